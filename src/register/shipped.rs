//! The table that comes with the program, from `data/force.tsv`.
//!
//! Its facts stand in the program as text, a line a document, sorted by the bytes of the symbol; a search halves the
//! text and reads nothing beforehand. Its titles, which only people read, are deflated apart, a line a document in the
//! same order, and inflated when the first is asked for.

use std::io::Read;
use std::sync::LazyLock;

use flate2::read::DeflateDecoder;

use super::{Entry, Note, Title, day};

static FACTS: &str = include_str!("facts.tsv");
static TITLES: &[u8] = include_bytes!("titles.z");

static LINES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut text = String::new();
    // The tests inflate it whole.
    let _ = DeflateDecoder::new(TITLES).read_to_string(&mut text);
    text.lines().map(str::to_owned).collect()
});

/// The type words, by their letters in the facts.
const KINDS: [(&str, &str); 10] = [
    ("A", "Luật"),
    ("B", "Bộ luật"),
    ("C", "Chỉ thị"),
    ("D", "Nghị định"),
    ("G", "Nghị quyết liên tịch"),
    ("N", "Nghị quyết"),
    ("P", "Pháp lệnh"),
    ("Q", "Quyết định"),
    ("T", "Thông tư"),
    ("U", "Thông tư liên tịch"),
];

/// Every document of this symbol.
pub(super) fn find(symbol: &str) -> impl Iterator<Item = Entry<'static>> + '_ {
    from(first(symbol)).take_while(move |entry| entry.symbol == symbol)
}

/// All documents.
pub(super) fn all() -> impl Iterator<Item = Entry<'static>> {
    from(0)
}

/// The documents from byte `start` of the facts on.
fn from(start: usize) -> impl Iterator<Item = Entry<'static>> {
    FACTS[start..].split_inclusive('\n').scan(start, |at, line| {
        let here = *at;
        *at += line.len();
        entry(line.trim_end_matches('\n'), here)
    })
}

/// The title of the document behind so many bytes of the facts.
pub(super) fn title(at: usize) -> &'static str {
    let row = memchr::memchr_iter(b'\n', &FACTS.as_bytes()[..at]).count();
    LINES.get(row).map_or("", String::as_str)
}

/// Where the first line stands whose symbol is not less than `symbol`.
fn first(symbol: &str) -> usize {
    let (mut low, mut high) = (0, FACTS.len());
    while low < high {
        let middle = (low + high) / 2;
        let start = memchr::memrchr(b'\n', &FACTS.as_bytes()[low..middle]).map_or(low, |at| low + at + 1);
        let rest = &FACTS.as_bytes()[start..];
        let line = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
        let here = &rest[..memchr::memchr(b'\t', &rest[..line]).unwrap_or(line)];
        if here < symbol.as_bytes() {
            low = (start + line + 1).min(high);
        } else {
            high = start;
        }
    }
    low
}

/// What the first letter of a note stands for.
fn note(letter: &str) -> Option<Note> {
    Note::ALL.iter().copied().find(|note| !letter.is_empty() && note.as_str().starts_with(letter))
}

/// The document of a line: symbol, letter of the type, days, note, what replaces and what amends it. What is empty at
/// the end is cut.
fn entry(line: &'static str, at: usize) -> Option<Entry<'static>> {
    let mut cells = line.split('\t');
    let symbol = cells.next()?;
    let letter = cells.next()?;
    let mut cell = || cells.next().unwrap_or("");
    let (date, effective, expires) = (day(cell()), day(cell()), day(cell()));
    let note = note(cell());
    Some(Entry {
        kind: KINDS.iter().find(|kind| kind.0 == letter)?.1,
        symbol,
        issuer: "",
        date,
        effective,
        expires,
        replaced_by: cell(),
        amended_by: cell(),
        note,
        title: Title::Shipped(at),
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::{env, fs};

    use super::*;

    const TABLE: &str = include_str!("../../data/force.tsv");

    /// The facts and the titles as `data/force.tsv` makes them.
    fn made() -> (String, String) {
        let (mut facts, mut titles) = (String::new(), String::new());
        for line in TABLE.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            let [kind, number, title, date, effective, expires, _, replaced, amended, _, note] = cells[..] else {
                panic!("{line}");
            };
            let letter = KINDS.iter().find(|known| known.1 == kind).expect(line).0;
            let days = [date, effective, expires].map(|day| day.replace('-', "")).join("\t");
            let note = note.get(..1).unwrap_or("");
            let row = format!("{number}\t{letter}\t{days}\t{note}\t{replaced}\t{amended}");
            facts += &format!("{}\n", row.trim_end_matches('\t'));
            titles += &format!("{title}\n");
        }
        (facts, titles)
    }

    #[test]
    fn the_program_holds_the_table_of_data() {
        let (facts, titles) = made();
        if env::var_os("BIENBAN_RENEW").is_some() {
            let mut deflated = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
            deflated.write_all(titles.as_bytes()).unwrap();
            fs::write("src/register/facts.tsv", &facts).unwrap();
            fs::write("src/register/titles.z", deflated.finish().unwrap()).unwrap();
            return;
        }
        assert!(facts == FACTS, "BIENBAN_RENEW=1 cargo test --lib register writes it");
        assert!(titles.lines().eq(LINES.iter()), "BIENBAN_RENEW=1 cargo test --lib register writes it");
    }

    #[test]
    fn every_document_is_found_with_its_title() {
        let all: Vec<Entry<'_>> = all().collect();
        assert_eq!(all.len(), FACTS.lines().count());
        assert!(all.len() > 5000 && all.is_sorted_by_key(|entry| entry.symbol));
        for (entry, title) in all.iter().zip(LINES.iter()) {
            assert!(find(entry.symbol).any(|found| found == *entry), "{}", entry.symbol);
            assert_eq!(entry.title(), title, "{}", entry.symbol);
        }
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        for symbol in ["", "0", "30/2020/NĐ-CP ", "999/2030/QĐ-XYZ", "\u{10FFFF}"] {
            assert_eq!(find(symbol).next(), None, "{symbol}");
        }
    }

    #[test]
    fn days_that_were_wrong_once() {
        let effective = |symbol: &str| find(symbol).find_map(|entry| entry.effective).map(|day| day.to_string());
        for (symbol, day) in [
            ("38/2019/QH14", "2020-07-01"),
            ("52/2024/NĐ-CP", "2024-07-01"),
            ("113/2017/NĐ-CP", "2017-11-25"),
            ("96/2016/TT-BQP", "2016-08-15"),
            ("07/2020/TT-BKHĐT", "2020-11-15"),
        ] {
            assert_eq!(effective(symbol).as_deref(), Some(day), "{symbol}");
        }
        assert_eq!(find("105").next(), None);
    }
}
