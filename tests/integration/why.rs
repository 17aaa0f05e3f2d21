//! What read each value, and what was seen and not understood.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use bienban::document::Document;
use bienban::extract::{extract_for, unread};
use bienban::record::{Blank, By, Class, Field, Kind, Looks, Record, Spot, Table, TableRow};
use bienban::report::why::Why;
use bienban::report::{seen, text};
use bienban::{Office, Settings, audit};

use crate::support::{Dir, body, docx, package};

/// The records of a text, as an office has them.
fn records(office: &Office, text: &str) -> (Document, Vec<Record>) {
    let document = Document::from_text(text);
    let records = extract_for(office, &document);
    (document, records)
}

/// What read the values of a record, each behind its name.
fn told(record: &Record) -> Vec<(String, By)> {
    let mut told = Vec::new();
    let mut add = |name: &str, by: Option<By>| told.extend(by.map(|by| (name.to_owned(), by)));
    add("kind", record.kind.map(|_| record.kind_by));
    add("title", record.title.found().map(|found| found.by));
    add("subject", record.subject.found().map(|found| found.by));
    add("number", record.number.found().map(|found| found.by));
    add("place", record.place.found().map(|found| found.by));
    add("start_date", record.start.date.found().map(|found| found.by));
    add("start_time", record.start.time.found().map(|found| found.by));
    add("end_date", record.end.date.found().map(|found| found.by));
    add("end_time", record.end.time.found().map(|found| found.by));
    add("copies", record.copies.found().map(|found| found.by));
    record.parties.iter().for_each(|party| add("party", Some(party.by)));
    record.participants.iter().for_each(|person| add("person", Some(person.name.by)));
    record.dates.iter().for_each(|date| add("date", Some(date.by)));
    record.references.iter().for_each(|reference| add("reference", Some(reference.by)));
    record.blanks.iter().for_each(|blank| add(&format!("▢{}", blank.field.as_str()), Some(blank.by)));
    told
}

/// The same in words, of the values of one name.
fn by(office: &Office, text: &str, name: &str) -> Vec<String> {
    let (document, records) = records(office, text);
    let why = Why { office, unread: &[] };
    let told = records.iter().flat_map(told).filter(|(of, _)| of == name);
    told.map(|(_, by)| why.by(&document, by)).collect()
}

const TEXT: &str = "CÔNG TY HOA BAN\nSố: 05/BB-HB\nBIÊN BẢN BÀN GIAO\nV/v giao vật tư kho 2\n\
    Hồi 08 giờ 30 phút ngày 12/3/2024, tại kho số 2 xã Nà Lốc, chúng tôi gồm:\n\
    BÊN GIAO: CÔNG TY HOA BAN\n- Ông Lò Văn Tủa - Thủ kho\n- Đại úy Vừ A Dế\n\
    BÊN NHẬN: TRƯỜNG TIỂU HỌC NÀ LỐC\n- Bà Vì Thị Mỷ - Kế toán\nCCCD số: ......... cấp ngày ..../..../20....\n\
    Căn cứ Quyết định số 12/QĐ-UBND ngày 01/02/2024 của UBND xã Nà Lốc.\n\
    Phương tiện chở: .........\nSố lượng thùng giao là ....... thùng.\nÝ kiến khác:\n..........\n\
    Biên bản kết thúc hồi .... giờ 00 cùng ngày, lập thành 02 bản, mỗi bên giữ 01 bản.\n";

#[test]
fn each_family_names_the_row_that_read_it() {
    let office = Office::default();
    for (name, expected) in [
        ("kind", &["kinds: \"bàn giao\" (title)"][..]),
        ("title", &["titles: \"biên bản\" (title)"]),
        ("subject", &["lines under the title"]),
        ("number", &["evidence: \"số\" (label)"]),
        ("place", &["around: \"tại\" (opening)"]),
        ("copies", &["phrases: \"thành\" (sentence)"]),
        ("party", &["headings: \"giao\" (heading of a side)", "headings: \"nhận\" (heading of a side)"]),
        (
            "person",
            &[
                "people: \"ông\" (list of people)",
                "people: \"đại úy\" (list of people)",
                "people: \"bà\" (list of people)",
            ],
        ),
        ("reference", &["types: \"quyết định\" (citation)"]),
        ("▢person.id", &["labels: \"cccd số\" (label)"]),
        ("▢other", &["no row: \"Phương tiện chở\" (label)"]),
        ("▢count", &["counters: \"thùng\" (words behind it)"]),
        ("▢text", &["labels: \"ý kiến khác\" (line under a heading)"]),
    ] {
        assert_eq!(by(&office, TEXT, name), expected, "{name}");
    }
    for (name, table, spot) in [
        ("start_date", "dates: ", " (opening)"),
        ("start_time", "times: ", " (opening)"),
        ("end_time", "times: ", " (closing)"),
        ("▢end.hour", "times: ", " (closing)"),
        ("end_date", "dates: ", " (opening)"),
    ] {
        let found = by(&office, TEXT, name);
        assert!(found.len() == 1 && found[0].starts_with(table) && found[0].ends_with(spot), "{name}: {found:?}");
    }
}

