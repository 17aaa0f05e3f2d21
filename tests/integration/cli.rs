//! The command line: what it prints, what it writes, how it ends.

use std::fs;
#[cfg(unix)]
use std::process::Command;
#[cfg(unix)]
use std::time::Duration;

use crate::support::{COMPLETE, Dir, docx, incomplete};

const PDF: &str = "%PDF-1.7";

#[test]
fn a_document_that_cannot_be_read_is_named_and_ends_with_2() {
    let dir = Dir::with(&["a.docx"], PDF);
    let ran = dir.run(&["audit", "a.docx"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stdout.starts_with("a.docx: không kiểm tra được\n"), "{}", ran.stdout);
}

#[test]
fn a_folder_without_documents_is_told_unless_it_may_be_empty() {
    let dir = Dir::with(&["note.txt", "a/x.docx"], "");
    dir.file("a/x.docx", docx(COMPLETE));
    dir.file("b/note.txt", "");
    fs::create_dir(dir.path("mount")).unwrap();
    let ran = dir.run(&["audit", "a", "b", "mount"]);
    assert_eq!(ran.code, 2);
    let told =
        |name: &str| format!("bienban: {name}: không có tài liệu nào để rà (--allow-empty nếu đúng là như vậy)\n");
    assert_eq!(ran.stderr, told("b") + &told("mount"));
    assert!(ran.stdout.contains("1 tài liệu"), "the rest is audited");
    let ran = dir.run(&["audit", "b", "--allow-empty", "--lang", "en"]);
    assert_eq!(ran.code, 0);
    assert!(ran.stdout.contains("0 documents") && ran.stdout.contains("1 skipped (1 of other kinds)"));
}

#[test]
fn complete_minutes_end_with_0_and_are_only_counted() {
    let dir = Dir::with(&["a.docx"], docx(COMPLETE));
    let ran = dir.run(&["audit", ".", "--lang", "en"]);
    assert_eq!(ran.code, 0, "{}", ran.stdout);
    assert!(ran.stdout.starts_with("1 document, 1 record, "), "{}", ran.stdout);
    assert!(ran.stdout.contains("1  complete (100 %)"), "{}", ran.stdout);
}

#[test]
fn a_blank_hour_ends_with_1_unless_it_never_fails() {
    let dir = Dir::with(&["a.docx"], docx(&incomplete()));
    let ran = dir.run(&["audit", "."]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.stdout.contains("lỗi: thân văn bản, đoạn 5: Chưa ghi giờ bắt đầu (\"Hồi ▢ giờ 30 phút"),
        "{}",
        ran.stdout
    );
    assert_eq!(dir.run(&["audit", ".", "--fail-on", "never"]).code, 0);
}

#[test]
fn the_worst_exit_status_wins() {
    let dir = Dir::with(&["a.docx"], docx(&incomplete()));
    dir.file("b.docx", PDF);
    assert_eq!(dir.run(&["audit", "."]).code, 2);
}

#[test]
fn every_table_has_its_columns_a_mark_for_excel_and_windows_line_ends() {
    let dir = Dir::with(&["a.docx"], PDF);
    dir.run(&["audit", ".", "-o", "out"]);
    let tables = ["blanks", "dates", "findings", "participants", "parties", "records", "references", "summary"];
    let mut names = tables.map(|t| format!("{t}.csv")).to_vec();
    names.splice(7..7, ["report.html".to_owned(), "report.xlsx".to_owned()]);
    assert_eq!(dir.names("out"), names);
    for table in tables {
        let text = dir.read(&format!("out/{table}.csv"));
        assert!(text.starts_with('\u{FEFF}') && text.ends_with("\r\n"), "{table}");
    }
    assert!(
        dir.read("out/blanks.csv")
            .ends_with("\"path\",\"record\",\"blank\",\"field\",\"drawn_as\",\"location\",\"before\",\"after\"\r\n")
    );
}

#[test]
fn the_mark_for_excel_can_be_left_out() {
    let dir = Dir::with(&["a.docx"], PDF);
    dir.run(&["audit", ".", "-o", "out", "--no-bom"]);
    assert!(dir.read("out/records.csv").starts_with("\"path\","));
}

#[test]
fn lock_files_and_other_kinds_are_counted_and_not_audited() {
    let dir = Dir::with(&["~$a.docx", "~WRL0001.tmp", "b.txt", "c.DOCX"], PDF);
    dir.run(&["audit", ".", "-o", "out"]);
    assert_eq!(dir.column("out/records.csv"), ["c.DOCX"]);
    assert!(dir.read("out/summary.csv").contains("\r\n\"(total)\",1,0,0,0,0,0,1,3,"));
}

#[test]
fn rows_come_in_path_order_whatever_the_number_of_threads() {
    let files: Vec<String> = (0..200).map(|n| format!("in/{}/{n}.docx", n % 7)).collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let dir = Dir::with(&files, docx(&incomplete()));
    dir.run(&["audit", "in", "-o", "one", "--jobs", "1"]);
    dir.run(&["audit", "in", "-o", "four", "--jobs", "4"]);
    for table in dir.names("one") {
        let bytes = |folder: &str| fs::read(dir.path(&format!("{folder}/{table}"))).unwrap();
        assert!(bytes("one") == bytes("four"), "{table}");
    }
    let paths = dir.column("one/records.csv");
    assert!(paths.len() == 200 && paths.is_sorted());
}

#[test]
fn the_report_folder_is_never_audited() {
    let dir = Dir::with(&["a.docx", "out/old.docx"], PDF);
    dir.run(&["audit", ".", "-o", "out"]);
    dir.run(&["audit", ".", "-o", "out"]);
    assert_eq!(dir.column("out/records.csv"), ["a.docx"]);
    assert_eq!(dir.read("out/old.docx"), PDF);
}

#[test]
fn with_several_paths_each_stands_before_its_documents() {
    let dir = Dir::with(&["x/a.docx", "y/b.docx"], PDF);
    dir.run(&["audit", "x/", "y/b.docx", "-o", "out"]);
    assert_eq!(dir.column("out/records.csv"), ["x/a.docx", "y/b.docx"]);
}

#[test]
fn a_list_of_files_comes_from_a_file_or_from_standard_input() {
    let dir = Dir::with(&["x/a.docx", "b.docx"], PDF);
    dir.file("list", "x/a.docx\r\n\r\nb.docx\r\n");
    dir.run(&["audit", "--files-from", "list", "-o", "out"]);
    assert_eq!(dir.column("out/records.csv"), ["b.docx", "x/a.docx"]);
    dir.fed(&["audit", "--files-from", "-", "-o", "out"], "x/a.docx");
    assert_eq!(dir.column("out/records.csv"), ["x/a.docx"]);
}

#[test]
fn a_document_on_standard_input_goes_by_the_name_it_is_given() {
    let dir = Dir::new();
    let ran = dir.fed(&["audit", "-", "--stdin-filename", "thư.docx"], docx(&incomplete()));
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.starts_with("thư.docx: chưa đầy đủ\n"), "{}", ran.stdout);
}

