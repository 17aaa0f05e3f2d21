use super::*;
use crate::across::Crossing;
use crate::audit::Audited;
use crate::document::{Document, Span};
use crate::edtf::{Date, Time, UNKNOWN, two};
use crate::fault::{Fault, FaultId};
use crate::finding::Severity;
use crate::lang::Lang;
use crate::record::Role;
use crate::record::{
    Blank, By, Count, DateMention, DateRole, DrawnAs, Field, Found, Kind, Participant, Party, Reading, Record,
    Reference,
};
use crate::report::crossings::Named;
use crate::report::csv::{Layout, Rows, Separator};
use crate::report::rows::Detail;
use crate::rules::{self, Checked, Settings};

const TEXT: &str =
    "BIÊN BẢN LÀM VIỆC\nHồi .... giờ 30 ngày 15/02/2023\n- Họ tên: ____ và Trần Văn B\nCăn cứ Quyết định số 5/QĐ-UBND";

fn found<T>(value: T, document: &Document, text: &str) -> Found<T> {
    Found::new(value, span(document, text))
}

fn span(document: &Document, text: &str) -> Span {
    let at = document.text.find(text).unwrap();
    Span::new(at, at + text.len())
}

/// Only the rules that speak of blanks.
pub(in crate::report) fn of_blanks() -> Settings {
    let select = ["BB101", "BB303", "BB5"].map(str::to_owned).to_vec();
    Settings { select, ..Settings::default() }
}

/// Minutes of two people, of whom one is absent, with two blanks.
pub(in crate::report) fn minutes() -> Audited {
    let document = Document::from_text(TEXT);
    let mut record = Record::new(Span::new(0, document.text.len()));
    (record.class, record.kind) = (Class::Minutes, Some(Kind::LamViec));
    record.title = Reading::Read(found("BIÊN BẢN LÀM VIỆC".to_owned(), &document, "BIÊN BẢN LÀM VIỆC"));
    record.start.date = Reading::Read(found(Date::ymd(2023, 2, 15), &document, "15/02/2023"));
    record.start.time = Reading::Read(found(Time { hour: UNKNOWN, minute: two(30) }, &document, ".... giờ 30"));
    record.copies = Reading::Read(Found::new(Count::Filled(2), Span::default()));
    record.parties = ["Bên A ▢", "Công ty Hoa Sen"]
        .map(|name| Party { name: name.to_owned(), role: String::new(), span: Span::default(), by: By::default() })
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
    let date = |date, text| DateMention { role: DateRole::Start, date, span: span(&document, text), by: By::default() };
    record.dates = vec![date(Some(Date::ymd(2023, 2, 15)), "15/02/2023"), date(None, "ngày 15")];
    let symbol = "5/QĐ-UBND".to_owned();
    let (kind, span_of) = ("Quyết định".to_owned(), span(&document, "Quyết định số 5/QĐ-UBND"));
    let (issuer, title) = (String::new(), String::new());
    let reference =
        Reference { form: false, kind, symbol, issuer, date: None, title, span: span_of, by: By::default() };
    record.references = vec![reference.clone(), reference];
    record.blanks = vec![
        Blank::new(span(&document, "...."), Field::StartHour, DrawnAs::Dots),
        Blank::new(span(&document, "____"), Field::PersonName, DrawnAs::Underscores),
    ];
    let Checked { findings, standings } =
        rules::check(&document, std::slice::from_ref(&record), &of_blanks()).remove(0);
    Audited { document, records: vec![Judged { record, findings, standings }] }
}

fn table(table: Table, outcome: Result<Audited, Fault>) -> String {
    let index = Table::ALL.iter().position(|t| *t == table).unwrap();
    String::from_utf8(Rows::alone("a/b.docx", &outcome, Lang::Vi).unwrap().swap_remove(index)).unwrap()
}

