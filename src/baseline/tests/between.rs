//! Findings between documents.

use super::*;

/// Minutes of this number, of which nothing else is known twice.
fn numbered(number: u32, place: &str) -> String {
    format!(
        "Số: {number}/BB-STTTT\nBIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại {place}.\n\
         Hai bên thống nhất các nội dung của buổi làm việc theo biên bản này và cùng ký tên dưới đây để thực hiện.\n\
         Buổi làm việc kết thúc hồi 11 giờ 00 cùng ngày, lập thành 02 bản."
    )
}

fn texts() -> [String; 3] {
    ["Sở Y tế tỉnh Hòa Giang", "Ủy ban nhân dân xã Bình An", "Trường Tiểu học Kim Đồng"].map(|place| numbered(7, place))
}

#[test]
fn they_belong_to_the_document_that_they_are_told_of() {
    let [a, b, c] = texts();
    let two = [("a.docx", &*a), ("b.docx", &*b)];
    let known = baseline(&two);
    let came = Run::of(&two).beside(&known);
    changes_nothing(&came);
    assert_eq!(came.between, [("b.docx".to_owned(), true)]);
    // A third of the same number is new.
    let came = Run::of(&[("a.docx", &a), ("b.docx", &b), ("c.docx", &c)]).beside(&known);
    assert_eq!(came.between, [("b.docx".to_owned(), true), ("c.docx".to_owned(), false)]);
    assert_eq!(came.outcome.updated, known);
}

#[test]
fn which_of_the_two_is_told_does_not_matter() {
    let [a, b, _] = texts();
    let known = baseline(&[("a.docx", &a), ("b.docx", &b)]);
    // The second is called otherwise, so that the first is told of.
    let now = [("0.docx", &*b), ("a.docx", &*a)];
    let came = Run::of(&now).beside(&known);
    changes_nothing(&came);
    assert_eq!(came.between, [("a.docx".to_owned(), true)]);
    assert_eq!(came.outcome.updated, baseline(&now));
    // Each known one is known once.
    assert_eq!(came.outcome.known, known.count());
}

#[test]
fn they_are_mended_only_in_a_run_that_saw_all() {
    let [a, b, _] = texts();
    let known = baseline(&[("a.docx", &a), ("b.docx", &b)]);
    let alone = [("b.docx", &*b)];
    let part = Run { disk: &["a.docx"], whole: false, ..Run::of(&alone) }.beside(&known);
    changes_nothing(&part);
    assert_eq!(part.outcome.updated, known);
    // The run says that it saw all, and did not.
    let claimed = [("b.docx", &*b)];
    let other = minutes("Ông: ____");
    let more = baseline(&[("a.docx", &a), ("b.docx", &b), ("c.docx", &other)]);
    let part = Run { disk: &["a.docx", "c.docx"], ..Run::of(&claimed) }.beside(&more);
    changes_nothing(&part);
    let mended =
        [("a.docx", &*a), ("b.docx", &*b.replace("Số: 7/", "Số: 8/"))].map(|(path, text)| (path, text.to_owned()));
    let mended: Vec<(&str, &str)> = mended.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let came = Run::of(&mended).beside(&known);
    assert_eq!(listed(&came.outcome.mended), [("b.docx", "BB613", 1)]);
    assert_eq!(came.outcome.updated, baseline(&mended));
}
