//! Tables: the heading of a column, the label of a row, and what they ask for.

use crate::document::{Cell, Document, Span};

use super::label::{self, Label};
use super::lexicon::labels::Follows;
use super::view::View;

/// The heading over a line in a table (the cell of the first row in its column), or the label to
/// its left in a table of labels and values; folded.
pub(crate) fn heading<'a>(view: &'a View<'_>, line: usize) -> Option<&'a str> {
    heading_cell(view, line).map(|cell| text_of(view, cell))
}

/// The cell of that heading or label, as an index.
pub(crate) fn heading_cell(view: &View<'_>, line: usize) -> Option<u32> {
    let index = view.paragraph(line).cell?;
    let left = view.grid.left(index).filter(|&left| is_label(view, text_of(view, left)));
    let left = left.filter(|_| !is_value_of_column(view, index));
    left.or_else(|| {
        let top = column_cell(view, index)?;
        (view.document.cells[index as usize].row > 1 && !text_of(view, top).is_empty()).then_some(top)
    })
}

pub(crate) fn text_of<'a>(view: &'a View<'_>, cell: u32) -> &'a str {
    text(view, &view.document.cells[cell as usize])
}

fn text<'a>(view: &'a View<'_>, cell: &Cell) -> &'a str {
    view.folded.get(cell.span.range()).unwrap_or("").trim()
}

/// The words of a cell, without a colon behind them.
pub(crate) fn words_of(view: &View<'_>, cell: u32) -> Span {
    let span = view.trimmed(view.document.cells[cell as usize].span);
    span.part(0, view.low(span).trim_end_matches([':', ' ']).len())
}

/// The cells of the row of a cell, as indices. Cells stand in reading order.
pub(crate) fn row_of(document: &Document, cell: u32) -> &[u32] {
    let here = &document.cells[cell as usize];
    let cells = &document.tables[here.table as usize].cells;
    let first = cells.partition_point(|&c| document.cells[c as usize].row < here.row);
    let last = cells.partition_point(|&c| document.cells[c as usize].row <= here.row);
    &cells[first..last]
}

/// Where the value of a label's cell belongs: the next cell to the right that is more than a colon between the two,
/// unless that holds a label of its own, as in `Ông/Bà: | Chức danh:`.
pub(crate) fn value_to_the_right(view: &View<'_>, cell: u32) -> Option<u32> {
    let mut right = row_of(view.document, cell).iter().copied().skip_while(|&c| c != cell).skip(1);
    let value = right.clone().find(|&c| text_of(view, c) != ":").or_else(|| right.next())?;
    let own = [cell, value].iter().all(|&c| text_of(view, c).ends_with(':'));
    (!own).then_some(value)
}

/// Whether a cell stands in a row of labels and its value in the row below: `Ngày: | Bắt đầu: | Kết thúc:`.
pub(crate) fn is_answered_below(view: &View<'_>, cell: u32) -> bool {
    let document = view.document;
    let here = &document.cells[cell as usize];
    let row = row_of(document, cell);
    if row.len() < 2 || !row.iter().all(|&cell| text_of(view, cell).ends_with(':')) {
        return false;
    }
    let cells = &document.tables[here.table as usize].cells;
    let next = cells.partition_point(|&c| document.cells[c as usize].row <= here.row);
    let below = cells[next..].iter().take_while(|&&c| document.cells[c as usize].row == here.row + 1);
    let own = below.copied().find(|&c| document.cells[c as usize].col == here.col);
    own.is_some_and(|below| !text_of(view, below).is_empty() && !text_of(view, below).ends_with(':'))
}

/// The text of the cell below one that is alone in its row, where that one is alone too: `Nội dung:` over what was said.
pub(crate) fn alone_below<'v>(view: &'v View<'_>, cell: u32) -> Option<&'v str> {
    let next = row_of(view.document, cell).last().filter(|&&last| last == cell)? + 1;
    let here = &view.document.cells[cell as usize];
    let below = view.document.cells.get(next as usize)?;
    let alone = |cell: u32| row_of(view.document, cell).len() == 1;
    (below.table == here.table && alone(cell) && alone(next)).then(|| text_of(view, next))
}

/// The cell of the row above in the column of a cell, as an index.
pub(crate) fn above(view: &View<'_>, cell: u32) -> Option<u32> {
    let document = view.document;
    let here = &document.cells[cell as usize];
    let cells = &document.tables[here.table as usize].cells;
    let end = cells.partition_point(|&c| document.cells[c as usize].row < here.row);
    let last = *cells[..end].last()?;
    let covers = |c: &Cell| c.col <= here.col && here.col < c.col + c.width.max(1);
    row_of(document, last).iter().copied().find(|&c| covers(&document.cells[c as usize]))
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
pub(crate) fn left<'a>(view: &'a View<'_>, cell: u32) -> Option<&'a str> {
    view.grid.left(cell).map(|left| text_of(view, left))
}

/// The heading of a cell's column; below a heading of several columns its own in the second row.
pub(crate) fn column_heading<'a>(view: &'a View<'_>, cell: u32) -> Option<&'a str> {
    column_cell(view, cell).map(|heading| text_of(view, heading))
}

/// The cell of that heading, as an index.
fn column_cell(view: &View<'_>, cell: u32) -> Option<u32> {
    let top = view.grid.top(cell)?;
    if view.document.cells[top as usize].width > 1 && view.document.cells[cell as usize].row > 2 {
        let heads = |text: &str| label::required(text).is_some() || exact(view, text).is_some();
        let own = view.grid.second(cell).filter(|&own| heads(text_of(view, own)));
        return own.or(Some(top));
    }
    Some(top)
}

pub(crate) fn is_label(view: &View<'_>, text: &str) -> bool {
    text.ends_with(':') || exact(view, text).is_some()
}

/// Whether the words to the left of a cell are what a column of people holds (`Thư ký` below `Chức vụ`) and no label:
/// the first row heads columns, that of the cell too.
pub(crate) fn is_value_of_column(view: &View<'_>, cell: u32) -> bool {
    let Some(left) = view.grid.left(cell) else { return false };
    let below = view.document.cells[left as usize].row > 1 && !text_of(view, left).ends_with(':');
    let top = |cell: u32| view.grid.top(cell).map(|top| text_of(view, top));
    let heads = |text: &str| label::column(text).is_some() || label::is_of_person(text);
    below && top(left).is_some_and(|text| label::column(text).is_some()) && top(cell).is_some_and(heads)
}

/// The label that a text is, and nothing else.
pub(crate) fn exact<'v>(view: &View<'v>, text: &str) -> Option<Label<'v>> {
    let text = text.trim_end_matches([':', ' ']);
    view.labels.at_end(text).filter(|l| l.words.len() == text.len() && l.follows != Follows::Word)
}
