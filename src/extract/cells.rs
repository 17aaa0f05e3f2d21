//! Tables: the heading of a column, the label of a row, the cells that should not be empty.

use crate::document::{Cell, Document, Span};
use crate::record::{Blank, DrawnAs, Field};

use super::claims::{Claims, Owner};
use super::label;
use super::lexicon::labels::{self, Shape};
use super::view::View;
use super::words;
use super::zones::Segment;

/// The heading over a line in a table (the cell of the first row in its column), or the label to
/// its left in a table of labels and values; folded.
pub(crate) fn heading<'a>(view: &'a View<'_>, line: usize) -> Option<&'a str> {
    let index = view.paragraph(line).cell?;
    if let Some(left) = left(view, index).filter(|l| is_label(l)) {
        return Some(left);
    }
    let top = column_heading(view, index)?;
    (view.document.cells[index as usize].row > 1 && !top.is_empty()).then_some(top)
}

fn text_of<'a>(view: &'a View<'_>, cell: u32) -> &'a str {
    text(view, &view.document.cells[cell as usize])
}

fn text<'a>(view: &'a View<'_>, cell: &Cell) -> &'a str {
    view.folded.get(cell.span.range()).unwrap_or("").trim()
}

/// The cells of the row of a cell, as indices. Cells stand in reading order.
pub(crate) fn row_of(document: &Document, cell: u32) -> &[u32] {
    let here = &document.cells[cell as usize];
    let cells = &document.tables[here.table as usize].cells;
    let first = cells.partition_point(|&c| document.cells[c as usize].row < here.row);
    let last = cells.partition_point(|&c| document.cells[c as usize].row <= here.row);
    &cells[first..last]
}

/// Whether a cell belongs to a table that stands in `place`, a cell or none, however deep.
pub(crate) fn is_nested(view: &View<'_>, mut cell: Option<u32>, place: Option<u32>) -> bool {
    while let Some(inner) = cell {
        cell = view.document.tables[view.document.cells[inner as usize].table as usize].parent;
        if cell == place {
            return true;
        }
    }
    false
}

/// What the nearest cell to the left says.
fn left<'a>(view: &'a View<'_>, cell: u32) -> Option<&'a str> {
    view.grid.left(cell).map(|left| text_of(view, left))
}

/// The heading of a cell's column; below a heading of several columns its own in the second row.
fn column_heading<'a>(view: &'a View<'_>, cell: u32) -> Option<&'a str> {
    let top = view.grid.top(cell)?;
    if view.document.cells[top as usize].width > 1 && view.document.cells[cell as usize].row > 2 {
        let own = view.grid.second(cell).map(|second| text_of(view, second));
        if let Some(own) = own.filter(|t| required(t).is_some()) {
            return Some(own);
        }
    }
    Some(text_of(view, top))
}

fn is_label(text: &str) -> bool {
    text.ends_with(':') || exact(text).is_some()
}

/// The field of a text that is a label and nothing else.
fn exact(text: &str) -> Option<Field> {
    let text = text.trim_end_matches([':', ' ']);
    label::at_end(text).filter(|l| l.words.len() == text.len() && l.shape != Shape::Word).map(|l| l.field)
}

/// Empty cells that ask for a value: beside a label, or in a column that must be filled. Only rows
/// that say something can ask.
pub(crate) fn empty(view: &View<'_>, segment: &Segment, claims: &mut Claims) {
    let lines = segment.lines.start..segment.signature;
    let Some(begin) = view.lines.get(lines.start).map(|l| l.span.start) else { return };
    for line in lines {
        let Some(cell) = view.paragraph(line).cell else { continue };
        let row = row_of(view.document, cell);
        let start = |cell: u32| view.document.cells[cell as usize].span.start;
        let table = &view.document.tables[view.document.cells[cell as usize].table as usize];
        let (Some(&first), Some(&head)) = (row.first(), table.cells.first()) else { continue };
        // A row is looked at once, at its first line.
        let met = line > 0 && view.lines[line - 1].span.start >= start(first);
        if !met && start(head) >= begin {
            in_row(view, row, claims);
        }
    }
}

