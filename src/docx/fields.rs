//! Fields, form fields and content controls: what they show, and the marks that say so.

use super::paragraph::Para;
use super::xml::{Element, Ns};
use crate::document::MarkKind;

/// Fields open at once that are followed; Word nests 20.
pub(super) const OPEN_FIELDS: usize = 64;

/// Kinds of fields that matter here, by the first word of the instruction (ECMA-376-1 §17.16.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    FormText,
    FormDropDown,
    FormCheckBox,
    Merge,
    Contents,
    /// Shows the text that stands in its instruction.
    Button,
    #[default]
    Other,
}

/// What a form field says of itself (`w:ffData`).
#[derive(Debug, Default)]
pub(super) struct Form {
    /// The hint of a text field.
    hint: String,
    /// Whether a check box is ticked: by the user, by default.
    checked: Option<bool>,
    checked_before: bool,
    entries: Vec<String>,
    /// The chosen entry.
    chosen: usize,
}

impl Form {
    /// Takes over one descendant of `w:ffData`.
    pub(super) fn set(&mut self, element: &Element) {
        if element.ns != Ns::Word {
            return;
        }
        match element.local() {
            b"default" => {
                self.checked_before = element.on();
                self.chosen = element.number("val").unwrap_or(self.chosen);
                self.hint = element.val().map_or_else(String::new, |hint| hint.trim().to_owned());
            }
            b"checked" => self.checked = Some(element.on()),
            b"result" => self.chosen = element.number("val").unwrap_or(self.chosen),
            b"listEntry" => self.entries.extend(element.val().map(|entry| entry.into_owned())),
            _ => {}
        }
    }
}

/// An open field. Its instruction is not shown, its result is.
#[derive(Debug, Default)]
pub(super) struct Field {
    pub(super) instruction: String,
    pub(super) form: Form,
    /// Known once the instruction ended.
    kind: Kind,
    /// The instruction ended.
    pub(super) separated: bool,
    /// Where its result begins in the open paragraph.
    pub(super) start: usize,
}

impl Field {
    /// A field with its whole instruction (`w:fldSimple`).
    pub(super) fn simple(instruction: &str) -> Field {
        let mut field = Field { instruction: instruction.to_owned(), ..Field::default() };
        field.separate(0);
        field
    }

    /// Ends the instruction; the result begins at `start` in the open paragraph.
    pub(super) fn separate(&mut self, start: usize) {
        let word = self.instruction.split_whitespace().next().unwrap_or_default();
        self.separated = true;
        self.start = start;
        self.kind = match word.to_ascii_uppercase().as_str() {
            "FORMTEXT" => Kind::FormText,
            "FORMDROPDOWN" => Kind::FormDropDown,
            "FORMCHECKBOX" => Kind::FormCheckBox,
            "MERGEFIELD" => Kind::Merge,
            "TOC" => Kind::Contents,
            "MACROBUTTON" | "GOTOBUTTON" => Kind::Button,
            _ => Kind::Other,
        };
    }

    /// Ends the field, or a paragraph within its result (`last` is false then).
    pub(super) fn close(&self, para: &mut Para, last: bool) {
        let empty = self.start >= para.text.len();
        let kind = self.kind;
        if kind == Kind::Contents {
            para.toc |= !empty;
        }
        if empty && !last {
            return;
        }
        if empty {
            match kind {
                Kind::FormText | Kind::Merge => para.text.push(' '),
                Kind::FormDropDown => {
                    para.text.push_str(self.form.entries.get(self.form.chosen).map_or(" ", |entry| entry));
                }
                Kind::FormCheckBox => para.text.push(if self.checked() { '☒' } else { '☐' }),
                Kind::Button => para.text.push_str(self.button()),
                Kind::Contents | Kind::Other => return,
            }
        }
        let shown = para.text.get(self.start..).unwrap_or_default();
        let mark = match kind {
            Kind::FormText => MarkKind::FormField { unfilled: is_empty(shown) || shown.trim() == self.form.hint },
            Kind::FormDropDown => MarkKind::FormField { unfilled: !shown.contains(char::is_alphanumeric) },
            Kind::FormCheckBox => MarkKind::CheckBox { checked: self.checked() },
            Kind::Merge => {
                let name = shown.trim();
                MarkKind::MergeField { unfilled: is_empty(shown) || (name.starts_with('«') && name.ends_with('»')) }
            }
            Kind::Button => MarkKind::Control { placeholder: true },
            Kind::Contents | Kind::Other => return,
        };
        para.mark(self.start, mark);
    }

    fn checked(&self) -> bool {
        self.form.checked.unwrap_or(self.form.checked_before)
    }

    /// The text of `MACROBUTTON NoMacro [Click here]`: all after its first argument.
    fn button(&self) -> &str {
        let rest = self.instruction.trim_start().split_once(char::is_whitespace).map_or("", |(_, rest)| rest);
        rest.trim_start().split_once(char::is_whitespace).map_or("", |(_, text)| text.trim())
    }
}

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

/// Only spaces, or characters that are dropped.
fn is_empty(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || crate::normalise::character(c).is_none())
}
