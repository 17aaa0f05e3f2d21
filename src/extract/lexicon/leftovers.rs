//! Words round the slots of a form, by which a value typed over its dots is told from the form's own words.

/// Words before a figure, folded.
pub(crate) const FIGURES: &[&str] =
    &["hồi", "lúc", "giờ", "h", "g", "ngày", MONTH, YEAR, "thành", "gồm", "có", "vắng", "khoảng", "tổng", "cộng"];

/// Words before a place or a body, folded.
pub(crate) const PLACED: &[&str] = &["tại", "ở", OF];

/// The word before a body that is another word's in most sentences.
pub(crate) const OF: &str = "của";

/// The word before a number of any kind.
pub(crate) const NUMBER: &str = "số";

/// Words that ask for what follows: a text that ends with one is not yet a value.
pub(crate) const ASKING: &[&str] = &[
    "xã",
    "huyện",
    "tỉnh",
    "thôn",
    "bản",
    "tổ",
    "ấp",
    "khóm",
    "phường",
    "quận",
    "đường",
    "phố",
    "số",
    "là",
    "của",
    "do",
    "cho",
    "với",
    "và",
    "từ",
    "đến",
    "thuộc",
    "bởi",
    "về",
    "để",
    "được",
    "theo",
    "thứ",
    "lớp",
    "khóa",
    "khoản",
    "điều",
    "điểm",
    "loại",
    "hiệu",
    "ông",
    "bà",
    "anh",
    "chị",
    "đ/c",
    "mã",
    "tên",
    "bằng",
];

/// How the next words of a form begin behind a slot, though in a capital: none of them is a value.
pub(crate) const FORM_WORDS: &[&str] = &[
    "chúng tôi",
    "hai bên",
    "các bên",
    "bên",
    "biên bản",
    "hôm nay",
    "hồi",
    "với",
    "gồm",
    "có",
    "ký",
    "ghi",
    "nêu",
    "và",
    "của",
    "nay",
    "đã",
    "căn cứ",
    "đại diện",
    "là",
    "do",
    "nơi",
    "số",
    "ngày",
    "tháng",
    "năm",
    "giờ",
    "chức",
    "ông",
    "bà",
    "họ",
    "tên",
    "sinh",
    "giới",
    "dân tộc",
    "quốc tịch",
    "tôn giáo",
    "trình độ",
    "nghị định",
    "quyết định",
    "thông tư",
    "nghị quyết",
    "luật",
    "bộ luật",
    "pháp lệnh",
];

/// The words before a month and a year.
pub(crate) const MONTH: &str = "tháng";
pub(crate) const YEAR: &str = "năm";

/// How an address on the net begins.
pub(crate) const ADDRESSES: &[&str] = &["www.", "http"];
