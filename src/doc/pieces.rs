//! The pieces of the text (\[MS-DOC\] 2.8.35, 2.9.38): which characters stand where in the stream, and what a
//! fast save laid over them.

use std::ops::Range;

use super::bytes::{Plc, slice, u16_at, u32_at};
use super::fib::{Fib, Pair, STREAM, damaged};
use crate::fault::{Fault, FaultId};

/// Bytes of one list of properties in the Clx (2.9.209).
const PRC_BYTES: usize = 0x3FA2;

/// Lists that a piece can name: its index has fifteen bits.
const PRCS: usize = 1 << 15;

/// Bytes of a Pcd (2.9.177).
const PCD: usize = 8;

/// Bit of `fc` in a Pcd: one byte a character.
const COMPRESSED: u32 = 1 << 30;

/// What 0x80–0x9F stand for in text of one byte a character, whatever the language (2.9.73): as in Windows-1252.
#[rustfmt::skip]
const CONTROLS: [u16; 32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
    0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x009D, 0x017E, 0x0178,
];

/// The text as its pieces have it.
pub(super) struct Pieces<'a> {
    word: &'a [u8],
    table: Plc<'a>,
    lists: Vec<&'a [u8]>,
}

/// A stretch of the text that stands together in the stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its characters.
    pub(super) cps: Range<u32>,
    /// Where it begins in the stream.
    at: u32,
    /// Two bytes a character, not one.
    wide: bool,
    /// What is laid over its formatting (Prm, 2.9.210).
    pub(super) prm: u16,
}

impl Piece {
    /// Where a character of it stands in the stream.
    pub(super) fn fc(&self, cp: u32) -> u32 {
        let characters = cp.saturating_sub(self.cps.start);
        self.at.saturating_add(if self.wide { characters.saturating_mul(2) } else { characters })
    }

    /// The character that stands at a place in the stream, or the first after it.
    pub(super) fn cp(&self, fc: u32) -> u32 {
        let bytes = fc.saturating_sub(self.at);
        let characters = if self.wide { bytes.div_ceil(2) } else { bytes };
        self.cps.start.saturating_add(characters).min(self.cps.end)
    }
}

/// Characters of one piece, in its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Text<'a> {
    Narrow(&'a [u8]),
    Wide(&'a [u8]),
}

impl<'a> Text<'a> {
    /// The first `count` characters, or all.
    pub(super) fn first(self, count: usize) -> Text<'a> {
        match self {
            Text::Narrow(bytes) => Text::Narrow(&bytes[..count.min(bytes.len())]),
            Text::Wide(bytes) => Text::Wide(&bytes[..count.saturating_mul(2).min(bytes.len())]),
        }
    }

    /// How many characters (UTF-16 units) there are.
    pub(super) fn len(self) -> usize {
        match self {
            Text::Narrow(bytes) => bytes.len(),
            Text::Wide(bytes) => bytes.len() / 2,
        }
    }

    /// Character `index` as a UTF-16 unit; 0 past the end.
    pub(super) fn unit(self, index: usize) -> u16 {
        match self {
            Text::Narrow(bytes) => bytes.get(index).map_or(0, |&byte| narrow(byte)),
            Text::Wide(bytes) => u16_at(bytes, index.saturating_mul(2)).unwrap_or(0),
        }
    }

    /// The first of some characters below U+0080 from `from` on.
    pub(super) fn position(self, from: usize, wanted: [u8; 3]) -> Option<usize> {
        let [a, b, c] = wanted;
        match self {
            Text::Narrow(bytes) => Some(from + memchr::memchr3(a, b, c, bytes.get(from..)?)?),
            Text::Wide(bytes) => {
                let mut units = bytes.get(2 * from..)?.chunks_exact(2);
                Some(from + units.position(|unit| unit[1] == 0 && (unit[0] == a || unit[0] == b || unit[0] == c))?)
            }
        }
    }
}

fn narrow(byte: u8) -> u16 {
    match byte {
        0x80..=0x9F => CONTROLS[usize::from(byte - 0x80)],
        _ => u16::from(byte),
    }
}

/// Joins UTF-16 units to characters: a surrogate pair may be split between runs and pieces.
#[derive(Debug, Default)]
pub(super) struct Joiner {
    high: Option<u16>,
}

impl Joiner {
    /// The character that a unit completes. Half a pair gives U+FFFD, or nothing while the other half may come;
    /// the first of the two is what was left alone before.
    pub(super) fn push(&mut self, unit: u16) -> (Option<char>, Option<char>) {
        let lone = Some(char::REPLACEMENT_CHARACTER);
        let before = self.high.take();
        match (before, unit) {
            (_, 0xD800..=0xDBFF) => {
                self.high = Some(unit);
                (before.and(lone), None)
            }
            (Some(high), 0xDC00..=0xDFFF) => {
                let code = 0x1_0000 + ((u32::from(high) - 0xD800) << 10) + (u32::from(unit) - 0xDC00);
                (None, char::from_u32(code))
            }
            (None, 0xDC00..=0xDFFF) => (None, lone),
            _ => (before.and(lone), char::from_u32(u32::from(unit))),
        }
    }
}

