//! The words that introduce a symbol: `Quyết định số`, `Luật Doanh nghiệp số`, `các Thông tư`.

use std::sync::LazyLock;

use crate::document::Span;
use crate::extract::lexicon::citations::{FORM_NUMBERS, NUMBER_COLUMNS, SERIES, Series};
use crate::extract::lexicon::clauses::{COUNTED, FORMS};
use crate::extract::lexicon::laws::YEARS_BEFORE_NUMBERS;
use crate::extract::lexicon::types::{self, DocType, Needs, Sort};
use crate::extract::patterns::Patterns;
use crate::extract::view::{TokenKind, View};

use super::symbol::Symbol;

static BEFORE_FORM_NUMBERS: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(FORM_NUMBERS));
static SERIES_WORDS: LazyLock<Patterns<Series>> = LazyLock::new(|| Patterns::new(SERIES));
static COLUMNS: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(NUMBER_COLUMNS));
static YEARS_BEFORE: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(YEARS_BEFORE_NUMBERS));

/// A type word before a symbol.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lead {
    pub(super) kind: &'static DocType,
    /// What the symbol must have.
    pub(super) needs: Needs,
    /// Its first token.
    pub(super) start: usize,
    /// The token after its last word.
    pub(super) end: usize,
}

impl Lead {
    fn new(kind: &'static DocType, start: usize, end: usize) -> Lead {
        Lead { kind, needs: kind.needs, start, end }
    }

    /// A bare number may follow.
    pub(super) fn is_plain(&self) -> bool {
        self.needs == Needs::Number
    }

    /// Whether a symbol is enough for the type.
    pub(super) fn admits(&self, symbol: &Symbol) -> bool {
        match self.needs {
            Needs::Number => true,
            Needs::Parts => symbol.is_structured(),
            Needs::Letters => symbol.has_letters(),
        }
    }
}

/// Most lines of a list between a symbol and the heading that names its type.
const LINES: usize = 24;

/// How far before a symbol its type word may stand, in tokens.
const REACH: usize = 16;

/// Most tokens of a heading that names a type.
const HEADING: usize = 24;

/// The type word at token `at`.
pub(super) fn type_at(view: &View<'_>, at: usize) -> Option<(&'static DocType, usize)> {
    types::NAMED.at(view, at).map(|said| (said.entry, said.next))
}

/// The type word that ends right before token `at`: in full (`Quyết định`) or in letters (`QĐ`).
pub(super) fn adjacent(view: &View<'_>, at: usize, floor: usize) -> Option<Lead> {
    let last = at.checked_sub(1).filter(|&l| l >= floor && view.same_paragraph(l, at))?;
    let last = if view.is_symbol(last, ':') { last.checked_sub(1)? } else { last };
    if view.kind(last)? != TokenKind::Word {
        return None;
    }
    let longest = types::NAMED.ending(view, last + 1).filter(|said| said.first >= floor);
    if let Some(said) = longest {
        return Some(Lead::new(said.entry, said.first, said.next));
    }
    let raw = view.raw(view.tokens[last].span);
    let kind = types::of_code(raw).filter(|_| raw.chars().nth(1).is_some())?;
    let joined = view.gap(last).is_empty()
        && last > 0
        && view.tokens[last - 1].line == view.tokens[last].line
        && !matches!(view.kind(last - 1), Some(TokenKind::Symbol('(')));
    (!joined).then_some(Lead { kind, needs: Needs::Number, start: last, end: last + 1 })
}

/// The type word that a symbol at token `at` (that of `số`, or its own) belongs to: one that agrees
/// with the symbol's letters, or else the nearest.
pub(super) fn before(view: &View<'_>, at: usize, floor: usize, symbol: &Symbol) -> Option<Lead> {
    let class = symbol.class();
    let close = adjacent(view, at, floor);
    let agrees = |kind: &DocType| {
        class.kind.is_some_and(|of_letters| kind.agrees(of_letters))
            || (symbol.is_law() && matches!(kind.sort, Sort::Law | Sort::Resolution))
    };
    if close.is_some_and(|l| agrees(l.kind)) {
        return close;
    }
    let mut nearest: Option<Lead> = None;
    let lowest = floor.max(at.saturating_sub(REACH));
    for start in (lowest..at).rev() {
        if !view.same_paragraph(start, at) || ends_clause(view, start, symbol.is_law()) {
            break;
        }
        let Some((kind, end)) = type_at(view, start).filter(|&(_, end)| end <= at) else { continue };
        if types::NAMED.ending(view, end).is_some_and(|said| (floor..start).contains(&said.first)) {
            continue;
        }
        let lead = Lead::new(kind, start, end);
        if agrees(kind) {
            return Some(lead);
        }
        nearest = nearest.or(Some(lead));
    }
    // Far words that the letters contradict introduce something else, but business has letters of its own:
    // `Chứng thư thẩm định giá số 125/2024/CT-TĐG`.
    let business = |l: &Lead| l.kind.sort == Sort::Paper && describes(view, *l, at);
    close.or(nearest.filter(|l| class.kind.is_none() || !class.certain || business(l)))
}

