//! Lines that head people: everybody, a role, or a side.

use crate::document::Span;
use crate::record::{BLANK, Role};

use super::super::lexicon::headings::{
    AFTER_BEN, AFTER_TO, AFTER_UNIT, LEADS, NO_SIDE, ORGS, PARTS, ROLE_FILLERS, ROLES, SENTENCE, SIDES, TAILS,
    UMBRELLAS,
};
use super::super::people::{self, is_org, name, phrase};
use super::super::segment::{find_word, has_word};
use super::super::view::View;

/// What a line heads, each with what follows its label on the line.
#[derive(Debug, Clone)]
pub(super) enum Heading {
    /// People of whatever side.
    Everybody(Span),
    /// People with a role.
    Role(Role, Span),
    /// A side.
    Side(Side),
}

/// A side as its heading tells it.
#[derive(Debug, Clone)]
pub(super) struct Side {
    /// The role words, in sentence case; empty where an organisation stands instead.
    pub(super) role: String,
    /// The organisation, where the label itself holds it.
    pub(super) name: Option<String>,
    /// What follows the label on the line.
    pub(super) value: Span,
    pub(super) span: Span,
}

/// Where a line stands, as far as it tells a heading from a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Among headings and people already.
    pub(super) inside: bool,
    /// Bold.
    pub(super) bold: bool,
    /// The next line that is not empty begins with a person or a label of one.
    pub(super) above_people: bool,
}

/// Longest label of a heading, in bytes.
const LABEL: usize = 220;

/// What the line heads.
pub(super) fn read(view: &View<'_>, span: Span, place: Place) -> Option<Heading> {
    role(view, span)
        .or_else(|| we(view, span))
        .or_else(|| side(view, span, place).map(Heading::Side))
        .or_else(|| everybody(view, span))
}

/// A role label: its words, fillers, then a colon, a person, or nothing.
pub(super) fn role(view: &View<'_>, span: Span) -> Option<Heading> {
    let low = view.low(span);
    let start = low.len() - low.trim_start_matches(phrase::MARKS).len();
    let (words, role) = ROLES.iter().filter(|(w, _)| phrase::begins(&low[start..], w)).max_by_key(|(w, _)| w.len())?;
    let mut at = start + words.len();
    let mut introduced = false;
    loop {
        let rest = &low[at..];
        let here = Span { start: span.start + at as u32, end: span.end };
        let next = rest.trim_start_matches([' ', ',', '.', '/', '-', '–', '—']);
        if next.is_empty() {
            return Some(Heading::Role(*role, Span { start: span.end, end: span.end }));
        }
        if next.starts_with([':', '\t', '\n'])
            || next.starts_with('…')
            || phrase::drawn(view, first_byte(here, rest, next))
        {
            return Some(Heading::Role(*role, here));
        }
        let begun = at + rest.len() - next.len();
        let dashed = rest[..rest.len() - next.len()].contains(['-', '–', '—']);
        if let Some(head) = name::read(view, span.start as usize + begun, span.end as usize) {
            if head.strong || introduced || dashed {
                return Some(Heading::Role(*role, Span { start: span.start + begun as u32, end: span.end }));
            }
        }
        if let Some(bracket) = next.strip_prefix('(') {
            at = begun + 2 + bracket.find(')')?;
            continue;
        }
        let len = next.find(|c: char| !(c.is_alphanumeric() || c == '/')).unwrap_or(next.len());
        let word = &next[..len];
        let filler = ROLE_FILLERS.contains(&word) || word.bytes().all(|b| b.is_ascii_digit());
        if len == 0 || !filler {
            return None;
        }
        introduced = matches!(word, "là" | "do" | "gồm" | "có");
        at = begun + len;
    }
}

