//! What belongs beside what on a line, by structure alone: each label with the place of its value.
//!
//! A label is short text before a colon, or known words before a shape or wide room; its value stands from there
//! to the next label of the line. The table of labels only says what it asks for.

mod answer;
pub(crate) mod outline;
pub(crate) mod person;
pub(crate) mod room;
mod set_off;
#[cfg(test)]
mod tests;

use crate::document::Span;
use crate::record::Field;

use super::label::{self, Label};
use super::lexicon::labels::Follows;
use super::people::phrase;
use super::view::{TokenKind, View};
pub(crate) use answer::answer;
pub(crate) use set_off::{SetOff, label_end, set_off};

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
    /// Words that were typed before, between or behind the leaders of a form, which are left round them.
    Typed(Span),
    /// A shape, and no words of a value.
    Shape,
    /// Nothing, or only signs that end what stands before: `(Bằng chữ: )`, `Địa điểm: , cơ sở 2`.
    Nothing,
}

/// Signs that show that nothing stands before them.
const ENDS: [char; 5] = [')', ']', ';', ',', '.'];

/// What stands in the place of an entry; `open`: another label before it on the line is left blank.
fn value(view: &View<'_>, entry: &Entry<'_>, open: bool) -> Value {
    let low = view.low(entry.place).trim();
    if view.has_drawing(entry.place) {
        return typed(view, entry, open).map_or(Value::Shape, Value::Typed);
    }
    if low.is_empty() || low.starts_with(ENDS) {
        return Value::Nothing;
    }
    Value::Text(phrase::trim(view, entry.place))
}

/// The value of a place with leaders: all the words in it, when they are no words of the form.
fn typed(view: &View<'_>, entry: &Entry<'_>, open: bool) -> Option<Span> {
    if !entry.colon && entry.known.is_none() || !view.drawings_in(entry.place).all(|drawing| drawing.is_leader()) {
        return None;
    }
    let words = pieces(view, entry.place).filter(|&piece| !is_note(view.low(piece)));
    let mut words = words.map(|piece| phrase::trim(view, piece)).filter(|piece| !piece.is_empty());
    let value = words.next().filter(|_| words.next().is_none())?;
    let leads = view.has_drawing(Span { start: entry.place.start, end: value.start });
    let ends = view.has_drawing(Span { start: value.end, end: entry.place.end });
    let raw = view.raw(value);
    let begun = match raw.chars().next()? {
        // A figure right behind dots is the mark of a note.
        c if c.is_ascii_digit() => raw.len() > 1,
        c if c.is_uppercase() => entry.known.is_none_or(|label| label.follows != Follows::Word),
        // Between leaders, and touching one.
        _ => leads && ends && raw.contains(' ') && touches(view, value),
    };
    // What a form itself prints behind its dots: `Ông ...... - Trưởng phòng`, `Bên A: Công ty ......`.
    let printed = leads && !ends && open || ends && !leads && view.labels.at_end(view.low(value)).is_some();
    (begun && !printed && is_value(view, entry, value)).then_some(value)
}

/// Whether a leader stands right before or behind words.
fn touches(view: &View<'_>, words: Span) -> bool {
    view.drawings_in(Span { start: words.start.saturating_sub(1), end: words.end + 1 }).next().is_some()
}

/// Whether all that stands between two shapes is the mark of a note: `(1)`, `(*)`.
fn is_note(piece: &str) -> bool {
    let inner = piece.trim_matches([' ', ';', ',', '.']).strip_prefix('(').and_then(|piece| piece.strip_suffix(')'));
    inner.is_some_and(|inner| inner.chars().all(|c| c.is_ascii_digit() || c == '*'))
}

/// The stretches of a place between its shapes.
fn pieces<'v>(view: &'v View<'_>, place: Span) -> impl Iterator<Item = Span> + 'v {
    let mut start = place.start;
    let ends = view.drawings_in(place).map(|d| d.span).chain([Span { start: place.end, end: place.end }]);
    ends.map(move |drawn| {
        let piece = Span { start: start.min(drawn.start), end: drawn.start.min(place.end) };
        start = drawn.end;
        piece
    })
}

/// Whether words may be what a label asks for: they are no label, no unit and, where a name is asked for, no post.
fn is_value(view: &View<'_>, entry: &Entry<'_>, words: Span) -> bool {
    let low = view.low(words);
    let names = entry.known.is_some_and(|label| label.field == Field::PersonName);
    let post = phrase::is_post(low);
    let named = view.labels.at_end(low).is_some_and(|l| l.words.len() == low.len()) || label::at_head(low).is_some();
    let printed = if names { post || named } else { named && !post };
    !printed && label::counter(low).is_none()
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
    let mut open = false;
    for entry in &mut entries {
        entry.value = value(view, entry, open);
        open |= entry.value == Value::Shape;
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
        let low = self.view.low(text);
        let cut = low.rfind(['\t', ';']).map(|at| at + 1).max(low.rfind("  ").map(|at| at + 2)).unwrap_or(0);
        let cut = if low[cut..].trim().is_empty() { 0 } else { cut };
        let own = text.part(cut, low.len());
        let words = self.view.low(own).trim_matches(MARKS);
        if words.is_empty() {
            return None;
        }
        let start = own.start as usize + self.view.low(own).len() - self.view.low(own).trim_start_matches(MARKS).len();
        let whole = Span::new(start, start + words.len());
        let known = self.view.labels.at_end(words);
        // A tab in the middle of a label: `Giới⇥tính:`.
        let spread = || self.view.labels.at_end(low.trim_matches(MARKS));
        if let Some(label) = known.is_none().then(spread).flatten() {
            let start = last_words(low, label.words.split(' ').count());
            return Some((Span { start: text.start + start as u32, end: whole.end }, Some(label)));
        }
        // A value stands before it: only what the table knows is the label.
        let beside = known.filter(|_| !self.fresh && cut == 0 && !self.entries.is_empty());
        let label = beside.map_or(whole, |l| whole.part(words.len() - l.words.len().min(words.len()), words.len()));
        Some((label, known))
    }

    /// Whether nothing of a value stands before a label that nobody knows.
    fn sets_off(&self, label: Span) -> bool {
        self.fresh || self.entries.is_empty() || self.view.low(Span { start: self.start, end: label.start }).len() > 1
    }
}

/// Where the last `count` words of a text begin.
fn last_words(text: &str, count: usize) -> usize {
    let mut rest = text.trim_end();
    for _ in 0..count {
        rest = rest.trim_end().trim_end_matches(|c: char| !c.is_whitespace());
    }
    rest.len()
}

/// Marks round a label that are none of it.
const MARKS: [char; 12] = [' ', '\t', '-', '–', '+', '•', ',', ';', '.', ')', '(', '*'];

/// What stands before the first colon or shape of a text, folded: a label, if it is one.
pub(crate) fn head(body: &str) -> &str {
    let end = body.find([':', '：', '…', '{', '[', '<', '_', '\t']).or_else(|| body.find("..")).unwrap_or(body.len());
    body[..end].trim_end()
}

/// Bytes of the longest label that begins a line.
const LONGEST: usize = 120;

/// The label, and nothing but it, that a text begins with and whose value may follow; words of sentences are none.
pub(crate) fn begins_with<'v>(view: &View<'v>, body: &str) -> Option<Label<'v>> {
    let head = head(body);
    let label = Some(head).filter(|head| head.len() < body.len() && head.len() < LONGEST)?;
    view.labels.at_end(label).filter(|l| l.follows != Follows::Word).or_else(|| label::at_head(label))
}
