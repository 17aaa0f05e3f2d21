//! The rows of a table of forms by the words and signs that they have at one place.

use super::super::view::TokenKind;
use super::super::vocabulary::{self, WordId};
use super::form::Set;

/// Rows of a table as bits, the first the lowest.
pub(super) type Rows = u64;

/// Rows by words and signs.
#[derive(Default)]
pub(super) struct Index {
    pub(super) words: Vec<Rows>,
    signs: Vec<(char, Rows)>,
}

impl Index {
    pub(super) fn add(&mut self, set: &Set, row: Rows) {
        self.words.resize(vocabulary::count(), 0);
        set.words.iter().for_each(|word| self.words[word.index()] |= row);
        for &sign in &set.signs {
            match self.signs.iter_mut().find(|entry| entry.0 == sign) {
                Some(entry) => entry.1 |= row,
                None => self.signs.push((sign, row)),
            }
        }
    }

    #[inline]
    pub(super) fn of(&self, kind: TokenKind, word: WordId) -> Rows {
        match kind {
            TokenKind::Word => self.words.get(word.index()).copied().unwrap_or_default(),
            TokenKind::Symbol(sign) => self.signs.iter().find(|entry| entry.0 == sign).map_or(0, |entry| entry.1),
            TokenKind::Number | TokenKind::Drawing(_) => 0,
        }
    }
}
