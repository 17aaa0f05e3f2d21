//! The tables: the columns of each, and the cells that a document has in them.

use std::io;

use super::rows::{AcrossRow, DocumentRow, Id, RecordRow, ValueRow};
use super::safe;
use crate::audit::{Judged, Status};
use crate::record::Class;

/// A table with rows for each document; summary.csv has [its own file](super::summary).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// One row for each record.
    Records,
    /// One row for each finding.
    Findings,
    /// One row for each blank.
    Blanks,
    /// One row for each party.
    Parties,
    /// One row for each named person.
    Participants,
    /// One row for each date.
    Dates,
    /// One row for each mention of another document.
    References,
}

impl Table {
    /// Every table, in the order they are written.
    pub const ALL: [Table; 7] = [
        Table::Records,
        Table::Findings,
        Table::Blanks,
        Table::Parties,
        Table::Participants,
        Table::Dates,
        Table::References,
    ];

    /// The name of its file.
    pub fn file(self) -> &'static str {
        match self {
            Table::Records => "records.csv",
            Table::Findings => "findings.csv",
            Table::Blanks => "blanks.csv",
            Table::Parties => "parties.csv",
            Table::Participants => "participants.csv",
            Table::Dates => "dates.csv",
            Table::References => "references.csv",
        }
    }

    /// The columns that every run has, in order.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Records => &[
                "path",
                "record",
                "status",
                "kind",
                "title",
                "subject",
                "number",
                "place",
                "start_date",
                "start_time",
                "end_date",
                "end_time",
                "copies",
                "parties",
                "party_count",
                "participant_count",
                "reference_count",
                "blank_count",
                "error_count",
                "warning_count",
                "fault",
            ],
            Table::Findings => &["path", "record", "rule", "severity", "message", "field", "location", "excerpt"],
            Table::Blanks => &["path", "record", "blank", "field", "drawn_as", "location", "before", "after"],
            Table::Parties => &["path", "record", "party", "name", "role", "member_count"],
            Table::Participants => &["path", "record", "party", "role", "title", "rank", "name", "position", "unit"],
            Table::Dates => &["path", "record", "role", "edtf", "text", "location"],
            Table::References => &[
                "path",
                "record",
                "role",
                "type",
                "symbol",
                "issuer",
                "date",
                "title",
                "text",
                "location",
                "in_force",
                "replaced_by",
            ],
        }
    }
}

/// A column that a table has only in the runs that ask for it: it would say the same in every row of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Optional {
    /// Whether the baseline of the run has the finding: `true` or `false`.
    Known,
    /// Families of rules, and rules, that did not speak in the document or anywhere in the folder.
    RulesOff,
}

impl Optional {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Optional::Known => "known",
            Optional::RulesOff => "rules_off",
        }
    }
}

impl Table {
    /// The column that may stand behind those that every run has.
    pub fn optional(self) -> Option<Optional> {
        match self {
            Table::Findings => Some(Optional::Known),
            Table::Records => Some(Optional::RulesOff),
            _ => None,
        }
    }

    /// That one, in a run that asks for it.
    fn asked(self, asked: &[Optional]) -> Option<Optional> {
        self.optional().filter(|column| asked.contains(column))
    }

    /// How many columns it has in a run that asks for some of those.
    pub(super) fn width(self, asked: &[Optional]) -> usize {
        self.columns().len() + usize::from(self.asked(asked).is_some())
    }

    /// Its columns in a run that asks for some of those.
    pub fn heads(self, asked: &[Optional]) -> Vec<&'static str> {
        self.columns().iter().copied().chain(self.asked(asked).map(Optional::name)).collect()
    }
}

