//! Tables: which rows make one, which columns their cells cover (\[MS-DOC\] 2.4.3).
//!
//! What a row looks like stands at its end, so a table is looked through before it is composed.

use crate::lang::Text;
use std::ops::Range;

use super::chp::Chp;
use super::model::{Mark, Model, Paragraph};
use super::pap::Pap;
use super::tap::{Cell, Down, Tap};
use crate::compose::flow::Closing;
use crate::compose::page::Page;
use crate::fault::{Detail, Fault, FaultId};
use crate::limits;

/// Edges of cells that are so near to each other are one, in twips.
const NEAR: i32 = 15;

/// A row as its mark describes it.
#[derive(Debug, Clone, Copy, Default)]
struct Row {
    /// Its table in the plan.
    table: u32,
    /// Its cells among those of the plan; its edges begin at `edges`.
    cells: u32,
    edges: u32,
    count: u8,
    bordered: bool,
    deleted: bool,
    hidden: bool,
}

/// A table and all that are nested in it, before they are composed.
#[derive(Debug, Default)]
struct Plan {
    /// In the order in which they begin.
    rows: Vec<Row>,
    cells: Vec<Cell>,
    edges: Vec<i32>,
    /// Of each table, where its columns begin.
    grids: Vec<Vec<i32>>,
}

/// A level of nesting while the plan is made.
#[derive(Debug, Default)]
struct Planned {
    row: Option<usize>,
    /// The table of the last row, and what tells it from others.
    last: Option<(u32, Tap)>,
}

impl Plan {
    /// Looks through the paragraphs of `cps`, up to the first outside tables.
    fn read(model: &Model, cps: Range<u32>) -> Result<Plan, Fault> {
        let mut plan = Plan::default();
        let (mut levels, mut pap, mut tap) = (Vec::<Planned>::new(), Pap::default(), Tap::default());
        let mut paragraphs = model.paragraphs(cps);
        while let Some(paragraph) = paragraphs.next()? {
            model.pap(&paragraph, &mut pap)?;
            let depth = usize::from(pap.depth());
            for level in levels.drain(depth.min(levels.len())..) {
                plan.settle(level);
            }
            if depth == 0 {
                break;
            }
            if !pap.ends_row() {
                levels.resize_with(depth.max(levels.len()), Planned::default);
                for level in levels.iter_mut().filter(|level| level.row.is_none()) {
                    level.row = Some(plan.rows.len());
                    plan.rows.push(Row::default());
                }
            } else if let Some(level) = levels.last_mut().filter(|level| level.row.is_some()) {
                model.tap(&paragraph, &mut tap)?;
                let chp = model.chp(paragraph.mark().start, pap.style)?;
                plan.end_row(level, &mut tap);
                if let Some(row) = level.row.take().and_then(|row| plan.rows.get_mut(row)) {
                    row.deleted = chp.is(Chp::DELETED);
                    row.hidden = chp.is_hidden();
                }
            }
            if plan.rows.len() + plan.cells.len() > limits::KEPT {
                let what = Text::new("hàng và ô", "rows and cells");
                return Err(Fault::new(FaultId::TooLong, Detail::more_than(limits::KEPT, what)));
            }
        }
        levels.into_iter().for_each(|level| plan.settle(level));
        plan.grids.iter_mut().for_each(join_near);
        Ok(plan)
    }

