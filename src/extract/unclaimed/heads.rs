//! The words of a line before its drawings, from the left to the right.

use crate::extract::layout::past_notes;
use crate::extract::view::View;

use super::surroundings::{BEFORE, BEHIND};

/// What is known of the text before the last drawing that was asked for: a line of thousands of drawings, or of
/// nothing but marks between them, is read once.
#[derive(Debug, Default)]
pub(crate) struct Heads {
    /// Where the text begins, and how far it is read.
    start: usize,
    read: usize,
    /// Where the marks end that it begins with.
    first: usize,
    /// Where those begin that it ends with, and where the white space does.
    last: usize,
    solid: usize,
}

impl Heads {
    /// The text from `start` up to `end`, without the notes at its end and the marks round it.
    pub(super) fn head<'v>(&mut self, view: &'v View<'_>, start: usize, end: usize) -> &'v str {
        if start != self.start || end < self.read {
            *self = Heads { start, read: start, first: start, last: start, solid: start };
        }
        self.read_on(&view.folded, end);
        let text = |end: usize| view.folded.get(self.first..end).unwrap_or_default();
        match past_notes(&view.folded[start..self.solid]) {
            Some(before) => BEHIND.before(text(start + before.len())),
            None => text(self.last),
        }
    }

    fn read_on(&mut self, text: &str, end: usize) {
        let new = &text[self.read..end];
        if self.first == self.read {
            self.first = end - BEFORE.past(new).len();
        }
        let ends = |rest: &str, before: usize| if rest.is_empty() { before } else { self.read + rest.len() };
        (self.last, self.solid) = (ends(BEHIND.before(new), self.last), ends(new.trim_end(), self.solid));
        self.read = end;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::surroundings::bare;
    use super::*;
    use crate::document::Document;
    use crate::extract::layout::without_notes;

    proptest! {
        #[test]
        fn a_head_is_the_text_read_at_once(
            text in r"([ \t.,:;()*>/+–…aế“”-]|\(\*\)|\(1\)|  ){0,30}",
            cuts in prop::collection::vec(0usize..60, 0..8),
        ) {
            let document = Document::from_text(&text);
            let view = View::new(&document);
            let mut places: Vec<usize> = cuts.into_iter().map(|at| view.folded.floor_char_boundary(at)).collect();
            places.sort_unstable();
            let mut heads = Heads::default();
            for end in places {
                prop_assert_eq!(heads.head(&view, 0, end), bare(without_notes(&view.folded[..end])), "{:?}", end);
            }
        }
    }
}
