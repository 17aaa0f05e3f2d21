//! Every blank of a record with its field: those that a family of facts claims, and the rest.

use fnv::FnvHashMap;

use crate::document::Span;
use crate::record::{BirthPart, Blank, DateRole, DrawnAs, Field, Spot};

use super::boxes;
use super::called;
use super::claims::{Claims, Owner};
use super::counts::Copies;
use super::dates::{DateFact, DatePart};
use super::drawings::{is_announced, is_model};
use super::empty_cells;
use super::gaps;
use super::heading::OwnNumber;
use super::label;
use super::lexicon::around::{BIRTHS, OPTIONAL};
use super::lexicon::phrases::MOTTO_END;
use super::moment_cells;
use super::references::ReferenceFact;
use super::start_and_end::{Known, Moments};
use super::times::{TimeFact, TimePart};
use super::unanswered;
use super::unclaimed::{self, Asks, Here};
use super::view::View;
use super::zones::Segment;

/// What the families found in one record.
pub(crate) struct Families<'a> {
    pub(crate) dates: &'a [DateFact],
    pub(crate) times: &'a [TimeFact],
    pub(crate) references: &'a [ReferenceFact],
    pub(crate) moments: &'a Moments,
    pub(crate) number: Option<&'a OwnNumber>,
    pub(crate) copies: Option<&'a Copies>,
}

impl Families<'_> {
    /// Their slots and their values.
    fn claims(&self, view: &View<'_>) -> Claims {
        let mut slots = Vec::new();
        let mut add = |owner, blank| slots.push((owner, blank));
        for reference in self.references {
            reference.blanks.iter().for_each(|blank| add(Owner::Reference, blank.clone()));
        }
        if let Some(number) = self.number {
            let blank = |&(span, drawn_as)| Blank::new(span, Field::Number, drawn_as).by(number.value.by);
            number.blanks.iter().for_each(|slot| add(Owner::Number, blank(slot)));
        }
        if let Some(copies) = self.copies {
            let blank = |&(span, drawn_as)| Blank::new(span, Field::Copies, drawn_as).by(copies.count.by);
            copies.blanks.iter().for_each(|slot| add(Owner::Copies, blank(slot)));
        }
        for fact in self.dates {
            of_date(view, fact, starts(fact, self.moments)).for_each(|blank| add(Owner::Date, blank));
        }
        for (index, fact) in self.times.iter().enumerate() {
            of_time(fact, self.moments, index).for_each(|blank| add(Owner::Time, blank));
        }
        let references = self.references.iter().map(|fact| fact.reference.span);
        let (dates, times) = (self.dates.iter().map(|d| d.span), self.times.iter().map(|t| t.span));
        let own = self.number.map(|n| n.value.span).into_iter().chain(self.copies.map(|c| c.count.span));
        Claims::of_families(references.chain(dates).chain(times).chain(own).collect(), slots)
    }
}

/// All blanks of the record, in document order.
pub(crate) fn find(view: &View<'_>, segment: &Segment, families: &Families<'_>) -> Vec<Blank> {
    let mut claims = families.claims(view);
    of_drawings(view, segment, families.moments, &mut claims);
    unanswered::find(view, segment, &mut claims);
    empty_cells::find(view, segment, families.moments, &mut claims);
    gaps::find(view, segment, &mut claims);
    boxes::find(view, segment, &mut claims);
    let mut blanks = claims.settle();
    blanks.retain(|blank| !is_struck_out(view, blank.span) && !is_model(&view.document.text, blank.span));
    for blank in &mut blanks {
        blank.optional = is_optional(view, blank.span);
        blank.announced = is_announced(view.raw(blank.span));
    }
    called::name(view, &mut blanks);
    blanks
}

/// Whether something struck through stands in the place of a blank: so a typist settles it.
fn is_struck_out(view: &View<'_>, span: Span) -> bool {
    let document = view.document;
    if document.struck.is_empty() {
        return false;
    }
    let white = |c: char| c != '\n' && c.is_whitespace();
    let before = document.text[..span.start as usize].trim_end_matches(white).len();
    let after = &document.text[span.end as usize..];
    let after = after.len() - after.trim_start_matches(white).len();
    document.struck_in(Span::new(before, span.end as usize + after)).next().is_some()
}

/// Whether the beginning is this date's.
fn starts(fact: &DateFact, moments: &Moments) -> bool {
    moments.start.date.as_ref().is_some_and(|d| d.span == fact.span)
}

fn of_date(view: &View<'_>, fact: &DateFact, starts: bool) -> impl Iterator<Item = Blank> {
    use DatePart::{Day, Month, Whole, Year};
    let born = is_birth(view, fact);
    fact.slots.iter().map(move |slot| {
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
        let part = match slot.part {
            Day => Some(BirthPart::Day),
            Month => Some(BirthPart::Month),
            Year => Some(BirthPart::Year),
            Whole => None,
        };
        let birth = part.filter(|_| born);
        Blank { cited, birth, ..Blank::new(slot.span, field, slot.drawn_as).by(fact.by()) }
    })
}

