//! Who took part in one meeting of a table of meetings, by the headings of its columns.

use crate::extract::cells;
use crate::extract::lexicon::headings::UMBRELLAS;
use crate::extract::lexicon::titles::DAYS;
use crate::extract::people::{self, role_of};
use crate::extract::view::View;
use crate::extract::zones::Segment;
use crate::record::Role;

use super::roll::Roll;

/// Adds the people of the row that opens the segment, where it is one of a table whose first row heads days.
pub(super) fn of_row(view: &View<'_>, segment: &Segment, roll: &mut Roll<'_, '_>) {
    let Some(first) = segment.opening.and_then(|line| view.paragraph(line).cell) else { return };
    let heading = |cell: u32| cells::column_heading(view, cell).unwrap_or_default().trim_end_matches([':', ' ']);
    let row = cells::row_of(view.document, first);
    if view.document.cells[first as usize].row < 2 || !row.iter().any(|&cell| DAYS.contains(heading(cell))) {
        return;
    }
    for &cell in row {
        let heading = heading(cell);
        let listed = UMBRELLAS.longest(heading).map(|_| Role::Member);
        let Some(role) = role_of(heading).or(listed) else { continue };
        for person in people::listed(view, view.document.cells[cell as usize].span) {
            roll.add(person, role, None);
        }
    }
}
