//! How cited documents stand on the day of the minutes, as far as the register knows.

use crate::document::{Document, Span};
use crate::edtf::Date;
use crate::normalise;
use crate::record::{DateRole, Record, Reference, has_blank};
use crate::register::{AS_OF, Entry, InForce, Standing};

use super::Settings;
use super::lexicon::{BODIES_IN_FULL, LEVELS};
use super::references::dates::{earliest, latest};

/// A day that can be compared.
pub(super) type Day = (u16, u8, u8);

/// The days that are meant where minutes say when they opened.
#[derive(Debug, Clone, Copy)]
pub(super) enum Opened {
    /// Between these two, the dateline among them.
    Within(Day, Day),
    /// No year stands anywhere: it is a form.
    Undated,
    /// It cannot be told.
    Unknown,
}

impl Opened {
    /// Of a record.
    pub(super) fn of(record: &Record) -> Opened {
        let dated = |role| record.dates.iter().filter(move |date| date.role == role).filter_map(|date| date.date);
        let year = |date: &Date| date.year_number().is_some();
        let Some(start) = record.start.date.value().copied().filter(year) else {
            let ends = record.end.date.value().copied().into_iter();
            let others = [DateRole::Start, DateRole::End, DateRole::Document].into_iter().flat_map(dated);
            // Where no place for it was found, any day of the text may be theirs.
            let unread = record.start.date.value().is_none();
            let any = dated(DateRole::Mentioned).filter(|_| unread);
            return if ends.chain(others).chain(any).any(|date| year(&date)) {
                Opened::Unknown
            } else {
                Opened::Undated
            };
        };
        let span = record.start.date.span();
        if span.is_some_and(|span| span.overlaps_any(&record.evidence.contradictory)) {
            return Opened::Unknown;
        }
        let last = dated(DateRole::Document).filter(year).map(|date| latest(&date)).fold(latest(&start), Day::max);
        Opened::Within(earliest(&start), last)
    }
}

/// What the register has under the symbol of a reference.
#[derive(Default)]
struct Found<'a> {
    entries: Vec<Entry<'a>>,
    /// Which of them is meant.
    meant: Option<usize>,
}

/// What the register has under the symbols that a record cites.
pub(super) struct Known<'a> {
    /// For each reference.
    found: Vec<Found<'a>>,
    pub(super) opened: Opened,
    /// The day on which a form that has no date will be used at the earliest.
    pub(super) today: Day,
}

impl<'a> Known<'a> {
    /// Looks up what a record cites.
    pub(super) fn of(document: &Document, record: &Record, settings: &'a Settings) -> Known<'a> {
        let seat = Seat { document, record };
        let find = |reference: &Reference| {
            if has_blank(&reference.symbol) {
                return Found::default();
            }
            let mut entries = settings.register.find(&reference.symbol);
            entries.retain(|entry| seat.is_of(entry, reference));
            let mut all = entries.iter().enumerate().filter(|(_, entry)| is_meant(entry, reference));
            let meant = all.next().map(|(index, _)| index).filter(|_| all.next().is_none());
            Found { entries, meant }
        };
        let days = [Some(AS_OF), settings.as_of].into_iter().flatten().filter_map(|day| day.complete());
        Known {
            found: record.references.iter().map(find).collect(),
            opened: if record.references.is_empty() { Opened::Unknown } else { Opened::of(record) },
            today: days.max().unwrap_or_default(),
        }
    }

    /// All that has the symbol of a reference.
    pub(super) fn entries(&self, reference: usize) -> &[Entry<'a>] {
        self.found.get(reference).map_or(&[], |found| &found.entries)
    }

    /// The document that a reference means; `None` where type or date say that it is another, and where it may be
    /// either of two.
    pub(super) fn entry(&self, reference: usize) -> Option<&Entry<'a>> {
        let found = self.found.get(reference)?;
        found.entries.get(found.meant?)
    }

    /// What is known against each reference.
    pub(super) fn standings(&self, settings: &Settings) -> Vec<Option<Standing>> {
        let standing = |reference: usize| {
            let entry = self.entry(reference)?;
            let in_force = self.against(entry, settings)?;
            let replaced_by = if in_force == InForce::Expired { entry.replaced_by } else { "" };
            Some(Standing { in_force, replaced_by: replaced_by.to_owned() })
        };
        (0..self.found.len()).map(standing).collect()
    }

    fn against(&self, entry: &Entry<'_>, settings: &Settings) -> Option<InForce> {
        let (first, last) = match self.opened {
            Opened::Within(first, last) => (first, last),
            Opened::Undated => (self.today, self.today),
            Opened::Unknown => return None,
        };
        if ended(entry).is_some_and(|day| day <= first) {
            Some(InForce::Expired)
        } else if begun(entry).is_some_and(|day| day > last) {
            Some(InForce::NotYet)
        } else {
            amendments(entry, settings, first).next().map(|_| InForce::Amended)
        }
    }
}

/// The first day on which a document no longer applied.
pub(super) fn ended(entry: &Entry<'_>) -> Option<Day> {
    entry.expires.and_then(|date| date.complete())
}

/// The first day on which it applied.
pub(super) fn begun(entry: &Entry<'_>) -> Option<Day> {
    entry.effective.and_then(|date| date.complete())
}

/// What had amended a document by a day.
pub(super) fn amendments<'e>(entry: &Entry<'e>, settings: &Settings, by: Day) -> impl Iterator<Item = &'e str> {
    entry.amendments().filter(move |symbol| {
        settings.register.find(symbol).iter().any(|amending| begun(amending).is_some_and(|day| day <= by))
    })
}

/// Whether nothing that a citation says speaks against its being this document.
fn is_meant(entry: &Entry<'_>, reference: &Reference) -> bool {
    let same = |date: Date| {
        let Some(known) = entry.date else { return true };
        date.inferred || (earliest(&date)..=latest(&date)).contains(&earliest(&known))
    };
    entry.is_of_kind(&reference.kind) && reference.date.is_none_or(same)
}

/// Whose minutes they are.
struct Seat<'a> {
    document: &'a Document,
    record: &'a Record,
}

impl Seat<'_> {
    /// Whether an office's own row may be of the document that is cited: local symbols are used in every province.
    fn is_of(&self, entry: &Entry<'_>, reference: &Reference) -> bool {
        if entry.issuer.is_empty() {
            return true;
        }
        let (issuer, cited) = (body(entry.issuer), body(&reference.issuer));
        let named = cited.contains(&issuer);
        // `UBND tỉnh` names none.
        let open = cited.is_empty() || issuer.starts_with(&cited);
        named || open && self.names(place(&issuer))
    }

    /// Whether the letterhead or the place of the minutes names a province or a district.
    fn names(&self, place: &str) -> bool {
        let head = self.record.evidence.head.map(|head: Span| normalise::fold(self.document.str(head)));
        let at = self.record.place.value().map(|at| normalise::fold(at));
        head.into_iter().chain(at).any(|text| normalise::collapse(&text).contains(place))
    }
}

/// The name of a body, folded, with its first words as offices shorten them.
fn body(name: &str) -> String {
    let folded = normalise::collapse(&normalise::fold(name));
    BODIES_IN_FULL.iter().fold(folded, |name, (full, short)| name.replace(full, short))
}

/// What a body's name has behind its level: `hòa giang` of `ubnd tỉnh hòa giang`.
fn place(body: &str) -> &str {
    LEVELS.iter().filter_map(|level| body.split_once(level)).map(|(_, place)| place).next().unwrap_or(body)
}
