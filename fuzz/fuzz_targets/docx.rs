//! Any bytes as a file.
#![no_main]

use bienban_fuzz::{checked, within};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    within(bytes.len(), || checked(|| bienban::audit(bytes, &bienban::Settings::default())));
});
