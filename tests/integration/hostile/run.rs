//! Runs that are cut short: the earlier report stays, nothing half is left behind.

#[cfg(unix)]
use std::fs;
#[cfg(unix)]
use std::process::{Command, Stdio};
#[cfg(unix)]
use std::time::{Duration, Instant};

use super::zip::{Entry, archive, bomb};
use super::{MAIN, relations};
use crate::support::{COMPLETE, Dir, docx};

/// A folder with an earlier report in `out`.
fn reported() -> Dir {
    let dir = Dir::with(&["in/a.docx"], docx(COMPLETE));
    dir.file("out/records.csv", "earlier");
    dir
}

#[cfg(unix)]
fn assert_untouched(dir: &Dir) {
    assert_eq!((dir.names("out"), dir.read("out/records.csv")), (vec!["records.csv".to_owned()], "earlier".to_owned()));
}

#[test]
fn one_bad_document_of_each_kind_and_the_good_ones_are_all_in_the_report() {
    let dir = Dir::with(&["a.docx", "z.docx"], docx(COMPLETE));
    dir.file("b.docx", "");
    dir.file("c.docx", "%PDF-1.7");
    dir.file("d.docx", &docx(COMPLETE)[..300]);
    dir.file(
        "e.docx",
        archive(&[Entry::stored("_rels/.rels", relations(&[("officeDocument", MAIN)])), bomb(MAIN, 100)]),
    );
    let ran = dir.run(&["audit", ".", "-o", "out", "--lang", "en"]);
    assert_eq!(ran.code, 2);
    let records = dir.read("out/records.csv");
    assert_eq!(dir.column("out/records.csv"), ["a.docx", "b.docx", "c.docx", "d.docx", "e.docx", "z.docx"]);
    for fault in ["empty: ", "not-docx: ", "truncated: ", "zip-bomb: "] {
        assert_eq!(records.matches(fault).count(), 1, "{fault}");
    }
}

/// The limit counts what a process may write to, which is what a bomb would fill.
#[cfg(target_os = "linux")]
#[test]
fn a_bomb_of_1_gib_fits_in_150_mb() {
    let dir = Dir::new();
    dir.file(
        "a.docx",
        archive(&[Entry::stored("_rels/.rels", relations(&[("officeDocument", MAIN)])), bomb(MAIN, 1024)]),
    );
    let script = "ulimit -d 153600; exec \"$0\" audit a.docx --jobs 1 --lang en";
    let mut command = Command::new("sh");
    command.current_dir(dir.path("")).args(["-c", script, env!("CARGO_BIN_EXE_bienban")]);
    let output = command.output().unwrap();
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert!(stdout.contains("zip-bomb: "), "{stdout}{}", String::from_utf8_lossy(&output.stderr));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_while_printing_is_said_and_ends_with_2() {
    let dir = reported();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = dir.command(&["audit", "in"]).stdout(Stdio::from(full)).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(!output.stderr.is_empty());
}

/// No file may grow past 512 bytes here: what a full disk does to a table, at any size of disk.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_earlier_report_and_nothing_else() {
    let dir = reported();
    for n in 0..20 {
        dir.file(&format!("in/{n}.docx"), docx(COMPLETE));
    }
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" audit in -o out --lang en";
    let mut command = Command::new("sh");
    command.current_dir(dir.path("")).args(["-c", script, env!("CARGO_BIN_EXE_bienban")]);
    let output = command.output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert!(stderr.contains("out: the report cannot be written: "), "{stderr}");
    assert_untouched(&dir);
}

#[test]
fn a_report_folder_that_cannot_be_is_said_before_anything_is_audited() {
    let dir = reported();
    dir.file("file", "");
    let ran = dir.run(&["audit", "in", "-o", "file", "--lang", "en"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.contains("file: the report cannot be written: "), "{}", ran.stderr);
    let ran = dir.run(&["audit", "in", "-o", "file/below", "--lang", "en"]);
    assert_eq!((ran.code, dir.read("file").as_str()), (2, ""));
}

#[cfg(unix)]
#[test]
fn nobody_reading_the_output_is_no_error_and_leaves_no_half_report() {
    let dir = reported();
    for n in 0..200 {
        dir.file(&format!("in/{n}.docx"), "%PDF-1.7");
    }
    let mut child = dir.command(&["audit", "in", "-o", "out"]).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(0));
    assert_untouched(&dir);
}

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_the_earlier_report_and_ends_with_130() {
    let dir = reported();
    dir.file("list", (0..400_000).map(|n| format!("{n}.docx\n")).collect::<String>());
    for signal in ["-INT", "-TERM"] {
        let mut child =
            dir.command(&["audit", "--files-from", "list", "-o", "out"]).stdout(Stdio::null()).spawn().unwrap();
        let started = Instant::now();
        while dir.names("out").len() < 2 {
            assert!(child.try_wait().unwrap().is_none() && started.elapsed() < Duration::from_secs(60));
            std::thread::sleep(Duration::from_millis(1));
        }
        assert!(Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap().success());
        assert_eq!(child.wait().unwrap().code(), Some(130), "{signal}");
        assert_untouched(&dir);
    }
}
