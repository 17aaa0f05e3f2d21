//! Types of documents: the words that name them and the letters that stand for them in a symbol.
//!
//! Letters of the 27 administrative types: Nghị định 30/2020/NĐ-CP, Appendix III. Normative types:
//! the Law on the promulgation of legal documents. Party types: Hướng dẫn 36-HD/VPTW.

use super::index::Phrases;

/// What sort of document a type is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Cited by its name too, its symbol with the letters of the National Assembly.
    Law,
    /// Of an assembly, whose letters its symbol may have.
    Resolution,
    /// So well known that a short number alone names it: `Nghị định 30`.
    Decree,
    /// Other documents of offices; as those above they may issue forms.
    Act,
    /// Papers of business and of every day, to which a form may be attached.
    Paper,
    /// It has a series beside its number.
    Invoice,
    Minutes,
}

/// What the symbol of a type has at the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// A bare number after `số`: `Hợp đồng số 12`.
    Number,
    /// More than that, for bare numbers count other things: `Dự án số 5`, `Giấy phép số 0123`.
    Parts,
    /// Letters, for other numbers are no symbols: `hồ sơ số 12/3456`.
    Letters,
}

/// A type of document.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct DocType {
    /// The words, folded, a space apart.
    pub(crate) words: &'static str,
    /// The type as the tables show it; empty for words that name any document (`văn bản`).
    pub(crate) name: &'static str,
    pub(crate) sort: Sort,
    pub(crate) needs: Needs,
}

impl DocType {
    const fn new(words: &'static str, name: &'static str, sort: Sort) -> DocType {
        DocType { words, name, sort, needs: Needs::Number }
    }

    const fn lettered(mut self) -> DocType {
        self.needs = Needs::Parts;
        self
    }

    const fn coded(mut self) -> DocType {
        self.needs = Needs::Letters;
        self
    }

    /// Whether documents of the type issue forms: papers of business, that a line is attached to, do not.
    pub(crate) fn issues_forms(&self) -> bool {
        !matches!(self.sort, Sort::Paper | Sort::Invoice | Sort::Minutes)
    }

    /// Whether the letters of a symbol that stand for `other` may stand for this type.
    pub(crate) fn agrees(&self, other: &DocType) -> bool {
        self.name == other.name || LETTERS_OF_ANOTHER.contains(&(self.name, other.name))
    }
}

const fn law(words: &'static str, name: &'static str) -> DocType {
    DocType::new(words, name, Sort::Law)
}

const fn resolution(words: &'static str, name: &'static str) -> DocType {
    DocType::new(words, name, Sort::Resolution)
}

const fn decree(words: &'static str, name: &'static str) -> DocType {
    DocType::new(words, name, Sort::Decree)
}

const fn act(words: &'static str, name: &'static str) -> DocType {
    DocType::new(words, name, Sort::Act)
}

const fn paper(words: &'static str, name: &'static str) -> DocType {
    DocType::new(words, name, Sort::Paper)
}

const fn invoice(words: &'static str, name: &'static str) -> DocType {
    DocType::new(words, name, Sort::Invoice)
}

const fn minutes(words: &'static str, name: &'static str) -> DocType {
    DocType::new(words, name, Sort::Minutes)
}

