//! BB612: what the law of a kind of minutes asks for, where no other rule asks for it.
//!
//! Times, places, people, numbers and signatures have rules of their own. A field whose words are
//! too common to look for (`ý kiến`, `kết quả`), that a person must look for on paper (seals,
//! signed pages) or that is asked for only in some cases is not in the table.

use super::case::say;
use super::{Case, Rule};
use crate::finding::{Finding, Severity};
use crate::lang::Text;
use crate::normalise;
use crate::record::{Field, Record};

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

/// What the law asks for in one kind of minutes.
struct Checklist {
    /// One of these stands in the title or the subject.
    title: &'static [&'static str],
    /// And one of these in the text; empty when the title is enough.
    text: &'static [&'static str],
    fields: &'static [Required],
}

/// One thing that must be there.
struct Required {
    /// Its name in the `field` column.
    field: &'static str,
    name: Text,
    /// Words of which one shows that it is there. Empty for the number of copies, which is read as a value.
    cues: &'static [&'static str],
    severity: Severity,
    source: Text,
}

const fn required_field(
    field: &'static str,
    name: Text,
    cues: &'static [&'static str],
    severity: Severity,
    source: Text,
) -> Required {
    Required { field, name, cues, severity, source }
}

use Severity::{Error, Note, Warning};
use required_field as row;

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
const AGENDA_CUES: &[&str] =
    &["chương trình", "mục đích", "nội dung cuộc họp", "nội dung họp", "nội dung đại hội", "nội dung phiên họp"];
const VOTE_CUES: &[&str] = &["tán thành", "biểu quyết", "nhất trí", "đồng ý", "thống nhất", "bỏ phiếu"];
const CODE_CUES: &[&str] = &["mã số", "mst", "đăng ký kinh doanh", "đkkd", "đăng ký doanh nghiệp"];

