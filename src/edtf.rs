//! Dates as EDTF (ISO 8601-2) and times of day, each digit known or not.
//!
//! A part that the document draws but nobody filled is `X`; a coarser part that is
//! absent is `X` too; a finer part that nobody asked for is left off.
//!
//! ```
//! use bienban::edtf::{Date, Time};
//!
//! assert_eq!(Date { month: Some(*b"02"), day: Some(*b"XX"), ..Date::year(2023) }.to_string(), "2023-02-XX");
//! assert_eq!(Time { minute: *b"XX", ..Time::hm(8, 0) }.to_string(), "08:XX");
//! ```

use std::fmt;

use serde::{Serialize, Serializer};

/// Two digits, each `0`–`9` or `X`.
///
/// ```
/// let half: bienban::edtf::Two = *b"2X";
/// assert_eq!(bienban::edtf::number(half), None);
/// ```
pub type Two = [u8; 2];

/// Two unknown digits: a slot that is drawn and empty.
///
/// ```
/// use bienban::edtf::{Time, UNKNOWN};
///
/// assert_eq!(Time { minute: UNKNOWN, ..Time::hm(8, 0) }.to_string(), "08:XX");
/// ```
pub const UNKNOWN: Two = *b"XX";

/// A digit of which nothing is known, and a year of such.
pub(crate) const UNKNOWN_DIGIT: u8 = b'X';
pub(crate) const UNKNOWN_YEAR: [u8; 4] = [UNKNOWN_DIGIT; 4];

/// A calendar date of any precision.
///
/// ```
/// use bienban::edtf::Date;
/// assert_eq!(Date::ymd(2023, 2, 15).to_string(), "2023-02-15");
/// assert_eq!(Date { day: Some(*b"XX"), ..Date::ymd(2023, 2, 1) }.to_string(), "2023-02-XX");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date {
    /// Four digits or `X`: `20XX` for a year begun and not finished.
    pub year: [u8; 4],
    /// The month or, with 33–36, the quarter; `None` when nobody asked for one.
    pub month: Option<Two>,
    /// The day; `None` when nobody asked for one.
    pub day: Option<Two>,
    /// The century was inferred from a two-digit year: `2023?-02-15` (ISO 8601-2, level 2, marks the year alone).
    pub inferred: bool,
}

impl Date {
    /// A date of which nothing is known: `XXXX-XX-XX`.
    ///
    /// ```
    /// assert_eq!(bienban::edtf::Date::BLANK.to_string(), "XXXX-XX-XX");
    /// ```
    pub const BLANK: Date = Date { year: *b"XXXX", month: Some(UNKNOWN), day: Some(UNKNOWN), inferred: false };

    /// A complete date; the parts are not checked.
    ///
    /// ```
    /// assert_eq!(bienban::edtf::Date::ymd(2023, 2, 15).to_string(), "2023-02-15");
    /// ```
    pub const fn ymd(year: u16, month: u8, day: u8) -> Date {
        Date { month: Some(two(month)), day: Some(two(day)), ..Date::year(year) }
    }

    /// A year alone.
    ///
    /// ```
    /// assert_eq!(bienban::edtf::Date::year(2014).to_string(), "2014");
    /// ```
    pub const fn year(year: u16) -> Date {
        let year = if year > 9999 { 9999 } else { year };
        let (century, rest) = (two((year / 100) as u8), two((year % 100) as u8));
        Date { year: [century[0], century[1], rest[0], rest[1]], month: None, day: None, inferred: false }
    }

    /// The year as a number when all four digits are known.
    ///
    /// ```
    /// # use bienban::edtf::Date;
    /// assert_eq!(Date::year(2014).year_number(), Some(2014));
    /// assert_eq!(Date { year: *b"20XX", ..Date::BLANK }.year_number(), None);
    /// ```
    pub fn year_number(&self) -> Option<u16> {
        self.year.iter().try_fold(0u16, |n, d| d.is_ascii_digit().then(|| n * 10 + u16::from(d - b'0')))
    }

    /// The month as a number when it is known and a month.
    ///
    /// ```
    /// # use bienban::edtf::Date;
    /// assert_eq!(Date::ymd(2023, 2, 15).month_number(), Some(2));
    /// // A quarter is no month.
    /// assert_eq!(Date { month: Some(*b"33"), ..Date::year(2023) }.month_number(), None);
    /// ```
    pub fn month_number(&self) -> Option<u8> {
        self.month.and_then(number).filter(|m| (1..=12).contains(m))
    }

    /// The day as a number when it is known.
    ///
    /// ```
    /// # use bienban::edtf::Date;
    /// assert_eq!(Date::ymd(2023, 2, 15).day_number(), Some(15));
    /// assert_eq!(Date::year(2023).day_number(), None);
    /// ```
    pub fn day_number(&self) -> Option<u8> {
        self.day.and_then(number)
    }

    /// Year, month and day when all are known.
    ///
    /// ```
    /// # use bienban::edtf::Date;
    /// assert_eq!(Date::ymd(2023, 2, 15).complete(), Some((2023, 2, 15)));
    /// assert_eq!(Date::year(2023).complete(), None);
    /// ```
    pub fn complete(&self) -> Option<(u16, u8, u8)> {
        Some((self.year_number()?, self.month_number()?, self.day_number()?))
    }

