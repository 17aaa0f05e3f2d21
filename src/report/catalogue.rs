//! The catalogue of rules, for people.

use std::fmt::Write as _;

use super::terminal::severity;
use crate::lang::{Lang, Text};
use crate::rules::{ALL, Rule};

/// A line for each rule: id, severity, name.
pub fn list(lang: Lang) -> String {
    let mut out = String::new();
    for rule in ALL {
        let _ = writeln!(out, "{}  {:<7}  {}", rule.id, rule.severity.as_str(), rule.name.get(lang));
    }
    out
}

/// One rule at length.
pub fn explain(rule: &Rule, lang: Lang) -> String {
    let parts = [
        (Text::new("Kiểm tra", "What it checks"), rule.checks.get(lang)),
        (Text::new("Vì sao", "Why it matters"), rule.why.get(lang)),
        (Text::new("Căn cứ", "Source"), rule.source.get(lang)),
        (Text::new("Cách sửa", "What to do"), rule.remedy.get(lang)),
        (Text::new("Báo ở", "Fires on"), rule.fires),
        (Text::new("Không báo ở", "Silent on"), rule.silent),
    ];
    let level = severity(rule.severity).get(lang);
    let mut out = format!("{}: {} ({level})\n", rule.id, rule.name.get(lang));
    for (heading, text) in parts {
        let _ = write!(out, "\n{}:\n", heading.get(lang));
        for line in text.lines() {
            let _ = writeln!(out, "  {line}");
        }
    }
    out
}
