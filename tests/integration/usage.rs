//! The command line as a person meets it: help, mistakes, habits, completions, in both languages.

use std::fs;

use crate::support::{COMPLETE, Dir, docx, incomplete};

const COMMANDS: [&str; 11] =
    ["audit", "extract", "text", "rules", "explain", "fields", "kinds", "lookup", "completions", "man", "help"];

/// Words of clap's own that Vietnamese help has none of.
const ENGLISH: [&str; 16] = [
    "Usage",
    "usage",
    "Options",
    "OPTIONS",
    "Commands",
    "COMMAND",
    "Arguments",
    "default",
    "ossible",
    "Values",
    "Print",
    "PATH",
    "FILE",
    "help of",
    "SYNOPSIS",
    "DESCRIPTION",
];

fn helped(dir: &Dir, args: &[&str]) -> String {
    let ran = dir.run(args);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{args:?}");
    ran.stdout
}

#[test]
fn help_is_vietnamese_unless_english_is_asked_for() {
    let dir = Dir::new();
    for command in COMMANDS {
        for flag in ["-h", "--help"] {
            let vi = helped(&dir, &[command, flag]);
            assert!(vi.contains("Cách dùng:\n  bienban") && vi.contains("\nTùy chọn:\n"), "{vi}");
            let leaked = ENGLISH.iter().find(|word| vi.contains(**word));
            assert_eq!(leaked, None, "{command} {flag}: {vi}");
            let en = helped(&dir, &[command, flag, "--lang", "en"]);
            assert!(en.contains("Usage:\n  bienban") && en.contains("\nOptions:\n"), "{en}");
            assert!(!en.contains("Cách") && !en.contains("ặc định"), "{en}");
        }
    }
    let vi = helped(&dir, &["--help"]);
    for heading in ["Lệnh:", "Tùy chọn:", "Ví dụ:", "Mã kết thúc: 0"] {
        assert!(vi.contains(&format!("\n{heading}")), "{heading}: {vi}");
    }
    assert_eq!(ENGLISH.iter().find(|word| vi.contains(**word)), None, "{vi}");
    assert!(COMMANDS.iter().all(|command| vi.contains(&format!("\n  {command} "))), "{vi}");
}

#[test]
fn the_language_holds_wherever_it_stands_and_the_locale_is_not_asked() {
    let dir = Dir::new();
    for args in [["--lang", "en", "audit", "-h"], ["audit", "-h", "--lang", "en"]] {
        assert!(helped(&dir, &args).starts_with("Audit every document"), "{args:?}");
    }
    assert!(helped(&dir, &["audit", "--lang=en", "-h"]).starts_with("Audit every document"));
    let ran = dir.command(&["audit", "-h"]).env("LANG", "en_US.UTF-8").env("LC_ALL", "en_US.UTF-8").output().unwrap();
    assert!(String::from_utf8(ran.stdout).unwrap().starts_with("Rà soát mọi tài liệu"));
    assert!(dir.run(&["--nonsense", "audit", "--lang", "en"]).stderr.starts_with("bienban: there is no option"));
    assert_eq!(helped(&dir, &["--lang", "en", "kinds", "--lang", "vi"]), helped(&dir, &["kinds"]));
}

/// The long options of `audit`.
const OPTIONS: &str = "files-from null include exclude allow-empty show-files stdin-filename output format all statistics \
csv-separator no-bom select ignore config isolated show-settings baseline write-baseline update-baseline fail-on as-of \
allow-faults jobs quiet verbose color lang help";

