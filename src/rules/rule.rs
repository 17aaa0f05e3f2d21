//! What a rule is.

use super::Case;
use crate::finding::Severity;
use crate::lang::{Lang, Text};

/// A rule and all that is to be said of it.
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
    pub fn family(&self) -> char {
        self.id.chars().nth(2).unwrap_or_default()
    }
}

/// What each family of rules is about, by the first letters of its ids.
pub static FAMILIES: &[(&str, Text)] = &[
    ("BB1", Text::new("thời gian", "times")),
    ("BB2", Text::new("văn bản viện dẫn", "cited documents")),
    ("BB3", Text::new("người và các bên", "people and sides")),
    ("BB4", Text::new("số lượng, số bản", "counts and copies")),
    ("BB5", Text::new("chỗ trống khác", "other blanks")),
    ("BB6", Text::new("thể thức", "form")),
    ("BB7", Text::new("văn bản và tệp", "text and file")),
];

/// Ids of families and rules in words: `BB6 (thể thức)`; a rule is its id alone.
pub fn in_words(ids: &[&str], lang: Lang) -> String {
    let word = |id: &&str| match FAMILIES.iter().find(|family| family.0 == *id) {
        Some((_, name)) => format!("{id} ({})", name.get(lang)),
        None => (*id).to_owned(),
    };
    ids.iter().map(word).collect::<Vec<_>>().join(", ")
}
