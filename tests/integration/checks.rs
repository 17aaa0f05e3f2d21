//! What each rule says of one thing that goes wrong in consistent minutes, and of what only looks like it.

use bienban::Settings;
use bienban::audit::judge;

use crate::fixtures::source::Source;

/// Minutes of a handover without a fault; `{head}` to `{foot}` are where a case stands.
const HANDOVER: &str = "\
{head}
@title BIÊN BẢN BÀN GIAO
Hôm nay, hồi 09 giờ 00 phút ngày 06 tháng 8 năm 2024, tại Khoa Nội, Bệnh viện Bình Hòa, chúng tôi gồm:
{people}
Nội dung bàn giao:
{body}
Biên bản được lập thành 02 bản, mỗi bên giữ 01 bản; đã đọc lại cho hai bên cùng nghe và ký tên./.
{foot}";

/// Minutes of a meeting without a fault.
const MEETING: &str = "\
{head}
@title BIÊN BẢN HỌP
Thời gian: 14 giờ 00 phút, ngày 20 tháng 11 năm 2024
Địa điểm: Phòng Hội đồng
{people}
{body}
Cuộc họp kết thúc vào 16 giờ 30 phút cùng ngày. Biên bản đã được đọc lại, các thành viên nhất trí./.
{foot}";

const SIDES: &str = "BÊN GIAO: CÔNG TY TNHH SAO MAI\nĐại diện: Ông Phạm Quốc Huy - Giám đốc\n\
    BÊN NHẬN: BỆNH VIỆN BÌNH HÒA\nĐại diện: Bà Hồ Thị Thủy - Phó Giám đốc";
const MEMBERS: &str = "Chủ trì: Bà Vũ Thị Lan - Hiệu trưởng\nThư ký: Ông Hà Văn Sơn - Giáo viên";

/// The text of `minutes` with `text` in the place of `{place}`.
fn with(minutes: &str, place: &str, text: &str) -> String {
    let people = if minutes == MEETING { MEMBERS } else { SIDES };
    let filled = minutes.replace(place, text).replace("{people}", people).replace("{body}", "Các bên cùng ký.");
    filled.replace("{head}\n", "").replace("{foot}", "")
}

/// The ids of the rules that speak of a document in the notation of the fixtures.
fn spoken(text: &str) -> Vec<&'static str> {
    let document = Source::parse(&format!("{text}\n====\n")).docx.bytes();
    let audited = judge(bienban::docx::read(&document).unwrap(), &Settings::default()).unwrap();
    audited.records.iter().flat_map(|record| &record.findings).map(|finding| finding.rule).collect()
}

/// Checks that `rule` speaks once of each of `fires`, and of none of `silent`.
fn check(rule: &str, minutes: &str, place: &str, fires: &[&str], silent: &[&str]) {
    let count = |text: &str| spoken(&with(minutes, place, text)).iter().filter(|id| **id == rule).count();
    let missed: Vec<&&str> = fires.iter().filter(|text| count(text) != 1).collect();
    let wrong: Vec<&&str> = silent.iter().filter(|text| count(text) != 0).collect();
    assert!(missed.is_empty() && wrong.is_empty(), "{rule} is not said once of {missed:#?}, is said of {wrong:#?}");
}

#[test]
fn who_signs_may_have_the_post_behind_the_name() {
    let boxes = |left: &str| format!("@layout\n|ĐẠI DIỆN BÊN GIAO¶{left}|ĐẠI DIỆN BÊN NHẬN¶Hồ Thị Thủy|");
    let named = [
        "Ông Phạm Quốc Huy - Giám đốc",
        "Phạm Quốc Huy (Giám đốc)",
        "Phạm Quốc Huy, Phó Giám đốc",
        "Giám đốc Phạm Quốc Huy",
        "Giám đốc: Phạm Quốc Huy",
        "GIÁM ĐỐC¶Phạm Quốc Huy",
    ];
    let (named, empty) = (named.map(boxes), [" ", "GIÁM ĐỐC", "Phó Giám đốc"].map(boxes));
    check("BB602", HANDOVER, "{foot}", &empty.each_ref().map(String::as_str), &named.each_ref().map(String::as_str));
}

