//! Which rule speaks of a blank, how bad it is, and in which words.

use std::borrow::Cow;

use super::words::{number, words};
use super::{Rule, blanks, counts, form, people, references, times};
use crate::document::{Document, Span};
use crate::finding::{Finding, Severity};
use crate::kinds::Asks;
use crate::lang::{Lang, Text};
use crate::quote;
use crate::record::{Blank, DrawnAs, Field, Record, Role};

/// Characters of the surroundings that a message quotes.
const QUOTED: usize = 80;

/// One finding for each blank.
pub(super) fn check(document: &Document, record: &Record, lang: Lang) -> Vec<Finding> {
    let finding = |blank: &Blank| Finding {
        rule: rule(blank).id,
        severity: severity(blank, record.asks()),
        message: message(document, record, &[blank], lang),
        field: Some(blank.field.as_str()),
        span: blank.span,
        known: false,
    };
    record.blanks.iter().map(finding).collect()
}

/// The rule of a blank: its field decides, and for fields without a rule how it is drawn.
pub(super) fn rule(blank: &Blank) -> &'static Rule {
    use Field::*;
    match blank.field {
        StartHour | StartMinute | StartDay | StartMonth | StartYear | StartTime | StartDate => &times::BB101,
        EndHour | EndMinute | EndDay | EndMonth | EndYear | EndTime | EndDate => &times::BB102,
        ReferenceNumber | ReferenceIssuer => &references::BB201,
        DateDay | DateMonth | DateYear | DateDate if blank.cited => &references::BB202,
        DateYear if blank.drawn_as == DrawnAs::Partial => &times::BB107,
        PersonName => match blank.role {
            Some(Role::Chair) => &people::BB306,
            Some(Role::Secretary) => &people::BB307,
            _ => &people::BB303,
        },
        Copies => &counts::BB401,
        Count => &counts::BB404,
        Pages => &counts::BB409,
        Number => &form::BB603,
        Place => &form::BB605,
        _ => drawn(blank.drawn_as),
    }
}

fn drawn(drawn_as: DrawnAs) -> &'static Rule {
    match drawn_as {
        DrawnAs::Checkbox => &blanks::BB504,
        DrawnAs::EmptyCell => &blanks::BB503,
        DrawnAs::Placeholder | DrawnAs::FormField | DrawnAs::ContentControl => &blanks::BB502,
        _ => &blanks::BB501,
    }
}

/// An error where the record cannot prove its own time, place, people or amounts.
pub(super) fn severity(blank: &Blank, asks: &Asks) -> Severity {
    use Field::*;
    if blank.optional || blank.announced {
        return Severity::Note;
    }
    match blank.field {
        StartHour | StartMinute | StartDay | StartMonth | StartYear | StartTime | StartDate => Severity::Error,
        EndHour | EndMinute | EndDay | EndMonth | EndYear | EndTime | EndDate => Severity::Error,
        Place | Copies | Count | ReferenceNumber | ReferenceIssuer | PersonName | PartyName | Money => Severity::Error,
        Number => asks.number_blank,
        _ => Severity::Warning,
    }
}

/// What a field is called: `giờ bắt đầu`.
pub(crate) fn name(field: Field, lang: Lang) -> String {
    let words = words(&Blank::new(Span::default(), field, DrawnAs::Dots));
    [words.part.get(lang), words.of.get(lang)].join(" ").trim_end().to_owned()
}

/// What is missing, where, and what to write, for blanks that stand together; the first one's
/// surroundings are quoted.
///
/// `Chưa ghi giờ, phút bắt đầu ("Hồi ▢ giờ ▢ ngày 15/02/2023"): điền giờ, phút.`
pub(crate) fn message(document: &Document, record: &Record, blanks: &[&Blank], lang: Lang) -> String {
    let Some(first) = blanks.first() else { return String::new() };
    let last = blanks.last().unwrap_or(first);
    let whole = Span { start: first.span.start, end: last.span.end.max(first.span.start) };
    let one_paragraph = document.paragraph_at(whole.start) == document.paragraph_at(whole.end);
    let span = if one_paragraph { whole } else { first.span };
    let quoted = quote::excerpt(document, &record.blanks, span, QUOTED);
    if first.drawn_as == DrawnAs::Checkbox {
        return match lang {
            Lang::Vi => format!("Chưa đánh dấu lựa chọn nào (\"{quoted}\"): đánh dấu một ô."),
            Lang::En => format!("No box is ticked (\"{quoted}\"): tick one."),
        };
    }
    let (missing, fill) = (names(document, record, blanks, lang), fillings(record, blanks, lang));
    let all = |is: fn(&Blank) -> bool| blanks.iter().all(|blank| is(blank));
    let when = if all(|blank| blank.announced) { WHEN_KNOWN.get(lang) } else { "" };
    let or = if all(|blank| blank.optional) { OR_STRIKE_OUT.get(lang) } else { "" };
    match lang {
        Lang::Vi => format!("Chưa ghi {missing} (\"{quoted}\"): {when}điền {fill}{or}."),
        Lang::En => format!("Not filled in: {missing} (\"{quoted}\"): {when}write {fill}{or}."),
    }
}

/// When to write a value that is said to come later, and what to do where there may be none.
const WHEN_KNOWN: Text = Text::new("khi đã rõ thì ", "once it is known ");
const OR_STRIKE_OUT: Text = Text::new("; không có thì gạch bỏ", "; strike it out if there is none");

