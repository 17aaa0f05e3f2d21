//! What each line says of the zone it may stand in.

use std::sync::LazyLock;

use super::abreast;
use super::closing::{copied, is_closing};
use super::opening::{LABEL, is_heading_of_opening, is_opening};
use super::titles::Titles;
use crate::blocks::nth_char;
use crate::document::{Span, Table};
use crate::extract::cells;
use crate::extract::label;
use crate::extract::lexicon::index::{Entries, List, Phrases};
use crate::extract::lexicon::labels::Column;
use crate::extract::lexicon::{headings, people, phrases};
use crate::extract::lists::Sign;
use crate::extract::view::View;

/// What a line may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clue {
    /// A title of minutes.
    Titled,
    /// The nation's name.
    Nation,
    /// A sentence or label that gives the beginning.
    Opens,
    /// The same in a cell beside the title: the edition of a form.
    Beside,
    /// A sentence of the closing: the end, the copies, the reading back.
    Closes,
    /// Where and how to sign.
    Hint,
    /// The role of somebody who signs.
    Role,
    /// Roles beside each other, with names under them.
    Abreast,
    /// Words that all begin with a capital, few of them.
    Name,
    /// A person, a label of one, or the heading of a side.
    Person,
    /// A person with an honorific, or a label of what is told of one.
    Called,
    /// Only shapes that may be blanks.
    Drawn,
    /// What the minutes rest on: `Căn cứ …`.
    Ground,
    /// A Roman number or a capital letter before it.
    Heading,
    /// Any other list mark.
    Listed,
    /// Centred, bold, all capitals, or `V/v`.
    Subject,
    /// A colon near its beginning.
    Labelled,
    /// In a table.
    Cell,
    /// In a row of more cells than signatures have.
    Wide,
    /// An explanatory note.
    Note,
    /// The title of another document, or of an appendix.
    Other,
    /// The same in the middle of the page, as no heading of a section stands.
    Apart,
    /// A long sentence.
    Prose,
}

/// The clues of one line, a bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Clues(u32);

impl Clues {
    pub(super) fn has(self, clue: Clue) -> bool {
        self.0 & (1 << clue as u32) != 0
    }

    pub(super) fn bits(self) -> u32 {
        self.0
    }

    fn set(&mut self, clue: Clue, holds: bool) {
        self.0 |= u32::from(holds) << clue as u32;
    }
}

/// A bit for each of `clues`.
pub(super) const fn bits(clues: &[Clue]) -> u32 {
    let (mut bits, mut at) = (0, 0);
    while at < clues.len() {
        bits |= 1 << clues[at] as u32;
        at += 1;
    }
    bits
}

/// Characters of the longest hint, of the longest name, and of the longest line that is no prose.
const HINT: usize = 89;
const NAME: usize = 40;
const PROSE: usize = 160;
const SENTENCE: usize = 80;

/// Cells of the widest row of signatures.
const SIGNATURES: usize = 4;

/// The clues of every line but those of footers and notes.
pub(super) fn of_lines(view: &View<'_>, titles: &Titles) -> Vec<Clues> {
    let mut title = None;
    let mut next = titles.lines.iter().peekable();
    (0..view.main.end)
        .map(|line| {
            if next.peek() == Some(&&line) {
                title = next.next();
            }
            of_line(view, line, title.copied(), titles.lines.is_empty())
        })
        .collect()
}

