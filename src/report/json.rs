//! All that was understood of one document, as JSON.
//!
//! The names are those of the tables' columns; a value that the document does not have is
//! `null`, and places are those of the `location` column. `by` says what read a value, and `unread` what no
//! row understood.

use std::io::{self, Write};

use serde::Serialize;

use super::tables::{members, number};
use super::why::Why;
use crate::audit::{Audited, Judged};
use crate::document::{Document, Notes, Span};
use crate::finding::Finding;
use crate::quote;
use crate::record::{Blank, By, DateMention, Participant, Party, Reading, Record, Reference, Unread};

/// Writes the document called `name` as one indented JSON object and a line end.
///
/// # Errors
/// When `out` cannot be written.
pub fn write(out: &mut impl Write, name: &str, audited: &Audited, why: Why<'_>) -> io::Result<()> {
    let records = audited.records.iter().enumerate();
    let record = |(index, judged)| record(number(index, judged), &audited.document, judged, why);
    let document =
        JsonDocument { path: name, notes: notes(&audited.document.notes), records: records.map(record).collect() };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct JsonDocument<'a> {
    path: &'a str,
    notes: JsonNotes,
    records: Vec<JsonRecord<'a>>,
}

#[derive(Serialize)]
struct JsonNotes {
    insertions: u32,
    deletions: u32,
    hidden: u32,
    comments: u32,
    objects: u32,
    external: u32,
    macros: bool,
    decomposed: u32,
    invisible: u32,
    lookalikes: u32,
    legacy: u32,
    pictures: u32,
    struck: u32,
}

#[derive(Serialize)]
struct JsonRecord<'a> {
    record: usize,
    status: &'static str,
    kind: Option<&'static str>,
    kind_by: Option<String>,
    title: Option<Value>,
    subject: Option<Value>,
    number: Option<Value>,
    place: Option<Value>,
    start_date: Option<Value>,
    start_time: Option<Value>,
    end_date: Option<Value>,
    end_time: Option<Value>,
    copies: Option<Value>,
    parties: Vec<JsonParty<'a>>,
    participant_count: usize,
    participants: Vec<JsonParticipant<'a>>,
    dates: Vec<JsonDate>,
    references: Vec<JsonReference<'a>>,
    blanks: Vec<JsonBlank>,
    unread: Vec<JsonUnread>,
    findings: Vec<JsonFinding<'a>>,
}

#[derive(Serialize)]
struct Value {
    value: String,
    text: String,
    location: String,
    by: String,
}

#[derive(Serialize)]
struct JsonParty<'a> {
    name: &'a str,
    role: &'a str,
    member_count: usize,
    location: String,
    by: String,
}

#[derive(Serialize)]
struct JsonParticipant<'a> {
    party: Option<usize>,
    role: &'static str,
    title: &'a str,
    rank: &'a str,
    name: &'a str,
    position: &'a str,
    unit: &'a str,
    location: String,
    by: String,
}

#[derive(Serialize)]
struct JsonDate {
    role: &'static str,
    edtf: Option<String>,
    text: String,
    location: String,
    by: String,
}

#[derive(Serialize)]
struct JsonReference<'a> {
    role: &'static str,
    #[serde(rename = "type")]
    kind: &'a str,
    symbol: &'a str,
    issuer: &'a str,
    date: Option<String>,
    title: &'a str,
    text: String,
    location: String,
    by: String,
}

#[derive(Serialize)]
struct JsonBlank {
    field: &'static str,
    drawn_as: &'static str,
    optional: bool,
    location: String,
    before: String,
    after: String,
    by: String,
}

#[derive(Serialize)]
struct JsonUnread {
    kind: &'static str,
    text: String,
    value: Option<String>,
    location: String,
}

#[derive(Serialize)]
struct JsonFinding<'a> {
    rule: &'static str,
    severity: &'static str,
    message: &'a str,
    field: Option<&'static str>,
    location: String,
}

fn notes(notes: &Notes) -> JsonNotes {
    JsonNotes {
        insertions: notes.insertions,
        deletions: notes.deletions,
        hidden: notes.hidden,
        comments: notes.comments,
        objects: notes.objects,
        external: notes.external,
        macros: notes.macros,
        decomposed: notes.decomposed,
        invisible: notes.invisible,
        lookalikes: notes.lookalikes,
        legacy: notes.legacy,
        pictures: notes.pictures,
        struck: notes.struck,
    }
}

fn record<'a>(number: usize, document: &'a Document, judged: &'a Judged, why: Why<'a>) -> JsonRecord<'a> {
    let record = &judged.record;
    let of = Source { document, record, why };
    JsonRecord {
        record: number,
        status: judged.status().as_str(),
        kind: record.kind.map(|k| k.as_str()),
        kind_by: record.kind.map(|_| of.by(record.kind_by)),
        title: of.value(&record.title),
        subject: of.value(&record.subject),
        number: of.value(&record.number),
        place: of.value(&record.place),
        start_date: of.value(&record.start.date),
        start_time: of.value(&record.start.time),
        end_date: of.value(&record.end.date),
        end_time: of.value(&record.end.time),
        copies: of.value(&record.copies),
        parties: of.parties(),
        participant_count: record.participants.iter().filter(|p| p.role.is_counted()).count(),
        participants: of.participants(),
        dates: of.dates(),
        references: of.references(),
        blanks: of.blanks(),
        unread: why.unread_in(document, record).iter().map(|unread| of.unread(unread)).collect(),
        findings: judged.findings.iter().map(|f| finding(document, f)).collect(),
    }
}

