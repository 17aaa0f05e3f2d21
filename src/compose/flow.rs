//! Where text goes: the paragraphs of the open story.

use super::fields::Field;
use super::item::{Item, Tabs};
use super::page::Page;
use super::paragraph::{Para, Point};
use super::props::Tabbing;
use super::run::Run;
use super::story::Story;
use super::tabs::{Line, Type};
use crate::document::{Paragraph, Part};
use crate::fault::Fault;

/// What the end of a paragraph says of it, all styles resolved.
#[derive(Debug, Default)]
pub(crate) struct Closing {
    pub(crate) centred: bool,
    /// A line above, below or between.
    pub(crate) border: bool,
    /// It is an entry of a table of contents.
    pub(crate) toc: bool,
    /// It begins a page.
    pub(crate) page_before: bool,
    /// It is the last of its section.
    pub(crate) ends_section: bool,
    /// Its mark is deleted or hidden: it joins with the next paragraph, which brings the properties.
    pub(crate) joins: bool,
    /// It joins as a heading before the text of its own line, and keeps its number.
    pub(crate) separates: bool,
    /// Half-points that its style says; 0 for none.
    pub(crate) size: u16,
    /// Its place in a list.
    pub(crate) item: Option<Item>,
    /// Where its tabs go, told where [`Page::has_tab`] and any may have a leader: by its style, by itself.
    pub(crate) tabs: Option<Box<[Tabbing; 2]>>,
}

impl Page {
    /// The innermost open story.
    pub(crate) fn story(&mut self) -> &mut Story {
        if self.stories.is_empty() {
            self.stories.push(Story::new(Part::Body));
        }
        let last = self.stories.len() - 1;
        &mut self.stories[last]
    }

    /// Whether a paragraph of the main text is open that stands in no table.
    pub(crate) fn is_main_flow(&mut self) -> bool {
        let story = self.story();
        story.part == Part::Body && story.places.len() == 1
    }

    /// Begins a story.
    pub(crate) fn open_story(&mut self, part: Part) {
        self.stories.push(Story::new(part));
    }

    /// Begins a story over the page. It is counted in the main text; elsewhere it belongs to what
    /// anchors it: the header, the note, the comment.
    pub(crate) fn open_floating(&mut self) {
        let mut part = self.story().part;
        if part.is_main() {
            self.textboxes += 1;
            part = Part::Textbox(self.textboxes);
        }
        self.open_story(part);
    }

    /// Ends the innermost story.
    pub(crate) fn close_story(&mut self) -> Result<(), Fault> {
        self.close_paragraph(Closing::default())?;
        self.flush_joined()?;
        self.stories.pop();
        Ok(())
    }

    /// Begins text that finds its place in the open paragraph only when it is known whole.
    pub(crate) fn open_aside(&mut self) {
        let story = self.story();
        let part = story.part;
        let covered = story.places.last().is_some_and(|place| place.covered);
        self.open_story(part);
        self.open_paragraph();
        if let Some(place) = self.story().places.last_mut() {
            place.covered = covered;
        }
    }

    /// Ends such text.
    pub(crate) fn close_aside(&mut self) -> Option<Para> {
        self.stories.pop()?.para
    }

    /// Ends the upper line of ruby text (`w:rt`): it goes to the end of the paragraph it stands over.
    pub(crate) fn close_upper_line(&mut self) {
        let Some(upper) = self.close_aside() else { return };
        let text = upper.text.trim();
        if let Some(para) = self.story().para.as_mut().filter(|_| !text.is_empty()) {
            para.over.extend([" (", text, ")"]);
        }
        self.spare.push(upper);
    }

    /// Begins a paragraph; a line of the open one, if one paragraph holds another.
    pub(crate) fn open_paragraph(&mut self) -> bool {
        let spare = self.spare.pop();
        let story = self.story();
        if let Some(para) = &mut story.para {
            if !para.text.is_empty() {
                para.text.push('\n');
            }
            self.spare.extend(spare);
            return false;
        }
        let Some(place) = story.places.last_mut() else { return false };
        let para = match place.joined.take() {
            Some((mut para, before)) => {
                para.items.extend(before.item.filter(|_| before.separates));
                para
            }
            None => {
                place.paragraphs += 1;
                let mut para = spare.unwrap_or_default();
                para.clear();
                para.number = place.paragraphs;
                para
            }
        };
        let start = para.text.len();
        story.go_on_at(start);
        story.run = Run::default();
        story.para = Some(para);
        true
    }

