//! The command line as typed.

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{OsStringValueParser, TypedValueParser as _};
use clap::{Parser, Subcommand, ValueEnum};

use crate::config::os_string;

/// Audits Vietnamese minutes (biên bản) in .docx and .doc: every blank nobody filled in, and what it should have held.
#[derive(Debug, Parser)]
#[command(name = "bienban", version, max_term_width = 100, after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// Language of findings, errors and help
    #[arg(long, global = true, value_name = "LANG", default_value = "vi")]
    pub(crate) lang: LangArg,
}

const EXAMPLES: &str = "\
Examples:
  bienban audit hồ-sơ/ -o report      audit a folder and write the tables
  bienban audit bien-ban.docx         audit one document
  bienban extract bien-ban.docx       all that was understood of it
  bienban explain BB101               one rule at length

Exit status: 0 nothing at or above --fail-on, 1 something, 2 the audit is incomplete, 130 interrupted.";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Audit every document below the paths
    Audit(AuditArgs),
    /// Print all that was understood of one document
    Extract(ExtractArgs),
    /// Print a document's text as the auditor reads it, each blank as ▢{field}
    Text(TextArgs),
    /// List the rules
    Rules {
        /// A table, JSON for programs, or the whole catalogue as Markdown
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: RulesFormat,
    },
    /// Explain one rule: what it checks, why, an example that fires and one that does not
    Explain {
        /// The rule's id, such as BB101
        rule: String,
    },
    /// List the fields that a blank may have, as [labels] in bienban.toml names them
    Fields,
    /// List the kinds of minutes, as [kinds] in bienban.toml names them
    Kinds,
    /// Show what the register of decisions has under a symbol
    Lookup {
        /// The symbol, such as 30/2020/NĐ-CP
        symbol: String,
    },
    /// Print completions for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(Debug, clap::Args)]
#[command(after_help = AUDIT_EXAMPLES)]
pub(crate) struct AuditArgs {
    /// Files and folders to audit; `-` is standard input
    #[arg(value_name = "PATH", required_unless_present = "files_from")]
    pub(crate) paths: Vec<PathBuf>,

    /// Read more paths from FILE, one a line; `-` is standard input
    #[arg(long, value_name = "FILE", help_heading = "Input")]
    pub(crate) files_from: Option<PathBuf>,

    /// In the list of --files-from a NUL, and not a line end, stands behind each path
    #[arg(short = '0', long, requires = "files_from", help_heading = "Input")]
    pub(crate) null: bool,

    /// In folders, audit only what one of these globs matches
    #[arg(long, value_name = "GLOB", help_heading = "Input")]
    pub(crate) include: Vec<String>,

    /// In folders, leave out what one of these globs matches
    #[arg(long, value_name = "GLOB", help_heading = "Input")]
    pub(crate) exclude: Vec<String>,

    /// A PATH without a document to audit is no fault of the run
    #[arg(long, help_heading = "Input")]
    pub(crate) allow_empty: bool,

    /// Print the files that would be audited, and audit none
    #[arg(long, help_heading = "Input")]
    pub(crate) show_files: bool,

    /// What the document on standard input is called in the report
    #[arg(long, value_name = "NAME", default_value = "stdin", help_heading = "Input")]
    pub(crate) stdin_filename: String,

    /// Write the tables (CSV) and the workbook report.xlsx into the folder DIR
    #[arg(short, long, value_name = "DIR", help_heading = "Report")]
    pub(crate) output: Option<PathBuf>,

    /// What to make of the findings, and where: text, csv:DIR, jsonl, xlsx:FILE; may be given more than once
    ///
    /// `text` is for the terminal, `csv` a folder of tables, `xlsx` a workbook, `jsonl` a line a document. FILE stands
    /// behind the first colon; without one, and with `-`, it is standard output, for one format only. Without any
    /// --format it is `text`.
    #[arg(long, value_name = "FORMAT[:FILE]", help_heading = "Report", value_parser = OsStringValueParser::new().try_map(target))]
    pub(crate) format: Vec<Target>,

    /// Print every document that falls short, in path order, and not only the twenty with most to do
    #[arg(long, help_heading = "Report")]
    pub(crate) all: bool,

    /// Print only what is counted: rules, documents with most to do, folders
    #[arg(long, conflicts_with = "all", help_heading = "Report")]
    pub(crate) statistics: bool,

    /// What stands between the fields of a row of CSV
    #[arg(long, value_name = "SEPARATOR", default_value = "comma", help_heading = "Report")]
    pub(crate) csv_separator: SeparatorArg,

    /// Leave out the byte-order mark that Excel needs to show Vietnamese
    #[arg(long, help_heading = "Report")]
    pub(crate) no_bom: bool,

    /// Only these rules, by the beginnings of their ids: BB1,BB203
    #[arg(long, value_name = "IDS", value_delimiter = ',', help_heading = "Rules")]
    pub(crate) select: Vec<String>,

    /// Not these rules, by the beginnings of their ids
    #[arg(long, value_name = "IDS", value_delimiter = ',', help_heading = "Rules")]
    pub(crate) ignore: Vec<String>,

    /// Settings for all documents, in place of the nearest bienban.toml at or above each
    #[arg(long, value_name = "FILE", help_heading = "Rules")]
    pub(crate) config: Option<PathBuf>,

    /// Read no bienban.toml
    #[arg(long, conflicts_with = "config", help_heading = "Rules")]
    pub(crate) isolated: bool,

    /// Print which settings hold for the documents, and audit none
    #[arg(long, conflicts_with = "show_files", help_heading = "Rules")]
    pub(crate) show_settings: bool,

    /// What FILE has is known: only what is new is printed and counts
    #[arg(long, value_name = "FILE", help_heading = "Baseline")]
    pub(crate) baseline: Option<PathBuf>,

