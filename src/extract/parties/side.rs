//! The heading of a side: an organisation, or a role such as `Bên giao`.

use crate::document::Span;

use super::super::label;
use super::super::layout::{self, SetOff};
use super::super::lexicon::headings::{LEADS, NO_SIDE, NOBODY, NOT_AFTER_BEN, ONE_SIDE};
use super::super::lexicon::labels::PartySlot;
use super::super::lexicon::people::HONORIFICS;
use super::super::lexicon::sides::{ASKED, BEARERS, COMPOSITION, LED, LOOSE, MEDIATORS, OF, SEATED, SEATS, UNITS};
use super::super::people::{self, name, phrase};
use super::super::view::View;
use super::super::words;
use super::core::{self, Core};
use super::organisation;
use super::role::{after_ben, has_proper, is_part, is_side, past_side, says, sentence};
use super::table;

/// Longest label of a heading, in bytes.
const LABEL: usize = 220;

/// Longest label that is no list's and names a side by the organisation behind it, in bytes.
const LOOSE_LABEL: usize = 80;

/// Longest role behind a dash, in bytes.
const ROLE: usize = 100;

/// A side as its heading tells it.
#[derive(Debug, Clone)]
pub(super) struct Side {
    /// The role words, in sentence case; empty where an organisation stands instead.
    pub(super) role: String,
    /// The organisation, where the label itself holds it.
    pub(super) name: Option<String>,
    /// The name is left open, whatever follows.
    pub(super) open: bool,
    /// `đại diện` and the like stand before the role words.
    pub(super) led: bool,
    /// What follows the label on the line.
    pub(super) value: Span,
    pub(super) span: Span,
}

/// Where a line stands, as far as it tells a heading from a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct LinePlace {
    /// Among headings and people already.
    pub(super) inside: bool,
    /// Bold.
    pub(super) bold: bool,
    /// Under the heading of a side.
    pub(super) taken: bool,
    /// In the minutes of a meeting.
    pub(super) meeting: bool,
    /// The next line that is not empty, an index into [`View::lines`].
    pub(super) below: Option<usize>,
}

impl LinePlace {
    /// Whether the next line begins with a person or a label of one, or a table of people.
    pub(super) fn above_people(&self, view: &View<'_>) -> bool {
        let Some((below, line)) = self.below.and_then(|at| Some((at, view.lines.get(at)?))) else { return false };
        let text = Span { start: line.body, end: line.span.end };
        people::heads_line(view, text) || represents(view, text) || table::heads_people(view, below)
    }

    /// Whether the next line begins with a person whose name is blank or written.
    fn above_persons(&self, view: &View<'_>) -> bool {
        let line = self.below.and_then(|at| view.lines.get(at));
        line.is_some_and(|line| people::heads_line(view, Span { start: line.body, end: line.span.end }))
    }
}

/// Whether the line is one of those under an organisation's name: who represents it, its address.
fn represents(view: &View<'_>, line: Span) -> bool {
    let low = phrase::ROUND.past(view.low(line));
    let told = label::of_party(low).filter(|(_, slot)| *slot == PartySlot::Told);
    let by = told.and_then(|(len, _)| layout::set_off(view, line.end - (low.len() - len) as u32, line.end));
    by.is_some_and(|by| by != SetOff::End)
}

/// The side that a line heads.
pub(super) fn read(view: &View<'_>, span: Span, place: LinePlace) -> Option<Side> {
    let text = view.low(span);
    let head = span.start + (text.len() - phrase::ROUND.past(text).len()) as u32;
    let stop = layout::label_end(view, Span { start: head, end: span.end });
    let value = Span { start: stop, end: span.end };
    let span = Span { start: head, end: span.end };
    let drawn = view.has_drawing(Span { start: stop, end: (stop + 1).min(span.end) });
    let (start, lead) = past_leads(view, head, stop)?;
    let titled = label::of_party(view.low(Span { start: head, end: stop })).is_some_and(|l| l.1 == PartySlot::Name);
    if titled && place.inside && !place.taken {
        // `Tên tổ chức vi phạm: Công ty X`, under no side's heading.
        let name = organisation::begin(view, phrase::trim(view, value)).0?;
        return Some(Side {
            role: String::new(),
            name: Some(name),
            open: false,
            led: false,
            value: Span { start: span.end, end: span.end },
            span,
        });
    }
    if let Some(side) = untold(view, value, span, place).or_else(|| behind_dash(view, value, span, place)) {
        return Some(side);
    }
    if lead && dashed(view, Span { start, end: stop }).is_some_and(|right| SEATS.longest(view.low(right)).is_some()) {
        return None;
    }
    let named = Span { start, end: span.end };
    if let Some(side) = if lead { aside_behind(view, span, named) } else { None } {
        return Some(side);
    }
    if lead && start == stop {
        return place.inside.then(|| without_role(view, span, value, place)).flatten();
    }
    let core = core::core(view, Span { start, end: stop });
    let low = view.low(core.label);
    let label = SideLabel { low, raw: view.raw(core.label), lead, drawn, value };
    // Most lines that come here are of somebody, and their words are no side's.
    if !(core.called || label.may_head(view)) {
        return None;
    }
    let somebody = || name::read(view, start as usize, stop as usize).is_some_and(|h| h.strong);
    if low.is_empty()
        || low.len() > LABEL
        || somebody()
        || lead && HONORIFICS.longest(low).is_some()
        || !core.called && !is_stated(view, low, value) && says(past_side(low), view.raw(core.label))
    {
        return None;
    }
    if lead && NOBODY.longest(low).is_some() {
        return None;
    }
    let called = core.called && place.inside && view.low(value).starts_with(':');
    let fits = core.name.is_some() && is_side(low) || called || label.heads(view, place);
    fits.then(|| Side { led: lead, ..named_side(view, core, value, span, place) })
}

