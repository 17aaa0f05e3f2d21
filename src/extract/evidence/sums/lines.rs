//! Multiplications in a line of text: `2 cái × 500.000 = 1.000.000 đồng`.

use crate::document::Span;
use crate::extract::lexicon::sums::{SCALES, TIMES};
use crate::extract::view::{TokenKind, View};
use crate::record::{Reckoning, WrongSum};

use super::amount::{self, Amount};

/// Tokens of the longest factor with its unit.
const FACTOR: usize = 16;

/// Factors of the longest product.
const FACTORS: usize = 5;

/// Products of one line.
const PRODUCTS: usize = 20;

/// Products of the line that are not what they say.
pub(super) fn products(view: &View<'_>, line: usize) -> Vec<WrongSum> {
    let text = view.low(view.lines[line].span);
    if memchr::memchr(b'=', text.as_bytes()).is_none() {
        return Vec::new();
    }
    let (first, last) = view.lines[line].tokens;
    let equals = (first as usize..last as usize).filter(|&at| view.is_symbol(at, '='));
    equals.take(PRODUCTS).filter_map(|at| product(view, (first as usize, last as usize), at)).collect()
}

/// The product that ends at the sign of equality at token `equals`.
fn product(view: &View<'_>, (first, last): (usize, usize), equals: usize) -> Option<WrongSum> {
    let line_end = view.tokens[last - 1].span.end;
    let after = Span { start: view.tokens[equals].span.end, end: line_end };
    let (result, end) = number(view, after)?;
    let (mut right, mut factors, mut at) = (1_u64, 0, equals);
    loop {
        let (factor, start) = (1..=FACTOR).find_map(|back| {
            let start = at.checked_sub(back).filter(|&start| start >= first)?;
            begins(view, start, first).then(|| factor(view, start, at)).flatten().map(|factor| (factor, start))
        })?;
        if factor.unsure || factors == FACTORS {
            return None;
        }
        (right, factors) = (right.checked_mul(factor.value)?, factors + 1);
        match start.checked_sub(1).filter(|&before| before >= first) {
            Some(before) if is_times(view, before) => at = before,
            before if factors > 1 && before.is_none_or(|before| parts(view, before)) => {
                let span = Span { start: view.tokens[start].span.start, end };
                let wrong = right.abs_diff(result.value) > 1 && !(result.unsure && right == result.value / 1000);
                return wrong.then_some(WrongSum { span, how: Reckoning::Product, stated: result.value, right });
            }
            _ => return None,
        }
    }
}

/// The whole number behind a sign of equality and where it ends, when nothing is reckoned with it further.
fn number(view: &View<'_>, span: Span) -> Option<(Amount, u32)> {
    let text = view.low(span);
    let (amount, rest) = amount::leading(text.trim_start())?;
    let unit = rest.split(['(', ';', '.', ',']).next().unwrap_or("");
    let plain = amount::is_unit(unit) && !rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    plain.then(|| (amount, span.end - rest.len() as u32))
}

/// The whole number with its unit that is all from token `start` up to token `end`.
fn factor(view: &View<'_>, start: usize, end: usize) -> Option<Amount> {
    let text = view.low(view.span_of(start, end));
    let (amount, unit) = amount::leading(text)?;
    let scaled = unit.split([' ', '/']).any(|word| SCALES.contains(&word));
    (amount::is_unit(unit) && !scaled).then_some(Amount { unsure: false, ..amount })
}

/// Whether a number begins at a token, and goes on with none before it.
fn begins(view: &View<'_>, at: usize, first: usize) -> bool {
    let free = at == first || is_times(view, at - 1) || parts(view, at - 1);
    view.kind(at) == Some(TokenKind::Number) && free
}

fn is_times(view: &View<'_>, at: usize) -> bool {
    match view.kind(at) {
        Some(TokenKind::Symbol(sign)) => TIMES.iter().any(|times| times.chars().eq([sign])),
        Some(TokenKind::Word) => TIMES.contains(&view.word(at)),
        _ => false,
    }
}

/// Whether a token parts what is reckoned from the text before it: a word, a bracket, a colon.
fn parts(view: &View<'_>, at: usize) -> bool {
    match view.kind(at) {
        Some(TokenKind::Symbol(sign)) => matches!(sign, ':' | ';'),
        Some(TokenKind::Word) => !is_times(view, at),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn found(text: &str) -> Vec<(u64, u64)> {
        let document = Document::from_text(text);
        let view = View::new(&document);
        products(&view, 0).iter().map(|sum| (sum.stated, sum.right)).collect()
    }

    #[test]
    fn products_of_a_line() {
        for (text, expected) in [
            ("2 cái × 500.000 = 900.000", vec![(900_000, 1_000_000)]),
            ("Chi phí: 2 cái x 500.000 đồng/cái = 900.000 đồng.", vec![(900_000, 1_000_000)]),
            ("Bồi dưỡng 3 người x 2 ngày x 100.000đ = 500.000đ (năm trăm nghìn đồng)", vec![(500_000, 600_000)]),
            ("500.000 đồng x 2 cái = 1.000.000 đồng", vec![]),
            ("thuê xe 1.500.000 x 2 = 3.000.000; ăn trưa 50.000 * 10 = 400.000", vec![(400_000, 500_000)]),
            ("5 + 2 x 500 = 1.005", vec![]),
            ("2 x 500 = 1.000 + 50", vec![]),
            ("2,5 kg x 20.000 = 50.000", vec![]),
            ("2 x 5 triệu = 10", vec![]),
            ("3 triệu x 2 = 6 triệu", vec![]),
            ("12 x 8% = 1", vec![]),
            ("kích thước 40 x 60", vec![]),
            ("a = 5", vec![]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
