//! The elements of a story part: what each one does to the text.

use crate::lang::Text;
use std::collections::HashMap;

use super::blocks::Blocks;
use super::chunk::content::Chunks;
use super::element::{Element, Ns};
use super::formula::Math;
use super::package::Package;
use super::plain_runs::LookBy;
use super::relations::Relation;
use super::sections::Sections;
use super::side::Side;
use super::store::Store;
use super::styles::Styles;
use super::theme::Theme;
use super::unended::Unended;
use super::xml::{Node, Xml};
use crate::compose::fields::Numbers;
use crate::compose::note_numbers::NoteNumbers;
use crate::compose::page::Page;
use crate::compose::run::Look;
use crate::document::Part;
use crate::fault::{Detail, Fault, FaultId, PARAGRAPH_BYTES};
use crate::limits;

/// A longer text of one element is read as others are.
pub(super) const LONGEST_TEXT: usize = 4096;

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
pub(super) enum Context {
    Content,
    Run,
    ParagraphProps,
    MarkProps,
    RunProps,
    TableProps,
    ControlProps,
    FormData,
    Section,
    /// Text that is deleted, or anything else that is not shown: only fields matter.
    Gone,
}

/// What happens when an element ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Nothing,
    Paragraph,
    Run,
    Text,
    Instruction,
    Table,
    Row,
    Cell,
    Story,
    UpperLine,
    Formula,
    Argument,
    Field,
    Control,
}

/// Where character data goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Capture {
    Nothing,
    Text,
    /// Text without the white space at its ends.
    Trimmed {
        /// White space that is shown if more text follows; `None` while nothing came.
        held: Option<usize>,
    },
    Instruction,
}

impl Capture {
    /// Of a `w:t` or `m:t`.
    pub(super) fn of(element: &Element) -> Capture {
        if element.preserves { Capture::Text } else { Capture::Trimmed { held: None } }
    }
}

/// What the main text refers to in other parts.
#[derive(Debug, Default)]
pub(super) struct References {
    pub(super) sections: Sections,
    pub(super) footnotes: NoteNumbers,
    pub(super) endnotes: NoteNumbers,
}

/// The elements of a document: what they come to is told to the page.
pub(super) struct Body<'a> {
    pub(super) package: Package<'a>,
    /// Of the main part.
    pub(super) relations: Vec<Relation>,
    pub(super) page: Page,
    pub(super) styles: Styles,
    pub(super) theme: Theme,
    /// Beside each open story of the page.
    pub(super) sides: Vec<Side>,
    pub(super) references: References,
    pub(super) chunks: Chunks,
    open: Vec<(Context, Ending)>,
    /// Blocks of properties that the part repeats.
    pub(super) blocks: Blocks,
    /// How the last plain run of the part looked, and why.
    pub(super) look: Option<(LookBy, Look)>,
    /// Words of charts and diagrams that the part refers to, by the id of the relationship.
    pub(super) drawings: HashMap<String, Vec<String>>,
    pub(super) capture: Capture,
    pub(super) math: Math,
    /// Width and height of the open drawing.
    pub(super) extent: Option<(f64, f64)>,
    pub(super) source: Source,
    /// The fields of the part that do not end, once that was asked.
    pub(super) unended: Option<Unended>,
    /// What controls are bound to, once one is.
    pub(super) store: Option<Store>,
}

