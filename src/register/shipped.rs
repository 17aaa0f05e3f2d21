//! The program's own table.
//!
//! The facts stand in the program as text, a line a document, sorted by symbol: symbol, letter of the type word, days of
//! issue, of effect and of the end (`YYYYMMDD`), letter of the note, what replaces it, what amends it; tabs at the end of
//! a line are cut. A search halves the text and reads nothing beforehand. Titles, a line a document in the same order,
//! are deflated and come out whole when one is first asked for: they are half of the table, and an audit that finds
//! nothing wrong wants none. Both are made from `data/force.tsv` by a test below.

use std::collections::HashMap;
use std::io::Read as _;
use std::sync::LazyLock;

use flate2::read::DeflateDecoder;
use memchr::{memchr, memchr_iter, memchr2, memrchr};

use super::{Entry, Note, Title};
use crate::edtf::Date;
use crate::normalise::bare;

static FACTS: &str = include_str!("facts.tsv");

/// Type words by the letter that stands for each.
const KINDS: [(&str, &str); 10] = [
    ("B", "Bộ luật"),
    ("C", "Chỉ thị"),
    ("D", "Nghị định"),
    ("J", "Thông tư liên tịch"),
    ("L", "Luật"),
    ("N", "Nghị quyết"),
    ("P", "Pháp lệnh"),
    ("Q", "Quyết định"),
    ("R", "Nghị quyết liên tịch"),
    ("T", "Thông tư"),
];

/// Notes by the letter that stands for each.
const NOTES: [(&str, Note); 4] = [("C", Note::Conflict), ("E", Note::Except), ("M", Note::Memory), ("N", Note::NoDate)];

static TITLES: LazyLock<String> = LazyLock::new(|| {
    let mut titles = String::new();
    let read = DeflateDecoder::new(&include_bytes!("titles.z")[..]).read_to_string(&mut titles);
    debug_assert!(read.is_ok(), "{read:?}");
    titles
});

/// Every document of this symbol.
pub(super) fn find(symbol: &str) -> impl Iterator<Item = Entry<'static>> {
    let is_of = move |&(_, line): &(usize, &str)| line.split_once('\t').map_or(line, |cells| cells.0) == symbol;
    rows(first(symbol)).take_while(is_of).map(|(at, line)| entry(at, line))
}

/// The symbol that is this one without diacritics and capitals.
pub(super) fn of_folded(folded: &str) -> Option<&'static str> {
    rows(0).filter_map(|(_, line)| line.split('\t').next()).find(|symbol| bare(symbol) == folded)
}

/// Every symbol by its form without diacritics and capitals.
pub(super) fn folded() -> HashMap<String, &'static str> {
    rows(0).filter_map(|(_, line)| line.split('\t').next()).map(|symbol| (bare(symbol), symbol)).collect()
}

/// How the title begins of the document whose row begins at a byte.
pub(super) fn title(at: usize) -> &'static str {
    let row = memchr_iter(b'\n', &FACTS.as_bytes()[..at]).count();
    TITLES.lines().nth(row).unwrap_or_default()
}

/// Where the first line stands whose symbol is not less than `symbol`.
fn first(symbol: &str) -> usize {
    let (mut low, mut high) = (0, FACTS.len());
    while low < high {
        let middle = (low + high) / 2;
        let start = memrchr(b'\n', &FACTS.as_bytes()[low..middle]).map_or(low, |at| low + at + 1);
        let rest = &FACTS.as_bytes()[start..];
        let here = &rest[..memchr2(b'\t', b'\n', rest).unwrap_or(rest.len())];
        if here < symbol.as_bytes() {
            let line = memchr(b'\n', rest).unwrap_or(rest.len());
            low = (start + line + 1).min(high);
        } else {
            high = start;
        }
    }
    low
}

/// The lines from byte `from` on, each with the byte at which it begins.
fn rows(from: usize) -> impl Iterator<Item = (usize, &'static str)> {
    FACTS[from..].lines().scan(from, |next, line| {
        let at = *next;
        *next += line.len() + 1;
        Some((at, line))
    })
}

