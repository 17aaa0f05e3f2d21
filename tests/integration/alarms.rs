//! What looks like a fault in filled minutes and is none: documents in, findings out.

use bienban::finding::Severity;
use bienban::record::Record;
use bienban::{Settings, audit};

use crate::support::{body, package};

/// The errors and warnings of these minutes, as `rule field`.
fn alarms(text: &str) -> Vec<String> {
    let audited = audit(&package(&body(text), &[]), &Settings::default()).unwrap();
    let findings = audited.records.iter().flat_map(|record| &record.findings);
    let loud = findings.filter(|finding| finding.severity != Severity::Note);
    loud.map(|finding| format!("{} {}", finding.rule, finding.field.unwrap_or_default()).trim_end().to_owned())
        .collect()
}

fn records(text: &str) -> Vec<Record> {
    let audited = audit(&package(&body(text), &[]), &Settings::default()).unwrap();
    audited.records.into_iter().map(|judged| judged.record).collect()
}

/// What the findings of these minutes say.
fn messages(text: &str, settings: &Settings) -> Vec<String> {
    let audited = audit(&package(&body(text), &[]), settings).unwrap();
    audited.records.iter().flat_map(|record| &record.findings).map(|finding| finding.message.clone()).collect()
}

const OPENING: &str = "BIÊN BẢN HỌP\nThời gian: 08 giờ 00 ngày 05 tháng 3 năm 2024\nĐịa điểm: Phòng họp tầng 2\n";
const PEOPLE: &str = "Chủ trì: Ông Lê Văn Bình\nThư ký: Bà Trần Thị Hoa\n";
const CLOSING: &str = "Cuộc họp kết thúc lúc 10 giờ 00 cùng ngày. Biên bản đã được đọc lại, mọi người nhất trí.\n";

/// A meeting with this between its opening and its closing.
fn meeting(content: &str) -> String {
    format!("{OPENING}{content}\nNội dung: bàn kế hoạch quý II, các thành viên nhất trí.\n{CLOSING}")
}

fn chaired(content: &str) -> String {
    meeting(&format!("{PEOPLE}{content}"))
}

#[test]
fn a_role_told_of_a_person_in_a_table_asks_for_no_name() {
    for table in [
        "TT | Họ và tên | Chức vụ | Ghi chú\n1 | Lê Văn Bình | Chủ trì | \n2 | Trần Thị Hoa | Thư ký | ",
        "TT | Họ và tên | Chức vụ | Chữ ký\n1 | Lê Văn Bình | Chủ trì | \n2 | Trần Thị Hoa | Thư ký | ",
        "STT | Họ tên | Vai trò | Ký tên\n1 | Lê Văn Bình | Chủ tọa | \n2 | Trần Thị Hoa | Người ghi biên bản | ",
        "Thành phần:\n1 | Ông Lê Văn Bình | Giám đốc | Chủ trì | \n2 | Bà Trần Thị Hoa | Kế toán | Thư ký | ",
        "Vai trò | Họ và tên | Đơn vị | Chữ ký\nChủ trì | Lê Văn Bình | Kho | \nThư ký | Trần Thị Hoa | Kho | ",
        "Chủ trì: | Lê Văn Bình | Chữ ký: | \nThư ký: | Trần Thị Hoa | Chữ ký: | ",
        "Họ tên | Nhiệm vụ | Có mặt | Ký\nLê Văn Bình | Tổ trưởng - Chủ trì | x | \nTrần Thị Hoa | Thư ký | x | ",
    ] {
        assert_eq!(alarms(&meeting(table)), [""; 0], "{table}");
    }
    let tasks = "STT | Nội dung | Người thực hiện | Ghi chú\n1 | Mua sơn | Hà Văn Sơn | \n2 | Thuê thợ | Thư ký | ";
    assert_eq!(alarms(&chaired(tasks)), [""; 0]);
}

