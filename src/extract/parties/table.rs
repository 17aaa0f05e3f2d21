//! People in tables: a row as one line, or by the columns that a heading row names.

use std::ops::Range;

use crate::document::Span;

use super::super::lexicon::people::{COLUMNS, Column};
use super::super::lists::list_mark;
use super::super::people::{Person, name, phrase, role_of, tail};
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

/// The row that begins at `line`; a line outside tables is a row without cells.
pub(super) fn row(view: &View<'_>, line: usize, end: usize) -> Row {
    let cell = |l: usize| view.document.paragraphs[view.lines[l].paragraph as usize].cell;
    let mut row = Row { lines: line..line + 1, table: 0, cells: Vec::new() };
    let Some(first) = cell(line).and_then(|c| view.document.cells.get(c as usize)) else { return row };
    row.table = first.table;
    let mut at = line;
    while at < end {
        let Some(here) = cell(at) else { break };
        let Some(found) =
            view.document.cells.get(here as usize).filter(|c| (c.table, c.row) == (first.table, first.row))
        else {
            break;
        };
        let start = at;
        while at < end && cell(at) == Some(here) {
            at += 1;
        }
        row.cells.push((found.col, start..at));
    }
    row.lines = line..at.max(line + 1);
    row
}

impl Row {
    /// The whole row as one line, when no cell has more than one.
    pub(super) fn single(&self, view: &View<'_>) -> Option<Span> {
        let mut span: Option<Span> = None;
        for (_, lines) in &self.cells {
            let mut texts = lines.clone().filter(|&l| !view.body(&view.lines[l]).is_empty());
            let (first, second) = (texts.next(), texts.next());
            if second.is_some() {
                return None;
            }
            if let Some(line) = first.map(|l| view.lines[l]) {
                let here = Span { start: line.body, end: line.span.end };
                span = Some(span.map_or(here, |s| s.join(here)));
            }
        }
        span.or(Some(Span::default()))
    }
}

/// Which column holds what, by grid column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    pub(super) table: u32,
    name: u32,
    /// The given name, where the family name has a column of its own.
    given: Option<u32>,
    post: Option<u32>,
    unit: Option<u32>,
    rank: Option<u32>,
    role: Option<u32>,
}

/// The columns that a heading row names; `None` when it names no people.
pub(super) fn headings(view: &View<'_>, row: &Row) -> Option<Columns> {
    let mut columns =
        Columns { table: row.table, name: 0, given: None, post: None, unit: None, rank: None, role: None };
    for (col, lines) in &row.cells {
        let low = view.low(cell_text(view, lines)).trim_matches(|c: char| !c.is_alphanumeric());
        if low.len() > 60 || low.contains(':') {
            continue;
        }
        let heading = COLUMNS.find(low);
        let slot = match heading {
            // `Tên` and `Họ` alone; `Tên tài sản` names no people.
            _ if low == "tên" => &mut columns.given,
            _ if low == "họ" => {
                columns.name = *col;
                continue;
            }
            Some((_, Column::Name)) => {
                columns.name = *col;
                continue;
            }
            Some((_, Column::Post)) => &mut columns.post,
            Some((_, Column::Unit)) => &mut columns.unit,
            Some((_, Column::Rank)) => &mut columns.rank,
            Some((_, Column::Role)) => &mut columns.role,
            None => continue,
        };
        slot.get_or_insert(*col);
    }
    if columns.name == 0 {
        columns.name = columns.given.take()?;
    }
    Some(columns)
}

impl Columns {
    /// Whether posts or units stand beside the names: a list of people even without a heading above.
    pub(super) fn telling(&self) -> bool {
        self.post.is_some() || self.unit.is_some() || self.rank.is_some()
    }

    /// The person of one row.
    pub(super) fn person(&self, view: &View<'_>, row: &Row) -> Option<Person> {
        let of = |col: Option<u32>| {
            let lines = row.cells.iter().find(|c| Some(c.0) == col).map(|c| &c.1);
            lines.map_or(Span::default(), |l| phrase::trim(view, cell_text(view, l)))
        };
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
        let position = either(of(self.post), rest.position);
        let unit = either(of(self.unit), rest.unit);
        let role = role_of(said).or(rest.role).or_else(|| role_of(view.low(of(self.post))));
        let mut person = Person::called(view, head, either(head.rank, of(self.rank)));
        (person.position, person.unit, person.role) = (position, unit, role);
        Some(person)
    }
}

/// The text of a cell, without empty lines at its ends.
fn cell_text(view: &View<'_>, lines: &Range<usize>) -> Span {
    let texts = || lines.clone().filter(|&l| !view.body(&view.lines[l]).is_empty());
    match (texts().next(), texts().next_back()) {
        (Some(first), Some(last)) => Span { start: view.lines[first].span.start, end: view.lines[last].span.end },
        _ => Span::default(),
    }
}
