//! What is struck through: taken back, so that nothing of it holds.

use bienban::extract::extract;
use bienban::record::Count;
use bienban::{Lang, audit};

use super::blank::places;
use super::{Report, wanted};
use crate::fidelity::{MINUTES, Package, values};

/// Lines that somebody took back. Each would have values, or blanks, of its own.
const TAKEN_BACK: [&str; 5] = [
    "Ông Mẫn Văn Thử - Giám đốc",
    "Căn cứ Quyết định số 99/2019/QĐ-UBND ngày 09/9/2019 của UBND tỉnh Hòa Sơn;",
    "Ý kiến khác: ..................................................",
    "Kết thúc hồi 23 giờ 59 phút ngày 31 tháng 12 năm 2011, lập thành 09 bản.",
    "BIÊN BẢN KIỂM TRA",
];

fn struck(text: &str) -> String {
    format!("<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

#[test]
fn a_line_struck_through_between_the_blocks() {
    let mut report = Report::default();
    for fixture in MINUTES.iter().filter(|fixture| wanted(fixture)) {
        for (turn, line) in TAKEN_BACK.iter().enumerate() {
            let mut package = fixture.package.clone();
            let places = places(&package);
            package.body(|body| {
                let blocks = crate::fidelity::package::blocks(body);
                let added = |place: usize| {
                    let due = places.contains(&place) && place % TAKEN_BACK.len() == turn;
                    if due { format!("<w:p>{}</w:p>", struck(line)) } else { String::new() }
                };
                blocks.iter().enumerate().map(|(place, block)| added(place) + block).collect()
            });
            report.compare(fixture, line, &fixture.values, &values(&package.bytes()));
        }
    }
    report.end();
}

#[test]
fn words_struck_through_at_the_end_of_every_run_of_text() {
    let mut report = Report::default();
    for fixture in MINUTES.iter().filter(|fixture| wanted(fixture)) {
        let mut package = fixture.package.clone();
        package.paragraphs(|paragraph| match crate::fidelity::package::text(paragraph).trim() {
            // After words that ask what is struck is the slot itself, and settles it.
            text if !text.ends_with([';', ')']) => paragraph.to_owned(),
            _ => paragraph.replace("</w:p>", &format!("{}</w:p>", struck(" bỏ 15 giờ"))),
        });
        report.compare(fixture, "words struck at the end", &fixture.values, &values(&package.bytes()));
    }
    report.end();
}

/// Minutes in which a typist settled a slot by striking it out, and took back a person and a citation.
const CORRECTED: &str = "\
<p>BIÊN BẢN LÀM VIỆC</p>\
<p>Hồi 08 giờ <s>15</s> 30 phút ngày 15 tháng 02 năm 2023, tại trụ sở UBND xã Hòa Sơn.</p>\
<p>Căn cứ Quyết định số <s>12</s> 13/QĐ-UBND ngày 03/01/2023 của UBND huyện Tân Lộc;</p>\
<p>Chúng tôi gồm:</p>\
<p>1. Ông <s>Trần Văn Sai</s> Trần Văn Bình - Chủ tịch UBND xã</p>\
<p><s>2. Bà Lê Thị Cúc - Kế toán</s></p>\
<p>Người phiên dịch: <s>..........................</s></p>\
<p>Ý kiến bổ sung: <s>................</s></p>\
<p>Biên bản kết thúc hồi 10 giờ 00 cùng ngày, lập thành <s>03</s> 02 bản.</p>";

fn corrected() -> Vec<u8> {
    let xml = CORRECTED
        .replace("<s>", "</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\">")
        .replace("</s>", "</w:t></w:r><w:r><w:t xml:space=\"preserve\">")
        .replace("<p>", "<w:p><w:r><w:t xml:space=\"preserve\">")
        .replace("</p>", "</w:t></w:r></w:p>");
    let mut package = Package::open(&crate::support::docx("x"));
    package.edit("word/document.xml", |main| {
        let (head, rest) = main.split_once("<w:body>").unwrap();
        let end = rest.find("</w:body>").unwrap();
        format!("{head}<w:body>{xml}{}", &rest[end..])
    });
    package.bytes()
}

#[test]
fn what_is_struck_is_read_and_does_not_hold() {
    let document = bienban::docx::read(&corrected()).unwrap();
    assert!(document.text.contains("Bà Lê Thị Cúc"), "{}", document.text);
    let records = extract(&document);
    let record = &records[0];
    let names: Vec<&str> = record.participants.iter().map(|p| p.name.value.as_str()).collect();
    assert_eq!(names, ["Trần Văn Bình"]);
    let symbols: Vec<&str> = record.references.iter().map(|r| r.symbol.as_str()).collect();
    assert_eq!(symbols, ["13/QĐ-UBND"]);
    assert_eq!(record.start.time.value().map(ToString::to_string).as_deref(), Some("08:30"));
    assert_eq!(record.copies.value().copied(), Some(Count::Filled(2)));
    assert!(record.blanks.is_empty(), "{:?}", record.blanks);
}

#[test]
fn excerpts_show_what_is_struck_and_a_note_how_much() {
    let bytes = corrected();
    let document = bienban::docx::read(&bytes).unwrap();
    let record = &extract(&document)[0];
    let person = record.participants[0].name.span;
    let line = document.paragraphs.iter().find(|p| p.span.contains(person)).unwrap();
    assert_eq!(record.quote(&document, line.span), "1. Ông ~~Trần Văn Sai~~ Trần Văn Bình - Chủ tịch UBND xã");
    let audited = audit(&bytes, &Lang::En.into()).unwrap();
    let notes: Vec<&str> =
        audited.records[0].findings.iter().filter(|f| f.rule == "BB609").map(|f| f.message.as_str()).collect();
    let struck = document.struck.iter().flat_map(|&s| document.str(s).chars()).filter(|c| !c.is_whitespace()).count();
    assert_eq!(
        notes,
        [format!("{struck} characters are struck through and do not count: those who sign should confirm it.")]
    );
}
