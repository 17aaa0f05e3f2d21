//! Minutes filled with one unit again and again, in one shape of document: what hostile files are made of.

use bienban::Document;
use bienban::document::{Cell, Paragraph, Part, Span, Table};

/// How the units stand in the minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// In one paragraph, between words.
    Paragraph,
    /// A paragraph each.
    Paragraphs,
    /// An item each of lists in lists.
    List,
    /// A cell each of one row.
    Row,
    /// A cell each of a table of four columns.
    Table,
    /// A row each of one cell.
    Rows,
}

use Layout::{List, Paragraph as Inline, Paragraphs, Row, Rows, Table as Grid};

/// What a form, a list, a sentence or a template is made of, and what draws a blank, each in the
/// layout where it once cost more than its length, or else where it costs most. What draws a blank
/// is so long that half a megabyte of it is no fault for its number of blanks alone.
pub(crate) const UNITS: &[(&str, Layout)] = &[
    ("--- ", Inline),
    ("-- ", Inline),
    ("-", Inline),
    (".", Inline),
    ("… ", Inline),
    (". . ", Inline),
    (";", Inline),
    (", ", Inline),
    ("\t", Inline),
    ("   ", Inline),
    ("_", Inline),
    ("#", Inline),
    ("#a", Inline),
    ("{", Inline),
    ("}", Inline),
    ("{họ và tên}", Inline),
    ("{% x %}", Inline),
    ("[ho_va_ten_nguoi_lap_bien_ban] ", Inline),
    ("[", Inline),
    ("<", Inline),
    ("«", Inline),
    ("«ho_va_ten_nguoi_lap_bien_ban» ", Inline),
    ("(", Inline),
    (")", Inline),
    ("\"", Inline),
    ("1", Inline),
    ("1 ", Inline),
    ("000.", Inline),
    ("1/1/", Inline),
    ("a", Inline),
    ("X", Inline),
    ("o\u{301}", Inline),
    ("/", Inline),
    (":", Inline),
    ("“....", Inline),
    (">(*)> ....", Inline),
    ("Tổng cộng: 1.000.000 ", Inline),
    ("có mặt: 5/6, vắng ", Inline),
    ("ngày ... tháng ", Inline),
    ("ngày 1/1/2023 ", Inline),
    ("ngày 1, 2 và ", Inline),
    ("năm 2014, ", Inline),
    ("không trăm ", Inline),
    ("hồi 8 giờ ", Inline),
    ("căn cứ Quyết định số ", Inline),
    ("Quyết định số 12/QĐ-UBND ", Inline),
    ("số 12/", Inline),
    ("Luật Đất đai năm 2013 ", Inline),
    ("Nguyễn Văn An, ", Inline),
    ("Ông Nguyễn ", Inline),
    ("đại diện ", Inline),
    ("chủ trì: ", Inline),
    ("KHTC ", Inline),
    ("03 đơn vị gồm Sở A, ", Inline),
    ("phiếu hợp lệ: 1 ", Inline),
    ("40/48 phiếu ", Inline),
    ("tổng số … người ", Inline),
    ("lập thành 02 bản ", Inline),
    ("a        ", Inline),
    ("số người        ", Inline),
    ("[ ] Có ", Inline),
    ("Họ và tên: ...... ", Paragraphs),
    ("Chức vụ: ", Paragraphs),
    ("Ông Nguyễn Văn An; ", Paragraphs),
    ("Đại diện bên A: ", Paragraphs),
    ("ĐẠI DIỆN BÊN A", Paragraphs),
    ("BIÊN BẢN HỌP", Paragraphs),
    ("vắng (lý do): 02", Paragraphs),
    ("từ chối ký", Paragraphs),
    ("gồm 05 đồng chí:", Paragraphs),
    ("kết thúc ", Paragraphs),
    ("☐ ", Paragraphs),
    ("[a", Paragraphs),
    ("I. ", List),
    ("1. ", List),
    ("a) ", List),
    ("Nội dung: ", List),
    ("", Row),
    ("\t", Row),
    (":", Row),
    (";", Row),
    ("(", Row),
    ("---", Row),
    ("............", Row),
    ("{họ và tên}", Row),
    ("BÊN A", Row),
    ("kết thúc ", Row),
    ("............", Grid),
    ("kết thúc ", Grid),
    ("Họ và tên: ", Grid),
    ("Kết thúc hồi 9 giờ", Rows),
    ("Ông Nguyễn Văn An", Rows),
];

/// Minutes of `bytes`, of which all but a few hundred are `unit`.
pub(crate) fn minutes(unit: &str, layout: Layout, bytes: usize) -> Document {
    let inline = layout == Layout::Paragraph;
    let count = bytes / (unit.len() + usize::from(!inline)).max(1);
    let mut document = Document::default();
    for line in ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BIÊN BẢN LÀM VIỆC", "Hồi 8 giờ ngày 1/2/2023 tại Sở A"]
    {
        push(&mut document, line);
    }
    let first = document.paragraphs.len();
    match layout {
        Layout::Paragraph => push(&mut document, &format!("Làm việc {} xong", unit.repeat(count))),
        _ => (0..count).for_each(|_| push(&mut document, unit)),
    }
    match layout {
        Layout::Paragraph | Layout::Paragraphs => {}
        Layout::List => {
            let labels = ["1.", "a)", "-", "+"].iter().cycle();
            let items = document.paragraphs[first..].iter_mut();
            items.zip(labels).for_each(|(item, &label)| item.label = Some(label.into()));
        }
        Layout::Row => tabulate(&mut document, first, count),
        Layout::Table => tabulate(&mut document, first, 4),
        Layout::Rows => tabulate(&mut document, first, 1),
    }
    for line in ["Kết thúc hồi 9 giờ cùng ngày, lập thành 02 bản.", "ĐẠI DIỆN BÊN A", "(Ký, ghi rõ họ tên)"]
    {
        push(&mut document, line);
    }
    document
}

/// One more paragraph.
fn push(document: &mut Document, text: &str) {
    let start = document.text.len();
    document.text.push_str(text);
    let span = Span::new(start, document.text.len());
    let number = document.paragraphs.len() as u32 + 1;
    document.paragraphs.push(Paragraph::new(span, Part::Body, number));
    document.text.push('\n');
}

/// Puts each paragraph from `first` on in a cell of its own.
fn tabulate(document: &mut Document, first: usize, columns: usize) {
    for (at, paragraph) in document.paragraphs[first..].iter_mut().enumerate() {
        paragraph.cell = Some(at as u32);
        let (row, col) = ((at / columns) as u32 + 1, (at % columns) as u32 + 1);
        let span = Span { end: paragraph.span.end + 1, ..paragraph.span };
        document.cells.push(Cell::new(0, row, col, span));
    }
    let cells: Vec<u32> = (0..document.cells.len() as u32).collect();
    let rows = document.cells.last().map_or(0, |c| c.row);
    document.tables.push(Table::new(1, cells, rows));
}