/// `Sinh ngày ▢ tháng ▢ năm ▢`, `Ngày sinh: ▢/▢/▢`.
pub(crate) fn is_birth(view: &View<'_>, fact: &DateFact) -> bool {
    let mut end = view.token_from(fact.span.start);
    while end > 0 && view.is_symbol(end - 1, ':') {
        end -= 1;
    }
    BIRTHS.ends_at(view, end)
}

fn of_time(fact: &TimeFact, moments: &Moments, index: usize) -> impl Iterator<Item = Blank> {
    use TimePart::{Hour, Minute, Whole};
    let starts = moments.start_time == Some(index);
    let ends = [moments.end_time, moments.until].contains(&Some(index));
    let given = if starts { &moments.start.time } else { &moments.end.time };
    let by = given.as_ref().filter(|given| given.span == fact.span).map_or(fact.by(Spot::Text), |given| given.by);
    fact.slots.iter().map(move |slot| {
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
        Blank::new(slot.span, field, slot.drawn_as).by(by)
    })
}

/// The drawings that no family claims.
fn of_drawings(view: &View<'_>, segment: &Segment, moments: &Moments, claims: &mut Claims) {
    let reach = segment.span(view);
    let first = view.drawings.partition_point(|d| d.span.start < reach.start);
    let mut above = None;
    let mut above_line = usize::MAX;
    let mut here: Option<Here<'_>> = None;
    let mut said = Said::default();
    let mut timed = usize::MAX;
    for (index, drawing) in view.drawings.iter().enumerate().skip(first).take_while(|(_, d)| d.span.end <= reach.end) {
        let line = view.line_at(drawing.span.start);
        if line >= segment.notes {
            break;
        }
        let owner = if drawing.is_leader() { Owner::Leader } else { Owner::Placeholder };
        if !claims.is_free(owner, drawing.span) || is_under_motto(view, line) {
            continue;
        }
        let here = match &mut here {
            Some(here) if here.line == line => here,
            other => other.insert(Here::new(view, line)),
        };
        if let Some(Asks { field, by, role, named }) = unclaimed::asks(view, segment, index, here, above) {
            let cell = view.paragraph(line).cell.filter(|_| view.is_drawn(line));
            let moment = cell.and_then(|cell| moment_cells::asks(view, segment, cell, moments));
            let (field, by) = moment.unwrap_or((field, by));
            let field = said.field(view.raw(drawing.span), drawing.drawn_as, field, named);
            let field = if field == Field::TimeTime && timed != line { beside_day(view, line, moments) } else { field };
            if matches!(field, Field::StartTime | Field::EndTime) {
                timed = line;
            }
            claims.add(owner, Blank { role, ..Blank::new(drawing.span, field, drawing.drawn_as).by(by) });
            // The first blank of a line says what the next item of the list asks for.
            if line != above_line {
                above = Some((line, field));
                above_line = line;
            }
        }
    }
}

/// The field of an hour that is only named: that of the beginning or the end on whose line it stands, where nothing
/// else gives it (`Thời gian: {{gio}}, {{ngay}}`).
fn beside_day(view: &View<'_>, line: usize, moments: &Moments) -> Field {
    let here = |known: &Known| {
        known.time.is_none() && known.date.as_ref().is_some_and(|day| view.line_at(day.span.start) == line)
    };
    match (here(&moments.start), here(&moments.end)) {
        (true, _) => Field::StartTime,
        (_, true) => Field::EndTime,
        _ => Field::TimeTime,
    }
}

/// What placeholders were asked for where they stood first; of those with a name that is known, nothing.
#[derive(Default)]
struct Said<'v>(FnvHashMap<&'v str, Option<Field>>);

impl<'v> Said<'v> {
    /// The field of a placeholder, where nothing but its own place says it: what it stood for before.
    fn field(&mut self, raw: &'v str, drawn_as: DrawnAs, field: Field, named: bool) -> Field {
        if drawn_as != DrawnAs::Placeholder || !label::is_named(raw) {
            return field;
        }
        let before = *self.0.entry(raw).or_insert((!named).then_some(field));
        before.filter(|_| matches!(field, Field::Other | Field::SignatureName)).unwrap_or(field)
    }
}

/// Whether a line is nothing but a rule under the national motto.
fn is_under_motto(view: &View<'_>, line: usize) -> bool {
    let Some(above) = line.checked_sub(1).filter(|_| view.is_drawn(line)) else { return false };
    let cell = |line: usize| view.paragraph(line).cell;
    cell(above) == cell(line) && view.body(&view.lines[above]).trim_end_matches(['.', ' ']).ends_with(MOTTO_END)
}

/// Whether the blank's line says that there may be nothing to write.
fn is_optional(view: &View<'_>, span: Span) -> bool {
    let line = view.line_at(span.start);
    let mut said = OPTIONAL.among_of(view, line, view.line_tokens(line));
    said.any(|said| view.is_symbol(said.next, ')'))
}
