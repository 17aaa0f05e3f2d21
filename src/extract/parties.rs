//! The sides of the minutes, and the people of each.
//!
//! The lines between the title and the closing are read once, in order. Before the people's part
//! only headings count; in it, headings and people; after it, only who chairs and who writes.

mod beside;
mod core;
mod deed;
mod entry;
mod heading;
mod meeting;
mod named;
mod organisation;
mod own_side;
mod prose;
mod role;
mod roll;
mod sentence;
mod side;
pub(crate) mod table;

use std::ops::Range;

use crate::document::Span;
use crate::limits;
use crate::record::{Kind, Participant, Party, Role};

use super::layout;
use super::lexicon::headings::{CONTENT, REPRESENTS, ROLES};
use super::lexicon::persons::NOBODY_AWAY;
use super::lexicon::sides::{AS_FOLLOWS, GROUND, NO_CONTENT, REASON, RETURNS};
use super::people::{self, phrase};
use super::view::View;
use super::zones::Segment;
use heading::Heading;
use roll::Roll;
use side::LinePlace;
use table::Abreast;

/// The parties and participants of one set of minutes, in document order.
pub(crate) fn find(view: &View<'_>, segment: &Segment, kind: Option<Kind>) -> (Vec<Party>, Vec<Participant>) {
    let Some(title) = segment.title else { return (Vec::new(), Vec::new()) };
    let mut walker = Walker::new(view, kind == Some(Kind::Hop));
    meeting::of_row(view, segment, &mut walker.roll);
    let mut line = title + 1;
    while line < segment.lines.end && !segment.zone(line).is_end() {
        if line >= segment.closing {
            walker.part = Part::Content;
        }
        let row = table::row(view, line, segment.signature);
        if row.cells.len() > 1
            || walker.columns.is_some_and(|columns| columns.table == row.table) && !row.cells.is_empty()
        {
            walker.row(&row);
        } else {
            walker.lines(row.lines.clone());
        }
        line = row.lines.end.max(line + 1);
    }
    walker.sides_between();
    // Who checks or appraises alone is no side.
    walker.roll.finish(matches!(kind, Some(Kind::Hop | Kind::NghiemThu | Kind::KiemKe | Kind::Khac)))
}

/// Bytes of the longest heading of a side that comes back.
const HEADING: usize = 80;

/// How far the reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Nobody is named yet.
    Before,
    /// Among headings and people.
    People,
    /// What was done and said.
    Content,
}

struct Walker<'v, 'd> {
    view: &'v View<'d>,
    part: Part,
    roll: Roll<'v, 'd>,
    /// Whose heading the lines stand under.
    party: Option<usize>,
    /// What the heading says that its people do.
    role: Role,
    /// The heading just read left the party's name to the next line.
    unnamed: bool,
    /// The party's heading held its person on the same line.
    inline: bool,
    /// The heading just read names a side and nobody, nor who stands for it.
    bare: bool,
    columns: Option<table::Columns>,
    /// Sides that stand beside each other in a table.
    abreast: Option<Abreast>,
    /// Whom the minutes are drawn up against comes next: the role words.
    against: Option<String>,
    /// People are listed in the content, by a label.
    labelled: bool,
    /// Two organisations that a sentence sets beside each other.
    between: Option<[Span; 2]>,
    /// The line heads a side, as its neighbours in the row do.
    heads: bool,
    meeting: bool,
}

impl<'v, 'd> Walker<'v, 'd> {
    fn new(view: &'v View<'d>, meeting: bool) -> Self {
        Walker {
            view,
            part: Part::Before,
            roll: Roll::new(view),
            party: None,
            role: Role::Member,
            unnamed: false,
            inline: false,
            bare: false,
            columns: None,
            abreast: None,
            against: None,
            labelled: false,
            between: None,
            heads: false,
            meeting,
        }
    }

    /// Lines that are no row of several cells.
    fn lines(&mut self, lines: Range<usize>) {
        for line in lines {
            let found = &self.view.lines[line];
            self.item(Span { start: found.body, end: found.span.end }, line + 1);
            self.heads = false;
        }
    }

