//! Parts in other formats that are shown in place of a `w:altChunk` (ECMA-376-1 §17.17.2.1): HTML,
//! MHTML and plain text, read into paragraphs and tables of the part that names them.
//!
//! ```text
//! part ─▶ content (types, kind, mime, charset) ─▶ insert ─▶ tokens ─▶ html ─▶ the paragraphs of the body
//!                                                         condition    tag, style, list, grid
//! ```

mod charset;
mod condition;
pub(super) mod content;
mod control;
mod flow;
mod grid;
mod html;
mod insert;
mod kind;
mod list;
mod mime;
mod style;
mod table;
mod tag;
mod tokens;
mod types;
