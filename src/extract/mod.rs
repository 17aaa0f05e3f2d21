//! A [`Document`] to its [`Record`]s: knows minutes, knows no XML.
//!
//! Zones before facts: `zones` finds where each set of minutes begins and ends and what
//! stands where; each family of facts then reads the `View` and claims what it read, and what
//! none of them claims is asked of its label.

mod additions;
mod beginnings;
mod blanks;
mod boxes;
mod called;
mod cells;
mod claims;
mod class;
mod counts;
mod dates;
mod drawings;
mod empty_cells;
mod evidence;
mod gaps;
mod grid;
mod heading;
mod kind;
mod label;
mod layout;
mod lexicon;
mod lists;
mod moment_cells;
mod numerals;
mod opened;
mod parties;
mod patterns;
mod people;
mod people_cells;
mod place;
mod references;
mod said;
mod slots;
mod start_and_end;
mod times;
mod typed_over;
mod unanswered;
mod unclaimed;
mod unread;
mod view;
mod vocabulary;
mod words;
mod zones;

use crate::lang::Text;
use std::ops::Range;

use crate::document::{Document, Span};
use crate::edtf::Date;
use crate::fault::{Detail, Fault, FaultId, counted};
use crate::limits;
use crate::office::Office;
use crate::record::{
    BLANK, Blank, Class, DateMention, DateRole, DrawnAs, Field, Found, Reading, Record, Reference, quote,
};

use additions::Additions;
use beginnings::Beginnings;
use blanks::Families;
use dates::DateFact;
use opened::with_view;
use references::ReferenceFact;
use times::TimeFact;
pub use unread::unread;
use view::View;
use zones::Segment;

/// Everything that is understood of a document: one record for each set of minutes in it, or
/// one of class [`Class::NotMinutes`].
///
/// ```
/// use bienban::document::Document;
/// let document = Document::from_text("BIÊN BẢN LÀM VIỆC\nHồi .... giờ 30 ngày 15/02/2023 tại UBND xã A.");
/// let records = bienban::extract::extract(&document);
/// assert_eq!(records[0].blanks[0].field.as_str(), "start.hour");
/// ```
pub fn extract(document: &Document) -> Vec<Record> {
    extract_for(&Office::default(), document)
}

/// As [`extract`], with what an office adds to the tables.
pub fn extract_for(office: &Office, document: &Document) -> Vec<Record> {
    with_view(office, document, |additions, view| records(additions, view, Mentions::find(view)))
}

/// The same for a document that may be made to keep an auditor busy.
///
/// # Errors
/// `too-slow` past [`limits::TOKENS`], [`limits::LINES`], [`limits::DRAWINGS`] or [`limits::MENTIONS`].
pub(crate) fn extract_within(office: &Office, document: &Document) -> Result<Vec<Record>, Fault> {
    let bound = |count: usize, most: usize, what: Text| match count > most {
        true => Err(Fault::new(FaultId::TooSlow, Detail::more_than(most, what))),
        false => Ok(()),
    };
    // A token has at least one byte.
    if document.text.len() > limits::TOKENS {
        bound(view::count_tokens(&document.text), limits::TOKENS, counted::TOKENS)?;
    }
    with_view(office, document, |additions, view| {
        bound(view.lines.len(), limits::LINES, counted::LINES)?;
        bound(view.drawings.len(), limits::DRAWINGS, counted::DRAWINGS)?;
        let mentions = Mentions::find(view);
        let most = limits::MENTIONS;
        bound(mentions.dates.len(), most, counted::DATES)?;
        bound(mentions.times.len(), most, counted::TIMES)?;
        bound(mentions.references.len(), most, counted::REFERENCES)?;
        Ok(records(additions, view, mentions))
    })
}

/// What stands anywhere in the text.
struct Mentions {
    dates: Vec<DateFact>,
    times: Vec<TimeFact>,
    references: Vec<ReferenceFact>,
}

impl Mentions {
    fn find(view: &View<'_>) -> Mentions {
        let beginnings = Beginnings::of(view);
        let mut dates = dates::find(view, &beginnings);
        let times = times::find(view, &beginnings);
        let references = references::find(view, &beginnings, &mut dates);
        Mentions { dates, times, references }
    }
}

fn records(additions: &Additions, view: &View<'_>, mentions: Mentions) -> Vec<Record> {
    let Mentions { mut dates, times, references } = mentions;
    let segments = zones::split(view);
    let mut record = |segment: &Segment| {
        let span = segment.span(view);
        let times = &times[beginning_in(&times, span, |fact| fact.span)];
        let references = &references[beginning_in(&references, span, |fact| fact.reference.span)];
        let own = beginning_in(&dates, span, |fact| fact.span);
        Facts { view, segment, times, references, additions }.record(&mut dates[own])
    };
    let mut records: Vec<Record> = segments.iter().map(&mut record).collect();
    if let (Some(first), Some(below)) = (records.first_mut(), zones::below(view)) {
        first.add(record(&below));
    }
    records
}

