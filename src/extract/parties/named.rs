//! The people that a line names, and whose they are.

use crate::document::Span;

use super::super::label;
use super::super::lexicon::headings::REPRESENTS;
use super::super::lexicon::people::HONORIFICS;
use super::super::people::name::Head;
use super::super::people::{self, phrase};
use super::Walker;

impl Walker<'_, '_> {
    /// The people of a line.
    pub(super) fn people(&mut self, span: Span) {
        self.people_from(span, None);
    }

    /// The same, where the head of the first of them may have been read.
    pub(super) fn people_from(&mut self, span: Span, begun: Option<Head>) {
        self.unnamed = false;
        let listed = self.party.is_none();
        let bare = std::mem::take(&mut self.bare);
        let named = !listed && {
            let low = self.view.low(phrase::trim(self.view, span));
            bare && REPRESENTS.longest(low).is_none()
                || label::of_name(low).is_some() && HONORIFICS.longest(low).is_none()
        };
        for mut person in people::begun(self.view, span, listed, begun) {
            // `Hội Phụ nữ: Bà A` is of no side that the lines above head.
            let party = self.party.filter(|_| !person.shared).or_else(|| self.own_side(&mut person));
            self.roll.add(person, self.role, party);
            if let Some(party) = party.filter(|_| named) {
                self.roll.lone(party);
            }
        }
    }
}
