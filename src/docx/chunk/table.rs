//! Tables of a page, as the reader of OOXML has them: a cell that covers rows below is continued there
//! by merged cells.

use super::grid::Grid;
use super::html::Html;
use super::tag::Tag;
use crate::fault::Fault;

impl Html<'_, '_> {
    pub(super) fn open_table(&mut self) -> Result<(), Fault> {
        self.tables.push(Grid::default());
        self.body.open_table()
    }

    pub(super) fn close_table(&mut self) -> Result<(), Fault> {
        self.tables.pop();
        self.body.close_table()
    }

    pub(super) fn close_group(&mut self) {
        if let Some(grid) = self.tables.last_mut() {
            grid.close_group();
        }
    }

    pub(super) fn open_row(&mut self) {
        self.body.page.open_row();
        if let Some(grid) = self.tables.last_mut() {
            grid.open_row();
        }
    }

    /// Ends a row: cells from above may stand behind its last.
    pub(super) fn close_row(&mut self) -> Result<(), Fault> {
        while let Some(gap) = self.tables.last().and_then(|grid| grid.gap(self.column())) {
            self.body.page.skip_columns(gap);
            self.continue_cells()?;
        }
        Ok(())
    }

    pub(super) fn open_cell(&mut self, tag: &Tag) -> Result<(), Fault> {
        self.continue_cells()?;
        let column = self.column();
        let spans = (tag.number("colspan"), tag.number("rowspan"));
        let width = self.tables.last_mut().map_or(1, |grid| grid.add(column, spans.0, spans.1));
        self.begin_cell(width, false);
        Ok(())
    }

    pub(super) fn close_cell(&mut self) -> Result<(), Fault> {
        // A cell has a paragraph, as in Word, so that its place can be named.
        if self.body.page.story().places.last().is_some_and(|place| place.paragraphs == 0) {
            self.empty_paragraph()?;
        }
        self.body.close_cell()
    }

    /// Puts cells that cover this row from above in their places.
    fn continue_cells(&mut self) -> Result<(), Fault> {
        loop {
            let column = self.column();
            let Some(width) = self.tables.last_mut().and_then(|grid| grid.continued(column)) else { return Ok(()) };
            self.spend(1)?;
            self.begin_cell(width, true);
            self.close_cell()?;
        }
    }

    fn begin_cell(&mut self, width: u32, merged: bool) {
        self.body.page.open_cell();
        if let Some(cell) = self.body.page.cell() {
            (cell.width, cell.merged) = (width, merged);
        }
    }

    /// The grid column of the next cell, from 1.
    fn column(&self) -> u32 {
        self.body.page.stories.last().and_then(|story| story.tables.last()).map_or(1, |table| table.col)
    }
}
