//! A document's text with what was read of it marked in its place, and what was seen and not understood.

use std::cmp::Reverse;
use std::fmt::Write as _;

use super::text;
use crate::document::{Document, Span};
use crate::record::{BLANK, Blank, Reading, Record, Unread};

/// What opens and closes a mark; those of the document itself are shown as the plain ones.
const OPEN: char = '⟦';
const CLOSE: char = '⟧';

/// A stretch of text with its mark.
#[derive(Clone, Copy)]
struct Mark<'a> {
    span: Span,
    shown: Shown<'a>,
}

#[derive(Clone, Copy)]
enum Shown<'a> {
    /// A value, by the name of its column.
    Read(&'static str),
    /// What was not understood, by what it looks like.
    Unread(&'static str),
    Blank(&'a Blank),
}

/// The text as [`text::render`] has it, each value of `records` as `⟦place: …⟧`, what is `unread` as
/// `⟦?label: …⟧`, each blank as `▢{field}`. A mark that stands in another is within it.
pub fn render<'r>(document: &Document, records: impl Iterator<Item = &'r Record>, unread: &[Unread]) -> String {
    let mut marks: Vec<Mark<'_>> = records.flat_map(of_record).collect();
    marks.extend(unread.iter().map(|u| Mark { span: u.span, shown: Shown::Unread(u.looks.as_str()) }));
    // Of what begins at one place the longer stands round the shorter.
    marks.sort_by_key(|mark| (mark.span.start, Reverse(mark.span.end)));
    // A mark may begin before the paragraph in which it ends.
    let mut reach = 0;
    let ends: Vec<u32> = marks.iter().map(|mark| (reach = reach.max(mark.span.end), reach).1).collect();
    text::page(document, |out, span, _| {
        let first = ends.partition_point(|&end| end < span.start);
        let last = marks.partition_point(|mark| mark.span.start <= span.end);
        paragraph(out, document, span, marks.get(first..last).unwrap_or_default());
    })
}

/// The values and the blanks of a record.
fn of_record(record: &Record) -> Vec<Mark<'_>> {
    fn place<T>(reading: &Reading<T>) -> Option<Span> {
        reading.found().map(|found| found.span)
    }
    let (start, end) = (&record.start, &record.end);
    let single = [
        ("title", place(&record.title)),
        ("subject", place(&record.subject)),
        ("number", place(&record.number)),
        ("place", place(&record.place)),
        ("start_date", place(&start.date)),
        ("start_time", place(&start.time)),
        ("end_date", place(&end.date).filter(|_| place(&end.date) != place(&start.date))),
        ("end_time", place(&end.time)),
        ("copies", place(&record.copies)),
    ];
    let moments = [place(&start.date), place(&end.date)];
    let others = record.dates.iter().map(|date| date.span).filter(|span| !moments.contains(&Some(*span)));
    let read = single.into_iter().filter_map(|(name, span)| Some((name, span?)));
    let read = read
        .chain(record.parties.iter().map(|party| ("party", party.span)))
        .chain(record.participants.iter().map(|person| ("person", person.name.span)))
        .chain(others.map(|span| ("date", span)))
        .chain(record.references.iter().map(|reference| ("reference", reference.span)));
    let read = read.filter(|(_, span)| !span.is_empty()).map(|(name, span)| Mark { span, shown: Shown::Read(name) });
    let blanks = record.blanks.iter().map(|blank| Mark { span: blank.span, shown: Shown::Blank(blank) });
    read.chain(blanks).collect()
}

/// Writes one paragraph; `marks` are those that may touch it, in order.
fn paragraph(out: &mut String, document: &Document, span: Span, marks: &[Mark<'_>]) {
    let mut page = Page { out, document, at: span.start, open: Vec::new() };
    for mark in marks {
        let (start, end) = (mark.span.start.max(page.at), mark.span.end.min(span.end));
        match mark.shown {
            Shown::Blank(blank) if mark.span.start >= page.at => {
                page.up_to(start);
                let _ = write!(page.out, "{BLANK}{{{}}}", blank.field.as_str());
                page.at = end.max(start);
            }
            // What goes on from the paragraph above is shown there.
            Shown::Blank(_) => page.at = page.at.max(end),
            Shown::Read(name) if start < end => page.begin("", name, start, end),
            Shown::Unread(name) if start < end => page.begin("?", name, start, end),
            Shown::Read(_) | Shown::Unread(_) => {}
        }
    }
    page.up_to(span.end);
    page.close(u32::MAX);
}

struct Page<'a> {
    out: &'a mut String,
    document: &'a Document,
    at: u32,
    /// Where the marks end that are open, the inner last.
    open: Vec<u32>,
}

