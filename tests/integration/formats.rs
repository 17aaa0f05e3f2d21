//! `--format`: what is made of the findings, and where it goes.

use std::collections::BTreeSet;
#[cfg(unix)]
use std::process::Stdio;

use bienban::report::jsonl::Line;
use bienban::report::rows::DocumentRow;
use bienban::report::safe;

use crate::support::{COMPLETE, Dir, docx, incomplete};

const PDF: &str = "%PDF-1.7";

/// Minutes with and without blanks, one number twice, one file that is none.
fn folder() -> Dir {
    let dir = Dir::with(&["in/a.docx", "in/b/c.docx"], docx(&incomplete()));
    dir.file("in/b/d.docx", docx(&COMPLETE.replace("kho", "xưởng")));
    dir.file("in/e.docx", PDF);
    dir
}

fn lines(text: &str) -> Vec<Line> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_line_a_document_in_path_order_then_what_is_between_them_and_the_end() {
    let dir = folder();
    let ran = dir.run(&["audit", "in", "--format", "jsonl"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (2, ""));
    let lines = lines(&ran.stdout);
    let paths = lines.iter().filter_map(|line| match line {
        Line::Document(row) => Some(row.path.as_str()),
        _ => None,
    });
    assert_eq!(paths.collect::<Vec<_>>(), ["a.docx", "b/c.docx", "b/d.docx", "e.docx"]);
    let between = lines.iter().filter(|line| matches!(line, Line::Across(_))).count();
    let Some(Line::End(end)) = lines.last() else { panic!("{}", ran.stdout) };
    assert_eq!((end.documents, end.across, lines.len()), (4, between, 4 + between + 1));
    assert!(between > 0, "{}", ran.stdout);
}

#[test]
fn a_line_is_read_back_as_it_was_written_and_has_what_the_tables_have() {
    let dir = folder();
    let jsonl = dir.run(&["audit", "in", "--format", "jsonl"]).stdout;
    for (line, text) in lines(&jsonl).iter().zip(jsonl.lines()) {
        assert_eq!(serde_json::to_string(line).unwrap(), text);
    }
    let Some(Line::Document(DocumentRow { records, .. })) = lines(&jsonl).into_iter().next() else { panic!("{jsonl}") };
    let record = &records[0];
    assert_eq!((&*record.status, record.error_count), ("incomplete", 1));
    assert_eq!(record.start_time.as_ref().unwrap().value, "XX:30");
    assert!(!record.start_time.as_ref().unwrap().by.is_empty());
    let blank = &record.blanks[0];
    let finding = record.findings.iter().find(|f| f.rule == "BB101").unwrap();
    assert_eq!((&*blank.field, blank.span), ("start.hour", finding.span));
    assert!(blank.span.1 > blank.span.0 && finding.excerpt.contains('▢'));
    let Some(Line::Document(last)) =
        lines(&jsonl).into_iter().find(|l| matches!(l, Line::Document(d) if d.path == "e.docx"))
    else {
        panic!("{jsonl}")
    };
    assert_eq!((&*last.fault.unwrap().id, last.records.len()), ("not-docx", 0));
}

/// Whoever reads up to any byte has whole lines and at most one that is not finished, and knows that more should come.
#[test]
fn lines_cut_anywhere_are_whole_but_for_the_last() {
    let dir = folder();
    let jsonl = dir.run(&["audit", "in", "--format", "jsonl"]).stdout;
    for cut in (0..jsonl.len()).filter(|&at| jsonl.is_char_boundary(at)) {
        let (whole, _) = jsonl[..cut].rsplit_once('\n').unwrap_or_default();
        assert!(!lines(whole).iter().any(|line| matches!(line, Line::End(_))), "{cut}");
    }
}

#[test]
fn the_same_rows_come_whatever_the_number_of_threads() {
    let dir = folder();
    for format in ["jsonl", "csv:out", "text"] {
        let read = |jobs: &str| {
            let stdout = dir.run(&["audit", "in", "--format", format, "--jobs", jobs]).stdout;
            // The time that it took is not the same.
            let stdout: Vec<String> =
                stdout.lines().filter(|line| !line.contains(" giây")).map(str::to_owned).collect();
            let table = if format == "csv:out" { dir.read("out/findings.csv") } else { String::new() };
            (stdout, table)
        };
        assert_eq!(read("1"), read("4"), "{format}");
    }
}

#[test]
fn one_format_alone_goes_to_standard_output_and_nothing_else_does() {
    let dir = folder();
    for two in [["jsonl", "text"], ["jsonl:-", "text:-"], ["jsonl", "jsonl"], ["xlsx", "text"]] {
        let ran = dir.run(&["audit", "in", "--lang", "en", "--format", two[0], "--format", two[1]]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{two:?}");
        assert!(ran.stderr.contains("standard output"), "{}", ran.stderr);
    }
    let ran =
        dir.run(&["audit", "in", "--format", "jsonl:x.jsonl", "--format", "csv:tables", "--format", "text:t:1.txt"]);
    assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (2, "", ""));
    assert_eq!(dir.read("x.jsonl"), dir.run(&["audit", "in", "--format", "jsonl:-"]).stdout);
    assert!(dir.read("t:1.txt").contains("e.docx: không kiểm tra được"));
    assert_eq!(dir.column("tables/records.csv").len(), 4);
    assert!(dir.run(&["audit", "in", "-o", "out", "--format", "jsonl"]).stdout.starts_with("{\"type\":\"document\""));
    assert_eq!(dir.read("out/records.csv"), dir.read("tables/records.csv"));
}

#[test]
fn a_folder_of_tables_is_not_audited_however_it_is_asked_for() {
    let dir = Dir::with(&["a.docx"], docx(&incomplete()));
    let skipped = || {
        dir.run(&["audit", ".", "--format", "csv:tables"]);
        dir.read("tables/summary.csv")
    };
    assert_eq!(skipped(), skipped());
}

#[test]
fn a_format_that_is_none_or_has_nowhere_to_go_is_said() {
    let dir = folder();
    let said = |formats: &[&str]| {
        let mut args = vec!["audit", "in", "--lang", "en"];
        args.extend(formats.iter().flat_map(|format| ["--format", format]));
        let ran = dir.run(&args);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{formats:?}");
        ran.stderr
    };
    assert!(said(&["csv"]).contains("csv:DIR") && said(&["csv:-"]).contains("csv:DIR"));
    assert!(said(&["pdf"]).contains("text, csv, jsonl, xlsx, html"));
    assert!(said(&["sarif"]).contains("not there yet"));
    assert!(said(&["jsonl:"]).contains("no FILE"));
    assert!(said(&["jsonl:x", "text:x"]).contains("one file"));
    assert!(said(&["jsonl:gone/x"]).contains("the report cannot be written"));
}

#[cfg(unix)]
#[test]
fn nobody_reading_a_format_is_no_error() {
    let dir = folder();
    for format in ["text", "jsonl", "xlsx", "html"] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = dir.command(&["audit", "in", "--format", format]);
        let output = command.stdout(writer).stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()), "{format}");
    }
}

