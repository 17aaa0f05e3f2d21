//! Words by which the evidence for the rules is found: who is spoken of, what is told as past, which
//! roles sign.

use crate::record::Numbered;

use super::index::Phrases;
use super::row::{Row, row};

/// Words of a chair.
pub(crate) static CHAIR: Phrases<&str> = Phrases::new(&[
    "chủ trì",
    "chủ tọa",
    "chủ tịch đoàn",
    "đoàn chủ tịch",
    "điều hành",
    "chủ tịch hội",
    "chủ nhiệm",
    "điều khiển",
]);

/// Words that announce people, or that a line naming one has.
pub(crate) static PEOPLE: Phrases<&str> = Phrases::new(&[
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
]);

/// Words that say the minutes were read back or passed.
pub(crate) static READ: Phrases<&str> = Phrases::new(&[
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
    "nội dung đã ghi trong biên bản",
    "nội dung ghi trong biên bản",
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
]);

/// Words of a place, or of what people met on instead.
pub(crate) static PLACE: Phrases<&str> = Phrases::new(&[
    "địa điểm",
    "tại",
    "nơi họp",
    "nơi lập",
    "địa chỉ",
    "trụ sở",
    "ở",
    "trực tuyến",
    "online",
    "google meet",
    "zoom",
    "microsoft teams",
    "discord",
]);

/// Words of earlier sittings, whose minutes are read at the beginning of the next.
pub(crate) static EARLIER: Phrases<&str> = Phrases::new(&[
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
]);

/// What `trước` may govern instead: `thông qua tại cuộc họp trước khi bế mạc`.
pub(crate) static BEFORE_WHAT: Phrases<&str> =
    Phrases::new(&["khi", "sự", "toàn", "toàn thể", "tập thể", "mọi", "các", "mặt", "lúc"]);

/// The capitals that stand for a given name in specimens (`Nguyễn Văn A`); a vowel may be a name (`Y`, `Ý`, `Út E`).
pub(crate) const SPECIMEN_LETTERS: &[char] =
    &['A', 'B', 'C', 'D', 'G', 'H', 'K', 'L', 'M', 'N', 'P', 'Q', 'T', 'V', 'X', 'Z'];

/// Nouns that with a number stand in the place of a name: `Thành viên 3`.
pub(crate) static STAND_INS: Phrases<&str> = Phrases::new(&[
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
]);

/// Words that deny what follows: `không từ chối ký`.
pub(crate) static DENIED: Phrases<&str> = Phrases::new(&["không", "chưa", "chẳng", "hề"]);

/// Words of copies that are shared out.
pub(crate) static COPIES: &[Row<()>] = &[
    row("bản cho", (), &[("lưu bản cho thư ký", "bản cho")], &["văn bản của thư ký"]),
    row("giao cho", (), &[("giao cho bên B", "giao cho")], &["bàn giao"]),
    row("mỗi bên", (), &[("mỗi bên một tờ", "mỗi bên")], &["mỗi người"]),
    row("NUMBER bản", (), &[("có 02 bản", "02 bản")], &["02 biên bản"]),
];

/// Words of a time behind a verb of ending.
pub(crate) static TOLD_TIMES: Phrases<&str> = Phrases::new(&["giờ", "cùng ngày"]);

/// The word before a number.
pub(crate) static NUMBER: Phrases<&str> = Phrases::new(&["số"]);

/// The label of the place of the minutes.
pub(crate) static PLACE_LABEL: Phrases<&str> =
    Phrases::new(&["địa điểm", "nơi họp", "nơi lập", "nơi khảo sát", "nơi kiểm tra", "nơi nghiệm thu", "nơi bàn giao"]);

/// Words before `lập biên bản` that make a verb of it: nobody's label.
pub(crate) static WRITING: Phrases<&str> = Phrases::new(&["tiến hành", "cùng", "cùng nhau"]);

/// Words of ending besides the closing verbs.
pub(crate) static ENDS: Phrases<&str> = Phrases::new(&["xong", "nghỉ", "chia tay", "giải tán"]);

