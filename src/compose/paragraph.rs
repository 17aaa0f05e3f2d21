//! One paragraph while it is read, and how it becomes part of the document's text.
//!
//! Runs are joined as they come; only the whole paragraph is normalised, because a
//! combining mark can begin a run.

use std::collections::HashMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, is_nfc_quick};

use super::item::Item;
use super::legacy::{Face, Legacy, is_odd};
use super::symbols::check_box;
use super::usual::{is_usual, usual_bytes};
use crate::document::{Mark, MarkKind, Notes, Span};
use crate::limits;
use crate::normalise::character;

/// What stands between two characters of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Point {
    /// A page ends by a break (`w:br` of type `page`, ECMA-376-1 §17.3.3.1).
    PageBreak,
    /// A page began here when the file was last laid out (`w:lastRenderedPageBreak`, §17.3.3.13).
    RenderedBreak,
    /// The comment with this id is referred to (`w:commentReference`, §17.13.4.5).
    Comment(Box<str>),
}

/// A paragraph as far as it was read. Offsets are into its own text.
#[derive(Debug, Default)]
pub(crate) struct Para {
    pub(crate) number: u32,
    pub(crate) text: String,
    pub(crate) marks: Vec<Mark>,
    /// In order; once the paragraph is written, at offsets into the document's text.
    pub(crate) points: Vec<(usize, Point)>,
    /// From which byte on it has which font; kept only where text may be in an old encoding.
    pub(crate) faces: Vec<(usize, Face)>,
    /// Open bookmarks: by id, the name and where they begin.
    pub(crate) bookmarks: HashMap<String, (String, usize)>,
    /// Upper lines of ruby text, for the end of it: the line itself stays whole.
    pub(crate) over: String,
    /// It is none at all if it is empty.
    pub(crate) optional: bool,
    /// Where the paragraphs that joined stand in lists, when they keep their numbers.
    pub(crate) items: Vec<Item>,
    /// Of its last text, half-points; 0 where nothing is said.
    pub(crate) size: u16,
    /// Some visible character is bold, is not bold.
    pub(crate) bold: bool,
    pub(crate) plain: bool,
    pub(crate) toc: bool,
    pub(crate) has_tab: bool,
    /// A line is drawn across it by a shape.
    pub(crate) ruled: bool,
    /// It shows a picture, an object or a control.
    pub(crate) pictured: bool,
}

impl Para {
    /// Forgets everything but the buffers.
    pub(crate) fn clear(&mut self) {
        let Para { text, marks, faces, .. } = std::mem::take(self);
        *self = Para { text, marks, faces, ..Para::default() };
        self.text.clear();
        self.marks.clear();
        self.faces.clear();
    }

    /// Appends the text of another with its marks.
    pub(crate) fn append(&mut self, other: &Para) {
        let by = self.text.len();
        self.text.push_str(&other.text);
        self.marks.extend(other.marks.iter().map(|mark| {
            let Range { start, end } = mark.span.range();
            Mark { span: Span::new(start + by, end + by), kind: mark.kind }
        }));
        self.points.extend(other.points.iter().map(|(at, point)| (at + by, point.clone())));
        self.faces.extend(other.faces.iter().map(|&(start, face)| (start + by, face)));
        self.bold |= other.bold;
        self.plain |= other.plain;
        self.has_tab |= other.has_tab;
        self.pictured |= other.pictured;
    }

    /// Ends its text.
    pub(crate) fn finish(&mut self) {
        if !self.over.is_empty() {
            self.text.push_str(&std::mem::take(&mut self.over));
        }
    }

    /// Marks the text from `start` on, if there is any.
    pub(crate) fn mark(&mut self, start: usize, kind: MarkKind) {
        if start < self.text.len() {
            self.marks.push(Mark { span: Span::new(start, self.text.len()), kind });
        }
    }

