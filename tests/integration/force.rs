//! Whether the cited basis is in force: minutes in, findings out.

use bienban::audit::judge;
use bienban::{Document, Settings};

use crate::support::{Dir, docx};

/// A line for each set of minutes: its name, the findings (`BB213:45/2013/QH13=warning`; `-` for none), its text with
/// `\n` between the paragraphs. In those called `amended-…` BB216 is asked for.
const MINUTES: &str = include_str!("force/minutes.tsv");

const RULES: [&str; 3] = ["BB213", "BB214", "BB215"];

/// What is found in a text by rules, as the table has it.
fn found(text: &str, rules: &[&str]) -> Vec<(String, String, String)> {
    let mut settings = Settings::default();
    settings.select = rules.iter().map(|rule| (*rule).to_owned()).collect();
    let audited = judge(Document::from_text(&text.replace("\\n", "\n")), &settings).unwrap();
    let findings = audited.records.iter().flat_map(|judged| &judged.findings);
    let told = findings.filter(|finding| rules.contains(&finding.rule));
    told.map(|finding| (finding.rule.to_owned(), finding.severity.to_string(), finding.message.clone())).collect()
}

#[test]
fn each_set_of_minutes_has_the_findings_that_its_basis_deserves() {
    let mut wrong = Vec::new();
    for line in MINUTES.lines() {
        let [name, expected, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let rules: &[&str] = if name.starts_with("amended-") { &["BB216"] } else { &RULES };
        let found = found(text, rules);
        let expected: Vec<&str> = expected.split(',').filter(|one| *one != "-").collect();
        let is = |expected: &str| {
            let (rule, rest) = expected.split_once(':').unwrap();
            let (symbol, severity) = rest.split_once('=').unwrap_or((rest, ""));
            found.iter().any(|(id, level, message)| {
                id == rule && message.contains(symbol) && (severity.is_empty() || severity == level)
            })
        };
        let forms = expected.iter().filter(|one| one.starts_with("BB215")).count();
        let count = expected.len() - forms + usize::from(forms > 0);
        if !expected.iter().all(|one| is(one)) || found.len() != count {
            wrong.push(format!("{name}: expected {expected:?}, found {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Findings of the three rules in a text, by what an office's table says.
fn by_table(table: &str, text: &str) -> Vec<(&'static str, String)> {
    let mut settings = Settings::default();
    settings.register.add("own.tsv", table).unwrap();
    let audited = judge(Document::from_text(text), &settings).unwrap();
    let findings = audited.records.into_iter().flat_map(|judged| judged.findings);
    findings.filter(|finding| RULES.contains(&finding.rule)).map(|finding| (finding.rule, finding.message)).collect()
}

/// Minutes of an office in a province, on a day, that rest on one document.
fn of_province(province: &str, basis: &str) -> String {
    let head = format!("ỦY BAN NHÂN DÂN TỈNH {}\nSỞ XÂY DỰNG", province.to_uppercase());
    format!("{head}\nBIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/10/2024, tại Sở Xây dựng.\nCăn cứ {basis};\n")
}

const LOCAL: &str = "number\texpires\tissuer\treplaced_by\n\
    12/2019/QĐ-UBND\t2024-03-01\tUBND tỉnh Hòa Giang\t20/2024/QĐ-UBND\n";

#[test]
fn a_local_decision_is_that_of_its_issuer_or_of_the_office_s_own_province() {
    let fires = |province: &str, basis: &str| !by_table(LOCAL, &of_province(province, basis)).is_empty();
    assert!(fires("Phú Sơn", "Quyết định số 12/2019/QĐ-UBND ngày 02/5/2019 của Ủy ban nhân dân tỉnh Hòa Giang"));
    assert!(fires("Hòa Giang", "Quyết định số 12/2019/QĐ-UBND ngày 02/5/2019 của UBND tỉnh"));
    assert!(fires("Hòa Giang", "Quyết định số 12/2019/QĐ-UBND"));
    assert!(!fires("Phú Sơn", "Quyết định số 12/2019/QĐ-UBND ngày 02/5/2019 của UBND tỉnh"));
    assert!(!fires("Hòa Giang", "Quyết định số 12/2019/QĐ-UBND ngày 02/5/2019 của UBND tỉnh Phú Sơn"));
    assert!(!fires("Hòa Giang", "Quyết định số 12/2019/QĐ-UBND ngày 02/5/2019 của UBND huyện Tân Lộc"));
    let told = by_table(LOCAL, &of_province("Hòa Giang", "Quyết định số 12 /2019/QĐ–UBND"));
    let words = "12/2019/QĐ-UBND hết hiệu lực từ 01/03/2024, thay bằng 20/2024/QĐ-UBND; biên bản ngày 15/10/2024";
    assert!(told[0].0 == "BB213" && told[0].1.starts_with(words), "{told:?}");
}

#[test]
fn an_office_s_row_wins_over_the_shipped_one_and_the_later_over_the_earlier() {
    let minutes = of_province("Hòa Giang", "Luật Đất đai số 45/2013/QH13");
    let count = |table: &str| by_table(table, &minutes).len();
    assert_eq!(count("number\texpires\n"), 1);
    assert_eq!(count("number\texpires\n45/2013/QH13\t-\n"), 0);
    assert_eq!(count("number\texpires\n45/2013/QH13\t2025-01-01\n"), 0);
    assert_eq!(count("number\texpires\n45/2013/QH13\t2025-01-01\n45/2013/QH13\t2024-01-01\n"), 1);
    assert_eq!(count("number\ttype\texpires\n45/2013/QH13\tNghị quyết\t-\n"), 1, "another document");
    let told = by_table("\u{FEFF}number\texpires\r\n45/2013/qh13\t2024-02-01\r\n\r\n", &minutes);
    assert!(told[0].1.contains("01/02/2024, thay bằng 31/2024/QH15"), "what is left out stays as shipped: {told:?}");
    assert_eq!(count("number\teffective\n45/2013/QH13\t2014-07-02\n"), 1);
}

#[test]
fn lookup_never_says_that_a_document_is_in_force() {
    let dir = Dir::new();
    for symbol in ["45/2013/QH13", "30/2020/NĐ-CP", "59/2020/QH14", "43/2014/NĐ-CP"] {
        let told = dir.run(&["lookup", symbol]).stdout;
        assert!(!told.contains("còn hiệu lực") && told.matches("23/07/2026").count() == 1, "{told}");
    }
}

#[test]
fn a_report_says_what_is_known_against_each_citation_and_up_to_which_day_once() {
    let text = "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/10/2024, tại Sở Xây dựng.\n\
        Căn cứ Luật Đất đai số 45/2013/QH13;\nCăn cứ Luật Doanh nghiệp số 59/2020/QH14;\n\
        Căn cứ Luật Lưu trữ số 33/2024/QH15;\nCăn cứ Nghị định số 30/2020/NĐ-CP;";
    let dir = Dir::with(&["a.docx"], docx(text));
    let ran = dir.run(&["audit", "a.docx", "-o", "r", "--no-bom"]);
    assert_eq!(dir.field("r/references.csv", "in_force"), ["expired", "amended", "not-yet", ""]);
    assert_eq!(dir.field("r/references.csv", "replaced_by"), ["31/2024/QH15", "", "", ""]);
    let (page, printed) = (dir.read("r/report.html"), ran.stdout + &ran.stderr);
    for report in [page, printed] {
        assert_eq!(report.matches("theo bảng tính đến ngày 23/07/2026").count(), 1, "{report}");
        assert!(!report.contains("còn hiệu lực"));
    }
    let quiet = Dir::with(&["a.docx"], docx("BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/10/2024, tại Sở Xây dựng."));
    let ran = quiet.run(&["audit", "a.docx"]);
    assert!(!(ran.stdout + &ran.stderr).contains("23/07/2026"), "no rule asked for it");
}
