//! Sentences and labels that give the beginning.

use std::sync::LazyLock;

use crate::document::Span;
use crate::extract::label;
use crate::extract::lexicon::labels::MomentSlot;
use crate::extract::lexicon::phrases;
use crate::extract::lexicon::times::CLOCK_BEGINNINGS;
use crate::extract::patterns::Patterns;
use crate::extract::view::{TokenKind, View};
use crate::extract::vocabulary::ListMarks;

/// Bytes from the beginning of a line within which the colon of a label stands.
pub(super) const LABEL: u32 = 80;

/// Whether the line gives the beginning: a sentence (`Hồi … giờ`, `Hôm nay, ngày …`) or a label.
pub(crate) fn is_opening(view: &View<'_>, line: usize) -> bool {
    if !view.lines[line].marks.meet(&PHRASES) {
        return begins_with_clock(view, line);
    }
    if phrases::RESTS.begins(view, line).is_some() {
        return clause_of_opening(view.body(&view.lines[line])).is_some();
    }
    let starts = phrases::OPENING_STARTS.begins(view, line).is_some();
    if starts && is_of_something_else(view, line) {
        return false;
    }
    let label = || is_hour_label(view, line) || names_moment(view.label(&view.lines[line]).unwrap_or_default());
    let sentence = || starts || phrases::BEGINNINGS.is_in(view, line) || label();
    phrases::TIMED.is_in(view, line) && sentence()
        || begins_with_clock(view, line)
        || is_held(view, line)
        || is_under_heading(view, line)
        || phrases::GROUNDS.begins(view, line).is_some() && clause_of_opening(view.body(&view.lines[line])).is_some()
}

/// The phrases without which a line gives the beginning by a clock alone.
static PHRASES: LazyLock<ListMarks> = LazyLock::new(|| {
    use phrases::{EVENTS, GROUNDS, OPENING_STARTS, RESTS, TIMED};
    ListMarks::of(&[EVENTS.mark(), GROUNDS.mark(), OPENING_STARTS.mark(), RESTS.mark(), TIMED.mark()])
});

fn begins_with_clock(view: &View<'_>, line: usize) -> bool {
    CLOCKS.at(view, view.body_tokens(line).start).is_some()
}

/// `- 7 giờ 30 ngày 14/01/2024` right under `I. Thời gian, địa điểm:`, which gives neither itself.
fn is_under_heading(view: &View<'_>, line: usize) -> bool {
    let figure = view.kind(view.body_tokens(line).start) == Some(TokenKind::Number);
    let Some(above) = line.checked_sub(1).filter(|_| figure && phrases::TIMED.is_in(view, line)) else { return false };
    let heading = view.body(&view.lines[above]);
    phrases::TIME_LABELS.begins(view, above).is_some()
        && !heading.contains(|c: char| c.is_ascii_digit())
        && view.paragraph(line).cell == view.paragraph(above).cell
}

/// `Cuộc họp vào hồi 13 giờ …`, `Hội nghị được tổ chức lúc …`; not when it ended.
fn is_held(view: &View<'_>, line: usize) -> bool {
    let Some(event) = phrases::EVENTS.begins(view, line) else { return false };
    let tokens = event.first..view.body_tokens(line).end;
    let near = |first: usize| view.tokens[first].span.start <= view.tokens[event.next - 1].span.end + HELD_BYTES;
    let mut ranges = phrases::RANGE.among(view, tokens.clone()).take_while(|said| near(said.first)).take(1);
    let said = phrases::HELD.among(view, tokens).take_while(|said| near(said.first)).next();
    said.is_some_and(|said| {
        let rest = view.low(Span { start: view.tokens[said.next - 1].span.end, end: view.lines[line].span.end });
        !phrases::CLOSING_VERBS.is_among(view, event.first..said.first) && gives_hour(rest)
    }) || ranges.any(|range| CLOCKS.at(view, range.first).is_some())
}

/// Bytes from the name of what is held to the word before its hour.
const HELD_BYTES: u32 = 60;

/// Whether an hour follows, or the gap for one.
fn gives_hour(after: &str) -> bool {
    after.trim_start_matches([' ', ':']).starts_with(|c: char| c.is_ascii_digit() || "….,_[{<«".contains(c))
}

/// Where a sentence that says first what the minutes rest on gives the beginning:
/// `Căn cứ Quyết định số … ngày …, vào hồi 09 giờ …`.
pub(super) fn clause_of_opening(body: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(sign) = body[from..].find([',', ';', '.', ':']) {
        from += sign + 1;
        let clause = body[from..].trim_start();
        let gives = |(words, timed): &(&str, bool)| !timed || gives_hour(&clause[words.len()..]);
        if phrases::OPENING_CLAUSES.find(clause).is_some_and(gives) {
            return Some(body.len() - clause.len());
        }
    }
    None
}

/// `I. THỜI GIAN – ĐỊA ĐIỂM` right above the sentence that gives both: a heading, no opening.
pub(super) fn is_heading_of_opening(view: &View<'_>, line: usize) -> bool {
    let here = &view.lines[line];
    let value = |c: char| c.is_ascii_digit() || c == ':';
    !view.has_drawing(here.span)
        && !view.body(here).trim_end_matches(':').contains(value)
        && line + 1 < view.lines.len()
        && is_opening(view, line + 1)
}

/// `Từ 8h30 đến 11h`, `Từ 8 giờ`; not `Từ 2 hộ đến 5 hộ`.
static CLOCKS: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(CLOCK_BEGINNINGS));

/// `Hội chẩn lúc: 10 giờ`, never `Kết thúc lúc: …`.
fn is_hour_label(view: &View<'_>, line: usize) -> bool {
    let label = view.label_tokens(line);
    label.len() <= HOUR_LABEL
        && phrases::HOUR_LABELS.ends_at(view, label.end)
        && !phrases::CLOSING_VERBS.is_among(view, label)
}

/// Words of the longest label of an hour.
const HOUR_LABEL: usize = 4;

/// Whether the line has the label of the hour of the beginning: `Giờ: 19h30`.
pub(crate) fn names_hour(view: &View<'_>, line: usize) -> bool {
    view.label(&view.lines[line]).is_some_and(|label| matches!(label::of_moment(label), Some((_, MomentSlot::Start))))
}

/// `Giờ họp: …`, `From: …`: the label of a day or of the hour of the beginning and no more.
pub(super) fn names_moment(label: &str) -> bool {
    matches!(label::of_moment(label), Some((_, MomentSlot::Day | MomentSlot::Start)))
}

/// `Ngày vào làm: …`, `Thời gian bảo hành: …`: a label for the time of another thing.
fn is_of_something_else(view: &View<'_>, line: usize) -> bool {
    let label = view.label_tokens(line);
    view.lines[line].colon.is_some_and(|at| at - view.lines[line].body < LABEL)
        && phrases::OTHER_TIMES.is_among(view, label)
}
