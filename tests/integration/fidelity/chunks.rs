//! Minutes whose whole body stands in a `w:altChunk`, as web systems write them.

use std::fmt::Write as _;

use bienban::document::{MarkKind, Part, Span};
use bienban::{Document, Lang, audit};

use super::{Fixture, MINUTES, Package, difference, values};

/// The body as a page that shows the same; `None` where HTML has nothing for what it holds.
pub(crate) fn page(document: &Document) -> Option<String> {
    let known = |kind: MarkKind| {
        !matches!(kind, MarkKind::Control { .. } | MarkKind::MergeField { .. } | MarkKind::Bookmark { .. })
    };
    let plain = document.paragraphs.iter().all(|p| p.part == Part::Body && !p.toc)
        && document.tables.iter().all(|table| table.parent.is_none())
        && document.marks.iter().all(|mark| known(mark.kind));
    if !plain {
        return None;
    }
    let mut out = String::from("<html><head><meta charset=\"utf-8\"><title>x</title></head><body>\n");
    let (mut at, mut tables) = (0, document.tables.iter());
    while let Some(first) = document.paragraphs.get(at) {
        if first.cell.is_none() {
            out += &paragraph(document, at);
            at += 1;
            continue;
        }
        let table = tables.next()?;
        out += &rows(document, &table.cells)?;
        let end = document.cells[*table.cells.last()? as usize].span.end;
        at = document.paragraphs.partition_point(|p| p.span.start < end);
    }
    out += "</body></html>";
    Some(out)
}

fn rows(document: &Document, cells: &[u32]) -> Option<String> {
    let cell = |index: &u32| &document.cells[*index as usize];
    let (mut out, mut row, mut col) = (String::from("<table>"), 0, 1);
    for own in cells.iter().map(cell) {
        if own.row != row {
            out += "<tr>";
            (row, col) = (own.row, 1);
        }
        if own.col != col {
            return None;
        }
        col += own.width;
        if own.merged {
            continue;
        }
        let below = cells.iter().map(cell).filter(|c| c.col == own.col && c.row > row);
        let span = 1 + below.take_while(|c| c.merged).count();
        let _ = write!(out, "<td colspan={} rowspan={span}>", own.width);
        let first = document.paragraphs.partition_point(|p| p.span.start < own.span.start);
        let end = document.paragraphs.partition_point(|p| p.span.start < own.span.end);
        (first..end).for_each(|index| out += &paragraph(document, index));
        out += "</td>";
    }
    Some(out + "</table>\n")
}

fn paragraph(document: &Document, index: usize) -> String {
    let own = &document.paragraphs[index];
    let mut out = String::from(if own.centred { "<p align=\"center\">" } else { "<p>" });
    if let Some(label) = &own.label {
        let _ = write!(out, "<span style=\"mso-list:Ignore\">{}&nbsp; </span>", escaped(label));
    }
    if own.span.is_empty() {
        out += "<br>";
    }
    let (open, close) = if own.bold { ("<b>", "</b>") } else { ("", "") };
    out += open;
    let mut start = own.span.start;
    while start < own.span.end {
        // As far as the same marks cover the text.
        let marks: Vec<_> = document.marks.iter().filter(|m| m.span.overlaps(own.span)).collect();
        let edges = marks.iter().flat_map(|m| [m.span.start, m.span.end]).filter(|&edge| edge > start);
        let end = edges.min().map_or(own.span.end, |edge| edge.min(own.span.end));
        let piece = Span { start, end };
        let kinds: Vec<MarkKind> = marks.iter().filter(|m| m.span.overlaps(piece)).map(|m| m.kind).collect();
        out += &stretch(document.str(piece), &kinds);
        start = end;
    }
    out + close + "</p>\n"
}

fn stretch(text: &str, kinds: &[MarkKind]) -> String {
    let mut out = escaped(text);
    for kind in kinds {
        out = match kind {
            MarkKind::LeaderTab => "<span style=\"mso-tab-count:1 dotted\">.... </span>".to_owned(),
            MarkKind::FormField { unfilled: true } => format!("<input placeholder=\"{text}\">"),
            MarkKind::FormField { unfilled: false } => format!("<input value=\"{text}\">"),
            MarkKind::UnderlinedSpace => format!("<u>{out}</u>"),
            MarkKind::Highlight => format!("<span style='background:yellow'>{out}</span>"),
            MarkKind::Struck => format!("<s>{out}</s>"),
            _ => out,
        };
    }
    out
}

/// Text with what HTML would drop written out.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "<br>");
    let text = text.replace(' ', "&nbsp;");
    text.replace('\t', "<span style=\"mso-tab-count:1\">&nbsp; </span>")
}

/// The package with this in place of its body.
pub(crate) fn in_chunk(package: &Package, file: &str, content: &str) -> Vec<u8> {
    let mut package = package.clone();
    package.relate("rId99", "aFChunk", file, content);
    package.body(|_| "<w:altChunk r:id=\"rId99\"/>".to_owned());
    package.bytes()
}

