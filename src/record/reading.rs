//! What a document says of one thing, in three states.

use serde::Serialize;

use super::by::By;
use crate::document::Span;

/// A value and where it was found. Its raw text is the document's text at `span`.
///
/// ```
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// let place = record.place.found().unwrap();
/// assert_eq!((place.value.as_str(), audited.document.str(place.span)), ("kho số 2", "kho số 2"));
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Found<T> {
    /// The normal form.
    pub value: T,
    /// Where it stands; empty at the place where it is missing.
    pub span: Span,
    /// What read it.
    pub by: By,
}

impl<T> Found<T> {
    /// A value found at `span`.
    pub(crate) fn new(value: T, span: Span) -> Found<T> {
        Found { value, span, by: By::default() }
    }

    /// The same, with what read it.
    pub(crate) fn by(self, by: By) -> Found<T> {
        Found { by, ..self }
    }
}

/// What a document says of one thing.
///
/// "We could not read it" is not "it is not there": only what is absent is missing.
///
/// ```
/// use bienban::document::Document;
///
/// let document = Document::from_text("BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 30 ngày 15/02/2023 tại Sở A.");
/// let audited = bienban::audit::judge(document, &Default::default())?;
/// let record = &audited.records[0].record;
/// assert_eq!(record.place.value().map(String::as_str), Some("Sở A"));
/// assert!(record.copies.is_absent());
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Reading<T> {
    /// It was understood: the value, or the blank that stands for it.
    Read(Found<T>),
    /// The document speaks of it here, in words that were not understood.
    Seen(Span),
    /// The document does not speak of it.
    #[default]
    Absent,
}

impl<T> Reading<T> {
    /// What was understood, with its place.
    ///
    /// ```
    /// use bienban::{Document, Lang, audit::judge};
    ///
    /// let text = "BIÊN BẢN BÀN GIAO\n\
    ///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
    ///     Bên nhận: ........";
    /// let audited = judge(Document::from_text(text), &Lang::En.into())?;
    /// let record = &audited.records[0].record;
    /// assert!(record.place.found().is_some() && record.copies.found().is_none());
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    pub fn found(&self) -> Option<&Found<T>> {
        match self {
            Reading::Read(found) => Some(found),
            Reading::Seen(_) | Reading::Absent => None,
        }
    }

    /// What was understood.
    ///
    /// ```
    /// use bienban::{Document, Lang, audit::judge};
    ///
    /// let text = "BIÊN BẢN BÀN GIAO\n\
    ///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
    ///     Bên nhận: ........";
    /// let audited = judge(Document::from_text(text), &Lang::En.into())?;
    /// let record = &audited.records[0].record;
    /// assert_eq!(record.place.value().map(String::as_str), Some("kho số 2"));
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    pub fn value(&self) -> Option<&T> {
        self.found().map(|found| &found.value)
    }

    /// Where the document speaks of it.
    ///
    /// ```
    /// use bienban::{Document, Lang, audit::judge};
    ///
    /// let text = "BIÊN BẢN BÀN GIAO\n\
    ///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
    ///     Bên nhận: ........";
    /// let audited = judge(Document::from_text(text), &Lang::En.into())?;
    /// let record = &audited.records[0].record;
    /// assert_eq!(record.place.span().map(|span| audited.document.str(span)), Some("kho số 2"));
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    pub fn span(&self) -> Option<Span> {
        match self {
            Reading::Read(found) => Some(found.span),
            Reading::Seen(span) => Some(*span),
            Reading::Absent => None,
        }
    }

    /// Whether the document does not speak of it.
    ///
    /// ```
    /// use bienban::{Document, Lang, audit::judge};
    ///
    /// let text = "BIÊN BẢN BÀN GIAO\n\
    ///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
    ///     Bên nhận: ........";
    /// let audited = judge(Document::from_text(text), &Lang::En.into())?;
    /// let record = &audited.records[0].record;
    /// assert!(record.copies.is_absent() && !record.place.is_absent());
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    pub fn is_absent(&self) -> bool {
        matches!(self, Reading::Absent)
    }
}

impl<T> From<Option<Found<T>>> for Reading<T> {
    fn from(found: Option<Found<T>>) -> Reading<T> {
        found.map_or(Reading::Absent, Reading::Read)
    }
}
