//! Text that nobody can see: documents in, findings out.

use bienban::{Settings, audit};

use crate::support::{COMPLETE, package, paragraphs};

const STYLES: &str = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
    <w:style w:type=\"paragraph\" w:styleId=\"Trang\"><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Nen\"><w:pPr><w:shd w:val=\"clear\" w:fill=\"1F3864\"/></w:pPr>\
    <w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr></w:style>\
    <w:style w:type=\"character\" w:styleId=\"Nho\"><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:style>\
    <w:style w:type=\"table\" w:styleId=\"Luoi\"/>\
    <w:style w:type=\"table\" w:styleId=\"Mau\"><w:tblStylePr w:type=\"firstRow\"><w:tcPr>\
    <w:shd w:val=\"clear\" w:fill=\"4472C4\"/></w:tcPr></w:tblStylePr></w:style></w:styles>";

const WHITE: &str = "<w:color w:val=\"FFFFFF\"/>";

/// What BB706 says of minutes with `content` before their end.
fn said(content: &str) -> Vec<String> {
    let end = COMPLETE.find("Cuộc họp kết thúc").unwrap();
    let body = [&paragraphs(&COMPLETE[..end]), content, &paragraphs(&COMPLETE[end..])].concat();
    let audited = audit(&package(&body, &[("styles", "styles.xml", STYLES)]), &Settings::default()).unwrap();
    let findings = audited.records.into_iter().flat_map(|judged| judged.findings);
    findings.filter(|finding| finding.rule == "BB706").map(|finding| finding.message).collect()
}

fn run(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn paragraph(properties: &str, content: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>")
}

fn table(table: &str, cell: &str, content: &str) -> String {
    format!(
        "<w:tbl><w:tblPr>{table}</w:tblPr><w:tr><w:tc><w:tcPr>{cell}</w:tcPr>{content}</w:tc></w:tr></w:tbl>{}",
        paragraph("", "")
    )
}

/// Most lie over a shape that is filled.
fn text_box(content: &str) -> String {
    let shape = format!("<v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape>");
    paragraph("", &format!("<w:r><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\">{shape}</w:pict></w:r>"))
}

#[test]
fn letters_in_white_or_of_a_point_are_said_once() {
    let shown = run("", "Phòng Vật tư ");
    let faint = [
        run(WHITE, "đã nhận đủ"),
        run("<w:color w:val=\"ffffff\" w:themeColor=\"background1\"/>", "đã nhận đủ"),
        run("<w:sz w:val=\"2\"/>", "đã nhận đủ"),
        run("<w:rStyle w:val=\"Nho\"/>", "đã nhận đủ"),
        run(&format!("{WHITE}<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"auto\"/>"), "đã nhận đủ"),
        run(&format!("{WHITE}<w:highlight w:val=\"none\"/>"), "đã nhận đủ"),
    ];
    for hidden in &faint {
        let [said] = &said(&paragraph("", &(shown.clone() + hidden)))[..] else { panic!("{hidden}") };
        assert!(said.starts_with("1 chỗ ") && said.contains("(\"đã nhận đủ\")"), "{said}");
    }
    let in_styles = paragraph("<w:pStyle w:val=\"Trang\"/>", &run("", "đã nhận đủ"));
    let in_grid = table("<w:tblStyle w:val=\"Luoi\"/>", "", &paragraph("", &run(WHITE, "đủ")));
    let [said] = &said(&[in_styles, in_grid].concat())[..] else { panic!("one finding") };
    assert!(said.starts_with("2 chỗ "), "{said}");
}

#[test]
fn what_can_be_seen_is_not_faint() {
    let white = |more: &str| paragraph("", &run(&format!("{WHITE}{more}"), "Mục 1"));
    let dark = "<w:shd w:val=\"clear\" w:fill=\"1F3864\"/>";
    let seen = [
        white(dark),
        white("<w:shd w:val=\"solid\" w:color=\"000000\"/>"),
        white("<w:highlight w:val=\"darkBlue\"/>"),
        paragraph(dark, &run(WHITE, "Mục 1")),
        paragraph("<w:pStyle w:val=\"Nen\"/>", &run("", "Mục 1")),
        paragraph("<w:pStyle w:val=\"Trang\"/>", &run("<w:color w:val=\"auto\"/>", "Mục 1")),
        paragraph("<w:pStyle w:val=\"Trang\"/>", &run("<w:color w:val=\"C00000\"/>", "Mục 1")),
        table("", dark, &white("")),
        table(dark, "", &white("")),
        table("<w:tblStyle w:val=\"Mau\"/>", "", &white("")),
        text_box(&white("")),
        paragraph("", &run("<w:sz w:val=\"3\"/>", "Mục 1")),
        paragraph("", &(run(WHITE, "{% for muc in danh_sach ") + &run(WHITE, "%}"))),
        paragraph("", &run(&format!("<w:sz w:val=\"2\"/>{WHITE}"), " ... ")),
        paragraph("", &run(&format!("{WHITE}<w:vanish/>"), "Mục 1")),
    ];
    for content in &seen {
        assert_eq!(said(content), [""; 0], "{content}");
    }
}
