//! Cited documents whose date the register has otherwise.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::lang::Text;
use crate::rules::case::whole;

pub(in crate::rules) static BB210: Rule = Rule {
    id: "BB210",
    name: Text::new("Ngày khác sổ tra cứu", "Date differs from the register"),
    severity: Severity::Warning,
    checks: Text::new(
        "Ngày của văn bản viện dẫn khác ngày trong sổ tra cứu có sẵn trong chương trình (khoảng 5.500 văn bản trung ương; xem bằng `bienban lookup`).",
        "The date of a cited document differs from that in the program's register (about 5,500 central documents; `bienban lookup` shows them).",
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
    for (index, reference) in record.references.iter().enumerate().filter(|(_, r)| !r.form) {
        let Some(cited) = reference.date.filter(|d| whole(*d).is_some() && !d.inferred) else { continue };
        // A law and a resolution may share a symbol.
        let of_kind = case.known.entries(index).iter().filter(|entry| entry.is_of_kind(&reference.kind));
        let mut known = of_kind.filter_map(|entry| Some((entry, entry.date?)));
        let Some((first, date)) = known.next() else { continue };
        if date == cited || known.any(|(_, other)| other == cited) {
            continue;
        }
        let (symbol, title, right, cited) = (first.symbol, first.title(), case.day(date), case.day(cited));
        let message = say!(
            case,
            "{symbol} ghi ngày {cited}, sổ tra cứu ghi {right} ({title}): tra lại.",
            "{symbol} is dated {cited}, the register says {right} ({title}): look it up."
        );
        case.report(reference.span, message);
    }
}
