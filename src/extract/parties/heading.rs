//! Lines that head people: everybody, a role, or a side.

use crate::document::Span;
use crate::record::Role;

use super::super::layout::{self, SetOff};
use super::super::lexicon::headings::{
    AGAINST, ANNOUNCED, DRAWN_UP_AGAINST, GROUPS, LEADS, MEMBERS, NOBODY, OPENING, REPRESENTS, ROLE_FILLERS, ROLES,
    STANDING_FOR, UMBRELLAS,
};
use super::super::lexicon::sides::{
    AFTER_I, AFTER_WE, ANNOUNCES, BEFORE_ROLES, BEFORE_WHOM, CONSISTS, DONE, I, INTRODUCES, IS, LABEL_ENDS, LIST_WORDS,
    LISTED, MATTER, OPENS, WE, WITH,
};
use super::super::people::{self, name, phrase};
use super::super::view::View;
use super::super::words::{self, Bytes};
use super::organisation;
use super::role::{self, is_side};
use super::side::{self, LinePlace, Side};

/// What a line heads, each with what follows its label on the line.
#[derive(Debug, Clone)]
pub(super) enum Heading {
    /// People of whatever side.
    Everybody(Span),
    /// People with a role.
    Role(Role, Span),
    /// A side.
    Side(Side),
    /// Whom the minutes are drawn up against: the role words, where there are any.
    Against(Option<Span>, Span),
}

/// Longest label of a heading, in bytes.
const LABEL: usize = 220;

/// Longest role label with its fillers, in bytes.
const ROLE_LABEL: usize = 160;

/// What the line heads.
pub(super) fn read(view: &View<'_>, span: Span, place: LinePlace) -> Option<Heading> {
    role(view, span)
        .or_else(|| speaks(view, span))
        .or_else(|| concerned(view, span, place))
        .or_else(|| announced(view, span, place))
        .or_else(|| side::read(view, span, place).map(Heading::Side))
        .or_else(|| everybody(view, span))
        .or_else(|| members(view, span).filter(|_| !place.taken))
}

/// A role label: its words, fillers, then a colon, a person, or nothing.
pub(super) fn role(view: &View<'_>, span: Span) -> Option<Heading> {
    let low = view.low(span);
    let head = phrase::ROUND.past(low);
    let called = head[BEFORE_ROLES.longest(head).unwrap_or(0)..].trim_start();
    let start = low.len() - called.len();
    let (words, role) = ROLES.find(called)?;
    let mut at = start + words.len();
    let absent = *role == Role::Absent;
    let mut introduced = absent;
    loop {
        if at - start > ROLE_LABEL {
            return None;
        }
        let rest = &low[at..];
        let here = Span { start: span.start + at as u32, end: span.end };
        let next = rest.trim_start_matches([' ', ',', '.', '/', '-', '–', '—']);
        let begun = at + rest.len() - next.len();
        match layout::set_off(view, span.start + begun as u32, span.end) {
            Some(SetOff::End) => return Some(Heading::Role(*role, Span { start: span.end, end: span.end })),
            Some(_) => return Some(Heading::Role(*role, here)),
            None => {}
        }
        let dashed = rest[..rest.len() - next.len()].contains(['-', '–', '—']);
        let head = name::read(view, span.start as usize + begun, span.end as usize);
        if head.is_some_and(|h| h.strong || introduced || dashed) {
            return Some(Heading::Role(*role, Span { start: span.start + begun as u32, end: span.end }));
        }
        if let Some(bracket) = next.strip_prefix('(') {
            at = begun + 2 + bracket.char_indices().take(ROLE_LABEL).find(|&(_, c)| c == ')')?.0;
            continue;
        }
        let word = filler(next)?;
        introduced = absent || INTRODUCES.contains(&word);
        at = begun + word.len();
    }
}

