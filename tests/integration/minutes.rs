//! What minutes are, and how many of them a file has: documents in, rows out.

use bienban::record::{Class, Reading, Record};
use bienban::{Settings, audit};

use crate::support::{package, paragraphs};

/// The records of a document with a paragraph a line; lines with ` | ` are rows of a table.
fn read(text: &str) -> Vec<Record> {
    let cell = |cell: &str| format!("<w:tc>{}</w:tc>", paragraphs(&format!("{cell} ")));
    let row = |line: &str| format!("<w:tr>{}</w:tr>", line.split(" | ").map(cell).collect::<String>());
    let mut body = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if !line.contains(" | ") {
            body += &paragraphs(line);
            continue;
        }
        body += "<w:tbl>";
        body += &row(line);
        while let Some(next) = lines.next_if(|next| next.contains(" | ")) {
            body += &row(next);
        }
        body += "</w:tbl>";
    }
    let audited = audit(&package(&body, &[]), &Settings::default()).unwrap();
    audited.records.into_iter().map(|judged| judged.record).collect()
}

/// How many sets of minutes the document holds.
fn minutes(text: &str) -> usize {
    read(text).iter().filter(|record| record.class != Class::NotMinutes).count()
}

fn said<T: ToString>(reading: &Reading<T>) -> String {
    reading.value().map(ToString::to_string).unwrap_or_default()
}

/// `date time` of the beginning.
fn begins(record: &Record) -> String {
    format!("{} {}", said(&record.start.date), said(&record.start.time)).trim().to_owned()
}

fn begin(text: &str) -> Vec<String> {
    read(text).iter().map(begins).collect()
}

/// A meeting without its title.
const MEETING: &str = "Thời gian: 8 giờ 15 phút, ngày 12/3/2024\nĐịa điểm: Phòng họp tầng 2\n\
    Chủ trì: Bà Kiều Thị Mận - Trưởng phòng\nThư ký: Ông Tống Văn Lãm - Nhân viên\n\
    Nội dung: Bàn việc chuyển kho.\nCuộc họp kết thúc lúc 9 giờ 30 phút cùng ngày.";

#[test]
fn a_title_may_stand_in_signs_or_behind_the_name_of_a_form() {
    let titles = [
        ("(DỰ THẢO) BIÊN BẢN HỌP PHÒNG KẾ TOÁN", "BIÊN BẢN HỌP PHÒNG KẾ TOÁN"),
        ("[Bản nháp 3] BIÊN BẢN HỌP TỔ SẢN XUẤT", "BIÊN BẢN HỌP TỔ SẢN XUẤT"),
        ("«BIÊN BẢN SINH HOẠT CÂU LẠC BỘ»", "BIÊN BẢN SINH HOẠT CÂU LẠC BỘ"),
        ("*** BIÊN BẢN HỌP LỚP 9B ***", "BIÊN BẢN HỌP LỚP 9B"),
        ("Biểu mẫu số 07-KT: BIÊN BẢN HỌP GIAO BAN", "BIÊN BẢN HỌP GIAO BAN"),
        ("PHỤ LỤC II - BIÊN BẢN HỌP HỘI ĐỒNG TRƯỜNG", "BIÊN BẢN HỌP HỘI ĐỒNG TRƯỜNG"),
        ("BIEN BAN HOP BAN DIEU HANH", "BIEN BAN HOP BAN DIEU HANH"),
        ("Biên bản cuộc họp: Chọn nhà cung cấp", "Biên bản cuộc họp: Chọn nhà cung cấp"),
    ];
    for (line, title) in titles {
        let records = read(&format!("CÔNG TY CỔ PHẦN MÂY TRE\nHạnh phúc\n{line}\n{MEETING}"));
        assert_eq!(records.iter().map(|r| said(&r.title)).collect::<Vec<_>>(), [title], "{line}");
        assert_eq!(begins(&records[0]), "2024-03-12 08:15", "{line}");
    }
    let numbered = read(&format!("Độc lập - Tự do - Hạnh phúc\nBiên bản số: 31\n{MEETING}"));
    assert_eq!(said(&numbered[0].number), "31");
}

