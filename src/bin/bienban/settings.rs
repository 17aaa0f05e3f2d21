//! Which `bienban.toml` holds, and what is said of it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bienban::lang::Text;
use bienban::report::safe;
use bienban::settings::{FileError, Files, prefix};
use bienban::{Lang, Settings};

use crate::config::name_of;
use crate::exit::{Said, Stop};

/// Where settings come from.
#[derive(Debug, Clone)]
pub(crate) enum From {
    /// The nearest file at or above each document.
    Nearest,
    /// One file.
    File(PathBuf),
    /// What was typed alone.
    Nothing,
}

impl From {
    /// As typed.
    pub(crate) fn new(config: Option<PathBuf>, isolated: bool) -> From {
        match config {
            Some(file) => From::File(file),
            None if isolated => From::Nothing,
            None => From::Nearest,
        }
    }

    /// The settings by document, under what was typed.
    pub(crate) fn files(&self, typed: Settings) -> Result<Files, FileError> {
        match self {
            From::Nearest => Ok(Files::nearest(typed)),
            From::File(file) => Files::one(typed, file),
            From::Nothing => Ok(Files::none(typed)),
        }
    }

    /// The settings of one document; one on standard input is taken to lie here.
    pub(crate) fn of(&self, document: &Path, typed: Settings) -> Result<Arc<Settings>, FileError> {
        let mut files = self.files(typed)?;
        let number = files.of(document)?;
        Ok(files.of_document(number, document))
    }
}

/// Beginnings of ids as typed behind `option`.
pub(crate) fn prefixes(option: &str, typed: &[String]) -> Result<Vec<String>, Stop> {
    let named = |what: Said| Said::of(|lang| format!("{option}: {}", what.get(lang))).into();
    typed.iter().map(|typed| prefix(typed).map_err(named)).collect()
}

/// The settings of a number as they would stand in a file, for how many documents they hold, and what they come from.
pub(crate) fn render(files: &Files, number: usize, documents: usize, lang: Lang) -> String {
    let mut out = heading(files, number, documents, lang);
    out.push('\n');
    let settings = files.settings(number);
    let line = |out: &mut String, key: &str, values: Vec<String>| {
        if !values.is_empty() {
            let _ = writeln!(out, "  {key}: {}", safe::terminal(&values.join(", ")));
        }
    };
    let office = &settings.office;
    line(&mut out, "select", settings.select.clone());
    line(&mut out, "ignore", settings.ignore.clone());
    line(&mut out, "severities", settings.severities.iter().map(|(id, s)| format!("{id} = {}", s.as_str())).collect());
    let exceptions = settings.exceptions.iter();
    line(&mut out, "exceptions", exceptions.map(|e| format!("{} ({})", e.path(), e.rules().join(" "))).collect());
    line(&mut out, "labels", office.labels.iter().map(|(words, f)| format!("“{words}” = {}", f.as_str())).collect());
    line(&mut out, "kinds", office.kinds.iter().map(|(words, k)| format!("“{words}” = {}", k.as_str())).collect());
    line(&mut out, "required", office.required.iter().map(|r| format!("{}: {}", r.kind.as_str(), r.name)).collect());
    line(&mut out, "force.tables", settings.register.tables().to_vec());
    out
}

/// A settings file and for how many documents it holds.
pub(crate) fn heading(files: &Files, number: usize, documents: usize, lang: Lang) -> String {
    let none = Text::new("(không có bienban.toml)", "(no bienban.toml)").get(lang);
    let name = files.path(number).map_or_else(|| none.to_owned(), name_of);
    let (word, plural) =
        (Text::new("tài liệu", "document").get(lang), if lang == Lang::En && documents != 1 { "s" } else { "" });
    format!("{name}: {documents} {word}{plural}")
}
