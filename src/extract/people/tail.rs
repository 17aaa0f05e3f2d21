//! What follows a name: the post, up to the next label, and what the labels give.

use crate::document::Span;
use crate::record::Role;

use super::super::lexicon::headings::{ROLE_FILLERS, ROLES};
use super::super::lexicon::people::{LABELS, Slot};
use super::super::view::View;
use super::{name, phrase};

/// The parts of a person's line after the name, or of a line of labels of its own.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tail {
    pub(crate) position: Span,
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
        let next = label(view, at, span.end);
        let until = next.map_or(span.end, |(start, ..)| start);
        let value = phrase::trim(view, Span { start: from, end: until });
        match slot {
            None => tail.position = value,
            Some(Slot::Post) if !value.is_empty() => tail.position = value,
            Some(Slot::Trade) => trade = value,
            Some(Slot::Unit) => tail.unit = value,
            Some(Slot::Rank) => tail.rank = value,
            Some(Slot::Name) if tail.named.is_empty() => tail.named = value,
            Some(_) => {}
        }
        let Some((_, end, found)) = next else { break };
        (from, at, slot, tail.labelled) = (end, end, Some(found), true);
    }
    if tail.position.is_empty() {
        tail.position = trade;
    }
    settle(view, tail)
}

/// Takes `là` off the post, and finds the role that it tells.
fn settle(view: &View<'_>, mut tail: Tail) -> Tail {
    for word in ["hiện là", "là", "nguyên là", "giữ chức vụ", "làm đại diện"] {
        if phrase::begins(view.low(tail.position), word) {
            let start = tail.position.start + word.len() as u32;
            tail.position = phrase::trim(view, Span { start, end: tail.position.end });
        }
    }
    // `Ông A, Thượng tá, Phó Trưởng phòng`: the rank may follow the name.
    if let Some(len) = name::ranked(view, tail.position.start as usize, tail.position.end as usize) {
        let rank = Span { start: tail.position.start, end: len as u32 };
        let rest = &view.folded[len..tail.position.end as usize];
        if tail.rank.is_empty() && (rest.is_empty() || rest.trim_start().starts_with([',', '-', '–', ';', '.', '(']))
        {
            tail.rank = rank;
            tail.position = phrase::trim(view, Span { start: rank.end, end: tail.position.end });
        }
    }
    let low = view.low(tail.position);
    let made = if phrase::begins(low, "làm") { Some(0) } else { low.find(" làm ").map(|n| n + 1) };
    if let Some((at, role)) = made.and_then(|n| Some((n, starting_role(low[n + "làm".len()..].trim_start())?))) {
        tail.role = Some(role);
        tail.position = phrase::trim(view, Span { start: tail.position.start, end: tail.position.start + at as u32 });
        return tail;
    }
    tail.role = low.split([',', ';', '(', ')', '-', '–', '—', ':']).find_map(|part| role_of(part.trim()));
    tail
}

/// Whether `text` begins with a label beside a name.
pub(crate) fn begins(view: &View<'_>, text: Span) -> bool {
    label(view, text.start, text.end).is_some_and(|(start, ..)| start == text.start)
}

fn starting_role(low: &str) -> Option<Role> {
    ROLES.iter().find(|(words, _)| phrase::begins(low, words)).map(|&(_, role)| role)
}

/// The role that the whole of `low` names: `thư ký cuộc họp`, not `thư ký riêng`.
pub(crate) fn role_of(low: &str) -> Option<Role> {
    let (words, role) = ROLES.iter().filter(|(words, _)| phrase::begins(low, words)).max_by_key(|(w, _)| w.len())?;
    let rest = &low[words.len()..];
    let filler = |w: &str| w.is_empty() || ROLE_FILLERS.contains(&w);
    rest.split([' ', '\t', '\n', ',', '.', '(', ')', '/', '-']).all(filler).then_some(*role)
}

/// The next label in the bytes `from..end`: where it begins, where its value begins, what it asks for.
fn label(view: &View<'_>, from: u32, end: u32) -> Option<(u32, u32, Slot)> {
    let low = &view.folded[from as usize..end as usize];
    let raw = &view.document.text[from as usize..end as usize];
    let mut open = true;
    let mut word = false;
    for (at, c) in low.char_indices() {
        if c.is_alphanumeric() && !word {
            if let Some((len, slot)) = label_at(&low[at..], &raw[at..], open) {
                return Some((from + at as u32, from + (at + len) as u32, slot));
            }
        }
        word = c.is_alphanumeric();
        open = match c {
            c if c.is_alphanumeric() => false,
            ' ' => open || low[at + 1..].starts_with(' '),
            _ => true,
        };
    }
    None
}

/// The label that the text begins with. In the middle of a phrase it needs a capital and a colon.
fn label_at(low: &str, raw: &str, open: bool) -> Option<(usize, Slot)> {
    let (words, slot) = LABELS.iter().filter(|(w, _)| phrase::begins(low, w)).max_by_key(|(w, _)| w.len())?;
    let mut len = words.len();
    let rest = low[len..].trim_start();
    if let Some(close) = rest.strip_prefix('(').and_then(|r| r.find(')')) {
        let after = rest[close + 2..].trim_start();
        if after.starts_with([':', '\t', '\n']) {
            len = low.len() - after.len();
        }
    }
    let rest = low[len..].trim_start_matches(' ');
    let colon = rest.starts_with(':');
    let set_off = colon || rest.starts_with(['\t', '\n']) || rest.is_empty();
    let fits = match slot {
        Slot::Unit | Slot::Colon => set_off,
        Slot::Name => set_off,
        _ => true,
    };
    let marked = open || (colon && raw.starts_with(char::is_uppercase));
    let skip = if colon { low.len() - rest.len() + 1 } else { len };
    (fits && marked).then_some((skip, *slot))
}
