//! Encodings, names and bounds of XML.

use super::*;
use crate::fault::tests::spoken;
use crate::limits;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";

fn text(main: &str) -> String {
    read(&with_main(main.as_bytes())).expect("sound").text
}

fn fault(main: &[u8]) -> Fault {
    read(&with_main(main)).expect_err("a fault")
}

#[test]
fn any_prefix_and_strict_names_read_alike() {
    for namespace in [WORD, STRICT] {
        let plain = format!("<document xmlns=\"{namespace}\"><body><p><r><t>Họp</t></r></p></body></document>");
        assert_eq!(text(&plain), "Họp\n");
        let prefixed = format!(
            "<q:document xmlns:q=\"{namespace}\"><q:body><q:p><q:r><q:t>Họp</q:t></q:r></q:p></q:body></q:document>"
        );
        assert_eq!(text(&prefixed), "Họp\n");
    }
}

#[test]
fn a_prefix_means_what_the_nearest_element_says() {
    let main = format!(
        "<w:document xmlns:w=\"{WORD}\"><w:body><w:p><w:r><w:t>a</w:t></w:r>\
         <x:r xmlns:x=\"{WORD}\"><x:t>b</x:t></x:r><w:r xmlns:w=\"urn:khac\"><w:t>c</w:t></w:r>\
         <w:r><w:t>d</w:t></w:r></w:p></w:body></w:document>"
    );
    assert_eq!(text(&main), "abd\n");
}

#[test]
fn references_are_letters() {
    let main = part("w:document", &p(&r("Nguy&#7877;n V&#x103;n A &amp; b&lt;c")));
    assert_eq!(text(&main), "Nguyễn Văn A & b<c\n");
    let main = part("w:document", &p("<w:r><w:t><![CDATA[a < b & c]]></w:t></w:r>"));
    assert_eq!(text(&main), "a < b & c\n");
}

#[test]
fn parts_in_utf_16_with_and_without_a_mark() {
    let main = part("w:document", &p(&r("Biên bản")));
    let units: Vec<u8> = main.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&with_main(&units)).expect("sound").text, "Biên bản\n");
    let marked: Vec<u8> = ["\u{FEFF}", &main].concat().encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(read(&with_main(&marked)).expect("sound").text, "Biên bản\n");
    assert_eq!(text(&["\u{FEFF}", &main].concat()), "Biên bản\n");
}

#[test]
fn bytes_that_are_no_text_are_named_with_their_offset() {
    let main = part("w:document", &p(&r("Z")));
    let at = main.find('Z').expect("there");
    let mut bytes = main.into_bytes();
    bytes[at] = 0xC3;
    let fault = fault(&bytes);
    assert_eq!(fault.id, FaultId::BadEncoding);
    assert_eq!(spoken(&fault), format!("word/document.xml, byte {at}"));
}

#[test]
fn broken_xml_is_a_fault() {
    for content in ["<w:p>", "<w:p></w:r>", "<w:p/></w:p>", "<w:p a='1'", "&unknown;", "<w:p/><!-- "] {
        let fault = fault(part("w:document", content).as_bytes());
        assert_eq!(fault.id, FaultId::MalformedXml, "{content}");
        assert!(spoken(&fault).starts_with("word/document.xml, byte "), "{}", spoken(&fault));
    }
    assert_eq!(fault(b"").id, FaultId::MalformedXml);
    let main = part("w:document", "");
    assert_eq!(fault(format!("{main}<a/>").as_bytes()).id, FaultId::MalformedXml);
}

#[test]
fn nothing_is_ever_expanded() {
    let main = format!("<!DOCTYPE a [<!ENTITY b \"c\">]><w:document xmlns:w=\"{WORD}\"/>");
    assert_eq!(fault(main.as_bytes()).id, FaultId::Dtd);
}

#[test]
fn depth_attributes_and_namespaces_are_bounded() {
    let deep = ["<w:sdt>".repeat(limits::XML_DEPTH), "</w:sdt>".repeat(limits::XML_DEPTH)].concat();
    let attributes: String = (0..=limits::XML_ATTRIBUTES).map(|n| format!(" a{n}=''")).collect();
    let long = "x".repeat(limits::XML_ATTRIBUTE_BYTES + 1);
    let namespaces: String = (0..=limits::XML_NAMESPACES).map(|n| format!("<a xmlns:b{n}='c'>")).collect();
    for content in [deep, format!("<a{attributes}/>"), format!("<a b='{long}'/>"), namespaces] {
        assert_eq!(fault(part("w:document", &content).as_bytes()).id, FaultId::XmlLimit);
    }
}

#[test]
fn a_document_of_many_pictures_declares_many_names() {
    let picture =
        "<w:r><w:drawing><a:graphic xmlns:a='urn:a'><pic:pic xmlns:pic='urn:p'/></a:graphic></w:drawing></w:r>";
    let main = part("w:document", &p(&[&picture.repeat(limits::XML_NAMESPACES), &*r("Ảnh")].concat()));
    assert_eq!(read(&with_main(main.as_bytes())).map(|document| document.text), Ok("Ảnh\n".to_owned()));
}

#[test]
fn a_text_past_the_bound_is_too_long() {
    let main = part("w:document", &p(&r(&"a".repeat(limits::TEXT_CHARS))));
    assert_eq!(fault(main.as_bytes()).id, FaultId::TooLong);
}

#[test]
fn another_root_is_no_main_part() {
    assert_eq!(fault(b"<html/>").id, FaultId::MissingPart);
}
