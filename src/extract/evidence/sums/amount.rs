//! Whole numbers as they are written in tables of goods: `1.000.000 đ`, `02 cái`.

use crate::extract::lexicon::sums::{CURRENCIES, SCALES};

/// Digits of the longest amount: hundreds of trillions of đồng.
const DIGITS: usize = 15;

/// A number without decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) value: u64,
    /// It has one point or comma and three digits behind it: `1.500` may be one and a half.
    pub(super) unsure: bool,
}

/// The number that a text begins with, and what stands behind it. None where it has decimals.
pub(super) fn leading(text: &str) -> Option<(Amount, &str)> {
    let run = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut end = run(text);
    let (mut digits, mut sign, mut groups) = (text.get(..end)?.to_owned(), None, 0);
    while groups > 0 || (1..=3).contains(&end) {
        let next = text[end..].chars().next().filter(|c| matches!(c, '.' | ',' | ' '));
        let Some(mark) = next.filter(|mark| sign.is_none_or(|sign| sign == *mark)) else { break };
        let group = &text[end + 1..];
        if run(group) != 3 || digits.len() > DIGITS {
            break;
        }
        digits.push_str(&group[..3]);
        (sign, groups, end) = (Some(mark), groups + 1, end + 4);
    }
    // `1.000.000,00`
    if let Some(rest) = text[end..].strip_prefix(['.', ',']) {
        let another = sign.is_some_and(|sign| !text[end..].starts_with(sign));
        match run(rest) {
            0 => {}
            n @ 1..=2 if another && rest[..n].bytes().all(|b| b == b'0') => end += 1 + n,
            _ => return None,
        }
    }
    let value = (digits.len() <= DIGITS).then(|| digits.parse().ok())??;
    let unsure = groups == 1 && sign != Some(' ');
    Some((Amount { value, unsure }, &text[end..]))
}

/// An amount of money that is all a folded text says.
pub(super) fn money(text: &str) -> Option<Amount> {
    let (amount, rest) = leading(text.trim())?;
    let unit = rest.trim_matches([' ', '.', ';', ',']);
    (unit.is_empty() || CURRENCIES.contains(&unit)).then_some(amount)
}

/// A number of things that is all a folded text says, with their unit: `02 cái`, `5 m2`.
pub(super) fn quantity(text: &str) -> Option<Amount> {
    let (amount, rest) = leading(text.trim())?;
    is_unit(rest).then_some(amount)
}

/// Bytes of the longest unit.
const UNIT: usize = 24;

/// Whether a text says nothing but what is counted; some words would multiply the number.
pub(super) fn is_unit(text: &str) -> bool {
    let unit = text.trim().trim_end_matches(['.', ';', ',']).trim_end_matches(['2', '3', '²', '³']);
    let plain = |c: char| c.is_alphabetic() || matches!(c, ' ' | '.' | '/' | '₫');
    unit.len() <= UNIT && unit.chars().all(plain) && !unit.split([' ', '.', '/']).any(|word| SCALES.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(amount: Option<Amount>) -> Option<u64> {
        amount.map(|amount| amount.value)
    }

    #[test]
    fn amounts_and_quantities_are_whole_numbers() {
        for (text, expected) in [
            ("1.000.000", Some(1_000_000)),
            ("1,000,000 đ", Some(1_000_000)),
            ("1 000 000 đồng", Some(1_000_000)),
            ("1.000.000,00", Some(1_000_000)),
            ("250000", Some(250_000)),
            ("0", Some(0)),
            ("1.000.000,50", None),
            ("2,5", None),
            ("1.000.00", None),
            ("2 triệu", None),
            ("8%", None),
            ("miễn phí", None),
            ("12/3/2024", None),
            ("1.000.000.000.000.000.000", None),
        ] {
            assert_eq!(value(money(text)), expected, "{text}");
        }
        for (text, expected) in
            [("02", Some(2)), ("2 cái", Some(2)), ("5 m2", Some(5)), ("2 tá", None), ("2,5 kg", None)]
        {
            assert_eq!(value(quantity(text)), expected, "{text}");
        }
        assert!(quantity("1.500 kg").is_some_and(|amount| amount.unsure));
    }
}
