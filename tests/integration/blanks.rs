//! Blanks and what only looks like one: documents in, fields out.

use bienban::record::{Class, Record};

use crate::minutes::read;

/// Minutes with `{}` among their content.
const MINUTES: &str = "SỞ NỘI VỤ\nSố: 41/BB-SNV\nBIÊN BẢN LÀM VIỆC\n\
    Hồi 8 giờ 15 phút ngày 12 tháng 3 năm 2024, tại trụ sở Sở Nội vụ, chúng tôi gồm:\n\
    1. Bà Kiều Thị Mận - Trưởng phòng\n2. Ông Tống Văn Lãm - Chuyên viên\n\
    Nội dung: Hai bên xem sổ lưu trữ.\n{}\nKết luận: giữ nguyên cách lưu.\n\
    Buổi làm việc kết thúc hồi 9 giờ 30 phút cùng ngày, biên bản được lập thành 02 bản.";

fn only(text: &str) -> Record {
    let mut records = read(&text.replace('<', "&lt;"));
    assert_eq!(records.len(), 1, "{text}");
    records.remove(0)
}

/// The fields of the blanks of a document.
fn fields(text: &str) -> Vec<&'static str> {
    only(text).blanks.iter().map(|blank| blank.field.as_str()).collect()
}

/// The fields of the blanks that a line adds to minutes without any.
fn added(line: &str) -> Vec<&'static str> {
    fields(&MINUTES.replace("{}", line))
}

/// A meeting that begins with these lines.
fn opened(lines: &str) -> Record {
    only(&format!(
        "CÔNG TY MÂY TRE\nBIÊN BẢN HỌP\n{lines}\nChủ trì: Bà Kiều Thị Mận - Trưởng phòng\n\
         Nội dung: Bàn việc chuyển kho.\nCuộc họp kết thúc lúc 9 giờ 30 phút cùng ngày."
    ))
}

#[test]
fn figures_and_letters_that_keep_a_place_are_one_blank() {
    for (line, expected) in [
        ("Phiếu nhập lập 00/00/2021.", &["date.date"][..]),
        ("Ngày 00-00-2020, kho đã nhận hàng.", &["date.date"]),
        ("Tên hồ sơ: “BBBB”", &["other"]),
        ("Theo khoản Y Điều XX Nội quy kho.", &["other", "other"]),
        ("Theo điểm b khoản 3 Điều 12 Nội quy kho.", &[]),
        ("Phiếu nhập lập 10/10/2021, số 00/12/2021/PN.", &[]),
    ] {
        assert_eq!(added(line), expected, "{line}");
    }
}

#[test]
fn a_value_that_comes_later_is_one_blank_wherever_it_stands() {
    for (line, expected) in [
        ("Kinh phí: (chưa xác định)", &["money"][..]),
        ("Kinh phí: [TBD]", &["money"]),
        ("Ngày họp tới: sẽ thông báo sau; người phụ trách: chưa phân công.", &["date.date", "person.name"]),
        ("Số điện thoại: Đang cập nhật", &["phone"]),
        ("Nguyên nhân cháy chưa xác định được; sẽ bổ sung sau khi có kết luận.", &[]),
        ("STT | Việc | Người thực hiện\n1 | Sửa kho | TBD\n2 | Chưa xác định, đang tìm | Bà Mận", &["person.name"]),
    ] {
        let record = only(&MINUTES.replace("{}", line));
        let found: Vec<_> = record.blanks.iter().map(|blank| blank.field.as_str()).collect();
        assert_eq!(found, expected, "{line}");
        assert!(record.blanks.iter().all(|blank| blank.announced), "{line}");
    }
}

#[test]
fn the_blank_behind_thoi_gian_stands_for_the_day_too() {
    for lines in [
        "Thời gian: ..............\nĐịa điểm: Phòng họp",
        "Thời gian: TBD.\nĐịa điểm: Phòng họp",
        "Thời gian họp: {{thoi_gian}}\nĐịa điểm: Phòng họp",
        "Thời gian | ........\nĐịa điểm | Phòng họp",
        "Thời gian: | chưa xác định\nĐịa điểm: | Phòng họp",
        "Thời gian làm việc | \nĐịa điểm | Phòng họp",
    ] {
        let record = opened(lines);
        let found: Vec<_> = record.blanks.iter().map(|blank| blank.field.as_str()).collect();
        assert_eq!(found, ["start.time"], "{lines}");
        let (date, time) = (record.start.date.value(), record.start.time.value());
        assert_eq!(date.map(ToString::to_string).as_deref(), Some("XXXX-XX-XX"), "{lines}");
        assert_eq!(time.map(ToString::to_string).as_deref(), Some("XX:XX"), "{lines}");
    }
}

