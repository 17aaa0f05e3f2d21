//! The words round the headings of sides and of lists of people, and in the sentences that bring both.

use super::index::Phrases;

/// The word that is a side by what follows it: `Bên A`, `Bên giao`.
pub(crate) const SIDE: &str = "bên";

/// Between who stands for somebody and that one; at the head of a line it goes on with the title.
pub(crate) const OF: &str = "của";

/// Before the heading of one side or of everybody: `Thành phần Sở Y tế`, `Thành phần tham dự`.
pub(crate) const COMPOSITION: &str = "thành phần";

/// The word that brings a list: `Đoàn kiểm tra gồm:`.
pub(crate) const CONSISTS: &str = "gồm";

/// Between role words and the name of the side: `Bên A là Công ty X`.
pub(crate) const IS: &str = "là";

/// Between alternatives: `Đoàn (thanh tra hoặc kiểm tra)`.
pub(crate) const OR: &str = "hoặc";

/// Before what is to be named where the form names nobody: `Tên bộ phận, cá nhân`.
pub(crate) static ASKED: Phrases<&str> = Phrases::new(&["tên"]);

/// What is so asked for.
pub(crate) static UNITS: Phrases<&str> =
    Phrases::new(&["bộ phận", "đơn vị", "cơ quan", "tổ chức", "cá nhân", "doanh nghiệp", "cơ sở"]);

/// Who bears the role behind the dash: `Người có thẩm quyền lập biên bản - Bên bàn giao`.
pub(crate) static BEARERS: Phrases<&str> = Phrases::new(&["người", "cá nhân", "tổ chức", "đơn vị", "cơ quan"]);

/// Behind a dash: who stands for an office has a seat in a council, and the office is no side.
pub(crate) static SEATS: Phrases<&str> = Phrases::new(&[
    "thành viên",
    "ủy viên",
    "chủ tịch",
    "phó chủ tịch",
    "thư ký",
    "trưởng ban",
    "phó trưởng ban",
    "tổ trưởng",
    "tổ viên",
]);

/// Beginnings of a label of a place, which names nobody: `Tại trụ sở của Tòa án: …`.
pub(crate) static SEATED: Phrases<&str> = Phrases::new(&["trụ sở", "văn phòng tại", "tại", "địa điểm", "địa chỉ"]);

/// How the names of households begin, which have a person's name in them.
pub(crate) static HOUSEHOLDS: Phrases<&str> = Phrases::new(&["hộ gia đình", "hộ kinh doanh", "gia đình", "nhóm hộ"]);

/// How people speak of each other who act for no office.
pub(crate) static INFORMAL: Phrases<&str> = Phrases::new(&["anh", "chị", "em", "cháu", "cô", "chú"]);

/// How posts begin that are of no office: `Bà Lò Thị A - chủ căn hộ 1204`.
pub(crate) static PRIVATE: Phrases<&str> = Phrases::new(&[
    "chủ căn hộ",
    "chủ hộ",
    "chủ nhà",
    "chủ xe",
    "chủ đất",
    "chủ trọ",
    "chủ phòng",
    "bố",
    "mẹ",
    "cha",
    "phụ huynh",
    "lớp",
    "học sinh",
    "sinh viên",
    "con",
    "vợ",
    "chồng",
    "cháu",
]);

/// Who stands between the sides, and is none: `Tổ hòa giải gồm:`.
pub(crate) static MEDIATORS: Phrases<&str> =
    Phrases::new(&["tổ hòa giải", "hội đồng hòa giải", "ban hòa giải", "hòa giải viên"]);

/// Before what is done by somebody, and by a side: `Người giao` of `Bên giao`.
pub(crate) static DOERS: Phrases<&str> = Phrases::new(&["người bàn", "người", "cá nhân"]);
pub(crate) static ACTORS: Phrases<&str> = Phrases::new(&["bên bàn", "bên", "đơn vị bàn", "đơn vị", "cơ quan", "phía"]);

/// An end of a handover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Taking,
    Giving,
}

/// Deeds of a handover. The first that a role has counts: who takes what is handed over is at the taking end.
pub(crate) static HANDED: Phrases<(&str, End)> =
    Phrases::pairs(&[("tiếp nhận", End::Taking), ("nhận", End::Taking), ("giao", End::Giving), ("trả", End::Giving)]);

/// Who writes the minutes, with others and alone.
pub(crate) const WE: &str = "chúng tôi";
pub(crate) const I: &str = "tôi";

