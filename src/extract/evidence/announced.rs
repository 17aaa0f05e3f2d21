//! Where the words of the minutes speak of a thing that nobody read there.

use std::ops::Range;

use memchr::memmem;

use crate::document::Span;
use crate::normalise;
use crate::quote;
use crate::record::{DateRole, Field, Found, Reading, Record, Role};

use super::super::heading;
use super::super::lexicon::evidence::{BEFORE_WHAT, CHAIR, COPIES, DAYS, EARLIER, ENDS, PEOPLE, PLACE, READ, WRITER};
use super::super::lexicon::phrases;
use super::super::view::View;
use super::super::words;
use super::super::zones::{Segment, Zone};
use super::matters::find_words;

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
        let own = segment.own(view);
        let place = COPIES.iter().find_map(|words| find_words(view.low(own), words));
        record.copies = seen(place.map(|(start, end)| own.part(start, end)));
    }
    if record.end.date.is_absent() && record.end.time.is_absent() {
        let place = ended(view, segment);
        (record.end.date, record.end.time) = (seen(place), seen(place));
    }
}

fn seen<T>(place: Option<Span>) -> Reading<T> {
    place.map_or(Reading::Absent, Reading::Seen)
}

/// Where one of `phrases` stands in `span`.
fn any(view: &View<'_>, span: Span, phrases: &[&str]) -> Option<Span> {
    let text = view.low(span).as_bytes();
    phrases.iter().find_map(|p| memmem::find(text, p.as_bytes()).map(|at| span.part(at, at + p.len())))
}

/// Where `phrase` first stands in each of `lines` that has it, and the line.
fn in_lines<'a>(
    view: &'a View<'_>,
    lines: Range<usize>,
    phrase: &'a str,
) -> impl Iterator<Item = (Span, Span)> + use<'a> {
    let span = view.stretch(lines);
    let mut last = None;
    memmem::find_iter(view.low(span).as_bytes(), phrase.as_bytes()).filter_map(move |at| {
        let found = span.part(at, at + phrase.len());
        let line = view.line_at(found.start);
        let first = last.replace(line) != Some(line);
        let line = view.lines[line].span;
        (first && line.contains(found)).then_some((found, line))
    })
}

/// How many people and sides are named; else a word that announces people.
pub(super) fn people(view: &View<'_>, segment: &Segment, record: &Record) -> Reading<usize> {
    let first = record.parties.first().map(|p| p.span).or(record.participants.first().map(|p| p.name.span));
    if let Some(first) = first {
        return Reading::Read(Found::new(record.parties.len() + record.participants.len(), first));
    }
    let body = view.stretch(segment.under_title().min(segment.signature)..segment.signature);
    let word = |p: &&str| words::find(view.low(body), p).map(|at| body.part(at, at + p.len()));
    seen(PEOPLE.iter().find_map(word))
}

/// Which participant has a role; nothing is known of the others.
fn with_role(record: &Record, role: Role) -> Option<Reading<usize>> {
    let index = record.participants.iter().position(|p| p.role == role)?;
    Some(Reading::Read(Found::new(index, record.participants[index].name.span)))
}

/// Who chaired; else a word of a chair.
pub(super) fn chair(view: &View<'_>, segment: &Segment, record: &Record) -> Reading<usize> {
    with_role(record, Role::Chair).unwrap_or_else(|| seen(any(view, segment.own(view), CHAIR)))
}

/// Who wrote the minutes; else a label of a writer or a blank for the name outside the signature block.
pub(super) fn secretary(view: &View<'_>, segment: &Segment, record: &Record) -> Reading<usize> {
    let asked = || {
        let names = record.blanks.iter().filter(|b| b.field == Field::PersonName).map(|b| b.span);
        names.into_iter().find(|&blank| {
            let before = normalise::fold(&quote::before(view.document, &record.blanks, blank));
            WRITER.iter().any(|words| before.contains(words))
        })
    };
    let known = with_role(record, Role::Secretary);
    known.unwrap_or_else(|| seen(written_by(view, segment).or_else(asked)))
}