    /// Marks the text from `start` on, joined with a mark of that kind that ends there.
    pub(crate) fn extend_mark(&mut self, start: usize, kind: MarkKind) {
        let end = self.text.len() as u32;
        let before = self.marks.iter_mut().rev().take(4).find(|m| m.kind == kind && m.span.end as usize == start);
        match before {
            Some(mark) => mark.span.end = end,
            None => self.mark(start, kind),
        }
    }

    /// Replaces words that are in an old encoding; gives whether there were any.
    pub(crate) fn recode(&mut self, legacy: &Legacy) -> bool {
        let words = legacy.words(&self.text, &self.faces);
        let (mut text, mut pieces, mut done) = (String::new(), Vec::new(), 0);
        for (raw, word) in words {
            text.push_str(self.text.get(done..raw.start).unwrap_or_default());
            let from = text.len();
            text.push_str(&word);
            done = raw.end;
            pieces.push(Piece { raw, out: from..text.len() });
        }
        if pieces.is_empty() {
            return false;
        }
        text.push_str(self.text.get(done..).unwrap_or_default());
        self.text = text;
        for mark in &mut self.marks {
            let Range { start, end } = mark.span.range();
            mark.span = Span::new(place(&pieces, start, false), place(&pieces, end, true));
        }
        self.points.iter_mut().for_each(|(at, _)| *at = place(&pieces, *at, false));
        true
    }

    /// Makes capitals of the letters that are shown as such, and keeps in `typed` what was typed.
    pub(crate) fn capitalise(&mut self, typed: &mut Vec<String>) {
        let text = &mut self.text;
        self.marks.retain_mut(|mark| {
            let MarkKind::Capitals { typed: index } = &mut mark.kind else { return true };
            let small = text.get(mark.span.range()).unwrap_or_default();
            let shown: String = small.chars().map(capital).collect();
            if shown == small {
                return false;
            }
            *index = typed.len() as u32;
            typed.push(small.to_owned());
            text.replace_range(mark.span.range(), &shown);
            true
        });
    }

    /// Appends its text and marks to the document's; gives the place of the text.
    pub(crate) fn write(&mut self, text: &mut String, marks: &mut Vec<Mark>, notes: &mut Notes, odd: &mut u32) -> Span {
        // One underlined space is a space between words.
        self.marks.retain(|m| m.kind != MarkKind::UnderlinedSpace || self.text.get(m.span.range()) != Some(" "));
        let (base, moved) = (text.len(), Moved::new(&self.marks, &self.points));
        let mut copy = Copy { base, out: text, notes, odd, moved, boxes: Vec::new() };
        if !copy.composed(&self.text) {
            copy.decomposed(&self.text);
        }
        let first = marks.len();
        for mark in &self.marks {
            let start = copy.place(mark.span.start as usize, false);
            let end = copy.place(mark.span.end as usize, true);
            if start < end {
                marks.push(Mark { span: Span::new(start, end), kind: mark.kind });
            }
        }
        let points: Vec<usize> = self.points.iter().map(|point| copy.place(point.0, false)).collect();
        if !copy.boxes.is_empty() {
            // Boxes of controls and form fields, in the order of their ends.
            let is_box = |mark: &&Mark| matches!(mark.kind, MarkKind::CheckBox { .. });
            let known: Vec<Span> = marks[first..].iter().filter(is_box).map(|mark| mark.span).collect();
            for &(start, end, checked) in &copy.boxes {
                let span = Span { start, end };
                let near = known.partition_point(|box_span| box_span.end <= span.start);
                if !known.get(near).is_some_and(|box_span| box_span.overlaps(span)) {
                    marks.push(Mark { span, kind: MarkKind::CheckBox { checked } });
                }
            }
        }
        let span = Span::new(copy.base, copy.out.len());
        self.points.iter_mut().zip(points).for_each(|(point, at)| point.0 = at);
        span
    }
}

