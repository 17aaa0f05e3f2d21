//! Elements that are read as Word shows them, kind by kind.

use super::*;

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
        assert_eq!(document.text, "thân\nđầu\n", "{name} {target}");
    }
    assert_eq!(with_header("word/x/header1.xml", "x%2Fheader1.xml").expect("sound").text, "thân\n");
}