#[test]
fn a_refusal_that_is_denied_is_none() {
    check(
        "BB606",
        HANDOVER,
        "{body}",
        &["Bà Hoa từ chối ký biên bản.", "Bà Hoa có mặt nhưng không ký biên bản."],
        &[
            "Bà Hoa không từ chối ký vào biên bản.",
            "Không ai từ chối ký biên bản.",
            "Bà Hoa chưa hề từ chối ký biên bản.",
        ],
    );
}

#[test]
fn one_contract_under_two_numbers() {
    let rests = "Căn cứ Hợp đồng số 31/2024/HĐ-SM ngày 04/01/2024 giữa hai bên;\n";
    let pays = |contract: &str| format!("{rests}Hai bên thanh toán theo {contract}.");
    let fires = [
        pays("Hợp đồng số 13/2024/HĐ-SM ngày 04/01/2024"),
        pays("Hợp đồng số 31/2023/HĐ-SM ngày 04/01/2024"),
        pays("hợp đồng kinh tế số 31/HĐ-SM ngày 04/01/2024"),
        pays("Hợp đồng số 13/2024/HĐ-SM ngày 04/01/2024, và Hợp đồng số 13/2024/HĐ-SM ngày 04/01/2024 vẫn còn hạn"),
    ];
    let silent = [
        pays("Hợp đồng số 31/2024/HĐ-SM ngày 04/01/2024"),
        pays("Phụ lục số 02 ngày 04/01/2024"),
        pays("Hợp đồng số 13/2024/HĐ-SM ngày 05/01/2024"),
        pays("Hợp đồng số 13/2024/HĐ-SM"),
        pays("Hợp đồng số 07/HĐ-BB ngày 04/01/2024"),
        // Two contracts of one day, both of which the minutes rest on.
        format!("{rests}Căn cứ Hợp đồng số 32/2024/HĐ-SM ngày 04/01/2024 giữa hai bên;"),
        pays("Hợp đồng số 32/2024/HĐ-SM và Hợp đồng số 33/2024/HĐ-SM, cùng ký ngày 04/01/2024"),
    ];
    check("BB217", HANDOVER, "{body}", &fires.each_ref().map(String::as_str), &silent.each_ref().map(String::as_str));
}

#[test]
fn minutes_with_the_number_of_a_contract() {
    let head = |number: &str| format!("Số: {number}");
    let cited = HANDOVER.replace("{body}", "Căn cứ Hợp đồng số 31/2024/HĐ-SM ngày 04/01/2024, hai bên bàn giao.");
    let text = |number| spoken(&with(&cited, "{head}", &head(number))).contains(&"BB218");
    assert!(text("31/2024/HĐ-SM"));
    assert!(!text("31/2024/BB-SM") && !text("31"));
}

#[test]
fn two_sides_of_one_name() {
    let sides = |giver: &str, taker: &str| {
        format!(
            "BÊN GIAO: {giver}\nĐại diện: Ông Phạm Quốc Huy - Giám đốc\nBÊN NHẬN: {taker}\nĐại diện: Bà Hồ Thị Thủy - Phó Giám đốc"
        )
    };
    let fires = [
        sides("CÔNG TY TNHH SAO MAI", "CÔNG TY TNHH SAO MAI"),
        sides("CÔNG TY TNHH SAO MAI", "Công ty TNHH Sao Mai."),
        sides("Uỷ ban nhân dân xã Hoà Bình", "Ủy ban nhân dân xã Hòa Bình"),
    ];
    let silent = [
        sides("CÔNG TY TNHH SAO MAI", "CÔNG TY TNHH SAO MAI - CHI NHÁNH TAM ĐIỆP"),
        sides("PHÒNG KẾ TOÁN", "PHÒNG TỔ CHỨC"),
        "Người giao: Ông Phạm Quốc Huy\nNgười nhận: Bà Hồ Thị Thủy".to_owned(),
        sides("......................", "......................"),
    ];
    check("BB314", HANDOVER, "{people}", &fires.each_ref().map(String::as_str), &silent.each_ref().map(String::as_str));
}

