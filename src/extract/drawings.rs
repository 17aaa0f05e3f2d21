//! Everything that may draw a blank, before anybody asks what it stands for.
//!
//! Dots, lines, leader tabs, form fields and placeholders are found by their shape alone;
//! whether one is a blank, and of what, is decided later by where it stands.

mod announced;
mod leaders;
mod named;
mod naming;
mod placeholders;
mod sought;
#[cfg(test)]
mod tests;

use std::ops::Range;

pub(crate) use announced::is_announced;
pub(crate) use leaders::before_note;
pub(crate) use named::Named;
pub(crate) use naming::is_model;

use crate::document::{Document, Mark, MarkKind, Paragraph, Span};
use crate::record::DrawnAs;

use super::lexicon::classes::BEGINNINGS;
use super::words;

/// A shape that may be a blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Drawing {
    /// What draws it; over several lines when each of them is only leaders.
    pub(crate) span: Span,
    /// How.
    pub(crate) drawn_as: DrawnAs,
    /// How much it looks like a blank by itself: the number of dots, `…` being three.
    pub(crate) weight: u32,
    /// What its own name says that it stands for.
    pub(crate) named: Named,
}

/// Weight from which dots are a blank without a slot or a label to ask for them.
pub(crate) const STRONG: u32 = 4;

/// The weight of what no typist writes by chance: fields, controls, placeholders.
const CERTAIN: u32 = 1000;

/// Bytes of the longest placeholder or tag, with room to spare: some are whole expressions.
const LONGEST: usize = 512;

impl Drawing {
    /// Dots, lines and tabs: drawings without words of their own, which may run on.
    pub(crate) fn is_leader(&self) -> bool {
        matches!(self.drawn_as, DrawnAs::Dots | DrawnAs::Underscores | DrawnAs::Tab | DrawnAs::Spaces)
    }
}

/// What the scan of a document's shapes gives.
#[derive(Debug, Default)]
pub(crate) struct Shapes {
    /// In document order, none overlapping another.
    pub(crate) drawings: Vec<Drawing>,
    /// Tags of template loops (`{% for %}`), which stand for no value.
    pub(crate) tags: Vec<Span>,
}

/// Finds all shapes in the text.
pub(crate) fn scan(document: &Document) -> Shapes {
    let mut shapes = Shapes::default();
    let mut marks = document.marks.as_slice();
    for paragraph in document.paragraphs.iter().filter(|p| p.part.is_audited()) {
        let skip = marks.partition_point(|m| m.span.start < paragraph.span.start);
        let len = marks[skip..].partition_point(|m| m.span.start < paragraph.span.end);
        let first = shapes.drawings.len();
        of_marks(&marks[skip..skip + len], document, &mut shapes.drawings);
        marks = &marks[skip + len..];
        let marked = shapes.drawings.len();
        if !paragraph.toc {
            let end = paragraph.span.end as usize;
            Scanner { text: &document.text, end, shapes: &mut shapes, rule: (0..0, false) }.run(paragraph);
        }
        settle(&mut shapes.drawings, first, marked);
    }
    let joined = leaders::join(document, &shapes.drawings);
    shapes.drawings = joined;
    naming::drop_quoted(document, &mut shapes.drawings);
    for drawing in &mut shapes.drawings {
        drawing.named = Named::of(document.str(drawing.span), drawing.drawn_as);
    }
    shapes
}

/// Drawings that the file itself declares.
fn of_marks(marks: &[Mark], document: &Document, out: &mut Vec<Drawing>) {
    for mark in marks {
        let drawn_as = match mark.kind {
            MarkKind::LeaderTab => DrawnAs::Tab,
            MarkKind::FormField { unfilled: true } => DrawnAs::FormField,
            MarkKind::MergeField { unfilled: true } => DrawnAs::Placeholder,
            MarkKind::Control { placeholder: true } => DrawnAs::ContentControl,
            MarkKind::Line => DrawnAs::Underscores,
            MarkKind::UnderlinedSpace if mark.span.len() >= 3 => DrawnAs::Spaces,
            // Nothing was put in the place of its name.
            MarkKind::Bookmark { name }
                if document.bookmarks.get(name as usize).is_some_and(|n| n == document.str(mark.span).trim()) =>
            {
                DrawnAs::Placeholder
            }
            _ => continue,
        };
        let weight = match drawn_as {
            DrawnAs::Tab | DrawnAs::Underscores => 10,
            DrawnAs::Spaces => document.str(mark.span).chars().map(|c| if c == '\t' { 8 } else { 1 }).sum(),
            _ => CERTAIN,
        };
        match out.last_mut() {
            Some(last) if last.span.overlaps(mark.span) => {
                last.span = last.span.join(mark.span);
                if weight > last.weight {
                    (last.drawn_as, last.weight) = (drawn_as, weight);
                }
            }
            _ => out.push(Drawing { span: mark.span, drawn_as, weight, named: Named::Nothing }),
        }
    }
}

