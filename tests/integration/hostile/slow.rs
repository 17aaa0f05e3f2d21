//! Documents made to keep an auditor busy: work must grow with the text and no faster.

use std::time::{Duration, Instant};

use bienban::audit::judge;
use bienban::{Document, FaultId, Settings, limits};

use super::made::{Layout, UNITS, minutes};
use super::spoken::spoken;
use super::zip::{Entry, archive};
use super::{entries, main_part, p, read, relations, told, with_main};

/// Judges minutes of every unit in one layout; `benches/growth` sees to it that longer ones cost no more a byte.
fn each_within(bytes: usize, layout: Layout, limit: Duration) {
    for (unit, _) in UNITS {
        let document = minutes(unit, layout, bytes);
        let started = Instant::now();
        let outcome = judge(document, &Settings::default());
        let took = started.elapsed();
        assert!(outcome.map_or_else(|fault| fault.id == FaultId::TooSlow, |_| true), "{unit:?}");
        assert!(took < limit, "{bytes} bytes of {unit:?} took {took:?}");
    }
}

#[test]
#[cfg_attr(debug_assertions, ignore = "times a release build")]
fn a_megabyte_in_one_paragraph_is_judged_in_seconds() {
    each_within(1 << 20, Layout::Paragraph, Duration::from_secs(20));
}

#[test]
#[cfg_attr(debug_assertions, ignore = "times a release build")]
fn thousands_of_short_paragraphs_are_judged_in_seconds() {
    each_within(256 << 10, Layout::Paragraphs, Duration::from_secs(10));
}

#[test]
fn what_stands_across_the_cut_of_a_long_line_is_still_read() {
    let text = format!(
        "BIÊN BẢN HỌP\n{}Hồi ..... giờ 30 phút ngày 15/02/2023 tại Sở A.\n",
        "từ ".repeat(limits::LINE_BYTES / 4)
    );
    let audited = judge(Document::from_text(&text), &Settings::default()).expect("within the budget");
    let record = &audited.records[0].record;
    assert_eq!((record.dates.len(), record.blanks.len()), (1, 1));
}

#[test]
fn a_file_of_titles_alone_is_bounded() {
    let one = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBIÊN BẢN HỌP\nHồi 8 giờ ngày 1/2/2023\n";
    let fault = judge(Document::from_text(&one.repeat(limits::RECORDS + 2)), &Settings::default())
        .expect_err("too many records");
    assert_eq!((fault.id, spoken(&fault).as_str()), (FaultId::TooSlow, "more than 4096 records"));
    let titles = "BIÊN BẢN LÀM VIỆC\n".repeat(20_000);
    assert_eq!(judge(Document::from_text(&titles), &Settings::default()).expect("one record").records.len(), 1);
}

#[test]
fn more_blanks_than_anybody_could_fill_are_too_slow() {
    let text = format!("BIÊN BẢN HỌP\n{}", "Họ và tên: .......\n".repeat(limits::BLANKS + 1));
    let fault = judge(Document::from_text(&text), &Settings::default()).expect_err("too many blanks");
    assert_eq!((fault.id, spoken(&fault).as_str()), (FaultId::TooSlow, "20001 blanks"));
}

#[test]
fn more_than_a_document_holds_to_be_looked_at_is_too_slow() {
    let most = limits::MENTIONS;
    let cases = [
        ("a, ", limits::TOKENS / 2, "words and signs"),
        ("a\n", limits::LINES, "lines"),
        ("a ..... ", limits::DRAWINGS, "dotted lines and fields"),
        ("ngày 1/2/2023 ", most, "dates"),
        ("lúc 8h30 ", most, "times of day"),
        ("Quyết định số 12/QĐ-UBND. ", most, "references"),
    ];
    for (unit, count, what) in cases {
        let text = format!("BIÊN BẢN HỌP\n{}", unit.repeat(count + 1));
        let fault = judge(Document::from_text(&text), &Settings::default()).map(drop).expect_err(what);
        assert_eq!(fault.id, FaultId::TooSlow, "{what}");
        assert!(spoken(&fault).starts_with("more than ") && spoken(&fault).ends_with(what), "{}", spoken(&fault));
    }
}

