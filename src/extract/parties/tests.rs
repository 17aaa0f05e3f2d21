//! Documents in, rows out.

mod sides;

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
        "# Phòng Hành chính [Bên giao]
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
