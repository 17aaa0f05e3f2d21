//! Tables, rows and cells of the open story.

use super::flow::Closing;
use super::page::Page;
use super::paragraph::Para;
use super::run::Run;
use super::story::{OpenTable, Place};
use crate::document::{Cell, Span, Table};
use crate::fault::Fault;

impl Page {
    /// Begins a table. Where it stands in a paragraph, `closing` ends what was read of that; gives whether
    /// the rest of it then begins anew.
    pub(crate) fn open_table(&mut self, closing: Closing) -> Result<bool, Fault> {
        let within = self.break_paragraph(closing)?;
        let anew = within.as_ref().is_some_and(|within| within.0.text.is_empty() && within.0.optional);
        self.flush_joined()?;
        let index = self.out.tables.len() as u32;
        let pages = self.pages.begin_row();
        let story = self.story();
        let Some(place) = story.places.last_mut() else { return Ok(false) };
        place.tables += 1;
        let (number, parent) = (place.tables, place.cell);
        story.tables.push(OpenTable { index, col: 1, pages, within, ..OpenTable::default() });
        self.keep(1);
        self.out.tables.push(Table { number, parent, cells: Vec::new(), rows: 0 });
        Ok(anew)
    }

    /// Ends what was read of a paragraph that holds a table; gives what goes on after it.
    fn break_paragraph(&mut self, closing: Closing) -> Result<Option<Box<(Para, Run)>>, Fault> {
        if self.story().para.is_none() {
            return Ok(None);
        }
        let run = self.story().run.again();
        self.close_run();
        let story = self.story();
        let Some(mut para) = story.para.take() else { return Ok(None) };
        story.mark_within(&mut para);
        para.finish();
        if para.text.is_empty() {
            if para.optional {
                self.uncount_paragraph();
            }
            return Ok(Some(Box::new((para, run))));
        }
        self.commit(para, closing)?;
        Ok(Some(Box::new((Para { optional: true, ..Para::default() }, run))))
    }

    /// Ends a table.
    pub(crate) fn close_table(&mut self) -> Result<(), Fault> {
        let Some(table) = self.story().tables.pop() else { return Ok(()) };
        if let Some(out) = self.out.tables.get_mut(table.index as usize) {
            out.rows = table.row;
        }
        let Some(within) = table.within else { return Ok(()) };
        self.close_paragraph(Closing::default())?;
        let (mut para, run) = *within;
        let story = self.story();
        story.go_on_at(0);
        if let Some(place) = story.places.last_mut().filter(|_| para.optional) {
            place.paragraphs += 1;
            para.number = place.paragraphs;
        }
        (story.para, story.run) = (Some(para), run);
        Ok(())
    }

    /// Begins a row.
    pub(crate) fn open_row(&mut self) {
        let before = (self.out.text.len(), self.out.cells.len(), self.out.tables.len());
        let pages = self.pages.begin_row();
        if let Some(table) = self.story().tables.last_mut() {
            table.row += 1;
            table.col = 1;
            table.pages = pages;
            (table.gone, table.vanishes, table.before) = (false, false, before);
            std::mem::swap(&mut table.above, &mut table.below);
            table.below.clear();
        }
    }

    /// Ends a row: there is none where its mark and all in it is hidden (ECMA-376-1 §17.4.20), or all
    /// its cells are deleted.
    pub(crate) fn close_row(&mut self) {
        let now = (self.out.text.len(), self.out.tables.len());
        let Some(table) = self.stories.last_mut().and_then(|story| story.tables.last_mut()) else { return };
        self.pages.end_row(table.pages, now.0);
        let (text, cells, tables) = table.before;
        if table.gone || !table.vanishes || now != (text, tables) {
            return;
        }
        table.row = table.row.saturating_sub(1);
        std::mem::swap(&mut table.above, &mut table.below);
        let index = table.index as usize;
        self.out.cells.truncate(cells);
        if let Some(table) = self.out.tables.get_mut(index) {
            table.cells.retain(|&cell| (cell as usize) < cells);
        }
    }

    /// The open row is deleted.
    pub(crate) fn drop_row(&mut self) {
        if let Some(table) = self.story().tables.last_mut().filter(|table| !table.gone) {
            table.gone = true;
            table.row = table.row.saturating_sub(1);
            std::mem::swap(&mut table.above, &mut table.below);
        }
    }

