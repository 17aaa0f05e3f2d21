//! Lists of paths, as programs write them: `find`, `dir`, PowerShell, an editor.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use crate::config::{is_stdin, name_of, os_string};
use crate::exit::Stop;

/// Bytes of one line; no system knows a path half as long.
const LINE: u64 = 1 << 16;

/// How the bytes of a list stand for text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    /// Or any bytes that are the names of files.
    Utf8,
    /// Little-endian, as PowerShell writes it.
    Utf16Le,
    /// Big-endian.
    Utf16Be,
}

/// The paths of a list, read when they are asked for.
pub(crate) struct List {
    pub(crate) from: PathBuf,
    bytes: Box<dyn BufRead + Send + Sync>,
    encoding: Encoding,
    /// A NUL stands behind each path.
    null: bool,
    /// Paths may come later: it is a pipe.
    pub(crate) is_live: bool,
    /// Paths read.
    pub(crate) paths: usize,
}

impl List {
    /// Opens the list `from`; `-` is standard input.
    pub(crate) fn open(from: &Path, null: bool) -> Result<List, Stop> {
        let refused = |error: io::Error| Stop::refused(from, &error);
        if is_stdin(from) {
            return List::new(from, io::stdin(), null, true);
        }
        let is_file = fs::metadata(from).map_err(refused)?.is_file();
        let file = File::open(from).map_err(refused)?;
        List::new(from, file, null, !is_file)
    }

    fn new(from: &Path, mut bytes: impl Read + Send + Sync + 'static, null: bool, is_live: bool) -> Result<List, Stop> {
        let (encoding, begun) = encoding(&mut bytes, null).map_err(|error| Stop::refused(from, &error))?;
        let bytes = Box::new(BufReader::new(io::Cursor::new(begun).chain(bytes)));
        Ok(List { from: from.to_owned(), bytes, encoding, null, is_live, paths: 0 })
    }

    /// The next path; `None` at the end.
    pub(crate) fn next(&mut self) -> Result<Option<PathBuf>, Stop> {
        loop {
            let mut line = Vec::new();
            let read = self.line(&mut line).map_err(|error| Stop::refused(&self.from, &error))?;
            if read as u64 >= LINE {
                let name = name_of(&self.from);
                return Err(Stop::failed(
                    format!("{name}: có dòng quá dài, không phải danh sách đường dẫn"),
                    format!("{name}: a line is too long; this is no list of paths"),
                ));
            }
            if read == 0 {
                return Ok(None);
            }
            let line = if self.null { &line[..] } else { line.strip_suffix(b"\r").unwrap_or(&line) };
            if !line.is_empty() {
                return Ok(Some(path(line, self.null)));
            }
        }
    }

    /// The bytes of the next line as UTF-8, without its end; how many bytes were read.
    fn line(&mut self, line: &mut Vec<u8>) -> io::Result<usize> {
        let end = if self.null { 0 } else { b'\n' };
        match self.encoding {
            Encoding::Utf8 => {
                let read = (&mut self.bytes).take(LINE).read_until(end, line)?;
                if line.last() == Some(&end) {
                    line.pop();
                }
                Ok(read)
            }
            Encoding::Utf16Le => self.units(line, end, u16::from_le_bytes),
            Encoding::Utf16Be => self.units(line, end, u16::from_be_bytes),
        }
    }

    fn units(&mut self, line: &mut Vec<u8>, end: u8, unit: fn([u8; 2]) -> u16) -> io::Result<usize> {
        let (mut units, mut read, mut two) = (Vec::new(), 0, [0; 2]);
        while (read as u64) < LINE {
            match self.bytes.read_exact(&mut two) {
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => break,
                other => other?,
            }
            read += 2;
            match unit(two) {
                found if found == u16::from(end) => break,
                found => units.push(found),
            }
        }
        line.extend(String::from_utf16_lossy(&units).into_bytes());
        Ok(read)
    }
}

