//! Papers of business, headings over lists, dates that stand apart, remarks, and what is no citation.

use super::check;

#[test]
fn papers_of_business_have_letters() {
    check(&[
        ("Phiếu kiểm định số 0912.04/PKĐ ngày 02/4/2024", &["Phiếu kiểm định | 0912.04/PKĐ | 2024-04-02"]),
        ("Phiếu xét nghiệm số 1823.01/KĐ ngày 02/4/2024", &["Phiếu | 1823.01/KĐ | 2024-04-02"]),
        ("Giấy kiểm tra số 05/KT-XV ngày 02/4/2024", &["Giấy | 05/KT-XV | 2024-04-02"]),
        ("Đã xem hồ sơ vụ việc số 35/HS-CAX.", &["Hồ sơ | 35/HS-CAX"]),
        ("hồ sơ vụ án số 12/HS-VKS ngày 02/4/2024", &["Hồ sơ | 12/HS-VKS | 2024-04-02"]),
        ("Chứng thư thẩm định giá số 125/2024/CT-TĐG ngày 02/4/2024", &["Chứng thư | 125/2024/CT-TĐG | 2024-04-02"]),
        ("hồ sơ bệnh án số 24/123; hồ sơ số 12; phiếu số 5; giấy số 45/200", &[]),
        ("Tờ trình số 197/TTr-CA(PA05) ngày 02/4/2024", &["Tờ trình | 197/TTr-CA(PA05) | 2024-04-02"]),
        ("Công văn số 01-ĐN ngày 02/4/2024", &["Công văn | 01-ĐN | 2024-04-02"]),
        ("Công điện số 52-24(CĐ) ngày 02/4/2024", &["Công điện | 52-24(CĐ) | 2024-04-02"]),
        ("Hợp đồng số 21.21VC/ĐTN/X12 ngày 02/4/2024", &["Hợp đồng | 21.21VC/ĐTN/X12 | 2024-04-02"]),
    ]);
}

#[test]
fn a_heading_names_the_type_of_its_list() {
    check(&[
        (
            "Các phiếu bảo hành kèm theo:\n- 2845/2024/BHL-AT ngày 02/4/2024\n- 2846/2024/BHL-AT",
            &["Phiếu bảo hành | 2845/2024/BHL-AT | 2024-04-02", "Phiếu bảo hành | 2846/2024/BHL-AT"],
        ),
        ("Hợp đồng đã ký:\n1. Số 15/2024/XV-AN ngày 05/3/2024", &["Hợp đồng | 15/2024/XV-AN | 2024-03-05"]),
        ("Hồ sơ gồm:\n- 12/QĐ-UBND ngày 05/3/2024", &["Quyết định | 12/QĐ-UBND | 2024-03-05"]),
        ("Kế hoạch:\n- 5/B-C phòng học\n- 12/15 hộ", &[]),
        ("Các phiếu bảo hành kèm theo\n- 2845/2024/BHL-AT ngày 02/4/2024", &[]),
        ("Thành phần:\n- 2845/2024/BHL-AT ngày 02/4/2024", &[]),
    ]);
}

#[test]
fn the_date_may_stand_before_the_document() {
    check(&[
        (
            "Ngày 06/3/2024, Sở Xây dựng ban hành Công văn số 742/SXD-HTKT về việc đấu nối hè.",
            &["Công văn | 742/SXD-HTKT | 2024-03-06 | Sở Xây dựng | đấu nối hè"],
        ),
        (
            "- Ngày 06 tháng 3 năm 2024 UBND xã Xuân Vinh đã có Tờ trình số 15/TTr-UBND",
            &["Tờ trình | 15/TTr-UBND | 2024-03-06 | UBND xã Xuân Vinh"],
        ),
        (
            "Vào ngày 06/3/2024, Công ty TNHH An Bình ký Hợp đồng số 05/HĐ-AB với Công ty B.",
            &["Hợp đồng | 05/HĐ-AB | 2024-03-06 | Công ty TNHH An Bình"],
        ),
        ("Ngày 06/3/2024, ông Lê Văn Nụ đã ký Hợp đồng số 05/HĐ-AB.", &["Hợp đồng | 05/HĐ-AB"]),
        (
            "Ngày 06/3/2024, UBND xã ban hành các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND.",
            &["Quyết định | 12/QĐ-UBND | 2024-03-06 | UBND xã", "Quyết định | 13/QĐ-UBND | 2024-03-06 | UBND xã"],
        ),
        ("Ngày 06/3/2024, Sở Xây dựng nhận được Công văn số 742/SXD-HTKT.", &["Công văn | 742/SXD-HTKT"]),
        ("Hôm nay, ngày 06/3/2024, Đoàn kiểm tra đã lập Biên bản số 12/BB-ĐKT.", &["Biên bản | 12/BB-ĐKT"]),
        ("Ngày 06/3/2024, họp theo Công văn số 742/SXD-HTKT.", &["Công văn | 742/SXD-HTKT"]),
        (
            "Ngày 06/3/2024, Sở Xây dựng ban hành Công văn số 742/SXD-HTKT ngày 05/3/2024.",
            &["Công văn | 742/SXD-HTKT | 2024-03-05"],
        ),
    ]);
}

