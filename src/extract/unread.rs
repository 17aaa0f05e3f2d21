//! What was seen and not understood, so that an office can see what to add to its labels.
//!
//! It is asked for one document at a time and costs another look at its text; the audit never calls it.

mod labels;
mod others;

use crate::document::{Document, Span};
use crate::office::Office;
use crate::record::{Class, Looks, Reading, Record, Unread};

use super::claims::merged;
use super::opened::with_view;
use super::view::View;
use super::zones::{self, Segment};

/// Most of them that are told of one document: a list that nobody reads to its end helps nobody.
const MOST: usize = 500;

/// What the minutes among `records`, which [`extract_for`](super::extract_for) gave for `document` and
/// `office`, show and do not say, in document order.
///
/// ```
/// use bienban::{Office, document::Document, extract};
///
/// let document = Document::from_text(
///     "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 30 ngày 15/02/2023.\nPhương tiện chở: xe tải 5 tấn\nKết thúc hồi 9 giờ cùng ngày.",
/// );
/// let office = Office::default();
/// let records = extract::extract_for(&office, &document);
/// let unread = extract::unread(&office, &document, records.iter());
/// assert_eq!(document.str(unread[0].span), "Phương tiện chở");
/// ```
pub fn unread<'r>(office: &Office, document: &Document, records: impl Iterator<Item = &'r Record>) -> Vec<Unread> {
    with_view(office, document, |_, view| unread_of(view, records))
}

fn unread_of<'r>(view: &View<'_>, records: impl Iterator<Item = &'r Record>) -> Vec<Unread> {
    let mut found = Vec::new();
    for (segment, record) in zones::split(view).iter().zip(records) {
        if record.class != Class::NotMinutes && found.len() < MOST {
            let mut here = Search { view, segment, record, read: read(record), found: Vec::new() };
            here.told();
            here.labels();
            here.columns();
            here.people();
            here.figures();
            here.found.sort_by_key(|unread| unread.span);
            found.append(&mut here.found);
        }
    }
    found.truncate(MOST);
    found
}

/// One set of minutes that is looked through.
struct Search<'a, 'v> {
    view: &'a View<'v>,
    segment: &'a Segment,
    record: &'a Record,
    /// What its values cover, in order.
    read: Vec<Span>,
    found: Vec<Unread>,
}

impl Search<'_, '_> {
    fn add(&mut self, looks: Looks, span: Span, value: Option<Span>) {
        if !self.is_full() {
            self.found.push(Unread { looks, span, value });
        }
    }

    /// Whether there are as many as are told.
    fn is_full(&self) -> bool {
        self.found.len() >= MOST
    }

    /// Whether something was read in a stretch of text.
    fn is_read(&self, span: Span) -> bool {
        span.overlaps_any(&self.read)
    }

    /// The values that the document speaks of in words that were not understood, each with its line.
    fn told(&mut self) {
        fn seen<T>(reading: &Reading<T>) -> Option<Span> {
            if let Reading::Seen(span) = reading { Some(*span) } else { None }
        }
        let record = self.record;
        let values = [
            (Looks::Number, seen(&record.number)),
            (Looks::Place, seen(&record.place)),
            (Looks::Start, seen(&record.start.date)),
            (Looks::End, seen(&record.end.date)),
            (Looks::Copies, seen(&record.copies)),
        ];
        for (looks, span) in values.into_iter().filter_map(|(looks, span)| Some((looks, span?))) {
            let line = &self.view.lines[self.view.line_at(span.start)];
            self.add(looks, span, Some(self.view.bare(line.span)));
        }
    }
}

/// What the values of a record cover, merged and in order.
fn read(record: &Record) -> Vec<Span> {
    let single = [record.title.span(), record.subject.span(), record.number.span(), record.place.span()];
    let moments = [record.start.date.span(), record.end.date.span()];
    let times = [record.start.time.span(), record.end.time.span(), record.copies.span()];
    let mut spans: Vec<Span> = single.into_iter().chain(moments).chain(times).flatten().collect();
    spans.extend(record.parties.iter().map(|party| party.span));
    spans.extend(record.participants.iter().map(|person| person.name.span));
    spans.extend(record.dates.iter().map(|date| date.span));
    spans.extend(record.references.iter().map(|reference| reference.span));
    // A blank that nothing draws stands at its label.
    spans
        .extend(record.blanks.iter().map(|blank| Span { end: blank.span.end.max(blank.span.start + 1), ..blank.span }));
    merged(spans)
}
