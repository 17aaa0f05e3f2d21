//! The labels of list items, once the whole document is read; and the leaders of their tabs, which
//! depend on how wide the labels are.

use super::item::{Item, Tabs};
use super::numbering::{Number, Numbering};
use super::page::Page;
use super::props::Tabbing;
use super::tabs::{Line, Suffix};
use crate::document::Part;
use crate::fault::Fault;

impl Page {
    /// Gives paragraphs in lists their labels, story by story in the order of the document.
    ///
    /// # Errors
    /// `too-long` when the labels, or the document with them, are too long.
    pub(crate) fn label(&mut self, mut numbering: Numbering) -> Result<(), Fault> {
        let mut items = std::mem::take(&mut self.lists);
        items.sort_by_key(|item| story(self.out.paragraphs[item.paragraph].part));
        let (mut open, mut worded) = (None, Vec::new());
        for item in &items {
            let story = story(self.out.paragraphs[item.paragraph].part);
            if open.replace(story) != Some(story) {
                numbering.begin_story();
            }
            worded.extend(self.label_item(item, &mut numbering)?);
        }
        worded.sort_by_key(|label| label.0);
        self.out.begin_with(&worded);
        Ok(())
    }

    /// Labels a paragraph. A label with words of its own (`Bên 1:`, `Người chứng kiến 2:`) says what the
    /// paragraph holds, as if it were typed: it is given with the place in the text where it belongs.
    fn label_item(&mut self, item: &Item, numbering: &mut Numbering) -> Result<Option<(u32, String)>, Fault> {
        let number = numbering.next(item.list, item.level.unwrap_or(0));
        let mut label = None;
        if let Some(number) = number.as_ref().filter(|_| !item.silent) {
            label = number.label(item.mark, self.legacy.as_ref())?;
        }
        if let Some(label) = &label {
            self.count_characters(label.chars().count())?;
        }
        let worded = number.as_ref().is_some_and(Number::has_words);
        let before = number.map(|number| (&number.level.tabbing, number.level.suffix));
        if let Some(tabs) = &item.tabs {
            self.mark_leaders(item, tabs, label.as_deref(), before)?;
        }
        let paragraph = &mut self.out.paragraphs[item.paragraph];
        let Some(mut label) = label else { return Ok(None) };
        if !worded {
            paragraph.label = Some(label.into_boxed_str());
            return Ok(None);
        }
        if !paragraph.span.is_empty() && before.is_some_and(|(_, suffix)| suffix != Suffix::Nothing) {
            label.push(' ');
        }
        Ok(Some((paragraph.span.start, label)))
    }

    /// Marks the tabs of an item that are drawn with a leader. Properties of the level lie over those
    /// of the style and under the paragraph's own (ECMA-376-1 §17.9.22).
    fn mark_leaders(
        &mut self,
        item: &Item,
        tabs: &Tabs,
        label: Option<&str>,
        level: Option<(&Tabbing, Suffix)>,
    ) -> Result<(), Fault> {
        let [style, own] = &tabs.by;
        let mut tabbing = style.clone();
        if let Some((level, _)) = level {
            tabbing.lay(level);
        }
        tabbing.lay(own);
        let span = self.out.paragraphs[item.paragraph].span;
        let label = label.zip(level).map(|(label, (_, suffix))| (label, suffix));
        let line = Line {
            label,
            text: &self.out.text[span.range()],
            stops: &tabbing.stops,
            indents: tabbing.indents(),
            set_in: tabs.set_in,
        };
        let before = self.out.marks.len();
        line.mark_leaders(span.start as usize, &mut self.out.marks);
        self.keep(self.out.marks.len() - before);
        self.check_kept()
    }
}

/// What is counted by itself: the main text, the text boxes in it, each header and footer, the notes
/// of a kind. Word never looks further than a document part for the number of a paragraph ([MS-DOC]
/// §2.4.6.4, §2.2.3).
fn story(part: Part) -> (u8, u32) {
    match part {
        Part::Body => (0, 0),
        Part::Textbox(_) => (1, 0),
        Part::Header(n) => (2, n),
        Part::Footer(n) => (3, n),
        Part::Footnote(_) => (4, 0),
        Part::Endnote(_) => (5, 0),
        Part::Comment(_) => (6, 0),
    }
}
