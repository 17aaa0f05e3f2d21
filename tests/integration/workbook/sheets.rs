//! Which column of which sheet has the values of which column of which table.

use bienban::report::tables::Table;

/// A sheet, its table, and the heading that each column of the table has there.
pub(crate) type Mapped = (&'static str, Table, &'static [(&'static str, &'static str)]);

/// Which column of which sheet has the values of which column of which table. Words and dates are as
/// `bienban::report::shown` has them; nothing else differs.
pub(crate) const SHEETS: &[Mapped] = &[
    (
        "Cần làm",
        Table::Findings,
        &[
            ("path", "Tài liệu"),
            ("record", "Biên bản số"),
            ("rule", "Quy tắc"),
            ("severity", "Mức độ"),
            ("message", "Việc cần làm"),
            ("field", "Mục cần ghi"),
            ("location", "Vị trí"),
            ("excerpt", "Trích"),
        ],
    ),
    (
        "Biên bản",
        Table::Records,
        &[
            ("path", "Tài liệu"),
            ("record", "Biên bản số"),
            ("status", "Tình trạng"),
            ("kind", "Loại"),
            ("title", "Tiêu đề"),
            ("subject", "Trích yếu"),
            ("number", "Số, ký hiệu"),
            ("place", "Địa điểm"),
            ("start_date", "Ngày bắt đầu"),
            ("start_time", "Giờ bắt đầu"),
            ("end_date", "Ngày kết thúc"),
            ("end_time", "Giờ kết thúc"),
            ("copies", "Số bản"),
            ("parties", "Các bên"),
            ("party_count", "Số bên"),
            ("participant_count", "Số người"),
            ("reference_count", "Văn bản viện dẫn"),
            ("blank_count", "Chỗ trống"),
            ("error_count", "Lỗi"),
            ("warning_count", "Cảnh báo"),
        ],
    ),
    (
        "Chỗ trống",
        Table::Blanks,
        &[
            ("path", "Tài liệu"),
            ("record", "Biên bản số"),
            ("blank", "Chỗ trống số"),
            ("field", "Mục cần ghi"),
            ("drawn_as", "Cách để trống"),
            ("location", "Vị trí"),
            ("before", "Chữ đứng trước"),
            ("after", "Chữ đứng sau"),
        ],
    ),
    (
        "Các bên",
        Table::Parties,
        &[
            ("path", "Tài liệu"),
            ("record", "Biên bản số"),
            ("party", "Bên số"),
            ("name", "Tên"),
            ("role", "Tư cách"),
            ("member_count", "Số người"),
        ],
    ),
    (
        "Thành phần",
        Table::Participants,
        &[
            ("path", "Tài liệu"),
            ("record", "Biên bản số"),
            ("party", "Bên số"),
            ("role", "Vai trò"),
            ("title", "Danh xưng"),
            ("rank", "Cấp bậc"),
            ("name", "Họ tên"),
            ("position", "Chức vụ"),
            ("unit", "Đơn vị"),
        ],
    ),
    (
        "Văn bản viện dẫn",
        Table::References,
        &[
            ("path", "Tài liệu"),
            ("record", "Biên bản số"),
            ("role", "Vai trò"),
            ("type", "Loại văn bản"),
            ("symbol", "Số, ký hiệu"),
            ("issuer", "Cơ quan ban hành"),
            ("date", "Ngày"),
            ("title", "Trích yếu"),
            ("text", "Nguyên văn"),
            ("location", "Vị trí"),
        ],
    ),
    (
        "Ngày tháng",
        Table::Dates,
        &[
            ("path", "Tài liệu"),
            ("record", "Biên bản số"),
            ("role", "Vai trò"),
            ("edtf", "Ngày"),
            ("text", "Nguyên văn"),
            ("location", "Vị trí"),
        ],
    ),
    ("Không đọc được", Table::Records, &[("path", "Tài liệu"), ("fault", "Lý do, cách xử lý")]),
];
