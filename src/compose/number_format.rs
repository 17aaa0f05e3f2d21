//! How a number is written: ST_NumberFormat (ECMA-376-1 §17.18.59) as far as it is met in Latin,
//! Vietnamese and Russian documents. Numbers in other scripts are written as decimals.

use super::number_words::{cardinal, ordinal, ordinal_suffix, vietnamese};

/// A format of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Format {
    #[default]
    Decimal,
    /// Zeros in front, up to this many digits.
    Padded(u8),
    UpperRoman,
    LowerRoman,
    UpperLetter,
    LowerLetter,
    UpperRussian,
    LowerRussian,
    /// `1st`, `2nd`.
    Ordinal,
    /// `One`, `Two`.
    CardinalText,
    /// `First`, `Second`.
    OrdinalText,
    Hex,
    /// `*`, `†`, `‡`, `§`, then each doubled.
    Chicago,
    InDash,
    /// `①` to `⑳`, then decimals.
    InCircle,
    /// `(1)`: one character in Word, to 20; then decimals.
    InParentheses,
    /// `1.`: one character in Word, to 20; then decimals.
    WithStop,
    /// Digits that are as wide as an ideograph.
    FullWidth,
    /// `một`, `hai`, `ba`.
    Vietnamese,
    Bullet,
    None,
}

/// The first number of each custom format and what it stands for ([MS-DOCX] §2.4).
const CUSTOM: [(&str, Format); 17] = [
    ("1", Format::Decimal),
    ("I", Format::UpperRoman),
    ("i", Format::LowerRoman),
    ("A", Format::UpperLetter),
    ("a", Format::LowerLetter),
    ("А", Format::UpperRussian),
    ("а", Format::LowerRussian),
    ("1st", Format::Ordinal),
    ("One", Format::CardinalText),
    ("First", Format::OrdinalText),
    ("*", Format::Chicago),
    ("- 1 -", Format::InDash),
    ("①", Format::InCircle),
    ("⑴", Format::InParentheses),
    ("⒈", Format::WithStop),
    ("１", Format::FullWidth),
    ("một", Format::Vietnamese),
];

impl Format {
    /// By the name in `w:val`; `custom` by its example in `w:format` (`001, 002, 003, ...`), which
    /// Word heeds there alone ([MS-OI29500] §2.1.286).
    pub(crate) fn of(name: &str, example: Option<&str>) -> Format {
        match name {
            "decimalZero" => Format::Padded(2),
            "upperRoman" => Format::UpperRoman,
            "lowerRoman" => Format::LowerRoman,
            "upperLetter" => Format::UpperLetter,
            "lowerLetter" => Format::LowerLetter,
            "russianUpper" => Format::UpperRussian,
            "russianLower" => Format::LowerRussian,
            "ordinal" => Format::Ordinal,
            "cardinalText" => Format::CardinalText,
            "ordinalText" => Format::OrdinalText,
            "hex" => Format::Hex,
            "chicago" => Format::Chicago,
            "numberInDash" => Format::InDash,
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Format::InCircle,
            "decimalEnclosedParen" => Format::InParentheses,
            "decimalEnclosedFullstop" => Format::WithStop,
            "decimalFullWidth" | "decimalFullWidth2" => Format::FullWidth,
            "vietnameseCounting" => Format::Vietnamese,
            "bullet" => Format::Bullet,
            "none" => Format::None,
            "custom" => Format::custom(example.unwrap_or_default()),
            _ => Format::Decimal,
        }
    }

    fn custom(example: &str) -> Format {
        let first = example.split(',').next().unwrap_or_default().trim();
        match first.strip_suffix('1') {
            Some(zeros) if (1..=9).contains(&zeros.len()) && zeros.bytes().all(|b| b == b'0') => {
                Format::Padded(first.len() as u8)
            }
            _ => CUSTOM.iter().find(|row| row.0 == first).map_or(Format::Decimal, |row| row.1),
        }
    }

