//! The name of the body that issued a document.

use std::sync::LazyLock;

use crate::extract::dates::DateFact;
use crate::extract::lexicon::citations::{BODY_STEPS, BodyStep};
use crate::extract::lexicon::clauses::{ACTS, BODY_HEADS, GROUNDS, ISSUER_JOINS, ISSUER_STOPS};
use crate::extract::patterns::Patterns;
use crate::extract::view::{TokenKind, View};

use super::clause::{BYTES, date_at, ends_sentence, is_capital, next_citation, title_start};

static STEPS: LazyLock<Patterns<BodyStep>> = LazyLock::new(|| Patterns::new(BODY_STEPS));

/// Most tokens of the name of a body.
pub(super) const LONGEST: usize = 40;

/// The token after the name of the body that begins at token `first`.
pub(super) fn body(view: &View<'_>, dates: &[DateFact], first: usize) -> Option<usize> {
    if !(is_capital(view, first) || view.drawing(first).is_some() || BODY_HEADS.stands(view, first)) {
        return None;
    }
    let mut end = first;
    for t in first..first + LONGEST {
        let long = |t: usize| view.tokens[t].span.end - view.tokens[first].span.start > BYTES;
        let here = view.same_paragraph(first, t) && !long(t) && date_at(view, dates, t).is_none();
        if !here || !(t == first && view.kind(t) == Some(TokenKind::Word) || goes_on(view, t)) {
            break;
        }
        if !matches!(view.kind(t), Some(TokenKind::Symbol(_))) && !is_and(view, t) {
            end = t + 1;
        }
    }
    (end > first).then_some(end)
}

/// Whether a body's name, not a person's, begins at token `at`: with a word for bodies, or with letters.
pub(super) fn is_body(view: &View<'_>, at: usize) -> bool {
    let letters = |at: usize| {
        let raw = view.raw(view.tokens[at].span);
        raw.len() > 2 && raw.chars().all(char::is_uppercase)
    };
    BODY_HEADS.stands(view, at) || view.kind(at) == Some(TokenKind::Word) && letters(at)
}

/// Whether the name of a body goes on at token `t`.
fn goes_on(view: &View<'_>, t: usize) -> bool {
    match view.kind(t) {
        Some(TokenKind::Word) => word_goes_on(view, t),
        Some(TokenKind::Number | TokenKind::Drawing(_) | TokenKind::Symbol('&')) => true,
        Some(TokenKind::Symbol(',')) => ISSUER_JOINS.stands(view, t + 1),
        Some(TokenKind::Symbol('-' | '–')) => {
            view.gap(t).is_empty()
                || ISSUER_JOINS.stands(view, t + 1)
                || (is_capital(view, t + 1) && is_name(view, t + 1))
        }
        Some(TokenKind::Symbol('.')) => !ends_sentence(view, t) && view.raw(view.tokens[t - 1].span).len() <= 3,
        _ => false,
    }
}

fn word_goes_on(view: &View<'_>, t: usize) -> bool {
    match STEPS.at(view, t).map(|found| *found.reads) {
        Some(BodyStep::And) => is_capital(view, t + 1) && !next_citation(view, t + 1),
        Some(BodyStep::Go) => true,
        Some(BodyStep::Stop) => false,
        None if is_capital(view, t) => !next_citation(view, t),
        None => !ISSUER_STOPS.stands(view, t),
    }
}

fn is_and(view: &View<'_>, t: usize) -> bool {
    STEPS.at(view, t).is_some_and(|found| *found.reads == BodyStep::And)
}

fn is_name(view: &View<'_>, at: usize) -> bool {
    !next_citation(view, at) && !GROUNDS.stands(view, at) && title_start(view, at).is_none()
}

/// `Sở Tài chính đã tổ chức …`: a body and what it did.
pub(super) fn acts(view: &View<'_>, at: usize) -> bool {
    let body = is_capital(view, at) && BODY_HEADS.stands(view, at);
    let clause = (at..at + LONGEST).take_while(|&t| view.same_paragraph(at, t) && !view.is_symbol(t, ','));
    body && clause.into_iter().any(|t| ACTS.stands(view, t))
}
