//! What minutes are, and how many of them a file has: documents in, rows out.

use bienban::record::{Class, Reading, Record};
use bienban::{Settings, audit};

use crate::support::{body, package};

/// The records of a document with a paragraph a line; lines with ` | ` are rows of a table.
pub(crate) fn read(text: &str) -> Vec<Record> {
    let audited = audit(&package(&body(text), &[]), &Settings::default()).unwrap();
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
fn parts_of_minutes_make_a_heading_of_a_meeting_a_title() {
    let people = "Người chủ trì: Kiều Thị Mận\nThư ký: Tống Văn Lãm";
    let meetings = [
        format!("HỌP TỔ BẢO TRÌ NGÀY 12/3\nThời gian: 19h30\n{people}\nNội dung:\n- Thay dầu máy.\nKết luận: làm xong trong tháng."),
        format!("Họp nhóm luận văn lần 2\nThời gian: 19h30\nĐịa điểm: Thư viện\n{people}\nNội dung thảo luận:\n- Dàn ý."),
        "NỘI DUNG CUỘC HỌP TUẦN\nThời gian | 19h30, 12/3/2024\nĐịa điểm | Phòng 4\nChủ trì | Kiều Thị Mận\nThành viên tham gia | Mận, Lãm\nKết quả | Chọn mẫu bìa".to_owned(),
        "MINUTES OF THE BOARD\nDate: 12/3/2024\nTime: 19:30\nVenue: Hall B\nChairman: Kiều Thị Mận\nPresent: Kiều Thị Mận, Tống Văn Lãm\nAgenda: budget".to_owned(),
        "Weekly Meeting Notes\nTime: 19:30\nAttendees: Mận, Lãm\nNote taker: Lãm\nDiscussion: release plan\nAction items: none".to_owned(),
        format!("TRƯỜNG CAO ĐẲNG NGHỀ SÔNG LA\nSINH HOẠT CHUYÊN MÔN TỔ ĐIỆN\nThời gian: 19h30 ngày 12/3/2024\n{people}\nNội dung: Dự giờ.\nBuổi sinh hoạt kết thúc lúc 21h00."),
    ];
    for text in &meetings {
        let records = read(text);
        assert!(records.len() == 1 && records[0].class != Class::NotMinutes, "{text}");
        assert_eq!(said(&records[0].start.time), "19:30", "{text}");
    }
}

#[test]
fn what_calls_orders_or_tells_of_a_meeting_is_no_minutes() {
    let parts = "Thời gian: 19h30, ngày 12/3/2024\nĐịa điểm: Hội trường\nThành phần: toàn thể tổ viên\nChủ trì: Bà Kiều Thị Mận\nNội dung: Bàn việc chuyển kho.";
    let others = [
        format!("HỌP TỔ DÂN PHỐ SỐ 3\nKính mời ông bà tới dự.\n{parts}"),
        format!("THƯ MỜI\nHỌP TỔ DÂN PHỐ SỐ 3\n{parts}\nRất mong quý vị có mặt."),
        format!("KẾ HOẠCH\nHỌP TỔ DÂN PHỐ SỐ 3\n{parts}\nThư ký: Ông Tống Văn Lãm"),
        format!("LỊCH HỌP THÁNG 3\nHỌP TỔ DÂN PHỐ SỐ 3\n{parts}"),
        format!("KẾT LUẬN CUỘC HỌP NGÀY 12/3/2024\n{parts}\nKết luận: giao Phòng Vật tư."),
        format!("THÔNG BÁO\nKết luận tại cuộc họp giao ban\n{parts}\nKết luận: giao Phòng Vật tư."),
        "HỢP ĐỒNG THUÊ HỘI TRƯỜNG\nThời gian: 8h ngày 12/3/2024\nĐịa điểm: Hội trường\nBên A: Bà Kiều Thị Mận\nNội dung: thuê hội trường".to_owned(),
        "MEETING INVITATION\nDate: 12/3/2024\nTime: 19:30\nLocation: Hall B\nAttendees: all staff\nAgenda: budget".to_owned(),
    ];
    others.iter().for_each(|text| assert_eq!(minutes(text), 0, "{text}"));
}

#[test]
fn the_same_kind_of_title_again_begins_another() {
    let one = |title: &str, day: u8| {
        format!(
            "{title}\nThời gian: 8 giờ 15 phút, ngày {day:02}/3/2024\nĐịa điểm: Phòng 3\nChủ trì: Bà Kiều Thị Mận\nNội dung: Bàn việc kho."
        )
    };
    let titles = [
        ["BIÊN BẢN HỌP TỔ KHO", "BIÊN BẢN HỌP TỔ KHO"],
        ["BIÊN BẢN HỌP LẦN 1", "BIÊN BẢN HỌP LẦN 2"],
        ["BIÊN BẢN HỌP NHÓM TUẦN MỘT", "BIÊN BẢN HỌP NHÓM TUẦN HAI"],
        ["THÔNG TIN BUỔI HỌP", "THÔNG TIN BUỔI HỌP"],
        ["MEETING MINUTES", "MEETING MINUTES"],
    ];
    let dated = "Biên bản họp nhóm — 04/03/2024\nThành viên: Hiếu, Danh\nQuyết định: nhóm thống nhất.\n\
        Biên bản họp nhóm — 11/03/2024\nThành viên: Hiếu\nVắng mặt: Danh\nHiếu trình bày việc kho.";
    assert_eq!(begin(dated), ["2024-03-04", "2024-03-11"]);
    for [first, second] in titles {
        let text = format!("{}\n{}", one(first, 4), one(second, 11));
        assert_eq!(begin(&text), ["2024-03-04 08:15", "2024-03-11 08:15"], "{text}");
    }
    let first = one("BIÊN BẢN HỌP TỔ KHO", 4);
    let same = [
        format!("BIÊN BẢN HỌP TỔ KHO\nNăm 2024\n{first}"),
        format!("{first}\nBIÊN BẢN HỌP TỔ KHO\nKết luận: chuyển kho."),
        format!("{first}\nThông qua BIÊN BẢN HỌP TỔ KHO\nKết luận: chuyển kho."),
        format!("{first}\nMEETING MINUTES\nTime: 8:15, 04/3/2024\nContent: the store."),
    ];
    same.iter().for_each(|text| assert_eq!(minutes(text), 1, "{text}"));
}

#[test]
fn each_session_under_one_title_is_a_record() {
    let session =
        |head: &str, day: u8| format!("\n{head}\nThời gian: 20:15, ngày {day:02}/3/2024\nNội dung: Bàn việc kho.");
    let heads = [
        ["Tuần 1:", "Tuần 2:", "Tuần 3:"],
        ["TUẦN 01", "TUẦN 02", "TUẦN 03"],
        ["Buổi 1", "Buổi 2", "Buổi 3"],
        ["Cuộc họp thứ nhất", "Cuộc họp thứ hai", "Cuộc họp thứ ba"],
        ["Lần 1.", "Lần 2.", "Lần 3."],
        ["Meeting 1", "Meeting 2", "Meeting 3"],
    ];
    for [a, b, c] in heads {
        let text = format!("BIÊN BẢN HỌP NHÓM KHO{}{}{}", session(a, 4), session(b, 11), session(c, 18));
        let records = read(&text);
        let begun: Vec<String> = records.iter().map(begins).collect();
        assert_eq!(begun, ["2024-03-04 20:15", "2024-03-11 20:15", "2024-03-18 20:15"], "{text}");
        assert!(
            records.iter().all(|r| said(&r.title) == "BIÊN BẢN HỌP NHÓM KHO" && r.kind == records[0].kind),
            "{text}"
        );
    }
    let plan = format!("BIÊN BẢN HỌP NHÓM KHO\n{MEETING}\nTuần 1: dọn kệ.\nTuần 2: sơn tường.");
    let program =
        "BIÊN BẢN HỘI NGHỊ\nThời gian: 8 giờ 15 phút, ngày 12/3/2024\nBuổi 1\nNghe báo cáo.\nBuổi 2\nThảo luận.";
    [plan.as_str(), program].iter().for_each(|text| assert_eq!(minutes(text), 1, "{text}"));
}

#[test]
fn each_row_of_a_table_of_meetings_is_a_record() {
    let tables = [
        "BIÊN BẢN HỌP NHÓM\nThời gian | Nội dung cuộc họp\nNgày 4/3/2024 | Chia việc\nNgày 11/3/2024 | Sửa bài\nNgày 18/3/2024 | Nộp bài",
        "SỔ BIÊN BẢN HỌP TỔ KHO\nNgày | Giờ | Chủ trì | Nội dung\n04/3/2024 | 8:15 | Bà Mận | Nhập hàng\n11/3/2024 | 8:15 | Bà Mận | Xuất hàng\n18/3/2024 | 9:00 | Bà Mận | Kiểm đếm",
        "NHẬT KÝ HỌP DỰ ÁN\nSTT | Ngày họp | Thành viên | Kết quả\n1 | 04/3/2024 | Mận, Lãm | Xong dàn ý\n2 | 11/3/2024 | Mận, Lãm | Xong chương 1\n3 | 18/3/2024 | Mận | Xong chương 2",
        "MEETING MINUTES\nDate | Attendees | Discussion\n04/3/2024 | Mận, Lãm | Plan\n11/3/2024 | Mận | Review\n18/3/2024 | Lãm | Release",
        "BIÊN BẢN SINH HOẠT CÂU LẠC BỘ\nBuổi | Thời gian | Nội dung sinh hoạt\n1 | 04/3/2024 | Tập đàn\n2 | 11/3/2024 | Tập hát\n3 | 18/3/2024 | Tổng duyệt",
    ];
    for text in tables {
        let records = read(text);
        let days: Vec<String> = records.iter().map(|r| said(&r.start.date)).collect();
        assert_eq!(days, ["2024-03-04", "2024-03-11", "2024-03-18"], "{text}");
    }
    let tasks = [
        format!(
            "BIÊN BẢN HỌP\n{MEETING}\nNgày | Nội dung | Người làm\n04/3/2024 | Dọn kệ | Lãm\n11/3/2024 | Sơn tường | Mận"
        ),
        "BIÊN BẢN BÀN GIAO\nNgày nhập | Tên hàng | Số lượng\n04/3/2024 | Kệ sắt | 2\n11/3/2024 | Bàn gỗ | 3".to_owned(),
        "BIÊN BẢN HỌP NHÓM\nHạn | Việc | Người làm\n04/3/2024 | Dọn kệ | Lãm\n11/3/2024 | Sơn tường | Mận".to_owned(),
    ];
    tasks.iter().for_each(|text| assert_eq!(minutes(text), 1, "{text}"));
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

/// Beginning and end of the first minutes.
fn lasts(text: &str) -> String {
    let record = &read(text)[0];
    format!("{} – {} {}", begins(record), said(&record.end.date), said(&record.end.time)).trim().to_owned()
}

#[test]
fn a_row_of_values_under_a_row_of_labels_gives_the_beginning_and_the_end() {
    let cases = [
        ("Ngày: | Bắt đầu: | Kết thúc:\n02/6/2023 | 7:30 | 8h45", "2023-06-02 07:30 – 2023-06-02 08:45"),
        (
            "Thời gian: | Ngày: | Thời gian bắt đầu: | Thời gian kết thúc:\n | 9/6/2023 | 14g00 | 15g30",
            "2023-06-09 14:00 – 2023-06-09 15:30",
        ),
        ("Ngày họp | Giờ | Địa điểm\n10/7/2023 | 13:00 – 14:30 | Phòng 205", "2023-07-10 13:00 – 2023-07-10 14:30"),
        ("Date | Start | End | Room\n15/8/2023 | 9:00 | 10:15 | B2", "2023-08-15 09:00 – 2023-08-15 10:15"),
        ("Ngày | Từ | Đến\n../../2023 | 9:00 | 10:20", "2023-XX-XX 09:00 – 2023-XX-XX 10:20"),
        // Days of a task, a column of another kind, and hours of nothing that is dated.
        ("Ngày bắt đầu | Ngày kết thúc | Công việc\n02/6/2023 | 09/6/2023 | Viết tài liệu", "–"),
        ("Ngày | Giờ | Số lượng xe vào\n02/6/2023 | 7:30 | 12", "–"),
        ("Bắt đầu | Kết thúc\n7:30 | 8:45", "–"),
    ];
    for (table, lasts_for) in cases {
        let text =
            format!("BIÊN BẢN HỌP NHÓM\n{table}\nThành viên tham gia: Lò Thị Mai, Phan Văn Tý\nNội dung: Chia việc.");
        assert_eq!(lasts(&text), lasts_for, "{table}");
    }
}

#[test]
fn a_label_of_the_hour_or_a_sentence_with_a_range_opens() {
    for (line, lasts_for) in [
        ("Giờ: 20h30 - 21h40", "20:30 – 21:40"),
        ("Giờ họp: 8h15, ngày 12/3/2024", "2024-03-12 08:15 –"),
        (
            "Phiên họp được tiến hành từ 8 giờ 30 phút đến 11 giờ 45 phút ngày 23 tháng 5 năm 2025 tại lầu 3.",
            "2025-05-23 08:30 – 2025-05-23 11:45",
        ),
        ("Cuộc họp diễn ra từ 9h00 đến 10h00, 2/4/2025", "2025-04-02 09:00 – 2025-04-02 10:00"),
        ("Cuộc họp bàn về 8 hộ từ 8 thôn", "–"),
        ("Giờ làm việc: 7h30 - 16h30", "–"),
    ] {
        let text = format!("BIÊN BẢN HỌP NHÓM\n{line}\nThành viên: Lò Thị Mai, Phan Văn Tý\nNội dung: Chia việc.");
        assert_eq!(lasts(&text).replace("  ", " "), lasts_for, "{line}");
    }
}

#[test]
fn the_place_ends_where_it_is_told_what_was_done_there() {
    for (opening, place) in [
        ("Lúc 16h30 ngày 3/7/2025 tại phòng bảo vệ cổng 2 đã giao nhận chìa khóa kho B gồm:", "phòng bảo vệ cổng 2"),
        ("Hôm nay, lúc 19 giờ ngày 15/6/2025, tại Nhà văn hóa bản Mây đã họp bản.", "Nhà văn hóa bản Mây"),
        ("Hôm nay 1-8-2025, tại nhà số 9/12 phố Mây", "nhà số 9/12 phố Mây"),
    ] {
        let record = &read(&format!("BIÊN BẢN GIAO NHẬN\n{opening}\nBên giao: Lò Văn Chín\nBên nhận: Hà Thị Dế"))[0];
        assert_eq!(said(&record.place), place, "{opening}");
        assert!(begins(record).starts_with("2025"), "{opening}");
    }
}

#[test]
fn the_label_of_the_beginning_closes_nothing() {
    let record = &read(
        "BIÊN BẢN HỌP NHÓM\nNgày: 27/09/2026 (Chủ Nhật, kết thúc Tuần 3 / Ngày thứ 20)\nThời gian: 19:30 – 21:30\n\
         Thành phần tham dự\nSTT | Họ và tên | Vai trò\n1 | Hà Thị Dế | Kiểm thử\n2 | Lò Văn Chín | Thiết kế\n\
         Nội dung: Rà soát.",
    )[0];
    assert_eq!((begins(record).split(' ').next(), record.participants.len()), (Some("2026-09-27"), 2));
}

#[test]
fn the_label_of_the_time_may_give_the_end_too_and_a_planned_end_is_none() {
    let content = "Thành phần:\n- Ông Lò Văn Chín - Giám đốc\n{}\nNội dung: Xem xét.\nCác bên thống nhất như trên.";
    for (line, end) in [
        ("3. Thời gian nghiệm thu: bắt đầu 8h00 ngày 11/3/2025, kết thúc 10h15 ngày 11/3/2025.", "2025-03-11 10:15"),
        ("Thời gian: 14:00 - 16:30 ngày 11/3/2025\nNgày kết thúc dự kiến: 20/11/2025", "2025-03-11 16:30"),
    ] {
        let record = &read(&format!("BIÊN BẢN NGHIỆM THU\n{}", content.replace("{}", line)))[0];
        assert_eq!(format!("{} {}", said(&record.end.date), said(&record.end.time)), end, "{line}");
        assert!(begins(record).starts_with("2025-03-11 "), "{line}");
    }
}

#[test]
fn the_own_number_ends_at_its_bracket_and_before_prose() {
    for (title, number) in [
        ("BIÊN BẢN NGHIỆM THU\n(Số: 12/BBNT)", "12/BBNT"),
        ("Biên bản họp số 01 - Khởi động và rà soát", "01"),
        ("BIÊN BẢN HỌP\nSố: 05 - BB/CT", "05-BB/CT"),
    ] {
        let record = &read(&format!("{title}\nThời gian: 8 giờ ngày 11/3/2025\nNội dung: Xem xét."))[0];
        assert_eq!(said(&record.number), number, "{title}");
    }
}