/// The fields of a table when a spreadsheet splits its lines at `separators` and knows quotation marks as RFC 4180 does.
fn fields(text: &str, separators: &[char]) -> BTreeSet<String> {
    let mut fields = BTreeSet::new();
    let (mut field, mut quoted) = (String::new(), false);
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            c if !quoted && (separators.contains(&c) || c == '\n') => {
                fields.insert(std::mem::take(&mut field));
            }
            c => field.push(c),
        }
    }
    fields
}

/// The same when it takes a quotation mark for one only at the beginning of a field, as Excel does with a separator
/// that is not its own.
fn torn(text: &str, separators: &[char]) -> BTreeSet<String> {
    text.split(|c| separators.contains(&c) || c == '\n').map(str::to_owned).collect()
}

#[test]
fn no_field_is_a_formula_whichever_separator_is_written_or_read() {
    let dir = Dir::new();
    let names = ["=cmd|' /C calc'!A0.docx", "a;=1+1.docx", "b, \u{200B}@SUM(1).docx", "c\t-2.docx", " \u{A0}+3.docx"];
    names.iter().for_each(|name| dir.file(&format!("in/{name}"), PDF));
    let text = incomplete().replace("Nội dung: Bàn", "Nội dung: …………; =1+1, \t=2");
    dir.file("in/z.docx", docx(&text));
    for separator in ["comma", "semicolon", "tab"] {
        dir.run(&["audit", "in", "-o", "out", "--no-bom", "--csv-separator", separator]);
        for table in dir.names("out").iter().filter(|name| name.ends_with(".csv")) {
            let text = dir.read(&format!("out/{table}"));
            for read in [&[','][..], &[';'], &['\t'], &[',', ';', '\t']] {
                for field in fields(&text, read).union(&torn(&text, read)) {
                    let bare = field.trim_start_matches(|c: char| c.is_whitespace() || "\"\u{200B}".contains(c));
                    assert!(!bare.starts_with(['=', '+', '-', '@']), "{separator} {table} {read:?}: {field:?}");
                }
            }
        }
    }
}

