//! Tables as the page has them.

use super::doc::{Doc, Para, Run, row_mark, sprm};
use super::*;

/// Flags of a cell that is joined to the one on its left; that begins, and continues, a merge downwards.
const JOINED: u16 = 1;
const BEGINS: u16 = 3 << 5;
const CONTINUES: u16 = 1 << 5;

fn doc(body: Vec<Para>) -> Doc {
    Doc { body, ..Doc::default() }
}

/// A row at depth 1.
fn row(cells: &[&str], edges: &[i16], flags: &[u16], more: &[u8]) -> Vec<Para> {
    let cells = cells.iter().map(|cell| Para::new(cell).cell(1));
    cells.chain([row_mark(1, edges, flags, more)]).collect()
}

/// Of each cell with its row: its column, its width, whether it is merged.
fn grid(document: &Document) -> Vec<(u32, u32, u32, bool)> {
    document.cells.iter().map(|cell| (cell.row, cell.col, cell.width, cell.merged)).collect()
}

#[test]
fn columns_come_from_the_edges_of_all_rows() {
    let body = [
        row(&["a", "b"], &[0, 1000, 3000], &[0; 2], &[]),
        row(&["c", "d", "e"], &[0, 1010, 2000, 3000], &[0; 3], &[]),
        row(&["f"], &[1000, 3000], &[0], &[]),
        vec![Para::new("sau bảng")],
    ];
    let document = page(&doc(body.concat()));
    let cells = [(1, 1, 1), (1, 2, 2), (2, 1, 1), (2, 2, 1), (2, 3, 1), (3, 2, 2)];
    assert_eq!(grid(&document), cells.map(|(row, col, width)| (row, col, width, false)));
    assert_eq!(document.tables.len(), 1);
    assert_eq!(lines(&document)[6], "body ¶1 | sau bảng");
}

#[test]
fn merged_cells_show_the_first_of_them() {
    let edges = [0, 1000, 2000, 3000];
    let body = [
        row(&["Lĩnh vực", "thuốc lá", "x"], &edges, &[2, JOINED, BEGINS], &[]),
        row(&["a", "b", "che"], &edges, &[0, 0, CONTINUES], &[]),
    ];
    let document = page(&doc(body.concat()));
    assert_eq!(
        grid(&document),
        [(1, 1, 2, false), (1, 3, 1, false), (2, 1, 1, false), (2, 2, 1, false), (2, 3, 1, true)]
    );
    assert!(!document.text.contains("thuốc lá") && !document.text.contains("che"));
}

#[test]
fn cells_of_several_paragraphs() {
    let mut body = vec![Para::new("một").inside(1), Para::new("hai").inside(1)];
    body.extend(row(&["ba", "bốn"], &[0, 10, 2000], &[0; 2], &[]));
    let document = page(&doc(body));
    let lines = lines(&document);
    assert_eq!(lines[2..], ["body table 1 row 1 col 1 ¶3 | ba", "body table 1 row 1 col 2 ¶1 | bốn"]);
}

#[test]
fn tables_are_nested_three_deep() {
    let inner = |depth: u32, text: &str| {
        let edges = [0, 1000];
        [Para::new(text).cell(depth), row_mark(depth, &edges, &[0], &[])]
    };
    let mut body = vec![Para::new("ngoài").inside(1)];
    body.push(Para::new("giữa").inside(2));
    body.extend(inner(3, "trong"));
    body.extend(inner(3, "dưới"));
    body.push(Para::new("hết giữa").cell(2));
    body.push(row_mark(2, &[0, 1000], &[0], &[]));
    body.extend(row(&["hết"], &[0, 1000], &[0], &[]));
    body.push(Para::new("sau"));
    let document = page(&doc(body));
    let lines = lines(&document);
    assert_eq!(
        lines,
        [
            "body table 1 row 1 col 1 ¶1 | ngoài",
            "body table 1 row 1 col 1 table 1 row 1 col 1 ¶1 | giữa",
            "body table 1 row 1 col 1 table 1 row 1 col 1 table 1 row 1 col 1 ¶1 | trong",
            "body table 1 row 1 col 1 table 1 row 1 col 1 table 1 row 2 col 1 ¶1 | dưới",
            "body table 1 row 1 col 1 table 1 row 1 col 1 ¶2 | hết giữa",
            "body table 1 row 1 col 1 ¶2 | hết",
            "body ¶1 | sau",
        ]
    );
}

