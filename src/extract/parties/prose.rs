//! People named in sentences, before and after the list of those present.

use crate::document::Span;
use crate::normalise::fold;
use crate::record::{By, Role, Spot};

use super::super::lexicon::sides::{ACTS, CHAIRED_BY, LIST_ENDS, OPENS, TELLS};
use super::super::people::{self, Person, phrase};
use super::Walker;
use super::heading::{self, Heading};

impl Walker<'_, '_> {
    /// In the content only who chairs, who writes and who witnesses is taken.
    pub(super) fn after(&mut self, span: Span, low: &str) {
        match heading::role(self.view, span) {
            _ if self.lists_by_label(span) => {}
            Some(Heading::Role(Role::Absent, _)) => {}
            Some(Heading::Role(role, value)) => {
                let people = people::read(self.view, value, true);
                people.into_iter().take(3).for_each(|p| self.roll.add(found(p, Spot::Label), role, None));
            }
            _ => self.prose(span, low),
        }
    }

    /// `1. Họ và tên: Lò Văn A` among what each did, where no list came before.
    pub(super) fn lists_by_label(&mut self, span: Span) -> bool {
        let listed = self.labelled || !self.roll.lists();
        if !listed || !people::tail::begins(self.view, span) || people::tail::read(self.view, span).named.is_empty() {
            return false;
        }
        let person = people::read(self.view, span, true).into_iter().next();
        self.labelled |= person.is_some();
        person.into_iter().for_each(|p| self.roll.add(found(p, Spot::Label), Role::Member, None));
        true
    }

    /// `Hội nghị do ông A chủ trì, cử bà B làm thư ký`.
    pub(super) fn prose(&mut self, span: Span, low: &str) {
        if !TELLS.is_among(self.view, self.view.tokens_in(span)) {
            return;
        }
        let under = phrase::place(low, &CHAIRED_BY).map(|(at, words)| at + words.len());
        let under = under.map(|at| Span { start: span.start + at as u32, end: span.end });
        if let Some(chair) = under.and_then(|u| people::read(self.view, u, false).into_iter().next()) {
            return self.roll.add(found(chair, Spot::Sentence), Role::Chair, None);
        }
        for person in people::read(self.view, span, false) {
            if let Some(role) = person.role {
                self.roll.add(found(person, Spot::Sentence), role, None);
            }
        }
    }

    /// `Hôm nay, …, ông A - Trưởng phòng và ông B - nhân viên đã làm việc với nhau`: those with a
    /// post in the sentence that opens the minutes.
    pub(super) fn opening(&mut self, span: Span, low: &str) {
        let opens = OPENS.longest(low).is_some();
        let Some(end) = opens.then(|| phrase::place(low, &ACTS)).flatten().map(|(at, _)| at) else { return };
        let span = Span { start: span.start, end: span.start + end as u32 };
        for person in people::read(self.view, span, false) {
            let before = self.view.low(Span { start: span.start, end: person.start }).trim_end();
            let listed = before.ends_with([',', ':', ';']) || phrase::without_end(before, LIST_ENDS).is_some();
            if listed && phrase::is_post(&fold(&person.position)) {
                self.roll.add(found(person, Spot::Opening), Role::Member, None);
            }
        }
    }
}

/// A person, and where they were found.
fn found(person: Person, spot: Spot) -> Person {
    Person { by: By::at(spot), ..person }
}
