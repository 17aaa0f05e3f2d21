//! What parts a label from its value.

use crate::document::Span;
use crate::extract::view::View;

/// What stands behind the words of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SetOff {
    Colon,
    /// A tab, or the end of its cell.
    Room,
    Shape,
    /// Nothing more.
    End,
}

impl SetOff {
    /// Whether a value may follow.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, SetOff::Colon | SetOff::Room)
    }
}

/// What sets off a label that ends at byte `at` of a text up to byte `end`, spaces aside; `None` where words go on.
pub(crate) fn set_off(view: &View<'_>, at: u32, end: u32) -> Option<SetOff> {
    let rest = view.low(Span { start: at, end });
    let next = rest.trim_start_matches(' ');
    match next.chars().next() {
        None => Some(SetOff::End),
        Some(':') => Some(SetOff::Colon),
        Some('\t' | '\n') => Some(SetOff::Room),
        Some(_) => {
            let start = end - next.len() as u32;
            view.has_drawing(Span { start, end: start + 1 }).then_some(SetOff::Shape)
        }
    }
}

/// What stands behind the colon that sets off a label, which ends at byte `at` of a text up to byte `end`.
pub(crate) fn after_colon(view: &View<'_>, at: u32, end: u32) -> Option<Span> {
    let rest = view.low(Span { start: at, end }).trim_start_matches(' ');
    let value = rest.strip_prefix(':')?;
    Some(Span { start: end - value.len() as u32, end })
}

/// Where the label ends that a text may begin with: at a colon outside brackets, a tab, a new cell or a shape.
pub(crate) fn label_end(view: &View<'_>, text: Span) -> u32 {
    let at = view.drawings.partition_point(|d| d.span.end <= text.start);
    let shape = view.drawings.get(at).map_or(text.end, |d| d.span.start.clamp(text.start, text.end));
    let mut depth = 0;
    for (at, byte) in view.low(text).bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            b':' | b'\t' | b'\n' if depth <= 0 => return shape.min(text.start + at as u32),
            _ => {}
        }
    }
    shape
}
