//! Minutes as .doc: the same rows as for the same minutes as .docx.

use std::fs;
use std::path::Path;

use bienban::report::csv::Rows;
use bienban::{Lang, Settings, audit};

use crate::as_doc;
use crate::doc::{Saved, Width};

use crate::fixtures;

/// All tables of a document.
fn tables(bytes: &[u8]) -> Vec<String> {
    let outcome = audit(bytes, &Settings::default());
    let tables = Rows::alone("a", &outcome, Lang::Vi).unwrap();
    tables.into_iter().map(|table| String::from_utf8(table).unwrap()).collect()
}

/// The ways in which the fixtures are written, one after the other.
fn saved(number: usize) -> Saved {
    let width = [Width::Wide, Width::Mixed(usize::MAX), Width::Mixed(5)][number % 3];
    let (version, pairs) = [(0x00C1, 93), (0x0112, 183), (0x00C0, 93), (0x00C2, 108)][number % 4];
    Saved { width, backwards: number % 2 == 1, table_1: number % 5 != 4, version, pairs }
}

#[test]
fn every_fixture_gives_the_same_tables_as_doc() {
    let mut different = String::new();
    for (number, path) in fixtures::sources().iter().enumerate() {
        let docx = fixtures::parse(path).docx;
        let doc = tables(&as_doc::doc(&docx, saved(number)).bytes());
        let docx = tables(&fs::read(path.with_extension("docx")).unwrap());
        let docx: Vec<&str> = docx.iter().flat_map(|table| table.lines()).collect();
        let doc: Vec<&str> = doc.iter().flat_map(|table| table.lines()).collect();
        let lines = |those: &[&str], others: &[&str], sign: char| -> String {
            those.iter().filter(|line| !others.contains(line)).map(|line| format!("  {sign} {line}\n")).collect()
        };
        if doc != docx {
            different += &format!("{}\n{}{}", path.display(), lines(&docx, &doc, '-'), lines(&doc, &docx, '+'));
        }
    }
    assert!(different.is_empty(), "(- as .docx, + as .doc)\n{different}");
}

/// Writes the streams of every fixture as seeds for the fuzzer: `cargo test write_seeds -- --ignored`.
#[test]
#[ignore = "writes into fuzz/corpus/"]
fn write_seeds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/doc_streams");
    fs::create_dir_all(&folder).unwrap();
    for (number, path) in fixtures::sources().iter().enumerate() {
        let parts = as_doc::doc(&fixtures::parse(path).docx, saved(number)).parts();
        let lengths = [&parts.word, &parts.table].map(|stream| (stream.len() as u32).to_le_bytes());
        let seed = [&lengths.concat(), &parts.word, &parts.table, &parts.data].map(Vec::as_slice).concat();
        fs::write(folder.join(number.to_string()), seed).unwrap();
    }
}
