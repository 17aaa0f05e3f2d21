//! Where the minutes were drawn up.

use std::ops::Range;

use crate::document::Span;
use crate::record::{By, Field, Found, Spot, Table, TableRow};

use super::cells;
use super::layout::{self, Entry};
use super::lexicon::around::AT;
use super::lexicon::evidence::PLACE_LABEL;
use super::lexicon::phrases::OPENING_STARTS;
use super::lexicon::places::{
    ABBREVIATIONS, ACTS, CALLED, CLAUSES, GOES_ON, INTRODUCED, MEET, NOT_BEFORE, NOT_BEHIND, OTHERS, ROOM, SIDES,
};
use super::people::phrase;
use super::said::Said;
use super::view::{TokenKind, View};
use super::zones::{self, Segment};

/// Where it was: the phrase after `tại` in the opening, or the value of a label for the place.
/// The span is the phrase's; it may be only a blank.
pub(crate) fn place(view: &View<'_>, segment: &Segment) -> Option<Found<()>> {
    if segment.is_row {
        return of_row(view, segment);
    }
    let in_opening = segment.opening.and_then(|opening| {
        let paragraph = view.paragraph(opening);
        sentence_place(view, Span { start: zones::opening_start(view, opening), end: paragraph.span.end })
    });
    in_opening
        .map(|place| said(place, Spot::Opening))
        .or_else(|| segment.content().find_map(|line| labelled_place(view, line)))
        .or_else(|| {
            let opening = segment.opening?;
            // `- Tại phòng họp số 1` below the hour, `Hôm nay, …, tại …` below a date alone.
            let end = segment.body.max(opening + 1 + BELOW).min(segment.closing);
            let says = |&line: &usize| AT.begins(view, line).is_some() || OPENING_STARTS.begins(view, line).is_some();
            let place = (opening + 1..end).filter(says).find_map(|line| sentence_place(view, view.lines[line].span));
            place.map(|place| said(place, Spot::Sentence))
        })
}

/// Lines below the opening in which a sentence may say where it was.
const BELOW: usize = 2;

/// What a row of a table of meetings says under a heading of places; else a label outside tables.
fn of_row(view: &View<'_>, segment: &Segment) -> Option<Found<()>> {
    let own = |heading: &str| view.labels.of_place(heading).filter(|label| is_own(heading, label.words));
    let told = segment.under(view, own);
    let told = told.map(|(place, label)| Found::new((), place).by(By { row: label.row, spot: Spot::Column }));
    let mut outside = segment.content().filter(|&line| view.paragraph(line).cell.is_none());
    told.or_else(|| outside.find_map(|line| labelled_place(view, line)))
}

/// A place behind `tại`.
fn said(place: Span, spot: Spot) -> Found<()> {
    let row = AT.list.first().map_or(TableRow::None, |words| TableRow::Of(Table::Around, words));
    Found::new((), place).by(By { row, spot })
}

fn sentence_place(view: &View<'_>, reach: Span) -> Option<Span> {
    // Lines of dots may go on below the sentence.
    let last = view.drawings.partition_point(|d| d.span.end <= reach.end);
    let reach = view.drawings.get(last).filter(|d| d.span.start < reach.end).map_or(reach, |d| reach.join(d.span));
    let tokens = view.tokens_in(reach);
    // `tại Quyết định số …`, `hiện tại`, `tại sao` are no places.
    let other = |at: &Said<_>| NOT_BEFORE.ends_at(view, at.first) || NOT_BEHIND.stands(view, at.next);
    let at = AT.among(view, tokens.clone()).find(|at| !other(at))?.next;
    let at = introduction(view, note_mark(view, at), tokens.end);
    let phrase = Span { start: view.tokens[at - 1].span.end, end: reach.end };
    let mut phrase = Span { end: phrase_end(view, phrase), ..phrase };
    // `tại ▢ (3);`
    let drawn = view.tokens_in(phrase);
    if view.drawing(drawn.start).is_some() && note_mark(view, drawn.start + 1) == drawn.end {
        phrase.end = view.tokens[drawn.start].span.end;
    }
    Some(view.trimmed(phrase)).filter(|place| !place.is_empty())
}

