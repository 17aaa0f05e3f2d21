//! Parts that are no text, no XML, or too much of it.

use bienban::limits;

use super::zip::{Entry, archive};
use super::{MAIN, WORD, entries, id, main_part, p, read, relations, told, with_main};

#[test]
fn strict_names_any_prefix_and_the_default_namespace_read_alike() {
    const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    for namespace in [WORD, STRICT] {
        for (declared, prefix) in [("xmlns:w", "w:"), ("xmlns:ns0", "ns0:"), ("xmlns", "")] {
            let part = format!(
                "<{prefix}document {declared}=\"{namespace}\"><{prefix}body><{prefix}p><{prefix}r>\
                 <{prefix}t>Biên bản</{prefix}t></{prefix}r></{prefix}p></{prefix}body></{prefix}document>"
            );
            assert_eq!(read(&with_main(part)).text, "Biên bản\n");
        }
    }
}

#[test]
fn parts_in_utf_16_and_with_marks_are_decoded() {
    let part = format!("<?xml version=\"1.0\" encoding=\"UTF-16\"?>{}", main_part(&p("Nguyễn Văn Ấn")));
    let little = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let big = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let marked = format!("\u{FEFF}{part}");
    for bytes in [little(&part), big(&part), little(&marked), big(&marked), marked.clone().into_bytes()] {
        assert_eq!(read(&with_main(bytes)).text, "Nguyễn Văn Ấn\n");
    }
}

#[test]
fn bytes_in_no_encoding_are_told_with_their_offset() {
    let part = main_part(&p("Z"));
    let at = part.find('Z').unwrap();
    // A byte of Windows-1258, an encoded surrogate, an overlong slash.
    for bad in [b"\xC3".as_slice(), b"\xED\xA0\x80", b"\xC0\xAF"] {
        let bytes = [&part.as_bytes()[..at], bad, &part.as_bytes()[at + 1..]].concat();
        assert_eq!(told(&with_main(bytes)), ("bad-encoding", format!("{MAIN}, byte {at}")));
    }
    let mut lone: Vec<u8> = "\u{FEFF}<a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    lone.extend([0x00, 0xD8, b'x', 0]);
    assert_eq!(told(&with_main(lone)), ("bad-encoding", format!("{MAIN}, byte 8")));
}

#[test]
fn control_characters_never_reach_a_report() {
    let document = read(&with_main(main_part(&p("Bi\u{1}ê\u{7f}n&#27; b\u{85}ản"))));
    assert_eq!(document.text, "Biên bản\n");
}

#[test]
fn references_are_the_letters_they_stand_for() {
    let part = main_part(&p("Nguy&#7877;n V&#x103;n &#65;, Kho A &amp; B &lt;1&gt; &quot;&apos;"));
    assert_eq!(read(&with_main(part)).text, "Nguyễn Văn A, Kho A & B <1> \"'\n");
    for unknown in ["&nbsp;", "&#xD800;", "&#0;", "&#x110000;", "&;", "& "] {
        assert_eq!(id(&with_main(main_part(&p(unknown)))), "malformed-xml", "{unknown}");
    }
}

#[test]
fn nothing_is_ever_expanded_or_fetched() {
    let laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
    let outer = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">";
    for doctype in [laughs, outer, "<!DOCTYPE a>"] {
        let (id, detail) = told(&with_main(format!("{doctype}{}", main_part(&p("&b;")))));
        assert_eq!(id, "dtd");
        assert!(detail.starts_with("word/document.xml, byte "), "{detail}");
    }
    let list = format!("<!DOCTYPE a>{}", relations(&[("officeDocument", MAIN)]));
    assert_eq!(id(&archive(&[Entry::stored("_rels/.rels", list), Entry::stored(MAIN, main_part(""))])), "dtd");
}

