//! The stream `WordDocument`: the FIB, the text in pieces, pages of formatting.

use super::stories::Flat;
use super::tables::{Table, plc};
use super::{Doc, Laid, Width};

/// Where the text begins: after the longest FIB.
const TEXT: usize = 2048;

/// A stretch of characters that are written together.
struct Piece {
    first: usize,
    end: usize,
    narrow: bool,
    at: usize,
}

/// The stream `WordDocument`.
pub(super) fn word(doc: &Doc, flat: &Flat, table: &mut Table, ccp: [u32; 8]) -> Vec<u8> {
    let mut word = vec![0; TEXT];
    let pieces = write_text(doc, flat, &mut word);
    table.add(33, &clx(flat, &pieces));
    word.resize(word.len().next_multiple_of(512), 0);
    for (pair, papx) in [(12, false), (13, true)] {
        let runs = runs(flat, &pieces, papx);
        let pages = pages(&runs, papx);
        let numbers = (word.len() / 512..).take(pages.len()).flat_map(|number| (number as u32).to_le_bytes());
        let mut firsts: Vec<u32> = pages.iter().map(|page| page.0).collect();
        firsts.push(TEXT as u32 + 2 * flat.cp());
        table.add(pair, &plc(&firsts, &numbers.collect::<Vec<_>>()));
        pages.iter().for_each(|page| word.extend(&page.1));
    }
    let none = [Vec::new()];
    let sections = if doc.sections.is_empty() { &none[..] } else { &doc.sections };
    let mut seds = Vec::new();
    for list in sections {
        let at = if list.is_empty() { u32::MAX } else { word.len() as u32 };
        seds.extend([&[0, 0][..], &at.to_le_bytes(), &[0; 6]].concat());
        if !list.is_empty() {
            word.extend((list.len() as u16).to_le_bytes());
            word.extend(list);
        }
    }
    let cps: Vec<u32> = [0].iter().chain(&flat.ends).copied().take(sections.len()).chain([ccp[0]]).collect();
    table.add(6, &plc(&cps, &seds));
    fib(doc, &mut word, table, ccp);
    word
}

/// Cuts the text into pieces and writes them.
fn write_text(doc: &Doc, flat: &Flat, word: &mut Vec<u8>) -> Vec<Piece> {
    let (mixed, longest) = match doc.saved.width {
        Width::Mixed(longest) => (true, longest),
        _ => (false, usize::MAX),
    };
    let fits = |unit: u16| unit < 0x80 || (0xA0..0x100).contains(&unit);
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, char) in flat.chars.iter().enumerate() {
        let narrow = doc.saved.width == Width::Narrow || (mixed && fits(char.unit));
        match pieces.last_mut() {
            Some(last)
                if last.narrow == narrow && flat.chars[last.first].laid == char.laid && at - last.first < longest =>
            {
                last.end = at + 1;
            }
            _ => pieces.push(Piece { first: at, end: at + 1, narrow, at: 0 }),
        }
    }
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    if doc.saved.backwards {
        order.reverse();
    }
    for index in order {
        let piece = &mut pieces[index];
        word.resize(word.len().next_multiple_of(2), 0);
        piece.at = word.len();
        for char in &flat.chars[piece.first..piece.end] {
            let bytes = char.unit.to_le_bytes();
            word.extend(if piece.narrow { &bytes[..1] } else { &bytes });
        }
    }
    pieces
}

fn clx(flat: &Flat, pieces: &[Piece]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut prms = Vec::new();
    let mut lists = 0u16;
    for laid in &flat.laid {
        prms.push(match laid {
            Laid::Nothing => 0,
            Laid::One(isprm, operand) => u16::from(*isprm) << 1 | u16::from(*operand) << 8,
            Laid::List(list) => {
                out.push(1);
                out.extend((list.len() as u16).to_le_bytes());
                out.extend(list);
                lists += 1;
                (lists - 1) << 1 | 1
            }
        });
    }
    let cps: Vec<u32> = pieces.iter().map(|piece| piece.first as u32).chain([flat.cp()]).collect();
    let pcd = |piece: &Piece| {
        let fc = if piece.narrow { (piece.at as u32 * 2) | (1 << 30) } else { piece.at as u32 };
        [&[0, 0][..], &fc.to_le_bytes(), &prms[flat.chars[piece.first].laid].to_le_bytes()].concat()
    };
    let table = plc(&cps, &pieces.iter().flat_map(pcd).collect::<Vec<_>>());
    out.push(2);
    out.extend((table.len() as u32).to_le_bytes());
    out.extend(table);
    out
}

