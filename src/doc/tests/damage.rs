//! What cannot be read, and what bounds it.

use proptest::prelude::*;

use super::doc::{Holds, InUse, Laid, Level, List, Para, Parts, Run, Saved, Style, Width, sprm};
use super::*;
use crate::limits;

/// A document with something in every table that is read.
pub(super) fn full() -> Doc {
    let mut doc = Doc {
        styles: vec![
            Style { name: "Normal", ..Style::default() },
            Style { name: "Đậm", base: Some(0), chpx: sprm(0x0835, &[1]), ..Style::default() },
        ],
        fonts: vec!["Times New Roman", ".VnTime"],
        lists: vec![List { id: 7, levels: vec![Level { text: "\0.", ..Level::default() }] }],
        lists_in_use: vec![InUse { id: 7, overrides: vec![(0, Some(3), None)] }],
        sections: vec![sprm(0x300A, &[1])],
        margins: vec![Default::default()],
        saved: Saved { width: Width::Mixed(4), ..Saved::default() },
        ..Doc::default()
    };
    let far = doc.far(0x6646, &sprm(0x2403, &[1]));
    doc.body = vec![
        Para::new("Biên bản").with(&far),
        Para { style: 1, laid: Laid::List(sprm(0x2403, &[1])), ..Para::new("họp") },
        Para::of(vec![Run::holding(Holds::Footnote(vec![Para::new("chú thích")]))]),
        doc::row_mark(1, &[0, 100], &[0], &[]),
    ];
    doc
}

/// The fault of a document of which a stream was changed.
fn spoilt(spoil: impl FnOnce(&mut Parts)) -> (FaultId, String) {
    let mut parts = full().parts();
    spoil(&mut parts);
    fault(&parts.file())
}

fn put(bytes: &mut [u8], at: usize, value: u32) {
    bytes[at..at + 4].copy_from_slice(&value.to_le_bytes());
}

#[test]
fn nothing_is_wrong_with_a_document_of_everything() {
    assert_eq!(read_all(&full().bytes()), Ok(()));
}

#[test]
fn word_95_and_before_are_old() {
    let old = |ident: u16, version: u16| {
        spoilt(|parts| parts.word[..4].copy_from_slice(&[ident.to_le_bytes(), version.to_le_bytes()].concat()))
    };
    assert_eq!(old(0xA5DC, 0x0065).0, FaultId::OldDoc);
    assert_eq!(old(0xA5DC, 0x0068).0, FaultId::OldDoc);
    assert_eq!(old(0xA5EC, 0x0069).0, FaultId::OldDoc);
    assert_eq!(old(0xA5DB, 0x002D).0, FaultId::OldDoc);
    assert_eq!(old(0x1234, 0x00C1), (FaultId::Damaged, "WordDocument, byte 0".into()));
}

#[test]
fn an_encrypted_document_is_told() {
    assert_eq!(spoilt(|parts| parts.word[11] |= 1), (FaultId::Encrypted, String::new()));
}

#[test]
fn a_short_fib_is_damaged() {
    for len in [3, 11, 33, 60, 63, 100, 153, 160, 500] {
        assert_eq!(spoilt(|parts| parts.word.truncate(len)).0, FaultId::Damaged, "{len}");
    }
}

#[test]
fn pairs_past_the_table_stream_are_damaged() {
    for pair in [1, 6, 12, 13, 15, 33, 73, 74] {
        assert_eq!(spoilt(|parts| put(&mut parts.word, Parts::pair_at(pair), 1 << 20)).0, FaultId::Damaged, "{pair}");
        assert_eq!(
            spoilt(|parts| put(&mut parts.word, Parts::pair_at(pair) + 4, u32::MAX)).0,
            FaultId::Damaged,
            "{pair}"
        );
    }
}

#[test]
fn text_without_pieces_is_damaged() {
    assert_eq!(spoilt(|parts| put(&mut parts.word, Parts::pair_at(33) + 4, 0)).0, FaultId::Damaged);
    // Neither a list nor pieces at the beginning, no pieces after the list, more of them than there is room for.
    for (before, value) in [(8 + 3, 9), (5, 1), (1, 200)] {
        let found = spoilt(|parts| {
            let at = pieces(parts) - before;
            parts.table[at] = value;
        });
        assert_eq!(found.0, FaultId::Damaged, "{before}");
    }
}

/// Where the table of pieces begins: after the one list of properties.
fn pieces(parts: &Parts) -> usize {
    let at = parts.pair(33).0;
    at + 3 + usize::from(parts.table[at + 1]) + 5
}

#[test]
fn pieces_out_of_order_are_damaged() {
    for (index, cp) in [(0, 1), (1, 0), (1, 1 << 30)] {
        let found = spoilt(|parts| {
            let at = pieces(parts) + 4 * index;
            put(&mut parts.table, at, cp);
        });
        assert_eq!(found.0, FaultId::Damaged, "{index}: {cp}");
    }
}

#[test]
fn a_piece_past_the_stream_is_truncated() {
    let found = spoilt(|parts| {
        let at = pieces(parts);
        let count = (parts.pair(33).0 + parts.pair(33).1 - at - 4) / 12;
        put(&mut parts.table, at + 4 * (count + 1) + 2, 0x0FFF_FFF0);
    });
    assert_eq!(found.0, FaultId::Truncated);
}

#[test]
fn stories_longer_than_the_text_are_damaged() {
    assert_eq!(spoilt(|parts| put(&mut parts.word, 80, 1000)).0, FaultId::Damaged);
    // A negative length counts as none.
    let mut parts = full().parts();
    put(&mut parts.word, 88, u32::MAX);
    assert_eq!(read_all(&parts.file()), Ok(()));
}

