//! What help says of each command, argument and value, in both languages side by side.

use bienban::lang::Text;

mod audit;

/// What is said of a command.
#[derive(Debug)]
pub(super) struct CommandWords {
    /// Its name; empty for the program itself.
    pub(super) name: &'static str,
    /// What it does, in a line.
    pub(super) about: Text,
    /// Examples and what else is to be known.
    pub(super) after: Option<Text>,
    /// Of its arguments, in groups that commands share.
    pub(super) arguments: &'static [&'static [ArgumentWords]],
}

/// What is said of an argument.
#[derive(Debug)]
pub(super) struct ArgumentWords {
    /// Its id: the name of its field in [`super::Args`] and below.
    pub(super) id: &'static str,
    /// What it is for, in a line.
    pub(super) help: Text,
    /// More, for `--help`.
    pub(super) more: Option<Text>,
    /// What stands for its value.
    pub(super) value: Option<Text>,
    /// What holds without it, where that is no value of its own.
    pub(super) default: Option<Text>,
    /// The values it may have.
    pub(super) values: &'static [(&'static str, Text)],
}

/// An argument, with its help in Vietnamese and in English.
const fn argument(id: &'static str, vi: &'static str, en: &'static str) -> ArgumentWords {
    ArgumentWords { id, help: Text::new(vi, en), more: None, value: None, default: None, values: &[] }
}

impl ArgumentWords {
    const fn more(mut self, vi: &'static str, en: &'static str) -> ArgumentWords {
        self.more = Some(Text::new(vi, en));
        self
    }

    const fn value(mut self, value: Text) -> ArgumentWords {
        self.value = Some(value);
        self
    }

    const fn default(mut self, vi: &'static str, en: &'static str) -> ArgumentWords {
        self.default = Some(Text::new(vi, en));
        self
    }

    const fn values(mut self, values: &'static [(&'static str, Text)]) -> ArgumentWords {
        self.values = values;
        self
    }
}

pub(super) const USAGE: Text = Text::new("Cách dùng", "Usage");
pub(super) const COMMANDS: Text = Text::new("Lệnh", "Commands");
pub(super) const ARGUMENTS: Text = Text::new("Đối số", "Arguments");
pub(super) const OPTIONS: Text = Text::new("Tùy chọn", "Options");
pub(super) const VALUES: Text = Text::new("Giá trị", "Values");
pub(super) const DEFAULT: Text = Text::new("mặc định", "default");
/// What stands in a usage for any options, and for a command.
pub(super) const SOME_OPTIONS: Text = Text::new("[TÙY_CHỌN]", "[OPTIONS]");
pub(super) const COMMAND: Text = Text::new("LỆNH", "COMMAND");
pub(super) const PATH: Text = Text::new("ĐƯỜNG_DẪN", "PATH");

/// The headings of groups of options, by what they are called in [`super::Args`] and below.
pub(super) const HEADINGS: &[(&str, Text)] = &[
    ("Input", Text::new("Đầu vào", "Input")),
    ("Report", Text::new("Báo cáo", "Report")),
    ("Rules", Text::new("Quy tắc", "Rules")),
    ("Baseline", Text::new("Mốc so sánh", "Baseline")),
    ("Run", Text::new("Cách chạy", "Run")),
];

/// The families of rules, by the beginnings of their ids.
pub(super) const FAMILIES: &[(&str, Text)] = &[
    ("BB1", Text::new("giờ, ngày", "times")),
    ("BB2", Text::new("văn bản viện dẫn", "references")),
    ("BB3", Text::new("người và các bên", "people and sides")),
    ("BB4", Text::new("số lượng", "counts")),
    ("BB5", Text::new("chỗ trống", "blanks")),
    ("BB6", Text::new("thể thức", "form")),
    ("BB7", Text::new("chữ trong tệp", "text")),
];

const FILE: Text = Text::new("TỆP", "FILE");
const FOLDER: Text = Text::new("THƯ_MỤC", "DIR");
const NAME: Text = Text::new("TÊN", "NAME");
const FORMAT: Text = Text::new("DẠNG", "FORMAT");

