//! What is open in a story as it stands in the file: its page knows it with all styles resolved.

use super::controls::Own;
use super::props::{ParaProps, RunProps};
use crate::compose::props::Toggles;

/// Of one open story.
#[derive(Debug, Default)]
pub(super) struct Side {
    pub(super) run: OpenRun,
    pub(super) para: OpenPara,
    pub(super) tables: Vec<OpenTable>,
    /// What its open controls say of themselves.
    pub(super) controls: Vec<Own>,
}

/// The open run.
#[derive(Debug, Clone, Default)]
pub(super) struct OpenRun {
    pub(super) props: RunProps,
    /// Its style, see [`super::styles::Styles`].
    pub(super) style: usize,
    /// Properties of it were met.
    pub(super) told: bool,
    /// The page was told how it looks.
    pub(super) settled: bool,
}

/// The open paragraph.
#[derive(Debug, Clone, Default)]
pub(super) struct OpenPara {
    /// Properties of it were met.
    pub(super) told: bool,
    /// Its style, see [`super::styles::Styles`].
    pub(super) style: usize,
    pub(super) props: ParaProps,
    /// Of its mark, which its list label has too.
    pub(super) mark: Toggles,
    /// Its mark is deleted or hidden: it joins with the next paragraph.
    pub(super) joins: bool,
    /// It joins as a heading before the text of its own line (`w:specVanish`).
    pub(super) separates: bool,
    /// It is the last of its section.
    pub(super) ends_section: bool,
}

impl OpenPara {
    /// Takes over all that another says, but keeps the room for tab stops.
    pub(super) fn become_like(&mut self, other: &OpenPara) {
        let OpenPara { told, style, ref props, mark, joins, separates, ends_section } = *other;
        self.props.become_like(props);
        let props = std::mem::take(&mut self.props);
        *self = OpenPara { told, style, props, mark, joins, separates, ends_section };
    }

    /// The paragraph ends with its mark.
    pub(super) fn has_plain_mark(&self) -> bool {
        !self.joins && !self.separates
    }

    /// Forgets everything but the room for tab stops.
    pub(super) fn clear(&mut self, style: usize) {
        let mut props = std::mem::take(&mut self.props);
        props.clear();
        *self = OpenPara { style, props, ..OpenPara::default() };
    }
}

/// An open table.
#[derive(Debug, Default)]
pub(super) struct OpenTable {
    /// Its style, see [`super::styles::Styles`].
    pub(super) style: usize,
    /// What goes on after it, where it stands within a paragraph.
    pub(super) within: Option<Box<(OpenRun, OpenPara)>>,
}
