//! Paths, folders and lists of files to the documents they hold, in order.

use std::collections::BTreeMap;
use std::collections::HashSet;
use std::path::{Component, Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::lang::{Lang, Text};
use crate::pattern::Pattern;
use crate::system::{self, paths};

mod one;
mod skipped;

pub use skipped::{Skipped, Why};

use one::{Identity, identity};

/// Extensions of the files in a folder that are audited.
const EXTENSIONS: [&str; 7] = ["docx", "docm", "dotx", "dotm", "doc", "dot", "rtf"];

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A file or a folder.
    Path(PathBuf),
    /// Standard input, and the name it goes by.
    Stdin(String),
}

/// Where a document's bytes come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A file.
    File(PathBuf),
    /// Standard input.
    Stdin,
}

/// A document to audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Where its bytes come from.
    pub source: Source,
    /// The `path` column: relative to its argument, with `/`.
    pub name: String,
}

impl Candidate {
    /// Where it lies; one on standard input here, by the name it goes by.
    pub fn path(&self) -> &Path {
        match &self.source {
            Source::File(path) => path,
            Source::Stdin => Path::new(&self.name),
        }
    }
}

/// What could not be looked at as it was asked for.
///
/// ```
/// use bienban::Lang;
/// use bienban::auditor::Problem;
///
/// let gone = Problem::Unreadable(std::io::ErrorKind::PermissionDenied.into());
/// assert_eq!(gone.message(Lang::Vi), "không có quyền truy cập");
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Problem {
    /// A folder that cannot be read, and why.
    Unreadable(std::io::Error),
    /// A link to a folder: links are not followed, so none can lead in a circle.
    FolderLink,
    /// An argument below which there is no document.
    Empty,
}

impl Problem {
    /// What is the matter, in `lang`.
    ///
    /// ```
    /// use bienban::Lang;
    /// use bienban::auditor::Problem;
    ///
    /// assert_eq!(Problem::FolderLink.message(Lang::En), "a link to a folder, not followed");
    /// ```
    pub fn message(&self, lang: Lang) -> String {
        let text = match self {
            Problem::FolderLink => Text::new("liên kết tới thư mục, không đi theo", "a link to a folder, not followed"),
            Problem::Empty => Text::new("không có tài liệu nào để rà", "there is no document to audit"),
            Problem::Unreadable(error) => return system::words(error, lang),
        };
        text.get(lang).to_owned()
    }
}

/// How folders are searched.
#[derive(Debug, Default)]
pub struct Options {
    /// Each argument stands as typed before the names below it, as is needed with more than one.
    pub full_names: bool,
    /// The folder of the report, in which nothing is looked at.
    pub report: Option<PathBuf>,
    /// Only what one of these stands for; all when empty.
    pub include: Vec<Pattern>,
    /// Not what one of these stands for.
    pub exclude: Vec<Pattern>,
    /// How many names [`Walk::passed`] keeps.
    pub passed: usize,
}

/// What the arguments hold.
#[derive(Debug, Default)]
pub struct Walk {
    options: Options,
    /// In the order in which they were found; [`Walk::sort`] puts them into path order.
    pub candidates: Vec<Candidate>,
    /// By folder, as [`folder`] names it.
    pub skipped: BTreeMap<String, Skipped>,
    /// What was passed over and why, by name, as far as that was asked for.
    pub passed: Vec<(String, Why)>,
    /// What could not be looked at, with its name.
    pub problems: Vec<(String, Problem)>,
    seen: HashSet<Identity>,
    /// How many documents were reached again.
    twice: u64,
}

impl Walk {
    /// Nothing yet.
    pub fn new(options: Options) -> Walk {
        Walk { options, ..Walk::default() }
    }

    /// Adds the documents of an argument.
    pub fn add(&mut self, argument: &Argument) {
        match argument {
            Argument::Stdin(name) => self.candidates.push(Candidate { source: Source::Stdin, name: name.clone() }),
            Argument::Path(path) if path.is_dir() => self.folder(path),
            Argument::Path(path) => {
                let name = path.file_name().filter(|_| !self.options.full_names);
                self.file(path, name.map_or_else(|| typed(path), |n| shown(Path::new(n))));
            }
        }
    }

    /// Puts the candidates into path order, folder by folder, when all have been added, and lets go of what tells them
    /// apart; at which number each was before.
    pub fn sort(&mut self) -> Vec<usize> {
        self.seen = HashSet::new();
        let mut numbered: Vec<_> = std::mem::take(&mut self.candidates).into_iter().enumerate().collect();
        numbered.sort_by(|(_, a), (_, b)| order(&a.name, &b.name));
        let (before, candidates) = numbered.into_iter().unzip();
        self.candidates = candidates;
        before
    }

