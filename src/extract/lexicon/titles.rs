//! What stands round `BIÊN BẢN` in a title, and the titles and parts of minutes that do not call
//! themselves so.

use super::index::Phrases;

/// How a title begins, as it is written with its letters, apart, and without marks.
pub(crate) const MINUTES: &[&str] = &["biên bản", "b i ê n b ả n", "bien ban"];

/// What most lines that are no titles have nothing of.
pub(crate) static MINUTES_BEGIN: Phrases<&str> = Phrases::new(&["biên", "b i ê n", "bien"]);

/// A word of minutes yet to come: `Biên bản làm việc sẽ được lập …`.
pub(crate) static COMING: Phrases<&str> = Phrases::new(&["sẽ"]);

/// Letters and signs of the number of a form: `II.`.
pub(crate) const FORM_NUMBERS: [char; 4] = ['i', 'v', 'x', '.'];

/// Words before `biên bản` that leave the line a title, bare or in brackets: `(Dự thảo)`, `TRÍCH`.
pub(crate) static DRAFTS: Phrases<&str> =
    Phrases::new(&["trích", "trích lục", "bản sao", "dự thảo", "bản thảo", "bản nháp", "nháp", "draft", "lần"]);

/// Names of forms before `biên bản`, most with a number: `Mẫu số 02: BIÊN BẢN …`.
pub(crate) static FORMS: Phrases<&str> = Phrases::new(&["mẫu", "mẫu số", "biểu mẫu", "biểu mẫu số", "biểu số"]);

/// Names of annexes; without a number or a sign behind it the line names the annex of minutes.
pub(crate) static ANNEXES: Phrases<&str> = Phrases::new(&["phụ lục", "phụ lục số", "phụ biểu"]);

/// What follows `biên bản` where it is the name of a form: `Mẫu biên bản số 01`.
pub(crate) static NUMBERED: Phrases<&str> = Phrases::new(&["số"]);

/// How the heading of minutes begins that does not say `biên bản`; what follows must be minutes by its parts.
pub(crate) static MEETINGS: Phrases<&str> = Phrases::new(&[
    "họp",
    "cuộc họp",
    "buổi họp",
    "phiên họp",
    "thông tin buổi họp",
    "thông tin cuộc họp",
    "nội dung buổi họp",
    "nội dung cuộc họp",
    "nội dung họp",
    "tóm tắt buổi họp",
    "tóm tắt cuộc họp",
    "ghi chép cuộc họp",
    "ghi chép buổi họp",
    "ghi chú cuộc họp",
    "nhật ký họp",
    "nhật ký cuộc họp",
    "sổ họp",
    "sổ biên bản",
    "tổng hợp biên bản",
    "sinh hoạt",
    "buổi sinh hoạt",
    "giao ban",
    "hội nghị",
    "hội ý",
    "buổi làm việc",
]);

/// How a line under the title begins that does not say what the minutes are about.
pub(crate) static NO_SUBJECT: Phrases<&str> = Phrases::new(&[
    "thời gian",
    "căn cứ",
    "số",
    "hôm nay",
    "ngày",
    "chúng tôi",
    "kính gửi",
    "thành phần",
    "i.",
    "1.",
    "(ban hành",
    "(kèm theo",
    "(dùng cho",
    "(áp dụng",
]);

/// How one begins that does; its words are no part of what it says.
pub(crate) static SUBJECT_BEGINNINGS: Phrases<&str> = Phrases::new(&["v/v", "về việc", "(v/v", "(về việc", "tại:"]);
pub(crate) static SUBJECT_CUES: Phrases<&str> = Phrases::new(&["v/v", "về việc"]);

/// Letters of which ornaments under a title are made: `-----o0o-----`.
pub(crate) const ORNAMENTS: [char; 2] = ['o', '0'];

/// All that may stand before the number of the minutes on its line.
pub(crate) static BEFORE_OWN_NUMBER: Phrases<&str> = Phrases::new(&["biên bản", "("]);

/// Words behind a number that are no part of it.
pub(crate) static BEHIND_NUMBER: Phrases<&str> = Phrases::new(&["ngày", "quyển", "về"]);

/// Words of the English titles of minutes, anywhere in them.
pub(crate) const ENGLISH: &[&str] = &["minutes", "meeting notes", "meeting record", "meeting report", "meeting log"];

/// First words of the headings of documents that only tell of a meeting, call or order one.
pub(crate) static NO_MINUTES: Phrases<&str> = Phrases::new(&[
    "kết luận",
    "công văn",
    "thông cáo",
    "thư mời",
    "thư",
    "đề cương",
    "đề án",
    "dự án",
    "nội quy",
    "điều lệ",
    "chỉ thị",
    "công bố",
    "tin",
    "invitation",
    "agenda",
    "notice",
    "plan",
    "report",
]);

/// First words of a line that calls somebody to a meeting, or orders.
pub(crate) static CALLS: Phrases<&str> = Phrases::new(&[
    "kính gửi",
    "kính mời",
    "trân trọng",
    "rất mong",
    "đề nghị các",
    "điều 1",
    "quyết nghị",
    "dear",
    "please join",
    "you are invited",
]);

