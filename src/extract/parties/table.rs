//! People in tables: a row as one line, or by the columns that a heading row names.

use std::ops::Range;

use crate::document::Span;
use crate::record::{By, Role, Spot, Table, TableRow};

use super::super::cells::row_of;
use super::super::label;
use super::super::lexicon::labels::Column;
use super::super::lexicon::people::{COUNCIL, THINGS};
use super::super::lexicon::persons::{FAMILY_COLUMN, GIVEN_COLUMN, MEMBER_COLUMNS, STAYED_AWAY};
use super::super::lists::list_mark;
use super::super::people::{self, Person, name, phrase, role_of, tail};
use super::super::view::View;

/// A row of a table, or a line outside any.
#[derive(Debug)]
pub(super) struct Row {
    /// Lines of the row, as indices into [`View::lines`].
    pub(super) lines: Range<usize>,
    /// Index into the document's tables.
    pub(super) table: u32,
    /// Grid column and lines of each cell.
    pub(super) cells: Vec<(u32, Range<usize>)>,
}

/// The row that begins at `line`; a line outside tables is a row without cells. Cells that say
/// nothing are there too, without lines. A table nested in a cell breaks the row in two.
pub(super) fn row(view: &View<'_>, line: usize, end: usize) -> Row {
    let cell = |l: usize| view.paragraph(l).cell;
    let mut row = Row { lines: line..line + 1, table: 0, cells: Vec::new() };
    let Some(first) = cell(line) else { return row };
    let cells = row_of(view.document, first);
    let here = |index: u32| &view.document.cells[index as usize];
    row.table = here(first).table;
    // What stands before a nested table was read already.
    let resumed = line > 0 && cells.first().is_some_and(|&c| view.lines[line - 1].span.start >= here(c).span.start);
    let mut at = line;
    for &index in cells.iter().filter(|&&c| !resumed || here(c).col >= here(first).col) {
        let start = at;
        while at < end && cell(at) == Some(index) {
            at += 1;
        }
        row.cells.push((here(index).col, start..at));
        if at < end && here(index).span.contains(view.lines[at].span) {
            break;
        }
    }
    row.lines = line..at.max(line + 1);
    row
}

impl Row {
    /// The whole row as one line, when no cell has more than one.
    pub(super) fn single(&self, view: &View<'_>) -> Option<Span> {
        let mut span: Option<Span> = None;
        // `1 | Bên giao | Công ty X`
        let filled = self.cells.iter().filter(|(_, lines)| !lines.is_empty()).count();
        for (_, lines) in &self.cells {
            if lines.len() > 1 {
                return None;
            }
            if span.is_none() && filled > 2 && is_number(view, lines) {
                continue;
            }
            if let Some(line) = view.lines.get(lines.start).filter(|_| !lines.is_empty()) {
                let here = Span { start: line.body, end: line.span.end };
                span = Some(span.map_or(here, |s| s.join(here)));
            }
        }
        span.or(Some(Span::default()))
    }
}

impl Row {
    /// Whether the cell at grid column `col` goes on with the one above.
    fn continues(&self, view: &View<'_>, col: u32) -> bool {
        let first = view.paragraph(self.lines.start).cell;
        let cells = first.map_or(&[][..], |cell| row_of(view.document, cell));
        cells.iter().map(|&c| &view.document.cells[c as usize]).any(|cell| cell.col == col && cell.merged)
    }

    /// The lines of two or more cells side by side, where the first holds a list of people and
    /// the others as many lines about them.
    pub(super) fn abreast(&self, view: &View<'_>) -> Option<Vec<Vec<Span>>> {
        let texts = |lines: &Range<usize>| -> Vec<Span> {
            view.lines[lines.clone()].iter().map(|l| Span { start: l.body, end: l.span.end }).collect()
        };
        let columns: Vec<Vec<Span>> = self.cells.iter().map(|c| texts(&c.1)).filter(|c| !c.is_empty()).collect();
        let (names, others) = columns.split_first()?;
        let listed = names.len() > 1 && names.iter().all(|&n| people::read(view, n, true).len() == 1);
        let beside = |c: &Vec<Span>| c.len() == names.len() && !c.iter().any(|&l| people::begins(view, l));
        (listed && !others.is_empty() && others.iter().all(beside)).then_some(columns)
    }
}

/// Sides that stand beside each other, each in a column of a table.
#[derive(Debug)]
pub(super) struct Abreast {
    /// Index into the document's tables.
    pub(super) table: u32,
    pub(super) columns: Vec<SideColumn>,
}

