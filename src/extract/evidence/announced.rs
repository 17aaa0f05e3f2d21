//! Where the words of the minutes speak of a thing that nobody read there.

use std::ops::Range;
use std::sync::LazyLock;

use crate::document::Span;
use crate::normalise;
use crate::quote;
use crate::record::{DateRole, Field, Found, Reading, Record, Role};

use super::super::heading;
use super::super::lexicon::evidence::{
    BEFORE_WHAT, CHAIR, COPIES, DAYS, EARLIER, ENDS, NUMBER, PEOPLE, PLACE, PLACE_LABEL, READ, TOLD_TIMES, WRITER,
    WRITING,
};
use super::super::lexicon::index::Phrases;
use super::super::lexicon::phrases;
use super::super::lexicon::titles::{PARTS, Part};
use super::super::patterns::Patterns;
use super::super::said::Said;
use super::super::view::{TokenKind, View};
use super::super::zones::{Segment, Zone};
use super::near::sentence;

/// Characters after a verb of ending in which its time is told.
const TIME_REACH: usize = 60;

/// Gives the values of `record` that were not read the places that speak of them.
pub(super) fn values(view: &View<'_>, segment: &Segment, record: &mut Record) {
    if record.start.date.is_absent() {
        record.start.date = seen(dated(view, segment, record));
    }
    if record.place.is_absent() {
        record.place = seen(placed(view, segment));
    }
    if record.number.is_absent() {
        record.number = seen(numbered(view, segment));
    }
    if record.copies.is_absent() {
        let tokens = view.tokens_in(segment.own(view));
        let place = tokens.into_iter().find_map(|at| COPYING.at(view, at));
        record.copies = seen(place.map(|found| found.span(view)));
    }
    if record.end.date.is_absent() && record.end.time.is_absent() {
        let place = ended(view, segment);
        (record.end.date, record.end.time) = (seen(place), seen(place));
    }
}

fn seen<T>(place: Option<Span>) -> Reading<T> {
    place.map_or(Reading::Absent, Reading::Seen)
}

/// Words of copies.
static COPYING: LazyLock<Patterns<()>> = LazyLock::new(|| Patterns::new(COPIES));

/// Where one of `phrases` stands in some lines.
fn any(view: &View<'_>, lines: Range<usize>, phrases: &Phrases<&'static str>) -> Option<Span> {
    phrases.first_in(view, lines).map(|said| said.span(view))
}

/// What a row of a table of meetings says under a heading with one of `phrases`.
fn headed(view: &View<'_>, segment: &Segment, phrases: &Phrases<&'static str>) -> Option<Span> {
    segment.under(view, |heading| phrases.find_in_text(heading)).map(|(told, _)| told)
}

/// The lines of the minutes themselves, without what stands after the signatures.
fn own(segment: &Segment) -> Range<usize> {
    segment.lines.start..segment.after
}

/// How many people and sides are named; else a word that announces people.
pub(super) fn people(view: &View<'_>, segment: &Segment, record: &Record) -> Reading<usize> {
    let first = record.parties.first().map(|p| p.span).or(record.participants.first().map(|p| p.name.span));
    if let Some(first) = first {
        return Reading::Read(Found::new(record.parties.len() + record.participants.len(), first));
    }
    let told = any(view, segment.under_title().min(segment.signature)..segment.signature, &PEOPLE);
    let lists = |heading: &str| PARTS.find(heading).filter(|(_, part)| *part == Part::People);
    let headed = || headed(view, segment, &PEOPLE).or_else(|| segment.under(view, lists).map(|(told, _)| told));
    seen(told.or_else(headed))
}

/// Which participant has a role; nothing is known of the others.
fn with_role(record: &Record, role: Role) -> Option<Reading<usize>> {
    let index = record.participants.iter().position(|p| p.role == role)?;
    Some(Reading::Read(Found::new(index, record.participants[index].name.span)))
}

/// Who chaired; else a word of a chair.
pub(super) fn chair(view: &View<'_>, segment: &Segment, record: &Record) -> Reading<usize> {
    let told = || any(view, own(segment), &CHAIR).or_else(|| headed(view, segment, &CHAIR));
    with_role(record, Role::Chair).unwrap_or_else(|| seen(told()))
}

/// Who wrote the minutes; else a label of a writer or a blank for the name outside the signature block.
pub(super) fn secretary(view: &View<'_>, segment: &Segment, record: &Record) -> Reading<usize> {
    let asked = || {
        let names = record.blanks.iter().filter(|b| b.field == Field::PersonName).map(|b| b.span);
        names
            .into_iter()
            .find(|&blank| WRITER.is_in_text(&normalise::fold(&quote::before(view.document, &record.blanks, blank))))
    };
    let known = with_role(record, Role::Secretary);
    let told = || written_by(view, segment).or_else(asked).or_else(|| headed(view, segment, &WRITER));
    known.unwrap_or_else(|| seen(told()))
}

