//! The workbook: every value of the tables is in it, in words, and its limits are kept.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::AtomicBool;

use bienban::report::rows::{Detail, DocumentRow};
use bienban::report::safe;
use bienban::report::shown::shown;
use bienban::report::spool::{Keeps, Line, Spool};
use bienban::report::statistics::Spoken;
use bienban::report::summary::{Summary, Tally};
use bienban::report::tables::{Cell, Table};
use bienban::report::xlsx::{self, LIMITS, Limits, Source};
use bienban::{Lang, Settings, audit};
use calamine::{Data, Reader as _, Xlsx, open_workbook};

use crate::support::{COMPLETE, Dir, docx, incomplete};
use sheets::{Mapped, SHEETS};

mod sheets;

/// Documents of every sort, with names, dates and texts that a spreadsheet would take for something else.
fn report() -> Dir {
    let dir = Dir::new();
    for folder in ["minutes", "values", "not-minutes", "blanks"] {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder);
        for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
            let name = entry.file_name().into_string().unwrap();
            if name.ends_with(".docx") {
                dir.file(&format!("in/{folder}/{name}"), fs::read(entry.path()).unwrap());
            }
        }
    }
    let odd = incomplete()
        .replace("Số: 15/BB-HS", "Số: 01")
        .replace("thống nhất tiến độ", "nhớ ngày 02/9/1945, ngày 28/02/1900, ngày 05/01/23 và =1+1");
    dir.file("in/=1+1.docx", docx(&odd));
    dir.file("in/a #1 50% \"b\".docx", docx(&COMPLETE.replace("Lê Thị Cúc", "=HYPERLINK(1)")));
    dir.file(&format!("in/{}/a.docx", "thư mục sâu ".repeat(8)), "%PDF-1.7");
    dir.run(&["audit", "in", "-o", "out"]);
    dir
}

/// The rows of a table as the sheet should have them, sorted, since the sheet of things to do has an order of its own.
fn expected(dir: &Dir, (sheet, table, columns): &Mapped) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(dir.path(&format!("out/{}", table.file()))).unwrap();
    let status = |row: &csv::StringRecord| row[2].to_owned();
    let mut rows: Vec<Vec<String>> = reader
        .records()
        .map(Result::unwrap)
        .filter(|row| *table != Table::Records || (status(row) == "unreadable") == (*sheet == "Không đọc được"))
        .map(|row| {
            let cell = |name: &str| {
                let at = table.columns().iter().position(|c| *c == name).unwrap();
                shown(*table, name, Cell::Text(&safe::as_written(&row[at])), Lang::Vi).to_string()
            };
            columns.iter().map(|(name, _)| cell(name)).collect()
        })
        .collect();
    rows.sort();
    rows
}

/// The same columns of rows whose first is the head.
fn found((.., columns): &Mapped, mut rows: impl Iterator<Item = Vec<String>>) -> Vec<Vec<String>> {
    let heads = rows.next().unwrap();
    let at = |head: &str| heads.iter().position(|h| h == head).unwrap_or_else(|| panic!("{head}: {heads:?}"));
    let places: Vec<usize> = columns.iter().map(|(_, head)| at(head)).collect();
    let mut rows: Vec<Vec<String>> = rows.map(|row| places.iter().map(|&at| row[at].clone()).collect()).collect();
    rows.sort();
    rows
}