/// Words of whoever writes the minutes.
pub(crate) static WRITER: Phrases<&str> = Phrases::new(&["thư ký", "ghi biên bản", "lập biên bản"]);

/// What such a role says of it.
pub(crate) static WRITES: Phrases<&str> = Phrases::new(&["ghi biên bản", "lập biên bản"]);

/// How a list of those who get the minutes begins.
pub(crate) static RECEIVERS: Phrases<&str> = Phrases::new(&["nơi nhận", "nơi gửi", "lưu:"]);

/// Middle words of names that no role has.
pub(crate) static MIDDLE_NAMES: Phrases<&str> = Phrases::new(&[
    "văn", "thị", "đức", "ngọc", "minh", "hữu", "thanh", "quang", "xuân", "hồng", "bá", "đình", "thế", "mạnh", "duy",
    "trọng", "quốc",
]);

/// First words of bodies that sign by their name alone.
pub(crate) static SIGNING_BODIES: Phrases<&str> = Phrases::new(&[
    "tổ",
    "đội",
    "phòng",
    "khoa",
    "trung tâm",
    "chi cục",
    "cục",
    "sở",
    "trường",
    "công an",
    "viện",
    "hộ",
    "phụ huynh",
    "chủ",
    "phía",
    "các bên",
    "hai bên",
    "lớp",
    "trạm",
    "chi nhánh",
    "nhóm",
    "văn phòng",
    "xí nghiệp",
    "hợp tác xã",
]);

/// Words of things that go on for days.
pub(crate) static DAYS: Phrases<&str> = Phrases::new(&["từ ngày", "trong các ngày", "trong 02 ngày", "trong hai ngày"]);

/// How the roles begin of those who conduct what the minutes tell.
pub(crate) static OFFICERS: Phrases<&str> =
    Phrases::new(&["chủ tọa", "chủ trì", "chủ tịch", "thư ký", "người ghi", "người lập", "cán bộ ghi", "cán bộ lập"]);

/// Words of a role that all sides sign under.
pub(crate) static EVERYBODY: Phrases<&str> =
    Phrases::new(&["các bên", "hai bên", "đôi bên", "các thành viên", "những người"]);

/// How a role begins that may stand for some side.
pub(crate) static SIDE: Phrases<&str> = Phrases::new(&[
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
]);

/// Words that a line naming a person has; where one stands, the reader may have missed somebody.
pub(crate) static PERSON_WORDS: Phrases<&str> = Phrases::new(&[
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
]);

/// Words of roles that tell nothing of a side.
pub(crate) static SIGNING_WORDS: Phrases<&str> = Phrases::new(&[
    "đại", "diện", "bên", "người", "cán", "bộ", "lập", "biên", "bản", "ghi", "thành", "phần", "tham", "gia", "và",
    "của", "các",
]);

/// Words of a date that is none of the solar calendar.
pub(crate) static LUNAR: Phrases<&str> = Phrases::new(&["âm lịch", "âl", "tết", "chạp", "giêng"]);

/// Words of the days of the week, each with the days since Monday.
pub(crate) static WEEKDAYS: Phrases<(&str, u8)> = Phrases::pairs(&[
    ("thứ hai", 0),
    ("thứ 2", 0),
    ("thứ ba", 1),
    ("thứ 3", 1),
    ("thứ tư", 2),
    ("thứ 4", 2),
    ("thứ năm", 3),
    ("thứ 5", 3),
    ("thứ sáu", 4),
    ("thứ 6", 4),
    ("thứ bảy", 5),
    ("thứ bẩy", 5),
    ("thứ 7", 5),
    ("chủ nhật", 6),
]);

/// Words before `thứ hai` that make it the second of something.
pub(crate) static ORDINALS: Phrases<&str> =
    Phrases::new(&["lần", "phiên", "kỳ", "đợt", "khóa", "bên", "người", "buổi", "vòng", "họp"]);