/// Which of the facts, in document order, begin within `span`: a record looks at its own alone,
/// so that a file of thousands of records costs no more than one long one.
fn beginning_in<T>(facts: &[T], span: Span, of: impl Fn(&T) -> Span) -> Range<usize> {
    debug_assert!(facts.is_sorted_by_key(|fact| of(fact).start));
    let first = facts.partition_point(|fact| of(fact).start < span.start);
    first..first + facts[first..].partition_point(|fact| of(fact).start < span.end)
}

/// What the families found in the document, read for one segment.
struct Facts<'a> {
    view: &'a View<'a>,
    segment: &'a Segment,
    times: &'a [TimeFact],
    references: &'a [ReferenceFact],
    additions: &'a Additions,
}

impl Facts<'_> {
    /// The record, from the facts of its own stretch of text.
    fn record(&self, dates: &mut [DateFact]) -> Record {
        let (view, segment) = (self.view, self.segment);
        let mut record = Record::new(segment.span(view));
        let mut moments = start_and_end::find(view, segment, dates, self.times);
        let number = heading::number(view, segment);
        let copies = counts::copies(view, segment);
        record.blanks = blanks::find(
            view,
            segment,
            &Families {
                dates,
                times: self.times,
                references: self.references,
                moments: &moments,
                number: number.as_ref(),
                copies: copies.as_ref(),
            },
        );
        moment_cells::complete(view, &mut moments, &record.blanks);
        record.start = moments.start.into();
        record.end = moments.end.into();
        // `Số biên bản | ▢` in a table of labels.
        let open = || record.blanks.iter().find(|b| b.field == Field::Number);
        let number = number.map(|n| n.value).or_else(|| open().map(blank_of));
        record.number = number.into();
        record.copies = copies.map(|c| c.count).into();
        record.references = self.cited(&record, dates);
        record.dates = self.dates(dates, &record.blanks, record.span);
        self.heading(&mut record);
        if segment.title.is_some() {
            (record.parties, record.participants) = parties::find(view, segment, record.kind);
        }
        record.class = class::class(view, &record, segment);
        match record.class {
            Class::NotMinutes => record.kind = None,
            Class::BlankForm | Class::Minutes => self.additions.apply(&mut record),
        }
        match record.class {
            Class::NotMinutes => {}
            Class::BlankForm => evidence::of_form(view, segment, &mut record),
            Class::Minutes => evidence::complete(view, segment, self.times, self.additions, &mut record),
        }
        record
    }

    /// The references but for those to these minutes themselves, whose dates are none of a reference.
    fn cited(&self, record: &Record, dates: &mut [DateFact]) -> Vec<Reference> {
        let mut cited = Vec::with_capacity(self.references.len());
        for fact in self.references {
            let reference = &fact.reference;
            if !fact.is_own(record.number.value(), record.start.date.value()) {
                cited.push(reference.clone());
                continue;
            }
            let inside = beginning_in(dates, reference.span, |date| date.span);
            dates[inside].iter_mut().for_each(|date| date.role = DateRole::Mentioned);
        }
        cited
    }

    /// Title, subject, kind and place, quoted with the record's blanks.
    fn heading(&self, record: &mut Record) {
        let (view, segment) = (self.view, self.segment);
        let Some(title) = heading::title(view, segment) else { return };
        let subject = heading::subject(view, segment);
        let (kind, by) = kind::kind(view, segment, &title.value, subject.as_ref().map(|subject| subject.span));
        (record.kind, record.kind_by) = (Some(kind), by);
        let quoted = |found: Found<()>| {
            let text = quote(view.document, &record.blanks, found.span);
            Found::new(text, found.span).by(found.by)
        };
        let place = place::place(view, segment).map(quoted).map(or_blank).or_else(|| {
            let drawn = record.blanks.iter().find(|b| b.field == Field::Place)?;
            Some(blank_of(drawn))
        });
        let subject = subject.map(quoted).map(or_blank).or_else(|| {
            let own = |b: &&Blank| b.field == Field::Subject && !heading::is_ground(view, b.span);
            let drawn = record.blanks.iter().find(own)?;
            Some(blank_of(drawn))
        });
        (record.place, record.subject) = (place.into(), subject.into());
        let text = quote(view.document, &record.blanks, title.span);
        record.title = Reading::Read(Found { value: text, ..title });
    }

    /// The dates of the record; years in the names of laws are none.
    fn dates(&self, dates: &[DateFact], blanks: &[Blank], span: Span) -> Vec<DateMention> {
        let named = |fact: &DateFact| {
            let laws = self.references.partition_point(|r| r.reference.span.end <= fact.span.start);
            self.references.get(laws).is_some_and(|r| {
                r.reference.span.contains(fact.span)
                    && fact.role == DateRole::Mentioned
                    && fact.date.is_some_and(|d| d.month.is_none())
            })
        };
        let found = dates.iter().filter(|f| span.contains(f.span) && !named(f));
        let found = found.map(|f| DateMention { role: f.role, date: f.date, span: f.span, by: f.by() });
        let mut found: Vec<_> = found.collect();
        // `Ngày họp tới: ▢`: the label alone says that the blank is a date's.
        let whole = |b: &&Blank| {
            let next = dates.partition_point(|d| d.span.end <= b.span.start);
            let read = dates.get(next).is_some_and(|d| d.span.overlaps(b.span));
            b.field == Field::DateDate && b.drawn_as != DrawnAs::EmptyCell && !read
        };
        let (role, date) = (DateRole::Mentioned, Some(Date::BLANK));
        let blank = |b: &Blank| DateMention { role, date, span: b.span, by: b.by };
        found.extend(blanks.iter().filter(whole).map(blank));
        found.sort_by_key(|mention| mention.span);
        found
    }
}

