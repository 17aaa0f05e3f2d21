//! Documents that are put together.

use super::{Cell, Document, Mark, MarkKind, Paragraph, Span, Table};

impl Document {
    /// Puts the text of `other` behind this; its notes are left out.
    pub(crate) fn append(&mut self, other: Document) {
        if self.paragraphs.is_empty() {
            let notes = std::mem::take(&mut self.notes);
            *self = Document { notes, ..other };
            return;
        }
        let at = self.text.len() as u32;
        let moved = |span: Span| Span { start: span.start + at, end: span.end + at };
        let (tables, cells) = (self.tables.len() as u32, self.cells.len() as u32);
        let (typed, names) = (self.typed.len() as u32, self.bookmarks.len() as u32);
        self.text.push_str(&other.text);
        self.paragraphs.extend(other.paragraphs.into_iter().map(|paragraph| Paragraph {
            span: moved(paragraph.span),
            cell: paragraph.cell.map(|cell| cell + cells),
            ..paragraph
        }));
        self.tables.extend(other.tables.into_iter().map(|table| Table {
            parent: table.parent.map(|cell| cell + cells),
            cells: table.cells.into_iter().map(|cell| cell + cells).collect(),
            ..table
        }));
        let cell = |cell: Cell| Cell { table: cell.table + tables, span: moved(cell.span), ..cell };
        self.cells.extend(other.cells.into_iter().map(cell));
        self.marks.extend(other.marks.into_iter().map(|mark| Mark {
            span: moved(mark.span),
            kind: match mark.kind {
                MarkKind::Capitals { typed: own } => MarkKind::Capitals { typed: own + typed },
                MarkKind::Bookmark { name } => MarkKind::Bookmark { name: name + names },
                kind => kind,
            },
        }));
        self.pages.extend(other.pages.into_iter().map(|start| start + at));
        self.comments.extend(other.comments);
        self.typed.extend(other.typed);
        self.bookmarks.extend(other.bookmarks);
    }

    /// Puts words before paragraphs, each where one starts, in the order of the text; what stands in
    /// the paragraph keeps its marks.
    pub(crate) fn begin_with(&mut self, words: &[(u32, String)]) {
        if words.is_empty() {
            return;
        }
        let mut text = String::with_capacity(self.text.len() + words.iter().map(|(_, word)| word.len()).sum::<usize>());
        // Where each stands, and how much longer the text is behind it.
        let mut shifts = Vec::with_capacity(words.len());
        let (mut done, mut longer) = (0, 0);
        for (at, word) in words {
            text.push_str(&self.text[done..*at as usize]);
            text.push_str(word);
            (done, longer) = (*at as usize, longer + word.len() as u32);
            shifts.push((*at, longer));
        }
        text.push_str(&self.text[done..]);
        self.text = text;
        let by = |count: usize| count.checked_sub(1).map_or(0, |last| shifts[last].1);
        let before = |at: u32| at + by(shifts.partition_point(|shift| shift.0 < at));
        let behind = |at: u32| at + by(shifts.partition_point(|shift| shift.0 <= at));
        for paragraph in &mut self.paragraphs {
            paragraph.span = Span { start: before(paragraph.span.start), end: behind(paragraph.span.end) };
        }
        for cell in &mut self.cells {
            cell.span = Span { start: before(cell.span.start), end: before(cell.span.end) };
        }
        self.pages.iter_mut().for_each(|start| *start = before(*start));
        self.comments.iter_mut().for_each(|comment| comment.at = comment.at.map(before));
        for mark in &mut self.marks {
            mark.span = Span { start: behind(mark.span.start), end: behind(mark.span.end) };
        }
    }
}
