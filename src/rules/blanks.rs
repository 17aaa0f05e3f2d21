//! BB5: what nobody filled in, ticked or struck out.

use super::case::say;
use super::{Case, Rule};
use crate::document::Span;
use crate::finding::{Finding, Severity};
use crate::lang::{Lang, Text};
use crate::record::Record;

const SOURCE: Text = Text::new(
    "Thông tư 04/2023/TT-BTP, Điều 36 (biên bản thi hành án dân sự); Luật Kế toán 2015, Điều 18; với biên bản khác: thực tế",
    "Circular 04/2023/TT-BTP, article 36 (civil judgment enforcement); Accounting Law 2015, article 18; practice for other minutes",
);

const WHY: Text = Text::new(
    "Chỗ trống có thể bị điền thêm sau khi đã ký; một số loại biên bản bị cấm để trống.",
    "What is left open can be filled in after signing; for some kinds of minutes the law forbids it.",
);

pub(super) static BB501: Rule = Rule {
    id: "BB501",
    name: Text::new("Chỗ trống chưa điền", "Blank left"),
    severity: Severity::Warning,
    checks: Text::new(
        "Mọi chỗ trống mà không quy tắc nào khác nói đến. Biểu mẫu chưa ai điền chỉ có một lưu ý.",
        "Every blank that no other rule speaks of. A form that nobody has filled in gets a single note.",
    ),
    why: WHY,
    source: SOURCE,
    remedy: Text::new(
        "Điền nội dung; không có gì để điền thì ghi “không” hoặc gạch chéo phần trống.",
        "Fill it in; where there is nothing to say write “không” or strike out the space.",
    ),
    fires: "Lý do: ..............................................",
    silent: "Lý do: chưa nhận được hồ sơ",
    check: None,
};

pub(super) static BB502: Rule = Rule {
    id: "BB502",
    name: Text::new("Ô nhập còn chữ mẫu", "Placeholder text left"),
    severity: Severity::Warning,
    checks: Text::new(
        "Ô nhập liệu, ô điều khiển, trường trộn thư hoặc chữ giữ chỗ ({{x}}, <<x>>, XXX) chưa được thay; tên người mẫu trong thành phần (Nguyễn Văn A, Thành viên 1).",
        "A form field, content control, merge field or placeholder ({{x}}, <<x>>, XXX) that nothing has replaced; a stand-in for a name among the participants (Nguyễn Văn A, Thành viên 1).",
    ),
    why: Text::new(
        "Chữ giữ chỗ còn lại cho thấy biên bản được in từ mẫu mà chưa kiểm tra.",
        "A placeholder shows that the minutes were made from a template and not checked.",
    ),
    source: Text::new("Thực tế lập biên bản", "Practice"),
    remedy: Text::new("Thay chữ mẫu bằng nội dung thật hoặc xóa ô.", "Replace the placeholder, or delete it."),
    fires: "Lý do: {{ly_do}}",
    silent: "Lý do: chưa nhận được hồ sơ",
    check: Some(stand_ins),
};

fn stand_ins(case: &mut Case<'_>) {
    let record = case.record;
    for &span in &record.evidence.stand_ins {
        let quoted = case.quote(span);
        let message = say!(
            case,
            "“{quoted}” là tên mẫu, chưa phải tên người: ghi họ tên thật.",
            "“{quoted}” stands in for a name: write the person's own."
        );
        case.report(span, message);
    }
}

pub(super) static BB503: Rule = Rule {
    id: "BB503",
    name: Text::new("Ô bảng bắt buộc bỏ trống", "Empty cell that asks for a value"),
    severity: Severity::Warning,
    checks: Text::new(
        "Ô giá trị trong bảng nhãn – giá trị, hoặc ô trong cột phải điền, còn trống.",
        "An empty value cell beside its label, or an empty cell in a column that must be filled.",
    ),
    why: WHY,
    source: SOURCE,
    remedy: Text::new("Điền ô hoặc gạch chéo dòng thừa.", "Fill the cell, or strike out the row that is not needed."),
    fires: "Mã số thuế | : | (ô trống)",
    silent: "Mã số thuế | : | 0100000001",
    check: None,
};

