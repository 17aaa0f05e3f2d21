//! Where pages of the main text begin, as far as the file says: by breaks, by properties of paragraphs
//! and sections, and where Word marked it when it last laid the file out.

use super::paragraph::{Para, Point};
use crate::document::{Document, Span};
use crate::limits;

/// What begins a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    /// A break that somebody set.
    Break,
    /// The paragraph itself (`w:pageBreakBefore`).
    Paragraph,
    /// A section (`w:sectPr`).
    Section,
    /// The layout.
    Rendered,
}

/// The pages while the main text is read; where they begin is kept in [`Document::pages`].
#[derive(Debug, Default)]
pub(super) struct Pages {
    /// How many have begun. The cells of a row stand abreast: each begins on the page of the row, and
    /// what begins in one is not counted again in the next.
    pub(super) begun: usize,
    last: Option<Start>,
    /// A paragraph came.
    started: bool,
    /// The last paragraph ended with what begins a page: the next one that begins a page begins that.
    fresh: bool,
    /// Which page the open section begins, unless something else begins it too.
    section: Option<usize>,
}

impl Pages {
    /// Takes over a paragraph that was written to `out` at `span`. Its mark stays on the page of a break
    /// before it, so a paragraph or section that begins a page right behind leaves no empty one.
    pub(super) fn paragraph(&mut self, out: &mut Document, para: &Para, span: Span, before: bool) {
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
        self.fresh = para.points.last().is_some_and(ends);
        if para.ends_section {
            self.section = None;
            if !self.fresh {
                self.section = Some(out.pages.len());
                self.begin(&mut out.pages, span.end + 1, Start::Section);
            }
            self.fresh = true;
        }
    }

    /// Where a page began when the file was laid out: Word marks it too before the first text of a page
    /// that something else begins.
    fn renders(&mut self, out: &Document, at: u32) -> bool {
        let begun = self.last.is_some_and(|last| last != Start::Rendered)
            && out.pages.last().is_some_and(|&start| out.text.get(start as usize..at as usize).is_some_and(is_blank));
        if begun {
            self.last = Some(Start::Rendered);
            self.section = None;
        }
        begun
    }

    /// What the open section says of its beginning (ST_SectionMark, ECMA-376-1 §17.18.77): it stands at
    /// its end. Before a section of odd or even pages Word leaves a page empty where it must.
    pub(super) fn begin_section(&mut self, starts: &mut Vec<u32>, kind: &str) {
        let Some(index) = self.section.take().filter(|&index| index < starts.len()) else { return };
        let is_odd = index % 2 == 1;
        match kind {
            "continuous" | "nextColumn" => {
                starts.remove(index);
                self.begun = self.begun.saturating_sub(1);
                self.last = self.last.filter(|last| *last != Start::Section);
            }
            "oddPage" if !is_odd => self.leave_empty(starts, index),
            "evenPage" if is_odd => self.leave_empty(starts, index),
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
        self.last = Some(start);
        if self.begun > starts.len() && starts.len() < limits::PAGES {
            starts.push(at);
        }
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}
