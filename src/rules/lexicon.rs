//! Tables of the rules: words of types, and letters of bodies in symbols.

use crate::lang::Text;

/// Bodies as names have them in full, and as offices shorten them.
pub(super) const BODIES_IN_FULL: &[(&str, &str)] = &[("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd")];

/// The levels of bodies, before the name of the place.
pub(super) const LEVELS: &[&str] =
    &["tỉnh ", "thành phố ", "tp. ", "tp ", "huyện ", "quận ", "thị xã ", "phường ", "xã ", "đặc khu "];

/// How the types begin that settle one thing, such as a contract, a plan or a permit; the one of which some set up a body
/// or a rule instead, and the words in the titles of these.
pub(super) const SINGLE: &[&str] =
    &["Hợp đồng", "Phụ lục", "Quyết định", "Kế hoạch", "Giấy phép", "Biên bản", "Bản án", "Giấy chứng nhận", "Đơn"];
pub(super) const DECISION: &str = "Quyết định";
pub(super) const STANDING_TITLES: &[&str] = &[
    "ban hành",
    "bổ nhiệm",
    "kiện toàn",
    "chức năng",
    "phân công",
    "ủy quyền",
    "thành lập hội đồng",
    "thành lập ban",
    "thành lập tổ",
    "điều động",
    "quy định",
    "quy chế",
    "quy trình",
];

/// Types whose first mention must be complete, and whose number is never bare.
pub(super) const OFFICIAL: &[&str] =
    &["Nghị định", "Quyết định", "Thông tư", "Chỉ thị", "Nghị quyết", "Kế hoạch", "Công văn", "Tờ trình", "Thông báo"];

/// How the types begin that each firm numbers as it likes.
pub(super) const PRIVATE: &[&str] = &["Hợp đồng", "Phụ lục", "Hóa đơn", "Biên bản", "Giấy", "Phiếu", "Đơn"];

/// How the types of contracts begin.
pub(super) const CONTRACT: &str = "Hợp đồng";

/// What stands before the term of the National Assembly in a symbol, and how a part of one begins that has it.
pub(super) const ASSEMBLY: &str = "QH";
pub(super) const OF_ASSEMBLY: &[&str] = &["/QH", "/UBTVQH"];

/// Bodies of which there are many bear one abbreviation: those whose letters may stand anywhere in a symbol, those
/// that a symbol ends with, and how the letters of departments begin.
pub(super) const COMMITTEE: &str = "UBND";
pub(super) const LOCAL_BODIES: &[&str] = &["UBND", "HĐND", "UB"];
pub(super) const DEPARTMENT: char = 'S';

/// Ministries that were merged into others in 2025, and those founded then.
pub(super) const MERGED: &[&str] = &["BTTTT", "BKHĐT", "BLĐTBXH", "BGTVT", "BTNMT", "BNNPTNT"];
pub(super) const FOUNDED: &[&str] = &["BNNMT", "BDTTG"];

/// Type word, letters that are another type's, the right ones.
pub(super) const CONFUSED: &[(&str, &str, &str)] = &[
    ("Tờ trình", "TT", "TTr"),
    ("Hướng dẫn", "HĐ", "HD"),
    ("Chương trình", "CT", "CTr"),
    ("Quyết định", "QyĐ", "QĐ"),
    ("Hợp đồng", "HD", "HĐ"),
];

/// Examples of the number of minutes: the figure alone, the symbol, and that of the form for violations.
pub(super) const NUMBER: &str = "05";
pub(super) const SYMBOL: &str = "05/BB";
pub(super) const VIOLATION_SYMBOL: &str = "05/BB-VPHC";

/// What each family of rules is about, by the first letters of its ids.
pub(crate) static FAMILIES: &[(&str, Text)] = &[
    ("BB1", Text::new("thời gian", "times")),
    ("BB2", Text::new("văn bản viện dẫn", "cited documents")),
    ("BB3", Text::new("người và các bên", "people and sides")),
    ("BB4", Text::new("số lượng, số bản", "counts and copies")),
    ("BB5", Text::new("chỗ trống khác", "other blanks")),
    ("BB6", Text::new("thể thức", "form")),
    ("BB7", Text::new("văn bản và tệp", "text and file")),
];
