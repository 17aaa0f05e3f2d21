//! Documents in, rows out.

use super::super::segment::split;
use super::*;
use crate::document::Document;

fn rows_of(document: &Document) -> Vec<String> {
    let view = View::new(document);
    let mut rows = Vec::new();
    for segment in split(&view) {
        let (parties, people) = find(&view, &segment);
        rows.extend(parties.iter().map(|p| format!("# {} [{}]", p.name, p.role)));
        rows.extend(people.iter().map(|p| {
            let party = p.party.map_or(String::from("-"), |p| p.to_string());
            format!("{party} {} | {} | {} | {} | {}", p.role.as_str(), p.title, p.rank, p.name.value, p.position)
        }));
    }
    rows
}

fn rows(text: &str) -> Vec<String> {
    rows_of(&Document::from_text(&format!("BIÊN BẢN LÀM VIỆC\n{text}\nBiên bản kết thúc hồi 9 giờ cùng ngày.\nTHƯ KÝ")))
}

#[test]
fn two_offices_with_a_heading_each() {
    assert_eq!(
        rows(
            "Hồi ..... giờ ..... ngày     tháng 02 năm 2023 tại Sở Y tế.\nChúng tôi gồm:\n- Thành phần của Sở Y tế tỉnh Sơn Vân\n1. Đ/c Lò Văn Chín - Phó Giám đốc Sở.\n2. Đ/c Hà Thị Dế - Trưởng phòng QTHT và ANM, Trung tâm CNTT.\n- Thành phần của Công an tỉnh Sơn Vân:\n1. Đ/c Thiếu tá Vừ A Páo - Đội trưởng, Phòng PA05.\nTiến hành làm việc về nội dung sau: ông Hờ A Lử trình bày"
        ),
        [
            "# Sở Y tế tỉnh Sơn Vân []",
            "# Công an tỉnh Sơn Vân []",
            "0 member | Đ/c |  | Lò Văn Chín | Phó Giám đốc Sở",
            "0 member | Đ/c |  | Hà Thị Dế | Trưởng phòng QTHT và ANM, Trung tâm CNTT",
            "1 member | Đ/c | Thiếu tá | Vừ A Páo | Đội trưởng, Phòng PA05",
        ]
    );
}
