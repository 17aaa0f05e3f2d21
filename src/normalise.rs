//! Text made comparable without losing the way back.
//!
//! [`fold`] changes letters but never lengths, so a place in the folded text is the
//! same place in the text itself. That is what lets every pattern run over folded
//! text and every value be quoted as it was written.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_canonical;

use crate::blocks;

/// `text` as the reader leaves it: NFC, every space an ordinary one, invisible
/// characters dropped, look-alikes of Đ, of `/` and of `:` folded, hyphens that do not break plain.
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
        '\u{2236}' | '\u{A789}' | '\u{FE55}' | '\u{FF1A}' => Some(':'),
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
    let mut bytes = text.as_bytes().to_ascii_lowercase();
    let mut at = 0;
    while let Some(beyond) = no_small_letter(&bytes, at) {
        at = beyond;
        // Behind these a tone may stand in its old place.
        let joined = at > 0 && matches!(bytes[at - 1], b'o' | b'u');
        let Some(c) = text[at..].chars().next() else { break };
        let (lowered, next) = (lower(c), at + c.len_utf8());
        if lowered != c {
            lowered.encode_utf8(&mut bytes[at..next]);
        }
        if joined {
            retone(&mut bytes[..next], at - 1, lowered, &text[next..]);
        }
        at = next;
    }
    // Letters stand in the place of letters of as many bytes. A short text is not worth a copy.
    match bytes.len() < SHORT {
        true => String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned()),
        false => simdutf8::basic::from_utf8(&bytes).unwrap_or(text).to_owned(),
    }
}

/// Bytes up to which the standard library validates a text as fast as `simdutf8`.
const SHORT: usize = 64;

/// Where the first letter beyond ASCII from byte `at` on stands that is not known to stay as it is: most are small and
/// have no `o` or `u` before them. Eight bytes are looked at together.
#[inline]
fn no_small_letter(bytes: &[u8], mut at: usize) -> Option<usize> {
    // With the byte before it, of which nothing is asked.
    while let Some(chunk) = at.checked_sub(1).and_then(|before| bytes.get(before..)?.first_chunk()) {
        let eight = u64::from_le_bytes(*chunk);
        let high = eight & 0x8080_8080_8080_8000;
        let beyond = high.trailing_zeros() as usize / 8;
        match beyond {
            8 => at += 7,
            // Not all of the letter is among the eight.
            6 | 7 => at += beyond - 1,
            _ => {
                let [before, letter @ ..] = ((eight >> (8 * (beyond - 1))) as u32).to_le_bytes();
                let small = small_letter(&letter);
                if small == 0 || (before == b'o') | (before == b'u') {
                    return Some(at + beyond - 1);
                }
                at += beyond - 1 + small;
            }
        }
    }
    let rest = bytes.get(at..)?;
    rest.iter().position(|byte| !byte.is_ascii()).map(|beyond| at + beyond)
}

/// Bytes of the small letter with a mark that a text begins with, told without a look at the letter: most are; else 0.
#[inline]
pub(crate) fn small_letter(bytes: &[u8]) -> usize {
    // Of the last letter of a text the caller looks at the letter.
    let [first, second, third, ..] = *bytes else { return 0 };
    match first {
        // From U+1E80 to U+1EFF every other letter is small.
        0xE1 if second | 1 == 0xBB && third % 2 == 1 => 3,
        0xC3..=0xC6 => 2 * (SMALL[usize::from(first - 0xC3)] >> (second & 0x3F) & 1) as usize,
        _ => 0,
    }
}

/// For each first byte of letters of two bytes, by the second, a bit for the small ones: from `à` on all, `ă` and `đ`,
/// none, `ơ` and `ư`.
const SMALL: [u64; 4] = [u64::MAX << 0x20, 1 << 0x03 | 1 << 0x11, 0, 1 << 0x21 | 1 << 0x30];

#[inline]
fn lower(c: char) -> char {
    match c {
        '\0'..='\u{7F}' => c.to_ascii_lowercase(),
        // The letters of Vietnamese, without the tables of all letters.
        'Ă' => 'ă',
        'Đ' => 'đ',
        'Ĩ' => 'ĩ',
        'Ũ' => 'ũ',
        'Ơ' => 'ơ',
        'Ư' => 'ư',
        'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' | 'ư' => c,
        'À'..='Ö' => char::from_u32(c as u32 + 0x20).unwrap_or(c),
        'à'..='ö' => c,
        'Ạ'..='ỹ' => char::from_u32(c as u32 | 1).unwrap_or(c),
        _ => lower_by_table(c),
    }
}

fn lower_by_table(c: char) -> char {
    let mut lowered = c.to_lowercase();
    match (lowered.next(), lowered.next()) {
        (Some(l), None) if l.len_utf8() == c.len_utf8() => l,
        _ => c,
    }
}

