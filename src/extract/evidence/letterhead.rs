//! The letterhead: whose minutes they are, and the nation's name over them.

use crate::document::Span;
use crate::normalise::collapse;
use crate::record::Nation;

use super::super::lexicon::evidence::{MOTTO, MOTTO_HINTS, MOTTO_WORDS, NATION_WORDS, RIGHT_MOTTO, STATE_BODIES};
use super::super::lexicon::index::Phrases;
use super::super::lexicon::phrases::{NATION, NATION_NAMES};
use super::super::view::View;
use super::super::zones::Segment;

/// Whether a line above the title names a body of the state.
pub(super) fn state_office(view: &View<'_>, segment: &Segment) -> bool {
    let title = segment.title.unwrap_or(segment.lines.start);
    (segment.lines.start..title).any(|line| {
        let text = view.low(view.lines[line].span);
        text.split(['\t', '|']).any(|cell| {
            let cell = cell.trim();
            cell.chars().count() < 80 && STATE_BODIES.longest(cell).is_some()
        })
    })
}

/// How the nation's name and the motto stand above the title or right under it.
pub(super) fn nation(view: &View<'_>, segment: &Segment) -> Nation {
    let lines = segment.head();
    let about = |words: &Phrases<&'static str>, at_least: usize| {
        lines.clone().find(|&line| view.lines[line].span.len() < LONGEST && words.different_in(view, line) >= at_least)
    };
    let name = about(&NATION_WORDS, 3);
    let motto = about(&MOTTO_WORDS, 2);
    let Some(name) = name else {
        return motto.map_or(Nation::Absent, |line| judge(view, line));
    };
    let whole = || letters(&collapse(view.low(view.lines[name].span))).contains(&letters(NATION));
    if !NATION_NAMES.is_in(view, name) && !whole() && !goes_on(view, name) {
        return Nation::Wrong(trimmed(view, name));
    }
    match motto {
        Some(line) => judge(view, line),
        // One word of it may be there, misspelled or on two lines.
        None if about(&MOTTO_WORDS, 1).is_some() || about(&MOTTO_HINTS, 1).is_some() => Nation::Right,
        None => Nation::NoMotto(trimmed(view, name)),
    }
}

/// Bytes from which a line is no nation's name and no motto.
const LONGEST: usize = 300;

/// The nation's name is broken over two lines.
fn goes_on(view: &View<'_>, line: usize) -> bool {
    let two: String = view.lines[line..(line + 2).min(view.lines.len())].iter().map(|l| view.low(l.span)).collect();
    letters(&two).contains(&letters(NATION))
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

/// The motto's words, then its dashes.
fn judge(view: &View<'_>, line: usize) -> Nation {
    let whole = view.low(view.lines[line].span);
    if whole.contains(RIGHT_MOTTO) {
        return Nation::Right;
    }
    let here: String = view.lines[line..(line + 2).min(view.lines.len())].iter().map(|l| view.low(l.span)).collect();
    if !letters(&here).contains(&MOTTO.map(letters).concat()) {
        // A third word on a line further down is a matter of layout.
        let all = MOTTO.iter().all(|m| here.contains(m));
        return if all { Nation::Right } else { Nation::Wrong(trimmed(view, line)) };
    }
    if collapse(whole).contains(RIGHT_MOTTO) || !MOTTO.iter().all(|m| whole.contains(m)) {
        return Nation::Right;
    }
    Nation::Dashes(trimmed(view, line))
}

fn trimmed(view: &View<'_>, line: usize) -> Span {
    let span = view.lines[line].span;
    let text = view.raw(span);
    let start = span.start as usize + text.len() - text.trim_start().len();
    Span::new(start, start + text.trim().len())
}
