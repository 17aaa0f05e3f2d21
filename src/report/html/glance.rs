//! The folder at a glance: tiles, and plots of which every row leads to what it counts.

use maud::{Markup, html};

use super::count::{Counts, Rate, SLOTS};
use super::list::fragment;
use super::style::Style;
use crate::audit::Status;
use crate::finding::Severity;
use crate::lang::{Lang, Text};
use crate::report::terminal;
use crate::rules;

/// Rows of a plot; the rest is counted.
const ROWS: usize = 12;

/// Months in their plot; past that they are put together to quarters, and these to years.
const MONTHS: usize = 18;

/// The statuses as they stand in tiles and bars: what there is to do first.
const STATUSES: [Status; Status::ALL.len()] =
    [Status::Incomplete, Status::Unreadable, Status::Complete, Status::BlankForm, Status::NotMinutes];

/// The tiles: documents by status, findings, blanks, and `skipped` files.
pub(super) fn tiles(counts: &Counts, skipped: u64, style: Style<'_>) -> Markup {
    let statuses = counts.statuses();
    let tile = |class: &str, count: u64, name: &str| html! { span class={ "tile " (class) } { b { (style.number(count)) } " " span { (name) } } };
    html! {
        ul class="tiles" {
            @for status in STATUSES {
                @let count = statuses[status as usize];
                @let name = style.of(terminal::status(status));
                @if count > 0 {
                    li { a class={ "tile " (status.as_str()) } href={ "#status=" (status.as_str()) } { b { (style.number(count)) } " " span { (name) } } }
                } @else if matches!(status, Status::Incomplete | Status::Complete) {
                    li { (tile(status.as_str(), 0, name)) }
                }
            }
            @for severity in [Severity::Error, Severity::Warning] {
                li { (tile(severity.as_str(), counts.findings(severity), style.of(terminal::severity(severity)))) }
            }
            li { (tile("blank", counts.blanks, style.of(Text::new("chỗ trống", "blanks")))) }
            @if skipped > 0 {
                li { a class="tile skipped" href="#skipped" { b { (style.number(skipped)) } " " span { (style.of(Text::new("tệp bỏ qua", "files skipped"))) } } }
            }
        }
    }
}

/// The plots.
pub(super) fn plots(counts: &Counts, style: Style<'_>) -> Markup {
    html! {
        div class="plots" { (folders(counts, style)) (spoken(counts, style)) (slots(counts, style)) (months(counts, style)) }
    }
}

/// A row of a plot.
struct Row {
    /// The filter that it stands for.
    link: Option<String>,
    name: String,
    /// Classes and lengths of the stretches of its bar, of 100 in all.
    bar: Vec<(&'static str, f64)>,
    count: String,
}

/// A plot: its name, what its colours are, its rows, and what is not among them.
fn plot(name: &str, note: &str, key: &[(&str, &str)], rows: &[Row], more: Option<String>) -> Markup {
    html! {
        @if !rows.is_empty() {
            figure class="plot" {
                figcaption { (name) @if !note.is_empty() { " " small { (note) } } }
                @if !key.is_empty() {
                    ul class="key" { @for (class, name) in key { li class=(class) { (name) } } }
                }
                ol class="bars" {
                    @for row in rows {
                        li {
                            @if let Some(link) = &row.link { a href=(link) { (self::row(row)) } } @else { (self::row(row)) }
                        }
                    }
                }
                @if let Some(more) = more { p class="more" { (more) } }
            }
        }
    }
}

fn row(row: &Row) -> Markup {
    let begins = row.bar.iter().scan(0.0, |x, (_, width)| Some(std::mem::replace(x, *x + width)));
    html! {
        span class="name" { (row.name) }
        svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" {
            @for ((class, width), x) in row.bar.iter().zip(begins) {
                rect class=(class) x=(format!("{x:.2}")) width=(format!("{width:.2}")) height="8" {}
            }
        }
        span class="count" { (row.count) }
    }
}

fn share(part: u64, of: u64) -> f64 {
    if of == 0 { 0.0 } else { 100.0 * part as f64 / of as f64 }
}

fn more(rest: usize, style: Style<'_>) -> Option<String> {
    (rest > 0).then(|| match style.lang {
        Lang::Vi => format!("… và {} dòng khác", style.number(rest as u64)),
        Lang::En => format!("… and {} more", style.number(rest as u64)),
    })
}

