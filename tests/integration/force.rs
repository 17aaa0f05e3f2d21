//! Whether the cited basis is in force: minutes in, findings out.

use bienban::audit::judge;
use bienban::{Document, Settings};

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
