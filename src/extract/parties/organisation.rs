//! The organisation that stands in or under a heading.

use crate::document::Span;
use crate::record::BLANK;

use super::super::label;
use super::super::layout::{self, SetOff};
use super::super::lexicon::headings::{ORGS, REPRESENTS};
use super::super::lexicon::labels::PartySlot;
use super::super::lexicon::people::HONORIFICS;
use super::super::lexicon::sides::{CUT_ENDS, HOUSEHOLDS, INTRODUCING, NAME_ENDS, NO_NAMES};
use super::super::people::{self, phrase};
use super::super::view::View;

/// Whether the folded text begins like an organisation or a household, which has a person's name in its own.
pub(super) fn is_body(low: &str) -> bool {
    phrase::is_org(low) || HOUSEHOLDS.longest(low).is_some()
}

/// The organisation that `value` begins with, and whether its slot is blank.
pub(super) fn begin(view: &View<'_>, value: Span) -> (Option<String>, bool) {
    let mut span = people::tail::read(view, value).position;
    if span.is_empty() {
        span = Span { start: value.start, end: value.start };
    }
    let low = view.low(span);
    if let Some(at) = phrase::starts(low).skip(1).find(|&at| NAME_ENDS.longest(&low[at..]).is_some()) {
        span = phrase::trim(view, span.part(0, at));
    }
    for word in CUT_ENDS {
        if let Some(rest) = view.low(span).strip_suffix(word).filter(|rest| rest.ends_with(' ')) {
            span = phrase::trim(view, span.part(0, rest.len()));
        }
    }
    let text = phrase::quoted(view, span);
    let drawn = view.has_drawing(value);
    if text.is_empty() {
        return (None, drawn);
    }
    let words = crate::normalise::fold(&text.replace(BLANK, " "));
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    let beyond = Span { start: span.end, end: (span.end + 3).min(view.folded.len() as u32) };
    let generic = text.contains(BLANK) || view.has_drawing(beyond);
    // `Đại diện Chủ đầu tư: Ông ▢, Chức vụ: Giám đốc Dự án`
    if phrase::is_post(words) && !phrase::is_org(words) {
        return (None, false);
    }
    let title = HONORIFICS.contains(words) || NO_NAMES.contains(&words);
    if generic && (ORGS.contains(words) || words.is_empty() || title) {
        return (None, true);
    }
    // `Đại diện hộ gia đình: ▢/115 hộ`: a share, no name.
    if text.starts_with('/') {
        return (None, drawn);
    }
    (Some(text), false)
}

/// What stands before who represents it, on the line under a heading: `1. Phòng Vật tư   Đại diện: ........`.
pub(super) fn represented(view: &View<'_>, line: Span) -> Option<Span> {
    let (at, words) = phrase::place(view.low(line), &REPRESENTS).filter(|&(at, _)| at > 0)?;
    let end = line.start + (at + words.len()) as u32;
    let labelled = layout::after_colon(view, end, line.end).is_some();
    let before = line.part(0, at);
    let name = phrase::trim(view, before);
    // `Công ty X do ông A làm đại diện: …` is a sentence.
    let stands = !name.is_empty() || view.has_drawing(before);
    (labelled && stands && people::first(view, name, false).is_none()).then_some(name)
}

/// Bytes before a colon that make a line a label rather than a name.
const LABEL: usize = 40;

/// The organisation that the line under a heading gives, with or without a label.
pub(super) fn named(view: &View<'_>, text: Span) -> Option<Span> {
    let low = view.low(text);
    if let Some((len, _)) = label::of_party(low).filter(|(_, slot)| *slot != PartySlot::Told) {
        let value = text.part(len, low.len());
        match layout::set_off(view, value.start, text.end) {
            Some(SetOff::Colon) => return Some(phrase::trim(view, value)),
            Some(SetOff::Shape) => return Some(text),
            _ => {}
        }
    }
    let colon = low.find(':').is_some_and(|c| c < LABEL);
    (phrase::is_org(low) && !colon && low.len() < 200 && people::first(view, text, false).is_none()).then_some(text)
}

/// Whether the words only introduce people: `gồm các ông, bà sau đây`.
pub(super) fn is_filler(low: &str) -> bool {
    low.split(|c: char| !c.is_alphanumeric())
        .all(|w| w.is_empty() || INTRODUCING.contains(&w) || w.bytes().all(|b| b.is_ascii_digit()))
}
