//! Several meetings under one title: a heading for each (`Tuần 1`, `Tuần 2`), or a row of a table.

use crate::extract::cells;
use crate::extract::dates;
use crate::extract::lexicon::titles::{DAYS, HELD, ORDINALS, PARTS, Part, SESSIONS};
use crate::extract::view::View;
use crate::extract::words;

use super::opening::is_opening;

/// The first lines of the meetings under the title at `title`; none where it is the title of one.
pub(super) fn find(view: &View<'_>, title: usize) -> Vec<usize> {
    if !HELD.iter().any(|word| words::has(view.body(&view.lines[title]), word)) {
        return Vec::new();
    }
    // Each table is looked at once, however many cells its first row has.
    let mut seen = None;
    for line in title + 1..view.main.end {
        let table = view.cell(line).filter(|cell| cell.row == 1).map(|cell| cell.table);
        if table > seen {
            seen = table;
            let rows = rows(view, line);
            if !rows.is_empty() {
                return rows;
            }
        }
        if number(view, line) == Some(1) {
            return headings(view, line);
        }
        // What has its own beginning is one meeting, whatever follows.
        if is_opening(view, line) {
            break;
        }
    }
    Vec::new()
}

/// The headings from the first one on, if they are numbered through.
fn headings(view: &View<'_>, first: usize) -> Vec<usize> {
    let mut found = vec![first];
    for line in first + 1..view.main.end {
        if number(view, line) == Some(found.len() as u32 + 1) && word(view, line) == word(view, first) {
            found.push(line);
        }
    }
    if found.len() > 1 { found } else { Vec::new() }
}

/// How a session's heading begins.
fn word<'a>(view: &'a View<'_>, line: usize) -> Option<&'a str> {
    let body = view.body(&view.lines[line]);
    SESSIONS.longest(body).map(|len| &body[..len])
}

/// The number of a session, if a line outside tables is nothing but its heading: `Tuần 02:`, `Buổi họp thứ hai`.
fn number(view: &View<'_>, line: usize) -> Option<u32> {
    if view.cell(line).is_some() {
        return None;
    }
    let body = view.body(&view.lines[line]);
    let len = SESSIONS.longest(body)?;
    let rest = body[len..].trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '-' | '–' | '#'));
    let spelled = || ORDINALS.iter().find(|(word, _)| *word == rest).map(|(_, number)| *number);
    rest.parse().ok().or_else(spelled)
}

/// The rows of a table of meetings, whose heading row holds `line`: dated, and telling of each what
/// was done or who was there.
fn rows(view: &View<'_>, line: usize) -> Vec<usize> {
    let Some(cell) = view.paragraph(line).cell else { return Vec::new() };
    let heading = |cell: u32| cells::text_of(view, cell).trim().trim_end_matches(':').trim_end();
    let headings = cells::row_of(view.document, cell);
    let Some(&day) = headings.iter().find(|&&cell| DAYS.contains(heading(cell))) else { return Vec::new() };
    let tells =
        |cell: &u32| PARTS.find(heading(*cell)).is_some_and(|(_, part)| !matches!(part, Part::Time | Part::Place));
    if !headings.iter().any(tells) {
        return Vec::new();
    }
    let (table, column) = (view.document.cells[cell as usize].table, view.document.cells[day as usize].col);
    let mut found: Vec<usize> = Vec::new();
    let mut row = None;
    for line in line + 1..view.main.end {
        let Some(here) = view.cell(line).filter(|cell| cell.table == table) else { break };
        let first = row.filter(|&(row, _)| row == here.row).map_or(line, |(_, first)| first);
        row = Some((here.row, first));
        let dated =
            here.row > 1 && here.col == column && dates::stands_at(view, view.token_from(view.lines[line].body));
        if dated && found.last() != Some(&first) {
            found.push(first);
        }
    }
    if found.len() > 1 { found } else { Vec::new() }
}
