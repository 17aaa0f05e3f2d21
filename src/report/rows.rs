//! All that is known of one document, as rows: what every format of the report is made from.
//!
//! They are owned and go through serde, so that they wait on disk and not in memory until a format wants them.
//! The names are those of the tables' columns; a value that the document does not have is `null`, places are those
//! of the `location` column, and a span is the bytes of the text as read. A program that reads them back has them
//! from [JSON lines](super::jsonl).
//!
//! ```
//! use bienban::report::rows::DocumentRow;
//! use bienban::{Document, Lang, audit::judge};
//!
//! let text = "BIÊN BẢN BÀN GIAO\n\
//!     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
//!     Bên nhận: ........";
//! let row = DocumentRow::of("a.docx", &judge(Document::from_text(text), &Lang::En.into()), Lang::En);
//! let json = serde_json::to_string(&row).unwrap();
//! assert_eq!(serde_json::from_str::<DocumentRow>(&json).unwrap(), row);
//! ```

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::why::Why;
use crate::document::Notes;

pub(super) mod build;
mod parts;

pub use parts::{AcrossRow, BlankRow, DateRow, FindingRow, ParticipantRow, PartyRow, ReferenceRow, UnreadRow};

/// How much the rows of a document tell.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub enum Detail<'a> {
    /// What the tables have: no headings, and no words to look for.
    Tables,
    /// What leads people to a finding too.
    Ways,
    /// What read each value too, and what was not understood.
    Why(Why<'a>),
}

/// First byte and the byte after the last.
///
/// ```
/// let bytes: bienban::report::rows::Bytes = (6, 7);
/// assert_eq!(&"Hồi 8 giờ"[bytes.0 as usize..bytes.1 as usize], "8");
/// ```
pub type Bytes = (u32, u32);

/// An id: one of the program's own words, or one that was read back.
///
/// ```
/// use bienban::report::rows::DocumentRow;
/// use bienban::{Document, Lang, audit::judge};
///
/// let row = DocumentRow::of("a.docx", &judge(Document::from_text("QUYẾT ĐỊNH"), &Lang::En.into()), Lang::En);
/// let status: &bienban::report::rows::Id = &row.records[0].status;
/// assert_eq!(status, "not-minutes");
/// ```
pub type Id = Cow<'static, str>;

/// A document: its records, or the fault for which it has none.
///
/// ```
/// use bienban::report::rows::DocumentRow;
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let row = DocumentRow::of("a.docx", &judge(Document::from_text(text), &Lang::En.into()), Lang::En);
/// assert_eq!((row.path.as_str(), row.records.len(), row.fault), ("a.docx", 1, None));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DocumentRow {
    /// As the `path` column has it.
    pub path: String,
    /// Why it could not be audited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<FaultRow>,
    /// What the reader met; `None` for a fault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Notes>,
    /// Families of rules, and rules, that did not speak here: `BB6; BB206`. What stands is said without them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rules_off: String,
    /// In document order.
    pub records: Vec<RecordRow>,
    /// Findings between this document and others, which come when all are read.
    #[doc(hidden)]
    #[serde(skip)]
    pub across: Vec<AcrossRow>,
}

/// Why a document could not be audited.
///
/// ```
/// use bienban::report::rows::DocumentRow;
/// use bienban::{Lang, audit};
///
/// let fault = DocumentRow::of("a.docx", &audit(b"", &Lang::En.into()), Lang::En).fault.unwrap();
/// assert_eq!((&*fault.id, fault.message.as_str()), ("empty", "empty: the file is empty"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FaultRow {
    /// The stable id: `encrypted`.
    pub id: Id,
    /// The id and a sentence, as the `fault` column has them.
    pub message: String,
}

/// One set of minutes, or the only record of a document that is none.
///
/// ```
/// use bienban::report::rows::DocumentRow;
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let row = DocumentRow::of("a.docx", &judge(Document::from_text(text), &Lang::En.into()), Lang::En);
/// let record = &row.records[0];
/// assert_eq!((record.record, &*record.status, record.kind.as_deref()), (1, "incomplete", Some("ban-giao")));
/// assert_eq!(record.start_date.as_ref().unwrap().value, "2023-02-15");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RecordRow {
    /// Counted from 1 in the document; 0 when it is no minutes.
    pub record: usize,
    /// The id of its [`Status`](crate::Status).
    pub status: Id,
    /// The id of its [`Kind`](crate::record::Kind); `None` when it is no minutes.
    pub kind: Option<Id>,
    /// What told the kind, where that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind_by: Option<String>,
    /// The title line.
    pub title: Option<ValueRow>,
    /// What it is about.
    pub subject: Option<ValueRow>,
    /// Its own number, in normal form; holds `▢` where it is blank.
    pub number: Option<ValueRow>,
    /// Where it was.
    pub place: Option<ValueRow>,
    /// The day of the beginning, as EDTF.
    pub start_date: Option<ValueRow>,
    /// The time of the beginning, `HH:MM`, `X` for a digit that is blank.
    pub start_time: Option<ValueRow>,
    /// The day of the end, as EDTF.
    pub end_date: Option<ValueRow>,
    /// The time of the end, likewise.
    pub end_time: Option<ValueRow>,
    /// The number of copies; `▢` where it is blank.
    pub copies: Option<ValueRow>,
    /// The sides.
    pub parties: Vec<PartyRow>,
    /// Named people, the absent and those of the signature block alone left out.
    pub participant_count: usize,
    /// Different symbols of cited documents.
    pub reference_count: usize,
    /// Findings that are errors.
    pub error_count: u64,
    /// Findings that are warnings.
    pub warning_count: u64,
    /// Named people.
    pub participants: Vec<ParticipantRow>,
    /// Dates, wherever they stand.
    pub dates: Vec<DateRow>,
    /// Mentions of other documents.
    pub references: Vec<ReferenceRow>,
    /// What was asked for and not written.
    pub blanks: Vec<BlankRow>,
    /// What was seen and not understood, where that was asked for.
    pub unread: Vec<UnreadRow>,
    /// What rules say.
    pub findings: Vec<FindingRow>,
}

/// A value, its text and its place.
///
/// ```
/// use bienban::report::rows::DocumentRow;
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let row = DocumentRow::of("a.docx", &judge(Document::from_text(text), &Lang::En.into()), Lang::En);
/// let place = row.records[0].place.as_ref().unwrap();
/// assert_eq!((place.value.as_str(), place.location.as_str(), place.span), ("kho số 2", "body ¶2", (63, 73)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ValueRow {
    /// The normal form.
    pub value: String,
    /// As it stands in the document, each blank a `▢`.
    pub text: String,
    /// Where a person finds it: `body ¶12`.
    pub location: String,
    /// Its bytes.
    pub span: Bytes,
    /// What read it; empty unless that was asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}
