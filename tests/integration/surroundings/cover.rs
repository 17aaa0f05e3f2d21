//! Lines above the letterhead, which are not the minutes' own.

use super::{Report, paragraph, wanted};
use crate::fidelity::{MINUTES, values};

/// Lines before the first of the minutes. None has a date, a number of its own or cites a document,
/// which would be values; none is the name of an office alone, which would be a letterhead.
const COVERS: [&[&str]; 16] = [
    &["Phụ lục 02"],
    &["Phụ lục 02", "(Kèm theo hồ sơ)"],
    &["Mẫu số 05/BB"],
    &["Mẫu số: 05/BB", "Biểu 2a"],
    &["(Tài liệu lưu hành nội bộ)"],
    &["TÀI LIỆU HỌP"],
    &["Kính gửi: Ban Giám đốc Công ty"],
    &["Kính gửi: Các phòng, ban và các đơn vị trực thuộc", "(Qua Văn phòng)"],
    &["Kính gửi: Ủy ban nhân dân xã Tân Lộc"],
    &["BẢN SAO"],
    &["MẬT", "Bản số: 03"],
    &["0013528407 8934567890123"],
    &["*00-13528407*"],
    &["Từ: Văn phòng <vanphong@toanha.example>", "Chủ đề: FW: gửi lại tệp"],
    &["Số hồ sơ lưu: 05", "Hộp số 3"],
    &["Trang 1/3", "TỆP ĐÍNH KÈM SỐ 2"],
];

const RIGHT: &str = "<w:jc w:val=\"right\"/>";

#[test]
fn a_cover_line_before_the_letterhead() {
    let mut report = Report::default();
    for fixture in MINUTES.iter().filter(|fixture| wanted(fixture)) {
        for lines in COVERS {
            for properties in ["", RIGHT] {
                let mut package = fixture.package.clone();
                package.body(|body| lines.iter().map(|line| paragraph(properties, line)).collect::<String>() + body);
                let change = format!("{lines:?} {properties}");
                report.compare(fixture, &change, &fixture.values, &values(&package.bytes()));
            }
        }
    }
    report.end();
}
