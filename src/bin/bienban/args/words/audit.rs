//! What help says of `audit`.

use bienban::lang::Text;

use super::{ArgumentWords, CommandWords, FILE, FOLDER, NAME, PATH, argument};

pub(super) const AUDIT: CommandWords = CommandWords {
    name: "audit",
    about: Text::new("Rà soát mọi tài liệu trong các đường dẫn", "Audit every document below the paths"),
    after: Some(EXAMPLES),
    arguments: &[INPUT, REPORT, RULES, BASELINE, RUN],
};

const EXAMPLES: Text = Text::new(
    "\
Ví dụ:
  bienban audit hồ-sơ/ -o báo-cáo
  bienban audit 2023/ 2024/ --fail-on warning
  find . -name '*.doc*' -mtime -7 | bienban audit --files-from -
  curl -s https://example.org/a.docx | bienban audit - --stdin-filename a.docx
  bienban audit hồ-sơ/ --format jsonl | jq -r 'select(.type == \"document\").path'

Các bảng: records, findings, blanks, parties, participants, dates, references, summary (.csv).
Trong thư mục, chương trình tìm các tệp .docx .docm .dotx .dotm .doc .dot .rtf; tệp ghi rõ tên thì luôn được rà soát.
Tệp thuộc dạng nào là xét theo nội dung, không theo tên; .doc là của Word 97 đến 2003.",
    "\
Examples:
  bienban audit hồ-sơ/ -o report
  bienban audit 2023/ 2024/ --fail-on warning
  find . -name '*.doc*' -mtime -7 | bienban audit --files-from -
  curl -s https://example.org/a.docx | bienban audit - --stdin-filename a.docx
  bienban audit hồ-sơ/ --format jsonl | jq -r 'select(.type == \"document\").path'

Tables: records, findings, blanks, parties, participants, dates, references, summary (.csv).
Folders are searched for .docx .docm .dotx .dotm .doc .dot .rtf; a file named as a PATH is always audited.
What a file is, its bytes say, whatever it is called; a .doc is one of Word 97 to 2003.",
);

const GLOB: Text = Text::new("MẪU", "GLOB");
const IDS: Text = Text::new("MÃ", "IDS");

const INPUT: &[ArgumentWords] = &[
    argument(
        "paths",
        "Tệp và thư mục cần rà soát; - là đầu vào chuẩn",
        "Files and folders to audit; - is standard input",
    )
    .value(PATH),
    argument(
        "files_from",
        "Đọc thêm đường dẫn từ TỆP, mỗi dòng một đường dẫn; - là đầu vào chuẩn",
        "Read more paths from FILE, one a line; - is standard input",
    )
    .value(FILE),
    argument(
        "null",
        "Trong danh sách của --files-from, sau mỗi đường dẫn là ký tự NUL chứ không phải xuống dòng",
        "In the list of --files-from a NUL, and not a line end, stands behind each path",
    ),
    argument(
        "include",
        "Trong thư mục, chỉ rà soát những tệp khớp với một trong các mẫu này",
        "In folders, audit only what one of these globs matches",
    )
    .value(GLOB),
    argument(
        "exclude",
        "Trong thư mục, bỏ qua những gì khớp với một trong các mẫu này",
        "In folders, leave out what one of these globs matches",
    )
    .value(GLOB),
    argument(
        "allow_empty",
        "Đường dẫn không có tài liệu nào để rà soát thì không bị coi là lỗi",
        "A PATH without a document to audit is no fault of the run",
    ),
    argument(
        "show_files",
        "In tên các tệp sẽ được rà soát, không rà soát tệp nào",
        "Print the files that would be audited, and audit none",
    ),
    argument(
        "stdin_filename",
        "Tên gọi trong báo cáo của tài liệu đọc từ đầu vào chuẩn",
        "What the document on standard input is called in the report",
    )
    .value(NAME),
];

const REPORT: &[ArgumentWords] = &[
    argument(
        "output",
        "Ghi các bảng (CSV), tệp Excel report.xlsx và trang web report.html vào THƯ_MỤC",
        "Write the tables (CSV), the workbook report.xlsx and the web page report.html into the folder DIR",
    )
    .value(FOLDER),
    argument(
        "format",
        "Dạng của kết quả và nơi ghi, ví dụ xlsx:lỗi.xlsx; dùng được nhiều lần",
        "What to make of the findings, and where, such as xlsx:todo.xlsx; may be given more than once",
    )
    .more(
        "Nơi ghi đứng sau dấu hai chấm đầu tiên; không có, hoặc là -, thì ghi ra đầu ra chuẩn, chỉ dành cho một dạng. \
         Không có --format thì là text.",
        "Where stands behind the first colon; without it, and with -, it is standard output, for one format only. \
         Without any --format it is text.",
    )
    .value(Text::new("DẠNG[:TỆP]", "FORMAT[:FILE]"))
    .values(&[
        ("text", Text::new("cho người đọc, trên màn hình", "for people, on the terminal")),
        ("csv", Text::new("một thư mục gồm các bảng", "a folder of tables")),
        ("jsonl", Text::new("mỗi tài liệu một dòng, cho chương trình", "a line a document, for programs")),
        ("xlsx", Text::new("tệp Excel", "a workbook")),
        ("html", Text::new("một trang web trọn trong một tệp", "a web page in one file")),
    ]),
    argument(
        "html_text",
        "Trang web giữ lại những gì của văn bản; gửi đi nơi khác thì nên giữ ít",
        "What of the documents the web page holds; less is better where it travels",
    )
    .value(Text::new("MỨC", "EXTENT"))
    .values(&[
        ("all", Text::new("toàn văn", "their whole text")),
        (
            "excerpts",
            Text::new(
                "những gì đã hiểu và chữ quanh mỗi chỗ cần sửa",
                "what was read, and the words beside each finding",
            ),
        ),
        (
            "none",
            Text::new("không chữ nào, chỉ tên tệp và số đếm", "no words of theirs, only names of files and counts"),
        ),
    ]),
    argument(
        "all",
        "In mọi tài liệu còn thiếu sót, theo thứ tự đường dẫn, không chỉ hai mươi tài liệu nhiều việc nhất",
        "Print every document that falls short, in path order, and not only the twenty with most to do",
    ),
    argument(
        "statistics",
        "Chỉ in số đếm: các quy tắc, những tài liệu nhiều việc nhất, các thư mục",
        "Print only what is counted: rules, documents with most to do, folders",
    ),
    argument(
        "csv_separator",
        "Dấu ngăn cách giữa các ô trong tệp CSV",
        "What stands between the fields of a row of CSV",
    )
    .value(Text::new("DẤU", "SEPARATOR"))
    .values(&[
        ("comma", Text::new("dấu phẩy, cho chương trình", "for programs")),
        (
            "semicolon",
            Text::new(
                "dấu chấm phẩy, cho Excel dùng dấu phẩy thập phân như ở Việt Nam",
                "for Excel where the decimal sign is a comma, as in Vietnam",
            ),
        ),
        ("tab", Text::new("dấu tab", "a tab")),
    ]),
    argument(
        "no_bom",
        "Bỏ dấu thứ tự byte (BOM) mà Excel cần để hiện đúng tiếng Việt",
        "Leave out the byte-order mark that Excel needs to show Vietnamese",
    ),
];