/// Second vowels with a tone that may stand on the first, an `o` or an `u`: letter, its plain form, toned first vowel.
/// `oẽ`, `uỳ` and `uỹ` are left out: moved, their tones would take a byte less, and every place after them would shift.
const AFTER_O: [(char, char, char); 9] = [
    ('à', 'a', 'ò'),
    ('á', 'a', 'ó'),
    ('ả', 'a', 'ỏ'),
    ('ã', 'a', 'õ'),
    ('ạ', 'a', 'ọ'),
    ('è', 'e', 'ò'),
    ('é', 'e', 'ó'),
    ('ẻ', 'e', 'ỏ'),
    ('ẹ', 'e', 'ọ'),
];
const AFTER_U: [(char, char, char); 3] = [('ý', 'y', 'ú'), ('ỷ', 'y', 'ủ'), ('ỵ', 'y', 'ụ')];

/// Moves the tone of the vowel `second`, which `folded` ends with, to the one at byte `at` before it; `rest` follows.
fn retone(folded: &mut [u8], at: usize, second: char, rest: &str) {
    let tones: &[_] = if folded[at] == b'o' { &AFTER_O } else { &AFTER_U };
    let Some(&(_, plain, toned)) = tones.iter().find(|tone| tone.0 == second) else { return };
    if !rest.starts_with(char::is_alphabetic) && !folded[..at].ends_with(b"q") {
        let behind = at + toned.encode_utf8(&mut folded[at..]).len();
        plain.encode_utf8(&mut folded[behind..]);
    }
}

/// White space collapsed to single spaces and trimmed, as values are quoted.
pub fn collapse(text: &str) -> String {
    collapsed(text).into_owned()
}

/// The same without a copy of a text that has only single spaces, as most have.
pub(crate) fn collapsed(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    if blocks::any_three(bytes, may_begin_odd_space) && blocks::any_three(bytes, may_collapse) {
        return Cow::Owned(collapse_words(text));
    }
    let text = text.strip_prefix(' ').unwrap_or(text);
    Cow::Borrowed(text.strip_suffix(' ').unwrap_or(text))
}

/// The same of a text that is nobody else's.
pub(crate) fn collapsed_whole(mut text: String) -> String {
    text.truncate(text.trim_end_matches(' ').len());
    match collapsed(&text) {
        Cow::Borrowed(all) if all.len() == text.len() => text,
        collapsed => collapsed.into_owned(),
    }
}

/// A cheap question: few texts have the bytes with which white space beyond ASCII begins, among other things.
#[inline]
fn may_begin_odd_space(first: u8, second: u8, _: u8) -> bool {
    let spaces = (first == b' ') & (second == b' ') | (first < b' ') | (first == 0xE1) & (second == 0x9A);
    spaces | (second >= 0x80) & ((first == 0xC2) | (first == 0xE2) | (first == 0xE3))
}

/// Whether white space that is no single space may begin with these bytes.
#[inline]
fn may_collapse(first: u8, second: u8, third: u8) -> bool {
    // Quotation marks, dashes and the `…` begin like the white space beside them.
    let sign = (second == 0x80) & (0x90..=0xA7).contains(&third);
    (first == b' ') & (second == b' ')
        | (first < b' ')
        | (first == 0xC2) & ((second == 0x85) | (second == 0xA0))
        | (first == 0xE1) & (second == 0x9A)
        | (first == 0xE2) & ((second == 0x80) | (second == 0x81)) & !sign
        | (first == 0xE3) & (second == 0x80)
}

fn collapse_words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let bytes = text.as_bytes();
    let (mut at, mut word) = (0, 0);
    while let Some(&byte) = bytes.get(at) {
        if !MAY_BE_SPACE[usize::from(byte)] {
            at += 1;
            continue;
        }
        // A space between two letters stays as it is: most texts are copied in one piece.
        if byte == b' ' && at > word && bytes.get(at + 1).is_some_and(|&next| !MAY_BE_SPACE[usize::from(next)]) {
            at += 2;
            continue;
        }
        let space = space_of(text, at, byte);
        if space == 0 {
            // Letters that begin like white space have more bytes than one.
            at += 2;
            continue;
        }
        push_word(&mut out, &text[word..at]);
        at += space;
        word = at;
    }
    push_word(&mut out, &text[word..]);
    out
}

fn push_word(out: &mut String, word: &str) {
    if !word.is_empty() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
}

/// The bytes that white space begins with.
const MAY_BE_SPACE: [bool; 256] = {
    let mut table = [false; 256];
    let begins = *b"\t\n\x0B\x0C\r \xC2\xE1\xE2\xE3";
    let mut at = 0;
    while at < begins.len() {
        table[begins[at] as usize] = true;
        at += 1;
    }
    table
};

