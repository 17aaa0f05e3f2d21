//! Sentences of the closing.

use std::ops::Range;
use std::sync::LazyLock;

use super::opening::names_moment;
use crate::document::Span;
use crate::extract::lexicon::evidence::{COPIED, COPYING};
use crate::extract::lexicon::phrases;
use crate::extract::view::View;
use crate::extract::vocabulary::ListMarks;

/// Whether the line is one of the closing sentences: the end's time, the copies, the reading back.
pub(crate) fn is_closing(view: &View<'_>, line: usize) -> bool {
    let here = &view.lines[line];
    here.marks.meet(&PHRASES)
        && view.body(here).len() >= SHORTEST
        && closes(view, line, view.body_tokens(line))
        // `Ngày: 27/9/2026 (kết thúc Tuần 3 / Ngày thứ 20)`, `Thời gian: bắt đầu …, kết thúc …`
        && !view.label(here).is_some_and(|label| here.colon.is_some() && names_moment(label))
}

/// The phrases of which a closing sentence has one.
static PHRASES: LazyLock<ListMarks> =
    LazyLock::new(|| ListMarks::of(&[phrases::CLOSING_VERBS.mark(), COPYING.mark(), phrases::READ_BACK.mark()]));

/// Bytes of the shortest closing sentence.
const SHORTEST: usize = 12;

/// Whether the first sentence of a line goes before a closing one: `Nhất trí 100%. Cuộc họp kết thúc …`.
pub(crate) fn begins_otherwise(view: &View<'_>, line: usize) -> bool {
    let tokens = view.body_tokens(line);
    let ends = |&at: &usize| view.is_symbol(at, '.') && view.gap(at + 1).starts_with(' ');
    tokens.clone().find(ends).is_some_and(|end| !closes(view, line, tokens.start..end))
}

/// Whether some tokens of a line are or have a closing sentence.
fn closes(view: &View<'_>, line: usize, tokens: Range<usize>) -> bool {
    phrases::CLOSING_VERBS.among_of(view, line, tokens.clone()).any(|verb| {
        let rest = view.low(Span { start: view.tokens[verb.next - 1].span.end, end: view.lines[line].span.end });
        let rest = rest.trim_start();
        let near = view.reach(view.tokens[verb.next - 1].span.end, TIMED, tokens.end);
        speaks_of_time(view, verb.next..near)
            || rest.starts_with(['.', '…', '_', '[', '{', '<'])
            || phrases::AT_HOUR.ends_at(view, verb.next) && rest.starts_with(|c: char| c.is_ascii_digit())
    }) || copied(view, line, tokens.clone()).is_some_and(|at| !is_of_another(view, tokens.start..at))
        || phrases::READ_BACK.among_of(view, line, tokens.clone()).next().is_some()
            && phrases::READ_WHAT.is_among(view, tokens)
}

/// Where some tokens of a line say in how many copies something is made out.
pub(super) fn copied(view: &View<'_>, line: usize, tokens: Range<usize>) -> Option<usize> {
    let verb = COPYING.among_of(view, line, tokens.clone()).next()?;
    phrases::COPY.is_among(view, tokens).then_some(verb.first)
}

/// Whether the sentence that some tokens end with speaks of another document, and not of the minutes:
/// `Hợp đồng được` before `lập thành 04 bản`.
pub(crate) fn is_of_another(view: &View<'_>, before: Range<usize>) -> bool {
    let ends = |&at: &usize| view.is_symbol(at, '.') && view.gap(at + 1).starts_with(' ');
    let start = before.clone().rev().find(ends).map_or(before.start, |end| end + 1);
    COPIED.is_among(view, start..before.end) && !phrases::MINUTES.is_among(view, start..before.end)
}

/// Characters after a closing verb in which its time is told.
const TIMED: usize = 40;

/// Whether what stands after a closing verb names a time. A field or a control may stand right against the
/// cue: `lập xong hồi«GIO» giờ`.
pub(crate) fn speaks_of_time(view: &View<'_>, after: Range<usize>) -> bool {
    phrases::CLOSING_CUES.is_among(view, after)
}
