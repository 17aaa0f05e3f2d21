//! What the script says.

use crate::lang::{Lang, Text};

/// By the names that the script has for them; what stands in braces it puts in.
const WORDS: &[(&str, Text)] = &[
    ("shown", Text::new("{n} / {all} tài liệu", "{n} of {all} documents")),
    ("marked", Text::new("Không phải lỗi ({n})", "Not errors ({n})")),
    ("documentOf", Text::new("tài liệu {n} / {all}", "document {n} of {all}")),
    ("things", Text::new("{all} việc cần làm", "{all} to do")),
    ("thingOf", Text::new("việc {n} / {all}", "{n} of {all} to do")),
    ("previousThing", Text::new("Việc trước", "Previous item")),
    ("nextThing", Text::new("Việc sau", "Next item")),
    ("previousDocument", Text::new("Tài liệu trước", "Previous document")),
    ("nextDocument", Text::new("Tài liệu sau", "Next document")),
    (
        "noNextThing",
        Text::new(
            "Không còn việc nào ở sau trong các tài liệu đang hiện.",
            "Nothing more to do in the documents shown after this one.",
        ),
    ),
    (
        "noPreviousThing",
        Text::new(
            "Không còn việc nào ở trước trong các tài liệu đang hiện.",
            "Nothing more to do in the documents shown before this one.",
        ),
    ),
    (
        "noNextDocument",
        Text::new("Đây là tài liệu cuối trong danh sách đang hiện.", "This is the last of the documents shown."),
    ),
    (
        "noPreviousDocument",
        Text::new("Đây là tài liệu đầu trong danh sách đang hiện.", "This is the first of the documents shown."),
    ),
    ("close", Text::new("Đóng", "Close")),
    ("keys", Text::new("Phím tắt", "Keyboard shortcuts")),
    ("read", Text::new("Nội dung đọc được", "What was read")),
    ("record", Text::new("Biên bản {n}", "Minutes {n}")),
    ("off", Text::new("Không xét: {rules}", "Not checked: {rules}")),
    (
        "noFindings",
        Text::new("Không phát hiện thiếu sót nào trong tài liệu này.", "Nothing was found wanting in this document."),
    ),
    ("why", Text::new("Vì sao và căn cứ", "Why, and on what basis")),
    ("rest", Text::new("… và {n} chỗ nữa", "… and {n} more")),
    ("goThere", Text::new("Tới chỗ này", "Go there")),
    ("known", Text::new("đã có từ trước (trong tệp mốc)", "known before (in the baseline)")),
    ("find", Text::new("Tìm trong Word (Ctrl+F):", "Find in Word (Ctrl+F):")),
    ("copy", Text::new("Chép", "Copy")),
    ("copied", Text::new("Đã chép.", "Copied.")),
    ("mark", Text::new("Không phải lỗi", "Not an error")),
    (
        "markAll",
        Text::new(
            "Không phải lỗi: cả {n} chỗ của {rule} trong tài liệu này",
            "Not errors: all {n} of {rule} in this document",
        ),
    ),
    ("unmark", Text::new("Bỏ đánh dấu “không phải lỗi”", "Undo “not an error”")),
    ("reason", Text::new("Lý do (không bắt buộc)", "Reason (optional)")),
    (
        "noStore",
        Text::new(
            "Trình duyệt không cho lưu: các đánh dấu sẽ mất khi đóng trang này.",
            "The browser does not allow storage: marks are lost when this page is closed.",
        ),
    ),
    ("exceptions", Text::new("Ngoại lệ cho bienban.toml", "Exceptions for bienban.toml")),
    (
        "exceptionsHint",
        Text::new(
            "Chép các dòng dưới đây vào tệp bienban.toml đặt tại thư mục đã rà soát. Lần rà soát sau sẽ không báo lại những chỗ này.",
            "Put these lines into bienban.toml in the folder that was audited. The next audit will not report these again.",
        ),
    ),
    (
        "noMarks",
        Text::new(
            "Chưa đánh dấu chỗ nào. Mở một tài liệu và bấm “Không phải lỗi” ở ghi chú tương ứng.",
            "Nothing is marked yet. Open a document and press “Not an error” on a note.",
        ),
    ),
    ("download", Text::new("Tải về", "Download")),
    ("removeAll", Text::new("Bỏ mọi đánh dấu", "Remove all marks")),
    (
        "removeAsk",
        Text::new(
            "Bỏ mọi đánh dấu “không phải lỗi” của báo cáo này?",
            "Remove all “not an error” marks of this report?",
        ),
    ),
    (
        "tomlHead",
        Text::new(
            "Ngoại lệ do người rà soát đánh dấu trong report.html; đường dẫn tính từ thư mục đặt tệp bienban.toml.",
            "Exceptions marked by a reader of report.html; paths are relative to the folder of bienban.toml.",
        ),
    ),
    (
        "tomlNew",
        Text::new(
            "Không đưa vào {rule} của {path}: báo cáo này có thêm phát hiện chưa được đánh dấu.",
            "Left out {rule} of {path}: this report has a finding that was not marked.",
        ),
    ),
    (
        "tomlGone",
        Text::new(
            "Không đưa vào {rule} của {path}: báo cáo này không còn phát hiện đó.",
            "Left out {rule} of {path}: this report no longer has such a finding.",
        ),
    ),
    ("noReason", Text::new("không ghi lý do", "no reason given")),
    (
        "old",
        Text::new(
            "Trình duyệt này quá cũ nên không mở được nội dung tài liệu; bảng vẫn dùng được. Hãy dùng Chrome hoặc Edge 103, Firefox 115, Safari 16.4 trở lên.",
            "This browser is too old to open documents; the table still works. Use Chrome or Edge 103, Firefox 115, Safari 16.4 or later.",
        ),
    ),
    (
        "broken",
        Text::new(
            "Nội dung của tài liệu này trong báo cáo bị hỏng. Hãy tạo lại báo cáo.",
            "The data of this document in the report is damaged. Write the report again.",
        ),
    ),
    ("gone", Text::new("Báo cáo này không có tài liệu đó.", "This report has no such document.")),
];

/// All of them in a language.
pub(super) fn all(lang: Lang) -> serde_json::Map<String, serde_json::Value> {
    WORDS.iter().map(|(name, text)| ((*name).to_owned(), text.get(lang).into())).collect()
}
