//! Which kind of minutes it is.

use std::cmp::Reverse;

use crate::document::Span;
use crate::kinds::{KINDS, Kind, Row};
use crate::normalise;

use super::view::View;
use super::words;
use super::zones::Segment;

/// What the title names, else the subject, else what the text tells; the text may overrule them.
pub(crate) fn kind(view: &View<'_>, segment: &Segment, title: &str, subject: Option<Span>) -> Kind {
    let subject = subject.map_or(String::new(), |s| normalise::collapse(view.low(s)));
    let named = named(&normalise::fold(title)).or_else(|| named(&subject));
    told(view, segment, named).or(named).unwrap_or(Kind::Khac)
}

/// The kind that a folded title or subject names.
fn named(heading: &str) -> Option<Kind> {
    earliest(heading, |row| row.titles.iter().copied())
}

/// What the text from the title to the closing tells, where the headings name `named`.
fn told(view: &View<'_>, segment: &Segment, named: Option<Kind>) -> Option<Kind> {
    let counts = |row: &'static Row| row.told.iter().filter(move |told| told.over == named).map(|told| told.words);
    // Most titles leave nothing to tell, and the text is long.
    KINDS.iter().flat_map(counts).next()?;
    let lines = segment.title.unwrap_or(segment.lines.start)..segment.closing;
    earliest(view.low(view.stretch(lines)), counts)
}

/// The kind of which some words stand first in the text; of two that begin at one place the longer counts.
fn earliest<W: Iterator<Item = &'static str>>(text: &str, of: impl Fn(&'static Row) -> W) -> Option<Kind> {
    let all = KINDS.iter().flat_map(|row| of(row).map(move |words| (words, row.kind)));
    let found = all.filter_map(|(words, kind)| Some((words::find(text, words)?, Reverse(words.len()), kind)));
    found.min().map(|(_, _, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind_of(title: &str) -> Kind {
        named(&normalise::fold(title)).unwrap_or(Kind::Khac)
    }

    #[test]
    fn each_kind_has_its_titles_and_no_others() {
        for row in &KINDS {
            for title in row.examples {
                assert_eq!(kind_of(title), row.kind, "{title}");
            }
            for title in row.others {
                assert_ne!(kind_of(title), row.kind, "{title}");
            }
        }
    }

    #[test]
    fn each_word_of_a_title_decides_some_example() {
        let all = || KINDS.iter().flat_map(|row| row.titles.iter().map(move |words| (row, *words)));
        for (row, words) in all() {
            assert_eq!(words, normalise::fold(words));
            assert_eq!(all().filter(|(_, other)| *other == words).count(), 1, "{words} stands there twice");
            let has = |title: &&str| words::has(&normalise::fold(title), words);
            assert!(row.examples.iter().any(has), "no example has {words}");
        }
    }
}
