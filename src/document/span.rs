//! A place in the text.

use std::ops::Range;

use serde::{Serialize, Serializer};

/// A range of bytes of [`Document::text`](super::Document::text), always on character boundaries.
///
/// ```
/// use bienban::{Document, document::Span};
///
/// let document = Document::from_text("Hồi 8 giờ");
/// assert_eq!(document.str(Span { start: 0, end: 5 }), "Hồi");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    ///
    /// ```
    /// # use bienban::document::Span;
    /// assert_eq!(Span::new(3, 8), Span { start: 3, end: 8 });
    /// ```
    pub fn new(start: usize, end: usize) -> Span {
        debug_assert!(start <= end);
        Span { start: start as u32, end: end as u32 }
    }

    /// As a range for slicing.
    ///
    /// ```
    /// # use bienban::document::Span;
    /// assert_eq!(&"biên bản"[Span::new(0, 5).range()], "biên");
    /// ```
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Length in bytes.
    ///
    /// ```
    /// # use bienban::document::Span;
    /// assert_eq!(Span::new(3, 8).len(), 5);
    /// ```
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether nothing is in it.
    ///
    /// ```
    /// # use bienban::document::Span;
    /// assert!(Span::new(3, 3).is_empty());
    /// ```
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the two share at least one byte.
    ///
    /// ```
    /// # use bienban::document::Span;
    /// assert!(Span::new(0, 4).overlaps(Span::new(3, 8)));
    /// assert!(!Span::new(0, 3).overlaps(Span::new(3, 8)));
    /// ```
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether it overlaps one of `spans`, which are in order and do not overlap each other.
    pub(crate) fn overlaps_any(self, spans: &[Span]) -> bool {
        let next = spans.partition_point(|span| span.end <= self.start);
        spans.get(next).is_some_and(|span| span.overlaps(self))
    }

    /// Whether `other` lies within this span.
    ///
    /// ```
    /// # use bienban::document::Span;
    /// assert!(Span::new(0, 8).contains(Span::new(3, 8)));
    /// assert!(!Span::new(0, 4).contains(Span::new(3, 8)));
    /// ```
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The part from byte `start` to byte `end`, counted from its own start; empty when they cross.
    pub(crate) fn part(self, start: usize, end: usize) -> Span {
        Span { start: self.start + start as u32, end: self.start + end.max(start) as u32 }
    }

    /// The smallest span that holds both.
    ///
    /// ```
    /// # use bienban::document::Span;
    /// assert_eq!(Span::new(0, 2).join(Span::new(5, 8)), Span::new(0, 8));
    /// ```
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// `[start, end]`.
impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.start, self.end).serialize(serializer)
    }
}
