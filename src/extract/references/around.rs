//! What stands apart from a symbol: the date at the head of its sentence, or in another cell of its row.

use std::sync::LazyLock;

use crate::document::Span;
use crate::extract::dates::DateFact;
use crate::extract::lexicon::citations::{DATE_COLUMNS, NUMBER_COLUMNS};
use crate::extract::lexicon::clauses::{ISSUED, ON};
use crate::extract::lexicon::laws::SEVERAL;
use crate::extract::patterns::Patterns;
use crate::extract::view::{TokenKind, View};
use crate::record::DateRole;

use super::body::{body, is_body};
use super::lead::type_at;

static DATED: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(DATE_COLUMNS));
static NUMBERED: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(NUMBER_COLUMNS));

/// Most tokens between a date and the document that was issued on it.
const REACH: usize = 40;

/// Most cells of a row that are looked at on either side.
const CELLS: usize = 12;

/// The date of a document, as an index, and the body that issued it.
pub(super) struct Before {
    pub(super) date: usize,
    pub(super) issuer: Option<Span>,
}

/// `Ngày 06/10/2024, Sở X ban hành Công văn số …`: of the document whose type words begin at token `start`.
/// Nothing before token `floor` belongs to it.
pub(super) fn before(view: &View<'_>, dates: &[DateFact], floor: usize, start: usize) -> Option<Before> {
    let byte = view.tokens[start].span.start;
    let date = dates.partition_point(|d| d.span.start < byte).checked_sub(1)?;
    let fact = &dates[date];
    let (head, next) = (view.token_from(fact.span.start), view.token_from(fact.span.end));
    let near = head >= floor && next < start && start - next <= REACH && view.same_paragraph(head, start);
    if !near || fact.role != DateRole::Mentioned || !begins_sentence(view, head) {
        return None;
    }
    let first = next + usize::from(view.is_symbol(next, ','));
    let end = if ISSUED.stands(view, first) { first } else { body(view, dates, first)? };
    let mut verb = ISSUED.at(view, end)?.next;
    if let Some(all) = SEVERAL.at(view, verb) {
        verb = all.next;
    }
    let issuer = (end > first && is_body(view, first)).then(|| view.span_of(first, end));
    (verb == start).then_some(Before { date, issuer })
}

/// Whether the date at token `at` begins a sentence, as `Hôm nay, ngày …` does not.
fn begins_sentence(view: &View<'_>, at: usize) -> bool {
    let opener = ON.ending(view, at).map(|said| said.first);
    let at = opener.filter(|&first| view.same_paragraph(first, at)).unwrap_or(at);
    let line = &view.lines[view.tokens[at].line as usize];
    view.tokens[at].span.start <= line.body
        || at > 0 && matches!(view.kind(at - 1), Some(TokenKind::Symbol('.' | ';' | ':' | '-' | '–' | '+')))
}

/// The date in another cell of the row, under a heading for such dates; the document begins the cell of
/// token `start`, under one for documents.
pub(super) fn beside(view: &View<'_>, dates: &[DateFact], start: usize) -> Option<usize> {
    let cell = view.paragraph(view.tokens[start].line as usize).cell?;
    let cells = &view.document.cells;
    if view.token_from(cells[cell as usize].span.start) != start {
        return None;
    }
    let heading = |cell: u32| view.grid.top(cell).filter(|&top| top != cell).map(|top| cells[top as usize].span);
    if !names_documents(view, heading(cell)?) {
        return None;
    }
    let mut right = std::iter::successors(view.grid.right(cell), |&cell| view.grid.right(cell)).take(CELLS);
    let mut left = std::iter::successors(view.grid.left(cell), |&cell| view.grid.left(cell)).take(CELLS);
    let dated = |&cell: &u32| heading(cell).is_some_and(|span| DATED.stands(view, view.token_from(span.start)));
    let other = right.find(dated).or_else(|| left.find(dated))?;
    let span = view.trimmed(cells[other as usize].span);
    let date = dates.partition_point(|d| d.span.start < span.start);
    dates.get(date).is_some_and(|d| d.span == span && d.role == DateRole::Mentioned).then_some(date)
}

/// Whether a heading of a column asks for documents or their symbols.
fn names_documents(view: &View<'_>, heading: Span) -> bool {
    let tokens = view.token_from(heading.start)..view.token_from(heading.end);
    tokens.into_iter().any(|t| type_at(view, t).is_some() || NUMBERED.stands(view, t))
}
