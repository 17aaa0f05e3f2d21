//! How the first entry of a list says that nothing was chosen yet.

use crate::normalise::fold;

/// The words that such an entry begins with, and an entry that does.
const HINTS: [(&str, &str); 16] = [
    ("chọn", "-- Chọn đơn vị --"),
    ("hãy chọn", "(Hãy chọn)"),
    ("vui lòng chọn", "Vui lòng chọn một mục"),
    ("xin chọn", "Xin chọn…"),
    ("mời chọn", "Mời chọn chức vụ"),
    ("lựa chọn", "[Lựa chọn]"),
    ("bấm", "Bấm để chọn"),
    ("nhấn", "Nhấn vào đây để chọn"),
    ("nhấp", "Nhấp để chọn một mục."),
    ("choose", "Choose an item."),
    ("select", "<Select one>"),
    ("please choose", "Please choose"),
    ("please select", "--Please select--"),
    ("pick", "Pick one"),
    ("click", "Click to choose"),
    ("tap", "Tap to choose"),
];

/// Whether an entry of a list is no value: it asks to choose, or has no word at all (`----`).
pub(crate) fn is_hint(entry: &str) -> bool {
    let entry = fold(entry);
    let entry = entry.trim_start_matches(|c: char| !c.is_alphanumeric());
    let begins = |hint: &str| entry.strip_prefix(hint).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    entry.is_empty() || HINTS.iter().any(|hint| begins(hint.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_that_ask_to_choose_are_hints() {
        for (words, example) in HINTS {
            assert!(is_hint(example) && fold(example).contains(words), "{example}");
        }
        for empty in ["", " ", "----", "………"] {
            assert!(is_hint(empty));
        }
        for value in ["Nam", "Chọnlọc", "Đã chọn", "Selection A", "1"] {
            assert!(!is_hint(value), "{value}");
        }
    }
}
