//! What falls short in a record, and how bad it is.
//!
//! Each family of rules is a file or a folder, each rule a static in it with its documentation;
//! [`ALL`] lists them. A rule that a blank decides has no code of its own: `slots` gives each
//! blank to exactly one rule.
//!
//! ```
//! use bienban::{Lang, rules};
//!
//! for rule in rules::ALL {
//!     println!("{} {} ({})", rule.id, rule.name.get(Lang::Vi), rule.severity);
//! }
//! ```

use crate::document::Document;
use crate::finding::Finding;
use crate::record::{Class, Record};
use crate::register::Standing;

mod blanks;
mod case;
mod counts;
mod filing;
mod form;
mod lexicon;
mod people;
mod references;
mod required;
mod rule;
mod settings;
pub(crate) mod slots;
mod standing;
mod text;
mod times;
mod words;

use case::Case;
pub(crate) use filing::{BB613, BB614, BB705};
#[cfg(any(test, feature = "settings"))]
pub(crate) use lexicon::FAMILIES;
pub(crate) use references::dates::{BB205, is_comparable, year_in};
pub use rule::Rule;
pub(crate) use rule::in_words;
pub use settings::{Exception, Settings};
use standing::Known;

/// Every rule, sorted by id.
///
/// ```
/// use bienban::rules;
///
/// // What is about times.
/// assert!(rules::ALL.iter().filter(|rule| rule.family() == '1').all(|rule| rule.id.starts_with("BB1")));
/// ```
pub static ALL: &[&Rule] = &[
    &times::BB101,
    &times::BB102,
    &times::order::BB103,
    &times::order::BB104,
    &times::order::BB105,
    &times::calendar::BB106,
    &times::BB107,
    &times::order::BB108,
    &times::order::BB109,
    &times::calendar::BB110,
    &times::calendar::BB111,
    &times::calendar::BB112,
    &times::calendar::BB113,
    &references::BB201,
    &references::BB202,
    &references::dates::BB203,
    &references::dates::BB204,
    &references::dates::BB205,
    &references::symbols::BB206,
    &references::symbols::BB207,
    &references::symbols::BB208,
    &references::symbols::BB209,
    &references::known::BB210,
    &references::symbols::BB211,
    &references::symbols::BB212,
    &references::force::BB213,
    &references::force::BB214,
    &references::force::BB215,
    &references::force::BB216,
    &references::contracts::BB217,
    &references::contracts::BB218,
    &people::present::BB301,
    &people::present::BB302,
    &people::BB303,
    &people::names::BB304,
    &people::present::BB305,
    &people::BB306,
    &people::BB307,
    &people::names::BB308,
    &people::names::BB309,
    &people::names::BB310,
    &people::signers::BB311,
    &people::present::BB312,
    &people::numbers::BB313,
    &people::sides::BB314,
    &people::numbers::BB315,
    &counts::BB401,
    &counts::sums::BB402,
    &counts::sums::BB403,
    &counts::BB404,
    &counts::sums::BB405,
    &counts::sums::BB406,
    &counts::sums::BB407,
    &counts::sums::BB408,
    &counts::BB409,
    &counts::tables::BB410,
    &counts::tables::BB411,
    &blanks::BB501,
    &blanks::BB502,
    &blanks::BB503,
    &blanks::BB504,
    &blanks::BB505,
    &blanks::BB506,
    &blanks::BB507,
    &blanks::BB508,
    &form::closing::BB601,
    &form::closing::BB602,
    &form::BB603,
    &form::heading::BB604,
    &form::BB605,
    &form::closing::BB606,
    &form::heading::BB607,
    &form::closing::BB608,
    &form::residue::BB609,
    &form::residue::BB610,
    &form::residue::BB611,
    &required::BB612,
    &filing::BB613,
    &filing::BB614,
    &form::residue::BB616,
    &form::division::BB617,
    &form::division::BB618,
    &form::division::BB619,
    &text::BB701,
    &text::BB702,
    &text::BB703,
    &text::BB704,
    &filing::BB705,
    &text::BB706,
];

/// The rule of an id, in whatever case it is typed.
///
/// ```
/// use bienban::rules;
///
/// assert_eq!(rules::by_id("bb401").unwrap().id, "BB401");
/// assert!(rules::by_id("BB999").is_none());
/// ```
pub fn by_id(id: &str) -> Option<&'static Rule> {
    let typed = || id.bytes().map(|byte| byte.to_ascii_uppercase());
    ALL.binary_search_by(|rule| rule.id.bytes().cmp(typed())).ok().map(|at| ALL[at])
}

