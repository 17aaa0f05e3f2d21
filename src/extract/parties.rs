//! The sides of the minutes, and the people of each.
//!
//! The lines between the title and the closing are read once, in order. Before the people's part
//! only headings count; in it, headings and people; after it, only who chairs and who writes.

mod heading;
mod table;

use std::collections::HashMap;

use crate::document::Span;
use crate::normalise::fold;
use crate::record::{Found, Participant, Party, Role};

use super::lexicon::headings::CONTENT;
use super::people::{self, Person, phrase};
use super::segment::{Segment, Zone};
use super::view::View;
use heading::{Heading, Place, Side};

/// The parties and participants of one set of minutes, in document order.
pub(crate) fn find(view: &View<'_>, segment: &Segment) -> (Vec<Party>, Vec<Participant>) {
    let Some(title) = segment.title else { return (Vec::new(), Vec::new()) };
    let mut walker = Walker::new(view);
    let mut line = title + 1;
    while line < segment.lines.end && !matches!(segment.zone(line), Zone::Signature | Zone::Notes) {
        let row = table::row(view, line, segment.signature.min(segment.lines.end));
        if row.cells.len() > 1 {
            walker.row(&row);
        } else {
            walker.lines(row.lines.clone(), segment.closing);
        }
        line = row.lines.end.max(line + 1);
    }
    walker.finish()
}

/// How far the reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Nobody is named yet.
    Before,
    /// Among headings and people.
    People,
    /// What was done and said.
    Content,
}

struct Walker<'v, 'd> {
    view: &'v View<'d>,
    part: Part,
    parties: Vec<Party>,
    /// Which of `parties` has an organisation's name that its people inherit as their unit.
    named: Vec<bool>,
    people: Vec<Participant>,
    /// Parties by their folded roles and names, people by their folded names.
    sides: HashMap<String, usize>,
    persons: HashMap<String, usize>,
    /// Whose heading the lines stand under.
    party: Option<usize>,
    role: Role,
    /// The heading just read left the party's name to the next line.
    unnamed: bool,
    /// The last person's labels may go on over the next lines.
    open: bool,
    /// The party's heading held its person on the same line.
    inline: bool,
    columns: Option<table::Columns>,
}

impl<'v, 'd> Walker<'v, 'd> {
    fn new(view: &'v View<'d>) -> Self {
        Walker {
            view,
            part: Part::Before,
            parties: Vec::new(),
            named: Vec::new(),
            people: Vec::new(),
            sides: HashMap::new(),
            persons: HashMap::new(),
            party: None,
            role: Role::Member,
            unnamed: false,
            open: false,
            inline: false,
            columns: None,
        }
    }

    fn finish(mut self) -> (Vec<Party>, Vec<Participant>) {
        for person in &mut self.people {
            if let Some(party) = person.party.filter(|&p| person.unit.is_empty() && self.named[p]) {
                person.unit = self.parties[party].name.clone();
            }
        }
        (self.parties, self.people)
    }

    /// Lines that are no row of several cells.
    fn lines(&mut self, lines: std::ops::Range<usize>, closing: usize) {
        for line in lines {
            let found = &self.view.lines[line];
            let span = Span { start: found.body, end: found.span.end };
            if line >= closing {
                self.part = Part::Content;
            }
            self.item(span, line + 1);
        }
    }

    /// A row of a table: by its columns, or as one line whose cells are set off, or cell by cell.
    fn row(&mut self, row: &table::Row) {
        if self.part != Part::Content {
            if let Some(columns) = table::headings(self.view, row) {
                if self.part == Part::People || columns.telling() {
                    (self.columns, self.part) = (Some(columns), Part::People);
                    return;
                }
            }
            if let Some(columns) = self.columns.filter(|c| c.table == row.table) {
                return self.columns(row, columns);
            }
        }
        match row.single(self.view) {
            Some(span) => self.item(span, row.lines.end),
            None => self.lines(row.lines.clone(), usize::MAX),
        }
    }

    fn columns(&mut self, row: &table::Row, columns: table::Columns) {
        let Some(person) = columns.person(self.view, row) else { return };
        let role = person.role;
        self.add(person, role.unwrap_or(self.role), true);
    }

    /// One line, or one row read as a line; `next` is the line after it.
    fn item(&mut self, span: Span, next: usize) {
        for part in heading::parts(self.view, span) {
            self.part(part, next);
        }
    }

