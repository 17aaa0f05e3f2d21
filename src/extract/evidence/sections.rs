//! Typed numbers of sections: used twice, or left out.

use crate::document::Span;
use crate::record::{Break, Record};

use super::super::lexicon::evidence::{PARTS_OF_TEXT, ROMAN_SIGNS};
use super::super::lexicon::phrases::APPENDICES;
use super::super::lists::Sign;
use super::super::numerals;
use super::super::view::{TokenKind, View};
use super::super::words;
use super::super::zones::Segment;

/// How sections are numbered: `I.`, `1.`, `1)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Style {
    roman: bool,
    mark: char,
}

/// A list of sections as far as it has been read: its last number and where that stands.
#[derive(Debug, Clone, Copy)]
struct List {
    style: Style,
    last: u32,
    line: usize,
}

/// Lists that are open at once: no text has sections as deep.
const OPEN: usize = 8;

/// The lists that a number may go on with. One list may stand inside another that is numbered alike.
#[derive(Debug, Default)]
struct Lists(Vec<List>);

impl Lists {
    /// Roman numbers stand in no others; only a text in two languages has each twice.
    fn begin(&mut self, style: Style, line: usize) {
        self.0.retain(|list| !style.roman || list.style != style || list.last == 1);
        self.0.truncate(OPEN);
        self.0.push(List { style, last: 1, line });
    }

    /// Whether a list waits for just this number.
    fn go_on(&mut self, style: Style, number: u32, line: usize) -> bool {
        let list = self.0.iter_mut().rev().find(|list| list.style == style && list.last + 1 == number);
        list.map(|list| (list.last, list.line) = (number, line)).is_some()
    }

    /// The list of a style where it is the only one; from now on it goes on with `number`.
    fn only(&mut self, style: Style, number: u32, line: usize) -> Option<List> {
        let mut lists = self.0.iter_mut().filter(|list| list.style == style);
        let only = lists.next()?;
        let before = *only;
        (only.last, only.line) = (number, line);
        lists.next().is_none().then_some(before)
    }

    fn end(&mut self, ended: impl Fn(Style) -> bool) {
        self.0.retain(|list| !ended(list.style));
    }
}

/// Numbers of sections that are used twice, and Roman ones that are left out. A list is one whose first number is
/// typed; of several that a number may go on with, one is enough.
pub(super) fn breaks(view: &View<'_>, segment: &Segment, record: &Record) -> Vec<Break> {
    let (mut found, mut lists) = (Vec::new(), Lists::default());
    for line in segment.content() {
        if !lists.0.is_empty() && begins_anew(view, line) {
            lists = Lists::default();
        }
        let Some((style, number, span)) = number(view, line) else {
            if !lists.0.is_empty() && is_heading(view, line) {
                lists.end(|style| !style.roman);
            }
            continue;
        };
        if style.roman {
            lists.end(|style| !style.roman);
        }
        if is_of_people(view, record, line) {
            lists.end(|other| other == style);
        } else if number == 1 {
            lists.begin(style, line);
        } else if !lists.go_on(style, number, line) {
            let Some(before) = lists.only(style, number, line) else { continue };
            let expected = before.last + 1;
            let left_out = style.roman && number == expected + 1 && !names_roman(view, before.line + 1..line, expected);
            if before.last == number || left_out {
                found.push(Break { span, number, expected });
            }
        }
    }
    found
}

/// The typed number of a line outside tables.
fn number(view: &View<'_>, line: usize) -> Option<(Style, u32, Span)> {
    let here = &view.lines[line];
    let first = here.tokens.0 as usize;
    let paragraph = view.paragraph(line);
    if paragraph.label.is_some() || paragraph.cell.is_some() || here.body <= view.tokens.get(first)?.span.end {
        return None;
    }
    let Some(TokenKind::Symbol(mark @ ('.' | ')' | '/'))) = view.kind(first + 1) else { return None };
    let span = view.tokens[first].span;
    let whole = view.low(Span { start: span.end, end: here.body }).trim().len() == 1;
    let upper = || view.raw(span).chars().all(|c| ROMAN_SIGNS.contains(&c));
    let (roman, number) = match view.kind(first)? {
        TokenKind::Number => (false, view.number(first)?),
        TokenKind::Word => (true, numerals::roman(view.word(first)).filter(|_| upper())?),
        _ => return None,
    };
    (whole && (1..100).contains(&number)).then_some((Style { roman, mark }, number, span))
}

