//! The rows of one document in each table, as CSV (RFC 4180, CRLF).

use std::collections::HashSet;
use std::io;

use super::safe;
use crate::audit::{Audited, Judged, Status};
use crate::document::{Document, Span};
use crate::fault::Fault;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::quote;
use crate::record::{Class, Record, Role};

/// Characters of an excerpt.
const EXCERPT: usize = 120;

/// A table with rows for each document; summary.csv has [its own file](super::summary).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// One row for each record.
    Records,
    /// One row for each finding.
    Findings,
    /// One row for each blank.
    Blanks,
    /// One row for each party.
    Parties,
    /// One row for each named person.
    Participants,
    /// One row for each date.
    Dates,
    /// One row for each mention of another document.
    References,
}

impl Table {
    /// Every table, in the order they are written.
    pub const ALL: [Table; 7] = [
        Table::Records,
        Table::Findings,
        Table::Blanks,
        Table::Parties,
        Table::Participants,
        Table::Dates,
        Table::References,
    ];

    /// The name of its file.
    pub fn file(self) -> &'static str {
        match self {
            Table::Records => "records.csv",
            Table::Findings => "findings.csv",
            Table::Blanks => "blanks.csv",
            Table::Parties => "parties.csv",
            Table::Participants => "participants.csv",
            Table::Dates => "dates.csv",
            Table::References => "references.csv",
        }
    }

    /// Its columns, in order.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Records => &[
                "path",
                "record",
                "status",
                "kind",
                "title",
                "subject",
                "number",
                "place",
                "start_date",
                "start_time",
                "end_date",
                "end_time",
                "copies",
                "parties",
                "party_count",
                "participant_count",
                "reference_count",
                "blank_count",
                "error_count",
                "warning_count",
                "fault",
            ],
            Table::Findings => &["path", "record", "rule", "severity", "message", "field", "location", "excerpt"],
            Table::Blanks => &["path", "record", "blank", "field", "drawn_as", "location", "before", "after"],
            Table::Parties => &["path", "record", "party", "name", "role", "member_count"],
            Table::Participants => &["path", "record", "party", "role", "title", "rank", "name", "position", "unit"],
            Table::Dates => &["path", "record", "role", "edtf", "text", "location"],
            Table::References => {
                &["path", "record", "role", "type", "symbol", "issuer", "date", "title", "text", "location"]
            }
        }
    }
}

/// The rows of one document, for each table in the order of [`Table::ALL`].
#[derive(Debug)]
pub struct Rows(Vec<Vec<u8>>);

impl Rows {
    /// All rows of the document called `name`, or of its fault.
    ///
    /// # Errors
    /// Those of the CSV writer, none of which memory raises.
    pub fn new(name: &str, outcome: &Result<Audited, Fault>, lang: Lang) -> io::Result<Rows> {
        let mut out = Vec::with_capacity(Table::ALL.len());
        for table in Table::ALL {
            let mut rows = Writer::new(table.columns().len());
            match outcome {
                Ok(audited) => audited.records.iter().enumerate().try_for_each(|(index, judged)| {
                    let source = Entry { name, number: number(index, judged), document: &audited.document, judged };
                    source.write(table, &mut rows)
                })?,
                Err(fault) if table == Table::Records => rows.row(&unreadable(name, fault, lang))?,
                Err(_) => {}
            }
            out.push(rows.finish()?);
        }
        Ok(Rows(out))
    }

    /// The bytes for each table.
    pub fn tables(&self) -> impl Iterator<Item = &[u8]> {
        self.0.iter().map(Vec::as_slice)
    }
}

/// CSV rows in memory, every cell harmless.
pub(super) struct Writer {
    csv: csv::Writer<Vec<u8>>,
    columns: usize,
}

impl Writer {
    pub(super) fn new(columns: usize) -> Writer {
        let csv = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .buffer_capacity(1 << 10)
            .from_writer(Vec::new());
        Writer { csv, columns }
    }

    pub(super) fn row<T: AsRef<str>>(&mut self, cells: &[T]) -> io::Result<()> {
        debug_assert_eq!(cells.len(), self.columns);
        for cell in cells {
            self.csv.write_field(safe::cell(cell.as_ref()).as_bytes())?;
        }
        self.csv.write_record(None::<&[u8]>)?;
        Ok(())
    }

    pub(super) fn finish(self) -> io::Result<Vec<u8>> {
        self.csv.into_inner().map_err(|error| error.into_error())
    }
}

