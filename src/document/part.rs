//! What the text is made of.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Span;

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

    /// What it is called, and the number behind that.
    pub(super) fn name(self) -> (&'static str, Option<u32>) {
        match self {
            Part::Body => ("body", None),
            Part::Textbox(n) => ("textbox ", Some(n)),
            Part::Header(n) => ("header", Some(n)),
            Part::Footer(n) => ("footer", Some(n)),
            Part::Footnote(0) => ("footnote *", None),
            Part::Endnote(0) => ("endnote *", None),
            Part::Footnote(n) => ("footnote ", Some(n)),
            Part::Endnote(n) => ("endnote ", Some(n)),
            Part::Comment(n) => ("comment ", Some(n)),
        }
    }
}

/// `body`, `header1`, `footnote 3`.
impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, number) = self.name();
        f.write_str(name)?;
        number.map_or(Ok(()), |number| write!(f, "{number}"))
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
#[non_exhaustive]
pub struct Paragraph {
    /// Its text, without the `\n` that ends it.
    pub span: Span,
    /// Where it stands.
    pub part: Part,
    /// Its number from 1 among the top-level paragraphs of its part (those in tables not
    /// counted), or among the paragraphs of its cell. Empty paragraphs count.
    pub number: u32,
    /// Its innermost cell, an index into [`Document::cells`](super::Document::cells).
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

impl Paragraph {
    /// A plain paragraph outside tables.
    #[doc(hidden)]
    pub fn new(span: Span, part: Part, number: u32) -> Paragraph {
        Paragraph {
            span,
            part,
            number,
            cell: None,
            label: None,
            bold: false,
            centred: false,
            toc: false,
            pictured: false,
        }
    }
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
#[non_exhaustive]
pub struct Table {
    /// Its number from 1 among the tables of its part, or of the cell it is nested in.
    pub number: u32,
    /// The cell that holds it, when it is nested.
    pub parent: Option<u32>,
    /// Its own cells in reading order, as indices into [`Document::cells`](super::Document::cells); not those of nested tables.
    pub cells: Vec<u32>,
    /// Number of rows.
    pub rows: u32,
}

impl Table {
    /// A table that is in no other.
    #[doc(hidden)]
    pub fn new(number: u32, cells: Vec<u32>, rows: u32) -> Table {
        Table { number, parent: None, cells, rows }
    }
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
#[non_exhaustive]
pub struct Cell {
    /// Its table, an index into [`Document::tables`](super::Document::tables).
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

impl Cell {
    /// A cell of one column.
    #[doc(hidden)]
    pub fn new(table: u32, row: u32, col: u32, span: Span) -> Cell {
        Cell { table, row, col, width: 1, merged: false, span }
    }
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
        /// Index into [`Document::typed`](super::Document::typed).
        typed: u32,
    },
    /// Text that nobody can see: white on white, or of one point at most.
    Faint,
    /// Text struck through (`w:strike`, `w:dstrike`): there to be read, but taken back.
    Struck,
    /// A bookmark (`w:bookmarkStart`), by which programs and macros find where a value belongs.
    Bookmark {
        /// Index into [`Document::bookmarks`](super::Document::bookmarks).
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    #[serde(skip)]
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
