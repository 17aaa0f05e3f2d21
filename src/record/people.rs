//! Who took part.

use serde::Serialize;

use super::by::By;
use super::reading::Found;
use crate::document::Span;
use crate::ids::ids;

/// An organisation or a side.
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
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
    pub fn is_counted(self) -> bool {
        !matches!(self, Role::Absent | Role::Signer)
    }
}

/// A named person; those named in the signature block alone come last.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Participant {
    /// Index into [`Record::parties`].
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
