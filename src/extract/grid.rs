//! Where cells stand: what is beside and above each of them, found once for all tables.

use crate::document::{Cell, Document};

/// The neighbours of one cell, as indices into [`Document::cells`].
#[derive(Debug, Clone, Copy, Default)]
struct Near {
    /// The nearest cell to the left, and to the right, that says anything.
    left: Option<u32>,
    right: Option<u32>,
    /// The cell of the first row over it; in the second row, under a heading of several columns.
    top: Option<u32>,
    second: Option<u32>,
    /// How many cells its row has.
    abreast: u32,
}

/// The neighbours of every cell.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    near: Vec<Near>,
}

impl Grid {
    /// Walks each table of `document` once; `says` tells whether a cell says anything.
    pub(crate) fn new(document: &Document, says: impl Fn(&Cell) -> bool) -> Grid {
        let mut grid = Grid { near: vec![Near::default(); document.cells.len()] };
        for table in &document.tables {
            let rows: Vec<&[u32]> = table.cells.chunk_by(|&a, &b| row(document, a) == row(document, b)).collect();
            for cells in &rows {
                grid.row(document, cells, &says);
            }
            grid.columns(document, &rows);
        }
        grid
    }

    fn row(&mut self, document: &Document, cells: &[u32], says: &impl Fn(&Cell) -> bool) {
        let speaks = |cell: u32| says(&document.cells[cell as usize]);
        let mut last = None;
        for &cell in cells {
            let near = &mut self.near[cell as usize];
            (near.left, near.abreast) = (last, cells.len() as u32);
            last = if speaks(cell) { Some(cell) } else { last };
        }
        last = None;
        for &cell in cells.iter().rev() {
            self.near[cell as usize].right = last;
            last = if speaks(cell) { Some(cell) } else { last };
        }
    }

    fn columns(&mut self, document: &Document, rows: &[&[u32]]) {
        let at = |n: u32| rows.iter().find(|r| r.first().is_some_and(|&c| row(document, c) == n)).copied();
        let Some(first) = at(1) else { return };
        // The second row heads columns only where the first goes on in it.
        let second = at(2).filter(|r| r.iter().any(|&c| document.cells[c as usize].merged)).unwrap_or(&[]);
        for &cell in rows.iter().copied().flatten() {
            let col = document.cells[cell as usize].col;
            let near = &mut self.near[cell as usize];
            (near.top, near.second) = (over(document, first, col), over(document, second, col));
        }
    }

    /// The nearest cell to the left that says anything.
    pub(crate) fn left(&self, cell: u32) -> Option<u32> {
        self.near.get(cell as usize)?.left
    }

    /// The nearest cell to the right that says anything.
    pub(crate) fn right(&self, cell: u32) -> Option<u32> {
        self.near.get(cell as usize)?.right
    }

    /// How many cells the row of a cell has.
    pub(crate) fn abreast(&self, cell: u32) -> usize {
        self.near.get(cell as usize).map_or(0, |near| near.abreast as usize)
    }

    /// The cell of the first row over a cell's column; the cell itself in that row.
    pub(crate) fn top(&self, cell: u32) -> Option<u32> {
        self.near.get(cell as usize)?.top
    }

    /// The cell of the second row over a cell's column, where a heading spans both rows.
    pub(crate) fn second(&self, cell: u32) -> Option<u32> {
        self.near.get(cell as usize)?.second
    }
}

fn row(document: &Document, cell: u32) -> u32 {
    document.cells[cell as usize].row
}

/// The cell of a row that covers grid column `col`.
fn over(document: &Document, row: &[u32], col: u32) -> Option<u32> {
    let cell = |index: u32| &document.cells[index as usize];
    let at = row.partition_point(|&c| cell(c).col.saturating_add(cell(c).width.max(1)) <= col);
    row.get(at).copied().filter(|&c| cell(c).col <= col)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Span, Table};

    /// Cells as (row, col, width, text); what says something has a span.
    fn grid(cells: &[(u32, u32, u32, bool)]) -> Grid {
        let mut document = Document::default();
        for &(row, col, width, says) in cells {
            let span = Span::new(0, usize::from(says));
            document.cells.push(Cell { table: 0, row, col, width, merged: false, span });
        }
        let all = (0..cells.len() as u32).collect();
        document.tables.push(Table { number: 1, parent: None, cells: all, rows: 2 });
        Grid::new(&document, |cell| !cell.span.is_empty())
    }

    #[test]
    fn neighbours_say_something_and_headings_cover_their_columns() {
        let grid = grid(&[(1, 1, 1, true), (1, 2, 2, true), (2, 1, 1, true), (2, 2, 1, false), (2, 3, 1, true)]);
        assert_eq!((grid.left(4), grid.right(2), grid.right(4)), (Some(2), Some(4), None));
        assert_eq!([0, 4].map(|cell| grid.abreast(cell)), [2, 3]);
        assert_eq!([2, 3, 4].map(|cell| grid.top(cell)), [Some(0), Some(1), Some(1)]);
        assert_eq!(grid.second(4), None);
    }
}
