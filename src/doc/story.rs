//! Stories: their paragraphs, one after the other, told to the page.

use std::collections::VecDeque;
use std::ops::Range;

use super::boxes::Boxes;
use super::chp::Chp;
use super::fib::damaged_text;
use super::model::{Mark, Model, Paragraph, Paragraphs};
use super::pap::Pap;
use super::pieces::Joiner;
use super::places::Places;
use super::tables::Tables;
use super::unended::Unended;
use crate::compose::flow::Closing;
use crate::compose::item::Item;
use crate::compose::legacy::{Face, Legacy};
use crate::compose::note_numbers::NoteNumbers;
use crate::compose::page::Page;
use crate::compose::pages::SectionStart;
use crate::compose::props::{Tabbing, Toggles};
use crate::compose::symbols::Font;
use crate::document::Part;
use crate::fault::{Detail, Fault, FaultId, PARAGRAPH_BYTES};
use crate::limits;

/// A document while it is told to the page.
pub(super) struct Reader<'m, 'a> {
    pub(super) model: &'m Model<'a>,
    pub(super) page: Page,
    /// By index, which letters a font has and what its codes stand for.
    pub(super) fonts: Vec<(Font, Face)>,
    pub(super) boxes: Boxes<'a>,
    /// Bookmarks, and references to notes and comments.
    pub(super) places: Places<'a>,
    pub(super) footnotes: NoteNumbers,
    pub(super) endnotes: NoteNumbers,
    /// The properties of the open paragraph.
    pub(super) pap: Pap,
    /// Characters that are left to be read: each stands in one story.
    unread: u32,
    /// What the last character was inserted or deleted by: runs of a change are one.
    pub(super) change: u16,
    /// The last characters were the prompt of a content control.
    pub(super) prompts: bool,
    pub(super) joiner: Joiner,
    /// Characters of the open run that the page was not told yet.
    pub(super) text: String,
}

/// A story whose paragraphs are read: the open one, and a text box that it anchors.
pub(super) struct Flow<'m, 'a> {
    paragraphs: Paragraphs<'m, 'a>,
    /// Its characters.
    pub(super) cps: Range<u32>,
    tables: Tables,
    /// What ends the open paragraph, once its text boxes are read.
    open: Option<(Paragraph, Chp, Pap)>,
    /// Boxes that the open paragraph anchors.
    pub(super) boxes: VecDeque<Range<u32>>,
    /// It stands in a box: it anchors no others, or a file could nest boxes without end.
    pub(super) boxed: bool,
    /// The next of what stands between characters.
    pub(super) place: usize,
    /// The fields that do not end, once that was asked.
    pub(super) unended: Option<Unended>,
}

impl<'m, 'a> Reader<'m, 'a> {
    pub(super) fn new(model: &'m Model<'a>, legacy: Option<Legacy>) -> Result<Reader<'m, 'a>, Fault> {
        let mut page = Page::default();
        page.legacy = legacy;
        Ok(Reader {
            model,
            page,
            fonts: model.fonts.iter().map(|name| (Font::of(name), Face::of_name(name))).collect(),
            boxes: Boxes::default(),
            places: Places::read(model)?,
            footnotes: NoteNumbers::default(),
            endnotes: NoteNumbers::default(),
            pap: Pap::default(),
            unread: model.fib.characters(),
            change: 0,
            prompts: false,
            joiner: Joiner::default(),
            text: String::new(),
        })
    }

    /// Reads a part of the document as a story of its own.
    ///
    /// # Errors
    /// Those of the model and the page.
    pub(super) fn story(&mut self, part: Part, cps: Range<u32>) -> Result<(), Fault> {
        self.page.open_story(part);
        self.flow(cps, false)?;
        self.page.close_story()
    }

    /// Reads characters into the open story, with the text boxes that they anchor.
    pub(super) fn flow(&mut self, cps: Range<u32>, boxed: bool) -> Result<(), Fault> {
        let mut flows = vec![self.begin(cps, boxed)?];
        while let Some(flow) = flows.last_mut() {
            if let Some(cps) = flow.boxes.pop_front() {
                self.page.open_floating();
                flows.push(self.begin(cps, true)?);
            } else if let Some((paragraph, mark, pap)) = flow.open.take() {
                self.pap = pap;
                self.close_paragraph(flow, &paragraph, &mark)?;
            } else if !self.paragraph(flow)? {
                flow.tables.close(&mut self.page)?;
                flows.pop();
                if !flows.is_empty() {
                    self.page.close_story()?;
                }
            }
        }
        Ok(())
    }

