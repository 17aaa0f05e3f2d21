//! Properties of rows (\[MS-DOC\] 2.6.3): edges of cells, merges, borders, and what tells tables apart.

use super::bytes::{i16_at, slice, u16_at, u32_at};
use super::chp::{is_drawn, is_ground};
use super::sprm::{Sprm, op};

/// Cells of a row (2.9.327).
const CELLS: usize = 63;

/// Bytes of a cell in sprmTDefTable (TC80, 2.9.311), and where its borders begin.
const TC: usize = 20;
const TC_BORDERS: usize = 4;

/// Cells whose ground one modifier tells (2.9.54).
const SHADED: usize = 22;

/// The table style that every document has, which draws nothing.
const NORMAL_TABLE: u16 = 11;

/// A cell as its row describes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Cell {
    /// It is joined to the cell on its left and shows nothing.
    pub(super) joined: bool,
    pub(super) down: Down,
    /// A border of its own below it, and one elsewhere.
    pub(super) underlined: bool,
    pub(super) boxed: bool,
    /// Its ground has a colour.
    pub(super) shaded: bool,
}

/// How a cell is merged with those above and below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Down {
    #[default]
    Alone,
    Begins,
    Continues,
}

impl Down {
    /// By the number that stands for it (VerticalMergeFlag, 2.9.341).
    fn of(number: u16) -> Down {
        match number & 3 {
            0 => Down::Alone,
            1 => Down::Continues,
            _ => Down::Begins,
        }
    }
}

/// Properties of a row, by its mark.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Tap {
    /// Edges of its cells, one more than cells, in twips; none when the row does not say.
    pub(super) edges: Vec<i32>,
    pub(super) cells: Vec<Cell>,
    /// The table as a whole has borders.
    pub(super) bordered: bool,
    /// Rows of one table say the same here (2.4.3).
    pub(super) identity: [u32; op::T_IDENTITY.len()],
}

impl Tap {
    /// Forgets everything but the room for cells.
    pub(super) fn clear(&mut self) {
        let (mut edges, mut cells) = (std::mem::take(&mut self.edges), std::mem::take(&mut self.cells));
        edges.clear();
        cells.clear();
        *self = Tap { edges, cells, ..Tap::default() };
    }

    /// Takes over one modifier.
    pub(super) fn set(&mut self, sprm: &Sprm) {
        if let Some(index) = op::T_IDENTITY.iter().position(|&op| op == sprm.op) {
            self.identity[index] = u32_at(sprm.operand, 0).unwrap_or_else(|| sprm.word().into());
            // The style of tables: others than the plain one have borders.
            self.bordered |= sprm.op == op::T_STYLE && sprm.word() != NORMAL_TABLE;
            return;
        }
        match sprm.op {
            op::T_DEF => self.define(sprm.operand),
            op::T_VERTICAL_MERGE => {
                let down = Down::of(sprm.operand.get(1).copied().unwrap_or(0).into());
                self.each(sprm.byte(), sprm.byte().saturating_add(1), |_, cell| cell.down = down);
            }
            op::T_MERGE => self.span(sprm, |first, cell| cell.joined = !first),
            op::T_SPLIT => self.span(sprm, |_, cell| cell.joined = false),
            op::T_INSERT => self.insert(sprm),
            op::T_DELETE => self.delete(sprm),
            op::T_WIDTH => self.widen(sprm),
            op::T_BORDERS_80 => self.bordered |= sprm.operand.chunks_exact(4).any(is_drawn),
            op::T_BORDERS => self.bordered |= sprm.operand.chunks_exact(8).any(is_drawn),
            op::T_SET_BORDER_80 | op::T_SET_BORDER => self.border(sprm),
            op::T_SHADING_80 => self.shade(0, sprm.operand.chunks_exact(2)),
            op::T_SHADING => self.shade(0, sprm.operand.chunks_exact(10)),
            op::T_SHADING_2ND => self.shade(SHADED, sprm.operand.chunks_exact(10)),
            op::T_SHADING_3RD => self.shade(2 * SHADED, sprm.operand.chunks_exact(10)),
            _ => {}
        }
    }

