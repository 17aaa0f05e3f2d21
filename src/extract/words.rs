//! Whole words in folded text.

use crate::blocks;

/// Whether `c` is a letter, as `char::is_alphabetic` has it. Latin letters, of which nearly all text
/// is, and the signs between them are told without its tables.
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphabetic(),
        '\u{80}'..='\u{BF}' => matches!(u32::from(c), 0xAA | 0xB5 | 0xBA),
        '\u{C0}'..='\u{24F}' => !matches!(c, '×' | '÷'),
        '\u{1E00}'..='\u{1EFF}' => true,
        _ => !is_sign(c) && c.is_alphabetic(),
    }
}

/// Whether `c` is one of the dashes, dots, quotation marks, arrows, boxes, bullets and signs of fonts' own.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{206F}' | '\u{2190}'..='\u{245F}' | '\u{2500}'..='\u{275F}' | '\u{E000}'..='\u{F8FF}')
}

/// Where the letters end that stand in `text` from byte `at` on. Latin ones are told by their bytes.
#[inline]
pub(crate) fn letters_end(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        let length = match LETTERS[usize::from(byte)] {
            UNSURE => letter_len(text, at),
            length => usize::from(length),
        };
        if length == 0 {
            break;
        }
        at += length;
    }
    at
}

/// Whether a byte may begin a letter.
#[inline]
pub(crate) fn may_be_letter(byte: u8) -> bool {
    LETTERS[usize::from(byte)] != 0
}

/// How long the letter is that begins with a byte; 0 where none does.
const LETTERS: [u8; 256] = {
    let mut lengths = [UNSURE; 256];
    let mut byte = 0;
    while byte < 0x80 {
        lengths[byte] = (byte as u8).is_ascii_alphabetic() as u8;
        byte += 1;
    }
    // From U+0100 to U+023F there are letters alone.
    byte = 0xC4;
    while byte < 0xC9 {
        lengths[byte] = 2;
        byte += 1;
    }
    lengths
};

/// Where the first byte does not tell.
const UNSURE: u8 = u8::MAX;

/// Bytes of the letter at byte `at`; 0 where there is none.
#[inline]
fn letter_len(text: &str, at: usize) -> usize {
    match text.as_bytes()[at..] {
        [0xC3, second, ..] if !matches!(second, 0x97 | 0xB7) => 2,
        [0xE1, 0xB8..=0xBB, ..] => 3,
        _ => text[at..].chars().next().filter(|&c| is_letter(c)).map_or(0, char::len_utf8),
    }
}

/// The runs of letters of a text.
pub(crate) fn runs(text: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at;
            at = letters_end(text, start);
            if at > start {
                return Some(&text[start..at]);
            }
            at += text[start..].chars().next()?.len_utf8();
        }
    })
}

/// Whether `c` is a letter or a digit, as `char::is_alphanumeric` has it.
pub(crate) fn is_alphanumeric(c: char) -> bool {
    c.is_ascii_digit() || is_letter(c) || !c.is_ascii() && !is_sign(c) && c.is_numeric()
}

/// Where the letters and digits end that stand in `text` from byte `at` on.
pub(crate) fn word_end(text: &str, mut at: usize) -> usize {
    loop {
        at = letters_end(text, at);
        match text[at..].chars().next().filter(|&c| is_alphanumeric(c)) {
            Some(c) => at += c.len_utf8(),
            None => return at,
        }
    }
}

/// Whether a text has two spaces one behind the other.
pub(crate) fn has_double_space(text: &[u8]) -> bool {
    blocks::any_three(text, |first, second, _| (first == b' ') & (second == b' '))
}

/// A few of all bytes, found in a text without a look at its letters.
pub(crate) struct Bytes([bool; 256]);

impl Bytes {
    pub(crate) const fn new(bytes: &[u8]) -> Bytes {
        let mut set = [false; 256];
        let mut at = 0;
        while at < bytes.len() {
            set[bytes[at] as usize] = true;
            at += 1;
        }
        Bytes(set)
    }

    /// What folded phrases begin with, in small and in capital letters.
    pub(crate) const fn first_of(phrases: &[&str]) -> Bytes {
        let mut set = [false; 256];
        let mut at = 0;
        while at < phrases.len() {
            let first = phrases[at].as_bytes()[0];
            (set[first as usize], set[first.to_ascii_uppercase() as usize]) = (true, true);
            at += 1;
        }
        Bytes(set)
    }

    /// Whether a byte is one of them.
    pub(crate) fn has(&self, byte: u8) -> bool {
        self.0[usize::from(byte)]
    }

