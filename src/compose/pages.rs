//! Where pages of the main text begin, as far as the file says: by breaks, by properties of paragraphs
//! and sections, and where Word marked it when it last laid the file out.

use super::page::Page;
use super::paragraph::{Para, Point};
use crate::document::{Document, Span};
use crate::limits;

/// What came last that begins a page, or that the layout may mark though it begins none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    /// A break that somebody set.
    Break,
    /// The paragraph itself.
    Paragraph,
    /// A section.
    Section,
    /// The layout.
    Rendered,
    /// No page: a cell begins beside one that ended on a later page than this, on which the row began.
    Cell(usize),
    /// No page: a row ends of which the last cell is not the longest.
    Row,
}

/// How a section begins that does not begin the next page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SectionStart {
    Within,
    Odd,
    Even,
}

/// The pages while the main text is read; where they begin is kept in [`Document::pages`].
#[derive(Debug, Default)]
pub(crate) struct Pages {
    /// How many have begun before what is read now: fewer than are known in a cell beside a longer one.
    begun: usize,
    last: Option<Start>,
    /// From where on there must be text before the layout begins another page.
    since: u32,
    /// A paragraph came.
    started: bool,
    /// The last paragraph ended with what begins a page: the next one that begins a page begins that.
    fresh: bool,
    /// Which page the open section begins, unless something else begins it too.
    section: Option<usize>,
}

impl Pages {
    /// Takes over a paragraph that was written to `out` at `span`. Its mark stays on the page of a break
    /// before it, so a paragraph or section that begins a page right behind leaves no empty one. In a
    /// cell a paragraph begins a page only with its row, and breaks are passed over.
    /// `breaks` says whether it begins a page and whether it ends a section.
    pub(super) fn paragraph(
        &mut self,
        out: &mut Document,
        para: &Para,
        span: Span,
        cell: Option<u32>,
        breaks: (bool, bool),
    ) {
        let (before, ends_section) = breaks;
        let before = before && cell.is_none_or(|cell| para.number == 1 && begins_row(out, cell));
        if before && self.started {
            if self.fresh {
                self.section = None;
            } else {
                self.begin(&mut out.pages, span.start, Start::Paragraph);
            }
        }
        for (at, point) in &para.points {
            let at = *at as u32;
            match point {
                Point::PageBreak if cell.is_some() => {}
                Point::PageBreak => self.begin(&mut out.pages, at, Start::Break),
                Point::RenderedBreak if at == span.start && !self.started || self.renders(out, at) => {}
                Point::RenderedBreak => self.begin(&mut out.pages, at, Start::Rendered),
                Point::Comment(_) => {}
            }
        }
        self.started = true;
        let ends = |(at, point): &(usize, Point)| {
            *point == Point::PageBreak && out.text.get(*at..span.end as usize).is_some_and(is_blank)
        };
        self.fresh = cell.is_none() && para.points.last().is_some_and(ends);
        if ends_section && cell.is_none() {
            self.section = None;
            if !self.fresh {
                self.section = Some(out.pages.len());
                self.begin(&mut out.pages, span.end + 1, Start::Section);
            }
            self.fresh = true;
        }
    }

    /// Whether a mark of the layout is no page of its own. Word marks every text that stands on another
    /// page than the text before it: also the first of a page that something else begins, and the first
    /// of a cell, or behind a row, where that is not the page on which the last cell ended.
    fn renders(&mut self, out: &Document, at: u32) -> bool {
        let known = self.last.is_some_and(|last| last != Start::Rendered)
            && out.text.get(self.since as usize..at as usize).is_some_and(is_blank);
        if known {
            if let Some(Start::Cell(row)) = self.last {
                self.begun = row;
            }
            self.last = Some(Start::Rendered);
            self.section = None;
        }
        known
    }

    /// How many pages have begun where a row begins.
    pub(super) fn begin_row(&self) -> (usize, usize) {
        (self.begun, self.begun)
    }

    /// Begins a cell of a row at byte `at`.
    pub(super) fn begin_cell(&mut self, row: (usize, usize), at: usize) {
        if self.begun > row.0 {
            (self.last, self.since) = (Some(Start::Cell(row.0)), at as u32);
        }
    }

    /// Ends a cell of a row.
    pub(super) fn end_cell(&self, row: &mut (usize, usize)) {
        row.1 = row.1.max(self.begun);
    }

    /// Ends a row at byte `at`.
    pub(super) fn end_row(&mut self, row: (usize, usize), at: usize) {
        if self.begun < row.1 {
            (self.begun, self.last, self.since) = (row.1, Some(Start::Row), at as u32);
        } else if matches!(self.last, Some(Start::Cell(_))) {
            self.last = Some(Start::Rendered);
        }
    }

    /// What the open section says of its beginning: it stands at
    /// its end. Before a section of odd or even pages Word leaves a page empty where it must.
    pub(super) fn begin_section(&mut self, starts: &mut Vec<u32>, start: Option<SectionStart>) {
        let Some(index) = self.section.take().filter(|&index| index < starts.len()) else { return };
        let is_odd = index % 2 == 1;
        match start {
            Some(SectionStart::Within) => {
                starts.remove(index);
                self.begun = self.begun.saturating_sub(1);
                self.last = self.last.filter(|last| *last != Start::Section);
            }
            Some(SectionStart::Odd) if !is_odd => self.leave_empty(starts, index),
            Some(SectionStart::Even) if is_odd => self.leave_empty(starts, index),
            _ => {}
        }
    }

    fn leave_empty(&mut self, starts: &mut Vec<u32>, index: usize) {
        if starts.len() < limits::PAGES {
            starts.insert(index, starts[index]);
            self.begun += 1;
        }
    }

    fn begin(&mut self, starts: &mut Vec<u32>, at: u32, start: Start) {
        self.begun += 1;
        (self.last, self.since) = (Some(start), at);
        if self.begun > starts.len() && starts.len() < limits::PAGES {
            starts.push(at);
        }
    }
}

impl Page {
    /// Says how the open section begins, at its end in the main text.
    pub(crate) fn begin_section(&mut self, start: Option<SectionStart>) {
        self.pages.begin_section(&mut self.out.pages, start);
    }
}

/// Whether a cell is the first of a row of a table that is in no other.
fn begins_row(out: &Document, cell: u32) -> bool {
    let Some(this) = out.cells.get(cell as usize) else { return false };
    let Some(table) = out.tables.get(this.table as usize) else { return false };
    let before = table.cells.iter().rev().skip_while(|&&other| other != cell).nth(1);
    let before = before.and_then(|&before| out.cells.get(before as usize));
    table.parent.is_none() && before.is_none_or(|before| before.row != this.row)
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}
