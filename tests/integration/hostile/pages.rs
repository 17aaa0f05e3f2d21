//! Pages, comments and tables made to be many: what is kept and what is shown stays bounded.

use bienban::report::layout;
use bienban::{Lang, limits};

use super::zip::{Entry, archive};
use super::{entries, main_part, p, read, relations, with_main};

#[test]
fn more_pages_than_word_numbers_are_not_kept() {
    let breaks = [
        format!("<w:p><w:r>{}</w:r></w:p>", "<w:br w:type=\"page\"/>".repeat(200_000)),
        format!("<w:p><w:r>{}</w:r></w:p>", "<w:lastRenderedPageBreak/>".repeat(200_000)),
        "<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>".repeat(50_000),
        "<w:p><w:pPr><w:sectPr><w:type w:val=\"oddPage\"/></w:sectPr></w:pPr></w:p>".repeat(50_000),
    ];
    for breaks in breaks {
        let document = read(&with_main(main_part(&[p("a"), breaks, p("b")].concat())));
        assert_eq!(document.pages.len(), limits::PAGES);
        assert_eq!(document.page_at(document.text.len() as u32 - 1), Some(limits::PAGES as u32 + 1));
        assert!(layout::render(&document, Lang::Vi).len() < 64 * (limits::PAGES + document.paragraphs.len()));
    }
}

#[test]
fn sections_that_go_on_where_they_are_begin_no_pages() {
    let section = "<w:p><w:pPr><w:sectPr><w:type w:val=\"continuous\"/></w:sectPr></w:pPr></w:p>";
    let last = "<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>";
    let document = read(&with_main(main_part(&[&section.repeat(100_000), last].concat())));
    assert!(document.pages.is_empty());
}

#[test]
fn names_of_those_who_comment_are_kept_short_and_few() {
    let name = "a".repeat(limits::AUTHOR_CHARS + 1);
    let comments: String = (0..limits::COMMENTS + 1)
        .map(|n| format!("<w:comment w:id=\"{n}\" w:author=\"{name}\">{}</w:comment>", p("x")))
        .collect();
    let references = "<w:r><w:commentReference w:id=\"0\"/></w:r>".repeat(100_000);
    let others = [
        Entry::stored("word/_rels/document.xml.rels", relations(&[("comments", "comments.xml")])),
        Entry::deflated(
            "word/comments.xml",
            format!("<w:comments xmlns:w=\"{}\">{comments}</w:comments>", super::WORD),
        ),
    ];
    let document = read(&archive(&entries(main_part(&format!("<w:p>{references}</w:p>")), &others)));
    assert_eq!((document.notes.comments as usize, document.comments.len()), (limits::COMMENTS + 1, limits::COMMENTS));
    assert!(document.comments.iter().all(|comment| comment.author.len() == limits::AUTHOR_CHARS));
    layout::render(&document, Lang::Vi);
}

#[test]
fn rows_deep_in_tables_do_not_repeat_their_whole_place() {
    let (open, close) = ("<w:tbl><w:tr><w:tc>".repeat(60), "<w:p/></w:tc></w:tr></w:tbl>".repeat(60));
    let rows = "<w:tr><w:tc><w:p/></w:tc></w:tr>".repeat(20_000);
    let body = [&open, "<w:tbl>", &rows, "</w:tbl>", &close].concat();
    let document = read(&with_main(main_part(&body)));
    assert!(layout::render(&document, Lang::Vi).len() < 20_200 * 40);
}
