//! Reads a symbol from the text, with what typists and forms leave in it.

use crate::document::Span;
use crate::extract::drawings::Drawing;
use crate::extract::lexicon::clauses::GLUED;
use crate::extract::lexicon::types;
use crate::extract::slots::{self, Slot};
use crate::extract::view::{TokenKind, View};
use crate::record::{BLANK, DrawnAs};

use super::symbol::{Group, Symbol};
use super::unit::UNIT;

/// Most groups of a symbol: a joint circular of a dozen ministries.
const GROUPS: usize = 16;

/// Bytes of most symbols.
const BYTES: usize = 24;

/// Most spaces that typists leave inside a symbol round `/` and `-`.
const LOOSE_GAP: usize = 2;

/// The symbol that begins at token `at`, or the blank that stands for one.
///
/// `introduced` says that words such as `Quyết định số` stand before it: then spellings without
/// strokes or capitals and free forms are read too.
pub(crate) fn symbol_at(view: &View<'_>, at: usize, introduced: bool) -> Option<Symbol> {
    let mut reader = Reader {
        view,
        at,
        introduced,
        symbol: Symbol {
            text: String::with_capacity(BYTES),
            span: Span::default(),
            blanks: Vec::new(),
            next: at,
            groups: Vec::with_capacity(4),
        },
    };
    reader.head()?;
    while reader.symbol.groups.len() < GROUPS && reader.more() {}
    reader.unit();
    reader.symbol.next = reader.at;
    Some(reader.symbol)
}

/// Reads a symbol group by group.
pub(super) struct Reader<'v, 'd> {
    pub(super) view: &'v View<'d>,
    pub(super) at: usize,
    pub(super) introduced: bool,
    pub(super) symbol: Symbol,
}

impl Reader<'_, '_> {
    /// The spaces before token `at`; `None` when something else or a line break stands there.
    fn gap(&self, at: usize) -> Option<usize> {
        if self.glued(at) {
            return Some(0);
        }
        let gap = self.view.gap(at);
        (at < self.view.tokens.len() && gap.bytes().all(|b| b == b' ')).then_some(gap.len())
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        let before = |at: usize| at.checked_sub(1).map_or(0, |before| self.view.tokens[before].span.end);
        self.view.tokens.get(at).is_some_and(|token| token.span.start <= before(at))
    }

    pub(super) fn sign_at(&self, at: usize) -> Option<char> {
        match self.view.kind(at)? {
            TokenKind::Symbol('/') => Some('/'),
            TokenKind::Symbol('-' | '–' | '—' | '−') => Some('-'),
            TokenKind::Symbol('_' | '\\') if self.introduced => Some('/'),
            _ => None,
        }
    }

    fn leader(&self, at: usize) -> Option<&Drawing> {
        self.view.drawing(at).filter(|d| d.is_leader())
    }

    fn push(&mut self, sign: char, group: Group, text: &str, span: Span) {
        if !self.symbol.groups.is_empty() {
            self.symbol.text.push(sign);
        }
        self.symbol.span = if self.symbol.groups.is_empty() { span } else { self.symbol.span.join(span) };
        self.symbol.groups.push((sign, group, self.symbol.text.len()));
        self.symbol.text.push_str(text);
    }

    fn blank(&mut self, sign: char, span: Span, drawn_as: DrawnAs) {
        self.push(sign, Group::Blank, BLANK.encode_utf8(&mut [0; 4]), span);
        self.symbol.blanks.push((span, drawn_as));
    }

