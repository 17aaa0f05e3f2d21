//! What stands beside each other in a row, column by column.

use std::ops::Range;

use crate::document::Span;
use crate::normalise::fold;
use crate::record::Role;

use super::super::label;
use super::super::lexicon::headings::REPRESENTS;
use super::super::lexicon::labels::{PartySlot, PersonSlot};
use super::super::people::tail::Tail;
use super::super::people::{self, phrase};
use super::Part;
use super::Walker;
use super::heading::{self, Heading};
use super::organisation;
use super::role;
use super::side::{self, LinePlace};
use super::table::{self, Abreast};

impl Walker<'_, '_> {
    /// A row of sides beside each other, or one under them: each cell goes on with its side.
    pub(super) fn sides(&mut self, row: &table::Row) -> bool {
        let mut beside = match self.abreast.take() {
            Some(beside) if beside.table == row.table && beside.holds(row) => beside,
            Some(beside) if beside.table == row.table && self.tells_of_sides(&beside, row) => {
                (self.abreast, self.part) = (Some(beside), Part::People);
                return true;
            }
            _ if self.heads_sides(row) => Abreast::new(row),
            _ => return false,
        };
        let fresh = beside.columns.iter().all(|column| column.party.is_none());
        let part = self.part;
        for column in &mut beside.columns {
            let Some((_, lines)) = row.cells.iter().find(|c| c.0 == column.col) else { continue };
            (self.party, self.unnamed, self.role) = (column.party, column.unnamed, Role::Member);
            self.roll.turn(column.last);
            // `Lý do: …` under one side ends nothing under the other.
            self.part = part;
            self.heads = fresh;
            self.lines(lines.clone());
            (column.party, column.unnamed, column.last) = (self.party, self.unnamed, self.roll.last());
        }
        (self.abreast, self.part) = (Some(beside), Part::People);
        true
    }

    /// A label in front of the columns of the sides, which gives something of each: `Đại diện | Ông A | Bà B`.
    fn tells_of_sides(&mut self, beside: &Abreast, row: &table::Row) -> bool {
        let text = |lines: &Range<usize>| phrase::trim(self.view, table::cell_text(self.view, lines));
        let Some((col, label)) =
            row.cells.iter().find(|cell| !cell.1.is_empty()).map(|(col, lines)| (*col, text(lines)))
        else {
            return false;
        };
        let Some(told) = Told::by(self.view.low(label)).filter(|_| beside.columns.iter().all(|side| col < side.col))
        else {
            return false;
        };
        for side in &beside.columns {
            let Some(value) = row.cells.iter().find(|cell| cell.0 == side.col).map(|(_, lines)| text(lines)) else {
                continue;
            };
            let Some(party) = side.party else { continue };
            match told {
                Told::Name => match organisation::begin(self.view, value) {
                    (Some(name), _) => self.roll.name(party, name),
                    (None, true) => self.roll.blank(party),
                    (None, false) => {}
                },
                Told::Person => {
                    let people = people::listed(self.view, value);
                    people.into_iter().for_each(|person| self.roll.add(person, Role::Member, Some(party)));
                }
                Told::Tail(of) => {
                    self.roll.turn(self.roll.last_of(party));
                    self.roll.labels(&of(value));
                }
                Told::Other => {}
            }
        }
        true
    }

    /// Whether two or more cells of the row each begin with the role words of a side, or with whom its people stand for.
    pub(super) fn heads_sides(&self, row: &table::Row) -> bool {
        let mut filled = row.cells.iter().filter(|c| !c.1.is_empty());
        let headed = |(_, lines): &(u32, Range<usize>)| {
            let (span, place) = self.head(lines.start, lines.end);
            let side = side::read(self.view, span, place);
            side.is_some_and(|side| role::is_side(&fold(&side.role)) || side.led && side.name.is_some())
        };
        filled.clone().count() > 1 && filled.all(headed)
    }

    /// `BÊN A: CÔNG TY X` in a row of its own, over the rows of its people.
    pub(super) fn heading_of_rows(&mut self, row: &table::Row) {
        let mut filled = row.cells.iter().filter(|cell| !cell.1.is_empty());
        let (Some((_, lines)), None) = (filled.next(), filled.next()) else { return };
        let (span, place) = self.head(lines.start, row.lines.end);
        if let Some(heading @ Heading::Side(_)) = heading::read(self.view, span, place).filter(|_| lines.len() == 1) {
            self.heading(heading);
        }
    }

    /// A line as what heads a cell, which no bold type need show; `next` is the line after the cell or row.
    fn head(&self, line: usize, next: usize) -> (Span, LinePlace) {
        let line = &self.view.lines[line];
        let span = Span { start: line.body, end: line.span.end };
        (span, LinePlace { bold: true, ..self.place(phrase::trim(self.view, span), next) })
    }

    /// A list of people in one cell, and in the next what each of them is, line by line.
    pub(super) fn abreast(&mut self, columns: &[Vec<Span>]) {
        let Some((names, others)) = columns.split_first() else { return };
        for (line, &name) in names.iter().enumerate() {
            self.people(name);
            for text in others.iter().filter_map(|column| column.get(line)) {
                let mut tail = people::tail::read(self.view, *text);
                if !tail.labelled && self.roll.posted() && phrase::is_org(self.view.low(tail.position)) {
                    (tail.unit, tail.position) = (tail.position, Span::default());
                }
                self.roll.labels(&tail);
            }
        }
    }
}

/// What a label in front of the columns of sides gives of each.
#[derive(Clone, Copy)]
enum Told {
    Name,
    Person,
    Tail(fn(Span) -> Tail),
    Other,
}

impl Told {
    /// By the folded label.
    fn by(label: &str) -> Option<Told> {
        let label = label.trim_end_matches([':', ' ']);
        if let Some((_, slot)) = label::of_party(label) {
            let represents = REPRESENTS.longest(label).is_some();
            return Some(match slot {
                PartySlot::Told if represents => Told::Person,
                PartySlot::Told => Told::Other,
                _ => Told::Name,
            });
        }
        if REPRESENTS.longest(label).is_some() {
            return Some(Told::Person);
        }
        Some(match label::of_person(label)?.1 {
            PersonSlot::Name => Told::Person,
            PersonSlot::Post => Told::Tail(|position| Tail { position, ..Tail::default() }),
            PersonSlot::Unit => Told::Tail(|unit| Tail { unit, ..Tail::default() }),
            PersonSlot::Rank => Told::Tail(|rank| Tail { rank, ..Tail::default() }),
            _ => Told::Other,
        })
    }
}