#[test]
fn a_range_of_blanks_begins_and_ends() {
    for lines in [
        "Thời gian: [Giờ bắt đầu] - [Giờ kết thúc], ngày 12/3/2024",
        "Thời gian: từ ........ đến ........, ngày 12/3/2024",
        "Thời gian làm việc: {{gio_bat_dau}} đến {{gio_ket_thuc}} ngày 12/3/2024",
    ] {
        let record = opened(lines);
        let found: Vec<_> = record.blanks.iter().map(|blank| blank.field.as_str()).collect();
        assert_eq!(found, ["start.time", "end.time"], "{lines}");
    }
}

#[test]
fn a_word_inside_another_asks_for_nothing() {
    for (line, expected) in [
        ("Thu hồi: ..... bài", &["count"][..]),
        ("Phản hồi: ............", &["other"]),
        ("Tồn tại: ............", &["text"]),
        ("Hoàn thành bản thử nghiệm, làm bản kiểm điểm.", &[]),
    ] {
        assert_eq!(added(line), expected, "{line}");
    }
}

#[test]
fn room_before_a_counted_thing_is_its_number() {
    for (line, expected) in [
        ("Kho có       bình chữa cháy, cấp cho       hộ dân.", &["count", "count"][..]),
        ("Số lượng:      thiết bị, trong      ngày", &["count", "count"]),
        ("Hồ sơ gồm      tờ, thu      đồng", &["pages", "money"]),
        ("Bà Mận       người chủ trì       xe máy", &[]),
        ("Kho có  bình chữa cháy.", &[]),
        ("Bên giao       xe máy cũ.", &[]),
    ] {
        assert_eq!(added(line), expected, "{line}");
    }
}

#[test]
fn rules_stamps_and_patterns_of_names_ask_for_nothing() {
    for line in [
        "Tệp đặt tên theo quy ước <Năm> - <MaLop> - <HoTen>.",
        "Quy ước tên file:\n[NGAY]_[MA]_[TEN]",
        "[ĐÃ KÝ]",
        "(Đã ký)",
    ] {
        assert_eq!(added(line), [""; 0], "{line}");
    }
    assert_eq!(added("Họ tên: <HoTen> - <ChucVu>"), ["person.name", "person.position"]);
    let head = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n...................\n";
    assert_eq!(fields(&format!("{head}{}", MINUTES.replace("{}\n", ""))), [""; 0]);
}

#[test]
fn a_row_that_sums_up_leaves_its_columns_empty() {
    let rows = "STT | Tên hàng | Số lượng | Đơn giá | Thành tiền\n1 | Bàn | 2 | 500.000 | 1.000.000\n";
    for (row, expected) in [
        ("  | Tổng cộng |  |  | 1.000.000", &[][..]),
        ("  | CỘNG |  |  | 1.000.000", &[]),
        ("  | Thuế GTGT 10% |  |  | 100.000", &[]),
        ("2 | Tổng đài điện thoại | 1 |  | ", &["money", "money"]),
    ] {
        assert_eq!(added(&format!("{rows}{row}")), expected, "{row}");
    }
}

#[test]
fn the_side_that_the_form_prints_leaves_it_a_form() {
    let form = |sides: &str| {
        format!(
            "BIÊN BẢN BÀN GIAO\nHôm nay, ngày ..... tháng ..... năm ....., tại ............\n{sides}\nLập thành 02 bản."
        )
    };
    let own = "BÊN GIAO: CÔNG TY CỔ PHẦN MÂY TRE\nĐại diện: Bà Kiều Thị Mận - Giám đốc";
    let other = "BÊN NHẬN: ..............\nĐại diện: .............. Chức vụ: ..............";
    let both = "BÊN NHẬN: CÔNG TY TNHH SÔNG LA\nĐại diện: .............. Chức vụ: ..............";
    let dotted = "BÊN GIAO: .....CÔNG TY CỔ PHẦN MÂY TRE.....\nĐại diện: Bà Kiều Thị Mận - Giám đốc";
    for (sides, class) in [
        (format!("{own}\n{other}"), Class::BlankForm),
        (format!("{own}\n{both}"), Class::Minutes),
        (format!("{dotted}\n{other}"), Class::Minutes),
        (format!("{own}\n{other}\nNgười làm chứng: Ông Tống Văn Lãm"), Class::Minutes),
    ] {
        assert_eq!(only(&form(&sides)).class, class, "{sides}");
    }
}

