//! What is counted over all documents for the page.

use std::collections::BTreeMap;

use crate::audit::Status;
use crate::finding::Severity;
use crate::lang::Text;
use crate::record::BLANK;
use crate::report::rows::{DocumentRow, RecordRow, ValueRow};
use crate::report::thing;
use crate::walk::folder;

/// What a record has to say, and what that is called.
pub(super) const SLOTS: [(&str, Text); 10] = [
    ("start_time", Text::new("giờ bắt đầu", "start time")),
    ("start_date", Text::new("ngày bắt đầu", "start date")),
    ("end_time", Text::new("giờ kết thúc", "end time")),
    ("end_date", Text::new("ngày kết thúc", "end date")),
    ("place", Text::new("địa điểm", "place")),
    ("number", Text::new("số, ký hiệu", "number")),
    ("party", Text::new("tên các bên", "names of sides")),
    ("person", Text::new("họ tên", "names of people")),
    ("reference", Text::new("số văn bản viện dẫn", "numbers of cited documents")),
    ("copies", Text::new("số bản", "copies")),
];

/// How many were filled in, of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Rate {
    pub(super) filled: u64,
    pub(super) all: u64,
}

impl Rate {
    pub(super) fn add(&mut self, filled: u64, all: u64) {
        self.filled += filled;
        self.all += all;
    }
}

/// The counts of the page.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// Documents of each folder by status, in the order of [`Status::ALL`].
    pub(super) folders: BTreeMap<String, [u64; Status::ALL.len()]>,
    /// Findings of each rule by severity, in the order of [`Severity::ALL`].
    pub(super) rules: BTreeMap<String, [u64; Severity::ALL.len()]>,
    /// How many of each of [`SLOTS`].
    pub(super) slots: [Rate; SLOTS.len()],
    /// How many of all, by the month of the minutes.
    pub(super) months: BTreeMap<(u16, u8), Rate>,
    pub(super) records: u64,
    pub(super) blanks: u64,
    /// The documents that could not be audited, each with its reason: the first of them.
    pub(super) faults: Vec<(String, String)>,
}

/// Documents that could not be audited which are told with their reasons; the table has the others.
const FAULTS: usize = 1000;

impl Counts {
    pub(super) fn add(&mut self, document: &DocumentRow) {
        let folder = self.folders.entry(folder(&document.path).to_owned()).or_default();
        folder[status(document) as usize] += 1;
        if let Some(fault) = document.fault.as_ref().filter(|_| self.faults.len() < FAULTS) {
            self.faults.push((document.path.clone(), fault.message.clone()));
        }
        for record in &document.records {
            self.records += u64::from(record.record > 0);
            self.blanks += record.blanks.len() as u64;
            if record.record > 0 && record.status != Status::BlankForm.as_str() {
                self.filled(record);
            }
        }
        for thing in thing::all(document) {
            let Some(severity) = Severity::of(thing.severity) else { continue };
            match self.rules.get_mut(thing.rule) {
                Some(counts) => counts[severity as usize] += 1,
                None => self.rules.entry(thing.rule.to_owned()).or_default()[severity as usize] += 1,
            }
        }
    }

    /// The documents of each status.
    pub(super) fn statuses(&self) -> [u64; Status::ALL.len()] {
        let mut total = [0; Status::ALL.len()];
        self.folders.values().for_each(|folder| total.iter_mut().zip(folder).for_each(|(sum, count)| *sum += count));
        total
    }

    /// Findings of a severity.
    pub(super) fn findings(&self, severity: Severity) -> u64 {
        self.rules.values().map(|counts| counts[severity as usize]).sum()
    }

    fn filled(&mut self, record: &RecordRow) {
        let month = record.start_date.as_ref().and_then(|date| month(&date.value));
        for (slot, (name, _)) in self.slots.iter_mut().zip(SLOTS) {
            let (filled, all) = slot_of(record, name);
            slot.add(filled, all);
            if let Some(month) = month {
                self.months.entry(month).or_default().add(filled, all);
            }
        }
    }
}

/// How a document stands: as the worst of its records.
pub(super) fn status(document: &DocumentRow) -> Status {
    if document.fault.is_some() {
        return Status::Unreadable;
    }
    let has = |status: Status| document.records.iter().any(|record| record.status == status.as_str());
    [Status::Incomplete, Status::Complete, Status::BlankForm]
        .into_iter()
        .find(|s| has(*s))
        .unwrap_or(Status::NotMinutes)
}

/// How many a record has of a slot, and how many of those are filled in. What it neither has nor lacks counts nothing.
fn slot_of(record: &RecordRow, slot: &str) -> (u64, u64) {
    let blanks = || record.blanks.iter().filter(|blank| slot_of_field(&blank.field) == slot).count() as u64;
    let of = |filled: usize| (filled as u64, filled as u64 + blanks());
    let single = |value: &Option<ValueRow>, open: &[char]| match value {
        Some(value) => (u64::from(!value.value.contains(open)), 1),
        None => (0, u64::from(lacks(record, slot))),
    };
    match slot {
        "start_time" => single(&record.start_time, &['X', BLANK]),
        "start_date" => single(&record.start_date, &['X', BLANK]),
        "end_time" => single(&record.end_time, &['X', BLANK]),
        "end_date" => single(&record.end_date, &['X', BLANK]),
        "place" => single(&record.place, &[BLANK]),
        "number" => single(&record.number, &[BLANK]),
        "copies" => single(&record.copies, &[BLANK]),
        "party" => {
            let named = record.parties.iter().filter(|party| !party.name.contains(BLANK)).count();
            (named as u64, record.parties.len() as u64)
        }
        "person" => of(record.participants.len()),
        _ => of(record.references.iter().filter(|r| !r.symbol.is_empty() && !r.symbol.contains(BLANK)).count()),
    }
}

/// Whether a rule or a blank says that a value is not there.
fn lacks(record: &RecordRow, slot: &str) -> bool {
    let weighs = |severity: &str| severity != Severity::Note.as_str();
    let told = record.findings.iter().filter(|finding| weighs(&finding.severity));
    let told = told.filter_map(|finding| finding.field.as_deref());
    told.chain(record.blanks.iter().map(|blank| &*blank.field)).any(|field| slot_of_field(field) == slot)
}

/// The slot that a field belongs to; empty for the others.
fn slot_of_field(field: &str) -> &'static str {
    match field {
        "start.hour" | "start.minute" | "start.time" => "start_time",
        "start.day" | "start.month" | "start.year" | "start.date" => "start_date",
        "end.hour" | "end.minute" | "end.time" => "end_time",
        "end.day" | "end.month" | "end.year" | "end.date" => "end_date",
        "person.name" | "signature.name" => "person",
        "reference.number" => "reference",
        "place" => "place",
        "number" => "number",
        "copies" => "copies",
        _ => "",
    }
}

/// The month of a day, where both are known: `2023-02-XX` is of February 2023.
fn month(edtf: &str) -> Option<(u16, u8)> {
    let mut parts = edtf.split('-');
    let year = parts.next()?.trim_end_matches('?').parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    (1..=12).contains(&month).then_some((year, month))
}
