//! Placeholders that are named for a date or a time of day.

use crate::extract::lexicon::numerals::{BIRTH_NAMES, DATE_CONTROLS, DATE_NAMES, LAST_DATE_NAMES, TIME_NAMES};
use crate::normalise;
use crate::record::DrawnAs;

/// What the name of a shape says that it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    /// A date: `[ngay_qd]`, `{{date}}`, `00/00/2000`, or a control that asks for one.
    Date,
    /// A time of day: `[Thời điểm bắt đầu]`, `{{gio_ket_thuc}}`, `<start time>`.
    Time,
    /// Anything else, or it has no name.
    Nothing,
}

impl Named {
    /// What a shape is named for that is typed so.
    pub(super) fn of(raw: &str, drawn_as: DrawnAs) -> Named {
        if !matches!(drawn_as, DrawnAs::Placeholder | DrawnAs::ContentControl) {
            return Named::Nothing;
        }
        if DATE_CONTROLS.is_in_text(raw) || raw.starts_with('0') {
            return Named::Date;
        }
        let name = normalise::bare(raw);
        let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let born = || words.iter().any(|word| BIRTH_NAMES.contains(word));
        let dated = words.first().is_some_and(|word| DATE_NAMES.contains(word)) && !born();
        if dated || words.last().is_some_and(|word| LAST_DATE_NAMES.contains(word)) {
            return Named::Date;
        }
        let timed = drawn_as == DrawnAs::Placeholder && TIME_NAMES.iter().any(|named| *named == words);
        if timed { Named::Time } else { Named::Nothing }
    }
}