/// The parts of a line that holds several role labels: `Chủ tọa: … Thư ký: …`.
pub(super) fn parts(view: &View<'_>, span: Span) -> Vec<Span> {
    let low = view.low(span);
    let mut parts = Vec::new();
    let mut start = span.start;
    if low.bytes().filter(|&b| b == b':').count() > 1 {
        for (at, _) in low.match_indices(['t', 'c', 'v', 'n', 'đ']) {
            let set_off = low[..at].trim_end_matches(' ').ends_with([';', ',', '.', '\t', '-', '–', '+'])
                || low[..at].ends_with("  ");
            let here = Span { start: span.start + at as u32, end: span.end };
            let labelled = set_off
                && matches!(role(view, here), Some(Heading::Role(_, value)) if view.low(value).starts_with(':'));
            if labelled && here.start > start {
                parts.push(Span { start, end: here.start });
                start = here.start;
            }
        }
    }
    parts.push(Span { start, end: span.end });
    parts
}

fn first_byte(here: Span, rest: &str, next: &str) -> Span {
    let start = here.start + (rest.len() - next.len()) as u32;
    Span { start, end: start + 1 }
}

/// `chúng tôi gồm`, `tôi là`, in or at the end of the sentence that opens the minutes; `lập biên
/// bản đối với`, `làm việc với` before the persons concerned.
fn we(view: &View<'_>, span: Span) -> Option<Heading> {
    let low = view.low(span);
    let after = |at: usize| Span { start: span.start + at as u32, end: span.end };
    if let Some(at) = find_word(low, "chúng tôi") {
        let rest = &low[at + "chúng tôi".len()..];
        let begun = at + low[at..].len() - rest.len();
        let next = rest.trim_start_matches([' ', ',', '-', '–', '(']);
        let lists = ["gồm", "có", "là", "bao gồm", "đại diện"].iter().any(|w| phrase::begins(next, w));
        if next.is_empty() || next.starts_with([':', '\t', '\n', '…', '.']) || lists || ends_open(low) {
            let skip = if lists && !ends_open(low) { list_of(rest) } else { 0 };
            return Some(Heading::Everybody(if ends_open(low) { after(low.len()) } else { after(begun + skip) }));
        }
    }
    if let Some(at) = find_word(low, "tôi").filter(|_| !low.contains("chúng tôi")) {
        let rest = low[at + "tôi".len()..].trim_start();
        if [":", "là", "tên", "họ tên", "họ và tên", "gồm"].iter().any(|w| phrase::begins(rest, w)) {
            return Some(Heading::Everybody(after(low.len() - rest.len())));
        }
    }
    if has_word(low, "nội dung")
        || !["tiến hành", "đã", "cùng", "làm việc", "lập biên bản", "và tiến hành"]
            .iter()
            .any(|w| phrase::begins(low, w))
    {
        return None;
    }
    let with = ["đối với", "làm việc với", "lời khai của", "lời khai", "kiểm tra", "xác minh"]
        .iter()
        .find_map(|w| Some(find_word(low, w)? + w.len()))?;
    let value = after(with);
    let concerned = phrase::trim(view, value);
    (ends_open(low) || people::begins(view, concerned)).then_some(Heading::Everybody(value))
}

/// Whether the line ends with a colon, or with words that announce a list.
fn ends_open(low: &str) -> bool {
    let low = low.trim_end();
    let words = low.trim_end_matches([':', ' ', '.', '…']);
    let open = ["gồm", "gồm có", "sau đây", "dưới đây"].iter().any(|w| words.ends_with(w));
    open || low.ends_with(':')
}

/// The bytes up to and with `gồm`, `gồm có` and a colon.
fn list_of(rest: &str) -> usize {
    let words = ["gồm có", "gồm", "có", "là"];
    words.iter().find_map(|w| Some(find_word(rest, w)? + w.len())).unwrap_or(0)
}

/// A heading over people of no side: `Thành phần tham dự:`, `Khách mời:`.
fn everybody(view: &View<'_>, span: Span) -> Option<Heading> {
    let low = view.low(span).trim_start_matches(phrase::MARKS);
    let start = span.end - low.len() as u32;
    if let Some(heading) = opens_with_side(view, span) {
        return Some(heading);
    }
    phrase::longest(low, UMBRELLAS)?;
    let colon = low.find([':', '\t', '\n']);
    let label = &low[..colon.unwrap_or(low.len())];
    let sentence = SENTENCE.iter().any(|w| has_word(label, w));
    if label.len() > LABEL || sentence || (colon.is_none() && label.len() > 90) {
        return None;
    }
    let value = colon.map_or(span.end, |c| start + c as u32);
    let value = if colon.is_none() && people::begins(view, Span { start, end: span.end }) { start } else { value };
    Some(Heading::Everybody(Span { start: value, end: span.end }))
}

