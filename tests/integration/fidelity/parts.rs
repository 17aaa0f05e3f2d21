//! The same parts under other names, in other encodings and dialects.

use super::package::{MAIN, Package};
use super::same;

const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/";
const STRICT: &str = "http://purl.oclc.org/ooxml/";

/// Strict namespaces and relationship types (ISO/IEC 29500-1).
pub(crate) fn strict(package: &mut Package) {
    package.each(|_, xml| {
        let xml = xml
            .replace(&format!("{TRANSITIONAL}wordprocessingml/2006/main"), &format!("{STRICT}wordprocessingml/main"));
        xml.replace(&format!("{TRANSITIONAL}officeDocument/2006/"), &format!("{STRICT}officeDocument/")).into_bytes()
    });
}

/// `x:` for `w:`.
pub(crate) fn other_prefix(package: &mut Package) {
    package.each(|name, xml| match name.strip_prefix("word/") {
        Some(_) => xml
            .replace("<w:", "<x:")
            .replace("</w:", "</x:")
            .replace(" w:", " x:")
            .replace("xmlns:w=", "xmlns:x=")
            .into_bytes(),
        None => xml.as_bytes().to_vec(),
    });
}

/// No prefix on elements.
pub(crate) fn default_namespace(package: &mut Package) {
    package.each(|name, xml| match name.strip_prefix("word/") {
        Some(_) => {
            let uri = format!("{TRANSITIONAL}wordprocessingml/2006/main");
            let names = format!("xmlns=\"{uri}\" xmlns:w=\"{uri}\"");
            xml.replace("<w:", "<").replace("</w:", "</").replace(&format!("xmlns:w=\"{uri}\""), &names).into_bytes()
        }
        None => xml.as_bytes().to_vec(),
    });
}

fn utf16(xml: &str, unit: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    let xml = format!("\u{FEFF}{}", xml.replace("UTF-8", "UTF-16"));
    xml.encode_utf16().flat_map(unit).collect()
}

pub(crate) fn utf16_little(package: &mut Package) {
    package.each(|_, xml| utf16(xml, u16::to_le_bytes));
}

pub(crate) fn utf16_big(package: &mut Package) {
    package.each(|_, xml| utf16(xml, u16::to_be_bytes));
}

/// The main part in another folder under another name, its parts named from the root.
pub(crate) fn elsewhere(package: &mut Package) {
    package.edit("word/_rels/document.xml.rels", |xml| xml.replace("Target=\"", "Target=\"/word/"));
    package.edit("_rels/.rels", |xml| xml.replace(MAIN, "/noi/dung.xml"));
    package.edit("[Content_Types].xml", |xml| xml.replace(MAIN, "noi/dung.xml"));
    package.rename(MAIN, "noi/dung.xml");
    package.rename("word/_rels/document.xml.rels", "noi/_rels/dung.xml.rels");
}

#[test]
fn strict_ooxml() {
    same(strict);
}

#[test]
fn other_prefixes() {
    same(other_prefix);
    same(default_namespace);
}

#[test]
fn utf_16() {
    same(utf16_little);
    same(utf16_big);
}

#[test]
fn a_main_part_at_another_name() {
    same(elsewhere);
}

#[test]
fn templates_and_documents_with_macros() {
    for kind in [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ] {
        let plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        same(|package| {
            package.edit("[Content_Types].xml", |xml| xml.replace(plain, kind));
            package.set("word/vbaProject.bin", [0xD0, 0xCF, 0x11, 0xE0]);
        });
    }
}
