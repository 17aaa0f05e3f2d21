//! Text made harmless for where it is shown.
//!
//! ```
//! use bienban::report::safe;
//!
//! assert_eq!(safe::cell("=1+1"), "'=1+1");
//! assert_eq!(safe::terminal("a\u{1b}b"), "a\\u{1b}b");
//! ```

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::blocks::{self, BLOCK};

/// A cell that no spreadsheet runs as a formula, whichever of comma, semicolon and tab it splits a line at: a `'`
/// stands before what would begin one, at the beginning and behind each of these three and each line end.
///
/// What begins a formula is `=`, `+`, `-`, `@` or a full-width form of these, behind any blanks, zero-width
/// characters, apostrophes and quotation marks; at the beginning a tab or a line end too. [`as_written`] undoes it.
///
/// ```
/// # use bienban::report::safe::{as_written, cell};
/// assert_eq!(cell("=1+1"), "'=1+1");
/// assert_eq!(cell("A;=1+1"), "A;'=1+1");
/// assert_eq!(cell("BB-01"), "BB-01");
/// assert_eq!(as_written("A;'=1+1"), "A;=1+1");
/// ```
pub fn cell(text: &str) -> Cow<'_, str> {
    if !may_hold_formulas(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut done = 0;
    for start in formulas(text) {
        out.push_str(&text[done..start]);
        out.push('\'');
        done = start;
    }
    if done == 0 && out.is_empty() {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

/// The text of which [`cell`] made this.
///
/// ```
/// use bienban::report::safe::as_written;
///
/// // A cell of a table of the report, as its reader has it.
/// assert_eq!(as_written("'- Họ tên:"), "- Họ tên:");
/// ```
pub fn as_written(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    let mut done = 0;
    for start in formulas(cell).filter(|&start| cell[start..].starts_with('\'')) {
        out.push_str(&cell[done..start]);
        done = start + 1;
    }
    out.push_str(&cell[done..]);
    out
}

/// What begins a formula.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// What begins one at the beginning of a cell.
const LINE_ENDS: [char; 3] = ['\t', '\r', '\n'];

/// What a spreadsheet may split a cell at.
const SPLITS: [char; 5] = [',', ';', '\t', '\r', '\n'];

/// Whether a text is a [`cell`] as it stands, with no quotation mark in it. Of few texts that are, it is denied.
pub(super) fn is_plain(text: &str) -> bool {
    !may_hold(text, b'"')
}

/// Whether a formula may begin at the beginning of a text, or behind anything else than letters and digits.
fn may_hold_formulas(text: &str) -> bool {
    // No text has this byte.
    may_hold(text, 0xFF)
}

/// The same, or whether a text has a byte.
fn may_hold(text: &str, mark: u8) -> bool {
    let bytes = text.as_bytes();
    let may_be_first = |byte: &u8| *byte == mark || MAY_BEGIN[usize::from(*byte)];
    if bytes.len() < BLOCK {
        return bytes.iter().any(may_be_first);
    }
    bytes[..2].iter().any(may_be_first)
        || blocks::any_three(bytes, |earlier, before, byte| {
            let sign = (byte == b'=') | (byte == b'+') | (byte == b'-') | (byte == b'@') | (byte == 0xEF);
            let line_end = (byte == b'\t') | (byte == b'\r') | (byte == b'\n');
            // A Đ stands before many hyphens, as in `QĐ-UBND`.
            let letter = (earlier == 0xC4) & (before == 0x90);
            let parts = (before <= b',') | (before == b';') | (before >= 0x7F) & !letter;
            (byte == mark) | (sign | line_end) & parts
        })
}

/// The bytes with which what begins a formula begins itself; most texts have none of them.
const MAY_BEGIN: [bool; 256] = {
    let mut table = [false; 256];
    let mut at = 0;
    while at < SIGNS.len() + LINE_ENDS.len() {
        let c = if at < SIGNS.len() { SIGNS[at] } else { LINE_ENDS[at - SIGNS.len()] };
        table[c.encode_utf8(&mut [0; 4]).as_bytes()[0] as usize] = true;
        at += 1;
    }
    table
};

/// Where the fields that are formulas begin: at the beginning of a text, or behind what a spreadsheet may split it at.
fn formulas(text: &str) -> impl Iterator<Item = usize> {
    let may_begin = text.bytes().enumerate().filter(|(_, byte)| MAY_BEGIN[usize::from(*byte)]);
    may_begin.filter_map(|(at, _)| {
        let sign = text[at..].chars().next()?;
        let before = text[..at].trim_end_matches(is_passed_over);
        let begins = match before.chars().next_back() {
            None => SIGNS.contains(&sign) || LINE_ENDS.contains(&sign),
            Some(last) => SPLITS.contains(&last) && SIGNS.contains(&sign),
        };
        begins.then_some(before.len())
    })
}

/// What a spreadsheet may drop before it looks at a field.
fn is_passed_over(c: char) -> bool {
    matches!(c, '\'' | '"' | '\u{AD}' | '\u{180E}') || !LINE_ENDS.contains(&c) && (c.is_whitespace() || is_unsafe(c))
}

/// Text that a terminal shows and does not obey: control characters, line ends and the marks
/// that turn the direction of writing are escaped.
///
/// ```
/// assert_eq!(bienban::report::safe::terminal("a\u{1b}[31m\n"), "a\\u{1b}[31m\\n");
/// ```
pub fn terminal(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_unsafe(c) {
            let _ = write!(out, "{}", c.escape_default());
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_and_dashes_are_text() {
        assert_eq!(cell("- Họ tên:"), "'- Họ tên:");
        assert_eq!(cell("＝1"), "'＝1");
        assert_eq!(cell("\t=1"), "'\t'=1");
        assert_eq!(cell("Hồi =1"), "Hồi =1");
        assert_eq!(cell(""), "");
    }

    #[test]
    fn blanks_and_what_nobody_sees_hide_no_formula() {
        for hidden in [" ", "\u{A0}", "\u{3000}", "\u{200B}", "\u{FEFF}", "\u{AD}", "'", "\"", " \u{2060} "] {
            for sign in ["=", "+", "-", "@", "＝"] {
                let text = format!("{hidden}{sign}1");
                assert_eq!(cell(&text), format!("'{text}"));
                for separator in [",", ";", "\t", "\n"] {
                    assert_eq!(cell(&format!("A{separator}{text}")), format!("A{separator}'{text}"));
                }
            }
        }
    }

    #[test]
    fn what_was_made_harmless_is_given_back() {
        let texts = [
            "=1",
            "'=1",
            "''=1",
            "A;=1,+2;'-3",
            "A; B",
            "\t=1",
            "\r\n@x",
            "'A",
            ";'",
            "",
            "'",
            "\u{200B}=1;\u{200B}'",
            "a'=1",
        ];
        for text in texts {
            assert_eq!(as_written(&cell(text)), text);
            assert_eq!(as_written(&cell(&cell(text))), cell(text));
        }
    }

    proptest! {
        #[test]
        fn what_may_hold_no_formula_is_a_cell_as_it_stands(text in "[-=+@＝－＠a1Ệ ,;'\"\t\n\u{AD}\u{200B}é]{0,40}") {
            if !may_hold_formulas(&text) {
                prop_assert_eq!(formulas(&text).next(), None);
                prop_assert_eq!(is_plain(&text), !text.contains('"'));
            }
            let far = format!("Quyết định số 15/QĐ-UBND ngày 03/12{text}");
            prop_assert!(may_hold_formulas(&far) || formulas(&far).next().is_none());
        }
    }

    #[test]
    fn most_texts_are_plain() {
        for text in ["", "Số: 15/QĐ-UBND ngày 03/12/2018", "Hồi 8 giờ, tại Sở Y tế; lúc 9 giờ."] {
            assert!(is_plain(text), "{text}");
        }
        assert!(!is_plain("Chưa ghi (\"Hồi ▢ giờ\")"));
    }

    #[test]
    fn a_name_cannot_turn_itself_round() {
        assert_eq!(terminal("gnp.\u{202E}xcod"), "gnp.\\u{202e}xcod");
        assert_eq!(terminal("biên bản.docx"), "biên bản.docx");
    }
}
