//! Dates and other documents that the minutes mention.

use serde::Serialize;

use super::by::By;
use crate::document::Span;
use crate::edtf::Date;
use crate::ids::ids;

ids! {
    /// What a date is for.
    ///
    /// ```
    /// use bienban::record::DateRole;
    /// use bienban::{Document, Lang, audit::judge};
    ///
    /// let text = "BIÊN BẢN LÀM VIỆC\n\
    ///     Căn cứ Quyết định số 5/QĐ-UBND ngày .../02/2023 của UBND xã A.\n\
    ///     Hồi 8 giờ ngày 15/02/2023, tại Sở A.";
    /// let audited = judge(Document::from_text(text), &Lang::En.into())?;
    /// let record = &audited.records[0].record;
    /// let roles: Vec<DateRole> = record.dates.iter().map(|date| date.role).collect();
    /// assert_eq!(roles, [DateRole::Reference, DateRole::Start]);
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum DateRole {
        /// The beginning.
        Start = "start",
        /// The end.
        End = "end",
        /// The dateline under the letterhead.
        Document = "document",
        /// The date of a cited document.
        Reference = "reference",
        /// The date of the document that issued the form.
        Form = "form",
        /// Any other.
        Mentioned = "mentioned",
    }
}

/// A date mentioned anywhere.
///
/// ```
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN LÀM VIỆC\n\
///     Căn cứ Quyết định số 5/QĐ-UBND ngày .../02/2023 của UBND xã A.\n\
///     Hồi 8 giờ ngày 15/02/2023, tại Sở A.";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// assert_eq!(record.dates[0].date.unwrap().to_string(), "2023-02-XX");
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct DateMention {
    /// What it is for.
    pub role: DateRole,
    /// `None` for an impossible or lunar date.
    #[serde(rename = "edtf")]
    pub date: Option<Date>,
    /// Its text.
    pub span: Span,
    /// What read it.
    pub by: By,
}

/// A mention of another document.
///
/// ```
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN LÀM VIỆC\n\
///     Căn cứ Quyết định số 5/QĐ-UBND ngày .../02/2023 của UBND xã A.\n\
///     Hồi 8 giờ ngày 15/02/2023, tại Sở A.";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// let cited = &record.references[0];
/// assert_eq!((cited.kind.as_str(), cited.symbol.as_str()), ("Quyết định", "5/QĐ-UBND"));
/// assert_eq!((cited.issuer.as_str(), cited.form), ("UBND xã A", false));
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Reference {
    /// It is the line that says which circular issued the blank form.
    #[serde(rename = "role", serialize_with = "super::json::form")]
    pub form: bool,
    /// The Vietnamese type word: `Quyết định`, `Hóa đơn GTGT`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The symbol in normal form: `28/2018/QĐ-UBND`; `▢` where it is blank; empty for a law cited by name.
    pub symbol: String,
    /// The issuing body, as written.
    pub issuer: String,
    /// Its date.
    pub date: Option<Date>,
    /// What it is about, as written.
    pub title: String,
    /// The mention: type, symbol, date.
    pub span: Span,
    /// What read it.
    pub by: By,
}
