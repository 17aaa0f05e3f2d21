//! The file of a baseline: reading and writing.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::builder::Builder;
use super::{Baseline, normal};
use crate::lang::{Lang, Text};

/// The first line up to the version.
const HEAD: &str = "# bienban baseline ";

/// The version of the format.
const VERSION: &str = "1";

/// What git puts round two versions of a line that it could not merge.
const CONFLICT: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// A line that is no entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// From 1.
    pub line: usize,
    /// Why.
    pub why: Bad,
}

/// Why a line is no entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bad {
    /// It is not UTF-8.
    Encoding,
    /// The first line is not that of a baseline.
    Head,
    /// The version of the format is one that this program does not know.
    Version,
    /// A mark of a conflict that nobody has resolved.
    Conflict,
    /// There are not five fields.
    Fields,
    /// The path has an unknown escape, or is empty.
    Path,
    /// No rule has such an id.
    Rule,
    /// No field is called so.
    Field,
    /// Not sixteen hexadecimal digits.
    Print,
    /// No number from 1 on.
    Count,
    /// An earlier line has the same finding of the same document; which of the two counts holds, nobody knows.
    Twice(usize),
}

impl BadLine {
    /// What is wrong in the file called `file`, and where: `baseline.txt:12: …`. A name that a terminal would obey is
    /// made harmless by the caller.
    pub fn message(&self, file: &str, lang: Lang) -> String {
        format!("{file}:{}: {}", self.line, self.why.message(lang))
    }
}

impl Bad {
    fn message(self, lang: Lang) -> String {
        let text = match self {
            Bad::Encoding => Text::new("không phải UTF-8", "not UTF-8"),
            Bad::Head => Text::new(
                "dòng đầu phải là “# bienban baseline 1”: đây không phải tệp mốc",
                "the first line is not “# bienban baseline 1”: this is no baseline",
            ),
            Bad::Version => Text::new(
                "tệp mốc do phiên bản bienban khác ghi: cập nhật chương trình",
                "a baseline of another version of bienban: update the program",
            ),
            Bad::Conflict => Text::new(
                "còn dấu xung đột của lần trộn (git merge): giải quyết rồi chạy lại",
                "a conflict of a merge is left here: resolve it and run again",
            ),
            Bad::Fields => Text::new(
                "phải có năm cột cách nhau bằng dấu tab: đường dẫn, quy tắc, mục, dấu vân tay, số lần",
                "there are five fields between tabs: path, rule, field, fingerprint, count",
            ),
            Bad::Path => {
                Text::new("đường dẫn trống hoặc có ký hiệu lạ sau “\\”", "the path is empty or has an unknown escape")
            }
            Bad::Rule => Text::new("mã quy tắc không hợp lệ", "that is no id of a rule"),
            Bad::Field => Text::new("tên mục không hợp lệ", "that is no name of a field"),
            Bad::Print => Text::new("dấu vân tay phải gồm 16 chữ số hệ 16", "a fingerprint has 16 hexadecimal digits"),
            Bad::Count => Text::new("số lần phải là số nguyên từ 1", "a count is a whole number from 1 on"),
            Bad::Twice(first) => {
                return match lang {
                    Lang::Vi => format!("trùng với dòng {first}: giữ lại một dòng"),
                    Lang::En => format!("the same as line {first}: keep one of them"),
                };
            }
        };
        text.get(lang).to_owned()
    }
}

/// An entry as its line has it.
struct Row<'a> {
    path: String,
    /// Rule, tab, field.
    kind: &'a str,
    print: u64,
    count: u32,
}