#[test]
fn leaders_round_a_value_are_no_blanks() {
    for line in [
        "Ông: ....Lê Văn Bình.... Chức vụ: ... Tổ trưởng",
        "Ông Lê Văn Bình .................... Trưởng thôn",
        "Họ và tên ...Lê Thị Hoa... sinh năm ...1985... tại ...Hà Nội...",
        "Điện thoại......0912 345 678......",
        "Tên hồ sơ: ........ Sổ lưu trữ năm 2023 ........",
        "Phiếu nhập số ......17/PN-SL...... ngày ...03... tháng ...4... năm ...2023...",
        "Bên giao | Công ty Sông La ........",
    ] {
        let record = only(&MINUTES.replace("{}", line));
        assert!(record.blanks.is_empty(), "{line}: {:?}", record.blanks);
        assert!(!record.evidence.residue.is_empty(), "{line}");
    }
}

#[test]
fn leaders_beside_words_of_the_form_are_blanks() {
    for (line, expected) in [
        ("1. Ông: ............ Chủ tịch Hội đồng", &["person.name"][..]),
        ("Phiếu nhập lập ngày ..... tháng ..... 2024", &["date.day", "date.month"]),
        ("Sổ lập năm 20.... và ngày 03/4/20....", &["date.year", "date.year"]),
        ("Biên bản số: ........ BB-NP", &["reference.number"]),
        ("Ý kiến của Sở Nội vụ ............", &["text"]),
        ("Mặt hàng: Gạo ....... kg, Ngô ...... kg", &["count", "count"]),
        ("Đại diện: ........ Chức danh ........ Ông Hà Văn Sơn", &["person.name", "person.position"]),
    ] {
        assert_eq!(added(line), expected, "{line}");
    }
}

#[test]
fn a_sentence_that_begins_with_a_label_and_its_value_asks_for_nothing() {
    for opening in [
        "Ngày 06/10/2025, tại kho Mây Tre, chúng tôi gồm:",
        "Ngày 6 tháng 10 năm 2025 tại kho Mây Tre, đại diện hai bên gồm có:",
    ] {
        let text = format!("BIÊN BẢN ĐỐI CHIẾU CÔNG NỢ\n{opening}\nBên mua: Công ty Gió Mới\nBên bán: Công ty Mây Tre");
        assert!(fields(&text).is_empty(), "{opening}");
    }
    assert_eq!(added("Bà con nhân dân góp ý:\n- Ý kiến 1: Nhất trí."), [""; 0]);
}

#[test]
fn a_placeholder_is_what_its_name_or_the_label_before_it_says() {
    for (line, expected) in [
        // The word by which somebody is spoken of is no name; the label goes on to the name behind it.
        ("BÊN B: {{ pronoun }} {{ expert }}", &["other", "party.name"][..]),
        ("Yêu cầu <OngBa> <TenNguoiVP> có mặt đúng giờ.", &["other", "person.name"]),
        ("Ông/Bà: {{ong_ba}}", &["person.name"]),
        ("Gặp {{ong_ba}} là chủ kho.", &["other"]),
        // A placeholder for a label.
        ("- {CHUC_DANH}: {NGUOI_DD}", &["other", "person.name"]),
        ("[co_quan_giao] hồ sơ đã nhận đủ.", &["party.name"]),
        ("Kho bàn giao cho [cong_ty_nhan] hồ sơ.", &["party.name"]),
        ("Chức danh: {{ chuc_danh }} thuộc {{ co_quan }}", &["person.position", "person.unit"]),
        (
            "Người lập: [nguoi_lap_ten], [nguoi_lap_chuc_vu], [nguoi_lap_co_quan].",
            &["person.name", "person.position", "person.unit"],
        ),
        ("Ông/Bà <<nguoinhan>>\t\tChức vụ: <<chucvunguoinhan>>", &["person.name", "person.position"]),
        ("Có hành vi “{{hv}}”, theo khoản Y Nội quy kho.", &["text", "other"]),
        ("Nội dung trao đổi như sau: [trao_doi].", &["text"]),
        ("Giao nhận {{ hang }} tại kho.\nKho đã nhận {{ hang }}.", &["other", "other"]),
        ("Số tài khoản: {{ so_tk }} tại {{ bank_name }}", &["account", "other"]),
        ("Tiến hành lập biên bản đối với:\n[doi_tuong]", &["party.name"]),
        ("<In ở mặt sau>(**) Biên bản đã giao cho kho.", &[]),
        ("HĐND xã khóa XX, Đại hội lần thứ XXX và kỳ họp thứ XX.", &[]),
    ] {
        assert_eq!(added(line), expected, "{line}");
    }
    for (rows, expected) in [
        ("Tên | Chức vụ\n{{#members}}{{name}} | {{title}}{{/members}}", &["person.name", "person.position"][..]),
        ("STT | Nội dung | Số tiền\n1 | {{ x }} | {{ y }}", &["text", "money"]),
        ("STT | Tên hàng | Khối lượng (tấn)\n1 | Thóc | {{ x }}", &["count"]),
        ("Giám đốc dự án | {{ x }}\nMàu sắc | Xanh", &["person.name"]),
    ] {
        assert_eq!(added(rows), expected, "{rows}");
    }
}

