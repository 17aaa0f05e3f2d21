//! Documents in, rows out.

use super::super::zones::split;
use super::*;
use crate::document::{Cell, Document, Paragraph, Part as Story, Table};
use crate::normalise::plain;

/// A document of one paragraph a line; `⏎` breaks a line, and lines with ` | ` are rows of a table.
fn document(text: &str) -> Document {
    let mut document = Document::default();
    let mut in_table = false;
    for (number, line) in text.lines().enumerate() {
        let cells: Vec<&str> = line.split('|').collect();
        if cells.len() == 1 {
            paragraph(&mut document, line, number as u32 + 1, None);
            in_table = false;
            continue;
        }
        if !in_table {
            document.tables.push(Table { number: 1, parent: None, cells: Vec::new(), rows: 0 });
            in_table = true;
        }
        let table = document.tables.len() - 1;
        document.tables[table].rows += 1;
        for (col, text) in cells.iter().enumerate() {
            let cell = document.cells.len() as u32;
            document.tables[table].cells.push(cell);
            let (row, col) = (document.tables[table].rows, col as u32 + 1);
            let start = document.text.len();
            document.cells.push(Cell { table: table as u32, row, col, width: 1, merged: false, span: Span::default() });
            for (number, line) in text.trim().split('¶').enumerate() {
                paragraph(&mut document, line, number as u32 + 1, Some(cell));
            }
            document.cells[cell as usize].span = Span::new(start, document.text.len());
        }
    }
    document
}

fn paragraph(document: &mut Document, line: &str, number: u32, cell: Option<u32>) {
    let start = document.text.len();
    document.text.push_str(&plain(line).replace('⏎', "\n"));
    let span = Span::new(start, document.text.len());
    document.text.push('\n');
    let bold = line.starts_with('\t');
    document.paragraphs.push(Paragraph {
        span,
        part: Story::Body,
        number,
        cell,
        label: None,
        bold,
        centred: false,
        toc: false,
        pictured: false,
    });
}

/// Parties as `# name [role]`, then people as `party role | title | rank | name | position | unit`.
fn rows_of(document: &Document) -> Vec<String> {
    let view = View::new(document);
    let mut rows = Vec::new();
    for segment in split(&view) {
        let (parties, people) = find(&view, &segment, None);
        rows.extend(parties.iter().map(|p| format!("# {} [{}]", p.name, p.role)));
        for p in people {
            let party = p.party.map_or(String::from("-"), |p| p.to_string());
            let cells = [p.role.as_str(), &p.title, &p.rank, &p.name.value, &p.position, &p.unit].join(" | ");
            rows.push(format!("{party} {}", cells.trim_end_matches([' ', '|'])));
        }
    }
    rows
}

/// Minutes with `lines` between title and closing give `rows`, a row a line.
#[track_caller]
fn check(lines: &str, rows: &str) {
    let text = format!("BIÊN BẢN LÀM VIỆC\n{lines}\nBiên bản kết thúc hồi 9 giờ cùng ngày.\nTHƯ KÝ");
    let expected: Vec<&str> = rows.lines().map(str::trim).filter(|r| !r.is_empty()).collect();
    assert_eq!(rows_of(&document(&text)), expected, "{lines}");
}

#[test]
fn two_offices_with_a_heading_each() {
    check(
        "Hồi ..... giờ ..... ngày     tháng 02 năm 2023 tại Sở Y tế.\nChúng tôi gồm:\n- Thành phần của Sở Y tế tỉnh Sơn Vân\n1. Đ/c Lò Văn Chín - Phó Giám đốc Sở.\n2. Đ/c Hà Thị Dế - Trưởng phòng QTHT và ANM, Trung tâm CNTT.\n- Thành phần của Công an tỉnh Sơn Vân:\n1. Đ/c Thiếu tá Vừ A Páo - Đội trưởng, Phòng PA05.\nTiến hành làm việc về nội dung sau: ông Hờ A Lử trình bày",
        "# Sở Y tế tỉnh Sơn Vân []
         # Công an tỉnh Sơn Vân []
         0 member | Đ/c |  | Lò Văn Chín | Phó Giám đốc Sở | Sở Y tế tỉnh Sơn Vân
         0 member | Đ/c |  | Hà Thị Dế | Trưởng phòng QTHT và ANM, Trung tâm CNTT | Sở Y tế tỉnh Sơn Vân
         1 member | Đ/c | Thiếu tá | Vừ A Páo | Đội trưởng, Phòng PA05 | Công an tỉnh Sơn Vân",
    );
}

