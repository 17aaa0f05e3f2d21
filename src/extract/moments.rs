//! When the minutes began and ended: which of the dates and times found are theirs.

use crate::document::Span;
use crate::edtf::Date;
use crate::record::{DateRole, Found, Moment};

use super::dates::DateFact;
use super::lexicon::phrases;
use super::segment::{self, Segment, Zone};
use super::times::TimeFact;
use super::view::View;

/// The beginning and the end, and which facts gave them (indices).
#[derive(Debug, Default)]
pub(crate) struct Moments {
    pub(crate) start: Moment,
    pub(crate) end: Moment,
    pub(crate) start_time: Option<usize>,
    pub(crate) end_time: Option<usize>,
}

/// Finds both; sets the roles of the dates that are theirs, and of the dateline.
pub(crate) fn find(view: &View<'_>, segment: &Segment, dates: &mut [DateFact], times: &[TimeFact]) -> Moments {
    let mut moments = Moments::default();
    if segment.title.is_none() {
        dateline(view, segment, dates, &mut moments);
        return moments;
    }
    let end = end_paragraph(view, segment);
    if let Some(opening) = segment.opening {
        start(view, segment, opening, end.map(|e| e.0), dates, times, &mut moments);
    }
    if let Some((from, to)) = end {
        let reach = Span { start: from, end: to };
        finish(view, reach, dates, times, &mut moments);
    }
    dateline(view, segment, dates, &mut moments);
    moments
}

/// A date that may be the minutes' own: not claimed, not of a birth or of a paper.
fn is_free(view: &View<'_>, fact: &DateFact) -> bool {
    let from = fact.span.start.saturating_sub(40) as usize;
    let from = (from..=fact.span.start as usize).find(|&n| view.folded.is_char_boundary(n)).unwrap_or(0);
    let before = &view.folded[from..fact.span.start as usize];
    let line = before.rsplit('\n').next().unwrap_or(before).trim_end().trim_end_matches([':', ',']);
    let other =
        ["sinh", "cấp", "sinh ngày", "số", "ký", "hợp đồng", "ban hành"].iter().any(|w| line.trim_end().ends_with(w));
    fact.role == DateRole::Mentioned && !other
}

/// The stretches of text that may give the beginning: the opening's paragraph, and the lines
/// right under it that go on about time.
fn opening_reach(view: &View<'_>, segment: &Segment, opening: usize) -> Vec<Span> {
    let paragraph = view.lines[opening].paragraph;
    let mut reach = vec![Span {
        start: view.lines[opening].span.start,
        end: view.document.paragraphs[paragraph as usize].span.end,
    }];
    let row = |line: usize| {
        view.document.paragraphs[view.lines[line].paragraph as usize].cell.map(|c| {
            let cell = &view.document.cells[c as usize];
            (cell.table, cell.row)
        })
    };
    let last = (opening + 8).min(segment.signature).min(segment.lines.end);
    for line in opening + 1..last {
        let here = &view.lines[line];
        let body = view.body(here);
        let about_time = phrases::OPENING_STARTS.iter().any(|p| segment::begins_with_word(body, p));
        let same_row = row(opening).is_some() && row(opening) == row(line);
        if here.paragraph != paragraph
            && (about_time || same_row)
            && !body.starts_with("thời gian kết thúc")
            && !body.starts_with("kết thúc")
        {
            reach.push(here.span);
        }
    }
    reach
}