#[test]
fn the_mark_of_a_note_is_nothing_between_a_label_and_its_blank() {
    for (line, expected) in [
        ("Chức danh:(6) ............", &["person.position"][..]),
        ("Căn cứ(2) ............", &["text"]),
        ("Người đại diện theo pháp luật: (7) ........ Giới tính: ........", &["person.name", "other"]),
        ("<Họ và tên>(*) ........ Giới tính: ........", &["person.name", "other"]),
        ("Hai bên đã gặp ......(1)...... tại kho.", &["other"]),
        ("Trường hợp bị phạt thì ghi: «Quyết định số: ..../QĐ ngày ..../..../....»", &[]),
    ] {
        assert_eq!(added(line), expected, "{line}");
    }
}

#[test]
fn what_a_label_asks_for_as_a_whole() {
    for (line, expected) in [
        ("Ý kiến của đại diện bên giao, người chứng kiến: ............", &["text"][..]),
        ("Các biện pháp được áp dụng, gồm: ............", &["text"]),
        ("Lý do bên giao ........ không ký biên bản: ........", &["text", "text"]),
        ("Tổng số học sinh lớp: ............", &["count"]),
        ("Số học viên đủ điều kiện: ............", &["count"]),
        ("Số thuế phải nộp (đồng): ............", &["money"]),
        ("Thời gian vay (tháng): ............", &["count"]),
        (
            "Số giấy phép xây dựng: ........; ngày cấp: 03/4/2023; nơi cấp: ........",
            &["reference.number", "reference.issuer"],
        ),
        ("Số CCCD: ........; nơi cấp: ........", &["person.id", "other"]),
        ("Phí vận chuyển: ............", &["money"]),
        ("Tiền án, tiền sự: ............", &["text"]),
        ("Hai bên gặp nhau tại địa chỉ ............, đã xem kho.", &["place"]),
        // A hint behind a blank, or below it.
        ("Kho giao ............ (ghi rõ họ tên) giữ chìa.", &["person.name"]),
        ("........................\n(Địa chỉ liên hệ)", &["person.address"]),
        // Who stands for it follows.
        ("1. ............ Đại diện: ............", &["party.name", "person.name"]),
        ("1. .....Tổ bảo vệ Q7.....\tĐại diện: ............", &["person.name"]),
    ] {
        assert_eq!(added(line), expected, "{line}");
    }
}

#[test]
fn a_cell_that_belongs_to_a_column_is_no_label() {
    let people = "TT | Họ và tên | Chức vụ | Ghi chú\n1 | Kiều Thị Mận | Chủ trì | \n2 | Tống Văn Lãm | Thư ký | ";
    assert_eq!(added(people), [""; 0]);
    for (rows, expected) in [
        ("Người đại diện | : | Ông/Bà\nChức vụ | : | Thủ kho", &["person.name"][..]),
        ("Trọng tải | : | \nChức vụ | : | Thủ kho", &["other"]),
        ("Họ và tên | Kiều Thị Mận\nĐiện thoại | 0912345678\nĐịa chỉ gia đình | ", &["person.address"]),
        ("Họ và tên | Chữ ký\nKiều Thị Mận | \nTống Văn Lãm | ", &[]),
        ("1/ | Ông | Kiều Văn Mận | Giám đốc\n2/ | ........ | ........ | Thủ kho", &["other", "person.name"]),
    ] {
        assert_eq!(added(rows), expected, "{rows}");
    }
}

