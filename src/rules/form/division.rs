//! How the file is divided: sections, the unit it is of, other documents in it.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::kinds::Kind;
use crate::lang::Text;

const PRACTICE: Text = Text::new("Thực tế lập biên bản", "Practice");

pub(in crate::rules) static BB617: Rule = Rule {
    id: "BB617",
    name: Text::new("Trùng số mục", "Section number used twice"),
    severity: Severity::Note,
    checks: Text::new(
        "Số mục gõ tay (I, II; 1, 2) trong nội dung dùng hai lần liền nhau cùng cấp, hoặc số La Mã bị nhảy một số. Đánh số lại trong phần khác, phụ lục thì không tính; số tự động, danh sách người không xét.",
        "A typed number of a section (I, II; 1, 2) is used twice in sequence on one level, or a Roman one is left out. Another part or an annex may begin anew; automatic numbers and lists of people are not looked at.",
    ),
    why: Text::new(
        "Viện dẫn mục đó sẽ không rõ chỉ mục nào; có thể sót một mục.",
        "A reference to it may mean either; a section may be missing.",
    ),
    source: PRACTICE,
    remedy: Text::new("Đánh lại số mục.", "Number the sections again."),
    fires: "BIÊN BẢN HỌP\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.\nI. Hiện trạng\nRác để ngoài trời.\nII. Phương án\nThu gom buổi sáng.\nII. Kinh phí\nCông ty chịu.",
    silent: "BIÊN BẢN HỌP\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.\nI. Hiện trạng\n1. Rác để ngoài trời.\nII. Phương án\n1. Thu gom buổi sáng.",
    check: Some(sections),
};

fn sections(case: &mut Case<'_>) {
    let record = case.record;
    for found in &record.evidence.sections {
        let number = case.quote(found.span);
        let message = match found.number < found.expected {
            true => say!(
                case,
                "Số mục {number} dùng hai lần: đánh lại số mục.",
                "The section number {number} is used twice: number them again."
            ),
            false => say!(
                case,
                "Trước mục {number} thiếu một mục: đánh lại số, hoặc bổ sung mục bị sót.",
                "The section before {number} is missing: number them again, or add what was left out."
            ),
        };
        case.report(found.span, message);
    }
}

pub(in crate::rules) static BB618: Rule = Rule {
    id: "BB618",
    name: Text::new("Tên đơn vị ở tiêu đề khác phần đầu", "Unit in the title differs from the letterhead"),
    severity: Severity::Note,
    checks: Text::new(
        "Đơn vị họp nêu ở tên biên bản hoặc trích yếu cùng loại với đơn vị ở phần đầu (trường, công ty, ủy ban…) mà khác tên. Viết tắt, tên dài ngắn khác nhau, đơn vị được kiểm tra hay làm việc cùng không tính.",
        "The unit that meets, in the title or under it, is of the same kind as that of the letterhead (school, company, committee…) and has another name. Abbreviations, longer and shorter names, and a unit that is inspected or met with do not count.",
    ),
    why: Text::new("Thường do dùng lại mẫu của đơn vị khác.", "Mostly another unit's form was used again."),
    source: PRACTICE,
    remedy: Text::new("Sửa tên đơn vị cho thống nhất.", "Make the names agree."),
    fires: "TRƯỜNG TIỂU HỌC HÒA AN\nBIÊN BẢN HỌP\nHội đồng Trường Tiểu học Hòa Bình\nHồi 8 giờ 00 ngày 15/02/2023, tại phòng họp.",
    silent: "TRƯỜNG TIỂU HỌC HÒA AN\nBIÊN BẢN HỌP\nHội đồng Trường TH Hòa An\nHồi 8 giờ 00 ngày 15/02/2023, tại phòng họp.",
    check: Some(other_unit),
};

fn other_unit(case: &mut Case<'_>) {
    let Some(units) = case.evidence().other_unit.filter(|_| case.record.kind == Some(Kind::Hop)) else { return };
    let (named, head) = (case.quote(units.named), case.quote(units.head));
    let message = say!(
        case,
        "Tiêu đề ghi đơn vị “{named}”, phần đầu ghi “{head}”: sửa cho thống nhất.",
        "The title names “{named}”, the letterhead “{head}”: make them agree."
    );
    case.report(units.named, message);
}

pub(in crate::rules) static BB619: Rule = Rule {
    id: "BB619",
    name: Text::new("Tệp có nhiều loại văn bản", "Several kinds of document in one file"),
    severity: Severity::Note,
    checks: Text::new(
        "Ngoài biên bản, tệp còn một văn bản khác có phần đầu và tên loại riêng (quyết định, báo cáo, hợp đồng…). Phụ lục của biên bản không tính.",
        "Besides the minutes the file holds another document with a letterhead and a title of its own (a decision, a report, a contract…). Annexes to the minutes do not count.",
    ),
    why: Text::new(
        "Chỉ biên bản được kiểm tra; văn bản kia phải xem riêng.",
        "Only the minutes were audited; the other document has to be looked at by itself.",
    ),
    source: PRACTICE,
    remedy: Text::new("Tách văn bản kia ra tệp riêng.", "Put the other document into a file of its own."),
    fires: "UBND XÃ TÂN LỘC\nSố: 51/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc thành lập đoàn\nĐiều 1. Thành lập đoàn kiểm tra.\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại UBND xã.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại UBND xã.\nCÁN BỘ LẬP BIÊN BẢN\nLê Thị Cam\nPHỤ LỤC\nDanh sách hộ dân",
    check: Some(other_document),
};

fn other_document(case: &mut Case<'_>) {
    let Some(span) = case.evidence().other_document else { return };
    let (other, audited) = (case.quote(span), case.quote(case.title()));
    let message = say!(
        case,
        "Tệp còn có “{other}”; chỉ “{audited}” được kiểm tra: tách riêng.",
        "The file also holds “{other}”; only “{audited}” was audited: keep them apart."
    );
    case.report(span, message);
}
