//! Packages, sound and unsound.

use super::*;
use crate::fault::tests::spoken;
use crate::limits;

const MAIN: &str = "word/document.xml";

fn main(text: &str) -> String {
    part("w:document", &format!("<w:body>{}</w:body>", p(&r(text))))
}

/// A sound package with one stored entry, so that its bytes can be spoilt by hand.
fn stored() -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    writer.start_file(MAIN, options).expect("a new entry");
    writer.write_all(main("Biên bản").as_bytes()).expect("room in memory");
    writer.finish().expect("a directory").into_inner()
}

/// Where the central directory's only header begins.
fn central(bytes: &[u8]) -> usize {
    memchr::memmem::find(bytes, b"PK\x01\x02").expect("a directory")
}

#[test]
fn the_main_part_is_where_the_package_says() {
    for target in ["custom/van-ban.xml", "/custom/van-ban.xml", "custom\\van-ban.xml", "CUSTOM/Van-Ban.xml"] {
        let list = relationships(&[("a", "officeDocument", target)]);
        let main = main("Biên bản");
        let bytes = zip(&[("_rels/.rels", list.as_bytes()), ("custom/van-ban.xml", main.as_bytes())]);
        assert_eq!(read(&bytes).expect(target).text, "Biên bản\n");
    }
}

#[test]
fn a_package_without_relationships_has_its_main_part_in_the_usual_place() {
    assert_eq!(read(&stored()).expect("sound").text, "Biên bản\n");
}

#[test]
fn bytes_before_and_after_the_archive_do_not_matter() {
    let mut bytes = b"some bytes".to_vec();
    bytes.extend(stored());
    bytes.extend(b"\r\n\r\n");
    assert_eq!(read(&bytes).expect("sound").text, "Biên bản\n");
}

#[test]
fn a_package_without_a_main_part_is_told_from_other_archives() {
    assert_eq!(fault_of(&zip(&[("[Content_Types].xml", b"<Types/>")])), FaultId::MissingPart);
    let named = |bytes: &[u8]| {
        let fault = read(bytes).expect_err("no document");
        assert_eq!(fault.id, FaultId::NotDocx);
        spoken(&fault)
    };
    assert_eq!(named(&zip(&[("a.txt", b"a")])), "zip archive");
    let odt = zip(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")]);
    assert_eq!(named(&odt), "OpenDocument text (.odt)");
    let list = relationships(&[("a", "officeDocument", "xl/workbook.xml")]);
    let xlsx = zip(&[("_rels/.rels", list.as_bytes()), ("xl/workbook.xml", b"<workbook/>")]);
    assert_eq!(named(&xlsx), "Excel workbook (.xlsx)");
}

#[test]
fn names_that_differ_in_case_only_are_duplicates() {
    let bytes = zip(&[(MAIN, main("a").as_bytes()), ("Word/Document.XML", main("b").as_bytes())]);
    assert_eq!(fault_of(&bytes), FaultId::DuplicatePart);
}

#[test]
fn equal_names_are_duplicates() {
    let mut bytes = zip(&[(MAIN, main("a").as_bytes()), ("word/documenT.xml", main("b").as_bytes())]);
    while let Some(at) = memchr::memmem::find(&bytes, b"documenT") {
        bytes[at..at + 8].copy_from_slice(b"document");
    }
    assert_eq!(fault_of(&bytes), FaultId::DuplicatePart);
}

#[test]
fn a_wrong_checksum_is_damage() {
    let mut bytes = stored();
    let at = memchr::memmem::find(&bytes, "Biên".as_bytes()).expect("stored text");
    bytes[at] = b'P';
    assert_eq!(fault_of(&bytes), FaultId::Damaged);
}

#[test]
fn cut_packages_are_truncated() {
    let bytes = stored();
    assert_eq!(fault_of(&bytes[..bytes.len() / 2]), FaultId::Truncated);
    assert_eq!(fault_of(&[]), FaultId::Empty);
}

#[test]
fn methods_and_encryption_that_word_does_not_write() {
    let mut bytes = stored();
    let header = central(&bytes);
    // APPNOTE 4.3.12: flags at 8, method at 10.
    bytes[header + 10] = 12;
    assert_eq!(fault_of(&bytes), FaultId::UnsupportedCompression);
    let mut bytes = stored();
    bytes[header + 8] |= 1;
    assert_eq!(fault_of(&bytes), FaultId::Encrypted);
}

#[test]
fn entries_that_share_bytes() {
    let mut bytes = zip(&[(MAIN, main("a").as_bytes()), ("word/styles.xml", b"<a/>")]);
    let first = central(&bytes);
    let second = first + 4 + memchr::memmem::find(&bytes[first + 4..], b"PK\x01\x02").expect("two headers");
    // APPNOTE 4.3.12: the local header's offset stands at 42. Both entries begin at 0 now.
    bytes[second + 42..second + 46].fill(0);
    assert_eq!(fault_of(&bytes), FaultId::OverlappingEntries);
}

#[test]
fn a_bomb_is_stopped_whatever_its_header_says() {
    let mut bytes = with_main(&vec![b' '; limits::PART_BYTES as usize + 1]);
    assert_eq!(fault_of(&bytes), FaultId::ZipBomb);
    let mut at = 0;
    while let Some(next) = memchr::memmem::find(&bytes[at..], b"PK\x01\x02") {
        at += next + 4;
        // APPNOTE 4.3.12: the size after inflation stands at 24.
        bytes[at + 20..at + 24].copy_from_slice(&100u32.to_le_bytes());
    }
    assert_eq!(fault_of(&bytes), FaultId::ZipBomb);
}

#[test]
fn too_many_entries() {
    let names: Vec<String> = (0..=limits::ENTRIES).map(|n| format!("{n}")).collect();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(fault_of(&zip(&entries)), FaultId::TooManyEntries);
}

#[test]
fn macros_and_outer_relationships_are_noted() {
    let list = "<Relationships xmlns=\"x\"><Relationship Id=\"a\" Type=\"x/hyperlink\" Target=\"http://vi.du/\" \
                TargetMode=\"External\"/></Relationships>";
    let bytes = zip(&[
        (MAIN, main("a").as_bytes()),
        ("word/_rels/document.xml.rels", list.as_bytes()),
        ("word/vbaProject.bin", b"x"),
    ]);
    let notes = read(&bytes).expect("sound").notes;
    assert!(notes.macros);
    assert_eq!(notes.external, 1);
}
