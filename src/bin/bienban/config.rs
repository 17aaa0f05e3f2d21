//! What was typed, as it is meant.

use std::ffi::OsString;
use std::fs;
use std::io::{self, IsTerminal as _, Read as _};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use bienban::edtf::{Date, days_in_month};
use bienban::report::csv::Separator;
use bienban::report::terminal::Style;
use bienban::walk::Argument;
use bienban::{Lang, Settings, Severity};

use crate::args::{AuditArgs, FailOn, Input, LangArg, ReportFormat, SeparatorArg, Target};
use crate::exit::Stop;
use crate::office::{self, Exception};

/// An audit as it is meant.
#[derive(Debug)]
pub(crate) struct Config {
    /// What to audit.
    pub(crate) arguments: Vec<Argument>,
    /// Arguments stand before the names found under them.
    pub(crate) full_names: bool,
    /// The folder of the tables, which is not audited.
    pub(crate) output: Option<PathBuf>,
    /// What is made of the findings, and where it goes.
    pub(crate) targets: Vec<Target>,
    /// Tables begin with a byte-order mark.
    pub(crate) bom: bool,
    /// What stands between their fields.
    pub(crate) separator: Separator,
    /// The least severity that changes the exit status.
    pub(crate) fail_on: Option<Severity>,
    /// Documents at a time.
    pub(crate) jobs: usize,
    /// How the rules are run.
    pub(crate) settings: Settings,
    /// Where they are run otherwise.
    pub(crate) exceptions: Vec<Exception>,
    /// How to print.
    pub(crate) style: Style,
    /// What to print.
    pub(crate) shown: Shown,
}

/// What is printed of the documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    /// Those with most to do, then what is counted.
    Worst,
    /// All of them in path order, then what is counted.
    All,
    /// What is counted alone.
    Statistics,
}

impl Config {
    pub(crate) fn new(args: AuditArgs, lang: Lang) -> Result<Config, Stop> {
        let stdin_twice = args.paths.iter().chain(&args.files_from).filter(|p| is_stdin(p)).count() > 1;
        if stdin_twice {
            return Err(Stop::failed("đầu vào chuẩn chỉ đọc được một lần", "standard input can be read only once"));
        }
        let mut paths = args.paths;
        // A list has as many lines as it happens to have; its names must not depend on that.
        let full_names = paths.len() > 1 || args.files_from.is_some();
        if let Some(list) = &args.files_from {
            paths.extend(listed(list)?);
        }
        let mut settings = Settings {
            as_of: Some(as_of(args.as_of.as_deref())?),
            select: office::prefixes(args.select).map_err(Stop::Failed)?,
            ignore: office::prefixes(args.ignore).map_err(Stop::Failed)?,
            ..Settings::from(lang)
        };
        let first = paths.iter().find(|path| !is_stdin(path));
        let exceptions = office::load(first.map_or(Path::new("."), PathBuf::as_path), &mut settings)?;
        let targets = targets(args.format, args.output.as_deref())?;
        let tables = targets.iter().find(|t| t.format == ReportFormat::Csv).and_then(|t| t.to.clone());
        Ok(Config {
            arguments: paths.into_iter().map(|path| argument(path, &args.stdin_filename)).collect(),
            full_names,
            bom: !args.no_bom,
            fail_on: least(args.fail_on),
            jobs: args.jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get),
            settings,
            exceptions,
            style: Style {
                lang,
                colour: colour() && !targets.iter().any(|t| t.format == ReportFormat::Text && t.to.is_some()),
                tables: tables.is_some(),
            },
            shown: match (args.all, args.statistics) {
                (_, true) => Shown::Statistics,
                (true, _) => Shown::All,
                _ => Shown::Worst,
            },
            separator: args.csv_separator.into(),
            targets,
            output: tables,
        })
    }
}

/// The name of the workbook in the folder of the report.
const WORKBOOK: &str = "report.xlsx";

