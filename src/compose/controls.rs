//! Content controls: what they show, and the marks that say so.

use super::hints::is_prompt;
use super::page::Page;
use super::paragraph::{Para, is_empty};
use crate::document::MarkKind;

/// An open content control.
#[derive(Debug, Default)]
pub(crate) struct Control {
    pub(crate) placeholder: bool,
    /// What it shows has the style of a prompt: it is one, unless somebody typed over it.
    pub(crate) styled: bool,
    /// A check box, and whether it is ticked.
    pub(crate) checked: Option<bool>,
    /// A frame round content (gallery, group, repeated section), nothing to fill in.
    pub(crate) frame: bool,
    /// Of a list to choose from: its first entry, where that shows that nothing was chosen.
    pub(crate) hint: Option<String>,
    /// Something of it was marked.
    shown: bool,
    /// Where it begins in the open paragraph.
    pub(super) start: usize,
}

impl Control {
    /// Ends the control, or a paragraph within it.
    pub(super) fn close(&mut self, para: &mut Para) {
        if self.frame {
            return;
        }
        if !self.shown && para.text.get(self.start..).is_none_or(is_empty) {
            match self.checked {
                Some(checked) => para.text.push(if checked { '☒' } else { '☐' }),
                None if self.placeholder && self.start >= para.text.len() => para.text.push(' '),
                None => {}
            }
        }
        let kind = match self.checked {
            Some(checked) => MarkKind::CheckBox { checked },
            None => MarkKind::Control { placeholder: self.placeholder || self.asks(para) },
        };
        self.shown |= self.start < para.text.len();
        para.mark(self.start, kind);
    }

    /// Whether it only asks for a value: a list that shows the first entry, a prompt known by its style.
    fn asks(&self, para: &Para) -> bool {
        let shown = para.text.get(self.start..).unwrap_or_default().trim();
        self.hint.as_deref() == Some(shown) || self.styled && is_prompt(shown)
    }
}

/// The value that an open control shows in place of what it holds.
#[derive(Debug)]
pub(crate) struct Bound {
    /// The text, until it is shown: at the first text that the control holds.
    pub(crate) text: Option<String>,
    /// The place of the control among those that are open.
    pub(crate) control: usize,
}

impl Page {
    /// Begins a control.
    pub(crate) fn open_control(&mut self) {
        let start = self.here();
        self.story().controls.push(Control { start, ..Control::default() });
    }

    /// Begins what was a control, of which only the style of its prompt is left.
    pub(crate) fn open_styled_control(&mut self) {
        self.open_control();
        self.story().controls.last_mut().into_iter().for_each(|control| control.styled = true);
    }

    /// Ends the innermost control, and with it what it shows.
    pub(crate) fn close_control(&mut self) {
        let story = self.story();
        let last = story.controls.len().saturating_sub(1);
        if story.bound.as_ref().is_some_and(|bound| bound.control == last) {
            self.push_bound();
            self.story().bound = None;
        }
        let story = self.story();
        let Some(mut control) = story.controls.pop() else { return };
        if story.shows()
            && let Some(para) = &mut story.para
        {
            control.close(para);
        }
    }

    /// Shows the value of the open control, if it was not shown yet.
    pub(crate) fn push_bound(&mut self) {
        let story = self.story();
        if story.para.is_none() {
            return;
        }
        let Some(mut bound) = story.bound.take() else { return };
        for (index, line) in bound.text.take().unwrap_or_default().split('\n').enumerate() {
            if index > 0 {
                self.push_char('\n');
            }
            self.push(line);
        }
        self.story().bound = Some(bound);
    }
}
