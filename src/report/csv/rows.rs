//! The rows of one document as CSV.

use std::io;

use serde::{Deserialize, Serialize};

use super::{Layout, Writer};
use crate::audit::{Audited, Status};
use crate::fault::Fault;
use crate::lang::Lang;
use crate::report::crossings::{self, Named, Raised};
use crate::report::rows::{Detail, DocumentRow};
use crate::report::tables::{COUNTS, Cell, Optional, STATUS, Table};

/// The rows of one document in every table, as far as they are known before all documents are read: made where the
/// document is audited, and copied when what is between documents is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows(Vec<u8>);

/// Room for the rows of most documents.
const ROOM: usize = 1 << 14;

/// What stands behind the rows: where they end, and what of them is open.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Head {
    /// Where the rows of each table end, in the order of [`Table::ALL`].
    ends: [usize; Table::ALL.len()],
    records: Vec<Record>,
    /// The cell of the column that every record has in a run where rules are off.
    off: String,
}

/// A row of records.csv without what is open in it: findings between documents change its status and its counts.
#[derive(Debug, Serialize, Deserialize)]
struct Record {
    number: u64,
    status: String,
    /// Errors and warnings; none where the document could not be read.
    counts: Option<(u64, u64)>,
    /// Where in the rows of the table the cells before the status end, those before the counts, and the last ones.
    ends: [usize; 3],
}

impl Rows {
    /// The rows of the document called `name`, or of its fault, beside no other: for each table in the order of
    /// [`Table::ALL`], between commas.
    ///
    /// # Errors
    /// Those of [`Rows::of`].
    pub fn alone(name: &str, outcome: &Result<Audited, Fault>, lang: Lang) -> io::Result<Vec<Vec<u8>>> {
        let layout = Layout::default();
        let rows = Rows::of(&DocumentRow::new(name, outcome, Detail::Tables, lang), &layout)?;
        let mut tables = Vec::new();
        rows.whole(&[], &layout, |_, bytes| {
            tables.push(bytes.to_vec());
            Ok(())
        })?;
        Ok(tables)
    }

    /// All rows of a document.
    ///
    /// # Errors
    /// None that memory raises.
    // Kept whole, as the stages of `benches/instructions` are.
    #[inline(never)]
    pub fn of(document: &DocumentRow, layout: &Layout) -> io::Result<Rows> {
        let mut head = Head { off: document.rules_off.clone(), ..Head::default() };
        let mut out = Writer::new(layout.separator);
        out.out.reserve(ROOM);
        for (at, table) in Table::ALL.into_iter().enumerate() {
            let width = table.width(&layout.optional);
            table.rows(document, &mut |cells| {
                match table {
                    Table::Records => head.records.push(Record::written(&mut out, cells)),
                    _ => out.row(&cells[..width]),
                }
                Ok(())
            })?;
            head.ends[at] = out.out.len();
        }
        let mut bytes = out.finish();
        bytes.push(b'\n');
        serde_json::to_writer(&mut bytes, &head)?;
        Ok(Rows(bytes))
    }

    /// Those that were kept as [bytes](Rows::into_bytes).
    pub fn kept(bytes: Vec<u8>) -> Rows {
        Rows(bytes)
    }

    /// The rows to be kept.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// Gives `each` the rows of every table, with what was found between this document and others.
    ///
    /// # Errors
    /// Those of `each`, and when these are no rows.
    pub fn whole(
        &self,
        found: &[Named<'_>],
        layout: &Layout,
        mut each: impl FnMut(Table, &[u8]) -> io::Result<()>,
    ) -> io::Result<()> {
        let length = memchr::memrchr(b'\n', &self.0).ok_or(io::ErrorKind::InvalidData)?;
        let (rows, head) = (&self.0[..length], serde_json::from_slice::<Head>(&self.0[length + 1..])?);
        let mut start = 0;
        for (table, end) in Table::ALL.into_iter().zip(head.ends) {
            match table {
                Table::Records => each(table, &head.records(rows, start, found, layout))?,
                _ => each(table, rows.get(start..end).ok_or(io::ErrorKind::InvalidData)?)?,
            }
            if table == Table::Findings && !found.is_empty() {
                each(table, &across(found, layout)?)?;
            }
            start = end;
        }
        Ok(())
    }
}

impl Record {
    /// The row that has these cells, of which those that may change are not written.
    fn written(out: &mut Writer, cells: &[Cell<'_>]) -> Record {
        let text = |cell| if let Cell::Text(text) | Cell::Plain(text) = cell { text.to_owned() } else { String::new() };
        let number = |cell: Cell<'_>| if let Cell::Number(number) = cell { Some(number) } else { None };
        let mut ends = [0; 3];
        out.cells(&cells[..STATUS]);
        out.separator();
        ends[0] = out.out.len();
        out.separator();
        out.cells(&cells[STATUS + 1..COUNTS]);
        out.separator();
        ends[1] = out.out.len();
        out.separator();
        out.cells(&cells[COUNTS + 2..Table::Records.columns().len()]);
        ends[2] = out.out.len();
        let counts = number(cells[COUNTS]).zip(number(cells[COUNTS + 1]));
        Record { number: number(cells[1]).unwrap_or_default(), status: text(cells[STATUS]), counts, ends }
    }

    /// Adds the row with what was open in it, the rest of which begins at `start` among `rows`.
    fn close(&self, out: &mut Writer, rows: &[u8], start: usize, raised: Option<&Raised<'_>>) {
        let piece = |start: usize, end: usize| rows.get(start..end).unwrap_or_default();
        let [first, second, third] = self.ends;
        out.out.extend_from_slice(piece(start, first));
        let falls = raised.is_some_and(Raised::falls);
        out.cells(&[Cell::Plain(if falls { Status::Incomplete.as_str() } else { &self.status })]);
        out.out.extend_from_slice(piece(first, second));
        let (more_errors, more_warnings) = raised.map_or((0, 0), |raised| (raised.errors, raised.warnings));
        out.cells(&match self.counts {
            Some((errors, warnings)) => [Cell::Number(errors + more_errors), Cell::Number(warnings + more_warnings)],
            None => [Cell::Nothing; 2],
        });
        out.out.extend_from_slice(piece(second, third));
    }
}

impl Head {
    /// The rows of records.csv, which begin at `start` among `rows`, with what was open in them.
    fn records(&self, rows: &[u8], start: usize, found: &[Named<'_>], layout: &Layout) -> Vec<u8> {
        let mut out = Writer::new(layout.separator);
        let off = layout.optional.contains(&Optional::RulesOff).then_some(Cell::Text(&self.off));
        let (mut start, raised) = (start, crossings::raised(found));
        for record in &self.records {
            let raised = raised.iter().find(|raised| u64::from(raised.record) == record.number);
            record.close(&mut out, rows, start, raised);
            start = record.ends[2];
            if let Some(off) = off {
                out.separator();
                out.cells(&[off]);
            }
            out.end();
        }
        out.finish()
    }
}

/// The rows of findings.csv of what was found between a document and others.
fn across(found: &[Named<'_>], layout: &Layout) -> io::Result<Vec<u8>> {
    let document = DocumentRow { across: found.iter().map(crossings::row).collect(), ..DocumentRow::default() };
    let mut out = Writer::new(layout.separator);
    let width = Table::Findings.width(&layout.optional);
    Table::Findings.rows(&document, &mut |cells| {
        out.row(&cells[..width]);
        Ok(())
    })?;
    Ok(out.finish())
}
