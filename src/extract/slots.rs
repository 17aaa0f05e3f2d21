//! The slot machine: what stands between two keywords of a form.
//!
//! `hồi ▢ giờ ▢ ngày ▢ tháng 02 năm 2023` is a sequence of keywords and slots. A slot is
//! filled, begun, blank, or missing (keyword follows keyword); dates, times and counts read
//! theirs through the same few functions.

use crate::document::Span;
use crate::record::DrawnAs;

use super::drawings::{Drawing, Named};
use super::lexicon::numerals::{DAY_NAMES, MONTH_NAMES, Numeral, YEAR_NAMES};
use super::numerals;
use super::view::{TokenKind, View};

/// What a slot holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Slot {
    /// A number, in figures (of so many digits) or words; leaders around it are left from the form.
    Filled { value: u32, digits: usize, span: Span },
    /// Digits begun and not finished: `20..`, `.2`.
    Partial { text: String, span: Span },
    /// A drawing.
    Blank { span: Span, drawn_as: DrawnAs },
    /// Spaces or nothing where a value belongs; the span is that of the spaces.
    Missing { span: Span, drawn_as: DrawnAs },
}

impl Slot {
    /// The place and drawing of a slot that is not filled.
    pub(crate) fn blank(&self) -> Option<(Span, DrawnAs)> {
        match self {
            Slot::Filled { .. } => None,
            Slot::Partial { span, .. } => Some((*span, DrawnAs::Partial)),
            Slot::Blank { span, drawn_as } | Slot::Missing { span, drawn_as } => Some((*span, *drawn_as)),
        }
    }

    /// The number of a filled slot.
    pub(crate) fn value(&self) -> Option<u32> {
        match self {
            Slot::Filled { value, .. } => Some(*value),
            _ => None,
        }
    }

    /// How many digits a filled slot has.
    pub(crate) fn digits(&self) -> Option<usize> {
        match self {
            Slot::Filled { digits, .. } => Some(*digits),
            _ => None,
        }
    }
}

/// What a pattern asks for at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hole {
    Day,
    Month,
    /// Four digits, fewer that are begun, two of a short form.
    Year,
    /// Four digits of a year from 1900 to 2099.
    FullYear,
    /// Digits of a year that are begun and not finished.
    BegunYear,
    Hour,
    Minute,
    /// Minutes of just two digits, which need no word to say so.
    TwoDigits,
    Number,
    /// Of a year: 1 to 4, `I` to `IV`.
    Quarter,
    /// A drawing, whatever it stands for.
    Blank,
    /// A drawing whose own name says that it stands for a date, for a time of day.
    Dated,
    Timed,
}

/// What may fill a hole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Want {
    /// A value, be it begun, or a drawing.
    Value,
    /// That, or nothing at all.
    Room,
    /// That, or white space that somebody left for it, or the end of the paragraph.
    WideRoom,
    /// Nothing at all, as [`Want::Room`] has it.
    Nothing,
    /// White space that somebody left for it.
    Gap,
    /// A drawing.
    Drawn,
}

/// Whether nothing but a drawing fills a hole.
pub(crate) fn is_drawn(hole: Hole, want: Want) -> bool {
    want == Want::Drawn || want == Want::Value && matches!(hole, Hole::Blank | Hole::Dated | Hole::Timed)
}

