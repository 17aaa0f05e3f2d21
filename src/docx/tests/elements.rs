//! Elements that are read as Word shows them, kind by kind.

use super::*;
use crate::document::Part;

/// A document whose default header is `target`, stored under `name`.
fn with_header(name: &str, target: &str) -> Result<Document, Fault> {
    let body = p(&r("thân")) + "<w:sectPr><w:headerReference w:type='default' r:id='rId7'/></w:sectPr>";
    read(&zip(&[
        ("_rels/.rels", relationships(&[("rId1", "officeDocument", "word/document.xml")]).as_bytes()),
        ("word/document.xml", part("w:document", &format!("<w:body>{body}</w:body>")).as_bytes()),
        ("word/_rels/document.xml.rels", relationships(&[("rId7", "header", target)]).as_bytes()),
        (name, part("w:hdr", &p(&r("đầu"))).as_bytes()),
    ]))
}

#[test]
fn names_of_parts_are_equal_whether_percent_encoded_or_not() {
    for (name, target) in [
        ("word/header 1.xml", "header%201.xml"),
        ("word/header%201.xml", "header%201.xml"),
        ("word/header%201.xml", "header 1.xml"),
        ("word/header1.xml", "header%31.xml#first"),
        ("word/Đầu.xml", "%C4%90%E1%BA%A7u.xml"),
        ("word/%C4%90%E1%BA%A7u.xml", "/word/Đầu.xml"),
        ("word/%c4%90%e1%ba%a7u.xml", "%C4%90%E1%BA%A7u.xml"),
        ("word/100%.xml", "100%.xml"),
    ] {
        let document = with_header(name, target).expect("sound");
        assert_eq!(document.text, "đầu\nthân\n", "{name} {target}");
    }
    assert_eq!(with_header("word/x/header1.xml", "x%2Fheader1.xml").expect("sound").text, "thân\n");
}

#[test]
fn alternates_are_read_by_the_first_branch_that_is_understood() {
    let choice = |requires: &str, text: &str| {
        format!("<mc:Choice xmlns:la='urn:la' Requires='{requires}'>{}</mc:Choice>", r(text))
    };
    let fallback = |text: &str| format!("<mc:Fallback>{}</mc:Fallback>", r(text));
    let either = |branches: &[String]| format!("<mc:AlternateContent>{}</mc:AlternateContent>", branches.concat());
    let nested = either(&[
        choice("la", "x"),
        format!("<mc:Fallback>{}{}</mc:Fallback>", either(&[choice("w14", "a"), fallback("x")]), r("b")),
    ]);
    for (content, shown) in [
        (either(&[choice("w14", "a"), fallback("b")]), "a"),
        (
            either(&[choice("la", "a"), choice("w14 la", "b"), choice("wps", "c"), choice("wps", "d"), fallback("e")]),
            "c",
        ),
        (either(&[choice("la", "a")]), ""),
        (either(&[choice("khai", "a"), fallback("b")]), "b"),
        (either(&[fallback("b"), fallback("c")]), "b"),
        (nested.clone(), "ab"),
        (either(&[choice("la", "x"), format!("<mc:Fallback>{nested}</mc:Fallback>"), fallback("c")]), "ab"),
        // Properties of a run have alternates too.
        (
            format!(
                "<w:r><w:rPr>{}</w:rPr><w:t>a</w:t></w:r>{}",
                either(&["<mc:Choice Requires='w14'/>".into(), "<mc:Fallback><w:vanish/></mc:Fallback>".into()]),
                r("b")
            ),
            "ab",
        ),
    ] {
        assert_eq!(text_of(&content), shown, "{content}");
    }
}

#[test]
fn what_is_ignorable_and_not_understood_is_passed_over() {
    let x = "xmlns:x='urn:x' xmlns:y='urn:y'";
    for (attributes, shown) in [
        ("", "ađenb"),
        ("mc:Ignorable='x'", "ab"),
        ("mc:Ignorable='w14 x'", "ab"),
        ("mc:Ignorable='y'", "ađenb"),
        ("mc:Ignorable='x' mc:ProcessContent='x:khac'", "ab"),
        ("mc:Ignorable='x' mc:ProcessContent='x:den'", "ađenb"),
        ("mc:Ignorable='x' mc:ProcessContent='x:*'", "ađenb"),
        ("mc:MustUnderstand='x'", "ađenb"),
    ] {
        let content = format!("{}<x:den>{}<x:trong/></x:den>{}", r("a"), r("đen"), r("b"));
        assert_eq!(text_of(&format!("<w:smartTag {x} {attributes}>{content}</w:smartTag>")), shown, "{attributes}");
        // The same said further out, and by another prefix of the namespace.
        let inner = format!(
            "<w:smartTag {attributes}><w:smartTag xmlns:z='urn:x'>{}</w:smartTag></w:smartTag>",
            content.replace("x:", "z:")
        );
        assert_eq!(text_of(&format!("<w:smartTag {x}>{inner}</w:smartTag>")), shown, "{attributes} further out");
    }
    // What is said of an element ends with it.
    let content = format!("<w:smartTag {x} mc:Ignorable='x'/><x:den {x}>{}</x:den>", r("a"));
    assert_eq!(text_of(&content), "a");
    // What is understood is never ignored.
    assert_eq!(text_of(&format!("<w:smartTag mc:Ignorable='w w14'>{}</w:smartTag>", r("a"))), "a");
}