/// Bytes of the white space at byte `at` of a text; 0 where none begins there.
#[inline]
pub(crate) fn space_at(text: &str, at: usize) -> usize {
    text.as_bytes()
        .get(at)
        .map_or(0, |&byte| if MAY_BE_SPACE[usize::from(byte)] { space_of(text, at, byte) } else { 0 })
}

/// The same where a byte stands with which white space begins.
#[inline]
fn space_of(text: &str, at: usize, byte: u8) -> usize {
    // White space beyond ASCII is rare in texts, letters that begin like it are not.
    let next = text.as_bytes().get(at + 1).copied().unwrap_or_default();
    match (byte, next) {
        (0xC2, 0x85 | 0xA0) | (0xE1, 0x9A) | (0xE2, 0x80 | 0x81) | (0xE3, 0x80) => space_beyond_ascii(text, at),
        (0xC2 | 0xE1..=0xE3, _) => 0,
        _ => 1,
    }
}

fn space_beyond_ascii(text: &str, at: usize) -> usize {
    let c = text.get(at..).and_then(|rest| rest.chars().next());
    c.filter(|c| c.is_whitespace()).map_or(0, char::len_utf8)
}

/// A word without its diacritics, lower case: `Ngày` → `ngay`. For the names of placeholders.
pub fn bare(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let is_mark = |c: char| matches!(c, '\u{0300}'..='\u{036F}');
    let plain = |c: char| match c {
        'đ' | 'Đ' => 'd',
        c => lower(c),
    };
    // The letters of Latin are apart from their marks one by one; other marks may change their order.
    if !text.chars().all(|c| matches!(c, '\0'..='\u{2FF}' | '\u{1E00}'..='\u{1EFF}')) {
        return text.nfd().filter(|&c| !is_mark(c)).map(plain).collect();
    }
    let mut bare = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_ascii() {
            true => bare.push(c.to_ascii_lowercase()),
            false => decompose_canonical(c, |part| {
                if !is_mark(part) {
                    bare.push(plain(part));
                }
            }),
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn letters_are_lowered_as_by_the_table() {
        for c in char::MIN..='\u{2FFF}' {
            assert_eq!(lower(c), lower_by_table(c), "{c}");
            let small = small_letter(format!("{c}..").as_bytes());
            assert!(small == 0 || small == c.len_utf8() && lower(c) == c, "{c}");
        }
    }

    #[test]
    fn all_white_space_is_collapsed() {
        // Beyond these letters there is no white space.
        for c in char::MIN..='\u{3100}' {
            let text = format!("{c} a{c}{c}b{c}");
            assert_eq!(collapse(&text), text.split_whitespace().collect::<Vec<_>>().join(" "), "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn white_space_is_collapsed_wherever_it_stands(text in "[a ệ“…²\\t\u{A0}\u{1680}\u{2009}\u{2028}\u{205F}\u{3000}]{0,60}") {
            let collapsed = text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(collapse(&text), collapsed.as_str());
            prop_assert_eq!(collapsed_whole(text), collapsed);
        }
    }

    /// Letter by letter.
    fn folded(text: &str) -> String {
        let mut bytes: Vec<u8> = Vec::new();
        for (at, c) in text.char_indices() {
            let lowered = lower_by_table(c);
            bytes.extend(lowered.encode_utf8(&mut [0; 4]).bytes());
            let after = &text[at + c.len_utf8()..];
            if at > 0 && !c.is_ascii() && matches!(bytes[at - 1], b'o' | b'u') {
                retone(&mut bytes, at - 1, lowered, after);
            }
        }
        String::from_utf8(bytes).unwrap_or_default()
    }

    proptest! {
        #[test]
        fn a_text_is_folded_as_letter_by_letter(text in "([oOuUqn .1–…日]|[àáạậẬớỚĐđÝýỵỶơưƯẽỹÀ÷İẞỗỐ]){0,40}") {
            prop_assert_eq!(fold(&text), folded(&text));
        }
    }

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
        assert_eq!(plain("Nơi họp：8∶30 ﹕꞉ 5／SYT"), "Nơi họp:8:30 :: 5/SYT");
    }

    #[test]
    fn bare_words_have_no_marks() {
        assert_eq!(bare("Đơn vị Ngày"), "don vi ngay");
        for c in ('\0'..='\u{2FF}').chain('\u{1E00}'..='\u{1EFF}').filter(|c| !matches!(c, 'đ' | 'Đ')) {
            let text = c.to_string();
            let parts = text.nfd().filter(|c| !matches!(c, '\u{0300}'..='\u{036F}')).map(lower);
            assert_eq!(bare(&text), parts.collect::<String>(), "{c:?}");
        }
    }
}
