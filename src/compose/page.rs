//! The document under construction.

use crate::lang::Text;
use std::collections::HashMap;

use super::fields::Numbers;
use super::item::Item;
use super::legacy::{self, Legacy};
use super::pages::Pages;
use super::paragraph::Para;
use super::story::Story;
use crate::document::{Comment, Document, MarkKind, Part, Span};
use crate::fault::{Detail, Fault, FaultId};
use crate::limits;

/// The document under construction. A reader opens and closes on it what it meets, in the order of the
/// text, and tells of each thing how it looks with all styles resolved.
#[derive(Default)]
pub(crate) struct Page {
    pub(crate) out: Document,
    /// Set where text in an old encoding was seen.
    pub(crate) legacy: Option<Legacy>,
    /// Letters that stand where no text in Unicode has them.
    pub(crate) odd: u32,
    pub(crate) stories: Vec<Story>,
    /// Paragraphs to use again.
    pub(crate) spare: Vec<Para>,
    pub(crate) pages: Pages,
    /// Paragraphs in lists.
    pub(crate) lists: Vec<Item>,
    pub(crate) characters: usize,
    /// Paragraphs, cells, marks and the like.
    pub(crate) kept: usize,
    pub(crate) textboxes: u32,
    /// The numbers that fields count.
    pub(crate) numbers: Numbers,
    /// Where comments are referred to, by their ids.
    comments: HashMap<Box<str>, u32>,
}

/// What [`Page::set_aside`] took.
pub(crate) struct Aside {
    document: Document,
    lists: Vec<Item>,
}

/// Reads a document, and once more where the whole text shows an old encoding: only that shows it for
/// certain. `read` gives the page that it made.
///
/// # Errors
/// Those of `read`; `too-slow` for more text in an old encoding than is read twice.
pub(crate) fn read_twice(mut read: impl FnMut(Option<Legacy>) -> Result<Page, Fault>) -> Result<Document, Fault> {
    let Page { out: document, odd, .. } = read(None)?;
    let Some(legacy) = (odd >= legacy::PROOF).then(|| Legacy::of(&document.text)).flatten() else {
        return Ok(finished(document));
    };
    if document.text.chars().count() > limits::LEGACY_CHARS {
        let what = Text::new("ký tự trong bảng mã cũ", "characters in an old encoding");
        return Err(Fault::new(FaultId::TooSlow, Detail::more_than(limits::LEGACY_CHARS, what)));
    }
    drop(document);
    Ok(finished(read(Some(legacy))?.out))
}

/// Puts the marks of a document in order.
fn finished(mut document: Document) -> Document {
    document.marks.sort_by_key(|mark| (mark.span.start, mark.span.end));
    // An absolute tab with a leader may stand where a stop has one too.
    document.marks.dedup();
    gather_struck(&mut document);
    document
}

/// Joins the marks of struck text and counts what they cover.
fn gather_struck(document: &mut Document) {
    for mark in document.marks.iter().filter(|mark| mark.kind == MarkKind::Struck) {
        match document.struck.last_mut() {
            Some(last) if last.end >= mark.span.start => last.end = last.end.max(mark.span.end),
            _ => document.struck.push(mark.span),
        }
    }
    let count = |span: &Span| document.str(*span).chars().filter(|c| !c.is_whitespace()).count() as u32;
    document.notes.struck = document.struck.iter().map(count).sum();
}

impl Page {
    /// What was read so far, to be put behind what is read next.
    pub(crate) fn set_aside(&mut self) -> Aside {
        let notes = self.out.notes.clone();
        let document = std::mem::replace(&mut self.out, Document { notes, ..Document::default() });
        Aside { document, lists: std::mem::take(&mut self.lists) }
    }

    /// Puts what was set aside behind what was read since.
    pub(crate) fn append(&mut self, aside: Aside) {
        let before = self.out.paragraphs.len();
        let longer = self.out.text.len() as u32;
        self.comments.values_mut().for_each(|at| *at += longer);
        let moved = |item: Item| Item { paragraph: item.paragraph + before, ..item };
        self.lists.extend(aside.lists.into_iter().map(moved));
        self.out.append(aside.document);
    }

    /// Begins a comment: who wrote it, and its id.
    pub(crate) fn open_comment(&mut self, author: &str, id: &str) {
        self.out.notes.comments += 1;
        if self.out.comments.len() < limits::COMMENTS {
            let author = author.trim().chars().take(limits::AUTHOR_CHARS).collect();
            let at = self.comments.get(id).copied();
            self.out.comments.push(Comment { author, at });
        }
        self.open_story(Part::Comment(self.out.notes.comments));
    }

    /// Notes where the text refers to a comment. Only the main text and its notes can have some.
    pub(super) fn refer_to_comment(&mut self, part: Part, id: Box<str>, at: usize) {
        let can = part.is_main() || matches!(part, Part::Footnote(_) | Part::Endnote(_));
        if can && self.comments.len() < limits::COMMENTS {
            self.comments.entry(id).or_insert(at as u32);
        }
    }
}
