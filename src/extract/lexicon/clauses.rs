//! Words by which the parts of a citation follow each other: issuer, title, what comes after.

/// Small words that end the name of an issuing body.
pub(crate) const ISSUER_STOPS: &[&str] = &[
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
];

/// What may follow a comma or a dash inside the name of a body.
pub(crate) const ISSUER_JOINS: &[&str] = &[
    "thể thao",
    "công nghệ",
    "viễn thông",
    "thương binh",
    "gia đình",
    "thông tin",
    "xã hội",
    "kế hoạch",
    "hạ tầng",
    "du lịch",
    "vũng tàu",
    "tuyên truyền",
    "môi trường",
    "trật tự",
    "chống",
];

/// How a body's name begins when it is written small.
pub(crate) const BODY_HEADS: &[&str] = &[
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
];

/// Verbs that begin a title and are part of it.
pub(crate) const TITLE_VERBS: &[&str] = &[
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
];

/// Words after a comma that begin the next thought, not the rest of a title.
pub(crate) const NEXT_THOUGHT: &[&str] = &[
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
];

/// What a body does in a sentence, never in its name.
pub(crate) const ACTS: &[&str] =
    &["đã", "tiến hành", "đề nghị", "yêu cầu", "nhận thấy", "nhận được", "xin", "phối hợp với"];

/// What a body does with a document that it makes: `do UBND tỉnh ban hành`.
pub(crate) const ISSUING: &[&str] = &["ban hành", "phát hành", "ký", "cấp", "lập"];

/// The same between the body and the document: `Sở Xây dựng đã ban hành Công văn số …`.
pub(crate) const ISSUED: &[&str] = &[
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
];

/// Before the day at the head of a sentence.
pub(crate) const ON: &[&str] = &["vào"];

/// What stands in brackets about the document, no part of its title.
pub(crate) const ASIDES: &[&str] = &["sau", "gọi", "kèm", "được", "đã", "ban", "có", "viết", "dưới"];

/// Short words with a full stop that ends no sentence: `TP. Huế`.
pub(crate) const SHORTENED: &[&str] = &["tp", "tx", "tt", "ths", "ts", "pgs", "gs", "bs", "q", "p"];

/// What a form says on a line that may stay empty.
pub(crate) const OPTIONAL: &str = "(nếu có)";

/// Between the two sides of a contract and before them.
pub(crate) const SIDES: &[&str] = &["giữa"];

/// How a line that states grounds begins.
pub(crate) const GROUNDS: &[&str] = &["căn cứ"];

/// Before the document that issued a form.
pub(crate) const FORM_BY: &[&str] = &["theo"];

/// Inside the name of a type whose number is that of a form.
pub(crate) const FORMS: &[&str] = &["mẫu"];

/// Before the name of an issuer within the type: `Quyết định của UBND huyện số …`.
pub(crate) const OF: &[&str] = &["của"];

/// What is glued behind a symbol and belongs to what follows: `NĐ-CPngày`.
pub(crate) const GLUED: &[&str] = &["ngày", "của", "về"];

/// Words that count other things when they stand before `số`: `Hợp đồng gói thầu số 12`.
pub(crate) const COUNTED: &[&str] = &[
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
];

/// The lists that the matcher looks up in tokens.
pub(crate) const LISTS: &[&[&str]] = &[
    ISSUER_STOPS,
    ISSUER_JOINS,
    BODY_HEADS,
    TITLE_VERBS,
    NEXT_THOUGHT,
    ACTS,
    ISSUING,
    ISSUED,
    ON,
    ASIDES,
    SHORTENED,
    SIDES,
    GROUNDS,
    FORM_BY,
    FORMS,
    OF,
    GLUED,
    COUNTED,
];

/// The phrases of all lists.
pub(crate) fn phrases() -> impl Iterator<Item = &'static str> {
    LISTS.iter().copied().flatten().copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::lexicon::laws;
    use crate::extract::phrasebook::tests::check_list;

    #[test]
    fn every_phrase_is_found() {
        LISTS.iter().chain(&[laws::AFTER_COMMA, laws::SEVERAL]).for_each(|list| check_list(list, |words| words));
    }
}
