//! Cells of the tables as people read them: words for codes, dates as they are written in Vietnam.
//!
//! This is all that stands between the CSV tables and the workbook: a cell of the one, as [`shown`], is that of the
//! other.

use std::borrow::Cow;
use std::fmt;

use super::place;
use super::safe;
use super::standing;
use super::tables::{Cell, Table};
use super::terminal;
use crate::audit::Status;
use crate::edtf::days_in_month;
use crate::finding::Severity;
use crate::kinds::KINDS;
use crate::lang::{Lang, Text};
use crate::record::{DateRole, DrawnAs, Field, Role};
use crate::register::InForce;
use crate::rules::slots;

/// A cell as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown<'a> {
    /// Text, empty where there is none.
    Text(Cow<'a, str>),
    /// A number.
    Number(u64),
    /// A day that is known.
    Date(Day),
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Four digits.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// The century was inferred; it is shown with a question mark.
    pub inferred: bool,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Shown::Text(text) => f.write_str(text),
            Shown::Number(number) => write!(f, "{number}"),
            Shown::Date(day) => {
                write!(f, "{:02}/{:02}/{:04}{}", day.day, day.month, day.year, if day.inferred { "?" } else { "" })
            }
        }
    }
}

/// A cell of a column of a table as it is shown. A table is asked for where its columns are called as those of others.
pub fn shown<'a>(table: Table, column: &str, cell: Cell<'a>, lang: Lang) -> Shown<'a> {
    let code = match cell {
        Cell::Text(text) | Cell::Plain(text) => text,
        Cell::Number(number) => return Shown::Number(number),
        Cell::Nothing => "",
    };
    let words: Option<Cow<'a, str>> = match column {
        "edtf" | "date" | "start_date" | "end_date" => return date(code, lang),
        "start_time" | "end_time" => Some(code.replace("XX", "…").into()),
        "location" => Some(place::words(code, lang).into()),
        "fault" => code.split_once(": ").map(|(_, sentence)| sentence.into()),
        "status" => Status::of(code).map(|status| terminal::status(status).get(lang).into()),
        "severity" => Severity::of(code).map(|severity| terminal::severity(severity).get(lang).into()),
        "kind" => kind(code, lang).map(Cow::Borrowed),
        "field" => field(code, lang),
        "drawn_as" => DRAWN.iter().find(|row| row.0.as_str() == code).map(|row| row.1.get(lang).into()),
        "in_force" => InForce::of(code).map(|standing| standing::words(standing).get(lang).into()),
        "replaced_by" => Some(code.replace(';', "; ").into()),
        "role" => role(table, code).map(|word| word.get(lang).into()),
        _ => None,
    };
    Shown::Text(harmless(words.unwrap_or(Cow::Borrowed(code))))
}

/// Text with what nobody sees written out, since no cell can hold it.
pub fn harmless(text: Cow<'_, str>) -> Cow<'_, str> {
    match safe::terminal(&text) {
        Cow::Borrowed(same) if same.contains(['\u{FFFE}', '\u{FFFF}']) => {
            Cow::Owned(same.replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}"))
        }
        Cow::Borrowed(_) => text,
        Cow::Owned(other) => Cow::Owned(other.replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}")),
    }
}

/// How each way of drawing a blank is called.
const DRAWN: &[(DrawnAs, Text)] = &[
    (DrawnAs::Dots, Text::new("dòng chấm", "dots")),
    (DrawnAs::Underscores, Text::new("gạch dưới", "a line of underscores")),
    (DrawnAs::Spaces, Text::new("khoảng trắng", "spaces")),
    (DrawnAs::Nothing, Text::new("để trống", "nothing")),
    (DrawnAs::Tab, Text::new("khoảng tab", "a tab")),
    (DrawnAs::FormField, Text::new("trường biểu mẫu", "a form field")),
    (DrawnAs::ContentControl, Text::new("ô nội dung của Word", "a content control")),
    (DrawnAs::Placeholder, Text::new("chữ giữ chỗ", "a placeholder")),
    (DrawnAs::Partial, Text::new("điền dở", "a value begun")),
    (DrawnAs::EmptyCell, Text::new("ô bảng trống", "an empty cell")),
    (DrawnAs::Checkbox, Text::new("ô đánh dấu", "a check box")),
];

/// What a person or a date does, in the tables that say so by a code.
fn role(table: Table, code: &str) -> Option<Text> {
    let people = [
        (Role::Chair, Text::new("chủ trì", "chair")),
        (Role::Secretary, Text::new("thư ký", "secretary")),
        (Role::Witness, Text::new("người chứng kiến", "witness")),
        (Role::Absent, Text::new("vắng mặt", "absent")),
        (Role::Signer, Text::new("người ký", "signer")),
        (Role::Member, Text::new("thành viên", "member")),
    ];
    let dates = [
        (DateRole::Start, Text::new("bắt đầu", "start")),
        (DateRole::End, Text::new("kết thúc", "end")),
        (DateRole::Document, Text::new("ngày văn bản", "of the document")),
        (DateRole::Reference, Text::new("của văn bản viện dẫn", "of a cited document")),
        (DateRole::Form, Text::new("của mẫu", "of the form")),
        (DateRole::Mentioned, Text::new("được nhắc đến", "mentioned")),
    ];
    let references =
        [("cited", Text::new("viện dẫn", "cited")), ("form", Text::new("ban hành mẫu", "issued the form"))];
    match table {
        Table::Participants => people.iter().find(|row| row.0.as_str() == code).map(|row| row.1),
        Table::Dates => dates.iter().find(|row| row.0.as_str() == code).map(|row| row.1),
        Table::References => references.iter().find(|row| row.0 == code).map(|row| row.1),
        _ => None,
    }
}

/// What minutes of a kind are of: `làm việc`.
fn kind(code: &str, lang: Lang) -> Option<&'static str> {
    let name = KINDS.iter().find(|row| row.id == code)?.name.get(lang);
    let before = ["biên bản ", "minutes of an ", "minutes of a ", "minutes of "];
    Some(before.iter().find_map(|words| name.strip_prefix(words)).unwrap_or(name))
}

