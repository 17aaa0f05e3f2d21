//! Dates in figures: `15/02/2023`, `▢/▢/2023`, `14, 15 và 16/02/2023`, and one blank for a whole date.

use crate::edtf::{Date, UNKNOWN, two};
use crate::extract::slots::{self, Slot};
use crate::extract::view::{TokenKind, View};
use crate::record::DateRole;

use super::{Builder, DateFact, DatePart, DateSlot};

/// `ngày 15/02/2023`, `ngày 14, 15 và 16/02/2023`, `ngày   /   /2023`, `ngày ▢`.
pub(super) fn after_day_word(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    // `Ngày/Date:`, `Ngày (Date):`
    let named = view.says(at + 1, "/ date").or_else(|| view.says(at + 1, "( date )")).unwrap_or(at + 1);
    let first = if view.is_symbol(named, ':') { named + 1 } else { named };
    // `Ngày` in one cell and the date in the next: the date stands by itself.
    if !view.same_paragraph(at, first) {
        return None;
    }
    let listed = day_list(view, first, facts);
    let from = listed.unwrap_or(first);
    if let Some((builder, next)) = slashed(view, from, true) {
        let repeated = view.word(from.saturating_sub(1)) == "ngày";
        let begin = if listed.is_none() { at } else { from - usize::from(repeated) };
        let (day, month, year) = (builder.day, builder.month, builder.year);
        if listed.is_some() {
            complete_list(facts, &month, &year);
        }
        return Builder { day, month, year }.push(view, begin, next, facts);
    }
    // One blank for the whole date.
    let drawing = view.drawing(first).filter(|_| view.same_paragraph(at, first))?;
    // `Số suất ăn trong ngày: ▢`, `hằng ngày: ▢`
    let daily = at.checked_sub(1).is_some_and(|b| matches!(view.word(b), "trong" | "hằng" | "hàng" | "mỗi" | "số"));
    if view.word(first + 1) == "tháng" || drawing.weight < 2 || daily {
        return None;
    }
    whole(view, at, first, facts)
}

/// One blank for a whole date at token `drawing`.
pub(super) fn whole(view: &View<'_>, at: usize, drawing: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let shape = *view.drawing(drawing)?;
    facts.push(DateFact {
        span: view.tokens[at].span.join(shape.span),
        date: Some(Date { year: *b"XXXX", month: Some(UNKNOWN), day: Some(UNKNOWN), inferred: false }),
        slots: vec![DateSlot { part: DatePart::Whole, span: shape.span, drawn_as: shape.drawn_as }],
        role: DateRole::Mentioned,
    });
    Some(drawing + 1)
}

/// `14, 15 và` before `16/02/2023`: the days so far, each a fact without month and year yet.
fn day_list(view: &View<'_>, first: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let mut at = first;
    let mut days = Vec::new();
    loop {
        let day = view.number(at).filter(|d| (1..=31).contains(d))?;
        let joined =
            view.is_symbol(at + 1, ',') || view.is_symbol(at + 1, ';') || matches!(view.word(at + 1), "và" | "đến");
        // `ngày 10 đến ngày 11/5/2024`
        let next = at + 2 + usize::from(view.word(at + 2) == "ngày");
        if !joined || view.number(next).is_none() {
            break;
        }
        days.push((at, day));
        at = next;
        if days.len() > 31 {
            return None;
        }
    }
    if days.is_empty() || !view.is_symbol(at + 1, '/') || view.number(at + 2).is_none() {
        return None;
    }
    for (token, day) in days {
        let span = view.tokens[token].span;
        let date = Date { year: *b"XXXX", month: None, day: Some(two(day as u8)), inferred: false };
        facts.push(DateFact { span, date: Some(date), slots: Vec::new(), role: DateRole::Mentioned });
    }
    Some(at)
}

/// Gives the days of a list their month and year.
fn complete_list(facts: &mut [DateFact], month: &Option<Slot>, year: &Option<Slot>) {
    for fact in facts.iter_mut().rev() {
        let Some(day) = fact.date.filter(|d| d.month.is_none() && d.day.is_some()).and_then(|d| d.day) else { break };
        let value = u32::from(crate::edtf::number(day).unwrap_or(0));
        let day = Slot::Filled { value, digits: 2, span: fact.span };
        fact.date = Builder { day: Some(day), month: month.clone(), year: year.clone() }.date();
    }
}

/// `15/02/2023`, `15-02-2023`, `▢/▢/2023`, and after `ngày` also `20/3` and `  /  /2023`.
fn slashed(view: &View<'_>, at: usize, after_day: bool) -> Option<(Builder, usize)> {
    let (day, next) = slots::slashed(view, at, after_day)?;
    let separator = match view.kind(next)? {
        TokenKind::Symbol(c @ ('/' | '-' | '.' | '–')) => c,
        _ => return None,
    };
    let (month, next) = slots::slashed(view, next + 1, after_day || day.blank().is_some())?;
    if view.is_symbol(next, separator)
        && let Some((year, after)) = slots::slashed_year(view, next + 1)
    {
        return Some((Builder { day: Some(day), month: Some(month), year: Some(year) }, after));
    }
    // `ngày 12/4 năm 2023`
    if after_day
        && separator == '/'
        && view.word(next) == "năm"
        && let Some((year, after)) = slots::last(view, next, "nam").filter(|(y, _)| y.digits() == Some(4))
    {
        return Some((Builder { day: Some(day), month: Some(month), year: Some(year) }, after));
    }
    let plain = after_day && separator == '/' && day.digits().is_some() && month.digits().is_some();
    plain.then_some((Builder { day: Some(day), month: Some(month), year: None }, next))
}

