//! Sides that only a sentence names: `Công ty X (sau đây gọi là Bên A) và Công ty Y (Bên B)`, `giữa Sở X và UBND Y`.

use crate::document::Span;
use crate::record::{Role, Spot};

use super::super::lexicon::clauses::SIDES as BETWEEN;
use super::super::lexicon::headings::LEADS;
use super::super::lexicon::sides::{AFTER_BETWEEN, BEFORE_SIDES, SIDE};
use super::super::people::{self, phrase};
use super::super::view::View;
use super::super::words;
use super::prose::found;
use super::side::Side;
use super::{Walker, core, organisation, role};

/// A side that a sentence calls by its role words in brackets.
struct Called {
    /// Who it is, an organisation or a person.
    name: Span,
    role: Span,
    /// What follows, up to the next side.
    rest: Span,
}

impl Walker<'_, '_> {
    /// The sides that a sentence calls `(Bên A)`, `(sau đây gọi là bên mua)`, two or more of them.
    pub(super) fn called_in_brackets(&mut self, span: Span) -> bool {
        let sides = called(self.view, span);
        if sides.len() < 2 {
            return false;
        }
        for Called { name, role, rest } in sides {
            let role = role::sentence(&phrase::quoted(self.view, role));
            let side = Side { role, name: None, open: false, led: false, value: name, span: name };
            let person = people::read(self.view, name, false).into_iter().next();
            let party = match person.filter(|_| !organisation::is_body(self.view.low(name))) {
                Some(person) => {
                    let party = self.roll.enter_person(&side, &person, Spot::Opening);
                    self.roll.add(found(person, Spot::Opening), Role::Member, Some(party));
                    party
                }
                None => {
                    let (organisation, blank) = organisation::begin(self.view, name);
                    self.roll.enter(&side, organisation, blank, Spot::Opening)
                }
            };
            for person in people::read(self.view, rest, false) {
                self.roll.add(found(person, Spot::Opening), Role::Member, Some(party));
            }
        }
        true
    }

    /// Keeps two organisations between which something went on, in case no heading names a side.
    pub(super) fn keep_between(&mut self, span: Span) {
        if self.between.is_none() && !self.meeting {
            self.between = between(self.view, span);
        }
    }

    /// Enters the sides that only one sentence names.
    pub(super) fn sides_between(&mut self) {
        for name in self.between.take().filter(|_| self.roll.sides() == 0).into_iter().flatten() {
            let side = Side { role: String::new(), name: None, open: false, led: true, value: name, span: name };
            if let (Some(name), _) = organisation::begin(self.view, name) {
                self.roll.enter(&side, Some(name), false, Spot::Opening);
            }
        }
    }
}

fn called(view: &View<'_>, span: Span) -> Vec<Called> {
    let low = view.low(span);
    // Every line before the people comes here, and few have a bracket with a side in it.
    if !low.contains('(') || words::find(low, SIDE).is_none() {
        return Vec::new();
    }
    let mut sides: Vec<Called> = Vec::new();
    let mut from = 0;
    for (open, _) in low.match_indices('(') {
        let near = low.floor_char_boundary((open + BRACKET).min(low.len()));
        let close = low[open..near].find(')').map(|at| open + at + 1);
        let Some(close) = close.filter(|_| open >= from) else { continue };
        let Some(role) = core::called(view, span.part(open, close)) else { continue };
        let Some(begin) = begun(view, span, from, open) else { continue };
        if let Some(last) = sides.last_mut() {
            let told = low[..begin].trim_end();
            let told = phrase::without_end(told, BEFORE_SIDES).unwrap_or(told);
            last.rest = phrase::trim(view, Span { end: span.start + told.len() as u32, ..last.rest });
        }
        let name = phrase::trim(view, span.part(begin, open));
        sides.push(Called { name, role, rest: span.part(close, low.len()) });
        from = close;
    }
    sides
}

/// Bytes of the longest bracket round role words, and of the longest name before it.
const BRACKET: usize = 120;
const NAME: usize = 200;

/// Where the name of a side begins that ends at byte `open` of a sentence: behind a comma or the words before sides.
fn begun(view: &View<'_>, span: Span, from: usize, open: usize) -> Option<usize> {
    let low = view.low(span);
    let names = |at: &usize| {
        let before = low[from..*at].trim_end();
        let parted = before.is_empty() || before.ends_with([',', ';', ':', '-', '–']);
        let led = parted || BEFORE_SIDES.iter().any(|word| phrase::without_end(before, &[word]).is_some());
        let name = span.part(*at, open);
        led && (organisation::is_body(&low[*at..open]) || people::begins(view, name))
            && LEADS.longest(&low[*at..open]).is_none()
    };
    let from = low.ceil_char_boundary(from.max(open.saturating_sub(NAME)));
    let starts: Vec<usize> = phrase::starts(&low[from..open]).map(|at| from + at).collect();
    starts.into_iter().rev().find(names)
}

/// The two organisations behind `giữa`: `buổi làm việc giữa Sở X và UBND huyện Y về …`.
fn between(view: &View<'_>, span: Span) -> Option<[Span; 2]> {
    if !BETWEEN.may_be_within(view, span) {
        return None;
    }
    let low = view.low(span);
    let said = BETWEEN.among(view, view.tokens_in(span)).next()?;
    let first = (view.tokens.get(said.next)?.span.start - span.start) as usize;
    let rest = low.get(first..)?;
    let joint = |at: usize| phrase::joins(&low[at..]);
    let joints = phrase::starts(rest).map(|at| first + at).filter(|&at| joint(at));
    let second = joints.into_iter().find_map(|at| {
        let rest = low[at..].split_once(' ')?.1;
        phrase::is_org(rest).then_some((at, low.len() - rest.len()))
    });
    let (end, next) = second.filter(|_| phrase::is_org(rest))?;
    let stop = phrase::starts(&low[next..]).map(|at| next + at).find(|&at| {
        low[at..].starts_with([',', ';', '.', ':', '('])
            || AFTER_BETWEEN.iter().any(|word| words::begins(&low[at..], word))
    });
    let stop = stop.unwrap_or(low.len());
    Some([phrase::trim(view, span.part(first, end)), phrase::trim(view, span.part(next, stop))])
}
