//! The letters of a symbol in their usual form, and what is glued to them.

use std::borrow::Cow;

use crate::extract::lexicon::clauses::GLUED;
use crate::extract::lexicon::types::{self, STROKED};
use crate::extract::view::TokenKind;

use super::reader::Reader;

impl<'d> Reader<'_, 'd> {
    /// What is glued to letters: digits, more letters, `&ĐT`.
    pub(super) fn absorb(&mut self) {
        loop {
            let at = self.at;
            if !self.glued(at) {
                return;
            }
            let (word, skip) = match self.view.kind(at) {
                Some(TokenKind::Number) => (at, 1),
                Some(TokenKind::Word) => (at, 1),
                Some(TokenKind::Symbol('&' | '.'))
                    if self.glued(at + 1) && self.view.kind(at + 1) == Some(TokenKind::Word) =>
                {
                    (at + 1, 2)
                }
                _ => return,
            };
            let span = self.view.tokens[word].span;
            let (text, end) = match self.view.kind(word) {
                Some(TokenKind::Number) => (Cow::Borrowed(self.view.raw(span)), span.end),
                _ => match self.letters(word, '-') {
                    Some(found) => found,
                    None => return,
                },
            };
            if skip == 2 {
                self.symbol.text.push_str(self.view.raw(self.view.tokens[at].span));
            }
            self.symbol.text.push_str(&text);
            self.symbol.span.end = end;
            self.at = at + skip;
            self.mend_term();
            if end != span.end {
                return;
            }
        }
    }

    /// A recognised `I` or `l` for the 1 of a term: `QHI5` is `QH15`.
    fn mend_term(&mut self) {
        let Some(&(_, _, start)) = self.symbol.groups.last() else { return };
        if let Some(one) = types::misread_term(&self.symbol.text[start..]) {
            self.symbol.text.replace_range(start + one..=start + one, "1");
        }
    }

    /// The letters of token `at` in their usual form, and the byte where they end: words glued
    /// behind them (`NĐ-CPngày`) are left out.
    pub(super) fn letters(&self, at: usize, sign: char) -> Option<(Cow<'d, str>, u32)> {
        let span = self.view.tokens.get(at)?.span;
        let raw = self.view.raw(span);
        let (raw, end) = match GLUED.list.iter().find_map(|word| strip_word(raw, word)) {
            Some(stem) => (stem, span.start + stem.len() as u32),
            None => (raw, span.end),
        };
        if is_code(raw) {
            let capitals = if raw.contains(is_small) { Cow::Owned(raw.to_uppercase()) } else { Cow::Borrowed(raw) };
            return Some((Cow::Borrowed(types::usual(&capitals, self.introduced).unwrap_or(raw)), end));
        }
        if !self.introduced || self.symbol.groups.is_empty() || !self.glued(at) || !is_plain(raw) {
            return None;
        }
        // Lower case is right only after words that introduce it: `nghị định 30/2020/nd-cp`.
        let capitals = raw.to_uppercase();
        let text = types::usual(&capitals, true).map_or(Cow::Owned(capitals), Cow::Borrowed);
        (types::is_known(&text) || sign == '-').then_some((text, end))
    }
}

/// `CPngày` without `ngày`, when capitals stand before it.
fn strip_word<'a>(raw: &'a str, word: &str) -> Option<&'a str> {
    raw.strip_suffix(word).filter(|stem| is_code(stem))
}

/// Letters of a symbol: capitals without accents, few small letters among them (`TTg`, `QyĐ`, `BLĐTBXh`).
pub(super) fn is_code(raw: &str) -> bool {
    let (mut capitals, mut small) = (0, 0);
    for c in raw.chars() {
        if is_capital(c) {
            capitals += 1;
        } else if is_small(c) {
            small += 1;
        } else {
            return false;
        }
    }
    capitals > 0 && (small == 0 || (capitals >= 2 && small <= 2))
}

/// Few letters without accents.
fn is_plain(raw: &str) -> bool {
    raw.chars().count() <= 12 && raw.chars().all(|c| is_capital(c) || is_small(c))
}

fn is_capital(c: char) -> bool {
    c.is_ascii_uppercase() || STROKED[0].contains(&c)
}

fn is_small(c: char) -> bool {
    c.is_ascii_lowercase() || STROKED[1].contains(&c)
}
