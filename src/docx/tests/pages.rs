//! Where pages begin, as far as the file says.

use super::{document, document_with, instr, mark, p, part, r};
use crate::document::Document;

const BREAK: &str = "<w:r><w:br w:type='page'/></w:r>";
const RENDERED: &str = "<w:r><w:lastRenderedPageBreak/></w:r>";
const BEFORE: &str = "<w:pPr><w:pageBreakBefore/></w:pPr>";

/// The last paragraph of a section.
fn section(kind: &str, content: &str) -> String {
    let kind = if kind.is_empty() { String::new() } else { format!("<w:type w:val='{kind}'/>") };
    p(&format!("<w:pPr><w:sectPr>{kind}</w:sectPr></w:pPr>{content}"))
}

/// The properties of the last section.
fn last(kind: &str) -> String {
    format!("<w:sectPr><w:type w:val='{kind}'/></w:sectPr>")
}

fn cell(content: &str) -> String {
    format!("<w:tc>{content}</w:tc>")
}

fn table(rows: &[String]) -> String {
    let rows: String = rows.iter().map(|row| format!("<w:tr>{row}</w:tr>")).collect();
    format!("<w:tbl>{rows}</w:tbl>")
}

/// The text of each page, its paragraphs joined by spaces.
fn pages(document: &Document) -> Vec<String> {
    let mut starts = vec![0];
    starts.extend(document.pages.iter().map(|&start| start as usize));
    starts.push(document.text.len());
    let text = |pair: &[usize]| document.text[pair[0]..pair[1]].split_whitespace().collect::<Vec<_>>().join(" ");
    starts.windows(2).map(text).collect()
}

#[test]
fn a_page_begins_by_a_break_a_property_a_section_or_the_layout() {
    let (a, b) = (p(&r("a")), p(&r("b")));
    let cases: &[(&[&str], &[&str])] = &[
        (&[&a, &b], &["a b"]),
        // Breaks.
        (&[&a, &p(BREAK), &b], &["a", "b"]),
        (&[&p(&[&r("a"), BREAK, &r("b")].concat())], &["a", "b"]),
        (&[&p(&[&r("a"), BREAK].concat()), &b], &["a", "b"]),
        (&[&a, &p(BREAK), &p(BREAK), &b], &["a", "", "b"]),
        (&[&p(BREAK), &a], &["", "a"]),
        (&[&p(&[&r("a"), "<w:r><w:br w:type='column'/><w:br/></w:r>", &r("b")].concat())], &["a b"]),
        // The layout, by itself and where it marks what begins a page anyhow.
        (&[&p(&[&r("a"), RENDERED, &r("b")].concat())], &["a", "b"]),
        (&[&a, &p(&[RENDERED, &r("b")].concat())], &["a", "b"]),
        (&[&a, &p(BREAK), &p(&[RENDERED, &r("b")].concat())], &["a", "b"]),
        (&[&a, &p(&[BREAK, "<w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>"].concat())], &["a", "b"]),
        (&[&a, &p(&[BEFORE, RENDERED, &r("b")].concat())], &["a", "b"]),
        (&[&section("", &r("a")), &p(&[RENDERED, &r("b")].concat())], &["a", "b"]),
        // A page of a picture only.
        (&[&a, &p(RENDERED), &p(&[RENDERED, &r("b")].concat())], &["a", "", "b"]),
        // Two pages after one break.
        (&[&a, &p(&[BREAK, RENDERED, &r("b"), RENDERED, &r("c")].concat())], &["a", "b", "c"]),
        // Properties of paragraphs.
        (&[&p(&[BEFORE, &r("a")].concat()), &b], &["a b"]),
        (&[&a, &p(&[BEFORE, &r("b")].concat())], &["a", "b"]),
        (&[&a, &p("<w:pPr><w:pageBreakBefore w:val='0'/></w:pPr>"), &b], &["a b"]),
        (&[&p(&[&r("a"), BREAK].concat()), &p(&[BEFORE, &r("b")].concat())], &["a", "b"]),
        (&[&a, &p(BEFORE), &p(&[BEFORE, &r("b")].concat())], &["a", "", "b"]),
        // Sections: how one begins is said at its end.
        (&[&section("", &r("a")), &b], &["a", "b"]),
        (&[&section("continuous", &r("a")), &b, &last("nextPage")], &["a", "b"]),
        (&[&section("", &r("a")), &b, &last("continuous")], &["a b"]),
        (&[&section("", &r("a")), &b, &last("nextColumn")], &["a b"]),
        (&[&section("", &r("a")), &b, &last("evenPage")], &["a", "b"]),
        (&[&section("", &r("a")), &b, &last("oddPage")], &["a", "", "b"]),
        (&[&section("", &r("a")), &section("", &r("b")), &p(&r("c")), &last("evenPage")], &["a", "b", "", "c"]),
        (&[&section("", &r("a")), &p(&[RENDERED, &r("b")].concat()), &last("continuous")], &["a", "b"]),
        (&[&section("", &[&r("a"), BREAK].concat()), &b, &last("continuous")], &["a", "b"]),
        (&[&section("", &[&r("a"), BREAK].concat()), &b, &last("nextPage")], &["a", "b"]),
    ];
    for (body, expected) in cases {
        let body = body.concat();
        assert_eq!(pages(&document(&body)), *expected, "{body}");
    }
}

