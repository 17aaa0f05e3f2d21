use super::*;
use crate::lang::Lang;
use crate::register::Register;

/// The register with tables of offices.
fn with(tables: &[&str]) -> Register {
    let mut register = Register::default();
    for table in tables {
        register.add("own.tsv", table).unwrap();
    }
    register
}

fn expires(register: &Register, symbol: &str) -> Vec<String> {
    let found = register.find(symbol);
    found.iter().map(|entry| entry.expires.map(|day| day.to_string()).unwrap_or_default()).collect()
}

fn wrong(table: &str) -> String {
    rows(table).unwrap_err().message(Lang::En)
}

#[test]
fn what_a_row_leaves_empty_is_as_the_program_has_it() {
    let register = with(&["number\texpires\treplaced_by\n30/2020/nđ-cp\t2030-01-01\t 1/2029/NĐ–CP ; 2/2029/NĐ-CP;\n"]);
    let [decree] = register.find("30/2020/NĐ-CP")[..] else { panic!("one row") };
    assert_eq!((decree.kind, decree.symbol, decree.title()), ("Nghị định", "30/2020/NĐ-CP", "Về công tác văn thư"));
    assert_eq!(decree.date.unwrap().to_string(), "2020-03-05");
    assert_eq!(decree.successors().collect::<Vec<_>>(), ["1/2029/NĐ-CP", "2/2029/NĐ-CP"]);
    let own = with(&["number\ttitle_start\teffective\ttype\n1/2020/QC-ABC\tQuy chế\t2020-01-01\tQuy chế"]);
    let [rules] = own.find("1/2020/QC-ABC")[..] else { panic!("one row") };
    assert_eq!((rules.kind, rules.title(), rules.expires), ("Quy chế", "Quy chế", None));
}

#[test]
fn the_note_of_the_program_is_not_said_of_another_end() {
    let note = |table: &str| with(&[table]).find("43/2014/NĐ-CP")[0].note;
    assert_eq!(note("number\teffective\n43/2014/NĐ-CP\t2014-07-01"), Some(Note::Memory));
    assert_eq!(note("number\texpires\n43/2014/NĐ-CP\t2024-08-01"), None);
    assert_eq!(note("number\texpires\tnote\n43/2014/NĐ-CP\t2024-08-01\texcept"), Some(Note::Except));
}

#[test]
fn the_type_tells_which_of_two_documents_is_meant() {
    let register = with(&["number\ttype\texpires\n18/2008/QH12\tNghị quyết\t2020-01-01"]);
    assert_eq!(expires(&register, "18/2008/QH12"), ["2020-01-01", ""]);
    let register = with(&["number\texpires\n18/2008/QH12\t-"]);
    assert!(register.find("18/2008/QH12").is_empty(), "a row of no type stands for both");
    let register = with(&["number\texpires\ttype\n18/2008/QH12\t-\tNghị quyết"]);
    assert_eq!(register.find("18/2008/QH12").iter().map(|entry| entry.kind).collect::<Vec<_>>(), ["Luật"]);
}

#[test]
fn later_lines_and_later_tables_win() {
    let register = with(&[
        "number\texpires\n30/2020/NĐ-CP\t2030-01-01\n30/2020/NĐ-CP\t2031-01-01",
        "number\texpires\n30/2020/ND-CP\t2032-01-01\n31/2020/NĐ-CP\t2032-01-01",
    ]);
    assert_eq!(expires(&register, "30/2020/NĐ-CP"), ["2032-01-01"]);
    let again = with(&["number\texpires\n30/2020/NĐ-CP\t-", "number\texpires\n30/2020/NĐ-CP\t2032-01-01"]);
    assert_eq!(expires(&again, "30/2020/NĐ-CP"), ["2032-01-01"]);
}

