//! The spine: bytes → document → records → findings, one document at a time.
//!
//! ```
//! use bienban::{Document, Lang, audit::judge};
//!
//! let text = "BIÊN BẢN BÀN GIAO\n\
//!     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
//!     Bên nhận: ........";
//! let audited = judge(Document::from_text(text), &Lang::En.into())?;
//! let record = &audited.records[0].record;
//! assert_eq!(audited.records[0].status().as_str(), "incomplete");
//! # Ok::<(), bienban::Fault>(())
//! ```

use crate::ids::ids;
use crate::lang::Text;
use std::any::Any;
use std::fs::{self, File};
use std::io::{self, Read};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use crate::document::Document;
use crate::docx::Shared;
use crate::fault::{BYTES, Detail, Fault, FaultId};
use crate::finding::{Finding, Severity};
use crate::record::{Class, Record};
use crate::register::Standing;
use crate::rules::{self, Checked, Settings};
use crate::{extract, limits, read};

/// A document that was read, with what was understood of it and what falls short.
///
/// ```
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// assert_eq!(audited.records.len(), 1);
/// assert_eq!(audited.document.paragraphs.len(), 3);
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Audited {
    /// As read.
    pub document: Document,
    /// In document order; a document that is no minutes has one.
    pub records: Vec<Judged>,
}

/// A record and what the rules say of it.
///
/// ```
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// let judged = &audited.records[0];
/// assert_eq!(judged.record.place.value().unwrap(), "kho số 2");
/// assert!(judged.findings.iter().any(|finding| finding.rule == "BB501"));
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Judged {
    /// As understood.
    pub record: Record,
    /// In document order.
    pub findings: Vec<Finding>,
    /// For each of the record's references what is known against it on the day of the minutes.
    pub standings: Vec<Option<Standing>>,
}

ids! {
    /// How a record stands: the `status` column.
    ///
    /// ```
    /// use bienban::{Document, Status, audit::judge};
    ///
    /// let audited = judge(Document::from_text("QUYẾT ĐỊNH\nVề việc nâng lương"), &Default::default())?;
    /// assert_eq!(audited.records[0].status(), Status::NotMinutes);
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Status {
        /// No rule found an error.
        Complete = "complete",
        /// At least one error.
        Incomplete = "incomplete",
        /// A form that nobody has filled in.
        BlankForm = "blank-form",
        /// Another kind of document.
        NotMinutes = "not-minutes",
        /// The document could not be audited.
        Unreadable = "unreadable",
    }
}

impl Judged {
    /// How the record stands.
    ///
    /// ```
    /// use bienban::{Document, Lang, audit::judge};
    ///
    /// let text = "BIÊN BẢN BÀN GIAO\n\
    ///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
    ///     Bên nhận: ........";
    /// let audited = judge(Document::from_text(text), &Lang::En.into())?;
    /// let record = &audited.records[0].record;
    /// assert_eq!(audited.records[0].status().as_str(), "incomplete");
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    pub fn status(&self) -> Status {
        match self.record.class {
            Class::NotMinutes => Status::NotMinutes,
            Class::BlankForm => Status::BlankForm,
            Class::Minutes if self.count(Severity::Error) > 0 => Status::Incomplete,
            Class::Minutes => Status::Complete,
        }
    }

    /// How many findings are of this severity.
    ///
    /// ```
    /// use bienban::Severity;
    /// use bienban::{Document, Lang, audit::judge};
    ///
    /// let text = "BIÊN BẢN BÀN GIAO\n\
    ///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
    ///     Bên nhận: ........";
    /// let audited = judge(Document::from_text(text), &Lang::En.into())?;
    /// let record = &audited.records[0].record;
    /// assert!(audited.records[0].count(Severity::Error) > 0);
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|f| f.severity == severity).count()
    }
}

