//! Small questions about folded text.

use crate::document::Span;
use crate::normalise;
use crate::record::{BLANK, push_without_blanks};

use super::super::label;
use super::super::lexicon::headings::{NOT_ORGS, ORGS};
use super::super::lexicon::index::Phrases;
use super::super::lexicon::people::{CALLS, POST_WORDS, POSTS};
use super::super::lexicon::persons::{JOINTS, Joint};
use super::super::view::View;
use super::super::words::{self, Marks};

/// Where words and signs begin in folded text.
pub(crate) fn starts(text: &str) -> impl Iterator<Item = usize> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at;
            let &byte = text.as_bytes().get(start)?;
            at = words::letters_end(text, start);
            if at > start {
                return Some(start);
            }
            if byte == b' ' {
                at += 1;
                continue;
            }
            let c = text[start..].chars().next()?;
            at += c.len_utf8();
            if !c.is_whitespace() {
                return Some(start);
            }
        }
    })
}

/// Where folded text first has one of the phrases, and which.
pub(crate) fn place<T>(text: &str, phrases: &Phrases<T>) -> Option<(usize, &'static T)> {
    starts(text).find_map(|at| Some((at, phrases.find(&text[at..])?)))
}

/// Folded text without the first of some words that it ends with.
pub(crate) fn without_end<'t>(text: &'t str, ends: &[&str]) -> Option<&'t str> {
    let whole = |rest: &&str| !rest.ends_with(words::is_alphanumeric);
    ends.iter().find_map(|end| text.strip_suffix(end).filter(whole))
}

/// Marks that stand round a value and do not belong to it.
pub(crate) const MARKS: [char; 12] = [' ', '\t', '\n', '-', '–', '—', ':', ',', ';', '.', '|', '+'];

/// The same, to be taken off a text.
pub(crate) static ROUND: Marks = Marks::new(&MARKS);

/// `span` without white space, separators and leaders at its ends, and without brackets or
/// quotation marks round the whole.
pub(crate) fn trim(view: &View<'_>, span: Span) -> Span {
    if span.is_empty() {
        return span;
    }
    let mut span = bare(view, span);
    loop {
        let before = span;
        let at = view.drawings.partition_point(|d| d.span.end <= span.start);
        if let Some(first) = view.drawings.get(at).filter(|d| d.span.start < span.end) {
            let behind = view.drawings[at..].partition_point(|d| d.span.start < span.end);
            let last = &view.drawings[at + behind - 1];
            if first.is_leader() && first.span.start <= span.start {
                span.start = first.span.end.min(span.end);
            }
            if last.is_leader() && last.span.end >= span.end {
                span.end = last.span.start.max(span.start);
            }
        }
        span = untagged(view, span);
        // What has no brackets at its ends is bare already.
        if span == before && !view.raw(span).starts_with('(') && !view.raw(span).ends_with(['(', ')']) {
            return span;
        }
        span = bare(view, span);
        if span == before {
            return span;
        }
    }
}

/// `span` without tags of a template at its ends: `BÊN B: {% for p in persons %}`.
fn untagged(view: &View<'_>, mut span: Span) -> Span {
    if view.tags.is_empty() {
        return span;
    }
    let at = view.tags.partition_point(|tag| tag.end <= span.start);
    if let Some(tag) = view.tags.get(at).filter(|tag| tag.start <= span.start) {
        span.start = tag.end.min(span.end);
    }
    let at = view.tags.partition_point(|tag| tag.start < span.end);
    if let Some(tag) = at.checked_sub(1).and_then(|at| view.tags.get(at)).filter(|tag| tag.end >= span.end) {
        span.end = tag.start.max(span.start);
    }
    span
}

/// Bytes of the longest words between a number of people and the bracket that names them.
const COUNTED: usize = 30;

