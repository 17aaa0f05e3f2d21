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
use std::fmt;
use std::ops::Range;

use serde::{Serialize, Serializer};

/// A range of bytes of [`Document::text`], always on character boundaries.
///
/// ```
/// use bienban::{Document, document::Span};
///
/// let document = Document::from_text("Hồi 8 giờ");
/// assert_eq!(document.str(Span { start: 0, end: 5 }), "Hồi");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    ///
    /// ```
    /// # use bienban::document::Span;
    /// assert_eq!(Span::new(3, 8), Span { start: 3, end: 8 });
    /// ```
    pub fn new(start: usize, end: usize) -> Span {
        debug_assert!(start <= end);
        Span { start: start as u32, end: end as u32 }
    }

    /// As a range for slicing.
    ///
    /// ```
    /// # use bienban::document::Span;
    /// assert_eq!(&"biên bản"[Span::new(0, 5).range()], "biên");
    /// ```
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Length in bytes.
    ///
    /// ```
    /// # use bienban::document::Span;
    /// assert_eq!(Span::new(3, 8).len(), 5);
    /// ```
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether nothing is in it.
    ///
    /// ```
    /// # use bienban::document::Span;
    /// assert!(Span::new(3, 3).is_empty());
    /// ```
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the two share at least one byte.
    ///
    /// ```
    /// # use bienban::document::Span;
    /// assert!(Span::new(0, 4).overlaps(Span::new(3, 8)));
    /// assert!(!Span::new(0, 3).overlaps(Span::new(3, 8)));
    /// ```
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether it overlaps one of `spans`, which are in order and do not overlap each other.
    pub(crate) fn overlaps_any(self, spans: &[Span]) -> bool {
        let next = spans.partition_point(|span| span.end <= self.start);
        spans.get(next).is_some_and(|span| span.overlaps(self))
    }

    /// Whether `other` lies within this span.
    ///
    /// ```
    /// # use bienban::document::Span;
    /// assert!(Span::new(0, 8).contains(Span::new(3, 8)));
    /// assert!(!Span::new(0, 4).contains(Span::new(3, 8)));
    /// ```
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The part from byte `start` to byte `end`, counted from its own start; empty when they cross.
    pub(crate) fn part(self, start: usize, end: usize) -> Span {
        Span { start: self.start + start as u32, end: self.start + end.max(start) as u32 }
    }

    /// The smallest span that holds both.
    ///
    /// ```
    /// # use bienban::document::Span;
    /// assert_eq!(Span::new(0, 2).join(Span::new(5, 8)), Span::new(0, 8));
    /// ```
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// `[start, end]`.
impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.start, self.end).serialize(serializer)
    }
}

/// Which part of the package, or which story of the page, a paragraph stands in.
///
/// ```
/// use bienban::document::Part;
///
/// assert_eq!(Part::Textbox(2).to_string(), "textbox 2");
/// assert_eq!(Part::Header(1).to_string(), "header1");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Part {
    /// The main text.
    Body,
    /// A text box anchored in the main text, counted from 1; it stands before its anchor's paragraph.
    Textbox(u32),
    /// A header, numbered from 1 as they are first shown.
    Header(u32),
    /// A footer, likewise.
    Footer(u32),
    /// A footnote, by the number Word shows; 0 for one with a mark of its own, such as `*`.
    Footnote(u32),
    /// An endnote, by the number Word shows; 0 for one with a mark of its own.
    Endnote(u32),
    /// A comment, counted from 1.
    Comment(u32),
}

impl Part {
    /// Whether a person reads it in the flow of the main text.
    ///
    /// ```
    /// # use bienban::document::Part;
    /// assert!(Part::Textbox(1).is_main());
    /// assert!(!Part::Footnote(1).is_main());
    /// ```
    pub fn is_main(self) -> bool {
        matches!(self, Part::Body | Part::Textbox(_))
    }

    /// Whether it is part of the document and no remark on it.
    ///
    /// ```
    /// # use bienban::document::Part;
    /// assert!(Part::Footnote(1).is_audited());
    /// assert!(!Part::Comment(1).is_audited());
    /// ```
    pub fn is_audited(self) -> bool {
        !matches!(self, Part::Comment(_))
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Part::Body => f.write_str("body"),
            Part::Textbox(n) => write!(f, "textbox {n}"),
            Part::Header(n) => write!(f, "header{n}"),
            Part::Footer(n) => write!(f, "footer{n}"),
            Part::Footnote(0) => f.write_str("footnote *"),
            Part::Endnote(0) => f.write_str("endnote *"),
            Part::Footnote(n) => write!(f, "footnote {n}"),
            Part::Endnote(n) => write!(f, "endnote {n}"),
            Part::Comment(n) => write!(f, "comment {n}"),
        }
    }
}

