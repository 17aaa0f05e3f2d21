//! Dates: every form, each of its slots filled, begun, or blank.
//!
//! A date is a walk over keywords and slots: `ngày ▢ tháng 02 năm 2023`, `▢/▢/2023`. One
//! mechanism reads filled values and blanks alike: a slot is what stands between two keywords.

mod numeric;
#[cfg(test)]
mod tests;
mod years;

use crate::document::Span;
use crate::edtf::{Date, Two, UNKNOWN, days_in_month, two};
use crate::record::{DateRole, DrawnAs};

use super::slots::{self, Slot};
use super::view::{TokenKind, View};

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
}

/// All dates of the main text, in order.
pub(crate) fn find(view: &View<'_>) -> Vec<DateFact> {
    let mut facts = Vec::new();
    let mut at = 0;
    while at < view.tokens.len() {
        let next = match view.kind(at) {
            Some(TokenKind::Word) => match view.word(at) {
                "ngày" => worded(view, at, &mut facts).or_else(|| numeric::after_day_word(view, at, &mut facts)),
                "tháng" => month(view, at, &mut facts),
                "năm" => years::year(view, at, &mut facts),
                "quý" => years::quarter(view, at, &mut facts),
                "mùng" | "mồng" => feast(view, at, &mut facts),
                "sinh" | "sn" => years::born(view, at, &mut facts),
                "từ" | "đến" | "hôm" | "sáng" | "chiều" | "tối" => {
                    numeric::day_and_month(view, at, &mut facts)
                }
                "học" | "kỳ" | "đoạn" => years::years(view, at, &mut facts),
                _ => None,
            },
            Some(TokenKind::Number) => numeric::bare_number(view, at, &mut facts),
            Some(TokenKind::Drawing(_)) => numeric::bare_drawing(view, at, &mut facts),
            _ => None,
        };
        at = next.unwrap_or(at + 1).max(at + 1);
    }
    inherit_years(view, &mut facts);
    facts
}

/// The parts of a date while it is read.
#[derive(Default)]
struct Builder {
    day: Option<Slot>,
    month: Option<Slot>,
    year: Option<Slot>,
}

impl Builder {
    /// The date from token `first` up to (not including) token `next`.
    fn push(self, view: &View<'_>, first: usize, next: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
        let mut span = view.tokens[first].span.join(view.tokens[next - 1].span);
        let mut slots = Vec::new();
        for (slot, part) in [(&self.day, DatePart::Day), (&self.month, DatePart::Month), (&self.year, DatePart::Year)] {
            if let Some((blank, drawn_as)) = slot.as_ref().and_then(Slot::blank) {
                slots.push(DateSlot { part, span: blank, drawn_as });
                span = span.join(blank);
            }
        }
        slots.sort_by_key(|s| s.span);
        let lunar = lunar(view, next);
        if let Some(end) = lunar {
            span = span.join(view.tokens[end - 1].span);
        }
        let next = lunar.unwrap_or(next);
        let date = if lunar.is_some() { None } else { self.date() };
        facts.push(DateFact { span, date, slots, role: DateRole::Mentioned });
        Some(next)
    }

    /// `None` when it is impossible.
    fn date(&self) -> Option<Date> {
        let (year, inferred) = match &self.year {
            Some(Slot::Filled { value, digits, .. }) => match digits {
                1 | 2 => (year_digits(if *value < 50 { 2000 + value } else { 1900 + value }), true),
                _ => (year_digits(*value), false),
            },
            Some(Slot::Partial { text, .. }) => (partial_year(text), false),
            _ => (*b"XXXX", false),
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
    let mut year = *b"XXXX";
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
            let digit = text.bytes().find(u8::is_ascii_digit).unwrap_or(b'X');
            if text.starts_with(|c: char| c.is_ascii_digit()) { [digit, b'X'] } else { [b'X', digit] }
        }
        _ => UNKNOWN,
    }
}

/// `ngày S tháng S năm S`, and the same without the year.
fn worded(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let (day, month_word) = slots::until(view, at, &["tháng"], Some("ngay"))?;
    let (month, year, next) = month_and_year(view, month_word)?;
    if year.is_none()
        && !matches!(month, Slot::Filled { .. })
        && !matches!(day, Slot::Filled { .. })
        && day.blank().is_none()
    {
        return None;
    }
    let all_missing = [Some(&day), Some(&month), year.as_ref()]
        .into_iter()
        .flatten()
        .all(|s| matches!(s, Slot::Missing { drawn_as: DrawnAs::Nothing, .. }));
    // `ghi rõ giờ, ngày, tháng, năm` lists words.
    if all_missing && (is_label(view, at, next) || view.is_symbol(at + 1, ',')) {
        return Some(next);
    }
    // `ngày, tháng, năm sinh` and `ngày tháng năm` as a heading ask for nothing here.
    if matches!(view.word(next), "sinh") && all_missing {
        return Some(next);
    }
    Builder { day: Some(day), month: Some(month), year }.push(view, at, next, facts)
}