/// The types by their words. Of several with one name the last is the plainest.
pub(crate) static TYPES: &[DocType] = &[
    act("bản án", "Bản án"),
    act("bản cáo trạng", "Cáo trạng"),
    act("bản ghi nhớ", "Bản ghi nhớ").lettered(),
    act("bản kết luận điều tra", "Kết luận điều tra").lettered(),
    act("bản thỏa thuận", "Bản thỏa thuận").lettered(),
    paper("bản vẽ hoàn công", "Bản vẽ hoàn công"),
    paper("báo cáo", "Báo cáo"),
    paper("báo giá", "Báo giá").lettered(),
    minutes("biên bản", "Biên bản"),
    paper("biên lai", "Biên lai"),
    law("bộ luật", "Bộ luật"),
    act("cáo trạng", "Cáo trạng"),
    act("chỉ thị", "Chỉ thị"),
    paper("chứng chỉ", "Chứng chỉ").coded(),
    paper("chứng thư", "Chứng thư").coded(),
    act("chương trình", "Chương trình").lettered(),
    act("công điện", "Công điện"),
    act("công văn", "Công văn"),
    act("dự án", "Dự án").lettered(),
    act("đề án", "Đề án").lettered(),
    paper("đơn đặt hàng", "Đơn đặt hàng"),
    paper("đơn hàng", "Đơn hàng").lettered(),
    paper("đơn đề nghị", "Đơn đề nghị").coded(),
    paper("đơn khiếu nại", "Đơn khiếu nại").coded(),
    paper("đơn kiến nghị", "Đơn kiến nghị").coded(),
    paper("đơn tố cáo", "Đơn tố cáo").coded(),
    paper("giấy chứng nhận", "Giấy chứng nhận").lettered(),
    paper("giấy đề nghị thanh toán", "Giấy đề nghị thanh toán"),
    paper("giấy đề nghị", "Giấy đề nghị").coded(),
    paper("giấy đi đường", "Giấy đi đường").coded(),
    paper("giấy giới thiệu", "Giấy giới thiệu"),
    paper("giấy mời", "Giấy mời"),
    paper("giấy nghỉ phép", "Giấy nghỉ phép"),
    paper("giấy phép", "Giấy phép").lettered(),
    paper("giấy triệu tập", "Giấy triệu tập"),
    paper("giấy ủy quyền", "Giấy ủy quyền"),
    paper("giấy xác nhận", "Giấy xác nhận").coded(),
    paper("giấy", "Giấy").coded(),
    act("hiệp định", "Hiệp định").lettered(),
    law("hiến pháp", "Hiến pháp"),
    paper("hồ sơ", "Hồ sơ").coded(),
    invoice("hóa đơn giá trị gia tăng", "Hóa đơn GTGT"),
    invoice("hóa đơn gtgt", "Hóa đơn GTGT"),
    invoice("hóa đơn vat", "Hóa đơn GTGT"),
    invoice("hóa đơn bán hàng", "Hóa đơn bán hàng"),
    invoice("hóa đơn", "Hóa đơn"),
    paper("hợp đồng", "Hợp đồng"),
    act("hướng dẫn", "Hướng dẫn"),
    act("kế hoạch", "Kế hoạch"),
    act("kết luận điều tra", "Kết luận điều tra").lettered(),
    act("kết luận", "Kết luận"),
    act("lệnh", "Lệnh"),
    law("luật", "Luật"),
    decree("nghị định", "Nghị định"),
    act("nghị quyết liên tịch", "Nghị quyết liên tịch"),
    resolution("nghị quyết", "Nghị quyết"),
    law("pháp lệnh", "Pháp lệnh"),
    paper("phiếu báo", "Phiếu báo").lettered(),
    paper("phiếu bảo hành", "Phiếu bảo hành").coded(),
    paper("phiếu đề nghị", "Phiếu đề nghị").coded(),
    paper("phụ lục hợp đồng", "Phụ lục hợp đồng").lettered(),
    paper("phiếu chi", "Phiếu chi"),
    paper("phiếu chuyển", "Phiếu chuyển").lettered(),
    paper("phiếu gửi", "Phiếu gửi").lettered(),
    paper("phiếu giao hàng", "Phiếu giao hàng").lettered(),
    paper("phiếu giao việc", "Phiếu giao việc").coded(),
    paper("phiếu kết quả thí nghiệm", "Phiếu kết quả thí nghiệm").coded(),
    paper("phiếu kết quả thử nghiệm", "Phiếu kết quả thử nghiệm").coded(),
    paper("phiếu kiểm định", "Phiếu kiểm định").coded(),
    paper("phiếu kiểm nghiệm", "Phiếu kiểm nghiệm").coded(),
    paper("phiếu nhập kho", "Phiếu nhập kho"),
    paper("phiếu thu", "Phiếu thu"),
    paper("phiếu tiếp nhận", "Phiếu tiếp nhận").coded(),
    paper("phiếu xuất kho", "Phiếu xuất kho"),
    paper("phiếu yêu cầu nghiệm thu", "Phiếu yêu cầu nghiệm thu"),
    paper("phiếu yêu cầu", "Phiếu yêu cầu").lettered(),
    paper("phiếu", "Phiếu").coded(),
    act("phương án", "Phương án").lettered(),
    act("quy chế", "Quy chế").lettered(),
    act("quy định", "Quy định").lettered(),
    act("quyết định", "Quyết định"),
    act("sắc lệnh", "Sắc lệnh"),
    act("thỏa thuận", "Thỏa thuận"),
    act("thông báo", "Thông báo"),
    act("thông cáo", "Thông cáo").lettered(),
    act("thông tư liên bộ", "Thông tư liên bộ"),
    act("thông tư liên tịch", "Thông tư liên tịch"),
    decree("thông tư", "Thông tư"),
    paper("thư mời", "Thư mời").lettered(),
    paper("tờ khai hải quan", "Tờ khai hải quan"),
    paper("tờ trình", "Tờ trình"),
    paper("ủy nhiệm chi", "Ủy nhiệm chi"),
    paper("vận đơn", "Vận đơn").lettered(),
    act("văn bản hợp nhất", "Văn bản hợp nhất"),
    act("văn bản", "").lettered(),
];

