//! The parties and people found so far, each once.

use std::collections::BTreeMap;

use crate::normalise::fold;
use crate::record::{BLANK, Found, Participant, Party, Role, Spot};

use super::super::lexicon::headings::{BODIES, SIDES_OF_PERSONS, is_opposite};
use super::super::lexicon::people::{BARE_HEADS, DELEGATION_HEADS, GENDERS, HEADS, NOT_HEADS};
use super::super::people::tail::Tail;
use super::super::people::{self, Person, phrase};
use super::super::view::View;
use super::deed::Deed;
use super::role;
use super::side::Side;

/// People among whom those of the side just headed stand.
const LATEST: usize = 8;

/// Sides among whom one that is called by a deed is looked for: no minutes have as many, but hostile ones may.
const SIDES: usize = 64;

/// Parties and people in document order.
pub(super) struct Roll<'v, 'd> {
    view: &'v View<'d>,
    parties: Vec<Party>,
    /// Which of `parties` has an organisation's name, which its people inherit as their unit.
    named: Vec<bool>,
    people: Vec<Participant>,
    /// Parties by their folded roles and names, people by their folded names.
    sides: BTreeMap<String, usize>,
    persons: BTreeMap<String, usize>,
    /// People by the last one and two syllables of their folded names; `None` where several share them.
    givens: BTreeMap<String, Option<usize>>,
    /// What boxes and ticks say of each of `people`.
    came: Vec<Option<bool>>,
    /// Whose labels may go on over the next lines.
    last: Option<usize>,
    /// Parties whose heading a name under its own label follows, and that person.
    lone: Vec<(usize, usize)>,
}

impl<'v, 'd> Roll<'v, 'd> {
    pub(super) fn new(view: &'v View<'d>) -> Self {
        Roll {
            view,
            parties: Vec::new(),
            named: Vec::new(),
            people: Vec::new(),
            sides: BTreeMap::new(),
            persons: BTreeMap::new(),
            givens: BTreeMap::new(),
            came: Vec::new(),
            last: None,
            lone: Vec::new(),
        }
    }

    /// Everything found, people with their party's name for a unit where they have none.
    /// `alone`: a delegation without another side is the body that meets, and no side.
    pub(super) fn finish(mut self, alone: bool) -> (Vec<Party>, Vec<Participant>) {
        self.tick();
        self.seat();
        self.name_lone();
        self.name_by_units();
        self.leave_bodies();
        if alone && matches!(self.parties.as_slice(), [only] if role::is_delegation(&fold(&only.role))) {
            self.parties.clear();
            self.people.iter_mut().for_each(|person| person.party = None);
        }
        for person in &mut self.people {
            if let Some(party) = person.party.filter(|&p| person.unit.is_empty() && self.named[p]) {
                person.unit = self.parties[party].name.clone();
            }
        }
        (self.parties, self.people)
    }

    /// A body over the two sides that it brings together, whose own people have roles, is none of them:
    /// `Tổ hòa giải:` above `Chủ trì: …`.
    fn leave_bodies(&mut self) {
        let manned = |party: usize| self.people.iter().any(|p| p.party == Some(party));
        let body = |party: &Party| party.name == party.role && BODIES.longest(&fold(&party.name)).is_some();
        let stays: Vec<bool> = (0..self.parties.len()).map(|at| manned(at) || !body(&self.parties[at])).collect();
        if (0..stays.len()).filter(|&at| manned(at)).count() < 2 || !stays.contains(&false) {
            return;
        }
        let before = |at: usize| stays[..at].iter().filter(|stays| **stays).count();
        self.people.iter_mut().for_each(|p| p.party = p.party.map(before));
        let mut kept = stays.iter();
        self.parties.retain(|_| kept.next() == Some(&true));
        let mut kept = stays.iter();
        self.named.retain(|_| kept.next() == Some(&true));
    }

    /// A side whose name is a person's: `BÊN ĐẶT CỌC (NGƯỜI THUÊ PHÒNG):` above `Họ và tên: Lò Văn A`, who has no post.
    fn name_lone(&mut self) {
        let mut members = vec![0usize; self.parties.len()];
        self.people.iter().filter_map(|person| person.party).for_each(|party| members[party] += 1);
        for (party, at) in std::mem::take(&mut self.lone) {
            let only = members[party] == 1;
            let person = &self.people[at];
            let private = person.position.is_empty() && person.unit.is_empty();
            if let Some(found) = self.parties.get_mut(party)
                && only
                && person.party == Some(party)
                && !self.named[party]
                && found.name == found.role
                && is_person(&fold(&found.role), private)
            {
                found.name = person.name.value.clone();
            }
        }
    }