#[test]
fn a_label_beside_an_empty_cell_and_a_column_of_names_still_ask() {
    for (table, found) in [
        ("Chủ trì | Lê Văn Bình | Thư ký | ", "BB307 person.name"),
        ("Chủ trì | Lê Văn Bình\nThư ký | ", "BB307 person.name"),
        ("STT | Họ và tên | Vai trò\n1 | Lê Văn Bình | Chủ trì\n2 |  | Thư ký", "BB307 person.name"),
        ("Vai trò | Họ tên | Đơn vị\nChủ trì | Lê Văn Bình | Kho\nThư ký |  | Kho", "BB307 person.name"),
        ("1/ | Ông | Lê Văn Bình | Chủ trì\n2/ | Bà | ...... | Thư ký", "BB307 person.name"),
    ] {
        assert_eq!(alarms(&meeting(table)), [found], "{table}");
    }
    let honorific = "Thành phần:\n1/ | Ông | Lê Văn Bình | Chủ trì\n2/ | Bà | Trần Thị Hoa | Thư ký\n3/ | ..... | ........ | Ủy viên";
    assert_eq!(alarms(&meeting(honorific)), ["BB501 other", "BB303 person.name"]);
}

#[test]
fn each_row_of_a_table_of_meetings_has_the_headings_of_its_columns() {
    let row = |day: &str| format!("{day}/3/2024 | 8h00 - 9h30 | Phòng A2 | Đầy đủ | Lê Văn Bình | Rà soát việc");
    let table = ["05", "12", "19"].map(row).join("\n");
    let heads = "Ngày | Thời gian | Địa điểm | Thành viên tham gia | Chủ trì | Nội dung";
    let text = format!("BIÊN BẢN CÁC BUỔI HỌP NHÓM\n{heads}\n{table}\n");
    let records = records(&text);
    let places: Vec<_> = records.iter().map(|record| record.place.value().map(String::as_str)).collect();
    assert_eq!(places, [Some("Phòng A2"); 3]);
    assert_eq!(alarms(&text), ["BB307"; 3]);
}

#[test]
fn the_closing_is_what_a_section_about_the_end_holds() {
    let section = |head: &str, last: &str| format!("{OPENING}{PEOPLE}I. NỘI DUNG\nBàn việc sửa kho.\n{head}\n{last}");
    for head in ["II. KẾT THÚC", "II. Kết thúc cuộc họp", "II. BẾ MẠC", "II. ĐỌC LẠI BIÊN BẢN"] {
        assert_eq!(alarms(&section(head, CLOSING)), [""; 0], "{head}");
    }
    assert_eq!(alarms(&section("II. KẾT LUẬN", CLOSING)), ["BB501 text"]);
}

#[test]
fn what_a_label_begins_with_says_more_than_whom_it_names() {
    for (lines, found) in [
        ("Vắng: 01 người. Lý do vắng: ......", "BB501 text"),
        ("Ý kiến trình bày của người vi phạm, người chứng kiến:\n......................", "BB501 text"),
        ("Ý kiến của người chứng kiến:\n......................", "BB501 text"),
        ("Tổng số sinh viên lớp: ......", "BB404 count"),
        ("Ý kiến của đại diện bên giao: | ", "BB503 text"),
        ("Người chứng kiến: ......", "BB303 person.name"),
        ("Đề nghị ông: ......", "BB303 person.name"),
    ] {
        assert_eq!(alarms(&chaired(lines)), [found], "{lines}");
    }
}

#[test]
fn what_is_counted_may_begin_with_a_capital() {
    for line in [
        "Tổng số dự kiểm tra: ........ Học viên",
        "Vắng ..... sinh viên",
        "Trong đó nữ: ..... em",
        "Số buổi học: &lt;số buổi&gt;",
        "Có ..... thí sinh dự thi",
    ] {
        assert_eq!(alarms(&chaired(line)), ["BB404 count"], "{line}");
    }
    for line in ["Tên tài sản: ....... Máy in", "Em gái bị hại: Lê Thị Na", "Tổng số: 12 Học viên"]
    {
        assert!(!alarms(&chaired(line)).contains(&"BB404 count".to_owned()), "{line}");
    }
}

