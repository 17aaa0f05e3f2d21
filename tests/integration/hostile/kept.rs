//! Files of which every few bytes ask for something to be kept: a paragraph, a cell, a mark.

use std::fmt::Write as _;

use bienban::limits;

use super::zip::{Entry, archive};
use super::{MAIN, entries, id, main_part, p, read, relations, told, with_main};

/// Enough of a thing for a document to hold too many.
const MANY: usize = limits::KEPT + 1;

fn too_many() -> (&'static str, String) {
    ("too-long", format!("more than {} paragraphs, cells, marks and the like", limits::KEPT))
}

/// The root of another part, with its content.
fn root(name: &str, content: &str) -> String {
    format!("<w:{name} xmlns:w=\"{}\">{content}</w:{name}>", super::WORD)
}

fn nested(depth: usize, content: &str) -> String {
    ["<w:sdt><w:sdtContent>".repeat(depth).as_str(), content, &"</w:sdtContent></w:sdt>".repeat(depth)].concat()
}

/// A paragraph of one run with these properties.
fn run(props: &str, text: &str) -> String {
    format!("<w:p><w:r><w:rPr>{props}</w:rPr><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn more_things_than_a_document_has_are_too_long() {
    let bookmarks = (0..MANY / 4).fold(String::new(), |mut out, n| {
        let _ = write!(out, "<w:bookmarkStart w:id=\"{n}\" w:name=\"b\"/>");
        out
    });
    let cases = [
        ("empty paragraphs", "<w:p/>".repeat(MANY)),
        ("cells without a paragraph", format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", "<w:tc/>".repeat(MANY))),
        ("tables without a row", "<w:tbl/>".repeat(MANY)),
        ("paragraphs in nested controls", nested(120, &p("a").repeat(MANY / 120))),
        ("empty paragraphs in nested controls", nested(120, &"<w:p/>".repeat(MANY / 7))),
        ("underlined spaces", run("<w:u w:val=\"single\"/>", &"b   ".repeat(MANY))),
        ("boxes to tick", run("", &"☐".repeat(MANY))),
        ("bookmarks", format!("<w:p>{bookmarks}</w:p>")),
        ("sections", "<w:sectPr/>".repeat(MANY)),
    ];
    for (what, body) in cases {
        assert_eq!(told(&with_main(main_part(&body))), too_many(), "{what}");
    }
}

#[test]
fn what_all_parts_keep_counts_together() {
    let quarter = "<w:p/>".repeat(MANY / 4);
    let body = format!(
        "{quarter}<w:sectPr xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <w:headerReference r:id=\"header\"/><w:footerReference r:id=\"footer\"/></w:sectPr>"
    );
    let list = [("header", "h.xml"), ("footer", "f.xml"), ("comments", "c.xml")];
    let others = [
        Entry::stored("word/_rels/document.xml.rels", relations(&list)),
        Entry::deflated("word/h.xml", root("hdr", &quarter)),
        Entry::deflated("word/f.xml", root("ftr", &quarter)),
        Entry::deflated("word/c.xml", root("comments", &format!("<w:comment>{quarter}</w:comment>"))),
    ];
    // Comments count too, but are no part of what is audited: it is read without them.
    let few = read(&archive(&entries(main_part(&body), &others)));
    assert!(few.notes.unread_comments);
    assert_eq!(few.paragraphs.len(), 3 * (MANY / 4));
    let more = quarter.clone() + &body;
    let more = quarter + &more;
    assert_eq!(told(&archive(&entries(main_part(&more), &others[..3]))), too_many());
}

#[test]
fn cells_of_a_page_count_too() {
    let page = format!("<html><body><table><tr>{}", "<td>".repeat(MANY));
    let list = relations(&[("aFChunk", "c.html")]);
    let others = [Entry::stored("word/_rels/document.xml.rels", list), Entry::deflated("word/c.html", page)];
    let body = "<w:altChunk r:id=\"aFChunk\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>";
    assert_eq!(told(&archive(&entries(main_part(body), &others))), too_many());
}

#[test]
fn marks_without_end_on_one_letter_are_all_kept() {
    let count = 100_000;
    let document = read(&with_main(main_part(&run("", &format!("a{}b", "\u{323}\u{301}".repeat(count))))));
    // One of them became part of the letter.
    assert_eq!(document.text.chars().count(), 2 * count + 2);
    assert!(document.text.starts_with("ạ\u{323}\u{323}") && document.text.ends_with("\u{301}b\n"));
}

#[test]
fn a_paragraph_is_bounded_before_it_ends() {
    let most = limits::PARAGRAPH_BYTES;
    let whole = run("", &"a".repeat(most + 1));
    let runs =
        format!("<w:p>{}</w:p>", format!("<w:r><w:t>{}</w:t></w:r>", "a".repeat(1 << 20)).repeat((most >> 20) + 1));
    // Of letters that take more than one character, and of what is not shown.
    let combining = run("", &"e\u{301}".repeat(most / 3 + 1));
    let invisible = run("", &"\u{200B}".repeat(most / 3 + 1));
    for body in [whole, runs, combining, invisible] {
        let (id, detail) = told(&with_main(main_part(&body)));
        assert_eq!(id, "too-long");
        assert!(detail.starts_with(MAIN) && detail.ends_with("more than 20971520 bytes in a paragraph"), "{detail}");
    }
    // What a paragraph can hold may still be too much for a document.
    assert_eq!(id(&with_main(main_part(&run("", &"a".repeat(limits::TEXT_CHARS))))), "too-long");
}
