//! Lines and their labels.

use std::borrow::Cow;

use super::*;
use crate::document::Document;
use crate::extract::label::Labels;
use crate::extract::typed_over;

fn rows(text: &str) -> Vec<String> {
    let document = Document::from_text(text);
    let cleared = typed_over::clear(Cow::Borrowed(&document), Labels::default());
    let view = View::of(&cleared.document, Labels::default(), cleared.shapes, cleared.leftovers);
    let row = |entry: Entry<'_>| {
        let value = match entry.value {
            Value::Text(span) => view.raw(span).to_owned(),
            Value::Shape => "▢".to_owned(),
            Value::Nothing => String::new(),
        };
        format!("{}={value}", view.raw(entry.label))
    };
    entries(&view, 0).into_iter().map(row).collect()
}

#[test]
fn labels_of_a_line_and_their_values() {
    for (text, expected) in [
        ("Ông: Lò Văn An\tChức vụ: Thủ kho", "Ông=Lò Văn An|Chức vụ=Thủ kho"),
        ("Ông: Lò Văn An  Chức vụ: Thủ kho", "Ông=Lò Văn An|Chức vụ=Thủ kho"),
        ("Ông: Lò Văn An Chức vụ: Thủ kho", "Ông=Lò Văn An|Chức vụ=Thủ kho"),
        ("1. Ông: ..... Lò Văn An ..... Chức vụ: ..... Thủ kho", "Ông=Lò Văn An|Chức vụ=Thủ kho"),
        ("Ông: Lò Văn An ......", "Ông=Lò Văn An"),
        ("Ông: ...... Chức vụ: ......", "Ông=▢|Chức vụ=▢"),
        ("Số tiền: ...... đồng", "Số tiền=▢"),
        ("Họ tên: ...... sinh năm ...... tại ......", "Họ tên=▢|sinh năm=▢|tại=▢"),
        ("Địa chỉ: xã ...... huyện ......", "Địa chỉ=▢"),
        ("Bên A: Công ty ......", "Bên A=|Công ty=▢"),
        ("Mã vận đơn:  Số khung: 12", "Mã vận đơn=|Số khung=12"),
        ("Ông ...... - Thanh tra viên", "Ông=▢"),
        ("Ông/Bà: ______ Chức vụ: ______ Đại diện: ______ Trưởng ban", "Ông/Bà=▢|Chức vụ=▢|Đại diện=▢"),
        ("Người đại diện:(6) ...... Giới tính:......(7)", "Người đại diện=▢|Giới tính=▢"),
        ("Tại: ....nhà văn hóa thôn Đoài....", "Tại=nhà văn hóa thôn Đoài"),
        ("V/v ......6", "V/v=▢"),
        ("Ông (bà): ...... Chức vụ (5) ......", "Ông (bà)=▢|Chức vụ=▢"),
        ("Họ và tên: Lò Văn An Chức vụ (nếu có): Thủ kho", "Họ và tên=Lò Văn An|Chức vụ (nếu có)=Thủ kho"),
        ("Có hành vi “......”", "Có hành vi=▢"),
        ("Họ tên: ...... Giới\ttính: Nam", "Họ tên=▢|Giới\ttính=Nam"),
        ("Thời gian: 8:30 ngày 5/9", "Thời gian=8:30 ngày 5/9"),
        ("Địa điểm: , cơ sở 2", "Địa điểm="),
        ("(Bằng chữ: )", "Bằng chữ="),
        ("Nội dung: theo lời kể của kho: đủ hàng", "Nội dung=theo lời kể của kho: đủ hàng"),
        ("Hai bên đã xem hồ sơ.", ""),
    ] {
        assert_eq!(rows(text).join("|"), expected, "{text}");
    }
}

#[test]
fn lines_hang_on_headings_by_their_marks() {
    use outline::{Level, level};
    for (text, expected) in [
        ("I. Thời gian:\n- Bắt đầu: 8 giờ", Level::Under),
        ("- Thành phần:\n- Bà Lan", Level::Beside),
        ("A. THÀNH PHẦN:\nI. BÊN GIAO", Level::Under),
        ("1. Ông A\na) Ý kiến:\n2. Kết luận", Level::Over),
        ("- Ông A\n2. Thành phần:\n- Bà B", Level::Under),
        ("- Một\n+ Hai\n+ Ý kiến:\n- Ba", Level::Over),
        ("Địa điểm:\nThành phần: đủ", Level::Text),
    ] {
        let document = Document::from_text(text);
        let view = View::new(&document);
        let last = view.lines.len() - 1;
        assert_eq!(level(&view, last - 1, last), expected, "{text}");
    }
}
