use super::*;
use crate::document::Document;
use crate::extract::beginnings::Beginnings;
use crate::extract::patterns::tests::check_examples;

fn times(text: &str) -> Vec<String> {
    let document = Document::from_text(text);
    let view = View::new(&document);
    find(&view, &Beginnings::of(&view))
        .iter()
        .map(|f| f.time.map_or("impossible".to_owned(), |t| t.to_string()))
        .collect()
}

#[test]
fn every_form_finds_its_examples_and_not_its_counter_examples() {
    check_examples(ROWS, &FORMS, |text| {
        let times = times(text).into_iter();
        times.map(|time| time.replace("impossible", "-")).collect()
    });
}

#[test]
fn every_form_of_a_time() {
    for (text, time) in [
        ("Hồi 08 giờ 30 phút", "08:30"),
        ("08h30", "08:30"),
        ("8g30", "08:30"),
        ("14:30", "14:30"),
        ("8 giờ 30", "08:30"),
        ("lúc 15 giờ 00", "15:00"),
        ("8 giờ rưỡi", "08:30"),
        ("9 giờ kém 15", "08:45"),
        ("hồi mười bốn giờ ba mươi phút", "14:30"),
        ("2 giờ 30 chiều", "14:30"),
        ("17h", "17:00"),
        ("8h30’", "08:30"),
        ("24 giờ 00", "24:00"),
        ("07 giờ 05p", "07:05"),
        ("hồi 8 giờ 75 phút", "impossible"),
        ("Hồi ............ giờ …….... ngày", "XX:XX"),
        ("hồi 8 giờ … ngày", "08:XX"),
        ("hồi giờ phút, ngày", "XX:XX"),
        (".......h.......phút", "XX:XX"),
        ("lúc 9h ngày", "09:00"),
        ("Vào hồi [thoi_gian], tại", "XX:XX"),
        ("kết thúc hồi … cùng ngày", "XX:XX"),
        ("hồi …25.. giờ", "impossible"),
        ("hồi ..14.. giờ ..05.. phút", "14:05"),
    ] {
        assert_eq!(times(text), [time], "{text}");
    }
}

#[test]
fn durations_and_measures_are_no_times() {
    for text in [
        "trong thời hạn 24 giờ",
        "48 giờ; 72 giờ",
        "từ 170g",
        "8 hồ sơ, 3 hệ thống",
        "tỷ lệ 1:50",
        "TCVN 6909:2001",
        "giờ làm việc",
    ] {
        assert_eq!(times(text), [""; 0], "{text}");
    }
    assert_eq!(times("từ 8h đến 11h30"), ["08:00", "11:30"]);
}
