//! The words around a drawing.

use crate::extract::drawings::Drawing;
use crate::extract::layout::Entry;
use crate::extract::view::View;
use crate::extract::zones::{Segment, Zone};

/// A drawing and the words around it on its line, folded.
pub(super) struct Surroundings<'a> {
    /// The label in whose place it stands.
    pub(super) entry: Option<Entry<'a>>,
    pub(super) drawing: Drawing,
    pub(super) line: usize,
    pub(super) zone: Zone,
    /// From the drawing before it (or the list mark) to this one, as it stands.
    pub(super) gap: &'a str,
    /// The same, trimmed, without colon and opening marks.
    pub(super) before: &'a str,
    /// From the list mark on, trimmed likewise.
    pub(super) head: &'a str,
    /// To the end of the line, as it stands.
    pub(super) after: &'a str,
    /// Another drawing stands before it on the line.
    pub(super) follows: bool,
    /// A colon stands right before it.
    pub(super) colon: bool,
}

/// Those of drawing number `index`.
pub(super) fn of<'a>(
    view: &'a View<'_>,
    segment: &Segment,
    index: usize,
    entries: &[Entry<'a>],
) -> Option<Surroundings<'a>> {
    let drawing = *view.drawings.get(index)?;
    let line = view.line_at(drawing.span.start);
    let here = view.lines.get(line)?;
    let last = view.line_at(drawing.span.end.saturating_sub(1));
    let end = view.lines.get(last)?.span.end.max(drawing.span.end);
    let body = here.body.min(drawing.span.start);
    let previous = index.checked_sub(1).and_then(|p| view.drawings.get(p)).map_or(0, |d| d.span.end);
    let head = view.folded.get(body as usize..drawing.span.start as usize)?;
    let gap = view.folded.get(previous.max(body) as usize..drawing.span.start as usize)?;
    let after = view.folded.get(drawing.span.end as usize..end as usize)?;
    let opened = gap.trim_end_matches([' ', '\t', '"', '“', '(', '[', '-', '–', '+', '•']);
    Some(Surroundings {
        entry: entries.iter().copied().find(|entry| entry.place.contains(drawing.span)),
        drawing,
        line,
        zone: segment.zone(line),
        gap,
        before: bare(gap),
        head: bare(head),
        after,
        follows: previous > body,
        colon: opened.ends_with([':', '：']),
    })
}

/// A label without the marks around it.
pub(super) fn bare(text: &str) -> &str {
    let start = text.trim_start_matches([' ', '\t', '.', ',', ';', ')', ']', '”', '"', '|', ':', '-', '–', '/']);
    start.trim_end_matches([' ', '\t', ':', '：', '"', '“', '(', '[', '.', ',', ';', '-', '–', '+', '•'])
}

/// The text of the line above, in the same cell or outside of cells.
pub(super) fn line_above<'a>(view: &'a View<'_>, line: usize) -> Option<&'a str> {
    let cell = |l: usize| view.paragraph(l).cell;
    let above = line.checked_sub(1).filter(|&l| cell(l) == cell(line))?;
    Some(view.body(&view.lines[above]).trim()).filter(|b| !b.is_empty())
}

/// Whether the line below goes on as the content of a heading: words, and no sibling of it.
pub(super) fn content_follows(view: &View<'_>, segment: &Segment, line: usize) -> bool {
    let cell = |l: usize| view.paragraph(l).cell;
    let next = line + 1;
    if next >= view.lines.len() {
        return false;
    }
    let ends = segment.zone(next) == Zone::Closing || segment.zone(next).is_end();
    cell(next) == cell(line) && !view.siblings(line, next) && !ends
}