fn text(data: &Data) -> String {
    match data {
        Data::DateTime(date) => {
            let days = date.as_f64() as i64;
            // Days from 1970-01-01, as Excel counts them from 1900-03-01 on.
            let (mut year, mut left) = (1970, days - 25_569);
            let length = |year: i64| 365 + i64::from(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
            while left < 0 {
                year -= 1;
                left += length(year);
            }
            while left >= length(year) {
                left -= length(year);
                year += 1;
            }
            let mut month = 1;
            while left >= i64::from(bienban::edtf::days_in_month(year as u16, month)) {
                left -= i64::from(bienban::edtf::days_in_month(year as u16, month));
                month += 1;
            }
            format!("{:02}/{month:02}/{year:04}", left + 1)
        }
        other => other.to_string(),
    }
}

fn open(path: &Path) -> Xlsx<std::io::BufReader<File>> {
    open_workbook(path).unwrap()
}

#[test]
fn every_value_of_the_tables_is_in_the_workbook() {
    let dir = report();
    let mut book = open(&dir.path("out/report.xlsx"));
    let names = [
        "Cần làm",
        "Tổng hợp",
        "Biên bản",
        "Chỗ trống",
        "Các bên",
        "Thành phần",
        "Văn bản viện dẫn",
        "Ngày tháng",
        "Không đọc được",
    ];
    assert_eq!(book.sheet_names(), names);
    for mapped in SHEETS {
        let range = book.worksheet_range(mapped.0).unwrap();
        let rows = range.rows().map(|row| row.iter().map(text).collect());
        // A date whose century was inferred is a date all the same; only its format has the question mark.
        let plain = |rows: Vec<Vec<String>>| -> Vec<Vec<String>> {
            let plain = |cell: String| if cell.len() == 11 { cell.trim_end_matches('?').to_owned() } else { cell };
            rows.into_iter().map(|row| row.into_iter().map(plain).collect()).collect()
        };
        let (found, expected) = (plain(found(mapped, rows)), plain(expected(&dir, mapped)));
        assert!(!expected.is_empty(), "{}", mapped.0);
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found, expected, "{}", mapped.0);
        }
        assert_eq!(found.len(), expected.len(), "{}", mapped.0);
    }
}

/// The counts of the folders stand below the charts, under the heading of the first column.
#[test]
fn the_summary_is_in_the_workbook() {
    let dir = report();
    let range = open(&dir.path("out/report.xlsx")).worksheet_range("Tổng hợp").unwrap();
    let rows: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(text).collect()).collect();
    let head = rows.iter().position(|row| row[0] == "Thư mục").unwrap();
    let mut reader = csv::Reader::from_path(dir.path("out/summary.csv")).unwrap();
    let expected = reader.records().map(|row| row.unwrap().iter().map(safe::as_written).collect::<Vec<_>>());
    for (row, expected) in rows[head + 1..].iter().zip(expected) {
        let name = match expected[0].as_str() {
            "." => "(thư mục gốc)",
            "(total)" => "Tổng cộng",
            name => name,
        };
        assert_eq!((row[0].as_str(), &row[1..expected.len()]), (name, &expected[1..]));
    }
    assert!(rows.iter().any(|row| row[0] == "Chỗ trống chưa điền" && row[2] == "BB501"), "{rows:?}");
}

#[test]
fn the_worst_document_comes_first_and_each_links_to_its_file_and_its_row() {
    let dir = report();
    let mut book = open(&dir.path("out/report.xlsx"));
    let todo = book.worksheet_range("Cần làm").unwrap();
    let mut order: Vec<String> = todo.rows().skip(1).map(|row| text(&row[2])).collect();
    order.dedup();
    let mut errors: BTreeMap<String, u64> = BTreeMap::new();
    let mut records = csv::Reader::from_path(dir.path("out/records.csv")).unwrap();
    let mut rows: BTreeMap<String, usize> = BTreeMap::new();
    for (index, row) in records.records().map(Result::unwrap).filter(|row| &row[2] != "unreadable").enumerate() {
        *errors.entry(safe::as_written(&row[0])).or_default() += row[18].parse::<u64>().unwrap();
        rows.entry(safe::as_written(&row[0])).or_insert(index + 2);
    }
    assert!(order.windows(2).all(|pair| errors[&pair[0]] >= errors[&pair[1]]), "{order:?}");
    assert_eq!(order.iter().collect::<BTreeSet<_>>().len(), order.len());
    let formulas = book.worksheet_formula("Cần làm").unwrap();
    let formula = |path: &str| {
        let row = todo.rows().position(|row| text(&row[2]) == path).unwrap() as u32;
        let at = |col| formulas.get_value((row, col)).unwrap().clone();
        (at(2), at(9))
    };
    let (file, record) = formula("a #1 50% \"b\".docx");
    assert_eq!(file, "HYPERLINK(\"../in/a%20%231%2050%25%20%22b%22.docx\",\"a #1 50% \"\"b\"\".docx\")");
    assert_eq!(record, format!("HYPERLINK(\"#'Biên bản'!A{}\",\"1\")", rows["a #1 50% \"b\".docx"]));
    dir.run(&["audit", "in/../out/../in", "-o", "new/deep"]);
    let roundabout = open(&dir.path("new/deep/report.xlsx")).worksheet_formula("Cần làm").unwrap();
    assert!(roundabout.cells().any(|(.., f)| f.starts_with("HYPERLINK(\"../../in/%3D1%2B1.docx\",")));
    let back = book.worksheet_formula("Biên bản").unwrap();
    let things = back.get_value((rows["=1+1.docx"] as u32 - 1, 3)).unwrap();
    let first = todo.rows().position(|row| text(&row[2]) == "=1+1.docx").unwrap() + 1;
    assert!(things.starts_with(&format!("HYPERLINK(\"#'Cần làm'!A{first}\",")), "{things}");
}

