//! Pages of formatting (\[MS-DOC\] 2.9.33, 2.9.175): which list of properties holds for a place in the text.
//!
//! The pages stay as they are in the stream; nothing is kept but where each begins and ends.

use super::bytes::{slice, u16_at, u32_at};
use super::fib::{Fib, Pair, STREAM, damaged};
use crate::fault::Fault;

/// Bytes of a page; its last one is how many runs it has.
const PAGE: usize = 512;

/// Bits of a page number in a PlcBte (2.9.206).
const NUMBER: u32 = (1 << 22) - 1;

/// What the runs of a page are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Characters,
    Paragraphs,
}

impl Kind {
    /// Bytes that a page has for each run, beside the places: the offset of its properties, and of paragraphs
    /// twelve that say nothing.
    fn entry(self) -> usize {
        match self {
            Kind::Characters => 1,
            Kind::Paragraphs => 13,
        }
    }
}

/// All pages of a kind.
pub(super) struct Pages<'a> {
    kind: Kind,
    pages: Vec<Page<'a>>,
}

struct Page<'a> {
    /// The places in the stream that its runs cover.
    first: u32,
    last: u32,
    bytes: &'a [u8],
}

/// A stretch of the stream with the same properties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Run<'a> {
    /// From this byte up to that one.
    pub(super) start: u32,
    pub(super) end: u32,
    /// Properties; empty where nothing is said. Of a paragraph they begin with its style.
    pub(super) list: &'a [u8],
}

impl Run<'_> {
    pub(super) fn has(&self, fc: u32) -> bool {
        (self.start..self.end).contains(&fc)
    }
}

impl<'a> Pages<'a> {
    /// Finds the pages of a kind.
    ///
    /// # Errors
    /// `damaged` when a page, or what it tells of, lies past its end.
    pub(super) fn read(kind: Kind, fib: &Fib, word: &'a [u8], table: &[u8]) -> Result<Pages<'a>, Fault> {
        let pair = if kind == Kind::Characters { Pair::CharacterPages } else { Pair::ParagraphPages };
        let plc = fib.part(table, pair)?;
        let count = plc.len().saturating_sub(4) / 8;
        let numbers = plc.get(4 * (count + 1)..).unwrap_or_default();
        // A million entries may name one page.
        let mut met = vec![false; word.len() / PAGE];
        let mut pages = Vec::new();
        for index in 0..count {
            let number = (u32_at(numbers, 4 * index).unwrap_or(0) & NUMBER) as usize;
            let wrong = || damaged(STREAM, number * PAGE);
            if std::mem::replace(met.get_mut(number).ok_or_else(wrong)?, true) {
                continue;
            }
            let bytes = slice(word, number * PAGE, PAGE).ok_or_else(wrong)?;
            if bytes[PAGE - 1] > 0 {
                pages.push(Page::new(kind, bytes).ok_or_else(wrong)?);
            }
        }
        pages.sort_by_key(|page| page.first);
        Ok(Pages { kind, pages })
    }

    /// The run that holds a place in the stream; one without properties where no page tells of it.
    pub(super) fn find(&self, fc: u32) -> Run<'a> {
        let next = self.pages.partition_point(|page| page.first <= fc);
        if let Some(run) = next.checked_sub(1).and_then(|index| self.pages[index].find(self.kind, fc)) {
            return run;
        }
        let end = self.pages.get(next).map_or(u32::MAX, |page| page.first);
        Run { start: fc, end, list: &[] }
    }
}

impl<'a> Page<'a> {
    /// A page whose runs are in order and whose properties lie in it.
    fn new(kind: Kind, bytes: &'a [u8]) -> Option<Page<'a>> {
        let page = Page { first: 0, last: 0, bytes };
        let runs = page.runs();
        if (runs + 1) * 4 + runs * kind.entry() >= PAGE {
            return None;
        }
        for index in 0..runs {
            page.list(kind, index)?;
            if page.place(index) > page.place(index + 1) {
                return None;
            }
        }
        Some(Page { first: page.place(0), last: page.place(runs), bytes })
    }

    fn runs(&self) -> usize {
        usize::from(self.bytes[PAGE - 1])
    }

    fn place(&self, index: usize) -> u32 {
        u32_at(self.bytes, 4 * index).unwrap_or(u32::MAX)
    }

    fn find(&self, kind: Kind, fc: u32) -> Option<Run<'a>> {
        if fc >= self.last {
            return None;
        }
        let (mut low, mut high) = (0, self.runs());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.place(middle + 1) <= fc {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Some(Run { start: self.place(low), end: self.place(low + 1), list: self.list(kind, low)? })
    }

    /// The properties of a run (Chpx 2.9.32, PapxInFkp 2.9.174).
    fn list(&self, kind: Kind, index: usize) -> Option<&'a [u8]> {
        let at = 2 * usize::from(*self.bytes.get((self.runs() + 1) * 4 + index * kind.entry())?);
        if at == 0 {
            return Some(&[]);
        }
        let page = &self.bytes[..PAGE - 1];
        let count = usize::from(*page.get(at)?);
        match kind {
            Kind::Characters => slice(page, at + 1, count),
            Kind::Paragraphs if count > 0 => slice(page, at + 1, 2 * count - 1),
            Kind::Paragraphs => slice(page, at + 2, 2 * usize::from(*page.get(at + 1)?)),
        }
    }
}

/// The style that the properties of a paragraph begin with, and the rest of them (GrpPrlAndIstd, 2.9.114).
pub(super) fn with_style(list: &[u8]) -> (u16, &[u8]) {
    match u16_at(list, 0) {
        Some(style) => (style, &list[2..]),
        None => (0, &[]),
    }
}
