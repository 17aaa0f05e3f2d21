//! The elements of a story part: what each one does to the text.

use std::collections::HashMap;

use super::chunk::content::Chunks;
use super::element::{Element, Ns};
use super::formula::Math;
use super::sections::Sections;
use super::store::Store;
use super::styles::Styles;
use super::unended::Unended;
use super::xml::{Node, Xml};
use crate::compose::fields::Numbers;
use crate::compose::item::Item;
use crate::compose::legacy::Legacy;
use crate::compose::note_numbers::NoteNumbers;
use crate::compose::pages::Pages;
use crate::compose::paragraph::Para;
use crate::compose::story::Story;
use crate::document::{Document, Part};
use crate::fault::{Fault, FaultId};

/// What kind of part is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    Main,
    Header(u32),
    Footer(u32),
    Footnotes,
    Endnotes,
    Comments,
}

/// What the children of an open element are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Context {
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
pub(crate) enum Ending {
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
pub(crate) enum Capture {
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
    pub(crate) fn of(element: &Element) -> Capture {
        if element.preserves { Capture::Text } else { Capture::Trimmed { held: None } }
    }
}

/// What the main text refers to in other parts.
#[derive(Debug, Default)]
pub(crate) struct References {
    pub(super) sections: Sections,
    pub(crate) footnotes: NoteNumbers,
    pub(crate) endnotes: NoteNumbers,
    /// Where comments are referred to, by their ids.
    pub(crate) comments: HashMap<Box<str>, u32>,
}

/// What [`Body::set_aside`] took.
pub(crate) struct Aside {
    document: Document,
    lists: Vec<Item>,
}

/// The document under construction.
pub(crate) struct Body {
    pub(crate) out: Document,
    pub(crate) styles: Styles,
    /// Set where text in an old encoding was seen.
    pub(crate) legacy: Option<Legacy>,
    /// Letters that stand where no text in Unicode has them.
    pub(crate) odd: u32,
    pub(crate) stories: Vec<Story>,
    /// Paragraphs to use again.
    pub(crate) spare: Vec<Para>,
    pub(crate) references: References,
    pub(super) chunks: Chunks,
    pub(crate) pages: Pages,
    /// Paragraphs in lists.
    pub(crate) lists: Vec<Item>,
    pub(crate) characters: usize,
    /// Paragraphs, cells, marks and the like.
    pub(crate) kept: usize,
    open: Vec<(Context, Ending)>,
    /// Words of charts and diagrams that the part refers to, by the id of the relationship.
    pub(crate) drawings: HashMap<String, Vec<String>>,
    /// Open elements within one that is passed over, itself included.
    skip: usize,
    pub(crate) capture: Capture,
    pub(super) math: Math,
    pub(crate) textboxes: u32,
    /// Width and height of the open drawing.
    pub(crate) extent: Option<(f64, f64)>,
    pub(crate) source: Source,
    /// The fields of the part that do not end, once that was asked.
    pub(crate) unended: Option<Unended>,
    /// The numbers that fields of the part count.
    pub(crate) numbers: Numbers,
    /// What controls are bound to, once one is.
    pub(crate) store: Option<Store>,
}

impl Body {
    pub(crate) fn new(styles: Styles) -> Body {
        Body {
            out: Document::default(),
            styles,
            legacy: None,
            odd: 0,
            stories: Vec::new(),
            spare: Vec::new(),
            references: References::default(),
            chunks: Chunks::default(),
            pages: Pages::default(),
            lists: Vec::new(),
            characters: 0,
            kept: 0,
            open: Vec::new(),
            drawings: HashMap::new(),
            skip: 0,
            capture: Capture::Nothing,
            math: Math::default(),
            textboxes: 0,
            extent: None,
            source: Source::Main,
            unended: None,
            numbers: Numbers::default(),
            store: None,
        }
    }

    /// What was read so far, to be put behind what is read next.
    pub(crate) fn set_aside(&mut self) -> Aside {
        let notes = self.out.notes.clone();
        let document = std::mem::replace(&mut self.out, Document { notes, ..Document::default() });
        Aside { document, lists: std::mem::take(&mut self.lists) }
    }

    /// Puts what was set aside behind what was read since.
    pub(crate) fn append(&mut self, aside: Aside) {
        let before = self.out.paragraphs.len();
        let longer = self.out.text.len() as u32;
        self.references.comments.values_mut().for_each(|at| *at += longer);
        let moved = |item: Item| Item { paragraph: item.paragraph + before, ..item };
        self.lists.extend(aside.lists.into_iter().map(moved));
        self.out.append(aside.document);
    }