#[test]
fn those_who_are_at_odds_take_part() {
    check(
        "Hôm nay, ngày 01/4/2024, Hội đồng hòa giải tiến hành hòa giải.\nI. Thành phần Hội đồng hòa giải\n1. Ông Lò Văn Chín – Phó Chủ tịch UBND xã\nII. Các bên tranh chấp\n1. Ông Vừ A Páo, sinh năm 1965, trú tại bản Lè\n2. Bà Hà Thị Dế, sinh năm 1970, trú tại bản Lè\nIII. Nội dung\nÔng Páo trình bày: đất của gia đình.",
        "- member | Ông |  | Lò Văn Chín | Phó Chủ tịch UBND xã
         - member | Ông |  | Vừ A Páo
         - member | Bà |  | Hà Thị Dế",
    );
    check(
        "Hôm nay, ngày 01/4/2024\nThành phần gồm:\n1. Ông Lò Văn Chín – Phó Chủ tịch UBND xã\nNội dung:\nCác bên tranh chấp thống nhất ranh giới theo lời ông Vừ A Páo.",
        "- member | Ông |  | Lò Văn Chín | Phó Chủ tịch UBND xã",
    );
}

#[test]
fn organisations_of_two_sides() {
    check(
        "Hôm nay, ngày 01/4/2024, chúng tôi gồm có:\nBÊN A (BÊN GIAO): CÔNG TY TNHH MƯỜNG LA\nĐịa chỉ: số 5, đường Trần Hưng Đạo, TP Sơn La\nĐại diện: Ông Lò Văn Chín      Chức vụ: Giám đốc\nBÊN B (BÊN NHẬN):\nCÔNG TY CỔ PHẦN NẬM NA\nĐại diện: Bà Hà Thị Dế\nChức vụ: Phó Giám đốc\nHai bên thống nhất bàn giao các tài sản sau:",
        "# CÔNG TY TNHH MƯỜNG LA [Bên A]
         # CÔNG TY CỔ PHẦN NẬM NA [Bên B]
         0 member | Ông |  | Lò Văn Chín | Giám đốc | CÔNG TY TNHH MƯỜNG LA
         1 member | Bà |  | Hà Thị Dế | Phó Giám đốc | CÔNG TY CỔ PHẦN NẬM NA",
    );
    check(
        "Hôm nay, ngày 01/4/2024\nBên bán: Công ty TNHH Nậm Na do ông Vừ A Páo – Giám đốc làm đại diện\nBên mua: Ông Sùng A Tủa và vợ là bà Mùa Thị Dở\nCùng thống nhất",
        "# Công ty TNHH Nậm Na [Bên bán]
         # Bên mua [Bên mua]
         0 member | ông |  | Vừ A Páo | Giám đốc | Công ty TNHH Nậm Na
         1 member | Ông |  | Sùng A Tủa
         1 member | bà |  | Mùa Thị Dở",
    );
    check(
        "Hôm nay, ngày 01/4/2024\nĐẠI DIỆN CHỦ ĐẦU TƯ\nBan QLDA huyện Mường Bú\n1. Ông Lò Văn Chín, chức vụ: Giám đốc\nĐẠI DIỆN NHÀ THẦU: ......................\n1. Ông .............., chức vụ: .......",
        "# Ban QLDA huyện Mường Bú [Chủ đầu tư]
         # Nhà thầu ▢ [Nhà thầu]
         0 member | Ông |  | Lò Văn Chín | Giám đốc | Ban QLDA huyện Mường Bú",
    );
    check(
        "Hôm nay, ngày 01/4/2024\nThành phần:\na) Đại diện chủ đầu tư: Ông Lò Văn Chín   Chức vụ: Giám sát\nb) Đại diện nhà thầu thi công: Ông ...........   Chức vụ: .........",
        "# Chủ đầu tư [Chủ đầu tư]
         # Nhà thầu thi công ▢ [Nhà thầu thi công]
         0 member | Ông |  | Lò Văn Chín | Giám sát",
    );
}

