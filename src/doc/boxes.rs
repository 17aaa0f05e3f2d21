//! Text boxes and the drawings in the text (\[MS-DOC\] 2.8.32, 2.8.37; 2.9.106, 2.9.253).

use std::collections::HashMap;
use std::ops::Range;

use super::bytes::{Plc, i32_at, u16_at, u32_at};
use super::drawings::{Shape, Shapes};
use super::fib::{Pair, Story};
use super::model::Model;
use crate::compose::ruled::is_flat;
use crate::fault::Fault;

/// Bytes of an Spa and of a FTXBXS.
const SPA: usize = 26;
const FTXBXS: usize = 22;

/// The drawings that a part of the document anchors.
#[derive(Debug, Default)]
pub(super) struct Boxes<'a> {
    /// Where the part begins in the text, and where its boxes do.
    part: u32,
    story: u32,
    anchors: Plc<'a>,
    texts: Plc<'a>,
    shapes: Shapes,
    /// By the shape that the text names, its boxes that were not shown yet.
    boxes: HashMap<u32, Vec<usize>>,
}

/// What an anchor stands for.
#[derive(Debug, Default)]
pub(super) struct Anchor {
    /// The characters of its boxes.
    pub(super) boxes: Vec<Range<u32>>,
    pub(super) picture: bool,
    /// It is drawn as a line across the page.
    pub(super) line: bool,
}

impl<'a> Boxes<'a> {
    /// Those of the main text, or of the headers and footers.
    ///
    /// # Errors
    /// `damaged` when they lie past their stream.
    pub(super) fn read(model: &Model<'a>, part: Story) -> Result<Boxes<'a>, Fault> {
        let (anchors, texts, story) = match part {
            Story::Headers => (Pair::HeaderAnchors, Pair::HeaderTextboxes, Story::HeaderTextboxes),
            _ => (Pair::Anchors, Pair::Textboxes, Story::Textboxes),
        };
        let mut boxes = Boxes {
            part: model.fib.story(part).start,
            story: model.fib.story(story).start,
            anchors: model.plc(anchors, SPA)?,
            texts: model.plc(texts, FTXBXS)?,
            ..Boxes::default()
        };
        if boxes.anchors.len() > 0 {
            boxes.shapes = Shapes::read(model.part(Pair::Drawings)?);
        }
        // The last one is always a spare.
        for index in 0..boxes.texts.len().saturating_sub(1) {
            let text = boxes.texts.element(index);
            if u16_at(text, 8) == Some(0) {
                let shape = boxes.shapes.named(u32_at(text, 14).unwrap_or(0));
                boxes.boxes.entry(shape).or_default().push(index);
            }
        }
        Ok(boxes)
    }

    /// What the anchor at a character stands for.
    pub(super) fn take(&mut self, cp: u32) -> Anchor {
        let cp = cp.saturating_sub(self.part);
        let index = self.anchors.lower_bound(cp);
        if self.anchors.cp(index) != cp {
            return Anchor::default();
        }
        let spa = self.anchors.element(index);
        let named = u32_at(spa, 0).unwrap_or(0);
        let Shape { line, picture } = self.shapes.get(named);
        let boxes = self.boxes.remove(&named).unwrap_or_default();
        let boxes = boxes.into_iter().map(|index| self.text(index)).collect();
        Anchor { boxes, picture, line: line && size(spa).is_some_and(|(width, height)| is_flat(width, height)) }
    }

    /// The boxes that no anchor named, in order.
    pub(super) fn rest(&mut self) -> Vec<Range<u32>> {
        let mut rest: Vec<usize> = std::mem::take(&mut self.boxes).into_values().flatten().collect();
        rest.sort_unstable();
        rest.into_iter().map(|index| self.text(index)).collect()
    }

    fn text(&self, index: usize) -> Range<u32> {
        let place = |index| self.story.saturating_add(self.texts.cp(index));
        place(index)..place(index + 1)
    }
}

/// The width and height of what an Spa anchors, in twips.
fn size(spa: &[u8]) -> Option<(f64, f64)> {
    let side = |from: usize| Some(f64::from(i32_at(spa, from + 8)?) - f64::from(i32_at(spa, from)?));
    side(4).zip(side(8))
}