    /// Ends the row of a level: it is in the table of the row above, where nothing tells the two apart.
    fn end_row(&mut self, level: &mut Planned, tap: &mut Tap) {
        let same = level.last.as_ref().filter(|(_, last)| last.identity == tap.identity);
        let table = same.map_or(self.grids.len() as u32, |last| last.0);
        let known = same.is_some_and(|(_, last)| last.edges == tap.edges);
        if table as usize == self.grids.len() {
            self.grids.push(Vec::new());
        }
        if let Some(grid) = self.grids.get_mut(table as usize).filter(|_| !known) {
            grid.extend_from_slice(&tap.edges);
        }
        if let Some(row) = level.row.and_then(|row| self.rows.get_mut(row)) {
            *row = Row {
                table,
                cells: self.cells.len() as u32,
                edges: self.edges.len() as u32,
                count: tap.cells.len() as u8,
                bordered: tap.bordered,
                ..*row
            };
        }
        self.cells.extend_from_slice(&tap.cells);
        self.edges.extend_from_slice(&tap.edges);
        level.last = Some((table, std::mem::take(tap)));
    }

    /// Ends a level: a row without a mark is in the table of the row above.
    fn settle(&mut self, level: Planned) {
        let Some(row) = level.row.and_then(|row| self.rows.get_mut(row)) else { return };
        row.table = level.last.map_or(self.grids.len() as u32, |last| last.0);
        if row.table as usize == self.grids.len() {
            self.grids.push(Vec::new());
        }
    }

    /// A cell of a row; a plain one where the row tells of none.
    fn cell(&self, row: &Row, index: usize) -> Cell {
        let index = (index < usize::from(row.count)).then_some(row.cells as usize + index);
        index.and_then(|index| self.cells.get(index)).copied().unwrap_or_default()
    }

    /// The first column of a cell, from 1, and how many it covers, with the cells that are joined to it.
    fn columns(&self, row: &Row, index: usize) -> Option<(u32, u32)> {
        let joined = (index + 1..usize::from(row.count)).take_while(|&next| self.cell(row, next).joined).count();
        let grid = self.grids.get(row.table as usize)?;
        let column = |edge: usize| {
            let edge = self.edges.get(row.edges as usize + edge).filter(|_| edge <= usize::from(row.count))?;
            Some(grid.partition_point(|start| start <= edge) as u32)
        };
        let (left, right) = (column(index)?, column(index + 1 + joined)?);
        Some((left.max(1), right.saturating_sub(left).max(1)))
    }
}

/// Makes one of edges that are near to each other.
fn join_near(edges: &mut Vec<i32>) {
    edges.sort_unstable();
    edges.dedup_by(|next, first| *next - *first < NEAR);
}

/// A level of nesting while tables are composed.
#[derive(Debug, Default)]
struct Level {
    table: Option<u32>,
    row: Option<usize>,
    /// The number of the cell in its row, from 0, and whether it is open, and shown.
    cell: usize,
    open: Option<bool>,
}

/// The open tables of a story.
#[derive(Debug, Default)]
pub(super) struct Tables {
    plan: Plan,
    /// The next row of the plan.
    next: usize,
    levels: Vec<Level>,
}

impl Tables {
    /// Opens and closes what stands between the last paragraph and this one, whose story goes on up to `end`. Gives
    /// whether it is a paragraph that is shown.
    pub(super) fn begin(
        &mut self,
        model: &Model,
        page: &mut Page,
        paragraph: &Paragraph,
        end: u32,
        pap: &Pap,
    ) -> Result<bool, Fault> {
        let depth = usize::from(pap.depth());
        if depth > 0 && self.levels.is_empty() && !pap.ends_row() {
            (self.plan, self.next) = (Plan::read(model, paragraph.start..end)?, 0);
        }
        while self.levels.len() > depth {
            self.close_level(page)?;
        }
        if pap.ends_row() {
            if self.levels.len() == depth {
                self.close_row(page)?;
            }
            return Ok(false);
        }
        let mut shows = true;
        for index in 0..depth {
            if self.levels.len() == index {
                self.levels.push(Level::default());
            }
            self.open_row(page, index, shows)?;
            self.open_cell(page, index, shows);
            shows &= self.levels.get(index).is_some_and(|level| level.open == Some(true));
        }
        Ok(shows)
    }

