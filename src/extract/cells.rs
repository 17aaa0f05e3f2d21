//! Tables: the heading of a column, the label of a row, the cells that should not be empty.

use crate::document::{Cell, Span};
use crate::record::{Blank, DrawnAs, Field};

use super::label;
use super::lexicon::labels::{self, Shape};
use super::segment::Segment;
use super::view::View;
use super::words;

/// The heading over a line in a table (the cell of the first row in its column), or the label to
/// its left in a table of labels and values; folded.
pub(crate) fn heading<'a>(view: &'a View<'_>, line: usize) -> Option<&'a str> {
    let cell = view.cell(line)?;
    if let Some(left) = left(view, cell).filter(|l| is_label(l)) {
        return Some(left);
    }
    let top = column_heading(view, cell)?;
    (cell.row > 1 && !top.is_empty()).then_some(top)
}

fn text<'a>(view: &'a View<'_>, cell: &Cell) -> &'a str {
    view.folded.get(cell.span.range()).unwrap_or("").trim()
}

fn cells_of<'a>(view: &'a View<'_>, table: u32) -> impl Iterator<Item = &'a Cell> {
    view.document.tables[table as usize].cells.iter().map(|&c| &view.document.cells[c as usize])
}

/// The cells of the row of a cell. Cells stand in reading order.
pub(crate) fn row_of<'a>(view: &'a View<'_>, cell: &'a Cell) -> impl Iterator<Item = &'a Cell> {
    let cells = &view.document.tables[cell.table as usize].cells;
    let first = cells.partition_point(|&c| view.document.cells[c as usize].row < cell.row);
    let row = cells[first..].iter().map(|&c| &view.document.cells[c as usize]);
    row.take_while(|other| other.row == cell.row)
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

fn left<'a>(view: &'a View<'_>, cell: &Cell) -> Option<&'a str> {
    let mut found = None;
    for other in row_of(view, cell).filter(|c| c.col < cell.col) {
        let label = text(view, other);
        if !label.trim_matches(':').is_empty() {
            found = Some(label);
        }
    }
    found
}

/// The heading of a cell's column; below a heading of several columns its own in the second row.
fn column_heading<'a>(view: &'a View<'_>, cell: &Cell) -> Option<&'a str> {
    let over = |c: &&Cell| (c.col..c.col + c.width.max(1)).contains(&cell.col);
    let heading = cells_of(view, cell.table).take_while(|c| c.row == 1).find(over)?;
    if heading.width > 1 && cell.row > 2 {
        let second = || cells_of(view, cell.table).skip_while(|c| c.row < 2).take_while(|c| c.row == 2);
        if let Some(own) = second().find(over).filter(|_| second().any(|c| c.merged)) {
            return Some(text(view, own)).filter(|t| required(t).is_some()).or(Some(text(view, heading)));
        }
    }
    Some(text(view, heading))
}

fn is_label(text: &str) -> bool {
    text.ends_with(':') || exact(text).is_some()
}

/// The field of a text that is a label and nothing else.
fn exact(text: &str) -> Option<Field> {
    let text = text.trim_end_matches([':', ' ']);
    label::at_end(text).filter(|l| l.words.len() == text.len() && l.shape != Shape::Word).map(|l| l.field)
}

/// Empty cells that ask for a value: beside a label, or in a column that must be filled.
pub(crate) fn empty(view: &View<'_>, segment: &Segment, out: &mut Vec<Blank>) {
    let span = segment.span(view);
    let signature = view
        .lines
        .get(segment.signature)
        .filter(|_| segment.signature < segment.lines.end)
        .map_or(u32::MAX, |l| l.span.start);
    for (index, table) in view.document.tables.iter().enumerate() {
        let Some(first) = table.cells.first().map(|&c| view.document.cells[c as usize].span) else { continue };
        if first.start < span.start || first.end > span.end + 1 || first.start >= signature {
            continue;
        }
        let mut row = Vec::new();
        for cell in cells_of(view, index as u32) {
            if row.last().is_some_and(|c: &&Cell| c.row != cell.row) {
                in_row(view, &row, out);
                row.clear();
            }
            row.push(cell);
        }
        in_row(view, &row, out);
    }
}

fn in_row(view: &View<'_>, row: &[&Cell], out: &mut Vec<Blank>) {
    let values: Vec<&str> = row.iter().map(|c| text(view, c)).collect();
    let is_empty = |t: &str| t.chars().all(|c| c == ':' || c.is_whitespace());
    if row.iter().any(|c| has_tag(view, c.span)) {
        return;
    }
    let says = |(i, t): &(usize, &&str)| !is_empty(t) && (*i > 0 || !is_ordinal(t));
    let typed = values.iter().enumerate().filter(says).count();
    // A number, a name and nothing else: the heading of a section, or a spare row.
    let wanting =
        |(cell, text): &(&&Cell, &&str)| is_empty(text) && column_heading(view, cell).and_then(required).is_some();
    let bare = typed == 1 && row.iter().zip(&values).filter(wanting).count() > 1;
    for (at, cell) in row.iter().enumerate() {
        // A cell whose text is drawn is a blank of its own; one that continues the cell above shows nothing.
        if !is_empty(values[at]) || cell.merged || cell.span.is_empty() || view.has_drawing(cell.span) {
            continue;
        }
        let label = values[..at].iter().rev().find(|t| !t.trim_matches([':', ' ']).is_empty());
        let followed = row.get(at + 1).is_some_and(|_| !is_empty(values[at + 1]) && !is_label(values[at + 1]));
        let beside = label.filter(|l| is_label(l) && !followed).and_then(|l| labelled(l));
        let over =
            || (typed > 0 && !bare && row[0].row > 1).then(|| column_heading(view, cell).and_then(required)).flatten();
        if let Some(field) = beside.or_else(over).or_else(|| across(view, row, cell)) {
            let span = Span { start: cell.span.start, end: cell.span.start };
            // `Thư ký | ▢`
            let role = label.and_then(|l| labels::role(l)).filter(|_| beside.is_some() && field == Field::PersonName);
            out.push(Blank { span, field, drawn_as: DrawnAs::EmptyCell, optional: false, role, cited: false });
        }
    }
}

/// The field of a row in a table with labels down its left side and several headed columns:
/// `Họ và tên | (giao) … | (nhận) …`.
fn across(view: &View<'_>, row: &[&Cell], cell: &Cell) -> Option<Field> {
    let first = row.first().filter(|c| c.row > 1 && cell.col > c.col)?;
    let headed =
        column_heading(view, cell).is_some_and(|h| label::at_head(h).is_some_and(|l| l.field == Field::PartyName));
    exact(text(view, first)).filter(|_| headed)
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
