//! Dates: every form, each of its slots filled, begun, or blank.
//!
//! A date is a walk over keywords and slots: `ngày ▢ tháng 02 năm 2023`, `▢/▢/2023`. One
//! mechanism reads filled values and blanks alike: a slot is what stands between two keywords.

use crate::document::Span;
use crate::edtf::{Date, Two, UNKNOWN, days_in_month, two};
use crate::record::{DateRole, DrawnAs};

use super::numerals;
use super::slots::{self, Slot};
use super::view::{Kind, View};

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
            Some(Kind::Word) => match view.word(at) {
                "ngày" => worded(view, at, &mut facts).or_else(|| after_day_word(view, at, &mut facts)),
                "tháng" => month(view, at, &mut facts),
                "năm" => year(view, at, &mut facts),
                "quý" => quarter(view, at, &mut facts),
                "mùng" | "mồng" => feast(view, at, &mut facts),
                "sinh" | "sn" => born(view, at, &mut facts),
                "từ" | "đến" | "hôm" | "sáng" | "chiều" | "tối" => day_and_month(view, at, &mut facts),
                "học" | "kỳ" | "đoạn" => years(view, at, &mut facts),
                _ => None,
            },
            Some(Kind::Number) => bare_number(view, at, &mut facts),
            Some(Kind::Drawing(_)) => bare_drawing(view, at, &mut facts),
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
    if let Some(Kind::Symbol(',' | '/' | '-' | '.')) = view.kind(next)
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

/// `ngày 15/02/2023`, `ngày 14, 15 và 16/02/2023`, `ngày   /   /2023`, `ngày ▢`.
fn after_day_word(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    // `Ngày/Date:`, `Ngày (Date):`
    let named = view.says(at + 1, "/ date").or_else(|| view.says(at + 1, "( date )")).unwrap_or(at + 1);
    let first = if view.is_symbol(named, ':') { named + 1 } else { named };
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
fn whole(view: &View<'_>, at: usize, drawing: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
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
        Kind::Symbol(c @ ('/' | '-' | '.' | '–')) => c,
        _ => return None,
    };
    let (month, next) = slots::slashed(view, next + 1, after_day || day.blank().is_some())?;
    if view.is_symbol(next, separator)
        && let Some((year, after)) = slots::slashed_year(view, next + 1)
    {
        return Some((Builder { day: Some(day), month: Some(month), year: Some(year) }, after));
    }
    let plain = after_day && separator == '/' && day.digits().is_some() && month.digits().is_some();
    plain.then_some((Builder { day: Some(day), month: Some(month), year: None }, next))
}

