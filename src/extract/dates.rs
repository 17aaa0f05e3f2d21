//! Dates: every form, each of its slots filled, begun, or blank.
//!
//! The forms are rows of [`lexicon::dates`](super::lexicon::dates); here is what a match means. Filled
//! values and blanks share the forms: a hole is what stands between two words.

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use crate::document::Span;
use crate::edtf::{Date, Two, UNKNOWN, UNKNOWN_DIGIT, UNKNOWN_YEAR, days_in_month, two};
use crate::record::{By, DateRole, DrawnAs, Spot, Table};

use super::beginnings::{Beginnings, DATE};
use super::lexicon::dates::{LABELLED, LUNAR, OPENINGS, RANGE_WORDS, ROWS, Reads};
use super::patterns::{Capture, Match, Patterns, Scratch};
use super::slots::{Hole, Slot};
use super::view::{TokenKind, View};
use super::vocabulary::WordId;

/// Which part of a date a blank stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DatePart {
    Day,
    Month,
    Year,
    Whole,
}

/// An unfilled slot of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DateSlot {
    pub(crate) part: DatePart,
    pub(crate) span: Span,
    pub(crate) drawn_as: DrawnAs,
}

/// A date as found, before anybody knows what it is for.
#[derive(Debug, Clone)]
pub(crate) struct DateFact {
    /// From `ngày` (or the first number) to the last part.
    pub(crate) span: Span,
    /// `None` for an impossible or lunar date.
    pub(crate) date: Option<Date>,
    /// Its unfilled slots, in order.
    pub(crate) slots: Vec<DateSlot>,
    /// What it is for: [`DateRole::Mentioned`] until a family claims it.
    pub(crate) role: DateRole,
    /// The form that it has.
    pub(crate) form: &'static str,
    /// Where a family found that it is its.
    pub(crate) spot: Spot,
}

impl DateFact {
    /// What read it.
    pub(crate) fn by(&self) -> By {
        let spot = match self.role {
            DateRole::Reference => Spot::Citation,
            DateRole::Form => Spot::FormLine,
            _ => self.spot,
        };
        By::row(Table::Dates, self.form, spot)
    }
}

static FORMS: LazyLock<Patterns<Reads>> = LazyLock::new(|| Patterns::new(ROWS));
static LUNAR_FORMS: LazyLock<Patterns<Reads>> = LazyLock::new(|| Patterns::new(LUNAR));

/// Whether a date may begin with a token.
pub(crate) fn may_begin(kind: TokenKind, word: WordId) -> bool {
    FORMS.may_begin(kind, word)
}

/// All dates of the main text, in order.
pub(crate) fn find(view: &View<'_>, beginnings: &Beginnings) -> Vec<DateFact> {
    let (mut facts, mut scratch, mut next) = (Vec::new(), Scratch::default(), 0);
    for at in beginnings.of_kind(DATE) {
        if at >= next {
            next = FORMS.found(view, at, &mut scratch).map_or(0, |found| read(view, &found, &mut facts));
        }
    }
    inherit_years(view, &mut facts);
    facts
}

/// Whether a date of the common calendar begins at token `at`.
pub(crate) fn stands_at(view: &View<'_>, at: usize) -> bool {
    let found = FORMS.at(view, at);
    found.is_some_and(|found| matches!(found.reads, Reads::Dates | Reads::Figures) && found.captures.len() > 1)
}

/// The token after a whole date in figures alone that begins at token `at`.
pub(crate) fn figures_at(view: &View<'_>, at: usize) -> Option<usize> {
    view.number(at)?;
    let found = FORMS.at(view, at)?;
    let values = found.captures.iter().filter_map(|capture| capture.slot.value()).count();
    (*found.reads == Reads::Figures && found.captures.len() == 3 && values == 3).then_some(found.next)
}

/// The facts that a match stands for; gives the token to go on from.
fn read(view: &View<'_>, found: &Match<'_, Reads>, facts: &mut Vec<DateFact>) -> usize {
    let span = found.span(view);
    let mentioned = |span, date| mentioned(found.form, span, date);
    match found.reads {
        Reads::Nothing => found.next,
        Reads::Dates | Reads::Figures => common(view, found, facts),
        Reads::Years => {
            let meant = found.captures.iter().filter(|capture| capture.token >= found.first);
            for (index, capture) in meant.enumerate() {
                let own = view.tokens[capture.token].span;
                // `năm 2014` is one, whatever follows.
                let own = if index == 0 { view.tokens[found.first].span.join(own) } else { own };
                let year = capture.slot.value().map(|year| Date { year: year_digits(year), ..Date::year(0) });
                facts.push(mentioned(own, year));
            }
            found.next
        }
        Reads::Whole => {
            let blank = found.captures.iter().find_map(|capture| capture.slot.blank());
            let slots = blank.map(|(span, drawn_as)| DateSlot { part: DatePart::Whole, span, drawn_as });
            facts.push(DateFact { slots: slots.into_iter().collect(), ..mentioned(span, Some(Date::BLANK)) });
            found.next
        }
        Reads::Lunar => {
            facts.push(mentioned(span, None));
            found.next
        }
        Reads::Quarter | Reads::FirstMonths | Reads::LastMonths => {
            facts.extend(months(found).into_iter().map(|date| mentioned(span, Some(date))));
            found.next
        }
    }
}

