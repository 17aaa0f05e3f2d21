//! Files that are no package, packages that lie, packages that are odd and sound.

use std::io::{Cursor, Write as _};

use bienban::limits;

use super::zip::{DESCRIPTOR, ENCRYPTED, Entry, archive, archive_at, archive64, bomb};
use super::{MAIN, entries, fault, id, main_part, p, read, relations, told, with_main};

fn sound() -> Vec<Entry> {
    entries(main_part(&p("Biên bản")), &[])
}

#[test]
fn a_file_past_the_largest_size_is_too_large() {
    let mut bytes = archive(&sound());
    bytes.resize(limits::FILE_BYTES as usize + 1, 0);
    assert_eq!(id(&bytes), "too-large");
}

#[test]
fn a_bomb_of_1_gib_is_stopped_whatever_its_header_says() {
    let bytes = archive(&[Entry::stored("_rels/.rels", relations(&[("officeDocument", MAIN)])), bomb(MAIN, 1024)]);
    assert!(bytes.len() < 2 << 20);
    let (id, detail) = told(&bytes);
    assert_eq!((id, detail.as_str()), ("zip-bomb", "word/document.xml: more than 67108864 bytes"));
}

#[test]
fn bombs_in_several_parts_are_counted_together() {
    let list = relations(&[("styles", "styles.xml"), ("numbering", "numbering.xml"), ("comments", "comments.xml")]);
    let spaces = " ".repeat(50 << 20);
    let part = |name: &str, root: &str| Entry::deflated(&format!("word/{name}.xml"), format!("<{root}/>{spaces}"));
    let others = [
        Entry::stored("word/_rels/document.xml.rels", list),
        part("styles", "styles"),
        part("comments", "comments"),
        part("numbering", "numbering"),
    ];
    let list = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>";
    assert_eq!(id(&archive(&entries(main_part(list), &others))), "zip-bomb");
}

#[test]
fn a_form_of_dotted_lines_that_deflates_300_times_is_read() {
    let dots = p(&".".repeat(2_000));
    let bytes = with_main(main_part(&dots.repeat(300)));
    assert!(bytes.len() * 100 < dots.len() * 300);
    assert_eq!(read(&bytes).paragraphs.len(), 300);
}

#[test]
fn a_bomb_that_nobody_asks_for_is_never_inflated() {
    let bytes = archive(&entries(main_part(&p("Biên bản")), &[bomb("word/media/image1.png", 1024)]));
    assert_eq!(read(&bytes).text, "Biên bản\n");
}

#[test]
fn more_entries_than_any_document_has() {
    let empty = |n: usize| Entry::stored(&format!("word/media/{n}"), "");
    let most: Vec<Entry> = (0..limits::ENTRIES - 3).map(empty).collect();
    assert_eq!(read(&archive(&entries(main_part(&p("a")), &most))).text, "a\n");
    let many: Vec<Entry> = (0..limits::ENTRIES).map(empty).collect();
    assert_eq!(id(&archive(&entries(main_part(&p("a")), &many))), "too-many-entries");
}

#[test]
fn a_zip64_record_that_claims_entries_without_end() {
    assert_eq!(id(&archive64(&sound(), u64::MAX / 64)), "too-many-entries");
}

#[test]
fn entries_that_overlap() {
    let entries = entries(main_part(&p("Biên bản")), &[Entry::stored("word/styles.xml", "<a/>")]);
    let main = 30 + entries[0].name.len() + entries[0].data.len();
    // The last entry begins where the second does.
    let bytes = archive_at(&entries, |index, offset| if index == 3 { main as u32 } else { offset });
    assert_eq!(id(&bytes), "overlapping-entries");
}

#[test]
fn an_entry_that_reaches_into_the_directory() {
    let mut bytes = archive(&[Entry::stored(MAIN, main_part(&p("a")))]);
    let directory = bytes.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    // APPNOTE 4.3.12: the stored size is at 20.
    bytes[directory + 20] += 40;
    assert_eq!(id(&bytes), "overlapping-entries");
}

#[test]
fn two_parts_of_one_name() {
    let twice = entries(main_part(&p("a")), &[Entry::deflated(MAIN, main_part(&p("b")))]);
    assert_eq!(id(&archive(&twice)), "duplicate-part");
}

