//! The file information block (\[MS-DOC\] 2.5): where everything else stands.

use std::ops::Range;

use super::bytes::{i32_at, slice, u16_at, u32_at};
use crate::fault::{CHARACTERS, Detail, Fault, FaultId};
use crate::limits;

/// The stream that begins with the FIB.
pub(super) const STREAM: &str = "WordDocument";

/// `wIdent` of Word 97–2003, of Word 6 and 95, and of Word 2.
const WORD_97: u16 = 0xA5EC;
const WORD_6: u16 = 0xA5DC;
const WORD_2: u16 = 0xA5DB;

/// The first `nFib` of Word 97: its own empty document has it (\[MS-DOC\] 2.5.1, 2.5.15 say 0x00C1).
const FIRST_FIB: u16 = 0x00C0;

/// Flags of FibBase at byte 10.
const ENCRYPTED: u16 = 0x0100;
const TABLE_1: u16 = 0x0200;

/// Size of FibBase; what follows begins with its own counts.
const BASE: usize = 32;

/// Lengths of the stories among the 32-bit values of FibRgLw97, in the order in which they stand in the text.
const CCP: [usize; 8] = [3, 4, 5, 6, 7, 8, 9, 10];

/// A pair of offset and length in the table stream that is used, by its index in FibRgFcLcb97 (2.5.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pair {
    Styles = 1,
    FootnoteRefs = 2,
    FootnoteTexts = 3,
    CommentRefs = 4,
    CommentTexts = 5,
    Sections = 6,
    Headers = 11,
    CharacterPages = 12,
    ParagraphPages = 13,
    Fonts = 15,
    BookmarkNames = 21,
    BookmarkStarts = 22,
    BookmarkEnds = 23,
    /// Properties of the document (Dop).
    Settings = 31,
    Pieces = 33,
    CommentAuthors = 36,
    Anchors = 40,
    HeaderAnchors = 41,
    EndnoteRefs = 46,
    EndnoteTexts = 47,
    Drawings = 50,
    Textboxes = 56,
    HeaderTextboxes = 58,
    Lists = 73,
    ListsInUse = 74,
}

/// A part of the text, all of which is one sequence of characters (2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Story {
    Main = 0,
    Footnotes = 1,
    Headers = 2,
    // 3 are macros, which hold no text.
    Comments = 4,
    Endnotes = 5,
    Textboxes = 6,
    HeaderTextboxes = 7,
}

/// What the FIB says.
#[derive(Debug, Clone)]
pub(super) struct Fib {
    /// Whether the table stream is `1Table` and not `0Table`.
    pub(super) table_1: bool,
    /// Where each story begins in the text, and where the last one ends.
    stories: [u32; CCP.len() + 1],
    /// Offset and length by [`Pair`].
    pairs: Vec<(u32, u32)>,
}

impl Fib {
    /// Reads the FIB from the beginning of its stream.
    ///
    /// # Errors
    /// `damaged` when it is none or ends early, `old-doc` of Word 95 and before, `encrypted`, `too-long` for
    /// more text than is read.
    pub(super) fn read(word: &[u8]) -> Result<Fib, Fault> {
        let short = || damaged(STREAM, word.len());
        let version = u16_at(word, 2).ok_or_else(short)?;
        match u16_at(word, 0) {
            Some(WORD_97) if version >= FIRST_FIB => {}
            Some(WORD_97 | WORD_6 | WORD_2) => return Err(Fault::new(FaultId::OldDoc, "")),
            _ => return Err(damaged(STREAM, 0)),
        }
        let flags = u16_at(word, 10).ok_or_else(short)?;
        if flags & ENCRYPTED != 0 {
            return Err(Fault::new(FaultId::Encrypted, ""));
        }
        let words = usize::from(u16_at(word, BASE).ok_or_else(short)?);
        let at = BASE + 2 + 2 * words;
        let longs = usize::from(u16_at(word, at).ok_or_else(short)?);
        let longs = slice(word, at + 2, 4 * longs).ok_or_else(short)?;
        let at = at + 2 + longs.len();
        let count = usize::from(u16_at(word, at).ok_or_else(short)?).min(Pair::ListsInUse as usize + 1);
        let pairs = slice(word, at + 2, 8 * count).ok_or_else(short)?.chunks_exact(8);
        let pairs = pairs.map(|pair| (u32_at(pair, 0).unwrap_or(0), u32_at(pair, 4).unwrap_or(0))).collect();
        Ok(Fib { table_1: flags & TABLE_1 != 0, stories: stories(longs)?, pairs })
    }

    /// The characters of a story.
    pub(super) fn story(&self, story: Story) -> Range<u32> {
        self.stories[story as usize]..self.stories[story as usize + 1]
    }

    /// How many characters all stories have.
    pub(super) fn characters(&self) -> u32 {
        self.stories[CCP.len()]
    }

    /// What a pair names in the table stream; nothing where it is absent.
    ///
    /// # Errors
    /// `damaged` when it does not lie in the stream.
    pub(super) fn part<'a>(&self, table: &'a [u8], pair: Pair) -> Result<&'a [u8], Fault> {
        self.part_and_after(table, pair).map(|(part, _)| part)
    }

    /// The same, and all that follows it in the stream.
    ///
    /// # Errors
    /// `damaged` when it does not lie in the stream.
    pub(super) fn part_and_after<'a>(&self, table: &'a [u8], pair: Pair) -> Result<(&'a [u8], &'a [u8]), Fault> {
        let (at, len) = self.pairs.get(pair as usize).copied().unwrap_or_default();
        if len == 0 {
            return Ok((&[], &[]));
        }
        let from = table.get(at as usize..).ok_or_else(|| damaged(self.table_name(), at as usize))?;
        from.split_at_checked(len as usize).ok_or_else(|| damaged(self.table_name(), at as usize))
    }

    /// The name of the table stream.
    pub(super) fn table_name(&self) -> &'static str {
        if self.table_1 { "1Table" } else { "0Table" }
    }
}

/// Where stories begin, by their lengths; a negative length counts as none.
fn stories(longs: &[u8]) -> Result<[u32; CCP.len() + 1], Fault> {
    let mut starts = [0u32; CCP.len() + 1];
    for (index, at) in CCP.into_iter().enumerate() {
        let length = i32_at(longs, 4 * at).unwrap_or(0).max(0);
        starts[index + 1] = starts[index].saturating_add(length as u32);
    }
    if starts[CCP.len()] as usize > limits::TEXT_CHARS {
        return Err(Fault::new(FaultId::TooLong, Detail::more_than(limits::TEXT_CHARS, CHARACTERS)));
    }
    Ok(starts)
}

/// A part of the file is not what it must be.
pub(super) fn damaged(stream: &str, at: usize) -> Fault {
    Fault::new(FaultId::Damaged, format!("{stream}, byte {at}"))
}

/// The text itself is: its characters from this one on.
pub(super) fn damaged_text(at: u32) -> Fault {
    Fault::new(FaultId::Damaged, Detail::new(format!("văn bản, ký tự {at}"), format!("text, character {at}")))
}