/// The number of a record in its file; 0 when the document is no minutes.
pub(super) fn number(index: usize, judged: &Judged) -> usize {
    if judged.record.class == Class::NotMinutes { 0 } else { index + 1 }
}

fn unreadable(name: &str, fault: &Fault, lang: Lang) -> Vec<String> {
    let mut cells = vec![String::new(); Table::Records.columns().len()];
    cells[0] = name.to_owned();
    cells[1] = "0".to_owned();
    cells[2] = Status::Unreadable.as_str().to_owned();
    if let Some(last) = cells.last_mut() {
        *last = fault.message(lang);
    }
    cells
}

/// One record of a document, ready to be written.
struct Entry<'a> {
    name: &'a str,
    number: usize,
    document: &'a Document,
    judged: &'a Judged,
}

impl Entry<'_> {
    fn write(&self, table: Table, out: &mut Writer) -> io::Result<()> {
        match table {
            Table::Records => self.record(out),
            Table::Findings => self.findings(out),
            Table::Blanks => self.blanks(out),
            Table::Parties => self.parties(out),
            Table::Participants => self.participants(out),
            Table::Dates => self.dates(out),
            Table::References => self.references(out),
        }
    }

    fn record(&self, out: &mut Writer) -> io::Result<()> {
        let record = &self.judged.record;
        let symbols: HashSet<&str> =
            record.references.iter().map(|r| r.symbol.as_str()).filter(|s| !s.is_empty()).collect();
        let present = record.participants.iter().filter(|p| p.role != Role::Absent).count();
        let parties: Vec<&str> = record.parties.iter().map(|p| p.name.as_str()).collect();
        out.row(&[
            self.name.to_owned(),
            self.number.to_string(),
            self.judged.status().as_str().to_owned(),
            record.kind.map(|k| k.as_str().to_owned()).unwrap_or_default(),
            value(&record.title),
            value(&record.subject),
            value(&record.number),
            value(&record.place),
            value(&record.start.date),
            value(&record.start.time),
            value(&record.end.date),
            value(&record.end.time),
            value(&record.copies),
            parties.join("; "),
            parties.len().to_string(),
            present.to_string(),
            symbols.len().to_string(),
            record.blanks.len().to_string(),
            self.judged.count(Severity::Error).to_string(),
            self.judged.count(Severity::Warning).to_string(),
            String::new(),
        ])
    }

    fn findings(&self, out: &mut Writer) -> io::Result<()> {
        let blanks = &self.judged.record.blanks;
        self.judged.findings.iter().try_for_each(|finding| {
            out.row(&[
                self.name,
                &self.number.to_string(),
                finding.rule,
                finding.severity.as_str(),
                &finding.message,
                finding.field.map_or("", |f| f.as_str()),
                &self.location(finding.span),
                &quote::excerpt(self.document, blanks, finding.span, EXCERPT),
            ])
        })
    }

    fn blanks(&self, out: &mut Writer) -> io::Result<()> {
        let blanks = &self.judged.record.blanks;
        blanks.iter().enumerate().try_for_each(|(index, blank)| {
            out.row(&[
                self.name,
                &self.number.to_string(),
                &(index + 1).to_string(),
                blank.field.as_str(),
                blank.drawn_as.as_str(),
                &self.location(blank.span),
                &quote::before(self.document, blanks, blank.span),
                &quote::after(self.document, blanks, blank.span),
            ])
        })
    }

    fn parties(&self, out: &mut Writer) -> io::Result<()> {
        let members = members(&self.judged.record);
        self.judged.record.parties.iter().zip(members).enumerate().try_for_each(|(index, (party, members))| {
            out.row(&[
                self.name,
                &self.number.to_string(),
                &(index + 1).to_string(),
                &party.name,
                &party.role,
                &members.to_string(),
            ])
        })
    }

    fn participants(&self, out: &mut Writer) -> io::Result<()> {
        self.judged.record.participants.iter().try_for_each(|person| {
            out.row(&[
                self.name,
                &self.number.to_string(),
                &person.party.map(|p| (p + 1).to_string()).unwrap_or_default(),
                person.role.as_str(),
                &person.title,
                &person.rank,
                &person.name.value,
                &person.position,
                &person.unit,
            ])
        })
    }

    fn dates(&self, out: &mut Writer) -> io::Result<()> {
        self.judged.record.dates.iter().try_for_each(|date| {
            out.row(&[
                self.name,
                &self.number.to_string(),
                date.role.as_str(),
                &date.date.map(|d| d.to_string()).unwrap_or_default(),
                &self.text(date.span),
                &self.location(date.span),
            ])
        })
    }

    fn references(&self, out: &mut Writer) -> io::Result<()> {
        self.judged.record.references.iter().try_for_each(|reference| {
            out.row(&[
                self.name,
                &self.number.to_string(),
                if reference.form { "form" } else { "cited" },
                &reference.kind,
                &reference.symbol,
                &reference.issuer,
                &reference.date.map(|d| d.to_string()).unwrap_or_default(),
                &reference.title,
                &self.text(reference.span),
                &self.location(reference.span),
            ])
        })
    }

    fn location(&self, span: Span) -> String {
        self.document.location(span.start)
    }

    fn text(&self, span: Span) -> String {
        self.judged.record.quote(self.document, span)
    }
}

