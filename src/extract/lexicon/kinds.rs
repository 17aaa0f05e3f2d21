//! Words by which the table of kinds knows what a text speaks of.

use crate::kinds::{KINDS, Shown};

use super::index::Gathered;

/// What texts tell of their kind and of its matters, and what checklists look for.
pub(crate) static WORDS: Gathered = Gathered::new(words);

fn words() -> Vec<&'static str> {
    let mut words = Vec::new();
    for row in KINDS {
        words.extend(row.told.iter().flat_map(|told| told.words));
        words.extend(row.matters.iter().flat_map(|matter| matter.only_with));
        let asks = std::iter::once(&row.asks).chain(row.matters.iter().map(|matter| &matter.asks));
        for wanted in asks.flat_map(|asks| asks.wants) {
            match wanted.shown {
                Shown::By(shown) => words.extend(shown),
                Shown::ByCopies => {}
            }
        }
    }
    words
}