/// Words that say the minutes were read back or passed.
pub(super) fn read_back(view: &View<'_>, segment: &Segment) -> Reading<()> {
    let closing = segment.closing..segment.signature;
    let place = own_reading(view, closing).or_else(|| own_reading(view, own(segment)));
    place.map(|span| Found::new((), span)).into()
}

/// Words of reading back in a sentence that does not speak of earlier minutes.
fn own_reading(view: &View<'_>, lines: Range<usize>) -> Option<Span> {
    let own = |said: &Said<&str>| {
        !EARLIER.among(view, sentence(view, said.span(view))).any(|earlier| is_earlier(view, &earlier))
    };
    READ.in_lines(view, lines).filter(own).min_by_key(|said| said.index).map(|said| said.span(view))
}

/// Whether words speak of an earlier time: `kỳ trước`, but not `phiên họp trước khi …`.
fn is_earlier(view: &View<'_>, said: &Said<&str>) -> bool {
    !BEFORE_WHAT.stands(view, said.next)
}

/// Words that say things went on for days, where the end has another date than the beginning.
pub(super) fn days(view: &View<'_>, segment: &Segment, record: &Record) -> Option<Span> {
    let (start, end) = (record.start.date.value()?, record.end.date.value()?);
    (start != end).then(|| any(view, own(segment), &DAYS))?
}

/// A verb of ending with a figure or a time soon after it.
fn ended(view: &View<'_>, segment: &Segment) -> Option<Span> {
    let timed = |verb: &Said<&str>| {
        let line = view.line_tokens(view.tokens[verb.first].line as usize);
        let near = verb.next..view.reach(view.tokens[verb.next - 1].span.end, TIME_REACH, line.end);
        let figure = |at: usize| view.kind(at) == Some(TokenKind::Number);
        near.clone().any(figure) || TOLD_TIMES.is_among(view, near)
    };
    let verb = |list: &Phrases<&'static str>| {
        list.in_lines(view, segment.content()).filter(timed).min_by_key(|verb| verb.index).map(|verb| verb.span(view))
    };
    verb(&phrases::CLOSING_VERBS).or_else(|| verb(&ENDS))
}

/// A whole date in the title or its subject, or one that stands alone on its line.
fn dated(view: &View<'_>, segment: &Segment, record: &Record) -> Option<Span> {
    let mentioned = record.dates.iter().filter(|d| d.role == DateRole::Mentioned).map(|d| d.span);
    mentioned.into_iter().find(|mention| {
        let line = view.line_at(mention.start);
        let here = &view.lines[line];
        let before = view.folded[here.span.start as usize..mention.start as usize].trim();
        let after = view.folded[mention.end as usize..here.span.end.max(mention.end) as usize].trim();
        let alone = before.chars().count() <= 40 && !after.contains(char::is_alphanumeric);
        segment.head().contains(&line) || alone || matches!(segment.zone(line), Zone::Closing | Zone::Signature)
    })
}

/// The word `số` above the title, in it, or after it on its line, unless it is that of a house.
fn numbered(view: &View<'_>, segment: &Segment) -> Option<Span> {
    let last = segment.title.unwrap_or(segment.lines.start);
    let lines = &view.lines[segment.lines.start..(last + 1).min(view.lines.len())];
    let tokens = lines.first()?.tokens.0 as usize..lines.last()?.tokens.1 as usize;
    let number = tokens.into_iter().find(|&t| NUMBER.stands(view, t) && !heading::is_address(view, t))?;
    Some(view.tokens[number].span)
}

/// A word of a place between the title and the people, or in the sentences of the beginning.
fn placed(view: &View<'_>, segment: &Segment) -> Option<Span> {
    let begins = |line: &usize| PLACE_LABEL.begins(view, *line).is_some();
    let labelled = || PLACE_LABEL.lines(view, segment.lines.clone()).find(begins);
    PLACE
        .lines(view, segment.under_title()..segment.told)
        .find_map(|line| any(view, line..line + 1, &PLACE))
        .or_else(|| labelled().map(|line| view.lines[line].span))
}

/// Somebody is named as the writer outside the signature block: a label with more than itself on the line.
fn written_by(view: &View<'_>, segment: &Segment) -> Option<Span> {
    let label = |said: &Said<&str>| {
        let end = view.lines[view.tokens[said.first].line as usize].span.end;
        let after = view.low(Span { start: view.tokens[said.next - 1].span.end, end }).trim_start();
        !WRITING.ends_at(view, said.first) && after.starts_with([':', '-', '–', '(', ','])
    };
    let labels = WRITER.in_lines(view, segment.content()).filter(label);
    labels.min_by_key(|said| said.index).map(|said| said.span(view))
}
