//! The sheets and their columns.

use crate::lang::Text;
use crate::report::tables::Table;

/// A column of a sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// The name of the column in the table, or one of the sheet's own.
    pub(super) name: &'static str,
    /// Its heading.
    pub(super) head: Text,
    /// Most characters of its width.
    pub(super) most: u16,
}

/// A sheet: its name, the table that it shows and its columns.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    pub(super) name: Text,
    pub(super) table: Option<Table>,
    pub(super) list: &'static [Column],
    /// Lines of every row. They are as high as that and no higher: a height for each row would stay in memory, and a
    /// spreadsheet that trusts the file would cut rows without one to a line.
    pub(super) lines: u16,
    /// The columns that are printed; the others are too many for a page.
    pub(super) printed: u16,
}

const fn column(name: &'static str, vi: &'static str, en: &'static str, most: u16) -> Column {
    Column { name, head: Text::new(vi, en), most }
}

/// How many things there are to do in a record: a column of the sheet's own.
pub(super) const THINGS: &str = "things";

const PATH: Column = column("path", "Tài liệu", "Document", 34);
const RECORD: Column = column("record", "Biên bản số", "Record", 9);
const LOCATION: Column = column("location", "Vị trí", "Place", 34);

/// What there is to do. Not the table of findings as it is: places have the page, the heading and words to search for.
pub(super) const TODO: Columns = Columns {
    name: Text::new("Cần làm", "To do"),
    table: None,
    list: &[
        column("done", "Xong", "Done", 6),
        column("severity", "Mức độ", "Severity", 10),
        column("path", "Tài liệu", "Document", 26),
        column("location", "Vị trí", "Place", 20),
        column("page", "Trang (khoảng)", "Page (about)", 9),
        column("heading", "Dưới đề mục", "Under the heading", 22),
        column("find", "Tìm bằng Ctrl+F", "Search with Ctrl+F", 22),
        column("message", "Việc cần làm", "What to do", 46),
        column("why", "Vì sao, căn cứ", "Why, and the source", 56),
        RECORD,
        column("rule", "Quy tắc", "Rule", 8),
        column("field", "Mục cần ghi", "Field", 22),
        column("excerpt", "Trích", "Excerpt", 40),
    ],
    lines: 4,
    printed: 9,
};

/// How many documents, minutes and findings there are.
pub(super) const OVERVIEW: Text = Text::new("Tổng hợp", "Summary");

pub(super) const RECORDS: Columns = Columns {
    name: Text::new("Biên bản", "Records"),
    table: Some(Table::Records),
    list: &[
        PATH,
        RECORD,
        column("status", "Tình trạng", "Status", 14),
        column(THINGS, "Việc cần làm", "Things to do", 9),
        column("error_count", "Lỗi", "Errors", 7),
        column("warning_count", "Cảnh báo", "Warnings", 8),
        column("blank_count", "Chỗ trống", "Blanks", 7),
        column("kind", "Loại", "Kind", 18),
        column("title", "Tiêu đề", "Title", 30),
        column("subject", "Trích yếu", "Subject", 36),
        column("number", "Số, ký hiệu", "Number", 20),
        column("place", "Địa điểm", "Place", 34),
        column("start_date", "Ngày bắt đầu", "Start date", 12),
        column("start_time", "Giờ bắt đầu", "Start time", 9),
        column("end_date", "Ngày kết thúc", "End date", 12),
        column("end_time", "Giờ kết thúc", "End time", 9),
        column("copies", "Số bản", "Copies", 7),
        column("parties", "Các bên", "Parties", 40),
        column("party_count", "Số bên", "Parties", 7),
        column("participant_count", "Số người", "People", 7),
        column("reference_count", "Văn bản viện dẫn", "Documents cited", 9),
    ],
    lines: 1,
    printed: 12,
};

pub(super) const BLANKS: Columns = Columns {
    name: Text::new("Chỗ trống", "Blanks"),
    table: Some(Table::Blanks),
    list: &[
        PATH,
        RECORD,
        column("blank", "Chỗ trống số", "Blank", 9),
        column("field", "Mục cần ghi", "Field", 28),
        column("drawn_as", "Cách để trống", "Drawn as", 18),
        LOCATION,
        column("before", "Chữ đứng trước", "Before it", 36),
        column("after", "Chữ đứng sau", "Behind it", 36),
    ],
    lines: 1,
    printed: 8,
};

pub(super) const PARTIES: Columns = Columns {
    name: Text::new("Các bên", "Parties"),
    table: Some(Table::Parties),
    list: &[
        PATH,
        RECORD,
        column("party", "Bên số", "Party", 8),
        column("name", "Tên", "Name", 60),
        column("role", "Tư cách", "Role", 24),
        column("member_count", "Số người", "People", 9),
    ],
    lines: 1,
    printed: 6,
};

pub(super) const PARTICIPANTS: Columns = Columns {
    name: Text::new("Thành phần", "Participants"),
    table: Some(Table::Participants),
    list: &[
        PATH,
        RECORD,
        column("party", "Bên số", "Party", 8),
        column("role", "Vai trò", "Role", 16),
        column("title", "Danh xưng", "Title", 10),
        column("rank", "Cấp bậc", "Rank", 14),
        column("name", "Họ tên", "Name", 26),
        column("position", "Chức vụ", "Position", 40),
        column("unit", "Đơn vị", "Unit", 36),
    ],
    lines: 1,
    printed: 9,
};

pub(super) const REFERENCES: Columns = Columns {
    name: Text::new("Văn bản viện dẫn", "References"),
    table: Some(Table::References),
    list: &[
        PATH,
        RECORD,
        column("role", "Vai trò", "Role", 13),
        column("type", "Loại văn bản", "Type", 18),
        column("symbol", "Số, ký hiệu", "Symbol", 20),
        column("issuer", "Cơ quan ban hành", "Issuer", 28),
        column("date", "Ngày", "Date", 12),
        column("title", "Trích yếu", "Title", 36),
        column("text", "Nguyên văn", "Text", 40),
        LOCATION,
        column("in_force", "Hiệu lực", "In force", 18),
        column("replaced_by", "Thay bằng", "Replaced by", 20),
    ],
    lines: 1,
    printed: 12,
};

pub(super) const DATES: Columns = Columns {
    name: Text::new("Ngày tháng", "Dates"),
    table: Some(Table::Dates),
    list: &[
        PATH,
        RECORD,
        column("role", "Vai trò", "Role", 22),
        column("edtf", "Ngày", "Date", 12),
        column("text", "Nguyên văn", "Text", 40),
        LOCATION,
    ],
    lines: 1,
    printed: 6,
};

/// Files that could not be audited.
pub(super) const UNREADABLE: Columns = Columns {
    name: Text::new("Không đọc được", "Unreadable"),
    table: None,
    list: &[PATH, column("fault", "Lý do, cách xử lý", "Why, and what to do", 100), column("id", "Mã", "Id", 18)],
    lines: 1,
    printed: 3,
};
