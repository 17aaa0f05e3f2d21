//! Who takes part and for which side: lines of minutes in, rows out. A table of cases for each way
//! of writing.

use bienban::record::Record;
use bienban::{Settings, audit};

use crate::support::{body, package};

/// The record of minutes with this title and these lines.
fn record(title: &str, lines: &str) -> Record {
    let text = format!(
        "{title}\nThời gian: 8 giờ 00 ngày 15/02/2023\nĐịa điểm: Phòng họp số 2\n{lines}\n\
         Nội dung: Bàn việc sửa nhà kho.\nCuộc họp kết thúc hồi 11 giờ 00 cùng ngày.\n"
    );
    let mut audited = audit(&package(&body(&text), &[]), &Settings::default()).unwrap();
    assert_eq!(audited.records.len(), 1, "{lines}");
    audited.records.remove(0).record
}

/// Parties as `# name [role]`, people as `role name - position @ party`, joined by `; `.
fn rows(title: &str, lines: &str) -> String {
    let record = record(title, lines);
    let sides = record.parties.iter().map(|p| format!("# {} [{}]", p.name, p.role));
    let people = record.participants.iter().map(|p| {
        let name = [p.title.as_str(), &p.name.value].join(" ");
        let mut row = format!("{} {}", p.role.as_str(), name.trim());
        if !p.position.is_empty() {
            row = format!("{row} - {}", p.position);
        }
        p.party.map_or(row.clone(), |side| format!("{row} @ {}", record.parties[side].name))
    });
    sides.chain(people).collect::<Vec<_>>().join("; ")
}

