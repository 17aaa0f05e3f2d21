//! Empty cells that ask for a value.

use crate::document::Span;
use crate::record::{Blank, By, DrawnAs, Field, Spot, TableRow};

use super::cells::{above, column_heading, exact, is_label, left, row_of, text_of, words_of};
use super::claims::{Claims, Owner};
use super::label;
use super::lexicon::around::ADDRESSES;
use super::lexicon::labels::{self, Follows};
use super::lexicon::numerals::SMALL_LETTERS;
use super::lexicon::phrases::{ALONE_SUMS, SIGNED_COLUMNS, SUMS};
use super::moment_cells;
use super::people_cells;
use super::start_and_end::Moments;
use super::view::View;
use super::zones::Segment;

/// Empty cells that ask for a value: beside a label, or in a column that must be filled. Only rows
/// that say something can ask.
pub(crate) fn find(view: &View<'_>, segment: &Segment, moments: &Moments, claims: &mut Claims) {
    let lines = segment.lines.start..segment.signature;
    let Some(begin) = view.lines.get(lines.start).map(|l| l.span.start) else { return };
    let mut row: &[u32] = &[];
    for line in lines {
        let Some(cell) = view.paragraph(line).cell else { continue };
        let place = |cell: u32| (view.document.cells[cell as usize].table, view.document.cells[cell as usize].row);
        if row.first().is_none_or(|&first| place(first) != place(cell)) {
            row = row_of(view.document, cell);
        }
        let start = |cell: u32| view.document.cells[cell as usize].span.start;
        let table = &view.document.tables[view.document.cells[cell as usize].table as usize];
        let (Some(&first), Some(&head)) = (row.first(), table.cells.first()) else { continue };
        // A row is looked at once, at its first line.
        let met = line > 0 && view.lines[line - 1].span.start >= start(first);
        if !met && start(head) >= begin {
            in_row(view, row, |cell| moment_cells::asks(view, segment, cell, moments), claims);
        }
    }
}

fn in_row(view: &View<'_>, row: &[u32], moment: impl Fn(u32) -> Option<(Field, By)>, claims: &mut Claims) {
    let cell = |index: u32| &view.document.cells[index as usize];
    let is_empty = |t: &str| t.chars().all(|c| c == ':' || c.is_whitespace());
    // A row that a template repeats or ends stands for many or none.
    if row.iter().any(|&c| cell(c).span.overlaps_any(&view.tags)) {
        return;
    }
    let values: Vec<&str> = row.iter().map(|&c| text_of(view, c)).collect();
    let says = |(i, t): &(usize, &&str)| !is_empty(t) && (*i > 0 || !is_ordinal(t));
    let typed = values.iter().enumerate().filter(says).count();
    // A number, a name and nothing else: the heading of a section, or a spare row.
    let wanting = |(index, text): &(&u32, &&str)| {
        is_empty(text) && column_heading(view, **index).and_then(label::required).is_some()
    };
    let bare = typed == 1 && row.iter().zip(&values).filter(wanting).count() > 1;
    let sums = values.iter().enumerate().find(says).is_some_and(|(_, text)| is_total(text));
    let full = typed > 0 && !bare && !sums;
    for (at, &index) in row.iter().enumerate() {
        let here = cell(index);
        if let Some(blank) = unnamed(view, index, values.get(at + 1).copied()) {
            claims.add(Owner::Cell, blank);
            continue;
        }
        // A cell whose text is drawn is a blank of its own; one that continues the cell above shows nothing;
        // a picture is a value.
        // The colon between a label and its value is neither.
        if !is_empty(values[at])
            || !values[at].is_empty() && at + 1 < row.len()
            || here.merged
            || view.shows_picture(here.span)
            || here.span.is_empty()
            || view.has_drawing(here.span)
        {
            continue;
        }
        let label = left(view, index);
        let followed = values.get(at + 1).is_some_and(|next| !is_empty(next) && !is_label(view, next));
        let asked = !(followed || sums && row.len() > 2);
        // `Trọng tải | : | `
        let colon = at > 0 && values[at - 1] == ":";
        let asking = |l: &str| is_label(view, l) || colon && is_words(l) || is_among_labels(view, index, l);
        let beside = view.grid.left(index).filter(|&l| asked && asking(text_of(view, l)));
        let beside = beside.filter(|&l| !people_cells::is_told(view, l, index));
        let beside = beside.and_then(|l| labelled(view, l));
        let beside = moment(index).filter(|_| asked).or(beside);
        let over = || {
            let heading = column_heading(view, index).filter(|_| full && here.row > 1);
            heading.and_then(label::required).map(|label| (label.field, By { row: label.row, spot: Spot::Column }))
        };
        if let Some((field, by)) = beside.or_else(over).or_else(|| across(view, row, index)) {
            let span = Span { start: here.span.start, end: here.span.start };
            // `Thư ký | ▢`
            let named = field == Field::PersonName;
            let role = label.and_then(labels::role).filter(|_| beside.is_some() && named);
            let role = role.or_else(|| named.then(|| people_cells::role_in_row(view, index)).flatten());
            claims.add(Owner::Cell, Blank { role, ..Blank::new(span, field, DrawnAs::EmptyCell).by(by) });
        }
    }
}

