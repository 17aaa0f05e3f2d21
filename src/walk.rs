//! Paths, folders and lists of files to the documents they hold, in order.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

/// Extensions of the files in a folder that are audited.
const EXTENSIONS: [&str; 6] = ["docx", "docm", "dotx", "dotm", "doc", "dot"];

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

/// Files of a folder that were passed over, by kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Skipped {
    /// Lock files of open documents: `~$x.docx`.
    pub locks: u64,
    /// Temporary files: `~WRL0001.tmp`.
    pub temporary: u64,
    /// Other extensions.
    pub other: u64,
}

impl Skipped {
    /// Of all kinds.
    pub fn total(&self) -> u64 {
        self.locks + self.temporary + self.other
    }

    /// Adds the counts of another folder.
    pub fn add(&mut self, other: &Skipped) {
        self.locks += other.locks;
        self.temporary += other.temporary;
        self.other += other.other;
    }
}

/// Why something below a folder was not looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A folder that cannot be read, with the system's words.
    Unreadable(String),
    /// A link to a folder: links are not followed, so none can lead in a circle.
    FolderLink,
}

/// What the arguments hold.
#[derive(Debug, Default)]
pub struct Walk {
    /// In path order, folder by folder.
    pub candidates: Vec<Candidate>,
    /// By folder, as [`folder`] names it.
    pub skipped: BTreeMap<String, Skipped>,
    /// What could not be looked at, with its name.
    pub problems: Vec<(String, Problem)>,
}

/// All candidates of `arguments`, except what lies in the folder `report`.
///
/// `full` puts each argument as typed before the names below it, as is needed with more than one.
pub fn walk(arguments: &[Argument], full: bool, report: Option<&Path>) -> Walk {
    let mut walk = Walk::default();
    for argument in arguments {
        match argument {
            Argument::Stdin(name) => walk.candidates.push(Candidate { source: Source::Stdin, name: name.clone() }),
            Argument::Path(path) if path.is_dir() => {
                let prefix = if full { typed(path) } else { String::new() };
                walk.folder(path, &prefix, report);
            }
            Argument::Path(path) => {
                let name = path.file_name().filter(|_| !full).map_or_else(|| typed(path), |n| shown(Path::new(n)));
                walk.candidates.push(Candidate { source: Source::File(path.clone()), name });
            }
        }
    }
    walk.candidates.sort_by(|a, b| a.name.split('/').cmp(b.name.split('/')));
    walk.candidates.dedup();
    walk
}

impl Walk {
    fn folder(&mut self, root: &Path, prefix: &str, report: Option<&Path>) {
        let report = report.and_then(|report| below(root, report));
        let own = |entry: &DirEntry| report.as_deref().is_some_and(|r| entry.path().strip_prefix(root) == Ok(r));
        let entries = WalkDir::new(root).min_depth(1).into_iter().filter_entry(|entry| !own(entry));
        for entry in entries {
            match entry {
                Ok(entry) => self.entry(&entry, root, prefix),
                Err(error) => {
                    let path = error.path().unwrap_or(root);
                    let name = named(prefix, path.strip_prefix(root).unwrap_or(path));
                    let reason = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
                    self.problems.push((name, Problem::Unreadable(reason)));
                }
            }
        }
    }

    fn entry(&mut self, entry: &DirEntry, root: &Path, prefix: &str) {
        if entry.file_type().is_dir() {
            return;
        }
        let path = entry.path();
        let name = named(prefix, path.strip_prefix(root).unwrap_or(path));
        if entry.path_is_symlink() && path.is_dir() {
            self.problems.push((name, Problem::FolderLink));
            return;
        }
        let file = entry.file_name().to_string_lossy();
        let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
        let skipped = Skipped {
            locks: u64::from(file.starts_with("~$") || file.starts_with(".~lock.")),
            temporary: u64::from(extension == "tmp"),
            other: 0,
        };
        if skipped.total() == 0 && EXTENSIONS.contains(&extension.as_str()) {
            self.candidates.push(Candidate { source: Source::File(path.to_owned()), name });
            return;
        }
        let other = Skipped { other: 1, ..skipped };
        let counted = if skipped.total() == 0 { &other } else { &skipped };
        self.skipped.entry(folder(&name).to_owned()).or_default().add(counted);
    }
}