#[test]
fn sides_that_only_have_a_role() {
    check(
        "Hôm nay, ngày 01/4/2024, chúng tôi gồm:\nI. BÊN GIAO\nÔng: Lò Văn Chín⏎Chức vụ: Trưởng phòng⏎Đơn vị: Phòng Hành chính\nII. BÊN NHẬN\nBà: Hà Thị Dế⏎Chức vụ: Nhân viên\nNội dung bàn giao:",
        "# Bên giao [Bên giao]
         # Bên nhận [Bên nhận]
         0 member | Ông |  | Lò Văn Chín | Trưởng phòng | Phòng Hành chính
         1 member | Bà |  | Hà Thị Dế | Nhân viên",
    );
    check(
        "Hôm nay, ngày 01/4/2024, chúng tôi gồm:\n* Thành phần Đoàn thanh tra gồm:\n* Đại diện doanh nghiệp làm việc với Đoàn gồm:\nNỘI DUNG LÀM VIỆC",
        "# Đoàn thanh tra [Đoàn thanh tra]
         # Doanh nghiệp [Doanh nghiệp]",
    );
    check(
        "Hôm nay, ngày 01/4/2024, chúng tôi gồm:\n1. Đại diện ...................\n- Ông (bà): ............ Chức vụ: ..........\n2. Bên B (Bên mua): CÔNG TY ………………………\n3. Đoàn [kt]",
        "# ▢ []
         # Bên B ▢ [Bên B]
         # Đoàn ▢ [Đoàn]",
    );
}

#[test]
fn chair_secretary_and_absent() {
    check(
        "1. Thời gian: 14 giờ 00 ngày 5/3/2024\n2. Thành phần: 12/13 đảng viên\n- Vắng: 01 đồng chí: Lò Thị Hoa (ốm)\n4. Chủ trì: Đ/c Lò Văn Chín - Bí thư chi bộ\n5. Thư ký: Đ/c Hà Thị Dế – Giáo viên\nNỘI DUNG\n1. Đ/c Vừ A Páo thông qua chương trình.",
        "- absent |  |  | Lò Thị Hoa
         - chair | Đ/c |  | Lò Văn Chín | Bí thư chi bộ
         - secretary | Đ/c |  | Hà Thị Dế | Giáo viên",
    );
    check(
        "Thời gian: 8h ngày 1/2/2024\nChủ tọa: Lò Văn Chín - Hiệu trưởng; Thư ký: Hà Thị Dế - Văn thư\nVắng: 0\nThành phần tham dự gồm:\n- Ông Vừ A Páo: Phó Hiệu trưởng\n- Toàn thể giáo viên",
        "- chair |  |  | Lò Văn Chín | Hiệu trưởng
         - secretary |  |  | Hà Thị Dế | Văn thư
         - member | Ông |  | Vừ A Páo | Phó Hiệu trưởng",
    );
    check(
        "Hôm nay, ngày 4/4/2024, cuộc họp do đồng chí Lò Văn Chín - Hiệu trưởng chủ trì\nThành phần:\n1. Bà Hà Thị Dế – Kế toán (vắng có lý do);\nNội dung:\nHội nghị đã cử bà Lò Thị Lả làm thư ký",
        "- chair | đồng chí |  | Lò Văn Chín | Hiệu trưởng
         - absent | Bà |  | Hà Thị Dế | Kế toán
         - secretary | bà |  | Lò Thị Lả",
    );
    check(
        "Hôm nay, ngày 4/4/2024, Hội đồng đã họp dưới sự chủ trì của ông Lò Văn Chín - Chủ tịch Hội đồng.\nThành phần tham dự gồm có: 1. Ông Vừ A Páo – Phó Chủ tịch 2. Bà Hà Thị Dế – Ủy viên, thư ký; 3. Bà Lò Thị Lả – Ủy viên\nNội dung họp",
        "- chair | ông |  | Lò Văn Chín | Chủ tịch Hội đồng
         - member | Ông |  | Vừ A Páo | Phó Chủ tịch
         - secretary | Bà |  | Hà Thị Dế | Ủy viên, thư ký
         - member | Bà |  | Lò Thị Lả | Ủy viên",
    );
}

#[test]
fn who_is_chair_and_listed_is_one_person() {
    check(
        "Thời gian: 8h ngày 1/2/2024\nChủ trì: Đ/c Lò Văn Chín\nThành phần tham dự:\n- Đ/c Lò Văn Chín - Giám đốc\n- Đ/c Hà Thị Dế - Kế toán\nDiễn biến",
        "- chair | Đ/c |  | Lò Văn Chín | Giám đốc
         - member | Đ/c |  | Hà Thị Dế | Kế toán",
    );
}

