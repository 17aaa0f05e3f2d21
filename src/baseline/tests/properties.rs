//! What holds for every baseline, on documents made at random. The seed is fixed, so that every run tests the same.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::*;

/// Lines of minutes, most with a blank.
const LINES: [&str; 9] = [
    "Ông: ____",
    "Chức vụ: ____",
    "Ông: ____, chức vụ: ____",
    "Quê quán: ____",
    "Hồi ____ giờ ____ phút",
    "____",
    "Căn cứ Quyết định số ____/QĐ-UBND ngày ____ tháng ____ năm 2023.",
    "Hai bên thống nhất.",
    "Lập thành ____ bản.",
];

const FOLDERS: [&str; 4] = ["", "a/", "b/", "thư mục\\\t\n/"];

/// Runs a property on so many cases.
fn check<S: Strategy>(cases: u32, strategy: &S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(config, rng).run(strategy, test).unwrap_or_else(|failed| panic!("{failed}"));
}

/// Documents of up to six lines, each with a path of its own.
fn documents() -> impl Strategy<Value = Vec<(String, String)>> {
    let document = (0..FOLDERS.len(), vec(0..LINES.len(), 0..6));
    vec(document, 0..7).prop_map(|documents| {
        let text =
            |lines: Vec<usize>| minutes(&lines.into_iter().map(|line| LINES[line]).collect::<Vec<_>>().join("\n"));
        let named = |(n, (folder, lines)): (usize, (usize, _))| (format!("{}{n}.docx", FOLDERS[folder]), text(lines));
        documents.into_iter().enumerate().map(named).collect()
    })
}

fn lent(documents: &[(String, String)]) -> Vec<(&str, &str)> {
    documents.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect()
}

#[test]
fn what_is_written_is_read() {
    check(60, &documents(), |documents| {
        let baseline = baseline(&lent(&documents));
        let written = baseline.write();
        prop_assert_eq!(Baseline::read(&written), Ok(baseline));
        let lines: Vec<&[u8]> = written.split(|b| *b == b'\n').skip(1).filter(|line| !line.is_empty()).collect();
        prop_assert!(lines.is_sorted());
        Ok(())
    });
}

#[test]
fn any_path_is_one_field_of_one_line() {
    check(300, &"[\\PC\\t\\n\\r\\\\\u{7f}\u{85}#<=>é\u{302}]{1,20}", |path| {
        let mut builder = Builder::default();
        builder.entry(&path, "BB101\tstart.hour", 1, 2);
        let baseline = builder.finish();
        prop_assert_eq!(baseline.write().iter().filter(|b| **b == b'\n').count(), 2);
        let read = Baseline::read(&baseline.write());
        prop_assert!(read.as_ref().is_ok_and(|read| read.find(&path).is_some()));
        prop_assert_eq!(read, Ok(baseline));
        Ok(())
    });
}

#[test]
fn any_bytes_are_read_or_refused() {
    let lines = "(# bienban baseline 1\n)?([a-z\\\\\t\n\r0-9<=>\u{FEFF}BX{}-]{0,60})";
    check(300, &lines, |text| {
        if let Ok(baseline) = Baseline::read(text.as_bytes()) {
            prop_assert_eq!(Baseline::read(&baseline.write()), Ok(baseline));
        }
        Ok(())
    });
}

#[test]
fn a_run_beside_its_own_baseline_changes_nothing() {
    check(40, &documents(), |documents| {
        let documents = lent(&documents);
        let baseline = baseline(&documents);
        let outcome = Run::of(&documents).beside(&baseline).outcome;
        prop_assert_eq!((outcome.new, outcome.known), (0, baseline.count()));
        prop_assert!(outcome.mended.is_empty() && outcome.gone.is_empty() && outcome.moved.is_empty());
        prop_assert_eq!(outcome.updated, baseline);
        Ok(())
    });
}

#[test]
fn the_order_of_documents_does_not_matter_where_paths_are_known() {
    check(40, &(documents(), documents()), |(before, now)| {
        let (before, mut now) = (lent(&before), lent(&now));
        let (baseline, settings) = (baseline(&before), Settings::default());
        now.retain(|(path, _)| baseline.find(path).is_some());
        let run = |documents: &[(&str, &str)]| {
            let mut matcher = Matcher::new(&baseline, |path| now.iter().all(|(own, _)| *own != path));
            for (path, text) in documents {
                let marked = matcher.mark(path, &mut audited(text, &settings), &settings);
                matcher.add(marked.unwrap());
            }
            matcher.finish(true)
        };
        let backwards: Vec<_> = now.iter().rev().copied().collect();
        prop_assert_eq!(run(&now), run(&backwards));
        Ok(())
    });
}

#[test]
fn renaming_every_document_changes_nothing() {
    check(40, &(documents(), any::<bool>()), |(documents, turned)| {
        let before = lent(&documents);
        let baseline = baseline(&before);
        let renamed = |n: usize| format!("new/{}.docx", if turned { 100 - n } else { 100 + n });
        let names: Vec<String> = (0..before.len()).map(renamed).collect();
        let now: Vec<(&str, &str)> =
            names.iter().zip(&before).map(|(name, (_, text))| (name.as_str(), *text)).collect();
        let outcome = Run::of(&now).beside(&baseline).outcome;
        prop_assert_eq!((outcome.new, outcome.known), (0, baseline.count()));
        prop_assert!(outcome.mended.is_empty() && outcome.gone.is_empty());
        let again = Run::of(&now).beside(&outcome.updated).outcome;
        prop_assert_eq!((again.new, again.moved.len(), &again.updated), (0, 0, &outcome.updated));
        Ok(())
    });
}

#[test]
fn seeking_finds_nothing_where_marking_did_not_ask_for_it() {
    check(40, &(documents(), documents()), |(before, now)| {
        let (before, now) = (lent(&before), lent(&now));
        let (baseline, settings) = (baseline(&before), Settings::default());
        let mut matcher = Matcher::new(&baseline, |path| now.iter().all(|(own, _)| *own != path));
        for (path, text) in now {
            let [mut marked, mut sought] = [(); 2].map(|()| audited(text, &settings));
            let was = matcher.mark(path, &mut marked, &settings);
            matcher.seek(path, &mut sought, &settings);
            if was.is_some() {
                prop_assert_eq!(&marked.records[0].findings, &sought.records[0].findings);
            }
        }
        Ok(())
    });
}

#[test]
fn an_updated_baseline_has_nothing_that_the_first_had_not() {
    check(40, &(documents(), documents()), |(before, now)| {
        let (before, now) = (lent(&before), lent(&now));
        let baseline = baseline(&before);
        let outcome = Run::of(&now).beside(&baseline).outcome;
        let lost = |lines: &[Line]| lines.iter().map(|line| u64::from(line.count)).sum::<u64>();
        prop_assert_eq!(outcome.updated.count() + lost(&outcome.mended) + lost(&outcome.gone), baseline.count());
        prop_assert_eq!(outcome.known, outcome.updated.count());
        let again = Run::of(&now).beside(&outcome.updated).outcome;
        prop_assert_eq!((again.new, again.known), (outcome.new, outcome.known));
        prop_assert!(again.mended.is_empty() && again.gone.is_empty());
        Ok(())
    });
}