/// Words of a sentence that looks ahead.
pub(crate) static AHEAD: Phrases<&str> = Phrases::new(&[
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
]);

/// Verbs before a number of copies: `được lập thành 02 bản`.
pub(crate) static COPYING: Phrases<&str> =
    Phrases::new(&["lập thành", "làm thành", "lập thanh", "lập làm", "sao thành", "lập và thông qua"]);

/// What follows `số` where it is that of a house: `Số nhà 12`.
pub(crate) static HOUSE: Phrases<&str> = Phrases::new(&["nhà"]);

/// Documents that are made out in copies of their own.
pub(crate) static COPIED: Phrases<&str> = Phrases::new(&["hợp đồng", "phụ lục", "thỏa thuận", "giấy", "di chúc"]);

/// What says of a whole document that it is not yet, or is only the form of one: all that stands on a line of
/// its own, in a header, over the title or across the page, or before the title in its own line.
///
/// With each, whether the name of a form may begin with it too: `MẪU BIÊN BẢN`, `MẪU SỐ 05`.
#[rustfmt::skip]
pub(crate) static DRAFT_MARKS: Phrases<(&str, bool)> = Phrases::pairs(&[
    ("bản nháp", false),
    ("nháp", false),
    ("dự thảo", false),
    ("bản dự thảo", false),
    ("mẫu", true),
    ("bản mẫu", true),
    ("draft", false),
    ("sample", false),
]);

/// What may follow a draft mark: `DỰ THẢO LẦN 2`.
pub(crate) static DRAFT_ROUNDS: Phrases<&str> = Phrases::new(&["lần", "số", "v", "version"]);

/// What a head-count counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Head {
    Total,
    Present,
    Absent,
}

/// Labels of a head-count.
pub(crate) static HEAD_COUNTS: Phrases<(&str, Head)> = Phrases::pairs(&[
    ("tổng số", Head::Total),
    ("sĩ số", Head::Total),
    ("quân số", Head::Total),
    ("có mặt", Head::Present),
    ("hiện diện", Head::Present),
    ("vắng mặt", Head::Absent),
    ("vắng", Head::Absent),
]);

/// Words between such a label and its number.
pub(crate) static HEAD_FILLERS: Phrases<&str> = Phrases::new(&[
    "là", "gồm", "có", "số", "đồng", "chí", "đảng", "viên", "đoàn", "người", "thành", "đại", "biểu", "hội", "học",
    "sinh", "hộ",
]);

/// Parts of those who are counted, which come besides their number.
pub(crate) static PARTS_OF_HEADS: Phrases<&str> =
    Phrases::new(&["chính thức", "dự bị", "nam", "nữ", "lý do", "phép", "trong đó", "nghỉ ốm", "công tác"]);

/// Words of others that may have been counted, or of what is no people.
pub(crate) static NOT_OF_HEADS: Phrases<&str> = Phrases::new(&[
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
]);

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

/// Words of somebody who did not sign.
pub(crate) static REFUSED: Phrases<&str> =
    Phrases::new(&["từ chối ký", "không ký vào biên bản", "không ký biên bản", "không chịu ký"]);

/// What makes no refusal of it, in its sentence.
pub(crate) static EXCUSES: Phrases<&str> =
    Phrases::new(&["nếu", "trường hợp", "không ai", "không có ai", "không có người", "quyền", "được", "lý do", "(*)"]);

/// What says why.
pub(crate) static REASONS: Phrases<&str> =
    Phrases::new(&["vì", "do", "lý do", "bởi", "cho rằng", "với lý", "nguyên nhân"]);
pub(crate) static REASON: Phrases<&str> = Phrases::new(&["lý do"]);

/// Hints of a form that ask for the reason.
pub(crate) static REASON_ASKED: Phrases<&str> =
    Phrases::new(&["(lý do)", "(ghi lý do)", "(ghi rõ lý do)", "(nêu lý do)", "(nêu rõ lý do)"]);

