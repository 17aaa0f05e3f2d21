//! The workbook: what there is to do first, then everything of the tables in words.
//!
//! Each sheet is written row by row to a file of its own and never held in memory; the library puts them together.
//! The limits of a sheet are kept here, since the library does not keep them: rows go on in another sheet, long text
//! is cut, and links are formulas, of which a sheet may have as many as it has rows.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::rows::DocumentRow;
use super::spool::Spooled;
use super::statistics::Spoken;
use super::summary::Summary;
use super::tables::{Cell, Table};
use crate::lang::{Lang, Text};

mod columns;
mod formats;
pub mod link;
mod overview;
mod sheet;
mod todo;

use columns::Columns;
use formats::Formats;
use sheet::{Place, Sheet, Value};

/// What a sheet holds.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Rows, the head counted.
    pub rows: u32,
    /// UTF-16 units of a text.
    pub text: usize,
}

/// Those of Excel.
pub const LIMITS: Limits = Limits { rows: 1_048_576, text: 32_767 };

/// Past so many bytes of rows a part of the workbook may not fit into the smaller form of a zip container.
const LARGE: u64 = 1 << 30;

/// What a workbook is made of.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The rows of all documents.
    pub rows: &'a Spooled<'a>,
    /// The counts of each folder.
    pub summary: &'a Summary,
    /// How often each rule spoke.
    pub spoken: &'a Spoken,
    /// Where the file of a document is, as a link from the workbook; `None` for one that is no file.
    pub link: &'a dyn Fn(usize) -> Option<String>,
    /// In which language.
    pub lang: Lang,
}

/// Writes the workbook. What does not fit into memory meanwhile is put on the disk of `folder`.
///
/// # Errors
/// When the disk is full.
// Kept whole, as the stages of `benches/instructions` are.
#[inline(never)]
pub fn write(source: Source<'_>, limits: Limits, folder: &Path, out: &File) -> io::Result<()> {
    // The library panics where a row cannot be put on a full disk.
    panic::catch_unwind(AssertUnwindSafe(|| assemble(source, limits, folder, out)))
        .map_err(|_| io::Error::new(io::ErrorKind::StorageFull, "no room for the sheets of the workbook"))?
        .map_err(|error| match error {
            XlsxError::IoError(error) | XlsxError::TempFileError(_, error) => error,
            error => io::Error::other(error.to_string()),
        })
}

fn assemble(source: Source<'_>, limits: Limits, folder: &Path, out: &File) -> Result<(), XlsxError> {
    let book = Book::new(source, limits, folder)?;
    let mut todo = book.sheet(columns::TODO)?;
    todo::fill(&book, &mut todo)?;
    let mut tables = Vec::new();
    for columns in [columns::RECORDS, columns::BLANKS, columns::PARTIES, columns::PARTICIPANTS, columns::REFERENCES] {
        tables.push(book.sheet(columns)?);
    }
    tables.push(book.sheet(columns::DATES)?);
    let mut unreadable = book.sheet(columns::UNREADABLE)?;
    source.rows.each(|index, document| {
        let document = Numbered { index, document };
        tables.iter_mut().try_for_each(|sheet| book.table(sheet, document))?;
        book.fault(&mut unreadable, document)
    })?;
    tables.push(unreadable);
    tables.insert(0, todo);
    let cut = tables.iter().map(|sheet| sheet.cut).sum();
    let overview = overview::make(&book, cut)?;
    let mut workbook = book.workbook.into_inner();
    let mut overview = Some(overview);
    for sheet in tables {
        sheet.finish(source.lang)?.into_iter().for_each(|sheet| workbook.push_worksheet(sheet));
        // Behind what there is to do.
        overview.take().into_iter().for_each(|sheet| workbook.push_worksheet(sheet));
    }
    let mut out = BufWriter::with_capacity(1 << 16, out);
    workbook.save_to_writer(&mut out)?;
    Ok(out.flush()?)
}

/// A document and its number in path order.
#[derive(Clone, Copy)]
struct Numbered<'a> {
    index: usize,
    document: &'a DocumentRow,
}

/// The workbook that is being made.
struct Book<'a> {
    /// Lent to whatever begins a sheet.
    workbook: RefCell<Workbook>,
    /// Of rows of one line, and of several.
    formats: [Formats; 2],
    source: Source<'a>,
    limits: Limits,
    /// By document: the first of its rows among the things to do, and among the records.
    first: Vec<(u32, u32)>,
}

