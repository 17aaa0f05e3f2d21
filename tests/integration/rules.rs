//! What the rules say of whole documents: nothing of consistent ones, one thing of one fault.

use std::fs;
use std::path::Path;

use bienban::audit::judge;
use bienban::edtf::Date;
use bienban::record::Class;
use bienban::{Document, Settings, Severity, audit};

use crate::fixtures::source::Source;
use crate::support::{COMPLETE, docx};

/// Minutes of a working session in which everything agrees.
const CONSISTENT: &str = "\
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hòa Giang, ngày 15 tháng 02 năm 2023
BIÊN BẢN LÀM VIỆC
Về việc rà soát hệ thống một cửa
Hồi 08 giờ 30 thứ Tư, ngày 15 tháng 02 năm 2023, tại Sở Y tế tỉnh Hòa Giang, chúng tôi gồm:
- Đại diện Sở Y tế tỉnh Hòa Giang:
1. Ông Lương Quốc Tuệ - Phó Giám đốc Sở
2. Bà Kiều Thị Thắm - Chánh Văn phòng
3. Ông Mai Anh Khôi - Chuyên viên
- Đại diện Công an tỉnh Hòa Giang:
1. Đ/c Thiếu tá Phùng Xuân Lộc - Đội trưởng
Người ghi biên bản: Ông Mai Anh Khôi - Chuyên viên
Hai bên thực hiện Quyết định số 28/2018/QĐ-UBND ngày 03/12/2018 của UBND tỉnh Hòa Giang về việc ban hành Quy chế.
Sở đã rà soát hệ thống ngày 10/02/2023 theo Quyết định số 28/2018/QĐ-UBND ngày 03/12/2018 của UBND tỉnh Hòa Giang.
Biểu quyết: phát ra 12 phiếu, thu vào 12 phiếu, hợp lệ 11 phiếu, không hợp lệ 1 phiếu.
Buổi làm việc kết thúc hồi 11 giờ 00 ngày 15 tháng 02 năm 2023. Biên bản được lập thành hai (02) bản, mỗi bên giữ 01 bản.
Biên bản đã đọc cho những người có tên trên nghe, công nhận đúng và ký tên dưới đây./.
ĐẠI DIỆN SỞ Y TẾ


Lương Quốc Tuệ

ĐẠI DIỆN CÔNG AN TỈNH


Phùng Xuân Lộc

NGƯỜI GHI BIÊN BẢN


Mai Anh Khôi";

/// The rules that speak of `text`, with their severities.
fn spoken(text: &str) -> Vec<(&'static str, Severity)> {
    let mut settings = Settings::default();
    settings.as_of = Some(Date::ymd(2026, 11, 24));
    let audited = judge(Document::from_text(text), &settings).unwrap();
    audited.records.iter().flat_map(|j| &j.findings).map(|f| (f.rule, f.severity)).collect()
}

#[test]
fn consistent_minutes_have_no_finding() {
    assert_eq!(spoken(CONSISTENT), []);
}

