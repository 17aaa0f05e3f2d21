//! Where people begin in a line: at its separators.

use crate::document::Span;

use super::super::label;
use super::super::lexicon::people::{REASONS, TICKED, UNTICKED, VERBS};
use super::super::lexicon::persons::{AFTER_NAMES, JOINTS, Joint, NAMED, SPOUSES};
use super::super::lists::list_mark;
use super::super::view::View;
use super::super::words::{self, Bytes};
use super::name::{self, Head};
use super::{phrase, tail};

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
pub(super) enum Names {
    /// Those after an honorific, a degree or a rank.
    Called,
    /// Full names too, where the shape of the line says that they are people's.
    Full,
    /// Given names too, in a list of people.
    Given,
    /// Any name, in a list of nothing but names.
    Any,
}

/// The heads of the people of `span`, `most` at most, each with where what belongs to it begins. One that was read at
/// its beginning already is `begun`.
pub(super) fn find(
    view: &View<'_>,
    span: Span,
    names: Names,
    most: usize,
    mut begun: Option<Head>,
) -> Vec<(u32, Head)> {
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
    while at < end && found.len() < most {
        let start = past_mark(view, at, end);
        let alone = || name::alone(view, start, end).filter(|head| given(*head));
        let head = begun.take().or_else(|| name::read(view, start, end)).or_else(alone).filter(|h| !acts(view, *h));
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
        (at, before) = separator(view, if head.is_some() { at } else { item }, at, end);
    }
    found
}

/// Whether the post before a name without an honorific runs into it, and is not of a place so named.
fn run_into(view: &View<'_>, head: Head, end: usize) -> bool {
    let before = view.folded[..head.name.start as usize].trim_end();
    let word = before.rsplit(|c| !words::is_alphanumeric(c)).next().unwrap_or_default();
    let syllables = view.low(head.name).split(' ').count();
    syllables > 2 && name::familiar(view, head.name) && ends_item(view, head, end) && !NAMED.contains(&word)
}

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
    let posted = phrase::is_post(phrase::ROUND.past(right));
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
        || label::is_of_person(next)
        || AFTER_NAMES.longest(next).is_some()
}

/// The place after the next separator behind `from`, and what it is. The words about one person begin at `item`.
fn separator(view: &View<'_>, item: usize, from: usize, end: usize) -> (usize, Before) {
    let low = &view.folded[from..end];
    let mut skipped = 0;
    while let Some(next) = SEPARATORS.find(&low.as_bytes()[skipped..]) {
        let at = skipped + next;
        let Some(c) = low[at..].chars().next() else { break };
        skipped = at + c.len_utf8();
        let rest = &low[skipped..];
        if c == ' '
            && let Some((_, joint)) = JOINTS.find(rest)
        {
            return match joint {
                Joint::Next => (word_end(from + at + 1, low, at + 1), Before::Next),
                Joint::First => (word_end(from + at + 1, low, at + 1), Before::First),
                // `ông A là Giám đốc ông B là …` is no list; but a post may run straight into a person.
                Joint::Called => (from + at + 1, Before::First),
            };
        }
        let before = match c {
            ',' | ';' => Before::Next,
            '.' if rest.starts_with([' ', '\t', '\n']) => Before::Next,
            ':' => Before::Colon,
            '\t' | '\n' => Before::Wide,
            '(' => Before::First,
            '–' | '—' => Before::Dash,
            '-' if rest.starts_with([' ', '\t']) || low[..at].ends_with([' ', '\t']) => Before::Dash,
            ' ' if rest.starts_with(' ') => Before::Wide,
            ' ' if runs_on(view, from + at + 1) && begins_with_post(&view.folded[item..from + at]) => Before::Post,
            _ => continue,
        };
        return (from + at + c.len_utf8(), before);
    }
    (end, Before::First)
}

/// What separators begin with.
static SEPARATORS: Bytes = Bytes::new(b" ,;.:\t\n(-\xE2");

/// Whether the folded text before a name, a mark of a list aside, begins with a post.
fn begins_with_post(low: &str) -> bool {
    phrase::is_post(phrase::ROUND.past(low))
}

/// Whether a word with a capital begins at byte `at`, after one without.
fn runs_on(view: &View<'_>, at: usize) -> bool {
    let (before, rest) = view.document.text.split_at(at);
    if !rest.starts_with(char::is_uppercase) {
        return false;
    }
    let before = before.trim_end();
    let word = &before[memchr::memrchr(b' ', before.as_bytes()).map_or(0, |space| space + 1)..];
    // `Lớp trưởng lớp 8A Lò Văn An`
    let classed = word.starts_with(|c: char| c.is_ascii_digit());
    classed || word.chars().last().is_some_and(char::is_lowercase)
}

fn word_end(at: usize, low: &str, from: usize) -> usize {
    at + low[from..].find(|c| !words::is_alphanumeric(c)).unwrap_or(low.len() - from)
}

/// Whether a verb follows the name: a sentence about what the person said or did.
pub(super) fn acts(view: &View<'_>, head: Head) -> bool {
    let rest = view.folded[head.name.end as usize..].trim_start_matches([' ', ':', '-', '–', ',']);
    // `Ông A - không phép` is absent.
    VERBS.longest(rest).is_some() && REASONS.longest(rest).is_none()
}

/// Past white space, a typed list mark and a box to tick.
pub(super) fn past_mark(view: &View<'_>, at: usize, end: usize) -> usize {
    let text = view.document.text.get(at..end).unwrap_or_default();
    let marked = &text[list_mark(text)..];
    let boxed = marked.strip_prefix(|c: char| TICKED.contains(&c) || UNTICKED.contains(&c));
    let next = at + text.len() - boxed.map_or(marked, |b| &b[list_mark(b)..]).len();
    name::past_leaders(view, next, end)
}
