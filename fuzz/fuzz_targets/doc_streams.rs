//! Any bytes as the streams of a .doc, in a sound compound file.
//!
//! The first eight bytes are the lengths of `WordDocument` and of the table stream; those two follow, and all that
//! is left is `Data`.
#![no_main]

use std::io::{Cursor, Write as _};

use bienban_fuzz::{checked, within};
use cfb::{CompoundFile, Version};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|streams: &[u8]| {
    let Some(bytes) = file(streams) else { return };
    within(streams.len(), || checked(|| bienban::audit(&bytes, &bienban::Settings::default())));
});

fn file(streams: &[u8]) -> Option<Vec<u8>> {
    let (lengths, streams) = streams.split_first_chunk::<8>()?;
    let [a, b, c, d, e, f, g, h] = *lengths;
    let (word, streams) = split(streams, [a, b, c, d]);
    let (table, data) = split(streams, [e, f, g, h]);
    let name = if word.get(11)? & 2 != 0 { "1Table" } else { "0Table" };
    let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new())).ok()?;
    for (name, content) in [("WordDocument", word), (name, table), ("Data", data)] {
        file.create_stream(name).ok()?.write_all(content).ok()?;
    }
    file.flush().ok()?;
    Some(file.into_inner().into_inner())
}

fn split(bytes: &[u8], length: [u8; 4]) -> (&[u8], &[u8]) {
    bytes.split_at(bytes.len().min(u32::from_le_bytes(length) as usize))
}
