//! What a cited document is about.

use std::sync::LazyLock;

use crate::document::Span;
use crate::extract::dates::DateFact;
use crate::extract::lexicon::citations::{AMENDMENTS, TITLE_STEPS, TitleStep};
use crate::extract::lexicon::clauses::{ASIDES, NEXT_THOUGHT, OF, SIDES};
use crate::extract::patterns::Patterns;
use crate::extract::view::{TokenKind, View};

use super::body::{self, acts};
use super::clause::{BYTES, date_at, ends_sentence, next_citation, title_start};

static STEPS: LazyLock<Patterns<TitleStep>> = LazyLock::new(|| Patterns::new(TITLE_STEPS));
static AMENDED: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(AMENDMENTS));

/// Most tokens of a title.
const LONGEST: usize = 240;

/// A title, and the date that ends its clause: the document's own.
pub(super) struct Title {
    pub(super) span: Span,
    pub(super) date: Option<usize>,
}

/// The title that begins at token `at`, behind a sign or the sides of a contract. Of a paper of business no
/// verb behind a comma begins one: `theo Hợp đồng số 12/HĐTD, giao Giám đốc ký`.
pub(super) fn title(view: &View<'_>, dates: &[DateFact], at: usize, paper: bool) -> Option<Title> {
    let signed = matches!(view.kind(at), Some(TokenKind::Symbol(',' | ':' | '-' | '–' | '(')));
    let mut first = at + usize::from(signed);
    if SIDES.stands(view, first) {
        first = after_sides(view, first);
    }
    let here = |t: usize| at > 0 && view.same_paragraph(at - 1, t);
    let start = title_start(view, first).filter(|&start| here(first) && here(start))?;
    let clause = paper && start == first && view.is_symbol(at, ',');
    if clause || AMENDED.stands(view, first) {
        return None;
    }
    let (end, date) = end(view, dates, start);
    (end > start).then(|| Title { span: view.span_of(start, end), date })
}

/// Over `giữa Công ty A và Công ty B` to `về việc`; the place itself when there is none near.
fn after_sides(view: &View<'_>, at: usize) -> usize {
    (at..at + body::LONGEST)
        .take_while(|&t| view.same_paragraph(at, t) && !view.is_symbol(t, ';'))
        .find(|&t| title_start(view, t).is_some_and(|first| first > t))
        .unwrap_or(at)
}

/// The token after the last of the title, and the date that ends its clause.
fn end(view: &View<'_>, dates: &[DateFact], first: usize) -> (usize, Option<usize>) {
    let (mut depth, mut end, mut cites) = (0u32, first, false);
    let mut quoted = false;
    for t in first..first + LONGEST {
        if !view.same_paragraph(first, t) || view.tokens[t].span.end - view.tokens[first].span.start > BYTES {
            break;
        }
        match view.kind(t) {
            Some(TokenKind::Symbol(';')) if depth == 0 && !quoted => break,
            Some(TokenKind::Symbol('.')) if ends_sentence(view, t) => break,
            Some(TokenKind::Symbol('(')) if ASIDES.stands(view, t + 1) => break,
            Some(TokenKind::Symbol('(')) => depth += 1,
            Some(TokenKind::Symbol(')')) if depth == 0 => break,
            Some(TokenKind::Symbol(')')) => depth -= 1,
            Some(TokenKind::Symbol('”' | '»')) if !quoted => break,
            Some(TokenKind::Symbol('“' | '«')) => quoted = true,
            Some(TokenKind::Symbol('”' | '»')) => quoted = false,
            Some(TokenKind::Symbol('"')) => quoted = !quoted,
            Some(TokenKind::Symbol(',')) if next_thought(view, t + 1) => break,
            Some(TokenKind::Word) => match STEPS.at(view, t).map(|found| *found.reads) {
                Some(TitleStep::And) if next_citation(view, t + 1) => break,
                Some(TitleStep::Day) => {
                    if let Some(date) = date_at(view, dates, t) {
                        let own = !cites && closes_clause(view, dates[date].span.end);
                        return (end, own.then_some(date));
                    }
                }
                _ => {}
            },
            Some(TokenKind::Number) if matches!(view.kind(t + 1), Some(TokenKind::Symbol('/'))) => cites = true,
            _ => {}
        }
        let trailing = matches!(view.kind(t), Some(TokenKind::Symbol(',' | '-' | '–' | ':' | '.' | '/')));
        if !trailing {
            end = t + 1;
        }
    }
    (end, None)
}

fn next_thought(view: &View<'_>, at: usize) -> bool {
    NEXT_THOUGHT.stands(view, at) || next_citation(view, at) || acts(view, at)
}

fn closes_clause(view: &View<'_>, end: u32) -> bool {
    let next = view.token_from(end);
    let Some(token) = view.tokens.get(next) else { return true };
    view.line_at(end) != token.line as usize
        || matches!(token.kind, TokenKind::Symbol(';' | '.' | ',' | ')'))
        || OF.stands(view, next)
}
