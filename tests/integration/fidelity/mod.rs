//! The same minutes stored in another way give the same values.

pub(crate) mod blocks;
pub(crate) mod chunks;
pub(crate) mod forms;
mod legacy;
mod lines;
pub(crate) mod package;
pub(crate) mod parts;
pub(crate) mod runs;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use bienban::report::csv::Rows;
use bienban::report::tables::Table;
use bienban::{Lang, audit, normalise};

pub(crate) use package::Package;

/// A fixture: its name, its parts, and what is understood of it.
pub(crate) struct Fixture {
    pub(crate) name: String,
    pub(crate) package: Package,
    pub(crate) values: Vec<String>,
}

/// Every document in `fixtures/minutes`.
pub(crate) static MINUTES: LazyLock<Vec<Fixture>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/minutes");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "docx"));
    paths.sort();
    let fixture = |path: &Path| {
        let bytes = fs::read(path).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        Fixture { name, package: Package::open(&bytes), values: values(&bytes) }
    };
    paths.iter().map(|path| fixture(path)).collect()
});

/// Columns that quote the document, say where something stands or how it is drawn; what only counts findings.
const RAW: [&str; 9] =
    ["location", "drawn_as", "text", "before", "after", "excerpt", "message", "error_count", "warning_count"];

/// The normal values of all tables, a row a line. Findings on how the document is stored are left
/// out: traces of changes (BB609), the text's encoding (BB7).
pub(crate) fn values(bytes: &[u8]) -> Vec<String> {
    values_but(bytes, &[])
}

/// The same without some more columns.
pub(crate) fn values_but(bytes: &[u8], left_out: &[&str]) -> Vec<String> {
    let tables = Rows::alone("a.docx", &audit(bytes, &Lang::En.into()), Lang::En).unwrap();
    let mut out = Vec::new();
    for (table, bytes) in Table::ALL.into_iter().zip(&tables) {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
        for row in reader.records().map(Result::unwrap) {
            let mut line = table.file().to_owned();
            for (column, cell) in table.columns().iter().zip(&row) {
                if !RAW.contains(column) && !left_out.contains(column) {
                    let _ = write!(line, " | {cell}");
                }
            }
            if ![" | BB609 ", " | BB7"].iter().any(|rule| line.contains(rule)) {
                out.push(line);
            }
        }
    }
    out
}

/// The lines of two lists that differ, each as often as it does.
pub(crate) fn difference(expected: &[String], found: &[String]) -> String {
    let mut out = String::new();
    for (sign, lines, others) in [('-', expected, found), ('+', found, expected)] {
        let mut others: Vec<&String> = others.iter().collect();
        for line in lines {
            match others.iter().position(|other| *other == line) {
                Some(index) => drop(others.swap_remove(index)),
                None => out += &format!("\n  {sign} {line}"),
            }
        }
    }
    out
}

/// Asserts that a change of storage changes no value of any minutes.
fn same(change: impl Fn(&mut Package)) {
    same_for(None, change, str::to_owned);
}

/// Every fixture, or where there are many changes, the third of them whose turn it is.
const TURNS: usize = 3;

/// The same, of values seen through `view`.
fn same_for(turn: Option<usize>, change: impl Fn(&mut Package), view: impl Fn(&str) -> String) {
    let wanted = std::env::var("FIXTURE").unwrap_or_default();
    let (mut report, mut wrong) = (String::new(), 0);
    let due = |index: usize| turn.is_none_or(|turn| (index + turn).is_multiple_of(TURNS));
    let fixtures = MINUTES.iter().enumerate().filter(|(index, fixture)| due(*index) && fixture.name.contains(&wanted));
    for (_, fixture) in fixtures {
        let mut package = fixture.package.clone();
        change(&mut package);
        let expected: Vec<String> = fixture.values.iter().map(|line| view(line)).collect();
        let found: Vec<String> = values(&package.bytes()).iter().map(|line| view(line)).collect();
        if found != expected {
            wrong += 1;
            report += &format!("\n{}{}", fixture.name, difference(&expected, &found));
        }
    }
    assert!(wrong == 0, "{wrong} of {} documents differ (- plain, + changed):{report}", MINUTES.len());
}
