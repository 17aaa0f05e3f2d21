//! Blocks of properties that a part repeats: what one comes to is kept with its bytes, and where the same
//! bytes stand again they are jumped. Most runs of a document look like one of a few.

use std::ops::Range;

use super::body::{Body, Capture, Context};
use super::side::{OpenPara, OpenRun};
use super::table_props::Told;
use super::xml::Xml;
use crate::compose::props::Toggles;

/// How many blocks of a sort are kept: the runs of one table or one letterhead, and then some.
const KEPT: usize = 16;
/// A shorter block is read as fast as it is found.
const SHORTEST: usize = 16;
/// A longer one is no block that documents repeat. Elements in it nest less deep than its bytes by seven.
pub(super) const LONGEST: usize = 1024;

/// A block that was read: its bytes from behind its start tag to behind its end tag.
#[derive(Debug)]
struct Known<T> {
    block: Range<usize>,
    /// The bytes before its end tag, where those of one look differ.
    sample: u64,
    pieces: u64,
    comes_to: T,
}

/// Blocks of one sort.
#[derive(Debug)]
struct Sort<T> {
    known: Vec<Known<T>>,
    /// Which was met last, and which gives way next.
    last: usize,
    oldest: usize,
}

impl<T> Default for Sort<T> {
    fn default() -> Sort<T> {
        Sort { known: Vec::new(), last: 0, oldest: 0 }
    }
}

/// Eight bytes of a block before its end tag, which is that of `w:rPr` or as long.
fn sample(text: &[u8], from: usize, length: usize) -> Option<u64> {
    let at = from + length - SHORTEST;
    text.get(at..at + 8).and_then(|bytes| bytes.try_into().ok()).map(u64::from_le_bytes)
}

impl<T> Sort<T> {
    /// The block that stands at `at`: its bytes, its pieces, what it comes to.
    fn find(&mut self, text: &str, at: usize) -> Option<(usize, u64, &T)> {
        let bytes = text.as_bytes();
        let is = |known: &Known<T>| {
            let length = known.block.len();
            sample(bytes, at, length) == Some(known.sample)
                && bytes.get(at..at + length) == bytes.get(known.block.clone())
        };
        if !self.known.get(self.last).is_some_and(is) {
            self.last = self.known.iter().position(is)?;
        }
        let known = &self.known[self.last];
        Some((known.block.len(), known.pieces, &known.comes_to))
    }

    fn keep(&mut self, text: &str, block: Range<usize>, pieces: u64, comes_to: T) {
        let Some(sample) = sample(text.as_bytes(), block.start, block.len()) else { return };
        let known = Known { block, sample, pieces, comes_to };
        if self.known.len() < KEPT {
            self.known.push(known);
            return;
        }
        self.known[self.oldest] = known;
        self.oldest = (self.oldest + 1) % KEPT;
    }
}

/// What an open block began with.
#[derive(Debug)]
struct Open {
    context: Context,
    /// Open elements round its content.
    depth: usize,
    start: usize,
    pieces: u64,
    /// The style of the paragraph before its properties.
    style: usize,
}

/// The blocks of a part, and the one that is read.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    runs: Sort<OpenRun>,
    paragraphs: Sort<(usize, OpenPara)>,
    marks: Sort<Toggles>,
    tables: Sort<Vec<Told>>,
    /// Which declarations of namespaces the blocks were read under.
    scope: u64,
    /// The second is that of a paragraph mark within the properties of the paragraph.
    open: Vec<Open>,
    told: Vec<Told>,
}

impl Blocks {
    /// What is read comes to more than the properties of what it stands in.
    pub(super) fn spoil(&mut self) {
        self.open.clear();
    }

    /// A property of a table in the open block.
    pub(super) fn note(&mut self, told: Told) {
        if !self.open.is_empty() {
            self.told.push(told);
        }
    }

    /// Whether the open block ends with the element that leaves so many open.
    pub(super) fn ends(&self, depth: usize) -> bool {
        self.open.last().is_some_and(|open| open.depth == depth)
    }
}

