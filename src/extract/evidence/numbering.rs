//! Numbers of lists of people: typed ones in sequence, and the number that announces them.

use crate::document::Span;
use crate::record::{Break, Miscount, Record};

use super::super::lexicon::evidence::{BEFORE_NUMBER, PEOPLE_COUNTED};
use super::super::numerals;
use super::super::view::{TokenKind, View};
use super::super::zones::Segment;

/// The typed number of a line: `3.`, `3)`, `3/`; its value, its closing mark and its place.
fn number(view: &View<'_>, line: usize) -> Option<(u32, char, Span)> {
    let here = view.lines.get(line)?;
    if view.document.paragraphs.get(here.paragraph as usize).is_none_or(|p| p.label.is_some() || p.cell.is_some()) {
        return None;
    }
    let first = here.tokens.0 as usize;
    let value = view.number(first).filter(|n| (1..500).contains(n) && first < here.tokens.1 as usize)?;
    let Some(TokenKind::Symbol(mark @ ('.' | ')' | '/'))) = view.kind(first + 1) else { return None };
    let glued = matches!(view.kind(first + 2), Some(TokenKind::Number)) && view.gap(first + 2).is_empty();
    let span = view.tokens[first].span;
    // Nothing but white space before it, and the list mark's text behind it.
    (!glued && here.body > span.end && first + 2 < here.tokens.1 as usize).then_some((value, mark, span))
}

/// Where the list of people of one side skips or repeats a number. Only lines between two
/// people of one side are looked at, and only where all of them are numbered alike.
pub(super) fn breaks(view: &View<'_>, record: &Record) -> Vec<Break> {
    let mut found = Vec::new();
    let lines: Vec<(usize, Option<usize>)> =
        record.participants.iter().map(|p| (view.line_at(p.name.span.start), p.party)).collect();
    for pair in lines.windows(2) {
        let [(line, party), (next, other)] = pair else { continue };
        if party != other || next <= line {
            continue;
        }
        let (Some((a, mark, _)), Some((b, same, span))) = (number(view, *line), number(view, *next)) else { continue };
        let between = (line + 1..*next).filter_map(|l| number(view, l)).count();
        let heading = (line + 1..*next).any(|l| view.body(&view.lines[l]).trim_end().ends_with(':'));
        if mark == same && between == 0 && !heading && b != a + 1 && b != 1 {
            found.push(Break { span, number: b, expected: a + 1 });
        }
    }
    found
}

/// `gồm 05 đồng chí:` over a list numbered from 1 to another number.
pub(super) fn miscounted(view: &View<'_>, segment: &Segment) -> Vec<Miscount> {
    segment.content().filter_map(|line| miscount(view, line, segment.signature)).collect()
}

fn miscount(view: &View<'_>, line: usize, until: usize) -> Option<Miscount> {
    let colon = view.line_tokens(line).last().filter(|&last| view.is_symbol(last, ':'))?;
    let last = PEOPLE_COUNTED.ending(view, colon)?.first.checked_sub(1)?;
    let (stated, at) = match view.number(last) {
        Some(n) => (n, last),
        None => (numerals::spelled(view, last)?.0, last),
    };
    if !BEFORE_NUMBER.ends_at(view, at) {
        return None;
    }
    let listed = listed(view, line + 1, until)?;
    (listed != stated).then(|| Miscount { span: view.tokens[at].span, stated, listed })
}

/// How many lines from `first` on are numbered from 1, when the list surely ends there.
pub(super) fn listed(view: &View<'_>, first: usize, until: usize) -> Option<u32> {
    let mut listed = 0;
    let mut next = first;
    while next < until && number(view, next).is_some_and(|(n, ..)| n == listed + 1) {
        listed += 1;
        next += 1;
    }
    // Another number or an item without one leaves it open.
    let open = next < until && (number(view, next).is_some() || view.lines[next].body > view.lines[next].span.start);
    (listed >= 2 && !open).then_some(listed)
}
