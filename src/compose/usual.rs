//! Characters that stay as they are: nearly all of a Vietnamese text.

/// Whether a character is usual; [`super::legacy::is_odd`] asks for none that is.
pub(super) fn is_usual(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\t' | '\n'
        | 'À'..='Ã' | 'Æ'..='Ê' | 'Ì' | 'Í' | 'Ò'..='Õ' | 'Ù' | 'Ú' | 'Ý' | 'à'..='ã' | 'æ'..='ê' | 'ì' | 'í'
        | 'ò'..='õ' | 'ù' | 'ú' | 'ý' | '\u{0100}'..='\u{0188}' | '\u{018A}'..='\u{024F}'
        | '\u{1EA0}'..='\u{1EF9}'
        | '–' | '—' | '‘' | '’' | '“' | '”' | '…' | '•')
}

/// The bytes of the usual characters that a text begins with, found without decoding them; behind them may
/// stand others, that are rare.
pub(super) fn usual_bytes(text: &[u8]) -> usize {
    let mut at = 0;
    loop {
        at += match text[at..] {
            [b' '..=b'~' | b'\t' | b'\n', ..] => 1,
            [0xC4 | 0xC5, _, ..] => 2,
            // À Á Â Ã, È É Ê, Ì Í, Ò Ó Ô Õ, Ù Ú, Ý, and their small letters.
            [0xC3, 0x80..=0x83 | 0x88..=0x8A | 0x8C | 0x8D | 0x92..=0x95 | 0x99 | 0x9A | 0x9D, ..] => 2,
            [0xC3, 0xA0..=0xA3 | 0xA8..=0xAA | 0xAC | 0xAD | 0xB2..=0xB5 | 0xB9 | 0xBA | 0xBD, ..] => 2,
            // Ơ, ơ, Ư, ư.
            [0xC6, 0xA0 | 0xA1 | 0xAF | 0xB0, ..] => 2,
            // Ạ to ỹ.
            [0xE1, 0xBA, 0xA0..=0xBF, ..] | [0xE1, 0xBB, 0x80..=0xB9, ..] => 3,
            _ => return at,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_characters_agree() {
        let letters = "aăâeêioôơuưyđ".chars().flat_map(|c| [c, c.to_uppercase().next().unwrap_or(c)]);
        let usual: String = letters.chain('\u{1EA0}'..='\u{1EF9}').collect();
        assert_eq!(usual_bytes(usual.as_bytes()), usual.len());
        for c in '\0'..='\u{2FFF}' {
            let bytes = usual_bytes(c.encode_utf8(&mut [0; 4]).as_bytes());
            assert!(bytes == 0 || bytes == c.len_utf8() && is_usual(c), "{c:?}");
        }
    }
}
