//! Room that somebody left with the space bar before a thing that is counted: `có       bình chữa cháy`.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::document::Span;
use crate::record::{Blank, By, DrawnAs, Field, Spot, Table};

use super::claims::{Claims, Owner};
use super::label;
use super::lexicon::phrases::HOW_MANY;
use super::view::{Line, View};
use super::zones::Segment;

/// Spaces in a row that nobody types by chance.
const ROOM: usize = 3;
static SPACES: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("   "));

/// A space that breaks no line.
static NO_BREAK: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("\u{A0}"));

/// All such room before the signatures: behind a word that asks how many, before a counted thing.
pub(crate) fn find(view: &View<'_>, segment: &Segment, claims: &mut Claims) {
    // Nearly all texts have none.
    if !has_room(view.raw(view.stretch(segment.lines.start..segment.signature))) {
        return;
    }
    for line in &view.lines[segment.lines.start..segment.signature] {
        in_line(view, line, claims);
    }
}

fn has_room(text: &str) -> bool {
    [&SPACES, &NO_BREAK].iter().any(|room| room.find(text.as_bytes()).is_some())
}

fn in_line(view: &View<'_>, line: &Line, claims: &mut Claims) {
    let (first, last) = (line.tokens.0 as usize, line.tokens.1 as usize);
    for (pair, at) in view.tokens[first..last].windows(2).zip(first + 1..) {
        // Most gaps are a space.
        if pair[1].span.start < pair[0].span.end + ROOM as u32 {
            continue;
        }
        let gap = view.gap(at);
        let wide = gap.chars().count() >= ROOM && gap.chars().all(|c| c != '\t' && c.is_whitespace());
        if !wide || !(has_room(gap) || has_room(view.raw(line.span))) {
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
