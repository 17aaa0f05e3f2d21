//! How the rules are run.

use crate::edtf::Date;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::office::Office;
use crate::pattern::Pattern;
use crate::register::Register;

use super::{ALL, is_unasked};

/// Letters of an id that name its family: `BB6`.
const FAMILY: usize = 3;

/// What a run asks of the rules.
///
/// ```
/// use bienban::{Lang, Settings};
///
/// let mut settings = Settings::from(Lang::En);
/// settings.ignore.push("BB6".to_owned());
/// assert!(settings.selects("BB101") && !settings.selects("BB602"));
/// assert_eq!(settings.off(), ["BB6"]);
/// ```
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
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
    /// What is known of cited documents, with what the office adds.
    pub register: Register,
    /// Rules that do not speak in some documents; [`Settings::of`] heeds them.
    pub exceptions: Vec<Exception>,
}

/// Rules that do not speak in a document or below a folder, and why.
///
/// ```
/// use bienban::Settings;
/// use bienban::rules::Exception;
///
/// let mut settings = Settings::default();
/// settings.exceptions.push(Exception::new("2019/*.docx", ["BB1"], "taken over from the old office"));
/// assert!(settings.of("2019/a.docx").is_some() && settings.of("2019/b/a.docx").is_none());
/// ```
#[derive(Debug, Clone)]
pub struct Exception {
    path: Pattern,
    rules: Vec<String>,
    reason: String,
}

impl Exception {
    /// For the document or folder at `path`, which is relative to the folder of the settings and may be a glob; `rules`
    /// are ids, or their beginnings, in capitals; `reason` is for people alone.
    ///
    /// ```
    /// let exception = bienban::rules::Exception::new("2019", ["BB1", "BB602"], "taken over");
    /// assert_eq!(exception.rules(), ["BB1", "BB602"]);
    /// ```
    pub fn new<R: Into<String>>(
        path: &str,
        rules: impl IntoIterator<Item = R>,
        reason: impl Into<String>,
    ) -> Exception {
        let rules = rules.into_iter().map(Into::into).collect();
        Exception { path: Pattern::from_start(path), rules, reason: reason.into() }
    }

    /// Its path, with `/` between the parts.
    ///
    /// ```
    /// let exception = bienban::rules::Exception::new(r".\2019\a.docx", ["BB1"], "taken over");
    /// assert_eq!(exception.path(), "2019/a.docx");
    /// ```
    pub fn path(&self) -> &str {
        self.path.as_str()
    }

    /// Ids of rules, or their beginnings.
    ///
    /// ```
    /// assert_eq!(bienban::rules::Exception::new("2019", ["BB1"], "taken over").rules(), ["BB1"]);
    /// ```
    pub fn rules(&self) -> &[String] {
        &self.rules
    }

    /// Why.
    ///
    /// ```
    /// assert_eq!(bienban::rules::Exception::new("2019", ["BB1"], "taken over").reason(), "taken over");
    /// ```
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Whether it speaks of the document `name`, which is relative to the folder of the settings.
    ///
    /// ```
    /// assert!(bienban::rules::Exception::new("2019", ["BB1"], "taken over").matches("2019/a.docx"));
    /// ```
    pub fn matches(&self, name: &str) -> bool {
        self.path.matches(name)
    }
}

impl Settings {
    /// Whether the rule of this id speaks. One that few offices want ([BB216](super::ALL)) does only where `select` has
    /// its whole id.
    ///
    /// ```
    /// # use bienban::Settings;
    /// let mut settings = Settings::default();
    /// settings.select.push("BB1".to_owned());
    /// assert!(settings.selects("BB101") && !settings.selects("BB201"));
    /// ```
    pub fn selects(&self, id: &str) -> bool {
        let begins = |prefixes: &[String]| prefixes.iter().any(|prefix| id.starts_with(prefix.as_str()));
        let named = || self.select.iter().any(|selected| selected == id);
        (self.select.is_empty() || begins(&self.select)) && !begins(&self.ignore) && (!is_unasked(id) || named())
    }

    /// The settings of the document `name`, which is relative to the folder of the settings: these, and what is
    /// excepted for it is ignored. `None`: no exception speaks of it.
    ///
    /// ```
    /// # use bienban::Settings;
    /// let text = "[[exceptions]]\npath = '2019'\nrules = ['BB1']\nreason = 'taken over'";
    /// # #[cfg(feature = "settings")] {
    /// let settings = Settings::from_toml(text).unwrap();
    /// assert!(!settings.of("2019/a.docx").unwrap().selects("BB101"));
    /// assert!(settings.of("2020/a.docx").is_none());
    /// # }
    /// ```
    pub fn of(&self, name: &str) -> Option<Settings> {
        let excepted: Vec<&Exception> = self.exceptions.iter().filter(|e| e.matches(name)).collect();
        (!excepted.is_empty()).then(|| {
            let mut settings = self.clone();
            settings.ignore.extend(excepted.iter().flat_map(|exception| exception.rules.iter().cloned()));
            settings
        })
    }

    /// What does not speak: families (`BB6`), and single rules of the others.
    ///
    /// ```
    /// let mut settings = bienban::Settings::default();
    /// settings.ignore = vec!["BB6".to_owned(), "BB206".to_owned()];
    /// assert_eq!(settings.off(), ["BB206", "BB6"]);
    /// ```
    pub fn off(&self) -> Vec<&'static str> {
        let mut off = Vec::new();
        if self.select.is_empty() && self.ignore.is_empty() {
            return off;
        }
        for family in ALL.chunk_by(|a, b| a.family() == b.family()) {
            let asked = || family.iter().map(|rule| rule.id).filter(|id| !is_unasked(id));
            let silent = || asked().filter(|id| !self.selects(id));
            match silent().count() {
                all if all == asked().count() => off.extend(family.first().map(|rule| &rule.id[..FAMILY])),
                _ => off.extend(silent()),
            }
        }
        off
    }

    /// The severity that the run gives to the findings of a rule, in place of the rule's own.
    ///
    /// ```
    /// # use bienban::{Settings, Severity};
    /// let mut settings = Settings::default();
    /// settings.severities.push(("BB602".to_owned(), Severity::Note));
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
    fn what_is_off_is_told_by_families_and_single_rules() {
        let off = |select: &[&str], ignore: &[&str]| {
            let own = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
            Settings { select: own(select), ignore: own(ignore), ..Settings::default() }.off().join(" ")
        };
        assert_eq!(off(&[], &[]), "");
        assert_eq!(off(&[], &["BB6", "BB206"]), "BB206 BB6");
        assert_eq!(
            off(&["BB1", "BB20", "BB210", "BB211", "BB212", "BB217"], &[]),
            "BB213 BB214 BB215 BB218 BB3 BB4 BB5 BB6 BB7"
        );
    }

    #[test]
    fn what_is_ignored_is_not_selected() {
        let settings =
            Settings { select: vec!["BB2".into(), "BB101".into()], ignore: vec!["BB20".into()], ..Settings::default() };
        let speaking = ["BB101", "BB102", "BB201", "BB212"].map(|id| settings.selects(id));
        assert_eq!(speaking, [true, false, false, true]);
    }
}
