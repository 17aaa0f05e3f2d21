//! The dates of cited documents.

use super::{Case, Rule, say};
use crate::edtf::Date;
use crate::finding::Severity;
use crate::lang::Text;
use crate::record::{BLANK, Reference, has_blank};
use crate::rules::case::whole;
use crate::rules::lexicon::PRIVATE;

const LOGIC: Text = Text::new("Suy luận từ chính biên bản", "What the minutes themselves say");

/// The year inside a symbol: `28/2018/QĐ-UBND`.
pub(crate) fn year_in(symbol: &str) -> Option<u16> {
    let mut parts = symbol.as_bytes().split(|&byte| byte == b'/');
    let number = parts.next().filter(|number| number.first().is_some_and(u8::is_ascii_digit));
    let year =
        number.and_then(|_| parts.next()).filter(|year| year.len() == 4 && year.iter().all(u8::is_ascii_digit))?;
    parts.next()?;
    let year = year.iter().fold(0, |year, digit| year * 10 + u16::from(digit - b'0'));
    (1900..2100).contains(&year).then_some(year)
}

/// A document of the state or of a body, whose symbol follows its date: not a contract, an
/// invoice or other minutes, which are numbered as each firm likes.
fn is_official(reference: &Reference) -> bool {
    !reference.form && !PRIVATE.iter().any(|kind| reference.kind.starts_with(kind))
}

