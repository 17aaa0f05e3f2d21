//! Checklists, and the minutes of a kind that follow a law of their own.
//!
//! Times, places, people, numbers and signatures have rules of their own. A thing whose words are too common
//! to look for (`ý kiến`, `kết quả`), that a person must look for on paper (seals, signed pages) or that is
//! asked for only in some cases is not in a checklist.

use super::Matter;
use super::asks::Ask::{Never, Timed};
use super::asks::Shown::{By, ByCopies};
use super::asks::{Asks, MEETING, PLAIN, Shown, Wanted};
use crate::finding::Severity::{self, Error, Note, Warning};
use crate::lang::Text;

const D58: Text =
    Text::new("Luật Xử lý vi phạm hành chính, Điều 58", "Law on Handling Administrative Violations, art. 58");
const MBB01: Text = Text::new("mẫu MBB01", "form MBB01");
const D60: Text = Text::new("Luật Doanh nghiệp 2020, Điều 60", "Law on Enterprises 2020, art. 60");
const D150: Text = Text::new("Luật Doanh nghiệp 2020, Điều 150", "Law on Enterprises 2020, art. 150");
const D158: Text = Text::new("Luật Doanh nghiệp 2020, Điều 158", "Law on Enterprises 2020, art. 158");
const D23: Text = Text::new("Nghị định 06/2021/NĐ-CP, Điều 23 khoản 6", "Decree 06/2021/NĐ-CP, art. 23 clause 6");
const D76: Text = Text::new("Luật Bầu cử đại biểu Quốc hội và HĐND 2015, Điều 76", "Law on Elections 2015, art. 76");
const D27: Text = Text::new("Luật Giám định tư pháp, Điều 27", "Law on Judicial Expertise, art. 27");
const D19: Text = Text::new("Nghị định 30/2018/NĐ-CP, Điều 19", "Decree 30/2018/NĐ-CP, art. 19");
const KTT: Text = Text::new("mẫu 12/KTT", "form 12/KTT");
const D10: Text = Text::new(
    "thực tế; giải quyết khiếu nại: Thông tư 07/2013/TT-TTCP, Điều 10",
    "practice; in complaints: Circular 07/2013/TT-TTCP, art. 10",
);
const PLV: Text = Text::new(
    "thực tế; giao nhận hồ sơ lưu trữ: Nghị định 30/2020/NĐ-CP, Phụ lục V",
    "practice; for files handed over: Decree 30/2020/NĐ-CP, Annex V",
);

const fn want(field: &'static str, name: Text, severity: Severity, source: Text, shown: Shown) -> Wanted {
    Wanted { field, name, severity, source, shown }
}

const COPIES: Text = Text::new("số bản", "the number of copies");
const EXPLANATION: Text = Text::new("quyền và thời hạn giải trình", "the right to explain and its term");
const STATEMENT: Text = Text::new("lời khai, ý kiến của bên vi phạm", "the statement of the violator");
const PROVISION: Text = Text::new("điều, khoản bị vi phạm", "the provision broken");
const AGENDA: Text = Text::new("mục đích, chương trình họp", "purpose and agenda");
const VOTES: Text = Text::new("kết quả biểu quyết", "the result of the vote");
const CODE: Text = Text::new("mã số doanh nghiệp", "the enterprise code");
const QUORUM: Text = Text::new("tổng số phiếu, số cổ phần dự họp", "the votes or shares present");
const ASSESSMENT: Text = Text::new("đánh giá chất lượng", "an assessment");
const CONCLUSION: Text = Text::new("kết luận nghiệm thu", "a conclusion");
const VOTERS: Text = Text::new("tổng số cử tri", "the number of voters");
const ISSUED: Text = Text::new("số phiếu phát ra", "votes issued");
const COLLECTED: Text = Text::new("số phiếu thu vào", "votes collected");
const VALID: Text = Text::new("số phiếu hợp lệ", "valid votes");
const INVALID: Text = Text::new("số phiếu không hợp lệ", "invalid votes");
const PRESERVATION: Text = Text::new("cách thức bảo quản", "how it is preserved");
const CONDITION: Text = Text::new("tình trạng đối tượng giám định", "the state of the things");
const SURVEY: Text = Text::new("kết quả khảo sát giá", "the survey of prices");
const PRICE_VOTE: Text = Text::new("kết quả biểu quyết về giá", "the vote on the price");
const TAX_CODE: Text = Text::new("mã số thuế của người nộp thuế", "the taxpayer's code");
const PERIOD: Text = Text::new("thời kỳ kiểm tra", "the period inspected");

