//! Whether each side has a place to sign.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::lang::Text;
use crate::normalise;
use crate::record::Party;

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

/// Sides that are looked at; no real minutes have as many.
const SIDES: usize = 20;

fn no_place(case: &mut Case<'_>) {
    let record = case.record;
    let roles: Vec<String> =
        record.evidence.signatures.iter().map(|s| normalise::collapse(&case.low(s.role))).collect();
    if !(2..=SIDES).contains(&record.parties.len()) || roles.is_empty() || record.evidence.loose_names {
        return;
    }
    let common = ["các bên", "hai bên", "đôi bên", "các thành viên", "những người"];
    if roles.iter().any(|role| common.iter().any(|c| role.contains(c))) {
        return;
    }
    let covered: Vec<Option<usize>> = (0..record.parties.len()).map(|p| place_of(case, p, &roles)).collect();
    // A block that names no side at all is not made by sides.
    let unclaimed = |index: usize| !covered.contains(&Some(index));
    let other = roles.iter().enumerate().any(|(index, role)| unclaimed(index) && is_side(role));
    if covered.iter().all(Option::is_none) || other {
        return;
    }
    for (party, _) in record.parties.iter().zip(&covered).filter(|(_, place)| place.is_none()) {
        let name = &party.name;
        let message = say!(
            case,
            "Không có ô ký cho bên “{name}”: thêm ô ký của bên này.",
            "There is no place to sign for “{name}”: add one."
        );
        case.report(party.span, message);
    }
}

/// A role that may stand for some side under another name.
fn is_side(role: &str) -> bool {
    [
        "đại diện",
        "đ/d",
        "bên",
        "phía",
        "tm",
        "kt",
        "tl",
        "người",
        "ông",
        "bà",
        "đơn vị",
        "cơ quan",
        "công ty",
        "chủ",
        "nhà",
        "giám đốc",
        "thủ",
        "trưởng",
        "tổng",
    ]
    .iter()
    .any(|word| role.starts_with(word))
        && !role.contains("lập biên bản")
        && !role.contains("ghi biên bản")
}

/// The place where side `party` signs.
fn place_of(case: &Case<'_>, party: usize, roles: &[String]) -> Option<usize> {
    let record = case.record;
    let side = record.parties.get(party)?;
    let others: Vec<&Party> = record.parties.iter().enumerate().filter(|(i, _)| *i != party).map(|(_, p)| p).collect();
    let signed = |index: usize| {
        let name =
            record.evidence.signatures.get(index).and_then(|s| s.name).map(|n| normalise::fold(case.document.str(n)));
        let members = record.participants.iter().filter(|p| p.party == Some(party));
        name.is_some_and(|n| members.into_iter().any(|m| normalise::fold(&m.name.value) == n))
    };
    (0..roles.len()).find(|&index| signed(index) || roles.get(index).is_some_and(|role| names(role, side, &others)))
}

/// Whether `role` names `side`: by its role words, by a word that no other side's name has, or
/// by initials (`Sở TT&TT`).
fn names(role: &str, side: &Party, others: &[&Party]) -> bool {
    let title = normalise::fold(&side.role);
    if !title.is_empty() && role.contains(&title) {
        return true;
    }
    let name = normalise::fold(&side.name);
    let others: Vec<String> = others.iter().map(|p| normalise::fold(&p.name)).collect();
    let has = |text: &str, word: &str| text.split(|c: char| !c.is_alphanumeric()).any(|w| w == word);
    let own = |word: &&str| word.chars().count() > 1 && !others.iter().any(|o| has(o, word));
    let words = name.split(|c: char| !c.is_alphanumeric());
    words.filter(own).any(|word| has(role, word) && !COMMON.contains(&word))
}

/// Words of roles that tell nothing of a side.
const COMMON: &[&str] = &[
    "đại", "diện", "bên", "người", "cán", "bộ", "lập", "biên", "bản", "ghi", "thành", "phần", "tham", "gia", "và",
    "của", "các",
];