#[test]
fn white_space_at_the_ends_of_text_counts_only_where_it_is_preserved() {
    let preserve = "xml:space=\"preserve\"";
    for (content, shown) in [
        ("<w:r><w:t> Biên </w:t></w:r><w:r><w:t>bản</w:t></w:r>".to_owned(), "Biênbản"),
        (format!("<w:r><w:t {preserve}> Biên </w:t></w:r><w:r><w:t>bản</w:t></w:r>"), " Biên bản"),
        ("<w:r><w:t>\n   Biên\n\tbản \n</w:t></w:r>".to_owned(), "Biên  bản"),
        (format!("<w:r><w:t {preserve}>a\tb\n</w:t></w:r>"), "a\tb "),
        ("<w:r><w:t>a</w:t></w:r><w:r><w:t> </w:t></w:r><w:r><w:t>b</w:t></w:r>".to_owned(), "ab"),
        ("<w:r><w:t>a\u{A0}</w:t></w:r><w:r><w:t>\u{A0}b</w:t></w:r>".to_owned(), "a  b"),
        ("<w:r><w:t> &#32;a<![CDATA[ b ]]>&#x20;</w:t></w:r>".to_owned(), "a b"),
        (
            format!("<w:r {preserve}><w:t>a </w:t><w:t xml:space='default'> b </w:t></w:r><w:r><w:t> c</w:t></w:r>"),
            "a bc",
        ),
        (format!("<w:ins {preserve}><w:r><w:t>a </w:t></w:r></w:ins>{}", r("b")), "a b"),
        (format!("<w:r><w:rPr><w:vanish/></w:rPr><w:t>x </w:t></w:r>{}", r("b")), "b"),
        (format!("{}<w:r><w:t> b</w:t></w:r>", r("a ")), "a b"),
        ("<m:oMath><m:r><m:t> x </m:t></m:r></m:oMath>".to_owned(), "x"),
    ] {
        assert_eq!(text_of(&content), shown, "{content}");
    }
}

#[test]
fn symbols_of_any_font_are_the_choice_of_two() {
    let either = |code: &str, fallback: &str| {
        format!(
            "<w:r><mc:AlternateContent><mc:Choice Requires='w16se'/><mc:Fallback><w:rPr><w:rFonts w:ascii='Segoe UI Symbol'/>\
             </w:rPr></mc:Fallback></mc:AlternateContent><mc:AlternateContent><mc:Choice Requires='w16se'>\
             <w16se:symEx w16se:font='Segoe UI Symbol' w16se:char='{code}'/></mc:Choice>\
             <mc:Fallback><w:t>{fallback}</w:t></mc:Fallback></mc:AlternateContent></w:r>"
        )
    };
    let content =
        [either("2611", "☑"), r(" Có "), either("2610", "☐"), r(" Không "), either("2714", "✔"), either("1F5F9", "x")];
    let document = document(&p(&content.concat()));
    assert_eq!(document.text, "☑ Có ☐ Không ✔🗹\n");
    let boxes = [true, false, true].map(|checked| MarkKind::CheckBox { checked });
    assert_eq!(marks(&document), [("☑", boxes[0]), ("☐", boxes[1]), ("🗹", boxes[2])]);
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w16se:symEx w16se:font='A' w16se:char='2611'/></w:r>";
    assert_eq!(text_of(hidden), "");
}

fn tc(props: &str, content: &str) -> String {
    format!("<w:tc><w:tcPr>{props}</w:tcPr>{content}</w:tc>")
}

fn cell(props: &str, text: &str) -> String {
    tc(props, &p(&r(text)))
}

fn tr(props: &str, cells: &[String]) -> String {
    format!("<w:tr><w:trPr>{props}</w:trPr>{}</w:tr>", cells.concat())
}

fn tbl(style: &str, rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr><w:tblStyle w:val='{style}'/></w:tblPr>{}</w:tbl>", rows.concat())
}

/// Each paragraph with its place.
fn placed(document: &Document) -> Vec<(String, &str)> {
    document.paragraphs.iter().map(|p| (document.location(p.span.start), document.str(p.span))).collect()
}

const DROPPED: &str = "<w:pPr><w:framePr w:dropCap='drop' w:lines='2' w:wrap='around'/></w:pPr>";