#[test]
fn nothing_in_the_workbook_is_a_formula_but_its_links_and_text_stays_text() {
    let dir = report();
    let path = dir.path("out/report.xlsx");
    let mut book = open(&path);
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.cells().all(|(.., f)| f.is_empty() || f.starts_with("HYPERLINK(\"")), "{name}");
    }
    let mut zip = zip::ZipArchive::new(File::open(&path).unwrap()).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let styles = part("xl/styles.xml");
    let quoted: BTreeSet<usize> = styles
        .split_once("<cellXfs")
        .unwrap()
        .1
        .split("<xf ")
        .skip(1)
        .enumerate()
        .filter(|(_, xf)| xf.split('>').next().unwrap().contains("quotePrefix=\"1\""))
        .map(|(index, _)| index)
        .collect();
    let records = part("xl/worksheets/sheet3.xml");
    let mut texts = 0;
    for cell in records.split("<c r=").skip(1).filter(|cell| cell.contains("t=\"inlineStr\"")) {
        let style = cell.split(" s=\"").nth(1).and_then(|s| s.split('"').next()).and_then(|s| s.parse().ok()).unwrap();
        texts += usize::from(quoted.contains(&style));
    }
    // All but the heads.
    assert_eq!(records.matches("t=\"inlineStr\"").count(), texts + 21);
    assert!(records.contains("<pageSetup paperSize=\"9\"") && records.contains("orientation=\"landscape\""));
    assert!(records.contains("<pane ySplit=\"1\"") && records.contains("<autoFilter "));
}

/// Rows of `documents` in a workbook with these limits.
fn written(documents: &[DocumentRow], limits: Limits, lang: Lang, out: &File) -> std::io::Result<()> {
    let keeps = Keeps { whole: true, tables: None };
    let mut spool = Spool::create(None)?;
    documents.iter().try_for_each(|document| spool.push(&Line::new(document, keeps, Vec::new())?))?;
    let stop = AtomicBool::new(false);
    let rows = spool.finish(&[], &stop)?;
    let mut summary = Summary::default();
    summary.add(".", Tally { documents: documents.len() as u64, ..Tally::default() });
    let source = Source { rows: &rows, summary: &summary, spoken: &Spoken::default(), link: &|_| None, lang };
    xlsx::write(source, limits, &std::env::temp_dir(), out)
}

fn documents(count: usize) -> Vec<DocumentRow> {
    let outcome = audit(&docx(&incomplete()), &Settings::default());
    (0..count).map(|n| DocumentRow::new(&format!("{n}.docx"), &outcome, Detail::Ways, Lang::Vi)).collect()
}

