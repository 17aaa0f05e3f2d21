//! Words for numbers.

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
