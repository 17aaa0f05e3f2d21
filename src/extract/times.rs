//! Times of day: `8 giờ 30`, `14g05’`, `mười bốn giờ`, `▢ giờ ▢ phút`. Lengths of time are none.
//!
//! The forms are rows of [`lexicon::times`](super::lexicon::times); here is what a match means.

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use crate::document::Span;
use crate::edtf::{Time, UNKNOWN, two};
use crate::record::{By, DrawnAs, Spot, Table};

use super::beginnings::{Beginnings, TIME};
use super::lexicon::times::{BEGINNINGS, DURATIONS, PARTS, Part, ROWS, Reads, SAME_DAY};
use super::patterns::{Match, Patterns, Scratch};
use super::slots::{Hole, Slot};
use super::view::{TokenKind, View};
use super::vocabulary::WordId;

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
    /// The form that it has.
    form: &'static str,
}

impl TimeFact {
    /// What read it, where a family looked.
    pub(crate) fn by(&self, spot: Spot) -> By {
        By::row(Table::Times, self.form, spot)
    }
}

static FORMS: LazyLock<Patterns<Reads>> = LazyLock::new(|| Patterns::new(ROWS));
static PARTS_OF_DAY: LazyLock<Patterns<Part>> = LazyLock::new(|| Patterns::new(PARTS));
static SAME_DAYS: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(SAME_DAY));

/// Whether a time may begin with a token.
pub(crate) fn may_begin(kind: TokenKind, word: WordId) -> bool {
    FORMS.may_begin(kind, word)
}

/// All times of the main text, in order.
pub(crate) fn find(view: &View<'_>, beginnings: &Beginnings) -> Vec<TimeFact> {
    let (mut facts, mut scratch, mut next) = (Vec::new(), Scratch::default(), 0);
    for at in beginnings.of_kind(TIME) {
        if at < next {
            continue;
        }
        let found = FORMS.found(view, at, &mut scratch).filter(|found| is_time(view, found));
        let Some(found) = found else { continue };
        next = found.next;
        match found.reads {
            Reads::Nothing => {}
            Reads::Whole => facts.extend(whole(view, &found)),
            _ => facts.push(fact(view, &found)),
        }
    }
    facts
}

/// Whether the figures of a match can be a time, and no words before it make a length of time of them.
fn is_time(view: &View<'_>, found: &Match<'_, Reads>) -> bool {
    let hour = found.captures.first().map(|capture| &capture.slot);
    let in_a_day = || {
        let minute = found.captures.get(1).and_then(|capture| capture.slot.value());
        hour.and_then(Slot::value).is_none_or(|hour| hour <= 24) && minute.is_none_or(|minute| minute < 60)
    };
    match found.reads {
        Reads::Letter => hour.and_then(Slot::value).is_some() && in_a_day(),
        Reads::Figures => in_a_day(),
        Reads::Hour => !is_duration(view, found.first),
        _ => true,
    }
}

fn fact(view: &View<'_>, found: &Match<'_, Reads>) -> TimeFact {
    let part = PARTS_OF_DAY.at(view, found.next);
    let mut span = found.span(view);
    let mut slots = Vec::new();
    for capture in &found.captures {
        let part = match capture.hole {
            Hole::Hour => TimePart::Hour,
            _ => TimePart::Minute,
        };
        if let Some((blank, drawn_as)) = capture.slot.blank() {
            slots.push(TimeSlot { part, span: blank, drawn_as });
            span = span.join(blank);
        }
    }
    let same_day = is_same_day(view, part.as_ref().map_or(found.next, |part| part.next));
    let time = clock(found, part.map(|part| *part.reads));
    TimeFact { span, time, slots, same_day, form: found.form }
}

/// A fact for each blank of a match that stands for a whole time.
fn whole(view: &View<'_>, found: &Match<'_, Reads>) -> impl Iterator<Item = TimeFact> {
    let same_day = is_same_day(view, found.next);
    found.captures.iter().filter_map(move |capture| {
        let (span, drawn_as) = capture.slot.blank()?;
        let slots = vec![TimeSlot { part: TimePart::Whole, span, drawn_as }];
        Some(TimeFact { span, time: Some(Time::BLANK), slots, same_day, form: found.form })
    })
}

/// Whether `cùng ngày` stands from token `at` on.
fn is_same_day(view: &View<'_>, at: usize) -> bool {
    SAME_DAYS.at(view, at).is_some()
}

/// The normal form; `None` for an impossible time.
fn clock(found: &Match<'_, Reads>, part: Option<Part>) -> Option<Time> {
    let slot = |index: usize| found.captures.get(index).map(|capture| &capture.slot);
    let (hour, minute) = (slot(0).and_then(Slot::value), slot(1));
    let Some(hour) = hour else {
        let known = minute.and_then(Slot::value);
        let minute = known.map_or(Some(UNKNOWN), |minute| (minute < 60).then(|| two(minute as u8)))?;
        return Some(Time { hour: UNKNOWN, minute });
    };
    let written = match (found.reads, minute) {
        (Reads::Half, _) => Some(30),
        (_, None) => Some(0),
        (_, Some(slot)) => slot.value(),
    };
    if hour > 24 || written.is_some_and(|minute| minute > 59) {
        return None;
    }
    let hour = shift(hour, written, part);
    match (found.reads, written) {
        (Reads::To, Some(minute)) if minute > 0 => {
            let hour = hour.checked_sub(1)?;
            Some(Time::hm(hour as u8, (60 - minute) as u8))
        }
        (_, Some(minute)) => (hour < 24 || minute == 0).then(|| Time::hm(hour as u8, minute as u8)),
        (_, None) => (hour < 24).then(|| Time { hour: two(hour as u8), minute: UNKNOWN }),
    }
}

/// The hour on a clock of 24 hours.
fn shift(hour: u32, minute: Option<u32>, part: Option<Part>) -> u32 {
    match part {
        Some(Part::Afternoon | Part::Pm) if (1..12).contains(&hour) => hour + 12,
        Some(Part::Noon) if (1..=3).contains(&hour) => hour + 12,
        Some(Part::Night) if (7..12).contains(&hour) => hour + 12,
        // Midnight ends a day, what follows it begins one.
        Some(Part::Night) if hour == 12 => {
            if minute == Some(0) {
                24
            } else {
                0
            }
        }
        Some(Part::Am) if hour == 12 => 0,
        _ => hour,
    }
}

/// `trong 24 giờ`, `Thời hạn tạm giữ là ▢ giờ`
fn is_duration(view: &View<'_>, first: usize) -> bool {
    let before = (1..=6).map_while(|back| first.checked_sub(back).map(|at| (back, at)));
    let mut words = before
        .take_while(|&(_, at)| view.same_paragraph(at, first))
        .map(|(back, at)| (back, view.word(at)))
        .take_while(|(_, word)| !BEGINNINGS.contains(word));
    words.any(|(back, word)| DURATIONS.iter().any(|&(of, most)| of == word && back <= most))
}