/// Adds what fills a hole from token `at` on, the likeliest first, each with the token after it. Nothing but
/// room does where the paragraph ends (`here` is false).
pub(crate) fn fill(view: &View<'_>, at: usize, hole: Hole, want: Want, here: bool, found: &mut Vec<(Slot, usize)>) {
    if matches!(want, Want::Nothing | Want::Gap) {
        // A value has a token of its own to begin at.
    } else if here && want == Want::Drawn {
        found.extend(drawn(view, at));
    } else if here {
        match hole {
            Hole::Day | Hole::Month | Hole::Hour | Hole::Minute => values(view, at, hole, found),
            Hole::Year => years(view, at, found),
            Hole::FullYear => {
                found.extend(year(view, at).filter(|(slot, _)| is_full(slot)).or_else(|| year_in_words(view, at)));
            }
            Hole::BegunYear => found.extend(year(view, at).filter(|(slot, _)| matches!(slot, Slot::Partial { .. }))),
            Hole::TwoDigits => found.extend(figure(view, at, 2).filter(|(slot, _)| slot.digits() == Some(2))),
            Hole::Number => found.extend(one(view, at).filter(|(slot, _)| slot.value().is_some())),
            Hole::Quarter => found.extend(quarter(view, at)),
            Hole::Blank => found.extend(drawn(view, at)),
            Hole::Dated => {
                found.extend(drawn(view, at).filter(|_| is_named(view, at, Named::Date)));
            }
            Hole::Timed => {
                found.extend(drawn(view, at).filter(|_| is_named(view, at, Named::Time)));
            }
        }
    }
    if matches!(want, Want::Value | Want::Drawn) {
        return;
    }
    let room = missing(view, at);
    let wide = |drawn_as| drawn_as != DrawnAs::Nothing && (hole != Hole::Minute || view.gap(at).len() >= MINUTE_ROOM);
    let wide = room.blank().is_some_and(|(_, drawn_as)| wide(drawn_as));
    let fits = match want {
        Want::WideRoom => wide || !here,
        Want::Gap => wide,
        _ => true,
    };
    if fits {
        found.push((room, at));
    }
}

/// Where `phút` is not typed, room before `ngày` is the minutes', but a double space is a slip.
const MINUTE_ROOM: usize = 3;

/// Whether a word may begin what fills a hole.
pub(crate) fn may_be_value(view: &View<'_>, at: usize) -> bool {
    numerals::begins(view, at)
}

/// Whether a token may be the first of a value that fills a hole, be it only a drawing.
pub(crate) fn may_hold_value(view: &View<'_>, at: usize) -> bool {
    match view.kind(at) {
        Some(TokenKind::Number | TokenKind::Drawing(_) | TokenKind::Symbol('.' | '(')) => true,
        Some(TokenKind::Word) => {
            let word = view.word(at);
            let names = [DAY_NAMES, MONTH_NAMES, YEAR_NAMES];
            numerals::value(view, at).is_some()
                || numerals::roman(word).is_some()
                || names.iter().any(|names| names.contains(&word))
        }
        Some(TokenKind::Symbol(_)) | None => false,
    }
}

/// Whether token `at` alone may fill a hole that wants a value, by a glance at a figure or a drawing.
pub(crate) fn may_fill(view: &View<'_>, at: usize, hole: Hole) -> bool {
    match (view.kind(at), hole) {
        (Some(TokenKind::Number), Hole::Blank | Hole::Dated | Hole::Timed) => false,
        (Some(TokenKind::Number), Hole::FullYear) => view.tokens[at].span.len() == 4,
        (Some(TokenKind::Number), Hole::Year | Hole::BegunYear) => view.tokens[at].span.len() <= 4,
        (Some(TokenKind::Number), Hole::Number | Hole::Quarter) => true,
        (Some(TokenKind::Number), _) => view.tokens[at].span.len() <= 2,
        (Some(TokenKind::Drawing(_)), Hole::Dated) => is_named(view, at, Named::Date),
        (Some(TokenKind::Drawing(_)), Hole::Timed) => is_named(view, at, Named::Time),
        _ => true,
    }
}

fn is_full(slot: &Slot) -> bool {
    slot.digits() == Some(4) && slot.value().is_some_and(|year| (1900..2100).contains(&year))
}

