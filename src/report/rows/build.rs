//! The rows of a document as audited.

use super::{
    BlankRow, Bytes, DateRow, Detail, DocumentRow, FaultRow, FindingRow, Id, ParticipantRow, PartyRow, RecordRow,
    ReferenceRow, UnreadRow, ValueRow,
};
use crate::audit::{Audited, Judged};
use crate::document::{Document, Span};
use crate::fault::Fault;
use crate::finding::{Finding, Severity};
use crate::lang::Lang;
use crate::quote;
use crate::record::{Blank, By, DateMention, Participant, Party, Reading, Record, Reference, Unread};
use crate::register::Standing;
use crate::report::place::Guide;
use crate::report::tables::number;
use crate::report::why::Why;

/// Characters of an excerpt.
const EXCERPT: usize = 120;

impl DocumentRow {
    /// All rows of the document called `name`, or of its fault in a language.
    ///
    /// ```
    /// use bienban::report::rows::DocumentRow;
    /// use bienban::{Document, Lang, audit::judge};
    ///
    /// let document = Document::from_text("BIÊN BẢN LÀM VIỆC\nHồi ... giờ ngày 15/02/2023");
    /// let row = DocumentRow::of("a.docx", &judge(document, &Lang::En.into()), Lang::En);
    /// assert_eq!(row.records[0].blanks[0].field, "start.hour");
    /// ```
    pub fn of(name: &str, outcome: &Result<Audited, Fault>, lang: Lang) -> DocumentRow {
        DocumentRow::new(name, outcome, Detail::Ways, lang)
    }

    /// The same with more or less detail.
    #[doc(hidden)]
    pub fn new(name: &str, outcome: &Result<Audited, Fault>, detail: Detail<'_>, lang: Lang) -> DocumentRow {
        let path = name.to_owned();
        match outcome {
            Ok(audited) => document(path, audited, detail),
            Err(fault) => {
                let fault = FaultRow { id: fault.id.as_str().into(), message: fault.message(lang) };
                DocumentRow { path, fault: Some(fault), ..DocumentRow::default() }
            }
        }
    }
}

/// All rows of a document that was read.
// Kept whole, so that `benches/instructions` sees the stage.
#[inline(never)]
pub(in crate::report) fn document(path: String, audited: &Audited, detail: Detail<'_>) -> DocumentRow {
    let document = &audited.document;
    let rows = |(index, judged): (usize, &Judged)| {
        Source { document, record: &judged.record, detail }.row(number(index, judged), judged)
    };
    let records = audited.records.iter().enumerate().map(rows).collect();
    DocumentRow { path, notes: Some(document.notes.clone()), records, ..DocumentRow::default() }
}

fn bytes(span: Span) -> Bytes {
    (span.start, span.end)
}

/// A record with the document that its spans point into.
struct Source<'a> {
    document: &'a Document,
    record: &'a Record,
    detail: Detail<'a>,
}

