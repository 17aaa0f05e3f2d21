//! What stands between characters: bookmarks, and references to notes and comments, in order.

use super::bytes::{Plc, slice, u16_at, utf16};
use super::fib::{Pair, Story};
use super::model::Model;
use crate::fault::Fault;
use crate::limits;

/// Bytes of an element: FBKF, the reference to a note, ATRDPre10.
const FBKF: usize = 4;
const NOTE: usize = 2;
pub(super) const COMMENT: usize = 30;

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    Bookmark {
        id: usize,
        name: String,
    },
    BookmarkEnd {
        id: usize,
    },
    /// A note by its place among those of its kind; `marked`: with a mark of its own.
    Footnote {
        id: usize,
        marked: bool,
    },
    Endnote {
        id: usize,
        marked: bool,
    },
    Comment {
        id: usize,
    },
}

/// Which of them, by its place in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    BookmarkEnd,
    Bookmark,
    Footnote,
    Endnote,
    Comment,
}

/// All of them.
#[derive(Debug, Default)]
pub(super) struct Places<'a> {
    /// Sorted.
    all: Vec<(u32, Kind, u32)>,
    names: Vec<&'a [u8]>,
    footnotes: Plc<'a>,
    endnotes: Plc<'a>,
}

impl<'a> Places<'a> {
    /// Finds all of a document.
    ///
    /// # Errors
    /// `damaged` when their tables lie past their stream.
    pub(super) fn read(model: &Model<'a>) -> Result<Places<'a>, Fault> {
        let mut places = Places {
            names: names(model.part(Pair::BookmarkNames)?),
            footnotes: model.plc(Pair::FootnoteRefs, NOTE)?,
            endnotes: model.plc(Pair::EndnoteRefs, NOTE)?,
            ..Places::default()
        };
        let (starts, ends) = (model.plc(Pair::BookmarkStarts, FBKF)?, model.plc(Pair::BookmarkEnds, 0)?);
        for index in 0..starts.len().min(places.names.len()) {
            let end = u16_at(starts.element(index), 0).map_or(0, usize::from);
            places.all.push((starts.cp(index), Kind::Bookmark, index as u32));
            places.all.push((ends.cp(end), Kind::BookmarkEnd, index as u32));
        }
        let main = model.fib.story(Story::Main);
        let comments = model.plc(Pair::CommentRefs, COMMENT)?;
        for (kind, plc) in
            [(Kind::Footnote, &places.footnotes), (Kind::Endnote, &places.endnotes), (Kind::Comment, &comments)]
        {
            let refs = (0..plc.len()).map(|index| (plc.cp(index), kind, index as u32));
            places.all.extend(refs.filter(|place| main.contains(&place.0)).take(limits::KEPT));
        }
        places.all.sort_unstable();
        Ok(places)
    }

    /// The first that stands at a character or after it.
    pub(super) fn first(&self, cp: u32) -> usize {
        self.all.partition_point(|place| place.0 < cp)
    }

    /// One of them, if it stands before a character, or just there.
    pub(super) fn get(&self, index: usize, cp: u32) -> Option<Place> {
        let &(_, kind, id) = self.all.get(index).filter(|place| place.0 <= cp)?;
        let id = id as usize;
        // A number of its own, or a mark that somebody typed.
        let marked = |plc: &Plc| u16_at(plc.element(id), 0) == Some(0);
        Some(match kind {
            Kind::Bookmark => {
                Place::Bookmark { id, name: self.names.get(id).map_or_else(String::new, |name| utf16(name)) }
            }
            Kind::BookmarkEnd => Place::BookmarkEnd { id },
            Kind::Footnote => Place::Footnote { id, marked: marked(&self.footnotes) },
            Kind::Endnote => Place::Endnote { id, marked: marked(&self.endnotes) },
            Kind::Comment => Place::Comment { id },
        })
    }
}

/// The strings of a table (STTB, \[MS-DOC\] 2.2.4) with two bytes a character.
fn names(table: &[u8]) -> Vec<&[u8]> {
    let (count, extra) = (u16_at(table, 2).unwrap_or(0), u16_at(table, 4).map_or(0, usize::from));
    let (mut names, mut at) = (Vec::new(), 6);
    for _ in 0..count {
        let Some(name) = u16_at(table, at).and_then(|len| slice(table, at + 2, 2 * usize::from(len))) else { break };
        names.push(name);
        at += 2 + name.len() + extra;
    }
    names
}
