//! Labels and their values, however a form sets them: lines in minutes, blanks and values out.

use bienban::record::Record;
use bienban::{Settings, audit};

use crate::support::{COMPLETE, docx, package, paragraphs};

/// Where lines are put in minutes.
const END: &str = "Cuộc họp kết thúc";

fn record_of(document: &[u8]) -> Record {
    let mut audited = audit(document, &Settings::default()).unwrap();
    assert_eq!(audited.records.len(), 1);
    audited.records.remove(0).record
}

/// The fields of the blanks that these lines bring into complete minutes.
fn blanks(lines: &str) -> Vec<&'static str> {
    fields(&record_of(&docx(&COMPLETE.replacen(END, &format!("{lines}\n{END}"), 1))))
}

fn fields(record: &Record) -> Vec<&'static str> {
    record.blanks.iter().map(|blank| blank.field.as_str()).collect()
}

/// The fields of the blanks that a table brings into complete minutes, a row a line, a cell between bars.
fn in_table(rows: &str) -> Vec<&'static str> {
    let cell = |text: &str| format!("<w:tc>{}<w:p/></w:tc>", paragraphs(text.trim()));
    let row = |row: &str| format!("<w:tr>{}</w:tr>", row.split('|').map(cell).collect::<String>());
    let table = format!("<w:tbl>{}</w:tbl>", rows.lines().map(row).collect::<String>());
    let (before, after) = COMPLETE.split_at(COMPLETE.find(END).unwrap());
    fields(&record_of(&package(&[paragraphs(before), table, paragraphs(after)].concat(), &[])))
}

#[test]
fn a_heading_with_a_colon_is_answered_by_the_list_below_it() {
    for lines in [
        "Giá trị quyết toán:\n• Giá trị trước thuế: 80.000.000 đồng\n• Thuế GTGT: 8.000.000 đồng",
        "- Thành phần kiểm kê:\n- Bà Vũ Thị Lan - Kế toán;\n- Ông Hà Văn Sơn - Thủ kho.",
        "4. Số tiền, tài sản phải thu, gồm:\na) Về tiền mặt: 5.000.000 đồng\nb) Về tài sản: không",
        "I. Thời gian và địa điểm:\n- Ngày đi: 20/11/2024\n- Xuất phát tại: kho số 2",
        "A. THÀNH PHẦN KIỂM KÊ:\nI. ĐẠI DIỆN KHO:\n1. Ông Hà Văn Sơn - Thủ kho",
        "Kho chuyển tiền vào tài khoản của trường như sau:\nSố tài khoản: 3511010001234\nTại: Kho bạc An Phú",
    ] {
        assert_eq!(blanks(lines), [""; 0], "{lines}");
    }
    for (lines, field) in [
        ("a) Ý kiến của kho:\n2. Kết luận: giữ nguyên.", "text"),
        ("- Thủ kho:\n- Kế toán: Bà Vũ Thị Lan", "person.name"),
        ("1. Ý kiến khác:\n2. Kết luận: giữ nguyên.", "text"),
        ("Chức vụ:\n- Địa chỉ: kho số 2", "person.position"),
        ("Số tài khoản:\nTại: Kho bạc An Phú", "account"),
    ] {
        assert_eq!(blanks(lines), [field], "{lines}");
    }
}

#[test]
fn a_label_that_nobody_knows_between_others_wants_a_value_too() {
    assert_eq!(blanks("Biển số xe: 27A-123.45\nMã vận đơn:\nSố khung: 1234"), ["other"]);
    assert_eq!(blanks("Số tiền: 5.000.000 đồng\nMã vận đơn:\nSố tài khoản: 3511010001234"), ["other"]);
    assert_eq!(blanks("Kiểm tra kho:\nSố khung: 1234"), [""; 0]);
    assert_eq!(blanks("Biển số xe: 27A-123.45\nKiểm tra kho:\nHai bên đã xem."), [""; 0]);
}

#[test]
fn a_label_with_a_note_in_brackets_behind_it_is_read_to_its_end() {
    for line in ["Nơi cư trú (đã ký)\t", "Họ và tên người ký (ký rõ)\t", "(đã ký): ......"] {
        assert!(blanks(line).len() <= 1, "{line}");
    }
}

