//! The words round the names of people: what leads to one, what joins two, what ends one.

use crate::record::Role;

use super::index::Phrases;

/// What may begin after a word between two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joint {
    /// The next person.
    Next,
    /// The first person only.
    First,
    /// A person so called: the word belongs to the name.
    Called,
}

/// Words at which a person may begin in the middle of a line: `ông A cùng bà B`, `do ông A`, `Chủ tịch UBND xã ông A`.
pub(crate) static JOINTS: Phrases<(&str, Joint)> = Phrases::pairs(&[
    ("và", Joint::Next),
    ("cùng", Joint::Next),
    ("với", Joint::Next),
    ("cùng với", Joint::Next),
    ("là", Joint::First),
    ("do", Joint::First),
    ("bầu", Joint::First),
    ("cử", Joint::First),
    ("gồm", Joint::First),
    ("có", Joint::First),
    ("mời", Joint::First),
    ("của", Joint::First),
    ("ông", Joint::Called),
    ("bà", Joint::Called),
    ("đ/c", Joint::Called),
    ("đồng chí", Joint::Called),
    ("cô", Joint::Called),
    ("thầy", Joint::Called),
]);

/// What a post says that somebody did there.
pub(crate) static ACTING: Phrases<(&str, Role)> = Phrases::pairs(&[
    ("chủ trì", Role::Chair),
    ("chủ tọa", Role::Chair),
    ("điều hành cuộc", Role::Chair),
    ("điều hành buổi", Role::Chair),
    ("là chủ trì", Role::Chair),
    ("là thư ký", Role::Secretary),
    ("là người ghi biên bản", Role::Secretary),
    ("là người chứng kiến", Role::Witness),
]);

/// Behind these: it is a post all the same, `chủ trì đề tài`.
pub(crate) static NOT_ACTING: Phrases<&str> =
    Phrases::new(&["đề tài", "dự án", "nhiệm vụ", "thiết kế", "công trình", "bộ môn", "môn"]);

/// What is left of [`JOINTS`] and [`SPOUSES`] at the end of a post: `Giám đốc và` before the next person.
pub(crate) const JOINT_ENDS: &[&str] = &["và", "cùng", "với", "vợ là", "chồng là"];

/// Before the second person of `Ông A và vợ là bà B`.
pub(crate) const SPOUSES: &[&str] = &["vợ là", "chồng là"];

/// After a name without a mark between: `Lò Văn A làm thư ký`.
pub(crate) static AFTER_NAMES: Phrases<&str> = Phrases::new(&["là", "và", "làm", "cùng"]);

/// After the syllables of a name, and none of it: `Lò Văn A ngày 05/3`.
pub(crate) static NEVER_IN_NAMES: Phrases<&str> = Phrases::new(&["ngày"]);

/// The particle before the names of women of the Ê Đê: `H' Len Niê`, `H’Len Niê`.
pub(crate) const PARTICLE: char = 'H';

/// Middle names that hardly anything but a person has: `Lò Văn A`.
pub(crate) const MIDDLES: &[&str] = &["văn", "thị"];

/// Honorifics that are family names after another: `Bà Ông Thị Diễm`.
pub(crate) const NAMES_TOO: &[&str] = &["ông", "bà"];

/// Degrees only after another: `BS.CK.I`, `Th.S`.
pub(crate) const LATER_DEGREES: &[&str] = &["i", "ii", "s"];

/// Degrees only with a dot or another after them: `Th.S`, `CN.`.
pub(crate) const DOTTED_DEGREES: &[&str] = &["th", "cn"];

/// Words before a name that is a place's, a school's or a street's: `Trưởng thôn Lò Văn Giá`.
pub(crate) const NAMED: &[&str] = &[
    "thôn",
    "bản",
    "xóm",
    "ấp",
    "khu",
    "phố",
    "xã",
    "phường",
    "huyện",
    "quận",
    "tỉnh",
    "trường",
    "đường",
    "lớp",
    "tổ",
    "ty",
    "cty",
    "họ",
    "chợ",
    "đội",
    "trạm",
    "viện",
];

/// Before an honorific that is the whole list's: `các ông, bà: A, B`.
pub(crate) const PLURAL: &str = "các";

/// Letters for the reason in a list of those absent: `p` có phép, `kp` không phép.
pub(crate) const REASON_LETTERS: &[&str] = &["p", "cp", "kp", "k", "c"];