    /// The cells as sprmTDefTable has them; those that it leaves out are plain.
    fn define(&mut self, operand: &[u8]) {
        let Some((&count, rest)) = operand.split_first() else { return };
        let count = usize::from(count);
        if count > CELLS || rest.len() < 2 * (count + 1) {
            return;
        }
        let (edges, cells) = rest.split_at(2 * (count + 1));
        self.edges.clear();
        self.edges.extend((0..=count).filter_map(|index| i16_at(edges, 2 * index)).map(i32::from));
        self.cells.clear();
        self.cells.extend((0..count).map(|index| cell(slice(cells, index * TC, TC).unwrap_or_default())));
    }

    fn each(&mut self, first: u8, end: u8, mut change: impl FnMut(bool, &mut Cell)) {
        let count = usize::from(end.saturating_sub(first));
        for (index, cell) in self.cells.iter_mut().skip(first.into()).take(count).enumerate() {
            change(index == 0, cell);
        }
    }

    /// Changes the cells that a modifier names (ItcFirstLim, 2.9.131).
    fn span(&mut self, sprm: &Sprm, change: impl FnMut(bool, &mut Cell)) {
        let [first, end] = sprm.word().to_le_bytes();
        self.each(first, end, change);
    }

    fn insert(&mut self, sprm: &Sprm) {
        let [first, count, ..] = sprm.long().to_le_bytes();
        let width = i32::from((sprm.long() >> 16) as u16);
        let (first, count) = (usize::from(first).min(self.cells.len()), usize::from(count));
        if self.edges.is_empty() || self.cells.len() + count > CELLS {
            return;
        }
        let left = self.edges[first];
        self.cells.splice(first..first, (0..count).map(|_| Cell::default()));
        self.edges.iter_mut().skip(first).for_each(|edge| *edge = edge.saturating_add(width * count as i32));
        self.edges.splice(first..first, (0..count).map(|index| left + width * index as i32));
    }

    fn delete(&mut self, sprm: &Sprm) {
        let [first, end] = sprm.word().to_le_bytes().map(usize::from);
        let end = end.min(self.cells.len());
        if first >= end || self.edges.len() != self.cells.len() + 1 {
            return;
        }
        let width = self.edges[end] - self.edges[first];
        self.cells.drain(first..end);
        self.edges.drain(first..end);
        self.edges.iter_mut().skip(first).for_each(|edge| *edge = edge.saturating_sub(width));
    }

    fn widen(&mut self, sprm: &Sprm) {
        let [first, end, ..] = sprm.long().to_le_bytes().map(usize::from);
        let width = i32::from((sprm.long() >> 16) as u16);
        for index in first..end.min(self.cells.len()) {
            let (Some(&left), Some(&right)) = (self.edges.get(index), self.edges.get(index + 1)) else { return };
            let by = width - (right - left);
            self.edges.iter_mut().skip(index + 1).for_each(|edge| *edge = edge.saturating_add(by));
        }
    }

    /// Sets borders of some cells (2.9.305): which cells, which sides, and the border.
    fn border(&mut self, sprm: &Sprm) {
        let Some(&[first, end, sides]) = sprm.operand.first_chunk() else { return };
        let drawn = is_drawn(&sprm.operand[3..]);
        self.each(first, end, |_, cell| {
            if sides & 4 != 0 {
                cell.underlined = drawn;
            }
            cell.boxed |= drawn && sides & !4 & 0xF != 0;
        });
    }

    fn shade<'a>(&mut self, from: usize, grounds: impl Iterator<Item = &'a [u8]>) {
        for (cell, ground) in self.cells.iter_mut().skip(from).zip(grounds) {
            cell.shaded |= is_ground(ground);
        }
    }
}

