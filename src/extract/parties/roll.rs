//! The parties and people found so far, each once.

use std::collections::HashMap;

use crate::normalise::fold;
use crate::record::{BLANK, Found, Participant, Party, Role};

use super::super::people::tail::Tail;
use super::super::people::{self, Person, phrase};
use super::super::view::View;
use super::side::Side;

/// Parties and people in document order.
pub(super) struct Roll<'v, 'd> {
    view: &'v View<'d>,
    parties: Vec<Party>,
    /// Which of `parties` has an organisation's name, which its people inherit as their unit.
    named: Vec<bool>,
    people: Vec<Participant>,
    /// Parties by their folded roles and names, people by their folded names.
    sides: HashMap<String, usize>,
    persons: HashMap<String, usize>,
    /// Whose labels may go on over the next lines.
    last: Option<usize>,
}

impl<'v, 'd> Roll<'v, 'd> {
    pub(super) fn new(view: &'v View<'d>) -> Self {
        Roll {
            view,
            parties: Vec::new(),
            named: Vec::new(),
            people: Vec::new(),
            sides: HashMap::new(),
            persons: HashMap::new(),
            last: None,
        }
    }

    /// Everything found, people with their party's name for a unit where they have none.
    pub(super) fn finish(mut self) -> (Vec<Party>, Vec<Participant>) {
        for person in &mut self.people {
            if let Some(party) = person.party.filter(|&p| person.unit.is_empty() && self.named[p]) {
                person.unit = self.parties[party].name.clone();
            }
        }
        (self.parties, self.people)
    }

    /// Whether anybody is found.
    pub(super) fn has_people(&self) -> bool {
        !self.people.is_empty()
    }

    /// Whether a list of people or a side is found, not only who chairs and who writes.
    pub(super) fn lists(&self) -> bool {
        !self.parties.is_empty() || self.people.iter().any(|p| matches!(p.role, Role::Member | Role::Absent))
    }

    /// The party of a heading: one already known by its role or its name, or a new one.
    pub(super) fn enter(&mut self, side: &Side, name: Option<String>, blank: bool) -> usize {
        let keys = [Some(side.role.as_str()), name.as_deref()];
        let keys: Vec<String> = keys.into_iter().flatten().filter(|k| !k.is_empty()).map(fold).collect();
        if let Some(&known) = keys.iter().find_map(|k| self.sides.get(k)) {
            if let Some(name) = name.filter(|_| !self.named[known]) {
                self.name(known, name);
            }
            return known;
        }
        let party = self.parties.len();
        self.sides.extend(keys.into_iter().map(|k| (k, party)));
        self.named.push(name.is_some());
        let name = name.unwrap_or_else(|| side.role.clone());
        self.parties.push(Party { name, role: side.role.clone(), span: side.span });
        if blank {
            self.blank(party);
        }
        party
    }

    /// Gives a party the name that the line under its heading holds.
    pub(super) fn name(&mut self, party: usize, name: String) {
        if let (Some(found), Some(named)) = (self.parties.get_mut(party), self.named.get_mut(party)) {
            self.sides.insert(fold(&name), party);
            (found.name, *named) = (name, true);
        }
    }

    /// Marks the name of a party as blank.
    pub(super) fn blank(&mut self, party: usize) {
        if let Some(found) = self.parties.get_mut(party).filter(|p| !p.name.contains(BLANK)) {
            found.name = format!("{} {BLANK}", found.role).trim_start().to_owned();
        }
    }

    /// No label that follows belongs to anybody.
    pub(super) fn close(&mut self) {
        self.last = None;
    }

    /// Whether the last person has a post.
    pub(super) fn posted(&self) -> bool {
        self.last.and_then(|l| self.people.get(l)).is_some_and(|p| !p.position.is_empty())
    }

    /// Gives the last person what labels on a line of their own say.
    pub(super) fn labels(&mut self, tail: &Tail) {
        let Some(person) = self.last.and_then(|l| self.people.get_mut(l)) else { return };
        for (field, span) in
            [(&mut person.position, tail.position), (&mut person.unit, tail.unit), (&mut person.rank, tail.rank)]
        {
            if field.is_empty() {
                *field = phrase::quoted(self.view, span);
            }
        }
        if let Some(role) = tail.role.filter(|_| person.role == Role::Member) {
            person.role = role;
        }
    }

    /// A person under a heading of `role` and `party`. Who is named as chair or secretary and listed
    /// too, or named again without a post, is one person.
    pub(super) fn add(&mut self, mut person: Person, role: Role, party: Option<usize>) {
        let role = person.role.filter(|_| role == Role::Member).unwrap_or(role);
        if role == Role::Absent {
            person.position = people::without_reason(&person.position);
        }
        let name = phrase::quoted(self.view, person.name);
        let leads = |r: Role| matches!(r, Role::Chair | Role::Secretary);
        let known = self.persons.get(&fold(&name)).copied().filter(|&k| {
            let known = &self.people[k];
            let one = known.role == role || [known.role, role].contains(&Role::Member);
            (leads(known.role) || leads(role)) && one
                || person.position.is_empty() && role == known.role && party == known.party
        });
        let at = known.unwrap_or(self.people.len());
        self.last = Some(at);
        self.persons.insert(fold(&name), at);
        let Some(known) = self.people.get_mut(at) else {
            let name = Found::new(name, person.name);
            let Person { title, rank, position, unit, .. } = person;
            self.people.push(Participant { party, role, title, rank, name, position, unit });
            return;
        };
        if known.role == Role::Member {
            known.role = role;
        }
        for (field, value) in [(&mut known.position, person.position), (&mut known.unit, person.unit)] {
            if field.is_empty() {
                *field = value;
            }
        }
        known.party = known.party.or(party);
    }
}
