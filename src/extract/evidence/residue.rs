//! What forms, drafts and converters leave in a text, and claims without a number.

use memchr::memmem;

use crate::document::{MarkKind, Span};
use crate::normalise::collapse;
use crate::record::Record;

use super::super::lexicon::evidence::{
    BARE_NOTES, BRACKETED_NOTES, CONVERTED, CONVERTERS, NO, NUMBER, SYMBOLISED, UNCOUNTED, YES,
};
use super::super::view::{TokenKind, View};
use super::super::zones::Segment;

/// Most findings of one sort that are kept for a record.
const MOST: usize = 20;

/// Every place of `needle` in `span`.
fn places<'a>(view: &'a View<'_>, span: Span, needle: &'a str) -> impl Iterator<Item = Span> + 'a {
    let start = span.start as usize;
    memmem::find_iter(view.low(span).as_bytes(), needle.as_bytes())
        .map(move |at| Span::new(start + at, start + at + needle.len()))
        .take(MOST)
}

/// `có tài liệu kèm theo`, which says neither how many nor which.
pub(super) fn uncounted(view: &View<'_>, span: Span) -> Vec<Span> {
    let claims = UNCOUNTED.in_lines(view, view.lines_in(span)).take(MOST);
    // A list may follow at once: `có tài liệu kèm theo: 1. …`
    let bare = claims.filter(|claim| !view.is_symbol(claim.next, ':') && !view.is_symbol(claim.next, '('));
    bare.map(|claim| claim.span(view)).collect()
}

/// `<ông (bà)/tổ chức>(*)`.
pub(super) fn alternatives(view: &View<'_>, span: Span) -> Vec<Span> {
    let mut found = Vec::new();
    for end in places(view, span, "(*)") {
        let before = &view.folded[span.start as usize..end.start as usize];
        let closed = before.trim_end();
        let Some(open) = closed.strip_suffix('>').and_then(|b| b.rfind(['<', '\n', '>'])) else { continue };
        if before[open..].starts_with('<') {
            found.push(Span { start: span.start + open as u32, end: end.end });
        }
    }
    found
}

/// Notes of whoever drafted: in brackets or as question marks; highlighted text in the body.
pub(super) fn drafts(view: &View<'_>, record: &Record) -> Vec<Span> {
    let span = record.span;
    let text = view.low(span);
    // One in square brackets may be a placeholder, whose words are no tokens.
    let brackets = memchr::memchr2_iter(b'[', b'(', text.as_bytes());
    let bracketed = brackets.filter_map(|at| BRACKETED_NOTES.longest(&text[at..]).map(|len| span.part(at, at + len)));
    let bare = BARE_NOTES.in_lines(view, view.lines_in(span)).map(|note| note.span(view));
    let asked = places(view, span, "???");
    let mut found: Vec<Span> = bracketed.take(MOST).chain(bare.take(MOST)).chain(asked).collect();
    for note in &mut found {
        let line = view.lines.get(view.line_at(note.start)).map_or(note.end, |l| l.span.end);
        let rest = &view.folded[note.end as usize..line.max(note.end) as usize];
        if let Some(close) = rest.find(']').filter(|_| view.low(*note).starts_with('[')) {
            note.end += close as u32 + 1;
        }
    }
    let title = record.title.found().map_or(span.start, |t| t.span.end);
    let highlighted = view.document.marks.iter().filter(|m| m.kind == MarkKind::Highlight && span.contains(m.span));
    let mut last = None;
    for mark in highlighted.filter(|m| m.span.start > title) {
        let paragraph = view.document.paragraph_at(mark.span.start);
        let heading = paragraph.and_then(|p| view.document.paragraphs.get(p)).is_some_and(|p| p.bold && p.centred);
        let near = record.blanks.partition_point(|b| b.span.end <= mark.span.start);
        let blank = record.blanks.get(near).is_some_and(|b| b.span.overlaps(mark.span));
        let text = view.low(mark.span).contains(char::is_alphanumeric);
        if text && !heading && !blank && paragraph != last && found.len() < MOST {
            found.push(mark.span);
            last = paragraph;
        }
    }
    found.sort_unstable();
    found
}

/// Values with the leaders of the form still round them: `Ông: .... Lò Văn An ....`, `…25..`.
pub(super) fn leaders(view: &View<'_>, record: &Record) -> Vec<Span> {
    let mut found = dots(view, record.span);
    let first = view.leftovers.partition_point(|left| left.start < record.span.start);
    let mut cleared: Vec<Span> =
        view.leftovers[first..].iter().copied().take_while(|left| left.start < record.span.end).collect();
    cleared.dedup_by_key(|left| view.line_at(left.start));
    found.extend(cleared.into_iter().take(MOST).map(|left| beside(view, left)));
    found.sort_unstable();
    found.dedup_by(|next, before| before.overlaps(*next));
    found
}

/// The value that was typed beside a leader: up to the next one, or before it.
fn beside(view: &View<'_>, left: Span) -> Span {
    let line = view.lines[view.line_at(left.start)].span;
    let next = view.leftovers.iter().map(|other| other.start).find(|&start| start >= left.end);
    let after = view.trimmed(Span { start: left.end, end: next.unwrap_or(line.end).min(line.end).max(left.end) });
    if !after.is_empty() {
        return after;
    }
    let before = view.low(Span { start: line.start, end: left.start.max(line.start) });
    let label = before.rfind(':').map_or(0, |colon| colon + 1);
    view.trimmed(Span { start: line.start + label as u32, end: left.start.max(line.start) })
}