    /// The number, or what stands in its place.
    fn head(&mut self) -> Option<()> {
        let view = self.view;
        let token = *view.tokens.get(self.at)?;
        match token.kind {
            TokenKind::Number => self.number(),
            TokenKind::Drawing(_) => {
                // Leaders before the number are left from the form: `số ....12/QĐ`.
                if self.leader(self.at).is_some()
                    && view.kind(self.at + 1) == Some(TokenKind::Number)
                    && self.glued(self.at + 1)
                {
                    self.at += 1;
                    return self.head();
                }
                let drawing = view.drawing(self.at)?;
                let first = self.at;
                self.at += 1;
                // A blank that goes on over a line break is one.
                let mut span = drawing.span;
                while drawing.is_leader() && view.same_paragraph(first, self.at) {
                    let Some(more) = self.leader(self.at) else { break };
                    span = span.join(more.span);
                    self.at += 1;
                }
                self.blank('/', span, drawing.drawn_as);
            }
            TokenKind::Symbol('_') => {
                self.blank('/', token.span, DrawnAs::Underscores);
                self.at += 1;
            }
            TokenKind::Symbol('/') => {
                let (span, drawn_as) = slots::missing(view, self.at).blank()?;
                self.blank('/', span, drawn_as);
            }
            TokenKind::Word if self.introduced => {
                let (text, end) = self.letters(self.at, '/')?;
                // A code of letters alone names no document: `số QĐ`.
                let numbered =
                    (self.at..self.at + 8).any(|t| view.kind(t) == Some(TokenKind::Number) && self.joined(t));
                numbered.then_some(())?;
                self.push('/', Group::Letters, &text, Span { start: token.span.start, end });
                self.at += 1;
                self.absorb();
            }
            _ => return None,
        }
        Some(())
    }

    /// Whether nothing but signs and letters without a space stand between the head and token `at`.
    fn joined(&self, at: usize) -> bool {
        (self.at + 1..=at).all(|t| self.glued(t))
    }

    fn number(&mut self) {
        let view = self.view;
        let mut span = view.tokens[self.at].span;
        self.at += 1;
        let dotted = self.dotted(self.at);
        if dotted > self.at {
            span = span.join(view.tokens[dotted - 1].span);
            self.at = dotted;
        }
        // `12a/QĐ`: one letter, before a sign; `15.24MT/CTXV`: a few after dots.
        let most = if dotted > self.at || view.raw(span).contains('.') { UNIT } else { 1 };
        if view.kind(self.at) == Some(TokenKind::Word)
            && self.glued(self.at)
            && view.raw(view.tokens[self.at].span).chars().count() <= most
            && self.sign_at(self.at + 1).is_some()
            && self.glued(self.at + 1)
        {
            span = span.join(view.tokens[self.at].span);
            self.at += 1;
        }
        let text = view.raw(span);
        self.push('/', Group::Number, text, span);
        self.skip_leader();
    }

    /// Leaders after what is already the value are left from the form: `số 12..../QĐ`.
    fn skip_leader(&mut self) {
        if self.leader(self.at).is_some()
            && self.gap(self.at).is_some_and(|g| g <= 1)
            && self.sign_at(self.at + 1).is_some()
            && self.gap(self.at + 1).is_some_and(|g| g <= LOOSE_GAP)
        {
            self.at += 1;
        }
    }

    /// A body or a term stands at the end, so that only what is glued to it goes on.
    fn complete(&self) -> bool {
        let last = self.symbol.groups.len().saturating_sub(1);
        last > 0
            && match (self.symbol.kind(last), self.symbol.sign(last)) {
                (Some(Group::Letters), Some('-')) => true,
                (Some(Group::Letters), _) => types::of_term(self.symbol.group(last)).is_some(),
                (Some(Group::Blank), Some('-')) => true,
                _ => false,
            }
    }

    /// One more sign and group; false at the end of the symbol.
    fn more(&mut self) -> bool {
        let Some(before) = self.gap(self.at) else { return false };
        let Some(sign) = self.sign_at(self.at) else { return self.without_sign(before) };
        let next = self.at + 1;
        let number = self.symbol.groups.len() == 1;
        let too_wide = before > LOOSE_GAP && !(number && sign == '/');
        if too_wide || (self.complete() && before > 0) {
            return false;
        }
        let Some(after) = self.gap(next).filter(|&g| g <= LOOSE_GAP || self.sign_at(next).is_some()) else {
            return self.missing_body(sign);
        };
        match self.view.kind(next) {
            Some(TokenKind::Word) => self.letters_after(sign, next, after),
            Some(TokenKind::Number) => self.number_after(sign, next, before + after),
            Some(TokenKind::Drawing(_)) => {
                let Some(drawing) = self.view.drawing(next) else { return false };
                let (span, drawn_as) = (drawing.span, drawing.drawn_as);
                self.blank(sign, span, drawn_as);
                self.at = next + 1;
                true
            }
            Some(TokenKind::Symbol('/')) if sign == '/' && number => {
                let Some((span, drawn_as)) = slots::missing(self.view, next).blank() else { return false };
                self.blank(sign, span, drawn_as);
                self.at = next;
                true
            }
            _ => self.missing_body(sign),
        }
    }

