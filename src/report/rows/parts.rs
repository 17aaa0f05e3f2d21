//! What records have many of.

use serde::{Deserialize, Serialize};

use super::{Bytes, Id};

/// A side.
///
/// ```
/// use bienban::report::rows::DocumentRow;
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let row = DocumentRow::of("a.docx", &judge(Document::from_text(text), &Lang::En.into()), Lang::En);
/// let side = &row.records[0].parties[0];
/// assert_eq!((side.name.as_str(), side.role.as_str(), side.member_count), ("Bên nhận ▢", "Bên nhận", 0));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartyRow {
    /// The organisation, or the role words and `▢`, or the role alone.
    pub name: String,
    /// The role words: `Bên A`, `Bên giao`; empty otherwise.
    pub role: String,
    /// Named people who belong to it.
    pub member_count: usize,
    /// Where a person finds it: `body ¶12`.
    pub location: String,
    /// Its bytes.
    pub span: Bytes,
    /// What read it; empty unless that was asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// A named person.
///
/// ```
/// use bienban::report::rows::DocumentRow;
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN LÀM VIỆC\n\
///     Hồi 8 giờ ngày 15/02/2023, tại Sở A.\n\
///     Thành phần:\n\
///     1. Ông Trần Văn Bình - Giám đốc";
/// let row = DocumentRow::of("a.docx", &judge(Document::from_text(text), &Lang::En.into()), Lang::En);
/// let person = &row.records[0].participants[0];
/// assert_eq!((person.name.as_str(), person.position.as_str()), ("Trần Văn Bình", "Giám đốc"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ParticipantRow {
    /// The side, counted from 1; `None` outside any.
    pub party: Option<usize>,
    /// The id of the [`Role`](crate::record::Role).
    pub role: Id,
    /// `Ông`, `Bà`, academic titles, as written.
    pub title: String,
    /// Police or army rank, as written.
    pub rank: String,
    /// The name, as written.
    pub name: String,
    /// All that follows the name up to the next label.
    pub position: String,
    /// From a label or column of its own, or from the side.
    pub unit: String,
    /// Where a person finds it: `body ¶12`.
    pub location: String,
    /// Its bytes.
    pub span: Bytes,
    /// What read it; empty unless that was asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// A date.
///
/// ```
/// use bienban::report::rows::DocumentRow;
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let row = DocumentRow::of("a.docx", &judge(Document::from_text(text), &Lang::En.into()), Lang::En);
/// let date = &row.records[0].dates[0];
/// assert_eq!((&*date.role, date.edtf.as_deref()), ("start", Some("2023-02-15")));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DateRow {
    /// The id of the [`DateRole`](crate::record::DateRole).
    pub role: Id,
    /// As EDTF; `None` for an impossible or lunar date.
    pub edtf: Option<String>,
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

/// A mention of another document.
///
/// ```
/// use bienban::report::rows::DocumentRow;
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN LÀM VIỆC\n\
///     Căn cứ Quyết định số 5/QĐ-UBND ngày .../02/2023 của UBND xã A.\n\
///     Hồi 8 giờ ngày 15/02/2023, tại Sở A.";
/// let row = DocumentRow::of("a.docx", &judge(Document::from_text(text), &Lang::En.into()), Lang::En);
/// let cited = &row.records[0].references[0];
/// assert_eq!((cited.kind.as_str(), cited.symbol.as_str()), ("Quyết định", "5/QĐ-UBND"));
/// assert_eq!(cited.date.as_deref(), Some("2023-02-XX"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReferenceRow {
    /// `cited`, or `form` for the line that says who issued the blank form.
    pub role: Id,
    /// The Vietnamese type word: `Quyết định`; `type` in JSON.
    #[serde(rename = "type")]
    pub kind: String,
    /// In normal form; `▢` where it is blank, empty for a law cited by name.
    pub symbol: String,
    /// The issuing body, as written.
    pub issuer: String,
    /// As EDTF.
    pub date: Option<String>,
    /// What it is about, as written.
    pub title: String,
    /// The mention as it stands in the document.
    pub text: String,
    /// Where a person finds it: `body ¶12`.
    pub location: String,
    /// Its bytes.
    pub span: Bytes,
    /// What is known against it on the day of the minutes: the id of an [`InForce`](crate::register::InForce). Empty
    /// where nothing is, which is no proof that it was in force.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub in_force: Id,
    /// The symbols of what replaced it, joined by `;`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub replaced_by: String,
    /// What read it; empty unless that was asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// A blank.