#[test]
fn a_remark_stands_between_a_document_and_its_date() {
    check(&[
        (
            "Kế hoạch số 19/KH-UBND (bản điều chỉnh) ngày 05/02/2024 của Ủy ban nhân dân huyện",
            &["Kế hoạch | 19/KH-UBND | 2024-02-05 | Ủy ban nhân dân huyện"],
        ),
        ("Công văn số 5/SNV-VP (lần 2) của Sở Nội vụ", &["Công văn | 5/SNV-VP |  | Sở Nội vụ"]),
        ("Hợp đồng số 05/HĐ-AB (bản chính - 02 tờ), ký ngày 05/02/2024", &["Hợp đồng | 05/HĐ-AB | 2024-02-05"]),
        ("Quyết định số 12/QĐ-UBND (sao y) họp ngày 05/02/2024", &["Quyết định | 12/QĐ-UBND"]),
        ("Quyết định số 12/QĐ-UBND (tỷ lệ 45/48 phiếu) ngày 05/02/2024", &["Quyết định | 12/QĐ-UBND"]),
    ]);
}

#[test]
fn a_date_behind_a_comma_may_begin_another_clause() {
    check(&[
        (
            "Theo Thông tư liên tịch số 05/2016/TTLT-BXD-BTC, ngày 08/4/2024 trạm bơm ngừng chạy.",
            &["Thông tư liên tịch | 05/2016/TTLT-BXD-BTC"],
        ),
        ("Theo Kế hoạch số 12/KH-UBND, ngày 08/4/2024 tại hội trường đã họp", &["Kế hoạch | 12/KH-UBND"]),
        ("Theo Công văn số 5/SNV-VP, ngày 08/4/2024 UBND xã đã kiểm tra", &["Công văn | 5/SNV-VP"]),
        ("Theo Thông tư số 05/2016/TT-BXD, ngày 08/4/2024, trạm bơm ngừng", &["Thông tư | 05/2016/TT-BXD"]),
        ("Quyết định số 12/QĐ-UBND, ngày 12/5/2023 UBND tỉnh về việc họp", &["Quyết định | 12/QĐ-UBND | 2023-05-12"]),
        (
            "Quyết định số 12/QĐ-UBND, ngày 12/5/2023 do UBND tỉnh ban hành",
            &["Quyết định | 12/QĐ-UBND | 2023-05-12 | UBND tỉnh"],
        ),
        (
            "Quyết định số 12/QĐ-UBND, ngày 12/5/2023 phê duyệt dự toán",
            &["Quyết định | 12/QĐ-UBND | 2023-05-12 |  | phê duyệt dự toán"],
        ),
        ("Quyết định số 12/QĐ-UBND, ngày 12/5/2023", &["Quyết định | 12/QĐ-UBND | 2023-05-12"]),
    ]);
}

#[test]
fn minutes_that_speak_of_themselves_cite_nothing() {
    check(&[
        ("Biên bản số 27/BB-UBND được lập thành 02 bản", &[]),
        ("Biên bản số 27/BB-UBND này đã được đọc lại", &[]),
        ("Biên bản số 27/BB-UBND gồm 03 trang, lập xong lúc 10 giờ", &[]),
        ("Biên bản số 27/BB-UBND đã được đọc lại cho mọi người nghe", &[]),
        ("Biên bản số 27/BB-UBND kết thúc hồi 10 giờ", &[]),
        ("Biên bản số 27/BB-UBND được lập ngày 05/3/2024", &["Biên bản | 27/BB-UBND | 2024-03-05"]),
        ("Biên bản số 27/BB-UBND ngày 05/3/2024", &["Biên bản | 27/BB-UBND | 2024-03-05"]),
    ]);
}