/// Puts the drawings of one paragraph from `first` on in order; those of marks (before `marked`)
/// win over shapes in the same place.
fn settle(drawings: &mut Vec<Drawing>, first: usize, marked: usize) {
    if drawings.len() - first < 2 || marked == first {
        return;
    }
    let marks: Vec<Drawing> = drawings[first..marked].to_vec();
    let shapes: Vec<Drawing> = drawings.drain(marked..).collect();
    for shape in shapes {
        let at = marks.partition_point(|m| m.span.end <= shape.span.start);
        if !marks.get(at).is_some_and(|m| m.span.overlaps(shape.span)) {
            drawings.push(shape);
        }
    }
    drawings[first..].sort_by_key(|d| d.span);
}

/// Finds shapes in one paragraph, character by character.
struct Scanner<'a> {
    text: &'a str,
    end: usize,
    shapes: &'a mut Shapes,
    /// The last line that dashes were found in, and whether it is a rule: it is looked at once.
    rule: (Range<usize>, bool),
}

impl Scanner<'_> {
    fn run(&mut self, paragraph: &Paragraph) {
        let mut at = paragraph.span.start as usize;
        if paragraph.cell.is_some() {
            at = self.announced(at, true).unwrap_or(at);
        }
        // Where the last shape ended: a word that goes on behind it begins there.
        let mut behind = at;
        while let Some(next) = self.next(at, behind) {
            at = next;
            match self.shape(at, behind) {
                Some(end) => (at, behind) = (end, end),
                None => at += 1,
            }
        }
    }

    /// Where the first byte from `at` on stands that a shape may begin with. No word that began before `behind` goes
    /// on there.
    fn next(&self, mut at: usize, behind: usize) -> Option<usize> {
        let text = self.text.as_bytes();
        while at < self.end {
            let sought = sought::next(text, at, self.end);
            at = sought.end;
            if let Some(found) = sought.into_iter().find(|&at| may_begin(&text[..self.end], at, behind)) {
                return Some(found);
            }
        }
        None
    }

    /// The end of the shape that begins at byte `at`. No word that began before `behind` goes on there.
    fn shape(&mut self, at: usize, behind: usize) -> Option<usize> {
        let begins = |text: &str| match text.as_bytes()[behind..at].last() {
            Some(before) if before.is_ascii() => !before.is_ascii_alphanumeric(),
            _ => text[behind..at].chars().next_back().is_none_or(|c| !words::is_alphanumeric(c)),
        };
        match self.text.as_bytes()[at] {
            b'.' => self.dots(at),
            0xC2 | 0xE2 | 0xEF => {
                let lines = self.dots(at).or_else(|| self.underscores(at)).or_else(|| self.dashes(at));
                lines.or_else(|| self.guillemets(at))
            }
            b'_' => self.underscores(at),
            b'-' | b'=' => self.dashes(at),
            b',' => self.commas(at),
            b'|' => self.boxed(at),
            b':' => self.announced(at + 1, false),
            b'(' => self.room(at),
            b'?' => self.questions(at),
            b'{' | b'$' => self.braces(at),
            b'<' => self.angles(at),
            b'[' => self.brackets(at),
            b'#' => self.hashes(at),
            b'B' | b'C' | b'c' | b'N' | b'n' if begins(self.text) => {
                self.prompt(at).or_else(|| self.repeated_letter(at))
            }
            b'A'..=b'Z' | b'x' if begins(self.text) => self.repeated_letter(at),
            b'0' if begins(self.text) => self.zeros(at),
            _ => None,
        }
    }

    fn rest(&self, at: usize) -> &str {
        &self.text[at..self.end]
    }

    fn push(&mut self, start: usize, end: usize, drawn_as: DrawnAs, weight: u32) -> Option<usize> {
        let span = Span::new(start, end);
        self.shapes.drawings.push(Drawing { span, drawn_as, weight, named: Named::Nothing });
        Some(end)
    }

    /// `....`, `…`, `. . . .`: clusters of one style may be a space apart.
    fn dots(&mut self, start: usize) -> Option<usize> {
        let (mut end, mut weight) = cluster(self.rest(start))?;
        end += start;
        let single = weight == 1;
        let mut clusters = 1;
        while let Some((len, more)) = self.rest(end).strip_prefix(' ').and_then(cluster) {
            if (more == 1) != single {
                break;
            }
            end += 1 + len;
            weight += more;
            clusters += 1;
        }
        if single && clusters < 4 {
            return (clusters > 1).then_some(end);
        }
        self.push(start, end, DrawnAs::Dots, weight)
    }

    /// `____`, `▁▁▁▁`: no typist writes three by chance; `_ _ _` a space apart.
    fn underscores(&mut self, start: usize) -> Option<usize> {
        let rest = self.rest(start);
        let line = rest.chars().next().filter(|&c| is_line(c))?;
        let (mut len, mut run) = (0, 0);
        while rest[len..].starts_with(line) {
            (len, run) = (len + line.len_utf8(), run + 1);
        }
        if run == 1 {
            let spaced = rest.as_bytes().chunks(2).take_while(|two| *two == b"_ " || *two == b"_").count();
            let end = start + 2 * spaced.saturating_sub(1) + 1;
            return if spaced < 3 { None } else { self.push(start, end, DrawnAs::Underscores, spaced as u32 + STRONG) };
        }
        self.push(start, start + len, DrawnAs::Underscores, run + if run > 2 { STRONG } else { 0 })
    }

    /// `,,,,,,,,`: dots that a hand typed one key aside.
    fn commas(&mut self, start: usize) -> Option<usize> {
        let run = self.rest(start).bytes().take_while(|&b| b == b',').count();
        if run < COMMAS { None } else { self.push(start, start + run, DrawnAs::Dots, run as u32) }
    }

    /// `|_|_|_|`: a box for each figure.
    fn boxed(&mut self, start: usize) -> Option<usize> {
        let boxes = self.rest(start).as_bytes().chunks(2).take_while(|two| *two == b"|_").count();
        let end = start + 2 * boxes + usize::from(self.rest(start)[2 * boxes..].starts_with('|'));
        if boxes < 3 { None } else { self.push(start, end, DrawnAs::Underscores, boxes as u32 + STRONG) }
    }

    /// A run of dashes; a rule under a heading has a line of its own and is no drawing.
    fn dashes(&mut self, start: usize) -> Option<usize> {
        let run: usize = self.rest(start).chars().take_while(|&c| is_dash(c)).map(char::len_utf8).sum();
        let count = self.text[start..start + run].chars().count() as u32;
        if count < 3 {
            return None;
        }
        if self.is_rule(start) {
            return Some(self.rule.0.end);
        }
        self.push(start, start + run, DrawnAs::Underscores, count)
    }

    /// Whether the line of byte `at` holds nothing but ornaments.
    fn is_rule(&mut self, at: usize) -> bool {
        if !self.rule.0.contains(&at) {
            let start = self.text[..at].rfind('\n').map_or(0, |n| n + 1);
            let end = self.rest(at).find('\n').map_or(self.end, |n| at + n);
            let ornament =
                |c: char| is_dash(c) || matches!(c, ' ' | '\t' | '*' | 'o' | 'O' | '0' | '=' | '.' | '&' | '~' | '_');
            self.rule = (start..end, self.text[start..end].chars().all(ornament));
        }
        self.rule.1
    }
}

