//! What holds for every document, on documents made at random from the fixtures. The seed is
//! fixed, so that every run tests the same.

use std::fs;
use std::iter;
use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;

use bienban::extract::extract;
use bienban::record::Record;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::fidelity::{MINUTES, Package, blocks, difference, forms, parts, runs, values};
use crate::fixtures::source::Source;
use crate::surroundings::blank;

/// Runs a property on so many cases.
fn check<S: Strategy>(cases: u32, strategy: &S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(config, rng).run(strategy, test).unwrap_or_else(|failed| panic!("{failed}"));
}

/// A change of storage with its name.
type Change = (&'static str, fn(&mut Package));

const NONE: Change = ("as it is", |_| {});

/// Changes of the text and of paragraphs, of blocks, of parts. Each finds what the ones before left.
const TEXT: [Change; 12] = [
    NONE,
    ("letters apart", runs::letters_apart),
    ("decomposed", runs::decomposed),
    ("mixed", runs::mixed),
    ("invisible", runs::invisible),
    ("references", runs::references),
    ("joined", forms::joined),
    ("lists by style", forms::lists_by_style),
    ("stops by style", forms::stops_by_style),
    ("stops directly", forms::stops_directly),
    ("automatic numbers", forms::automatic_numbers),
    ("typed numbers", forms::typed_numbers),
];

const BLOCKS: [Change; 10] = [
    NONE,
    ("among deleted", blocks::among_deleted),
    ("split by a deleted mark", |package| blocks::split(package, "<w:del w:id=\"4\"/>")),
    ("split by a hidden mark", |package| blocks::split(package, "<w:vanish/><w:specVanish/>")),
    ("in a table", blocks::in_a_table),
    ("heading in a table", blocks::heading_in_a_table),
    ("in a box", |package| blocks::in_a_box(package, blocks::BOXES[0], false)),
    ("in a box in a cell", |package| blocks::in_a_box(package, blocks::BOXES[1], true)),
    ("heading in boxes", |package| blocks::heading_in_boxes(package, blocks::BOXES[2])),
    ("soft breaks", blocks::soft_breaks),
];

const PARTS: [Change; 7] = [
    NONE,
    ("Strict", parts::strict),
    ("other prefix", parts::other_prefix),
    ("default namespace", parts::default_namespace),
    ("UTF-16, little endian", parts::utf16_little),
    ("UTF-16, big endian", parts::utf16_big),
    ("elsewhere", parts::elsewhere),
];

#[test]
fn how_a_document_is_stored_changes_no_value() {
    let (runs, wraps) = (runs::WRAPPERS.len(), blocks::WRAPPERS.len());
    let strategy = (0..MINUTES.len(), 0..TEXT.len(), 0..=runs, 0..BLOCKS.len(), 0..=wraps, 0..PARTS.len());
    check(80, &strategy, |(fixture, text, run, block, wrap, part)| {
        let fixture = &MINUTES[fixture];
        let mut package = fixture.package.clone();
        (TEXT[text].1)(&mut package);
        if let Some(&wrapper) = runs::WRAPPERS.get(run) {
            runs::wrapped(&mut package, wrapper);
        }
        // A wrapper of blocks stands where the other changes of blocks look for paragraphs.
        match blocks::WRAPPERS.get(wrap).filter(|_| block == 0) {
            Some(&wrapper) => blocks::wrapped(&mut package, wrapper),
            None => (BLOCKS[block].1)(&mut package),
        }
        (PARTS[part].1)(&mut package);
        let found = values(&package.bytes());
        let changes =
            (TEXT[text].0, runs::WRAPPERS.get(run), BLOCKS[block].0, blocks::WRAPPERS.get(wrap), PARTS[part].0);
        prop_assert!(found == fixture.values, "{} {changes:?}{}", fixture.name, difference(&fixture.values, &found));
        Ok(())
    });
}

#[test]
fn blank_paragraphs_anywhere_change_no_value() {
    let gap = (any::<prop::sample::Index>(), 1..=blank::MOST, 0..blank::BLANKS.len());
    let strategy = (0..MINUTES.len(), prop::collection::vec(gap, 1..6));
    check(200, &strategy, |(fixture, gaps)| {
        let fixture = &MINUTES[fixture];
        let places = blank::places(&fixture.package);
        // A fixture that is one table has no room between its blocks.
        if places.is_empty() {
            return Ok(());
        }
        let gaps: Vec<blank::Gap> = gaps.iter().map(|(at, count, kind)| (*at.get(&places), *count, *kind)).collect();
        let mut package = fixture.package.clone();
        blank::insert(&mut package, &gaps);
        let found = values(&package.bytes());
        prop_assert!(found == fixture.values, "{} {gaps:?}{}", fixture.name, difference(&fixture.values, &found));
        Ok(())
    });
}

/// A form: its source, and its blanks that can be filled in: which blank of the document, where it is drawn.
struct Form {
    name: String,
    source: String,
    slots: Vec<Slot>,
    fields: Vec<&'static str>,
}

#[derive(Debug)]
struct Slot {
    field: String,
    /// What stands before it on its line.
    before: String,
    /// Its number among the blanks of the document.
    index: usize,
    /// What draws it in the source, and the lines that go on with it.
    drawn: Vec<Range<usize>>,
}

/// What is written on a blank; `None` for fields that take what only their context tells.
fn answer(field: &str, index: usize) -> Option<&'static str> {
    const NAMES: [&str; 7] = [
        "Trần Văn Bình",
        "Lê Thị Cúc",
        "Phạm Quốc Đạt",
        "Hoàng Thị Lan",
        "Vũ Đức Minh",
        "Đặng Thị Nga",
        "Bùi Xuân Phúc",
    ];
    Some(match field.split_once('.') {
        Some(("start", "hour")) => "08",
        Some(("end", "hour")) => "17",
        Some(("start" | "end", "minute")) => "45",
        Some(("start" | "end" | "date", "day")) => "19",
        Some(("start" | "end" | "date", "month")) => "11",
        Some(("start" | "end" | "date", "year")) => "2024",
        Some(("person", "name")) => NAMES[index % NAMES.len()],
        Some(("person", "id")) => "012345678901",
        None if field == "copies" => "03",
        None if field == "phone" => "0912 345 678",
        _ => return None,
    })
}

