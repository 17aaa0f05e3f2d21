//! CSV (RFC 4180, CRLF): a folder of tables, every text field in quotation marks and harmless, numbers as they are.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::atomic::{self, Pending};
use super::crossings::Named;
use super::safe;
use super::summary::{self, Summary};
use super::tables::{Cell, Optional, Table};

mod rows;

pub use rows::Rows;

/// What Excel needs at the beginning of a file to read it as UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// What stands between the fields of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Separator {
    /// `,`: what programs expect.
    #[default]
    Comma,
    /// `;`: what Excel expects where the decimal sign is a comma, as in Vietnam.
    Semicolon,
    /// A tab.
    Tab,
}

impl Separator {
    fn byte(self) -> u8 {
        match self {
            Separator::Comma => b',',
            Separator::Semicolon => b';',
            Separator::Tab => b'\t',
        }
    }
}

/// How tables are written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// Each file begins with a byte-order mark.
    pub bom: bool,
    /// What stands between the fields of a row.
    pub separator: Separator,
    /// The columns that stand behind those that every run has. Whether rules are off somewhere is known when all documents
    /// are read.
    pub optional: Vec<Optional>,
}

/// A folder of tables that is being written; see [`Pending`].
#[derive(Debug)]
pub struct Folder {
    tables: Vec<Pending>,
    summary: Pending,
    layout: Layout,
}

impl Folder {
    /// Makes the files of the tables in `folder`, which is made when it does not exist.
    ///
    /// # Errors
    /// When the folder cannot be written, or a table's name is taken by a folder: which it is, and why.
    pub fn create(folder: &Path) -> Result<Folder, (PathBuf, io::Error)> {
        atomic::make(folder).map_err(|error| (folder.to_owned(), error))?;
        let begun = |name| {
            let path = folder.join(name);
            Pending::create(&path).map_err(|error| (path, error))
        };
        let tables = Table::ALL.iter().map(|table| begun(table.file())).collect::<Result<_, _>>()?;
        Ok(Folder { tables, summary: begun(summary::FILE)?, layout: Layout::default() })
    }

    /// Begins the tables: how they are written is known when all documents are read.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn begin(&mut self, layout: Layout) -> io::Result<()> {
        for (file, table) in self.tables.iter_mut().zip(Table::ALL) {
            let mut heads = Writer::new(layout.separator);
            heads.heads(&table.heads(&layout.optional));
            file.write_all(if layout.bom { BYTE_ORDER_MARK } else { b"" })?;
            file.write_all(&heads.finish())?;
        }
        self.summary.write_all(if layout.bom { BYTE_ORDER_MARK } else { b"" })?;
        self.layout = layout;
        Ok(())
    }

    /// Adds the rows of one document, with what was found between it and others.
    ///
    /// # Errors
    /// When the disk is full.
    // Kept whole, as the stages of `benches/instructions` are.
    #[inline(never)]
    pub fn append(&mut self, rows: &Rows, found: &[Named<'_>]) -> io::Result<()> {
        let tables = &mut self.tables;
        rows.whole(found, &self.layout, |table, bytes| tables[table as usize].write_all(bytes))
    }

    /// Writes the summary; the files can then be given their names.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn finish(mut self, summary: &Summary) -> io::Result<Vec<Pending>> {
        self.summary.write_all(&summary.csv(&self.layout))?;
        self.tables.push(self.summary);
        Ok(self.tables)
    }
}

/// CSV rows in memory.
#[derive(Debug)]
pub struct Writer {
    out: Vec<u8>,
    separator: u8,
}

impl Writer {
    /// No row yet.
    pub fn new(separator: Separator) -> Writer {
        Writer { out: Vec::new(), separator: separator.byte() }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[Cell<'_>]) {
        self.cells(cells);
        self.end();
    }

    /// Adds cells of a row.
    fn cells(&mut self, cells: &[Cell<'_>]) {
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                self.separator();
            }
            match cell {
                Cell::Plain(text) => self.plain(text),
                Cell::Text(text) => self.text(text),
                Cell::Number(number) => self.number(*number),
                Cell::Nothing => {}
            }
        }
    }

