//! When the minutes began and ended: which of the dates and times found are theirs.

mod columns;

use crate::document::Span;
use crate::edtf::{Date, Time};
use crate::record::{DateRole, Found, Moment, Spot};

use super::cells;
use super::dates::DateFact;
use super::lexicon::phrases;
use super::said::Said;
use super::times::{TimeFact, TimePart};
use super::view::{TokenKind, View};
use super::zones::{self, Segment};

/// The beginning and the end, and which times gave them (indices).
#[derive(Debug, Default)]
pub(crate) struct Moments {
    pub(crate) start: Known,
    pub(crate) end: Known,
    pub(crate) start_time: Option<usize>,
    pub(crate) end_time: Option<usize>,
    /// The second time of a range in the opening, whether or not the closing gives another.
    pub(crate) until: Option<usize>,
}

/// What was understood of the beginning or the end.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub(crate) date: Option<Found<Date>>,
    pub(crate) time: Option<Found<Time>>,
}

impl From<Known> for Moment {
    fn from(known: Known) -> Moment {
        Moment { date: known.date.into(), time: known.time.into() }
    }
}

/// Finds both; sets the roles of the dates that are theirs, and of the dateline. `dates` and
/// `times` are those of the segment.
pub(crate) fn find(view: &View<'_>, segment: &Segment, dates: &mut [DateFact], times: &[TimeFact]) -> Moments {
    let mut search = Search { view, segment, dates, times, moments: Moments::default() };
    if segment.title.is_some() {
        let closing = search.closing_reach();
        search.opening(closing);
        if let Some(reach) = closing {
            search.closing(reach);
        }
        search.columns();
        search.shared_date();
    }
    search.dateline();
    search.titled();
    search.whole();
    search.moments
}

/// Bytes between the two ends of a range.
const RANGE: u32 = 80;

/// Bytes after a closing time in which its date may follow.
const NEAR: u32 = 60;

struct Search<'a> {
    view: &'a View<'a>,
    segment: &'a Segment,
    dates: &'a mut [DateFact],
    times: &'a [TimeFact],
    moments: Moments,
}