    /// Write all findings of this run into FILE, as known
    #[arg(long, value_name = "FILE", conflicts_with = "baseline", help_heading = "Baseline")]
    pub(crate) write_baseline: Option<PathBuf>,

    /// Take out of the baseline what is mended; nothing is added
    #[arg(long, requires = "baseline", help_heading = "Baseline")]
    pub(crate) update_baseline: bool,

    /// Exit with 1 from this severity on
    #[arg(long, value_name = "SEVERITY", default_value = "error", help_heading = "Run")]
    pub(crate) fail_on: FailOn,

    /// The day of the audit, for rules that need a clock [default: today]
    #[arg(long, value_name = "DATE", help_heading = "Rules")]
    pub(crate) as_of: Option<String>,

    /// Documents that cannot be read do not change the exit status
    #[arg(long, help_heading = "Run")]
    pub(crate) allow_faults: bool,

    /// Documents audited at a time [default: one for each processor]
    #[arg(short, long, value_name = "N", help_heading = "Run")]
    pub(crate) jobs: Option<NonZeroUsize>,

    /// Print nothing but errors of the run itself
    #[arg(short, long, conflicts_with = "verbose", help_heading = "Run")]
    pub(crate) quiet: bool,

    /// Say on standard error what was skipped and why, and which settings hold
    #[arg(short, long, help_heading = "Run")]
    pub(crate) verbose: bool,

    /// Colours on the terminal
    #[arg(long, value_name = "WHEN", default_value = "auto", help_heading = "Run")]
    pub(crate) color: ColorArg,
}

const AUDIT_EXAMPLES: &str = "\
Examples:
  bienban audit hồ-sơ/ -o report
  bienban audit 2023/ 2024/ --fail-on warning
  find . -name '*.doc*' -mtime -7 | bienban audit --files-from -
  curl -s https://example.org/a.docx | bienban audit - --stdin-filename a.docx
  bienban audit hồ-sơ/ --format jsonl | jq -r 'select(.type == \"document\").path'

Tables: records, findings, blanks, parties, participants, dates, references, summary (.csv).
Folders are searched for .docx .docm .dotx .dotm .doc .dot; a file named as a PATH is always audited.
What a file is, its bytes say, whatever it is called; a .doc is one of Word 97 to 2003.";

#[derive(Debug, clap::Args)]
pub(crate) struct ExtractArgs {
    #[command(flatten)]
    pub(crate) input: Input,

    /// Text for people, or JSON for programs, which says `by` what read each value
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}

#[derive(Debug, clap::Args)]
pub(crate) struct TextArgs {
    #[command(flatten)]
    pub(crate) input: Input,

    /// Show places, parts, pages, tables, struck text and comments, to compare with Word
    #[arg(long)]
    pub(crate) layout: bool,

    /// Mark what was read, ⟦place: …⟧, and what was seen and not understood, ⟦?label: …⟧
    ///
    /// A value stands behind the name of its column. The text's own ⟦ and ⟧ are shown as [ and ]. A label
    /// behind a ? can be made a row of the office: [labels] in bienban.toml.
    #[arg(long, conflicts_with = "layout")]
    pub(crate) seen: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Input {
    /// The document; `-` is standard input
    pub(crate) file: PathBuf,

    /// What the document on standard input is called
    #[arg(long, value_name = "NAME", default_value = "stdin")]
    pub(crate) stdin_filename: String,

    /// Settings in place of the nearest bienban.toml at or above the document
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,

    /// Read no bienban.toml
    #[arg(long, conflicts_with = "config")]
    pub(crate) isolated: bool,
}

/// A format of the report and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) format: ReportFormat,
    /// `None`: standard output.
    pub(crate) to: Option<PathBuf>,
}

/// Splits `FORMAT[:FILE]` at the first colon.
fn target(typed: OsString) -> Result<Target, String> {
    let bytes = typed.as_encoded_bytes();
    let (name, file) = match bytes.iter().position(|&b| b == b':') {
        Some(colon) => (&bytes[..colon], Some(&bytes[colon + 1..])),
        None => (bytes, None),
    };
    let name = String::from_utf8_lossy(name);
    let format = match ReportFormat::from_str(&name, false) {
        Ok(format) => format,
        Err(_) if RESERVED.contains(&&*name) => return Err(format!("{name} is not there yet")),
        Err(_) => return Err(format!("{name} is no format: text, csv, jsonl, xlsx")),
    };
    match file {
        Some(b"") => Err("no FILE behind the colon".to_owned()),
        None | Some(b"-") => Ok(Target { format, to: None }),
        Some(file) => Ok(Target { format, to: Some(os_string(file).into()) }),
    }
}

/// Names of formats that are kept for later.
const RESERVED: [&str; 5] = ["html", "sarif", "github", "junit", "parquet"];

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For people, on the terminal
    Text,
    /// A folder of tables
    Csv,
    /// A line a document, for programs
    Jsonl,
    /// A workbook
    Xlsx,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum SeparatorArg {
    /// For programs
    Comma,
    /// For Excel where the decimal sign is a comma, as in Vietnam
    Semicolon,
    /// A tab
    Tab,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorArg {
    /// On a terminal that can show them, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LangArg {
    /// Vietnamese
    Vi,
    /// English
    En,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FailOn {
    /// The record cannot prove its own time, place, people or amounts
    Error,
    /// Also what a reviewer should look at
    Warning,
    /// Also matters of style
    Note,
    /// Findings never change the exit status
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RulesFormat {
    /// A line for each rule
    Text,
    /// For programs
    Json,
    /// Each rule at length
    Markdown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// For programs
    Json,
}