impl Blocks {
    /// The properties of a run that stand at `at`, if they are known here: their bytes with the end tag, their
    /// pieces.
    pub(super) fn run(&mut self, at: usize, xml: &Xml) -> Option<(usize, u64)> {
        let is_here = self.scope == xml.scope();
        let (length, pieces, _) = self.runs.find(xml.text(), at).filter(|_| is_here)?;
        Some((length, pieces))
    }

    /// Those that were found last: where they stood when they were read, what they come to.
    pub(super) fn last_run(&self) -> Option<(usize, &OpenRun)> {
        self.runs.known.get(self.runs.last).map(|known| (known.block.start, &known.comes_to))
    }
}

impl Body<'_> {
    /// A block of properties began: it is jumped if its bytes were met before.
    pub(super) fn begin_block(&mut self, context: Context, xml: &mut Xml) {
        if self.blocks.scope != xml.scope() {
            self.blocks = Blocks { scope: xml.scope(), ..Blocks::default() };
        }
        if context != Context::MarkProps {
            self.blocks.open.clear();
        }
        // Properties that stand twice, or after text, are rare and add up.
        let side = self.side();
        let fresh = match context {
            Context::RunProps => !std::mem::replace(&mut side.run.told, true),
            Context::ParagraphProps => !std::mem::replace(&mut side.para.told, true),
            Context::MarkProps => side.para.has_plain_mark() && side.para.mark == Toggles::default(),
            _ => true,
        };
        let style = side.para.style;
        if !fresh || self.capture != Capture::Nothing || !self.page.has_room(LONGEST) {
            return;
        }
        if self.jump_block(context, style, xml) {
            self.leave();
            return;
        }
        self.blocks.told.clear();
        let (start, pieces) = (xml.position(), xml.pieces());
        self.blocks.open.push(Open { context, depth: self.depth() - 1, start, pieces, style });
    }

    /// Jumps the block that stands here, if it is known.
    fn jump_block(&mut self, context: Context, style: usize, xml: &mut Xml) -> bool {
        let (text, at) = (xml.text(), xml.position());
        let Some(side) = self.sides.last_mut() else { return false };
        match context {
            Context::RunProps => {
                let Some((length, pieces, known)) = self.blocks.runs.find(text, at) else { return false };
                let jumped = xml.jump(length, pieces);
                if jumped {
                    (side.run.props, side.run.style) = (known.props.clone(), known.style);
                }
                jumped
            }
            Context::ParagraphProps => {
                let Some((length, pieces, (from, known))) = self.blocks.paragraphs.find(text, at) else { return false };
                let jumped = *from == style && xml.jump(length, pieces);
                if jumped {
                    side.para.become_like(known);
                }
                jumped
            }
            Context::MarkProps => {
                let Some((length, pieces, known)) = self.blocks.marks.find(text, at) else { return false };
                let jumped = xml.jump(length, pieces);
                if jumped {
                    side.para.mark = *known;
                }
                jumped
            }
            _ => {
                let Some((length, pieces, known)) = self.blocks.tables.find(text, at) else { return false };
                if !xml.jump(length, pieces) {
                    return false;
                }
                let known = known.clone();
                known.into_iter().for_each(|told| self.tell(told));
                true
            }
        }
    }

    /// The open block ended: what it came to is kept.
    pub(super) fn end_block(&mut self, xml: &Xml) {
        let Some(open) = self.blocks.open.pop() else { return };
        let (block, pieces) = (open.start..xml.position(), xml.pieces() - open.pieces);
        if !(SHORTEST..=LONGEST).contains(&block.len()) || self.blocks.scope != xml.scope() {
            return;
        }
        let (text, blocks) = (xml.text(), &mut self.blocks);
        let Some(side) = self.sides.last() else { return };
        match open.context {
            Context::RunProps => blocks.runs.keep(text, block, pieces, side.run.clone()),
            Context::ParagraphProps => {
                let para = (open.style, side.para.clone());
                blocks.paragraphs.keep(text, block, pieces, para);
            }
            Context::MarkProps if side.para.has_plain_mark() => blocks.marks.keep(text, block, pieces, side.para.mark),
            Context::MarkProps => {}
            _ => {
                let told = blocks.told.clone();
                blocks.tables.keep(text, block, pieces, told);
            }
        }
    }
}
