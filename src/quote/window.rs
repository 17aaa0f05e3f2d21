//! How far a text is looked at on either side of a place.

use crate::document::Document;
use crate::normalise::space_at;
use crate::record::Blank;

/// Characters of any kind that are looked at on one side; longer runs of white space end the window.
const STEPS: usize = 4096;

/// Where a window that ends at `at` and has `most` visible characters begins; each of `blanks`, all before `at`,
/// counts as one.
pub(super) fn back(document: &Document, blanks: &[Blank], floor: u32, at: u32, most: usize) -> u32 {
    let met = match blanks.last() {
        Some(last) if last.span.end >= floor => blanks.len() - blanks.partition_point(|b| b.span.end < floor),
        _ => 0,
    };
    if at <= floor || is_narrow(at - floor, met, most) {
        return at.min(floor);
    }
    let mut rest = Rest::of(most);
    let mut at = at;
    let mut blanks = blanks[blanks.len() - met..].iter().rev().peekable();
    while at > floor && !rest.is_used_up() {
        if let Some(blank) = blanks.next_if(|b| b.span.end >= at) {
            at = at.min(blank.span.start).max(floor);
            rest.take(true);
            continue;
        }
        let stop = blanks.peek().map_or(floor, |blank| blank.span.end.max(floor));
        let bytes = &document.text.as_bytes()[stop as usize..at as usize];
        for (offset, _) in bytes.iter().enumerate().rev().filter(|(_, byte)| begins(**byte)) {
            at = stop + offset as u32;
            rest.take(space_at(&document.text, at as usize) == 0);
            if rest.is_used_up() {
                break;
            }
        }
    }
    at
}

/// Where a window that begins at `at` and has `most` visible characters ends; each of `blanks`, all after `at`,
/// counts as one.
pub(super) fn forward(document: &Document, blanks: &[Blank], ceiling: u32, at: u32, most: usize) -> u32 {
    let met = match blanks.first() {
        Some(first) if first.span.start <= ceiling => blanks.partition_point(|b| b.span.start <= ceiling),
        _ => 0,
    };
    if at >= ceiling || is_narrow(ceiling - at, met, most) {
        return at.max(ceiling);
    }
    let mut rest = Rest::of(most);
    let mut at = at;
    let mut blanks = blanks[..met].iter().peekable();
    while at < ceiling && !rest.is_used_up() {
        if let Some(blank) = blanks.next_if(|b| b.span.start <= at) {
            at = at.max(blank.span.end).min(ceiling);
            rest.take(true);
            continue;
        }
        let (start, stop) = (at, blanks.peek().map_or(ceiling, |blank| blank.span.start.min(ceiling)));
        let bytes = &document.text.as_bytes()[start as usize..stop as usize];
        at = stop;
        for (offset, _) in bytes.iter().enumerate().filter(|(_, byte)| begins(**byte)) {
            if rest.is_used_up() {
                at = start + offset as u32;
                break;
            }
            rest.take(space_at(&document.text, start as usize + offset) == 0);
        }
    }
    at
}

/// How much of a window is not yet filled.
struct Rest {
    visible: usize,
    steps: usize,
}

impl Rest {
    fn of(most: usize) -> Rest {
        Rest { visible: most, steps: STEPS }
    }

    fn take(&mut self, visible: bool) {
        self.visible -= usize::from(visible);
        self.steps -= 1;
    }

    fn is_used_up(&self) -> bool {
        self.visible == 0 || self.steps == 0
    }
}

/// Whether a character begins with this byte.
fn begins(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// Whether so many bytes and blanks have no more than `most` visible characters, without a look at them.
fn is_narrow(bytes: u32, blanks: usize, most: usize) -> bool {
    bytes as usize + blanks <= most.min(STEPS)
}
