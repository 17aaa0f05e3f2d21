//! What `audit` prints: each document that falls short, and how all of them stand.

use std::fmt::Write as _;

use super::crossings::Named;
use super::place::{self, Guide};
use super::safe;
use crate::audit::{Audited, Judged, Status};
use crate::document::Document;
use crate::fault::Fault;
use crate::finding::{Finding, Severity};
use crate::lang::{Lang, Text};
use crate::record::{Blank, DrawnAs};
use crate::rules::slots;

mod closing;
mod known;
mod worst;

pub use closing::{Counted, closing, passed, statistics, unchecked};
pub use known::baseline;
pub use worst::{Ranked, Worst};

/// Lines for one record; the rest is counted.
const LINES: usize = 6;

/// How to print.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// In which language.
    pub lang: Lang,
    /// With colours.
    pub colour: bool,
    /// findings.csv is written too, so what is cut off can be read there.
    pub tables: bool,
}

/// A status in words.
pub fn status(status: Status) -> Text {
    match status {
        Status::Complete => Text::new("đầy đủ", "complete"),
        Status::Incomplete => Text::new("chưa đầy đủ", "incomplete"),
        Status::BlankForm => Text::new("biểu mẫu trống", "blank form"),
        Status::NotMinutes => Text::new("không phải biên bản", "not minutes"),
        Status::Unreadable => Text::new("không kiểm tra được", "not audited"),
    }
}

/// A severity in words.
pub fn severity(severity: Severity) -> Text {
    match severity {
        Severity::Error => Text::new("lỗi", "error"),
        Severity::Warning => Text::new("cảnh báo", "warning"),
        Severity::Note => Text::new("lưu ý", "note"),
    }
}

/// What falls short in one document and no baseline has; nothing when only notes do.
pub fn document(name: &str, outcome: &Result<Audited, Fault>, style: Style) -> String {
    let mut out = String::new();
    match outcome {
        Err(fault) => {
            let _ = writeln!(out, "{}: {}", heading(name, style), status(Status::Unreadable).get(style.lang));
            let _ = writeln!(out, "  {}", safe::terminal(&fault.message(style.lang)));
        }
        Ok(audited) => {
            for (index, judged) in audited.records.iter().enumerate() {
                let of = (audited.records.len() > 1).then_some(index + 1);
                record(&mut out, name, of, &audited.document, judged, style);
            }
        }
    }
    out
}

fn heading(name: &str, style: Style) -> String {
    painted("1", &safe::terminal(name), style.colour)
}

fn record(out: &mut String, name: &str, number: Option<usize>, document: &Document, judged: &Judged, style: Style) {
    let mut groups = groups(document, judged);
    if groups.is_empty() {
        return;
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.severity));
    let guide = Guide::new(document, &judged.record.blanks);
    let _ = write!(out, "{}", heading(name, style));
    if let Some(number) = number {
        let word = Text::new("biên bản", "record").get(style.lang);
        let _ = write!(out, ", {word} {number}");
    }
    let _ = writeln!(out, ": {}", status(judged.status()).get(style.lang));
    for group in groups.iter().take(LINES) {
        let finding = group.findings[0];
        let message = if group.blanks.len() > 1 {
            slots::message(document, &judged.record, &group.blanks, style.lang)
        } else {
            finding.message.clone()
        };
        let label = severity(group.severity).get(style.lang);
        let paint = if group.severity == Severity::Error { "31" } else { "33" };
        let label = painted(paint, label, style.colour);
        let at = finding.span.start;
        let place = place::words(&document.location(at), style.lang);
        let place = place::with_page(place, document.page_at(at), style.lang);
        let _ = writeln!(out, "  {label}: {place}: {}", safe::terminal(&message));
        let clues = clues(&guide.heading(at), &guide.find(finding.span), style.lang);
        if !clues.is_empty() {
            let _ = writeln!(out, "      {}", safe::terminal(&clues));
        }
    }
    let rest = |of| groups.iter().skip(LINES).filter(|g| g.severity == of).map(|g| g.findings.len()).sum::<usize>();
    more(out, rest(Severity::Error), rest(Severity::Warning), style);
}

/// What helps to find a place: the heading above it, and words to look for.
fn clues(heading: &str, find: &str, lang: Lang) -> String {
    let mut clues = Vec::new();
    if !heading.is_empty() {
        clues.push(format!("{} “{heading}”", Text::new("dưới", "under").get(lang)));
    }
    if !find.is_empty() {
        clues.push(format!("Ctrl+F “{find}”"));
    }
    clues.join("; ")
}