#[test]
fn a_section_with_nothing_in_it_and_one_that_ends_the_minutes() {
    let ending = |heading: &str| {
        fields(&format!(
            "BIÊN BẢN HỌP\nHồi 8 giờ 15 phút ngày 12 tháng 3 năm 2024, tại kho số 2.\nI. Thành phần\n\
             1. Bà Kiều Thị Mận - Trưởng phòng\n2. Ông Tống Văn Lãm - Thư ký\nII. Nội dung: Bàn việc chuyển kho.\n{heading}\n\
             Cuộc họp kết thúc lúc 9 giờ 30 phút cùng ngày."
        ))
    };
    for heading in ["III. KẾT THÚC", "III. Bế mạc", "III. Kết thúc cuộc họp"] {
        assert_eq!(ending(heading), [""; 0], "{heading}");
    }
    assert_eq!(ending("III. Ý kiến khác"), ["text"]);
    assert_eq!(ending("III. Thành phần mời thêm gồm có"), ["person.name"]);
}

#[test]
fn cells_of_a_stock_table_that_must_be_filled() {
    for (rows, expected) in [
        ("STT | Tên vật tư | ĐVT | Số lượng | Ghi chú\n1 | Bàn gỗ | cái | | \n2 | Ghế | cái | 4 | ", &["count"][..]),
        (
            "TT | Tên tài sản | Đơn vị | Theo sổ sách | Theo kiểm kê | Thừa | Thiếu\n1 | Bàn | cái | 5 | | | \n2 | Ghế | cái | 4 | 4 | | ",
            &["count"],
        ),
        (
            "STT | Tên vật tư | ĐVT | SL sổ sách | SL thực tế | Chênh lệch\n1 | Bàn gỗ | cái | 5 | | \n2 | Ghế | cái | 4 | 4 | ",
            &["count"],
        ),
        ("STT | Hạng mục | Khối lượng (m3) | Ghi chú\n1 | Đào đất | | \n2 | Đắp đất | 12 | ", &["count"]),
        ("STT | Hàng | Nhập | Xuất\n1 | Xi măng | 5 | \n2 | Cát | | 4", &[]),
        ("STT | Tên vật tư | Số lượng\n1 | | \n2 | | ", &[]),
    ] {
        assert_eq!(added(rows), expected, "{rows}");
    }
}

#[test]
fn an_hour_beside_the_day_of_the_beginning_is_that_of_the_beginning() {
    for line in ["Thời gian: {{gio}}, {{ngay}}", "Thời gian: {{meeting.date}} {{meeting.time}}"] {
        let record = opened(&format!("{line}\nĐịa điểm: Phòng họp"));
        let found: Vec<_> = record.blanks.iter().map(|blank| blank.field.as_str()).collect();
        assert!(found.contains(&"start.time") && found.contains(&"start.date"), "{line}: {found:?}");
        assert_eq!(record.start.time.value().map(ToString::to_string).as_deref(), Some("XX:XX"), "{line}");
    }
}

#[test]
fn a_label_of_a_person_behind_a_role_asks_for_nothing_again() {
    for line in [
        "Chủ tọa: Đ/c: Kiều Thị Mận - Trưởng phòng.",
        "Thư ký: Bà: Kiều Thị Mận.",
        "Giáo viên: Tổng số: 02 đ/c; có mặt: 02 đ/c.",
        "Số lượng vật tư đã dùng để sửa chữa:\nSTT | Vật tư | ĐVT\n1 | Cáp | m",
    ] {
        assert_eq!(added(line), [""; 0], "{line}");
    }
    assert_eq!(added("Thư ký:\tBà: Kiều Thị Mận.").len(), 1);
}

#[test]
fn measures_and_things_behind_a_blank_are_counts() {
    for (line, field) in [
        ("Bờ kênh sạt dài .... m, sâu 1,5 m.", "count"),
        ("Chiều dày bê tông: ........ cm", "count"),
        ("Thuốc cận hạn: ........ mặt hàng", "count"),
        ("Hàng trả lại: ........ đ", "money"),
        ("Quy định tại điểm .... khoản 2 Điều 18 Nội quy kho.", "other"),
    ] {
        assert_eq!(added(line), [field], "{line}");
    }
}

#[test]
fn a_body_typed_over_the_dots_of_a_list_is_no_blank() {
    let text = "BIÊN BẢN BÀN GIAO\nHôm nay, ngày 3/4/2025, chúng tôi gồm:\n1. .....P.KHO Q2.....Đại diện: .........\n\
        2. ..........Đại diện: .........\nNội dung: bàn giao máy.";
    assert_eq!(fields(text), ["person.name", "party.name", "person.name"]);
    assert_eq!(added("1. ........Hoabanco........"), [""; 0]);
}
