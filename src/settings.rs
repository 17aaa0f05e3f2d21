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

use crate::finding::Severity;
use crate::kinds::{KINDS, Kind};
use crate::lang::Said;
use crate::nearest::nearest;
use crate::record::Field;
use crate::report::safe;
use crate::rules::{self, Settings};

mod error;
mod files;
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
    /// # Errors
    /// What is no TOML, a key that is not known, a value of another type, and the name of a rule, a field, a kind or
    /// a severity that there is not.
    pub fn from_toml(text: &str) -> Result<Settings, SettingsError> {
        toml::read(text)
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

/// A name that there is not, the nearest that there is, and where the others are listed.
fn unknown(what: Said, near: Option<&str>, list: &Said) -> Said {
    let (vi, en) = near
        .map_or_else(Default::default, |near| (format!(" (có phải “{near}”?)"), format!(" (did you mean “{near}”?)")));
    Said::new(format!("{}{vi}; {}", what.vi, list.vi), format!("{}{en}; {}", what.en, list.en))
}
