//! Text made comparable without losing the way back.
//!
//! [`fold`] changes letters but never lengths, so a place in the folded text is the
//! same place in the text itself. That is what lets every pattern run over folded
//! text and every value be quoted as it was written.

use unicode_normalization::UnicodeNormalization;

/// `text` as the reader leaves it: NFC, every space an ordinary one, invisible
/// characters dropped, look-alikes of Đ folded, hyphens that do not break plain.
pub fn plain(text: &str) -> String {
    text.nfc().filter_map(character).collect()
}

/// What one character of an NFC text becomes in a document; `None` drops it.
pub fn character(c: char) -> Option<char> {
    match c {
        '\u{00A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => Some(' '),
        '\u{00AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => None,
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{00D0}' | '\u{0189}' => Some('Đ'),
        '\u{00F0}' => Some('đ'),
        '\u{2044}' | '\u{2215}' | '\u{FF0F}' => Some('/'),
        '\t' => Some('\t'),
        c if c.is_control() => None,
        c => Some(c),
    }
}

/// Lower case and new tone placement (`HOÀ` → `hòa`), byte for byte as long as `text`.
///
/// A letter whose lower case has another length in UTF-8 (none is Vietnamese) stays as it is.
/// Old tone placement moves only where both are in use: `oa`, `oe`, `uy` at the end of a
/// syllable, not after `q` (`quý`).
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        out.push(lower(c));
    }
    retone(&out).unwrap_or(out)
}

fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let mut lowered = c.to_lowercase();
    match (lowered.next(), lowered.next()) {
        (Some(l), None) if l.len_utf8() == c.len_utf8() => l,
        _ => c,
    }
}

/// Second vowels with a tone that may stand on the first: letter, its plain form, first vowel → toned first vowel.
/// `oẽ`, `uỳ` and `uỹ` are left out: moved, their tones would take a byte less, and every place after them would shift.
const TONES: [(char, char, char, char); 12] = [
    ('à', 'a', 'o', 'ò'),
    ('á', 'a', 'o', 'ó'),
    ('ả', 'a', 'o', 'ỏ'),
    ('ã', 'a', 'o', 'õ'),
    ('ạ', 'a', 'o', 'ọ'),
    ('è', 'e', 'o', 'ò'),
    ('é', 'e', 'o', 'ó'),
    ('ẻ', 'e', 'o', 'ỏ'),
    ('ẹ', 'e', 'o', 'ọ'),
    ('ý', 'y', 'u', 'ú'),
    ('ỷ', 'y', 'u', 'ủ'),
    ('ỵ', 'y', 'u', 'ụ'),
];

/// New tone placement, or `None` when nothing moves (the common case costs one scan).
fn retone(lowered: &str) -> Option<String> {
    let mut out: Option<String> = None;
    let (mut before, mut previous) = (' ', ' ');
    let mut characters = lowered.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map_or(' ', |&(_, n)| n);
        if (previous == 'o' || previous == 'u')
            && !c.is_ascii()
            && !next.is_alphabetic()
            && before != 'q'
            && let Some(&(_, plain, _, toned)) = TONES.iter().find(|t| t.0 == c && t.2 == previous)
        {
            let out = out.get_or_insert_with(|| String::with_capacity(lowered.len()));
            let done = out.len();
            out.push_str(&lowered[done..at - 1]);
            out.push(toned);
            out.push(plain);
        }
        (before, previous) = (previous, c);
    }
    if let Some(out) = &mut out {
        let done = out.len();
        out.push_str(&lowered[done..]);
    }
    out
}

/// White space collapsed to single spaces and trimmed, as values are quoted.
pub fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// A word without its diacritics, lower case: `Ngày` → `ngay`. For the names of placeholders.
pub fn bare(text: &str) -> String {
    text.nfd()
        .filter(|c| !matches!(c, '\u{0300}'..='\u{036F}'))
        .map(|c| match c {
            'đ' | 'Đ' => 'd',
            c => lower(c),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_every_length() {
        for text in [
            "CỘNG HOÀ XÃ HỘI",
            "thuỷ lợi, uỷ ban, quý, HOÁ đơn",
            "İẞK Đ Ư Ơ",
            "khoẻ toà toàn",
            "Doãn Thuỳ, luỹ kế",
            "oẽ uỳ uỹ",
        ] {
            assert_eq!(fold(text).len(), text.len(), "{text}");
        }
        assert_eq!(fold("HOÀ thuỷ Uỷ quý quỷ toàn khoẻ"), "hòa thủy ủy quý quỷ toàn khỏe");
    }

    #[test]
    fn plain_text_has_one_kind_of_space_and_no_invisible_letters() {
        assert_eq!(plain("a\u{00A0}b\u{200B}c\u{00AD}d N\u{00D0}\u{2011}CP"), "a bcd NĐ-CP");
        assert_eq!(plain("bie\u{0302}n ba\u{0309}n"), "biên bản");
    }

    #[test]
    fn bare_words_have_no_marks() {
        assert_eq!(bare("Đơn vị Ngày"), "don vi ngay");
    }
}
