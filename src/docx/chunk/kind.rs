//! What a chunk is, by its bytes and by what the package says of it.

use crate::docx::package::key;
use crate::lang::Text;
use crate::sniff;

/// Kinds of chunk that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Html,
    Mime,
    Text,
}

impl Kind {
    /// By a content type, or else by the extension of the part's name.
    fn declared(part: &str, content_type: &str) -> Option<Kind> {
        let name = key(part);
        let content_type = content_type.split(';').next().unwrap_or_default().trim();
        Some(match (content_type, name.rsplit_once('.').map_or("", |(_, extension)| extension)) {
            ("text/html" | "application/xhtml+xml", _) => Kind::Html,
            ("message/rfc822" | "multipart/related" | "application/x-mimearchive", _) => Kind::Mime,
            ("text/plain", _) => Kind::Text,
            (_, "html" | "htm" | "xhtml") => Kind::Html,
            (_, "mht" | "mhtml") => Kind::Mime,
            (_, "txt") => Kind::Text,
            _ => return None,
        })
    }

    /// The kind of a chunk. Its bytes decide where they are plain; a fragment of HTML or of text looks
    /// like anything, and there the package's word is taken.
    ///
    /// # Errors
    /// What the chunk is, when it is none of these.
    pub(super) fn of(bytes: &[u8], part: &str, content_type: &str) -> Result<Kind, Text> {
        let declared = Kind::declared(part, content_type);
        let seen = sniff::kind(bytes);
        match (seen.en, declared) {
            ("HTML", Some(Kind::Text)) => Ok(Kind::Text),
            ("HTML", _) => Ok(Kind::Html),
            ("MHTML", _) => Ok(Kind::Mime),
            ("XML", Some(Kind::Html | Kind::Text)) if is_office(bytes) => Err(Text::same("Office XML")),
            (_, Some(declared)) if sniff::says_little(seen) => match wide(bytes) {
                false if memchr::memchr(0, bytes).is_some() => Err(sniff::UNKNOWN),
                _ => Ok(declared),
            },
            _ => Err(seen),
        }
    }
}

/// Whether it begins as UTF-16 does.
fn wide(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [b'<', 0, ..] | [0, b'<', ..])
}

/// Documents of Office in XML: a package in one file, Word 2003, a main part.
fn is_office(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(2048)];
    ["<pkg:package", "<w:wordDocument", "<w:document"]
        .iter()
        .any(|root| memchr::memmem::find(head, root.as_bytes()).is_some())
}