#[test]
fn two_parts_whose_names_differ_in_case_or_slashes() {
    for name in ["Word/Document.xml", "word\\document.xml", "/word/document.xml"] {
        let twice = entries(main_part(&p("a")), &[Entry::deflated(name, main_part(&p("b")))]);
        assert_eq!(id(&archive(&twice)), "duplicate-part", "{name}");
    }
}

#[test]
fn data_descriptors_are_read() {
    let mut entries = sound();
    entries.iter_mut().for_each(|entry| entry.flags |= DESCRIPTOR);
    assert_eq!(read(&archive(&entries)).text, "Biên bản\n");
}

#[test]
fn zip64_is_read() {
    let mut entries = sound();
    assert_eq!(read(&archive64(&entries, 3)).text, "Biên bản\n");
    entries.iter_mut().for_each(|entry| entry.zip64 = true);
    assert_eq!(read(&archive(&entries)).text, "Biên bản\n");
    assert_eq!(read(&archive64(&entries, 3)).text, "Biên bản\n");
}

#[test]
fn bytes_before_and_after_the_archive_do_not_matter() {
    let bytes = archive(&sound());
    let before = [b"HTTP/1.1 200 OK\r\n\r\n".as_slice(), &bytes].concat();
    let after = [bytes.as_slice(), &[0; 5000]].concat();
    for bytes in [before, after] {
        assert_eq!(read(&bytes).text, "Biên bản\n");
    }
}

#[test]
fn a_compression_that_word_does_not_write() {
    // APPNOTE 4.4.5: Deflate64, bzip2, LZMA, Zstandard, a number nobody gave.
    for method in [9, 12, 14, 93, 4242] {
        let mut entries = sound();
        entries[2].method = method;
        let (id, detail) = told(&archive(&entries));
        assert_eq!(id, "unsupported-compression");
        assert!(detail.starts_with(MAIN), "{detail}");
    }
}

#[test]
fn an_encrypted_entry() {
    let mut entries = sound();
    entries[2].flags |= ENCRYPTED;
    assert_eq!(told(&archive(&entries)), ("encrypted", MAIN.to_owned()));
}

/// A compound file with these streams, which all hold the same ([MS-CFB]).
fn compound(names: &[&str], bytes: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    names.iter().for_each(|name| file.create_stream(name).unwrap().write_all(bytes).unwrap());
    file.flush().unwrap();
    file.into_inner().into_inner()
}

#[test]
fn compound_files_are_told_apart_by_their_streams() {
    assert_eq!(id(&compound(&["EncryptionInfo", "EncryptedPackage"], &[0; 64])), "encrypted");
    // wIdent of Word 95 ([MS-DOC] 2.5.2).
    assert_eq!(id(&compound(&["1Table", "WordDocument"], b"\xDC\xA5\x68\x00")), "old-doc");
    assert_eq!(told(&compound(&["1Table", "WordDocument"], b"")), ("damaged", "WordDocument, byte 0".to_owned()));
    assert_eq!(told(&compound(&["Workbook"], b"")), ("not-docx", "Excel 97-2003".to_owned()));
    assert_eq!(told(&compound(&[], b"")), ("not-docx", "OLE compound file".to_owned()));
}

#[test]
fn other_files_are_named_for_what_they_are() {
    let odt = archive(&[
        Entry::stored("mimetype", "application/vnd.oasis.opendocument.text"),
        Entry::deflated("content.xml", "<a/>"),
    ]);
    let zip = archive(&[Entry::deflated("ảnh.png", "x")]);
    let xlsx = archive(&[
        Entry::stored("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")])),
        Entry::stored("xl/workbook.xml", "<workbook/>"),
    ]);
    let files: [(&[u8], &str); 9] = [
        (b"%PDF-1.7\n", "PDF"),
        (b"<!DOCTYPE html><html><body>Bi\xC3\xAAn b\xE1\xBA\xA3n", "HTML"),
        (b"\xEF\xBB\xBF<html>", "HTML"),
        (b"{\\rtf1\\ansi ", "RTF"),
        ("BIÊN BẢN LÀM VIỆC".as_bytes(), "plain text"),
        (b"\x89PNG\r\n", "PNG"),
        (&odt, "OpenDocument text (.odt)"),
        (&zip, "zip archive"),
        (&xlsx, "Excel workbook (.xlsx)"),
    ];
    for (bytes, kind) in files {
        assert_eq!(told(bytes), ("not-docx", kind.to_owned()));
    }
}

