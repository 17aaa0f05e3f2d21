//! Form fields (\[MS-DOC\] 2.9.78, FFData).

use super::bytes::{i32_at, slice, u16_at, u32_at, utf16};
use crate::compose::fields::Form;

/// Where FFData begins: behind a header whose length stands here (NilPICFAndBinData, 2.9.157).
const HEADER_LENGTH: usize = 4;

/// What a form field says where nothing was chosen.
const UNSET: u16 = 25;

/// Entries of a list; Word allows 25.
const ENTRIES: u16 = 50;

/// What a form field is.
const BOX: u16 = 1;
const LIST: u16 = 2;

/// Reads the form whose data begin here; `None` when they are none.
pub(super) fn read(data: &[u8]) -> Option<Form> {
    let length = usize::try_from(i32_at(data, 0)?).ok()?;
    let form = slice(data, 0, length)?.get(usize::from(u16_at(data, HEADER_LENGTH)?)..)?;
    if u32_at(form, 0)? != u32::MAX {
        return None;
    }
    let bits = u16_at(form, 4)?;
    let (kind, result) = (bits & 3, (bits >> 2) & 0x1F);
    let result = (result != UNSET).then_some(result);
    let (_, mut rest) = string(form.get(10..)?)?;
    let mut form = Form::default();
    if kind != BOX && kind != LIST {
        form.hint = string(rest)?.0.trim().to_owned();
        return Some(form);
    }
    let default = u16_at(rest, 0)?;
    if kind == BOX {
        form.checked = result.map(|result| result != 0);
        form.checked_before = default != 0;
        return Some(form);
    }
    form.chosen = usize::from(result.unwrap_or(default));
    rest = &rest[2..];
    // Its format, its help, its line of status, its macros.
    for _ in 0..5 {
        rest = string(rest)?.1;
    }
    form.entries = entries(rest).unwrap_or_default();
    Some(form)
}

/// The entries of a list (hsttbDropList, 2.9.78).
fn entries(list: &[u8]) -> Option<Vec<String>> {
    let (count, extra) = (u16_at(list, 2)?, usize::from(u16_at(list, 4)?));
    let mut rest = list.get(6..)?;
    let mut entries = Vec::new();
    for _ in 0..count.min(ENTRIES) {
        let count = u16_at(rest, 0).filter(|&count| count <= STRING)?;
        let entry = slice(rest, 2, 2 * usize::from(count))?;
        entries.push(utf16(entry));
        rest = rest.get(2 + entry.len() + extra..)?;
    }
    Some(entries)
}

/// Characters of the longest string: a text, a help (2.9.78).
const STRING: u16 = 255;

/// A string with its length before it and a zero behind it (Xstz, 2.9.356), and what follows.
fn string(bytes: &[u8]) -> Option<(String, &[u8])> {
    let count = u16_at(bytes, 0).filter(|&count| count <= STRING)?;
    let text = slice(bytes, 2, 2 * usize::from(count))?;
    Some((utf16(text), bytes.get(4 + text.len()..)?))
}
