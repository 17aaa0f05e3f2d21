//! The beginning and the end in a row of values under a row of labels:
//! `Ngày | Bắt đầu | Kết thúc` over `02/06/2018 | 7:30 | 8:30`.

use crate::document::Span;
use crate::extract::cells;
use crate::extract::label;
use crate::extract::lexicon::labels::MomentSlot;
use crate::extract::view::View;
use crate::record::{DateRole, Spot};

use super::{Search, found_time, is_free};

impl Search<'_> {
    /// Reads the first such row between title and signatures, for what nothing else gave.
    pub(super) fn columns(&mut self) {
        let Some(row) = self.row_of_values() else { return };
        let day = (0..self.dates.len()).find(|&i| self.asked_in(row, self.dates[i].span) == Some(MomentSlot::Day));
        let clocks: Vec<usize> = (0..self.times.len())
            .filter(|&i| self.asked_in(row, self.times[i].span) == Some(MomentSlot::Start))
            .take(2)
            .collect();
        let last = (0..self.times.len()).find(|&i| self.asked_in(row, self.times[i].span) == Some(MomentSlot::End));
        let moments = &mut self.moments;
        if let Some(&first) = clocks.first().filter(|_| moments.start.time.is_none()) {
            moments.start_time = Some(first);
            moments.start.time = found_time(&self.times[first], Spot::Column);
        }
        if let Some(last) = last.or(clocks.get(1).copied()).filter(|_| moments.end.time.is_none()) {
            moments.end_time = Some(last);
            moments.end.time = found_time(&self.times[last], Spot::Column);
        }
        if let Some(day) = day.filter(|_| self.moments.start.date.is_none()) {
            self.moments.start.date = self.claim(day, DateRole::Start, Spot::Column);
        }
        if self.moments.end.date.is_none() && self.moments.end.time.is_some() {
            self.moments.end.date.clone_from(&self.moments.start.date);
        }
    }

    /// Table and row of the first date under the label of a day, beside an hour under its own.
    fn row_of_values(&self) -> Option<(u32, u32)> {
        let content = self.view.stretch(self.segment.content());
        let days = self.dates.iter().filter(|fact| content.contains(fact.span) && is_free(self.view, fact));
        let rows = days.filter_map(|fact| {
            let cell = &self.view.document.cells[cell_of(self.view, fact.span)? as usize];
            (asked(self.view, fact.span) == Some(MomentSlot::Day)).then_some((cell.table, cell.row))
        });
        let timed =
            |&row: &(u32, u32)| self.times.iter().any(|t| self.asked_in(row, t.span) == Some(MomentSlot::Start));
        rows.take(1).find(timed)
    }

    /// What is asked of a value that stands in this row.
    fn asked_in(&self, row: (u32, u32), value: Span) -> Option<MomentSlot> {
        let cell = &self.view.document.cells[cell_of(self.view, value)? as usize];
        ((cell.table, cell.row) == row).then(|| asked(self.view, value)).flatten()
    }
}

fn cell_of(view: &View<'_>, value: Span) -> Option<u32> {
    view.paragraph(view.line_at(value.start)).cell
}

/// What the label over the cell of a value asks for, in a row of nothing but such labels.
fn asked(view: &View<'_>, value: Span) -> Option<MomentSlot> {
    let over = cells::above(view, cell_of(view, value)?)?;
    let label = |cell: u32| {
        let text = cells::text_of(view, cell).trim_end_matches([':', ' ']);
        label::of_moment(text).map(|found| found.1)
    };
    let all =
        || cells::row_of(view.document, over).iter().all(|&c| cells::text_of(view, c).is_empty() || label(c).is_some());
    label(over).filter(|_| all())
}