#[test]
fn a_file_that_is_not_there_is_a_row_with_its_fault() {
    let dir = Dir::new();
    assert_eq!(dir.run(&["audit", "gone.docx", "-o", "out"]).code, 2);
    assert!(dir.read("out/records.csv").contains("\"gone.docx\",0,\"unreadable\","));
}

#[test]
fn an_earlier_report_stays_when_a_new_one_cannot_be_written() {
    let dir = Dir::with(&["a.docx"], PDF);
    dir.file("out/records.csv", "earlier");
    fs::create_dir(dir.path("out/summary.csv")).unwrap();
    let ran = dir.run(&["audit", "a.docx", "-o", "out"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert_eq!(ran.stderr, "bienban: out/summary.csv: không ghi được báo cáo: đó là một thư mục\n");
    assert_eq!(dir.read("out/records.csv"), "earlier");
    assert_eq!(dir.names("out"), ["records.csv", "summary.csv"]);
}

#[test]
fn a_cell_that_would_be_a_formula_is_text() {
    let dir = Dir::with(&["=1+1.docx"], PDF);
    dir.run(&["audit", ".", "-o", "out"]);
    assert_eq!(dir.column("out/records.csv"), ["'=1+1.docx"]);
}

#[cfg(unix)]
#[test]
fn a_name_with_line_ends_and_escapes_is_shown_and_not_obeyed() {
    let dir = Dir::with(&["a\n\u{1b}[2J\u{202E}.docx"], PDF);
    let ran = dir.run(&["audit", "."]);
    assert!(ran.stdout.starts_with("a\\n\\u{1b}[2J\\u{202e}.docx: "), "{}", ran.stdout);
}

#[cfg(unix)]
#[test]
fn a_named_pipe_is_a_fault_and_never_blocks() {
    let dir = Dir::new();
    assert!(Command::new("mkfifo").arg(dir.path("a.docx")).status().unwrap().success());
    let ran = dir.run(&["audit", "."]);
    assert_eq!(ran.code, 2);
    assert!(ran.stdout.contains("unreadable:"), "{}", ran.stdout);
}

#[cfg(unix)]
#[test]
fn a_link_in_a_circle_is_told_and_the_rest_audited() {
    let dir = Dir::with(&["x/a.docx"], docx(COMPLETE));
    std::os::unix::fs::symlink(dir.path(""), dir.path("x/loop")).unwrap();
    let ran = dir.run(&["audit", ".", "--lang", "en"]);
    assert!(ran.stderr.contains("x/loop: a link to a folder, not followed"), "{}", ran.stderr);
    assert!(ran.stdout.contains("1 document,"), "{}", ran.stdout);
}

#[cfg(unix)]
#[test]
fn nobody_reading_the_output_is_no_error() {
    let dir = Dir::with(&["a.docx"], PDF);
    let (reader, writer) = std::io::pipe().unwrap();
    // The reader is gone before the first line is written, whoever runs first.
    drop(reader);
    let output = dir.command(&["audit", "."]).stdout(writer).spawn().unwrap().wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()));
}

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_the_earlier_report_and_ends_with_130() {
    let dir = Dir::new();
    dir.file("out/records.csv", "earlier");
    dir.file("list", (0..400_000).map(|n| format!("{n}.docx\n")).collect::<String>());
    let child = dir.command(&["audit", "--files-from", "list", "-o", "out"]).spawn().unwrap();
    while dir.names("out").len() < 2 {
        std::thread::sleep(Duration::from_millis(1));
    }
    let reader = std::thread::spawn(move || {
        let pid = child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
        child.wait_with_output().unwrap()
    });
    assert_eq!(reader.join().unwrap().status.code(), Some(130));
    assert_eq!((dir.names("out").len(), dir.read("out/records.csv").as_str()), (1, "earlier"));
}

