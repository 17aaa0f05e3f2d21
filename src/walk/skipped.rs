//! Files of folders that are no documents of anybody's.

/// Why a file or a folder was passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// The lock file of an open document: `~$x.docx`, `.~lock.x.docx#`.
    Lock,
    /// What a program left behind: `~WRL0001.tmp`, `.~x.docx` (WPS).
    Temporary,
    /// A folder or a file of an operating system, of an archive or of version control, whatever it holds:
    /// `__MACOSX`, `$RECYCLE.BIN`, `.Trash-1000`, `.git`, `._x.docx`.
    System,
    /// Another extension.
    Other,
    /// The run was told to leave it out.
    Excluded,
    /// A document that was reached before, by another name; it is not counted.
    Twice,
}

impl Why {
    /// Every reason that is counted.
    pub const COUNTED: [Why; 5] = [Why::Lock, Why::Temporary, Why::System, Why::Other, Why::Excluded];

    /// Why a folder of this name is not looked into.
    pub(super) fn of_folder(name: &str) -> Option<Why> {
        const NAMES: [&str; 8] = [
            "__macosx",
            "$recycle.bin",
            "system volume information",
            ".trashes",
            ".trash",
            ".spotlight-v100",
            ".git",
            ".svn",
        ];
        let name = name.to_lowercase();
        (NAMES.contains(&name.as_str()) || name.starts_with(".trash-")).then_some(Why::System)
    }

    /// Why a file of this name is not audited, whatever its extension.
    pub(super) fn of_file(name: &str, extension: &str) -> Option<Why> {
        match name {
            _ if name.starts_with("~$") || name.starts_with(".~lock.") => Some(Why::Lock),
            _ if name.starts_with(".~") || extension == "tmp" => Some(Why::Temporary),
            _ if name.starts_with("._") => Some(Why::System),
            _ => None,
        }
    }
}

/// How many were passed over, by reason.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Skipped([u64; Why::COUNTED.len()]);

impl Skipped {
    /// For one reason.
    pub fn count(&self, why: Why) -> u64 {
        self.0.get(why as usize).copied().unwrap_or(0)
    }

    /// Of all kinds.
    pub fn total(&self) -> u64 {
        self.0.iter().sum()
    }

    /// Counts `more` of one reason; [`Why::Twice`] is none of them.
    pub fn add(&mut self, why: Why, more: u64) {
        if let Some(count) = self.0.get_mut(why as usize) {
            *count += more;
        }
    }

    /// Adds the counts of another folder.
    pub fn merge(&mut self, other: &Skipped) {
        self.0.iter_mut().zip(other.0).for_each(|(count, more)| *count += more);
    }
}

/// Each reason that is counted has its own count.
const _: () = {
    let mut at = 0;
    while at < Why::COUNTED.len() {
        assert!(Why::COUNTED[at] as usize == at);
        at += 1;
    }
};