/// A cell of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Text, which may be empty.
    Text(&'a str),
    /// Text that is [harmless as it stands](safe::is_plain): words of the program's own.
    Plain(&'a str),
    /// A number.
    Number(u64),
    /// No number.
    Nothing,
}

impl<'a> Cell<'a> {
    fn value(value: Option<&'a ValueRow>) -> Cell<'a> {
        Cell::Text(value.map_or("", |v| v.value.as_str()))
    }

    /// A number of copies, which may be a blank or not be there.
    fn copies(value: Option<&'a ValueRow>) -> Cell<'a> {
        let number = value.and_then(|v| v.value.parse().ok());
        number.map_or_else(|| Cell::value(value), Cell::Number)
    }

    fn flag(flag: bool) -> Cell<'a> {
        Cell::Plain(if flag { "true" } else { "false" })
    }

    /// Text of the program's own, where there is any.
    fn plain(text: Option<&'a str>) -> Cell<'a> {
        Cell::Plain(text.unwrap_or_default())
    }

    /// A text that stands in many rows is looked at once.
    fn looked_at(text: &'a str) -> Cell<'a> {
        if safe::is_plain(text) { Cell::Plain(text) } else { Cell::Text(text) }
    }

    fn number(number: Option<usize>) -> Cell<'a> {
        number.map_or(Cell::Nothing, |n| Cell::Number(n as u64))
    }
}

impl From<usize> for Cell<'_> {
    fn from(number: usize) -> Self {
        Cell::Number(number as u64)
    }
}

impl<'a> From<&'a Id> for Cell<'a> {
    fn from(id: &'a Id) -> Self {
        Cell::Plain(id)
    }
}

impl<'a> From<&'a String> for Cell<'a> {
    fn from(text: &'a String) -> Self {
        Cell::Text(text)
    }
}

/// What is done with the cells of each row.
type Each<'e> = &'e mut dyn FnMut(&[Cell<'_>]) -> io::Result<()>;

impl Table {
    /// Gives `each` the cells of every row that a document has in this table, those of the
    /// [optional](Table::optional) columns too.
    ///
    /// # Errors
    /// Those of `each`.
    pub fn rows(self, document: &DocumentRow, each: Each<'_>) -> io::Result<()> {
        if let (Some(fault), Table::Records) = (&document.fault, self) {
            return each(&unreadable(&document.path, &fault.message));
        }
        let path = Cell::looked_at(&document.path);
        document.records.iter().try_for_each(|record| match self {
            Table::Records => each(&records(document, record, &party_names(record))),
            Table::Findings => findings(path, record, each),
            Table::Blanks => blanks(path, record, each),
            Table::Parties => parties(path, record, each),
            Table::Participants => participants(path, record, each),
            Table::Dates => dates(path, record, each),
            Table::References => references(path, record, each),
        })?;
        if self != Table::Findings {
            return Ok(());
        }
        document.across.iter().try_for_each(|row| each(&across(row)))
    }
}

/// The cells of records.csv that findings between documents may yet change: how the record stands, and how many errors
/// and warnings it has.
pub(super) const STATUS: usize = 2;
/// See [`STATUS`].
pub(super) const COUNTS: usize = 18;

fn unreadable<'a>(path: &'a str, fault: &'a str) -> [Cell<'a>; 22] {
    let mut cells = [Cell::Plain(""); 22];
    (cells[0], cells[1]) = (Cell::Text(path), Cell::Number(0));
    (cells[2], cells[20]) = (Cell::Plain(Status::Unreadable.as_str()), Cell::Text(fault));
    cells[14..20].fill(Cell::Nothing);
    cells
}

fn party_names(record: &RecordRow) -> String {
    record.parties.iter().map(|party| party.name.as_str()).collect::<Vec<_>>().join("; ")
}

fn records<'a>(document: &'a DocumentRow, record: &'a RecordRow, parties: &'a str) -> [Cell<'a>; 22] {
    [
        (&document.path).into(),
        record.record.into(),
        (&record.status).into(),
        Cell::plain(record.kind.as_deref()),
        Cell::value(record.title.as_ref()),
        Cell::value(record.subject.as_ref()),
        Cell::value(record.number.as_ref()),
        Cell::value(record.place.as_ref()),
        Cell::value(record.start_date.as_ref()),
        Cell::value(record.start_time.as_ref()),
        Cell::value(record.end_date.as_ref()),
        Cell::value(record.end_time.as_ref()),
        Cell::copies(record.copies.as_ref()),
        Cell::Text(parties),
        record.parties.len().into(),
        record.participant_count.into(),
        record.reference_count.into(),
        record.blanks.len().into(),
        Cell::Number(record.error_count),
        Cell::Number(record.warning_count),
        Cell::Plain(""),
        (&document.rules_off).into(),
    ]
}

