//! What a file is when it is no .docx, so that the fault can name it.

use memchr::memmem;

use crate::fault::{Fault, FaultId};

/// First bytes of an OLE compound file (\[MS-CFB\] 2.2): Word 97–2003, or an encrypted .docx.
const OLE: &[u8] = b"\xD0\xCF\x11\xE0";
/// Size of a directory entry of a compound file; each begins with its name in UTF-16LE (\[MS-CFB\] 2.6.1).
const OLE_ENTRY: usize = 128;
/// Local file header and end of central directory of a zip (APPNOTE 4.3.7, 4.3.16).
const ZIP_LOCAL: &[u8] = b"PK\x03\x04";
const ZIP_END: &[u8] = b"PK\x05\x06";

/// Kinds of file told by their first bytes.
const MAGIC: [(&[u8], &str); 9] = [
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF8", "GIF"),
    (b"Rar!", "RAR"),
    (b"7z\xBC\xAF\x27\x1C", "7-Zip"),
    (b"\x1F\x8B", "gzip"),
    (b"MZ", "Windows program"),
];

/// Text of no kind that is known, and bytes of none.
pub(super) const PLAIN: &str = "plain text";
pub(super) const UNKNOWN: &str = "unknown kind of file";

/// What kind of file a part is.
pub(super) fn kind(bytes: &[u8]) -> &'static str {
    if bytes.starts_with(ZIP_LOCAL) {
        return "another document (.docx, zip)";
    }
    if bytes.starts_with(OLE) {
        return "OLE compound file";
    }
    magic(bytes).unwrap_or_else(|| text(bytes))
}

fn magic(bytes: &[u8]) -> Option<&'static str> {
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| *kind)
}

/// Passes what may be a zip package.
///
/// # Errors
/// `empty`, `encrypted`, `old-doc`, `truncated`, or `not-docx` with the kind of file.
pub(super) fn check(bytes: &[u8]) -> Result<(), Fault> {
    if bytes.is_empty() {
        return Err(Fault::new(FaultId::Empty, ""));
    }
    if bytes.starts_with(OLE) {
        return Err(ole(bytes));
    }
    if let Some(kind) = magic(bytes) {
        return Err(Fault::new(FaultId::NotDocx, kind));
    }
    // Searched from the end: bytes may stand before the archive and after it.
    if memmem::rfind(bytes, ZIP_END).is_some() {
        return Ok(());
    }
    if bytes.starts_with(ZIP_LOCAL) || (bytes.len() < ZIP_LOCAL.len() && ZIP_LOCAL.starts_with(bytes)) {
        return Err(Fault::new(FaultId::Truncated, format!("{} bytes", bytes.len())));
    }
    Err(Fault::new(FaultId::NotDocx, text(bytes)))
}

fn ole(bytes: &[u8]) -> Fault {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.chunks(OLE_ENTRY).any(|entry| entry.starts_with(&name))
    };
    if has("EncryptedPackage") {
        Fault::new(FaultId::Encrypted, "")
    } else if has("WordDocument") {
        Fault::new(FaultId::OldDoc, "")
    } else if has("Workbook") || has("Book") {
        Fault::new(FaultId::NotDocx, "Excel 97-2003")
    } else if has("PowerPoint Document") {
        Fault::new(FaultId::NotDocx, "PowerPoint 97-2003")
    } else {
        Fault::new(FaultId::NotDocx, "OLE compound file")
    }
}

/// Kinds of text, by how the first of it begins.
fn text(bytes: &[u8]) -> &'static str {
    let head = &bytes[..bytes.len().min(1024)];
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let head = head.trim_start_matches(|c: char| c == '\u{FEFF}' || c.is_whitespace());
    let html = ["<!doctype html", "<html", "<head", "<body"];
    if html.iter().any(|tag| head.starts_with(tag)) || (head.starts_with("<?xml") && head.contains("<html")) {
        "HTML"
    } else if head.starts_with("mime-version:") {
        "MHTML"
    } else if head.starts_with("<?xml") || head.starts_with('<') {
        "XML"
    } else if bytes.iter().take(1024).any(|&b| b == 0) || head.contains('\u{FFFD}') {
        UNKNOWN
    } else {
        PLAIN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(bytes: &[u8]) -> (FaultId, String) {
        let fault = check(bytes).expect_err("no package");
        (fault.id, fault.detail)
    }

    fn compound(stream: &str) -> Vec<u8> {
        let mut bytes = OLE.to_vec();
        bytes.resize(512, 0);
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes.resize(1024, 0);
        bytes
    }

    #[test]
    fn ole_files_are_told_apart_by_their_streams() {
        assert_eq!(fault(&compound("EncryptedPackage")).0, FaultId::Encrypted);
        assert_eq!(fault(&compound("WordDocument")).0, FaultId::OldDoc);
        assert_eq!(fault(&compound("Workbook")), (FaultId::NotDocx, "Excel 97-2003".into()));
    }

    #[test]
    fn other_files_are_named() {
        assert_eq!(fault(b"%PDF-1.7").1, "PDF");
        assert_eq!(fault(b"{\\rtf1").1, "RTF");
        assert_eq!(fault(b"\xEF\xBB\xBF\r\n<!DOCTYPE html><p>").1, "HTML");
        assert_eq!(fault("BIÊN BẢN".as_bytes()).1, "plain text");
        assert_eq!(fault(b"\x00\x01\x02").1, "unknown kind of file");
    }

    #[test]
    fn a_package_without_its_end_is_truncated() {
        assert_eq!(fault(b"").0, FaultId::Empty);
        assert_eq!(fault(b"PK\x03\x04rest").0, FaultId::Truncated);
        assert_eq!(fault(b"PK").0, FaultId::Truncated);
    }
}
