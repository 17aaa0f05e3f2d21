//! One set of minutes, as understood: every value with its raw text, its normal form and its place.

use crate::ids::ids;
use std::fmt;

use crate::document::{Document, Span};
use crate::edtf::{Date, Time};
use crate::kinds::Asks;
use crate::normalise;

mod by;
mod evidence;
mod field;
mod kind;
pub(crate) mod names;
mod reading;
mod unread;

pub use by::{By, Spot, Table, TableRow};
pub use evidence::*;
pub use field::{DrawnAs, Field};
pub use kind::Class;
pub use reading::{Found, Reading};
pub use unread::{Looks, Unread};

pub use crate::kinds::Kind;

/// What a person must see where a blank stands.
pub const BLANK: char = '▢';

/// A place where the document asks for a value and none is written.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    pub label: Span,
    /// The part of a date of birth that it is, where its field is [`Field::PersonBirth`]; `None` for the whole.
    pub birth: Option<BirthPart>,
}

/// A part of a date of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BirthPart {
    /// The day of the month.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

impl Blank {
    /// A blank that must be filled and names no role.
    pub fn new(span: Span, field: Field, drawn_as: DrawnAs) -> Blank {
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

/// A date or a time of the beginning or the end, with where it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moment {
    /// The date.
    pub date: Reading<Date>,
    /// The time of day.
    pub time: Reading<Time>,
}

/// A number that may be drawn and not filled.
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

/// An organisation or a side.
#[derive(Debug, Clone, PartialEq, Eq)]
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

ids! {
    /// What a date is for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum DateRole {
        /// The beginning.
        Start = "start",
        /// The end.
        End = "end",
        /// The dateline under the letterhead.
        Document = "document",
        /// The date of a cited document.
        Reference = "reference",
        /// The date of the document that issued the form.
        Form = "form",
        /// Any other.
        Mentioned = "mentioned",
    }
}

/// A date mentioned anywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention {
    /// What it is for.
    pub role: DateRole,
    /// `None` for an impossible or lunar date.
    pub date: Option<Date>,
    /// Its text.
    pub span: Span,
    /// What read it.
    pub by: By,
}

/// A mention of another document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// It is the line that says which circular issued the blank form.
    pub form: bool,
    /// The Vietnamese type word: `Quyết định`, `Hóa đơn GTGT`.
    pub kind: String,
    /// The symbol in normal form: `28/2018/QĐ-UBND`; `▢` where it is blank; empty for a law cited by name.
    pub symbol: String,
    /// The issuing body, as written.
    pub issuer: String,
    /// Its date.
    pub date: Option<Date>,
    /// What it is about, as written.
    pub title: String,
    /// The mention: type, symbol, date.
    pub span: Span,
    /// What read it.
    pub by: By,
}

/// One set of minutes, or the only record of a document that is none.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    pub evidence: Evidence,
}

impl Record {
    /// The participants that the text names, without those of the signature block alone.
    pub fn listed(&self) -> &[Participant] {
        let signers = self.participants.partition_point(|p| p.role != Role::Signer);
        &self.participants[..signers]
    }

    /// An empty record over `span`.
    pub fn new(span: Span) -> Record {
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
    pub fn asks(&self) -> &'static Asks {
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
    pub fn quote(&self, document: &Document, span: Span) -> String {
        quote(document, &self.blanks, span)
    }
}

/// The text of `span` as it is quoted: white space collapsed, each of `blanks` (in document
/// order) a `▢`, a `▢` of the document's own a `□`, and what is struck through between `~~`.
pub fn quote(document: &Document, blanks: &[Blank], span: Span) -> String {
    let mut at = span.start;
    let first = blanks.partition_point(|b| b.span.end < span.start);
    let plain = blanks.get(first).is_none_or(|blank| blank.span.start > span.end);
    if plain && document.struck_in(span).next().is_none() {
        let text = document.str(span);
        if !may_hold_blanks(text) {
            return normalise::collapse(text);
        }
    }
    let mut out = String::with_capacity(span.len());
    for blank in &blanks[first..] {
        if blank.span.start > span.end {
            break;
        }
        // One that goes on below the span is shown where it begins.
        let beyond = blank.span.start == span.end && !blank.span.is_empty();
        if blank.span.start < at || beyond {
            continue;
        }
        push_plain(&mut out, document, Span { start: at, end: blank.span.start });
        // Spaces that draw a blank still part it from the words around it.
        let spaced = document.str(blank.span).starts_with([' ', '\t']);
        out.push_str(if spaced { " ▢ " } else { "▢" });
        at = blank.span.end.min(span.end);
    }
    push_plain(&mut out, document, Span { start: at, end: span.end });
    normalise::collapse(&out)
}

/// Appends text of the document, and marks what is struck through.
fn push_plain(out: &mut String, document: &Document, span: Span) {
    let mut plain = |text: &str| push_without_blanks(out, text);
    let mut at = span.start;
    for struck in document.struck_in(span) {
        let (start, end) = (struck.start.max(at), struck.end.min(span.end));
        plain(document.str(Span { start: at, end: start }));
        let text = document.str(Span { start, end });
        let bare = text.trim();
        let before = text.len() - text.trim_start().len();
        plain(&text[..before]);
        if !bare.is_empty() {
            plain("~~");
            plain(bare);
            plain("~~");
        }
        plain(&text[before + bare.len()..]);
        at = end;
    }
    plain(document.str(Span { start: at, end: span.end }));
}

/// Whether a text may hold a [`BLANK`] of its own: its second byte, rare in any other letter, tells of most that they
/// do not.
fn may_hold_blanks(text: &str) -> bool {
    memchr::memchr(0x96, text.as_bytes()).is_some()
}

/// Adds a text; its own `▢` are no blanks.
pub(crate) fn push_without_blanks(out: &mut String, text: &str) {
    if !may_hold_blanks(text) {
        return out.push_str(text);
    }
    for (index, part) in text.split(BLANK).enumerate() {
        if index > 0 {
            out.push('□');
        }
        out.push_str(part);
    }
}
