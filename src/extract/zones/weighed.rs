//! Minutes that do not call themselves so: a heading of a meeting, and the parts that minutes have.

use crate::extract::cells;
use crate::extract::lexicon::phrases::{APPENDICES, OTHER_TITLES};
use crate::extract::lexicon::titles::{CALLS, ENGLISH, MEETINGS, NO_MINUTES, PARTS, Part};
use crate::extract::view::View;
use crate::extract::words;

use super::closing::is_closing;
use super::sessions;

/// Characters of the longest heading.
const HEADING: usize = 100;

/// Letters and signs before the colon of the longest label.
const LABEL: u32 = 60;

/// Characters of the longest heading of a part without a colon.
const HEADED: usize = 40;

/// What the parts are worth, and what they must be worth together.
const WORTH: &[(Part, u32)] =
    &[(Part::Time, 2), (Part::Place, 1), (Part::Officer, 2), (Part::People, 1), (Part::Content, 1), (Part::Outcome, 2)];
const ENOUGH: u32 = 5;

/// The lines that serve as titles, where no line is one by its words.
pub(super) fn titles(view: &View<'_>) -> Vec<usize> {
    let mut first = None;
    let mut parts = 0_u32;
    for line in view.main.clone() {
        let body = view.body(&view.lines[line]);
        if CALLS.longest(body).is_some() || first.is_none() && is_of_another(view, line) {
            return Vec::new();
        }
        if first.is_none() && is_heading(view, line) {
            first = Some(line);
        } else if let Some(part) = part(view, line) {
            parts |= 1 << part as u32;
        }
    }
    let Some(first) = first else { return Vec::new() };
    let has = |part: Part| parts & (1 << part as u32) != 0;
    let worth: u32 = WORTH.iter().filter(|(part, _)| has(*part)).map(|(_, worth)| worth).sum();
    let told =
        has(Part::Time) && (has(Part::Officer) || has(Part::People)) && (has(Part::Content) || has(Part::Outcome));
    if !(told && worth >= ENOUGH) && sessions::find(view, first).is_empty() {
        return Vec::new();
    }
    let again =
        |&line: &usize| view.low(view.trimmed(view.lines[line].span)) == view.low(view.trimmed(view.lines[first].span));
    (first..view.main.end).filter(again).collect()
}

/// Whether a line stands out as headings do, or is the first.
fn stands_out(view: &View<'_>, line: usize) -> bool {
    let here = &view.lines[line];
    let paragraph = view.paragraph(line);
    here.capitals || paragraph.bold || paragraph.centred || line == view.main.start
}

/// `HỌP NHÓM …`, `THÔNG TIN BUỔI HỌP`, `Team Meeting Minutes`.
fn is_heading(view: &View<'_>, line: usize) -> bool {
    let here = &view.lines[line];
    let body = view.body(here).trim();
    let short = body.chars().count() <= HEADING && here.mark.is_none() && !body.ends_with(['.', ';', ',']);
    short
        && here.colon.is_none()
        && stands_out(view, line)
        && (MEETINGS.longest(body).is_some() || ENGLISH.iter().any(|title| words::has(body, title)))
}

/// A heading of a document that is no minutes.
fn is_of_another(view: &View<'_>, line: usize) -> bool {
    let body = view.body(&view.lines[line]).trim();
    let other = || {
        OTHER_TITLES.longest(body).is_some() && MEETINGS.longest(body).is_none()
            || APPENDICES.longest(body).is_some()
            || NO_MINUTES.longest(body).is_some()
    };
    view.lines[line].colon.is_none() && stands_out(view, line) && body.chars().count() <= HEADING && other()
}

/// The part that a line gives: behind a label, in a table, or under a heading.
fn part(view: &View<'_>, line: usize) -> Option<Part> {
    let here = &view.lines[line];
    let body = view.body(here);
    if is_closing(view, line) {
        return Some(Part::Outcome);
    }
    let (words, part) = PARTS.find(body)?;
    let labelled = here.colon.is_some_and(|at| at - here.body < LABEL);
    let beside = || {
        let row = view.paragraph(line).cell.map(|cell| cells::row_of(view.document, cell).len());
        row.is_some_and(|cells| cells > 1)
    };
    // `Nội dung trao đổi` in bold heads a part as much as `Nội dung` alone.
    let heads = || stands_out(view, line) && body.chars().count() <= HEADED && !body.ends_with(['.', ';', ',']);
    let alone = || body.trim().len() == words.len() || here.mark.is_some() || heads();
    (labelled || beside() || alone()).then_some(*part)
}
