//! A .doc as its structures have it: characters, paragraph marks and row marks with the properties that hold for
//! each. Nothing here knows how a page is composed.
//!
//! ```text
//! let streams = Streams::open(bytes)?;
//! let model = Model::read(&streams)?;
//! let mut paragraphs = model.paragraphs(model.fib.story(Story::Main));
//! while let Some(paragraph) = paragraphs.next()? {
//!     model.pap(&paragraph, &mut pap)?;                    // its properties, all that styles and lists say included
//!     if pap.ends_row() { model.tap(&paragraph, &mut tap)?; }
//!     let mut runs = model.runs(paragraph.content(), pap.style);
//!     while let Some(run) = runs.next()? { /* run.chp holds for run.text, whose first character is run.cp */ }
//! }
//! ```

use crate::lang;
use std::cell::Cell;
use std::ops::Range;

use super::bytes::{Plc, slice, u16_at};
use super::chp::Chp;
use super::fib::{Fib, Pair, damaged, damaged_text};
use super::fkp::{Kind, Pages, Run as Found, with_style};
use super::fonts;
use super::lists::Lists;
use super::open::Streams;
use super::pap::Pap;
use super::pieces::{Piece, Pieces, Text};
use super::sections::Sections;
use super::sprm::{Sprm, Sprms, of_prm, op};
use super::styles::Styles;
use super::tap::Tap;
use crate::fault::{Fault, FaultId};
use crate::limits;

/// Bytes of a list of properties in `Data` (PrcData, 2.9.209).
const PRC_BYTES: usize = 0x3FA2;

/// A document as it stands in its streams.
pub(super) struct Model<'a> {
    pub(super) fib: &'a Fib,
    pub(super) styles: Styles<'a>,
    /// Names of fonts by index.
    pub(super) fonts: Vec<String>,
    pub(super) lists: Lists<'a>,
    pub(super) sections: Sections<'a>,
    streams: &'a Streams<'a>,
    pieces: Pieces<'a>,
    characters: Pages<'a>,
    paragraphs: Pages<'a>,
    /// Bytes of properties that may still be walked over.
    left: Cell<usize>,
}

/// What ends a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Paragraph,
    /// The character 0x07: the end of a cell, or of a row where [`Pap::ends_row`] says so.
    Cell,
    /// The end of a section and of a paragraph.
    Section,
    /// Nothing: the text of the story ends here.
    None,
}

/// A paragraph: its characters and its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Its first character, and the one after its mark.
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) mark: Mark,
}

impl Paragraph {
    /// Its characters without the mark.
    pub(super) fn content(&self) -> Range<u32> {
        self.start..self.end - u32::from(self.mark != Mark::None)
    }

    /// The mark alone; empty where there is none.
    pub(super) fn mark(&self) -> Range<u32> {
        self.content().end..self.end
    }
}

