//! What a drawing should have held that is all of its line or cell.

use crate::extract::cells;
use crate::extract::label::{self, Label};
use crate::extract::lexicon::around::{MATTERS, NAMES};
use crate::extract::lexicon::labels::Column;
use crate::extract::people_cells;
use crate::extract::view::View;
use crate::extract::zones::Zone;
use crate::record::{By, DrawnAs, Field, Spot, Table, TableRow};

use super::labelled::hinted;
use super::listed::{headed, is_item_above};
use super::surroundings::{Asked, Surroundings, bare, line_above, line_below};

/// A drawing that is all of its line.
pub(super) fn alone(
    view: &View<'_>,
    place: &Surroundings<'_>,
    named: Option<Asked>,
    above: Option<(usize, Field)>,
) -> Asked {
    match place.zone {
        Zone::Signature => return (Field::SignatureName, By::at(Spot::Signature)),
        Zone::Letterhead => return of_letterhead(view, place, named),
        Zone::Title if cells::heading(view, place.line).is_none() => {
            return named.unwrap_or((Field::Subject, By::at(Spot::UnderTitle)));
        }
        _ => {}
    }
    if let Some(field) = view.paragraph(place.line).cell.and_then(|cell| people_cells::field_of_column(view, cell)) {
        return (field, By::at(Spot::Column));
    }
    if let Some(asked) = in_cell(view, place, named) {
        return asked;
    }
    // An item of a list asks for what the item above asked for.
    if let Some((line, field)) = above
        && is_item_above(view, line, place.line)
    {
        return (field, By::at(Spot::Item));
    }
    let above = line_above(view, place.line).unwrap_or("");
    if let Some(asked) = headed(view, above).or_else(|| hinted(view, line_below(view, place)?)) {
        return asked;
    }
    // What is told below a heading is for the account.
    named
        .filter(|named| {
            !matches!(named.0, Field::Place | Field::PartyName | Field::Money | Field::ReferenceNumber | Field::Subject)
        })
        .unwrap_or((Field::Text, By::at(Spot::Alone)))
}

/// A drawing that is all of a line of the letterhead.
fn of_letterhead(view: &View<'_>, place: &Surroundings<'_>, named: Option<Asked>) -> Asked {
    let numbered = place.drawing.drawn_as == DrawnAs::Placeholder && label::is_number(view.raw(place.drawing.span));
    let named = named.filter(|named| named.0 != Field::PersonName);
    let field = if numbered { Field::ReferenceNumber } else { Field::PartyName };
    named.unwrap_or((field, By::at(Spot::Letterhead)))
}

/// A drawing that is all of a cell below the heading of a column or beside a label.
fn in_cell(view: &View<'_>, place: &Surroundings<'_>, named: Option<Asked>) -> Option<Asked> {
    let own = view.paragraph(place.line).cell?;
    if let Some(label) = beside(view, own) {
        return Some((label.field, By { row: label.row, spot: Spot::Cell }));
    }
    let cell = cells::heading_cell(view, place.line)?;
    let heading = bare(cells::text_of(view, cell));
    let label = view.labels.at_end(heading).or_else(|| label::at_head(heading));
    let below = view.document.cells[own as usize].row > view.document.cells[cell as usize].row;
    let spot = if below { Spot::Column } else { Spot::Cell };
    if let Some(field) = in_people(view, own, heading).filter(|_| below) {
        return Some((field, By::at(spot)));
    }
    let told = label.map(|label| match label.field {
        // Items of a list are told below `Nội dung`.
        Field::Subject if below && MATTERS.contains(heading) => (Field::Text, By { row: label.row, spot }),
        field => (field, By { row: label.row, spot }),
    });
    let unit = || label::unit(heading).map(|(noun, field)| (field, By::row(Table::Counters, noun, spot)));
    // A heading that is itself to be filled in has no words.
    let unknown = Some(cells::words_of(view, cell)).filter(|&words| !view.has_drawing(words));
    let other = (Field::Other, By { row: unknown.map_or(TableRow::None, TableRow::Unknown), spot });
    Some(told.or(named).or_else(unit).unwrap_or(other))
}

/// Cells of a row of a label, a colon and its value.
const LABELLED: usize = 3;

/// The label to the left of a cell that says more than the words of the table: `Giám đốc dự án | ▢`.
fn beside(view: &View<'_>, cell: u32) -> Option<Label<'static>> {
    let left = cells::left(view, cell).filter(|left| !cells::is_label(view, left) && !left.is_empty())?;
    let narrow = cells::row_of(view.document, cell).len() <= LABELLED && !cells::is_value_of_column(view, cell);
    let known = label::at_head(left).filter(|_| narrow && view.document.cells[cell as usize].col <= LABELLED as u32);
    known.filter(|_| left.split_whitespace().count() <= LABEL_WORDS)
}

/// Most words of a label in a cell.
const LABEL_WORDS: usize = 8;

/// What a cell of a table of people holds: `Tên` beside `Chức vụ`.
fn in_people(view: &View<'_>, cell: u32, heading: &str) -> Option<Field> {
    let top = view.grid.top(cell)?;
    let mut others = cells::row_of(view.document, top)
        .iter()
        .filter_map(|&c| label::column(cells::text_of(view, c)).map(|found| found.1));
    NAMES
        .contains(heading)
        .then(|| others.any(|c| c != Column::Name))
        .filter(|&people| people)
        .map(|_| Field::PersonName)
}
