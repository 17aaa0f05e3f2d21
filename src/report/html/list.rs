//! The table of documents, with what it is filtered by.

use maud::{Markup, html};

use super::count::{Counts, status};
use super::sheet::{fault_words, field, word};
use super::style::Style;
use crate::audit::Status;
use crate::finding::Severity;
use crate::lang::Text;
use crate::report::rows::{DocumentRow, RecordRow, ValueRow};
use crate::report::tables::Table;
use crate::report::terminal;
use crate::report::thing;
use crate::rules;
use crate::walk::folder;

/// Names of what a document lacks in its row; the rest is counted.
const WANTS: usize = 4;

/// Characters of a title in a row.
const TITLE: usize = 160;

/// The link to a state of the page in which `key` is `value`.
pub(super) fn fragment(key: &str, value: &str) -> String {
    let mut link = format!("#{key}=");
    for c in value.chars() {
        match c {
            '%' | '&' | '+' | '#' | '"' | '<' | '>' | '\\' | '`' => link += &format!("%{:02X}", c as u32),
            ' ' => link.push('+'),
            c => link.push(c),
        }
    }
    link
}

/// The form of the filters.
pub(super) fn filters(counts: &Counts, style: Style<'_>) -> Markup {
    let all = style.of(Text::new("tất cả", "all"));
    let statuses = counts.statuses();
    let statuses = Status::ALL.iter().map(|&s| (s, statuses[s as usize])).filter(|(_, count)| *count > 0);
    let sorts = [
        ("", Text::new("đường dẫn", "path")),
        ("worst", Text::new("nhiều việc nhất", "most to do")),
        ("day", Text::new("ngày", "day")),
        ("status", Text::new("tình trạng", "status")),
    ];
    html! {
        form id="filters" role="search" hidden {
            label { (style.of(Text::new("Tìm", "Search"))) " " input type="search" id="q" autocomplete="off"; }
            label { (style.of(Text::new("Tình trạng", "Status"))) " "
                select id="status" {
                    option value="" { (all) }
                    @for (status, count) in statuses {
                        option value=(status.as_str()) { (style.of(terminal::status(status))) " (" (style.number(count)) ")" }
                    }
                }
            }
            label { (style.of(Text::new("Quy tắc", "Rule"))) " "
                select id="rule" {
                    option value="" { (all) }
                    @for (id, of) in &counts.rules {
                        option value=(id) { (id) " " (rules::by_id(id).map_or("", |rule| style.of(rule.name))) " (" (style.number(of.iter().sum())) ")" }
                    }
                }
            }
            label { (style.of(Text::new("Thư mục", "Folder"))) " "
                select id="folder" {
                    option value="" { (all) }
                    @for folder in counts.folders.keys() { option value=(style.name(folder)) { (style.folder(folder)) } }
                }
            }
            label { (style.of(Text::new("Sắp theo", "Sort by"))) " "
                select id="sort" { @for (id, name) in sorts { option value=(id) { (style.of(name)) } } }
            }
            button type="reset" { (style.of(Text::new("Xóa bộ lọc", "Clear filters"))) }
            " " p id="shown" role="status" {}
            " " button type="button" id="marked" {}
        }
    }
}

/// The head of the table.
pub(super) fn head(style: Style<'_>) -> Markup {
    let heads = [
        Text::new("Tài liệu", "Document"),
        Text::new("Tình trạng", "Status"),
        Text::new("Loại", "Kind"),
        Text::new("Ngày", "Day"),
        Text::new("Lỗi", "Errors"),
        Text::new("Cảnh báo", "Warnings"),
        Text::new("Chỗ trống", "Blanks"),
        Text::new("Còn thiếu, cần xem lại", "Missing, or to be looked at"),
    ];
    html! {
        thead role="rowgroup" {
            tr role="row" { @for head in heads { th role="columnheader" scope="col" { (style.of(head)) } } }
        }
    }
}

