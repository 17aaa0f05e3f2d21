//! Files of which more is held at once than any document needs: parts beside the text, other encodings.

use std::fmt::Write as _;

use bienban::limits;

use super::zip::{Entry, archive};
use super::{MAIN, entries, id, main_part, p, read, relations, told, with_main};

/// So many bytes that are no text.
fn padding(mebibytes: usize) -> String {
    format!("<!--{}-->", "x".repeat(mebibytes << 20))
}

/// A package with this list of relationships of the main part, and these parts.
fn package(body: &str, list: &str, parts: &[Entry]) -> Vec<u8> {
    let others = [&[Entry::deflated("word/_rels/document.xml.rels", list)], parts].concat();
    archive(&entries(main_part(body), &others))
}

/// `count` things, each written from its number.
fn each(count: usize, one: impl Fn(usize, &mut String)) -> String {
    (0..count).fold(String::new(), |mut out, n| {
        one(n, &mut out);
        out
    })
}

#[test]
fn a_file_and_its_parts_are_bounded_together() {
    let pictures = |mebibytes: usize| Entry::stored("word/media/image1.bin", vec![0; mebibytes << 20]);
    let held =
        |stored: usize, text: usize| archive(&entries(main_part(&(p("a") + &padding(text))), &[pictures(stored)]));
    assert_eq!(read(&held(60, 19)).text, "a\n");
    let (id, detail) = told(&held(60, 20));
    assert_eq!(id, "zip-bomb");
    assert!(detail.starts_with("word/document.xml: more than 209"), "{detail}");
}

#[test]
fn what_the_main_part_names_is_held_beside_it() {
    let page = "<altChunk xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"x\" r:id=\"aFChunk\"/>";
    let list = relations(&[("aFChunk", "c.html")]);
    let made = |text: usize, chunk: usize| {
        let chunk = Entry::deflated("word/c.html", format!("{}a", padding(chunk)));
        package(&(page.to_owned() + &padding(text)), &list, &[chunk])
    };
    assert_eq!(read(&made(40, 39)).text, "a\n");
    assert_eq!(id(&made(40, 40)), "zip-bomb");
}

#[test]
fn a_part_beside_the_text_is_small() {
    let most = (limits::SIDE_PART_BYTES >> 20) as usize;
    let styles = |mebibytes: usize| {
        let part = format!("<w:styles xmlns:w=\"{}\">{}</w:styles>", super::WORD, padding(mebibytes));
        package(&p("a"), &relations(&[("styles", "styles.xml")]), &[Entry::deflated("word/styles.xml", part)])
    };
    assert_eq!(read(&styles(most - 1)).text, "a\n");
    assert_eq!(told(&styles(most)), ("zip-bomb", "word/styles.xml: more than 16777216 bytes".to_owned()));
    let list = relations(&[]).replace("</Relationships>", &format!("{}</Relationships>", padding(most)));
    let detail = "word/_rels/document.xml.rels: more than 16777216 bytes".to_owned();
    assert_eq!(told(&package(&p("a"), &list, &[])), ("zip-bomb", detail));
}

#[test]
fn more_styles_than_a_document_has() {
    let made = |style: &dyn Fn(usize, &mut String), count: usize| {
        let part = format!("<w:styles xmlns:w=\"{}\">{}</w:styles>", super::WORD, each(count, style));
        package(&p("a"), &relations(&[("styles", "styles.xml")]), &[Entry::deflated("word/styles.xml", part)])
    };
    // Those that are found by their tags, and those that only a parser finds.
    let indexed = |n: usize, out: &mut String| _ = write!(out, "<w:style w:styleId=\"S{n}\"></w:style>");
    let parsed = |n: usize, out: &mut String| _ = write!(out, "<w:style w:styleId=\"S{n}\"/>");
    for style in [&indexed as &dyn Fn(usize, &mut String), &parsed] {
        assert_eq!(read(&made(style, limits::STYLES - 1)).text, "a\n");
        let detail = "word/styles.xml: more than 16384 styles".to_owned();
        assert_eq!(told(&made(style, limits::STYLES + 1)), ("xml-limit", detail));
    }
}

