//! Words by which the parts of a citation follow each other: issuer, title, what comes after.

use super::index::Phrases;

/// Small words that end the name of an issuing body.
pub(crate) static ISSUER_STOPS: Phrases<&str> = Phrases::new(&[
    "về",
    "quy định",
    "ban hành",
    "hướng dẫn",
    "phê duyệt",
    "sửa đổi",
    "thành lập",
    "công bố",
    "kiện toàn",
    "cử",
    "giao",
    "giữa",
    "do",
    "được",
    "đã",
    "cho",
    "có",
    "là",
    "thì",
    "nên",
    "yêu cầu",
    "chỉ đạo",
    "tại",
    "trong",
    "theo",
    "đối với",
    "nêu",
    "kèm",
    "kể",
    "để",
    "triển khai",
    "thực hiện",
    "giải quyết",
    "xử phạt",
    "bổ nhiệm",
    "điều động",
    "tiến hành",
    "ký",
    "ngày",
    "xuất",
    "phát hành",
    "lập",
    "gửi",
    "với",
    "từ",
    "trên",
    "nhằm",
    "này",
    "chuyển",
    "cấp",
    "quyết định",
    "đề nghị",
    "thông báo",
    "phân công",
    "áp dụng",
    "tạm giữ",
    "khởi tố",
    "mở",
    "trưng cầu",
    "vào",
    "số",
    "thu hồi",
]);

/// What may follow a comma or a dash inside the name of a body.
pub(crate) static ISSUER_JOINS: Phrases<&str> = Phrases::new(&[
    "thể thao",
    "công nghệ",
    "viễn thông",
    "thương binh",
    "gia đình",
    "thông tin",
    "xã hội",
    "kế hoạch",
    "tài chính",
    "tổng hợp",
    "hành chính",
    "hạ tầng",
    "du lịch",
    "vũng tàu",
    "tuyên truyền",
    "môi trường",
    "trật tự",
    "chống",
]);

/// How a body's name begins when it is written small.
pub(crate) static BODY_HEADS: Phrases<&str> = Phrases::new(&[
    "ủy ban",
    "hội đồng",
    "công ty",
    "giám đốc",
    "chủ tịch",
    "cục",
    "chi cục",
    "sở",
    "bộ",
    "phòng",
    "ban",
    "công an",
    "tòa án",
    "viện",
    "trường",
    "hiệu trưởng",
    "trưởng",
    "chánh",
    "thủ trưởng",
    "thủ tướng",
    "chính phủ",
    "quốc hội",
    "tổng cục",
    "đảng ủy",
    "chi bộ",
    "trung tâm",
    "tập đoàn",
    "cơ quan",
    "tổng giám đốc",
    "bệnh viện",
    "ngân hàng",
]);

/// Verbs that begin a title and are part of it.
pub(crate) static TITLE_VERBS: Phrases<&str> = Phrases::new(&[
    "quy định",
    "ban hành",
    "hướng dẫn",
    "sửa đổi",
    "phê duyệt",
    "thành lập",
    "công bố",
    "kiện toàn",
    "cử",
    "giao",
    "bổ nhiệm",
    "điều động",
    "xử phạt",
    "cưỡng chế",
    "thu hồi",
    "triển khai",
    "bãi bỏ",
    "điều chỉnh",
    "cho phép",
    "tổ chức",
    "tăng cường",
    "phân công",
    "công nhận",
    "giải thể",
    "khởi tố",
    "trưng cầu",
    "tạm giữ",
    "bổ sung",
]);

/// Words after a comma that begin the next thought, not the rest of a title.
pub(crate) static NEXT_THOUGHT: Phrases<&str> = Phrases::new(&[
    "tiến hành",
    "chúng tôi",
    "hôm nay",
    "cụ thể",
    "đoàn kiểm tra",
    "đoàn thanh tra",
    "đoàn tiến hành",
    "theo đó",
    "căn cứ",
    "đề nghị",
    "trong đó",
    "hai bên",
    "nay",
    "các bên",
    "ngày",
    "vào",
    "xét thấy",
    "xét đề nghị",
    "sau khi",
    "tổ công tác",
    "tổ kiểm tra",
    "yêu cầu",
    "đồng thời",
    "được",
    "đã",
    "kèm theo",
    "có hiệu lực",
    "do đó",
    "vì vậy",
    "gồm",
    "bao gồm",
    "như sau",
    "thực hiện theo",
    "số tiền",
    "trị giá",
]);

