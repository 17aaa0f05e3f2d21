//! Leaders that go on: over a gap, or over lines of nothing else.

use crate::document::{Document, Span};
use crate::record::DrawnAs;

use super::{CERTAIN, Drawing, STRONG};

/// Joins leaders that touch, and leaders that go on over lines of nothing else.
pub(super) fn join(document: &Document, drawings: &[Drawing]) -> Vec<Drawing> {
    let mut out: Vec<Drawing> = Vec::with_capacity(drawings.len());
    for &drawing in drawings {
        if let Some(last) = out.last_mut() {
            let gap = &document.text[last.span.end as usize..drawing.span.start as usize];
            if drawing.is_leader()
                && (touches(gap, *last, drawing) || (last.weight >= STRONG && goes_on(document, *last, drawing)))
            {
                last.span = last.span.join(drawing.span);
                last.weight = last.weight.saturating_add(drawing.weight);
                continue;
            }
            // `Số học viên: ⇥▢`: a leader and the field behind it stand in one slot.
            if last.is_leader() && drawing.weight >= CERTAIN && matches!(gap, "" | " ") {
                *last = Drawing { span: last.span.join(drawing.span), ..drawing };
                continue;
            }
        }
        out.push(drawing);
    }
    out
}

fn touches(gap: &str, last: Drawing, next: Drawing) -> bool {
    // Dots on either side of a plain tab stand in two columns.
    let tabs = last.drawn_as == DrawnAs::Tab || next.drawn_as == DrawnAs::Tab;
    let dots = last.drawn_as == DrawnAs::Dots && next.drawn_as == DrawnAs::Dots;
    matches!(gap, "" | " " | ".") || (gap == "\t" && tabs) || (dots && before_note(gap.trim()) == Some(""))
}

/// Characters of the mark of a note.
const NOTE: usize = 3;

/// What stands before the mark of a note, `(1)` or `(*)`, that ends a text.
pub(crate) fn before_note(text: &str) -> Option<&str> {
    let (before, mark) = text.strip_suffix(')')?.rsplit_once('(')?;
    let note = (1..=NOTE).contains(&mark.len()) && mark.bytes().all(|b| b.is_ascii_digit() || b == b'*');
    note.then_some(before)
}

/// `next` begins a line of leaders only, under a line (of the same story or cell) that `last` ends.
fn goes_on(document: &Document, last: Drawing, next: Drawing) -> bool {
    let text = &document.text;
    let gap = &text[last.span.end as usize..next.span.start as usize];
    let blank = |c: char| matches!(c, ' ' | '\t' | '\n' | '.' | ';' | ',');
    if !last.is_leader() || !gap.contains('\n') || gap.matches('\n').count() > 2 || !gap.chars().all(blank) {
        return false;
    }
    // A soft line break does not end the sentence that the leaders stand in.
    if document.paragraph_at(last.span.start) == document.paragraph_at(next.span.start)
        && !gap.contains(['.', ';', ','])
    {
        return true;
    }
    let line_end = text[next.span.end as usize..].find('\n').map_or(text.len(), |n| next.span.end as usize + n);
    let leader = |c: char| blank(c) || matches!(c, '…' | '‥' | '․' | '⋯' | '·' | '_');
    if !text[next.span.start as usize..line_end].chars().all(leader) {
        return false;
    }
    let at = |span: Span| {
        document.paragraph_at(span.start).map(|p| (document.paragraphs[p].part, document.paragraphs[p].cell))
    };
    at(last.span) == at(next.span)
}
