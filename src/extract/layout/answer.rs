//! The value that a line gives for one of its labels: in the label's place, or in the cell to the right.

use crate::document::Span;
use crate::extract::people::phrase;
use crate::extract::view::View;

use super::{Entry, Value, entries};

/// What line `line` gives for the first of its labels with a colon that `asks` accepts; words that are all of a line
/// and have a cell with a value to their right are a label too. Empty where nothing gives the value.
pub(crate) fn answer<'v>(view: &View<'v>, line: usize, asks: impl Fn(&Entry<'v>) -> bool) -> Option<Span> {
    answered(view, line, |entry| asks(entry).then_some(())).map(|(value, ())| value)
}

/// The same, with what `asked` says of the label.
pub(crate) fn answered<'v, T>(
    view: &View<'v>,
    line: usize,
    asked: impl Fn(&Entry<'v>) -> Option<T>,
) -> Option<(Span, T)> {
    let here = &view.lines[line];
    if here.colon.is_none() {
        return Some((next_cell(view, line)?, asked(&whole(view, line))?));
    }
    let labels = entries(view, line).into_iter().filter(|entry| entry.colon);
    let (entry, asked) = labels.into_iter().find_map(|entry| Some((entry, asked(&entry)?)))?;
    let followed = entry.place.end < here.span.end;
    let value = if followed { phrase::trim(view, entry.place) } else { view.trimmed(entry.place) };
    let beside = || next_cell(view, line).filter(|_| !followed);
    let value = if value.is_empty() { beside().unwrap_or(value) } else { value };
    Some((value, asked))
}

/// All of a line as a label.
fn whole<'v>(view: &View<'v>, line: usize) -> Entry<'v> {
    let here = &view.lines[line];
    let label = here.span.part((here.body - here.span.start) as usize, here.span.len());
    let place = Span { start: label.end, end: label.end };
    let known = view.labels.at_end(view.body(here));
    Entry { label, known, colon: false, place, value: Value::Nothing }
}

/// The text of the cell to the right, which is no label itself.
fn next_cell(view: &View<'_>, line: usize) -> Option<Span> {
    view.next_cell(line).filter(|&cell| !view.raw(cell).ends_with(':'))
}