const OF_STATEMENT: Shown = By(&[
    "trình bày",
    "lời khai",
    "ý kiến của",
    "ý kiến người",
    "ý kiến cá nhân",
    "ý kiến tổ chức",
    "khai nhận",
    "thừa nhận",
]);
const OF_AGENDA: Shown =
    By(&["chương trình", "mục đích", "nội dung cuộc họp", "nội dung họp", "nội dung đại hội", "nội dung phiên họp"]);
const OF_VOTES: Shown = By(&["tán thành", "biểu quyết", "nhất trí", "đồng ý", "thống nhất", "bỏ phiếu"]);
const OF_CODE: Shown = By(&["mã số", "mst", "đăng ký kinh doanh", "đkkd", "đăng ký doanh nghiệp"]);
const OF_ASSESSMENT: Shown = By(&[
    "đánh giá",
    "chất lượng",
    "đạt yêu cầu",
    "không đạt",
    "phù hợp",
    "kết quả kiểm tra",
    "kết quả nghiệm thu",
    "nhận xét",
]);
const OF_CONCLUSION: Shown =
    By(&["kết luận", "chấp thuận", "chấp nhận", "đồng ý", "thống nhất", "đạt yêu cầu", "cho phép", "đưa vào sử dụng"]);
const OF_PRICE_VOTE: Shown = By(&["biểu quyết", "thống nhất", "nhất trí", "tán thành"]);

pub(super) const SESSION: &[Wanted] = &[want("copies", COPIES, Note, D10, ByCopies)];

pub(super) const HANDOVER: &[Wanted] = &[want("copies", COPIES, Note, PLV, ByCopies)];

pub(super) const VIOLATION: &[Wanted] = &[
    want("explain", EXPLANATION, Warning, D58, By(&["giải trình"])),
    want("statement_v", STATEMENT, Warning, D58, OF_STATEMENT),
    want("law_point", PROVISION, Warning, MBB01, By(&["quy định tại", "khoản", "điều"])),
    want("copies", COPIES, Warning, D58, ByCopies),
];

/// Companies, cooperatives, blocks of flats and labour discipline follow laws of their own, not the form of offices.
const COMPANY: Asks = Asks { number: Never, end: Timed(Warning), ..MEETING };

pub(super) const MEMBERS: Matter = Matter {
    words: &["hội đồng thành viên", "hđtv"],
    only_with: &[],
    asks: Asks {
        wants: &[want("time", AGENDA, Warning, D60, OF_AGENDA), want("votes", VOTES, Warning, D60, OF_VOTES)],
        ..COMPANY
    },
};

pub(super) const SHAREHOLDERS: Matter = Matter {
    words: &["đại hội đồng cổ đông", "đhđcđ"],
    only_with: &[],
    asks: Asks {
        wants: &[
            want("company", CODE, Warning, D150, OF_CODE),
            want("agenda", AGENDA, Warning, D150, OF_AGENDA),
            want("quorum", QUORUM, Warning, D150, By(&["phiếu", "cổ phần", "cổ phiếu", "tỷ lệ"])),
            want("votes", VOTES, Warning, D150, OF_VOTES),
        ],
        ..COMPANY
    },
};

