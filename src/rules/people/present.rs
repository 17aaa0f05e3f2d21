//! Whether the people are there: lists, sides, chair and secretary.

use super::{Case, Rule, SOURCE, say};
use crate::finding::Severity;
use crate::lang::Text;
use crate::record::{BLANK, Blank, Field, Party, Record, Role};

const PRACTICE: Text = Text::new(
    "Thực tế lập biên bản; Thông tư 07/2013/TT-TTCP, Điều 10",
    "Practice; Circular 07/2013/TT-TTCP, article 10",
);

pub(in crate::rules) static BB301: Rule = Rule {
    id: "BB301",
    name: Text::new("Không tìm thấy thành phần", "No participants"),
    severity: Severity::Warning,
    checks: Text::new(
        "Biên bản không nêu người, bên nào và không có từ nào báo trước thành phần. Lỗi với biên bản họp, làm việc, vi phạm hành chính.",
        "The minutes name no person and no side, and no word announces any. An error in minutes of meetings, working sessions and violations.",
    ),
    why: Text::new(
        "Không có thành phần thì không biết ai chứng kiến, ai chịu trách nhiệm.",
        "Without them nobody can tell who was there and who answers for it.",
    ),
    source: SOURCE,
    remedy: Text::new(
        "Thêm phần thành phần: họ tên, chức vụ, đơn vị từng người.",
        "List the people: name, position, workplace.",
    ),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nNội dung: rà soát hệ thống.\nBuổi làm việc kết thúc hồi 11 giờ 00 cùng ngày.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nChúng tôi gồm:\n1. Ông Lê Văn Bá - Giám đốc\nBuổi làm việc kết thúc hồi 11 giờ 00 cùng ngày.",
    check: Some(nobody),
};

fn nobody(case: &mut Case<'_>) {
    let record = case.record;
    if !record.evidence.people.is_absent() || case.has_blank(&[Field::PersonName, Field::PartyName]) {
        return;
    }
    let message = say!(
        case,
        "Không tìm thấy thành phần tham gia: ghi họ tên, chức vụ, đơn vị từng người.",
        "No participants found: write each one's name, position and workplace."
    );
    case.report_as(case.asks().people, case.title(), message);
}