    /// Ends the open paragraph: part of the document, or kept for the next to join.
    pub(crate) fn close_paragraph(&mut self, mut closing: Closing) -> Result<(), Fault> {
        let story = self.story();
        let Some(mut para) = story.para.take() else { return Ok(()) };
        if para.optional && para.text.is_empty() {
            self.uncount_paragraph();
            return Ok(());
        }
        story.mark_within(&mut para);
        // Each control that goes on is looked at in each paragraph; nobody nests sixteen.
        let nested = story.controls.len() / 16;
        self.keep(nested);
        let story = self.story();
        para.finish();
        if !closing.joins && !story.fields.is_empty() {
            // A field that does not end must not hide the rest of the document; one that does hides the
            // ends of its paragraphs too.
            story.fields.retain(Field::goes_on);
            closing.joins = !story.shows();
        }
        if closing.joins {
            if let Some(place) = story.places.last_mut() {
                place.joined = Some((para, closing));
            }
            return Ok(());
        }
        self.commit(para, closing)
    }

    /// A joined paragraph without a next one stands for itself, unless nothing of it is left.
    pub(crate) fn flush_joined(&mut self) -> Result<(), Fault> {
        let story = self.story();
        let Some(place) = story.places.last_mut() else { return Ok(()) };
        match place.joined.take() {
            Some((para, _)) if para.text.is_empty() => self.uncount_paragraph(),
            Some((para, closing)) => return self.commit(para, closing),
            None => {}
        }
        Ok(())
    }

    /// The last paragraph of the open place is none after all.
    pub(crate) fn uncount_paragraph(&mut self) {
        if let Some(place) = self.story().places.last_mut() {
            place.paragraphs = place.paragraphs.saturating_sub(1);
        }
    }

    /// Makes a paragraph part of the document.
    pub(super) fn commit(&mut self, mut para: Para, closing: Closing) -> Result<(), Fault> {
        if let Some(legacy) = &self.legacy {
            self.out.notes.legacy += u32::from(para.recode(legacy));
        }
        para.capitalise(&mut self.out.typed);
        let Closing { centred, page_before, ends_section, .. } = closing;
        let toc = para.toc || closing.toc;
        para.rule(closing.border || para.text.is_empty() && self.is_ruled_cell());
        self.list(&mut para, closing);
        // As they stand in the file: one that combines with the letter before it costs as much.
        self.count_characters(para.text.chars().count() + 1)?;
        self.keep(1 + para.marks.len());
        self.check_kept()?;
        let marks = self.out.marks.len();
        let span = para.write(&mut self.out.text, &mut self.out.marks, &mut self.out.notes, &mut self.odd);
        self.out.text.push('\n');
        // Boxes to tick among the characters.
        self.keep((self.out.marks.len() - marks).saturating_sub(para.marks.len()));
        let story = self.story();
        let (part, cell) = (story.part, story.places.last().and_then(|place| place.cell));
        if part == Part::Body {
            self.pages.paragraph(&mut self.out, &para, span, cell, (page_before, ends_section));
        }
        for (at, point) in para.points.drain(..) {
            if let Point::Comment(id) = point {
                self.refer_to_comment(part, id, at);
            }
        }
        let (number, bold, pictured) = (para.number, para.bold && !para.plain, para.pictured);
        self.out.paragraphs.push(Paragraph { span, part, number, cell, label: None, bold, centred, toc, pictured });
        self.spare.push(para);
        Ok(())
    }

    /// Whether the open paragraph has a tab.
    pub(crate) fn has_tab(&mut self) -> bool {
        self.story().para.as_ref().is_some_and(|para| para.has_tab)
    }

    /// Notes the list items in a paragraph, and the leaders of its tabs where they depend on no label.
    fn list(&mut self, para: &mut Para, closing: Closing) {
        let first = self.lists.len();
        self.lists.append(&mut para.items);
        self.lists.extend(closing.item);
        self.keep(self.lists.len() - first);
        for (index, item) in self.lists[first..].iter_mut().enumerate() {
            item.paragraph = self.out.paragraphs.len();
            item.silent = index > 0;
        }
        let Some(tabs) = closing.tabs else { return };
        let set_in = Type::of(para.size, closing.size, para.bold && !para.plain);
        match self.lists.get_mut(first) {
            Some(item) => item.tabs = Some(Box::new(Tabs { by: *tabs, set_in })),
            None => mark_leaders(para, *tabs, set_in),
        }
    }
}

/// Marks the tabs of a paragraph that are drawn with a leader.
fn mark_leaders(para: &mut Para, [mut style, own]: [Tabbing; 2], set_in: Type) {
    style.lay(&own);
    let line = Line { label: None, text: &para.text, stops: &style.stops, indents: style.indents(), set_in };
    line.mark_leaders(0, &mut para.marks);
}
