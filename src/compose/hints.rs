//! How the first entry of a list says that nothing was chosen yet, and a prompt that nothing was written.

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

/// The words that a prompt to write begins with, and a prompt that does; a list's entry may be named so.
const PROMPTS: [(&str, &str); 7] = [
    ("nhập", "Nhập số quyết định"),
    ("gõ", "Gõ tên cơ quan vào đây"),
    ("ghi", "[Ghi họ và tên]"),
    ("điền", "Điền ngày, tháng, năm"),
    ("enter", "Enter a number"),
    ("type", "Type text here"),
    ("write", "Write a name"),
];

/// Whether an entry of a list is no value: it asks to choose, or has no word at all (`----`).
pub(crate) fn is_hint(entry: &str) -> bool {
    asks(entry, HINTS.iter())
}

/// Whether a text in the style of prompts (`Placeholder Text`) asks for a value: to choose or to write one.
pub(crate) fn is_prompt(text: &str) -> bool {
    asks(text, HINTS.iter().chain(&PROMPTS))
}

/// Whether a text has no word, or begins with one of the words.
fn asks<'w>(text: &str, mut words: impl Iterator<Item = &'w (&'w str, &'w str)>) -> bool {
    let text = fold(text);
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let begins = |hint: &str| text.strip_prefix(hint).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    text.is_empty() || words.any(|hint| begins(hint.0))
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

    #[test]
    fn prompts_ask_to_choose_or_to_write() {
        for (words, example) in HINTS.iter().chain(&PROMPTS) {
            assert!(is_prompt(example) && fold(example).contains(words), "{example}");
        }
        for (_, example) in PROMPTS {
            assert!(!is_hint(example), "{example}");
        }
        for value in ["Nguyễn Văn Nhập", "Ghita", "15/02/2023", "Phòng Nội vụ"] {
            assert!(!is_prompt(value), "{value}");
        }
    }
}
