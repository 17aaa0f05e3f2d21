//! Words for numbers, and those that a template leaves in their place.

use super::index::Phrases;

/// What a word of a number is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numeral {
    /// A digit; some of them as they sound after `mươi`.
    Digit(u32),
    /// Ten alone.
    Ten,
    /// So many tens.
    Tens,
    Hundred,
    /// Thousands, millions, milliards.
    Scale(u64),
    /// The English name of a month.
    Month(u32),
    /// What stands for a digit that is none: `không trăm linh năm`.
    Link,
}

use Numeral::{Digit, Hundred, Link, Month, Scale, Ten, Tens};

pub(crate) static NUMERALS: Phrases<(&str, Numeral)> = Phrases::pairs(&[
    ("không", Digit(0)),
    ("một", Digit(1)),
    ("mốt", Digit(1)),
    ("hai", Digit(2)),
    ("ba", Digit(3)),
    ("bốn", Digit(4)),
    ("tư", Digit(4)),
    ("năm", Digit(5)),
    ("lăm", Digit(5)),
    ("nhăm", Digit(5)),
    ("sáu", Digit(6)),
    ("bảy", Digit(7)),
    ("bẩy", Digit(7)),
    ("tám", Digit(8)),
    ("chín", Digit(9)),
    ("mười", Ten),
    ("mươi", Tens),
    ("trăm", Hundred),
    ("nghìn", Scale(1_000)),
    ("ngàn", Scale(1_000)),
    ("triệu", Scale(1_000_000)),
    ("tỷ", Scale(1_000_000_000)),
    ("tỉ", Scale(1_000_000_000)),
    ("linh", Link),
    ("lẻ", Link),
    ("january", Month(1)),
    ("jan", Month(1)),
    ("february", Month(2)),
    ("feb", Month(2)),
    ("march", Month(3)),
    ("mar", Month(3)),
    ("april", Month(4)),
    ("apr", Month(4)),
    ("may", Month(5)),
    ("june", Month(6)),
    ("jun", Month(6)),
    ("july", Month(7)),
    ("jul", Month(7)),
    ("august", Month(8)),
    ("aug", Month(8)),
    ("september", Month(9)),
    ("sept", Month(9)),
    ("sep", Month(9)),
    ("october", Month(10)),
    ("oct", Month(10)),
    ("november", Month(11)),
    ("nov", Month(11)),
    ("december", Month(12)),
    ("dec", Month(12)),
]);

/// The digit that is also the keyword of a year.
pub(crate) static YEAR: Phrases<&str> = Phrases::new(&["năm"]);

/// Numerals that alone may be words of another meaning: `năm (2023)`, `tư (4)`.
pub(crate) static AMBIGUOUS: Phrases<&str> = Phrases::new(&["năm", "tư", "không"]);

/// Nouns that are counted.
pub(crate) static COUNTED: Phrases<&str> = Phrases::new(&[
    "bản", "tờ", "trang", "ngày", "người", "bộ", "cái", "chiếc", "tháng", "lần", "phiếu", "đồng", "hồ", "đại", "thành",
    "tập",
]);

/// Words before a number in words that numbers, and counts nothing: `lần thứ hai (1)`, `khoản hai (3)`.
pub(crate) static ORDINALS: Phrases<&str> = Phrases::new(&[
    "thứ", "khoản", "điều", "điểm", "mục", "phần", "chương", "loại", "quý", "lớp", "cấp", "trong", "cuối", "đầu", "số",
]);

/// The same before figures: `Điều 5 (…)`.
pub(crate) static NUMBERED: Phrases<&str> =
    Phrases::new(&["điều", "khoản", "mục", "số", "quý", "thứ", "năm", "tháng", "ngày"]);

/// What an amount is in.
pub(crate) static CURRENCIES: Phrases<&str> = Phrases::new(&["đồng", "đ", "vnđ", "vnd"]);

/// What behind figures makes an amount or a factor of them.
pub(crate) const AMOUNT_SIGNS: [char; 2] = ['đ', '×'];

/// What stands before an amount in words, and behind it.
pub(crate) static IN_WORDS: Phrases<&str> = Phrases::new(&["bằng chữ"]);
pub(crate) static AMOUNT_ENDS: Phrases<&str> = Phrases::new(&["đồng", "chẵn", "nam", "việt"]);

/// Letters of Roman figures, as lists and centuries have them.
pub(crate) const LIST_LETTERS: [char; 3] = ['I', 'V', 'X'];
pub(crate) const SMALL_LETTERS: [char; 3] = ['i', 'v', 'x'];
pub(crate) const ROMAN_LETTERS: [char; 6] = ['I', 'V', 'X', 'L', 'C', 'M'];

/// Roman figures from one on, folded.
pub(crate) const ROMAN: &[&str] = &["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/// How the name of a placeholder for a date begins and ends, words of one for another thing, and what a control
/// says that asks for a date.
pub(crate) static DATE_NAMES: Phrases<&str> = Phrases::new(&["ngay", "date"]);
pub(crate) static LAST_DATE_NAMES: Phrases<&str> = Phrases::new(&["date"]);
pub(crate) static BIRTH_NAMES: Phrases<&str> = Phrases::new(&["sinh", "birth"]);
pub(crate) static DATE_CONTROLS: Phrases<&str> = Phrases::new(&["enter a date", "nhập ngày"]);

/// Bare words that plainly stand for a day, a month, a year: `ngày day tháng thang năm yyyy`.
pub(crate) const DAY_NAMES: &[&str] = &["ngay", "day", "dd", "d"];
pub(crate) const MONTH_NAMES: &[&str] = &["thang", "month", "mm", "m"];
pub(crate) const YEAR_NAMES: &[&str] = &["nam", "year", "yyyy", "yy", "y"];

/// Roman figures of list marks, with their values.
pub(crate) const ROMAN_FIGURES: &[(char, u32)] = &[('I', 1), ('V', 5), ('X', 10)];
/// Names of placeholders that stand for a whole time of day, without diacritics.
pub(crate) const TIME_NAMES: &[&[&str]] = &[
    &["thoi", "diem"],
    &["thoi", "diem", "bat", "dau"],
    &["thoi", "diem", "ket", "thuc"],
    &["thoi", "gian", "bat", "dau"],
    &["thoi", "gian", "ket", "thuc"],
    &["gio", "bat", "dau"],
    &["gio", "ket", "thuc"],
    &["gio", "bat", "dau", "hop"],
    &["gio", "ket", "thuc", "hop"],
    &["gio", "hop"],
    &["gio", "lap"],
    &["gio", "phut"],
    &["start", "time"],
    &["end", "time"],
];
