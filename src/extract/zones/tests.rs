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
fn the_number_of_a_form_is_no_title() {
    let minutes = "BIÊN BẢN LÀM VIỆC";
    for line in ["Mẫu biên bản số 01", "MẪU BIÊN BẢN SỐ 02", "Mẫu biên bản  số: 3", "Biên bản mẫu số 04"]
    {
        assert_eq!(titles_of(&format!("{line}\nTÊN CƠ QUAN\n{minutes}")), [Some(minutes.to_owned())], "{line}");
    }
    for title in ["Biên bản số 17", "MẪU BIÊN BẢN HỌP", "TRÍCH BIÊN BẢN SỐ 5"] {
        assert_eq!(titles_of(&format!("{title}\nHôm nay, ngày 1/2/2023")), [Some(title.to_owned())], "{title}");
    }
}

#[test]
fn a_heading_of_time_and_place_is_not_the_opening() {
    let opening = |text: &str| {
        let document = Document::from_text(text);
        split(&View::new(&document))[0].opening
    };
    let sentence = "Vào lúc 14h ngày 5/9/2023 tại phòng Hội đồng.";
    assert_eq!(opening(&format!("BIÊN BẢN HỌP\nI. THỜI GIAN – ĐỊA ĐIỂM\n{sentence}")), Some(2));
    assert_eq!(opening(&format!("BIÊN BẢN HỌP\n1. Thời gian: 14h ngày 5/9/2023\n{sentence}")), Some(1));
    assert_eq!(opening("BIÊN BẢN HỌP\nI/ Thời gian, địa điểm:\n- 7 giờ 30 ngày 14/01/2024\n- Tại nhà A"), Some(2));
    assert_eq!(opening("BIÊN BẢN HỌP\nThời gian:\nĐịa điểm:\nNội dung: x"), Some(1));
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

#[test]
fn another_document_after_the_minutes_is_none_of_their_zones() {
    let minutes = "BIÊN BẢN HỌP\nThời gian: 8 giờ ngày 1/2/2023\n1. Chủ trì: Ông Lò Văn A\nNội dung: bàn việc.\nCuộc họp kết thúc lúc 9 giờ cùng ngày.";
    let contract = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHỢP ĐỒNG MUA BÁN\nHôm nay, ngày 5/3/2012, chúng tôi gồm:\nHợp đồng lập thành 04 bản.\nĐại diện Bên A\n(Ký, ghi rõ họ tên)";
    for signed in ["", "\nTHƯ KÝ\tCHỦ TRÌ"] {
        let document = Document::from_text(&format!("{minutes}{signed}\n{contract}"));
        let view = View::new(&document);
        let segment = &split(&view)[0];
        let after = 5 + usize::from(!signed.is_empty());
        assert_eq!((segment.opening, segment.closing, segment.signature, segment.after), (Some(1), 4, 5, after));
    }
}
