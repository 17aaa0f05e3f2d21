//! What was typed, as it is meant.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use bienban::edtf::{Date, day};
use bienban::pattern::Pattern;
use bienban::report::csv::Layout;
use bienban::report::csv::Separator;
use bienban::report::html;
use bienban::report::safe;
use bienban::report::tables::Optional;
use bienban::report::terminal::Style;
use bienban::system::paths;
use bienban::walk::{self, Argument};
use bienban::{Lang, Settings, Severity};

use crate::args::{AuditArgs, ColorArg, FailOn, HtmlText, Input, LangArg, ReportFormat, SeparatorArg, Target};
use crate::exit::Stop;
use crate::settings;

/// An audit as it is meant.
#[derive(Debug)]
pub(crate) struct Config {
    /// What to audit, before what a list adds.
    pub(crate) arguments: Vec<Argument>,
    /// The list with more paths, and whether a NUL stands behind each.
    pub(crate) list: Option<(PathBuf, bool)>,
    /// How folders are searched.
    pub(crate) include: Vec<Pattern>,
    /// How folders are searched.
    pub(crate) exclude: Vec<Pattern>,
    /// The folder of the tables, which is not audited.
    pub(crate) output: Option<PathBuf>,
    /// What is made of the findings, and where it goes.
    pub(crate) targets: Vec<Target>,
    /// How tables are written.
    pub(crate) layout: Layout,
    /// How much of the documents the page holds.
    pub(crate) html_text: html::Texts,
    /// The least severity that changes the exit status.
    pub(crate) fail_on: Option<Severity>,
    /// Documents that cannot be read do not change it.
    pub(crate) allow_faults: bool,
    /// Arguments without a document do not change it.
    pub(crate) allow_empty: bool,
    /// Documents at a time.
    pub(crate) jobs: NonZeroUsize,
    /// What was typed of how the rules are run.
    pub(crate) typed: Settings,
    /// Where the rest of it stands.
    pub(crate) settings: settings::From,
    /// What is known.
    pub(crate) baseline: Option<PathBuf>,
    /// Where to write what this run finds, as known.
    pub(crate) write_baseline: Option<PathBuf>,
    /// What is mended is taken out of the baseline.
    pub(crate) update_baseline: bool,
    /// How to print.
    pub(crate) style: Style,
    /// What to print.
    pub(crate) shown: Shown,
    /// What is said on standard error.
    pub(crate) said: Said,
    /// What is printed in place of an audit.
    pub(crate) instead: Option<Instead>,
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

impl Shown {
    fn new(all: bool, statistics: bool) -> Shown {
        match (all, statistics) {
            (_, true) => Shown::Statistics,
            (true, _) => Shown::All,
            _ => Shown::Worst,
        }
    }
}

/// What is said beside the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Said {
    /// Only why the run fails.
    Errors,
    /// What could not be looked at, too.
    Warnings,
    /// What was passed over and which settings hold, too.
    Everything,
}

impl Said {
    fn new(quiet: bool, verbose: bool) -> Said {
        match (quiet, verbose) {
            (true, _) => Said::Errors,
            (_, true) => Said::Everything,
            _ => Said::Warnings,
        }
    }
}

/// What is printed in place of an audit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Instead {
    /// The files that would be audited.
    Files,
    /// The settings that hold for them.
    Settings,
}

impl Instead {
    fn new(files: bool, settings: bool) -> Option<Instead> {
        match (files, settings) {
            (true, _) => Some(Instead::Files),
            (_, true) => Some(Instead::Settings),
            _ => None,
        }
    }
}