#[test]
fn depth_is_bounded_and_nothing_recurses() {
    let nested = |depth: usize| ["<w:sdt>".repeat(depth), p("a"), "</w:sdt>".repeat(depth)].concat();
    assert_eq!(read(&with_main(main_part(&nested(200)))).text, "a\n");
    assert_eq!(id(&with_main(main_part(&nested(300)))), "xml-limit");
    assert_eq!(id(&with_main(main_part(&"<w:tbl><w:tr><w:tc>".repeat(1_000_000)))), "xml-limit");
}

#[test]
fn events_are_bounded() {
    let part = main_part(&"<a/>".repeat(limits::XML_EVENTS as usize / 2 + 1));
    let (id, detail) = told(&with_main(part));
    assert!(id == "xml-limit" && detail.ends_with(": events"), "{detail}");
}

#[test]
fn attributes_are_bounded_in_number_and_length() {
    let many = |n: usize| format!("<w:p{}/>", (0..n).map(|n| format!(" a{n}=\"\"")).collect::<String>());
    assert_eq!(read(&with_main(main_part(&many(limits::XML_ATTRIBUTES)))).paragraphs.len(), 1);
    assert_eq!(id(&with_main(main_part(&many(limits::XML_ATTRIBUTES + 1)))), "xml-limit");
    let long = |n: usize| format!("<w:p a=\"{}\"/>", "x".repeat(n));
    assert_eq!(read(&with_main(main_part(&long(limits::XML_ATTRIBUTE_BYTES)))).paragraphs.len(), 1);
    assert_eq!(id(&with_main(main_part(&long(limits::XML_ATTRIBUTE_BYTES + 1)))), "xml-limit");
}

#[test]
fn namespaces_in_force_are_bounded() {
    let declared = |n: usize| (0..n).map(|n| format!(" xmlns:a{n}=\"urn:{n}\"")).collect::<String>();
    let body = |n: usize| format!("<w:sdt{}>{}</w:sdt>", declared(n), p("a"));
    // One is Word's own. What went out of force is not counted.
    let most = body(limits::XML_NAMESPACES - 1).repeat(3);
    assert_eq!(read(&with_main(main_part(&most))).text, "a\na\na\n");
    assert_eq!(id(&with_main(main_part(&body(limits::XML_NAMESPACES)))), "xml-limit");
}

#[test]
fn tags_that_do_not_match_or_do_not_end() {
    for body in
        ["<w:p>", "<w:p></w:r>", "</w:p>", "<w:p", "<w:p a=\"", "<!-- ", "<![CDATA[", "<w:p/></w:body></w:body>"]
    {
        let (id, detail) = told(&with_main(main_part(body)));
        assert_eq!(id, "malformed-xml", "{body}");
        assert!(detail.starts_with("word/document.xml, byte "), "{detail}");
    }
    let part = main_part(&p("a"));
    for len in (1..part.len()).filter(|&len| part.is_char_boundary(len)) {
        assert_eq!(id(&with_main(&part[..len])), "malformed-xml", "{len} bytes");
    }
}

#[test]
fn ten_million_characters_are_the_most() {
    let part = main_part(&p(&"a ".repeat(limits::TEXT_CHARS / 2)));
    assert_eq!(id(&with_main(part)), "too-long");
}

#[test]
fn deleted_moved_and_hidden_text_is_left_out_and_noted() {
    let body = "<w:p><w:r><w:t>Còn</w:t></w:r><w:del><w:r><w:delText>xóa</w:delText></w:r></w:del>\
        <w:moveFrom><w:r><w:t>dời</w:t></w:r></w:moveFrom>\
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>";
    let document = read(&with_main(main_part(body)));
    assert_eq!(document.text, "Còn\n");
    assert_eq!((document.notes.deletions, document.notes.hidden), (2, 1));
}

#[test]
fn a_broken_part_beside_the_main_one_names_itself() {
    let others = [
        Entry::stored("word/_rels/document.xml.rels", relations(&[("styles", "styles.xml")])),
        Entry::deflated("word/styles.xml", "<w:styles"),
    ];
    let (id, detail) = told(&archive(&entries(main_part(&p("a")), &others)));
    assert_eq!(id, "malformed-xml");
    assert!(detail.starts_with("word/styles.xml, byte "), "{detail}");
}
