//! Characters: what each of a paragraph does on the page.

use super::boxes::Anchor;
use super::chp::Chp;
use super::forms;
use super::model::{Mark, Paragraph, Run};
use super::pieces::Joiner;
use super::places::Place;
use super::story::{Flow, Reader};
use super::unended::Unended;
use crate::compose::fields::{Field, Stand};
use crate::compose::paragraph::Point;
use crate::compose::run::Look;
use crate::compose::symbols::glyph;
use crate::fault::Fault;

/// Characters with a meaning of their own (\[MS-DOC\] 2.4.1, 2.6.1 sprmCFSpec).
mod code {
    pub(super) const PICTURE: u16 = 0x01;
    pub(super) const TAB: u16 = 0x09;
    pub(super) const LINE: u16 = 0x0B;
    pub(super) const PAGE: u16 = 0x0C;
    pub(super) const COLUMN: u16 = 0x0E;
    pub(super) const DRAWING: u16 = 0x08;
    pub(super) const FIELD: u16 = 0x13;
    pub(super) const SEPARATOR: u16 = 0x14;
    pub(super) const FIELD_END: u16 = 0x15;
    pub(super) const HYPHEN: u16 = 0x1E;
    pub(super) const SYMBOL: u16 = 0x28;
}

impl<'m, 'a> Reader<'m, 'a> {
    /// Reads the runs of the open paragraph; gives the properties of its mark.
    pub(super) fn runs(&mut self, flow: &mut Flow<'m, 'a>, paragraph: &Paragraph) -> Result<Chp, Fault> {
        let (model, style) = (self.model, self.pap.style);
        let (content, mut mark) = (paragraph.content(), Chp::default());
        self.joiner = Joiner::default();
        self.change = 0;
        let mut runs = model.runs(paragraph.start..paragraph.end, style);
        while let Some(run) = runs.next()? {
            let count = content.end.saturating_sub(run.cp).min(run.text.len() as u32);
            if run.cp + count < paragraph.end && run.cp + run.text.len() as u32 == paragraph.end {
                mark = run.chp;
            }
            if count > 0 {
                let text = run.text.first(count as usize);
                self.run(flow, &Run { text, ..run })?;
            }
        }
        if paragraph.mark == Mark::None {
            mark.flags = 0;
        }
        self.prompt(false);
        self.places(flow, content.end, false)?;
        Ok(mark)
    }

    fn run(&mut self, flow: &mut Flow<'m, 'a>, run: &Run) -> Result<(), Fault> {
        let change = run.chp.flags & (Chp::INSERTED | Chp::DELETED);
        let new = change & !std::mem::replace(&mut self.change, change);
        self.page.out.notes.insertions += u32::from(new & Chp::INSERTED != 0);
        self.page.out.notes.deletions += u32::from(new & Chp::DELETED != 0);
        let gone = run.chp.is(Chp::DELETED);
        self.prompt(run.chp.is(Chp::PROMPT) && !gone);
        self.page.open_run();
        self.page.story().run.look = self.look(&run.chp);
        for index in 0..run.text.len() {
            let (cp, unit) = (run.cp + index as u32, run.text.unit(index));
            self.places(flow, cp, gone)?;
            match unit {
                code::FIELD | code::SEPARATOR | code::FIELD_END if run.chp.is(Chp::SPECIAL) => {
                    self.flush()?;
                    self.field(flow, unit, cp);
                }
                code::DRAWING if gone && run.chp.is(Chp::SPECIAL) => drop(self.boxes.take(cp)),
                _ if gone => {}
                0..0x20 => self.control(flow, unit, cp, &run.chp)?,
                code::SYMBOL if run.chp.symbol.is_some() && run.chp.is(Chp::SPECIAL) => self.symbol(&run.chp)?,
                _ => {
                    let (before, now) = self.joiner.push(unit);
                    self.text.extend(before);
                    self.text.extend(now);
                }
            }
        }
        self.flush()?;
        self.page.close_run();
        Ok(())
    }

    /// Begins or ends what was a content control: a .doc keeps the style of its prompt.
    fn prompt(&mut self, on: bool) {
        match (on, std::mem::replace(&mut self.prompts, on)) {
            (true, false) => self.page.open_styled_control(),
            (false, true) => self.page.close_control(),
            _ => {}
        }
    }

