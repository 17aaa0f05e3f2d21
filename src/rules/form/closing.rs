//! The end of the minutes: read back, signed, refused.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::lang::Text;

pub(in crate::rules) static BB601: Rule = Rule {
    id: "BB601",
    name: Text::new("Không có câu đọc lại, thông qua", "No read-back clause"),
    severity: Severity::Warning,
    checks: Text::new(
        "Không có câu nào nói biên bản đã được đọc lại, thông qua hoặc công nhận đúng. Lỗi với biên bản vi phạm hành chính, ghi lời khai; lưu ý với biên bản họp; không xét bàn giao, nghiệm thu và biên bản giữa các bên hợp đồng.",
        "No sentence says that the minutes were read back, passed or acknowledged. An error in minutes of violations and statements, a note for meetings; handovers, acceptances and minutes between contract partners are not asked.",
    ),
    why: Text::new(
        "Câu này chứng minh người ký biết mình ký gì.",
        "It proves that those who signed knew what they signed.",
    ),
    source: Text::new(
        "Mẫu MBB01; Bộ luật Tố tụng hình sự, Điều 178; thực tế lập biên bản",
        "Form MBB01; Criminal Procedure Code, article 178; practice",
    ),
    remedy: Text::new(
        "Thêm câu “đã đọc lại cho những người có tên trên nghe, công nhận đúng”.",
        "Add “đã đọc lại cho những người có tên trên nghe, công nhận đúng”.",
    ),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.\nBuổi làm việc kết thúc hồi 11 giờ 00 cùng ngày.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.\nBuổi làm việc kết thúc hồi 11 giờ 00 cùng ngày. Biên bản đã đọc cho những người có tên trên nghe công nhận đúng.",
    check: Some(not_read_back),
};

fn not_read_back(case: &mut Case<'_>) {
    let Some(severity) = case.missed(case.asks().read_back) else { return };
    if !case.evidence().read_back.is_absent() {
        return;
    }
    let message = say!(
        case,
        "Không có câu đọc lại, thông qua biên bản: thêm trước chỗ ký.",
        "Nothing says that the minutes were read back or passed: add it before the signatures."
    );
    case.report_as(severity, case.title(), message);
}

