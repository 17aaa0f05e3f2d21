//! Small questions about folded text.

use crate::document::Span;
use crate::normalise;
use crate::record::BLANK;

use super::super::lexicon::headings::{NOT_ORGS, ORGS};
use super::super::lexicon::people::{POST_WORDS, POSTS};
use super::super::view::View;
use super::super::words;

/// The length of the longest of `phrases` that `text` begins with.
pub(crate) fn longest(text: &str, phrases: &[&str]) -> Option<usize> {
    phrases.iter().filter(|p| words::begins(text, p)).map(|p| p.len()).max()
}

/// Marks that stand round a value and do not belong to it.
pub(crate) const MARKS: [char; 12] = [' ', '\t', '\n', '-', '–', '—', ':', ',', ';', '.', '|', '+'];

/// `span` without white space, separators and leaders at its ends, and without brackets or
/// quotation marks round the whole.
pub(crate) fn trim(view: &View<'_>, span: Span) -> Span {
    let mut span = bare(view, span);
    loop {
        let before = span;
        let at = view.drawings.partition_point(|d| d.span.end <= span.start);
        if let Some(d) = view.drawings.get(at).filter(|d| d.is_leader() && d.span.start <= span.start) {
            span.start = d.span.end.min(span.end);
        }
        let at = view.drawings.partition_point(|d| d.span.start < span.end);
        let last = at.checked_sub(1).and_then(|a| view.drawings.get(a));
        if let Some(d) = last.filter(|d| d.is_leader() && d.span.end >= span.end) {
            span.end = d.span.start.max(span.start);
        }
        span = bare(view, span);
        if span == before {
            return span;
        }
    }
}

/// Bytes of the longest words between a number of people and the bracket that names them.
const COUNTED: usize = 30;

/// The list in brackets behind the number of those in it: `2 (Lò Văn A, Hà Thị B)`, `02 đồng chí (…)`.
pub(crate) fn counted_list(view: &View<'_>, span: Span) -> Option<Span> {
    let low = view.low(span).trim_start_matches(MARKS);
    let inner =
        low.trim_end_matches(MARKS).strip_suffix(')').filter(|_| low.starts_with(|c: char| c.is_ascii_digit()))?;
    let open = inner.find('(').filter(|&at| at <= COUNTED && !inner[at + 1..].contains('('))?;
    let start = span.end as usize - low.len() + open + 1;
    Some(Span::new(start, start + inner.len() - open - 1))
}

fn bare(view: &View<'_>, span: Span) -> Span {
    let raw = &view.document.text[span.range()];
    let head = raw.trim_start_matches(MARKS);
    let start = span.start as usize + raw.len() - head.len();
    let body = head.trim_end_matches(MARKS);
    let inner = body.strip_prefix('(').and_then(|b| b.strip_suffix(')')).filter(|b| !b.contains(['(', ')']));
    let (start, len) = match inner {
        Some(inner) => (start + 1, inner.len()),
        // A bracket opened and cut, or closed and cut.
        None if !body.contains('(') && body.ends_with(')') => (start, body.trim_end_matches(')').len()),
        None if !body.contains(')') && body.starts_with('(') => (start + 1, body.len() - 1),
        None if !body.contains(')') && body.ends_with('(') => (start, body.len() - 1),
        None => (start, body.len()),
    };
    let inner = Span::new(start, start + len);
    if inner == span { span } else { bare_once(view, inner) }
}

fn bare_once(view: &View<'_>, span: Span) -> Span {
    let raw = &view.document.text[span.range()];
    let head = raw.trim_start_matches(MARKS);
    let start = span.start as usize + raw.len() - head.len();
    Span::new(start, start + head.trim_end_matches(MARKS).len())
}

/// The text of `span` as it is quoted, each shape in it a `▢`; empty when it holds no words.
pub(crate) fn quoted(view: &View<'_>, span: Span) -> String {
    let mut out = String::new();
    let mut at = span.start;
    for drawing in view.drawings_in(span) {
        // The full stop of a control's hint may have been trimmed off with the others.
        if drawing.span.start < at || (drawing.span.end > span.end && drawing.is_leader()) {
            continue;
        }
        push(&mut out, view.raw(Span { start: at, end: drawing.span.start }));
        out.push(BLANK);
        at = drawing.span.end.min(span.end);
    }
    push(&mut out, view.raw(Span { start: at, end: span.end }));
    if out.chars().any(char::is_alphanumeric) { normalise::collapse(&out) } else { String::new() }
}

fn push(out: &mut String, text: &str) {
    out.extend(text.chars().map(|c| if c == BLANK { '□' } else { c }));
}

/// Whether the folded text begins like an organisation's name.
pub(crate) fn is_org(low: &str) -> bool {
    ORGS.longest(low).is_some() && NOT_ORGS.longest(low).is_none()
}

/// Whether the folded text begins like a post.
pub(crate) fn is_post(low: &str) -> bool {
    POSTS.longest(low).is_some() || POST_WORDS.longest(low).is_some()
}
