//! Whole documents with spoilt streams: each gives a document or a fault, soon.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::damage::full;
use super::doc::{Doc, Para, Parts, row_mark, sprm};
use super::*;

fn read_parts(parts: &Parts) -> Result<Document, Fault> {
    crate::doc::read(&parts.file())
}

/// Changes bytes of a stream, each at a place that is taken within it.
fn change(stream: &mut [u8], from: usize, changes: &[(usize, u8)]) {
    for &(at, byte) in changes {
        let length = stream.len() - from;
        stream[from + at % length] = byte;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_in_the_streams_give_a_document_or_a_fault(
        word in prop::collection::vec((any::<usize>(), any::<u8>()), 0..12),
        table in prop::collection::vec((any::<usize>(), any::<u8>()), 0..12),
        data in prop::collection::vec((any::<usize>(), any::<u8>()), 0..4),
    ) {
        let mut parts = full().parts();
        // What comes before is the base of the FIB.
        change(&mut parts.word, 32, &word);
        change(&mut parts.table, 0, &table);
        change(&mut parts.data, 0, &data);
        if let Ok(document) = read_parts(&parts) {
            // A count below zero is none: a document may have no paragraph left.
            prop_assert!(document.paragraphs.iter().all(|p| !document.location(p.span.start).is_empty()));
        }
    }
}

/// Notes whose texts begin where they like.
#[test]
fn text_that_is_in_two_notes_is_damaged() {
    let mut parts = full().parts();
    let (at, length) = parts.pair(3);
    // Each begins at the first character, and ends at the last.
    let end = u32::from_le_bytes(parts.table[at + length - 4..at + length].try_into().unwrap());
    for (index, place) in parts.table[at..at + length].chunks_exact_mut(4).enumerate() {
        place.copy_from_slice(&(if index % 2 == 0 { 0 } else { end * 1000 }).to_le_bytes());
    }
    assert_eq!(read_parts(&parts).unwrap_err().id, FaultId::Damaged);
}

#[test]
fn rows_without_cells_and_deep_tables_are_read_in_no_time() {
    let start = Instant::now();
    let row = row_mark(1, &[0, 1000], &[0], &[]);
    let document = page(&Doc { body: vec![row; 20_000], ..Doc::default() });
    assert!(document.tables.is_empty());
    let deep = Para::new("x").with(&sprm(0x2416, &[1])).with(&sprm(0x6649, &[63, 0, 0, 0]));
    let document = page(&Doc { body: vec![deep; 20_000], ..Doc::default() });
    assert_eq!((document.tables.len(), document.paragraphs.len()), (63, 20_000));
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}
