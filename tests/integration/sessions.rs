//! The sessions of `docs/sessions.md`: every command of the page is run, and prints what the page says.
//!
//! A `## ` begins a folder of its own. A ```` ```console ```` block has commands behind `$ ` and below each what it
//! prints; `…` alone on a line stands for any lines. A block whose fence names a file (```` ```toml kho/bienban.toml ````)
//! is written into the folder.

mod folders;
mod page;

use std::process::Command;

use crate::support::Dir;
use folders::{INSPECTED, clerk, continuous, inspector};
use page::{Step, steps, workflow};

const PAGE: &str = include_str!("../../docs/sessions.md");

/// What the page calls the folder of a session.
const HERE: &str = "/srv";

#[test]
fn a_clerk_finds_what_there_is_to_do() {
    play(&clerk(), "Cán bộ văn thư");
}

#[test]
fn an_inspector_gets_through_four_thousand_files() {
    let dir = inspector();
    let files =
        walkdir::WalkDir::new(dir.path("kho")).into_iter().filter(|e| e.as_ref().unwrap().file_type().is_file());
    assert_eq!(files.count(), INSPECTED, "the page says so many");
    play(&dir, "An inspector");
}

#[test]
fn a_job_fails_on_what_is_new() {
    play(&continuous(), "A CI job");
}

#[test]
fn the_workflow_of_the_page_runs_what_the_session_shows() {
    let shown: Vec<String> = steps(PAGE, "A CI job").into_iter().filter_map(Step::command).collect();
    let run = workflow(PAGE);
    assert!(!run.is_empty());
    for line in run {
        assert!(shown.contains(&line), "{line}");
    }
}

#[test]
fn what_differs_is_seen() {
    assert!(agrees("a\n…\nd\n", "a\nb\nc\nd\n") && agrees("…\nd\n", "d\n") && agrees("a\n…\n", "a\n"));
    assert!(!agrees("a\n…\nd\n", "a\nb\nc\n") && !agrees("a\n", "a\nb\n") && !agrees("a\nb\n", "a\n"));
    assert!(agrees("2 tài liệu, 1,2 giây", "2 tài liệu, 13 giây") && !agrees("2 tài liệu", "3 tài liệu"));
    assert!(agrees("2 documents, 0.1 s\n", "2 documents, 4 s\n") && !agrees("2 documents, 1 s", "3 documents, 1 s"));
    assert!(!agrees("… và 2 dòng khác", "… và 3 dòng khác"), "a line that begins so is a line like any other");
}

/// Runs a session in its folder.
fn play(dir: &Dir, title: &str) {
    let steps = steps(PAGE, title);
    assert!(steps.iter().any(|step| matches!(step, Step::Command { .. })), "{title}: no command on the page");
    let mut status = 0;
    for step in steps {
        match step {
            Step::File { name, text } => dir.file(&name, text),
            Step::Command { command, output } => {
                let (ended, printed) = run(dir, &command, status);
                assert!(agrees(&output, &printed), "$ {command}\nthe page says\n{output}\nand the program\n{printed}");
                status = ended;
            }
        }
    }
}

/// Runs a command line behind one that ended with `before`: its exit status and all that it prints.
fn run(dir: &Dir, command: &str, before: i32) -> (i32, String) {
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_bienban")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let script = format!("exec 2>&1; (exit {before})\n{command}");
    let mut shell = Command::new("sh");
    shell.args(["-c", &script]).current_dir(dir.path("")).env("PATH", path).env_remove("RUST_BACKTRACE");
    let output = shell.output().unwrap();
    let here = dunce::canonicalize(dir.path("")).unwrap().display().to_string();
    let printed = String::from_utf8(output.stdout).unwrap();
    (output.status.code().unwrap(), printed.replace(here.trim_end_matches('/'), HERE))
}

/// Whether what is written stands for what is printed.
fn agrees(written: &str, printed: &str) -> bool {
    let (written, printed) = (timeless(written), timeless(printed));
    let mut rest = &printed[..];
    let mut parts = written.split(|line| line == "…");
    let first = parts.next().unwrap_or_default();
    let Some(behind) = rest.strip_prefix(first) else { return false };
    rest = behind;
    let mut parts: Vec<&[String]> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        let Some(at) = (0..=rest.len()).find(|&at| rest[at..].starts_with(part)) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

/// Lines in which no time that it took is said.
fn timeless(text: &str) -> Vec<String> {
    let is_time = |part: &str| {
        let number = part.strip_suffix(" giây").or_else(|| part.strip_suffix(" s"));
        number.is_some_and(|number| number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')))
    };
    let line = |line: &str| line.split(", ").filter(|part| !is_time(part)).collect::<Vec<_>>().join(", ");
    text.lines().map(line).collect()
}
