//! An auditor for Vietnamese minutes (*biên bản*) kept as Word files.
//!
//! ```text
//! bytes ──read──▶ Document ──extract──▶ Vec<Record> ──rules──▶ Vec<Finding> ──report──▶ terminal, CSV,
//!     (docx, doc)     (one string       (dates, blanks,         (what falls short,       workbook,
//!      compose         and ranges)       parties, …)             with its source)        JSON lines
//! ```
//!
//! A [`document::Document`] is what a person sees in Word; a [`record::Record`] is one set of
//! minutes as understood, each value with its raw text, its normal form and its place; a
//! [`finding::Finding`] is what a rule says of it; a [`fault::Fault`] is why a document could not
//! be audited at all.
//!
//! ```
//! use bienban::{Settings, audit};
//!
//! match audit(b"%PDF-1.7", &Settings::default()) {
//!     Ok(audited) => {
//!         for judged in &audited.records {
//!             for finding in &judged.findings {
//!                 let place = audited.document.location(finding.span.start);
//!                 println!("{} {place}: {}", finding.rule, finding.message);
//!             }
//!         }
//!     }
//!     Err(fault) => println!("{fault}"),
//! }
//! ```

pub mod across;
pub mod audit;
mod compose;
pub mod doc;
pub mod document;
pub mod docx;
pub mod edtf;
pub mod extract;
pub mod fault;
pub mod finding;
mod ids;
pub mod kinds;
pub mod lang;
pub mod limits;
pub mod normalise;
pub mod office;
pub mod quote;
pub mod read;
pub mod record;
pub mod report;
pub mod rules;
mod sniff;
pub mod system;
pub mod walk;

pub use audit::{Audited, Judged, Status, audit};
pub use document::Document;
pub use fault::{Fault, FaultId};
pub use finding::{Finding, Severity};
pub use lang::Lang;
pub use office::Office;
pub use record::Record;
pub use rules::Settings;

/// The example in the README is compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