/// Stretches of the stream with the same properties, in order: where each begins, and the properties.
fn runs<'a>(flat: &'a Flat, pieces: &[Piece], papx: bool) -> Vec<(u32, &'a [u8])> {
    let mut runs: Vec<(u32, usize)> = Vec::new();
    let mut order: Vec<&Piece> = pieces.iter().collect();
    order.sort_by_key(|piece| piece.at);
    let mut end = TEXT as u32;
    for piece in order {
        let mut before = None;
        for at in piece.first..piece.end {
            let char = &flat.chars[at];
            let index = if papx { char.papx } else { char.chpx };
            let fc = piece.at + (at - piece.first) * if piece.narrow { 1 } else { 2 };
            // Each paragraph is a run of its own.
            let begins = papx && at > piece.first && matches!(flat.chars[at - 1].unit, 7 | 12 | 13);
            if before != Some(index) || begins {
                runs.push((fc as u32, index));
                before = Some(index);
            }
            end = fc as u32 + 2;
        }
    }
    let lists = if papx { &flat.papxs } else { &flat.chpxs };
    let runs = runs.into_iter().map(|(fc, index)| (fc, lists[index].as_slice()));
    runs.chain([(end, &[][..])]).collect()
}

/// Packs runs into pages; the last run only ends the one before. Gives the first place of each page.
fn pages(runs: &[(u32, &[u8])], papx: bool) -> Vec<(u32, Vec<u8>)> {
    let entry = if papx { 13 } else { 1 };
    let mut pages = Vec::new();
    let mut first = 0;
    while first + 1 < runs.len() {
        let (mut page, mut free, mut count, mut offsets) = (vec![0; 512], 511usize, 0, Vec::new());
        while let Some((_, list)) = runs[first..runs.len() - 1].get(count) {
            let bytes = properties(list, papx);
            let Some(room) = free.checked_sub(bytes.len()) else { break };
            let at = if bytes.is_empty() { free } else { room & !1 };
            if at < (count + 2) * 4 + (count + 1) * entry {
                break;
            }
            page[at..at + bytes.len()].copy_from_slice(&bytes);
            offsets.push(if bytes.is_empty() { 0 } else { (at / 2) as u8 });
            (free, count) = (at, count + 1);
        }
        for (index, run) in runs[first..=first + count].iter().enumerate() {
            page[4 * index..4 * index + 4].copy_from_slice(&run.0.to_le_bytes());
        }
        for (index, offset) in offsets.iter().enumerate() {
            page[4 * (count + 1) + index * entry] = *offset;
        }
        page[511] = count as u8;
        pages.push((runs[first].0, page));
        assert!(count > 0, "properties of more than a page");
        first += count;
    }
    pages
}

/// A Chpx, or a PapxInFkp in either of its forms.
fn properties(list: &[u8], papx: bool) -> Vec<u8> {
    match (list.len(), papx) {
        (0, _) => Vec::new(),
        (len, false) => [&[u8::try_from(len).unwrap()][..], list].concat(),
        (len, true) if len % 2 == 1 => [&[len.div_ceil(2) as u8][..], list].concat(),
        (len, true) => [&[0, (len / 2) as u8][..], list].concat(),
    }
}

fn fib(doc: &Doc, word: &mut [u8], table: &Table, ccp: [u32; 8]) {
    let mut at = 0;
    let mut put = |to: Option<usize>, bytes: &[u8]| {
        at = to.unwrap_or(at);
        word[at..at + bytes.len()].copy_from_slice(bytes);
        at += bytes.len();
    };
    put(Some(0), &0xA5ECu16.to_le_bytes());
    put(None, &doc.saved.version.to_le_bytes());
    put(Some(10), &(if doc.saved.table_1 { 0x0200u16 } else { 0 }).to_le_bytes());
    put(Some(32), &14u16.to_le_bytes());
    put(Some(62), &22u16.to_le_bytes());
    put(Some(76), &ccp.map(u32::to_le_bytes).concat());
    put(Some(152), &doc.saved.pairs.to_le_bytes());
    for (offset, length) in &table.pairs {
        put(None, &offset.to_le_bytes());
        put(None, &length.to_le_bytes());
    }
}