/// Before a post, and no part of it: `Ông A - hiện là Giám đốc`.
pub(crate) static BEFORE_POSTS: Phrases<&str> =
    Phrases::new(&["hiện là", "là", "nguyên là", "giữ chức vụ", "làm đại diện"]);

/// After a post, before people who are only counted: `Chi hội trưởng và 35 hộ dân`.
pub(crate) static WITH_OTHERS: Phrases<&str> = Phrases::new(&["và cùng", "cùng với", "và", "cùng"]);

/// After the post of the last of those who did something: `Trưởng bản tiến hành xác minh …`.
pub(crate) static AFTER_POSTS: Phrases<&str> = Phrases::new(&[
    "tiến hành",
    "đã tiến hành",
    "cùng tiến hành",
    "đã cùng",
    "cùng nhau",
    "cùng lập",
    "đã lập",
    "đã làm việc",
    "đã thống nhất",
    "sĩ số",
    "tổng số",
]);

/// People who are meant without a number: `cùng toàn thể hội viên`.
pub(crate) static EVERYBODY: Phrases<&str> = Phrases::new(&["toàn thể"]);

/// After a number: `45 tuổi`.
pub(crate) const AGE: &str = "tuổi";

/// Between two posts of one person: `Ủy viên kiêm thư ký`.
pub(crate) const AND_ALSO: &str = "kiêm";

/// Before what a person does in the minutes: `ông A làm thư ký`.
pub(crate) const ACTS_AS: &str = "làm";

/// Ends of a post that tell what the person does in the minutes, with the role.
pub(crate) const DOES: &[(&str, Role)] = &[
    ("chủ trì", Role::Chair),
    ("chủ tọa", Role::Chair),
    ("ghi biên bản", Role::Secretary),
    ("lập biên bản", Role::Secretary),
];

/// Before those of [`DOES`]: both together are a post (`người ghi biên bản`).
pub(crate) const DOERS: &[&str] = &["người", "cán bộ"];

/// The end of a post that tells who stands for a side: `ông A - Giám đốc làm đại diện`.
pub(crate) const STANDS: &str = "làm đại diện";

/// What may stand between a label beside a name and its colon: `công tác` in `Chức vụ công tác:`.
pub(crate) const QUALIFIERS: &[&str] = &[
    "công", "tác", "hiện", "tại", "nay", "đơn", "vị", "nơi", "chuyên", "môn", "cơ", "quan", "và", "chức", "danh",
    "làm", "việc",
];

/// Headings of the columns of given and of family names, where nothing else stands there: `Tên tài sản` names nobody.
pub(crate) const GIVEN_COLUMN: &str = "tên";
pub(crate) const FAMILY_COLUMN: &str = "họ";

/// Headings of the column of the members of a group, in a table of what each did.
pub(crate) static MEMBER_COLUMNS: Phrases<&str> = Phrases::new(&["thành viên", "tên thành viên", "họ tên thành viên"]);

/// In the column of who came: the person did not.
pub(crate) static STAYED_AWAY: Phrases<&str> = Phrases::new(&["vắng", "không"]);

/// After the label of the absent: there are none.
pub(crate) static NOBODY_AWAY: Phrases<&str> = Phrases::new(&["0", "00", "không"]);

#[cfg(test)]
pub(super) mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::normalise::{fold, plain};

    /// Asserts that the words of a list are written as text is folded, and each once.
    pub(crate) fn check_words(words: impl Iterator<Item = &'static str>) {
        let mut seen = HashSet::new();
        for word in words {
            assert_eq!(fold(&plain(word)), word);
            assert!(seen.insert(word), "{word} stands twice");
        }
    }

    #[test]
    fn words_are_folded_and_stand_once() {
        for list in [&AFTER_NAMES, &NEVER_IN_NAMES, &BEFORE_POSTS, &WITH_OTHERS, &EVERYBODY, &AFTER_POSTS] {
            check_words(list.iter());
        }
        for list in [&STAYED_AWAY, &NOBODY_AWAY, &MEMBER_COLUMNS] {
            check_words(list.iter());
        }
        for list in [JOINT_ENDS, SPOUSES, MIDDLES, NAMES_TOO, LATER_DEGREES, DOTTED_DEGREES, NAMED, REASON_LETTERS] {
            check_words(list.iter().copied());
        }
        check_words(DOERS.iter().chain(QUALIFIERS).copied());
        check_words(JOINTS.iter());
        check_words(DOES.iter().map(|does| does.0));
        check_words([PLURAL, AGE, ACTS_AS, STANDS, GIVEN_COLUMN, FAMILY_COLUMN].into_iter());
    }
}
