//! What a file is by its bytes, whatever its name, so that a fault can name it.

use crate::lang::Text;
use memchr::memmem;

use crate::fault::{BYTES, Detail, Fault, FaultId};

/// First bytes of an OLE compound file (\[MS-CFB\] 2.2): Word 97–2003, or an encrypted .docx.
const OLE: &[u8] = b"\xD0\xCF\x11\xE0";
/// Local file header and end of central directory of a zip (APPNOTE 4.3.7, 4.3.16).
const ZIP_LOCAL: &[u8] = b"PK\x03\x04";
const ZIP_END: &[u8] = b"PK\x05\x06";

/// Kinds of file told by their first bytes.
const MAGIC: [(&[u8], Text); 12] = [
    (b"%PDF", Text::same("PDF")),
    (b"{\\rtf", Text::same("RTF")),
    (b"\xFFWPC", Text::same("WordPerfect")),
    (b"1\xBE\x00\x00", Text::new("Word trên DOS, Windows Write", "Word for DOS, Windows Write")),
    (b"2\xBE\x00\x00", Text::same("Windows Write")),
    (b"\x89PNG", Text::same("PNG")),
    (b"\xFF\xD8\xFF", Text::same("JPEG")),
    (b"GIF8", Text::same("GIF")),
    (b"Rar!", Text::same("RAR")),
    (b"7z\xBC\xAF\x27\x1C", Text::same("7-Zip")),
    (b"\x1F\x8B", Text::same("gzip")),
    (b"MZ", Text::new("chương trình Windows", "Windows program")),
];

/// First bytes of what Word wrote before there were compound files: Word 1 and Word 2.
const BEFORE_OLE: [&[u8]; 2] = [b"\x9B\xA5", b"\xDB\xA5"];

/// Elements of HTML with which a page may begin: exports of office systems often have neither head nor body.
#[rustfmt::skip]
const HTML: [&str; 24] = [
    "html", "head", "body", "title", "meta", "style", "link", "base", "script", "table", "div", "p", "span", "font",
    "center", "h1", "h2", "h3", "h4", "b", "br", "hr", "ul", "form",
];

/// Text of no kind that is known, and bytes of none.
const PLAIN: Text = Text::new("văn bản không định dạng", "plain text");
pub(crate) const UNKNOWN: Text = Text::new("loại tệp không rõ", "unknown kind of file");
const XML: Text = Text::same("XML");

/// A compound file of which nothing else is known.
pub(crate) const COMPOUND: Text = Text::new("tệp phức hợp OLE", "OLE compound file");

/// Whether a kind may be a part of anything: what the package says of it counts.
pub(crate) fn says_little(kind: Text) -> bool {
    [PLAIN, UNKNOWN, XML].contains(&kind)
}

/// What kind of file a part is.
pub(crate) fn kind(bytes: &[u8]) -> Text {
    if bytes.starts_with(ZIP_LOCAL) {
        return Text::new("một văn bản khác (.docx, zip)", "another document (.docx, zip)");
    }
    if bytes.starts_with(OLE) {
        return COMPOUND;
    }
    magic(bytes).unwrap_or_else(|| text(bytes))
}

fn magic(bytes: &[u8]) -> Option<Text> {
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| *kind)
}

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// A zip: .docx and its like.
    Package,
    /// A compound file: .doc, or a package with a password.
    Compound,
}

/// What a document is by its bytes.
///
/// # Errors
/// `empty`, `truncated`, `old-doc`, or `not-docx` with the kind of file.
pub(crate) fn format(bytes: &[u8]) -> Result<Format, Fault> {
    if bytes.is_empty() {
        return Err(Fault::new(FaultId::Empty, ""));
    }
    if bytes.starts_with(OLE) {
        return Ok(Format::Compound);
    }
    if BEFORE_OLE.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(Fault::new(FaultId::OldDoc, ""));
    }
    if let Some(kind) = magic(bytes) {
        return Err(Fault::new(FaultId::NotDocx, kind));
    }
    // Searched from the end: bytes may stand before the archive and after it.
    if memmem::rfind(bytes, ZIP_END).is_some() {
        return Ok(Format::Package);
    }
    if bytes.starts_with(ZIP_LOCAL) || (bytes.len() < ZIP_LOCAL.len() && ZIP_LOCAL.starts_with(bytes)) {
        return Err(Fault::new(FaultId::Truncated, Detail::count(bytes.len(), BYTES)));
    }
    Err(Fault::new(FaultId::NotDocx, if is_word_xml(bytes) { Text::same("Word XML") } else { text(bytes) }))
}

