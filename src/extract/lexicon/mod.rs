//! Data, not code: the words that offices use. A domain expert can add to these tables.
//!
//! Every phrase is in lower case, NFC, with new tone placement, as [`crate::normalise::fold`]
//! leaves text.

pub(crate) mod abbreviations;
pub(crate) mod citations;
pub(crate) mod classes;
pub(crate) mod clauses;
pub(crate) mod dates;
pub(crate) mod evidence;
pub(crate) mod headings;
pub(crate) mod index;
pub(crate) mod labels;
pub(crate) mod laws;
pub(crate) mod moments;
pub(crate) mod numerals;
pub(crate) mod people;
pub(crate) mod phrases;
pub(crate) mod places;
pub(crate) mod row;
pub(crate) mod sums;
pub(crate) mod times;
pub(crate) mod titles;
pub(crate) mod types;
