//! Numbers in figures and in words (`mười bốn`, `hai nghìn không trăm hai mươi ba`).

use super::lexicon::numerals::{DIGITS, ROMAN, TEN};
use super::view::{TokenKind, View};

/// The digit a word stands for, alone or after `mươi`.
pub(crate) fn unit(word: &str) -> Option<u32> {
    DIGITS.iter().find(|digit| digit.0 == word).map(|digit| digit.1)
}

/// Whether a number in words may begin so.
pub(crate) fn begins(word: &str) -> bool {
    word == TEN || unit(word).is_some()
}

/// A small Roman figure, folded.
pub(crate) fn roman(word: &str) -> Option<u32> {
    (1..).zip(ROMAN).find(|(_, figure)| **figure == word).map(|(value, _)| value)
}

/// A number below 10,000 in words from token `at`, and the token after it.
///
/// `năm` is a digit here; a caller that expects the year's keyword passes the tokens before it.
pub(crate) fn spelled(view: &View<'_>, at: usize) -> Option<(u32, usize)> {
    let mut reading = Reading::default();
    let mut next = at;
    while next - at < LONGEST && (next == at || view.same_paragraph(at, next)) {
        let word = view.word(next);
        // After the keyword of a slot `năm` is the year's keyword, not five.
        if (word == "năm" && next > at && ends_before_year(view, next)) || !reading.take(word)? {
            break;
        }
        next += 1;
    }
    (next > at).then(|| (reading.total + reading.current.unwrap_or(0), next))
}

/// The words of the longest number below 100.
pub(crate) const WORDS: usize = 4;

/// The number that just so many words from token `at` make, and the token after them.
pub(crate) fn of_words(view: &View<'_>, at: usize, words: usize) -> Option<(u32, usize)> {
    let mut reading = Reading::default();
    for next in at..at + words {
        if !view.same_paragraph(at, next) || !reading.take(view.word(next))? {
            return None;
        }
    }
    Some((reading.total + reading.current.unwrap_or(0), at + words))
}

/// The words of the longest number below 10,000, and one more.
const LONGEST: usize = 9;

/// A number in words as far as it has been read.
#[derive(Default)]
struct Reading {
    /// Thousands and hundreds.
    total: u32,
    /// What `trăm` or `nghìn` would multiply.
    current: Option<u32>,
    /// `current` ends in `mười` or `mươi` and waits for a digit.
    tens: bool,
    /// A `trăm` or `nghìn` was read.
    scaled: bool,
}

impl Reading {
    /// Takes one word; `false` when it is no numeral, `None` when the numerals make no number.
    fn take(&mut self, word: &str) -> Option<bool> {
        match word {
            TEN if self.current.is_none() => (self.current, self.tens) = (Some(10), true),
            "mươi" => {
                self.current = Some(self.current.filter(|c| *c < 10)? * 10);
                self.tens = true;
            }
            "trăm" | "nghìn" | "ngàn" => {
                self.total += self.current.take()? * if word == "trăm" { 100 } else { 1000 };
                (self.tens, self.scaled) = (false, true);
            }
            "linh" | "lẻ" if self.scaled => {}
            _ => {
                let Some(digit) = unit(word) else { return Some(false) };
                self.current = match self.current {
                    Some(tens) if self.tens => Some(tens + digit),
                    // `hai không hai ba`: digits read one by one.
                    Some(run) if !self.scaled && run < 1000 => Some(run * 10 + digit),
                    Some(_) => return None,
                    None => Some(digit),
                };
                self.tens = false;
            }
        }
        Some(true)
    }
}

/// `năm` at token `at` is followed by a year, so it is the keyword.
fn ends_before_year(view: &View<'_>, at: usize) -> bool {
    matches!(view.kind(at + 1), Some(TokenKind::Number | TokenKind::Drawing(_))) || unit(view.word(at + 1)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn numbers_in_words() {
        for (text, n) in [
            ("mười bốn giờ", 14),
            ("hai mươi lăm tháng", 25),
            ("mười hai năm 2018", 12),
            ("hai nghìn không trăm hai mươi ba", 2023),
            ("hai không hai ba", 2023),
            ("hai nghìn không trăm linh năm", 2005),
            ("ba bản", 3),
            ("năm bản", 5),
        ] {
            let document = Document::from_text(text);
            let view = View::new(&document);
            assert_eq!(spelled(&view, 0).map(|f| f.0), Some(n), "{text}");
        }
    }
}
