//! Headers, footers and notes: what pages repeat and what stands at their edges.

use bienban::Lang;
use bienban::audit;

use super::{Report, paragraph, wanted};
use crate::fidelity::package::{MAIN, blocks, text};
use crate::fidelity::{Fixture, MINUTES, Package, values};

const CENTRED: &str = "<w:jc w:val=\"center\"/>";

/// Headers that pages repeat, none of which has a value of its own.
const HEADERS: [&[&str]; 6] = [
    &["CÔNG TY CỔ PHẦN MÂY TRE PHÚ LÂM"],
    &["BIÊN BẢN"],
    &["BIÊN BẢN HỌP", "________________"],
    &["Mẫu số 05/BB", "Trang 2/3"],
    &["TÀI LIỆU NỘI BỘ - KHÔNG SAO CHÉP"],
    &["", "------------------------", ""],
];

/// Puts a part of headers, footers or notes into the package; `kind` is also its root's name in short.
fn add(package: &mut Package, kind: &str, content: &str) {
    const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let root = match kind {
        "header" => "w:hdr",
        "footer" => "w:ftr",
        kind => &format!("w:{kind}"),
    };
    let content = format!("<{root} xmlns:w=\"{WORD}\">{content}</{root}>");
    package.relate(&format!("them-{kind}"), kind, &format!("{kind}77.xml"), &content);
    if matches!(kind, "header" | "footer") {
        package.edit(MAIN, |main| {
            let reference =
                format!("<w:sectPr><w:{kind}Reference w:type=\"default\" r:id=\"them-{kind}\" xmlns:r=\"{TYPES}\"/>");
            let last = main.rfind("<w:sectPr>").unwrap();
            format!("{}{reference}{}", &main[..last], &main[last + "<w:sectPr>".len()..])
        });
    }
}

/// The fixtures that have no header and no footer yet.
fn bare() -> impl Iterator<Item = &'static Fixture> {
    MINUTES.iter().filter(|fixture| wanted(fixture) && !fixture.package.part(MAIN).contains("Reference w:type"))
}

fn lines(lines: &[&str]) -> String {
    lines.iter().map(|line| paragraph(CENTRED, line)).collect()
}

#[test]
fn a_header_or_footer_that_says_nothing() {
    let mut report = Report::default();
    for fixture in bare() {
        for header in HEADERS {
            for kind in ["header", "footer"] {
                let mut package = fixture.package.clone();
                add(&mut package, kind, &lines(header));
                report.compare(fixture, &format!("{kind} {header:?}"), &fixture.values, &values(&package.bytes()));
            }
        }
    }
    report.end();
}

/// How many blocks of a fixture are letterhead and title: up to the first title, its line included.
fn head(fixture: &Fixture) -> Option<usize> {
    let mut count = None;
    fixture.package.clone().body(|body| {
        count = blocks(body).iter().position(|block| text(block).to_lowercase().trim().starts_with("biên bản"));
        body.to_owned()
    });
    count.map(|title| title + 1)
}

#[test]
fn the_letterhead_and_the_title_in_the_header() {
    let mut report = Report::default();
    for fixture in bare() {
        // A header is that of every page: of several sets of minutes it cannot be one's own.
        let several = fixture.values.iter().filter(|row| row.starts_with("records.csv")).count() > 1;
        let Some(head) = head(fixture).filter(|_| !several) else { continue };
        for moved in [head - 1, head] {
            let mut package = fixture.package.clone();
            let mut header = String::new();
            package.body(|body| {
                let blocks = blocks(body);
                header = blocks[..moved].concat();
                blocks[moved..].concat()
            });
            add(&mut package, "header", &header);
            report.compare(
                fixture,
                &format!("{moved} blocks in the header"),
                &fixture.values,
                &values(&package.bytes()),
            );
        }
    }
    report.end();
}

#[test]
fn what_footers_and_notes_say_has_its_rows() {
    let plain = crate::support::docx(&crate::support::COMPLETE.replace("Biên bản được", "Đã trả lại.\nBiên bản được"));
    let mut package = Package::open(&plain);
    package.set("word/_rels/document.xml.rels", "<Relationships></Relationships>");
    package.edit(MAIN, |main| {
        let noted = "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
        main.replacen("</w:p>", noted, 1).replace("</w:body>", "<w:sectPr></w:sectPr></w:body>")
    });
    add(&mut package, "footer", &lines(&["Người lập biểu: ....................", "Lưu: VT"]));
    let note = "Theo Quyết định số 45/QĐ-UBND ngày 03/01/2023 của UBND huyện Tân Lộc.";
    add(&mut package, "footnotes", &format!("<w:footnote w:id=\"2\">{}</w:footnote>", paragraph("", note)));
    let audited = audit(&package.bytes(), &Lang::En.into()).unwrap();
    let (document, record) = (&audited.document, &audited.records[0].record);
    let symbols: Vec<(&str, String)> =
        record.references.iter().map(|r| (r.symbol.as_str(), document.location(r.span.start))).collect();
    assert_eq!(symbols, [("45/QĐ-UBND", "footnote 1".to_owned())]);
    let blanks: Vec<(&str, String)> =
        record.blanks.iter().map(|b| (b.field.as_str(), document.location(b.span.start))).collect();
    assert_eq!(blanks, [("person.name", "footer1 ¶1".to_owned())]);
    assert!(record.dates.iter().any(|date| document.location(date.span.start) == "footnote 1"));
}
