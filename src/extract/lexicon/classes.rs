//! Classes of words and signs that patterns name in capitals.

use crate::extract::words::Bytes;

/// Name and members.
pub(crate) const CLASSES: &[(&str, &str)] = &[
    // Between the days of a list or a range.
    ("JOIN", "và đến tới , ; - – —"),
    ("DASH", "- – —"),
    // What may stand between a value and the next word of a form.
    ("SEP", ", . ; - – / :"),
    ("CAN", "giáp ất bính đinh mậu kỷ canh tân nhâm quý"),
    ("CHI", "tý sửu dần mão mẹo thìn tỵ tị ngọ mùi thân dậu tuất hợi"),
    // English dates: `14 March 2024`, `5th Jan. 2025`.
    (
        "MONTHS",
        "january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct \
         november nov december dec",
    ),
    ("ORD", "st nd rd th"),
    // A year that is meant and not written.
    ("THIS", "nay này ngoái sau trước tới qua"),
    // Before a time of day; without one a bare hour may be a length of time.
    ("CUE", "hồi lúc vào từ đến đầu thúc khoảng trước sau giao nhận giờ gian mạc"),
    ("PHUT", "phút p ph ' ’ ′ ` ʹ"),
    ("PART", "sáng trưa chiều tối đêm am pm"),
    // Before a number that is no date: `tỷ lệ 1/2/2000`, `số nhà 28/2018`, `phiên bản 1.2.2023`.
    ("HOUSE", "lệ nhà hẻm ngõ ngách kiệt mẫu"),
    ("VERSION", "bản ip version v điều mục khoản"),
    // Counted things: `6/150 hộ`.
    ("UNIT", "phiếu hộ người % đại đồng thành thùng bộ cái chiếc hộp kg bao bình máy xe cây con học em suất lượt"),
];

/// What is written in the place of a value that comes later, alone there.
pub(crate) const ANNOUNCED: &[&str] = &[
    "tbd",
    "tba",
    "tbc",
    "to be determined",
    "to be confirmed",
    "chưa xác định",
    "chưa xác định được",
    "chưa chốt",
    "chưa phân công",
    "chờ xác nhận",
    "chờ bổ sung",
    "chờ cập nhật",
    "đang cập nhật",
    "sẽ bổ sung",
    "sẽ bổ sung sau",
    "bổ sung sau",
    "sẽ được bổ sung sau",
    "sẽ xác định sau",
    "xác định sau",
    "sẽ cung cấp sau",
    "sẽ thông báo",
    "sẽ thông báo sau",
    "sẽ được thông báo sau",
    "thông báo sau",
    "sẽ cập nhật",
    "sẽ cập nhật sau",
    "cập nhật sau",
];

/// Words of a text that tells how files or codes are named.
pub(crate) const NAMING: &[&str] = &[
    "quy ước",
    "qui ước",
    "đặt tên",
    "cú pháp",
    "định dạng",
    "tên file",
    "tên tệp",
    "tên thư mục",
    "theo cấu trúc",
    "naming",
    "file name",
];

/// What is stamped in brackets where somebody signs or signed, folded.
pub(crate) const STAMPS: &[&str] = &[
    "chờ ký",
    "chưa ký",
    "đã ký",
    "đã ký tên",
    "đã ký số",
    "đã ký, đóng dấu",
    "đã ký và đóng dấu",
    "đã đóng dấu",
    "đã duyệt",
    "ký số",
    "ký tên",
    "ký, đóng dấu",
    "ký và đóng dấu",
    "chữ ký",
    "chữ ký số",
    "đóng dấu",
    "con dấu",
    "dấu",
    "signed",
    "signature",
    "pending signature",
    "e-signed",
];

/// Words before the number of a part of a law: a capital after them stands for a number.
pub(crate) const NUMBERED: &[&str] = &["Khoản", "khoản", "Điều", "điều"];

/// What stands before a model of what to write: `thì ghi: «Căn cứ Quyết định số ….»`.
pub(crate) const MODEL: &[&str] = &["ghi", "ghi là", "ghi rõ", "ghi như sau", "viết", "ví dụ"];

/// Words before a Roman number, which is none that keeps a place: `khóa XX`.
pub(crate) const ROMAN: &[&str] =
    &["khóa", "khoá", "thứ", "kỷ", "lần", "kỳ", "chương", "phần", "mục", "đại hội", "phụ lục", "hạng", "loại", "cấp"];

/// Letters that tick a box between square brackets: `[x]`.
pub(crate) const TICKS: &[u8] = b"xXvV";

/// Capitals that stand for a number.
pub(crate) const UNKNOWNS: [char; 3] = ['X', 'Y', 'Z'];

/// The letters of which two are enough to stand for a value: `xx`.
pub(crate) const CROSSES: [char; 2] = ['X', 'x'];

/// What a shape may begin with: nearly all bytes of a text are letters that begin none.
pub(crate) static BEGINNINGS: Bytes = Bytes::new(b"#$(,-.0:<=?[_cnx{|ABCDEFGHIJKLMNOPQRSTUVWXYZ\xC2\xE2\xEF");

/// The prompts of Word's content controls.
pub(crate) const PROMPTS: &[&str] = &[
    "click or tap here to enter text",
    "click here to enter text",
    "click or tap to enter a date",
    "click here to enter a date",
    "choose an item",
    "nhấp hoặc gõ vào đây để nhập văn bản",
    "nhấp hoặc nhấn vào đây để nhập văn bản",
    "nhấp hoặc bấm vào đây để nhập văn bản",
    "nhấp vào đây để nhập văn bản",
    "bấm hoặc gõ vào đây để nhập văn bản",
    "nhấp hoặc nhấn để nhập ngày",
    "chọn một mục",
];