/// What a body does in a sentence, never in its name.
pub(crate) static ACTS: Phrases<&str> =
    Phrases::new(&["đã", "tiến hành", "đề nghị", "yêu cầu", "nhận thấy", "nhận được", "xin", "phối hợp với"]);

/// What a body does with a document that it makes: `do UBND tỉnh ban hành`.
pub(crate) static ISSUING: Phrases<&str> = Phrases::new(&["ban hành", "phát hành", "ký", "cấp", "lập"]);

/// The same between the body and the document: `Sở Xây dựng đã ban hành Công văn số …`.
pub(crate) static ISSUED: Phrases<&str> = Phrases::new(&[
    "ban hành",
    "đã ban hành",
    "phát hành",
    "đã phát hành",
    "có",
    "đã có",
    "ký",
    "đã ký",
    "ký ban hành",
    "đã ký ban hành",
    "đã lập",
    "đã cấp",
]);

/// Before the day at the head of a sentence: none of `hôm nay`, whose day is that of the minutes.
pub(crate) static ON: Phrases<&str> = Phrases::new(&["vào", "trước đó,", "sau đó,", "tiếp đó,"]);

/// What stands in brackets about the document, no part of its title.
pub(crate) static ASIDES: Phrases<&str> =
    Phrases::new(&["sau", "gọi", "kèm", "được", "đã", "ban", "có", "viết", "dưới"]);

/// Short words with a full stop that ends no sentence: `TP. Huế`.
pub(crate) static SHORTENED: Phrases<&str> =
    Phrases::new(&["tp", "tx", "tt", "ths", "ts", "pgs", "gs", "bs", "q", "p"]);

/// What a form says on a line that may stay empty.
pub(crate) const OPTIONAL: &str = "(nếu có)";

/// Between the two sides of a contract and before them.
pub(crate) static SIDES: Phrases<&str> = Phrases::new(&["giữa"]);

/// How a line that states grounds begins.
pub(crate) static GROUNDS: Phrases<&str> = Phrases::new(&["căn cứ"]);

/// Before the document that issued a form.
pub(crate) static FORM_BY: Phrases<&str> = Phrases::new(&["theo"]);

/// Inside the name of a type whose number is that of a form.
pub(crate) static FORMS: Phrases<&str> = Phrases::new(&["mẫu"]);

/// Before the name of an issuer within the type: `Quyết định của UBND huyện số …`.
pub(crate) static OF: Phrases<&str> = Phrases::new(&["của"]);

/// What is glued behind a symbol and belongs to what follows: `NĐ-CPngày`.
pub(crate) static GLUED: Phrases<&str> = Phrases::new(&["ngày", "của", "về"]);

/// Words that count other things when they stand before `số`: `Hợp đồng gói thầu số 12`.
pub(crate) static COUNTED: Phrases<&str> = Phrases::new(&[
    "thầu",
    "tổ",
    "nhà",
    "thửa",
    "lô",
    "tờ",
    "phố",
    "xóm",
    "thôn",
    "phòng",
    "thoại",
    "khoản",
    "mục",
    "điều",
    "lớp",
    "nhóm",
    "máy",
    "khẩu",
    "biển",
    "kỳ",
    "biểu",
    "lục",
    "đợt",
    "lần",
    "đội",
    "nhánh",
    "tầng",
    "ô",
    "khối",
    "cụm",
    "tuyến",
    "đường",
    "quận",
    "phường",
    "ty",
    "trạm",
    "hộ",
    "đồ",
    "chiếu",
    "cước",
    "dân",
    "khu",
    "ấp",
    "tài",
    "dự án",
    "tiểu",
    "đoàn",
    "trường",
    "viện",
    "chương",
    "phần",
    "trang",
    "hiệu",
]);