#[test]
fn bad_usage_ends_with_2() {
    let dir = Dir::new();
    assert_eq!(dir.run(&["audit"]).code, 2);
    assert_eq!(dir.run(&["audit", "-", "--files-from", "-"]).code, 2);
    assert_eq!(dir.run(&["explain", "BB999"]).code, 2);
    assert_eq!(dir.run(&["audit", "--files-from", "gone"]).code, 2);
}

#[test]
fn the_rules_are_listed_and_explained() {
    let dir = Dir::new();
    let list = dir.run(&["rules"]).stdout;
    assert!(list.starts_with("BB101  error    Bỏ trống giờ"), "{list}");
    for id in list.lines().filter_map(|line| line.split(' ').next()) {
        let ran = dir.run(&["explain", id, "--lang", "en"]);
        assert_eq!(ran.code, 0);
        assert!(ran.stdout.starts_with(id) && ran.stdout.contains("\nFires on:\n"), "{}", ran.stdout);
    }
}

#[test]
fn the_shell_gets_its_completions_and_manual() {
    let dir = Dir::new();
    assert!(dir.run(&["completions", "bash"]).stdout.contains("--files-from"));
    assert!(dir.run(&["man"]).stdout.contains(".TH bienban 1"));
    assert!(dir.run(&["--version"]).stdout.starts_with("bienban "));
}

#[test]
fn extract_tells_people_and_programs_the_same() {
    let dir = Dir::with(&["a.docx"], docx(&incomplete()));
    let people = dir.run(&["extract", "a.docx", "--lang", "en"]);
    assert_eq!(people.code, 0);
    assert!(people.stdout.contains("Start: 2023-02-15 XX:30\n"), "{}", people.stdout);
    let json = dir.run(&["extract", "a.docx", "--format", "json"]).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["path"], "a.docx");
    assert_eq!(json["records"][0]["status"], "incomplete");
    assert_eq!(json["records"][0]["start_time"]["value"], "XX:30");
    assert_eq!(json["records"][0]["blanks"][0]["field"], "start.hour");
}

