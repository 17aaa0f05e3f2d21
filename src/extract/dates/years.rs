//! Years, quarters and halves: `năm 2014`, `nhiệm kỳ 2021-2026`, `quý I/2023`, `năm sinh: 1970`.

use crate::edtf::{Date, two};
use crate::extract::numerals;
use crate::extract::slots::{self, Slot};
use crate::extract::view::{TokenKind, View};
use crate::record::DateRole;

use super::numeric::whole;
use super::{Builder, DateFact};

/// `6 tháng đầu năm 2023`: a range, its first and its last month.
pub(super) fn half_year(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let months = view.number(at).filter(|m| (1..12).contains(m))?;
    let first = match view.word(at + 2) {
        "đầu" => 1,
        "cuối" => 13 - months,
        _ => return None,
    };
    let year = view.number(at + 4).filter(|y| view.word(at + 3) == "năm" && (1900..2100).contains(y))?;
    let span = view.tokens[at].span.join(view.tokens[at + 4].span);
    for month in [first, first + months - 1] {
        let date = Date { month: Some(two(month as u8)), ..Date::year(year as u16) };
        facts.push(DateFact { span, date: Some(date), slots: Vec::new(), role: DateRole::Mentioned });
    }
    Some(at + 5)
}

/// `năm 2014`, `năm 20..`, `năm ▢`, `năm 2014, 2015 và 2016`.
pub(super) fn year(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    if let Some(next) = years(view, at, facts) {
        return Some(next);
    }
    let from = if view.is_symbol(at + 1, ':') { at + 2 } else { at + 1 };
    if !view.same_paragraph(at, from) {
        return None;
    }
    let (slot, next) = match view.kind(from)? {
        TokenKind::Number => slots::year(view, from)?,
        TokenKind::Drawing(_) => slots::year(view, from)?,
        TokenKind::Word => {
            let (value, next) = numerals::spelled(view, from).filter(|(v, _)| (1900..2100).contains(v))?;
            (Slot::Filled { value, digits: 4, span: view.tokens[from].span.join(view.tokens[next - 1].span) }, next)
        }
        TokenKind::Symbol(_) => return None,
    };
    if slot.value().is_some_and(|y| !(1900..2100).contains(&y)) {
        return None;
    }
    Builder { day: None, month: None, year: Some(slot) }.push(view, at, next, facts)
}

/// `Năm sinh: 1970`, `SN 1970`, `Ngày sinh: ▢`, `Sinh năm: ▢`.
pub(super) fn born(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let yearly = view.word(at + 1) == "năm";
    let label = at + usize::from(yearly);
    let value = label + 1 + usize::from(view.is_symbol(label + 1, ':'));
    if !view.same_paragraph(at, value) {
        return None;
    }
    let asked = at > 0 && matches!(view.word(at - 1), "ngày" | "năm");
    let parts = view.word(value + 1) == "tháng" || view.is_symbol(value + 1, '/');
    if view.drawing(value).is_some_and(|d| d.weight >= 2) && (asked || yearly) && !parts {
        if !yearly && at > 0 && view.word(at - 1) == "ngày" {
            return whole(view, value, value, facts);
        }
        let (slot, next) = slots::year(view, value)?;
        return Builder { year: Some(slot), ..Builder::default() }.push(view, value, next, facts);
    }
    let year =
        view.number(value).filter(|y| (1900..2100).contains(y) && !yearly && view.tokens[value].span.len() == 4)?;
    let tight = view.is_symbol(value + 1, '/') && view.gap(value + 1).is_empty();
    let date = Some(Date::year(year as u16)).filter(|_| !tight)?;
    facts.push(DateFact {
        span: view.tokens[value].span,
        date: Some(date),
        slots: Vec::new(),
        role: DateRole::Mentioned,
    });
    Some(value + 1)
}

/// `2022-2023` after `năm`, `năm học`, `nhiệm kỳ`, `giai đoạn`; `năm 2014, 2015 và 2016`.
pub(super) fn years(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let is_year = |t: usize| view.number(t).filter(|y| (1900..2100).contains(y) && view.tokens[t].span.len() == 4);
    let first = at + 1 + usize::from(view.is_symbol(at + 1, ':'));
    let mut found = vec![(first, is_year(first).filter(|_| view.same_paragraph(at, first))?)];
    let mut next = first + 1;
    while let Some(y) = is_year(next + 1).filter(|_| {
        matches!(view.kind(next), Some(TokenKind::Symbol('-' | '–' | ',' | '÷')))
            || matches!(view.word(next), "và" | "đến")
    }) {
        // `2021-2026/QĐ` is no range of years.
        if view.is_symbol(next + 2, '/') {
            return None;
        }
        found.push((next + 1, y));
        next += 2;
    }
    let worded = view.word(at) == "năm";
    let school =
        at > 0 && matches!((view.word(at - 1), view.word(at)), ("năm", "học") | ("nhiệm", "kỳ") | ("giai", "đoạn"));
    if found.len() < 2 || !(worded || school) || (view.is_symbol(next, '/') && view.gap(next).is_empty()) {
        return None;
    }
    for (index, (token, y)) in found.into_iter().enumerate() {
        let span = view.tokens[token].span;
        let span = if index == 0 && worded { view.tokens[at].span.join(span) } else { span };
        facts.push(DateFact { span, date: Some(Date::year(y as u16)), slots: Vec::new(), role: DateRole::Mentioned });
    }
    Some(next)
}

/// `quý I/2023`, `quý 4 năm 2022`: EDTF calls quarters 33 to 36.
pub(super) fn quarter(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let quarter = match view.word(at + 1) {
        "i" | "1" => 33,
        "ii" | "2" => 34,
        "iii" | "3" => 35,
        "iv" | "4" => 36,
        _ => return None,
    };
    let joined = matches!(view.kind(at + 2), Some(TokenKind::Symbol('/' | '-' | '–'))) || view.word(at + 2) == "năm";
    let year = view.number(at + 3).filter(|y| joined && (1900..2100).contains(y))?;
    let span = view.tokens[at].span.join(view.tokens[at + 3].span);
    let date = Date { month: Some(two(quarter)), ..Date::year(year as u16) };
    facts.push(DateFact { span, date: Some(date), slots: Vec::new(), role: DateRole::Mentioned });
    Some(at + 4)
}
