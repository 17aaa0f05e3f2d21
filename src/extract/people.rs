//! The people that a line names: heads found at its separators, and what follows each.

pub(crate) mod name;
pub(crate) mod phrase;
mod side_post;
pub(crate) mod tail;

use crate::document::Span;
use crate::normalise;
use crate::record::Role;

use super::lexicon::people::{HONORIFICS, REASONS, TICKED, UNTICKED, VERBS};
use super::lists::list_mark;
use super::view::View;
use super::words;
use name::Head;
pub(crate) use side_post::SidePost;
pub(crate) use tail::role_of;

/// A person that a line names.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) title: String,
    pub(crate) rank: String,
    pub(crate) name: Span,
    pub(crate) position: String,
    pub(crate) unit: String,
    /// The unit is a label at the head of the line.
    pub(crate) shared: bool,
    /// What the line itself says of the person's role.
    pub(crate) role: Option<Role>,
    /// The side that the post says the person is, or stands for.
    pub(crate) side: Option<SidePost>,
    /// What a box or a tick before the person says: whether they came.
    pub(crate) came: Option<bool>,
    /// Where honorific, rank or name begins.
    pub(crate) start: u32,
}

impl Person {
    /// A person of whom only the head is known.
    pub(crate) fn called(view: &View<'_>, head: Head, rank: String) -> Person {
        let title =
            if is_plural(view, head) { String::new() } else { phrase::quoted(view, head.title).replace(':', "") };
        let start = [head.title, head.rank, head.name].iter().filter(|s| !s.is_empty()).map(|s| s.start).min();
        Person {
            title,
            rank,
            name: head.name,
            position: String::new(),
            unit: String::new(),
            shared: false,
            role: None,
            side: None,
            came: None,
            start: start.unwrap_or(head.name.start),
        }
    }
}

/// What stands before a place where a person may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Start,
    Colon,
    Dash,
    /// `,` `;` `.` and words such as `và`: the next person may follow.
    Next,
    /// A tab, a new cell, several spaces.
    Wide,
    /// `là`, `do`, `(`: only the first person may follow.
    First,
    /// A post that runs into a name: `Bí thư chi bộ Lò Văn An`.
    Post,
}

/// Which names are taken for people's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    /// Those after an honorific, a degree or a rank.
    Called,
    /// Full names too, where the shape of the line says that they are people's.
    Full,
    /// Given names too, in a list of people.
    Given,
    /// Any name, in a list of nothing but names.
    Any,
}

/// The people of `span`, in order. With `weak`, names need no honorific where the shape of the
/// line says that they are people's.
pub(crate) fn read(view: &View<'_>, span: Span, weak: bool) -> Vec<Person> {
    people(view, span, if weak { Names::Full } else { Names::Called })
}

/// The people of `span`, which a heading says is a list of them: given names are enough.
pub(crate) fn listed(view: &View<'_>, span: Span) -> Vec<Person> {
    people(view, span, Names::Given)
}

fn people(view: &View<'_>, span: Span, names: Names) -> Vec<Person> {
    let span = phrase::counted_list(view, span).unwrap_or(span);
    let names =
        if names == Names::Given && name::all_alone(view, phrase::trim(view, span)) { Names::Any } else { names };
    let heads = heads(view, span, names);
    let mut people = Vec::with_capacity(heads.len());
    for (index, &(start, head)) in heads.iter().enumerate() {
        let end = heads.get(index + 1).map_or(span.end, |&(next, _)| next);
        people.push(person(view, start, head, end, index + 1 < heads.len()));
    }
    // `Ban Giám đốc: Ông A, Bà B`: the label is everybody's on the line.
    if let Some((first, others)) = people.split_first_mut().filter(|(f, _)| f.shared) {
        others.iter_mut().filter(|p| p.unit.is_empty()).for_each(|p| p.unit.clone_from(&first.unit));
    }
    people
}

/// Whether `span` begins with a person: after a list mark, with an honorific or a rank.
pub(crate) fn begins(view: &View<'_>, span: Span) -> bool {
    let at = past_mark(view, span.start as usize, span.end as usize);
    name::read(view, at, span.end as usize).is_some_and(|h| h.strong && !acts(view, h))
}

/// Whether the line is a post, a colon and its holder: `Chủ tịch Hội đồng: Ông A`.
pub(crate) fn holds(view: &View<'_>, span: Span) -> bool {
    let text = phrase::trim(view, span);
    let low = view.low(text);
    let Some(colon) = low.find(':').filter(|&at| at < 80 && phrase::is_post(low)) else { return false };
    let held = Span { start: text.start + colon as u32 + 1, end: text.end };
    let at = past_mark(view, held.start as usize, held.end as usize);
    begins(view, held) || read(view, held, true).first().is_some_and(|p| p.start as usize == at)
}