fn finding<'a>(document: &Document, finding: &'a Finding) -> JsonFinding<'a> {
    JsonFinding {
        rule: finding.rule,
        severity: finding.severity.as_str(),
        message: &finding.message,
        field: finding.field,
        location: document.location(finding.span.start),
    }
}

/// A record with the document that its spans point into.
struct Source<'d, 'a> {
    document: &'d Document,
    record: &'a Record,
    why: Why<'d>,
}

impl<'a> Source<'_, 'a> {
    fn location(&self, span: Span) -> String {
        self.document.location(span.start)
    }

    fn by(&self, by: By) -> String {
        self.why.by(self.document, by)
    }

    fn unread(&self, unread: &Unread) -> JsonUnread {
        let quoted = |span: Span| self.record.quote(self.document, span);
        JsonUnread {
            kind: unread.looks.as_str(),
            text: quoted(unread.span),
            value: unread.value.map(quoted),
            location: self.location(unread.span),
        }
    }

    fn value<T: ToString>(&self, reading: &Reading<T>) -> Option<Value> {
        reading.found().map(|found| Value {
            value: found.value.to_string(),
            text: self.record.quote(self.document, found.span),
            location: self.location(found.span),
            by: self.by(found.by),
        })
    }

    fn parties(&self) -> Vec<JsonParty<'a>> {
        let parties = self.record.parties.iter().zip(members(self.record));
        let party = |(party, member_count): (&'a Party, usize)| JsonParty {
            name: &party.name,
            role: &party.role,
            member_count,
            location: self.location(party.span),
            by: self.by(party.by),
        };
        parties.map(party).collect()
    }

    fn participants(&self) -> Vec<JsonParticipant<'a>> {
        let person = |person: &'a Participant| JsonParticipant {
            party: person.party.map(|index| index + 1),
            role: person.role.as_str(),
            title: &person.title,
            rank: &person.rank,
            name: &person.name.value,
            position: &person.position,
            unit: &person.unit,
            location: self.location(person.name.span),
            by: self.by(person.name.by),
        };
        self.record.participants.iter().map(person).collect()
    }

    fn dates(&self) -> Vec<JsonDate> {
        let date = |mention: &DateMention| JsonDate {
            role: mention.role.as_str(),
            edtf: mention.date.map(|d| d.to_string()),
            text: self.record.quote(self.document, mention.span),
            location: self.location(mention.span),
            by: self.by(mention.by),
        };
        self.record.dates.iter().map(date).collect()
    }

    fn references(&self) -> Vec<JsonReference<'a>> {
        let reference = |reference: &'a Reference| JsonReference {
            role: if reference.form { "form" } else { "cited" },
            kind: &reference.kind,
            symbol: &reference.symbol,
            issuer: &reference.issuer,
            date: reference.date.map(|d| d.to_string()),
            title: &reference.title,
            text: self.record.quote(self.document, reference.span),
            location: self.location(reference.span),
            by: self.by(reference.by),
        };
        self.record.references.iter().map(reference).collect()
    }

    fn blanks(&self) -> Vec<JsonBlank> {
        let blanks = &self.record.blanks;
        let blank = |blank: &Blank| JsonBlank {
            field: blank.field.as_str(),
            drawn_as: blank.drawn_as.as_str(),
            optional: blank.optional,
            location: self.location(blank.span),
            before: quote::before(self.document, blanks, blank.span),
            after: quote::after(self.document, blanks, blank.span),
            by: self.by(blank.by),
        };
        blanks.iter().map(blank).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::Office;
    use crate::report::tables::tests::minutes;

    #[test]
    fn a_value_has_its_normal_form_its_text_and_its_place() {
        let mut out = Vec::new();
        let office = Office::default();
        let why = Why { office: &office, unread: &[] };
        write(&mut out, "a\n\u{202E}.docx", &minutes(), why).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&out).unwrap();
        assert_eq!(json["path"], "a\n\u{202E}.docx");
        let record = &json["records"][0];
        assert_eq!(record["start_time"]["value"], "XX:30");
        assert_eq!(record["start_time"]["text"], "▢ giờ 30");
        assert_eq!(record["start_time"]["location"], "body ¶2");
        assert_eq!(record["end_date"], serde_json::Value::Null);
        assert_eq!((&record["participants"][0]["party"], &record["participant_count"]), (&2.into(), &1.into()));
        assert_eq!(record["blanks"][1]["before"], "- Họ tên:");
        assert_eq!(record["findings"][0]["rule"], "BB101");
    }
}
