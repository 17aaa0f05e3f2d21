//! Where the minutes were drawn up.

use crate::document::Span;
use crate::record::Field;

use super::cells;
use super::label;
use super::layout::{self, Entry};
use super::lexicon::places;
use super::view::View;
use super::words;
use super::zones::{self, Segment};

/// Where it was: the phrase after `tại` in the opening, or the value of a label for the place.
/// The span is the phrase's; it may be only a blank.
pub(crate) fn place(view: &View<'_>, segment: &Segment) -> Option<Span> {
    let in_opening = segment.opening.and_then(|opening| {
        let paragraph = view.paragraph(opening);
        sentence_place(view, Span { start: zones::opening_start(view, opening), end: paragraph.span.end })
    });
    in_opening.or_else(|| segment.content().find_map(|line| labelled_place(view, line))).or_else(|| {
        let opening = segment.opening?;
        (opening + 1..segment.body).find_map(|line| {
            let body = view.body(&view.lines[line]);
            words::begins(body, places::AT).then(|| sentence_place(view, view.lines[line].span))?
        })
    })
}

fn sentence_place(view: &View<'_>, reach: Span) -> Option<Span> {
    // Lines of dots may go on below the sentence.
    let last = view.drawings.partition_point(|d| d.span.end <= reach.end);
    let reach = view.drawings.get(last).filter(|d| d.span.start < reach.end).map_or(reach, |d| reach.join(d.span));
    let text = view.low(reach);
    let mut from = 0;
    let at = loop {
        let at = words::find(&text[from..], places::AT)? + from;
        // `tại Quyết định số …`, `hiện tại`, `tại sao` are no places.
        let before = text[..at].trim_end();
        let after = text[at + places::AT.len()..].trim_start();
        let other = places::NOT_BEFORE.iter().any(|w| before.ends_with(w))
            || places::NOT_BEHIND.iter().any(|w| words::begins(after, w));
        if !other {
            break at + places::AT.len();
        }
        from = at + places::AT.len();
    };
    let start = reach.start as usize + at;
    let start = start + note_mark(&view.folded[start..reach.end as usize]);
    let start = start + introduction(&view.folded[start..reach.end as usize]);
    let phrase = &view.folded[start..reach.end as usize];
    Some(view.trimmed(Span::new(start, start + phrase_end(view, start, phrase)))).filter(|s| !s.is_empty())
}

/// Bytes of the mark of a note before a value: `tại(2): …`.
fn note_mark(text: &str) -> usize {
    let inner =
        text.trim_start().strip_prefix('(').map(|t| t.trim_start_matches(|c: char| c.is_ascii_digit() || c == '*'));
    inner.and_then(|t| t.strip_prefix(')')).map_or(0, |t| text.len() - t.len())
}

/// Bytes of what only introduces a place: `tại địa chỉ: …`.
fn introduction(text: &str) -> usize {
    let rest = text.trim_start();
    let after = places::INTRODUCED.iter().find(|w| words::begins(rest, w)).map(|w| rest[w.len()..].trim_start());
    after.map_or(0, |after| text.len() - after.strip_prefix(':').unwrap_or(after).len())
}

/// Bytes of the longest phrase that is taken for a place.
const LONGEST_PLACE: usize = 400;

/// Where the phrase of a place ends: before `, chúng tôi …`, a full stop, `;`, or a person's label.
fn phrase_end(view: &View<'_>, start: usize, phrase: &str) -> usize {
    for (at, c) in phrase.char_indices() {
        let next = view.drawings.partition_point(|d| d.span.end as usize <= start + at);
        if view.drawings.get(next).is_some_and(|d| d.span.start as usize <= start + at) {
            continue;
        }
        if at > LONGEST_PLACE {
            return at;
        }
        let rest = &phrase[at + c.len_utf8()..];
        match c {
            ';' | '|' | '\t' => return at,
            '.' if rest.is_empty() || rest.starts_with([' ', '\n']) && !is_abbreviation(&phrase[..at]) => return at,
            ',' if after_place(rest) || sentence_goes_on(rest) => return at,
            '(' if words::begins(rest.trim_start(), places::CALLED) => return at,
            ' ' | '\n' if sentence_goes_on(rest) => return at,
            // `tại ▢ Đoàn ▢ đã tiến hành …`
            ' ' if next > 0 && view.drawings[next - 1].span.end as usize == start + at && acts(rest) => return at,
            '\n' if after_place(rest) || is_new_line(rest) => return at,
            _ => {}
        }
    }
    phrase.len()
}