#[test]
fn a_drop_cap_begins_the_word_of_the_next_paragraph() {
    let margin = DROPPED.replace("'drop'", "'margin'");
    let frame = "<w:pPr><w:framePr w:w='2000' w:wrap='around'/></w:pPr>";
    let none = DROPPED.replace("'drop'", "'none'");
    let body = [
        p(&[DROPPED, &r("T")].concat()),
        p(&r("hực hiện")),
        p(&[&margin, &*r("Hôm")].concat()),
        p(&r(" nay")),
        p(&[frame, &r("khung")].concat()),
        p(&[&none, &*r("đoạn")].concat()),
        p(&[DROPPED, &r("S")].concat()),
        tbl("", &[tr("", &[tc("", &[p(&[DROPPED, &r("Ô")].concat()), p(&r("ng A"))].concat())])]),
        p(&[DROPPED, &r("C")].concat()),
    ];
    let document = document(&body.concat());
    let places = [
        ("body ¶1", "Thực hiện"),
        ("body ¶2", "Hôm nay"),
        ("body ¶3", "khung"),
        ("body ¶4", "đoạn"),
        ("body ¶5", "S"),
        ("body table 1 row 1 col 1 ¶1", "Ông A"),
        ("body ¶6", "C"),
    ];
    assert_eq!(placed(&document), places.map(|(place, text)| (place.to_owned(), text)));
}

#[test]
fn a_table_within_a_paragraph_is_read_in_its_place() {
    let inner = tbl("", &[tr("", &[cell("", "một"), cell("", "hai")])]);
    let list = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>";
    for (content, before, after) in [
        (format!("{}{inner}{}", r("trước"), r("sau")), Some("trước"), Some("sau")),
        (format!("{inner}{}", r("sau")), None, Some("sau")),
        (format!("{}{inner}", r("trước")), Some("trước"), None),
        (format!("<w:r><w:t>trước</w:t>{inner}<w:t>sau</w:t></w:r>"), Some("trước"), Some("sau")),
        (format!("{}<w:ins>{inner}</w:ins>{}", r("trước"), r("sau")), Some("trước"), Some("sau")),
        (format!("<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>{}", r("sau")), None, Some("sau")),
    ] {
        let document = document(&[p(&content), p(&r("cuối"))].concat());
        let cells = [("body table 1 row 1 col 1 ¶1", "một"), ("body table 1 row 1 col 2 ¶1", "hai")];
        let mut number = 0;
        let mut body = |text| {
            number += 1;
            (format!("body ¶{number}"), text)
        };
        let expected: Vec<(String, &str)> =
            before.map(&mut body).into_iter().chain(cells.map(|(place, text)| (place.to_owned(), text))).collect();
        let expected: Vec<_> = expected.into_iter().chain(after.map(&mut body)).chain([body("cuối")]).collect();
        assert_eq!(placed(&document), expected, "{content}");
        assert_eq!(document.str(document.cells[0].span), "một\n");
    }
    // Two tables, nothing between them; what goes on is in the run's format; a number is shown once.
    let content = format!("{list}<w:r><w:rPr><w:strike/></w:rPr><w:t>a</w:t>{inner}<w:t>b</w:t></w:r>{inner}{inner}");
    let numbering = part(
        "w:numbering",
        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>\
         <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
    );
    let document = document_with(&[p(&content), p(&r("c"))].concat(), &[("numbering", &numbering)]).expect("sound");
    assert_eq!(document.text, "a\nmột\nhai\nb\nmột\nhai\nmột\nhai\nc\n");
    assert_eq!(marks(&document), [("a", MarkKind::Struck), ("b", MarkKind::Struck)]);
    let labels: Vec<&str> = document.paragraphs.iter().filter_map(|p| p.label.as_deref()).collect();
    assert_eq!(labels, ["1."]);
    let body: Vec<_> = document.paragraphs.iter().filter(|p| p.cell.is_none()).map(|p| p.number).collect();
    assert_eq!(body, [1, 2, 3]);
}

#[test]
fn deleted_cells_are_gone_and_inserted_ones_stand() {
    let deleted = "<w:cellDel w:id='1'/>";
    let rows = [
        tr("", &[cell("", "a"), cell(deleted, "xóa"), cell("<w:cellIns w:id='2'/>", "b")]),
        tr("", &[cell(deleted, "x"), cell(deleted, "y")]),
        tr("", &[tc(deleted, &tbl("", &[tr("", &[cell("", "z")])])), cell("", "c")]),
    ];
    let document = document(&[tbl("", &rows), p(&r("d"))].concat());
    assert_eq!(document.text, "a\nb\nc\nd\n");
    let cells: Vec<_> = document.cells.iter().map(|c| (c.row, c.col)).collect();
    assert_eq!(cells, [(1, 1), (1, 2), (2, 1)]);
    assert_eq!((document.tables.len(), document.tables[0].rows), (1, 2));
    assert_eq!((document.notes.deletions, document.notes.insertions), (4, 1));
}

