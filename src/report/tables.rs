//! The rows of one document in each table, as CSV (RFC 4180, CRLF).

use std::collections::HashSet;
use std::io;

use super::safe;
use crate::audit::{Audited, Judged, Status};
use crate::document::{Document, Span};
use crate::fault::Fault;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::quote;
use crate::record::{Class, Reading, Record};

/// Characters of an excerpt.
const EXCERPT: usize = 120;

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

    /// Its columns, in order.
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
            Table::References => {
                &["path", "record", "role", "type", "symbol", "issuer", "date", "title", "text", "location"]
            }
        }
    }
}

/// The rows of one document, for each table in the order of [`Table::ALL`].
#[derive(Debug)]
pub struct Rows(Vec<Vec<u8>>);

impl Rows {
    /// All rows of the document called `name`, or of its fault.
    ///
    /// # Errors
    /// Those of the CSV writer, none of which memory raises.
    // Kept whole, so that `benches/instructions` sees the stage.
    #[inline(never)]
    pub fn new(name: &str, outcome: &Result<Audited, Fault>, lang: Lang) -> io::Result<Rows> {
        let mut out = Vec::with_capacity(Table::ALL.len());
        for table in Table::ALL {
            let mut rows = Writer::new(table.columns().len());
            match outcome {
                Ok(audited) => audited.records.iter().enumerate().try_for_each(|(index, judged)| {
                    let source = Entry { name, number: number(index, judged), document: &audited.document, judged };
                    source.write(table, &mut rows)
                })?,
                Err(fault) if table == Table::Records => rows.row(&unreadable(name, fault, lang))?,
                Err(_) => {}
            }
            out.push(rows.finish()?);
        }
        Ok(Rows(out))
    }

    /// The bytes for each table.
    pub fn tables(&self) -> impl Iterator<Item = &[u8]> {
        self.0.iter().map(Vec::as_slice)
    }
}

/// CSV rows in memory, every cell harmless.
pub(super) struct Writer {
    csv: csv::Writer<Vec<u8>>,
    columns: usize,
}

impl Writer {
    pub(super) fn new(columns: usize) -> Writer {
        let csv = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .buffer_capacity(1 << 10)
            .from_writer(Vec::new());
        Writer { csv, columns }
    }

    pub(super) fn row<T: AsRef<str>>(&mut self, cells: &[T]) -> io::Result<()> {
        debug_assert_eq!(cells.len(), self.columns);
        for cell in cells {
            self.csv.write_field(safe::cell(cell.as_ref()).as_bytes())?;
        }
        self.csv.write_record(None::<&[u8]>)?;
        Ok(())
    }

    pub(super) fn finish(self) -> io::Result<Vec<u8>> {
        self.csv.into_inner().map_err(|error| error.into_error())
    }
}

/// The number of a record in its file; 0 when the document is no minutes.
pub(super) fn number(index: usize, judged: &Judged) -> usize {
    if judged.record.class == Class::NotMinutes { 0 } else { index + 1 }
}

fn unreadable(name: &str, fault: &Fault, lang: Lang) -> Vec<String> {
    let mut cells = vec![String::new(); Table::Records.columns().len()];
    cells[0] = name.to_owned();
    cells[1] = "0".to_owned();
    cells[2] = Status::Unreadable.as_str().to_owned();
    if let Some(last) = cells.last_mut() {
        *last = fault.message(lang);
    }
    cells
}

/// One record of a document, ready to be written.
struct Entry<'a> {
    name: &'a str,
    number: usize,
    document: &'a Document,
    judged: &'a Judged,
}

