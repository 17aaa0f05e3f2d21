//! Numbers in figures and in words (`mười bốn`, `hai nghìn không trăm hai mươi ba`).

use std::sync::LazyLock;

use super::lexicon::numerals::{NUMERALS, Numeral, ROMAN, YEAR};
use super::view::{TokenKind, View};
use super::vocabulary::{self, WordId};

/// What each word of the vocabulary is worth, by its number.
static VALUES: LazyLock<Vec<Option<Numeral>>> = LazyLock::new(|| {
    let mut values = vec![None; vocabulary::count()];
    for &(word, numeral) in NUMERALS.list {
        values[vocabulary::id(word).index()] = Some(numeral);
    }
    values
});

/// What the word at token `at` is worth in a number.
pub(crate) fn value(view: &View<'_>, at: usize) -> Option<Numeral> {
    VALUES.get(view.tokens.get(at)?.word.index()).copied().flatten()
}

/// Whether a number in words may begin at token `at`.
pub(crate) fn begins(view: &View<'_>, at: usize) -> bool {
    view.tokens.get(at).is_some_and(|token| is_first(token.word))
}

/// Whether a number in words may begin with a word.
pub(crate) fn is_first(word: WordId) -> bool {
    matches!(VALUES.get(word.index()), Some(Some(Numeral::Digit(_) | Numeral::Ten | Numeral::Month(_))))
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
        let Some(numeral) = value(view, next) else { break };
        // After the keyword of a slot `năm` is the year's keyword, not five.
        if next > at && YEAR.stands(view, next) && ends_before_year(view, next) || !reading.take(numeral)? {
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
        if !view.same_paragraph(at, next) || !reading.take(value(view, next)?)? {
            return None;
        }
    }
    Some((reading.total + reading.current.unwrap_or(0), at + words))
}

/// The words of the longest number below 10,000, and one more.
pub(crate) const LONGEST: usize = 9;

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
    /// Takes one word; `false` when it belongs to no number so small, `None` when the numerals make no number.
    fn take(&mut self, numeral: Numeral) -> Option<bool> {
        match numeral {
            Numeral::Ten if self.current.is_none() => (self.current, self.tens) = (Some(10), true),
            Numeral::Tens => {
                self.current = Some(self.current.filter(|c| *c < 10)? * 10);
                self.tens = true;
            }
            Numeral::Hundred | Numeral::Scale(1_000) => {
                self.total += self.current.take()? * if numeral == Numeral::Hundred { 100 } else { 1000 };
                (self.tens, self.scaled) = (false, true);
            }
            Numeral::Link if self.scaled => {}
            Numeral::Month(_) => return None,
            Numeral::Ten | Numeral::Scale(_) | Numeral::Link => return Some(false),
            Numeral::Digit(digit) => {
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
    matches!(view.kind(at + 1), Some(TokenKind::Number | TokenKind::Drawing(_)))
        || matches!(value(view, at + 1), Some(Numeral::Digit(_)))
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