    /// What a legal level (`w:isLgl`) makes of it: a decimal, but one with zeros keeps them ([MS-DOC]
    /// §2.9.150, fLegal), and a level without numbers has none (§2.4.6.4, step 2).
    pub(crate) fn legal(self) -> Format {
        match self {
            Format::Padded(_) | Format::Bullet | Format::None => self,
            _ => Format::Decimal,
        }
    }

    /// The number as it is shown.
    pub(crate) fn write(self, n: u32) -> String {
        let decimal = || n.to_string();
        match self {
            Format::None | Format::Bullet => String::new(),
            Format::Decimal => decimal(),
            Format::Padded(digits) => format!("{n:0width$}", width = usize::from(digits)),
            Format::UpperRoman => roman(n).unwrap_or_else(decimal),
            Format::LowerRoman => roman(n).map_or_else(decimal, |roman| roman.to_ascii_lowercase()),
            Format::UpperLetter => repeated(&LATIN, n).unwrap_or_else(decimal),
            Format::LowerLetter => repeated(&LATIN, n).map_or_else(decimal, |letters| letters.to_lowercase()),
            Format::UpperRussian => repeated(&RUSSIAN, n).unwrap_or_else(decimal),
            Format::LowerRussian => repeated(&RUSSIAN, n).map_or_else(decimal, |letters| letters.to_lowercase()),
            Format::Ordinal => format!("{n}{}", ordinal_suffix(n)),
            Format::CardinalText => cardinal(n).unwrap_or_else(decimal),
            Format::OrdinalText => ordinal(n).unwrap_or_else(decimal),
            Format::Hex => format!("{n:X}"),
            Format::Chicago => repeated(&['*', '†', '‡', '§'], n).unwrap_or_else(decimal),
            Format::InDash => format!("- {n} -"),
            Format::InCircle if (1..=20).contains(&n) => {
                char::from_u32(u32::from('①') + n - 1).map_or_else(decimal, String::from)
            }
            Format::InParentheses if (1..=20).contains(&n) => format!("({n})"),
            Format::WithStop if (1..=20).contains(&n) => format!("{n}."),
            Format::InCircle | Format::InParentheses | Format::WithStop => decimal(),
            Format::FullWidth => decimal().chars().map(full_width).collect(),
            Format::Vietnamese => vietnamese(n).unwrap_or_else(decimal),
        }
    }
}

const LATIN: [char; 26] = [
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W',
    'X', 'Y', 'Z',
];

/// The letters that Russian lists use: `Ё`, `Й`, `Ъ`, `Ь` are left out.
const RUSSIAN: [char; 29] = [
    'А', 'Б', 'В', 'Г', 'Д', 'Е', 'Ж', 'З', 'И', 'К', 'Л', 'М', 'Н', 'О', 'П', 'Р', 'С', 'Т', 'У', 'Ф', 'Х', 'Ц', 'Ч',
    'Ш', 'Щ', 'Ы', 'Э', 'Ю', 'Я',
];

/// How often Word repeats a letter before it begins anew: to 780, thirty times the alphabet.
const REPEATS: usize = 30;

/// The n-th sign of a row, said once more each time the row is through: `A` … `Z`, `AA`, `BB`.
fn repeated(row: &[char], n: u32) -> Option<String> {
    let n = (n as usize).checked_sub(1)?;
    let times = n / row.len() + 1;
    (times <= REPEATS).then(|| std::iter::repeat_n(row[n % row.len()], times).collect())
}

fn full_width(digit: char) -> char {
    digit.to_digit(10).and_then(|digit| char::from_u32(u32::from('０') + digit)).unwrap_or(digit)
}

/// The largest number of a level ([MS-DOC] §2.9.150, iStartAt).
const LARGEST: u32 = 0x7FFF;

