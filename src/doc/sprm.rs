//! Lists of single property modifiers (\[MS-DOC\] 2.6.1): their names, and walking over them.

use super::bytes::{i16_at, slice, u16_at, u32_at};

/// Names of those that are read.
pub(super) mod op {
    // Characters.
    pub(crate) const C_DELETED: u16 = 0x0800;
    pub(crate) const C_INSERTED: u16 = 0x0801;
    pub(crate) const C_DATA: u16 = 0x0806;
    pub(crate) const C_OLE2: u16 = 0x080A;
    pub(crate) const C_SPEC_VANISH: u16 = 0x0818;
    pub(crate) const C_BOLD: u16 = 0x0835;
    pub(crate) const C_STRIKE: u16 = 0x0837;
    pub(crate) const C_SMALL_CAPS: u16 = 0x083A;
    pub(crate) const C_CAPS: u16 = 0x083B;
    pub(crate) const C_VANISH: u16 = 0x083C;
    pub(crate) const C_SPEC: u16 = 0x0855;
    pub(crate) const C_OBJ: u16 = 0x0856;
    pub(crate) const C_HIGHLIGHT: u16 = 0x2A0C;
    pub(crate) const C_PLAIN: u16 = 0x2A33;
    pub(crate) const C_UNDERLINE: u16 = 0x2A3E;
    pub(crate) const C_ICO: u16 = 0x2A42;
    pub(crate) const C_DSTRIKE: u16 = 0x2A53;
    pub(crate) const C_STYLE: u16 = 0x4A30;
    pub(crate) const C_SIZE: u16 = 0x4A43;
    pub(crate) const C_FONT: u16 = 0x4A4F;
    pub(crate) const C_SHADING_80: u16 = 0x4866;
    pub(crate) const C_BORDER_80: u16 = 0x6865;
    pub(crate) const C_COLOUR: u16 = 0x6870;
    pub(crate) const C_PICTURE: u16 = 0x6A03;
    pub(crate) const C_BULLET: u16 = 0x6887;
    pub(crate) const C_SYMBOL: u16 = 0x6A09;
    pub(crate) const C_SHADING: u16 = 0xCA71;
    pub(crate) const C_BORDER: u16 = 0xCA72;
    // Paragraphs.
    pub(crate) const P_STYLE: u16 = 0x4600;
    pub(crate) const P_JC_80: u16 = 0x2403;
    pub(crate) const P_JC: u16 = 0x2461;
    pub(crate) const P_PAGE_BEFORE: u16 = 0x2407;
    pub(crate) const P_IN_TABLE: u16 = 0x2416;
    pub(crate) const P_ROW_MARK: u16 = 0x2417;
    pub(crate) const P_INNER_CELL: u16 = 0x244B;
    pub(crate) const P_INNER_ROW: u16 = 0x244C;
    pub(crate) const P_DEPTH: u16 = 0x6649;
    pub(crate) const P_DEEPER: u16 = 0x664A;
    pub(crate) const P_LEVEL: u16 = 0x260A;
    pub(crate) const P_LIST: u16 = 0x460B;
    pub(crate) const P_TABS_PAPX: u16 = 0xC60D;
    pub(crate) const P_TABS: u16 = 0xC615;
    pub(crate) const P_LEFT_80: u16 = 0x840F;
    pub(crate) const P_LEFT: u16 = 0x845E;
    pub(crate) const P_FIRST_80: u16 = 0x8411;
    pub(crate) const P_FIRST: u16 = 0x8460;
    pub(crate) const P_BORDER_TOP_80: u16 = 0x6424;
    pub(crate) const P_BORDER_BOTTOM_80: u16 = 0x6426;
    pub(crate) const P_BORDER_BETWEEN_80: u16 = 0x6428;
    pub(crate) const P_BORDER_TOP: u16 = 0xC64E;
    pub(crate) const P_BORDER_BOTTOM: u16 = 0xC650;
    pub(crate) const P_BORDER_BETWEEN: u16 = 0xC652;
    pub(crate) const P_SHADING_80: u16 = 0x442D;
    pub(crate) const P_SHADING: u16 = 0xC64D;
    /// The list stands in `Data`, in place of this one; the first is Word 97's.
    pub(crate) const P_HUGE_97: u16 = 0x6645;
    pub(crate) const P_HUGE: u16 = 0x6646;
    /// The properties of a row stand in `Data`; what follows is for older programs.
    pub(crate) const P_TABLE_PROPS: u16 = 0x646B;
    // Rows.
    pub(crate) const T_DEF: u16 = 0xD608;
    pub(crate) const T_DEF_10: u16 = 0xD606;
    pub(crate) const T_BORDERS_80: u16 = 0xD605;
    pub(crate) const T_BORDERS: u16 = 0xD613;
    pub(crate) const T_SHADING_80: u16 = 0xD609;
    pub(crate) const T_SHADING: u16 = 0xD612;
    pub(crate) const T_SHADING_2ND: u16 = 0xD616;
    pub(crate) const T_SHADING_3RD: u16 = 0xD60C;
    pub(crate) const T_VERTICAL_MERGE: u16 = 0xD62B;
    pub(crate) const T_MERGE: u16 = 0x5624;
    pub(crate) const T_SPLIT: u16 = 0x5625;
    pub(crate) const T_INSERT: u16 = 0x7621;
    pub(crate) const T_DELETE: u16 = 0x5622;
    pub(crate) const T_WIDTH: u16 = 0x7623;
    pub(crate) const T_SET_BORDER_80: u16 = 0xD620;
    pub(crate) const T_SET_BORDER: u16 = 0xD62F;
    pub(crate) const T_STYLE: u16 = 0x563A;
    /// What tells two tables apart: the place of the table, its style, its direction, its place in a group
    /// (2.4.3).
    pub(crate) const T_IDENTITY: [u16; 12] =
        [0x7469, 0x563A, 0x560B, 0x5664, 0x360D, 0x3465, 0x940E, 0x940F, 0x9410, 0x9411, 0x941E, 0x941F];
    // Sections.
    pub(crate) const S_START: u16 = 0x3009;
    pub(crate) const S_TITLE_PAGE: u16 = 0x300A;
}

