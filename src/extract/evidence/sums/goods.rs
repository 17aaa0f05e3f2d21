//! Lists of what is handed over that say neither how many nor in what state.

use std::borrow::Cow;

use crate::document::{Cell, Span};
use crate::extract::lexicon::sums::{COLUMNS, COUNTS_OF_THINGS, Column, NAMES_OF_THINGS, THINGS};
use crate::extract::view::View;
use crate::extract::zones::Segment;
use crate::normalise::collapsed;

use super::table::said;

/// The headings of tables that name things and count none of them.
pub(in crate::extract::evidence) fn uncounted(view: &View<'_>, segment: &Segment) -> Vec<Span> {
    let (mut found, mut read) = (Vec::new(), 0);
    for line in segment.content() {
        let Some(cell) = view.cell(line).filter(|cell| cell.table >= read) else { continue };
        read = cell.table + 1;
        found.extend(heading_of_things(view, cell.table));
    }
    found
}

fn heading_of_things(view: &View<'_>, table: u32) -> Option<Span> {
    let cell = |index: &u32| &view.document.cells[*index as usize];
    let cells = &view.document.tables[table as usize].cells;
    let mut rows = cells.chunk_by(|a, b| cell(a).row == cell(b).row);
    let head: Vec<&Cell> = rows.next()?.iter().map(cell).collect();
    let texts: Vec<Cow<'_, str>> = head.iter().map(|cell| collapsed(said(view, cell))).collect();
    let name = texts.iter().position(|text| names_things(text))?;
    if head.len() < 2 || texts.iter().any(|text| counts(text)) {
        return None;
    }
    let (mut things, mut numbered) = (0, false);
    for row in rows {
        for cell in row.iter().map(cell) {
            let text = said(view, cell);
            let digit = text.bytes().next().is_some_and(|b| b.is_ascii_digit());
            let ordinal = head.first().is_some_and(|first| first.col == cell.col) && name > 0;
            things += usize::from(cell.col == head[name].col && text.contains(char::is_alphabetic));
            // `02 máy in`, or a number under a heading that is not known.
            numbered |= digit && !ordinal || counts(text);
        }
    }
    (things > 0 && !numbered).then(|| view.trimmed(head[name].span))
}

/// `Tên tài sản`, `Danh mục hồ sơ`, `Thiết bị`.
fn names_things(heading: &str) -> bool {
    let named = NAMES_OF_THINGS.longest(heading).unwrap_or_default();
    let thing = heading[named..].trim_start();
    THINGS.longest(thing).is_some()
}

/// Whether a heading, or what stands under one, says how many there are or how they are.
fn counts(text: &str) -> bool {
    let column = COLUMNS.find(text).map(|(_, column)| *column);
    matches!(column, Some(Column::Quantity | Column::Amount | Column::Price | Column::State))
        || COUNTS_OF_THINGS.is_in_text(text)
}
