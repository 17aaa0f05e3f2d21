//! What a paragraph in a list keeps until the whole document is read.

use super::props::{ParaProps, Toggles};
use super::tabs::Type;
use crate::docx::styles::Styles;

/// A paragraph in a list.
#[derive(Debug, Default)]
pub(crate) struct Item {
    /// Its place in the document.
    pub(crate) paragraph: usize,
    /// `w:numId`.
    pub(crate) list: u32,
    /// `w:ilvl` of the paragraph itself.
    pub(crate) level: Option<u8>,
    /// Its style, see [`Styles`].
    pub(crate) style: usize,
    /// Of the paragraph's mark: the label has them too.
    pub(crate) mark: Toggles,
    /// It counts, but another's label stands before the paragraph.
    pub(crate) silent: bool,
    /// Its tabs, if any may have a leader.
    pub(crate) tabs: Option<Box<Tabs>>,
}

/// What a paragraph itself says of where its tabs go.
#[derive(Debug)]
pub(crate) struct Tabs {
    pub(crate) props: ParaProps,
    pub(crate) set_in: Type,
}

impl Item {
    /// The item that a paragraph with these properties is, if it is in a list. The list 0 takes it out
    /// of its style's (ECMA-376-1 §17.9.18).
    pub(crate) fn of(props: &ParaProps, mark: Toggles, style: usize, styles: &mut Styles) -> Option<Item> {
        let list = props.list.id.or(styles.get(style).para.list.id).filter(|&id| id != 0)?;
        Some(Item { list, level: props.list.level, style, mark, ..Item::default() })
    }
}