/// The row of a document.
pub(super) fn row(document: &DocumentRow, style: Style<'_>) -> Markup {
    let (status, path) = (status(document), style.name(&document.path));
    let (folder_of, name) = path.rsplit_once('/').map_or(("", &*path), |(of, name)| (of, name));
    let sum = |of: fn(&RecordRow) -> u64| document.records.iter().map(of).sum::<u64>();
    let (errors, warnings) = (sum(|r| r.error_count), sum(|r| r.warning_count));
    let days = document.records.iter().filter_map(|record| record.start_date.as_ref());
    let day = days.map(|day| day.value.as_str()).next().unwrap_or_default();
    html! {
        tr role="row" data-s=(status.as_str()) data-r=(spoken(document)) data-f=(style.name(folder(&document.path)))
            data-day=(day) data-e=(errors) data-w=(warnings) {
            td role="cell" class="doc" {
                a href=(fragment("doc", &path)) { @if !folder_of.is_empty() { span class="folder" { (folder_of) "/" } } (name) }
                @let title = title(document, style);
                @if !title.is_empty() { span class="title" { (title) } }
            }
            td role="cell" { span class={ "pill " (status.as_str()) } { (style.of(terminal::status(status))) } }
            td role="cell" { (kinds(document, style)) }
            td role="cell" class="day" { (word(Table::Records, "start_date", day, style.lang)) }
            @for count in [errors, warnings, sum(|record| record.blanks.len() as u64)] {
                td role="cell" class="num" { @if document.fault.is_none() { (count) } }
            }
            td role="cell" class="want" { (wants(document, style)) }
        }
        "\n"
    }
}

/// The ids of the rules that spoke.
fn spoken(document: &DocumentRow) -> String {
    let mut ids: Vec<&str> = thing::all(document).map(|thing| thing.rule).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.join(" ")
}

/// The title of the minutes, or why there is none.
fn title(document: &DocumentRow, style: Style<'_>) -> String {
    if let Some(fault) = &document.fault {
        return fault_words(&fault.message, style.lang);
    }
    let record = document.records.iter().find(|record| record.title.is_some());
    let value = |value: Option<&ValueRow>| value.map_or_else(String::new, |v| v.value.clone());
    let mut title = value(record.and_then(|record| record.title.as_ref()));
    let subject = value(record.and_then(|record| record.subject.as_ref()));
    if !title.is_empty() && !subject.is_empty() {
        title += ": ";
    }
    title += &subject;
    if let Some((cut, _)) = title.char_indices().nth(TITLE) {
        title.truncate(cut);
        title.push('…');
    }
    style.quoted(&title)
}

/// The kinds of the minutes in a document, each once.
fn kinds(document: &DocumentRow, style: Style<'_>) -> String {
    let mut kinds: Vec<String> = Vec::new();
    for kind in document.records.iter().filter_map(|record| record.kind.as_deref()) {
        let kind = word(Table::Records, "kind", kind, style.lang);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let more = document.records.iter().filter(|record| record.record > 0).count();
    match more {
        0 | 1 => kinds.join(", "),
        _ => format!("{} ({more} {})", kinds.join(", "), style.of(Text::new("biên bản", "records"))),
    }
}

/// What is missing or to be looked at, the worst first: fields, and rules where there is none.
fn wants(document: &DocumentRow, style: Style<'_>) -> String {
    let mut wants: Vec<String> = Vec::new();
    for severity in [Severity::Error, Severity::Warning] {
        let things = thing::all(document).filter(|thing| !thing.known && thing.severity == severity.as_str());
        for thing in things {
            let rule = || rules::by_id(thing.rule).map_or_else(String::new, |rule| style.of(rule.name).to_owned());
            let want = thing.field.map_or_else(rule, |code| field(code, style.lang));
            if !wants.contains(&want) {
                wants.push(want);
            }
        }
    }
    let more = wants.len().saturating_sub(WANTS);
    wants.truncate(WANTS);
    let more = (more > 0).then(|| format!("+{more}"));
    wants.into_iter().chain(more).collect::<Vec<_>>().join(", ")
}
