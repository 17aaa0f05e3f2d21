//! What is open while a part is read: stories (the main text, a text box, a note), what holds their
//! paragraphs, and the run.

use super::controls::{Bound, Control};
use super::fields::Field;
use super::paragraph::Para;
use super::props::RunProps;
use crate::document::Part;

/// A flow of paragraphs and tables with fields and controls of its own.
#[derive(Debug)]
pub(super) struct Story {
    pub(super) part: Part,
    /// The story itself, then each open cell.
    pub(super) places: Vec<Place>,
    pub(super) tables: Vec<OpenTable>,
    pub(super) para: Option<Para>,
    pub(super) run: Run,
    pub(super) fields: Vec<Field>,
    /// Open fields beyond those that are followed.
    pub(super) fields_beyond: u32,
    pub(super) controls: Vec<Control>,
    /// What the open control shows in place of what it holds.
    pub(super) bound: Option<Bound>,
}

/// What holds paragraphs: a story or a cell.
#[derive(Debug, Default)]
pub(super) struct Place {
    pub(super) cell: Option<u32>,
    pub(super) paragraphs: u32,
    pub(super) tables: u32,
    /// Of a cell: its lower border is drawn, another is.
    pub(super) underline: bool,
    pub(super) boxed: bool,
    /// Of a cell: its ground has a colour.
    pub(super) shaded: bool,
    /// Nothing of it is shown: a cell that continues the one above, or is within such a cell.
    pub(super) covered: bool,
    /// A paragraph whose mark is deleted or hidden waits for the next.
    pub(super) joined: Option<Para>,
}

/// A table whose cells are read.
#[derive(Debug, Default)]
pub(super) struct OpenTable {
    pub(super) index: u32,
    /// Its style, see [`super::styles::Styles`].
    pub(super) style: usize,
    pub(super) row: u32,
    /// Grid column of the next cell, from 1.
    pub(super) col: u32,
    /// The row is deleted.
    pub(super) gone: bool,
    /// It has borders as a whole.
    pub(super) bordered: bool,
    /// Some ground in it has a colour.
    pub(super) shaded: bool,
    /// The row is none if nothing in it is shown.
    pub(super) vanishes: bool,
    /// Lengths of the document's text, cells and tables where the row begins.
    pub(super) before: (usize, usize, usize),
    /// Cells merged downwards, by column and width: those of the row above, and of this one.
    pub(super) above: Vec<(u32, u32)>,
    pub(super) below: Vec<(u32, u32)>,
    /// How many pages have begun where the row begins, and where its longest cell ends.
    pub(super) pages: (usize, usize),
    /// What goes on after the table, where it stands within a paragraph.
    pub(super) within: Option<Box<(Para, Run)>>,
}

impl Story {
    pub(super) fn new(part: Part) -> Story {
        Story {
            part,
            places: vec![Place::default()],
            tables: Vec::new(),
            para: None,
            run: Run::default(),
            fields: Vec::new(),
            fields_beyond: 0,
            controls: Vec::new(),
            bound: None,
        }
    }

    /// Whether text is shown: no field hides it.
    pub(super) fn shows(&self) -> bool {
        !self.fields.iter().any(Field::hides)
    }

    /// Fields and controls go on at byte `start` of a paragraph that begins.
    pub(super) fn go_on_at(&mut self, start: usize) {
        for field in &mut self.fields {
            field.start = start;
        }
        for control in &mut self.controls {
            control.start = start;
        }
    }

    /// Marks what fields and controls show in a paragraph that ends within them.
    pub(super) fn mark_within(&mut self, para: &mut Para) {
        for field in self.fields.iter().filter(|field| !field.hides()) {
            field.close(para, false);
        }
        for control in &mut self.controls {
            control.close(para);
        }
    }

    /// Takes text that is not shown: results within an instruction are words of it.
    pub(super) fn instruct(&mut self, text: &str) {
        if let Some(field) = self.fields.iter_mut().rev().find(|field| !field.separated) {
            field.instruct(text);
        }
    }
}

/// The open run.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    pub(super) props: RunProps,
    /// Its style, see [`super::styles::Styles`].
    pub(super) style: usize,
    /// Where it begins in the paragraph.
    pub(super) start: usize,
    /// Which of [`super::props::Toggles`] hold, once known.
    pub(super) settled: Option<u8>,
    /// Its hidden text was counted.
    pub(super) counted: bool,
}