#[test]
#[cfg_attr(debug_assertions, ignore = "takes a release build")]
fn a_record_of_two_thousand_pages_is_judged() {
    let page = "Ông Nguyễn Văn An có ý kiến về số 12/QĐ-UBND ngày 1/2/2023 như sau.\n".repeat(40);
    let text = format!("BIÊN BẢN HỌP\n{}", page.repeat(2000));
    assert!(judge(Document::from_text(&text), &Settings::default()).is_ok());
}

#[test]
fn a_long_text_in_an_old_encoding() {
    let line = p(&"B¸o c¸o t×nh h×nh thùc hiÖn nhiÖm vô. ".repeat(100));
    let made = |characters: usize| with_main(main_part(&line.repeat(characters / 3801)));
    assert_eq!(read(&made(100_000)).notes.legacy, 26);
    let (id, detail) = told(&made(limits::LEGACY_CHARS + 4000));
    assert_eq!((id, detail.as_str()), ("too-slow", "more than 4000000 characters in an old encoding"));
}

#[test]
fn a_main_part_of_50_mb_is_read_or_refused_and_never_hangs() {
    // Word writes as much again round every few letters.
    let run = "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\"/><w:sz w:val=\"28\"/></w:rPr><w:t>họp </w:t></w:r>";
    let part = main_part(&format!("<w:p>{}</w:p>", run.repeat(50)).repeat((50 << 20) / run.len() / 50));
    assert!(part.len() > 50_000_000);
    assert_eq!(super::id(&with_main(part)), "xml-limit");
    let long = main_part(&p(&"họp ".repeat(100)).repeat(20_000));
    assert_eq!(read(&with_main(long)).paragraphs.len(), 20_000);
}

#[test]
fn a_table_of_a_hundred_thousand_cells() {
    let row = format!("<w:tr>{}</w:tr>", format!("<w:tc>{}</w:tc>", p("1")).repeat(10));
    let document = read(&with_main(main_part(&format!("<w:tbl>{}</w:tbl>", row.repeat(10_000)))));
    assert_eq!((document.cells.len(), document.tables[0].rows), (100_000, 10_000));
}

#[test]
fn tables_in_tables_as_deep_as_xml_may_go() {
    let depth = 80;
    let body =
        ["<w:tbl><w:tr><w:tc>".repeat(depth), p("Ghi rõ: ....."), "</w:tc></w:tr></w:tbl>".repeat(depth)].concat();
    let document = read(&with_main(main_part(&body)));
    assert_eq!(document.tables.len(), depth);
    assert!(document.location(0).ends_with("table 1 row 1 col 1 ¶1"));
}

#[test]
fn a_hundred_thousand_text_boxes() {
    let one = format!("<w:txbxContent>{}</w:txbxContent>", p("a"));
    let document = read(&with_main(main_part(&format!("<w:p><w:r>{}</w:r></w:p>", one.repeat(100_000)))));
    assert_eq!(document.paragraphs.len(), 100_001);
}

#[test]
fn fifty_thousand_comments() {
    let comments: String = (0..50_000).map(|n| format!("<w:comment w:id=\"{n}\">{}</w:comment>", p("a"))).collect();
    let others = [
        Entry::stored("word/_rels/document.xml.rels", relations(&[("comments", "comments.xml")])),
        Entry::deflated(
            "word/comments.xml",
            format!("<w:comments xmlns:w=\"{}\">{comments}</w:comments>", super::WORD),
        ),
    ];
    assert_eq!(read(&archive(&entries(main_part(&p("a")), &others))).notes.comments, 50_000);
}

#[test]
fn styles_and_lists_that_are_based_on_each_other_in_a_circle() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>\
                  <w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>";
    let others = [
        Entry::stored("word/_rels/document.xml.rels", relations(&[("styles", "styles.xml")])),
        Entry::deflated("word/styles.xml", format!("<w:styles xmlns:w=\"{}\">{styles}</w:styles>", super::WORD)),
    ];
    let body = "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>";
    assert_eq!(read(&archive(&entries(main_part(body), &others))).text, "a\n");
}

#[test]
fn fields_and_controls_that_are_opened_and_never_closed() {
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(100_000);
    let document = read(&with_main(main_part(&format!("<w:p>{begin}</w:p>{}", p("Còn đây").repeat(1000)))));
    assert!(document.text.ends_with("Còn đây\n"));
}