impl Search<'_> {
    /// The beginning; where the opening gives a range, the end too.
    fn opening(&mut self, closing: Option<Span>) {
        let Some(opening) = self.segment.opening else { return };
        let reach = self.opening_reach(opening);
        // What the closing words govern is the end's, even in the same paragraph.
        let ends = closing.map(|c| c.start).filter(|&at| reach[0].start <= at && at < reach[0].end);
        let within = |span: Span| reach.iter().any(|r| r.contains(span)) && ends.is_none_or(|e| span.start < e);
        let free = |fact: &DateFact| within(fact.span) && is_free(self.view, fact);
        let dates: Vec<usize> = (0..self.dates.len()).filter(|&i| free(&self.dates[i])).take(2).collect();
        let clocks: Vec<usize> = (0..self.times.len()).filter(|&i| within(self.times[i].span)).take(2).collect();
        if let Some(&first) = dates.first() {
            self.moments.start.date = self.claim(first, DateRole::Start, Spot::Opening);
        }
        if let Some(&first) = clocks.first() {
            self.moments.start_time = Some(first);
            self.moments.start.time = found_time(&self.times[first], Spot::Opening);
        }
        self.range(&dates, &clocks);
    }

    /// `từ 8h đến 11h30 ngày 15/02/2023`, `từ ngày 10 đến ngày 11/5/2024`: the end stands in the opening.
    fn range(&mut self, dates: &[usize], clocks: &[usize]) {
        if let &[first, second] = clocks
            && self.joined(self.times[first].span, self.times[second].span)
        {
            (self.moments.end_time, self.moments.until) = (Some(second), Some(second));
            self.moments.end.time = found_time(&self.times[second], Spot::Opening);
            self.moments.end.date.clone_from(&self.moments.start.date);
        }
        if let &[first, second] = dates
            && self.joined(self.dates[first].span, self.dates[second].span)
        {
            self.moments.end.date = self.claim(second, DateRole::End, Spot::Opening);
        }
    }

    /// Whether only words of a range stand between two places: `đến`, `-`, a date before `đến`.
    fn joined(&self, first: Span, second: Span) -> bool {
        let view = self.view;
        let (after, mut end) = (view.token_from(first.end), view.token_from(second.start));
        for word in [&phrases::DAY, &phrases::WHOLE_DAY] {
            end -= usize::from(end > after && word.stands(view, end - 1));
        }
        let near = second.start.checked_sub(first.end).is_some_and(|between| between <= RANGE);
        near && end > after && phrases::RANGES.ends_at(view, end)
    }

    fn claim(&mut self, index: usize, role: DateRole, spot: Spot) -> Option<Found<Date>> {
        let fact = &mut self.dates[index];
        (fact.role, fact.spot) = (role, spot);
        fact.date.map(|d| Found::new(d, fact.span).by(fact.by()))
    }

    /// The stretches of text that may give the beginning: the opening's paragraph, and the lines
    /// right under it that go on about time.
    fn opening_reach(&self, opening: usize) -> Vec<Span> {
        let (view, segment) = (self.view, self.segment);
        let paragraph = view.lines[opening].paragraph;
        let end = view.document.paragraphs[paragraph as usize].span.end;
        let mut reach = vec![Span { start: zones::opening_start(view, opening), end }];
        // The row of a label is its own, however long the value in it.
        let row = (opening + 1..view.lines.len()).take_while(|&line| view.in_one_row(opening, line)).last();
        let last = segment.body.max(row.map_or(opening, |line| line + 1));
        // The last label of time in a table: its value stands in the next cell.
        let mut label = opening;
        for line in opening + 1..last {
            let here = &view.lines[line];
            let about_time = phrases::OPENING_STARTS.begins(view, line).is_some() || zones::names_hour(view, line);
            let same_row = is_beside(view, opening, line) || is_beside(view, label, line);
            let about_end = phrases::END_LABELS.begins(view, line).is_some();
            if here.paragraph != paragraph && (about_time || same_row) && !about_end {
                reach.push(here.span);
                label = if about_time { line } else { label };
            }
        }
        reach
    }

    /// From the closing verb to the end of its paragraph: the last sentence in the closing that gives
    /// a time; else the opening's, where it gives both; else a label for the end.
    fn closing_reach(&self) -> Option<Span> {
        let (view, segment) = (self.view, self.segment);
        let reach = |line: usize| {
            let (at, here) = (closing_verb(view, line)?, &view.lines[line]);
            let end = view.document.paragraphs[here.paragraph as usize].span.end;
            Some(Span { start: here.span.start + at as u32, end: row_end(view, line).unwrap_or(end) })
        };
        // `Biên bản được lập hồi …, kết thúc hồi …`: one sentence gives both.
        // `Ngày: 27/9/2026 (kết thúc Tuần 3)` gives none.
        let timed = |reach: &Span| self.times.iter().any(|time| reach.contains(time.span));
        let both = || segment.opening.and_then(reach).filter(timed);
        // In the body a sentence may speak of the end of anything: only a label counts.
        let labelled = || segment.content().rev().filter(|&line| is_end_label(view, line)).find_map(reach);
        (segment.closing..segment.signature).rev().find_map(reach).or_else(both).or_else(labelled)
    }

    fn closing(&mut self, reach: Span) {
        let clock = self.times.iter().position(|t| reach.contains(t.span));
        let free = |fact: &DateFact| reach.contains(fact.span) && is_free(self.view, fact);
        let date = (0..self.dates.len()).find(|&i| free(&self.dates[i]));
        // A date far behind the time is about something else (`trước ngày …`).
        let date = date.filter(|&d| clock.is_none_or(|c| self.dates[d].span.start < self.times[c].span.end + NEAR));
        if clock.is_none() && date.is_none() {
            return;
        }
        if let Some(index) = clock {
            self.moments.end_time = Some(index);
            self.moments.end.time = found_time(&self.times[index], Spot::Closing);
        }
        match date {
            Some(index) => self.moments.end.date = self.claim(index, DateRole::End, Spot::Closing),
            None if clock.is_some_and(|c| self.times[c].same_day) || self.begins_beside(reach) => {
                self.moments.end.date.clone_from(&self.moments.start.date);
            }
            // A range in the opening may have given the day: `ngày 3-4/7/2024`.
            None => {}
        }
    }

    /// `Bắt đầu: 8h15; kết thúc: 10h00.`: a session on one line is a session of one day.
    fn begins_beside(&self, reach: Span) -> bool {
        let first = self.view.line_tokens(self.view.line_at(reach.start)).start;
        phrases::STARTS.is_among(self.view, first..self.view.token_from(reach.start))
    }

    /// `bắt đầu lúc 8h00 và kết thúc lúc 10h00 ngày 15/3/2024`: one date for both.
    fn shared_date(&mut self) {
        let (start, end) = (&self.moments.start, &self.moments.end);
        let (Some(from), Some(date)) = (&start.time, &end.date) else { return };
        let one = self.view.document.paragraph_at(from.span.start) == self.view.document.paragraph_at(date.span.start);
        if one && start.date.is_none() && from.span.start < date.span.start {
            self.moments.start.date = Some(date.clone());
        }
    }

    /// `HỌP NHÓM NGÀY 20/3`: the day in the title, where nothing else gives it.
    fn titled(&mut self) {
        let Some(title) = self.segment.title.filter(|_| self.moments.start.date.is_none()) else { return };
        let line = &self.view.lines[title];
        let label = phrases::DAY.in_line(self.view, title).next().map(|said| said.span(self.view).start);
        let labelled = |fact: &DateFact| label.is_some_and(|at| at <= fact.span.start);
        // `Biên bản họp nhóm — 20/06/2026`
        let behind_dash = |fact: &DateFact| {
            let day = fact.date.is_some_and(|date| date.day.is_some());
            day && zones::ends_title(self.view, title, self.view.tokens_in(fact.span))
        };
        let day = |fact: &DateFact| {
            line.span.contains(fact.span) && (labelled(fact) || behind_dash(fact)) && is_free(self.view, fact)
        };
        if let Some(index) = self.dates.iter().position(day) {
            self.moments.start.date = self.claim(index, DateRole::Start, Spot::Title);
            if self.moments.end.date.is_none() && self.moments.end_time.is_some_and(|t| self.times[t].same_day) {
                self.moments.end.date.clone_from(&self.moments.start.date);
            }
        }
    }

    /// `Thời gian: ▢`: the one blank stands for the day too, where nothing else gives it; in a sentence
    /// (`Vào hồi ▢`) it does not.
    fn whole(&mut self) {
        let time = self.moments.start_time.map(|index| &self.times[index]);
        let blank = time.and_then(|time| time.slots.iter().find(|slot| slot.part == TimePart::Whole));
        let labelled = |at: u32| self.view.folded[..at as usize].trim_end().ends_with(':');
        if let (Some(slot), Some(time), None) =
            (blank.filter(|slot| labelled(slot.span.start)), time, &self.moments.start.date)
        {
            let found = Found::new(Date::BLANK, slot.span).by(time.by(Spot::Opening));
            self.moments.start.date = Some(found);
        }
    }

    /// The date under the letterhead (`Hà Nội, ngày …`); it gives the start where nothing else does.
    fn dateline(&mut self) {
        let (view, segment) = (self.view, self.segment);
        // Letters and applications have it above the signature.
        let lines = if segment.title.is_some() { segment.head() } else { segment.lines.clone() };
        let found = self.dates.iter().position(|fact| {
            let line = view.line_at(fact.span.start);
            lines.contains(&line) && fact.role == DateRole::Mentioned && is_dateline(view, line, fact)
        });
        let Some(index) = found else { return };
        let date = self.claim(index, DateRole::Document, Spot::Dateline);
        if self.moments.start.date.is_none() && segment.title.is_some() {
            // `cùng ngày` at the end then means the dateline's.
            if self.moments.end.date.is_none() && self.moments.end_time.is_some_and(|t| self.times[t].same_day) {
                self.moments.end.date.clone_from(&date);
            }
            self.moments.start.date = date;
        }
    }
}