/// What the first bytes of a list say of its encoding, and those of them that belong to the text. `cmd /u` marks no
/// UTF-16; a NUL in the first letter of a line tells it.
fn encoding(bytes: &mut impl Read, null: bool) -> io::Result<(Encoding, Vec<u8>)> {
    const MARKS: [(&[u8], Encoding); 3] =
        [(b"\xEF\xBB\xBF", Encoding::Utf8), (b"\xFF\xFE", Encoding::Utf16Le), (b"\xFE\xFF", Encoding::Utf16Be)];
    let may_be_marked =
        |begun: &[u8]| MARKS.iter().any(|(mark, _)| mark.len() > begun.len() && mark.starts_with(begun));
    let may_be_utf16 = |begun: &[u8]| !null && matches!(begun, [first] if *first != b'\n');
    let mut begun = Vec::new();
    // One byte at a time: more may not come before the first path is audited.
    while may_be_marked(&begun) || may_be_utf16(&begun) {
        let mut one = [0];
        match bytes.read(&mut one) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Ok(0) => break,
            Ok(_) => begun.push(one[0]),
            Err(error) => return Err(error),
        }
    }
    if let Some((_, encoding)) = MARKS.iter().find(|(mark, _)| *mark == begun) {
        return Ok((*encoding, Vec::new()));
    }
    let encoding = match begun[..] {
        [first, 0] if !null && first != 0 => Encoding::Utf16Le,
        [0, second] if !null && second != 0 => Encoding::Utf16Be,
        _ => Encoding::Utf8,
    };
    Ok((encoding, begun))
}

/// A path as it is written. Quotation marks round it, which Explorer puts there, are none of it, unless there is such a
/// file.
fn path(line: &[u8], exact: bool) -> PathBuf {
    let written = PathBuf::from(os_string(line));
    match line.strip_prefix(b"\"").and_then(|rest| rest.strip_suffix(b"\"")) {
        Some(bare) if !exact && !bare.is_empty() && !written.exists() => os_string(bare).into(),
        _ => written,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(bytes: &[u8], null: bool) -> Vec<String> {
        let mut list = List::new(Path::new("list"), io::Cursor::new(bytes.to_vec()), null, false).unwrap();
        std::iter::from_fn(|| list.next().unwrap()).map(|path| path.display().to_string()).collect()
    }

    #[test]
    fn a_list_is_read_however_it_was_written() {
        let lines = "a.docx\r\n\r\nhồ sơ/b.docx\r\n\"c d.docx\"\n";
        let wanted = ["a.docx", "hồ sơ/b.docx", "c d.docx"];
        assert_eq!(paths(lines.as_bytes(), false), wanted);
        assert_eq!(paths(format!("\u{FEFF}{lines}").as_bytes(), false), wanted);
        let units: Vec<u16> = format!("\u{FEFF}{lines}").encode_utf16().collect();
        assert_eq!(paths(&units.iter().flat_map(|u| u.to_le_bytes()).collect::<Vec<_>>(), false), wanted);
        assert_eq!(paths(&units.iter().flat_map(|u| u.to_be_bytes()).collect::<Vec<_>>(), false), wanted);
        let unmarked: Vec<u8> = units[1..].iter().flat_map(|u| u.to_le_bytes()).collect();
        assert_eq!(paths(&unmarked, false), wanted);
        assert_eq!(paths(b"\na\n", false), ["a"]);
    }

    #[test]
    fn between_nuls_everything_is_the_name() {
        assert_eq!(paths(b"a\n.docx\0\"b\"\0\0c\r\0", true), ["a\n.docx", "\"b\"", "c\r"]);
        assert_eq!(paths(b"a\0b\0", true), ["a", "b"]);
    }

    #[test]
    fn what_is_no_list_ends() {
        let mut list = List::new(Path::new("list"), io::repeat(b'x'), false, true).unwrap();
        assert!(list.next().is_err());
        assert_eq!(paths(b"", false), Vec::<String>::new());
        assert_eq!(paths(b"\xEF", false).len(), 1);
    }
}
