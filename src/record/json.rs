//! A record as JSON, under the names of the tables where they have the same thing.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{
    Blank, By, Class, Count, DateMention, Kind, Participant, Party, Reading, Record, Reference, Role, Table, TableRow,
};
use crate::document::Span;
use crate::edtf::{Date, Time};

#[derive(Serialize)]
struct Lent<'a> {
    span: Span,
    class: Class,
    kind: Option<Kind>,
    kind_by: Option<By>,
    title: &'a Reading<String>,
    subject: &'a Reading<String>,
    number: &'a Reading<String>,
    place: &'a Reading<String>,
    start_date: &'a Reading<Date>,
    start_time: &'a Reading<Time>,
    end_date: &'a Reading<Date>,
    end_time: &'a Reading<Time>,
    copies: &'a Reading<Count>,
    parties: &'a [Party],
    participants: &'a [Participant],
    dates: &'a [DateMention],
    references: &'a [Reference],
    blanks: &'a [Blank],
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Taken apart whole, so that no field is forgotten.
        #[rustfmt::skip]
        let Record {
            span, class, kind, kind_by, title, subject, number, place, start, end, copies,
            parties, participants, dates, references, blanks, evidence: _,
        } = self;
        let lent = Lent {
            span: *span,
            class: *class,
            kind: *kind,
            kind_by: kind.map(|_| *kind_by),
            title,
            subject,
            number,
            place,
            start_date: &start.date,
            start_time: &start.time,
            end_date: &end.date,
            end_time: &end.time,
            copies,
            parties,
            participants,
            dates,
            references,
            blanks,
        };
        lent.serialize(serializer)
    }
}

/// What was read with its span; `{"seen": span}` for words that were not understood; `null`.
impl<T: Serialize> Serialize for Reading<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Reading::Read(found) => found.serialize(serializer),
            Reading::Seen(span) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("seen", span)?;
                map.end()
            }
            Reading::Absent => serializer.serialize_none(),
        }
    }
}

/// As the `copies` column has it.
impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A person in one object: the name beside the rest, the party counted from 1 as in the tables.
impl Serialize for Participant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Lent<'a> {
            party: Option<usize>,
            role: Role,
            title: &'a str,
            rank: &'a str,
            name: &'a str,
            position: &'a str,
            unit: &'a str,
            span: Span,
            by: By,
        }
        let Participant { party, role, title, rank, name, position, unit } = self;
        let party = party.map(|index| index + 1);
        Lent { party, role: *role, title, rank, name: &name.value, position, unit, span: name.span, by: name.by }
            .serialize(serializer)
    }
}

/// `{"table", "words"}` of the program; `{"office", "index"}` of an office, counted from 0; `{"unknown": span}`; `null`.
impl Serialize for TableRow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(untagged)]
        enum Lent {
            None,
            Of { table: Table, words: &'static str },
            Own { office: &'static str, index: usize },
            Unknown { unknown: Span },
        }
        let lent = match *self {
            TableRow::None => Lent::None,
            TableRow::Of(table, words) => Lent::Of { table, words },
            TableRow::OwnLabel(index) => Lent::Own { office: "labels", index },
            TableRow::OwnKind(index) => Lent::Own { office: "kinds", index },
            TableRow::Unknown(unknown) => Lent::Unknown { unknown },
        };
        lent.serialize(serializer)
    }
}

/// The `role` column of references.csv, for [`Reference::form`].
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde lends the field")]
pub(super) fn form<S: Serializer>(form: &bool, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(if *form { "form" } else { "cited" })
}

/// A span, or `null` where it is empty.
pub(super) fn some<S: Serializer>(span: &Span, serializer: S) -> Result<S::Ok, S::Error> {
    if span.is_empty() { serializer.serialize_none() } else { span.serialize(serializer) }
}