    /// A side that is named only by where its people work: `Bên giao:` above `Ông Lò Văn A`, `Đơn vị: Trạm Y tế X`.
    fn name_by_units(&mut self) {
        let mut units: Vec<Option<&str>> = vec![Some(""); self.parties.len()];
        for person in &self.people {
            let Some(unit) = person.party.map(|party| &mut units[party]) else { continue };
            let told = person.unit.as_str();
            *unit = unit.filter(|unit| unit.is_empty() || *unit == told).map(|_| told);
        }
        // Beside a company a department is no side, but where somebody works.
        let beside = self.named.contains(&true);
        let shared = |unit: &str| units.iter().filter(|other| **other == Some(unit)).count() > 1;
        let names =
            |unit: &str| !shared(unit) && phrase::is_org(&fold(unit)) && !(beside && role::is_part(&fold(unit)));
        for ((party, named), unit) in self.parties.iter_mut().zip(&mut self.named).zip(&units) {
            let open = !*named && party.name == party.role && role::of_persons(&fold(&party.role)).is_none();
            if let Some(unit) = unit.filter(|unit| open && names(unit)) {
                (party.name, *named) = (unit.to_owned(), true);
            }
        }
    }

    /// Keeps that the last person stands under a side by a label of the name.
    pub(super) fn lone(&mut self, party: usize) {
        self.lone.extend(self.last.map(|last| (party, last)));
    }

    /// Who has an empty box in a list where others are ticked is absent.
    fn tick(&mut self) {
        if !self.came.contains(&Some(true)) {
            return;
        }
        let people = self.people.iter_mut().zip(&self.came);
        for (person, _) in people.filter(|(p, came)| **came == Some(false) && p.role == Role::Member) {
            person.role = Role::Absent;
        }
    }

    /// Who heads the body that meets is its chair when nobody else is.
    fn seat(&mut self) {
        if self.people.iter().any(|p| p.role == Role::Chair) {
            return;
        }
        // Of two sides only a delegation is the body that meets.
        let sides = self.parties.len();
        let head = self.people.iter_mut().find(|p| {
            let sided = sides > 1 && p.party.is_some();
            p.role == Role::Member && heads(&fold(&p.position), sided)
        });
        head.into_iter().for_each(|p| p.role = Role::Chair);
    }

    /// The folded role of a party that has an organisation's name and nobody yet to stand for it.
    pub(super) fn unmanned(&self, party: usize) -> Option<String> {
        let manned = self.people.iter().rev().take(LATEST).any(|person| person.party == Some(party));
        let named = !manned && self.named.get(party) == Some(&true);
        self.parties.get(party).filter(|_| named).map(|party| fold(&party.role))
    }

    /// Whether anybody is found.
    pub(super) fn has_people(&self) -> bool {
        !self.people.is_empty()
    }

    /// How many sides are found.
    pub(super) fn sides(&self) -> usize {
        self.parties.len()
    }

    /// Whether a list of people or a side is found, not only who chairs and who writes.
    pub(super) fn lists(&self) -> bool {
        !self.parties.is_empty() || self.people.iter().any(|p| matches!(p.role, Role::Member | Role::Absent))
    }

    /// The party of a heading: one already known by its role or its name, or a new one.
    pub(super) fn enter(&mut self, side: &Side, name: Option<String>, blank: bool, spot: Spot) -> usize {
        let keys = [Some(side.role.as_str()), name.as_deref()];
        let keys: Vec<String> = keys.into_iter().flatten().filter(|k| !k.is_empty()).map(fold).collect();
        let known = keys.iter().find_map(|k| self.sides.get(k)).copied();
        // One organisation on both sides is no side that comes back.
        let set_against = |known: &usize| is_opposite(&fold(&self.parties[*known].role), &fold(&side.role));
        let another = |known: &usize| name.as_deref().is_some_and(|name| self.is_another(*known, name));
        if let Some(known) = known.filter(|known| !set_against(known) && !another(known)) {
            if let Some(name) = name.filter(|_| !self.named[known]) {
                self.name(known, name);
            }
            return known;
        }
        let party = self.parties.len();
        self.sides.extend(keys.into_iter().map(|k| (k, party)));
        self.named.push(name.is_some());
        let name = name.unwrap_or_else(|| side.role.clone());
        let by = role::told(&fold(&side.role), &fold(&name), spot);
        self.parties.push(Party { name, role: side.role.clone(), span: side.span, by });
        if blank {
            self.blank(party);
        }
        party
    }

    /// Whether a party with the role of one that is known is another: `Nhà thầu: Công ty Y` below `Nhà thầu: Công ty X`.
    /// `Bên A` is one, however its name is written.
    fn is_another(&self, known: usize, name: &str) -> bool {
        let (role, other, name) = (fold(&self.parties[known].role), fold(&self.parties[known].name), fold(name));
        let ends = |a: &str, b: &str| last_words(a, 1) == last_words(b, 1);
        self.named[known] && role::after_ben(&role).is_none() && !ends(&name, &other)
    }

    /// The side that is called by a deed.
    pub(super) fn called(&self, deed: &Deed<'_>) -> Option<usize> {
        self.parties.iter().take(SIDES).position(|party| deed.is_of(&fold(&party.role)))
    }

