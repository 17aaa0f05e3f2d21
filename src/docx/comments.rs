//! Comments: who wrote them, and what the text has where it refers to them.

use super::body::{Body, Source};
use super::element::Element;
use crate::compose::paragraph::{Para, Point};
use crate::document::{Comment, Part};
use crate::limits;

impl Body {
    /// Begins a comment (`w:comment`, ECMA-376-1 §17.13.4.2).
    pub(crate) fn open_comment(&mut self, element: &Element) -> Part {
        self.out.notes.comments += 1;
        if self.out.comments.len() < limits::COMMENTS {
            let author = element.attr("author").unwrap_or_default();
            let author = author.trim().chars().take(limits::AUTHOR_CHARS).collect();
            let at = element.attr("id").and_then(|id| self.references.comments.get(&*id).copied());
            self.out.comments.push(Comment { author, at });
        }
        Part::Comment(self.out.notes.comments)
    }

    /// Keeps where a paragraph that was written refers to comments. Only the main text and its notes can
    /// have some.
    pub(crate) fn keep_references(&mut self, para: &mut Para) {
        if !matches!(self.source, Source::Main | Source::Footnotes | Source::Endnotes) {
            return;
        }
        let comments = &mut self.references.comments;
        for (at, point) in para.points.drain(..) {
            if let Point::Comment(id) = point
                && comments.len() < limits::COMMENTS
            {
                comments.entry(id).or_insert(at as u32);
            }
        }
    }
}
