//! One set of minutes, as understood: every value with its raw text, its normal form and its place.
//!
//! ```
//! use bienban::{Document, Lang, audit::judge};
//!
//! let text = "BIÊN BẢN BÀN GIAO\n\
//!     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
//!     Bên nhận: ........";
//! let audited = judge(Document::from_text(text), &Lang::En.into())?;
//! let record = &audited.records[0].record;
//! assert_eq!(record.kind.unwrap().as_str(), "ban-giao");
//! assert_eq!(record.start.time.value().unwrap().to_string(), "08:30");
//! assert_eq!(record.blanks[0].field.as_str(), "party.name");
//! # Ok::<(), bienban::Fault>(())
//! ```

use std::fmt;

use serde::Serialize;

use crate::document::{Document, Span};
use crate::edtf::{Date, Time};
use crate::kinds::Asks;

mod blank;
mod by;
mod evidence;
mod field;
mod json;
mod kind;
mod mentions;
pub(crate) mod names;
mod people;
mod quote;
mod reading;
mod unread;

pub use blank::{BirthPart, Blank};
pub use by::{By, Spot, Table, TableRow};
#[doc(hidden)]
pub use evidence::*;
pub use field::{DrawnAs, Field};
pub use kind::Class;
pub use mentions::{DateMention, DateRole, Reference};
pub use people::{Participant, Party, Role};
pub(crate) use quote::{has_blank, push_without_blanks, quote, quoted};
pub use reading::{Found, Reading};
#[doc(hidden)]
pub use unread::{Looks, Unread};

pub use crate::kinds::Kind;

/// What a person must see where a blank stands.
///
/// ```
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// assert_eq!(record.quote(&audited.document, record.parties[0].span), format!("Bên nhận: {}", bienban::record::BLANK));
/// # Ok::<(), bienban::Fault>(())
/// ```
pub const BLANK: char = '▢';

/// A date or a time of the beginning or the end, with where it stands.
///
/// ```
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// assert_eq!(record.start.date.value().unwrap().complete(), Some((2023, 2, 15)));
/// assert_eq!(record.start.time.value().unwrap().minutes(), Some(510));
/// assert!(record.end.date.is_absent());
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Moment {
    /// The date.
    pub date: Reading<Date>,
    /// The time of day.
    pub time: Reading<Time>,
}

/// A number that may be drawn and not filled.
///
/// ```
/// use bienban::record::Count;
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN LÀM VIỆC\n\
///     Hồi 8 giờ ngày 15/02/2023, tại Sở A.\n\
///     Biên bản được lập thành 02 bản.";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// assert_eq!(record.copies.value(), Some(&Count::Filled(2)));
/// assert_eq!((Count::Filled(2).to_string(), Count::Blank.to_string()), ("2".to_owned(), "▢".to_owned()));
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// A number.
    Filled(u32),
    /// A blank.
    Blank,
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Count::Filled(n) => write!(f, "{n}"),
            Count::Blank => write!(f, "{BLANK}"),
        }
    }
}

/// One set of minutes, or the only record of a document that is none.
///
/// As JSON it has the names of the tables' columns where it is the same thing (`start_date`, `edtf`, `type`): enums
/// are their ids, dates and times their text, spans `[start, end]` in bytes of [`Document::text`], and a value that is
/// absent is `null`. A party of a person counts from 1, as in the tables.
///
/// ```
/// use bienban::{Document, Lang, audit::judge};
///
/// let text = "BIÊN BẢN BÀN GIAO\n\
///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
///     Bên nhận: ........";
/// let audited = judge(Document::from_text(text), &Lang::En.into())?;
/// let record = &audited.records[0].record;
/// let json = serde_json::to_value(record).unwrap();
/// assert_eq!((&json["kind"], &json["start_date"]["value"]), (&"ban-giao".into(), &"2023-02-15".into()));
/// assert_eq!(json["place"]["span"], serde_json::json!([63, 73]));
/// assert_eq!((&json["blanks"][0]["field"], &json["end_time"]), (&"party.name".into(), &serde_json::Value::Null));
/// # Ok::<(), bienban::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Record {
    /// What it covers in the document.
    pub span: Span,
    /// What sort of document this is.
    pub class: Class,
    /// The kind of minutes; `None` when it is none.
    pub kind: Option<Kind>,
    /// What told the kind.
    pub kind_by: By,
    /// The title line.
    pub title: Reading<String>,
    /// What it is about.
    pub subject: Reading<String>,
    /// Its own number, in normal form; holds `▢` where it is blank.
    pub number: Reading<String>,
    /// Where it was, the whole phrase.
    pub place: Reading<String>,
    /// The beginning.
    pub start: Moment,
    /// The end.
    pub end: Moment,
    /// How many copies were made.
    pub copies: Reading<Count>,
    /// In document order.
    pub parties: Vec<Party>,
    /// In document order, then who is named in the signature block alone.
    pub participants: Vec<Participant>,
    /// In document order.
    pub dates: Vec<DateMention>,
    /// In document order.
    pub references: Vec<Reference>,
    /// In document order.
    pub blanks: Vec<Blank>,
    /// What only rules look at.
    #[doc(hidden)]
    pub evidence: Evidence,
}

impl Record {
    /// The participants that the text names, without those of the signature block alone.
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
    /// let names = record.listed().iter().map(|person| person.name.value.as_str());
    /// assert_eq!(names.collect::<Vec<_>>(), ["Trần Văn Bình"]);
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    pub fn listed(&self) -> &[Participant] {
        let signers = self.participants.partition_point(|p| p.role != Role::Signer);
        &self.participants[..signers]
    }

    /// An empty record over `span`.
    pub(crate) fn new(span: Span) -> Record {
        Record {
            span,
            class: Class::NotMinutes,
            kind: None,
            kind_by: By::default(),
            title: Reading::Absent,
            subject: Reading::Absent,
            number: Reading::Absent,
            place: Reading::Absent,
            start: Moment::default(),
            end: Moment::default(),
            copies: Reading::Absent,
            parties: Vec::new(),
            participants: Vec::new(),
            dates: Vec::new(),
            references: Vec::new(),
            blanks: Vec::new(),
            evidence: Evidence::default(),
        }
    }

    /// What its kind, or the law of its own, asks it to say.
    pub(crate) fn asks(&self) -> &'static Asks {
        let kind = || &self.kind.unwrap_or(Kind::Khac).row().asks;
        self.evidence.matter.map_or_else(kind, |matter| &matter.asks)
    }

    /// Adds what footers and notes, which are read by themselves, have of dates, references and blanks.
    pub(crate) fn add(&mut self, other: Record) {
        self.dates.extend(other.dates);
        self.references.extend(other.references);
        self.blanks.extend(other.blanks);
    }

    /// The text of `span` as it is quoted: white space collapsed, each blank in it a `▢`.
    ///
    /// ```
    /// use bienban::{Document, Lang, audit::judge};
    ///
    /// let text = "BIÊN BẢN BÀN GIAO\n\
    ///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
    ///     Bên nhận: ........";
    /// let audited = judge(Document::from_text(text), &Lang::En.into())?;
    /// let record = &audited.records[0].record;
    /// let line = audited.document.paragraphs[2].span;
    /// assert_eq!(record.quote(&audited.document, line), "Bên nhận: ▢");
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    pub fn quote(&self, document: &Document, span: Span) -> String {
        quote(document, &self.blanks, span)
    }
}
