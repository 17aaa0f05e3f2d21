//! The blank beside `Thời gian` in a table of labels: the beginning's or the end's.

use crate::document::Span;
use crate::edtf::{Date, Time};
use crate::record::{Blank, By, Field, Found, Spot, Table};

use super::cells;
use super::label;
use super::lexicon::labels::MomentSlot;
use super::start_and_end::{Known, Moments};
use super::view::View;
use super::zones::Segment;

/// What a value cell asks for by the cell to its left, where nothing else gives that.
pub(crate) fn asks(view: &View<'_>, segment: &Segment, cell: u32, moments: &Moments) -> Option<(Field, By)> {
    let left = cells::left(view, cell)?.trim_end_matches([':', ' ']);
    let left = label::without_hint(left).unwrap_or(left);
    let (words, asked) = label::of_moment(left)?;
    let field = match asked {
        MomentSlot::Day => Field::StartDate,
        MomentSlot::Start | MomentSlot::Whole => Field::StartTime,
        MomentSlot::End => Field::EndTime,
        MomentSlot::Beside => return None,
    };
    let opening = view.cell(segment.opening?)?;
    let known = match field {
        Field::StartTime => moments.start.time.is_some(),
        Field::StartDate => moments.start.date.is_some(),
        _ => moments.end.time.is_some(),
    };
    (opening.table == view.document.cells[cell as usize].table && !known)
        .then_some((field, By::row(Table::Labels, words, Spot::Cell)))
}

/// Completes the beginning and the end by what such blanks stand for.
pub(crate) fn complete(view: &View<'_>, moments: &mut Moments, blanks: &[Blank]) {
    let drawn = |field| blanks.iter().find(|blank| blank.field == field);
    let time = |known: &mut Known, field| {
        let blank = |blank: &Blank| Found::new(Time::BLANK, blank.span).by(blank.by);
        known.time = known.time.take().or_else(|| drawn(field).map(blank));
    };
    time(&mut moments.start, Field::StartTime);
    time(&mut moments.end, Field::EndTime);
    // A blank alone in its cell stands for the day too; one in a sentence (`Vào hồi ▢`) does not.
    let alone = |blank: &&Blank| {
        let span = blank.span;
        let paragraph = view.document.paragraph_at(span.start).map(|p| view.document.paragraphs[p].span.start);
        paragraph.is_none_or(|start| view.low(Span { start, end: span.start.max(start) }).trim().is_empty())
    };
    let date = || drawn(Field::StartDate).or_else(|| drawn(Field::StartTime).filter(alone));
    let blank = |blank: &Blank| Found::new(Date::BLANK, blank.span).by(blank.by);
    moments.start.date = moments.start.date.take().or_else(|| date().map(blank));
}
