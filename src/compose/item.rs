//! What a paragraph in a list keeps until the whole document is read.

use super::props::Tabbing;
use super::tabs::Type;

/// A paragraph in a list.
#[derive(Debug, Default)]
pub(crate) struct Item {
    /// Its place in the document.
    pub(super) paragraph: usize,
    /// Its list.
    pub(crate) list: u32,
    /// Its level in the list, from 0; `None` where its style says it.
    pub(crate) level: Option<u8>,
    /// Its style, as the reader counts them.
    pub(crate) style: usize,
    /// Which of [`super::props::Toggles`] hold for the paragraph's mark: the label has them too.
    pub(super) mark: u8,
    /// It counts, but another's label stands before the paragraph.
    pub(super) silent: bool,
    /// Its tabs, if any may have a leader.
    pub(super) tabs: Option<Box<Tabs>>,
}

impl Item {
    /// A paragraph in a list, with these of [`super::props::Toggles`] for its mark: the label has them too.
    pub(crate) fn new(list: u32, level: Option<u8>, style: usize, mark: u8) -> Item {
        Item { list, level, style, mark, ..Item::default() }
    }
}

/// Where the tabs of an item go.
#[derive(Debug)]
pub(super) struct Tabs {
    /// By its style, by itself.
    pub(super) by: [Tabbing; 2],
    pub(super) set_in: Type,
}
