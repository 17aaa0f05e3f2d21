//! The stories of a document one after another, and where things in them refer to.

use super::tables::{Table, plc, tables};
use super::word::word;
use super::{Doc, Holds, Laid, Para, Parts, sprm};

/// One character and what is said of it: indexes of its properties.
#[derive(Debug, Clone, Copy)]
pub(super) struct Char {
    pub(super) unit: u16,
    pub(super) chpx: usize,
    pub(super) papx: usize,
    pub(super) laid: usize,
}

/// Everything flattened.
#[derive(Default)]
pub(super) struct Flat {
    pub(super) chars: Vec<Char>,
    pub(super) chpxs: Vec<Vec<u8>>,
    /// With the style first.
    pub(super) papxs: Vec<Vec<u8>>,
    pub(super) laid: Vec<Laid>,
    /// The character of each thing that is held, from the beginning of its story.
    held: Vec<(u32, Holds)>,
    /// Where sections end.
    pub(super) ends: Vec<u32>,
}

/// A text referred to: where from, and a number that belongs to it.
type Referred = Vec<(u32, u32, Vec<Vec<Para>>)>;

pub(super) fn parts(doc: &Doc) -> Parts {
    let mut flat = Flat::default();
    let mut table = Table { bytes: vec![0; 8], pairs: vec![(0, 0); usize::from(doc.saved.pairs)] };
    let mut ccp = [0u32; 8];
    flat.story(&doc.body);
    ccp[0] = flat.chars.len() as u32;
    let held = std::mem::take(&mut flat.held);
    ccp[1] = notes(&mut flat, &mut table, &held, (2, 3), |holds| match holds {
        Holds::Footnote(text) => Some((2, vec![1, 0], text)),
        _ => None,
    });
    ccp[2] = headers(&mut flat, &mut table, doc);
    let mut in_headers = std::mem::take(&mut flat.held);
    in_headers.iter_mut().for_each(|held| held.0 -= ccp[0] + ccp[1]);
    ccp[4] = notes(&mut flat, &mut table, &held, (4, 5), |holds| match holds {
        Holds::Comment(author, text) => {
            Some((5, [vec![0; 20], author.to_le_bytes().to_vec(), vec![0; 8]].concat(), text))
        }
        _ => None,
    });
    ccp[5] = notes(&mut flat, &mut table, &held, (46, 47), |holds| match holds {
        Holds::Endnote(text) => Some((2, vec![1, 0], text)),
        _ => None,
    });
    let boxes = [textboxes(&held, 1 << 10), textboxes(&in_headers, 2 << 10)];
    ccp[6] = write_boxes(&mut flat, &mut table, &boxes[0], (40, 56));
    ccp[7] = write_boxes(&mut flat, &mut table, &boxes[1], (41, 58));
    table.add(50, &drawings(&boxes));
    if flat.chars.len() as u32 > ccp[0] {
        flat.para(&Para::default());
    }
    tables(doc, &mut table);
    let word = word(doc, &flat, &mut table, ccp);
    let table_name = if doc.saved.table_1 { "1Table" } else { "0Table" };
    Parts { word, table: table.bytes, data: doc.data.clone(), table_name, others: Vec::new() }
}

impl Flat {
    fn story(&mut self, paras: &[Para]) {
        paras.iter().for_each(|para| self.para(para));
    }

    fn para(&mut self, para: &Para) {
        let papx = index(&mut self.papxs, [&para.style.to_le_bytes()[..], &para.papx].concat());
        for run in &para.runs {
            let laid = if run.laid == Laid::Nothing { &para.laid } else { &run.laid };
            let (chpx, laid) = (index(&mut self.chpxs, run.chpx.clone()), index(&mut self.laid, laid.clone()));
            self.chars.extend(run.text.encode_utf16().map(|unit| Char { unit, chpx, papx, laid }));
            let at = self.cp();
            self.held.extend(run.holds.clone().map(|holds| (at - 1, holds)));
        }
        let (chpx, laid) = (index(&mut self.chpxs, para.mark_chpx.clone()), index(&mut self.laid, para.laid.clone()));
        self.chars.push(Char { unit: if para.mark == 0 { 13 } else { para.mark }, chpx, papx, laid });
        self.ends.extend((para.mark == 12).then(|| self.cp()));
    }

    pub(super) fn cp(&self) -> u32 {
        self.chars.len() as u32
    }
}

/// The index of a value in a list that holds it once.
fn index<T: PartialEq>(list: &mut Vec<T>, value: T) -> usize {
    list.iter().position(|known| *known == value).unwrap_or_else(|| {
        list.push(value);
        list.len() - 1
    })
}

