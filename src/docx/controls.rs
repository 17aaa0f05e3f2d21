//! Content controls: what they show, and the marks that say so.

use super::paragraph::{Para, is_empty};
use super::xml::{Element, Ns};
use crate::document::MarkKind;

/// An open content control (`w:sdt`).
#[derive(Debug, Default)]
pub(super) struct Control {
    placeholder: bool,
    /// A check box, and whether it is ticked.
    checked: Option<bool>,
    /// A frame round content (gallery, group, repeated section), nothing to fill in.
    frame: bool,
    /// Something of it was marked.
    shown: bool,
    /// Where it begins in the open paragraph.
    pub(super) start: usize,
}

impl Control {
    /// A control that begins at `start` in the open paragraph.
    pub(super) fn new(start: usize) -> Control {
        Control { start, ..Control::default() }
    }

    /// Takes over one descendant of `w:sdtPr`.
    pub(super) fn set(&mut self, element: &Element) {
        match (element.ns, element.local()) {
            (Ns::Word, b"showingPlcHdr") => self.placeholder = element.on(),
            (Ns::Word14, b"checkbox") => self.checked = Some(self.checked.unwrap_or(false)),
            (Ns::Word14, b"checked") => self.checked = Some(element.on()),
            (_, b"docPartObj" | b"docPartList" | b"group" | b"repeatingSection" | b"repeatingSectionItem") => {
                self.frame = true;
            }
            (_, b"picture" | b"bibliography" | b"citation" | b"equation") => self.frame = true,
            _ => {}
        }
    }

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
            None => MarkKind::Control { placeholder: self.placeholder },
        };
        self.shown |= self.start < para.text.len();
        para.mark(self.start, kind);
    }
}