pub(super) static BB504: Rule = Rule {
    id: "BB504",
    name: Text::new("Nhóm lựa chọn chưa đánh dấu", "No box ticked"),
    severity: Severity::Warning,
    checks: Text::new(
        "Một nhóm ô lựa chọn trong đó chưa ô nào được đánh dấu.",
        "A group of boxes of which none is ticked.",
    ),
    why: Text::new(
        "Không đánh dấu thì không biết các bên đã chọn gì.",
        "Without a tick nobody can tell what was chosen.",
    ),
    source: Text::new("Thực tế lập biên bản", "Practice"),
    remedy: Text::new("Đánh dấu một ô.", "Tick one box."),
    fires: "Kết quả: ☐ Đạt   ☐ Không đạt",
    silent: "Kết quả: ☒ Đạt   ☐ Không đạt",
    check: None,
};

pub(super) static BB505: Rule = Rule {
    id: "BB505",
    name: Text::new("Đánh dấu cả hai lựa chọn loại trừ", "Exclusive boxes both ticked"),
    severity: Severity::Warning,
    checks: Text::new(
        "Trên một dòng, hai ô loại trừ nhau (Có/Không, Đạt/Không đạt, Đồng ý/Không đồng ý) đều được đánh dấu.",
        "Two boxes of one line that exclude each other (Có/Không, Đạt/Không đạt, Đồng ý/Không đồng ý) are both ticked.",
    ),
    why: Text::new("Không biết các bên đã chọn bên nào.", "Nobody can tell which was chosen."),
    source: Text::new("Suy luận từ chính biên bản", "What the minutes themselves say"),
    remedy: Text::new("Bỏ dấu ở một ô.", "Take one tick away."),
    fires: "BIÊN BẢN NGHIỆM THU\nHôm nay, ngày 15/02/2023, tại Sở Y tế.\nKết quả: ☒ Đạt  ☒ Không đạt",
    silent: "BIÊN BẢN NGHIỆM THU\nHôm nay, ngày 15/02/2023, tại Sở Y tế.\nThiết bị: ☒ Máy tính  ☒ Máy in",
    check: Some(both_ticked),
};

fn both_ticked(case: &mut Case<'_>) {
    let record = case.record;
    for &span in &record.evidence.both_ticked {
        let quoted = case.quote(span);
        let message = say!(
            case,
            "Hai lựa chọn loại trừ nhau đều được đánh dấu (\"{quoted}\"): bỏ một dấu.",
            "Both of two choices that exclude each other are ticked (\"{quoted}\"): take one away."
        );
        case.report(span, message);
    }
}

pub(super) static BB506: Rule = Rule {
    id: "BB506",
    name: Text::new("Chưa xóa phương án mẫu", "Alternatives of the form left"),
    severity: Severity::Warning,
    checks: Text::new(
        "Phương án của mẫu trong ngoặc nhọn có dấu (*) còn nguyên: <ông (bà)/tổ chức>(*).",
        "An alternative of the form in angle brackets with (*) is left as it is: <ông (bà)/tổ chức>(*).",
    ),
    why: Text::new("Không rõ biên bản lập với cá nhân hay tổ chức.", "Nobody can tell which of them is meant."),
    source: Text::new("Hướng dẫn ghi mẫu MBB01", "Notes on form MBB01"),
    remedy: Text::new(
        "Giữ phương án đúng, xóa phần còn lại và dấu (*).",
        "Keep what is true, delete the rest and the (*).",
    ),
    fires: "BIÊN BẢN VI PHẠM HÀNH CHÍNH\nHồi 8 giờ 00 ngày 15/02/2023, tại Chợ Đông.\nTiến hành lập biên bản đối với <ông (bà)/tổ chức>(*) có tên sau đây: Lê Văn Bá",
    silent: "BIÊN BẢN VI PHẠM HÀNH CHÍNH\nHồi 8 giờ 00 ngày 15/02/2023, tại Chợ Đông.\nTiến hành lập biên bản đối với ông Lê Văn Bá có tên sau đây",
    check: Some(alternatives),
};

