//! Reads within bounds; integers are little-endian.

/// `len` bytes at `at`.
pub(super) fn slice(bytes: &[u8], at: usize, len: usize) -> Option<&[u8]> {
    bytes.get(at..at.checked_add(len)?)
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    slice(bytes, at, N)?.try_into().ok()
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    array(bytes, at).map(u16::from_le_bytes)
}

pub(super) fn i16_at(bytes: &[u8], at: usize) -> Option<i16> {
    array(bytes, at).map(i16::from_le_bytes)
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    array(bytes, at).map(u32::from_le_bytes)
}

pub(super) fn i32_at(bytes: &[u8], at: usize) -> Option<i32> {
    array(bytes, at).map(i32::from_le_bytes)
}

/// UTF-16 as text; half a surrogate pair becomes U+FFFD.
pub(super) fn utf16(bytes: &[u8]) -> String {
    let units = bytes.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// A PLC (\[MS-DOC\] 2.2.2): character positions, then what stands between each two of them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Plc<'a> {
    bytes: &'a [u8],
    count: usize,
    size: usize,
}

impl<'a> Plc<'a> {
    /// A PLC with elements of `size` bytes; bytes too few for one element make an empty one.
    pub(super) fn new(bytes: &'a [u8], size: usize) -> Plc<'a> {
        Plc { bytes, count: bytes.len().saturating_sub(4) / (4 + size), size }
    }

    /// How many elements it has.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// Position `index`, of which there is one more than of elements; past the end the largest of all.
    pub(super) fn cp(&self, index: usize) -> u32 {
        let known = (index <= self.count).then(|| u32_at(self.bytes, index.checked_mul(4)?)).flatten();
        known.unwrap_or(u32::MAX)
    }

    /// The bytes of an element; none past the end.
    pub(super) fn element(&self, index: usize) -> &'a [u8] {
        let at = (self.count + 1) * 4 + index.min(self.count) * self.size;
        slice(self.bytes, at, self.size).filter(|_| index < self.count).unwrap_or_default()
    }

    /// The first index whose position is not before `cp`: one of `0..=len()`, or `len() + 1`.
    pub(super) fn lower_bound(&self, cp: u32) -> usize {
        let (mut low, mut high) = (0, if self.bytes.len() < 4 { 0 } else { self.count + 1 });
        while low < high {
            let middle = low + (high - low) / 2;
            if self.cp(middle) < cp {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The element whose stretch holds `cp`.
    pub(super) fn find(&self, cp: u32) -> Option<usize> {
        let index = self.lower_bound(cp.saturating_add(1)).checked_sub(1)?;
        (index < self.count).then_some(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_read_past_the_end() {
        assert_eq!(u16_at(&[1, 2, 3], 1), Some(0x0302));
        assert_eq!(u16_at(&[1, 2, 3], 2), None);
        assert_eq!(i16_at(&[0xFF, 0xFF], 0), Some(-1));
        assert_eq!(u32_at(&[1, 0, 0, 0], usize::MAX), None);
        assert_eq!(i32_at(&[1, 0, 0], 0), None);
        assert_eq!(slice(&[1, 2], 1, usize::MAX), None);
    }

    #[test]
    fn a_surrogate_alone_is_no_character() {
        assert_eq!(utf16(&[0x3D, 0xD8, 0x00, 0xDE]), "😀");
        assert_eq!(utf16(&[0x3D, 0xD8, 0x41, 0x00, 0x42]), "\u{FFFD}A");
    }

    #[test]
    fn a_plc_finds_the_stretch_of_a_position() {
        let bytes: Vec<u8> = [0u32, 5, 9].iter().flat_map(|cp| cp.to_le_bytes()).chain([7, 0, 8, 0]).collect();
        let plc = Plc::new(&bytes, 2);
        assert_eq!(plc.len(), 2);
        assert_eq!([0, 4, 5, 8, 9].map(|cp| plc.find(cp)), [Some(0), Some(0), Some(1), Some(1), None]);
        assert_eq!((plc.element(1), plc.element(2)), (&[8, 0][..], &[][..]));
        assert_eq!((plc.cp(2), plc.cp(3)), (9, u32::MAX));
        assert_eq!([0, 1, 9, 10].map(|cp| plc.lower_bound(cp)), [0, 1, 2, 3]);
    }

    #[test]
    fn a_short_plc_is_empty() {
        for bytes in [&[][..], &[1], &[1, 0, 0, 0], &[0; 9]] {
            let plc = Plc::new(bytes, 2);
            assert_eq!((plc.len(), plc.find(0), plc.element(0)), (0, None, &[][..]));
        }
    }
}
