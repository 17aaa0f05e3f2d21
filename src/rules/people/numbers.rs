//! Numbers of people, and of their papers.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::lang::Text;
use crate::record::Numbered;

pub(in crate::rules) static BB313: Rule = Rule {
    id: "BB313",
    name: Text::new("Có mặt cộng vắng mặt không bằng tổng số", "Present and absent do not make the total"),
    severity: Severity::Warning,
    checks: Text::new(
        "Tổng số, số có mặt và số vắng mặt của một tập thể đều ghi mà không cộng khớp. Có khách mời, ủy quyền hoặc một số thứ tư thì không xét.",
        "The total, the number present and the number absent of one body are all written and do not add up. With guests, proxies or a fourth number nothing is said.",
    ),
    why: Text::new(
        "Không chứng minh được cuộc họp đủ số người phải có.",
        "The meeting cannot prove that enough were there.",
    ),
    source: Text::new("Luật Doanh nghiệp 2020, Điều 146, Điều 154", "Law on Enterprises 2020, articles 146 and 154"),
    remedy: Text::new("Đếm lại và sửa số.", "Count again and correct the number."),
    fires: "BIÊN BẢN HỌP\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nTổng số 15 đồng chí, có mặt 12, vắng 2.",
    silent: "BIÊN BẢN HỌP\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nTổng số 15 đồng chí, có mặt 13, vắng 2.",
    check: Some(uneven),
};

fn uneven(case: &mut Case<'_>) {
    let record = case.record;
    for count in &record.evidence.head_counts {
        let (total, present, absent) = (count.total, count.present, count.absent);
        if present.saturating_add(absent) == total {
            continue;
        }
        let message = say!(
            case,
            "Có mặt {present}, vắng {absent}, không bằng tổng số {total}: đếm lại.",
            "{present} present and {absent} absent do not make the total of {total}: count again."
        );
        case.report(count.span, message);
    }
}

pub(in crate::rules) static BB315: Rule = Rule {
    id: "BB315",
    name: Text::new(
        "Số giấy tờ, mã số thuế, điện thoại sai độ dài",
        "Identity, tax or telephone number of the wrong length",
    ),
    severity: Severity::Warning,
    checks: Text::new(
        "Số đã ghi trọn sau nhãn của nó mà thiếu hoặc thừa chữ số: căn cước 12, chứng minh nhân dân 9 hoặc 12, mã số thuế 10 hoặc 13 (12 nếu là số định danh cá nhân), điện thoại 10 (di động) hoặc 10 đến 11. Dấu cách, chấm, gạch giữa các nhóm không tính. Hộ chiếu, giấy tờ khác, số bỏ dở không xét.",
        "A number typed whole behind its label with too few digits or too many: an identity card has 12, the card before it 9 or 12, a tax code 10 or 13 (12 where it is a person's own number), a telephone 10 (mobile) or 10 to 11. Spaces, points and hyphens between groups do not count. Passports, other papers and numbers that are begun are not looked at.",
    ),
    why: Text::new("Số sai thì không xác định được người, đơn vị.", "With a wrong number nobody can be identified."),
    source: Text::new(
        "Luật Căn cước 2023, Điều 12; Thông tư 105/2020/TT-BTC, Điều 5",
        "Law on Identity 2023, article 12; Circular 105/2020/TT-BTC, article 5",
    ),
    remedy: Text::new("Ghi lại theo giấy tờ gốc.", "Write it as in the original paper."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nNgười làm chứng: Bà Hoàng Thị Sáu, số CCCD: 0010910123",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nNgười làm chứng: Bà Hoàng Thị Sáu, số CCCD: 001091012345",
    check: Some(miscounted_digits),
};

fn miscounted_digits(case: &mut Case<'_>) {
    let record = case.record;
    for number in &record.evidence.miscounted_digits {
        let what = name(number.what).get(case.settings.lang);
        let right: Vec<String> = number.right.iter().map(usize::to_string).collect();
        let (digits, quoted) = (number.digits, case.quote(number.span));
        let right = right.join(Text::new(" hoặc ", " or ").get(case.settings.lang));
        let message = say!(
            case,
            "{what} \"{quoted}\" có {digits} chữ số, phải {right}: ghi lại.",
            "{what} \"{quoted}\" has {digits} digits, not {right}: write it again."
        );
        case.report(number.span, message);
    }
}

/// What a message calls a number.
fn name(what: Numbered) -> Text {
    match what {
        Numbered::Card => Text::new("Số căn cước", "The identity number"),
        Numbered::OldCard => Text::new("Số chứng minh nhân dân, căn cước", "The identity number"),
        Numbered::Tax => Text::new("Mã số thuế", "The tax code"),
        Numbered::Phone => Text::new("Số điện thoại", "The telephone number"),
    }
}
