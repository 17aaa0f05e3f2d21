//! Labels beside or under a name: `Chức vụ: …`, `sinh năm …`, `⇥Đơn vị công tác: …`.

use crate::document::Span;
use crate::extract::label;
use crate::extract::lexicon::labels::PersonSlot;
use crate::extract::lexicon::persons::QUALIFIERS;
use crate::extract::view::View;
use crate::extract::words;

use super::{after_colon, set_off};

/// A label of something that is told of a person.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Told {
    /// Where it begins.
    pub(crate) start: u32,
    /// Where its value begins.
    pub(crate) value: u32,
    pub(crate) slot: PersonSlot,
}

/// The first of them in a text.
pub(crate) fn told(view: &View<'_>, text: Span) -> Option<Told> {
    let low = view.low(text);
    let (mut at, mut open) = (0, true);
    while let Some(c) = low[at..].chars().next() {
        let end = words::word_end(low, at);
        if end > at {
            let found = label_at(view, text.part(at, low.len()), open);
            if found.is_some() {
                return found;
            }
            (at, open) = (end, false);
            continue;
        }
        at += c.len_utf8();
        open = c != ' ' || open || low[at..].starts_with(' ');
    }
    None
}

/// Whether a text begins with one.
pub(crate) fn tells(view: &View<'_>, text: Span) -> bool {
    view.low(text).starts_with(words::is_alphanumeric) && label_at(view, text, true).is_some()
}

/// The label that a text begins with. In the middle of a phrase (not `open`) it needs a capital and a colon.
fn label_at(view: &View<'_>, text: Span, open: bool) -> Option<Told> {
    let low = view.low(text);
    let (mut len, slot, with_colon) = label::of_person(low)?;
    let rest = low[len..].trim_start();
    let bracket = rest.char_indices().take(40).take_while(|_| rest.starts_with('(')).find(|&(_, c)| c == ')');
    if let Some((close, _)) = bracket {
        let after = rest[close + 1..].trim_start();
        if after.starts_with([':', '\t', '\n']) {
            len = low.len() - after.len();
        }
    }
    len += qualified(&low[len..]);
    let end = text.start + len as u32;
    let value = after_colon(view, end, text.end);
    let colon = value.is_some();
    let fits = match slot {
        PersonSlot::Unit | PersonSlot::Name => set_off(view, end, text.end).is_some(),
        // `ĐT 0912 345 678`
        PersonSlot::Other if low[len..].trim_start_matches(' ').starts_with(|c: char| c.is_ascii_digit()) => true,
        _ => colon || !with_colon,
    };
    let marked = open || (colon && view.raw(text).starts_with(char::is_uppercase));
    (fits && marked).then_some(Told { start: text.start, value: value.map_or(end, |value| value.start), slot })
}

/// The bytes of what may stand between a label and its colon: `công tác` in `Chức vụ công tác:`.
fn qualified(rest: &str) -> usize {
    let near = rest.char_indices().take(40).find(|(_, c)| matches!(c, ':' | '\t' | '\n'));
    let end = near.map_or(0, |(at, _)| at);
    let words = rest[..end].split(|c: char| !c.is_alphanumeric());
    if words.filter(|w| !w.is_empty()).all(|w| QUALIFIERS.contains(&w)) { end } else { 0 }
}