    /// A row of a table: by its columns, or as one line whose cells are set off, or cell by cell.
    fn row(&mut self, row: &table::Row) {
        let things = table::of_things(self.view, row) && !self.heads_sides(row);
        if things && self.part == Part::People {
            (self.columns, self.part) = (None, Part::Content);
        }
        if self.part != Part::Content {
            let columns = table::headings(self.view, row).filter(|_| !things);
            if let Some(columns) = columns.filter(|c| self.part == Part::People || c.telling()) {
                (self.columns, self.part) = (Some(columns), Part::People);
                return;
            }
            if let Some(columns) = self.columns.as_mut().filter(|c| c.table == row.table) {
                match columns.person(self.view, row) {
                    Some(person) => self.roll.add(person, self.role, self.party),
                    None => self.heading_of_rows(row),
                }
                return;
            }
        }
        if self.part != Part::People && !things && !self.roll.lists() && table::heads_members(self.view, row) {
            (self.columns, self.part) = (table::headings(self.view, row), Part::People);
            return;
        }
        if self.part != Part::Content && self.sides(row) {
            return;
        }
        if table::heads_columns(self.view, row) {
            return;
        }
        let line = row.single(self.view).filter(|span| span.len() <= limits::LINE_BYTES);
        if let Some(span) = line {
            self.item(span, row.lines.end);
        } else if let Some(columns) = row.abreast(self.view).filter(|_| self.part == Part::People) {
            self.abreast(&columns);
        } else {
            self.lines(row.lines.clone());
        }
    }

    /// One line, or one row read as a line; `next` is the line after it.
    fn item(&mut self, span: Span, next: usize) {
        let mut start = span.start;
        for end in heading::cuts(self.view, span).into_iter().chain([span.end]) {
            self.part(Span { start, end }, next);
            start = end;
        }
    }

    /// A line, or the part of it that one role label heads.
    fn part(&mut self, span: Span, next: usize) {
        let text = phrase::trim(self.view, span);
        let low = self.view.low(text);
        if low.is_empty() {
            // A line of dots under a heading is the blank name of a party.
            if self.view.has_drawing(span) && std::mem::take(&mut self.unnamed) {
                self.party.into_iter().for_each(|p| self.roll.blank(p));
            }
            return;
        }
        if self.part == Part::Content && !self.returns(span, low, next) && !self.seats(span, text, next) {
            return self.after(text, low);
        }
        if GROUND.longest(low).is_some() {
            return;
        }
        if self.against.is_some() && people::heads_line(self.view, span) && self.view.has_drawing(span) {
            self.nobody(span);
        }
        let begun = if self.part == Part::People { people::beginning(self.view, span) } else { None };
        if begun.is_some() {
            return self.people_from(span, begun);
        }
        let reason = self.role != Role::Absent && REASON.longest(low).is_some();
        if self.names_party(span, text) || (!reason && self.continues(text)) {
            return;
        }
        match heading::read(self.view, span, self.place(text, next)) {
            Some(heading) => self.heading(heading),
            None if self.part == Part::Before => self.before(text, low),
            None if self.ends(span, low) => {
                self.part = Part::Content;
                self.after(text, low);
            }
            None => {
                // `Trưởng bản: Ông …` after `Đại diện …: Bà …` is of no side.
                if std::mem::take(&mut self.inline) {
                    self.party = None;
                }
                self.people(span);
            }
        }
    }

    /// A line before the people's part that heads nothing.
    fn before(&mut self, text: Span, low: &str) {
        if self.called_in_brackets(text) {
            return;
        }
        self.keep_between(text);
        let sided = || people::read(self.view, text, false).first().is_some_and(|p| p.side.is_some());
        let posted = || people::posted(self.view, text);
        if people::holds(self.view, text) || people::begins(self.view, text) && (sided() || posted()) {
            self.part = Part::People;
            self.people(text);
        } else if !self.lists_by_label(text) {
            self.prose(text, low);
            if !self.spoken(text) {
                self.opening(text, low);
            }
        }
    }

    /// Whether the line begins what the minutes are about.
    fn ends(&self, span: Span, low: &str) -> bool {
        let raw = self.view.raw(span);
        let titled = self.roll.has_people()
            && raw.len() > 12
            && !raw.chars().any(char::is_lowercase)
            && NO_CONTENT.longest(low).is_none()
            && ROLES.longest(low).is_none()
            && people::first(self.view, span, true).is_none();
        let follows = low.trim_end_matches([':', ' ', '.']).ends_with(AS_FOLLOWS);
        CONTENT.longest(low).is_some() || follows || low.len() > 400 || titled || people::tells(self.view, span)
    }

    /// Whether a list of people comes only now: `Nội dung: …` may stand above `Thành phần: …`.
    fn returns(&mut self, span: Span, low: &str, next: usize) -> bool {
        let second = || self.second_side(span, low) || self.other_side(span, low, next);
        let headed = || second() || !self.roll.lists() && RETURNS.longest(low).is_some();
        if low.len() < 200 && headed() && !people::tells(self.view, span) {
            self.part = Part::People;
        }
        self.part == Part::People
    }

