//! The catalogue of rules, for people.

use std::fmt::Write as _;

use super::terminal::severity;
use crate::kinds::KINDS;
use crate::lang::{Lang, Text};
use crate::record::Field;
use crate::register::{AS_OF, Entry, Note};
use crate::rules::slots;
use crate::rules::{ALL, Rule};

/// A line for each rule: id, severity, name.
pub fn list(lang: Lang) -> String {
    let mut out = String::new();
    for rule in ALL {
        let _ = writeln!(out, "{}  {:<7}  {}", rule.id, rule.severity.as_str(), rule.name.get(lang));
    }
    out
}

/// The parts of a rule's documentation, with their headings.
fn parts(rule: &Rule, lang: Lang) -> [(Text, &'static str); 6] {
    [
        (Text::new("Kiểm tra", "What it checks"), rule.checks.get(lang)),
        (Text::new("Vì sao", "Why it matters"), rule.why.get(lang)),
        (Text::new("Căn cứ", "Source"), rule.source.get(lang)),
        (Text::new("Cách sửa", "What to do"), rule.remedy.get(lang)),
        (Text::new("Báo ở", "Fires on"), rule.fires),
        (Text::new("Không báo ở", "Silent on"), rule.silent),
    ]
}

/// The whole catalogue as a page of Markdown: a table, then each rule at length.
pub fn markdown(lang: Lang) -> String {
    let title = Text::new("Các quy tắc", "The rules");
    let head = Text::new("| Mã | Mức | Tên |", "| Id | Severity | Name |");
    let mut out = format!("# {}\n\n{}\n|---|---|---|\n", title.get(lang), head.get(lang));
    for rule in ALL {
        let id = rule.id;
        let _ =
            writeln!(out, "| [{id}](#{}) | {} | {} |", id.to_lowercase(), rule.severity.as_str(), rule.name.get(lang));
    }
    for rule in ALL {
        let _ =
            write!(out, "\n## {}\n\n**{}** ({})\n", rule.id, rule.name.get(lang), severity(rule.severity).get(lang));
        let [checks, why, source, remedy, fires, silent] = parts(rule, lang);
        for (heading, text) in [checks, why, source, remedy] {
            let _ = write!(out, "\n*{}:* {text}\n", heading.get(lang));
        }
        for (heading, text) in [fires, silent] {
            let _ = write!(out, "\n*{}:*\n\n```text\n{text}\n```\n", heading.get(lang));
        }
    }
    out
}

/// The whole catalogue for programs: an array of objects.
pub fn json(lang: Lang) -> String {
    let rules: Vec<serde_json::Value> = ALL
        .iter()
        .map(|rule| {
            serde_json::json!({
                "id": rule.id,
                "severity": rule.severity.as_str(),
                "name": rule.name.get(lang),
                "checks": rule.checks.get(lang),
                "why": rule.why.get(lang),
                "source": rule.source.get(lang),
                "remedy": rule.remedy.get(lang),
                "fires": rule.fires,
                "silent": rule.silent,
            })
        })
        .collect();
    format!("{:#}\n", serde_json::Value::Array(rules))
}

/// A line for each field of a blank: its id, and what it is called.
pub fn fields(lang: Lang) -> String {
    let width = Field::ALL.iter().map(|field| field.as_str().len()).max().unwrap_or_default();
    let line = |field: &Field| format!("{:width$}  {}\n", field.as_str(), slots::name(*field, lang));
    Field::ALL.iter().map(line).collect()
}

/// A line for each kind of minutes: its id, and what such minutes are called.
pub fn kinds(lang: Lang) -> String {
    let width = KINDS.iter().map(|row| row.id.len()).max().unwrap_or_default();
    KINDS.iter().map(|row| format!("{:width$}  {}\n", row.id, row.name.get(lang))).collect()
}

/// What the register has under a symbol as typed, and up to which day it is known.
pub fn entries(typed: &str, found: &[Entry<'_>], lang: Lang) -> String {
    let mut out = String::new();
    if found.is_empty() {
        let text = Text::new("không có trong sổ tra cứu", "not in the register");
        let _ = writeln!(out, "{typed}: {}", text.get(lang));
    }
    for entry in found {
        let _ = write!(out, "{}  {}", entry.symbol, entry.kind);
        let days = [
            (Text::new("ban hành", "issued"), entry.date),
            (Text::new("có hiệu lực từ", "takes effect"), entry.effective),
            (Text::new("hết hiệu lực từ", "ends"), entry.expires),
        ];
        for (words, day) in days.iter().filter_map(|(words, day)| Some((words, (*day)?))) {
            let _ = write!(out, "  {} {day}", words.get(lang));
        }
        let _ = writeln!(out);
        for line in about(entry, lang).into_iter().filter(|line| !line.is_empty()) {
            let _ = writeln!(out, "  {line}");
        }
    }
    let (year, month, day) = AS_OF;
    let _ = match lang {
        Lang::Vi => writeln!(out, "Bảng tính đến ngày {day:02}/{month:02}/{year}."),
        Lang::En => writeln!(out, "The table is as of {year}-{month:02}-{day:02}."),
    };
    out
}

/// What else is known of a document, a line each: issuer, title, what replaces and what amends it, how sure that is.
fn about(entry: &Entry<'_>, lang: Lang) -> [String; 5] {
    let list = |words: Text, symbols: &str| match symbols {
        "" => String::new(),
        symbols => format!("{} {}", words.get(lang), symbols.replace(';', ", ")),
    };
    let known = match (entry.note, entry.expires) {
        (Some(Note::Memory), _) => Text::new(
            "chưa có nguồn để đối chiếu ngày hết hiệu lực: kiểm tra lại",
            "no text of the repeal was seen: check it",
        ),
        (Some(Note::Except), _) => {
            Text::new("văn bản bãi bỏ giữ lại một số điều", "the repeal keeps some articles alive")
        }
        (Some(Note::NoDate), _) => {
            Text::new("đã có văn bản bãi bỏ, chưa rõ từ ngày nào", "repealed, the day is not known")
        }
        (Some(Note::Conflict), _) => Text::new("có hai văn bản bãi bỏ", "there are two repeals"),
        (None, Some(_)) => Text::new("", ""),
        (None, None) => Text::new("chưa thấy văn bản bãi bỏ", "no repeal was found"),
    };
    [
        entry.issuer.to_owned(),
        entry.title().to_owned(),
        list(Text::new("thay bằng", "replaced by"), entry.replaced_by),
        list(Text::new("được sửa đổi bởi", "amended by"), entry.amended_by),
        known.get(lang).to_owned(),
    ]
}

/// One rule at length.
pub fn explain(rule: &Rule, lang: Lang) -> String {
    let level = severity(rule.severity).get(lang);
    let mut out = format!("{}: {} ({level})\n", rule.id, rule.name.get(lang));
    for (heading, text) in parts(rule, lang) {
        let _ = write!(out, "\n{}:\n", heading.get(lang));
        for line in text.lines() {
            let _ = writeln!(out, "  {line}");
        }
    }
    out
}