fn mentioned(form: &'static str, span: Span, date: Option<Date>) -> DateFact {
    DateFact { span, date, slots: Vec::new(), role: DateRole::Mentioned, form, spot: Spot::Text }
}

/// A quarter, which EDTF calls months 33 to 36, or the first and the last month of a part of a year.
fn months(found: &Match<'_, Reads>) -> Vec<Date> {
    let values: Vec<u32> = found.captures.iter().filter_map(|capture| capture.slot.value()).collect();
    let [number, year] = values[..] else { return Vec::new() };
    let number = number.clamp(1, 12);
    let months = match found.reads {
        Reads::Quarter => vec![32 + number],
        Reads::FirstMonths => vec![1, number],
        _ => vec![13 - number, 12],
    };
    months.into_iter().map(|month| Date { month: Some(two(month as u8)), ..Date::year(year as u16) }).collect()
}

/// The dates of a match: a month holds for the days before it, a year for all before it.
fn common(view: &View<'_>, found: &Match<'_, Reads>, facts: &mut Vec<DateFact>) -> usize {
    let mut dates: Vec<Builder> = Vec::new();
    found.captures.iter().for_each(|capture| Builder::add(&mut dates, capture));
    // `ghi rõ giờ, ngày, tháng, năm` and `ngày tháng năm` as a heading list words.
    if dates.iter().all(Builder::is_nothing) && is_label(view, found) {
        return found.next;
    }
    let lunar = lunar(view, found.next);
    let next = lunar.unwrap_or(found.next);
    let last = dates.len().saturating_sub(1);
    for (index, mut date) in dates.into_iter().enumerate() {
        if *found.reads == Reads::Figures {
            date.swap();
        }
        let from = if last > 0 { date.first } else { found.first };
        let to = if index == last { next } else { date.next };
        let span = date.blanks.iter().fold(view.span_of(from, to), |all, blank| all.join(blank.span));
        date.blanks.sort_by_key(|blank| blank.span);
        let value = if lunar.is_some() { None } else { date.date() };
        facts.push(DateFact { slots: date.blanks, ..mentioned(found.form, span, value) });
    }
    next
}

/// The parts of a date while it is read.
#[derive(Default)]
struct Builder {
    day: Option<Slot>,
    month: Option<Slot>,
    year: Option<Slot>,
    /// Its own blanks; what it shares with a later date is that one's.
    blanks: Vec<DateSlot>,
    /// Its own tokens.
    first: usize,
    next: usize,
}

impl Builder {
    /// Adds a part to those dates that want it: a day to the last or a new one, a month or a year to all
    /// that have none yet.
    fn add(dates: &mut Vec<Builder>, capture: &Capture) {
        let (part, field): (_, fn(&mut Builder) -> &mut Option<Slot>) = match capture.hole {
            Hole::Day => (DatePart::Day, |date| &mut date.day),
            Hole::Month => (DatePart::Month, |date| &mut date.month),
            _ => (DatePart::Year, |date| &mut date.year),
        };
        if dates.last().is_none_or(|last| part == DatePart::Day && last.day.is_some()) {
            dates.push(Builder { first: capture.token, ..Builder::default() });
        }
        for date in dates.iter_mut().rev() {
            let open = field(date);
            if open.is_some() {
                break;
            }
            *open = Some(capture.slot.clone());
        }
        if let Some(last) = dates.last_mut() {
            last.next = capture.next.max(capture.token);
            last.blanks.extend(capture.slot.blank().map(|(span, drawn_as)| DateSlot { part, span, drawn_as }));
        }
    }

    /// Whether not even room was left for any part.
    fn is_nothing(&self) -> bool {
        [&self.day, &self.month, &self.year]
            .into_iter()
            .flatten()
            .all(|slot| matches!(slot, Slot::Missing { drawn_as: DrawnAs::Nothing, .. }))
    }

    /// `5/27/2023`: the month stands first where it cannot be one otherwise.
    fn swap(&mut self) {
        let value = |slot: &Option<Slot>| slot.as_ref().and_then(Slot::value);
        let whole = self.year.as_ref().and_then(Slot::digits) == Some(4);
        if whole
            && value(&self.day).is_some_and(|day| day <= 12)
            && value(&self.month).is_some_and(|month| (13..=31).contains(&month))
        {
            std::mem::swap(&mut self.day, &mut self.month);
        }
    }

