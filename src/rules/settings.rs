//! How the rules are run.

use crate::edtf::Date;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::office::Office;

/// What a run asks of the rules.
///
/// ```
/// use bienban::edtf::Date;
/// use bienban::{Lang, Settings};
///
/// let settings = Settings {
///     lang: Lang::En,
///     as_of: Some(Date::ymd(2026, 11, 24)),
///     ignore: vec!["BB6".to_owned()],
///     ..Settings::default()
/// };
/// assert!(settings.selects("BB101") && !settings.selects("BB603"));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The language of messages.
    pub lang: Lang,
    /// The day on which the audit takes place; rules that need a clock are silent without it.
    pub as_of: Option<Date>,
    /// Ids, or their beginnings (`BB2`), of the rules that speak; all when empty.
    pub select: Vec<String>,
    /// Ids, or their beginnings, of rules that do not; they win over `select`.
    pub ignore: Vec<String>,
    /// Rules, by id, whose findings all have one severity.
    pub severities: Vec<(String, Severity)>,
    /// What the office adds to the tables.
    pub office: Office,
}

impl Settings {
    /// Whether the rule of this id speaks.
    ///
    /// ```
    /// # use bienban::Settings;
    /// let settings = Settings { select: vec!["BB1".to_owned()], ..Settings::default() };
    /// assert!(settings.selects("BB101") && !settings.selects("BB201"));
    /// ```
    pub fn selects(&self, id: &str) -> bool {
        let begins = |prefixes: &[String]| prefixes.iter().any(|prefix| id.starts_with(prefix.as_str()));
        (self.select.is_empty() || begins(&self.select)) && !begins(&self.ignore)
    }

    /// The severity that the run gives to the findings of a rule, in place of the rule's own.
    ///
    /// ```
    /// # use bienban::{Settings, Severity};
    /// let settings = Settings { severities: vec![("BB602".to_owned(), Severity::Note)], ..Settings::default() };
    /// assert_eq!(settings.severity("BB602"), Some(Severity::Note));
    /// assert_eq!(settings.severity("BB603"), None);
    /// ```
    pub fn severity(&self, id: &str) -> Option<Severity> {
        self.severities.iter().find(|(rule, _)| rule == id).map(|(_, severity)| *severity)
    }
}

impl From<Lang> for Settings {
    fn from(lang: Lang) -> Settings {
        Settings { lang, ..Settings::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ignored_is_not_selected() {
        let settings =
            Settings { select: vec!["BB2".into(), "BB101".into()], ignore: vec!["BB20".into()], ..Settings::default() };
        let speaking = ["BB101", "BB102", "BB201", "BB212"].map(|id| settings.selects(id));
        assert_eq!(speaking, [true, false, false, true]);
    }
}
