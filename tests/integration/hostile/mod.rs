//! Bad input: every file here is built by code, and each fault or reading is what a clerk must get.

mod bound;
mod chunks;
mod files;
mod held;
mod kept;
mod made;
mod package;
mod pages;
mod run;
mod slow;
mod spoken;
mod xml;
mod zip;

use bienban::{Document, Fault, Settings, audit};
use spoken::spoken;
use zip::{Entry, archive};

const MAIN: &str = "word/document.xml";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A main part with this content of `w:body`.
fn main_part(body: &str) -> String {
    format!("<w:document xmlns:w=\"{WORD}\"><w:body>{body}</w:body></w:document>")
}

/// A paragraph of this text.
fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

fn relations(list: &[(&str, &str)]) -> String {
    const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let one = |(kind, target): &(&str, &str)| {
        format!("<Relationship Id=\"{kind}\" Type=\"{TYPES}/{kind}\" Target=\"{target}\"/>")
    };
    let list: String = list.iter().map(one).collect();
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{list}</Relationships>"
    )
}

/// The entries of a package with this main part and these others.
fn entries(main: impl AsRef<[u8]>, others: &[Entry]) -> Vec<Entry> {
    let mut entries = vec![
        Entry::stored("[Content_Types].xml", "<Types/>"),
        Entry::stored("_rels/.rels", relations(&[("officeDocument", MAIN)])),
        Entry::deflated(MAIN, main),
    ];
    entries.extend_from_slice(others);
    entries
}

/// A package with this main part, byte for byte.
fn with_main(main: impl AsRef<[u8]>) -> Vec<u8> {
    archive(&entries(main, &[]))
}

fn read(bytes: &[u8]) -> Document {
    audit(bytes, &Settings::default()).expect("a sound document").document
}

fn fault(bytes: &[u8]) -> Fault {
    let fault = audit(bytes, &Settings::default()).map(drop).expect_err("a fault");
    spoken(&fault);
    fault
}

/// The id and the detail of the fault.
fn told(bytes: &[u8]) -> (&'static str, String) {
    let fault = fault(bytes);
    (fault.id.as_str(), spoken(&fault))
}

fn id(bytes: &[u8]) -> &'static str {
    fault(bytes).id.as_str()
}