#[test]
fn a_cell_that_continues_the_one_above_shows_nothing() {
    let (start, goes_on) = ("<w:vMerge w:val='restart'/>", "<w:vMerge/>");
    let wide = "<w:gridSpan w:val='2'/>";
    for (rows, shown) in [
        (vec![tr("", &[cell(start, "a"), cell("", "b")]), tr("", &[cell(goes_on, "x"), cell("", "c")])], "a b  c"),
        (
            vec![
                tr("", &[cell(start, "a")]),
                tr("", &[cell(goes_on, "x")]),
                tr("", &[cell("<w:vMerge w:val='continue'/>", "y")]),
            ],
            "a  ",
        ),
        // Nothing above to go on with: none at all, another column, another width, a row between.
        (vec![tr("", &[cell(goes_on, "a")]), tr("", &[cell(goes_on, "b")])], "a b"),
        (vec![tr("", &[cell("", "a"), cell(start, "b")]), tr("", &[cell(goes_on, "c")])], "a b c"),
        (vec![tr("", &[cell(start, "a")]), tr("", &[cell(&[wide, goes_on].concat(), "b")])], "a b"),
        (vec![tr("", &[cell(start, "a")]), tr("", &[cell("", "b")]), tr("", &[cell(goes_on, "c")])], "a b c"),
        // A deleted row is none between them.
        (
            vec![tr("", &[cell(start, "a")]), tr("<w:del w:id='1'/>", &[cell("", "b")]), tr("", &[cell(goes_on, "x")])],
            "a ",
        ),
        // Merged by a tracked change; merged across, where Word keeps the text.
        (
            vec![
                tr("", &[cell("<w:cellMerge w:vMerge='rest'/>", "a")]),
                tr("", &[cell("<w:cellMerge w:vMerge='cont'/>", "x")]),
            ],
            "a ",
        ),
        (vec![tr("", &[cell("<w:hMerge w:val='restart'/>", "a"), cell("<w:hMerge/>", "b")])], "a b"),
        // A table within is not shown either.
        (
            vec![
                tr("", &[cell(start, "a")]),
                tr("", &[tc(goes_on, &[tbl("", &[tr("", &[cell("", "x")])]), p("")].concat())]),
            ],
            "a  ",
        ),
    ] {
        let document = document(&tbl("", &rows));
        let text: Vec<&str> = document.text.lines().collect();
        assert_eq!(text.join(" "), shown, "{rows:?}");
    }
}

#[test]
fn a_row_is_hidden_only_with_all_that_it_holds() {
    let hidden = "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>";
    let none = tc("", &p(&[hidden, &run("<w:vanish/>", &t("ẩn"))].concat()));
    let rows = [
        tr("<w:hidden/>", &[cell("", "thấy"), none.clone()]),
        tr("<w:hidden/>", &[none.clone(), none.clone()]),
        tr("<w:hidden w:val='0'/>", std::slice::from_ref(&none)),
        tr("", &[cell("", "cuối")]),
    ];
    let document = document(&tbl("", &rows));
    let places = [("body table 1 row 1 col 1 ¶1", "thấy"), ("body table 1 row 3 col 1 ¶1", "cuối")];
    assert_eq!(placed(&document), places.map(|(place, text)| (place.to_owned(), text)));
    assert_eq!((document.tables[0].rows, document.tables[0].cells.len(), document.cells.len()), (3, 4, 4));
}

#[test]
fn the_style_of_a_table_holds_for_the_runs_in_it() {
    let styles = "<w:style w:type='table' w:styleId='An'><w:rPr><w:vanish/></w:rPr></w:style>\
                  <w:style w:type='table' w:styleId='An2'><w:basedOn w:val='An'/></w:style>\
                  <w:style w:type='table' w:styleId='Hoa'><w:rPr><w:caps/></w:rPr></w:style>\
                  <w:style w:type='character' w:styleId='ChuAn'><w:rPr><w:vanish/></w:rPr></w:style>";
    let shows = run("<w:vanish w:val='0'/>", &t("b"));
    // Hidden by the style of the table and by that of the run: the two toggle.
    let twice = run("<w:rStyle w:val='ChuAn'/>", &t("c"));
    let content = tc("", &p(&[r("a"), shows, twice].concat()));
    let inner = tbl("Hoa", &[tr("", &[cell("", "trong")])]);
    let body = [
        tbl("An", &[tr("", &[content.clone(), tc("", &[inner, p(&r("x"))].concat())])]),
        tbl("An2", &[tr("", &[content])]),
        p(&r("sau")),
    ];
    let document = document_with(&body.concat(), &[("styles", &part("w:styles", styles))]).expect("sound");
    assert_eq!(document.text, "bc\nTRONG\n\nbc\nsau\n");
}

const ART: &str = "<v:shapetype id='t136'><v:textpath on='t' fitshape='t'/></v:shapetype>";

fn word_art(style: &str, text: &str) -> String {
    format!(
        "<w:r><w:pict>{ART}<v:shape type='#t136' style='{style}'><v:textpath style='font-family:Arial' string='{text}'/></v:shape></w:pict></w:r>"
    )
}

