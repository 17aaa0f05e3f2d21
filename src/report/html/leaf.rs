//! The text of a document for the page: a stream of what a reader meets, with what is to be marked in it.
//!
//! `["h", "Header 1"]` is the heading of what stands outside the main text; `["p", "bc", "1.", …]` a paragraph with its
//! flags (`b` bold, `c` centred, `x` in a text box), its automatic list number and its pieces. A piece is text, or text
//! with its marks: `["....", "b0 f3"]`, where `b` is a blank, `f` a finding, `v` a value, each with its number in the
//! document, and `s` is struck out. `["t"]`, `["r"]` and `["c", 2]` begin a table, a row and a cell with its width in
//! columns; a cell ends the one before it, a row the row before it, and `["/"]` a table.

use std::cmp::Reverse;
use std::io::{self, Write as _};
use std::ops::Range;

use super::values;
use crate::document::{Document, Paragraph, Part, Span};
use crate::lang::Lang;
use crate::report::place;
use crate::report::rows::{Bytes, DocumentRow};
use crate::report::text;

/// The stream as JSON, of a document and its rows.
///
/// # Errors
/// None that memory raises.
// Kept whole, as the stages of `benches/instructions` are.
#[inline(never)]
pub fn leaf(document: &Document, row: &DocumentRow, lang: Lang) -> io::Result<Vec<u8>> {
    let pieces = Pieces::new(document, row);
    let mut page = Page { document, anchors: anchors(document), out: vec![b'['], open: Vec::new() };
    for (index, paragraph, apart) in text::paragraphs(document) {
        if apart {
            page.enter(&[])?;
            let heading = place::words(&paragraph.part.to_string(), lang);
            page.item(|out| {
                out.extend_from_slice(b"[\"h\",");
                quoted(out, &heading)?;
                out.push(b']');
                Ok(())
            })?;
        }
        page.enter(&page.cells(index))?;
        page.paragraph(paragraph, pieces.of(index))?;
    }
    page.enter(&[])?;
    page.out.push(b']');
    Ok(page.out)
}

fn quoted(out: &mut Vec<u8>, text: &str) -> io::Result<()> {
    Ok(serde_json::to_writer(out, text)?)
}

/// The cell in which each text box is shown: that of the paragraph it is anchored in, which stands behind it.
fn anchors(document: &Document) -> Vec<Option<u32>> {
    let mut anchors = vec![None; document.paragraphs.len()];
    let mut cell = None;
    for (paragraph, anchor) in document.paragraphs.iter().zip(&mut anchors).rev() {
        match paragraph.part {
            Part::Textbox(_) => *anchor = cell,
            _ => cell = paragraph.cell,
        }
    }
    anchors
}

/// The stream as it is being written.
struct Page<'a> {
    document: &'a Document,
    anchors: Vec<Option<u32>>,
    out: Vec<u8>,
    /// The cells that are open, the inner last.
    open: Vec<u32>,
}

impl Page<'_> {
    fn item(&mut self, write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> io::Result<()> {
        if self.out.len() > 1 {
            self.out.push(b',');
        }
        write(&mut self.out)
    }

    /// The cells in which a paragraph stands, the inner last.
    fn cells(&self, index: usize) -> Vec<u32> {
        let around = |cell| self.document.around(cell);
        let mut cells: Vec<u32> =
            around(self.document.paragraphs[index].cell).chain(around(self.anchors[index])).collect();
        cells.reverse();
        cells
    }

    /// Closes the cells that do not hold what comes, and opens those that do.
    fn enter(&mut self, cells: &[u32]) -> io::Result<()> {
        let common = self.open.iter().zip(cells).take_while(|(a, b)| a == b).count();
        let cell = |cell: u32| &self.document.cells[cell as usize];
        let beside = match (self.open.get(common), cells.get(common)) {
            (Some(&old), Some(&new)) if cell(old).table == cell(new).table => Some(cell(old)),
            _ => None,
        };
        let closed = self.open.len() - common - usize::from(beside.is_some());
        (0..closed).try_for_each(|_| self.item(|out| write!(out, "[\"/\"]")))?;
        let mut before = beside;
        for &index in &cells[common..] {
            let cell = &self.document.cells[index as usize];
            if before.is_none() {
                self.item(|out| write!(out, "[\"t\"]"))?;
            }
            let before_it = before.take().filter(|before| before.row == cell.row);
            if before_it.is_none() {
                self.item(|out| write!(out, "[\"r\"]"))?;
            }
            // Columns that the row leaves out.
            let gap = cell.col - before_it.map_or(1, |before| before.col + before.width).min(cell.col);
            if gap > 0 {
                self.item(|out| write!(out, "[\"c\",{gap}]"))?;
            }
            self.item(|out| write!(out, "[\"c\",{}]", cell.width))?;
        }
        self.open.truncate(common);
        self.open.extend_from_slice(&cells[common..]);
        Ok(())
    }

    fn paragraph(&mut self, paragraph: &Paragraph, pieces: &[Piece]) -> io::Result<()> {
        let boxed = matches!(paragraph.part, Part::Textbox(_));
        let flags = [(paragraph.bold, 'b'), (paragraph.centred, 'c'), (boxed, 'x')];
        let flags: String = flags.into_iter().filter_map(|(is, flag)| is.then_some(flag)).collect();
        let document = self.document;
        self.item(|out| {
            write!(out, "[\"p\",\"{flags}\",")?;
            quoted(out, paragraph.label.as_deref().unwrap_or_default())?;
            for piece in pieces {
                let text = document.str(Span { start: piece.start, end: piece.end });
                if piece.marks.is_empty() {
                    out.push(b',');
                    quoted(out, text)?;
                } else {
                    out.extend_from_slice(b",[");
                    quoted(out, text)?;
                    write!(out, ",\"{}\"]", piece.marks)?;
                }
            }
            out.push(b']');
            Ok(())
        })
    }
}

