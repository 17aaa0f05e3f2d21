//! The compound file and what may be in it.

use super::doc::Parts;
use super::*;

fn parts() -> Parts {
    Doc::of(&["một", "hai"]).parts()
}

#[test]
fn a_cut_file_is_truncated() {
    let bytes = Doc { data: vec![1; 9000], ..Doc::of(&["một"]) }.bytes();
    for len in [100, 600, 4096, bytes.len() / 2, bytes.len() - 600] {
        assert_eq!(fault(&bytes[..len]).0, FaultId::Truncated, "{len} of {}", bytes.len());
    }
}

/// A file in which the first sector of the directory goes on in itself.
fn circular(mut bytes: Vec<u8>) -> Vec<u8> {
    let directory = u32::from_le_bytes(bytes[48..52].try_into().unwrap());
    let table = u32::from_le_bytes(bytes[76..80].try_into().unwrap()) as usize;
    let entry = 512 * (table + 1) + 4 * directory as usize;
    bytes[entry..entry + 4].copy_from_slice(&directory.to_le_bytes());
    bytes
}

#[test]
fn a_spoilt_container_is_damaged() {
    assert_eq!(fault(&circular(parts().file())).0, FaultId::Damaged);
}

#[test]
fn streams_that_must_be_there() {
    let other = Parts { table_name: "Table", ..parts() };
    assert_eq!(fault(&other.file()), (FaultId::MissingPart, "1Table".into()));
}

#[test]
fn other_compound_files_are_named() {
    let of = |name: &'static str| {
        let mut other = parts();
        other.others.push((name, std::mem::take(&mut other.word)));
        fault(&other.file())
    };
    assert_eq!(of("Workbook"), (FaultId::NotDocx, "Excel 97-2003".into()));
    assert_eq!(of("PowerPoint Document"), (FaultId::NotDocx, "PowerPoint 97-2003".into()));
    assert_eq!(of("Tài liệu"), (FaultId::NotDocx, "OLE compound file".into()));
}

#[test]
fn a_workbook_within_a_document_makes_it_no_workbook() {
    let mut other = parts();
    other.others.push(("ObjectPool/_1/Workbook", vec![1]));
    assert_eq!(read_all(&other.file()), Ok(()));
}

#[test]
fn protected_documents_are_told() {
    for name in ["EncryptedPackage", "\u{9}DRMContent"] {
        let mut other = parts();
        other.others.push((name, vec![0; 8]));
        assert_eq!(fault(&other.file()).0, FaultId::Encrypted, "{name}");
    }
    // Where only names can still be seen.
    let mut other = parts();
    other.others.push(("EncryptedPackage", vec![0; 8]));
    assert_eq!(fault(&circular(other.file())).0, FaultId::Encrypted);
}

#[test]
fn macros_and_objects_are_noted() {
    let mut other = parts();
    other.others = vec![("Macros/dir", vec![1]), ("ObjectPool/_1/x", vec![1]), ("ObjectPool/_2/x", vec![1])];
    let bytes = other.file();
    let streams = Streams::open(&bytes).unwrap();
    assert!(streams.macros);
    assert_eq!(streams.objects, 2);
    let bytes = parts().file();
    let streams = Streams::open(&bytes).unwrap();
    assert!(!streams.macros);
    assert_eq!((streams.objects, streams.data().unwrap()), (0, &[][..]));
}
