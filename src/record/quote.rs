//! Text of the document as it is quoted.

use std::borrow::Cow;

use super::{BLANK, Blank};
use crate::document::{Document, Span};
use crate::normalise;

/// The text of `span` as it is quoted: white space collapsed, each of `blanks` (in document
/// order) a `▢`, a `▢` of the document's own a `□`, and what is struck through between `~~`.
pub(crate) fn quote(document: &Document, blanks: &[Blank], span: Span) -> String {
    quoted(document, blanks, span).into_owned()
}

/// The same without a copy of what stands so in the document.
pub(crate) fn quoted<'d>(document: &'d Document, blanks: &[Blank], span: Span) -> Cow<'d, str> {
    let mut at = span.start;
    let first = blanks.partition_point(|b| b.span.end < span.start);
    let plain = blanks.get(first).is_none_or(|blank| blank.span.start > span.end);
    if plain && document.struck_in(span).next().is_none() {
        let text = document.str(span);
        if !may_hold_blanks(text) {
            return normalise::collapsed(text);
        }
    }
    if is_one(&blanks[first..], span) {
        return Cow::Borrowed(DRAWN);
    }
    let mut out = String::with_capacity(span.len());
    for blank in &blanks[first..] {
        if blank.span.start > span.end {
            break;
        }
        // One that goes on below the span is shown where it begins.
        let beyond = blank.span.start == span.end && !blank.span.is_empty();
        if blank.span.start < at || beyond {
            continue;
        }
        push_plain(&mut out, document, Span { start: at, end: blank.span.start });
        // Spaces that draw a blank still part it from the words around it.
        let spaced = document.str(blank.span).starts_with([' ', '\t']);
        out.push_str(if spaced { " ▢ " } else { DRAWN });
        at = blank.span.end.min(span.end);
    }
    push_plain(&mut out, document, Span { start: at, end: span.end });
    Cow::Owned(normalise::collapsed_whole(out))
}

/// [`BLANK`] as a text.
const DRAWN: &str = "▢";

/// Whether a span is the first of these blanks and shows no other.
fn is_one(blanks: &[Blank], span: Span) -> bool {
    let [first, rest @ ..] = blanks else { return false };
    first.span == span && rest.first().is_none_or(|next| next.span.start >= span.end && !next.span.is_empty())
}

/// Appends text of the document, and marks what is struck through.
fn push_plain(out: &mut String, document: &Document, span: Span) {
    let mut plain = |text: &str| push_without_blanks(out, text);
    let mut at = span.start;
    for struck in document.struck_in(span) {
        let (start, end) = (struck.start.max(at), struck.end.min(span.end));
        plain(document.str(Span { start: at, end: start }));
        let text = document.str(Span { start, end });
        let bare = text.trim();
        let before = text.len() - text.trim_start().len();
        plain(&text[..before]);
        if !bare.is_empty() {
            plain("~~");
            plain(bare);
            plain("~~");
        }
        plain(&text[before + bare.len()..]);
        at = end;
    }
    plain(document.str(Span { start: at, end: span.end }));
}

/// Whether a text may hold a [`BLANK`] of its own: its second byte, rare in any other letter, tells of most that they
/// do not.
fn may_hold_blanks(text: &str) -> bool {
    memchr::memchr(0x96, text.as_bytes()).is_some()
}

/// Whether a text holds a [`BLANK`].
pub(crate) fn has_blank(text: &str) -> bool {
    may_hold_blanks(text) && text.contains(BLANK)
}

/// Adds a text; its own `▢` are no blanks.
pub(crate) fn push_without_blanks(out: &mut String, text: &str) {
    if !may_hold_blanks(text) {
        return out.push_str(text);
    }
    for (index, part) in text.split(BLANK).enumerate() {
        if index > 0 {
            out.push('□');
        }
        out.push_str(part);
    }
}
