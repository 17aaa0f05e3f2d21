//! No way of calling the program changes a verdict unseen.

#[cfg(unix)]
use std::fs;
use std::io::Write as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::support::{COMPLETE, Dir, docx, incomplete};

/// A folder with minutes that lack the hour.
fn lacking(files: &[&str]) -> Dir {
    Dir::with(files, docx(&incomplete()))
}

#[test]
fn an_empty_entry_is_an_error_and_switches_nothing_off() {
    let dir = lacking(&["a.docx"]);
    for typed in [["--ignore", "BB6,"], ["--ignore", ""], ["--select", " "], ["--select", "BB1,,BB2"]] {
        let ran = dir.run(&["audit", "a.docx", typed[0], typed[1]]);
        assert_eq!(ran.code, 2, "{typed:?}");
        assert!(ran.stderr.contains(&format!("{}: mục rỗng", typed[0])), "{}", ran.stderr);
    }
    for key in ["ignore = ['']", "select = ['']", "[[exceptions]]\npath = 'a.docx'\nrules = ['']\nreason = 'x'"] {
        dir.file("bienban.toml", key);
        let ran = dir.run(&["audit", "a.docx"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{key}");
        assert!(ran.stderr.contains("bienban.toml, dòng ") && ran.stderr.contains("mục rỗng"), "{}", ran.stderr);
    }
}

#[test]
fn a_rule_that_there_is_not_is_an_error_with_the_nearest() {
    let dir = lacking(&["a.docx"]);
    let ran = dir.run(&["audit", "a.docx", "--ignore", "BB1O1"]);
    let wanted = "bienban: --ignore: không quy tắc nào bắt đầu bằng “BB1O1” (có phải “BB101”?); `bienban rules` liệt kê các quy tắc\n";
    assert_eq!((ran.code, ran.stderr.as_str()), (2, wanted));
}

#[test]
fn the_nearest_settings_hold_for_each_document_in_whatever_order() {
    let dir = lacking(&["m1/a.docx", "m2/b.docx", "m2/sub/c.docx"]);
    dir.file("m1/bienban.toml", "ignore = ['BB1']");
    dir.file("m2/sub/bienban.toml", "ignore = ['BB1']");
    dir.file("list", "m1/a.docx\nm2/b.docx\nm2/sub/c.docx\n");
    dir.file("tsil", "m2/sub/c.docx\nm2/b.docx\nm1/a.docx\n");
    let wanted = ["complete", "incomplete", "complete"];
    for paths in [&["m1", "m2"][..], &["m2", "m1"], &["--files-from", "list"], &["--files-from", "tsil"]] {
        dir.run(&[&["audit", "-o", "out", "--no-bom"], paths].concat());
        assert_eq!(dir.field("out/records.csv", "status"), wanted, "{paths:?}");
    }
    let dots = ["audit", "m1/../m2/sub", "-o", "out", "--no-bom"];
    dir.run(&dots);
    assert_eq!(dir.field("out/records.csv", "status"), ["complete"]);
}

#[test]
fn settings_can_be_named_or_left_out_and_are_told() {
    let dir = lacking(&["in/a.docx", "in/b/c.docx"]);
    dir.file("in/bienban.toml", "ignore = ['BB1']");
    dir.file("other.toml", "ignore = ['BB6']");
    assert_eq!(dir.run(&["audit", "in"]).code, 0);
    assert_eq!(dir.run(&["audit", "in", "--isolated"]).code, 1);
    assert_eq!(dir.run(&["audit", "in", "--config", "other.toml"]).code, 1);
    assert_eq!(dir.run(&["audit", "in", "--config", "gone.toml"]).stderr, "bienban: gone.toml: không tìm thấy\n");
    let told = dir.run(&["audit", "in", "-v", "--lang", "en"]).stderr;
    assert!(told.contains("/in/bienban.toml: 2 documents\n"), "{told}");
    let shown = dir.run(&["audit", "--show-settings", "in"]).stdout;
    assert!(shown.ends_with("/in/bienban.toml: 2 tài liệu\n  ignore: BB1\n"), "{shown}");
    let shown = dir.run(&["audit", "--show-settings", "--isolated", "--select", "BB1", "in"]).stdout;
    assert_eq!(shown, "(không có bienban.toml): 2 tài liệu\n  select: BB1\n");
    for command in ["extract", "text"] {
        assert_eq!(dir.run(&[command, "in/a.docx", "--config", "gone.toml"]).code, 2, "{command}");
        assert_eq!(dir.run(&[command, "in/a.docx", "--isolated"]).code, 0, "{command}");
    }
}

#[test]
fn exceptions_name_documents_from_their_own_folder_whatever_path_was_given() {
    let dir = lacking(&["kho/2019/hồ sơ/a.docx"]);
    let decomposed = "2019/ho\u{302}\u{300} so\u{31B}/a.docx";
    for path in ["2019/hồ sơ/a.docx", decomposed, "./2019/", "2019\\\\hồ sơ\\\\a.docx", "2019/**/*.docx", "**/a.docx"]
    {
        let exception = format!("[[exceptions]]\npath = \"{path}\"\nrules = [\"BB1\"]\nreason = \"cũ\"");
        dir.file("kho/bienban.toml", exception);
        for given in [".", "kho", "./kho/2019", "kho/2019/hồ sơ/a.docx"] {
            assert_eq!(dir.run(&["audit", given]).code, 0, "{path} {given}");
        }
        let absolute = dir.path("kho/2019").display().to_string();
        assert_eq!(dir.run(&["audit", &absolute]).code, 0, "{path}");
    }
}

#[test]
fn an_exception_that_matched_nothing_is_reported() {
    let dir = lacking(&["a/a.docx", "b/b.docx"]);
    let exception = |path: &str| format!("[[exceptions]]\npath = '{path}'\nrules = ['BB1']\nreason = 'x'\n");
    dir.file("bienban.toml", exception("b") + &exception("c/*.docx"));
    let ran = dir.run(&["audit", "a"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.ends_with("/bienban.toml: ngoại lệ “c/*.docx” không khớp tài liệu nào\n"), "{}", ran.stderr);
    assert_eq!(ran.stderr.lines().count(), 1, "what is there and was not audited is no mistake: {}", ran.stderr);
}

#[cfg(unix)]
#[test]
fn one_document_has_one_row() {
    let dir = lacking(&["d/f.docx"]);
    std::os::unix::fs::symlink("f.docx", dir.path("d/g.docx")).unwrap();
    fs::hard_link(dir.path("d/f.docx"), dir.path("d/h.docx")).unwrap();
    let absolute = dir.path("d/f.docx").display().to_string();
    let ran = dir.run(&["audit", "d/f.docx", &absolute, "./d/f.docx", "d", "d/g.docx", "-o", "out", "--all"]);
    assert_eq!(dir.column("out/records.csv"), ["d/f.docx"]);
    assert!(!dir.read("out/findings.csv").contains("BB705"), "{}", ran.stdout);
    assert!(ran.stderr.is_empty(), "{}", ran.stderr);
}

#[test]
fn what_complete_does_not_speak_of_is_told() {
    let dir = Dir::with(&["a/x.docx", "b/y.docx"], docx(COMPLETE));
    let on = dir.run(&["audit", "a", "-o", "out", "--no-bom"]);
    assert!(!dir.read("out/records.csv").contains("rules_off") && !on.stdout.contains("Không kiểm tra"));
    dir.file("b/bienban.toml", "ignore = ['BB206']");
    let ran = dir.run(&["audit", ".", "--ignore", "BB6", "-o", "out", "--no-bom"]);
    let told = "Không kiểm tra: BB206, BB6 (thể thức); “đầy đủ” không nói gì về các quy tắc này\n";
    assert!(ran.stdout.contains(told), "{}", ran.stdout);
    assert_eq!(dir.field("out/records.csv", "rules_off"), ["BB6", "BB206; BB6"]);
    assert_eq!(dir.field("out/summary.csv", "rules_off"), ["BB6", "BB206; BB6", "BB206; BB6"]);
    let line = dir.run(&["audit", "a", "--select", "BB1", "--format", "jsonl"]).stdout;
    assert!(line.contains("\"rules_off\":\"BB2; BB3; BB4; BB5; BB6; BB7\""), "{line}");
}

#[test]
fn files_that_are_none_are_skipped_and_counted() {
    let dir = Dir::with(&["._x.docx", "__MACOSX/x.docx", "$RECYCLE.BIN/x.docx", ".Trash-1000/x.docx"], "");
    [".git/x.docx", "~$x.docx", ".~x.docx"].iter().for_each(|file| dir.file(file, ""));
    dir.file("a.docx", docx(COMPLETE));
    let ran = dir.run(&["audit", ".", "-v", "-o", "out"]);
    assert_eq!(ran.code, 0, "{}", ran.stdout);
    assert!(ran.stdout.contains("Bỏ qua 7 tệp (1 tệp khóa, 1 tệp tạm, 5 của hệ thống)"), "{}", ran.stdout);
    assert!(ran.stderr.contains("bienban: ~$x.docx: bỏ qua (tệp khóa)\n"), "{}", ran.stderr);
    assert_eq!(dir.column("out/records.csv"), ["a.docx"]);
}

#[test]
fn lists_are_read_as_programs_write_them() {
    let dir = lacking(&["x y/á.docx", "b.docx"]);
    let text = "\u{FEFF}\"x y/á.docx\"\r\nb.docx\r\n";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for list in [text.as_bytes(), text.trim_start_matches('\u{FEFF}').as_bytes(), &utf16] {
        dir.fed(&["audit", "--files-from", "-", "-o", "out"], list);
        assert_eq!(dir.column("out/records.csv"), ["b.docx", "x y/á.docx"]);
        dir.file("list", list);
        dir.run(&["audit", "--files-from", "list", "-o", "out"]);
        assert_eq!(dir.column("out/records.csv"), ["b.docx", "x y/á.docx"]);
    }
    dir.fed(&["audit", "-0", "--files-from", "-", "-o", "out"], "x y/á.docx\0b.docx\0");
    assert_eq!(dir.column("out/records.csv"), ["b.docx", "x y/á.docx"]);
    let ran = dir.fed(&["audit", "--files-from", "-"], "");
    assert_eq!((ran.code, ran.stderr.contains("không có tài liệu nào để rà")), (2, true), "{}", ran.stderr);
}

#[test]
fn a_list_through_a_pipe_gives_the_report_that_a_list_in_a_file_gives() {
    let files: Vec<String> = (0..90).map(|n| format!("{}/{n}.docx", n % 4)).collect();
    let dir = lacking(&files.iter().map(String::as_str).collect::<Vec<_>>());
    files.iter().step_by(3).for_each(|file| dir.file(file, docx(COMPLETE)));
    dir.file("list", files.join("\n"));
    for format in ["jsonl", "csv:out", "text"] {
        let all = ["--all", "--jobs", "2", "--format", format];
        let once = dir.run(&[&["audit", "--files-from", "list"], &all[..]].concat());
        let tables = |format: &str| {
            (format == "csv:out")
                .then(|| dir.names("out").iter().map(|n| dir.read(&format!("out/{n}"))).collect::<Vec<_>>())
        };
        let before = tables(format);
        let piped = dir.fed(&[&["audit", "--files-from", "-"], &all[..]].concat(), files.join("\n"));
        let timeless = |text: &str| text.lines().filter(|line| !line.contains(" giây")).collect::<Vec<_>>().join("\n");
        assert_eq!(timeless(&piped.stdout), timeless(&once.stdout), "{format}");
        assert!(before == tables(format) && piped.code == once.code, "{format}");
    }
}

#[test]
fn a_list_is_begun_before_it_ends() {
    let dir = lacking(&["bad/a.docx"]);
    dir.file("bad/bienban.toml", "slect = []");
    let mut child = dir.command(&["audit", "--files-from", "-"]).stdin(Stdio::piped()).spawn().unwrap();
    let mut list = child.stdin.take().unwrap();
    list.write_all(b"bad/a.docx\n").unwrap();
    list.flush().unwrap();
    let patience = Instant::now() + Duration::from_secs(60);
    while child.try_wait().unwrap().is_none() {
        assert!(Instant::now() < patience, "it waits for the end of the list");
        std::thread::sleep(Duration::from_millis(10));
    }
    drop(list);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("“slect”"));
}

#[cfg(unix)]
#[test]
fn no_name_reaches_the_terminal_raw() {
    let name = "a\u{1b}[2J\nb";
    let dir = lacking(&[&format!("{name}.docx")]);
    dir.file(&format!("{name}/bienban.toml"), "slect = []");
    dir.file(&format!("{name}/x.docx"), "");
    dir.file(&format!("{name}.tmp"), "");
    fs::create_dir(dir.path(&format!("{name}-empty"))).unwrap();
    let (empty, gone, file, folder) =
        (format!("{name}-empty"), format!("{name}-gone"), format!("{name}.docx"), format!("{name}/x.docx"));
    let calls = [
        &["audit", &file, "-v"][..],
        &["audit", &empty],
        &["audit", &gone],
        &["audit", &folder],
        &["audit", "--show-files", &file],
        &["audit", "--files-from", &gone],
        &["audit", "--config", &gone, "."],
        &["audit", &file, "--as-of", name],
        &["audit", &file, "--ignore", name],
        &["audit", &file, "-o", &file],
        &["extract", &gone],
        &["text", &folder],
        &["explain", name],
        &["lookup", name],
        &["audit", ".", "-v"],
    ];
    for call in calls {
        let ran = dir.run(call);
        assert!(
            !ran.stdout.contains('\u{1b}') && !ran.stderr.contains('\u{1b}'),
            "{call:?}: {}{}",
            ran.stdout,
            ran.stderr
        );
        assert!(!ran.stderr.is_empty() || !ran.stdout.is_empty(), "{call:?}");
    }
}

#[test]
fn today_is_the_local_day() {
    let dir = Dir::new();
    // East of Greenwich by 14 hours and west of it by 12, one of the two is always another day than the other.
    let text = |day: &str| docx(&COMPLETE.replace("15 tháng 02 năm 2023", day));
    let future = |zone: &str, day: &str| {
        dir.file("a.docx", text(day));
        let ran = dir.command(&["audit", "a.docx", "--select", "BB110", "--fail-on", "note"]).env("TZ", zone).output();
        ran.unwrap().status.code() == Some(1)
    };
    let (east, west) = ("EAST-14", "WEST12");
    let today = |zone: &str| {
        let output = std::process::Command::new("date").arg("+%d tháng %m năm %Y").env("TZ", zone).output().unwrap();
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    };
    let (there, here) = (today(east), today(west));
    assert_ne!(there, here);
    assert!(!future(east, &there) && !future(west, &here), "the minutes of today");
    assert!(future(west, &there), "it is tomorrow there");
}

#[test]
fn a_report_is_a_folder_and_no_stream() {
    let dir = lacking(&["a.docx"]);
    for output in ["-", "/dev/stdout", "/dev/stderr"] {
        let ran = dir.run(&["audit", "a.docx", "-o", output]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{output}");
        assert!(ran.stderr.contains("--format jsonl"), "{}", ran.stderr);
    }
    assert!(!dir.path("-").exists());
}

#[test]
fn faults_may_be_allowed() {
    let dir = Dir::with(&["bad.docx"], "%PDF-1.7");
    dir.file("good.docx", docx(COMPLETE));
    assert_eq!(dir.run(&["audit", "."]).code, 2);
    let ran = dir.run(&["audit", ".", "--allow-faults"]);
    assert_eq!(ran.code, 0);
    assert!(ran.stdout.contains("bad.docx: không kiểm tra được"), "{}", ran.stdout);
    dir.file("lacking.docx", docx(&incomplete()));
    assert_eq!(dir.run(&["audit", ".", "--allow-faults"]).code, 1);
}

#[test]
fn quiet_says_nothing_and_verbose_what_was_skipped() {
    let dir = lacking(&["a.docx", "note.txt"]);
    let ran = dir.run(&["audit", ".", "--quiet", "-o", "out"]);
    assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (1, "", ""));
    assert_eq!(dir.column("out/records.csv"), ["a.docx"]);
    let ran = dir.run(&["audit", ".", "-q", "--format", "jsonl"]);
    assert!(ran.stdout.starts_with('{'), "what is asked for is written");
    assert!(dir.run(&["audit", "gone.toml", "--config", "gone", "-q"]).stderr.contains("gone"), "errors are told");
    let told = dir.run(&["audit", ".", "-v", "--lang", "en"]).stderr;
    assert!(told.contains("bienban: note.txt: skipped (of other kinds)\n"), "{told}");
}

#[test]
fn globs_choose_and_are_expanded_where_no_shell_does() {
    let dir = lacking(&["2019/a.docx", "2020/b.docx", "2020/nháp c.docx"]);
    let files = |args: &[&str]| dir.run(&[&["audit", "--show-files"], args].concat()).stdout;
    assert_eq!(files(&[".", "--exclude", "nháp*", "--include", "2020"]), "2020/b.docx\n");
    assert_eq!(files(&["20*"]), "2019/a.docx\n2020/b.docx\n2020/nháp c.docx\n");
    assert_eq!(files(&["*/[ab].docx"]), "2019/a.docx\n2020/b.docx\n");
    let ran = dir.run(&["audit", "*.odt"]);
    assert_eq!(ran.code, 2, "{}", ran.stdout);
}

#[test]
fn colours_are_for_whoever_wants_them() {
    let dir = lacking(&["a.docx"]);
    let coloured = |args: &[&str], no_color: &str| {
        let output = dir.command(&[&["audit", "a.docx"], args].concat()).env("NO_COLOR", no_color).output().unwrap();
        output.stdout.contains(&0x1b)
    };
    assert!(!coloured(&[], "") && !coloured(&["--color", "never"], ""));
    assert!(coloured(&["--color", "always"], "1"), "what is typed wins over the environment");
}
