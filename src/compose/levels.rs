//! The lists in use, and what their levels look like.

use std::collections::HashMap;

use super::number_format::Format;
use super::props::{Tabbing, Toggles};
use super::symbols::Font;
use super::tabs::Suffix;

/// Levels of a list (ECMA-376-1 §17.9.6); Word opens no file with more ([MS-OI29500], lvl).
pub(crate) const LEVELS: usize = 9;

/// How often a list style may stand in for another before it is no list; Word writes one.
pub(crate) const LINKS: usize = 4;

/// One level of a list.
#[derive(Debug, Clone, Default)]
pub(crate) struct Level {
    pub(crate) start: Option<u32>,
    pub(crate) format: Format,
    /// Its text, with `%1` … `%9` for the numbers of levels.
    pub(crate) text: Box<str>,
    /// After what it restarts: 0 never, n after a paragraph of level n or above (from 1).
    pub(crate) restart: Option<u32>,
    /// All numbers as decimals.
    pub(crate) legal: bool,
    /// The bullet is a picture.
    pub(crate) picture: bool,
    /// The paragraph style that stands for it.
    pub(crate) style: Option<Box<str>>,
    pub(crate) font: Font,
    /// Of the label.
    pub(crate) toggles: Toggles,
    pub(crate) suffix: Suffix,
    /// Indents and tab stops of its paragraphs.
    pub(crate) tabbing: Tabbing,
}

/// What several lists may share.
#[derive(Debug, Default)]
pub(crate) struct Kind {
    pub(crate) levels: Vec<Level>,
    /// The kind whose levels it shows.
    pub(crate) same_as: Option<u32>,
}

/// What a list has otherwise than its kind, at one level.
#[derive(Debug, Default)]
pub(crate) struct Override {
    pub(crate) level: usize,
    /// It starts over where the list first stands in it.
    pub(crate) start: Option<u32>,
    pub(crate) own: Option<Level>,
}

/// A list.
#[derive(Debug, Default)]
pub(crate) struct List {
    pub(crate) kind: u32,
    pub(crate) overrides: Vec<Override>,
}

/// The lists that a document uses.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    pub(crate) lists: HashMap<u32, List>,
    pub(crate) kinds: HashMap<u32, Kind>,
}

impl Lists {
    /// The kind of a list: lists of one kind count together.
    pub(crate) fn kind(&self, list: u32) -> Option<u32> {
        Some(self.lists.get(&list)?.kind)
    }

    /// A level of a list, from 0.
    pub(crate) fn level(&self, list: u32, level: usize) -> Option<&Level> {
        let list = self.lists.get(&list)?;
        list.own(level).and_then(|own| own.own.as_ref()).or_else(|| self.levels(list.kind).get(level))
    }

    /// The number that a level of a list begins with: 0 where nothing is said (ECMA-376-1 §17.9.25).
    pub(crate) fn start(&self, list: u32, level: usize) -> u32 {
        let Some(list) = self.lists.get(&list) else { return 0 };
        let own = list.own(level);
        let own = own.and_then(|own| own.start.or_else(|| own.own.as_ref()?.start));
        own.or_else(|| self.levels(list.kind).get(level)?.start).unwrap_or(0)
    }

    /// Whether a list starts a level over where it first stands in it.
    pub(crate) fn starts_over(&self, list: u32, level: usize) -> bool {
        self.lists.get(&list).and_then(|list| list.own(level)).is_some_and(|own| own.start.is_some())
    }

    /// The level that stands for a paragraph style in a list (ECMA-376-1 §17.9.23).
    pub(crate) fn level_of_style(&self, list: u32, style: &str) -> Option<u8> {
        let kind = self.lists.get(&list)?.kind;
        self.levels(kind).iter().position(|level| level.style.as_deref() == Some(style)).map(|level| level as u8)
    }

    fn levels(&self, mut kind: u32) -> &[Level] {
        for _ in 0..LINKS {
            match self.kinds.get(&kind) {
                Some(Kind { same_as: Some(other), .. }) => kind = *other,
                Some(found) => return &found.levels,
                None => break,
            }
        }
        &[]
    }
}

impl List {
    fn own(&self, level: usize) -> Option<&Override> {
        self.overrides.iter().find(|own| own.level == level)
    }
}
