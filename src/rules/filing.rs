//! Rules that only many documents side by side can break; [`crate::across`] speaks for them.

use super::Rule;
use crate::finding::Severity;
use crate::lang::Text;

const SOURCE: Text =
    Text::new("Nghị định 30/2020/NĐ-CP, Điều 15 (số và ngày văn bản)", "Decree 30/2020/NĐ-CP, article 15");

pub(crate) static BB613: Rule = Rule {
    id: "BB613",
    name: Text::new("Một số dùng cho hai biên bản", "One number on two minutes"),
    severity: Severity::Note,
    checks: Text::new(
        "Hai biên bản trong một thư mục có cùng số, ký hiệu trong cùng một năm. Hai tệp giống hệt nhau thì BB705 nói.",
        "Two minutes in one folder have the same symbol in one year. Of two files with one text BB705 speaks.",
    ),
    why: Text::new(
        "Văn bản sau dẫn số đó sẽ không rõ chỉ biên bản nào.",
        "A later document that cites the number may mean either.",
    ),
    source: SOURCE,
    remedy: Text::new("Đối chiếu sổ đăng ký và cấp lại số.", "Look into the register and give another number."),
    fires: "(hai tệp trong một thư mục đều ghi Số: 15/BB-STTTT, cùng năm)",
    silent: "Số: 15/BB-STTTT và Số: 16/BB-STTTT",
    check: None,
};

pub(crate) static BB614: Rule = Rule {
    id: "BB614",
    name: Text::new("Dãy số biên bản bị hụt", "Gap in a series of numbers"),
    severity: Severity::Note,
    checks: Text::new(
        "Trong một thư mục, các biên bản cùng ký hiệu, cùng năm có từ năm số trở lên mà thiếu một hai số ở giữa.",
        "In one folder five or more minutes of one symbol and year lack one or two numbers between them.",
    ),
    why: Text::new("Có thể một biên bản bị thất lạc hoặc chưa nộp.", "Minutes may be lost or not handed in."),
    source: SOURCE,
    remedy: Text::new(
        "Tìm biên bản có số đó, hoặc ghi lý do bỏ số.",
        "Find the minutes of that number, or write why there are none.",
    ),
    fires: "(một thư mục có các số 11, 12, 14, 15, 16/BB-STTTT)",
    silent: "(một thư mục có các số 11, 12, 13, 14, 15/BB-STTTT)",
    check: None,
};

pub(crate) static BB705: Rule = Rule {
    id: "BB705",
    name: Text::new("Hai tệp cùng một nội dung", "Two files with one text"),
    severity: Severity::Note,
    checks: Text::new("Một tệp có toàn bộ chữ giống hệt một tệp khác.", "All text of a file is that of another one."),
    why: Text::new(
        "Bản sao làm sai số liệu thống kê, và dễ sửa nhầm bản.",
        "Copies spoil the counts, and the wrong one may be edited.",
    ),
    source: Text::new("Thực tế lưu trữ hồ sơ", "Practice of keeping records"),
    remedy: Text::new("Giữ một bản.", "Keep one of them."),
    fires: "(bien-ban.docx và bien-ban (1).docx giống hệt nhau)",
    silent: "(hai biên bản khác nhau)",
    check: None,
};
