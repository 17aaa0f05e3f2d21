//! Bytes of a .doc of Word 97 to 2003 (\[MS-DOC\]) to a [`Document`]: knows the format, knows nothing of minutes.
//!
//! ```text
//! bytes ─▶ open (compound file) ─▶ fib ─▶ model ─▶ paragraphs, runs, rows ─▶ read ─▶ story, text ─▶ compose::page
//!                                          pieces (text), fkp (which list of properties holds where),
//!                                          sprm (walking a list) ─▶ chp, pap, tap; styles, fonts, lists, sections
//!                                                         tables, boxes (drawings), forms, notes, places, labels
//! ```

mod boxes;
mod bytes;
mod chp;
mod drawings;
mod fib;
mod fkp;
mod fonts;
mod forms;
mod labels;
mod lists;
mod model;
mod notes;
mod open;
mod pap;
mod pieces;
mod places;
mod read;
mod sections;
mod sprm;
mod story;
mod styles;
mod tables;
mod tap;
#[cfg(test)]
mod tests;
mod text;
mod unended;

use crate::compose::page;
use crate::document::Document;
use crate::fault::Fault;
use open::Streams;

/// Reads a whole .doc from memory.
///
/// # Errors
/// The [`Fault`] that keeps it from being read, with the stream and the reason.
// Kept whole, so that `benches/instructions` sees the stage.
#[inline(never)]
pub(crate) fn read(bytes: &[u8]) -> Result<Document, Fault> {
    let streams = Streams::open(bytes)?;
    page::read_twice(|legacy| read::read(&streams, legacy))
}