/// As html-docx-js writes a page.
pub(crate) fn message(page: &str) -> String {
    format!(
        "MIME-Version: 1.0\nContent-Type: multipart/related;\n    type=\"text/html\";\n    boundary=\"----=mhtDocumentPart\"\n\n\n\
         ------=mhtDocumentPart\nContent-Type: text/html;\n    charset=\"utf-8\"\n\
         Content-Transfer-Encoding: quoted-printable\nContent-Location: file:///C:/fake/document.html\n\n{}\n\n\
         ------=mhtDocumentPart--\n",
        page.replace('=', "=3D")
    )
}

#[test]
fn minutes_as_a_page_give_the_same_values() {
    let pages = MINUTES.iter().filter_map(|fixture| {
        let document = bienban::docx::read(&fixture.package.bytes()).unwrap();
        Some((fixture, page(&document)?))
    });
    let (mut report, mut read) = (String::new(), 0);
    for (fixture, page) in pages {
        let Fixture { name, package, values: expected } = fixture;
        for (file, content) in [("a.html", page.clone()), ("a.mht", message(&page))] {
            let found = values(&in_chunk(package, file, &content));
            if found != *expected {
                report += &format!("\n{name} {file}{}", difference(expected, &found));
            }
            read += 1;
        }
    }
    assert!(report.is_empty(), "- plain, + as a page:{report}");
    assert!(read > MINUTES.len(), "only {read} pages");
}

/// Minutes as a web system fills them in, with blanks drawn as pages draw them.
const FORM: &str = "<style>.an { display: none } .dam { font-weight: bold }</style>
<div align=center class=dam>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</div>
<h2 style='text-align:center; text-transform: uppercase'>Biên bản làm việc</h2>
<p>Hồi <u>&nbsp;&nbsp;&nbsp;&nbsp;</u> giờ 30 phút, ngày 15&nbsp;tháng 02 năm&nbsp;2023, tại UBND xã Hòa Sơn.
<p class=an>Hồi 23 giờ 59 phút ngày 01/01/2001 tại Sở Khác</p>
<p>Thành phần gồm:
<ol><li>Ông Trần Văn Bình - Chủ tịch UBND xã<li>Bà <s>Lê Thị Sai</s> Lê Thị Cúc - Kế toán</ol>
<table><tr><td>Số điện thoại:<td><input type=text></tr></table>
<p>Căn cứ Quyết định số ...../QĐ-UBND ngày 03/01/2023 của UBND huyện Tân Lộc.</p>
<p>Biên bản kết thúc hồi 10 giờ 00 cùng ngày, lập thành 02 bản.</p>";

#[test]
fn a_form_in_a_chunk_has_its_blanks_and_its_people() {
    let package = Package::open(&crate::support::docx("x"));
    for (file, content) in [("a.html", FORM.to_owned()), ("a.mht", message(FORM))] {
        let mut package = package.clone();
        let list = "<Relationships><Relationship Id=\"c\" Type=\"x/aFChunk\" Target=\"FILE\"/></Relationships>";
        package.set("word/_rels/document.xml.rels", list.replace("FILE", file));
        package.set(&format!("word/{file}"), content);
        package.edit(super::package::MAIN, |main| {
            let (head, rest) = main.split_once("<w:body>").unwrap();
            let end = rest.find("</w:body>").unwrap();
            format!("{head}<w:body><w:altChunk r:id=\"c\" xmlns:r=\"x\"/>{}", &rest[end..])
        });
        let audited = audit(&package.bytes(), &Lang::En.into()).unwrap();
        let record = &audited.records[0].record;
        let fields: Vec<(&str, &str)> =
            record.blanks.iter().map(|blank| (blank.field.as_str(), blank.drawn_as.as_str())).collect();
        assert_eq!(fields, [("start.hour", "spaces"), ("phone", "form-field"), ("reference.number", "dots")]);
        let names: Vec<&str> = record.participants.iter().map(|p| p.name.value.as_str()).collect();
        assert_eq!(names, ["Trần Văn Bình", "Lê Thị Cúc"]);
        assert_eq!(record.title.value().map(String::as_str), Some("BIÊN BẢN LÀM VIỆC"));
    }
}

#[test]
fn a_chunk_that_is_not_read_never_passes_for_minutes() {
    for content in ["{\\rtf1 x}", "<?xml version=\"1.0\"?><pkg:package/>"] {
        let bytes = in_chunk(&MINUTES[0].package, "a.bin", content);
        let rows = values(&bytes);
        assert_eq!(rows.len(), 1, "{rows:?}");
        let kind = if content.starts_with('{') { "RTF" } else { "XML" };
        let sentence =
            "a part inserted into the text (altChunk) cannot be read: open the file in Word and save it as .docx";
        assert!(
            rows[0].contains("unreadable")
                && rows[0].contains(&format!("unread-chunk: {sentence} (word/a.bin: {kind})")),
            "{}",
            rows[0]
        );
    }
}