/// `… và 12 lỗi khác (xem findings.csv)`
fn more(out: &mut String, errors: usize, warnings: usize, style: Style) {
    let mut rest = Vec::new();
    for (count, of) in [(errors, Severity::Error), (warnings, Severity::Warning)] {
        if count > 0 {
            rest.push(counted(count as u64, severity(of), style.lang));
        }
    }
    if rest.is_empty() {
        return;
    }
    let where_to = if style.tables {
        Text::new("xem findings.csv", "see findings.csv")
    } else {
        Text::new("dùng -o DIR để ghi đủ", "all of them with -o DIR")
    };
    let (rest, where_to) = (rest.join(", "), where_to.get(style.lang));
    let _ = match style.lang {
        Lang::Vi => writeln!(out, "  … và {rest} khác ({where_to})"),
        Lang::En => writeln!(out, "  … and {rest} more ({where_to})"),
    };
}

/// Findings that one line tells: the blanks of one paragraph, or of one table, that are equally bad.
struct Group<'a> {
    severity: Severity,
    place: Place,
    findings: Vec<&'a Finding>,
    blanks: Vec<&'a Blank>,
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Place {
    Paragraph(Option<usize>),
    Table(u32),
    Alone,
}

fn groups<'a>(document: &Document, judged: &'a Judged) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for finding in judged.findings.iter().filter(|f| f.severity != Severity::Note && !f.known) {
        let blank = blank(judged, finding);
        let place = blank.map_or(Place::Alone, |blank| stands(document, blank));
        // Errors and warnings of one paragraph alternate, so its group is one of the last two.
        let same = |group: &&mut Group<'_>| group.place == place && group.severity == finding.severity;
        let group = match groups.iter_mut().rev().take(2).find(same) {
            Some(group) if place != Place::Alone => group,
            _ => {
                groups.push(Group { severity: finding.severity, place, findings: Vec::new(), blanks: Vec::new() });
                let Some(group) = groups.last_mut() else { continue };
                group
            }
        };
        group.findings.push(finding);
        group.blanks.extend(blank);
    }
    groups
}

/// The blank that a finding is about.
fn blank<'a>(judged: &'a Judged, finding: &Finding) -> Option<&'a Blank> {
    let blanks = &judged.record.blanks;
    let first = blanks.partition_point(|b| b.span < finding.span);
    blanks[first..].iter().take_while(|b| b.span == finding.span).find(|b| Some(b.field.as_str()) == finding.field)
}

fn stands(document: &Document, blank: &Blank) -> Place {
    let paragraph = document.paragraph_at(blank.span.start);
    let cell = paragraph.and_then(|p| document.paragraphs[p].cell);
    match cell {
        Some(cell) if blank.drawn_as == DrawnAs::EmptyCell => Place::Table(document.cells[cell as usize].table),
        _ if blank.drawn_as == DrawnAs::Checkbox => Place::Alone,
        _ => Place::Paragraph(paragraph),
    }
}

