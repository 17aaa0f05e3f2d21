//! Labels whose value only room stands for: `Ông/Bà⇥⇥Chức vụ:`, `…, tại⇥`.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::document::Span;
use crate::extract::label::Label;
use crate::extract::lexicon::labels::{Follows, LEFT_OPEN};
use crate::extract::view::View;

use super::{Entry, Value, begins_with};

/// Spaces in a row that are room for a value.
static WIDE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("     "));

/// Where tabs and wide spaces stand in some lines, which are asked one after the other.
pub(crate) struct Rooms<'a, 'v> {
    view: &'a View<'v>,
    end: usize,
    /// The next of each from the last line on that was asked.
    tab: usize,
    wide: usize,
}

impl<'a, 'v> Rooms<'a, 'v> {
    pub(crate) fn of(view: &'a View<'v>, lines: Range<usize>) -> Self {
        let text = view.stretch(lines).range();
        Rooms { view, end: text.end, tab: text.start, wide: text.start }
    }

    /// Whether the body of a line, or what stands behind it, has a tab or a wide space.
    pub(crate) fn may_be_in(&mut self, line: usize) -> bool {
        let here = &self.view.lines[line];
        let start = here.body as usize;
        let rest = self.view.folded.as_bytes().get(start..self.end).unwrap_or_default();
        if self.tab <= start {
            self.tab = memchr::memchr(b'\t', rest).map_or(usize::MAX, |at| start + at);
        }
        if self.wide <= start {
            self.wide = WIDE.find(rest).map_or(usize::MAX, |at| start + at);
        }
        self.tab.min(self.wide) < here.span.end as usize
    }
}

/// The label that a tab at the end of a line leaves open: all of the line, or its last words.
pub(crate) fn at_end<'v>(view: &View<'v>, line: usize) -> Option<Entry<'v>> {
    let here = &view.lines[line];
    let body = Span { start: here.body, end: here.span.end };
    let low = view.low(body);
    let text = low.trim_end();
    if !low[text.len()..].contains('\t') || text.ends_with(':') {
        return None;
    }
    let asking = text.trim_end_matches([' ', '.']);
    let known = view.labels.at_end(asking).filter(|label| is_left_open(asking, *label))?;
    Some(entry(body, text.len(), known))
}

/// The label that begins a line, where room parts it from the label behind it.
pub(crate) fn before_label<'v>(view: &View<'v>, line: usize) -> Option<Entry<'v>> {
    let here = &view.lines[line];
    let body = Span { start: here.body, end: here.span.end };
    let low = view.low(body);
    let wide = || WIDE.find(low.as_bytes());
    let room = memchr::memchr(b'\t', low.as_bytes()).or_else(wide)?;
    // Room that was cleared of leaders has its value.
    if view.is_leftover(here.body + room as u32) {
        return None;
    }
    let label = low[..room].trim_end();
    let known = view.labels.at_end(label)?;
    let alone = known.words.len() == label.len() && known.follows == Follows::Leaf;
    let followed = alone && begins_with(view, low[room..].trim_start()).is_some();
    followed.then(|| entry(body, label.len(), known))
}

/// The entry whose label ends `len` bytes into the body of a line.
fn entry(body: Span, len: usize, known: Label<'_>) -> Entry<'_> {
    let place = body.part(len, body.len());
    Entry { label: body.part(0, len), known: Some(known), colon: false, place, value: Value::Nothing }
}

/// Whether a label is all of a line, or a word that leaves a sentence open (`…, tại`).
fn is_left_open(text: &str, label: Label<'_>) -> bool {
    text.len() == label.words.len()
        || LEFT_OPEN.contains(&label.words)
        || (label.follows == Follows::Leaf
            && text.strip_suffix(label.words).is_some_and(|rest| rest.ends_with(['\t', ' ']))
            && label.words.contains(' '))
}
