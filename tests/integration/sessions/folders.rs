//! The folders in which the sessions begin: invented documents.

use std::path::Path;

use crate::support::{COMPLETE, Dir, docx, incomplete};

/// Files of the inspected offices.
pub(super) const INSPECTED: usize = 4_000;

/// Offices, each with a folder for each of two years.
const OFFICES: usize = 20;

/// Word documents in such a folder; the rest are scans.
const DOCUMENTS: usize = 30;

/// A folder with some of the fixtures.
pub(super) fn clerk() -> Dir {
    let dir = Dir::new();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/minutes");
    for name in ["ban-giao-partial", "hop-partial", "hoa-giai-dat-dai", "two-in-one"] {
        let bytes = std::fs::read(fixtures.join(format!("{name}.docx"))).unwrap();
        dir.file(&format!("hồ-sơ/{name}.docx"), bytes);
    }
    dir.file("hồ-sơ/2023/họp đầu năm.docx", docx(COMPLETE));
    dir.file("hồ-sơ/~$p-partial.docx", "");
    dir
}

/// What twenty offices keep of two years, and what two of them hand in later.
pub(super) fn inspector() -> Dir {
    let dir = Dir::new();
    for year in [2022, 2023] {
        for office in 1..=OFFICES {
            let folder = format!("kho/{year}/xa-{office:02}");
            for number in 1..=DOCUMENTS {
                dir.file(&format!("{folder}/{number:02}.docx"), docx(&minutes(year, office, number)));
            }
            let scans = INSPECTED / 2 / OFFICES - DOCUMENTS;
            (1..=scans).for_each(|scan| dir.file(&format!("{folder}/ban-chup/{scan:02}.pdf"), "%PDF-1.7"));
        }
    }
    dir.file("nop-lai/2023/xa-04/12.docx", docx(&whole(2023, 4, 12)));
    dir.file("nop-lai/2023/xa-07/31.docx", docx(&minutes(2023, 7, 30).replace("30/BB-07", "31/BB-07")));
    dir
}

/// Minutes of an office, of which some lack something: more in one office than in another.
fn minutes(year: usize, office: usize, number: usize) -> String {
    let whole = whole(year, office, number);
    match number {
        18 => whole.replace("Nội dung:", "Nơi nhóm họp: ......\nNội dung:"),
        12 | 30 => whole.replace("02 bản", "... bản"),
        _ if number % 20 < office % 5 => whole.replace("08 giờ 30 phút", "... giờ ... phút"),
        _ => whole,
    }
}

/// The same with everything in it.
fn whole(year: usize, office: usize, number: usize) -> String {
    let (day, month) = (number.min(28), office % 12 + 1);
    COMPLETE
        .replace("15/BB-HS", &format!("{number}/BB-{office:02}"))
        .replace("ngày 15 tháng 02 năm 2023", &format!("ngày {day:02} tháng {month:02} năm {year}"))
        .replace("Công ty Hoa Sen", &format!("Ủy ban nhân dân xã số {office}"))
        .replace("nhà kho", &format!("nhà kho số {number}"))
        .replace("trong tháng 3 năm 2023", &format!("trong năm {year}"))
}

/// A repository of minutes, and what comes to it.
pub(super) fn continuous() -> Dir {
    let dir = Dir::with(&["minutes/2022/01.docx"], docx(&incomplete()));
    for number in 2..=4 {
        dir.file(&format!("minutes/2022/{number:02}.docx"), docx(&whole(2022, number, number)));
    }
    dir.file("incoming/05.docx", docx(&minutes(2023, 5, 12)));
    dir.file("incoming/06.docx", &docx(COMPLETE)[..300]);
    dir
}
