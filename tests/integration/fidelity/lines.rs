//! Blanks drawn by borders and shapes instead of characters.

use super::package::{Package, text};
use super::same;

/// A paragraph with nothing but a line, or one of text with a line behind it.
const BORDER: &str = "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\"/></w:pBdr></w:pPr></w:p>";
const SHAPES: [&str; 4] = [
    "<w:r><w:pict><v:line xmlns:v=\"urn:schemas-microsoft-com:vml\" from=\"0,12.5pt\" to=\"300pt,12.5pt\"/></w:pict></w:r>",
    "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" type=\"#_x0000_t32\" style=\"position:absolute;width:300pt;height:0\"/></w:pict></w:r>",
    "<w:r><w:pict><v:rect xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" style=\"width:0;height:1.5pt\" o:hr=\"t\"/></w:pict></w:r>",
    "<w:r><w:drawing><wp:anchor xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">\
     <wp:extent cx=\"3810000\" cy=\"9525\"/><a:prstGeom xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" prst=\"line\"/>\
     </wp:anchor></w:drawing></w:r>",
];

/// Paragraphs of only dots or lines right under one that ends with a colon, as `line`; what goes on below
/// them goes with them.
fn lines_under_labels(package: &mut Package, line: &str) {
    let mut under = false;
    let mut drawn = false;
    package.paragraphs(|paragraph| {
        let text = text(paragraph);
        let only = text.trim().len() > 3 && text.chars().all(|c| matches!(c, '.' | '…' | '_' | ' '));
        drawn = only && (under || drawn);
        under = text.trim().ends_with(':');
        if drawn { line.to_owned() } else { paragraph.to_owned() }
    });
}

#[test]
fn lines_under_labels_as_borders() {
    same(|package| lines_under_labels(package, BORDER));
}

#[test]
fn lines_under_labels_as_shapes() {
    for shape in SHAPES {
        same(|package| lines_under_labels(package, &format!("<w:p>{shape}</w:p>")));
    }
}

/// Dots that end a paragraph after a colon, as a shape that stands there.
#[test]
fn lines_after_labels_as_shapes() {
    for shape in SHAPES {
        same(|package| {
            package.paragraphs(|paragraph| {
                let shown = text(paragraph);
                let dots = shown.len() - shown.trim_end_matches(['.', '…', '_']).len();
                let label = shown[..shown.len() - dots].trim_end();
                if dots < 8
                    || !label.ends_with(':')
                    || !paragraph.contains(&format!("{}</w:t></w:r></w:p>", &shown[shown.len() - dots..]))
                {
                    return paragraph.to_owned();
                }
                paragraph.replace(
                    &format!("{}</w:t></w:r></w:p>", &shown[shown.len() - dots..]),
                    &format!("</w:t></w:r>{shape}</w:p>"),
                )
            });
        });
    }
}

/// A rule under the letterhead, the title, a heading with its content, a sentence; an upright line.
#[test]
fn lines_that_part_are_no_blanks() {
    let upright = SHAPES[0].replace("300pt,12.5pt", "0,200pt");
    for shape in SHAPES.iter().copied().chain([upright.as_str()]) {
        same(|package| {
            package.paragraphs(|paragraph| {
                let shown = text(paragraph);
                let parts =
                    shown.trim().ends_with(['.', ';']) && shown.contains(' ') || shown.trim().starts_with("BIÊN BẢN");
                let drawn = shown.contains("..") || shown.contains('…') || shown.contains("__");
                if parts && !drawn {
                    paragraph.replace("</w:p>", &format!("{shape}</w:p>"))
                } else {
                    paragraph.to_owned()
                }
            });
        });
        same(|package| {
            package.body(|body| format!("<w:p>{shape}</w:p>{body}"));
        });
    }
}

#[test]
fn each_line_asks_for_what_its_label_does() {
    let line =
        |text: &str, shape: &str| format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>{shape}</w:p>");
    let cell = |props: &str, content: &str| format!("<w:tc><w:tcPr>{props}</w:tcPr>{content}</w:tc>");
    let under = "<w:tcBorders><w:bottom w:val=\"single\"/></w:tcBorders>";
    let lined = "<w:tbl><w:tblPr><w:tblBorders><w:insideH w:val=\"single\"/></w:tblBorders></w:tblPr>";
    let added = [
        line("Người phiên dịch:", SHAPES[0]),
        line("Ý kiến khác:", ""),
        BORDER.repeat(3),
        line("Kiến nghị của đơn vị:", SHAPES[3]),
        format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("", &line("Số điện thoại:", "")), cell(under, "<w:p/>")),
        line("Ghi chú:", ""),
        format!("{lined}{}</w:tbl>", format!("<w:tr>{}</w:tr>", cell("", "<w:p/>")).repeat(4)),
        // These part, and ask for nothing.
        line("Hai bên đã thống nhất như trên.", SHAPES[1]),
        format!("<w:p>{}</w:p>", SHAPES[2]),
    ];
    let mut package = Package::open(&crate::support::docx(crate::support::COMPLETE));
    package.edit(super::package::MAIN, |main| {
        let at = main.find("<w:p><w:r><w:t xml:space=\"preserve\">Cuộc họp kết thúc").unwrap();
        format!("{}{}{}", &main[..at], added.concat(), &main[at..])
    });
    let document = bienban::docx::read(&package.bytes()).unwrap();
    let record = &bienban::extract::extract(&document)[0];
    let blanks: Vec<(&str, &str, String)> = record
        .blanks
        .iter()
        .map(|b| (b.field.as_str(), b.drawn_as.as_str(), document.location(b.span.start)))
        .collect();
    let expected = [
        ("person.name", "body ¶12"),
        ("text", "body ¶14"),
        ("text", "body ¶17"),
        ("phone", "body table 1 row 1 col 2 ¶1"),
        ("text", "body table 2 row 1 col 1 ¶1"),
    ];
    assert_eq!(blanks, expected.map(|(field, place)| (field, "underscores", place.to_owned())));
}
