//! Full paths, for people and for comparison. Windows gives them as `\\?\C:\hồ sơ`, which nobody knows, and which is
//! another path than `C:\hồ sơ` to whoever compares them part by part.

use std::io;
use std::path::{Component, Path, PathBuf, Prefix};

/// The full path of what is there, without links and `..`, as people write it wherever that leads to the same file.
///
/// # Errors
/// When there is nothing, or a folder on the way cannot be looked into.
pub fn full(path: &Path) -> io::Result<PathBuf> {
    dunce::canonicalize(path)
}

/// A path as people write it.
pub fn plain(path: &Path) -> &Path {
    dunce::simplified(path)
}

/// The way from a folder to a file, both by their full paths: how many folders up, and the names from there down.
/// Between two drives or shares there is none.
pub fn way<'p>(folder: &Path, file: &'p Path) -> Option<(usize, Vec<Component<'p>>)> {
    let (from, to): (Vec<_>, Vec<_>) = (folder.components().collect(), file.components().collect());
    let same = from.iter().zip(&to).take_while(|(a, b)| is_same(a, b)).count();
    let down = to[same..].iter().copied().filter(|part| matches!(part, Component::Normal(_)));
    (same > 0).then(|| (from.len() - same, down.collect()))
}

/// The path of a file from a folder above it on, both by their full paths.
pub fn below(folder: &Path, file: &Path) -> Option<PathBuf> {
    let (up, down) = way(folder, file)?;
    (up == 0).then(|| down.into_iter().collect())
}

/// The file that [`way`] leads to when written with `/`; a whole path, as between two drives, stays as it is.
pub fn follow(folder: &Path, way: &str) -> PathBuf {
    if Path::new(way).has_root() {
        return way.into();
    }
    // Part by part: behind `\\?\` Windows knows neither `/` nor `..`.
    let mut at = folder.to_owned();
    for part in way.split('/') {
        match part {
            ".." => drop(at.pop()),
            part => at.push(part),
        }
    }
    at
}

fn is_same(a: &Component<'_>, b: &Component<'_>) -> bool {
    match (a, b) {
        (Component::Prefix(a), Component::Prefix(b)) => is_same_root(a.kind(), b.kind()),
        _ => a == b,
    }
}

/// Whether two paths begin on one drive or share, in whichever of the two forms that Windows has for it: a path of more
/// than 260 characters keeps its `\\?\`.
fn is_same_root(a: Prefix<'_>, b: Prefix<'_>) -> bool {
    use Prefix::{Disk, UNC, VerbatimDisk, VerbatimUNC};
    match (a, b) {
        (Disk(a) | VerbatimDisk(a), Disk(b) | VerbatimDisk(b)) => a.eq_ignore_ascii_case(&b),
        (UNC(server, share) | VerbatimUNC(server, share), UNC(other, its) | VerbatimUNC(other, its)) => {
            server.eq_ignore_ascii_case(other) && share.eq_ignore_ascii_case(its)
        }
        _ => a == b,
    }
}

/// Whether Windows takes a file of this name for a device, in whatever folder and with whatever extension: `NUL`,
/// `con.txt`, `LPT1`.
pub fn is_device(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = |letters: &str| {
        let rest = stem.strip_prefix(letters).map(|rest| rest.chars().collect::<Vec<_>>());
        matches!(rest.as_deref(), Some(['1'..='9' | '¹' | '²' | '³']))
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ffi::OsStr;

    #[test]
    fn a_drive_and_a_share_are_the_same_in_both_forms() {
        let (server, share) = (OsStr::new("may-chu"), OsStr::new("ho-so"));
        assert!(is_same_root(Prefix::Disk(b'C'), Prefix::VerbatimDisk(b'c')));
        assert!(!is_same_root(Prefix::Disk(b'C'), Prefix::Disk(b'D')));
        assert!(is_same_root(Prefix::UNC(server, share), Prefix::VerbatimUNC(OsStr::new("MAY-CHU"), share)));
        assert!(!is_same_root(Prefix::UNC(server, share), Prefix::UNC(server, server)));
        assert!(!is_same_root(Prefix::UNC(server, share), Prefix::Disk(b'C')));
    }

    #[test]
    fn a_way_leads_where_it_came_from() {
        let folder = Path::new("/kho/bao cao");
        for (file, up, written) in [
            ("/kho/bao cao/a.docx", 0, "a.docx"),
            ("/kho/2019/b/c.docx", 1, "../2019/b/c.docx"),
            ("/x.docx", 2, "../../x.docx"),
        ] {
            assert_eq!(way(folder, Path::new(file)).unwrap().0, up);
            assert_eq!(follow(folder, written), Path::new(file));
        }
        assert_eq!(follow(folder, "/x/y.docx"), Path::new("/x/y.docx"));
        assert_eq!(below(folder, Path::new("/kho/bao cao/2019/a.docx")).unwrap(), Path::new("2019/a.docx"));
        assert!(below(folder, Path::new("/kho/a.docx")).is_none());
    }

    #[cfg(windows)]
    #[test]
    fn a_long_path_lies_below_a_short_one() {
        let long = format!(r"\\?\C:\kho\{}\a.docx", "x".repeat(250));
        assert!(below(Path::new(r"C:\kho"), Path::new(&long)).is_some());
        assert_eq!(follow(Path::new(r"\\?\C:\kho\b"), "../c/d.docx"), Path::new(r"\\?\C:\kho\c\d.docx"));
        assert!(way(Path::new(r"C:\kho"), Path::new(r"D:\kho")).is_none());
        assert_eq!(plain(Path::new(r"\\?\C:\kho")), Path::new(r"C:\kho"));
    }

    #[test]
    fn names_of_devices_are_known() {
        for name in ["NUL", "nul.txt", "con", "Com1.docx", "LPT9", "aux ", "x/nul"] {
            assert!(is_device(Path::new(name)), "{name}");
        }
        for name in ["null", "console", "COM", "COM10", "lpt0", "bao-cao", ""] {
            assert!(!is_device(Path::new(name)), "{name}");
        }
    }
}
