//! Words by which it is told whether minutes rest on a law, and of which day they speak of it.

use super::index::Phrases;

/// The word that says so wherever it stands: `Hôm nay, ngày …, căn cứ Luật …, chúng tôi gồm`.
pub(crate) static GROUND: Phrases<&str> = Phrases::new(&["căn cứ"]);

/// What begins as a ground does and is none: `Theo dõi`.
pub(crate) static NO_BEGINNINGS: Phrases<&str> = Phrases::new(&["theo dõi", "theo đó", "theo như", "xét thấy"]);

/// Before that word where it is a noun: `không có căn cứ`, `làm căn cứ`.
pub(crate) static NO_GROUND: Phrases<&str> =
    Phrases::new(&["làm", "có", "không", "chưa", "đủ", "thiếu", "mọi", "những", "nêu"]);

/// Heads of a list of what the minutes rest on.
pub(crate) static HEADS: Phrases<&str> = Phrases::new(&[
    "căn cứ",
    "các căn cứ",
    "những căn cứ",
    "cơ sở pháp lý",
    "cơ sở thực hiện",
    "tài liệu làm căn cứ",
    "các tài liệu làm căn cứ",
    "tài liệu căn cứ",
    "văn bản pháp lý",
    "các văn bản pháp lý",
    "hồ sơ pháp lý",
    "quy định áp dụng",
    "các quy định áp dụng",
    "văn bản áp dụng",
    "tiêu chuẩn, quy chuẩn áp dụng",
]);

/// Words that a head with a colon has: `Tiêu chuẩn, quy phạm được áp dụng:`.
pub(crate) static HEAD_WORDS: Phrases<&str> =
    Phrases::new(&["căn cứ", "pháp lý", "áp dụng", "cơ sở thực hiện", "văn bản liên quan", "quy định liên quan"]);

/// Right before a document that things are done under.
pub(crate) static UNDER: Phrases<&str> =
    Phrases::new(&["theo", "theo quy định của", "theo quy định tại", "theo các", "theo mẫu của"]);

/// Words of what was done: behind them a sentence tells and rests on nothing more.
pub(crate) static TOLD: Phrases<&str> = Phrases::new(&[
    "đã",
    "được cấp",
    "cấp theo",
    "tiến hành",
    "chúng tôi",
    "nhận thấy",
    "tôi tên",
    "báo cáo",
    "đề xuất",
    "trao đổi",
    "tham luận",
    "giới thiệu",
    "phổ biến",
]);

/// Of what somebody says, in whose mouth a law is no basis of the minutes.
pub(crate) static SPOKEN: Phrases<&str> = Phrases::new(&[
    "trình bày",
    "cho rằng",
    "cho biết",
    "khai rằng",
    "khai nhận",
    "phát biểu",
    "ý kiến",
    "đề nghị",
    "hỏi",
    "trả lời",
    "nêu",
    "thắc mắc",
    "khiếu nại",
    "phản ánh",
]);

/// Before an article that is applied: `theo khoản 2 Điều 5`, `vi phạm Điều 5`.
pub(crate) static APPLIED: Phrases<&str> =
    Phrases::new(&["theo", "quy định", "quy định ở", "căn cứ", "căn cứ vào", "vi phạm", "áp dụng", "tại"]);

/// Before a document under which something was done once: `giấy chứng nhận cấp theo Luật …`.
pub(crate) static DONE_UNDER: Phrases<&str> = Phrases::new(&[
    "cấp theo",
    "lập theo",
    "ký theo",
    "giao theo",
    "thuê theo",
    "thành lập theo",
    "ban hành theo",
    "phê duyệt theo",
    "xây dựng theo",
    "đăng ký theo",
    "bồi thường theo",
]);

/// The word of an article.
pub(crate) static ARTICLE: Phrases<&str> = Phrases::new(&["điều"]);

/// What else the place within a law is told by: `điểm a, b khoản 2 và khoản 3 Điều 5 của`.
pub(crate) static PLACES: Phrases<&str> = Phrases::new(&[
    "điều",
    "khoản",
    "điểm",
    "mục",
    "chương",
    "phần",
    "phụ lục",
    "của",
    "và",
    "các",
    "thuộc",
    "đến",
    "tiết",
]);

