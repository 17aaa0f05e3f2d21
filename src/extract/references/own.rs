//! The document's own number and title, which are no citations.

use std::sync::LazyLock;

use crate::extract::lexicon::citations::OWN;
use crate::extract::lexicon::types::{self, DocType, Sort};
use crate::extract::patterns::Patterns;
use crate::extract::view::View;

use super::clause::is_capital;
use super::lead::{Lead, type_at};
use super::symbol::Symbol;

static SAID: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(OWN));

/// Whether `số` at token `at` and the symbol behind it are the document's own number:
/// `Số: 15/BB-STTTT` that begins its line, `BIÊN BẢN SỐ: 05`; not in a list that says its date.
pub(super) fn is_own_number(view: &View<'_>, at: usize, lead: Option<Lead>, symbol: &Symbol, dated: bool) -> bool {
    let line = &view.lines[view.tokens[at].line as usize];
    let first = line.tokens.0 as usize;
    let colon = view.is_symbol(at + 1, ':');
    if let Some(lead) = lead {
        // `Biên bản số: 05/BB-KT` as a line of its own.
        let label = lead.kind.sort == Sort::Minutes
            && lead.end == at
            && view.tokens[lead.start].span.start == line.span.start
            && colon
            && symbol.next >= line.tokens.1 as usize;
        return label || is_title(view, lead.start, lead.kind);
    }
    let apart = view.gap(at).contains('\t') || view.gap(at).len() > 4;
    let begins = is_capital(view, at) && colon || view.tokens[at].span.start == line.body || apart;
    let listed = line.body > line.span.start && !colon && dated;
    let titled = || type_at(view, first).is_some_and(|(kind, _)| kind.sort == Sort::Minutes) && is_of_minutes(symbol);
    (begins && !listed) || (is_shouted(view, first) && titled())
}

/// Whether minutes speak of themselves by their number: `Biên bản số 27/BB-UBND được lập thành 02 bản`.
pub(super) fn is_quoted(view: &View<'_>, lead: Option<Lead>, symbol: &Symbol) -> bool {
    let here = symbol.next > 0 && view.same_paragraph(symbol.next - 1, symbol.next);
    here && lead.is_some_and(|lead| lead.kind.sort == Sort::Minutes) && SAID.stands(view, symbol.next)
}

/// Whether the type word at token `at` belongs to a heading in capitals: the document's own title.
pub(super) fn is_title(view: &View<'_>, at: usize, kind: &DocType) -> bool {
    let Some(token) = view.tokens.get(at) else { return false };
    let line = &view.lines[token.line as usize];
    // `HĐLĐ số 118`: letters that stand for a type head no document.
    let own = kind.sort == Sort::Minutes || token.span.start == line.body;
    own && is_shouted(view, line.tokens.0 as usize)
        && is_shouted(view, at)
        && types::of_code(view.raw(token.span)).is_none()
}

/// A bare number in a heading of capitals counts something else.
pub(super) fn is_heading(view: &View<'_>, at: usize) -> bool {
    is_shouted(view, at) && view.is_symbol(at, ':')
}

/// A symbol alone on its line outside a table is the document's own when it is of minutes.
pub(super) fn is_number_line(view: &View<'_>, at: usize, symbol: &Symbol) -> bool {
    let line = &view.lines[view.tokens[at].line as usize];
    let alone = line.body == view.tokens[at].span.start && symbol.next >= line.tokens.1 as usize;
    alone && is_of_minutes(symbol)
}

fn is_of_minutes(symbol: &Symbol) -> bool {
    symbol.class().kind.is_some_and(|kind| kind.sort == Sort::Minutes)
}

/// Whether token `at` is a word of capitals.
fn is_shouted(view: &View<'_>, at: usize) -> bool {
    view.tokens.get(at).is_some_and(|t| {
        let mut letters = view.raw(t.span).chars();
        letters.clone().nth(1).is_some() && letters.all(char::is_uppercase)
    })
}
