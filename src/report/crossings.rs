//! Findings between documents: their rows, and what they add to the rows of the records they are of.

use super::rows::{AcrossRow, DocumentRow};
use super::summary::Tally;
use crate::across::Crossing;
use crate::audit::Status;
use crate::finding::Severity;

/// A finding and the name of the document it is told of.
pub type Named<'a> = (&'a str, Crossing);

/// Its row.
pub fn row((name, found): &Named<'_>) -> AcrossRow {
    AcrossRow {
        path: (*name).to_owned(),
        record: found.record as usize,
        rule: found.rule.into(),
        severity: found.severity.as_str().into(),
        message: found.message.clone(),
        location: found.location.to_string(),
        excerpt: found.excerpt.to_string(),
        known: found.known,
    }
}

/// Puts the findings between a document and others behind its own, and what they raise into its records.
pub fn add(document: &mut DocumentRow, found: &[Named<'_>]) {
    document.across = found.iter().map(row).collect();
    for raised in raised(found) {
        let Some(record) = document.records.iter_mut().find(|r| r.record == raised.record as usize) else { continue };
        record.error_count += raised.errors;
        record.warning_count += raised.warnings;
        if raised.falls() {
            record.status = Status::Incomplete.as_str().into();
        }
    }
}

/// Those of one document among all, which are in the order of the documents.
pub fn of<'f, 'a>(found: &'f [Named<'a>], document: usize) -> &'f [Named<'a>] {
    let first = found.partition_point(|named| named.1.document < document);
    let count = found[first..].partition_point(|named| named.1.document == document);
    &found[first..first + count]
}

/// How many errors and warnings between documents one record has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raised<'a> {
    /// The name of its document.
    pub name: &'a str,
    /// The number of the record.
    pub record: u32,
    status: Status,
    /// Its errors.
    pub errors: u64,
    /// Its warnings.
    pub warnings: u64,
}

impl Raised<'_> {
    /// What it adds to the counts of its folder, and what it takes from them.
    pub fn tally(&self) -> (Tally, Tally) {
        let falls = u64::from(self.falls());
        let more = Tally { errors: self.errors, warnings: self.warnings, incomplete: falls, ..Tally::default() };
        (more, Tally { complete: falls, ..Tally::default() })
    }

    /// Whether a record that was complete is so no longer.
    pub fn falls(&self) -> bool {
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
