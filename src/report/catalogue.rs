//! The catalogue of rules, for people.

use std::fmt::Write as _;

use super::terminal::severity;
use crate::kinds::KINDS;
use crate::lang::{Lang, Text};
use crate::record::Field;
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
