//! Another document after the signatures, whose words are not the minutes' own.
//!
//! After minutes that end with signatures any appendix is asked. After others nothing but the title
//! of what follows tells that they are over; there only documents are asked whose title can be no
//! heading of minutes: `HỢP ĐỒNG`, `QUYẾT ĐỊNH`, not `CHƯƠNG TRÌNH` or notes. No appendix is itself a set of
//! minutes, is dated later than the minutes or contradicts itself, so that no error of the appendix
//! makes the whole incomplete.

use bienban::extract::extract;
use bienban::record::Class;

use super::{Report, paragraph, wanted};
use crate::fidelity::{Fixture, MINUTES, values_but};

/// Its name and its lines: `*` begins a centred bold one, `|` a row of a table, `→` is a tab.
const APPENDICES: [(&str, &str); 6] = [
    ("goods", GOODS),
    ("a contract", CONTRACT),
    ("a receipt", RECEIPT),
    ("notes", NOTES),
    ("a decision", DECISION),
    ("a programme", PROGRAMME),
];

const GOODS: &str = "\
*PHỤ LỤC 01
*DANH MỤC HÀNG HÓA
(Đơn vị tính: đồng)
| STT | Tên hàng | Thành phần | Số lượng | Thành tiền |
| 1 | Bột giặt hoa sen | Thành phần chính: xà phòng, hương liệu | 20 | 1.000.000 |
| 2 | Nước rửa bát | Thành phần tham dự thử nghiệm: muối, nước | 30 | 900.000 |
| 3 | Giấy ăn | Thành phần: bột giấy | 15 | 300.000 |
| 4 | Chổi đót | Thành phần: đót, tre | 10 | 250.000 |
| Cộng |  |  | 75 | 2.450.000 |
Bằng chữ: Hai triệu bốn trăm năm mươi nghìn đồng.
Nơi sản xuất: Xưởng số 2, Khu công nghiệp Bắc Hàm.
Địa điểm: Kho trung tâm Khu công nghiệp Bắc Hàm.
Người lập biểu: Bà Tạ Kim Duyên";

const CONTRACT: &str = "\
*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
*Độc lập - Tự do - Hạnh phúc
*HỢP ĐỒNG MUA BÁN (trích)
Số: 77/2012/HĐMB
Hôm nay, ngày 05 tháng 3 năm 2012, tại Khách sạn Hồ Gươm, chúng tôi gồm:
Đại diện Bên A: Công ty TNHH Hạt Giống Sao Khuê
Ông: Vương Gia Thịnh      Chức vụ: Giám đốc
Đại diện Bên B: Hợp tác xã Rau sạch Đồng Mít
Bà: Ngải Thị Thơm      Chức vụ: Chủ nhiệm
Điều 1. Bên A bán cho Bên B 200 kg hạt giống.
Điều 2. Bên B trả tiền trong 15 ngày kể từ ngày nhận hàng.
Điều 3. Giờ giao hàng bắt đầu lúc 08 giờ và kết thúc lúc 17 giờ các ngày làm việc.
Điều 4. Hợp đồng được lập thành 04 bản, mỗi bên giữ 02 bản có giá trị như nhau.
Đại diện Bên A→Đại diện Bên B
(Ký, ghi rõ họ tên)→(Ký, ghi rõ họ tên)
Vương Gia Thịnh→Ngải Thị Thơm";

const RECEIPT: &str = "\
*GIẤY BIÊN NHẬN
Quyển số: ........ Số: ........
Tôi là: Lạc Thị Hồng Gấm
Nơi ở: số nhà 8, ngõ 12, thôn Đông, xã Bình Nguyên
Đã nhận của ông: ..............................
Số tiền: 5.000.000 đồng (năm triệu đồng)
Về việc: tiền đặt cọc thuê nhà
Lúc ..... giờ ..... ngày ..... tháng ..... năm .......
Giấy này lập thành ..... bản, mỗi người giữ một bản.
NGƯỜI NHẬN→NGƯỜI GIAO
(Ký, ghi rõ họ tên)→(Ký, ghi rõ họ tên)";

const NOTES: &str = "\
Ghi chú:
- Thành phần tham dự ghi theo thứ tự chức vụ, mỗi người một dòng.
- Chủ trì: ghi người điều hành từ đầu đến cuối.
- Thư ký: ghi người ghi chép, không phải người soát lỗi.
- Địa điểm: ghi phòng, tầng và tên trụ sở.
- Thời gian: ghi giờ theo đồng hồ 24 giờ, thí dụ 13 giờ 30.
- Giờ kết thúc ghi khi mọi người đã ký; thí dụ kết thúc lúc 16 giờ.
- Khi in lập thành 05 bản, mỗi bản đóng dấu giáp lai.
- Số: ghi theo sổ đăng ký của năm.
- Chỗ không dùng thì gạch chéo.
- Tệp lưu bằng tên không dấu.";

