//! The elements of a story part: what each one does to the text.

use std::collections::{HashMap, HashSet};

use super::fields::{Control, Field, OPEN_FIELDS};
use super::flow::Story;
use super::paragraph::Para;
use super::props::leads;
use super::styles::Styles;
use super::symbols::{Font, glyph};
use super::xml::{Element, Node, Ns, Xml};
use crate::document::{Document, MarkKind, Part};
use crate::fault::{Fault, FaultId};

/// What kind of part is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    Main,
    Header(u32),
    Footer(u32),
    Footnotes,
    Endnotes,
    Comments,
}

/// What the children of an open element are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Context {
    Content,
    Run,
    ParagraphProps,
    MarkProps,
    RunProps,
    TableProps,
    ControlProps,
    FormData,
    Section,
}

/// What happens when an element ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Nothing,
    Paragraph,
    Run,
    Text,
    Instruction,
    Table,
    Cell,
    Story,
    Field,
    Control,
    Alternates,
}

/// Where character data goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Capture {
    Nothing,
    Text,
    Instruction,
}

/// What the main text refers to in other parts.
#[derive(Debug, Default)]
pub(super) struct References {
    /// Relationship ids of headers and footers.
    pub(super) margins: HashSet<String>,
    /// The same for first pages, shown only where a section has one (`w:titlePg`).
    pub(super) first_margins: HashSet<String>,
    pub(super) title_page: bool,
    /// Ids of notes, with the numbers Word shows.
    pub(super) footnotes: HashMap<String, u32>,
    pub(super) endnotes: HashMap<String, u32>,
}

/// The document under construction.
pub(super) struct Body {
    pub(super) out: Document,
    pub(super) styles: Styles,
    pub(super) stories: Vec<Story>,
    /// Paragraphs to use again.
    pub(super) spare: Vec<Para>,
    pub(super) references: References,
    /// Paragraphs in lists: index, list, level, style.
    pub(super) lists: Vec<(usize, u32, Option<u8>, usize)>,
    pub(super) characters: usize,
    open: Vec<(Context, Ending)>,
    /// Open elements within one that is passed over, itself included.
    skip: usize,
    capture: Capture,
    /// Open `mc:AlternateContent`s: whether a branch was taken.
    alternates: Vec<bool>,
    textboxes: u32,
    source: Source,
}

impl Body {
    pub(super) fn new(styles: Styles) -> Body {
        Body {
            out: Document::default(),
            styles,
            stories: Vec::new(),
            spare: Vec::new(),
            references: References::default(),
            lists: Vec::new(),
            characters: 0,
            open: Vec::new(),
            skip: 0,
            capture: Capture::Nothing,
            alternates: Vec::new(),
            textboxes: 0,
            source: Source::Main,
        }
    }

