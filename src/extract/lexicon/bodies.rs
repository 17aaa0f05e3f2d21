//! Words of lists of bodies: `03 đơn vị gồm Sở A, Sở B và Sở C`.

use super::index::Phrases;

/// What bodies are called when they are counted.
pub(crate) static BODIES: Phrases<&str> = Phrases::new(&[
    "cơ quan, đơn vị",
    "sở, ban, ngành",
    "sở, ngành",
    "cơ quan",
    "đơn vị",
    "tổ chức",
    "doanh nghiệp",
    "công ty",
]);

/// Words before a number that make it no count of what follows.
pub(crate) static NO_COUNT: Phrases<&str> =
    Phrases::new(&["khoảng", "hơn", "trên", "dưới", "gần", "nhất", "số", "thứ", "điều", "khoản", "và"]);

/// What ties a list to its number.
pub(crate) static COMPRISES: Phrases<&str> = Phrases::new(&["gồm", "gồm có"]);

/// What stands before the last body of a list.
pub(crate) static AND: Phrases<&str> = Phrases::new(&["và"]);

/// Words that leave a list open.
pub(crate) static OPEN: Phrases<&str> =
    Phrases::new(&["khác", "như", "v.v", "vv", "còn lại", "trong đó", "mỗi", "toàn bộ", "tất cả"]);

/// How a part of a list begins that is more than one body.
pub(crate) static UNCOUNTED_BODIES: Phrases<&str> = Phrases::new(&["các", "những", "một số"]);

/// Words of a sentence about the bodies, which no name has.
pub(crate) static VERBS: Phrases<&str> = Phrases::new(&[
    "đã",
    "được",
    "chưa",
    "sẽ",
    "đang",
    "phải",
    "có",
    "không",
    "là",
    "thực hiện",
    "chỉ đạo",
    "theo",
    "để",
    "do",
]);

/// Bodies that are part of no other, but of their own kind; whether several of a kind stand side by side.
pub(crate) static TOPS: Phrases<(&str, bool)> =
    Phrases::pairs(&[("sở", true), ("ubnd", false), ("ủy ban", false), ("công an", false)]);
