//! Text made harmless for where it is shown.

use std::borrow::Cow;
use std::fmt::Write as _;

/// A cell that no spreadsheet runs as a formula: one that begins with `=`, `+`, `-`, `@`, a tab,
/// a line end or a full-width form of these gets a leading `'`.
///
/// ```
/// assert_eq!(bienban::report::safe::cell("=1+1"), "'=1+1");
/// assert_eq!(bienban::report::safe::cell("BB-01"), "BB-01");
/// ```
pub fn cell(text: &str) -> Cow<'_, str> {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => {
            Cow::Owned(format!("'{text}"))
        }
        _ => Cow::Borrowed(text),
    }
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
    use super::*;

    #[test]
    fn formulas_and_dashes_are_text() {
        assert_eq!(cell("- Họ tên:"), "'- Họ tên:");
        assert_eq!(cell("＝1"), "'＝1");
        assert_eq!(cell("\t=1"), "'\t=1");
        assert_eq!(cell("Hồi =1"), "Hồi =1");
        assert_eq!(cell(""), "");
    }

    #[test]
    fn a_name_cannot_turn_itself_round() {
        assert_eq!(terminal("gnp.\u{202E}xcod"), "gnp.\\u{202e}xcod");
        assert_eq!(terminal("biên bản.docx"), "biên bản.docx");
    }
}
