//! Numbers written twice, in figures and in words: `hai (02) bản`, `7.500.000 đồng (Bảy triệu năm trăm nghìn đồng)`.

use crate::document::Span;
use crate::record::Unequal;

use super::super::lexicon::numerals::{
    AMBIGUOUS, AMOUNT_ENDS, COUNTED, CURRENCIES, IN_WORDS, NUMBERED, Numeral, ORDINALS,
};
use super::super::numerals;
use super::super::view::{TokenKind, View};

/// Every pair that differs.
pub(super) fn unequal(view: &View<'_>, span: Span) -> Vec<Unequal> {
    let brackets = memchr::memchr_iter(b'(', view.low(span).as_bytes()).map(|at| span.start + at as u32);
    // In a shape that may be a blank it is none.
    let is_token = |at: usize, place: u32| view.is_symbol(at, '(') && view.tokens[at].span.start == place;
    let brackets = brackets.map(|place| (view.token_from(place), place)).filter(|&(at, place)| is_token(at, place));
    let brackets = brackets.map(|(at, _)| at).filter(|&at| at > 0);
    brackets.filter_map(|at| words_first(view, at).or_else(|| figures_first(view, at))).collect()
}

/// `hai (02)`: the words end before the bracket at token `at`, which holds figures alone.
fn words_first(view: &View<'_>, at: usize) -> Option<Unequal> {
    let figure = view.number(at + 1).filter(|_| view.is_symbol(at + 2, ')'))?;
    let start = (1..=8)
        .rev()
        .filter_map(|back| at.checked_sub(back))
        .find(|&f| view.same_paragraph(f, at) && numerals::spelled(view, f).is_some_and(|(_, next)| next == at))?;
    let (words, _) = numerals::spelled(view, start)?;
    // `năm (2023)` is a year, `tư (4)` and `năm (5)` alone may be words of another meaning; with
    // a counted noun behind them they are numbers.
    let alone = start + 1 == at && AMBIGUOUS.stands(view, start);
    let counted = COUNTED.stands(view, at + 3);
    if figure == words || figure > 999 || alone && !counted || ORDINALS.ends_at(view, start) {
        return None;
    }
    let span = view.tokens[start].span.join(view.tokens[at + 2].span);
    Some(Unequal { span, figure: figure.into(), words: words.into() })
}

/// `03 (ba)`, `186.500.000 đồng (Bằng chữ: Một trăm … đồng)`.
fn figures_first(view: &View<'_>, at: usize) -> Option<Unequal> {
    let mut last = at.checked_sub(1)?;
    if CURRENCIES.stands(view, last) {
        last = last.checked_sub(1)?;
    }
    let (figure, start) = figures(view, last)?;
    let mut inside = IN_WORDS.at(view, at + 1).map_or(at + 1, |said| said.next);
    inside += usize::from(view.is_symbol(inside, ':'));
    let close = (inside..inside + 40).find(|&t| view.is_symbol(t, ')'))?;
    let mut end = close;
    while end > inside
        && (AMOUNT_ENDS.stands(view, end - 1) || view.is_symbol(end - 1, '.') || view.is_symbol(end - 1, '/'))
    {
        end -= 1;
    }
    let words = value((inside..end).filter(|&t| !view.is_symbol(t, ',')).map(|t| numerals::value(view, t)))?;
    let span = view.tokens[start].span.join(view.tokens[close].span);
    (words != figure && view.same_paragraph(start, close)).then_some(Unequal { span, figure, words })
}

/// Most digits of an amount: hundreds of trillions of đồng. A longer number is none, and is not read to its end.
const DIGITS: usize = 15;