    /// The open row is none if nothing in it is shown.
    pub(crate) fn hide_row(&mut self) {
        if let Some(table) = self.story().tables.last_mut() {
            table.vanishes = true;
        }
    }

    /// Grid columns before the first cell of the row.
    pub(crate) fn skip_columns(&mut self, columns: u32) {
        if let Some(table) = self.story().tables.last_mut() {
            table.col = table.col.saturating_add(columns);
        }
    }

    /// The next cell begins in this grid column or right of it, from 1.
    pub(crate) fn skip_to_column(&mut self, column: u32) {
        if let Some(table) = self.story().tables.last_mut() {
            table.col = table.col.max(column);
        }
    }

    /// Begins a cell; `false` when there is none to show.
    pub(crate) fn open_cell(&mut self) -> bool {
        let start = self.out.text.len();
        let index = self.out.cells.len() as u32;
        let story = self.story();
        let Some(table) = story.tables.last().filter(|table| !table.gone) else { return false };
        let cell = Cell {
            table: table.index,
            row: table.row.max(1),
            col: table.col,
            width: 1,
            merged: false,
            span: Span::new(start, start),
        };
        let pages = table.pages;
        let covered = story.places.last().is_some_and(|place| place.covered);
        story.places.push(Place { cell: Some(index), covered, ..Place::default() });
        if let Some(table) = self.out.tables.get_mut(cell.table as usize) {
            table.cells.push(index);
        }
        self.out.cells.push(cell);
        self.keep(1);
        self.pages.begin_cell(pages, start);
        true
    }

    /// The open cell.
    pub(crate) fn cell(&mut self) -> Option<&mut Cell> {
        let index = self.story().places.last()?.cell?;
        self.out.cells.get_mut(index as usize)
    }

    /// The open cell is deleted, if nothing of it was read yet: those after it move into its place.
    pub(crate) fn drop_cell(&mut self) -> bool {
        let (text, cells) = (self.out.text.len(), self.out.cells.len());
        let untouched = self.cell().is_some_and(|cell| cell.span == Span::new(text, text));
        let story = self.story();
        let last = story.places.last().is_some_and(|place| {
            place.cell.is_some_and(|cell| cell as usize + 1 == cells) && place.paragraphs == 0 && place.tables == 0
        });
        // Properties come first; elsewhere they say nothing.
        if !untouched || !last || story.places.len() < 2 || story.para.is_some() {
            return false;
        }
        story.places.pop();
        if let Some(cell) = self.out.cells.pop()
            && let Some(table) = self.out.tables.get_mut(cell.table as usize)
        {
            table.cells.pop();
        }
        self.hide_row();
        true
    }

    /// The open cell begins cells merged downwards, or continues the one above: then Word shows nothing
    /// that it holds (ECMA-376-1 §17.4.84). Without such a cell above, as wide and in the same
    /// column, it continues nothing.
    pub(crate) fn merge_down(&mut self, restarts: bool) {
        let Some(cell) = self.cell() else { return };
        let place = (cell.col, cell.width);
        let Some(table) = self.story().tables.last_mut() else { return };
        let continues = !restarts && table.above.binary_search(&place).is_ok();
        if !restarts && !continues {
            return;
        }
        if table.below.last().is_none_or(|last| *last < place) {
            table.below.push(place);
        }
        if continues {
            if let Some(cell) = self.cell() {
                cell.merged = true;
            }
            if let Some(place) = self.story().places.last_mut() {
                place.covered = true;
            }
        }
    }

    /// Ends the open cell.
    pub(crate) fn close_cell(&mut self) -> Result<(), Fault> {
        self.close_paragraph(Closing::default())?;
        self.flush_joined()?;
        let end = self.out.text.len();
        let mut width = 1;
        if let Some(cell) = self.cell() {
            cell.span = Span::new(cell.span.start as usize, end);
            width = cell.width;
        }
        let story = self.story();
        if story.places.len() > 1 {
            story.places.pop();
        }
        if let Some(table) = self.stories.last_mut().and_then(|story| story.tables.last_mut()) {
            self.pages.end_cell(&mut table.pages);
        }
        self.skip_columns(width);
        Ok(())
    }
}
