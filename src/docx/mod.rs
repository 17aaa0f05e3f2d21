//! Bytes of a .docx to a [`Document`]: knows OOXML, knows nothing of minutes.

use crate::document::Document;
use crate::fault::{Fault, FaultId};

/// Reads a whole .docx, .docm, .dotx or .dotm from memory.
///
/// # Errors
/// The [`Fault`] that keeps it from being read, with the part and the reason.
pub fn read(_bytes: &[u8]) -> Result<Document, Fault> {
    Err(Fault::new(FaultId::Internal, "not read yet"))
}