/// The capital of a letter, where it is one letter as long in bytes, as all of Vietnamese are.
fn capital(c: char) -> char {
    let mut capitals = c.to_uppercase();
    match (capitals.next(), capitals.next()) {
        (Some(capital), None) if capital.len_utf8() == c.len_utf8() => capital,
        _ => c,
    }
}

/// A stretch whose length changed.
struct Piece {
    raw: Range<usize>,
    out: Range<usize>,
}

/// A paragraph's text on its way into the document's.
struct Copy<'a> {
    base: usize,
    out: &'a mut String,
    notes: &'a mut Notes,
    odd: &'a mut u32,
    moved: Moved<'a>,
    /// Boxes to tick among the characters, as far as they are not too many marks for a document.
    boxes: Vec<(u32, u32, bool)>,
}

impl Copy<'_> {
    /// Copies text in which no characters combine; `false`, and nothing copied, when some might.
    fn composed(&mut self, raw: &str) -> bool {
        let before = (self.notes.invisible, self.notes.lookalikes);
        let (mut done, mut at) = (0, 0);
        loop {
            at += usual_bytes(&raw.as_bytes()[at..]);
            let Some(c) = raw[at..].chars().next() else { break };
            if is_usual(c) {
                at += c.len_utf8();
                continue;
            }
            if !is_stable(c) {
                self.out.truncate(self.base);
                self.moved.clear();
                self.boxes.clear();
                (self.notes.invisible, self.notes.lookalikes) = before;
                return false;
            }
            self.out.push_str(&raw[done..at]);
            *self.odd += u32::from(is_odd(c, raw.as_bytes()[at.saturating_sub(1)]));
            done = at + c.len_utf8();
            self.piece(at..done, c);
            at = done;
        }
        self.out.push_str(&raw[done..]);
        true
    }

    /// Copies text by stretches that begin with a character nothing before it combines with.
    /// What is dropped goes first: a mark may combine with the letter before it.
    fn decomposed(&mut self, raw: &str) {
        let mut start = 0;
        let mut changed = false;
        let ends = raw.char_indices().skip(1).filter(|&(_, c)| is_stable(c) && !is_dropped(c)).map(|(at, _)| at);
        for end in ends.chain([raw.len()]) {
            while end - start > limits::COMBINING_BYTES {
                let cut = raw.floor_char_boundary(start + limits::COMBINING_BYTES);
                changed |= self.stretch(&raw[start..cut], start..cut);
                start = cut;
            }
            changed |= self.stretch(&raw[start..end], start..end);
            start = end;
        }
        self.notes.decomposed += u32::from(changed);
    }

    /// Copies one stretch; gives whether it was written otherwise than in NFC.
    fn stretch(&mut self, stretch: &str, raw: Range<usize>) -> bool {
        let mut characters = stretch.chars();
        match (characters.next(), characters.next()) {
            (Some(c), None) if is_usual(c) => self.out.push(c),
            (Some(c), None) if is_stable(c) => self.piece(raw, c),
            _ => {
                let from = self.out.len();
                self.notes.invisible += stretch.chars().filter(|&c| is_dropped(c)).count() as u32;
                for c in stretch.chars().filter(|&c| !is_dropped(c)).nfc() {
                    self.character(c);
                }
                self.moved.piece(Piece { raw, out: from..self.out.len() });
                return !unicode_normalization::is_nfc(stretch);
            }
        }
        false
    }

    fn piece(&mut self, raw: Range<usize>, c: char) {
        let from = self.out.len();
        self.character(c);
        if raw.len() != self.out.len() - from {
            self.moved.piece(Piece { raw, out: from..self.out.len() });
        }
        if let Some(checked) = check_box(c).filter(|_| self.boxes.len() <= limits::KEPT) {
            self.boxes.push((from as u32, self.out.len() as u32, checked));
        }
    }

    fn character(&mut self, c: char) {
        match character(c) {
            _ if c == '\n' => self.out.push(c),
            Some(kept) => {
                self.notes.lookalikes += u32::from(kept != c && matches!(kept, 'Đ' | 'đ'));
                self.out.push(kept);
            }
            None => self.notes.invisible += 1,
        }
    }

    /// Where an offset into the paragraph's own text, the end of a mark or its start, came to stand.
    fn place(&self, raw: usize, end: bool) -> usize {
        self.moved.place(self.base, raw, end)
    }
}