fn of(table: Table, rows: &Rows, found: &[Named<'_>], layout: &Layout) -> String {
    let mut out = Vec::new();
    let add = |of: Table, bytes: &[u8]| {
        out.extend_from_slice(if of == table { bytes } else { b"" });
        Ok(())
    };
    rows.whole(found, layout, add).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_record_is_a_row_of_its_values_and_counts() {
    assert_eq!(
        table(Table::Records, Ok(minutes())),
        concat!(
            r#""a/b.docx",1,"incomplete","lam-viec","BIÊN BẢN LÀM VIỆC","","","","2023-02-15","XX:30","","",2,"#,
            r#""Bên A ▢; Công ty Hoa Sen",2,1,1,2,2,0,"""#,
            "\r\n"
        )
    );
}

#[test]
fn each_blank_stands_between_what_surrounds_it_and_no_dash_is_a_formula() {
    assert_eq!(
        table(Table::Blanks, Ok(minutes())),
        concat!(
            r#""a/b.docx",1,1,"start.hour","dots","body ¶2","Hồi","giờ 30 ngày 15/02/2023""#,
            "\r\n",
            r#""a/b.docx",1,2,"person.name","underscores","body ¶3","'- Họ tên:","và Trần Văn B""#,
            "\r\n"
        )
    );
}

#[test]
fn each_finding_says_where_and_what() {
    let rows = table(Table::Findings, Ok(minutes()));
    assert_eq!(
        rows.lines().next().unwrap(),
        concat!(
            r#""a/b.docx",1,"BB101","error","Chưa ghi giờ bắt đầu (""Hồi ▢ giờ 30 ngày 15/02/2023""): điền giờ.","#,
            r#""start.hour","body ¶2","Hồi ▢ giờ 30 ngày 15/02/2023""#
        )
    );
    assert!(rows.contains(r#""BB303","error""#));
}

#[test]
fn people_belong_to_their_party_by_its_number() {
    assert_eq!(
        table(Table::Parties, Ok(minutes())),
        "\"a/b.docx\",1,1,\"Bên A ▢\",\"\",0\r\n\"a/b.docx\",1,2,\"Công ty Hoa Sen\",\"\",1\r\n"
    );
    assert_eq!(
        table(Table::Participants, Ok(minutes())),
        concat!(
            r#""a/b.docx",1,2,"chair","Ông","","Trần Văn B","Giám đốc","""#,
            "\r\n",
            r#""a/b.docx",1,,"absent","Ông","","Lê C","Giám đốc","""#,
            "\r\n"
        )
    );
}

#[test]
fn every_mention_of_a_date_or_document_is_a_row() {
    assert_eq!(
        table(Table::Dates, Ok(minutes())),
        concat!(
            r#""a/b.docx",1,"start","2023-02-15","15/02/2023","body ¶2""#,
            "\r\n",
            r#""a/b.docx",1,"start","","ngày 15","body ¶2""#,
            "\r\n"
        )
    );
    let row = concat!(
        r#""a/b.docx",1,"cited","Quyết định","5/QĐ-UBND","","","","Quyết định số 5/QĐ-UBND","body ¶4","","""#,
        "\r\n"
    );
    assert_eq!(table(Table::References, Ok(minutes())), row.repeat(2));
}

#[test]
fn a_fault_is_one_row_and_no_finding() {
    let fault = || Err(Fault::new(FaultId::Empty, ""));
    assert_eq!(
        table(Table::Records, fault()),
        concat!(
            r#""a/b.docx",0,"unreadable","","","","","","","","","","","",,,,,,,"empty: tệp rỗng, không có byte nào""#,
            "\r\n"
        )
    );
    assert_eq!(table(Table::Findings, fault()), "");
}

#[test]
fn a_document_that_is_no_minutes_has_record_0_and_no_finding() {
    let mut audited = minutes();
    let judged = &mut audited.records[0];
    (judged.record.class, judged.record.kind) = (Class::NotMinutes, None);
    judged.findings =
        rules::check(&audited.document, std::slice::from_ref(&judged.record), &Lang::Vi.into()).remove(0).findings;
    let row = table(Table::Records, Ok(audited));
    assert!(row.starts_with(r#""a/b.docx",0,"not-minutes","","#) && row.ends_with(",2,0,0,\"\"\r\n"), "{row}");
}

#[test]
fn a_blank_form_has_one_note() {
    let mut audited = minutes();
    let judged = &mut audited.records[0];
    judged.record.class = Class::BlankForm;
    judged.findings =
        rules::check(&audited.document, std::slice::from_ref(&judged.record), &Lang::Vi.into()).remove(0).findings;
    assert_eq!(
        table(Table::Findings, Ok(audited)),
        concat!(
            r#""a/b.docx",1,"BB501","note","Biểu mẫu trống, chưa ai điền: 2 chỗ trống","","body ¶1","BIÊN BẢN LÀM VIỆC""#,
            "\r\n"
        )
    );
}

/// What is known of the record from an earlier run.
fn crossing(severity: Severity) -> Named<'static> {
    let (rule, message, status) = ("BB613", String::new(), Status::Complete);
    let (location, excerpt, known) = (Box::default(), Box::default(), true);
    ("a/b.docx", Crossing { document: 0, record: 1, status, rule, severity, message, location, excerpt, known })
}

#[test]
fn other_documents_raise_the_counts_of_a_record_and_what_is_off_stands_last() {
    let mut audited = minutes();
    audited.records[0].findings.clear();
    let mut document = DocumentRow::new("a/b.docx", &Ok(audited), Detail::Tables, Lang::Vi);
    document.rules_off = "BB2".to_owned();
    let layout = Layout { separator: Separator::Semicolon, ..Layout::default() };
    let rows = Rows::of(&document, &layout).unwrap();
    let row = of(Table::Records, &rows, &[crossing(Severity::Error), crossing(Severity::Warning)], &layout);
    assert!(row.starts_with("\"a/b.docx\";1;\"incomplete\";\"lam-viec\";"), "{row}");
    assert!(row.ends_with(";2;1;1;\"\"\r\n"), "{row}");
    let off = Layout { optional: vec![Optional::RulesOff], ..layout };
    let row = of(Table::Records, &rows, &[crossing(Severity::Warning)], &off);
    assert!(row.contains(";\"complete\";") && row.ends_with(";2;0;1;\"\";\"BB2\"\r\n"), "{row}");
    assert_eq!(Table::Records.columns()[STATUS], "status");
    assert_eq!(Table::Records.columns()[COUNTS..][..2], ["error_count", "warning_count"]);
}

#[test]
fn an_optional_column_stands_last_where_it_is_asked_for() {
    let mut audited = minutes();
    audited.records[0].findings[1].known = true;
    let document = DocumentRow::new("a/b.docx", &Ok(audited), Detail::Tables, Lang::Vi);
    let found = [crossing(Severity::Note)];
    let layout = |optional: &[Optional]| Layout { optional: optional.to_vec(), ..Layout::default() };
    let findings = |layout: &Layout| of(Table::Findings, &Rows::of(&document, layout).unwrap(), &found, layout);
    let ends = |rows: &str| rows.lines().map(|row| row.rsplit(',').next().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(ends(&findings(&layout(&[Optional::Known]))), ["\"false\"", "\"true\"", "\"true\""]);
    let without = findings(&layout(&[]));
    assert!(without.lines().next().unwrap().ends_with("\"Hồi ▢ giờ 30 ngày 15/02/2023\""), "{without}");
    assert_eq!(Table::Findings.heads(&[Optional::Known])[7..], ["excerpt", "known"]);
    for table in Table::ALL {
        assert_eq!(table.heads(&[]), table.columns());
    }
    assert_eq!(Table::Blanks.heads(&[Optional::Known]), Table::Blanks.columns());
}
