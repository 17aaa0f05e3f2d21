//! What `audit` prints: the documents with most to do, the summary, what is counted.

use crate::support::{COMPLETE, Dir, docx, incomplete};

/// Thirty documents, of which the n-th has more to do the greater n modulo 3 is.
fn folder() -> Dir {
    let dir = Dir::with(&["in/z/complete.docx"], docx(COMPLETE));
    for n in 0..30 {
        let mut text = incomplete().replace("Nhà kho được", &format!("Lần {n}. Nhà kho được"));
        if n % 3 > 0 {
            text = text.replace("lập thành 02 bản", "lập thành ..... bản");
        }
        if n % 3 > 1 {
            text = text.replace("hồi 11 giờ 00 phút", "hồi ..... giờ ..... phút");
        }
        dir.file(&format!("in/{}/{n:02}.docx", n % 2), docx(&text));
    }
    dir
}

/// The documents in the order in which they are printed.
fn named(stdout: &str) -> Vec<&str> {
    let heads = stdout.lines().filter(|line| !line.starts_with(' ') && line.ends_with(": chưa đầy đủ"));
    heads.map(|line| line.split(':').next().unwrap()).collect()
}

#[test]
fn the_twenty_documents_with_most_to_do_come_first_and_then_the_summary() {
    let dir = folder();
    let stdout = dir.run(&["audit", "in", "--ignore", "BB6,BB7"]).stdout;
    let named = named(&stdout);
    assert_eq!(named.len(), 20, "{stdout}");
    let number = |name: &str| name[2..4].parse::<usize>().unwrap();
    assert!(named[..10].iter().all(|name| number(name) % 3 == 2), "{named:?}");
    assert!(named[10..].iter().all(|name| number(name) % 3 == 1), "{named:?}");
    assert!(named[..10].is_sorted() && named[10..].is_sorted(), "{named:?}");
    let rest = stdout.split_once("… và 10 tài liệu khác còn việc cần làm (--all").unwrap().1;
    for line in [
        "31 tài liệu, 31 biên bản, ",
        "      30  chưa đầy đủ (97 %)",
        "       1  đầy đủ (3 %)",
        "Quy tắc, theo số phát hiện:",
    ] {
        assert!(rest.contains(&format!("\n{line}")), "{line}: {rest}");
    }
    assert!(rest.contains("\n      30  BB101  ") && rest.contains("\n       15/15 chưa đầy đủ  "), "{rest}");
}

#[test]
fn all_documents_come_in_path_order_and_statistics_alone() {
    let dir = folder();
    let stdout = dir.run(&["audit", "in", "--all"]).stdout;
    let named = named(&stdout);
    assert!(named.len() == 30 && named.is_sorted(), "{named:?}");
    assert!(!stdout.contains("--all"));
    let stdout = dir.run(&["audit", "in", "--statistics"]).stdout;
    assert!(stdout.starts_with("Quy tắc, theo số phát hiện:\n") && self::named(&stdout).is_empty(), "{stdout}");
    assert!(!stdout.contains("tài liệu, "), "{stdout}");
    assert_eq!(dir.run(&["audit", "in", "--statistics", "--all"]).code, 2);
}

#[test]
fn one_document_has_a_summary_and_no_statistics() {
    let dir = Dir::with(&["a.docx"], docx(&incomplete()));
    let stdout = dir.run(&["audit", "a.docx"]).stdout;
    assert!(stdout.contains("1 tài liệu, 1 biên bản, ") && !stdout.contains("Quy tắc"), "{stdout}");
    assert!(stdout.contains("\n      dưới “") && stdout.contains("Ctrl+F “"), "{stdout}");
}
