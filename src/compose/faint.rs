//! Text that nobody can see: white on no ground of another colour, or too small.

use super::props::is_shaded;
use super::story::Run;
use crate::document::Part;
use crate::docx::body::Body;
use crate::docx::element::Element;

/// The largest size that nobody can read: one point, in half-points.
const TINY: u16 = 2;

impl Body {
    /// Whether nobody can see what the run shows. Text boxes lie over shapes, headers over drawings
    /// and letterheads: white is seen there.
    pub(crate) fn is_faint(&mut self, run: &Run) -> bool {
        let story = self.story();
        let style = story.para.as_ref().map_or(0, |para| para.style);
        let on_paper = matches!(story.part, Part::Body | Part::Footnote(_) | Part::Endnote(_));
        let base = self.styles.get(style);
        let (mut ink, mut size, ground) = (base.ink, base.size, base.para.shaded);
        if run.style != 0 {
            let own = self.styles.get(run.style);
            ink.lay(own.ink);
            size = own.size;
        }
        ink.lay(run.props.ink);
        if run.props.size > 0 {
            size = run.props.size;
        }
        if (1..=TINY).contains(&size) {
            return true;
        }
        if ink.white != Some(true) || ink.shaded == Some(true) || !on_paper {
            return false;
        }
        let story = self.story();
        let own = story.para.as_ref().and_then(|para| para.props.shaded);
        let in_table = story.tables.iter().any(|table| table.shaded) || story.places.iter().any(|place| place.shaded);
        !own.or(ground).unwrap_or(false) && !in_table
    }

    /// A ground of a table or a cell.
    pub(crate) fn shade(&mut self, shading: &Element) {
        let own = self.cell().map(|cell| cell.table);
        let story = self.story();
        let Some(table) = story.tables.last_mut().filter(|_| is_shaded(shading)) else { return };
        match story.places.last_mut().filter(|_| own == Some(table.index)) {
            Some(place) => place.shaded = true,
            None => table.shaded = true,
        }
    }
}
