//! BB5: what nobody filled in, ticked or struck out.

use super::Rule;
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
};

pub(super) static BB502: Rule = Rule {
    id: "BB502",
    name: Text::new("Ô nhập còn chữ mẫu", "Placeholder text left"),
    severity: Severity::Warning,
    checks: Text::new(
        "Ô nhập liệu, ô điều khiển, trường trộn thư hoặc chữ giữ chỗ ({{x}}, <<x>>, XXX) chưa được thay.",
        "A form field, content control, merge field or placeholder ({{x}}, <<x>>, XXX) that nothing has replaced.",
    ),
    why: Text::new(
        "Chữ giữ chỗ còn lại cho thấy biên bản được in từ mẫu mà chưa kiểm tra.",
        "A placeholder shows that the minutes were made from a template and not checked.",
    ),
    source: Text::new("Thực tế lập biên bản", "Practice"),
    remedy: Text::new("Thay chữ mẫu bằng nội dung thật hoặc xóa ô.", "Replace the placeholder, or delete it."),
    fires: "Lý do: {{ly_do}}",
    silent: "Lý do: chưa nhận được hồ sơ",
};

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
};

/// The only finding of a form that nobody has filled in.
pub(super) fn form_note(record: &Record, lang: Lang) -> Finding {
    let blanks = record.blanks.len();
    let message = match lang {
        Lang::Vi => format!("Biểu mẫu trống, chưa ai điền: {blanks} chỗ trống"),
        Lang::En => format!("A blank form that nobody has filled in: {blanks} blanks"),
    };
    let start = Span { start: record.span.start, end: record.span.start };
    let span = record.title.as_ref().map_or(start, |title| title.span);
    Finding { rule: BB501.id, severity: Severity::Note, message, field: None, span }
}