/// A post without the reason for being absent that stands beside it: `Kế toán (ốm)` → `Kế toán`.
pub(crate) fn without_reason(position: &str) -> String {
    let low = normalise::fold(position);
    if ["p", "cp", "kp", "k", "c"].contains(&low.as_str()) {
        return String::new();
    }
    let cut = low.char_indices().find(|&(at, c)| {
        let open = at == 0 || matches!(c, '(' | ',' | '-' | '–' | ';' | ':');
        let rest = low[at..].trim_start_matches([' ', '(', ',', '-', '–', ';', ':']);
        open && REASONS.longest(rest).is_some()
    });
    let end = cut.map_or(position.len(), |(at, _)| at);
    position[..end].trim_end_matches(phrase::MARKS).to_owned()
}

/// Whether a verb follows the name: a sentence about what the person said or did.
fn acts(view: &View<'_>, head: Head) -> bool {
    let rest = view.folded[head.name.end as usize..].trim_start_matches([' ', ':', '-', '–', ',']);
    // `Ông A - không phép` is absent.
    VERBS.longest(rest).is_some() && REASONS.longest(rest).is_none()
}

/// Whether `span` begins with a person who says or does something: no list, but prose.
pub(crate) fn tells(view: &View<'_>, span: Span) -> bool {
    let at = past_mark(view, span.start as usize, span.end as usize);
    name::read(view, at, span.end as usize).is_some_and(|h| h.strong && acts(view, h))
}

/// Whether a person, or the label or honorific of one with an open slot, begins the line.
pub(crate) fn heads_line(view: &View<'_>, span: Span) -> bool {
    let at = past_mark(view, span.start as usize, span.end as usize);
    let low = &view.folded[at..span.end as usize];
    let labelled =
        HONORIFICS.longest(low).is_some() || ["họ và tên", "họ tên", "họ, tên"].iter().any(|w| words::begins(low, w));
    labelled || read(view, span, true).first().is_some_and(|p| p.start as usize == at)
}

fn heads(view: &View<'_>, span: Span, names: Names) -> Vec<(u32, Head)> {
    let weak = names != Names::Called;
    let given = |head: Head| match names {
        Names::Called | Names::Full => false,
        Names::Given => name::given(view, head.name),
        Names::Any => true,
    };
    let end = span.end as usize;
    let mut found: Vec<(u32, Head)> = Vec::new();
    let (mut at, mut before) = (span.start as usize, Before::Start);
    let mut item = at;
    while at < end {
        let start = past_mark(view, at, end);
        let alone = || name::alone(view, start, end).filter(|head| given(*head));
        let head = name::read(view, start, end).or_else(alone).filter(|h| !acts(view, *h));
        let head = head.filter(|h| match found.last() {
            _ if before == Before::Post => weak && !h.strong && run_into(view, *h, end),
            None if h.strong => true,
            None => weak && (first(view, span, *h, before) || given(*h) && opens(view, span, *h, before)),
            Some(_) if before == Before::First => h.strong && spouse(&view.folded[span.start as usize..at]),
            Some(_) if h.strong => true,
            Some(&(_, last)) => {
                let known = name::familiar(view, h.name) || given(*h);
                let listed = weak && before == Before::Next && known && ends_item(view, *h, end);
                listed && !addressed(view, Span { start: last.name.end, end: h.name.start })
            }
        });
        if before != Before::Post {
            item = at;
        }
        if let Some(head) = head {
            let begun = if found.is_empty() { span.start } else { item as u32 };
            found.push((begun, head));
            at = head.name.end as usize;
        }
        (at, before) = separator(view, at, end);
    }
    found
}

/// Words before a name that is a place's, a school's or a street's.
const NAMED: [&str; 22] = [
    "thôn",
    "bản",
    "xóm",
    "ấp",
    "khu",
    "phố",
    "xã",
    "phường",
    "huyện",
    "quận",
    "tỉnh",
    "trường",
    "đường",
    "lớp",
    "tổ",
    "ty",
    "cty",
    "họ",
    "chợ",
    "đội",
    "trạm",
    "viện",
];

/// Whether the post before a name without an honorific runs into it, and is not of a place so named.
fn run_into(view: &View<'_>, head: Head, end: usize) -> bool {
    let before = view.folded[..head.name.start as usize].trim_end();
    let word = &before[before.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| at + 1)..];
    let syllables = view.low(head.name).split(' ').count();
    syllables > 2 && name::familiar(view, head.name) && ends_item(view, head, end) && !NAMED.contains(&word)
}

/// `Ông A và vợ là bà B`.
const SPOUSES: [&str; 2] = ["vợ là", "chồng là"];

fn spouse(before: &str) -> bool {
    SPOUSES.iter().any(|w| before.trim_end().ends_with(w))
}

