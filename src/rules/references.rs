//! BB2: the documents that the minutes cite.

use super::case::say;
use super::{Case, Rule};
use crate::finding::Severity;
use crate::lang::Text;

pub(super) mod contracts;
pub(super) mod dates;
pub(super) mod force;
pub(super) mod known;
pub(super) mod symbols;

const SOURCE: Text = Text::new(
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, khoản 6 điểm b",
    "Decree 30/2020/NĐ-CP, Annex I, part II, clause 6 point b",
);

pub(super) static BB201: Rule = Rule {
    id: "BB201",
    name: Text::new("Viện dẫn văn bản chưa điền số hoặc cơ quan ban hành", "Cited document without number or issuer"),
    severity: Severity::Error,
    checks: Text::new(
        "Chỗ ghi số, ký hiệu hoặc cơ quan ban hành của văn bản được viện dẫn còn trống.",
        "The number, symbol or issuing body of a cited document that is still blank.",
    ),
    why: Text::new(
        "Không có số thì không ai biết căn cứ vào văn bản nào.",
        "Without its number nobody can tell which document is meant.",
    ),
    source: SOURCE,
    remedy: Text::new(
        "Điền đủ số, ký hiệu và cơ quan ban hành, ví dụ: Quyết định số 28/2018/QĐ-UBND của UBND tỉnh.",
        "Write the whole symbol and the issuing body: Quyết định số 28/2018/QĐ-UBND của UBND tỉnh.",
    ),
    fires: "Căn cứ Quyết định số ......./QĐ-UBND ngày 03/12/2018 của Ủy ban nhân dân huyện;",
    silent: "Căn cứ Quyết định số 28/2018/QĐ-UBND ngày 03/12/2018 của Ủy ban nhân dân tỉnh;",
    check: None,
};

pub(super) static BB202: Rule = Rule {
    id: "BB202",
    name: Text::new("Viện dẫn văn bản chưa điền ngày", "Cited document without date"),
    severity: Severity::Warning,
    checks: Text::new(
        "Chỗ ghi ngày, tháng, năm của văn bản được viện dẫn còn trống.",
        "The date of a cited document that is still blank.",
    ),
    why: Text::new(
        "Số văn bản hành chính lặp lại mỗi năm; thiếu ngày thì có thể hiểu sang văn bản khác.",
        "Numbers of administrative documents begin anew each year; without a date another one may be meant.",
    ),
    source: SOURCE,
    remedy: Text::new(
        "Điền ngày, tháng, năm ban hành ghi trên văn bản đó.",
        "Write the date that stands on the cited document.",
    ),
    fires: "Căn cứ Quyết định số 28/QĐ-UBND ngày ..... tháng ..... năm 2018 của Ủy ban nhân dân huyện;",
    silent: "Căn cứ Quyết định số 28/QĐ-UBND ngày 03 tháng 12 năm 2018 của Ủy ban nhân dân huyện;",
    check: None,
};