impl<'a> Book<'a> {
    fn new(source: Source<'a>, limits: Limits, folder: &Path) -> Result<Book<'a>, XlsxError> {
        let mut workbook = Workbook::new();
        workbook.set_tempdir(folder)?;
        workbook.use_zip_large_file(source.rows.size() > LARGE);
        // The same input gives the same bytes, whenever it is written.
        let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
        let title = Text::new("Kết quả rà soát biên bản", "Audit of minutes").get(source.lang);
        workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
        Ok(Book {
            workbook: workbook.into(),
            formats: [Formats::new(1), Formats::new(2)],
            source,
            limits,
            first: first_rows(source.rows),
        })
    }

    fn formats(&self, columns: Columns) -> &Formats {
        &self.formats[usize::from(columns.lines > 1)]
    }

    fn sheet(&self, columns: Columns) -> Result<Sheet, XlsxError> {
        Sheet::new(columns, self)
    }

    /// A further sheet under a name.
    fn blank_sheet(&self) -> Result<rust_xlsxwriter::Worksheet, XlsxError> {
        self.workbook.borrow_mut().new_worksheet_with_constant_memory()
    }

    /// The rows of a document in the sheet of a table.
    fn table(&self, sheet: &mut Sheet, document: Numbered<'_>) -> io::Result<()> {
        let Some(table) = sheet.columns.table else { return Ok(()) };
        if document.document.fault.is_some() {
            return Ok(());
        }
        let mut nth = 0;
        table.rows(document.document, &mut |cells| {
            let values = self.values(table, sheet.columns, document, nth, cells);
            nth += 1;
            sheet.row(self, &values).map_err(io::Error::other)
        })
    }

    /// The cells of a row as the sheet has them.
    fn values<'c>(
        &'c self,
        table: Table,
        columns: Columns,
        document: Numbered<'c>,
        nth: u32,
        cells: &[Cell<'c>],
    ) -> Vec<Value<'c>> {
        let lang = self.source.lang;
        let number = |cell: Option<&Cell<'_>>| if let Some(Cell::Number(n)) = cell { *n as u32 } else { 0 };
        let record = if table == Table::Records { nth } else { number(cells.get(1)).saturating_sub(1) };
        columns
            .list
            .iter()
            .map(|column| match (column.name, table) {
                ("path", Table::Records) => self.file(document),
                ("path", _) => self.to_record(document, record, document.document.path.as_str()),
                (columns::THINGS, _) => self.to_things(document, record),
                (name, _) => {
                    let cell = table.columns().iter().position(|c| *c == name).and_then(|at| cells.get(at));
                    let shown = super::shown::shown(table, name, cell.copied().unwrap_or(Cell::Nothing), lang);
                    Value::of(name, shown, cell)
                }
            })
            .collect()
    }

    /// The name of a document with a link to its file.
    fn file<'c>(&self, document: Numbered<'c>) -> Value<'c> {
        let text = document.document.path.as_str();
        (self.source.link)(document.index).map_or(Value::text(text), |to| Value::link(to, text))
    }

    /// A text with a link to the row of a record.
    fn to_record<'c>(&self, document: Numbered<'_>, record: u32, text: impl Into<Cow<'c, str>>) -> Value<'c> {
        let row = self.first.get(document.index).map_or(0, |first| first.1) + record;
        Value::link(self.place(columns::RECORDS, row).link(), text)
    }

    /// How many things there are to do in a record, with a link to the first of its document.
    fn to_things<'c>(&self, document: Numbered<'_>, record: u32) -> Value<'c> {
        let row = document.document.records.get(record as usize);
        let across = document.document.across.iter().filter(|a| !a.known);
        let across = across.filter(|a| row.is_some_and(|row| row.record == a.record)).count();
        let count = row.map_or(0, |row| row.findings.iter().filter(|f| !f.known).count()) + across;
        if count == 0 {
            return Value::Nothing;
        }
        let first = self.first.get(document.index).map_or(0, |first| first.0);
        Value::link(self.place(columns::TODO, first).link(), count.to_string())
    }

    /// Where a row of a sheet stands, which may go on in further ones.
    fn place(&self, columns: Columns, row: u32) -> Place {
        Place::new(columns, row, self.limits, self.source.lang)
    }

    fn fault(&self, sheet: &mut Sheet, document: Numbered<'_>) -> io::Result<()> {
        let Some(fault) = &document.document.fault else { return Ok(()) };
        let shown = super::shown::shown(Table::Records, "fault", Cell::Text(&fault.message), self.source.lang);
        let values = [self.file(document), Value::Shown(shown), Value::text(&fault.id)];
        sheet.row(self, &values).map_err(io::Error::other)
    }
}

/// By document: where its rows begin among the things to do, the worst first, and among the records, in path order.
fn first_rows(rows: &Spooled<'_>) -> Vec<(u32, u32)> {
    let mut first = vec![(0, 0); rows.entries().len()];
    let mut next = 0;
    for (entry, first) in rows.entries().iter().zip(&mut first) {
        first.1 = next;
        next += entry.records;
    }
    next = 0;
    for index in rows.worst_first() {
        if let (Some(first), Some(entry)) = (first.get_mut(index as usize), rows.entries().get(index as usize)) {
            first.0 = next;
            next += entry.findings;
        }
    }
    first
}
