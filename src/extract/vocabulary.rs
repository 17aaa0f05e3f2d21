//! Every word that a pattern names, and every numeral, numbered: tokens are marked with the number once, and patterns
//! compare numbers.

use std::sync::LazyLock;

use super::lexicon::classes::CLASSES;
use super::lexicon::numerals::{DIGITS, TEN};
use super::lexicon::{citations, clauses, dates, laws, times, types};

/// The number of a word; [`WordId::NONE`] for one that no pattern can make use of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct WordId(u16);

impl WordId {
    pub(crate) const NONE: WordId = WordId(0);

    /// For an index by words.
    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// Bytes of the longest word that is numbered.
const LONGEST: usize = 12;

struct Vocabulary {
    /// Sorted words with their numbers, by length in bytes.
    by_length: [Vec<(&'static str, WordId)>; LONGEST + 1],
    count: usize,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let forms = dates::forms().chain(times::forms()).chain(citations::forms()).chain(laws::forms());
    let forms = forms.chain(types::phrases()).chain(clauses::phrases());
    let parts = forms.chain(CLASSES.iter().map(|class| class.1)).flat_map(str::split_whitespace);
    let mut words: Vec<&str> = parts.flat_map(|part| part.split(|c: char| !c.is_lowercase())).collect();
    words.extend(DIGITS.iter().map(|digit| digit.0).chain([TEN]));
    words.retain(|word| !word.is_empty());
    words.sort_unstable();
    words.dedup();
    let mut by_length = <[Vec<_>; LONGEST + 1]>::default();
    for (number, word) in (1..).zip(&words) {
        if let Some(list) = by_length.get_mut(word.len()) {
            list.push((*word, WordId(number)));
        }
    }
    Vocabulary { by_length, count: words.len() + 1 }
});

/// The number of a folded word.
pub(crate) fn id(word: &str) -> WordId {
    let Some(list) = VOCABULARY.by_length.get(word.len()) else { return WordId::NONE };
    list.binary_search_by_key(&word, |entry| entry.0).map_or(WordId::NONE, |at| list[at].1)
}

/// How many numbers there are, with that of no word.
pub(crate) fn count() -> usize {
    VOCABULARY.count
}