#[test]
fn a_separator_parts_the_fields_and_what_was_made_harmless_is_given_back() {
    let dir = Dir::new();
    let names = [" +3.docx", "'=1.docx", "=cmd|' /C calc'!A0.docx", "a;=1+1.docx", "b.docx"];
    names.iter().for_each(|name| dir.file(&format!("in/{name}"), PDF));
    let mut read = Vec::new();
    for (separator, byte) in [("comma", b','), ("semicolon", b';'), ("tab", b'\t')] {
        dir.run(&["audit", "in", "--format", "csv:out", "--csv-separator", separator]);
        let text = dir.read("out/records.csv");
        assert!(!text.contains("sep="), "{text}");
        let text = text.strip_prefix('\u{FEFF}').unwrap();
        let mut table = csv::ReaderBuilder::new().delimiter(byte).from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
        assert_eq!(rows.iter().map(|row| safe::as_written(&row[0])).collect::<Vec<_>>(), names);
        read.push(rows);
    }
    assert!(read.windows(2).all(|pair| pair[0] == pair[1]));
}

#[test]
fn text_is_quoted_and_numbers_are_as_they_are() {
    let dir = Dir::with(&["a.docx"], docx(&COMPLETE.replace("15/BB-HS", "09")));
    dir.run(&["audit", ".", "-o", "out", "--no-bom"]);
    let records = dir.read("out/records.csv");
    assert!(records.starts_with("\"path\",\"record\","), "{records}");
    assert!(records.contains("\r\n\"a.docx\",1,\"complete\",\"hop\","), "{records}");
    assert!(records.contains(",\"09\",") && records.contains(",\"11:00\",2,\"\",0,2,0,0,0,0,\"\"\r\n"), "{records}");
}

/// The same of a run that is killed: whatever it had written is whole but for the last line, and says that more should
/// have come.
#[cfg(unix)]
#[test]
fn lines_of_a_run_that_is_killed_are_whole_but_for_the_last() {
    use std::io::Read as _;
    let dir = Dir::new();
    dir.file("list", (0..200_000).map(|n| format!("{n}.docx\n")).collect::<String>());
    let mut child = dir.command(&["audit", "--files-from", "list", "--format", "jsonl"]).spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    let mut read = vec![0; 100_000];
    out.read_exact(&mut read).unwrap();
    child.kill().unwrap();
    out.read_to_end(&mut read).unwrap();
    child.wait().unwrap();
    let text = String::from_utf8_lossy(&read);
    let (whole, _) = text.rsplit_once('\n').unwrap();
    let lines = lines(whole);
    assert!(lines.len() > 100 && lines.iter().all(|line| matches!(line, Line::Document(_))));
}