/// Whether a label (`trú tại`, `địa chỉ`) stands between two names: the second may be a street's.
fn addressed(view: &View<'_>, between: Span) -> bool {
    between.len() > 300 || tail::read(view, between).labelled
}

/// Whether a name without an honorific may be the first person of `span`.
fn first(view: &View<'_>, span: Span, head: Head, before: Before) -> bool {
    let left = view.low(phrase::trim(view, Span { start: span.start, end: head.name.start }));
    let right = &view.folded[head.name.end as usize..span.end as usize];
    let posted = phrase::is_post(right.trim_start_matches(phrase::MARKS));
    if !ends_item(view, head, span.end as usize) {
        return name::familiar(view, head.name) && posted && before != Before::Next;
    }
    let known = name::familiar(view, head.name);
    let syllables = view.raw(head.name).split(' ').count();
    let shaped = syllables >= 2 && posted && !right.trim().is_empty();
    match before {
        Before::Start => known || shaped,
        Before::Colon => known || syllables >= 2,
        Before::Dash | Before::Wide | Before::First => {
            known && (left.is_empty() || phrase::is_post(left) || left.chars().all(|c| c.is_ascii_digit()))
        }
        Before::Next | Before::Post => false,
    }
}

/// Whether a given name may be the first of a list: nothing but a post stands before it.
fn opens(view: &View<'_>, span: Span, head: Head, before: Before) -> bool {
    let left = view.low(phrase::trim(view, Span { start: span.start, end: head.name.start }));
    let apart = matches!(before, Before::Start | Before::Colon | Before::Wide);
    apart && (left.is_empty() || phrase::is_post(left)) && ends_item(view, head, span.end as usize)
}

/// Whether the name is followed by a separator or nothing.
fn ends_item(view: &View<'_>, head: Head, end: usize) -> bool {
    let rest = &view.folded[head.name.end as usize..end];
    let next = rest.trim_start_matches(' ');
    next.is_empty()
        || next.starts_with([',', ';', '(', '-', '–', '—', ':', '\t', '\n', '.', '/', '…', '_'])
        || rest.starts_with("  ")
        || super::label::is_of_person(next)
        || ["là", "và", "làm", "cùng"].iter().any(|w| words::begins(next, w))
}

/// Past white space, a typed list mark and a box to tick.
fn past_mark(view: &View<'_>, at: usize, end: usize) -> usize {
    let text = view.document.text.get(at..end).unwrap_or_default();
    let marked = &text[list_mark(text)..];
    let boxed = marked.strip_prefix(|c: char| TICKED.contains(&c) || UNTICKED.contains(&c));
    at + text.len() - boxed.map_or(marked, |b| &b[list_mark(b)..]).len()
}

/// Words before which nothing of a person ends, and after which one may begin.
const NEXT_WORDS: [&str; 4] = ["và", "cùng", "với", "cùng với"];
const FIRST_WORDS: [&str; 8] = ["là", "do", "bầu", "cử", "gồm", "có", "mời", "của"];

/// The place after the next separator, and what it is.
fn separator(view: &View<'_>, from: usize, end: usize) -> (usize, Before) {
    let low = &view.folded[from..end];
    for (at, c) in low.char_indices() {
        let rest = &low[at + c.len_utf8()..];
        let before = match c {
            ',' | ';' => Before::Next,
            '.' if rest.starts_with([' ', '\t', '\n']) => Before::Next,
            ':' => Before::Colon,
            '\t' | '\n' => Before::Wide,
            '(' => Before::First,
            '–' | '—' => Before::Dash,
            '-' if rest.starts_with([' ', '\t']) || low[..at].ends_with([' ', '\t']) => Before::Dash,
            ' ' if rest.starts_with(' ') => Before::Wide,
            ' ' if NEXT_WORDS.iter().any(|w| words::begins(rest, w)) => {
                return (word_end(from + at + 1, low, at + 1), Before::Next);
            }
            ' ' if FIRST_WORDS.iter().any(|w| words::begins(rest, w)) => {
                return (word_end(from + at + 1, low, at + 1), Before::First);
            }
            // `ông A là Giám đốc ông B là …` is no list; but a post may run straight into a person.
            ' ' if is_address(rest) => Before::First,
            ' ' if runs_on(view, from + at + 1) && phrase::is_post(low[..at].trim_start()) => Before::Post,
            _ => continue,
        };
        return (from + at + c.len_utf8(), before);
    }
    (end, Before::First)
}

/// `Chủ tịch UBND xã ông Lò Văn A`: an honorific that a post runs into.
fn is_address(low: &str) -> bool {
    ["ông", "bà", "đ/c", "đồng chí", "cô", "thầy"].iter().any(|w| words::begins(low, w))
}

