//! What is known from earlier runs, and what this one writes down as known.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError, RwLock};

use bienban::baseline::{Baseline, Builder, Marked, Matcher, relative};
use bienban::report::atomic;
use bienban::report::crossings::Named;
use bienban::report::terminal::{self, Style};
use bienban::system::paths;
use bienban::walk::{Candidate, Problem, Source, Walk};
use bienban::{Audited, Settings};

use crate::config::{Config, name_of};
use crate::exit::{Said, Stop};
use crate::outputs::Outputs;

/// A baseline as it was read.
pub(crate) struct Known {
    file: PathBuf,
    /// Its folder, as the system knows it.
    folder: PathBuf,
    baseline: Baseline,
}

impl Known {
    /// Reads the baseline that the run is held against, if there is one.
    pub(crate) fn read(config: &Config) -> Result<Option<Known>, Stop> {
        let Some(file) = config.baseline.clone() else { return Ok(None) };
        let refused = |error| Stop::refused(&file, &error);
        let bytes = fs::read(&file).map_err(refused)?;
        let folder = paths::full(atomic::folder(&file)).map_err(refused)?;
        let name = name_of(&file);
        let baseline = Baseline::read(&bytes).map_err(|bad| Said::of(|lang| bad.message(&name, lang)))?;
        Ok(Some(Known { file, folder, baseline }))
    }
}

/// What a run has to do with baselines.
#[derive(Default)]
pub(crate) struct Ledger<'k> {
    against: Option<(&'k Known, RwLock<Matcher<'k>>)>,
    writes: Option<Writes>,
    updates: bool,
}

/// A baseline that is being made.
struct Writes {
    to: PathBuf,
    folder: PathBuf,
    builder: Mutex<Builder>,
}

impl<'k> Ledger<'k> {
    pub(crate) fn new(config: &Config, known: Option<&'k Known>) -> Result<Ledger<'k>, Stop> {
        let stdin: Vec<&str> = config.stdin_names().collect();
        let against = known.map(|known| {
            let gone = |path: &str| !stdin.contains(&path) && !paths::follow(&known.folder, path).exists();
            (known, RwLock::new(Matcher::new(&known.baseline, gone)))
        });
        let writes = config.write_baseline.clone().map(|to| {
            let refused = |error| crate::outputs::not_written(&to, error);
            let folder = paths::full(atomic::folder(&to)).map_err(refused)?;
            Ok::<_, Stop>(Writes { to, folder, builder: Mutex::default() })
        });
        Ok(Ledger { against, writes: writes.transpose()?, updates: config.update_baseline })
    }

    /// Marks what is known of a document under its own path; `None` when it may have lain elsewhere, which is found out
    /// in the order of the documents.
    pub(crate) fn mark(&self, candidate: &Candidate, audited: &mut Audited, settings: &Settings) -> Option<Entry> {
        let Some((known, matcher)) = &self.against else { return Some(Entry(None)) };
        let matcher = matcher.read().unwrap_or_else(PoisonError::into_inner);
        matcher.mark(&path(&known.folder, candidate), audited, settings).map(|marked| Entry(Some(marked)))
    }

    /// Marks what is known of a document that lay elsewhere, or is new.
    pub(crate) fn seek(&self, candidate: &Candidate, audited: &mut Audited, settings: &Settings) -> Entry {
        let Some((known, matcher)) = &self.against else { return Entry(None) };
        let mut matcher = matcher.write().unwrap_or_else(PoisonError::into_inner);
        Entry(Some(matcher.seek(&path(&known.folder, candidate), audited, settings)))
    }

    /// Counts a document that was marked.
    pub(crate) fn add(&self, entry: Entry) {
        if let (Some((_, matcher)), Some(marked)) = (&self.against, entry.0) {
            matcher.write().unwrap_or_else(PoisonError::into_inner).add(marked);
        }
    }

    /// Writes down what a document has.
    pub(crate) fn note(&self, candidate: &Candidate, audited: &Audited) {
        if let Some(Writes { folder, builder, .. }) = &self.writes {
            let path = path(folder, candidate);
            builder.lock().unwrap_or_else(PoisonError::into_inner).add(&path, audited);
        }
    }

    /// Marks and writes down what is between documents.
    pub(crate) fn crossings(&mut self, walk: &Walk, found: &mut [Named<'_>]) {
        let path = |folder: &Path, document: usize| walk.candidates.get(document).map(|c| path(folder, c));
        if let Some((known, matcher)) = &mut self.against {
            let paths: Vec<String> =
                found.iter().map(|named| path(&known.folder, named.1.document).unwrap_or_default()).collect();
            let matcher = matcher.get_mut().unwrap_or_else(PoisonError::into_inner);
            matcher.crossings(paths.iter().map(String::as_str).zip(found.iter_mut().map(|named| &mut named.1)));
        }
        if let Some(Writes { folder, builder, .. }) = &mut self.writes {
            let builder = builder.get_mut().unwrap_or_else(PoisonError::into_inner);
            for (_, crossing) in found.iter() {
                if let Some(path) = path(folder, crossing.document) {
                    builder.add_crossing(&path, crossing);
                }
            }
        }
    }

    /// Writes the baselines of the run; what is said of how it stands beside its own.
    pub(crate) fn finish(self, walk: &Walk, outputs: &mut Outputs, style: Style) -> Result<String, Stop> {
        if let Some(Writes { to, builder, .. }) = self.writes {
            let baseline = builder.into_inner().unwrap_or_else(PoisonError::into_inner).finish();
            outputs.file(&to, &baseline.write())?;
        }
        let Some((known, matcher)) = self.against else { return Ok(String::new()) };
        let whole = !walk.problems.iter().any(|(_, problem)| matches!(problem, Problem::Unreadable(_)));
        let outcome = matcher.into_inner().unwrap_or_else(PoisonError::into_inner).finish(whole);
        if self.updates {
            outputs.file(&known.file, &outcome.updated.write())?;
        }
        Ok(terminal::baseline(&known.file.display().to_string(), &outcome, style))
    }
}

/// What is known of one document.
pub(crate) struct Entry(Option<Marked>);

/// The path of a document as a baseline in `folder` has it.
fn path(folder: &Path, candidate: &Candidate) -> String {
    match &candidate.source {
        Source::File(path) => relative(folder, &paths::full(path).unwrap_or_else(|_| path.clone())),
        Source::Stdin => candidate.name.clone(),
    }
}