#[test]
fn the_name_of_a_form_and_a_mention_are_no_titles() {
    let others = [
        "HƯỚNG DẪN LẬP BIỂU\nMẫu biên bản số 12 dùng khi giao kho.\nMẫu biên bản số 13 dùng khi trả kho.",
        "Mẫu biên bản số 04\nHạnh phúc\nQUYẾT ĐỊNH\nĐiều 1. Ban hành biểu mẫu.",
        "CÔNG VĂN\n(Kèm theo Biên bản họp ngày 5/3/2024)\nKính gửi: Phòng Kế toán",
        "Phụ lục 2 của Biên bản bàn giao\nKính gửi: Phòng Kế toán",
        "Kính gửi: Phòng Kế toán\n- Biên bản họp: 02 bản\n- Biên bản bàn giao: 01 bản",
    ];
    others.iter().for_each(|text| assert_eq!(minutes(text), 0, "{text}"));
}

#[test]
fn a_sentence_under_the_title_that_gives_the_time_opens() {
    let openings = [
        "Cuộc họp vào hồi 13 giờ 20 phút ngày 12 tháng 3 năm 2024 tại phòng Hội đồng",
        "Buổi làm việc diễn ra lúc 13h20 ngày 12/3/2024 tại phòng Hội đồng",
        "Hội nghị được tổ chức vào lúc 13 giờ 20 ngày 12/3/2024 tại phòng Hội đồng",
        "Phiên họp bắt đầu hồi 13 giờ 20 phút, ngày 12/3/2024, tại phòng Hội đồng",
        "Buổi sinh hoạt khai mạc lúc 13g20 ngày 12/3/2024 tại phòng Hội đồng",
    ];
    for opening in openings {
        let text = format!(
            "BIÊN BẢN HỌP\n{opening}\nChủ trì: Bà Kiều Thị Mận\nNội dung: Bàn việc kho.\nCuộc họp kết thúc lúc 15 giờ cùng ngày."
        );
        let records = read(&text);
        assert_eq!(records.iter().map(begins).collect::<Vec<_>>(), ["2024-03-12 13:20"], "{text}");
        assert_eq!(
            (said(&records[0].subject), said(&records[0].place)),
            (String::new(), "phòng Hội đồng".to_owned()),
            "{text}"
        );
        assert_eq!(said(&records[0].end.date), "2024-03-12", "{text}");
    }
    let about = [
        "Cuộc họp bàn việc chuyển kho ngày 11/3/2024",
        "Hội nghị tổng kết năm 2023",
        "Buổi họp kết thúc hồi 9 giờ 30 phút",
    ];
    for about in about {
        assert_eq!(begin(&format!("BIÊN BẢN HỌP\n{about}\n{MEETING}")), ["2024-03-12 08:15"], "{about}");
    }
}

#[test]
fn what_the_minutes_rest_on_may_stand_in_the_opening_sentence() {
    let grounds = [
        "Căn cứ Quyết định số 45/QĐ-SYT ngày 02/3/2024 của Sở Y tế, vào hồi 09 giờ 05 phút ngày 12 tháng 3 năm 2024, tại Trạm Y tế, chúng tôi gồm:",
        "Căn cứ Công văn số 7/CV-TH ngày 02/3/2024; hôm nay, hồi 09 giờ 05 phút, ngày 12/3/2024, tại Trạm Y tế, chúng tôi gồm:",
        "Thực hiện Kế hoạch số 3/KH-TH ngày 02/3/2024 của Trường, hôm nay, lúc 9h05 ngày 12/3/2024, tại Trạm Y tế, chúng tôi gồm:",
        "Theo Giấy mời số 3/GM-TH ngày 02/3/2024, vào lúc 9 giờ 05 ngày 12/3/2024, tại Trạm Y tế, chúng tôi gồm:",
        "Căn cứ Hợp đồng số 3/HĐ-TH ngày 02/3/2024, hồi 09 giờ 05 ngày 12/3/2024 tại Trạm Y tế, hai bên gồm:",
    ];
    for ground in grounds {
        let text = format!("BIÊN BẢN LÀM VIỆC\n{ground}\n1. Ông Tống Văn Lãm - Nhân viên");
        let records = read(&text);
        assert_eq!(records.iter().map(begins).collect::<Vec<_>>(), ["2024-03-12 09:05"], "{text}");
        assert_eq!(said(&records[0].place), "Trạm Y tế", "{text}");
        assert_eq!(records[0].references.len(), 1, "{text}");
    }
    let text = "BIÊN BẢN LÀM VIỆC\nCăn cứ Biên bản làm việc lúc 7 giờ ngày 02/3/2024;\nHồi 09 giờ 05 ngày 12/3/2024, tại Trạm Y tế, chúng tôi gồm:";
    assert_eq!(begin(text), ["2024-03-12 09:05"]);
}
