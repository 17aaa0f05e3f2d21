//! A document as a person sees it: one string, and ranges into it.
//!
//! The reader appends text to one NFC string and pushes ranges. Everything later
//! is a [`Span`] of that string, so a value knows its raw text, its place and its
//! surroundings without a copy.
//!
//! ```text
//! text        "BIÊN BẢN LÀM VIỆC\nHồi ....... giờ\nSở A\tSố lượng\n…"
//! paragraphs   └──────0────────┘ └─────1──────┘     (each ends before its '\n')
//! cells                                          ranges of paragraphs in tables
//! marks                                          leader tabs, form fields, controls
//! ```
//!
//! In the text a paragraph ends with `\n`; a line break inside a paragraph is `\n`
//! too, so lines are what stands between two `\n`, and a paragraph is one or more
//! lines. Every kind of space is an ordinary space; a tab is `\t`. Zero-width
//! characters and soft hyphens are dropped, a no-break hyphen is `-`, U+00D0 and
//! U+0189 are `Đ`, what looks like `:` or `/` is that. Automatic list numbers are
//! not in the text but in [`Paragraph::label`].
//!
//! ```
//! let document = bienban::Document::from_text("BIÊN BẢN\nHồi 8 giờ");
//! let second = document.paragraphs[1].span;
//! assert_eq!((document.str(second), document.location(second.start)), ("Hồi 8 giờ", "body ¶2".to_owned()));
//! ```

use std::borrow::Cow;

mod change;
mod part;
mod span;

pub use part::{Cell, Notes, Paragraph, Part, Table};
#[doc(hidden)]
pub use part::{Comment, Mark, MarkKind};
pub use span::Span;

/// A document as read. See the [module](self) for how the parts fit together.
///
/// ```
/// let document = bienban::Document::from_text("BIÊN BẢN\nHồi 8 giờ");
/// assert_eq!(document.text, "BIÊN BẢN\nHồi 8 giờ\n");
/// let lines: Vec<&str> = document.paragraphs.iter().map(|paragraph| document.str(paragraph.span)).collect();
/// assert_eq!(lines, ["BIÊN BẢN", "Hồi 8 giờ"]);
/// ```
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Document {
    /// All text, NFC: headers, the main text, footers, notes, comments.
    pub text: String,
    /// In the order of the text.
    pub paragraphs: Vec<Paragraph>,
    /// In the order they begin.
    pub tables: Vec<Table>,
    /// In the order they begin.
    pub cells: Vec<Cell>,
    /// Sorted by start, then by end.
    #[doc(hidden)]
    pub marks: Vec<Mark>,
    /// The names of the bookmarks that lie round text of one paragraph, without those that Word
    /// makes for itself (`_GoBack`, `_Toc…`).
    #[doc(hidden)]
    pub bookmarks: Vec<String>,
    /// What was typed where capitals are shown.
    #[doc(hidden)]
    pub typed: Vec<String>,
    /// The stretches of all marks [`MarkKind::Struck`], in order, joined where they touch.
    #[doc(hidden)]
    pub struck: Vec<Span>,
    /// Where a page of the main text begins, but the first, in order; two at one place have an empty
    /// page between them. None where the file knows nothing of pages.
    #[doc(hidden)]
    pub pages: Vec<u32>,
    /// Of [`Part::Comment`] 1, 2, …, as far as they are read.
    #[doc(hidden)]
    pub comments: Vec<Comment>,
    /// What was met on the way.
    pub notes: Notes,
}

impl Document {
    /// A document of plain paragraphs, one a line: for tests and for text that comes from elsewhere.
    ///
    /// ```
    /// let document = bienban::Document::from_text("BIÊN BẢN\nHồi 8 giờ");
    /// assert_eq!(document.paragraphs.len(), 2);
    /// ```
    pub fn from_text(text: &str) -> Document {
        let mut document = Document::default();
        for (index, line) in text.lines().enumerate() {
            let start = document.text.len();
            document.text.push_str(&crate::normalise::plain(line));
            let span = Span::new(start, document.text.len());
            document.text.push('\n');
            document.paragraphs.push(Paragraph::new(span, Part::Body, index as u32 + 1));
        }
        document
    }

