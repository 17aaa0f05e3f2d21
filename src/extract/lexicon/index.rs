//! Lists of phrases, looked up by their first word.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::extract::words;

/// Phrases of folded text, some with a value. A lookup compares only those that begin with the
/// same word; the index over first words is built at the first lookup.
pub(crate) struct Phrases<T: 'static> {
    list: &'static [T],
    words: fn(&T) -> &'static str,
    index: OnceLock<ByWord<&'static T>>,
}

/// Phrases by their first word, with a value each.
pub(crate) struct ByWord<V> {
    /// Which beginnings there are: most texts have none of them, and no word is looked up.
    beginnings: [u64; 8],
    words: HashMap<&'static str, Vec<(&'static str, V)>>,
}

/// A number below 512 for the two bytes that a text begins with.
fn beginning(text: &str) -> usize {
    let at = |index: usize| usize::from(text.as_bytes().get(index).copied().unwrap_or_default());
    (at(0) * 61 + at(1)) % 512
}

impl<V: Copy> ByWord<V> {
    pub(crate) fn new(entries: impl IntoIterator<Item = (&'static str, V)>) -> ByWord<V> {
        let mut index = ByWord { beginnings: [0; 8], words: HashMap::new() };
        for (words, value) in entries {
            let bit = beginning(words);
            index.beginnings[bit / 64] |= 1 << (bit % 64);
            if words.len() < 2 {
                // One letter: whatever follows it.
                index.beginnings = [u64::MAX; 8];
            }
            index.words.entry(first_word(words)).or_default().push((words, value));
        }
        index
    }

    /// The longest phrase that `text` begins with, and its value.
    pub(crate) fn find(&self, text: &str) -> Option<(&'static str, V)> {
        let same = self.same_word(text).iter().copied();
        same.filter(|(words, _)| words::begins(text, words)).max_by_key(|(words, _)| words.len())
    }

    /// The value of the phrase that `text` is.
    pub(crate) fn get(&self, text: &str) -> Option<V> {
        self.same_word(text).iter().find(|(words, _)| *words == text).map(|(_, value)| *value)
    }

    fn same_word(&self, text: &str) -> &[(&'static str, V)] {
        let bit = beginning(text);
        if self.beginnings[bit / 64] & (1 << (bit % 64)) == 0 {
            return &[];
        }
        self.words.get(first_word(text)).map_or(&[], Vec::as_slice)
    }
}

impl Phrases<&'static str> {
    pub(crate) const fn new(list: &'static [&'static str]) -> Self {
        Phrases { list, words: |words| words, index: OnceLock::new() }
    }
}

impl<V> Phrases<(&'static str, V)> {
    /// Phrases with a value each.
    pub(crate) const fn pairs(list: &'static [(&'static str, V)]) -> Self {
        Phrases { list, words: |(words, _)| words, index: OnceLock::new() }
    }
}

impl<T> Phrases<T> {
    /// The longest phrase that `text` begins with.
    pub(crate) fn find(&self, text: &str) -> Option<&'static T> {
        self.index().find(text).map(|(_, entry)| entry)
    }

    /// The length of the longest phrase that `text` begins with, in bytes.
    pub(crate) fn longest(&self, text: &str) -> Option<usize> {
        self.index().find(text).map(|(words, _)| words.len())
    }

    /// Whether `text` is one of the phrases.
    pub(crate) fn contains(&self, text: &str) -> bool {
        self.index().get(text).is_some()
    }

    /// The phrases as they are listed.
    #[cfg(test)]
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.list.iter().map(self.words)
    }

    fn index(&self) -> &ByWord<&'static T> {
        self.index.get_or_init(|| ByWord::new(self.list.iter().map(|entry| ((self.words)(entry), entry))))
    }
}

/// Bytes of the longest first word, and more: a longer one begins no phrase.
const FIRST_WORD: usize = 64;

/// The letters and digits that `text` begins with, as far as they matter.
fn first_word(text: &str) -> &str {
    let text = &text[..text.floor_char_boundary(FIRST_WORD)];
    &text[..text.find(|c| !words::is_alphanumeric(c)).unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_of_whole_words_is_found() {
        let phrases = Phrases::new(&["thư ký", "thư", "p.", "(theo", "đi "]);
        for (text, found) in [
            ("thư ký: ông a", Some("thư ký")),
            ("thư ký", Some("thư ký")),
            ("thư mời", Some("thư")),
            ("thưa ông", None),
            ("p.giám đốc", Some("p.")),
            ("(theo giấy mời)", Some("(theo")),
            ("đi vắng", Some("đi ")),
            ("đi", None),
            ("", None),
        ] {
            assert_eq!(phrases.find(text).copied(), found, "{text}");
        }
        let roles = Phrases::pairs(&[("thư ký", 1), ("chủ trì", 2)]);
        assert_eq!(roles.find("chủ trì: bà b"), Some(&("chủ trì", 2)));
        assert!(phrases.contains("thư") && !phrases.contains("thư m"));
    }
}
