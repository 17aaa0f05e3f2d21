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