#[test]
fn a_field_without_a_name_is_called_by_its_label() {
    let text = chaired("Quốc tịch: .......; Dân tộc: .......\nLớp: ..... , Khoá .......\nNơi cấp | ");
    let vietnamese = messages(&text, &Settings::default());
    for label in ["Quốc tịch", "Dân tộc", "Lớp", "Khoá", "Nơi cấp"] {
        let named = format!("Chưa ghi “{label}” (");
        assert_eq!(
            vietnamese.iter().filter(|message| message.starts_with(&named)).count(),
            1,
            "{label}: {vietnamese:#?}"
        );
    }
    let english = messages(&text, &Settings::from(bienban::Lang::En));
    assert!(english.iter().any(|message| message.starts_with("Not filled in: “Dân tộc” (")), "{english:#?}");
}

#[test]
fn a_dash_parts_a_day_of_the_week_from_its_date() {
    for dash in ["–", "-", "—", ","] {
        let wrong = format!("Hẹn họp lại thứ Hai {dash} ngày 23/4/2024.");
        assert_eq!(alarms(&chaired(&wrong)), ["BB111"], "{wrong}");
        let right = format!("Hẹn họp lại thứ Ba {dash} ngày 23/4/2024.");
        assert_eq!(alarms(&chaired(&right)), [""; 0], "{right}");
    }
}

#[test]
fn a_list_that_could_go_on_leaves_no_dots_of_a_form() {
    let notes = |line: &str| messages(&chaired(line), &Settings::default());
    let left = |line: &str| notes(line).iter().any(|message| message.starts_with("Còn dấu chấm"));
    for line in [
        "Công nghệ: Java, nodeJS,...",
        "Công cụ: Zalo, Excel, ...",
        "Phân công: sửa lỗi giao diện, viết tài liệu, các lỗi khác …",
        "Thiết bị gồm: Máy tính, máy in, v.v…",
        "Hồ sơ: Đơn, giấy khai sinh; ...",
    ] {
        assert!(!left(line), "{line}");
    }
    assert!(left("Người phụ trách: ...... Lê Văn Nam ......"));
}

#[test]
fn an_abbreviation_is_looked_for_in_its_own_session() {
    let week = |number: u32| {
        format!("Tuần {number}:\nThời gian: 8h00 ngày {number}/3/2024\nĐã bàn xong mọi việc được giao.\n")
    };
    let first = format!("{}Nhóm vẽ sơ đồ KMS cho phần kho hàng.\n", week(1));
    let text = format!("BIÊN BẢN HỌP NHÓM\n{first}{}{}", week(2), week(3));
    let said = messages(&text, &Settings::default());
    assert_eq!(said.iter().filter(|message| message.contains("KMS")).count(), 1, "{said:#?}");
}

#[test]
fn software_is_no_construction() {
    let acceptance = |what: &str| {
        format!(
            "BIÊN BẢN NGHIỆM THU\nHạng mục: {what}\nHôm nay, ngày 05/3/2024, tại Công ty Hoa Sen, chúng tôi gồm:\n\
             BÊN A: CÔNG TY TNHH HOA SEN\nĐại diện: Ông Lê Văn Bình - Giám đốc\nBÊN B: CÔNG TY TNHH MÂY\n\
             Đại diện: Bà Trần Thị Hoa - Giám đốc\nHai bên cùng xem các chức năng.\nBiên bản được lập thành 02 bản, mỗi bên giữ 01 bản."
        )
    };
    assert_eq!(alarms(&acceptance("Phân hệ quản lý kho")), [""; 0]);
    assert_eq!(alarms(&acceptance("Móng công trình")), ["BB612 assess", "BB612 conclude"]);
}

