//! A baseline: what is known does not count again.

use std::fs;

use crate::support::{COMPLETE, Dir, docx, incomplete};

/// Minutes without the hour, and one more thing that is lacking.
fn worse() -> String {
    incomplete().replace("02 bản", "... bản")
}

/// Four documents, of which two lack something, and their baseline.
fn known() -> Dir {
    let dir = Dir::with(&["a.docx"], docx(&incomplete()));
    dir.file("b/c.docx", docx(&incomplete().replace("15/BB-HS", "16/BB-HS").replace("nhà kho", "nhà xưởng")));
    dir.file("d.docx", docx(COMPLETE));
    assert_eq!(dir.run(&["audit", ".", "--write-baseline", "mốc.txt"]).code, 1);
    dir
}

/// What is said of how a run stands beside the baseline.
fn beside(dir: &Dir, args: &[&str]) -> (i32, String) {
    let ran = dir.run(&[&["audit", "--baseline", "mốc.txt"], args].concat());
    let line = ran.stdout.lines().find_map(|line| line.strip_prefix("So với mốc (mốc.txt): "));
    (ran.code, line.unwrap_or(&ran.stderr).to_owned())
}

#[test]
fn what_is_known_is_not_new_again() {
    let dir = known();
    let text = dir.read("mốc.txt");
    assert!(text.starts_with("# bienban baseline 1\n") && text.is_ascii(), "{text}");
    assert!(text.lines().skip(1).is_sorted() && text.contains("\nb/c.docx\tBB101\tstart.hour\t"), "{text}");
    let (code, line) = beside(&dir, &["."]);
    assert!(
        code == 0 && line.starts_with("0 phát hiện mới, ") && line.ends_with(" 0 đã sửa, 0 không còn khớp"),
        "{line}"
    );
    let ran = dir.run(&["audit", ".", "--baseline", "mốc.txt", "-o", "out", "--no-bom"]);
    assert!(
        !ran.stdout.contains("Chưa ghi") && ran.stdout.contains("Cần làm: 0 lỗi mới, 0 cảnh báo mới\n"),
        "{}",
        ran.stdout
    );
    assert_eq!(dir.field("out/records.csv", "status"), ["incomplete", "incomplete", "complete"], "what is, is said");
    assert!(dir.field("out/findings.csv", "known").iter().all(|known| known == "true"));
}

#[test]
fn two_known_and_three_now_is_one_new() {
    let dir = known();
    dir.file("a.docx", docx(&worse()));
    let (code, line) = beside(&dir, &["."]);
    assert!(code == 1 && line.starts_with("1 phát hiện mới, "), "{line}");
    let ran = dir.run(&["audit", ".", "--baseline", "mốc.txt", "-o", "out", "--no-bom"]);
    assert!(ran.stdout.contains("a.docx: chưa đầy đủ\n") && !ran.stdout.contains("b/c.docx"), "{}", ran.stdout);
    assert!(ran.stdout.contains("số bản") && !ran.stdout.contains("giờ bắt đầu"), "{}", ran.stdout);
    assert_eq!(dir.field("out/findings.csv", "known").iter().filter(|known| *known == "false").count(), 1);
}

#[test]
fn inserted_paragraphs_and_moved_files_change_nothing_and_a_copy_is_new() {
    let dir = known();
    dir.file("a.docx", docx(&incomplete().replacen("BIÊN BẢN", "Mật\n\nBIÊN BẢN", 1)));
    fs::create_dir(dir.path("2023")).unwrap();
    fs::rename(dir.path("b/c.docx"), dir.path("2023/moved.docx")).unwrap();
    let (code, line) = beside(&dir, &[".", "--jobs", "1"]);
    assert!(
        code == 0 && line.starts_with("0 phát hiện mới, ") && line.ends_with(" 0 đã sửa, 0 không còn khớp"),
        "{line}"
    );
    assert_eq!(beside(&dir, &[".", "--jobs", "4"]), (code, line));
    fs::copy(dir.path("2023/moved.docx"), dir.path("2023/copy.docx")).unwrap();
    let (code, line) = beside(&dir, &["."]);
    assert!(code == 1 && !line.starts_with("0 "), "{line}");
}

#[test]
fn what_is_mended_and_what_is_gone_is_told_and_taken_out() {
    let dir = known();
    let before = dir.read("mốc.txt").lines().count();
    dir.file("a.docx", docx(&COMPLETE.replace("Hoa Sen", "Hoa Mai")));
    fs::remove_file(dir.path("b/c.docx")).unwrap();
    let ran = dir.run(&["audit", ".", "--baseline", "mốc.txt"]);
    assert_eq!(ran.code, 0);
    assert!(ran.stdout.contains("Đã sửa:\n  a.docx: BB101 Bỏ trống giờ"), "{}", ran.stdout);
    assert!(ran.stdout.contains("Không còn khớp (không thấy tài liệu):\n  b/c.docx: BB"), "{}", ran.stdout);
    assert_eq!(dir.read("mốc.txt").lines().count(), before, "it is only read");
    dir.run(&["audit", ".", "--baseline", "mốc.txt", "--update-baseline"]);
    dir.file("new.docx", docx(&worse()));
    dir.run(&["audit", ".", "--baseline", "mốc.txt", "--update-baseline"]);
    let text = dir.read("mốc.txt");
    assert!(!text.contains("BB101") && !text.contains("b/c.docx") && !text.contains("new.docx"), "{text}");
    assert_eq!(beside(&dir, &["d.docx"]).0, 0);
}

#[test]
fn it_speaks_of_documents_wherever_the_run_begins() {
    let dir = known();
    let absolute = dir.path("b").display().to_string();
    for path in ["b", "./b/c.docx", &absolute] {
        let (code, line) = beside(&dir, &[path]);
        assert!(
            code == 0 && line.starts_with("0 phát hiện mới, ") && line.ends_with(" 0 đã sửa, 0 không còn khớp"),
            "{path}: {line}"
        );
    }
    let (code, _) = beside(&dir, &["b", "--format", "text", "--select", "BB1"]);
    assert_eq!(code, 0);
    let fed = dir.fed(&["audit", "--baseline", "mốc.txt", "--files-from", "-"], "b/c.docx\na.docx\n");
    assert_eq!(fed.code, 0, "{}", fed.stdout);
}

#[test]
fn a_baseline_that_is_none_is_an_error_with_its_line() {
    let dir = known();
    let text = dir.read("mốc.txt");
    dir.file("mốc.txt", text.replacen("\tBB101\t", "\t", 1));
    let ran = dir.run(&["audit", ".", "--baseline", "mốc.txt"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert!(
        ran.stderr.starts_with("bienban: mốc.txt") && ran.stderr.contains("mốc.txt:2: phải có năm cột"),
        "{}",
        ran.stderr
    );
    assert_eq!(dir.run(&["audit", ".", "--baseline", "gone.txt"]).stderr, "bienban: gone.txt: không tìm thấy\n");
    assert_eq!(dir.run(&["audit", ".", "--update-baseline"]).code, 2);
    assert_eq!(dir.run(&["audit", ".", "--baseline", "mốc.txt", "--write-baseline", "x"]).code, 2);
}
