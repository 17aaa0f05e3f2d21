//! Leaders that are left round a value: `Ông: .... Lê Văn Bình .... Chức vụ: ... Tổ trưởng`.
//!
//! People type over the dots of a form and leave some of them. Before anybody reads, spaces take their
//! place, byte for byte, as they do for what is struck through.

mod slot;

use std::borrow::Cow;

use crate::document::{Document, Span};
use crate::normalise;
use crate::record::{DrawnAs, Field};

use super::drawings::{self, Drawing, Shapes};
use super::label::Labels;
use slot::Line;

/// A document without such leaders, its shapes, and where on its lines leaders were.
pub(crate) struct Cleared<'d> {
    pub(crate) document: Cow<'d, Document>,
    pub(crate) shapes: Shapes,
    pub(crate) leftovers: Vec<Span>,
}

/// Clears `document`.
pub(crate) fn clear<'d>(document: Cow<'d, Document>, labels: Labels<'_>) -> Cleared<'d> {
    let shapes = drawings::scan(&document);
    let mut found: Vec<Span> = Vec::new();
    let mut rest = shapes.drawings.as_slice();
    while let Some(first) = rest.first() {
        let line = line_of(&document, first.span);
        let len = rest.iter().take_while(|drawing| drawing.span.start < line.end).count().max(1);
        let (here, after) = rest.split_at(len);
        if here.iter().any(|drawing| is_leader(&document, drawing)) {
            on_line(&document, line, here, labels, &mut found);
        }
        rest = after;
    }
    if found.is_empty() {
        return Cleared { document, shapes, leftovers: found };
    }
    let mut cleared = document.into_owned();
    // From the end on: an ellipsis has as many bytes as the spaces for it, and nothing moves.
    for span in &found {
        cleared.text.replace_range(span.range(), &" ".repeat(span.len()));
    }
    let shapes = drawings::scan(&cleared);
    Cleared { document: Cow::Owned(cleared), shapes, leftovers: found }
}

/// The line on which a drawing begins.
fn line_of(document: &Document, drawing: Span) -> Span {
    let (start, end) = (drawing.start as usize, drawing.end as usize);
    let paragraph = document.paragraph_at(drawing.start).map_or(start..end, |p| document.paragraphs[p].span.range());
    let first = paragraph.start.min(start);
    let before = document.text[first..start].rfind('\n').map_or(first, |at| first + at + 1);
    let last = paragraph.end.max(end);
    let after = document.text[end..last].find('\n').map_or(last, |at| end + at);
    Span::new(before, after)
}

/// Dots or a line that the text itself draws, on one line of it.
fn is_leader(document: &Document, drawing: &Drawing) -> bool {
    let raw = document.str(drawing.span);
    matches!(drawing.drawn_as, DrawnAs::Dots | DrawnAs::Underscores) && !raw.trim().is_empty() && !raw.contains('\n')
}

/// Adds those of the drawings of a line that are left round a value.
fn on_line(document: &Document, line: Span, drawings: &[Drawing], labels: Labels<'_>, found: &mut Vec<Span>) {
    let paragraph = document.paragraph_at(line.start).map(|p| &document.paragraphs[p]);
    if paragraph.is_some_and(|paragraph| paragraph.toc) {
        return;
    }
    let cell = paragraph.and_then(|paragraph| paragraph.cell).map(|cell| asked_of(document, cell, labels));
    let starts = std::iter::once(line.start).chain(drawings.iter().map(|drawing| drawing.span.end));
    let ends = drawings.iter().map(|drawing| drawing.span.start).chain(std::iter::once(line.end));
    let gaps: Vec<&str> =
        starts.zip(ends).map(|(start, end)| document.str(Span { start, end: end.max(start) })).collect();
    let low: Vec<String> = gaps.iter().map(|gap| normalise::fold(gap)).collect();
    let line = Line { gaps: &gaps, low: &low, cell, labels };
    // Whether the text before the drawing is a value that stands in a slot of its own.
    let mut is_value = false;
    for (index, drawing) in drawings.iter().enumerate() {
        let leader = is_leader(document, drawing);
        let (before, fills) = (leader && line.is_value_before(index, drawing.weight, is_value), line.fills(index));
        is_value = leader && fills.is_some_and(|whole| whole);
        if leader && (before || fills.is_some()) {
            found.push(drawing.span);
        }
    }
}

/// What the heading of a cell's column or the cell to its left asks for.
fn asked_of(document: &Document, cell: u32, labels: Labels<'_>) -> Option<Field> {
    let here = document.cells.get(cell as usize)?;
    let cells = &document.tables.get(here.table as usize)?.cells;
    let named = |at: u32| {
        let text = normalise::fold(document.str(document.cells[at as usize].span));
        labels.at_end(text.trim().trim_end_matches([':', ' '])).map(|label| label.field)
    };
    let at = cells.partition_point(|&c| c < cell);
    let left = at.checked_sub(1).map(|at| cells[at]).filter(|&c| document.cells[c as usize].row == here.row);
    // The cells of a table stand in the order of rows and columns.
    let place = |&c: &u32| (document.cells[c as usize].row, document.cells[c as usize].col);
    let top = || cells.binary_search_by_key(&(1, here.col), place).ok().map(|at| cells[at]).filter(|&c| c != cell);
    left.and_then(named).or_else(|| named(top()?))
}