    /// How a run looks.
    fn look(&self, chp: &Chp) -> Look {
        let font = chp.font.and_then(|font| self.fonts.get(usize::from(font)));
        let (font, face) = font.copied().unwrap_or_default();
        let styled = self.model.styles.get(self.pap.style).chp.size;
        Look {
            toggles: chp.toggles,
            underline: chp.is(Chp::UNDERLINED),
            highlight: chp.is(Chp::HIGHLIGHTED),
            border: chp.is(Chp::BORDERED),
            white: chp.white == Some(true),
            shaded: chp.shaded == Some(true) || self.pap.shaded,
            font,
            face,
            size: if chp.size == styled { 0 } else { chp.size },
            seen_size: chp.size,
        }
    }

    /// A character below U+0020.
    fn control(&mut self, flow: &mut Flow<'m, 'a>, unit: u16, cp: u32, chp: &Chp) -> Result<(), Fault> {
        self.flush()?;
        match unit {
            code::TAB => self.page.push_char('\t'),
            code::LINE | code::COLUMN => self.page.push_char('\n'),
            code::PAGE => {
                self.page.push_char('\n');
                self.page.point(Point::PageBreak);
            }
            code::HYPHEN => self.page.push_char('-'),
            code::PICTURE if chp.is(Chp::SPECIAL) => self.picture(chp)?,
            code::DRAWING if chp.is(Chp::SPECIAL) => self.drawing(flow, cp),
            _ => {}
        }
        Ok(())
    }

    /// A picture, an embedded object, or the data of a form field.
    fn picture(&mut self, chp: &Chp) -> Result<(), Fault> {
        if chp.is(Chp::FORM) {
            let form = forms::read(self.model.data(chp.data)?);
            self.page.keep(1 + form.as_ref().map_or(0, |form| form.entries.len()));
            if let (Some(form), Some(field)) = (form, self.page.story().fields.last_mut()) {
                field.form = form;
            }
            return Ok(());
        }
        if !chp.is(Chp::OBJECT) {
            self.page.out.notes.pictures += 1;
        }
        self.page.show_picture();
        Ok(())
    }

    /// What is drawn over the page and anchored here.
    fn drawing(&mut self, flow: &mut Flow<'m, 'a>, cp: u32) {
        if flow.boxed {
            return;
        }
        let Anchor { boxes, picture, line } = self.boxes.take(cp);
        self.page.out.notes.pictures += 1;
        if self.page.hides() {
            self.page.out.notes.hidden += boxes.len() as u32;
            return;
        }
        if picture {
            self.page.show_picture();
        }
        if line {
            self.page.draw_line();
        }
        // Words of an instruction are none of the page.
        if self.page.story().shows() {
            flow.boxes.extend(boxes);
        }
    }

    fn symbol(&mut self, chp: &Chp) -> Result<(), Fault> {
        self.flush()?;
        let Some((font, code)) = chp.symbol else { return Ok(()) };
        let font = self.fonts.get(usize::from(font)).map(|font| font.0).unwrap_or_default();
        if let Some(c) = char::from_u32(code.into()) {
            self.page.push_char(glyph(font, c));
        }
        Ok(())
    }

    /// Where a field begins, separates or ends.
    fn field(&mut self, flow: &mut Flow<'m, 'a>, unit: u16, cp: u32) {
        match unit {
            code::FIELD => {
                let unended = flow.unended.get_or_insert_with(|| Unended::find(self.model, flow.cps.clone()));
                self.page.begin_field(Field::complex(unended.reach(cp)));
            }
            code::SEPARATOR => self.page.separate_field(),
            _ => {
                let (heading, listed) = (self.model.styles.heading(self.pap.style), self.pap.list().is_some());
                let paragraph = self.page.out.paragraphs.len();
                self.page.end_field(Stand { heading, listed, paragraph });
            }
        }
    }

    /// What stands before a character.
    fn places(&mut self, flow: &mut Flow, cp: u32, gone: bool) -> Result<(), Fault> {
        while let Some(place) = self.places.get(flow.place, cp) {
            flow.place += 1;
            self.flush()?;
            self.place(place, gone);
        }
        Ok(())
    }

    fn place(&mut self, place: Place, gone: bool) {
        self.page.keep(1);
        match place {
            Place::Bookmark { id, name } => self.page.open_bookmark(&id.to_string(), &name),
            Place::BookmarkEnd { id } => self.page.close_bookmark(&id.to_string()),
            _ if gone => {}
            Place::Comment { id } => self.page.point(Point::Comment(id.to_string().into())),
            Place::Footnote { id, marked } if !self.page.hides() => self.footnotes.add(id.to_string(), marked),
            Place::Endnote { id, marked } if !self.page.hides() => self.endnotes.add(id.to_string(), marked),
            Place::Footnote { .. } | Place::Endnote { .. } => {}
        }
    }
}
