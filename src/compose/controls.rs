//! Content controls (`w:sdt`): what they show, and the marks that say so.

use super::hints::is_hint;
use super::paragraph::{Para, is_empty};
use super::symbols::{Font, glyph};
use crate::document::MarkKind;
use crate::docx::binding::Binding;
use crate::docx::date_picture;
use crate::docx::element::{Element, Ns};
use crate::limits;

/// An open content control.
#[derive(Debug, Default)]
pub(crate) struct Control {
    placeholder: bool,
    /// A check box, and whether it is ticked.
    checked: Option<bool>,
    /// A frame round content (gallery, group, repeated section), nothing to fill in.
    frame: bool,
    /// A repeated section, whose content follows a part of its own.
    pub(crate) repeats: bool,
    /// Something of it was marked.
    shown: bool,
    /// Where it begins in the open paragraph.
    pub(crate) start: usize,
    kind: Option<Box<Kind>>,
}

/// What few controls have.
#[derive(Debug, Default)]
struct Kind {
    binding: Option<Binding>,
    /// The binding is that of rich text, kept in the store as a document of its own (`w15`).
    rich: bool,
    /// Line breaks are kept (`w:text w:multiLine`).
    lines: bool,
    /// A date: its format.
    format: Option<String>,
    /// The date is stored as it is shown, or in another calendar.
    as_shown: bool,
    list: Option<List>,
    /// What the box shows that is not ticked, and that is.
    boxes: [Option<char>; 2],
}

/// Entries to choose from.
#[derive(Debug, Default)]
struct List {
    /// Value, U+0000, what is shown, U+0000.
    entries: String,
    /// The first entry shows that nothing was chosen.
    hint: bool,
    /// What the first entry shows.
    first: Option<String>,
}

impl List {
    /// Adds a `w:listItem`; without a text to show it shows its value.
    fn add(&mut self, element: &Element) {
        let value = element.attr("value").unwrap_or_default();
        let shown = element.attr("displayText").filter(|text| !text.is_empty()).unwrap_or_else(|| value.clone());
        if self.first.is_none() {
            self.hint = is_hint(&shown) || value.is_empty();
            self.first = Some(shown.trim().to_owned());
        }
        if self.entries.len() + value.len() + shown.len() < limits::LIST_BYTES {
            self.entries.extend([&value, "\0", &shown, "\0"]);
        }
    }

    /// What is shown for a value.
    fn shown(&self, wanted: &str) -> Option<&str> {
        let mut fields = self.entries.split('\0');
        while let (Some(value), Some(shown)) = (fields.next(), fields.next()) {
            if value == wanted {
                return Some(shown);
            }
        }
        None
    }
}

impl Control {
    /// A control that begins at `start` in the open paragraph.
    pub(crate) fn new(start: usize) -> Control {
        Control { start, ..Control::default() }
    }

    /// Takes over one descendant of `w:sdtPr`.
    pub(crate) fn set(&mut self, element: &Element) {
        match (element.ns, element.local()) {
            (Ns::Word, b"showingPlcHdr") => self.placeholder = element.on(),
            (Ns::Word14, b"checkbox") => self.checked = Some(self.checked.unwrap_or(false)),
            (Ns::Word14, b"checked") => self.checked = Some(element.on()),
            (Ns::Word14, b"uncheckedState") => self.kind().boxes[0] = state(element),
            (Ns::Word14, b"checkedState") => self.kind().boxes[1] = state(element),
            (_, b"repeatingSection" | b"repeatingSectionItem") => {
                self.frame = true;
                self.repeats = true;
            }
            (_, b"docPartObj" | b"docPartList" | b"group") => self.frame = true,
            (_, b"picture" | b"bibliography" | b"citation" | b"equation") => self.frame = true,
            (ns, b"dataBinding") => {
                let kind = self.kind();
                kind.binding = Some(Binding::of(element));
                kind.rich = ns != Ns::Word;
            }
            (Ns::Word, b"text") => {
                self.kind().lines = element.attr("multiLine").is_some_and(|on| on != "0" && on != "false")
            }
            (Ns::Word, b"date") => self.kind().format = Some(String::new()),
            (Ns::Word, b"dateFormat") => self.kind().format = element.val().map(|format| format.into_owned()),
            (Ns::Word, b"storeMappedDataAs") => self.kind().as_shown |= element.val().is_some_and(|val| val == "text"),
            (Ns::Word, b"calendar") => {
                self.kind().as_shown |= element.val().is_some_and(|val| !val.starts_with("gregorian") && val != "none");
            }
            (Ns::Word, b"dropDownList" | b"comboBox") => self.kind().list = Some(List::default()),
            (Ns::Word, b"listItem") => self.kind().list.get_or_insert_default().add(element),
            _ => {}
        }
    }

