//! What the text itself calls a blank whose field has no name: `Giới tính: ▢`.

use crate::document::Span;
use crate::record::{Blank, DrawnAs, Field};

use super::cells::{column_heading, is_label, text_of};
use super::layout;
use super::view::View;

/// Characters of the longest name, and words of the longest that no label is.
const NAME: usize = 60;
const WORDS: usize = 6;

/// Marks round a name that are none of it.
const MARKS: [char; 21] =
    [' ', '\t', '\n', '.', ',', ';', ':', '-', '–', '—', '+', '•', '*', '/', '|', '"', '“', '”', ')', '(', '['];

/// Gives blanks of the field `other` the words that ask for them.
pub(crate) fn name(view: &View<'_>, blanks: &mut [Blank]) {
    let mut end = 0;
    for blank in blanks {
        if blank.field == Field::Other && blank.drawn_as != DrawnAs::Checkbox {
            blank.label = label(view, blank, end);
        }
        end = blank.span.end;
    }
}

/// The words that ask for a blank; `from` is where the blank before it ends.
fn label(view: &View<'_>, blank: &Blank, from: u32) -> Span {
    let paragraph = view.document.paragraph_at(blank.span.start).and_then(|at| view.document.paragraphs.get(at));
    let cell = paragraph.and_then(|paragraph| paragraph.cell);
    let beside = || cell.map_or(Span::default(), |cell| of_cell(view, cell));
    if blank.drawn_as == DrawnAs::EmptyCell {
        return beside();
    }
    let line = view.line_at(blank.span.start);
    let here = &view.lines[line];
    let text = stripped(view, Span { start: here.body.max(from).min(blank.span.start), end: blank.span.start });
    if !text.is_empty() {
        return short(view, before(view, line, text));
    }
    if here.body < blank.span.start && from > here.body {
        return Span::default();
    }
    let above = || line.checked_sub(1).filter(|&above| view.paragraph(above).cell == cell);
    match beside() {
        beside if !beside.is_empty() => beside,
        _ => above().map_or(Span::default(), |above| over(view, above)),
    }
}

/// The label in words that end right before a blank: one of the table, or what a colon or a mark sets off.
fn before(view: &View<'_>, line: usize, text: Span) -> Span {
    let low = view.low(text);
    if let Some(known) = view.labels.at_end(low).filter(|label| !label.words.is_empty() && low.ends_with(label.words)) {
        return text.part(low.len() - known.words.len(), low.len());
    }
    let entries = layout::entries(view, line);
    if let Some(entry) = entries.iter().find(|entry| entry.colon && stripped(view, entry.label).end == text.end) {
        return stripped(view, entry.label);
    }
    let last = layout::clause(low).rsplit([',', ':', '(']).next().unwrap_or(low);
    let clause = stripped(view, text.part(low.len() - last.len(), low.len()));
    if view.low(clause).split_whitespace().count() <= WORDS { clause } else { Span::default() }
}

/// The label beside a cell, or the heading over it.
fn of_cell(view: &View<'_>, cell: u32) -> Span {
    let left = view.grid.left(cell).filter(|&left| is_label(view, text_of(view, left)));
    let top = || view.grid.top(cell).filter(|_| column_heading(view, cell).is_some_and(|text| !text.is_empty()));
    let found = left.or_else(|| top().filter(|&top| top != cell));
    let text = found.map(|found| view.document.cells[found as usize].span);
    text.map_or(Span::default(), |text| short(view, stripped(view, text)))
}

/// A line that ends with a colon over the blank.
fn over(view: &View<'_>, above: usize) -> Span {
    let here = &view.lines[above];
    let asks = view.body(here).trim_end().ends_with(':');
    let text = Span { start: here.body, end: here.span.end };
    if asks { short(view, stripped(view, text)) } else { Span::default() }
}

fn short(view: &View<'_>, span: Span) -> Span {
    let fits = view.raw(span).chars().count() <= NAME && !view.raw(span).contains('\n');
    if fits && !view.has_drawing(span) { span } else { Span::default() }
}

/// A stretch without the marks round it.
fn stripped(view: &View<'_>, span: Span) -> Span {
    let text = view.low(span);
    let start = text.len() - text.trim_start_matches(MARKS).len();
    span.part(start, text.trim_end_matches(MARKS).len().max(start))
}