#[test]
fn forms_of_administrative_penalties_and_statements() {
    check(
        "Hôm nay, hồi 09 giờ 30 phút, ngày 12/5/2024, tại bản Ná.\nChúng tôi gồm:\n1. Họ và tên: Vừ A Páo      Chức vụ: Trưởng Công an xã\nCơ quan: Công an xã Tà Xùa\n2. Với sự chứng kiến của:\na) Họ và tên: Lò Văn Ó      Nghề nghiệp: Làm ruộng\nTiến hành lập biên bản vi phạm hành chính đối với ông (bà)/tổ chức có tên sau đây:\n1. Họ và tên: Sùng A Tủa      Giới tính: Nam\nNghề nghiệp: Lái xe\n2. Đã có các hành vi vi phạm hành chính: điều khiển xe",
        "# Sùng A Tủa []
         - member |  |  | Vừ A Páo | Trưởng Công an xã | Công an xã Tà Xùa
         - witness |  |  | Lò Văn Ó | Làm ruộng
         0 member |  |  | Sùng A Tủa | Lái xe",
    );
    check(
        "Hồi 8 giờ 30 ngày 3/4/2024\nTôi: Đại úy Lò Văn Chín - Điều tra viên\nthuộc: Công an huyện Mường Bú\nvà ông: Thượng uý Vừ A Páo, cán bộ điều tra\ntiến hành lập biên bản ghi lời khai của:\nHọ tên: Sùng A Tủa      Giới tính: Nam\nHỎI VÀ ĐÁP\nHỏi: ông Lò Văn Ó là ai?",
        "- member |  | Đại úy | Lò Văn Chín | Điều tra viên | Công an huyện Mường Bú
         - member | ông | Thượng uý | Vừ A Páo | cán bộ điều tra
         - member |  |  | Sùng A Tủa",
    );
    check(
        "Hôm nay, ngày 12/5/2024\nTiến hành lập biên bản vi phạm hành chính đối với tổ chức có tên sau đây:\nTên tổ chức vi phạm: Công ty TNHH Nậm Na.\nNgười đại diện theo pháp luật: Ông Vừ A Páo; Chức danh: Giám đốc.\n1. Đã có hành vi",
        "# Công ty TNHH Nậm Na []
         0 member | Ông |  | Vừ A Páo | Giám đốc | Công ty TNHH Nậm Na",
    );
}

#[test]
fn tables_of_people() {
    check(
        "Hôm nay, ngày 5/9/2024\nI. THÀNH PHẦN THAM DỰ\nTT | Họ và tên | Chức vụ | Đơn vị | Ký tên\n1 | Lò Văn Chín | Hiệu trưởng | Trường Tà Xùa |\n2 | Ông Vừ A Páo | Trưởng ban phụ huynh | |\nII. NỘI DUNG\nTT | Họ và tên | Điểm\n1 | Sùng Thị Mỷ | 8",
        "- member |  |  | Lò Văn Chín | Hiệu trưởng | Trường Tà Xùa
         - member | Ông |  | Vừ A Páo | Trưởng ban phụ huynh",
    );
    check(
        "Hôm nay, ngày 12/1/2024\nThành phần tham dự\nSTT | Họ đệm | Tên | Chức vụ\n1 | Lò Văn | Chín | Giám đốc",
        "- member |  |  | Lò Văn Chín | Giám đốc",
    );
    check(
        "Hôm nay, ngày 12/1/2024\nThành phần:\nChủ trì | Ông Lò Văn Chín | Giám đốc\nThư ký | Bà Hà Thị Dế | Chuyên viên\nThành viên | Ông Vừ A Páo | Trưởng phòng",
        "- chair | Ông |  | Lò Văn Chín | Giám đốc
         - secretary | Bà |  | Hà Thị Dế | Chuyên viên
         - member | Ông |  | Vừ A Páo | Trưởng phòng",
    );
    check(
        "Hôm nay, ngày 5/5/2024, chúng tôi gồm:\nBên A: | CÔNG TY TNHH NẬM NA\nĐại diện: | Ông Lò Văn Chín\nChức vụ: | Giám đốc\nBên B: | CÔNG TY CP TÀ XÙA\nĐại diện: | Bà Hà Thị Dế | Chức vụ: Tổng Giám đốc\nHai bên thống nhất",
        "# CÔNG TY TNHH NẬM NA [Bên A]
         # CÔNG TY CP TÀ XÙA [Bên B]
         0 member | Ông |  | Lò Văn Chín | Giám đốc | CÔNG TY TNHH NẬM NA
         1 member | Bà |  | Hà Thị Dế | Tổng Giám đốc | CÔNG TY CP TÀ XÙA",
    );
    check(
        "Hôm nay, ngày 12/1/2024\nBÊN GIAO¶Ông: Lò Văn Chín¶Chức vụ: Kế toán | BÊN NHẬN¶Bà: Hà Thị Dế¶Chức vụ: Thủ kho\nNội dung",
        "# Bên giao [Bên giao]
         # Bên nhận [Bên nhận]
         0 member | Ông |  | Lò Văn Chín | Kế toán
         1 member | Bà |  | Hà Thị Dế | Thủ kho",
    );
}

