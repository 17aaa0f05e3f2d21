//! What offices add to the parts of a symbol: dots within the number, a unit in brackets.

use crate::extract::view::TokenKind;

use super::letters::is_code;
use super::reader::Reader;

/// Letters of a unit in brackets or behind the number.
pub(super) const UNIT: usize = 6;

impl Reader<'_, '_> {
    /// The token after numbers that dots join to the one before `at`, where letters follow behind a sign:
    /// `0912.04/PKĐ`; elsewhere a dot ends the symbol.
    pub(super) fn dotted(&self, at: usize) -> usize {
        let view = self.view;
        let mut end = at;
        while view.is_symbol(end, '.')
            && view.kind(end + 1) == Some(TokenKind::Number)
            && self.glued(end)
            && self.glued(end + 1)
        {
            end += 2;
        }
        let letters = usize::from(view.kind(end) == Some(TokenKind::Word) && self.glued(end));
        let sign = end + letters;
        let coded = self.sign_at(sign).is_some()
            && view.kind(sign + 1) == Some(TokenKind::Word)
            && is_code(view.raw(view.tokens[sign + 1].span));
        if self.introduced && coded { end } else { at }
    }

    /// The unit in brackets that ends a symbol: `154/TTr-CAX(MT)`, `31-24(KHTC)`, `197/TTr-CA(PA05)`.
    pub(super) fn unit(&mut self) {
        let view = self.view;
        let (open, word) = (self.at, self.at + 1);
        let close = word + 1 + usize::from(view.number(word + 1).is_some());
        let coded = || {
            let raw = view.raw(view.tokens[word].span);
            raw.chars().count() <= UNIT && raw.chars().all(char::is_uppercase)
        };
        let glued = (open..=close).all(|at| self.glued(at));
        let shaped =
            view.is_symbol(open, '(') && view.kind(word) == Some(TokenKind::Word) && view.is_symbol(close, ')');
        if shaped && glued && self.symbol.groups.len() > 1 && coded() {
            let span = view.tokens[open].span.join(view.tokens[close].span);
            self.symbol.text.push_str(view.raw(span));
            self.symbol.span = self.symbol.span.join(span);
            self.at = close + 1;
        }
    }
}
