//! Lines that say which document issued the form: `Mẫu số 140 BH theo TT số …`.

use std::sync::LazyLock;

use crate::extract::lexicon::citations::{FORM_LINES, FormLine};
use crate::extract::lexicon::clauses::FORM_BY;
use crate::extract::patterns::Patterns;
use crate::extract::view::{TokenKind, View};

use super::clause::is_capital;

static LINES: LazyLock<Patterns<FormLine>> = LazyLock::new(|| Patterns::new(FORM_LINES));

/// Most tokens of such a line before the document.
const LONGEST: usize = 30;

/// Whether the mention at token `start` stands in a line that says which document issued the form:
/// `Mẫu số 140 BH theo TT số …`, `(Ban hành kèm theo Thông tư số …)`.
pub(super) fn is_form_line(view: &View<'_>, start: usize) -> bool {
    let index = view.tokens[start].line as usize;
    let line = &view.lines[index];
    let first = line.tokens.0 as usize;
    if first == start {
        // The words may end the line above.
        let above = index.checked_sub(1).and_then(|i| view.lines.get(i));
        return above.is_some_and(|l| l.tokens.1 > l.tokens.0 && issues_form(view, l.tokens.0 as usize, first));
    }
    issues_form(view, first, start)
}

/// Whether the words from token `first` up to `end` are those of a form-issuing line.
fn issues_form(view: &View<'_>, first: usize, end: usize) -> bool {
    if end - first > LONGEST {
        return false;
    }
    let Some(found) = LINES.at(view, first).filter(|found| found.next <= end) else { return false };
    let opened = matches!(view.kind(first), Some(TokenKind::Symbol(_)));
    (opened || is_capital(view, found.first)) && (*found.reads == FormLine::Form || FORM_BY.stands(view, end - 1))
}
