//! Whether a drawing that no family claimed is a blank, and of what.

mod alone;
mod blank;
mod field;
mod labelled;
mod listed;
mod surroundings;

use crate::record::{By, DrawnAs, Field, Role, Spot};

use super::cells;
use super::drawings::STRONG;
use super::layout::Entry;
use super::lexicon::labels;
use super::people_cells;
use super::view::View;
use super::zones::{Segment, Zone};

/// What a drawing should have held, what told it, and whom it names; `None` when it is no blank. `entries` are the labels
/// of its line, `above` is the line and field of the blank before it.
pub(crate) fn asks(
    view: &View<'_>,
    segment: &Segment,
    index: usize,
    entries: &[Entry<'_>],
    above: Option<(usize, Field)>,
) -> Option<(Field, By, Option<Role>)> {
    let place = surroundings::of(view, segment, index, entries)?;
    // A line in a header or footer parts it from the page.
    if !view.paragraph(place.line).part.is_main() && view.is_drawn(place.line) {
        return None;
    }
    let faint = place.drawing.drawn_as == DrawnAs::Placeholder && place.drawing.weight < STRONG;
    if (place.drawing.is_leader() && !blank::is_blank(view, segment, &place)) || (faint && !place.colon) {
        return None;
    }
    let (field, by) = field::field(view, &place, above);
    let signs = place.zone == Zone::Signature && matches!(field, Field::PersonName | Field::PartyName);
    let (field, by) = if signs { (Field::SignatureName, By::at(Spot::Signature)) } else { (field, by) };
    // `Thư ký:` over the blank, or to the left of its cell.
    let apart = || surroundings::line_above(view, place.line).or_else(|| cells::heading(view, place.line));
    let naming = if place.head.is_empty() { apart().unwrap_or("") } else { place.head };
    if field != Field::PersonName {
        return Some((field, by, None));
    }
    // `Ông | ▢ | Thư ký`
    let in_row = || people_cells::role_in_row(view, view.paragraph(place.line).cell?);
    Some((field, by, labels::role(naming).or_else(in_row)))
}
