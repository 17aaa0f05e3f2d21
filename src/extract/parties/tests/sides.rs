//! What is a side, and by which name.

use super::check;

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
        "# UBND xã Bản Mây [Chủ đầu tư]\n# Hà Thị Dế [Người giám sát]\n0 member | Ông |  | Lò Văn Chín | Phó chủ tịch | UBND xã Bản Mây\n1 member | Bà |  | Hà Thị Dế | Kế toán",
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
    check(
        "Ngày 14/02/2025, tại phòng Hành chính, chúng tôi gồm: người bàn giao là chị Hà Thị Dế, nhân viên hành chính; người nhận bàn giao là anh Lò Văn Chín, nhân viên mới.",
        "# Hà Thị Dế [Người bàn giao]\n# Lò Văn Chín [Người nhận bàn giao]\n0 member | chị |  | Hà Thị Dế | nhân viên hành chính\n1 member | anh |  | Lò Văn Chín | nhân viên mới",
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
fn sides_in_the_columns_and_rows_of_tables() {
    let people = "0 member | Anh |  | Lò Văn Chín | Nhân viên giao hàng | Công ty Gió Mới\n1 member | Bà |  | Hà Thị Dế | Trưởng khoa | Bệnh viện Bản Mây";
    let sides = "# Công ty Gió Mới [Bên giao hàng]\n# Bệnh viện Bản Mây [Bên nhận hàng]";
    check(
        "Hôm nay, hai bên gồm:\n | BÊN GIAO HÀNG | BÊN NHẬN HÀNG\nTên đơn vị | Công ty Gió Mới | Bệnh viện Bản Mây\nĐịa chỉ | 8 phố Lau | 45 phố Sậy\nĐại diện | Anh Lò Văn Chín | Bà Hà Thị Dế\nChức vụ | Nhân viên giao hàng | Trưởng khoa",
        &format!("{sides}\n{people}"),
    );
    check(
        "Các bên tham gia:\nCHỦ ĐẦU TƯ | NHÀ THẦU THI CÔNG\nBan QLDA huyện Mường Bú | Công ty Gió Mới\nÔng Lò Văn Chín ¶ Chức vụ: Cán bộ | Bà Hà Thị Dế ¶ Chức vụ: Chỉ huy trưởng",
        "# Ban QLDA huyện Mường Bú [Chủ đầu tư]\n# Công ty Gió Mới [Nhà thầu thi công]\n0 member | Ông |  | Lò Văn Chín | Cán bộ | Ban QLDA huyện Mường Bú\n1 member | Bà |  | Hà Thị Dế | Chỉ huy trưởng | Công ty Gió Mới",
    );
    check(
        "Các bên tham gia:\n1 | BÊN BÀN GIAO | Công ty Gió Mới\n | Người đại diện | Bà Hà Thị Dế\n | Chức vụ | Chuyên viên\n2 | BÊN NHẬN BÀN GIAO | Lò Văn Chín\n | CCCD | 011085001122",
        "# Công ty Gió Mới [Bên bàn giao]\n# Lò Văn Chín [Bên nhận bàn giao]\n0 member | Bà |  | Hà Thị Dế | Chuyên viên | Công ty Gió Mới\n1 member |  |  | Lò Văn Chín",
    );
    check(
        "Thành phần:\nTT | Họ và tên | Chức vụ\nBÊN A: CÔNG TY GIÓ MỚI |  |\n1 | Ông Lò Văn Chín | Giám đốc\nBÊN B: CÔNG TY MÂY XANH |  |\n1 | Bà Hà Thị Dế | Kế toán",
        "# CÔNG TY GIÓ MỚI [Bên A]\n# CÔNG TY MÂY XANH [Bên B]\n0 member | Ông |  | Lò Văn Chín | Giám đốc | CÔNG TY GIÓ MỚI\n1 member | Bà |  | Hà Thị Dế | Kế toán | CÔNG TY MÂY XANH",
    );
}

#[test]
fn sides_with_more_than_their_role_on_the_line() {
    check(
        "Chúng tôi gồm:\nI-ĐẠI DIỆN BÊN BÁN ĐIỆN-CÔNG TY GIÓ MỚI\nÔng: Lò Văn Chín   Chức vụ: Kiểm tra viên\nII-ĐẠI DIỆN BÊN MUA ĐIỆN-HỢP TÁC XÃ MÂY XANH\nBà: Hà Thị Dế   Chức vụ: Giám đốc",
        "# CÔNG TY GIÓ MỚI [Bên bán điện]\n# HỢP TÁC XÃ MÂY XANH [Bên mua điện]\n0 member | Ông |  | Lò Văn Chín | Kiểm tra viên | CÔNG TY GIÓ MỚI\n1 member | Bà |  | Hà Thị Dế | Giám đốc | HỢP TÁC XÃ MÂY XANH",
    );
    check(
        "Thành phần:\n1. Đại diện nhà thầu: Công ty Gió Mới\n- Ông Lò Văn Chín – Nhân viên\n2. Đại diện nhà thầu: Công ty Mây Xanh\n- Bà Hà Thị Dế – Trưởng phòng",
        "# Công ty Gió Mới [Nhà thầu]\n# Công ty Mây Xanh [Nhà thầu]\n0 member | Ông |  | Lò Văn Chín | Nhân viên | Công ty Gió Mới\n1 member | Bà |  | Hà Thị Dế | Trưởng phòng | Công ty Mây Xanh",
    );
    check(
        "Thành phần:\n1. Bên có đơn yêu cầu hòa giải (Bên A):\nÔng Lò Văn Chín, sinh năm 1957\n2. Bên bị yêu cầu hòa giải (Bên B):\nBà Hà Thị Dế, sinh năm 1962",
        "# Lò Văn Chín [Bên có đơn yêu cầu hòa giải]\n# Hà Thị Dế [Bên bị yêu cầu hòa giải]\n0 member | Ông |  | Lò Văn Chín\n1 member | Bà |  | Hà Thị Dế",
    );
    check(
        "1/ Đại diện bên giao mẫu:\n- Họ và tên: Lò Văn Chín\n- Đơn vị: Trạm Thú y huyện Mường Bú\n2/ Đại diện bên nhận mẫu:\n- Họ và tên: Hà Thị Dế\n- Đơn vị: Trạm Chẩn đoán xét nghiệm",
        "# Trạm Thú y huyện Mường Bú [Bên giao mẫu]\n# Trạm Chẩn đoán xét nghiệm [Bên nhận mẫu]\n0 member |  |  | Lò Văn Chín |  | Trạm Thú y huyện Mường Bú\n1 member |  |  | Hà Thị Dế |  | Trạm Chẩn đoán xét nghiệm",
    );
}

#[test]
fn sides_that_only_a_sentence_names() {
    check(
        "Hôm nay, ngày 17/02/2023, tại Hải Phòng, Công ty Gió Mới (sau đây gọi là Bên A), do ông Lò Văn Chín – Giám đốc làm đại diện, và Công ty Mây Xanh (sau đây gọi là Bên B), do bà Hà Thị Dế – Phó giám đốc làm đại diện, tiến hành thanh lý hợp đồng",
        "# Công ty Gió Mới [Bên A]\n# Công ty Mây Xanh [Bên B]\n0 member | ông |  | Lò Văn Chín | Giám đốc | Công ty Gió Mới\n1 member | bà |  | Hà Thị Dế | Phó giám đốc | Công ty Mây Xanh",
    );
    check(
        "Hôm nay, giữa ông Lò Văn Chín (bên A) và bà Hà Thị Dế (bên B) thỏa thuận như sau",
        "# Lò Văn Chín [Bên A]\n# Hà Thị Dế [Bên B]\n0 member | ông |  | Lò Văn Chín\n1 member | bà |  | Hà Thị Dế",
    );
    check(
        "Hôm nay, tại văn phòng, đã diễn ra buổi làm việc giữa Công ty Gió Mới và UBND xã Bản Mây về tiến độ",
        "# Công ty Gió Mới []\n# UBND xã Bản Mây []",
    );
    check(
        "Căn cứ buổi làm việc giữa Công ty Gió Mới và UBND xã Bản Mây\nBên A: Công ty Nắng\nBên B: Công ty Mưa",
        "# Công ty Nắng [Bên A]\n# Công ty Mưa [Bên B]",
    );
    check(
        "Công ty Gió Mới (sau đây gọi là Bên A) và hộ gia đình ông Lò Văn Chín (sau đây gọi là Bên B) đã gặp nhau",
        "# Công ty Gió Mới [Bên A]\n# hộ gia đình ông Lò Văn Chín [Bên B]",
    );
}

#[test]
fn households_and_shops_are_named_as_written() {
    check(
        "Chúng tôi gồm:\nBên A: Hộ gia đình ông Lò Văn Chín\nNgười đại diện: Lò Văn Chín, CCCD 011085001122\nBên B: Gia đình bà Hà Thị Dế, do bà Hà Thị Dế làm đại diện",
        "# Hộ gia đình ông Lò Văn Chín [Bên A]\n# Gia đình bà Hà Thị Dế [Bên B]\n0 member |  |  | Lò Văn Chín |  | Hộ gia đình ông Lò Văn Chín\n1 member | bà |  | Hà Thị Dế |  | Gia đình bà Hà Thị Dế",
    );
    check(
        "Chúng tôi gồm:\nI. ĐOÀN KIỂM TRA LIÊN NGÀNH XÃ TÂN LẬP\n1. Ông Lò Văn Chín\tPhó Chủ tịch UBND xã\nII. CƠ SỞ ĐƯỢC KIỂM TRA: CƠ SỞ GIÒ CHẢ MÂY XANH\nĐại diện: Bà Hà Thị Dế\tChức vụ: Chủ cơ sở",
        "# Đoàn kiểm tra liên ngành xã tân lập [Đoàn kiểm tra liên ngành xã tân lập]\n# CƠ SỞ GIÒ CHẢ MÂY XANH [Cơ sở được kiểm tra]\n0 member | Ông |  | Lò Văn Chín | Phó Chủ tịch UBND xã\n1 member | Bà |  | Hà Thị Dế | Chủ cơ sở | CƠ SỞ GIÒ CHẢ MÂY XANH",
    );
}

#[test]
fn sides_by_whatever_they_do() {
    check(
        "Chúng tôi gồm:\nĐại diện bên giữ kho: Công ty Gió Mới\nÔng Lò Văn Chín - Thủ kho\nBên có đơn: Bà Hà Thị Dế. Sinh năm 1959\na) Người phụ trách kỹ thuật của Nhà thầu: Công ty Mây Xanh\nÔng Cà Văn Bun - Chỉ huy phó",
        "# Công ty Gió Mới [Bên giữ kho]\n# Hà Thị Dế [Bên có đơn]\n# Công ty Mây Xanh [Người phụ trách kỹ thuật của Nhà thầu]\n0 member | Ông |  | Lò Văn Chín | Thủ kho | Công ty Gió Mới\n1 member | Bà |  | Hà Thị Dế\n2 member | Ông |  | Cà Văn Bun | Chỉ huy phó | Công ty Mây Xanh",
    );
    check(
        "I/ NGƯỜI BÀN GIAO\n+ Họ tên: Hà Thị Dế\n+ Lý do bàn giao: nghỉ phép\nII/ NGƯỜI NHẬN BÀN GIAO\n+ Họ tên: Lò Văn Chín",
        "# Hà Thị Dế [Người bàn giao]\n# Lò Văn Chín [Người nhận bàn giao]\n0 member |  |  | Hà Thị Dế\n1 member |  |  | Lò Văn Chín",
    );
    check(
        "Bên A: Công ty Gió Mới\nBên B: Công ty Mây Xanh\nNội dung:\nBên A đồng ý: Công ty Mây Xanh trả hàng\nBên B yêu cầu: Công ty Gió Mới trả tiền",
        "# Công ty Gió Mới [Bên A]\n# Công ty Mây Xanh [Bên B]",
    );
}
