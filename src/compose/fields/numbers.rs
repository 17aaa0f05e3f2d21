//! Numbers that fields count: `AUTONUM`, `AUTONUMLGL`, `AUTONUMOUT`,
//! `LISTNUM` (ECMA-376-1 §17.16.5). They are never stored; Word counts them when it shows the document.

use std::collections::HashMap;

use super::instruction::{Words, has_switch, switch};
use crate::compose::number_format::Format;

/// Levels of headings and of lists.
const LEVELS: usize = 9;

/// How numbers of outlines are written by level, `1` being the number: those of `AUTONUMOUT` and of
/// the list `OutlineDefault` of `LISTNUM` (Microsoft's article 162895 has both lists).
const OUTLINE: [&str; LEVELS] = ["I.", "A.", "1.", "a)", "(1)", "(a)", "(i)", "(a)", "(i)"];

/// The same for the list `NumberDefault`.
const NUMBERS: [&str; LEVELS] = ["1)", "a)", "i)", "(1)", "(a)", "(i)", "1.", "a.", "i."];

/// Which of the three fields of headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Auto {
    Plain,
    Legal,
    Outline,
}

/// Where a number stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stand {
    /// The level of its paragraph as a heading, from 0.
    pub(crate) heading: Option<usize>,
    /// Its paragraph has a list number.
    pub(crate) listed: bool,
    /// The index of its paragraph.
    pub(crate) paragraph: usize,
}

/// All counts of one part.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    /// Of each kind of field by level of heading, other paragraphs last.
    auto: [[u32; LEVELS + 1]; 3],
    lists: HashMap<String, [Option<u32>; LEVELS]>,
    /// The last paragraph with a list number that was counted in.
    listed: usize,
}

impl Numbers {
    /// The next number of a field of headings.
    pub(crate) fn auto(&mut self, kind: Auto, instruction: &str, stand: Stand) -> String {
        let counts = &mut self.auto[kind as usize];
        let level = stand.heading.unwrap_or(LEVELS);
        counts[level] += 1;
        counts[level + 1..].fill(0);
        let format = switch(instruction, "*");
        let write = |n: u32| written(n, format.as_deref().unwrap_or_default());
        if kind == Auto::Outline {
            let pattern = stand.heading.and_then(|level| OUTLINE.get(level)).copied().unwrap_or("1.");
            return patterned(pattern, counts[level]);
        }
        let stop = switch(instruction, "s").unwrap_or_else(|| ".".to_owned());
        let last = if kind == Auto::Legal && has_switch(instruction, "e") { "" } else { stop.as_str() };
        let above = if kind == Auto::Legal { &counts[..level] } else { &[] };
        let numbers: Vec<String> =
            above.iter().filter(|&&n| n > 0).chain([&counts[level]]).map(|&n| write(n)).collect();
        numbers.join(&stop) + last
    }

    /// The next number of `LISTNUM name \l level \s start`. Lists of the document's own are written
    /// as `NumberDefault`; in a paragraph with a number the field is one level below it.
    pub(crate) fn list(&mut self, instruction: &str, stand: Stand) -> String {
        let number = |name| switch(instruction, name).and_then(|value| value.trim().parse::<u32>().ok());
        let name = Words::arguments(instruction).next().filter(|word| !word.starts_with('\\')).unwrap_or_default();
        let name = name.to_ascii_lowercase();
        let below = name.is_empty() && stand.listed;
        let level = number("l").map_or(usize::from(below), |level| level.clamp(1, LEVELS as u32) as usize - 1);
        if below && std::mem::replace(&mut self.listed, stand.paragraph + 1) != stand.paragraph + 1 {
            self.lists.remove(&name);
        }
        if self.lists.len() >= LISTS && !self.lists.contains_key(&name) {
            return String::new();
        }
        let pattern: &[&str; LEVELS] = if name == "outlinedefault" { &OUTLINE } else { &NUMBERS };
        let legal = name == "legaldefault";
        let counts = self.lists.entry(name).or_default();
        // A level that was passed over counts as begun.
        for above in &mut counts[..level] {
            above.get_or_insert(1);
        }
        let next = number("s").unwrap_or_else(|| counts[level].unwrap_or(0).saturating_add(1));
        counts[level] = Some(next);
        counts[level + 1..].fill(None);
        if !legal {
            return patterned(pattern[level], next);
        }
        counts[..=level].iter().map(|n| format!("{}.", n.unwrap_or_default())).collect()
    }
}