fn entry(at: usize, line: &'static str) -> Entry<'static> {
    let mut cells = line.split('\t');
    let mut cell = || cells.next().unwrap_or_default();
    Entry {
        symbol: cell(),
        kind: meant(&KINDS, cell()).unwrap_or_default(),
        issuer: "",
        date: day(cell()),
        effective: day(cell()),
        expires: day(cell()),
        note: meant(&NOTES, cell()),
        replaced_by: cell(),
        amended_by: cell(),
        title: Title::Shipped(at),
    }
}

/// What a letter stands for.
fn meant<T: Copy>(table: &[(&str, T)], letter: &str) -> Option<T> {
    table.iter().find(|row| row.0 == letter).map(|row| row.1)
}

fn day(text: &str) -> Option<Date> {
    let part = |range: std::ops::Range<usize>| text.get(range)?.parse::<u16>().ok();
    let (year, month, day) = (part(0..4)?, part(4..6)?, part(6..8)?);
    Some(Date::ymd(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::DeflateEncoder;

    use super::*;

    /// A path of this package.
    fn path(name: &str) -> String {
        format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))
    }

    /// The cells of each row of the table that the program's is made from.
    fn table() -> Vec<Vec<String>> {
        let text = fs::read_to_string(path("data/force.tsv")).unwrap();
        text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
    }

    /// A row as the program has it.
    fn fact(cells: &[String]) -> String {
        let letter = |word: &str| KINDS.iter().find(|row| row.1 == word).map(|row| row.0).expect("a known type word");
        let note = |word: &str| NOTES.iter().find(|row| row.1.as_str() == word).map_or("", |row| row.0);
        let day = |cell: &str| cell.replace('-', "");
        let (date, effective, expires) = (day(&cells[3]), day(&cells[4]), day(&cells[5]));
        let fact = [&cells[1], letter(&cells[0]), &date, &effective, &expires, note(&cells[10]), &cells[7], &cells[8]];
        fact.join("\t").trim_end_matches('\t').to_owned()
    }

    #[test]
    fn the_program_has_the_table_of_the_package() {
        let line = |text: String| text + "\n";
        let facts: String = table().iter().map(|row| line(fact(row))).collect();
        let titles: String = table().iter().map(|row| line(row[2].clone())).collect();
        if std::env::var_os("BIENBAN_RENEW").is_some() {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(titles.as_bytes()).unwrap();
            fs::write(path("src/register/facts.tsv"), facts).unwrap();
            fs::write(path("src/register/titles.z"), encoder.finish().unwrap()).unwrap();
            return;
        }
        assert!(
            facts == FACTS && titles == *TITLES,
            "data/force.tsv is another table than the program has: BIENBAN_RENEW=1 cargo test --lib register"
        );
    }

    #[test]
    fn the_day_of_the_table_is_the_one_that_is_told_beside_it() {
        let told = fs::read_to_string(path("data/README.md")).unwrap();
        assert!(told.lines().any(|line| line == format!("As of: {}", crate::register::AS_OF)));
    }

    #[test]
    fn rows_are_sorted_and_each_is_found() {
        let all: Vec<Entry<'_>> = rows(0).map(|(at, line)| entry(at, line)).collect();
        assert!(all.len() > 5000 && all.is_sorted_by_key(|entry| entry.symbol));
        for entry in all {
            assert!(!entry.kind.is_empty() && find(entry.symbol).any(|found| found == entry), "{}", entry.symbol);
        }
    }

    #[test]
    fn each_row_has_its_title() {
        for (row, symbol) in table().iter().zip(rows(0)).step_by(97) {
            assert_eq!(row[2], title(symbol.0), "{}", row[1]);
        }
    }

    #[test]
    fn each_letter_stands_for_one_thing() {
        assert!(KINDS.is_sorted_by(|a, b| a.0 < b.0) && NOTES.is_sorted_by(|a, b| a.0 < b.0));
        assert_eq!(NOTES.len(), Note::ALL.len());
    }
}