/// The direct parent of a name: the `folder` column of summary.csv; `.` for the root.
pub fn folder(name: &str) -> &str {
    name.rsplit_once('/').map_or(".", |(folder, _)| if folder.is_empty() { "/" } else { folder })
}

/// Where the report folder lies below `root`, when it does.
fn below(root: &Path, report: &Path) -> Option<PathBuf> {
    let (root, report) = (fs::canonicalize(root).ok()?, fs::canonicalize(report).ok()?);
    report.strip_prefix(root).ok().filter(|rest| !rest.as_os_str().is_empty()).map(Path::to_owned)
}

fn named(prefix: &str, path: &Path) -> String {
    if prefix.is_empty() { shown(path) } else { format!("{}/{}", prefix.trim_end_matches('/'), shown(path)) }
}

/// An argument as typed, without the `/` at its end.
fn typed(path: &Path) -> String {
    let text = readable(path.as_os_str().as_encoded_bytes());
    let trimmed = text.trim_end_matches('/');
    if trimmed.is_empty() { text } else { trimmed.to_owned() }
}

/// A relative path with `/` between its parts.
fn shown(path: &Path) -> String {
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
mod tests {
    use super::*;

    fn folder_of(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        folder
    }

    fn names(walk: &Walk) -> Vec<&str> {
        walk.candidates.iter().map(|c| c.name.as_str()).collect()
    }

    #[test]
    fn a_folder_gives_its_documents_folder_by_folder() {
        let files = [
            "b.docx",
            "a-b/1.docx",
            "a/2.DOCX",
            "a/1.doc",
            "a/0.dot",
            "a/note.txt",
            "~$b.docx",
            "~WRL0001.tmp",
            "x.tmp",
        ];
        let folder = folder_of(&files);
        let walk = walk(&[Argument::Path(folder.path().to_owned())], false, None);
        assert_eq!(names(&walk), ["a/0.dot", "a/1.doc", "a/2.DOCX", "a-b/1.docx", "b.docx"]);
        assert_eq!(walk.skipped["."], Skipped { locks: 1, temporary: 2, other: 0 });
        assert_eq!(walk.skipped["a"], Skipped { locks: 0, temporary: 0, other: 1 });
    }

    #[test]
    fn with_several_arguments_each_stands_before_its_names() {
        let folder = folder_of(&["a/1.docx", "b/2.docx"]);
        let (a, b) = (folder.path().join("a/"), folder.path().join("b/2.docx"));
        let arguments = [Argument::Path(a), Argument::Path(b), Argument::Stdin("in.docx".to_owned())];
        let walk = walk(&arguments, true, None);
        let root = folder.path().display().to_string();
        assert_eq!(names(&walk), [&format!("{root}/a/1.docx"), &format!("{root}/b/2.docx"), "in.docx"]);
    }

    #[test]
    fn a_named_file_is_a_candidate_whatever_it_is_called_and_even_when_gone() {
        let folder = folder_of(&["note.txt"]);
        let arguments = [folder.path().join("note.txt"), folder.path().join("gone")].map(Argument::Path);
        assert_eq!(names(&walk(&arguments, false, None)), ["gone", "note.txt"]);
    }

    #[test]
    fn the_report_folder_is_not_audited() {
        let folder = folder_of(&["1.docx", "out/2.docx", "sub/out/3.docx"]);
        let root = folder.path().to_owned();
        let walk = walk(&[Argument::Path(root.clone())], false, Some(&root.join("out")));
        assert_eq!(names(&walk), ["1.docx", "sub/out/3.docx"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_a_circle_is_told_and_not_followed() {
        let folder = folder_of(&["a/1.docx"]);
        std::os::unix::fs::symlink(folder.path(), folder.path().join("a/loop")).unwrap();
        std::os::unix::fs::symlink("1.docx", folder.path().join("a/2.docx")).unwrap();
        let walk = walk(&[Argument::Path(folder.path().to_owned())], false, None);
        assert_eq!(names(&walk), ["a/1.docx", "a/2.docx"]);
        assert_eq!(walk.problems, [("a/loop".to_owned(), Problem::FolderLink)]);
    }

    #[test]
    fn bytes_that_are_no_text_stay_apart() {
        assert_eq!(readable(b"b\xE1o.docx"), "b\\xE1o.docx");
        assert_eq!((folder("a/b/c.docx"), folder("c.docx"), folder("/c.docx")), ("a/b", ".", "/"));
    }
}