    /// Ends the cell that a paragraph ends.
    pub(super) fn end(&mut self, page: &mut Page, paragraph: &Paragraph, pap: &Pap) -> Result<(), Fault> {
        let ends = match pap.depth() {
            0 => false,
            1 => paragraph.mark == Mark::Cell,
            _ => pap.ends_inner_cell(),
        };
        if ends { self.close_cell(page) } else { Ok(()) }
    }

    /// Ends all that is open.
    pub(super) fn close(&mut self, page: &mut Page) -> Result<(), Fault> {
        while !self.levels.is_empty() {
            self.close_level(page)?;
        }
        Ok(())
    }

    /// Whether the cells of the first `depth` levels are shown.
    fn shows(&self, depth: usize) -> bool {
        self.levels.iter().take(depth).all(|level| level.open == Some(true))
    }

    /// Opens a row at a level, unless one is open. `shows`: what holds its table is shown.
    fn open_row(&mut self, page: &mut Page, index: usize, shows: bool) -> Result<(), Fault> {
        let (plan, next) = (&self.plan, &mut self.next);
        let Some(level) = self.levels.get_mut(index).filter(|level| level.row.is_none()) else { return Ok(()) };
        let row = plan.rows.get(*next).copied().unwrap_or_default();
        (level.row, level.cell) = (Some(*next), 0);
        *next += 1;
        let before = level.table.replace(row.table);
        if !shows {
            return Ok(());
        }
        if before != level.table {
            if before.is_some() {
                page.close_table()?;
            }
            page.open_table(Closing::default())?;
        }
        page.open_row();
        if row.bordered {
            page.draw_border(false);
        }
        if row.deleted {
            page.out.notes.deletions += 1;
            page.drop_row();
        }
        if row.hidden {
            page.hide_row();
        }
        Ok(())
    }

    /// The same for a cell.
    fn open_cell(&mut self, page: &mut Page, index: usize, shows: bool) {
        let Some(level) = self.levels.get_mut(index).filter(|level| level.open.is_none()) else { return };
        let row = level.row.and_then(|row| self.plan.rows.get(row)).copied().unwrap_or_default();
        let cell = self.plan.cell(&row, level.cell);
        // What is joined to the cell on its left shows nothing; the first of a row has none there.
        let shows = shows && !(cell.joined && level.cell > 0);
        let columns = self.plan.columns(&row, level.cell);
        if let Some((column, _)) = columns.filter(|_| shows) {
            page.skip_to_column(column);
        }
        let shows = shows && page.open_cell();
        level.open = Some(shows);
        if !shows {
            return;
        }
        if let Some(open) = page.cell() {
            open.width = columns.map_or(1, |columns| columns.1);
        }
        if cell.down != Down::Alone {
            page.merge_down(cell.down == Down::Begins);
        }
        if cell.underlined {
            page.draw_border(true);
        }
        if cell.boxed {
            page.draw_border(false);
        }
        if cell.shaded {
            page.shade();
        }
    }

    fn close_cell(&mut self, page: &mut Page) -> Result<(), Fault> {
        let Some(level) = self.levels.last_mut() else { return Ok(()) };
        let shown = level.open.take();
        level.cell += usize::from(shown.is_some());
        if shown == Some(true) { page.close_cell() } else { Ok(()) }
    }

    fn close_row(&mut self, page: &mut Page) -> Result<(), Fault> {
        self.close_cell(page)?;
        let outer = self.levels.len().saturating_sub(1);
        let shows = self.shows(outer);
        let Some(level) = self.levels.last_mut() else { return Ok(()) };
        if level.row.take().is_some() && shows {
            page.close_row();
        }
        Ok(())
    }

    fn close_level(&mut self, page: &mut Page) -> Result<(), Fault> {
        self.close_row(page)?;
        let level = self.levels.pop();
        let shows = self.shows(self.levels.len());
        if level.is_some_and(|level| level.table.is_some()) && shows { page.close_table() } else { Ok(()) }
    }
}
