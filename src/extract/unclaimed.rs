//! Whether a drawing that no family claimed is a blank, and of what.

mod alone;
mod blank;
mod field;
mod heads;
mod labelled;
mod listed;
mod surroundings;

use crate::record::{By, DrawnAs, Field, Role, Spot};

use super::cells;
use super::drawings::STRONG;
use super::label;
use super::layout::{self, Entry};
use super::lexicon::labels;
use super::people_cells;
use super::view::View;
use super::zones::{Segment, Zone};
use heads::Heads;

/// A line whose drawings are asked one after the other.
pub(crate) struct Here<'v> {
    pub(crate) line: usize,
    /// Its labels.
    entries: Vec<Entry<'v>>,
    heads: Heads,
}

impl<'v> Here<'v> {
    pub(crate) fn new(view: &View<'v>, line: usize) -> Here<'v> {
        Here { line, entries: layout::entries(view, line), heads: Heads::default() }
    }
}

/// What a drawing should have held.
pub(crate) struct Asks {
    pub(crate) field: Field,
    /// What told it.
    pub(crate) by: By,
    /// Whom it names.
    pub(crate) role: Option<Role>,
    /// It is a placeholder with a name that is known.
    pub(crate) named: bool,
}

/// What a drawing on the line `here` should have held; `None` when it is no blank. `above` is the line and field of
/// the blank before it.
pub(crate) fn asks<'v>(
    view: &View<'v>,
    segment: &Segment,
    index: usize,
    here: &mut Here<'v>,
    above: Option<(usize, Field)>,
) -> Option<Asks> {
    let place = surroundings::of(view, segment, index, here)?;
    // A line in a header or footer parts it from the page.
    if !view.paragraph(place.line).part.is_main() && view.is_drawn(place.line) {
        return None;
    }
    let faint = place.drawing.drawn_as == DrawnAs::Placeholder && place.drawing.weight < STRONG;
    if (place.drawing.is_leader() && !blank::is_blank(view, segment, &place)) || (faint && !place.colon) {
        return None;
    }
    let placeholder = place.drawing.drawn_as == DrawnAs::Placeholder;
    let name = if placeholder { label::named(view.raw(place.drawing.span)) } else { None };
    let (field, by) = field::field(view, &place, name, above);
    let signs = place.zone == Zone::Signature && matches!(field, Field::PersonName | Field::PartyName);
    let (field, by) = if signs { (Field::SignatureName, By::at(Spot::Signature)) } else { (field, by) };
    // `Thư ký:` over the blank, or to the left of its cell.
    let apart = || surroundings::line_above(view, place.line).or_else(|| cells::heading(view, place.line));
    let naming = if place.head.is_empty() { apart().unwrap_or("") } else { place.head };
    let asks = Asks { field, by, role: None, named: name.is_some() };
    if field != Field::PersonName {
        return Some(asks);
    }
    // `Ông | ▢ | Thư ký`
    let in_row = || people_cells::role_in_row(view, view.paragraph(place.line).cell?);
    Some(Asks { role: labels::role(naming).or_else(in_row), ..asks })
}
