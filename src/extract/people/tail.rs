//! What follows a name: the post, up to the next label, and what the labels give.

use crate::document::Span;
use crate::record::Role;

use super::super::layout;
use super::super::lexicon::classes::STAMPS;
use super::super::lexicon::headings::{REPRESENTS, ROLE_FILLERS, ROLES};
use super::super::lexicon::labels::PersonSlot;
use super::super::lexicon::people::COUNCIL;
use super::super::lexicon::persons::{
    ACTING, ACTS_AS, AFTER_POSTS, AGE, AND_ALSO, BEFORE_POSTS, DOERS, DOES, EVERYBODY, NOT_ACTING, STANDS, WITH_OTHERS,
};
use super::super::view::View;
use super::super::words;
use super::{name, phrase};

/// The parts of a person's line after the name, or of a line of labels of its own.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tail {
    pub(crate) position: Span,
    /// What stands before the label that gives the position.
    pub(crate) unlabelled: Span,
    pub(crate) unit: Span,
    pub(crate) rank: Span,
    /// A name after its own label.
    pub(crate) named: Span,
    pub(crate) role: Option<Role>,
    /// A label was found.
    pub(crate) labelled: bool,
}

/// Reads `span`, which begins after a name or with a label.
pub(crate) fn read(view: &View<'_>, span: Span) -> Tail {
    let mut tail = Tail::default();
    let mut trade = Span::default();
    let (mut from, mut slot) = (span.start, None);
    let mut at = span.start;
    loop {
        let next = layout::person::told(view, Span { start: at, end: span.end });
        let until = next.map_or(span.end, |next| next.start);
        let value = phrase::trim(view, Span { start: from, end: until });
        match slot {
            None => (tail.position, tail.unit, tail.role) = cells(view, value),
            Some(PersonSlot::Post) if !value.is_empty() => {
                tail.unlabelled = tail.position;
                let (post, _, role) = cells(view, value);
                (tail.position, tail.role) = (post, role.or(tail.role));
            }
            Some(PersonSlot::Trade) => trade = value,
            Some(PersonSlot::Unit) => tail.unit = value,
            Some(PersonSlot::Rank) => tail.rank = value,
            Some(PersonSlot::Name) if tail.named.is_empty() => tail.named = value,
            Some(PersonSlot::Other) if tail.position.is_empty() => tail.position = behind_birth(view, value),
            Some(_) => {}
        }
        let Some(next) = next else { break };
        (from, at, slot, tail.labelled) = (next.value, next.value, Some(next.slot), true);
    }
    if tail.position.is_empty() {
        tail.position = trade;
    }
    let glued = view.low(span).strip_prefix(' ').is_some_and(|r| r.starts_with(char::is_alphabetic));
    settle(view, tail, glued)
}

/// What stands behind the year or the day of a birth: `sinh năm 1955, con trưởng`.
fn behind_birth(view: &View<'_>, value: Span) -> Span {
    let low = view.low(value);
    let at = low.find(',').unwrap_or(low.len());
    let born = low[..at].trim_end();
    let mut parts = born.rsplit('/');
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let year = parts.next().is_some_and(|year| year.len() == YEAR && digits(year));
    if year && parts.all(|part| part.len() <= 2 && digits(part)) {
        phrase::trim(view, value.part(at, low.len()))
    } else {
        Span::default()
    }
}

/// Digits of a year.
const YEAR: usize = 4;

/// A post that a tab or a cell ends, and the organisation or the role in the cell after it.
fn cells(view: &View<'_>, value: Span) -> (Span, Span, Option<Role>) {
    let low = view.low(value);
    let Some(at) = low.find(['\t', '\n']) else { return (value, Span::default(), None) };
    let cut = value.start + at as u32;
    let rest = phrase::trim(view, Span { start: cut, end: value.end });
    let next = view.low(rest).find(['\t', '\n']).map_or(rest.end, |n| rest.start + n as u32);
    let next = phrase::trim(view, Span { start: rest.start, end: next });
    let unit = if phrase::is_org(view.low(next)) { next } else { Span::default() };
    let role = role_of(view.low(next)).or_else(|| COUNCIL.contains(view.low(next)).then_some(Role::Chair));
    // `Ông A ⇥ Loại cuộc họp: ⇥ …`: a label that nobody knows is no post.
    let labelled = low[..at].trim_end().ends_with(':');
    let post = if labelled { Span::default() } else { phrase::trim(view, Span { start: value.start, end: cut }) };
    (post, unit, role)
}

/// Takes off the post what is none, and finds the role that it tells. `glued`: nothing but a space
/// stands between the name and the post.
fn settle(view: &View<'_>, mut tail: Tail, glued: bool) -> Tail {
    while let Some(len) = BEFORE_POSTS.longest(view.low(tail.position)) {
        let start = tail.position.start + len as u32;
        tail.position = phrase::trim(view, Span { start, end: tail.position.end });
    }
    rank(view, &mut tail);
    // `Lò Văn Chín (đã ký)`
    if STAMPS.contains(&view.low(tail.position)) {
        tail.position = Span { end: tail.position.start, ..tail.position };
    }
    age(view, &mut tail);
    with_others(view, &mut tail);
    done(view, &mut tail);
    let low = view.low(tail.position);
    tail.role = told(low).or(tail.role).or_else(|| told(view.low(tail.unit)));
    if let Some((len, role)) = made(low, glued) {
        tail.role = role.or(tail.role);
        tail.position = phrase::trim(view, Span { start: tail.position.start, end: tail.position.start + len as u32 });
    }
    tail
}

