//! BB612: what the law of a kind of minutes asks for, where no other rule asks for it.
//!
//! Times, places, people, numbers and signatures have rules of their own. A field whose words are
//! too common to look for (`ý kiến`, `kết quả`), that a person must look for on paper (seals,
//! signed pages) or that is asked for only in some cases is not in the table.

use super::case::say;
use super::{Case, Rule};
use crate::finding::{Finding, Severity};
use crate::lang::Text;
use crate::record::{Field, Matter, Topic};

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

/// One thing that must be there.
struct Required {
    /// In minutes of this matter.
    matter: Matter,
    topic: Topic,
    /// Its name in the `field` column.
    field: &'static str,
    name: Text,
    severity: Severity,
    source: Text,
}

const fn row(
    matter: Matter,
    topic: Topic,
    field: &'static str,
    name: Text,
    severity: Severity,
    source: Text,
) -> Required {
    Required { matter, topic, field, name, severity, source }
}

use Severity::{Error, Note, Warning};

const D58: Text =
    Text::new("Luật Xử lý vi phạm hành chính, Điều 58", "Law on Handling Administrative Violations, art. 58");
const MBB01: Text = Text::new("mẫu MBB01", "form MBB01");
const D60: Text = Text::new("Luật Doanh nghiệp 2020, Điều 60", "Law on Enterprises 2020, art. 60");
const D150: Text = Text::new("Luật Doanh nghiệp 2020, Điều 150", "Law on Enterprises 2020, art. 150");
const D158: Text = Text::new("Luật Doanh nghiệp 2020, Điều 158", "Law on Enterprises 2020, art. 158");
const D23: Text = Text::new("Nghị định 06/2021/NĐ-CP, Điều 23 khoản 6", "Decree 06/2021/NĐ-CP, art. 23 clause 6");
const D76: Text = Text::new("Luật Bầu cử đại biểu Quốc hội và HĐND 2015, Điều 76", "Law on Elections 2015, art. 76");
const D27: Text = Text::new("Luật Giám định tư pháp, Điều 27", "Law on Judicial Expertise, art. 27");
const D19: Text = Text::new("Nghị định 30/2018/NĐ-CP, Điều 19", "Decree 30/2018/NĐ-CP, art. 19");
const KTT: Text = Text::new("mẫu 12/KTT", "form 12/KTT");
const D10: Text =
    Text::new("Thông tư 07/2013/TT-TTCP, Điều 10; thực tế", "Circular 07/2013/TT-TTCP, art. 10; practice");
const PLV: Text = Text::new("Nghị định 30/2020/NĐ-CP, Phụ lục V; thực tế", "Decree 30/2020/NĐ-CP, Annex V; practice");

const COPIES: Text = Text::new("số bản", "the number of copies");
const AGENDA: Text = Text::new("mục đích, chương trình họp", "purpose and agenda");
const VOTES: Text = Text::new("kết quả biểu quyết", "the result of the vote");
const CODE: Text = Text::new("mã số doanh nghiệp", "the enterprise code");

