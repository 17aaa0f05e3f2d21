//! The numbers of notes, as their references count them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The notes of one kind that the text refers to.
#[derive(Debug, Default)]
pub(crate) struct NoteNumbers {
    /// By id, the number that Word shows; 0 for a mark of one's own.
    numbers: HashMap<String, u32>,
    counted: u32,
}

impl NoteNumbers {
    /// Numbers a note, in the order of references. One with a mark of its own counts for none
    /// (`w:customMarkFollows`, ECMA-376-1 §17.11.7).
    pub(crate) fn add(&mut self, id: String, marked: bool) {
        let number = if marked { 0 } else { self.counted + 1 };
        if let Entry::Vacant(entry) = self.numbers.entry(id) {
            entry.insert(number);
            self.counted += u32::from(!marked);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    pub(crate) fn get(&self, id: &str) -> Option<u32> {
        self.numbers.get(id).copied()
    }
}