/// After [`WE`]: a list of people.
pub(crate) static AFTER_WE: Phrases<&str> = Phrases::new(&["gồm", "có", "là", "bao gồm", "đại diện"]);

/// Ends of what leads to the list after [`WE`]; the one that is listed first counts.
pub(crate) const LIST_WORDS: &[&str] = &["gồm có", "gồm", "có", "là"];

/// After [`I`]: a name.
pub(crate) static AFTER_I: Phrases<&str> = Phrases::new(&[":", "là", "tên", "họ tên", "họ và tên", "gồm"]);

/// Labels of lists of people that may stand in the middle of a line.
pub(crate) static LISTED: Phrases<&str> = Phrases::new(&["thành viên:", "khách mời:", "thành phần:", "tham dự:"]);

/// Before a role label, and none of it: `Đồng chí thư ký: …`, `Bầu Đoàn Chủ tịch: …`.
pub(crate) static BEFORE_ROLES: Phrases<&str> = Phrases::new(&[
    "đồng chí",
    "đ/c",
    "bầu",
    "hội nghị bầu",
    "hội nghị cử",
    "cuộc họp bầu",
    "cuộc họp cử",
    "đại hội bầu",
]);

/// Between a role label and its person.
pub(crate) const INTRODUCES: &[&str] = &["là", "do", "gồm", "có"];

/// Ends of a role label before its person in the middle of a line: `…, thư ký là bà B`.
pub(crate) const LABEL_ENDS: &[&str] = &["là", "do", "gồm"];

/// Beginnings of a line that says with whom or against whom something was done.
pub(crate) static DONE: Phrases<&str> = Phrases::new(&[
    "tiến hành",
    "đã tiến hành",
    "đã làm việc",
    "cùng",
    "làm việc",
    "lập biên bản",
    "và tiến hành",
    "đã lập",
]);

/// Before those with whom it was done.
pub(crate) static WITH: Phrases<&str> = Phrases::new(&["với", "của"]);

/// Ends of such a line when those concerned are named under it.
pub(crate) const BEFORE_WHOM: &[&str] =
    &["với", "của", "có tên", "có tên sau", "tên sau đây", "tên dưới đây", "ông", "bà"];

/// In such a line: it leads to a matter, and to nobody.
pub(crate) static MATTER: Phrases<&str> = Phrases::new(&["nội dung"]);

/// Ends of a line that announces a list.
pub(crate) const ANNOUNCES: &[&str] = &["gồm", "gồm có", "sau đây", "dưới đây"];

/// Beginnings of the sentence that opens the minutes.
pub(crate) static OPENS: Phrases<&str> = Phrases::new(&["hôm nay", "hồi", "vào hồi", "vào lúc", "lúc", "vào"]);

/// What was done, in that sentence: who did it stands before.
pub(crate) static ACTS: Phrases<&str> =
    Phrases::new(&["đã làm việc", "làm việc với", "đã tiến hành", "tiến hành", "lập biên bản", "cùng nhau"]);

/// Before a person in a list within a sentence.
pub(crate) const LIST_ENDS: &[&str] = &["và", "gồm"];

/// In prose: somebody chairs or writes.
pub(crate) static TELLS: Phrases<&str> =
    Phrases::new(&["làm thư ký", "làm chủ tịch", "chủ trì", "chủ tọa", "ghi biên bản"]);

/// In prose, before who chairs: `dưới sự chủ trì của ông A`.
pub(crate) static CHAIRED_BY: Phrases<&str> = Phrases::new(&["chủ trì của", "chủ tọa của"]);

/// The beginning of a ground, which names no side.
pub(crate) static GROUND: Phrases<&str> = Phrases::new(&["căn cứ"]);

/// A label beside a person that is none under the heading of sides: `Lý do: …`.
pub(crate) static REASON: Phrases<&str> = Phrases::new(&["lý do"]);

/// Beginnings of lines in capitals that do not begin what the minutes are about.
pub(crate) static NO_CONTENT: Phrases<&str> = Phrases::new(&["thời gian", "địa điểm", "người"]);

/// Ends of a line that begins what the minutes are about.
pub(crate) const AS_FOLLOWS: &str = "như sau";

/// Beginnings of a list of people that may come only under what the minutes are about.
pub(crate) static RETURNS: Phrases<&str> =
    Phrases::new(&["thành phần", "chúng tôi gồm", "thành viên tham dự", "đại biểu tham dự", "vắng", "có mặt"]);