#[test]
fn a_local_symbol_is_of_as_many_as_issue_it() {
    let head = "number\texpires\tissuer\n";
    let register = with(&[
        &format!("{head}28/2018/QĐ-UBND\t2025-01-01\tUBND tỉnh A\n28/2018/QĐ-UBND\t2026-01-01\tUBND tỉnh B"),
        &format!("{head}28/2018/QĐ-UBND\t2027-01-01\tUBND  TỈNH A"),
    ]);
    let issuers: Vec<&str> = register.find("28/2018/QĐ-UBND").iter().map(|entry| entry.issuer).collect();
    assert_eq!(issuers, ["UBND TỈNH A", "UBND tỉnh B"]);
    assert_eq!(expires(&register, "28/2018/QĐ-UBND"), ["2027-01-01", "2026-01-01"]);
    assert_eq!(register.search(" 28/2018/qd-ubnd").len(), 2);
}

#[test]
fn spreadsheets_write_a_table_in_their_own_way() {
    let table = "\u{FEFF}number\texpires\ttitle_start\r\n30/2020/NĐ-CP\t2030-01-01\t\"Về \"\"văn thư\"\", lưu trữ\"\r\n\t\t\r\n\r\n";
    assert_eq!(with(&[table]).find("30/2020/NĐ-CP")[0].title(), "Về \"văn thư\", lưu trữ");
    assert_eq!(rows("number\texpires").unwrap().len(), 0, "a table may be begun");
}

#[test]
fn each_mistake_has_its_line() {
    let all = [
        ("", "line 1: the first line must be the names of the columns"),
        ("number;expires\n1/2020/NĐ-CP;-", "line 1: the first line must be the names of the columns with a tab"),
        ("number\texpire", "line 1: no column “expire” (did you mean “expires”?); there are type, number, "),
        ("number\texpires\tnumber", "line 1: the column “number” stands there twice"),
        ("type\texpires", "line 1: the column “number” is missing"),
        ("number\tdate", "line 1: one of the columns “effective” and “expires” is missing"),
        ("number\texpires\n1/2020/NĐ-CP", "line 2: the number of cells is 1, and 2 are wanted"),
        ("number\texpires\n\n1/2020/NĐ-CP\t-", "line 2: the number of cells is 1"),
        ("number\texpires\n\t2020-01-01", "line 2: the column “number” is empty"),
        ("number\texpires\n1/2020/NĐ-CP\t1/8/2024", "line 2: column “expires”: “1/8/2024” is no day"),
        ("number\texpires\n1/2020/NĐ-CP\t2023-02-29", "line 2: column “expires”: “2023-02-29” is no day"),
        ("number\teffective\n1/2020/NĐ-CP\t-", "line 2: column “effective”: “-” is no day"),
        ("number\texpires\n1/2020/NĐ-CP\t", "line 2: a day is wanted in “effective” or in “expires”"),
        (
            "number\texpires\tdate\n1/2020/NĐ-CP\t2020-01-01\t2020-01-01",
            "line 2: its end, 2020-01-01, is not after its day of issue, 2020-01-01",
        ),
        ("number\texpires\n30/2020/NĐ-CP\t2019-01-01", "line 2: its end, 2019-01-01, is not after its day of issue"),
        (
            "number\texpires\tnote\n1/2020/NĐ-CP\t-\texcep",
            "line 2: no note “excep” (did you mean “except”?); there are memory",
        ),
        ("number\texpires\tstatus\n1/2020/NĐ-CP\t-\tended", "line 2: no status “ended”; there are in-force"),
        ("number\texpires\n1/2020/NĐ-CP\t-\n8/NQ-HĐND\t2020-01-01", "line 3: 8/NQ-HĐND is of a local authority"),
    ];
    for (table, message) in all {
        assert!(wrong(table).starts_with(message), "{table:?}: {}", wrong(table));
    }
    let long = "x".repeat(TABLE_BYTES + 1);
    assert_eq!(rows(&long).unwrap_err().message(Lang::Vi), "dòng 1: bảng dài hơn 4 MiB");
}

#[test]
fn a_table_that_is_wrong_adds_nothing() {
    let mut register = Register::default();
    assert!(register.add("own.tsv", "number\texpires\n30/2020/NĐ-CP\t-\n1/2020/NĐ-CP\tx").is_err());
    assert!(register.tables().is_empty() && !register.find("30/2020/NĐ-CP").is_empty());
}