#[test]
fn the_name_of_a_form_over_it_is_no_title() {
    for caption in ["Mẫu 1.9 – Biên bản", "Mẫu số 03 - Biên bản họp", "Biểu mẫu 02: Biên bản họp"]
    {
        let form = "UBND XÃ AN HÒA\nBIÊN BẢN\nHọp thôn\nThời gian: ........\nĐịa điểm: ........\nChủ trì: .......\n\
                    Thư ký: .......\nCuộc họp kết thúc lúc .... giờ ....";
        let found = records(&format!("{caption}\n{form}"));
        assert_eq!(found.len(), 1, "{caption}");
        assert_eq!(alarms(&format!("{caption}\n{form}")), [""; 0], "{caption}");
    }
    // Minutes under the name of their form.
    let only = format!("Mẫu 02: Biên bản họp\n{}", chaired("").split_once('\n').unwrap().1);
    assert_eq!(records(&only)[0].title.value().map(String::as_str), Some("Biên bản họp"));
}

#[test]
fn whom_the_minutes_are_drawn_up_against_may_be_blank() {
    for against in [
        "Tiến hành lập biên bản vi phạm hành chính đối với &lt;ông (bà)/tổ chức&gt;(*) có tên sau đây:\n&lt;1. Họ và tên&gt;(*):.......",
        "Tiến hành lập biên bản về tình tiết của vụ việc đối với ông (bà) có tên sau đây:\n1. Họ và tên: .......",
        "Lập biên bản vi phạm hành chính đối với: .............",
        "Tiến hành lập biên bản vi phạm hành chính về đất đai đối với ông (bà): ............",
    ] {
        let text = format!(
            "BIÊN BẢN VI PHẠM HÀNH CHÍNH\nHôm nay, hồi ... giờ ... phút, ngày ..../..../......, tại ...........\n\
             Chúng tôi gồm:\n1. Họ và tên: ........ Chức vụ: .........\n{against}\n\
             Biên bản lập xong hồi .... giờ .... phút, lập thành .... bản."
        );
        let names: Vec<String> = records(&text)[0].parties.iter().map(|party| party.name.clone()).collect();
        assert_eq!(names, ["▢"], "{against}");
    }
}

#[test]
fn who_only_helps_or_acts_for_a_side_is_none() {
    let parties =
        |text: &str| -> Vec<String> { records(text)[0].parties.iter().map(|party| party.name.clone()).collect() };
    let distraint = "BIÊN BẢN\nCưỡng chế kê biên tài sản\nHôm nay, ngày 5/3/2024, tại xã An Hòa.\nChúng tôi gồm:\n\
        1. Họ và tên: Lê Văn Bình Chức vụ: Chi cục trưởng\n2. Cơ quan phối hợp:\nHọ và tên: Hà Văn Sơn Chức vụ: Trưởng Công an xã\n\
        Tiến hành lập biên bản đối với ông (bà) có tên sau đây:\n1. Họ và tên: Trần Văn Nam\n\
        Biên bản lập xong hồi 9 giờ 00 phút, ngày 5/3/2024, được lập thành 02 bản.";
    assert_eq!(parties(distraint), ["Trần Văn Nam"]);
    let handover = "BIÊN BẢN BÀN GIAO THIẾT BỊ\nHôm nay, ngày 5/3/2024, tại kho.\nKhách hàng: Nhà hàng Làng Chài\n\
        Người nhận: Chị Đỗ Thị Vui - Quản lý\nĐơn vị lắp đặt: Công ty TNHH Mắt Thần\nĐại diện: Ông Trần Quốc Vinh\n\
        Đã bàn giao 04 máy quay.\nBiên bản lập thành 02 bản, mỗi bên giữ 01 bản.";
    assert_eq!(parties(handover), ["Nhà hàng Làng Chài", "Công ty TNHH Mắt Thần"]);
    assert_eq!(alarms(handover), [""; 0]);
    let alone = "BIÊN BẢN BÀN GIAO\nHôm nay, ngày 5/3/2024, tại kho.\nBên giao: Công ty Hoa Sen\nNgười nhận: Ông Lê Văn Nam\n\
        Đã bàn giao 04 máy quay.\nBiên bản lập thành 02 bản, mỗi bên giữ 01 bản.";
    assert_eq!(parties(alone), ["Công ty Hoa Sen", "Lê Văn Nam"]);
}

