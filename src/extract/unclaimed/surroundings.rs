//! The words around a drawing.

use crate::document::Span;
use crate::extract::drawings::{Drawing, before_note};
use crate::extract::label::{self, Label};
use crate::extract::layout::{self, Entry, without_notes};
use crate::extract::lexicon::index::Phrases;
use crate::extract::view::View;
use crate::extract::words::Marks;
use crate::extract::zones::{Segment, Zone};
use crate::record::{By, DrawnAs, Field};

use super::Here;

/// A field that is asked for, and what told it.
pub(super) type Asked = (Field, By);

/// A drawing and the words around it on its line, folded.
pub(super) struct Surroundings<'a> {
    /// The label in whose place it stands.
    pub(super) entry: Option<Entry<'a>>,
    /// That label, where it stands right before it.
    pub(super) label: Option<Label<'a>>,
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
    /// A placeholder for the word by which somebody is spoken of stands right before it.
    pub(super) addressed: bool,
}

/// Those of drawing number `index`.
pub(super) fn of<'a, 'e: 'a>(
    view: &'a View<'_>,
    segment: &Segment,
    index: usize,
    here: &mut Here<'e>,
) -> Option<Surroundings<'a>> {
    let drawing = *view.drawings.get(index)?;
    let line = view.line_at(drawing.span.start);
    let own = view.lines.get(line)?;
    let last = view.line_at(drawing.span.end.saturating_sub(1));
    let end = view.lines.get(last)?.span.end.max(drawing.span.end);
    let body = own.body.min(drawing.span.start);
    let address = address(view, index);
    let (start, index) = address.map_or((drawing.span.start, index), |(start, at)| (start.max(body), at));
    let body = after_tag(view, body, start);
    let previous = index.checked_sub(1).and_then(|p| view.drawings.get(p)).map_or(0, |d| d.span.end);
    let gap_start = previous.max(body);
    let gap = view.folded.get(gap_start as usize..start as usize)?;
    let after = view.folded.get(drawing.span.end as usize..before_tag(view, drawing.span.end, end) as usize)?;
    let opened = without_notes(gap).trim_end_matches([' ', '\t', '"', '“', '(', '[', '-', '–', '+', '•']);
    // Leaders may go on over the lines below.
    let near = here.entries.partition_point(|entry| entry.place.end <= start);
    let entry = here.entries.get(near).copied().filter(|entry| entry.place.start <= start);
    let right_before = |entry: &Entry<'_>| {
        entry.place.start > gap_start && is_bare(view.low(Span { start: entry.place.start, end: start }))
    };
    Some(Surroundings {
        entry,
        label: entry.filter(right_before).and_then(|entry| entry.known),
        drawing,
        line,
        zone: segment.zone(line),
        gap,
        before: bare(without_notes(gap)),
        head: here.heads.head(view, body as usize, start as usize),
        after,
        follows: previous > body,
        colon: opened.ends_with(':'),
        addressed: address.is_some(),
    })
}

/// Where the text of a line begins behind the last tag of a template before a place.
fn after_tag(view: &View<'_>, body: u32, place: u32) -> u32 {
    let before = view.tags.partition_point(|tag| tag.end <= place);
    before.checked_sub(1).map_or(body, |last| view.tags[last].end.max(body))
}

/// Where the text of a line ends before the first tag of a template behind a place.
fn before_tag(view: &View<'_>, place: u32, end: u32) -> u32 {
    let after = view.tags.partition_point(|tag| tag.start < place);
    view.tags.get(after).map_or(end, |tag| tag.start.min(end))
}

/// The placeholder right before a drawing that stands for the word by which somebody is spoken of: where it
/// begins, and its number. The label before it asks for the name behind it.
fn address(view: &View<'_>, index: usize) -> Option<(u32, usize)> {
    let at = index.checked_sub(1)?;
    let (before, drawing) = (view.drawings[at], view.drawings[index]);
    let beside = view.low(Span { start: before.span.end, end: drawing.span.start }).trim_matches(' ').is_empty();
    let address = beside && before.drawn_as == DrawnAs::Placeholder && label::is_address(view.raw(before.span));
    address.then_some((before.span.start, at))
}

/// A label without the marks around it.
pub(super) fn bare(text: &str) -> &str {
    BEHIND.before(BEFORE.past(text))
}

/// Marks before a label, and those behind it.
pub(super) static BEFORE: Marks = Marks::new(&[' ', '\t', '.', ',', ';', ')', ']', '”', '"', '|', ':', '-', '–', '/']);
pub(super) static BEHIND: Marks = Marks::new(&[' ', '\t', ':', '"', '“', '(', '[', '.', ',', ';', '-', '–', '+', '•']);

/// Whether a text is nothing but marks round a label, and those of notes.
pub(super) fn is_bare(text: &str) -> bool {
    let mut rest = bare(text);
    while let Some(before) = before_note(rest) {
        // `<Họ và tên>(*)`: alternatives to strike out.
        rest = bare(before.trim_end_matches('>'));
    }
    rest.is_empty()
}

/// The text of the line above, in the same cell or outside of cells.
pub(super) fn line_above<'a>(view: &'a View<'_>, line: usize) -> Option<&'a str> {
    let cell = |l: usize| view.paragraph(l).cell;
    let above = line.checked_sub(1).filter(|&l| cell(l) == cell(line))?;
    Some(view.body(&view.lines[above]).trim()).filter(|b| !b.is_empty())
}

/// The line below a drawing that is all of its own, where that is in the same cell or outside of cells and all of
/// it stands in brackets.
pub(super) fn line_below<'a>(view: &'a View<'_>, place: &Surroundings<'_>) -> Option<&'a str> {
    let next = view.line_at(place.drawing.span.end.saturating_sub(1)) + 1;
    let cell = |line: usize| view.paragraph(line).cell;
    let below = view.low(view.lines.get(next).filter(|_| cell(next) == cell(place.line))?.span).trim();
    below.strip_suffix(')').is_some_and(|inner| inner.starts_with('(') && !inner.contains(')')).then_some(below)
}

/// Whether the line below goes on as the content of a heading: words, and no sibling of it.
pub(super) fn content_follows(view: &View<'_>, segment: &Segment, line: usize) -> bool {
    let cell = |l: usize| view.paragraph(l).cell;
    let next = line + 1;
    if next >= view.lines.len() {
        return false;
    }
    // `Kết luận: …` below `Nội dung: …` has a value of its own.
    let label = layout::begins_with(view, view.body(&view.lines[next]));
    // `Thời gian nghiệm thu:` is told by `Bắt đầu:` and `Kết thúc:` below it.
    let other = label.is_some_and(|label| !matches!(label.field, Field::StartTime | Field::EndTime));
    let own = view.lines[next].mark.is_none() && other;
    let ends = own || segment.zone(next) == Zone::Closing || segment.zone(next).is_end();
    cell(next) == cell(line) && !view.siblings(line, next) && !ends
}

/// Whether a text ends with one of the phrases.
pub(super) fn ends_with(text: &str, phrases: &Phrases<&'static str>) -> bool {
    ending(text, phrases).is_some()
}

/// The one of the phrases that a text ends with.
pub(super) fn ending(text: &str, phrases: &Phrases<&'static str>) -> Option<&'static str> {
    let ends = text.rmatch_indices(' ').map(|(at, _)| &text[at + 1..]).take(LAST_WORDS).chain([text]);
    let mut found = ends.filter_map(|end| phrases.find(end).filter(|words| words.len() == end.len()));
    found.next().copied()
}

/// Words at the end of a text among which such a phrase is looked for.
const LAST_WORDS: usize = 3;
