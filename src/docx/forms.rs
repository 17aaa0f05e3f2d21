//! Form fields (`w:ffData`).

use super::element::{Element, Ns};
use crate::compose::fields::Form;

impl Form {
    /// Takes over one descendant of `w:ffData`.
    pub(super) fn set(&mut self, element: &Element) {
        /// Entries of one list; Word allows 25.
        const ENTRIES: usize = 1000;
        if element.ns != Ns::Word {
            return;
        }
        match element.local() {
            b"default" => {
                self.checked_before = element.on();
                self.chosen = element.number("val").unwrap_or(self.chosen);
                self.hint = element.val().map_or_else(String::new, |hint| hint.trim().to_owned());
            }
            b"checked" => self.checked = Some(element.on()),
            b"result" => self.chosen = element.number("val").unwrap_or(self.chosen),
            b"listEntry" if self.entries.len() < ENTRIES => {
                self.entries.extend(element.val().map(|entry| entry.into_owned()));
            }
            _ => {}
        }
    }
}