#[test]
fn values_of_labels_cells_and_columns_name_theirs() {
    let office = Office::default();
    let line = |line: &str| {
        format!("BIÊN BẢN HỌP\nThời gian: 8 giờ 00 ngày 12/3/2024\n{line}\nKết thúc hồi 9 giờ 00 cùng ngày.\n")
    };
    assert_eq!(by(&office, &line("Địa điểm: Nhà văn hóa thôn Đoài"), "place"), ["labels: \"địa điểm\" (label)"]);
    assert_eq!(by(&office, &line("Địa điểm: ........"), "place"), ["labels: \"địa điểm\" (label)"]);
    assert_eq!(by(&office, &line("Chủ trì: Nguyễn Văn Hòa"), "person"), ["people: \"nguyễn\" (list of people)"]);
    assert_eq!(by(&office, &line("Mã lô đất: {{so_tien}}"), "▢money"), ["labels: \"số tiền\" (placeholder's name)"]);
}

/// The same of a Word file, in which lines with `|` are rows of a table.
fn by_of_table(text: &str, name: &str) -> Vec<String> {
    let audited = audit(&package(&body(text), &[]), &Settings::default()).unwrap();
    let why = Why { office: &Office::default(), unread: &[] };
    let told = audited.records.iter().flat_map(|judged| told(&judged.record)).filter(|(of, _)| of == name);
    told.map(|(_, by)| why.by(&audited.document, by)).collect()
}

#[test]
fn values_in_tables_name_the_heading_of_their_column_or_the_cell_beside_them() {
    let text = "BIÊN BẢN HỌP\nThời gian | \nĐịa điểm | Phòng họp số 2\nThành phần tham dự:\n\
        STT | Họ và tên | Chức vụ | Đơn vị\n1 | Lò Văn Tủa | Thủ kho | Kho 2\n2 | Vì Thị Mỷ | | Kho 1\n\
        Kết thúc hồi 9 giờ 00 cùng ngày.\n";
    assert_eq!(by_of_table(text, "▢start.time"), ["labels: \"thời gian\" (cell)"]);
    assert_eq!(by_of_table(text, "place"), ["labels: \"địa điểm\" (cell)"]);
    assert_eq!(by_of_table(text, "person"), ["labels: \"họ và tên\" (column)", "labels: \"họ và tên\" (column)"]);
    assert_eq!(by_of_table(text, "▢person.position"), ["labels: \"chức vụ\" (column)"]);
}

#[test]
fn a_row_of_an_office_shows_as_its_own() {
    let office = Office {
        labels: vec![("Mã lô".into(), Field::Account), ("Nơi nhóm họp".into(), Field::Place)],
        kinds: vec![("giao ca".into(), Kind::BanGiao)],
        ..Office::default()
    };
    let text = "BIÊN BẢN GIAO CA\nHồi 08 giờ 30 ngày 12/3/2024.\nNơi nhóm họp: Nhà máy số 2\nMã lô: .......\n\
        Kết thúc hồi 9 giờ 00 cùng ngày.\n";
    assert_eq!(by(&office, text, "▢account"), ["settings: \"[labels] Mã lô\" (label)"]);
    assert_eq!(by(&office, text, "place"), ["settings: \"[labels] Nơi nhóm họp\" (label)"]);
    assert_eq!(by(&office, text, "kind"), ["settings: \"[kinds] giao ca\" (title)"]);
    let (_, records) = records(&office, text);
    assert_eq!(records[0].place.value().map(String::as_str), Some("Nhà máy số 2"));
}

