//! Types of documents: the words that name them and the letters that stand for them in a symbol.
//!
//! Letters of the 27 administrative types: Nghị định 30/2020/NĐ-CP, Appendix III. Normative types:
//! the Law on the promulgation of legal documents. Party types: Hướng dẫn 36-HD/VPTW.

/// A type of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DocType {
    /// The words, folded, a space apart.
    pub(crate) words: &'static str,
    /// The type as the tables show it; empty for words that name any document (`văn bản`).
    pub(crate) name: &'static str,
    /// A bare number after `số` is its symbol (`Hợp đồng số 12`); of the others only a number
    /// with letters is, for theirs count other things (`Dự án số 5`, `Giấy phép số 0123`).
    pub(crate) plain: bool,
}

const fn plain(words: &'static str, name: &'static str) -> DocType {
    DocType { words, name, plain: true }
}

const fn lettered(words: &'static str, name: &'static str) -> DocType {
    DocType { words, name, plain: false }
}

/// Longer phrases stand before those they begin with.
pub(crate) static TYPES: &[DocType] = &[
    plain("bản án", "Bản án"),
    plain("bản cáo trạng", "Cáo trạng"),
    lettered("bản ghi nhớ", "Bản ghi nhớ"),
    lettered("bản kết luận điều tra", "Kết luận điều tra"),
    lettered("bản thỏa thuận", "Bản thỏa thuận"),
    plain("báo cáo", "Báo cáo"),
    plain("biên bản", "Biên bản"),
    plain("bộ luật", "Bộ luật"),
    plain("cáo trạng", "Cáo trạng"),
    plain("chỉ thị", "Chỉ thị"),
    lettered("chương trình", "Chương trình"),
    plain("công điện", "Công điện"),
    plain("công văn", "Công văn"),
    lettered("dự án", "Dự án"),
    lettered("đề án", "Đề án"),
    plain("đơn đặt hàng", "Đơn đặt hàng"),
    lettered("đơn hàng", "Đơn hàng"),
    lettered("giấy chứng nhận", "Giấy chứng nhận"),
    plain("giấy giới thiệu", "Giấy giới thiệu"),
    plain("giấy mời", "Giấy mời"),
    lettered("giấy phép", "Giấy phép"),
    plain("giấy triệu tập", "Giấy triệu tập"),
    plain("giấy ủy quyền", "Giấy ủy quyền"),
    lettered("hiệp định", "Hiệp định"),
    plain("hóa đơn giá trị gia tăng", "Hóa đơn GTGT"),
    plain("hóa đơn gtgt", "Hóa đơn GTGT"),
    plain("hóa đơn vat", "Hóa đơn GTGT"),
    plain("hóa đơn bán hàng", "Hóa đơn bán hàng"),
    plain("hóa đơn", "Hóa đơn"),
    plain("hợp đồng", "Hợp đồng"),
    plain("hướng dẫn", "Hướng dẫn"),
    plain("kế hoạch", "Kế hoạch"),
    lettered("kết luận điều tra", "Kết luận điều tra"),
    plain("kết luận", "Kết luận"),
    plain("lệnh", "Lệnh"),
    plain("luật", "Luật"),
    plain("nghị định", "Nghị định"),
    plain("nghị quyết liên tịch", "Nghị quyết liên tịch"),
    plain("nghị quyết", "Nghị quyết"),
    plain("pháp lệnh", "Pháp lệnh"),
    lettered("phiếu báo", "Phiếu báo"),
    lettered("phụ lục hợp đồng", "Phụ lục hợp đồng"),
    plain("phiếu chi", "Phiếu chi"),
    lettered("phiếu chuyển", "Phiếu chuyển"),
    lettered("phiếu gửi", "Phiếu gửi"),
    lettered("phiếu giao hàng", "Phiếu giao hàng"),
    plain("phiếu nhập kho", "Phiếu nhập kho"),
    plain("phiếu thu", "Phiếu thu"),
    plain("phiếu xuất kho", "Phiếu xuất kho"),
    plain("phiếu yêu cầu nghiệm thu", "Phiếu yêu cầu nghiệm thu"),
    lettered("phiếu yêu cầu", "Phiếu yêu cầu"),
    lettered("phương án", "Phương án"),
    lettered("quy chế", "Quy chế"),
    lettered("quy định", "Quy định"),
    plain("quyết định", "Quyết định"),
    plain("sắc lệnh", "Sắc lệnh"),
    plain("thỏa thuận", "Thỏa thuận"),
    plain("thông báo", "Thông báo"),
    lettered("thông cáo", "Thông cáo"),
    plain("thông tư liên bộ", "Thông tư liên bộ"),
    plain("thông tư liên tịch", "Thông tư liên tịch"),
    plain("thông tư", "Thông tư"),
    plain("tờ trình", "Tờ trình"),
    plain("văn bản hợp nhất", "Văn bản hợp nhất"),
    lettered("văn bản", ""),
];

