//! The symbol of a document: a number and groups of letters, any of them blank.
//!
//! ```text
//! QPPL      number / year / TYPE - BODY        28/2018/QĐ-UBND   59/2020/QH14
//! other     number / TYPE - BODY [- UNIT]      1234/QĐ-BNN-KHCN
//! letter    number / BODY - UNIT               5110/VPCP-KTTH
//! Party     number - TYPE / BODY               12-NQ/TW
//! court     number / year / CASE - LEVEL       12/2020/HS-ST
//! ```
//!
//! (Nghị định 30/2020/NĐ-CP, Appendix I, and Hướng dẫn 36-HD/VPTW.) Contracts and minutes of
//! companies imitate these forms freely.

use crate::document::Span;
use crate::extract::lexicon::types::{self, DocType};
use crate::record::{BLANK, DrawnAs};

/// What a group of a symbol is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Number,
    Year,
    Letters,
    Blank,
}

/// A symbol as found.
#[derive(Debug, Clone)]
pub(crate) struct Symbol {
    /// In normal form: `28/2018/QĐ-UBND`, `▢/BB-VPHC`.
    pub(crate) text: String,
    /// From its first group to its last, blank ones included.
    pub(crate) span: Span,
    /// Its unfilled groups.
    pub(crate) blanks: Vec<(Span, DrawnAs)>,
    /// The token after it.
    pub(crate) next: usize,
    /// Each group with the sign before it and where it begins in `text`.
    pub(super) groups: Vec<(char, Group, usize)>,
}

/// What the letters of a symbol say of its document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Class {
    /// Its type, when the letters stand for one.
    pub(super) kind: Option<&'static DocType>,
    /// Nothing but a symbol looks like this, so no other word need introduce it.
    pub(super) certain: bool,
}

impl Symbol {
    /// A symbol that is one blank before token `next`.
    pub(super) fn blank(span: Span, drawn_as: DrawnAs, next: usize) -> Symbol {
        Symbol {
            text: BLANK.to_string(),
            span,
            blanks: vec![(span, drawn_as)],
            next,
            groups: vec![('/', Group::Blank, 0)],
        }
    }

    pub(super) fn group(&self, index: usize) -> &str {
        let Some(&(_, _, start)) = self.groups.get(index) else { return "" };
        let end = self.groups.get(index + 1).map_or(self.text.len(), |g| g.2 - 1);
        self.text.get(start..end).unwrap_or("")
    }

    pub(super) fn sign(&self, index: usize) -> Option<char> {
        self.groups.get(index).map(|g| g.0)
    }

    pub(super) fn kind(&self, index: usize) -> Option<Group> {
        self.groups.get(index).map(|g| g.1)
    }

    /// It has letters, or more than one group: more than a bare number or a bare blank.
    pub(super) fn is_structured(&self) -> bool {
        self.groups.len() > 1 || self.has_letters()
    }

    /// It is a bare number.
    pub(super) fn is_number(&self) -> bool {
        self.groups.len() == 1 && self.kind(0) == Some(Group::Number)
    }

    /// The year in it.
    pub(super) fn year(&self) -> Option<u16> {
        let group = self.groups.iter().position(|g| g.1 == Group::Year)?;
        self.group(group).parse().ok()
    }

    /// It has letters that are more than a mark: `12/KH`, not `5/B`.
    pub(super) fn is_lettered(&self) -> bool {
        let long = |(index, group): (usize, &(char, Group, usize))| {
            group.1 == Group::Letters && self.group(index).chars().nth(1).is_some()
        };
        self.groups.iter().enumerate().any(long)
    }

    /// What follows the number: `/QĐ-UBND`.
    pub(super) fn tail(&self) -> &str {
        self.text.get(self.group(0).len()..).unwrap_or("")
    }

    /// It has letters.
    pub(super) fn has_letters(&self) -> bool {
        self.groups.iter().any(|g| g.1 == Group::Letters)
    }

    pub(super) fn class(&self) -> Class {
        let dated = self.groups.len() > 2 && matches!(self.kind(1), Some(Group::Year | Group::Blank));
        let letters = if dated { 2 } else { 1 };
        let code = self.group(letters);
        if self.kind(letters) != Some(Group::Letters) || !matches!(self.kind(0), Some(Group::Number | Group::Blank)) {
            return Class { kind: None, certain: false };
        }
        // `2021-2025/QĐ-UBND` may be a range of years before a symbol without its number.
        let slashed = !dated || self.sign(1) == Some('/');
        let body = slashed && matches!(self.kind(letters + 1), Some(Group::Letters | Group::Blank));
        if let Some(kind) = types::of_term(code).filter(|_| dated) {
            return Class { kind: Some(kind), certain: true };
        }
        let year = self.kind(1) == Some(Group::Year);
        if let Some(kind) = types::of_case(code).filter(|_| year).or_else(|| types::of_code(code)) {
            return Class { kind: Some(kind), certain: body };
        }
        let of_letter = !dated && body && self.sign(1) == Some('/') && self.sign(2) == Some('-');
        if let Some(kind) = types::of_body(code).filter(|_| of_letter) {
            return Class { kind: Some(kind), certain: true };
        }
        Class { kind: types::of_issuer(code), certain: false }
    }

    /// Whether its letters are those of a law or ordinance, which is cited by its name.
    pub(super) fn is_law(&self) -> bool {
        types::is_law(self.group(2))
    }
}
