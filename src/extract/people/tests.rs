//! Lines and the people in them.

use super::*;
use crate::document::Document;

fn rows(text: &str) -> Vec<String> {
    let document = Document::from_text(text);
    let view = View::new(&document);
    let span = Span::new(0, document.text.trim_end().len());
    read(&view, span, true)
        .iter()
        .map(|p| {
            let role = p.role.map_or("", Role::as_str);
            format!("{}|{}|{}|{}|{}|{}", p.title, p.rank, view.raw(p.name), p.position, p.unit, role)
        })
        .collect()
}

#[test]
fn a_name_may_stand_after_any_sign() {
    for sign in ["«", "“", "●", "\u{A0}", "・", ""] {
        rows(&format!("Trưởng phòng {sign}Lò Văn Chín"));
        rows(&format!("1. Phó Chủ tịch {sign}Lò Văn Chín, Trưởng phòng{sign}Hà Văn Dế"));
    }
}

#[test]
fn one_person_a_line() {
    for (text, row) in [
        ("1. Đ/c Lò Văn Chín - Phó Giám đốc Sở.", "Đ/c||Lò Văn Chín|Phó Giám đốc Sở||"),
        ("- Bà Hà Thị Dế, Kế toán trưởng;", "Bà||Hà Thị Dế|Kế toán trưởng||"),
        ("+ Đ/c: Trung tá Vừ A Páo: Phó Trưởng Công an huyện", "Đ/c|Trung tá|Vừ A Páo|Phó Trưởng Công an huyện||"),
        ("2/ Lường Văn Én: Chủ tịch", "||Lường Văn Én|Chủ tịch||"),
        ("Ông: Quàng Văn Gấm      Chức vụ: Giám đốc", "Ông||Quàng Văn Gấm|Giám đốc||"),
        ("Ông Lò Văn Hặc\tChức danh: Thủ kho\tĐơn vị: Đội 3", "Ông||Lò Văn Hặc|Thủ kho|Đội 3|"),
        (
            "Tòng Thị Inh – Trưởng phòng QTHT và ANM, Trung tâm CNTT và Truyền thông",
            "||Tòng Thị Inh|Trưởng phòng QTHT và ANM, Trung tâm CNTT và Truyền thông||",
        ),
        ("Ông Cà Văn Kem, sinh năm 1970, CCCD số 0140 cấp ngày 1/1/2021, trú tại bản Ná", "Ông||Cà Văn Kem|||"),
        ("Họ và tên: Cà Văn Lả   Giới tính: Nam", "||Cà Văn Lả|||"),
        ("Giám đốc: Ông Mùa A Lử", "Ông||Mùa A Lử|Giám đốc||"),
        ("Phó Chủ tịch UBND xã - ông Mùa A Mang", "ông||Mùa A Mang|Phó Chủ tịch UBND xã||"),
        ("Phó Chủ tịch UBND xã ông Mùa A Mang", "ông||Mùa A Mang|Phó Chủ tịch UBND xã||"),
        ("Ông LÒ VĂN NOI - Giám đốc Điện thoại: 0912", "Ông||LÒ VĂN NOI|Giám đốc||"),
        ("- Họ tên: Lò Thị Oi   Nghề nghiệp: Làm ruộng", "||Lò Thị Oi|Làm ruộng||"),
        ("Ông Hờ A Pó - Trưởng bản - Thư ký", "Ông||Hờ A Pó|Trưởng bản - Thư ký||secretary"),
        ("Ông (bà): ........  Chức vụ: ........", ""),
    ] {
        assert_eq!(rows(text).join(" / "), row, "{text}");
    }
}

#[test]
fn several_people_a_line() {
    assert_eq!(
        rows("1. Ông Lò Văn Anh - Trưởng bản; 2. Bà Hà Thị Bay - Y tá"),
        ["Ông||Lò Văn Anh|Trưởng bản||", "Bà||Hà Thị Bay|Y tá||"]
    );
    assert_eq!(
        rows("ông Lò Văn Anh (Trưởng phòng), bà Hà Thị Bay (Phó phòng) và ông Vừ A Chu"),
        ["ông||Lò Văn Anh|Trưởng phòng||", "bà||Hà Thị Bay|Phó phòng||", "ông||Vừ A Chu|||"]
    );
    assert_eq!(
        rows("các ông, bà: Lò Văn Anh, Hà Thị Bay, Vừ A Chu"),
        ["||Lò Văn Anh|||", "||Hà Thị Bay|||", "||Vừ A Chu|||"]
    );
    assert_eq!(
        rows("do ông Lò Văn Anh làm chủ tọa, bà Hà Thị Bay làm thư ký"),
        ["ông||Lò Văn Anh|||chair", "bà||Hà Thị Bay|||secretary"]
    );
}

#[test]
fn prose_names_nobody() {
    for text in [
        "Hà Nội, ngày 05/3/2024",
        "số 12 đường Trần Hưng Đạo, phường Quang Trung",
        "Phòng PA05",
        "Ông Lò Văn Anh phát biểu: đề nghị bà con giữ đường",
        "Ủy ban nhân dân xã Tà Xùa",
    ] {
        assert_eq!(rows(text), [""; 0], "{text}");
    }
}
