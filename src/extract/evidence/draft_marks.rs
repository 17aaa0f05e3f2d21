//! Marks that say of the whole document that it is a draft or a specimen.

use std::ops::Range;

use crate::document::{Part, Span};

use super::super::lexicon::evidence::{DRAFT_MARKS, DRAFT_ROUNDS};
use super::super::view::{TokenKind, View};
use super::super::zones::Segment;

/// Lines that are nothing but such a mark, in a header or footer of the file, over the title or in a box over the
/// page; and one before the title in its own line. A mark that pages repeat is told once.
pub(super) fn find(view: &View<'_>, segment: &Segment) -> Vec<Span> {
    let Some(title) = segment.title else { return Vec::new() };
    let first = segment.lines.start == 0;
    let above = segment.lines.start..title;
    let boxes = segment.lines.clone().filter(|&line| matches!(view.paragraph(line).part, Part::Textbox(_)));
    let margins = (0..view.main.start).chain(view.main.end..view.lines.len()).filter(|_| first);
    let is_note = |line: &usize| matches!(view.paragraph(*line).part, Part::Footnote(_) | Part::Endnote(_));
    let mut lines: Vec<usize> = margins.filter(|line| !is_note(line)).chain(above).chain(boxes).collect();
    lines.sort_unstable();
    lines.dedup();
    let mut found: Vec<Span> = lines.into_iter().filter_map(|line| alone(view, line)).collect();
    found.extend(before_title(view, title));
    found.sort_unstable();
    let mut told: Vec<&str> = Vec::new();
    found.retain(|&span| {
        let mark = view.low(span);
        let new = !told.contains(&mark);
        if new {
            told.push(mark);
        }
        new
    });
    found
}

/// Signs round a mark, and in the number of a draft.
const BRACKETS: [char; 13] = ['(', ')', '[', ']', '"', '“', '”', '*', '-', '–', '.', ':', '/'];

/// The mark that is all a line says, be it in brackets or with the number of the draft.
fn alone(view: &View<'_>, line: usize) -> Option<Span> {
    let tokens = view.line_tokens(line);
    let mark = DRAFT_MARKS.within(view, past_signs(view, tokens.clone()), tokens.end)?;
    let round = DRAFT_ROUNDS.within(view, past_signs(view, mark.next..tokens.end), tokens.end);
    let rest = round.map_or(mark.next, |round| round.next)..tokens.end;
    let numbered = rest.clone().any(|at| view.kind(at) == Some(TokenKind::Number));
    let fits = rest.clone().all(|at| view.kind(at) == Some(TokenKind::Number) || is_sign(view, at));
    (fits && !(numbered && mark.entry.1)).then(|| view.trimmed(view.lines[line].span))
}

/// `(DỰ THẢO) BIÊN BẢN …`, `DỰ THẢO BIÊN BẢN …`; `MẪU BIÊN BẢN …` is the name of a form.
fn before_title(view: &View<'_>, title: usize) -> Option<Span> {
    let tokens = view.body_tokens(title);
    let mark = DRAFT_MARKS.within(view, past_signs(view, tokens.clone()), tokens.end)?;
    (!mark.entry.1).then(|| mark.span(view))
}

/// The first token that is more than a sign round a mark.
fn past_signs(view: &View<'_>, mut tokens: Range<usize>) -> usize {
    tokens.find(|&at| !is_sign(view, at)).unwrap_or(tokens.end)
}

fn is_sign(view: &View<'_>, at: usize) -> bool {
    let dots = || view.drawing(at).is_some_and(|drawing| drawing.is_leader());
    matches!(view.kind(at), Some(TokenKind::Symbol(sign)) if BRACKETS.contains(&sign)) || dots()
}