/// A paragraph: `w:p`.
///
/// ```
/// # let document = bienban::Document::from_text("BIÊN BẢN\nHồi 8 giờ");
/// let second = &document.paragraphs[1];
/// assert_eq!((document.str(second.span), second.number), ("Hồi 8 giờ", 2));
/// assert_eq!(second.cell, None);
/// ```
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// Its text, without the `\n` that ends it.
    pub span: Span,
    /// Where it stands.
    pub part: Part,
    /// Its number from 1 among the top-level paragraphs of its part (those in tables not
    /// counted), or among the paragraphs of its cell. Empty paragraphs count.
    pub number: u32,
    /// Its innermost cell, an index into [`Document::cells`].
    pub cell: Option<u32>,
    /// The automatic list number or bullet, as Word shows it: `1.`, `a)`, `-`.
    pub label: Option<Box<str>>,
    /// Every visible character is bold.
    pub bold: bool,
    /// Centred on the page or in its cell.
    pub centred: bool,
    /// An entry of a table of contents.
    pub toc: bool,
    /// It shows a picture, an embedded object or a control that has no text.
    pub pictured: bool,
}

/// A table: `w:tbl`.
///
/// ```
/// # use bienban::{Document, document::{Span, Table}};
/// /// The texts of the cells of a table.
/// fn cells<'a>(document: &'a Document, table: &'a Table) -> impl Iterator<Item = &'a str> {
///     table.cells.iter().map(|&cell| document.str(document.cells[cell as usize].span))
/// }
/// # assert!(Document::from_text("").tables.is_empty());
/// ```
#[derive(Debug, Clone)]
pub struct Table {
    /// Its number from 1 among the tables of its part, or of the cell it is nested in.
    pub number: u32,
    /// The cell that holds it, when it is nested.
    pub parent: Option<u32>,
    /// Its own cells in reading order, as indices into [`Document::cells`]; not those of nested tables.
    pub cells: Vec<u32>,
    /// Number of rows.
    pub rows: u32,
}

/// A cell: `w:tc`.
///
/// ```
/// # use bienban::{Document, document::Cell};
/// /// Where a cell stands: table, row and column, each from 1.
/// fn place(document: &Document, cell: &Cell) -> (u32, u32, u32) {
///     (document.tables[cell.table as usize].number, cell.row, cell.col)
/// }
/// # assert!(Document::from_text("").cells.is_empty());
/// ```
#[derive(Debug, Clone)]
pub struct Cell {
    /// Its table, an index into [`Document::tables`].
    pub table: u32,
    /// Row, from 1.
    pub row: u32,
    /// First grid column, from 1.
    pub col: u32,
    /// How many grid columns it covers (`w:gridSpan`).
    pub width: u32,
    /// It continues the cell above (`w:vMerge` without `restart`) and shows nothing of its own.
    pub merged: bool,
    /// Its text: its paragraphs, each with its `\n`.
    pub span: Span,
}

/// What text alone does not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(hidden)]
pub enum MarkKind {
    /// One `\t` that Word draws with a leader (dots, a line).
    LeaderTab,
    /// The result of a legacy form field (`FORMTEXT`, `FORMDROPDOWN`).
    FormField {
        /// It shows only spaces, its default hint, or a first entry that asks to choose.
        unfilled: bool,
    },
    /// The result of a merge field.
    MergeField {
        /// It still shows its own name in «».
        unfilled: bool,
    },
    /// The content of a content control.
    Control {
        /// It shows its placeholder (`w:showingPlcHdr`), or a first entry that asks to choose.
        placeholder: bool,
    },
    /// The glyph of a check box: a control, a form field or a symbol (☐ ☒).
    CheckBox {
        /// It is ticked.
        checked: bool,
    },
    /// Spaces or tabs in an underlined run: a line drawn to write on.
    UnderlinedSpace,
    /// A line drawn by the border of an empty paragraph, run or cell, or by a shape: the space that
    /// stands in its place.
    Line,
    /// Highlighted text.
    Highlight,
    /// Letters typed small that are shown as capitals (`w:caps`, `w:smallCaps`).
    Capitals {
        /// Index into [`Document::typed`].
        typed: u32,
    },
    /// Text that nobody can see: white on white, or of one point at most.
    Faint,
    /// Text struck through (`w:strike`, `w:dstrike`): there to be read, but taken back.
    Struck,
    /// A bookmark (`w:bookmarkStart`), by which programs and macros find where a value belongs.
    Bookmark {
        /// Index into [`Document::bookmarks`].
        name: u32,
    },
}