impl Entry<'_> {
    fn write(&self, table: Table, out: &mut Writer) -> io::Result<()> {
        match table {
            Table::Records => self.record(out),
            Table::Findings => self.findings(out),
            Table::Blanks => self.blanks(out),
            Table::Parties => self.parties(out),
            Table::Participants => self.participants(out),
            Table::Dates => self.dates(out),
            Table::References => self.references(out),
        }
    }

    fn record(&self, out: &mut Writer) -> io::Result<()> {
        let record = &self.judged.record;
        let symbols: HashSet<&str> =
            record.references.iter().map(|r| r.symbol.as_str()).filter(|s| !s.is_empty()).collect();
        let present = record.participants.iter().filter(|p| p.role.is_counted()).count();
        let parties: Vec<&str> = record.parties.iter().map(|p| p.name.as_str()).collect();
        out.row(&[
            self.name.to_owned(),
            self.number.to_string(),
            self.judged.status().as_str().to_owned(),
            record.kind.map(|k| k.as_str().to_owned()).unwrap_or_default(),
            value(&record.title),
            value(&record.subject),
            value(&record.number),
            value(&record.place),
            value(&record.start.date),
            value(&record.start.time),
            value(&record.end.date),
            value(&record.end.time),
            value(&record.copies),
            parties.join("; "),
            parties.len().to_string(),
            present.to_string(),
            symbols.len().to_string(),
            record.blanks.len().to_string(),
            self.judged.count(Severity::Error).to_string(),
            self.judged.count(Severity::Warning).to_string(),
            String::new(),
        ])
    }

    fn findings(&self, out: &mut Writer) -> io::Result<()> {
        let blanks = &self.judged.record.blanks;
        self.judged.findings.iter().try_for_each(|finding| {
            out.row(&[
                self.name,
                &self.number.to_string(),
                finding.rule,
                finding.severity.as_str(),
                &finding.message,
                finding.field.unwrap_or(""),
                &self.location(finding.span),
                &quote::excerpt(self.document, blanks, finding.span, EXCERPT),
            ])
        })
    }

    fn blanks(&self, out: &mut Writer) -> io::Result<()> {
        let blanks = &self.judged.record.blanks;
        blanks.iter().enumerate().try_for_each(|(index, blank)| {
            out.row(&[
                self.name,
                &self.number.to_string(),
                &(index + 1).to_string(),
                blank.field.as_str(),
                blank.drawn_as.as_str(),
                &self.location(blank.span),
                &quote::before(self.document, blanks, blank.span),
                &quote::after(self.document, blanks, blank.span),
            ])
        })
    }

    fn parties(&self, out: &mut Writer) -> io::Result<()> {
        let members = members(&self.judged.record);
        self.judged.record.parties.iter().zip(members).enumerate().try_for_each(|(index, (party, members))| {
            out.row(&[
                self.name,
                &self.number.to_string(),
                &(index + 1).to_string(),
                &party.name,
                &party.role,
                &members.to_string(),
            ])
        })
    }

    fn participants(&self, out: &mut Writer) -> io::Result<()> {
        self.judged.record.participants.iter().try_for_each(|person| {
            out.row(&[
                self.name,
                &self.number.to_string(),
                &person.party.map(|p| (p + 1).to_string()).unwrap_or_default(),
                person.role.as_str(),
                &person.title,
                &person.rank,
                &person.name.value,
                &person.position,
                &person.unit,
            ])
        })
    }

    fn dates(&self, out: &mut Writer) -> io::Result<()> {
        self.judged.record.dates.iter().try_for_each(|date| {
            out.row(&[
                self.name,
                &self.number.to_string(),
                date.role.as_str(),
                &date.date.map(|d| d.to_string()).unwrap_or_default(),
                &self.text(date.span),
                &self.location(date.span),
            ])
        })
    }

    fn references(&self, out: &mut Writer) -> io::Result<()> {
        self.judged.record.references.iter().try_for_each(|reference| {
            out.row(&[
                self.name,
                &self.number.to_string(),
                if reference.form { "form" } else { "cited" },
                &reference.kind,
                &reference.symbol,
                &reference.issuer,
                &reference.date.map(|d| d.to_string()).unwrap_or_default(),
                &reference.title,
                &self.text(reference.span),
                &self.location(reference.span),
            ])
        })
    }

    fn location(&self, span: Span) -> String {
        self.document.location(span.start)
    }

    fn text(&self, span: Span) -> String {
        self.judged.record.quote(self.document, span)
    }
}

fn value<T: ToString>(reading: &Reading<T>) -> String {
    reading.value().map(ToString::to_string).unwrap_or_default()
}

/// How many named people each party has.
pub(super) fn members(record: &Record) -> Vec<usize> {
    let mut members = vec![0; record.parties.len()];
    for party in record.participants.iter().filter_map(|p| p.party) {
        if let Some(count) = members.get_mut(party) {
            *count += 1;
        }
    }
    members
}

#[cfg(test)]
pub(super) mod tests;