    fn separator(&mut self) {
        self.out.push(self.separator);
    }

    fn end(&mut self) {
        self.out.extend_from_slice(b"\r\n");
    }

    fn number(&mut self, number: u64) {
        match u8::try_from(number) {
            // Most are counts of a few things.
            Ok(digit @ 0..=9) => self.out.push(b'0' + digit),
            _ => self.out.extend_from_slice(number.to_string().as_bytes()),
        }
    }

    /// Adds a row of headings.
    pub fn heads(&mut self, names: &[&str]) {
        self.row(&names.iter().map(|name| Cell::Text(name)).collect::<Vec<_>>());
    }

    fn plain(&mut self, text: &str) {
        self.out.reserve(text.len() + 2);
        self.out.push(b'"');
        self.out.extend_from_slice(text.as_bytes());
        self.out.push(b'"');
    }

    fn text(&mut self, text: &str) {
        if safe::is_plain(text) {
            return self.plain(text);
        }
        self.out.reserve(text.len() + 2);
        self.out.push(b'"');
        let cell = safe::cell(text);
        let mut rest = cell.as_bytes();
        while let Some(at) = memchr::memchr(b'"', rest) {
            self.out.extend_from_slice(&rest[..=at]);
            self.out.push(b'"');
            rest = &rest[at + 1..];
        }
        self.out.extend_from_slice(rest);
        self.out.push(b'"');
    }

    /// The rows.
    pub fn finish(self) -> Vec<u8> {
        self.out
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_report_given_up_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("records.csv"), "earlier").unwrap();
        let mut report = Folder::create(folder.path()).unwrap();
        report.begin(Layout::default()).unwrap();
        drop(report);
        assert_eq!(names(folder.path()), ["records.csv"]);
        assert_eq!(fs::read(folder.path().join("records.csv")).unwrap(), b"earlier");
    }

    #[test]
    fn a_finished_report_replaces_its_tables_and_touches_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("records.csv"), "earlier").unwrap();
        fs::write(folder.path().join("mine.txt"), "mine").unwrap();
        let mut report = Folder::create(folder.path()).unwrap();
        report.begin(Layout { bom: true, ..Layout::default() }).unwrap();
        atomic::publish(report.finish(&Summary::default()).unwrap()).unwrap();
        assert_eq!(names(folder.path()).len(), 9);
        let records = fs::read_to_string(folder.path().join("records.csv")).unwrap();
        assert!(records.starts_with("\u{FEFF}\"path\",\"record\",\"status\","), "{records}");
    }

    #[test]
    fn a_folder_is_told_which_optional_columns_it_has() {
        let folder = tempfile::tempdir().unwrap();
        let optional = vec![Optional::Known, Optional::RulesOff];
        let mut report = Folder::create(folder.path()).unwrap();
        report.begin(Layout { optional, ..Layout::default() }).unwrap();
        atomic::publish(report.finish(&Summary::default()).unwrap()).unwrap();
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        assert!(read("findings.csv").ends_with(",\"excerpt\",\"known\"\r\n"));
        assert!(read("records.csv").ends_with(",\"fault\",\"rules_off\"\r\n"));
        assert!(read("dates.csv").ends_with(",\"location\"\r\n"));
        assert!(read("summary.csv").contains(",\"warnings\",\"rules_off\"\r\n"));
    }

    #[test]
    fn text_is_quoted_and_numbers_are_not() {
        let mut out = Writer::new(Separator::Semicolon);
        out.row(&[Cell::Text("09"), Cell::Number(9), Cell::Nothing, Cell::Text(""), Cell::Text("\"A\"; B")]);
        assert_eq!(String::from_utf8(out.finish()).unwrap(), "\"09\";9;;\"\";\"\"\"A\"\"; B\"\r\n");
    }
}
