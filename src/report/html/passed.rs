//! What could not be read, and what was passed over, with reasons.

use maud::{Markup, html};

use super::count::Counts;
use super::list::fragment;
use super::sheet::fault_words;
use super::style::Style;
use crate::audit::Status;
use crate::lang::Text;
use crate::report::terminal;
use crate::walk::{Problem, Walk, Why};

/// Names of files passed over that are told; the rest is counted.
pub const NAMES: usize = 1000;

/// The documents that could not be audited, and what else could not be looked at.
pub(super) fn unread(counts: &Counts, problems: &[(String, Problem)], style: Style<'_>) -> Markup {
    let more = counts.statuses()[Status::Unreadable as usize] - counts.faults.len() as u64;
    html! {
        @if !counts.faults.is_empty() || !problems.is_empty() {
            section id="unread" {
                h2 { (style.of(Text::new("Không kiểm tra được", "Not audited"))) }
                ul {
                    @for (path, message) in &counts.faults {
                        @let name = style.name(path);
                        li { a href=(fragment("doc", &name)) { (name) } ": " (fault_words(message, style.lang)) }
                    }
                    @for (name, problem) in problems { li { (style.name(name)) ": " (problem.message(style.lang)) } }
                }
                @if more > 0 {
                    p { a href="#status=unreadable" { "… +" (style.number(more)) } }
                }
            }
        }
    }
}

/// The files that were passed over, by folder and reason.
pub(super) fn skipped(walk: &Walk, style: Style<'_>) -> Markup {
    let reasons: Vec<Why> =
        Why::COUNTED.into_iter().filter(|&why| walk.skipped.values().any(|of| of.count(why) > 0)).collect();
    let named = walk.passed.iter().filter(|(_, why)| Why::COUNTED.contains(why)).take(NAMES);
    html! {
        @if !reasons.is_empty() {
            section id="skipped" {
                h2 id="skipped-title" { (style.of(Text::new("Bỏ qua", "Skipped"))) }
                div class="wide" {
                    table aria-labelledby="skipped-title" {
                        thead { tr {
                            th scope="col" { (style.of(Text::new("Thư mục", "Folder"))) }
                            @for &why in &reasons { th scope="col" { (style.of(terminal::passed(why))) } }
                        } }
                        tbody {
                            @for (folder, of) in walk.skipped.iter().take(NAMES) {
                                tr { th scope="row" { (style.folder(folder)) } @for &why in &reasons { td class="num" { (style.number(of.count(why))) } } }
                            }
                        }
                    }
                }
                details {
                    summary { (style.of(Text::new("Tên tệp", "Names of files"))) }
                    ul { @for (name, why) in named { li { (style.name(name)) " (" (style.of(terminal::passed(*why))) ")" } } }
                }
            }
        }
    }
}
