//! Bytes of a .docx to a [`Document`]: knows OOXML, knows nothing of minutes.
//!
//! ```text
//! bytes ─▶ package (zip) ─▶ part ─▶ scan ─▶ xml (nodes) ─▶ body ─▶ compose::page ─▶ Document
//!           sniff             relations      flow, run, inline; field_chars, forms, controls; properties,
//!                                            table_props, blocks for those that repeat,
//!                                            plain_runs for runs; side for what is open, props and styles
//!                                            for what it comes to (children, unread, theme); store for the values of controls; numbering
//!                                            for lists; chunk for parts in other formats (w:altChunk)
//! ```

mod binding;
mod blocks;
mod body;
mod children;
mod chunk;
mod compat;
mod controls;
mod date_picture;
mod drawings;
mod element;
mod encoding;
mod field_chars;
mod flow;
mod forms;
mod formula;
mod inline;
mod math;
mod numbering;
mod package;
mod plain_runs;
mod properties;
mod props;
mod relations;
mod ruled;
mod run;
mod scan;
mod sections;
mod shapes;
mod shared;
mod side;
mod store;
mod styles;
mod table_props;
#[cfg(test)]
mod tests;
mod theme;
mod unended;
mod unread;
mod xml;

use crate::compose::legacy::Legacy;
use crate::compose::levels::Lists;
use crate::compose::numbering::Numbering;
use crate::compose::page::{self, Page};
use crate::lang::Text;
use body::{Body, Source};
use package::Package;
use relations::Relation;
use sections::Margin;
pub use shared::Shared;
use theme::Theme;

use crate::document::{Document, Notes};
use crate::fault::{Fault, FaultId};

/// Where the main part stands when the package does not say.
const MAIN: &str = "word/document.xml";

/// Reads a whole .docx, .docm, .dotx or .dotm from memory.
///
/// # Errors
/// The [`Fault`] that keeps it from being read, with the part and the reason.
pub fn read(bytes: &[u8]) -> Result<Document, Fault> {
    read_after(bytes, &mut Shared::default())
}

/// The same, with what the document before left in `shared`.
///
/// # Errors
/// As [`read`].
// Kept whole, so that `benches/instructions` sees the stage.
#[inline(never)]
pub(crate) fn read_after(bytes: &[u8], shared: &mut Shared) -> Result<Document, Fault> {
    page::read_twice(|legacy| read_in(bytes, legacy, shared))
}

/// Reads a package, in old encodings where that is known.
fn read_in(bytes: &[u8], legacy: Option<Legacy>, shared: &mut Shared) -> Result<Page, Fault> {
    let mut package = Package::open(bytes, shared.inflater.take())?;
    let main = main_part(&mut package)?;
    let relations = relations::of(&mut package, &main)?;
    let (styles, origin) = shared.styles(&mut package, find(&relations, "styles"))?;
    let mut body = Body::new(package, relations, styles);
    if legacy.is_some()
        && let Some((bytes, name)) = body.part_of_kind("theme")?
    {
        body.theme = Theme::read(&encoding::decode(&bytes, &name)?, &name)?;
    }
    body.page.legacy = legacy;
    body.page.out.notes.external = body.relations.iter().filter(|relation| relation.external).count() as u32;
    body.page.out.notes.macros = body.package.any(|name| name.ends_with("/vbaproject.bin"));
    body.read_part(Source::Main, &main)?;
    let even = body.tells_even()?;
    let (headers, footers) = (body.shown(Margin::Header, even), body.shown(Margin::Footer, even));
    // As on the page, headers stand before the main text.
    let main = body.page.set_aside();
    body.read_margins(&headers, Source::Header)?;
    body.page.append(main);
    body.read_margins(&footers, Source::Footer)?;
    let notes = [
        ("footnotes", Source::Footnotes, !body.references.footnotes.is_empty()),
        ("endnotes", Source::Endnotes, !body.references.endnotes.is_empty()),
    ];
    for (kind, source, referred) in notes {
        if let Some(name) = body.target(kind).filter(|_| referred) {
            body.read_part(source, &name)?;
        }
    }
    body.read_comments()?;
    body.label()?;
    shared.keep(body.styles, origin);
    shared.inflater = Some(body.package.into_inflater());
    Ok(body.page)
}

/// The main part, by the relationship that names it.
fn main_part(package: &mut Package) -> Result<String, Fault> {
    let relations = relations::of(package, "")?;
    let named = find(&relations, "officeDocument").map(|relation| relation.target.clone());
    if let Some(kind) = other_office(package, named.as_deref())? {
        return Err(Fault::new(FaultId::NotDocx, kind));
    }
    match named.filter(|name| package.has(name)) {
        Some(name) => Ok(name),
        None if package.has(MAIN) => Ok(MAIN.to_owned()),
        None if package.has("[Content_Types].xml") || !relations.is_empty() => {
            Err(Fault::new(FaultId::MissingPart, MAIN))
        }
        None => Err(Fault::new(FaultId::NotDocx, Text::new("tệp nén zip", "zip archive"))),
    }
}