    /// Whether a slot is drawn and not filled, or filled in part.
    ///
    /// ```
    /// # use bienban::edtf::Date;
    /// assert!(Date { day: Some(*b"XX"), ..Date::ymd(2023, 2, 1) }.has_blank());
    /// assert!(!Date::year(2023).has_blank());
    /// ```
    pub fn has_blank(&self) -> bool {
        self.to_string().contains('X')
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inferred = self.inferred.then_some(b'?');
        let parts = [self.month, self.day].into_iter().flatten().flat_map(|part| [b'-', part[0], part[1]]);
        write_ascii(f, self.year.into_iter().chain(inferred).chain(parts))
    }
}

/// Its text.
impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A time of day, 24 hours: `08:30`, `08:XX`, `XX:XX`.
///
/// ```
/// use bienban::edtf::Time;
///
/// assert_eq!(Time::hm(8, 30).to_string(), "08:30");
/// assert_eq!(Time { minute: *b"XX", ..Time::hm(8, 0) }.to_string(), "08:XX");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Time {
    /// 00–24.
    pub hour: Two,
    /// 00–59.
    pub minute: Two,
}

impl Time {
    /// A time of which nothing is known: `XX:XX`.
    ///
    /// ```
    /// assert_eq!(bienban::edtf::Time::BLANK.to_string(), "XX:XX");
    /// ```
    pub const BLANK: Time = Time { hour: UNKNOWN, minute: UNKNOWN };

    /// A complete time; the parts are not checked.
    ///
    /// ```
    /// assert_eq!(bienban::edtf::Time::hm(8, 30).to_string(), "08:30");
    /// ```
    pub fn hm(hour: u8, minute: u8) -> Time {
        Time { hour: two(hour), minute: two(minute) }
    }

    /// Minutes since midnight when both parts are known.
    ///
    /// ```
    /// # use bienban::edtf::Time;
    /// assert_eq!(Time::hm(8, 30).minutes(), Some(510));
    /// assert_eq!(Time::BLANK.minutes(), None);
    /// ```
    pub fn minutes(&self) -> Option<u16> {
        Some(u16::from(number(self.hour)?) * 60 + u16::from(number(self.minute)?))
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_ascii(f, self.hour.into_iter().chain([b':']).chain(self.minute))
    }
}

/// Its text.
impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Writes digits and signs at once, not one by one.
fn write_ascii(f: &mut fmt::Formatter<'_>, bytes: impl Iterator<Item = u8>) -> fmt::Result {
    let mut text = [0; LONGEST];
    let length = text.iter_mut().zip(bytes).map(|(to, byte)| *to = byte).count();
    f.write_str(&String::from_utf8_lossy(&text[..length]))
}

/// Bytes of the longest date: `2023?-02-15`.
const LONGEST: usize = 11;

/// A number below 100 as two digits.
///
/// ```
/// assert_eq!(bienban::edtf::two(7), *b"07");
/// ```
pub const fn two(n: u8) -> Two {
    [b'0' + n / 10 % 10, b'0' + n % 10]
}

/// Two digits as a number, when both are known.
///
/// ```
/// # use bienban::edtf::number;
/// assert_eq!((number(*b"07"), number(*b"0X")), (Some(7), None));
/// ```
pub fn number(digits: Two) -> Option<u8> {
    (digits[0].is_ascii_digit() && digits[1].is_ascii_digit()).then(|| (digits[0] - b'0') * 10 + (digits[1] - b'0'))
}

/// The day that `2024-08-01` is; `None` for what is written otherwise or on no calendar.
///
/// ```
/// # use bienban::edtf::{Date, day};
/// assert_eq!(day("2024-08-01"), Some(Date::ymd(2024, 8, 1)));
/// assert_eq!((day("1/8/2024"), day("2023-02-29")), (None, None));
/// ```
pub fn day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let number = |text: &str, digits: usize| {
        (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse::<u16>().ok())?
    };
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    (day >= 1 && day <= days_in_month(year, month)).then(|| Date::ymd(year, month, day))
}

/// Days of a month of the Gregorian calendar; 0 for no month.
///
/// ```
/// # use bienban::edtf::days_in_month;
/// assert_eq!((days_in_month(2024, 2), days_in_month(2023, 2), days_in_month(2023, 13)), (29, 28, 0));
/// ```
pub fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_precision_has_its_form() {
        assert_eq!(Date::year(2014).to_string(), "2014");
        assert_eq!(
            Date { year: *b"20XX", month: Some(UNKNOWN), day: Some(UNKNOWN), inferred: false }.to_string(),
            "20XX-XX-XX"
        );
        assert_eq!(Date { inferred: true, ..Date::ymd(2023, 1, 2) }.to_string(), "2023?-01-02");
        assert_eq!(Time { hour: two(8), minute: UNKNOWN }.to_string(), "08:XX");
    }

    #[test]
    fn february_knows_its_leap_years() {
        assert_eq!(
            (days_in_month(2024, 2), days_in_month(2023, 2), days_in_month(1900, 2), days_in_month(2000, 2)),
            (29, 28, 28, 29)
        );
        assert_eq!(days_in_month(2024, 13), 0);
    }
}