/// What is not understood in minutes with some lines more.
fn not_understood(office: &Office, lines: &str) -> Vec<(Looks, String)> {
    let text = format!(
        "BIÊN BẢN LÀM VIỆC\nHồi 08 giờ 30 ngày 12/3/2024, tại kho số 2, chúng tôi gồm:\n1. Ông Lò Văn Tủa - Thủ kho\n\
         {lines}\nKết thúc hồi 9 giờ 00 cùng ngày, lập thành 02 bản.\n"
    );
    let (document, records) = records(office, &text);
    let found = unread(office, &document, records.iter());
    found.iter().map(|unread| (unread.looks, document.str(unread.span).to_owned())).collect()
}

#[test]
fn what_may_become_a_row_is_told() {
    let office = Office::default();
    for (line, looks, words) in [
        ("Phương tiện: xe tải 5 tấn", Looks::Label, "Phương tiện"),
        ("- Loại hình giám sát: đột xuất", Looks::Label, "Loại hình giám sát"),
        ("Kênh họp trực tuyến: ..........", Looks::Label, "Kênh họp trực tuyến"),
        ("Màu xe: trắng; Dung tích: 2 lít", Looks::Label, "Màu xe"),
        ("2. Tổ trưởng các tổ dân phố", Looks::Person, "Tổ trưởng các tổ dân phố"),
        ("Xem thêm 65/XYZT-PTP nêu trên.", Looks::Symbol, "65/XYZT-PTP"),
    ] {
        let found = not_understood(&office, line);
        assert!(found.contains(&(looks, words.to_owned())), "{line}: {found:?}");
    }
}

#[test]
fn what_was_read_or_asks_for_nothing_is_not_told() {
    let office = Office::default();
    for line in [
        "Số điện thoại: 0912 000 111",
        "Nội dung làm việc: kiểm tra kho",
        "2. Bà Vì Thị Mỷ - Kế toán",
        "Bà Vì Thị Mỷ: đề nghị kiểm kê lại kho",
        "Ghi chú: không có",
        "Căn cứ Quyết định số 12/QĐ-UBND ngày 01/02/2024 của UBND xã Nà Lốc.",
        "Tốc độ xe 40 km/h, tỷ lệ 1/500, số nhà 12/5",
        "Ý kiến của tổ trưởng: nhất trí",
    ] {
        assert_eq!(not_understood(&office, line), [], "{line}");
    }
    let office = Office { labels: vec![("Phương tiện".into(), Field::Other)], ..Office::default() };
    assert_eq!(not_understood(&office, "Phương tiện: xe tải 5 tấn"), []);
}

/// A text with marks as it is without them.
fn unmarked(seen: &str) -> String {
    let mut plain = String::new();
    let mut rest = seen;
    while let Some((before, marked)) = rest.split_once('⟦') {
        plain.push_str(before);
        rest = marked.split_once(": ").unwrap().1;
    }
    (plain + rest).replace('⟧', "")
}

#[test]
fn the_marks_leave_the_text_of_every_fixture_as_it_is() {
    let mut paths = Vec::new();
    documents(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"), &mut paths);
    for path in paths {
        let audited = audit(&fs::read(&path).unwrap(), &Settings::default()).unwrap();
        let records = || audited.records.iter().map(|judged| &judged.record);
        let unread = unread(&Office::default(), &audited.document, records());
        let shown = seen::render(&audited.document, records(), &unread);
        let mut blanks: Vec<Blank> = records().flat_map(|record| record.blanks.clone()).collect();
        blanks.sort_by_key(|blank| blank.span);
        assert_eq!(shown.matches('⟦').count(), shown.matches('⟧').count(), "{}", path.display());
        assert_eq!(unmarked(&shown), text::render(&audited.document, &blanks), "{}", path.display());
    }
}

/// The fixtures below a folder.
fn documents(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            documents(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "docx") {
            found.push(path);
        }
    }
}

/// The source of a table, where people look a row up.
fn source(table: Table) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let lexicon = folder.join("extract/lexicon");
    let read = |path: PathBuf| fs::read_to_string(path).unwrap();
    match table {
        Table::Kinds => read(folder.join("kinds/table.rs")),
        Table::Counters => read(lexicon.join("labels/counters.rs")),
        Table::Labels => {
            let files = fs::read_dir(lexicon.join("labels")).unwrap().map(|entry| entry.unwrap().path());
            files.map(read).chain([read(lexicon.join("labels.rs"))]).collect()
        }
        table => read(lexicon.join(format!("{}.rs", table.as_str()))),
    }
}

