//! Where text goes: the paragraphs of the open story.

use super::fields::Field;
use super::item::{Item, Tabs};
use super::paragraph::Para;
use super::props::{ParaProps, Toggles};
use super::story::{Run, Story};
use super::tabs::{Line, Type};
use crate::document::{Paragraph, Part};
use crate::docx::body::Body;
use crate::fault::Fault;

impl Body {
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

    /// Ends the innermost story.
    pub(crate) fn close_story(&mut self) -> Result<(), Fault> {
        self.close_paragraph()?;
        self.flush_joined()?;
        self.stories.pop();
        Ok(())
    }

    /// Begins text that finds its place in the open paragraph only when it is known whole.
    pub(crate) fn open_aside(&mut self) {
        let story = self.story();
        let part = story.part;
        let style = story.para.as_ref().map_or(0, |para| para.style);
        let covered = story.places.last().is_some_and(|place| place.covered);
        self.open_story(part);
        self.open_paragraph();
        let story = self.story();
        if let (Some(para), Some(place)) = (&mut story.para, story.places.last_mut()) {
            (para.style, place.covered) = (style, covered);
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
        let style = self.styles.default;
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
        let mut para = match place.joined.take() {
            Some(para) => self.join(para),
            None => {
                place.paragraphs += 1;
                let mut para = spare.unwrap_or_default();
                para.clear();
                para.number = place.paragraphs;
                para
            }
        };
        para.style = style;
        let start = para.text.len();
        let story = self.story();
        story.go_on_at(start);
        story.run = Run::default();
        story.para = Some(para);
        true
    }

    /// What a paragraph keeps when the next joins it, which brings the properties. A heading before a
    /// style separator keeps its number; one whose mark is deleted or hidden is a part of the next.
    fn join(&mut self, mut para: Para) -> Para {
        if para.separates {
            let mark = para.mark_toggles.without(Toggles::HIDDEN);
            para.items.extend(Item::of(&para.props, mark, para.style, &mut self.styles));
        }
        para.props.clear();
        para.mark_toggles = Toggles::default();
        (para.joins, para.separates) = (false, false);
        para
    }

    /// Ends the open paragraph: part of the document, or kept for the next to join.
    pub(crate) fn close_paragraph(&mut self) -> Result<(), Fault> {
        self.push_bound();
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
        if !para.joins && !story.fields.is_empty() {
            // A field that does not end must not hide the rest of the document; one that does hides the
            // ends of its paragraphs too.
            story.fields.retain(Field::goes_on);
            para.joins = !story.shows();
        }
        if para.joins {
            if let Some(place) = story.places.last_mut() {
                place.joined = Some(para);
            }
            return Ok(());
        }
        self.commit(para)
    }

    /// A joined paragraph without a next one stands for itself, unless nothing of it is left.
    pub(crate) fn flush_joined(&mut self) -> Result<(), Fault> {
        let story = self.story();
        let Some(place) = story.places.last_mut() else { return Ok(()) };
        match place.joined.take() {
            Some(para) if para.text.is_empty() => self.uncount_paragraph(),
            Some(para) => return self.commit(para),
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
    pub(crate) fn commit(&mut self, mut para: Para) -> Result<(), Fault> {
        if let Some(legacy) = &self.legacy {
            self.out.notes.legacy += u32::from(para.recode(legacy));
        }
        para.capitalise(&mut self.out.typed);
        let style = self.styles.get(para.style);
        let centred = para.props.centred.or(style.para.centred).unwrap_or(false);
        let border = para.props.border.or(style.para.border).unwrap_or(false);
        let toc = para.toc || style.toc;
        let page_before = para.props.page_before.or(style.para.page_before).unwrap_or(false);
        para.rule(border || para.text.is_empty() && self.is_ruled_cell());
        self.list(&mut para);
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
            self.pages.paragraph(&mut self.out, &para, span, cell, page_before);
        }
        if !para.points.is_empty() {
            self.keep_references(&mut para);
        }
        let (number, bold, pictured) = (para.number, para.bold && !para.plain, para.pictured);
        self.out.paragraphs.push(Paragraph { span, part, number, cell, label: None, bold, centred, toc, pictured });
        self.spare.push(para);
        Ok(())
    }

    /// Notes the list items in a paragraph, and the leaders of its tabs where they depend on no label.
    fn list(&mut self, para: &mut Para) {
        let first = self.lists.len();
        self.lists.append(&mut para.items);
        self.lists.extend(Item::of(&para.props, para.mark_toggles, para.style, &mut self.styles));
        self.keep(self.lists.len() - first);
        for (index, item) in self.lists[first..].iter_mut().enumerate() {
            item.paragraph = self.out.paragraphs.len();
            item.silent = index > 0;
        }
        if !para.has_tab {
            return;
        }
        let style = self.styles.get(para.style);
        if !style.para.stops.iter().chain(&para.props.stops).any(|stop| stop.leader) {
            return;
        }
        let set_in = Type::of(para.size, style.size, para.bold && !para.plain);
        match self.lists.get_mut(first) {
            Some(item) => item.tabs = Some(Box::new(Tabs { props: std::mem::take(&mut para.props), set_in })),
            None => mark_leaders(para, style.para.clone(), set_in),
        }
    }
}

/// Marks the tabs of a paragraph that Word draws with a leader.
fn mark_leaders(para: &mut Para, style: ParaProps, set_in: Type) {
    let mut props = style;
    props.lay(&para.props);
    let line = Line { label: None, text: &para.text, stops: &props.stops, indents: props.indents(), set_in };
    line.mark_leaders(0, &mut para.marks);
}
