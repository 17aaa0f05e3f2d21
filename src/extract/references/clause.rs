//! Small questions about the clause that a citation stands in.

use std::sync::LazyLock;

use crate::extract::dates::DateFact;
use crate::extract::lexicon::citations::{NUMBERED, TITLES};
use crate::extract::lexicon::clauses::{SHORTENED, TITLE_VERBS};
use crate::extract::lexicon::types::Sort;
use crate::extract::patterns::Patterns;
use crate::extract::view::{TokenKind, View};

use super::lead::type_at;

static NUMBER_SIGNS: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(NUMBERED));
static ABOUT: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(TITLES));

/// Most bytes of the name of a body and of a title: nobody writes longer ones, and the bound keeps a
/// line of nothing but citations cheap.
pub(super) const BYTES: u32 = 4000;

pub(super) fn is_capital(view: &View<'_>, at: usize) -> bool {
    view.tokens.get(at).is_some_and(|t| view.raw(t.span).starts_with(char::is_uppercase))
}

/// The date that begins at token `at`.
pub(super) fn date_at(view: &View<'_>, dates: &[DateFact], at: usize) -> Option<usize> {
    let start = view.tokens.get(at)?.span.start;
    let index = dates.partition_point(|d| d.span.start < start);
    dates.get(index).filter(|d| d.span.start == start).map(|_| index)
}

/// A full stop that ends a sentence, not one of `TP. Huế` or `1.2`.
pub(crate) fn ends_sentence(view: &View<'_>, at: usize) -> bool {
    let ends_line = view.tokens.get(at + 1).is_none_or(|t| t.line != view.tokens[at].line);
    let short = || at > 0 && SHORTENED.stands(view, at - 1);
    ends_line || view.is_symbol(at + 1, '/') || (!view.gap(at + 1).is_empty() && !short())
}

/// The first token of the title that begins at token `at`: after `về việc`, or at its verb.
pub(super) fn title_start(view: &View<'_>, at: usize) -> Option<usize> {
    ABOUT.at(view, at).map(|found| found.first).or_else(|| TITLE_VERBS.stands(view, at).then_some(at))
}

/// Whether token `at` is `số` with a number.
pub(super) fn is_number(view: &View<'_>, at: usize) -> bool {
    NUMBER_SIGNS.stands(view, at)
}

/// Whether another citation begins at token `at`: a type word with a number near.
pub(super) fn next_citation(view: &View<'_>, at: usize) -> bool {
    let numbered = |t: usize| {
        let figure = view.kind(t) == Some(TokenKind::Number) && view.is_symbol(t + 1, '/');
        figure || is_number(view, t)
    };
    let Some((kind, next)) = type_at(view, at) else { return numbered(at) };
    kind.sort == Sort::Law || (next..next + 8).take_while(|&t| view.same_paragraph(at, t)).any(numbered)
}
