//! What the formats of the report that are written when all documents are read want of each, on disk until then.

use std::cmp::Reverse;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};

use super::crossings::{self, Named};
use super::csv::{Layout, Rows};
use super::rows::DocumentRow;
use crate::finding::Severity;

/// Documents on disk in the order they came: all that is known of each in a line, its rows in the tables, its text. The
/// files have no names, so that nothing is left behind.
#[derive(Debug)]
pub struct Spool {
    file: BufWriter<File>,
    end: u64,
    /// What the tables have of the documents.
    tables: BufWriter<File>,
    /// The texts of the documents.
    texts: BufWriter<File>,
    entries: Vec<Entry>,
}

/// What is kept of a document in memory.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    at: u64,
    /// How many bytes it has in the tables.
    tables: u32,
    /// How many bytes of text it has.
    text: u32,
    /// Its errors, those between documents too, that no baseline has: what there is to do.
    pub errors: u32,
    /// Its warnings, likewise.
    pub warnings: u32,
    /// All its findings, likewise.
    pub findings: u32,
    /// Its records.
    pub records: u32,
}

/// What is kept of every document.
#[derive(Debug, Clone, Copy)]
pub struct Keeps<'l> {
    /// All that is known of it.
    pub whole: bool,
    /// Its rows in tables that are written so.
    pub tables: Option<&'l Layout>,
}

/// A document as it is put into the spool.
#[derive(Debug, Serialize, Deserialize)]
pub struct Line {
    json: Vec<u8>,
    tables: Vec<u8>,
    text: Vec<u8>,
    entry: Entry,
}

impl Entry {
    fn add(&mut self, severity: &str) {
        self.findings += 1;
        self.errors += u32::from(severity == Severity::Error.as_str());
        self.warnings += u32::from(severity == Severity::Warning.as_str());
    }
}

impl Line {
    /// What is kept of a document, and its text as the page has it, where that is wanted.
    ///
    /// # Errors
    /// None that memory raises.
    pub fn new(document: &DocumentRow, keeps: Keeps<'_>, text: Vec<u8>) -> io::Result<Line> {
        let json = if keeps.whole { Line::whole(document)? } else { Vec::new() };
        let tables = keeps.tables.map(|layout| Rows::of(document, layout)).transpose()?;
        let tables = tables.map(Rows::into_bytes).unwrap_or_default();
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let records = count(document.records.len());
        let mut entry = Entry { records, tables: count(tables.len()), text: count(text.len()), ..Entry::default() };
        let findings = document.records.iter().flat_map(|record| &record.findings);
        findings.filter(|finding| !finding.known).for_each(|finding| entry.add(&finding.severity));
        Ok(Line { json, tables, text, entry })
    }

    /// All that is known of a document.
    // Kept whole, as the stages of `benches/instructions` are.
    #[inline(never)]
    fn whole(document: &DocumentRow) -> io::Result<Vec<u8>> {
        let mut json = serde_json::to_vec(document)?;
        json.push(b'\n');
        Ok(json)
    }
}

impl Spool {
    /// An empty one on the disk of `folder`, or among the temporary files.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn create(folder: Option<&Path>) -> io::Result<Spool> {
        let file = || folder.map_or_else(tempfile::tempfile, tempfile::tempfile_in).map(BufWriter::new);
        Ok(Spool { file: file()?, end: 0, tables: file()?, texts: file()?, entries: Vec::new() })
    }

    /// Adds the next document.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn push(&mut self, line: &Line) -> io::Result<()> {
        self.file.write_all(&line.json)?;
        self.tables.write_all(&line.tables)?;
        self.texts.write_all(&line.text)?;
        self.entries.push(Entry { at: self.end, ..line.entry });
        self.end += line.json.len() as u64;
        Ok(())
    }

    /// The rows, when all documents are in, with the findings between them, which are in their order. Who reads them
    /// ends with [`io::ErrorKind::Interrupted`] once `stop` is set.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn finish<'f>(mut self, found: &'f [Named<'f>], stop: &'f AtomicBool) -> io::Result<Spooled<'f>> {
        for (_, crossing) in found.iter().filter(|named| !named.1.known) {
            let Some(entry) = self.entries.get_mut(crossing.document) else { continue };
            entry.add(crossing.severity.as_str());
        }
        let files = [self.file, self.tables, self.texts];
        let [file, tables, texts] = files.map(|file| file.into_inner().map_err(|error| error.into_error()));
        let (file, tables, texts) = (file?, tables?, texts?);
        Ok(Spooled { file, tables, texts, size: self.end, entries: self.entries, found, stop })
    }
}