#[test]
fn posts_and_offices_before_the_name() {
    check(
        "Hôm nay, ngày 4/4/2024\nThành phần tham dự:\n- Đảng ủy - HĐND - UBND xã: Ông Lò Văn Chín - Phó Chủ tịch UBND xã\n- Công chức Địa chính: Bà Hà Thị Dế\n- Bí thư chi bộ: Vừ A Páo\n- Đại diện các hộ dân: 45/50 hộ\n- Phòng Kế toán: Bà Tòng Thị Inh\nNội dung",
        "- member | Ông |  | Lò Văn Chín | Phó Chủ tịch UBND xã | Đảng ủy - HĐND - UBND xã
         - member | Bà |  | Hà Thị Dế | Công chức Địa chính
         - member |  |  | Vừ A Páo | Bí thư chi bộ
         - member | Bà |  | Tòng Thị Inh |  | Phòng Kế toán",
    );
}

#[test]
fn one_side_and_the_other_are_called_behind_their_names() {
    check(
        "Một bên là: Công ty Gió Mới (gọi tắt là bên A)\nDo ông: Lò Văn Chín - Giám đốc làm đại diện\nVà một bên là: Hợp tác xã Bản Mây (sau đây gọi là “Bên B”)\nDo bà: Hà Thị Dế - Chủ nhiệm làm đại diện",
        "# Công ty Gió Mới [Bên A]\n# Hợp tác xã Bản Mây [Bên B]\n0 member | ông |  | Lò Văn Chín | Giám đốc | Công ty Gió Mới\n1 member | bà |  | Hà Thị Dế | Chủ nhiệm | Hợp tác xã Bản Mây",
    );
}

#[test]
fn a_dash_within_the_name_of_an_office_parts_nothing() {
    check(
        "Thành phần:\n1. Đoàn kiểm tra Phòng Tài chính - Kế hoạch huyện\n- Ông: Lò Văn Chín, Trưởng đoàn\n2. UBND xã Bản Mây\n- Bà: Hà Thị Dế, Chủ tịch",
        "# Đoàn kiểm tra Phòng Tài chính - Kế hoạch huyện [Đoàn kiểm tra Phòng Tài chính - Kế hoạch huyện]\n# UBND xã Bản Mây []\n0 chair | Ông |  | Lò Văn Chín | Trưởng đoàn\n1 member | Bà |  | Hà Thị Dế | Chủ tịch | UBND xã Bản Mây",
    );
}

#[test]
fn who_acts_for_a_side_is_of_it() {
    check(
        "Bên giao | Công ty Gió Mới\nBên nhận | Trường Bản Mây\nNgười giao | Lò Văn Chín\nNgười nhận | Hà Thị Dế",
        "# Công ty Gió Mới [Bên giao]\n# Trường Bản Mây [Bên nhận]\n0 member |  |  | Lò Văn Chín |  | Công ty Gió Mới\n1 member |  |  | Hà Thị Dế |  | Trường Bản Mây",
    );
    check(
        "Người bàn giao: Lò Văn Chín\nNgười nhận: Hà Thị Dế",
        "# Lò Văn Chín [Người bàn giao]\n# Hà Thị Dế [Người nhận]\n0 member |  |  | Lò Văn Chín\n1 member |  |  | Hà Thị Dế",
    );
}

#[test]
fn who_mediates_is_no_side() {
    check(
        "Tổ hoà giải gồm:\n1. Ông Lò Văn Chín - Tổ trưởng\nBên tranh chấp thứ nhất: Ông Vừ A Páo, trú tại bản Mây\nBên tranh chấp thứ hai: Bà Hà Thị Dế, trú tại bản Mây",
        "# Vừ A Páo [Bên tranh chấp thứ nhất]\n# Hà Thị Dế [Bên tranh chấp thứ hai]\n- member | Ông |  | Lò Văn Chín | Tổ trưởng\n0 member | Ông |  | Vừ A Páo\n1 member | Bà |  | Hà Thị Dế",
    );
}