impl Page<'_> {
    fn begin(&mut self, sign: &str, name: &str, start: u32, end: u32) {
        self.up_to(start);
        let _ = write!(self.out, "{OPEN}{sign}{name}: ");
        // One that would end behind the mark round it ends with it.
        let end = self.open.last().map_or(end, |&outer| end.min(outer));
        self.open.push(end);
    }

    /// The plain text up to byte `to`, with the ends of the marks on the way.
    fn up_to(&mut self, to: u32) {
        while let Some(&end) = self.open.last().filter(|&&end| end <= to) {
            self.plain(end);
            self.open.pop();
            self.out.push(CLOSE);
        }
        self.plain(to);
    }

    fn close(&mut self, to: u32) {
        while self.open.pop_if(|end| *end <= to).is_some() {
            self.out.push(CLOSE);
        }
    }

    fn plain(&mut self, to: u32) {
        if self.at < to {
            let text = self.document.str(Span { start: self.at, end: to });
            self.out.extend(text.chars().map(|c| match c {
                BLANK => '□',
                OPEN => '[',
                CLOSE => ']',
                c => c,
            }));
            self.at = to;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::Office;

    fn seen(text: &str) -> String {
        let (document, office) = (Document::from_text(text), Office::default());
        let records = crate::extract::extract_for(&office, &document);
        let unread = crate::extract::unread(&office, &document, records.iter());
        render(&document, records.iter(), &unread)
    }

    #[test]
    fn what_was_read_and_what_was_not_is_marked_in_its_place() {
        let text = "BIÊN BẢN BÀN GIAO\nSố: 05/BB-KV\n\
            Hồi 08 giờ 30 ngày 12/3/2024, tại kho số 2 xã Nà Lốc, chúng tôi gồm:\n\
            BÊN GIAO: CÔNG TY HOA BAN\n- Ông Lò Văn Tủa - Thủ kho\n\
            BÊN NHẬN: TRƯỜNG TIỂU HỌC NÀ LỐC\n- Bà Vì Thị Mỷ - Kế toán\n\
            Căn cứ Quyết định số 12/QĐ-UBND ngày 01/02/2024 ⟦bản chính⟧.\n\
            Chỗ cất xe: xe số 2\nMàu xe: ........\n\
            Biên bản kết thúc hồi … giờ 00 cùng ngày, lập thành 02 bản.\n";
        let expected = "⟦title: BIÊN BẢN BÀN GIAO⟧\nSố: ⟦number: 05/BB-KV⟧\n\
            Hồi ⟦start_time: 08 giờ 30⟧ ⟦start_date: ngày 12/3/2024⟧, tại ⟦place: kho số 2 xã Nà Lốc⟧, chúng tôi gồm:\n\
            ⟦party: BÊN GIAO: CÔNG TY HOA BAN⟧\n- Ông ⟦person: Lò Văn Tủa⟧ - Thủ kho\n\
            ⟦party: BÊN NHẬN: TRƯỜNG TIỂU HỌC NÀ LỐC⟧\n- Bà ⟦person: Vì Thị Mỷ⟧ - Kế toán\n\
            Căn cứ ⟦reference: Quyết định số 12/QĐ-UBND ⟦date: ngày 01/02/2024⟧⟧ [bản chính].\n\
            ⟦?label: Chỗ cất xe⟧: xe số 2\n⟦?label: Màu xe⟧: ▢{other}\n\
            Biên bản kết thúc hồi ⟦end_time: ▢{end.hour} giờ 00⟧ cùng ngày, lập thành ⟦copies: 02⟧ bản.\n";
        assert_eq!(seen(text), expected);
    }
}