/// The token after the mark of a note before a value: `tại(2): …`.
fn note_mark(view: &View<'_>, at: usize) -> usize {
    let noted = matches!(view.kind(at + 1), Some(TokenKind::Number | TokenKind::Symbol('*')));
    if view.is_symbol(at, '(') && noted && view.is_symbol(at + 2, ')') { at + 3 } else { at }
}

/// The token after what only introduces a place: `tại địa chỉ: …`.
fn introduction(view: &View<'_>, at: usize, end: usize) -> usize {
    let Some(said) = INTRODUCED.within(view, at, end) else { return at };
    said.next + usize::from(said.next < end && view.is_symbol(said.next, ':'))
}

/// Bytes of the longest phrase that is taken for a place.
const LONGEST_PLACE: u32 = 400;

/// Where the phrase of a place ends that a text begins with: before `, chúng tôi …`, a full stop, `;`, or a
/// person's label.
fn phrase_end(view: &View<'_>, text: Span) -> u32 {
    let tokens = view.tokens_in(text);
    let mut end = text.start;
    for at in tokens.clone() {
        let token = &view.tokens[at];
        if end - text.start > LONGEST_PLACE || goes_on(view, Span { start: end, end: token.span.start }, at, &tokens) {
            return end;
        }
        if let TokenKind::Symbol(sign) = token.kind
            && ends_at(view, sign, at, &tokens)
        {
            return token.span.start;
        }
        end = token.span.end;
    }
    text.end
}

/// Whether something else than the place begins at a token behind white space.
fn goes_on(view: &View<'_>, gap: Span, at: usize, tokens: &Range<usize>) -> bool {
    let white = view.low(gap);
    let breaks = white.matches('\n').count();
    // `tại ▢ Đoàn ▢ đã tiến hành …`
    let drawn = || at > tokens.start && view.drawing(at - 1).is_some() && white.starts_with(' ');
    !white.is_empty()
        && (white.contains('\t')
            || breaks > 1
            || GOES_ON.within(view, at, tokens.end).is_some()
            || drawn() && acts(view, at..tokens.end)
            || breaks > 0 && (after_place(view, at..tokens.end) || is_new_line(view, at)))
}

/// Whether a sign ends the phrase of a place.
fn ends_at(view: &View<'_>, sign: char, at: usize, tokens: &Range<usize>) -> bool {
    let next = at + 1..tokens.end;
    match sign {
        ';' | '|' => true,
        '.' => {
            let abbreviation =
                at > tokens.start && view.gap(at).is_empty() && ABBREVIATIONS.contains(view.word(at - 1));
            next.is_empty() || !view.gap(at + 1).is_empty() && !abbreviation
        }
        ',' => {
            after_place(view, next.clone())
                || GOES_ON.within(view, next.start, next.end).is_some()
                || names_side(view, next)
        }
        '(' => CALLED.within(view, next.start, next.end).is_some(),
        _ => false,
    }
}

/// Words of the longest name of a side before its bracket.
const SIDE_WORDS: usize = 16;

/// Whether an organisation that is called a side follows: `tại Hà Nội, Công ty X (sau đây gọi là Bên A)`.
fn names_side(view: &View<'_>, tokens: Range<usize>) -> bool {
    let Some(first) = view.tokens.get(tokens.start) else { return false };
    let line = view.lines[first.line as usize].span;
    if !phrase::is_org(view.low(Span { start: first.span.start, end: line.end })) {
        return false;
    }
    let near = tokens.start..tokens.end.min(tokens.start + SIDE_WORDS);
    let open = near.into_iter().find(|&at| matches!(view.kind(at), Some(TokenKind::Symbol('(' | ','))));
    open.filter(|&at| view.is_symbol(at, '('))
        .is_some_and(|at| SIDES.is_among(view, at + 1..tokens.end.min(at + 1 + SIDE_WORDS)))
}

