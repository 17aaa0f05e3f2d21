use super::*;
use crate::document::Document;
use crate::extract::beginnings::Beginnings;
use crate::extract::patterns::tests::check_examples;

fn dates(text: &str) -> Vec<String> {
    let document = Document::from_text(text);
    let view = View::new(&document);
    find(&view, &Beginnings::of(&view)).iter().map(|f| f.date.map_or(String::new(), |d| d.to_string())).collect()
}

/// What a table of forms finds in its own examples, and what it should not find there.
#[test]
fn every_form_finds_its_examples_and_not_its_counter_examples() {
    check_examples(ROWS, &FORMS, |text| {
        let dates = dates(text).into_iter();
        dates.map(|date| if date.is_empty() { "-".to_owned() } else { date }).collect()
    });
}

#[test]
fn every_form_of_a_date() {
    for (text, expected) in [
        ("ngày 03/12/2018", &["2018-12-03"][..]),
        ("ngày 3 tháng 12 năm 2018", &["2018-12-03"]),
        ("ngày 03-12-2018", &["2018-12-03"]),
        ("03.12.2018", &["2018-12-03"]),
        ("ngày14 tháng5 năm2015", &["2015-05-14"]),
        ("ngày mồng 3 tháng 12 năm 2018", &["2018-12-03"]),
        ("ngày 03 tháng Mười hai năm 2018", &["2018-12-03"]),
        ("ngày 03 tháng 12, 2018", &["2018-12-03"]),
        ("thứ Tư, ngày 15/02/2023", &["2023-02-15"]),
        ("tháng 02 năm 2023", &["2023-02"]),
        ("tháng 02/2023", &["2023-02"]),
        ("triển khai năm 2014", &["2014"]),
        ("quý I/2023, quý 4 năm 2022", &["2023-33", "2022-36"]),
        ("6 tháng đầu năm 2023", &["2023-01", "2023-06"]),
        ("từ ngày 01/02 đến ngày 05/02/2023", &["2023-02-01", "2023-02-05"]),
        ("trong các ngày 14, 15 và 16/02/2023", &["2023-02-14", "2023-02-15", "2023-02-16"]),
        (
            "năm học 2022-2023; nhiệm kỳ 2021-2026; giai đoạn 2021 - 2025",
            &["2022", "2023", "2021", "2026", "2021", "2025"],
        ),
        ("ngày 31/02/2023", &[""]),
        ("ngày 29/02/2024", &["2024-02-29"]),
        ("ngày 10 tháng 3 âm lịch năm Quý Mão", &[""]),
        ("mùng 3 Tết, mùng 3", &[""]),
        ("ngày hai mươi lăm tháng chín năm hai nghìn không trăm hai mươi ba", &["2023-09-25"]),
        ("ngày   /   /2023", &["2023-XX-XX"]),
        ("ngày .../.../202...", &["202X-XX-XX"]),
        ("ngày      tháng 02 năm 2023", &["2023-02-XX"]),
        ("ngày …25..tháng 01 năm 2006", &["2006-01-25"]),
        ("Thái Nguyên, ngày   tháng 02 năm 2023", &["2023-02-XX"]),
        ("15/02/23", &["2023?-02-15"]),
        ("ngày ... tháng ... năm 20..", &["20XX-XX-XX"]),
        ("ngày 20/3", &["XXXX-03-20"]),
        ("từ ngày 1/${month}/${year}", &["XXXX-XX-01"]),
        ("ngày <ngay> tháng thang năm nam, tại", &["XXXX-XX-XX"]),
        ("Hà Nội, ngày    tháng  năm ….", &["XXXX-XX-XX"]),
        ("đến hết ngày ………… Công ty", &["XXXX-XX-XX"]),
        ("2023-02-15", &["2023-02-15"]),
        ("ngày 07  tháng 10 năm 2023", &["2023-10-07"]),
        ("tháng .2 năm 2023", &["2023-X2"]),
        ("từ ngày 10 đến ngày 11/5/2024", &["2024-05-10", "2024-05-11"]),
        ("từ 20/10 đến 25/10/2024", &["2024-10-20", "2024-10-25"]),
        ("Năm sinh: 1970; (SN 1982); sinh năm 1991", &["1970", "1982", "1991"]),
        ("Sinh năm: ........ Ngày sinh: ........", &["XXXX", "XXXX-XX-XX"]),
    ] {
        assert_eq!(dates(text), expected, "{text}");
    }
}

#[test]
fn what_only_looks_like_a_date_is_none() {
    for text in [
        "ngày tháng năm sinh",
        "Ngày, tháng, năm",
        "phiên bản 03.12.2018.1; IP 10.12.20.18",
        "hàng ngày, trong 05 ngày, ngày làm việc",
        "Quyết định số 28/2018/QĐ-UBND",
        "năm người, mười năm",
        "số nhà 28/2018 đường Láng",
        "40/48 phiếu",
        "trong 6 tháng",
    ] {
        assert_eq!(dates(text), [""; 0], "{text}");
    }
}