fn roman(n: u32) -> Option<String> {
    const DIGITS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if n == 0 || n > LARGEST {
        return None;
    }
    let (mut rest, mut out) = (n, String::new());
    for (value, digit) in DIGITS {
        while rest >= value {
            out.push_str(digit);
            rest -= value;
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_of_the_standard_that_is_met() {
        // Name, then what it makes of 1, 4, 21, 30.
        let table = [
            ("decimal", ["1", "4", "21", "30"]),
            ("decimalZero", ["01", "04", "21", "30"]),
            ("upperRoman", ["I", "IV", "XXI", "XXX"]),
            ("lowerRoman", ["i", "iv", "xxi", "xxx"]),
            ("upperLetter", ["A", "D", "U", "DD"]),
            ("lowerLetter", ["a", "d", "u", "dd"]),
            ("russianUpper", ["А", "Г", "Х", "АА"]),
            ("russianLower", ["а", "г", "х", "аа"]),
            ("ordinal", ["1st", "4th", "21st", "30th"]),
            ("cardinalText", ["One", "Four", "Twenty-one", "Thirty"]),
            ("ordinalText", ["First", "Fourth", "Twenty-first", "Thirtieth"]),
            ("hex", ["1", "4", "15", "1E"]),
            ("chicago", ["*", "§", "******", "††††††††"]),
            ("numberInDash", ["- 1 -", "- 4 -", "- 21 -", "- 30 -"]),
            ("decimalEnclosedCircle", ["①", "④", "21", "30"]),
            ("decimalEnclosedCircleChinese", ["①", "④", "21", "30"]),
            ("decimalEnclosedFullstop", ["1.", "4.", "21", "30"]),
            ("decimalEnclosedParen", ["(1)", "(4)", "21", "30"]),
            ("decimalFullWidth", ["１", "４", "２１", "３０"]),
            ("decimalFullWidth2", ["１", "４", "２１", "３０"]),
            ("decimalHalfWidth", ["1", "4", "21", "30"]),
            ("vietnameseCounting", ["một", "bốn", "hai mươi mốt", "ba mươi"]),
            ("bullet", [""; 4]),
            ("none", [""; 4]),
            // No Latin or Vietnamese document has them.
            ("thaiCounting", ["1", "4", "21", "30"]),
            ("bahtText", ["1", "4", "21", "30"]),
            ("unheard-of", ["1", "4", "21", "30"]),
        ];
        for (name, shown) in table {
            let format = Format::of(name, None);
            assert_eq!([1, 4, 21, 30].map(|n| format.write(n)), shown, "{name}");
        }
    }

    #[test]
    fn a_custom_format_is_known_by_its_example() {
        for (example, ninth) in [
            ("01, 02, 03, ...", "09"),
            ("001, 002, 003, ...", "009"),
            ("0001, 0002, 0003, ...", "0009"),
            ("00001, 00002, 00003, ...", "00009"),
            ("1, 2, 3, ...", "9"),
            ("One, Two, Three, ...", "Nine"),
            ("*, †, ‡, ...", "***"),
            ("①, ②, ③, ...", "⑨"),
            ("1st, 2nd, 3rd, ...", "9th"),
            ("", "9"),
            ("0, 1, 2", "9"),
            (&"0".repeat(5000), "9"),
        ] {
            assert_eq!(Format::of("custom", Some(example)).write(9), ninth, "{example}");
        }
        assert_eq!(Format::of("decimal", Some("001, 002, 003, ...")).write(9), "9");
    }

    #[test]
    fn no_number_makes_a_long_label() {
        for row in CUSTOM.iter().map(|row| row.1).chain([Format::Hex, Format::Padded(9)]) {
            for n in (0..2000).chain([4999, 5000, 32_767, 32_768, 999_999, 1_000_000, u32::MAX]) {
                let shown = row.write(n);
                assert!(!shown.is_empty() && shown.chars().count() <= 80, "{row:?} {n}: {shown}");
            }
        }
    }
}
