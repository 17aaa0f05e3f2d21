//! BB6: the form of the minutes.

use super::case::say;
use super::{Case, Rule};
use crate::finding::Severity;
use crate::lang::Text;

pub(super) mod closing;
pub(super) mod division;
pub(super) mod heading;
pub(super) mod residue;

pub(super) static BB603: Rule = Rule {
    id: "BB603",
    name: Text::new("Số biên bản bỏ trống", "Own number missing or blank"),
    severity: Severity::Warning,
    checks: Text::new(
        "Dòng “Số:” của biên bản chưa có số hoặc ký hiệu. Với biên bản vi phạm hành chính đây là lỗi. Không có dòng “Số:” nào: cảnh báo với biên bản vi phạm hành chính, lưu ý với biên bản họp của cơ quan nhà nước.",
        "The “Số:” line of the minutes has no number or symbol. In minutes of an administrative violation this is an error. No such line at all is a warning there, and a note in minutes of a meeting of a state body.",
    ),
    why: Text::new(
        "Quyết định xử phạt và văn bản sau đó phải dẫn lại số biên bản.",
        "Penalty decisions and later documents must cite the number of the minutes.",
    ),
    source: Text::new(
        "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9; mẫu MBB01",
        "Decree 30/2020/NĐ-CP, Annex III, form 1.9; form MBB01",
    ),
    remedy: Text::new("Điền số theo sổ đăng ký, ví dụ: 05/BB-VPHC.", "Write the number from the register: 05/BB-VPHC."),
    fires: "Số: ......./BB-STTTT\nBIÊN BẢN LÀM VIỆC\nHôm nay, ngày 15/02/2023, tại Sở Y tế.",
    silent: "Số: 15/BB-STTTT\nBIÊN BẢN LÀM VIỆC\nHôm nay, ngày 15/02/2023, tại Sở Y tế.",
    check: Some(heading::no_number),
};

pub(super) static BB605: Rule = Rule {
    id: "BB605",
    name: Text::new("Không ghi địa điểm", "Place missing or blank"),
    severity: Severity::Error,
    checks: Text::new(
        "Chỗ ghi địa điểm còn trống; hoặc không có chữ nào ghi địa điểm (lỗi với loại biên bản mà luật hoặc mẫu đòi địa điểm, cảnh báo với loại khác).",
        "A place that is still blank; or no words that give one (an error where the law or the form asks for a place, a warning elsewhere).",
    ),
    why: Text::new(
        "Địa điểm cho biết ai có thẩm quyền và việc xảy ra ở đâu.",
        "The place tells who is competent and where it happened.",
    ),
    source: Text::new(
        "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9; Luật Xử lý vi phạm hành chính, Điều 58",
        "Decree 30/2020/NĐ-CP, Annex III, form 1.9; Law on Handling Administrative Violations, article 58",
    ),
    remedy: Text::new(
        "Ghi nơi họp hoặc nơi lập biên bản.",
        "Write where the meeting was held or the minutes drawn up.",
    ),
    fires: "Địa điểm: ....................................",
    silent: "Địa điểm: Phòng họp số 2, trụ sở Công ty Hoa Sen",
    check: Some(heading::no_place),
};