/// Whether a shape may begin at byte `at` of a text. No word that began before `behind` goes on there.
#[inline]
fn may_begin(text: &[u8], at: usize, behind: usize) -> bool {
    let byte = text[at];
    // Most letters stand in the middle of words, and most signs alone.
    let inside = || at > behind && text[at - 1].is_ascii_alphanumeric();
    BEGINNINGS.has(byte)
        && match byte.is_ascii_alphanumeric() {
            true => !inside() && placeholders::may_begin(&text[at..]),
            false => may_go_on(&text[at..]),
        }
}

/// Whether a text that begins with a sign may begin with a shape, by the bytes behind that.
fn may_go_on(text: &[u8]) -> bool {
    let byte = |at: usize| text.get(at).copied().unwrap_or_default();
    // Dots, dashes and spaces beyond ASCII begin with these.
    let beyond = |byte: u8| matches!(byte, 0xC2 | 0xE2 | 0xEF);
    let (next, after) = (byte(1), byte(2));
    match byte(0) {
        b'.' => next == b'.' || beyond(next) || next == b' ' && (after == b'.' || beyond(after)),
        b'-' | b'=' => matches!(next, b'-' | b'=') || beyond(next),
        b'(' => matches!(next, b' ' | b'\t') || beyond(next),
        sign @ (b',' | b'?') => next == sign,
        _ => true,
    }
}

/// Commas in a row that are no slip.
const COMMAS: usize = 4;

/// Bullets in a row that draw a line: one is a mark of a list.
const BULLETS: usize = 3;

fn is_line(c: char) -> bool {
    matches!(c, '_' | '‗' | '▁' | '＿')
}

/// A dash, or a sign that draws a line like one.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '=' | '-' | '–' | '—' | '―' | '─' | '━' | '‒')
}

/// Length and weight of the dots that `text` begins with.
fn cluster(text: &str) -> Option<(usize, u32)> {
    let (mut len, mut weight) = (0, 0);
    let bulleted = text.chars().take_while(|&c| c == '•').count() >= BULLETS;
    for c in text.chars() {
        weight += match c {
            '.' | '․' | '．' => 1,
            '•' if bulleted => 1,
            '‥' => 2,
            '…' | '⋯' => 3,
            '·' | '∙' => 1,
            _ => break,
        };
        len += c.len_utf8();
    }
    (weight > 0).then_some((len, weight))
}
