//! Files that appear whole or not at all, and a report whose files appear all together.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// A file that is being written, under a temporary name beside the one it will have. Dropped before [`publish`] it
/// leaves the earlier file as it was and nothing behind.
#[derive(Debug)]
pub struct Pending {
    file: BufWriter<NamedTempFile>,
    to: PathBuf,
}

impl Pending {
    /// Begins the file `to`, whose folder must be there.
    ///
    /// # Errors
    /// When the folder cannot be written, or the name is taken by a folder.
    pub fn create(to: &Path) -> io::Result<Pending> {
        if to.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".bienban-").suffix(".tmp");
        // Without this the report is readable by nobody else, whatever the umask says.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let file = BufWriter::new(builder.tempfile_in(folder(to))?);
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

/// Gives every file its name, when all are whole.
///
/// # Errors
/// When the disk is full or a file cannot be replaced.
pub fn publish(files: Vec<Pending>) -> io::Result<()> {
    let whole =
        files.into_iter().map(|pending| Ok((pending.file.into_inner().map_err(|e| e.into_error())?, pending.to)));
    let whole = whole.collect::<io::Result<Vec<(NamedTempFile, PathBuf)>>>()?;
    whole.into_iter().try_for_each(|(file, to)| file.persist(to).map(drop).map_err(|e| e.error))
}

/// The folder of a report, which is made when it does not exist.
///
/// # Errors
/// When it cannot be made.
pub fn make(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}