/// Whether a word with a capital begins at byte `at`, after one without.
fn runs_on(view: &View<'_>, at: usize) -> bool {
    let (before, rest) = view.document.text.split_at(at);
    let word = before.trim_end().rsplit(' ').next().unwrap_or("");
    // `Lớp trưởng lớp 8A Lò Văn An`
    let classed = word.starts_with(|c: char| c.is_ascii_digit());
    rest.starts_with(char::is_uppercase) && (classed || word.chars().last().is_some_and(char::is_lowercase))
}

fn word_end(at: usize, low: &str, from: usize) -> usize {
    at + low[from..].find(|c: char| !c.is_alphanumeric()).unwrap_or(low.len() - from)
}

fn person(view: &View<'_>, start: u32, head: Head, end: u32, followed: bool) -> Person {
    let rest = Span { start: head.name.end, end };
    let tail = tail::read(view, if followed { without_joint(view, rest) } else { rest });
    let rank = if head.rank.is_empty() { tail.rank } else { head.rank };
    let called = Person::called(view, head, phrase::quoted(view, rank));
    let left = phrase::trim(view, Span { start, end: called.start.max(start) });
    let mut position = phrase::quoted(view, tail.position);
    let mut unit = phrase::quoted(view, tail.unit);
    let low = view.low(left);
    let represents = ["đại diện", "người đại diện", "thay mặt"].iter().find(|w| words::begins(low, w));
    let whose = phrase::trim(view, Span { start: left.start + represents.map_or(0, |w| w.len()) as u32, ..left });
    let shared = unit.is_empty()
        && phrase::is_org(view.low(whose))
        && view.folded[left.end as usize..].trim_start().starts_with(':');
    if shared {
        unit = phrase::quoted(view, before_colon(view, whose));
    }
    let label = before_colon(view, left);
    // `Công chức văn phòng: Bà A (ghi biên bản)`
    let bare = position.is_empty() || role_of(view.low(tail.position)).is_some();
    if bare && phrase::is_post(low) && represents.is_none() {
        position = phrase::quoted(view, label);
    }
    let role = tail.role.or_else(|| tail::told(view.low(label)));
    let said = if tail.unlabelled.is_empty() { position.clone() } else { phrase::quoted(view, tail.unlabelled) };
    let side = side_post::read(&said).map(|mut side| {
        // `Bên giao - Chức vụ: Thủ kho`
        side.rest = if tail.unlabelled.is_empty() { side.rest } else { position.clone() };
        side
    });
    Person {
        position,
        unit,
        shared,
        role,
        side,
        came: came(view, Span { start, end: called.start.max(start) }),
        ..called
    }
}

/// What a box or a tick in `before` says.
fn came(view: &View<'_>, before: Span) -> Option<bool> {
    // A tick may be the mark of the list, before the line's own text.
    let line = &view.lines[view.line_at(before.start)];
    let start = if line.body == before.start { line.span.start } else { before.start };
    let sign = view.raw(Span { start, ..before }).chars().rev().find(|c| TICKED.contains(c) || UNTICKED.contains(c))?;
    Some(TICKED.contains(&sign))
}

/// `các ông, bà: A, B`, `02 đồng chí: A, B`: an honorific of the whole list.
fn is_plural(view: &View<'_>, head: Head) -> bool {
    let before = &view.folded[..head.title.start as usize];
    let after = &view.folded[head.title.end as usize..head.name.start as usize];
    let counted =
        before.strip_suffix(' ').is_some_and(|b| b.ends_with("các") || b.ends_with(|c: char| c.is_ascii_digit()));
    counted && (before.ends_with("các ") || after.contains(':'))
}

/// `span` without what leads to the next person: `và`, `; 2.`.
fn without_joint(view: &View<'_>, mut span: Span) -> Span {
    loop {
        let low = view.low(span).trim_end_matches(phrase::MARKS);
        let joint = NEXT_WORDS
            .iter()
            .chain(&SPOUSES)
            .find_map(|w| low.strip_suffix(*w).filter(|l| !l.ends_with(char::is_alphanumeric)));
        // A list number in the middle of the line: `… Trưởng ban 2. Ông …`.
        let numbered = view.low(span).trim_end().ends_with(['.', ')', '/']);
        let number = low.trim_end_matches([')', '/']).trim_end_matches(|c: char| c.is_ascii_digit());
        let number = Some(number)
            .filter(|n| numbered && low.len() - n.len() <= 3 && n.len() < low.len() && n.ends_with([' ', '\t', '\n']));
        let Some(rest) = joint.or(number) else { return span };
        span.end = span.start + rest.len() as u32;
    }
}

/// A post before a name, without what introduces the name: `Giám đốc: Họ và tên:`.
fn before_colon(view: &View<'_>, span: Span) -> Span {
    let low = view.low(span);
    let len = low.find(':').unwrap_or(low.len());
    phrase::trim(view, Span { start: span.start, end: span.start + len as u32 })
}

#[cfg(test)]
mod tests;
