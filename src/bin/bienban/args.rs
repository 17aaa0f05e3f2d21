//! The command line as typed. What each command, argument and value is for, [`words`] says in both languages.

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{OsStringValueParser, TypedValueParser as _};
use clap::{ArgAction, Parser, Subcommand, ValueEnum, ValueHint};

use crate::config::os_string;
use crate::exit::Said;

mod first;
mod hints;
mod localised;
mod manual;
mod read;
mod words;
mod wrong;

pub(crate) use localised::command;
pub(crate) use manual::manual;
pub(crate) use read::{Asked, lang, read};

#[derive(Debug, Parser)]
#[command(name = "bienban", version, max_term_width = 100, disable_version_flag = true)]
#[command(disable_help_flag = true, disable_help_subcommand = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,

    #[arg(long, global = true, default_value = "vi", overrides_with = "lang")]
    pub(crate) lang: LangArg,

    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,

    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Audit(Box<AuditArgs>),
    Extract(ExtractArgs),
    Text(TextArgs),
    Rules {
        #[arg(long, default_value = "text")]
        format: RulesFormat,
    },
    Explain {
        rule: String,
    },
    Fields,
    Kinds,
    Lookup {
        #[arg(value_hint = ValueHint::Other)]
        symbol: String,
    },
    Completions {
        shell: clap_complete::Shell,
    },
    Man,
    Help {
        command: Option<String>,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct AuditArgs {
    /// `-` is standard input.
    #[arg(required_unless_present = "files_from", value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,

    /// `-` is standard input.
    #[arg(long, help_heading = "Input", value_hint = ValueHint::FilePath)]
    pub(crate) files_from: Option<PathBuf>,

    #[arg(short = '0', long, requires = "files_from", help_heading = "Input")]
    pub(crate) null: bool,

    #[arg(long, help_heading = "Input", value_hint = ValueHint::Other)]
    pub(crate) include: Vec<String>,

    #[arg(long, help_heading = "Input", value_hint = ValueHint::Other)]
    pub(crate) exclude: Vec<String>,

    #[arg(long, help_heading = "Input")]
    pub(crate) allow_empty: bool,

    #[arg(long, help_heading = "Input")]
    pub(crate) show_files: bool,

    #[arg(long, default_value = "stdin", help_heading = "Input", value_hint = ValueHint::Other)]
    pub(crate) stdin_filename: String,

    #[arg(short, long, help_heading = "Report", value_hint = ValueHint::DirPath)]
    pub(crate) output: Option<PathBuf>,

    #[arg(long, help_heading = "Report", value_parser = OsStringValueParser::new().try_map(target))]
    pub(crate) format: Vec<Target>,

    #[arg(long, default_value = "all", help_heading = "Report")]
    pub(crate) html_text: HtmlText,

    #[arg(long, help_heading = "Report")]
    pub(crate) all: bool,

    #[arg(long, conflicts_with = "all", help_heading = "Report")]
    pub(crate) statistics: bool,

    #[arg(long, default_value = "comma", help_heading = "Report")]
    pub(crate) csv_separator: SeparatorArg,

    #[arg(long, help_heading = "Report")]
    pub(crate) no_bom: bool,

    /// Beginnings of ids.
    #[arg(long, value_delimiter = ',', help_heading = "Rules")]
    pub(crate) select: Vec<String>,

    /// Beginnings of ids.
    #[arg(long, value_delimiter = ',', help_heading = "Rules")]
    pub(crate) ignore: Vec<String>,

    #[arg(long, help_heading = "Rules", value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,

    #[arg(long, conflicts_with = "config", help_heading = "Rules")]
    pub(crate) isolated: bool,

    #[arg(long, conflicts_with = "show_files", help_heading = "Rules")]
    pub(crate) show_settings: bool,

    #[arg(long, help_heading = "Baseline", value_hint = ValueHint::FilePath)]
    pub(crate) baseline: Option<PathBuf>,

    #[arg(long, conflicts_with = "baseline", help_heading = "Baseline", value_hint = ValueHint::FilePath)]
    pub(crate) write_baseline: Option<PathBuf>,

    #[arg(long, requires = "baseline", help_heading = "Baseline")]
    pub(crate) update_baseline: bool,

    #[arg(long, default_value = "error", help_heading = "Run")]
    pub(crate) fail_on: FailOn,

    #[arg(long, help_heading = "Rules", value_hint = ValueHint::Other)]
    pub(crate) as_of: Option<String>,

    #[arg(long, help_heading = "Run")]
    pub(crate) allow_faults: bool,

    #[arg(short, long, help_heading = "Run", value_hint = ValueHint::Other, value_parser = jobs)]
    pub(crate) jobs: Option<NonZeroUsize>,

    #[arg(short, long, conflicts_with = "verbose", help_heading = "Run")]
    pub(crate) quiet: bool,

    #[arg(short, long, help_heading = "Run")]
    pub(crate) verbose: bool,

    #[arg(long, default_value = "auto", help_heading = "Run")]
    pub(crate) color: ColorArg,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ExtractArgs {
    #[command(flatten)]
    pub(crate) input: Input,

    #[arg(long, default_value = "text")]
    pub(crate) format: Format,
}

#[derive(Debug, clap::Args)]
pub(crate) struct TextArgs {
    #[command(flatten)]
    pub(crate) input: Input,

    #[arg(long)]
    pub(crate) layout: bool,

    #[arg(long, conflicts_with = "layout")]
    pub(crate) seen: bool,
}

/// One document, and the settings that hold for it.
#[derive(Debug, clap::Args)]
pub(crate) struct Input {
    /// `-` is standard input.
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) file: PathBuf,

    #[arg(long, default_value = "stdin", value_hint = ValueHint::Other)]
    pub(crate) stdin_filename: String,

    #[arg(long, value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,

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
fn target(typed: OsString) -> Result<Target, Said> {
    let bytes = typed.as_encoded_bytes();
    let (name, file) = match bytes.iter().position(|&b| b == b':') {
        Some(colon) => (&bytes[..colon], Some(&bytes[colon + 1..])),
        None => (bytes, None),
    };
    let name = String::from_utf8_lossy(name);
    let format = match ReportFormat::from_str(&name, false) {
        Ok(format) => format,
        Err(_) if RESERVED.contains(&&*name) => {
            return Err(Said::new("dạng này chưa có", "this format is not there yet"));
        }
        Err(_) => {
            let names = ReportFormat::value_variants().iter().filter_map(ValueEnum::to_possible_value);
            return Err(wrong::choice(&name, names.map(|value| value.get_name().to_owned()).collect()));
        }
    };
    match file {
        Some(b"") => Err(Said::new("thiếu đường dẫn sau dấu hai chấm", "no FILE stands behind the colon")),
        None | Some(b"-") => Ok(Target { format, to: None }),
        Some(file) => Ok(Target { format, to: Some(os_string(file).into()) }),
    }
}

/// Names of formats that are kept for later.
const RESERVED: [&str; 4] = ["sarif", "github", "junit", "parquet"];

fn jobs(typed: &str) -> Result<NonZeroUsize, Said> {
    typed.parse().map_err(|_| Said::new("phải là số nguyên từ 1 trở lên", "must be a whole number from 1 on"))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    Text,
    Csv,
    Jsonl,
    Xlsx,
    Html,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum HtmlText {
    All,
    Excerpts,
    None,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum SeparatorArg {
    Comma,
    Semicolon,
    Tab,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorArg {
    /// On a terminal that can show them, unless `NO_COLOR` is set.
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LangArg {
    Vi,
    En,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Note,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RulesFormat {
    Text,
    Json,
    Markdown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
}
