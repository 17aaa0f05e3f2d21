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
//! [`audit()`] takes the bytes of a file, [`audit::judge`] text from elsewhere:
//!
//! ```
//! use bienban::audit::judge;
//! use bienban::{Document, Fault, Lang, audit};
//!
//! let document = Document::from_text("BIÊN BẢN HỌP\nHồi 8 giờ ngày .../02/2023, tại Sở A.");
//! let audited = judge(document, &Lang::En.into())?;
//! let judged = &audited.records[0];
//! assert_eq!(judged.record.start.date.value().unwrap().to_string(), "2023-02-XX");
//! let finding = judged.findings.iter().find(|finding| finding.rule == "BB101").unwrap();
//! assert_eq!(audited.document.location(finding.span.start), "body ¶2");
//! assert!(finding.message.ends_with("write the day."));
//!
//! let fault = audit(b"%PDF-1.7", &Lang::En.into()).unwrap_err();
//! assert_eq!(fault.id.as_str(), "not-docx");
//! # Ok::<(), Fault>(())
//! ```
//!
//! What programs read back is in [`report::rows`] and [`report::jsonl`]; every [`record::Record`] is `Serialize`. Enums
//! and structs that may grow are `#[non_exhaustive]`.

pub mod audit;
pub mod auditor;
pub mod document;
pub mod edtf;
pub mod fault;
pub mod finding;
pub mod lang;
pub mod office;
pub mod record;
pub mod register;
pub mod report;
pub mod rules;
#[cfg(feature = "settings")]
pub mod settings;

// Hidden modules are for this package's own program, tests, benchmarks and fuzz targets: they change without notice.
#[doc(hidden)]
pub mod across;
#[doc(hidden)]
pub mod baseline;
mod blocks;
mod compose;
mod doc;
#[doc(hidden)]
pub mod docx;
#[doc(hidden)]
pub mod extract;
mod ids;
#[doc(hidden)]
pub mod kinds;
#[doc(hidden)]
pub mod limits;
#[doc(hidden)]
pub mod nearest;
#[doc(hidden)]
pub mod normalise;
#[doc(hidden)]
pub mod pattern;
#[doc(hidden)]
pub mod pipeline;
mod quote;
#[doc(hidden)]
pub mod read;
mod sniff;
#[doc(hidden)]
pub mod system;
#[doc(hidden)]
pub mod walk;

pub use audit::{Audited, Judged, Status, audit};
pub use auditor::Auditor;
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