    /// `None` when it is impossible.
    fn date(&self) -> Option<Date> {
        let (year, inferred) = match &self.year {
            Some(Slot::Filled { value, digits, .. }) => match digits {
                1 | 2 => (year_digits(if *value < 50 { 2000 + value } else { 1900 + value }), true),
                _ => (year_digits(*value), false),
            },
            Some(Slot::Partial { text, .. }) => (partial_year(text), false),
            _ => (UNKNOWN_YEAR, false),
        };
        let month = self.month.as_ref().map(part);
        let day = self.day.as_ref().map(part);
        let date = Date { year, month, day, inferred };
        let whole = |two: Option<Two>| two.and_then(crate::edtf::number);
        if let Some(month) = whole(month) {
            if !(1..=12).contains(&month) {
                return None;
            }
            let longest = days_in_month(date.year_number().unwrap_or(2024), month);
            if whole(day).is_some_and(|d| d == 0 || d > longest) {
                return None;
            }
        } else if whole(day).is_some_and(|d| d == 0 || d > 31) {
            return None;
        }
        let known = date.year_number();
        (known.is_none_or(|y| (1000..=2999).contains(&y))).then_some(date)
    }
}

fn year_digits(year: u32) -> [u8; 4] {
    Date::year(year.min(9999) as u16).year
}

/// `20` of `20..` as `20XX`.
fn partial_year(text: &str) -> [u8; 4] {
    let mut year = UNKNOWN_YEAR;
    for (slot, digit) in year.iter_mut().zip(text.bytes().filter(u8::is_ascii_digit)) {
        *slot = digit;
    }
    year
}

/// Two digits of a day or a month; a number that cannot be one is kept impossible as `00`.
fn part(slot: &Slot) -> Two {
    match slot {
        Slot::Filled { value, .. } => two(u8::try_from(*value).ok().filter(|v| *v < 100).unwrap_or(0)),
        Slot::Partial { text, .. } => {
            let digit = text.bytes().find(u8::is_ascii_digit).unwrap_or(UNKNOWN_DIGIT);
            if text.starts_with(|c: char| c.is_ascii_digit()) { [digit, UNKNOWN_DIGIT] } else { [UNKNOWN_DIGIT, digit] }
        }
        _ => UNKNOWN,
    }
}

/// `ngày tháng năm` without any value is a label unless a dateline or an opening stands before it.
fn is_label(view: &View<'_>, found: &Match<'_, Reads>) -> bool {
    let start = view.tokens[found.first].span.start;
    let line = &view.lines[view.tokens[found.first].line as usize];
    let before = &view.folded[line.body as usize..start as usize];
    let opens = before.trim_end().ends_with(',') || OPENINGS.iter().any(|words| before.contains(words));
    // `ngày, tháng, năm` lists words.
    let listed = view.is_symbol(found.first + 1, ',');
    !opens || listed || LABELLED.contains(&view.word(found.next))
}

/// The token after `âm lịch` (or its short form) at token `next`.
fn lunar(view: &View<'_>, next: usize) -> Option<usize> {
    let at = next + usize::from(view.is_symbol(next, '('));
    LUNAR_FORMS.at(view, at).map(|found| found.next)
}

/// `từ ngày 01/02 đến ngày 05/02/2023`: the first takes the year of the second.
fn inherit_years(view: &View<'_>, facts: &mut [DateFact]) {
    for index in (1..facts.len()).rev() {
        let (left, right) = facts.split_at_mut(index);
        let (Some(before), Some(after)) = (left.last_mut(), right.first()) else { continue };
        let (Some(first), Some(second)) = (before.date, after.date) else { continue };
        let open = first.year == UNKNOWN_YEAR && first.month.is_some() && before.slots.is_empty();
        if open && second.year_number().is_some() && is_range(view, before.span.end, after.span.start) {
            before.date = Some(Date { year: second.year, inferred: second.inferred, ..first });
        }
    }
}

/// Whether what stands between two dates makes a range or a list of them: `đến`, `đến 16h45 ngày`, `và`.
fn is_range(view: &View<'_>, from: u32, to: u32) -> bool {
    let tokens = view.token_from(from)..view.token_from(to);
    let joins = |at: usize| match view.kind(at) {
        Some(TokenKind::Word) => RANGE_WORDS.contains(&view.word(at)),
        Some(TokenKind::Symbol(sign)) => RANGE_SIGNS.contains(&sign),
        Some(TokenKind::Number) => true,
        _ => false,
    };
    !tokens.is_empty() && tokens.len() <= RANGE_TOKENS && tokens.into_iter().all(joins)
}

/// Tokens between two dates of a range: `đến hết 16 giờ 45 phút ngày`.
const RANGE_TOKENS: usize = 8;

/// `-`, and what stands in a time of day.
const RANGE_SIGNS: &[char] = &['-', '–', ',', ':'];
