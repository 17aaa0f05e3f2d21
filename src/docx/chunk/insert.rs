//! A chunk at the place of its `w:altChunk`.

use super::content::{Content, no_relationship, unread};
use super::html::Html;
use super::tokens;
use crate::docx::body::Body;
use crate::fault::{Detail, Fault, FaultId};
use crate::lang::Text;
use crate::limits;

impl Body<'_> {
    /// Shows the chunk with this relationship id. What is shown again counts again.
    ///
    /// # Errors
    /// `unread-chunk` when it cannot be read, `zip-bomb` when all that is shown is more than a
    /// document may hold, else those of the page's bounds.
    pub(in crate::docx) fn insert_chunk(&mut self, id: Option<&str>) -> Result<(), Fault> {
        let id = id.ok_or_else(|| unread("w:altChunk", no_relationship("")))?;
        let index = self.chunks.find(&mut self.package, id)?;
        let Some(chunk) = self.chunks.contents.get_mut(index) else { return Ok(()) };
        // Lent out, so that the body can be written to meanwhile.
        let Some((part, content)) = chunk.take() else { return Ok(()) };
        // Chunks stand between paragraphs; if one stands in a paragraph, that goes on behind it.
        let within = self.page.story().para.is_some();
        self.close_paragraph()?;
        let result = self.show(&part, &content);
        if within {
            self.open_paragraph();
        }
        if let Some(chunk) = self.chunks.contents.get_mut(index) {
            *chunk = Some((part, content));
        }
        result
    }

    fn show(&mut self, part: &str, content: &Content) -> Result<(), Fault> {
        let (Content::Html(text) | Content::Text(text)) = content else {
            let Content::Unread(fault) = content else { return Ok(()) };
            return Err(fault.clone());
        };
        self.chunks.shown += text.len() as u64;
        if self.chunks.shown > limits::DOCUMENT_BYTES {
            let what = Text::new("byte được hiện", "bytes shown");
            return Err(Fault::new(FaultId::ZipBomb, Detail::more_than(limits::DOCUMENT_BYTES, what).at(part)));
        }
        let is_xml = text.trim_start().starts_with("<?xml");
        let mut html = Html::new(self, part, is_xml);
        match content {
            Content::Html(_) => tokens::read(&mut html, text),
            _ => html.plain(text),
        }
    }
}

impl Html<'_, '_> {
    /// Reads plain text: each line is a paragraph.
    fn plain(&mut self, text: &str) -> Result<(), Fault> {
        for line in text.lines() {
            self.spend(1)?;
            let line = line.trim_matches('\u{C}');
            if line.is_empty() {
                self.empty_paragraph()?;
            } else {
                self.show(line)?;
                self.close_paragraph()?;
            }
        }
        Ok(())
    }
}