pub(super) const BOARD: Matter = Matter {
    words: &["hội đồng quản trị", "hđqt"],
    only_with: &[],
    asks: Asks {
        wants: &[
            want("company", CODE, Warning, D158, OF_CODE),
            want("purpose", AGENDA, Warning, D158, OF_AGENDA),
            want("votes", VOTES, Warning, D158, OF_VOTES),
        ],
        ..COMPANY
    },
};

pub(super) const OWN_LAW: Matter =
    Matter { words: &["cổ đông", "hợp tác xã", "chung cư", "kỷ luật"], only_with: &[], asks: COMPANY };

pub(super) const TAX: Matter = Matter {
    words: &["kiểm tra thuế"],
    only_with: &[],
    asks: Asks {
        far_apart: Never,
        signer: Note,
        sums_copies: true,
        wants: &[
            want("taxpayer", TAX_CODE, Note, KTT, By(&["mã số thuế", "mst", "mã số"])),
            want("period", PERIOD, Note, KTT, By(&["thời kỳ", "kỳ tính thuế", "niên độ", "kỳ kiểm tra"])),
        ],
        ..PLAIN
    },
};

pub(super) const EXPERTISE: Matter = Matter {
    words: &["giám định"],
    only_with: &["giao, nhận", "giao nhận"],
    asks: Asks {
        end: Never,
        sums_copies: true,
        wants: &[
            want("preserve", PRESERVATION, Warning, D27, By(&["bảo quản", "niêm phong", "đóng gói"])),
            want("state", CONDITION, Warning, D27, By(&["tình trạng", "hiện trạng", "nguyên vẹn"])),
        ],
        ..PLAIN
    },
};

pub(super) const CONSTRUCTION: Matter = Matter {
    words: &["nghiệm thu"],
    only_with: &["công trình", "thi công", "lắp đặt"],
    asks: Asks {
        end: Never,
        place: Error,
        wants: &[
            want("assess", ASSESSMENT, Warning, D23, OF_ASSESSMENT),
            want("conclude", CONCLUSION, Error, D23, OF_CONCLUSION),
        ],
        ..PLAIN
    },
};

pub(super) const ELECTION: Matter = Matter {
    words: &["kiểm phiếu bầu", "kết quả bầu cử"],
    only_with: &["cử tri"],
    asks: Asks {
        copies_least: 3,
        wants: &[
            want("voters", VOTERS, Error, D76, By(&["tổng số cử tri", "số cử tri"])),
            want("issued", ISSUED, Error, D76, By(&["phát ra"])),
            want("collected", COLLECTED, Error, D76, By(&["thu vào", "thu về"])),
            want("valid", VALID, Error, D76, By(&["hợp lệ"])),
            want("invalid", INVALID, Error, D76, By(&["không hợp lệ"])),
        ],
        ..PLAIN
    },
};

const PRICES: &[Wanted] =
    &[want("survey", SURVEY, Warning, D19, By(&["khảo sát"])), want("vote", PRICE_VOTE, Warning, D19, OF_PRICE_VOTE)];

/// Words that show a valuation to be one of a criminal case.
const CRIMINAL: &[&str] = &["tố tụng hình sự", "vụ án"];

pub(super) const VALUATION: Matter = Matter {
    words: &["định giá tài sản"],
    only_with: CRIMINAL,
    asks: Asks { copies_least: 3, wants: PRICES, ..PLAIN },
};

pub(super) const VALUATION_SESSION: Matter = Matter {
    words: &["định giá tài sản"],
    only_with: CRIMINAL,
    asks: Asks { copies_least: 3, wants: PRICES, ..MEETING },
};

/// Circular 07/2013/TT-TTCP, art. 16.
pub(super) const DIALOGUE: Matter =
    Matter { words: &["đối thoại"], only_with: &[], asks: Asks { copies_least: 3, ..PLAIN } };

/// Circular 04/2023/TT-BTP, art. 36: no abbreviations.
pub(super) const DISTRAINT: Matter =
    Matter { words: &["kê biên"], only_with: &[], asks: Asks { written_out: Warning, ..PLAIN } };
