//! The catalogue of rules, for people.

use std::fmt::Write as _;

use super::terminal::severity;
use crate::lang::{Lang, Text};
use crate::rules::register::Entry;
use crate::rules::{ALL, Rule};

/// A line for each rule: id, severity, name.
pub fn list(lang: Lang) -> String {
    let mut out = String::new();
    for rule in ALL {
        let _ = writeln!(out, "{}  {:<7}  {}", rule.id, rule.severity.as_str(), rule.name.get(lang));
    }
    out
}

/// What the register has under a symbol as typed.
pub fn entries(typed: &str, found: &[Entry], lang: Lang) -> String {
    let mut out = String::new();
    if found.is_empty() {
        let text = Text::new("không có trong sổ tra cứu", "not in the register");
        let _ = writeln!(out, "{typed}: {}", text.get(lang));
    }
    let (issued, effective) = (Text::new("ban hành", "issued"), Text::new("hiệu lực", "in force"));
    for entry in found {
        let _ = write!(out, "{}  {} {}", entry.symbol, issued.get(lang), entry.date);
        if let Some(date) = entry.effective {
            let _ = write!(out, "  {} {date}", effective.get(lang));
        }
        let _ = writeln!(out, "\n  {}", entry.title);
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