    fn kind(&mut self) -> &mut Kind {
        self.kind.get_or_insert_default()
    }

    /// What it is bound to, if its text follows that; asked for once, when its content begins.
    pub(crate) fn take_binding(&mut self) -> Option<Binding> {
        if self.frame { None } else { self.kind.as_mut()?.binding.take() }
    }

    /// The text it shows in place of what it holds, when the store holds `value`; `None` where what
    /// it holds stays.
    pub(crate) fn bind(&mut self, value: String) -> Option<String> {
        let kind = self.kind.take().unwrap_or_default();
        let text = self.bound(&kind, value);
        self.kind = Some(kind);
        text
    }

    fn bound(&mut self, kind: &Kind, value: String) -> Option<String> {
        if let Some(checked) = self.checked {
            let stored = match value.trim() {
                "1" => true,
                "0" => false,
                word if word.eq_ignore_ascii_case("true") => true,
                word if word.eq_ignore_ascii_case("false") => false,
                _ => return None,
            };
            self.checked = Some(stored);
            let drawn = kind.boxes[usize::from(stored)].unwrap_or(if stored { '☒' } else { '☐' });
            return (checked != stored).then(|| drawn.to_string());
        }
        if value.is_empty() {
            // Word shows the hint: what the control holds, or else one that is kept elsewhere.
            let held = std::mem::replace(&mut self.placeholder, true);
            return (!held).then(String::new);
        }
        if kind.rich && value.trim_start().starts_with('<') {
            return None;
        }
        let text = match (&kind.format, &kind.list) {
            (Some(format), _) if !kind.as_shown => date_picture::show(&value, format)?,
            (_, Some(list)) => list.shown(&value).map_or(value.clone(), str::to_owned),
            _ if kind.lines => value.replace("\r\n", "\n").replace('\r', "\n"),
            _ => value.replace(['\r', '\n'], " "),
        };
        self.placeholder = false;
        Some(text)
    }

    /// Ends the control, or a paragraph within it.
    pub(crate) fn close(&mut self, para: &mut Para) {
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
            None => MarkKind::Control { placeholder: self.placeholder || self.chose_nothing(para) },
        };
        self.shown |= self.start < para.text.len();
        para.mark(self.start, kind);
    }

    /// Whether it is a list that shows its first entry, which only asks to choose.
    fn chose_nothing(&self, para: &Para) -> bool {
        let list = self.kind.as_ref().and_then(|kind| kind.list.as_ref()).filter(|list| list.hint);
        let shown = para.text.get(self.start..).unwrap_or_default().trim();
        list.is_some_and(|list| list.first.as_deref() == Some(shown))
    }
}

/// The value that the open control shows.
#[derive(Debug)]
pub(crate) struct Bound {
    /// The text, until it is shown: at the first text that the control holds.
    pub(crate) text: Option<String>,
    /// The place of the control among those that are open.
    pub(crate) control: usize,
}

/// The glyph of a state of a check box: `w14:val` in `w14:font`.
fn state(element: &Element) -> Option<char> {
    let code = element.val().and_then(|code| u32::from_str_radix(&code, 16).ok())?;
    let font = element.attr("font").map_or(Font::Text, |name| Font::of(&name));
    char::from_u32(code).map(|c| glyph(font, c))
}
