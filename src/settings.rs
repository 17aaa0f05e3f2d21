//! `bienban.toml`: what an office sets once for all its audits.
//!
//! [`Settings::from_toml`] reads one; [`Auditor::nearest_settings`](crate::Auditor::nearest_settings) finds the nearest
//! at or above each document. `bienban fields` and `bienban kinds` list the names that it may use.
//!
//! ```
//! let text = "
//! ignore = ['BB6']                # beginnings of ids
//!
//! [severities]
//! BB602 = 'note'
//!
//! [[exceptions]]
//! path = '2019'                   # from the folder of the file
//! rules = ['BB1']
//! reason = 'taken over'
//!
//! [labels]                        # words before a blank
//! 'Trưởng ca' = 'person.name'
//! ";
//! let settings = bienban::Settings::from_toml(text)?;
//! assert!(!settings.of("2019/a.docx").unwrap().selects("BB101"));
//! # Ok::<(), bienban::settings::SettingsError>(())
//! ```

use std::path::Path;

use crate::finding::Severity;
use crate::kinds::{KINDS, Kind};
use crate::lang::Said;
use crate::nearest::{nearest, unknown};
use crate::record::Field;
use crate::report::safe;
use crate::rules::{self, Settings};

mod error;
mod files;
mod tables;
mod toml;

pub use error::SettingsError;
#[doc(hidden)]
pub use files::{FileError, Files};

impl Settings {
    /// The settings that `text`, a `bienban.toml`, has.
    ///
    /// ```
    /// # use bienban::Settings;
    /// let settings = Settings::from_toml("ignore = ['BB6']\n[labels]\n'Trưởng ca' = 'person.name'")?;
    /// assert!(!settings.selects("BB602") && settings.selects("BB101"));
    ///
    /// let wrong = Settings::from_toml("ignore = [\n  'BB9',\n]").unwrap_err();
    /// assert_eq!(wrong.to_string(), "line 2, column 3: no rule begins with “BB9” (did you mean “BB1”?); `bienban rules` lists them");
    /// # Ok::<(), bienban::settings::SettingsError>(())
    /// ```
    ///
    /// Files that it names are looked for in the current folder; see [`Settings::from_toml_in`].
    ///
    /// # Errors
    /// What is no TOML, a key that is not known, a value of another type, and the name of a rule, a field, a kind or
    /// a severity that there is not; a table of documents that cannot be read.
    pub fn from_toml(text: &str) -> Result<Settings, SettingsError> {
        Settings::from_toml_in(text, Path::new(""))
    }

    /// The settings that `text` has, the `bienban.toml` of `folder`: there the tables of documents lie that it names.
    ///
    /// ```
    /// # use bienban::Settings;
    /// # let folder = tempfile::tempdir()?;
    /// # let folder = folder.path();
    /// std::fs::write(folder.join("own.tsv"), "number\texpires\n30/2020/NĐ-CP\t2030-01-01\n")?;
    /// let settings = Settings::from_toml_in("[force]\ntables = ['own.tsv']", folder)?;
    /// let decree = settings.register.find("30/2020/NĐ-CP")[0];
    /// assert_eq!(decree.expires.unwrap().to_string(), "2030-01-01");
    ///
    /// let wrong = Settings::from_toml_in("[force]\ntables = ['gone.tsv']", folder).unwrap_err();
    /// assert!(wrong.to_string().starts_with("line 2, column 11: gone.tsv: "));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Settings::from_toml`]; of a table the words name the table and its line.
    pub fn from_toml_in(text: &str, folder: &Path) -> Result<Settings, SettingsError> {
        toml::read(text, folder)
    }
}

/// Beginnings of ids, in capitals.
///
/// # Errors
/// For an empty one, and for one that no rule has: either would switch off all rules or none, unseen.
#[doc(hidden)]
pub fn prefix(typed: &str) -> Result<String, Said> {
    let upper = typed.trim().to_ascii_uppercase();
    if upper.is_empty() {
        return Err(Said::new(
            "mục rỗng; ghi mã quy tắc, ví dụ BB101, hoặc nhóm, ví dụ BB1",
            "an empty entry; write the id of a rule, such as BB101, or of a family, such as BB1",
        ));
    }
    if rules::ALL.iter().any(|rule| rule.id.starts_with(&upper)) {
        return Ok(upper);
    }
    let shown = safe::terminal(&upper);
    let near =
        nearest(&upper, rules::ALL.iter().map(|rule| rule.id).chain(rules::FAMILIES.iter().map(|family| family.0)));
    Err(unknown(
        Said::new(format!("không quy tắc nào bắt đầu bằng “{shown}”"), format!("no rule begins with “{shown}”")),
        near,
        &Said::new("`bienban rules` liệt kê các quy tắc", "`bienban rules` lists them"),
    ))
}

/// A severity by its name.
///
/// # Errors
/// When there is none of this name.
pub(crate) fn severity(text: &str) -> Result<Severity, Said> {
    Severity::of(text).ok_or_else(|| {
        let text = safe::terminal(text);
        unknown(
            Said::new(format!("không có mức độ “{text}”"), format!("“{text}” is no severity")),
            nearest(&text, Severity::ALL.iter().map(|severity| severity.as_str())),
            &Said::new("có: note, warning, error", "there are note, warning, error"),
        )
    })
}

/// A kind of minutes by its id.
///
/// # Errors
/// When there is none of this id.
pub(crate) fn kind(text: &str) -> Result<Kind, Said> {
    Kind::of(text).ok_or_else(|| {
        let text = safe::terminal(text);
        unknown(
            Said::new(format!("không có loại biên bản “{text}”"), format!("“{text}” is no kind of minutes")),
            nearest(&text, KINDS.iter().map(|row| row.id)),
            &Said::new("`bienban kinds` liệt kê các loại", "`bienban kinds` lists them"),
        )
    })
}

/// A field of a blank by its id.
///
/// # Errors
/// When there is none of this id.
pub(crate) fn field(text: &str) -> Result<Field, Said> {
    Field::of(text).ok_or_else(|| {
        let text = safe::terminal(text);
        unknown(
            Said::new(format!("không có trường “{text}”"), format!("“{text}” is no field of a blank")),
            nearest(&text, Field::ALL.iter().map(|field| field.as_str())),
            &Said::new("`bienban fields` liệt kê các trường", "`bienban fields` lists them"),
        )
    })
}