/// One modifier: which property, and what it is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sprm<'a> {
    pub(super) op: u16,
    /// Without the count that a long one begins with.
    pub(super) operand: &'a [u8],
}

impl Sprm<'_> {
    /// The first byte of the operand.
    pub(super) fn byte(&self) -> u8 {
        self.operand.first().copied().unwrap_or(0)
    }

    /// Whether the first byte is not 0.
    pub(super) fn on(&self) -> bool {
        self.byte() != 0
    }

    pub(super) fn word(&self) -> u16 {
        u16_at(self.operand, 0).unwrap_or(0)
    }

    pub(super) fn signed(&self) -> i16 {
        i16_at(self.operand, 0).unwrap_or(0)
    }

    pub(super) fn long(&self) -> u32 {
        u32_at(self.operand, 0).unwrap_or(0)
    }
}

/// The modifiers of a grpprl, up to the first that runs out of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sprms<'a>(pub(super) &'a [u8]);

impl<'a> Iterator for Sprms<'a> {
    type Item = Sprm<'a>;

    fn next(&mut self) -> Option<Sprm<'a>> {
        let op = u16_at(self.0, 0)?;
        let (before, len) = operand(op, &self.0[2..])?;
        let operand = slice(self.0, 2 + before, len)?;
        self.0 = &self.0[2 + before + len..];
        Some(Sprm { op, operand })
    }
}