#[test]
fn the_help_of_audit_names_every_option_and_fits_a_window() {
    let dir = Dir::new();
    for lang in ["vi", "en"] {
        for flag in ["-h", "--help"] {
            let help = helped(&dir, &["audit", flag, "--lang", lang]);
            let wide = help.lines().find(|line| line.chars().count() > 100);
            assert_eq!(wide, None);
            let named: Vec<&str> = help
                .lines()
                .filter_map(|line| line.trim_start().strip_prefix("-"))
                .filter_map(|rest| rest.split("--").nth(usize::from(!rest.starts_with('-'))).or(rest.strip_prefix('-')))
                .filter_map(|rest| rest.trim_start_matches('-').split_whitespace().next())
                .collect();
            for option in OPTIONS.split_whitespace() {
                assert!(named.contains(&option), "{lang} {flag}: {option} is not among {named:?}");
            }
        }
    }
    let long = helped(&dir, &["audit", "--help"]);
    assert!(long.contains("- warning  cả cảnh báo") && long.contains("[mặc định: error]"), "{long}");
    assert!(helped(&dir, &["audit", "-h"]).contains("[giá trị: error,"));
}

#[test]
fn help_of_a_command_is_that_of_its_option() {
    let dir = Dir::new();
    assert_eq!(helped(&dir, &["help", "audit"]), helped(&dir, &["audit", "--help"]));
    assert_eq!(helped(&dir, &["help", "--lang", "en"]), helped(&dir, &["--help", "--lang", "en"]));
    assert!(dir.run(&["help", "adit"]).stderr.contains("có phải bạn muốn gõ audit?"));
}

/// Runs what is wrong; the message in both languages.
#[track_caller]
fn wrong(args: &[&str], vi: &str, en: &str) {
    let dir = Dir::new();
    for (lang, expected) in [("vi", vi), ("en", en)] {
        let args: Vec<&str> = args.iter().copied().chain(["--lang", lang]).collect();
        let ran = dir.run(&args);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{args:?}");
        assert_eq!(ran.stderr.trim_end(), format!("bienban: {expected}"), "{args:?}");
    }
}

#[test]
fn a_mistake_is_told_in_the_language_asked_for_with_the_nearest_and_where_help_is() {
    let audit = ("Xem cách dùng: bienban audit --help", "How it is used: bienban audit --help");
    let of_audit = |args: &[&str], vi: &str, en: &str| {
        wrong(args, &format!("{vi}\n{}", audit.0), &format!("{en}\n{}", audit.1));
    };
    of_audit(
        &["audit", ".", "--outptu", "x"],
        "không có tùy chọn --outptu; có phải bạn muốn gõ --output?",
        "there is no option --outptu; did you mean --output?",
    );
    of_audit(
        &["--verison"],
        "không có tùy chọn --verison; có phải bạn muốn gõ --version?",
        "there is no option --verison; did you mean --version?",
    );
    of_audit(&["audit", ".", "-x"], "không có tùy chọn -x", "there is no option -x");
    of_audit(
        &["audit", ".", "--color", "alwasy"],
        "--color <KHI_NÀO>: không nhận giá trị alwasy; chọn một trong: auto, always, never; có phải bạn muốn gõ always?",
        "--color <WHEN>: alwasy is none of its values: auto, always, never; did you mean always?",
    );
    of_audit(
        &["audit", ".", "--format", "xls:a"],
        "--format <DẠNG[:TỆP]> xls:a: không nhận giá trị xls; chọn một trong: text, csv, jsonl, xlsx, html; có phải bạn muốn \
         gõ xlsx?",
        "--format <FORMAT[:FILE]> xls:a: xls is none of its values: text, csv, jsonl, xlsx, html; did you mean xlsx?",
    );
    of_audit(
        &["audit", ".", "--format", "sarif"],
        "--format <DẠNG[:TỆP]> sarif: dạng này chưa có",
        "--format <FORMAT[:FILE]> sarif: this format is not there yet",
    );
    of_audit(&["audit"], "thiếu <ĐƯỜNG_DẪN>...", "<PATH>... is missing");
    of_audit(&["audit", ".", "-0"], "thiếu --files-from <TỆP>", "--files-from <FILE> is missing");
    of_audit(&["audit", ".", "-q", "-v"], "--quiet không dùng cùng --verbose được", "--quiet cannot go with --verbose");
    of_audit(
        &["audit", ".", "-o", "a", "-o", "b"],
        "--output <THƯ_MỤC> chỉ được ghi một lần",
        "--output <DIR> may be given only once",
    );
    of_audit(
        &["audit", ".", "-j", "0"],
        "--jobs <SỐ> 0: phải là số nguyên từ 1 trở lên",
        "--jobs <N> 0: must be a whole number from 1 on",
    );
    of_audit(&["audit", ".", "-o"], "--output <THƯ_MỤC> cần một giá trị", "--output <DIR> needs a value");
    of_audit(
        &["audit", ".", "--quiet=3"],
        "--quiet không nhận giá trị nào, đã gõ 3",
        "--quiet takes no value, 3 was typed",
    );
}