#[test]
fn word_art_is_a_text_box() {
    let body = [
        p(&[word_art("width:9pt", "BẢN NHÁP"), r("thân")].concat()),
        p(&[
            word_art("position:absolute; visibility : hidden;width:9pt", "ẩn"),
            word_art("", "HAI&#10; DÒNG"),
            r("sau"),
        ]
        .concat()),
        p(&[word_art("", " "), "<w:r><w:rPr><w:vanish/></w:rPr>".into(), word_art("", "ẩn").replacen("<w:r>", "", 1)]
            .concat()),
        "<w:sectPr><w:headerReference w:type='default' r:id='header1'/></w:sectPr>".into(),
    ];
    let header = part("w:hdr", &p(&[word_art("", "DỰ THẢO"), r("đầu")].concat()));
    let document = document_with(&body.concat(), &[("header1", &header)]).expect("sound");
    let places = [
        ("header1 ¶1", "DỰ THẢO"),
        ("header1 ¶1", "đầu"),
        ("textbox 1 ¶1", "BẢN NHÁP"),
        ("body ¶1", "thân"),
        ("textbox 2 ¶1", "HAI"),
        ("textbox 2 ¶2", " DÒNG"),
        ("body ¶2", "sau"),
        ("body ¶3", ""),
    ];
    assert_eq!(placed(&document), places.map(|(place, text)| (place.to_owned(), text)));
    assert_eq!(document.notes.hidden, 2);
}

fn text_box(props: &str, text: &str) -> String {
    format!(
        "<w:r><w:drawing><wp:anchor><wp:docPr id='1' name='a' {props}/><a:graphic><a:graphicData><wps:wsp><wps:txbx>\
         <w:txbxContent>{}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>",
        p(&r(text))
    )
}

#[test]
fn hidden_shapes_are_not_shown() {
    let group = |hidden: &str| {
        format!(
            "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='a'/><wps:wgp><wps:wsp><wps:cNvPr id='2' name='b' {hidden}/><wps:txbx>\
             <w:txbxContent>{}</w:txbxContent></wps:txbx></wps:wsp><wps:wsp><wps:cNvPr id='3' name='c'/><wps:txbx><w:txbxContent>{}</w:txbxContent>\
             </wps:txbx></wps:wsp></wps:wgp></wp:inline></w:drawing></w:r>",
            p(&r("một")),
            p(&r("hai"))
        )
    };
    for (shape, shown) in [
        (text_box("", "hộp"), "hộp\nsau\n"),
        (text_box("hidden='0'", "hộp"), "hộp\nsau\n"),
        (text_box("hidden='1'", "hộp"), "sau\n"),
        (text_box("hidden='true'", "hộp"), "sau\n"),
        (group(""), "một\nhai\nsau\n"),
        (group("hidden='1'"), "hai\nsau\n"),
    ] {
        let document = document(&p(&[shape, r("sau")].concat()));
        assert_eq!(document.text, shown);
        assert_eq!(document.notes.hidden, u32::from(!shown.contains("hộp") && !shown.contains("một")));
    }
}

#[test]
fn text_of_a_locked_canvas_is_a_text_box() {
    let body = "<a:sp><a:txSp><a:txBody><a:bodyPr/><a:p><a:pPr/><a:r><a:rPr b='1'/><a:t>Sơ </a:t></a:r><a:r><a:t>đồ</a:t></a:r></a:p>\
                <a:p><a:r><a:t>một</a:t></a:r><a:br/><a:fld><a:t>hai</a:t></a:fld></a:p></a:txBody></a:txSp></a:sp>";
    let canvas = format!(
        "<w:r><w:drawing><wp:inline><a:graphic><lc:lockedCanvas xmlns:lc='http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas'>{body}</lc:lockedCanvas></a:graphic></wp:inline></w:drawing></w:r>"
    );
    let document = document(&p(&[canvas, r("sau")].concat()));
    let places = [("textbox 1 ¶1", "Sơ đồ"), ("textbox 1 ¶2", "một\nhai"), ("body ¶1", "sau")];
    assert_eq!(placed(&document), places.map(|(place, text)| (place.to_owned(), text)));
}

