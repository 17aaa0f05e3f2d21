//! Words stand in tables: no function that reads or judges compares one that is spelled out in it.
//!
//! The sources of `src/extract` and `src/rules` are walked, but for the tables (`lexicon`) and tests. What is
//! said to people, and what documents rules, is none of it: arguments of [`SAYING`], fields of [`TOLD`].

use std::fs;
use std::path::{Path, PathBuf};

/// How many words a file spells out that no table can have, and why.
const ALLOWED: &[(&str, usize, &str)] = &[
    ("extract/drawings.rs", 14, "letters with which a shape may begin or of which a rule is made: no words"),
    ("extract/drawings/sought.rs", 6, "letters that tell a shape, of which blocks of bytes are asked: no words"),
];

/// Macros and functions whose literals are read by people, or name a value to programs.
const SAYING: &[&str] = &[
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "expect",
    "format",
    "panic",
    "say",
    "unreachable",
    "write",
    "writeln",
    "Fault",
    "Text",
    "both",
    "bound",
    "include_str",
];

/// Fields of a rule that documents it.
const TOLD: &[&str] = &["id", "fires", "silent"];

/// A piece of Rust, as far as it matters here.
#[derive(Debug, Clone, PartialEq)]
enum Piece {
    Name(String),
    /// The text of a string, byte string, byte or character between its quotes.
    Literal(String),
    Sign(char),
}

/// The pieces of a source with their lines.
fn pieces(source: &str) -> Vec<(Piece, usize)> {
    let chars: Vec<char> = source.chars().collect();
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    let (mut found, mut index, mut line) = (Vec::new(), 0, 1);
    while index < chars.len() {
        let start = index;
        match at(index) {
            '/' if at(index + 1) == '/' => index += count(&chars[index..], |c| c != '\n'),
            '"' => {
                index += 1;
                while index < chars.len() && at(index) != '"' {
                    index += if at(index) == '\\' { 2 } else { 1 };
                }
                found.push((Piece::Literal(chars[start + 1..index.min(chars.len())].iter().collect()), line));
                index += 1;
            }
            'r' if at(index + 1) == '"' || at(index + 1) == '#' && matches!(at(index + 2), '"' | '#') => {
                let marks = count(&chars[index + 1..], |c| c == '#');
                let end: String = std::iter::once('"').chain((0..marks).map(|_| '#')).collect();
                let rest: String = chars[index + marks + 2..].iter().collect();
                let text = rest.split(&end).next().unwrap_or_default().to_owned();
                index += marks + 2 + text.chars().count() + end.len();
                found.push((Piece::Literal(text), line));
            }
            '\'' if at(index + 1) == '\\' || at(index + 2) == '\'' => {
                let skip = if at(index + 1) == '\\' { 3 } else { 2 };
                index += skip + count(&chars[index + skip..], |c| c != '\'') + 1;
                found.push((Piece::Literal(chars[start + 1..index - 1].iter().collect()), line));
            }
            c if c.is_alphanumeric() || c == '_' => {
                index += count(&chars[index..], |c| c.is_alphanumeric() || c == '_');
                // The mark of a literal of bytes.
                if !(matches!(at(index), '"' | '\'') && index == start + 1 && c == 'b') {
                    found.push((Piece::Name(chars[start..index].iter().collect()), line));
                }
            }
            c => {
                index += 1;
                if !c.is_whitespace() {
                    found.push((Piece::Sign(c), line));
                }
            }
        }
        line += chars[start..index.min(chars.len())].iter().filter(|c| **c == '\n').count();
    }
    found
}

fn count(chars: &[char], goes_on: impl Fn(char) -> bool) -> usize {
    chars.iter().take_while(|c| goes_on(**c)).count()
}

