//! What there is to do: the findings of a document alone, and those beside others, alike.

use super::rows::{AcrossRow, DocumentRow, FindingRow, RecordRow};

/// A finding, of a document alone or beside others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Thing<'a> {
    /// The number of its record.
    pub(super) record: usize,
    pub(super) severity: &'a str,
    pub(super) rule: &'a str,
    pub(super) message: &'a str,
    pub(super) location: &'a str,
    pub(super) excerpt: &'a str,
    pub(super) field: Option<&'a str>,
    pub(super) page: Option<u32>,
    pub(super) heading: &'a str,
    pub(super) find: &'a str,
    pub(super) known: bool,
}

impl<'a> Thing<'a> {
    fn of(record: &RecordRow, finding: &'a FindingRow) -> Thing<'a> {
        Thing {
            record: record.record,
            severity: &finding.severity,
            rule: &finding.rule,
            message: &finding.message,
            location: &finding.location,
            excerpt: &finding.excerpt,
            field: finding.field.as_deref(),
            page: finding.page,
            heading: &finding.heading,
            find: &finding.find,
            known: finding.known,
        }
    }

    fn beside(across: &'a AcrossRow) -> Thing<'a> {
        Thing {
            record: across.record,
            severity: &across.severity,
            rule: &across.rule,
            message: &across.message,
            location: &across.location,
            excerpt: &across.excerpt,
            field: None,
            page: None,
            heading: "",
            find: &across.excerpt,
            known: across.known,
        }
    }
}

/// All of a document: [its own](own), then those [beside others](across).
pub(super) fn all(document: &DocumentRow) -> impl Iterator<Item = Thing<'_>> {
    own(document).chain(across(document))
}

/// Those of a document alone, in the order of its records.
pub(super) fn own(document: &DocumentRow) -> impl Iterator<Item = Thing<'_>> {
    document.records.iter().flat_map(|record| record.findings.iter().map(|finding| Thing::of(record, finding)))
}

/// Those of a document beside others.
pub(super) fn across(document: &DocumentRow) -> impl Iterator<Item = Thing<'_>> {
    document.across.iter().map(Thing::beside)
}