#[test]
fn names_that_stand_in_for_people() {
    check(
        "BB502",
        MEETING,
        "{people}",
        &[
            "Chủ trì: Bà Vũ Thị Lan\nThư ký: Ông Nguyễn Văn A",
            "Thành phần tham dự:\n1. Bà Vũ Thị Lan - Hiệu trưởng\n2. Thành viên 3",
            "Chủ trì: Bà Vũ Thị Lan\nThành phần tham dự:\n- Thành viên 1 - Kế toán\n- Ông Hà Văn Sơn",
            "Thành phần tham dự:\n1. Trần Thị B - Hiệu trưởng, chủ trì\n2. Ông Hà Văn Sơn\nChủ trì: Bà Trần Thị B",
        ],
        &[
            "Chủ trì: Bà Vũ Thị Lan\nThư ký: Ông Thào A Súa",
            "Chủ trì: Bà Nguyễn Thị Như Ý\nThư ký: Ông Lê Văn Ơ",
            "Thành phần tham dự:\n1. Bà Vũ Thị Lan - Hiệu trưởng\n2. Thành viên 3: Ông Hà Văn Sơn",
            "Chủ trì: Bà Vũ Thị Lan\nNội dung:\n1. Thành viên 3 tổ kiểm tra báo cáo.\n2. Nhân viên 2 ca trực đêm.",
        ],
    );
}

#[test]
fn a_date_of_two_months_or_two_years() {
    let met = |date: &str| format!("Tổ đã họp {date}, tại phòng họp số 2.");
    let fires = [
        "ngày 14 tháng 5 (tháng sáu) năm 2024",
        "ngày 14 tháng 5 (6) năm 2024",
        "ngày 14 tháng 5 tháng 6 năm 2024",
        "ngày 14/5 tháng 6 năm 2024",
        "ngày 14 tháng 5 năm 2024 (hai nghìn không trăm hai mươi ba)",
        "ngày 14/5/2024 năm 2023",
    ];
    let silent = [
        "ngày 14 tháng 5 (tháng năm) năm 2024",
        "ngày 14 (mười bốn) tháng 6 (sáu) năm 2024",
        "ngày 14 tháng 5 (tháng tư âm lịch) năm 2024",
        "trong tháng 5, tháng 6 năm 2024",
        "ngày 14 tháng 5 năm 2024 (tăng 5% so với năm 2023)",
        "ngày 14 tháng 5 đến ngày 16 tháng 6 năm 2024",
        "từ tháng 5 (6 lần) năm 2024",
    ];
    check(
        "BB113",
        MEETING,
        "{body}",
        &fires.map(met).each_ref().map(String::as_str),
        &silent.map(met).each_ref().map(String::as_str),
    );
}

