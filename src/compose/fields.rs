//! Fields and form fields: what they show, and the marks that say so.

mod equation;
mod instruction;
mod numbers;

pub(crate) use numbers::{Auto, Numbers, Stand};

use super::hints::is_hint;
use super::page::Page;
use super::paragraph::{Para, is_empty};
use super::symbols::{Font, ansi, glyph};
use crate::document::MarkKind;
use crate::limits;

/// Fields open at once that are followed; Word nests 20.
const OPEN_FIELDS: usize = 64;

/// Kinds of fields that matter here (ECMA-376-1 §17.16.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    FormText,
    FormDropDown,
    FormCheckBox,
    Merge,
    Contents,
    /// Shows the text that stands in its instruction.
    Button,
    /// Shows the text that stands in its instruction, unless a result is stored.
    Quote,
    Equation,
    /// A number of pages, which only a layout gives, unless a result is stored.
    Page,
    /// Shows what its instruction says, whatever is stored.
    Symbol,
    /// Numbers that are counted, whatever is stored.
    Number(Auto),
    ListNumber,
    /// Gives something a name, an entry or a value, and shows nothing.
    Silent,
    #[default]
    Other,
}

/// The first words of instructions.
const KINDS: [(&str, Kind); 26] = [
    ("FORMTEXT", Kind::FormText),
    ("FORMDROPDOWN", Kind::FormDropDown),
    ("FORMCHECKBOX", Kind::FormCheckBox),
    ("MERGEFIELD", Kind::Merge),
    ("TOC", Kind::Contents),
    ("MACROBUTTON", Kind::Button),
    ("GOTOBUTTON", Kind::Button),
    ("QUOTE", Kind::Quote),
    ("EQ", Kind::Equation),
    ("PAGE", Kind::Page),
    ("NUMPAGES", Kind::Page),
    ("SECTIONPAGES", Kind::Page),
    ("PAGEREF", Kind::Page),
    ("SYMBOL", Kind::Symbol),
    ("AUTONUM", Kind::Number(Auto::Plain)),
    ("AUTONUMLGL", Kind::Number(Auto::Legal)),
    ("AUTONUMOUT", Kind::Number(Auto::Outline)),
    ("LISTNUM", Kind::ListNumber),
    ("ASK", Kind::Silent),
    ("SET", Kind::Silent),
    ("TC", Kind::Silent),
    ("XE", Kind::Silent),
    ("TA", Kind::Silent),
    ("RD", Kind::Silent),
    ("PRIVATE", Kind::Silent),
    ("DATA", Kind::Silent),
];

/// What a form field says of itself.
#[derive(Debug, Default)]
pub(crate) struct Form {
    /// The hint of a text field.
    pub(crate) hint: String,
    /// Whether a check box is ticked: by the user, by default.
    pub(crate) checked: Option<bool>,
    pub(crate) checked_before: bool,
    pub(crate) entries: Vec<String>,
    /// The chosen entry.
    pub(crate) chosen: usize,
}

/// How much of a field there is in its story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Reach {
    /// It ends.
    #[default]
    Whole,
    /// Its instruction ends, its result does not.
    Instruction,
    /// Not even its instruction ends.
    Nothing,
}

/// An open field. Its instruction is not shown, its result is.
#[derive(Debug, Default)]
pub(crate) struct Field {
    instruction: String,
    pub(crate) form: Form,
    /// Known once the instruction ended.
    kind: Kind,
    /// The instruction ended.
    pub(crate) separated: bool,
    /// How much of it there is.
    reach: Reach,
    /// Where its result begins in the open paragraph.
    pub(crate) start: usize,
}

impl Field {
    /// A complex field that begins.
    pub(crate) fn complex(reach: Reach) -> Field {
        Field { reach, ..Field::default() }
    }

    /// A field with its whole instruction.
    pub(crate) fn simple(instruction: &str) -> Field {
        let mut field = Field::default();
        field.instruct(instruction);
        field.separate(0);
        field
    }

    /// Takes text of the instruction.
    pub(crate) fn instruct(&mut self, text: &str) {
        if self.instruction.len() + text.len() <= limits::INSTRUCTION_BYTES {
            self.instruction.push_str(text);
        }
    }

    /// Ends the instruction; the result begins at `start` in the open paragraph.
    pub(crate) fn separate(&mut self, start: usize) {
        let text = self.instruction.trim_start();
        let word = text.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        self.separated = true;
        self.start = start;
        let known = KINDS.iter().find(|kind| kind.0.eq_ignore_ascii_case(word));
        self.kind = known.map_or(Kind::Other, |kind| kind.1);
        if self.kind == Kind::Symbol && self.symbol(Font::Text).is_none() {
            self.kind = Kind::Other;
        }
    }

    /// Whether the text that comes is not shown: the instruction, or a result that Word passes over.
    pub(crate) fn hides(&self) -> bool {
        !self.separated || matches!(self.kind, Kind::Silent | Kind::Symbol | Kind::Number(_) | Kind::ListNumber)
    }

    /// Whether it goes on after the end of a paragraph: what never ends must not reach far.
    pub(crate) fn goes_on(&self) -> bool {
        match self.reach {
            Reach::Whole => true,
            Reach::Instruction => !self.separated,
            Reach::Nothing => false,
        }
    }

