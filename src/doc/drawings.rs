//! Shapes of drawings (\[MS-ODRAW\]): which of them are in one group, which are lines or show a picture.

use std::collections::HashMap;

use super::bytes::{slice, u16_at, u32_at};

/// Bytes of the head of a record (OfficeArtRecordHeader, 2.2.1).
const HEAD: usize = 8;

/// Records: the container of a drawing, of a group, of a shape; a shape; its properties.
const DRAWING: u16 = 0xF002;
const GROUP: u16 = 0xF003;
const SHAPE: u16 = 0xF004;
const FSP: u16 = 0xF00A;
const FOPT: u16 = 0xF00B;

/// Containers open at once: groups may be nested, and nobody nests ten.
const DEPTH: usize = 64;

/// Shapes of one document that are looked at; busy drawings have some hundred.
const SHAPES: usize = 1 << 17;

/// The property that a shape with a picture has (pib, 2.3.23.2), and what a property is named by.
const PICTURE: u16 = 0x0104;
const NAME: u16 = 0x3FFF;

/// Kinds of shapes that are lines (MSOSPT, 2.4.24).
const LINE: u16 = 20;
const CONNECTOR: u16 = 32;

/// A shape that the text names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Shape {
    /// It is a straight line by itself.
    pub(super) line: bool,
    /// It, or one in its group, shows a picture.
    pub(super) picture: bool,
}

/// The shapes of a document.
#[derive(Debug, Default)]
pub(super) struct Shapes {
    /// Of each shape, the one that the text names: the first of its group, or itself.
    named: HashMap<u32, u32>,
    shapes: HashMap<u32, Shape>,
}

impl Shapes {
    /// Reads the drawings of a document (OfficeArtContent, \[MS-DOC\] 2.9.172), as far as they are whole.
    pub(super) fn read(content: &[u8]) -> Shapes {
        let mut shapes = Shapes::default();
        // Open containers and where they end.
        let mut open: Vec<(u16, usize)> = Vec::new();
        // The first container holds what all drawings share; before each of the others stands one byte.
        let mut at = head(content, 0).map_or(content.len(), |(_, len)| HEAD + len + 1);
        let (mut named, mut shape) = (None, None);
        while let Some((kind, len)) = head(content, at).filter(|_| shapes.named.len() < SHAPES) {
            let (start, end) = (at + HEAD, at.saturating_add(HEAD + len));
            if matches!(kind, DRAWING | GROUP | SHAPE) && open.len() < DEPTH {
                // Right in a drawing stands one group, of all its shapes.
                if open.iter().filter(|open| open.0 == GROUP).count() <= 1 {
                    named = None;
                }
                open.push((kind, end));
                at = start;
            } else {
                let record = content.get(start..end.min(content.len())).unwrap_or_default();
                match kind {
                    FSP => shape = shapes.add(instance(content, at), record, &mut named),
                    FOPT => shapes.properties(shape, instance(content, at), record),
                    _ => {}
                }
                at = end;
            }
            while open.pop_if(|open| open.1 <= at).is_some() {
                // Before the next drawing stands a byte.
                at += usize::from(open.is_empty());
            }
        }
        shapes
    }

    /// The shape by which the text names this one.
    pub(super) fn named(&self, shape: u32) -> u32 {
        self.named.get(&shape).copied().unwrap_or(shape)
    }

    /// What a shape that the text names is.
    pub(super) fn get(&self, shape: u32) -> Shape {
        self.shapes.get(&shape).copied().unwrap_or_default()
    }

    fn add(&mut self, kind: u16, record: &[u8], named: &mut Option<u32>) -> Option<u32> {
        let id = u32_at(record, 0)?;
        let alone = named.is_none();
        let by = *named.get_or_insert(id);
        self.named.insert(id, by);
        let line = alone && matches!(kind, LINE | CONNECTOR);
        self.shapes.entry(by).or_default().line |= line;
        Some(by)
    }

    /// Looks for a picture among the properties of a shape (OfficeArtFOPT, 2.2.9).
    fn properties(&mut self, shape: Option<u32>, count: u16, record: &[u8]) {
        let name = |index: u16| slice(record, usize::from(index) * 6, 6).and_then(|property| u16_at(property, 0));
        let picture = (0..count).map_while(name).any(|name| name & NAME == PICTURE);
        if let Some(shape) = shape.filter(|_| picture) {
            self.shapes.entry(shape).or_default().picture = true;
        }
    }
}

/// The kind of a record and the length of what follows its head.
fn head(content: &[u8], at: usize) -> Option<(u16, usize)> {
    let head = slice(content, at, HEAD)?;
    Some((u16_at(head, 2)?, u32_at(head, 4)? as usize))
}

/// What a record says of itself beside its kind: of a shape its own kind, of properties how many.
fn instance(content: &[u8], at: usize) -> u16 {
    u16_at(content, at).map_or(0, |bits| bits >> 4)
}
