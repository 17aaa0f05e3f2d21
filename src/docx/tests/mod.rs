//! Small packages in, documents out.

mod bindings;
mod chunks;
mod comments;
mod elements;
mod fields;
mod instructions;
mod legacy;
mod margins;
mod numbering;
mod package;
mod pages;
mod properties;
mod shared;
mod tables;
mod text;
mod xml;

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::read;
use crate::document::{Document, MarkKind, Part};
use crate::fault::{Fault, FaultId};

/// The namespaces of a main part.
const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
 xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
 xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office""#;

const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A zip of these entries.
fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in entries {
        writer.start_file(*name, options).expect("a new entry");
        writer.write_all(bytes).expect("room in memory");
    }
    writer.finish().expect("a directory").into_inner()
}

/// An element of a part with all namespaces: `w:document`, `w:styles`.
fn part(root: &str, content: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><{root} {NAMESPACES}>{content}</{root}>")
}

/// A list of relationships: id, kind, target.
fn relationships(relations: &[(&str, &str, &str)]) -> String {
    let list: String = relations
        .iter()
        .map(|(id, kind, target)| format!("<Relationship Id=\"{id}\" Type=\"{TYPES}/{kind}\" Target=\"{target}\"/>"))
        .collect();
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{list}</Relationships>"
    )
}

/// A package with this main part, byte for byte.
fn with_main(main: &[u8]) -> Vec<u8> {
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", relationships(&[("rId1", "officeDocument", "word/document.xml")]).as_bytes()),
        ("word/document.xml", main),
    ])
}

/// A document with this content of `w:body` and these parts beside it: kind and XML. The
/// relationship of `header1` has the id `header1` and the kind `header`.
fn document_with(body: &str, parts: &[(&str, &str)]) -> Result<Document, Fault> {
    let main = part("w:document", &format!("<w:body>{body}</w:body>"));
    let targets: Vec<String> = parts.iter().map(|(name, _)| format!("{name}.xml")).collect();
    let relations: Vec<(&str, &str, &str)> = parts
        .iter()
        .zip(&targets)
        .map(|((name, _), target)| (*name, name.trim_end_matches(|c: char| c.is_ascii_digit()), target.as_str()))
        .collect();
    let (package, own) = (relationships(&[("rId1", "officeDocument", "word/document.xml")]), relationships(&relations));
    let names: Vec<String> = targets.iter().map(|target| format!("word/{target}")).collect();
    let mut entries: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", package.as_bytes()),
        ("word/document.xml", main.as_bytes()),
        ("word/_rels/document.xml.rels", own.as_bytes()),
    ];
    entries.extend(names.iter().zip(parts).map(|(name, (_, xml))| (name.as_str(), xml.as_bytes())));
    read(&zip(&entries))
}

fn document(body: &str) -> Document {
    document_with(body, &[]).expect("a sound document")
}

/// A paragraph of this content.
fn p(content: &str) -> String {
    format!("<w:p>{content}</w:p>")
}

/// A run of this text.
fn r(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// A run with these properties.
fn run(props: &str, content: &str) -> String {
    format!("<w:r><w:rPr>{props}</w:rPr>{content}</w:r>")
}

fn t(text: &str) -> String {
    format!("<w:t xml:space=\"preserve\">{text}</w:t>")
}

/// A run of this instruction.
fn instr(text: &str) -> String {
    format!("<w:r><w:instrText>{text}</w:instrText></w:r>")
}

/// A run with a `w:fldChar`: `begin`, `separate`, `end`.
fn mark(kind: &str) -> String {
    format!("<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>")
}

/// A content control.
fn control(props: &str, content: &str) -> String {
    format!("<w:sdt><w:sdtPr>{props}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>")
}

/// The text of a document with this content in one paragraph.
fn text_of(content: &str) -> String {
    let text = document(&p(content)).text;
    text.strip_suffix('\n').map(str::to_owned).unwrap_or(text)
}

/// Each mark with the text it covers.
fn marks(document: &Document) -> Vec<(&str, MarkKind)> {
    document.marks.iter().map(|mark| (document.str(mark.span), mark.kind)).collect()
}

fn fault_of(bytes: &[u8]) -> FaultId {
    let fault = read(bytes).expect_err("a fault");
    crate::fault::tests::spoken(&fault);
    fault.id
}