/// Types whose symbols have the letters of another: the one, the other.
const LETTERS_OF_ANOTHER: &[(&str, &str)] = &[("Phụ lục hợp đồng", "Hợp đồng")];

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

/// The letters of symbols beside those of ASCII, capitals and small.
pub(crate) const STROKED: [&[char]; 2] = [&['Đ', 'Ư'], &['đ', 'ư']];

/// Letters typed without strokes or in one case, and as the type's usual form has them.
static USUAL: &[(&str, &str)] = &[
    ("BGDDT", "BGDĐT"),
    ("BKHDT", "BKHĐT"),
    ("BLDTBXH", "BLĐTBXH"),
    ("CTR", "CTr"),
    ("HDND", "HĐND"),
    ("HDTP", "HĐTP"),
    ("QD", "QĐ"),
    ("QDST", "QĐST"),
    ("QYĐ", "QyĐ"),
    ("TRS", "TrS"),
    ("TTG", "TTg"),
    ("TTR", "TTr"),
];

/// How the letters of types begin that say what they are about: `HĐKT`, `BBNT`.
static OPEN_CODES: &[(&str, &str)] = &[("HĐ", "Hợp đồng"), ("BB", "Biên bản")];

/// Letters before the number of a term, and the type that they stand for: `59/2020/QH14`.
static TERMS: &[(&str, &str)] = &[("QH", "Luật"), ("UBTVQH", "Nghị quyết")];

/// Bodies whose letters alone stand for a type: `Nghị định 178/CP`. Others may bear them too.
static ISSUERS: &[(&str, &str)] =
    &[("CP", "Nghị định"), ("HĐBT", "Nghị định"), ("HĐCP", "Nghị định"), ("TTg", "Quyết định")];

/// The types of judgments and of letters, which other letters than those of a type tell.
const JUDGMENT: &str = "Bản án";
const LETTER: &str = "Công văn";

/// The type of a name.
pub(crate) fn named(name: &str) -> Option<&'static DocType> {
    TYPES.iter().rfind(|kind| kind.name == name)
}

fn listed(list: &[(&str, &str)], fits: impl Fn(&str) -> bool) -> Option<&'static DocType> {
    list.iter().find(|(code, _)| fits(code)).and_then(|(_, name)| named(name))
}

