//! Short texts in, values and rules out: one thing a test.

use bienban::audit::{Judged, judge};
use bienban::document::{Document, Mark, MarkKind, Span};
use bienban::record::{Field, Kind, Reading, Record};
use bienban::{Office, Settings, Severity};

/// What the library makes of the only record of a text.
fn judged(text: &str, office: Office) -> Judged {
    let mut settings = Settings::default();
    settings.office = office;
    let mut records = judge(Document::from_text(text), &settings).unwrap().records;
    assert_eq!(records.len(), 1, "{text}");
    records.remove(0)
}

fn record(text: &str) -> Record {
    judged(text, Office::default()).record
}

fn fires(text: &str, rule: &str) -> bool {
    judged(text, Office::default()).findings.iter().any(|finding| finding.rule == rule)
}

/// Minutes of a working session round some lines.
fn working_session(lines: &str) -> String {
    format!(
        "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023, tại Công ty Hoa Sen, chúng tôi gồm:\n\
         1. Ông Trần Văn Bình - Giám đốc\n{lines}\nBuổi làm việc kết thúc hồi 11 giờ 00 cùng ngày.\n"
    )
}

/// Asserts that `right` holds for every case.
fn all<'a>(cases: impl IntoIterator<Item = &'a str>, right: impl Fn(&str) -> bool) {
    let wrong: Vec<&str> = cases.into_iter().filter(|case| !right(case)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Whether no value and no blank of the record is of this field.
fn lacks(record: &Record, value: &Reading<String>, field: Field) -> bool {
    value.is_absent() && record.blanks.iter().all(|blank| blank.field != field)
}

#[test]
fn the_copies_of_a_cited_contract_are_not_those_of_the_minutes() {
    let own = "Biên bản được lập thành 02 bản, mỗi bên giữ 01 bản.";
    let copies = |lines: &str| record(&working_session(lines)).copies.value().map(ToString::to_string);
    let cited = [
        "Căn cứ Hợp đồng số 05/2022/HĐMB ngày 01/3/2022 được lập thành 04 bản, mỗi bên giữ 02 bản.",
        "Hợp đồng được lập thành 04 bản, Bên A giữ 03 bản.",
        "Hai bên đã ký Hợp đồng mua bán số 05/2022/HĐMB, lập thành bốn (04) bản.",
        "Phụ lục hợp đồng làm thành 04 bản có giá trị như nhau.",
    ];
    all(cited, |cited| {
        let orders = [format!("{cited}\n{own}"), format!("{own}\n{cited}"), format!("{cited} {own}")];
        orders.iter().all(|lines| copies(lines).as_deref() == Some("2"))
    });
}

/// Minutes of an office of the state without a number, with `line` in their letterhead.
fn letterhead(line: &str) -> String {
    format!(
        "UBND XÃ TÂN LỘC\n{line}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
         BIÊN BẢN HỌP\nHồi 8 giờ 00 ngày 15/02/2023, tại hội trường UBND xã, chúng tôi gồm:\n1. Ông Lê Văn Bá - Chủ tịch\n"
    )
}

#[test]
fn the_number_of_a_house_is_no_number_of_the_minutes() {
    let addresses = [
        "Số 12 đường Láng",
        "Số 12, đường Láng, phường Láng Thượng",
        "Số 5, ngõ 3 phố Xã Đàn",
        "Số 5 ngõ 3, phố Xã Đàn",
        "Số nhà 12",
        "Số nhà 12, tổ 4, thị trấn Cầu Vọng",
        "Số 7A Trần Phú, TP. Hòa Giang",
    ];
    all(addresses, |address| {
        let record = record(&letterhead(address));
        lacks(&record, &record.number, Field::Number) && fires(&letterhead(address), "BB603")
    });
    for (line, number) in [("Số 12/BB-UBND", "12/BB-UBND"), ("Số: 12", "12"), ("Số 12", "12")] {
        assert_eq!(record(&letterhead(line)).number.value().map(String::as_str), Some(number));
    }
}

#[test]
fn reading_the_last_minutes_is_no_reading_back() {
    let others = [
        "Thư ký đã đọc lại biên bản kỳ trước.",
        "Đã đọc lại biên bản kỳ trước, không ai có ý kiến.",
        "Ông Trần Văn Bình đọc lại biên bản cuộc họp lần trước.",
        "Hội nghị đã thông qua biên bản phiên họp tháng trước.",
    ];
    all(others, |other| {
        let both = format!("{other}\nBiên bản này đã đọc lại cho mọi người cùng nghe, công nhận đúng.");
        fires(&working_session(other), "BB601") && !fires(&working_session(&both), "BB601")
    });
}

#[test]
fn who_is_sent_a_copy_is_no_place() {
    let sent =
        ["Nơi nhận:", "Nơi nhận:\n- Như trên;\n- Lưu: VT.", "Nơi nhận: Phòng Kế toán.", "Nơi nhận: ............"];
    all(sent, |sent| {
        let text = format!(
            "BIÊN BẢN HỌP\nHồi 8 giờ 00 ngày 15/02/2023, chúng tôi gồm:\n1. Ông Trần Văn Bình - Giám đốc\n\
             Cuộc họp kết thúc hồi 11 giờ 00 cùng ngày.\n{sent}\n"
        );
        let record = record(&text);
        lacks(&record, &record.place, Field::Place) && fires(&text, "BB605")
    });
}

/// The kind of minutes with this title, where an office has kinds of its own.
fn kind(title: &str, kinds: &[(&str, Kind)]) -> Option<Kind> {
    let text = format!("{title}\nHôm nay, ngày 15/02/2023, tại Trạm số 2, ông Trần Văn Bình có mặt.");
    let kinds = kinds.iter().map(|(words, kind)| ((*words).to_owned(), *kind)).collect();
    judged(&text, Office { kinds, ..Office::default() }).record.kind
}

#[test]
fn the_words_of_an_offices_kind_are_whole_words() {
    let own = [("ca", Kind::TamGiu)];
    all(["BIÊN BẢN GIAO CA", "BIÊN BẢN CA TRỰC SỐ 2", "BIÊN BẢN TRỰC (CA 3)"], |title| {
        kind(title, &own) == Some(Kind::TamGiu)
    });
    all(
        ["BIÊN BẢN CAM KẾT", "BIÊN BẢN NÂNG CAO CHẤT LƯỢNG", "BIÊN BẢN CATENA", "BIÊN BẢN MUA MICA"],
        |title| kind(title, &own) != Some(Kind::TamGiu),
    );
}

#[test]
fn the_longest_of_an_offices_kinds_counts() {
    let (short, long) = (("ca", Kind::TamGiu), ("giao ca trực", Kind::KiemKe));
    for own in [[short, long], [long, short]] {
        assert_eq!(kind("BIÊN BẢN GIAO CA TRỰC", &own), Some(Kind::KiemKe), "{own:?}");
    }
}

#[test]
fn the_words_of_an_offices_label_are_whole_words() {
    let is_phone = |label: &str| {
        let office = Office { labels: vec![("ô".to_owned(), Field::Phone)], ..Office::default() };
        let blanks = judged(&working_session(&format!("{label}: ............")), office).record.blanks;
        matches!(&blanks[..], [blank] if blank.field == Field::Phone)
    };
    all(["Ô", "Mã ô"], is_phone);
    all(["Số lô", "Mã tô"], |label| !is_phone(label));
}

/// The fields of the blanks where a bookmark of some name lies round `word`.
fn bookmarked(name: &str, word: &str) -> Vec<&'static str> {
    let mut document = Document::from_text(&working_session(&format!("Số điện thoại: {word} của Công ty Hoa Sen.")));
    let start = document.text.find(word).unwrap();
    let span = Span::new(start, start + word.len());
    document.marks.push(Mark { span, kind: MarkKind::Bookmark { name: 0 } });
    document.bookmarks.push(name.to_owned());
    let records = judge(document, &Settings::default()).unwrap().records;
    records[0].record.blanks.iter().map(|blank| blank.field.as_str()).collect()
}

#[test]
fn a_bookmark_that_shows_its_own_name_is_not_filled_in() {
    assert_eq!(bookmarked("dien_thoai", "dien_thoai"), ["phone"]);
    assert_eq!(bookmarked("dien_thoai", "0900000000"), [""; 0]);
    assert_eq!(bookmarked("cong_ty", "Công ty"), [""; 0]);
}

#[test]
fn labels_of_forms_have_their_fields() {
    let field = |label: &str| {
        let record = judged(&working_session(&format!("{label}: ............")), Office::default()).record;
        record.blanks.iter().map(|blank| blank.field.as_str()).collect::<Vec<_>>().join(" ")
    };
    for (label, asks) in [
        ("Cấp hàm", "person.position"),
        ("Quân hàm", "person.position"),
        ("Thường trú", "person.address"),
        ("Hộ khẩu", "person.address"),
        ("Quận/huyện", "person.address"),
        ("Số CCCD", "person.id"),
        ("Mã số sinh viên", "person.id"),
        // Alternatives that ask for the same.
        ("CCCD/CC/Hộ chiếu số", "person.id"),
        ("Số thẻ Căn cước công dân/CMND/Hộ chiếu", "person.id"),
        ("Nơi thường trú/tạm trú", "person.address"),
        ("Biển số xe", "other"),
        ("Loại xe", "other"),
        ("Nơi họp", "place"),
        ("Tên của tổ chức", "party.name"),
        ("Hiện trạng hiện tại", "text"),
        ("Hồ sơ kèm theo gồm", "text"),
    ] {
        assert_eq!(field(label), asks, "{label}");
    }
    let counted = |line: &str| {
        let record = judged(&working_session(line), Office::default()).record;
        record.blanks.first().map(|blank| blank.field.as_str())
    };
    assert_eq!(counted("Tổng cộng: ..... thiết bị."), Some("count"));
    assert_eq!(counted("Tổng cộng: ........ đồng."), Some("money"));
    assert_eq!(counted("Tổng cộng: ................"), Some("money"));
}

#[test]
fn the_place_ends_where_somebody_acts() {
    let place = |opening: &str| {
        let text =
            format!("BIÊN BẢN HỌP\n{opening}\nChủ trì: Bà Vũ Thị Lan - Hiệu trưởng\nKết thúc lúc 9 giờ 30 cùng ngày.");
        judged(&text, Office::default()).record.place.value().cloned().unwrap_or_default()
    };
    let at = |rest: &str| place(&format!("Hồi 8 giờ 00 ngày 5/9/2023, tại {rest}"));
    for (rest, found) in [
        ("Trường THCS Hoà Bình, Hội đồng kiểm tra kết thúc khoá học gồm:", "Trường THCS Hoà Bình"),
        ("phòng A2-201 với các nội dung sau:", "phòng A2-201"),
        ("địa chỉ: 12 phố Lúa, phường Tân An, chúng tôi gồm:", "12 phố Lúa, phường Tân An"),
        ("............ Đoàn kiểm tra đã tiến hành làm việc:", "▢"),
        ("Hội trường UBND xã, Đoàn giám sát số 2 họp về:", "Hội trường UBND xã"),
        ("Ngân hàng Sông Hồng - Chi nhánh Đoài, chúng tôi gồm:", "Ngân hàng Sông Hồng - Chi nhánh Đoài"),
    ] {
        assert_eq!(at(rest), found, "{rest}");
    }
    let labelled = |label: &str| place(&format!("Thời gian: 8 giờ 00 ngày 5/9/2023\n{label}"));
    assert_eq!(labelled("Nơi diễn ra: Nhà văn hoá thôn Đoài"), "Nhà văn hoá thôn Đoài");
    assert_eq!(labelled("Location: Meeting room 3"), "Meeting room 3");
    assert_eq!(labelled("Địa điểm thi công: Lô 5"), "");
    assert_eq!(place("Thời gian – Địa điểm: 5/9/2023"), "");
}

#[test]
fn a_value_announced_for_later_is_a_note() {
    let judged = judged(&working_session("Kinh phí: sẽ bổ sung sau"), Office::default());
    let [blank] = &judged.record.blanks[..] else { panic!("one blank") };
    assert_eq!((blank.field, blank.announced), (Field::Money, true));
    let said: Vec<_> = judged.findings.iter().filter(|finding| finding.rule == "BB502").collect();
    let [finding] = said[..] else { panic!("one finding") };
    assert_eq!(finding.severity, Severity::Note);
    let todo = "khi đã rõ thì điền số tiền bằng số và bằng chữ.";
    assert!(finding.message.ends_with(todo), "{}", finding.message);
}

#[test]
fn a_checklist_is_of_its_own_kind() {
    let minutes = |title: &str| {
        format!("{title}\nHồi 8 giờ 00 ngày 15/02/2023, tại kho số 2, chúng tôi gồm:\n1. Ông Lê Văn Bá\n")
    };
    let asked = |title: &str| fires(&minutes(title), "BB612");
    all(["BIÊN BẢN LÀM VIỆC", "BIÊN BẢN TIẾP NHẬN TÀI LIỆU", "BIÊN BẢN\nVi phạm hành chính về đất đai"], asked);
    let others = [
        "BIÊN BẢN HỌP, LÀM VIỆC NHÓM",
        "BIÊN BẢN HỌP\nVề việc nghiệm thu công trình",
        "BIÊN BẢN TẠM GIỮ TANG VẬT VI PHẠM HÀNH CHÍNH",
    ];
    all(others, |title| !asked(title));
}

/// The kind of minutes with this title and these lines.
fn told_kind(title: &str, lines: &str) -> Option<Kind> {
    record(&format!("{title}\nHôm nay, ngày 15/02/2023, tại Trạm số 2.\n{lines}\n")).kind
}

#[test]
fn chair_and_secretary_make_a_meeting_of_minutes_whose_title_names_no_kind() {
    let meeting = "Chủ trì: Ông Lê Văn Bá\nThư ký: Bà Trần Thị Cam\nĐại diện Ban Thanh tra nhân dân cùng dự.";
    let is_meeting = |title: &str| told_kind(title, meeting) == Some(Kind::Hop);
    all(["BIÊN BẢN", "BIÊN BẢN\nVề việc lấy ý kiến nhân dân", "BIÊN BẢN BẦU TRƯỞNG THÔN"], is_meeting);
    all(["BIÊN BẢN KIỂM PHIẾU", "BIÊN BẢN HỘI CHẨN", "BIÊN BẢN NGHIỆM THU"], |title| {
        !is_meeting(title)
    });
    assert_eq!(told_kind("BIÊN BẢN", "Chủ trì: Ông Lê Văn Bá"), Some(Kind::Khac));
    assert_eq!(told_kind("BIÊN BẢN", "Trưởng đoàn thanh tra: Ông Lê Văn Bá"), Some(Kind::ThanhTra));
    assert_eq!(told_kind("BIÊN BẢN LÀM VIỆC", "Đoàn thanh tra gồm: Ông Lê Văn Bá"), Some(Kind::ThanhTra));
}

#[test]
fn a_range_of_days_in_the_opening_ends_on_its_last() {
    let end = |opening: &str, closing: &str| {
        let record = record(&format!("BIÊN BẢN BÀN GIAO\n{opening}, tại kho số 2\n1. Ông Lê Văn Bá\n{closing}"));
        record.end.date.value().map(ToString::to_string)
    };
    let days = "Hôm nay, ngày 3-4/7/2024";
    assert_eq!(end(days, "Biên bản kết thúc hồi 10h15."), Some("2024-07-04".to_owned()));
    assert_eq!(end(days, "Biên bản kết thúc hồi 10h15 ngày 05/7/2024."), Some("2024-07-05".to_owned()));
    assert_eq!(end("Hôm nay, ngày 3/7/2024", "Biên bản kết thúc hồi 10h15."), None);
}
