//! Times of day: `8 giờ 30`, `14g05’`, `mười bốn giờ`, `▢ giờ ▢ phút`. Durations are none.

#[cfg(test)]
mod tests;

use crate::document::Span;
use crate::edtf::{Time, Two, UNKNOWN, two};
use crate::record::DrawnAs;

use super::numerals;
use super::slots::{self, Slot};
use super::view::{TokenKind, View};

/// Which part of a time a blank stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TimePart {
    Hour,
    Minute,
    Whole,
}

/// An unfilled slot of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TimeSlot {
    pub(crate) part: TimePart,
    pub(crate) span: Span,
    pub(crate) drawn_as: DrawnAs,
}

/// A time as found, before anybody knows what it is for.
#[derive(Debug, Clone)]
pub(crate) struct TimeFact {
    /// From the hour to the minutes.
    pub(crate) span: Span,
    /// `None` for an impossible one.
    pub(crate) time: Option<Time>,
    /// Its unfilled slots, in order.
    pub(crate) slots: Vec<TimeSlot>,
    /// `cùng ngày` follows.
    pub(crate) same_day: bool,
}

/// Words before a time of day. Without one a bare hour may be a length of time.
const CUES: &[&str] =
    &["hồi", "lúc", "vào", "từ", "đến", "đầu", "thúc", "khoảng", "trước", "sau", "giao", "nhận", "giờ", "gian", "mạc"];

/// Words before a length of time.
const DURATIONS: &[&str] = &["hạn", "trong", "vòng", "suốt", "thêm", "kéo", "dài", "tổng", "quá"];

/// All times of the main text, in order.
pub(crate) fn find(view: &View<'_>) -> Vec<TimeFact> {
    let mut facts: Vec<TimeFact> = Vec::new();
    let mut done = 0;
    for at in 0..view.tokens.len() {
        if at < done {
            continue;
        }
        let found = match view.kind(at) {
            Some(TokenKind::Word) => match view.word(at) {
                "giờ" => hour_word(view, at, done),
                "h" | "g" => hour_letter(view, at, done),
                "hồi" | "lúc" | "vào" | "đầu" | "thúc" | "gian" => whole(view, at),
                _ => None,
            },
            Some(TokenKind::Symbol(':')) => colon(view, at, done),
            _ => None,
        };
        if let Some((fact, next)) = found {
            facts.push(fact);
            done = next;
        }
    }
    facts
}

/// `S giờ S phút`: the hour stands before the keyword at token `at`.
fn hour_word(view: &View<'_>, at: usize, done: usize) -> Option<(TimeFact, usize)> {
    let (hour, first) = hour_before(view, at, done)?;
    let (minute, next) = minute_after(view, at);
    let next = next.min(view.tokens.len());
    let asked = minute.is_some() || hour.blank().is_some() || is_clock(view, first, next);
    if !asked || (minute.is_none() && is_duration(view, first)) {
        return None;
    }
    Some((build(view, first, next, hour, minute), next))
}

/// The hour before `giờ` at token `at`, and its first token.
fn hour_before(view: &View<'_>, at: usize, done: usize) -> Option<(Slot, usize)> {
    let before = at.checked_sub(1).filter(|&b| b >= done)?;
    if !view.same_paragraph(before, at) {
        return None;
    }
    match view.kind(before)? {
        TokenKind::Number if view.tokens[before].span.len() <= 2 => Some((slots::one(view, before)?.0, before)),
        TokenKind::Drawing(_) => {
            // Digits written over the dots: `....8.... giờ`.
            let over = before.checked_sub(1).filter(|&n| {
                n >= done && view.number(n).is_some() && view.gap(before).is_empty() && view.tokens[n].span.len() <= 2
            });
            match over {
                Some(number) if number > 0 && view.drawing(number - 1).is_some() => {
                    Some((slots::one(view, number)?.0, number - 1))
                }
                _ => Some((slots::one(view, before)?.0, before)),
            }
        }
        TokenKind::Symbol('(' | ')' | ',') => None,
        TokenKind::Word => {
            let word = view.word(before);
            if matches!(word, "hồi" | "lúc" | "vào" | "khoảng") {
                return Some((slots::missing(view, at), at));
            }
            let first = (1..=3).rev().map(|back| at.saturating_sub(back)).find(|&f| {
                f >= done && f < at && numerals::spelled(view, f).is_some_and(|(v, next)| next == at && v <= 24)
            })?;
            let value = numerals::spelled(view, first)?.0;
            Some((
                Slot::Filled { value, digits: 2, span: view.tokens[first].span.join(view.tokens[before].span) },
                first,
            ))
        }
        _ => None,
    }
}

