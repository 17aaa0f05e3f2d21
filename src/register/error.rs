//! What is wrong in an office's table, and where.

use std::fmt;

use crate::lang::{Lang, Said};

/// What is wrong in a line.
pub(super) type Wrong = Said;

/// Why an office's table does not hold: what is wrong, and in which line, counted from 1.
///
/// ```
/// # use bienban::register::Register;
/// let error = Register::default().add("own.tsv", "number\texpires\n30/2020/NĐ-CP\t5/3/2030").unwrap_err();
/// assert_eq!(error.line, 2);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableError {
    /// The line.
    pub line: usize,
    /// What is wrong.
    what: Said,
}

impl TableError {
    pub(super) fn new(line: usize, what: Wrong) -> TableError {
        TableError { line, what }
    }

    /// Line and words, in `lang`.
    ///
    /// ```
    /// # use bienban::{Lang, register::Register};
    /// let error = Register::default().add("own.tsv", "number\n30/2020/NĐ-CP").unwrap_err();
    /// assert_eq!(error.message(Lang::Vi), "dòng 1: thiếu cột “effective” hoặc “expires”");
    /// ```
    pub fn message(&self, lang: Lang) -> String {
        let (line, what) = (self.line, self.what.get(lang));
        match lang {
            Lang::Vi => format!("dòng {line}: {what}"),
            Lang::En => format!("line {line}: {what}"),
        }
    }
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for TableError {}