/// The word that `text` begins with, when it may stand between a role label and its colon.
fn filler(text: &str) -> Option<&str> {
    let word = &text[..text.find(|c: char| !(c.is_alphanumeric() || c == '/')).unwrap_or(text.len())];
    let number = word.bytes().all(|b| b.is_ascii_digit());
    (!word.is_empty() && (number || ROLE_FILLERS.contains(word))).then_some(word)
}

/// What the signs begin with behind which a label may begin.
static PART_MARKS: Bytes = Bytes::new(b" ;,.\t\n-+(\xE2");

/// Whether a label may begin in the middle of a line.
fn may_have_parts(view: &View<'_>, span: Span) -> bool {
    let first = view.line_at(span.start);
    let lines = view.lines[first..].iter().take_while(|line| line.span.start < span.end);
    lines.zip(first..).any(|(line, at)| {
        // In a shape with words no token tells of them.
        let tokens = || view.line_tokens(at);
        line.marks.is_all()
            || LISTED.among_of(view, at, tokens()).next().is_some()
            || OPENING.among_of(view, at, tokens()).next().is_some()
            || ROLES.among_of(view, at, tokens()).next().is_some()
    })
}

/// Where the parts of a line that holds several labels meet: `Chủ tọa: … Thư ký: …`, `… chủ trì, thư ký là bà …`.
pub(super) fn cuts(view: &View<'_>, span: Span) -> Vec<u32> {
    let mut cuts = Vec::new();
    if !may_have_parts(view, span) {
        return cuts;
    }
    let low = view.low(span);
    let mut start = span.start;
    // Where words begin that are no label: the marks of a run before them need not ask again.
    let mut refused = 0;
    let several = memchr::memchr_iter(b':', low.as_bytes()).count() > 1;
    let mut next = 0;
    while let Some(skipped) = PART_MARKS.find(&low.as_bytes()[next..]) {
        let at = next + skipped;
        // Single spaces are the most of what is found.
        if low.as_bytes()[at] == b' ' && !low[..at].ends_with(' ') {
            next = at + 1;
            continue;
        }
        let Some(mark) = low[at..].chars().next() else { break };
        next = at + mark.len_utf8();
        if !mark.is_ascii() && mark != '–' {
            continue;
        }
        let after = &low[next..];
        let label = after.trim_start_matches(' ');
        let at_label = low.len() - label.len();
        let here = Span { start: span.end - label.len() as u32, end: span.end };
        let begins = several && LISTED.longest(label).is_some()
            || mark == '.' && after.starts_with(' ') && OPENING.longest(label).is_some() && label.len() < LABEL
            || at_label > refused && labelled(view, here, several);
        if !begins && at_label > refused {
            refused = low.len() - phrase::ROUND.past(label).len();
        }
        if begins && here.start > start {
            cuts.push(here.start);
            start = here.start;
        }
    }
    cuts
}

/// Whether a role label begins at `here`, with a colon where the line has several, or `là`.
fn labelled(view: &View<'_>, here: Span, several: bool) -> bool {
    let Some(Heading::Role(role, value)) = role(view, here) else { return false };
    if role == Role::Absent && view.low(value).starts_with(char::is_alphabetic) {
        return true;
    }
    let words = view.low(Span { end: value.start, ..here });
    let colon = several && layout::after_colon(view, value.start, value.end).is_some();
    colon || !value.is_empty() && LABEL_ENDS.iter().any(|w| words.trim_end().ends_with(w))
}

/// Whoever speaks of themselves, with others or alone.
fn speaks(view: &View<'_>, span: Span) -> Option<Heading> {
    // One word is in both.
    let at = words::find(view.low(span), I)?;
    we(view, span).or_else(|| alone(view, span, at))
}

/// `chúng tôi gồm`, in or at the end of the sentence that opens the minutes.
fn we(view: &View<'_>, span: Span) -> Option<Heading> {
    let low = view.low(span);
    let at = words::find(low, WE)?;
    let rest = &low[at + WE.len()..];
    let next = rest.trim_start_matches([' ', ',', '-', '–', '(']);
    let lists = AFTER_WE.longest(next).is_some();
    let value = if ends_open(low) {
        low.len()
    } else if next.starts_with('.') || layout::set_off(view, span.end - next.len() as u32, span.end).is_some() {
        low.len() - rest.len()
    } else if lists {
        low.len() - rest.len() + list_of(rest)
    } else {
        return None;
    };
    Some(Heading::Everybody(Span { start: span.start + value as u32, end: span.end }))
}

