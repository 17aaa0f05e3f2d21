//! Words of votes: issued, collected, valid, invalid; for, against, none.

use super::index::Phrases;

/// What a number of votes is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    Issued,
    Collected,
    Valid,
    Invalid,
    For,
    Against,
    None,
    /// Those who may vote.
    Voters,
}

/// What a vote is called: where nothing is, nobody voted by ballot.
pub(crate) static VOTE: Phrases<&str> = Phrases::new(&["phiếu"]);

/// Labels of numbers of votes.
pub(crate) static LABELS: Phrases<(&str, What)> = Phrases::pairs(&[
    ("không hợp lệ", What::Invalid),
    ("hợp lệ", What::Valid),
    ("phát ra", What::Issued),
    ("thu vào", What::Collected),
    ("thu về", What::Collected),
    ("không tán thành", What::Against),
    ("không đồng ý", What::Against),
    ("tán thành", What::For),
    ("không có ý kiến", What::None),
    ("không ý kiến", What::None),
    ("dự họp", What::Voters),
    ("tham dự", What::Voters),
    ("có mặt", What::Voters),
    ("tham gia bỏ phiếu", What::Voters),
    ("tham gia biểu quyết", What::Voters),
    ("đi bầu", What::Voters),
]);

/// What voters are called between `số` and such a label. Shareholders have a vote a share.
pub(crate) static VOTERS: Phrases<&str> = Phrases::new(&[
    "người", "đại", "biểu", "cử", "tri", "thành", "viên", "đảng", "đoàn", "hội", "đồng", "chí", "hộ", "đã", "tổng",
]);

/// Words of those who vote for others.
pub(crate) static PROXIES: Phrases<&str> = Phrases::new(&["đại diện", "ủy quyền", "thay mặt"]);

/// Words between a label and its number: `là 48 phiếu`.
pub(crate) static FILLERS: Phrases<&str> = Phrases::new(&["là", "được", "có", "gồm", "số", "phiếu", "tổng"]);

/// What may stand between `40/48` and its percentage.
pub(crate) static BETWEEN: Phrases<&str> = Phrases::new(&[
    "phiếu", "đại", "biểu", "thành", "viên", "người", "đồng", "chí", "tán", "ý", "đạt", "chiếm", "tỷ", "tỉ", "lệ",
    "bằng", "tương", "đương", "cổ", "đông", "hộ", ",", "(", "=", ":", "-",
]);
