//! summary.csv: how each folder stands.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{AddAssign, SubAssign};

use super::csv::{Layout, Writer};
use super::tables::{Cell, Optional};
use crate::audit::{Audited, Judged, Status};
use crate::fault::Fault;
use crate::finding::Severity;
use crate::record::{BLANK, Class, Field, Moment, Record};

/// The name of its file.
pub const FILE: &str = "summary.csv";

/// The folder of the last row.
const TOTAL: &str = "(total)";

/// Declares [`Tally`] with a column for each count.
macro_rules! tally {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Counts over documents: of one, of a folder, of all.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
        pub struct Tally { $($(#[$doc])* pub $name: u64,)* }

        impl Tally {
            /// The columns of summary.csv behind the folder.
            pub const COLUMNS: &'static [&'static str] = &[$(stringify!($name),)*];

            /// The counts, in the order of the columns.
            pub fn values(&self) -> [u64; Self::COLUMNS.len()] {
                [$(self.$name,)*]
            }
        }

        impl AddAssign for Tally {
            fn add_assign(&mut self, other: Tally) {
                $(self.$name += other.$name;)*
            }
        }

        impl SubAssign for Tally {
            fn sub_assign(&mut self, other: Tally) {
                $(self.$name -= other.$name;)*
            }
        }
    };
}

tally! {
    /// Documents, those that cannot be read included.
    documents,
    /// Sets of minutes.
    records,
    /// Records without an error.
    complete,
    /// Records with one.
    incomplete,
    /// Records that are forms nobody filled in.
    blank_form,
    /// Documents of another kind.
    not_minutes,
    /// Documents that could not be audited.
    unreadable,
    /// Files passed over.
    skipped,
    /// Records without a time of the beginning.
    missing_start_time,
    /// Records without a date of the beginning.
    missing_start_date,
    /// Records without a time of the end.
    missing_end_time,
    /// Records without a date of the end.
    missing_end_date,
    /// Records without a number of copies.
    missing_copies,
    /// Records with a blank quantity or number of pages.
    missing_counts,
    /// Blanks.
    blanks,
    /// Findings that are errors.
    errors,
    /// Findings that are warnings.
    warnings,
}

impl Tally {
    /// The counts of one document.
    pub fn of(outcome: &Result<Audited, Fault>) -> Tally {
        let mut tally = Tally { documents: 1, ..Tally::default() };
        match outcome {
            Ok(audited) => audited.records.iter().for_each(|judged| tally += Tally::record(judged)),
            Err(_) => tally.unreadable = 1,
        }
        tally
    }

    fn record(judged: &Judged) -> Tally {
        let status = judged.status();
        let is = |s: Status| u64::from(s == status);
        let record = &judged.record;
        let counts = Tally {
            records: 1 - is(Status::NotMinutes),
            complete: is(Status::Complete),
            incomplete: is(Status::Incomplete),
            blank_form: is(Status::BlankForm),
            not_minutes: is(Status::NotMinutes),
            blanks: record.blanks.len() as u64,
            errors: judged.count(Severity::Error) as u64,
            warnings: judged.count(Severity::Warning) as u64,
            ..Tally::default()
        };
        if record.class == Class::Minutes { missing(record, counts) } else { counts }
    }
}

/// Counts what the record should say and does not.
fn missing(record: &Record, counts: Tally) -> Tally {
    let asked = record.asks();
    let lacks = |value: Option<String>, asked: bool| {
        u64::from(value.map_or(asked, |v| v.is_empty() || v.contains(['X', BLANK])))
    };
    let date = |moment: &Moment| moment.date.value().map(ToString::to_string);
    let time = |moment: &Moment| moment.time.value().map(ToString::to_string);
    let uncounted = record.blanks.iter().any(|b| matches!(b.field, Field::Count | Field::Pages));
    Tally {
        missing_start_time: lacks(time(&record.start), asked.sums_hours),
        missing_start_date: lacks(date(&record.start), true),
        missing_end_time: lacks(time(&record.end), asked.sums_hours),
        missing_end_date: lacks(date(&record.end), asked.sums_hours),
        missing_copies: lacks(record.copies.value().map(ToString::to_string), asked.sums_copies),
        missing_counts: u64::from(uncounted),
        ..counts
    }
}

/// The tallies of all folders.
#[derive(Debug, Default)]
pub struct Summary {
    folders: BTreeMap<String, Tally>,
    /// What did not speak in a document of each folder, where there is any such.
    off: BTreeMap<String, BTreeSet<&'static str>>,
}

impl Summary {
    /// Adds counts to a folder, as [`crate::walk::folder`] names it.
    pub fn add(&mut self, folder: &str, tally: Tally) {
        match self.folders.get_mut(folder) {
            Some(sum) => *sum += tally,
            None => {
                self.folders.insert(folder.to_owned(), tally);
            }
        }
    }

    /// Amends the counts of a folder, which has at least as much of `less`.
    pub fn amend(&mut self, folder: &str, more: Tally, less: Tally) {
        if let Some(sum) = self.folders.get_mut(folder) {
            *sum += more;
            *sum -= less;
        }
    }

    /// Notes that families of rules, or rules, did not speak in a document of a folder.
    pub fn silent(&mut self, folder: &str, off: &[&'static str]) {
        if !off.is_empty() {
            self.off.entry(folder.to_owned()).or_default().extend(off);
        }
    }

    /// What did not speak in some document.
    pub fn off(&self) -> Vec<&'static str> {
        self.off.values().flatten().copied().collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The counts of all folders together.
    pub fn total(&self) -> Tally {
        let mut total = Tally::default();
        self.folders.values().for_each(|tally| total += *tally);
        total
    }

    /// The columns of the table.
    pub fn columns() -> Vec<&'static str> {
        std::iter::once("folder").chain(Tally::COLUMNS.iter().copied()).collect()
    }

    /// Its rows: one for each folder in path order, then the total.
    pub fn rows(&self) -> Vec<(&str, Tally)> {
        let mut folders: Vec<_> = self.folders.iter().map(|(folder, tally)| (folder.as_str(), *tally)).collect();
        folders.sort_by(|a, b| (a.0 != ".").cmp(&(b.0 != ".")).then_with(|| a.0.split('/').cmp(b.0.split('/'))));
        folders.push((TOTAL, self.total()));
        folders
    }

    /// The table as CSV.
    pub fn csv(&self, layout: &Layout) -> Vec<u8> {
        let mut out = Writer::new(layout.separator);
        let silent = layout.optional.contains(&Optional::RulesOff);
        let mut heads = Summary::columns();
        heads.extend(silent.then(|| Optional::RulesOff.name()));
        out.heads(&heads);
        let rows = self.rows();
        let last = rows.len() - 1;
        for (index, (folder, tally)) in rows.into_iter().enumerate() {
            let own = || self.off.get(folder).map(|off| off.iter().copied().collect());
            let off = if index == last { self.off() } else { own().unwrap_or_default() }.join("; ");
            let counts = tally.values().map(Cell::Number);
            let cells = std::iter::once(Cell::Text(folder)).chain(counts).chain(silent.then_some(Cell::Text(&off)));
            out.row(&cells.collect::<Vec<_>>());
        }
        out.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Span};
    use crate::edtf::{Date, UNKNOWN};
    use crate::record::{Found, Kind, Reading};

    fn audited(kind: Kind, change: impl Fn(&mut Record)) -> Result<Audited, Fault> {
        let mut record = Record::new(Span::default());
        (record.class, record.kind) = (Class::Minutes, Some(kind));
        change(&mut record);
        Ok(Audited {
            document: Document::default(),
            records: vec![Judged { record, findings: Vec::new(), standings: Vec::new() }],
        })
    }

    #[test]
    fn what_is_missing_depends_on_the_kind() {
        let tally = Tally::of(&audited(Kind::DoiChieu, |_| {}));
        assert_eq!((tally.missing_start_date, tally.missing_start_time, tally.missing_copies), (1, 0, 0));
        let tally = Tally::of(&audited(Kind::LamViec, |_| {}));
        assert_eq!((tally.missing_end_time, tally.missing_end_date, tally.missing_copies), (1, 1, 1));
    }

    #[test]
    fn a_value_with_an_open_part_is_missing_and_a_whole_one_is_not() {
        let date = |date| Reading::Read(Found::new(date, Span::default()));
        let open = Date { day: Some(UNKNOWN), ..Date::ymd(2023, 2, 1) };
        let tally = |d| Tally::of(&audited(Kind::Hop, |r| r.start.date = date(d))).missing_start_date;
        assert_eq!((tally(open), tally(Date::ymd(2023, 2, 1))), (1, 0));
    }

    #[test]
    fn folders_come_in_path_order_and_the_total_last() {
        let mut summary = Summary::default();
        for folder in ["a-b", "a/c", "a", "."] {
            summary.add(folder, Tally { documents: 1, ..Tally::default() });
        }
        let csv = String::from_utf8(summary.csv(&Layout::default())).unwrap();
        let folders: Vec<&str> = csv.split("\r\n").filter_map(|row| row.split(',').next()).collect();
        assert_eq!(folders, ["\"folder\"", "\".\"", "\"a\"", "\"a/c\"", "\"a-b\"", "\"(total)\"", ""]);
        assert!(csv.ends_with("\"(total)\",4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0\r\n"), "{csv}");
    }
}
