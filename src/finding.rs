//! What a rule says of a record.

use serde::Serialize;

use crate::document::Span;
use crate::ids::ids;

ids! {
    /// How bad a finding is.
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
}
