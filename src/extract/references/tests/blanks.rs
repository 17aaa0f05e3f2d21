//! Citations with unfilled places.

use super::super::*;
use crate::document::Document;
use crate::extract::beginnings::Beginnings;
use crate::extract::dates;
use crate::record::Blank;

/// Each mention's symbol and issuer, and the drawings of its blanks.
fn blanks(text: &str) -> Vec<String> {
    let document = Document::from_text(text);
    let view = View::new(&document);
    let mut dates = dates::find(&view, &Beginnings::of(&view));
    let row = |f: ReferenceFact| {
        let of = |b: &Blank| format!("{}={:?}", b.field.as_str(), document.str(b.span));
        let date = f.reference.date.map_or(String::new(), |d| d.to_string());
        let fields: Vec<String> = f.blanks.iter().map(of).collect();
        format!("{} | {} | {} | {}", f.reference.symbol, date, f.reference.issuer, fields.join(" "))
    };
    find(&view, &Beginnings::of(&view), &mut dates).into_iter().map(row).collect()
}

#[test]
fn unfilled_symbols_keep_what_is_written() {
    for (text, expected) in [
        (
            "Quyết định số ....../QĐ-UBND ngày ... tháng ... năm 20...",
            &["▢/QĐ-UBND | 20XX-XX-XX |  | reference.number=\"......\""][..],
        ),
        (
            "Căn cứ Nghị định số     /2026/NĐ-CP ngày   /  /2026",
            &["▢/2026/NĐ-CP | 2026-XX-XX |  | reference.number=\"     \""],
        ),
        ("Nghị định số /2026/NĐ-CP", &["▢/2026/NĐ-CP |  |  | reference.number=\"\""]),
        ("Căn cứ Quyết định phân công số (nếu có): ......./QĐ-PC", &["▢/QĐ-PC |  |  | reference.number=\".......\""]),
        ("Nghị định số _ /2026/NĐ-CP", &["▢/2026/NĐ-CP |  |  | reference.number=\"_\""]),
        ("Nghị định số …/2026/NĐ-CP", &["▢/2026/NĐ-CP |  |  | reference.number=\"…\""]),
        ("Nghị định …/2026/NĐ-CP", &["▢/2026/NĐ-CP |  |  | reference.number=\"…\""]),
        (
            "theo Quyết định số:         /QĐ-..... ngày.......tháng.......năm......của....",
            &[
                "▢/QĐ-▢ | XXXX-XX-XX | ▢ | reference.number=\"         \" reference.number=\".....\" reference.issuer=\"....\"",
            ],
        ),
        (
            "Hóa đơn GTGT số ………… ký ……. do Công ty………………. Xuất ngày……., Số tiền: 25.000.000",
            &[
                "▢ | XXXX-XX-XX | Công ty▢ | reference.number=\"…………\" reference.number=\"…….\" reference.issuer=\"……………….\"",
            ],
        ),
        (
            "Căn cứ Quyết định [ttkt] số [so_qd], [ngay_qd] của [thu_truong] về việc [ttkt] nội bộ;",
            &["▢ | XXXX-XX-XX | ▢ | reference.number=\"[so_qd]\" reference.issuer=\"[thu_truong]\""],
        ),
        (
            "Hợp đồng số: ............... ký ngày 05/3/2024",
            &["▢ | 2024-03-05 |  | reference.number=\"...............\""],
        ),
        (
            "Căn cứ Hợp đồng số        ngày 05/3/2024 của Công ty A;",
            &["▢ | 2024-03-05 | Công ty A | reference.number=\"        \""],
        ),
        ("Căn cứ Quyết định số:", &["▢ |  |  | reference.number=\"\""]),
        ("Quyết định số 12/20.../QĐ-UBND", &["12/▢/QĐ-UBND |  |  | reference.number=\"20...\""]),
        // What a form left round a value is no blank.
        ("Quyết định số ....12..../QĐ-UBND", &["12/QĐ-UBND |  |  | "]),
        (
            "Quyết định số 12/QĐ-UBND ngày 05/01/2022 của ............",
            &["12/QĐ-UBND | 2022-01-05 | ▢ | reference.issuer=\"............\""],
        ),
        ("Quyết định số {{ so }}/QĐ-UBND", &["▢/QĐ-UBND |  |  | reference.number=\"{{ so }}\""]),
    ] {
        assert_eq!(blanks(text), expected, "{text}");
    }
}

#[test]
fn a_number_line_is_read_as_a_symbol() {
    for (text, expected, count) in [
        ("Số: 15/BB-STTTT", "15/BB-STTTT", 0),
        ("Số:      /BB-STTTT", "▢/BB-STTTT", 1),
        ("Số: .......", "▢", 1),
        ("Số: 05/2023/BBNT-ABC", "05/2023/BBNT-ABC", 0),
        ("Số: 07 /BB-VPHC", "07/BB-VPHC", 0),
        ("SỐ: 012345", "012345", 0),
        ("Số: ..../BB-....", "▢/BB-▢", 2),
        ("Số: ../BC-...", "▢/BC-▢", 2),
        ("Số: /BB-VPHC", "▢/BB-VPHC", 1),
    ] {
        let document = Document::from_text(text);
        let view = View::new(&document);
        let Some(symbol) = symbol_at(&view, 2, true) else { panic!("{text}") };
        assert_eq!((symbol.text.as_str(), symbol.blanks.len()), (expected, count), "{text}");
    }
}