/// The invoice whose series stands before the `số` at token `at`: `Hóa đơn GTGT ký hiệu 1C24TAB, số`.
pub(super) fn invoice(view: &View<'_>, at: usize, floor: usize) -> Option<Lead> {
    let end = at - usize::from(at > 0 && view.is_symbol(at - 1, ','));
    let lowest = floor.max(end.saturating_sub(REACH));
    let words = (lowest..end).rev().find(|&t| SERIES_WORDS.stands(view, t) && view.same_paragraph(t, at))?;
    let series = SERIES_WORDS.at(view, words)?.first;
    let joined = series < end && (series + 1..end).all(|t| view.gap(t).is_empty());
    adjacent(view, words, floor).filter(|lead| joined && lead.kind.sort == Sort::Invoice)
}

/// The type that a heading gives to the symbol, or its `số`, at token `at`, which begins its line: that of a
/// column, or a line with a colon over a list.
pub(super) fn above(view: &View<'_>, at: usize) -> Option<Lead> {
    let index = view.tokens[at].line as usize;
    if view.tokens[at].span.start != view.lines[index].body {
        return None;
    }
    let tokens = match view.paragraph(index).cell {
        Some(cell) => {
            let top = view.grid.top(cell).filter(|&top| top != cell)?;
            let span = view.document.cells[top as usize].span;
            let tokens = view.token_from(span.start)..view.token_from(span.end);
            tokens.clone().any(|t| COLUMNS.stands(view, t)).then_some(tokens)?
        }
        None => {
            let heading = |&l: &usize| view.raw(view.lines[l].span).trim_end().ends_with(':');
            let list = (index.saturating_sub(LINES)..index).rev();
            let line = list.take_while(|&l| heading(&l) || view.siblings(l, index)).find(heading)?;
            view.lines[line].tokens.0 as usize..view.lines[line].tokens.1 as usize
        }
    };
    let mut near = tokens.start.max(tokens.end.saturating_sub(HEADING))..tokens.end;
    let (kind, _) = near.find_map(|t| type_at(view, t))?;
    Some(Lead::new(kind, at, at))
}

fn ends_clause(view: &View<'_>, at: usize, law: bool) -> bool {
    match view.kind(at) {
        Some(TokenKind::Symbol(',')) => !law,
        Some(TokenKind::Symbol('-' | '–' | '/' | '&')) => false,
        Some(TokenKind::Symbol(_)) => true,
        // A tab or a wide gap parts two fields of a form.
        _ => view.gap(at + 1).contains('\t') || view.gap(at + 1).len() > 8,
    }
}

/// Whether only words that describe the type stand between it and `số` at token `at`, so that a bare
/// number is the document's: `Hợp đồng thi công xây dựng số 12`, not `Hợp đồng gói thầu số 12`.
pub(super) fn describes(view: &View<'_>, lead: Lead, at: usize) -> bool {
    let mut between = lead.end..at;
    if between.len() > 8 {
        return false;
    }
    let counted = (lead.end.max(at.saturating_sub(2))..at).any(|t| COUNTED.at(view, t).is_some_and(|c| c.next == at));
    let word = |t| matches!(view.kind(t), Some(TokenKind::Word | TokenKind::Drawing(_) | TokenKind::Symbol(':')));
    !counted && between.all(word)
}

/// Whether the symbol is that of a form, a table or an annex: `Mẫu số 12/KTT`, `Phụ lục hợp đồng số 01`.
pub(super) fn is_form_number(view: &View<'_>, at: usize, lead: Option<Lead>) -> bool {
    let from = lead.map_or(at, |l| l.start);
    let near = |t: Option<usize>| t.is_some_and(|t| view.same_paragraph(t, at) && BEFORE_FORM_NUMBERS.stands(view, t));
    let label = if from > 0 && view.is_symbol(from - 1, ':') { from - 1 } else { from };
    near(label.checked_sub(1))
        || (lead.is_none() && near(label.checked_sub(2)))
        || lead.is_some_and(|l| (l.end..at).any(|t| FORMS.stands(view, t)))
}

/// The name of a law between its type word and `số` at token `at`, type word included.
pub(super) fn law_name(view: &View<'_>, lead: Lead, at: usize) -> Option<Span> {
    let named = lead.kind.sort == Sort::Law && at > lead.end;
    let mut last = at.checked_sub(1).filter(|_| named)?;
    let year = (last.saturating_sub(3).max(lead.end + 1)..=last).find(|&first| YEARS_BEFORE.stands(view, first));
    last = year.map_or(last, |first| first - 1);
    let name = view.tokens[lead.start].span.join(view.tokens[last].span);
    (last >= lead.end && name.len() < 800).then_some(name)
}