/// `Bên giữ kho: Công ty X`, `Đơn vị chịu sự giám sát: UBND xã Y`: whoever stands behind the colon is the side, whatever it does.
fn is_stated(view: &View<'_>, low: &str, value: Span) -> bool {
    let does = match after_ben(low) {
        // `Bên A đồng ý: …` is a sentence.
        Some(does) => does.split(' ').next().is_some_and(|word| word.chars().count() > 1),
        None => is_side(low),
    };
    let who = phrase::trim(view, value);
    does && low.len() < STATED && (phrase::is_org(view.low(who)) || people::begins(view, who))
}

/// Bytes of the longest label of a side whose deed no list has.
const STATED: usize = 60;

/// `2. Tên bộ phận, cá nhân (thuộc đối tượng được kiểm tra)` over its people: a name that is only asked for.
fn untold(view: &View<'_>, value: Span, span: Span, place: LinePlace) -> Option<Side> {
    let len = ASKED.longest(view.low(span)).filter(|_| place.inside && phrase::trim(view, value).is_empty())?;
    let asked = phrase::trim(view, Span { start: span.start + len as u32, end: value.start });
    let role = sentence(&phrase::quoted(view, asked));
    let heads = UNITS.longest(view.low(asked)).is_some() && place.above_persons(view);
    heads.then_some(Side { role, name: None, open: true, led: false, value, span })
}

/// What stands behind the last dash of a label.
fn dashed(view: &View<'_>, label: Span) -> Option<Span> {
    let low = view.low(label);
    // `-`, and what the longer ones begin with.
    let behind = memchr::memrchr2_iter(b'-', 0xE2, low.as_bytes()).find_map(|at| {
        let rest = low[at..].strip_prefix(['-', '–', '—'])?;
        (low[..at].ends_with(' ') && rest.starts_with(' ')).then_some(low.len() - rest.len())
    });
    Some(phrase::trim(view, label.part(behind?, low.len())))
}

/// `1. Người có thẩm quyền lập biên bản - Đại diện bên bàn giao:` over its people.
fn behind_dash(view: &View<'_>, value: Span, span: Span, place: LinePlace) -> Option<Side> {
    let label = Span { start: span.start, end: value.start };
    // `<Cá nhân/Tổ chức>(*) vi phạm - Bên giải trình:`
    let low = view.low(label).trim_start_matches('<');
    if !place.inside || BEARERS.longest(low).is_none() || is_side(low) {
        return None;
    }
    let right = dashed(view, label)?;
    let (start, led) = past_leads(view, right.start, right.end)?;
    let role = Span { start, end: right.end };
    let heads = role.len() < ROLE && is_side(view.low(role)) && place.above_persons(view);
    let role = sentence(&phrase::quoted(view, role));
    heads.then_some(Side { role, name: None, open: false, led, value, span })
}

/// `Một bên là: Công ty X (bên A), do ông Y làm đại diện`: the role words behind the name.
fn aside_behind(view: &View<'_>, span: Span, named: Span) -> Option<Side> {
    ONE_SIDE.longest(view.low(span))?;
    let text = phrase::trim(view, named);
    let low = view.low(text);
    let open = low.find('(').filter(|_| phrase::is_org(low))?;
    let close = open + low[open..].find(')')?;
    let role = core::called(view, text.part(open, close + 1))?;
    let name = organisation::begin(view, phrase::trim(view, text.part(0, open))).0;
    let value = text.part(close + 1, low.len());
    Some(Side { role: sentence(&phrase::quoted(view, role)), name, open: false, led: false, value, span })
}

/// `Đại diện: Công an tỉnh X` above its people, or `Đại diện ........`: not even a role.
fn without_role(view: &View<'_>, span: Span, value: Span, place: LinePlace) -> Option<Side> {
    let org = phrase::trim(view, value);
    if phrase::is_org(view.low(org)) && place.above_people(view) && people::first(view, org, true).is_none() {
        let name = organisation::begin(view, org).0?;
        let value = Span { start: span.end, end: span.end };
        return Some(Side { role: String::new(), name: Some(name), open: false, led: true, value, span });
    }
    let drawn = view.has_drawing(Span { start: value.start, end: (value.start + 1).min(value.end) });
    // `1. Đại diện: ........` over its people; under a side it is who stands for it.
    let numbered = view.lines[view.line_at(span.start)].mark.is_some();
    let open = !drawn && (numbered || !place.taken) && is_open(view, value) && place.above_persons(view);
    (drawn || open).then_some(Side { role: String::new(), name: None, open, led: true, value, span })
}