/// Whether it is a document of Word in one file of XML: of 2003, or a package (`pkg:package`).
fn is_word_xml(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    let roots = ["<?mso-application progid=\"Word.Document\"", "<w:wordDocument", "<pkg:package"];
    roots.iter().any(|root| memmem::find(head, root.as_bytes()).is_some())
}

/// How much of a text is looked at.
const HEAD: usize = 1024;

/// Kinds of text, by how the first of it begins.
fn text(bytes: &[u8]) -> Text {
    let bytes = &bytes[..bytes.len().min(HEAD)];
    let (head, _) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode_with_bom_removal(bytes),
        None => (String::from_utf8_lossy(bytes), false),
    };
    let head = head.to_ascii_lowercase();
    let head = head.trim_start_matches(|c: char| c == '\u{FEFF}' || c.is_whitespace());
    if is_html(head) {
        Text::same("HTML")
    } else if head.starts_with("mime-version:") || (head.contains("\nmime-version:") && head.contains("multipart/")) {
        Text::same("MHTML")
    } else if head.starts_with("<?xml") || head.starts_with('<') {
        XML
    } else if head.contains(['\0', '\u{FFFD}']) {
        UNKNOWN
    } else {
        PLAIN
    }
}

/// Whether a text in small letters begins as HTML does: with its doctype or with one of its elements, comments
/// left aside.
fn is_html(mut head: &str) -> bool {
    while let Some((_, after)) = head.strip_prefix("<!--").and_then(|comment| comment.split_once("-->")) {
        head = after.trim_start();
    }
    let name = head.strip_prefix('<').unwrap_or_default();
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    head.starts_with("<!doctype html") || HTML.contains(&name) || (head.starts_with("<?xml") && head.contains("<html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(bytes: &[u8]) -> (FaultId, String) {
        let fault = format(bytes).expect_err("none that is read");
        (fault.id, crate::fault::tests::spoken(&fault))
    }

    #[test]
    fn other_files_are_named() {
        assert_eq!(fault(b"%PDF-1.7").1, "PDF");
        assert_eq!(fault(b"{\\rtf1").1, "RTF");
        assert_eq!(fault(b"\xEF\xBB\xBF\r\n<!DOCTYPE html><p>").1, "HTML");
        assert_eq!(fault("BIÊN BẢN".as_bytes()).1, "plain text");
        assert_eq!(fault(b"\x00\x01\x02").1, "unknown kind of file");
        assert_eq!(fault(b"\xFFWPC\x10\x00").1, "WordPerfect");
        assert_eq!(fault(b"MIME-Version: 1.0\r\nContent-Type: multipart/related").1, "MHTML");
        assert_eq!(fault(b"From: <a>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related").1, "MHTML");
    }

    #[test]
    fn pages_without_head_or_body_are_html() {
        for page in [
            "<table border=1><tr>",
            "<P class=a>",
            "<div>",
            "<!-- xuất từ hệ thống -->\n<font face=x>",
            "<br/>",
            "<?xml version='1.0'?><html>",
            "<meta charset=utf-8>",
        ] {
            assert_eq!(fault(page.as_bytes()).1, "HTML", "{page}");
            let wide: Vec<u8> =
                "\u{FEFF}".encode_utf16().chain(page.encode_utf16()).flat_map(u16::to_le_bytes).collect();
            assert_eq!(fault(&wide).1, "HTML", "{page}");
        }
        for other in ["<phieu>", "<tables>", "<!-- a --><x>", "<?xml version='1.0'?><a>"] {
            assert_eq!(fault(other.as_bytes()).1, "XML", "{other}");
        }
    }

    #[test]
    fn word_before_compound_files_and_word_as_xml_are_named() {
        assert_eq!(fault(b"\xDB\xA5\x2D\x00").0, FaultId::OldDoc);
        assert_eq!(fault(b"\x9B\xA5\x21\x00").0, FaultId::OldDoc);
        let xml = "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument>";
        assert_eq!(fault(xml.as_bytes()), (FaultId::NotDocx, "Word XML".into()));
        assert_eq!(fault(b"<pkg:package>").1, "Word XML");
    }

    #[test]
    fn what_is_read_is_passed() {
        assert_eq!(format(OLE), Ok(Format::Compound));
        assert_eq!(format(b"PK\x03\x04 PK\x05\x06"), Ok(Format::Package));
        assert_eq!(format(b"<html> PK\x05\x06"), Ok(Format::Package));
    }

    #[test]
    fn a_package_without_its_end_is_truncated() {
        assert_eq!(fault(b"").0, FaultId::Empty);
        assert_eq!(fault(b"PK\x03\x04rest").0, FaultId::Truncated);
        assert_eq!(fault(b"PK").0, FaultId::Truncated);
    }
}
