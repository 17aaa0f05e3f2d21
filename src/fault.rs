//! Why a document cannot be audited.
//!
//! A *fault* belongs to one document and never stops a run. It is not a
//! [finding](crate::finding), which is what a rule says of a document that was read.
//!
//! ```
//! use bienban::{FaultId, Lang, audit};
//!
//! let fault = audit(b"{\\rtf1 Bi\\u234?n b}", &Lang::En.into()).unwrap_err();
//! assert_eq!((fault.id, fault.detail(Lang::En)), (FaultId::NotDocx, "RTF"));
//! ```

use std::fmt;

mod detail;
#[cfg(test)]
pub(crate) mod tests;

use crate::ids::ids;
use crate::lang::{Lang, Text};

pub(crate) use detail::{BYTES, CHARACTERS, Detail, PARAGRAPH_BYTES, counted};

ids! {
    /// What kept a document from being audited.
    ///
    /// ```
    /// use bienban::{FaultId, Lang, audit};
    ///
    /// let fault = audit(b"PK\x03\x04", &Lang::En.into()).unwrap_err();
    /// assert_eq!(fault.id, FaultId::Truncated);
    /// assert_eq!(fault.id.to_string(), "truncated");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum FaultId {
        /// The file could not be opened or read.
        Unreadable = "unreadable",
        /// The file has no bytes.
        Empty = "empty",
        /// Larger than a file may be: 64 MiB.
        TooLarge = "too-large",
        /// No .docx and no .doc, whatever its name; the sentence says what it is.
        NotDocx = "not-docx",
        /// A document of Word 95 or before.
        OldDoc = "old-doc",
        /// Protected with a password, or an entry of the package is encrypted.
        Encrypted = "encrypted",
        /// The file ends before what it says that it holds.
        Truncated = "truncated",
        /// The file is damaged: a directory or a part of it cannot be read, or fails its checksum.
        Damaged = "damaged",
        /// A part grows past the caps.
        ZipBomb = "zip-bomb",
        /// More entries than a package may have: 4,096.
        TooManyEntries = "too-many-entries",
        /// Entries share bytes of the file.
        OverlappingEntries = "overlapping-entries",
        /// Two parts have one name, or names that differ only in case.
        DuplicatePart = "duplicate-part",
        /// A part is compressed by a method that Word does not write.
        UnsupportedCompression = "unsupported-compression",
        /// A part without which there is no document is not there.
        MissingPart = "missing-part",
        /// A part in another format (`w:altChunk`) is shown in the text, and it is none that is read.
        UnreadChunk = "unread-chunk",
        /// A part is no UTF-8 or UTF-16.
        BadEncoding = "bad-encoding",
        /// A part has a DOCTYPE.
        Dtd = "dtd",
        /// A part is no well-formed XML.
        MalformedXml = "malformed-xml",
        /// A part is nested or sized past the caps.
        XmlLimit = "xml-limit",
        /// More text than a document may have: 10 Mi characters, 1 Mi paragraphs, cells and the like.
        TooLong = "too-long",
        /// Reading took more steps than any real document needs.
        TooSlow = "too-slow",
        /// The file changed while it was read.
        Changed = "changed",
        /// A mistake of this program; the run goes on.
        Internal = "internal",
    }
}