impl Baseline {
    /// Reads a file; a byte-order mark, CRLF, empty lines and another order of lines are tolerated.
    ///
    /// # Errors
    /// The first [`BadLine`].
    pub fn read(bytes: &[u8]) -> Result<Baseline, BadLine> {
        let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let line = 1 + memchr::memchr_iter(b'\n', &bytes[..error.valid_up_to()]).count();
            BadLine { line, why: Bad::Encoding }
        })?;
        let mut lines = (1..).zip(text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)));
        let first = lines.next().map_or("", |(_, line)| line);
        head(first).map_err(|why| BadLine { line: 1, why })?;
        let (mut builder, mut seen) = (Builder::default(), HashMap::new());
        for (line, text) in lines.filter(|(_, text)| !text.is_empty()) {
            let row = row(text).map_err(|why| BadLine { line, why })?;
            builder.entry(&row.path, row.kind, row.print, row.count);
            let prints: &mut Vec<_> = seen.entry(normal(&row.path).into_owned()).or_default();
            prints.push((row.print, line));
        }
        seen.into_values().filter_map(twice).min_by_key(|bad| bad.line).map_or(Ok(()), Err)?;
        Ok(builder.finish())
    }

    /// The bytes of its file.
    pub fn write(&self) -> Vec<u8> {
        let mut lines = Vec::with_capacity(self.entries.len());
        for path in 0..self.paths.len() {
            let escaped = escaped(self.path(path));
            for entry in self.of(path) {
                let kind = self.kinds.get(entry.kind as usize).map_or("", |kind| kind);
                lines.push(format!("{escaped}\t{kind}\t{:016x}\t{}\n", entry.print, entry.count));
            }
        }
        lines.sort_unstable();
        let head = format!("{HEAD}{VERSION}\n");
        std::iter::once(head).chain(lines).flat_map(String::into_bytes).collect()
    }
}

fn head(line: &str) -> Result<(), Bad> {
    match line.strip_prefix(HEAD) {
        Some(VERSION) => Ok(()),
        Some(_) => Err(Bad::Version),
        None if is_conflict(line) => Err(Bad::Conflict),
        None => Err(Bad::Head),
    }
}

/// The first line that says again what an earlier one says, both of one document.
fn twice(mut prints: Vec<(u64, usize)>) -> Option<BadLine> {
    prints.sort_unstable();
    let again = |pair: &[(u64, usize)]| match pair {
        &[(print, first), (other, line)] if print == other => Some(BadLine { line, why: Bad::Twice(first) }),
        _ => None,
    };
    prints.windows(2).filter_map(again).min_by_key(|bad| bad.line)
}

fn row(line: &str) -> Result<Row<'_>, Bad> {
    let parts: Vec<&str> = line.split('\t').collect();
    let &[path, rule, field, print, count] = parts.as_slice() else {
        return Err(if is_conflict(line) { Bad::Conflict } else { Bad::Fields });
    };
    let is = |text: &str, wanted: fn(u8) -> bool| !text.is_empty() && text.bytes().all(wanted);
    if !is(rule, |b| b.is_ascii_alphanumeric()) {
        return Err(Bad::Rule);
    }
    if !is(field, |b| b.is_ascii_graphic()) {
        return Err(Bad::Field);
    }
    let kind = path.len() + 1;
    let hexadecimal = |b| matches!(b, b'0'..=b'9' | b'a'..=b'f');
    let print = Some(print).filter(|print| print.len() == 16 && is(print, hexadecimal));
    let count = Some(count).filter(|count| is(count, |b| b.is_ascii_digit()));
    Ok(Row {
        path: unescaped(path).filter(|path| !path.is_empty()).ok_or(Bad::Path)?,
        kind: &line[kind..kind + rule.len() + 1 + field.len()],
        print: print.and_then(|print| u64::from_str_radix(print, 16).ok()).ok_or(Bad::Print)?,
        count: count.and_then(|count| count.parse().ok()).filter(|&count| count > 0).ok_or(Bad::Count)?,
    })
}

