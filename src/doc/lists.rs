//! Lists and what their levels look like (\[MS-DOC\] 2.9.147 LSTF, 2.9.150 LVLF, 2.9.131 LFO).

use std::collections::HashMap;

use super::bytes::{i32_at, slice, u16_at, u32_at, utf16};
use super::fib::{Fib, Pair, damaged};
use crate::compose::levels::LEVELS;
use crate::compose::tabs::Suffix;
use crate::fault::Fault;

/// Bytes of an LSTF, an LVLF and an LFO.
const LSTF: usize = 28;
const LVLF: usize = 28;
const LFO: usize = 16;

/// Lists in use that a paragraph can name (2.6.2, sprmPIlfo).
const IN_USE: usize = 0x7FE;

/// One level of a list.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Level<'a> {
    pub(super) start: u32,
    /// How numbers are written (MSONFC): 0 decimal, 1 and 2 Roman, 3 and 4 letters, 22 two digits, 23 a bullet,
    /// 255 none.
    pub(super) format: u8,
    /// Numbers of all levels as decimals.
    pub(super) legal: bool,
    /// It starts again after a paragraph of a level before this one, from 0; 0 never.
    pub(super) restart: Option<u8>,
    pub(super) suffix: Suffix,
    /// Properties of its paragraphs and of the label.
    pub(super) pap: &'a [u8],
    pub(super) chp: &'a [u8],
    text: &'a [u8],
}

impl Level<'_> {
    /// The label, in which U+0000 to U+0008 stand for the numbers of levels.
    pub(super) fn text(&self) -> String {
        utf16(self.text)
    }
}

#[derive(Debug, Clone, Copy)]
struct Override<'a> {
    level: u8,
    start: Option<u32>,
    own: Option<Level<'a>>,
}

/// A list in use.
#[derive(Debug, Default)]
struct InUse<'a> {
    /// The list that it is one of.
    id: u32,
    overrides: Vec<Override<'a>>,
}

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Lists<'a> {
    levels: HashMap<u32, Vec<Level<'a>>>,
    in_use: Vec<InUse<'a>>,
}

impl<'a> Lists<'a> {
    /// Reads the lists and those in use.
    ///
    /// # Errors
    /// `damaged` when they end within a list.
    pub(super) fn read(fib: &Fib, table: &'a [u8]) -> Result<Lists<'a>, Fault> {
        let wrong = |what: &str| damaged(&format!("{}, {what}", fib.table_name()), 0);
        let (plf, after) = fib.part_and_after(table, Pair::Lists)?;
        let levels = levels(plf, after).ok_or_else(|| wrong("PlfLst"))?;
        let plf = fib.part(table, Pair::ListsInUse)?;
        let in_use = in_use(plf).ok_or_else(|| wrong("PlfLfo"))?;
        Ok(Lists { levels, in_use })
    }

    fn list(&self, ilfo: u16) -> Option<&InUse<'a>> {
        self.in_use.get(usize::from(ilfo).checked_sub(1)?)
    }

    /// What a list in use is one of: all of one kind count together.
    pub(super) fn kind(&self, ilfo: u16) -> Option<u32> {
        self.list(ilfo).map(|list| list.id)
    }

    /// The levels of all lists of a kind, from 0.
    pub(super) fn levels(&self, kind: u32) -> &[Level<'a>] {
        self.levels.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// What a list in use has of its own at a level: the number with which it starts over, what it looks like.
    pub(super) fn own(&self, ilfo: u16, level: u8) -> Option<(Option<u32>, Option<&Level<'a>>)> {
        let own = self.list(ilfo)?.overrides.iter().rfind(|own| own.level == level)?;
        Some((own.start, own.own.as_ref()))
    }

    /// A level of a list in use, from 0.
    pub(super) fn level(&self, ilfo: u16, level: u8) -> Option<&Level<'a>> {
        let own = self.own(ilfo, level).and_then(|own| own.1);
        own.or_else(|| self.levels(self.kind(ilfo)?).get(usize::from(level)))
    }
}

/// The levels of all lists, by their ids. They follow the list of lists, which does not count them in.
fn levels<'a>(plf: &[u8], after: &'a [u8]) -> Option<HashMap<u32, Vec<Level<'a>>>> {
    let count = usize::from(u16_at(plf, 0).unwrap_or(0).min(i16::MAX as u16));
    let (mut lists, mut rest) = (HashMap::new(), after);
    for index in 0..count {
        let lstf = slice(plf, 2 + index * LSTF, LSTF)?;
        let simple = lstf[26] & 1 != 0;
        let count = if simple { 1 } else { LEVELS };
        let mut levels = Vec::with_capacity(count);
        for _ in 0..count {
            levels.push(level(&mut rest)?);
        }
        lists.insert(u32_at(lstf, 0)?, levels);
    }
    Some(lists)
}

/// Reads a LVL from the beginning of `rest`.
fn level<'a>(rest: &mut &'a [u8]) -> Option<Level<'a>> {
    let (lvlf, after) = rest.split_at_checked(LVLF)?;
    let (pap, after) = after.split_at_checked(lvlf[25].into())?;
    let (chp, after) = after.split_at_checked(lvlf[24].into())?;
    let text = slice(after, 2, 2 * usize::from(u16_at(after, 0)?))?;
    *rest = &after[2 + text.len()..];
    let flags = lvlf[5];
    Some(Level {
        start: i32_at(lvlf, 0)?.max(0) as u32,
        format: lvlf[4],
        legal: flags & 4 != 0,
        restart: (flags & 8 != 0).then_some(lvlf[26]),
        suffix: match lvlf[15] {
            0 => Suffix::Tab,
            1 => Suffix::Space,
            _ => Suffix::Nothing,
        },
        pap,
        chp,
        text,
    })
}

/// The lists in use, in order, with what each has of its own.
fn in_use(plf: &[u8]) -> Option<Vec<InUse<'_>>> {
    let count = u32_at(plf, 0).unwrap_or(0) as usize;
    let heads = slice(plf, 4.min(plf.len()), count.checked_mul(LFO)?)?;
    let mut rest = plf.get(4 + heads.len()..).unwrap_or_default();
    let mut lists = Vec::new();
    for lfo in heads.chunks_exact(LFO).take(IN_USE) {
        let mut list = InUse { id: u32_at(lfo, 0)?, overrides: Vec::new() };
        // What Word 97 does not write when nothing follows.
        rest = rest.get(4..).unwrap_or_default();
        for _ in 0..lfo[12] {
            list.overrides.push(read_override(&mut rest)?);
        }
        lists.push(list);
    }
    Some(lists)
}

/// Reads a LFOLVL (2.9.133) from the beginning of `rest`.
fn read_override<'a>(rest: &mut &'a [u8]) -> Option<Override<'a>> {
    let (start, flags) = (i32_at(rest, 0)?, u32_at(rest, 4)?);
    *rest = &rest[8..];
    let own = if flags & 32 != 0 { Some(level(rest)?) } else { None };
    let start = (flags & 16 != 0).then(|| own.map_or(start.max(0) as u32, |own| own.start));
    Some(Override { level: (flags & 0xF) as u8, start, own })
}
