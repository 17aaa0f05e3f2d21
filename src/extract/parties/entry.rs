//! How a side is entered that a heading names: with an organisation, with its people, or as a person.

use crate::document::Span;
use crate::normalise::fold;
use crate::record::Spot;

use super::super::lexicon::headings::SIDES_OF_PERSONS;
use super::super::lexicon::sides::{DOERS, FOREIGN_ORGS, HOUSEHOLDS, INFORMAL, PRIVATE};
use super::super::people::{self, Person, phrase};
use super::deed::Deed;
use super::side::Side;
use super::{Walker, organisation, role};

/// A side that a heading names, and what stands behind its label.
struct Entry<'s> {
    side: &'s Side,
    /// The folded role.
    role: String,
    /// What stands behind the label, without signs around it.
    value: Span,
    people: Vec<Person>,
    /// The value begins with the word for a family: `Hộ gia đình ông A`.
    household: bool,
    /// The value is neither people nor a count of them, and may be an organisation.
    written: bool,
}

impl Walker<'_, '_> {
    /// Enters the side, whose lines follow.
    pub(super) fn side(&mut self, side: &Side) {
        let role = fold(&side.role);
        let value = phrase::trim(self.view, side.value);
        let low = self.view.low(value);
        let household = HOUSEHOLDS.longest(low).is_some();
        let people = self.people_of(side, &role, low, household);
        // `Đại diện hộ dân: 30/45 hộ` counts people.
        let counts = people.is_empty() && low.starts_with(|c: char| c.is_ascii_digit());
        if counts && !role::is_side(&role) {
            self.party = None;
            return;
        }
        let written = people.is_empty() && !value.is_empty() && !counts && !organisation::is_filler(low);
        let entry = Entry { side, role, value, people, household, written };
        if !self.acts_above(&entry) {
            self.party = Some(self.party_of(&entry));
            self.unnamed = side.name.is_none() && !written && entry.people.is_empty() && !side.role.is_empty();
            self.inline = !entry.people.is_empty();
            self.bare = self.unnamed && !side.led;
        }
        for person in entry.people {
            self.roll.add(person, self.role, self.party);
        }
    }

    /// Whom the value of the side names.
    fn people_of(&self, side: &Side, role: &str, low: &str, household: bool) -> Vec<Person> {
        match role::of_persons(role).is_some() {
            // `Hộ gia đình ông A` is a name; who stands for it is told behind it.
            _ if household => {
                let end = low.find([',', ';', '-', '–', '(']).unwrap_or(low.len());
                let value = phrase::trim(self.view, side.value);
                people::read(self.view, value.part(end, low.len()), false)
            }
            _ if FOREIGN_ORGS.is_in_text(low) => Vec::new(),
            true => people::listed(self.view, side.value),
            false => people::read(self.view, side.value, true),
        }
    }

    /// Whether it is no side but who acts for the one above: `Người nhận: Ông A` under `Khách hàng: Công ty X`.
    fn acts_above(&self, entry: &Entry<'_>) -> bool {
        let under = self.party.filter(|_| entry.people.len() == 1).and_then(|party| self.roll.unmanned(party));
        let deed = Deed::of(&entry.role);
        under.zip(deed).is_some_and(|(under, deed)| deed.may_be_of(&under))
    }

    /// The party of the side, a new one unless its role is a deed that is done for one that is known.
    fn party_of(&mut self, entry: &Entry<'_>) -> usize {
        let (name, blank) = self.organisation_of(entry);
        let acted = Deed::of(&entry.role).filter(|_| name.is_none()).and_then(|deed| self.roll.called(&deed));
        let of_persons = SIDES_OF_PERSONS.longest(&entry.role).or_else(|| DOERS.longest(&entry.role)).is_some();
        let person = entry.alone().filter(|_| name.is_none() && of_persons);
        acted.unwrap_or_else(|| match person {
            Some(person) => self.roll.enter_person(entry.side, person, Spot::Heading),
            None => self.roll.enter(entry.side, name, blank, Spot::Heading),
        })
    }

    /// The name of the side's organisation, and whether it is left blank.
    fn organisation_of(&self, entry: &Entry<'_>) -> (Option<String>, bool) {
        let Entry { side, value, people, .. } = entry;
        if entry.household && side.name.is_none() {
            return organisation::begin(self.view, *value);
        }
        // `Bên A: Công ty X, đại diện là ông Y`.
        let lead = people.first().map(|p| Span { start: side.value.start, end: p.start.max(side.value.start) });
        let lead = lead.map(|l| phrase::trim(self.view, l)).filter(|l| phrase::is_org(self.view.low(*l)));
        match (&side.name, lead) {
            (Some(name), _) => (Some(name.clone()), false),
            (None, Some(lead)) => organisation::begin(self.view, lead),
            (None, None) if entry.written => {
                // `Người giao: ........ Chức vụ: ........`
                let before = Span { start: side.value.start, end: value.start };
                let open = !side.led && self.view.has_drawing(before);
                let (name, blank) = organisation::begin(self.view, *value);
                let open = open && name.is_none();
                (name, blank || open)
            }
            (None, None) => (None, side.open || people.is_empty() && self.view.has_drawing(side.value)),
        }
    }

    /// The organisation on the line under its heading: `BÊN A:` above `Công ty X`.
    pub(super) fn names_party(&mut self, span: Span, text: Span) -> bool {
        if !std::mem::take(&mut self.unnamed) {
            return false;
        }
        let Some(party) = self.party else { return false };
        if let Some(value) = organisation::represented(self.view, span) {
            match phrase::quoted(self.view, value) {
                name if name.is_empty() => self.roll.blank(party),
                name => self.roll.name(party, name),
            }
            return true;
        }
        let Some(value) = organisation::named(self.view, text) else { return false };
        match organisation::begin(self.view, value) {
            (Some(name), _) => self.roll.name(party, name),
            (None, true) => self.roll.blank(party),
            (None, false) => return false,
        }
        true
    }
}

impl Entry<'_> {
    /// `BÊN A: LÒ THỊ B`: the person who is the side, if no organisation is.
    fn alone(&self) -> Option<&Person> {
        let [only] = self.people.as_slice() else { return None };
        let called = role::of_persons(&self.role).is_some() || DOERS.longest(&self.role).is_some();
        let is_side = called || only.position.is_empty() || is_private(only);
        Some(only).filter(|_| !self.side.led && is_side)
    }
}

/// Whether somebody is called as no office calls its people: `Bên A: anh Lò Văn A, lái xe`.
fn is_private(person: &Person) -> bool {
    INFORMAL.contains(fold(&person.title).as_str()) || PRIVATE.longest(&fold(&person.position)).is_some()
}
