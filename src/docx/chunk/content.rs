//! What the `w:altChunk`s of a part name, loaded before the part is read.

use crate::lang::Text;
use std::collections::HashMap;

use super::charset;
use super::kind::Kind;
use super::mime;
use super::types::Types;
use crate::docx::package::{Package, key};
use crate::docx::relations::{self, Relation};
use crate::fault::{BYTES, Detail, Fault, FaultId};
use crate::limits;

/// A chunk as it is shown.
#[derive(Debug, Clone)]
pub(in crate::docx) enum Content {
    Html(String),
    Text(String),
    /// It cannot be read, which matters only where it is shown.
    Unread(Fault),
}

/// The chunks of a document, and what was shown of them.
#[derive(Debug, Default)]
pub(in crate::docx) struct Chunks {
    /// With the names of their parts. Lent out while one is shown.
    pub(super) contents: Vec<Option<(String, Content)>>,
    /// By the key of the part.
    parts: HashMap<String, usize>,
    /// The part that is read, what it refers to once that was asked, and chunks by the ids of these.
    of: String,
    relations: Option<Vec<Relation>>,
    here: HashMap<String, usize>,
    types: Option<Types>,
    /// Bytes of text in `contents`.
    kept: u64,
    /// Bytes shown, each time they are.
    pub(super) shown: u64,
    /// Tags and texts shown.
    pub(super) events: u64,
}

/// A chunk that cannot be read, and why.
pub(super) fn unread(part: &str, why: impl Into<Detail>) -> Fault {
    Fault::new(FaultId::UnreadChunk, why.into().at(part))
}

/// No relationship with this id.
pub(super) fn no_relationship(id: &str) -> Detail {
    let what = Text::new("không có quan hệ", "no relationship");
    if id.is_empty() { what.into() } else { Detail::new(format!("{} {id}", what.vi), format!("{} {id}", what.en)) }
}

/// The page ends within something that hides the rest.
pub(super) const CUT_OFF: Text = Text::new("bị cắt cụt", "cut off");

impl Chunks {
    /// A part is read now: ids are those of its relationships.
    pub(in crate::docx) fn enter(&mut self, part: &str) {
        self.here.clear();
        self.relations = None;
        part.clone_into(&mut self.of);
    }

    /// The place of the chunk with this relationship id, which is read when it is first met.
    ///
    /// # Errors
    /// Those of the package; `zip-bomb` when all chunks are more than one part may be.
    pub(super) fn find(&mut self, package: &mut Package, id: &str) -> Result<usize, Fault> {
        if let Some(&index) = self.here.get(id) {
            return Ok(index);
        }
        let relations = match self.relations.take() {
            Some(relations) => relations,
            None => relations::of(package, &self.of)?,
        };
        let index = match relations.iter().rfind(|relation| relation.id == id) {
            Some(relation) => self.part(package, relation)?,
            None => self.add(&self.of.clone(), Content::Unread(unread(&self.of, no_relationship(id)))),
        };
        self.relations = Some(relations);
        self.here.insert(id.to_owned(), index);
        Ok(index)
    }

    fn add(&mut self, part: &str, content: Content) -> usize {
        self.contents.push(Some((part.to_owned(), content)));
        self.contents.len() - 1
    }

    /// The chunk that a relationship names, loaded once.
    fn part(&mut self, package: &mut Package, relation: &Relation) -> Result<usize, Fault> {
        let name = relation.target.as_str();
        if relation.external {
            return Ok(self.add(name, Content::Unread(unread(name, Text::new("nằm ngoài tệp", "outside the file")))));
        }
        let known = key(name);
        if let Some(&index) = self.parts.get(&known) {
            return Ok(index);
        }
        let content = match package.part(name)? {
            Some(bytes) => self.read(package, name, bytes)?,
            None => Content::Unread(unread(name, Text::new("không có", "missing"))),
        };
        let index = self.add(name, content);
        self.parts.insert(known, index);
        Ok(index)
    }

    fn read(&mut self, package: &mut Package, name: &str, bytes: Vec<u8>) -> Result<Content, Fault> {
        let types = match self.types.take() {
            Some(types) => types,
            None => Types::read(package)?,
        };
        let content = text(bytes, name, types.of(name));
        self.types = Some(types);
        match content {
            Ok((text, html)) => {
                self.kept += text.len() as u64;
                package.hold(text.len());
                if self.kept > limits::PART_BYTES {
                    return Err(Fault::new(FaultId::ZipBomb, Detail::more_than(limits::PART_BYTES, BYTES).at(name)));
                }
                Ok(if html { Content::Html(text) } else { Content::Text(text) })
            }
            Err(why) => Ok(Content::Unread(unread(name, why))),
        }
    }
}

/// The text of a chunk, and whether it is HTML.
fn text(bytes: Vec<u8>, name: &str, content_type: &str) -> Result<(String, bool), Detail> {
    Ok(match Kind::of(&bytes, name, content_type)? {
        Kind::Html => (charset::decode(bytes, None, true)?, true),
        Kind::Text => (charset::decode(bytes, None, false)?, false),
        Kind::Mime => {
            let page = mime::page(&bytes)?;
            drop(bytes);
            (charset::decode(page.bytes, page.charset.as_deref(), !page.plain)?, !page.plain)
        }
    })
}