#[test]
fn names_of_bodies_end_before_a_day_and_not_a_word_sooner() {
    check(&[
        (
            "Công văn số 5/UBND-VP của UBND tỉnh Thái Nguyên ngày 01/02/2023",
            &["Công văn | 5/UBND-VP | 2023-02-01 | UBND tỉnh Thái Nguyên"],
        ),
        (
            "Quyết định số 12/QĐ-CSGT của Trưởng phòng Cảnh sát giao thông",
            &["Quyết định | 12/QĐ-CSGT |  | Trưởng phòng Cảnh sát giao thông"],
        ),
        ("theo Hợp đồng số 04/HĐTD ngày 22/4/2025, giao Giám đốc ký", &["Hợp đồng | 04/HĐTD | 2025-04-22"]),
        (
            "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;",
            &["Luật | 06/2022/QH15 |  |  | Luật Thi đua, khen thưởng"],
        ),
        ("Căn cứ Luật Đất đai, hợp đồng số 04/HĐTD;", &["Luật |  |  |  | Luật Đất đai", "Hợp đồng | 04/HĐTD"]),
        ("Luật Dân số năm 2025; Luật Đất đai ngày càng", &["Luật |  |  |  | Luật Dân số"]),
    ]);
}

#[test]
fn names_of_laws_have_commas_and_small_words() {
    let named = |law: &str| {
        let row = format!("Luật |  |  |  | {law}");
        check(&[(&format!("{law} năm 2022"), &[&row]), (&format!("Căn cứ {law};"), &[&row])]);
    };
    named("Luật Thực hiện dân chủ ở cơ sở");
    named("Luật Ban hành văn bản quy phạm pháp luật");
    named("Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ");
    named("Luật Hòa giải, đối thoại tại Tòa án");
    named("Luật Cán bộ, công chức");
    named("Luật Khám bệnh, chữa bệnh");
    named("Luật Đầu tư theo phương thức đối tác công tư");
    check(&[("Căn cứ Luật Đất đai, nhu cầu sử dụng đất năm 2024 và thực tế", &["Luật |  |  |  | Luật Đất đai"])]);
}

#[test]
fn words_link_a_date_to_a_document() {
    check(&[
        (
            "Công điện số 05/CĐ-TTg hồi 10 giờ ngày 12/3/2024 của Thủ tướng Chính phủ",
            &["Công điện | 05/CĐ-TTg | 2024-03-12 | Thủ tướng Chính phủ"],
        ),
        ("Hợp đồng số 15/HĐKT được ký giữa hai bên ngày 02/01/2024", &["Hợp đồng | 15/HĐKT | 2024-01-02"]),
        ("Hợp đồng số 15/HĐKT, họp lúc 10 giờ ngày 02/01/2024", &["Hợp đồng | 15/HĐKT"]),
        ("Hợp đồng số 15/HĐKT giữa hai bên, ngày 02/01/2024 đã giao", &["Hợp đồng | 15/HĐKT"]),
    ]);
}

#[test]
fn the_series_of_an_invoice_may_stand_before_its_number() {
    check(&[
        ("Hóa đơn ký hiệu 1C24TAB số 00000123 ngày 20/3/2024", &["Hóa đơn | 00000123 | 2024-03-20"]),
        (
            "hóa đơn GTGT ký hiệu: 1C24TAB, số 00000123, ngày 20/3/2024 của Công ty A",
            &["Hóa đơn GTGT | 00000123 | 2024-03-20 | Công ty A"],
        ),
        ("Hóa đơn bán hàng ký hiệu AA/23E số 0000123", &["Hóa đơn bán hàng | 0000123"]),
        ("Máy ký hiệu 1C24TAB, số 00000123", &[]),
        ("Hóa đơn ký hiệu riêng của kho, số 15", &[]),
    ]);
}
