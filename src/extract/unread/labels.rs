//! Labels and headings of columns that no row has.

use crate::document::Span;
use crate::extract::cells;
use crate::extract::label::{self, Label};
use crate::extract::layout::{self, Value};
use crate::extract::lexicon::labels::Column;
use crate::extract::lexicon::unread::{is_known, is_of_no_value};
use crate::extract::people::{self, name};
use crate::extract::view::View;
use crate::record::{Field, Looks, TableRow};

use super::Search;

/// Most words and characters of a label that may become a row.
const WORDS: usize = 6;
const CHARACTERS: usize = 60;

/// Most characters of a value beside a label: a longer text tells something.
const VALUE: usize = 160;

impl Search<'_, '_> {
    /// Labels beside a value that nothing was made of, and those of blanks that no row has.
    pub(super) fn labels(&mut self) {
        let unknown = |row: TableRow| if let TableRow::Unknown(span) = row { Some(span) } else { None };
        let record = self.record;
        for span in record.blanks.iter().filter_map(|blank| unknown(blank.by.row)) {
            if self.may_be_row(span) && self.found.last().is_none_or(|last| last.span != span) {
                self.add(Looks::Label, span, None);
            }
        }
        let mut of_labels = vec![None; self.view.document.tables.len()];
        for line in self.segment.lines.start..self.segment.signature {
            self.beside_colons(line);
            self.beside_cell(line, &mut of_labels);
        }
    }

    /// `Phương tiện: Xe tải`
    fn beside_colons(&mut self, line: usize) {
        let view = self.view;
        if view.lines[line].colon.is_none() {
            return;
        }
        let entries = layout::entries(view, line);
        for entry in entries.iter().filter(|entry| entry.colon && entry.known.is_none()) {
            let value = match entry.value {
                Value::Text(value) => Some(value),
                Value::Nothing => view.next_cell(line),
                Value::Shape => None,
            };
            self.label(view.bare(entry.label), value);
        }
    }

    /// `Phương tiện | Xe tải`, in a table of labels and values; `of_labels` keeps which tables are some.
    fn beside_cell(&mut self, line: usize, of_labels: &mut [Option<bool>]) {
        let view = self.view;
        let Some(cell) = view.paragraph(line).cell.filter(|_| view.lines[line].colon.is_none()) else { return };
        let table = view.document.cells[cell as usize].table as usize;
        let Some(of_labels) = of_labels.get_mut(table) else { return };
        let known = |&cell: &u32| cells::exact(view, cells::text_of(view, cell)).is_some();
        let of_labels = *of_labels.get_or_insert_with(|| view.document.tables[table].cells.iter().any(known));
        if let [label, value] = cells::row_of(view.document, cell)
            && *label == cell
            && of_labels
        {
            let heads = cells::is_label(view, cells::text_of(view, *value));
            let value = view.trimmed(view.document.cells[*value as usize].span);
            self.label(cells::words_of(view, *label), Some(value).filter(|_| !heads));
        }
    }

    fn label(&mut self, label: Span, value: Option<Span>) {
        let view = self.view;
        let Some(value) = value.filter(|value| !self.is_full() && !view.raw(*value).trim().is_empty()) else { return };
        let short = view.raw(value).chars().count() <= VALUE && !view.has_drawing(value);
        let own = short && !self.is_read(label) && !self.is_read(value) && self.may_be_row(label);
        if own && !self.found.iter().any(|known| known.span == label) {
            self.add(Looks::Label, label, Some(value));
        }
    }

    /// Headings of columns beside a column of names.
    pub(super) fn columns(&mut self) {
        let view = self.view;
        let own = self.segment.span(view);
        for table in &view.document.tables {
            let Some(&first) = table.cells.first().filter(|&&c| own.contains(view.document.cells[c as usize].span))
            else {
                continue;
            };
            let headings = cells::row_of(view.document, first);
            let column = |&cell: &u32| label::column(cells::text_of(view, cell)).map(|(_, column)| column);
            if !headings.iter().any(|cell| column(cell) == Some(Column::Name)) {
                continue;
            }
            let second = table.cells.get(headings.len()).map_or(&[][..], |&cell| cells::row_of(view.document, cell));
            for &cell in headings.iter().filter(|cell| column(cell).is_none()) {
                let heading = cells::words_of(view, cell);
                let below = second.iter().copied().find(|&below| cells::above(view, below) == Some(cell));
                let value = below.map(|below| view.trimmed(view.document.cells[below as usize].span));
                let value = value.filter(|value| !view.raw(*value).trim().is_empty());
                if value.is_some() && self.may_be_row(heading) {
                    self.add(Looks::Column, heading, value);
                }
            }
        }
    }

    /// Whether words may become a row of an office: short, without figures, nobody's name, and of no table.
    fn may_be_row(&self, label: Span) -> bool {
        let view = self.view;
        let low = view.low(label).trim();
        is_short(view, label)
            && !is_known(low)
            && !is_of_no_value(low)
            && label::at_head(low).is_none_or(|head| self.is_wanting(head))
            && !label::is_of_person(low)
            && label::of_moment(low).is_none()
            && label::of_party(low).is_none()
            && label::of_subject(low).is_none()
            && view.labels.at_end(low).is_none()
            && (low.contains(' ') || !name::given(view, label))
            && people::read(view, label, true).is_empty()
    }

    /// Whether the words that a longer label begins with ask for a place, and the minutes have none.
    fn is_wanting(&self, head: Label<'_>) -> bool {
        head.field == Field::Place && self.record.place.found().is_none()
    }
}

/// Whether words are few and without figures, as those of labels are.
fn is_short(view: &View<'_>, words: Span) -> bool {
    let text = view.low(words).trim();
    (2..CHARACTERS).contains(&text.chars().count())
        && text.starts_with(char::is_alphabetic)
        && text.split_whitespace().count() <= WORDS
        && !text.contains(|c: char| c.is_ascii_digit())
}
