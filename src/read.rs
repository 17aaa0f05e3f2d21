//! Bytes of a file to a [`Document`], by what the bytes are and not by how the file is called.

use crate::document::Document;
use crate::docx::Shared;
use crate::fault::Fault;
use crate::sniff::{self, Format};
use crate::{doc, docx};

/// Reads a whole document from memory: .docx, .docm, .dotx, .dotm, or .doc of Word 97 to 2003.
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
pub(crate) fn read_after(bytes: &[u8], shared: &mut Shared) -> Result<Document, Fault> {
    match sniff::format(bytes)? {
        Format::Package => docx::read_after(bytes, shared),
        Format::Compound => doc::read(bytes),
    }
}