/// Asserts that minutes with this title and each of these lines give these rows.
#[track_caller]
fn check(title: &str, cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|&(lines, expected)| (lines, expected, rows(title, lines)))
        .filter(|(_, expected, got)| expected != got)
        .map(|(lines, expected, got)| format!("{lines}\n  expected {expected}\n  got      {got}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const MEETING: &str = "BIÊN BẢN HỌP";
const HANDOVER: &str = "BIÊN BẢN BÀN GIAO";

#[test]
fn boxes_and_ticks_tell_who_came() {
    check(
        MEETING,
        &[
            ("Thành viên:\n☑ Vừ Thị Páo\n☐ Lò Văn Chín", "member Vừ Thị Páo; absent Lò Văn Chín"),
            (
                "Thành phần tham dự:\n☒ Bà Hà Thị Dế - Kế toán\n☐ Ông Lò Văn Ó - Thủ kho",
                "member Bà Hà Thị Dế - Kế toán; absent Ông Lò Văn Ó - Thủ kho",
            ),
            ("Tham dự:\n✓ Sùng A Tủa\n✗ Mùa Thị Dở", "member Sùng A Tủa; absent Mùa Thị Dở"),
            (
                "Thành phần:\n✔ Anh Quàng Văn Gấm\n✔ Chị Tòng Thị Inh",
                "member Anh Quàng Văn Gấm; member Chị Tòng Thị Inh",
            ),
            // Nobody is ticked: the list says nothing of who came.
            ("Thành phần tham dự:\n☐ Ông Lò Văn Chín\n☐ Bà Hà Thị Dế", "member Ông Lò Văn Chín; member Bà Hà Thị Dế"),
        ],
    );
}

#[test]
fn words_of_schools_and_offices_stand_before_a_name() {
    check(
        MEETING,
        &[
            (
                "Chủ trì: Lớp trưởng Lò Đức Chín\nThư ký: lớp phó học tập Hà Gia Dế",
                "chair Lò Đức Chín - Lớp trưởng; secretary Hà Gia Dế - lớp phó học tập",
            ),
            (
                "Thành phần tham dự:\n1. Thầy Vừ A Páo - Giáo viên chủ nhiệm\n2. Bạn Tòng Hải Inh - Lớp trưởng",
                "member Thầy Vừ A Páo - Giáo viên chủ nhiệm; member Bạn Tòng Hải Inh - Lớp trưởng",
            ),
            ("Chủ trì: Lớp trưởng lớp 9B Lò Đức Chín", "chair Lò Đức Chín - Lớp trưởng lớp 9B"),
            (
                "Chủ trì: Thầy giáo Vừ Văn Páo\nThư ký: bạn Hà Gia Dế",
                "chair Thầy giáo Vừ Văn Páo; secretary bạn Hà Gia Dế",
            ),
            ("Thành phần: Cô Mai, thầy Páo và bạn Dế", "member Cô Mai; member thầy Páo; member bạn Dế"),
        ],
    );
}

#[test]
fn names_of_one_word_stand_in_lists() {
    check(
        MEETING,
        &[
            (
                "Thành phần: anh Tuấn (Trưởng nhóm), Linh (Kiểm thử), Mai (Thiết kế)",
                "chair anh Tuấn - Trưởng nhóm; member Linh - Kiểm thử; member Mai - Thiết kế",
            ),
            (
                "Chủ trì | Dũng\nThư ký | Lan\nTham dự | Hạnh, Quân",
                "chair Dũng; secretary Lan; member Hạnh; member Quân",
            ),
            (
                "Thành phần tham dự:\n1. Phúc (chủ trì)\n2. Thảo (thư ký)\n3. Tuyết",
                "chair Phúc - chủ trì; secretary Thảo - thư ký; member Tuyết",
            ),
            (
                "Chủ trì: Hùng\nThành viên tham gia: Yến, Minh Trí, Hải",
                "chair Hùng; member Yến; member Minh Trí; member Hải",
            ),
            // Numbers of people, and words that are nobody's name.
            ("Chủ trì: Ông Lò Văn Chín\nThành phần: Nam: 12, nữ: 8\nVắng: Không", "chair Ông Lò Văn Chín"),
            ("Thành phần tham dự: Đầy đủ\nVắng: Không có\nChủ trì: Bà Hà Thị Dế", "chair Bà Hà Thị Dế"),
        ],
    );
}

#[test]
fn who_is_called_by_the_given_name_is_listed_once() {
    check(
        MEETING,
        &[
            (
                "Thành phần tham dự:\n1. Bà Hà Thị Hạnh - Y tá\n2. Ông Lò Văn Dũng - Thủ kho\nChủ trì: Ông Dũng\nThư ký: Hạnh",
                "secretary Bà Hà Thị Hạnh - Y tá; chair Ông Lò Văn Dũng - Thủ kho",
            ),
            (
                "Chủ trì: Dũng\nThành phần:\n- Lò Văn Dũng - Thủ kho\n- Hà Thị Dế - Y tá",
                "chair Lò Văn Dũng - Thủ kho; member Hà Thị Dế - Y tá",
            ),
            // A man and a woman of one given name are two.
            (
                "Thành phần:\n- Ông Lò Văn Hạnh - Thủ kho\nThư ký: Bà Hạnh",
                "member Ông Lò Văn Hạnh - Thủ kho; secretary Bà Hạnh",
            ),
            // Which of the two is meant, nothing tells.
            (
                "Thành phần:\n- Bà Hà Thị Lan - Y tá\n- Bà Lò Thị Lan - Kế toán\nThư ký: Lan",
                "member Bà Hà Thị Lan - Y tá; member Bà Lò Thị Lan - Kế toán; secretary Lan",
            ),
            ("Thành phần:\n- Bà Hà Thị Lan - Y tá\nThư ký: Hà Thị Lan", "secretary Bà Hà Thị Lan - Y tá"),
        ],
    );
}

#[test]
fn list_numbers_may_end_with_a_comma() {
    check(
        MEETING,
        &[
            (
                "II, Thành phần\n1, Bà Hà Thị Dế - Hiệu trưởng, chủ trì\n2, Ông Vừ A Páo - Giáo viên",
                "chair Bà Hà Thị Dế - Hiệu trưởng, chủ trì; member Ông Vừ A Páo - Giáo viên",
            ),
            ("1, Thành phần:\n- Ông Vừ A Páo", "member Ông Vừ A Páo"),
            ("2, Chủ trì: Bà Hà Thị Dế\n3, Thư ký: Ông Vừ A Páo", "chair Bà Hà Thị Dế; secretary Ông Vừ A Páo"),
            ("a, Chủ trì: Bà Hà Thị Dế", "chair Bà Hà Thị Dế"),
            ("III, Thành phần tham dự\n10, Ông Vừ A Páo: Thủ kho", "member Ông Vừ A Páo - Thủ kho"),
        ],
    );
}

#[test]
fn teams_list_their_members_under_their_own_words() {
    check(
        MEETING,
        &[
            (
                "Trưởng nhóm: Lò Mạnh Chín\nThành viên nhóm tham gia:\n- Hà Duy Dế\n- Vừ Thị Páo (thư ký)",
                "chair Lò Mạnh Chín - Trưởng nhóm; member Hà Duy Dế; secretary Vừ Thị Páo - thư ký",
            ),
            ("2.Thành viên nhóm:\n-Lò Mạnh Chín\n-Hà Duy Ó", "member Lò Mạnh Chín; member Hà Duy Ó"),
            ("Các thành viên trong nhóm:\nLò Mạnh Chín\nHà Duy Ó", "member Lò Mạnh Chín; member Hà Duy Ó"),
            (
                "Nhóm trưởng: Lò Mạnh Chín\nThành viên: Hà Duy Ó, Vừ Thị Páo",
                "chair Lò Mạnh Chín - Nhóm trưởng; member Hà Duy Ó; member Vừ Thị Páo",
            ),
            ("Trưởng nhóm: Lò Mạnh Chín\nChủ trì: Hà Duy Ó", "member Lò Mạnh Chín - Trưởng nhóm; chair Hà Duy Ó"),
        ],
    );
}

#[test]
fn a_sentence_may_announce_the_list_under_it() {
    check(
        MEETING,
        &[
            (
                "Cuộc họp diễn ra dưới sự điều hành của Chủ trì và Thư ký với danh sách dưới đây:\n1. Lò Văn Chín - Chủ trì\n2. Hà Thị Dế - Thư ký",
                "chair Lò Văn Chín - Chủ trì; secretary Hà Thị Dế - Thư ký",
            ),
            (
                "Tham gia buổi họp có những người có tên sau đây:\n1. Lò Văn Chín - Thủ kho\n2. Hà Thị Dế - Kế toán",
                "member Lò Văn Chín - Thủ kho; member Hà Thị Dế - Kế toán",
            ),
            (
                "Cuộc họp được tổ chức với sự có mặt của các thành viên theo danh sách sau:\n- Ông Lò Văn Chín\n- Bà Hà Thị Dế",
                "member Ông Lò Văn Chín; member Bà Hà Thị Dế",
            ),
            (
                "Tại đây, Hội đồng họp gồm các ông, bà có tên dưới đây:\n1. Ông Lò Văn Chín - Ủy viên",
                "member Ông Lò Văn Chín - Ủy viên",
            ),
            // Nobody under it.
            ("Cuộc họp bàn những việc có tên sau đây:\nSửa mái nhà kho\nChủ trì: Bà Hà Thị Dế", "chair Bà Hà Thị Dế"),
        ],
    );
}

#[test]
fn who_heads_the_body_chairs_when_nobody_else_does() {
    check(
        MEETING,
        &[
            (
                "Đoàn kiểm tra gồm:\n1. Ông Lò Văn Chín - Trưởng đoàn\n2. Bà Hà Thị Dế - Thành viên",
                // Alone it is the body that meets, and no side.
                "chair Ông Lò Văn Chín - Trưởng đoàn; member Bà Hà Thị Dế - Thành viên",
            ),
            (
                "Hội đồng gồm:\n1. Ông Lò Văn Chín - Chủ tịch Hội đồng\n2. Bà Hà Thị Dế - Ủy viên",
                "chair Ông Lò Văn Chín - Chủ tịch Hội đồng; member Bà Hà Thị Dế - Ủy viên",
            ),
            (
                "Chủ trì: Bà Hà Thị Dế - Phó Trưởng ban\nThành phần:\n1. Ông Lò Văn Chín - Trưởng ban",
                "chair Bà Hà Thị Dế - Phó Trưởng ban; member Ông Lò Văn Chín - Trưởng ban",
            ),
            (
                "Thành phần:\n1. Ông Lò Văn Chín, Hiệu trưởng - Chủ tịch Hội đồng\n2. Bà Hà Thị Dế - Thư ký",
                "chair Ông Lò Văn Chín - Hiệu trưởng - Chủ tịch Hội đồng; secretary Bà Hà Thị Dế - Thư ký",
            ),
            // Posts of other bodies.
            (
                "Thành phần:\n1. Ông Lò Văn Chín - Chủ tịch Hội đồng nhân dân xã\n2. Bà Hà Thị Dế - Trưởng ban Mặt trận thôn",
                "member Ông Lò Văn Chín - Chủ tịch Hội đồng nhân dân xã; member Bà Hà Thị Dế - Trưởng ban Mặt trận thôn",
            ),
        ],
    );
}

#[test]
fn two_spaces_or_a_long_dash_do_not_cut_a_name() {
    check(
        MEETING,
        &[
            ("Chủ trì: Ông Lò  Văn Chín - Tổ trưởng", "chair Ông Lò Văn Chín - Tổ trưởng"),
            ("Chủ trì: Bà Hà Thị  Dế - Kế toán", "chair Bà Hà Thị Dế - Kế toán"),
            ("Chủ trì: Lò Văn Thư — Chánh Thanh tra", "chair Lò Văn Thư - Chánh Thanh tra"),
            ("Thành phần: Bà Hà Thị Dế  Kế toán", "member Bà Hà Thị Dế - Kế toán"),
            ("Thành phần:\nHà Minh Thư - Văn thư", "member Hà Minh Thư - Văn thư"),
        ],
    );
}

#[test]
fn tables_with_tasks_and_ticks_give_no_posts() {
    check(
        MEETING,
        &[
            (
                "Họ và tên | Mã số | Nhiệm vụ\nLò Hoài Chín | 12 | Soạn báo cáo. Ghi biên bản họp.\nHà Thanh Dế | 13 | Làm bài 2",
                "secretary Lò Hoài Chín; member Hà Thanh Dế",
            ),
            (
                "Thành phần:\nSTT | Thành viên | Đúng giờ | Muộn | Vắng\n1 | Lò Hoài Chín | x | | \n2 | Hà Thanh Dế | | | x",
                "member Lò Hoài Chín; absent Hà Thanh Dế",
            ),
            (
                "Tham dự: Lò Hoài Chín, Hà Thanh Ó\nTT | Thành viên | Đúng giờ\n1 | Lò Hoài Chín | X\n2 | Hà Thanh Ó | X",
                "member Lò Hoài Chín; member Hà Thanh Ó",
            ),
            (
                "Thành phần:\nHọ tên | Vai trò | Có mặt\nLò Hoài Chín | Trưởng nhóm | x\nHà Thanh Ó | Thư ký | x",
                "chair Lò Hoài Chín - Trưởng nhóm; secretary Hà Thanh Ó - Thư ký",
            ),
            (
                "Thành phần:\nHọ và tên | Phân công\nLò Hoài Chín | Chủ trì\nHà Thanh Ó | Chuẩn bị tài liệu",
                "chair Lò Hoài Chín - Chủ trì; member Hà Thanh Ó",
            ),
        ],
    );
}

#[test]
fn who_represents_a_side_is_its_person() {
    let side = |lines| (lines, "# Công ty Hoa Sen [Bên giao]; member Lò Văn Chín - Giám đốc @ Công ty Hoa Sen");
    let titled = |lines, title: &'static str| (lines, title);
    check(
        HANDOVER,
        &[
            titled(
                "Bên giao: Công ty Hoa Sen\nĐại diện bởi ông: Lò Văn Chín - Giám đốc",
                "# Công ty Hoa Sen [Bên giao]; member ông Lò Văn Chín - Giám đốc @ Công ty Hoa Sen",
            ),
            titled(
                "Bên giao: Công ty Hoa Sen\nĐại diện Ông/bà: Lò Văn Chín - Giám đốc",
                "# Công ty Hoa Sen [Bên giao]; member Ông/bà Lò Văn Chín - Giám đốc @ Công ty Hoa Sen",
            ),
            titled(
                "Bên giao: Công ty Hoa Sen\nNgười đại diện ông: Lò Văn Chín, chức vụ: Giám đốc",
                "# Công ty Hoa Sen [Bên giao]; member ông Lò Văn Chín - Giám đốc @ Công ty Hoa Sen",
            ),
            side("Bên giao: Công ty Hoa Sen\nĐại diện bởi: Lò Văn Chín - Giám đốc"),
            titled(
                "BÊN GIAO: CÔNG TY HOA SEN\nĐại diện là ông: Lò Văn Chín\nChức vụ: Giám đốc",
                "# CÔNG TY HOA SEN [Bên giao]; member ông Lò Văn Chín - Giám đốc @ CÔNG TY HOA SEN",
            ),
        ],
    );
}

#[test]
fn role_words_may_stand_behind_the_side() {
    check(
        HANDOVER,
        &[
            (
                "Một bên là: Công ty Hoa Sen (bên A), do ông Lò Văn Chín - Giám đốc làm đại diện",
                "# Công ty Hoa Sen [Bên A]; member ông Lò Văn Chín - Giám đốc @ Công ty Hoa Sen",
            ),
            (
                "Một bên là Công ty Hoa Sen (Bên giao)\nĐại diện: Ông Lò Văn Chín\nBên kia là Trường Tiểu học Nậm Na (Bên nhận)\nĐại diện: Bà Hà Thị Dế",
                "# Công ty Hoa Sen [Bên giao]; # Trường Tiểu học Nậm Na [Bên nhận]; member Ông Lò Văn Chín @ Công ty Hoa Sen; member Bà Hà Thị Dế @ Trường Tiểu học Nậm Na",
            ),
            (
                "1. Ông Lò Văn Chín - Bên giao - Chức vụ: Thủ kho\n2. Bà Hà Thị Dế - Bên nhận - Chức vụ: Kế toán",
                "# Lò Văn Chín [Bên giao]; # Hà Thị Dế [Bên nhận]; member Ông Lò Văn Chín - Thủ kho @ Lò Văn Chín; member Bà Hà Thị Dế - Kế toán @ Hà Thị Dế",
            ),
            (
                "Thành phần:\nÔng Lò Văn Chín - Thủ kho (bên giao)\nBà Hà Thị Dế - Kế toán (bên nhận)",
                "# Lò Văn Chín [Bên giao]; # Hà Thị Dế [Bên nhận]; member Ông Lò Văn Chín - Thủ kho @ Lò Văn Chín; member Bà Hà Thị Dế - Kế toán @ Hà Thị Dế",
            ),
            (
                "Thành phần:\n1. Ông Lò Văn Chín - Đại diện bên giao\n2. Bà Hà Thị Dế - Đại diện bên nhận",
                "# Bên giao [Bên giao]; # Bên nhận [Bên nhận]; member Ông Lò Văn Chín @ Bên giao; member Bà Hà Thị Dế @ Bên nhận",
            ),
        ],
    );
}

#[test]
fn role_words_may_run_into_the_side() {
    check(
        HANDOVER,
        &[
            (
                "Đại diện chủ đầu tư BAN QUẢN LÝ DỰ ÁN MƯỜNG BÚ\n- Ông Lò Văn Chín - Giám đốc",
                "# BAN QUẢN LÝ DỰ ÁN MƯỜNG BÚ [Chủ đầu tư]; member Ông Lò Văn Chín - Giám đốc @ BAN QUẢN LÝ DỰ ÁN MƯỜNG BÚ",
            ),
            (
                "Đại diện đơn vị thi công CÔNG TY HOA SEN\n- Ông Lò Văn Chín",
                "# CÔNG TY HOA SEN [Đơn vị thi công]; member Ông Lò Văn Chín @ CÔNG TY HOA SEN",
            ),
            (
                "Nhà thầu thi công Công ty Hoa Sen:\n- Ông Lò Văn Chín",
                "# Công ty Hoa Sen [Nhà thầu thi công]; member Ông Lò Văn Chín @ Công ty Hoa Sen",
            ),
            (
                "ĐẠI DIỆN NHÀ THẦU CÔNG TY HOA SEN\n- Ông Lò Văn Chín",
                "# CÔNG TY HOA SEN [Nhà thầu]; member Ông Lò Văn Chín @ CÔNG TY HOA SEN",
            ),
            // Words of the role alone.
            (
                "Đơn vị tư vấn giám sát\n- Ông Lò Văn Chín",
                "# Đơn vị tư vấn giám sát [Đơn vị tư vấn giám sát]; member Ông Lò Văn Chín @ Đơn vị tư vấn giám sát",
            ),
        ],
    );
}

#[test]
fn persons_may_be_sides() {
    check(
        HANDOVER,
        &[
            (
                "BÊN A: LÒ THỊ DẾ\nCCCD số: 010185001234\nBÊN B: VỪ VĂN PÁO",
                "# LÒ THỊ DẾ [Bên A]; # VỪ VĂN PÁO [Bên B]; member LÒ THỊ DẾ @ LÒ THỊ DẾ; member VỪ VĂN PÁO @ VỪ VĂN PÁO",
            ),
            (
                "Người giao: Ông Lò Văn Chín - Thủ kho\nNgười nhận: Bà Hà Thị Dế - Kế toán",
                "# Lò Văn Chín [Người giao]; # Hà Thị Dế [Người nhận]; member Ông Lò Văn Chín - Thủ kho @ Lò Văn Chín; member Bà Hà Thị Dế - Kế toán @ Hà Thị Dế",
            ),
            (
                "Người bàn giao: Giang\nNgười nhận bàn giao: Thảo",
                "# Giang [Người bàn giao]; # Thảo [Người nhận bàn giao]; member Giang @ Giang; member Thảo @ Thảo",
            ),
            (
                "Bên cho thuê: Bà Hà Thị Dế\nBên thuê: Ông Lò Văn Chín",
                "# Hà Thị Dế [Bên cho thuê]; # Lò Văn Chín [Bên thuê]; member Bà Hà Thị Dế @ Hà Thị Dế; member Ông Lò Văn Chín @ Lò Văn Chín",
            ),
            (
                "Người giao: ............\nNgười nhận: Bà Hà Thị Dế",
                "# Người giao ▢ [Người giao]; # Hà Thị Dế [Người nhận]; member Bà Hà Thị Dế @ Hà Thị Dế",
            ),
            // Who stands for a body that only its role names.
            (
                "Đại diện bên giao: Ông Lò Văn Chín - Giám đốc",
                "# Bên giao [Bên giao]; member Ông Lò Văn Chín - Giám đốc @ Bên giao",
            ),
        ],
    );
}

#[test]
fn minutes_are_drawn_up_against_a_side() {
    check(
        "BIÊN BẢN VI PHẠM HÀNH CHÍNH",
        &[
            (
                "Chúng tôi gồm: Đại úy Lò Văn Chín - Phó Đội trưởng\nTiến hành lập biên bản vi phạm hành chính đối với: Ông Vừ A Páo, sinh năm 1990",
                "# Vừ A Páo []; member Lò Văn Chín - Phó Đội trưởng; member Ông Vừ A Páo @ Vừ A Páo",
            ),
            (
                "Chúng tôi gồm:\n1. Ông Lò Văn Chín - Công chức\nTiến hành lập biên bản vi phạm hành chính đối với ông (bà) có tên sau đây:\n1. Họ và tên: Vừ A Páo   Giới tính: Nam",
                "# Vừ A Páo []; member Ông Lò Văn Chín - Công chức; member Vừ A Páo @ Vừ A Páo",
            ),
            (
                "Chúng tôi gồm:\n1. Ông Lò Văn Chín - Công chức\nLập biên bản vi phạm hành chính đối với:\nÔng Vừ A Páo, trú tại bản Ná",
                "# Vừ A Páo []; member Ông Lò Văn Chín - Công chức; member Ông Vừ A Páo @ Vừ A Páo",
            ),
            (
                "Chúng tôi gồm:\n1. Ông Lò Văn Chín - Công chức\nTiến hành lập biên bản vi phạm hành chính đối với: Công ty Hoa Sen\nĐại diện: Bà Hà Thị Dế - Giám đốc",
                "# Công ty Hoa Sen []; member Ông Lò Văn Chín - Công chức; member Bà Hà Thị Dế - Giám đốc @ Công ty Hoa Sen",
            ),
            (
                "Chúng tôi gồm:\n1. Ông Lò Văn Chín - Công chức\nNgười vi phạm: Ông Vừ A Páo",
                "# Vừ A Páo [Người vi phạm]; member Ông Lò Văn Chín - Công chức; member Ông Vừ A Páo @ Vừ A Páo",
            ),
        ],
    );
}

#[test]
fn those_worked_with_are_a_side() {
    check(
        "BIÊN BẢN LÀM VIỆC",
        &[
            (
                "Chúng tôi gồm:\n1. Ông Lò Văn Chín - Công chức\nTiến hành làm việc với: Công ty Hoa Sen\nĐại diện: Bà Hà Thị Dế - Giám đốc",
                "# Công ty Hoa Sen []; member Ông Lò Văn Chín - Công chức; member Bà Hà Thị Dế - Giám đốc @ Công ty Hoa Sen",
            ),
            (
                "Chúng tôi gồm:\n1. Ông Lò Văn Chín - Công chức\nĐã làm việc với: Trường Tiểu học Nậm Na, do bà Hà Thị Dế - Hiệu trưởng làm đại diện",
                "# Trường Tiểu học Nậm Na []; member Ông Lò Văn Chín - Công chức; member bà Hà Thị Dế - Hiệu trưởng @ Trường Tiểu học Nậm Na",
            ),
        ],
    );
}

#[test]
fn posts_in_a_body_that_meets_are_no_sides() {
    check(
        MEETING,
        &[
            (
                "Thành phần tham dự:\n1. Đại diện Ban Giám hiệu: Bà Hà Thị Dế - Hiệu trưởng\n2. Đại diện Công đoàn: Ông Lò Văn Chín - Chủ tịch",
                "member Bà Hà Thị Dế - Hiệu trưởng; member Ông Lò Văn Chín - Chủ tịch",
            ),
            (
                "Thành phần:\n- Đại diện Chi bộ: Ông Lò Văn Chín\n- Đại diện Hội Phụ nữ: Bà Hà Thị Dế",
                "member Ông Lò Văn Chín; member Bà Hà Thị Dế",
            ),
            ("Thành phần:\n- Đại diện Đoàn Thanh niên: Bà Hà Thị Dế - Bí thư", "member Bà Hà Thị Dế - Bí thư"),
            (
                "Thành phần:\n- Đại diện Phòng Kế toán: Bà Hà Thị Dế\n- Đại diện Tổ Văn phòng: Ông Lò Văn Chín",
                "member Bà Hà Thị Dế; member Ông Lò Văn Chín",
            ),
            // Two bodies that meet are sides.
            (
                "I. Đại diện Công ty Hoa Sen:\n1. Bà Hà Thị Dế\nII. Đại diện Công ty Nậm Na:\n1. Ông Lò Văn Chín",
                "# Công ty Hoa Sen []; # Công ty Nậm Na []; member Bà Hà Thị Dế @ Công ty Hoa Sen; member Ông Lò Văn Chín @ Công ty Nậm Na",
            ),
        ],
    );
}

#[test]
fn sides_may_stand_side_by_side() {
    check(
        HANDOVER,
        &[
            (
                "BÊN GIAO: CÔNG TY HOA SEN | BÊN NHẬN: TRƯỜNG NẬM NA\nĐại diện: Ông Lò Văn Chín | Đại diện: Bà Hà Thị Dế\nChức vụ: Giám đốc | Chức vụ: Hiệu trưởng",
                "# CÔNG TY HOA SEN [Bên giao]; # TRƯỜNG NẬM NA [Bên nhận]; member Ông Lò Văn Chín - Giám đốc @ CÔNG TY HOA SEN; member Bà Hà Thị Dế - Hiệu trưởng @ TRƯỜNG NẬM NA",
            ),
            (
                "BÊN GIAO | BÊN NHẬN\nÔng Lò Văn Chín - Thủ kho | Bà Hà Thị Dế - Kế toán",
                "# Bên giao [Bên giao]; # Bên nhận [Bên nhận]; member Ông Lò Văn Chín - Thủ kho @ Bên giao; member Bà Hà Thị Dế - Kế toán @ Bên nhận",
            ),
            (
                "BÊN A: | BÊN B:\nCông ty Hoa Sen | Trường Nậm Na\nĐại diện: Ông Lò Văn Chín | Đại diện: Bà Hà Thị Dế",
                "# Công ty Hoa Sen [Bên A]; # Trường Nậm Na [Bên B]; member Ông Lò Văn Chín @ Công ty Hoa Sen; member Bà Hà Thị Dế @ Trường Nậm Na",
            ),
            (
                "ĐẠI DIỆN BÊN GIAO | ĐẠI DIỆN BÊN NHẬN\n1. Ông Lò Văn Chín | 1. Bà Hà Thị Dế\n2. Ông Vừ A Páo | 2. Bà Mùa Thị Dở",
                "# Bên giao [Bên giao]; # Bên nhận [Bên nhận]; member Ông Lò Văn Chín @ Bên giao; member Bà Hà Thị Dế @ Bên nhận; member Ông Vừ A Páo @ Bên giao; member Bà Mùa Thị Dở @ Bên nhận",
            ),
            // A label and its value are one side.
            (
                "Bên giao | Công ty Hoa Sen\nĐại diện | Ông Lò Văn Chín",
                "# Công ty Hoa Sen [Bên giao]; member Ông Lò Văn Chín @ Công ty Hoa Sen",
            ),
        ],
    );
}

#[test]
fn content_may_list_people_by_a_label() {
    check(
        MEETING,
        &[
            (
                "NỘI DUNG THẢO LUẬN\n1. Họ và tên: Lò Khánh Chín\nTrả lời câu hỏi một\n2. Họ và tên: Hà Thị Dế\nTrả lời câu hỏi hai",
                "member Lò Khánh Chín; member Hà Thị Dế",
            ),
            (
                "Thành phần tham dự:\n1. Họ và tên: Lò Văn Chín - Chức vụ: Tổ trưởng\n2. Họ và tên: Hà Thị Dế - Chức vụ: Tổ phó",
                "member Lò Văn Chín - Tổ trưởng; member Hà Thị Dế - Tổ phó",
            ),
            ("Thành phần: Ông Lò Văn Chín\nNội dung:\nHọ và tên: Hà Thị Dế", "member Ông Lò Văn Chín"),
            (
                "Nội dung:\nHọ tên: Lò Khánh Chín, lớp 9A\nHọ tên: Hà Thị Dế, lớp 9B",
                "member Lò Khánh Chín - lớp 9A; member Hà Thị Dế - lớp 9B",
            ),
            ("Nội dung:\nHọ và tên: ..........", ""),
        ],
    );
}

#[test]
fn english_and_bilingual_labels() {
    check(
        MEETING,
        &[
            (
                "Người chủ trì cuộc họp – chair meeting: Lò Văn Chín\nThành viên tham dự - Participants: Hà Thị Dế, Vừ Thị Páo",
                "chair Lò Văn Chín; member Hà Thị Dế; member Vừ Thị Páo",
            ),
            (
                "Chairperson: Lò Văn Chín\nSecretary: Hà Thị Dế\nAttendees: Vừ Thị Páo, Mùa Thị Dở",
                "chair Lò Văn Chín; secretary Hà Thị Dế; member Vừ Thị Páo; member Mùa Thị Dở",
            ),
            ("Chủ trì/Chair: Lò Văn Chín\nThư ký/Secretary: Hà Thị Dế", "chair Lò Văn Chín; secretary Hà Thị Dế"),
            ("Facilitator: | Lò Văn Chín | Note taker: | Hà Thị Dế", "chair Lò Văn Chín; secretary Hà Thị Dế"),
            (
                "Participants:\n- Lò Văn Chín\n- Hà Thị Dế\nAbsent: Vừ Thị Páo",
                "member Lò Văn Chín; member Hà Thị Dế; absent Vừ Thị Páo",
            ),
        ],
    );
}

#[test]
fn a_list_in_brackets_behind_its_number() {
    let absent = "absent Lò Văn Chín; absent Hà Thị Dế";
    check(
        "BIÊN BẢN HỌP",
        &[
            ("Vắng: 2 (Lò Văn Chín, Hà Thị Dế)", absent),
            ("Vắng: 02 đồng chí (Lò Văn Chín, Hà Thị Dế)", absent),
            ("Vắng mặt: 2 người (Lò Văn Chín và Hà Thị Dế).", absent),
            ("Vắng: Lò Văn Chín (ốm), Hà Thị Dế (bận)", absent),
            ("Vắng: 2 (có phép)", ""),
        ],
    );
}

#[test]
fn who_is_named_in_the_signature_block_alone_is_a_signer() {
    let signed = |block: &str| {
        let text = format!(
            "BIÊN BẢN HỌP\nThời gian: 8 giờ 00 ngày 15/02/2023\nChủ trì: Bà Hà Thị Dế - Trưởng phòng\n\
             Thành phần: Ông Lò Văn Chín - Kế toán\nNội dung: Bàn việc sửa nhà kho.\n\
             Cuộc họp kết thúc hồi 11 giờ 00 cùng ngày.\n{block}"
        );
        let audited = audit(&package(&body(&text), &[]), &Settings::default()).unwrap();
        let people = &audited.records[0].record.participants;
        let signers = people.iter().filter(|p| p.role.as_str() == "signer").map(|p| p.name.value.clone());
        signers.collect::<Vec<_>>().join("; ")
    };
    for (block, names) in [
        ("THƯ KÝ | CHỦ TRÌ\nMùa Thị Dở | Hà Thị Dế", "Mùa Thị Dở"),
        ("NGƯỜI GHI BIÊN BẢN\nMùa Thị Dở\nNGƯỜI CHỨNG KIẾN\nVừ Thị Páo", "Mùa Thị Dở; Vừ Thị Páo"),
        // Listed, misspelled, or with the given names alone.
        ("THƯ KÝ | CHỦ TRÌ\nLò Văn Chin | Hà Thị Dế", ""),
        ("THƯ KÝ | CHỦ TRÌ\nVăn Chín | HÀ THỊ DẾ", ""),
        // An appendix has signatures of its own.
        ("THƯ KÝ\nLò Văn Chín\nPHỤ LỤC\nDANH MỤC TÀI SẢN\nNGƯỜI LẬP\nVừ Thị Páo", ""),
    ] {
        assert_eq!(signed(block), names, "{block}");
    }
}

#[test]
fn a_list_of_nothing_but_given_names_needs_no_known_one() {
    check(
        MEETING,
        &[
            ("Vắng: Tủa, Sung", "absent Tủa; absent Sung"),
            ("Thành viên: Ly, Pó và Sùng", "member Ly; member Pó; member Sùng"),
            ("Thành phần: Chính quyền, Công đoàn", ""),
            ("Thành phần: Ban Giám đốc, Kế toán", ""),
            ("Vắng: không", ""),
        ],
    );
}

#[test]
fn who_heads_a_council_in_a_table_of_duties_is_its_chair() {
    check(
        "BIÊN BẢN CHẤM ĐỒ ÁN",
        &[
            (
                "Hội đồng gồm:\nTT | Họ và tên | Nhiệm vụ\n1 | TS. Lò Văn Chín | Chủ tịch\n2 | ThS. Hà Thị Dế | Phản biện",
                "chair TS. Lò Văn Chín - Chủ tịch; member ThS. Hà Thị Dế - Phản biện",
            ),
            (
                "Hội đồng gồm:\nTT | Họ và tên | Chức vụ | Vai trò\n1 | TS. Lò Văn Chín | Trưởng khoa | Chủ tịch Hội đồng\n\
                 2 | ThS. Hà Thị Dế | Giảng viên | Thư ký",
                "chair TS. Lò Văn Chín - Trưởng khoa; secretary ThS. Hà Thị Dế - Giảng viên",
            ),
            // The post that somebody has elsewhere.
            (
                "Thành phần:\nTT | Họ và tên | Chức vụ\n1 | Lò Văn Chín | Chủ tịch\n2 | Hà Thị Dế | Kế toán",
                "member Lò Văn Chín - Chủ tịch; member Hà Thị Dế - Kế toán",
            ),
        ],
    );
}

#[test]
fn a_body_that_brings_two_sides_together_is_none() {
    let sides = "Bên A: Ông Lò Văn Chín\nBên B: Bà Hà Thị Dế";
    let rows = "# Lò Văn Chín [Bên A]; # Hà Thị Dế [Bên B]";
    check(
        "BIÊN BẢN HÒA GIẢI",
        &[(
            &format!("Tổ hòa giải:\n- Chủ trì: Ông Vừ Văn Páo\n- Ghi biên bản: Bà Mùa Thị Dở\nCác bên:\n{sides}"),
            &format!(
                "{rows}; chair Ông Vừ Văn Páo; secretary Bà Mùa Thị Dở; member Ông Lò Văn Chín @ Lò Văn Chín; \
                     member Bà Hà Thị Dế @ Hà Thị Dế"
            ),
        )],
    );
}

#[test]
fn roles_beside_each_other_over_names_sign_though_nothing_closes() {
    let people = |block: &str| {
        let text = format!(
            "BIÊN BẢN HỌP\nNgày: 11/03/2025\nChủ trì: Bà Hà Thị Dế\nThư ký: Ông Lò Văn Chín\n1. Tiến độ\n\
             Chuyền 4 chậm.\n2. Quyết định\nTăng ca 2 giờ mỗi ngày.\n{block}"
        );
        let xml = body(&text).replace("→", "</w:t><w:tab/><w:t>");
        let audited = audit(&package(&xml, &[]), &Settings::default()).unwrap();
        let people = audited.records[0].record.participants.iter();
        people.map(|p| format!("{} {} {}", p.role.as_str(), p.name.value, p.position)).collect::<Vec<_>>().join("; ")
    };
    let known = "chair Hà Thị Dế ; secretary Lò Văn Chín ";
    for block in
        ["→Thư ký / Secretary→Chủ trì / Chair\n→Lò Văn Chín→Hà Thị Dế", "Thư ký | Chủ trì\nLò Văn Chín | Hà Thị Dế"]
    {
        assert_eq!(people(block), known, "{block}");
    }
    // A table of tasks has names under words that sign elsewhere.
    let tasks = "Đơn vị | Người làm\nPhòng Kế toán | Vừ Thị Páo";
    assert_eq!(people(tasks), known, "{tasks}");
}

#[test]
fn a_post_of_several_words_runs_into_a_name() {
    check(
        MEETING,
        &[
            (
                "Thành phần:\n- Phó Trưởng phòng Kế hoạch Tổng hợp Lò Văn Chín\n- Chuyên viên Phòng Nội vụ Hà Thị Dế\n- Trưởng thôn Nà Lè Vừ A Páo",
                "member Lò Văn Chín - Phó Trưởng phòng Kế hoạch Tổng hợp; \
                 member Hà Thị Dế - Chuyên viên Phòng Nội vụ; member Vừ A Páo - Trưởng thôn Nà Lè",
            ),
            // Schools, wards and streets are named after people.
            (
                "Chủ trì: Bà Hà Thị Dế\nThành phần:\n- Hiệu trưởng Trường Tiểu học phường Lê Văn Tám\n- Bí thư Đoàn phường Trần Hưng Đạo",
                "chair Bà Hà Thị Dế",
            ),
        ],
    );
}

#[test]
fn what_they_did_is_no_part_of_the_post() {
    check(
        "BIÊN BẢN XÁC MINH",
        &[(
            "Hôm nay, tôi là Lò Văn Chín - Công chức Tư pháp xã cùng ông Vừ A Páo - Trưởng bản và bà Hà Thị Dế - Chi hội trưởng Phụ nữ tiến hành xác minh nơi cư trú.",
            "member Lò Văn Chín - Công chức Tư pháp xã; member ông Vừ A Páo - Trưởng bản; \
             member bà Hà Thị Dế - Chi hội trưởng Phụ nữ",
        )],
    );
}

#[test]
fn who_is_called_by_the_last_two_syllables_is_listed_once() {
    check(
        MEETING,
        &[
            (
                "Meeting called by: | Mùa Trọng Duy | Type of meeting: | Khởi động\nFacilitator: | Hà Thị Dế | Note taker: | La Tuấn Phúc\nTimekeeper: | Lò Hữu Phúc | |\nAttendees: | Duy, Yên, Hữu Phúc, Tuấn Phúc",
                "member Mùa Trọng Duy; chair Hà Thị Dế; secretary La Tuấn Phúc; member Lò Hữu Phúc; member Yên",
            ),
            // Two people of one given name.
            (
                "Chủ trì: Vừ Hữu Phúc\nThành viên tham gia: Lò Tuấn Phúc, Hà Minh Phúc",
                "chair Vừ Hữu Phúc; member Lò Tuấn Phúc; member Hà Minh Phúc",
            ),
        ],
    );
}

#[test]
fn members_stand_in_a_table_of_what_each_did() {
    check(
        MEETING,
        &[
            (
                "Đánh giá thành viên\nThành viên | Nội dung | Đánh giá\nLò Văn Chín | Hoàn thành | 90%\nHà Thị Dế | Chưa tích cực | 70%",
                "member Lò Văn Chín; member Hà Thị Dế",
            ),
            // There is a list of those present already.
            (
                "Thành phần: Ông Vừ A Páo - Trưởng nhóm\nNội dung đánh giá:\nThành viên | Nội dung | Đánh giá\nHà Thị Dế | Hoàn thành | 90%",
                "chair Ông Vừ A Páo - Trưởng nhóm",
            ),
        ],
    );
}

#[test]
fn a_post_in_a_table_may_tell_the_role() {
    check(
        MEETING,
        &[(
            "Thành phần tham dự:\nSTT | Đơn vị | Họ và tên | Chức vụ\n1 | Phòng Nội vụ | Lò Văn Chín | Trưởng phòng\n2 | Văn phòng | Hà Thị Dế | Chuyên viên (Thư ký)",
            "member Lò Văn Chín - Trưởng phòng; secretary Hà Thị Dế - Chuyên viên (Thư ký)",
        )],
    );
    check(
        "BIÊN BẢN KIỂM KÊ",
        &[(
            "Ban kiểm kê gồm:\n- Ông: Lò Văn Chín. Chức vụ: Hiệu trưởng. Trưởng ban\n- Bà: Hà Thị Dế. Chức vụ: Kế toán. Ủy viên",
            "chair Ông Lò Văn Chín - Hiệu trưởng. Trưởng ban; member Bà Hà Thị Dế - Kế toán. Ủy viên",
        )],
    );
}

#[test]
fn a_role_heads_a_table_of_people() {
    check(
        "BIÊN BẢN NGHIỆM THU",
        &[
            (
                "Đại diện chủ đầu tư\nTên | Chức vụ\n{{owner.name}} | {{owner.title}}\nĐại diện nhà thầu\nTên | Chức vụ\n{{builder.name}} | {{builder.title}}",
                "# Chủ đầu tư [Chủ đầu tư]; # Nhà thầu [Nhà thầu]",
            ),
            (
                "Đại diện bên giao\nHọ và tên | Chức vụ\nLò Văn Chín | Thủ kho\nĐại diện bên nhận\nHọ và tên | Chức vụ\nHà Thị Dế | Kế toán",
                "# Bên giao [Bên giao]; # Bên nhận [Bên nhận]; member Lò Văn Chín - Thủ kho @ Bên giao; \
                 member Hà Thị Dế - Kế toán @ Bên nhận",
            ),
        ],
    );
}

#[test]
fn the_name_of_a_side_is_left_open() {
    check(
        HANDOVER,
        &[
            (
                "Chúng tôi gồm:\n1. Đại diện: [dai_dien_1]\n+ Ông (bà) .............. chức vụ ..........\n2. Đại diện cơ quan điều tra (hoặc Viện kiểm sát): [dai_dien_2]\n+ Ông (bà) .............. chức vụ ..........",
                "# ▢ []; # Cơ quan điều tra ▢ [Cơ quan điều tra]",
            ),
            (
                "Chúng tôi gồm:\n1. Đoàn (thanh tra hoặc kiểm tra)\nÔng (bà) ............. - Chức vụ: .......\n2. Tên bộ phận, cá nhân (thuộc đối tượng được kiểm tra)\nÔng (bà) ............. - Chức vụ: .......",
                "# Đoàn (thanh tra hoặc kiểm tra) [Đoàn (thanh tra hoặc kiểm tra)]; \
                 # Bộ phận, cá nhân (thuộc đối tượng được kiểm tra) ▢ [Bộ phận, cá nhân (thuộc đối tượng được kiểm tra)]",
            ),
            (
                "BÊN GIAO:\n1. ............ Phòng Vật tư ............ Đại diện: ............\nBÊN NHẬN:\n1. ............ Đại diện: ............",
                "# Phòng Vật tư [Bên giao]; # Bên nhận ▢ [Bên nhận]",
            ),
            // Under a side it is who stands for it.
            (
                "Bên giao: Công ty TNHH Mường La\nĐại diện: ..............  Chức vụ: ..........\nBên nhận: Trạm Y tế xã Tà Xùa\nĐại diện: ..............  Chức vụ: ..........",
                "# Công ty TNHH Mường La [Bên giao]; # Trạm Y tế xã Tà Xùa [Bên nhận]",
            ),
        ],
    );
}

#[test]
fn those_concerned_at_large_are_no_side() {
    check(
        "BIÊN BẢN ĐỐI THOẠI",
        &[(
            "Chúng tôi gồm có:\n1. Người giải quyết khiếu nại: Ông Lò Văn Chín, Chủ tịch UBND xã\n2. Đại diện cơ quan, tổ chức, cá nhân có liên quan: Ông Vừ A Páo, công chức Địa chính",
            "member Ông Lò Văn Chín - Chủ tịch UBND xã; member Ông Vừ A Páo - công chức Địa chính",
        )],
    );
    check(
        MEETING,
        &[(
            "Thành phần tham dự:\n1. Đại diện Đảng ủy xã: Ông Lò Văn Chín - Phó Bí thư\n2. Đại diện UBND xã: Bà Hà Thị Dế - Phó Chủ tịch\nHội nghị bầu chủ tọa: Ông Vừ A Páo - Trưởng thôn",
            "member Ông Lò Văn Chín - Phó Bí thư; member Bà Hà Thị Dế - Phó Chủ tịch; chair Ông Vừ A Páo - Trưởng thôn",
        )],
    );
}

#[test]
fn sides_by_who_stands_for_them() {
    check(
        "BIÊN BẢN LÀM VIỆC",
        &[
            (
                "Chúng tôi gồm:\nĐại diện Công ty Bảo hiểm An Tâm: Ông Lò Văn Chín - Giám định viên\nĐại diện Công an phường Tân Lập: Ông Vừ A Páo - Cảnh sát khu vực",
                "# Công ty Bảo hiểm An Tâm []; # Công an phường Tân Lập []; \
                 member Ông Lò Văn Chín - Giám định viên @ Công ty Bảo hiểm An Tâm; \
                 member Ông Vừ A Páo - Cảnh sát khu vực @ Công an phường Tân Lập",
            ),
            (
                "Đại diện Trường Mầm non Hoa Ban | Đại diện Công ty Sữa Mộc\nBà Lò Thị Hoa - Hiệu trưởng | Ông Vừ A Páo - Giám đốc vùng",
                "# Trường Mầm non Hoa Ban []; # Công ty Sữa Mộc []; \
                 member Bà Lò Thị Hoa - Hiệu trưởng @ Trường Mầm non Hoa Ban; \
                 member Ông Vừ A Páo - Giám đốc vùng @ Công ty Sữa Mộc",
            ),
            (
                "Đoàn kiểm tra gồm:\n1. Ông Lò Văn Chín - Trưởng đoàn\nĐã làm việc với Cơ sở sản xuất bún Thanh Tâm\nĐại diện: Ông Vừ A Páo - Chủ cơ sở",
                "# Đoàn kiểm tra [Đoàn kiểm tra]; # Cơ sở sản xuất bún Thanh Tâm []; \
                 chair Ông Lò Văn Chín - Trưởng đoàn @ Đoàn kiểm tra; \
                 member Ông Vừ A Páo - Chủ cơ sở @ Cơ sở sản xuất bún Thanh Tâm",
            ),
            (
                "Người sử dụng lao động: Công ty TNHH May Tà Xùa\nNgười lao động: Ông Vừ A Páo - Công nhân\nHòa giải viên: Ông Lò Văn Chín",
                "# Công ty TNHH May Tà Xùa [Người sử dụng lao động]; # Vừ A Páo [Người lao động]; \
                 member Ông Vừ A Páo - Công nhân @ Vừ A Páo; member Ông Lò Văn Chín - Hòa giải viên",
            ),
        ],
    );
}

#[test]
fn the_role_of_a_side_stands_behind_a_dash_or_in_a_bracket() {
    check(
        HANDOVER,
        &[
            (
                "Chúng tôi gồm:\n1. Người có thẩm quyền lập biên bản - Bên bàn giao hồ sơ:\nHọ và tên: Lò Văn Chín   Chức vụ: Đội trưởng\n2. Bên nhận bàn giao hồ sơ:\nHọ và tên: Hà Thị Dế   Chức vụ: Điều tra viên",
                "# Bên bàn giao hồ sơ [Bên bàn giao hồ sơ]; # Bên nhận bàn giao hồ sơ [Bên nhận bàn giao hồ sơ]; \
                 member Lò Văn Chín - Đội trưởng @ Bên bàn giao hồ sơ; \
                 member Hà Thị Dế - Điều tra viên @ Bên nhận bàn giao hồ sơ",
            ),
            (
                "Chúng tôi gồm:\nCÔNG TY TNHH MƯỜNG LA (Sau đây gọi là Bên A)\nĐại diện: Ông Lò Văn Chín, chức vụ Giám đốc\nVà\nCÔNG TY CP NẬM NA (sau đây gọi tắt là “Bên B”)\nĐại diện: Bà Hà Thị Dế, chức vụ Giám đốc",
                "# CÔNG TY TNHH MƯỜNG LA [Bên A]; # CÔNG TY CP NẬM NA [Bên B]; \
                 member Ông Lò Văn Chín - Giám đốc @ CÔNG TY TNHH MƯỜNG LA; \
                 member Bà Hà Thị Dế - Giám đốc @ CÔNG TY CP NẬM NA",
            ),
        ],
    );
    // A seat in a council makes nobody a side.
    check(
        "BIÊN BẢN XÁC ĐỊNH GIÁ TRỊ TANG VẬT",
        &[(
            "Hội đồng định giá gồm có:\n1. Người ra quyết định tạm giữ - Chủ tịch Hội đồng:\nÔng: Lò Văn Chín   Chức vụ: Đội trưởng\n2. Đại diện cơ quan tài chính - Thành viên:\nBà: Hà Thị Dế   Chức vụ: Chuyên viên",
            "member Ông Lò Văn Chín - Đội trưởng; member Bà Hà Thị Dế - Chuyên viên",
        )],
    );
}

#[test]
fn sides_in_english_and_of_shifts() {
    check(
        HANDOVER,
        &[
            (
                "Party A (Bên A): Sao Khue Trading Co., Ltd\nRepresented by: Mr. Lo Van Chin - Director\nParty B (Bên B): Na Phay Cooperative\nRepresented by: Ms. Ha Thi De - Chairwoman",
                "# Sao Khue Trading Co., Ltd [Party A]; # Na Phay Cooperative [Party B]; \
                 member Mr. Lo Van Chin - Director @ Sao Khue Trading Co., Ltd; \
                 member Ms. Ha Thi De - Chairwoman @ Na Phay Cooperative",
            ),
            (
                "Ca giao: Lò Văn Chín, Hà Thị Dế\nCa nhận: Vừ A Páo",
                "# Ca giao [Ca giao]; # Vừ A Páo [Ca nhận]; member Lò Văn Chín @ Ca giao; member Hà Thị Dế @ Ca giao; \
                 member Vừ A Páo @ Vừ A Páo",
            ),
            // A tag that repeats what stands under it is no name.
            (
                "BÊN A: CÔNG TY TNHH MƯỜNG LA\nBÊN B: {% for p in persons %}\nÔng/Bà: {{ p.name }}",
                "# CÔNG TY TNHH MƯỜNG LA [Bên A]; # Bên B [Bên B]",
            ),
        ],
    );
}

#[test]
fn the_other_side_may_come_where_the_check_begins() {
    check(
        "BIÊN BẢN KIỂM TRA",
        &[
            (
                "Đoàn kiểm tra gồm:\n1. Lò Văn Chín - Trạm trưởng - Trưởng đoàn\nTiến hành kiểm tra tại cửa hàng số 2\nĐại diện hộ kinh doanh: Ông Vừ A Páo - Chủ hộ",
                "# Đoàn kiểm tra [Đoàn kiểm tra]; # Hộ kinh doanh [Hộ kinh doanh]; \
                 chair Lò Văn Chín - Trạm trưởng - Trưởng đoàn @ Đoàn kiểm tra; member Ông Vừ A Páo - Chủ hộ @ Hộ kinh doanh",
            ),
            // What is said is no side.
            (
                "Đoàn kiểm tra gồm:\n1. Lò Văn Chín - Trạm trưởng - Trưởng đoàn\nTiến hành kiểm tra tại cửa hàng số 2\nĐại diện hộ kinh doanh: Ông Vừ A Páo đề nghị gia hạn",
                "# Đoàn kiểm tra [Đoàn kiểm tra]; chair Lò Văn Chín - Trạm trưởng - Trưởng đoàn @ Đoàn kiểm tra",
            ),
        ],
    );
}

#[test]
fn people_in_capitals_in_a_sentence_and_of_a_customer() {
    check(
        MEETING,
        &[
            (
                "Chủ trì: ÔNG LÒ VĂN CHÍN\nThành phần: ÔNG VỪ A PÁO VÀ BÀ MÙA THỊ DỞ",
                "chair ÔNG LÒ VĂN CHÍN; member ÔNG VỪ A PÁO; member BÀ MÙA THỊ DỞ",
            ),
            (
                "Chủ trì: Ông Lò Văn Chín\nTham dự có đồng chí Vừ A Páo - Phó Chủ tịch Công đoàn cơ sở Trường Mầm non Hoa Ban, đồng chí Hờ A Lử và 25 đoàn viên.",
                "chair Ông Lò Văn Chín; member đồng chí Vừ A Páo - Phó Chủ tịch Công đoàn cơ sở Trường Mầm non Hoa Ban; \
                 member đồng chí Hờ A Lử",
            ),
            (
                "Thành phần tham dự:\nPhía khách hàng:\n- Anh Lò Chín (PM)\nPhía công ty Sao Khuê:\n- Anh Vừ Páo (Tech Lead)",
                "# Khách hàng [Khách hàng]; # công ty Sao Khuê []; member Anh Lò Chín - PM @ Khách hàng; \
                 member Anh Vừ Páo - Tech Lead @ công ty Sao Khuê",
            ),
        ],
    );
}