/// The minutes after `giờ` or `h` at token `at`, if any are written or asked for, and the next token.
fn minute_after(view: &View<'_>, at: usize) -> (Option<Slot>, usize) {
    let first = at + 1;
    if !view.same_paragraph(at, first) {
        return (None, first);
    }
    let minute_word = |t: usize| {
        matches!(view.word(t), "phút" | "p" | "ph")
            || matches!(view.kind(t), Some(TokenKind::Symbol('\'' | '’' | '′' | '`' | 'ʹ')))
    };
    if minute_word(first) {
        // `8 giờ phút`: keyword follows keyword.
        return (Some(slots::missing(view, first)), first + 1);
    }
    match view.word(first) {
        "rưỡi" => return (Some(Slot::Filled { value: 30, digits: 2, span: view.tokens[first].span }), first + 1),
        "kém" => {
            if let Some((value, next)) = numerals::value(view, first + 1).filter(|(v, _)| *v < 60) {
                let next = next + usize::from(minute_word(next));
                return (Some(Slot::Partial { text: format!("-{value}"), span: view.tokens[first].span }), next);
            }
        }
        _ => {}
    }
    let filled = over_leaders(view, first).or_else(|| {
        let (value, next) = numerals::value(view, first).filter(|(v, _)| *v < 100)?;
        let number = view.kind(first) == Some(TokenKind::Number);
        let span = view.tokens[first].span.join(view.tokens[next - 1].span);
        // `8 giờ năm 2023`, `9 giờ 02 đồng chí`: a number of minutes says so or ends the time.
        (minute_word(next) || (number && view.tokens[first].span.len() == 2))
            .then_some((Slot::Filled { value, digits: 2, span }, next))
    });
    if let Some((slot, next)) = filled {
        return (Some(slot), next + usize::from(minute_word(next)));
    }
    if let Some(drawing) = view.drawing(first).filter(|d| d.weight >= 2) {
        let slot = Slot::Blank { span: drawing.span, drawn_as: drawing.drawn_as };
        return (Some(slot), first + 1 + usize::from(minute_word(first + 1)));
    }
    // Where `phút` is not typed, room before `ngày` is the minutes' (but not a double space).
    let comma = view.is_symbol(first, ',') && view.word(first + 1) == "ngày";
    if (comma || view.word(first) == "ngày") && view.gap(first).len() >= 3 {
        return (Some(slots::missing(view, first)), first);
    }
    (None, first)
}

/// `...30...`: digits typed over the form's dots.
fn over_leaders(view: &View<'_>, first: usize) -> Option<(Slot, usize)> {
    view.drawing(first).filter(|_| view.gap(first + 1).is_empty())?;
    let value = view.number(first + 1).filter(|v| *v < 60)?;
    let next = first + 2 + usize::from(view.drawing(first + 2).is_some());
    Some((Slot::Filled { value, digits: 2, span: view.tokens[first + 1].span }, next))
}