/// Behind these a document is one of its own, whatever is cited before it.
pub(crate) static SEVERALS: Phrases<&str> =
    Phrases::new(&["và", "cùng", "hoặc", "căn cứ", "căn cứ vào", "các", "cùng với", "theo quy định tại"]);

/// What joins two of a kind.
pub(crate) static AND: Phrases<&str> = Phrases::new(&["và"]);

/// Before a document that is spoken of as one that no longer holds, or held at another time.
pub(crate) static FORMER: Phrases<&str> = Phrases::new(&[
    "thay thế",
    "bãi bỏ",
    "hủy bỏ",
    "hết hiệu lực",
    "trước đây",
    "tại thời điểm",
    "vào thời điểm",
    "thời kỳ",
    "trước khi",
    "không còn",
    "đình chỉ",
]);

/// Before a document that another amends, or is amended by.
pub(crate) static AMENDING: Phrases<&str> = Phrases::new(&["sửa đổi", "bổ sung", "đính chính", "hợp nhất"]);

/// Behind a document that is no longer in force and is known not to be.
pub(crate) static PASSED: Phrases<&str> = Phrases::new(&[
    "trước đây",
    "(cũ",
    "hết hiệu lực",
    "bị bãi bỏ",
    "được bãi bỏ",
    "bị thay thế",
    "được thay thế",
    "thay thế bởi",
    "thay thế bằng",
    "tại thời điểm",
    "vào thời điểm",
    "có hiệu lực tại",
    "có hiệu lực vào",
    "trước khi",
]);

/// Behind a document that is known to have been amended.
pub(crate) static AMENDED: Phrases<&str> =
    Phrases::new(&["sửa đổi", "được bổ sung", "bổ sung năm", "vbhn", "hợp nhất"]);

/// Of a law that is not yet in force and is known not to be.
pub(crate) static AHEAD: Phrases<&str> = Phrases::new(&[
    "hiệu lực từ",
    "hiệu lực kể từ",
    "hiệu lực thi hành",
    "sẽ có hiệu lực",
    "chưa có hiệu lực",
    "chuẩn bị",
    "triển khai thi hành",
    "triển khai thực hiện",
    "sắp có hiệu lực",
]);

/// Of a transitional clause (điều khoản chuyển tiếp), by which the old law still governs.
pub(crate) static TRANSITIONAL: Phrases<&str> = Phrases::new(&[
    "chuyển tiếp",
    "tiếp tục áp dụng",
    "tiếp tục được áp dụng",
    "tiếp tục thực hiện theo",
    "tiếp tục được thực hiện",
    "vẫn áp dụng",
    "vẫn được áp dụng",
    "áp dụng pháp luật tại thời điểm",
]);

/// Of minutes about a law that is being made or learnt.
pub(crate) static REHEARSALS: Phrases<&str> = Phrases::new(&[
    "tập huấn",
    "soạn thảo",
    "dự thảo",
    "góp ý",
    "bồi dưỡng",
    "tuyên truyền",
    "phổ biến",
    "quán triệt",
    "triển khai thi hành",
    "triển khai luật",
    "giới thiệu luật",
    "chuẩn bị thi hành",
]);

/// Of an act that a law governs by the day on which it was done: a breach, a contract, works.
pub(crate) static ACTS: Phrases<&str> = Phrases::new(&[
    "bản án",
    "vi phạm",
    "hành vi",
    "xảy ra",
    "vụ việc",
    "tai nạn",
    "sự cố",
    "ký kết",
    "đã ký",
    "ký hợp đồng",
    "thi công",
    "khởi công",
    "thời điểm",
    "giao đất",
    "thuê đất",
    "thu hồi đất",
    "chuyển nhượng",
    "mua bán",
    "xây dựng từ",
    "xây dựng năm",
    "xây dựng nhà",
    "xây dựng công trình",
    "xây dựng trái phép",
    "sử dụng từ",
    "thực hiện từ",
    "bắt đầu từ",
    "phát hiện",
    "nộp hồ sơ",
    "tiếp nhận hồ sơ",
    "phê duyệt",
]);

/// Before a day that is of a person or of a paper of theirs.
pub(crate) static OF_PAPERS: Phrases<&str> =
    Phrases::new(&["sinh", "sinh ngày", "cấp", "cấp ngày", "hết hạn", "sinh năm"]);
