//! The heading of a side: an organisation, or a role such as `Bên giao`.

use crate::document::Span;

use super::super::lexicon::headings::{
    AFTER_BEN, AFTER_TO, AFTER_UNIT, BEFORE_NAMES, LEADS, NAME_LABELS, NO_SIDE, NOBODY, NOT_AFTER_BEN, Needs, ONE_SIDE,
    OUTSIDE, PARTS, SENTENCE, SIDES, TAILS,
};
use super::super::lexicon::people::HONORIFICS;
use super::super::lexicon::sides::{
    AFTER_WORKER, ASKED, BEARERS, COMPOSITION, IS, LED, LOOSE, NOT_AFTER_DOAN, OR, SEATS, SIDE, UNDER_NAMES, UNITS,
    VERBS_IN_NAMES,
};
use super::super::people::{self, name, phrase};
use super::super::view::View;
use super::super::words;
use super::organisation;
use super::table;

/// Longest label of a heading, in bytes.
const LABEL: usize = 220;

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
    let low = view.low(line).trim_start_matches(phrase::MARKS);
    UNDER_NAMES.longest(low).is_some_and(|n| low[n..].trim_start().starts_with([':', '\t', '…', '.']))
}

/// The side that a line heads.
pub(super) fn read(view: &View<'_>, span: Span, place: LinePlace) -> Option<Side> {
    let text = view.low(span);
    let head = span.start + (text.len() - text.trim_start_matches(phrase::MARKS).len()) as u32;
    let stop = label_end(view, Span { start: head, end: span.end });
    let value = Span { start: stop, end: span.end };
    let span = Span { start: head, end: span.end };
    let drawn = view.has_drawing(Span { start: stop, end: (stop + 1).min(span.end) });
    let (start, lead) = past_leads(view, head, stop)?;
    let titled = NAME_LABELS.longest(&view.folded[head as usize..stop as usize]).is_some();
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
    let right = dashed(view, Span { start, end: stop });
    if lead && right.is_some_and(|right| SEATS.longest(view.low(right)).is_some()) {
        return None;
    }
    if let Some(side) = aside_behind(view, span, Span { start, end: span.end }).filter(|_| lead) {
        return Some(side);
    }
    if lead && start == stop {
        return place.inside.then(|| without_role(view, span, value, place)).flatten();
    }
    let core = core(view, Span { start, end: stop });
    let low = view.low(core.label);
    let somebody = name::read(view, start as usize, stop as usize).is_some_and(|h| h.strong);
    if low.is_empty()
        || low.len() > LABEL
        || somebody
        || lead && HONORIFICS.longest(low).is_some()
        || says(past_side(low), view.raw(core.label))
    {
        return None;
    }
    if lead && NOBODY.longest(low).is_some() {
        return None;
    }
    let label = SideLabel { low, raw: view.raw(core.label), lead, drawn, value };
    let fits = core.name.is_some() && is_side(low) || label.heads(view, place);
    fits.then(|| Side { led: lead, ..named_side(view, core, value, span, place) })
}

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
    let at = [" - ", " – ", " — "].iter().filter_map(|dash| Some(low.rfind(dash)? + dash.len())).max()?;
    Some(phrase::trim(view, label.part(at, low.len())))
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
    let role = phrase::trim(view, text.part(open + 1, close));
    let name = organisation::begin(view, phrase::trim(view, text.part(0, open))).0;
    let value = text.part(close + 1, low.len());
    is_side(view.low(role)).then(|| Side {
        role: sentence(&phrase::quoted(view, role)),
        name,
        open: false,
        led: false,
        value,
        span,
    })
}

