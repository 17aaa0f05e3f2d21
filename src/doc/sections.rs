//! Sections of the main text (\[MS-DOC\] 2.8.26, PlcfSed): where they end, and which headers they show.

use super::bytes::{Plc, slice, u16_at, u32_at};
use super::fib::{Fib, Pair, STREAM, damaged};
use super::sprm::{Sprms, op};
use crate::fault::Fault;

/// Bytes of a Sed (2.9.244), and what its offset is where a section says nothing.
const SED: usize = 12;
const NO_SEPX: u32 = u32::MAX;

/// The sections.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sections<'a> {
    word: &'a [u8],
    plc: Plc<'a>,
}

impl<'a> Sections<'a> {
    /// Finds the sections.
    ///
    /// # Errors
    /// `damaged` when their table lies past its stream.
    pub(super) fn read(fib: &Fib, word: &'a [u8], table: &'a [u8]) -> Result<Sections<'a>, Fault> {
        Ok(Sections { word, plc: Plc::new(fib.part(table, Pair::Sections)?, SED) })
    }

    pub(super) fn len(&self) -> usize {
        self.plc.len()
    }

    /// Whether a section ends before this character of the text.
    pub(super) fn ends_at(&self, cp: u32) -> bool {
        self.plc.len() > 0 && self.plc.cp(self.plc.lower_bound(cp)) == cp
    }

    /// Whether the first page of a section has headers of its own.
    ///
    /// # Errors
    /// `damaged` when its properties lie past their stream.
    pub(super) fn has_title_page(&self, section: usize) -> Result<bool, Fault> {
        let said = Sprms(self.properties(section)?).filter(|sprm| sprm.op == op::S_TITLE_PAGE).last();
        Ok(said.is_some_and(|sprm| sprm.on()))
    }

    /// How the section that ends before a character begins (2.6.4, sprmSBkc); `None` when it does not say.
    ///
    /// # Errors
    /// `damaged` when its properties lie past their stream.
    pub(super) fn start(&self, end: u32) -> Result<Option<u8>, Fault> {
        let section = self.plc.lower_bound(end).saturating_sub(1);
        let said = Sprms(self.properties(section)?).filter(|sprm| sprm.op == op::S_START).last();
        Ok(said.map(|sprm| sprm.byte()))
    }

    /// The properties of a section.
    fn properties(&self, section: usize) -> Result<&'a [u8], Fault> {
        let at = u32_at(self.plc.element(section), 2).unwrap_or(NO_SEPX);
        if at == NO_SEPX {
            return Ok(&[]);
        }
        let list = u16_at(self.word, at as usize).and_then(|len| slice(self.word, at as usize + 2, len.into()));
        list.ok_or_else(|| damaged(STREAM, at as usize))
    }
}
