//! Every blank of a record with its field: those that a family of facts claims, and the rest.

use crate::document::Span;
use crate::record::{Blank, DateRole, DrawnAs, Field};

use super::asked;
use super::boxes;
use super::cells;
use super::dates::{DateFact, DatePart};
use super::moments::Moments;
use super::times::{TimeFact, TimePart};
use super::unfilled;
use super::view::View;
use super::zones::Segment;

/// What the families found in one record, as far as blanks depend on it.
pub(crate) struct Claims<'a> {
    pub(crate) dates: &'a [DateFact],
    pub(crate) times: &'a [TimeFact],
    pub(crate) moments: &'a Moments,
    /// Slots of references, of the own number and of the copies.
    pub(crate) slots: Vec<Blank>,
    /// Text that a family read as a value: leaders in it are left from the form.
    pub(crate) values: Vec<Span>,
}

/// A blank of a slot.
pub(crate) fn slot(span: Span, drawn_as: DrawnAs, field: Field) -> Blank {
    Blank { span, field, drawn_as, optional: false, role: None, cited: false }
}

/// All blanks of the record, in document order.
pub(crate) fn find(view: &View<'_>, segment: &Segment, claims: Claims<'_>) -> Vec<Blank> {
    let mut blanks = claims.slots;
    for fact in claims.dates {
        of_date(view, fact, starts(fact, claims.moments), &mut blanks);
    }
    for (index, fact) in claims.times.iter().enumerate() {
        of_time(fact, claims.moments, index, &mut blanks);
    }
    blanks.sort_by_key(|b| b.span);
    let mut values: Vec<Span> = claims.values;
    values.extend(claims.dates.iter().map(|d| d.span));
    values.extend(claims.times.iter().map(|t| t.span));
    values.extend(blanks.iter().map(|b| b.span));
    let covered = Covered::new(values);
    of_drawings(view, segment, &covered, &mut blanks);
    unfilled::find(view, segment, &|span| covered.overlaps(span), &mut blanks);
    cells::empty(view, segment, &mut blanks);
    boxes::find(view, segment, &mut blanks);
    blanks.sort_by_key(|b| (b.span, b.drawn_as));
    blanks.dedup_by(|b, a| {
        a.span == b.span
            || (a.span.overlaps(b.span))
            || (b.span.is_empty() && a.span.start <= b.span.start && b.span.start <= a.span.end && !a.span.is_empty())
    });
    for blank in &mut blanks {
        blank.optional = is_optional(view, blank.span);
    }
    blanks
}

/// Whether the beginning is this date's.
fn starts(fact: &DateFact, moments: &Moments) -> bool {
    moments.start.date.as_ref().is_some_and(|d| d.span == fact.span)
}

fn of_date(view: &View<'_>, fact: &DateFact, starts: bool, out: &mut Vec<Blank>) {
    use DatePart::{Day, Month, Whole, Year};
    let born = is_birth(view, fact);
    for slot in &fact.slots {
        let field = match (fact.role, slot.part) {
            _ if born => Field::PersonBirth,
            (DateRole::Start, Day) => Field::StartDay,
            (DateRole::Start, Month) => Field::StartMonth,
            (DateRole::Start, Year) => Field::StartYear,
            (DateRole::Start, Whole) => Field::StartDate,
            (DateRole::Document, Day) if starts => Field::StartDay,
            (DateRole::Document, Month) if starts => Field::StartMonth,
            (DateRole::Document, Year) if starts => Field::StartYear,
            (DateRole::Document, Whole) if starts => Field::StartDate,
            (DateRole::End, Day) => Field::EndDay,
            (DateRole::End, Month) => Field::EndMonth,
            (DateRole::End, Year) => Field::EndYear,
            (DateRole::End, Whole) => Field::EndDate,
            (_, Day) => Field::DateDay,
            (_, Month) => Field::DateMonth,
            (_, Year) => Field::DateYear,
            (_, Whole) => Field::DateDate,
        };
        let cited = fact.role == DateRole::Reference;
        out.push(Blank { span: slot.span, field, drawn_as: slot.drawn_as, optional: false, role: None, cited });
    }
}

/// `Sinh ngày ▢ tháng ▢ năm ▢`, `Ngày sinh: ▢/▢/▢`.
pub(crate) fn is_birth(view: &View<'_>, fact: &DateFact) -> bool {
    let line = &view.lines[view.line_at(fact.span.start)];
    let before = view.folded.get(line.span.start as usize..fact.span.start as usize).unwrap_or("");
    let before = before.trim_end_matches([' ', ':', '\t']);
    ["sinh", "sinh ngày", "sinh năm"].iter().any(|w| before.ends_with(w))
}

fn of_time(fact: &TimeFact, moments: &Moments, index: usize, out: &mut Vec<Blank>) {
    use TimePart::{Hour, Minute, Whole};
    let starts = moments.start_time == Some(index);
    let ends = moments.end_time == Some(index);
    for slot in &fact.slots {
        let field = match slot.part {
            Hour if starts => Field::StartHour,
            Minute if starts => Field::StartMinute,
            Whole if starts => Field::StartTime,
            Hour if ends => Field::EndHour,
            Minute if ends => Field::EndMinute,
            Whole if ends => Field::EndTime,
            Hour => Field::TimeHour,
            Minute => Field::TimeMinute,
            Whole => Field::TimeTime,
        };
        out.push(self::slot(slot.span, slot.drawn_as, field));
    }
}

/// The drawings that no family speaks for.
fn of_drawings(view: &View<'_>, segment: &Segment, covered: &Covered, out: &mut Vec<Blank>) {
    let taken = Covered::new(out.iter().map(|b| b.span).collect());
    let reach = segment.span(view);
    let first = view.drawings.partition_point(|d| d.span.start < reach.start);
    let mut above = None;
    let mut above_line = usize::MAX;
    for (index, drawing) in view.drawings.iter().enumerate().skip(first).take_while(|(_, d)| d.span.end <= reach.end) {
        let line = view.line_at(drawing.span.start);
        if line >= segment.notes {
            break;
        }
        // A leader in a value is left from the form; a placeholder in one is a blank of its own.
        if taken.overlaps(drawing.span) || (drawing.is_leader() && covered.overlaps(drawing.span)) {
            continue;
        }
        if let Some(asked) = asked::asked(view, segment, index, above) {
            out.push(Blank {
                span: drawing.span,
                field: asked.field,
                drawn_as: drawing.drawn_as,
                optional: false,
                role: asked.role,
                cited: false,
            });
            // The first blank of a line says what the next item of the list asks for.
            if line != above_line {
                above = Some((line, asked.field));
                above_line = line;
            }
        }
    }
}

/// Whether the blank's line says that there may be nothing to write.
fn is_optional(view: &View<'_>, span: Span) -> bool {
    let line = &view.lines[view.line_at(span.start)];
    let text = view.low(line.span);
    text.contains("(nếu có)") || text.contains("nếu có)")
}

/// Spans that are spoken for, merged and sorted.
pub(crate) struct Covered {
    spans: Vec<Span>,
}

impl Covered {
    pub(crate) fn new(mut spans: Vec<Span>) -> Covered {
        spans.sort();
        let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match merged.last_mut() {
                Some(last) if span.start < last.end => last.end = last.end.max(span.end),
                _ => merged.push(span),
            }
        }
        Covered { spans: merged }
    }

    pub(crate) fn overlaps(&self, span: Span) -> bool {
        let next = self.spans.partition_point(|s| s.end <= span.start);
        self.spans.get(next).is_some_and(|s| s.overlaps(span))
    }
}
