//! Marks of lists, typed (`1.`, `-`, `a)`) or automatic.

use super::lexicon::numerals::{LIST_LETTERS, ROMAN_FIGURES};
use super::words::{self, Bytes};

/// The bytes of white space and of a typed list mark at the start of a line: `- `, `+ `, `1. `,
/// `2/ `, `a) `, `(1) `, `IV. `, `1.2. `, `1, `.
pub(crate) fn list_mark(line: &str) -> usize {
    let start = line.len() - line.trim_start().len();
    let text = &line[start..];
    let after = |len: usize| {
        let rest = &text[len..];
        start + len + (rest.len() - rest.trim_start().len())
    };
    let Some(first) = text.chars().next() else { return start };
    if matches!(
        first,
        '-' | '+' | '•' | '*' | '–' | '—' | '·' | '●' | '▪' | '◦' | '➢' | '✓' | '→' | '\u{F0B7}' | '\u{F0A7}'
    ) {
        let len = first.len_utf8();
        // A run of dashes is a rule or a blank, not a mark.
        let doubled = text[len..].starts_with(first);
        return if doubled { start } else { after(len) };
    }
    // What ends a mark stands behind three figures at the most, five of Rome, or one letter, and a bracket.
    if !text.bytes().take(MARK).any(|byte| ENDS.has(byte)) {
        return start;
    }
    let open = usize::from(first == '(');
    let token = &text[open..];
    let digits = token.find(|c: char| !c.is_ascii_digit()).unwrap_or(token.len());
    let roman = token.find(|c: char| !LIST_LETTERS.contains(&c)).unwrap_or(token.len());
    let letter = token.chars().next().filter(|&c| words::is_letter(c)).map_or(0, char::len_utf8);
    let len = if (1..=3).contains(&digits) {
        digits
    } else if (1..=5).contains(&roman) {
        roman
    } else {
        letter
    };
    if len == 0 {
        return start;
    }
    let tail = &token[len..];
    let close = match tail.chars().next() {
        Some(')' | '/') => 1,
        Some('.') if open == 0 => dotted(tail),
        Some(',') if open == 0 && len <= 3 && comma_ends(token, len) => 1,
        Some('-' | '–') if open == 0 && dash_ends(token, len) => tail.chars().next().map_or(0, char::len_utf8),
        _ => 0,
    };
    if close == 0 || (open == 1 && !tail.starts_with(')')) {
        return start;
    }
    let rest = &token[len + close..];
    // `8.30`, `3/12` and `Đ/c` are no list marks: one is followed by a space, a capital or a shape.
    let follows = rest
        .chars()
        .next()
        .is_none_or(|c| c.is_whitespace() || c.is_uppercase() || matches!(c, '…' | '.' | '_' | '{' | '[' | '<'));
    let glued = tail.starts_with('/') && digits == 0;
    if follows && (!glued || rest.starts_with(' ')) { after(open + len + close) } else { start }
}

/// Bytes of the longest mark with the first of its end.
const MARK: usize = 7;

/// What the ends of marks begin with: `)`, `/`, `.`, `,`, `-`, `–`.
static ENDS: Bytes = Bytes::new(b")/.,-\xE2");

/// Whether a dash ends the mark that is the first `len` bytes of `token`: `I- Thời gian`, `2- Địa điểm`, `I-BÊN BÁN`,
/// but not `5- 6 người`, `T- shirt`, `2-3 hộ`, `V-League` or `I-II`.
fn dash_ends(token: &str, len: usize) -> bool {
    let numbered = token[..len].chars().all(|c| c.is_ascii_digit() || LIST_LETTERS.contains(&c));
    let rest = token[len..].trim_start_matches(['-', '–']);
    let word = rest.trim_start();
    let apart = word.len() < rest.len() && word.starts_with(char::is_uppercase);
    let first = word.split([' ', ',', ':']).next().unwrap_or_default();
    let capitals = first.chars().nth(1).is_some() && first.chars().all(char::is_uppercase);
    numbered && len <= 4 && (apart || capitals && !first.chars().all(|c| LIST_LETTERS.contains(&c)))
}

/// Whether a comma ends the mark that is the first `len` bytes of `token`: `1, Ông A`, `II, Nội dung`,
/// `a, Ông B`, but not `A, B và C` or `I, II và III`.
fn comma_ends(token: &str, len: usize) -> bool {
    let word = token[len + 1..].strip_prefix(' ').unwrap_or_default().split([' ', ',']).next().unwrap_or_default();
    let one = token[..len].starts_with(|c: char| c.is_ascii_digit() || LIST_LETTERS.contains(&c) || c.is_lowercase());
    one && word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some_and(char::is_lowercase)
}

