//! Tables and text for people and programs, one format a file.
//!
//! ```
//! use bienban::report::rows::DocumentRow;
//! use bienban::{Lang, audit};
//!
//! let row = DocumentRow::of("a.docx", &audit(b"", &Lang::En.into()), Lang::En);
//! assert_eq!(row.fault.unwrap().message, "empty: the file is empty");
//! ```

#[doc(hidden)]
pub mod atomic;
#[doc(hidden)]
pub mod catalogue;
#[doc(hidden)]
pub mod crossings;
#[doc(hidden)]
pub mod csv;
#[doc(hidden)]
pub mod describe;
#[cfg(feature = "html")]
#[doc(hidden)]
pub mod html;
#[doc(hidden)]
pub mod json;
pub mod jsonl;
#[doc(hidden)]
pub mod layout;
#[doc(hidden)]
pub mod lookup;
mod place;
pub mod rows;
pub mod safe;
#[doc(hidden)]
pub mod seen;
#[doc(hidden)]
pub mod shown;
#[doc(hidden)]
pub mod spool;
#[doc(hidden)]
pub mod standing;
#[doc(hidden)]
pub mod statistics;
#[doc(hidden)]
pub mod summary;
#[doc(hidden)]
pub mod tables;
#[doc(hidden)]
pub mod terminal;
#[doc(hidden)]
pub mod text;
#[cfg(any(feature = "html", feature = "xlsx"))]
mod thing;
#[doc(hidden)]
pub mod why;
#[cfg(feature = "xlsx")]
#[doc(hidden)]
pub mod xlsx;