/// `Ông A, Thượng tá, Phó Trưởng phòng`: the rank may follow the name.
fn rank(view: &View<'_>, tail: &mut Tail) {
    let Span { start, end } = tail.position;
    let Some(len) = name::ranked(view, start as usize, end as usize).filter(|_| tail.rank.is_empty()) else { return };
    let rest = view.folded[len..end as usize].trim_start();
    if rest.is_empty() || rest.starts_with([',', '-', '–', ';', '.', '(']) {
        tail.rank = Span { start, end: len as u32 };
        tail.position = phrase::trim(view, Span { start: len as u32, end });
    }
}

/// The role that a part of the text names: `Ủy viên, thư ký`.
pub(crate) fn told(low: &str) -> Option<Role> {
    let sign = |c: char| matches!(c, ',' | ';' | '(' | ')' | '-' | '–' | '—' | ':' | '.' | '\n');
    let role = |part: &str| {
        let part = part.trim();
        role_of(part).or_else(|| acting(part))
    };
    match words::has(low, AND_ALSO) {
        true => low.split(sign).flat_map(|part| part.split(AND_ALSO)).find_map(role),
        false => low.split(sign).find_map(role),
    }
}

/// The role that a part of a post says somebody had there: `chủ trì xác minh sự cố`, `là người chứng kiến`.
fn acting(part: &str) -> Option<Role> {
    let (words, role) = ACTING.find(part)?;
    NOT_ACTING.longest(part[words.len()..].trim_start()).is_none().then_some(*role)
}

/// `Chi hội trưởng và 35 hộ dân`: those who are not named are no part of the post.
fn with_others(view: &View<'_>, tail: &mut Tail) {
    let low = view.low(tail.position);
    let cut = std::iter::once(0).chain(low.match_indices([' ', ',']).map(|(at, _)| at)).find(|&at| {
        let rest = low[at..].trim_start_matches([' ', ',']);
        let joined = WITH_OTHERS.longest(rest).map(|len| rest[len..].trim_start());
        joined.is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()) || EVERYBODY.longest(r).is_some())
    });
    if let Some(at) = cut {
        tail.position = phrase::trim(view, Span { start: tail.position.start, end: tail.position.start + at as u32 });
    }
}

/// `Trưởng bản tiến hành xác minh …`: what they did is no part of the post.
fn done(view: &View<'_>, tail: &mut Tail) {
    if let Some((at, _)) = phrase::place(view.low(tail.position), &AFTER_POSTS) {
        tail.position = phrase::trim(view, tail.position.part(0, at));
    }
}

/// `45 tuổi, trú tại …`, a telephone number: no post.
fn age(view: &View<'_>, tail: &mut Tail) {
    let low = view.low(tail.position);
    let rest = low.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '.'));
    let rest = rest.strip_prefix(AGE).filter(|_| rest.len() < low.len()).unwrap_or(rest);
    if !rest.contains(char::is_alphabetic) || rest.len() < low.len() && low.contains(AGE) {
        let start = tail.position.end - rest.len() as u32;
        tail.position = phrase::trim(view, Span { start, end: tail.position.end });
    }
}

/// `làm thư ký`, and `chủ trì` right after the name or the post: the bytes before it, and the role.
fn made(low: &str, glued: bool) -> Option<(usize, Option<Role>)> {
    let at = words::find(low, ACTS_AS);
    if let Some((at, role)) = at.and_then(|n| Some((n, starting_role(low[n + ACTS_AS.len()..].trim_start())?))) {
        return Some((at, Some(role)));
    }
    if glued && starting_role(low).is_some() && role_of(low).is_some() {
        return Some((0, role_of(low)));
    }
    let before = |end: &str| low.strip_suffix(end).filter(|rest| rest.ends_with(' '));
    if let Some(rest) = before(STANDS) {
        return Some((rest.trim_end().len(), None));
    }
    let (rest, role) = DOES.iter().find_map(|(end, role)| Some((before(end)?.trim_end(), role)))?;
    let apart = rest.ends_with([',', ';', '-', '–', '—', '(', ':']) || DOERS.iter().any(|doer| rest.ends_with(doer));
    (!apart).then_some((rest.len(), Some(*role)))
}

/// Whether `text` begins with a label beside a name.
pub(crate) fn begins(view: &View<'_>, text: Span) -> bool {
    // `Đại diện: Ông A` names a person.
    layout::person::tells(view, text) && REPRESENTS.longest(view.low(text)).is_none()
}

fn starting_role(low: &str) -> Option<Role> {
    ROLES.find(low).map(|&(_, role)| role)
}

/// The role that the whole of `low` names: `thư ký cuộc họp`, not `thư ký riêng`.
pub(crate) fn role_of(low: &str) -> Option<Role> {
    let (words, role) = ROLES.find(low)?;
    let rest = &low[words.len()..];
    let filler = |w: &str| w.is_empty() || ROLE_FILLERS.contains(w);
    let sign = |c: char| matches!(c, ' ' | '\t' | '\n' | ',' | '.' | '(' | ')' | '/' | '-');
    rest.split(sign).all(filler).then_some(*role)
}