/// What was found between documents and no baseline has, each with the name of its document.
pub fn crossings(found: &[Named<'_>], style: Style) -> String {
    let mut out = String::new();
    let mut worst: Vec<&Named<'_>> = found.iter().filter(|named| !named.1.known).collect();
    if worst.is_empty() {
        return out;
    }
    let heading = Text::new("Giữa các tài liệu:", "Between documents:");
    let _ = writeln!(out, "{}", heading.get(style.lang));
    worst.sort_by_key(|named| std::cmp::Reverse(named.1.severity));
    for (name, crossing) in worst.iter().take(LINES) {
        let _ = writeln!(
            out,
            "  {}: {}: {}",
            safe::terminal(name),
            severity(crossing.severity).get(style.lang),
            safe::terminal(&crossing.message)
        );
    }
    let rest = worst.get(LINES..).unwrap_or(&[]);
    for of in [Severity::Error, Severity::Warning, Severity::Note] {
        if let more @ 1.. = rest.iter().filter(|named| named.1.severity == of).count() {
            let _ = writeln!(out, "  … {}", counted(more as u64, severity(of), style.lang));
        }
    }
    out
}

/// `2 lỗi`, `1 error`, `2 errors`.
fn counted(count: u64, word: Text, lang: Lang) -> String {
    let plural = if lang == Lang::En && count != 1 { "s" } else { "" };
    format!("{count} {}{plural}", word.get(lang))
}

fn painted(code: &str, text: &str, colour: bool) -> String {
    if colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::across::Crossing;
    use crate::document::Span;
    use crate::fault::FaultId;
    use crate::record::{Class, Field, Record};
    use crate::report::tables::tests::of_blanks;
    use crate::rules::{self, Checked};

    const STYLE: Style = Style { lang: Lang::Vi, colour: false, tables: true };

    /// Minutes with a blank for each run of `_` in `text`.
    fn minutes(text: &str, fields: &[Field]) -> Result<Audited, Fault> {
        let document = Document::from_text(text);
        let mut record = Record::new(Span::new(0, document.text.len()));
        record.class = Class::Minutes;
        let spans = document.text.match_indices("__").map(|(at, _)| Span::new(at, at + 2));
        let blank = |(span, &field)| Blank::new(span, field, DrawnAs::Underscores);
        record.blanks = spans.zip(fields).map(blank).collect();
        let Checked { findings, standings } =
            rules::check(&document, std::slice::from_ref(&record), &of_blanks()).remove(0);
        Ok(Audited { document, records: vec![Judged { record, findings, standings }] })
    }

    #[test]
    fn blanks_of_one_sentence_are_one_line_and_errors_come_first() {
        let text = "Chức vụ: __\nHồi __ giờ __ ngày 15/02/2023";
        let outcome = minutes(text, &[Field::PersonPosition, Field::StartHour, Field::StartMinute]);
        assert_eq!(
            document("a.docx", &outcome, STYLE),
            "a.docx: chưa đầy đủ\n\
             \x20 lỗi: thân văn bản, đoạn 2: Chưa ghi giờ, phút bắt đầu (\"Hồi ▢ giờ ▢ ngày 15/02/2023\"): điền giờ, phút.\n\
             \x20     Ctrl+F “ngày 15/02/2023”\n\
             \x20 cảnh báo: thân văn bản, đoạn 1: Chưa ghi chức vụ, nghề nghiệp (\"Chức vụ: ▢\"): điền chức vụ hoặc nghề nghiệp.\n\
             \x20     Ctrl+F “Chức vụ”\n"
        );
    }

    #[test]
    fn many_lines_are_cut_and_counted() {
        let outcome = minutes(&"Ông __\n".repeat(9), &[Field::PersonName; 9]);
        let printed = document("a.docx", &outcome, STYLE);
        assert_eq!(printed.lines().count(), 1 + 2 * LINES + 1);
        assert!(printed.ends_with("  … và 3 lỗi khác (xem findings.csv)\n"), "{printed}");
    }

    #[test]
    fn what_a_baseline_has_is_neither_printed_nor_counted() {
        let mut outcome = minutes(&"Ông __\n".repeat(9), &[Field::PersonName; 9]);
        let mark = |outcome: &mut Result<Audited, Fault>, known: usize| {
            let findings = &mut outcome.as_mut().unwrap().records[0].findings;
            findings.iter_mut().take(known).for_each(|finding| finding.known = true);
        };
        mark(&mut outcome, 2);
        let printed = document("a.docx", &outcome, STYLE);
        assert!(printed.starts_with("a.docx: chưa đầy đủ\n  lỗi: thân văn bản, đoạn 3: "), "{printed}");
        assert!(printed.ends_with("  … và 1 lỗi khác (xem findings.csv)\n"), "{printed}");
        mark(&mut outcome, 9);
        assert_eq!(document("a.docx", &outcome, STYLE), "");
    }

    #[test]
    fn a_known_blank_is_not_told_beside_a_new_one() {
        let mut outcome = minutes("Hồi __ giờ __ ngày 15/02/2023", &[Field::StartHour, Field::StartMinute]);
        outcome.as_mut().unwrap().records[0].findings[0].known = true;
        let printed = document("a.docx", &outcome, STYLE);
        assert!(printed.contains("Chưa ghi phút bắt đầu"), "{printed}");
    }

    #[test]
    fn between_documents_only_what_is_new_is_told() {
        let crossing = |known| Crossing {
            document: 0,
            record: 1,
            status: Status::Complete,
            rule: "BB613",
            severity: Severity::Note,
            message: "Số đã dùng".to_owned(),
            location: Box::default(),
            excerpt: Box::default(),
            known,
        };
        let told =
            |known: &[bool]| crossings(&known.iter().map(|&k| ("a.docx", crossing(k))).collect::<Vec<_>>(), STYLE);
        assert_eq!(told(&[true]), "");
        assert_eq!(told(&[true, false]), "Giữa các tài liệu:\n  a.docx: lưu ý: Số đã dùng\n");
        assert_eq!(told(&[[true; 9].as_slice(), &[false; 7]].concat()).lines().last(), Some("  … 1 lưu ý"));
    }

    #[test]
    fn complete_minutes_are_only_counted() {
        assert_eq!(document("a.docx", &minutes("BIÊN BẢN", &[]), STYLE), "");
    }

    #[test]
    fn a_fault_names_the_file_without_obeying_it() {
        let fault = Err(Fault::new(FaultId::Empty, ""));
        assert_eq!(
            document("a\u{1b}[2J\n.docx", &fault, Style { lang: Lang::En, ..STYLE }),
            "a\\u{1b}[2J\\n.docx: not audited\n  empty: the file is empty\n"
        );
    }
}