#[test]
fn text_shows_each_blank_by_its_field() {
    let dir = Dir::with(&["a.docx"], docx(&incomplete()));
    let text = dir.run(&["text", "a.docx"]).stdout;
    assert!(text.contains("\nHồi ▢{start.hour} giờ 30 phút ngày 15"), "{text}");
}

#[test]
fn one_document_that_cannot_be_read_ends_with_2_and_its_reason() {
    let dir = Dir::with(&["a.docx"], PDF);
    let ran = dir.run(&["extract", "a.docx", "--lang", "en"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.starts_with("bienban: a.docx: not-docx: "), "{}", ran.stderr);
}

#[test]
fn what_a_file_is_called_says_nothing() {
    let dir = Dir::with(&["a.docx", "b.doc", "c.dot"], docx(&incomplete()));
    dir.file("d.doc", "{\\rtf1 BIÊN BẢN}");
    dir.file("e.doc", "<table><tr><td>BIÊN BẢN");
    let ran = dir.run(&["audit", ".", "-o", "report", "--lang", "en"]);
    assert_eq!(ran.code, 2);
    let rows = dir.read("report/records.csv");
    assert_eq!(rows.matches(",\"incomplete\",").count(), 3, "{rows}");
    for (path, kind) in [("d.doc", "RTF"), ("e.doc", "HTML")] {
        let row = rows.lines().find(|row| row.starts_with(&format!("\"{path}\""))).unwrap();
        assert!(row.contains("not-docx: ") && row.contains("save it as .docx") && row.contains(kind), "{row}");
    }
}

#[test]
fn an_office_sets_its_rules_in_the_nearest_file() {
    let dir = Dir::with(&["a/b/x.docx"], docx(&incomplete()));
    assert_eq!(dir.run(&["audit", "a/b"]).code, 1);
    dir.file("a/bienban.toml", "ignore = [\"BB1\"]");
    assert_eq!(dir.run(&["audit", "a/b"]).code, 0);
    dir.file("a/b/bienban.toml", "[severities]\nBB101 = \"warning\"");
    assert_eq!(dir.run(&["audit", "a/b"]).code, 0);
    assert_eq!(dir.run(&["audit", "a/b", "--fail-on", "warning"]).code, 1);
    dir.file("a/b/bienban.toml", "[[exceptions]]\npath = \"x.docx\"\nrules = [\"BB101\"]\nreason = \"hồ sơ cũ\"");
    assert_eq!(dir.run(&["audit", "a/b"]).code, 0);
    assert_eq!(dir.run(&["audit", "a/b", "--select", "bb1"]).code, 0);
}

#[test]
fn a_key_that_is_not_known_is_a_mistake() {
    let dir = Dir::with(&["x.docx"], docx(COMPLETE));
    for text in ["slect = []", "ignore = [\"BB9\"]", "[severities]\nBB101 = \"bad\"", "[kinds]\nx = \"y\""] {
        dir.file("bienban.toml", text);
        let ran = dir.run(&["audit", "x.docx"]);
        assert_eq!(ran.code, 2, "{text}: {}", ran.stderr);
        assert!(ran.stderr.contains("bienban.toml"), "{}", ran.stderr);
    }
}

#[test]
fn the_register_is_asked_by_symbol() {
    let dir = Dir::new();
    let ran = dir.run(&["lookup", "30/2020/nd-cp"]);
    assert_eq!(
        (ran.code, ran.stdout.as_str()),
        (
            0,
            "30/2020/NĐ-CP  Nghị định  ban hành 05/03/2020  hiệu lực từ 05/03/2020\n  Về công tác văn thư\n  chưa thấy văn bản \
             bãi bỏ\nTheo bảng tính đến ngày 23/07/2026; văn bản bãi bỏ sau ngày đó, hoặc bảng chưa ghi, không có ở đây.\n"
        )
    );
    assert_eq!(dir.run(&["lookup", "28/2018/QĐ-UBND"]).code, 1);
}

#[test]
fn documents_are_compared_with_each_other() {
    let dir = Dir::with(&["b/1.docx", "b/2.docx", "z.docx"], docx(COMPLETE));
    dir.file("b/2.docx", docx(&COMPLETE.replace("kho", "xưởng")));
    dir.file("a.docx", "");
    let ran = dir.run(&["audit", ".", "-o", "out", "--select", "BB613,BB705"]);
    assert!(ran.stdout.contains("15/BB-HS"), "{}", ran.stdout);
    let rows: Vec<String> = dir
        .read("out/findings.csv")
        .lines()
        .skip(1)
        .map(|l| l.split(',').take(4).collect::<Vec<_>>().join(","))
        .collect();
    assert_eq!(rows, ["\"b/2.docx\",1,\"BB613\",\"note\"", "\"z.docx\",1,\"BB705\",\"note\""]);
    assert_eq!(dir.run(&["audit", "b", "--select", "BB613", "--fail-on", "note"]).code, 1);
}

#[test]
fn what_documents_show_side_by_side_obeys_severities_and_exceptions() {
    let dir = Dir::with(&["b/1.docx", "b/2.docx", "z.docx"], docx(COMPLETE));
    dir.file("b/2.docx", docx(&COMPLETE.replace("kho", "xưởng")));
    let column = |file: &str, of: &str| {
        let text = dir.read(&format!("out/{file}"));
        let mut table = csv::Reader::from_reader(text.as_bytes());
        let at = table.headers().unwrap().iter().position(|c| c == of).unwrap();
        table.records().map(|row| row.unwrap()[at].to_owned()).collect::<Vec<_>>()
    };
    let typed = ["audit", ".", "-o", "out", "--no-bom", "--select", "BB613,BB705"];
    assert_eq!(dir.run(&typed).code, 0);
    let before = (column("records.csv", "status"), column("summary.csv", "complete"));
    assert_eq!(before.0, ["complete"; 3]);
    dir.file("bienban.toml", "[severities]\nBB613 = \"error\"\nBB705 = \"warning\"");
    let ran = dir.run(&typed);
    assert_eq!(ran.code, 1, "{}", ran.stdout);
    assert!(ran.stdout.contains("b/2.docx: lỗi: "), "{}", ran.stdout);
    assert_eq!(column("findings.csv", "severity"), ["error", "warning"]);
    assert_eq!(column("records.csv", "status"), ["complete", "incomplete", "complete"]);
    assert_eq!(column("records.csv", "error_count"), ["0", "1", "0"]);
    assert_eq!(column("records.csv", "warning_count"), ["0", "0", "1"]);
    assert_eq!(column("summary.csv", "complete"), ["1", "1", "2"]);
    assert_eq!(column("summary.csv", "errors"), ["0", "1", "1"]);
    let excepted = "[[exceptions]]\npath = \"b\"\nrules = [\"BB6\"]\nreason = \"bản sao lưu\"";
    dir.file("bienban.toml", excepted);
    assert_eq!(dir.run(&typed).code, 0);
    assert_eq!(column("findings.csv", "rule"), ["BB705"]);
    assert_eq!((column("records.csv", "status"), column("summary.csv", "complete")), before);
}

#[test]
fn the_words_an_office_requires_are_whole_words() {
    let dir = Dir::with(&["x.docx"], docx(COMPLETE));
    let fires = |words: &str| {
        let required = "[[required]]\nkind = \"hop\"\nname = \"ca\"\nseverity = \"warning\"\nwords = ";
        dir.file("bienban.toml", format!("{required}[\"{words}\"]"));
        dir.run(&["audit", "x.docx", "--select", "BB612", "--fail-on", "warning"]).code
    };
    assert_eq!(["kho", "nhà kho", "kh", "hà kho"].map(fires), [0, 0, 1, 1]);
}

#[test]
fn text_obeys_the_labels_of_the_office() {
    let dir = Dir::with(&["a/x.docx"], docx(&COMPLETE.replace("Nhà kho được", "Mã lô: ............\nNhà kho được")));
    assert!(!dir.run(&["text", "a/x.docx"]).stdout.contains("▢{account}"));
    dir.file("bienban.toml", "[labels]\n\"mã lô\" = \"account\"");
    let text = dir.run(&["text", "a/x.docx"]).stdout;
    assert!(text.contains("\nMã lô: ▢{account}"), "{text}");
}
