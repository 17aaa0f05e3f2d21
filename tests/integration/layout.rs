//! Where pages begin, in what people read.

use crate::support::{COMPLETE, Dir, package, paragraphs};

/// Minutes of which the line that begins with `line` stands on another page, and lacks its hour.
fn on_another_page(line: &str) -> Vec<u8> {
    let (before, after) = COMPLETE.split_at(COMPLETE.find(line).unwrap());
    let after = after.replacen("11 giờ", "..... giờ", 1);
    let broken = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
    package(&[&paragraphs(before), broken, &paragraphs(&after)].concat(), &[])
}

#[test]
fn people_are_told_the_page_and_programs_the_place_alone() {
    let dir = Dir::with(&["a.docx"], on_another_page("Cuộc họp kết thúc"));
    let terminal = dir.run(&["audit", "a.docx", "-o", "report"]).stdout;
    assert!(terminal.contains("  lỗi: body ¶13, khoảng trang 2: Chưa ghi giờ kết thúc"), "{terminal}");
    let english = dir.run(&["audit", "a.docx", "--lang", "en"]).stdout;
    assert!(english.contains("  error: body ¶13, about page 2: "), "{english}");
    let extract = dir.run(&["extract", "a.docx"]).stdout;
    assert!(extract.contains("(body ¶5, khoảng trang 1)"), "{extract}");
    assert!(extract.contains("(body ¶13, khoảng trang 2)"), "{extract}");
    for other in [dir.read("report/findings.csv"), dir.run(&["extract", "a.docx", "--format", "json"]).stdout] {
        assert!(other.contains("body ¶13") && !other.contains("trang 2"), "{other}");
    }
}

#[test]
fn nothing_is_said_of_pages_that_the_file_does_not_know() {
    let dir = Dir::with(&["a.docx"], package(&paragraphs(COMPLETE), &[]));
    assert!(!dir.run(&["extract", "a.docx"]).stdout.contains("khoảng trang"));
}
