//! Patterns of names that the text quotes: `đặt tên theo quy ước <Mã lớp> - <Họ tên>` asks for nothing.

use crate::document::{Document, Span};
use crate::extract::lexicon::classes::{MODEL, NAMING};
use crate::normalise;
use crate::record::DrawnAs;

use super::{CERTAIN, Drawing};

/// Takes away the placeholders of such patterns: two or more that only signs join, behind words of naming on
/// their line or on the one above.
pub(super) fn drop_quoted(document: &Document, drawings: &mut Vec<Drawing>) {
    let text = &document.text;
    let mut kept = Vec::with_capacity(drawings.len());
    let mut at = 0;
    while at < drawings.len() {
        let end = at + chain(text, &drawings[at..]).max(1);
        if end == at + 1 || !is_quoted(text, drawings[at].span.start as usize) {
            kept.extend_from_slice(&drawings[at..end]);
        }
        at = end;
    }
    *drawings = kept;
}

/// How many of the first drawings are placeholders that only signs join.
fn chain(text: &str, drawings: &[Drawing]) -> usize {
    let typed = |drawing: &Drawing| {
        let raw = &text[drawing.span.range()];
        let template = raw.starts_with("{{") || raw.starts_with("<<");
        drawing.drawn_as == DrawnAs::Placeholder
            && drawing.weight == CERTAIN
            && !template
            && raw.starts_with(['<', '[', '{'])
    };
    let joined = |pair: &[Drawing]| {
        let gap = &text[pair[0].span.end as usize..pair[1].span.start as usize];
        typed(&pair[1]) && gap.chars().all(|c| matches!(c, ' ' | '-' | '–' | '_' | '.' | '+'))
    };
    if !drawings.first().is_some_and(typed) {
        return 0;
    }
    1 + drawings.windows(2).take_while(|pair| joined(pair)).count()
}

/// Whether a place stands between quotation marks behind words that say what to write: `thì ghi: «Quyết định số ….»`.
pub(crate) fn is_model(text: &str, place: Span) -> bool {
    let at = place.start as usize;
    let near = &text[text.floor_char_boundary(at.saturating_sub(REACH))..at];
    let line = near.rsplit('\n').next().unwrap_or(near);
    let open = line.rfind(['«', '“']).filter(|&open| !line[open..].contains(['»', '”']));
    open.is_some_and(|open| {
        let before = normalise::fold(line[..open].trim_end_matches([' ', ':']));
        MODEL.iter().any(|words| before.ends_with(words))
    })
}

/// Bytes before a pattern in which words of naming are looked for.
const REACH: usize = 300;

/// Whether words of naming stand before byte `at` on its line, or on the one above.
fn is_quoted(text: &str, at: usize) -> bool {
    let near = &text[text.floor_char_boundary(at.saturating_sub(REACH))..at];
    let mut lines = near.rsplit('\n').filter(|line| !line.trim().is_empty()).take(2).map(normalise::fold);
    lines.any(|line| NAMING.iter().any(|words| line.contains(words)))
}
