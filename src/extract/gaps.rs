//! Room that somebody left with the space bar before a thing that is counted: `có       bình chữa cháy`.

use memchr::memmem;

use crate::document::Span;
use crate::record::{Blank, By, DrawnAs, Field, Spot, Table};

use super::claims::{Claims, Owner};
use super::label;
use super::lexicon::phrases::HOW_MANY;
use super::view::View;
use super::zones::Segment;

/// Spaces in a row that nobody types by chance.
const ROOM: usize = 3;

/// All such room before the signatures: behind a word that asks how many, before a counted thing.
pub(crate) fn find(view: &View<'_>, segment: &Segment, claims: &mut Claims) {
    let has_room = |span: Span| {
        let text = view.raw(span);
        memmem::find(text.as_bytes(), b"   ").is_some() || text.contains('\u{A0}')
    };
    // Nearly all texts have none.
    if !has_room(view.stretch(segment.lines.start..segment.signature)) {
        return;
    }
    for line in &view.lines[segment.lines.start..segment.signature] {
        if has_room(line.span) {
            in_line(view, line.tokens.0 as usize..line.tokens.1 as usize, claims);
        }
    }
}

fn in_line(view: &View<'_>, tokens: std::ops::Range<usize>, claims: &mut Claims) {
    for at in tokens.skip(1) {
        let gap = view.gap(at);
        let wide = gap.chars().count() >= ROOM && gap.chars().all(|c| c != '\t' && c.is_whitespace());
        if !wide {
            continue;
        }
        let (before, here) = (view.tokens[at - 1].span, view.tokens[at]);
        let end = view.lines[here.line as usize].span.end;
        let counted = label::counted(view.low(Span { start: here.span.start, end }));
        let counted = counted.filter(|(_, field)| matches!(field, Field::Count | Field::Pages | Field::Money));
        if let Some((noun, field)) = counted.filter(|_| asks(view, at - 1)) {
            let span = Span { start: before.end, end: here.span.start };
            let by = By::row(Table::Counters, noun, Spot::Before);
            claims.add(Owner::Label, Blank::new(span, field, DrawnAs::Spaces).by(by));
        }
    }
}

/// Whether the text that ends with token `last` asks how many: `cấp cho`, `Số lượng:`.
fn asks(view: &View<'_>, last: usize) -> bool {
    let line = &view.lines[view.tokens[last].line as usize];
    let text = view.low(Span { start: line.body.min(view.tokens[last].span.start), end: view.tokens[last].span.end });
    let text = text.trim_end_matches([':', ' ']);
    let word = text.rsplit(' ').next().unwrap_or(text);
    HOW_MANY.contains(&word) || view.labels.at_end(text).is_some_and(|label| label.field == Field::Count)
}
