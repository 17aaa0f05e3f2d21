//! What read a value, in words that people can look up in the tables.

use std::collections::HashSet;

use crate::document::{Document, Span};
use crate::normalise;
use crate::office::Office;
use crate::record::{By, Record, Spot, TableRow, Unread};

/// What an explanation needs beside the record.
#[derive(Debug, Clone, Copy)]
pub struct Why<'a> {
    /// The office whose rows may have read a value.
    pub office: &'a Office,
    /// What was seen and not understood, in document order.
    pub unread: &'a [Unread],
}

/// Most characters of words that no row has.
const UNKNOWN: usize = 60;

impl Why<'_> {
    /// The row that read a value and where it looked: `labels: "địa điểm" (label)`, `settings: "[labels] Nơi
    /// họp" (label)`; where no row did, the place alone: `signature block`.
    pub fn by(&self, document: &Document, by: By) -> String {
        let own =
            |section: &str, words: Option<&String>| format!("settings: \"[{section}] {}\"", words.map_or("", |w| w));
        let row = match by.row {
            TableRow::None => return by.spot.as_str().to_owned(),
            TableRow::Of(table, row) => format!("{}: \"{row}\"", table.as_str()),
            TableRow::OwnLabel(index) => own("labels", self.office.labels.get(index).map(|row| &row.0)),
            TableRow::OwnKind(index) => own("kinds", self.office.kinds.get(index).map(|row| &row.0)),
            TableRow::Unknown(span) => format!("no row: \"{}\"", words(document, span)),
        };
        if by.spot == Spot::Unsaid { row } else { format!("{row} ({})", by.spot.as_str()) }
    }

    /// What was not understood in the stretch that a record covers, the same words once.
    pub fn unread_in(&self, document: &Document, record: &Record) -> Vec<Unread> {
        let mut met = HashSet::new();
        let within = |unread: &&Unread| record.span.contains(unread.span);
        let fresh = |unread: &&Unread| met.insert((unread.looks, normalise::fold(&words(document, unread.span))));
        self.unread.iter().filter(within).filter(fresh).copied().collect()
    }
}

fn words(document: &Document, span: Span) -> String {
    let words = normalise::collapse(document.str(span));
    words.chars().take(UNKNOWN).collect()
}
