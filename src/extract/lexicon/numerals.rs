//! Words for numbers, and those that a template leaves in their place.

/// Digits, some of them as they sound after `mươi`.
pub(crate) const DIGITS: &[(&str, u32)] = &[
    ("không", 0),
    ("một", 1),
    ("mốt", 1),
    ("hai", 2),
    ("ba", 3),
    ("bốn", 4),
    ("tư", 4),
    ("năm", 5),
    ("lăm", 5),
    ("nhăm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("bẩy", 7),
    ("tám", 8),
    ("chín", 9),
];

pub(crate) const TEN: &str = "mười";

/// Roman figures from one on, folded.
pub(crate) const ROMAN: &[&str] = &["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/// Bare words that plainly stand for a day, a month, a year: `ngày day tháng thang năm yyyy`.
pub(crate) const DAY_NAMES: &[&str] = &["ngay", "day", "dd", "d"];
pub(crate) const MONTH_NAMES: &[&str] = &["thang", "month", "mm", "m"];
pub(crate) const YEAR_NAMES: &[&str] = &["nam", "year", "yyyy", "yy", "y"];
