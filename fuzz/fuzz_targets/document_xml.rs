//! Any bytes as `word/document.xml`, in a sound package.
#![no_main]

use std::io::{Cursor, Write as _};

use bienban_fuzz::{checked, within};
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fuzz_target!(|main: &[u8]| {
    let Some(bytes) = package(main) else { return };
    within(main.len(), || checked(|| bienban::audit(&bytes, &bienban::Settings::default())));
});

/// Stored, so that the fuzzer's bytes reach the XML reader and not the inflater.
fn package(main: &[u8]) -> Option<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default().compression_method(CompressionMethod::Stored)).ok()?;
    zip.write_all(main).ok()?;
    Some(zip.finish().ok()?.into_inner())
}