/// Other documents that are zip packages too.
fn other_office(package: &mut Package, main: Option<&str>) -> Result<Option<Text>, Fault> {
    let main = main.map(package::key).unwrap_or_default();
    if package.has(MAIN) || main.starts_with("word/") {
        return Ok(None);
    }
    if main.starts_with("xl/") || package.any(|name| name.starts_with("xl/workbook.")) {
        return Ok(Some(Text::new("bảng tính Excel (.xlsx)", "Excel workbook (.xlsx)")));
    }
    if main.starts_with("ppt/") || package.any(|name| name.starts_with("ppt/presentation.")) {
        return Ok(Some(Text::new("bài trình chiếu PowerPoint (.pptx)", "PowerPoint presentation (.pptx)")));
    }
    let Some(kind) = package.side_part("mimetype")? else { return Ok(None) };
    Ok(match kind.as_slice() {
        kind if kind.starts_with(b"application/vnd.oasis.opendocument.text") => {
            Some(Text::new("văn bản OpenDocument (.odt)", "OpenDocument text (.odt)"))
        }
        kind if kind.starts_with(b"application/vnd.oasis.opendocument") => Some(Text::same("OpenDocument")),
        kind if kind.starts_with(b"application/epub") => Some(Text::same("EPUB")),
        _ => None,
    })
}

fn find<'a>(relations: &'a [Relation], kind: &str) -> Option<&'a Relation> {
    relations.iter().find(|relation| relation.kind == kind && !relation.external)
}

impl Body<'_> {
    /// The name of the part with a relationship of this kind.
    fn target(&self, kind: &str) -> Option<String> {
        find(&self.relations, kind).map(|relation| relation.target.clone())
    }

    /// A side part by the kind of its relationship: its bytes and name.
    fn part_of_kind(&mut self, kind: &str) -> Result<Option<(Vec<u8>, String)>, Fault> {
        let Some(name) = self.target(kind) else { return Ok(None) };
        Ok(self.package.side_part(&name)?.map(|bytes| (bytes, name)))
    }

    /// Reads a story part.
    fn read_part(&mut self, source: Source, name: &str) -> Result<(), Fault> {
        let Some(bytes) = self.package.part(name)? else { return Ok(()) };
        let text = encoding::decode(&bytes, name)?;
        // It stays while other parts are read that it refers to.
        self.package.hold(bytes.len());
        let read = self.read_text(source, &text, name);
        self.package.release(bytes.len());
        read
    }

    fn read_text(&mut self, source: Source, text: &str, name: &str) -> Result<(), Fault> {
        self.drawings = drawings::of(&mut self.package, name, text)?;
        self.read(source, text, name)
    }

    /// Reads the comments. They are remarks on the document and no part of it: a part that cannot be read
    /// hides nothing of what is audited, so it is noted and left out.
    fn read_comments(&mut self) -> Result<(), Fault> {
        let Some(name) = self.target("comments") else { return Ok(()) };
        let text = self.page.set_aside();
        let (notes, characters, odd) = (self.page.out.notes.clone(), self.page.characters, self.page.odd);
        match self.read_part(Source::Comments, &name) {
            Err(fault) if is_of_content(fault.id) => {
                self.page.set_aside();
                self.page.out.notes = Notes { unread_comments: true, ..notes };
                (self.page.characters, self.page.odd) = (characters, odd);
            }
            result => result?,
        }
        let comments = self.page.set_aside();
        self.page.append(text);
        self.page.append(comments);
        Ok(())
    }

    /// Whether even pages have headers and footers of their own; asked where some are referred to.
    fn tells_even(&mut self) -> Result<bool, Fault> {
        if !self.references.sections.has_even() {
            return Ok(false);
        }
        let Some((bytes, name)) = self.part_of_kind("settings")? else { return Ok(false) };
        sections::tells_even_pages(&encoding::decode(&bytes, &name)?, &name)
    }

    /// The headers or footers that are shown.
    fn shown(&self, margin: Margin, even: bool) -> Vec<String> {
        let has = |name: &str| self.package.has(name);
        let targets = self.references.sections.targets(margin, even, &self.relations, has);
        targets.into_iter().map(str::to_owned).collect()
    }

    /// Reads headers or footers, numbered as they are first shown.
    fn read_margins(&mut self, shown: &[String], source: fn(u32) -> Source) -> Result<(), Fault> {
        for (number, name) in (1..).zip(shown) {
            self.read_part(source(number), name)?;
        }
        Ok(())
    }

    /// Gives paragraphs in lists their labels.
    fn label(&mut self) -> Result<(), Fault> {
        if self.page.lists.is_empty() {
            return Ok(());
        }
        let name = self.target("numbering").unwrap_or_default();
        let lists = match self.package.part(&name)? {
            Some(bytes) => self.read_lists(&encoding::decode(&bytes, &name)?, &name)?,
            None => Lists::default(),
        };
        self.page.label(Numbering::of(lists))
    }
}

/// Whether what a part holds is at fault, and not the package.
fn is_of_content(fault: FaultId) -> bool {
    use FaultId::{BadEncoding, Dtd, MalformedXml, TooLong, UnreadChunk, XmlLimit};
    matches!(fault, BadEncoding | Dtd | MalformedXml | TooLong | UnreadChunk | XmlLimit)
}
