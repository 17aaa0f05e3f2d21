//! Who took part.

use serde::Serialize;

use super::by::By;
use super::reading::Found;
use crate::document::Span;
use crate::ids::ids;

/// An organisation or a side.
///
/// ```
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// assert_eq!((record.parties[0].name.as_str(), record.parties[0].role.as_str()), ("Bên nhận ▢", "Bên nhận"));
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Party {
    /// The organisation, or the role words and `▢`, or the role alone.
    pub name: String,
    /// The role words: `Bên A`, `Bên giao`; empty otherwise.
    pub role: String,
    /// Its heading.
    pub span: Span,
    /// What told that it is a side.
    pub by: By,
}

ids! {
    /// What a person does in the minutes.
    ///
    /// ```
    /// use bienban::record::Role;
    /// use bienban::{Document, Lang, audit::judge};
    ///
    /// let text = "BIÊN BẢN LÀM VIỆC\n\
    ///     Hồi 8 giờ ngày 15/02/2023, tại Sở A.\n\
    ///     Chủ trì: Ông Trần Văn Bình - Giám đốc";
    /// let audited = judge(Document::from_text(text), &Lang::En.into())?;
    /// let record = &audited.records[0].record;
    /// assert_eq!(record.participants[0].role, Role::Chair);
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum Role {
        /// Who chairs.
        Chair = "chair",
        /// Who keeps or writes the minutes.
        Secretary = "secretary",
        /// Who witnesses.
        Witness = "witness",
        /// Who is listed as absent.
        Absent = "absent",
        /// Who is named in the signature block alone.
        Signer = "signer",
        /// Anybody else.
        Member = "member",
    }
}

impl Role {
    /// Whether who has it is counted among those who took part.
    ///
    /// ```
    /// use bienban::record::Role;
    ///
    /// assert!(Role::Witness.is_counted());
    /// assert!(!Role::Signer.is_counted());
    /// ```
    pub fn is_counted(self) -> bool {
        !matches!(self, Role::Absent | Role::Signer)
    }
}

/// A named person; those named in the signature block alone come last.
///
/// ```
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN LÀM VIỆC\n\
///     Hồi 8 giờ ngày 15/02/2023, tại Sở A.\n\
///     Thành phần:\n\
///     1. Ông Trần Văn Bình - Giám đốc";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// let person = &record.participants[0];
/// assert_eq!((person.title.as_str(), person.name.value.as_str()), ("Ông", "Trần Văn Bình"));
/// assert_eq!(person.position, "Giám đốc");
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Participant {
    /// Index into [`Record::parties`](super::Record::parties).
    pub party: Option<usize>,
    /// What the person does.
    pub role: Role,
    /// `Ông`, `Bà`, `Đ/c`, academic titles, as written.
    pub title: String,
    /// Police or army rank, as written.
    pub rank: String,
    /// The name, as written.
    pub name: Found<String>,
    /// All that follows the name up to the next label.
    pub position: String,
    /// From a label or column of its own, or inherited from the party.
    pub unit: String,
}