/// Past `đại diện`, `về phía` and the like: where the side's words begin, and whether any led to
/// them. `None` for a heading over everybody.
fn past_leads(view: &View<'_>, mut start: u32, stop: u32) -> Option<(u32, bool)> {
    let mut lead = false;
    loop {
        let low = &view.folded[start as usize..stop as usize];
        let Some(len) = LEADS.longest(low) else { return Some((start, lead)) };
        let next = low[len..].trim_start();
        if !lead && words::begins(low, OF) {
            return Some((start, lead));
        }
        if words::begins(low, COMPOSITION) && (next.is_empty() || NO_SIDE.longest(next).is_some()) {
            return None;
        }
        start = stop - next.len() as u32;
        lead = true;
    }
}

/// A label that may head a side.
struct SideLabel<'a> {
    low: &'a str,
    raw: &'a str,
    lead: bool,
    /// A shape follows it.
    drawn: bool,
    value: Span,
}

impl SideLabel<'_> {
    /// Whether the words that it begins with, or those behind it, are such as head a side.
    fn may_head(&self, view: &View<'_>) -> bool {
        let loose = || LOOSE.longest(self.low).is_some() && phrase::is_org(view.low(phrase::trim(view, self.value)));
        self.lead || is_side(self.low) || phrase::is_org(self.low) || after_ben(self.low).is_some() || loose()
    }

    /// Whether it does: by its words, by what follows on the line, by what stands under it.
    fn heads(&self, view: &View<'_>, place: LinePlace) -> bool {
        if MEDIATORS.longest(self.low).is_some() || SEATED.longest(self.low).is_some() {
            return false;
        }
        let colon = layout::set_off(view, self.value.start, self.value.end).is_some_and(SetOff::is_open);
        let capitals = !self.raw.chars().any(char::is_lowercase);
        let shown = || colon || place.bold || capitals || place.above_people(view);
        if is_side(self.low) {
            return self.drawn || (place.inside && self.low.len() < 100) || shown();
        }
        let value = phrase::trim(view, self.value);
        // `Đại diện UBND xã: Ông A` in a meeting is the post of one who came.
        let posted = || place.meeting && colon && people::first(view, value, true).is_some();
        if self.lead {
            return shown() && !posted();
        }
        if phrase::is_org(self.low) {
            // A part of one office is no side: before its person it is a unit.
            let led = LED.longest(self.low).is_some();
            let part = led || is_part(self.low);
            let proper = has_proper(self.raw) || capitals;
            let inline = colon && people::first(view, value, true).is_some();
            return place.inside && !part && if inline { proper } else { place.above_people(view) };
        }
        let loose = after_ben(self.low).is_some_and(|r| NOT_AFTER_BEN.longest(r).is_none())
            || (phrase::is_org(view.low(value)) && LOOSE.longest(self.low).is_some());
        loose && colon && place.inside && self.low.len() < LOOSE_LABEL
    }
}

fn named_side(view: &View<'_>, core: Core, value: Span, span: Span, place: LinePlace) -> Side {
    let low = view.low(core.label);
    let org = phrase::is_org(low) && !is_side(low);

    let text = phrase::quoted(view, core.label);
    // `UBND xã ........`: the name is still open; `Cơ quan điều tra: ........` over its people too.
    let drawn = view.has_drawing(Span { start: value.start, end: (value.start + 1).min(value.end) });
    let open = drawn || is_open(view, value) && place.above_persons(view);
    // `Ban QLDA: Ban Quản lý dự án huyện X`: the label is the side, its value the organisation.
    let stated = phrase::trim(view, value);
    let stated =
        Some(stated).filter(|s| org && phrase::is_org(view.low(*s))).and_then(|s| organisation::begin(view, s).0);
    let (role, name) = if stated.is_some() {
        (sentence(&text), stated)
    } else if org && (!open || has_proper(view.raw(core.label)) || core.aside.is_some()) {
        (core.aside.map(|a| sentence(&phrase::quoted(view, a))).unwrap_or_default(), Some(text))
    } else {
        // `Bên nhận (Bệnh viện): Khoa Dược`: who is named behind the colon.
        let told = view.low(value).starts_with(':') && phrase::is_org(view.low(phrase::trim(view, value)));
        (sentence(&text), core.name.filter(|_| !told).and_then(|n| organisation::begin(view, n).0))
    };
    Side { role, name, open: false, led: false, value, span }
}

/// Whether nothing but a shape stands after the label.
fn is_open(view: &View<'_>, value: Span) -> bool {
    view.has_drawing(value) && phrase::quoted(view, value).is_empty()
}
