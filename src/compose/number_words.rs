//! Numbers in words, as Word writes them in lists: in Vietnamese where the format is Vietnamese, in
//! English otherwise.

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Words that do not take `th` as they are.
const ORDINALS: [(&str, &str); 7] = [
    ("one", "first"),
    ("two", "second"),
    ("three", "third"),
    ("five", "fifth"),
    ("eight", "eighth"),
    ("nine", "ninth"),
    ("twelve", "twelfth"),
];

/// `Twenty-one`; a million and more are not written.
pub(crate) fn cardinal(n: u32) -> Option<String> {
    Some(capital(&english(n)?))
}

/// `Twenty-first`.
pub(crate) fn ordinal(n: u32) -> Option<String> {
    let words = english(n)?;
    let last = words.rfind([' ', '-']).map_or(0, |at| at + 1);
    let (before, word) = words.split_at(last);
    let word = match ORDINALS.iter().find(|row| row.0 == word) {
        Some(row) => row.1.to_owned(),
        None => match word.strip_suffix('y') {
            Some(stem) => format!("{stem}ieth"),
            None => format!("{word}th"),
        },
    };
    Some(capital(&format!("{before}{word}")))
}

/// What stands after the digits: `st`, `nd`, `rd`, `th`.
pub(crate) fn ordinal_suffix(n: u32) -> &'static str {
    match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

fn english(n: u32) -> Option<String> {
    let thousands = n / 1000;
    match thousands {
        0 => Some(below_thousand(n)),
        1..1000 => {
            let rest = if n.is_multiple_of(1000) { String::new() } else { format!(" {}", below_thousand(n % 1000)) };
            Some(format!("{} thousand{rest}", below_thousand(thousands)))
        }
        _ => None,
    }
}

fn below_thousand(n: u32) -> String {
    let (hundreds, rest) = ((n / 100) as usize, n % 100);
    match (hundreds, rest) {
        (0, _) => below_hundred(rest),
        (_, 0) => format!("{} hundred", ONES[hundreds]),
        _ => format!("{} hundred {}", ONES[hundreds], below_hundred(rest)),
    }
}

fn below_hundred(n: u32) -> String {
    match (n as usize / 10, n as usize % 10) {
        (0 | 1, _) => ONES[n as usize].to_owned(),
        (tens, 0) => TENS[tens].to_owned(),
        (tens, ones) => format!("{}-{}", TENS[tens], ONES[ones]),
    }
}

fn capital(words: &str) -> String {
    let mut characters = words.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// A number from one to ninety-nine in Vietnamese.
pub(crate) fn vietnamese(n: u32) -> Option<String> {
    const DIGITS: [&str; 10] = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    let ten = match n / 10 {
        0 if n > 0 => "",
        1 => "mười",
        tens @ 2..=9 => &format!("{} mươi", DIGITS[tens as usize]),
        _ => return None,
    };
    let unit = match (n / 10, n % 10) {
        (2.., 1) => "mốt",
        (1.., 5) => "lăm",
        (_, unit) => DIGITS[unit as usize],
    };
    Some(format!("{ten} {unit}").trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_words() {
        for (n, one, first) in [
            (0, "Zero", "Zeroth"),
            (1, "One", "First"),
            (12, "Twelve", "Twelfth"),
            (20, "Twenty", "Twentieth"),
            (42, "Forty-two", "Forty-second"),
            (100, "One hundred", "One hundredth"),
            (101, "One hundred one", "One hundred first"),
            (999, "Nine hundred ninety-nine", "Nine hundred ninety-ninth"),
            (1000, "One thousand", "One thousandth"),
            (21_015, "Twenty-one thousand fifteen", "Twenty-one thousand fifteenth"),
        ] {
            assert_eq!((cardinal(n).as_deref(), ordinal(n).as_deref()), (Some(one), Some(first)));
        }
        assert_eq!((cardinal(1_000_000), ordinal(u32::MAX)), (None, None));
        let suffixes = [1, 2, 3, 4, 11, 12, 13, 21, 22, 111, 113, 123].map(ordinal_suffix);
        assert_eq!(suffixes.concat(), "stndrdthththth".to_owned() + "stndththrd");
    }

    #[test]
    fn vietnamese_words() {
        let words = [1, 10, 15, 20, 21, 34, 55, 99].map(|n| vietnamese(n).unwrap_or_default());
        assert_eq!(words[..4], ["một", "mười", "mười lăm", "hai mươi"]);
        assert_eq!(words[4..], ["hai mươi mốt", "ba mươi bốn", "năm mươi lăm", "chín mươi chín"]);
        assert_eq!((vietnamese(0), vietnamese(100)), (None, None));
    }
}