#[test]
fn each_contradiction_alone_is_found_and_nothing_else() {
    use Severity::{Error, Note, Warning};
    let faults = [
        ("hồi 11 giờ 00 ngày", "hồi 07 giờ 00 ngày", "BB105", Error),
        ("hồi 11 giờ 00 ngày 15 tháng 02", "hồi 11 giờ 00 ngày 14 tháng 02", "BB105", Error),
        ("hồi 11 giờ 00 ngày 15 tháng 02", "hồi 11 giờ 00 ngày 15 tháng 03", "BB108", Warning),
        ("hồi 11 giờ 00 ngày 15 tháng 02", "hồi 11 giờ 00 ngày 31 tháng 02", "BB106", Error),
        ("hồi 11 giờ 00 ngày", "hồi 11 giờ 75 phút ngày", "BB106", Error),
        ("Giang, ngày 15 tháng 02", "Giang, ngày 16 tháng 02", "BB109", Warning),
        ("thứ Tư, ngày", "thứ Hai, ngày", "BB111", Warning),
        ("hệ thống ngày 10/02/2023", "hệ thống ngày 20/3/2023", "BB112", Note),
        (
            "Biểu quyết:",
            "Theo Quyết định số 26/2007/QĐ-UBND ngày 15/02/2006 của UBND tỉnh Hòa Giang, biểu quyết:",
            "BB203",
            Warning,
        ),
        ("Biểu quyết:", "Theo Quyết định số 01/2022/QĐ-UBND ngày 29/12/2021 của UBND tỉnh, biểu quyết:", "BB203", Note),
        ("Biểu quyết:", "Theo Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ, biểu quyết:", "BB204", Error),
        ("Biểu quyết:", "Theo Quyết định số 5/QĐ-UBND ngày 16/02/2023 của UBND xã, biểu quyết:", "BB204", Error),
        (
            "theo Quyết định số 28/2018/QĐ-UBND ngày 03/12/2018",
            "theo Quyết định số 28/2018/QĐ-UBND ngày 13/12/2018",
            "BB205",
            Warning,
        ),
        ("Biểu quyết:", "Theo Luật Doanh nghiệp số 59/2020/QH13, biểu quyết:", "BB209", Warning),
        ("Biểu quyết:", "Theo Tờ trình số 66/TT-SYT ngày 02/02/2023 của Sở Y tế, biểu quyết:", "BB212", Note),
        ("hệ thống ngày 10/02/2023", "hệ thống ngày 10/02/20..", "BB107", Warning),
        (
            "Biểu quyết:",
            "Theo Thông tư số 39/2018/TT-BTC ngày 21/4/2018 của Bộ Tài chính, biểu quyết:",
            "BB210",
            Warning,
        ),
        ("Biểu quyết:", "Theo Thông tư số 05/2022/TT-BNNMT ngày 12/5/2022 của Bộ, biểu quyết:", "BB211", Note),
        ("Biểu quyết:", "Đã xem 03 đơn vị gồm Sở Nội vụ và Công an tỉnh. Biểu quyết:", "BB406", Note),
        ("Biểu quyết:", "Vắng mặt (nêu rõ lý do): 02 người\nBiểu quyết:", "BB606", Warning),
        ("2. Bà Kiều", "4. Bà Kiều", "BB305", Warning),
        ("\n\nPhùng Xuân Lộc", "\n\nPhùng Xuân Lọc", "BB309", Warning),
        ("\n\nMai Anh Khôi", "\n\nĐinh Văn Tám", "BB310", Warning),
        ("mỗi bên giữ 01 bản", "mỗi bên giữ 02 bản", "BB402", Warning),
        ("hai (02) bản", "hai (03) bản", "BB405", Error),
        ("hợp lệ 11 phiếu", "hợp lệ 10 phiếu", "BB407", Error),
        ("phát ra 12 phiếu", "phát ra 11 phiếu", "BB407", Error),
    ];
    let mut wrong = Vec::new();
    for (from, to, rule, severity) in faults {
        assert!(CONSISTENT.contains(from), "{from}");
        let found = spoken(&CONSISTENT.replacen(from, to, 1));
        let expected = vec![(rule, severity)];
        // A number changed in a list breaks the next one too.
        let found = if rule == "BB305" { found.into_iter().take(1).collect() } else { found };
        let found = if rule == "BB405" { found.into_iter().filter(|f| f.0 != "BB402").collect() } else { found };
        if found != expected {
            wrong.push((to, found));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn minutes_dated_after_the_audit_are_found_and_nothing_else() {
    let future = CONSISTENT.replace("tháng 02 năm 2023", "tháng 02 năm 2032").replace("thứ Tư, ", "");
    assert_eq!(spoken(&future), [("BB110", Severity::Warning)]);
}

#[test]
fn months_are_compared_where_days_are_missing() {
    let open = CONSISTENT.replace("ngày 15 tháng 02", "ngày .... tháng 02").replace("thứ Tư, ", "");
    assert!(spoken(&open).iter().all(|f| matches!(f.0, "BB101" | "BB102" | "BB501")), "{:?}", spoken(&open));
}

/// Findings of every fixture of `folder` whose name has `part`.
fn of_fixtures(folder: &str, part: &str) -> Vec<(String, &'static str, Severity)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if !name.ends_with(".docx") || !name.contains(part) {
            continue;
        }
        let audited = audit(&fs::read(&path).unwrap(), &Settings::default()).unwrap();
        let findings = audited.records.iter().flat_map(|j| &j.findings);
        found.extend(findings.map(|f| (name.clone(), f.rule, f.severity)));
    }
    found
}

#[test]
fn filled_minutes_have_no_error_and_few_warnings() {
    let findings = of_fixtures("minutes", "-filled");
    let errors: Vec<_> = findings.iter().filter(|f| f.2 == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    // Each of these was looked at and is true of its document.
    let known = [
        ("lam-viec-filled.docx", "BB307"),
        ("lam-viec-filled.docx", "BB311"),
        ("lam-viec-filled.docx", "BB610"),
        ("nghiem-thu-filled.docx", "BB602"),
        ("vi-pham-hanh-chinh-filled.docx", "BB612"),
    ];
    let warnings = findings.iter().filter(|f| f.2 == Severity::Warning);
    let new: Vec<_> = warnings.filter(|f| !known.contains(&(f.0.as_str(), f.1))).collect();
    assert!(new.is_empty(), "{new:?}");
}

#[test]
fn documents_that_are_no_minutes_have_no_finding() {
    assert_eq!(of_fixtures("not-minutes", ""), []);
}

#[test]
fn a_form_that_nobody_filled_in_has_one_note() {
    let findings = of_fixtures("minutes", "blank-form");
    assert_eq!(findings, [("blank-form.docx".to_owned(), "BB501", Severity::Note)]);
}

#[test]
fn the_page_of_rules_is_not_stale() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    let written = fs::read_to_string(page).unwrap().replace("\r\n", "\n");
    let fresh = bienban::report::catalogue::markdown(bienban::Lang::Vi);
    assert!(written == fresh, "stale: run `bienban rules --format markdown > docs/rules.md`");
}

/// The rules that speak of minutes of a meeting with `lines` in the notation of the fixtures.
fn of_source(lines: &str) -> Vec<&'static str> {
    let text = format!(
        "@title BIÊN BẢN HỌP\nHồi 08 giờ 00 ngày 15/02/2023, tại UBND xã Tân Lộc.\n{lines}\nCuộc họp kết thúc hồi 09 giờ 00 cùng ngày.\n====\n"
    );
    let audited = audit(&Source::parse(&text).docx.bytes(), &Settings::default()).unwrap();
    audited.records.iter().flat_map(|j| &j.findings).map(|f| f.rule).collect()
}