#[test]
fn more_relationships_than_a_part_has() {
    let list = format!("<Relationships>{}</Relationships>", "<Relationship/>".repeat(limits::RELATIONS + 1));
    let detail = "word/_rels/document.xml.rels: more than 65536 relationships".to_owned();
    assert_eq!(told(&package(&p("a"), &list, &[])), ("xml-limit", detail));
}

#[test]
fn headers_that_are_missing_are_looked_for_once() {
    let section = |n: usize, out: &mut String| {
        _ = write!(
            out,
            "<w:p><w:pPr><w:sectPr><w:headerReference xmlns:r=\"x\" r:id=\"h{n}\"/></w:sectPr></w:pPr></w:p>"
        );
    };
    let header = |n: usize, out: &mut String| {
        _ = write!(out, "<Relationship Id=\"h{n}\" Type=\"x/header\" Target=\"h%C3%A1{n}.xml\"/>");
    };
    let parts: Vec<Entry> = (0..4000).map(|n| Entry::stored(&format!("word/x%C3%A1{n}.xml"), "")).collect();
    let list = format!("<Relationships>{}</Relationships>", each(limits::RELATIONS, header));
    assert_eq!(read(&package(&each(30_000, section), &list, &parts)).paragraphs.len(), 30_000);
}

#[test]
fn charts_with_more_lines_than_anybody_draws() {
    let spaces = "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
                  xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    let chart = |lines: usize, line: &str| {
        let lines = each(lines, |n, out| _ = write!(out, "<a:p><a:r><a:t>{n}{line}</a:t></a:r></a:p>"));
        format!("<c:chartSpace {spaces}><c:title><c:tx><c:rich>{lines}</c:rich></c:tx></c:title></c:chartSpace>")
    };
    let made = |charts: usize, lines: usize, line: &str| {
        let named = each(charts, |n, out| _ = write!(out, "<c:chart {spaces} xmlns:r=\"x\" r:id=\"c{n}\"/>"));
        let list = each(charts, |n, out| {
            _ = write!(out, "<Relationship Id=\"c{n}\" Type=\"x/chart\" Target=\"charts/c{n}.xml\"/>");
        });
        let part = Entry::deflated("", chart(lines, line));
        let parts = (0..charts).map(|n| Entry { name: format!("word/charts/c{n}.xml").into(), ..part.clone() });
        let list = format!("<Relationships>{list}</Relationships>");
        package(&format!("<w:p><w:r>{named}</w:r></w:p>"), &list, &parts.collect::<Vec<_>>())
    };
    let few = limits::DRAWINGS_LINES / limits::DRAWING_LINES;
    assert!(read(&made(few, 4096, "")).text.contains("4095"));
    let detail = format!("{MAIN}: more than 65536 lines in charts and diagrams");
    assert_eq!(told(&made(few + 1, 4096, "")), ("xml-limit", detail.clone()));
    assert_eq!(told(&made(1, 1, &"a".repeat(5 << 20))), ("xml-limit", detail));
}

#[test]
fn a_large_part_in_another_encoding() {
    let wide = |count: usize| {
        let text = format!("\u{FEFF}{}", main_part(&(p("a") + &"<!---->".repeat(count / 14))));
        with_main(text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>())
    };
    assert_eq!(read(&wide(limits::ENCODED_BYTES - 1000)).text, "a\n");
    assert_eq!(
        told(&wide(limits::ENCODED_BYTES)),
        ("xml-limit", format!("{MAIN}: more than 16777216 bytes in UTF-16"))
    );
}

#[test]
fn styles_and_controls_of_a_page_are_bounded() {
    for element in ["style", "textarea"] {
        let page = format!("<{element}>{}</{element}>a", "a b ".repeat(limits::CAPTURED_BYTES / 4 + 1));
        let body = "<w:altChunk xmlns:r=\"x\" r:id=\"aFChunk\"/>";
        let made = package(body, &relations(&[("aFChunk", "c.html")]), &[Entry::deflated("word/c.html", page)]);
        let detail = "word/c.html: a style sheet or control".to_owned();
        assert_eq!(told(&made), ("xml-limit", detail), "{element}");
    }
}
