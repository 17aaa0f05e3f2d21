//! What a rule says of a record.
//!
//! ```
//! use bienban::{Document, Lang, audit::judge};
//!
//! let text = "BIÊN BẢN BÀN GIAO\n\
//!     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
//!     Bên nhận: ........";
//! let audited = judge(Document::from_text(text), &Lang::En.into())?;
//! let record = &audited.records[0].record;
//! let worst = audited.records[0].findings.iter().max_by_key(|finding| finding.severity).unwrap();
//! assert_eq!((worst.rule, worst.severity.as_str()), ("BB501", "error"));
//! # Ok::<(), bienban::Fault>(())
//! ```

use serde::Serialize;

use crate::document::Span;
use crate::ids::ids;

ids! {
    /// How bad a finding is.
    ///
    /// ```
    /// use bienban::Severity;
    ///
    /// assert!(Severity::Error > Severity::Warning && Severity::Warning > Severity::Note);
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Severity {
        /// Style, or it depends on the office.
        Note = "note",
        /// Probably wrong, or a reviewer must look.
        Warning = "warning",
        /// The record cannot prove its own time, place, people or amounts.
        Error = "error",
    }
}

/// A rule speaks.
///
/// ```
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// let finding = audited.records[0].findings.iter().find(|finding| finding.rule == "BB501").unwrap();
/// assert_eq!(finding.field, Some("party.name"));
/// assert_eq!(audited.document.str(finding.span), "........");
/// assert!(finding.message.starts_with("Not filled in: name of the party"));
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The rule's id: `BB101`.
    pub rule: &'static str,
    /// How bad it is here.
    pub severity: Severity,
    /// What is wrong, where, and what to write: Vietnamese, or English with `--lang en`.
    pub message: String,
    /// The field it is about, when there is one: a blank's, or one of BB612's table.
    pub field: Option<&'static str>,
    /// Where it stands in the document.
    pub span: Span,
    /// The baseline of the run has it: it is no news. `false` as made by a rule.
    pub known: bool,
}