/// Writes a story of notes; gives its length. `wanted` picks what belongs to it: the character that refers to a
/// note and stands first in it, the element of the reference, the text.
fn notes<'a>(
    flat: &mut Flat,
    table: &mut Table,
    held: &'a [(u32, Holds)],
    pairs: (usize, usize),
    wanted: impl Fn(&'a Holds) -> Option<(u16, Vec<u8>, &'a Vec<Para>)>,
) -> u32 {
    let (mut refs, mut elements, mut texts) = (Vec::new(), Vec::new(), Vec::new());
    let start = flat.cp();
    for (at, holds) in held {
        let Some((code, element, text)) = wanted(holds) else { continue };
        refs.push(*at);
        elements.extend(element);
        texts.push(flat.cp() - start);
        let first = flat.chars.len();
        flat.story(text);
        let chpx = index(&mut flat.chpxs, sprm(0x0855, &[1]));
        flat.chars.insert(first, Char { unit: code, chpx, ..flat.chars[first] });
    }
    if refs.is_empty() {
        return 0;
    }
    texts.push(flat.cp() - start);
    flat.para(&Para::default());
    texts.push(flat.cp() - start);
    refs.push(start);
    table.add(pairs.0, &plc(&refs, &elements));
    table.add(pairs.1, &plc(&texts, &[]));
    flat.cp() - start
}

/// Writes headers and footers; gives the length of their story.
fn headers(flat: &mut Flat, table: &mut Table, doc: &Doc) -> u32 {
    if doc.margins.is_empty() {
        return 0;
    }
    let start = flat.cp();
    // Separators of notes come first; none has a text.
    let mut cps = vec![0; 6];
    for margin in doc.margins.iter().flatten() {
        cps.push(flat.cp() - start);
        if !margin.is_empty() {
            flat.story(margin);
            flat.para(&Para::default());
        }
    }
    cps.push(flat.cp() - start);
    flat.para(&Para::default());
    cps.push(flat.cp() - start);
    table.add(11, &plc(&cps, &[]));
    flat.cp() - start
}

/// The text boxes among what is held: where each drawing stands, its number, the texts of its boxes. The boxes of a
/// group have the numbers after its own.
fn textboxes(held: &[(u32, Holds)], first: u32) -> Referred {
    let mut boxes = Referred::new();
    let mut number = first;
    for (at, holds) in held {
        let texts = match holds {
            Holds::Textbox(text) => vec![text.clone()],
            Holds::Group(texts) => [vec![Vec::new()], texts.clone()].concat(),
            _ => continue,
        };
        number += 1;
        let own = number;
        number += texts.len() as u32 - 1;
        boxes.push((*at, own, texts));
    }
    boxes
}

fn write_boxes(flat: &mut Flat, table: &mut Table, boxes: &Referred, pairs: (usize, usize)) -> u32 {
    if boxes.is_empty() {
        return 0;
    }
    let (start, mut anchors, mut spas, mut texts, mut ftxbxs) =
        (flat.cp(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (at, own, of_shapes) in boxes {
        anchors.push(*at);
        spas.extend([&own.to_le_bytes()[..], &[0; 22]].concat());
        for (number, text) in (*own..).zip(of_shapes).filter(|(_, text)| !text.is_empty()) {
            texts.push(flat.cp() - start);
            ftxbxs.extend([&[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &number.to_le_bytes(), &[0; 4]].concat());
            flat.story(text);
        }
    }
    // The last element is always a spare.
    texts.push(flat.cp() - start);
    ftxbxs.extend([&[0; 8][..], &[1, 0], &[0; 12]].concat());
    flat.para(&Para::default());
    texts.push(flat.cp() - start);
    anchors.push(flat.cp());
    table.add(pairs.0, &plc(&anchors, &spas));
    table.add(pairs.1, &plc(&texts, &ftxbxs));
    flat.cp() - start
}

/// The drawings of both documents ([MS-ODRAW]): each shape with its number, groups with the shapes in them.
fn drawings(boxes: &[Referred; 2]) -> Vec<u8> {
    if boxes.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let record = |kind: u16, version: u16, content: &[u8]| {
        [&version.to_le_bytes()[..], &kind.to_le_bytes(), &(content.len() as u32).to_le_bytes(), content].concat()
    };
    let container = |kind: u16, content: &[u8]| record(kind, 0xF, content);
    let shape =
        |number: u32| container(0xF004, &record(0xF00A, 0x0CA2, &[&number.to_le_bytes()[..], &[0; 4]].concat()));
    let mut out = container(0xF000, &[]);
    for (index, boxes) in boxes.iter().enumerate().filter(|(_, boxes)| !boxes.is_empty()) {
        let mut patriarch = shape(1 << (10 + index));
        for (_, own, texts) in boxes {
            let shapes: Vec<u8> = (*own..).take(texts.len()).flat_map(shape).collect();
            patriarch.extend(if texts.len() == 1 { shapes } else { container(0xF003, &shapes) });
        }
        out.push(index as u8);
        out.extend(container(0xF002, &container(0xF003, &patriarch)));
    }
    out
}
