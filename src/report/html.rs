//! The page: the folder at a glance, a table of all documents, and each document with what there is to do in its place.
//!
//! One file, which asks for nothing else: its script and its style are in it, and a policy by their hashes lets nothing
//! else run. All that documents hold is text: in the table it is escaped, and the script puts it in as text alone. The
//! table is HTML and read without the script; texts lie in compressed blocks, of which the script opens those that are
//! asked for.

use std::io::{self, Seek as _, Write};
use std::num::NonZeroUsize;
use std::path::Path;

use maud::{Markup, PreEscaped, html};
use serde_json::json;

use super::spool::Spooled;
use super::standing;
use super::summary::Summary;
use super::terminal;
use crate::lang::{Lang, Text};
use crate::pipeline::in_order;
use crate::rules;
use crate::walk::Walk;

mod blocks;
mod count;
mod glance;
mod leaf;
mod list;
mod passed;
mod policy;
mod sheet;
mod style;
mod values;
mod words;

pub use leaf::leaf;
pub use passed::NAMES;

use blocks::Blocks;
use count::Counts;
use style::Style;

/// Most documents in the table of the page. With more a browser takes too long, and people do not look through them.
pub const MOST: usize = 10_000;

/// How much of the documents the page holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Texts {
    /// Their whole text.
    All,
    /// What was read, and the words beside each finding.
    Excerpts,
    /// No words of theirs but their names.
    None,
}

/// What the page is made of.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The rows of all documents.
    pub rows: &'a Spooled<'a>,
    /// The counts of each folder.
    pub summary: &'a Summary,
    /// What was passed over, and what could not be looked at.
    pub walk: &'a Walk,
    /// How much of the documents to show.
    pub texts: Texts,
    /// In which language.
    pub lang: Lang,
}

/// Writes the page, with so many threads. Texts wait meanwhile on the disk of `folder`.
///
/// # Errors
/// When the disk is full.
// Kept whole, as the stages of `benches/instructions` are.
#[inline(never)]
pub fn write(source: Source<'_>, threads: NonZeroUsize, folder: &Path, out: &mut impl Write) -> io::Result<()> {
    let all = source.rows.entries().len();
    let whole = all <= MOST;
    let texts = if whole || source.texts == Texts::None { source.texts } else { Texts::Excerpts };
    let root = style::root(source.walk.candidates.iter().map(|candidate| candidate.name.as_str()));
    let page = Page { source, style: Style { lang: source.lang, texts, root } };
    let mut counts = Counts::default();
    if !whole {
        source.rows.each(|_, document| {
            counts.add(document);
            Ok(())
        })?;
    }
    let mut blocks = tempfile::tempfile_in(folder)?;
    let rows = page.rows(threads, whole.then_some(&mut counts), &mut blocks)?;
    page.head(&counts, all, out)?;
    write!(out, "<tbody role=\"rowgroup\">\n{rows}</tbody>\n</table>\n</section>\n")?;
    page.foot(&counts, out)?;
    blocks.rewind()?;
    io::copy(&mut blocks, out)?;
    write!(out, "<script>{}</script>\n</body>\n</html>\n", policy::SCRIPT)
}

/// The page that is being written.
struct Page<'a> {
    source: Source<'a>,
    style: Style<'a>,
}

