//! Properties of paragraphs (\[MS-DOC\] 2.6.2), as far as the text depends on them.

use super::bytes::i16_at;
use super::chp::{is_drawn, is_shaded};
use super::sprm::{Sprm, Sprms, op};
use crate::compose::props::{Align, STOPS, Stop};

/// How deep tables may be nested.
pub(super) const DEPTH: u8 = 63;

/// The first `ilfo` that says "no list any more" (2.6.2, sprmPIlfo).
const NO_LIST: u16 = 0xF801;

/// Properties of a paragraph, all that styles and lists say included.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Pap {
    pub(super) style: u16,
    pub(super) centred: bool,
    /// Sorted by place.
    pub(super) stops: Vec<Stop>,
    /// Left indent, twips.
    pub(super) left: i32,
    /// Indent of the first line against it, twips; negative when hanging.
    pub(super) first: i32,
    /// Its ground has a colour.
    pub(super) shaded: bool,
    /// It begins a page.
    pub(super) page_before: bool,
    /// `ilfo` and `ilvl`; see [`Pap::list`].
    ilfo: u16,
    ilvl: u8,
    /// Borders that are drawn, a bit each: above, below, between.
    borders: u8,
    in_table: bool,
    row_mark: bool,
    depth: i32,
    inner_cell: bool,
    inner_row: bool,
}

impl Pap {
    /// How many tables the paragraph stands in.
    pub(super) fn depth(&self) -> u8 {
        let depth = if self.depth > 0 { self.depth } else { i32::from(self.in_table) };
        depth.clamp(0, i32::from(DEPTH)) as u8
    }

    /// It is no paragraph but the mark that ends a row.
    pub(super) fn ends_row(&self) -> bool {
        self.row_mark || (self.inner_row && self.depth() > 1)
    }

    /// It ends a cell of a nested table; at depth 1 the character 0x07 says so.
    pub(super) fn ends_inner_cell(&self) -> bool {
        self.inner_cell && self.depth() > 1
    }

    /// A line above, below or between.
    pub(super) fn border(&self) -> bool {
        self.borders != 0
    }

    /// The list it is in, from 1, and its level, from 0.
    pub(super) fn list(&self) -> Option<(u16, u8)> {
        ((1..NO_LIST).contains(&self.ilfo)).then_some((self.ilfo, self.ilvl.min(8)))
    }

    /// Becomes a copy of `other`, keeping its own room for stops.
    pub(super) fn copy_from(&mut self, other: &Pap) {
        let mut stops = std::mem::take(&mut self.stops);
        stops.clear();
        stops.extend_from_slice(&other.stops);
        *self = Pap { stops, ..other.without_stops() };
    }

    fn without_stops(&self) -> Pap {
        Pap { stops: Vec::new(), ..*self }
    }

    /// Lays properties over these.
    pub(super) fn lay(&mut self, list: &[u8]) {
        for sprm in Sprms(list) {
            self.set(&sprm);
        }
    }

    /// Takes over one modifier.
    pub(super) fn set(&mut self, sprm: &Sprm) {
        match sprm.op {
            op::P_STYLE => self.style = sprm.word(),
            op::P_JC_80 | op::P_JC => self.centred = sprm.byte() == 1,
            op::P_PAGE_BEFORE => self.page_before = sprm.on(),
            op::P_IN_TABLE => self.in_table = sprm.on(),
            op::P_ROW_MARK => self.row_mark = sprm.on(),
            op::P_INNER_CELL => self.inner_cell = sprm.on(),
            op::P_INNER_ROW => self.inner_row = sprm.on(),
            op::P_DEPTH => self.depth = sprm.long() as i32,
            op::P_DEEPER => self.depth = self.depth.saturating_add(sprm.long() as i32),
            op::P_LEVEL => self.ilvl = sprm.byte(),
            op::P_LIST => self.ilfo = sprm.word(),
            op::P_LEFT_80 | op::P_LEFT => self.left = sprm.signed().into(),
            op::P_FIRST_80 | op::P_FIRST => self.first = sprm.signed().into(),
            op::P_BORDER_TOP_80 | op::P_BORDER_TOP => self.rule(1, sprm),
            op::P_BORDER_BOTTOM_80 | op::P_BORDER_BOTTOM => self.rule(2, sprm),
            op::P_BORDER_BETWEEN_80 | op::P_BORDER_BETWEEN => self.rule(4, sprm),
            op::P_SHADING_80 | op::P_SHADING => self.shaded = is_shaded(sprm),
            op::P_TABS_PAPX | op::P_TABS => self.tabs(sprm),
            _ => {}
        }
    }

    fn rule(&mut self, side: u8, sprm: &Sprm) {
        self.borders = if is_drawn(sprm.operand) { self.borders | side } else { self.borders & !side };
    }

    /// Deletes stops and adds some (2.9.180, 2.9.181). A stop is deleted with those so near to it as the
    /// modifier says.
    fn tabs(&mut self, sprm: &Sprm) {
        // The long form begins with 255, which is no number of stops.
        let list = if sprm.op == op::P_TABS && sprm.byte() == 255 { &sprm.operand[1..] } else { sprm.operand };
        let Some((&deleted, list)) = list.split_first() else { return };
        let deleted = usize::from(deleted);
        let near = sprm.op == op::P_TABS;
        let place = |list: &[u8], index: usize| i16_at(list, 2 * index).map(i32::from);
        for index in 0..deleted {
            let Some(at) = place(list, index) else { return };
            let near = if near { place(list, deleted + index).unwrap_or(0) } else { 0 };
            self.stops.retain(|stop| (stop.at - at).abs() > near);
        }
        let Some((&added, list)) = list.get(2 * deleted * (1 + usize::from(near))..).and_then(<[u8]>::split_first)
        else {
            return;
        };
        for index in 0..usize::from(added) {
            let (Some(at), Some(&kind)) = (place(list, index), list.get(2 * usize::from(added) + index)) else {
                return;
            };
            self.add(at, kind);
        }
    }