/// `Đại diện: Công an tỉnh X` above its people, or `Đại diện ........`: not even a role.
fn without_role(view: &View<'_>, span: Span, value: Span, place: LinePlace) -> Option<Side> {
    let org = phrase::trim(view, value);
    if phrase::is_org(view.low(org)) && place.above_people(view) && people::read(view, org, true).is_empty() {
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
    /// Whether it does: by its words, by what follows on the line, by what stands under it.
    fn heads(&self, view: &View<'_>, place: LinePlace) -> bool {
        let colon = view.low(self.value).starts_with([':', '\t', '\n']);
        let capitals = !self.raw.chars().any(char::is_lowercase);
        let shown = || colon || place.bold || capitals || place.above_people(view);
        if is_side(self.low) {
            return self.drawn || (place.inside && self.low.len() < 100) || shown();
        }
        let value = phrase::trim(view, self.value);
        // `Đại diện UBND xã: Ông A` in a meeting is the post of one who came.
        let posted = || place.meeting && colon && !people::read(view, value, true).is_empty();
        if self.lead {
            return shown() && !posted();
        }
        if phrase::is_org(self.low) {
            // A part of one office is no side: before its person it is a unit.
            let led = LED.longest(self.low).is_some();
            let part = led || is_part(self.low);
            let proper = has_proper(self.raw) || capitals;
            let inline = colon && !people::read(view, value, true).is_empty();
            return place.inside && !part && if inline { proper } else { place.above_people(view) };
        }
        let loose = after_ben(self.low).is_some_and(|r| NOT_AFTER_BEN.longest(r).is_none())
            || (phrase::is_org(view.low(value)) && LOOSE.longest(self.low).is_some());
        loose && colon && place.inside && self.low.len() < 50
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
        (sentence(&text), core.name.and_then(|n| organisation::begin(view, n).0))
    };
    Side { role, name, open: false, led: false, value, span }
}

/// Whether nothing but a shape stands after the label.
fn is_open(view: &View<'_>, value: Span) -> bool {
    view.has_drawing(value) && phrase::quoted(view, value).is_empty()
}

/// Whether the words name a part of one office: `Phòng Kế toán`, not `Phòng Nội vụ huyện`.
fn is_part(low: &str) -> bool {
    PARTS.longest(low).is_some_and(|n| !OUTSIDE.iter().any(|w| words::has(&low[n..], w)))
}

/// Whether a word after the first has a capital, and not only capitals: `Sở Y tế`, not `UBND xã`.
fn has_proper(raw: &str) -> bool {
    raw.split(' ')
        .skip(1)
        .any(|w| w.starts_with(char::is_uppercase) && (w.chars().count() == 1 || w.chars().any(char::is_lowercase)))
}

/// A label without what only introduces people.
#[derive(Debug, Clone, Copy)]
struct Core {
    label: Span,
    /// An organisation beside the role words: `BÊN A - CÔNG TY X`.
    name: Option<Span>,
    /// Role words in brackets beside an organisation: `Công ty X (Bên A)`.
    aside: Option<Span>,
    /// People begin within the label: `Bên A do ông X làm đại diện`.
    value: Option<Span>,
}

fn core(view: &View<'_>, label: Span) -> Core {
    let low = view.low(label);
    let tail = phrase::starts(low).skip(1).find_map(|at| Some((at, TAILS.find(&low[at..])?.1)));
    let cut = Span { start: label.start, end: label.start + tail.map_or(low.len(), |tail| tail.0) as u32 };
    let mut core = Core { label: phrase::trim(view, cut), name: None, aside: None, value: None };
    if let Some((tail, true)) = tail {
        let rest = Span { start: label.start + tail as u32, end: label.end };
        if !people::read(view, rest, false).is_empty() {
            core.value = Some(rest);
        }
    }
    core.aside = tail.filter(|tail| !tail.1).and_then(|(at, _)| called(view, label.part(at, low.len())));
    let low = view.low(core.label);
    if let Some(open) = low.find('(') {
        let close = low[open..].find(')').map_or(low.len(), |n| open + n);
        let inside = phrase::trim(view, core.label.part(open + 1, close));
        let before = phrase::trim(view, core.label.part(0, open));
        let after = phrase::trim(view, core.label.part((close + 1).min(low.len()), low.len()));
        if phrase::is_org(view.low(before)) && is_side(view.low(inside)) {
            core.aside = Some(inside);
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

/// The role words in `(sau đây gọi là "Bên A")`.
fn called(view: &View<'_>, tail: Span) -> Option<Span> {
    let low = view.low(tail);
    let start = words::find(low, SIDE)?;
    let end = low[start..].find([')', '"', '”', '’', '\'', ',', ';', '.']).map_or(low.len(), |at| start + at);
    let role = phrase::trim(view, tail.part(start, end));
    is_side(view.low(role)).then_some(role)
}

/// Splits `Bên A - Công ty X`, `Bên A là Công ty X`, `Bên A Công ty X`, `Bên giao - Ông X`.
fn split(view: &View<'_>, core: &mut Core) {
    let low = view.low(core.label);
    let dash = low.char_indices().find_map(|(at, c)| {
        let rest = &low[at + c.len_utf8()..];
        (matches!(c, '-' | '–' | '—') && (rest.starts_with(' ') || low[..at].ends_with(' ')))
            .then_some((at, at + c.len_utf8()))
    });
    let is = words::find(low, IS).map(|at| (at, at + IS.len()));
    let lettered = after_ben(low).and_then(|r| {
        let first = r.split(' ').next()?;
        (first.chars().count() == 1).then_some(low.len() - r.len() + first.len())
    });
    let run = || run_in(low, view.raw(core.label)).map(|n| (n, n));
    let Some((end, next)) = dash.or(is).or(lettered.map(|n| (n, n))).or_else(run) else { return };
    let right = phrase::trim(view, core.label.part(next, low.len()));
    if people::begins(view, right) {
        core.value = Some(right);
    } else if phrase::is_org(view.low(right)) {
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

/// Where the label ends: at a colon outside brackets, a tab, a new cell, wide space or a shape.
fn label_end(view: &View<'_>, span: Span) -> u32 {
    let low = view.low(span);
    let mut depth = 0;
    let at = view.drawings.partition_point(|d| d.span.end <= span.start);
    let shape = view.drawings.get(at).map_or(span.end, |d| d.span.start.clamp(span.start, span.end));
    for (at, c) in low.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ':' | '\t' | '\n' if depth <= 0 => return shape.min(span.start + at as u32),
            _ => {}
        }
    }
    shape
}

/// Whether a verb makes the label a sentence. `Văn phòng đăng ký đất đai` has none, nor has `phường Tân Lập`.
/// `raw` ends as the folded label does.
pub(super) fn says(label: &str, raw: &str) -> bool {
    let mut named = 0;
    let proper = |at: usize| {
        let written = raw.get(raw.len() + at - label.len()..).unwrap_or_default();
        at > 0 && written.starts_with(char::is_uppercase) && raw.contains(char::is_lowercase)
    };
    phrase::starts(label).any(|at| {
        let rest = &label[at..];
        named = VERBS_IN_NAMES.longest(rest).map_or(named, |len| at + len);
        at >= named && SENTENCE.longest(rest).is_some() && !proper(at)
    })
}

/// What follows `bên`.
fn after_ben(low: &str) -> Option<&str> {
    low.strip_prefix(SIDE)?.strip_prefix(' ')
}

/// What follows the words of `Bên bị yêu cầu`, which are no sentence.
fn past_side(low: &str) -> &str {
    let after = after_ben(low).and_then(|rest| Some(&rest[AFTER_BEN.longest(rest)?..]));
    after.unwrap_or(low)
}

/// Whether the words name a side by what it does.
pub(super) fn is_side(low: &str) -> bool {
    let Some((words, needs)) = SIDES.find(low) else { return false };
    let rest = low[words.len()..].trim_start();
    match needs {
        Needs::Nothing => true,
        Needs::Letter => {
            let letter = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            let single = letter.chars().count() == 1
                && rest[letter.len()..].trim_start().chars().next().is_none_or(|c| !c.is_alphabetic());
            let org =
                letter.chars().count() == 1 && phrase::is_org(rest[letter.len()..].trim_start_matches([' ', '-', '–']));
            let is = letter.chars().count() == 1 && words::begins(rest[letter.len()..].trim_start(), IS);
            single || org || is || (letter.chars().count() > 1 && AFTER_BEN.longest(rest).is_some())
        }
        Needs::Deed => AFTER_UNIT.longest(rest).is_some(),
        Needs::End => rest.is_empty() || rest.starts_with(['(', ':']) || AFTER_WORKER.longest(rest).is_some(),
        Needs::Task => AFTER_TO.longest(rest).is_some(),
        Needs::Delegation => NOT_AFTER_DOAN.longest(rest).is_none(),
    }
}

/// The words of a side in sentence case: `BÊN GIAO` → `Bên giao`, `BÊN A` → `Bên A`.
pub(super) fn sentence(text: &str) -> String {
    let capitals = !text.chars().any(char::is_lowercase);
    let mut out = String::with_capacity(text.len());
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if index == 0 => {
                out.extend(first.to_uppercase());
                if capitals { out.push_str(&letters.as_str().to_lowercase()) } else { out.push_str(letters.as_str()) }
            }
            Some(_) if capitals && word.chars().count() > 1 => out.push_str(&word.to_lowercase()),
            _ => out.push_str(word),
        }
    }
    out
}
