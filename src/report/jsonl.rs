//! JSON lines for programs: a line a document, then the findings between documents, then a line that says that this is all.
//!
//! ```
//! use bienban::report::jsonl::{self, End, Line};
//! use bienban::report::rows::DocumentRow;
//! use bienban::{Lang, audit};
//!
//! let row = DocumentRow::of("a.docx", &audit(b"", &Lang::En.into()), Lang::En);
//! let mut lines = jsonl::document(&row)?;
//! lines.extend(jsonl::end(&End { documents: 1, across: 0 })?);
//!
//! let mut ended = false;
//! for line in lines.split(|&byte| byte == b'\n').filter(|line| !line.is_empty()) {
//!     match serde_json::from_slice(line)? {
//!         Line::Document(row) => assert_eq!(row.path, "a.docx"),
//!         Line::End(end) => ended = end.documents == 1,
//!         _ => {}
//!     }
//! }
//! assert!(ended, "a line is missing");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::io;

use serde::{Deserialize, Serialize};

use super::rows::{AcrossRow, DocumentRow};

/// A line.
///
/// ```
/// use bienban::report::jsonl::Line;
///
/// let line: Line = serde_json::from_str(r#"{"type":"end","documents":3,"across":0}"#)?;
/// assert!(matches!(line, Line::End(end) if end.documents == 3));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
#[non_exhaustive]
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
///
/// ```
/// use bienban::report::jsonl::{End, end};
///
/// let line = end(&End { documents: 3, across: 0 })?;
/// assert_eq!(line, b"{\"type\":\"end\",\"documents\":3,\"across\":0}\n");
/// # Ok::<(), std::io::Error>(())
/// ```
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
///
/// ```
/// use bienban::report::{jsonl, rows::DocumentRow};
/// use bienban::{Lang, audit};
///
/// let row = DocumentRow::of("a.docx", &audit(b"", &Lang::En.into()), Lang::En);
/// assert!(jsonl::document(&row)?.starts_with(br#"{"type":"document","path":"a.docx""#));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn document(row: &DocumentRow) -> io::Result<Vec<u8>> {
    line(&Lent::Document(row))
}

/// The line of a finding between documents.
///
/// # Errors
/// None that memory raises.
///
/// ```
/// use bienban::report::{jsonl, rows::AcrossRow};
///
/// let row: AcrossRow = serde_json::from_str(
///     r#"{"path":"a.docx","record":1,"rule":"BB613","severity":"note","message":"…","location":"body ¶1","excerpt":"Số: 5"}"#,
/// )?;
/// assert!(jsonl::across(&row)?.starts_with(br#"{"type":"across","path":"a.docx""#));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn across(row: &AcrossRow) -> io::Result<Vec<u8>> {
    line(&Lent::Across(row))
}

/// The last line.
///
/// # Errors
/// None that memory raises.
///
/// ```
/// use bienban::report::jsonl::{End, end};
///
/// assert!(end(&End { documents: 3, across: 0 })?.ends_with(b"}\n"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn end(end: &End) -> io::Result<Vec<u8>> {
    line(&Lent::End(end))
}

fn line(line: &Lent<'_>) -> io::Result<Vec<u8>> {
    let mut out = serde_json::to_vec(line)?;
    out.push(b'\n');
    Ok(out)
}
