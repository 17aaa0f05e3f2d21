//! What is wrong in a settings file, and where.

use std::fmt;
use std::ops::Range;

use crate::lang::{Lang, Said};

/// Why a settings file does not hold: what is wrong, and in which line and column, both counted from 1; columns are
/// characters.
///
/// ```
/// let error = bienban::Settings::from_toml("\nslect = []").unwrap_err();
/// assert_eq!((error.line, error.column), (2, 1));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SettingsError {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
    /// What is wrong.
    what: Said,
}

impl SettingsError {
    pub(super) fn new(text: &str, span: Range<usize>, what: Said) -> SettingsError {
        let before = text.get(..span.start).unwrap_or(text);
        let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        SettingsError { line, column: before[start..].chars().count() + 1, what }
    }

    /// Place and words, in `lang`.
    ///
    /// ```
    /// # use bienban::{Lang, Settings};
    /// let error = Settings::from_toml("ignore = ['']").unwrap_err();
    /// assert!(error.message(Lang::Vi).starts_with("dòng 1, cột 11: mục rỗng"));
    /// ```
    pub fn message(&self, lang: Lang) -> String {
        let (line, column, what) = (self.line, self.column, self.what.get(lang));
        match lang {
            Lang::Vi => format!("dòng {line}, cột {column}: {what}"),
            Lang::En => format!("line {line}, column {column}: {what}"),
        }
    }
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for SettingsError {}