pub(in crate::rules) static BB203: Rule = Rule {
    id: "BB203",
    name: Text::new("Năm trong số hiệu khác năm ban hành", "Year in the symbol differs from the date"),
    severity: Severity::Warning,
    checks: Text::new(
        "Văn bản viện dẫn có năm trong số hiệu khác với năm của ngày ghi sau nó. Chỉ là lưu ý khi hai năm liền nhau và ngày ở tháng 12 hoặc tháng 01.",
        "A cited document whose symbol has another year than the date after it; only a note when the years follow each other and the month is December or January.",
    ),
    why: Text::new(
        "Trong 10.207 viện dẫn có ngày của văn bản chính thức chỉ 39 chỗ lệch, gần như đều là gõ nhầm.",
        "Of 10,207 dated citations in official texts 39 differ, nearly all of them slips.",
    ),
    source: LOGIC,
    remedy: Text::new("Tra lại số hiệu và ngày của văn bản.", "Look up the symbol and the date."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Nghị định số 26/2007/NĐ-CP ngày 15 tháng 02 năm 2006 của Chính phủ;",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Nghị định số 26/2007/NĐ-CP ngày 15 tháng 02 năm 2007 của Chính phủ;",
    check: Some(other_year),
};

fn other_year(case: &mut Case<'_>) {
    let record = case.record;
    for reference in &record.references {
        let Some((symbol_year, date_year)) = years(reference) else { continue };
        let month = reference.date.and_then(|d| d.month_number());
        let edge = symbol_year.abs_diff(date_year) == 1 && matches!(month, Some(1 | 12));
        let severity = if edge { Severity::Note } else { Severity::Warning };
        let symbol = &reference.symbol;
        let message = say!(
            case,
            "Số hiệu {symbol} ghi năm {symbol_year}, ngày ban hành ghi năm {date_year}: tra lại văn bản.",
            "The symbol {symbol} says {symbol_year}, the date says {date_year}: look it up."
        );
        case.report_as(severity, reference.span, message);
    }
}

/// The year of the symbol and that of the date, where they differ.
fn years(reference: &Reference) -> Option<(u16, u16)> {
    let symbol = year_in(&reference.symbol).filter(|_| is_official(reference))?;
    let date = reference.date.filter(|d| !d.inferred)?.year_number()?;
    (symbol != date).then_some((symbol, date))
}

pub(in crate::rules) static BB204: Rule = Rule {
    id: "BB204",
    name: Text::new("Văn bản viện dẫn ban hành sau ngày biên bản", "Cited document later than the minutes"),
    severity: Severity::Error,
    checks: Text::new(
        "Ngày (hoặc năm trong số hiệu) của văn bản viện dẫn sau ngày muộn nhất của biên bản. Với hợp đồng, hóa đơn, biên bản khác là cảnh báo.",
        "A cited document's date (or the year in its symbol) is later than the latest date of the minutes. For contracts, invoices and other minutes it is a warning.",
    ),
    why: Text::new(
        "Không thể căn cứ vào văn bản chưa có; thường do dùng lại mẫu hoặc sửa biên bản về sau.",
        "Nobody can rest on what does not exist yet; mostly a form used again, or minutes changed afterwards.",
    ),
    source: LOGIC,
    remedy: Text::new(
        "Kiểm tra lại ngày biên bản và văn bản căn cứ.",
        "Check the date of the minutes and the document cited.",
    ),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ;",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;",
    check: Some(too_late),
};

fn too_late(case: &mut Case<'_>) {
    let record = case.record;
    let own = [&record.start.date, &record.end.date].into_iter().filter_map(|d| d.value().copied());
    let line = record.dates.iter().filter(|d| d.role == crate::record::DateRole::Document).filter_map(|d| d.date);
    let Some(limit) = own.chain(line).filter(|d| d.year_number().is_some()).max_by_key(latest) else { return };
    for reference in
        record.references.iter().filter(|r| !r.form && !r.symbol.strip_prefix(BLANK).is_some_and(str::is_empty))
    {
        // A year that contradicts its own symbol is spoken of by BB203.
        if years(reference).is_some() {
            continue;
        }
        let dated = reference.date.filter(|d| d.year_number().is_some());
        let date = dated.or_else(|| year_in(&reference.symbol).map(Date::year));
        let Some(date) = date.filter(|d| earliest(d) > latest(&limit)) else { continue };
        let severity = if is_official(reference) { Severity::Error } else { Severity::Warning };
        let (what, on, own) = (case.quote(reference.span), case.day(date), case.day(limit));
        let message = say!(
            case,
            "Văn bản viện dẫn ({what}) có ngày {on}, sau ngày biên bản ({own}): kiểm tra lại.",
            "The cited document ({what}) is of {on}, later than the minutes ({own}): check both."
        );
        case.report_as(severity, reference.span, message);
    }
}

/// The first and the last day that a date may mean.
pub(in crate::rules) fn earliest(date: &Date) -> (u16, u8, u8) {
    (date.year_number().unwrap_or(0), date.month_number().unwrap_or(1), date.day_number().unwrap_or(1))
}

pub(in crate::rules) fn latest(date: &Date) -> (u16, u8, u8) {
    (date.year_number().unwrap_or(u16::MAX), date.month_number().unwrap_or(12), date.day_number().unwrap_or(31))
}

pub(crate) static BB205: Rule = Rule {
    id: "BB205",
    name: Text::new("Cùng số hiệu, hai ngày khác nhau", "Same symbol, two dates"),
    severity: Severity::Warning,
    checks: Text::new(
        "Một văn bản được viện dẫn hai lần với hai ngày khác nhau. Số không có năm thì chỉ so trong cùng một năm và cùng cơ quan.",
        "One document is cited with two dates. A symbol without a year is compared only within one year and one issuing body.",
    ),
    why: Text::new("Ít nhất một ngày đã ghi nhầm.", "At least one of the dates is wrong."),
    source: LOGIC,
    remedy: Text::new("Tra lại ngày ban hành.", "Look up the date."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Nghị định số 15/2013/NĐ-CP ngày 06/02/2013 của Chính phủ;\nTheo Nghị định số 15/2013/NĐ-CP ngày 26/02/2013 của Chính phủ, hai bên thống nhất.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Nghị định số 15/2013/NĐ-CP ngày 06/02/2013 của Chính phủ;\nTheo Nghị định số 15/2013/NĐ-CP ngày 06/02/2013 của Chính phủ, hai bên thống nhất.",
    check: Some(two_dates),
};

/// Mentions that are compared with each other; what a record cites beyond them is compared with these only.
const COMPARED: usize = 200;

fn two_dates(case: &mut Case<'_>) {
    let record = case.record;
    let mut seen: Vec<&Reference> = Vec::new();
    for reference in record.references.iter().filter(|r| is_comparable(r)) {
        let earlier = seen.iter().find(|s| s.symbol == reference.symbol && is_same(s, reference));
        let Some(first) = earlier else {
            if seen.len() < COMPARED {
                seen.push(reference);
            }
            continue;
        };
        let (Some(a), Some(b)) = (first.date, reference.date) else { continue };
        if a == b {
            continue;
        }
        let (symbol, a, b) = (&reference.symbol, case.day(a), case.day(b));
        let message = say!(
            case,
            "Văn bản {symbol} ghi ngày {b}, chỗ trước ghi ngày {a}: tra lại ngày ban hành.",
            "{symbol} is dated {b} here and {a} before: look up its date."
        );
        case.report(reference.span, message);
    }
}

pub(crate) fn is_comparable(reference: &Reference) -> bool {
    is_official(reference)
        && reference.symbol.contains('-')
        && !has_blank(&reference.symbol)
        && reference.date.is_some_and(|d| whole(d).is_some() && !d.inferred)
        && years(reference).is_none()
}

/// Whether two mentions of one symbol are of one document.
fn is_same(a: &Reference, b: &Reference) -> bool {
    let same_issuer = a.issuer == b.issuer || a.issuer.is_empty() || b.issuer.is_empty();
    let year = |r: &Reference| r.date.and_then(|d| d.year_number());
    year_in(&a.symbol).is_some() || same_issuer && year(a) == year(b)
}