/// A day, month, hour or minute: in figures, drawn, in words, as the bare name that a template leaves.
fn values(view: &View<'_>, at: usize, hole: Hole, found: &mut Vec<(Slot, usize)>) {
    if let Some((slot, next)) = figure(view, at, 2) {
        // Before or behind the leaders that the form left, and the same once more in words.
        let leader = view.drawing(next).is_some_and(Drawing::is_leader);
        let ends = match leader.then(|| view.gap(next).is_empty()) {
            Some(true) => [Some(next + 1), Some(next)],
            Some(false) => [Some(next), Some(next + 1)],
            None => [Some(next), None],
        };
        for end in ends.into_iter().flatten() {
            found.extend(in_brackets(view, end).map(|end| (slot.clone(), end)));
            found.push((slot.clone(), end));
        }
    }
    match view.kind(at) {
        Some(TokenKind::Word) => {}
        Some(TokenKind::Number) | None => return,
        Some(TokenKind::Symbol(_) | TokenKind::Drawing(_)) => {
            found.extend(begun(view, at));
            found.extend(drawn_run(view, at));
            return;
        }
    }
    let most = match hole {
        Hole::Day => 31,
        Hole::Month => 12,
        Hole::Hour => 24,
        _ => 59,
    };
    let numeral = numerals::value(view, at);
    if let (Hole::Month, Some(Numeral::Month(value))) = (hole, numeral) {
        found.push((Slot::Filled { value, digits: 2, span: view.tokens[at].span }, at + 1));
    }
    let words = if numeral.is_some() { numerals::WORDS } else { 0 };
    for words in (1..=words).rev() {
        if let Some((value, next)) = numerals::of_words(view, at, words).filter(|(value, _)| *value <= most) {
            let span = view.tokens[at].span.join(view.tokens[next - 1].span);
            found.push((Slot::Filled { value, digits: 2, span }, next));
        }
    }
    found.extend(named(view, at, hole));
}

/// A figure of at most so many digits with the leaders that the form left before it.
fn figure(view: &View<'_>, at: usize, most: usize) -> Option<(Slot, usize)> {
    let lead = usize::from(view.drawing(at).is_some_and(Drawing::is_leader) && view.gap(at + 1).len() <= 1);
    let number = at + lead;
    let value = view.number(number).filter(|_| lead == 0 || view.same_paragraph(at, number))?;
    let span = view.tokens[number].span;
    (span.len() <= most).then_some((Slot::Filled { value, digits: span.len(), span }, number + 1))
}

/// `.2`: a figure begun.
fn begun(view: &View<'_>, at: usize) -> Option<(Slot, usize)> {
    let digit = view.number(at + 1).filter(|_| view.is_symbol(at, '.') && view.gap(at + 1).is_empty())?;
    let span = view.tokens[at].span.join(view.tokens[at + 1].span);
    (digit < 10).then(|| (Slot::Partial { text: view.low(span).to_owned(), span }, at + 2))
}

/// `(mười tám)` behind a figure that says the same: the token after it.
fn in_brackets(view: &View<'_>, at: usize) -> Option<usize> {
    let inner = Some(at + 1).filter(|_| view.is_symbol(at, '('))?;
    let (_, next) = numerals::spelled(view, inner)?;
    view.is_symbol(next, ')').then_some(next + 1)
}

fn drawn(view: &View<'_>, at: usize) -> Option<(Slot, usize)> {
    let drawing = view.drawing(at).filter(|drawing| drawing.weight >= 2)?;
    Some((Slot::Blank { span: drawing.span, drawn_as: drawing.drawn_as }, at + 1))
}

/// Whether the drawing at token `at` has a name that says what it stands for.
fn is_named(view: &View<'_>, at: usize, named: Named) -> bool {
    view.drawing(at).is_some_and(|drawing| drawing.named == named)
}

/// Drawings that make one blank, with or without brackets: `(....)`.
fn drawn_run(view: &View<'_>, at: usize) -> Option<(Slot, usize)> {
    let first = at + usize::from(view.is_symbol(at, '('));
    let drawing = view.drawing(first)?;
    let (mut span, mut next) = (drawing.span, first + 1);
    while view.same_paragraph(first, next) {
        match (view.kind(next), view.drawing(next)) {
            (_, Some(drawing)) => span = span.join(drawing.span),
            (Some(TokenKind::Symbol('.' | ',' | ')')), _)
                if view.drawing(next + 1).is_some() || view.is_symbol(next, ')') => {}
            _ => break,
        }
        next += 1;
    }
    Some((Slot::Blank { span, drawn_as: drawing.drawn_as }, next))
}

/// A bare word that plainly stands for a value: `ngày day`, `tháng thang`, `năm yyyy`.
fn named(view: &View<'_>, at: usize, hole: Hole) -> Option<(Slot, usize)> {
    let word = view.word(at);
    let names = match hole {
        Hole::Day => DAY_NAMES,
        Hole::Month => MONTH_NAMES,
        Hole::Year => YEAR_NAMES,
        _ => return None,
    };
    names
        .contains(&word)
        .then_some((Slot::Blank { span: view.tokens[at].span, drawn_as: DrawnAs::Placeholder }, at + 1))
}