/// The type that letters of a symbol stand for.
pub(crate) fn of_code(code: &str) -> Option<&'static DocType> {
    // Most words are written small, and stand for no type.
    if code.starts_with(char::is_lowercase) {
        return None;
    }
    let open = || listed(OPEN_CODES, |begin| code.starts_with(begin)).filter(|_| !BODIES_LIKE_TYPES.contains(&code));
    listed(CODES, |known| known == code).or_else(open)
}

/// The type that letters with the number of a term stand for.
pub(crate) fn of_term(code: &str) -> Option<&'static DocType> {
    listed(TERMS, |letters| is_term(code, letters))
}

/// `QH14`: letters and the number of a term.
fn is_term(code: &str, letters: &str) -> bool {
    code.strip_prefix(letters).is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

/// The type that letters of a body alone stand for.
pub(crate) fn of_issuer(code: &str) -> Option<&'static DocType> {
    listed(ISSUERS, |issuer| issuer == code)
}

/// The type of judgments, when letters stand for a sort of case.
pub(crate) fn of_case(code: &str) -> Option<&'static DocType> {
    CASES.contains(&code).then(|| named(JUDGMENT)).flatten()
}

/// The type of letters, when letters stand for a body that writes them.
pub(crate) fn of_body(code: &str) -> Option<&'static DocType> {
    is_body(code).then(|| named(LETTER)).flatten()
}

/// Letters with the number of a term where a recognised `I` or `l` stands for its 1 (`QHI5`): where that is.
pub(crate) fn misread_term(code: &str) -> Option<usize> {
    let misread = |number: &str| {
        number.len() == 2 && number.starts_with(['I', 'L', 'l']) && number.ends_with(|c: char| c.is_ascii_digit())
    };
    TERMS.iter().find(|(letters, _)| code.strip_prefix(letters).is_some_and(misread)).map(|(letters, _)| letters.len())
}

/// Whether letters with the number of a term, or letters of a type, are those of a law.
pub(crate) fn is_law(code: &str) -> bool {
    of_term(code).is_some() || of_code(code).is_some_and(|kind| kind.sort == Sort::Law)
}

/// Whether letters stand for a body that writes letters: known ones, ministries, departments.
fn is_body(code: &str) -> bool {
    let letters = code.chars().count();
    BODIES.contains(&code) || ((3..=9).contains(&letters) && code.starts_with(['B', 'S']))
}

/// The same, where words introduce the symbol: elsewhere the letters may be right.
static USUAL_INTRODUCED: &[(&str, &str)] = &[("ND", "NĐ")];

/// The usual form of the letters of a symbol, given in capitals; `introduced` as in
/// [`symbol_at`](crate::extract::references::symbol_at).
pub(crate) fn usual(capitals: &str, introduced: bool) -> Option<&'static str> {
    let more = if introduced { USUAL_INTRODUCED } else { &[] };
    USUAL.iter().chain(more).find(|(c, _)| *c == capitals).map(|(_, usual)| *usual)
}

/// Whether letters in capitals belong to a type, so that their small ones may stand for them.
pub(crate) fn is_known(capitals: &str) -> bool {
    of_code(capitals).is_some() || TERMS.iter().any(|(letters, _)| *letters == capitals)
}

/// Types of normative documents, which forms themselves rest on.
pub(crate) const NORMATIVE: &[&str] =
    &["Luật", "Bộ luật", "Nghị định", "Thông tư", "Thông tư liên tịch", "Pháp lệnh", "Hiến pháp"];

/// The types by their words.
pub(crate) static NAMED: Phrases<DocType> = Phrases::of(TYPES, |kind| kind.words);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_for_types() {
        let named_only = [("", JUDGMENT), ("", LETTER)];
        for (code, name) in [CODES, OPEN_CODES, TERMS, ISSUERS, &named_only].into_iter().flatten() {
            assert!(named(name).is_some(), "{code}: no type {name}");
        }
    }
}