    /// The party that a natural person is, whose unit it is not.
    pub(super) fn enter_person(&mut self, side: &Side, person: &Person, spot: Spot) -> usize {
        let party = self.enter(side, Some(phrase::quoted(self.view, person.name)), false, spot);
        self.named[party] = false;
        party
    }

    /// Whose labels may go on over the next lines.
    pub(super) fn last(&self) -> Option<usize> {
        self.last
    }

    /// Who was last found of a party, among those found latest.
    pub(super) fn last_of(&self, party: usize) -> Option<usize> {
        let latest = self.people.len().saturating_sub(LATEST)..self.people.len();
        latest.rev().find(|&at| self.people[at].party == Some(party))
    }

    /// Goes back to a person of another column.
    pub(super) fn turn(&mut self, last: Option<usize>) {
        self.last = last;
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
        let name_key = fold(&name);
        if role == Role::Member && self.is_told_of(&name_key, &person) {
            return;
        }
        let known = self.persons.get(&name_key).copied().or_else(|| self.namesake(&name_key, &person)).filter(|&k| {
            let known = &self.people[k];
            let one = known.role == role || [known.role, role].contains(&Role::Member);
            (leads(known.role) || leads(role)) && one
                || person.position.is_empty() && role == known.role && party == known.party
        });
        let by = person.told(self.view);
        let at = known.unwrap_or(self.people.len());
        self.last = Some(at);
        self.remember(name_key, at, &person);
        let Some(known) = self.people.get_mut(at) else {
            let name = Found::new(name, person.name).by(by);
            let Person { title, rank, position, unit, .. } = person;
            self.people.push(Participant { party, role, title, rank, name, position, unit });
            return;
        };
        if known.role == Role::Member {
            known.role = role;
        }
        // Called by the given name first, and listed by the full one after.
        if known.name.value.len() < name.len() {
            (known.name, known.title) = (Found::new(name, person.name).by(by), person.title);
        }
        for (field, value) in [(&mut known.position, person.position), (&mut known.unit, person.unit)] {
            if field.is_empty() {
                *field = value;
            }
        }
        known.party = known.party.or(party);
    }

    /// Whether what stands behind a given name is what somebody listed before does or is to do:
    /// `Anh Dũng: báo lại trước thứ Sáu`.
    fn is_told_of(&self, name: &str, person: &Person) -> bool {
        let told = !name.contains(' ') && !person.position.is_empty() && self.persons.contains_key(name);
        told && !phrase::is_post(&fold(&person.position))
    }

    /// Keeps by which names the person at `at` is known.
    fn remember(&mut self, name: String, at: usize, person: &Person) {
        if self.came.len() <= at {
            self.came.resize(at + 1, None);
        }
        self.came[at] = person.came.or(self.came[at]);
        for called in [last_words(&name, 1), last_words(&name, 2)].into_iter().flatten() {
            let shared = self.givens.entry(called.to_owned()).or_insert(Some(at));
            *shared = shared.filter(|&s| s == at);
        }
        self.persons.insert(name, at);
    }

    /// Who of those listed is meant by a given name, with or without the middle name, or was by that of `person`.
    fn namesake(&self, name: &str, person: &Person) -> Option<usize> {
        let known = |words: usize| self.givens.get(last_words(name, words)?).copied()?;
        let known = known(2).or_else(|| known(1))?;
        let listed = self.people.get(known)?;
        let full = fold(&listed.name.value);
        let one = [(name, full.as_str()), (full.as_str(), name)].iter().any(|(called, full)| {
            called.split(' ').count() <= 2
                && (last_words(full, 1) == Some(called) || last_words(full, 2) == Some(called))
        });
        let gender = |title: &str| GENDERS.find(&fold(title)).map(|&(_, male)| male);
        let differ = gender(&person.title).zip(gender(&listed.title)).is_some_and(|(a, b)| a != b);
        (one && !differ).then_some(known)
    }
}

/// Whether a side is the person that it has alone: by its role words, `Người nhận`, or as somebody without a post or office.
fn is_person(role: &str, private: bool) -> bool {
    role::of_persons(role).is_some() || private && SIDES_OF_PERSONS.longest(role).is_some()
}

/// The last words of a name, of which it has as many or more.
fn last_words(name: &str, count: usize) -> Option<&str> {
    let mut starts = memchr::memrchr_iter(b' ', name.as_bytes()).map(|at| at + 1).chain([0]);
    name.get(starts.nth(count - 1)?..)
}

/// Whether a part of the folded post is that of who heads the body that meets; `sided`: of a side.
fn heads(post: &str, sided: bool) -> bool {
    let heads =
        |part: &str| BARE_HEADS.contains(part) || HEADS.longest(part).is_some() && NOT_HEADS.longest(part).is_none();
    let mut parts = post.split([',', ';', '-', '–', '—', '(', '.']).map(|part| part.trim_matches([' ', ')', '.']));
    parts.any(|part| DELEGATION_HEADS.longest(part).is_some() || !sided && heads(part))
}