#[test]
fn numbers_of_the_wrong_length() {
    check(
        "BB315",
        HANDOVER,
        "{body}",
        &[
            "Người làm chứng: bà Hoàng Thị Sáu, số CCCD: 00108501234.",
            "Số căn cước công dân: 001 085 0123456 cấp ngày 12/3/2021",
            "CMND số 01234567 do Công an tỉnh cấp",
            "Số CMND/CCCD: 0123456789",
            "Mã số thuế: 010123456",
            "MST: 0101234567-0012",
            "Điện thoại: 0912 345 67",
            "ĐT: 09123456789; Fax: 024 3825 1234",
            "SĐT 912345678",
            "Điện thoại: +84 91 234 567",
            "@grid\n|Họ và tên|Số điện thoại|\n|Hoàng Thị Sáu|091234567|\n|Hà Văn Sơn|0912345678|",
            "@grid\n|Số CCCD|:|00108501234|",
        ],
        &[
            "Số CCCD: 001085012345; mã số thuế: 0101234567-001; điện thoại: 0912 345 678.",
            "Số CCCD: 001085012345 12/3/2021 Cục Cảnh sát",
            "CMND số 012345678, cấp ngày 12/3/2001",
            "CMND/Hộ chiếu: 1234567",
            "Số CMND/CCCD/Giấy tờ khác: 1234567",
            "Hộ chiếu số: B1234567",
            "Số CCCD: 0010850...",
            "Số CCCD: 0010xxxx2345",
            "Mã số thuế: 8012345678",
            "Mã số thuế cá nhân: 001085012345",
            "Điện thoại: 024.3825.1234 - máy lẻ 102",
            "Điện thoại: 0912345678 0987654321",
            "Điện thoại: 0912345678/0987654321",
            "Điện thoại: (+84) 912 345 678",
            "Điện thoại: +84 912 345 678",
            "Điện thoại: 0280 385 1234",
            "Điện thoại: 3825 1234",
            "Hotline: 1900 1234",
            "Bàn giao 02 điện thoại 1234567 đồng",
            "Số tài khoản: 1234567",
            "Điện thoại liên hệ: ngày 12/3/2024",
        ],
    );
}

/// A table of goods with these rows.
fn goods(rows: &[&str]) -> String {
    let rows: Vec<String> = rows.iter().map(|row| format!("|{row}|")).collect();
    format!("@grid\n|STT|Tên hàng|Số lượng|Đơn giá (đồng)|Thành tiền (đồng)|\n{}", rows.join("\n"))
}