/// Words that say the minutes were read back or passed.
pub(super) fn read_back(view: &View<'_>, segment: &Segment) -> Reading<()> {
    let closing = view.stretch(segment.closing..segment.signature);
    let place = own_reading(view, closing).or_else(|| own_reading(view, segment.own(view)));
    place.map(|span| Found::new((), span)).into()
}

/// Words of reading back in a sentence that does not speak of earlier minutes.
fn own_reading(view: &View<'_>, span: Span) -> Option<Span> {
    let text = view.low(span);
    let own = |at: &usize| {
        let start = text[..*at].rfind(['\n', '.', ';']).map_or(0, |end| end + 1);
        let sentence = &text[start..];
        let sentence = &sentence[..sentence.find(['\n', '.', ';']).unwrap_or(sentence.len())];
        !EARLIER.iter().any(|words| is_earlier(sentence, words))
    };
    let told =
        |words: &&str| memmem::find_iter(text.as_bytes(), words.as_bytes()).find(own).map(|at| (at, words.len()));
    READ.iter().find_map(told).map(|(at, length)| span.part(at, at + length))
}

/// Whether a sentence speaks of an earlier time by `words`: `kỳ trước`, but not `phiên họp trước khi …`.
fn is_earlier(sentence: &str, words: &str) -> bool {
    let Some(at) = words::find(sentence, words) else { return false };
    let rest = sentence[at + words.len()..].trim_start();
    !BEFORE_WHAT.iter().any(|what| words::begins(rest, what))
}

/// Words that say things went on for days, where the end has another date than the beginning.
pub(super) fn days(view: &View<'_>, segment: &Segment, record: &Record) -> Option<Span> {
    let (start, end) = (record.start.date.value()?, record.end.date.value()?);
    (start != end).then(|| any(view, segment.own(view), DAYS))?
}

/// A verb of ending with a figure or a time soon after it.
fn ended(view: &View<'_>, segment: &Segment) -> Option<Span> {
    let timed = |(verb, line): &(Span, Span)| {
        let after = view.low(Span { start: verb.end, end: line.end });
        let after = after.char_indices().nth(TIME_REACH).map_or(after, |(end, _)| &after[..end]);
        after.contains(|c: char| c.is_ascii_digit()) || after.contains("giờ") || after.contains("cùng ngày")
    };
    let verbs = phrases::CLOSING_VERBS.iter().chain(ENDS);
    verbs.into_iter().find_map(|verb| in_lines(view, segment.content(), verb).find(timed)).map(|(verb, _)| verb)
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
    let number = tokens.into_iter().find(|&t| view.word(t) == "số" && !heading::is_address(view, t))?;
    Some(view.tokens[number].span)
}

/// A word of a place between the title and the people, or in the sentences of the beginning.
fn placed(view: &View<'_>, segment: &Segment) -> Option<Span> {
    let word =
        |line: &Span| PLACE.iter().find_map(|p| words::find(view.low(*line), p).map(|at| line.part(at, at + p.len())));
    let line = |l: usize| view.lines[l].span;
    (segment.under_title()..segment.told)
        .find_map(|l| word(&line(l)))
        .or_else(|| segment.lines.clone().find(|&l| words::begins(view.body(&view.lines[l]), "địa điểm")).map(line))
}

/// Somebody is named as the writer outside the signature block: a label with more than itself on the line.
fn written_by(view: &View<'_>, segment: &Segment) -> Option<Span> {
    let label = |(label, line): &(Span, Span)| {
        let before = view.low(Span { start: line.start, end: label.start }).trim_end();
        let after = view.low(Span { start: label.end, end: line.end }).trim_start();
        let verb = before.ends_with("tiến hành") || before.ends_with("cùng") || before.ends_with("cùng nhau");
        !verb && after.starts_with([':', '-', '–', '(', ','])
    };
    WRITER.iter().find_map(|words| in_lines(view, segment.content(), words).find(label)).map(|(label, _)| label)
}