fn start(
    view: &View<'_>,
    segment: &Segment,
    opening: usize,
    end: Option<u32>,
    dates: &mut [DateFact],
    times: &[TimeFact],
    moments: &mut Moments,
) {
    let reach = opening_reach(view, segment, opening);
    // What the closing words govern is the end's, even in the same paragraph.
    let within = |span: Span| {
        reach.iter().any(|r| r.contains(span))
            && end.is_none_or(|e| span.start < e || !reach[0].contains(Span { start: e, end: e }))
    };
    let mut free: Vec<usize> =
        (0..dates.len()).filter(|&i| within(dates[i].span) && is_free(view, &dates[i])).collect();
    let mut clock: Vec<usize> = (0..times.len()).filter(|&i| within(times[i].span)).collect();
    // A date before the sentence's own words (`căn cứ … ngày`) is not the beginning.
    free.truncate(2);
    clock.truncate(2);
    if let Some(&first) = free.first() {
        dates[first].role = DateRole::Start;
        moments.start.date = found_date(&dates[first]);
    }
    if let Some(&first) = clock.first() {
        moments.start_time = Some(first);
        moments.start.time = times[first].time.map(|t| Found::new(t, times[first].span));
    }
    range(view, &free, &clock, dates, times, moments);
}

/// `từ 8h đến 11h30 ngày 15/02/2023`, `từ 8 giờ ngày 1/2 đến 17 giờ ngày 2/2`: the opening gives the end too.
fn range(
    view: &View<'_>,
    free: &[usize],
    clock: &[usize],
    dates: &mut [DateFact],
    times: &[TimeFact],
    moments: &mut Moments,
) {
    let &[first, second] = clock else { return };
    let (first, second) = (&times[first], &times[second]);
    let Some(between) = view.folded.get(first.span.end as usize..second.span.start as usize) else { return };
    let joined = ["đến", "-", "–", "tới"].iter().any(|w| between.trim_end().ends_with(w))
        || between.trim_end().ends_with("đến khoảng");
    if !joined || between.len() > 80 {
        return;
    }
    moments.end_time = Some(clock[1]);
    moments.end.time = second.time.map(|t| Found::new(t, second.span));
    match free {
        [_, later] if dates[*later].span.start > first.span.start => {
            dates[*later].role = DateRole::End;
            moments.end.date = found_date(&dates[*later]);
        }
        _ => moments.end.date.clone_from(&moments.start.date),
    }
}

fn found_date(fact: &DateFact) -> Option<Found<Date>> {
    fact.date.map(|d| Found::new(d, fact.span))
}

/// From the closing verb to the end of its paragraph: the last closing sentence before the
/// signatures that gives a time, else a label for the end.
fn end_paragraph(view: &View<'_>, segment: &Segment) -> Option<(u32, u32)> {
    let from = segment.title.map_or(segment.lines.start, |t| t + 1);
    let mut best: Option<(bool, u32, u32)> = None;
    for line in from..segment.signature.min(segment.lines.end) {
        let Some(at) = closing_verb(view, line) else { continue };
        let here = &view.lines[line];
        let closing = segment.zone(line) == Zone::Closing;
        // In the body a sentence may speak of the end of anything: only a label counts.
        if !closing && !is_end_label(view.body(here)) || best.is_some_and(|b| b.0 && !closing) {
            continue;
        }
        let end = view.document.paragraphs[here.paragraph as usize].span.end;
        best = Some((closing, here.span.start + at as u32, row_end(view, line).unwrap_or(end)));
    }
    best.map(|(_, start, end)| (start, end))
}

/// `Kết thúc: …`, `Thời gian kết thúc: …`, `Hội nghị bế mạc lúc …`
fn is_end_label(body: &str) -> bool {
    let near: String = body.chars().take(40).collect();
    ["kết thúc", "bế mạc", "lập xong"].iter().any(|v| near.contains(v))
}

/// Where the row of a line's cell ends: a label's value may stand in the next cell.
fn row_end(view: &View<'_>, line: usize) -> Option<u32> {
    let cell = view.document.paragraphs[view.lines[line].paragraph as usize].cell?;
    let cell = &view.document.cells[cell as usize];
    let table = &view.document.tables[cell.table as usize];
    table
        .cells
        .iter()
        .map(|&c| &view.document.cells[c as usize])
        .filter(|c| c.row == cell.row)
        .map(|c| c.span.end)
        .max()
}