/// Bytes of the count before an operand, and of the operand.
fn operand(op: u16, rest: &[u8]) -> Option<(usize, usize)> {
    Some(match op >> 13 {
        0 | 1 => (0, 1),
        2 | 4 | 5 => (0, 2),
        3 => (0, 4),
        7 => (0, 3),
        _ if op == op::T_DEF || op == op::T_DEF_10 => (2, usize::from(u16_at(rest, 0)?).saturating_sub(1)),
        _ => match *rest.first()? {
            // Too many stops for a count of one byte: their own counts say how long it is.
            255 if op == op::P_TABS => {
                let deleted = usize::from(*rest.get(1)?);
                let added = usize::from(*rest.get(2 + 4 * deleted)?);
                (1, 2 + 4 * deleted + 3 * added)
            }
            len => (1, usize::from(len)),
        },
    })
}

/// The modifier that a Prm holds in itself (Prm0, 2.9.211), if it is one of those that are read.
pub(super) fn of_prm(prm: u16) -> Option<(u16, [u8; 1])> {
    if prm & 1 != 0 {
        return None;
    }
    let op = match (prm >> 1) & 0x7F {
        0x05 => op::P_JC_80,
        0x09 => op::P_PAGE_BEFORE,
        0x0C => op::P_LEVEL,
        0x18 => op::P_IN_TABLE,
        0x19 => op::P_ROW_MARK,
        0x41 => op::C_DELETED,
        0x42 => op::C_INSERTED,
        0x47 => op::C_DATA,
        0x4D => op::C_HIGHLIGHT,
        0x53 => op::C_PLAIN,
        0x55 => op::C_BOLD,
        0x57 => op::C_STRIKE,
        0x5A => op::C_SMALL_CAPS,
        0x5B => op::C_CAPS,
        0x5C => op::C_VANISH,
        0x5E => op::C_UNDERLINE,
        0x62 => op::C_ICO,
        0x73 => op::C_DSTRIKE,
        0x75 => op::C_SPEC,
        0x76 => op::C_OBJ,
        _ => return None,
    };
    Some((op, [(prm >> 8) as u8]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(list: &[u8]) -> Vec<(u16, usize)> {
        Sprms(list).map(|sprm| (sprm.op, sprm.operand.len())).collect()
    }

    #[test]
    fn the_operand_is_as_long_as_the_name_says() {
        let list = [
            &[0x35, 0x08, 1][..],               // one byte
            &[0x43, 0x4A, 28, 0],               // two
            &[0x0F, 0x84, 0xD0, 2],             // two, of another kind
            &[0x03, 0x6A, 1, 2, 3, 4],          // four
            &[0x14, 0xF6, 1, 2, 3],             // three
            &[0x0D, 0xC6, 3, 0, 0, 9],          // a count, and as many
            &[0x08, 0xD6, 3, 0, 8, 9],          // a count of two bytes that is one too large
            &[0x15, 0xC6, 255, 0, 1, 10, 0, 1], // counts of its own
        ]
        .concat();
        let expected =
            [(0x0835, 1), (0x4A43, 2), (0x840F, 2), (0x6A03, 4), (0xF614, 3), (0xC60D, 3), (0xD608, 2), (0xC615, 5)];
        assert_eq!(walk(&list), expected);
    }

    #[test]
    fn a_list_that_is_cut_ends_before_the_cut() {
        for cut in
            [&[0x35][..], &[0x35, 0x08], &[0x0D, 0xC6], &[0x0D, 0xC6, 9, 1], &[0x15, 0xC6, 255, 9], &[0x08, 0xD6, 9]]
        {
            let list = [&[0x5E, 0x84, 1, 0][..], cut].concat();
            assert_eq!(walk(&list), [(0x845E, 2)], "{cut:x?}");
        }
    }

    #[test]
    fn a_prm_holds_one_modifier() {
        assert_eq!(of_prm(0x55 << 1 | 1 << 8), Some((op::C_BOLD, [1])));
        assert_eq!(of_prm(0x19 << 1 | 1 << 8), Some((op::P_ROW_MARK, [1])));
        assert_eq!(of_prm(0x7F << 1), None);
        // That of a list.
        assert_eq!(of_prm(0x55 << 1 | 1), None);
    }
}