/// What is made: what was typed, else the text; and the tables and the workbook in the folder of the report.
fn targets(typed: Vec<Target>, output: Option<&Path>) -> Result<Vec<Target>, Stop> {
    let mut targets = typed;
    if targets.is_empty() {
        targets.push(Target { format: ReportFormat::Text, to: None });
    }
    // Tables that are in the folder of the report anyway.
    targets.retain(|t| output.is_none() || t.format != ReportFormat::Csv || t.to.is_some());
    if let Some(folder) = output {
        targets.push(Target { format: ReportFormat::Csv, to: Some(folder.to_owned()) });
        targets.push(Target { format: ReportFormat::Xlsx, to: Some(folder.join(WORKBOOK)) });
    }
    let wrong = |message: &str| Err(Stop::Failed(message.to_owned()));
    if targets.iter().filter(|t| t.to.is_none()).count() > 1 {
        return wrong("only one format can go to standard output; the others need a FILE: --format FORMAT:FILE");
    }
    if targets.iter().any(|t| t.format == ReportFormat::Csv && t.to.is_none()) {
        return wrong("csv is a folder of tables: --format csv:DIR, or -o DIR");
    }
    if targets.iter().any(|t| t.format == ReportFormat::Xlsx && t.to.is_none()) && io::stdout().is_terminal() {
        return wrong("a terminal shows no workbook: --format xlsx:FILE");
    }
    let twice =
        |(index, target): (usize, &Target)| target.to.is_some() && targets[..index].iter().any(|t| t.to == target.to);
    if targets.iter().enumerate().any(twice) {
        return wrong("two formats cannot go to one file");
    }
    Ok(targets)
}

impl From<SeparatorArg> for Separator {
    fn from(separator: SeparatorArg) -> Separator {
        match separator {
            SeparatorArg::Comma => Separator::Comma,
            SeparatorArg::Semicolon => Separator::Semicolon,
            SeparatorArg::Tab => Separator::Tab,
        }
    }
}

/// The day of the audit: as typed (`2026-11-24`), else today (UTC).
fn as_of(typed: Option<&str>) -> Result<Date, Stop> {
    let Some(typed) = typed else { return Ok(today()) };
    let parts: Vec<u16> = typed.split('-').filter_map(|part| part.parse().ok()).collect();
    let date = match parts[..] {
        [year, month @ 1..=12, day @ 1..=31] => Some((year, month as u8, day as u8)),
        _ => None,
    };
    let real = date.filter(|&(y, m, d)| d <= days_in_month(y, m) && typed.len() == 10);
    real.map(|(y, m, d)| Date::ymd(y, m, d))
        .ok_or_else(|| Stop::Failed(format!("--as-of {typed}: not a date such as 2026-11-24")))
}

/// Today in the proleptic Gregorian calendar, counted from 1970-01-01.
fn today() -> Date {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let mut days = since.as_secs() / 86_400;
    let mut year = 1970;
    let length = |year: u16| u64::from(337 + u16::from(days_in_month(year, 2)));
    while days >= length(year) {
        days -= length(year);
        year += 1;
    }
    let mut month = 1;
    while days >= u64::from(days_in_month(year, month)) {
        days -= u64::from(days_in_month(year, month));
        month += 1;
    }
    Date::ymd(year, month, days as u8 + 1)
}

impl From<LangArg> for Lang {
    fn from(lang: LangArg) -> Lang {
        match lang {
            LangArg::Vi => Lang::Vi,
            LangArg::En => Lang::En,
        }
    }
}

/// One document, from a file or from standard input.
pub(crate) fn input(input: Input) -> Argument {
    argument(input.file, &input.stdin_filename)
}

fn argument(path: PathBuf, stdin_filename: &str) -> Argument {
    if is_stdin(&path) { Argument::Stdin(stdin_filename.to_owned()) } else { Argument::Path(path) }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn least(fail_on: FailOn) -> Option<Severity> {
    match fail_on {
        FailOn::Error => Some(Severity::Error),
        FailOn::Warning => Some(Severity::Warning),
        FailOn::Note => Some(Severity::Note),
        FailOn::Never => None,
    }
}

/// Colours, on a terminal that can show them and a user who did not refuse them (<https://no-color.org>).
fn colour() -> bool {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    io::stdout().is_terminal() && set("NO_COLOR").is_none() && set("TERM").is_none_or(|term| term != "dumb")
}

/// The paths in a list, one a line.
fn listed(list: &Path) -> Result<Vec<PathBuf>, Stop> {
    let mut bytes = Vec::new();
    let read = if is_stdin(list) {
        io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else {
        fs::read(list).map(|read| bytes = read)
    };
    read.map_err(|error| Stop::Failed(format!("{}: {error}", list.display())))?;
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(&bytes);
    let lines = bytes.split(|&b| b == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    Ok(lines.filter(|line| !line.is_empty()).map(|line| PathBuf::from(os_string(line))).collect())
}

/// A part of what was typed.
#[cfg(unix)]
pub(crate) fn os_string(bytes: &[u8]) -> OsString {
    std::os::unix::ffi::OsStringExt::from_vec(bytes.to_vec())
}

/// A part of what was typed.
#[cfg(not(unix))]
pub(crate) fn os_string(bytes: &[u8]) -> OsString {
    String::from_utf8_lossy(bytes).into_owned().into()
}