    /// Begins to read characters.
    ///
    /// # Errors
    /// `damaged` for those that were read before.
    fn begin(&mut self, cps: Range<u32>, boxed: bool) -> Result<Flow<'m, 'a>, Fault> {
        let left = self.unread.checked_sub(cps.end.saturating_sub(cps.start));
        self.unread = left.ok_or_else(|| damaged_text(cps.start))?;
        let tables = Tables::default();
        let paragraphs = self.model.paragraphs(cps.clone());
        let place = self.places.first(cps.start);
        Ok(Flow { paragraphs, cps, tables, open: None, boxes: VecDeque::new(), boxed, place, unended: None })
    }

    /// Reads the next paragraph; `false` when there is none.
    fn paragraph(&mut self, flow: &mut Flow<'m, 'a>) -> Result<bool, Fault> {
        self.page.check_kept()?;
        let Some(paragraph) = flow.paragraphs.next()? else { return Ok(false) };
        self.model.pap(&paragraph, &mut self.pap)?;
        if flow.tables.begin(self.model, &mut self.page, &paragraph, flow.cps.end, &self.pap)? {
            self.page.open_paragraph();
            let mark = self.runs(flow, &paragraph)?;
            if flow.boxes.is_empty() {
                self.close_paragraph(flow, &paragraph, &mark)?;
            } else {
                flow.open = Some((paragraph, mark, std::mem::take(&mut self.pap)));
            }
        } else if !self.pap.ends_row() {
            flow.tables.end(&mut self.page, &paragraph, &self.pap)?;
        }
        Ok(true)
    }

    /// Ends the open paragraph, and the cell or the section that it ends.
    fn close_paragraph(&mut self, flow: &mut Flow, paragraph: &Paragraph, mark: &Chp) -> Result<(), Fault> {
        let mut closing = self.closing(mark);
        if paragraph.mark == Mark::Section {
            closing.ends_section = true;
            self.end_section(paragraph.end)?;
        }
        self.page.close_paragraph(closing)?;
        flow.tables.end(&mut self.page, paragraph, &self.pap)
    }

    /// Tells the page how the section began that ends before a character.
    ///
    /// # Errors
    /// `damaged` when the properties of the section lie past their stream.
    pub(super) fn end_section(&mut self, end: u32) -> Result<(), Fault> {
        if !self.page.is_main_flow() {
            return Ok(());
        }
        let start = self.model.sections.start(end)?.unwrap_or(NEXT_PAGE);
        self.page.begin_section(match start {
            0 | 1 => Some(SectionStart::Within),
            3 => Some(SectionStart::Even),
            4 => Some(SectionStart::Odd),
            _ => None,
        });
        Ok(())
    }

    /// What the properties of the open paragraph and of its mark come to.
    fn closing(&mut self, mark: &Chp) -> Closing {
        let (pap, style) = (&self.pap, self.model.styles.get(self.pap.style));
        // A style that hides its text hides no marks.
        let hidden = mark.is_hidden() && style.chp.toggles & Toggles::HIDDEN == 0;
        let deleted = mark.is(Chp::DELETED);
        self.page.out.notes.deletions += u32::from(deleted);
        self.page.out.notes.insertions += u32::from(mark.is(Chp::INSERTED));
        let joins = hidden || deleted;
        let separates = joins && mark.is(Chp::HEADS_LINE);
        let toggles = if separates { mark.toggles & !Toggles::HIDDEN } else { mark.toggles };
        let item = pap.list().map(|(list, level)| Item::new(list.into(), Some(level), pap.style.into(), toggles));
        let led = self.page.has_tab() && pap.stops.iter().any(|stop| stop.leader);
        Closing {
            centred: pap.centred,
            border: pap.border(),
            toc: self.model.styles.is_toc(pap.style),
            page_before: pap.page_before,
            ends_section: false,
            joins,
            separates,
            size: style.chp.size,
            item,
            tabs: led.then(|| Box::new([tabbing(pap), Tabbing::default()])),
        }
    }

    /// Appends what was read of the open run.
    pub(super) fn flush(&mut self) -> Result<(), Fault> {
        if self.text.is_empty() {
            return Ok(());
        }
        if !self.page.has_room(self.text.len()) {
            return Err(Fault::new(FaultId::TooLong, Detail::more_than(limits::PARAGRAPH_BYTES, PARAGRAPH_BYTES)));
        }
        self.page.push(&self.text);
        self.text.clear();
        Ok(())
    }
}

/// A section begins on the next page unless it says otherwise (\[MS-DOC\] 2.6.4, sprmSBkc).
const NEXT_PAGE: u8 = 2;

/// Where the tabs of a paragraph go.
fn tabbing(pap: &Pap) -> Tabbing {
    Tabbing { stops: pap.stops.clone(), left: Some(pap.left), first: Some(pap.first) }
}