/// The sentence that opens the minutes, when it ends by announcing people: `Hôm nay, …, Đoàn kiểm
/// tra gồm:`.
fn opens_with_side(view: &View<'_>, span: Span) -> Option<Heading> {
    let low = view.low(span);
    let opens = ["hôm nay", "hồi", "vào hồi", "vào lúc", "lúc", "vào"].iter().any(|w| phrase::begins(low, w));
    let lists = find_word(low, "gồm").filter(|_| opens && ends_open(low))?;
    let clause = low[..lists].rfind([',', ';']).map_or(0, |n| n + 1);
    let inside = Place { inside: true, bold: false, above_people: true };
    let end = span.start + (lists + "gồm".len()) as u32;
    let begun = Span { start: span.start + clause as u32, end };
    let side = side(view, begun, inside).filter(|s| clause > 0 && is_side(&crate::normalise::fold(&s.role)));
    let value = Span { start: span.end, end: span.end };
    Some(side.map_or(Heading::Everybody(value), |s| Heading::Side(Side { value, ..s })))
}

/// A side's heading.
fn side(view: &View<'_>, span: Span, place: Place) -> Option<Side> {
    let text = view.low(span);
    let mut start = span.start + (text.len() - text.trim_start_matches(phrase::MARKS).len()) as u32;
    let head = start;
    let low = &view.folded[start as usize..span.end as usize];
    let stop = label_end(view, Span { start, end: span.end });
    let colon = low[(stop - start) as usize..].starts_with([':', '\t', '\n']);
    let mut lead = false;
    while let Some(len) = phrase::longest(&view.folded[start as usize..stop as usize], LEADS) {
        let whole = phrase::begins(&view.folded[start as usize..stop as usize], "thành phần");
        let rest = &view.folded[start as usize + len..stop as usize];
        let next = rest.trim_start();
        if next.is_empty() || (whole && phrase::longest(next, NO_SIDE).is_some()) {
            return None;
        }
        start += (len + rest.len() - next.len()) as u32;
        lead = true;
    }
    let core = core(view, Span { start, end: stop });
    let low = view.low(core.label);
    let nobody = [
        "theo",
        "pháp luật",
        "hợp pháp",
        "là",
        "các",
        "hai",
        "những",
        "tham",
        "toàn thể",
        "một số",
        "diện",
        "ủy quyền",
        "được ủy quyền",
    ];
    if low.is_empty() || low.len() > LABEL || (lead && nobody.iter().any(|w| phrase::begins(low, w))) {
        return None;
    }
    if SENTENCE.iter().any(|w| has_word(past_side(low), w))
        || name::read(view, start as usize, stop as usize).is_some_and(|h| h.strong)
    {
        return None;
    }
    let (worded, org) = (is_side(low), is_org(low));
    let capitals = !view.raw(core.label).chars().any(char::is_lowercase);
    let shown = colon || place.bold || capitals || place.above_people;
    let drawn = phrase::drawn(view, Span { start: stop, end: (stop + 1).min(span.end) });
    let value = core.value.unwrap_or(Span { start: stop, end: span.end });
    let fits = if worded {
        shown || drawn || (place.inside && low.len() < 100) || core.name.is_some()
    } else if lead {
        shown
    } else {
        let part = phrase::longest(low, PARTS).is_some() || !(has_proper(view.raw(core.label)) || capitals);
        let inline = people_inline(view, stop, span.end);
        org && place.inside && !(part && inline) && (place.above_people || (colon && inline))
    };
    if !fits || (!worded && !lead && !org) {
        return None;
    }
    Some(named_side(view, core, value, org && !worded, Span { start: head, end: span.end }))
}