#[test]
fn what_was_typed_cannot_steer_the_terminal() {
    let dir = Dir::new();
    for args in [&["audit", "--a\u{1b}c"][..], &["\u{1b}c"], &["fields", "\u{1b}c"], &["explain", "\u{1b}c"]] {
        let ran = dir.run(args);
        assert_eq!(ran.code, 2, "{args:?}");
        assert!(ran.stderr.contains("\\u{1b}") && !ran.stderr.contains('\u{1b}'), "{}", ran.stderr);
    }
}

#[test]
fn a_path_in_place_of_a_command_is_audited() {
    let dir = Dir::with(&["hồ-sơ/a.docx", "rules"], docx(&incomplete()));
    dir.file("hồ-sơ/b.docx", docx(COMPLETE));
    assert_eq!(dir.run(&["audit", "hồ-sơ", "-o", "one"]).code, 1);
    for args in [&["hồ-sơ", "-o", "two"][..], &["-o", "two", "hồ-sơ"], &["--lang=vi", "hồ-sơ", "-qotwo"]] {
        let ran = dir.run(args);
        assert_eq!(ran.code, 1, "{}", ran.stderr);
        assert_eq!(dir.read("one/findings.csv"), dir.read("two/findings.csv"));
        fs::remove_dir_all(dir.path("two")).unwrap();
    }
    assert!(dir.run(&["--lang", "en", "hồ-sơ"]).stdout.contains("2 documents, "));
    assert!(dir.run(&["./rules"]).stdout.starts_with("rules: chưa đầy đủ\n"), "a path");
    assert!(dir.run(&["rules"]).stdout.starts_with("BB101"), "the name of a command wins");
    let ran = dir.fed(&["-", "--stdin-filename", "thư.docx"], docx(&incomplete()));
    assert!(ran.stdout.starts_with("thư.docx: "), "{}", ran.stdout);
    dir.file("list", "hồ-sơ/a.docx\n");
    assert_eq!(dir.run(&["--files-from", "list"]).code, 1);
}

#[test]
fn a_first_word_that_is_neither_command_nor_path_is_told_of() {
    wrong(
        &["audti", "hồ-sơ"],
        "không có lệnh audti; có phải bạn muốn gõ audit?\nXem cách dùng: bienban --help",
        "there is no command audti; did you mean audit?\nHow it is used: bienban --help",
    );
    wrong(
        &["hồ", "sơ"],
        "hồ không phải là lệnh, cũng không có tệp hay thư mục nào tên như vậy; tên có dấu cách thì đặt trong dấu ngoặc \
         kép\nXem cách dùng: bienban --help",
        "hồ is no command, nor is there a file or folder of that name; put a name with spaces in quotes\nHow it is \
         used: bienban --help",
    );
    let dir = Dir::with(&["audti/a.docx", "merge/a.docx"], docx(COMPLETE));
    assert_eq!(dir.run(&["audti"]).code, 0, "a folder of that name");
    assert!(dir.run(&["merge"]).stderr.contains("chưa có lệnh merge"), "a name that is kept for later");
    assert!(dir.run(&["gone.docx"]).stdout.starts_with("gone.docx: không kiểm tra được"), "a file that is gone");
}

#[test]
fn with_nothing_typed_three_lines_say_what_to_do() {
    let dir = Dir::new();
    for (args, expected) in [(&[][..], "bienban hồ-sơ -o báo-cáo"), (&["--lang", "en"], "bienban minutes -o report")]
    {
        let ran = dir.run(args);
        assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.lines().count()), (2, "", 3), "{}", ran.stderr);
        assert_eq!(ran.stderr.lines().nth(1), Some(&*format!("  {expected}")));
    }
}

