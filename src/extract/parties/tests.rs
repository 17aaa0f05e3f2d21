//! Documents in, rows out.

use super::super::segment::split;
use super::*;
use crate::document::{Cell, Document, Paragraph, Part as Story, Table};
use crate::normalise::plain;

/// A document of one paragraph a line; `⏎` breaks a line, and lines with ` | ` are rows of a table.
pub(super) fn document(text: &str) -> Document {
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
    });
}

pub(super) fn rows_of(document: &Document) -> Vec<String> {
    let view = View::new(document);
    let mut rows = Vec::new();
    for segment in split(&view) {
        let (parties, people) = find(&view, &segment);
        rows.extend(parties.iter().map(|p| format!("# {} [{}]", p.name, p.role)));
        rows.extend(people.iter().map(|p| {
            let party = p.party.map_or(String::from("-"), |p| p.to_string());
            format!(
                "{party} {} | {} | {} | {} | {} | {}",
                p.role.as_str(),
                p.title,
                p.rank,
                p.name.value,
                p.position,
                p.unit
            )
        }));
    }
    rows
}

fn rows(text: &str) -> Vec<String> {
    rows_of(&document(&format!("BIÊN BẢN LÀM VIỆC\n{text}\nBiên bản kết thúc hồi 9 giờ cùng ngày.\nTHƯ KÝ")))
}

#[test]
fn two_offices_with_a_heading_each() {
    assert_eq!(
        rows(
            "Hồi ..... giờ ..... ngày     tháng 02 năm 2023 tại Sở Y tế.\nChúng tôi gồm:\n- Thành phần của Sở Y tế tỉnh Sơn Vân\n1. Đ/c Lò Văn Chín - Phó Giám đốc Sở.\n2. Đ/c Hà Thị Dế - Trưởng phòng QTHT và ANM, Trung tâm CNTT.\n- Thành phần của Công an tỉnh Sơn Vân:\n1. Đ/c Thiếu tá Vừ A Páo - Đội trưởng, Phòng PA05.\nTiến hành làm việc về nội dung sau: ông Hờ A Lử trình bày"
        ),
        [
            "# Sở Y tế tỉnh Sơn Vân []",
            "# Công an tỉnh Sơn Vân []",
            "0 member | Đ/c |  | Lò Văn Chín | Phó Giám đốc Sở | Sở Y tế tỉnh Sơn Vân",
            "0 member | Đ/c |  | Hà Thị Dế | Trưởng phòng QTHT và ANM, Trung tâm CNTT | Sở Y tế tỉnh Sơn Vân",
            "1 member | Đ/c | Thiếu tá | Vừ A Páo | Đội trưởng, Phòng PA05 | Công an tỉnh Sơn Vân",
        ]
    );
}