impl<'a> Pieces<'a> {
    /// Reads the Clx.
    ///
    /// # Errors
    /// `damaged` when there are no pieces, when they are out of order, or fewer characters than the stories
    /// have; `truncated` when one reaches past the stream.
    pub(super) fn read(fib: &Fib, word: &'a [u8], table: &'a [u8]) -> Result<Pieces<'a>, Fault> {
        let clx = fib.part(table, Pair::Pieces)?;
        let wrong = |at: usize| damaged(&format!("{}, Clx", fib.table_name()), at);
        let (mut at, mut lists) = (0, Vec::new());
        while clx.get(at) == Some(&1) {
            let len = usize::from(u16_at(clx, at + 1).ok_or_else(|| wrong(at))?);
            let list = slice(clx, at + 3, len).filter(|_| len <= PRC_BYTES).ok_or_else(|| wrong(at))?;
            if lists.len() < PRCS {
                lists.push(list);
            }
            at += 3 + len;
        }
        let len = u32_at(clx, at + 1).filter(|_| clx.get(at) == Some(&2)).ok_or_else(|| wrong(at))?;
        let plc = slice(clx, at + 5, len as usize).ok_or_else(|| wrong(at))?;
        let pieces = Pieces { word, table: Plc::new(plc, PCD), lists };
        pieces.check(fib).map_err(|fault| fault.unwrap_or_else(|| wrong(at)))?;
        Ok(pieces)
    }

    /// That every character of the stories stands in the stream; `Err(None)` when the table itself is wrong.
    fn check(&self, fib: &Fib) -> Result<(), Option<Fault>> {
        let count = self.table.len();
        if count == 0 || self.table.cp(0) != 0 || self.table.cp(count) < fib.characters() {
            return Err(None);
        }
        let is_wrong = |cps: &Range<u32>| cps.is_empty() || cps.end > i32::MAX as u32;
        if (0..count).any(|index| is_wrong(&self.piece(index).cps)) {
            return Err(None);
        }
        for piece in (0..count).map(|index| self.piece(index)) {
            if piece.cps.start < fib.characters() && self.text(&piece, piece.cps.clone()).is_none() {
                let what = format!("{STREAM}, byte {}", piece.at);
                return Err(Some(Fault::new(FaultId::Truncated, what)));
            }
        }
        Ok(())
    }

    fn piece(&self, index: usize) -> Piece {
        let pcd = self.table.element(index);
        let (fc, prm) = (u32_at(pcd, 2).unwrap_or(0), u16_at(pcd, 6).unwrap_or(0));
        let wide = fc & COMPRESSED == 0;
        let at = if wide { fc & (COMPRESSED - 1) } else { (fc & (COMPRESSED - 1)) / 2 };
        Piece { cps: self.table.cp(index)..self.table.cp(index + 1), at, wide, prm }
    }

    /// The piece that holds a character.
    pub(super) fn find(&self, cp: u32) -> Option<Piece> {
        self.table.find(cp).map(|index| self.piece(index))
    }

    /// Characters of a piece; `None` when they do not stand in the stream.
    pub(super) fn text(&self, piece: &Piece, cps: Range<u32>) -> Option<Text<'a>> {
        let len = cps.end.checked_sub(cps.start)? as usize;
        let at = piece.fc(cps.start) as usize;
        Some(match piece.wide {
            true => Text::Wide(slice(self.word, at, len.checked_mul(2)?)?),
            false => Text::Narrow(slice(self.word, at, len)?),
        })
    }

    /// The list of properties that a Prm names; `None` when it names none.
    pub(super) fn list(&self, prm: u16) -> Option<&'a [u8]> {
        (prm & 1 != 0).then(|| self.lists.get(usize::from(prm >> 1)).copied()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn join(units: &[u16]) -> String {
        let mut joiner = Joiner::default();
        let pushed = units.iter().map(|&unit| joiner.push(unit)).collect::<Vec<_>>();
        pushed.into_iter().flat_map(|(before, now)| [before, now]).flatten().collect()
    }

    #[test]
    fn surrogates_are_joined() {
        assert_eq!(join(&[0x41, 0xD83D, 0xDE00, 0x42]), "A😀B");
        assert_eq!(join(&[0xD83D, 0x42, 0xDE00]), "\u{FFFD}B\u{FFFD}");
        assert_eq!(join(&[0xD83D, 0xD83D, 0xDE00]), "\u{FFFD}😀");
    }

    #[test]
    fn bytes_are_latin_letters_and_the_signs_of_windows() {
        let text = Text::Narrow(&[0x41, 0xAD, 0xE1, 0x85, 0x93, 0x81]);
        let units: Vec<u16> = (0..text.len()).map(|index| text.unit(index)).collect();
        assert_eq!(String::from_utf16(&units).unwrap(), "A\u{AD}á…“\u{81}");
        assert_eq!(text.unit(6), 0);
    }

    #[test]
    fn a_mark_is_found_in_both_widths() {
        assert_eq!(Text::Narrow(b"a\rb\x07").position(2, [13, 7, 12]), Some(3));
        // U+0D00 and U+0113 are no marks.
        let wide = [0x00, 0x0D, 0x13, 0x01, 0x07, 0x00];
        assert_eq!(Text::Wide(&wide).position(0, [13, 7, 12]), Some(2));
        assert_eq!(Text::Wide(&wide).position(9, [13, 7, 12]), None);
    }
}