    /// What it shows where Word makes it of the instruction. `empty`: no result is stored.
    pub(crate) fn computed(&self, empty: bool, font: Font, numbers: &mut Numbers, stand: Stand) -> Option<String> {
        let instruction = self.instruction.as_str();
        match self.kind {
            Kind::Symbol => self.symbol(font).map(String::from),
            Kind::Number(kind) => Some(numbers.auto(kind, instruction, stand)),
            Kind::ListNumber => Some(numbers.list(instruction, stand)),
            Kind::Quote if empty => {
                let words = instruction::Words::arguments(instruction);
                Some(words.take_while(|word| !word.starts_with('\\')).collect::<Vec<_>>().join(" "))
            }
            Kind::Page if empty => Some("#".to_owned()),
            Kind::Equation if empty => {
                let mut words = instruction::Words::of(instruction);
                words.next();
                equation::flat(words.rest())
            }
            _ => None,
        }
    }

    /// `SYMBOL code \f font \a \u`; without `\u` the code is one of the font or of Windows-1252.
    fn symbol(&self, font: Font) -> Option<char> {
        let code = instruction::Words::arguments(&self.instruction).next()?;
        let code = match code.strip_prefix("0x").or_else(|| code.strip_prefix("0X")) {
            Some(code) => u32::from_str_radix(code, 16).ok()?,
            None => code.parse().ok()?,
        };
        let font = instruction::switch(&self.instruction, "f").map_or(font, |name| Font::of(&name));
        let unicode = instruction::has_switch(&self.instruction, "u");
        let c = if unicode || font != Font::Text { char::from_u32(code)? } else { ansi(code)? };
        Some(glyph(font, c)).filter(|c| !c.is_control())
    }

    /// Ends the field, or a paragraph within its result (`last` is false then).
    pub(crate) fn close(&self, para: &mut Para, last: bool) {
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
                _ => return,
            }
        }
        let shown = para.text.get(self.start..).unwrap_or_default();
        let mark = match kind {
            Kind::FormText => MarkKind::FormField { unfilled: is_empty(shown) || shown.trim() == self.form.hint },
            Kind::FormDropDown => MarkKind::FormField { unfilled: self.chose_nothing(shown) },
            Kind::FormCheckBox => MarkKind::CheckBox { checked: self.checked() },
            Kind::Merge => {
                let name = shown.trim();
                MarkKind::MergeField { unfilled: is_empty(shown) || (name.starts_with('«') && name.ends_with('»')) }
            }
            Kind::Button => MarkKind::Control { placeholder: true },
            _ => return,
        };
        para.mark(self.start, mark);
    }

    fn checked(&self) -> bool {
        self.form.checked.unwrap_or(self.form.checked_before)
    }

    /// Whether a list shows no entry of its own, or a first one that only asks to choose.
    fn chose_nothing(&self, shown: &str) -> bool {
        !shown.contains(char::is_alphanumeric) || (self.form.chosen == 0 && is_hint(shown))
    }

    /// The text of `MACROBUTTON NoMacro [Click here]`: all after its first argument.
    fn button(&self) -> &str {
        let rest = self.instruction.trim_start().split_once(char::is_whitespace).map_or("", |(_, rest)| rest);
        rest.trim_start().split_once(char::is_whitespace).map_or("", |(_, text)| text.trim())
    }
}

impl Page {
    /// Begins a field.
    pub(crate) fn begin_field(&mut self, mut field: Field) {
        field.start = self.here();
        let story = self.story();
        if story.fields.len() < OPEN_FIELDS {
            story.fields.push(field);
        } else {
            story.fields_beyond += 1;
        }
    }

    /// The innermost field, if it is followed.
    fn field(&mut self) -> Option<&mut Field> {
        let story = self.story();
        story.fields.last_mut().filter(|_| story.fields_beyond == 0)
    }

    /// Takes text of the instruction of the innermost field.
    pub(crate) fn instruct(&mut self, text: &str) {
        if let Some(field) = self.story().fields.last_mut().filter(|field| !field.separated) {
            field.instruct(text);
        }
    }

    /// Ends the instruction of the innermost field.
    pub(crate) fn separate_field(&mut self) {
        let start = self.here();
        if let Some(field) = self.field() {
            field.separate(start);
        }
    }

    /// Ends the innermost field.
    pub(crate) fn end_field(&mut self, stand: Stand) {
        let hidden = self.hides();
        let here = self.here();
        let story = self.story();
        if story.fields_beyond > 0 {
            story.fields_beyond -= 1;
            return;
        }
        let Some(mut field) = story.fields.pop() else { return };
        if !field.separated {
            field.separate(here);
        }
        if hidden || story.para.is_none() {
            return;
        }
        let empty = field.start >= here;
        let font = story.run.look.font;
        if let Some(text) = field.computed(empty, font, &mut self.numbers, stand) {
            self.push(&text);
        }
        let story = self.story();
        if story.shows()
            && let Some(para) = &mut story.para
        {
            field.close(para, true);
        }
    }
}