/// Audits one document from memory.
///
/// # Errors
/// The [`Fault`] that keeps it from being audited. A panic on the way is one too
/// ([`FaultId::Internal`]), so one document never stops a run.
///
/// ```
/// use bienban::{FaultId, Settings, audit};
///
/// let fault = audit(b"%PDF-1.7", &Settings::default()).unwrap_err();
/// assert_eq!(fault.id, FaultId::NotDocx);
/// ```
pub fn audit(bytes: &[u8], settings: &Settings) -> Result<Audited, Fault> {
    caught(|| judge(read::read(bytes)?, settings))
}

/// What one document leaves for the next: room for its bytes, and what files of one office share.
///
/// What is found in a document does not depend on it, only how long that takes.
///
/// ```
/// use std::path::Path;
///
/// use bienban::Settings;
/// use bienban::audit::{Workspace, audit_file};
///
/// let mut workspace = Workspace::default();
/// let audited = audit_file(Path::new("fixtures/minutes/lam-viec-draft.docx"), &mut workspace, &Settings::default())?;
/// assert!(!audited.records.is_empty());
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Default)]
pub struct Workspace {
    bytes: Vec<u8>,
    shared: Shared,
}

/// Audits one file. `workspace` is used again for the next.
///
/// # Errors
/// As [`audit`]; and [`FaultId::Unreadable`], [`FaultId::TooLarge`] or [`FaultId::Changed`] when
/// the file itself is at fault. Only regular files are opened, so a pipe never blocks.
///
/// ```
/// use std::path::Path;
///
/// use bienban::audit::{Workspace, audit_file};
/// use bienban::{FaultId, Settings};
///
/// let (mut workspace, settings) = (Workspace::default(), Settings::default());
/// for name in ["none/a.docx", "none/b.docx"] {
///     let fault = audit_file(Path::new(name), &mut workspace, &settings).unwrap_err();
///     assert_eq!(fault.id, FaultId::Unreadable);
/// }
/// ```
pub fn audit_file(path: &Path, workspace: &mut Workspace, settings: &Settings) -> Result<Audited, Fault> {
    read_file(path, &mut workspace.bytes)?;
    audit_bytes(workspace, settings)
}

/// Audits what `reader` holds up to its end.
///
/// # Errors
/// As [`audit_file`].
///
/// ```
/// use bienban::{FaultId, Settings, audit::audit_reader};
///
/// let fault = audit_reader(std::io::empty(), &mut Default::default(), &Settings::default()).unwrap_err();
/// assert_eq!(fault.id, FaultId::Empty);
/// ```
pub fn audit_reader(reader: impl Read, workspace: &mut Workspace, settings: &Settings) -> Result<Audited, Fault> {
    read_capped(reader, &mut workspace.bytes)?;
    audit_bytes(workspace, settings)
}

/// Audits what the workspace holds. Much room is given back before the document is judged.
fn audit_bytes(workspace: &mut Workspace, settings: &Settings) -> Result<Audited, Fault> {
    caught(|| {
        let Workspace { bytes, shared } = workspace;
        let document = read::read_after(bytes, shared)?;
        if bytes.capacity() > limits::BUFFER_BYTES {
            *bytes = Vec::new();
        }
        judge(document, settings)
    })
}

/// What a document is taken for and what falls short in it.
///
/// # Errors
/// [`FaultId::TooSlow`] past the limits of what is read in a document: words, shapes, mentions,
/// records, blanks.
///
/// ```
/// use bienban::{Document, Lang, Status, audit::judge};
///
/// // Text from elsewhere, such as a page that was scanned and read.
/// let audited = judge(Document::from_text("BIÊN BẢN LÀM VIỆC\nHồi ... giờ ngày 15/02/2023"), &Lang::En.into())?;
/// assert_eq!(audited.records[0].status(), Status::Incomplete);
/// # Ok::<(), bienban::Fault>(())
/// ```
// Kept whole, so that `benches/instructions` sees the stage.
#[inline(never)]
pub fn judge(document: Document, settings: &Settings) -> Result<Audited, Fault> {
    let records = extract::extract_within(&settings.office, &document)?;
    if records.len() > limits::RECORDS {
        return Err(Fault::new(FaultId::TooSlow, Detail::more_than(limits::RECORDS, Text::new("biên bản", "records"))));
    }
    let blanks: usize = records.iter().map(|record| record.blanks.len()).sum();
    if blanks > limits::BLANKS {
        return Err(Fault::new(FaultId::TooSlow, Detail::count(blanks, Text::new("chỗ trống", "blanks"))));
    }
    let checked = rules::check(&document, &records, settings);
    let judged = |(record, Checked { findings, standings })| Judged { record, findings, standings };
    let records = records.into_iter().zip(checked).map(judged).collect();
    Ok(Audited { document, records })
}

