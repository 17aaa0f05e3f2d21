//! Laws cited by name: `Luật An ninh mạng năm 2018`, `Căn cứ Bộ luật Tố tụng hình sự;`.
//!
//! Nghị định 30/2020/NĐ-CP, Appendix I, lets laws and ordinances be cited by name alone; outside
//! grounds a name ends nowhere for certain, so there a year or a date must follow it.

use std::sync::LazyLock;

use crate::document::Span;
use crate::extract::lexicon::clauses::GROUNDS;
use crate::extract::lexicon::laws::{AFTER_COMMA, AMENDED, BEFORE_GROUND, NAME_STEPS, NameStep, SEVERAL, YEARS};
use crate::extract::patterns::Patterns;
use crate::extract::view::{TokenKind, View};

use super::clause::{is_capital, is_number};
use super::lead::type_at;
use super::reader::symbol_at;

static STEPS: LazyLock<Patterns<NameStep>> = LazyLock::new(|| Patterns::new(NAME_STEPS));
static YEAR: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(YEARS));
static AMENDMENT: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(AMENDED));
static OWN_GROUND: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(BEFORE_GROUND));

/// A law by name.
pub(super) struct Named {
    /// Type word and name, without the year.
    pub(super) name: Span,
    /// The whole mention, with the years.
    pub(super) span: Span,
    /// The token after it.
    pub(super) next: usize,
    /// Where a date must follow.
    pub(super) undated: bool,
}

/// Most words of a law's name, and most bytes: the longest has some two hundred letters.
const NAME: usize = 30;
const NAME_BYTES: u32 = 800;

/// Most words of a name between a comma and its number.
const NUMBERED: usize = 8;

/// What ended a name.
enum End {
    /// `năm 2018`, at the token after it.
    Year(usize),
    /// A date that another part reads.
    Date,
    /// Punctuation or the next law's name.
    Clean,
    /// Anything else.
    Open,
}

/// The law whose type words are the tokens from `start` up to `at`; they may be its `whole` name.
pub(super) fn named(view: &View<'_>, start: usize, at: usize, whole: bool) -> Option<Named> {
    let (last, end) = name(view, start, at);
    let next = match end {
        End::Year(next) => amended(view, next),
        End::Date => last + 1,
        End::Clean if is_ground(view, start) && is_own_ground(view, start) => last + 1,
        _ => return None,
    };
    let nameless = last == at && !whole;
    let capital = (start..=last).any(|t| is_capital(view, t));
    let undated = matches!(end, End::Date);
    (!nameless && capital).then(|| Named { undated, ..named_until(view, start, last, next) })
}

/// The law for which the letters at token `at` stand.
pub(super) fn nicknamed(view: &View<'_>, at: usize) -> Option<Named> {
    let year = YEAR.at(view, at + 1).filter(|_| view.same_paragraph(at, at + 1));
    let next = match year {
        Some(year) => amended(view, year.next),
        None if is_ground(view, at) && is_own_ground(view, at) => at + 1,
        None => return None,
    };
    is_capital(view, at).then(|| named_until(view, at, at, next))
}

fn named_until(view: &View<'_>, start: usize, last: usize, next: usize) -> Named {
    let name = view.tokens[start].span.join(view.tokens[last].span);
    Named { name, span: name.join(view.tokens[next - 1].span), next, undated: false }
}

/// The last token of the name whose last type word is token `at`, and what ended it.
fn name(view: &View<'_>, start: usize, at: usize) -> (usize, End) {
    let mut last = at;
    let limit = view.tokens[start].span.start + NAME_BYTES;
    for t in at + 1..=at + NAME {
        if !view.same_paragraph(start, t) {
            return (last, End::Clean);
        }
        if view.tokens[t].span.end >= limit {
            break;
        }
        match view.kind(t) {
            Some(TokenKind::Word) => match word(view, t, at) {
                Word::Go => last = t,
                Word::Perhaps => {}
                Word::End(end) => return (last, end),
            },
            Some(TokenKind::Number) => {
                return (last, YEAR.at(view, t).map_or(End::Open, |year| End::Year(year.next)));
            }
            Some(TokenKind::Symbol(',')) if AFTER_COMMA.stands(view, t + 1) => {}
            Some(TokenKind::Symbol(',')) if is_numbered(view, t + 1) => return (last, End::Open),
            Some(TokenKind::Symbol('-' | '–')) if view.gap(t).is_empty() => {}
            Some(TokenKind::Symbol(';' | '.' | ',' | ':' | ')' | '(')) => return (last, End::Clean),
            _ => return (last, End::Open),
        }
    }
    (last, End::Open)
}

/// Whether small words from token `at` on lead to the number of a law, whose name they belong to: `Luật Thi đua,
/// khen thưởng số 06/2022/QH15`.
fn is_numbered(view: &View<'_>, at: usize) -> bool {
    let small =
        |&t: &usize| view.kind(t) == Some(TokenKind::Word) && !is_capital(view, t) && view.same_paragraph(at, t);
    let mut words = (at..at + NUMBERED).take_while(small);
    words.any(|t| is_number(view, t) && symbol_at(view, t + 1, true).is_some_and(|symbol| symbol.is_law()))
}

enum Word {
    Go,
    /// It may belong to the name or not: only a word after it tells.
    Perhaps,
    End(End),
}

fn word(view: &View<'_>, t: usize, at: usize) -> Word {
    let Some(found) = STEPS.at(view, t) else { return Word::Go };
    let capital = is_capital(view, t);
    match found.reads {
        NameStep::Year => Word::End(End::Year(found.next)),
        NameStep::Date => Word::End(End::Date),
        NameStep::And if type_at(view, t + 1).is_some() || SEVERAL.stands(view, t + 1) => Word::End(End::Clean),
        NameStep::And => Word::Perhaps,
        NameStep::Next if capital && t > at + 1 => Word::End(End::Clean),
        NameStep::Stop if !capital => Word::End(End::Open),
        NameStep::Open => Word::End(End::Open),
        NameStep::Go | NameStep::Next | NameStep::Stop => Word::Go,
    }
}

/// The token after `(sửa đổi, bổ sung năm 2020)` at token `at`, or `at`.
pub(super) fn amended(view: &View<'_>, at: usize) -> usize {
    let here = at > 0 && view.same_paragraph(at - 1, at);
    AMENDMENT.at(view, at).filter(|_| here).map_or(at, |found| found.next)
}

/// Whether the law at token `start` is itself a ground, not named in the title of another.
fn is_own_ground(view: &View<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    match view.kind(before) {
        Some(TokenKind::Number | TokenKind::Symbol(',' | ';' | ':' | ')')) => true,
        _ => OWN_GROUND.stands(view, before),
    }
}

/// Whether the line of token `at` states grounds.
pub(super) fn is_ground(view: &View<'_>, at: usize) -> bool {
    let Some(token) = view.tokens.get(at) else { return false };
    let line = &view.lines[token.line as usize];
    let first = (line.tokens.0 as usize..=at).find(|&t| view.tokens[t].span.start >= line.body);
    first.is_some_and(|first| GROUNDS.stands(view, first))
}
