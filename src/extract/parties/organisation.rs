//! The organisation that stands in or under a heading.

use crate::document::Span;
use crate::record::BLANK;

use super::super::lexicon::headings::{NAME_LABELS, ORGS};
use super::super::lexicon::people::HONORIFICS;
use super::super::people::{self, phrase};
use super::super::view::View;
use super::super::words;

/// The organisation that `value` begins with, and whether its slot is blank.
pub(super) fn begin(view: &View<'_>, value: Span) -> (Option<String>, bool) {
    let mut span = people::tail::read(view, value).position;
    if span.is_empty() {
        span = Span { start: value.start, end: value.start };
    }
    let low = view.low(span);
    let cut = [
        "đại diện",
        "người đại diện",
        "do ông",
        "do bà",
        "có ông",
        "có bà",
        "sau đây gọi",
        "gọi tắt",
        "gồm",
        "là đại diện",
    ];
    if let Some(at) = cut.iter().filter_map(|w| words::find(low, w)).filter(|&at| at > 0).min() {
        span = phrase::trim(view, span.part(0, at));
    }
    for word in [" do", " là", " có", " gồm", " với"] {
        if let Some(rest) = view.low(span).strip_suffix(word) {
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
    let title = HONORIFICS.contains(words) || words == "ông bà";
    if generic && (ORGS.contains(words) || words.is_empty() || title) {
        return (None, true);
    }
    // `Đại diện hộ gia đình: ▢/115 hộ`: a share, no name.
    if text.starts_with('/') {
        return (None, drawn);
    }
    (Some(text), false)
}

/// The organisation that the line under a heading gives, with or without a label.
pub(super) fn named(view: &View<'_>, text: Span) -> Option<Span> {
    const LABELS: [&str; 6] = ["công ty", "đơn vị", "cơ quan", "tên", "tổ chức", "doanh nghiệp"];
    let low = view.low(text);
    if let Some(len) = NAME_LABELS.longest(low).or_else(|| phrase::longest(low, &LABELS)) {
        let rest = low[len..].trim_start();
        if rest.starts_with(':') {
            return Some(phrase::trim(view, text.part(low.len() - rest.len(), low.len())));
        }
        if view.has_drawing(text.part(low.len() - rest.len(), (low.len() - rest.len() + 1).min(low.len()))) {
            return Some(text.part(0, low.len()));
        }
    }
    let colon = low.find(':').is_some_and(|c| c < 40);
    (phrase::is_org(low) && !colon && low.len() < 200 && people::read(view, text, false).is_empty()).then_some(text)
}

/// Whether the words only introduce people: `gồm các ông, bà sau đây`.
pub(super) fn is_filler(low: &str) -> bool {
    const WORDS: [&str; 24] = [
        "gồm", "có", "các", "ông", "bà", "bao", "sau", "đây", "đồng", "chí", "thành", "phần", "làm", "việc", "với",
        "đoàn", "tham", "dự", "gia", "người", "dưới", "viên", "những", "mặt",
    ];
    low.split(|c: char| !c.is_alphanumeric())
        .all(|w| w.is_empty() || WORDS.contains(&w) || w.bytes().all(|b| b.is_ascii_digit()))
}