fn in_row(view: &View<'_>, row: &[u32], claims: &mut Claims) {
    let cell = |index: u32| &view.document.cells[index as usize];
    let is_empty = |t: &str| t.chars().all(|c| c == ':' || c.is_whitespace());
    if row.iter().any(|&c| has_tag(view, cell(c).span)) {
        return;
    }
    let values: Vec<&str> = row.iter().map(|&c| text_of(view, c)).collect();
    let says = |(i, t): &(usize, &&str)| !is_empty(t) && (*i > 0 || !is_ordinal(t));
    let typed = values.iter().enumerate().filter(says).count();
    // A number, a name and nothing else: the heading of a section, or a spare row.
    let wanting =
        |(index, text): &(&u32, &&str)| is_empty(text) && column_heading(view, **index).and_then(required).is_some();
    let bare = typed == 1 && row.iter().zip(&values).filter(wanting).count() > 1;
    for (at, &index) in row.iter().enumerate() {
        let here = cell(index);
        // A cell whose text is drawn is a blank of its own; one that continues the cell above shows nothing.
        if !is_empty(values[at]) || here.merged || here.span.is_empty() || view.has_drawing(here.span) {
            continue;
        }
        let label = left(view, index);
        let followed = values.get(at + 1).is_some_and(|next| !is_empty(next) && !is_label(next));
        let beside = label.filter(|l| is_label(l) && !followed).and_then(labelled);
        let over =
            || (typed > 0 && !bare && here.row > 1).then(|| column_heading(view, index).and_then(required)).flatten();
        if let Some(field) = beside.or_else(over).or_else(|| across(view, row, index)) {
            let span = Span { start: here.span.start, end: here.span.start };
            // `Thư ký | ▢`
            let role = label.and_then(labels::role).filter(|_| beside.is_some() && field == Field::PersonName);
            claims.add(Owner::Cell, Blank { role, ..Blank::new(span, field, DrawnAs::EmptyCell) });
        }
    }
}

/// The field of a row in a table with labels down its left side and several headed columns:
/// `Họ và tên | (giao) … | (nhận) …`.
fn across(view: &View<'_>, row: &[u32], cell: u32) -> Option<Field> {
    let at = |index: u32| &view.document.cells[index as usize];
    let first = row.first().copied().filter(|&c| at(c).row > 1 && at(cell).col > at(c).col)?;
    let headed =
        column_heading(view, cell).is_some_and(|h| label::at_head(h).is_some_and(|l| l.field == Field::PartyName));
    exact(text_of(view, first)).filter(|_| headed)
}

/// A row that a template repeats or ends stands for many or none.
fn has_tag(view: &View<'_>, span: Span) -> bool {
    let next = view.tags.partition_point(|t| t.end <= span.start);
    view.tags.get(next).is_some_and(|t| t.overlaps(span))
}

fn is_ordinal(text: &str) -> bool {
    // Folded Roman figures count too: `ii`, `iv`.
    !text.is_empty()
        && text.len() <= 8
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ')' | ' ' | 'i' | 'v' | 'x'))
}

fn labelled(text: &str) -> Option<Field> {
    let text = text.trim_end_matches([':', ' ']);
    let found = label::at_end(text).or_else(|| label::at_head(text));
    match found {
        Some(l) if l.shape == Shape::Word => None,
        Some(l) => Some(l.field),
        None => Some(Field::Other),
    }
}

/// What must stand in a column, by its heading; columns for the pen and for remarks ask for nothing.
fn required(heading: &str) -> Option<Field> {
    let heading = label::without_hint(heading).unwrap_or(heading).trim_end_matches([':', ' ']);
    Some(match heading {
        "họ và tên" | "họ tên" | "họ, tên" | "họ và tên đại biểu" => Field::PersonName,
        "chức vụ" | "chức danh" => Field::PersonPosition,
        "người phụ trách" | "người thực hiện" | "người chịu trách nhiệm" => Field::PersonName,
        "thời hạn" | "thời hạn hoàn thành" | "hạn hoàn thành" => Field::DateDate,
        "thành tiền" | "số tiền" | "đơn giá" | "nguyên giá" => Field::Money,
        _ if words::begins(heading, "số lượng") || words::begins(heading, "sl") => Field::Count,
        _ if words::begins(heading, "giá") => Field::Money,
        _ => return None,
    })
}
