//! Whether each side has a place to sign.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::lang::Text;

pub(in crate::rules) static BB311: Rule = Rule {
    id: "BB311",
    name: Text::new("Thiếu ô ký của một bên", "Side without a place to sign"),
    severity: Severity::Warning,
    checks: Text::new(
        "Khối chữ ký nêu đích danh một bên mà không có ô nào cho bên kia. Ô chung (“đại diện các bên”), ô ghi tên người của bên đó đều được tính.",
        "The signature block names one side and has no place for another. A common place (“đại diện các bên”) or one with the name of a person of that side counts.",
    ),
    why: Text::new(
        "Bên không ký thì biên bản không ràng buộc bên đó.",
        "Minutes do not bind a side that does not sign.",
    ),
    source: Text::new(
        "Thực tế lập biên bản; Thông tư 07/2013/TT-TTCP, Điều 10",
        "Practice; Circular 07/2013/TT-TTCP, article 10",
    ),
    remedy: Text::new("Thêm ô ký cho bên đó.", "Add a place to sign for that side."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n- Đại diện Sở Y tế tỉnh Hòa Giang:\n1. Ông Lê Văn Bá - Phó Giám đốc\n- Đại diện Công an tỉnh Hòa Giang:\n1. Ông Trần Văn Cả - Đội trưởng\nBuổi làm việc kết thúc hồi 11 giờ 00 cùng ngày.\nĐẠI DIỆN SỞ Y TẾ\n\n\nLê Văn Bá",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n- Đại diện Sở Y tế tỉnh Hòa Giang:\n1. Ông Lê Văn Bá - Phó Giám đốc\n- Đại diện Công an tỉnh Hòa Giang:\n1. Ông Trần Văn Cả - Đội trưởng\nBuổi làm việc kết thúc hồi 11 giờ 00 cùng ngày.\nĐẠI DIỆN SỞ Y TẾ\n\n\nLê Văn Bá\n\nĐẠI DIỆN CÔNG AN TỈNH\n\n\nTrần Văn Cả",
    check: Some(no_place),
};

fn no_place(case: &mut Case<'_>) {
    let record = case.record;
    let places = &record.evidence.places;
    // A block that names no side at all is not made by sides.
    let unclaimed = |index: usize| !places.contains(&Some(index));
    let other = record.evidence.signatures.iter().enumerate().any(|(index, s)| s.side && unclaimed(index));
    if places.iter().all(Option::is_none) || other {
        return;
    }
    for (party, _) in record.parties.iter().zip(places).filter(|(_, place)| place.is_none()) {
        let name = &party.name;
        let message = say!(
            case,
            "Không có ô ký cho bên “{name}”: thêm ô ký của bên này.",
            "There is no place to sign for “{name}”: add one."
        );
        case.report(party.span, message);
    }
}
