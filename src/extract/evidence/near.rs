//! What stands beside a thing on its line.

use std::ops::Range;

use crate::document::Span;
use crate::extract::view::View;

/// Bytes of its line that are looked at on either side of a thing; one line may be all of a hostile file.
pub(super) const NEAR: usize = 400;

/// The text of the line that holds `span`, before and after it, as far as `reach` bytes.
pub(super) fn beside<'a>(view: &'a View<'_>, span: Span, reach: usize) -> (&'a str, &'a str) {
    let text = view.folded.as_str();
    let (from, to) = (span.start as usize, span.end as usize);
    let start = text.ceil_char_boundary(from.saturating_sub(reach));
    let end = text.floor_char_boundary(to.saturating_add(reach).min(text.len()));
    let before = text[start..from].rsplit('\n').next().unwrap_or("");
    let after = text[to..end].split('\n').next().unwrap_or("");
    (before, after)
}

/// The tokens of the sentence that holds `place` on its line.
pub(super) fn sentence(view: &View<'_>, place: Span) -> Range<usize> {
    let tokens = view.tokens_in(place);
    let line = view.line_tokens(view.line_at(place.start));
    let ends = |&at: &usize| view.low(view.tokens[at].span).starts_with(['.', ';']);
    let start = (line.start..tokens.start).rev().find(ends).map_or(line.start, |end| end + 1);
    start..(tokens.end..line.end).find(ends).unwrap_or(line.end)
}