/// The rows of all documents, with the findings between them.
#[derive(Debug)]
pub struct Spooled<'f> {
    file: File,
    tables: File,
    texts: File,
    size: u64,
    entries: Vec<Entry>,
    found: &'f [Named<'f>],
    stop: &'f AtomicBool,
}

impl Spooled<'_> {
    /// How many bytes all rows have.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// What is known of each document without its rows, in path order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Gives `each` what the tables have of every document, in path order, and what was found between it and others.
    ///
    /// # Errors
    /// As [`Spooled::each`].
    pub fn tables(&self, mut each: impl FnMut(&Rows, &[Named<'_>]) -> io::Result<()>) -> io::Result<()> {
        (&self.tables).rewind()?;
        let mut bytes = Vec::new();
        for (index, entry) in self.entries.iter().enumerate() {
            self.go_on()?;
            bytes.resize(entry.tables as usize, 0);
            (&self.tables).read_exact(&mut bytes)?;
            let rows = Rows::kept(bytes);
            each(&rows, crossings::of(self.found, index))?;
            bytes = rows.into_bytes();
        }
        Ok(())
    }

    /// An error once `stop` is set.
    fn go_on(&self) -> io::Result<()> {
        if self.stop.load(Ordering::Relaxed) { Err(io::ErrorKind::Interrupted.into()) } else { Ok(()) }
    }

    /// Gives `each` the number and the rows of every document, in path order.
    ///
    /// # Errors
    /// Those of `each`, and when the disk cannot be read.
    pub fn each(&self, each: impl FnMut(usize, &DocumentRow) -> io::Result<()>) -> io::Result<()> {
        self.documents(self.in_order()).each(each)
    }

    /// The same, the document with most errors first, then that with most warnings.
    ///
    /// # Errors
    /// As [`Spooled::each`].
    pub fn each_worst_first(&self, each: impl FnMut(usize, &DocumentRow) -> io::Result<()>) -> io::Result<()> {
        self.documents(self.worst_first()).each(each)
    }

    /// The documents of these numbers.
    pub fn documents(&self, numbers: Vec<u32>) -> Documents<'_> {
        let lines = BufReader::with_capacity(1 << 16, &self.file);
        Documents { rows: self, numbers: numbers.into_iter(), lines, at: None, line: Vec::new() }
    }

    /// The numbers of all documents.
    pub fn in_order(&self) -> Vec<u32> {
        (0..u32::try_from(self.entries.len()).unwrap_or(u32::MAX)).collect()
    }

    /// The numbers of the documents, the worst first; those with nothing to do are left out.
    pub fn worst_first(&self) -> Vec<u32> {
        let mut order = self.in_order();
        order.retain(|&n| self.entries[n as usize].findings > 0);
        order.sort_by_key(|&n| {
            let entry = self.entries[n as usize];
            Reverse((entry.errors, entry.warnings, entry.findings, Reverse(n)))
        });
        order
    }

    /// The texts of the documents, one after the other in path order, to be read from their beginning.
    ///
    /// # Errors
    /// When the disk cannot be read.
    pub fn texts(&self) -> io::Result<Texts<'_>> {
        (&self.texts).rewind()?;
        Ok(Texts { file: BufReader::with_capacity(1 << 16, &self.texts), entries: self.entries.iter() })
    }
}

/// Documents as they are read back, each with its number.
#[derive(Debug)]
pub struct Documents<'s> {
    rows: &'s Spooled<'s>,
    numbers: std::vec::IntoIter<u32>,
    lines: BufReader<&'s File>,
    /// Where the next line would be read.
    at: Option<u64>,
    line: Vec<u8>,
}

impl Documents<'_> {
    fn each(mut self, mut each: impl FnMut(usize, &DocumentRow) -> io::Result<()>) -> io::Result<()> {
        self.try_for_each(|next| next.and_then(|(index, document)| each(index, &document)))
    }

    fn read(&mut self, index: usize) -> io::Result<DocumentRow> {
        self.rows.go_on()?;
        let start = self.rows.entries[index].at;
        if self.at != Some(start) {
            self.lines.seek(SeekFrom::Start(start))?;
        }
        self.line.clear();
        self.at = Some(start + self.lines.read_until(b'\n', &mut self.line)? as u64);
        let mut document: DocumentRow = serde_json::from_slice(&self.line)?;
        crossings::add(&mut document, crossings::of(self.rows.found, index));
        Ok(document)
    }
}

