//! Rows of tables that hold a person each: which cell names, which is only told of who is named.

use crate::record::{Field, Role};

use super::cells::{exact, is_value_of_column, row_of, text_of};
use super::label;
use super::lexicon::people::HONORIFICS;
use super::lexicon::phrases::SIGNED_COLUMNS;
use super::lexicon::sums::{COLUMNS, Column};
use super::lists::list_mark;
use super::parties::table::heads_people;
use super::people;
use super::view::View;

/// Whether the text to the left of an empty cell only reads like a label, and is told of the person or the thing of its
/// row: `2 | Trần Thị Hoa | Thư ký | ▢`. Then the cell is no place of a value. A cell that is drawn asks for something all
/// the same: beside it only [`is_value_of_column`] takes a label for none.
pub(crate) fn is_told(view: &View<'_>, label: u32, empty: u32) -> bool {
    let other = || names_somebody(view, label) || is_headed(view, label, empty);
    is_value_of_column(view, empty) || !text_of(view, label).ends_with(':') && other()
}

/// Whether a person stands before a cell in its row, who is no value of a label: in `Chủ trì | Lê Văn Bình | Thư ký | ▢`
/// each label has a value of its own.
fn names_somebody(view: &View<'_>, cell: u32) -> bool {
    let mut before = std::iter::successors(view.grid.left(cell), |&left| view.grid.left(left)).take(CELLS);
    let Some(name) = before.find(|&left| names(view, left)) else { return false };
    let labels = |left: u32| !is_honorific(text_of(view, left)) && exact(view, text_of(view, left)).is_some();
    !view.grid.left(name).is_some_and(labels)
}

/// Cells before one in its row that are looked at for a name.
const CELLS: usize = 6;

/// Whether two cells beside each other stand below the headings of their columns.
fn is_headed(view: &View<'_>, label: u32, empty: u32) -> bool {
    let below = |cell: u32| view.document.cells[cell as usize].row > 1;
    let Some(top) = view.grid.top(empty).filter(|_| below(label)) else { return false };
    let headings = row_of(view.document, top);
    let first = headings.first().copied().unwrap_or(top);
    let heading = text_of(view, top);
    let numbered = || COLUMNS.find(text_of(view, first)).is_some_and(|(_, column)| *column == Column::Ordinal);
    let asks = || {
        exact(view, heading).is_some()
            || label::column(heading).is_some()
            || label::required(heading).is_some()
            || SIGNED_COLUMNS.contains(heading)
    };
    !heading.is_empty() && (numbered() || asks())
        || headings.len() <= ROLES && heads_people(view, view.line_at(view.document.cells[first as usize].span.start))
}

/// The role that a row gives to the person whose name is left blank in `cell`: below headings by any of its cells,
/// else by the last: `3/ | Ông | ▢ | Chức vụ: ▢ | Thư ký`.
pub(crate) fn role_in_row(view: &View<'_>, cell: u32) -> Option<Role> {
    let row = row_of(view.document, cell);
    let role = |other: u32| people::role_of(text_of(view, other));
    let left = view.grid.left(cell);
    if left.is_some_and(|left| is_headed(view, left, cell)) {
        return row.iter().take(ROLES).filter(|&&other| other != cell).find_map(|&other| role(other));
    }
    let &last = row.iter().rev().take(ROLES).find(|&&other| !text_of(view, other).is_empty())?;
    let alone = left.is_none_or(|left| is_honorific(text_of(view, left)) || is_mark(text_of(view, left)));
    (alone && last > cell).then(|| role(last))?
}

/// Cells of a row that are looked at for a role or a heading.
const ROLES: usize = 12;

/// What a column of a table of people without headings holds, by its first row: `1/ | Ông | Lê Văn Bình | …`.
pub(crate) fn field_of_column(view: &View<'_>, cell: u32) -> Option<Field> {
    let top = view.grid.top(cell).filter(|_| view.document.cells[cell as usize].row > 1)?;
    if is_honorific(text_of(view, top)) {
        return view.grid.right(top).is_some_and(|right| names(view, right)).then_some(Field::Other);
    }
    let begins = view.grid.left(top).is_some_and(|left| {
        let text = text_of(view, left);
        is_honorific(text) || is_mark(text)
    });
    (begins && names(view, top)).then_some(Field::PersonName)
}

/// Bytes of the longest cell that is looked at for a name.
const NAME: usize = 120;

fn names(view: &View<'_>, cell: u32) -> bool {
    let span = view.trimmed(view.document.cells[cell as usize].span);
    span.len() <= NAME
        && people::read(view, span, true)
            .first()
            .is_some_and(|person| person.start == span.start || person.name.start == span.start)
}

fn is_honorific(text: &str) -> bool {
    HONORIFICS.contains(text.trim_end_matches(['.', ':', ' ']))
}

/// `3`, `3/`, `03.`
fn is_mark(text: &str) -> bool {
    !text.is_empty() && (text.bytes().all(|b| b.is_ascii_digit()) || list_mark(text) >= text.len())
}