/// A stretch of a paragraph under the same marks.
struct Piece {
    start: u32,
    end: u32,
    marks: String,
}

/// The pieces of all paragraphs.
struct Pieces {
    all: Vec<Piece>,
    /// Of each paragraph.
    ranges: Vec<Range<usize>>,
}

impl Pieces {
    /// Walks the text once. Marks may lie within each other, overlap and go over several paragraphs.
    fn new(document: &Document, row: &DocumentRow) -> Pieces {
        let marks = Mark::all(document, row);
        let mut sweep = Sweep { rest: &marks, open: Vec::new(), pieces: Vec::new() };
        let ranges = document.paragraphs.iter().map(|paragraph| {
            let first = sweep.pieces.len();
            sweep.paragraph(paragraph.span);
            first..sweep.pieces.len()
        });
        let ranges = ranges.collect();
        Pieces { all: sweep.pieces, ranges }
    }

    fn of(&self, paragraph: usize) -> &[Piece] {
        &self.all[self.ranges[paragraph].clone()]
    }
}

/// What a stretch of text is, beside text.
struct Mark {
    start: u32,
    end: u32,
    kind: char,
    number: usize,
}

impl Mark {
    fn all(document: &Document, row: &DocumentRow) -> Vec<Mark> {
        let mark = |kind: char| move |(number, (start, end)): (usize, Bytes)| Mark { start, end, kind, number };
        let records = || row.records.iter();
        let blanks = records().flat_map(|record| record.blanks.iter().map(|blank| blank.span));
        let findings = records().flat_map(|record| record.findings.iter().map(|finding| finding.span));
        let read = records().flat_map(values::of).map(values::Value::span);
        let struck = document.struck.iter().map(|span| (span.start, span.end));
        let mut marks: Vec<Mark> = blanks.enumerate().map(mark('b')).collect();
        marks.extend(findings.enumerate().map(mark('f')));
        marks.extend(read.enumerate().filter(|(_, span)| span.0 < span.1).map(mark('v')));
        marks.extend(struck.map(|span| mark('s')((0, span))));
        // Of what begins at one place the longer stands round the shorter.
        marks.sort_by_key(|mark| (mark.start, Reverse(mark.end), mark.kind, mark.number));
        marks
    }
}

/// A walk over text and marks.
struct Sweep<'m> {
    /// Marks that begin at or behind where the walk is.
    rest: &'m [Mark],
    /// Marks that have begun and not ended.
    open: Vec<&'m Mark>,
    pieces: Vec<Piece>,
}

impl Sweep<'_> {
    fn paragraph(&mut self, span: Span) {
        let mut at = span.start;
        self.open.retain(|mark| mark.end > at);
        loop {
            self.begin(at);
            let next = self.rest.first().map_or(span.end, |mark| mark.start).min(span.end);
            let end = self.open.iter().map(|mark| mark.end).fold(next, u32::min);
            if at < end {
                self.piece(at, end);
            }
            at = end.max(at);
            self.open.retain(|mark| mark.end > at);
            if at >= span.end && self.rest.first().is_none_or(|mark| mark.start > span.end) {
                return;
            }
        }
    }

    /// Opens the marks that begin at or before `at`; those of no width have a piece of their own.
    fn begin(&mut self, at: u32) {
        let count = self.rest.partition_point(|mark| mark.start <= at);
        let (begun, rest) = self.rest.split_at(count);
        self.rest = rest;
        let before = self.open.len();
        self.open.extend(begun.iter().filter(|mark| mark.start == mark.end));
        if self.open.len() > before {
            self.piece(at, at);
            self.open.truncate(before);
        }
        self.open.extend(begun.iter().filter(|mark| mark.end > at && mark.start < mark.end));
    }

    fn piece(&mut self, start: u32, end: u32) {
        let mut marks = String::new();
        for mark in &self.open {
            if !marks.is_empty() {
                marks.push(' ');
            }
            marks.push(mark.kind);
            if mark.kind != 's' {
                marks += &mark.number.to_string();
            }
        }
        self.pieces.push(Piece { start, end, marks });
    }
}