#[test]
fn in_a_cell_only_the_paragraph_that_begins_a_row_begins_a_page() {
    let (x, y) = (cell(&p(&r("x"))), cell(&p(&r("y"))));
    let first = cell(&p(&[BEFORE, &r("z")].concat()));
    let second = cell(&[p(&r("z")), p(&[BEFORE, &r("z")].concat())].concat());
    let inner = cell(&[table(std::slice::from_ref(&first)), p("")].concat());
    let broken = cell(&p(&[&r("z"), BREAK, &r("z")].concat()));
    let cases: [(&[String], usize); 6] = [
        (&[[x.clone(), y.clone()].concat(), [first.clone(), y.clone()].concat()], 1),
        (&[first.clone(), first.clone()], 2),
        (&[[x.clone(), first.clone()].concat()], 0),
        (&[x.clone(), second], 0),
        (&[x.clone(), inner], 0),
        (&[x, broken], 0),
    ];
    for (rows, count) in cases {
        let document = document(&[p(&r("a")), table(rows), p(&r("b"))].concat());
        assert_eq!(document.pages.len(), count, "{rows:?}");
    }
}

#[test]
fn what_is_not_shown_begins_no_page() {
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:br w:type='page'/><w:lastRenderedPageBreak/></w:r>";
    let instruction = [&mark("begin"), BREAK, &instr("PAGE"), &mark("separate"), &r("1"), &mark("end")].concat();
    let deleted = format!("<w:del w:id='1'>{BREAK}{RENDERED}</w:del>");
    let boxed =
        format!("<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>", p(BREAK));
    for content in [hidden, &instruction, &deleted, &boxed] {
        let document = document(&p(&[&r("a"), content, &r("b")].concat()));
        assert!(document.pages.is_empty(), "{content}");
        assert_eq!(document.page_at(0), None);
    }
}

#[test]
fn a_style_begins_a_page_too() {
    let style = "<w:style w:type='paragraph' w:styleId='A'><w:pPr><w:pageBreakBefore/></w:pPr></w:style>";
    let body = [p(&r("a")), p(&["<w:pPr><w:pStyle w:val='A'/></w:pPr>", &r("b")].concat())].concat();
    let document = document_with(&body, &[("styles", &part("w:styles", style))]).expect("sound");
    assert_eq!(pages(&document), ["a", "b"]);
}

#[test]
fn the_cells_of_a_row_stand_abreast() {
    let broken = |a: &str, b: &str| cell(&p(&[&r(a), RENDERED, &r(b)].concat()));
    // Word marks the way back to the page of the row too.
    let back = |a: &str, b: &str| cell(&p(&[RENDERED, &r(a), RENDERED, &r(b)].concat()));
    let nested = cell(&[table(&[[broken("e", "f"), back("g", "h")].concat()]), p("")].concat());
    let cases = [
        ([broken("a", "b"), back("c", "d")].concat(), 3),
        ([broken("a", "b"), cell(&p(&[RENDERED, &r("c")].concat()))].concat(), 2),
        ([broken("a", "b"), back("c", "d"), back("e", "f"), cell(&p(&r("")))].concat(), 3),
        ([broken("a", "b"), broken("c", "d")].concat(), 4),
        ([cell(&p(&r("a"))), broken("c", "d")].concat(), 3),
        ([nested, back("a", "b")].concat(), 3),
    ];
    for (row, end) in cases {
        let body = [p(&r("x")), table(&[row.clone(), cell(&p(&[RENDERED, &r("y")].concat()))]), p(&r("z"))].concat();
        let document = document(&body);
        let at = |text: &str| document.page_at(document.text.find(text).expect("there") as u32);
        assert_eq!((at("x"), at("y"), at("z")), (Some(1), Some(end), Some(end)), "{row}");
    }
}

#[test]
fn pages_are_those_of_the_main_text() {
    let body = [
        p(&[&r("a"), "<w:r><w:footnoteReference w:id='7'/></w:r>"].concat()),
        p(&[BREAK, &r("Hoa\u{301} đơn "), RENDERED, &r("c")].concat()),
        "<w:sectPr><w:headerReference w:type='default' r:id='header1'/></w:sectPr>".into(),
    ];
    let note = format!("<w:footnote w:id='7'>{}</w:footnote>", p(&[BREAK, RENDERED, &r("chú")].concat()));
    let (header, notes) = (part("w:hdr", &p(&[BREAK, &r("đầu")].concat())), part("w:footnotes", &note));
    let document = document_with(&body.concat(), &[("header1", &header), ("footnotes", &notes)]).expect("sound");
    let at = |text: &str| document.page_at(document.text.find(text).expect("there") as u32);
    let found = ["đầu", "a", "Hoá", "c", "chú"].map(at);
    assert_eq!(found, [None, Some(1), Some(2), Some(3), None]);
    assert!(document.text[document.pages[1] as usize..].starts_with("c\n"), "{:?}", document.text);
}

#[test]
fn words_of_a_list_label_stand_on_the_page_of_their_paragraph() {
    let level = "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='Bên %1:'/></w:lvl>";
    let numbering = format!(
        "<w:abstractNum w:abstractNumId='0'>{level}</w:abstractNum>\
         <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    );
    let item = |content: &str| p(&format!("<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>{content}"));
    let body = [item(&r("a")), item(&[RENDERED, &r("b")].concat()), item(&[&r("c"), BREAK, &r("d")].concat())].concat();
    let document = document_with(&body, &[("numbering", &part("w:numbering", &numbering))]).expect("sound");
    assert_eq!(pages(&document), ["Bên 1: a", "Bên 2: b Bên 3: c", "d"]);
}