static REQUIRED: &[Required] = &[
    row(
        Matter::Violation,
        Topic::Explanation,
        "explain",
        Text::new("quyền và thời hạn giải trình", "the right to explain and its term"),
        Warning,
        D58,
    ),
    row(
        Matter::Violation,
        Topic::Statement,
        "statement_v",
        Text::new("lời khai, ý kiến của bên vi phạm", "the statement of the violator"),
        Warning,
        D58,
    ),
    row(
        Matter::Violation,
        Topic::Provision,
        "law_point",
        Text::new("điều, khoản bị vi phạm", "the provision broken"),
        Warning,
        MBB01,
    ),
    row(Matter::Violation, Topic::Copies, "copies", COPIES, Warning, D58),
    row(Matter::Members, Topic::Agenda, "time", AGENDA, Warning, D60),
    row(Matter::Members, Topic::Votes, "votes", VOTES, Warning, D60),
    row(Matter::Shareholders, Topic::EnterpriseCode, "company", CODE, Warning, D150),
    row(Matter::Shareholders, Topic::Agenda, "agenda", AGENDA, Warning, D150),
    row(
        Matter::Shareholders,
        Topic::Quorum,
        "quorum",
        Text::new("tổng số phiếu, số cổ phần dự họp", "the votes or shares present"),
        Warning,
        D150,
    ),
    row(Matter::Shareholders, Topic::Votes, "votes", VOTES, Warning, D150),
    row(Matter::Board, Topic::EnterpriseCode, "company", CODE, Warning, D158),
    row(Matter::Board, Topic::Agenda, "purpose", AGENDA, Warning, D158),
    row(Matter::Board, Topic::Votes, "votes", VOTES, Warning, D158),
    row(
        Matter::Construction,
        Topic::Assessment,
        "assess",
        Text::new("đánh giá chất lượng", "an assessment"),
        Warning,
        D23,
    ),
    row(
        Matter::Construction,
        Topic::Conclusion,
        "conclude",
        Text::new("kết luận nghiệm thu", "a conclusion"),
        Error,
        D23,
    ),
    row(Matter::Election, Topic::Voters, "voters", Text::new("tổng số cử tri", "the number of voters"), Error, D76),
    row(Matter::Election, Topic::Issued, "issued", Text::new("số phiếu phát ra", "votes issued"), Error, D76),
    row(Matter::Election, Topic::Collected, "collected", Text::new("số phiếu thu vào", "votes collected"), Error, D76),
    row(Matter::Election, Topic::Valid, "valid", Text::new("số phiếu hợp lệ", "valid votes"), Error, D76),
    row(Matter::Election, Topic::Invalid, "invalid", Text::new("số phiếu không hợp lệ", "invalid votes"), Error, D76),
    row(
        Matter::Expertise,
        Topic::Preservation,
        "preserve",
        Text::new("cách thức bảo quản", "how it is preserved"),
        Warning,
        D27,
    ),
    row(
        Matter::Expertise,
        Topic::Condition,
        "state",
        Text::new("tình trạng đối tượng giám định", "the state of the things"),
        Warning,
        D27,
    ),
    row(
        Matter::Valuation,
        Topic::Survey,
        "survey",
        Text::new("kết quả khảo sát giá", "the survey of prices"),
        Warning,
        D19,
    ),
    row(
        Matter::Valuation,
        Topic::PriceVote,
        "vote",
        Text::new("kết quả biểu quyết về giá", "the vote on the price"),
        Warning,
        D19,
    ),
    row(
        Matter::TaxInspection,
        Topic::TaxCode,
        "taxpayer",
        Text::new("mã số thuế của người nộp thuế", "the taxpayer's code"),
        Note,
        KTT,
    ),
    row(
        Matter::TaxInspection,
        Topic::Period,
        "period",
        Text::new("thời kỳ kiểm tra", "the period inspected"),
        Note,
        KTT,
    ),
    row(Matter::WorkingSession, Topic::Copies, "copies", COPIES, Note, D10),
    row(Matter::Handover, Topic::Copies, "copies", COPIES, Note, PLV),
];

fn required(case: &mut Case<'_>) {
    wanted_by_office(case);
    let Some(unsaid) = &case.record.evidence.unsaid else { return };
    let missed = |r: &&Required| r.matter == unsaid.matter && unsaid.topics.contains(&r.topic);
    for required in REQUIRED.iter().filter(missed) {
        if required.topic != Topic::Copies || !case.has_blank(&[Field::Copies]) {
            missing(case, required);
        }
    }
}

fn missing(case: &mut Case<'_>, required: &Required) {
    let lang = case.settings.lang;
    let (name, source) = (required.name.get(lang), required.source.get(lang));
    let message = say!(case, "Thiếu {name} ({source}): bổ sung.", "Missing: {name} ({source}): add it.");
    let (rule, span) = (case.rule.id, case.title());
    case.findings.push(Finding { rule, severity: required.severity, message, field: Some(required.field), span });
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
