//! What an office knows of documents: its own rows over the shipped table.

use std::fmt;
use std::sync::Arc;

use crate::edtf::{self, Date};
use crate::lang::{Lang, Said};
use crate::limits;
use crate::nearest::nearest;
use crate::normalise;

use super::{Entry, Note, Title, day, shipped, symbol};

/// The columns of a table.
const COLUMNS: [&str; 12] = [
    "type",
    "number",
    "title_start",
    "date",
    "effective",
    "expires",
    "status",
    "replaced_by",
    "amended_by",
    "source_count",
    "note",
    "issuer",
];

/// What `status` may say; no rule asks for it.
const STATUSES: [&str; 4] = ["in-force", "partly", "expired", "unknown"];

/// What `expires` says to switch the shipped row off.
const OFF: &str = "-";

/// Parts of symbols that are used in every province.
const LOCAL: [&str; 2] = ["UBND", "HĐND"];

/// What is wrong with an office's table.
///
/// ```
/// use bienban::Lang;
///
/// let mut register = bienban::register::Register::default();
/// let error = register.add("own.tsv", "number\texpire\n").unwrap_err();
/// assert_eq!(error.line, 1);
/// assert!(error.message(Lang::En).starts_with("line 1: no column “expire” (did you mean “expires”?)"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableError {
    /// The line, counted from 1.
    pub line: usize,
    what: Said,
}

impl TableError {
    /// Line and words, in `lang`.
    ///
    /// ```
    /// let mut register = bienban::register::Register::default();
    /// let error = register.add("own.tsv", "").unwrap_err();
    /// assert_eq!(error.message(bienban::Lang::En), "line 1: no column “number”");
    /// ```
    pub fn message(&self, lang: Lang) -> String {
        let (line, what) = (self.line, self.what.get(lang));
        match lang {
            Lang::Vi => format!("dòng {line}: {what}"),
            Lang::En => format!("line {line}: {what}"),
        }
    }
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for TableError {}

/// The rows of an office.
#[derive(Debug, Clone, Default)]
pub(super) struct Own {
    pub(super) tables: Vec<String>,
    /// Sorted by key; of one key the later first.
    rows: Arc<Vec<Row>>,
}

/// A row, completed from the shipped one.
#[derive(Debug, Clone)]
struct Row {
    /// The symbol as it is compared.
    key: String,
    /// It switches the shipped row off.
    off: bool,
    kind: String,
    symbol: String,
    title: String,
    issuer: String,
    date: Option<Date>,
    effective: Option<Date>,
    expires: Option<Date>,
    replaced_by: String,
    amended_by: String,
    note: Option<Note>,
}

impl Own {
    /// The documents of a symbol: the office's, and those of the shipped ones in whose place none of them stands.
    pub(super) fn over<'r>(&'r self, symbol: &str, shipped: impl Iterator<Item = Entry<'static>>) -> Vec<Entry<'r>> {
        if self.rows.is_empty() {
            return shipped.collect();
        }
        let key = normalise::bare(symbol);
        let first = self.rows.partition_point(|row| row.key < key);
        let own = || self.rows[first..].iter().take_while(|row| row.key == key);
        let mut found: Vec<Entry<'r>> = own().filter(|row| !row.off).map(Row::entry).collect();
        for entry in shipped {
            if !own().any(|row| entry.is_of_kind(&row.kind)) {
                found.push(entry);
            }
        }
        found
    }

    pub(super) fn add(&mut self, name: &str, text: &str) -> Result<(), TableError> {
        let mut rows = read(text).map_err(|(line, what)| TableError { line, what })?;
        rows.extend(self.rows.iter().cloned());
        rows.sort_by(|a, b| a.key.cmp(&b.key));
        let mut kept: Vec<Row> = Vec::with_capacity(rows.len());
        for row in rows {
            // What is earlier gives way to what is later.
            let same = |later: &&Row| later.key == row.key && later.kind == row.kind && later.issuer == row.issuer;
            if kept.iter().rev().take_while(|later| later.key == row.key).find(same).is_none() {
                kept.push(row);
            }
        }
        self.rows = Arc::new(kept);
        self.tables.push(name.to_owned());
        Ok(())
    }
}

impl Row {
    fn entry(&self) -> Entry<'_> {
        Entry {
            kind: &self.kind,
            symbol: &self.symbol,
            issuer: &self.issuer,
            date: self.date,
            effective: self.effective,
            expires: self.expires,
            replaced_by: &self.replaced_by,
            amended_by: &self.amended_by,
            note: self.note,
            title: Title::Told(&self.title),
        }
    }
}

/// A line and what is wrong in it.
type Wrong = (usize, Said);

/// The rows of a table, the later first.
fn read(text: &str) -> Result<Vec<Row>, Wrong> {
    if text.len() > limits::TABLE_BYTES {
        return Err((1, Said::new("bảng quá lớn", "the table is too large")));
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim_end_matches('\r')));
    let header = columns(lines.next().map_or("", |(_, line)| line)).map_err(|what| (1, what))?;
    let filled = lines.filter(|(_, line)| !line.trim().is_empty());
    let mut rows: Vec<Row> =
        filled.map(|(line, text)| row(&header, text).map_err(|what| (line, what))).collect::<Result<_, _>>()?;
    rows.reverse();
    Ok(rows)
}

