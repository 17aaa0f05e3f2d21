//! Numbers of people.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::lang::Text;

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
