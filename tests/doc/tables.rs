//! The table stream: its parts, and those that do not depend on the text.

use super::{Doc, InUse, Level, List, Style, utf16, xst};

/// A part of the table stream by its pair.
pub(super) struct Table {
    pub(super) bytes: Vec<u8>,
    pub(super) pairs: Vec<(u32, u32)>,
}

impl Table {
    pub(super) fn add(&mut self, pair: usize, bytes: &[u8]) {
        if let Some(pair) = self.pairs.get_mut(pair).filter(|_| !bytes.is_empty()) {
            *pair = (self.bytes.len() as u32, bytes.len() as u32);
            self.bytes.extend(bytes);
        }
    }
}

pub(super) fn plc(cps: &[u32], elements: &[u8]) -> Vec<u8> {
    cps.iter().flat_map(|cp| cp.to_le_bytes()).chain(elements.iter().copied()).collect()
}

/// What stands in the table stream and does not depend on the text.
pub(super) fn tables(doc: &Doc, table: &mut Table) {
    table.add(1, &style_sheet(&doc.styles));
    table.add(15, &fonts(&doc.fonts));
    if doc.facing_pages {
        table.add(31, &[1, 0, 0, 0]);
    }
    table.add(36, &doc.authors.iter().flat_map(|author| xst(author)).collect::<Vec<_>>());
    let (lists, levels) = lists(&doc.lists);
    table.add(73, &lists);
    table.bytes.extend(levels);
    table.add(74, &in_use(&doc.lists_in_use));
}

fn style_sheet(styles: &[Style]) -> Vec<u8> {
    if styles.is_empty() {
        return Vec::new();
    }
    let mut out = [&18u16.to_le_bytes()[..], &(styles.len() as u16).to_le_bytes(), &[10, 0], &[0; 14]].concat();
    for (istd, style) in (0u16..).zip(styles) {
        let mut std = Vec::new();
        let (kind, count) = if style.of_characters { (2, 1) } else { (1, 2) };
        for word in [style.sti, kind | style.base.unwrap_or(0xFFF) << 4, count, 0, 0] {
            std.extend(word.to_le_bytes());
        }
        std.extend([xst(style.name), vec![0, 0]].concat());
        let papx = [&istd.to_le_bytes()[..], &style.papx].concat();
        for list in [&papx, &style.chpx].into_iter().skip(usize::from(style.of_characters)) {
            std.resize(std.len().next_multiple_of(2), 0);
            std.extend((list.len() as u16).to_le_bytes());
            std.extend(list);
        }
        std.resize(std.len().next_multiple_of(2), 0);
        out.extend((std.len() as u16).to_le_bytes());
        out.extend(std);
    }
    out
}

fn fonts(fonts: &[&str]) -> Vec<u8> {
    if fonts.is_empty() {
        return Vec::new();
    }
    let mut out = [&(fonts.len() as u16).to_le_bytes()[..], &[0, 0]].concat();
    for font in fonts {
        let font = [vec![0; 39], utf16(font), vec![0, 0]].concat();
        out.push(font.len() as u8);
        out.extend(font);
    }
    out
}

/// The lists, and the levels that follow them.
fn lists(lists: &[List]) -> (Vec<u8>, Vec<u8>) {
    if lists.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let mut out = (lists.len() as u16).to_le_bytes().to_vec();
    for list in lists {
        out.extend([&list.id.to_le_bytes()[..], &[0; 22], &[u8::from(list.levels.len() == 1), 0]].concat());
    }
    (out, lists.iter().flat_map(|list| &list.levels).flat_map(level).collect())
}

fn level(level: &Level) -> Vec<u8> {
    let mut out = level.start.to_le_bytes().to_vec();
    out.extend([level.format, level.flags]);
    out.resize(15, 0);
    out.push(level.suffix);
    out.resize(24, 0);
    out.extend([level.chpx.len() as u8, level.papx.len() as u8, level.restart, 0]);
    [out, level.papx.clone(), level.chpx.clone(), xst(level.text)].concat()
}

fn in_use(lists: &[InUse]) -> Vec<u8> {
    if lists.is_empty() {
        return Vec::new();
    }
    let mut out = (lists.len() as u32).to_le_bytes().to_vec();
    for list in lists {
        out.extend([&list.id.to_le_bytes()[..], &[0; 8], &[list.overrides.len() as u8, 0, 0, 0]].concat());
    }
    for list in lists {
        out.extend(u32::MAX.to_le_bytes());
        for (index, start, own) in &list.overrides {
            let flags = u32::from(*index) | u32::from(start.is_some()) << 4 | u32::from(own.is_some()) << 5;
            out.extend([start.unwrap_or(0).to_le_bytes(), flags.to_le_bytes()].concat());
            out.extend(own.as_ref().map(level).unwrap_or_default());
        }
    }
    out
}