#[test]
fn more_text_than_is_read_is_too_long() {
    for at in [76, 104] {
        assert_eq!(spoilt(|parts| put(&mut parts.word, at, limits::TEXT_CHARS as u32 + 1)).0, FaultId::TooLong);
        assert_eq!(spoilt(|parts| put(&mut parts.word, at, i32::MAX as u32)).0, FaultId::TooLong);
    }
}

/// Where the only page of characters or paragraphs stands.
fn page(parts: &Parts, pair: usize) -> usize {
    let (at, _) = parts.pair(pair);
    512 * u32::from_le_bytes(parts.table[at + 8..at + 12].try_into().unwrap()) as usize
}

#[test]
fn bad_pages_of_formatting_are_damaged() {
    for pair in [12, 13] {
        let past = |parts: &mut Parts| {
            let at = parts.pair(pair).0 + 8;
            put(&mut parts.table, at, 0x0030_0000);
        };
        assert_eq!(spoilt(past).0, FaultId::Damaged);
        let bad = |at: usize, value: u8| {
            spoilt(|parts| {
                let page = page(parts, pair);
                parts.word[page + at] = value;
            })
        };
        // More runs than fit, places out of order, and properties at the end of the page that go on.
        assert_eq!(bad(511, 255).0, FaultId::Damaged);
        assert_eq!(bad(3, 0x7F).0, FaultId::Damaged);
        let runs = |parts: &Parts| usize::from(parts.word[page(parts, pair) + 511]);
        let at = 4 * (runs(&full().parts()) + 1);
        assert_eq!(
            spoilt(|parts| {
                let page = page(parts, pair);
                parts.word[page + at] = 255;
                parts.word[page + 510] = 200;
            })
            .0,
            FaultId::Damaged
        );
    }
}

#[test]
fn a_page_that_is_named_often_is_read_once() {
    let mut parts = full().parts();
    let (at, len) = parts.pair(12);
    let number = parts.table[at + 8..at + len].to_vec();
    let places: Vec<u8> = (0..300_000u32).flat_map(u32::to_le_bytes).collect();
    put(&mut parts.word, Parts::pair_at(12), parts.table.len() as u32);
    let plc = [places, number.repeat(299_999)].concat();
    put(&mut parts.word, Parts::pair_at(12) + 4, plc.len() as u32);
    parts.table.extend(plc);
    assert_eq!(read_all(&parts.file()), Ok(()));
}

#[test]
fn lists_in_data_that_are_not_there_are_damaged() {
    assert_eq!(spoilt(|parts| parts.data = Vec::new()).0, FaultId::Damaged);
    assert_eq!(spoilt(|parts| parts.data.truncate(3)), (FaultId::Damaged, "Data, byte 0".into()));
    assert_eq!(spoilt(|parts| parts.data[1] = 0x7F).0, FaultId::Damaged);
}

#[test]
fn sections_past_the_stream_are_damaged() {
    let found = spoilt(|parts| {
        let at = parts.pair(6).0 + 8 + 2;
        put(&mut parts.table, at, 0x00FF_FFFF);
    });
    assert_eq!(found.0, FaultId::Damaged);
}

#[test]
fn styles_fonts_and_lists_that_end_early_are_damaged() {
    for (pair, by) in [(1, 30), (15, 10), (74, 6)] {
        let found = spoilt(|parts| {
            let len = parts.pair(pair).1 as u32 - by;
            put(&mut parts.word, Parts::pair_at(pair) + 4, len);
        });
        assert_eq!(found.0, FaultId::Damaged, "{pair}");
    }
    // A list that has more levels than the rest of the stream.
    let found = spoilt(|parts| {
        let at = parts.pair(73).0;
        parts.table[at + 2 + 26] = 0;
        let end = parts.pair(74).0 + 8;
        parts.table.truncate(end);
        put(&mut parts.word, Parts::pair_at(74) + 4, 0);
        put(&mut parts.word, Parts::pair_at(33) + 4, 0);
    });
    assert_eq!(found.0, FaultId::Damaged);
}

#[test]
fn formatting_without_end_is_too_slow() {
    // Each paragraph has the longest list there can be, in `Data`.
    let mut doc = Doc::default();
    let far = doc.far(0x6646, &sprm(0x2403, &[1]).repeat(0x3FA2 / 3));
    doc.body = vec![Para::new("").with(&far); 5000];
    assert_eq!(fault(&doc.bytes()), (FaultId::TooSlow, "formatting".into()));
    doc.body.truncate(100);
    assert_eq!(read_all(&doc.bytes()), Ok(()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Any bytes after a valid FIB give a document or a fault.
    #[test]
    fn any_bytes_after_a_fib_end_well(
        bytes in proptest::collection::vec(any::<u8>(), 0..6000),
        table in proptest::collection::vec(any::<u8>(), 1..3000),
        data in proptest::collection::vec(any::<u8>(), 0..500),
    ) {
        let mut parts = full().parts();
        parts.word.truncate(2048);
        parts.word.extend(bytes);
        for pair in 0..93 {
            let (at, len) = parts.pair(pair);
            if len > 0 {
                put(&mut parts.word, Parts::pair_at(pair), (at % table.len()) as u32);
            }
        }
        let _ = read_all(&Parts { table, data, ..parts }.file());
    }

    /// The same of a sound document in which some bytes are changed.
    #[test]
    fn changed_bytes_end_well(changes in proptest::collection::vec((0..3u8, any::<u32>(), any::<u8>()), 1..12)) {
        let mut parts = full().parts();
        for (stream, at, value) in changes {
            let stream = match stream {
                0 => &mut parts.word,
                1 => &mut parts.table,
                _ => &mut parts.data,
            };
            let at = at as usize % stream.len();
            stream[at] = value;
        }
        let _ = read_all(&parts.file());
    }
}
