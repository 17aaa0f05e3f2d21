//! Rows and their marks.

use super::doc::{Doc, Para, row_mark, sprm};
use super::*;
use crate::doc::tap::{Down, Tap};

fn taps(doc: &Doc) -> Vec<(u8, Tap)> {
    with(doc, |model| {
        let (mut pap, mut found) = (Pap::default(), Vec::new());
        for paragraph in paragraphs(model, Story::Main).unwrap() {
            model.pap(&paragraph, &mut pap).unwrap();
            if pap.ends_row() {
                let mut tap = Tap::default();
                model.tap(&paragraph, &mut tap).unwrap();
                found.push((pap.depth(), tap));
            }
        }
        found
    })
}

#[test]
fn rows_end_at_any_depth() {
    let body = vec![
        Para::new("trong").cell(2),
        row_mark(2, &[0, 50], &[0], &[]),
        Para::new("ngoài").cell(1),
        Para::new("bên").cell(1),
        row_mark(1, &[0, 100, 200], &[0, 2 << 5], &[]),
    ];
    let found = taps(&Doc { body, ..Doc::default() });
    assert_eq!(
        found.iter().map(|(depth, tap)| (*depth, tap.edges.clone())).collect::<Vec<_>>(),
        [(2, vec![0, 50]), (1, vec![0, 100, 200])]
    );
    assert_eq!(found[1].1.cells[1].down, Down::Begins);
}

#[test]
fn marks_of_cells_are_no_rows() {
    let body = vec![Para::new("một").cell(2), Para::new("hai").cell(1), Para::new("ba").inside(1)];
    with(&Doc { body, ..Doc::default() }, |model| {
        let found: Vec<_> = (0..3)
            .map(|index| pap(model, index))
            .map(|pap| (pap.depth(), pap.ends_inner_cell(), pap.ends_row()))
            .collect();
        assert_eq!(found, [(2, true, false), (1, false, false), (1, false, false)]);
    });
}

#[test]
fn properties_of_a_row_may_stand_in_data() {
    let mut doc = Doc::default();
    let edges = [&[1][..], &[5, 0, 9, 0]].concat();
    let far = doc.far(0x646B, &sprm(0xD608, &edges));
    let old = sprm(0xD608, &[1, 0, 0, 1, 0]);
    doc.body = vec![Para { mark: 7, ..Para::new("").inside(1).with(&sprm(0x2417, &[1])).with(&far).with(&old) }];
    assert_eq!(taps(&doc)[0].1.edges, [5, 9]);
}