fn alternatives(case: &mut Case<'_>) {
    let record = case.record;
    for &span in &record.evidence.alternatives {
        let quoted = case.quote(span);
        let message = say!(
            case,
            "Còn phương án của mẫu (\"{quoted}\"): giữ phương án đúng, xóa phần còn lại.",
            "Alternatives of the form are left (\"{quoted}\"): keep the one that is true."
        );
        case.report(span, message);
    }
}

pub(super) static BB507: Rule = Rule {
    id: "BB507",
    name: Text::new("Chữ tô vàng hoặc ghi chú biên tập còn lại", "Highlight or drafting note left"),
    severity: Severity::Note,
    checks: Text::new(
        "Chữ tô màu đánh dấu trong nội dung, hoặc ghi chú khi soạn: [bổ sung sau], ???, TODO.",
        "Highlighted text, or a drafting note: [bổ sung sau], ???, TODO.",
    ),
    why: Text::new("Cho thấy biên bản chưa soát xong.", "It shows that the draft was not finished."),
    source: Text::new("Thực tế lập biên bản", "Practice"),
    remedy: Text::new("Xử lý ghi chú rồi bỏ tô màu.", "Deal with the note and take the colour away."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.\nSố liệu quý I: [bổ sung sau]",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Sở Y tế.\nSố liệu quý I: 12 hồ sơ",
    check: Some(drafts),
};

fn drafts(case: &mut Case<'_>) {
    let record = case.record;
    for &span in &record.evidence.drafts {
        let quoted = case.quote(span);
        let message = say!(
            case,
            "Còn chữ tô màu hoặc ghi chú khi soạn (\"{quoted}\"): soát lại.",
            "A highlight or a drafting note is left (\"{quoted}\"): look at it."
        );
        case.report(span, message);
    }
}

pub(super) static BB508: Rule = Rule {
    id: "BB508",
    name: Text::new("Còn dấu chấm quanh chỗ đã điền", "Dots left round a value"),
    severity: Severity::Note,
    checks: Text::new(
        "Giá trị đã điền mà còn dấu chấm của mẫu ở trước, ở sau hay cả hai bên: “ngày …25.. tháng”, “Ông: .... Lò Văn An .... Chức vụ: ...”. Không bao giờ tính là chỗ trống.",
        "A value with the dots of the form left before it, behind it or on both sides: “ngày …25.. tháng”, “Ông: .... Lò Văn An .... Chức vụ: ...”. It is never counted as a blank.",
    ),
    why: Text::new("Chỉ là cách trình bày.", "A matter of looks."),
    source: Text::new("Thực tế lập biên bản", "Practice"),
    remedy: Text::new("Xóa các dấu chấm thừa.", "Delete the dots."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày …15.. tháng 02 năm 2023, tại Sở Y tế.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15 tháng 02 năm 2023, tại Sở Y tế.",
    check: Some(residue),
};

fn residue(case: &mut Case<'_>) {
    let record = case.record;
    for &span in &record.evidence.residue {
        let quoted = case.quote(span);
        let message = say!(
            case,
            "Còn dấu chấm của mẫu quanh chỗ đã điền (\"{quoted}\"): xóa đi.",
            "Dots of the form are left round a value (\"{quoted}\"): delete them."
        );
        case.report(span, message);
    }
}

/// The only finding of a form that nobody has filled in.
pub(super) fn form_note(record: &Record, lang: Lang) -> Finding {
    let blanks = record.blanks.len();
    let message = match lang {
        Lang::Vi => format!("Biểu mẫu trống, chưa ai điền: {blanks} chỗ trống"),
        Lang::En => format!("A blank form that nobody has filled in: {blanks} blanks"),
    };
    let start = Span { start: record.span.start, end: record.span.start };
    let span = record.title.span().unwrap_or(start);
    Finding { rule: BB501.id, severity: Severity::Note, message, field: None, span, known: false }
}
