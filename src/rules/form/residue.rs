//! What word processors and converters leave behind.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::lang::Text;

const PRACTICE: Text = Text::new("Thực tế lập biên bản", "Practice");

pub(in crate::rules) static BB609: Rule = Rule {
    id: "BB609",
    name: Text::new("Còn ghi chú hoặc sửa đổi chưa chấp nhận", "Comments or tracked changes left"),
    severity: Severity::Warning,
    checks: Text::new(
        "Tệp còn bình luận hoặc sửa đổi đang theo dõi. Chữ đã xóa không được đọc, chữ chèn được đọc. Chữ gạch ngang không được tính; có bao nhiêu thì nêu ở mức lưu ý.",
        "The file has comments or tracked changes. Deleted text is not read, inserted text is. Text struck through does not count; how much there is, a note says.",
    ),
    why: Text::new(
        "Hai người mở cùng tệp có thể thấy hai nội dung khác nhau.",
        "Two people may see two different texts in one file.",
    ),
    source: PRACTICE,
    remedy: Text::new(
        "Chấp nhận hoặc bỏ các sửa đổi, xóa bình luận trước khi ký.",
        "Accept or reject the changes and delete the comments before signing.",
    ),
    fires: "(tệp có w:ins, w:del hoặc bình luận)",
    silent: "Biên bản làm việc",
    check: Some(changes),
};

fn changes(case: &mut Case<'_>) {
    if !case.is_first_of_minutes() {
        return;
    }
    let notes = case.notes();
    let (changes, comments, struck) = (notes.insertions + notes.deletions, notes.comments, notes.struck);
    if changes + comments > 0 {
        let message = say!(
            case,
            "Còn {changes} sửa đổi chưa chấp nhận, {comments} bình luận: xử lý trước khi ký.",
            "{changes} tracked changes and {comments} comments are left: deal with them before signing."
        );
        case.report(case.title(), message);
    }
    if let Some(&first) = case.struck().first() {
        let message = say!(
            case,
            "{struck} ký tự bị gạch ngang, không được tính: người ký cần xác nhận chỗ gạch.",
            "{struck} characters are struck through and do not count: those who sign should confirm it."
        );
        case.report_as(Severity::Note, first, message);
    }
}

pub(in crate::rules) static BB610: Rule = Rule {
    id: "BB610",
    name: Text::new("Dấu vết phần mềm chuyển đổi", "Converter watermark"),
    severity: Severity::Warning,
    checks: Text::new(
        "Dòng do phần mềm chuyển đổi bản dùng thử chèn vào (Aspose, Spire…).",
        "A line put in by the trial version of a converter (Aspose, Spire…).",
    ),
    why: Text::new(
        "Bản dùng thử có thể đã cắt bớt hoặc làm sai nội dung.",
        "A trial version may have cut or changed the text.",
    ),
    source: PRACTICE,
    remedy: Text::new("Lấy lại tệp gốc; xóa dòng đó.", "Get the original; delete the line."),
    fires: "Evaluation Only. Created with Aspose.Words.\nBIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.",
    check: Some(watermarks),
};

fn watermarks(case: &mut Case<'_>) {
    let record = case.record;
    for &span in &record.evidence.watermarks {
        let quoted = case.quote(span);
        let message = say!(
            case,
            "Dòng của phần mềm chuyển đổi (\"{quoted}\"): xóa đi và soát lại nội dung.",
            "A converter's line (\"{quoted}\"): delete it and check the text."
        );
        case.report(span, message);
    }
}

pub(in crate::rules) static BB611: Rule = Rule {
    id: "BB611",
    name: Text::new("Viết tắt chưa giải thích", "Abbreviation not explained"),
    severity: Severity::Note,
    checks: Text::new(
        "Chữ viết tắt (ba đến năm chữ cái) trong câu văn, không thuộc loại ai cũng biết và không được giải thích ở đâu. Cảnh báo trong biên bản kê biên và kiểm kê, nơi luật cấm viết tắt.",
        "An abbreviation of three to five letters in running text that is not generally known and nowhere explained. A warning in minutes of distraint and stock-taking, where the law forbids abbreviations.",
    ),
    why: Text::new("Người ngoài cơ quan không hiểu.", "Nobody outside the office understands it."),
    source: Text::new(
        "Thông tư 04/2023/TT-BTP, Điều 36; Luật Kế toán 2015, Điều 18",
        "Circular 04/2023/TT-BTP, article 36; Accounting Law 2015, article 18",
    ),
    remedy: Text::new("Viết đủ chữ ở lần đầu.", "Write it in full at first use."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.\nĐơn vị giao cho trưởng phòng QTHT rà soát toàn bộ hệ thống.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.\nĐơn vị giao cho phòng Quản trị hệ thống (QTHT) rà soát, báo cáo UBND tỉnh; phòng QTHT chịu trách nhiệm.",
    check: Some(unexplained),
};

fn unexplained(case: &mut Case<'_>) {
    let record = case.record;
    let severity = case.asks().written_out;
    for &span in &record.evidence.unexplained {
        let word = case.quote(span);
        let message = say!(
            case,
            "Chữ viết tắt {word} chưa được giải thích: viết đủ ở lần đầu.",
            "The abbreviation {word} is not explained: write it in full at first use."
        );
        case.report_as(severity, span, message);
    }
}

pub(in crate::rules) static BB616: Rule = Rule {
    id: "BB616",
    name: Text::new("Dấu bản nháp", "Draft mark"),
    severity: Severity::Warning,
    checks: Text::new(
        "Hình chìm, chữ nghệ thuật, dòng ở đầu trang, chân trang hoặc trên tên biên bản ghi BẢN NHÁP, NHÁP, DỰ THẢO, MẪU, DRAFT, SAMPLE trong khi biên bản đã điền.",
        "A watermark, WordArt or a line in a header, a footer or over the title reads BẢN NHÁP, NHÁP, DỰ THẢO, MẪU, DRAFT or SAMPLE while the minutes are filled in.",
    ),
    why: Text::new(
        "Không rõ đây là biên bản chính thức hay bản nháp.",
        "Nobody can tell whether these are the final minutes or a draft.",
    ),
    source: PRACTICE,
    remedy: Text::new("Bỏ dấu bản nháp, hoặc lấy bản chính thức.", "Remove the draft mark, or get the final minutes."),
    fires: "DỰ THẢO\nBIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.\nCuộc họp góp ý dự thảo Nghị quyết.",
    check: Some(draft_marks),
};

fn draft_marks(case: &mut Case<'_>) {
    let record = case.record;
    for &span in &record.evidence.draft_marks {
        let quoted = case.quote(span);
        let message = say!(
            case,
            "Còn dấu \"{quoted}\" trên biên bản đã điền: bỏ đi, hoặc lấy bản chính thức.",
            "Minutes that are filled in still bear \"{quoted}\": remove it, or get the final ones."
        );
        case.report(span, message);
    }
}