impl Iterator for Documents<'_> {
    type Item = io::Result<(usize, DocumentRow)>;

    fn next(&mut self) -> Option<Self::Item> {
        let index = self.numbers.next()? as usize;
        Some(self.read(index).map(|document| (index, document)))
    }
}

/// The texts of the documents in path order; empty where none was wanted.
#[derive(Debug)]
pub struct Texts<'s> {
    file: BufReader<&'s File>,
    entries: std::slice::Iter<'s, Entry>,
}

impl Texts<'_> {
    /// That of the next document.
    ///
    /// # Errors
    /// When the disk cannot be read.
    pub fn next_text(&mut self) -> io::Result<Vec<u8>> {
        let mut text = vec![0; self.entries.next().map_or(0, |entry| entry.text as usize)];
        self.file.read_exact(&mut text)?;
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::across::Crossing;
    use crate::audit::Status;
    use crate::report::rows::{FindingRow, RecordRow};

    const WHOLE: Keeps<'_> = Keeps { whole: true, tables: None };

    fn document(path: &str, errors: u64, warnings: u64) -> DocumentRow {
        let finding = |severity: Severity| FindingRow { severity: severity.as_str().into(), ..FindingRow::default() };
        let of = |count: u64, severity| (0..count).map(move |_| finding(severity));
        let record = RecordRow {
            record: 1,
            status: "complete".into(),
            error_count: errors,
            warning_count: warnings,
            findings: of(errors, Severity::Error).chain(of(warnings, Severity::Warning)).collect(),
            ..RecordRow::default()
        };
        DocumentRow { path: path.to_owned(), records: vec![record], ..DocumentRow::default() }
    }

    fn crossing(document: usize, severity: Severity) -> Named<'static> {
        let (rule, message) = ("BB613", "Số đã dùng".to_owned());
        let (location, excerpt, known) = (Box::default(), Box::default(), false);
        let status = Status::Complete;
        ("", Crossing { document, record: 1, status, rule, severity, message, location, excerpt, known })
    }

    #[test]
    fn rows_come_back_with_what_is_between_documents_and_the_worst_first() {
        let mut spool = Spool::create(None).unwrap();
        for row in [document("a", 0, 0), document("b", 0, 0), document("c", 0, 0)] {
            spool.push(&Line::new(&row, WHOLE, Vec::new()).unwrap()).unwrap();
        }
        let found = [crossing(1, Severity::Warning), crossing(2, Severity::Error)];
        let stop = AtomicBool::new(false);
        let rows = spool.finish(&found, &stop).unwrap();
        let mut paths = Vec::new();
        rows.each(|index, row| {
            paths.push(format!("{index}{} {} {}", row.path, row.records[0].status, row.across.len()));
            Ok(())
        })
        .unwrap();
        assert_eq!(paths, ["0a complete 0", "1b complete 1", "2c incomplete 1"]);
        let mut worst = Vec::new();
        rows.each_worst_first(|_, row| {
            worst.push((row.path.clone(), row.records[0].error_count, row.records[0].warning_count));
            Ok(())
        })
        .unwrap();
        assert_eq!(worst, [("c".to_owned(), 1, 0), ("b".to_owned(), 0, 1)]);
        stop.store(true, Ordering::Relaxed);
        assert_eq!(rows.each(|_, _| Ok(())).unwrap_err().kind(), io::ErrorKind::Interrupted);
    }

    #[test]
    fn what_a_baseline_has_is_nothing_to_do() {
        let mut spool = Spool::create(None).unwrap();
        let mut all = document("a", 3, 0);
        all.records[0].findings.iter_mut().for_each(|finding| finding.known = true);
        let mut some = document("b", 3, 1);
        some.records[0].findings[..3].iter_mut().for_each(|finding| finding.known = true);
        for row in [all, some, document("c", 1, 0)] {
            spool.push(&Line::new(&row, WHOLE, Vec::new()).unwrap()).unwrap();
        }
        let mut known = crossing(0, Severity::Error);
        known.1.known = true;
        let (found, stop) = ([known], AtomicBool::new(false));
        let rows = spool.finish(&found, &stop).unwrap();
        assert_eq!(rows.worst_first(), [2, 1]);
        assert_eq!(rows.entries().iter().map(|entry| entry.findings).collect::<Vec<_>>(), [0, 1, 1]);
    }
}
