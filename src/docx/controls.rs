//! What content controls (`w:sdt`) say of themselves, and what they are bound to.

use super::binding::Binding;
use super::body::Body;
use super::date_picture;
use super::element::{Element, Ns};
use super::store::Store;
use crate::compose::controls::{Bound, Control};
use crate::compose::hints::is_hint;
use crate::compose::symbols::{Font, glyph};
use crate::fault::Fault;
use crate::limits;

/// What an open control says of itself that the page does not ask.
#[derive(Debug, Default)]
pub(super) struct Own {
    /// A repeated section, whose content follows a part of its own.
    repeats: bool,
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
    /// The first entry came.
    begun: bool,
}

impl List {
    /// Adds a `w:listItem`; without a text to show it shows its value. Gives the first one, if that shows that
    /// nothing was chosen.
    fn add(&mut self, element: &Element) -> Option<String> {
        let value = element.attr("value").unwrap_or_default();
        let shown = element.attr("displayText").filter(|text| !text.is_empty()).unwrap_or_else(|| value.clone());
        let first = !std::mem::replace(&mut self.begun, true);
        let hint = (first && (is_hint(&shown) || value.is_empty())).then(|| shown.trim().to_owned());
        if self.entries.len() + value.len() + shown.len() < limits::LIST_BYTES {
            self.entries.extend([&value, "\0", &shown, "\0"]);
        }
        hint
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

impl Own {
    /// Takes over one descendant of `w:sdtPr`.
    pub(super) fn set(&mut self, control: &mut Control, element: &Element) {
        match (element.ns, element.local()) {
            (Ns::Word, b"showingPlcHdr") => control.placeholder = element.on(),
            (Ns::Word14, b"checkbox") => control.checked = Some(control.checked.unwrap_or(false)),
            (Ns::Word14, b"checked") => control.checked = Some(element.on()),
            (Ns::Word14, b"uncheckedState") => self.kind().boxes[0] = state(element),
            (Ns::Word14, b"checkedState") => self.kind().boxes[1] = state(element),
            (_, b"repeatingSection" | b"repeatingSectionItem") => {
                control.frame = true;
                self.repeats = true;
            }
            (_, b"docPartObj" | b"docPartList" | b"group") => control.frame = true,
            (_, b"picture" | b"bibliography" | b"citation" | b"equation") => control.frame = true,
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
            (Ns::Word, b"dropDownList" | b"comboBox") => {
                self.kind().list = Some(List::default());
                control.hint = None;
            }
            (Ns::Word, b"listItem") => {
                let hint = self.kind().list.get_or_insert_default().add(element);
                control.hint = control.hint.take().or(hint);
            }
            _ => {}
        }
    }

    fn kind(&mut self) -> &mut Kind {
        self.kind.get_or_insert_default()
    }

    /// What it is bound to, if its text follows that; asked for once, when its content begins.
    fn take_binding(&mut self, control: &Control) -> Option<Binding> {
        if control.frame { None } else { self.kind.as_mut()?.binding.take() }
    }

    /// The text it shows in place of what it holds, when the store holds `value`; `None` where what
    /// it holds stays.
    fn bind(&mut self, control: &mut Control, value: String) -> Option<String> {
        let kind = self.kind();
        if let Some(checked) = control.checked {
            let stored = match value.trim() {
                "1" => true,
                "0" => false,
                word if word.eq_ignore_ascii_case("true") => true,
                word if word.eq_ignore_ascii_case("false") => false,
                _ => return None,
            };
            control.checked = Some(stored);
            let drawn = kind.boxes[usize::from(stored)].unwrap_or(if stored { '☒' } else { '☐' });
            return (checked != stored).then(|| drawn.to_string());
        }
        if value.is_empty() {
            // Word shows the hint: what the control holds, or else one that is kept elsewhere.
            let held = std::mem::replace(&mut control.placeholder, true);
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
        control.placeholder = false;
        Some(text)
    }
}

impl Body<'_> {
    /// Begins a control.
    pub(super) fn open_control(&mut self) {
        self.page.open_control();
        self.side().controls.push(Own::default());
    }

    /// Takes over one descendant of `w:sdtPr`.
    pub(super) fn control_property(&mut self, element: &Element) {
        let (side, story) = (self.sides.last_mut(), self.page.story());
        if let (Some(own), Some(control)) = (side.and_then(|side| side.controls.last_mut()), story.controls.last_mut())
        {
            own.set(control, element);
        }
    }

    /// The content of a control begins (`w:sdtContent`): it shows what the store has in place of it.
    ///
    /// # Errors
    /// Those of [`Store::open`].
    pub(super) fn open_content(&mut self) -> Result<(), Fault> {
        let Body { store, sides, page, package, relations, .. } = self;
        let (Some(side), story) = (sides.last_mut(), page.story()) else { return Ok(()) };
        if story.bound.is_some() || side.controls.iter().any(|own| own.repeats) {
            return Ok(());
        }
        let index = story.controls.len().saturating_sub(1);
        let (Some(own), Some(control)) = (side.controls.last_mut(), story.controls.last_mut()) else { return Ok(()) };
        let Some(binding) = own.take_binding(control) else { return Ok(()) };
        if store.is_none() {
            *store = Some(Store::open(package, relations)?);
        }
        if let Some(value) = store.as_mut().and_then(|store| store.value(&binding))
            && let Some(text) = own.bind(control, value)
        {
            story.bound = Some(Bound { text: Some(text), control: index });
        }
        Ok(())
    }

    /// Ends the innermost control.
    pub(super) fn close_control(&mut self) {
        self.settle();
        self.page.close_control();
        self.side().controls.pop();
    }
}

/// The glyph of a state of a check box: `w14:val` in `w14:font`.
fn state(element: &Element) -> Option<char> {
    let code = element.val().and_then(|code| u32::from_str_radix(&code, 16).ok())?;
    let font = element.attr("font").map_or(Font::Text, |name| Font::of(&name));
    char::from_u32(code).map(|c| glyph(font, c))
}