impl<'a> Model<'a> {
    /// Reads all tables of a document.
    ///
    /// # Errors
    /// `damaged`, `truncated`: something lies past its stream.
    pub(super) fn read(streams: &'a Streams<'a>) -> Result<Model<'a>, Fault> {
        let (fib, word, table) = (&streams.fib, streams.word.as_slice(), streams.table.as_slice());
        Ok(Model {
            fib,
            styles: Styles::read(fib, table)?,
            fonts: fonts::read(fib, table)?,
            lists: Lists::read(fib, table)?,
            sections: Sections::read(fib, word, table)?,
            streams,
            pieces: Pieces::read(fib, word, table)?,
            characters: Pages::read(Kind::Characters, fib, word, table)?,
            paragraphs: Pages::read(Kind::Paragraphs, fib, word, table)?,
            left: Cell::new(limits::PROPERTY_BYTES),
        })
    }

    /// The bytes that a pair names in the table stream; none where it is absent.
    ///
    /// # Errors
    /// `damaged` when they lie past it.
    pub(super) fn part(&self, pair: Pair) -> Result<&'a [u8], Fault> {
        self.fib.part(&self.streams.table, pair)
    }

    /// The same as a PLC whose elements have `size` bytes.
    ///
    /// # Errors
    /// `damaged` when it lies past the stream.
    pub(super) fn plc(&self, pair: Pair, size: usize) -> Result<Plc<'a>, Fault> {
        Ok(Plc::new(self.part(pair)?, size))
    }

    /// Whether even pages have headers of their own (Dop, 2.7.1: fFacingPages).
    ///
    /// # Errors
    /// `damaged` when the settings lie past their stream.
    pub(super) fn has_facing_pages(&self) -> Result<bool, Fault> {
        Ok(self.part(Pair::Settings)?.first().is_some_and(|flags| flags & 1 != 0))
    }

    /// The paragraphs of some characters, in order.
    pub(super) fn paragraphs(&self, cps: Range<u32>) -> Paragraphs<'_, 'a> {
        Paragraphs { model: self, cps, piece: None }
    }

    /// The characters that begin, separate and end fields, each with its place.
    pub(super) fn field_characters(&self, cps: Range<u32>) -> impl Iterator<Item = (u32, u16)> {
        let (mut piece, mut rest, mut stretch) = (None, cps, (Text::Narrow(&[]), 0, 0));
        std::iter::from_fn(move || {
            loop {
                let (text, start, from) = stretch;
                if let Some(index) = text.position(from, [0x13, 0x14, 0x15]) {
                    stretch.2 = index + 1;
                    return Some((start + index as u32, text.unit(index)));
                }
                if rest.is_empty() {
                    return None;
                }
                let (text, end) = self.text(&mut piece, rest.clone()).ok()?;
                stretch = (text, rest.start, 0);
                rest.start = end;
            }
        })
    }

    /// The properties of a paragraph, into `pap`.
    ///
    /// # Errors
    /// `damaged` when they lie past their stream, `too-slow` when a document is made of nothing but them.
    pub(super) fn pap(&self, paragraph: &Paragraph, pap: &mut Pap) -> Result<(), Fault> {
        let own = self.own(paragraph)?;
        let mut style = own.style;
        pap.copy_from(&self.styles.get(style).pap);
        own.each(|sprm| pap.set(sprm));
        if pap.style != style {
            // A style that is laid over takes away what was there.
            style = pap.style;
            pap.copy_from(&self.styles.get(style).pap);
            own.each(|sprm| pap.set(sprm));
        }
        // The list's properties lie between the style's and the paragraph's own.
        if let Some(level) =
            pap.list().and_then(|(list, level)| self.lists.level(list, level)).filter(|l| !l.pap.is_empty())
        {
            self.spend(level.pap.len() + own.bytes())?;
            pap.copy_from(&self.styles.get(style).pap);
            Sprms(level.pap).for_each(|sprm| pap.set(&sprm));
            own.each(|sprm| pap.set(sprm));
        }
        Ok(())
    }

    /// The properties of the row that a mark ends, into `tap`.
    ///
    /// # Errors
    /// As [`Model::pap`].
    pub(super) fn tap(&self, mark: &Paragraph, tap: &mut Tap) -> Result<(), Fault> {
        let own = self.own(mark)?;
        tap.clear();
        for sprm in Sprms(own.list) {
            if sprm.op == op::P_TABLE_PROPS {
                // What follows is for older programs.
                Sprms(self.far_list(sprm.long())?).for_each(|sprm| tap.set(&sprm));
                break;
            }
            tap.set(&sprm);
        }
        Sprms(own.laid).for_each(|sprm| tap.set(&sprm));
        Ok(())
    }

    /// The stretches of some characters of a paragraph, each with the properties that hold for it; `style` is
    /// that of the paragraph.
    pub(super) fn runs(&self, cps: Range<u32>, style: u16) -> Runs<'_, 'a> {
        let base = self.styles.get(style).chp;
        Runs { model: self, cps, base, piece: None, found: None, chp: Chp::default() }
    }

    /// The properties of one character, such as the mark of a paragraph.
    ///
    /// # Errors
    /// As [`Model::pap`].
    pub(super) fn chp(&self, cp: u32, style: u16) -> Result<Chp, Fault> {
        Ok(self.runs(cp..cp.saturating_add(1), style).next()?.map_or_else(Chp::default, |run| run.chp))
    }

    /// Bytes of `Data` from a place on.
    ///
    /// # Errors
    /// `damaged` when there are none.
    pub(super) fn data(&self, at: u32) -> Result<&[u8], Fault> {
        let data = self.streams.data()?;
        data.get(at as usize..).filter(|rest| !rest.is_empty()).ok_or_else(|| damaged("Data", at as usize))
    }

    /// What is said of a paragraph beside its styles.
    fn own(&self, paragraph: &Paragraph) -> Result<Own<'_>, Fault> {
        let cp = paragraph.end.saturating_sub(1);
        let Some(piece) = self.pieces.find(cp) else { return Ok(Own::default()) };
        let found = self.paragraphs.find(piece.fc(cp));
        let (style, mut list) = with_style(found.list);
        // The property that says so is the only one in its list, or the first.
        if let Some(sprm) = Sprms(list).next().filter(|sprm| matches!(sprm.op, op::P_HUGE | op::P_HUGE_97)) {
            list = self.far_list(sprm.long())?;
        }
        let own = Own { style, list, laid: self.pieces.list(piece.prm).unwrap_or_default(), prm: of_prm(piece.prm) };
        self.spend(own.bytes())?;
        Ok(own)
    }

    /// A list of properties in `Data`.
    fn far_list(&self, at: u32) -> Result<&[u8], Fault> {
        let prc = self.data(at)?;
        let len = u16_at(prc, 0).map(usize::from).filter(|&len| len <= PRC_BYTES);
        let list = len.and_then(|len| slice(prc, 2, len)).ok_or_else(|| damaged("Data", at as usize))?;
        self.spend(list.len())?;
        Ok(list)
    }

    /// Counts bytes of properties that are walked over.
    fn spend(&self, bytes: usize) -> Result<(), Fault> {
        let left = self.left.get().checked_sub(bytes);
        self.left.set(left.ok_or_else(|| Fault::new(FaultId::TooSlow, lang::Text::new("định dạng", "formatting")))?);
        Ok(())
    }
}