#[test]
fn whose_name_is_left_open_before_the_post_is_a_blank_side() {
    check(
        "1. Người bàn giao (Bên A): ........ Chức vụ: ........\n2. Người nhận bàn giao (Bên B): ........ Chức vụ: ........",
        "# Người bàn giao ▢ [Người bàn giao]\n# Người nhận bàn giao ▢ [Người nhận bàn giao]",
    );
}

#[test]
fn who_is_named_behind_the_colon_is_the_side() {
    check(
        "Bên giao (Nhà thầu): Công ty Gió Mới\nBên nhận (Bệnh viện): Khoa Chẩn đoán Hình ảnh",
        "# Công ty Gió Mới [Bên giao]\n# Khoa Chẩn đoán Hình ảnh [Bên nhận]",
    );
    check(
        "Bên cho thuê : bà Hà Thị Dế, ĐT 0978 000 004\nBên thuê : anh Lò Văn Chín",
        "# Hà Thị Dế [Bên cho thuê]\n# Lò Văn Chín [Bên thuê]\n0 member | bà |  | Hà Thị Dế\n1 member | anh |  | Lò Văn Chín",
    );
}

#[test]
fn a_reason_under_one_side_ends_nothing_under_the_other() {
    check(
        "BÊN GIAO¶Họ tên: Lò Văn Chín¶Lý do: Hoàn trả|BÊN NHẬN¶Đơn vị: Công ty Gió Mới¶Người nhận: Hà Thị Dế¶Chức vụ: Thủ kho",
        "# Lò Văn Chín [Bên giao]\n# Công ty Gió Mới [Bên nhận]\n0 member |  |  | Lò Văn Chín\n1 member |  |  | Hà Thị Dế | Thủ kho | Công ty Gió Mới",
    );
}

#[test]
fn what_somebody_listed_is_to_do_is_no_post() {
    check(
        "Thành phần: anh Tuấn (Lập trình), Linh (Kiểm thử), anh Dũng (Thiết kế)\n5. Việc tiếp theo\n- Anh Dũng: báo lại chị Hương trước thứ Sáu",
        "- member | anh |  | Tuấn | Lập trình\n- member |  |  | Linh | Kiểm thử\n- member | anh |  | Dũng | Thiết kế",
    );
}

#[test]
fn a_role_with_a_full_stop_heads_its_people() {
    check(
        "1. Đoàn chủ tịch.\n- Chị Hà Thị Dế, phụ trách\n2. Ban thư kí.\n- Bạn Lò Văn Chín.",
        "- chair | Chị |  | Hà Thị Dế | phụ trách\n- secretary | Bạn |  | Lò Văn Chín",
    );
}

#[test]
fn a_title_that_goes_on_and_a_seat_are_no_sides() {
    check(
        "CỦA HỘI ĐỒNG TRƯỜNG TIỂU HỌC MÂY TRE\nThời gian: 8h ngày 3/4/2025\nChủ trì: Bà Hà Thị Dế - Hiệu trưởng",
        "- chair | Bà |  | Hà Thị Dế | Hiệu trưởng",
    );
    check(
        "Thành phần:\n1. Ông Lò Văn Chín - Thẩm phán\nTại trụ sở của Tòa án nhân dân: bản Mây",
        "- member | Ông |  | Lò Văn Chín | Thẩm phán",
    );
}

#[test]
fn labels_of_a_side_and_of_its_people() {
    check(
        "BÊN CHO THUÊ (Bên A):\nHọ tên / Công ty: Công ty Gió Mới\nĐại diện: Lò Văn Chín\nBÊN THUÊ (Bên B):\n- Họ và tên: Hà Thị Dế | - Mã NV: HP0215\n- Phòng/Ban: Phòng Đấu thầu | - Chức vụ: Nhân viên",
        "# Công ty Gió Mới [Bên cho thuê]\n# Bên thuê [Bên thuê]\n0 member |  |  | Lò Văn Chín |  | Công ty Gió Mới\n1 member |  |  | Hà Thị Dế | Nhân viên | Phòng Đấu thầu",
    );
    check(
        "Chủ đầu tư: UBND xã Bản Mây\n- Ông: Lò Văn Chín\tCV: Phó chủ tịch\nNgười giám sát (Bên C): Bà Hà Thị Dế - Chức vụ: Kế toán",
        "# UBND xã Bản Mây [Chủ đầu tư]\n# Người giám sát [Người giám sát]\n0 member | Ông |  | Lò Văn Chín | Phó chủ tịch | UBND xã Bản Mây\n1 member | Bà |  | Hà Thị Dế | Kế toán",
    );
}