    fn part(&mut self, span: Span, next: usize) {
        let text = phrase::trim(self.view, span);
        let low = self.view.low(text);
        if low.is_empty() {
            // A line of dots under a heading is the blank name of a party.
            if self.unnamed && phrase::drawn(self.view, span) {
                self.name_blank();
            }
            return;
        }
        if self.part == Part::Content && !self.returns(span, low) {
            return self.after(span, low);
        }
        if low.starts_with("căn cứ") {
            return;
        }
        if self.part == Part::People && people::begins(self.view, span) {
            self.unnamed = false;
            return self.people(span, true);
        }
        if self.names_party(text) || self.continues(text) {
            return;
        }
        match heading::read(self.view, span, self.place(text, next)) {
            Some(heading) => self.heading(heading),
            None if self.part == Part::Before => {}
            None if self.ends(span, low) => {
                self.part = Part::Content;
                self.after(span, low);
            }
            None => {
                // `Trưởng bản: Ông …` after `Đại diện …: Bà …` is of no side.
                if std::mem::take(&mut self.inline) {
                    self.party = None;
                }
                self.people(span, true);
            }
        }
    }

    /// Whether the line begins what the minutes are about.
    fn ends(&self, span: Span, low: &str) -> bool {
        let raw = self.view.raw(span);
        let titled = !self.people.is_empty()
            && raw.len() > 12
            && !raw.chars().any(char::is_lowercase)
            && !["thời gian", "địa điểm"].iter().any(|w| phrase::begins(low, w))
            && people::read(self.view, span, true).is_empty();
        phrase::longest(low, CONTENT).is_some() || low.len() > 400 || titled || people::tells(self.view, span)
    }

    /// Whether a list of people comes only now: `Nội dung: …` may stand above `Thành phần: …`.
    fn returns(&mut self, span: Span, low: &str) -> bool {
        let listed =
            self.people.iter().any(|p| matches!(p.role, Role::Member | Role::Absent)) || !self.parties.is_empty();
        let begins = ["thành phần", "chúng tôi gồm", "thành viên tham dự", "đại biểu tham dự", "vắng", "có mặt"];
        let headed = begins.iter().any(|w| phrase::begins(low, w)) && !people::tells(self.view, span);
        if !listed && headed && low.len() < 200 {
            self.part = Part::People;
        }
        self.part == Part::People
    }

    /// In the content only who chairs and who writes is taken, and headings that begin the
    /// people's part where none was found before.
    fn after(&mut self, span: Span, low: &str) {
        let labelled = heading::role(self.view, span)
            .filter(|h| matches!(h, Heading::Role(Role::Chair | Role::Secretary | Role::Witness, _)));
        if let Some(Heading::Role(role, value)) = labelled {
            let people = people::read(self.view, value, true);
            for person in people.into_iter().take(3) {
                self.party = None;
                self.add(person, role, false);
            }
            return;
        }
        if low.contains("làm thư ký") || low.contains("làm chủ t") {
            for person in people::read(self.view, span, false) {
                if let Some(role) = person.role {
                    self.party = None;
                    self.add(person, role, false);
                }
            }
        }
    }

    fn place(&self, text: Span, next: usize) -> Place {
        let view = self.view;
        let bold = view.document.paragraph_at(text.start).is_some_and(|p| view.document.paragraphs[p].bold);
        let below = view.lines[next.min(view.lines.len())..].iter().take(4).find(|l| !view.body(l).is_empty());
        let above_people = below.is_some_and(|l| people::heads_line(view, Span { start: l.body, end: l.span.end }));
        Place { inside: self.part == Part::People, bold, above_people }
    }

    fn heading(&mut self, heading: Heading) {
        self.part = Part::People;
        self.unnamed = false;
        (self.open, self.inline) = (false, false);
        match heading {
            Heading::Everybody(value) => {
                (self.party, self.role) = (None, Role::Member);
                self.people(value, true);
            }
            Heading::Role(role, value) => {
                (self.party, self.role) = (None, role);
                let inline = !phrase::trim(self.view, value).is_empty();
                self.people(value, true);
                if inline && matches!(role, Role::Chair | Role::Secretary) {
                    self.role = Role::Member;
                }
            }
            Heading::Side(side) => {
                self.role = Role::Member;
                self.side(side);
            }
        }
    }

    fn side(&mut self, side: Side) {
        let value = phrase::trim(self.view, side.value);
        let people = people::read(self.view, side.value, true);
        let written = people.is_empty() && !value.is_empty() && !heading::is_filler(self.view.low(value));
        let lead = people.first().map(|p| Span { start: side.value.start, end: p.start.max(side.value.start) });
        let (name, blank) = match (&side.name, written) {
            (Some(name), _) => (Some(name.clone()), false),
            (None, true) => heading::organisation(self.view, value),
            (None, false) => {
                match lead.map(|l| phrase::trim(self.view, l)).filter(|l| people::is_org(self.view.low(*l))) {
                    Some(lead) => heading::organisation(self.view, lead),
                    None => (None, people.is_empty() && phrase::drawn(self.view, side.value)),
                }
            }
        };
        self.party = Some(self.enter(&side, name, blank));
        self.unnamed = side.name.is_none() && !written && people.is_empty() && !side.role.is_empty();
        if written {
            self.labels(value);
        }
        self.inline = !people.is_empty();
        for person in people {
            self.add(person, self.role, true);
        }
    }

