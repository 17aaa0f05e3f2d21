//! Whose minutes they are: by the letterhead, by the title, and what else is in the file.

use crate::document::Span;
use crate::extract::zones;
use crate::normalise::{bare, collapse};
use crate::record::OtherUnit;

use super::super::lexicon::evidence::{DOCUMENTS, NOT_HOLDERS, OWN_NUMBERS, UNITS};
use super::super::lexicon::phrases::APPENDICES;
use super::super::view::View;
use super::super::words;
use super::super::zones::Segment;

/// The unit that the title or what stands under it names as holding the meeting, where the letterhead names
/// another of the same kind.
pub(super) fn other(view: &View<'_>, segment: &Segment) -> Option<OtherUnit> {
    let title = segment.title?;
    let heads: Vec<(&str, Span)> = (segment.lines.start..title).filter_map(|line| unit(view, line)).collect();
    let below = segment.opening.unwrap_or(segment.told).min(title + LINES);
    (title..below).find_map(|line| {
        let (kind, named) = unit(view, line).filter(|(_, named)| holds(view, line, *named))?;
        let name = |span: Span| plain(view.low(span));
        let mut same = heads.iter().filter(|(head, _)| *head == kind).peekable();
        let &(_, head) = *same.peek()?;
        let another = same.all(|(_, head)| differ(&name(*head), &name(named)));
        another.then_some(OtherUnit { named, head })
    })
}

/// Lines from the title on that may name the unit.
const LINES: usize = 4;

/// The kind of the first unit that a line names, and its name up to the end of the line.
fn unit(view: &View<'_>, line: usize) -> Option<(&'static str, Span)> {
    let said = UNITS.among_of(view, line, view.line_tokens(line)).next()?;
    let behind = Span { start: said.span(view).end, end: view.lines[line].span.end };
    let rest = view.low(behind);
    let len = rest.find(['\t', '(', ',', ';', '-', '–', '.']).unwrap_or(rest.len());
    let name = view.trimmed(behind.part(0, len));
    (!name.is_empty()).then_some((said.entry.1, name))
}

/// Whether the unit named on a line of the title is who meets, not where they meet or with whom.
fn holds(view: &View<'_>, line: usize, named: Span) -> bool {
    let before = view.low(Span { start: view.lines[line].span.start, end: named.start });
    !NOT_HOLDERS.iter().any(|word| words::has(before, word))
}

fn plain(name: &str) -> String {
    let letters = bare(&collapse(name));
    letters.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// Whether neither name is the other, a part of it, or its initials.
fn differ(a: &str, b: &str) -> bool {
    let initials = |name: &str| name.split(' ').filter_map(|word| word.chars().next()).collect::<String>();
    let first = |a: &str, b: &str| a.is_empty() || words::has(b, a) || initials(b) == a.replace(' ', "");
    !first(a, b) && !first(b, a)
}

/// Lines above a title in which its letterhead stands.
const LETTERHEAD: usize = 8;

/// Bytes of the longest title.
const TITLE: usize = 120;

/// The title of another document in the file, before the minutes or behind their signatures, with a letterhead of
/// its own. What is attached to the minutes is part of them.
pub(super) fn other_document(view: &View<'_>, segment: &Segment) -> Option<Span> {
    let title = segment.title?;
    let before = segment.lines.start..title;
    let attached =
        |&line: &usize| view.lines[line].capitals && APPENDICES.longest(view.body(&view.lines[line])).is_some();
    let end = (segment.signature..segment.lines.end).find(attached).unwrap_or(segment.lines.end);
    let first = |lines: std::ops::Range<usize>| lines.clone().find(|&line| is_titled(view, lines.start, line));
    let line = first(before).or_else(|| first(segment.signature.max(title + 1)..end))?;
    Some(view.trimmed(view.lines[line].span))
}

fn is_titled(view: &View<'_>, from: usize, line: usize) -> bool {
    let here = &view.lines[line];
    let body = view.body(here).trim();
    let titled = here.capitals && here.span.len() <= TITLE && DOCUMENTS.iter().any(|title| words::begins(body, title));
    let headed = |above: usize| {
        let text = view.low(view.lines[above].span);
        zones::is_nation(view, above) || OWN_NUMBERS.iter().any(|label| text.trim_start().starts_with(label))
    };
    titled && (from.max(line.saturating_sub(LETTERHEAD))..line).any(headed)
}
