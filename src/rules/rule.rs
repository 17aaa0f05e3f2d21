//! What a rule is.

use super::Case;
use super::lexicon::FAMILIES;
use crate::finding::Severity;
use crate::lang::{Lang, Text};

/// A rule and all that is to be said of it.
///
/// ```
/// use bienban::{Lang, Severity, rules};
///
/// let rule = rules::by_id("BB401").unwrap();
/// assert_eq!((rule.name.get(Lang::En), rule.severity), ("Number of copies blank", Severity::Error));
/// println!("{}\n{}", rule.why.get(Lang::En), rule.source.get(Lang::En));
/// ```
#[derive(Debug)]
pub struct Rule {
    /// `BB101`: never used again once it is given.
    pub id: &'static str,
    /// What it is called.
    pub name: Text,
    /// How bad it mostly is; a finding may be worse or less bad.
    pub severity: Severity,
    /// What it looks at.
    pub checks: Text,
    /// Why it matters.
    pub why: Text,
    /// The laws, sample forms or practice it rests on.
    pub source: Text,
    /// What to do about it.
    pub remedy: Text,
    /// Lines of minutes that it fires on.
    pub fires: &'static str,
    /// Lines of minutes that it has nothing to say of.
    pub silent: &'static str,
    /// Looks at one record; `None` where blanks decide.
    pub(super) check: Option<fn(&mut Case<'_>)>,
}

impl Rule {
    /// The digit after `BB`: what the rule is about.
    ///
    /// ```
    /// assert_eq!(bienban::rules::by_id("BB401").unwrap().family(), '4');
    /// ```
    pub fn family(&self) -> char {
        self.id.chars().nth(2).unwrap_or_default()
    }
}

/// Ids of families and rules in words: `BB6 (thể thức)`; a rule is its id alone.
pub(crate) fn in_words(ids: &[&str], lang: Lang) -> String {
    let word = |id: &&str| match FAMILIES.iter().find(|family| family.0 == *id) {
        Some((_, name)) => format!("{id} ({})", name.get(lang)),
        None => (*id).to_owned(),
    };
    ids.iter().map(word).collect::<Vec<_>>().join(", ")
}
