//! The page, whatever the format: stories, paragraphs, runs, fields, tables, tabs, list labels, symbols, old
//! encodings.

pub(crate) mod bound;
pub(crate) mod controls;
pub(crate) mod faint;
pub(crate) mod fields;
pub(crate) mod flow;
pub(crate) mod glyph_widths;
pub(crate) mod hints;
pub(crate) mod item;
pub(crate) mod kept;
pub(crate) mod labels;
pub(crate) mod legacy;
pub(crate) mod levels;
pub(crate) mod note_numbers;
pub(crate) mod number_format;
pub(crate) mod number_words;
pub(crate) mod numbering;
pub(crate) mod pages;
pub(crate) mod paragraph;
pub(crate) mod props;
pub(crate) mod run;
pub(crate) mod story;
pub(crate) mod syllable;
pub(crate) mod symbols;
pub(crate) mod tables;
pub(crate) mod tabs;
