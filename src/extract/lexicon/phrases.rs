//! Phrases by which the zones of minutes are told apart (Nghị định 30/2020/NĐ-CP, Phụ lục III,
//! mẫu 1.9, and the forms of tax, police, construction and company practice).

use super::index::Phrases;

/// What follows `biên bản` in a sentence about the minutes, never in their title.
pub(crate) static NOT_A_TITLE: Phrases<&str> = Phrases::new(&[
    "này",
    "mẫu số",
    "được",
    "đã",
    "trên",
    "kèm",
    "do",
    "gồm",
    "có",
    "lập",
    "kết thúc hồi",
    "kết thúc lúc",
    "kết thúc vào",
    "kết thúc cùng",
    "là",
    "phải",
    "của",
    "nêu",
]);

/// Headings of columns of a table that people sign.
pub(crate) static SIGNED_COLUMNS: Phrases<&str> = Phrases::new(&["chữ ký", "ký tên", "ký nhận", "ký"]);

/// How the titles of other documents begin.
pub(crate) static OTHER_TITLES: Phrases<&str> = Phrases::new(&[
    "báo cáo",
    "công điện",
    "đơn",
    "giấy",
    "hợp đồng",
    "hướng dẫn",
    "kế hoạch",
    "nghị định",
    "nghị quyết",
    "phiếu",
    "phương án",
    "quy chế",
    "quy định",
    "quy trình",
    "quyết định",
    "sổ",
    "thông báo",
    "thông tư",
    "tờ trình",
]);

/// How the titles of what is attached begin.
pub(crate) static APPENDICES: Phrases<&str> = Phrases::new(&[
    "phụ lục",
    "danh mục",
    "danh sách",
    "bảng",
    "chương trình",
    "lịch",
    "bản cam kết",
    "thư mời",
    "tờ khai",
    "bản sao",
]);

/// How the lines of a letterhead above the nation's name begin.
pub(crate) static LETTERHEADS: Phrases<&str> =
    Phrases::new(&["ubnd", "ủy ban", "sở", "công ty", "công an", "trường", "mẫu"]);

/// How lines under the title that say what it is about begin.
pub(crate) static ABOUT: Phrases<&str> = Phrases::new(&["v/v", "về việc", "(v/v", "(về việc"]);

/// How a line that says what the minutes rest on begins.
pub(crate) static GROUNDS: Phrases<&str> =
    Phrases::new(&["căn cứ", "thực hiện", "thi hành", "theo", "xét", "trên cơ sở"]);

/// How explanatory notes begin.
pub(crate) static NOTES: Phrases<&str> = Phrases::new(&["ghi chú:", "ghi chú :", "hướng dẫn", "chú thích", "lưu ý:"]);

/// The same anywhere behind a star.
pub(crate) static STARRED_NOTES: Phrases<&str> = Phrases::new(&["ghi chú"]);

/// What stands in a dateline: `Tân Lộc, ngày 05 tháng 3 năm 2024`.
pub(crate) static DATELINE: Phrases<&str> = Phrases::new(&[", ngày", "tháng", "năm"]);

/// The last words of the motto, right above which a letterhead ends.
pub(crate) const MOTTO_END: &str = "hạnh phúc";

/// How the sentence or label that gives the beginning starts.
pub(crate) static OPENING_STARTS: Phrases<&str> = Phrases::new(&[
    "hôm nay",
    "hồi",
    "vào hồi",
    "vào lúc",
    "lúc",
    "vào ngày",
    "ngày",
    "bắt đầu",
    "thời gian",
    "thời điểm",
    "giờ bắt đầu",
    "hôm nay ngày",
    "khai mạc",
    "lập lúc",
    "lập hồi",
    "lập vào",
    "vào khoảng",
    "biên bản được lập hồi",
    "biên bản được lập vào",
    "biên bản này được lập hồi",
    "biên bản này được lập vào",
    "biên bản lập hồi",
    "căn cứ yêu cầu hôm nay",
    "date",
    "time",
    "start time",
    "meeting date",
]);

/// Words that make a line that may open speak of a time.
pub(crate) static TIMED: Phrases<&str> =
    Phrases::new(&["giờ", "ngày", "hôm nay", "hồi", "lúc", "thời gian", "thời điểm", "bắt đầu", "date", "time"]);

/// What is held, as the sentence that opens its minutes names it.
pub(crate) static EVENTS: Phrases<&str> = Phrases::new(&[
    "cuộc họp",
    "buổi họp",
    "buổi làm việc",
    "buổi sinh hoạt",
    "buổi lễ",
    "buổi giao ban",
    "phiên họp",
    "hội nghị",
    "hội đồng",
    "đại hội",
    "kỳ họp",
    "buổi kiểm tra",
    "việc bàn giao",
    "việc kiểm tra",
    "việc nghiệm thu",
]);

/// Words before the hour at which something is held.
pub(crate) static HELD: Phrases<&str> = Phrases::new(&["vào hồi", "vào lúc", "hồi", "lúc"]);