/// Whether a rule speaks only where it is selected by its whole id.
pub(crate) fn is_unasked(id: &str) -> bool {
    let unasked = references::force::BB216.id;
    // Most ids differ in the last figure.
    id.as_bytes().last() == unasked.as_bytes().last() && id == unasked
}

/// Whether a rule asks the register which documents are in force.
pub(crate) fn asks_of_force(id: &str) -> bool {
    use references::force::{BB213, BB214, BB215, BB216};
    [BB213.id, BB214.id, BB215.id, BB216.id].contains(&id)
}

/// Whether a rule speaks of a form that nobody has filled in, too.
fn is_of_forms(rule: &Rule) -> bool {
    rule.family() == FILE || [references::force::BB213.id, references::force::BB215.id].contains(&rule.id)
}

/// The family of rules about the file.
const FILE: char = '7';

/// What rules say of a record, and how what it cites stands on its day.
#[doc(hidden)]
pub struct Checked {
    pub findings: Vec<Finding>,
    /// For each reference.
    pub standings: Vec<Option<Standing>>,
}

/// What rules say of each of the records of a document, findings in document order. Rules of the whole file
/// speak at the first, whatever its class.
#[doc(hidden)]
pub fn check(document: &Document, records: &[Record], settings: &Settings) -> Vec<Checked> {
    (0..records.len()).map(|index| of_record(document, records, index, settings)).collect()
}

fn of_record(document: &Document, records: &[Record], index: usize, settings: &Settings) -> Checked {
    let record = &records[index];
    let known = Known::of(document, record, settings);
    let mut findings = match record.class {
        Class::NotMinutes => Vec::new(),
        Class::BlankForm => vec![blanks::form_note(record, settings.lang)],
        Class::Minutes => slots::check(document, record, settings.lang),
    };
    let heard = |rule: &Rule| match record.class {
        Class::Minutes => true,
        Class::BlankForm => is_of_forms(rule),
        Class::NotMinutes => rule.family() == FILE,
    };
    for rule in ALL.iter().filter(|rule| settings.selects(rule.id) && heard(rule)) {
        if let Some(check) = rule.check {
            check(&mut Case::new(document, records, index, settings, &known, rule, &mut findings));
        }
    }
    findings.retain(|finding| settings.selects(finding.rule));
    for finding in &mut findings {
        finding.severity = settings.severity(finding.rule).unwrap_or(finding.severity);
    }
    findings.sort_by_key(|finding| finding.span);
    Checked { findings, standings: known.standings(settings) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_sorted_and_given_once() {
        assert!(ALL.windows(2).all(|pair| pair[0].id < pair[1].id));
    }

    #[test]
    fn every_family_has_its_name() {
        let families: Vec<&str> = ALL.chunk_by(|a, b| a.family() == b.family()).map(|of| &of[0].id[..3]).collect();
        assert_eq!(FAMILIES.iter().map(|family| family.0).collect::<Vec<_>>(), families);
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

    /// The ids that speak of the minutes in `text`.
    fn spoken(text: &str) -> Vec<&'static str> {
        let document = Document::from_text(text);
        let asked = ["BB", "BB216"].map(str::to_owned).to_vec();
        let as_of = Some(crate::edtf::Date::ymd(2026, 11, 24));
        let settings = Settings { as_of, select: asked, ..Settings::default() };
        let records = crate::extract::extract(&document);
        let checked = check(&document, &records, &settings);
        checked.into_iter().flat_map(|checked| checked.findings).map(|f| f.rule).collect()
    }

    /// Rules about what only a file has: tables, pictures, changes, encodings.
    const OF_FILES: &[&str] =
        &["BB411", "BB503", "BB609", "BB613", "BB614", "BB705", "BB701", "BB702", "BB703", "BB704", "BB706"];

    /// A whole set of minutes round a line that says nothing else.
    fn minutes(line: &str) -> String {
        if line.contains("BIÊN BẢN") {
            return line.to_owned();
        }
        format!("BIÊN BẢN LÀM VIỆC\nHôm nay, ngày 15/02/2023, tại Sở Y tế.\n{line}\n")
    }

    #[test]
    fn every_rule_fires_on_its_example_and_is_silent_on_the_other() {
        let mut wrong = Vec::new();
        for rule in ALL.iter().filter(|rule| !OF_FILES.contains(&rule.id)) {
            let (fires, silent) = (spoken(&minutes(rule.fires)), spoken(&minutes(rule.silent)));
            if !fires.contains(&rule.id) || silent.contains(&rule.id) {
                wrong.push((rule.id, fires, silent));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
