//! Bytes looked at some at a time: asked alike of each byte of a block, without a branch, a question costs a few instructions.

/// Bytes that are looked at together.
pub(crate) const BLOCK: usize = 16;

/// What is put behind the last bytes of a text to make a block of them.
const FILLER: u8 = b'x';

/// Whether `is` holds of a byte of a text with the two behind it; of an `x` it must not.
#[inline]
pub(crate) fn any_three(bytes: &[u8], is: impl Fn(u8, u8, u8) -> bool) -> bool {
    let of = |block: &[u8; BLOCK + 2]| {
        (0..BLOCK).fold(false, |found, at| found | is(block[at], block[at + 1], block[at + 2]))
    };
    let [.., last, end] = *bytes else { return bytes.first().is_some_and(|&only| is(only, FILLER, FILLER)) };
    if is(last, end, FILLER) || is(end, FILLER, FILLER) {
        return true;
    }
    let Some(last) = bytes.last_chunk() else { return of(&filled(bytes)) };
    let mut rest = bytes;
    while let Some(block) = rest.first_chunk() {
        if of(block) {
            return true;
        }
        rest = &rest[BLOCK..];
    }
    of(last)
}

/// A short text with what fills it up.
#[inline]
fn filled(bytes: &[u8]) -> [u8; BLOCK + 2] {
    let mut block = [FILLER; BLOCK + 2];
    block[..bytes.len()].copy_from_slice(bytes);
    block
}

/// Whether a character begins with this byte.
#[inline]
fn begins(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// How many bytes of a block `is` holds of.
#[inline]
fn count(block: &[u8; BLOCK], is: impl Fn(u8) -> bool) -> usize {
    usize::from(block.iter().map(|&byte| u8::from(is(byte))).sum::<u8>())
}

/// Where the character begins before which a text has `before` others; `None` where it has no more.
pub(crate) fn nth_char(text: &str, before: usize) -> Option<usize> {
    let (mut at, mut before, bytes) = (0, before, text.as_bytes());
    while let Some(block) = bytes[at..].first_chunk() {
        let begun = count(block, begins);
        if begun > before {
            break;
        }
        (at, before) = (at + BLOCK, before - begun);
    }
    let mut begun = (at..bytes.len()).filter(|&at| begins(bytes[at]));
    begun.nth(before)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn blocks_answer_as_bytes_one_by_one(text in "[ab ệ▢]{0,60}", before in 0usize..70) {
            let bytes = text.as_bytes();
            let three = |a, b, c| (a, b, c) == (b'a', b'b', b' ') || (a, b) == (b'b', b'b');
            prop_assert_eq!(any_three(bytes, three), text.contains("ab ") || text.contains("bb"));
            prop_assert_eq!(any_three(bytes, |a, _, _| a == b'b'), text.contains('b'));
            prop_assert_eq!(nth_char(&text, before), text.char_indices().nth(before).map(|(at, _)| at));
        }
    }
}
