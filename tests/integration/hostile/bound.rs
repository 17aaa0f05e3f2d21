//! Fields and bound controls made to cost more than their length.

use std::time::{Duration, Instant};

use super::zip::{Entry, archive};
use super::{entries, id, main_part, p, read, relations, told, with_main};

/// Far above what any of these takes, in a debug build too.
const SOON: Duration = Duration::from_secs(20);

/// A package with this content of `w:body` and this custom XML part.
fn bound(body: &str, store: &str) -> Vec<u8> {
    let own = relations(&[("customXml", "store.xml")]);
    let others = [Entry::stored("word/_rels/document.xml.rels", own), Entry::deflated("word/store.xml", store)];
    archive(&entries(main_part(body), &others))
}

fn control(xpath: &str) -> String {
    let binding = format!("<w:dataBinding w:xpath=\"{xpath}\"/><w:text/>");
    format!("<w:sdt><w:sdtPr>{binding}</w:sdtPr><w:sdtContent><w:r><w:t>cũ</w:t></w:r></w:sdtContent></w:sdt>")
}

#[test]
fn a_value_shown_by_thousands_of_controls_is_too_slow() {
    let store = format!("<a>{}</a>", "chữ ".repeat(200_000));
    assert_eq!(id(&bound(&format!("<w:p>{}</w:p>", control("/a").repeat(5_000)), &store)), "too-slow");
}

#[test]
fn controls_that_look_through_all_of_a_part_are_too_slow() {
    let store = format!("<a>{}<b>x</b></a>", "<c/>".repeat(100_000));
    let body: String = (1..1_000).map(|n| control(&format!("/a/*[{}]", 100_000 - n))).collect();
    assert_eq!(told(&bound(&format!("<w:p>{body}</w:p>"), &store)), ("too-slow", "w:dataBinding".to_owned()));
    let few: String = (1..50).map(|_| control("/a/b")).collect();
    assert_eq!(read(&bound(&format!("<w:p>{few}</w:p>"), &store)).text, "x".repeat(49) + "\n");
}

#[test]
fn a_store_that_is_no_xml_or_too_large_or_too_deep_leaves_what_is_held() {
    let body = format!("<w:p>{}</w:p>", control("/a/b"));
    let large = format!("<a><b>x</b>{}</a>", " ".repeat(5 << 20));
    let many = format!("<a><b>x</b>{}</a>", "<c/>".repeat(300_000));
    let deep = format!("<a><b>x</b>{}{}</a>", "<c>".repeat(300), "</c>".repeat(300));
    for store in [" ", "x", "<a><b>x</b>", "<!DOCTYPE a><a><b>x</b></a>", &large, &many, &deep] {
        assert_eq!(read(&bound(&body, store)).text, "cũ\n", "{}", &store[..store.len().min(40)]);
    }
}

#[test]
fn stores_that_are_bombs_are_stopped_like_other_parts() {
    let bomb = " ".repeat(5 << 20);
    let names: Vec<String> = (0..60).map(|n| format!("store{n}.xml")).collect();
    let list: Vec<(&str, &str)> = names.iter().map(|name| ("customXml", name.as_str())).collect();
    let mut others = vec![Entry::stored("word/_rels/document.xml.rels", relations(&list))];
    others.extend(names.iter().map(|name| Entry::deflated(&format!("word/{name}"), &bomb)));
    let body = format!("<w:p>{}</w:p>", control("/a"));
    assert_eq!(id(&archive(&entries(main_part(&body), &others))), "zip-bomb");
}

#[test]
fn fields_without_end_hide_their_paragraphs_and_no_more_however_many() {
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>IF</w:instrText><w:t>mất</w:t></w:r>";
    let started = Instant::now();
    let body = format!("<w:p>{begin}{begin}</w:p>{}", p("còn")).repeat(50_000);
    let document = read(&with_main(main_part(&body)));
    assert_eq!((document.text.matches("còn").count(), document.text.matches("mất").count()), (50_000, 0));
    // All in one paragraph.
    let deep = format!("<w:p>{}</w:p>{}", begin.repeat(200_000), p("còn"));
    assert_eq!(read(&with_main(main_part(&deep))).text, "\ncòn\n");
    assert!(started.elapsed() < SOON);
}

#[test]
fn instructions_are_kept_as_far_as_word_writes_them() {
    let field = |instruction: &str| {
        let mark = |kind| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
        format!("{}<w:r><w:instrText>{instruction}</w:instrText></w:r>{}", mark("begin"), mark("end"))
    };
    let started = Instant::now();
    let quote = format!("QUOTE \"{}\"", "a".repeat(1 << 20));
    let equation = format!("EQ {}", "\\f(".repeat(2_000));
    let list = |n: usize| field(&format!("LISTNUM {n}{}", "x".repeat(1_000)));
    let lists: String = (0..5_000).map(list).collect();
    for body in [field(&quote), field(&equation).repeat(1_000), lists] {
        read(&with_main(main_part(&format!("<w:p>{body}</w:p>"))));
    }
    assert!(started.elapsed() < SOON);
}

#[test]
fn lists_to_choose_from_of_any_length() {
    let item = "<w:listItem w:value=\"1\" w:displayText=\"Sở\"/>";
    let list = format!("<w:dropDownList>{}</w:dropDownList>", item.repeat(200_000));
    let body = format!("<w:p><w:sdt><w:sdtPr>{list}</w:sdtPr><w:sdtContent/></w:sdt></w:p>{}", p("còn"));
    assert_eq!(read(&with_main(main_part(&body))).text, "\ncòn\n");
}
