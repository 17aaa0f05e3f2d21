//! What stands beside a thing on its line.

use std::ops::Range;

use crate::document::Span;
use crate::extract::view::{TokenKind, View};

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

/// Tokens of its sentence that are looked at on either side of a place.
const REACH: usize = 200;

/// The tokens of the sentence that holds `place` on its line.
pub(super) fn sentence(view: &View<'_>, place: Span) -> Range<usize> {
    let line = view.line_tokens(view.line_at(place.start));
    around(view.tokens_in(place), line, |at| ends(view, at))
}

/// Whether a token begins with a sign that ends a sentence: that sign, or leaders of dots.
fn ends(view: &View<'_>, at: usize) -> bool {
    match view.tokens[at].kind {
        // The line may have hundreds of these.
        TokenKind::Word | TokenKind::Number => false,
        TokenKind::Symbol(sign) => matches!(sign, '.' | ';'),
        TokenKind::Drawing(_) => view.low(view.tokens[at].span).starts_with(['.', ';']),
    }
}

/// The tokens round some of a line up to those that end something on either side.
pub(super) fn around(tokens: Range<usize>, line: Range<usize>, ends: impl Fn(usize) -> bool) -> Range<usize> {
    let first = tokens.start.saturating_sub(REACH).max(line.start).min(tokens.start);
    let last = line.end.min(tokens.end + REACH).max(tokens.end);
    let start = (first..tokens.start).rev().find(|&at| ends(at)).map_or(first, |end| end + 1);
    start..(tokens.end..last).find(|&at| ends(at)).unwrap_or(last)
}
