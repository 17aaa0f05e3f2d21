//! The grid of a table of HTML: which columns cells of the rows above still cover (HTML §4.9.12).

/// Columns that one cell may cover (HTML §4.9.11).
const COLSPAN: u32 = 1000;

/// Rows that one cell may cover.
const ROWSPAN: u32 = 65_534;

/// A cell that covers rows below its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cover {
    col: u32,
    width: u32,
    /// Rows still to come.
    rows: u32,
}

/// The cells that are open downwards.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// Of rows above, by column.
    covers: Vec<Cover>,
    /// Of the open row.
    begun: Vec<Cover>,
    /// How many of `covers` the open row has passed.
    passed: usize,
}

impl Grid {
    /// Begins a row.
    pub(super) fn open_row(&mut self) {
        self.covers.append(&mut self.begun);
        self.covers.retain(|cover| cover.rows > 0);
        self.covers.sort_by_key(|cover| cover.col);
        self.passed = 0;
    }

    /// Ends a group of rows, past which no cell reaches.
    pub(super) fn close_group(&mut self) {
        self.covers.clear();
        self.begun.clear();
    }

    /// The width of a cell from above that covers the column `col`, once for each; `None` when none does.
    pub(super) fn continued(&mut self, col: u32) -> Option<u32> {
        let cover = self.covers.get_mut(self.passed).filter(|cover| cover.col <= col)?;
        self.passed += 1;
        cover.rows -= 1;
        Some(cover.width)
    }

    /// How many columns lie between `col` and the next cell from above in this row; `None` without one.
    pub(super) fn gap(&self, col: u32) -> Option<u32> {
        self.covers.get(self.passed).map(|cover| cover.col.saturating_sub(col))
    }

    /// Adds a cell at a column; gives its width.
    pub(super) fn add(&mut self, col: u32, colspan: Option<i32>, rowspan: Option<i32>) -> u32 {
        let size = |span: Option<i32>, most: u32| span.and_then(|span| u32::try_from(span).ok()).unwrap_or(1).min(most);
        let width = size(colspan, COLSPAN).max(1);
        // Zero: to the end of the group.
        let rows = match size(rowspan, ROWSPAN) {
            0 => ROWSPAN,
            rows => rows - 1,
        };
        if rows > 0 {
            self.begun.push(Cover { col, width, rows });
        }
        width
    }
}
