//! Numbers that should agree.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::lang::Text;
use crate::record::{Count, Miscast};

const LOGIC: Text = Text::new("Suy luận từ chính biên bản", "What the minutes themselves say");

pub(in crate::rules) static BB402: Rule = Rule {
    id: "BB402",
    name: Text::new("Chia bản không khớp tổng", "Copies do not add up"),
    severity: Severity::Warning,
    checks: Text::new(
        "Số bản mỗi bên giữ nhân số bên, cộng các bản chia đích danh, khác tổng số bản. Không biết có mấy bên thì không xét.",
        "What each side keeps times the sides, with the copies given by name, differs from the total. Where the sides are not known nothing is said.",
    ),
    why: Text::new("Có bên sẽ không nhận được bản của mình.", "Some side will not get its copy."),
    source: Text::new("Thông tư 07/2013/TT-TTCP, Điều 10; suy luận", "Circular 07/2013/TT-TTCP, article 10; logic"),
    remedy: Text::new("Sửa tổng số bản hoặc cách chia.", "Correct the total or the shares."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n- Đại diện Sở Y tế tỉnh Hòa Giang:\n1. Ông Lê Văn Bá - Phó Giám đốc\n- Đại diện Công an tỉnh Hòa Giang:\n1. Ông Trần Văn Cả - Đội trưởng\nBiên bản được lập thành 02 bản, mỗi bên giữ 02 bản.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế. Chúng tôi gồm:\n- Đại diện Sở Y tế tỉnh Hòa Giang:\n1. Ông Lê Văn Bá - Phó Giám đốc\n- Đại diện Công an tỉnh Hòa Giang:\n1. Ông Trần Văn Cả - Đội trưởng\nBiên bản được lập thành 04 bản, mỗi bên giữ 01 bản, 02 bản lưu hồ sơ.",
    check: Some(shared),
};

fn shared(case: &mut Case<'_>) {
    let record = case.record;
    let (Some(shares), Some(copies)) = (&record.evidence.shares, record.copies.value()) else { return };
    let Count::Filled(total) = *copies else { return };
    let listed: u32 = shares.listed.iter().fold(0, |sum, n| sum.saturating_add(*n));
    let sum = match shares.each {
        Some(each) if record.parties.len() >= 2 => {
            each.saturating_mul(u32::try_from(record.parties.len()).unwrap_or(u32::MAX)).saturating_add(listed)
        }
        Some(_) => return,
        // One or two that are named need not be all.
        None if shares.listed.len() < 2 && listed <= total => return,
        None if listed < total && case.missed(case.asks().shares).is_none() => return,
        None => listed,
    };
    if sum == total {
        return;
    }
    let message = say!(
        case,
        "Lập {total} bản mà chia hết {sum} bản: sửa tổng số hoặc cách chia.",
        "{total} copies were made and {sum} are shared out: correct one of them."
    );
    case.report(shares.span, message);
}

pub(in crate::rules) static BB403: Rule = Rule {
    id: "BB403",
    name: Text::new("Số bản ít hơn mức tối thiểu", "Fewer copies than required"),
    severity: Severity::Warning,
    checks: Text::new(
        "Biên bản vi phạm hành chính dưới 02 bản; đối thoại giải quyết khiếu nại, định giá tài sản, kiểm phiếu bầu cử dưới 03 bản.",
        "Fewer than two copies of minutes of a violation; fewer than three of a dialogue on a complaint, a valuation or a count of votes.",
    ),
    why: Text::new("Luật đòi số bản tối thiểu để mỗi bên có một bản.", "The law wants each side to have one."),
    source: Text::new(
        "Luật Xử lý vi phạm hành chính, Điều 58; Thông tư 07/2013/TT-TTCP, Điều 16; Nghị định 30/2018/NĐ-CP, Điều 19; Luật Bầu cử 2015, Điều 76",
        "Law on Handling Administrative Violations, art. 58; Circular 07/2013/TT-TTCP, art. 16; Decree 30/2018/NĐ-CP, art. 19; Law on Elections 2015, art. 76",
    ),
    remedy: Text::new("Lập thêm bản.", "Make more copies."),
    fires: "BIÊN BẢN VI PHẠM HÀNH CHÍNH\nHồi 8 giờ 00 ngày 15/02/2023, tại Chợ Đông.\nBiên bản được lập thành 01 bản.",
    silent: "BIÊN BẢN VI PHẠM HÀNH CHÍNH\nHồi 8 giờ 00 ngày 15/02/2023, tại Chợ Đông.\nBiên bản được lập thành 02 bản.",
    check: Some(too_few),
};

fn too_few(case: &mut Case<'_>) {
    let Some(copies) = case.record.copies.found() else { return };
    let Count::Filled(made) = copies.value else { return };
    let least = case.asks().copies_least;
    if made >= least {
        return;
    }
    let message = say!(
        case,
        "Lập {made} bản, ít nhất phải {least} bản: lập thêm.",
        "{made} made, at least {least} are required: make more."
    );
    case.report(copies.span, message);
}

pub(in crate::rules) static BB405: Rule = Rule {
    id: "BB405",
    name: Text::new("Số và chữ không khớp", "Figures and words differ"),
    severity: Severity::Error,
    checks: Text::new(
        "Một số lượng hoặc số tiền viết bằng số và bằng chữ trong ngoặc liền nhau mà khác nhau.",
        "A quantity or an amount in figures and, in brackets beside it, in other words.",
    ),
    why: Text::new("Không biết số nào đúng.", "Nobody can tell which is right."),
    source: LOGIC,
    remedy: Text::new("Sửa cho số và chữ như nhau.", "Make them agree."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nBiên bản được lập thành hai (03) bản.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nBiên bản được lập thành 03 (ba) bản.",
    check: Some(unequal),
};

fn unequal(case: &mut Case<'_>) {
    let record = case.record;
    for found in &record.evidence.unequal {
        let (figure, words, quoted) = (found.figure, found.words, case.quote(found.span));
        let message = say!(
            case,
            "Số ({figure}) và chữ ({words}) không khớp (\"{quoted}\"): sửa cho thống nhất.",
            "Figures ({figure}) and words ({words}) differ (\"{quoted}\"): make them agree."
        );
        case.report(found.span, message);
    }
}

pub(in crate::rules) static BB406: Rule = Rule {
    id: "BB406",
    name: Text::new("Số đếm khác số mục liệt kê", "Count differs from the list"),
    severity: Severity::Note,
    checks: Text::new(
        "Số đơn vị, cơ quan mà danh sách nối liền bằng “gồm” hoặc dấu hai chấm, hay đánh số ngay dưới, không thể có chừng ấy. Tên cơ quan có dấu phẩy, chữ “và”; không chắc thì không nói.",
        "A number of bodies, where the list tied to it by “gồm” or a colon, or numbered right under it, cannot have as many. Names of bodies have commas and “và” in them; where it is not certain nothing is said.",
    ),
    why: Text::new("Có thể sót hoặc thừa một đơn vị.", "A body may be missing, or one too many."),
    source: LOGIC,
    remedy: Text::new("Đếm lại và sửa số hoặc danh sách.", "Count again and correct the number or the list."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nĐoàn đã kiểm tra 03 đơn vị gồm Sở Nội vụ và Công an tỉnh Hòa Giang.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nĐoàn đã kiểm tra 03 đơn vị gồm Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ và Công an tỉnh Hòa Giang.",
    check: Some(enumerated),
};

fn enumerated(case: &mut Case<'_>) {
    let record = case.record;
    for found in &record.evidence.enumerated {
        let (stated, listed) = (found.stated, found.listed);
        let message = say!(
            case,
            "Nêu {stated} đơn vị mà liệt kê {listed}: đếm lại, sửa số hoặc danh sách.",
            "It says {stated} bodies and lists {listed}: count again and correct one of them."
        );
        case.report(found.span, message);
    }
}

pub(in crate::rules) static BB407: Rule = Rule {
    id: "BB407",
    name: Text::new("Số phiếu không cân", "Votes do not add up"),
    severity: Severity::Error,
    checks: Text::new(
        "Phiếu thu vào khác tổng hợp lệ và không hợp lệ, hoặc nhiều hơn phát ra, nhiều hơn số người có mặt; tổng ý kiến khác số hợp lệ; tỷ lệ phần trăm lệch quá 0,5 so với số phiếu.",
        "Votes collected are not valid plus invalid, or more than were issued or than there are voters; opinions do not add up to the valid ones; a share differs by more than 0.5 points.",
    ),
    why: Text::new("Kết quả biểu quyết không còn chứng minh được.", "The result of the vote is not proved any more."),
    source: Text::new(
        "Luật Bầu cử 2015, Điều 76; Luật Doanh nghiệp 2020, Điều 60, Điều 150, Điều 158",
        "Law on Elections 2015, art. 76; Law on Enterprises 2020, art. 60, 150 and 158",
    ),
    remedy: Text::new("Kiểm lại số phiếu.", "Count the votes again."),
    fires: "BIÊN BẢN KIỂM PHIẾU\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nSố phiếu phát ra: 50; thu vào: 50; hợp lệ: 47; không hợp lệ: 2.",
    silent: "BIÊN BẢN KIỂM PHIẾU\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nSố phiếu phát ra: 50; thu vào: 50; hợp lệ: 48; không hợp lệ: 2.",
    check: Some(votes),
};

fn votes(case: &mut Case<'_>) {
    let record = case.record;
    for ballot in &record.evidence.ballots {
        let message = match ballot.fault {
            Miscast::Validity(collected, valid, invalid) => say!(
                case,
                "Phiếu thu vào {collected} khác tổng hợp lệ {valid} và không hợp lệ {invalid}: kiểm lại.",
                "{collected} votes collected are not {valid} valid and {invalid} invalid: count again."
            ),
            Miscast::Collected(issued, collected) => say!(
                case,
                "Phiếu thu vào {collected} nhiều hơn phát ra {issued}: kiểm lại.",
                "{collected} votes collected, only {issued} issued: count again."
            ),
            Miscast::Opinions(valid, sum) => say!(
                case,
                "Tổng các ý kiến là {sum}, phiếu hợp lệ là {valid}: kiểm lại.",
                "The opinions make {sum}, the valid votes are {valid}: count again."
            ),
            Miscast::Voters(voters, votes) => say!(
                case,
                "Có {votes} phiếu, chỉ có {voters} người được biểu quyết: kiểm lại.",
                "{votes} votes, only {voters} may vote: count again."
            ),
            Miscast::Share(votes, of, tenths) => {
                let (whole, tenth) = (tenths / 10, tenths % 10);
                say!(
                    case,
                    "{votes}/{of} không phải là {whole},{tenth} %: tính lại tỷ lệ.",
                    "{votes}/{of} is not {whole}.{tenth} %: work it out again."
                )
            }
        };
        case.report(ballot.span, message);
    }
}

pub(in crate::rules) static BB408: Rule = Rule {
    id: "BB408",
    name: Text::new("Nói có tài liệu kèm theo nhưng không nêu số lượng", "Attachment claimed and not counted"),
    severity: Severity::Note,
    checks: Text::new(
        "“Có tài liệu kèm theo” mà không nói mấy tài liệu, tài liệu nào.",
        "“Có tài liệu kèm theo” without saying how many or which.",
    ),
    why: Text::new("Không kiểm được tài liệu còn đủ hay không.", "Nobody can check that they are all there."),
    source: Text::new("Thực tế lập biên bản", "Practice"),
    remedy: Text::new("Ghi số lượng, tên tài liệu, hoặc lập danh mục.", "Give number and names, or a list."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nĐã gỡ bỏ mã độc (có tài liệu kèm theo).",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nĐã gỡ bỏ mã độc (kèm theo 03 tài liệu).",
    check: Some(uncounted),
};

fn uncounted(case: &mut Case<'_>) {
    let record = case.record;
    for &span in &record.evidence.uncounted {
        let message = say!(
            case,
            "Nói có tài liệu kèm theo mà không ghi số lượng, tên: ghi rõ.",
            "Papers are said to be attached, not how many or which: say so."
        );
        case.report(span, message);
    }
}