const DECISION: &str = "\
*ỦY BAN NHÂN DÂN XÃ BÌNH NGUYÊN
*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
*Độc lập - Tự do - Hạnh phúc
Số: 15/QĐ-UBND
Bình Nguyên, ngày 10 tháng 01 năm 2012
*QUYẾT ĐỊNH
*Về việc thành lập Tổ công tác
*CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ
Xét đề nghị của công chức Văn phòng - Thống kê,
*QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ công tác gồm các ông, bà:
1. Ông Mẫn Văn Kỳ - Phó Chủ tịch UBND xã, Tổ trưởng;
2. Bà Hứa Thị Lụa - Công chức Văn phòng, Thư ký;
3. Ông Lộ Văn Tám - Trưởng Công an xã, Thành viên.
Điều 2. Tổ họp tại trụ sở UBND xã, từ 08 giờ 00 đến 11 giờ 00 thứ Hai hằng tuần.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
Nơi nhận:
- Như Điều 1;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Quế Văn Tài";

const PROGRAMME: &str = "\
*CHƯƠNG TRÌNH
*Hội thảo giới thiệu sản phẩm
Thời gian: 07 giờ 30 ngày 20 tháng 02 năm 2012
Địa điểm: Nhà văn hóa khu phố 3
Chủ trì: Ông Ong Thế Vinh, Phó Giám đốc Trung tâm
Thư ký: Bà Lều Thị Nhàn
Nội dung:
1. Đón tiếp đại biểu: Bà Chử Thị Nết.
2. Khai mạc lúc 08 giờ 00: Ông Ong Thế Vinh.
3. Giới thiệu sản phẩm: Công ty Cổ phần Mây Tre Phú Lâm.
4. Thảo luận.
5. Bế mạc: kết thúc lúc 11 giờ 45 phút cùng ngày.
Tài liệu được sao thành 06 bản.";

/// Columns in which what an appendix says may count.
const COUNTED: [&str; 2] = ["reference_count", "blank_count"];

/// Its blocks, on a page of their own.
fn blocks(appendix: &str) -> String {
    let mut out = "<w:p><w:pPr/><w:r><w:br w:type=\"page\"/></w:r></w:p>".to_owned();
    let mut lines = appendix.lines().peekable();
    while let Some(line) = lines.next() {
        let more = std::iter::from_fn(|| lines.next_if(|next| line.starts_with('|') && next.starts_with('|')));
        out += &match line.strip_prefix('*') {
            Some(title) => paragraph("<w:jc w:val=\"center\"/><w:rPr><w:b/></w:rPr>", title),
            None if line.starts_with('|') => table(std::iter::once(line).chain(more)),
            None => paragraph("", &line.replace('→', "\t")),
        };
    }
    out
}

fn table<'a>(rows: impl Iterator<Item = &'a str>) -> String {
    let cell = |text: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph("", text.trim()));
    let row = |row: &str| format!("<w:tr>{}</w:tr>", row.trim_matches('|').split('|').map(cell).collect::<String>());
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows.map(row).collect::<String>())
}

/// Whether one set of minutes that somebody filled in ends with signatures; `None` for other files.
fn is_signed(fixture: &Fixture) -> Option<bool> {
    let records = extract(&bienban::docx::read(&fixture.package.bytes()).unwrap());
    match &records[..] {
        [record] if record.class == Class::Minutes => Some(!record.evidence.signatures.is_empty()),
        _ => None,
    }
}

/// The values of the minutes proper: of blanks, dates and references, which come in the order of the
/// document, the first; an appendix may have more, and findings of its own.
fn own(values: &[String], plain: &[String]) -> Vec<String> {
    const MORE: [&str; 3] = ["blanks.csv", "dates.csv", "references.csv"];
    let table = |line: &str| line.split(' ').next().unwrap_or_default().to_owned();
    let mut own: Vec<String> = Vec::new();
    for line in values.iter().filter(|line| table(line) != "findings.csv") {
        let in_table = |lines: &[String]| lines.iter().filter(|other| table(other) == table(line)).count();
        if !MORE.contains(&table(line).as_str()) || in_table(&own) < in_table(plain) {
            own.push(line.clone());
        }
    }
    own
}

fn check(signed: bool, appendices: &[(&str, &str)]) {
    let mut report = Report::default();
    for fixture in MINUTES.iter().filter(|fixture| wanted(fixture) && is_signed(fixture) == Some(signed)) {
        for (name, appendix) in appendices {
            // Blanks of the appendix are errors like any others.
            let counted = if appendix.contains("...") { &[COUNTED[0], COUNTED[1], "status"][..] } else { &COUNTED };
            let plain = values_but(&fixture.package.bytes(), counted);
            let mut package = fixture.package.clone();
            package.body(|body| body.to_owned() + &blocks(appendix));
            let found = values_but(&package.bytes(), counted);
            report.compare(fixture, name, &own(&plain, &plain), &own(&found, &plain));
        }
    }
    report.end();
}

#[test]
fn an_appendix_after_the_signatures() {
    check(true, &APPENDICES);
}

#[test]
fn another_document_after_minutes_without_signatures() {
    check(false, &[("a contract", CONTRACT), ("a receipt", RECEIPT), ("a decision", DECISION)]);
}
