//! Findings between documents: their rows, and what they add to the rows of the records they are of.

use std::io::{self, Read, Write};

use super::safe;
use super::summary::Tally;
use super::tables::{Table, Writer};
use crate::across::Crossing;
use crate::audit::Status;
use crate::finding::Severity;

/// A finding and the name of the document it is told of.
pub type Named<'a> = (&'a str, Crossing);

/// The row of findings.csv.
///
/// # Errors
/// Those of the CSV writer, none of which memory raises.
pub fn row((name, found): &Named<'_>) -> io::Result<Vec<u8>> {
    let mut out = Writer::new(Table::Findings.columns().len());
    let record = found.record.to_string();
    let severity = found.severity.as_str();
    out.row(&[*name, &record, found.rule, severity, &found.message, "", &found.location, &found.excerpt])?;
    out.finish()
}

/// How many errors and warnings between documents one record has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raised<'a> {
    /// The name of its document.
    pub name: &'a str,
    record: u32,
    status: Status,
    errors: u64,
    warnings: u64,
}

impl Raised<'_> {
    /// What it adds to the counts of its folder, and what it takes from them.
    pub fn tally(&self) -> (Tally, Tally) {
        let falls = u64::from(self.falls());
        let more = Tally { errors: self.errors, warnings: self.warnings, incomplete: falls, ..Tally::default() };
        (more, Tally { complete: falls, ..Tally::default() })
    }

    /// Whether a record that was complete is so no longer.
    fn falls(&self) -> bool {
        self.status == Status::Complete && self.errors > 0
    }
}

/// The records that findings between documents, in their order, are errors or warnings of.
pub fn raised<'a>(found: &[Named<'a>]) -> Vec<Raised<'a>> {
    let mut out: Vec<Raised<'_>> = Vec::new();
    for (name, crossing) in found.iter().filter(|(_, crossing)| crossing.severity > Severity::Note) {
        let own = |last: &&mut Raised<'_>| last.name == *name && last.record == crossing.record;
        let errors = u64::from(crossing.severity == Severity::Error);
        if let Some(last) = out.last_mut().filter(own) {
            last.errors += errors;
            last.warnings += 1 - errors;
            continue;
        }
        let (record, status) = (crossing.record, crossing.status);
        out.push(Raised { name, record, status, errors, warnings: 1 - errors });
    }
    out
}

/// Copies records.csv with what is raised, which stands in the same order.
///
/// # Errors
/// When the disk is full.
pub(super) fn amend(earlier: impl Read, later: impl Write, raised: &[Raised<'_>]) -> io::Result<()> {
    let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(earlier);
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(later);
    let column = |name: &str| Table::Records.columns().iter().position(|c| *c == name);
    let (status, errors, warnings) = (column("status"), column("error_count"), column("warning_count"));
    let mut raised = raised.iter().peekable();
    for row in rows.records() {
        let row = row?;
        let own =
            |r: &&Raised<'_>| row.get(0) == Some(&*safe::cell(r.name)) && row.get(1) == Some(&*r.record.to_string());
        let Some(own) = raised.next_if(own) else {
            out.write_record(&row)?;
            continue;
        };
        let more = |cell: &str, count: u64| (cell.parse::<u64>().unwrap_or(0) + count).to_string();
        let amended = row.iter().enumerate().map(|(index, cell)| match Some(index) {
            at if at == errors => more(cell, own.errors),
            at if at == warnings => more(cell, own.warnings),
            at if at == status && own.falls() => Status::Incomplete.as_str().to_owned(),
            _ => cell.to_owned(),
        });
        out.write_record(amended)?;
    }
    out.flush()
}
