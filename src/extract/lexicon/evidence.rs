//! Words by which the evidence for the rules is found: who is spoken of, what is told as past, which
//! roles sign.

use crate::record::Numbered;

/// Words of a chair.
pub(crate) const CHAIR: &[&str] =
    &["chủ trì", "chủ tọa", "chủ tịch đoàn", "đoàn chủ tịch", "điều hành", "chủ tịch hội", "chủ nhiệm", "điều khiển"];

/// Words that announce people, or that a line naming one has.
pub(crate) const PEOPLE: &[&str] = &[
    "thành phần",
    "chúng tôi",
    "gồm có",
    "có mặt",
    "đại diện",
    "ông",
    "bà",
    "đồng chí",
    "đ/c",
    "họ và tên",
    "họ tên",
    "bên a",
    "bên giao",
    "tham dự",
    "tham gia",
    "chủ trì",
    "chủ tọa",
    "tôi là",
    "tôi:",
];

/// Words that say the minutes were read back or passed.
pub(crate) const READ: &[&str] = &[
    "đọc lại",
    "đã đọc",
    "được đọc",
    "đọc cho",
    "tự đọc",
    "cùng đọc",
    "nghe đọc",
    "đọc và",
    "xem lại",
    "công nhận đúng",
    "công nhận là đúng",
    "công nhận nội dung",
    "thống nhất với nội dung biên bản",
    "nhất trí với nội dung biên bản",
    "đồng ý với nội dung biên bản",
    "thống nhất nội dung biên bản",
    "nhất trí nội dung biên bản",
    "nội dung trên là đúng",
    "thông qua biên bản",
    "đúng sự thật",
    "biên bản đã được thông qua",
    "biên bản được thông qua",
    "thông qua cho",
    "thông qua trước",
    "thông qua tại",
    "được thông qua",
    "đã thông qua",
    "nhất trí thông qua",
    "thông qua lúc",
    "thông qua và",
    "thông qua hội nghị",
];

/// Words of a place.
pub(crate) const PLACE: &[&str] = &["địa điểm", "tại", "nơi họp", "nơi lập", "địa chỉ", "trụ sở", "ở"];

/// Words of earlier sittings, whose minutes are read at the beginning of the next.
pub(crate) const EARLIER: &[&str] = &[
    "kỳ trước",
    "lần trước",
    "buổi trước",
    "phiên trước",
    "hôm trước",
    "ngày trước",
    "tuần trước",
    "tháng trước",
    "quý trước",
    "năm trước",
    "họp trước",
    "hội nghị trước",
    "làm việc trước",
    "giao ban trước",
    "trước đó",
    "trước đây",
];

/// What `trước` may govern instead: `thông qua tại cuộc họp trước khi bế mạc`.
pub(crate) const BEFORE_WHAT: &[&str] = &["khi", "sự", "toàn", "toàn thể", "tập thể", "mọi", "các", "mặt", "lúc"];

/// The capitals that stand for a given name in specimens (`Nguyễn Văn A`); a vowel may be a name (`Y`, `Ý`, `Út E`).
pub(crate) const SPECIMEN_LETTERS: &[char] =
    &['A', 'B', 'C', 'D', 'G', 'H', 'K', 'L', 'M', 'N', 'P', 'Q', 'T', 'V', 'X', 'Z'];

/// Nouns that with a number stand in the place of a name: `Thành viên 3`.
pub(crate) const STAND_INS: &[&str] = &[
    "thành viên",
    "người tham dự",
    "người tham gia",
    "đại biểu",
    "cán bộ",
    "nhân viên",
    "giáo viên",
    "họ và tên",
    "họ tên",
    "tên",
    "người",
];

/// How a sentence begins that says what the minutes rest on.
pub(crate) const RESTS_ON: &str = "căn cứ";

/// Words that deny what follows: `không từ chối ký`.
pub(crate) const DENIED: &[&str] = &["không", "chưa", "chẳng", "hề"];

/// Words of copies that are shared out.
pub(crate) const COPIES: &[&str] = &["bản cho", "giao cho", "mỗi bên", "0 bản", "1 bản", "2 bản", "3 bản", "4 bản"];

/// Words of ending besides the closing verbs.
pub(crate) const ENDS: &[&str] = &["xong", "nghỉ", "chia tay", "giải tán"];

/// Words of whoever writes the minutes.
pub(crate) const WRITER: &[&str] = &["thư ký", "ghi biên bản", "lập biên bản"];

