//! What is found of citations, document in, rows out.

mod around;
mod blanks;
mod examples;

use super::*;
use crate::document::Document;
use crate::extract::beginnings::Beginnings;
use crate::extract::dates;

/// `type | symbol | date | issuer | title`, without what is empty at the end; `form:` before a form's.
fn rows(text: &str) -> Vec<String> {
    let document = Document::from_text(text);
    let view = View::new(&document);
    let mut dates = dates::find(&view, &Beginnings::of(&view));
    let row = |f: ReferenceFact| {
        let r = f.reference;
        let date = r.date.map_or(String::new(), |d| d.to_string());
        let row = [r.kind, r.symbol, date, r.issuer, r.title].join(" | ");
        format!("{}{}", if r.form { "form: " } else { "" }, row.trim_end_matches([' ', '|']))
    };
    find(&view, &Beginnings::of(&view), &mut dates).into_iter().map(row).collect()
}

fn check(table: &[(&str, &[&str])]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(text, expected)| {
            let got = rows(text);
            (got != *expected).then(|| format!("{text}\n  expected {expected:?}\n  got      {got:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_family_of_symbols() {
    check(&[
        (
            "theo Quyết định số 28/2018/QĐ-UBND ngày 03/12/2018 về việc Ban hành Quy chế quản lý",
            &["Quyết định | 28/2018/QĐ-UBND | 2018-12-03 |  | Ban hành Quy chế quản lý"],
        ),
        ("Nghị định 30/2020/NĐ-CP", &["Nghị định | 30/2020/NĐ-CP"]),
        (
            "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
            &["Nghị định | 30/2020/NĐ-CP | 2020-03-05 | Chính phủ | công tác văn thư"],
        ),
        ("Luật số 24/2018/QH14", &["Luật | 24/2018/QH14"]),
        (
            "điểm a khoản 2 Điều 103 Luật Doanh nghiệp số 59/2020/QH14",
            &["Luật | 59/2020/QH14 |  |  | Luật Doanh nghiệp"],
        ),
        ("Điều 5 Khoản 2 Điểm a Nghị định 118/2021/NĐ-CP", &["Nghị định | 118/2021/NĐ-CP"]),
        ("các khoản 1, 2 và 3 Điều 24 Thông tư số 27/2020/TT-BCT", &["Thông tư | 27/2020/TT-BCT"]),
        ("Công văn số 5110/VPCP-KTTH ngày 20/7/2023", &["Công văn | 5110/VPCP-KTTH | 2023-07-20"]),
        ("văn bản số 1234/UBND-KGVX", &["Công văn | 1234/UBND-KGVX"]),
        ("Công văn 215/STTTT-CNTT ngày 01/02/2023", &["Công văn | 215/STTTT-CNTT | 2023-02-01"]),
        (
            "Nghị quyết số 12-NQ/TW ngày 16/3/2022 của Bộ Chính trị",
            &["Nghị quyết | 12-NQ/TW | 2022-03-16 | Bộ Chính trị"],
        ),
        ("Chỉ thị 35-CT/TU của Ban Thường vụ Tỉnh ủy", &["Chỉ thị | 35-CT/TU |  | Ban Thường vụ Tỉnh ủy"]),
        ("Kết luận số 06-KL/TU; Hướng dẫn số 36-HD/VPTW", &["Kết luận | 06-KL/TU", "Hướng dẫn | 36-HD/VPTW"]),
        (
            "Thông tư liên tịch số 02/2018/TTLT-BCA-BQP-TANDTC-VKSNDTC",
            &["Thông tư liên tịch | 02/2018/TTLT-BCA-BQP-TANDTC-VKSNDTC"],
        ),
        (
            "Nghị quyết liên tịch số 09/2021/NQLT-BCH-ĐCTUBTWMTTQVN",
            &["Nghị quyết liên tịch | 09/2021/NQLT-BCH-ĐCTUBTWMTTQVN"],
        ),
        (
            "Nghị quyết số 05/2024/NQ-HĐND ngày 11/7/2024 của HĐND tỉnh",
            &["Nghị quyết | 05/2024/NQ-HĐND | 2024-07-11 | HĐND tỉnh"],
        ),
        (
            "Bản án số 12/2020/HS-ST ngày 15/7/2020 của Tòa án nhân dân huyện",
            &["Bản án | 12/2020/HS-ST | 2020-07-15 | Tòa án nhân dân huyện"],
        ),
        (
            "Bản án 45/2019/DS-PT; Quyết định số 08/2021/QĐST-HNGĐ",
            &["Bản án | 45/2019/DS-PT", "Quyết định | 08/2021/QĐST-HNGĐ"],
        ),
        ("Nghị định 178/CP; Quyết định 90-TTg", &["Nghị định | 178/CP", "Quyết định | 90-TTg"]),
        ("Quyết định số 256/QĐ-UB", &["Quyết định | 256/QĐ-UB"]),
        ("Quyết định số 832 TC/QĐ/CĐKT", &["Quyết định | 832 TC/QĐ/CĐKT"]),
        ("Tờ trình số 66/TTr-SNN", &["Tờ trình | 66/TTr-SNN"]),
        ("Quyết định số 1234/QĐ-BNN-KHCN", &["Quyết định | 1234/QĐ-BNN-KHCN"]),
        ("Quy định số 03/QyĐ-HĐTV", &["Quy định | 03/QyĐ-HĐTV"]),
        ("Văn bản hợp nhất số 03/VBHN-VPQH ngày 20/01/2021", &["Văn bản hợp nhất | 03/VBHN-VPQH | 2021-01-20"]),
        ("Hiệp định số 15/2022/LPQT", &["Hiệp định | 15/2022/LPQT"]),
        ("Quyết định số 45/QĐ-CT của Cục trưởng Cục Thuế", &["Quyết định | 45/QĐ-CT |  | Cục trưởng Cục Thuế"]),
        ("Lệnh số 18/2020/L-CTN", &["Lệnh | 18/2020/L-CTN"]),
        ("Nghị quyết số 1211/2016/UBTVQH13 ngày 25/5/2016", &["Nghị quyết | 1211/2016/UBTVQH13 | 2016-05-25"]),
        ("Pháp lệnh số 26/2004/PL-UBTVQH11", &["Pháp lệnh | 26/2004/PL-UBTVQH11"]),
        ("Thông báo kết luận số 39/TB-VPCP", &["Thông báo | 39/TB-VPCP"]),
        ("theo 30/2020/NĐ-CP và 12/QĐ-SNV", &["Nghị định | 30/2020/NĐ-CP", "Quyết định | 12/QĐ-SNV"]),
        ("Biên bản số 07/BB-VPHC ngày 05/4/2024", &["Biên bản | 07/BB-VPHC | 2024-04-05"]),
    ]);
}

#[test]
fn contracts_invoices_and_minutes_with_a_number() {
    check(&[
        ("Hợp đồng số 05/2023/HĐ-XD ký ngày 10/4/2023", &["Hợp đồng | 05/2023/HĐ-XD | 2023-04-10"]),
        (
            "Căn cứ Hợp đồng thi công xây dựng số 15-2023/HĐTC/ABC-XYZ ngày 02/01/2023 giữa Công ty A và Công ty B về việc xây kè;",
            &["Hợp đồng | 15-2023/HĐTC/ABC-XYZ | 2023-01-02 |  | xây kè"],
        ),
        ("theo hợp đồng lao động số 12 ký ngày 01/3/2022", &["Hợp đồng | 12 | 2022-03-01"]),
        ("Hợp đồng số HĐ-2023-05 ngày 10/4/2023", &["Hợp đồng | HĐ-2023-05 | 2023-04-10"]),
        ("Hóa đơn GTGT số 0001234 ký hiệu 1C24TAA ngày 05/3/2024", &["Hóa đơn GTGT | 0001234 | 2024-03-05"]),
        (
            "hóa đơn giá trị gia tăng số 0000123, 0000124 ngày 05/3/2024",
            &["Hóa đơn GTGT | 0000123 | 2024-03-05", "Hóa đơn GTGT | 0000124 | 2024-03-05"],
        ),
        ("Biên bản nghiệm thu số 02/BBNT ngày 01/02/2024", &["Biên bản | 02/BBNT | 2024-02-01"]),
        ("biên bản vi phạm hành chính số 12 ngày 01/02/2024", &["Biên bản | 12 | 2024-02-01"]),
    ]);
}

#[test]
fn laws_by_name() {
    check(&[
        ("Luật An ninh mạng năm 2018", &["Luật |  |  |  | Luật An ninh mạng"]),
        (
            "Luật An ninh mạng năm 2018 và Bộ luật Tố tụng hình sự năm 2015",
            &["Luật |  |  |  | Luật An ninh mạng", "Bộ luật |  |  |  | Bộ luật Tố tụng hình sự"],
        ),
        ("Luật Doanh nghiệp 2020", &["Luật |  |  |  | Luật Doanh nghiệp"]),
        (
            "Luật Xử lý vi phạm hành chính năm 2012 (sửa đổi, bổ sung năm 2020)",
            &["Luật |  |  |  | Luật Xử lý vi phạm hành chính"],
        ),
        ("Căn cứ Bộ luật Tố tụng hình sự;", &["Bộ luật |  |  |  | Bộ luật Tố tụng hình sự"]),
        (
            "Căn cứ Điều 146, Điều 178 Bộ luật Tố tụng hình sự, tiến hành lập biên bản",
            &["Bộ luật |  |  |  | Bộ luật Tố tụng hình sự"],
        ),
        (
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
            &["Luật |  | 2015-06-19 |  | Luật Tổ chức chính quyền địa phương"],
        ),
        (
            "Căn cứ Luật Xử lý vi phạm hành chính ngày 20/6/2012 (sửa đổi, bổ sung năm 2020);",
            &["Luật |  | 2012-06-20 |  | Luật Xử lý vi phạm hành chính"],
        ),
        (
            "Căn cứ Nghị định số 118/2021/NĐ-CP của Chính phủ quy định chi tiết Luật Xử lý vi phạm hành chính;",
            &["Nghị định | 118/2021/NĐ-CP |  | Chính phủ | quy định chi tiết Luật Xử lý vi phạm hành chính"],
        ),
        (
            "Căn cứ Điều 58 Luật Xử lý vi phạm hành chính và biên bản kiểm tra",
            &["Luật |  |  |  | Luật Xử lý vi phạm hành chính"],
        ),
        ("Luật Phòng, chống tham nhũng năm 2018", &["Luật |  |  |  | Luật Phòng, chống tham nhũng"]),
        ("Luật Hôn nhân và gia đình năm 2014", &["Luật |  |  |  | Luật Hôn nhân và gia đình"]),
        ("Điều 173 BLHS năm 2015", &["Bộ luật |  |  |  | BLHS"]),
        ("Hiến pháp năm 2013", &["Hiến pháp |  |  |  | Hiến pháp"]),
        ("theo quy định của pháp luật năm 2020; Luật sư Trần Văn B năm 2018; luật này", &[]),
        ("Điều 12 Luật Đất đai quy định về thu hồi đất", &[]),
    ]);
}

#[test]
fn a_list_shares_its_type_word_date_and_issuer() {
    check(&[
        (
            "các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND ngày 05/01/2022 của UBND huyện",
            &["Quyết định | 12/QĐ-UBND | 2022-01-05 | UBND huyện", "Quyết định | 13/QĐ-UBND | 2022-01-05 | UBND huyện"],
        ),
        ("Luật số 43/2024/QH15, số 47/2024/QH15", &["Luật | 43/2024/QH15", "Luật | 47/2024/QH15"]),
        ("Luật số 59/2020/QH14, Luật số 03/2022/QH15", &["Luật | 59/2020/QH14", "Luật | 03/2022/QH15"]),
        (
            "các Quyết định số 12, 13 và 14/QĐ-UBND",
            &["Quyết định | 12/QĐ-UBND", "Quyết định | 13/QĐ-UBND", "Quyết định | 14/QĐ-UBND"],
        ),
        (
            "Nghị định 30/2020/NĐ-CP, Thông tư số 01/2019/TT-BNV ngày 24/01/2019 của Bộ Nội vụ",
            &["Nghị định | 30/2020/NĐ-CP", "Thông tư | 01/2019/TT-BNV | 2019-01-24 | Bộ Nội vụ"],
        ),
    ]);
}

#[test]
fn typing_variants_have_one_normal_form() {
    check(&[
        ("Quyết định số 256 /2004/QĐ-UB", &["Quyết định | 256/2004/QĐ-UB"]),
        ("Quyết định số 144 /2002/QĐ/BTC", &["Quyết định | 144/2002/QĐ/BTC"]),
        ("Nghị định số 118 / 2021 / NÐ – CP", &["Nghị định | 118/2021/NĐ-CP"]),
        ("Nghị định số 118/2021/NÐ–CP", &["Nghị định | 118/2021/NĐ-CP"]),
        ("nghị định 30/2020/nd-cp", &["Nghị định | 30/2020/NĐ-CP"]),
        ("Quyết định số 28/2018/QD-UBND", &["Quyết định | 28/2018/QĐ-UBND"]),
        ("Nghị định số 12/2026NĐ-CP", &["Nghị định | 12/2026/NĐ-CP"]),
        ("Thông tư số 27/2020/TT‑BCT", &["Thông tư | 27/2020/TT-BCT"]),
        ("Thông tư số 27/2020/TT- BCT", &["Thông tư | 27/2020/TT-BCT"]),
        ("Luật số 10/2023/QHI5", &["Luật | 10/2023/QH15"]),
        ("Nghị định số126/2020/NĐ-CPngày 19/10/2020", &["Nghị định | 126/2020/NĐ-CP | 2020-10-19"]),
        ("THEO NGHỊ ĐỊNH SỐ 30/2020/NĐ-CP", &["Nghị định | 30/2020/NĐ-CP"]),
        ("Quyết định số: 12/QĐ-TTG", &["Quyết định | 12/QĐ-TTg"]),
        (
            "Thông tư số 26/2016/TT – BXD: Quy định chi tiết một số nội dung",
            &["Thông tư | 26/2016/TT-BXD |  |  | Quy định chi tiết một số nội dung"],
        ),
        ("Thông tư liên tịch 20/2013/TTLT-BGD&ĐT-BNV", &["Thông tư liên tịch | 20/2013/TTLT-BGD&ĐT-BNV"]),
    ]);
}

#[test]
fn issuer_and_title_end_with_their_clause() {
    check(&[
        (
            "Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2022 của UBND tỉnh Thái Nguyên về việc thành lập Đoàn kiểm tra;",
            &["Quyết định | 12/QĐ-UBND | 2022-01-05 | UBND tỉnh Thái Nguyên | thành lập Đoàn kiểm tra"],
        ),
        (
            "theo Quyết định của Chủ tịch UBND huyện Phú Lâm số 12/QĐ-UBND ngày 05/01/2022 v/v cưỡng chế.",
            &["Quyết định | 12/QĐ-UBND | 2022-01-05 | Chủ tịch UBND huyện Phú Lâm | cưỡng chế"],
        ),
        (
            "Công văn số 51/SVHTTDL-VP của Sở Văn hóa, Thể thao và Du lịch ngày 03/5/2023 về việc phối hợp (lần 2), báo cáo số liệu.",
            &[
                "Công văn | 51/SVHTTDL-VP | 2023-05-03 | Sở Văn hóa, Thể thao và Du lịch | phối hợp (lần 2), báo cáo số liệu",
            ],
        ),
        (
            "Thông tư số 01/2011/TT-BNV ngày 19/01/2011 của Bộ Nội vụ hướng dẫn thể thức văn bản (sau đây gọi là Thông tư 01)",
            &["Thông tư | 01/2011/TT-BNV | 2011-01-19 | Bộ Nội vụ | hướng dẫn thể thức văn bản", "Thông tư | 01"],
        ),
        (
            "(theo Quyết định số 9/QĐ-SNV ngày 01/02/2024 của Giám đốc Sở Nội vụ về việc cử cán bộ) và Nghị định số 30/2020/NĐ-CP",
            &["Quyết định | 9/QĐ-SNV | 2024-02-01 | Giám đốc Sở Nội vụ | cử cán bộ", "Nghị định | 30/2020/NĐ-CP"],
        ),
        (
            "Quyết định số 12/QĐ-UBND về việc giao chỉ tiêu ngày 05/01/2022;",
            &["Quyết định | 12/QĐ-UBND | 2022-01-05 |  | giao chỉ tiêu"],
        ),
        (
            "Nghị định số 100/2019/NĐ-CP của Chính phủ (sửa đổi, bổ sung bởi Nghị định số 123/2021/NĐ-CP)",
            &["Nghị định | 100/2019/NĐ-CP |  | Chính phủ", "Nghị định | 123/2021/NĐ-CP"],
        ),
        (
            "Quyết định số 12/QĐ-UBND, ngày 12/5/2023 của Chủ tịch UBND tỉnh V/v phê duyệt dự án: đường ĐT.261, đoạn Km0 – Km5.",
            &[
                "Quyết định | 12/QĐ-UBND | 2023-05-12 | Chủ tịch UBND tỉnh | phê duyệt dự án: đường ĐT.261, đoạn Km0 – Km5",
            ],
        ),
        (
            "Quyết định 595 ngày 14/4/2017 của BHXH Việt Nam; Công văn số 56 ngày 07/01/2022",
            &["Quyết định | 595 | 2017-04-14 | BHXH Việt Nam", "Công văn | 56 | 2022-01-07"],
        ),
        (
            "Thực hiện Công văn số 120/UBND-KT ngày 04/3/2024 của UBND tỉnh về việc rà soát giá đất, Sở Tài chính đã họp.",
            &["Công văn | 120/UBND-KT | 2024-03-04 | UBND tỉnh | rà soát giá đất"],
        ),
        (
            "Quyết định phê duyệt dự toán số 12/QĐ-UBND ngày 05/01/2022, Đoàn tiến hành kiểm tra",
            &["Quyết định | 12/QĐ-UBND | 2022-01-05"],
        ),
        (
            "Nghị định 46/2015/NĐ-CP ngày 12/05/2015 của Chính Phủ về quản lý chất lượng và bảo trì công trình.",
            &["Nghị định | 46/2015/NĐ-CP | 2015-05-12 | Chính Phủ | quản lý chất lượng và bảo trì công trình"],
        ),
    ]);
}

#[test]
fn the_document_that_issued_the_form() {
    check(&[
        ("Mẫu số 12/KTT ban hành kèm theo Thông tư số 80/2021/TT-BTC", &["form: Thông tư | 80/2021/TT-BTC"]),
        ("Mẫu số 140BH theo TT số 128/2025/TT-BCA ngày 19/12/2025", &["form: Thông tư | 128/2025/TT-BCA | 2025-12-19"]),
        (
            "Mẫu số: 140\nBH theo TT số 128/2025/TT-BCA \nngày 19/12/2025",
            &["form: Thông tư | 128/2025/TT-BCA | 2025-12-19"],
        ),
        (
            "Mẫu số 01-VT\n(Ban hành kèm theo Thông tư số 200/2014/TT-BTC ngày 22/12/2014 của Bộ Tài chính)",
            &["form: Thông tư | 200/2014/TT-BTC | 2014-12-22 | Bộ Tài chính"],
        ),
        ("thực hiện Quy chế ban hành kèm theo Quyết định số 28/2018/QĐ-UBND", &["Quyết định | 28/2018/QĐ-UBND"]),
    ]);
}

#[test]
fn what_only_looks_like_a_citation_is_none() {
    for text in [
        "Số: 15/BB-STTTT",
        "Số:      /BB-STTTT",
        "Số: ……/BB-VPHC",
        "BIÊN BẢN SỐ: 05/BB-KT",
        "BIÊN BẢN SỐ:",
        "Biên bản số: 05/BB-KT",
        "Số biên bản: 05/BB-KT",
        "Bộ phận soạn thảo (Số: 05/BB-KT)",
        "Trường Đại học Luật Hà Nội năm 2018; Khoa Luật 2020",
        "QUYẾT ĐỊNH\nSố: 12/QĐ-UBND",
        "NGHỊ QUYẾT SỐ 05/NQ-ĐHĐCĐ",
        "BIÊN BẢN LÀM VIỆC SỐ 05/BB-LV",
        "UBND XÃ A\tĐộc lập - Tự do\nSố: 12/BB-UBND\tHà Nội, ngày 05/01/2022",
        "Mẫu số 12/KTT; Mẫu số: 01/TB-TĐT; Biểu số 02/BC-UBND; Phụ lục số 03/QĐ-A",
        "Phụ lục hợp đồng số 01",
        "TCVN 6909:2001; QCVN 03:2019/BTC; TCN 68-135:2001; 18/TCN đến 21/TCN:2006",
        "tỷ lệ 12/2020 mẫu; số nhà 28/2018 đường Láng; 40/48 phiếu",
        "ngày 15/12/2022/ tại trụ sở; ngày 15/12/2022 tại trụ sở",
        "năm 2021-2025/QĐ",
        "theo Điều 5 Nghị định này và Quyết định trên; quyết định số lượng 5 người",
        "điện thoại số 0912-345-678; tài khoản số 12345678; biển số 20A-123.45; số CCCD 012345678901",
        "Hội đồng quyết định 3 nội dung; báo cáo 5/7 chỉ tiêu; thông báo số tiền 500.000 đồng",
        "Quyết định thành lập Tổ số 2; biên bản kiểm tra nhà số 5; hợp đồng gói thầu số 3",
        "tốc độ 12 km/h, 3/B-C, 100 kg/m2, lớp 10/A, phòng 5/TB",
        "https://vanban.vn/12/2020/a-b",
        "Biên bản được lập thành 02 bản, mỗi bên giữ 01 bản.",
    ] {
        assert_eq!(rows(text), [""; 0], "{text}");
    }
}

#[test]
fn dates_of_citations_get_their_role_and_years_of_laws_are_none() {
    let document =
        Document::from_text("Luật An ninh mạng năm 2018, Công văn số 5/SNV-VP ngày 01/02/2023, họp năm 2024");
    let view = View::new(&document);
    let mut dates = dates::find(&view, &Beginnings::of(&view));
    find(&view, &Beginnings::of(&view), &mut dates);
    let roles: Vec<(&str, DateRole)> = dates.iter().map(|d| (document.str(d.span), d.role)).collect();
    assert_eq!(roles, [("ngày 01/02/2023", DateRole::Reference), ("năm 2024", DateRole::Mentioned)]);
}

#[test]
fn units_in_brackets_and_dots_in_the_number() {
    check(&[
        ("Tờ trình số 154/TTr-CAX(MT) ngày 02/4/2024", &["Tờ trình | 154/TTr-CAX(MT) | 2024-04-02"]),
        ("Thông báo số 31-24(KHTC) ngày 02/4/2024", &["Thông báo | 31-24(KHTC) | 2024-04-02"]),
        ("Hợp đồng số 15.24MT/CTXV/T03 ngày 02/4/2024", &["Hợp đồng | 15.24MT/CTXV/T03 | 2024-04-02"]),
        ("Quyết định số 12/QĐ-UBND (bản sao)", &["Quyết định | 12/QĐ-UBND"]),
        ("Quyết định số 12/QĐ-UBND(gọi tắt là Quyết định 12)", &["Quyết định | 12/QĐ-UBND"]),
        ("Quyết định số 12. Công ty nộp 3.500 đồng", &["Quyết định | 12"]),
    ]);
}
