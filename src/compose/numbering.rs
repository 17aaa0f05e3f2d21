//! Automatic list numbers, as Word shows them.

use crate::lang::Text;
use std::collections::HashMap;

use super::legacy::Legacy;
use super::levels::{LEVELS, Level, Lists};
use super::number_format::Format;
use super::props::Toggles;
use super::symbols::{Font, glyph};
use crate::fault::{Detail, Fault, FaultId};
use crate::limits;

/// Counts the paragraphs of lists.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    pub(crate) lists: Lists,
    /// Of each kind, the last number of each level.
    counts: HashMap<u32, Counts>,
    /// Levels, a bit each, in which a list already stands.
    begun: HashMap<u32, u16>,
}

/// How many letters side by side make a word and no list mark of their own.
const WORD_LETTERS: usize = 2;

type Counts = [Option<u32>; LEVELS];

impl Numbering {
    pub(crate) fn of(lists: Lists) -> Numbering {
        Numbering { lists, ..Numbering::default() }
    }

    /// Begins a story, which is counted apart from the others.
    pub(crate) fn begin_story(&mut self) {
        self.counts.clear();
        self.begun.clear();
    }

    /// The number of the next paragraph of a list at a level (from 0), in document order.
    pub(crate) fn next(&mut self, list: u32, level: u8) -> Option<Number<'_>> {
        let lists = &self.lists;
        let at = usize::from(level).min(LEVELS - 1);
        let shown = lists.level(list, at)?;
        let counts = self.counts.entry(lists.kind(list)?).or_default();
        let begun = self.begun.entry(list).or_default();
        // A level that is skipped counts as begun: `1.1`, then `2`.
        for (above, count) in counts.iter_mut().enumerate().take(at) {
            if count.is_none() && lists.level(list, above).is_some() {
                *count = Some(lists.start(list, above));
                *begun |= 1 << above;
            }
        }
        let over = *begun & (1 << at) == 0 && lists.starts_over(list, at);
        let count = counts[at].filter(|_| !over);
        counts[at] = Some(count.map_or_else(|| lists.start(list, at), |count| count.saturating_add(1)));
        *begun |= 1 << at;
        for (deeper, count) in counts.iter_mut().enumerate().skip(at + 1) {
            let restart = lists.level(list, deeper).and_then(|level| level.restart);
            if restart.is_none_or(|restart| at < restart as usize) {
                *count = None;
            }
        }
        Some(Number { level: shown, lists, list, at, counts: *counts })
    }
}

/// Where a paragraph stands in its list.
pub(crate) struct Number<'a> {
    pub(crate) level: &'a Level,
    lists: &'a Lists,
    list: u32,
    at: usize,
    counts: Counts,
}

impl Number<'_> {
    /// The label, with these of [`Toggles`] below those of the level; `None` when nothing shows.
    ///
    /// # Errors
    /// `too-long` for a label longer than any of Word's.
    pub(crate) fn label(&self, mark: u8, legacy: Option<&Legacy>) -> Result<Option<String>, Fault> {
        let toggles = self.level.toggles.over(mark);
        if toggles & Toggles::HIDDEN != 0 {
            return Ok(None);
        }
        let text = match self.level.format {
            Format::Bullet if self.level.picture => "•".to_owned(),
            Format::Bullet => self.level.text.chars().map(|c| glyph(self.level.font, c)).collect(),
            _ => self.with_numbers(),
        };
        let text = crate::normalise::plain(text.trim());
        if text.chars().nth(limits::LABEL_CHARS).is_some() {
            let what = Text::new("ký tự trong một số thứ tự", "characters in a list label");
            return Err(Fault::new(FaultId::TooLong, Detail::more_than(limits::LABEL_CHARS, what)));
        }
        let text = legacy.map_or_else(|| text.clone(), |legacy| legacy.text(&text));
        let text = if toggles & Toggles::CAPITALS != 0 { text.to_uppercase() } else { text };
        Ok((!text.is_empty()).then_some(text))
    }

    /// Whether the label says more than a number: `Bên %1:`, not `%1.a)`.
    pub(crate) fn has_words(&self) -> bool {
        let mut letters = 0;
        self.level.text.chars().any(|c| {
            letters = if c.is_alphabetic() { letters + 1 } else { 0 };
            letters >= WORD_LETTERS && self.level.font == Font::Text
        })
    }

    /// The text of the level with the numbers of levels in it. Word shows none that asks for the number
    /// of a deeper level ([MS-OI29500] §2.1.283).
    fn with_numbers(&self) -> String {
        let mut out = String::new();
        let mut characters = self.level.text.chars().peekable();
        while let Some(c) = characters.next() {
            let digit = characters.peek().and_then(|d| d.to_digit(10)).filter(|&d| c == '%' && (1..=9).contains(&d));
            let Some(digit) = digit else {
                out.push(c);
                continue;
            };
            characters.next();
            let level = digit as usize - 1;
            if level > self.at {
                return String::new();
            }
            out.push_str(&self.number(level));
        }
        out
    }

    fn number(&self, level: usize) -> String {
        let format = self.lists.level(self.list, level).map_or(Format::Decimal, |level| level.format);
        let format = if self.level.legal { format.legal() } else { format };
        format.write(self.counts[level].unwrap_or_else(|| self.lists.start(self.list, level)))
    }
}