/// The clues of a line; `title` is the last line up to it that may be one, of an `untitled` document none.
fn of_line(view: &View<'_>, line: usize, title: Option<usize>, untitled: bool) -> Clues {
    let here = &view.lines[line];
    let body = view.body(here);
    let raw = view.raw_body(here);
    let paragraph = view.paragraph(line);
    let mut clues = Clues::default();
    clues.set(Clue::Titled, title == Some(line));
    clues.set(Clue::Nation, super::is_nation(view, line));
    let beside = title.is_some_and(|t| view.in_one_row(t, line) && view.paragraph(t).cell != paragraph.cell);
    let opens = title != Some(line) && is_opening(view, line) && !is_heading_of_opening(view, line);
    clues.set(Clue::Opens, opens && !beside);
    clues.set(Clue::Beside, opens && beside);
    // What is no minutes ends with copies of its own.
    let copies = || untitled && copied(view, line, view.body_tokens(line)).is_some();
    clues.set(Clue::Closes, is_closing(view, line) || copies());
    let hint = here.marks.has(phrases::SIGNATURE_HINTS.mark())
        && is_within(body, HINT)
        && phrases::SIGNATURE_HINTS.is_in(view, line)
        && !heads_attendance(view, line);
    clues.set(Clue::Hint, hint);
    let boxes = here.capitals && abreast::is_row_of_boxes(view, line);
    clues.set(Clue::Role, !hint && (boxes || is_role(view, line)));
    clues.set(Clue::Abreast, boxes || clues.has(Clue::Role) && abreast::is_row_of_roles(view, line));
    clues.set(Clue::Name, is_within(body, NAME) && abreast::is_capitalised(raw) && !abreast::calls_somebody(body));
    let honorific = people::HONORIFICS.longest(body).is_some();
    let told = !honorific && label::is_of_person(body);
    // `Họ tên: …` may stand under a role.
    clues.set(Clue::Called, honorific || told && label::of_name(body).is_none());
    clues.set(Clue::Person, honorific || told || SIDED.find(body).is_some());
    clues.set(Clue::Drawn, view.is_drawn(line));
    let ground = phrases::GROUNDS.longest(body).is_some();
    clues.set(Clue::Ground, ground);
    let heading = here.mark.is_some_and(|m| matches!(m.0, Sign::Roman | Sign::Capital));
    clues.set(Clue::Heading, heading);
    clues.set(Clue::Listed, here.mark.is_some() && !heading && !ground);
    clues.set(
        Clue::Subject,
        here.capitals || paragraph.centred || paragraph.bold || phrases::ABOUT.longest(body).is_some(),
    );
    clues.set(Clue::Labelled, here.colon.is_some_and(|at| at - here.body < LABEL));
    clues.set(Clue::Cell, paragraph.cell.is_some());
    clues.set(Clue::Wide, paragraph.cell.is_some_and(|cell| view.grid.abreast(cell) > SIGNATURES));
    clues.set(Clue::Note, is_note(view, line));
    let titled = |list: &Phrases<&str>| list.longest(body).is_some();
    let other = here.capitals && (titled(&phrases::OTHER_TITLES) || titled(&phrases::APPENDICES));
    clues.set(Clue::Other, other);
    clues.set(Clue::Apart, other && paragraph.centred && here.mark.is_none());
    let sentence = || body.ends_with(['.', ';']) && !is_within(body, SENTENCE);
    clues.set(Clue::Prose, !ground && (!is_within(body, PROSE) || sentence()));
    clues
}

/// What the lines of the sides begin with, and those over people.
static SIDED: LazyLock<Entries<()>> = LazyLock::new(|| {
    let lists: [&dyn List; 4] = [&headings::LEADS, &headings::SIDES, &headings::ROLES, &headings::UMBRELLAS];
    Entries::new(lists.iter().flat_map(|list| list.phrases()).map(|words| (words, ())))
});

/// Whether a text has at most so many characters.
fn is_within(text: &str, most: usize) -> bool {
    // A character has one byte to four.
    text.len() <= most || text.len() <= 4 * most && nth_char(text, most).is_none()
}

/// Whether the line names a role under which somebody signs.
fn is_role(view: &View<'_>, line: usize) -> bool {
    let here = &view.lines[line];
    let body = view.body(here);
    let cell = view.paragraph(line).cell.is_some();
    let plain = here.colon.is_none() && !body.ends_with(['.', ';', ',']);
    (here.capitals || plain && (cell || is_within(body, BARE_ROLE)))
        && is_within(body, ROLE)
        && phrases::SIGNATURE_ROLES.longest(body).is_some()
        && signs_alone(view, line)
        && !heads_table(view, line)
        && !is_listed(view, line)
        && (here.capitals || !abreast::calls_somebody(body))
}

/// Headings of a list of people that are looked at for names.
const HEADINGS: usize = 12;

/// The folded texts of the first row of a table.
fn headings_of<'v>(view: &'v View<'_>, table: &'v Table) -> impl Iterator<Item = &'v str> {
    let first = table.cells.iter().take_while(|&&cell| view.document.cells[cell as usize].row == 1);
    first.take(HEADINGS).map(|&cell| cells::text_of(view, cell))
}

