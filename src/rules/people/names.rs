//! Whether one person is written in one way, once, with a position.

use super::{Case, Rule, say};
use crate::document::Span;
use crate::finding::Severity;
use crate::lang::Text;
use crate::normalise;
use crate::record::names::{alike, plain};
use crate::record::{Participant, Record, Role};

const LOGIC: Text = Text::new("Suy luận từ chính biên bản", "What the minutes themselves say");
const PRACTICE: Text = Text::new("Thực tế lập biên bản", "Practice");

/// People that are compared with each other; more than these only a roll of a congress has.
const COMPARED: usize = 300;

pub(in crate::rules) static BB304: Rule = Rule {
    id: "BB304",
    name: Text::new("Người tham gia không có chức vụ", "Participant without position"),
    severity: Severity::Warning,
    checks: Text::new(
        "Dòng chỉ có họ tên trong khi những người khác cùng bên đều có chức vụ; không xét người có năm sinh, giấy tờ, địa chỉ.",
        "A line with nothing but a name where all others of that side have a position; people with a birth year, papers or an address are not looked at.",
    ),
    why: Text::new(
        "Không có chức vụ thì không biết người đó tham gia với tư cách gì.",
        "Without it nobody can tell in what capacity the person took part.",
    ),
    source: PRACTICE,
    remedy: Text::new("Ghi thêm chức vụ, đơn vị.", "Add the position and workplace."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n1. Ông Lê Văn Bá - Giám đốc\n2. Bà Trần Thị Cam - Kế toán\n3. Ông Hà Văn Đại",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n1. Ông Lê Văn Bá - Giám đốc\n2. Bà Trần Thị Cam - Kế toán\n3. Ông Hà Văn Đại - Chuyên viên",
    check: Some(no_position),
};

fn no_position(case: &mut Case<'_>) {
    let record = case.record;
    for person in record.evidence.bare_names.iter().filter_map(|&index| record.participants.get(index)) {
        let siblings = record.participants.iter().filter(|p| p.party == person.party && p.role == Role::Member);
        let (with, without): (Vec<_>, Vec<_>) = siblings.partition(|p| !p.position.is_empty());
        if with.len() < 2 || without.len() > 1 {
            continue;
        }
        let name = &person.name.value;
        let message = say!(
            case,
            "{name} không ghi chức vụ như những người cùng bên: ghi thêm.",
            "{name} has no position, unlike the others of that side: add it."
        );
        case.report(person.name.span, message);
    }
}

pub(in crate::rules) static BB308: Rule = Rule {
    id: "BB308",
    name: Text::new("Một người ghi ở hai bên", "One person on two sides"),
    severity: Severity::Warning,
    checks: Text::new(
        "Cùng một họ tên đầy đủ (từ ba tiếng) có ở hai bên khác nhau.",
        "One full name of three syllables or more stands on two sides.",
    ),
    why: Text::new(
        "Một người không thể đại diện cho cả hai bên; thường do chép nhầm dòng.",
        "Nobody represents both sides; mostly a line copied by mistake.",
    ),
    source: LOGIC,
    remedy: Text::new("Kiểm tra lại danh sách của hai bên.", "Check both lists."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n- Đại diện Sở Y tế tỉnh Hòa Giang:\n1. Ông Lê Văn Bá - Phó Giám đốc\n- Đại diện Công an tỉnh Hòa Giang:\n1. Ông Lê Văn Bá - Đội trưởng",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n- Đại diện Sở Y tế tỉnh Hòa Giang:\n1. Ông Lê Văn Bá - Phó Giám đốc\n- Đại diện Công an tỉnh Hòa Giang:\n1. Ông Trần Văn Cả - Đội trưởng",
    check: Some(twice),
};

fn twice(case: &mut Case<'_>) {
    let record = case.record;
    let of_sides = record.listed().iter().take(COMPARED).filter(|person| person.party.is_some());
    let people: Vec<(String, &Participant)> = of_sides.map(|p| (normalise::fold(&p.name.value), p)).collect();
    for (index, (name, person)) in people.iter().enumerate() {
        let Some(party) = person.party.filter(|_| name.split(' ').count() >= 3) else { continue };
        let other = people[..index].iter().find(|(n, p)| n == name && p.party.is_some_and(|q| q != party));
        if other.is_none() {
            continue;
        }
        let name = &person.name.value;
        let message = say!(
            case,
            "{name} có ở cả hai bên: kiểm tra lại danh sách.",
            "{name} stands on two sides: check the lists."
        );
        case.report(person.name.span, message);
    }
}

pub(in crate::rules) static BB309: Rule = Rule {
    id: "BB309",
    name: Text::new("Họ tên viết không thống nhất", "Name spelled in two ways"),
    severity: Severity::Warning,
    checks: Text::new(
        "Họ tên ở ô ký không có trong danh sách, nhưng chỉ khác một người trong danh sách ở dấu hoặc ở một chữ thừa, thiếu. Cách đặt dấu (hoà, hòa) và i, y không tính.",
        "A signer's name is not in the list but differs from one there only in diacritics or by one letter more or less. The place of the tone (hoà, hòa) and i for y do not count.",
    ),
    why: Text::new("Sai họ tên thì không chắc là cùng một người.", "With another spelling it may be another person."),
    source: PRACTICE,
    remedy: Text::new("Sửa theo giấy tờ của người đó.", "Write it as in the person's papers."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n1. Ông Ngô Xuân Hà - Giám đốc\nBuổi làm việc kết thúc hồi 11 giờ 00 cùng ngày.\nNGƯỜI LẬP BIÊN BẢN\n\n\nNgô Xuân Hả",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n1. Ông Ngô Xuân Hà - Giám đốc\nBuổi làm việc kết thúc hồi 11 giờ 00 cùng ngày.\nNGƯỜI LẬP BIÊN BẢN\n\n\nNgô Xuân Hà",
    check: Some(spelled_in_two_ways),
};

fn spelled_in_two_ways(case: &mut Case<'_>) {
    for stranger in strangers(case.record) {
        let Some(listed) = stranger.resembles(case.record) else { continue };
        let (signed, listed) = (case.quote(stranger.span), &listed.name.value);
        let message = say!(
            case,
            "Ô ký ghi {signed}, danh sách ghi {listed}: sửa cho thống nhất.",
            "The signature says {signed}, the list {listed}: make them agree."
        );
        case.report(stranger.span, message);
    }
}

pub(in crate::rules) static BB310: Rule = Rule {
    id: "BB310",
    name: Text::new("Người ký không có trong thành phần", "Signer not in the list"),
    severity: Severity::Warning,
    checks: Text::new(
        "Họ tên gõ dưới ô ký của chủ trì, thư ký, người lập hoặc đại diện một bên không có trong thành phần.",
        "The name typed under chair, secretary, writer or representative is not among the participants.",
    ),
    why: Text::new("Người không tham gia thì không thể xác nhận.", "Who did not take part cannot confirm."),
    source: PRACTICE,
    remedy: Text::new(
        "Thêm người ký vào thành phần hoặc sửa tên ở ô ký.",
        "Add the signer to the list or correct the name.",
    ),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n1. Ông Ngô Xuân Hà - Giám đốc\nBuổi làm việc kết thúc hồi 11 giờ 00 cùng ngày.\nNGƯỜI LẬP BIÊN BẢN\n\n\nLê Văn Đại",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n1. Ông Lê Văn Đại - Giám đốc\nBuổi làm việc kết thúc hồi 11 giờ 00 cùng ngày.\nNGƯỜI LẬP BIÊN BẢN\n\n\nLê Văn Đại",
    check: Some(unlisted),
};

fn unlisted(case: &mut Case<'_>) {
    for stranger in strangers(case.record) {
        if !stranger.officer || stranger.resembles(case.record).is_some() {
            continue;
        }
        let signed = case.quote(stranger.span);
        let message = say!(
            case,
            "Người ký {signed} không có trong thành phần: thêm vào hoặc sửa lại.",
            "{signed} signs and is not among the participants: add or correct it."
        );
        case.report(stranger.span, message);
    }
}

/// A signer whose typed name is not in the list.
struct Stranger {
    span: Span,
    /// The name, folded.
    name: String,
    officer: bool,
}

impl Stranger {
    /// Who in the list has nearly the same name.
    fn resembles<'r>(&self, record: &'r Record) -> Option<&'r Participant> {
        record.listed().iter().find(|p| alike(&self.name, &p.name.value))
    }
}

/// Signers that are not in the list; none when nobody is listed.
fn strangers(record: &Record) -> Vec<Stranger> {
    let named = record.evidence.signatures.iter().filter_map(|s| Some((s.name.as_ref()?, s.officer)));
    let signers = named.map(|(name, officer)| Stranger { span: name.span, name: plain(&name.value), officer });
    let mut signers: Vec<Stranger> = signers.collect();
    if signers.is_empty() || record.listed().is_empty() || record.listed().len() > COMPARED {
        return Vec::new();
    }
    let listed: Vec<String> = record.listed().iter().map(|p| plain(&p.name.value)).collect();
    signers.retain(|signer| !listed.contains(&signer.name));
    signers
}