impl Page<'_> {
    /// The rows of the table; the texts of its documents go into `out`.
    fn rows(&self, threads: NonZeroUsize, counts: Option<&mut Counts>, out: &mut impl Write) -> io::Result<String> {
        let spooled = self.source.rows;
        let numbers = if counts.is_some() { spooled.in_order() } else { spooled.worst_first() };
        let numbers = numbers.into_iter().take(MOST).collect();
        let texts = (self.style.texts == Texts::All).then(|| spooled.texts()).transpose()?;
        let mut rows = String::new();
        let documents = spooled.documents(numbers);
        let blocks = Blocks { documents, texts, style: self.style, rows: &mut rows, counts };
        let mut number = 0;
        let pack = |_: &mut Vec<u8>, json: &io::Result<Vec<u8>>| json.as_ref().ok().map(|json| blocks::pack(json));
        in_order(threads, blocks, pack, |json, packed| {
            json?;
            if let Some(packed) = packed {
                writeln!(out, "<script type=\"text/plain\" id=\"b{number}\">{}</script>", packed?)?;
            }
            number += 1;
            Ok::<(), io::Error>(())
        })?;
        Ok(rows)
    }

    /// The page down to the head of the table.
    fn head(&self, counts: &Counts, all: usize, out: &mut impl Write) -> io::Result<()> {
        let style = self.style;
        let skipped = self.source.summary.total().skipped;
        let title = style.of(Text::new("Kết quả rà soát biên bản", "Audit of minutes"));
        let head = metadata(title);
        let body = html! {
            a class="skip" href="#list" { (style.of(Text::new("Đến danh sách tài liệu", "To the list of documents"))) }
            header {
                h1 { (title) }
                p class="lead" { (self.lead(counts)) }
                @for notice in self.notices(all) { p class="notice" { (notice) } }
            }
        };
        let glance = html! {
            section id="glance" {
                h2 { (style.of(Text::new("Tổng quan", "At a glance"))) }
                (glance::tiles(counts, skipped, style))
                (glance::plots(counts, style))
            }
        };
        let list = html! {
            h2 id="list-title" { (style.of(Text::new("Tài liệu", "Documents"))) }
            noscript { p class="notice" { (style.of(NO_SCRIPT)) } }
            (list::filters(counts, style))
        };
        let lang = if style.lang == Lang::Vi { "vi" } else { "en" };
        let (head, body, glance, list) = (head.0, body.0, glance.0, list.0);
        writeln!(out, "<!DOCTYPE html>\n<html lang=\"{lang}\">\n{head}\n<body>\n{body}\n<main>\n{glance}")?;
        writeln!(
            out,
            "<section id=\"list\">\n{list}\n<table id=\"documents\" role=\"table\" aria-labelledby=\"list-title\">"
        )?;
        writeln!(out, "{}", list::head(style).0)
    }

    /// How many documents there are.
    fn lead(&self, counts: &Counts) -> String {
        let style = self.style;
        let documents = style.number(counts.statuses().iter().sum());
        let records = style.number(counts.records);
        match style.lang {
            Lang::Vi => format!("{documents} tài liệu, {records} biên bản."),
            Lang::En => format!("Documents: {documents}; records: {records}."),
        }
    }

    /// What the reader of the page must know of it.
    fn notices(&self, all: usize) -> Vec<String> {
        let (style, most) = (self.style, self.style.number(MOST as u64));
        let mut notices = Vec::new();
        if all > MOST {
            notices.push(match style.lang {
                Lang::Vi => format!(
                    "Có {} tài liệu, quá nhiều cho một trang: số đếm là của tất cả, bảng chỉ có tài liệu còn việc phải \
                     làm, nhiều nhất là {most} tài liệu, không kèm văn bản. Các tệp khác của báo cáo có đủ.",
                    style.number(all as u64)
                ),
                Lang::En => format!(
                    "There are {} documents, too many for a page: the counts are of all, the table has only those with \
                     something to do, {most} at most, without their texts. The other files of the report have all.",
                    style.number(all as u64)
                ),
            });
        }
        notices.extend(terminal::unchecked(self.source.summary, style.lang));
        notices
    }

    /// The page from the end of the table to the texts.
    fn foot(&self, counts: &Counts, out: &mut impl Write) -> io::Result<()> {
        let style = self.style;
        let rest = html! {
            (passed::unread(counts, &self.source.walk.problems, style))
            (passed::skipped(self.source.walk, style))
        };
        let after = html! {
            footer {
                p { (standing::as_of(style.lang)) }
                p { (style.of(FOOTER)) }
            }
            dialog id="panel" aria-labelledby="panel-title" {}
            dialog id="exceptions" aria-labelledby="exceptions-title" {}
        };
        write!(out, "{}</main>\n{}\n<script type=\"application/json\" id=\"data\">", rest.0, after.0)?;
        policy::json(out, &self.data(counts))?;
        out.write_all(b"</script>\n")
    }

    /// What the script needs to know beside the documents.
    fn data(&self, counts: &Counts) -> serde_json::Value {
        let style = self.style;
        let rule = |id: &String| {
            let rule = rules::by_id(id)?;
            let words = [("name", rule.name), ("why", rule.why), ("source", rule.source)];
            let words = words.map(|(name, text)| (name.to_owned(), style.of(text).into()));
            Some((id.clone(), serde_json::Value::Object(words.into_iter().collect())))
        };
        let rules: serde_json::Map<_, _> = counts.rules.keys().filter_map(rule).collect();
        json!({ "words": words::all(style.lang), "rules": rules, "block": blocks::SIZE })
    }
}

/// The head of the page, with its policy and its style.
fn metadata(title: &str) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy::policy());
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="referrer" content="no-referrer";
            link rel="icon" href="data:,";
            title { (title) }
            style { (PreEscaped(policy::STYLE)) }
        }
    }
}

const NO_SCRIPT: Text = Text::new(
    "Tìm, lọc và mở tài liệu cần JavaScript, mà trình duyệt này không cho chạy. Bảng dưới đây vẫn có đủ.",
    "Search, filters and the documents themselves need JavaScript, which this browser does not run. The table is whole \
     without it.",
);

const FOOTER: Text = Text::new(
    "Trang này nằm trọn trong một tệp và không nối mạng. Nó nhắc lại tên người và nơi chốn trong biên bản: hãy giữ như giữ \
     chính biên bản.",
    "This page is one file and asks the network for nothing. It repeats names and places of the minutes: keep it as \
     safely as these.",
);
