//! Bytes of a .doc of Word 97 to 2003 (\[MS-DOC\]): knows the format, knows nothing of minutes.
//!
//! ```text
//! bytes ─▶ open (compound file) ─▶ fib ─▶ model ─▶ paragraphs, runs, rows
//!                                          pieces (text), fkp (which list of properties holds where),
//!                                          sprm (walking a list) ─▶ chp, pap, tap; styles, fonts, lists, sections
//! ```

mod bytes;
mod chp;
mod fib;
mod fkp;
mod fonts;
mod lists;
mod model;
mod open;
mod pap;
mod pieces;
mod sections;
mod sprm;
mod styles;
mod tap;
#[cfg(test)]
mod tests;
