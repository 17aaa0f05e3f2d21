//! The names of the fonts (\[MS-DOC\] 2.9.286, SttbfFfn).

use super::bytes::{slice, u16_at, utf16};
use super::fib::{Fib, Pair, damaged};
use crate::fault::Fault;

/// Where the name begins in an FFN (2.9.90).
const NAME: usize = 39;

/// Bytes of a name (2.9.90).
const NAME_BYTES: usize = 2 * 65;

/// Reads the names of the fonts, by index; spaces round a name are none of it.
///
/// # Errors
/// `damaged` when the table ends within a font.
pub(super) fn read(fib: &Fib, table: &[u8]) -> Result<Vec<String>, Fault> {
    let fonts = fib.part(table, Pair::Fonts)?;
    let count = u16_at(fonts, 0).unwrap_or(0);
    let mut names = Vec::new();
    let mut at = 4;
    for _ in 0..count {
        let font = fonts.get(at).and_then(|&len| slice(fonts, at + 1, len.into()));
        let font = font.ok_or_else(|| damaged(&format!("{}, SttbfFfn", fib.table_name()), at))?;
        names.push(name(font));
        at += 1 + font.len();
    }
    Ok(names)
}

fn name(font: &[u8]) -> String {
    let name = font.get(NAME..).unwrap_or_default();
    let name = utf16(&name[..name.len().min(NAME_BYTES)]);
    name.split('\0').next().unwrap_or_default().trim().to_owned()
}
