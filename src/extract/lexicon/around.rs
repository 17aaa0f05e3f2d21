//! Words round a drawing by which it is known what belongs there.

use crate::record::Field;

use super::index::Phrases;

/// Labels of a post: the blank before one is for the name.
pub(crate) static POSTS: Phrases<&str> = Phrases::new(&["chức vụ", "chức danh"]);

/// The bare preposition of a place.
pub(crate) static AT: Phrases<&str> = Phrases::new(&["tại"]);

/// What makes of a place before it the office that issued a paper.
pub(crate) static ISSUED: Phrases<&str> = Phrases::new(&["cấp"]);

/// How a clause begins that tells what was done.
pub(crate) static TOLD: Phrases<&str> = Phrases::new(&["đã", "tiến hành", "cùng"]);

/// Labels of a head-count: those absent behind one are a number.
pub(crate) static COUNTED: Phrases<&str> = Phrases::new(&["có mặt", "sĩ số", "tổng số"]);

/// How a line of a birth begins.
pub(crate) static BORN: Phrases<&str> = Phrases::new(&["sinh"]);

/// Words before the date of a birth.
pub(crate) static BIRTHS: Phrases<&str> = Phrases::new(&["sinh", "sinh ngày", "sinh năm"]);

/// What says in brackets that there may be nothing to write.
pub(crate) static OPTIONAL: Phrases<&str> = Phrases::new(&["nếu có"]);

/// How a list ends that could go on.
pub(crate) const AND_SO_ON: &[&str] = &["v.v", "vv", "v.v.", "vân vân"];

/// What a blank is by the field of the one before it and by all that stands between them: `Ông ▢ - ▢`,
/// `Giấy phép số ▢ do ▢`.
pub(crate) const BESIDE: &[(Field, &[&str], Field)] = &[
    (Field::PersonName, &["-", "–", ",", "là", ", là"], Field::PersonPosition),
    (Field::Place, &["+"], Field::Place),
    (Field::ReferenceNumber, &["do", "của", ", do"], Field::ReferenceIssuer),
];