    /// Reads one part to its end.
    ///
    /// # Errors
    /// Those of [`Xml::next`], `too-long`, and `missing-part` when the main part is no document.
    pub(super) fn read(&mut self, source: Source, text: &str, part: &str) -> Result<(), Fault> {
        self.source = source;
        self.stories.clear();
        match source {
            Source::Main => self.open_story(Part::Body),
            Source::Header(n) => self.open_story(Part::Header(n)),
            Source::Footer(n) => self.open_story(Part::Footer(n)),
            Source::Footnotes | Source::Endnotes | Source::Comments => {}
        }
        let mut xml = Xml::new(text, part);
        let mut rooted = false;
        loop {
            match xml.next()? {
                Node::Start(element) => {
                    if !rooted && source == Source::Main && !is(&element, b"document") {
                        return Err(Fault::new(FaultId::MissingPart, format!("{part}: no w:document")));
                    }
                    rooted = true;
                    self.start(&element, &mut xml)?;
                }
                Node::End => self.end()?,
                Node::Text(text) => self.text(text),
                Node::Char(c) => self.text(c.encode_utf8(&mut [0; 4])),
                Node::Eof => break,
            }
        }
        while !self.stories.is_empty() {
            self.close_story()?;
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        match self.capture {
            Capture::Nothing => {}
            Capture::Text => self.push(text),
            Capture::Instruction => {
                if let Some(field) = self.story().fields.last_mut().filter(|field| !field.separated) {
                    field.instruction.push_str(text);
                }
            }
        }
    }

    fn start(&mut self, element: &Element, xml: &mut Xml) -> Result<(), Fault> {
        if self.skip > 0 {
            self.skip += 1;
            return Ok(());
        }
        if element.ns == Ns::Word && element.local().ends_with(b"Change") {
            // Earlier properties of a tracked change.
            self.skip = 1;
            return Ok(());
        }
        let context = self.open.last().map_or(Context::Content, |open| open.0);
        let opened = match context {
            Context::Content | Context::Run => self.content(element, context, xml)?,
            _ => self.property(element, context),
        };
        match opened {
            Some(open) => self.open.push(open),
            None => self.skip = 1,
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), Fault> {
        if self.skip > 0 {
            self.skip -= 1;
            return Ok(());
        }
        let Some((_, ending)) = self.open.pop() else { return Ok(()) };
        match ending {
            Ending::Nothing => {}
            Ending::Text | Ending::Instruction => self.capture = Capture::Nothing,
            Ending::Run => self.close_run(),
            Ending::Paragraph => self.close_paragraph()?,
            Ending::Table => self.close_table(),
            Ending::Cell => self.close_cell()?,
            Ending::Story => self.close_story()?,
            Ending::Field => self.end_field(),
            Ending::Control => self.end_control(),
            Ending::Alternates => {
                self.alternates.pop();
            }
        }
        Ok(())
    }

    /// A child of a properties element; `None` passes it over.
    fn property(&mut self, element: &Element, context: Context) -> Option<(Context, Ending)> {
        match context {
            Context::RunProps => {
                if is(element, b"rStyle") {
                    let style = element.val().map_or(0, |id| self.styles.find(&id));
                    self.story().run.style = style;
                }
                self.story().run.props.set(element);
            }
            Context::ParagraphProps => match element.local() {
                b"rPr" => return Some((Context::MarkProps, Ending::Nothing)),
                b"sectPr" => return Some((Context::Section, Ending::Nothing)),
                b"pStyle" => {
                    let style = element.val().map_or(0, |id| self.styles.find(&id));
                    if let Some(para) = self.story().para.as_mut().filter(|_| style != 0) {
                        para.style = style;
                    }
                }
                _ => {
                    if let Some(para) = &mut self.story().para {
                        para.props.set(element);
                    }
                }
            },
            Context::MarkProps => self.paragraph_mark(element),
            Context::TableProps => self.table_property(element),
            Context::ControlProps => {
                // Properties of the control's own run and mapping say nothing of its kind.
                if matches!(element.local(), b"rPr" | b"dataBinding" | b"placeholder") {
                    return None;
                }
                if let Some(control) = self.story().controls.last_mut() {
                    control.set(element);
                }
            }
            Context::FormData => {
                if let Some(field) = self.story().fields.last_mut() {
                    field.form.set(element);
                }
            }
            Context::Section => self.section(element),
            Context::Content | Context::Run => {}
        }
        Some((context, Ending::Nothing))
    }

    /// `w:rPr` of a paragraph mark.
    fn paragraph_mark(&mut self, element: &Element) {
        if element.ns != Ns::Word {
            return;
        }
        let joins = match element.local() {
            b"del" | b"moveFrom" => {
                self.out.notes.deletions += 1;
                true
            }
            b"vanish" | b"specVanish" => element.on(),
            b"ins" | b"moveTo" => {
                self.out.notes.insertions += 1;
                false
            }
            _ => false,
        };
        if let Some(para) = &mut self.story().para {
            para.joins |= joins;
        }
    }

    /// `w:trPr` and `w:tcPr`.
    fn table_property(&mut self, element: &Element) {
        match element.local() {
            b"gridBefore" => self.skip_columns(element.number("val").unwrap_or(0)),
            b"del" => {
                self.out.notes.deletions += 1;
                self.drop_row();
            }
            b"hidden" if element.on() => {
                self.out.notes.hidden += 1;
                self.drop_row();
            }
            b"ins" => self.out.notes.insertions += 1,
            b"gridSpan" => {
                let width = element.number("val").unwrap_or(1).clamp(1, 1 << 10);
                if let Some(cell) = self.cell() {
                    cell.width = width;
                }
            }
            b"vMerge" | b"hMerge" => {
                let merged = element.val().is_none_or(|val| val != "restart");
                if let Some(cell) = self.cell() {
                    cell.merged |= merged;
                }
            }
            _ => {}
        }
    }

    fn section(&mut self, element: &Element) {
        match element.local() {
            b"headerReference" | b"footerReference" => {
                let Some(id) = element.attr("id") else { return };
                let first = element.attr("type").is_some_and(|kind| kind == "first");
                let margins = &mut self.references;
                let list = if first { &mut margins.first_margins } else { &mut margins.margins };
                list.insert(id.into_owned());
            }
            b"titlePg" => self.references.title_page |= element.on(),
            _ => {}
        }
    }

    /// An element of the text; `None` passes it over.
    fn content(
        &mut self,
        element: &Element,
        context: Context,
        xml: &mut Xml,
    ) -> Result<Option<(Context, Ending)>, Fault> {
        use Context::*;
        let plain = Some((context, Ending::Nothing));
        Ok(match (element.ns, element.local()) {
            (Ns::Word, name) => match name {
                b"p" => {
                    let ending = if self.open_paragraph() { Ending::Paragraph } else { Ending::Nothing };
                    Some((Content, ending))
                }
                b"tbl" => {
                    self.open_table()?;
                    Some((Content, Ending::Table))
                }
                b"tr" => {
                    self.open_row();
                    plain
                }
                b"tc" => self.open_cell().then_some((Content, Ending::Cell)),
                b"txbxContent" => self.open_textbox(),
                b"footnote" | b"endnote" | b"comment" => self.open_note(element),
                b"pPr" => Some((ParagraphProps, Ending::Nothing)),
                b"tblPr" | b"tblPrEx" | b"trPr" | b"tcPr" => Some((TableProps, Ending::Nothing)),
                b"sectPr" => Some((Section, Ending::Nothing)),
                b"altChunk" => {
                    self.out.notes.alt_chunks += 1;
                    None
                }
                _ => self.inline(element, context),
            },
            (Ns::Math, b"r") => {
                self.open_run();
                Some((Run, Ending::Run))
            }
            (Ns::Math, b"t") => {
                self.capture = Capture::Text;
                Some((Run, Ending::Text))
            }
            (Ns::Compat, b"AlternateContent") => {
                self.alternates.push(false);
                Some((context, Ending::Alternates))
            }
            (Ns::Compat, b"Choice") => {
                let requires = element.attr("Requires").unwrap_or_default();
                let known = requires.split_whitespace().all(|prefix| xml.resolve(prefix.as_bytes()) != Ns::Other);
                self.take_branch(known).then_some((context, Ending::Nothing))
            }
            (Ns::Compat, b"Fallback") => self.take_branch(true).then_some((context, Ending::Nothing)),
            (Ns::Office, b"OLEObject") => {
                self.out.notes.objects += 1;
                plain
            }
            _ => plain,
        })
    }

    /// Whether this branch of an `mc:AlternateContent` is the one to read.
    fn take_branch(&mut self, readable: bool) -> bool {
        match self.alternates.last_mut() {
            Some(taken) => readable && !std::mem::replace(taken, *taken || readable),
            None => readable,
        }
    }

    /// An element within a paragraph.
    fn inline(&mut self, element: &Element, context: Context) -> Option<(Context, Ending)> {
        let plain = Some((context, Ending::Nothing));
        match element.local() {
            b"r" => {
                self.open_run();
                return Some((Context::Run, Ending::Run));
            }
            b"t" => {
                self.capture = Capture::Text;
                return Some((context, Ending::Text));
            }
            b"rPr" => return (context == Context::Run).then_some((Context::RunProps, Ending::Nothing)),
            b"tab" => self.push_char('\t'),
            b"ptab" => self.absolute_tab(element),
            b"br" | b"cr" => self.push_char('\n'),
            b"noBreakHyphen" => self.push_char('-'),
            b"softHyphen" => self.out.notes.invisible += 1,
            b"sym" => self.symbol(element),
            b"fldChar" => return self.field_char(element),
            b"fldSimple" => {
                self.begin_field(Field::simple(&element.attr("instr").unwrap_or_default()));
                return Some((context, Ending::Field));
            }
            b"ffData" => return Some((Context::FormData, Ending::Nothing)),
            b"instrText" => {
                self.capture = Capture::Instruction;
                return Some((context, Ending::Instruction));
            }
            b"sdt" => {
                let start = self.story().para.as_ref().map_or(0, |para| para.text.len());
                self.story().controls.push(Control::new(start));
                return Some((context, Ending::Control));
            }
            b"sdtPr" => return Some((Context::ControlProps, Ending::Nothing)),
            b"ins" | b"moveTo" => self.out.notes.insertions += 1,
            b"del" | b"moveFrom" => {
                self.out.notes.deletions += 1;
                return None;
            }
            // Deleted text and instructions, the upper line of ruby text, other properties.
            b"delText" | b"delInstrText" | b"rt" | b"rubyPr" | b"sdtEndPr" | b"tblGrid" | b"customXmlPr"
            | b"smartTagPr" => return None,
            b"drawing" | b"pict" => self.out.notes.pictures += 1,
            b"control" => self.out.notes.objects += 1,
            b"footnoteReference" => number_note(&mut self.references.footnotes, element),
            b"endnoteReference" => number_note(&mut self.references.endnotes, element),
            _ => {}
        }
        plain
    }

    fn open_textbox(&mut self) -> Option<(Context, Ending)> {
        if self.hides() {
            self.out.notes.hidden += 1;
            return None;
        }
        self.textboxes += 1;
        let part = match self.source {
            Source::Main => Part::Textbox(self.textboxes),
            Source::Header(n) => Part::Header(n),
            Source::Footer(n) => Part::Footer(n),
            Source::Footnotes | Source::Endnotes | Source::Comments => return None,
        };
        self.open_story(part);
        Some((Context::Content, Ending::Story))
    }

    fn open_note(&mut self, element: &Element) -> Option<(Context, Ending)> {
        let id = element.attr("id").unwrap_or_default();
        let part = match self.source {
            Source::Footnotes => Part::Footnote(*self.references.footnotes.get(&*id)?),
            Source::Endnotes => Part::Endnote(*self.references.endnotes.get(&*id)?),
            Source::Comments => {
                self.out.notes.comments += 1;
                Part::Comment(self.out.notes.comments)
            }
            _ => return Some((Context::Content, Ending::Nothing)),
        };
        self.open_story(part);
        Some((Context::Content, Ending::Story))
    }

    /// `w:ptab`: a tab to the margin or the middle of the line, with its own leader.
    fn absolute_tab(&mut self, element: &Element) {
        let before = self.story().para.as_ref().map_or(0, |para| para.text.len());
        self.push_char('\t');
        if leads(element)
            && let Some(para) = &mut self.story().para
        {
            para.mark(before, MarkKind::LeaderTab);
        }
    }

    fn symbol(&mut self, element: &Element) {
        let font = element.attr("font").map_or(Font::Text, |name| Font::of(&name));
        let code = element.attr("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
        if let Some(c) = code.and_then(char::from_u32) {
            self.push_char(glyph(font, c));
        }
    }

    fn field_char(&mut self, element: &Element) -> Option<(Context, Ending)> {
        match element.attr("fldCharType").as_deref() {
            Some("begin") => self.begin_field(Field::default()),
            Some("separate") => {
                let start = self.story().para.as_ref().map_or(0, |para| para.text.len());
                if let Some(field) = self.story().fields.last_mut() {
                    field.separate(start);
                }
            }
            Some("end") => self.end_field(),
            _ => {}
        }
        Some((Context::Run, Ending::Nothing))
    }

    fn begin_field(&mut self, mut field: Field) {
        let story = self.story();
        field.start = story.para.as_ref().map_or(0, |para| para.text.len());
        if story.fields.len() < OPEN_FIELDS {
            story.fields.push(field);
        }
    }

    fn end_field(&mut self) {
        let hidden = self.hides();
        let story = self.story();
        let Some(mut field) = story.fields.pop() else { return };
        if hidden || !story.shows() {
            return;
        }
        if let Some(para) = &mut story.para {
            if !field.separated {
                field.separate(para.text.len());
            }
            field.close(para, true);
        }
    }

    fn end_control(&mut self) {
        let story = self.story();
        let Some(mut control) = story.controls.pop() else { return };
        if let Some(para) = story.para.as_mut().filter(|_| story.fields.iter().all(|field| field.separated)) {
            control.close(para);
        }
    }
}

fn is(element: &Element, name: &[u8]) -> bool {
    element.ns == Ns::Word && element.local() == name
}

/// Notes are numbered in the order of their references.
fn number_note(notes: &mut HashMap<String, u32>, element: &Element) {
    let next = notes.len() as u32 + 1;
    if let Some(id) = element.attr("id") {
        notes.entry(id.into_owned()).or_insert(next);
    }
}