const RULES: &[ArgumentWords] = &[
    argument(
        "select",
        "Chỉ dùng những quy tắc này, ghi mã hoặc phần đầu của mã: BB1,BB203",
        "Only these rules, by the beginnings of their ids: BB1,BB203",
    )
    .value(IDS),
    argument(
        "ignore",
        "Bỏ những quy tắc này, ghi mã hoặc phần đầu của mã",
        "Not these rules, by the beginnings of their ids",
    )
    .value(IDS),
    argument(
        "config",
        "Thiết lập chung cho mọi tài liệu, thay cho bienban.toml gần nhất của từng tài liệu",
        "Settings for all documents, in place of the nearest bienban.toml at or above each",
    )
    .value(FILE),
    argument("isolated", "Không đọc tệp bienban.toml nào", "Read no bienban.toml"),
    argument(
        "show_settings",
        "In các thiết lập áp dụng cho những tài liệu này, không rà soát tài liệu nào",
        "Print which settings hold for the documents, and audit none",
    ),
    argument(
        "as_of",
        "Ngày rà soát, cho những quy tắc phải biết hôm nay là ngày nào, ví dụ 2026-11-24",
        "The day of the audit, for rules that need a clock, such as 2026-11-24",
    )
    .value(Text::new("NGÀY", "DATE"))
    .default("hôm nay", "today"),
];

const BASELINE: &[ArgumentWords] = &[
    argument(
        "baseline",
        "Những gì có trong TỆP là đã biết: chỉ phát hiện mới được in và được tính",
        "What FILE has is known: only what is new is printed and counts",
    )
    .value(FILE),
    argument(
        "write_baseline",
        "Ghi mọi phát hiện của lần chạy này vào TỆP, coi như đã biết",
        "Write all findings of this run into FILE, as known",
    )
    .value(FILE),
    argument(
        "update_baseline",
        "Bỏ khỏi tệp của --baseline những gì đã sửa; không thêm gì",
        "Take out of the baseline what is mended; nothing is added",
    ),
];

const RUN: &[ArgumentWords] = &[
    argument("fail_on", "Kết thúc với mã 1 khi có phát hiện từ mức này trở lên", "Exit with 1 from this severity on")
        .value(Text::new("MỨC", "SEVERITY"))
        .values(&[
            (
                "error",
                Text::new(
                    "lỗi: biên bản chưa chứng minh được giờ, ngày, nơi, người hoặc số lượng",
                    "the record cannot prove its own time, place, people or amounts",
                ),
            ),
            ("warning", Text::new("cả cảnh báo: phải có người xem lại", "also what a reviewer should look at")),
            ("note", Text::new("cả lưu ý: về cách trình bày", "also matters of style")),
            ("never", Text::new("phát hiện không làm đổi mã kết thúc", "findings never change the exit status")),
        ]),
    argument(
        "allow_faults",
        "Tài liệu không đọc được không làm đổi mã kết thúc",
        "Documents that cannot be read do not change the exit status",
    ),
    argument("jobs", "Số tài liệu rà soát cùng lúc", "Documents audited at a time")
        .value(Text::new("SỐ", "N"))
        .default("bằng số bộ xử lý", "one for each processor"),
    argument("quiet", "Không in gì ngoài lỗi của chính lần chạy", "Print nothing but errors of the run itself"),
    argument(
        "verbose",
        "Cho biết, ở đầu ra lỗi chuẩn, những gì bị bỏ qua và vì sao, và thiết lập nào được áp dụng",
        "Say on standard error what was skipped and why, and which settings hold",
    ),
    argument("color", "Màu trên màn hình", "Colours on the terminal").value(Text::new("KHI_NÀO", "WHEN")).values(&[
        (
            "auto",
            Text::new(
                "khi màn hình hiện được màu và không đặt biến NO_COLOR",
                "on a terminal that can show them, unless NO_COLOR is set",
            ),
        ),
        ("always", Text::new("luôn luôn", "always")),
        ("never", Text::new("không bao giờ", "never")),
    ]),
];