#[test]
fn an_empty_file() {
    assert_eq!(id(b""), "empty");
}

#[test]
fn a_file_cut_off_anywhere_is_a_fault_and_never_half_a_document() {
    let bytes = archive(&sound());
    for len in 1..bytes.len() {
        assert!(["truncated", "damaged"].contains(&id(&bytes[..len])), "{len} of {} bytes", bytes.len());
    }
}

#[test]
fn a_wrong_checksum() {
    let mut entries = sound();
    entries[2].crc ^= 1;
    assert_eq!(told(&archive(&entries)), ("damaged", "word/document.xml: checksum".to_owned()));
}

#[test]
fn a_deflated_part_that_ends_early_or_is_none() {
    let mut entries = sound();
    let len = entries[2].data.len();
    entries[2].data.truncate(len / 2);
    assert_eq!(id(&archive(&entries)), "damaged");
    entries[2].data = vec![0xFF; len];
    assert_eq!(told(&archive(&entries)), ("damaged", MAIN.to_owned()));
}

#[test]
fn a_size_that_lies_is_not_believed() {
    for size in [0, 1, u32::MAX - 1] {
        let mut entries = sound();
        entries[2].size = size;
        assert_eq!(read(&archive(&entries)).text, "Biên bản\n", "{size}");
    }
}

#[test]
fn the_main_part_is_where_the_package_says() {
    for target in ["ban/chinh.xml", "/ban/chinh.xml", "ban\\chinh.xml", "./ban/../ban/chinh.xml", "BAN/Chinh.XML"] {
        let bytes = archive(&[
            Entry::stored("_rels/.rels", relations(&[("officeDocument", target)])),
            Entry::deflated("ban/chinh.xml", main_part(&p("Biên bản"))),
        ]);
        assert_eq!(read(&bytes).text, "Biên bản\n", "{target}");
    }
}

#[test]
fn a_package_without_its_main_part() {
    let bytes = archive(&[
        Entry::stored("[Content_Types].xml", "<Types/>"),
        Entry::stored("_rels/.rels", relations(&[("officeDocument", MAIN)])),
    ]);
    assert_eq!(told(&bytes), ("missing-part", MAIN.to_owned()));
}

#[test]
fn a_fault_is_a_sentence_with_the_part_in_both_languages() {
    let mut entries = sound();
    entries[2].flags |= ENCRYPTED;
    let fault = fault(&archive(&entries));
    let vi = fault.message(bienban::Lang::Vi);
    assert_eq!(vi, "encrypted: tệp có mật khẩu: mở bằng Word, bỏ mật khẩu rồi lưu lại (word/document.xml)");
    let en = fault.message(bienban::Lang::En);
    assert_eq!(
        en,
        "encrypted: password-protected: open it in Word, remove the password and save it (word/document.xml)"
    );
}

#[test]
fn macros_objects_and_links_are_noted_and_never_opened() {
    let list = "<Relationships xmlns=\"x\">\
        <Relationship Id=\"a\" Type=\"x/hyperlink\" Target=\"https://vi-du.example/\" TargetMode=\"External\"/>\
        <Relationship Id=\"b\" Type=\"x/attachedTemplate\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/>\
        </Relationships>";
    let others = [
        Entry::stored("word/_rels/document.xml.rels", list),
        bomb("word/vbaProject.bin", 200),
        bomb("word/embeddings/oleObject1.bin", 200),
    ];
    let body = "<w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\"/>\
                </w:object><w:t>Biên bản</w:t></w:r></w:p>";
    let document = read(&archive(&entries(main_part(body), &others)));
    assert_eq!(document.text, "Biên bản\n");
    let notes = document.notes;
    assert_eq!((notes.external, notes.macros, notes.objects), (2, true, 1));
}
