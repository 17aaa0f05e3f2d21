//! What falls short in a record, and how bad it is.
//!
//! Each family of rules is a file, each rule a static in it with its documentation; [`ALL`]
//! lists them. A rule that a blank decides has no code of its own: [`slots`] gives each blank
//! to exactly one rule.

use crate::document::Document;
use crate::finding::{Finding, Severity};
use crate::lang::{Lang, Text};
use crate::record::{Class, Record};

mod blanks;
mod counts;
mod form;
mod people;
mod references;
pub mod slots;
mod times;
mod words;

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
}

/// Every rule, sorted by id.
pub static ALL: &[&Rule] = &[
    &times::BB101,
    &times::BB102,
    &times::BB107,
    &references::BB201,
    &references::BB202,
    &people::BB303,
    &people::BB306,
    &people::BB307,
    &counts::BB401,
    &counts::BB404,
    &counts::BB409,
    &blanks::BB501,
    &blanks::BB502,
    &blanks::BB503,
    &blanks::BB504,
    &form::BB603,
    &form::BB605,
];

/// The rule of an id, in whatever case it is typed.
pub fn by_id(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id.eq_ignore_ascii_case(id))
}

/// All findings of one record in document order, with messages in `lang`.
pub fn check(document: &Document, record: &Record, lang: Lang) -> Vec<Finding> {
    match record.class {
        Class::NotMinutes => Vec::new(),
        Class::BlankForm => vec![blanks::form_note(record, lang)],
        Class::Minutes => slots::check(document, record, lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_sorted_and_given_once() {
        assert!(ALL.windows(2).all(|pair| pair[0].id < pair[1].id));
    }

    #[test]
    fn every_rule_is_documented_in_both_languages() {
        for rule in ALL {
            for text in [rule.name, rule.checks, rule.why, rule.source, rule.remedy] {
                assert!(!text.vi.is_empty() && !text.en.is_empty(), "{}", rule.id);
            }
            assert!(!rule.fires.is_empty() && !rule.silent.is_empty(), "{}", rule.id);
        }
    }

    #[test]
    fn a_rule_is_found_however_its_id_is_typed() {
        assert_eq!(by_id("bb101").map(|r| r.id), Some("BB101"));
        assert!(by_id("BB999").is_none());
    }
}
