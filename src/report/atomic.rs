//! A report folder whose tables appear all together or not at all.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read as _, Seek as _, SeekFrom, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::crossings::{self, Named};
use super::summary;
use super::tables::{Rows, Table};

/// The tables of records and of findings among [`Table::ALL`].
const RECORDS: usize = 0;
const FINDINGS: usize = 1;

/// What Excel needs at the beginning of a file to read it as UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// A report that is being written, under temporary names. Dropped before [`Report::finish`] it
/// leaves the earlier report as it was and nothing behind.
#[derive(Debug)]
pub struct Report {
    folder: PathBuf,
    bom: bool,
    tables: Vec<BufWriter<NamedTempFile>>,
    /// Where in the table of findings each document's rows end.
    ends: Vec<u64>,
}

impl Report {
    /// Begins a report in `folder`, which is made when it does not exist; with `bom` each file
    /// begins with a byte-order mark.
    ///
    /// # Errors
    /// When the folder cannot be written, or a table's name is taken by a folder.
    pub fn create(folder: &Path, bom: bool) -> io::Result<Report> {
        fs::create_dir_all(folder)?;
        let mut report = Report { folder: folder.to_owned(), bom, tables: Vec::new(), ends: Vec::new() };
        for table in Table::ALL {
            report.free(table.file())?;
            let mut file = report.temporary()?;
            write_columns(&mut file, table.columns())?;
            report.tables.push(file);
        }
        report.free(summary::FILE)?;
        Ok(report)
    }

    /// Adds the rows of one document.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn append(&mut self, rows: &Rows) -> io::Result<()> {
        let findings = rows.tables().nth(FINDINGS).map_or(0, |bytes| bytes.len() as u64);
        self.ends.push(self.ends.last().copied().unwrap_or(0) + findings);
        self.tables.iter_mut().zip(rows.tables()).try_for_each(|(file, bytes)| file.write_all(bytes))
    }

    /// Puts findings between documents behind those of their documents, as counted by
    /// [`Report::append`], and what they raise into the rows of the records.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn insert(&mut self, found: &[Named<'_>]) -> io::Result<()> {
        if found.is_empty() {
            return Ok(());
        }
        let raised = crossings::raised(found);
        if !raised.is_empty() {
            self.rewrite(RECORDS, |_, earlier, amended| crossings::amend(earlier, amended, &raised))?;
        }
        let ends = std::mem::take(&mut self.ends);
        self.rewrite(FINDINGS, |size, earlier, amended| {
            // What stands before the first document's rows: the mark and the columns.
            let head = size - ends.last().copied().unwrap_or(0);
            let mut at = earlier.stream_position()?;
            for named in found {
                let end = head + ends.get(named.1.document).copied().unwrap_or(0);
                at += io::copy(&mut earlier.by_ref().take(end.saturating_sub(at)), amended)?;
                amended.write_all(&crossings::row(named)?)?;
            }
            io::copy(earlier, amended).map(drop)
        })
    }

    /// Writes a table anew from what stands in it behind the mark; `copy` is given its size in bytes,
    /// the mark included.
    fn rewrite(
        &mut self,
        table: usize,
        copy: impl FnOnce(u64, &mut BufReader<File>, &mut BufWriter<NamedTempFile>) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut amended = self.temporary()?;
        let Some(table) = self.tables.get_mut(table) else { return Ok(()) };
        table.flush()?;
        let mut earlier = BufReader::new(table.get_ref().reopen()?);
        earlier.seek(SeekFrom::Start(if self.bom { BYTE_ORDER_MARK.len() as u64 } else { 0 }))?;
        copy(table.get_ref().as_file().metadata()?.len(), &mut earlier, &mut amended)?;
        *table = amended;
        Ok(())
    }

    /// Writes the summary and gives every table its name.
    ///
    /// # Errors
    /// When the disk is full or a file cannot be replaced.
    pub fn finish(mut self, summary: &[u8]) -> io::Result<()> {
        let mut file = self.temporary()?;
        file.write_all(summary)?;
        let names = Table::ALL.iter().map(|table| table.file()).chain([summary::FILE]);
        let files = self.tables.drain(..).chain([file]).map(|file| file.into_inner().map_err(|e| e.into_error()));
        let files = files.collect::<io::Result<Vec<NamedTempFile>>>()?;
        for (file, name) in files.into_iter().zip(names) {
            file.persist(self.folder.join(name)).map_err(|e| e.error)?;
        }
        Ok(())
    }

    fn free(&self, name: &str) -> io::Result<()> {
        if self.folder.join(name).is_dir() {
            return Err(io::Error::new(io::ErrorKind::IsADirectory, format!("{name} is a folder")));
        }
        Ok(())
    }

    fn temporary(&self) -> io::Result<BufWriter<NamedTempFile>> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(".bienban-").suffix(".tmp");
        // Without this the report is readable by nobody else, whatever the umask says.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut file = BufWriter::new(builder.tempfile_in(&self.folder)?);
        if self.bom {
            file.write_all(BYTE_ORDER_MARK)?;
        }
        Ok(file)
    }
}

fn write_columns(file: &mut impl Write, columns: &[&str]) -> io::Result<()> {
    write!(file, "{}\r\n", columns.join(","))
}

#[cfg(test)]
mod tests {
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
        drop(Report::create(folder.path(), true).unwrap());
        assert_eq!(names(folder.path()), ["records.csv"]);
        assert_eq!(fs::read(folder.path().join("records.csv")).unwrap(), b"earlier");
    }

    #[test]
    fn a_finished_report_replaces_its_tables_and_touches_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("records.csv"), "earlier").unwrap();
        fs::write(folder.path().join("mine.txt"), "mine").unwrap();
        Report::create(folder.path(), true).unwrap().finish(b"folder\r\n").unwrap();
        assert_eq!(names(folder.path()).len(), 9);
        assert!(fs::read(folder.path().join("records.csv")).unwrap().starts_with(b"\xEF\xBB\xBFpath,record,status,"));
        assert_eq!(fs::read(folder.path().join("summary.csv")).unwrap(), b"\xEF\xBB\xBFfolder\r\n");
        assert_eq!(fs::read(folder.path().join("mine.txt")).unwrap(), b"mine");
    }

    #[test]
    fn a_folder_in_the_place_of_a_table_is_an_error_before_anything_is_written() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("summary.csv")).unwrap();
        assert!(Report::create(folder.path(), false).is_err());
        assert_eq!(names(folder.path()), ["summary.csv"]);
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_a_report_as_the_umask_allows() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        Report::create(folder.path(), false).unwrap().finish(b"").unwrap();
        fs::write(folder.path().join("plain"), "").unwrap();
        let mode = |name: &str| fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode("records.csv"), mode("plain"));
    }
}