fn findings(path: Cell<'_>, record: &RecordRow, each: Each<'_>) -> io::Result<()> {
    record.findings.iter().try_for_each(|finding| {
        each(&[
            path,
            record.record.into(),
            (&finding.rule).into(),
            (&finding.severity).into(),
            (&finding.message).into(),
            Cell::plain(finding.field.as_deref()),
            Cell::Plain(&finding.location),
            (&finding.excerpt).into(),
            Cell::flag(finding.known),
        ])
    })
}

fn across(row: &AcrossRow) -> [Cell<'_>; 9] {
    [
        (&row.path).into(),
        row.record.into(),
        (&row.rule).into(),
        (&row.severity).into(),
        (&row.message).into(),
        Cell::Plain(""),
        Cell::Plain(&row.location),
        (&row.excerpt).into(),
        Cell::flag(row.known),
    ]
}

fn blanks(path: Cell<'_>, record: &RecordRow, each: Each<'_>) -> io::Result<()> {
    record.blanks.iter().enumerate().try_for_each(|(index, blank)| {
        each(&[
            path,
            record.record.into(),
            (index + 1).into(),
            (&blank.field).into(),
            (&blank.drawn_as).into(),
            Cell::Plain(&blank.location),
            (&blank.before).into(),
            (&blank.after).into(),
        ])
    })
}

fn parties(path: Cell<'_>, record: &RecordRow, each: Each<'_>) -> io::Result<()> {
    record.parties.iter().enumerate().try_for_each(|(index, party)| {
        let (name, role) = (Cell::from(&party.name), Cell::from(&party.role));
        each(&[path, record.record.into(), (index + 1).into(), name, role, party.member_count.into()])
    })
}

fn participants(path: Cell<'_>, record: &RecordRow, each: Each<'_>) -> io::Result<()> {
    record.participants.iter().try_for_each(|person| {
        each(&[
            path,
            record.record.into(),
            Cell::number(person.party),
            (&person.role).into(),
            (&person.title).into(),
            (&person.rank).into(),
            (&person.name).into(),
            (&person.position).into(),
            (&person.unit).into(),
        ])
    })
}

fn dates(path: Cell<'_>, record: &RecordRow, each: Each<'_>) -> io::Result<()> {
    record.dates.iter().try_for_each(|date| {
        let (edtf, text) = (Cell::plain(date.edtf.as_deref()), Cell::from(&date.text));
        each(&[path, record.record.into(), (&date.role).into(), edtf, text, Cell::Plain(&date.location)])
    })
}

fn references(path: Cell<'_>, record: &RecordRow, each: Each<'_>) -> io::Result<()> {
    record.references.iter().try_for_each(|reference| {
        each(&[
            path,
            record.record.into(),
            (&reference.role).into(),
            (&reference.kind).into(),
            (&reference.symbol).into(),
            (&reference.issuer).into(),
            Cell::plain(reference.date.as_deref()),
            (&reference.title).into(),
            (&reference.text).into(),
            Cell::Plain(&reference.location),
            (&reference.in_force).into(),
            (&reference.replaced_by).into(),
        ])
    })
}

/// The number of a record in its file; 0 when the document is no minutes.
pub(super) fn number(index: usize, judged: &Judged) -> usize {
    if judged.record.class == Class::NotMinutes { 0 } else { index + 1 }
}

#[cfg(test)]
pub(super) mod tests;
