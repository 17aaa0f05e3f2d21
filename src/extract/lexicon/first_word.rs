//! Phrases with values that are put together when the program starts, looked up by their first word.

use std::collections::HashMap;

use crate::extract::words;

/// Phrases by their first word, with a value each.
pub(crate) struct ByFirstWord<V> {
    /// Which beginnings there are: most texts have none of them, and no word is looked up.
    beginnings: [u64; 8],
    words: HashMap<&'static str, Vec<(&'static str, V)>>,
}

/// A number below 512 for the two bytes that a text begins with.
fn beginning(text: &str) -> usize {
    let at = |index: usize| usize::from(text.as_bytes().get(index).copied().unwrap_or_default());
    (at(0) * 61 + at(1)) % 512
}

impl<V: Copy> ByFirstWord<V> {
    pub(crate) fn new(entries: impl IntoIterator<Item = (&'static str, V)>) -> ByFirstWord<V> {
        let mut index = ByFirstWord { beginnings: [0; 8], words: HashMap::new() };
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

/// Bytes of the longest first word, and more: a longer one begins no phrase.
const FIRST_WORD: usize = 64;

/// The letters and digits that `text` begins with, as far as they matter.
fn first_word(text: &str) -> &str {
    let text = &text[..text.floor_char_boundary(FIRST_WORD)];
    &text[..text.find(|c| !words::is_alphanumeric(c)).unwrap_or(text.len())]
}