/// How far the reading of one side is.
#[derive(Debug)]
pub(super) struct SideColumn {
    pub(super) col: u32,
    pub(super) party: Option<usize>,
    /// The party's name is left to the next line.
    pub(super) unnamed: bool,
    /// Whose labels may go on.
    pub(super) last: Option<usize>,
}

impl Abreast {
    /// The columns of a row whose cells head a side each.
    pub(super) fn new(row: &Row) -> Abreast {
        let column = |&(col, _): &(u32, Range<usize>)| SideColumn { col, party: None, unnamed: false, last: None };
        let columns = row.cells.iter().filter(|c| !c.1.is_empty()).map(column).collect();
        Abreast { table: row.table, columns }
    }

    /// Whether whatever the row holds stands in these columns.
    pub(super) fn holds(&self, row: &Row) -> bool {
        let own = |cell: &(u32, Range<usize>)| cell.1.is_empty() || self.columns.iter().any(|c| c.col == cell.0);
        row.cells.iter().all(own)
    }
}

/// Which column holds what, by grid column.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Columns {
    pub(super) table: u32,
    name: u32,
    /// The row whose words head it.
    named: TableRow,
    /// The given name, where the family name has a column of its own.
    given: Option<u32>,
    post: Option<u32>,
    unit: Option<u32>,
    rank: Option<u32>,
    role: Option<u32>,
    /// What each has to do: a post only where it reads like one.
    task: Option<u32>,
    /// What each is in the body that meets.
    duty: Option<u32>,
    absent: Option<u32>,
    present: Option<u32>,
    /// The unit of the row above, which a cell merged with it goes on giving.
    above: Span,
}

/// Whether the row heads a table of goods, marks, votes or money.
pub(super) fn of_things(view: &View<'_>, row: &Row) -> bool {
    let heads = |lines: &Range<usize>| {
        let low = view.low(cell_text(view, lines)).trim_matches(|c: char| !c.is_alphanumeric());
        low.len() < 40 && THINGS.longest(low).is_some()
    };
    row.cells.len() > 2 && row.cells.iter().any(|(_, lines)| heads(lines))
}

/// Whether the row heads the columns of a table and names nobody: `Nhà thầu | Bản gốc | Giá dự thầu`.
pub(super) fn heads_columns(view: &View<'_>, row: &Row) -> bool {
    let first = view.paragraph(row.lines.start).cell.map(|cell| &view.document.cells[cell as usize]);
    let heads = first
        .is_some_and(|cell| cell.row == 1 && view.document.tables[cell.table as usize].cells.len() > row.cells.len());
    let short = |(_, lines): &(u32, Range<usize>)| {
        let text = phrase::trim(view, cell_text(view, lines));
        let low = view.low(text);
        lines.len() == 1 && low.len() < HEADING && !low.contains(':') && people::first(view, text, true).is_none()
    };
    let numbered = row.cells.first().is_some_and(|(_, lines)| is_number(view, lines));
    heads && row.cells.len() > 2 && !numbered && row.cells.iter().all(short)
}

