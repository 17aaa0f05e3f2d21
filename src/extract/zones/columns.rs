//! Minutes that are a row of a table: the headings of its columns are their labels.

use crate::document::Span;
use crate::extract::cells;
use crate::extract::view::View;

use super::Segment;

impl Segment {
    /// What the row says under the first heading of which `read` makes anything, and what it makes of it; `None`
    /// where the minutes are no row, or say nothing there.
    pub(crate) fn under<T>(&self, view: &View<'_>, read: impl Fn(&str) -> Option<T>) -> Option<(Span, T)> {
        let row = self.opening.filter(|_| self.is_row)?;
        let cells = cells::row_of(view.document, view.paragraph(row).cell?);
        cells.iter().find_map(|&cell| {
            let heading = read(cells::text_of(view, view.grid.top(cell)?))?;
            let told = view.trimmed(view.document.cells[cell as usize].span);
            (!cells::text_of(view, cell).is_empty()).then_some((told, heading))
        })
    }
}
