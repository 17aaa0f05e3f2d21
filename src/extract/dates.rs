//! Dates: every form, each of its slots filled, begun, or blank.

use crate::document::Span;
use crate::edtf::Date;
use crate::record::{DateRole, DrawnAs};

use super::view::View;

/// Which part of a date a blank stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DatePart {
    Day,
    Month,
    Year,
    Whole,
}

/// An unfilled slot of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DateSlot {
    pub(crate) part: DatePart,
    pub(crate) span: Span,
    pub(crate) drawn_as: DrawnAs,
}

/// A date as found, before anybody knows what it is for.
#[derive(Debug, Clone)]
pub(crate) struct DateFact {
    /// From `ngày` (or the first number) to the last part.
    pub(crate) span: Span,
    /// `None` for an impossible or lunar date.
    pub(crate) date: Option<Date>,
    /// Its unfilled slots, in order.
    pub(crate) slots: Vec<DateSlot>,
    /// What it is for: [`DateRole::Mentioned`] until a family claims it.
    pub(crate) role: DateRole,
}

/// All dates of the main text, in order.
pub(crate) fn find(_view: &View<'_>) -> Vec<DateFact> {
    Vec::new()
}
