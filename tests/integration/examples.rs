//! The domain's examples: each text where such a text stands. `tests/examples/README.md` describes the tables.

use std::collections::BTreeSet;
use std::fs;

use bienban::document::Document;
use bienban::lang::Lang;
use bienban::record::{DateRole, Moment, Record};
use bienban::rules::Settings;

use crate::fixtures::found;
use crate::fixtures::source::Source;

const TITLE: &str = "@title BIÊN BẢN LÀM VIỆC";
const OPENING: &str = "Hồi 08 giờ 00 ngày 15/02/2023, tại UBND xã Tân Lộc, chúng tôi gồm:";
const PERSON: &str = "1. Bà Hà Thị Dế - Chủ tịch UBND xã.";
const CONTENT: &str = "Các bên đã thống nhất nội dung làm việc.";
const CLOSING: &str = "Biên bản được lập thành 02 bản.";

/// How many examples the domain gives of each topic, and the numbers of its patterns' examples.
const TOPICS: &[(&str, u32)] = &[
    ("cite", 40),
    ("date", 30),
    ("time", 21),
    ("blank", 18),
    ("notblank", 17),
    ("count", 12),
    ("person", 12),
    ("party", 6),
    ("contra", 10),
    ("enc", 8),
    ("kind", 12),
];
const PATTERNS: &[(u32, u32)] = &[(1, 51), (60, 77), (80, 92), (100, 107), (120, 134), (140, 167), (170, 174)];

struct Example {
    ids: Vec<String>,
    /// The `@place` it stands at.
    place: String,
    text: String,
    expected: String,
}

fn table(topic: &str) -> Vec<Example> {
    let path = format!("{}/tests/examples/{topic}.tsv", env!("CARGO_MANIFEST_DIR"));
    let mut place = String::new();
    let mut examples = Vec::new();
    for line in fs::read_to_string(path).unwrap().lines().filter(|l| !l.starts_with('#')) {
        if let Some(name) = line.strip_prefix('@') {
            place = name.to_owned();
            continue;
        }
        let cells: Vec<&str> = line.split('\t').collect();
        let [ids, text, expected] = cells[..] else { panic!("three cells: {line}") };
        let ids = ids.split(',').map(str::to_owned).collect();
        examples.push(Example { ids, place: place.clone(), text: text.to_owned(), expected: expected.to_owned() });
    }
    examples
}

/// The smallest minutes that have room for the text.
fn minutes(example: &Example) -> Source {
    let text = example.text.replace(" ¶ ", "\n");
    let start = text.as_str();
    let ends = format!("{text}.");
    let opens = format!("{text}, tại UBND xã Tân Lộc.");
    let lines = match example.place.as_str() {
        "title" => vec![start, OPENING, PERSON, CONTENT, CLOSING],
        "dateline" => vec![start, TITLE, "Địa điểm: UBND xã Tân Lộc.", CONTENT, CLOSING],
        "number" => vec![TITLE, start, OPENING, PERSON, CONTENT, CLOSING],
        "opening" => vec![TITLE, &opens, CONTENT, CLOSING],
        "people" => vec![TITLE, OPENING, start, "Nội dung làm việc:", CONTENT, CLOSING],
        "body" => vec![TITLE, OPENING, PERSON, "Nội dung làm việc:", CONTENT, start, CLOSING],
        "closing" => vec![TITLE, OPENING, PERSON, "Nội dung làm việc:", CONTENT, &ends],
        "alone" => vec![TITLE, start],
        "sides" => {
            vec![
                TITLE,
                OPENING,
                "Bên A: Công ty TNHH Hoa Sen",
                "Bên B: Công ty TNHH Sao Mai",
                "Nội dung:",
                CONTENT,
                &ends,
            ]
        }
        "end" => vec![TITLE, OPENING, PERSON, "Nội dung làm việc:", CONTENT, CLOSING, start],
        place => panic!("no such place: @{place}"),
    };
    Source::parse(&format!("{}\n====\n", lines.join("\n")))
}

/// Reads every example of a topic and compares its blanks and what `values` makes of its record.
fn check(topic: &str, values: fn(&Document, &Record) -> Vec<String>) {
    let mut wrong = String::new();
    for example in table(topic) {
        let source = minutes(&example);
        let document = bienban::docx::read(&source.docx.bytes()).unwrap();
        let records = bienban::extract::extract(&document);
        let [record] = &records[..] else { panic!("{}: {} records", example.ids.join(" "), records.len()) };
        let mut compare = |expected: Vec<String>, found: Vec<String>| {
            if expected != found {
                let (ids, text) = (example.ids.join(" "), &example.text);
                wrong += &format!("{ids}: {text}\n  expected {expected:?}\n  found    {found:?}\n");
            }
        };
        let expected = example.expected.split(";;").map(str::trim).filter(|v| !v.is_empty());
        let bare = |value: String| value.trim_end_matches('|').to_owned();
        compare(expected.map(str::to_owned).collect(), values(&document, record).into_iter().map(bare).collect());
        let blanks = found::rows(&document, record).into_iter().filter(|row| row.starts_with("blank body"));
        compare(source.blanks.concat(), blanks.collect());
    }
    assert!(wrong.is_empty(), "{topic}\n{wrong}");
}