/// Whether the label that ends at `stop` is followed by a person on the line.
fn people_inline(view: &View<'_>, stop: u32, end: u32) -> bool {
    people::begins(view, phrase::trim(view, Span { start: stop, end }))
}

fn named_side(view: &View<'_>, core: Core, value: Span, org: bool, span: Span) -> Side {
    let text = phrase::quoted(view, core.label);
    let proper = org && (has_proper(view.raw(core.label)) || !text.chars().any(char::is_lowercase));
    let (role, name) = if org && (proper || core.aside.is_some()) {
        (core.aside.map(|a| sentence(&phrase::quoted(view, a))).unwrap_or_default(), Some(text))
    } else {
        (sentence(&text), core.name.and_then(|n| organisation(view, n).0))
    };
    Side { role, name, value, span }
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
    let tail = TAILS.iter().filter_map(|w| find_word(low, w).filter(|&at| at > 0)).min();
    let cut = Span { start: label.start, end: label.start + tail.unwrap_or(low.len()) as u32 };
    let mut core = Core { label: phrase::trim(view, cut), name: None, aside: None, value: None };
    if let Some(tail) = tail.filter(|&t| !low[t..].starts_with(['(', 's', 'g'])) {
        let rest = Span { start: label.start + tail as u32, end: label.end };
        if !people::read(view, rest, false).is_empty() {
            core.value = Some(rest);
        }
    }
    let low = view.low(core.label);
    if let Some(open) = low.find('(') {
        let close = low[open..].find(')').map_or(low.len(), |n| open + n);
        let inside = phrase::trim(view, within(core.label, open + 1, close));
        let before = phrase::trim(view, within(core.label, 0, open));
        let after = phrase::trim(view, within(core.label, (close + 1).min(low.len()), low.len()));
        if is_org(view.low(before)) && is_side(view.low(inside)) {
            core.aside = Some(inside);
        } else if is_org(view.low(inside)) {
            core.name = Some(inside);
        }
        if is_org(view.low(after)) {
            core.name = Some(after);
        }
        core.label = before;
    }
    if is_side(view.low(core.label)) {
        split(view, &mut core);
    }
    core
}

/// Splits `Bên A - Công ty X`, `Bên A là Công ty X`, `Bên A Công ty X`, `Bên giao - Ông X`.
fn split(view: &View<'_>, core: &mut Core) {
    let low = view.low(core.label);
    let dash = low.char_indices().find_map(|(at, c)| {
        let rest = &low[at + c.len_utf8()..];
        (matches!(c, '-' | '–' | '—') && (rest.starts_with(' ') || low[..at].ends_with(' ')))
            .then_some((at, at + c.len_utf8()))
    });
    let is = find_word(low, "là").map(|at| (at, at + "là".len()));
    let lettered = low.strip_prefix("bên ").and_then(|r| {
        let first = r.split(' ').next()?;
        (first.chars().count() == 1).then_some("bên ".len() + first.len())
    });
    let Some((end, next)) = dash.or(is).or(lettered.map(|n| (n, n))) else { return };
    let right = phrase::trim(view, within(core.label, next, low.len()));
    if people::begins(view, right) {
        core.value = Some(right);
    } else if is_org(view.low(right)) {
        core.name = Some(right);
    }
    core.label = phrase::trim(view, within(core.label, 0, end));
}