/// `8h30`, `14g05’`, `▢h▢`: the letter at token `at`.
fn hour_letter(view: &View<'_>, at: usize, done: usize) -> Option<(TimeFact, usize)> {
    let before = at.checked_sub(1).filter(|&b| b >= done)?;
    let cue = |t: usize| t.checked_sub(1).is_some_and(|c| CUES.contains(&view.word(c)));
    let (hour, first) = match view.kind(before)? {
        TokenKind::Number if view.tokens[before].span.len() <= 2 && (view.gap(at).len() <= 1 || cue(before)) => {
            (slots::one(view, before)?.0, before)
        }
        TokenKind::Drawing(_) => (slots::one(view, before)?.0, before),
        TokenKind::Word if matches!(view.word(before), "hồi" | "lúc" | "vào") && view.gap(at).len() >= 2 => {
            (slots::missing(view, at), at)
        }
        _ => return None,
    };
    let (minute, next) = minute_after(view, at);
    let tight = next > at + 1 && view.gap(at + 1).len() <= 1;
    // A letter alone may be a gram, a hectare or a height.
    let gram =
        view.word(at) == "g" && !(cue(first) || (minute.as_ref().is_some_and(|m| m.digits() == Some(2)) && tight));
    let bare = minute.is_none() && hour.blank().is_some() && !cue(first);
    let large = hour.value().is_some_and(|h| h > 24);
    if gram || bare || large {
        return None;
    }
    Some((build(view, first, next, hour, minute), next))
}

/// `14:30`, `▢:▢` after a cue.
fn colon(view: &View<'_>, at: usize, done: usize) -> Option<(TimeFact, usize)> {
    let before = at.checked_sub(1).filter(|&b| b >= done)?;
    if !view.gap(at).is_empty() || !view.gap(at + 1).is_empty() {
        return None;
    }
    let (hour, minute) = (slots::one(view, before)?.0, slots::one(view, at + 1)?.0);
    let figures = hour.digits().is_some_and(|d| d <= 2)
        && minute.digits() == Some(2)
        && hour.value() <= Some(24)
        && minute.value() < Some(60);
    let blanks = hour.blank().is_some() && minute.blank().is_some();
    let cue = before.checked_sub(1).map_or("", |c| view.word(c));
    let ratio = matches!(cue, "lệ" | "số") || view.is_symbol(at + 2, ':') && !figures;
    if ratio || !(figures || (blanks && CUES.contains(&cue))) {
        return None;
    }
    let mut next = at + 2;
    // Seconds, as machines write them.
    if view.is_symbol(next, ':') && view.gap(next).is_empty() && view.number(next + 1).is_some_and(|s| s < 60) {
        next += 2;
    }
    Some((build(view, before, next, hour, Some(minute)), next))
}

/// One blank for a whole time: `vào hồi ▢, tại`, `lúc ▢ cùng ngày`, `Bắt đầu: ▢ ngày`.
fn whole(view: &View<'_>, at: usize) -> Option<(TimeFact, usize)> {
    let first = if view.is_symbol(at + 1, ':') { at + 2 } else { at + 1 };
    let drawing = *view.drawing(first).filter(|d| view.same_paragraph(at, first) && d.weight >= 2)?;
    // `Thời gian: ▢, ngày ▢`
    let next = first + 1 + usize::from(view.is_symbol(first + 1, ',') && view.word(first + 2) == "ngày");
    let after = view.word(next);
    let inline = view.same_paragraph(first, first + 1);
    if inline && (matches!(after, "giờ" | "h" | "g" | "tháng" | "/" | ":") || view.number(first + 1).is_some()) {
        return None;
    }
    let said = match view.word(at) {
        "hồi" | "lúc" => true,
        "vào" => !inline || matches!(after, "ngày" | "cùng"),
        // `Bắt đầu: ▢ ngày`, `Kết thúc ▢ ngày`, `Thời gian: ▢ ngày`
        _ => {
            matches!(
                (at.checked_sub(1).map_or("", |b| view.word(b)), view.word(at)),
                ("bắt", "đầu") | ("kết", "thúc") | ("thời", "gian")
            ) && if inline { matches!(after, "ngày" | "cùng") } else { first == at + 2 && view.word(at) != "gian" }
        }
    };
    if !said {
        return None;
    }
    let fact = TimeFact {
        span: drawing.span,
        time: Some(Time { hour: UNKNOWN, minute: UNKNOWN }),
        slots: vec![TimeSlot { part: TimePart::Whole, span: drawing.span, drawn_as: drawing.drawn_as }],
        same_day: is_same_day(view, first + 1),
    };
    Some((fact, first + 1))
}