#[test]
fn every_example_stands_in_one_table() {
    let mut missing: BTreeSet<String> =
        TOPICS.iter().flat_map(|&(topic, count)| (1..=count).map(move |n| format!("{topic}{n:03}"))).collect();
    missing.extend(PATTERNS.iter().flat_map(|&(first, last)| (first..=last).map(|n| format!("P{n:03}"))));
    let tables = fs::read_dir(format!("{}/tests/examples", env!("CARGO_MANIFEST_DIR"))).unwrap();
    for path in tables.map(|entry| entry.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == "tsv")) {
        let topic = path.file_stem().unwrap().to_str().unwrap();
        for id in table(topic).into_iter().flat_map(|example| example.ids) {
            assert!(missing.remove(&id), "{topic}: {id} is no example, or stands twice");
        }
    }
    assert!(missing.is_empty(), "in no table: {missing:?}");
}

#[test]
fn references_are_read() {
    check("references", references);
}

#[test]
fn dates_are_read() {
    check("dates", |_, record| {
        let other = record.dates.iter().filter(|d| d.role != DateRole::Start);
        other.map(|d| d.date.map_or_else(|| "none".to_owned(), |date| date.to_string())).collect()
    });
}

#[test]
fn times_are_read() {
    check("times", |_, record| {
        [&record.start, &record.end].map(moment).to_vec().into_iter().filter(|m| !m.is_empty()).collect()
    });
}

#[test]
fn the_own_number_is_read_and_is_no_reference() {
    check("numbers", |document, record| {
        let number = record.number.value().cloned().into_iter();
        number.chain(references(document, record)).collect()
    });
}

#[test]
fn people_are_read() {
    check("people", people);
}

#[test]
fn parties_are_read() {
    check("parties", parties);
}

#[test]
fn copies_are_read() {
    check("copies", |_, record| record.copies.value().iter().map(ToString::to_string).collect());
}

#[test]
fn titles_and_kinds_are_read() {
    check("kinds", |_, record| {
        let text = |reading: &bienban::record::Reading<String>| reading.value().cloned().unwrap_or_default();
        let kind = record.kind.map_or("", |k| k.as_str());
        vec![format!("{kind}|{}|{}", text(&record.title), text(&record.subject))]
    });
}

#[test]
fn blanks_are_told_from_what_looks_like_them() {
    check("blanks", |document, record| {
        [references(document, record), people(document, record), parties(document, record)].concat()
    });
}

#[test]
fn texts_are_read_as_unicode() {
    for example in table("encodings") {
        let document = bienban::docx::read(&Source::parse(&format!("{}\n====\n", example.text)).docx.bytes()).unwrap();
        assert_eq!(document.text.trim_end(), example.expected, "{:?}", example.ids);
    }
}

#[test]
fn rules_speak_of_what_contradicts_itself() {
    let mut wrong = String::new();
    for example in table("findings") {
        let audited = bienban::audit(&minutes(&example).docx.bytes(), &Settings::from(Lang::En)).unwrap();
        let findings = audited.records.iter().flat_map(|judged| &judged.findings);
        let rule = example.expected.split(' ').find(|word| word.starts_with("BB")).unwrap();
        let found = findings.filter(|f| f.rule == rule).map(|f| format!("{rule} {}", f.severity.as_str())).next();
        let found = found.unwrap_or_else(|| format!("not {rule}"));
        if found != example.expected {
            wrong +=
                &format!("{:?}: {}\n  expected {}\n  found    {found}\n", example.ids, example.text, example.expected);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn references(_: &Document, record: &Record) -> Vec<String> {
    let row = |r: &bienban::record::Reference| {
        let form = if r.form { "form: " } else { "" };
        let date = r.date.map_or_else(String::new, |d| d.to_string());
        format!("{form}{}|{}|{}|{date}|{}", r.kind, r.symbol, r.issuer, r.title)
    };
    record.references.iter().map(row).collect()
}

/// Without the person that stands in the minutes themselves.
fn people(_: &Document, record: &Record) -> Vec<String> {
    let others = record.participants.iter().filter(|p| !PERSON.contains(&p.name.value));
    others.map(|p| format!("{}|{}|{}|{}|{}", p.role.as_str(), p.title, p.rank, p.name.value, p.position)).collect()
}

fn parties(_: &Document, record: &Record) -> Vec<String> {
    record.parties.iter().map(|p| format!("{}|{}", p.name, p.role)).collect()
}

fn moment(moment: &Moment) -> String {
    let date = moment.date.value().map_or_else(String::new, ToString::to_string);
    let time = moment.time.value().map_or_else(String::new, ToString::to_string);
    format!("{date} {time}").trim().to_owned()
}