/// `Tôi: …`, `Tôi là …`: who writes the minutes alone.
fn alone(view: &View<'_>, span: Span, at: usize) -> Option<Heading> {
    let low = view.low(span);
    let rest = low[at + I.len()..].trim_start();
    let names = AFTER_I.longest(rest).is_some();
    let rest = rest.strip_prefix(IS).unwrap_or(rest);
    let start = span.end - rest.len() as u32;
    (names && !low.contains(WE)).then_some(Heading::Everybody(Span { start, end: span.end }))
}

/// `Tiến hành lập biên bản đối với …`, `Đã làm việc với …`, before the persons concerned.
fn concerned(view: &View<'_>, span: Span, place: LinePlace) -> Option<Heading> {
    let low = view.low(span);
    if DONE.longest(low).is_none() || MATTER.is_in_text(low) {
        return None;
    }
    let words = low.trim_end().trim_end_matches([':', ' ', '.', '…', '_', '\t', ')']);
    let open = phrase::without_end(words, BEFORE_WHOM).is_some();
    // `… tình tiết của vụ việc đối với ông (bà) có tên sau đây`
    let against = words::find(low, DRAWN_UP_AGAINST).filter(|_| open).map(|at| at + DRAWN_UP_AGAINST.len());
    let with = against.or_else(|| phrase::place(low, &WITH).map(|(at, words)| at + words.len()))?;
    let value = Span { start: span.start + with as u32, end: span.end };
    let who = phrase::trim(view, value);
    let set_off = low.trim_end().ends_with(':') || view.low(value).starts_with(':');
    if phrase::is_org(view.low(who)) && (set_off || REPRESENTS.is_in_text(low) || place.above_people(view)) {
        let standing = STANDING_FOR.iter().filter_map(|w| words::find(view.low(who), w)).min();
        let people = standing.map_or(span.end, |n| who.start + n as u32);
        let name = organisation::begin(view, who).0;
        let value = Span { start: people, end: span.end };
        return name.is_some().then_some(Heading::Side(Side {
            role: String::new(),
            name,
            open: false,
            led: false,
            value,
            span,
        }));
    }
    let named =
        people::begins(view, who) || view.low(value).starts_with(':') && people::first(view, value, true).is_some();
    let against = low[..with].trim_end().ends_with(DRAWN_UP_AGAINST);
    let heading = if against { Heading::Against(None, value) } else { Heading::Everybody(value) };
    (open || named).then_some(heading)
}

/// Whether the line ends with a colon, or with words that announce a list.
fn ends_open(low: &str) -> bool {
    let low = low.trim_end();
    let words = low.trim_end_matches([':', ' ', '.', '…']);
    ANNOUNCES.iter().any(|w| words.ends_with(w)) || low.ends_with(':')
}

/// The bytes up to and with `gồm`, `gồm có` and a colon.
fn list_of(rest: &str) -> usize {
    LIST_WORDS.iter().find_map(|w| Some(words::find(rest, w)? + w.len())).unwrap_or(0)
}