/// A year in figures, begun, drawn, in words, as a bare name.
fn years(view: &View<'_>, at: usize, found: &mut Vec<(Slot, usize)>) {
    if let Some((slot, next)) = year(view, at) {
        found.extend(in_brackets(view, next).map(|end| (slot.clone(), end)));
        found.push((slot, next));
    }
    found.extend(year_in_words(view, at));
    found.extend(named(view, at, Hole::Year));
}

fn year_in_words(view: &View<'_>, at: usize) -> Option<(Slot, usize)> {
    let (value, next) = numerals::spelled(view, at).filter(|(value, _)| (1900..2100).contains(value))?;
    let span = view.tokens[at].span.join(view.tokens[next - 1].span);
    Some((Slot::Filled { value, digits: 4, span }, next))
}

fn quarter(view: &View<'_>, at: usize) -> Option<(Slot, usize)> {
    let value = view.number(at).or_else(|| numerals::roman(view.word(at))).filter(|value| (1..=4).contains(value))?;
    Some((Slot::Filled { value, digits: 1, span: view.tokens[at].span }, at + 1))
}

/// Nothing but space before token `next`: the slot that keyword-follows-keyword leaves.
pub(crate) fn missing(view: &View<'_>, next: usize) -> Slot {
    let gap = view.gap(next);
    let end = view.tokens.get(next).map_or(view.folded.len(), |t| t.span.start as usize);
    // A line break or a template tag ends the space that belongs to the keyword before it.
    let gap = &gap[..gap.find(|c: char| c == '\n' || !c.is_whitespace()).unwrap_or(gap.len())];
    let start = end - view.gap(next).len();
    let span = Span::new(start, start + gap.len());
    let drawn_as = if gap.contains('\t') {
        DrawnAs::Tab
    } else if gap.len() >= 2 {
        DrawnAs::Spaces
    } else {
        DrawnAs::Nothing
    };
    Slot::Missing { span: if drawn_as == DrawnAs::Nothing { Span::new(start, start) } else { span }, drawn_as }
}

/// A year at token `at`: four digits, digits begun (`20..`, `202…`), or a drawing.
pub(crate) fn year(view: &View<'_>, at: usize) -> Option<(Slot, usize)> {
    // Leaders before the digits are left from the form: `năm …2006`.
    let lead = usize::from(
        view.drawing(at).is_some_and(Drawing::is_leader)
            && view.number(at + 1).is_some()
            && view.gap(at + 1).is_empty(),
    );
    let first = at + lead;
    if let Some(value) = view.number(first) {
        let token = view.tokens[first].span;
        let digits = token.len();
        let tail = view
            .drawing(first + 1)
            .filter(|d| d.is_leader() && view.gap(first + 1).len() <= 1 && view.same_paragraph(first, first + 1));
        if digits == 4 {
            let residue = usize::from(tail.is_some());
            return Some((Slot::Filled { value, digits, span: token }, first + 1 + residue));
        }
        if digits > 4 {
            return None;
        }
        if let Some(tail) = tail {
            let span = token.join(tail.span);
            return Some((Slot::Partial { text: view.low(token).to_owned(), span }, first + 2));
        }
        if digits == 3 || matches!(value, 19 | 20) {
            return Some((Slot::Partial { text: view.low(token).to_owned(), span: token }, first + 1));
        }
        return (digits == 2).then_some((Slot::Filled { value, digits, span: token }, first + 1));
    }
    let drawing = view.drawing(at)?;
    (drawing.weight >= 2).then_some((Slot::Blank { span: drawing.span, drawn_as: drawing.drawn_as }, at + 1))
}

/// One number or drawing at token `at`.
pub(crate) fn one(view: &View<'_>, at: usize) -> Option<(Slot, usize)> {
    if let Some(value) = view.number(at) {
        let span = view.tokens[at].span;
        return Some((Slot::Filled { value, digits: span.len(), span }, at + 1));
    }
    let drawing = view.drawing(at).filter(|d| d.weight >= 2)?;
    Some((Slot::Blank { span: drawing.span, drawn_as: drawing.drawn_as }, at + 1))
}