    /// Whether a text begins with one of them.
    pub(crate) fn begin(&self, text: &str) -> bool {
        text.as_bytes().first().is_some_and(|&byte| self.has(byte))
    }

    /// Where the first of them stands in `text`.
    pub(crate) fn find(&self, text: &[u8]) -> Option<usize> {
        text.iter().position(|&byte| self.has(byte))
    }
}

/// Characters that are taken off the ends of a text, the first 128 told by their bytes.
pub(crate) struct Marks {
    ascii: [bool; 128],
    all: &'static [char],
}

impl Marks {
    pub(crate) const fn new(all: &'static [char]) -> Marks {
        let mut ascii = [false; 128];
        let mut at = 0;
        while at < all.len() {
            if all[at].is_ascii() {
                ascii[all[at] as usize] = true;
            }
            at += 1;
        }
        Marks { ascii, all }
    }

    fn has(&self, c: char) -> bool {
        self.all.contains(&c)
    }

    /// A text without those that it begins with.
    pub(crate) fn past<'t>(&self, text: &'t str) -> &'t str {
        let is_mark = |byte: &u8| self.ascii.get(usize::from(*byte)) == Some(&true);
        let mut rest = text;
        loop {
            rest = &rest[rest.bytes().take_while(is_mark).count()..];
            match rest.chars().next().filter(|&c| !c.is_ascii() && self.has(c)) {
                Some(c) => rest = &rest[c.len_utf8()..],
                None => return rest,
            }
        }
    }

    /// A text without those that it ends with.
    pub(crate) fn before<'t>(&self, text: &'t str) -> &'t str {
        let is_mark = |byte: &u8| self.ascii.get(usize::from(*byte)) == Some(&true);
        let mut rest = text;
        loop {
            rest = &rest[..rest.len() - rest.bytes().rev().take_while(is_mark).count()];
            match rest.chars().next_back().filter(|&c| !c.is_ascii() && self.has(c)) {
                Some(c) => rest = &rest[..rest.len() - c.len_utf8()],
                None => return rest,
            }
        }
    }

    /// A text without those at its ends.
    pub(crate) fn bare<'t>(&self, text: &'t str) -> &'t str {
        self.before(self.past(text))
    }
}

/// Whether `text` begins with the words of `phrase`.
pub(crate) fn begins(text: &str, phrase: &str) -> bool {
    // Most phrases differ in their first byte: no call is made for those.
    text.as_bytes().first() == phrase.as_bytes().first()
        && text
            .strip_prefix(phrase)
            .is_some_and(|rest| !phrase.ends_with(is_alphanumeric) || !rest.starts_with(is_alphanumeric))
}

/// Whether `text` has the words of `phrase` somewhere.
pub(crate) fn has(text: &str, phrase: &str) -> bool {
    find(text, phrase).is_some()
}

/// Where `text` has the words of `phrase`.
pub(crate) fn find(text: &str, phrase: &str) -> Option<usize> {
    places(text, phrase)
        .find(|&at| !text[..at].ends_with(is_letter) && !text[at + phrase.len()..].starts_with(is_letter))
}

/// Every place of `phrase`. Lines are short: looking for one byte costs less than building a searcher.
fn places(text: &str, phrase: &str) -> impl Iterator<Item = usize> {
    let first = phrase.as_bytes().first().copied().unwrap_or_default();
    memchr::memchr_iter(first, text.as_bytes()).filter(move |&at| text.as_bytes()[at..].starts_with(phrase.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_those_of_the_standard_library() {
        const ALL: [char; 5] = [' ', '-', '–', '…', '“'];
        static MARKS: Marks = Marks::new(&ALL);
        for c in '\0'..='\u{3100}' {
            for text in [format!("{c}a"), format!(" {c}"), format!("–{c}–"), format!("{c}{c}"), String::new()] {
                assert_eq!(MARKS.past(&text), text.trim_start_matches(ALL), "{text:?}");
                assert_eq!(MARKS.before(&text), text.trim_end_matches(ALL), "{text:?}");
                assert_eq!(MARKS.bare(&text), text.trim_matches(ALL), "{text:?}");
            }
        }
    }

    #[test]
    fn letters_and_digits_are_those_of_the_standard_library() {
        for c in char::MIN..=char::MAX {
            assert_eq!((is_letter(c), is_alphanumeric(c)), (c.is_alphabetic(), c.is_alphanumeric()), "{c:?}");
            let text = format!("a{c}.");
            assert_eq!(letters_end(&text, 0), if c.is_alphabetic() { 1 + c.len_utf8() } else { 1 }, "{c:?}");
            assert_eq!(word_end(&text, 0), if c.is_alphanumeric() { 1 + c.len_utf8() } else { 1 }, "{c:?}");
        }
    }
}
