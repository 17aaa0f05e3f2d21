//! What belongs beside what on a line, by structure alone: each label with the place of its value.
//!
//! A label is short text before a colon, or known words before a shape or wide room; its value stands from there
//! to the next label of the line. The table of labels only says what it asks for.

mod answer;
mod figure;
pub(crate) mod outline;
pub(crate) mod person;
pub(crate) mod room;
mod set_off;
#[cfg(test)]
mod tests;

use crate::document::Span;

use super::drawings::before_note;
use super::label::{self, Label};
use super::lexicon::labels::Follows;
use super::people::phrase;
use super::view::{TokenKind, View};
use super::words::{self, Bytes, Marks};
pub(crate) use answer::{answer, answered};
pub(crate) use figure::{Figure, figure};
pub(crate) use set_off::{SetOff, after_colon, label_end, set_off};

/// A label on a line, and the place of its value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry<'v> {
    /// The words, from their list mark or from what stands before them on.
    pub(crate) label: Span,
    /// What the table says of the words that it ends with.
    pub(crate) known: Option<Label<'v>>,
    /// A colon ends it.
    pub(crate) colon: bool,
    /// From the colon, or the end of the label, to the next label or the end of the line.
    pub(crate) place: Span,
    pub(crate) value: Value,
}

/// What stands in the place of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Value {
    /// Words.
    Text(Span),
    /// A shape.
    Shape,
    /// Nothing, or only signs that end what stands before: `(Bằng chữ: )`, `Địa điểm: , cơ sở 2`.
    Nothing,
}

/// Signs that show that nothing stands before them.
const ENDS: [char; 5] = [')', ']', ';', ',', '.'];

/// What stands in the place of an entry.
fn value(view: &View<'_>, entry: &Entry<'_>) -> Value {
    let low = view.low(entry.place).trim();
    if view.has_drawing(entry.place) {
        return Value::Shape;
    }
    if low.is_empty() || low.starts_with(ENDS) {
        return Value::Nothing;
    }
    Value::Text(phrase::trim(view, entry.place))
}

/// The labels of a line, in order.
pub(crate) fn entries<'v>(view: &View<'v>, line: usize) -> Vec<Entry<'v>> {
    let here = &view.lines[line];
    let mut cutter = Cutter { view, start: here.body, fresh: true, entries: Vec::new() };
    for at in here.tokens.0 as usize..here.tokens.1 as usize {
        match view.tokens[at].kind {
            TokenKind::Symbol(':') if !is_clock(view, at) => cutter.colon(view.tokens[at].span),
            TokenKind::Drawing(_) => cutter.shape(view.tokens[at].span),
            _ => {}
        }
    }
    let mut entries = cutter.entries;
    let mut end = here.span.end;
    for entry in entries.iter_mut().rev() {
        entry.place.end = end.max(entry.place.start);
        end = entry.label.start;
    }
    for entry in &mut entries {
        entry.value = value(view, entry);
    }
    entries
}

/// `8:30`, `https://…`
fn is_clock(view: &View<'_>, colon: usize) -> bool {
    let figure = |at: usize| view.kind(at) == Some(TokenKind::Number);
    let glued = view.gap(colon + 1).is_empty();
    glued && (colon > 0 && figure(colon - 1) && figure(colon + 1) || view.is_symbol(colon + 1, '/'))
}

struct Cutter<'a, 'v> {
    view: &'a View<'v>,
    /// Where the text begins that may end with the next label.
    start: u32,
    /// Nothing of a value stands there yet.
    fresh: bool,
    entries: Vec<Entry<'v>>,
}

