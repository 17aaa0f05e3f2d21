//! BB1: when it began and when it ended.

use super::case::say;
use super::{Case, Rule};
use crate::finding::Severity;
use crate::lang::Text;

pub(super) mod calendar;
pub(super) mod order;

const SOURCE: Text = Text::new(
    "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9; Luật Xử lý vi phạm hành chính, Điều 58; Bộ luật Tố tụng hình sự, Điều 133",
    "Decree 30/2020/NĐ-CP, Annex III, form 1.9; Law on Handling Administrative Violations, article 58; Criminal Procedure Code, article 133",
);

const WHY: Text = Text::new(
    "Biên bản phải tự chứng minh được việc diễn ra lúc nào; giờ, ngày bỏ trống có thể bị điền thêm về sau.",
    "Minutes must prove by themselves when things happened; an hour or a day left open can be filled in afterwards.",
);

pub(super) static BB101: Rule = Rule {
    id: "BB101",
    name: Text::new("Bỏ trống giờ, phút, ngày, tháng, năm bắt đầu", "Opening time left blank"),
    severity: Severity::Error,
    checks: Text::new(
        "Mỗi chỗ của giờ, phút, ngày, tháng, năm bắt đầu (câu mở đầu, dòng “Thời gian”, hoặc dòng ngày dưới tiêu đề) còn trống.",
        "Each part of the opening time (opening sentence, “Thời gian” line or dateline) that is still blank.",
    ),
    why: WHY,
    source: SOURCE,
    remedy: Text::new(
        "Điền giờ, phút, ngày, tháng, năm bắt đầu bằng chữ số.",
        "Write the hour, minute, day, month and year of the beginning in figures.",
    ),
    fires: "Hồi ....... giờ ....... ngày ...... tháng 02 năm 2023, tại trụ sở Công ty Hoa Sen, chúng tôi gồm:",
    silent: "Hồi 08 giờ 30 ngày 15 tháng 02 năm 2023, tại trụ sở Công ty Hoa Sen, chúng tôi gồm:",
    check: None,
};

pub(super) static BB102: Rule = Rule {
    id: "BB102",
    name: Text::new("Bỏ trống giờ, phút, ngày, tháng, năm kết thúc", "Closing time left blank"),
    severity: Severity::Error,
    checks: Text::new(
        "Mỗi chỗ của giờ, phút, ngày, tháng, năm kết thúc (câu có “kết thúc”, “lập xong”, “bế mạc”) còn trống.",
        "Each part of the closing time (the sentence with “kết thúc”, “lập xong”, “bế mạc”) that is still blank.",
    ),
    why: WHY,
    source: SOURCE,
    remedy: Text::new(
        "Điền giờ, phút, ngày kết thúc; cùng ngày thì ghi “cùng ngày”.",
        "Write when it ended; on the same day write “cùng ngày”.",
    ),
    fires: "Buổi làm việc kết thúc hồi ....... giờ ....... ngày ...... tháng 02 năm 2023.",
    silent: "Buổi làm việc kết thúc hồi 11 giờ 00 cùng ngày.",
    check: None,
};

pub(super) static BB107: Rule = Rule {
    id: "BB107",
    name: Text::new("Năm điền dở", "Half-typed year"),
    severity: Severity::Warning,
    checks: Text::new(
        "Năm mới đánh một phần (“20..”) ở một ngày không phải ngày bắt đầu, kết thúc hay ngày của văn bản viện dẫn.",
        "A year typed in part (“20..”) in a date that is neither the beginning, the end nor that of a cited document.",
    ),
    why: Text::new(
        "Năm để lửng của mẫu in sẵn thì không xác định được ngày.",
        "The open year of a printed form determines no date.",
    ),
    source: Text::new("Thực tế lập biên bản", "Practice"),
    remedy: Text::new("Điền đủ bốn chữ số của năm.", "Write all four digits of the year."),
    fires: "Hợp đồng lao động của bà Lê Thị C ký ngày 05 tháng 3 năm 20...",
    silent: "Hợp đồng lao động của bà Lê Thị C ký ngày 05 tháng 3 năm 2022.",
    check: None,
};