impl Config {
    pub(crate) fn new(args: AuditArgs, lang: Lang) -> Result<Config, Stop> {
        let stdin_twice = args.paths.iter().chain(&args.files_from).filter(|p| is_stdin(p)).count() > 1;
        if stdin_twice {
            return Err(Stop::failed(
                "đầu vào chuẩn (-) chỉ đọc được một lần",
                "standard input (-) can be read only once",
            ));
        }
        let mut typed = Settings::from(lang);
        typed.as_of = Some(as_of(args.as_of.as_deref())?);
        typed.select = settings::prefixes("--select", &args.select)?;
        typed.ignore = settings::prefixes("--ignore", &args.ignore)?;
        let targets = targets(args.format, args.output.as_deref(), args.quiet)?;
        let tables = targets.iter().find(|t| t.format == ReportFormat::Csv).and_then(|t| t.to.clone());
        let colour = colour(args.color) && !targets.iter().any(|t| t.format == ReportFormat::Text && t.to.is_some());
        let paths = args.paths.into_iter().flat_map(expanded);
        Ok(Config {
            arguments: paths.map(|path| argument(path, &args.stdin_filename)).collect(),
            list: args.files_from.map(|list| (list, args.null)),
            include: args.include.iter().map(|glob| Pattern::anywhere(glob)).collect(),
            exclude: args.exclude.iter().map(|glob| Pattern::anywhere(glob)).collect(),
            layout: Layout {
                bom: !args.no_bom,
                separator: args.csv_separator.into(),
                optional: args.baseline.iter().map(|_| Optional::Known).collect(),
            },
            html_text: args.html_text.into(),
            fail_on: least(args.fail_on),
            allow_faults: args.allow_faults,
            allow_empty: args.allow_empty,
            jobs: args.jobs.or_else(|| std::thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN),
            typed,
            settings: settings::From::new(args.config, args.isolated),
            baseline: args.baseline,
            write_baseline: args.write_baseline,
            update_baseline: args.update_baseline,
            style: Style { lang, colour, tables: tables.is_some() },
            shown: Shown::new(args.all, args.statistics),
            said: Said::new(args.quiet, args.verbose),
            instead: Instead::new(args.show_files, args.show_settings),
            targets,
            output: tables,
        })
    }

    /// What documents on standard input are called.
    pub(crate) fn stdin_names(&self) -> impl Iterator<Item = &str> {
        self.arguments.iter().filter_map(|argument| match argument {
            Argument::Stdin(name) => Some(name.as_str()),
            Argument::Path(_) => None,
        })
    }

    /// How many names of files that are passed over are told: on standard error all of them, in the page the first.
    fn names_passed(&self) -> usize {
        match self.said {
            Said::Everything => usize::MAX,
            _ if self.targets.iter().any(|target| target.format == ReportFormat::Html) => html::NAMES,
            _ => 0,
        }
    }

    /// How folders are searched. A list has as many lines as it happens to have; its names must not depend on that.
    pub(crate) fn walk(&self) -> walk::Options {
        walk::Options {
            full_names: self.arguments.len() > 1 || self.list.is_some(),
            report: self.output.clone(),
            include: self.include.clone(),
            exclude: self.exclude.clone(),
            passed: self.names_passed(),
        }
    }
}

/// The names of the workbook and of the page in the folder of the report.
const WORKBOOK: &str = "report.xlsx";
const PAGE: &str = "report.html";

/// What is made: what was typed, else the text, unless nothing is to be said; and the tables and the workbook in the
/// folder of the report.
fn targets(typed: Vec<Target>, output: Option<&Path>, quiet: bool) -> Result<Vec<Target>, Stop> {
    let mut targets = typed;
    if targets.is_empty() && !quiet {
        targets.push(Target { format: ReportFormat::Text, to: None });
    }
    // Tables that are in the folder of the report anyway.
    targets.retain(|t| output.is_none() || t.format != ReportFormat::Csv || t.to.is_some());
    if let Some(folder) = output {
        if is_stdin(folder) || is_device(folder) {
            return Err(Stop::failed(
                "-o là một thư mục, gồm nhiều tệp; muốn in ra màn hình hoặc cho chương trình khác thì dùng --format \
                 text hoặc --format jsonl",
                "-o is a folder of several files; for standard output use --format text or --format jsonl",
            ));
        }
        targets.push(Target { format: ReportFormat::Csv, to: Some(folder.to_owned()) });
        targets.push(Target { format: ReportFormat::Xlsx, to: Some(folder.join(WORKBOOK)) });
        targets.push(Target { format: ReportFormat::Html, to: Some(folder.join(PAGE)) });
    }
    if targets.iter().filter(|t| t.to.is_none()).count() > 1 {
        return Err(Stop::failed(
            "chỉ một dạng in ra đầu ra chuẩn được; các dạng khác cần tên tệp: --format DẠNG:TỆP",
            "only one format can go to standard output; the others need a FILE: --format FORMAT:FILE",
        ));
    }
    if targets.iter().any(|t| t.format == ReportFormat::Csv && t.to.is_none()) {
        return Err(Stop::failed(
            "csv là một thư mục gồm nhiều bảng: --format csv:THƯ_MỤC, hoặc -o THƯ_MỤC",
            "csv is a folder of tables: --format csv:DIR, or -o DIR",
        ));
    }
    let shown_elsewhere = |t: &&Target| matches!(t.format, ReportFormat::Xlsx | ReportFormat::Html) && t.to.is_none();
    if let Some(target) = targets.iter().find(shown_elsewhere).filter(|_| io::stdout().is_terminal()) {
        return Err(if target.format == ReportFormat::Xlsx {
            Stop::failed(
                "màn hình không hiện được bảng tính: --format xlsx:TỆP",
                "a terminal shows no workbook: --format xlsx:FILE",
            )
        } else {
            Stop::failed(
                "màn hình không hiện được trang web: --format html:TỆP",
                "a terminal shows no web page: --format html:FILE",
            )
        });
    }
    let twice =
        |(index, target): (usize, &Target)| target.to.is_some() && targets[..index].iter().any(|t| t.to == target.to);
    if targets.iter().enumerate().any(twice) {
        return Err(Stop::failed("hai dạng không thể ghi vào một tệp", "two formats cannot go to one file"));
    }
    Ok(targets)
}