/// How the documents of each folder stand, the folder with most that fall short first.
fn folders(counts: &Counts, style: Style<'_>) -> Markup {
    let mut folders: Vec<_> = counts.folders.iter().collect();
    let bad = |of: &[u64]| of[Status::Incomplete as usize] + of[Status::Unreadable as usize];
    folders.sort_by_key(|(_, of)| std::cmp::Reverse(bad(*of)));
    let rows = folders.iter().take(ROWS).map(|(folder, of)| {
        let all = of.iter().sum::<u64>();
        Row {
            link: Some(fragment("folder", &style.name(folder))),
            name: style.folder(folder),
            bar: STATUSES.iter().map(|&s| (s.as_str(), share(of[s as usize], all))).filter(|b| b.1 > 0.0).collect(),
            count: format!("{}/{}", style.number(bad(*of)), style.number(all)),
        }
    });
    let rows: Vec<Row> = rows.collect();
    let key: Vec<_> = STATUSES.iter().filter(|&&s| counts.statuses()[s as usize] > 0).collect();
    let key: Vec<_> = key.into_iter().map(|s| (s.as_str(), style.of(terminal::status(*s)))).collect();
    let name = style.of(Text::new("Tình trạng theo thư mục", "Status by folder"));
    let note = style.of(Text::new("chưa đầy đủ, không kiểm tra được / tất cả", "incomplete or not audited / all"));
    plot(name, note, &key, &rows, more(folders.len() - rows.len(), style))
}

/// The findings of each rule.
fn spoken(counts: &Counts, style: Style<'_>) -> Markup {
    let mut rules: Vec<_> = counts.rules.iter().collect();
    rules.sort_by_key(|(id, of)| (std::cmp::Reverse(of.iter().sum::<u64>()), *id));
    let most = rules.first().map_or(0, |(_, of)| of.iter().sum::<u64>());
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    let rows = rules.iter().take(ROWS).map(|(id, of)| Row {
        link: Some(fragment("rule", id)),
        name: format!("{id} {}", rules::by_id(id).map_or("", |rule| style.of(rule.name))),
        bar: severities.iter().map(|&s| (s.as_str(), share(of[s as usize], most))).filter(|b| b.1 > 0.0).collect(),
        count: style.number(of.iter().sum()),
    });
    let rows: Vec<Row> = rows.collect();
    let key = severities.map(|severity| (severity.as_str(), style.of(terminal::severity(severity))));
    let name = style.of(Text::new("Phát hiện theo quy tắc", "Findings by rule"));
    plot(name, "", &key, &rows, more(rules.len() - rows.len(), style))
}

fn filled(name: String, rate: Rate, style: Style<'_>) -> Row {
    let share = share(rate.filled, rate.all);
    Row {
        link: None,
        name,
        bar: vec![("filled", share), ("track", 100.0 - share)],
        count: format!("{share:.0} % ({}/{})", style.number(rate.filled), style.number(rate.all)),
    }
}

/// How much of each slot is filled in.
fn slots(counts: &Counts, style: Style<'_>) -> Markup {
    let rates = counts.slots.iter().zip(SLOTS).filter(|(rate, _)| rate.all > 0);
    let rows: Vec<Row> = rates.map(|(rate, (_, name))| filled(style.of(name).to_owned(), *rate, style)).collect();
    let name = style.of(Text::new("Tỷ lệ đã ghi, theo mục", "Filled in, by field"));
    plot(name, style.of(Text::new("trên số chỗ phải ghi", "of what should be written")), &[], &rows, None)
}

/// How much is filled in, by the month of the minutes.
fn months(counts: &Counts, style: Style<'_>) -> Markup {
    let (period, rates) = periods(counts);
    let names = [
        Text::new("Tỷ lệ đã ghi, theo tháng của biên bản", "Filled in, by month of the minutes"),
        Text::new("Tỷ lệ đã ghi, theo quý của biên bản", "Filled in, by quarter of the minutes"),
        Text::new("Tỷ lệ đã ghi, theo năm của biên bản", "Filled in, by year of the minutes"),
    ];
    let left = rates.len().saturating_sub(MONTHS);
    let rows: Vec<Row> = rates.into_iter().skip(left).map(|(name, rate)| filled(name, rate, style)).collect();
    let note =
        style.of(Text::new("mọi mục ở trên, biên bản biết tháng", "all of these fields, where the month is known"));
    plot(style.of(names[period]), note, &[], &rows, more(left, style))
}

/// The rates by month, by quarter or by year, whichever are not too many, in order: the number of the period with them.
fn periods(counts: &Counts) -> (usize, Vec<(String, Rate)>) {
    let names: [fn(u16, u8) -> String; 3] = [
        |year, month| format!("{month:02}/{year}"),
        |year, month| format!("{}/{year}", ["I", "II", "III", "IV"][usize::from((month - 1) / 3)]),
        |year, _| year.to_string(),
    ];
    for (period, name) in names.iter().enumerate() {
        let mut rates: Vec<(String, Rate)> = Vec::new();
        for (&(year, month), rate) in &counts.months {
            let name = name(year, month);
            match rates.last_mut().filter(|last| last.0 == name) {
                Some((_, sum)) => sum.add(rate.filled, rate.all),
                None => rates.push((name, *rate)),
            }
        }
        if rates.len() <= MONTHS || period == names.len() - 1 {
            return (period, rates);
        }
    }
    (0, Vec::new())
}