pub(in crate::rules) static BB302: Rule = Rule {
    id: "BB302",
    name: Text::new("Bên không có người đại diện", "Side without a representative"),
    severity: Severity::Error,
    checks: Text::new(
        "Tiêu đề của một bên mà bên dưới không ghi ai, trong khi bên khác có người, hoặc tiêu đề bắt đầu bằng “đại diện”.",
        "The heading of a side with nobody under it, while another side has people or the heading begins with “đại diện”.",
    ),
    why: Text::new(
        "Bên không có người đại diện thì không có ai xác nhận thay bên đó.",
        "A side without a representative has nobody to confirm for it.",
    ),
    source: PRACTICE,
    remedy: Text::new("Ghi họ tên, chức vụ người đại diện của bên đó.", "Write who represents that side."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n- Đại diện Sở Y tế tỉnh Hòa Giang:\n1. Ông Lê Văn Bá - Phó Giám đốc Sở\n- Đại diện Công an tỉnh Hòa Giang:\nTiến hành làm việc về nội dung sau.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n- Đại diện Sở Y tế tỉnh Hòa Giang:\n1. Ông Lê Văn Bá - Phó Giám đốc Sở\n- Đại diện Công an tỉnh Hòa Giang:\n1. Đ/c Thiếu tá Trần Văn Cả - Đội trưởng\nTiến hành làm việc về nội dung sau.",
    check: Some(unrepresented),
};

/// Sides that are looked at; no real minutes have as many.
const SIDES: usize = 50;

fn unrepresented(case: &mut Case<'_>) {
    let record = case.record;
    let peopled: Vec<bool> = (0..record.parties.len().min(SIDES)).map(|index| has_people(record, index)).collect();
    let siblings = peopled.contains(&true);
    for side in &record.evidence.silent {
        let Some(party) = record.parties.get(side.party) else { continue };
        let asked = peopled.get(side.party) == Some(&true) || party.name.contains(BLANK);
        if asked || !(side.represented || siblings) || is_person(party) {
            continue;
        }
        let name = &party.name;
        let message = say!(
            case,
            "Bên “{name}” không ghi ai đại diện: ghi họ tên, chức vụ.",
            "The side “{name}” names nobody: write who represents it."
        );
        case.report(party.span, message);
    }
}

fn has_people(record: &Record, party: usize) -> bool {
    let (Some(here), next) = (record.parties.get(party), record.parties.get(party + 1)) else { return true };
    let end = next.map_or(record.span.end, |p| p.span.start);
    let blank = |b: &Blank| b.field == Field::PersonName && (here.span.start..end).contains(&b.span.start);
    record.participants.iter().any(|p| p.party == Some(party)) || record.blanks.iter().any(blank)
}

/// A private person may be a side.
fn is_person(party: &Party) -> bool {
    let words: Vec<&str> = party.name.split_whitespace().collect();
    (2..=5).contains(&words.len()) && words.iter().all(|w| w.chars().filter(|c| c.is_uppercase()).count() == 1)
}

pub(in crate::rules) static BB305: Rule = Rule {
    id: "BB305",
    name: Text::new("Số thứ tự thành phần nhảy hoặc trùng", "Gap or repeat in the numbers of a list of people"),
    severity: Severity::Warning,
    checks: Text::new(
        "Trong danh sách người của một bên, số thứ tự gõ tay bỏ cách hoặc lặp lại. Mỗi bên đánh lại từ 1 là đúng; số tự động không xét.",
        "In one side's list of people a typed number is skipped or repeated. To begin each side with 1 is right; automatic numbers are not looked at.",
    ),
    why: Text::new("Có thể đã xóa hoặc bỏ sót một người.", "Somebody may have been deleted or left out."),
    source: Text::new("Thực tế lập biên bản", "Practice"),
    remedy: Text::new(
        "Kiểm tra xem có thiếu người không rồi đánh số lại.",
        "See whether somebody is missing and number anew.",
    ),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n1. Ông Lê Văn Bá - Giám đốc\n2. Bà Trần Thị Cam - Kế toán\n4. Ông Hà Văn Đại - Chuyên viên",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n1. Ông Lê Văn Bá - Giám đốc\n2. Bà Trần Thị Cam - Kế toán\n3. Ông Hà Văn Đại - Chuyên viên",
    check: Some(numbering),
};

fn numbering(case: &mut Case<'_>) {
    let record = case.record;
    for found in &record.evidence.breaks {
        let (number, expected) = (found.number, found.expected);
        let message = say!(
            case,
            "Số thứ tự {number} ở chỗ phải là {expected}: kiểm tra xem có thiếu người không.",
            "Number {number} where {expected} is due: see whether somebody is missing."
        );
        case.report(found.span, message);
    }
}

/// BB306 where nothing at all speaks of a chair.
pub(super) fn no_chair(case: &mut Case<'_>) {
    let record = case.record;
    let blank = record.blanks.iter().any(|b| b.role == Some(Role::Chair));
    let Some(severity) = case.missed(case.asks().chair) else { return };
    if !record.evidence.chair.is_absent() || blank {
        return;
    }
    let message = say!(
        case,
        "Không ghi ai chủ trì cuộc họp: ghi họ tên, chức vụ chủ trì (chủ tọa).",
        "Nothing says who chaired: write the chair's name and position."
    );
    case.report_as(severity, case.title(), message);
}

/// BB307 where nobody is said to have written the minutes.
pub(super) fn no_secretary(case: &mut Case<'_>) {
    let record = case.record;
    let blank = record.blanks.iter().any(|b| b.role == Some(Role::Secretary));
    let Some(severity) = case.missed(case.asks().secretary) else { return };
    if !record.evidence.secretary.is_absent() || blank {
        return;
    }
    let place = record.evidence.signatures.iter().find(|s| s.writer);
    if place.is_some_and(|s| s.name.is_some()) {
        return;
    }
    // A place to sign says at least who it is.
    let severity = if place.is_some() { severity.min(Severity::Warning) } else { severity };
    let span = place.map_or(case.title(), |s| s.role);
    let message = say!(
        case,
        "Không nêu tên người ghi biên bản: ghi họ tên, chức vụ thư ký hoặc người lập biên bản.",
        "Nobody is named as the writer of the minutes: write the secretary's name and position."
    );
    case.report_as(severity, span, message);
}

pub(in crate::rules) static BB312: Rule = Rule {
    id: "BB312",
    name: Text::new("Số người nêu khác số người liệt kê", "Stated number of people differs from the list"),
    severity: Severity::Warning,
    checks: Text::new(
        "Dòng “gồm 05 đồng chí:” mà danh sách đánh số ngay dưới có số người khác.",
        "A line such as “gồm 05 đồng chí:” with another number of numbered people right under it.",
    ),
    why: Text::new("Có thể thiếu hoặc thừa một người.", "Somebody may be missing, or one too many."),
    source: Text::new("Suy luận từ chính biên bản", "What the minutes themselves say"),
    remedy: Text::new("Đếm lại và sửa số hoặc danh sách.", "Count again and correct one of them."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nThành phần gồm 04 đồng chí:\n1. Ông Lê Văn Bá - Giám đốc\n2. Bà Trần Thị Cam - Kế toán\n3. Ông Hà Văn Đại - Chuyên viên\nNội dung làm việc: rà soát hệ thống.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nThành phần gồm 03 đồng chí:\n1. Ông Lê Văn Bá - Giám đốc\n2. Bà Trần Thị Cam - Kế toán\n3. Ông Hà Văn Đại - Chuyên viên\nNội dung làm việc: rà soát hệ thống.",
    check: Some(miscounted),
};

fn miscounted(case: &mut Case<'_>) {
    let record = case.record;
    for found in &record.evidence.miscounted {
        let (stated, listed) = (found.stated, found.listed);
        let message = say!(
            case,
            "Ghi {stated} người mà liệt kê {listed}: đếm lại.",
            "It says {stated} people and lists {listed}: count again."
        );
        case.report(found.span, message);
    }
}