/// A cell by its TC80; no bytes make a plain one.
fn cell(bytes: &[u8]) -> Cell {
    let flags = u16_at(bytes, 0).unwrap_or(0);
    let drawn = |side: usize| slice(bytes, TC_BORDERS + 4 * side, 4).is_some_and(is_drawn);
    Cell {
        joined: flags & 3 == 1,
        down: Down::of(flags >> 5),
        underlined: drawn(2),
        boxed: drawn(0) || drawn(1) || drawn(3),
        shaded: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tap(sprms: &[(u16, &[u8])]) -> Tap {
        let mut tap = Tap::default();
        sprms.iter().for_each(|&(op, operand)| tap.set(&Sprm { op, operand }));
        tap
    }

    /// Cells 0–100, 100–300, 300–600; the second is joined to the first, the third begins a merge downwards.
    fn three() -> Vec<u8> {
        let edges = [0i16, 100, 300, 600].iter().flat_map(|edge| edge.to_le_bytes());
        let mut operand: Vec<u8> = [3].into_iter().chain(edges).collect();
        for flags in [2u16, 1, 3 << 5] {
            operand.extend(flags.to_le_bytes());
            operand.extend([0; 18]);
        }
        operand
    }

    #[test]
    fn a_row_has_edges_and_merges() {
        let tap = tap(&[(op::T_DEF, &three())]);
        assert_eq!(tap.edges, [0, 100, 300, 600]);
        assert_eq!(tap.cells.iter().map(|cell| cell.joined).collect::<Vec<_>>(), [false, true, false]);
        assert_eq!(tap.cells[2].down, Down::Begins);
    }

    #[test]
    fn cells_that_are_left_out_are_plain() {
        let row = tap(&[(op::T_DEF, &[2, 0, 0, 10, 0, 20, 0, 1, 0])]);
        assert_eq!(row.cells, [Cell::default(); 2]);
        for short in [&[][..], &[1, 0, 0], &[64; 200]] {
            assert_eq!(tap(&[(op::T_DEF, short)]), Tap::default());
        }
    }

    #[test]
    fn cells_are_merged_and_split() {
        let row = tap(&[(op::T_DEF, &three()), (op::T_SPLIT, &[0, 3]), (op::T_MERGE, &[1, 3])]);
        assert_eq!(row.cells.iter().map(|cell| cell.joined).collect::<Vec<_>>(), [false, false, true]);
        let row = tap(&[(op::T_DEF, &three()), (op::T_VERTICAL_MERGE, &[0, 1]), (op::T_VERTICAL_MERGE, &[9, 1])]);
        assert_eq!(row.cells[0].down, Down::Continues);
    }

    #[test]
    fn cells_come_and_go() {
        let row = tap(&[(op::T_DEF, &three()), (op::T_INSERT, &[1, 2, 50, 0])]);
        assert_eq!(row.edges, [0, 100, 150, 200, 400, 700]);
        assert_eq!(row.cells.len(), 5);
        let row = tap(&[(op::T_DEF, &three()), (op::T_DELETE, &[1, 2])]);
        assert_eq!((row.edges, row.cells.len()), (vec![0, 100, 400], 2));
        let row = tap(&[(op::T_DEF, &three()), (op::T_WIDTH, &[0, 2, 50, 0])]);
        assert_eq!(row.edges, [0, 50, 100, 400]);
        // More than a row can have, and a row that says nothing.
        for (op, operand) in [(op::T_INSERT, [0, 255, 1, 0]), (op::T_DELETE, [9, 3, 0, 0]), (op::T_WIDTH, [9, 3, 0, 0])]
        {
            assert_eq!(tap(&[(op::T_DEF, &three()), (op, &operand)]), tap(&[(op::T_DEF, &three())]));
            assert_eq!(tap(&[(op, &operand)]), Tap::default());
        }
    }

    #[test]
    fn a_line_below_a_cell_is_told_from_a_box() {
        let mut row = vec![2, 0, 0, 10, 0, 20, 0];
        row.extend([0; 12]);
        row.extend([4, 1, 1, 0, 0, 0, 0, 0]);
        row.extend([0; 4]);
        row.extend([4, 1, 1, 0].repeat(4));
        let row = tap(&[(op::T_DEF, &row)]);
        assert!(row.cells[0].underlined && !row.cells[0].boxed && row.cells[1].boxed);
        let row = tap(&[(op::T_DEF, &[1, 0, 0, 9, 0]), (op::T_SET_BORDER_80, &[0, 1, 4, 4, 1, 1, 0])]);
        assert!(row.cells[0].underlined && !row.cells[0].boxed);
    }

    #[test]
    fn tables_are_told_apart() {
        let plain = tap(&[(op::T_DEF, &three())]);
        let other = tap(&[(op::T_DEF, &three()), (0x7469, &[1, 0, 0, 0])]);
        assert_ne!(plain.identity, other.identity);
        assert!(tap(&[(op::T_STYLE, &[15, 0])]).bordered && !tap(&[(op::T_STYLE, &[11, 0])]).bordered);
        assert!(tap(&[(op::T_BORDERS_80, &[4, 1, 1, 0])]).bordered);
    }
}
