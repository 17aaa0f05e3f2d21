//! A zip written by hand, so that every field of it can lie.

use flate2::{Compress, Compression, FlushCompress};

/// An entry and what its headers say of it.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) name: Vec<u8>,
    /// As stored: deflated already when the method says so.
    pub(crate) data: Vec<u8>,
    pub(crate) method: u16,
    pub(crate) flags: u16,
    pub(crate) crc: u32,
    /// Size after inflation, as the headers have it.
    pub(crate) size: u32,
    /// Sizes stand in a zip64 extra field.
    pub(crate) zip64: bool,
}

/// General purpose bits (APPNOTE 4.4.4).
pub(crate) const ENCRYPTED: u16 = 1;
pub(crate) const DESCRIPTOR: u16 = 1 << 3;
const UTF8: u16 = 1 << 11;

impl Entry {
    pub(crate) fn stored(name: &str, data: impl AsRef<[u8]>) -> Entry {
        let data = data.as_ref().to_vec();
        let (crc, size) = (crc32fast::hash(&data), data.len() as u32);
        Entry { name: name.into(), data, method: 0, flags: UTF8, crc, size, zip64: false }
    }

    pub(crate) fn deflated(name: &str, data: impl AsRef<[u8]>) -> Entry {
        let entry = Entry::stored(name, data);
        Entry { data: deflate(&entry.data), method: 8, ..entry }
    }

    /// The fields that a local and a central header share, from the version on.
    fn fields(&self, local: bool) -> Vec<u8> {
        let descriptor = local && self.flags & DESCRIPTOR != 0;
        let known = |n: u32| if descriptor { 0 } else { n };
        let sizes = if self.zip64 { [u32::MAX; 2] } else { [known(self.data.len() as u32), known(self.size)] };
        let mut out = Vec::new();
        for field in [45, self.flags, self.method, 0, 0x21] {
            out.extend(u16::to_le_bytes(field));
        }
        for field in [known(self.crc), sizes[0], sizes[1]] {
            out.extend(u32::to_le_bytes(field));
        }
        out.extend((self.name.len() as u16).to_le_bytes());
        out.extend((self.extra().len() as u16).to_le_bytes());
        out
    }

    /// APPNOTE 4.5.3.
    fn extra(&self) -> Vec<u8> {
        if !self.zip64 {
            return Vec::new();
        }
        let sizes = [u64::from(self.size), self.data.len() as u64];
        [1u16, 16].iter().flat_map(|n| n.to_le_bytes()).chain(sizes.iter().flat_map(|n| n.to_le_bytes())).collect()
    }

    fn local(&self) -> Vec<u8> {
        let mut out = [b"PK\x03\x04", self.fields(true).as_slice(), &self.name, &self.extra(), &self.data].concat();
        if self.flags & DESCRIPTOR != 0 {
            out.extend(b"PK\x07\x08");
            out.extend([self.crc, self.data.len() as u32, self.size].iter().flat_map(|n| n.to_le_bytes()));
        }
        out
    }

    fn central(&self, offset: u32) -> Vec<u8> {
        let mut out = [b"PK\x01\x02\x2D\x00", self.fields(false).as_slice()].concat();
        out.extend([0; 10]);
        out.extend(offset.to_le_bytes());
        [out, self.name.clone(), self.extra()].concat()
    }
}

/// The archive, with its directory.
pub(crate) fn archive(entries: &[Entry]) -> Vec<u8> {
    archive_at(entries, |_, offset| offset)
}

/// The same with offsets of local headers as `place` has them.
pub(crate) fn archive_at(entries: &[Entry], place: impl Fn(usize, u32) -> u32) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (index, entry) in entries.iter().enumerate() {
        directory.extend(entry.central(place(index, out.len() as u32)));
        out.extend(entry.local());
    }
    let (start, count) = (out.len() as u32, entries.len() as u16);
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([count, count].iter().flat_map(|n| n.to_le_bytes()));
    out.extend([directory.len() as u32, start].iter().flat_map(|n| n.to_le_bytes()));
    out.extend([0, 0]);
    out
}

/// The same with a zip64 end record that claims `count` entries (APPNOTE 4.3.14, 4.3.15).
pub(crate) fn archive64(entries: &[Entry], count: u64) -> Vec<u8> {
    let mut out = archive(entries);
    let end = out.split_off(out.len() - 22);
    let field = |at: usize| u64::from(u32::from_le_bytes(end[at..at + 4].try_into().unwrap()));
    let record = out.len() as u64;
    out.extend(b"PK\x06\x06");
    out.extend(44u64.to_le_bytes());
    out.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    out.extend([count, count, field(12), field(16)].iter().flat_map(|n| n.to_le_bytes()));
    out.extend(b"PK\x06\x07\0\0\0\0");
    out.extend(record.to_le_bytes());
    out.extend([1, 0, 0, 0]);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([0xFF; 12]);
    out.extend([0, 0]);
    out
}

fn deflate(data: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len() / 2 + 1024);
    let mut compress = Compress::new(Compression::best(), false);
    while (compress.total_in() as usize) < data.len() || out.len() == out.capacity() {
        out.reserve(data.len() / 2 + 1024);
        let rest = &data[compress.total_in() as usize..];
        compress.compress_vec(rest, &mut out, FlushCompress::Finish).unwrap();
    }
    out
}

/// An entry of `mib` MiB of spaces in a thousandth of that, whose headers say it has a hundred bytes.
pub(crate) fn bomb(name: &str, mib: usize) -> Entry {
    let mut compress = Compress::new(Compression::best(), false);
    let spaces = vec![b' '; 1 << 20];
    let mut chunks = [Vec::with_capacity(1 << 14), Vec::with_capacity(1 << 14)];
    for chunk in &mut chunks {
        // After a full flush nothing refers back, so the second chunk can be repeated.
        compress.compress_vec(&spaces, chunk, FlushCompress::Full).unwrap();
    }
    let mut data = chunks[1].repeat(mib);
    data.extend([0x03, 0x00]);
    Entry { data, method: 8, size: 100, ..Entry::stored(name, "") }
}