/// Where the name of an organisation ends: `Công ty X do ông Y làm đại diện`.
pub(crate) static NAME_ENDS: Phrases<&str> = Phrases::new(&[
    "đại diện",
    "người đại diện",
    "do ông",
    "do bà",
    "có ông",
    "có bà",
    "sau đây gọi",
    "gọi tắt",
    "gồm",
    "là đại diện",
]);

/// Words before the name of a side in a sentence: `giữa Công ty X (bên A) và Công ty Y (bên B)`.
pub(crate) const BEFORE_SIDES: &[&str] = &["giữa", "và", "với", "gồm", "là", "cho", "của", "cùng"];

/// What goes on behind the second of two sides between which something went on.
pub(crate) const AFTER_BETWEEN: &[&str] = &[
    "về",
    "về việc",
    "tại",
    "ngày",
    "vào",
    "đã",
    "để",
    "theo",
    "tiến hành",
    "thống nhất",
    "thỏa thuận",
    "cùng",
    "như sau",
];

/// What may be left at the end of a name that was cut.
pub(crate) const CUT_ENDS: &[&str] = &["do", "là", "có", "gồm", "với"];

/// Honorifics that stand for nobody, beyond those of people.
pub(crate) const NO_NAMES: &[&str] = &["ông bà"];

/// Words in the English name of an organisation: `Sao Khue Trading Co., Ltd`.
pub(crate) static FOREIGN_ORGS: Phrases<&str> = Phrases::new(&[
    "co",
    "ltd",
    "jsc",
    "llc",
    "inc",
    "corp",
    "corporation",
    "company",
    "cooperative",
    "group",
    "bank",
    "university",
    "department",
    "authority",
    "joint stock",
]);

/// Words that only introduce people: `gồm các ông, bà sau đây`.
pub(crate) const INTRODUCING: &[&str] = &[
    "gồm", "có", "các", "ông", "bà", "bao", "sau", "đây", "đồng", "chí", "thành", "phần", "làm", "việc", "với", "đoàn",
    "tham", "dự", "gia", "người", "dưới", "viên", "những", "mặt",
];

/// Parts of one office, whatever place is named after them.
pub(crate) static LED: Phrases<&str> = Phrases::new(&["lãnh đạo"]);

/// Beginnings of a label that is a side where an organisation is its value: `Khách thuê: Công ty X`.
pub(crate) static LOOSE: Phrases<&str> = Phrases::new(&["người", "chủ", "khách", "đối tác"]);

/// Names with a verb of a sentence in them: `Văn phòng đăng ký đất đai`.
pub(crate) static VERBS_IN_NAMES: Phrases<&str> =
    Phrases::new(&["đăng ký", "dân lập", "công lập", "độc lập", "lưu ký"]);

/// After `người lao động`: it is a side all the same.
pub(crate) static AFTER_WORKER: Phrases<&str> = Phrases::new(&["vi phạm", "bị"]);

/// After `đoàn`: no delegation.
pub(crate) static NOT_AFTER_DOAN: Phrases<&str> =
    Phrases::new(&["thanh niên", "viên", "thể", "chủ tịch", "chủ tọa", "chủ trì"]);

#[cfg(test)]
mod tests {
    use super::super::persons::tests::check_words;
    use super::*;

    #[test]
    fn words_are_folded_and_stand_once() {
        for list in [&AFTER_WE, &AFTER_I, &LISTED, &BEFORE_ROLES, &DONE, &WITH, &MATTER, &OPENS, &ACTS, &TELLS] {
            check_words(list.iter());
        }
        for list in [&CHAIRED_BY, &GROUND, &REASON, &NO_CONTENT, &RETURNS, &NAME_ENDS] {
            check_words(list.iter());
        }
        for list in [
            &LED,
            &LOOSE,
            &VERBS_IN_NAMES,
            &AFTER_WORKER,
            &NOT_AFTER_DOAN,
            &ASKED,
            &UNITS,
            &FOREIGN_ORGS,
            &BEARERS,
            &SEATS,
            &INFORMAL,
            &PRIVATE,
            &MEDIATORS,
            &SEATED,
            &DOERS,
            &ACTORS,
        ] {
            check_words(list.iter());
        }
        for list in
            [LIST_WORDS, INTRODUCES, LABEL_ENDS, BEFORE_WHOM, ANNOUNCES, LIST_ENDS, CUT_ENDS, NO_NAMES, INTRODUCING]
        {
            check_words(list.iter().copied());
        }
        check_words(HANDED.iter());
        check_words([SIDE, OF, COMPOSITION, CONSISTS, IS, OR, WE, I, AS_FOLLOWS].into_iter());
    }
}