#[test]
fn the_upper_line_of_ruby_text_goes_to_the_end_of_the_paragraph() {
    let ruby = |upper: &str, base: &str| {
        format!("<w:r><w:ruby><w:rubyPr/><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>", r(upper), r(base))
    };
    let hidden = ruby("x", "").replacen("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1);
    for (content, shown) in [
        ([r("một "), ruby("trên", "dưới"), r(" hai")].concat(), "một dưới hai (trên)"),
        ([ruby("a", "b"), ruby(" ", "c"), ruby("d", "e")].concat(), "bce (a) (d)"),
        ([hidden, r("a")].concat(), "a"),
        (ruby("a</w:t><w:t>b", "c"), "c (ab)"),
    ] {
        assert_eq!(text_of(&content), shown);
    }
}

#[test]
fn notes_count_as_they_are_shown() {
    for kind in ["footnote", "endnote"] {
        let refer = |id: u32, props: &str, more: &str| {
            format!("<w:r><w:rPr>{props}</w:rPr><w:{kind}Reference w:id='{id}' {more}/></w:r>")
        };
        let body = [
            refer(1, "", ""),
            refer(2, "<w:vanish/>", ""),
            format!("<w:del>{}</w:del>", refer(3, "", "")),
            refer(4, "", "w:customMarkFollows='1'"),
            refer(5, "", "w:customMarkFollows='0'"),
            refer(1, "", ""),
            refer(6, "", ""),
        ];
        let note = |id: u32| {
            let content = [r(&format!("chú thích {id}")), if id == 6 { text_box("", "hộp") } else { String::new() }];
            format!("<w:{kind} w:id='{id}'>{}</w:{kind}>", p(&content.concat()))
        };
        let notes = part(&format!("w:{kind}s"), &(1..=6).map(note).collect::<String>());
        let name = format!("{kind}s");
        // The ids of parts are told from their names.
        let document = document_with(&p(&body.concat()), &[(&name, &notes)]).expect("sound");
        let places =
            [("1", "chú thích 1"), ("*", "chú thích 4"), ("2", "chú thích 5"), ("3", "hộp"), ("3", "chú thích 6")];
        assert_eq!(placed(&document)[1..], places.map(|(number, text)| (format!("{kind} {number}"), text)));
    }
}

#[test]
fn a_text_box_in_a_comment_belongs_to_it() {
    let comment = format!("<w:comment w:id='0'>{}</w:comment>", p(&[text_box("", "hộp"), r("ý kiến")].concat()));
    let document = document_with(&p(&r("a")), &[("comments", &part("w:comments", &comment))]).expect("sound");
    let places = [("body ¶1", "a"), ("comment 1", "hộp"), ("comment 1", "ý kiến")];
    assert_eq!(placed(&document), places.map(|(place, text)| (place.to_owned(), text)));
}

#[test]
fn changes_within_changes_and_elements_without_text() {
    for (content, shown) in [
        (format!("<w:ins>{}<w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:ins>", r("a")), "a"),
        (format!("<w:del><w:ins>{}</w:ins></w:del>{}", r("x"), r("a")), "a"),
        (format!("<w:moveFrom><w:ins>{}</w:ins></w:moveFrom><w:moveTo>{}</w:moveTo>", r("x"), r("a")), "a"),
        (format!("<w14:conflictDel>{}</w14:conflictDel><w14:conflictIns>{}</w14:conflictIns>", r("x"), r("a")), "a"),
        (format!("<w:moveFromRangeStart/>{}<w:moveFromRangeEnd/>", r("a")), "a"),
        (format!("<w:permStart w:id='1'/>{}<w:permEnd w:id='1'/><w:proofErr/>", r("a")), "a"),
        (format!("<w:dir w:val='rtl'>{}</w:dir><w:bdo w:val='rtl'>{}</w:bdo>", r("ab"), r("cd")), "abcd"),
        ("<w:r><w:pgNum/><w:dayLong/><w:monthShort/><w:yearLong/><w:separator/><w:continuationSeparator/><w:t>a</w:t></w:r>".into(), "a"),
        ("<w:subDoc r:id='rId9'/><w:r><w:t>a</w:t></w:r>".into(), "a"),
        (format!("<w:customXml><w:customXmlPr><w:placeholder/></w:customXmlPr><w:smartTag>{}</w:smartTag></w:customXml>", r("a")), "a"),
    ] {
        assert_eq!(text_of(&content), shown, "{content}");
    }
    let blocks = |wrapper: &str| format!("<w:{wrapper}>{}</w:{wrapper}>", p(&r("a")));
    for body in ["customXml", "ins", "moveTo", "sdt"].map(blocks) {
        assert_eq!(document(&body).text, "a\n", "{body}");
    }
    let control = |content: &str| format!("<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>");
    let table = tbl("", &[control(&tr("", &[control(&tc("", &control(&p(&control(&r("a"))))))]))]);
    assert_eq!(placed(&document(&control(&table))), [("body table 1 row 1 col 1 ¶1".to_owned(), "a")]);
    let mark = "<w:pPr><w:rPr><w14:conflictDel/></w:rPr></w:pPr>";
    assert_eq!(document(&[p(&[mark, &r("a")].concat()), p(&r("b"))].concat()).text, "ab\n");
}

fn mr(text: &str) -> String {
    format!("<m:r><m:t>{text}</m:t></m:r>")
}

/// An element of a formula, of arguments by their names.
fn object(name: &str, props: &str, arguments: &[(&str, &str)]) -> String {
    let arguments: String = arguments.iter().map(|(name, content)| format!("<m:{name}>{content}</m:{name}>")).collect();
    format!(
        "<m:{name}><m:{name}Pr>{props}<m:ctrlPr><w:rPr><w:b/></w:rPr></m:ctrlPr></m:{name}Pr>{arguments}</m:{name}>"
    )
}

#[test]
fn formulas_are_one_line_in_which_nothing_runs_together() {
    let [a, b, c, n, x] = ["a", "b", "c", "n", "x"].map(mr);
    let (a, b, c, n, x) = (&*a, &*b, &*c, &*n, &*x);
    let sum = mr("a+b");
    let fraction = object("f", "", &[("num", a), ("den", b)]);
    let square = object("sSup", "", &[("e", x), ("sup", &mr("2"))]);
    let row = |cells: [&str; 2]| cells.map(|cell| format!("<m:e>{cell}</m:e>")).concat();
    for (content, shown) in [
        (fraction.clone(), "a/b"),
        (object("f", "", &[("num", &sum), ("den", &mr("10"))]), "(a+b)/10"),
        (object("f", "<m:type m:val='noBar'/>", &[("num", n), ("den", c)]), "n¦c"),
        ([mr("2"), fraction.clone(), fraction.clone(), mr("c")].concat(), "2 a/b a/b c"),
        (object("f", "", &[("num", &fraction), ("den", c)]), "(a/b)/c"),
        ([square.clone(), mr("y")].concat(), "x^2 y"),
        ([mr("2"), square.clone(), mr("+1")].concat(), "2x^2 +1"),
        (object("sSubSup", "", &[("e", x), ("sub", a), ("sup", &sum)]), "x_a^(a+b)"),
        (object("sPre", "", &[("sub", a), ("sup", b), ("e", x)]), "_a^b x"),
        (object("nary", "<m:chr m:val='∑'/>", &[("sub", &mr("i=1")), ("sup", n), ("e", x)]), "∑_(i=1)^n x"),
        (object("nary", "<m:subHide/><m:supHide m:val='1'/>", &[("sub", a), ("sup", ""), ("e", x)]), "∫ x"),
        (object("d", "", &[("e", a), ("e", b)]), "(a|b)"),
        (object("d", "<m:begChr m:val='['/><m:sepChr m:val=';'/><m:endChr m:val=''/>", &[("e", a), ("e", b)]), "[a;b"),
        (object("rad", "<m:degHide m:val='1'/>", &[("deg", ""), ("e", x)]), "√x"),
        (object("rad", "", &[("deg", &mr("3")), ("e", &sum)]), "√[3](a+b)"),
        (format!("<m:m><m:mPr/><m:mr>{}</m:mr><m:mr>{}</m:mr></m:m>", row([a, b]), row([c, n])), "a b; c n"),
        (object("eqArr", "", &[("e", a), ("e", b)]), "a; b"),
        (object("acc", "<m:chr m:val='\u{20D7}'/>", &[("e", x)]), "x\u{20D7}"),
        (object("acc", "", &[("e", a)]), "â"),
        (object("bar", "<m:pos m:val='top'/>", &[("e", x)]), "x\u{305}"),
        ([mr("y"), object("func", "", &[("fName", &mr("sin")), ("e", x)])].concat(), "y sin x"),
        (object("limLow", "", &[("e", &mr("lim")), ("lim", &mr("x→0"))]), "lim_(x→0)"),
        (object("limUpp", "", &[("e", x), ("lim", n)]), "x^n"),
        (object("groupChr", "<m:chr m:val='⏟'/>", &[("e", x)]), "x"),
        (object("borderBox", "", &[("e", x)]), "x"),
        ([a, &*object("phant", "<m:show m:val='0'/>", &[("e", x)])].concat(), "a"),
        (format!("<w:del>{}</w:del><w:ins>{}</w:ins>", fraction, c), "c"),
        (format!("<m:e>{a}</m:e><m:mr/>"), "a"),
    ] {
        assert_eq!(text_of(&format!("<m:oMathPara><m:oMath>{content}</m:oMath></m:oMathPara>")), shown, "{content}");
    }
    let inline = format!("{}<m:oMath>{fraction}</m:oMath>{}", r("tỷ lệ "), r(" lần"));
    assert_eq!(text_of(&inline), "tỷ lệ a/b lần");
    let marked =
        object("f", "", &[("num", a), ("den", "<m:r><w:rPr><w:highlight w:val='yellow'/></w:rPr><m:t>b</m:t></m:r>")]);
    assert_eq!(marks(&document(&p(&format!("<m:oMath>{marked}</m:oMath>")))), [("b", MarkKind::Highlight)]);
}

const CHART: &str = "xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'";

fn graphic(element: &str) -> String {
    format!(
        "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='a'/><a:graphic><a:graphicData>{element}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}

#[test]
fn words_of_a_chart_are_a_text_box_at_its_anchor() {
    let rich = |text: &str| {
        format!(
            "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr/><a:r><a:t>{text}</a:t></a:r></a:p></c:rich></c:tx></c:title>"
        )
    };
    let cache = |labels: &[&str]| {
        let points: String = labels.iter().map(|label| format!("<c:pt idx='0'><c:v>{label}</c:v></c:pt>")).collect();
        format!("<c:strRef><c:f>Sheet1!$A$1</c:f><c:strCache><c:ptCount val='2'/>{points}</c:strCache></c:strRef>")
    };
    let numbers = |format: &str, number: &str| {
        format!(
            "<c:numRef><c:f>Sheet1!$B$1</c:f><c:numCache><c:formatCode>{format}</c:formatCode><c:pt idx='0'><c:v>{number}</c:v></c:pt></c:numCache></c:numRef>"
        )
    };
    let series = |name: &str, categories: &str| {
        format!(
            "<c:ser><c:tx>{}</c:tx><c:cat>{categories}</c:cat><c:val>{}</c:val></c:ser>",
            cache(&[name]),
            numbers("General", "4.3")
        )
    };
    let quarters = cache(&["Quý I", "Quý &#8545;"]);
    let plot = [
        series("Thu", &quarters),
        series("Chi", &quarters),
        series("Năm", &numbers("0", "2024")),
        series("Ngày", &numbers("dd/mm/yyyy", "45300")),
    ];
    let chart = format!(
        "<c:chartSpace {CHART}><c:chart>{}<c:plotArea>{}<c:valAx>{}</c:valAx></c:plotArea></c:chart></c:chartSpace>",
        rich("Thu chi"),
        plot.concat(),
        rich("triệu đồng")
    );
    let unused = format!("<c:chartSpace {CHART}><c:chart>{}</c:chart></c:chartSpace>", rich("không dùng"));
    let drawing = graphic(&format!("<c:chart {CHART} r:id='chart1'/>"));
    let body = [p(&[r("trước"), drawing.clone()].concat()), p(&drawing)].concat();
    let document = document_with(&body, &[("chart1", &chart), ("chart2", &unused)]).expect("sound");
    assert_eq!(document.text, "Thu chi\nThu\nQuý I\nQuý Ⅱ\nChi\nNăm\n2024\nNgày\ntriệu đồng\ntrước\n\n");
    assert_eq!(document.paragraphs[0].part, Part::Textbox(1));
    assert_eq!(document.location(0), "textbox 1 ¶1");
    // Hidden with its run; a part that is not there.
    let hidden = drawing.replacen("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1);
    assert_eq!(document_with(&p(&hidden), &[("chart1", &chart)]).expect("sound").text, "\n");
    assert_eq!(document_with(&p(&drawing), &[("chart2", &chart)]).expect("sound").text, "\n");
}

#[test]
fn words_of_a_new_chart() {
    let cx = "xmlns:cx='http://schemas.microsoft.com/office/drawing/2014/chartex'";
    let chart = format!(
        "<cx:chartSpace {cx}><cx:chartData><cx:data id='0'><cx:strDim type='cat'><cx:f>Sheet1!$A$1</cx:f><cx:lvl><cx:pt idx='0'>Mục A</cx:pt></cx:lvl></cx:strDim>\
         <cx:numDim type='val'><cx:lvl><cx:pt idx='0'>12</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart><cx:title><cx:tx><cx:txData><cx:v>Tỷ lệ</cx:v></cx:txData></cx:tx></cx:title></cx:chart></cx:chartSpace>"
    );
    let body = p(&graphic(&format!("<cx:chart {cx} r:id='chartEx1'/>")));
    assert_eq!(document_with(&body, &[("chartEx1", &chart)]).expect("sound").text, "Mục A\nTỷ lệ\n\n");
}

#[test]
fn words_of_a_diagram_go_from_each_point_to_those_under_it() {
    let dgm = "xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'";
    let point = |id: &str, kind: &str, lines: &[&str]| {
        let lines: String = lines.iter().map(|line| format!("<a:p><a:r><a:t>{line}</a:t></a:r></a:p>")).collect();
        format!("<dgm:pt modelId='{id}' {kind}><dgm:prSet/><dgm:t><a:bodyPr/>{lines}</dgm:t></dgm:pt>")
    };
    let under = |over: &str, under: &str, order: u32| {
        format!("<dgm:cxn modelId='x' srcId='{over}' destId='{under}' srcOrd='{order}' destOrd='0'/>")
    };
    let points = [
        point("0", "type='doc'", &[]),
        point("2", "", &["Phó", "phòng"]),
        point("1", "", &["Trưởng &amp; phòng"]),
        point("3", "type='asst'", &["Nhân viên"]),
        point("9", "type='sibTrans'", &[" "]),
        point("8", "", &["rời"]),
    ];
    let links = [under("0", "2", 1), under("0", "1", 0), under("1", "3", 0), under("3", "1", 0), under("7", "3", 0)];
    let other = "<dgm:cxn modelId='y' type='presOf' srcId='0' destId='8'/>";
    let data = format!(
        "<dgm:dataModel {dgm}><dgm:ptLst>{}</dgm:ptLst><dgm:cxnLst>{}{other}</dgm:cxnLst></dgm:dataModel>",
        points.concat(),
        links.concat()
    );
    let drawing = graphic(&format!("<dgm:relIds {dgm} r:dm='diagramData1' r:lo='x' r:qs='y' r:cs='z'/>"));
    let document = document_with(&p(&[drawing, r("sau")].concat()), &[("diagramData1", &data)]).expect("sound");
    assert_eq!(document.text, "Trưởng & phòng\nNhân viên\nPhó\nphòng\nrời\nsau\n");
}