/// The piece after the bracket that opens at `open`.
fn closed(pieces: &[(Piece, usize)], open: usize) -> usize {
    let mut depth = 0;
    for (at, (piece, _)) in pieces.iter().enumerate().skip(open) {
        match piece {
            Piece::Sign('(' | '[' | '{') => depth += 1,
            Piece::Sign(')' | ']' | '}') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    pieces.len()
}

/// Whether a literal has a word or a letter, and not only signs and figures.
fn is_word(literal: &str) -> bool {
    let mut plain = String::new();
    let mut rest = literal.chars().peekable();
    while let Some(c) = rest.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match rest.next() {
            Some('u') => while rest.next().is_some_and(|c| c != '}') {},
            // A byte of a sign.
            Some('x') => drop(rest.nth(1)),
            _ => {}
        }
    }
    plain.contains(char::is_alphabetic)
}

/// The words that a source spells out where it does not speak to people, with their lines.
fn spelled(source: &str) -> Vec<(String, usize)> {
    let pieces = pieces(source);
    let piece = |at: usize| pieces.get(at).map(|piece| &piece.0);
    let is_sign = |at: usize, sign: char| piece(at) == Some(&Piece::Sign(sign));
    let name = |at: Option<usize>| match at.and_then(piece) {
        Some(Piece::Name(name)) => name.as_str(),
        _ => "",
    };
    let (mut found, mut at) = (Vec::new(), 0);
    // Whether each open bracket holds what is said to people.
    let mut said = Vec::new();
    while at < pieces.len() {
        match &pieces[at].0 {
            Piece::Sign('#') if is_sign(at + 1, '[') || is_sign(at + 2, '[') => {
                let open = if is_sign(at + 1, '[') { at + 1 } else { at + 2 };
                let end = closed(&pieces, open);
                let tests = name(Some(open + 1)) == "cfg" && name(Some(open + 3)) == "test";
                at = end;
                if tests {
                    // Up to the end of the item.
                    while at < pieces.len() && !is_sign(at, '{') && !is_sign(at, ';') {
                        at += 1;
                    }
                    at = if is_sign(at, '{') { closed(&pieces, at) } else { at + 1 };
                }
                continue;
            }
            Piece::Sign('(' | '[' | '{') => {
                let mut before = at.checked_sub(1);
                if before.is_some_and(|at| is_sign(at, '!')) {
                    before = before.and_then(|at| at.checked_sub(1));
                } else if name(before) == "new" {
                    before = before.and_then(|at| at.checked_sub(3));
                }
                said.push(SAYING.contains(&name(before)));
            }
            Piece::Sign(')' | ']' | '}') => drop(said.pop()),
            Piece::Literal(text) if is_word(text) && said.last() != Some(&true) => {
                let field = is_sign(at.saturating_sub(1), ':') && TOLD.contains(&name(at.checked_sub(2)));
                if !field {
                    found.push((text.clone(), pieces[at].1));
                }
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// The sources that may spell out no words.
fn sources() -> Vec<PathBuf> {
    let mut folders = ["extract", "rules"].map(|name| root().join(name)).to_vec();
    let mut found: Vec<PathBuf> =
        folders.iter().map(|folder| folder.with_extension("rs")).filter(|p| p.exists()).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.file_name().and_then(|name| name.to_str()).unwrap() {
                "lexicon" | "lexicon.rs" | "tests" | "tests.rs" => {}
                _ if path.is_dir() => folders.push(path),
                name if name.ends_with(".rs") => found.push(path),
                _ => {}
            }
        }
    }
    found.sort();
    found
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

#[test]
fn words_stand_in_tables() {
    let mut more = Vec::new();
    for path in sources() {
        let file = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
        let found = spelled(&fs::read_to_string(&path).unwrap());
        let allowed = ALLOWED.iter().find(|allowed| allowed.0 == file).map_or(0, |allowed| allowed.1);
        if found.len() > allowed {
            let words: Vec<String> = found.iter().map(|(word, line)| format!("{line}: {word}")).collect();
            more.push(format!("{file} spells out {} words, and may {allowed}: {}", found.len(), words.join("; ")));
        }
    }
    assert!(more.is_empty(), "{}", more.join("\n"));
}

#[test]
fn what_is_compared_is_told_from_what_is_said() {
    let source = r###"
        //! "doc"
        #[expect(dead_code, reason = "words")]
        fn is(text: &'static str) -> bool {
            let said = format!("{text} ngày");
            text == "ngày" || text.contains(['đ', '\u{301}', ':']) || b"so" == text || r#"a"b"# == text
        }
        static RULE: Rule = Rule { id: "BB101", name: Text::new("Tên", "Name"), fires: "ngày", list: &["giờ", "…"] };
        #[cfg(test)]
        mod tests { fn f() { is("tháng") } }
        const LAST: &str = "năm";
    "###;
    let words: Vec<String> = spelled(source).into_iter().map(|found| found.0).collect();
    assert_eq!(words, ["ngày", "đ", "so", "a\"b", "giờ", "năm"]);
}