/// Where in the line a verb of ending stands that speaks of a time.
fn closing_verb(view: &View<'_>, line: usize) -> Option<usize> {
    let text = view.low(view.lines[line].span);
    phrases::CLOSING_VERBS
        .iter()
        .filter_map(|verb| {
            let at = segment::find_word(text, verb)?;
            let after: String = text[at + verb.len()..].chars().take(60).collect();
            let after = after.trim_start().trim_start_matches(':').trim_start();
            let cue = phrases::CLOSING_CUES.iter().any(|c| segment::has_word(after, c));
            let drawn =
                after.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '…' | '_' | '[' | '{' | '<' | '«'));
            let labelled = after.is_empty() && text[..at].len() < 30;
            (cue || drawn || labelled).then_some(at)
        })
        .min()
}

fn finish(view: &View<'_>, reach: Span, dates: &mut [DateFact], times: &[TimeFact], moments: &mut Moments) {
    let clock = times.iter().position(|t| reach.contains(t.span));
    let date = (0..dates.len()).find(|&i| reach.contains(dates[i].span) && is_free(view, &dates[i]));
    if clock.is_none() && date.is_none() {
        return;
    }
    // A date far behind the time is about something else (`trước ngày …`).
    let date = date.filter(|&d| clock.is_none_or(|c| dates[d].span.start < times[c].span.end + 60));
    if let Some(index) = clock {
        moments.end_time = Some(index);
        moments.end.time = times[index].time.map(|t| Found::new(t, times[index].span));
    }
    moments.end.date = match date {
        Some(index) => {
            dates[index].role = DateRole::End;
            found_date(&dates[index])
        }
        None if clock.is_some_and(|c| times[c].same_day) => moments.start.date.clone(),
        None => None,
    };
}

/// The date under the letterhead (`Hà Nội, ngày …`); it gives the start where nothing else does.
fn dateline(view: &View<'_>, segment: &Segment, dates: &mut [DateFact], moments: &mut Moments) {
    let title = segment.title.unwrap_or(segment.lines.start + 30);
    let reach = segment.lines.start..segment.lines.end.min(title + 6);
    let found = (0..dates.len()).find(|&i| {
        let line = view.line_at(dates[i].span.start);
        reach.contains(&line) && dates[i].role == DateRole::Mentioned && is_dateline(view, line, &dates[i])
    });
    let Some(index) = found else { return };
    dates[index].role = DateRole::Document;
    if moments.start.date.is_none() && segment.title.is_some() {
        moments.start.date = found_date(&dates[index]);
        // `cùng ngày` at the end then means the dateline's.
        if moments.end.date.is_none()
            && moments.end_time.is_some_and(|_| moments.end.time.is_some())
            && ends_same_day(view, moments)
        {
            moments.end.date.clone_from(&moments.start.date);
        }
    }
}

fn ends_same_day(view: &View<'_>, moments: &Moments) -> bool {
    moments
        .end
        .time
        .as_ref()
        .is_some_and(|t| view.folded[t.span.end as usize..].trim_start_matches([' ', ',']).starts_with("cùng ngày"))
}

/// Whether a date is all of a line but the name of a town before it.
fn is_dateline(view: &View<'_>, line: usize, fact: &DateFact) -> bool {
    let line = &view.lines[line];
    let before = &view.folded[line.span.start as usize..fact.span.start.max(line.span.start) as usize];
    let after = view.folded.get(fact.span.end as usize..line.span.end as usize).unwrap_or("");
    let town = before.trim();
    let town = town.rsplit(['\t']).next().unwrap_or(town).trim();
    let named = town.ends_with(',') && town.chars().count() <= 60 && !town.contains(':');
    (named || town.is_empty())
        && after.trim().chars().all(|c| !c.is_alphanumeric())
        && view.folded[fact.span.range()].starts_with("ngày")
}
