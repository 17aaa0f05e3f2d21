//! Comments: who wrote them, where they stand, and what becomes of them when they are broken.

use super::{document, document_with, p, part, r};
use crate::document::Document;

const MAIN: &str = "<w:r><w:commentReference w:id='7'/></w:r>";

/// The author of each comment and the text from where it stands on.
fn told(document: &Document) -> Vec<(&str, Option<&str>)> {
    let at = |at: u32| document.text[at as usize..].lines().next().unwrap_or_default();
    document.comments.iter().map(|comment| (comment.author.as_str(), comment.at.map(at))).collect()
}

fn comment(id: &str, author: &str, text: &str) -> String {
    format!("<w:comment w:id='{id}' w:author='{author}' w:date='2026-01-02T03:04:05Z'>{}</w:comment>", p(&r(text)))
}

#[test]
fn a_comment_has_its_author_and_its_place() {
    let body = [
        p(&r("mở")),
        p(&[&r("Hoa\u{301} đơn"), MAIN, &r(" số"), "<w:r><w:footnoteReference w:id='3'/></w:r>"].concat()),
        "<w:sectPr><w:headerReference w:type='default' r:id='header1'/></w:sectPr>".into(),
    ];
    let note = format!(
        "<w:footnote w:id='3'>{}</w:footnote>",
        p(&[&r("chú"), "<w:r><w:commentReference w:id='9'/></w:r>", &r(" thích")].concat())
    );
    let comments = [comment("7", "Phạm A", "một"), comment("8", "", "hai"), comment("9", " Lê &amp; B ", "ba")];
    let parts = [
        ("header1", part("w:hdr", &p(&r("Đầu trang")))),
        ("footnotes", part("w:footnotes", &note)),
        ("comments", part("w:comments", &comments.concat())),
    ];
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, xml)| (*name, xml.as_str())).collect();
    let document = document_with(&body.concat(), &parts).expect("sound");
    assert_eq!(told(&document), [("Phạm A", Some(" số")), ("", None), ("Lê & B", Some(" thích"))]);
    assert_eq!(document.text, "Đầu trang\nmở\nHoá đơn số\nchú thích\nmột\nhai\nba\n");
}

#[test]
fn comments_that_cannot_be_read_hide_nothing_of_the_document() {
    let body = p(&[&r("Nội dung"), MAIN].concat());
    let whole = part("w:comments", &comment("7", "Phạm A", "một"));
    let table = "<w:tbl><w:tr><w:tc>";
    let broken = [
        whole.replace("</w:comments>", ""),
        whole.replace("</w:p>", "</w:r>"),
        whole.replace("một", "một&nothing;"),
        whole.replace("?>", "?><!DOCTYPE a>"),
        whole.replace("một", &"<w:r>".repeat(300)),
        part("w:comments", &comment("7", "Phạm A", "một").replace("<w:p>", &[table, "<w:p>"].concat())),
    ];
    let plain = document(&body);
    for comments in broken {
        let document = document_with(&body, &[("comments", &comments)]).expect("the rest is sound");
        assert!(document.notes.unread_comments, "{comments}");
        assert_eq!((document.text.as_str(), document.notes.comments), (plain.text.as_str(), 0), "{comments}");
        assert_eq!((document.paragraphs.len(), document.tables.len(), document.comments.len()), (1, 0, 0));
    }
    let document = document_with(&body, &[("comments", &whole)]).expect("sound");
    assert!(!document.notes.unread_comments && document.comments.len() == 1);
}
