//! The people that a line names: heads found at its separators, and what follows each.

mod heads;
pub(crate) mod name;
pub(crate) mod phrase;
mod side_post;
pub(crate) mod tail;

use crate::document::Span;
use crate::normalise;
use crate::record::{By, Role, Spot, Table, TableRow};

use super::label;
use super::layout;
use super::lexicon::headings::REPRESENTS;
use super::lexicon::people::{DEGREES, GIVEN, HONORIFICS, RANKS, REASONS, SURNAMES, TICKED, UNTICKED};
use super::lexicon::persons::{JOINT_ENDS, PLURAL, REASON_LETTERS};
use super::lists::list_mark;
use super::view::View;
use heads::{Names, acts, past_mark};
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
    /// What read the person; no row where the words of the name itself tell it.
    pub(crate) by: By,
}

impl Person {
    /// A person of whom only the head is known.
    pub(crate) fn called(view: &View<'_>, head: Head, rank: String) -> Person {
        let title = if is_plural(view, head) { String::new() } else { phrase::quoted(view, head.title) };
        let title = if title.contains(':') { title.replace(':', "") } else { title };
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
            start: head.start(),
            by: By::at(Spot::People),
        }
    }

    /// What read the person: the heading of the column, else the honorific or rank, else the name.
    pub(crate) fn told(&self, view: &View<'_>) -> By {
        if self.by.row != TableRow::None {
            return self.by;
        }
        let (lead, name) = (view.low(Span { start: self.start, end: self.name.start }), view.low(self.name));
        let given = &name[name.rfind(' ').map_or(0, |at| at + 1)..];
        let called = [&HONORIFICS, &RANKS, &DEGREES].into_iter().find_map(|list| list.find(lead));
        let words = called.or_else(|| SURNAMES.find(name)).or_else(|| GIVEN.find(given));
        By { row: words.map_or(TableRow::None, |words| TableRow::Of(Table::People, words)), ..self.by }
    }
}

/// The people of `span`, in order. With `weak`, names need no honorific where the shape of the
/// line says that they are people's.
pub(crate) fn read(view: &View<'_>, span: Span, weak: bool) -> Vec<Person> {
    people(view, span, if weak { Names::Full } else { Names::Called }, None)
}

/// The head of the first of them.
pub(crate) fn first(view: &View<'_>, span: Span, weak: bool) -> Option<Head> {
    let span = phrase::counted_list(view, span).unwrap_or(span);
    heads::find(view, span, if weak { Names::Full } else { Names::Called }, 1, None).pop().map(|(_, head)| head)
}

/// The people of `span`, which a heading says is a list of them: given names are enough.
pub(crate) fn listed(view: &View<'_>, span: Span) -> Vec<Person> {
    people(view, span, Names::Given, None)
}

/// The people of `span`, which may be `listed`; where a person begins it, that one's head is `begun`.
pub(crate) fn begun(view: &View<'_>, span: Span, listed: bool, begun: Option<Head>) -> Vec<Person> {
    people(view, span, if listed { Names::Given } else { Names::Full }, begun)
}

fn people(view: &View<'_>, span: Span, names: Names, begun: Option<Head>) -> Vec<Person> {
    let inner = phrase::counted_list(view, span);
    let (span, begun) = (inner.unwrap_or(span), begun.filter(|_| inner.is_none()));
    let names =
        if names == Names::Given && name::all_alone(view, phrase::trim(view, span)) { Names::Any } else { names };
    let heads = heads::find(view, span, names, usize::MAX, begun);
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
    beginning(view, span).is_some()
}

/// The head of that person.
pub(crate) fn beginning(view: &View<'_>, span: Span) -> Option<Head> {
    let at = past_mark(view, span.start as usize, span.end as usize);
    name::read(view, at, span.end as usize).filter(|head| head.strong && !acts(view, *head))
}

/// Whether `span` begins with a person whose post has a label: `Bà: Lê Thị Cẩm  Chức vụ: Giám đốc`.
pub(crate) fn posted(view: &View<'_>, span: Span) -> bool {
    let labelled = |name: Span| {
        let tail = tail::read(view, Span { start: name.end, end: span.end });
        tail.labelled && !tail.position.is_empty()
    };
    begins(view, span) && first(view, span, false).is_some_and(|head| labelled(head.name))
}

/// Bytes of the longest post before a colon and its holder.
const POST_LABEL: u32 = 80;

/// Whether the line is a post, a colon and its holder: `Chủ tịch Hội đồng: Ông A`.
pub(crate) fn holds(view: &View<'_>, span: Span) -> bool {
    let text = phrase::trim(view, span);
    let low = view.low(text);
    let end = layout::label_end(view, text);
    let held = layout::after_colon(view, end, text.end);
    let Some(held) = held.filter(|_| end - text.start < POST_LABEL && phrase::is_post(low)) else { return false };
    let at = past_mark(view, held.start as usize, held.end as usize);
    begins(view, held) || first(view, held, true).is_some_and(|head| head.start() as usize == at)
}

/// A post without the reason for being absent that stands beside it: `Kế toán (ốm)` → `Kế toán`.
pub(crate) fn without_reason(position: &str) -> String {
    let low = normalise::fold(position);
    if REASON_LETTERS.contains(&low.as_str()) {
        return String::new();
    }
    let cut = low.char_indices().find(|&(at, c)| {
        let open = at == 0 || matches!(c, '(' | ',' | '-' | '–' | ';' | ':');
        let rest = low[at..].trim_start_matches([' ', '(', ',', '-', '–', ';', ':']);
        open && REASONS.longest(rest).is_some()
    });
    let end = cut.map_or(position.len(), |(at, _)| at);
    phrase::ROUND.before(&position[..end]).to_owned()
}

/// Whether `span` begins with a person who says or does something: no list, but prose.
pub(crate) fn tells(view: &View<'_>, span: Span) -> bool {
    let at = past_mark(view, span.start as usize, span.end as usize);
    name::read(view, at, span.end as usize).is_some_and(|h| h.strong && acts(view, h))
}

/// Whether a person, or the label or honorific of one with an open slot, begins the line.
pub(crate) fn heads_line(view: &View<'_>, span: Span) -> bool {
    let at = past_mark(view, span.start as usize, span.end as usize);
    // `<Họ và tên>(*): ........`, `<1. Họ và tên>(*): ........`
    let low = &view.folded[at..span.end as usize];
    let inner = low.trim_start_matches('<');
    let marked = if inner.len() < low.len() { list_mark(inner) } else { 0 };
    let low = &inner[marked..];
    let labelled = HONORIFICS.longest(low).is_some() || label::of_name(low).is_some();
    labelled || first(view, span, true).is_some_and(|head| head.start() as usize == at)
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
    let represents = REPRESENTS.longest(low);
    let whose = phrase::trim(view, Span { start: left.start + represents.unwrap_or(0) as u32, ..left });
    let shared =
        unit.is_empty() && phrase::is_org(view.low(whose)) && layout::after_colon(view, left.end, end).is_some();
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
    let Some(before) = before.strip_suffix(' ') else { return false };
    before.ends_with(PLURAL) || before.ends_with(|c: char| c.is_ascii_digit()) && after.contains(':')
}

/// `span` without what leads to the next person: `và`, `; 2.`.
fn without_joint(view: &View<'_>, mut span: Span) -> Span {
    loop {
        let low = phrase::ROUND.before(view.low(span));
        let joint = phrase::without_end(low, JOINT_ENDS);
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
