//! Mentions of other documents: their type, symbol, issuer, date and title.

use crate::record::{Blank, Reference};

use super::dates::DateFact;
use super::view::View;

/// A mention and its unfilled slots.
#[derive(Debug, Clone)]
pub(crate) struct ReferenceFact {
    pub(crate) reference: Reference,
    /// Number and issuer slots (the date's are in its [`DateFact`]).
    pub(crate) blanks: Vec<Blank>,
}

/// All mentions in the main text, in order. A date that belongs to one gets the role
/// [`crate::record::DateRole::Reference`] (or `Form`) in `dates`, which are in document order.
pub(crate) fn find(_view: &View<'_>, _dates: &mut [DateFact]) -> Vec<ReferenceFact> {
    Vec::new()
}