/// What a field of a blank or of a checklist is called.
fn field(code: &str, lang: Lang) -> Option<Cow<'static, str>> {
    if let Some(field) = Field::of(code) {
        return Some(slots::name(field, lang).into());
    }
    let asks = KINDS.iter().flat_map(|row| std::iter::once(&row.asks).chain(row.matters.iter().map(|m| &m.asks)));
    asks.flat_map(|asks| asks.wants).find(|wanted| wanted.field == code).map(|wanted| wanted.name.get(lang).into())
}

/// A date: a day that is known, else its parts as they are written in Vietnam, with `…` for what is not known.
fn date<'a>(edtf: &'a str, lang: Lang) -> Shown<'a> {
    let mut parts = edtf.split('-');
    let (year, month, day) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    let inferred = year.ends_with('?');
    let year = year.trim_end_matches('?');
    let whole = || -> Option<Day> {
        let day = Day { year: year.parse().ok()?, month: month?.parse().ok()?, day: day?.parse().ok()?, inferred };
        (1..=days_in_month(day.year, day.month)).contains(&day.day).then_some(day)
    };
    if let Some(day) = whole() {
        return Shown::Date(day);
    }
    let known = |part: &str| part.trim_end_matches('X').to_owned() + if part.contains('X') { "…" } else { "" };
    let quarter = month.and_then(|m| m.parse::<u8>().ok()).filter(|m| (33..=36).contains(m)).map(|m| m - 32);
    let mut out = match (day, month, quarter) {
        (_, _, Some(quarter)) => format!("{} {quarter}/", Text::new("quý", "quarter").get(lang)),
        (Some(day), Some(month), None) => format!("{}/{}/", known(day), known(month)),
        (None, Some(month), None) => format!("{}/", known(month)),
        _ => String::new(),
    };
    out += &known(year);
    out += if inferred { "?" } else { "" };
    Shown::Text(out.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(table: Table, column: &str, code: &str, lang: Lang) -> String {
        shown(table, column, Cell::Text(code), lang).to_string()
    }

    #[test]
    fn dates_are_shown_as_they_are_written_in_vietnam() {
        for (edtf, expected) in [
            ("2023-02-15", "15/02/2023"),
            ("2023?-02-15", "15/02/2023?"),
            ("2023-02-XX", "…/02/2023"),
            ("XXXX-03-20", "20/03/…"),
            ("20XX-XX-XX", "…/…/20…"),
            ("2023-02", "02/2023"),
            ("2014", "2014"),
            ("2023-33", "quý 1/2023"),
            ("", ""),
        ] {
            assert_eq!(text(Table::Dates, "edtf", edtf, Lang::Vi), expected);
        }
    }

    #[test]
    fn every_code_has_its_words() {
        let fields = Field::ALL.iter().map(|f| (Table::Blanks, "field", f.as_str()));
        let kinds = KINDS.iter().map(|row| (Table::Records, "kind", row.id));
        let wanted = KINDS.iter().flat_map(|row| row.asks.wants).map(|w| (Table::Findings, "field", w.field));
        for (table, column, code) in fields.chain(kinds).chain(wanted) {
            for lang in [Lang::Vi, Lang::En] {
                assert!(!text(table, column, code, lang).is_empty());
            }
            assert_ne!(text(table, column, code, Lang::Vi), code);
        }
        assert_eq!(text(Table::Records, "kind", "lam-viec", Lang::Vi), "làm việc");
        assert_eq!(text(Table::References, "in_force", "not-yet", Lang::Vi), "chưa có hiệu lực");
        assert_eq!(text(Table::Records, "status", "incomplete", Lang::Vi), "chưa đầy đủ");
        assert_eq!(text(Table::Blanks, "field", "start.hour", Lang::Vi), "giờ bắt đầu");
        assert_eq!(text(Table::Parties, "role", "Bên A", Lang::Vi), "Bên A");
        assert_eq!(text(Table::Participants, "role", "chair", Lang::Vi), "chủ trì");
        assert_eq!(text(Table::Records, "start_time", "XX:30", Lang::Vi), "…:30");
        assert_eq!(text(Table::Records, "fault", "empty: tệp rỗng", Lang::Vi), "tệp rỗng");
    }
}
