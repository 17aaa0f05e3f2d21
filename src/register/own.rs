//! An office's own tables: text with a tab between cells, a line of column names first.

use std::borrow::Cow;
use std::collections::HashMap;

use super::error::{TableError, Wrong};
use super::{Entry, Note, Title, agree, normal, shipped, symbols};
use crate::edtf::{Date, day};
use crate::lang::Said;
use crate::limits::TABLE_BYTES;
use crate::nearest::{nearest, unknown};
use crate::normalise::{bare, collapse, fold, plain};

/// The columns that there are: those of the program's own table, and who issued the document.
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

/// What `status` may be. It is of one day, and nothing goes by it.
const STATUSES: [&str; 4] = ["in-force", "partly", "expired", "unknown"];

/// Letters that mark the symbol of a province, a district or a commune, bare: each of them has a 28/2018/QĐ-UBND.
const LOCAL: [&str; 2] = ["ubnd", "hdnd"];

/// What stands in `expires` where the program's row is not to hold.
const OFF: &str = "-";

/// A row of an office.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// Its symbol, bare, by which it is found.
    pub(super) key: String,
    /// Its issuer, folded.
    issuer_key: String,
    /// Nothing is known of the document, not even what the program's row says.
    off: bool,
    kind: String,
    symbol: String,
    issuer: String,
    date: Option<Date>,
    effective: Option<Date>,
    expires: Option<Date>,
    replaced_by: String,
    amended_by: String,
    note: Option<Note>,
    title: String,
    /// The program's row, for what this one leaves empty.
    base: Option<Entry<'static>>,
}

/// What the row says, and what the program's says where it is empty.
fn or<'r>(own: &'r str, base: Option<&'static str>) -> &'r str {
    if own.is_empty() { base.unwrap_or_default() } else { own }
}

impl Row {
    /// What is known of the document; `None` where it is to be unknown.
    pub(super) fn entry(&self) -> Option<Entry<'_>> {
        let base = self.base;
        (!self.off).then(|| Entry {
            kind: or(&self.kind, base.map(|base| base.kind)),
            symbol: base.map_or(&self.symbol, |base| base.symbol),
            issuer: &self.issuer,
            date: self.date.or(base.and_then(|base| base.date)),
            effective: self.effective.or(base.and_then(|base| base.effective)),
            expires: self.expires.or(base.and_then(|base| base.expires)),
            replaced_by: or(&self.replaced_by, base.map(|base| base.replaced_by)),
            amended_by: or(&self.amended_by, base.map(|base| base.amended_by)),
            // What the program says of its end is not said of another one.
            note: self.note.or(base.filter(|_| self.expires.is_none()).and_then(|base| base.note)),
            title: match base {
                Some(base) if self.title.is_empty() => base.title,
                _ => Title::Own(&self.title),
            },
        })
    }

    /// Whether the program's row of the same symbol does not hold beside this one.
    pub(super) fn hides(&self, shipped: &Entry<'_>) -> bool {
        agree(&self.kind, shipped.kind)
    }

    /// Whether an earlier row of the same symbol is of the same document.
    pub(super) fn replaces(&self, earlier: &Row) -> bool {
        self.issuer_key == earlier.issuer_key && agree(&self.kind, &earlier.kind)
    }
}

/// The rows of a table, in its order.
pub(super) fn rows(table: &str) -> Result<Vec<Row>, TableError> {
    if table.len() > TABLE_BYTES {
        return Err(TableError::new(1, too_long()));
    }
    let text = table.strip_prefix('\u{FEFF}').unwrap_or(table);
    let mut lines: Vec<&str> = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).collect();
    while lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
    let names = header(lines.first().unwrap_or(&"")).map_err(|what| TableError::new(1, what))?;
    let mut shipped = Shipped::default();
    let read = |(index, line): (usize, &&str)| {
        Cells::new(&names, line)
            .and_then(|cells| row(&cells, &mut shipped))
            .map_err(|what| TableError::new(index + 1, what))
    };
    lines.iter().enumerate().skip(1).map(read).collect()
}

/// A table of too many bytes.
pub(crate) fn too_long() -> Said {
    let most = TABLE_BYTES >> 20;
    Said::new(format!("bảng dài hơn {most} MiB"), format!("the table is longer than {most} MiB"))
}

/// The names of the columns.
fn header(line: &str) -> Result<Vec<String>, Wrong> {
    let names: Vec<String> = line.split('\t').map(text).collect();
    if let [one] = names.as_slice()
        && !COLUMNS.contains(&one.as_str())
    {
        return Err(Said::new(
            "dòng đầu phải là tên các cột, cách nhau bằng phím Tab, ví dụ number, expires",
            "the first line must be the names of the columns with a tab between them, such as number, expires",
        ));
    }
    for (index, name) in names.iter().enumerate() {
        if !COLUMNS.contains(&name.as_str()) {
            return Err(none(&Said::new("cột", "column"), name, &COLUMNS));
        }
        if names[..index].contains(name) {
            return Err(Said::new(
                format!("cột “{name}” ghi hai lần"),
                format!("the column “{name}” stands there twice"),
            ));
        }
    }
    let has = |name: &str| names.iter().any(|known| known == name);
    match () {
        () if !has("number") => Err(Said::new("thiếu cột “number”", "the column “number” is missing")),
        () if !has("effective") && !has("expires") => Err(Said::new(
            "thiếu cột “effective” hoặc “expires”",
            "one of the columns “effective” and “expires” is missing",
        )),
        () => Ok(names),
    }
}

