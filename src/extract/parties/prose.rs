//! People named in sentences, before and after the list of those present.

use crate::document::Span;
use crate::normalise::fold;
use crate::record::{By, Role, Spot};

use super::super::lexicon::headings::REPRESENTS;
use super::super::lexicon::sides::{ACTS, CHAIRED_BY, IS, LIST_ENDS, OPENS, TELLS};
use super::super::people::{self, Person, phrase};
use super::super::view::View;
use super::super::words;
use super::heading::{self, Heading};
use super::side::Side;
use super::{Walker, organisation, role};

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
        if !TELLS.may_be_within(self.view, span) || !TELLS.is_among(self.view, self.view.tokens_in(span)) {
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

    /// `…, đại diện Chợ X là ông A, phó trưởng ban; đại diện Hợp tác xã Y là bà B, giám đốc`, `người giao là chị A; người
    /// nhận là chị B`: two sides and more, each with its person.
    pub(super) fn spoken(&mut self, span: Span) -> bool {
        let sides = sides_told(self.view, span);
        if sides.len() < 2 {
            return false;
        }
        for (words, person) in sides {
            let side = Side { role: String::new(), name: None, open: false, led: true, value: words, span: words };
            let party = if phrase::is_org(self.view.low(words)) {
                let Some(name) = organisation::begin(self.view, words).0 else { continue };
                self.roll.enter(&side, Some(name), false, Spot::Opening)
            } else {
                let role = role::sentence(&phrase::quoted(self.view, words));
                self.roll.enter_person(&Side { role, ..side }, &person, Spot::Opening)
            };
            self.roll.add(found(person, Spot::Opening), Role::Member, Some(party));
        }
        true
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
pub(super) fn found(person: Person, spot: Spot) -> Person {
    Person { by: By::at(spot), ..person }
}

/// Bytes of the longest name of a side in a sentence.
const NAME: usize = 150;

/// The sides of a sentence that says who each of them is or who represents it: the body or the role words, and the
/// person.
fn sides_told(view: &View<'_>, span: Span) -> Vec<(Span, Person)> {
    let low = view.low(span);
    // Every line before the people comes here, and few say who anybody is.
    if words::find(low, IS).is_none() {
        return Vec::new();
    }
    let begins = |at: usize| {
        let represents = REPRESENTS.longest(&low[at..]).map(|len| at + len);
        represents.or_else(|| role::of_persons(&low[at..]).map(|_| at))
    };
    let mut starts = phrase::starts(low).filter_map(|at| Some((at, begins(at)?))).peekable();
    let mut sides = Vec::new();
    while let Some((_, from)) = starts.next() {
        let until = starts.peek().map_or(low.len(), |next| next.0.max(from));
        let Some(is) = words::find(&low[from..until], IS).filter(|is| *is < NAME) else { continue };
        let named = phrase::trim(view, span.part(from, from + is));
        let end = low[from + is..until].find(';').map_or(until, |end| from + is + end);
        let person = people::read(view, span.part(from + is + IS.len(), end), false).into_iter().next();
        let words = view.low(named);
        let side = phrase::is_org(words) || role::of_persons(words) == Some(words.len());
        sides.extend(person.filter(|_| side).map(|person| (named, person)));
    }
    sides
}
