//! What stands between the characters of a paragraph: bookmarks, places, tabs with a leader of their own.

use super::page::Page;
use super::paragraph::Point;
use crate::document::MarkKind;
use crate::limits;

impl Page {
    /// Notes what stands before the text that follows, if that shows.
    pub(crate) fn point(&mut self, point: Point) {
        if self.hides() || !self.story().shows() {
            return;
        }
        if let Some(para) = self.story().para.as_mut().filter(|para| para.points.len() < limits::PAGES) {
            para.points.push((para.text.len(), point));
        }
    }

    /// Begins a bookmark; those that Word makes for itself (`_GoBack`, `_Toc…`) are none.
    pub(crate) fn open_bookmark(&mut self, id: &str, name: &str) {
        if name.starts_with('_') {
            return;
        }
        // Each costs a few of what others do, and a name as long as Word allows no more.
        self.keep(4 + (id.len() + name.len()) / 32);
        if let Some(para) = &mut self.story().para {
            para.bookmarks.insert(id.to_owned(), (name.to_owned(), para.text.len()));
        }
    }

    /// Ends a bookmark.
    pub(crate) fn close_bookmark(&mut self, id: &str) {
        let name = self.out.bookmarks.len() as u32;
        let Some(para) = self.story().para.as_mut().filter(|para| !para.bookmarks.is_empty()) else { return };
        let bookmark = para.bookmarks.remove(id);
        let Some((text, start)) = bookmark.filter(|bookmark| bookmark.1 < para.text.len()) else { return };
        para.mark(start, MarkKind::Bookmark { name });
        self.out.bookmarks.push(text);
    }

    /// Marks a tab that was just put, with a leader of its own.
    pub(crate) fn lead_last_tab(&mut self) {
        let Some(para) = &mut self.story().para else { return };
        if para.text.ends_with('\t') {
            para.mark(para.text.len() - 1, MarkKind::LeaderTab);
        }
    }
}
