//! Whether a drawing that no family claimed is a blank, and of what.

mod blank;
mod field;

use crate::record::{DrawnAs, Field, Role};

use super::cells;
use super::drawings::{Drawing, STRONG};
use super::lexicon::labels;
use super::view::View;
use super::zones::{Segment, Zone};

/// A drawing and the words around it on its line, folded.
struct Surroundings<'a> {
    drawing: Drawing,
    line: usize,
    zone: Zone,
    /// From the drawing before it (or the list mark) to this one, as it stands.
    gap: &'a str,
    /// The same, trimmed, without colon and opening marks.
    before: &'a str,
    /// From the list mark on, trimmed likewise.
    head: &'a str,
    /// To the end of the line, as it stands.
    after: &'a str,
    /// Another drawing stands before it on the line.
    follows: bool,
    /// A colon stands right before it.
    colon: bool,
}

/// What a drawing should have held, and whom it names; `None` when it is no blank. `above` is the
/// line and field of the blank before it.
pub(crate) fn asks(
    view: &View<'_>,
    segment: &Segment,
    index: usize,
    above: Option<(usize, Field)>,
) -> Option<(Field, Option<Role>)> {
    let place = place(view, segment, index)?;
    let faint = place.drawing.drawn_as == DrawnAs::Placeholder && place.drawing.weight < STRONG;
    if (place.drawing.is_leader() && !blank::is_blank(view, segment, &place)) || (faint && !place.colon) {
        return None;
    }
    let field = field::field(view, &place, above);
    let signs = place.zone == Zone::Signature && matches!(field, Field::PersonName | Field::PartyName);
    let field = if signs { Field::SignatureName } else { field };
    // `Thư ký:` over the blank, or to the left of its cell.
    let apart = || line_above(view, place.line).or_else(|| cells::heading(view, place.line));
    let naming = if place.head.is_empty() { apart().unwrap_or("") } else { place.head };
    let role = labels::role(naming).filter(|_| field == Field::PersonName);
    Some((field, role))
}

fn place<'a>(view: &'a View<'_>, segment: &Segment, index: usize) -> Option<Surroundings<'a>> {
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
fn bare(text: &str) -> &str {
    let start = text.trim_start_matches([' ', '\t', '.', ',', ';', ')', ']', '”', '"', '|', ':', '-', '–', '/']);
    start.trim_end_matches([' ', '\t', ':', '：', '"', '“', '(', '[', '.', ',', ';', '-', '–', '+', '•'])
}

/// The text of the line above, in the same cell or outside of cells.
fn line_above<'a>(view: &'a View<'_>, line: usize) -> Option<&'a str> {
    let cell = |l: usize| view.paragraph(l).cell;
    let above = line.checked_sub(1).filter(|&l| cell(l) == cell(line))?;
    Some(view.body(&view.lines[above]).trim()).filter(|b| !b.is_empty())
}

/// Whether the line below goes on as the content of a heading: words, and no sibling of it.
pub(crate) fn content_follows(view: &View<'_>, segment: &Segment, line: usize) -> bool {
    let cell = |l: usize| view.paragraph(l).cell;
    let next = line + 1;
    if next >= view.lines.len() {
        return false;
    }
    let ends = segment.zone(next) == Zone::Closing || segment.zone(next).is_end();
    cell(next) == cell(line) && !view.siblings(line, next) && !ends
}
