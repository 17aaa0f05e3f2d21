//! Tables and text for people and programs, one format a file.

pub mod atomic;
pub mod catalogue;
pub mod crossings;
pub mod csv;
pub mod describe;
pub mod json;
pub mod jsonl;
pub mod layout;
pub mod place;
pub mod rows;
pub mod safe;
pub mod seen;
pub mod shown;
pub mod spool;
pub mod statistics;
pub mod summary;
pub mod tables;
pub mod terminal;
pub mod text;
pub mod why;
#[cfg(feature = "xlsx")]
pub mod xlsx;