#[test]
fn every_value_of_every_fixture_names_a_row_of_its_table_or_a_place() {
    let sources: HashMap<Table, String> = Table::ALL.iter().map(|&table| (table, source(table))).collect();
    let mut paths = Vec::new();
    documents(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"), &mut paths);
    assert!(paths.len() > 100);
    let mut seen: HashMap<Table, usize> = HashMap::new();
    for path in paths {
        let audited = audit(&fs::read(&path).unwrap(), &Settings::default()).unwrap();
        for (name, by) in audited.records.iter().flat_map(|judged| told(&judged.record)) {
            let place = format!("{name} of {}: {by:?}", path.display());
            assert!(by.spot != Spot::Unsaid, "{place}");
            match by.row {
                TableRow::Of(table, row) => {
                    *seen.entry(table).or_default() += 1;
                    assert!(sources[&table].contains(&format!("\"{row}\"")), "{place}");
                }
                TableRow::Unknown(span) => assert!(!span.is_empty(), "{place}"),
                TableRow::None => {}
                _ => panic!("{place}"),
            }
        }
        let minutes = audited.records.iter().any(|judged| judged.record.class != Class::NotMinutes);
        let unread = unread(&Office::default(), &audited.document, audited.records.iter().map(|j| &j.record));
        assert!(minutes || unread.is_empty(), "{}", path.display());
        assert!(unread.len() < 12, "{}: {}", path.display(), unread.len());
    }
    let unmet: Vec<&Table> = Table::ALL.iter().filter(|table| !seen.contains_key(table)).collect();
    assert!(unmet.is_empty(), "no value of a fixture is read by {unmet:?}");
}

#[test]
fn an_office_goes_from_an_unread_label_to_a_row_of_its_own() {
    let text = "BIÊN BẢN HỌP\nHồi 08 giờ 30 ngày 12/3/2024.\nNơi nhóm họp: Nhà máy số 2\nPhương tiện: ......\n\
        Kết thúc hồi 9 giờ 00 cùng ngày.\n";
    let dir = Dir::with(&["a/x.docx"], docx(text));
    let seen = || dir.run(&["text", "--seen", "a/x.docx"]).stdout;
    assert!(seen().contains("\n⟦?label: Nơi nhóm họp⟧: Nhà máy số 2\n⟦?label: Phương tiện⟧: ▢{other}\n"), "{}", seen());
    let json = || serde_json::from_str(&dir.run(&["extract", "a/x.docx", "--format", "json"]).stdout).unwrap();
    let before: serde_json::Value = json();
    let unread = before["records"][0]["unread"].as_array().unwrap();
    let words: Vec<_> = unread.iter().map(|unread| unread["text"].as_str().unwrap()).collect();
    assert_eq!(words, ["Nơi nhóm họp", "Phương tiện"]);
    assert_eq!((&unread[0]["kind"], &unread[0]["value"]), (&"label".into(), &"Nhà máy số 2".into()));
    assert_eq!(unread[0]["location"], "body ¶3");
    assert_eq!(before["records"][0]["start_time"]["by"], "times: \"HOUR giờ MM\" (opening)");

    dir.file("bienban.toml", "[labels]\n\"nơi nhóm họp\" = \"place\"\n\"Phương tiện\" = \"text\"");
    assert!(seen().contains("\nNơi nhóm họp: ⟦place: Nhà máy số 2⟧\nPhương tiện: ▢{text}\n"), "{}", seen());
    let after: serde_json::Value = json();
    assert_eq!(after["records"][0]["unread"], serde_json::json!([]));
    assert_eq!(after["records"][0]["place"]["by"], "settings: \"[labels] nơi nhóm họp\" (label)");
    assert_eq!(after["records"][0]["blanks"][0]["by"], "settings: \"[labels] Phương tiện\" (label)");
    assert_eq!(dir.run(&["text", "--seen", "--layout", "a/x.docx"]).code, 2);
}

#[test]
fn extract_tells_people_what_was_not_understood() {
    let text = "BIÊN BẢN HỌP\nHồi 08 giờ 30 ngày 12/3/2024.\nPhương tiện: xe tải\nPhương tiện: xe con\n\
        Kết thúc hồi 9 giờ 00 cùng ngày.\n";
    let dir = Dir::with(&["x.docx"], docx(text));
    let page = dir.run(&["extract", "x.docx", "--lang", "en"]).stdout;
    assert!(page.contains("Seen and not understood (1):\n  - label “Phương tiện”: xe tải"), "{page}");
}
