//! Dates as a date control shows them (`w:dateFormat`, ECMA-376-1 §17.5.2.7, §17.16.4).

/// A date with its time, as the store keeps it: `2024-09-02T00:00:00`, `2024-09-02`.
struct Date {
    year: u16,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
}

impl Date {
    /// Reads an ISO date; `None` for anything else.
    fn of(text: &str) -> Option<Date> {
        let text = text.trim();
        let (date, time) = text.split_once('T').unwrap_or((text, ""));
        let two = |text: &str, from: usize| -> Option<u8> {
            let digits = text.get(from..from + 2)?;
            digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
        };
        let year = date.get(..4).filter(|year| year.bytes().all(|b| b.is_ascii_digit()))?;
        let dashes = date.get(4..5) == Some("-") && date.get(7..8) == Some("-");
        // A date alone may have a time zone: `2024-09-02Z`.
        let whole = matches!(date.as_bytes().get(10), None | Some(b'Z' | b'+' | b'-'));
        let date = Date {
            year: year.parse().ok()?,
            month: two(date, 5)?,
            day: two(date, 8)?,
            hour: two(time, 0).unwrap_or(0),
            minute: two(time, 3).unwrap_or(0),
            second: two(time, 6).unwrap_or(0),
        };
        let real = (1..=12).contains(&date.month) && (1..=31).contains(&date.day) && date.hour < 24;
        (dashes && whole && real).then_some(date)
    }
}

/// What a control with this format shows of a stored value: a date in the format, other text as it
/// is; `None` where names of days or months are asked for, which depend on the language.
pub(super) fn show(value: &str, format: &str) -> Option<String> {
    let Some(date) = Date::of(value) else { return Some(value.to_owned()) };
    let mut shown = String::new();
    let mut rest = format;
    while let Some(c) = rest.chars().next() {
        if matches!(c, '\'' | '"') {
            let quoted = &rest[c.len_utf8()..];
            let (words, after) = quoted.split_once(c).unwrap_or((quoted, ""));
            shown.push_str(words);
            rest = after;
            continue;
        }
        let length = rest.find(|other| other != c).unwrap_or(rest.len());
        let number = |n: u8, width: usize| format!("{n:0width$}");
        let part = match (c, length) {
            ('d', 1 | 2) => number(date.day, length),
            ('M', 1 | 2) => number(date.month, length),
            ('y', 1 | 2) => number((date.year % 100) as u8, 2),
            ('y', 4) => format!("{:04}", date.year),
            ('H', 1 | 2) => number(date.hour, length),
            ('h', 1 | 2) => number((date.hour + 11) % 12 + 1, length),
            ('m', 1 | 2) => number(date.minute, length),
            ('s', 1 | 2) => number(date.second, length),
            (c, _) if c.is_alphabetic() => return None,
            _ => rest[..length].to_owned(),
        };
        shown.push_str(&part);
        rest = &rest[length..];
    }
    (!shown.is_empty()).then_some(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_their_formats() {
        let stored = "2024-09-02T08:05:09";
        let cases = [
            ("dd/MM/yyyy", Some("02/09/2024")),
            ("d.M.yyyy", Some("2.9.2024")),
            ("d/M/yy", Some("2/9/24")),
            ("'ngày' dd 'tháng' MM 'năm' yyyy", Some("ngày 02 tháng 09 năm 2024")),
            ("\"ngày\" d", Some("ngày 2")),
            ("HH:mm:ss dd-MM-yyyy", Some("08:05:09 02-09-2024")),
            ("h 'giờ' m", Some("8 giờ 5")),
            ("dddd, dd MMMM yyyy", None),
            ("d MMM yyyy", None),
            ("h:mm tt", None),
            ("dd tháng MM", None),
            ("'ngày", Some("ngày")),
            ("", None),
        ];
        for (format, expected) in cases {
            assert_eq!(show(stored, format).as_deref(), expected, "{format}");
        }
        for value in ["2/9/2024", "2024", "2024-13-01", "2024-09-02x", "hôm nay", "2024-9-2", ""] {
            assert_eq!(show(value, "dd/MM/yyyy").as_deref(), Some(value));
        }
        assert_eq!(show(" 2024-09-02Z ", "yyyy").as_deref(), Some("2024"));
    }
}