/// What is said of a paragraph or a character beside its styles.
#[derive(Debug, Clone, Copy, Default)]
struct Own<'m> {
    style: u16,
    list: &'m [u8],
    /// What a fast save laid over it: a list, or one modifier.
    laid: &'m [u8],
    prm: Option<(u16, [u8; 1])>,
}

impl Own<'_> {
    fn bytes(&self) -> usize {
        self.list.len() + self.laid.len()
    }

    fn each(&self, mut take: impl FnMut(&Sprm)) {
        Sprms(self.list).chain(Sprms(self.laid)).for_each(|sprm| take(&sprm));
        if let Some((op, operand)) = &self.prm {
            take(&Sprm { op: *op, operand });
        }
    }
}

/// Paragraphs in order.
pub(super) struct Paragraphs<'m, 'a> {
    model: &'m Model<'a>,
    /// What is left.
    cps: Range<u32>,
    piece: Option<Piece>,
}

impl Paragraphs<'_, '_> {
    /// The next paragraph.
    ///
    /// # Errors
    /// `damaged` when the text ends before the story.
    #[allow(clippy::should_implement_trait, reason = "it may fail")]
    pub(super) fn next(&mut self) -> Result<Option<Paragraph>, Fault> {
        if self.cps.is_empty() {
            return Ok(None);
        }
        let start = self.cps.start;
        let mut at = start;
        while at < self.cps.end {
            let (text, end) = self.model.text(&mut self.piece, at..self.cps.end)?;
            let mut from = 0;
            while let Some(index) = text.position(from, [0x0D, 0x07, 0x0C]) {
                let end = at + index as u32 + 1;
                let mark = match text.unit(index) {
                    0x0D => Mark::Paragraph,
                    0x07 => Mark::Cell,
                    _ if self.model.sections.ends_at(end) => Mark::Section,
                    _ => {
                        from = index + 1;
                        continue;
                    }
                };
                self.cps.start = end;
                return Ok(Some(Paragraph { start, end, mark }));
            }
            at = end;
        }
        self.cps.start = at;
        Ok(Some(Paragraph { start, end: at, mark: Mark::None }))
    }
}

