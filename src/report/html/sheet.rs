//! A document as the page opens it: what was read of it, what there is to do, its text.

use std::io;

use serde::Serialize;

use super::Texts;
use super::style::Style;
use super::values::{self, Value};
use crate::lang::{Lang, Text};
use crate::register::InForce;
use crate::report::place;
use crate::report::rows::{DocumentRow, ParticipantRow, RecordRow, ReferenceRow};
use crate::report::shown::shown;
use crate::report::standing;
use crate::report::tables::{Cell, Table};
use crate::report::thing::{self, Thing};
use crate::rules;

/// Writes a document; `text` is its [leaf](super::leaf), or empty.
///
/// # Errors
/// None that memory raises.
pub(super) fn write(out: &mut Vec<u8>, document: &DocumentRow, text: &[u8], style: Style<'_>) -> io::Result<()> {
    let own = thing::own(document).map(|thing| Finding::new(&thing, None, style));
    let across = thing::across(document).map(|thing| Finding::new(&thing, beside(document, &thing), style));
    let values = || document.records.iter().flat_map(values::of);
    let mut number = 0;
    let sheet = Sheet {
        path: style.name(&document.path),
        fault: document.fault.as_ref().map(|fault| fault_words(&fault.message, style.lang)),
        off: (!document.rules_off.is_empty()).then(|| off(&document.rules_off, style.lang)),
        findings: own.chain(across).collect(),
        blanks: document.records.iter().flat_map(|r| &r.blanks).map(|b| field(&b.field, style.lang)).collect(),
        values: values().map(|value| name(value, style.lang)).collect(),
        records: document.records.iter().map(|row| Record::new(row, &mut number, style)).collect(),
    };
    serde_json::to_writer(&mut *out, &sheet)?;
    if !text.is_empty() {
        // It is JSON already, and by far the most of it.
        out.pop();
        out.extend_from_slice(b",\"text\":");
        out.extend_from_slice(text);
        out.push(b'}');
    }
    Ok(())
}

#[derive(Serialize)]
struct Sheet<'a> {
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    fault: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    off: Option<String>,
    records: Vec<Record<'a>>,
    findings: Vec<Finding<'a>>,
    blanks: Vec<String>,
    values: Vec<&'static str>,
}

#[derive(Serialize)]
struct Record<'a> {
    record: usize,
    status: &'a str,
    word: String,
    kind: String,
    /// What it is called, as it is shown, its number among the values.
    read: Vec<(&'static str, String, usize)>,
    lists: Vec<(&'static str, Vec<(String, usize)>)>,
}

impl Record<'_> {
    fn new<'a>(row: &'a RecordRow, number: &mut usize, style: Style<'_>) -> Record<'a> {
        let lang = style.lang;
        let mut record = Record {
            record: row.record,
            status: &row.status,
            word: word(Table::Records, "status", &row.status, lang),
            kind: word(Table::Records, "kind", row.kind.as_deref().unwrap_or_default(), lang),
            read: Vec::new(),
            lists: Vec::new(),
        };
        for value in values::of(row) {
            let at = *number;
            *number += 1;
            if style.texts == Texts::None {
                continue;
            }
            if let Value::Single(column, single) = value {
                record.read.push((name(value, lang), word(Table::Records, column, &single.value, lang), at));
                continue;
            }
            let (heading, shown) = (list(value).get(lang), listed(value, lang));
            match record.lists.last_mut().filter(|last| last.0 == heading) {
                Some((_, rows)) => rows.push((shown, at)),
                None => record.lists.push((heading, vec![(shown, at)])),
            }
        }
        record
    }
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    severity: &'a str,
    level: String,
    record: usize,
    place: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    field: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    message: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    heading: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    find: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    excerpt: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    known: bool,
    /// Where it stands, when its own place is not marked in the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
}

impl<'a> Finding<'a> {
    fn new(thing: &Thing<'a>, at: Option<String>, style: Style<'_>) -> Finding<'a> {
        let place = place::words(thing.location, style.lang);
        Finding {
            rule: thing.rule,
            severity: thing.severity,
            level: word(Table::Findings, "severity", thing.severity, style.lang),
            record: thing.record,
            place: place::with_page(place, thing.page, style.lang),
            field: thing.field.map(|code| field(code, style.lang)).unwrap_or_default(),
            message: style.said(thing.message),
            heading: style.quoted(thing.heading),
            find: style.quoted(thing.find),
            excerpt: style.quoted(thing.excerpt),
            known: thing.known,
            at,
        }
    }
}