    fn folder(&mut self, root: &Path) {
        let prefix = if self.options.full_names { typed(root) } else { String::new() };
        let report = self.options.report.as_deref().and_then(|report| below(root, report));
        let own = |entry: &DirEntry| report.as_deref().is_some_and(|r| entry.path().strip_prefix(root) == Ok(r));
        let mut entries = WalkDir::new(root).min_depth(1).sort_by_file_name().into_iter();
        let (before, twice) = (self.candidates.len(), self.twice);
        while let Some(entry) = entries.next() {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {
                    let name = self.name(&entry, root, &prefix);
                    let why = Why::of_folder(&entry.file_name().to_string_lossy());
                    let excluded = || self.excludes(entry.path(), root).then_some(Why::Excluded);
                    if own(&entry) {
                        entries.skip_current_dir();
                    } else if let Some(why) = why.or_else(excluded) {
                        self.skip(name, why);
                        entries.skip_current_dir();
                    }
                }
                Ok(entry) => self.entry(&entry, root, &prefix),
                Err(error) => self.unreadable(error, root, &prefix),
            }
        }
        if self.candidates.len() == before && self.twice == twice {
            self.problems.push((typed(root), Problem::Empty));
        }
    }

    fn name(&self, entry: &DirEntry, root: &Path, prefix: &str) -> String {
        named(prefix, entry.path().strip_prefix(root).unwrap_or(entry.path()))
    }

    fn unreadable(&mut self, error: walkdir::Error, root: &Path, prefix: &str) {
        let path = error.path().unwrap_or(root);
        let below = path.strip_prefix(root).unwrap_or(path);
        let name = if below.as_os_str().is_empty() { typed(root) } else { named(prefix, below) };
        let reason = error.into_io_error().unwrap_or_else(|| std::io::ErrorKind::Other.into());
        self.problems.push((name, Problem::Unreadable(reason)));
    }

    fn excludes(&self, path: &Path, root: &Path) -> bool {
        any(&self.options.exclude, path, root)
    }

    fn includes(&self, path: &Path, root: &Path) -> bool {
        self.options.include.is_empty() || any(&self.options.include, path, root)
    }

    fn entry(&mut self, entry: &DirEntry, root: &Path, prefix: &str) {
        let path = entry.path();
        let name = self.name(entry, root, prefix);
        if entry.path_is_symlink() && path.is_dir() {
            self.problems.push((name, Problem::FolderLink));
            return;
        }
        let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
        let why = Why::of_file(&entry.file_name().to_string_lossy(), &extension);
        let other = || (!EXTENSIONS.contains(&extension.as_str())).then_some(Why::Other);
        let excluded = || (!self.includes(path, root) || self.excludes(path, root)).then_some(Why::Excluded);
        match why.or_else(other).or_else(excluded) {
            Some(why) => self.skip(name, why),
            None => self.file(path, name),
        }
    }

    /// A file that is audited, unless it was reached before.
    fn file(&mut self, path: &Path, name: String) {
        if self.seen.insert(identity(path)) {
            self.candidates.push(Candidate { source: Source::File(path.to_owned()), name });
        } else {
            self.twice += 1;
            self.pass(name, Why::Twice);
        }
    }

    fn skip(&mut self, name: String, why: Why) {
        self.skipped.entry(folder(&name).to_owned()).or_default().add(why, 1);
        self.pass(name, why);
    }

    fn pass(&mut self, name: String, why: Why) {
        if self.passed.len() < self.options.passed {
            self.passed.push((name, why));
        }
    }
}

fn any(patterns: &[Pattern], path: &Path, root: &Path) -> bool {
    if patterns.is_empty() {
        return false;
    }
    let name = shown(path.strip_prefix(root).unwrap_or(path));
    patterns.iter().any(|pattern| pattern.matches(&name))
}

/// All candidates of `arguments` in path order.
pub fn walk(arguments: &[Argument], options: Options) -> Walk {
    let mut walk = Walk::new(options);
    arguments.iter().for_each(|argument| walk.add(argument));
    walk.sort();
    walk
}

/// Names in path order, folder by folder.
fn order(a: &str, b: &str) -> std::cmp::Ordering {
    a.split('/').cmp(b.split('/'))
}

/// The direct parent of a name: the `folder` column of summary.csv; `.` for the root.
pub fn folder(name: &str) -> &str {
    name.rsplit_once('/').map_or(".", |(folder, _)| if folder.is_empty() { "/" } else { folder })
}

/// Where the report folder lies below `root`, when it does.
fn below(root: &Path, report: &Path) -> Option<PathBuf> {
    let (root, report) = (paths::full(root).ok()?, paths::full(report).ok()?);
    paths::below(&root, &report).filter(|rest| !rest.as_os_str().is_empty())
}

fn named(prefix: &str, path: &Path) -> String {
    if prefix.is_empty() { shown(path) } else { format!("{}/{}", prefix.trim_end_matches('/'), shown(path)) }
}

/// An argument as typed, with `/` between its parts and none at its end.
fn typed(path: &Path) -> String {
    let text = readable(path.as_os_str().as_encoded_bytes());
    let text = if cfg!(windows) { text.replace('\\', "/") } else { text };
    let trimmed = text.trim_end_matches('/');
    if trimmed.is_empty() { text } else { trimmed.to_owned() }
}

/// A relative path with `/` between its parts.
pub fn shown(path: &Path) -> String {
    let mut out = String::new();
    for part in path.components().filter(|part| !matches!(part, Component::CurDir)) {
        if !out.is_empty() {
            out.push('/');
        }
        out.push_str(&readable(part.as_os_str().as_encoded_bytes()));
    }
    out
}

/// A file name as text; bytes that are no UTF-8 as `\xE1`, so that no two names become one.
fn readable(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        for byte in chunk.invalid() {
            out.push_str(&format!("\\x{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests;