pub(super) const ALL: &[CommandWords] = &[
    CommandWords {
        name: "",
        about: Text::new(
            "Rà soát biên bản soạn bằng Word (.docx, .doc): tìm mọi chỗ còn bỏ trống và cho biết phải ghi gì",
            "Audits Vietnamese minutes (biên bản) in .docx and .doc: every blank nobody filled in, and what it should \
             have held",
        ),
        after: Some(EXAMPLES),
        arguments: &[PROGRAM],
    },
    audit::AUDIT,
    CommandWords {
        name: "extract",
        about: Text::new(
            "In ra tất cả những gì chương trình hiểu về một tài liệu",
            "Print all that was understood of one document",
        ),
        after: None,
        arguments: &[INPUT, EXTRACT],
    },
    CommandWords {
        name: "text",
        about: Text::new(
            "In văn bản của một tài liệu đúng như chương trình đọc, mỗi chỗ trống là ▢{trường}",
            "Print a document's text as the auditor reads it, each blank as ▢{field}",
        ),
        after: None,
        arguments: &[INPUT, TEXT],
    },
    CommandWords {
        name: "rules",
        about: Text::new("Liệt kê các quy tắc", "List the rules"),
        after: None,
        arguments: &[RULES],
    },
    CommandWords {
        name: "explain",
        about: Text::new(
            "Giải thích một quy tắc: kiểm tra gì, vì sao, ví dụ bị báo và ví dụ không bị báo",
            "Explain one rule: what it checks, why, an example that fires and one that does not",
        ),
        after: None,
        arguments: &[EXPLAIN],
    },
    CommandWords {
        name: "fields",
        about: Text::new(
            "Liệt kê các trường của chỗ trống, theo tên dùng ở [labels] trong bienban.toml",
            "List the fields that a blank may have, as [labels] in bienban.toml names them",
        ),
        after: None,
        arguments: &[],
    },
    CommandWords {
        name: "kinds",
        about: Text::new(
            "Liệt kê các loại biên bản, theo tên dùng ở [kinds] trong bienban.toml",
            "List the kinds of minutes, as [kinds] in bienban.toml names them",
        ),
        after: None,
        arguments: &[],
    },
    CommandWords {
        name: "lookup",
        about: Text::new(
            "Tra một số, ký hiệu văn bản trong sổ tra cứu",
            "Show what the register of decisions has under a symbol",
        ),
        after: None,
        arguments: &[LOOKUP],
    },
    CommandWords {
        name: "completions",
        about: Text::new("In phần gợi ý khi bấm phím Tab cho một shell", "Print completions for a shell"),
        after: None,
        arguments: &[COMPLETIONS],
    },
    CommandWords {
        name: "man",
        about: Text::new("In trang hướng dẫn cho lệnh man", "Print the manual page"),
        after: None,
        arguments: &[],
    },
    CommandWords {
        name: "help",
        about: Text::new("In trợ giúp của chương trình hoặc của một lệnh", "Print help of the program or of a command"),
        after: None,
        arguments: &[HELP],
    },
];

const EXAMPLES: Text = Text::new(
    "\
Ví dụ:
  bienban hồ-sơ -o báo-cáo          rà soát một thư mục (bienban audit hồ-sơ) và ghi báo cáo
  bienban biên-bản.docx             rà soát một tài liệu
  bienban extract biên-bản.docx     tất cả những gì chương trình hiểu về nó
  bienban explain BB101             giải thích một quy tắc

Mã kết thúc: 0 không có phát hiện nào từ mức --fail-on trở lên, 1 có, 2 chưa rà soát được trọn vẹn, 130 bị ngắt.",
    "\
Examples:
  bienban hồ-sơ -o report           audit a folder (bienban audit hồ-sơ) and write the report
  bienban bien-ban.docx             audit one document
  bienban extract bien-ban.docx     all that was understood of it
  bienban explain BB101             one rule at length

Exit status: 0 nothing at or above --fail-on, 1 something, 2 the audit is incomplete, 130 interrupted.",
);