/// The word of the absent, without which there is no head-count.
pub(crate) static AWAY: Phrases<&str> = Phrases::new(&["vắng"]);

/// All that a line says of the absent besides their number, when it says nothing of them.
pub(crate) static ABSENTEES: Phrases<&str> = Phrases::new(&[
    "vắng", "mặt", "đồng", "chí", "người", "thành", "viên", "đại", "biểu", "số", "cổ", "đông", "đ", "c", "lý", "do",
    "ghi", "nêu", "rõ",
]);

/// Claims of papers that say neither how many nor which.
pub(crate) static UNCOUNTED: Phrases<&str> =
    Phrases::new(&["có tài liệu kèm theo", "có hồ sơ kèm theo", "có văn bản kèm theo"]);

/// Notes of whoever drafted, in brackets.
pub(crate) static BRACKETED_NOTES: Phrases<&str> = Phrases::new(&[
    "[bổ sung",
    "[cần bổ sung",
    "[cập nhật",
    "[cần cập nhật",
    "[kiểm tra lại",
    "(bổ sung sau)",
    "(cần bổ sung)",
]);

/// The same without brackets.
pub(crate) static BARE_NOTES: Phrases<&str> = Phrases::new(&["todo:"]);

/// What converters leave, and words of a line that is theirs.
pub(crate) static CONVERTERS: Phrases<&str> =
    Phrases::new(&["aspose", "spire.doc", "spire doc", "evaluation only", "unregistered version", "trial version"]);
pub(crate) static CONVERTED: Phrases<&str> =
    Phrases::new(&["evaluation", "created with", "trial", "unregistered", "spire"]);

/// Type words whose number must be a symbol.
pub(crate) static SYMBOLISED: Phrases<&str> = Phrases::new(&[
    "quyết định",
    "nghị định",
    "thông tư",
    "nghị quyết",
    "chỉ thị",
    "công văn",
    "kế hoạch",
    "tờ trình",
    "thông báo",
]);

/// Choices that exclude each other.
pub(crate) static YES: Phrases<&str> = Phrases::new(&["có"]);
pub(crate) static NO: Phrases<&str> = Phrases::new(&["không"]);

/// The motto (Tiêu ngữ), its words in order (Nghị định 30/2020/NĐ-CP, Phụ lục I).
pub(crate) const MOTTO: [&str; 3] = ["độc lập", "tự do", "hạnh phúc"];
pub(crate) const RIGHT_MOTTO: &str = "độc lập - tự do - hạnh phúc";
pub(crate) static MOTTO_WORDS: Phrases<&str> = Phrases::new(&MOTTO);

/// What is left of it where it is misspelled.
pub(crate) static MOTTO_HINTS: Phrases<&str> = Phrases::new(&["hạnh", "độc"]);

/// The words of the nation's name.
pub(crate) static NATION_WORDS: Phrases<&str> = Phrases::new(&["cộng hòa", "xã hội", "chủ nghĩa", "việt nam"]);

/// How the names of state bodies begin.
pub(crate) static STATE_BODIES: Phrases<&str> = Phrases::new(&[
    "ubnd",
    "ủy ban nhân dân",
    "hđnd",
    "hội đồng nhân dân",
    "sở",
    "bộ",
    "cục",
    "chi cục",
    "tổng cục",
    "công an",
    "tòa án",
    "viện kiểm sát",
    "văn phòng ubnd",
    "thanh tra",
    "kho bạc",
    "hải quan",
    "đội quản lý thị trường",
]);

/// What people are called when they are counted, and words before their number.
pub(crate) static PEOPLE_COUNTED: Phrases<&str> =
    Phrases::new(&["đồng chí", "người", "thành viên", "ông bà", "ông, bà", "đại biểu", "đ/c", "cán bộ"]);
pub(crate) static BEFORE_NUMBER: Phrases<&str> = Phrases::new(&["gồm", "có", "là", "số", "mặt"]);