#[test]
fn persons_that_act_for_no_office_are_sides() {
    check(
        "Bên A: anh Lò Văn Chín, lái xe con\nBên B: chị Hà Thị Dế, đi xe máy\nXe: Kia Mây, biển số 27A-214.90",
        "# Lò Văn Chín [Bên A]\n# Hà Thị Dế [Bên B]\n0 member | anh |  | Lò Văn Chín | lái xe con\n1 member | chị |  | Hà Thị Dế | đi xe máy",
    );
    check(
        "Chúng tôi gồm\nI-ĐẠI DIỆN BÊN BÁN ĐIỆN: ĐIỆN LỰC BẢN MÂY\nÔng : Lò Văn Chín   Chức vụ : Giám đốc\nII-BÊN MUA ĐIỆN: BÀ HÀ THỊ DẾ",
        "# ĐIỆN LỰC BẢN MÂY [Bên bán điện]\n# HÀ THỊ DẾ [Bên mua điện]\n0 member | Ông |  | Lò Văn Chín | Giám đốc | ĐIỆN LỰC BẢN MÂY\n1 member | BÀ |  | HÀ THỊ DẾ",
    );
}

#[test]
fn a_post_names_no_side_and_neither_does_the_list_itself() {
    check(
        "Thành phần trực tiếp nghiệm thu:\n- Đại diện Chủ đầu tư: Ông [HỌ TÊN], Chức vụ: Giám đốc Dự án.\n- Đại diện Tư vấn giám sát: Ông [HỌ TÊN], Chức vụ: Kỹ sư trưởng.",
        "# Chủ đầu tư [Chủ đầu tư]\n# Tư vấn giám sát [Tư vấn giám sát]",
    );
    check(
        "I. THÀNH PHẦN THỰC HIỆN (BAN ĐỀ THI):\n1. Ông: Lò Văn Chín - Trưởng Ban Đề thi\n2. Bà: Hà Thị Dế - Kế toán",
        "- chair | Ông |  | Lò Văn Chín | Trưởng Ban Đề thi\n- member | Bà |  | Hà Thị Dế | Kế toán",
    );
}

#[test]
fn a_side_is_the_person_whose_name_stands_under_it() {
    check(
        "I. BÊN NHẬN ĐẶT CỌC (CHỦ TRỌ / ĐẠI DIỆN):\nHọ và tên: Lò Văn Chín\nSố CCCD: 001082012345\nII. BÊN ĐẶT CỌC (NGƯỜI THUÊ):\nHọ và tên: Hà Thị Dế",
        "# Lò Văn Chín [Bên nhận đặt cọc]\n# Hà Thị Dế [Bên đặt cọc]\n0 member |  |  | Lò Văn Chín\n1 member |  |  | Hà Thị Dế",
    );
    check(
        "Bên giao:\nHọ và tên: Lò Văn Chín\nChức vụ: Kế toán\nBên nhận:\nĐại diện: Hà Thị Dế",
        "# Bên giao [Bên giao]\n# Bên nhận [Bên nhận]\n0 member |  |  | Lò Văn Chín | Kế toán\n1 member |  |  | Hà Thị Dế",
    );
}

#[test]
fn households_and_owners_are_sides_by_their_names() {
    check(
        "Thành phần:\n1. Ông Lò Văn Chín - trưởng bản, chủ trì\n2. Chủ sử dụng đất: ông Vừ A Páo, sinh năm 1958, nông dân\n3. Hộ giáp ranh phía Đông: bà Hà Thị Dế",
        "# Vừ A Páo [Chủ sử dụng đất]\n# Hà Thị Dế [Hộ giáp ranh phía Đông]\n- chair | Ông |  | Lò Văn Chín | trưởng bản, chủ trì\n0 member | ông |  | Vừ A Páo | nông dân\n1 member | bà |  | Hà Thị Dế",
    );
    check(
        "BÊN BẢO ĐẢM:\nBà Hà Thị Dế\nNgày sinh: 18/7/1976\nBên phản ánh: Ông Lò Văn Chín - chủ căn hộ 1204\nĐơn vị tư vấn giám sát\n- Ông Vừ A Páo",
        "# Hà Thị Dế [Bên bảo đảm]\n# Lò Văn Chín [Bên phản ánh]\n# Đơn vị tư vấn giám sát [Đơn vị tư vấn giám sát]\n0 member | Bà |  | Hà Thị Dế\n1 member | Ông |  | Lò Văn Chín | chủ căn hộ 1204\n2 member | Ông |  | Vừ A Páo",
    );
}