impl FaultId {
    /// What the id means, in words a clerk understands.
    fn sentence(self) -> Text {
        match self {
            FaultId::Unreadable => Text::new("không mở được tệp", "the file cannot be opened"),
            FaultId::Empty => Text::new("tệp rỗng, không có byte nào", "the file is empty"),
            FaultId::TooLarge => Text::new("tệp quá lớn", "the file is too large"),
            FaultId::NotDocx => Text::new(
                "không phải văn bản Word (.docx, .doc): nếu Word mở được thì lưu lại thành .docx",
                "this is no Word document (.docx, .doc): if Word opens it, save it as .docx",
            ),
            FaultId::OldDoc => Text::new(
                "tệp Word từ trước năm 1997 (Word 6, Word 95): mở bằng Word và lưu lại thành .docx",
                "a Word file from before 1997 (Word 6, Word 95): open it in Word and save it as .docx",
            ),
            FaultId::Encrypted => Text::new(
                "tệp có mật khẩu: mở bằng Word, bỏ mật khẩu rồi lưu lại",
                "password-protected: open it in Word, remove the password and save it",
            ),
            FaultId::Truncated => Text::new("tệp bị cắt cụt", "the file is cut off"),
            FaultId::Damaged => Text::new("tệp hỏng", "the file is damaged"),
            FaultId::ZipBomb => Text::new("phần nén phình quá giới hạn", "a compressed part grows past the limit"),
            FaultId::TooManyEntries => Text::new("quá nhiều mục trong tệp nén", "too many entries in the package"),
            FaultId::OverlappingEntries => {
                Text::new("các mục trong tệp nén chồng lên nhau", "entries of the package overlap")
            }
            FaultId::DuplicatePart => {
                Text::new("hai phần trùng tên trong tệp", "two parts of the package have the same name")
            }
            FaultId::UnsupportedCompression => {
                Text::new("kiểu nén không được hỗ trợ", "a compression method that Word does not write")
            }
            FaultId::MissingPart => Text::new("thiếu phần văn bản chính", "the main document part is missing"),
            FaultId::UnreadChunk => Text::new(
                "có phần chèn vào văn bản (altChunk) không đọc được: mở bằng Word và lưu lại thành .docx",
                "a part inserted into the text (altChunk) cannot be read: open the file in Word and save it as .docx",
            ),
            FaultId::BadEncoding => {
                Text::new("bảng mã của phần XML không đọc được", "a part is neither UTF-8 nor UTF-16")
            }
            FaultId::Dtd => {
                Text::new("phần XML có khai báo DOCTYPE (bị cấm)", "a part has a DOCTYPE, which is not allowed")
            }
            FaultId::MalformedXml => Text::new("XML hỏng", "broken XML"),
            FaultId::XmlLimit => Text::new("XML vượt giới hạn", "XML past the limits"),
            FaultId::TooLong => Text::new("văn bản quá dài", "the text is too long"),
            FaultId::TooSlow => Text::new("văn bản xử lý quá lâu", "the document takes too many steps"),
            FaultId::Changed => Text::new("tệp bị thay đổi trong lúc đọc", "the file changed while it was read"),
            FaultId::Internal => Text::new(
                "lỗi của chương trình, xin báo cho người phát triển",
                "a mistake of this program; please report it",
            ),
        }
    }
}

/// The fault of one document: what it is, in which part, and the detail.
///
/// ```
/// use bienban::{Lang, audit};
///
/// let fault = audit(b"PK\x03\x04", &Lang::En.into()).unwrap_err();
/// assert_eq!(fault.to_string(), "truncated: the file is cut off (4 bytes)");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fault {
    /// Which fault.
    pub id: FaultId,
    detail: Detail,
}

impl Fault {
    /// A fault with its detail; an empty detail adds nothing to the sentence. A string is the same in both
    /// languages.
    pub(crate) fn new(id: FaultId, detail: impl Into<Detail>) -> Fault {
        Fault { id, detail: detail.into() }
    }

    /// A mistake of this program. What it says of itself is English, and of use to those who mend it.
    pub(crate) fn panicked(message: &str) -> Fault {
        Fault::new(FaultId::Internal, Detail::new("chi tiết: --lang en", message.to_owned()))
    }

    /// Part, offset, kind of file or what the system says: `word/document.xml, byte 1042`. Empty when the id says
    /// all.
    ///
    /// ```
    /// # use bienban::{Lang, audit};
    /// let fault = audit(b"MZ", &Lang::En.into()).unwrap_err();
    /// assert_eq!(fault.detail(Lang::En), "Windows program");
    /// assert_eq!(fault.detail(Lang::Vi), "chương trình Windows");
    /// ```
    pub fn detail(&self, lang: Lang) -> &str {
        self.detail.get(lang)
    }

    /// `id: sentence (detail)`, as the `fault` column has it.
    ///
    /// ```
    /// # use bienban::{Lang, audit};
    /// let fault = audit(b"PK\x03\x04", &Lang::En.into()).unwrap_err();
    /// assert_eq!(fault.message(Lang::Vi), "truncated: tệp bị cắt cụt (4 byte)");
    /// ```
    pub fn message(&self, lang: Lang) -> String {
        let (id, sentence) = (self.id, self.id.sentence().get(lang));
        match self.detail(lang) {
            "" => format!("{id}: {sentence}"),
            detail => format!("{id}: {sentence} ({detail})"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for Fault {}
