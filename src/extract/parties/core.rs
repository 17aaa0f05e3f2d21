//! The label of a side without what stands round it.

use crate::document::Span;

use super::super::lexicon::clauses::ISSUER_JOINS;
use super::super::lexicon::headings::{AFTER_BEN, AFTER_UNIT, BEFORE_NAMES, TAILS};
use super::super::lexicon::sides::{IS, OR, SIDE};
use super::super::people::{self, phrase};
use super::super::view::View;
use super::super::words;
use super::role::{after_ben, is_side};

/// A label without what only introduces people.
#[derive(Debug, Clone, Copy)]
pub(super) struct Core {
    pub(super) label: Span,
    /// An organisation beside the role words: `BÊN A - CÔNG TY X`.
    pub(super) name: Option<Span>,
    /// Role words in brackets beside an organisation: `Công ty X (Bên A)`.
    pub(super) aside: Option<Span>,
    /// Role words in brackets behind other role words: `Người giám sát (Bên C)`.
    pub(super) called: bool,
}

/// Takes a label apart.
pub(super) fn core(view: &View<'_>, label: Span) -> Core {
    let low = view.low(label);
    let tail = phrase::starts(low).skip(1).find_map(|at| Some((at, TAILS.find(&low[at..])?.1)));
    let cut = Span { start: label.start, end: label.start + tail.map_or(low.len(), |tail| tail.0) as u32 };
    let mut core = Core { label: phrase::trim(view, cut), name: None, aside: None, called: false };
    core.aside = tail.filter(|tail| !tail.1).and_then(|(at, _)| called(view, label.part(at, low.len())));
    let low = view.low(core.label);
    if let Some(open) = low.find('(') {
        let close = low[open..].find(')').map_or(low.len(), |n| open + n);
        let inside = phrase::trim(view, core.label.part(open + 1, close));
        let before = phrase::trim(view, core.label.part(0, open));
        let after = phrase::trim(view, core.label.part((close + 1).min(low.len()), low.len()));
        if is_side(view.low(inside)) {
            // `Công ty X (Bên A)`, `Người giám sát (Bên C)`
            let organisation = phrase::is_org(view.low(before));
            (core.aside, core.called) = (Some(inside).filter(|_| organisation), !organisation);
        } else if words::find(view.low(inside), OR).is_some_and(|at| at > 0) {
            // `Đoàn (thanh tra hoặc kiểm tra)`: one of them belongs to the role words.
            core.label = core.label.part(0, close + 1);
            return core;
        } else if phrase::is_org(view.low(inside)) {
            core.name = Some(inside);
        }
        if phrase::is_org(view.low(after)) {
            core.name = Some(after);
        }
        core.label = before;
    }
    if is_side(view.low(core.label)) {
        split(view, &mut core);
    }
    core
}

/// The role words in `(Bên A)`, `(sau đây gọi là "Bên A")`.
pub(super) fn called(view: &View<'_>, tail: Span) -> Option<Span> {
    let low = view.low(tail);
    let start = words::find(low, SIDE)?;
    let end = low[start..].find([')', '"', '”', '’', '\'', ',', ';', '.']).map_or(low.len(), |at| start + at);
    let role = phrase::trim(view, tail.part(start, end));
    is_side(view.low(role)).then_some(role)
}

/// Splits `Bên A - Công ty X`, `Bên A-Công ty X`, `Bên A là Công ty X`, `Bên A Công ty X`, `Bên giao - Ông X`.
fn split(view: &View<'_>, core: &mut Core) {
    let low = view.low(core.label);
    let dash = low.char_indices().find_map(|(at, c)| {
        let rest = &low[at + c.len_utf8()..];
        let spaced = || rest.starts_with(' ') || low[..at].ends_with(' ');
        // `Bên bán điện-Điện lực X`
        let apart = matches!(c, '-' | '–' | '—') && (spaced() || phrase::is_org(rest));
        // `Đoàn kiểm tra Phòng Tài chính - Kế hoạch` goes on.
        (apart && ISSUER_JOINS.longest(rest.trim_start()).is_none()).then_some((at, at + c.len_utf8()))
    });
    let is = words::find(low, IS).map(|at| (at, at + IS.len()));
    let lettered = after_ben(low).and_then(|r| {
        let first = r.split(' ').next()?;
        (first.chars().count() == 1).then_some(low.len() - r.len() + first.len())
    });
    let run = || run_in(low, view.raw(core.label)).map(|n| (n, n));
    let Some((end, next)) = dash.or(is).or(lettered.map(|n| (n, n))).or_else(run) else { return };
    let right = phrase::trim(view, core.label.part(next, low.len()));
    if phrase::is_org(view.low(right)) && !people::begins(view, right) {
        core.name = Some(right);
    }
    core.label = phrase::trim(view, core.label.part(0, end));
}

/// The bytes of role words that run into the name of an organisation: `đơn vị thi công Công ty X`.
fn run_in(low: &str, raw: &str) -> Option<usize> {
    let mut len = BEFORE_NAMES.longest(low)?;
    loop {
        let rest = low[len..].trim_start();
        let at = low.len() - rest.len();
        if phrase::is_org(rest) && raw.get(at..)?.starts_with(char::is_uppercase) {
            return Some(len);
        }
        len = at + AFTER_UNIT.longest(rest).or_else(|| AFTER_BEN.longest(rest))?;
    }
}