/// `TP. Hồ Chí Minh`, `P. 201`.
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit([' ', ',']).next().unwrap_or("");
    places::ABBREVIATIONS.contains(&word)
}

fn after_place(rest: &str) -> bool {
    let rest = rest.trim_start();
    places::CLAUSES.iter().any(|w| words::begins(rest, w)) || acts(rest)
}

/// `, Hội đồng trường tiến hành họp`: somebody who acts is no part of the place.
fn acts(rest: &str) -> bool {
    let clause = rest.split([',', '.', ';', ':', '\n']).next().unwrap_or("");
    let met = words::find(clause, places::MEET);
    met.is_some_and(|at| at > 0 && !clause[..at].trim_end().ends_with(places::ROOM))
        || places::ACTS.iter().any(|v| words::has(clause, v))
}

fn sentence_goes_on(rest: &str) -> bool {
    places::GOES_ON.iter().any(|w| words::begins(rest.trim_start(), w))
}

/// A new line that begins a label or a list.
fn is_new_line(rest: &str) -> bool {
    let line = rest.split('\n').next().unwrap_or("");
    line.trim().is_empty() || line.contains(':') || super::lists::list_mark(line) > 0
}

/// The value of a label for the place, beside it or in the next cell.
fn labelled_place(view: &View<'_>, line: usize) -> Option<Span> {
    let here = &view.lines[line];
    let body = view.body(here);
    // Most lines have nothing of the sort.
    if label::of_place(body).is_none() && words::find(body, places::LABEL).is_none() {
        return None;
    }
    let in_bank = view.paragraph(line).cell.is_some_and(|cell| is_of_account(view, cell));
    let names = |text: &str| {
        label::of_place(text).is_some_and(|words| !(in_bank && words == places::AT) && is_own(text, words))
    };
    let first = |entry: &Entry<'_>| entry.label.start == here.body && names(without_hint(view.low(entry.label)));
    // `Thời gian: … - Địa điểm: …`
    let behind = |entry: &Entry<'_>| view.low(entry.label) == places::LABEL;
    let place = layout::answer(view, line, |entry| first(entry) || behind(entry))?;
    if place.is_empty() || !here.span.contains(place) {
        return Some(place);
    }
    let end = phrase_end(view, place.start as usize, view.low(place));
    let span = view.trimmed(place.part(0, end));
    // `Thời gian, địa điểm: 18/11/2018` says only when.
    (view.low(span).contains(char::is_alphabetic) || view.has_drawing(span)).then_some(span)
}

/// Whether a cell says where an account is: `Tại | Ngân hàng …` in the row below `Số tài khoản | …`.
fn is_of_account(view: &View<'_>, cell: u32) -> bool {
    let label = cells::above(view, cell).map(|above| cells::text_of(view, above).trim_end_matches([':', ' ']));
    let known = label.and_then(|label| view.labels.named(label));
    known.is_some_and(|known| known.field == Field::Account)
}

/// A label without what is in brackets behind it.
fn without_hint(text: &str) -> &str {
    text.split('(').next().unwrap_or(text).trim_end()
}

/// Most words of a label that says whose place it is.
const WORDS: usize = 5;

/// Whether a label that begins with `words` is of the place of the minutes: `địa điểm giao hàng`, but works, shops
/// and crimes have places of their own.
fn is_own(label: &str, words: &str) -> bool {
    let works = places::OTHERS.iter().any(|w| words::has(label, w));
    label.len() == words.len() || !works && words != places::AT && label.split_whitespace().count() <= WORDS
}
