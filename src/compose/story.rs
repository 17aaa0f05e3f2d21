//! What is open while a part is read: stories (the main text, a text box, a note), what holds their
//! paragraphs, and the run.

use super::controls::{Bound, Control};
use super::fields::Field;
use super::flow::Closing;
use super::paragraph::Para;
use super::run::Run;
use crate::document::Part;

/// A flow of paragraphs and tables with fields and controls of its own.
#[derive(Debug)]
pub(crate) struct Story {
    pub(crate) part: Part,
    /// The story itself, then each open cell.
    pub(crate) places: Vec<Place>,
    pub(crate) tables: Vec<OpenTable>,
    pub(crate) para: Option<Para>,
    pub(crate) run: Run,
    pub(crate) fields: Vec<Field>,
    /// Open fields beyond those that are followed.
    pub(crate) fields_beyond: u32,
    pub(crate) controls: Vec<Control>,
    /// What the open control shows in place of what it holds.
    pub(crate) bound: Option<Bound>,
}

/// What holds paragraphs: a story or a cell.
#[derive(Debug, Default)]
pub(crate) struct Place {
    pub(crate) cell: Option<u32>,
    pub(crate) paragraphs: u32,
    pub(crate) tables: u32,
    /// Of a cell: its lower border is drawn, another is.
    pub(crate) underline: bool,
    pub(crate) boxed: bool,
    /// Of a cell: its ground has a colour.
    pub(crate) shaded: bool,
    /// Nothing of it is shown: a cell that continues the one above, or is within such a cell.
    pub(crate) covered: bool,
    /// A paragraph whose mark is deleted or hidden waits for the next.
    pub(crate) joined: Option<(Para, Closing)>,
}

/// A table whose cells are read.
#[derive(Debug, Default)]
pub(crate) struct OpenTable {
    pub(crate) index: u32,
    pub(crate) row: u32,
    /// Grid column of the next cell, from 1.
    pub(crate) col: u32,
    /// The row is deleted.
    pub(crate) gone: bool,
    /// It has borders as a whole.
    pub(crate) bordered: bool,
    /// Some ground in it has a colour.
    pub(crate) shaded: bool,
    /// The row is none if nothing in it is shown.
    pub(crate) vanishes: bool,
    /// Lengths of the document's text, cells and tables where the row begins.
    pub(crate) before: (usize, usize, usize),
    /// Cells merged downwards, by column and width: those of the row above, and of this one.
    pub(crate) above: Vec<(u32, u32)>,
    pub(crate) below: Vec<(u32, u32)>,
    /// How many pages have begun where the row begins, and where its longest cell ends.
    pub(crate) pages: (usize, usize),
    /// What goes on after the table, where it stands within a paragraph.
    pub(crate) within: Option<Box<(Para, Run)>>,
}

impl Story {
    pub(crate) fn new(part: Part) -> Story {
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
    pub(crate) fn shows(&self) -> bool {
        !self.fields.iter().any(Field::hides)
    }

    /// Fields and controls go on at byte `start` of a paragraph that begins.
    pub(crate) fn go_on_at(&mut self, start: usize) {
        for field in &mut self.fields {
            field.start = start;
        }
        for control in &mut self.controls {
            control.start = start;
        }
    }

    /// Marks what fields and controls show in a paragraph that ends within them.
    pub(crate) fn mark_within(&mut self, para: &mut Para) {
        for field in self.fields.iter().filter(|field| !field.hides()) {
            field.close(para, false);
        }
        for control in &mut self.controls {
            control.close(para);
        }
    }

    /// Takes text that is not shown: results within an instruction are words of it.
    pub(crate) fn instruct(&mut self, text: &str) {
        if let Some(field) = self.fields.iter_mut().rev().find(|field| !field.separated) {
            field.instruct(text);
        }
    }
}
