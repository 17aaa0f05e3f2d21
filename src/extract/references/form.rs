//! Lines that say which document issued the form: `Mẫu số 140 BH theo TT số …`.

use crate::extract::view::{TokenKind, View};

/// Whether the mention at token `start` stands in a line that says which document issued the form:
/// `Mẫu số 140 BH theo TT số …`, `(Ban hành kèm theo Thông tư số …)`.
pub(super) fn is_form_line(view: &View<'_>, start: usize) -> bool {
    let index = view.tokens[start].line as usize;
    let line = &view.lines[index];
    let first = line.tokens.0 as usize;
    if first == start {
        // The words may end the line above.
        let above = index.checked_sub(1).and_then(|i| view.lines.get(i));
        return above.is_some_and(|l| l.tokens.1 > l.tokens.0 && issues_form(view, l.tokens.0 as usize, first));
    }
    issues_form(view, first, start)
}

/// Whether documents of a type issue forms: papers of business, that a line is attached to, do not.
pub(super) fn issues_forms(kind: &str) -> bool {
    let business = ["Hợp đồng", "Hóa đơn", "Phiếu", "Biên bản", "Đơn", "Giấy", "Báo cáo", "Tờ trình"];
    !business.iter().any(|b| kind.starts_with(b))
}

/// Whether the words from token `first` up to `end` are those of a form-issuing line.
fn issues_form(view: &View<'_>, first: usize, end: usize) -> bool {
    let open = matches!(view.kind(first), Some(TokenKind::Symbol('(' | '[' | '*')));
    let word = first + usize::from(open);
    if word >= end || end - first > 30 {
        return false;
    }
    let capital = view.raw(view.tokens[word].span).starts_with(char::is_uppercase);
    let by = view.word(end - 1) == "theo";
    (capital || open)
        && match view.word(word) {
            "mẫu" | "biểu" | "bh" => true,
            "ban" => by && view.word(word + 1) == "hành",
            "kèm" | "phụ" => by,
            _ => false,
        }
}