/// Characters with the same properties.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run<'a> {
    /// The first of them.
    pub(super) cp: u32,
    pub(super) text: Text<'a>,
    pub(super) chp: Chp,
}

/// Runs in order.
pub(super) struct Runs<'m, 'a> {
    model: &'m Model<'a>,
    /// What is left.
    cps: Range<u32>,
    /// What the style of the paragraph says of characters.
    base: Chp,
    piece: Option<Piece>,
    /// The last run of properties, in this piece, and what it comes to.
    found: Option<Found<'a>>,
    chp: Chp,
}

impl<'a> Runs<'_, 'a> {
    /// The next run.
    ///
    /// # Errors
    /// `damaged` when the text ends before the story, `too-slow` when there is nothing but properties.
    #[allow(clippy::should_implement_trait, reason = "it may fail")]
    pub(super) fn next(&mut self) -> Result<Option<Run<'a>>, Fault> {
        if self.cps.is_empty() {
            return Ok(None);
        }
        let cp = self.cps.start;
        if self.piece.as_ref().is_some_and(|piece| piece.cps.end <= cp) {
            self.found = None;
        }
        let (text, end) = self.model.text(&mut self.piece, self.cps.clone())?;
        let Some(piece) = &self.piece else { return Ok(None) };
        let fc = piece.fc(cp);
        let found = match self.found.filter(|found| found.has(fc)) {
            Some(found) => found,
            None => {
                let found = self.model.characters.find(fc);
                self.chp = self.model.lay(&self.base, found.list, piece.prm)?;
                *self.found.insert(found)
            }
        };
        // At least one character, wherever the run ends.
        let end = piece.cp(found.end).clamp(cp + 1, end);
        self.cps.start = end;
        Ok(Some(Run { cp, text: text.first((end - cp) as usize), chp: self.chp }))
    }
}

impl<'a> Model<'a> {
    /// The characters of some that stand in the piece of the first, and where they end.
    fn text(&self, piece: &mut Option<Piece>, cps: Range<u32>) -> Result<(Text<'a>, u32), Fault> {
        let ends = || damaged_text(cps.start);
        if piece.as_ref().is_none_or(|piece| !piece.cps.contains(&cps.start)) {
            *piece = Some(self.pieces.find(cps.start).ok_or_else(ends)?);
        }
        let piece = piece.as_ref().ok_or_else(ends)?;
        let end = piece.cps.end.min(cps.end);
        Ok((self.pieces.text(piece, cps.start..end).ok_or_else(ends)?, end))
    }

    /// Properties of characters: what styles say, their own, what a fast save laid over them.
    fn lay(&self, base: &Chp, list: &[u8], prm: u16) -> Result<Chp, Fault> {
        let laid = self.pieces.list(prm).unwrap_or_default();
        self.spend(list.len() + laid.len())?;
        let (mut styled, mut chp) = (*base, *base);
        chp.lay(&mut styled, list, &self.styles);
        chp.lay(&mut styled, laid, &self.styles);
        if let Some((op, operand)) = of_prm(prm) {
            chp.set(&Sprm { op, operand: &operand }, styled.toggles);
        }
        Ok(chp)
    }
}