    /// Reads one part to its end.
    ///
    /// # Errors
    /// Those of [`Xml::next`], `too-long`, and `missing-part` when the main part is no document.
    pub(crate) fn read(&mut self, source: Source, text: &str, part: &str) -> Result<(), Fault> {
        self.source = source;
        self.unended = None;
        self.numbers = Numbers::default();
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
                    self.start(&element, &xml)?;
                }
                Node::End => self.end()?,
                Node::Text(text) => {
                    self.make_room(text, &xml)?;
                    self.text(text);
                }
                Node::Char(c) => self.text(c.encode_utf8(&mut [0; 4])),
                Node::Eof => break,
            }
        }
        while !self.stories.is_empty() {
            self.close_story()?;
        }
        self.check_kept()?;
        self.store.as_ref().map_or(Ok(()), Store::check)
    }

    fn text(&mut self, text: &str) {
        match self.capture {
            Capture::Nothing => {}
            Capture::Text => self.push(text),
            Capture::Trimmed { held } => self.trimmed(text, held),
            Capture::Instruction => {
                if let Some(field) = self.story().fields.last_mut().filter(|field| !field.separated) {
                    field.instruct(text);
                }
            }
        }
    }

    fn start(&mut self, element: &Element, xml: &Xml) -> Result<(), Fault> {
        self.check_kept()?;
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
            Context::Gone => self.gone(element, xml),
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
            Ending::Table => self.close_table()?,
            Ending::Row => self.close_row(),
            Ending::Cell => self.close_cell()?,
            Ending::Story => self.close_story()?,
            Ending::UpperLine => self.close_upper_line(),
            Ending::Formula => self.close_formula(),
            Ending::Argument => self.close_argument(),
            Ending::Field => self.end_field(),
            Ending::Control => self.end_control(),
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
                self.out.notes.insertions += 1;
                plain
            }
            (Ns::Word14, b"conflictDel") => {
                self.out.notes.deletions += 1;
                None
            }
            (Ns::Office, b"OLEObject") => {
                self.out.notes.objects += 1;
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
                if !self.story().shows() {
                    return Ok(Some((Gone, Ending::Nothing)));
                }
                self.open_table()?;
                Some((Content, Ending::Table))
            }
            b"tr" => {
                self.open_row();
                Some((context, Ending::Row))
            }
            b"tc" => Some(if self.open_cell() { (Content, Ending::Cell) } else { (Gone, Ending::Nothing) }),
            b"txbxContent" => self.open_textbox(),
            b"footnote" | b"endnote" | b"comment" => self.open_note(element),
            b"pPr" => Some((ParagraphProps, Ending::Nothing)),
            b"tblPr" | b"tblPrEx" | b"trPr" | b"tcPr" => Some((TableProps, Ending::Nothing)),
            b"sectPr" => {
                self.keep(1);
                self.references.sections.open();
                Some((Section, Ending::Nothing))
            }
            b"altChunk" => {
                self.insert_chunk(element.attr("id").as_deref())?;
                None
            }
            _ => self.inline(element, context),
        })
    }

    /// Passes over what is left of the innermost open element that ends so, and all that is open in it.
    pub(crate) fn abandon(&mut self, ending: Ending) {
        if let Some(at) = self.open.iter().rposition(|open| open.1 == ending) {
            self.open[at..].fill((Context::Gone, Ending::Nothing));
        }
    }

    /// Passes over what is left of the innermost open element.
    pub(crate) fn abandon_parent(&mut self) {
        if let Some(parent) = self.open.last_mut() {
            parent.0 = Context::Gone;
        }
    }

    fn open_note(&mut self, element: &Element) -> Option<(Context, Ending)> {
        let id = element.attr("id").unwrap_or_default();
        let part = match self.source {
            Source::Footnotes => Part::Footnote(self.references.footnotes.get(&id)?),
            Source::Endnotes => Part::Endnote(self.references.endnotes.get(&id)?),
            Source::Comments => self.open_comment(element),
            _ => return Some((Context::Content, Ending::Nothing)),
        };
        self.open_story(part);
        Some((Context::Content, Ending::Story))
    }
}

pub(crate) fn is(element: &Element, name: &[u8]) -> bool {
    element.ns == Ns::Word && element.local() == name
}
