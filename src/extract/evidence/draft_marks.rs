//! Marks that say of the whole document that it is a draft or a specimen.

use crate::document::{Part, Span};

use super::super::lexicon::evidence::{DRAFT_MARKS, DRAFT_ROUNDS};
use super::super::view::View;
use super::super::words;
use super::super::zones::Segment;

/// Lines that are nothing but such a mark, in a header or footer of the file, over the title or in a box over the
/// page; and one before the title in its own line. A mark that pages repeat is told once.
pub(super) fn find(view: &View<'_>, segment: &Segment) -> Vec<Span> {
    let Some(title) = segment.title else { return Vec::new() };
    let first = segment.lines.start == 0;
    let above = segment.lines.start..title;
    let boxes = segment.lines.clone().filter(|&line| matches!(view.paragraph(line).part, Part::Textbox(_)));
    let margins = (0..view.main.start).chain(view.main.end..view.lines.len()).filter(|_| first);
    let is_note = |line: &usize| matches!(view.paragraph(*line).part, Part::Footnote(_) | Part::Endnote(_));
    let mut lines: Vec<usize> = margins.filter(|line| !is_note(line)).chain(above).chain(boxes).collect();
    lines.sort_unstable();
    lines.dedup();
    let mut found: Vec<Span> = lines.into_iter().filter_map(|line| alone(view, line)).collect();
    found.extend(before_title(view, title));
    found.sort_unstable();
    let mut told: Vec<&str> = Vec::new();
    found.retain(|&span| {
        let mark = view.low(span);
        let new = !told.contains(&mark);
        if new {
            told.push(mark);
        }
        new
    });
    found
}

const BRACKETS: [char; 14] = ['(', ')', '[', ']', '"', '“', '”', '*', '-', '–', '.', ':', '/', ' '];

/// The mark that is all a line says, be it in brackets or with the number of the draft.
fn alone(view: &View<'_>, line: usize) -> Option<Span> {
    let span = view.trimmed(view.lines[line].span);
    let text = view.low(span).trim_matches(BRACKETS);
    let (mark, names_forms) = longest(text)?;
    let rest = text[mark.len()..].trim_matches(BRACKETS);
    let round =
        DRAFT_ROUNDS.iter().find(|word| words::begins(rest, word)).map_or(rest, |word| rest[word.len()..].trim());
    let numbered = round.chars().all(|c| c.is_ascii_digit() || c == '.') && (round.is_empty() || !names_forms);
    (numbered || rest.is_empty()).then_some(span)
}

/// `(DỰ THẢO) BIÊN BẢN …`, `DỰ THẢO BIÊN BẢN …`; `MẪU BIÊN BẢN …` is the name of a form.
fn before_title(view: &View<'_>, title: usize) -> Option<Span> {
    let line = &view.lines[title];
    let body = view.body(line);
    let text = body.trim_start_matches(BRACKETS);
    let (mark, _) = longest(text).filter(|&(_, names_forms)| !names_forms)?;
    let start = line.body as usize + (body.len() - text.len());
    Some(Span::new(start, start + mark.len()))
}

fn longest(text: &str) -> Option<(&'static str, bool)> {
    DRAFT_MARKS.iter().copied().filter(|row| words::begins(text, row.0)).max_by_key(|row| row.0.len())
}
