//! Why a document cannot be audited.
//!
//! A *fault* belongs to one document and never stops a run. It is not a
//! [finding](crate::finding), which is what a rule says of a document that was read.

use std::fmt;

use crate::lang::Lang;

/// What kept a document from being audited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FaultId {
    /// The file could not be opened or read.
    Unreadable,
    /// The file has no bytes.
    Empty,
    /// Larger than [`crate::limits::FILE_BYTES`].
    TooLarge,
    /// No .docx and no .doc, whatever its name; the sentence says what it is.
    NotDocx,
    /// A document of Word 95 or before.
    OldDoc,
    /// Protected with a password, or an entry of the package is encrypted.
    Encrypted,
    /// The file ends before what it says that it holds.
    Truncated,
    /// The file is damaged: a directory or a part of it cannot be read, or fails its checksum.
    Damaged,
    /// A part grows past the caps.
    ZipBomb,
    /// More than [`crate::limits::ENTRIES`] entries.
    TooManyEntries,
    /// Entries share bytes of the file.
    OverlappingEntries,
    /// Two parts have one name, or names that differ only in case.
    DuplicatePart,
    /// A part is compressed by a method that Word does not write.
    UnsupportedCompression,
    /// A part without which there is no document is not there.
    MissingPart,
    /// A part in another format (`w:altChunk`) is shown in the text, and it is none that is read.
    UnreadChunk,
    /// A part is no UTF-8 or UTF-16.
    BadEncoding,
    /// A part has a DOCTYPE.
    Dtd,
    /// A part is no well-formed XML.
    MalformedXml,
    /// A part is nested or sized past the caps.
    XmlLimit,
    /// More than [`crate::limits::TEXT_CHARS`] characters, or [`crate::limits::KEPT`] paragraphs, cells and the like.
    TooLong,
    /// Reading took more steps than any real document needs.
    TooSlow,
    /// The file changed while it was read.
    Changed,
    /// A mistake of this program; the run goes on.
    Internal,
}

impl FaultId {
    /// The stable English id that stands in the `fault` column before the sentence.
    pub fn as_str(self) -> &'static str {
        match self {
            FaultId::Unreadable => "unreadable",
            FaultId::Empty => "empty",
            FaultId::TooLarge => "too-large",
            FaultId::NotDocx => "not-docx",
            FaultId::OldDoc => "old-doc",
            FaultId::Encrypted => "encrypted",
            FaultId::Truncated => "truncated",
            FaultId::Damaged => "damaged",
            FaultId::ZipBomb => "zip-bomb",
            FaultId::TooManyEntries => "too-many-entries",
            FaultId::OverlappingEntries => "overlapping-entries",
            FaultId::DuplicatePart => "duplicate-part",
            FaultId::UnsupportedCompression => "unsupported-compression",
            FaultId::MissingPart => "missing-part",
            FaultId::UnreadChunk => "unread-chunk",
            FaultId::BadEncoding => "bad-encoding",
            FaultId::Dtd => "dtd",
            FaultId::MalformedXml => "malformed-xml",
            FaultId::XmlLimit => "xml-limit",
            FaultId::TooLong => "too-long",
            FaultId::TooSlow => "too-slow",
            FaultId::Changed => "changed",
            FaultId::Internal => "internal",
        }
    }

    /// What the id means, in words a clerk understands: Vietnamese, then English.
    fn sentence(self) -> (&'static str, &'static str) {
        match self {
            FaultId::Unreadable => ("không mở được tệp", "the file cannot be opened"),
            FaultId::Empty => ("tệp rỗng, không có byte nào", "the file is empty"),
            FaultId::TooLarge => ("tệp quá lớn", "the file is too large"),
            FaultId::NotDocx => (
                "không phải văn bản Word (.docx, .doc): nếu Word mở được thì lưu lại thành .docx",
                "this is no Word document (.docx, .doc): if Word opens it, save it as .docx",
            ),
            FaultId::OldDoc => (
                "tệp Word từ trước năm 1997 (Word 6, Word 95): mở bằng Word và lưu lại thành .docx",
                "a Word file from before 1997 (Word 6, Word 95): open it in Word and save it as .docx",
            ),
            FaultId::Encrypted => (
                "tệp có mật khẩu: mở bằng Word, bỏ mật khẩu rồi lưu lại",
                "password-protected: open it in Word, remove the password and save it",
            ),
            FaultId::Truncated => ("tệp bị cắt cụt", "the file is cut off"),
            FaultId::Damaged => ("tệp hỏng", "the file is damaged"),
            FaultId::ZipBomb => ("phần nén phình quá giới hạn", "a compressed part grows past the limit"),
            FaultId::TooManyEntries => ("quá nhiều mục trong tệp nén", "too many entries in the package"),
            FaultId::OverlappingEntries => ("các mục trong tệp nén chồng lên nhau", "entries of the package overlap"),
            FaultId::DuplicatePart => ("hai phần trùng tên trong tệp", "two parts of the package have the same name"),
            FaultId::UnsupportedCompression => {
                ("kiểu nén không được hỗ trợ", "a compression method that Word does not write")
            }
            FaultId::MissingPart => ("thiếu phần văn bản chính", "the main document part is missing"),
            FaultId::UnreadChunk => (
                "có phần chèn vào văn bản (altChunk) không đọc được: mở bằng Word và lưu lại thành .docx",
                "a part inserted into the text (altChunk) cannot be read: open the file in Word and save it as .docx",
            ),
            FaultId::BadEncoding => ("bảng mã của phần XML không đọc được", "a part is neither UTF-8 nor UTF-16"),
            FaultId::Dtd => ("phần XML có khai báo DOCTYPE (bị cấm)", "a part has a DOCTYPE, which is not allowed"),
            FaultId::MalformedXml => ("XML hỏng", "broken XML"),
            FaultId::XmlLimit => ("XML vượt giới hạn", "XML past the limits"),
            FaultId::TooLong => ("văn bản quá dài", "the text is too long"),
            FaultId::TooSlow => ("văn bản xử lý quá lâu", "the document takes too many steps"),
            FaultId::Changed => ("tệp bị thay đổi trong lúc đọc", "the file changed while it was read"),
            FaultId::Internal => {
                ("lỗi của chương trình, xin báo cho người phát triển", "a mistake of this program; please report it")
            }
        }
    }
}

/// The fault of one document: what it is, in which part, and the detail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which fault.
    pub id: FaultId,
    /// Part, offset, kind of file or system message, for example `word/document.xml, byte 1042`.
    pub detail: String,
}

impl Fault {
    /// A fault with its detail; an empty detail adds nothing to the sentence.
    pub fn new(id: FaultId, detail: impl Into<String>) -> Fault {
        Fault { id, detail: detail.into() }
    }

    /// `id: sentence (detail)`, as the `fault` column has it.
    pub fn message(&self, lang: Lang) -> String {
        let (vi, en) = self.id.sentence();
        let sentence = match lang {
            Lang::Vi => vi,
            Lang::En => en,
        };
        if self.detail.is_empty() {
            format!("{}: {sentence}", self.id.as_str())
        } else {
            format!("{}: {sentence} ({})", self.id.as_str(), self.detail)
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for Fault {}
