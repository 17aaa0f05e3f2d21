//! The page as it is written. What it does in a browser, `tests/page` shows.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::io::Read as _;
use std::num::NonZeroUsize;
use std::sync::atomic::AtomicBool;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bienban::report::html::{self, MOST, Source, Texts};
use bienban::report::rows::DocumentRow;
use bienban::report::spool::{Keeps, Line, Spool};
use bienban::report::summary::Summary;
use bienban::walk::{Candidate, Options, walk};
use bienban::{Audited, Document, Lang, audit, audit::judge};
use flate2::read::ZlibDecoder;
use serde_json::Value;

use crate::support::{Dir, docx, incomplete, package, paragraphs};

/// What stands between the two, for each place where the first is found.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).map(|rest| rest.split(to).next().unwrap()).collect()
}

/// The documents of a page, out of its blocks.
fn sheets(page: &str) -> Vec<Value> {
    let unpacked = |block: &str| {
        let packed = STANDARD.decode(block.split_once('>').unwrap().1).unwrap();
        let mut json = String::new();
        ZlibDecoder::new(&*packed).read_to_string(&mut json).unwrap();
        serde_json::from_str::<Vec<Value>>(&json).unwrap()
    };
    between(page, "<script type=\"text/plain\" id=\"b", "</script>").into_iter().flat_map(unpacked).collect()
}

/// The page of a folder `in`, with more arguments.
fn page(dir: &Dir, more: &[&str]) -> String {
    let ran = dir.run(&[&["audit", "in", "--format", "html", "--fail-on", "never", "--allow-faults"], more].concat());
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    ran.stdout
}

/// The paragraphs of a text, each with its pieces.
fn items(text: &[u8]) -> Vec<Vec<Value>> {
    serde_json::from_slice(text).unwrap()
}

fn words(piece: &Value) -> &str {
    piece.as_str().unwrap_or_else(|| piece[0].as_str().unwrap())
}

/// The tables, rows and paragraphs of a text, without marks: `<t<r<c:A ><c:B>>>`.
fn drawn(document: &Document) -> String {
    let row = DocumentRow::default();
    let mut out = String::new();
    for item in items(&html::leaf(document, &row, Lang::En).unwrap()) {
        match item[0].as_str().unwrap() {
            "p" => {
                let text: String = item[3..].iter().map(words).collect();
                out += &format!("{}{text};", item[2].as_str().unwrap());
            }
            "h" => out += &format!("[{}]", item[1].as_str().unwrap()),
            "c" => out += &format!("c{} ", item[1]),
            other => out += other,
        }
    }
    out
}

fn read(body: &str) -> Audited {
    audit(&package(body, &[]), &Lang::En.into()).unwrap()
}

#[test]
fn tables_lie_within_tables_as_they_do_in_the_document() {
    let cell = |inner: &str| format!("<w:tc>{inner}</w:tc>");
    let table = |rows: &[&[String]]| {
        let row = |row: &&[String]| format!("<w:tr>{}</w:tr>", row.concat());
        format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
    };
    let inner = table(&[&[cell(&paragraphs("C")), cell(&paragraphs("D"))]]);
    let wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc>".to_owned();
    let outer = table(&[
        &[cell(&paragraphs("A\nB")), cell(&format!("{inner}{}", paragraphs("E")))],
        &[wide],
        &[cell(&paragraphs("F")), cell(&paragraphs("G"))],
    ]);
    let after = table(&[&[cell(&paragraphs("H"))]]);
    let document = read(&format!("{}{outer}{after}{}", paragraphs("X"), paragraphs("Y"))).document;
    assert_eq!(drawn(&document), "X;trc1 A;B;c1 trc1 C;c1 D;/E;rc2 ;rc1 F;c1 G;/trc1 H;/Y;");
}