static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/minutes");
    let form = |name: &str| {
        let source = fs::read_to_string(folder.join(name).with_extension("txt")).unwrap();
        let slots = slots(&source);
        Form { name: name.to_owned(), slots, fields: fields(&records(&source)), source }
    };
    MINUTES.iter().map(|fixture| form(&fixture.name)).filter(|form| !form.slots.is_empty()).collect()
});

/// The blanks of a source that [`answer`] can fill in.
fn slots(source: &str) -> Vec<Slot> {
    let document = &source[..source.find("====").unwrap()];
    let mut found: Vec<Slot> = Vec::new();
    for (start, _) in document.match_indices('⟨') {
        let end = start + document[start..].find('⟩').unwrap() + '⟩'.len_utf8();
        let name = document[start + '⟨'.len_utf8()..end].split('│').next().unwrap();
        match name.split_once(' ') {
            Some((field, _)) => {
                let before = document[..start].lines().next_back().unwrap_or_default().to_owned();
                found.push(Slot {
                    field: field.to_owned(),
                    before,
                    index: found.len(),
                    drawn: iter::once(start..end).collect(),
                });
            }
            None => found.last_mut().unwrap().drawn.push(start..end),
        }
    }
    let drawn =
        |slot: &Slot| ["dots", "underscores", "tab"].iter().any(|d| document[slot.drawn[0].clone()].contains(d));
    found.retain(|slot| answer(&slot.field, slot.index).is_some() && drawn(slot));
    found
}

fn records(source: &str) -> Vec<Record> {
    extract(&bienban::docx::read(&Source::parse(source).docx.bytes()).unwrap())
}

fn fields(records: &[Record]) -> Vec<&'static str> {
    records.iter().flat_map(|record| &record.blanks).map(|blank| blank.field.as_str()).collect()
}

/// The source with some of its blanks filled in.
fn filled(form: &Form, chosen: &[&Slot]) -> String {
    let mut source = form.source.clone();
    for slot in chosen.iter().rev() {
        for (at, range) in slot.drawn.iter().enumerate().rev() {
            let text = if at == 0 { answer(&slot.field, slot.index).unwrap() } else { "" };
            source.replace_range(range.clone(), &format!(" {text} "));
        }
    }
    source
}

/// Words before the name of who was elected, bought something or was given a copy, and need not have been there.
const NOT_PRESENT: [&str; 4] = ["Trưởng ban", "Phó ban", "Người mua", "giao cho"];

/// Whether a value that was written is understood.
fn appears(records: &[Record], slot: &Slot) -> bool {
    let answer = answer(&slot.field, slot.index).unwrap();
    records.iter().any(|record| {
        let moment = if slot.field.starts_with("start") { &record.start } else { &record.end };
        let date = moment.date.value().map_or_else(String::new, ToString::to_string);
        let time = moment.time.value().map_or_else(String::new, ToString::to_string);
        match slot.field.as_str() {
            "start.hour" | "end.hour" => time.starts_with(answer),
            "start.minute" | "end.minute" => time.ends_with(answer),
            "start.day" | "end.day" => date.ends_with(answer),
            "start.month" | "end.month" => date.get(5..7) == Some(answer),
            "start.year" | "end.year" => date.starts_with(answer),
            "person.name" => {
                let person = record.participants.iter().any(|person| person.name.value == answer);
                person || NOT_PRESENT.iter().any(|label| slot.before.contains(label))
            }
            "copies" => record.copies.value().is_some_and(|copies| copies.to_string() == "3"),
            _ => true,
        }
    })
}

#[test]
fn what_is_filled_in_is_no_blank_and_is_a_value() {
    let strategy = (0..FORMS.len(), prop::collection::vec(any::<bool>(), 64));
    check(60, &strategy, |(form, chosen)| {
        let form = &FORMS[form];
        let chosen: Vec<&Slot> =
            form.slots.iter().zip(chosen).filter(|(_, chosen)| *chosen).map(|(slot, _)| slot).collect();
        let records = records(&filled(form, &chosen));
        let left = form.fields.iter().enumerate().filter(|(index, _)| chosen.iter().all(|slot| slot.index != *index));
        let left: Vec<&str> = left.map(|(_, field)| *field).collect();
        prop_assert_eq!(left, fields(&records), "{}: {:?}", &form.name, &chosen);
        for slot in chosen {
            let repeats = form.slots.iter().any(|other| other.field == slot.field && other.index < slot.index);
            // `lập thành 03 bản, mỗi bên giữ 01 bản`: the first counts.
            prop_assert!(repeats && slot.field == "copies" || appears(&records, slot), "{}: {:?}", &form.name, slot);
        }
        Ok(())
    });
}