/// A date that may be the minutes' own: not claimed, not of a birth or of a paper.
fn is_free(view: &View<'_>, fact: &DateFact) -> bool {
    if fact.role != DateRole::Mentioned {
        return false;
    }
    let first = view.line_tokens(view.line_at(fact.span.start)).start;
    let before = first..view.token_from(fact.span.start).max(first);
    let sign = |&at: &usize| !matches!(view.kind(at), Some(TokenKind::Symbol(':' | ',')));
    let end = before.rev().find(sign).map_or(first, |at| at + 1);
    !(end > first && phrases::OTHER_DATES.ends_at(view, end))
}

fn found_time(fact: &TimeFact, spot: Spot) -> Option<Found<crate::edtf::Time>> {
    fact.time.map(|t| Found::new(t, fact.span).by(fact.by(spot)))
}

/// Whether two lines stand in two cells of one row.
fn is_beside(view: &View<'_>, a: usize, b: usize) -> bool {
    let cell = |line: usize| view.paragraph(line).cell;
    view.in_one_row(a, b) && cell(a) != cell(b)
}

/// Where the row of a line's cell ends: a label's value may stand in the next cell.
fn row_end(view: &View<'_>, line: usize) -> Option<u32> {
    let row = cells::row_of(view.document, view.paragraph(line).cell?);
    row.last().map(|&cell| view.document.cells[cell as usize].span.end)
}