#[test]
fn a_value_with_leaders_round_it_is_no_blank() {
    for lines in [
        "Ông: ..... Hà Văn Sơn ..... Chức vụ: ..... Thủ kho",
        "Ông ……Hà Văn Sơn…… Chức vụ ……Thủ kho……",
        "Số điện thoại: ____0212 3456789____",
        "Giao tại: ....nhà văn hóa thôn Đoài....",
        "Số tiền: 5.000.000 đồng ..........",
        "Họ tên: ...... Vũ Thị Lan ......\tSinh ngày: 12/5/1980",
    ] {
        assert_eq!(blanks(lines), [""; 0], "{lines}");
    }
    for (lines, expected) in [
        ("Ông: ...... - Thủ kho", vec!["person.name"]),
        // A post that stands there, printed or typed, is a value.
        ("Ông/Bà: ...... Chức vụ: ...... Trưởng ban", vec!["person.name"]),
        ("Số tiền: ...... đồng", vec!["money"]),
        ("Chức danh (5)  .......", vec!["person.position"]),
        ("Chỗ ăn ở (ai ở lại phải đăng ký tạm trú): ......", vec!["other"]),
        ("Họ tên: ...... sinh năm ......", vec!["person.name", "person.birth"]),
        ("Địa chỉ: xã ...... huyện ......", vec!["person.address", "person.address"]),
        ("Tổng số: ....../45 hộ", vec!["count"]),
    ] {
        assert_eq!(blanks(lines), expected, "{lines}");
    }
}

#[test]
fn the_leaders_round_a_value_are_noted_and_the_value_is_read() {
    let opening = "Thành phần:\n1. Ông: ..... Đoàn Văn Bút ..... Chức vụ: ..... Tổ trưởng\n";
    let minutes = format!(
        "BIÊN BẢN HỌP TỔ\nThời gian: 8 giờ 00 ngày 12 tháng 3 năm 2025\nĐịa điểm: ..... Nhà văn hóa thôn Đoài .....\n\
         {opening}Nội dung: chia nước.\nCuộc họp kết thúc hồi 9 giờ 00 cùng ngày."
    );
    let record = record_of(&docx(&minutes));
    assert_eq!(fields(&record), [""; 0]);
    let people: Vec<_> = record.participants.iter().map(|p| (p.name.value.as_str(), p.position.as_str())).collect();
    assert_eq!(people, [("Đoàn Văn Bút", "Tổ trưởng")]);
    assert_eq!(record.place.value().map(String::as_str), Some("Nhà văn hóa thôn Đoài"));
    assert!(record.evidence.residue.len() >= 2);
}

#[test]
fn a_placeholder_is_named_for_what_it_holds() {
    for (line, field) in [
        ("Chuyển khoản vào {{account_no}} trong tháng.", "account"),
        ("Kho đã gặp {{nguoi_chuc_vu}} hôm nay.", "person.position"),
        ("Phiếu lập {{created_date}} tại kho.", "date.date"),
        ("Gửi về [DiaChiCongTy] trong tuần.", "person.address"),
        ("Đã trả {{so-tien-con-lai}} cho kho.", "money"),
        ("Đã báo {{ben_a_email}} hôm nay.", "email"),
    ] {
        assert_eq!(blanks(line), [field], "{line}");
    }
}

#[test]
fn a_label_in_a_cell_has_its_value_in_the_next() {
    assert_eq!(in_table("Ông/Bà: | Chức danh:"), ["person.name", "person.position"]);
    assert_eq!(in_table("Mã số thuế | : | \nĐiện thoại | : | 0912345678"), ["tax"]);
    assert_eq!(in_table("Mã số thuế | :"), ["tax"]);
    assert_eq!(in_table("Mã số thuế | : | 0101234567\nĐiện thoại | : | 0912345678"), [""; 0]);
    assert_eq!(in_table("Ông/Bà: | Hà Văn Sơn\nChức danh: | Thủ kho"), [""; 0]);
}

#[test]
fn a_wide_colon_parts_a_label_from_its_value_too() {
    let lines = "1. Ông Đoàn Văn Bút  Chức vụ： Tổ trưởng  Đơn vị： Tổ nước số 2\nTên cơ sở： Kho số 2\nĐại diện： Bà Vũ Thị Lan";
    let minutes = COMPLETE.replacen(END, &format!("{lines}\n{END}"), 1);
    assert_eq!(record_of(&docx(&minutes)).blanks, []);
    let minutes = format!(
        "BIÊN BẢN HỌP TỔ\nThời gian: 8 giờ 00 ngày 12 tháng 3 năm 2025\nThành phần:\n{lines}\nNội dung: chia nước.\n\
         Cuộc họp kết thúc hồi 9 giờ 00 cùng ngày."
    );
    let record = record_of(&docx(&minutes));
    let person = &record.participants[0];
    assert_eq!((person.name.value.as_str(), person.position.as_str()), ("Đoàn Văn Bút", "Tổ trưởng"));
}

#[test]
fn a_drawn_cell_of_a_table_with_headings_is_asked_for_by_the_label_beside_it() {
    for (rows, asked) in [
        ("STT | Nội dung | Ghi chép\n1 | Địa điểm | ......\n2 | Thư ký | ......", ["place", "person.name"]),
        ("TT | Hạng mục | Kết quả\n1 | Số tiền | ......\n2 | Chức vụ | ......", ["money", "person.position"]),
        ("Bà Hà Thị Dế | Chức vụ | ......\nÔng Lò Văn Sơn | Số điện thoại | ......", ["person.position", "phone"]),
        ("Mục | Nội dung | Họ tên\nI | Chủ trì | ......\nII | Địa điểm | ......", ["person.name", "place"]),
    ] {
        let asks: Vec<_> = in_table(rows).into_iter().filter(|field| *field != "other").collect();
        assert_eq!(asks, asked, "{rows}");
    }
}