#[test]
fn every_fixture_is_shown_whole_and_every_blank_and_finding_has_its_place() {
    for entry in fs::read_dir("fixtures/minutes").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "docx") {
            continue;
        }
        let outcome = audit(&fs::read(&path).unwrap(), &Lang::En.into());
        let row = DocumentRow::of("a.docx", &outcome, Lang::En);
        let document = outcome.unwrap().document;
        let mut text = Vec::new();
        let mut marks = BTreeSet::new();
        let mut depth = 0;
        for item in items(&html::leaf(&document, &row, Lang::En).unwrap()) {
            depth += match item[0].as_str().unwrap() {
                "t" => 1,
                "/" => -1,
                _ => 0,
            };
            if item[0] == "p" {
                text.push(item[3..].iter().map(words).collect::<String>());
                let of = item[3..].iter().filter_map(|piece| piece.as_array()).map(|piece| piece[1].as_str().unwrap());
                marks.extend(of.flat_map(|of| of.split(' ').map(str::to_owned)));
            }
        }
        assert_eq!(depth, 0, "{}", path.display());
        let mut whole: Vec<&str> = document.paragraphs.iter().map(|paragraph| document.str(paragraph.span)).collect();
        let mut shown: Vec<&str> = text.iter().map(String::as_str).collect();
        whole.sort_unstable();
        shown.sort_unstable();
        assert_eq!(whole, shown, "{}", path.display());
        let count = |of: fn(&bienban::report::rows::RecordRow) -> usize| row.records.iter().map(of).sum::<usize>();
        let missing = |kind: &str, count| (0..count).map(|n| format!("{kind}{n}")).find(|mark| !marks.contains(mark));
        assert_eq!(missing("b", count(|record| record.blanks.len())), None, "{}", path.display());
        assert_eq!(missing("f", count(|record| record.findings.len())), None, "{}", path.display());
    }
}

#[test]
fn a_blank_is_marked_where_it_stands_and_so_is_what_was_read() {
    let document = Document::from_text("BIÊN BẢN BÀN GIAO\nHồi .... giờ ngày 15/02/2023, tại kho số 2.\nBên nhận:\n");
    let outcome = judge(document, &Lang::Vi.into());
    let row = DocumentRow::of("a.docx", &outcome, Lang::Vi);
    let text = html::leaf(&outcome.unwrap().document, &row, Lang::Vi).unwrap();
    let mut met = HashMap::new();
    for piece in items(&text).iter().flat_map(|item| &item[3..]).filter_map(Value::as_array) {
        for mark in piece[1].as_str().unwrap().split(' ') {
            met.entry(mark.to_owned()).or_insert_with(String::new).push_str(piece[0].as_str().unwrap());
        }
    }
    let hour = row.records[0].blanks.iter().position(|blank| blank.field == "start.hour").unwrap();
    let side = row.records[0].blanks.iter().position(|blank| blank.field == "party.name").unwrap();
    assert_eq!((met[&format!("b{hour}")].as_str(), met[&format!("b{side}")].as_str()), ("....", ""));
    assert!(met.iter().any(|(mark, text)| mark.starts_with('v') && text == "kho số 2"), "{met:?}");
    assert!(met.iter().any(|(mark, text)| mark.starts_with('v') && text == "BIÊN BẢN BÀN GIAO"), "{met:?}");
}

#[test]
fn what_a_document_is_called_or_holds_stays_text() {
    let dir = Dir::new();
    dir.file("in/<script>alert(1)<!--\"'&.docx", docx(&format!("{}\n&lt;/script&gt;&lt;img src=x&gt;", incomplete())));
    dir.file("in/b/&lt;.docx", b"no document");
    let page = page(&dir, &[]);
    assert!(!page.contains("<script>alert") && !page.contains("<img") && !page.contains(" style="));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;!--"));
    assert_eq!(page.matches("<script").count(), page.matches("</script>").count());
    let sheet = &sheets(&page)[0];
    assert_eq!(sheet["path"], "<script>alert(1)<!--\"'&.docx");
    assert!(sheet["text"].to_string().contains("</script><img src=x>"));
}

#[test]
fn the_page_asks_for_nothing() {
    let dir = Dir::with(&["in/a.docx"], docx(&incomplete()));
    let page = page(&dir, &[]);
    let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"")[0];
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-") && !policy.contains("unsafe"), "{policy}");
    for outside in ["http://", "https://", "@import", "url(", "src="] {
        let found =
            page.match_indices(outside).next().map(|(at, _)| page[..at].chars().rev().take(60).collect::<String>());
        assert_eq!(found, None, "{outside}");
    }
}

#[test]
fn a_report_that_travels_holds_no_more_than_it_is_told_to() {
    let dir = Dir::with(&["in/a.docx"], docx(&incomplete()));
    dir.run(&["audit", "in", "-o", "out"]);
    let names = dir.field("out/participants.csv", "name");
    assert!(!names.is_empty());
    let holds = |texts: &str, words: &str| {
        let page = page(&dir, &["--html-text", texts]);
        page.contains(words) || sheets(&page).iter().any(|sheet| sheet.to_string().contains(words))
    };
    assert!(holds("all", &names[0]) && holds("excerpts", &names[0]) && !holds("none", &names[0]));
    assert!(holds("all", "\"text\":[") && !holds("excerpts", "\"text\":["));
    assert!(holds("excerpts", "BIÊN BẢN") && !holds("none", "BIÊN BẢN"));
    assert!(holds("none", "a.docx") && holds("none", "BB1"));
}

