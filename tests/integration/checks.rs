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
    let named = ["Ông Phạm Quốc Huy - Giám đốc", "Phạm Quốc Huy (Giám đốc)", "Phạm Quốc Huy, Phó Giám đốc"].map(boxes);
    let empty = boxes(" ");
    check("BB602", HANDOVER, "{foot}", &[&empty], &named.each_ref().map(String::as_str));
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