/// `…25..`: a number with dots on both sides, drawn before it was written.
fn dots(view: &View<'_>, span: Span) -> Vec<Span> {
    let (first, last) = (view.token_from(span.start), view.token_from(span.end));
    let mut found = Vec::new();
    for at in view.figures(first..last) {
        let number = view.tokens[at].span;
        if number.len() > 4 {
            continue;
        }
        // Beside most numbers stands a space.
        let bytes = view.folded.as_bytes();
        let spaced = |at: usize| bytes.get(at) == Some(&b' ');
        if spaced(number.end as usize) || number.start.checked_sub(1).is_none_or(|before| spaced(before as usize)) {
            continue;
        }
        let line = &view.lines[view.tokens[at].line as usize];
        let before = &view.folded[line.span.start as usize..number.start as usize];
        let after = view.folded.get(number.end as usize..line.span.end as usize).unwrap_or("");
        let toc = view.document.paragraphs.get(line.paragraph as usize).is_some_and(|p| p.toc);
        if begins_leader(before.chars().rev()) && begins_leader(after.chars()) && !toc && found.len() < MOST {
            found.push(number);
        }
    }
    found
}

/// Whether characters begin with `…`, or with two dots or lines.
fn begins_leader(characters: impl Iterator<Item = char>) -> bool {
    let mut run = characters.take_while(|c| matches!(c, '.' | '…' | '_'));
    run.next().is_some_and(|first| first == '…' || run.next().is_some())
}

/// Lines of converters, wherever in the file; the first record has those of headers and footers.
pub(super) fn watermarks(view: &View<'_>, segment: &Segment) -> Vec<Span> {
    let below = if segment.lines.start == 0 { view.main.end..view.lines.len() } else { 0..0 };
    let lines = CONVERTERS.lines(view, segment.lines.clone()).chain(CONVERTERS.lines(view, below));
    let says = |line: &usize| CONVERTERS.is_in(view, *line) && CONVERTED.is_in(view, *line);
    lines.filter(says).map(|line| view.lines[line].span).collect()
}

/// Symbols with which a bare number is compared.
const COMPARED: usize = 200;

/// `Quyết định số 832 …`: a type word and a number that no reader of symbols took, and that no
/// symbol of the record begins with.
pub(super) fn odd_numbers(view: &View<'_>, record: &Record) -> Vec<Span> {
    let mut found = Vec::new();
    for at in NUMBER.in_lines(view, view.lines_in(record.span)).map(|said| said.first) {
        if !SYMBOLISED.ends_at(view, at) {
            continue;
        }
        let number = at + 1 + usize::from(view.is_symbol(at + 1, ':'));
        if view.kind(number) != Some(TokenKind::Number) || !view.same_paragraph(at - 2, number) {
            continue;
        }
        if found.len() == MOST {
            break;
        }
        let span = view.tokens[at - 2].span.join(view.tokens[number].span);
        let digits = view.low(view.tokens[number].span);
        let here = view.tokens[number].span;
        let near = record.references.partition_point(|r| r.span.end <= here.start);
        let taken = record.references.get(near).is_some_and(|r| r.span.overlaps(here));
        let drawn = view.drawing(number + 1).is_some();
        if taken || drawn {
            continue;
        }
        let begins = |symbol: &str| symbol.strip_prefix(digits).is_some_and(|s| s.starts_with(['/', '-']));
        if !record.references.iter().take(COMPARED).any(|r| begins(&r.symbol)) {
            found.push(span);
        }
    }
    found
}

/// Boxes beyond which typed ones are not looked for.
const BOXES: usize = 1000;

/// The bytes that the boxes `☐`, `☑` and `☒` begin with.
const BALLOT_BOXES: [u8; 2] = [0xE2, 0x98];

/// Choices of one line that exclude each other, both ticked.
pub(super) fn both_ticked(view: &View<'_>, span: Span) -> Vec<Span> {
    let mut boxes: Vec<(Span, bool)> = view
        .document
        .marks
        .iter()
        .filter_map(|m| match m.kind {
            MarkKind::CheckBox { checked } if span.contains(m.span) => Some((m.span, checked)),
            _ => None,
        })
        .collect();
    let start = span.start as usize;
    let text = view.low(span);
    for at in memmem::find_iter(text.as_bytes(), &BALLOT_BOXES) {
        let Some(glyph @ ('☐' | '☑' | '☒')) = text[at..].chars().next() else { continue };
        let place = Span::new(start + at, start + at + glyph.len_utf8());
        if boxes.len() < BOXES && !boxes.iter().any(|b| b.0.overlaps(place)) {
            boxes.push((place, glyph != '☐'));
        }
    }
    boxes.sort_unstable();
    let mut found = Vec::new();
    for pair in boxes.windows(2) {
        let [(a, true), (b, true)] = *pair else { continue };
        let line = view.lines[view.line_at(a.start)].span;
        if !line.contains(b) {
            continue;
        }
        let between = label(view, Span { start: a.end, end: b.start });
        let after = label(view, Span { start: b.end, end: line.end });
        let before = label(view, Span { start: line.start, end: a.start });
        if exclude(&between, &after) || exclude(&before, &between) {
            found.push(Span { start: a.start.min(b.start), end: b.end });
        }
    }
    found
}

/// The words of a choice: up to the next box.
fn label(view: &View<'_>, span: Span) -> String {
    let text = view.low(span).split(['☐', '☑', '☒', ';', '\t']).find(|t| !t.trim().is_empty()).unwrap_or("");
    collapse(text.trim_matches(|c: char| !c.is_alphanumeric()))
}

fn exclude(a: &str, b: &str) -> bool {
    let negated =
        |yes: &str, no: &str| !yes.is_empty() && NO.longest(no).is_some_and(|len| no[len..].trim_start() == yes);
    let plain = |yes: &str, no: &str| YES.contains(yes) && NO.contains(no);
    negated(a, b) || negated(b, a) || plain(a, b) || plain(b, a)
}