fn build(view: &View<'_>, first: usize, next: usize, hour: Slot, minute: Option<Slot>) -> TimeFact {
    let mut span = view.tokens[first].span.join(view.tokens[next - 1].span);
    let mut slots = Vec::new();
    let wanted = [(Some(&hour), TimePart::Hour), (minute.as_ref().filter(|m| !is_kem(m)), TimePart::Minute)];
    for (slot, part) in wanted {
        if let Some((blank, drawn_as)) = slot.and_then(Slot::blank) {
            slots.push(TimeSlot { part, span: blank, drawn_as });
            span = span.join(blank);
        }
    }
    let time = clock(view, next, &hour, minute.as_ref());
    let after = next + usize::from(day_part(view, next).is_some()) + usize::from(view.is_symbol(next, ','));
    TimeFact { span, time, slots, same_day: is_same_day(view, after) }
}

/// `kém 15` is kept as a negative number of minutes.
fn is_kem(slot: &Slot) -> bool {
    matches!(slot, Slot::Partial { text, .. } if text.starts_with('-'))
}

/// The normal form; `None` for an impossible time.
fn clock(view: &View<'_>, next: usize, hour: &Slot, minute: Option<&Slot>) -> Option<Time> {
    let blank_hour = hour.blank().is_some();
    let minutes: Two = match minute {
        None if blank_hour => UNKNOWN,
        None => two(0),
        Some(Slot::Partial { text, .. }) if text.starts_with('-') => {
            let kem: u8 = text[1..].parse().ok()?;
            let hour = u8::try_from(hour.value()?).ok().filter(|h| (1..=24).contains(h))?;
            return Some(Time::hm(hour - 1, 60 - kem));
        }
        Some(slot) => match slot.value() {
            Some(m) => two(u8::try_from(m).ok().filter(|m| *m < 60)?),
            None => UNKNOWN,
        },
    };
    let hours = match hour.value() {
        Some(h) => {
            let h = u8::try_from(h).ok().filter(|h| *h <= 24)?;
            two(shift(h, day_part(view, next)))
        }
        None => UNKNOWN,
    };
    (hours != *b"24" || minutes == *b"00").then_some(Time { hour: hours, minute: minutes })
}

/// `sáng`, `chiều` … at token `at` (`buổi chiều` too).
fn day_part<'a>(view: &'a View<'_>, at: usize) -> Option<&'a str> {
    let word = view.word(if view.word(at) == "buổi" { at + 1 } else { at });
    matches!(word, "sáng" | "trưa" | "chiều" | "tối" | "đêm").then_some(word)
}

/// The hour on a 24-hour clock.
fn shift(hour: u8, part: Option<&str>) -> u8 {
    match part {
        Some("chiều" | "tối") if (1..12).contains(&hour) => hour + 12,
        Some("trưa") if (1..=3).contains(&hour) => hour + 12,
        Some("đêm") if (7..=12).contains(&hour) => hour + 12,
        _ => hour,
    }
}

fn is_same_day(view: &View<'_>, at: usize) -> bool {
    let at = if view.is_symbol(at, ',') || view.is_symbol(at, '(') { at + 1 } else { at };
    view.says(at, "cùng ngày").is_some()
        || view.says(at, "ngày cùng").is_some()
        || view.says(at, "trong ngày").is_some()
}

/// Whether a bare hour is a time of day: a cue before it, or a date or a part of the day after it.
fn is_clock(view: &View<'_>, first: usize, next: usize) -> bool {
    let cue = first.checked_sub(1).is_some_and(|c| CUES.contains(&view.word(c)) || view.is_symbol(c, ':'));
    let after = if view.is_symbol(next, ',') { next + 1 } else { next };
    cue || day_part(view, next).is_some() || matches!(view.word(after), "ngày" | "cùng")
}

fn is_duration(view: &View<'_>, first: usize) -> bool {
    // `Thời hạn tạm giữ là ▢ giờ`
    (1..=6)
        .map_while(|back| first.checked_sub(back).map(|t| (back, view.word(t), t)))
        .take_while(|&(_, word, t)| {
            view.same_paragraph(t, first) && !matches!(word, "hồi" | "lúc" | "vào" | "từ" | "đến" | "trước")
        })
        .any(|(back, word, _)| word == "hạn" || back <= 3 && DURATIONS.contains(&word))
}