/// A heading over people of no side: `Thành phần tham dự:`, `Khách mời:`.
fn everybody(view: &View<'_>, span: Span) -> Option<Heading> {
    let low = phrase::ROUND.past(view.low(span));
    let start = span.end - low.len() as u32;
    if let Some(heading) = opens_with_side(view, span) {
        return Some(heading);
    }
    let nobody = || LEADS.longest(low).is_some_and(|n| NOBODY.longest(low[n..].trim_start()).is_some());
    let group = low.trim_end().ends_with(':') && low.len() < 80 && (GROUPS.longest(low).is_some() || nobody());
    if UMBRELLAS.longest(low).is_none() && !group {
        return None;
    }
    let end = layout::label_end(view, Span { start, end: span.end });
    let by = layout::set_off(view, end, span.end);
    let colon = by.filter(|by| by.is_open()).map(|_| (end - start) as usize);
    // `Tham dự có ông A - Phó Chủ tịch, bà B và 25 đoàn viên.`
    if let Some(len) = OPENING.longest(low).filter(|_| colon.is_none()) {
        let value = Span { start: start + len as u32, end: span.end };
        if people::begins(view, value) {
            return Some(Heading::Everybody(value));
        }
    }
    let label = &low[..colon.unwrap_or(low.len())];
    let sentence = role::says(label, view.raw(Span { start, end: start + label.len() as u32 }));
    if label.len() > LABEL || sentence || (colon.is_none() && label.len() > 90) {
        return None;
    }
    let value = colon.map_or(span.end, |c| start + c as u32);
    let value = if colon.is_none() && people::begins(view, Span { start, end: span.end }) { start } else { value };
    let (label, value) = (Span { start, end: value.max(start) }, Span { start: value, end: span.end });
    let against = AGAINST.longest(low).is_some() && !label.is_empty();
    Some(if against { Heading::Against(Some(label), value) } else { Heading::Everybody(value) })
}

/// `Thành viên: A, B`, which under a side is the post of one of its people.
fn members(view: &View<'_>, span: Span) -> Option<Heading> {
    let low = phrase::ROUND.past(view.low(span));
    let rest = &low[MEMBERS.longest(low)?..];
    let value = Span { start: span.end - rest.len() as u32, end: span.end };
    let by = layout::set_off(view, value.start, value.end);
    by.is_some_and(SetOff::is_open).then_some(Heading::Everybody(value))
}

/// A sentence that announces the list of people under it: `… với danh sách dưới đây:`.
fn announced(view: &View<'_>, span: Span, place: LinePlace) -> Option<Heading> {
    let low = phrase::ROUND.bare(view.low(span));
    let listed = ANNOUNCED.iter().any(|w| low.ends_with(w)) && place.above_people(view);
    let sided = is_side(low) || LEADS.longest(low).is_some_and(|n| is_side(low[n..].trim_start()));
    (listed && !sided).then_some(Heading::Everybody(Span { start: span.end, end: span.end }))
}

/// The sentence that opens the minutes, when it ends by announcing people: `Hôm nay, …, Đoàn kiểm
/// tra gồm:`.
fn opens_with_side(view: &View<'_>, span: Span) -> Option<Heading> {
    let low = view.low(span);
    let opens = OPENS.longest(low).is_some() && ends_open(low);
    let lists = words::find(low, CONSISTS).filter(|_| opens)?;
    let clause = low[..lists].rfind([',', ';']).map_or(0, |n| n + 1);
    let inside = LinePlace { inside: true, bold: true, taken: true, meeting: false, below: None };
    let end = span.start + (lists + CONSISTS.len()) as u32;
    let begun = Span { start: span.start + clause as u32, end };
    let side = side::read(view, begun, inside).filter(|s| clause > 0 && is_side(&crate::normalise::fold(&s.role)));
    let value = Span { start: span.end, end: span.end };
    Some(side.map_or(Heading::Everybody(value), |s| Heading::Side(Side { value, ..s })))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn every_label_may_begin_a_part() {
        let roles = ROLES.iter().chain(LISTED.iter()).chain(OPENING.iter());
        for label in roles {
            for text in [
                format!("Ông A; {label}"),
                format!("a, {label}: b"),
                format!("a. – {label}"),
                format!("{{{{a, {label}}}}}"),
            ] {
                let document = Document::from_text(&text);
                let view = View::new(&document);
                assert!(may_have_parts(&view, view.lines[0].span), "{text}");
            }
        }
        let document = Document::from_text("Ông A, bà B; Trưởng bản: ông C");
        let view = View::new(&document);
        assert!(!may_have_parts(&view, view.lines[0].span));
    }
}