/// The value that a finding beside other documents is about. It has no bytes, so it stands where the value does.
fn beside(document: &DocumentRow, thing: &Thing<'_>) -> Option<String> {
    let mut values = document.records.iter().flat_map(values::of);
    let stands = |value: Value<'_>| !thing.location.is_empty() && location(value) == thing.location;
    values.position(stands).map(|number| format!("v{number}"))
}

fn location(value: Value<'_>) -> &str {
    match value {
        Value::Single(_, value) => &value.location,
        Value::Party(party) => &party.location,
        Value::Person(person) => &person.location,
        Value::Date(date) => &date.location,
        Value::Reference(reference) => &reference.location,
    }
}

/// A code of a column in words.
pub(super) fn word(table: Table, column: &str, code: &str, lang: Lang) -> String {
    shown(table, column, Cell::Text(code), lang).to_string()
}

/// What a blank should have held.
pub(super) fn field(code: &str, lang: Lang) -> String {
    word(Table::Blanks, "field", code, lang)
}

/// Why a document could not be audited.
pub(super) fn fault_words(message: &str, lang: Lang) -> String {
    word(Table::Records, "fault", message, lang)
}

/// The rules that were off, in words.
fn off(ids: &str, lang: Lang) -> String {
    rules::in_words(&ids.split("; ").collect::<Vec<_>>(), lang)
}

/// What a value is.
fn name(value: Value<'_>, lang: Lang) -> &'static str {
    let text = match value {
        Value::Single("title", _) => Text::new("Tiêu đề", "Title"),
        Value::Single("subject", _) => Text::new("Trích yếu", "Subject"),
        Value::Single("number", _) => Text::new("Số, ký hiệu", "Number"),
        Value::Single("place", _) => Text::new("Địa điểm", "Place"),
        Value::Single("start_date", _) => Text::new("Ngày bắt đầu", "Start date"),
        Value::Single("start_time", _) => Text::new("Giờ bắt đầu", "Start time"),
        Value::Single("end_date", _) => Text::new("Ngày kết thúc", "End date"),
        Value::Single("end_time", _) => Text::new("Giờ kết thúc", "End time"),
        Value::Single(..) => Text::new("Số bản", "Copies"),
        Value::Party(_) => Text::new("Bên", "Side"),
        Value::Person(_) => Text::new("Người", "Person"),
        Value::Date(_) => Text::new("Ngày tháng", "Date"),
        Value::Reference(_) => Text::new("Văn bản viện dẫn", "Cited document"),
    };
    text.get(lang)
}

/// The list in which a value stands.
fn list(value: Value<'_>) -> Text {
    match value {
        Value::Single(..) | Value::Party(_) => Text::new("Các bên", "Sides"),
        Value::Person(_) => Text::new("Thành phần", "People"),
        Value::Date(_) => Text::new("Ngày tháng", "Dates"),
        Value::Reference(_) => Text::new("Văn bản viện dẫn", "Documents cited"),
    }
}

/// A value as it stands in its list.
fn listed(value: Value<'_>, lang: Lang) -> String {
    match value {
        Value::Single(_, single) => single.value.clone(),
        Value::Party(party) if party.role.is_empty() || party.role == party.name => party.name.clone(),
        Value::Party(party) => format!("{} ({})", party.name, party.role),
        Value::Person(person) => person_words(person, lang),
        Value::Date(date) => {
            let day = word(Table::Dates, "edtf", date.edtf.as_deref().unwrap_or(&date.text), lang);
            format!("{day} ({})", word(Table::Dates, "role", &date.role, lang))
        }
        Value::Reference(reference) => reference_words(reference, lang),
    }
}

fn person_words(person: &ParticipantRow, lang: Lang) -> String {
    let name = [&*person.title, &*person.rank, &*person.name].into_iter().filter(|part| !part.is_empty());
    let parts = [name.collect::<Vec<_>>().join(" "), person.position.clone(), person.unit.clone()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{} ({})", parts.join(", "), word(Table::Participants, "role", &person.role, lang))
}

fn reference_words(reference: &ReferenceRow, lang: Lang) -> String {
    let symbol = if reference.symbol.is_empty() { &reference.title } else { &reference.symbol };
    // A law's name begins with its type.
    let kind = if symbol.starts_with(&reference.kind) { "" } else { &reference.kind };
    let mut words = format!("{kind} {symbol}").trim().to_owned();
    if let Some(date) = &reference.date {
        words += Text::new(" ngày ", " of ").get(lang);
        words += &word(Table::References, "date", date, lang);
    }
    if words.is_empty() {
        words.clone_from(&reference.text);
    }
    match InForce::of(&reference.in_force) {
        Some(against) => format!("{words} ({})", standing::whole(against, &reference.replaced_by, lang)),
        None => words,
    }
}
