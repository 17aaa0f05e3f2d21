//! The zip package and its parts. Nothing the archive says of itself is believed: sizes are
//! counted as bytes come out, the checksum is computed, ranges and names are compared here.

use crate::lang::Text;
use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Cursor;

use flate2::{Decompress, FlushDecompress, Status};
use memchr::memmem;
use zip::result::ZipError;
use zip::{CompressionMethod, HasZipMetadata, ZipArchive};

use crate::fault::{BYTES, Detail, Fault, FaultId};
use crate::limits;
use crate::sniff::{self, Format};

/// What all headers begin with, and those of the central directory and of the zip64 end record (APPNOTE
/// 4.3.12, 4.3.14, 4.3.15).
const MARK: &[u8] = b"PK";
const CENTRAL: &[u8] = b"PK\x01\x02";
const END64: &[u8] = b"PK\x06\x06";
const LOCATOR64: &[u8] = b"PK\x06\x07";

/// One entry of the archive.
struct Entry {
    /// Its name as [`key`] makes it.
    key: String,
    /// First byte of its header, first byte of its data and the byte after the last.
    header: usize,
    start: usize,
    end: usize,
    deflated: bool,
    crc: u32,
    /// What the archive says it inflates to, which may be anything.
    size: usize,
}

/// A part as it stands in the package. Equal ones hold the same bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Packed<B> {
    bytes: B,
    deflated: bool,
    crc: u32,
}

impl Packed<&[u8]> {
    pub(super) fn owned(self) -> Packed<Box<[u8]>> {
        Packed { bytes: self.bytes.into(), deflated: self.deflated, crc: self.crc }
    }
}

impl Packed<Box<[u8]>> {
    pub(super) fn borrowed(&self) -> Packed<&[u8]> {
        Packed { bytes: &self.bytes, deflated: self.deflated, crc: self.crc }
    }
}

/// An open package.
pub(super) struct Package<'a> {
    bytes: &'a [u8],
    /// Sorted by key.
    entries: Vec<Entry>,
    /// Those with a percent sign in their keys, by what that decodes to.
    encoded: HashMap<String, usize>,
    inflater: Decompress,
    /// Bytes that came out so far.
    inflated: u64,
    /// Bytes of the file and of parts that stay while others are read.
    held: u64,
}

/// A part name made comparable: OPC names are equal when they differ in ASCII case only
/// (ECMA-376-2 §6.2.2.3); some writers use `\` or a leading `/`.
pub(super) fn key(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
}

