//! Headers, notes, comments, text boxes.

use super::doc::{Doc, Holds, Para, Run, sprm};
use super::*;

fn doc(body: Vec<Para>) -> Doc {
    Doc { body, ..Doc::default() }
}

fn holding(before: &str, holds: Holds, after: &str) -> Para {
    Para::of(vec![Run::new(before), Run::holding(holds), Run::new(after)])
}

fn text(text: &str) -> Vec<Para> {
    vec![Para::new(text)]
}

#[test]
fn headers_are_numbered_as_pages_show_them() {
    let title = sprm(0x300A, &[1]);
    // Even, odd, even footer, odd footer, first, first footer.
    let margins = |texts: [&str; 6]| texts.map(|t| if t.is_empty() { vec![] } else { text(t) });
    let section = Para { mark: 12, ..Para::new("phần một") };
    let doc = Doc {
        sections: vec![title, vec![]],
        margins: vec![margins(["chẵn", "lẻ", "", "chân", "đầu", ""]), margins(["", "mới", "", "", "", ""])],
        ..doc(vec![section, Para::new("phần hai")])
    };
    let shown = [
        "header1 ¶1 | đầu",
        "header2 ¶1 | lẻ",
        "header3 ¶1 | mới",
        "body ¶1 | phần một",
        "body ¶2 | phần hai",
        "footer1 ¶1 | chân",
    ];
    assert_eq!(lines(&page(&doc)), shown);
    let facing = lines(&page(&Doc { facing_pages: true, ..doc }));
    assert_eq!(facing[..4], ["header1 ¶1 | đầu", "header2 ¶1 | chẵn", "header3 ¶1 | lẻ", "header4 ¶1 | mới"]);
}

#[test]
fn notes_have_the_numbers_of_their_references() {
    let hidden = Run { chpx: sprm(0x083C, &[1]), ..Run::holding(Holds::Footnote(text("không ai thấy"))) };
    let doc = doc(vec![
        holding("một", Holds::Footnote(text(" thứ nhất")), ""),
        Para::of(vec![hidden]),
        holding("hai", Holds::Endnote(text(" ở cuối")), " và "),
        holding("ba", Holds::Footnote(vec![Para::new(" thứ hai"), Para::new("còn nữa")]), ""),
    ]);
    let lines = lines(&page(&doc));
    assert_eq!(
        lines[4..],
        ["footnote 1 |  thứ nhất", "footnote 2 |  thứ hai", "footnote 2 | còn nữa", "endnote 1 |  ở cuối"]
    );
}

#[test]
fn a_comment_has_its_author_and_its_place() {
    let body = vec![Para::new("đầu"), holding("giá trị", Holds::Comment(1, text("xem lại")), " sau")];
    let document = page(&Doc { authors: vec!["Văn thư", "Hà Thị Mơ"], ..doc(body) });
    let comment = &document.comments[0];
    assert_eq!((comment.author.as_str(), document.notes.comments), ("Hà Thị Mơ", 1));
    assert_eq!(comment.at.map(|at| &document.text[..at as usize]), Some("đầu\ngiá trị"));
    assert_eq!(lines(&document)[2], "comment 1 | xem lại");
}

#[test]
fn text_boxes_stand_before_their_anchors() {
    let group = Holds::Group(vec![text("trong nhóm"), text("thứ hai")]);
    let document = page(&doc(vec![
        Para::new("đầu"),
        holding("neo", Holds::Textbox(vec![Para::new("hộp"), Para::new("hai dòng")]), ""),
        holding("", group, "neo nhóm"),
    ]));
    assert_eq!(
        lines(&document),
        [
            "body ¶1 | đầu",
            "textbox 1 ¶1 | hộp",
            "textbox 1 ¶2 | hai dòng",
            "body ¶2 | neo",
            "textbox 2 ¶1 | trong nhóm",
            "textbox 3 ¶1 | thứ hai",
            "body ¶3 | neo nhóm",
        ]
    );
}

#[test]
fn a_text_box_in_a_cell_belongs_to_the_page() {
    let cell = holding("ô", Holds::Textbox(text("hộp")), "").cell(1);
    let body = vec![cell, super::doc::row_mark(1, &[0, 1000], &[0], &[]), Para::new("sau")];
    assert_eq!(lines(&page(&doc(body))), ["textbox 1 ¶1 | hộp", "body table 1 row 1 col 1 ¶1 | ô", "body ¶1 | sau"]);
}

#[test]
fn a_text_box_in_a_header_belongs_to_it() {
    let mut margins: [Vec<Para>; 6] = Default::default();
    margins[1] = vec![holding("đầu trang", Holds::Textbox(text("hộp")), "")];
    let document = page(&Doc { margins: vec![margins], ..doc(text("thân")) });
    assert_eq!(lines(&document), ["header1 ¶1 | hộp", "header1 ¶1 | đầu trang", "body ¶1 | thân"]);
}

#[test]
fn a_box_that_is_hidden_or_deleted_is_not_shown() {
    for chpx in [sprm(0x083C, &[1]), sprm(0x0800, &[1])] {
        let run = Run::holding(Holds::Textbox(text("hộp")));
        let run = Run { chpx: [run.chpx.clone(), chpx].concat(), ..run };
        assert_eq!(lines(&page(&doc(vec![Para::of(vec![Run::new("neo"), run])])))[0], "body ¶1 | neo");
    }
}

#[test]
fn a_box_in_a_box_is_shown_once_and_without_end() {
    // The box of the inner anchor has none of its own, so the file cannot nest them.
    let inner = vec![holding("trong", Holds::Textbox(text("không")), "")];
    let document = page(&doc(vec![holding("neo", Holds::Textbox(inner), "")]));
    assert_eq!(lines(&document), ["textbox 1 ¶1 | trong", "body ¶1 | neo"]);
}