#[test]
fn full_paths_are_not_told() {
    let dir = Dir::with(&["in/1/a.docx", "in/1/b.docx", "in/2/c.docx", "in/2/x.txt"], docx(&incomplete()));
    dir.file("in/2/d.docx", b"no document");
    let root = dir.path("in").to_str().unwrap().to_owned();
    let (one, two) = (format!("{root}/1"), format!("{root}/2"));
    let ran = dir.run(&["audit", &one, &two, "--format", "html", "--fail-on", "never", "--allow-faults"]);
    let sheets = sheets(&ran.stdout);
    let paths: Vec<&str> = sheets.iter().map(|sheet| sheet["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["1/a.docx", "1/b.docx", "2/c.docx", "2/d.docx"]);
    assert!(!ran.stdout.contains(&root) && sheets.iter().all(|sheet| !sheet.to_string().contains(&root)));
    // What documents say of each other names them too.
    let told = |sheet: &Value| {
        sheet["findings"].as_array().unwrap().iter().any(|f| f["message"].to_string().contains("1/a.docx"))
    };
    assert!(sheets.iter().any(told), "{sheets:?}");
}

#[test]
fn unread_and_skipped_files_are_told_with_their_reasons() {
    let dir = Dir::with(&["in/a.docx", "in/~$a.docx", "in/b/note.txt"], docx(&incomplete()));
    dir.file("in/c.docx", b"%PDF-1.7");
    let page = page(&dir, &[]);
    let unread = between(&page, "<section id=\"unread\">", "</section>")[0];
    assert!(unread.contains(">c.docx</a>: ") && unread.contains("PDF"), "{unread}");
    let skipped = between(&page, "<section id=\"skipped\">", "</section>")[0];
    assert!(skipped.contains("~$a.docx (tệp khóa)") && skipped.contains("b/note.txt (loại khác)"), "{skipped}");
}

#[test]
fn both_languages_and_every_number_of_threads_are_whole() {
    let files: Vec<String> = (0..40).map(|n| format!("in/{}/{n}.docx", n % 3)).collect();
    let dir = Dir::with(&files.iter().map(String::as_str).collect::<Vec<_>>(), docx(&incomplete()));
    assert!(page(&dir, &["--jobs", "1"]) == page(&dir, &["--jobs", "4"]));
    let page = page(&dir, &["--lang", "en"]);
    assert!(page.contains("<html lang=\"en\">") && page.contains(">incomplete</span>"));
    let sheets = sheets(&page);
    assert_eq!(sheets.len(), 40);
    // The n-th row is the n-th document.
    let rows = between(&page, "<td role=\"cell\" class=\"doc\"><a href=\"#doc=", "\"");
    assert_eq!(rows, sheets.iter().map(|sheet| sheet["path"].as_str().unwrap()).collect::<Vec<_>>());
}

/// The page of so many documents, each with a warning.
fn many(count: usize) -> String {
    let text = "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ ngày 15/02/2023, tại Sở A.\nChức vụ: ......";
    let mut row = DocumentRow::of("x", &judge(Document::from_text(text), &Lang::Vi.into()), Lang::Vi);
    let keeps = Keeps { whole: true, tables: None };
    let mut spool = Spool::create(None).unwrap();
    let mut files = walk(&[], Options::default());
    for n in 0..count {
        row.path = format!("{n:05}.docx");
        spool.push(&Line::new(&row, keeps, Vec::new()).unwrap()).unwrap();
        files.candidates.push(Candidate { source: bienban::walk::Source::Stdin, name: row.path.clone() });
    }
    let stop = AtomicBool::new(false);
    let rows = spool.finish(&[], &stop).unwrap();
    let summary = Summary::default();
    let source = Source { rows: &rows, summary: &summary, walk: &files, texts: Texts::All, lang: Lang::Vi };
    let mut page = Vec::new();
    html::write(source, NonZeroUsize::MIN, &std::env::temp_dir(), &mut page).unwrap();
    String::from_utf8(page).unwrap()
}

#[test]
fn with_too_many_documents_the_page_has_those_with_something_to_do_and_says_so() {
    let page = many(MOST + 5);
    assert_eq!(between(&page, "<tr role=\"row\" data-s", ">").len(), MOST);
    assert!(page.contains("Có 10.005 tài liệu, quá nhiều cho một trang"));
    assert!(page.contains("<b>10.005</b>"));
    assert!(!many(3).contains("quá nhiều"));
}
