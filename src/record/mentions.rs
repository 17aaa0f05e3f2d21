//! Dates and other documents that the minutes mention.

use serde::Serialize;

use super::by::By;
use crate::document::Span;
use crate::edtf::Date;
use crate::ids::ids;

ids! {
    /// What a date is for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
