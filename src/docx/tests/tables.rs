//! Tables, and automatic list numbers.

use super::*;

fn tc(props: &str, content: &str) -> String {
    format!("<w:tc><w:tcPr>{props}</w:tcPr>{content}</w:tc>")
}

fn tr(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

fn tbl(rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{}</w:tbl>", rows.concat())
}

fn text_cell(text: &str) -> String {
    tc("", &p(&r(text)))
}

fn places(document: &Document) -> Vec<String> {
    document.paragraphs.iter().map(|p| document.location(p.span.start)).collect()
}

#[test]
fn tables_are_read_cell_by_cell() {
    let inner = tbl(&[tr(&[text_cell("c")])]);
    let body = [
        p(&r("a")),
        tbl(&[tr(&[tc("", &[p(&r("b")), inner, p("")].concat()), text_cell("d")]), tr(&[text_cell("e")])]),
        p(&r("f")),
    ];
    let document = document(&body.concat());
    assert_eq!(document.text, "a\nb\nc\n\nd\ne\nf\n");
    assert_eq!(
        places(&document),
        [
            "body ¶1",
            "body table 1 row 1 col 1 ¶1",
            "body table 1 row 1 col 1 table 1 row 1 col 1 ¶1",
            "body table 1 row 1 col 1 ¶2",
            "body table 1 row 1 col 2 ¶1",
            "body table 1 row 2 col 1 ¶1",
            "body ¶2",
        ]
    );
    assert_eq!((document.tables[0].rows, document.tables[0].cells.len()), (2, 3));
    assert_eq!(document.str(document.cells[0].span), "b\nc\n\n");
    assert_eq!(document.tables[1].parent, Some(0));
}

#[test]
fn columns_are_those_of_the_grid() {
    let rows = [
        tr(&[tc("<w:gridSpan w:val='2'/>", &p("")), tc("<w:vMerge w:val='restart'/>", &p(""))]),
        format!(
            "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{}{}</w:tr>",
            text_cell("x"),
            tc("<w:vMerge/>", &p(""))
        ),
    ];
    let document = document(&tbl(&rows));
    let cells: Vec<_> = document.cells.iter().map(|c| (c.row, c.col, c.width, c.merged)).collect();
    assert_eq!(cells, [(1, 1, 2, false), (1, 3, 1, false), (2, 2, 1, false), (2, 3, 1, true)]);
}

#[test]
fn a_deleted_row_is_gone() {
    let deleted = format!("<w:tr><w:trPr><w:del w:id='1'/></w:trPr>{}</w:tr>", text_cell("xóa"));
    let document = document(&tbl(&[deleted, tr(&[text_cell("còn")])]));
    assert_eq!(document.text, "còn\n");
    assert_eq!(document.tables[0].rows, 1);
}

#[test]
fn a_text_box_in_a_cell_is_its_own_story() {
    let textbox =
        format!("<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>", p(&r("hộp")));
    let document = document(&tbl(&[tr(&[tc("", &p(&[textbox, r("ô")].concat()))])]));
    assert_eq!(document.text, "hộp\nô\n");
    assert_eq!(places(&document), ["textbox 1 ¶1", "body table 1 row 1 col 1 ¶1"]);
}

fn level(at: u8, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{format}'/>{more}<w:lvlText w:val='{text}'/></w:lvl>"
    )
}

fn lists(levels: &[String], lists: &str) -> String {
    part("w:numbering", &format!("<w:abstractNum w:abstractNumId='0'>{}</w:abstractNum>{lists}", levels.concat()))
}

fn item(list: u32, level: u8) -> String {
    p(&format!("<w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr>{}", r("x")))
}

fn labels(body: &str, numbering: &str) -> Vec<String> {
    let document = document_with(body, &[("numbering", numbering)]).expect("sound");
    assert!(document.text.lines().all(|line| line == "x"), "labels are not in the text");
    document.paragraphs.iter().map(|p| p.label.as_deref().unwrap_or("").to_owned()).collect()
}

const LIST: &str = "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>";

#[test]
fn levels_count_and_restart() {
    let numbering = lists(
        &[
            level(0, "upperRoman", "%1.", ""),
            level(1, "decimal", "%1.%2)", "<w:isLgl/>"),
            level(2, "lowerLetter", "%3)", ""),
        ],
        LIST,
    );
    let body: String = [0, 1, 1, 2, 2, 0, 1, 2].map(|level| item(1, level)).concat();
    assert_eq!(labels(&body, &numbering), ["I.", "1.1)", "1.2)", "a)", "b)", "II.", "2.1)", "a)"]);
}

#[test]
fn lists_of_one_kind_count_on_unless_they_start_over() {
    let more = "<w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num>\
                <w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride></w:num>";
    let numbering = lists(&[level(0, "decimalZero", "%1", "")], &[LIST, more].concat());
    let body: String = [1, 1, 2, 3, 3].map(|list| item(list, 0)).concat();
    assert_eq!(labels(&body, &numbering), ["01", "02", "03", "05", "06"]);
}

