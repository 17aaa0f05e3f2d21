//! Figures that a label or the words of a sentence give: `có mặt: 18/21`, `thu vào là 48 phiếu`.

use crate::document::Span;
use crate::extract::view::{TokenKind, View};

/// A whole number, be it a part of another: `18/21`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figure {
    pub(crate) number: u32,
    pub(crate) of: Option<u32>,
    pub(crate) span: Span,
    /// Its first token.
    pub(crate) first: usize,
}

/// The figure that words before token `next` give. A colon, and up to `most` tokens that `fills` knows, may stand
/// between; `1.250`, `85%` and `2-3` are no whole numbers.
pub(crate) fn figure(view: &View<'_>, next: usize, most: usize, fills: impl Fn(usize) -> bool) -> Option<Figure> {
    let between = |&at: &usize| view.is_symbol(at, ':') || view.is_symbol(at, '=') || fills(at);
    let first = next + (next..next + most).take_while(between).count();
    let number = view.number(first).filter(|_| view.same_paragraph(next.saturating_sub(1), first))?;
    let glued = view.gap(first + 1).is_empty() && view.gap(first + 2).is_empty();
    let (mut of, mut span) = (None, view.tokens[first].span);
    match view.kind(first + 1) {
        Some(TokenKind::Symbol('/')) => {
            of = Some(view.number(first + 2)?);
            span = span.join(view.tokens[first + 2].span);
        }
        Some(TokenKind::Symbol('%')) => return None,
        Some(TokenKind::Symbol('.' | ',' | '-')) if glued && view.number(first + 2).is_some() => return None,
        _ => {}
    }
    Some(Figure { number, of, span, first })
}
