//! The head of the minutes: the nation's name, the title, the place.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::lang::Text;
use crate::record::{Field, Nation};
use crate::rules::words::number;

pub(in crate::rules) static BB604: Rule = Rule {
    id: "BB604",
    name: Text::new("Quốc hiệu, Tiêu ngữ thiếu hoặc sai", "Nation's name or motto missing or wrong"),
    severity: Severity::Warning,
    checks: Text::new(
        "Biên bản của cơ quan nhà nước thiếu Quốc hiệu, Tiêu ngữ, hoặc viết sai chữ. Gạch nối trong Tiêu ngữ không đúng “ - ” chỉ là lưu ý. Biên bản của Đảng, doanh nghiệp có thể không có.",
        "Minutes of a state body lack the nation's name or the motto, or a word is wrong. Another dash than “ - ” in the motto is only a note. Minutes of the Party and of firms may do without.",
    ),
    why: Text::new(
        "Là thành phần thể thức bắt buộc của văn bản hành chính.",
        "They are a required part of administrative documents.",
    ),
    source: Text::new(
        "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, khoản 1",
        "Decree 30/2020/NĐ-CP, Annex I, part II, clause 1",
    ),
    remedy: Text::new(
        "Ghi CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, dưới là Độc lập - Tự do - Hạnh phúc.",
        "Write CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM and under it Độc lập - Tự do - Hạnh phúc.",
    ),
    fires: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phục\nBIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.",
    silent: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.",
    check: Some(nation),
};

fn nation(case: &mut Case<'_>) {
    match case.evidence().nation {
        Nation::Right => {}
        Nation::Absent => {
            let Some(severity) = case.missed(case.asks().nation) else { return };
            let message = say!(
                case,
                "Thiếu Quốc hiệu và Tiêu ngữ: ghi ở đầu biên bản.",
                "The nation's name and the motto are missing: write them at the head."
            );
            case.report_as(severity, case.title(), message);
        }
        Nation::Wrong(span) => {
            let quoted = case.quote(span);
            let message = say!(
                case,
                "Quốc hiệu hoặc Tiêu ngữ viết sai chữ (\"{quoted}\"): sửa lại.",
                "A word of the nation's name or motto is wrong (\"{quoted}\"): correct it."
            );
            case.report(span, message);
        }
        Nation::NoMotto(span) => {
            let message = say!(
                case,
                "Có Quốc hiệu mà thiếu Tiêu ngữ: ghi Độc lập - Tự do - Hạnh phúc ở dưới.",
                "The motto is missing under the nation's name: write Độc lập - Tự do - Hạnh phúc."
            );
            case.report(span, message);
        }
        Nation::Dashes(span) => {
            let message = say!(
                case,
                "Tiêu ngữ dùng gạch nối có dấu cách hai bên: Độc lập - Tự do - Hạnh phúc.",
                "The motto has hyphens with a space on either side: Độc lập - Tự do - Hạnh phúc."
            );
            case.report_as(Severity::Note, span, message);
        }
    }
}

pub(in crate::rules) static BB607: Rule = Rule {
    id: "BB607",
    name: Text::new("Trích yếu không đúng cách", "Subject as in a letter"),
    severity: Severity::Note,
    checks: Text::new("Dưới BIÊN BẢN ghi “V/v”, là cách của công văn.", "Under BIÊN BẢN stands “V/v”, as in a letter."),
    why: Text::new(
        "Mẫu 1.9 ghi thẳng tên cuộc họp; “V/v” chỉ có ở mẫu công văn 1.5.",
        "Form 1.9 names the meeting itself; “V/v” belongs to letters (form 1.5).",
    ),
    source: Text::new(
        "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5 và 1.9",
        "Decree 30/2020/NĐ-CP, Annex III, forms 1.5 and 1.9",
    ),
    remedy: Text::new("Bỏ “V/v”.", "Leave “V/v” out."),
    fires: "BIÊN BẢN LÀM VIỆC\nV/v thu thập tài liệu\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.",
    silent: "BIÊN BẢN\nHọp giao ban tháng 3\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.",
    check: Some(letter_style),
};

fn letter_style(case: &mut Case<'_>) {
    let Some(subject) = case.record.subject.found().filter(|_| case.evidence().letter_style) else { return };
    let message = say!(
        case,
        "“V/v” dưới tên biên bản là cách của công văn: bỏ đi.",
        "“V/v” under the title belongs to letters: leave it out."
    );
    case.report(subject.span, message);
}

/// BB605 where no words give a place.
pub(super) fn no_place(case: &mut Case<'_>) {
    let record = case.record;
    if !record.place.is_absent() || case.has_blank(&[Field::Place]) {
        return;
    }
    let message = say!(
        case,
        "Không ghi địa điểm: ghi nơi họp hoặc nơi lập biên bản.",
        "No place is given: write where it took place or was drawn up."
    );
    case.report_as(case.asks().place, case.title(), message);
}

/// BB603 where no line gives a number.
pub(super) fn no_number(case: &mut Case<'_>) {
    let record = case.record;
    let Some(severity) = case.missed(case.asks().number) else { return };
    if !record.number.is_absent() || case.has_blank(&[Field::Number]) {
        return;
    }
    let example = number(record);
    let message = say!(
        case,
        "Không có số biên bản: ghi số theo sổ đăng ký, ví dụ {example}.",
        "The minutes have no number: write it from the register, such as {example}."
    );
    case.report_as(severity, case.title(), message);
}
