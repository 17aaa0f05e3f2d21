//! Headings and their bodies: how one line hangs on the one before it, by their list marks.

use crate::extract::lists;
use crate::extract::view::View;

/// How a line hangs on another one above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// It begins a list below it.
    Under,
    /// It is the next item of the same list.
    Beside,
    /// It goes on with a list that the other hangs under.
    Over,
    /// It has no mark: text.
    Text,
}

/// How line `next` hangs on line `line`.
pub(crate) fn level(view: &View<'_>, line: usize, next: usize) -> Level {
    let (Some(there), here) = (view.lines[next].mark, view.lines[line].mark) else { return Level::Text };
    if here == Some(there) {
        return Level::Beside;
    }
    match ordinal(view, next) {
        Some(1) => Level::Under,
        Some(_) if here.is_some() => Level::Over,
        Some(_) => Level::Text,
        None if here.is_some() && ordinal(view, line).is_none() && outermost(view, line) == Some(there) => Level::Over,
        None => Level::Under,
    }
}

/// Whether the mark of a line counts: `1.`, `IV.`, `b)`.
pub(crate) fn is_numbered(view: &View<'_>, line: usize) -> bool {
    ordinal(view, line).is_some()
}

/// The last number of a list mark; none of a bullet.
fn ordinal(view: &View<'_>, line: usize) -> Option<u32> {
    let here = &view.lines[line];
    let typed = view.document.text[here.span.start as usize..here.body as usize].trim();
    let mark = view.paragraph(line).label.as_deref().filter(|_| typed.is_empty()).unwrap_or(typed);
    lists::ordinal(mark)
}

/// Lines above a bullet among which its list is looked for.
const NEAR: usize = 40;

/// The mark of the first of the bulleted lines right above a line: the outermost list of those it stands in.
fn outermost(view: &View<'_>, line: usize) -> Option<lists::MarkStyle> {
    let above = (line.saturating_sub(NEAR)..line).rev();
    above.take_while(|&l| view.lines[l].mark.is_some() && !is_numbered(view, l)).last().and_then(|l| view.lines[l].mark)
}