/// The length of `.`, `.2.`, `.2.1` after the first number of a list mark.
fn dotted(tail: &str) -> usize {
    let mut len = 1;
    loop {
        let rest = &tail[len..];
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if digits == 0 || digits > 2 {
            return len;
        }
        match rest[digits..].chars().next() {
            Some('.') => len += digits + 1,
            // `1.2 Mục`, but not `8.30 giờ`.
            Some(' ') if rest[digits..].trim_start().starts_with(char::is_uppercase) => return len + digits,
            Some(' ') => return 0,
            _ => return len,
        }
    }
}

/// What a list mark begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// `1.`
    Figure,
    /// `1)`
    ClosedFigure,
    /// `I.`
    Roman,
    /// `A.`
    Capital,
    /// `a.`
    Small,
    /// `a)`
    ClosedSmall,
    Dash,
    Plus,
    /// Any other sign.
    Bullet,
}

/// A kind of list mark: its first sign, and how many numbers it has (`4.` one, `4.1.` two).
pub(crate) type MarkStyle = (Sign, usize);

/// What kind of mark `mark` is; `None` when it is empty.
pub(crate) fn style(mark: &str) -> Option<MarkStyle> {
    let label = mark.trim_start_matches('(');
    let closed = label.ends_with(')');
    let depth = label.split('.').filter(|part| !part.is_empty()).count();
    let sign = match label.chars().next()? {
        c if c.is_ascii_digit() => [Sign::Figure, Sign::ClosedFigure][usize::from(closed)],
        c if LIST_LETTERS.contains(&c) => Sign::Roman,
        '-' | '–' | '—' => Sign::Dash,
        '+' => Sign::Plus,
        c if c.is_uppercase() => Sign::Capital,
        c if c.is_lowercase() => [Sign::Small, Sign::ClosedSmall][usize::from(closed)],
        _ => Sign::Bullet,
    };
    Some((sign, depth))
}

/// The last number of a list mark: 2 of `1.2.`, 4 of `IV.`, 2 of `b)`; none of a bullet.
pub(crate) fn ordinal(mark: &str) -> Option<u32> {
    let last = mark.split(|c: char| !c.is_alphanumeric()).rfind(|part| !part.is_empty())?;
    if last.starts_with(|c: char| c.is_ascii_digit()) {
        return last.parse().ok();
    }
    let figures: Option<Vec<u32>> = last.chars().map(roman).collect();
    if let Some(figures) = figures {
        return Some(figures.iter().rev().fold((0, 0), added).0);
    }
    // Letters of ASCII count in their last five bits.
    last.bytes()
        .next()
        .filter(|letter| letter.is_ascii_alphabetic() && last.len() == 1)
        .map(|letter| u32::from(letter & 31))
}

/// The value of one Roman figure.
fn roman(figure: char) -> Option<u32> {
    ROMAN_FIGURES.iter().find(|row| row.0 == figure).map(|row| row.1)
}

/// A sum with one Roman figure more before it: a lesser one is taken off.
fn added((sum, before): (u32, u32), figure: &u32) -> (u32, u32) {
    (if *figure < before { sum.saturating_sub(*figure) } else { sum.saturating_add(*figure) }, *figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_count() {
        let of = |mark| ordinal(mark);
        assert_eq!(["1.", "(12)", "1.2.", "IV.", "b)", "A."].map(of), [1, 12, 2, 4, 2, 1].map(Some));
        assert_eq!(["-", "•", ""].map(of), [None; 3]);
    }

    #[test]
    fn list_marks_are_told_from_numbers_and_words() {
        for (line, body) in [
            ("1. Đ/c Lò Văn A", "Đ/c Lò Văn A"),
            ("- Bà B", "Bà B"),
            (" a) Việc", "Việc"),
            ("(1) Việc", "Việc"),
            ("IV. Kết luận", "Kết luận"),
            ("2/ Ông C", "Ông C"),
            ("1.2. Mục", "Mục"),
            ("1.Mục", "Mục"),
            ("1, Ông A", "Ông A"),
            ("II, Nội dung", "Nội dung"),
            ("I- Thời gian", "Thời gian"),
            ("2– Địa điểm", "Địa điểm"),
            ("5- 6 người", "5- 6 người"),
            ("2-3 hộ", "2-3 hộ"),
            ("T- Shirt", "T- Shirt"),
            ("a, Chủ trì", "Chủ trì"),
            ("I-ĐẠI DIỆN BÊN BÁN", "ĐẠI DIỆN BÊN BÁN"),
            ("II- Nội dung", "Nội dung"),
            ("I-II", "I-II"),
            ("V-League", "V-League"),
            ("A, B và C", "A, B và C"),
            ("I, II và III", "I, II và III"),
            ("5, 6 và 7", "5, 6 và 7"),
            ("3.......", "......"),
            ("Đ/c Đỗ D", "Đ/c Đỗ D"),
            ("8.30 giờ", "8.30 giờ"),
            ("3/12/2018", "3/12/2018"),
            ("-----", "-----"),
            ("Nội dung", "Nội dung"),
        ] {
            assert_eq!(&line[list_mark(line)..], body, "{line}");
        }
    }
}