impl<'v> Cutter<'_, 'v> {
    /// A colon: what stands before it is a label, unless it is in the middle of a value.
    fn colon(&mut self, colon: Span) {
        let text = Span { start: self.start, end: colon.start.max(self.start) };
        if let Some((label, known)) = self.label(text).filter(|(label, known)| known.is_some() || self.sets_off(*label))
        {
            self.push(label, known, true, colon.end);
        }
    }

    /// A shape: known words right before it are its label.
    fn shape(&mut self, shape: Span) {
        let text = Span { start: self.start, end: shape.start.max(self.start) };
        if let Some((label, known @ Some(_))) = self.label(text) {
            self.push(label, known, false, label.end);
        }
        (self.start, self.fresh) = (shape.end.max(self.start), true);
    }

    fn push(&mut self, label: Span, known: Option<Label<'v>>, colon: bool, end: u32) {
        self.entries.push(Entry { label, known, colon, place: Span { start: end, end }, value: Value::Nothing });
        (self.start, self.fresh) = (end, false);
    }

    /// The label that ends a text: the words that the table knows, or all of it from the last wide gap on.
    fn label(&self, text: Span) -> Option<(Span, Option<Label<'v>>)> {
        let whole = self.view.low(text);
        let near = whole.ceil_char_boundary(whole.len().saturating_sub(NEAR));
        let text = text.part(near, whole.len());
        let low = without_notes(self.view.low(text));
        let bytes = low.as_bytes();
        let sign = memchr::memrchr2(b'\t', b';', bytes).map_or(0, |at| at + 1);
        let wide = words::has_double_space(&bytes[sign..]);
        let wide = if wide { bytes[sign..].windows(2).rposition(|two| two == b"  ") } else { None };
        let cut = wide.map_or(sign, |at| sign + at + 2);
        let cut = if low[cut..].trim().is_empty() { 0 } else { cut };
        let long = near > 0 && cut == 0;
        let own = text.part(cut, low.len());
        let words = words(self.view.low(own));
        if words.is_empty() {
            return None;
        }
        let start = own.start as usize + self.view.low(own).len() - MARKS.past(self.view.low(own)).len();
        let whole = Span::new(start, start + words.len());
        let known = self.view.labels.at_end(words);
        if long && known.is_none() {
            return None;
        }
        // A tab in the middle of a label: `Giới⇥tính:`.
        let spread = || self.view.labels.at_end(MARKS.bare(low));
        if let Some(label) = (known.is_none() && cut > 0).then(spread).flatten() {
            let start = last_words(low, label.words.split(' ').count());
            return Some((Span { start: text.start + start as u32, end: whole.end }, Some(label)));
        }
        // A value stands before it: only what the table knows is the label.
        let beside = known.filter(|_| !self.fresh && cut == 0 && !self.entries.is_empty());
        let label = beside.map_or(whole, |l| whole.part(words.rfind(l.words).unwrap_or(0), words.len()));
        Some((label, known))
    }

    /// Whether nothing of a value stands before a label that nobody knows.
    fn sets_off(&self, label: Span) -> bool {
        self.fresh || self.entries.is_empty() || self.view.low(Span { start: self.start, end: label.start }).len() > 1
    }
}

/// Bytes before a colon or shape in which its label stands.
const NEAR: usize = 400;

/// The words of a label in a text that ends with it, without marks round them: `Ông (bà)`.
fn words(text: &str) -> &str {
    let text = MARKS.past(text);
    let words = MARKS.before(text);
    let closed = text[words.len()..].starts_with(')') && words.rfind('(') > words.rfind(')');
    &text[..words.len() + usize::from(closed)]
}

/// A text without the marks of notes at its end: `Chức danh:(6)`, `Căn cứ (*)`.
pub(crate) fn without_notes(text: &str) -> &str {
    // Room before a drawing is part of the text, but for that behind a mark.
    past_notes(text.trim_end()).unwrap_or(text)
}

/// What stands before the marks of notes that a text without white space at its end ends with.
pub(crate) fn past_notes(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some(before) = before_note(rest).map(str::trim_end).filter(|before| !before.is_empty()) {
        // `<Họ và tên>(*)`: alternatives to strike out.
        rest = before.trim_end_matches('>');
    }
    (rest.len() < text.len()).then_some(rest)
}

/// Where the last `count` words of a text begin.
fn last_words(text: &str, count: usize) -> usize {
    let mut rest = text.trim_end();
    for _ in 0..count {
        rest = rest.trim_end().trim_end_matches(|c: char| !c.is_whitespace());
    }
    rest.len()
}

/// The last part of a text that can be a label of its own.
pub(crate) fn clause(text: &str) -> &str {
    let parts =
        |before: &[u8]| matches!(before, [.., b'\t' | b'|' | b';'] | [.., b'.' | b':', b' '] | [.., b' ', b' ', b' ']);
    let cut = (1..=text.len()).rev().find(|&at| parts(&text.as_bytes()[..at])).unwrap_or(0);
    text[cut..].trim_start_matches([' ', '-', '+', '*', '.'])
}

/// Marks round a label that are none of it.
static MARKS: Marks = Marks::new(&[' ', '\t', '-', '–', '+', '•', ',', ';', '.', ')', '(', '[', '*', '"', '“']);

/// What stands before the first colon or shape of a text, folded: a label, if it is one.
pub(crate) fn head(body: &str) -> &str {
    let bytes = body.as_bytes();
    let mut from = 0;
    while let Some(at) = HEAD_ENDS.find(&bytes[from..]).map(|at| from + at) {
        // Dashes and marks of quotation begin as `…` does.
        if bytes[at] != 0xE2 || body[at..].starts_with('…') {
            return body[..at].trim_end();
        }
        from = at + 1;
    }
    body[..body.find("..").unwrap_or(body.len())].trim_end()
}

/// What colons and shapes begin with.
static HEAD_ENDS: Bytes = Bytes::new(b":{[<_\t\xE2");

/// Bytes of the longest label that begins a line.
const LONGEST: usize = 120;

/// The label, and nothing but it, that a text begins with and whose value may follow; words of sentences are none.
pub(crate) fn begins_with<'v>(view: &View<'v>, body: &str) -> Option<Label<'v>> {
    let head = head(body);
    let label = Some(head).filter(|head| head.len() < body.len() && head.len() < LONGEST)?;
    view.labels.at_end(label).filter(|l| l.follows != Follows::Word).or_else(|| label::at_head(label))
}