#[test]
fn a_rule_is_explained_however_it_is_typed_and_a_family_whole() {
    let dir = Dir::new();
    assert_eq!(dir.run(&["explain", "bb101"]).stdout, dir.run(&["explain", "BB101"]).stdout);
    let family = dir.run(&["explain", "bb1", "--lang", "en"]);
    assert!(family.stdout.starts_with("BB101: ") && family.stdout.contains("\nBB102: "), "{}", family.stdout);
    assert!(!family.stdout.contains("BB201: "));
    for typed in ["BB1O1", "bb1o1", "B101"] {
        let upper = typed.to_uppercase();
        let vi =
            format!("không quy tắc nào bắt đầu bằng “{upper}” (có phải “BB101”?); `bienban rules` liệt kê các quy tắc");
        let en = format!("no rule begins with “{upper}” (did you mean “BB101”?); `bienban rules` lists them");
        wrong(&["explain", typed], &vi, &en);
    }
    assert!(!dir.run(&["explain", "picnic"]).stderr.contains("có phải"));
}

#[test]
fn shells_complete_rules_files_and_folders_in_the_language_asked_for() {
    let dir = Dir::new();
    let zsh = |lang: &str| dir.run(&["completions", "zsh", "--lang", lang]).stdout;
    let (vi, en) = (zsh("vi"), zsh("en"));
    for option in ["'*--select=[", "'*--ignore=[", "':rule -- "] {
        let line = |script: &str| {
            let from = script.find(option).unwrap_or_else(|| panic!("{option} is not in {script}"));
            script[from..].split("))'").next().unwrap().to_owned()
        };
        for (script, family, rule) in [(&vi, "giờ, ngày", "Bỏ trống giờ"), (&en, "times", "Opening time left blank")]
        {
            let line = line(script);
            assert!(line.contains(&format!("BB1\\:\"{family}\"")), "{line}");
            assert!(line.contains("BB101\\:\"") && line.contains(rule), "{line}");
        }
    }
    assert!(vi.contains("[Ghi các bảng") && en.contains("[Write the tables"));
    assert!(vi.contains(":THƯ_MỤC:_files -/'") && vi.contains(":TỆP:_files'"), "{vi}");
    assert!(vi.matches("':file -- Tài liệu; - là đầu vào chuẩn:_files'").count() == 2, "{vi}");
    assert!(vi.contains("vi\\:\"tiếng Việt\"") && en.contains("vi\\:\"Vietnamese\""));
    let bash = dir.run(&["completions", "bash"]).stdout;
    assert!(bash.contains("BB1 BB101 BB102 "), "{bash}");
}

#[test]
fn the_manual_page_is_in_the_language_asked_for() {
    let dir = Dir::new();
    let vi = helped(&dir, &["man"]);
    for line in [".TH bienban-audit 1", ".SH TÊN", ".SH \"MÔ TẢ\"", ".SH \"ĐẦU VÀO\"", ".SH LỆNH", "\\fIGiá trị:\\fR"]
    {
        assert!(vi.contains(&format!("\n{line}")), "{line}");
    }
    assert_eq!(ENGLISH.iter().find(|word| vi.contains(**word)), None);
    let en = helped(&dir, &["man", "--lang", "en"]);
    assert!(en.contains("\n.SH NAME\n") && en.contains("\\fIValues:\\fR") && !en.contains("Giá trị"));
}

#[test]
fn an_error_of_the_run_is_told_in_the_language_asked_for() {
    let dir = Dir::new();
    let args = ["audit", "-", "--files-from", "-"];
    assert!(dir.run(&args).stderr.contains("đầu vào chuẩn (-) chỉ đọc được một lần"));
    let args = ["audit", "-", "--files-from", "-", "--lang", "en"];
    assert!(dir.run(&args).stderr.contains("standard input (-) can be read only once"));
}
