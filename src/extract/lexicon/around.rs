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
    // The bank where an account is.
    (Field::Account, &["tại", "mở tại", ", tại", ", mở tại"], Field::Other),
];

/// How somebody is spoken of, in forms that leave the name open.
pub(crate) static ADDRESSES: Phrases<&str> = Phrases::new(&[
    "ông",
    "bà",
    "ông/bà",
    "ông (bà)",
    "ông(bà)",
    "ông, bà",
    "anh",
    "chị",
    "anh/chị",
    "anh (chị)",
    "đ/c",
    "đồng chí",
]);

/// Headings over names, where the columns beside them are of people.
pub(crate) static NAMES: Phrases<&str> = Phrases::new(&["tên", "tên đầy đủ", "họ"]);

/// The heading over what is told in a list.
pub(crate) static MATTERS: Phrases<&str> = Phrases::new(&["nội dung", "nội dung công việc", "nội dung thực hiện"]);

/// Labels of the office that issued what was named before them.
pub(crate) static ISSUED_BY: Phrases<&str> = Phrases::new(&["nơi cấp", "cơ quan cấp"]);

/// How a hint begins that says what to write.
pub(crate) static ASKS: Phrases<&str> =
    Phrases::new(&["ghi rõ", "ghi đầy đủ", "ghi cụ thể", "ghi", "nêu rõ", "nêu", "điền", "viết"]);

/// What ends a sentence about somebody whose name follows: `lập biên bản đối với:`.
pub(crate) static AGAINST: Phrases<&str> = Phrases::new(&["đối với"]);

/// What ends words after which something is told: `Nội dung cuộc họp như sau`.
pub(crate) static AS_FOLLOWS: Phrases<&str> = Phrases::new(&["như sau", "sau đây", "dưới đây"]);

/// What makes of a label after it the plural: `các biện pháp`.
pub(crate) static PLURALS: Phrases<&str> = Phrases::new(&["các", "những", "một số"]);