#[test]
fn rows_are_in_two_tables_where_something_tells_them_apart() {
    let of = |first: &[u8], second: &[u8]| {
        let body = [row(&["a"], &[0, 1000], &[0], first), row(&["b"], &[0, 1000], &[0], second)];
        page(&doc(body.concat())).tables.len()
    };
    let (one, two) = (sprm(0x7469, &[1, 0, 0, 0]), sprm(0x7469, &[2, 0, 0, 0]));
    assert_eq!((of(&[], &[]), of(&one, &one), of(&one, &two), of(&[], &one)), (1, 1, 2, 2));
    // Edges alone tell nothing.
    let body = [row(&["a"], &[0, 1000], &[0], &[]), row(&["b"], &[500, 700], &[0], &[])];
    assert_eq!(page(&doc(body.concat())).tables.len(), 1);
}

#[test]
fn a_deleted_row_is_none_and_a_hidden_one_only_if_it_shows_nothing() {
    let marked = |text: &str, chpx: Vec<u8>| {
        let mut row = row(&[text], &[0, 1000], &[0], &[]);
        row[1].mark_chpx = chpx;
        row
    };
    let body = [
        marked("bỏ", sprm(0x0800, &[1])),
        marked("còn", sprm(0x083C, &[1])),
        marked("", sprm(0x083C, &[1])),
        marked("cuối", vec![]),
    ];
    let document = page(&doc(body.concat()));
    assert_eq!(
        lines(&document),
        ["body table 1 row 1 col 1 ¶1 | còn", "body table 1 row 2 col 1 ¶1 | ", "body table 1 row 3 col 1 ¶1 | cuối"]
    );
    assert_eq!(document.notes.deletions, 1);
}

#[test]
fn what_a_row_leaves_out_is_plain() {
    // A cell more than the row tells of, a row without a description, one without a mark.
    let body = [
        row(&["a", "b"], &[0, 1000], &[0], &[]),
        vec![
            Para::new("c").cell(1),
            Para { papx: [sprm(0x2416, &[1]), sprm(0x2417, &[1])].concat(), mark: 7, ..Para::default() },
        ],
        vec![Para::new("d").cell(1), Para::new("sau")],
    ];
    let document = page(&doc(body.concat()));
    assert_eq!(
        grid(&document).iter().map(|cell| (cell.0, cell.1)).collect::<Vec<_>>(),
        [(1, 1), (1, 2), (2, 1), (3, 1)]
    );
    assert_eq!(lines(&document)[4], "body ¶1 | sau");
}

#[test]
fn a_line_below_a_cell_is_a_line_to_write_on() {
    let mut tc = vec![2, 0, 0];
    tc.extend([0xE8, 3, 0xD0, 7]);
    tc.extend([0; 20]);
    tc.extend([&[0; 12][..], &[4, 1, 1, 0], &[0; 4]].concat());
    let mark =
        Para { papx: [sprm(0x2416, &[1]), sprm(0x2417, &[1]), sprm(0xD608, &tc)].concat(), mark: 7, ..Para::default() };
    let body = vec![Para::new("Họ tên:").cell(1), Para::new("").cell(1), mark];
    let document = page(&doc(body));
    assert_eq!(marked(&document, |kind| kind == MarkKind::Line), [" "]);
}

#[test]
fn text_after_the_last_mark_is_not_lost() {
    let parts = Doc { body: vec![Para::new("một"), Para::of(vec![Run::new("hai")])], ..Doc::default() }.parts();
    let mut cut = parts;
    // The main text is one character shorter: its last mark is left out.
    cut.word[76] -= 1;
    let document = crate::doc::read(&cut.file()).unwrap();
    assert_eq!(lines(&document), ["body ¶1 | một", "body ¶2 | hai"]);
}
