//! The compound file round a .doc (\[MS-CFB\]): its streams.

use crate::lang::Text;
use crate::sniff;
use std::cell::{OnceCell, RefCell};
use std::io::{Cursor, ErrorKind, Read as _};

use cfb::CompoundFile;

use super::bytes::u32_at;
use super::fib::{self, Fib};
use crate::fault::{BYTES, Detail, Fault, FaultId};

/// Bytes of an entry of the directory, which begins with its name (\[MS-CFB\] 2.6.1).
const ENTRY: usize = 128;

type File<'a> = CompoundFile<Cursor<&'a [u8]>>;

/// The streams of a .doc that are read, and what else the file holds.
pub(super) struct Streams<'a> {
    pub(super) fib: Fib,
    /// `WordDocument`: the FIB, the text, the pages of formatting.
    pub(super) word: Vec<u8>,
    /// `0Table` or `1Table`: where everything stands.
    pub(super) table: Vec<u8>,
    /// It has macros, which are never looked at.
    pub(super) macros: bool,
    /// Embedded objects.
    pub(super) objects: u32,
    file: RefCell<File<'a>>,
    data: OnceCell<Vec<u8>>,
}

impl<'a> Streams<'a> {
    /// Opens a file that begins as a compound file does.
    ///
    /// # Errors
    /// `truncated` or `damaged` when the container is; `encrypted`; `not-docx` with the kind of another compound
    /// file; `missing-part` without a table stream; those of [`Fib::read`].
    pub(super) fn open(bytes: &'a [u8]) -> Result<Streams<'a>, Fault> {
        let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| refused(bytes))?;
        if let Some(fault) = other(|name| file.exists(name)) {
            return Err(fault);
        }
        let word = read(&mut file, fib::STREAM)?;
        let fib = Fib::read(&word)?;
        let table = read(&mut file, fib.table_name())?;
        let objects = file.read_storage("ObjectPool").map_or(0, |objects| objects.filter(|o| o.is_storage()).count());
        let macros = file.is_storage("Macros");
        let (objects, file) = (objects as u32, RefCell::new(file));
        Ok(Streams { fib, word, table, macros, objects, file, data: OnceCell::new() })
    }

    /// `Data`: pictures, forms and long lists of properties. Read when first asked for, as most files have
    /// nothing but pictures there; without the stream there are no bytes.
    ///
    /// # Errors
    /// `damaged` when the stream cannot be read.
    pub(super) fn data(&self) -> Result<&[u8], Fault> {
        if let Some(data) = self.data.get() {
            return Ok(data);
        }
        let file = &mut *self.file.borrow_mut();
        let data = if file.is_stream("Data") { read(file, "Data")? } else { Vec::new() };
        Ok(self.data.get_or_init(|| data))
    }
}

/// Reads a stream, which cannot be longer than the file: no sector is in two places.
fn read(file: &mut File, name: &str) -> Result<Vec<u8>, Fault> {
    if !file.is_stream(name) {
        return Err(Fault::new(FaultId::MissingPart, name));
    }
    let mut bytes = Vec::new();
    let read = file.open_stream(name).and_then(|mut stream| stream.read_to_end(&mut bytes));
    match read {
        Ok(_) => Ok(bytes),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Err(Fault::new(FaultId::Truncated, name)),
        Err(_) => Err(Fault::new(FaultId::Damaged, name)),
    }
}

/// Compound files that are no .doc, by the names in their directories.
const OTHERS: [(&str, Text); 6] = [
    ("Workbook", Text::same("Excel 97-2003")),
    ("Book", Text::same("Excel 97-2003")),
    ("PowerPoint Document", Text::same("PowerPoint 97-2003")),
    ("VisioDocument", Text::same("Visio")),
    ("__properties_version1.0", Text::new("thư Outlook", "Outlook message")),
    ("MatOST", Text::same("Microsoft Works")),
];

/// What a compound file is when it is no .doc. Protected documents have a package (\[MS-OFFCRYPTO\] 2.3.4) or what
/// only those with a licence may read (2.2.11), beside a text that says so.
fn other(has: impl Fn(&str) -> bool) -> Option<Fault> {
    if has("EncryptedPackage") || has("\u{9}DRMContent") {
        return Some(Fault::new(FaultId::Encrypted, ""));
    }
    if has(fib::STREAM) {
        return None;
    }
    let kind = OTHERS.iter().find(|(name, _)| has(name)).map_or(sniff::COMPOUND, |(_, kind)| *kind);
    Some(Fault::new(FaultId::NotDocx, kind))
}

/// Why a container is refused: cut off when its allocation table tells of sectors past its end, else damaged; or
/// another file, by what can still be seen of its directory.
fn refused(bytes: &[u8]) -> Fault {
    if is_cut(bytes) {
        return Fault::new(FaultId::Truncated, Detail::count(bytes.len(), BYTES));
    }
    let named = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.chunks(ENTRY).any(|entry| entry.starts_with(&name))
    };
    other(named).unwrap_or_else(|| Fault::new(FaultId::Damaged, sniff::COMPOUND))
}

/// Whether sectors are in use that the file does not have, by as much of its allocation table as the header
/// names (\[MS-CFB\] 2.2, 2.3): all of it in files of up to 7 MB.
fn is_cut(bytes: &[u8]) -> bool {
    const IN_HEADER: usize = 109;
    const LAST: u32 = 0xFFFF_FFFA;
    const FREE: u32 = 0xFFFF_FFFF;
    let size: usize = if bytes.get(26) == Some(&4) { 4096 } else { 512 };
    if bytes.len() < size {
        return true;
    }
    let sectors = (bytes.len() - size).div_ceil(size) as u32;
    let named = (0..IN_HEADER).filter_map(|index| u32_at(bytes, 76 + 4 * index)).take_while(|&sector| sector <= LAST);
    for (index, sector) in named.enumerate() {
        if sector >= sectors {
            return true;
        }
        let first = index * size / 4;
        let table = bytes.get((sector as usize + 1) * size..).unwrap_or_default();
        let used = table
            .chunks_exact(4)
            .take(size / 4)
            .rposition(|entry| u32_at(entry, 0).is_some_and(|e| e != FREE && e != 0));
        if used.is_some_and(|used| first + used >= sectors as usize) {
            return true;
        }
    }
    false
}
