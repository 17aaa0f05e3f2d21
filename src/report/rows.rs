//! All that is known of one document, as rows: what every format of the report is made from.
//!
//! They are owned and go through serde, so that they wait on disk and not in memory until a format wants them.
//! The names are those of the tables' columns; a value that the document does not have is `null`, places are those
//! of the `location` column, and a span is the bytes of the text as read.

use serde::{Deserialize, Serialize};

pub(super) mod build;

/// First byte and the byte after the last.
pub type Bytes = (u32, u32);

/// A document: its records, or the fault for which it has none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentRow {
    /// As the `path` column has it.
    pub path: String,
    /// Why it could not be audited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<FaultRow>,
    /// What the reader met; `None` for a fault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<NotesRow>,
    /// Families of rules, and rules, that did not speak here: `BB6; BB206`. What stands is said without them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rules_off: String,
    /// In document order.
    pub records: Vec<RecordRow>,
    /// Findings between this document and others, which come when all are read.
    #[serde(skip)]
    pub across: Vec<AcrossRow>,
}

/// Why a document could not be audited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaultRow {
    /// The stable id: `encrypted`.
    pub id: String,
    /// The id and a sentence, as the `fault` column has them.
    pub message: String,
}

/// What the reader met and did not show, or mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of `document::Notes`")]
pub struct NotesRow {
    pub insertions: u32,
    pub deletions: u32,
    pub hidden: u32,
    pub comments: u32,
    pub objects: u32,
    pub external: u32,
    pub macros: bool,
    pub decomposed: u32,
    pub invisible: u32,
    pub lookalikes: u32,
    pub legacy: u32,
    pub pictures: u32,
    pub struck: u32,
}

/// One set of minutes, or the only record of a document that is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are columns of the tables")]
pub struct RecordRow {
    pub record: usize,
    pub status: String,
    pub kind: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind_by: Option<String>,
    pub title: Option<ValueRow>,
    pub subject: Option<ValueRow>,
    pub number: Option<ValueRow>,
    pub place: Option<ValueRow>,
    pub start_date: Option<ValueRow>,
    pub start_time: Option<ValueRow>,
    pub end_date: Option<ValueRow>,
    pub end_time: Option<ValueRow>,
    pub copies: Option<ValueRow>,
    pub parties: Vec<PartyRow>,
    pub participant_count: usize,
    pub reference_count: usize,
    pub error_count: u64,
    pub warning_count: u64,
    pub participants: Vec<ParticipantRow>,
    pub dates: Vec<DateRow>,
    pub references: Vec<ReferenceRow>,
    pub blanks: Vec<BlankRow>,
    pub unread: Vec<UnreadRow>,
    pub findings: Vec<FindingRow>,
}

/// A value, its text and its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueRow {
    /// The normal form.
    pub value: String,
    /// As it stands in the document.
    pub text: String,
    /// Where.
    pub location: String,
    /// Its bytes.
    pub span: Bytes,
    /// What read it; empty unless that was asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// A side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are columns of the tables")]
pub struct PartyRow {
    pub name: String,
    pub role: String,
    pub member_count: usize,
    pub location: String,
    pub span: Bytes,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// A named person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are columns of the tables")]
pub struct ParticipantRow {
    pub party: Option<usize>,
    pub role: String,
    pub title: String,
    pub rank: String,
    pub name: String,
    pub position: String,
    pub unit: String,
    pub location: String,
    pub span: Bytes,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// A date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are columns of the tables")]
pub struct DateRow {
    pub role: String,
    pub edtf: Option<String>,
    pub text: String,
    pub location: String,
    pub span: Bytes,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// A mention of another document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are columns of the tables")]
pub struct ReferenceRow {
    pub role: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub symbol: String,
    pub issuer: String,
    pub date: Option<String>,
    pub title: String,
    pub text: String,
    pub location: String,
    pub span: Bytes,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// A blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are columns of the tables")]
pub struct BlankRow {
    pub field: String,
    pub drawn_as: String,
    pub optional: bool,
    pub location: String,
    pub span: Bytes,
    pub before: String,
    pub after: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// What was seen and not understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of `record::Unread`")]
pub struct UnreadRow {
    pub kind: String,
    pub text: String,
    pub value: Option<String>,
    pub location: String,
    pub span: Bytes,
}

/// What a rule says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are columns of the tables")]
pub struct FindingRow {
    pub rule: String,
    pub severity: String,
    pub message: String,
    pub field: Option<String>,
    pub location: String,
    pub span: Bytes,
    pub excerpt: String,
    /// About which page, where the file knows.
    pub page: Option<u32>,
    /// The heading above; empty where there is none.
    pub heading: String,
    /// Words that a search finds there; empty where there are none.
    pub find: String,
    /// The baseline of the run has it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub known: bool,
}

/// What a rule says of a document beside others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are columns of the tables")]
pub struct AcrossRow {
    pub path: String,
    pub record: usize,
    pub rule: String,
    pub severity: String,
    pub message: String,
    pub location: String,
    pub excerpt: String,
    /// The baseline of the run has it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub known: bool,
}