#[test]
fn rows_go_on_in_another_sheet_and_long_text_is_cut_and_counted() {
    let dir = Dir::new();
    let path = dir.path("x.xlsx");
    let out = File::create(&path).unwrap();
    let documents = documents(25);
    written(&documents, Limits { rows: 11, text: 40 }, Lang::Vi, &out).unwrap();
    let mut book = open(&path);
    let names = book.sheet_names();
    for name in ["Chỗ trống", "Chỗ trống (2)", "Chỗ trống (3)", "Biên bản (3)"] {
        assert!(names.iter().any(|n| n == name), "{names:?}");
        assert_eq!(text(&book.worksheet_range(name).unwrap().rows().next().unwrap()[0]), "Tài liệu");
    }
    let count = |book: &mut Xlsx<_>, name: &str| book.worksheet_range(name).unwrap().height();
    assert_eq!(["Chỗ trống", "Chỗ trống (2)", "Chỗ trống (3)"].map(|n| count(&mut book, n)), [11, 11, 6]);
    // The blank of the twelfth document leads to its row in the second sheet of records.
    let formulas = book.worksheet_formula("Chỗ trống (2)").unwrap();
    assert_eq!(formulas.get_value((2, 0)).unwrap(), "HYPERLINK(\"#'Biên bản (2)'!A3\",\"11.docx\")");
    let cells: Vec<Data> = names
        .iter()
        .filter(|n| *n != "Tổng hợp")
        .flat_map(|n| book.worksheet_range(n).unwrap().rows().skip(1).flatten().cloned().collect::<Vec<_>>())
        .collect();
    let texts: Vec<String> = cells.iter().map(text).collect();
    assert!(texts.iter().all(|text| text.encode_utf16().count() <= 40));
    let cut = texts.iter().filter(|text| text.encode_utf16().count() == 40 && text.ends_with('…')).count();
    let overview = book.worksheet_range("Tổng hợp").unwrap();
    let line = overview.rows().map(|row| text(&row[0])).find(|line| line.starts_with("Nội dung bị cắt")).unwrap();
    assert!(cut > 0 && line.ends_with(&format!(": {cut} ô")), "{cut} {line}");
}

#[test]
fn what_a_baseline_has_is_in_the_tables_and_not_among_the_things_to_do() {
    let dir = Dir::new();
    let mut documents = documents(3);
    let things = documents[0].records[0].findings.len();
    assert!(things > 1);
    documents[0].records[0].findings.iter_mut().for_each(|finding| finding.known = true);
    documents[1].records[0].findings[0].known = true;
    written(&documents, LIMITS, Lang::Vi, &File::create(dir.path("x.xlsx")).unwrap()).unwrap();
    let mut book = open(&dir.path("x.xlsx"));
    let todo = book.worksheet_range("Cần làm").unwrap();
    let paths: Vec<String> = todo.rows().skip(1).map(|row| text(&row[2])).collect();
    let expected = [vec!["2.docx"; things], vec!["1.docx"; things - 1]].concat();
    assert_eq!(paths, expected);
    // The counts say how the documents stand, the things to do are those of the sheet and lead there.
    let records = book.worksheet_range("Biên bản").unwrap();
    assert!(records.rows().skip(1).all(|row| text(&row[4]) == text(&records.rows().nth(1).unwrap()[4])));
    let counts: Vec<String> = records.rows().skip(1).map(|row| text(&row[3])).collect();
    assert_eq!(counts, [String::new(), (things - 1).to_string(), things.to_string()]);
    let links = book.worksheet_formula("Biên bản").unwrap();
    let link = |row: u32| links.get_value((row, 3)).cloned().unwrap_or_default();
    assert_eq!(link(1), "");
    assert!(link(2).contains(&format!("!A{}\"", 2 + things)) && link(3).contains("!A2\""), "{} {}", link(2), link(3));
}

