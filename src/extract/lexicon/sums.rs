//! Words of tables and lines in which numbers add up: headings of columns, labels of totals and taxes.
//!
//! Every phrase is what a cell says without the hint in brackets and the marks at its ends.

use super::index::Phrases;

/// What a column of numbers holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// `STT`.
    Ordinal,
    Quantity,
    Price,
    /// Quantity times price, or any amount of money.
    Amount,
    /// What says how things are: for a handover as good as a quantity.
    State,
    /// What numbers and words may stand in that nobody adds up.
    Remark,
}

/// How the headings of columns begin.
pub(crate) static COLUMNS: Phrases<(&str, Column)> = Phrases::pairs(&[
    ("stt", Column::Ordinal),
    ("tt", Column::Ordinal),
    ("số tt", Column::Ordinal),
    ("số thứ tự", Column::Ordinal),
    ("no", Column::Ordinal),
    ("số lượng", Column::Quantity),
    ("sl", Column::Quantity),
    ("s.lượng", Column::Quantity),
    ("khối lượng", Column::Quantity),
    ("đơn giá", Column::Price),
    ("thành tiền", Column::Amount),
    ("số tiền", Column::Amount),
    ("tổng tiền", Column::Amount),
    ("giá trị", Column::Amount),
    ("nguyên giá", Column::Amount),
    ("tình trạng", Column::State),
    ("hiện trạng", Column::State),
    ("trạng thái", Column::State),
    ("chất lượng", Column::State),
    ("đặc điểm", Column::State),
    ("mô tả", Column::State),
    ("ghi chú", Column::Remark),
    ("đvt", Column::Remark),
    ("đơn vị", Column::Remark),
    ("đơn vị tính", Column::Remark),
]);

/// What a row or a line of a sum is, by its label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    /// The sum of what stands above.
    Total,
    /// The sum before taxes.
    Net,
    /// The tax on it.
    Tax,
    /// The sum with the tax.
    Gross,
    /// Something that changes the sum, or a sum of other things than all that stand above.
    Other,
}

/// All that the label of a total says.
pub(crate) const TOTALS: &[&str] = &[
    "tổng cộng",
    "cộng",
    "tổng",
    "tổng số",
    "tổng tiền",
    "tổng số tiền",
    "tổng giá trị",
    "tổng cộng giá trị",
    "tổng thành tiền",
    "tổng cộng thành tiền",
    "total",
];

/// How other labels of sums begin; a longer one counts before a shorter one.
pub(crate) static ENTRIES: Phrases<(&str, Entry)> = Phrases::pairs(&[
    ("cộng tiền hàng", Entry::Net),
    ("tổng tiền hàng", Entry::Net),
    ("tổng cộng tiền hàng", Entry::Net),
    ("giá trị trước thuế", Entry::Net),
    ("tổng giá trị trước thuế", Entry::Net),
    ("tổng cộng trước thuế", Entry::Net),
    ("tổng tiền trước thuế", Entry::Net),
    ("tổng trước thuế", Entry::Net),
    ("thành tiền trước thuế", Entry::Net),
    ("giá trị chưa thuế", Entry::Net),
    ("tổng giá trị chưa thuế", Entry::Net),
    ("thuế gtgt", Entry::Tax),
    ("thuế giá trị gia tăng", Entry::Tax),
    ("thuế vat", Entry::Tax),
    ("tiền thuế", Entry::Tax),
    ("thuế suất", Entry::Tax),
    ("vat", Entry::Tax),
    ("giá trị sau thuế", Entry::Gross),
    ("tổng giá trị sau thuế", Entry::Gross),
    ("tổng cộng sau thuế", Entry::Gross),
    ("tổng sau thuế", Entry::Gross),
    ("tổng tiền sau thuế", Entry::Gross),
    ("tổng thanh toán", Entry::Gross),
    ("tổng tiền thanh toán", Entry::Gross),
    ("tổng cộng thanh toán", Entry::Gross),
    ("tổng cộng tiền thanh toán", Entry::Gross),
    ("tổng giá trị thanh toán", Entry::Gross),
    ("tổng", Entry::Other),
    ("cộng", Entry::Other),
    ("trong đó", Entry::Other),
    ("chiết khấu", Entry::Other),
    ("giảm", Entry::Other),
    ("khấu trừ", Entry::Other),
    ("bằng chữ", Entry::Other),
    ("số tiền bằng chữ", Entry::Other),
    ("viết bằng chữ", Entry::Other),
    ("làm tròn", Entry::Other),
    ("mang sang", Entry::Other),
    ("chuyển trang", Entry::Other),
    ("còn lại", Entry::Other),
    ("đã thanh toán", Entry::Other),
    ("đã tạm ứng", Entry::Other),
    ("tạm ứng", Entry::Other),
]);

/// Words of money that goes the other way, or of balances: not all rows are added up.
pub(crate) const MOVES: &[&str] = &[
    "giảm",
    "trừ",
    "dư",
    "tồn",
    "đầu kỳ",
    "cuối kỳ",
    "phát sinh",
    "hoàn lại",
    "hoàn trả",
    "tạm ứng",
    "nợ",
    "đã trả",
    "lũy kế",
    "còn lại",
    "đã chi",
    "đã thu",
];

/// How the rows of what comes in begin; what goes out may stand beside them.
pub(crate) const COMES_IN: &str = "thu";

/// Words of taxes, which a total that has them includes or leaves out.
pub(crate) const TAXES: &[&str] = &["thuế", "vat", "gtgt"];

/// What may stand behind an amount.
pub(crate) const CURRENCIES: &[&str] = &["đ", "đồng", "vnđ", "vnd", "₫", "đồng chẵn", "việt nam đồng", "đồng việt nam"];

/// Words that multiply the number before them: `2 triệu`.
pub(crate) const SCALES: &[&str] =
    &["nghìn", "ngàn", "triệu", "tỷ", "tỉ", "trăm", "chục", "tá", "tr", "k", "vạn", "đôi", "cặp"];

/// Signs and words of multiplication.
pub(crate) const TIMES: &[&str] = &["x", "×", "*", "nhân", "nhân với"];

/// Headings of columns that name what is handed over, with or without `tên` before them.
pub(crate) static THINGS: Phrases<&str> = Phrases::new(&[
    "tài sản",
    "trang thiết bị",
    "thiết bị",
    "vật tư",
    "hàng hóa",
    "hàng",
    "sản phẩm",
    "máy móc",
    "công cụ",
    "dụng cụ",
    "đồ vật",
    "tang vật",
    "vật chứng",
    "hồ sơ",
    "tài liệu",
    "giấy tờ",
    "hiện vật",
]);

/// Words before those.
pub(crate) static NAMES_OF_THINGS: Phrases<&str> = Phrases::new(&["tên gọi", "tên", "danh mục", "loại", "danh sách"]);

/// Words of columns that count without a heading of their own kind.
pub(crate) static COUNTS_OF_THINGS: Phrases<&str> = Phrases::new(&[
    "số tờ",
    "số trang",
    "số bản",
    "số bộ",
    "bản",
    "diện tích",
    "trọng lượng",
    "quy cách",
    "số lượng",
    "tình trạng",
]);