#[test]
fn sums_of_tables() {
    let (bins, brooms) = ("1|Thùng rác|4 cái|250.000|1.000.000", "2|Chổi|10|30.000|300.000");
    let (tax, group) = (" |Thuế GTGT (8%)|||104.000", "I|Thiết bị|||");
    let fires = [
        goods(&[bins, brooms, " |Tổng cộng|||1.400.000"]),
        goods(&[bins, "2|Chổi|10|30.000|350.000", " |Tổng cộng|||1.350.000"]),
        goods(&[bins, brooms, " |Cộng|||1.300.000", tax, " |Tổng cộng thanh toán|||1.440.000"]),
        goods(&[group, bins, brooms, " |Cộng|||1.200.000"]),
        goods(&["1|Máy in|2|500.000|900.000"]),
        goods(&[bins, brooms]) + "\nTổng cộng: 1.500.000 đồng (Một triệu năm trăm nghìn đồng)",
        "@grid\n|STT|Tên|Số lượng|\n|1|Máy|02 cái|\n|2|Bàn|03 cái|\n| |Tổng cộng|06|".to_owned(),
        "@grid\n|Giá trị trước thuế|100.000.000|\n|Thuế GTGT 10%|10.000.000|\n|Tổng giá trị sau thuế|111.000.000|"
            .to_owned(),
        "Giá trị trước thuế: 100.000.000 đồng\nThuế GTGT: 8.000.000 đồng\nTổng thanh toán: 118.000.000 đồng".to_owned(),
        "Giá trị trước thuế: 100.000.000 đồng; thuế GTGT: 8.000.000 đồng; tổng thanh toán: 118.000.000 đồng.".to_owned(),
        "Tổng tiền hàng: 100.000.000 đồng (bằng chữ: một trăm triệu đồng)\nThuế GTGT: 8.000.000 đồng (bằng chữ: tám triệu đồng)\nTổng thanh toán: 118.000.000 đồng".to_owned(),
        "Chi phí: 2 cái × 500.000 = 900.000 đồng".to_owned(),
    ];
    let silent = [
        goods(&[bins, brooms, " |Tổng cộng|||1.300.000"]),
        goods(&[bins, brooms, " |Cộng|||1.300.000", tax, " |Tổng cộng|||1.404.000"]),
        goods(&[bins, brooms, " |Tổng cộng (đã gồm thuế GTGT)|||1.404.000"]),
        goods(&[bins, brooms, " |Chiết khấu|||100.000", " |Tổng cộng|||1.200.000"]),
        goods(&["I|Thiết bị|||1.300.000", "1|Thùng rác|4|250.000|1.000.000", brooms, " |Tổng cộng|||1.300.000"]),
        goods(&[bins, brooms, "2.1|Cán chổi|10|10.000|100.000", " |Tổng cộng|||1.300.000"]),
        goods(&[bins, "2|Chổi|10|miễn phí|miễn phí", " |Tổng cộng|||1.100.000"]),
        goods(&["1|Cát|2,5 m3|400.000|1.000.000", "2|Đá|1.500 kg|2.000|3.000.000", " |Cộng|||4.000.000"]),
        goods(&["1|Vải|3|333.333|1.000.000", " |Cộng|||1.000.000"]),
        goods(&["1|Máy in|1|10.000|10.000.000"]),
        goods(&["1|Máy in|1|10.000.000|11.000.000"]),
        "@grid\n|STT|Nội dung|Số người|Số ngày|Đơn giá|Thành tiền|\n|1|Ăn|4|2|100.000|800.000|\n|2|Ở|4|2|150.000|1.200.000|\n| |Tổng||||2.000.000|".to_owned(),
        "@grid\n|Nội dung|Số tiền|\n|Số dư đầu kỳ|1.000.000|\n|Phát sinh giảm|700.000|\n|Tổng cộng|300.000|".to_owned(),
        "@grid\n|STT|Tên|Số lượng|Ghi chú|\n|1|Máy|02||\n|2|Bàn||Hỏng|\n| |Tổng cộng|06||".to_owned(),
        "Giá trị trước thuế: 100.000.000 đồng; thuế GTGT: 8.000.000 đồng; tổng thanh toán: 108.000.000 đồng.".to_owned(),
        "Giá trị trước thuế: 100.000.000 đồng; thuế GTGT: 8.000.000 đồng; chiết khấu: 5%; tổng thanh toán: 102.600.000 đồng.".to_owned(),
        "Diện tích: 4 m x 5 m = 20 m2".to_owned(),
    ];
    check("BB410", HANDOVER, "{body}", &fires.each_ref().map(String::as_str), &silent.each_ref().map(String::as_str));
}

#[test]
fn things_handed_over_that_nobody_counted() {
    let fires = [
        "@grid\n|STT|Tên tài sản|\n|1|Máy in|\n|2|Máy chiếu|",
        "@grid\n|TT|Tên hồ sơ, tài liệu|Ghi chú|\n|1|Hồ sơ nhân sự||\n|2|Sổ công văn||",
        "@grid\n|STT|Thiết bị|Vị trí|\n|1|Máy in|Phòng 2|\n|2|Máy chiếu|Hội trường|",
    ];
    let silent = [
        "@grid\n|STT|Tên tài sản|Số lượng|\n|1|Máy in|2|",
        "@grid\n|STT|Tên tài sản|Tình trạng|\n|1|Máy in|Tốt|",
        "@grid\n|STT|Tên tài sản|SLg|\n|1|Máy in|02|",
        "@grid\n|STT|Tên tài sản|\n|1|02 máy in|",
        "@grid\n|STT|Tên tài liệu|Số tờ|\n|1|Quyết định|5|",
        "@grid\n|STT|Nội dung công việc|Người nhận|\n|1|Theo dõi công văn|Bà Hồ Thị Thủy|",
    ];
    check("BB411", HANDOVER, "{body}", &fires, &silent);
    assert!(!spoken(&with(MEETING, "{body}", fires[0])).contains(&"BB411"));
}