/// Lists that `LISTNUM` may name; three are built in.
const LISTS: usize = 256;

/// A number in place of the one in `pattern`.
fn patterned(pattern: &str, n: u32) -> String {
    let sign = |c: &char| matches!(c, '1' | 'I' | 'i' | 'A' | 'a');
    let Some(c) = pattern.chars().find(sign) else { return n.to_string() };
    let format = match c {
        'I' => "ROMAN",
        'i' => "roman",
        'A' => "ALPHABETIC",
        'a' => "alphabetic",
        _ => "",
    };
    pattern.replacen(c, &written(n, format), 1)
}

/// A number in a format of the switch `\*` (ECMA-376-1 §17.16.4); decimals for others.
fn written(n: u32, format: &str) -> String {
    match format {
        "ROMAN" => Format::UpperRoman.write(n),
        "roman" | "Roman" => Format::LowerRoman.write(n),
        "ALPHABETIC" => Format::UpperLetter.write(n),
        "alphabetic" | "Alphabetic" => Format::LowerLetter.write(n),
        _ => n.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: Stand = Stand { heading: None, listed: false, paragraph: 0 };

    fn heading(level: usize) -> Stand {
        Stand { heading: Some(level - 1), ..BODY }
    }

    #[test]
    fn headings_and_paragraphs_below_them() {
        let all = [heading(1), heading(2), BODY, BODY, heading(2), heading(1), BODY];
        let numbers = |kind, instruction: &str| {
            let mut counted = Numbers::default();
            all.map(|stand| counted.auto(kind, instruction, stand)).join(" ")
        };
        assert_eq!(numbers(Auto::Plain, "AUTONUM"), "1. 1. 1. 2. 2. 2. 1.");
        assert_eq!(numbers(Auto::Legal, "AUTONUMLGL"), "1. 1.1. 1.1.1. 1.1.2. 1.2. 2. 2.1.");
        assert_eq!(numbers(Auto::Legal, "AUTONUMLGL \\e"), "1 1.1 1.1.1 1.1.2 1.2 2 2.1");
        assert_eq!(numbers(Auto::Outline, "AUTONUMOUT"), "I. A. 1. 2. B. II. 1.");
    }

    #[test]
    fn formats_and_separators_of_headings() {
        let mut counted = Numbers::default();
        let instructions =
            ["AUTONUM", "AUTONUM \\* Arabic \\s :", "AUTONUM \\* alphabetic \\s \" \"", "AUTONUM \\* ROMAN"];
        let numbers = instructions.map(|instruction| counted.auto(Auto::Plain, instruction, BODY));
        assert_eq!(numbers, ["1.", "2:", "c ", "IV."]);
    }

    #[test]
    fn numbers_within_lines() {
        let mut counted = Numbers::default();
        let cases = [
            ("LISTNUM", "1)"),
            ("LISTNUM \\l 2", "a)"),
            ("LISTNUM \\l2", "b)"),
            ("LISTNUM", "2)"),
            ("LISTNUM \\l 2", "a)"),
            ("LISTNUM \\l 3 \\s 4", "iv)"),
            ("LISTNUM OutlineDefault", "I."),
            ("LISTNUM OutlineDefault \\l 9", "(i)"),
            ("LISTNUM \"LegalDefault\" \\l 3", "1.1.1."),
            ("LISTNUM LegalDefault \\l 2", "1.2."),
        ];
        for (instruction, expected) in cases {
            assert_eq!(counted.list(instruction, BODY), expected, "{instruction}");
        }
        let below = |paragraph| Stand { listed: true, paragraph, ..BODY };
        let numbers = [0, 0, 1].map(|paragraph| counted.list("LISTNUM", below(paragraph)));
        assert_eq!(numbers, ["a)", "b)", "a)"]);
    }
}