/// A name without percent-encoding: names are equal when they differ in the encoding of unreserved
/// characters only, and those beyond ASCII may be written either way (ECMA-376-2 §6.2.2.3, Annex A).
/// An encoded `/` or `\` is none, so it stays.
pub(super) fn decoded(name: &str) -> Cow<'_, str> {
    if memchr::memchr(b'%', name.as_bytes()).is_none() {
        return Cow::Borrowed(name);
    }
    let mut out = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let byte = digits.filter(|_| first == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match byte.filter(|byte| !matches!(byte, 0 | b'/' | b'\\')) {
            Some(byte) => {
                out.push(byte);
                rest = &after[2..];
            }
            None => {
                out.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(out).map_or(Cow::Borrowed(name), Cow::Owned)
}

fn damaged(error: ZipError) -> Fault {
    // The library speaks English only.
    Fault::new(FaultId::Damaged, Detail::new("danh mục của tệp nén", error.to_string()))
}

impl<'a> Package<'a> {
    /// Opens the package and compares its entries with one another. An inflater that another package is done
    /// with saves the making of one.
    ///
    /// # Errors
    /// Every fault of a file that is no sound package.
    pub(super) fn open(bytes: &'a [u8], inflater: Option<Decompress>) -> Result<Package<'a>, Fault> {
        if bytes.len() as u64 > limits::FILE_BYTES {
            return Err(Fault::new(FaultId::TooLarge, Detail::count(bytes.len(), BYTES)));
        }
        if sniff::format(bytes)? != Format::Package {
            return Err(Fault::new(FaultId::NotDocx, sniff::kind(bytes)));
        }
        bound_directory(bytes)?;
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if archive.len() > limits::ENTRIES {
            return Err(Fault::new(FaultId::TooManyEntries, archive.len().to_string()));
        }
        if archive.has_duplicate_names() {
            return Err(Fault::new(FaultId::DuplicatePart, ""));
        }
        let mut entries = Vec::with_capacity(archive.len());
        for index in 0..archive.len() {
            entries.push(entry(&mut archive, index, bytes.len())?);
        }
        check_overlap(&mut entries, archive.central_directory_start())?;
        entries.sort_unstable_by(|a, b| a.key.cmp(&b.key));
        if let Some(pair) = entries.windows(2).find(|pair| pair[0].key == pair[1].key) {
            return Err(Fault::new(FaultId::DuplicatePart, pair[0].key.as_str()));
        }
        let mut encoded = HashMap::new();
        for (index, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.key.contains('%')) {
            encoded.entry(decoded(&entry.key).to_ascii_lowercase()).or_insert(index);
        }
        let held = bytes.len() as u64;
        let inflater = inflater.unwrap_or_else(|| Decompress::new(false));
        Ok(Package { bytes, entries, encoded, inflater, inflated: 0, held })
    }

    /// The inflater, for another package.
    pub(super) fn into_inflater(self) -> Decompress {
        self.inflater
    }

    fn find(&self, name: &str) -> Option<usize> {
        let by_key = |key: &str| self.entries.binary_search_by(|entry| entry.key.as_str().cmp(key)).ok();
        let key = key(name);
        by_key(&key).or_else(|| {
            let plain = decoded(&key).to_ascii_lowercase();
            by_key(&plain).or_else(|| self.encoded.get(&plain).copied())
        })
    }

    /// Whether the package has a part of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Whether any part's name ends so (lower case).
    pub(super) fn any(&self, test: impl Fn(&str) -> bool) -> bool {
        self.entries.iter().any(|entry| test(&entry.key))
    }

    /// The bytes of a part, read to its end with a good checksum; `None` when there is none.
    ///
    /// # Errors
    /// `zip-bomb` past the caps, `damaged` otherwise.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        self.inflate(name, self.room(limits::PART_BYTES))
    }

    /// The same for a part that is a side matter, of [`limits::SIDE_PART_BYTES`] at most.
    ///
    /// # Errors
    /// Those of [`Package::part`].
    pub(super) fn side_part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        self.inflate(name, self.room(limits::SIDE_PART_BYTES))
    }

    /// Bytes that may still come out for a part of no more than `most`.
    fn room(&self, most: u64) -> usize {
        let left = limits::DOCUMENT_BYTES - self.inflated;
        most.min(left).min(limits::HELD_BYTES.saturating_sub(self.held)) as usize
    }

    /// A part as it stands in the package.
    pub(super) fn packed(&self, name: &str) -> Option<Packed<&'a [u8]>> {
        let Entry { start, end, deflated, crc, .. } = self.entries[self.find(name)?];
        let bytes: &'a [u8] = self.bytes.get(start..end)?;
        Some(Packed { bytes, deflated, crc })
    }

    /// Counts a side part of this size that is known already as if it were read.
    ///
    /// # Errors
    /// `zip-bomb` past the caps.
    pub(super) fn count(&mut self, name: &str, size: usize) -> Result<(), Fault> {
        let cap = self.room(limits::SIDE_PART_BYTES);
        if size > cap {
            return Err(past_cap(cap, name));
        }
        self.inflated += size as u64;
        Ok(())
    }

    /// Counts bytes that stay while other parts are read, until they are released.
    pub(super) fn hold(&mut self, bytes: usize) {
        self.held += bytes as u64;
    }

    /// Counts bytes out that were held.
    pub(super) fn release(&mut self, bytes: usize) {
        self.held -= bytes as u64;
    }

    /// The same for a part that matters only where it has no more than `most` bytes.
    ///
    /// # Errors
    /// Those of [`Package::part`].
    pub(super) fn small_part(&mut self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Fault> {
        let room = self.room(most);
        match self.inflate(name, room) {
            // What was inflated counts, or many large parts would cost without end.
            Err(fault) if fault.id == FaultId::ZipBomb && most == room as u64 => {
                self.inflated += most;
                Ok(None)
            }
            part => part,
        }
    }

    fn inflate(&mut self, name: &str, cap: usize) -> Result<Option<Vec<u8>>, Fault> {
        let Some(index) = self.find(name) else { return Ok(None) };
        let Entry { start, end, deflated, crc, size, .. } = self.entries[index];
        let data = self.bytes.get(start..end).unwrap_or_default();
        let out = if !deflated {
            if data.len() > cap {
                return Err(past_cap(cap, name));
            }
            data.to_vec()
        } else {
            match inflate(&mut self.inflater, data, size, cap) {
                Inflated::All(out) => out,
                Inflated::PastCap => return Err(past_cap(cap, name)),
                Inflated::Broken => return Err(Fault::new(FaultId::Damaged, name)),
            }
        };
        self.inflated += out.len() as u64;
        if crc32fast::hash(&out) != crc {
            return Err(Fault::new(FaultId::Damaged, Detail::from(Text::new("sai tổng kiểm", "checksum")).at(name)));
        }
        Ok(Some(out))
    }
}

fn past_cap(cap: usize, name: &str) -> Fault {
    Fault::new(FaultId::ZipBomb, Detail::more_than(cap, BYTES).at(name))
}

/// Refuses directories whose size alone would hurt: `zip` reserves room for as many entries
/// as a zip64 record claims, and reads all there are.
fn bound_directory(bytes: &[u8]) -> Result<(), Fault> {
    let too_many =
        || Fault::new(FaultId::TooManyEntries, Detail::more_than(limits::ENTRIES, Text::new("mục", "entries")));
    let (mut entries, mut is_zip64) = (0, false);
    for at in memmem::find_iter(bytes, MARK) {
        match bytes.get(at + MARK.len()..at + CENTRAL.len()) {
            Some(kind) if kind == &CENTRAL[MARK.len()..] => entries += 1,
            Some(kind) if kind == &LOCATOR64[MARK.len()..] => is_zip64 = true,
            _ => {}
        }
        if entries > limits::ENTRIES {
            return Err(too_many());
        }
    }
    if !is_zip64 {
        return Ok(());
    }
    for at in memmem::find_iter(bytes, END64) {
        let count = bytes.get(at + 32..at + 40).and_then(|b| b.try_into().ok()).map_or(0, u64::from_le_bytes);
        if count > limits::ENTRIES as u64 {
            return Err(too_many());
        }
    }
    Ok(())
}

fn entry(archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize, len: usize) -> Result<Entry, Fault> {
    let file = archive.by_index_raw(index).map_err(damaged)?;
    // Many writers leave out the flag that says the name is in UTF-8.
    let name = match std::str::from_utf8(file.name_raw()) {
        Ok(name) => name.to_owned(),
        Err(_) => file.name().map_err(damaged)?.into_owned(),
    };
    if file.encrypted() {
        return Err(Fault::new(FaultId::Encrypted, name));
    }
    let deflated = match file.compression() {
        CompressionMethod::Stored => false,
        CompressionMethod::Deflated => true,
        other => return Err(Fault::new(FaultId::UnsupportedCompression, format!("{name}: {other}"))),
    };
    let start = file.data_start().unwrap_or(u64::MAX);
    let end = start.checked_add(file.compressed_size()).filter(|&end| end <= len as u64);
    let Some(end) = end else { return Err(Fault::new(FaultId::Damaged, name)) };
    let header = file.get_metadata().header_start as usize;
    let (crc, size) = (file.crc32(), usize::try_from(file.size()).unwrap_or(usize::MAX));
    Ok(Entry { key: key(&name), header, start: start as usize, end: end as usize, deflated, crc, size })
}

/// Entries must not share bytes with one another or with the directory.
fn check_overlap(entries: &mut [Entry], directory: u64) -> Result<(), Fault> {
    entries.sort_unstable_by_key(|entry| (entry.header, entry.end));
    let shared = entries.windows(2).find(|pair| pair[0].end > pair[1].header).map(|pair| &pair[1]);
    match shared.or_else(|| entries.last().filter(|entry| entry.end as u64 > directory)) {
        Some(entry) => Err(Fault::new(FaultId::OverlappingEntries, entry.key.as_str())),
        None => Ok(()),
    }
}

enum Inflated {
    All(Vec<u8>),
    PastCap,
    Broken,
}

/// Inflates `data` into a buffer that has room for what it is said to come to, as far as XML may be packed, and
/// else grows only with what comes out.
fn inflate(inflater: &mut Decompress, data: &[u8], size: usize, cap: usize) -> Inflated {
    inflater.reset(false);
    // Behind it is room for the longest match, without which the last bytes come one by one.
    let mut out = Vec::with_capacity(size.min(data.len().saturating_mul(32)).min(cap) + 300);
    loop {
        let read = inflater.total_in() as usize;
        let written = out.len();
        let rest = data.get(read..).unwrap_or_default();
        let status = inflater.decompress_vec(rest, &mut out, FlushDecompress::Finish);
        if out.len() > cap {
            return Inflated::PastCap;
        }
        match status {
            Ok(Status::StreamEnd) => return Inflated::All(out),
            // Room for little past the cap: enough to know.
            Ok(_) if out.len() == out.capacity() => out.reserve_exact(out.len().min(cap + 1 - out.len())),
            Ok(_) if inflater.total_in() as usize > read || out.len() > written => {}
            _ => return Inflated::Broken,
        }
    }
}