/// Runs the work on one document; a panic in it becomes a fault ([`FaultId::Internal`]).
///
/// # Errors
/// Those of `work`, and that one.
#[doc(hidden)]
pub fn caught<T>(work: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| Err(Fault::panicked(first_line(panic.as_ref()))))
}

fn first_line(panic: &(dyn Any + Send)) -> &str {
    let message = panic.downcast_ref::<&str>().copied();
    let message = message.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    message.and_then(|m| m.lines().next()).unwrap_or_default()
}

/// Reads a regular file whole; one that changes meanwhile is read a second time.
fn read_file(path: &Path, buffer: &mut Vec<u8>) -> Result<(), Fault> {
    settled(|| {
        if !fs::metadata(path).map_err(unreadable)?.is_file() {
            return Err(Fault::new(FaultId::Unreadable, Text::new("không phải tệp thường", "not a regular file")));
        }
        let mut file = File::open(path).map_err(unreadable)?;
        let before = file.metadata().map_err(unreadable)?;
        if before.len() > limits::FILE_BYTES {
            return Err(Fault::new(FaultId::TooLarge, Detail::count(before.len(), BYTES)));
        }
        read_capped(&mut file, buffer)?;
        let after = file.metadata().map_err(unreadable)?;
        let modified = before.modified().ok() == after.modified().ok();
        Ok(modified && before.len() == after.len() && buffer.len() as u64 == after.len())
    })
}

/// Tries twice for a reading during which nothing changed.
fn settled(mut attempt: impl FnMut() -> Result<bool, Fault>) -> Result<(), Fault> {
    if attempt()? || attempt()? { Ok(()) } else { Err(Fault::new(FaultId::Changed, "")) }
}

fn read_capped(reader: impl Read, buffer: &mut Vec<u8>) -> Result<(), Fault> {
    buffer.clear();
    reader.take(limits::FILE_BYTES + 1).read_to_end(buffer).map_err(unreadable)?;
    if buffer.len() as u64 > limits::FILE_BYTES {
        return Err(Fault::new(FaultId::TooLarge, Detail::more_than(limits::FILE_BYTES, BYTES)));
    }
    Ok(())
}

fn unreadable(error: io::Error) -> Fault {
    Fault::new(FaultId::Unreadable, Detail::system(&error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn a_panic_is_the_fault_of_its_document() {
        let fault = caught::<()>(|| panic!("slot 3\nof 2")).unwrap_err();
        assert_eq!((fault.id, fault.detail(Lang::En)), (FaultId::Internal, "slot 3"));
    }

    #[test]
    fn a_file_that_changes_once_is_read_again_and_twice_is_a_fault() {
        let mut answers = [false, true].into_iter();
        assert!(settled(|| Ok(answers.next().unwrap())).is_ok());
        assert_eq!(settled(|| Ok(false)).unwrap_err().id, FaultId::Changed);
    }

    #[test]
    fn a_folder_and_a_missing_file_are_unreadable() {
        let folder = tempfile::tempdir().unwrap();
        for path in [folder.path(), &folder.path().join("gone.docx")] {
            assert_eq!(read_file(path, &mut Vec::new()).unwrap_err().id, FaultId::Unreadable);
        }
    }

    #[test]
    fn more_than_the_largest_file_is_too_large() {
        assert_eq!(read_capped(io::repeat(0), &mut Vec::new()).unwrap_err().id, FaultId::TooLarge);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sparse.docx");
        File::create(&path).unwrap().set_len(limits::FILE_BYTES + 1).unwrap();
        assert_eq!(read_file(&path, &mut Vec::new()).unwrap_err().id, FaultId::TooLarge);
    }
}