///
/// ```
/// use bienban::report::rows::DocumentRow;
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let row = DocumentRow::of("a.docx", &judge(Document::from_text(text), &Lang::En.into()), Lang::En);
/// let blank = &row.records[0].blanks[0];
/// assert_eq!((&*blank.field, &*blank.drawn_as), ("party.name", "dots"));
/// assert_eq!(blank.before, "Bên nhận:");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BlankRow {
    /// The id of the [`Field`](crate::record::Field).
    pub field: Id,
    /// The id of [`DrawnAs`](crate::record::DrawnAs).
    pub drawn_as: Id,
    /// Its line says `(nếu có)`.
    pub optional: bool,
    /// Where a person finds it: `body ¶12`.
    pub location: String,
    /// Its bytes.
    pub span: Bytes,
    /// At most 40 characters of the paragraph before it.
    pub before: String,
    /// At most 40 characters of the paragraph after it.
    pub after: String,
    /// What read it; empty unless that was asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// What was seen and not understood. The program asks for it; [`DocumentRow::of`](super::DocumentRow::of) does not.
///
/// ```
/// let row: bienban::report::rows::UnreadRow = serde_json::from_str(
///     r#"{"kind":"label","text":"Phương tiện","value":"xe tải","location":"body ¶3","span":[30,41]}"#,
/// )?;
/// assert_eq!((&*row.kind, row.value.as_deref()), ("label", Some("xe tải")));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UnreadRow {
    /// What it looks like: `label`, `column`, `person`, `symbol`, `date`, `number`, `place`, `start`, `end`, `copies`.
    pub kind: Id,
    /// The words: of a label the label alone.
    pub text: String,
    /// What stands beside or under a label; the line in which words speak of a value.
    pub value: Option<String>,
    /// Where a person finds it: `body ¶12`.
    pub location: String,
    /// Its bytes.
    pub span: Bytes,
}

/// What a rule says.
///
/// ```
/// use bienban::report::rows::DocumentRow;
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let row = DocumentRow::of("a.docx", &judge(Document::from_text(text), &Lang::En.into()), Lang::En);
/// let finding = row.records[0].findings.iter().find(|finding| finding.rule == "BB501").unwrap();
/// assert_eq!((&*finding.severity, finding.location.as_str()), ("error", "body ¶3"));
/// assert_eq!(finding.excerpt, "Bên nhận: ▢");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FindingRow {
    /// The id of the [`Rule`](crate::rules::Rule): `BB101`.
    pub rule: Id,
    /// The id of the [`Severity`](crate::Severity).
    pub severity: Id,
    /// What is wrong, where, and what to write.
    pub message: String,
    /// The field it is about, when there is one.
    pub field: Option<Id>,
    /// Where a person finds it: `body ¶12`.
    pub location: String,
    /// Its bytes.
    pub span: Bytes,
    /// At most 120 characters round the place, each blank a `▢`.
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
///
/// ```
/// let row: bienban::report::rows::AcrossRow = serde_json::from_str(
///     r#"{"path":"a.docx","record":1,"rule":"BB613","severity":"note","message":"…","location":"body ¶1","excerpt":"Số: 5"}"#,
/// )?;
/// assert_eq!((row.path.as_str(), &*row.rule), ("a.docx", "BB613"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AcrossRow {
    /// The document, as the `path` column has it.
    pub path: String,
    /// Its record, from 1; 0 when it is no minutes.
    pub record: usize,
    /// The id of the [`Rule`](crate::rules::Rule): `BB613`.
    pub rule: Id,
    /// The id of the [`Severity`](crate::Severity).
    pub severity: Id,
    /// What is wrong and what to do.
    pub message: String,
    /// Where a person finds it: `body ¶12`.
    pub location: String,
    /// What stands there.
    pub excerpt: String,
    /// The baseline of the run has it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub known: bool,
}