#[test]
fn bullets_and_no_number() {
    let font = "<w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr>";
    let numbering =
        lists(&[level(0, "bullet", "\u{F0B7}", font), level(1, "bullet", "-", ""), level(2, "none", "", "")], LIST);
    assert_eq!(labels(&[0, 1, 2].map(|level| item(1, level)).concat(), &numbering), ["•", "-", ""]);
    assert_eq!(labels(&item(0, 0), &numbering), [""]);
}

#[test]
fn letters_go_on_after_z_and_a_level_may_never_restart() {
    let numbering =
        lists(&[level(0, "lowerLetter", "%1", ""), level(1, "decimal", "%2", "<w:lvlRestart w:val='0'/>")], LIST);
    let body = [item(1, 0).repeat(27), item(1, 1), item(1, 0), item(1, 1)].concat();
    let labels = labels(&body, &numbering);
    assert_eq!(labels[25..], ["z", "aa", "1", "bb", "2"]);
}

#[test]
fn a_style_brings_its_list_and_level() {
    let styles =
        "<w:style w:type='paragraph' w:styleId='Muc'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>";
    let numbering =
        lists(&[level(0, "decimal", "%1.", ""), level(1, "lowerLetter", "%2)", "<w:pStyle w:val='Muc'/>")], LIST);
    let body = [item(1, 0), p(&format!("<w:pPr><w:pStyle w:val='Muc'/></w:pPr>{}", r("x")))].concat();
    let parts = [("numbering", numbering.as_str()), ("styles", &part("w:styles", styles))];
    let document = document_with(&body, &parts).expect("sound");
    let labels: Vec<_> = document.paragraphs.iter().map(|p| p.label.as_deref()).collect();
    assert_eq!(labels, [Some("1."), Some("a)")]);
}

#[test]
fn every_form_of_a_number() {
    let formats = [
        ("decimal", "10"),
        ("decimalZero", "10"),
        ("upperRoman", "X"),
        ("lowerRoman", "x"),
        ("upperLetter", "J"),
        ("lowerLetter", "j"),
        ("numberInDash", "- 10 -"),
        ("decimalEnclosedParen", "(10)"),
        ("vietnameseCounting", "mười"),
        ("none", ""),
    ];
    for (format, tenth) in formats {
        let numbering = lists(&[level(0, format, "%1", "")], LIST);
        assert_eq!(labels(&item(1, 0).repeat(10), &numbering)[9], tenth, "{format}");
    }
    let numbering = lists(&[level(0, "vietnameseCounting", "Điều %1:", "")], LIST);
    let labels = labels(&item(1, 0).repeat(100), &numbering);
    let some: Vec<&str> = [1, 15, 20, 21, 34, 55, 100].iter().map(|n| &*labels[n - 1]).collect();
    let words = ["một", "mười lăm", "hai mươi", "hai mươi mốt", "ba mươi bốn", "năm mươi lăm", "100"];
    assert_eq!(some, words.map(|word| format!("Điều {word}:")));
}

#[test]
fn a_list_may_have_levels_of_its_own() {
    let own = "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>\
               <w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='upperLetter'/><w:lvlText w:val='%1/'/></w:lvl></w:lvlOverride></w:num>";
    let numbering = lists(&[level(0, "decimal", "%1.", "")], &[LIST, own].concat());
    assert_eq!(labels(&[item(1, 0), item(2, 0), item(2, 0)].concat(), &numbering)[..1], ["1."]);
    let body = item(2, 0).repeat(2);
    assert_eq!(labels(&body, &numbering), ["C/", "D/"]);
}

#[test]
fn a_cell_with_nothing_but_a_lower_border_is_a_line() {
    let borders =
        |names: &[&str]| -> String { names.iter().map(|name| format!("<w:{name} w:val='single'/>")).collect() };
    let table = |props: &str, cell: &str, content: &str| {
        let body = format!(
            "<w:tbl><w:tblPr>{props}</w:tblPr><w:tr><w:tc><w:tcPr><w:tcBorders>{cell}</w:tcBorders></w:tcPr>{content}</w:tc></w:tr></w:tbl>"
        );
        document(&body).marks.iter().filter(|mark| mark.kind == MarkKind::Line).count()
    };
    assert_eq!(table("", &borders(&["bottom"]), "<w:p/>"), 1);
    assert_eq!(table("", &borders(&["bottom"]), &p(&r("có chữ"))), 0);
    assert_eq!(table("", &borders(&["bottom", "left"]), "<w:p/>"), 0);
    assert_eq!(table("", "<w:bottom w:val='nil'/>", "<w:p/>"), 0);
    assert_eq!(
        table(&format!("<w:tblBorders>{}</w:tblBorders>", borders(&["top"])), &borders(&["bottom"]), "<w:p/>"),
        0
    );
    assert_eq!(table("<w:tblStyle w:val='TableGrid'/>", &borders(&["bottom"]), "<w:p/>"), 0);
}