#[test]
fn a_blank_cell_beside_a_role_is_the_name_of_who_has_it() {
    let people =
        |found: &[&'static str]| -> Vec<&str> { found.iter().copied().filter(|id| id.starts_with("BB30")).collect() };
    for blank in ["empty-cell│", "dots│............"] {
        let rows = format!("@grid\n| Chủ trì | ⟨person.name {blank}⟩ |\n| Thư ký | ⟨person.name {blank}⟩ |");
        assert_eq!(people(&of_source(&rows)), ["BB306", "BB307"]);
    }
    let filled = of_source("@grid\n| Chủ trì | Ông Lò Văn An |\n| Thư ký | Bà Hà Thị Bay |");
    assert_eq!(people(&filled), [""; 0]);
}

#[test]
fn a_label_over_labels_on_its_line_is_no_blank() {
    let votes = "Kết quả bỏ phiếu: Số phiếu phát ra: 3 phiếu; số phiếu thu vào: 3 phiếu; hợp lệ: 3 phiếu; không hợp lệ: 0 phiếu.";
    assert!(!of_source(votes).contains(&"BB501"), "{:?}", of_source(votes));
}

/// The ends of a run and its beginning, for what stands between runs.
const BETWEEN: (&str, &str) = ("</w:t></w:r>", "<w:r><w:t>");

#[test]
fn rules_about_the_file_fire_and_are_silent() {
    let spoken = |bytes: &[u8]| -> Vec<&'static str> {
        let audited = audit(bytes, &Settings::default()).unwrap();
        audited.records.iter().flat_map(|j| &j.findings).map(|f| f.rule).collect()
    };
    let with = |line: &str| spoken(&docx(&COMPLETE.replace("Nhà kho được", &format!("{line}\nNhà kho được"))));
    let between = |xml: &str| format!("{}{xml}{}", BETWEEN.0, BETWEEN.1);
    let run = |properties: &str, text: &str| format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>");
    let inserted = between(&format!("<w:ins w:id=\"1\" w:author=\"a\">{}</w:ins>", run("", "Thêm một ý.")));
    let font = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>";
    let legacy = between(&run(font, "Hai bªn ®· thèng nhÊt biªn b¶n lµm viÖc."));
    let scan = spoken(&docx(&format!("{}<w:r><w:drawing/></w:r>{}", BETWEEN.0, BETWEEN.1)));
    for (id, fires) in [
        ("BB609", with(&inserted)),
        ("BB701", with(&legacy)),
        ("BB702", with("Hai be\u{302}n ba\u{300}n tie\u{302}\u{301}p.")),
        ("BB703", with("Theo N\u{D0}-CP về văn thư.")),
        ("BB704", scan),
        ("BB503", of_source("@grid\n| Mã số thuế | ⟨tax empty-cell│⟩ |")),
    ] {
        assert!(fires.contains(&id), "{id}: {fires:?}");
    }
    let silent = [with("Hai bên bàn tiếp theo NĐ-CP."), of_source("@grid\n| Mã số thuế | 0101234567 |")].concat();
    assert!(!silent.iter().any(|id| id.starts_with("BB7") || matches!(*id, "BB609" | "BB503")), "{silent:?}");
}

#[test]
fn a_blank_form_at_the_head_hides_no_rule_of_the_file() {
    let form = "\
(Ban hành kèm theo Thông tư số 05/2019/TT-BNV ngày 03/6/2019 của Bộ Nội vụ)
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
BIÊN BẢN HỌP
Hồi ...... giờ ...... ngày ...... tháng ...... năm ......, tại ............
Chủ trì: ............
Thư ký: ............
Cuộc họp kết thúc hồi ...... giờ ...... cùng ngày.
THƯ KÝ
(Ký, ghi rõ họ tên)
";
    let minutes = COMPLETE.replace("Nhà kho được", "Hai be\u{302}n ba\u{300}n theo N\u{D0}-CP. Nhà kho được");
    let audited = audit(&docx(&format!("{form}{minutes}")), &Settings::default()).unwrap();
    let classes: Vec<Class> = audited.records.iter().map(|judged| judged.record.class).collect();
    assert_eq!(classes, [Class::BlankForm, Class::Minutes]);
    let mut document = audited.document;
    document.notes.comments = 2;
    let audited = judge(document, &Settings::default()).unwrap();
    let spoken: Vec<&str> = audited.records.iter().flat_map(|j| &j.findings).map(|f| f.rule).collect();
    for rule in ["BB609", "BB702", "BB703"] {
        assert_eq!(spoken.iter().filter(|id| **id == rule).count(), 1, "{rule}: {spoken:?}");
    }
}