/// Whether the line stands in a table of people and their posts, below its heading: `BÊN A` over those of each side.
fn is_listed(view: &View<'_>, line: usize) -> bool {
    let Some(cell) = view.cell(line).filter(|cell| cell.row > 1) else { return false };
    let table = &view.document.tables[cell.table as usize];
    let headings = || headings_of(view, table);
    let has = |column: Column| headings().any(|heading| label::column(heading).is_some_and(|found| found.1 == column));
    has(Column::Name)
        && has(Column::Post)
        && !headings().any(|heading| phrases::SIGNED_COLUMNS.longest(heading).is_some())
}

/// Whether a table of people and their posts, who do not sign there, stands right under the line.
fn heads_table(view: &View<'_>, line: usize) -> bool {
    let next = line + 1;
    if view.cell(line).is_some() || next >= view.lines.len() || view.cell(next).is_none() {
        return false;
    }
    let row =
        || (next..view.lines.len()).take_while(|&at| view.in_one_row(next, at)).map(|at| view.body(&view.lines[at]));
    row().any(|heading| label::column(heading).is_some_and(|(_, column)| column == Column::Post))
        && !row().any(|heading| phrases::SIGNED_COLUMNS.longest(heading).is_some())
}

/// Lines below a table in which the closing follows those who were there.
const CLOSING_REACH: usize = 12;

/// Whether the line is the heading of a column, or the label of a cell, for the pens of those who were there, which
/// the closing follows: no signatures.
fn heads_attendance(view: &View<'_>, line: usize) -> bool {
    let Some(cell) = view.cell(line) else { return false };
    let table = &view.document.tables[cell.table as usize];
    let lists = table.rows > 1
        && cell.row == 1
        && headings_of(view, table).any(|heading| label::column(heading).is_some_and(|found| found.1 == Column::Name));
    let label = view.body(&view.lines[line]).trim_end().strip_suffix(':');
    let pens = label.is_some_and(|label| phrases::SIGNED_COLUMNS.contains(label.trim_end()));
    let Some(last) = table.cells.last().filter(|_| lists || pens) else { return false };
    let below = view.line_at(view.document.cells[*last as usize].span.end) + 1;
    (below..view.main.end.min(below + CLOSING_REACH)).any(|line| view.cell(line).is_none() && is_closing(view, line))
}

/// `Chủ trì | Bà A`: a label and its value; roles that sign stand beside nothing but each other.
fn signs_alone(view: &View<'_>, line: usize) -> bool {
    let Some(cell) = view.paragraph(line).cell else { return true };
    let beside = [view.grid.left(cell), view.grid.right(cell)].into_iter().flatten();
    beside.map(|other| view.document.cells[other as usize].span).all(|span| {
        let text = view.low(span).trim_start();
        !view.raw(span).contains(char::is_lowercase)
            || phrases::SIGNATURE_ROLES.longest(text).is_some()
            || has_hint(view, span)
    })
}

/// Characters of the longest role, and of the longest in small letters outside tables.
const ROLE: usize = 160;
const BARE_ROLE: usize = 70;

/// Whether the line is an explanatory note: `(1) Ghi rõ …`, `Ghi chú: …`.
pub(super) fn is_note(view: &View<'_>, line: usize) -> bool {
    let span = view.lines[line].span;
    let raw = view.raw(span).trim_start();
    let low = &view.low(span)[span.len() - raw.len()..];
    let numbered = raw.strip_prefix('(').is_some_and(|r| {
        let len = r.find(|c: char| !(c.is_ascii_digit() || c == '*')).unwrap_or(r.len());
        (1..=3).contains(&len) && r[len..].starts_with(')')
    });
    let starred = raw.starts_with('*') && phrases::STARRED_NOTES.is_in(view, line);
    numbered && raw.len() > 8 || starred || phrases::NOTES.longest(low).is_some()
}

/// Whether a place says where or how to sign.
pub(crate) fn has_hint(view: &View<'_>, place: Span) -> bool {
    phrases::SIGNATURE_HINTS.is_among(view, view.tokens_in(place))
}
