//! `bienban.toml`: what an office sets once for all its audits.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use bienban::kinds::KINDS;
use bienban::office::{Office, OwnField};
use bienban::record::{Field, Kind};
use bienban::{Settings, Severity, rules};
use serde::Deserialize;

use crate::exit::Stop;

/// The name of the file, looked for in the folder of what is audited and in those above it.
const FILE: &str = "bienban.toml";

/// The file as written. A key that is not here is a mistake.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Written {
    /// Beginnings of ids of the rules that speak.
    select: Vec<String>,
    /// Beginnings of ids of rules that do not.
    ignore: Vec<String>,
    /// A rule's id and the severity of all its findings.
    severities: BTreeMap<String, String>,
    /// Rules that do not speak below a path.
    exceptions: Vec<Exception>,
    /// Words before a blank, and its field.
    labels: BTreeMap<String, String>,
    /// Words of a title, and the kind.
    kinds: BTreeMap<String, String>,
    /// What minutes of a kind must also say.
    required: Vec<Required>,
}

/// Rules that do not speak below a path, and why.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Exception {
    /// A document or a folder, named as in the report.
    path: String,
    rules: Vec<String>,
    /// Asked for so that it is known later why; never read by the program.
    #[serde(rename = "reason")]
    _reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Required {
    kind: String,
    name: String,
    words: Vec<String>,
    severity: String,
}

/// Adds the nearest `bienban.toml` at or above `from` to `settings`; what was typed wins over
/// what is written there. Returns the exceptions it makes.
pub(crate) fn load(from: &Path, settings: &mut Settings) -> Result<Vec<Exception>, Stop> {
    let Some((path, text)) = nearest(from)? else { return Ok(Vec::new()) };
    let wrong = |what: String| Stop::Failed(format!("{}: {what}", path.display()));
    let written: Written = toml::from_str(&text).map_err(|error| wrong(error.to_string()))?;
    add(written, settings).map_err(wrong)
}

fn nearest(from: &Path) -> Result<Option<(PathBuf, String)>, Stop> {
    let from = std::path::absolute(from).unwrap_or_else(|_| from.to_owned());
    for folder in from.ancestors() {
        let path = folder.join(FILE);
        match fs::read_to_string(&path) {
            Ok(text) => return Ok(Some((path, text))),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {}
            Err(error) => return Err(Stop::Failed(format!("{}: {error}", path.display()))),
        }
    }
    Ok(None)
}

fn add(written: Written, settings: &mut Settings) -> Result<Vec<Exception>, String> {
    if settings.select.is_empty() {
        settings.select = prefixes(written.select)?;
    }
    settings.ignore.extend(prefixes(written.ignore)?);
    for (id, text) in written.severities {
        let rule = rules::by_id(&id).ok_or_else(|| format!("severities: no rule is called {id}"))?;
        settings.severities.push((rule.id.to_owned(), severity(&text)?));
    }
    settings.office = Office {
        labels: pairs(written.labels, field)?,
        kinds: pairs(written.kinds, kind)?,
        required: written.required.into_iter().map(own_field).collect::<Result<_, _>>()?,
    };
    let known = |exception: Exception| Ok(Exception { rules: prefixes(exception.rules)?, ..exception });
    written.exceptions.into_iter().map(known).collect()
}

/// The settings for the document `name`, when an exception speaks of it.
pub(crate) fn excepted(name: &str, settings: &Settings, exceptions: &[Exception]) -> Option<Settings> {
    let below = |path: &str| {
        let path = path.trim_end_matches('/');
        name.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let ignored: Vec<String> = exceptions.iter().filter(|e| below(&e.path)).flat_map(|e| e.rules.clone()).collect();
    (!ignored.is_empty()).then(|| {
        let mut settings = settings.clone();
        settings.ignore.extend(ignored);
        settings
    })
}

/// Beginnings of ids, in capitals; one that no rule has is a mistake.
pub(crate) fn prefixes(typed: Vec<String>) -> Result<Vec<String>, String> {
    let upper = typed.into_iter().map(|prefix| prefix.to_ascii_uppercase());
    let known = |prefix: String| {
        let any = rules::ALL.iter().any(|rule| rule.id.starts_with(&prefix));
        if any { Ok(prefix) } else { Err(format!("no rule begins with {prefix}; `bienban rules` lists them")) }
    };
    upper.map(known).collect()
}

fn pairs<T>(
    written: BTreeMap<String, String>,
    read: fn(&str) -> Result<T, String>,
) -> Result<Vec<(String, T)>, String> {
    written.into_iter().map(|(words, value)| Ok((words, read(&value)?))).collect()
}

fn own_field(written: Required) -> Result<OwnField, String> {
    let Required { kind: of, name, words, severity: level } = written;
    Ok(OwnField { kind: kind(&of)?, name, words, severity: severity(&level)? })
}

fn severity(text: &str) -> Result<Severity, String> {
    let all = [Severity::Note, Severity::Warning, Severity::Error];
    all.into_iter().find(|s| s.as_str() == text).ok_or_else(|| format!("{text} is no severity: note, warning, error"))
}

fn kind(text: &str) -> Result<Kind, String> {
    let known = || KINDS.iter().map(|row| row.id).collect::<Vec<_>>().join(", ");
    Kind::of(text).ok_or_else(|| format!("{text} is no kind of minutes: {}", known()))
}

fn field(text: &str) -> Result<Field, String> {
    Field::ALL.iter().copied().find(|f| f.as_str() == text).ok_or_else(|| format!("{text} is no field of a blank"))
}