/// Whether tokens behind a place begin the next clause.
fn after_place(view: &View<'_>, tokens: Range<usize>) -> bool {
    CLAUSES.within(view, tokens.start, tokens.end).is_some() || acts(view, tokens)
}

/// `, Hội đồng trường tiến hành họp`: somebody who acts is no part of the place.
fn acts(view: &View<'_>, tokens: Range<usize>) -> bool {
    let first = tokens.start;
    let ends = |at: &usize| {
        let dots = view.drawing(*at).is_some_and(|drawing| view.raw(drawing.span).contains('.'));
        dots || matches!(view.kind(*at), Some(TokenKind::Symbol(',' | '.' | ';' | ':')))
            || *at > first && view.gap(*at).contains('\n')
    };
    let clause = first..tokens.clone().find(ends).unwrap_or(tokens.end);
    let met = MEET.among(view, clause.clone()).next();
    met.is_some_and(|met| met.first > first && !ROOM.ends_at(view, met.first)) || ACTS.is_among(view, clause)
}

/// Whether a token begins a line that is a label or an item of a list.
fn is_new_line(view: &View<'_>, at: usize) -> bool {
    let line = &view.lines[view.tokens[at].line as usize];
    line.colon.is_some() || super::lists::list_mark(view.low(line.span)) > 0
}

/// The value of a label for the place, beside it or in the next cell.
fn labelled_place(view: &View<'_>, line: usize) -> Option<Found<()>> {
    let here = &view.lines[line];
    let body = view.body(here);
    // Most lines have nothing of the sort.
    if view.labels.of_place(body).is_none() && !PLACE_LABEL.is_in(view, line) {
        return None;
    }
    let in_bank = view.paragraph(line).cell.is_some_and(|cell| is_of_account(view, cell));
    let first = |entry: &Entry<'_>| {
        let text = Some(without_hint(view.low(entry.label))).filter(|_| entry.label.start == here.body)?;
        let label = view.labels.of_place(text)?;
        (!(in_bank && AT.contains(label.words)) && is_own(text, label.words)).then_some(label.row)
    };
    // `Thời gian: … - Địa điểm: …`
    let behind = |entry: &Entry<'_>| {
        let words = PLACE_LABEL.find(view.low(entry.label)).filter(|words| words.len() == entry.label.len())?;
        Some(TableRow::Of(Table::Evidence, words))
    };
    let (place, row) = layout::answered(view, line, |entry| first(entry).or_else(|| behind(entry)))?;
    let spot = if here.span.contains(place) { Spot::Label } else { Spot::Cell };
    let found = |span: Span| Found::new((), span).by(By { row, spot });
    if place.is_empty() || spot == Spot::Cell {
        return Some(found(place));
    }
    let span = view.trimmed(Span { end: phrase_end(view, place), ..place });
    // `Thời gian, địa điểm: 18/11/2018` says only when.
    (view.low(span).contains(char::is_alphabetic) || view.has_drawing(span)).then(|| found(span))
}

/// Whether a cell says where an account is: `Tại | Ngân hàng …` in the row below `Số tài khoản | …`.
fn is_of_account(view: &View<'_>, cell: u32) -> bool {
    let label = cells::above(view, cell).map(|above| cells::text_of(view, above).trim_end_matches([':', ' ']));
    let known = label.and_then(|label| view.labels.named(label));
    known.is_some_and(|known| known.field == Field::Account)
}

/// A label without what is in brackets behind it.
fn without_hint(text: &str) -> &str {
    text.split('(').next().unwrap_or(text).trim_end()
}

/// Most words of a label that says whose place it is.
const WORDS: usize = 5;

/// Whether a label that begins with `words` is of the place of the minutes: `địa điểm giao hàng`, but works, shops
/// and crimes have places of their own.
fn is_own(label: &str, words: &str) -> bool {
    let works = OTHERS.is_in_text(label);
    label.len() == words.len() || !works && !AT.contains(words) && label.split_whitespace().count() <= WORDS
}
