//! Where in a text shapes may begin, asked of blocks of it at once: most blocks have none.

use std::ops::Range;

use crate::blocks::BLOCK;

/// Bytes from the beginning of a shape to the sign that tells it, at most: `Nhấp …` is told by its last letter.
const BEFORE: usize = 4;

/// The first bytes from `at` on among which a shape may begin, up to `end` at the most.
#[inline]
pub(super) fn next(text: &[u8], at: usize, end: usize) -> Range<usize> {
    let mut start = at;
    while start < end {
        match text[start..].first_chunk() {
            Some(block) if !has_sign(block) => start += BLOCK,
            Some(_) => return at.max(start.saturating_sub(BEFORE))..end.min(start + BLOCK),
            None => return at.max(start.saturating_sub(BEFORE))..end,
        }
    }
    end..end
}

/// Whether one of the first bytes of a block, with the two behind it, tells a shape.
#[inline]
fn has_sign(block: &[u8; BLOCK + 2]) -> bool {
    (0..BLOCK).fold(false, |found, at| found | tells(block[at], block[at + 1], block[at + 2]))
}

/// Whether bytes tell a shape that begins with them or a few bytes before. Without a branch.
#[inline]
fn tells(byte: u8, next: u8, after: u8) -> bool {
    // `[`, `_`, `{`, `|` and some that are as rare; `#`; `<` and `=`; what begins dots, dashes and spaces beyond ASCII.
    let rare = (byte & 0xDF).wrapping_sub(b'[') < 5;
    let sign = (byte == b'#') | (byte | 1 == b'=') | (byte & 0xDF == 0xC2) | (byte == 0xEF);
    // `..`, `--`, `??`, `xx`, `00`, `choose`.
    let twice = (byte == next) & (byte > b' ');
    let apart = (byte == b'.') & (after == b'.') | (byte == b'(') & (next <= b' ');
    let unknown = byte.wrapping_sub(b'X') < 3;
    // The ends of `Nhấp`, `Bấm` and `Chọn`, and the beginning of `Click`, in small letters or capitals.
    let (same, small) = (byte | 1, next | 0x20);
    let pressed = (same == 0xA5) & ((small == b'p') | (small == b'm')) | (same == 0x8D) & (small == b'n');
    let clicked = (byte | 0x20 == b'c') & (small == b'l');
    rare | sign | (byte == b':') | twice | apart | unknown | pressed | clicked
}