/// Words of things that go on for days.
pub(crate) const DAYS: &[&str] = &["từ ngày", "trong các ngày", "trong 02 ngày", "trong hai ngày"];

/// How the roles begin of those who conduct what the minutes tell.
pub(crate) const OFFICERS: &[&str] = &["chủ t", "thư ký", "người ghi", "người lập", "cán bộ ghi", "cán bộ lập"];

/// Words of a role that all sides sign under.
pub(crate) const EVERYBODY: &[&str] = &["các bên", "hai bên", "đôi bên", "các thành viên", "những người"];

/// How a role begins that may stand for some side.
pub(crate) const SIDE: &[&str] = &[
    "đại diện",
    "đ/d",
    "bên",
    "phía",
    "tm",
    "kt",
    "tl",
    "người",
    "ông",
    "bà",
    "đơn vị",
    "cơ quan",
    "công ty",
    "chủ",
    "nhà",
    "giám đốc",
    "thủ",
    "trưởng",
    "tổng",
];

/// Words that a line naming a person has; where one stands, the reader may have missed somebody.
pub(crate) const PERSON_WORDS: &[&str] = &[
    "ông",
    "bà",
    "đ/c",
    "đồng chí",
    "anh",
    "chị",
    "họ tên",
    "họ và tên",
    "chức vụ",
    "chức danh",
    "giám đốc",
    "trưởng",
    "chủ tịch",
    "tá",
    "úy",
    "cán bộ",
    "nhân viên",
    "cccd",
    "cmnd",
    "đại diện bởi",
    "đại diện là",
];

/// Words of roles that tell nothing of a side.
pub(crate) const SIGNING_WORDS: &[&str] = &[
    "đại", "diện", "bên", "người", "cán", "bộ", "lập", "biên", "bản", "ghi", "thành", "phần", "tham", "gia", "và",
    "của", "các",
];

/// Words of a date that is none of the solar calendar.
pub(crate) const LUNAR: &[&str] = &["âm lịch", "âl", "tết", "chạp", "giêng"];

/// Words of the days of the week, Monday first.
pub(crate) const WEEKDAYS: [&[&str]; 7] = [
    &["thứ hai", "thứ 2"],
    &["thứ ba", "thứ 3"],
    &["thứ tư", "thứ 4"],
    &["thứ năm", "thứ 5"],
    &["thứ sáu", "thứ 6"],
    &["thứ bảy", "thứ bẩy", "thứ 7"],
    &["chủ nhật"],
];

/// Words before `thứ hai` that make it the second of something.
pub(crate) const ORDINALS: &[&str] = &["lần", "phiên", "kỳ", "đợt", "khóa", "bên", "người", "buổi", "vòng", "họp"];

/// Words of a sentence that looks ahead.
pub(crate) const AHEAD: &[&str] = &[
    "sẽ",
    "trước ngày",
    "dự kiến",
    "hạn",
    "kế hoạch",
    "chậm nhất",
    "đến ngày",
    "kể từ",
    "hẹn",
    "yêu cầu",
    "từ ngày",
    "thống nhất",
    "hiệu lực",
];

/// Verbs before a number of copies: `được lập thành 02 bản`.
pub(crate) const COPYING: &[&str] =
    &["lập thành", "làm thành", "lập thanh", "lập làm", "sao thành", "lập và thông qua"];

/// What follows `số` where it is that of a house: `Số nhà 12`.
pub(crate) const HOUSE: &str = "nhà";

/// What follows the bare number of minutes, as no street does: `Số 12 ngày 05/3/2024`.
pub(crate) const DATED: &str = "ngày";

/// Documents that are made out in copies of their own.
pub(crate) const COPIED: &[&str] = &["hợp đồng", "phụ lục", "thỏa thuận", "giấy", "di chúc"];

/// What says of a whole document that it is not yet, or is only the form of one: all that stands on a line of
/// its own, in a header, over the title or across the page, or before the title in its own line.
///
/// With each, whether the name of a form may begin with it too: `MẪU BIÊN BẢN`, `MẪU SỐ 05`.
#[rustfmt::skip]
pub(crate) const DRAFT_MARKS: &[(&str, bool)] = &[
    ("bản nháp", false),
    ("nháp", false),
    ("dự thảo", false),
    ("bản dự thảo", false),
    ("mẫu", true),
    ("bản mẫu", true),
    ("draft", false),
    ("sample", false),
];

