//! Groups of choices of which none is ticked.

use crate::document::{Document, MarkKind, Span};
use crate::record::{Blank, By, DrawnAs, Field, Spot};

use super::claims::{Claims, Owner};
use super::lexicon::classes::TICKS;
use super::view::View;
use super::zones::Segment;

/// A box and whether it is ticked.
#[derive(Clone, Copy)]
struct Choice {
    span: Span,
    checked: bool,
    line: usize,
}

/// Adds one blank for each group without a tick. A group is the boxes of one line, or of lines
/// that follow each other with one box each.
pub(crate) fn find(view: &View<'_>, segment: &Segment, claims: &mut Claims) {
    let span = segment.span(view);
    let marked = of_marks(view, span);
    let mut choices = typed(view, span, &marked);
    choices.extend(marked);
    choices.sort_by_key(|c| c.span);
    choices.dedup_by_key(|c| c.span);
    let mut start = 0;
    while start < choices.len() {
        let mut end = start + 1;
        while end < choices.len() && belongs(view, &choices[start..end], choices[end]) {
            end += 1;
        }
        let group = &choices[start..end];
        // One box alone may well stay empty.
        if group.len() > 1 && group.iter().all(|c| !c.checked) {
            let blank = Blank::new(group[0].span, Field::Other, DrawnAs::Checkbox);
            claims.add(Owner::Boxes, blank.by(By::at(Spot::Boxes)));
        }
        start = end;
    }
}

fn of_marks(view: &View<'_>, span: Span) -> Vec<Choice> {
    let document: &Document = view.document;
    let first = document.marks.partition_point(|m| m.span.start < span.start);
    let marks = document.marks[first..].iter().take_while(|m| m.span.start < span.end);
    let found = marks.filter_map(|m| match m.kind {
        MarkKind::CheckBox { checked } if span.contains(m.span) => {
            Some(Choice { span: m.span, checked, line: view.line_at(m.span.start) })
        }
        _ => None,
    });
    found.collect()
}

/// Boxes typed as text: `[ ] Có  [x] Không`, `☐`; not those of `marked` (in order) again.
fn typed(view: &View<'_>, span: Span, marked: &[Choice]) -> Vec<Choice> {
    let text = view.raw(span);
    let mut out = Vec::new();
    // `[`, and what all the other boxes begin with.
    for at in memchr::memchr2_iter(b'[', 0xE2, text.as_bytes()) {
        let start = span.start as usize + at;
        let Some(c) = text[at..].chars().next() else { continue };
        let (len, checked) = match c {
            '[' => match text.as_bytes().get(at + 1..at + 3) {
                Some([b' ', b']']) => (3, false),
                Some([tick, b']']) if TICKS.contains(tick) => (3, true),
                Some([b']', _]) => (2, false),
                _ => continue,
            },
            '☑' | '☒' => (c.len_utf8(), true),
            '☐' | '□' | '▢' => (c.len_utf8(), false),
            _ => continue,
        };
        let choice = Choice { span: Span::new(start, start + len), checked, line: view.line_at(start as u32) };
        let after = marked.partition_point(|m| m.span.end <= choice.span.start);
        if !marked.get(after).is_some_and(|m| m.span.overlaps(choice.span)) {
            out.push(choice);
        }
    }
    out
}

/// Whether `next` is one more choice of the group: on the same line, at the same end of the next
/// line, or alone in a cell of the same row.
fn belongs(view: &View<'_>, group: &[Choice], next: Choice) -> bool {
    let Some(last) = group.last() else { return false };
    if next.line == last.line {
        return true;
    }
    let below = last.line + 1 == next.line;
    let one_each = group.iter().nth_back(1).is_none_or(|c| c.line != last.line);
    let leads =
        |c: &Choice| view.low(Span { start: view.lines[c.line].span.start, end: c.span.start }).trim().is_empty();
    let trails = |c: &Choice| view.low(Span { start: c.span.end, end: view.lines[c.line].span.end }).trim().is_empty();
    let cell = |l: usize| view.paragraph(l).cell;
    let alone = |c: &Choice| leads(c) && trails(c);
    if alone(last) && alone(&next) && view.in_one_row(last.line, next.line) {
        return true;
    }
    below
        && one_each
        && cell(last.line) == cell(next.line)
        && ((leads(last) && leads(&next)) || (trails(last) && trails(&next)))
}
