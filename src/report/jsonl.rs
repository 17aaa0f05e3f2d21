//! JSON lines for programs: a line a document, then the findings between documents, then a line that says that this is all.

use std::io;

use serde::{Deserialize, Serialize};

use super::rows::{AcrossRow, DocumentRow};

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Line {
    /// A document, with all that is known of it.
    Document(DocumentRow),
    /// A finding between documents, of the one at `path`. What it adds to the counts and the status of its record is
    /// not in the document's line, which came before.
    Across(AcrossRow),
    /// Nothing follows.
    End(End),
}

/// What a reader of all lines has counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// Lines of documents.
    pub documents: usize,
    /// Lines of findings between documents.
    pub across: usize,
}

/// The same, of rows that are lent.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Lent<'a> {
    Document(&'a DocumentRow),
    Across(&'a AcrossRow),
    End(&'a End),
}

/// The line of a document.
///
/// # Errors
/// None that memory raises.
pub fn document(row: &DocumentRow) -> io::Result<Vec<u8>> {
    line(&Lent::Document(row))
}

/// The line of a finding between documents.
///
/// # Errors
/// None that memory raises.
pub fn across(row: &AcrossRow) -> io::Result<Vec<u8>> {
    line(&Lent::Across(row))
}

/// The last line.
///
/// # Errors
/// None that memory raises.
pub fn end(end: &End) -> io::Result<Vec<u8>> {
    line(&Lent::End(end))
}

fn line(line: &Lent<'_>) -> io::Result<Vec<u8>> {
    let mut out = serde_json::to_vec(line)?;
    out.push(b'\n');
    Ok(out)
}