/// A date that begins with a number: `15/02/2023`, `15.02.2023`, `2023-02-15`, `15 tháng 02 năm 2023`.
fn bare_number(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let number = view.number(at)?;
    let glued = at > 0
        && view.gap(at).is_empty()
        && matches!(view.kind(at - 1), Some(Kind::Symbol('/' | '-' | '.' | ':') | Kind::Word));
    let digits = view.tokens[at].span.len();
    if digits <= 2 && view.word(at + 1) == "tháng" && (1..=31).contains(&number) {
        return worded_without_day(view, at, facts);
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
        && matches!(view.kind(next), Some(Kind::Symbol('/' | '-')))
        && matches!(view.kind(next + 1), Some(Kind::Word | Kind::Number));
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
    view.kind(at - 1) == Some(Kind::Word) && view.word(at - 1) == "ngày"
}

fn continues_dotted(view: &View<'_>, next: usize) -> bool {
    view.is_symbol(next, '.')
        && view.gap(next).is_empty()
        && view.kind(next + 1) == Some(Kind::Number)
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

/// `15 tháng 02 năm 2023`; a length of time (`trong 6 tháng`) has no number after `tháng`.
fn worded_without_day(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    if let Some(next) = half_year(view, at, facts) {
        return Some(next);
    }
    let day = slots::one(view, at)?.0;
    let (month, year, next) = month_and_year(view, at + 1)?;
    let year = year.filter(|y| y.digits() == Some(4))?;
    matches!(month, Slot::Filled { .. }).then_some(())?;
    Builder { day: Some(day), month: Some(month), year: Some(year) }.push(view, at, next, facts)
}

/// `6 tháng đầu năm 2023`: a range, its first and its last month.
fn half_year(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
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

/// A date that begins with a blank: `▢/▢/2023`; a placeholder or a date control named for a date.
fn bare_drawing(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
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

/// `tháng 02 năm 2023`, `tháng 3/2024`, `tháng ▢ năm ▢`.
fn month(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let (month, year, next) = month_and_year(view, at)?;
    let year = year?;
    if month.value().is_none() && month.blank().is_none_or(|(_, d)| d == DrawnAs::Nothing) {
        return None;
    }
    Builder { day: None, month: Some(month), year: Some(year) }.push(view, at, next, facts)
}

/// `năm 2014`, `năm 20..`, `năm ▢`, `năm 2014, 2015 và 2016`.
fn year(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    if let Some(next) = years(view, at, facts) {
        return Some(next);
    }
    let from = if view.is_symbol(at + 1, ':') { at + 2 } else { at + 1 };
    if !view.same_paragraph(at, from) {
        return None;
    }
    let (slot, next) = match view.kind(from)? {
        Kind::Number => slots::year(view, from)?,
        Kind::Drawing(_) => slots::year(view, from)?,
        Kind::Word => {
            let (value, next) = numerals::spelled(view, from).filter(|(v, _)| (1900..2100).contains(v))?;
            (Slot::Filled { value, digits: 4, span: view.tokens[from].span.join(view.tokens[next - 1].span) }, next)
        }
        Kind::Symbol(_) => return None,
    };
    if slot.value().is_some_and(|y| !(1900..2100).contains(&y)) {
        return None;
    }
    Builder { day: None, month: None, year: Some(slot) }.push(view, at, next, facts)
}

/// `Năm sinh: 1970`, `SN 1970`, `Ngày sinh: ▢`, `Sinh năm: ▢`.
fn born(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
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

/// `từ 20/10 đến 25/10/2024`, `sáng 20/10`: a day and a month that a word of time introduces.
fn day_and_month(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
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

/// `2022-2023` after `năm`, `năm học`, `nhiệm kỳ`, `giai đoạn`; `năm 2014, 2015 và 2016`.
fn years(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let is_year = |t: usize| view.number(t).filter(|y| (1900..2100).contains(y) && view.tokens[t].span.len() == 4);
    let first = at + 1 + usize::from(view.is_symbol(at + 1, ':'));
    let mut found = vec![(first, is_year(first).filter(|_| view.same_paragraph(at, first))?)];
    let mut next = first + 1;
    while let Some(y) = is_year(next + 1).filter(|_| {
        matches!(view.kind(next), Some(Kind::Symbol('-' | '–' | ',' | '÷'))) || matches!(view.word(next), "và" | "đến")
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
fn quarter(view: &View<'_>, at: usize, facts: &mut Vec<DateFact>) -> Option<usize> {
    let quarter = match view.word(at + 1) {
        "i" | "1" => 33,
        "ii" | "2" => 34,
        "iii" | "3" => 35,
        "iv" | "4" => 36,
        _ => return None,
    };
    let joined = matches!(view.kind(at + 2), Some(Kind::Symbol('/' | '-' | '–'))) || view.word(at + 2) == "năm";
    let year = view.number(at + 3).filter(|y| joined && (1900..2100).contains(y))?;
    let span = view.tokens[at].span.join(view.tokens[at + 3].span);
    let date = Date { month: Some(two(quarter)), ..Date::year(year as u16) };
    facts.push(DateFact { span, date: Some(date), slots: Vec::new(), role: DateRole::Mentioned });
    Some(at + 4)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn dates(text: &str) -> Vec<String> {
        let document = Document::from_text(text);
        let view = View::new(&document);
        find(&view).iter().map(|f| f.date.map_or(String::new(), |d| d.to_string())).collect()
    }

    #[test]
    fn every_form_of_a_date() {
        for (text, expected) in [
            ("ngày 03/12/2018", &["2018-12-03"][..]),
            ("ngày 3 tháng 12 năm 2018", &["2018-12-03"]),
            ("ngày 03-12-2018", &["2018-12-03"]),
            ("03.12.2018", &["2018-12-03"]),
            ("ngày14 tháng5 năm2015", &["2015-05-14"]),
            ("ngày mồng 3 tháng 12 năm 2018", &["2018-12-03"]),
            ("ngày 03 tháng Mười hai năm 2018", &["2018-12-03"]),
            ("ngày 03 tháng 12, 2018", &["2018-12-03"]),
            ("thứ Tư, ngày 15/02/2023", &["2023-02-15"]),
            ("tháng 02 năm 2023", &["2023-02"]),
            ("tháng 02/2023", &["2023-02"]),
            ("triển khai năm 2014", &["2014"]),
            ("quý I/2023, quý 4 năm 2022", &["2023-33", "2022-36"]),
            ("6 tháng đầu năm 2023", &["2023-01", "2023-06"]),
            ("từ ngày 01/02 đến ngày 05/02/2023", &["2023-02-01", "2023-02-05"]),
            ("trong các ngày 14, 15 và 16/02/2023", &["2023-02-14", "2023-02-15", "2023-02-16"]),
            (
                "năm học 2022-2023; nhiệm kỳ 2021-2026; giai đoạn 2021 - 2025",
                &["2022", "2023", "2021", "2026", "2021", "2025"],
            ),
            ("ngày 31/02/2023", &[""]),
            ("ngày 29/02/2024", &["2024-02-29"]),
            ("ngày 10 tháng 3 âm lịch năm Quý Mão", &[""]),
            ("mùng 3 Tết, mùng 3", &[""]),
            ("ngày hai mươi lăm tháng chín năm hai nghìn không trăm hai mươi ba", &["2023-09-25"]),
            ("ngày   /   /2023", &["2023-XX-XX"]),
            ("ngày .../.../202...", &["202X-XX-XX"]),
            ("ngày      tháng 02 năm 2023", &["2023-02-XX"]),
            ("ngày …25..tháng 01 năm 2006", &["2006-01-25"]),
            ("Thái Nguyên, ngày   tháng 02 năm 2023", &["2023-02-XX"]),
            ("15/02/23", &["2023?-02-15"]),
            ("ngày ... tháng ... năm 20..", &["20XX-XX-XX"]),
            ("ngày 20/3", &["XXXX-03-20"]),
            ("từ ngày 1/${month}/${year}", &["XXXX-XX-01"]),
            ("ngày <ngay> tháng thang năm nam, tại", &["XXXX-XX-XX"]),
            ("Hà Nội, ngày    tháng  năm ….", &["XXXX-XX-XX"]),
            ("đến hết ngày ………… Công ty", &["XXXX-XX-XX"]),
            ("2023-02-15", &["2023-02-15"]),
            ("ngày 07  tháng 10 năm 2023", &["2023-10-07"]),
            ("tháng .2 năm 2023", &["2023-X2"]),
            ("từ ngày 10 đến ngày 11/5/2024", &["2024-05-10", "2024-05-11"]),
            ("từ 20/10 đến 25/10/2024", &["2024-10-20", "2024-10-25"]),
            ("Năm sinh: 1970; (SN 1982); sinh năm 1991", &["1970", "1982", "1991"]),
            ("Sinh năm: ........ Ngày sinh: ........", &["XXXX", "XXXX-XX-XX"]),
        ] {
            assert_eq!(dates(text), expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_date_is_none() {
        for text in [
            "ngày tháng năm sinh",
            "Ngày, tháng, năm",
            "phiên bản 03.12.2018.1; IP 10.12.20.18",
            "hàng ngày, trong 05 ngày, ngày làm việc",
            "Quyết định số 28/2018/QĐ-UBND",
            "năm người, mười năm",
            "số nhà 28/2018 đường Láng",
            "40/48 phiếu",
            "trong 6 tháng",
        ] {
            assert_eq!(dates(text), [""; 0], "{text}");
        }
    }
}