const PROGRAM: &[ArgumentWords] = &[
    argument("lang", "Ngôn ngữ của kết quả, lỗi và trợ giúp", "Language of findings, errors and help")
        .value(Text::new("NGÔN_NGỮ", "LANG"))
        .values(&[("vi", Text::new("tiếng Việt", "Vietnamese")), ("en", Text::new("tiếng Anh", "English"))]),
    argument("help", "In trợ giúp; -h in bản ngắn", "Print help; -h the short one"),
    argument("version", "In phiên bản", "Print the version"),
];

const INPUT: &[ArgumentWords] = &[
    argument("file", "Tài liệu; - là đầu vào chuẩn", "The document; - is standard input").value(FILE),
    argument(
        "stdin_filename",
        "Tên gọi của tài liệu đọc từ đầu vào chuẩn",
        "What the document on standard input is called",
    )
    .value(NAME),
    argument(
        "config",
        "Tệp thiết lập thay cho bienban.toml gần nhất, ở thư mục của tài liệu hoặc thư mục bên trên",
        "Settings in place of the nearest bienban.toml at or above the document",
    )
    .value(FILE),
    argument("isolated", "Không đọc tệp bienban.toml nào", "Read no bienban.toml"),
];

const EXTRACT: &[ArgumentWords] = &[argument(
    "format",
    "Văn bản cho người đọc, hoặc JSON cho chương trình; JSON có thêm by: cái gì đã đọc ra từng giá trị",
    "Text for people, or JSON for programs, which says by what each value was read",
)
.value(FORMAT)
.values(&[
    ("text", Text::new("cho người đọc", "for people")),
    ("json", Text::new("cho chương trình", "for programs")),
])];

const TEXT: &[ArgumentWords] = &[
    argument(
        "layout",
        "Ghi rõ vị trí, các phần, trang, bảng, chữ gạch bỏ và chú thích, để đối chiếu với Word",
        "Show places, parts, pages, tables, struck text and comments, to compare with Word",
    ),
    argument(
        "seen",
        "Đánh dấu những gì đã đọc, ⟦place: …⟧, và những gì thấy mà chưa hiểu, ⟦?label: …⟧",
        "Mark what was read, ⟦place: …⟧, and what was seen and not understood, ⟦?label: …⟧",
    )
    .more(
        "Mỗi giá trị đứng sau tên cột của nó. Dấu ⟦ và ⟧ có sẵn trong văn bản được in thành [ và ]. Nhãn đứng sau dấu ? \
         có thể thêm vào bảng của cơ quan: mục [labels] trong bienban.toml.",
        "A value stands behind the name of its column. The text's own ⟦ and ⟧ are shown as [ and ]. A label behind a ? \
         can be made a row of the office: [labels] in bienban.toml.",
    ),
];

const RULES: &[ArgumentWords] = &[argument(
    "format",
    "Dạng in: danh sách, JSON cho chương trình, hoặc toàn bộ quy tắc dạng Markdown",
    "A table, JSON for programs, or the whole catalogue as Markdown",
)
.value(FORMAT)
.values(&[
    ("text", Text::new("mỗi quy tắc một dòng", "a line for each rule")),
    ("json", Text::new("cho chương trình", "for programs")),
    ("markdown", Text::new("giải thích đủ từng quy tắc", "each rule at length")),
])];

const EXPLAIN: &[ArgumentWords] = &[argument(
    "rule",
    "Mã của quy tắc, ví dụ BB101; hoặc phần đầu của mã, ví dụ BB1",
    "The rule's id, such as BB101, or the beginning of ids, such as BB1",
)
.value(Text::new("QUY_TẮC", "RULE"))];

const LOOKUP: &[ArgumentWords] =
    &[argument("symbol", "Số, ký hiệu, ví dụ 30/2020/NĐ-CP", "The symbol, such as 30/2020/NĐ-CP")
        .value(Text::new("SỐ_KÝ_HIỆU", "SYMBOL"))];

const COMPLETIONS: &[ArgumentWords] = &[argument(
    "shell",
    "Tên shell: bash, elvish, fish, powershell hoặc zsh",
    "Which shell: bash, elvish, fish, powershell or zsh",
)
.value(Text::new("SHELL", "SHELL"))];

const HELP: &[ArgumentWords] = &[argument("command", "Tên lệnh", "The command's name").value(COMMAND)];
