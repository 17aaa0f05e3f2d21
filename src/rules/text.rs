//! BB7: the text of the file itself. These rules speak once a file, at its first record, whatever
//! that is of.

use super::case::say;
use super::{Case, Rule};
use crate::finding::Severity;
use crate::lang::Text;

pub(super) static BB701: Rule = Rule {
    id: "BB701",
    name: Text::new("Chữ theo bảng mã cũ (TCVN3, VNI)", "Legacy-encoded text"),
    severity: Severity::Warning,
    checks: Text::new(
        "Đoạn văn gõ bằng TCVN3 (phông .Vn…) hoặc VNI; chương trình đã chuyển sang Unicode rồi mới kiểm tra.",
        "Paragraphs typed in TCVN3 (.Vn… fonts) or VNI; they were converted to Unicode before the audit.",
    ),
    why: Text::new(
        "Máy không có phông cũ thì không đọc được; Nghị định 30/2020 quy định Unicode.",
        "A machine without the old font cannot show it; Decree 30/2020 asks for Unicode.",
    ),
    source: Text::new(
        "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I (TCVN 6909:2001)",
        "Decree 30/2020/NĐ-CP, Annex I, part I (TCVN 6909:2001)",
    ),
    remedy: Text::new("Chuyển văn bản sang Unicode.", "Convert the document to Unicode."),
    fires: "Biªn b¶n lµm viÖc",
    silent: "Biên bản làm việc",
    check: Some(legacy),
};

fn legacy(case: &mut Case<'_>) {
    let count = case.notes().legacy;
    if count == 0 || !case.is_first() {
        return;
    }
    let message = say!(
        case,
        "{count} đoạn gõ bằng bảng mã cũ, đã chuyển sang Unicode để kiểm tra: nên chuyển hẳn văn bản.",
        "{count} paragraphs in an old encoding, converted for the audit: convert the document itself."
    );
    case.report(case.title(), message);
}

pub(super) static BB702: Rule = Rule {
    id: "BB702",
    name: Text::new("Chữ tổ hợp rời (NFD) hoặc lẫn", "Decomposed letters"),
    severity: Severity::Note,
    checks: Text::new(
        "Đoạn văn có chữ mà dấu là ký tự riêng (thường do máy Mac hoặc chuyển từ PDF).",
        "Paragraphs with letters whose marks are characters of their own (mostly from a Mac or a PDF).",
    ),
    why: Text::new("Tìm kiếm, so sánh trong Word không thấy các chữ này.", "Word's search does not find them."),
    source: Text::new("Unicode, phụ lục 15", "Unicode Standard Annex 15"),
    remedy: Text::new("Chuyển sang Unicode dựng sẵn.", "Convert to composed Unicode."),
    fires: "bie\u{302}n ba\u{309}n",
    silent: "biên bản",
    check: Some(decomposed),
};

fn decomposed(case: &mut Case<'_>) {
    let count = case.notes().decomposed;
    if count == 0 || !case.is_first() {
        return;
    }
    let message = say!(
        case,
        "{count} đoạn có chữ tổ hợp rời: chuyển sang Unicode dựng sẵn.",
        "{count} paragraphs have decomposed letters: convert them."
    );
    case.report(case.title(), message);
}

pub(super) static BB703: Rule = Rule {
    id: "BB703",
    name: Text::new("Ký tự giống hình", "Look-alike letters"),
    severity: Severity::Note,
    checks: Text::new(
        "Chữ Đ gõ bằng ký tự khác trông giống hệt (U+00D0, U+0189).",
        "The letter Đ typed as another character that looks the same (U+00D0, U+0189).",
    ),
    why: Text::new("Tìm “NĐ-CP” sẽ không ra.", "A search for “NĐ-CP” misses it."),
    source: Text::new("Unicode", "Unicode"),
    remedy: Text::new("Gõ lại bằng U+0110.", "Type U+0110."),
    fires: "NÐ-CP",
    silent: "NĐ-CP",
    check: Some(lookalikes),
};

fn lookalikes(case: &mut Case<'_>) {
    let count = case.notes().lookalikes;
    if count == 0 || !case.is_first() {
        return;
    }
    let message = say!(
        case,
        "{count} chữ Đ gõ bằng ký tự khác trông giống hệt: gõ lại.",
        "{count} letters Đ are another character that looks the same: type them again."
    );
    case.report(case.title(), message);
}

pub(super) static BB704: Rule = Rule {
    id: "BB704",
    name: Text::new("Không kiểm tra được nội dung", "Content that cannot be audited"),
    severity: Severity::Warning,
    checks: Text::new(
        "Tệp chỉ có hình (bản quét), không có chữ.",
        "The file holds only pictures (a scan) and no text.",
    ),
    why: Text::new("Không được coi tệp như vậy là đầy đủ.", "Such a file must not pass for complete."),
    source: Text::new("Thực tế lập biên bản", "Practice"),
    remedy: Text::new("Kiểm tra bằng mắt, hoặc lấy tệp gốc có chữ.", "Look at it, or get the original with text."),
    fires: "(một bản quét đặt trong tệp .docx, không có chữ)",
    silent: "Biên bản làm việc",
    check: Some(unseen),
};

fn unseen(case: &mut Case<'_>) {
    if !case.is_first() || case.notes().pictures == 0 || !case.is_wordless() {
        return;
    }
    let message =
        say!(case, "Tệp chỉ có hình, không có chữ: kiểm tra bằng mắt.", "The file holds only pictures: look at it.");
    case.report(case.title(), message);
}

pub(super) static BB706: Rule = Rule {
    id: "BB706",
    name: Text::new("Chữ trắng hoặc quá nhỏ", "Text in white or too small to read"),
    severity: Severity::Warning,
    checks: Text::new(
        "Chữ màu trắng trên nền không tô, hoặc cỡ không quá 1 điểm; chữ trắng trong đầu trang, hộp chữ và bảng có tô nền không tính.",
        "Letters in white on no shading, or of at most 1 point; white in headers, text boxes and shaded tables does not count.",
    ),
    why: Text::new(
        "Người đọc và bản in không thấy, nhưng văn bản vẫn có chữ đó.",
        "Neither a reader nor the printed page shows them, yet the document holds them.",
    ),
    source: Text::new("Thực tế lập biên bản", "Practice"),
    remedy: Text::new("Xoá đi, hoặc trả lại màu và cỡ chữ.", "Delete it, or give it back its colour and size."),
    fires: "(chữ màu FFFFFF trên trang giấy trắng)",
    silent: "(chữ trắng trên nền tô đậm)",
    check: Some(faint),
};

fn faint(case: &mut Case<'_>) {
    if !case.is_first() {
        return;
    }
    let mut spans = case.faint();
    let Some(first) = spans.next() else { return };
    let (count, quoted) = (1 + spans.count(), case.quote(first));
    let message = say!(
        case,
        "{count} chỗ có chữ trắng hoặc cỡ không quá 1 điểm, không ai thấy (\"{quoted}\"): xoá đi, hoặc trả lại màu và cỡ chữ.",
        "{count} stretches of text in white or of at most 1 point, seen by nobody (\"{quoted}\"): delete them, or give them back colour and size."
    );
    case.report(first, message);
}