/// The value that a blank stands for.
fn blank_of(blank: &Blank) -> Found<String> {
    Found::new(BLANK.to_string(), blank.span).by(blank.by)
}

/// A value of which nothing is written is a blank.
fn or_blank(found: Found<String>) -> Found<String> {
    let empty = found.value.trim_matches([' ', ':', '.', BLANK]).is_empty();
    if empty { Found { value: BLANK.to_string(), ..found } } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Count;

    fn fields(text: &str) -> Vec<&'static str> {
        let document = Document::from_text(text);
        extract(&document).iter().flat_map(|r| r.blanks.iter().map(|b| b.field.as_str())).collect()
    }

    #[test]
    fn opening_and_closing_blanks_have_their_fields() {
        let text = "BIÊN BẢN LÀM VIỆC\n\
            Hồi ............ giờ …….... ngày      tháng 02 năm 2023 tại Sở A tỉnh B.\n\
            Chúng tôi gồm:\n1. Đ/c Lò Văn C - Phó Giám đốc Sở.\n\
            Đã rà soát (tổng số … lần, có tài liệu kèm theo).\n\
            Biên bản làm việc kết thúc hồi …….... giờ …….... ngày     tháng 02 năm 2023, được lập thành 02 bản, mỗi bên giữ một bản.\n\
            Đại diện Sở A\nCán bộ lập biên bản\n";
        assert_eq!(
            fields(text),
            ["start.hour", "start.minute", "start.day", "count", "end.hour", "end.minute", "end.day"]
        );
        let document = Document::from_text(text);
        let record = &extract(&document)[0];
        assert_eq!(record.start.date.value().map(ToString::to_string).as_deref(), Some("2023-02-XX"));
        assert_eq!(record.end.time.value().map(ToString::to_string).as_deref(), Some("XX:XX"));
        assert_eq!(record.place.value().map(String::as_str), Some("Sở A tỉnh B"));
        assert_eq!(record.copies.value().copied(), Some(Count::Filled(2)));
    }

    #[test]
    fn a_day_and_month_in_figures_may_have_the_year_in_words() {
        let text = "BIÊN BẢN HỌP\nHồi 8 giờ 00 ngày 12/4 năm 2023, tại Phòng họp số 1.\nKết thúc lúc 9 giờ 00 ngày …/… năm 2023.\n";
        assert_eq!(fields(text), ["end.day", "end.month"]);
        let record = &extract(&Document::from_text(text))[0];
        let dates = [&record.start, &record.end].map(|m| m.date.value().map(ToString::to_string));
        assert_eq!(dates, [Some("2023-04-12".to_owned()), Some("2023-XX-XX".to_owned())]);
    }

    #[test]
    fn a_part_of_a_counted_whole_is_a_count() {
        let text = "BIÊN BẢN HỌP\nHồi 8 giờ 00 ngày 5/9/2023 tại Sở A.\n\
            - Đại diện hộ gia đình: …../115 hộ\nBiểu quyết: Đồng ý: ……/…… phiếu.\nNgày ……/……/2023\n\
            Kết thúc lúc 9 giờ 00 cùng ngày.\n";
        assert_eq!(fields(text), ["count", "count", "count", "date.day", "date.month"]);
        let record = &extract(&Document::from_text(text))[0];
        assert!(record.parties.iter().all(|p| !p.name.contains("115")));
    }

    #[test]
    fn a_section_whose_only_line_also_closes_the_minutes_is_not_empty() {
        let minutes = |last: &str| {
            format!(
                "BIÊN BẢN HỌP\nHồi 8 giờ 00 ngày 5/9/2023 tại Sở A.\nI. Nội dung\nBàn về kế hoạch năm.\nII. Kết luận\n{last}\n"
            )
        };
        let close = "Biên bản kết thúc lúc 9 giờ 00 cùng ngày.";
        assert_eq!(fields(&minutes(&format!("Hội nghị nhất trí 100%. {close}"))), [""; 0]);
        assert_eq!(fields(&minutes(&format!("{close} Đã đọc lại cho mọi người cùng nghe."))), ["text"]);
    }
}