    /// Whether those come now who chair or write, each on a line: `Đoàn chủ tịch:` above `+ Ông A`.
    fn seats(&mut self, span: Span, text: Span, next: usize) -> bool {
        let empty = |value: Span| phrase::trim(self.view, value).is_empty() && !self.view.has_drawing(value);
        let seats = match heading::role(self.view, span) {
            Some(Heading::Role(Role::Chair | Role::Secretary, value)) => {
                empty(value) && self.view.low(span).contains(':') && self.place(text, next).above_people(self.view)
            }
            _ => false,
        };
        if seats {
            self.part = Part::People;
        }
        seats
    }

    /// Whether the side that is set against the only one comes now: `Tiến hành kiểm tra tại: …` above
    /// `Đại diện cơ sở: Ông A`.
    fn second_side(&self, span: Span, low: &str) -> bool {
        let side = || REPRESENTS.longest(low).is_some_and(|len| role::is_side(low[len..].trim_start()));
        let value = || layout::after_colon(self.view, layout::label_end(self.view, span), span.end);
        let only = !self.meeting && self.roll.sides() == 1;
        only && side() && value().is_some_and(|value| people::begins(self.view, value))
    }

    /// Whether the side that is set against the only one heads its people: `Lý do: …` above `II. Người nhận bàn giao`.
    fn other_side(&self, span: Span, low: &str, next: usize) -> bool {
        let heads = !self.meeting && self.roll.sides() == 1 && low.len() < HEADING && role::is_side(low);
        heads && self.place(span, next).above_people(self.view)
    }

    fn place(&self, text: Span, next: usize) -> LinePlace {
        let view = self.view;
        let bold = view.document.paragraph_at(text.start).is_some_and(|p| view.document.paragraphs[p].bold);
        let (inside, taken) = (self.part == Part::People, self.party.is_some());
        let bold = bold || self.heads;
        LinePlace { inside, bold, taken, meeting: self.meeting, below: Some(next) }
    }

    fn heading(&mut self, heading: Heading) {
        self.part = Part::People;
        (self.unnamed, self.inline, self.against) = (false, false, None);
        self.roll.close();
        if !matches!(heading, Heading::Side(_)) {
            self.party = None;
        }
        self.role = Role::Member;
        match heading {
            Heading::Everybody(value) if self.called_in_brackets(value) || self.spoken(value) => {}
            Heading::Everybody(value) => self.list_everybody(value),
            Heading::Role(role, value) => self.list_role(role, value),
            Heading::Against(label, value) => self.set_against(label, value),
            Heading::Side(side) => self.side(&side),
        }
    }

    /// What stands behind the heading of a list of everybody.
    fn list_everybody(&mut self, value: Span) {
        // `Thành phần: Đại diện bên A: …` heads a side at once.
        let inner = phrase::trim(self.view, value);
        let place = LinePlace { inside: true, bold: false, taken: false, meeting: self.meeting, below: None };
        // `Thành phần: Chính quyền, Công đoàn` counts who came.
        let several = self.view.low(inner).split(':').next().is_some_and(|label| label.contains(','));
        let plain = several || people::begins(self.view, inner);
        match heading::read(self.view, inner, place).filter(|_| !plain) {
            Some(heading @ (Heading::Role(..) | Heading::Side(_))) => self.heading(heading),
            _ => self.people(value),
        }
    }

    /// What stands behind the heading of those who do something.
    fn list_role(&mut self, role: Role, value: Span) {
        self.role = role;
        let inline = !phrase::trim(self.view, value).is_empty();
        self.people(value);
        let said = self.view.low(phrase::trim(self.view, value));
        let nobody = NOBODY_AWAY.longest(said).is_some();
        // `Vắng: ......` is open; the lines under it are of others.
        let end = self.view.lines[self.view.line_at(value.start)].span.end;
        let open = role == Role::Absent && !inline && self.view.has_drawing(Span { start: value.start, end });
        if nobody || open || inline && matches!(role, Role::Chair | Role::Secretary) {
            self.role = Role::Member;
        }
    }

    /// What stands behind the words that tell against whom the minutes are drawn up.
    fn set_against(&mut self, label: Option<Span>, value: Span) {
        let label = label.map(|l| phrase::quoted(self.view, phrase::trim(self.view, l)));
        self.against = Some(label.unwrap_or_default());
        self.people(value);
        // `… đối với ông (bà): ......`
        if self.view.has_drawing(value) {
            self.nobody(value);
        }
    }

    /// Labels on a line of their own: `Chức vụ: …` under a name.
    fn continues(&mut self, text: Span) -> bool {
        if self.part != Part::People || !people::tail::begins(self.view, text) {
            return false;
        }
        let tail = people::tail::read(self.view, text);
        if tail.named.is_empty() {
            self.roll.labels(&tail);
        }
        tail.named.is_empty()
    }
}

#[cfg(test)]
mod tests;
