//! Lists of goods: what they add up to, and whether they count anything.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::kinds::Kind;
use crate::lang::Text;
use crate::record::Reckoning;

pub(in crate::rules) static BB410: Rule = Rule {
    id: "BB410",
    name: Text::new("Bảng cộng sai", "Sums of a table are wrong"),
    severity: Severity::Warning,
    checks: Text::new(
        "Dòng tổng (trong bảng hoặc ngay dưới bảng) khác tổng của cột, số lượng nhân đơn giá khác thành tiền (cả phép nhân viết trong câu), tiền trước thuế cộng thuế khác tiền thanh toán. Chỉ xét khi mọi ô là số nguyên và hiểu được cách tính; chênh do làm tròn không tính.",
        "A total (in a table or right under it) is not the sum of its column, quantity times price is not the amount (in a sentence too), net plus tax is not the gross. Only where every cell is a whole number and it is understood how things are reckoned; rounding is no difference.",
    ),
    why: Text::new(
        "Số tiền, số lượng sai thì không thanh toán, đối chiếu được.",
        "A wrong amount cannot be paid or reconciled.",
    ),
    source: Text::new("Thực tế kế toán", "Accounting practice"),
    remedy: Text::new("Tính lại và sửa số sai.", "Reckon again and correct the number that is wrong."),
    fires: "BIÊN BẢN NGHIỆM THU\nHồi 8 giờ 00 ngày 15/02/2024 tại Công ty Sao Mai.\nChi phí: 2 cái × 500.000 = 900.000 đồng.",
    silent: "BIÊN BẢN NGHIỆM THU\nHồi 8 giờ 00 ngày 15/02/2024 tại Công ty Sao Mai.\nChi phí: 2 cái × 500.000 = 1.000.000 đồng.",
    check: Some(wrong_sums),
};

fn wrong_sums(case: &mut Case<'_>) {
    let record = case.record;
    for sum in &record.evidence.wrong_sums {
        let lang = case.settings.lang;
        let (stated, right) = (lang.number(sum.stated), lang.number(sum.right));
        let message = match sum.how {
            Reckoning::Product => say!(
                case,
                "Thành tiền ghi {stated}, số lượng nhân đơn giá là {right}: tính lại.",
                "The amount is {stated}, quantity times price makes {right}: reckon again."
            ),
            Reckoning::Column => say!(
                case,
                "Tổng ghi {stated}, cộng cột được {right}: tính lại.",
                "The total is {stated}, the column adds up to {right}: reckon again."
            ),
            Reckoning::Tax => say!(
                case,
                "Tổng ghi {stated}, tiền trước thuế cộng thuế là {right}: tính lại.",
                "The total is {stated}, net and tax make {right}: reckon again."
            ),
        };
        case.report(sum.span, message);
    }
}

pub(in crate::rules) static BB411: Rule = Rule {
    id: "BB411",
    name: Text::new("Bàn giao không có số lượng hoặc tình trạng", "Handover list without quantity or state"),
    severity: Severity::Note,
    checks: Text::new(
        "Bảng kê tài sản, thiết bị, hồ sơ trong biên bản bàn giao không có cột số lượng, cột tình trạng hay con số nào.",
        "A table of assets, equipment or papers in minutes of a handover has no column of quantity, none of state and no number.",
    ),
    why: Text::new(
        "Sau này không biết đã giao bao nhiêu, còn tốt hay hỏng.",
        "Nobody can tell later how many were handed over, or whether they worked.",
    ),
    source: Text::new("Thực tế lập biên bản", "Practice"),
    remedy: Text::new("Thêm cột số lượng, tình trạng.", "Add a column of quantity and one of state."),
    fires: "(bảng có cột STT, Tên tài sản)",
    silent: "(bảng có cột STT, Tên tài sản, Số lượng)",
    check: Some(uncounted_goods),
};

fn uncounted_goods(case: &mut Case<'_>) {
    let record = case.record;
    for &span in record.evidence.uncounted_goods.iter().filter(|_| record.kind == Some(Kind::BanGiao)) {
        let message = say!(
            case,
            "Bảng bàn giao không ghi số lượng, tình trạng: thêm cột.",
            "What is handed over is neither counted nor described: add columns."
        );
        case.report(span, message);
    }
}