/// What minutes say with some of their heading in lines or in a table.
fn heading(lines: &str) -> [Option<String>; 3] {
    let block = |line: &str| match line.split_once('|') {
        Some((label, value)) => {
            let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraphs(text.trim()));
            format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl><w:p/>", cell(label), cell(value))
        }
        None => paragraphs(line),
    };
    let body: String = lines.lines().map(block).collect();
    let rest = paragraphs(
        "Thành phần: Bà Vũ Thị Lan - Kế toán\nHồi 8 giờ 00 ngày 12/3/2025 tổ bắt đầu họp.\n\
         Tổ đã chia nước cho các hộ.\nCuộc họp kết thúc hồi 9 giờ 00 cùng ngày.",
    );
    let record = record_of(&package(&[paragraphs("BIÊN BẢN HỌP TỔ"), body, rest].concat(), &[]));
    let text = |value: Option<&String>| value.cloned();
    [text(record.subject.value()), text(record.place.value()), record.copies.value().map(ToString::to_string)]
}

#[test]
fn a_value_stands_beside_its_label_on_the_line_or_in_the_next_cell() {
    let subject = Some("chia nước vụ xuân".to_owned());
    let place = Some("Nhà văn hóa thôn Đoài".to_owned());
    for lines in [
        "Nội dung: chia nước vụ xuân\nĐịa điểm: Nhà văn hóa thôn Đoài\nSố bản: 02",
        "Nội dung:\tchia nước vụ xuân\nĐịa điểm:\tNhà văn hóa thôn Đoài\nSố bản:\t02",
        "Nội dung: chia nước vụ xuân; Địa điểm: Nhà văn hóa thôn Đoài\nSố bản: 02",
        "Nội dung: chia nước vụ xuân\nThời gian: 8 giờ - Địa điểm: Nhà văn hóa thôn Đoài\nSố bản:  02",
        "Chủ đề/Topic: chia nước vụ xuân\nĐịa điểm (Venue): Nhà văn hóa thôn Đoài\nSố bản: 02",
        "Nội dung | chia nước vụ xuân\nĐịa điểm | Nhà văn hóa thôn Đoài\nSố bản | 02",
        "Nội dung: | chia nước vụ xuân\nĐịa điểm: | Nhà văn hóa thôn Đoài\nSố bản: | 02",
    ] {
        assert_eq!(heading(lines), [subject.clone(), place.clone(), Some("2".to_owned())], "{lines}");
    }
}

#[test]
fn a_label_in_a_table_asks_for_its_field_however_its_value_is_drawn() {
    const LABELS: [(&str, &str); 21] = [
        ("Họ và tên", "person.name"),
        ("Người đại diện", "person.name"),
        ("Chức vụ", "person.position"),
        ("Nơi công tác", "person.unit"),
        ("Số CCCD", "person.id"),
        ("Năm sinh", "person.birth"),
        ("Địa chỉ", "person.address"),
        ("Số điện thoại", "phone"),
        ("Email", "email"),
        ("Mã số thuế", "tax"),
        ("Số tài khoản", "account"),
        ("Tên công ty", "party.name"),
        ("Địa điểm xây dựng", "place"),
        ("Số lượng", "count"),
        ("Diện tích", "count"),
        ("Số trang", "pages"),
        ("Số tiền", "money"),
        ("Ngày cấp", "date.date"),
        ("Hợp đồng số", "reference.number"),
        ("Kết luận", "text"),
        ("Quốc tịch", "other"),
    ];
    for (label, field) in LABELS {
        for rows in [
            format!("{label} | ............\nMàu sắc | Xanh"),
            format!("{label}: | ............\nMàu sắc: | Xanh"),
            format!("{label} | {{{{x}}}}\nMàu sắc | Xanh"),
            format!("{label} | : | ............\nMàu sắc | : | Xanh"),
            format!("{label} | : | \nMàu sắc | : | Xanh"),
            format!("{label}: | \nMàu sắc: | Xanh"),
            format!("{label} | \nMàu sắc | Xanh"),
            format!("STT | Tên hàng | {label}\n1 | Tủ gỗ | ............\n2 | Bàn gỗ | Có"),
            format!("STT | Tên hàng | {label} (nếu có)\n1 | Tủ gỗ | {{{{x}}}}\n2 | Bàn gỗ | Có"),
        ] {
            assert_eq!(in_table(&rows), [field], "{rows}");
        }
    }
}