/// The list in brackets behind the number of those in it: `2 (Lò Văn A, Hà Thị B)`, `02 đồng chí (…)`.
pub(crate) fn counted_list(view: &View<'_>, span: Span) -> Option<Span> {
    let low = ROUND.past(view.low(span));
    let inner = ROUND.before(low).strip_suffix(')').filter(|_| low.starts_with(|c: char| c.is_ascii_digit()))?;
    let open = inner.find('(').filter(|&at| at <= COUNTED && !inner[at + 1..].contains('('))?;
    let start = span.end as usize - low.len() + open + 1;
    Some(Span::new(start, start + inner.len() - open - 1))
}

fn bare(view: &View<'_>, span: Span) -> Span {
    let raw = &view.document.text[span.range()];
    let head = ROUND.past(raw);
    let start = span.start as usize + raw.len() - head.len();
    let body = ROUND.before(head);
    if !body.starts_with('(') && !body.ends_with(['(', ')']) {
        return Span::new(start, start + body.len());
    }
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
    let head = ROUND.past(raw);
    let start = span.start as usize + raw.len() - head.len();
    Span::new(start, start + ROUND.before(head).len())
}

/// The text of `span` as it is quoted, each shape in it a `▢`; empty when it holds no words.
pub(crate) fn quoted(view: &View<'_>, span: Span) -> String {
    if span.is_empty() {
        return String::new();
    }
    let mut out = String::with_capacity(span.len());
    let mut at = span.start;
    for drawing in view.drawings_in(span) {
        // The full stop of a control's hint may have been trimmed off with the others.
        if drawing.span.start < at || (drawing.span.end > span.end && drawing.is_leader()) {
            continue;
        }
        push_without_blanks(&mut out, view.raw(Span { start: at, end: drawing.span.start }));
        out.push(BLANK);
        at = drawing.span.end.min(span.end);
    }
    push_without_blanks(&mut out, view.raw(Span { start: at, end: span.end }));
    if out.contains(words::is_alphanumeric) { normalise::collapsed_whole(out) } else { String::new() }
}

/// Whether the folded text begins like an organisation's name.
pub(crate) fn is_org(low: &str) -> bool {
    ORGS.longest(low).is_some() && NOT_ORGS.longest(low).is_none()
}

/// Whether the folded text begins like a post.
pub(crate) fn is_post(low: &str) -> bool {
    POSTS.longest(low).is_some() || POST_WORDS.longest(low).is_some()
}

/// Whether the folded text begins as a line does that names somebody.
pub(crate) fn names_somebody(low: &str) -> bool {
    CALLS.longest(low).is_some() || label::of_name(low).is_some()
}

/// Whether the next person may follow after the words that `low` begins with.
pub(crate) fn joins(low: &str) -> bool {
    JOINTS.find(low).is_some_and(|joint| joint.1 == Joint::Next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_signs_begin_where_no_letter_goes_on() {
        for c in '\0'..='\u{3100}' {
            let text = format!("{c}a {c} b{c}{c}1{c}");
            let before = |at: usize| text[..at].chars().next_back().is_some_and(words::is_letter);
            let begins = |&(at, c): &(usize, char)| !(before(at) && words::is_letter(c) || c.is_whitespace());
            let expected: Vec<usize> = text.char_indices().filter(begins).map(|(at, _)| at).collect();
            assert_eq!(starts(&text).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }

    #[test]
    fn phrases_are_found_as_whole_words() {
        static LIST: Phrases<&str> = Phrases::new(&["do ông", "gồm", "(theo"]);
        for (text, at) in [
            ("công ty x do ông a", Some(11)),
            ("đoàn gồm: a", Some(7)),
            ("tổ (theo quyết định)", Some(5)),
            ("dogồm", None),
            ("gồmm", None),
            ("", None),
        ] {
            assert_eq!(place(text, &LIST).map(|found| found.0), at, "{text}");
        }
        assert_eq!(without_end("kế toán và", &["với", "và"]), Some("kế toán "));
        assert_eq!(without_end("kế toánvà", &["và"]), None);
    }
}