#[test]
fn a_sentence_may_name_the_sides_and_who_represents_each() {
    check(
        "Hôm nay, lúc 9 giờ ngày 17/11/2025, tại văn phòng chợ, đại diện Ban quản lý chợ Bản Mây là ông Lò Văn Chín, phó trưởng ban; đại diện Hợp tác xã Gió Mới là bà Hà Thị Dế, giám đốc; cùng làm việc về tiền thuê quầy.",
        "# Ban quản lý chợ Bản Mây []\n# Hợp tác xã Gió Mới []\n0 member | ông |  | Lò Văn Chín | phó trưởng ban | Ban quản lý chợ Bản Mây\n1 member | bà |  | Hà Thị Dế | giám đốc | Hợp tác xã Gió Mới",
    );
    check("Hôm nay, đại diện Ban quản lý chợ Bản Mây là ông Lò Văn Chín đã họp với các hộ.", "");
}

#[test]
fn what_somebody_did_there_tells_the_role() {
    check(
        "Thành phần:\n- Ông Lò Văn Chín - Phó Giám đốc, chủ trì xác minh sự cố\n- Bà Hà Thị Dế - Điều dưỡng, là người chứng kiến\n- Ông Vừ A Páo - Chủ nhiệm, chủ trì đề tài",
        "- chair | Ông |  | Lò Văn Chín | Phó Giám đốc, chủ trì xác minh sự cố\n- witness | Bà |  | Hà Thị Dế | Điều dưỡng, là người chứng kiến\n- member | Ông |  | Vừ A Páo | Chủ nhiệm, chủ trì đề tài",
    );
}

#[test]
fn headings_of_columns_head_no_side() {
    check(
        "Thành phần:\n1. Ông Lò Văn Chín - Giám đốc\nNhà thầu | Bản gốc | Giá dự thầu\nCông ty Gió Mới | 01 | 1.486.000",
        "- member | Ông |  | Lò Văn Chín | Giám đốc",
    );
}

#[test]
fn who_chairs_may_be_named_after_what_was_told_first() {
    check(
        "Thành phần:\n- Đại biểu mời: Bà Hà Thị Dế - Chủ tịch huyện\nI. ĐÁNH GIÁ TÌNH HÌNH\nĐoàn chủ tịch:\n+ Ông Lò Văn Chín - Tổng giám đốc\nThư ký hội nghị:\n+ Anh Vừ A Páo - phòng Kế toán",
        "- member | Bà |  | Hà Thị Dế | Chủ tịch huyện\n- chair | Ông |  | Lò Văn Chín | Tổng giám đốc\n- secretary | Anh |  | Vừ A Páo | phòng Kế toán",
    );
}

#[test]
fn content_names_no_people_and_no_sides() {
    check(
        "Thời gian: 8h ngày 1/2/2024\nĐịa điểm: Số 12 đường Trần Hưng Đạo, phường Quang Trung, Hà Nội\nChủ trì: Ông Lò Văn Chín - Giám đốc\nI. ĐÁNH GIÁ TÌNH HÌNH\n- Ông Vừ A Páo: đề nghị bổ sung quạt\n- Bà Hà Thị Dế - Phòng Kế toán báo cáo số liệu\nĐại diện Công đoàn: nhất trí với ý kiến trên\nBên cạnh đó, đơn vị đã rà soát\nBên A giao cho bên B những tài sản sau:\nChủ trì tổ chức, thực hiện kế hoạch",
        "- chair | Ông |  | Lò Văn Chín | Giám đốc",
    );
    check(
        "Bên cạnh đó, đơn vị đã rà soát\nĐại diện cho các hộ dân đề nghị xem xét\nPhòng PA05\nHà Nội, ngày 05/3/2024",
        "",
    );
}

#[test]
fn phrases_are_written_as_text_is_folded() {
    use super::super::lexicon::{headings, people};
    let lists = [
        &people::HONORIFICS,
        &people::DEGREES,
        &people::RANKS,
        &people::SURNAMES,
        &people::PLACES,
        &people::POSTS,
        &people::REASONS,
        &people::VERBS,
        &headings::UMBRELLAS,
        &headings::LEADS,
        &headings::ORGS,
        &headings::CONTENT,
        &headings::SENTENCE,
    ];
    let pairs = headings::ROLES.iter().chain(headings::SIDES.iter()).chain(headings::TAILS.iter());
    for phrase in lists.into_iter().flat_map(|l| l.iter()).chain(pairs) {
        assert_eq!(crate::normalise::fold(&plain(phrase)), phrase);
    }
}
