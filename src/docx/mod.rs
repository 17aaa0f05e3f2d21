//! Bytes of a .docx to a [`Document`]: knows OOXML, knows nothing of minutes.
//!
//! ```text
//! bytes ─▶ package (zip) ─▶ part ─▶ scan ─▶ xml (nodes) ─▶ body ─▶ compose::page ─▶ Document
//!           sniff             relations      flow, run, inline; field_chars, forms, controls; properties,
//!                                            table_props, blocks for those that repeat;
//!                                            side for what is open, props and styles for what it comes to
//!                                            (unread, theme); store for the values of controls; numbering
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
    let mut package = Package::open(bytes)?;
    let main = main_part(&mut package)?;
    let relations = relations::of(&mut package, &main)?;
    let (styles, origin) = shared.styles(&mut package, find(&relations, "styles"))?;
    let mut body = Body::new(styles);
    if legacy.is_some()
        && let Some((bytes, name)) = part_of_kind(&mut package, &relations, "theme")?
    {
        body.theme = Theme::read(&encoding::decode(&bytes, &name)?, &name)?;
    }
    body.page.legacy = legacy;
    body.page.out.notes.external = relations.iter().filter(|relation| relation.external).count() as u32;
    body.page.out.notes.macros = package.any(|name| name.ends_with("/vbaproject.bin"));
    read_part(&mut package, &mut body, &relations, Source::Main, &main)?;
    let even = tells_even(&mut package, &body, &relations)?;
    let shown = |margin| body.references.sections.targets(margin, even, &relations, |name| package.has(name));
    let (headers, footers) = (shown(Margin::Header), shown(Margin::Footer));
    // As on the page, headers stand before the main text.
    let main = body.page.set_aside();
    read_margins(&mut package, &mut body, &relations, &headers, Source::Header)?;
    body.page.append(main);
    read_margins(&mut package, &mut body, &relations, &footers, Source::Footer)?;
    let notes = [
        ("footnotes", Source::Footnotes, !body.references.footnotes.is_empty()),
        ("endnotes", Source::Endnotes, !body.references.endnotes.is_empty()),
    ];
    for (kind, source, referred) in notes {
        if let Some(relation) = find(&relations, kind).filter(|_| referred) {
            read_part(&mut package, &mut body, &relations, source, &relation.target)?;
        }
    }
    read_comments(&mut package, &mut body, &relations)?;
    label(&mut package, &mut body, &relations)?;
    shared.keep(body.styles, origin);
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

/// A side part by the kind of its relationship: its bytes and name.
fn part_of_kind(package: &mut Package, relations: &[Relation], kind: &str) -> Result<Option<(Vec<u8>, String)>, Fault> {
    let Some(relation) = find(relations, kind) else { return Ok(None) };
    Ok(package.side_part(&relation.target)?.map(|bytes| (bytes, relation.target.clone())))
}

/// Reads a story part; `main` are the relationships of the main part.
fn read_part(
    package: &mut Package,
    body: &mut Body,
    main: &[Relation],
    source: Source,
    name: &str,
) -> Result<(), Fault> {
    let Some(bytes) = package.part(name)? else { return Ok(()) };
    let text = encoding::decode(&bytes, name)?;
    package.hold(bytes.len());
    body.open_store(package, main, &text)?;
    body.drawings = drawings::of(package, name, &text)?;
    body.chunks.load(package, name, &text)?;
    package.release(bytes.len());
    body.read(source, &text, name)
}

/// Reads the comments. They are remarks on the document and no part of it: a part that cannot be read
/// hides nothing of what is audited, so it is noted and left out.
fn read_comments(package: &mut Package, body: &mut Body, relations: &[Relation]) -> Result<(), Fault> {
    let Some(relation) = find(relations, "comments") else { return Ok(()) };
    let text = body.page.set_aside();
    let (notes, characters, odd) = (body.page.out.notes.clone(), body.page.characters, body.page.odd);
    match read_part(package, body, relations, Source::Comments, &relation.target) {
        Err(fault) if is_of_content(fault.id) => {
            body.page.set_aside();
            body.page.out.notes = Notes { unread_comments: true, ..notes };
            (body.page.characters, body.page.odd) = (characters, odd);
        }
        result => result?,
    }
    let comments = body.page.set_aside();
    body.page.append(text);
    body.page.append(comments);
    Ok(())
}

/// Whether what a part holds is at fault, and not the package.
fn is_of_content(fault: FaultId) -> bool {
    use FaultId::{BadEncoding, Dtd, MalformedXml, TooLong, UnreadChunk, XmlLimit};
    matches!(fault, BadEncoding | Dtd | MalformedXml | TooLong | UnreadChunk | XmlLimit)
}

/// Whether even pages have headers and footers of their own; asked where some are referred to.
fn tells_even(package: &mut Package, body: &Body, relations: &[Relation]) -> Result<bool, Fault> {
    if !body.references.sections.has_even() {
        return Ok(false);
    }
    let Some((bytes, name)) = part_of_kind(package, relations, "settings")? else { return Ok(false) };
    sections::tells_even_pages(&encoding::decode(&bytes, &name)?, &name)
}

/// Reads headers or footers, numbered as they are first shown.
fn read_margins(
    package: &mut Package,
    body: &mut Body,
    relations: &[Relation],
    shown: &[&str],
    source: fn(u32) -> Source,
) -> Result<(), Fault> {
    for (number, name) in (1..).zip(shown) {
        read_part(package, body, relations, source(number), name)?;
    }
    Ok(())
}

/// Gives paragraphs in lists their labels.
fn label(package: &mut Package, body: &mut Body, relations: &[Relation]) -> Result<(), Fault> {
    if body.page.lists.is_empty() {
        return Ok(());
    }
    let name = find(relations, "numbering").map_or("", |relation| relation.target.as_str());
    let lists = match package.part(name)? {
        Some(bytes) => body.read_lists(&encoding::decode(&bytes, name)?, name)?,
        None => Lists::default(),
    };
    body.page.label(Numbering::of(lists))
}