/// What leads to the hours of a range, in the same sentence: `diễn ra từ 8 giờ đến 10 giờ`.
pub(crate) static RANGE: Phrases<&str> = Phrases::new(&["từ"]);

/// Where, in a sentence that says first what the minutes rest on, the beginning is given; whether an hour
/// must follow.
pub(crate) static OPENING_CLAUSES: Phrases<(&str, bool)> = Phrases::pairs(&[
    ("hôm nay", false),
    ("vào hồi", true),
    ("vào lúc", true),
    ("hồi", true),
    ("lúc", true),
    ("vào khoảng", true),
]);

/// What, anywhere in it, makes of a line that speaks of a time a beginning.
pub(crate) static BEGINNINGS: Phrases<&str> =
    Phrases::new(&["hôm nay", "bắt đầu lúc", "bắt đầu vào", "khai mạc lúc", "khai mạc vào"]);

/// A line of what the minutes rest on, which gives a beginning only in a clause of its own.
pub(crate) static RESTS: Phrases<&str> = Phrases::new(&["căn cứ", "- căn cứ"]);

/// Words right before an hour: `Hội chẩn lúc: 10 giờ`, `lập xong hồi 10 giờ`.
pub(crate) static AT_HOUR: Phrases<&str> = Phrases::new(&["lúc", "hồi"]);

/// The label of an hour ends so: `Hội chẩn lúc: …`.
pub(crate) static HOUR_LABELS: Phrases<&str> = Phrases::new(&["lúc"]);

/// Words that say the minutes were read back or passed, in a sentence about them or about doing it again.
pub(crate) static READ_BACK: Phrases<&str> =
    Phrases::new(&["đọc lại", "đã đọc", "được đọc", "đã thông qua", "được thông qua", "đọc cho"]);
pub(crate) static READ_WHAT: Phrases<&str> = Phrases::new(&["biên bản", "lại"]);

/// Minutes.
pub(crate) static MINUTES: Phrases<&str> = Phrases::new(&["biên bản"]);

/// Verbs before the number of copies; `bản` alone is also in `văn bản`, `biên bản`, `bản đồ`.
pub(crate) static COPY_VERBS: Phrases<&str> = Phrases::new(&["thành", "làm", "lập", "ra", "in", "thanh"]);

/// What a copy is called.
pub(crate) static COPY: Phrases<&str> = Phrases::new(&["bản"]);

/// Words of a label that give a date or time of something else than the minutes.
pub(crate) static OTHER_TIMES: Phrases<&str> = Phrases::new(&[
    "khắc phục",
    "xử lý",
    "của hồ sơ",
    "của tài liệu",
    "xảy ra",
    "vào làm",
    "nghỉ việc",
    "thôi việc",
    "nhận việc",
    "sinh",
    "cấp",
    "hết hạn",
    "hiệu lực",
    "hợp đồng",
    "hóa đơn",
    "bảo hành",
    "thi công",
    "khởi công",
    "thanh toán",
    "sử dụng",
    "sản xuất",
    "mua",
    "đóng thầu",
    "vào viện",
    "vào đảng",
    "tạm giữ",
    "làm việc cho",
]);

/// Verbs of the sentence that gives the end.
pub(crate) static CLOSING_VERBS: Phrases<&str> = Phrases::new(&[
    "kết thúc",
    "kết thức",
    "lập xong",
    "ghi xong",
    "làm xong",
    "xong hồi",
    "xong lúc",
    "xong vào",
    "bế mạc",
    "thông qua vào",
    "thông qua lúc",
    "nghỉ họp",
    "hoàn mãn",
    "hoàn thành vào",
    "hoàn thành hồi",
    "hoàn thành lúc",
    "hoàn thành vào hồi",
    "hoàn thành vào lúc",
    "hoàn tất hồi",
    "hoàn tất vào",
    "chấm dứt hồi",
    "chấm dứt lúc",
]);

/// Words after a closing verb that make it speak of a time.
pub(crate) static CLOSING_CUES: Phrases<&str> = Phrases::new(&["hồi", "lúc", "giờ", "cùng ngày", "vào", "ngày"]);

/// Words of a date.
pub(crate) static DAY: Phrases<&str> = Phrases::new(&["ngày"]);
pub(crate) static MONTH: Phrases<&str> = Phrases::new(&["tháng"]);

/// What makes of the last day of a range all of it: `đến hết ngày 5/3`.
pub(crate) static WHOLE_DAY: Phrases<&str> = Phrases::new(&["hết"]);

/// What stands between the two ends of a range.
pub(crate) static RANGES: Phrases<&str> = Phrases::new(&["đến", "-", "–", "tới", "đến khoảng"]);

/// How the labels of the time, and of the end's, begin.
pub(crate) static TIME_LABELS: Phrases<&str> = Phrases::new(&["thời gian"]);
pub(crate) static END_LABELS: Phrases<&str> = Phrases::new(&["thời gian kết thúc", "kết thúc"]);

