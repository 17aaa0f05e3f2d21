//! One file, by whatever path it is reached.

use std::path::{Path, PathBuf};

use crate::system::paths;

/// What all paths to one file have in common.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Identity {
    /// The device and the number of the file, which links to it share.
    #[cfg(unix)]
    Number(u64, u64),
    /// The path, without links where there is a file.
    Path(PathBuf),
}

/// What this path has in common with others to its file.
pub(super) fn identity(path: &Path) -> Identity {
    #[cfg(unix)]
    if let Ok(metadata) = std::fs::metadata(path) {
        use std::os::unix::fs::MetadataExt as _;
        return Identity::Number(metadata.dev(), metadata.ino());
    }
    Identity::Path(paths::full(path).unwrap_or_else(|_| path.to_owned()))
}
