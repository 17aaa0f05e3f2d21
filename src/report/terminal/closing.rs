//! How all documents stand, in a few lines, and what is counted over them.

use std::fmt::Write as _;
use std::time::Duration;

use super::{Style, Worst, counted, severity, status};
use crate::audit::Status;
use crate::finding::Severity;
use crate::lang::{Lang, Text};
use crate::report::safe;
use crate::report::statistics::Spoken;
use crate::report::summary::{Summary, Tally};
use crate::rules;
use crate::walk::{Skipped, Why};

/// Rules and folders behind the documents; the rest is counted.
const LINES: usize = 10;

/// How all documents stand. `new` counts the errors and warnings that the baseline has not, when there is one.
pub fn closing(
    summary: &Summary,
    skipped: &Skipped,
    new: Option<(u64, u64)>,
    elapsed: Duration,
    style: Style,
) -> String {
    let lang = style.lang;
    let total = summary.total();
    let word = |count, vi, en| counted(count, Text::new(vi, en), lang);
    let mut out = String::new();
    let (documents, records) =
        (word(total.documents, "tài liệu", "document"), word(total.records, "biên bản", "record"));
    let _ = writeln!(out, "{documents}, {records}, {}", seconds(elapsed, lang));
    let of_records = [
        (total.incomplete, status(Status::Incomplete)),
        (total.complete, status(Status::Complete)),
        (total.blank_form, status(Status::BlankForm)),
    ];
    for (count, name) in of_records {
        let share = (100 * count + total.records / 2).checked_div(total.records).unwrap_or(0);
        let _ = writeln!(
            out,
            "{count:>8}  {}{}",
            name.get(lang),
            if count > 0 { format!(" ({share} %)") } else { String::new() }
        );
    }
    let others = [(total.not_minutes, status(Status::NotMinutes)), (total.unreadable, status(Status::Unreadable))];
    for (count, name) in others.into_iter().filter(|(count, _)| *count > 0) {
        let _ = writeln!(out, "{count:>8}  {}", name.get(lang));
    }
    let _ = writeln!(out, "{}: {}", Text::new("Cần làm", "To do").get(lang), todo(&total, new, lang));
    if let Some(unchecked) = unchecked(summary, lang) {
        let _ = writeln!(out, "{unchecked}");
    }
    if skipped.total() > 0 {
        let _ = writeln!(out, "{}", passed_over(skipped, lang));
    }
    out
}

/// How much there is to do: what is new, or all.
fn todo(total: &Tally, new: Option<(u64, u64)>, lang: Lang) -> String {
    let word = |count, vi, en| counted(count, Text::new(vi, en), lang);
    let todo = match new {
        None => vec![
            counted(total.errors, severity(Severity::Error), lang),
            counted(total.warnings, severity(Severity::Warning), lang),
            word(total.blanks, "chỗ trống", "blank"),
        ],
        Some((errors, warnings)) => {
            vec![word(errors, "lỗi mới", "new error"), word(warnings, "cảnh báo mới", "new warning")]
        }
    };
    todo.join(", ")
}

/// Which families of rules, and rules, did not speak in some document, when there are any such.
pub fn unchecked(summary: &Summary, lang: Lang) -> Option<String> {
    let off = summary.off();
    let words = rules::in_words(&off, lang);
    (!off.is_empty()).then(|| match lang {
        Lang::Vi => format!("Không kiểm tra: {words}; “đầy đủ” không nói gì về các quy tắc này"),
        Lang::En => format!("Not checked: {words}; “complete” says nothing of these"),
    })
}

fn seconds(elapsed: Duration, lang: Lang) -> String {
    let seconds = format!("{:.1}", elapsed.as_secs_f64());
    match lang {
        Lang::Vi => format!("{} giây", seconds.replace('.', ",")),
        Lang::En => format!("{seconds} s"),
    }
}

fn passed_over(skipped: &Skipped, lang: Lang) -> String {
    let mut out = match lang {
        Lang::Vi => format!("Bỏ qua {} tệp", skipped.total()),
        Lang::En => format!("{} skipped", skipped.total()),
    };
    let kinds = Why::COUNTED.map(|why| (skipped.count(why), passed(why)));
    let kinds: Vec<String> = kinds.into_iter().filter(|k| k.0 > 0).map(|(n, kind)| plain(n, kind, lang)).collect();
    if !kinds.is_empty() {
        let _ = write!(out, " ({})", kinds.join(", "));
    }
    out
}

/// What was passed over for this reason.
pub fn passed(why: Why) -> Text {
    match why {
        Why::Lock => Text::new("tệp khóa", "lock"),
        Why::Temporary => Text::new("tệp tạm", "temporary"),
        Why::System => Text::new("của hệ thống", "of the system"),
        Why::Other => Text::new("loại khác", "of other kinds"),
        Why::Excluded => Text::new("bị loại trừ", "excluded"),
        Why::Twice => Text::new("đã gặp ở đường dẫn khác", "reached by another path"),
    }
}

