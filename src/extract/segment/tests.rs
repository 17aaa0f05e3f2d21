use super::*;
use crate::document::Document;

fn titles_of(text: &str) -> Vec<Option<String>> {
    let document = Document::from_text(text);
    let view = View::new(&document);
    split(&view).iter().map(|s| s.title.map(|t| view.raw_body(&view.lines[t]).to_owned())).collect()
}

#[test]
fn a_sentence_about_the_minutes_is_no_title() {
    assert_eq!(titles_of("QUYẾT ĐỊNH\nBiên bản này được lập thành 02 bản.\nBIÊN BẢN NÀY GỒM 2 TRANG"), [None]);
    assert_eq!(titles_of("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBIÊN BẢN\nHọp giao ban"), [Some("BIÊN BẢN".to_owned())]);
}

#[test]
fn two_minutes_in_one_file_are_two_segments() {
    let one = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBIÊN BẢN LÀM VIỆC\nHồi 8 giờ ngày 1/2/2023\nBiên bản kết thúc hồi 9 giờ cùng ngày.\nTHƯ KÝ";
    let document = Document::from_text(&format!("{one}\nLò Thị A\n{one}\n"));
    let view = View::new(&document);
    let segments = split(&view);
    assert_eq!(segments.iter().map(|s| s.lines.clone()).collect::<Vec<_>>(), [0..6, 6..11]);
    assert_eq!((segments[0].opening, segments[0].closing, segments[0].signature), (Some(2), 3, 4));
}
