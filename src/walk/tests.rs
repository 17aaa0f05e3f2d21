//! What is a document of a folder, and what it is called.

use std::fs;

use super::*;

fn folder_of(files: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "x").unwrap();
    }
    folder
}

/// The documents below a folder.
fn of(folder: &Path) -> Walk {
    walk(&[Argument::Path(folder.to_owned())], Options { passed: usize::MAX, ..Options::default() })
}

fn names(walk: &Walk) -> Vec<&str> {
    walk.candidates.iter().map(|c| c.name.as_str()).collect()
}

#[test]
fn a_folder_gives_its_documents_folder_by_folder() {
    let files =
        ["b.docx", "a-b/1.docx", "a/2.DOCX", "a/1.doc", "a/0.dot", "a/note.txt", "~$b.docx", "~WRL0001.tmp", "x.tmp"];
    let folder = folder_of(&files);
    let walk = of(folder.path());
    assert_eq!(names(&walk), ["a/0.dot", "a/1.doc", "a/2.DOCX", "a-b/1.docx", "b.docx"]);
    let counts = |folder: &str| Why::COUNTED.map(|why| walk.skipped[folder].count(why));
    assert_eq!((counts("."), counts("a")), ([1, 2, 0, 0, 0], [0, 0, 0, 1, 0]));
}

#[test]
fn with_several_arguments_each_stands_before_its_names() {
    let folder = folder_of(&["a/1.docx", "b/2.docx"]);
    let (a, b) = (folder.path().join("a/"), folder.path().join("b/2.docx"));
    let arguments = [Argument::Path(a), Argument::Path(b), Argument::Stdin("in.docx".to_owned())];
    let walk = walk(&arguments, Options { full_names: true, ..Options::default() });
    let root = folder.path().display().to_string();
    assert_eq!(names(&walk), [&format!("{root}/a/1.docx"), &format!("{root}/b/2.docx"), "in.docx"]);
}

#[test]
fn a_named_file_is_a_candidate_whatever_it_is_called_and_even_when_gone() {
    let folder = folder_of(&["note.txt"]);
    let arguments = [folder.path().join("note.txt"), folder.path().join("gone")].map(Argument::Path);
    assert_eq!(names(&walk(&arguments, Options::default())), ["gone", "note.txt"]);
}

#[test]
fn the_report_folder_is_not_audited() {
    let folder = folder_of(&["1.docx", "out/2.docx", "sub/out/3.docx"]);
    let root = folder.path().to_owned();
    let options = Options { report: Some(root.join("out")), ..Options::default() };
    let walk = walk(&[Argument::Path(root)], options);
    assert_eq!(names(&walk), ["1.docx", "sub/out/3.docx"]);
}

#[cfg(unix)]
#[test]
fn a_link_in_a_circle_is_told_and_not_followed() {
    let folder = folder_of(&["a/1.docx"]);
    std::os::unix::fs::symlink(folder.path(), folder.path().join("a/loop")).unwrap();
    let walk = of(folder.path());
    assert_eq!(names(&walk), ["a/1.docx"]);
    assert!(matches!(&walk.problems[..], [(name, Problem::FolderLink)] if name == "a/loop"));
}

#[test]
fn bytes_that_are_no_text_stay_apart() {
    assert_eq!(readable(b"b\xE1o.docx"), "b\\xE1o.docx");
    assert_eq!((folder("a/b/c.docx"), folder("c.docx"), folder("/c.docx")), ("a/b", ".", "/"));
}

#[cfg(unix)]
#[test]
fn one_file_reached_by_many_paths_is_one_document() {
    let folder = folder_of(&["a/1.docx", "b/3.docx"]);
    let path = |name: &str| folder.path().join(name);
    std::os::unix::fs::symlink("1.docx", path("a/2.docx")).unwrap();
    fs::hard_link(path("a/1.docx"), path("b/4.docx")).unwrap();
    let arguments = ["a/1.docx", "a/./1.docx", "a", "b/../a/1.docx", "", "gone", "gone"];
    let arguments = arguments.map(|name| Argument::Path(path(name)));
    let walk = walk(&arguments, Options { passed: usize::MAX, ..Options::default() });
    assert_eq!(names(&walk), ["1.docx", "b/3.docx", "gone"]);
    assert!(walk.problems.is_empty() && walk.skipped.is_empty(), "{:?}", walk.problems);
    assert!(walk.passed.len() >= 6 && walk.passed.iter().all(|(_, why)| *why == Why::Twice), "{:?}", walk.passed);
}

#[test]
fn files_that_are_none_are_counted_and_their_folders_not_looked_into() {
    let files = [
        "._x.docx",
        ".~x.docx",
        "__MACOSX/a.docx",
        "$RECYCLE.BIN/S-1/a.docx",
        ".Trash-1000/files/a.docx",
        ".git/a.docx",
        "a.docx",
    ];
    let walk = of(folder_of(&files).path());
    assert_eq!(names(&walk), ["a.docx"]);
    assert_eq!(Why::COUNTED.map(|why| walk.skipped["."].count(why)), [0, 1, 5, 0, 0]);
}

#[test]
fn a_folder_without_a_document_is_told() {
    let folder = folder_of(&["a/1.txt", "b/1.docx"]);
    let arguments = ["a", "b", ""].map(|name| Argument::Path(folder.path().join(name)));
    let walk = walk(&arguments, Options::default());
    assert!(matches!(&walk.problems[..], [(name, Problem::Empty)] if name.ends_with("/a")), "{:?}", walk.problems);
}

#[test]
fn globs_say_what_of_a_folder_is_audited() {
    let folder = folder_of(&["2019/a.docx", "2020/a.docx", "2020/nháp/b.docx", "c.doc"]);
    let found = |include: &[&str], exclude: &[&str]| {
        let patterns = |typed: &[&str]| typed.iter().map(|typed| Pattern::anywhere(typed)).collect();
        let options = Options { include: patterns(include), exclude: patterns(exclude), ..Options::default() };
        let walk = walk(&[Argument::Path(folder.path().to_owned())], options);
        (names(&walk).join(" "), walk.skipped.values().map(|s| s.count(Why::Excluded)).sum::<u64>())
    };
    assert_eq!(found(&["*.docx"], &["nháp"]), ("2019/a.docx 2020/a.docx".to_owned(), 2));
    assert_eq!(found(&["2020"], &[]), ("2020/a.docx 2020/nháp/b.docx".to_owned(), 2));
    assert_eq!(found(&[], &["2020/a*", "*.doc"]), ("2019/a.docx 2020/nháp/b.docx".to_owned(), 2));
}