fn plain(count: u64, word: Text, lang: Lang) -> String {
    format!("{count} {}", word.get(lang))
}

/// What is counted over all documents.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'a> {
    /// How often each rule spoke.
    pub spoken: &'a Spoken,
    /// The documents with most to do.
    pub worst: &'a Worst,
    /// The counts of each folder.
    pub summary: &'a Summary,
    /// All of it, and not only the beginning of each list.
    pub whole: bool,
}

/// The rules by how often they spoke, the documents with most to do, the folders.
pub fn statistics(of: Counted<'_>, style: Style) -> String {
    let lang = style.lang;
    let mut out = String::new();
    let rules = of.spoken.by_count();
    let rules = rules.iter().map(|(rule, count)| format!("{count:>8}  {}  {}", rule.id, rule.name.get(lang)));
    list(&mut out, Text::new("Quy tắc, theo số phát hiện", "Rules, by findings"), rules.collect(), of.whole, lang);
    let documents = of.worst.kept().take(LINES).map(|ranked| {
        let errors = counted(ranked.errors, severity(Severity::Error), lang);
        let warnings = counted(ranked.warnings, severity(Severity::Warning), lang);
        format!("{errors:>12}, {warnings:<14}  {}", safe::terminal(&ranked.name))
    });
    list(&mut out, Text::new("Tài liệu nhiều việc nhất", "Documents with most to do"), documents.collect(), true, lang);
    let mut folders = of.summary.rows();
    folders.pop();
    let folders = folders.into_iter().filter(|(_, tally)| tally.documents > 0).map(|(folder, tally)| {
        let incomplete = format!("{}/{}", tally.incomplete, tally.records);
        let errors = counted(tally.errors, severity(Severity::Error), lang);
        format!("{incomplete:>12} {}  {errors:<12}  {}", status(Status::Incomplete).get(lang), safe::terminal(folder))
    });
    list(&mut out, Text::new("Thư mục", "Folders"), folders.collect(), of.whole, lang);
    out
}

fn list(out: &mut String, head: Text, lines: Vec<String>, whole: bool, lang: Lang) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(out, "{}:", head.get(lang));
    let shown = if whole { lines.len() } else { LINES.min(lines.len()) };
    lines[..shown].iter().for_each(|line| {
        let _ = writeln!(out, "{}", line.trim_end());
    });
    if let rest @ 1.. = lines.len() - shown {
        let _ = match lang {
            Lang::Vi => writeln!(out, "  … và {rest} dòng khác (--statistics để xem hết)"),
            Lang::En => writeln!(out, "  … and {rest} more (--statistics has all)"),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::terminal::Ranked;

    const STYLE: Style = Style { lang: Lang::En, colour: false, tables: true };

    #[test]
    fn the_closing_lines_count_everything() {
        let total = Tally {
            documents: 5,
            records: 3,
            incomplete: 2,
            complete: 1,
            unreadable: 2,
            blanks: 2,
            errors: 1,
            ..Tally::default()
        };
        let mut summary = Summary::default();
        summary.add("a", total);
        summary.silent("a", &["BB6"]);
        summary.silent("b", &["BB206"]);
        let mut skipped = Skipped::default();
        skipped.add(Why::Lock, 1);
        skipped.add(Why::Other, 2);
        assert_eq!(
            closing(&summary, &skipped, None, Duration::from_millis(1240), STYLE),
            "5 documents, 3 records, 1.2 s\n\
             \x20      2  incomplete (67 %)\n\
             \x20      1  complete (33 %)\n\
             \x20      0  blank form\n\
             \x20      2  not audited\n\
             To do: 1 error, 0 warnings, 2 blanks\n\
             Not checked: BB206, BB6 (form); “complete” says nothing of these\n\
             3 skipped (1 lock, 2 of other kinds)\n"
        );
    }

    #[test]
    fn lists_are_cut_unless_all_of_them_are_wanted() {
        let (mut spoken, mut summary) = (Spoken::default(), Summary::default());
        crate::rules::ALL.iter().take(12).for_each(|rule| spoken.add(rule.id));
        spoken.add("BB102");
        summary.add("a", Tally { documents: 2, records: 2, incomplete: 1, errors: 3, ..Tally::default() });
        let mut worst = Worst::default();
        worst.add(Ranked { errors: 3, warnings: 0, index: 0, name: "a/1.docx".to_owned(), text: String::new() });
        let print = |whole| statistics(Counted { spoken: &spoken, worst: &worst, summary: &summary, whole }, STYLE);
        assert!(print(false).starts_with("Rules, by findings:\n       2  BB102  "), "{}", print(false));
        assert!(print(false).contains("\n  … and 2 more (--statistics has all)\nDocuments with most to do:\n    3 errors, 0 warnings      a/1.docx\n"));
        assert!(print(false).ends_with("Folders:\n         1/2 incomplete  3 errors      a\n"), "{}", print(false));
        assert_eq!(print(true).lines().count(), print(false).lines().count() + 1);
    }
}
