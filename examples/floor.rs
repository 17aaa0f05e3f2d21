//! The least that reading .docx costs: their main parts inflated and the text in them collected.
//!
//! `benches/instructions` measures the audit in multiples of it. What cannot be read is passed over.

use std::error::Error;
use std::fs::File;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use bienban::walk::{Argument, Options, Source, walk};
use quick_xml::{Reader, events::Event};
use zip::ZipArchive;

/// The part that holds the text.
const MAIN: &str = "word/document.xml";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("usage: floor FOLDER")?;
    let (mut file, mut xml, mut text) = (Vec::new(), Vec::new(), String::new());
    let (mut documents, mut bytes) = (0, 0);
    for candidate in walk(&[Argument::Path(folder.into())], Options::default()).candidates {
        let Source::File(path) = candidate.source else { continue };
        text.clear();
        if inflate(&path, &mut file, &mut xml).is_ok() && collect(&xml, &mut text).is_ok() {
            documents += 1;
            bytes += text.len();
        }
    }
    writeln!(std::io::stdout(), "{documents} documents, {bytes} bytes of text")?;
    Ok(())
}

/// The main part of a file, into `xml`.
fn inflate(path: &Path, file: &mut Vec<u8>, xml: &mut Vec<u8>) -> Result<(), Box<dyn Error>> {
    file.clear();
    xml.clear();
    File::open(path)?.read_to_end(file)?;
    ZipArchive::new(Cursor::new(file.as_slice()))?.by_name(MAIN)?.read_to_end(xml)?;
    Ok(())
}

/// What stands in `w:t`, a line for each paragraph.
fn collect(xml: &[u8], text: &mut String) -> Result<(), Box<dyn Error>> {
    let mut reader = Reader::from_reader(xml);
    let mut inside = false;
    loop {
        match reader.read_event()? {
            Event::Start(tag) if tag.name().as_ref() == b"w:t" => inside = true,
            Event::End(tag) => match tag.name().as_ref() {
                b"w:t" => inside = false,
                b"w:p" => text.push('\n'),
                _ => {}
            },
            Event::Text(run) if inside => text.push_str(std::str::from_utf8(&run)?),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