/// Verbs of a beginning on the line of an end.
pub(crate) static STARTS: Phrases<&str> = Phrases::new(&["bắt đầu", "khai mạc"]);

/// Verbs of an end in its label, and those that give it in the sentence of the beginning.
pub(crate) static ENDS: Phrases<&str> = Phrases::new(&["kết thúc", "bế mạc", "lập xong"]);
/// In the label of an end: of one that is only planned.
pub(crate) static PLANNED: Phrases<&str> = Phrases::new(&["dự kiến", "theo kế hoạch"]);
pub(crate) static ENDS_TOO: Phrases<&str> = Phrases::new(&["và kết thúc lúc"]);

/// Words right before a date of something else than the minutes.
pub(crate) static OTHER_DATES: Phrases<&str> =
    Phrases::new(&["sinh", "cấp", "sinh ngày", "số", "ký", "hợp đồng", "ban hành"]);

/// First words of the roles under which people sign.
pub(crate) static SIGNATURE_ROLES: Phrases<&str> = Phrases::new(&[
    "đại diện",
    "đ/d",
    "thư ký",
    "chủ tọa",
    "chủ trì",
    "chủ tịch",
    "người",
    "cán bộ",
    "bên",
    "trưởng đoàn",
    "tm.",
    "kt.",
    "tl.",
    "tuq.",
    "q.",
    "thủ trưởng",
    "giám đốc",
    "tổng giám đốc",
    "phó giám đốc",
    "hiệu trưởng",
    "xác nhận",
    "điều tra viên",
    "kiểm sát viên",
    "tổ trưởng",
    "trưởng phòng",
    "trưởng ban",
    "trưởng khoa",
    "kế toán",
    "thủ kho",
    "thủ quỹ",
    "đơn vị",
    "nhà thầu",
    "chủ đầu tư",
    "tư vấn",
    "giám sát",
    "chỉ huy trưởng",
    "thành viên",
    "các thành viên",
    "thành phần",
    "ban",
    "đoàn",
    "nơi nhận",
    "chấp hành viên",
    "thẩm phán",
    "hội thẩm",
    "bị can",
    "bị hại",
    "cơ quan",
    "chính quyền",
    "ủy ban",
    "ubnd",
    "công ty",
    "ông",
    "gvcn",
    "giáo viên",
    "lãnh đạo",
    "hội đồng",
    "tổ chức",
    "cá nhân",
    "kiểm tra viên",
    "thanh tra viên",
    "công chứng viên",
    "đấu giá viên",
    "hòa giải viên",
    "phiên dịch",
    "luật sư",
    "nhân viên",
    "kỹ thuật",
    "bí thư",
    "đội trưởng",
    "phụ trách",
    "ký tên",
    "chữ ký",
]);

/// Instructions under a role.
pub(crate) static SIGNATURE_HINTS: Phrases<&str> = Phrases::new(&[
    "(ký",
    "ký tên",
    "ký, ghi",
    "ký và ghi",
    "ghi rõ họ tên",
    "họ tên, chữ ký",
    "chữ ký",
    "đóng dấu)",
    "điểm chỉ",
]);

/// The nation's name (Quốc hiệu), Nghị định 30/2020/NĐ-CP, Phụ lục I.
pub(crate) const NATION: &str = "cộng hòa xã hội chủ nghĩa việt nam";
pub(crate) static NATION_NAMES: Phrases<&str> = Phrases::new(&[NATION]);

/// How a row begins that sums up the rows above it, folded.
pub(crate) static SUMS: Phrases<&str> = Phrases::new(&[
    "tổng cộng",
    "tổng số",
    "tổng tiền",
    "tổng giá trị",
    "tổng thành tiền",
    "chênh lệch",
    "tổng chi phí",
    "tổng khối lượng",
    "tổng số lượng",
    "tổng diện tích",
    "tổng vật tư",
    "tổng thiết bị",
    "cộng tiền",
    "cộng dồn",
    "cộng nhóm",
    "cộng mục",
    "thuế suất",
    "thuế gtgt",
    "thuế vat",
    "tiền thuế",
    "vat",
    "chiết khấu",
    "làm tròn",
    "thành tiền sau thuế",
    "bằng chữ",
    "số tiền bằng chữ",
    "số tiền viết bằng chữ",
    "total",
    "sub total",
    "subtotal",
    "grand total",
]);

/// Words that do so where they stand alone: `Tổng giám đốc` sums up nothing.
pub(crate) const ALONE_SUMS: &[&str] = &["tổng", "cộng", "thuế", "còn lại", "sum"];

/// Words behind which room before a counted thing is a number's: `cấp cho       hộ dân`.
pub(crate) const HOW_MANY: &[&str] = &[
    "có", "còn", "cấp", "cho", "gồm", "là", "được", "số", "lượng", "khoảng", "hết", "thu", "chi", "trong", "thêm",
    "với", "đủ", "thiếu", "thừa", "mất", "hỏng", "mua", "bán", "mượn", "vắng", "hơn", "gần", "thành", "bằng", "nặng",
    "dài", "rộng", "tăng", "giảm",
];
