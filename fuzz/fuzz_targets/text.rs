//! Any text to the extractor and the rules, one paragraph a line.
#![no_main]

use bienban::audit::judge;
use bienban::{Document, Settings};
use bienban_fuzz::{checked, within};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    within(text.len(), || checked(|| judge(Document::from_text(text), &Settings::default())));
});
