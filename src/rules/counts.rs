//! BB4: numbers of copies, sheets, people and things.

use super::case::say;
use super::{Case, Rule};
use crate::finding::Severity;
use crate::lang::Text;

pub(super) mod sums;
pub(super) mod tables;

pub(super) static BB401: Rule = Rule {
    id: "BB401",
    name: Text::new("Bỏ trống số bản", "Number of copies blank"),
    severity: Severity::Error,
    checks: Text::new(
        "Chỗ ghi biên bản được lập thành mấy bản, mỗi bên giữ mấy bản còn trống.",
        "How many copies were made, or how many each side keeps, is still blank.",
    ),
    why: Text::new(
        "Số bản cho biết mỗi bên có giữ bản gốc hay không khi có tranh chấp.",
        "It tells whether each side holds an original when there is a dispute.",
    ),
    source: Text::new(
        "Luật Xử lý vi phạm hành chính, Điều 58; mẫu MBB01",
        "Law on Handling Administrative Violations, article 58; form MBB01",
    ),
    remedy: Text::new("Điền số bản, ví dụ: 02 bản.", "Write the number of copies: 02 bản."),
    fires: "Biên bản được lập thành ........ bản có giá trị như nhau.",
    silent: "Biên bản được lập thành 02 bản có giá trị như nhau.",
    check: None,
};

pub(super) static BB404: Rule = Rule {
    id: "BB404",
    name: Text::new("Bỏ trống số lượng", "Quantity blank"),
    severity: Severity::Error,
    checks: Text::new(
        "Chỗ ghi một số lượng (lần, người, bộ, tập, cái…) còn trống.",
        "A quantity (times, people, sets, files, pieces…) that is still blank.",
    ),
    why: Text::new(
        "Số lượng bỏ trống có thể bị điền khác đi sau khi các bên đã ký.",
        "A quantity left open can be filled in differently after the sides have signed.",
    ),
    source: Text::new("Thực tế lập biên bản", "Practice"),
    remedy: Text::new(
        "Điền số lượng bằng số, cần thì thêm bằng chữ.",
        "Write the quantity in figures, and in words where it matters.",
    ),
    fires: "Sở đã cung cấp dữ liệu cho Công ty Hoa Sen (tổng số ....... lần, có tài liệu kèm theo).",
    silent: "Sở đã cung cấp dữ liệu cho Công ty Hoa Sen (tổng số 05 lần, có tài liệu kèm theo).",
    check: None,
};

pub(super) static BB409: Rule = Rule {
    id: "BB409",
    name: Text::new("Bỏ trống số tờ, số trang", "Number of sheets blank"),
    severity: Severity::Warning,
    checks: Text::new(
        "Chỗ ghi số tờ, số trang, số bút lục còn trống.",
        "The number of sheets, pages or folios is still blank.",
    ),
    why: Text::new(
        "Số tờ cho thấy biên bản không bị thêm hoặc bớt trang.",
        "It shows that no page was added or taken away.",
    ),
    source: Text::new("Mẫu MBB01", "Form MBB01"),
    remedy: Text::new("Đếm và điền số tờ, số trang.", "Count the sheets or pages and write the number."),
    fires: "Biên bản này gồm ....... tờ, được lập thành 02 bản.",
    silent: "Biên bản này gồm 02 tờ, được lập thành 02 bản.",
    check: None,
};