    /// The document as far as it holds: spaces stand for what is struck through, byte for byte, and
    /// fields, controls and boxes that are struck are none.
    pub(crate) fn live(&self) -> Cow<'_, Document> {
        if self.struck.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut live = self.clone();
        for &span in &self.struck {
            let blanked: String = self.str(span).bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }).collect();
            live.text.replace_range(span.range(), &blanked);
        }
        live.marks.retain(|mark| !mark.span.overlaps_any(&self.struck));
        Cow::Owned(live)
    }

    /// The stretches struck through that touch `span`.
    pub(crate) fn struck_in(&self, span: Span) -> impl Iterator<Item = Span> {
        let first = self.struck.partition_point(|struck| struck.end <= span.start);
        self.struck[first..].iter().copied().take_while(move |struck| struck.start < span.end)
    }

    /// The text of a span.
    ///
    /// ```
    /// # use bienban::{Document, document::Span};
    /// assert_eq!(Document::from_text("Hồi 8 giờ").str(Span::new(6, 7)), "8");
    /// ```
    pub fn str(&self, span: Span) -> &str {
        &self.text[span.range()]
    }

    /// The index of the paragraph that holds the byte `at` (its end included).
    ///
    /// ```
    /// let document = bienban::Document::from_text("BIÊN BẢN\nHồi 8 giờ");
    /// assert_eq!(document.paragraph_at(12), Some(1));
    /// assert_eq!(document.paragraph_at(99), None);
    /// ```
    pub fn paragraph_at(&self, at: u32) -> Option<usize> {
        let index = self.paragraphs.partition_point(|p| p.span.start <= at).checked_sub(1)?;
        (at <= self.paragraphs[index].span.end).then_some(index)
    }

    /// The page, counted in sheets from the first, on which the byte `at` stood when the file was last
    /// laid out. `None` where the file does not say, and outside the main text.
    ///
    /// ```
    /// // Text from elsewhere has no pages.
    /// assert_eq!(bienban::Document::from_text("BIÊN BẢN").page_at(0), None);
    /// ```
    pub fn page_at(&self, at: u32) -> Option<u32> {
        let paragraph = &self.paragraphs[self.paragraph_at(at)?];
        let known = paragraph.part.is_main() && !self.pages.is_empty();
        known.then(|| self.pages.partition_point(|&start| start <= at) as u32 + 1)
    }

    /// A cell and those that it lies within, the inner first.
    pub(crate) fn around(&self, cell: Option<u32>) -> impl Iterator<Item = u32> {
        std::iter::successors(cell, |&cell| self.tables[self.cells[cell as usize].table as usize].parent)
    }

    /// Where a person finds the byte `at`: `body ¶12`, `body table 2 row 3 col 1 ¶2`.
    /// Empty when no paragraph holds it.
    ///
    /// ```
    /// let document = bienban::Document::from_text("BIÊN BẢN\nHồi 8 giờ");
    /// assert_eq!(document.location(12), "body ¶2");
    /// assert_eq!(document.location(99), "");
    /// ```
    pub fn location(&self, at: u32) -> String {
        let Some(index) = self.paragraph_at(at) else { return String::new() };
        let paragraph = &self.paragraphs[index];
        let path: Vec<u32> = self.around(paragraph.cell).collect();
        let mut out = String::with_capacity(LOCATION);
        let (name, number) = paragraph.part.name();
        out.push_str(name);
        if let Some(number) = number {
            push_number(&mut out, number);
        }
        for index in path.into_iter().rev() {
            let cell = &self.cells[index as usize];
            let number = self.tables[cell.table as usize].number;
            for (name, number) in [(" table ", number), (" row ", cell.row), (" col ", cell.col)] {
                out.push_str(name);
                push_number(&mut out, number);
            }
        }
        if !matches!(paragraph.part, Part::Footnote(_) | Part::Endnote(_) | Part::Comment(_)) {
            out.push_str(" ¶");
            push_number(&mut out, paragraph.number);
        }
        out
    }
}

/// Bytes of most locations.
const LOCATION: usize = 32;

/// Adds a number, of which most have few digits.
fn push_number(out: &mut String, number: u32) {
    if number > 9 {
        push_number(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}
