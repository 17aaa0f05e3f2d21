//! A record as JSON: what its values are called and how they are written.

use std::fs;
use std::path::{Path, PathBuf};

use bienban::report::rows::DocumentRow;
use bienban::{Audited, Lang, Settings, audit};
use serde_json::{Value, json};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/minutes")
}

fn audited(path: &Path) -> Audited {
    audit(&fs::read(path).unwrap(), &Settings::default()).unwrap()
}

/// The JSON of the only record of a fixture.
fn record(name: &str) -> Value {
    serde_json::to_value(&audited(&fixtures().join(name)).records[0].record).unwrap()
}

#[test]
fn a_record_has_its_values_with_their_places() {
    let record = record("ban-giao-partial.docx");
    assert_eq!((&record["class"], &record["kind"]), (&json!("minutes"), &json!("ban-giao")));
    assert_eq!(record["kind_by"], json!({"row": {"table": "kinds", "words": "bàn giao"}, "spot": "title"}));
    let values = ["number", "start_date", "copies"].map(|name| &record[name]["value"]);
    assert_eq!(values, [&json!("▢/BBBG-HVT"), &json!("2025-02-17"), &json!("▢")]);
    assert_eq!(record["place"]["span"], json!([216, 257]));
    assert_eq!((&record["subject"], &record["end_time"]), (&Value::Null, &Value::Null));
    assert_eq!(record["parties"][1]["name"], "Bên B ▢");
    let person = &record["participants"][0];
    assert_eq!(
        (&person["party"], &person["name"], &person["role"]),
        (&json!(1), &json!("Giang Mỹ Lệ"), &json!("member"))
    );
    assert_eq!(record["dates"][1]["edtf"], "XXXX-XX-XX");
    let blank = &record["blanks"][0];
    assert_eq!(
        (&blank["field"], &blank["drawn_as"], &blank["label"]),
        (&json!("number"), &json!("nothing"), &Value::Null)
    );
}

#[test]
fn words_that_were_not_understood_have_their_place_alone() {
    assert_eq!(record("hop-filled.docx")["copies"], json!({"seen": [1078, 1086]}));
}

/// Values that a record and its row both have, as the row has them.
const VALUES: &[&str] =
    &["title", "subject", "number", "place", "start_date", "start_time", "end_date", "end_time", "copies"];

/// Lists that both have, with what each of their members is asked.
const LISTS: &[(&str, &[&str])] = &[
    ("parties", &["name", "role", "span"]),
    ("participants", &["party", "role", "title", "rank", "name", "position", "unit", "span"]),
    ("dates", &["role", "edtf", "span"]),
    ("references", &["role", "type", "symbol", "issuer", "date", "title", "span"]),
    ("blanks", &["field", "drawn_as", "optional", "span"]),
];

#[test]
fn a_record_and_its_row_say_the_same_under_the_same_names() {
    let mut met = 0;
    let paths = fs::read_dir(fixtures()).unwrap().map(|entry| entry.unwrap().path());
    for path in paths.filter(|path| path.extension().is_some_and(|extension| extension == "docx")) {
        let outcome = audit(&fs::read(&path).unwrap(), &Settings::default());
        let rows = DocumentRow::of("a.docx", &outcome, Lang::En);
        for (judged, row) in outcome.unwrap().records.iter().zip(&rows.records) {
            let (record, row) = (serde_json::to_value(&judged.record).unwrap(), serde_json::to_value(row).unwrap());
            let place = path.display();
            assert_eq!(record["kind"], row["kind"], "{place}");
            for name in VALUES {
                assert_eq!(record[name]["value"], row[name]["value"], "{name} of {place}");
            }
            for (list, names) in LISTS {
                let (here, there) = (record[list].as_array().unwrap(), row[list].as_array().unwrap());
                assert_eq!(here.len(), there.len(), "{list} of {place}");
                for (here, there) in here.iter().zip(there) {
                    met += 1;
                    names.iter().for_each(|name| assert_eq!(here[name], there[name], "{name} in {list} of {place}"));
                    names.iter().for_each(|name| assert!(here.get(name).is_some(), "{name} in {list} of {place}"));
                }
            }
        }
    }
    assert!(met > 200, "{met}");
}