/// Where the ends of marks come to stand while pieces of the text change their lengths: a text that is
/// all such pieces has millions of them, and few marks.
struct Moved<'a> {
    marks: &'a [Mark],
    points: &'a [(usize, Point)],
    /// The ends of marks and the points as they were, in order; found when the first piece comes.
    ends: Vec<u32>,
    /// Where those before the last piece or within it came to stand: as the start of a mark, as its end.
    placed: Vec<(usize, usize)>,
    last: Piece,
}

impl<'a> Moved<'a> {
    fn new(marks: &'a [Mark], points: &'a [(usize, Point)]) -> Moved<'a> {
        Moved { marks, points, ends: Vec::new(), placed: Vec::new(), last: Piece { raw: 0..0, out: 0..0 } }
    }

    fn clear(&mut self) {
        self.ends.clear();
        self.placed.clear();
    }

    /// Takes the next piece.
    fn piece(&mut self, piece: Piece) {
        if self.marks.is_empty() && self.points.is_empty() {
            return;
        }
        if self.ends.is_empty() {
            self.ends.extend(self.points.iter().map(|point| point.0 as u32));
            self.ends.extend(self.marks.iter().flat_map(|mark| [mark.span.start, mark.span.end]));
            self.ends.sort_unstable();
            self.ends.dedup();
            // What stands before the first piece did not move within the paragraph.
            self.last = Piece { raw: piece.raw.start..piece.raw.start, out: piece.out.start..piece.out.start };
            let still = self.ends.partition_point(|&end| end as usize <= piece.raw.start);
            let by = piece.out.start.saturating_sub(piece.raw.start);
            self.placed.extend(self.ends[..still].iter().map(|&end| (end as usize + by, end as usize + by)));
        }
        while let Some(&end) = self.ends.get(self.placed.len()).filter(|&&end| (end as usize) < piece.raw.end) {
            let end = end as usize;
            let place = if end > piece.raw.start { (piece.out.start, piece.out.end) } else { self.after(end) };
            self.placed.push(place);
        }
        self.last = piece;
    }

    /// Where an end behind the last piece stands.
    fn after(&self, end: usize) -> (usize, usize) {
        let place = self.last.out.end + (end - self.last.raw.end);
        (place, place)
    }

    fn place(&self, base: usize, raw: usize, end: bool) -> usize {
        if self.ends.is_empty() {
            return base + raw;
        }
        let index = self.ends.partition_point(|&known| (known as usize) < raw);
        let place = self.placed.get(index).copied().unwrap_or_else(|| self.after(raw));
        if end { place.1 } else { place.0 }
    }
}

/// Where an offset came to stand after `pieces` changed their lengths: the end of one it lies within for
/// the end of a mark, its start for a start.
fn place(pieces: &[Piece], raw: usize, end: bool) -> usize {
    let index = pieces.partition_point(|piece| piece.raw.start < raw);
    match index.checked_sub(1).and_then(|index| pieces.get(index)) {
        None => raw,
        Some(piece) if raw < piece.raw.end && end => piece.out.end,
        Some(piece) if raw < piece.raw.end => piece.out.start,
        Some(piece) => piece.out.end + (raw - piece.raw.end),
    }
}

/// Only spaces, or characters that are dropped.
pub(crate) fn is_empty(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || character(c).is_none())
}

fn is_dropped(c: char) -> bool {
    c != '\n' && character(c).is_none()
}

/// Whether `c` stands for itself in NFC and nothing before it combines with it.
fn is_stable(c: char) -> bool {
    is_usual(c) || (canonical_combining_class(c) == 0 && is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes)
}