/// A path never has a tab, so that no entry is taken for a mark.
fn is_conflict(line: &str) -> bool {
    CONFLICT.iter().any(|mark| line.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// A path that is one field of one line.
fn escaped(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for c in normal(path).chars() {
        if c == '\\' || c.is_control() {
            let _ = write!(out, "{}", c.escape_default());
        } else {
            out.push(c);
        }
    }
    out
}

/// What [`escaped`] made this of.
fn unescaped(path: &str) -> Option<String> {
    let (mut out, mut rest) = (String::with_capacity(path.len()), path);
    while let Some((before, behind)) = rest.split_once('\\') {
        out.push_str(before);
        let (c, length) = match behind.bytes().next()? {
            b'\\' => ('\\', 1),
            b't' => ('\t', 1),
            b'n' => ('\n', 1),
            b'r' => ('\r', 1),
            b'u' => {
                let digits = behind.strip_prefix("u{")?.split_once('}')?.0;
                (char::from_u32(u32::from_str_radix(digits, 16).ok()?)?, digits.len() + 3)
            }
            _ => return None,
        };
        out.push(c);
        rest = &behind[length..];
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "a.docx\tBB101\tstart.hour\t00000000000000ff\t2";

    fn read(lines: &str) -> Result<Baseline, BadLine> {
        Baseline::read(format!("# bienban baseline 1\n{lines}").as_bytes())
    }

    fn bad(lines: &str) -> (usize, Bad) {
        let bad = read(lines).unwrap_err();
        (bad.line, bad.why)
    }

    #[test]
    fn what_is_written_is_sorted_and_has_one_entry_a_line() {
        let baseline =
            read(&format!("b.docx\tBB205\t-\t0000000000000001\t1\n{GOOD}\na b.docx\tBB101\t-\t000000000000000a\t1\n"))
                .unwrap();
        assert_eq!(
            String::from_utf8(baseline.write()).unwrap(),
            format!(
                "# bienban baseline 1\na b.docx\tBB101\t-\t000000000000000a\t1\n{GOOD}\nb.docx\tBB205\t-\t0000000000000001\t1\n"
            )
        );
        assert_eq!(baseline.count(), 4);
        assert_eq!(Baseline::default().write(), b"# bienban baseline 1\n");
    }

    #[test]
    fn windows_line_ends_a_mark_and_empty_lines_are_tolerated() {
        let text = format!("\u{FEFF}# bienban baseline 1\r\n{GOOD}\r\n\r\n");
        assert_eq!(Baseline::read(text.as_bytes()), read(GOOD));
        assert_eq!(read(GOOD).unwrap().count(), 2);
    }

    #[test]
    fn a_bad_line_is_an_error_that_says_which() {
        let count = |count: &str| bad(&format!("{GOOD}\n{}{count}", GOOD.replace("ff\t2", "fe\t")));
        for wrong in ["0", "", "-1", "+1", "1.5", "99999999999"] {
            assert_eq!(count(wrong), (3, Bad::Count), "{wrong}");
        }
        assert_eq!(bad("a.docx\tBB101\t-\tff\t2"), (2, Bad::Print));
        assert_eq!(bad("a.docx\tBB101\t-\t00000000000000FF\t2"), (2, Bad::Print));
        assert_eq!(bad("a.docx\tBB 101\t-\t00000000000000ff\t2"), (2, Bad::Rule));
        assert_eq!(bad("a.docx\tBB101\t\t00000000000000ff\t2"), (2, Bad::Field));
        assert_eq!(bad("a.docx BB101 - 00000000000000ff 2"), (2, Bad::Fields));
        assert_eq!(bad(&GOOD.replace("a.docx", "a\\x.docx")), (2, Bad::Path));
        assert_eq!(bad(&GOOD.replace("a.docx", "a\\u{d800}")), (2, Bad::Path));
        assert_eq!(bad(&GOOD.replace("a.docx", "")), (2, Bad::Path));
        assert_eq!(bad(&format!("\n{GOOD}\n{}", GOOD.replace("\t2", "\t3"))), (4, Bad::Twice(3)));
    }

    #[test]
    fn marks_of_a_conflict_are_told_as_such() {
        let conflict = format!("{GOOD}\n<<<<<<< HEAD\n=======\n>>>>>>> other");
        assert_eq!(bad(&conflict), (3, Bad::Conflict));
        for mark in ["=======", ">>>>>>> x", "||||||| 1a2b"] {
            assert_eq!(bad(mark), (2, Bad::Conflict));
        }
        assert_eq!(Baseline::read(b"<<<<<<< HEAD\n# bienban baseline 1").unwrap_err().why, Bad::Conflict);
        // A document may be called so.
        assert!(read(&GOOD.replace("a.docx", "<<<<<<< a.docx")).is_ok());
    }

    #[test]
    fn another_file_and_another_version_are_told() {
        let why = |bytes: &[u8]| Baseline::read(bytes).unwrap_err();
        assert_eq!(why(b""), BadLine { line: 1, why: Bad::Head });
        assert_eq!(why(b"a.docx"), BadLine { line: 1, why: Bad::Head });
        assert_eq!(why(b"# bienban baseline 2\n"), BadLine { line: 1, why: Bad::Version });
        assert_eq!(why(b"# bienban baseline 1\n\n\xff"), BadLine { line: 3, why: Bad::Encoding });
    }

    #[test]
    fn an_error_gives_file_and_line_in_both_languages() {
        let bad = BadLine { line: 12, why: Bad::Twice(3) };
        assert_eq!(bad.message("baseline.txt", Lang::Vi), "baseline.txt:12: trùng với dòng 3: giữ lại một dòng");
        let bad = BadLine { line: 12, why: Bad::Encoding };
        assert_eq!(bad.message("baseline.txt", Lang::En), "baseline.txt:12: not UTF-8");
    }
}
