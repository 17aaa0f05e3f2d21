//! How a run stands beside its baseline.

use std::fmt::Write as _;

use super::Style;
use crate::baseline::{Line, Outcome};
use crate::lang::{Lang, Text};
use crate::report::safe;
use crate::rules;

/// Lines of each list; the rest is counted.
const LINES: usize = 10;

/// How many findings are new, known, mended, and no longer matching, with the beginning of the last two lists; `name`
/// is that of the file.
pub fn baseline(name: &str, outcome: &Outcome, style: Style) -> String {
    let name = safe::terminal(name);
    let sum = |lines: &[Line]| lines.iter().map(|line| u64::from(line.count)).sum::<u64>();
    let (new, known, mended, gone) = (outcome.new, outcome.known, sum(&outcome.mended), sum(&outcome.gone));
    let plural = if new == 1 { "" } else { "s" };
    let mut out = match style.lang {
        Lang::Vi => format!(
            "So với mốc ({name}): {new} phát hiện mới, {known} đã biết, {mended} đã sửa, {gone} không còn khớp\n"
        ),
        Lang::En => format!(
            "Against the baseline ({name}): {new} new finding{plural}, {known} known, {mended} mended, {gone} no longer matching\n"
        ),
    };
    list(&mut out, Text::new("Đã sửa", "Mended"), &outcome.mended, style.lang);
    let head = Text::new("Không còn khớp (không thấy tài liệu)", "No longer matching (no such document)");
    list(&mut out, head, &outcome.gone, style.lang);
    out
}

/// `a.docx: BB303 Thiếu họ tên (2)`, the fields of one rule together.
fn list(out: &mut String, head: Text, lines: &[Line], lang: Lang) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(out, "{}:", head.get(lang));
    let same = |a: &Line, b: &Line| (&a.path, &a.rule) == (&b.path, &b.rule);
    let mut rules = lines.chunk_by(same);
    for found in rules.by_ref().take(LINES) {
        let Some(Line { path, rule, .. }) = found.first() else { continue };
        let _ = write!(out, "  {}: {}", safe::terminal(path), safe::terminal(rule));
        if let Some(rule) = rules::by_id(rule) {
            let _ = write!(out, " {}", rule.name.get(lang));
        }
        let count: u64 = found.iter().map(|line| u64::from(line.count)).sum();
        let _ = if count > 1 { writeln!(out, " ({count})") } else { writeln!(out) };
    }
    if let rest @ 1.. = rules.count() {
        let _ = match lang {
            Lang::Vi => writeln!(out, "  … và {rest} dòng khác"),
            Lang::En => writeln!(out, "  … and {rest} more"),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(path: &str, rule: &str, field: Option<&str>, count: u32) -> Line {
        Line { path: path.to_owned(), rule: rule.to_owned(), field: field.map(str::to_owned), count }
    }

    fn printed(outcome: &Outcome, lang: Lang) -> String {
        baseline("mốc\u{1b}.txt", outcome, Style { lang, colour: false, tables: false })
    }

    #[test]
    fn the_lists_are_counted_and_told_with_the_names_of_rules() {
        let mended = vec![line("a.docx", "BB101", Some("start.hour"), 1), line("a.docx", "BB101", None, 2)];
        let gone = vec![line("b\n.docx", "BB999", None, 1)];
        let outcome = Outcome { new: 1, known: 120, mended, gone, ..Outcome::default() };
        let name = rules::by_id("BB101").unwrap().name;
        assert_eq!(
            printed(&outcome, Lang::Vi),
            format!(
                "So với mốc (mốc\\u{{1b}}.txt): 1 phát hiện mới, 120 đã biết, 3 đã sửa, 1 không còn khớp\n\
                 Đã sửa:\n  a.docx: BB101 {} (3)\n\
                 Không còn khớp (không thấy tài liệu):\n  b\\n.docx: BB999\n",
                name.get(Lang::Vi)
            )
        );
        let english = printed(&outcome, Lang::En);
        assert!(english.starts_with("Against the baseline (mốc\\u{1b}.txt): 1 new finding, 120 known, 3 mended, 1 no"));
    }

    #[test]
    fn ten_lines_are_enough_of_each_list() {
        let mended = (0..12).map(|n| line(&format!("{n:02}.docx"), "BB101", None, 1)).collect();
        let printed = printed(&Outcome { mended, ..Outcome::default() }, Lang::Vi);
        assert_eq!(printed.lines().count(), 1 + 1 + LINES + 1);
        assert!(printed.ends_with("  … và 2 dòng khác\n"), "{printed}");
    }

    #[test]
    fn without_lists_one_line_is_all() {
        let printed = printed(&Outcome { new: 2, ..Outcome::default() }, Lang::En);
        assert!(printed.contains(": 2 new findings, 0 known, 0 mended, 0 no longer matching\n"), "{printed}");
        assert_eq!(printed.lines().count(), 1);
    }
}
