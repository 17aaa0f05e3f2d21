//! What was read of a record, in one order for the text in which it is marked and the list beside it.

use crate::report::rows::{Bytes, DateRow, ParticipantRow, PartyRow, RecordRow, ReferenceRow, ValueRow};

/// A value that stands in the text.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value<'a> {
    /// One that a record has once, by the name of its column.
    Single(&'static str, &'a ValueRow),
    Party(&'a PartyRow),
    Person(&'a ParticipantRow),
    Date(&'a DateRow),
    Reference(&'a ReferenceRow),
}

impl Value<'_> {
    /// Where it stands.
    pub(super) fn span(self) -> Bytes {
        match self {
            Value::Single(_, value) => value.span,
            Value::Party(party) => party.span,
            Value::Person(person) => person.span,
            Value::Date(date) => date.span,
            Value::Reference(reference) => reference.span,
        }
    }
}

/// All values of a record.
pub(super) fn of(record: &RecordRow) -> impl Iterator<Item = Value<'_>> {
    let single = [
        ("title", &record.title),
        ("subject", &record.subject),
        ("number", &record.number),
        ("start_date", &record.start_date),
        ("start_time", &record.start_time),
        ("place", &record.place),
        ("end_date", &record.end_date),
        ("end_time", &record.end_time),
        ("copies", &record.copies),
    ];
    let single = single.into_iter().filter_map(|(name, value)| Some(Value::Single(name, value.as_ref()?)));
    single
        .chain(record.parties.iter().map(Value::Party))
        .chain(record.participants.iter().map(Value::Person))
        .chain(record.dates.iter().map(Value::Date))
        .chain(record.references.iter().map(Value::Reference))
}