/// A mark on a range of the text. A mark never crosses the end of a paragraph and never is
/// empty: the reader puts a space where an unfilled field has no text at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(hidden)]
pub struct Mark {
    /// What it covers.
    pub span: Span,
    /// What it says.
    pub kind: MarkKind,
}

/// What is known of a comment beside its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[doc(hidden)]
pub struct Comment {
    /// Who wrote it (`w:author`).
    pub author: String,
    /// Where the text refers to it.
    pub at: Option<u32>,
}

/// What the reader met and did not show, or mended, as counts.
///
/// ```
/// let document = bienban::Document::from_text("BIÊN BẢN");
/// assert_eq!((document.notes.deletions, document.notes.macros), (0, false));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Notes {
    /// Tracked insertions and moves to (their text is read).
    pub insertions: u32,
    /// Tracked deletions and moves from (their text is not read).
    pub deletions: u32,
    /// Runs or paragraphs of hidden text (not read).
    pub hidden: u32,
    /// Comments.
    pub comments: u32,
    /// The part with the comments could not be read; they are no part of the minutes.
    pub unread_comments: bool,
    /// Embedded objects (OLE, ActiveX), never opened.
    pub objects: u32,
    /// Relationships that point outside the package, never followed.
    pub external: u32,
    /// The package holds macros.
    pub macros: bool,
    /// Paragraphs that were not in NFC.
    pub decomposed: u32,
    /// Zero-width characters and soft hyphens dropped.
    pub invisible: u32,
    /// Look-alike letters folded (U+00D0, U+0189 for Đ).
    pub lookalikes: u32,
    /// Paragraphs converted from TCVN3 or VNI.
    pub legacy: u32,
    /// Pictures and drawings.
    pub pictures: u32,
    /// Characters struck through, white space not counted.
    pub struck: u32,
}

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
    /// Of [`Part::Comment`] 1, 2, …, as far as [`crate::limits::COMMENTS`].
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
            document.paragraphs.push(Paragraph {
                span,
                part: Part::Body,
                number: index as u32 + 1,
                cell: None,
                label: None,
                bold: false,
                centred: false,
                toc: false,
                pictured: false,
            });
        }
        document
    }

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

    /// The document as far as it holds: spaces stand for what is struck through, byte for byte, and
    /// fields, controls and boxes that are struck are none.
    #[doc(hidden)]
    pub fn live(&self) -> Cow<'_, Document> {
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

    /// Where a person finds the byte `at`: `body ¶12`, `body table 2 row 3 col 1 ¶2`.
    /// Empty when no paragraph holds it.
    ///
    /// ```
    /// let document = bienban::Document::from_text("BIÊN BẢN\nHồi 8 giờ");
    /// assert_eq!(document.location(12), "body ¶2");
    /// assert_eq!(document.location(99), "");
    /// ```
    pub fn location(&self, at: u32) -> String {
        use fmt::Write as _;
        let Some(index) = self.paragraph_at(at) else { return String::new() };
        let paragraph = &self.paragraphs[index];
        let mut path = Vec::new();
        let mut cell = paragraph.cell;
        while let Some(index) = cell {
            path.push(index);
            cell = self.tables[self.cells[index as usize].table as usize].parent;
        }
        let mut out = paragraph.part.to_string();
        for index in path.into_iter().rev() {
            let cell = &self.cells[index as usize];
            let number = self.tables[cell.table as usize].number;
            let _ = write!(out, " table {number} row {} col {}", cell.row, cell.col);
        }
        if !matches!(paragraph.part, Part::Footnote(_) | Part::Endnote(_) | Part::Comment(_)) {
            let _ = write!(out, " ¶{}", paragraph.number);
        }
        out
    }
}