/// A name that is none of those that there are.
fn none(what: &Said, name: &str, all: &[&str]) -> Wrong {
    let list = all.join(", ");
    unknown(
        Said::new(format!("không có {} “{name}”", what.vi), format!("no {} “{name}”", what.en)),
        nearest(name, all.iter().copied()),
        &Said::new(format!("có: {list}"), format!("there are {list}")),
    )
}

/// The cells of a line by the names of their columns.
struct Cells<'t> {
    names: &'t [String],
    cells: Vec<String>,
}

impl<'t> Cells<'t> {
    fn new(names: &'t [String], line: &str) -> Result<Cells<'t>, Wrong> {
        let cells: Vec<String> = line.split('\t').map(text).collect();
        let (found, wanted) = (cells.len(), names.len());
        if found != wanted {
            return Err(Said::new(
                format!("có {found} ô, phải là {wanted} như dòng đầu"),
                format!("the number of cells is {found}, and {wanted} are wanted, as in the first line"),
            ));
        }
        Ok(Cells { names, cells })
    }

    /// The cell of a column; empty where there is no such column.
    fn get(&self, name: &str) -> &str {
        let at = self.names.iter().position(|known| known == name);
        at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }

    /// A cell that must be one of these, or empty.
    fn one_of(&self, name: &'static str, all: &[&str]) -> Result<&str, Wrong> {
        match self.get(name) {
            cell if cell.is_empty() || all.contains(&cell) => Ok(cell),
            cell => Err(none(&Said::new(name, name), cell, all)),
        }
    }

    fn day(&self, name: &str) -> Result<Option<Date>, Wrong> {
        match self.get(name) {
            "" => Ok(None),
            cell => day(cell).map(Some).ok_or_else(|| {
                Said::new(
                    format!("cột “{name}”: “{cell}” không phải ngày; ghi năm-tháng-ngày, ví dụ 2024-08-01"),
                    format!("column “{name}”: “{cell}” is no day; write it as 2024-08-01"),
                )
            }),
        }
    }

    /// Symbols with `;` between them.
    fn symbols(&self, name: &str) -> String {
        symbols(self.get(name)).map(normal).filter(|symbol| !symbol.is_empty()).collect::<Vec<_>>().join(";")
    }
}

/// What a cell says; spreadsheets put some into quotation marks.
fn text(cell: &str) -> String {
    let cell = cell.trim();
    let bare = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
    let cell = bare.map_or(Cow::Borrowed(cell), |cell| Cow::Owned(cell.replace("\"\"", "\"")));
    collapse(&plain(&cell))
}

fn row(cells: &Cells<'_>, shipped: &mut Shipped) -> Result<Row, Wrong> {
    let symbol = normal(cells.get("number"));
    let key = bare(&symbol);
    if symbol.is_empty() {
        return Err(Said::new("cột “number” còn trống", "the column “number” is empty"));
    }
    cells.one_of("status", &STATUSES)?;
    let notes: Vec<&str> = Note::ALL.iter().map(|note| note.as_str()).collect();
    let off = cells.get("expires") == OFF;
    let row = Row {
        issuer_key: fold(cells.get("issuer")),
        off,
        kind: cells.get("type").to_owned(),
        issuer: cells.get("issuer").to_owned(),
        date: cells.day("date")?,
        effective: cells.day("effective")?,
        expires: if off { None } else { cells.day("expires")? },
        replaced_by: cells.symbols("replaced_by"),
        amended_by: cells.symbols("amended_by"),
        note: Note::of(cells.one_of("note", &notes)?),
        title: cells.get("title_start").to_owned(),
        base: shipped.find(&symbol, &key).into_iter().find(|base| agree(cells.get("type"), base.kind)),
        key,
        symbol,
    };
    whole(row)
}

/// A row that says something and does not contradict itself.
fn whole(row: Row) -> Result<Row, Wrong> {
    let symbol = &row.symbol;
    if row.issuer.is_empty() && LOCAL.iter().any(|local| row.key.contains(local)) {
        return Err(Said::new(
            format!("{symbol} là của địa phương: nơi nào cũng có số như vậy, ghi cơ quan ban hành vào cột “issuer”"),
            format!("{symbol} is of a local authority, and each has such a symbol: name it in a column “issuer”"),
        ));
    }
    if row.effective.is_none() && row.expires.is_none() && !row.off {
        return Err(Said::new(
            "phải ghi ngày vào “effective” hoặc “expires”",
            "a day is wanted in “effective” or in “expires”",
        ));
    }
    let date = row.date.or(row.base.and_then(|base| base.date));
    if let (Some(date), Some(expires)) = (date, row.expires)
        && expires.complete() <= date.complete()
    {
        return Err(Said::new(
            format!("hết hiệu lực {expires} không sau ngày ban hành {date}"),
            format!("its end, {expires}, is not after its day of issue, {date}"),
        ));
    }
    Ok(row)
}

/// The program's rows, however their symbols are typed.
#[derive(Default)]
struct Shipped {
    /// Symbols by their bare form; read when one is first not found as it is typed.
    folded: Option<HashMap<String, &'static str>>,
}

impl Shipped {
    fn find(&mut self, symbol: &str, key: &str) -> Vec<Entry<'static>> {
        let found: Vec<Entry<'static>> = shipped::find(symbol).collect();
        if !found.is_empty() {
            return found;
        }
        let folded = self.folded.get_or_insert_with(shipped::folded).get(key);
        folded.map(|symbol| shipped::find(symbol).collect()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