fn is_words(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// `Địa chỉ gia đình | ` below `Họ và tên | …`: what begins with a label, in a table of labels and values.
fn is_among_labels(view: &View<'_>, cell: u32, label: &str) -> bool {
    let known = label::at_head(label).is_some_and(|l| l.follows == Follows::Leaf && l.field.is_particular());
    let pair = known && row_of(view.document, cell).len() == 2;
    let above = view.grid.left(cell).filter(|_| pair).and_then(|left| above(view, left));
    above.is_some_and(|above| exact(view, text_of(view, above)).is_some() && view.document.cells[cell as usize].row > 2)
}

/// `Người đại diện | Ông/Bà`: how somebody is spoken of, and nobody.
fn unnamed(view: &View<'_>, index: u32, next: Option<&str>) -> Option<Blank> {
    let text = text_of(view, index);
    if text.is_empty() || !ADDRESSES.contains(text.trim_end_matches([':', ' '])) {
        return None;
    }
    let alone = next.is_none_or(|next| is_label(view, next));
    left(view, index).filter(|label| alone && is_label(view, label))?;
    let cell = view.document.cells[index as usize].span;
    let text = view.low(cell).trim_end();
    let end = cell.start + text.len() as u32;
    Some(Blank::new(Span { start: end, end }, Field::PersonName, DrawnAs::Nothing))
}

/// The field of a row in a table with labels down its left side and several headed columns:
/// `Họ và tên | (giao) … | (nhận) …`.
fn across(view: &View<'_>, row: &[u32], cell: u32) -> Option<(Field, By)> {
    let at = |index: u32| &view.document.cells[index as usize];
    let first = row.first().copied().filter(|&c| at(c).row > 1 && at(cell).col > at(c).col)?;
    let headed =
        column_heading(view, cell).is_some_and(|h| label::at_head(h).is_some_and(|l| l.field == Field::PartyName));
    let label = exact(view, text_of(view, first)).filter(|_| headed)?;
    Some((label.field, By { row: label.row, spot: Spot::Cell }))
}

/// `Tổng cộng`, `Thuế GTGT 10%`: a row that sums up others leaves their columns empty.
fn is_total(text: &str) -> bool {
    let text = text.trim_start_matches(['(', '-', '*', ' ']);
    let alone = text.trim_end_matches([':', '.', ' ', ')']);
    SUMS.longest(text).is_some() || ALONE_SUMS.contains(&alone.split(" (").next().unwrap_or(alone))
}

fn is_ordinal(text: &str) -> bool {
    // Folded Roman figures count too: `ii`, `iv`.
    !text.is_empty()
        && text.len() <= 8
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ')' | ' ') || SMALL_LETTERS.contains(&c))
}

/// What the label in a cell asks for; any other asks for something too.
fn labelled(view: &View<'_>, cell: u32) -> Option<(Field, By)> {
    let text = text_of(view, cell).trim_end_matches([':', ' ']);
    let (field, row) = match view.labels.heading(text) {
        // Room for the pen.
        _ if SIGNED_COLUMNS.contains(text) => return None,
        None if label::is_paper(text) => (Field::ReferenceNumber, TableRow::None),
        Some(label) if label.follows == Follows::Word => return None,
        Some(label) => (label.field, label.row),
        None => (Field::Other, TableRow::Unknown(words_of(view, cell))),
    };
    Some((field, By { row, spot: Spot::Cell }))
}
