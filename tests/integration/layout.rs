//! Pages in what people read, and the text as it is laid out.

use bienban::Lang;
use bienban::report::layout;

use crate::fidelity::MINUTES;
use crate::support::{COMPLETE, Dir, package, paragraphs};

const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const PAGE: &str = "<w:r><w:br w:type=\"page\"/></w:r>";

fn r(text: &str) -> String {
    run("", text)
}

fn run(properties: &str, text: &str) -> String {
    let text = text.replace('\t', "</w:t><w:tab/><w:t xml:space=\"preserve\">");
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn p(content: &str) -> String {
    format!("<w:p>{content}</w:p>")
}

fn row(cells: &[&str]) -> String {
    let cell = |content: &&str| {
        let content = if content.contains("<w:p") { (*content).to_owned() } else { p(&r(content)) };
        format!("<w:tc>{content}</w:tc>")
    };
    format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>())
}

fn table(rows: &[String]) -> String {
    format!("<w:tbl>{}</w:tbl>", rows.concat())
}

/// A part of the kind `root` with this content.
fn part(root: &str, content: &str) -> String {
    format!("<w:{root} {WORD}>{content}</w:{root}>")
}

/// What `text --layout` prints of a document with this content and these parts.
fn laid_out(body: &str, parts: &[(&str, &str, &str)]) -> String {
    let ran = Dir::with(&["a.docx"], package(body, parts)).run(&["text", "a.docx", "--layout", "--lang", "en"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    ran.stdout
}

#[test]
fn parts_lists_struck_text_and_comments_are_laid_out() {
    let numbered = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
    let numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
        <w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>\
        <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    let boxed = format!("<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>", p(&r("MẬT")));
    let body = [
        p(&r("BIÊN BẢN")),
        p(""),
        p(&[
            numbered,
            &r("Hồi "),
            &run("<w:strike/>", "08 giờ"),
            &r(" 09 giờ"),
            "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
        ]
        .concat()),
        p(&[&boxed, &r("Nơi nhận:"), "<w:r><w:br/></w:r>", &r("Như trên")].concat()),
        p(&[
            "<w:del>",
            &r("đã xóa"),
            "</w:del>",
            &run("<w:vanish/>", "ẩn"),
            &r("Hết"),
            "<w:r><w:commentReference w:id=\"5\"/></w:r>",
        ]
        .concat()),
        "<w:sectPr><w:headerReference w:type=\"default\" w:id=\"header1.xml\"/>\
         <w:footerReference w:type=\"default\" w:id=\"footer1.xml\"/></w:sectPr>"
            .into(),
    ];
    let comment = format!("<w:comment w:id=\"5\" w:author=\"Ngô &#27;Thị H\">{}</w:comment>", p(&r("Xem lại.")));
    let parts = [
        ("header", "header1.xml", part("hdr", &p(&r("Số: 15/BB")))),
        ("footer", "footer1.xml", part("ftr", &p(&r("Trang 1")))),
        (
            "footnotes",
            "footnotes.xml",
            part("footnotes", &format!("<w:footnote w:id=\"2\">{}</w:footnote>", p(&r("Giờ địa phương.")))),
        ),
        (
            "comments",
            "comments.xml",
            part("comments", &[comment.as_str(), "<w:comment w:id=\"6\"><w:p/></w:comment>"].concat()),
        ),
        ("numbering", "numbering.xml", part("numbering", numbering)),
    ];
    let parts: Vec<(&str, &str, &str)> = parts.iter().map(|(kind, name, xml)| (*kind, *name, xml.as_str())).collect();
    let expected = "\
== Header 1 (header1) ==
[header1 ¶1] Số: 15/BB

== Main text (body) ==
[body ¶1] BIÊN BẢN
[body ¶2]
[body ¶3] 1. Hồi ~~08 giờ~~ 09 giờ

== Text box 1 (textbox 1) ==
[textbox 1 ¶1] MẬT

== Main text, continued (body) ==
[body ¶4] Nơi nhận:
    Như trên
[body ¶5] Hết

== Footer 1 (footer1) ==
[footer1 ¶1] Trang 1

== Footnote 1 (footnote 1) ==
[footnote 1] Giờ địa phương.

== Comment 1 by Ngô \\u{1b}Thị H, at body ¶5 (comment 1) ==
[comment 1] Xem lại.

== Comment 2 (comment 2) ==
[comment 2]
";
    assert_eq!(laid_out(&body.concat(), &parts), expected);
}

#[test]
fn tables_are_laid_out_row_by_row() {
    let span = |span: u32, text: &str| format!("<w:tcPr><w:gridSpan w:val=\"{span}\"/></w:tcPr>{}", p(&r(text)));
    let merge = |how: &str, text: &str| format!("<w:tcPr><w:vMerge w:val=\"{how}\"/></w:tcPr>{}", p(&r(text)));
    let nested = [p(&r("trong:")), table(&[row(&["x", "y"])]), p(&r("sau"))].concat();
    let lines = [p(&r("một")), p(&[&r("hai"), "<w:r><w:br/></w:r>", &r("ba")].concat())].concat();
    let body = table(&[
        row(&["STT", "Họ tên", "Chức vụ"]),
        row(&["1", "", &lines]),
        row(&[&span(2, "cộng"), "3"]),
        row(&[&merge("restart", "gộp"), "a", "b"]),
        row(&[&merge("continue", "không hiện"), "c", "d"]),
        row(&[&nested, "z"]),
    ]);
    let expected = "\
== Main text (body) ==
[body table 1 row 1] | STT | Họ tên | Chức vụ |
[body table 1 row 2] | 1 | | một ¶ hai ↵ ba |
[body table 1 row 3] | cộng | col 3: 3 |
[body table 1 row 4] | gộp | a | b |
[body table 1 row 5] | (merged) | c | d |
[body table 1 row 6] | trong: |
[body table 1 row 6 col 1 table 1 row 1] | x | y |
[body table 1 row 6] | sau | z |
[body ¶1]
";
    assert_eq!(laid_out(&[body, p("")].concat(), &[]), expected);
}

#[test]
fn pages_begin_on_lines_of_their_own_and_in_cells_within_the_line() {
    let rendered = "<w:r><w:lastRenderedPageBreak/></w:r>";
    let body = [
        p(&r("a")),
        p(PAGE),
        p(&r("b")),
        p(&[&r("c"), rendered, &r("d")].concat()),
        table(&[row(&["e", &p(&[&r("f "), rendered, &r("g")].concat())]), row(&[&p(&[rendered, &r("h")].concat())])]),
        p(&[&r("i"), PAGE].concat()),
        p(PAGE),
        p(&r("k")),
    ];
    let expected = "\
== Main text (body) ==
---- about page 1 ----
[body ¶1] a
[body ¶2]
---- about page 2 ----
[body ¶3] b
[body ¶4] c
---- about page 3 ----
    d
[body table 1 row 1] | e | f ---- about page 4 ---- g |
---- about page 5 ----
[body table 1 row 2] | h |
[body ¶5] i
---- about page 6 ----
[body ¶6]
---- about page 7 ----
[body ¶7] k
";
    assert_eq!(laid_out(&body.concat(), &[]), expected);
}

#[test]
fn what_only_shows_as_a_line_or_a_box_is_drawn() {
    let stop = "<w:pPr><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9000\"/></w:tabs></w:pPr>";
    let line = "<w:pPr><w:pBdr><w:bottom w:val=\"single\"/></w:pBdr></w:pPr>";
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:textInput/></w:ffData></w:fldChar></w:r>\
        <w:r><w:instrText>FORMTEXT</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\
        <w:r><w:t xml:space=\"preserve\">     </w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let check = "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox></w:sdtPr>\
        <w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>";
    let body = [
        p(&[stop, &r("Tại:\t")].concat()),
        p(&[r("Bà"), run("<w:u w:val=\"single\"/>", "          "), r("ghi")].concat()),
        p(line),
        p(&[&r("Tên: "), field, &r(".")].concat()),
        p(&[check, &r(" Có")].concat()),
        p(&r("Bên A\tBên B")),
        p(&run("<w:strike/>", "Ý kiến: ......")),
        p(&[
            r("Ký tên:"),
            "<w:r><w:drawing><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"/>\
            </w:drawing></w:r>"
                .to_owned(),
        ]
        .concat()),
    ];
    let expected = "\
== Main text (body) ==
[body ¶1] Tại:[....]
[body ¶2] Bà[____]ghi
[body ¶3] [____]
[body ¶4] Tên: [    ].
[body ¶5] [☐] Có
[body ¶6] Bên A→Bên B
[body ¶7] ~~Ý kiến: ......~~
[body ¶8] Ký tên: [picture]
";
    assert_eq!(laid_out(&body.concat(), &[]), expected);
}

#[test]
fn comments_that_cannot_be_read_are_told() {
    let dir = Dir::with(&["a.docx"], package(&paragraphs("BIÊN BẢN"), &[("comments", "comments.xml", "<w:comments")]));
    let ran = dir.run(&["text", "a.docx", "--layout"]);
    assert_eq!(ran.code, 0);
    assert!(ran.stdout.ends_with("\n== Nhận xét: tệp có, nhưng không đọc được ==\n"), "{}", ran.stdout);
    assert_eq!(dir.run(&["text", "a.docx"]).stdout, "BIÊN BẢN\n");
}

/// Minutes of which the line that begins with `line` stands on another page, and lacks its hour.
fn on_another_page(line: &str) -> Vec<u8> {
    let (before, after) = COMPLETE.split_at(COMPLETE.find(line).unwrap());
    let after = after.replacen("11 giờ", "..... giờ", 1);
    let broken = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
    package(&[&paragraphs(before), broken, &paragraphs(&after)].concat(), &[])
}

#[test]
fn people_are_told_the_page_and_programs_the_place_alone() {
    let dir = Dir::with(&["a.docx"], on_another_page("Cuộc họp kết thúc"));
    let terminal = dir.run(&["audit", "a.docx", "-o", "report"]).stdout;
    assert!(terminal.contains("  lỗi: thân văn bản, đoạn 13, khoảng trang 2: Chưa ghi giờ kết thúc"), "{terminal}");
    let english = dir.run(&["audit", "a.docx", "--lang", "en"]).stdout;
    assert!(english.contains("  error: main text, paragraph 13, about page 2: "), "{english}");
    let extract = dir.run(&["extract", "a.docx"]).stdout;
    assert!(extract.contains("(body ¶5, khoảng trang 1)"), "{extract}");
    assert!(extract.contains("(body ¶13, khoảng trang 2)"), "{extract}");
    for other in [dir.read("report/findings.csv"), dir.run(&["extract", "a.docx", "--format", "json"]).stdout] {
        assert!(other.contains("body ¶13") && !other.contains("trang 2"), "{other}");
    }
}

#[test]
fn nothing_is_said_of_pages_that_the_file_does_not_know() {
    let dir = Dir::with(&["a.docx"], package(&paragraphs(COMPLETE), &[]));
    assert!(!dir.run(&["extract", "a.docx"]).stdout.contains("khoảng trang"));
}

#[test]
fn nothing_of_any_minutes_is_lost_or_misplaced() {
    for fixture in MINUTES.iter() {
        let mut package = fixture.package.clone();
        package.paragraphs(|paragraph| paragraph.replacen("<w:t", "<w:lastRenderedPageBreak/><w:t", 1));
        let document = bienban::docx::read(&package.bytes()).unwrap();
        assert!(document.pages.is_sorted() && !document.pages.is_empty());
        let shown = layout::render(&document, Lang::Vi);
        let mut rest = shown.as_str();
        let mut skip_to = |what: &str| {
            let at = rest.find(what).unwrap_or_else(|| panic!("{}: {what}\n{shown}", fixture.name));
            rest = &rest[at + what.len()..];
        };
        for paragraph in &document.paragraphs {
            if paragraph.cell.is_none() {
                skip_to(&format!("[{}]", document.location(paragraph.span.start)));
            }
            paragraph.label.iter().for_each(|label| skip_to(label));
            document.str(paragraph.span).split_whitespace().for_each(&mut skip_to);
        }
        for number in 1..=document.pages.len() + 1 {
            assert_eq!(shown.matches(&format!("---- khoảng trang {number} ----")).count(), 1, "{shown}");
        }
    }
}