/// A part that minutes have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// When it was.
    Time,
    /// Where it was.
    Place,
    /// Who chaired or wrote.
    Officer,
    /// Who took part.
    People,
    /// What was spoken of.
    Content,
    /// What was decided, or when it ended.
    Outcome,
}

/// How the labels and headings of parts begin.
pub(crate) static PARTS: Phrases<(&str, Part)> = Phrases::pairs(&[
    ("thời gian", Part::Time),
    ("thời điểm", Part::Time),
    ("ngày họp", Part::Time),
    ("ngày", Part::Time),
    ("giờ", Part::Time),
    ("bắt đầu", Part::Time),
    ("date", Part::Time),
    ("time", Part::Time),
    ("địa điểm", Part::Place),
    ("nơi họp", Part::Place),
    ("hình thức họp", Part::Place),
    ("location", Part::Place),
    ("venue", Part::Place),
    ("place", Part::Place),
    ("chủ trì", Part::Officer),
    ("chủ tọa", Part::Officer),
    ("người chủ trì", Part::Officer),
    ("người điều hành", Part::Officer),
    ("thư ký", Part::Officer),
    ("thư kí", Part::Officer),
    ("người ghi", Part::Officer),
    ("chair", Part::Officer),
    ("chairman", Part::Officer),
    ("chairperson", Part::Officer),
    ("facilitator", Part::Officer),
    ("secretary", Part::Officer),
    ("note taker", Part::Officer),
    ("meeting called by", Part::Officer),
    ("thành phần", Part::People),
    ("thành viên", Part::People),
    ("người tham", Part::People),
    ("tham dự", Part::People),
    ("tham gia", Part::People),
    ("có mặt", Part::People),
    ("vắng", Part::People),
    ("attendees", Part::People),
    ("participants", Part::People),
    ("present", Part::People),
    ("nội dung", Part::Content),
    ("chương trình", Part::Content),
    ("thảo luận", Part::Content),
    ("diễn biến", Part::Content),
    ("ý kiến", Part::Content),
    ("trao đổi", Part::Content),
    ("đã bàn", Part::Content),
    ("đã trao đổi", Part::Content),
    ("đã thảo luận", Part::Content),
    ("các vấn đề", Part::Content),
    ("vấn đề", Part::Content),
    ("tiến độ", Part::Content),
    ("tóm tắt", Part::Content),
    ("topics", Part::Content),
    ("notes", Part::Content),
    ("topic", Part::Content),
    ("content", Part::Content),
    ("agenda", Part::Content),
    ("discussion", Part::Content),
    ("kết luận", Part::Outcome),
    ("kết quả", Part::Outcome),
    ("hiệu quả", Part::Outcome),
    ("thống nhất", Part::Outcome),
    ("đã thống nhất", Part::Outcome),
    ("đã quyết định", Part::Outcome),
    ("các quyết định", Part::Outcome),
    ("quyết định của cuộc họp", Part::Outcome),
    ("phân công công việc", Part::Outcome),
    ("phân công nhiệm vụ", Part::Outcome),
    ("phân công", Part::Outcome),
    ("biểu quyết", Part::Outcome),
    ("kết thúc", Part::Outcome),
    ("thời gian kết thúc", Part::Outcome),
    ("thời gian buổi họp kết thúc", Part::Outcome),
    ("conclusion", Part::Outcome),
    ("conclusions", Part::Outcome),
    ("decisions", Part::Outcome),
    ("action items", Part::Outcome),
    ("actions", Part::Outcome),
    ("next steps", Part::Outcome),
    ("agreed", Part::Outcome),
]);

/// What the heading of a meeting's title has: its minutes may be a table of meetings, or sessions.
pub(crate) const HELD: &[&str] = &["họp", "sinh hoạt", "hội nghị", "giao ban", "meeting", "minutes"];

/// Headings of the column that dates the meetings of a table.
pub(crate) static DAYS: Phrases<&str> =
    Phrases::new(&["ngày", "ngày họp", "ngày tháng", "thời gian", "thời gian họp", "ngày, giờ", "date", "date/time"]);

/// Words before the number of a session under the title of all.
pub(crate) static SESSIONS: Phrases<&str> = Phrases::new(&[
    "tuần",
    "tuần thứ",
    "buổi",
    "buổi thứ",
    "buổi họp",
    "buổi họp thứ",
    "buổi họp số",
    "cuộc họp",
    "cuộc họp thứ",
    "cuộc họp số",
    "họp lần",
    "họp lần thứ",
    "lần",
    "lần thứ",
    "phiên",
    "phiên họp thứ",
    "meeting",
    "week",
    "session",
]);

/// Numbers of sessions in words.
pub(crate) const ORDINALS: &[(&str, u32)] = &[
    ("nhất", 1),
    ("đầu tiên", 1),
    ("một", 1),
    ("hai", 2),
    ("nhì", 2),
    ("ba", 3),
    ("tư", 4),
    ("bốn", 4),
    ("năm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("tám", 8),
    ("chín", 9),
    ("mười", 10),
];