#[test]
fn english_is_asked_for_and_a_full_disk_is_an_error() {
    let dir = Dir::new();
    let path = dir.path("x.xlsx");
    written(&documents(1), LIMITS, Lang::En, &File::create(&path).unwrap()).unwrap();
    let mut book = open(&path);
    assert_eq!(book.sheet_names()[..3], ["To do", "Summary", "Records"]);
    let todo = book.worksheet_range("To do").unwrap();
    assert!(todo.rows().any(|row| text(&row[1]) == "error" && text(&row[3]) == "main text, paragraph 5"));
    if let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") {
        assert!(written(&documents(1), LIMITS, Lang::Vi, &full).is_err());
    }
}

#[test]
fn the_same_documents_give_the_same_bytes_and_standard_output_takes_them() {
    let dir = Dir::with(&["in/a.docx", "in/b.docx", "in/c.docx"], docx(&incomplete()));
    dir.run(&["audit", "in", "-o", "out", "--jobs", "1"]);
    let first = fs::read(dir.path("out/report.xlsx")).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    dir.run(&["audit", "in", "-o", "out", "--jobs", "4"]);
    assert!(first == fs::read(dir.path("out/report.xlsx")).unwrap());
    let output = dir.command(&["audit", "in", "--format", "xlsx"]).output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(1), b"".as_slice()));
    fs::write(dir.path("stdout.xlsx"), output.stdout).unwrap();
    assert_eq!(open(&dir.path("stdout.xlsx")).sheet_names().len(), 9);
}

/// Where LibreOffice is installed, it opens the workbook and shows every value as this program says that it is shown.
#[test]
fn libreoffice_shows_every_value_as_it_should() {
    if Command::new("soffice").arg("--version").output().is_err() {
        return;
    }
    let dir = report();
    let to = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";
    let profile = format!("-env:UserInstallation=file://{}", dir.path("profile").display());
    let out = dir.path("shown").display().to_string();
    let mut office = Command::new("soffice");
    office.args([&profile, "--headless", "--convert-to", to, "--outdir", &out]).arg(dir.path("out/report.xlsx"));
    assert!(office.output().unwrap().status.success());
    for mapped in SHEETS {
        let path = dir.path(&format!("shown/report-{}.csv", mapped.0));
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(path).unwrap();
        let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
        let (found, expected) = (found(mapped, rows), expected(&dir, mapped));
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found, expected, "{}", mapped.0);
        }
        assert_eq!(found.len(), expected.len(), "{}", mapped.0);
    }
}

/// LibreOffice splits what it is told is CSV at comma, semicolon and tab at once: with each separator that is written
/// it finds every column, and no formula.
#[test]
fn libreoffice_opens_the_tables_as_they_are_with_its_own_dialect() {
    if Command::new("soffice").arg("--version").output().is_err() {
        return;
    }
    let dir = Dir::new();
    for name in ["=cmd|' /C calc'!A0.docx", "a;=1+1.docx", "b, \u{200B}@SUM(1).docx", "c; d, e.docx"] {
        dir.file(&format!("in/{name}"), docx(&incomplete().replace("Nội dung: Bàn", "Nội dung: …………; =1+1, -2")));
    }
    let profile = format!("-env:UserInstallation=file://{}", dir.path("profile").display());
    for separator in ["comma", "semicolon", "tab"] {
        dir.run(&["audit", "in", "--format", &format!("csv:{separator}"), "--csv-separator", separator]);
        for table in [Table::Records, Table::Findings, Table::Blanks] {
            let mut office = Command::new("soffice");
            office.args([&profile, "--headless", "--infilter=Text - txt - csv (StarCalc):44/59/9,34,76,1"]);
            office.args(["--convert-to", "xlsx", "--outdir"]).arg(dir.path(&format!("opened-{separator}")));
            assert!(office.arg(dir.path(&format!("{separator}/{}", table.file()))).output().unwrap().status.success());
            let name = table.file().replace(".csv", "");
            let mut book = open(&dir.path(&format!("opened-{separator}/{name}.xlsx")));
            let range = book.worksheet_range(&name).unwrap();
            assert_eq!(range.width(), table.columns().len(), "{separator} {name}");
            assert!(book.worksheet_formula(&name).unwrap().cells().all(|(.., f)| f.is_empty()), "{separator} {name}");
        }
    }
}
