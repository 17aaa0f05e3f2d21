//! BB3: who took part.

use super::case::say;
use super::{Case, Rule};
use crate::finding::Severity;
use crate::lang::Text;

pub(super) mod names;
pub(super) mod numbers;
pub(super) mod present;
pub(super) mod sides;
pub(super) mod signers;

const SOURCE: Text = Text::new(
    "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9; Luật Xử lý vi phạm hành chính, Điều 58",
    "Decree 30/2020/NĐ-CP, Annex III, form 1.9; Law on Handling Administrative Violations, article 58",
);

const MEETING_SOURCE: Text = Text::new(
    "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9; Luật Doanh nghiệp 2020, Điều 60, Điều 150, Điều 158",
    "Decree 30/2020/NĐ-CP, Annex III, form 1.9; Law on Enterprises 2020, articles 60, 150 and 158",
);

pub(super) static BB303: Rule = Rule {
    id: "BB303",
    name: Text::new("Họ tên người tham gia bỏ trống", "Participant name blank"),
    severity: Severity::Error,
    checks: Text::new("Chỗ ghi họ tên một người còn trống.", "A person's name that is still blank."),
    why: Text::new(
        "Không có họ tên thì không xác định được ai đã tham gia, ai chịu trách nhiệm về lời khai hoặc ý kiến.",
        "Without a name nobody can tell who took part or who answers for a statement.",
    ),
    source: SOURCE,
    remedy: Text::new(
        "Ghi đủ họ, chữ đệm, tên; gạch bỏ dòng thừa của mẫu.",
        "Write the full name; strike out lines of the form that are not needed.",
    ),
    fires: "Ông (bà): ........................ Chức vụ: Trưởng phòng",
    silent: "Ông (bà): Trần Văn Bình Chức vụ: Trưởng phòng",
    check: None,
};

pub(super) static BB306: Rule = Rule {
    id: "BB306",
    name: Text::new("Không ghi chủ trì", "Chair missing or blank"),
    severity: Severity::Error,
    checks: Text::new(
        "Chỗ ghi họ tên người chủ trì, chủ tọa còn trống; hoặc biên bản họp không nói gì đến chủ trì, chủ tọa.",
        "The name of the person who chaired is still blank, or minutes of a meeting speak of no chair at all.",
    ),
    why: Text::new(
        "Biên bản họp phải có chủ tọa ký và chịu trách nhiệm về nội dung.",
        "The chair signs the minutes and answers for what they say.",
    ),
    source: MEETING_SOURCE,
    remedy: Text::new("Ghi họ tên, chức vụ người chủ trì.", "Write the name and position of the chair."),
    fires: "Chủ trì: ..............................",
    silent: "Chủ trì: Ông Nguyễn Văn An - Giám đốc",
    check: Some(present::no_chair),
};

pub(super) static BB307: Rule = Rule {
    id: "BB307",
    name: Text::new("Không ghi thư ký, người ghi biên bản", "Secretary missing or blank"),
    severity: Severity::Error,
    checks: Text::new(
        "Chỗ ghi họ tên thư ký hoặc người ghi, người lập biên bản còn trống; hoặc biên bản họp, làm việc không nêu ai ghi. Chỉ là cảnh báo với biên bản làm việc và khi khối chữ ký có ô cho người ghi.",
        "The name of the secretary, or of whoever wrote the minutes, is still blank; or minutes of a meeting or working session name nobody. Only a warning for working sessions and where the signature block has a place for the writer.",
    ),
    why: Text::new(
        "Người ghi biên bản ký và chịu trách nhiệm về tính trung thực của biên bản.",
        "Whoever writes the minutes signs them and answers for their truth.",
    ),
    source: MEETING_SOURCE,
    remedy: Text::new(
        "Ghi họ tên, chức vụ thư ký hoặc người ghi biên bản.",
        "Write the name and position of the secretary.",
    ),
    fires: "Thư ký: ..............................",
    silent: "Thư ký: Bà Lê Thị Cúc - Chuyên viên",
    check: Some(present::no_secretary),
};