    /// Adds a stop by its TBD (2.9.309); of two at one place the later counts.
    fn add(&mut self, at: i32, kind: u8) {
        let align = match kind & 7 {
            1 => Align::Centre,
            2 | 3 => Align::Right,
            // A line down the paragraph and no stop.
            4 => return,
            _ => Align::Left,
        };
        let stop = Stop { at, align, leader: (kind >> 3) & 7 != 0 };
        match self.stops.binary_search_by_key(&at, |stop| stop.at) {
            Ok(index) => self.stops[index] = stop,
            Err(index) if self.stops.len() < STOPS => self.stops.insert(index, stop),
            Err(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn laid(lists: &[&[u8]]) -> Pap {
        let mut pap = Pap::default();
        lists.iter().for_each(|list| pap.lay(list));
        pap
    }

    fn places(pap: &Pap) -> Vec<(i32, bool)> {
        pap.stops.iter().map(|stop| (stop.at, stop.leader)).collect()
    }

    /// One stop of 0x0D00, left, dotted; one of 0x0200, right.
    const TWO: &[u8] = &[0x0D, 0xC6, 8, 0, 2, 0x00, 0x0D, 0x00, 0x02, 0x08, 0x02];

    #[test]
    fn stops_are_added_in_order_with_their_leaders() {
        let pap = laid(&[TWO]);
        assert_eq!(places(&pap), [(0x200, false), (0xD00, true)]);
        assert_eq!(pap.stops[0].align, Align::Right);
        // A centred stop in place of the other; a bar is none.
        let pap = laid(&[TWO, &[0x0D, 0xC6, 8, 0, 2, 0x00, 0x02, 0x10, 0x02, 0x19, 0x04]]);
        assert_eq!(places(&pap), [(0x200, true), (0xD00, true)]);
        assert_eq!(pap.stops[0].align, Align::Centre);
    }

    #[test]
    fn stops_are_deleted() {
        assert_eq!(places(&laid(&[TWO, &[0x0D, 0xC6, 4, 1, 0x00, 0x0D, 0]])), [(0x200, false)]);
        // A place where none is.
        assert_eq!(places(&laid(&[TWO, &[0x0D, 0xC6, 4, 1, 0x10, 0x0D, 0]])).len(), 2);
        // The other form takes what is near.
        assert_eq!(places(&laid(&[TWO, &[0x15, 0xC6, 6, 1, 0x10, 0x0D, 25, 0, 0]])), [(0x200, false)]);
        assert_eq!(places(&laid(&[TWO, &[0x15, 0xC6, 255, 1, 0x10, 0x0D, 25, 0, 0]])), [(0x200, false)]);
    }

    #[test]
    fn stops_without_their_bytes_are_none() {
        for list in [&[0x0D, 0xC6, 1, 9][..], &[0x0D, 0xC6, 2, 0, 9], &[0x0D, 0xC6, 4, 0, 2, 1, 0], &[0x15, 0xC6, 1, 9]]
        {
            assert_eq!(places(&laid(&[TWO, list])).len(), 2, "{list:x?}");
        }
        let many: Vec<u8> = (0..200u16).flat_map(|at| [0x0D, 0xC6, 5, 0, 1, at as u8, 1, 0]).collect();
        assert_eq!(laid(&[&many]).stops.len(), STOPS);
    }

    #[test]
    fn the_depth_is_said_in_two_ways() {
        assert_eq!(laid(&[&[0x16, 0x24, 1]]).depth(), 1);
        assert_eq!(laid(&[&[0x16, 0x24, 1, 0x49, 0x66, 3, 0, 0, 0]]).depth(), 3);
        assert_eq!(laid(&[&[0x49, 0x66, 1, 0, 0, 0, 0x4A, 0x66, 1, 0, 0, 0]]).depth(), 2);
        assert_eq!(laid(&[&[0x49, 0x66, 0xFF, 0xFF, 0xFF, 0xFF]]).depth(), 0);
        assert_eq!(laid(&[&[0x49, 0x66, 0xFF, 0xFF, 0xFF, 0x7F, 0x4A, 0x66, 9, 0, 0, 0]]).depth(), DEPTH);
    }

    #[test]
    fn marks_of_rows_and_inner_cells() {
        assert!(laid(&[&[0x16, 0x24, 1, 0x17, 0x24, 1]]).ends_row());
        let inner = laid(&[&[0x49, 0x66, 2, 0, 0, 0, 0x4B, 0x24, 1]]);
        assert!(inner.ends_inner_cell() && !inner.ends_row());
        assert!(laid(&[&[0x49, 0x66, 2, 0, 0, 0, 0x4C, 0x24, 1]]).ends_row());
        assert!(!laid(&[&[0x16, 0x24, 1, 0x4C, 0x24, 1]]).ends_row());
    }

    #[test]
    fn a_list_has_a_number_and_a_level() {
        assert_eq!(laid(&[&[0x0B, 0x46, 2, 0, 0x0A, 0x26, 1]]).list(), Some((2, 1)));
        assert_eq!(laid(&[&[0x0B, 0x46, 0, 0]]).list(), None);
        assert_eq!(laid(&[&[0x0B, 0x46, 1, 0xF8]]).list(), None);
        assert_eq!(laid(&[&[0x0B, 0x46, 2, 0, 0x0A, 0x26, 200]]).list(), Some((2, 8)));
    }
}
