//! What was asked for and not written.

use serde::Serialize;

use super::by::By;
use super::field::{DrawnAs, Field};
use super::people::Role;
use crate::document::Span;
use crate::ids::ids;

/// A place where the document asks for a value and none is written.
///
/// ```
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// let blank = &record.blanks[0];
/// assert_eq!((blank.field.as_str(), blank.drawn_as.as_str()), ("party.name", "dots"));
/// assert_eq!(audited.document.location(blank.span.start), "body ¶3");
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Blank {
    /// What draws it; empty where nothing does.
    pub span: Span,
    /// What it should have held.
    pub field: Field,
    /// How it is drawn.
    pub drawn_as: DrawnAs,
    /// Its line says `(nếu có)`.
    pub optional: bool,
    /// What stands there says that the value comes later: `TBD`, `sẽ bổ sung sau`.
    pub announced: bool,
    /// It names the chair or the secretary.
    pub role: Option<Role>,
    /// It belongs to the date of a cited document.
    pub cited: bool,
    /// What told its field.
    pub by: By,
    /// The words that ask for it, where its field is [`Field::Other`]; empty when they are not known.
    #[serde(serialize_with = "super::json::some")]
    pub label: Span,
    /// The part of a date of birth that it is, where its field is [`Field::PersonBirth`]; `None` for the whole.
    pub birth: Option<BirthPart>,
}

impl Blank {
    /// A blank that must be filled and names no role.
    pub(crate) fn new(span: Span, field: Field, drawn_as: DrawnAs) -> Blank {
        Blank {
            span,
            field,
            drawn_as,
            optional: false,
            announced: false,
            role: None,
            cited: false,
            by: By::default(),
            label: Span::default(),
            birth: None,
        }
    }

    /// The same, with what told its field.
    pub(crate) fn by(self, by: By) -> Blank {
        Blank { by, ..self }
    }
}

ids! {
    /// A part of a date of birth.
    ///
    /// ```
    /// use bienban::record::BirthPart;
    ///
    /// assert_eq!(BirthPart::Year.as_str(), "year");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum BirthPart {
        /// The day of the month.
        Day = "day",
        /// The month.
        Month = "month",
        /// The year.
        Year = "year",
    }
}
