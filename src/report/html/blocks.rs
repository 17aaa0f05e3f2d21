//! The texts of documents in compressed blocks, which the page opens when they are asked for.

use std::io::{self, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::count::Counts;
use super::style::Style;
use super::{list, sheet};
use crate::report::spool::{self, Documents};

/// Documents of a block: in more of them minutes typed over one form take less room, and opening one takes longer.
pub(super) const SIZE: usize = 16;

/// The documents of the page, read a block at a time.
pub(super) struct Blocks<'p> {
    pub(super) documents: Documents<'p>,
    /// Their texts, where these are shown.
    pub(super) texts: Option<spool::Texts<'p>>,
    pub(super) style: Style<'p>,
    /// The rows of the table, as far as documents were read.
    pub(super) rows: &'p mut String,
    /// Where documents are counted, unless that was done before.
    pub(super) counts: Option<&'p mut Counts>,
}

impl Blocks<'_> {
    /// The next documents as JSON; empty behind the last.
    // Kept whole, as the stages of `benches/instructions` are.
    #[inline(never)]
    fn read(&mut self) -> io::Result<Vec<u8>> {
        let mut json = Vec::new();
        for next in self.documents.by_ref().take(SIZE) {
            let (_, document) = next?;
            let text = self.texts.as_mut().map(spool::Texts::next_text).transpose()?;
            if let Some(counts) = &mut self.counts {
                counts.add(&document);
            }
            self.rows.push_str(&list::row(&document, self.style).0);
            json.push(if json.is_empty() { b'[' } else { b',' });
            sheet::write(&mut json, &document, &text.unwrap_or_default(), self.style)?;
        }
        if !json.is_empty() {
            json.push(b']');
        }
        Ok(json)
    }
}

impl Iterator for Blocks<'_> {
    type Item = io::Result<Vec<u8>>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.read() {
            Ok(json) if json.is_empty() => None,
            read => Some(read),
        }
    }
}

/// A block compressed, in letters that mean nothing in HTML.
///
/// # Errors
/// None that memory raises.
// Kept whole, as the stages of `benches/instructions` are.
#[inline(never)]
pub(super) fn pack(json: &[u8]) -> io::Result<String> {
    let mut zlib = ZlibEncoder::new(Vec::with_capacity(json.len() / 4), Compression::default());
    zlib.write_all(json)?;
    Ok(STANDARD.encode(zlib.finish()?))
}