/// Which cell of a line has each of the columns.
fn columns(line: &str) -> Result<Cells, Said> {
    let names: Vec<&str> = line.split('\t').map(str::trim).filter(|name| !name.is_empty()).collect();
    for (index, name) in names.iter().enumerate() {
        if !COLUMNS.contains(name) {
            let shown: String = name.chars().take(40).collect();
            let near = nearest(&shown, COLUMNS.iter().copied());
            let (vi, en) = near.map_or_else(Default::default, |near| {
                (format!(" (có phải “{near}”?)"), format!(" (did you mean “{near}”?)"))
            });
            return Err(Said::new(format!("không có cột “{shown}”{vi}"), format!("no column “{shown}”{en}")));
        }
        if names[..index].contains(name) {
            return Err(Said::new(format!("cột “{name}” ghi hai lần"), format!("the column “{name}” stands twice")));
        }
    }
    if !names.contains(&"number") {
        return Err(Said::new("thiếu cột “number”", "no column “number”"));
    }
    Ok(Cells { at: COLUMNS.map(|column| names.iter().position(|name| *name == column)), count: names.len() })
}

/// Where the cells are.
struct Cells {
    at: [Option<usize>; COLUMNS.len()],
    count: usize,
}

/// A row of the table.
fn row(header: &Cells, line: &str) -> Result<Row, Said> {
    let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
    if cells.len() > header.count && cells[header.count..].iter().any(|cell| !cell.is_empty()) {
        let (has, count) = (cells.len(), header.count);
        return Err(Said::new(
            format!("có {has} ô, dòng đầu có {count} cột"),
            format!("{has} cells under {count} columns"),
        ));
    }
    let [kind, number, title, date, effective, expires, status, replaced, amended, sources, note, issuer] =
        header.at.map(|at| at.and_then(|at| cells.get(at)).copied().unwrap_or(""));
    let symbol = symbol(number);
    if symbol.is_empty() {
        return Err(Said::new("thiếu số, ký hiệu (cột “number”)", "no symbol (column “number”)"));
    }
    if effective.is_empty() && expires.is_empty() {
        return Err(Said::new("phải có “effective” hoặc “expires”", "“effective” or “expires” is wanted"));
    }
    if LOCAL.iter().any(|local| symbol.contains(local)) && issuer.is_empty() {
        return Err(Said::new(
            format!("{symbol} có thể là của nhiều tỉnh: ghi cơ quan ban hành ở cột “issuer”"),
            format!("{symbol} may be of many provinces: write who issued it in the column “issuer”"),
        ));
    }
    one_of("status", status, &STATUSES)?;
    one_of("note", note, &Note::ALL.iter().map(|note| note.as_str()).collect::<Vec<_>>())?;
    let off = expires == OFF;
    let days = [("date", date), ("effective", effective), ("expires", if off { "" } else { expires })];
    let [date, effective, expires] = days.map(|(column, text)| day_of(column, text));
    let (date, effective, expires) = (date?, effective?, expires?);
    let kind = normalise::collapse(kind);
    let known = shipped::find(&symbol).find(|entry| entry.is_of_kind(&kind));
    let or = |own: &str, shipped: Option<&str>| match own {
        "" => shipped.unwrap_or("").to_owned(),
        own => own.to_owned(),
    };
    let row = Row {
        key: normalise::bare(&symbol),
        off,
        title: or(title, known.map(|entry| entry.title())),
        date: date.or(known.and_then(|entry| entry.date)),
        effective: effective.or(known.and_then(|entry| entry.effective)),
        expires: expires.or(known.and_then(|entry| entry.expires)),
        replaced_by: or(replaced, known.map(|entry| entry.replaced_by)),
        amended_by: or(amended, known.map(|entry| entry.amended_by)),
        note: Note::of(note).or(Some(Note::Memory).filter(|_| sources == "0")),
        issuer: normalise::collapse(issuer),
        symbol,
        kind,
    };
    if ends_early(&row) {
        return Err(Said::new(
            "“expires” phải sau “date” và không trước “effective”",
            "“expires” must be after “date” and not before “effective”",
        ));
    }
    Ok(row)
}

/// Whether a document ends before it began.
fn ends_early(row: &Row) -> bool {
    let day = |date: Option<Date>| date.and_then(|date| date.complete());
    let Some(end) = day(row.expires) else { return false };
    day(row.date).is_some_and(|date| end <= date) || day(row.effective).is_some_and(|begin| end < begin)
}

/// That a cell is empty or says one of these.
fn one_of(column: &str, cell: &str, known: &[&str]) -> Result<(), Said> {
    if cell.is_empty() || known.contains(&cell) {
        return Ok(());
    }
    let all = known.join(", ");
    Err(Said::new(format!("“{column}” phải là một trong: {all}"), format!("“{column}” must be one of {all}")))
}

/// The day in a cell, which may be empty.
fn day_of(column: &str, cell: &str) -> Result<Option<Date>, Said> {
    let shaped = |cell: &str| cell.len() == 10 && cell.as_bytes()[4] == b'-' && cell.as_bytes()[7] == b'-';
    let found = Some(cell).filter(|cell| shaped(cell)).and_then(|cell| day(&cell.replace('-', "")));
    let is_real = |date: &Date| {
        date.complete().is_some_and(|(year, month, day)| {
            (1900..2200).contains(&year) && day >= 1 && day <= edtf::days_in_month(year, month)
        })
    };
    match found.filter(is_real) {
        None if !cell.is_empty() => Err(Said::new(
            format!("“{column}” phải là ngày dạng 2024-08-01"),
            format!("“{column}” must be a day such as 2024-08-01"),
        )),
        found => Ok(found),
    }
}