#[test]
fn a_dash_may_end_the_number_of_a_heading() {
    let text = format!(
        "BIÊN BẢN\nSinh hoạt chi bộ\nI- Thời gian: 14 giờ 00 phút, ngày 05/02/2024.\nII- Địa điểm: Nhà văn hóa ấp 3\n\
         III- Thành phần:\n1- Chủ trì: đ/c Lê Văn Bình\n2- Thư ký: đ/c Trần Thị Hoa\nIV- Nội dung\nThông báo thời sự.\n{}",
        CLOSING.replace("10 giờ", "16 giờ")
    );
    assert_eq!(alarms(&text), [""; 0]);
    assert_eq!(records(&text)[0].place.value().map(String::as_str), Some("Nhà văn hóa ấp 3"));
}

#[test]
fn times_of_other_things_and_hours_on_a_line_of_their_own() {
    let hour = format!(
        "BIÊN BẢN HỌP\nNgày họp: 08/11/2023\nGiờ: 19h30 – 21h00\nHình thức: online qua Zoom\n{PEOPLE}Bàn xong việc.\nKết thúc: 21h00. Cả nhóm nhất trí nội dung biên bản."
    );
    assert_eq!(alarms(&hour), [""; 0]);
    let files = "An Hòa, ngày 18 tháng 4 năm 2024\nBIÊN BẢN GIAO NHẬN HỒ SƠ\nĐịa điểm: kho lưu trữ\n\
        Thực hiện Kế hoạch số 45/KH-BHXH ngày 12/01/2024;\nChúng tôi gồm:\n\
        BÊN GIAO: Bà Lê Thị Sen\nBÊN NHẬN: Ông Hà Văn Sơn\nThời gian của hồ sơ, tài liệu: năm 2021 - 2022\nLập thành 02 bản.";
    assert_eq!(alarms(files), [""; 0]);
}

#[test]
fn a_row_of_headings_over_names_is_where_people_sign() {
    let text = "BIÊN BẢN BÀN GIAO THIẾT BỊ\nHôm nay, ngày 22/02/2024, tại kho.\nBên giao: Công ty TNHH Mắt Thần\n\
        Đại diện: Ông Trần Quốc Vinh\nBên nhận: Nhà hàng Làng Chài\nĐại diện: Bà Đỗ Thị Vui\nĐã bàn giao 04 máy quay.\n\
        Biên bản lập thành 02 bản, mỗi bên giữ 01 bản.\nKHÁCH HÀNG | KỸ THUẬT";
    let signed = text.replace("KHÁCH HÀNG | KỸ THUẬT", "");
    let cell = |head: &str, name: &str| {
        let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
        format!("<w:tc>{}{}{}</w:tc>", paragraph(head), paragraph(""), paragraph(name))
    };
    let row = format!(
        "<w:tbl><w:tr>{}{}</w:tr></w:tbl>",
        cell("KHÁCH HÀNG", "Đỗ Thị Vui"),
        cell("KỸ THUẬT", "Trần Quốc Vinh")
    );
    let audited = audit(&package(&format!("{}{row}", body(&signed)), &[]), &Settings::default()).unwrap();
    let loud: Vec<_> =
        audited.records[0].findings.iter().filter(|f| f.severity != Severity::Note).map(|f| f.rule).collect();
    assert_eq!(loud, [""; 0]);
}

#[test]
fn a_difference_is_no_row_of_goods() {
    let text = "BIÊN BẢN KIỂM KÊ QUỸ\nHôm nay, hồi 16 giờ 30 ngày 29/12/2023, tại văn phòng.\nChúng tôi gồm:\n\
        1. Ông Lê Văn Bình - Hiệu trưởng\n2. Bà Trần Thị Hoa - Thủ quỹ\n\
        STT | Diễn giải | Số lượng | Số tiền\n1 | Loại 500.000 đ | 20 | 10.000.000\nII | Chênh lệch |  | 0\n\
        Biên bản kết thúc 17 giờ cùng ngày, lập thành 02 bản.";
    assert_eq!(alarms(text), [""; 0]);
    assert_eq!(alarms(&text.replace("Loại 500.000 đ | 20", "Loại 500.000 đ | ")), ["BB404 count"]);
}