static CHECKLISTS: &[Checklist] = &[
    Checklist {
        title: &["vi phạm hành chính"],
        text: &[],
        fields: &[
            row(
                "explain",
                Text::new("quyền và thời hạn giải trình", "the right to explain and its term"),
                &["giải trình"],
                Warning,
                D58,
            ),
            row(
                "statement_v",
                Text::new("lời khai, ý kiến của bên vi phạm", "the statement of the violator"),
                &[
                    "trình bày",
                    "lời khai",
                    "ý kiến của",
                    "ý kiến người",
                    "ý kiến cá nhân",
                    "ý kiến tổ chức",
                    "khai nhận",
                    "thừa nhận",
                ],
                Warning,
                D58,
            ),
            row(
                "law_point",
                Text::new("điều, khoản bị vi phạm", "the provision broken"),
                &["quy định tại", "khoản", "điều"],
                Warning,
                MBB01,
            ),
            row("copies", COPIES, &[], Warning, D58),
        ],
    },
    Checklist {
        title: &["hội đồng thành viên", "hđtv"],
        text: &[],
        fields: &[row("time", AGENDA, AGENDA_CUES, Warning, D60), row("votes", VOTES, VOTE_CUES, Warning, D60)],
    },
    Checklist {
        title: &["đại hội đồng cổ đông", "đhđcđ"],
        text: &[],
        fields: &[
            row("company", CODE, CODE_CUES, Warning, D150),
            row("agenda", AGENDA, AGENDA_CUES, Warning, D150),
            row(
                "quorum",
                Text::new("tổng số phiếu, số cổ phần dự họp", "the votes or shares present"),
                &["phiếu", "cổ phần", "cổ phiếu", "tỷ lệ"],
                Warning,
                D150,
            ),
            row("votes", VOTES, VOTE_CUES, Warning, D150),
        ],
    },
    Checklist {
        title: &["hội đồng quản trị", "hđqt"],
        text: &[],
        fields: &[
            row("company", CODE, CODE_CUES, Warning, D158),
            row("purpose", AGENDA, AGENDA_CUES, Warning, D158),
            row("votes", VOTES, VOTE_CUES, Warning, D158),
        ],
    },
    Checklist {
        title: &["nghiệm thu"],
        text: &["công trình", "hạng mục", "thi công"],
        fields: &[
            row(
                "assess",
                Text::new("đánh giá chất lượng", "an assessment"),
                &["đánh giá", "chất lượng", "đạt yêu cầu", "phù hợp", "kết quả kiểm tra", "nhận xét"],
                Warning,
                D23,
            ),
            row(
                "conclude",
                Text::new("kết luận nghiệm thu", "a conclusion"),
                &[
                    "kết luận",
                    "chấp thuận",
                    "chấp nhận",
                    "đồng ý",
                    "thống nhất",
                    "đạt yêu cầu",
                    "cho phép",
                    "đưa vào sử dụng",
                ],
                Error,
                D23,
            ),
        ],
    },
    Checklist {
        title: &["kiểm phiếu bầu cử", "kết quả bầu cử", "kiểm phiếu bầu"],
        text: &["cử tri"],
        fields: &[
            row(
                "voters",
                Text::new("tổng số cử tri", "the number of voters"),
                &["tổng số cử tri", "số cử tri"],
                Error,
                D76,
            ),
            row("issued", Text::new("số phiếu phát ra", "votes issued"), &["phát ra"], Error, D76),
            row("collected", Text::new("số phiếu thu vào", "votes collected"), &["thu vào", "thu về"], Error, D76),
            row("valid", Text::new("số phiếu hợp lệ", "valid votes"), &["hợp lệ"], Error, D76),
            row("invalid", Text::new("số phiếu không hợp lệ", "invalid votes"), &["không hợp lệ"], Error, D76),
        ],
    },
    Checklist {
        title: &["giám định"],
        text: &["giao, nhận", "giao nhận"],
        fields: &[
            row(
                "preserve",
                Text::new("cách thức bảo quản", "how it is preserved"),
                &["bảo quản", "niêm phong", "đóng gói"],
                Warning,
                D27,
            ),
            row(
                "state",
                Text::new("tình trạng đối tượng giám định", "the state of the things"),
                &["tình trạng", "hiện trạng", "nguyên vẹn"],
                Warning,
                D27,
            ),
        ],
    },
    Checklist {
        title: &["định giá tài sản"],
        text: &["tố tụng hình sự", "vụ án"],
        fields: &[
            row("survey", Text::new("kết quả khảo sát giá", "the survey of prices"), &["khảo sát"], Warning, D19),
            row(
                "vote",
                Text::new("kết quả biểu quyết về giá", "the vote on the price"),
                &["biểu quyết", "thống nhất", "nhất trí", "tán thành"],
                Warning,
                D19,
            ),
        ],
    },
    Checklist {
        title: &["kiểm tra thuế"],
        text: &[],
        fields: &[
            row(
                "taxpayer",
                Text::new("mã số thuế của người nộp thuế", "the taxpayer's code"),
                &["mã số thuế", "mst", "mã số"],
                Note,
                KTT,
            ),
            row(
                "period",
                Text::new("thời kỳ kiểm tra", "the period inspected"),
                &["thời kỳ", "kỳ tính thuế", "niên độ", "kỳ kiểm tra"],
                Note,
                KTT,
            ),
        ],
    },
    Checklist { title: &["làm việc"], text: &[], fields: &[row("copies", COPIES, &[], Note, D10)] },
    Checklist { title: &["bàn giao", "giao nhận"], text: &[], fields: &[row("copies", COPIES, &[], Note, PLV)] },
];

/// Title and subject, folded, a line each.
pub(super) fn headings(record: &Record) -> String {
    let found = [&record.title, &record.subject].into_iter().filter_map(|heading| heading.value());
    found.map(|heading| normalise::fold(heading) + "\n").collect()
}

fn required(case: &mut Case<'_>) {
    let record = case.record;
    let title = headings(record);
    super::office::required_too(case);
    let mut lists = CHECKLISTS.iter().filter(|c| c.title.iter().any(|words| title.contains(words)));
    // The most particular list comes first; company meetings do not inherit the others.
    let Some(list) = lists.next() else { return };
    let text = normalise::collapse(&case.low(record.span));
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if !list.text.is_empty() && !has(list.text) {
        return;
    }
    for field in list.fields {
        let copies = field.cues.is_empty();
        let there = if copies {
            !record.copies.is_absent()
                || case.has_blank(&[Field::Copies])
                || has(&["bản cho", "giao cho", "mỗi bên", "0 bản", "1 bản", "2 bản", "3 bản", "4 bản"])
        } else {
            has(field.cues)
        };
        if !there {
            missing(case, field);
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