/// Whether a line begins another part of the text, whose sections are numbered anew: an annex, `PHẦN II`, `A.`.
fn begins_anew(view: &View<'_>, line: usize) -> bool {
    let here = &view.lines[line];
    let body = view.body(here);
    let lettered = here.mark.is_some_and(|(sign, _)| sign == Sign::Capital);
    lettered
        || here.capitals && APPENDICES.longest(body).is_some()
        || PARTS_OF_TEXT.iter().any(|part| words::begins(body, part))
}

/// Whether a line without a typed number heads what is below it, or bears an automatic number.
fn is_heading(view: &View<'_>, line: usize) -> bool {
    let here = &view.lines[line];
    here.capitals || view.paragraph(line).bold || view.body(here).ends_with(':') || view.paragraph(line).label.is_some()
}

/// Whether a line names a person or heads a side.
fn is_of_people(view: &View<'_>, record: &Record, line: usize) -> bool {
    let span = view.lines[line].span;
    let next = record.participants.partition_point(|person| person.name.span.start < span.start);
    record.participants.get(next).is_some_and(|person| span.contains(person.name.span))
        || record.parties.iter().take(SIDES).any(|party| span.overlaps(party.span))
}

/// Sides that are looked at; no real minutes have as many.
const SIDES: usize = 50;

/// Whether some line may be the section of a Roman number in another way: `III - Kết luận`, `Phần III`, an automatic
/// number, in a table.
fn names_roman(view: &View<'_>, mut lines: std::ops::Range<usize>, number: u32) -> bool {
    lines.any(|line| {
        let label = view.paragraph(line).label.as_deref().is_some_and(|label| label.starts_with(ROMAN_SIGNS));
        let first = view.lines[line].tokens.0 as usize;
        let cell = view.cell(line).is_some();
        label || cell || (first..first + 2).any(|at| numerals::roman(view.word(at)) == Some(number))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::extract::zones;

    fn found(text: &str) -> Vec<(u32, u32)> {
        let document = Document::from_text(&format!("BIÊN BẢN HỌP\n{text}\nCuộc họp bàn việc chung."));
        let view = View::new(&document);
        let record = Record::new(Span::new(0, document.text.len()));
        let breaks = breaks(&view, &zones::split(&view)[0], &record);
        breaks.iter().map(|b| (b.number, b.expected)).collect()
    }

    #[test]
    fn numbers_that_are_used_twice_or_left_out() {
        for (text, expected) in [
            ("I. Hiện trạng\nRác.\nII. Phương án\nThu gom.\nII. Kinh phí\nCông ty chịu.", vec![(2, 3)]),
            ("I. Hiện trạng\nRác.\nII. Phương án\nThu gom.\nIV. Kinh phí\nCông ty chịu.", vec![(4, 3)]),
            ("1. Hiện trạng\nRác.\n2. Phương án\nThu gom.\n2. Kinh phí\nCông ty chịu.", vec![(2, 3)]),
            ("I. Một\na.\n1. b\n2. c\n3. d\n3. e\nII. Hai", vec![(3, 4)]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_that_begin_anew() {
        for text in [
            "I. Hiện trạng\n1. Rác.\nII. Phương án\n1. Thu gom.",
            "1. Chuẩn bị\n1. Rác.\n2. Nước.\n2. Thu gom",
            "A. Phần chung\nI. Một\nII. Hai\nB. Phần riêng\nI. Một\nII. Hai",
            "I. Hiện trạng\nI. Present state\nII. Phương án\nII. Plan\nIII. Chi phí\nIII. Costs",
            "Việc đã làm:\n1. Rác\n2. Nước\nViệc sẽ làm:\n2. Nước\n3. Rác",
            "I. Một\nII. Hai\nIII - Ba\nIV. Bốn",
            "1. Một\n3. Ba",
            "I. Một\nII. Hai\nPHỤ LỤC\nII. Hai",
            "Điều 1. Một\nĐiều 2. Hai\nĐiều 2. Ba",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
