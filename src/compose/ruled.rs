//! Lines to write on that no character draws: borders and shapes.

use super::page::Page;
use super::paragraph::Para;
use crate::document::MarkKind;

/// A shape is a line across the page when it is so many times as wide as high.
const FLAT: f64 = 8.0;

/// Whether something so wide and so high lies as a line across the page.
pub(crate) fn is_flat(width: f64, height: f64) -> bool {
    width > 0.0 && height.abs() * FLAT <= width.abs()
}

impl Para {
    /// Draws the line of a border, where the paragraph is empty, or of a shape, there or after a colon.
    pub(super) fn rule(&mut self, border: bool) {
        let text = self.text.trim_end();
        let room = if text.is_empty() { self.marks.is_empty() } else { text.ends_with(':') && !border };
        if room && (border || self.ruled) {
            let start = self.text.len();
            self.text.push(' ');
            self.mark(start, MarkKind::Line);
        }
    }
}

impl Page {
    /// A shape is drawn as a line across the page.
    pub(crate) fn draw_line(&mut self) {
        if let Some(para) = self.story().para.as_mut() {
            para.ruled = true;
        }
    }

    /// A border of the open cell is drawn, its lower one or another; outside cells, one of the table.
    pub(crate) fn draw_border(&mut self, lower: bool) {
        let own = self.cell().map(|cell| cell.table);
        let story = self.story();
        let Some(table) = story.tables.last_mut() else { return };
        match story.places.last_mut().filter(|_| own == Some(table.index)) {
            Some(place) if lower => place.underline = true,
            Some(place) => place.boxed = true,
            None => table.bordered = true,
        }
    }

    /// Whether the open cell is drawn as a line to write on: by its lower border alone.
    pub(super) fn is_ruled_cell(&mut self) -> bool {
        let story = self.story();
        let bordered = story.tables.last().is_some_and(|table| table.bordered);
        story.places.last().is_some_and(|place| place.underline && !place.boxed && !place.covered && !bordered)
    }
}