    fn letters_after(&mut self, sign: char, at: usize, gap: usize) -> bool {
        if self.complete() && gap > 0 && self.symbol.kind(self.symbol.groups.len() - 1) == Some(Group::Blank) {
            return false;
        }
        let Some((text, end)) = self.letters(at, sign) else { return self.missing_body(sign) };
        let start = self.view.tokens[at].span.start;
        self.push(sign, Group::Letters, &text, Span { start, end });
        self.at = at + 1;
        if end == self.view.tokens[at].span.end {
            self.absorb();
        }
        true
    }

    fn number_after(&mut self, sign: char, at: usize, gaps: usize) -> bool {
        let token = self.view.tokens[at].span;
        let text = self.view.raw(token);
        let year = text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
        let second = self.symbol.groups.len() == 1;
        if gaps > 0 && !(year && second && sign == '/') {
            return false;
        }
        // `12/20.../NĐ-CP`: a year begun and not finished.
        if second
            && is_begun_year(text)
            && self.leader(at + 1).is_some()
            && self.glued(at + 1)
            && let Some(tail) = self.view.drawing(at + 1)
        {
            let span = token.join(tail.span);
            self.blank(sign, span, DrawnAs::Partial);
            self.at = at + 2;
            return true;
        }
        self.push(sign, if year { Group::Year } else { Group::Number }, text, token);
        self.at = at + 1;
        self.skip_leader();
        true
    }

    /// `2026NĐ-CP` without a slash, and the old `832 TC/QĐ/CĐKT`.
    fn without_sign(&mut self, gap: usize) -> bool {
        let last = self.symbol.groups.len() - 1;
        if self.view.kind(self.at) != Some(TokenKind::Word) || !self.introduced {
            return false;
        }
        let Some((text, end)) = self.letters(self.at, '/') else { return false };
        let slash_lost = gap == 0 && last > 0 && self.symbol.kind(last) == Some(Group::Year);
        let old = gap == 1
            && last == 0
            && self.symbol.kind(0) == Some(Group::Number)
            && self.sign_at(self.at + 1).is_some()
            && self.glued(self.at + 1)
            && self.view.kind(self.at + 2) == Some(TokenKind::Word);
        if !slash_lost && !old {
            return false;
        }
        let start = self.view.tokens[self.at].span.start;
        self.push(if old { ' ' } else { '/' }, Group::Letters, &text, Span { start, end });
        self.at += 1;
        self.absorb();
        true
    }

    /// `/QĐ-` with no body after the hyphen, at the end of a line, before a wide gap or `ngày`.
    fn missing_body(&mut self, sign: char) -> bool {
        let last = self.symbol.groups.len() - 1;
        let next = self.at + 1;
        let kind = self.symbol.kind(last) == Some(Group::Letters) && types::of_code(self.symbol.group(last)).is_some();
        let wide = self.view.gap(next).len() > LOOSE_GAP;
        let ends = self.gap(next).is_none();
        if sign != '-' || last == 0 || !kind || !self.glued(self.at) || !(wide || ends || GLUED.stands(self.view, next))
        {
            return false;
        }
        let end = self.view.tokens[self.at].span.end as usize;
        let (span, drawn_as) = match slots::missing(self.view, next) {
            Slot::Missing { span, drawn_as } if !ends => (span, drawn_as),
            _ => (Span::new(end, end), DrawnAs::Nothing),
        };
        self.blank(sign, span, drawn_as);
        self.at = next;
        true
    }
}

/// The first two or three digits of a year near ours.
fn is_begun_year(text: &str) -> bool {
    text.parse().is_ok_and(|begun: u32| matches!(begun, 19 | 20 | 200..=203))
}