/// The number that ends at token `last`, groups of thousands joined, and its first token.
fn figures(view: &View<'_>, last: usize) -> Option<(u64, usize)> {
    let mut first = last;
    let text = |t: usize| view.tokens.get(t).filter(|k| k.kind == TokenKind::Number).map(|k| view.low(k.span));
    let mut digits = text(last)?.to_owned();
    while first >= 2
        && digits.len() <= DIGITS
        && text(first).is_some_and(|t| t.len() == 3)
        && (view.is_symbol(first - 1, '.') || view.is_symbol(first - 1, ','))
        && text(first - 2).is_some_and(|t| t.len() <= 3)
        && view.gap(first).is_empty()
        && view.gap(first - 1).is_empty()
    {
        first -= 2;
        digits.insert_str(0, text(first)?);
    }
    // `2,5 (hai phẩy năm)`, `1/3 (…)`, `Điều 5 (…)` are something else.
    let before = first.checked_sub(1);
    let other = before.is_some_and(|b| {
        matches!(view.kind(b), Some(TokenKind::Symbol('.' | ',' | '/' | '-'))) && view.gap(first).is_empty()
    });
    (digits.len() <= DIGITS && !other && !NUMBERED.ends_at(view, first)).then_some(())?;
    digits.parse().ok().map(|value| (value, first))
}

/// The number that some words say; `None` unless every word is a numeral in its place.
fn value(words: impl Iterator<Item = Option<Numeral>>) -> Option<u64> {
    let (mut total, mut group) = (0u64, 0u64);
    let (mut hundred, mut unit, mut any): (Option<u64>, Option<u64>, bool) = (None, None, false);
    for numeral in words {
        any = true;
        match numeral? {
            Numeral::Hundred => hundred = Some(unit.take()? * 100),
            Numeral::Tens => unit = Some(unit.filter(|u| (2..10).contains(u))? * 10),
            Numeral::Ten => unit = unit.is_none().then_some(10),
            Numeral::Month(_) => return None,
            Numeral::Link => {}
            Numeral::Scale(scale) => {
                let part = hundred.take().unwrap_or(0) + unit.take().unwrap_or(0);
                if scale == MILLIARD {
                    total = total.checked_add((std::mem::take(&mut group) + part).checked_mul(scale)?)?;
                } else {
                    group += part * scale;
                }
            }
            Numeral::Digit(digit) => {
                let digit = u64::from(digit);
                unit = Some(match unit {
                    None => digit,
                    Some(tens) if tens >= 10 && tens % 10 == 0 => tens + digit,
                    Some(_) => return None,
                });
            }
        }
    }
    let rest = group + hundred.unwrap_or(0) + unit.unwrap_or(0);
    total.checked_add(rest).filter(|_| any)
}

/// The scale that multiplies all that stands before it.
const MILLIARD: u64 = 1_000_000_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn found(text: &str) -> Vec<(u64, u64)> {
        let document = Document::from_text(text);
        let view = View::new(&document);
        unequal(&view, Span::new(0, text.len())).iter().map(|u| (u.figure, u.words)).collect()
    }

    #[test]
    fn figures_and_words_are_compared_both_ways() {
        for (text, pairs) in [
            ("lập thành hai (03) bản", vec![(3, 2)]),
            ("lập thành hai (02) bản", vec![]),
            ("gồm 05 (bốn) tờ", vec![(5, 4)]),
            ("03 (ba) bản", vec![]),
            ("lập thành năm (04) bản", vec![(4, 5)]),
            ("trong năm (2023)", vec![]),
            ("lần thứ hai (1)", vec![]),
            ("7.500.000 đồng (Bảy triệu năm trăm nghìn đồng chẵn)", vec![]),
            ("7.500.000 đồng (Bằng chữ: Bảy triệu sáu trăm nghìn đồng)", vec![(7_500_000, 7_600_000)]),
            ("186.500.000 đồng (Bằng chữ: Một trăm tám mươi sáu triệu năm trăm nghìn đồng)", vec![]),
            ("1.250.000.005 đồng (Một tỷ hai trăm năm mươi triệu không trăm linh năm đồng)", vec![]),
            ("12 (mười hai tháng)", vec![]),
            ("khoản 3 (hai)", vec![]),
            // A bracket that nothing closes, and a number past every scale.
            ("gồm 05 (bốn", vec![]),
            (
                "05 (chín mươi chín trăm triệu chín mươi chín trăm triệu chín mươi chín trăm triệu chín mươi chín trăm triệu chín mươi chín trăm triệu tỷ tỷ)",
                vec![],
            ),
        ] {
            assert_eq!(found(text), pairs, "{text}");
        }
    }
}
