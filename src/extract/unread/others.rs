//! Items of lists of people, symbols and figures of dates that nothing was made of.

use crate::document::Span;
use crate::extract::claims::merged;
use crate::extract::lists;
use crate::extract::view::{TokenKind, View};
use crate::record::Looks;

use super::Search;

/// Least letters of a word in a symbol.
const LETTERS: usize = 2;

impl Search<'_, '_> {
    /// An item of a list, right above or below one that gave somebody, that gives nobody.
    pub(super) fn people(&mut self) {
        let view = self.view;
        let names = merged(self.record.participants.iter().map(|person| person.name.span).collect());
        let gives = |line: usize| view.lines[line].span.overlaps_any(&names);
        for line in self.segment.under_title()..self.segment.closing.min(self.segment.signature) {
            let here = &view.lines[line];
            let listed = here.mark.is_some() || lists::list_mark(view.raw(here.span)) > 0;
            let beside = |other: usize| {
                let list = view.lines.get(other).is_some_and(|_| view.siblings(line, other));
                list && view.paragraph(other).cell == view.paragraph(line).cell && gives(other)
            };
            let text = Span { start: here.body, end: here.span.end };
            let open = here.colon.is_some() || view.has_drawing(here.span) || view.raw(text).trim().is_empty();
            let item = listed && !open && (beside(line + 1) || line > 0 && beside(line - 1));
            if item && !self.is_read(here.span) {
                self.add(Looks::Person, view.bare(text), None);
            }
        }
    }

    /// Symbols and dates.
    pub(super) fn figures(&mut self) {
        let view = self.view;
        let own = view.tokens_in(self.segment.own(view));
        let mut at = own.start;
        while at < own.end {
            let found = symbol(view, at).map(|next| (Looks::Symbol, next));
            let Some((looks, next)) = found.or_else(|| date(view, at).map(|next| (Looks::Date, next))) else {
                at += 1;
                continue;
            };
            let span = view.span_of(at, next);
            if !self.is_read(span) {
                self.add(looks, span, None);
            }
            at = next;
        }
    }
}

/// The token after a symbol that begins with the figure at token `at`: `05/PC-XV`, not `05/kg`.
fn symbol(view: &View<'_>, at: usize) -> Option<usize> {
    let capitals = |at: usize| {
        let word = view.raw(view.tokens.get(at)?.span);
        let upper = word.chars().count() >= LETTERS && !word.contains(char::is_lowercase);
        (view.kind(at) == Some(TokenKind::Word) && upper).then_some(at + 1)
    };
    let part = |at: usize| capitals(at).or_else(|| view.number(at).map(|_| at + 1));
    let tight = |at: usize| view.gap(at).is_empty();
    let glued =
        at > 0 && tight(at) && !matches!(view.kind(at - 1), Some(TokenKind::Symbol('(' | ':' | ',' | '“' | '"')));
    view.number(at).filter(|_| !glued && view.is_symbol(at + 1, '/') && tight(at + 1) && tight(at + 2))?;
    // A year may stand between: `12/2023/HĐ`.
    let year = view.number(at + 2).filter(|_| view.is_symbol(at + 3, '/') && tight(at + 3) && tight(at + 4));
    let mut next = capitals(at + if year.is_some() { 4 } else { 2 })?;
    while matches!(view.kind(next), Some(TokenKind::Symbol('-' | '/'))) && tight(next) && tight(next + 1) {
        let Some(end) = part(next + 1) else { break };
        next = end;
    }
    Some(next)
}

/// The token after three figures that look like a date, the last a year of our time.
fn date(view: &View<'_>, at: usize) -> Option<usize> {
    let sign = |at: usize| matches!(view.kind(at), Some(TokenKind::Symbol('/' | '.' | '-')));
    let tight = (at + 1..at + 5).all(|at| view.gap(at).is_empty());
    let year = view.number(at + 4).filter(|year| (1900..2100).contains(year));
    let parts = [view.number(at)?, view.number(at + 2)?];
    (tight && sign(at + 1) && sign(at + 3) && year.is_some() && parts.iter().all(|part| *part <= 31)).then_some(at + 5)
}
