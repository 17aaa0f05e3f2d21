//! The text of an `EQ` field (ECMA-376-1 §17.16.5, EQ): what stands over one another is put in a row.

use crate::compose::symbols::check_box;

/// Groups open at once; Word's own equations are three or four deep.
const DEPTH: usize = 32;

/// One open pair of brackets.
#[derive(Default)]
struct Group {
    /// The letter of its switch: `f`, `o`; none for brackets of the text.
    kind: Option<u8>,
    /// The brackets that `\b` draws, or the sign of `\i`.
    left: Option<char>,
    right: Option<char>,
    /// Its arguments; the last is being read.
    arguments: Vec<String>,
}

impl Group {
    fn new() -> Group {
        Group { arguments: vec![String::new()], ..Group::default() }
    }

    fn push(&mut self, text: &str) {
        if let Some(last) = self.arguments.last_mut() {
            last.push_str(text);
        }
    }

    /// What it shows.
    fn text(mut self) -> String {
        let all = |arguments: &[String], between: &str| arguments.join(between);
        let left = self.left.unwrap_or('(');
        match self.kind {
            None => format!("({})", all(&self.arguments, ",")),
            Some(b'f') => all(&self.arguments, "/"),
            Some(b'r') => {
                let root = self.arguments.pop().unwrap_or_default();
                format!("{}√{root}", self.arguments.concat())
            }
            Some(b'a') => all(&self.arguments, " "),
            Some(b'l') => all(&self.arguments, ","),
            Some(b'd') => String::new(),
            Some(b'i') => {
                self.arguments.insert(0, self.left.unwrap_or('∫').to_string());
                all(&self.arguments, " ").trim_end().to_owned()
            }
            Some(b'b') => format!("{left}{}{}", self.arguments.concat(), self.right.unwrap_or_else(|| partner(left))),
            Some(b'o') => overstruck(&self.arguments),
            Some(_) => self.arguments.concat(),
        }
    }
}

/// The bracket that closes `left`; the same sign where it is none.
fn partner(left: char) -> char {
    match left {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '<' => '>',
        c => c,
    }
}

/// Signs over one another: a tick in a box is a ticked box.
fn overstruck(arguments: &[String]) -> String {
    let is_box = |text: &String| {
        let mut characters = text.trim().chars();
        matches!((characters.next().and_then(check_box), characters.next()), (Some(false), None))
    };
    let is_tick = |text: &String| matches!(text.trim(), "✓" | "✔" | "√" | "✗" | "✘" | "x" | "X" | "v" | "V" | "×");
    if arguments.iter().any(is_box) && arguments.iter().any(is_tick) { "☒".to_owned() } else { arguments.concat() }
}

/// The text of the equation `eq`, the instruction after its first word; `None` for one too deep.
pub(super) fn flat(eq: &str) -> Option<String> {
    // The separator is that of lists in the writer's country: a comma, or where that is the sign of
    // decimals a semicolon.
    let separator = if eq.contains(';') { ';' } else { ',' };
    let mut open = vec![Group::new()];
    // The switch whose brackets are due.
    let mut due = Group::new();
    let mut characters = eq.chars().peekable();
    while let Some(c) = characters.next() {
        let inner = open.len() > 1;
        let top = open.last_mut()?;
        match c {
            '\\' => {
                let mut name = Vec::new();
                while let Some(letter) = characters.next_if(char::is_ascii_alphabetic) {
                    name.push(letter.to_ascii_lowercase() as u8);
                }
                match name.as_slice() {
                    [] => top.push(characters.next().unwrap_or(c).encode_utf8(&mut [0; 4])),
                    &[kind] => due.kind = Some(kind),
                    name => option(name, &mut due, &mut characters),
                }
            }
            '(' => {
                if open.len() == DEPTH {
                    return None;
                }
                open.push(std::mem::replace(&mut due, Group::new()));
            }
            ')' if inner => {
                let text = open.pop().map(Group::text).unwrap_or_default();
                open.last_mut()?.push(&text);
            }
            c if c == separator && top.kind.is_some() => top.arguments.push(String::new()),
            // Between a switch and its brackets.
            ' ' if due.kind.is_some() => {}
            c => top.push(c.encode_utf8(&mut [0; 4])),
        }
    }
    while let Some(group) = open.pop() {
        match open.last_mut() {
            Some(outer) => outer.push(&group.text()),
            None => return Some(group.arguments.concat().trim().to_owned()),
        }
    }
    None
}

/// An option of the switch that is due, with its number or sign: `\up8`, `\bc\{`, `\su`.
fn option(name: &[u8], due: &mut Group, characters: &mut std::iter::Peekable<std::str::Chars>) {
    let mut sign = || {
        characters.next_if_eq(&' ');
        characters.next_if_eq(&'\\');
        characters.next()
    };
    match name {
        b"bc" => due.left = sign(),
        b"lc" => due.left = Some(sign().unwrap_or(' ')),
        b"rc" => due.right = sign(),
        b"fc" | b"vc" => due.left = sign(),
        b"su" => due.left = Some('∑'),
        b"pr" => due.left = Some('∏'),
        _ => while characters.next_if(char::is_ascii_digit).is_some() {},
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equations_in_one_row() {
        let cases = [
            ("\\f(2,3)", "2/3"),
            ("\\f(1,5;3)", "1,5/3"),
            ("x = \\f(a,\\r(3,b)) m\\s\\up8(2)", "x = a/3√b m2"),
            ("\\r(x)", "√x"),
            ("\\b \\bc\\{ (\\f(a,b))", "{a/b}"),
            ("\\b(a)", "(a)"),
            ("\\i \\su(1,5,n)", "∑ 1 5 n"),
            ("\\x \\to \\bo(khung)", "khung"),
            ("\\o\\ac(○,1)", "○1"),
            ("\\o(□,x)", "☒"),
            ("\\a \\al \\co2 \\hs3(a,b,c,d)", "a b c d"),
            ("f(x, y)", "f(x, y)"),
            ("\\l(a,b)", "a,b"),
            ("\\d \\fo10 ()x", "x"),
            ("\\f(a\\,b,c\\))", "a,b/c)"),
            ("\\f(a", "a"),
            (")", ")"),
            ("\\", "\\"),
        ];
        for (eq, expected) in cases {
            assert_eq!(flat(eq).as_deref(), Some(expected), "{eq}");
        }
        assert_eq!(flat(&"\\f(".repeat(100)), None);
    }
}
