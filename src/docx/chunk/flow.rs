//! Text of a page: white space, lines, paragraphs and their labels.

use super::html::Html;
use super::style::{Look, Space, Tabs};
use crate::compose::paragraph::Para;
use crate::compose::run as page;
use crate::compose::symbols::glyph;
use crate::document::MarkKind;
use crate::fault::{CHARACTERS, Detail, Fault, FaultId};
use crate::lang::Text;
use crate::limits;

/// White space that HTML collapses (ASCII whitespace, Infra §4.6); a no-break space is none.
fn is_space(c: char) -> bool {
    c.is_ascii_whitespace()
}

impl Html<'_, '_> {
    /// Takes text between tags.
    pub(super) fn text(&mut self, text: &str) -> Result<(), Fault> {
        self.spend(1)?;
        if self.passed > 0 {
            return Ok(());
        }
        if let Some(captured) = self.css.as_mut().or(self.capture.as_mut()) {
            if captured.len() + text.len() > limits::CAPTURED_BYTES {
                return Err(self.limit(Text::new("một bảng kiểu hoặc ô điền", "a style sheet or control")));
            }
            captured.push_str(text);
            return Ok(());
        }
        let look = self.look();
        if look.hidden || look.never {
            let counts = look.hidden && !look.never && text.contains(|c| !is_space(c));
            if counts && !std::mem::replace(&mut self.counted, true) {
                self.body.page.out.notes.hidden += 1;
            }
            return Ok(());
        }
        let fresh = std::mem::take(&mut self.fresh);
        match look.space {
            Space::Collapse => self.words(text),
            kept => {
                let text =
                    if fresh { text.strip_prefix("\r\n").or(text.strip_prefix('\n')).unwrap_or(text) } else { text };
                self.lines(text, kept)
            }
        }
    }

    /// Text whose ends of lines are kept.
    fn lines(&mut self, text: &str, kept: Space) -> Result<(), Fault> {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.line_break()?;
            }
            let line = line.strip_suffix('\r').unwrap_or(line);
            match kept {
                Space::Keep if !line.is_empty() => self.show(line)?,
                Space::Keep => {}
                Space::Lines | Space::Collapse => self.words(line)?,
            }
        }
        Ok(())
    }

    /// Text whose white space collapses.
    fn words(&mut self, text: &str) -> Result<(), Fault> {
        let look = self.look();
        if text.starts_with(is_space) {
            self.space.get_or_insert(look);
        }
        let mut words = text.split_ascii_whitespace();
        let Some(first) = words.next() else { return Ok(()) };
        let mut flat = first.to_owned();
        for word in words {
            flat.push(' ');
            flat.push_str(word);
        }
        self.show(&flat)?;
        self.space = text.ends_with(is_space).then_some(look);
        Ok(())
    }

    /// Appends text as it stands.
    pub(super) fn show(&mut self, text: &str) -> Result<(), Fault> {
        self.ready()?;
        self.body.push(text);
        self.count(text.chars().count())
    }

    pub(super) fn count(&mut self, characters: usize) -> Result<(), Fault> {
        self.characters += characters;
        if self.body.page.characters + self.characters > limits::TEXT_CHARS {
            return Err(Fault::new(FaultId::TooLong, Detail::more_than(limits::TEXT_CHARS, CHARACTERS)));
        }
        Ok(())
    }

    /// Makes ready for text: the paragraph, what is due before it, the run.
    pub(super) fn ready(&mut self) -> Result<(), Fault> {
        let look = self.look();
        self.open_paragraph(look);
        let breaks = std::mem::take(&mut self.breaks);
        let due = self.space.take().filter(|_| breaks == 0);
        let in_line = |para: &Para| !para.text.is_empty() && !para.text.ends_with('\n');
        if let Some(space) = due.filter(|_| self.body.page.story().para.as_ref().is_some_and(in_line)) {
            self.wear(space);
            self.body.push_char(' ');
        }
        (0..breaks).for_each(|_| self.body.push_char('\n'));
        self.count(breaks as usize + 1)?;
        self.wear(look);
        Ok(())
    }

    /// Begins a run that looks so, unless the open one does.
    fn wear(&mut self, look: Look) {
        if self.run == Some(look) {
            return;
        }
        self.body.close_run();
        self.body.open_run_as(page::Look {
            toggles: look.toggles,
            underline: look.underline,
            highlight: look.highlight,
            font: look.font,
            face: look.face,
            ..page::Look::default()
        });
        self.run = Some(look);
    }

    fn open_paragraph(&mut self, look: Look) {
        if self.body.page.story().para.is_some() {
            return;
        }
        self.body.open_paragraph();
        // No style of the document: Word gives HTML one of its own.
        let para = &mut self.body.side().para;
        para.style = 0;
        para.props.centred = Some(look.centred);
        self.run = None;
    }

    /// `br`: it ends a line, so that the last one of a block draws no other (CSS Text §4.1).
    pub(super) fn line_break(&mut self) -> Result<(), Fault> {
        self.spend(1)?;
        self.open_paragraph(self.look());
        self.breaks += 1;
        self.space = None;
        Ok(())
    }

    /// Ends the open paragraph, if there is one.
    pub(super) fn close_paragraph(&mut self) -> Result<(), Fault> {
        self.space = None;
        let breaks = std::mem::take(&mut self.breaks);
        if self.body.page.story().para.is_none() {
            return Ok(());
        }
        (1..breaks).for_each(|_| self.body.push_char('\n'));
        if self.run.take().is_some() {
            self.body.close_run();
        }
        let label = self.label.take();
        let before = self.body.page.out.paragraphs.len();
        self.body.close_paragraph()?;
        self.characters = 0;
        if let Some(paragraph) = self.body.page.out.paragraphs.get_mut(before..).and_then(<[_]>::last_mut) {
            paragraph.label = label;
        }
        Ok(())
    }

    /// A paragraph with nothing in it.
    pub(super) fn empty_paragraph(&mut self) -> Result<(), Fault> {
        self.close_paragraph()?;
        self.open_paragraph(self.look());
        self.close_paragraph()
    }

    /// Shows a label that no paragraph took.
    pub(super) fn show_label(&mut self) -> Result<(), Fault> {
        if self.label.is_some() { self.empty_paragraph() } else { Ok(()) }
    }

    /// Takes a captured label (`1.` of Word's own lists), which stands before the text of its paragraph.
    pub(super) fn close_label(&mut self) -> Result<(), Fault> {
        let text = self.capture.take().unwrap_or_default();
        let font = self.look().font;
        let shown: String = text.chars().map(|c| glyph(font, c)).collect();
        let label = crate::normalise::plain(&shown);
        let label = label.trim();
        if label.is_empty() {
            return Ok(());
        }
        if self.body.page.story().para.as_ref().is_some_and(|para| !para.text.is_empty()) {
            return self.words(&text);
        }
        self.label = Some(label.into());
        self.space = None;
        Ok(())
    }

    /// Shows tabs in place of the spaces that Word writes for them, which are passed over.
    pub(super) fn show_tabs(&mut self, tabs: Tabs) -> Result<(), Fault> {
        self.ready()?;
        for _ in 0..tabs.count {
            let start = self.body.page.story().para.as_ref().map_or(0, |para| para.text.len());
            self.body.push_char('\t');
            if let Some(para) = self.body.page.story().para.as_mut().filter(|_| tabs.leader) {
                para.mark(start, MarkKind::LeaderTab);
            }
        }
        self.count(usize::from(tabs.count))?;
        self.pass_over();
        Ok(())
    }
}