/// What is a file to the system and no folder for a report.
fn is_device(path: &Path) -> bool {
    path.starts_with("/dev") && !path.is_dir() || cfg!(windows) && paths::is_device(path)
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

/// The day of the audit: as typed (`2026-11-24`), else today where this runs.
fn as_of(typed: Option<&str>) -> Result<Date, Stop> {
    let Some(typed) = typed else { return Ok(today()) };
    day(typed).ok_or_else(|| {
        let typed = safe::terminal(typed);
        Stop::failed(
            format!("--as-of {typed}: không phải một ngày viết như 2026-11-24"),
            format!("--as-of {typed}: not a date such as 2026-11-24"),
        )
    })
}

/// Today by the clock and the zone of this machine, or of `TZ`.
fn today() -> Date {
    let today = jiff::ZonedDateTime::now().date();
    let part = |part: i8| u8::try_from(part).unwrap_or_default();
    Date::ymd(u16::try_from(today.year()).unwrap_or_default(), part(today.month()), part(today.day()))
}

impl From<HtmlText> for html::Texts {
    fn from(text: HtmlText) -> html::Texts {
        match text {
            HtmlText::All => html::Texts::All,
            HtmlText::Excerpts => html::Texts::Excerpts,
            HtmlText::None => html::Texts::None,
        }
    }
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

pub(crate) fn argument(path: PathBuf, stdin_filename: &str) -> Argument {
    if is_stdin(&path) { Argument::Stdin(stdin_filename.to_owned()) } else { Argument::Path(path) }
}

/// What a glob stands for, where no shell has looked (`cmd.exe` does not); a path as it is when it stands for nothing.
fn expanded(path: PathBuf) -> Vec<PathBuf> {
    let text = path.to_string_lossy();
    if !text.contains(['*', '?', '[']) || path.exists() {
        return vec![path];
    }
    let found: Vec<PathBuf> = glob::glob(&text).map(|found| found.flatten().collect()).unwrap_or_default();
    if found.is_empty() { vec![path] } else { found }
}

pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// A path for people, which cannot steer a terminal.
pub(crate) fn name_of(path: &Path) -> String {
    safe::terminal(&path.display().to_string()).into_owned()
}

fn least(fail_on: FailOn) -> Option<Severity> {
    match fail_on {
        FailOn::Error => Some(Severity::Error),
        FailOn::Warning => Some(Severity::Warning),
        FailOn::Note => Some(Severity::Note),
        FailOn::Never => None,
    }
}

/// Whether to colour: as typed, else on a terminal that can show it and for a user who did not refuse it
/// (<https://no-color.org>).
fn colour(when: ColorArg) -> bool {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let wanted = match when {
        ColorArg::Always => true,
        ColorArg::Never => false,
        ColorArg::Auto => {
            io::stdout().is_terminal() && set("NO_COLOR").is_none() && set("TERM").is_none_or(|term| term != "dumb")
        }
    };
    wanted && (shows_colours() || matches!(when, ColorArg::Always))
}

/// Asks the console of Windows to show colours; one of before Windows 10 prints their codes. Elsewhere every terminal does.
fn shows_colours() -> bool {
    anstyle_query::windows::enable_ansi_colors().unwrap_or(true)
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
