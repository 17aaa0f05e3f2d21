//! BB612: what the law of a kind of minutes asks for, where no other rule asks for it.
//! [`crate::kinds`] has the checklists.

use super::case::say;
use super::{Case, Rule};
use crate::finding::{Finding, Severity};
use crate::kinds::Wanted;
use crate::lang::Text;

pub(super) static BB612: Rule = Rule {
    id: "BB612",
    name: Text::new("Thiếu nội dung bắt buộc theo loại biên bản", "Content that the kind requires is missing"),
    severity: Severity::Warning,
    checks: Text::new(
        "Nội dung mà luật về loại biên bản đó đòi hỏi, tìm theo các từ thường dùng: giải trình, ý kiến của người vi phạm, điều khoản bị vi phạm, số bản (vi phạm hành chính); chương trình, biểu quyết, mã số doanh nghiệp (họp công ty); đánh giá, kết luận (nghiệm thu công trình); các loại phiếu (kiểm phiếu bầu cử); bảo quản, tình trạng (giao nhận giám định). Điều chỉ có trong mẫu hoặc thực tế là lưu ý.",
        "What the law of that kind of minutes asks for, by the words in use: explanation, statement of the violator, provision broken, copies (violations); agenda, votes, enterprise code (company meetings); assessment, conclusion (construction); the sorts of votes (elections); preservation and state (things for expertise). What only a form or practice asks for is a note.",
    ),
    why: Text::new(
        "Thiếu nội dung luật định, biên bản có thể không được chấp nhận làm căn cứ.",
        "Without what the law asks for the minutes may not be accepted as a basis.",
    ),
    source: Text::new(
        "Luật Xử lý vi phạm hành chính, Điều 58; Luật Doanh nghiệp 2020, Điều 60, 150, 158; Nghị định 06/2021/NĐ-CP, Điều 23; Luật Bầu cử 2015, Điều 76; Luật Giám định tư pháp, Điều 27",
        "Law on Handling Administrative Violations, art. 58; Law on Enterprises 2020, art. 60, 150, 158; Decree 06/2021/NĐ-CP, art. 23; Law on Elections 2015, art. 76; Law on Judicial Expertise, art. 27",
    ),
    remedy: Text::new("Bổ sung nội dung đó.", "Add what is missing."),
    fires: "BIÊN BẢN VI PHẠM HÀNH CHÍNH\nHồi 8 giờ 00 ngày 15/02/2023, tại Chợ Đông.\nÝ kiến trình bày của người vi phạm: đồng ý.\nHành vi quy định tại khoản 1 Điều 5 Nghị định số 100/2019/NĐ-CP ngày 30/12/2019 của Chính phủ.\nBiên bản được lập thành 02 bản.",
    silent: "BIÊN BẢN VI PHẠM HÀNH CHÍNH\nHồi 8 giờ 00 ngày 15/02/2023, tại Chợ Đông.\nÝ kiến trình bày của người vi phạm: đồng ý.\nHành vi quy định tại khoản 1 Điều 5 Nghị định số 100/2019/NĐ-CP ngày 30/12/2019 của Chính phủ.\nNgười vi phạm có quyền giải trình trong 05 ngày làm việc.\nBiên bản được lập thành 02 bản.",
    check: Some(required),
};

fn required(case: &mut Case<'_>) {
    wanted_by_office(case);
    for wanted in &case.record.evidence.unsaid {
        missing(case, wanted);
    }
}

fn missing(case: &mut Case<'_>, wanted: &Wanted) {
    let lang = case.settings.lang;
    let (name, source) = (wanted.name.get(lang), wanted.source.get(lang));
    let message = say!(case, "Thiếu {name} ({source}): bổ sung.", "Missing: {name} ({source}): add it.");
    let (rule, span) = (case.rule.id, case.title());
    case.findings.push(Finding {
        rule,
        severity: wanted.severity,
        message,
        field: Some(wanted.field),
        span,
        known: false,
    });
}

fn wanted_by_office(case: &mut Case<'_>) {
    let own = &case.settings.office.required;
    for field in case.evidence().own_unsaid.iter().filter_map(|&index| own.get(index)) {
        let name = &field.name;
        let message = say!(
            case,
            "Thiếu {name} (quy định của cơ quan): bổ sung.",
            "Missing: {name} (the office's own rule): add it."
        );
        case.report_as(field.severity, case.title(), message);
    }
}

#[cfg(test)]
mod tests {
    use crate::Document;
    use crate::audit::judge;
    use crate::finding::Severity;
    use crate::office::{Office, OwnField};
    use crate::record::{Field, Kind};
    use crate::rules::Settings;

    #[test]
    fn an_office_adds_labels_kinds_and_fields() {
        let text = "BIÊN BẢN GIAO CA\nHôm nay, ngày 15/02/2023, tại Trạm số 2.\nTrưởng ca: ..............";
        let office = Office {
            labels: vec![("Trưởng ca".to_owned(), Field::PersonName)],
            kinds: vec![("giao ca".to_owned(), Kind::BanGiao)],
            required: vec![OwnField {
                kind: Kind::BanGiao,
                name: "số chìa khóa".to_owned(),
                words: vec!["Chìa khoá".to_owned()],
                severity: Severity::Error,
            }],
        };
        let settings = Settings { office, ..Settings::default() };
        let audited = judge(Document::from_text(text), &settings).unwrap();
        let judged = &audited.records[0];
        assert_eq!(judged.record.kind, Some(Kind::BanGiao));
        assert_eq!(judged.record.blanks[0].field, Field::PersonName);
        assert!(judged.findings.iter().any(|f| f.rule == "BB612" && f.message.contains("số chìa khóa")));
        let with_keys = judge(Document::from_text(&format!("{text}\nChìa khóa: 02 chiếc")), &settings).unwrap();
        assert!(!with_keys.records[0].findings.iter().any(|f| f.message.contains("số chìa khóa")));
    }
}