/// Letters that stand for a type, in a symbol and (as typists abbreviate) before one.
static CODES: &[(&str, &str)] = &[
    ("BB", "Biên bản"),
    ("BC", "Báo cáo"),
    ("BGN", "Bản ghi nhớ"),
    ("BTT", "Bản thỏa thuận"),
    ("CT", "Chỉ thị"),
    ("CTr", "Chương trình"),
    ("CV", "Công văn"),
    ("CĐ", "Công điện"),
    ("DA", "Dự án"),
    ("ĐA", "Đề án"),
    ("GGT", "Giấy giới thiệu"),
    ("GM", "Giấy mời"),
    ("GNP", "Giấy nghỉ phép"),
    ("GP", "Giấy phép"),
    ("GPXD", "Giấy phép"),
    ("GUQ", "Giấy ủy quyền"),
    ("HD", "Hướng dẫn"),
    ("HĐ", "Hợp đồng"),
    ("KH", "Kế hoạch"),
    ("KL", "Kết luận"),
    ("KLTT", "Kết luận"),
    ("L", "Lệnh"),
    ("LCT", "Luật"),
    ("NĐ", "Nghị định"),
    ("NQ", "Nghị quyết"),
    ("NQLT", "Nghị quyết liên tịch"),
    ("PA", "Phương án"),
    ("PB", "Phiếu báo"),
    ("PC", "Phiếu chuyển"),
    ("PG", "Phiếu gửi"),
    ("PL", "Pháp lệnh"),
    ("QC", "Quy chế"),
    ("QyĐ", "Quy định"),
    ("QĐ", "Quyết định"),
    ("QĐST", "Quyết định"),
    ("QĐPT", "Quyết định"),
    ("QĐUB", "Quyết định"),
    ("QĐUBND", "Quyết định"),
    ("QĐXPHC", "Quyết định"),
    ("QĐXPVPHC", "Quyết định"),
    ("SL", "Sắc lệnh"),
    ("TB", "Thông báo"),
    ("TC", "Thông cáo"),
    ("TT", "Thông tư"),
    ("TTLB", "Thông tư liên bộ"),
    ("TTLT", "Thông tư liên tịch"),
    ("TTr", "Tờ trình"),
    ("VBHN", "Văn bản hợp nhất"),
];

/// Codes of cases in the symbol of a judgment (`12/2020/HS-ST`).
static CASES: &[&str] = &[
    "HS", "DS", "HNGĐ", "HN&GĐ", "KDTM", "LĐ", "HC", "PS", "VDS", "HSST", "HSPT", "DSST", "DSPT", "HSGĐT", "DSGĐT",
    "KDTMST", "KDTMPT",
];

/// Bodies whose letters begin like a type's and are none.
static BODIES_LIKE_TYPES: &[&str] = &["HĐND", "HĐTP", "HĐQT", "HĐTV", "HĐBT", "HĐNN", "HĐCP", "HĐBCQG", "BBCVT"];

/// Bodies that write letters (`5110/VPCP-KTTH`) and begin with neither B (bộ) nor S (sở).
static BODIES: &[&str] = &[
    "UBND", "HĐND", "VPCP", "VPQH", "VPUBND", "NHNN", "TTCP", "TANDTC", "VKSNDTC", "VKSTC", "KTNN", "TCT", "TCHQ",
    "CHQ", "CCT", "KBNN", "CAT", "CATP", "CAH", "CATX", "CTHADS", "QLDA", "TCKH", "TTPVHCC",
];

/// Letters typed without strokes or in one case, and as the type's usual form has them.
static USUAL: &[(&str, &str)] = &[
    ("BGDDT", "BGDĐT"),
    ("BKHDT", "BKHĐT"),
    ("BLDTBXH", "BLĐTBXH"),
    ("CTR", "CTr"),
    ("HDND", "HĐND"),
    ("HDTP", "HĐTP"),
    ("ND", "NĐ"),
    ("QD", "QĐ"),
    ("QDST", "QĐST"),
    ("QYĐ", "QyĐ"),
    ("TRS", "TrS"),
    ("TTG", "TTg"),
    ("TTR", "TTr"),
];

/// The type that letters of a symbol stand for.
pub(crate) fn of_code(code: &str) -> Option<&'static str> {
    if let Some((_, name)) = CODES.iter().find(|(c, _)| *c == code) {
        return Some(name);
    }
    if BODIES_LIKE_TYPES.contains(&code) {
        return None;
    }
    // Contracts and minutes say what they are about: `HĐKT`, `BBNT`.
    [("HĐ", "Hợp đồng"), ("BB", "Biên bản")].into_iter().find(|(c, _)| code.starts_with(c)).map(|(_, name)| name)
}

/// Whether letters stand for a sort of case.
pub(crate) fn is_case(code: &str) -> bool {
    CASES.contains(&code)
}

/// Whether letters stand for a body that writes letters: known ones, ministries, departments.
pub(crate) fn is_body(code: &str) -> bool {
    let letters = code.chars().count();
    BODIES.contains(&code) || ((3..=9).contains(&letters) && code.starts_with(['B', 'S']))
}

/// The usual form of the letters of a symbol, given in capitals.
pub(crate) fn usual(capitals: &str) -> Option<&'static str> {
    USUAL.iter().find(|(c, _)| *c == capitals).map(|(_, usual)| *usual)
}
