//! Faults speak the language that they are asked in.

use bienban::{Fault, Lang};

/// Words that are the same in both languages.
const NAMES: &[&str] = &["byte", "docx", "gzip", "zip"];

/// The English detail of a fault, after it is seen that the Vietnamese message has no English word of it. Parts and
/// other names that stand in the file hold signs and are in both.
pub(super) fn spoken(fault: &Fault) -> String {
    let english = words(fault.detail(Lang::En));
    let message = fault.message(Lang::Vi);
    let left = words(&message[fault.id.as_str().len()..]);
    let left: Vec<&str> = left.into_iter().filter(|word| english.contains(word) && !NAMES.contains(word)).collect();
    assert!(left.is_empty(), "{left:?} in {message}");
    fault.detail(Lang::En).to_owned()
}

/// The words of a text in small plain letters: names have capitals or signs.
fn words(text: &str) -> Vec<&str> {
    let is_word = |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
    text.split([' ', ',', ':', '(', ')']).filter(is_word).collect()
}
