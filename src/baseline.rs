//! A baseline: what was found once and is known, so that only what is new counts.
//!
//! The file is text, UTF-8 with LF, to be kept beside the documents and to be compared line by line. It has no totals
//! and no dates, so that two changes of it that touch different documents never touch one line:
//!
//! ```text
//! # bienban baseline 1
//! 2023/03.docx→BB303→person.name→0d9232df4d997518→1
//! ```
//!
//! The first line names the version of the format. Each further one is an entry of five fields between
//! tabs (here `→`): path, rule, field (`-` for none), [fingerprint](print), and how often. A path is relative to the folder of the file, with `/`, in NFC; a control
//! character in it is `\t`, `\n`, `\r` or `\u{7f}`, and a backslash `\\`, so that a line stays a line. Lines are in
//! the order of their bytes.
//!
//! A finding is looked for under the path of its document; where the baseline does not have that path, under one whose
//! document is gone and was most alike: see [`Matcher`].

use std::borrow::Cow;
use std::collections::HashMap;
use std::iter::repeat_n;
use std::path::Path;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use crate::system::paths;

mod builder;
mod matcher;
mod moved;
pub mod print;
mod text;

pub use builder::Builder;
pub use matcher::{Line, Marked, Matcher, Outcome};
pub use text::{Bad, BadLine};

/// What is known, by document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    /// In order, each with the end of its entries.
    paths: Vec<(Box<str>, u32)>,
    /// By path, then by fingerprint, of which each path has one only once.
    entries: Vec<Entry>,
    /// In order, each as the file has it: rule, tab, field.
    kinds: Vec<Box<str>>,
}

/// So many findings that nothing tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Entry {
    print: u64,
    count: u32,
    /// Which of the kinds.
    kind: u32,
}

impl Baseline {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many findings it has.
    pub fn count(&self) -> u64 {
        self.entries.iter().map(|entry| u64::from(entry.count)).sum()
    }

    /// The number of a path.
    fn find(&self, path: &str) -> Option<usize> {
        let path = normal(path);
        self.paths.binary_search_by(|(own, _)| (**own).cmp(&path)).ok()
    }

    /// The entries of the path of this number.
    fn of(&self, path: usize) -> &[Entry] {
        let end = |path: usize| self.paths.get(path).map_or(0, |(_, end)| *end as usize);
        let start = path.checked_sub(1).map_or(0, end);
        self.entries.get(start..end(path)).unwrap_or_default()
    }

    fn path(&self, path: usize) -> &str {
        self.paths.get(path).map_or("", |(path, _)| path)
    }

    /// Rule and field.
    fn kind(&self, entry: Entry) -> (&str, Option<&str>) {
        let kind = self.kinds.get(entry.kind as usize).map_or("", |kind| kind);
        let (rule, field) = kind.split_once('\t').unwrap_or((kind, NO_FIELD));
        (rule, (field != NO_FIELD).then_some(field))
    }
}

/// The field of a finding that has none.
const NO_FIELD: &str = "-";

/// Rule and field as the file has them.
fn kind(rule: &str, field: Option<&str>) -> String {
    format!("{rule}\t{}", field.unwrap_or(NO_FIELD))
}

/// Each rule with a field only once in memory.
#[derive(Debug, Default)]
struct Kinds {
    list: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u32>,
}

impl Kinds {
    fn number(&mut self, kind: &str) -> u32 {
        if let Some(&number) = self.numbers.get(kind) {
            return number;
        }
        let number = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(kind.into());
        self.numbers.insert(kind.into(), number);
        number
    }
}

/// A path in NFC: a disk may give the letters of a name apart.
fn normal(path: &str) -> Cow<'_, str> {
    match is_nfc_quick(path.chars()) {
        IsNormalized::Yes => Cow::Borrowed(path),
        _ => Cow::Owned(path.nfc().collect()),
    }
}

/// The path of `file` as a baseline in `folder` has it, both as the system knows them by their full paths: with `/`,
/// in NFC, from `..` on where it lies elsewhere. On another drive it is the full path.
///
/// ```
/// use std::path::Path;
///
/// use bienban::baseline::relative;
///
/// assert_eq!(relative(Path::new("/a/b"), Path::new("/a/b/2023/x.docx")), "2023/x.docx");
/// assert_eq!(relative(Path::new("/a/b"), Path::new("/a/x.docx")), "../x.docx");
/// ```
pub fn relative(folder: &Path, file: &Path) -> String {
    let Some((up, down)) = paths::way(folder, file) else {
        let whole = file.to_string_lossy();
        return normal(&if cfg!(windows) { whole.replace('\\', "/").into() } else { whole }).into_owned();
    };
    let down = down.iter().map(|name| name.as_os_str().to_string_lossy());
    normal(&repeat_n("..".into(), up).chain(down).collect::<Vec<_>>().join("/")).into_owned()
}

#[cfg(test)]
mod tests;