impl<'a> Source<'a> {
    fn why(&self) -> Option<Why<'a>> {
        if let Detail::Why(why) = self.detail { Some(why) } else { None }
    }

    fn row(&self, number: usize, judged: &Judged) -> RecordRow {
        let record = self.record;
        let of = |severity| judged.count(severity) as u64;
        RecordRow {
            record: number,
            status: judged.status().as_str().into(),
            kind: record.kind.map(|k| k.as_str().into()),
            kind_by: record.kind.and(self.why()).map(|_| self.by(record.kind_by)),
            title: self.value(&record.title),
            subject: self.value(&record.subject),
            number: self.value(&record.number),
            place: self.value(&record.place),
            start_date: self.value(&record.start.date),
            start_time: self.value(&record.start.time),
            end_date: self.value(&record.end.date),
            end_time: self.value(&record.end.time),
            copies: self.value(&record.copies),
            parties: self.parties(),
            participant_count: record.participants.iter().filter(|p| p.role.is_counted()).count(),
            reference_count: symbols(record),
            error_count: of(Severity::Error),
            warning_count: of(Severity::Warning),
            participants: self.participants(),
            dates: self.dates(),
            references: self.references(&judged.standings),
            blanks: record.blanks.iter().map(|blank| self.blank(blank)).collect(),
            unread: self.unread(),
            findings: self.findings(&judged.findings),
        }
    }

    fn location(&self, span: Span) -> String {
        self.document.location(span.start)
    }

    fn by(&self, by: By) -> String {
        self.why().map(|why| why.by(self.document, by)).unwrap_or_default()
    }

    fn quoted(&self, span: Span) -> String {
        self.record.quote(self.document, span)
    }

    fn value<T: ToString>(&self, reading: &Reading<T>) -> Option<ValueRow> {
        reading.found().map(|found| ValueRow {
            value: found.value.to_string(),
            text: self.quoted(found.span),
            location: self.location(found.span),
            span: bytes(found.span),
            by: self.by(found.by),
        })
    }

    fn parties(&self) -> Vec<PartyRow> {
        let parties = self.record.parties.iter().zip(members(self.record));
        let row = |(party, member_count): (&Party, usize)| PartyRow {
            name: party.name.clone(),
            role: party.role.clone(),
            member_count,
            location: self.location(party.span),
            span: bytes(party.span),
            by: self.by(party.by),
        };
        parties.map(row).collect()
    }

    fn participants(&self) -> Vec<ParticipantRow> {
        let row = |person: &Participant| ParticipantRow {
            party: person.party.map(|index| index + 1),
            role: person.role.as_str().into(),
            title: person.title.clone(),
            rank: person.rank.clone(),
            name: person.name.value.clone(),
            position: person.position.clone(),
            unit: person.unit.clone(),
            location: self.location(person.name.span),
            span: bytes(person.name.span),
            by: self.by(person.name.by),
        };
        self.record.participants.iter().map(row).collect()
    }

    fn dates(&self) -> Vec<DateRow> {
        let row = |date: &DateMention| DateRow {
            role: date.role.as_str().into(),
            edtf: date.date.map(|d| d.to_string()),
            text: self.quoted(date.span),
            location: self.location(date.span),
            span: bytes(date.span),
            by: self.by(date.by),
        };
        self.record.dates.iter().map(row).collect()
    }

    fn references(&self, standings: &[Option<Standing>]) -> Vec<ReferenceRow> {
        let against = |index: usize| standings.get(index).and_then(Option::as_ref);
        let row = |(index, reference): (usize, &Reference)| ReferenceRow {
            role: if reference.form { "form" } else { "cited" }.into(),
            kind: reference.kind.clone(),
            symbol: reference.symbol.clone(),
            issuer: reference.issuer.clone(),
            date: reference.date.map(|d| d.to_string()),
            title: reference.title.clone(),
            text: self.quoted(reference.span),
            location: self.location(reference.span),
            span: bytes(reference.span),
            in_force: against(index).map_or("".into(), |standing| standing.in_force.as_str().into()),
            replaced_by: against(index).map_or(String::new(), |standing| standing.replaced_by.clone()),
            by: self.by(reference.by),
        };
        self.record.references.iter().enumerate().map(row).collect()
    }

    fn blank(&self, blank: &Blank) -> BlankRow {
        let blanks = &self.record.blanks;
        BlankRow {
            field: blank.field.as_str().into(),
            drawn_as: blank.drawn_as.as_str().into(),
            optional: blank.optional,
            location: self.location(blank.span),
            span: bytes(blank.span),
            before: quote::before(self.document, blanks, blank.span),
            after: quote::after(self.document, blanks, blank.span),
            by: self.by(blank.by),
        }
    }

    fn unread(&self) -> Vec<UnreadRow> {
        let row = |unread: &Unread| UnreadRow {
            kind: unread.looks.as_str().into(),
            text: self.quoted(unread.span),
            value: unread.value.map(|span| self.quoted(span)),
            location: self.location(unread.span),
            span: bytes(unread.span),
        };
        let unread = self.why().map(|why| why.unread_in(self.document, self.record)).unwrap_or_default();
        unread.iter().map(row).collect()
    }

    fn findings(&self, findings: &[Finding]) -> Vec<FindingRow> {
        if findings.is_empty() {
            return Vec::new();
        }
        let blanks = &self.record.blanks;
        let guide = (!matches!(self.detail, Detail::Tables)).then(|| Guide::new(self.document, blanks));
        let mut rows: Vec<FindingRow> = Vec::with_capacity(findings.len());
        for finding in findings {
            // Findings of one place follow each other.
            let row = match rows.last() {
                Some(last) if last.span == bytes(finding.span) => last.clone(),
                _ => self.place(finding.span, guide.as_ref()),
            };
            rows.push(FindingRow {
                rule: finding.rule.into(),
                severity: finding.severity.as_str().into(),
                message: finding.message.clone(),
                field: finding.field.map(Id::Borrowed),
                known: finding.known,
                ..row
            });
        }
        rows
    }

    /// What leads people to a finding, of which nothing else is said yet.
    fn place(&self, span: Span, guide: Option<&Guide<'_>>) -> FindingRow {
        FindingRow {
            location: self.location(span),
            span: bytes(span),
            excerpt: quote::excerpt(self.document, &self.record.blanks, span, EXCERPT),
            page: guide.and_then(|_| self.document.page_at(span.start)),
            heading: guide.map_or_else(String::new, |guide| guide.heading(span.start)),
            find: guide.map_or_else(String::new, |guide| guide.find(span)),
            ..FindingRow::default()
        }
    }
}

/// How many symbols are cited.
fn symbols(record: &Record) -> usize {
    let mut symbols: Vec<&str> =
        record.references.iter().map(|r| r.symbol.as_str()).filter(|s| !s.is_empty()).collect();
    symbols.sort_unstable();
    symbols.dedup();
    symbols.len()
}

/// How many named people each party has.
fn members(record: &Record) -> Vec<usize> {
    let mut members = vec![0; record.parties.len()];
    for party in record.participants.iter().filter_map(|p| p.party) {
        if let Some(count) = members.get_mut(party) {
            *count += 1;
        }
    }
    members
}
