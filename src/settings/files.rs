//! Which settings hold for a document: those of the nearest `bienban.toml` at or above it.

use std::collections::HashMap;
use std::fmt;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::SettingsError;
use crate::lang::Lang;
use crate::report::safe;
use crate::rules::{Exception, Settings};
use crate::system::{self, paths};
use crate::walk;

/// The name of the file.
const FILE: &str = "bienban.toml";

/// A settings file that cannot be read.
#[derive(Debug)]
pub struct FileError {
    path: PathBuf,
    reason: Reason,
}

#[derive(Debug)]
enum Reason {
    Io(io::Error),
    Settings(SettingsError),
}

impl FileError {
    /// Its path, place and what is wrong, in `lang`.
    pub fn message(&self, lang: Lang) -> String {
        let path = self.path.display().to_string();
        let path = safe::terminal(&path);
        match &self.reason {
            Reason::Io(error) => format!("{path}: {}", system::words(error, lang)),
            Reason::Settings(error) => format!("{path}, {}", error.message(lang)),
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for FileError {}

/// Settings by document. What the run asks for by itself wins over what a file says.
#[derive(Debug)]
pub struct Files {
    /// By number; the first has no file.
    read: Vec<Held>,
    /// The number of the file that holds for a folder.
    folders: HashMap<PathBuf, usize>,
    /// One for all documents; otherwise the nearest.
    only: Option<usize>,
}

/// A file, and what holds where it is the nearest.
#[derive(Debug)]
struct Held {
    path: Option<PathBuf>,
    settings: Arc<Settings>,
    /// Which of its exceptions spoke of a document.
    used: Box<[AtomicBool]>,
}

impl Files {
    /// The nearest file at or above each document, under what the run asks for.
    pub fn nearest(asked: Settings) -> Files {
        let asked = Held { path: None, settings: Arc::new(asked), used: Box::default() };
        Files { read: vec![asked], folders: HashMap::new(), only: None }
    }

    /// What the run asks for alone.
    pub fn none(asked: Settings) -> Files {
        Files { only: Some(0), ..Files::nearest(asked) }
    }

    /// The file at `path` for all documents, under what the run asks for.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn one(asked: Settings, path: &Path) -> Result<Files, FileError> {
        let mut files = Files::none(asked);
        let failed = |error| FileError { path: path.to_owned(), reason: Reason::Io(error) };
        let text = fs::read_to_string(path).map_err(failed)?;
        files.only = Some(files.hold(paths::full(path).map_err(failed)?, &text)?);
        Ok(files)
    }

    /// The number of the settings that hold for a document.
    ///
    /// # Errors
    /// When the nearest file cannot be read.
    pub fn of(&mut self, document: &Path) -> Result<usize, FileError> {
        if let Some(only) = self.only {
            return Ok(only);
        }
        let linked = document.is_symlink().then(|| paths::full(document).ok()).flatten();
        let folder = linked.as_deref().unwrap_or(document).parent().unwrap_or(document);
        if let Some(&known) = self.folders.get(folder) {
            return Ok(known);
        }
        let real = real(folder);
        let found = self.above(&real)?;
        self.folders.insert(folder.to_owned(), found);
        Ok(found)
    }

    /// The number of the nearest file in `folder` or above it; each folder on the way is remembered.
    fn above(&mut self, folder: &Path) -> Result<usize, FileError> {
        let mut passed = Vec::new();
        let mut found = 0;
        for above in folder.ancestors().map(paths::plain) {
            if let Some(&known) = self.folders.get(above) {
                found = known;
                break;
            }
            passed.push(above);
            let path = above.join(FILE);
            match fs::read_to_string(&path) {
                Ok(text) => {
                    found = self.hold(path, &text)?;
                    break;
                }
                Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {}
                Err(error) => return Err(FileError { path, reason: Reason::Io(error) }),
            }
        }
        self.folders.extend(passed.into_iter().map(|above| (above.to_owned(), found)));
        Ok(found)
    }

    fn hold(&mut self, path: PathBuf, text: &str) -> Result<usize, FileError> {
        let folder = path.parent().unwrap_or(Path::new(""));
        let own = match Settings::from_toml_in(text, folder) {
            Ok(own) => own,
            Err(error) => return Err(FileError { path, reason: Reason::Settings(error) }),
        };
        let settings = Arc::new(under(&self.read[0].settings, own));
        let used = settings.exceptions.iter().map(|_| AtomicBool::new(false)).collect();
        self.read.push(Held { path: Some(path), settings, used });
        Ok(self.read.len() - 1)
    }

    /// The settings of a number, without the exceptions.
    pub fn settings(&self, number: usize) -> &Arc<Settings> {
        &self.read[number].settings
    }

    /// The file of a number, if it has one.
    pub fn path(&self, number: usize) -> Option<&Path> {
        self.read[number].path.as_deref()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.read.len()
    }

    /// The settings of a number as they hold for a document.
    pub fn of_document(&self, number: usize, document: &Path) -> Arc<Settings> {
        self.excepted(number, document).map_or_else(|| Arc::clone(self.settings(number)), Arc::new)
    }

    /// The settings of a number for a document that its exceptions speak of.
    fn excepted(&self, number: usize, document: &Path) -> Option<Settings> {
        let held = &self.read[number];
        if held.settings.exceptions.is_empty() {
            return None;
        }
        let document = real(document);
        let name = walk::shown(&paths::below(held.path.as_deref()?.parent()?, &document)?);
        for (exception, used) in held.settings.exceptions.iter().zip(&held.used) {
            if exception.matches(&name) {
                used.store(true, Ordering::Relaxed);
            }
        }
        held.settings.of(&name)
    }

    /// The exceptions that spoke of no document, nor of anything that lies beside the documents of this run, each with
    /// its file.
    pub fn unused(&self) -> Vec<(&Path, &Exception)> {
        let mut unused = Vec::new();
        for held in &self.read {
            let Some(path) = held.path.as_deref() else { continue };
            let silent =
                held.settings.exceptions.iter().zip(&held.used).filter(|(_, used)| !used.load(Ordering::Relaxed));
            let folder = path.parent().unwrap_or(Path::new("."));
            unused.extend(silent.filter(|(e, _)| !is_there(folder, e.path())).map(|(e, _)| (path, e)));
        }
        unused
    }
}

/// Whether there is a file or folder that a pattern stands for.
fn is_there(folder: &Path, pattern: &str) -> bool {
    let globbed = || {
        let all = format!("{}/{pattern}", glob::Pattern::escape(&folder.to_string_lossy()));
        glob::glob(&all).is_ok_and(|mut found| found.next().is_some())
    };
    folder.join(pattern).exists() || globbed()
}

/// What a file says, and over it what the run asks for.
fn under(asked: &Settings, own: Settings) -> Settings {
    let mut settings = own;
    settings.lang = asked.lang;
    settings.as_of = asked.as_of;
    if !asked.select.is_empty() {
        settings.select.clone_from(&asked.select);
    }
    settings.ignore.extend(asked.ignore.iter().cloned());
    settings
}

/// A path without links and `..`, as far as there is something there.
fn real(path: &Path) -> PathBuf {
    let here = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    paths::full(here).or_else(|_| std::path::absolute(here)).unwrap_or_else(|_| here.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_of(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn the_nearest_file_at_or_above_a_document_holds() {
        let folder = folder_of(&[
            ("bienban.toml", "ignore = ['BB1']"),
            ("a/b/bienban.toml", "ignore = ['BB2']"),
            ("a/b/c/1.docx", ""),
            ("a/2.docx", ""),
        ]);
        let mut files = Files::nearest(Settings::default());
        let mut ignored = |name: &str| {
            let number = files.of(&folder.path().join(name)).unwrap();
            files.settings(number).ignore.join(" ")
        };
        assert_eq!(ignored("a/b/c/1.docx"), "BB2");
        assert_eq!(ignored("a/2.docx"), "BB1");
        assert_eq!(ignored("a/b/c/../../2.docx"), "BB1", "whatever the path");
        assert_eq!(ignored("gone.docx"), "BB1");
        assert_eq!(files.count(), 3, "each file is read once");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_has_the_settings_of_the_document() {
        let folder = folder_of(&[("a/bienban.toml", "ignore = ['BB1']"), ("a/1.docx", ""), ("b/2.docx", "")]);
        std::os::unix::fs::symlink("../a/1.docx", folder.path().join("b/1.docx")).unwrap();
        let mut files = Files::nearest(Settings::default());
        let number = files.of(&folder.path().join("b/1.docx")).unwrap();
        assert_eq!(files.settings(number).ignore, ["BB1"]);
        assert_eq!(files.of(&folder.path().join("b/2.docx")).unwrap(), 0);
    }

    #[test]
    fn an_exception_that_speaks_of_nothing_is_known() {
        let exception = |path: &str| format!("[[exceptions]]\npath = '{path}'\nrules = ['BB1']\nreason = 'x'\n");
        let text: String = ["a", "b", "c.docx", "d/*.docx", "e*"].map(exception).concat();
        let folder = folder_of(&[("bienban.toml", &text), ("a/1.docx", ""), ("b/2.docx", ""), ("d/3.docx", "")]);
        let mut files = Files::nearest(Settings::default());
        let document = folder.path().join("a/1.docx");
        let number = files.of(&document).unwrap();
        assert!(!files.excepted(number, &document).unwrap().selects("BB101"));
        let unused: Vec<&str> = files.unused().iter().map(|(_, exception)| exception.path()).collect();
        assert_eq!(unused, ["c.docx", "e*"], "what is there and not of this run is not reported");
    }

    #[test]
    fn a_file_that_is_wrong_is_named_with_the_place() {
        let folder = folder_of(&[("bienban.toml", "\nslect = []"), ("1.docx", "")]);
        let error = Files::nearest(Settings::default()).of(&folder.path().join("1.docx")).unwrap_err();
        let message = error.message(Lang::Vi);
        assert!(message.ends_with("bienban.toml, dòng 2, cột 1: không có khóa “slect” (có phải “select”?); có: select, ignore, severities, exceptions, labels, kinds, required, force"), "{message}");
    }
}
