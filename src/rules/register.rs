//! The register of decisions: symbols, dates and titles of about three thousand documents of the
//! central authorities (laws, decrees, circulars, decisions of the Prime Minister).
//!
//! The data stand in the program as text, a line a document, sorted by symbol: symbol, date and
//! date of effect (`YYYYMMDD`), beginning of the title. A search halves the text and reads nothing
//! beforehand. Source: headings of the official codification (Pháp điển), July 2026; documents whose
//! number and date contradict each other there, or that others mostly cite with another date, are left out.

use super::case::{say, whole};
use super::{Case, Rule};
use crate::edtf::Date;
use crate::finding::Severity;
use crate::lang::Text;
use crate::normalise;

static DATA: &str = include_str!("data/register.tsv");

/// A document as the register has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// `28/2018/QĐ-TTg`.
    pub symbol: &'static str,
    /// When it was issued.
    pub date: Date,
    /// When it took effect.
    pub effective: Option<Date>,
    /// How its title begins.
    pub title: &'static str,
}

/// Every document of this symbol; two bodies may have used one.
///
/// ```
/// let found: Vec<_> = bienban::rules::register::lookup("30/2020/NĐ-CP").collect();
/// assert_eq!(found[0].date.to_string(), "2020-03-05");
/// ```
pub fn lookup(symbol: &str) -> impl Iterator<Item = Entry> + '_ {
    let from = first(symbol);
    DATA[from..].lines().map_while(entry).take_while(move |entry| entry.symbol == symbol)
}

/// As [`lookup`], however the symbol is typed: spaces, long dashes and letter case do not count.
pub fn search(typed: &str) -> Vec<Entry> {
    let plain = |text: &str| -> String {
        text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == '–' { '-' } else { c }).collect()
    };
    let symbol = plain(&normalise::plain(typed));
    let found: Vec<Entry> = lookup(&symbol).collect();
    if !found.is_empty() {
        return found;
    }
    let bare = normalise::bare(&symbol);
    DATA.lines().filter_map(entry).filter(|entry| normalise::bare(entry.symbol) == bare).collect()
}

/// Where the first line stands whose symbol is not less than `symbol`.
fn first(symbol: &str) -> usize {
    let (mut low, mut high) = (0, DATA.len());
    while low < high {
        let middle = (low + high) / 2;
        let start = memchr::memrchr(b'\n', &DATA.as_bytes()[low..middle]).map_or(low, |at| low + at + 1);
        let rest = &DATA.as_bytes()[start..];
        let line = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
        let here = &rest[..memchr::memchr(b'\t', &rest[..line]).unwrap_or(line)];
        if here < symbol.as_bytes() {
            low = (start + line + 1).min(high);
        } else {
            high = start;
        }
    }
    low
}

fn entry(line: &'static str) -> Option<Entry> {
    let mut cells = line.split('\t');
    let symbol = cells.next()?;
    let date = day(cells.next()?)?;
    let effective = day(cells.next()?);
    Some(Entry { symbol, date, effective, title: cells.next()? })
}

fn day(text: &str) -> Option<Date> {
    let part = |range: std::ops::Range<usize>| text.get(range)?.parse::<u16>().ok();
    let (year, month, day) = (part(0..4)?, part(4..6)?, part(6..8)?);
    Some(Date::ymd(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?))
}

pub(super) static BB210: Rule = Rule {
    id: "BB210",
    name: Text::new("Ngày khác sổ tra cứu", "Date differs from the register"),
    severity: Severity::Warning,
    checks: Text::new(
        "Ngày của văn bản viện dẫn khác ngày trong sổ tra cứu có sẵn trong chương trình (khoảng 3.000 văn bản trung ương; xem bằng `bienban lookup`).",
        "The date of a cited document differs from that in the program's register (about 3,000 central documents; `bienban lookup` shows them).",
    ),
    why: Text::new(
        "Thường là đảo ngày với tháng, hoặc lấy ngày của văn bản khác.",
        "Mostly day and month are swapped, or the date is another document's.",
    ),
    source: Text::new("Đề mục của Bộ pháp điển điện tử", "Headings of the official codification (Pháp điển)"),
    remedy: Text::new("Tra lại ngày ban hành.", "Look up the date of issue."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 03/5/2020 của Chính phủ;",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;",
    check: Some(other_date),
};

fn other_date(case: &mut Case<'_>) {
    let record = case.record;
    for reference in record.references.iter().filter(|r| !r.form) {
        let Some(cited) = reference.date.filter(|d| whole(*d).is_some() && !d.inferred) else { continue };
        let mut known = lookup(&reference.symbol);
        let Some(first) = known.next() else { continue };
        if first.date == cited || known.any(|other| other.date == cited) {
            continue;
        }
        let (symbol, title, right, cited) = (first.symbol, first.title, case.day(first.date), case.day(cited));
        let message = say!(
            case,
            "{symbol} ghi ngày {cited}, sổ tra cứu ghi {right} ({title}): tra lại.",
            "{symbol} is dated {cited}, the register says {right} ({title}): look it up."
        );
        case.report(reference.span, message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_register_is_sorted_and_every_line_is_a_document() {
        let symbols: Vec<&str> = DATA.lines().map(|line| entry(line).expect(line).symbol).collect();
        assert!(symbols.is_sorted());
        assert!(symbols.len() > 3000);
        for symbol in symbols {
            assert!(lookup(symbol).next().is_some(), "{symbol}");
        }
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        for symbol in ["", "0", "30/2020/NĐ-CP ", "999/2030/QĐ-XYZ", "\u{10FFFF}"] {
            assert_eq!(lookup(symbol).next(), None, "{symbol}");
        }
        assert_eq!(search("30 / 2020 / nd–cp").len(), 1);
    }
}
