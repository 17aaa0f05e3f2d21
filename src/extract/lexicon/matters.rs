//! What minutes are of, by the words of their title or subject, and what the law then asks for.

use crate::record::{Matter, Topic};

/// Words of a title or subject.
pub(crate) const MATTERS: &[(Matter, &[&str])] = &[
    (Matter::Violation, &["vi phạm hành chính"]),
    (Matter::Members, &["hội đồng thành viên", "hđtv"]),
    (Matter::Shareholders, &["đại hội đồng cổ đông", "đhđcđ"]),
    (Matter::Board, &["hội đồng quản trị", "hđqt"]),
    (Matter::Construction, &["nghiệm thu"]),
    (Matter::Election, &["kiểm phiếu bầu cử", "kết quả bầu cử", "kiểm phiếu bầu"]),
    (Matter::Expertise, &["giám định"]),
    (Matter::TaxInspection, &["kiểm tra thuế"]),
    (Matter::WorkingSession, &["làm việc"]),
    (Matter::Handover, &["bàn giao", "giao nhận"]),
    (
        Matter::Company,
        &[
            "hội đồng thành viên",
            "hđtv",
            "cổ đông",
            "đhđcđ",
            "hội đồng quản trị",
            "hđqt",
            "hợp tác xã",
            "chung cư",
            "kỷ luật",
        ],
    ),
    (Matter::VoteCount, &["kiểm phiếu bầu cử"]),
    (Matter::Valuation, &["định giá tài sản"]),
    (Matter::Dialogue, &["đối thoại"]),
    (Matter::Distraint, &["kê biên"]),
];

/// What the law asks of a matter: words without which the text is of another, and the topics.
pub(crate) struct Asked {
    pub(crate) matter: Matter,
    /// Empty when the title is enough.
    pub(crate) only_with: &'static [&'static str],
    pub(crate) topics: &'static [Topic],
}

const fn asked(matter: Matter, only_with: &'static [&'static str], topics: &'static [Topic]) -> Asked {
    Asked { matter, only_with, topics }
}

/// The most particular comes first.
pub(crate) const ASKED: &[Asked] = &[
    asked(Matter::Violation, &[], &[Topic::Explanation, Topic::Statement, Topic::Provision, Topic::Copies]),
    asked(Matter::Members, &[], &[Topic::Agenda, Topic::Votes]),
    asked(Matter::Shareholders, &[], &[Topic::EnterpriseCode, Topic::Agenda, Topic::Quorum, Topic::Votes]),
    asked(Matter::Board, &[], &[Topic::EnterpriseCode, Topic::Agenda, Topic::Votes]),
    asked(Matter::Construction, &["công trình", "hạng mục", "thi công"], &[Topic::Assessment, Topic::Conclusion]),
    asked(
        Matter::Election,
        &["cử tri"],
        &[Topic::Voters, Topic::Issued, Topic::Collected, Topic::Valid, Topic::Invalid],
    ),
    asked(Matter::Expertise, &["giao, nhận", "giao nhận"], &[Topic::Preservation, Topic::Condition]),
    asked(Matter::Valuation, &["tố tụng hình sự", "vụ án"], &[Topic::Survey, Topic::PriceVote]),
    asked(Matter::TaxInspection, &[], &[Topic::TaxCode, Topic::Period]),
    asked(Matter::WorkingSession, &[], &[Topic::Copies]),
    asked(Matter::Handover, &[], &[Topic::Copies]),
];

/// Words of which one shows that the minutes speak of a topic; copies are a value of their own.
pub(crate) const WORDS: &[(Topic, &[&str])] = &[
    (Topic::Explanation, &["giải trình"]),
    (
        Topic::Statement,
        &[
            "trình bày",
            "lời khai",
            "ý kiến của",
            "ý kiến người",
            "ý kiến cá nhân",
            "ý kiến tổ chức",
            "khai nhận",
            "thừa nhận",
        ],
    ),
    (Topic::Provision, &["quy định tại", "khoản", "điều"]),
    (
        Topic::Agenda,
        &["chương trình", "mục đích", "nội dung cuộc họp", "nội dung họp", "nội dung đại hội", "nội dung phiên họp"],
    ),
    (Topic::Votes, &["tán thành", "biểu quyết", "nhất trí", "đồng ý", "thống nhất", "bỏ phiếu"]),
    (Topic::EnterpriseCode, &["mã số", "mst", "đăng ký kinh doanh", "đkkd", "đăng ký doanh nghiệp"]),
    (Topic::Quorum, &["phiếu", "cổ phần", "cổ phiếu", "tỷ lệ"]),
    (Topic::Assessment, &["đánh giá", "chất lượng", "đạt yêu cầu", "phù hợp", "kết quả kiểm tra", "nhận xét"]),
    (
        Topic::Conclusion,
        &["kết luận", "chấp thuận", "chấp nhận", "đồng ý", "thống nhất", "đạt yêu cầu", "cho phép", "đưa vào sử dụng"],
    ),
    (Topic::Voters, &["tổng số cử tri", "số cử tri"]),
    (Topic::Issued, &["phát ra"]),
    (Topic::Collected, &["thu vào", "thu về"]),
    (Topic::Valid, &["hợp lệ"]),
    (Topic::Invalid, &["không hợp lệ"]),
    (Topic::Preservation, &["bảo quản", "niêm phong", "đóng gói"]),
    (Topic::Condition, &["tình trạng", "hiện trạng", "nguyên vẹn"]),
    (Topic::Survey, &["khảo sát"]),
    (Topic::PriceVote, &["biểu quyết", "thống nhất", "nhất trí", "tán thành"]),
    (Topic::TaxCode, &["mã số thuế", "mst", "mã số"]),
    (Topic::Period, &["thời kỳ", "kỳ tính thuế", "niên độ", "kỳ kiểm tra"]),
];
