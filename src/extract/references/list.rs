//! Lists: several symbols under one type word, with one date, issuer and title for all.

use std::sync::LazyLock;

use crate::extract::lexicon::citations::{LIST as JOINS, NUMBERS};
use crate::extract::patterns::Patterns;
use crate::extract::view::{TokenKind, View};

use super::mention::Mention;
use super::reader::symbol_at;
use super::symbol::Symbol;

static JOINED: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(JOINS));
static JOINED_NUMBERS: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(NUMBERS));

/// Most numbers of a list.
const LIST: usize = 64;

/// The numbers of a list before the symbol whose letters they share (`số 12, 13/QĐ-UBND`), and of
/// a list of long numbers (`Hóa đơn số 0000123, 0000124`), as tokens after the first.
pub(super) fn numbers(view: &View<'_>, first: &Symbol) -> Vec<Symbol> {
    let mut list = Vec::new();
    let mut symbol = first.clone();
    while symbol.is_number() && list.len() < LIST {
        let at = symbol.next + 1;
        if !JOINED_NUMBERS.stands(view, symbol.next)
            || view.kind(at) != Some(TokenKind::Number)
            || !view.same_paragraph(symbol.next, at)
        {
            break;
        }
        let Some(next) = symbol_at(view, at, true) else { break };
        symbol = next;
        list.push(symbol.clone());
    }
    let long = list.iter().all(|s| s.is_number() && s.text.len() == first.text.len() && s.text.len() >= 5);
    let lettered = list.last().is_some_and(|s| s.class().certain);
    if long || lettered { list } else { Vec::new() }
}

/// Gives the members of a list under one type word what only the first or the last of them has.
pub(super) fn share(view: &View<'_>, mentions: &mut [Mention]) {
    let mut first = 0;
    while first < mentions.len() {
        let mut last = first;
        while last + 1 < mentions.len() && follows(view, &mentions[last], &mentions[last + 1]) {
            last += 1;
        }
        let kind = mentions[first].kind;
        let (form, mut tail) = (mentions[first].form, mentions[last].tail.clone());
        let head = &mentions[first].tail;
        if head.before {
            (tail.date, tail.issuer) = (tail.date.or(head.date), tail.issuer.or(head.issuer));
        }
        for mention in &mut mentions[first..=last] {
            let of_letters = || mention.symbol.as_ref().and_then(|s| s.class().kind);
            if mention.kind.is_none() || !mention.led && of_letters().is_none_or(|of_letters| Some(of_letters) == kind)
            {
                mention.kind = kind;
            }
            mention.form = form;
            mention.tail.date = mention.tail.date.or(tail.date);
            mention.tail.issuer = mention.tail.issuer.or(tail.issuer);
            mention.tail.title = mention.tail.title.or(tail.title);
        }
        first = last + 1;
    }
}

/// Whether `next` goes on the list that `mention` is in: no type word of its own, only a comma between.
fn follows(view: &View<'_>, mention: &Mention, next: &Mention) -> bool {
    let (from, to) = (mention.tokens.1, next.tokens.0);
    !next.led
        && next.symbol.is_some()
        && mention.symbol.is_some()
        && to >= from
        && to - from <= 3
        && (from..to).all(|t| JOINED.stands(view, t))
        && view.same_paragraph(mention.tokens.0, to)
}
