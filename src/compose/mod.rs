//! The page, whatever the format: readers tell it in the order of the text what opens and closes and how it
//! looks, with their styles resolved; it knows no XML and no bytes of a file.
//!
//! ```text
//! page ─▶ story, flow ─▶ paragraph, run, inline ─▶ Document
//!          tables, pages   fields, controls; symbols, faint, ruled; legacy, syllable for old encodings
//!                          item, labels: levels, numbering, number_format; tabs, props for leaders
//! ```

pub(crate) mod controls;
pub(crate) mod faint;
pub(crate) mod fields;
pub(crate) mod flow;
pub(crate) mod glyph_widths;
pub(crate) mod hints;
pub(crate) mod inline;
pub(crate) mod item;
pub(crate) mod kept;
pub(crate) mod labels;
pub(crate) mod legacy;
pub(crate) mod levels;
pub(crate) mod note_numbers;
pub(crate) mod number_format;
pub(crate) mod number_words;
pub(crate) mod numbering;
pub(crate) mod page;
pub(crate) mod pages;
pub(crate) mod paragraph;
pub(crate) mod props;
pub(crate) mod ruled;
pub(crate) mod run;
pub(crate) mod story;
pub(crate) mod syllable;
pub(crate) mod symbols;
pub(crate) mod tables;
pub(crate) mod tabs;
mod usual;