/// Whether a cell holds the number of its row.
fn is_number(view: &View<'_>, lines: &Range<usize>) -> bool {
    let text = view.low(cell_text(view, lines)).trim().trim_end_matches(['.', ')', '/']);
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Longest heading of a column, in bytes.
const HEADING: usize = 60;

/// Whether the row that begins at `line` heads a table of people.
pub(crate) fn heads_people(view: &View<'_>, line: usize) -> bool {
    if view.cell(line).is_none() {
        return false;
    }
    let row = row(view, line, view.lines.len());
    !of_things(view, &row) && headings(view, &row).is_some_and(|columns| columns.telling())
}

/// Whether a row heads a table of the members of the body that meets, and what each did.
pub(super) fn heads_members(view: &View<'_>, row: &Row) -> bool {
    let heads = |lines: &Range<usize>| {
        let low = view.low(phrase::trim(view, cell_text(view, lines)));
        MEMBER_COLUMNS.contains(low)
    };
    row.cells.len() > 1 && row.cells.iter().any(|(_, lines)| heads(lines))
}

/// The columns that a heading row names; `None` when it names no people.
pub(super) fn headings(view: &View<'_>, row: &Row) -> Option<Columns> {
    let mut columns = Columns { table: row.table, ..Columns::default() };
    let mut duty = None;
    for (col, lines) in &row.cells {
        let low = view.low(cell_text(view, lines)).trim_matches(|c: char| !c.is_alphanumeric());
        if low.len() > 60 || low.contains(':') {
            continue;
        }
        let heading = label::column(low);
        let slot = match heading {
            // `Tên` and `Họ` alone; `Tên tài sản` names no people.
            _ if low == GIVEN_COLUMN => &mut columns.given,
            _ if low == FAMILY_COLUMN => {
                columns.name = *col;
                continue;
            }
            Some((words, Column::Name)) => {
                (columns.name, columns.named) = (*col, TableRow::Of(Table::Labels, words));
                continue;
            }
            Some((_, Column::Post)) => &mut columns.post,
            Some((_, Column::Unit)) => &mut columns.unit,
            Some((_, Column::Rank)) => &mut columns.rank,
            Some((_, Column::Role)) => &mut columns.role,
            Some((_, Column::Duty)) => &mut duty,
            Some((_, Column::Task)) => &mut columns.task,
            Some((_, Column::Absent)) => &mut columns.absent,
            Some((_, Column::Present)) => &mut columns.present,
            None => continue,
        };
        slot.get_or_insert(*col);
    }
    // `Thành viên | Ông A` is a row of its own.
    let named = |c: &(u32, Range<usize>)| people::first(view, cell_text(view, &c.1), true).is_some();
    if columns.name > 0 && row.cells.iter().any(named) {
        return None;
    }
    columns.duty = duty.or(columns.role).or(columns.task);
    let spare = if columns.post.is_none() { &mut columns.post } else { &mut columns.role };
    *spare = spare.or(duty);
    if columns.name == 0 {
        columns.name = columns.given.take()?;
    }
    Some(columns)
}

impl Columns {
    /// Whether posts, tasks, units or who came stand beside the names: a list of people even without a heading above.
    pub(super) fn telling(&self) -> bool {
        [self.post, self.unit, self.rank, self.task, self.duty, self.absent, self.present].iter().any(Option::is_some)
    }

    /// The person of one row.
    pub(super) fn person(&mut self, view: &View<'_>, row: &Row) -> Option<Person> {
        let of = |col: Option<u32>| {
            let lines = row.cells.iter().find(|c| Some(c.0) == col).map(|c| &c.1);
            lines.map_or(Span::default(), |l| phrase::trim(view, cell_text(view, l)))
        };
        let joined = || self.unit.is_some_and(|u| row.continues(view, u));
        let workplace = Some(of(self.unit)).filter(|u| !u.is_empty() || !joined()).unwrap_or(self.above);
        let mut cell = of(Some(self.name));
        let given = of(self.given);
        if !given.is_empty() && !cell.is_empty() {
            cell = cell.join(given);
        }
        let start = cell.start as usize + list_mark(view.raw(cell));
        let head = name::read(view, start, cell.end as usize);
        let head = match (head, given.is_empty()) {
            (Some(head), true) if head.strong || view.raw(head.name).contains(' ') => head,
            (Some(head), false) => name::Head { name: head.name.join(given), ..head },
            _ => return None,
        };
        let rest = tail::read(view, Span { start: head.name.end, end: cell.end.max(head.name.end) });
        let either = |column: Span, beside: Span| phrase::quoted(view, if column.is_empty() { beside } else { column });
        let said = view.low(of(self.role));
        let task = of(self.task);
        let posted = phrase::is_post(view.low(task)) || role_of(view.low(task)).is_some();
        let position = either(of(self.post), rest.position);
        let position = if position.is_empty() && posted { phrase::quoted(view, task) } else { position };
        let unit = either(workplace, rest.unit);
        let stayed_away = STAYED_AWAY.longest(view.low(of(self.present))).is_some();
        let absent = Some(Role::Absent).filter(|_| stayed_away || !of(self.absent).is_empty());
        let role = absent
            .or_else(|| role_of(said))
            .or(rest.role)
            .or_else(|| tail::told(view.low(of(self.post))))
            .or_else(|| tail::told(view.low(task)))
            .or_else(|| COUNCIL.contains(view.low(of(self.duty))).then_some(Role::Chair));
        self.above = workplace;
        let mut person = Person::called(view, head, either(head.rank, of(self.rank)));
        (person.position, person.unit, person.role) = (position, unit, role);
        person.by = By { row: self.named, spot: Spot::Column };
        Some(person)
    }
}

/// The text of a cell.
pub(super) fn cell_text(view: &View<'_>, lines: &Range<usize>) -> Span {
    let lines = &view.lines[lines.clone()];
    lines.first().zip(lines.last()).map_or(Span::default(), |(first, last)| first.span.join(last.span))
}
