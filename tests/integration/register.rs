//! What is known of the documents that minutes cite: the program's register and an office's own tables.

use crate::support::{COMPLETE, Dir, docx};

/// An office that has a table beside its `bienban.toml`.
fn office(table: impl AsRef<[u8]>) -> Dir {
    let dir = Dir::with(&["x.docx", "2026/y.docx"], docx(COMPLETE));
    dir.file("bienban.toml", "[force]\ntables = [\"bảng/tinh.tsv\"]");
    dir.file("bảng/tinh.tsv", table);
    dir
}

#[test]
fn a_table_lies_where_the_settings_that_name_it_lie() {
    let dir = office("number\texpires\n30/2020/NĐ-CP\t2030-01-01\n");
    for call in [["audit", "x.docx", "2026"].as_slice(), &["extract", "2026/y.docx"], &["text", "2026/y.docx"]] {
        let ran = dir.run(call);
        assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{call:?}");
    }
    let shown = dir.run(&["audit", "--show-settings", "2026"]).stdout;
    assert!(shown.contains("\n  force.tables: bảng/tinh.tsv\n"), "{shown}");
    dir.file("bienban.toml", "[force]\ntables = ['.\\bảng\\tinh.tsv']");
    assert_eq!(dir.run(&["audit", "2026"]).code, 0, "as people write it on Windows");
}

#[test]
fn what_is_wrong_in_a_table_is_told_with_its_line() {
    let wrong = |table: &[u8]| {
        let ran = office(table).run(&["audit", "2026"]);
        assert_eq!(ran.code, 2);
        ran.stderr
    };
    let line = wrong("number\texpires\n30/2020/NĐ-CP\t2030-01-01\n31/2020/NĐ-CP\t1/8/2024\n".as_bytes());
    let words = "bienban.toml, dòng 2, cột 11: bảng/tinh.tsv, dòng 3: cột “expires”: “1/8/2024” không phải ngày";
    assert!(line.contains(words), "{line}");
    let column = wrong(b"number\texpire\n");
    assert!(column.contains("bảng/tinh.tsv, dòng 1: không có cột “expire” (có phải “expires”?)"), "{column}");
    let utf16: Vec<u8> = "\u{FEFF}number\texpires\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let encoding = wrong(&utf16);
    assert!(encoding.contains("cột 11: bảng/tinh.tsv: không phải UTF-8; mở lại rồi lưu dạng UTF-8"), "{encoding}");
    let long = wrong("number\n".repeat(1 << 20).as_bytes());
    assert!(long.contains("bảng/tinh.tsv: bảng dài hơn 4 MiB"), "{long}");
}

#[test]
fn a_row_of_the_office_is_looked_up_where_its_settings_hold() {
    let dir = office(
        "number\ttype\tdate\texpires\tissuer\n28/2018/QĐ-UBND\tQuyết định\t2018-12-03\t2030-07-01\tUBND tỉnh Hòa Giang\n\
         30/2020/NĐ-CP\t\t\t-\t\n",
    );
    let look_up = |folder: &str, symbol: &str| {
        let ran = dir.command(&["lookup", symbol]).current_dir(dir.path(folder)).output().unwrap();
        (ran.status.code(), String::from_utf8(ran.stdout).unwrap())
    };
    let (code, text) = look_up("2026", "28/2018/qđ-ubnd");
    let own = "28/2018/QĐ-UBND  Quyết định  UBND tỉnh Hòa Giang  ban hành 03/12/2018\n  sẽ hết hiệu lực từ 01/07/2030\nTheo bảng";
    assert!(code == Some(0) && text.starts_with(own), "{text}");
    assert_eq!(look_up("2026", "30/2020/NĐ-CP").0, Some(1), "it is switched off");
    dir.file("bảng/bienban.toml", "");
    assert_eq!(look_up("bảng", "28/2018/QĐ-UBND").0, Some(1), "another file is nearer");
    dir.file("bảng/tinh.tsv", "number\n");
    assert_eq!(look_up("2026", "30/2020/NĐ-CP").0, Some(2));
}

#[test]
fn a_table_that_is_not_there_is_told() {
    let dir = office("");
    dir.file("bienban.toml", "[force]\ntables = [\n  \"bảng/tinh.tsv\",\n  \"bảng/mất.tsv\",\n]");
    dir.file("bảng/tinh.tsv", "number\texpires\n30/2020/NĐ-CP\t-");
    let ran = dir.run(&["audit", "x.docx", "--lang", "en"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("bienban.toml, line 4, column 3: bảng/mất.tsv: "), "{}", ran.stderr);
}

#[test]
fn a_row_of_the_office_is_heeded() {
    let minutes = COMPLETE
        .replace("Nhà kho được", "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\nNhà kho được");
    let dir = office("number\tdate\teffective\n30/2020/NĐ-CP\t2020-03-06\t2020-03-06\n");
    dir.file("x.docx", docx(&minutes));
    let spoken = |dir: &Dir| dir.run(&["audit", "x.docx", "--all", "--select", "BB210"]).stdout;
    assert!(spoken(&dir).contains("sổ tra cứu ghi 06/03/2020 (Về công tác văn thư)"), "{}", spoken(&dir));
    dir.file("bảng/tinh.tsv", "number\texpires\n30/2020/NĐ-CP\t-\n");
    assert!(!spoken(&dir).contains("sổ tra cứu"), "{}", spoken(&dir));
}