#[test]
fn numbers_of_sections_that_are_used_twice() {
    check(
        "BB617",
        MEETING,
        "{body}",
        &[
            "I. Mở đầu\nLý do họp.\nII. Nội dung\nBáo cáo.\nII. Kết luận\nNhất trí.",
            "I. Mở đầu\n1. Lý do\n2. Tình hình\n2. Phương án\nII. Nội dung\n1. Báo cáo",
            "I. Mở đầu\nLý do họp.\nII. Nội dung\nBáo cáo.\nIV. Kết luận\nNhất trí.",
        ],
        &[
            "I. Mở đầu\n1. Lý do\n2. Đại biểu\nII. Nội dung\n1. Báo cáo\n2. Thảo luận",
            "@roman Mở đầu\n@roman Nội dung\nII. Kết luận",
            "1. Ông Hà Văn Sơn\n2. Bà Vũ Thị Lan\n2. Bà Mai Thị Hạnh",
        ],
    );
}

#[test]
fn the_unit_of_the_title_and_of_the_letterhead() {
    let titled = |head: &str, subject: &str| {
        spoken(&format!(
            "{head}\n{}",
            with(MEETING, "{head}\n", "")
                .replace("@title BIÊN BẢN HỌP\n", &format!("@title BIÊN BẢN HỌP\n@title {subject}\n"),)
        ))
        .contains(&"BB618")
    };
    for (head, subject) in [
        ("TRƯỜNG TIỂU HỌC HOA SEN", "Hội đồng Trường Tiểu học Hoa Hồng"),
        ("CÔNG TY CP SAO MAI", "Hội đồng quản trị Công ty Cổ phần Sao Đêm"),
    ] {
        assert!(titled(head, subject), "{subject}");
    }
    for (head, subject) in [
        ("TRƯỜNG TIỂU HỌC HOA SEN", "Hội đồng Trường TH Hoa Sen"),
        ("TRƯỜNG TIỂU HỌC HOA SEN", "Hội đồng Trường Tiểu học Hoa Sen năm học 2024-2025"),
        ("CÔNG TY CP SAO MAI", "Làm việc với Công ty Cổ phần Sao Đêm"),
        ("CÔNG TY CP SAO MAI", "Tổ công đoàn Công ty Cổ phần SM"),
        ("SỞ Y TẾ", "Hội đồng Trường Tiểu học Hoa Sen"),
    ] {
        assert!(!titled(head, subject), "{subject}");
    }
}

#[test]
fn other_documents_in_the_file() {
    let signed = "NGƯỜI GHI BIÊN BẢN\nHà Văn Sơn\n";
    let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";
    let fires = [
        format!("{signed}UBND XÃ TÂN LỘC\nSố: 51/QĐ-UBND\nQUYẾT ĐỊNH\nĐiều 1. Di dời chợ."),
        format!("{signed}{nation}HỢP ĐỒNG THU GOM RÁC\nBên A: Công ty Sao Mai"),
    ];
    let silent = [
        format!("{signed}PHỤ LỤC\n{nation}BÁO CÁO\nTình hình năm 2024"),
        format!("{signed}DANH SÁCH HỘ DÂN\n1. Hộ ông Phúc"),
        format!("{signed}NGHỊ QUYẾT\nCác thành viên nhất trí."),
    ];
    check("BB619", MEETING, "{foot}", &fires.each_ref().map(String::as_str), &silent.each_ref().map(String::as_str));
}

#[test]
fn a_template_that_nothing_was_filled_into_is_a_blank_form() {
    let text = "@title BIÊN BẢN HỌP\nThời gian: {{thoi_gian}}\nĐịa điểm: {{dia_diem}}\n{people}Nội dung: {{noi_dung}}\n\
        Kết luận: {{ket_luan}}";
    assert_eq!(spoken(&text.replace("{people}", "")), ["BB501"]);
    let begun = spoken(&text.replace("{people}", "Chủ trì: Bà Vũ Thị Lan\n"));
    assert!(begun.contains(&"BB605") && begun.contains(&"BB502"));
}