/// Words of shares of copies: each, of whom, and what is done with one.
pub(crate) static EACH: Phrases<&str> = Phrases::new(&["mỗi"]);
pub(crate) static EACH_SIDE: Phrases<&str> = Phrases::new(&["mỗi bên"]);
pub(crate) static GIVES: Phrases<&str> = Phrases::new(&["giữ", "lưu", "giao", "gửi", "nhận", "trao", "cho"]);

/// Words of a time of day that say it is one.
pub(crate) static HOURS: Phrases<&str> = Phrases::new(&["giờ"]);
pub(crate) static BEFORE_HOURS: Phrases<&str> = Phrases::new(&["hồi", "lúc", "vào", "từ", "đến", "đầu", "thúc"]);

/// What is over.
pub(crate) static PAST: Phrases<&str> = Phrases::new(&["đã"]);

/// Somebody stands for a side.
pub(crate) static REPRESENTED: Phrases<&str> = Phrases::new(&["đại diện"]);

/// The cue before a subject in letters.
pub(crate) static LETTER_CUE: Phrases<&str> = Phrases::new(&["v/v"]);

/// How the headings of parts begin, in each of which sections are numbered anew.
pub(crate) const PARTS_OF_TEXT: &[&str] = &["phần", "chương", "phụ lục", "nội dung thứ", "part", "annex"];

/// How the line of a document's own number begins.
pub(crate) const OWN_NUMBERS: &[&str] = &["số:", "số :"];

/// Kinds of units, each with the ways it is written; the name follows.
pub(crate) static UNITS: Phrases<(&str, &str)> = Phrases::pairs(&[
    ("trường tiểu học", "trường tiểu học"),
    ("trường th", "trường tiểu học"),
    ("trường trung học cơ sở", "trường thcs"),
    ("trường thcs", "trường thcs"),
    ("trường trung học phổ thông", "trường thpt"),
    ("trường thpt", "trường thpt"),
    ("trường mầm non", "trường mầm non"),
    ("trường mn", "trường mầm non"),
    ("trường mẫu giáo", "trường mầm non"),
    ("trường đại học", "trường đại học"),
    ("trường cao đẳng", "trường cao đẳng"),
    ("công ty trách nhiệm hữu hạn", "công ty tnhh"),
    ("công ty tnhh", "công ty tnhh"),
    ("cty tnhh", "công ty tnhh"),
    ("công ty cổ phần", "công ty cổ phần"),
    ("công ty cp", "công ty cổ phần"),
    ("cty cp", "công ty cổ phần"),
    ("ctcp", "công ty cổ phần"),
    ("ủy ban nhân dân xã", "ubnd xã"),
    ("ubnd xã", "ubnd xã"),
    ("ủy ban nhân dân phường", "ubnd phường"),
    ("ubnd phường", "ubnd phường"),
    ("ủy ban nhân dân huyện", "ubnd huyện"),
    ("ubnd huyện", "ubnd huyện"),
    ("bệnh viện đa khoa", "bệnh viện đa khoa"),
    ("bvđk", "bệnh viện đa khoa"),
    ("hợp tác xã", "hợp tác xã"),
    ("htx", "hợp tác xã"),
]);

/// Words before a unit that does not hold the meeting.
pub(crate) const NOT_HOLDERS: &[&str] = &[
    "tại",
    "với",
    "đối với",
    "giữa",
    "cho",
    "ở",
    "về",
    "v/v",
    "sang",
    "đến",
    "kiểm tra",
    "thanh tra",
    "giám sát",
    "thăm",
    "trên",
];

/// How the titles of documents begin that are no part of minutes.
pub(crate) const DOCUMENTS: &[&str] =
    &["quyết định", "nghị quyết", "báo cáo", "hợp đồng", "tờ trình", "thông báo", "kế hoạch", "công điện", "chỉ thị"];

/// Signs of Roman numbers of sections.
pub(crate) const ROMAN_SIGNS: &[char] = &['I', 'V', 'X'];