/// A date that begins with a number: `15/02/2023`, `15.02.2023`, `2023-02-15`, `15 tháng 02 năm 2023`.
pub(super) fn bare_number(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let number = view.number(at)?;
    let glued = at > 0
        && view.gap(at).is_empty()
        && matches!(view.kind(at - 1), Some(TokenKind::Symbol('/' | '-' | '.' | ':') | TokenKind::Word));
    let digits = view.tokens[at].span.len();
    if digits <= 2 && view.word(at + 1) == "tháng" && (1..=31).contains(&number) {
        return super::worded_without_day(view, at, facts);
    }
    if glued && !after_word_glued(view, at) {
        return None;
    }
    if digits == 4 && view.is_symbol(at + 1, '-') && view.gap(at + 1).is_empty() {
        return iso(view, at, facts);
    }
    if digits > 2 {
        return None;
    }
    let (builder, next) = slashed(view, at, false)?;
    builder.year.as_ref()?;
    let continues = view.gap(next).is_empty()
        && matches!(view.kind(next), Some(TokenKind::Symbol('/' | '-')))
        && matches!(view.kind(next + 1), Some(TokenKind::Word | TokenKind::Number));
    let dotted = view.is_symbol(at + 1, '.');
    let four = builder.year.as_ref().is_some_and(|y| y.digits() == Some(4));
    let version = dotted && (!four || continues_dotted(view, next) || is_version(view, at));
    let plausible = builder.day.as_ref().and_then(Slot::value).is_none_or(|d| d <= 99);
    let short_year_ok = four || builder.year.as_ref().is_some_and(|y| y.blank().is_some()) || builder.date().is_some();
    if continues || version || !plausible || !short_year_ok || is_ratio(view, at) {
        return None;
    }
    builder.push(view, at, next, facts)
}

/// `ngày15/2/2023`: the number may be glued to the word before it, a symbol never.
fn after_word_glued(view: &View<'_>, at: usize) -> bool {
    view.kind(at - 1) == Some(TokenKind::Word) && view.word(at - 1) == "ngày"
}

fn continues_dotted(view: &View<'_>, next: usize) -> bool {
    view.is_symbol(next, '.')
        && view.gap(next).is_empty()
        && view.kind(next + 1) == Some(TokenKind::Number)
        && view.gap(next + 1).is_empty()
}

fn is_version(view: &View<'_>, at: usize) -> bool {
    (1..=2).any(|back| {
        at >= back && matches!(view.word(at - back), "bản" | "ip" | "version" | "v" | "điều" | "mục" | "khoản")
    })
}

fn is_ratio(view: &View<'_>, at: usize) -> bool {
    at > 0 && matches!(view.word(at - 1), "lệ" | "nhà" | "hẻm" | "ngõ" | "ngách" | "kiệt" | "mẫu")
}

/// `2023-02-15`.
fn iso(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let year = slots::one(view, at)?.0;
    let (month, day) = (slots::one(view, at + 2)?.0, slots::one(view, at + 4)?.0);
    let tight = view.is_symbol(at + 3, '-') && (at + 2..=at + 4).all(|t| view.gap(t).is_empty());
    let valid = month.digits() == Some(2) && day.digits() == Some(2) && month.value()? <= 12 && day.value()? <= 31;
    if !tight || !valid || !(1900..2100).contains(&year.value()?) {
        return None;
    }
    Builder { day: Some(day), month: Some(month), year: Some(year) }.push(view, at, at + 5, facts)
}

/// A date that begins with a blank: `▢/▢/2023`; a placeholder or a date control named for a date.
pub(super) fn bare_drawing(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    if let Some((builder, next)) = slashed(view, at, false).filter(|(b, _)| b.year.is_some()) {
        let cited = matches!(builder.year.as_ref(), Some(y) if y.digits().is_some_and(|d| d == 1 || d == 3));
        return if cited { None } else { builder.push(view, at, next, facts) };
    }
    let drawing = view.drawing(at)?;
    let day_word = at > 0 && matches!(view.word(at - 1), "ngày" | "tháng" | "năm" | "giờ" | "sinh");
    if day_word || !slots::names_date(view, drawing) {
        return None;
    }
    whole(view, at, at, facts)
}

/// `từ 20/10 đến 25/10/2024`, `sáng 20/10`: a day and a month that a word of time introduces.
pub(super) fn day_and_month(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let (day, month) = (view.number(at + 1)?, view.number(at + 3)?);
    let slash = view.is_symbol(at + 2, '/') && (at + 2..=at + 3).all(|t| view.gap(t).is_empty());
    let ends = !view.is_symbol(at + 4, '/') || !view.gap(at + 4).is_empty();
    let counted = view.word(at + 4) == "phiếu" || view.is_symbol(at + 4, '%');
    if !slash || !ends || counted || !(1..=31).contains(&day) || !(1..=12).contains(&month) {
        return None;
    }
    let (day, month) = (slots::one(view, at + 1)?.0, slots::one(view, at + 3)?.0);
    Builder { day: Some(day), month: Some(month), year: None }.push(view, at + 1, at + 4, facts)
}