/// What may follow a draft mark: `DỰ THẢO LẦN 2`.
pub(crate) const DRAFT_ROUNDS: &[&str] = &["lần", "số", "v", "version"];

/// What a head-count counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Head {
    Total,
    Present,
    Absent,
}

/// The word without which there is no head-count.
pub(crate) const ABSENT: &str = "vắng";

/// Labels of a head-count.
pub(crate) const HEAD_COUNTS: &[(&str, Head)] = &[
    ("tổng số", Head::Total),
    ("sĩ số", Head::Total),
    ("quân số", Head::Total),
    ("có mặt", Head::Present),
    ("hiện diện", Head::Present),
    ("vắng mặt", Head::Absent),
    (ABSENT, Head::Absent),
];

/// Words between such a label and its number.
pub(crate) const HEAD_FILLERS: &[&str] = &[
    "là", "gồm", "có", "số", "đồng", "chí", "đảng", "viên", "đoàn", "người", "thành", "đại", "biểu", "hội", "học",
    "sinh", "hộ",
];

/// Parts of those who are counted, which come besides their number.
pub(crate) const PARTS_OF_HEADS: &[&str] =
    &["chính thức", "dự bị", "nam", "nữ", "lý do", "phép", "trong đó", "nghỉ ốm", "công tác"];

/// Words of others that may have been counted, or of what is no people.
pub(crate) const NOT_OF_HEADS: &[&str] = &[
    "khách",
    "mời",
    "dự thính",
    "ủy quyền",
    "miễn",
    "tạm hoãn",
    "thay",
    "đại diện",
    "khẩu",
    "cổ phần",
    "cổ phiếu",
    "phiếu",
    "vốn",
    "phần vốn",
    "muộn",
    "trực tuyến",
    "online",
    "tuần",
    "ngày",
    "buổi",
    "tiết",
];

/// Numbers of a fixed length.
pub(crate) struct Digits {
    /// Words of its labels.
    pub(crate) labels: &'static [&'static str],
    pub(crate) name: Numbered,
    /// How many digits are right.
    pub(crate) lengths: &'static [usize],
}

impl Digits {
    /// Whether a number of such digits may be right.
    pub(crate) fn allows(&self, digits: &str) -> bool {
        if self.name != Numbered::Phone {
            return self.lengths.contains(&digits.len());
        }
        let national = digits.strip_prefix("84").filter(|rest| rest.len() >= 8);
        match national.or_else(|| digits.strip_prefix('0')) {
            // Mobile numbers have nine digits behind the 0; those of places had nine or ten before 2017.
            Some(rest) if rest.starts_with(['8', '9']) => rest.len() == 9,
            Some(rest) => matches!(rest.len(), 9 | 10),
            // Without the 0 a mobile number lacks it; one of a place, a short one and one that is free of charge do not.
            None => !(digits.len() == 9 && digits.starts_with(['3', '5', '7', '8', '9'])),
        }
    }
}

/// Identity cards of citizens have 12 digits, those before them 9 or 12 (Luật Căn cước 2023, Điều 12; Thông tư
/// 07/2016/TT-BCA); tax codes 10 or 13, and 12 where a person's own number is theirs (Luật Quản lý thuế 2019, Điều 30,
/// Điều 35). The first row counts of which a label stands there.
pub(crate) static DIGITS: &[Digits] = &[
    Digits {
        labels: &["cmnd", "cmtnd", "cmt", "chứng minh nhân dân", "chứng minh thư"],
        name: Numbered::OldCard,
        lengths: &[9, 12],
    },
    Digits { labels: &["cccd", "căn cước", "định danh cá nhân"], name: Numbered::Card, lengths: &[12] },
    Digits {
        labels: &["mã số thuế", "mst", "mã số doanh nghiệp", "mã doanh nghiệp"],
        name: Numbered::Tax,
        lengths: &[10, 12, 13],
    },
    Digits {
        labels: &["điện thoại", "đt", "sđt", "đtdđ", "di động", "tel", "zalo", "fax"],
        name: Numbered::Phone,
        lengths: &[10, 11],
    },
];

/// Papers that are numbered otherwise, and may be meant where they are named beside those.
pub(crate) const OTHER_PAPERS: &[&str] =
    &["hộ chiếu", "passport", "giấy phép", "thẻ đảng", "thẻ ngành", "hiệu", "khác"];
