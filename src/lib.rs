//! An auditor for Vietnamese minutes (*biên bản*) kept as Word files.
//!
//! ```text
//! bytes ──docx──▶ Document ──extract──▶ Vec<Record> ──rules──▶ Vec<Finding> ──report──▶ CSV, terminal
//!        (zip, XML)   (one string       (dates, blanks,         (what falls short,
//!                     and ranges)        parties, …)             with its source)
//! ```
//!
//! A [`document::Document`] is what a person sees in Word; a [`record::Record`] is one set of
//! minutes as understood, each value with its raw text, its normal form and its place; a
//! [`finding::Finding`] is what a rule says of it; a [`fault::Fault`] is why a document could not
//! be audited at all.

pub mod audit;
pub mod document;
pub mod docx;
pub mod edtf;
pub mod extract;
pub mod fault;
pub mod finding;
pub mod lang;
pub mod limits;
pub mod normalise;
pub mod quote;
pub mod record;
pub mod report;
pub mod rules;
pub mod walk;
