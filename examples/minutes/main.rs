//! Minutes as an office types them over a form with Word, for `benches/yardstick`: `minutes OUT N [--own-styles]`
//! writes N of them below OUT. The same arguments give the same bytes; every name, number and case is invented.
//!
//! Their styles are one part that all of them have, or with `--own-styles` one that differs in each.

mod dice;
mod parts;
mod styles;
mod text;

use std::error::Error;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use dice::Dice;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (out, count, own) = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [out, count] => (Path::new(out), count, false),
        [out, count, "--own-styles"] => (Path::new(out), count, true),
        _ => return Err("usage: minutes OUT N [--own-styles]".into()),
    };
    fs::create_dir_all(out)?;
    for index in 0..count.parse()? {
        // The text is the same whichever styles it has, so that the folders differ in nothing else.
        let styles = styles::styles(&mut Dice::new(if own { index } else { 0 }));
        let document = text::document(&mut Dice::new(index));
        write(&out.join(format!("bien-ban-{index:05}.docx")), &parts::all(document, styles))?;
    }
    Ok(())
}

/// A .docx whose parts are all of one date.
fn write(path: &Path, parts: &[(&str, String)]) -> Result<(), Box<dyn Error>> {
    let mut zip = ZipWriter::new(File::create(path)?);
    let deflated = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, xml) in parts {
        zip.start_file(*name, deflated)?;
        zip.write_all(xml.as_bytes())?;
    }
    zip.finish()?;
    Ok(())
}
