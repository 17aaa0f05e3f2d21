//! Text that nobody can see: white on no ground of another colour, or too small.

use super::page::Page;
use super::run::Look;
use crate::document::Part;

/// The largest size that nobody can read: one point, in half-points.
const TINY: u16 = 2;

impl Page {
    /// Whether nobody can see what looks so. Text boxes lie over shapes, headers over drawings
    /// and letterheads: white is seen there.
    pub(super) fn is_faint(&mut self, look: &Look) -> bool {
        if (1..=TINY).contains(&look.seen_size) {
            return true;
        }
        if !look.white || look.shaded {
            return false;
        }
        let story = self.story();
        let on_paper = matches!(story.part, Part::Body | Part::Footnote(_) | Part::Endnote(_));
        on_paper && !story.tables.iter().any(|table| table.shaded) && !story.places.iter().any(|place| place.shaded)
    }

    /// The ground of the open cell, or of the open table outside its cells, has a colour.
    pub(crate) fn shade(&mut self) {
        let own = self.cell().map(|cell| cell.table);
        let story = self.story();
        let Some(table) = story.tables.last_mut() else { return };
        match story.places.last_mut().filter(|_| own == Some(table.index)) {
            Some(place) => place.shaded = true,
            None => table.shaded = true,
        }
    }
}
