//! Files that appear whole or not at all, and a report whose files appear all together.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::system::paths;

/// A file that is being written, under a temporary name beside the one it will have. Dropped before [`publish`] it
/// leaves the earlier file as it was and nothing behind.
#[derive(Debug)]
pub struct Pending {
    file: BufWriter<NamedTempFile>,
    to: PathBuf,
}

/// Bytes that are written at once: the tables get a few thousand for each document.
const BUFFER: usize = 1 << 16;

impl Pending {
    /// Begins the file `to`, whose folder must be there.
    ///
    /// # Errors
    /// When the folder cannot be written, or the name is that of a folder or a device: what is renamed to `/dev/null`
    /// takes its place.
    pub fn create(to: &Path) -> io::Result<Pending> {
        match fs::metadata(to) {
            Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(found) if !found.is_file() => return Err(io::ErrorKind::NotSeekable.into()),
            _ if cfg!(windows) && paths::is_device(to) => return Err(io::ErrorKind::NotSeekable.into()),
            _ => {}
        }
        replaceable(to)?;
        let mut builder = tempfile::Builder::new();
        builder.prefix(".bienban-").suffix(".tmp");
        // Without this the report is readable by nobody else, whatever the umask says.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let file = BufWriter::with_capacity(BUFFER, builder.tempfile_in(long(folder(to)))?);
        Ok(Pending { file, to: to.to_owned() })
    }

    /// The file as it is now, for what writes it by itself.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn file(&mut self) -> io::Result<&File> {
        self.file.flush()?;
        Ok(self.file.get_ref().as_file())
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// The folder of a file.
pub fn folder(file: &Path) -> &Path {
    file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Gives every file its name, when all are whole and none is held by another program.
///
/// # Errors
/// When the disk is full or a file cannot be replaced: which it is, and why.
pub fn publish(files: Vec<Pending>) -> Result<(), (PathBuf, io::Error)> {
    let flushed = |pending: Pending| match pending.file.into_inner() {
        Ok(file) => Ok((file, pending.to)),
        Err(error) => Err((pending.to, error.into_error())),
    };
    let whole = files.into_iter().map(flushed).collect::<Result<Vec<(NamedTempFile, PathBuf)>, _>>()?;
    for (_, to) in &whole {
        replaceable(to).map_err(|error| (to.clone(), error))?;
    }
    whole.into_iter().try_for_each(|(file, to)| {
        let name = to.file_name().map_or_else(|| to.clone(), |name| long(folder(&to)).join(name));
        file.persist(name).map(drop).map_err(|e| (to, e.error))
    })
}

/// Whether the file of this name may be replaced, if there is one. Windows replaces no file that a program holds, such
/// as a workbook in Excel; that is to be known before an hour of audits, and before half of a report has its name.
#[cfg(windows)]
fn replaceable(to: &Path) -> io::Result<()> {
    match fs::OpenOptions::new().write(true).open(to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Elsewhere every file may be replaced, whoever reads it, where its folder may be written.
#[cfg(not(windows))]
#[expect(clippy::unnecessary_wraps, reason = "as on Windows")]
fn replaceable(_: &Path) -> io::Result<()> {
    Ok(())
}

/// A folder by the name under which Windows renames a file in it even past 260 characters.
#[cfg(windows)]
#[expect(clippy::disallowed_methods, reason = "here it is the verbatim form that is wanted")]
fn long(folder: &Path) -> PathBuf {
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}

/// Elsewhere a path is as long as it is.
#[cfg(not(windows))]
fn long(folder: &Path) -> PathBuf {
    folder.to_owned()
}

/// The folder of a report, which is made when it does not exist.
///
/// # Errors
/// When it cannot be made.
pub fn make(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_device_is_not_replaced() {
        let error = Pending::create(Path::new("/dev/null")).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotSeekable);
    }

    #[test]
    fn a_file_that_cannot_be_replaced_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let names = ["a.xlsx", "b.csv", "c.csv"].map(|name| folder.path().join(name));
        let mut files: Vec<Pending> = names.iter().map(|name| Pending::create(name).unwrap()).collect();
        files.iter_mut().for_each(|file| file.write_all(b"x").unwrap());
        fs::create_dir_all(names[1].join("in the way")).unwrap();
        let (name, _) = publish(files).unwrap_err();
        assert_eq!(name, names[1]);
        assert!(fs::read_dir(folder.path()).unwrap().all(|entry| !entry.unwrap().path().ends_with(".tmp")));
    }
}