/// `giờ, phút bắt đầu, địa điểm`: parts of one thing share its name; what is missing more than
/// once is counted.
fn names(document: &Document, record: &Record, blanks: &[&Blank], lang: Lang) -> String {
    let mut counted: Vec<(super::words::Words, String, usize)> = Vec::new();
    for blank in blanks {
        let (words, label) = (words(blank), label(document, record, blank));
        match counted.iter_mut().find(|(w, l, _)| w.part == words.part && w.of == words.of && *l == label) {
            Some((.., count)) => *count += 1,
            None => counted.push((words, label, 1)),
        }
    }
    let mut out = String::new();
    for (index, (words, label, count)) in counted.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        out.push_str(if label.is_empty() { words.part.get(lang) } else { label });
        if *count > 1 {
            out.push_str(&format!(" ×{count}"));
        }
        let of = words.of.get(lang);
        let shared = counted.get(index + 1).is_some_and(|(next, ..)| next.of == words.of);
        if !of.is_empty() && !shared {
            out.push(' ');
            out.push_str(of);
        }
    }
    out
}

/// What the document itself calls a blank, in quotation marks: `“Giới tính”`.
fn label(document: &Document, record: &Record, blank: &Blank) -> String {
    if blank.label.is_empty() { String::new() } else { format!("“{}”", record.quote(document, blank.label)) }
}

fn fillings(record: &Record, blanks: &[&Blank], lang: Lang) -> String {
    let mut fillings: Vec<Cow<'static, str>> = Vec::new();
    for blank in blanks {
        let fill = words(blank).fill.get(lang);
        let fill = match blank.field {
            Field::Number => format!("{fill} {}", number(record)).into(),
            _ => Cow::Borrowed(fill),
        };
        if !fillings.contains(&fill) {
            fillings.push(fill);
        }
    }
    fillings.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Kind;

    fn blank(field: Field, drawn_as: DrawnAs) -> Blank {
        Blank::new(Span::default(), field, drawn_as)
    }

    #[test]
    fn the_field_decides_and_then_how_it_is_drawn() {
        let id = |blank: Blank| rule(&blank).id;
        assert_eq!(id(blank(Field::StartDay, DrawnAs::FormField)), "BB101");
        assert_eq!(id(blank(Field::EndTime, DrawnAs::Dots)), "BB102");
        assert_eq!(id(blank(Field::DateYear, DrawnAs::Partial)), "BB107");
        assert_eq!(id(blank(Field::DateYear, DrawnAs::Dots)), "BB501");
        assert_eq!(id(Blank { cited: true, ..blank(Field::DateYear, DrawnAs::Partial) }), "BB202");
        assert_eq!(id(blank(Field::ReferenceIssuer, DrawnAs::Dots)), "BB201");
        assert_eq!(id(Blank { role: Some(Role::Chair), ..blank(Field::PersonName, DrawnAs::Dots) }), "BB306");
        assert_eq!(id(Blank { role: Some(Role::Secretary), ..blank(Field::PersonName, DrawnAs::Dots) }), "BB307");
        assert_eq!(id(blank(Field::PersonName, DrawnAs::EmptyCell)), "BB303");
        assert_eq!(id(blank(Field::Copies, DrawnAs::Dots)), "BB401");
        assert_eq!(id(blank(Field::Count, DrawnAs::Dots)), "BB404");
        assert_eq!(id(blank(Field::Pages, DrawnAs::Dots)), "BB409");
        assert_eq!(id(blank(Field::Number, DrawnAs::Nothing)), "BB603");
        assert_eq!(id(blank(Field::Place, DrawnAs::Tab)), "BB605");
        assert_eq!(id(blank(Field::Tax, DrawnAs::EmptyCell)), "BB503");
        assert_eq!(id(blank(Field::Tax, DrawnAs::ContentControl)), "BB502");
        assert_eq!(id(blank(Field::Other, DrawnAs::Checkbox)), "BB504");
        assert_eq!(id(blank(Field::SignatureName, DrawnAs::Underscores)), "BB501");
    }

    #[test]
    fn a_number_is_an_error_only_for_a_violation_and_if_any_is_a_note() {
        let (number, hop) = (blank(Field::Number, DrawnAs::Dots), &Kind::Hop.row().asks);
        assert_eq!(severity(&number, hop), Severity::Warning);
        assert_eq!(severity(&number, &Kind::ViPhamHanhChinh.row().asks), Severity::Error);
        let place = blank(Field::Place, DrawnAs::Dots);
        assert_eq!(severity(&place, hop), Severity::Error);
        assert_eq!(severity(&Blank { optional: true, ..place }, hop), Severity::Note);
        assert_eq!(severity(&blank(Field::PersonPosition, DrawnAs::Dots), hop), Severity::Warning);
    }

    #[test]
    fn a_message_says_what_is_missing_where_and_what_to_write() {
        let document = Document::from_text("Hồi __ giờ __ ngày __ tháng 02 năm 2023");
        let spans = document.text.match_indices("__").map(|(at, _)| Span::new(at, at + 2));
        let fields = [Field::StartHour, Field::StartMinute, Field::StartDay];
        let mut record = Record::new(Span::new(0, document.text.len()));
        record.blanks =
            spans.zip(fields).map(|(span, field)| Blank { span, ..blank(field, DrawnAs::Underscores) }).collect();
        let all: Vec<&Blank> = record.blanks.iter().collect();
        assert_eq!(
            message(&document, &record, &all, Lang::Vi),
            "Chưa ghi giờ, phút, ngày bắt đầu (\"Hồi ▢ giờ ▢ ngày ▢ tháng 02 năm 2023\"): điền giờ, phút, ngày."
        );
        assert_eq!(
            message(&document, &record, &all[1..2], Lang::En),
            "Not filled in: minute of the start (\"Hồi ▢ giờ ▢ ngày ▢ tháng 02 năm 2023\"): write the minute."
        );
    }
}
