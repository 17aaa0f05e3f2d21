//! The table of kinds.

use super::asks::Ask::{Always, Never};
use super::asks::{Asks, MEETING, PLAIN};
use super::matters::*;
use super::{Kind, Row, Told};
use crate::finding::Severity::{Error, Note, Warning};
use crate::lang::Text;

/// Criminal Procedure Code, art. 133 and 178.
const PROCEDURE: Asks = Asks { read_back: Always(Warning), signer: Note, sums_hours: true, ..PLAIN };

/// Between partners to a contract: signed when it is done, at no hour.
const PARTNERS: Asks = Asks { end: Never, ..PLAIN };

/// What may stand between `biên bản` and the word that says what the minutes are of.
pub static LINKS: &[&str] = &[
    "biên bản",
    "về việc",
    "v/v",
    "về",
    "ghi nhận",
    "lập",
    "xử phạt",
    "phạt",
    "xử lý",
    "phát hiện",
    "đối với",
    "hành vi",
    "(",
    ":",
    "-",
];

/// Every kind, in the order of [`Kind`].
// Titles stand in lines, and not each on its own, so that a row is seen at once.
#[rustfmt::skip]
pub static KINDS: &[Row] = &[
    // Circular 07/2013/TT-TTCP, art. 10, and practice.
    Row {
        kind: Kind::LamViec,
        id: "lam-viec",
        name: Text::new("biên bản làm việc", "minutes of a working session"),
        titles: &["làm việc"],
        heads: &[],
        told: &[],
        examples: &["BIÊN BẢN LÀM VIỆC", "BIÊN BẢN GHI NHẬN LÀM VIỆC", "Biên bản buổi làm việc"],
        others: &["BIÊN BẢN HỌP, LÀM VIỆC NHÓM", "BIÊN BẢN KIỂM TRA NƠI LÀM VIỆC"],
        asks: Asks {
            start_time: Always(Warning),
            end: Always(Error),
            place: Error,
            people: Error,
            secretary: Always(Warning),
            read_back: Always(Warning),
            signer: Note,
            sums_hours: true,
            sums_copies: true,
            wants: SESSION,
            ..PLAIN
        },
        matters: &[],
    },
    Row {
        kind: Kind::Hop,
        id: "hop",
        name: Text::new("biên bản họp, hội nghị", "minutes of a meeting"),
        titles: &[
            "phiên họp", "cuộc họp", "họp", "hội nghị", "hội thảo", "giao ban", "đại hội", "sinh hoạt", "tọa đàm",
            "hội đồng quản trị", "hội đồng thành viên", "xử lý kỷ luật", "tổng kết", "sơ kết", "bình xét",
            "kiểm điểm", "thảo luận", "tiếp xúc cử tri", "lấy phiếu tín nhiệm", "meeting",
        ],
        heads: &["hội đồng"],
        told: &[Told { words: &["chủ trì", "thư ký"], over: None }, Told { words: &["chủ tọa", "thư ký"], over: None }],
        examples: &[
            "BIÊN BẢN PHIÊN HỌP THỨ NHẤT", "BIÊN BẢN CUỘC HỌP", "BIÊN BẢN HỌP HỘI ĐỒNG KIỂM TRA",
            "BIÊN BẢN HỘI NGHỊ VIÊN CHỨC", "BIÊN BẢN HỘI THẢO KHOA HỌC", "BIÊN BẢN GIAO BAN THÁNG 3",
            "BIÊN BẢN ĐẠI HỘI CHI ĐOÀN", "BIÊN BẢN SINH HOẠT CHI BỘ", "BIÊN BẢN TOẠ ĐÀM",
            "BIÊN BẢN HỘI ĐỒNG QUẢN TRỊ", "BIÊN BẢN HỘI ĐỒNG THÀNH VIÊN", "BIÊN BẢN XỬ LÝ KỶ LUẬT LAO ĐỘNG",
            "BIÊN BẢN TỔNG KẾT NĂM HỌC", "BIÊN BẢN SƠ KẾT HỌC KỲ I", "BIÊN BẢN BÌNH XÉT HỘ NGHÈO",
            "BIÊN BẢN KIỂM ĐIỂM TẬP THỂ", "BIÊN BẢN THẢO LUẬN NHÓM", "BIÊN BẢN TIẾP XÚC CỬ TRI",
            "BIÊN BẢN LẤY PHIẾU TÍN NHIỆM TRƯỞNG THÔN", "BIÊN BẢN HỘI ĐỒNG THI ĐUA", "MINUTES OF MEETING",
            "BIEN BAN HOP TO CHUYEN MON",
        ],
        others: &[
            "BIÊN BẢN LÀM VIỆC VỀ VIỆC HỌP DÂN", "BIÊN BẢN BÀN GIAO PHÒNG HỌP",
            "BIÊN BẢN KIỂM TRA HỒ SƠ CỦA HỘI ĐỒNG", "BIÊN BẢN LẤY MẪU NƯỚC SINH HOẠT",
        ],
        asks: MEETING,
        matters: &[MEMBERS, SHAREHOLDERS, BOARD, OWN_LAW, VALUATION_SESSION],
    },
    // Law on Handling Administrative Violations, art. 58; form MBB01.
    Row {
        kind: Kind::ViPhamHanhChinh,
        id: "vi-pham-hanh-chinh",
        name: Text::new("biên bản vi phạm hành chính", "minutes of an administrative violation"),
        titles: &[],
        heads: &["vi phạm hành chính", "vi phạm"],
        told: &[],
        examples: &[
            "BIÊN BẢN VI PHẠM HÀNH CHÍNH VỀ LĨNH VỰC ĐẤT ĐAI", "BIÊN BẢN VI PHẠM TRẬT TỰ XÂY DỰNG",
            "BIÊN BẢN (Về việc xử phạt vi phạm hành chính)", "Biên bản ghi nhận hành vi vi phạm",
            "Biên bản đối với hành vi vi phạm", "Biên bản phát hiện vi phạm", "BIEN BAN VI PHAM HANH CHINH",
        ],
        others: &[
            "BIÊN BẢN TẠM GIỮ TANG VẬT VI PHẠM HÀNH CHÍNH", "BIÊN BẢN XÁC MINH TÌNH TIẾT CỦA VỤ VI PHẠM",
            "BIÊN BẢN TIÊU HỦY TANG VẬT VI PHẠM HÀNH CHÍNH",
            "BIÊN BẢN KHÔNG NHẬN QUYẾT ĐỊNH XỬ PHẠT VI PHẠM HÀNH CHÍNH", "BIÊN BẢN PHẠT VI PHẠM HỢP ĐỒNG",
            "BIÊN BẢN HỌC SINH VI PHẠM",
        ],
        asks: Asks {
            nation: Always(Warning),
            number: Always(Warning),
            number_blank: Error,
            start_time: Always(Error),
            end: Always(Error),
            place: Error,
            people: Error,
            read_back: Always(Error),
            signer: Note,
            shares: Never,
            copies_least: 2,
            sums_hours: true,
            sums_copies: true,
            wants: VIOLATION,
            ..PLAIN
        },
        matters: &[],
    },
    // Circular 80/2021/TT-BTC, art. 72.
    Row {
        kind: Kind::KiemTra,
        id: "kiem-tra",
        name: Text::new("biên bản kiểm tra", "minutes of a check"),
        titles: &["kiểm tra", "phúc tra"],
        heads: &[],
        told: &[Told { words: &["đoàn kiểm tra"], over: None }],
        examples: &["BIÊN BẢN KIỂM TRA THUẾ", "BIÊN BẢN GHI NHẬN KẾT QUẢ KIỂM TRA", "BIÊN BẢN PHÚC TRA"],
        others: &[
            "BIÊN BẢN HỌP HỘI ĐỒNG KIỂM TRA", "BIÊN BẢN KIỂM PHIẾU", "BIÊN BẢN KIỂM KÊ",
            "BIÊN BẢN COI KIỂM TRA HỌC KỲ",
        ],
        asks: Asks { far_apart: Never, signer: Note, sums_copies: true, ..PLAIN },
        matters: &[TAX],
    },
    Row {
        kind: Kind::ThanhTra,
        id: "thanh-tra",
        name: Text::new("biên bản thanh tra", "minutes of an inspection"),
        titles: &["thanh tra"],
        heads: &[],
        told: &[
            Told { words: &["đoàn thanh tra"], over: Some(Kind::LamViec) },
            Told { words: &["thanh tra"], over: None },
        ],
        examples: &["BIÊN BẢN THANH TRA", "BIÊN BẢN CÔNG BỐ QUYẾT ĐỊNH THANH TRA"],
        others: &["BIÊN BẢN HỌP ĐOÀN THANH TRA", "BIÊN BẢN THANH LÝ"],
        asks: Asks { nation: Always(Warning), far_apart: Never, place: Error, sums_copies: true, ..PROCEDURE },
        matters: &[],
    },
    // Decree 30/2020/NĐ-CP, Annex V, and practice.
    Row {
        kind: Kind::BanGiao,
        id: "ban-giao",
        name: Text::new("biên bản bàn giao, giao nhận", "minutes of a handover"),
        titles: &[
            "bàn giao", "giao nhận", "giao, nhận", "giao - nhận", "giao – nhận", "giao/nhận", "giao và nhận",
            "chuyển giao", "giao hàng", "nhận hàng", "trao trả", "tiếp nhận", "góp vốn",
        ],
        heads: &["giao", "trả lại", "chuyển giấy phép", "chuyển hồ sơ", "chuyển tang vật"],
        told: &[Told { words: &["bên bàn giao", "bên nhận"], over: None }],
        examples: &[
            "BIÊN BẢN BÀN GIAO TÀI SẢN", "BIÊN BẢN GIAO NHẬN HÀNG HÓA", "BIÊN BẢN GIAO, NHẬN HỒ SƠ",
            "BIÊN BẢN GIAO - NHẬN", "BIÊN BẢN GIAO – NHẬN", "BIÊN BẢN GIAO/NHẬN", "BIÊN BẢN GIAO VÀ NHẬN XE",
            "BIÊN BẢN CHUYỂN GIAO CÔNG NGHỆ", "BIÊN BẢN XÁC NHẬN GIAO HÀNG", "BIÊN BẢN NHẬN HÀNG",
            "BIÊN BẢN TRAO TRẢ TÀI SẢN", "BIÊN BẢN GIAO CA",
            "BIÊN BẢN VỀ VIỆC GIAO TÀI SẢN BỊ TẠM GIỮ CHO NGƯỜI BẢO QUẢN", "BIÊN BẢN TIẾP NHẬN TÀI LIỆU",
            "BIÊN BẢN GÓP VỐN", "BIÊN BẢN TRẢ LẠI TANG VẬT", "BIÊN BẢN TRẢ LẠI TÀI SẢN ĐÃ TẠM GIỮ",
            "BIÊN BẢN CHUYỂN GIẤY PHÉP ĐÃ QUÁ THỜI HẠN TẠM GIỮ", "BIÊN BẢN CHUYỂN HỒ SƠ ĐỂ TỔ CHỨC THI HÀNH",
            "BIÊN BẢN CHUYỂN TANG VẬT VI PHẠM",
        ],
        others: &[
            "BIÊN BẢN TIẾP NHẬN NGUỒN TIN VỀ TỘI PHẠM", "BIÊN BẢN GIAO BAN", "BIÊN BẢN GIAO KHOÁN",
            "BIÊN BẢN NGHIỆM THU, BÀN GIAO",
        ],
        asks: Asks { sums_copies: true, wants: HANDOVER, ..PARTNERS },
        matters: &[EXPERTISE],
    },
    Row {
        kind: Kind::NghiemThu,
        id: "nghiem-thu",
        name: Text::new("biên bản nghiệm thu", "minutes of an acceptance"),
        titles: &["nghiệm thu"],
        heads: &[],
        told: &[],
        examples: &["BIÊN BẢN NGHIỆM THU HOÀN THÀNH HẠNG MỤC CÔNG TRÌNH"],
        others: &["BIÊN BẢN BÀN GIAO VÀ NGHIỆM THU"],
        asks: Asks { place: Error, ..PARTNERS },
        matters: &[CONSTRUCTION],
    },
    Row {
        kind: Kind::ThanhLy,
        id: "thanh-ly",
        name: Text::new("biên bản thanh lý", "minutes of winding up"),
        titles: &["thanh lý", "thanh lí", "chấm dứt hợp đồng"],
        heads: &[],
        told: &[],
        examples: &[
            "BIÊN BẢN THANH LÝ HỢP ĐỒNG", "BIÊN BẢN THANH LÍ TÀI SẢN CỐ ĐỊNH",
            "BIÊN BẢN THỐNG NHẤT CHẤM DỨT HỢP ĐỒNG THUÊ",
        ],
        others: &["BIÊN BẢN NGHIỆM THU VÀ THANH LÝ HỢP ĐỒNG", "BIÊN BẢN HỌP HỘI ĐỒNG THANH LÝ TÀI SẢN"],
        asks: PARTNERS,
        matters: &[],
    },
    Row {
        kind: Kind::DoiChieu,
        id: "doi-chieu",
        name: Text::new("biên bản đối chiếu", "minutes of a reconciliation"),
        titles: &[
            "đối chiếu", "xác nhận công nợ", "xác nhận nợ", "xác nhận số dư", "chốt công nợ", "bù trừ công nợ",
            "cấn trừ công nợ", "đối soát",
        ],
        heads: &[],
        told: &[],
        examples: &[
            "BIÊN BẢN ĐỐI CHIẾU CÔNG NỢ", "BIÊN BẢN XÁC NHẬN CÔNG NỢ", "BIÊN BẢN XÁC NHẬN NỢ VAY",
            "BIÊN BẢN XÁC NHẬN SỐ DƯ TIỀN GỬI", "BIÊN BẢN CHỐT CÔNG NỢ", "BIÊN BẢN BÙ TRỪ CÔNG NỢ",
            "BIÊN BẢN CẤN TRỪ CÔNG NỢ", "BIÊN BẢN ĐỐI SOÁT SẢN LƯỢNG",
        ],
        others: &["BIÊN BẢN ĐỐI THOẠI", "BIÊN BẢN XÁC NHẬN SỰ VIỆC"],
        asks: PARTNERS,
        matters: &[],
    },
    Row {
        kind: Kind::XacMinh,
        id: "xac-minh",
        name: Text::new("biên bản xác minh", "minutes of a verification"),
        titles: &["xác minh"],
        heads: &[],
        told: &[],
        examples: &["BIÊN BẢN XÁC MINH NƠI CƯ TRÚ"],
        others: &["BIÊN BẢN LÀM VIỆC VỀ XÁC MINH NỘI DUNG KHIẾU NẠI", "BIÊN BẢN XÁC ĐỊNH GIÁ TRỊ TANG VẬT"],
        asks: Asks { place: Error, ..PROCEDURE },
        matters: &[],
    },
    Row {
        kind: Kind::GhiLoiKhai,
        id: "ghi-loi-khai",
        name: Text::new("biên bản ghi lời khai", "minutes of a statement"),
        titles: &["ghi lời khai", "lấy lời khai", "hỏi cung", "ghi lời trình bày", "lấy lời trình bày"],
        heads: &["lời khai", "tự khai"],
        told: &[],
        examples: &[
            "BIÊN BẢN GHI LỜI KHAI", "BIÊN BẢN LẤY LỜI KHAI ĐƯƠNG SỰ", "BIÊN BẢN HỎI CUNG BỊ CAN",
            "BIÊN BẢN GHI LỜI TRÌNH BÀY", "BIÊN BẢN LẤY LỜI TRÌNH BÀY", "BIÊN BẢN LỜI KHAI", "BIÊN BẢN TỰ KHAI",
        ],
        others: &["BIÊN BẢN GIAO NHẬN BẢN GHI LỜI KHAI", "BIÊN BẢN ĐỐI CHẤT"],
        asks: Asks {
            nation: Always(Warning),
            start_time: Always(Error),
            end: Always(Error),
            place: Error,
            read_back: Always(Error),
            ..PROCEDURE
        },
        matters: &[],
    },
    Row {
        kind: Kind::TamGiu,
        id: "tam-giu",
        name: Text::new("biên bản tạm giữ", "minutes of things held"),
        titles: &["tạm giữ", "thu giữ", "giữ giấy phép", "giữ giấy tờ"],
        heads: &[],
        told: &[],
        examples: &[
            "BIÊN BẢN TẠM GIỮ ĐỒ VẬT, TÀI LIỆU", "BIÊN BẢN THU GIỮ ĐIỆN THOẠI", "BIÊN BẢN GIỮ GIẤY PHÉP",
            "BIÊN BẢN GIỮ GIẤY TỜ XE",
        ],
        others: &[
            "BIÊN BẢN NIÊM PHONG TANG VẬT BỊ TẠM GIỮ", "BIÊN BẢN TRẢ LẠI TÀI SẢN ĐÃ TẠM GIỮ",
            "BIÊN BẢN MỞ KHÓA XE BỊ TẠM GIỮ",
        ],
        asks: Asks { nation: Always(Warning), shares: Never, ..PROCEDURE },
        matters: &[],
    },
    Row {
        kind: Kind::ThuongThao,
        id: "thuong-thao",
        name: Text::new("biên bản thương thảo", "minutes of a negotiation"),
        titles: &["thương thảo", "thương lượng", "đàm phán", "thương thuyết"],
        heads: &[],
        told: &[],
        examples: &[
            "BIÊN BẢN THƯƠNG THẢO HỢP ĐỒNG", "BIÊN BẢN THƯƠNG LƯỢNG", "BIÊN BẢN ĐÀM PHÁN GIÁ",
            "BIÊN BẢN THƯƠNG THUYẾT",
        ],
        others: &["BIÊN BẢN HỌP THƯƠNG THẢO HỢP ĐỒNG"],
        asks: PLAIN,
        matters: &[],
    },
    // Accounting Law 2015, art. 18: no abbreviations.
    Row {
        kind: Kind::KiemKe,
        id: "kiem-ke",
        name: Text::new("biên bản kiểm kê", "minutes of a stock-take"),
        titles: &["kiểm kê", "kiểm quỹ", "kiểm đếm", "kiểm kho"],
        heads: &[],
        told: &[],
        examples: &[
            "BIÊN BẢN KIỂM KÊ TÀI SẢN", "BIÊN BẢN KIỂM QUỸ TIỀN MẶT", "BIÊN BẢN KIỂM ĐẾM ĐẤT ĐAI, NHÀ CỬA",
            "BIÊN BẢN KIỂM KHO",
        ],
        others: &["BIÊN BẢN HỌP TỔ KIỂM KÊ", "BIÊN BẢN KIỂM TRA"],
        asks: Asks { far_apart: Never, written_out: Warning, ..PLAIN },
        matters: &[],
    },
    Row {
        kind: Kind::Khac,
        id: "khac",
        name: Text::new("biên bản khác", "other minutes"),
        titles: &[
            "tiếp nhận nguồn tin", "tiếp nhận tin", "tiếp nhận tố giác", "tiếp nhận khiếu nại", "tiếp nhận ý kiến",
            "tiếp nhận đơn", "phiên tòa", "kiểm phiếu", "đối thoại", "hòa giải", "kê biên", "đấu giá", "định giá",
            "niêm phong", "thỏa thuận", "phiên giải trình", "nghị án", "kết quả bầu cử", "mở thầu", "coi thi",
            "chấm thi", "coi kiểm tra", "bốc thăm", "lấy mẫu", "khám", "cưỡng chế", "tịch thu", "tiêu hủy", "tiền bảo lãnh",
            "bị tạm giữ", "hội chẩn", "kiểm thảo tử vong",
        ],
        heads: &[
            "vi phạm hợp đồng", "vi phạm nội quy", "vi phạm quy chế", "vi phạm kỷ luật", "giao dịch", "giao thông",
            "giao lưu", "giao ước", "giao kết", "giao khoán", "chuyển",
        ],
        told: &[],
        examples: &[
            "BIÊN BẢN TIẾP NHẬN NGUỒN TIN VỀ TỘI PHẠM", "BIÊN BẢN TIẾP NHẬN TIN BÁO", "BIÊN BẢN TIẾP NHẬN TỐ GIÁC",
            "BIÊN BẢN TIẾP NHẬN KHIẾU NẠI", "BIÊN BẢN TIẾP NHẬN Ý KIẾN", "BIÊN BẢN TIẾP NHẬN ĐƠN",
            "BIÊN BẢN PHIÊN TOÀ SƠ THẨM", "BIÊN BẢN KIỂM PHIẾU BẦU CỬ", "BIÊN BẢN ĐỐI THOẠI", "BIÊN BẢN HOÀ GIẢI",
            "BIÊN BẢN KÊ BIÊN TÀI SẢN", "BIÊN BẢN ĐẤU GIÁ TÀI SẢN", "BIÊN BẢN ĐỊNH GIÁ",
            "BIÊN BẢN NIÊM PHONG TANG VẬT VI PHẠM HÀNH CHÍNH", "BIÊN BẢN THỎA THUẬN GIÁ TRỊ TÀI SẢN",
            "BIÊN BẢN CHỨNG NHẬN SỰ VIỆC", "BIÊN BẢN PHIÊN GIẢI TRÌNH", "BIÊN BẢN NGHỊ ÁN",
            "BIÊN BẢN XÁC ĐỊNH KẾT QUẢ BẦU CỬ", "BIÊN BẢN MỞ THẦU", "BIÊN BẢN COI THI", "BIÊN BẢN CHẤM THI",
            "BIÊN BẢN COI KIỂM TRA", "BIÊN BẢN BỐC THĂM", "BIÊN BẢN LẤY MẪU NƯỚC SINH HOẠT",
            "BIÊN BẢN KHÁM XÉT, TẠM GIỮ", "BIÊN BẢN CƯỠNG CHẾ", "BIÊN BẢN TỊCH THU TANG VẬT",
            "BIÊN BẢN TIÊU HUỶ HÀNG ĐÃ KIỂM KÊ", "BIÊN BẢN ĐẶT/TRẢ LẠI TIỀN BẢO LÃNH XE VI PHẠM HÀNH CHÍNH", "BIÊN BẢN HỘI CHẨN",
            "BIÊN BẢN KIỂM THẢO TỬ VONG", "BIÊN BẢN MỞ KHÓA XE BỊ TẠM GIỮ", "BIÊN BẢN VI PHẠM HỢP ĐỒNG",
            "BIÊN BẢN VI PHẠM NỘI QUY LAO ĐỘNG", "BIÊN BẢN VI PHẠM QUY CHẾ THI", "BIÊN BẢN VI PHẠM KỶ LUẬT",
            "BIÊN BẢN GIAO DỊCH", "BIÊN BẢN GIAO THÔNG", "BIÊN BẢN GIAO LƯU", "BIÊN BẢN GIAO ƯỚC THI ĐUA",
            "BIÊN BẢN GIAO KẾT", "BIÊN BẢN GIAO KHOÁN", "BIÊN BẢN CHUYỂN MỤC ĐÍCH SỬ DỤNG ĐẤT BỊ TẠM GIỮ",
        ],
        others: &["BIÊN BẢN TIẾP NHẬN TÀI LIỆU", "BIÊN BẢN HỌP HỘI ĐỒNG ĐỊNH GIÁ"],
        asks: PLAIN,
        matters: &[ELECTION, VALUATION, DIALOGUE, DISTRAINT],
    },
];
