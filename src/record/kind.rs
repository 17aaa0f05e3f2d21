//! What sort of document it is, and which kind of minutes.

/// What sort of document this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// Minutes that somebody began to fill in, or filled.
    Minutes,
    /// A form for minutes that nobody has filled in.
    BlankForm,
    /// Another kind of document.
    NotMinutes,
}

/// The kinds of minutes that the tables distinguish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// `lam-viec`: a working session of two or more sides.
    LamViec,
    /// `hop`: a meeting, conference, council or congress.
    Hop,
    /// `vi-pham-hanh-chinh`: an administrative violation.
    ViPhamHanhChinh,
    /// `kiem-tra`: a check or tax inspection.
    KiemTra,
    /// `thanh-tra`: an inspection.
    ThanhTra,
    /// `ban-giao`: a handover.
    BanGiao,
    /// `nghiem-thu`: an acceptance of works or goods.
    NghiemThu,
    /// `thanh-ly`: winding up a contract or disposing of assets.
    ThanhLy,
    /// `doi-chieu`: a reconciliation of debts or figures.
    DoiChieu,
    /// `xac-minh`: a verification.
    XacMinh,
    /// `ghi-loi-khai`: a statement taken down.
    GhiLoiKhai,
    /// `tam-giu`: things or papers held.
    TamGiu,
    /// `thuong-thao`: a negotiation.
    ThuongThao,
    /// `kiem-ke`: a stock-take.
    KiemKe,
    /// `khac`: anything else.
    Khac,
}

impl Kind {
    /// Every kind, in the order of the list.
    pub const ALL: &'static [Kind] = &[
        Kind::LamViec,
        Kind::Hop,
        Kind::ViPhamHanhChinh,
        Kind::KiemTra,
        Kind::ThanhTra,
        Kind::BanGiao,
        Kind::NghiemThu,
        Kind::ThanhLy,
        Kind::DoiChieu,
        Kind::XacMinh,
        Kind::GhiLoiKhai,
        Kind::TamGiu,
        Kind::ThuongThao,
        Kind::KiemKe,
        Kind::Khac,
    ];

    /// The id in the `kind` column.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::LamViec => "lam-viec",
            Kind::Hop => "hop",
            Kind::ViPhamHanhChinh => "vi-pham-hanh-chinh",
            Kind::KiemTra => "kiem-tra",
            Kind::ThanhTra => "thanh-tra",
            Kind::BanGiao => "ban-giao",
            Kind::NghiemThu => "nghiem-thu",
            Kind::ThanhLy => "thanh-ly",
            Kind::DoiChieu => "doi-chieu",
            Kind::XacMinh => "xac-minh",
            Kind::GhiLoiKhai => "ghi-loi-khai",
            Kind::TamGiu => "tam-giu",
            Kind::ThuongThao => "thuong-thao",
            Kind::KiemKe => "kiem-ke",
            Kind::Khac => "khac",
        }
    }
}
