//! How wide the characters of Times New Roman are: the advance widths of its tables `hmtx`, which
//! Liberation Serif shares so that documents keep their lines.

use unicode_normalization::char::decompose_canonical;

/// Of the characters from space to `~`, in 1/2048 em.
const REGULAR: [u16; 95] = [
    512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024,
    1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479,
    1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251,
    682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024,
    1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
];

const BOLD: [u16; 95] = [
    512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024,
    1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366, 1251,
    1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479,
    1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706, 1139,
    1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
];

/// Digits, and what the table does not tell.
const USUAL: u16 = 1024;
const EM: u16 = 2048;

/// The width of a character in 1/2048 em.
pub(crate) fn width(c: char, bold: bool) -> u16 {
    let table = if bold { &BOLD } else { &REGULAR };
    let ascii = |c: char| table.get((c as usize).wrapping_sub(0x20)).copied();
    if let Some(width) = ascii(c) {
        return width;
    }
    match c {
        'Đ' => 1479,
        'đ' => ascii('d').unwrap_or(USUAL),
        '\u{300}'..='\u{36F}' => 0,
        '“' | '”' if bold => 1024,
        '“' | '”' => 909,
        '‘' | '’' => 682,
        '·' => 512,
        '•' => 717,
        '°' => 819,
        '…' | '—' => EM,
        // Signs and ideographs come from other fonts, a square each.
        '\u{2600}'.. => EM,
        // A letter with marks is as wide as without.
        _ => {
            let mut base = c;
            decompose_canonical(c, |part| base = if part.is_ascii() { part } else { base });
            ascii(base).unwrap_or(USUAL)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_marks_are_as_wide_as_their_bases() {
        for (letters, base) in
            [("ÁẶÂ", 'A'), ("ếẹê", 'e'), ("Ợơọ", 'o'), ("Ữư", 'u'), ("ỹ", 'y'), ("đ", 'd'), ("ị", 'i')]
        {
            for c in letters.chars() {
                let base = if c.is_uppercase() { base.to_ascii_uppercase() } else { base };
                assert_eq!(width(c, false), width(base, false), "{c}");
                assert_eq!(width(c, true), width(base, true), "{c}");
            }
        }
    }

    #[test]
    fn every_character_has_a_width() {
        for c in ('\0'..=char::MAX).step_by(7) {
            assert!(width(c, false) <= EM && width(c, true) <= EM, "{c:?}");
        }
        assert_eq!([' ', 'I', 'W', '…', '☐', '\u{301}'].map(|c| width(c, false)), [512, 682, 1933, 2048, 2048, 0]);
    }
}
