//! Any text as a part: cut as quick-xml cuts it, or broken where quick-xml finds it so.
#![no_main]

#[path = "../../src/docx/scan/agreement.rs"]
mod agreement;
#[path = "../../src/docx/scan.rs"]
#[allow(dead_code)]
mod scan;

use libfuzzer_sys::fuzz_target;
use scan::{Broken, Piece, Scan, Tag};

fuzz_target!(|part: &[u8]| {
    if let Ok(text) = std::str::from_utf8(part) {
        agreement::check(text);
    }
});