impl Body<'_> {
    pub(super) fn new(package: Package<'_>, relations: Vec<Relation>, styles: Styles) -> Body<'_> {
        Body {
            package,
            relations,
            page: Page::default(),
            styles,
            theme: Theme::default(),
            sides: Vec::new(),
            references: References::default(),
            chunks: Chunks::default(),
            open: Vec::new(),
            blocks: Blocks::default(),
            look: None,
            drawings: HashMap::new(),
            capture: Capture::Nothing,
            math: Math::default(),
            extent: None,
            source: Source::Main,
            unended: None,
            store: None,
        }
    }

    /// Reads one part to its end.
    ///
    /// # Errors
    /// Those of [`Xml::next`], `too-long`, and `missing-part` when the main part is no document.
    pub(super) fn read(&mut self, source: Source, text: &str, part: &str) -> Result<(), Fault> {
        self.source = source;
        self.unended = None;
        self.blocks = Blocks::default();
        self.look = None;
        self.chunks.enter(part);
        self.page.numbers = Numbers::default();
        self.page.stories.clear();
        self.sides.clear();
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
                        return Err(Fault::new(
                            FaultId::MissingPart,
                            Detail::from(Text::new("không có w:document", "no w:document")).at(part),
                        ));
                    }
                    rooted = true;
                    self.start(&element, &mut xml)?;
                    self.empty_properties(&mut xml);
                }
                Node::End => {
                    self.end(&xml)?;
                    self.empty_properties(&mut xml);
                }
                Node::Text(text) => {
                    if !self.page.has_room(text.len()) {
                        return Err(
                            xml.here(FaultId::TooLong, Detail::more_than(limits::PARAGRAPH_BYTES, PARAGRAPH_BYTES))
                        );
                    }
                    self.text(text);
                }
                Node::Char(c) => self.text(c.encode_utf8(&mut [0; 4])),
                Node::Eof => break,
            }
        }
        while !self.page.stories.is_empty() {
            self.close_story()?;
        }
        self.page.check_kept()?;
        self.store.as_ref().map_or(Ok(()), Store::check)
    }

    pub(super) fn text(&mut self, text: &str) {
        match self.capture {
            Capture::Nothing => {}
            Capture::Text => self.push(text),
            Capture::Trimmed { held } => self.trimmed(text, held),
            Capture::Instruction => self.page.instruct(text),
        }
    }

    fn start(&mut self, element: &Element, xml: &mut Xml) -> Result<(), Fault> {
        self.page.check_kept()?;
        if element.ns == Ns::Word && element.local().ends_with(b"Change") {
            // Earlier properties of a tracked change.
            self.blocks.spoil();
            return xml.pass_over();
        }
        let context = self.open.last().map_or(Context::Content, |open| open.0);
        let opened = match context {
            Context::Content | Context::Run => self.content(element, context, xml)?,
            Context::Gone => self.gone(element, xml),
            _ => self.property(element, context),
        };
        let Some(open) = opened else { return xml.pass_over() };
        if open.1 == Ending::Nothing && xml.is_empty_element() {
            xml.end_empty();
            return Ok(());
        }
        if open.1 == Ending::Run && !xml.is_empty_element() && self.plain_runs(element, xml)? {
            return Ok(());
        }
        self.open.push(open);
        if is_block(context, open.0) && !xml.is_empty_element() {
            self.begin_block(open.0, xml);
        } else if open.1 == Ending::Text && self.page.has_room(LONGEST_TEXT) {
            // A `w:t` holds text and no more.
            if let Some(text) = xml.only_text(LONGEST_TEXT) {
                self.text(text);
                self.capture = Capture::Nothing;
                self.open.pop();
            }
        }
        Ok(())
    }

    /// Reads the properties that come next, as far as they are empty elements, as nearly all are.
    fn empty_properties(&mut self, xml: &mut Xml) {
        let Some(&(context, _)) = self.open.last() else { return };
        if matches!(context, Context::Content | Context::Run | Context::Gone) {
            return;
        }
        while let Some(element) = xml.empty_element() {
            // Nothing can stand in it: whether it is passed over is all the same.
            let _ = self.property(&element, context);
        }
    }

    /// Open elements, but for those that are passed over.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// The innermost open element ended without anything to do.
    pub(super) fn leave(&mut self) {
        self.open.pop();
    }

    fn end(&mut self, xml: &Xml) -> Result<(), Fault> {
        let Some((_, ending)) = self.open.pop() else { return Ok(()) };
        if self.blocks.ends(self.open.len()) {
            self.end_block(xml);
        }
        match ending {
            Ending::Nothing => {}
            Ending::Text | Ending::Instruction => self.capture = Capture::Nothing,
            Ending::Run => self.close_run(),
            Ending::Paragraph => self.close_paragraph()?,
            Ending::Table => self.close_table()?,
            Ending::Row => self.page.close_row(),
            Ending::Cell => self.close_cell()?,
            Ending::Story => self.close_story()?,
            Ending::UpperLine => self.close_upper_line(),
            Ending::Formula => self.close_formula(),
            Ending::Argument => self.close_argument(),
            Ending::Field => self.end_field(),
            Ending::Control => self.close_control(),
        }
        Ok(())
    }

    /// An element of the text; `None` passes it over.
    fn content(&mut self, element: &Element, context: Context, xml: &Xml) -> Result<Option<(Context, Ending)>, Fault> {
        let plain = Some((context, Ending::Nothing));
        if matches!(element.ns, Ns::Vml | Ns::Drawing | Ns::Known) {
            self.drawn_line(element);
        }
        Ok(match (element.ns, element.local()) {
            (Ns::Word, b"fldChar") => Some(self.field_char(element, Context::Run, xml)),
            (Ns::Word, _) => self.block(element, context)?,
            (Ns::Math, _) => self.formula(element, context),
            (Ns::Symbols, b"symEx") => {
                self.symbol(element);
                plain
            }
            (Ns::Vml, _) => self.vml(element, context)?,
            (Ns::Drawing, _) => self.drawing(element, context),
            (Ns::Known, _) => self.shape(element, context)?,
            (Ns::Word14, b"conflictIns") => {
                self.page.out.notes.insertions += 1;
                plain
            }
            (Ns::Word14, b"conflictDel") => {
                self.page.out.notes.deletions += 1;
                None
            }
            (Ns::Office, b"OLEObject") => {
                self.page.out.notes.objects += 1;
                self.show_picture();
                plain
            }
            _ => plain,
        })
    }

    /// A WordprocessingML element; `None` passes it over.
    fn block(&mut self, element: &Element, context: Context) -> Result<Option<(Context, Ending)>, Fault> {
        use Context::{Content, Gone, ParagraphProps, Section, TableProps};
        Ok(match element.local() {
            b"p" => {
                let ending = if self.open_paragraph() { Ending::Paragraph } else { Ending::Nothing };
                Some((Content, ending))
            }
            b"tbl" => {
                if !self.page.story().shows() {
                    return Ok(Some((Gone, Ending::Nothing)));
                }
                self.open_table()?;
                Some((Content, Ending::Table))
            }
            b"tr" => {
                self.page.open_row();
                Some((context, Ending::Row))
            }
            b"tc" => Some(if self.page.open_cell() { (Content, Ending::Cell) } else { (Gone, Ending::Nothing) }),
            b"txbxContent" => self.open_textbox(),
            b"footnote" | b"endnote" | b"comment" => self.open_note(element),
            b"pPr" => Some((ParagraphProps, Ending::Nothing)),
            b"tblPr" | b"tblPrEx" | b"trPr" | b"tcPr" => Some((TableProps, Ending::Nothing)),
            b"sectPr" => {
                self.page.keep(1);
                self.references.sections.open();
                Some((Section, Ending::Nothing))
            }
            b"altChunk" => {
                self.insert_chunk(element.attr("id").as_deref())?;
                None
            }
            b"sdtContent" => {
                self.open_content()?;
                Some((context, Ending::Nothing))
            }
            _ => self.inline(element, context),
        })
    }

    /// Passes over what is left of the innermost open element that ends so, and all that is open in it.
    pub(super) fn abandon(&mut self, ending: Ending) {
        if let Some(at) = self.open.iter().rposition(|open| open.1 == ending) {
            self.open[at..].fill((Context::Gone, Ending::Nothing));
        }
    }

    /// Passes over what is left of the innermost open element.
    pub(super) fn abandon_parent(&mut self) {
        if let Some(parent) = self.open.last_mut() {
            parent.0 = Context::Gone;
        }
    }

    fn open_note(&mut self, element: &Element) -> Option<(Context, Ending)> {
        let id = element.attr("id").unwrap_or_default();
        let part = match self.source {
            Source::Footnotes => Part::Footnote(self.references.footnotes.get(&id)?),
            Source::Endnotes => Part::Endnote(self.references.endnotes.get(&id)?),
            Source::Comments => {
                self.open_comment(&element.attr("author").unwrap_or_default(), &id);
                return Some((Context::Content, Ending::Story));
            }
            _ => return Some((Context::Content, Ending::Nothing)),
        };
        self.open_story(part);
        Some((Context::Content, Ending::Story))
    }
}

/// Whether the children of an element, itself in `outer`, are one block of properties.
fn is_block(outer: Context, inner: Context) -> bool {
    use Context::{Content, MarkProps, ParagraphProps, Run, RunProps, TableProps};
    match inner {
        RunProps | ParagraphProps | TableProps => matches!(outer, Content | Run),
        MarkProps => outer == ParagraphProps,
        _ => false,
    }
}

pub(super) fn is(element: &Element, name: &[u8]) -> bool {
    element.ns == Ns::Word && element.local() == name
}