fn value<T: ToString>(found: &Option<crate::record::Found<T>>) -> String {
    found.as_ref().map(|f| f.value.to_string()).unwrap_or_default()
}

/// How many named people each party has.
pub(super) fn members(record: &Record) -> Vec<usize> {
    let mut members = vec![0; record.parties.len()];
    for party in record.participants.iter().filter_map(|p| p.party) {
        if let Some(count) = members.get_mut(party) {
            *count += 1;
        }
    }
    members
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edtf::{Date, Time, UNKNOWN, two};
    use crate::fault::FaultId;
    use crate::record::{
        Blank, Count, DateMention, DateRole, DrawnAs, Field, Found, Kind, Participant, Party, Reference,
    };
    use crate::rules;

    const TEXT: &str = "BIÊN BẢN LÀM VIỆC\nHồi .... giờ 30 ngày 15/02/2023\n- Họ tên: ____ và Trần Văn B\nCăn cứ Quyết định số 5/QĐ-UBND";

    fn found<T>(value: T, document: &Document, text: &str) -> Found<T> {
        Found::new(value, span(document, text))
    }

    fn span(document: &Document, text: &str) -> Span {
        let at = document.text.find(text).unwrap();
        Span::new(at, at + text.len())
    }

    fn blank(span: Span, field: Field, drawn_as: DrawnAs) -> Blank {
        Blank { span, field, drawn_as, optional: false, role: None, cited: false }
    }

    /// Minutes of two people, of whom one is absent, with two blanks.
    fn minutes() -> Audited {
        let document = Document::from_text(TEXT);
        let mut record = Record::new(Span::new(0, document.text.len()));
        (record.class, record.kind) = (Class::Minutes, Some(Kind::LamViec));
        record.title = Some(found("BIÊN BẢN LÀM VIỆC".to_owned(), &document, "BIÊN BẢN LÀM VIỆC"));
        record.start.date = Some(found(Date::ymd(2023, 2, 15), &document, "15/02/2023"));
        record.start.time = Some(found(Time { hour: UNKNOWN, minute: two(30) }, &document, ".... giờ 30"));
        record.copies = Some(Found::new(Count::Filled(2), Span::default()));
        record.parties = ["Bên A ▢", "Công ty Hoa Sen"]
            .map(|name| Party { name: name.to_owned(), role: String::new(), span: Span::default() })
            .to_vec();
        let person = |name: &str, role, party| Participant {
            party,
            role,
            title: "Ông".to_owned(),
            rank: String::new(),
            name: found(name.to_owned(), &document, "Trần Văn B"),
            position: "Giám đốc".to_owned(),
            unit: String::new(),
        };
        record.participants = vec![person("Trần Văn B", Role::Chair, Some(1)), person("Lê C", Role::Absent, None)];
        let date = |date, text| DateMention { role: DateRole::Start, date, span: span(&document, text) };
        record.dates = vec![date(Some(Date::ymd(2023, 2, 15)), "15/02/2023"), date(None, "ngày 15")];
        let symbol = "5/QĐ-UBND".to_owned();
        let (kind, span_of) = ("Quyết định".to_owned(), span(&document, "Quyết định số 5/QĐ-UBND"));
        let (issuer, title) = (String::new(), String::new());
        let reference = Reference { form: false, kind, symbol, issuer, date: None, title, span: span_of };
        record.references = vec![reference.clone(), reference];
        record.blanks = vec![
            blank(span(&document, "...."), Field::StartHour, DrawnAs::Dots),
            blank(span(&document, "____"), Field::PersonName, DrawnAs::Underscores),
        ];
        let findings = rules::check(&document, &record, Lang::Vi);
        Audited { document, records: vec![Judged { record, findings }] }
    }

    fn table(table: Table, outcome: Result<Audited, Fault>) -> String {
        let rows = Rows::new("a/b.docx", &outcome, Lang::Vi).unwrap();
        let index = Table::ALL.iter().position(|t| *t == table).unwrap();
        String::from_utf8(rows.tables().nth(index).unwrap().to_vec()).unwrap()
    }

    #[test]
    fn a_record_is_a_row_of_its_values_and_counts() {
        assert_eq!(
            table(Table::Records, Ok(minutes())),
            "a/b.docx,1,incomplete,lam-viec,BIÊN BẢN LÀM VIỆC,,,,2023-02-15,XX:30,,,2,Bên A ▢; Công ty Hoa Sen,2,1,1,2,2,0,\r\n"
        );
    }

    #[test]
    fn each_blank_stands_between_what_surrounds_it_and_no_dash_is_a_formula() {
        assert_eq!(
            table(Table::Blanks, Ok(minutes())),
            "a/b.docx,1,1,start.hour,dots,body ¶2,Hồi,giờ 30 ngày 15/02/2023\r\n\
             a/b.docx,1,2,person.name,underscores,body ¶3,'- Họ tên:,và Trần Văn B\r\n"
        );
    }

    #[test]
    fn each_finding_says_where_and_what() {
        let rows = table(Table::Findings, Ok(minutes()));
        assert_eq!(
            rows.lines().next().unwrap(),
            "a/b.docx,1,BB101,error,\"Chưa ghi giờ bắt đầu (\"\"Hồi ▢ giờ 30 ngày 15/02/2023\"\"): điền giờ.\",start.hour,body ¶2,Hồi ▢ giờ 30 ngày 15/02/2023"
        );
        assert!(rows.contains("BB303,error"));
    }

    #[test]
    fn people_belong_to_their_party_by_its_number() {
        assert_eq!(
            table(Table::Parties, Ok(minutes())),
            "a/b.docx,1,1,Bên A ▢,,0\r\na/b.docx,1,2,Công ty Hoa Sen,,1\r\n"
        );
        assert_eq!(
            table(Table::Participants, Ok(minutes())),
            "a/b.docx,1,2,chair,Ông,,Trần Văn B,Giám đốc,\r\na/b.docx,1,,absent,Ông,,Lê C,Giám đốc,\r\n"
        );
    }

    #[test]
    fn every_mention_of_a_date_or_document_is_a_row() {
        assert_eq!(
            table(Table::Dates, Ok(minutes())),
            "a/b.docx,1,start,2023-02-15,15/02/2023,body ¶2\r\na/b.docx,1,start,,ngày 15,body ¶2\r\n"
        );
        let row = "a/b.docx,1,cited,Quyết định,5/QĐ-UBND,,,,Quyết định số 5/QĐ-UBND,body ¶4\r\n";
        assert_eq!(table(Table::References, Ok(minutes())), row.repeat(2));
    }

    #[test]
    fn a_fault_is_one_row_and_no_finding() {
        let fault = || Err(Fault::new(FaultId::Empty, ""));
        assert_eq!(
            table(Table::Records, fault()),
            "a/b.docx,0,unreadable,,,,,,,,,,,,,,,,,,\"empty: tệp rỗng, không có byte nào\"\r\n"
        );
        assert_eq!(table(Table::Findings, fault()), "");
    }

    #[test]
    fn a_document_that_is_no_minutes_has_record_0_and_no_finding() {
        let mut audited = minutes();
        let judged = &mut audited.records[0];
        (judged.record.class, judged.record.kind) = (Class::NotMinutes, None);
        judged.findings = rules::check(&audited.document, &judged.record, Lang::Vi);
        let row = table(Table::Records, Ok(audited));
        assert!(row.starts_with("a/b.docx,0,not-minutes,,") && row.ends_with(",2,0,0,\r\n"), "{row}");
    }

    #[test]
    fn a_blank_form_has_one_note() {
        let mut audited = minutes();
        let judged = &mut audited.records[0];
        judged.record.class = Class::BlankForm;
        judged.findings = rules::check(&audited.document, &judged.record, Lang::Vi);
        assert_eq!(
            table(Table::Findings, Ok(audited)),
            "a/b.docx,1,BB501,note,\"Biểu mẫu trống, chưa ai điền: 2 chỗ trống\",,body ¶1,BIÊN BẢN LÀM VIỆC\r\n"
        );
    }
}
