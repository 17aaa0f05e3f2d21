//! Words that a search finds at a place.

use crate::document::{Document, Span};
use crate::record::Blank;

/// Bytes that are looked at on one side, so that many blanks in one long paragraph stay cheap.
const WINDOW: usize = 400;

/// Most characters to look for; a search takes no more than 255.
const MOST: usize = 50;

/// Fewer characters stand in too many places; then the longest words of the paragraph are looked for.
const TELLING: usize = 12;

/// Cells of the row, and paragraphs above, in which words are looked for.
const NEIGHBOURS: usize = 8;

/// See [`Guide::find`](super::Guide::find).
pub(super) fn words(document: &Document, blanks: &[Blank], span: Span) -> String {
    let Some(own) = document.paragraph_at(span.start) else { return String::new() };
    let paragraph = &document.paragraphs[own];
    let first = blanks.partition_point(|blank| blank.span < span);
    let is_blank = blanks.get(first).is_some_and(|blank| blank.span == span);
    if !is_blank && !span.is_empty() {
        let within = Span { start: span.start, end: span.end.min(paragraph.span.end).max(span.start) };
        let found = longest(document, blanks, within);
        if !found.is_empty() {
            return head(found);
        }
    }
    let before = blanks[..first].iter().rev().map(|b| b.span.end).find(|&end| end <= span.start).unwrap_or(0);
    let left = tail_of(document, Span { start: before.max(paragraph.span.start), end: span.start });
    let next = blanks[first..].iter().map(|b| b.span.start).find(|&start| start >= span.end && start > span.start);
    let end = next.unwrap_or(u32::MAX).min(paragraph.span.end).max(span.end);
    let right = head_of(document, Span { start: span.end, end });
    let (left, right) = (runs(left).last().unwrap_or(""), runs(right).next().unwrap_or(""));
    let nearest = if left.chars().count() >= right.chars().count() { tail(left) } else { head(right) };
    if nearest.chars().count() >= TELLING {
        return nearest;
    }
    let near = Span { start: window_start(document, paragraph.span, span.start), end: paragraph.span.end };
    let longest = head(longest(document, blanks, near));
    match (longest.is_empty(), longest.chars().count() > nearest.chars().count()) {
        (true, _) => beside(document, blanks, own),
        (_, true) => longest,
        _ => nearest,
    }
}

/// Where the window begins in which a paragraph's words are looked for.
fn window_start(document: &Document, paragraph: Span, at: u32) -> u32 {
    let before = tail_of(document, Span { start: paragraph.start, end: at }).len();
    at - before as u32
}

/// The longest in the cells of the row, else in the nearest line above that has any.
fn beside(document: &Document, blanks: &[Blank], own: usize) -> String {
    let in_row = document.paragraphs[own].cell.map(|cell| row(document, cell)).unwrap_or_default();
    let in_row = longer(in_row.into_iter().map(|span| longest(document, blanks, span)));
    if in_row.chars().count() > 1 {
        return head(in_row);
    }
    let above = document.paragraphs[..own].iter().rev().take(NEIGHBOURS);
    let above = above.filter(|p| p.part == document.paragraphs[own].part).map(|p| longest(document, blanks, p.span));
    head(above.into_iter().find(|text| !text.is_empty()).unwrap_or(in_row))
}

/// The other cells of a cell's row, those to the left first.
fn row(document: &Document, cell: u32) -> Vec<Span> {
    let own = &document.cells[cell as usize];
    let cells = &document.tables[own.table as usize].cells;
    let at = cells.partition_point(|&other| other < cell);
    let same = |other: &&u32| document.cells[**other as usize].row == own.row;
    let left = cells[..at].iter().rev().take_while(same).take(NEIGHBOURS);
    let right = cells[at..].iter().skip(1).take_while(same).take(NEIGHBOURS);
    left.chain(right).map(|&other| document.cells[other as usize].span).collect()
}

/// The longest unbroken words in the first bytes of a span, outside its blanks.
fn longest<'a>(document: &'a Document, blanks: &[Blank], span: Span) -> &'a str {
    let shown = Span { start: span.start, end: span.start + head_of(document, span).len() as u32 };
    let first = blanks.partition_point(|blank| blank.span.end <= shown.start);
    let mut pieces = Vec::new();
    let mut at = shown.start;
    for blank in blanks[first..].iter().take_while(|blank| blank.span.start < shown.end) {
        pieces.push(Span { start: at, end: blank.span.start.max(at) });
        at = blank.span.end.clamp(at, shown.end);
    }
    pieces.push(Span { start: at, end: shown.end });
    longer(pieces.into_iter().flat_map(|piece| runs(document.str(piece))))
}

/// The longest, the first of those that are equally long.
fn longer<'a>(found: impl Iterator<Item = &'a str>) -> &'a str {
    found.fold("", |best, run| if run.chars().count() > best.chars().count() { run } else { best })
}

/// Stretches that a search finds as they stand: without tabs, line ends, drawn dots and lines, and wider gaps; each
/// begins and ends with a letter or digit.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let is_break = |c: char| matches!(c, '\t' | '\n' | '…' | '_' | '▢' | '□');
    let lines = text.split(is_break).flat_map(|piece| piece.split("  ")).flat_map(|piece| piece.split(".."));
    lines.map(trimmed).filter(|run| !run.is_empty())
}

/// A run without the signs round it, but with the bracket that closes one in it.
fn trimmed(run: &str) -> &str {
    let start = run.trim_start_matches(|c: char| !c.is_alphanumeric());
    let run = start.trim_end_matches(|c: char| !c.is_alphanumeric());
    let closed = start[run.len()..].starts_with(')') && run.rfind('(') > run.rfind(')');
    if closed { &start[..run.len() + 1] } else { run }
}

/// The first bytes of a span.
fn head_of(document: &Document, span: Span) -> &str {
    let text = document.str(span);
    &text[..text.floor_char_boundary(WINDOW)]
}

/// The last bytes of a span.
fn tail_of(document: &Document, span: Span) -> &str {
    let text = document.str(span);
    &text[text.ceil_char_boundary(text.len().saturating_sub(WINDOW))..]
}

/// The first words of a run.
fn head(run: &str) -> String {
    if run.chars().count() <= MOST {
        return run.to_owned();
    }
    let cut = run.char_indices().nth(MOST).map_or(run.len(), |(at, _)| at);
    run[..cut].rsplit_once(' ').map_or(&run[..cut], |(whole, _)| whole).to_owned()
}

/// The last words of a run.
fn tail(run: &str) -> String {
    let count = run.chars().count();
    if count <= MOST {
        return run.to_owned();
    }
    let cut = run.char_indices().nth(count - MOST).map_or(0, |(at, _)| at);
    run[cut..].split_once(' ').map_or(&run[cut..], |(_, whole)| whole).to_owned()
}
