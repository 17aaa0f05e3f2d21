//! File names and file systems that mislead.

#[cfg(unix)]
use std::fs;
#[cfg(unix)]
use std::process::Command;

use crate::support::{COMPLETE, Dir, docx};

#[cfg(unix)]
#[test]
fn a_name_of_line_ends_escapes_and_turns_is_escaped_quoted_and_kept() {
    let name = "a\n\r\u{1b}[31m\u{202E}xcod.docx";
    let dir = Dir::with(&[name], docx(COMPLETE));
    let ran = dir.run(&["audit", ".", "-o", "out", "--fail-on", "never"]);
    assert_eq!(ran.code, 0);
    assert!(!ran.stdout.contains(['\u{1b}', '\u{202E}']), "{:?}", ran.stdout);
    assert_eq!(dir.column("out/records.csv"), [name]);
    let json = dir.run(&["extract", name, "--format", "json"]).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["path"], name);
    let fault = dir.run(&["extract", &format!("{name}x")]);
    assert!(fault.stderr.contains("\\u{1b}[31m\\u{202e}") && !fault.stderr.contains('\u{1b}'), "{}", fault.stderr);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_utf_8_stay_apart() {
    use std::os::unix::ffi::OsStrExt as _;
    let dir = Dir::new();
    for name in [b"b\xE1o.docx".as_slice(), b"b\xE2o.docx"] {
        fs::write(dir.path("").join(std::ffi::OsStr::from_bytes(name)), docx(COMPLETE)).unwrap();
    }
    assert_eq!(dir.run(&["audit", ".", "-o", "out"]).code, 0);
    assert_eq!(dir.column("out/records.csv"), ["b\\xE1o.docx", "b\\xE2o.docx"]);
}

#[test]
fn a_cell_that_would_be_a_formula_is_neutralised_in_every_table() {
    let text = COMPLETE
        .replace("1. Ông Trần Văn Bình - Giám đốc", "1. Ông Trần Văn Bình - =CMD|'/c calc'!A1")
        .replace("BIÊN BẢN HỌP", "BIÊN BẢN HỌP\n=HYPERLINK(\"http://vi-du.example\")");
    let dir = Dir::new();
    for name in ["=1.docx", "+1.docx", "-1.docx", "@a.docx", "\t=1.docx", "＝1.docx", "＠a.docx", "\r=1.docx"] {
        dir.file(name, docx(&text));
    }
    dir.run(&["audit", ".", "-o", "out"]);
    for table in dir.names("out").iter().filter(|name| name.ends_with(".csv")) {
        let mut reader = csv::Reader::from_path(dir.path(&format!("out/{table}"))).unwrap();
        for row in reader.records() {
            for cell in &row.unwrap() {
                let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
                assert!(!runs, "{table}: {cell:?}");
            }
        }
    }
    assert_eq!(dir.column("out/records.csv").len(), 8);
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_and_links_to_nothing() {
    let dir = Dir::with(&["x/a.docx"], docx(COMPLETE));
    std::os::unix::fs::symlink(dir.path(""), dir.path("x/loop")).unwrap();
    std::os::unix::fs::symlink("self.docx", dir.path("self.docx")).unwrap();
    std::os::unix::fs::symlink("gone", dir.path("dangling.docx")).unwrap();
    let ran = dir.run(&["audit", ".", "-o", "out", "--lang", "en"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("x/loop: a link to a folder, not followed"), "{}", ran.stderr);
    assert_eq!(dir.column("out/records.csv"), ["dangling.docx", "self.docx", "x/a.docx"]);
    assert_eq!(dir.read("out/records.csv").matches("unreadable: ").count(), 2);
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_a_fault_or_a_warning_and_the_run_goes_on() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = Dir::with(&["a.docx", "closed.docx", "room/b.docx"], docx(COMPLETE));
    let mode = |name: &str, mode| fs::set_permissions(dir.path(name), fs::Permissions::from_mode(mode)).unwrap();
    mode("closed.docx", 0);
    mode("room", 0);
    // Who may read everything (root) has nothing to test here.
    if fs::read(dir.path("closed.docx")).is_err() {
        let ran = dir.run(&["audit", ".", "-o", "out", "--lang", "en"]);
        assert_eq!(ran.code, 2);
        assert!(ran.stderr.contains("room: "), "{}", ran.stderr);
        assert_eq!(dir.column("out/records.csv"), ["a.docx", "closed.docx"]);
    }
    mode("room", 0o700);
}

#[cfg(unix)]
#[test]
fn pipes_sockets_and_devices_never_block() {
    let dir = Dir::with(&["d.docx"], docx(COMPLETE));
    assert!(Command::new("mkfifo").arg(dir.path("a.docx")).status().unwrap().success());
    let _socket = std::os::unix::net::UnixListener::bind(dir.path("b.docx")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", dir.path("c.docx")).unwrap();
    let ran = dir.run(&["audit", ".", "-o", "out"]);
    assert_eq!(ran.code, 2);
    assert_eq!(dir.read("out/records.csv").matches("unreadable: ").count(), 3);
    assert_eq!(dir.column("out/records.csv").len(), 4);
}

#[test]
fn lock_and_temporary_files_are_counted_by_kind() {
    let dir = Dir::with(&["~$a.docx", ".~lock.a.docx#", "~WRL0001.tmp", "b.tmp", "c.pdf"], "x");
    dir.file("a.docx", docx(COMPLETE));
    let ran = dir.run(&["audit", ".", "-o", "out", "--lang", "en"]);
    assert_eq!((ran.code, dir.column("out/records.csv")), (0, vec!["a.docx".to_owned()]));
    assert!(ran.stdout.contains("5 skipped (2 lock, 2 temporary, 1 of other kinds)"), "{}", ran.stdout);
}

#[test]
fn a_file_that_vanished_is_a_fault() {
    let dir = Dir::with(&["a.docx"], docx(COMPLETE));
    dir.file("list", "a.docx\ngone.docx\n");
    assert_eq!(dir.run(&["audit", "--files-from", "list", "-o", "out"]).code, 2);
    let records = dir.read("out/records.csv");
    assert!(
        records.contains("\"gone.docx\",0,\"unreadable\",") && records.contains("\"a.docx\",1,\"complete\","),
        "{records}"
    );
}

#[test]
fn the_report_folder_is_never_audited_whatever_it_is_called_by() {
    let dir = Dir::with(&["a.docx", "x/out/old.docx"], docx(COMPLETE));
    for out in ["x/out", "./x/../x/out/", dir.path("x/out").to_str().unwrap()] {
        dir.run(&["audit", ".", "-o", out]);
        assert_eq!(dir.column("x/out/records.csv"), ["a.docx"], "{out}");
    }
}

#[test]
fn ten_thousand_files_come_in_path_order() {
    let dir = Dir::new();
    let names: Vec<String> = (0..10_000).map(|n| format!("in/{}/{}.docx", n % 100, n)).collect();
    names.iter().for_each(|name| dir.file(name, ""));
    assert_eq!(dir.run(&["audit", "in", "-o", "out"]).code, 2);
    let paths = dir.column("out/records.csv");
    assert!(
        paths.len() == 10_000 && paths.is_sorted_by_key(|path| path.split('/').map(str::to_owned).collect::<Vec<_>>())
    );
}