    /// The party of a heading: one already known by its role or name, or a new one.
    fn enter(&mut self, side: &Side, name: Option<String>, blank: bool) -> usize {
        let keys: Vec<String> = [Some(side.role.as_str()), name.as_deref()]
            .into_iter()
            .flatten()
            .filter(|k| !k.is_empty())
            .map(fold)
            .collect();
        if let Some(&known) = keys.iter().find_map(|k| self.sides.get(k)) {
            return known;
        }
        self.sides.extend(keys.into_iter().map(|k| (k, self.parties.len())));
        let named = name.is_some();
        let name = name.unwrap_or_else(|| match (blank, side.role.contains(crate::record::BLANK)) {
            (true, false) => format!("{} {}", side.role, crate::record::BLANK),
            _ => side.role.clone(),
        });
        self.parties.push(Party { name, role: side.role.clone(), span: side.span });
        self.named.push(named);
        self.parties.len() - 1
    }

    fn name_blank(&mut self) {
        self.unnamed = false;
        if let Some(party) = self.party.and_then(|p| self.parties.get_mut(p)) {
            if !party.name.contains(crate::record::BLANK) {
                party.name = format!("{} {}", party.role, crate::record::BLANK);
            }
        }
    }

    /// The organisation on the line under its heading: `BÊN A:` above `Công ty X`.
    fn names_party(&mut self, text: Span) -> bool {
        if !std::mem::take(&mut self.unnamed) {
            return false;
        }
        let Some(value) = heading::named(self.view, text) else { return false };
        let (name, blank) = heading::organisation(self.view, value);
        match (self.party, name) {
            (Some(party), Some(name)) => {
                self.parties[party].name = name;
                self.named[party] = true;
                true
            }
            (Some(_), None) if blank => {
                self.name_blank();
                true
            }
            _ => false,
        }
    }

    /// Labels on lines of their own: `Chức vụ: …` under a name, `Đại diện: Ông …` under a party.
    fn continues(&mut self, text: Span) -> bool {
        if self.part != Part::People {
            return false;
        }
        if !people::tail::begins(self.view, text) || !people::tail::read(self.view, text).named.is_empty() {
            return false;
        }
        if self.open {
            self.labels(text);
        }
        true
    }

    /// Adds what the labels of `text` give to the last person.
    fn labels(&mut self, text: Span) {
        let tail = people::tail::read(self.view, text);
        let Some(person) = self.people.last_mut().filter(|_| self.open && tail.labelled) else { return };
        for (field, span) in
            [(&mut person.position, tail.position), (&mut person.unit, tail.unit), (&mut person.rank, tail.rank)]
        {
            if field.is_empty() {
                *field = phrase::quoted(self.view, span);
            }
        }
    }

    fn people(&mut self, span: Span, weak: bool) {
        for person in people::read(self.view, span, weak) {
            self.unnamed = false;
            self.add(person, self.role, true);
        }
    }

    fn add(&mut self, person: Person, role: Role, open: bool) {
        let role = person.role.filter(|_| role == Role::Member).unwrap_or(role);
        let name = phrase::quoted(self.view, person.name);
        let mut position = person.position;
        if role == Role::Absent {
            position = people::without_reason(&position);
        }
        self.open = open;
        let leads = |r: Role| matches!(r, Role::Chair | Role::Secretary);
        let last = self.persons.insert(fold(&name), self.people.len());
        let known = last.filter(|&l| {
            let before = self.people[l].role;
            let lead = (leads(before) || leads(role)) && (before == role || [before, role].contains(&Role::Member));
            lead || (position.is_empty() && role == before && self.people[l].party == self.party)
        });
        if let Some(known) = known {
            self.persons.insert(fold(&name), known);
            let known = &mut self.people[known];
            if known.role == Role::Member {
                known.role = role;
            }
            if known.position.is_empty() {
                known.position = position;
            }
            if known.unit.is_empty() {
                known.unit = person.unit;
            }
            return;
        }
        self.people.push(Participant {
            party: self.party,
            role,
            title: person.title,
            rank: person.rank,
            name: Found::new(name, person.name),
            position,
            unit: person.unit,
        });
    }
}

#[cfg(test)]
mod tests;