pub(in crate::rules) static BB602: Rule = Rule {
    id: "BB602",
    name: Text::new("Ô ký không ghi họ tên", "Signature role without a typed name"),
    severity: Severity::Warning,
    checks: Text::new(
        "Dưới một chức danh ký không có họ tên nào. Chỉ là lưu ý với loại biên bản thường ký tay tại chỗ, và khi ô ký ghi “ghi rõ họ tên”.",
        "No name stands under a role in the signature block. Only a note for kinds that are mostly signed by hand on the spot, and where the place says “ghi rõ họ tên”.",
    ),
    why: Text::new("Chữ ký không có họ tên thì khó biết của ai.", "A signature without a name is hard to attribute."),
    source: Text::new(
        "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, khoản 7",
        "Decree 30/2020/NĐ-CP, Annex I, part II, clause 7",
    ),
    remedy: Text::new("Ghi họ tên người ký dưới chức danh.", "Write the signer's name under the role."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.\nBuổi làm việc kết thúc hồi 11 giờ 00 cùng ngày.\nCÁN BỘ LẬP BIÊN BẢN\n\n\n",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.\nBuổi làm việc kết thúc hồi 11 giờ 00 cùng ngày.\nCÁN BỘ LẬP BIÊN BẢN\n\n\nLê Thị Cam",
    check: Some(unnamed),
};

fn unnamed(case: &mut Case<'_>) {
    let record = case.record;
    if record.evidence.loose_names {
        return;
    }
    for signature in record.evidence.signatures.iter().filter(|s| s.name.is_none()) {
        let severity = if signature.by_hand { Severity::Note } else { case.asks().signer };
        let role = case.quote(signature.role);
        let message = say!(
            case,
            "Ô ký “{role}” không ghi họ tên: ghi họ tên người ký.",
            "The role “{role}” has no name under it: write the signer's name."
        );
        case.report_as(severity, signature.role, message);
    }
}

pub(in crate::rules) static BB606: Rule = Rule {
    id: "BB606",
    name: Text::new("Không ký hoặc vắng mặt mà không nêu lý do", "Refusal or absence without a reason"),
    severity: Severity::Warning,
    checks: Text::new(
        "Câu nói có người không ký, từ chối ký mà không nói vì sao; bỏ qua câu điều kiện (“nếu”, “trường hợp”) và dòng “(nếu có)”. Dòng nêu số người vắng, có chỗ đòi “(nêu rõ lý do)” mà không ghi lý do; chỗ vẽ để điền thì quy tắc khác đã báo.",
        "A sentence says that somebody did not or would not sign, and not why; conditions (“nếu”, “trường hợp”) and lines with “(nếu có)” are passed over. A line that says how many were absent and asks “(nêu rõ lý do)”, with no reason in it; of a blank drawn there another rule speaks.",
    ),
    why: Text::new(
        "Luật đòi ghi lý do không ký vào biên bản; mẫu đòi ghi lý do vắng.",
        "The law wants the reason for not signing written down, and the form the reason for an absence.",
    ),
    source: Text::new(
        "Luật Xử lý vi phạm hành chính, Điều 58; Bộ luật Tố tụng hình sự, Điều 133; Luật Doanh nghiệp 2020, Điều 60, Điều 150",
        "Law on Handling Administrative Violations, art. 58; Criminal Procedure Code, art. 133; Law on Enterprises 2020, art. 60 and 150",
    ),
    remedy: Text::new(
        "Ghi lý do, và người chứng kiến ký thay nếu luật đòi.",
        "Write the reason, and have a witness sign where the law wants one.",
    ),
    fires: "BIÊN BẢN VI PHẠM HÀNH CHÍNH\nHồi 8 giờ 00 ngày 15/02/2023, tại Chợ Đông.\nVắng mặt (nêu rõ lý do): 01 người\nÔng Lê Văn Bá từ chối ký biên bản.\nBiên bản lập xong hồi 9 giờ 00 cùng ngày.",
    silent: "BIÊN BẢN VI PHẠM HÀNH CHÍNH\nHồi 8 giờ 00 ngày 15/02/2023, tại Chợ Đông.\nVắng mặt (nêu rõ lý do): 01 người, đi công tác\nÔng Lê Văn Bá từ chối ký biên bản vì không đồng ý mức phạt.\nBiên bản lập xong hồi 9 giờ 00 cùng ngày.",
    check: Some(refused),
};

fn refused(case: &mut Case<'_>) {
    let record = case.record;
    for &span in &record.evidence.refusals {
        let quoted = case.quote(span);
        let message = say!(
            case,
            "Có người không ký mà không ghi lý do (\"{quoted}\"): ghi rõ lý do.",
            "Somebody did not sign and no reason is given (\"{quoted}\"): write it."
        );
        case.report(span, message);
    }
    for &span in &record.evidence.absences {
        let quoted = case.quote(span);
        let message = say!(
            case,
            "Có người vắng mà không ghi lý do (\"{quoted}\"): ghi rõ lý do.",
            "Somebody was absent and no reason is given (\"{quoted}\"): write it."
        );
        case.report(span, message);
    }
}

pub(in crate::rules) static BB608: Rule = Rule {
    id: "BB608",
    name: Text::new("Thiếu dấu kết thúc ./.", "End mark missing"),
    severity: Severity::Note,
    checks: Text::new(
        "Câu cuối trước khối chữ ký của biên bản do cơ quan nhà nước lập không kết thúc bằng “./.”.",
        "The last sentence before the signatures, in minutes of a state body, does not end with “./.”.",
    ),
    why: Text::new(
        "Dấu này cho thấy phần nội dung đã hết, không chèn thêm được.",
        "It shows where the text ends, so that nothing can be added.",
    ),
    source: Text::new(
        "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, khoản 6",
        "Decree 30/2020/NĐ-CP, Annex I, part II, clause 6",
    ),
    remedy: Text::new("Thêm “./.” vào cuối câu cuối.", "End the last sentence with “./.”."),
    fires: "UBND XÃ TÂN LỘC\nBIÊN BẢN HỌP\nHồi 8 giờ 00 ngày 15/02/2023, tại UBND xã.\nChủ trì: Ông Lê Văn Bá\nThư ký: Bà Trần Thị Cam\nCuộc họp kết thúc hồi 11 giờ 00 cùng ngày.\nTHƯ KÝ\n\n\nTrần Thị Cam",
    silent: "UBND XÃ TÂN LỘC\nBIÊN BẢN HỌP\nHồi 8 giờ 00 ngày 15/02/2023, tại UBND xã.\nChủ trì: Ông Lê Văn Bá\nThư ký: Bà Trần Thị Cam\nCuộc họp kết thúc hồi 11 giờ 00 cùng ngày./.\nTHƯ KÝ\n\n\nTrần Thị Cam",
    check: Some(unended),
};

fn unended(case: &mut Case<'_>) {
    let Some(span) = case.evidence().unended.filter(|_| case.evidence().state_office) else { return };
    let message = say!(
        case,
        "Câu cuối không kết thúc bằng “./.”: thêm vào.",
        "The last sentence does not end with “./.”: add it."
    );
    case.report(span, message);
}