/// `Kết thúc: …`, `Thời gian kết thúc: …`, `Hội nghị bế mạc lúc …`
fn is_end_label(view: &View<'_>, line: usize) -> bool {
    let tokens = view.body_tokens(line);
    let near = || tokens.start..view.reach(view.lines[line].body, END_LABEL, tokens.end);
    let first = phrases::ENDS.in_line(view, line).next().map(|said| said.next);
    // `Ngày kết thúc dự kiến: …`
    let planned = |next: usize| phrases::PLANNED.is_among(view, next..near().end);
    first.is_some_and(|next| next <= near().end && !planned(next)) || phrases::ENDS_TOO.is_in(view, line)
}

/// Characters of the longest label of an end.
const END_LABEL: usize = 40;

/// Characters after a closing verb in which its time is told.
const TOLD: usize = 60;

/// Bytes before a verb that begins a label, and before the colon of one: `Kết thúc giao ban: 7h40`.
const LABEL: u32 = 15;
const LABELLED: u32 = 30;

/// Where in the line a verb of ending stands that speaks of a time.
fn closing_verb(view: &View<'_>, line: usize) -> Option<usize> {
    let tokens = view.line_tokens(line);
    let start = view.lines[line].span.start;
    let speaks = |verb: &Said<&str>| {
        let (at, end) = (view.tokens[verb.first].span.start - start, view.tokens[verb.next - 1].span.end);
        let last = view.reach(end, TOLD, tokens.end);
        // `Kết thúc giao ban: 7h40`
        let sign = |&at: &usize| matches!(view.kind(at), Some(TokenKind::Symbol(':' | ',')));
        let colon = (verb.next..last).find(sign).filter(|&at| view.is_symbol(at, ':'));
        let value = colon.filter(|&colon| at < LABEL && view.tokens[colon].span.start - end < LABELLED);
        let first = value.map_or(verb.next, |colon| colon + 1);
        let first = (first..last).find(|&at| !view.is_symbol(at, ':')).unwrap_or(last);
        let drawn = matches!(view.kind(first), Some(TokenKind::Number | TokenKind::Drawing(_)))
            || matches!(view.kind(first), Some(TokenKind::Symbol('.' | '…' | '_' | '[' | '{' | '<' | '«')));
        let labelled = first == tokens.end && at < LABELLED;
        zones::speaks_of_time(view, first..last) || first < last && drawn || labelled
    };
    let verb = phrases::CLOSING_VERBS.among_of(view, line, tokens.clone()).find(speaks)?;
    Some((verb.span(view).start - start) as usize)
}

/// Whether a date is all of a line but the name of a town before it.
fn is_dateline(view: &View<'_>, line: usize, fact: &DateFact) -> bool {
    let line = &view.lines[line];
    let before = view.folded.get(line.span.start as usize..fact.span.start as usize).unwrap_or("");
    let after = view.folded.get(fact.span.end as usize..line.span.end as usize).unwrap_or("");
    let town = before.trim();
    let town = town.rsplit('\t').next().unwrap_or(town).trim();
    let named = town.ends_with(',') && town.chars().count() <= 60 && !town.contains(':');
    let date = view.tokens_in(fact.span);
    // `Ngày: 01/01/2020` alone is a label, such as that of a form's edition.
    let alone = town.is_empty() && phrases::MONTH.is_among(view, date.clone());
    let apart = after.trim().chars().all(|c| !c.is_alphanumeric());
    (named || alone) && apart && phrases::DAY.stands(view, date.start)
}