fn within(span: Span, start: usize, end: usize) -> Span {
    Span { start: span.start + start as u32, end: span.start + end.max(start) as u32 }
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

/// What follows the words of `Bên bị yêu cầu`, which are no sentence.
fn past_side(low: &str) -> &str {
    let after = low.strip_prefix("bên ").and_then(|rest| Some(&rest[phrase::longest(rest, AFTER_BEN)?..]));
    after.unwrap_or(low)
}

/// Whether the words name a side by what it does.
fn is_side(low: &str) -> bool {
    let Some(len) = phrase::longest(low, SIDES) else { return false };
    let rest = low[len..].trim_start();
    match &low[..len] {
        "bên" => {
            let letter = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            let single = letter.chars().count() == 1
                && rest[letter.len()..].trim_start().chars().next().is_none_or(|c| !c.is_alphabetic());
            let org = letter.chars().count() == 1 && is_org(rest[letter.len()..].trim_start_matches([' ', '-', '–']));
            let is = letter.chars().count() == 1 && phrase::begins(rest[letter.len()..].trim_start(), "là");
            single || org || is || (letter.chars().count() > 1 && phrase::longest(rest, AFTER_BEN).is_some())
        }
        "đơn vị" | "cơ quan" | "tổ chức" | "đối tượng" | "cơ sở" => {
            phrase::longest(rest, AFTER_UNIT).is_some()
        }
        "người lao động" | "người sử dụng lao động" => rest.is_empty() || rest.starts_with(['(', ':']),
        "tổ" => phrase::longest(rest, AFTER_TO).is_some(),
        "đoàn" => !phrase::begins(rest, "thanh niên") && !rest.starts_with("chủ tịch"),
        _ => true,
    }
}

/// The words of a side in sentence case: `BÊN GIAO` → `Bên giao`, `BÊN A` → `Bên A`.
fn sentence(text: &str) -> String {
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

/// The organisation that `value` begins with, and whether its slot is blank.
pub(super) fn organisation(view: &View<'_>, value: Span) -> (Option<String>, bool) {
    let mut span = people::tail::read(view, value).position;
    if span.is_empty() {
        span = Span { start: value.start, end: value.start };
    }
    let low = view.low(span);
    let cut = [
        "đại diện",
        "người đại diện",
        "do ông",
        "do bà",
        "có ông",
        "có bà",
        "sau đây gọi",
        "gọi tắt",
        "gồm",
        "là đại diện",
    ];
    if let Some(at) = cut.iter().filter_map(|w| find_word(low, w)).filter(|&at| at > 0).min() {
        span = phrase::trim(view, within(span, 0, at));
    }
    let text = phrase::quoted(view, span);
    let drawn = phrase::drawn(view, value);
    if text.is_empty() {
        return (None, drawn);
    }
    let words = crate::normalise::fold(&text.replace(BLANK, " "));
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    let beyond = Span { start: span.end, end: (span.end + 3).min(view.folded.len() as u32) };
    let generic = text.contains(BLANK) || phrase::drawn(view, beyond);
    if generic && (ORGS.contains(&words) || words.is_empty()) {
        return (None, true);
    }
    (Some(text), false)
}

/// The organisation that the line under a heading gives, with or without a label.
pub(super) fn named(view: &View<'_>, text: Span) -> Option<Span> {
    const LABELS: [&str; 14] = [
        "tên đơn vị",
        "tên công ty",
        "tên tổ chức",
        "tên cơ quan",
        "tên doanh nghiệp",
        "tên cơ sở",
        "công ty",
        "đơn vị",
        "cơ quan",
        "tên",
        "tổ chức",
        "doanh nghiệp",
        "tên bên giao",
        "tên bên nhận",
    ];
    let low = view.low(text);
    if let Some(len) = phrase::longest(low, &LABELS) {
        let rest = low[len..].trim_start();
        if rest.starts_with(':') {
            return Some(phrase::trim(view, within(text, low.len() - rest.len(), low.len())));
        }
        if phrase::drawn(view, within(text, low.len() - rest.len(), (low.len() - rest.len() + 1).min(low.len()))) {
            return Some(within(text, 0, low.len()));
        }
    }
    let colon = low.find(':').is_some_and(|c| c < 40);
    (is_org(low) && !colon && low.len() < 200 && people::read(view, text, false).is_empty()).then_some(text)
}

/// Whether the words only introduce people: `gồm các ông, bà sau đây`.
pub(super) fn is_filler(low: &str) -> bool {
    const WORDS: [&str; 24] = [
        "gồm", "có", "các", "ông", "bà", "bao", "sau", "đây", "đồng", "chí", "thành", "phần", "làm", "việc", "với",
        "đoàn", "tham", "dự", "gia", "người", "dưới", "viên", "những", "mặt",
    ];
    low.split(|c: char| !c.is_alphanumeric())
        .all(|w| w.is_empty() || WORDS.contains(&w) || w.bytes().all(|b| b.is_ascii_digit()))
}