/// `ngày tháng năm` without any value is a label unless a dateline or an opening stands before it.
fn is_label(view: &View<'_>, at: usize, next: usize) -> bool {
    let line = &view.lines[view.tokens[at].line as usize];
    let before = &view.folded[line.body as usize..view.tokens[at].span.start as usize];
    let dateline = before.trim_end().ends_with(',')
        || before.contains("hôm nay")
        || before.contains("giờ")
        || before.contains("hồi");
    !dateline || matches!(view.word(next), "sinh" | "cấp")
}

/// From `tháng` at `at`: the month, the year and the token after them.
fn month_and_year(view: &View<'_>, at: usize) -> Option<(Slot, Option<Slot>, usize)> {
    if let Some((month, year_word)) = slots::until(view, at, &["năm"], Some("thang")) {
        let (year, next) = slots::last(view, year_word, "nam")?;
        return Some((month, Some(year), next));
    }
    // `tháng 02, 2023`, `tháng 2/2023`
    let (month, next) = slots::one(view, at + 1)?;
    if let Some(TokenKind::Symbol(',' | '/' | '-' | '.')) = view.kind(next)
        && let Some((year, after)) = slots::one(view, next + 1)
        && year.digits() == Some(4)
    {
        return Some((month, Some(year), after));
    }
    // `tháng 02 2023`
    if let Some((year, after)) = slots::one(view, next).filter(|(y, _)| y.digits() == Some(4)) {
        return Some((month, Some(year), after));
    }
    Some((month, None, next))
}

/// `15 tháng 02 năm 2023`; a length of time (`trong 6 tháng`) has no number after `tháng`.
fn worded_without_day(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    if let Some(next) = years::half_year(view, at, facts) {
        return Some(next);
    }
    let day = slots::one(view, at)?.0;
    let (month, year, next) = month_and_year(view, at + 1)?;
    let year = year.filter(|y| y.digits() == Some(4))?;
    matches!(month, Slot::Filled { .. }).then_some(())?;
    Builder { day: Some(day), month: Some(month), year: Some(year) }.push(view, at, next, facts)
}

/// `tháng 02 năm 2023`, `tháng 3/2024`, `tháng ▢ năm ▢`.
fn month(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let (month, year, next) = month_and_year(view, at)?;
    let year = year?;
    if month.value().is_none() && month.blank().is_none_or(|(_, d)| d == DrawnAs::Nothing) {
        return None;
    }
    Builder { day: None, month: Some(month), year: Some(year) }.push(view, at, next, facts)
}

/// `mùng 3 Tết`: a day of the lunar year.
fn feast(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let next = view.number(at + 1).and_then(|_| lunar(view, at + 2))?;
    let span = view.tokens[at].span.join(view.tokens[next - 1].span);
    facts.push(DateFact { span, date: None, slots: Vec::new(), role: DateRole::Mentioned });
    Some(next)
}

/// The token after `âm lịch` (or its short form) at token `next`.
fn lunar(view: &View<'_>, next: usize) -> Option<usize> {
    let at = if view.is_symbol(next, '(') { next + 1 } else { next };
    match view.word(at) {
        "âl" | "tết" => Some(at + 1),
        _ => view.says(at, "âm lịch"),
    }
}

/// `từ ngày 01/02 đến ngày 05/02/2023`: the first takes the year of the second.
fn inherit_years(view: &View<'_>, facts: &mut [DateFact]) {
    for index in 1..facts.len() {
        let (left, right) = facts.split_at_mut(index);
        let (Some(before), Some(after)) = (left.last_mut(), right.first()) else { continue };
        let (Some(first), Some(second)) = (before.date, after.date) else { continue };
        if first.year != *b"XXXX" || first.month.is_none() || !before.slots.is_empty() || second.year_number().is_none()
        {
            continue;
        }
        let Some(gap) = view.folded.get(before.span.end as usize..after.span.start as usize) else { continue };
        if gap.len() < 24 && matches!(gap.trim(), "đến" | "-" | "–" | "và" | "," | "đến hết" | "tới" | "đến hết ngày")
        {
            before.date = Some(Date { year: second.year, inferred: second.inferred, ..first });
        }
    }
}
