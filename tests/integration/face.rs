//! The public face of the library: every item that other crates see stands in `face.txt`, and has an example.

mod ids;
mod print;
mod tree;
mod walk;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tree::Tree;
use walk::{Seen, face};

/// Names that are not the library's own.
const FOREIGN: &[&str] = &[
    "AsRef",
    "FnMut",
    "Into",
    "IntoIterator",
    "Iterator",
    "Box",
    "Clone",
    "Copy",
    "Cow",
    "Debug",
    "Default",
    "Deserialize",
    "Display",
    "Eq",
    "Err",
    "Error",
    "Formatter",
    "From",
    "Hash",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Path",
    "Range",
    "Read",
    "Result",
    "Self",
    "Serialize",
    "Serializer",
    "String",
    "ToString",
    "Vec",
];

fn library() -> Vec<Seen> {
    face("bienban", &Tree::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")))
}

fn lines(face: &[Seen]) -> Vec<String> {
    face.iter().map(|seen| format!("{}: {}", seen.path, seen.signature)).collect()
}

/// What has no example and should.
fn bare(face: &[Seen]) -> Vec<&str> {
    face.iter().filter(|seen| seen.example == Some(false)).map(|seen| seen.path.as_str()).collect()
}

/// Names in signatures that are of nothing that is seen.
fn strange(face: &[Seen]) -> BTreeSet<&str> {
    let known: BTreeSet<&str> =
        face.iter().filter_map(|seen| seen.path.rsplit("::").next()).chain(FOREIGN.iter().copied()).collect();
    let words = face.iter().flat_map(|seen| seen.signature.split(|c: char| !c.is_alphanumeric() && c != '_'));
    let names = words.filter(|word| word.len() > 1 && word.starts_with(|c: char| c.is_ascii_uppercase()));
    names.filter(|name| !known.contains(name)).collect()
}

#[test]
fn the_face_is_the_one_that_is_written_down() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/integration/face.txt");
    let now = lines(&library());
    for sure in [
        "bienban::audit::audit: fn audit(bytes: &[u8], settings: &Settings) -> Result<Audited, Fault>",
        "bienban::audit: use bienban::audit::audit",
        "bienban::record::Field::StartHour: variant",
        "bienban::record::Field::as_str: fn as_str(self) -> &'static str",
        "bienban::record::Kind::of: fn of(id: &str) -> Option<Kind>",
        "bienban::record::Record.title: Reading<String>",
        "bienban::fault::FaultId: impl Display for FaultId",
    ] {
        assert!(now.iter().any(|line| line == sure), "not seen: {sure}");
    }
    if std::env::var_os("BIENBAN_RENEW").is_some() {
        fs::write(&file, now.join("\n") + "\n").unwrap();
    }
    let written = fs::read_to_string(&file).unwrap();
    let written: Vec<&str> = written.lines().collect();
    let gone: Vec<&&str> = written.iter().filter(|line| !now.iter().any(|new| new == **line)).collect();
    let new: Vec<&String> = now.iter().filter(|line| !written.contains(&line.as_str())).collect();
    assert!(
        written == now,
        "the public face is another: gone {gone:#?}, new {new:#?}\nif that is meant: BIENBAN_RENEW=1 cargo test --test integration face"
    );
}

#[test]
fn every_item_of_the_face_has_an_example() {
    let face = library();
    assert!(face.iter().filter(|seen| seen.example == Some(true)).count() > 100);
    assert_eq!(bare(&face), Vec::<&str>::new());
}

#[test]
fn the_face_names_nothing_that_is_hidden() {
    assert_eq!(strange(&library()), BTreeSet::new());
}

/// A crate of its own, with one of each thing that is to be seen or not.
const SMALL: &[(&str, &str)] = &[
    (
        "lib.rs",
        "//! A crate.\n#[doc(hidden)]\npub mod hidden;\nmod inner;\npub mod open;\npub use inner::{Inner as Outer};\n\
         pub use open::deep::Deep;\nfn private() {}\n#[cfg(test)]\npub fn of_tests() {}\n\
         /// ```text\n/// no example\n/// ```\npub const N: u8 = 1;",
    ),
    ("hidden.rs", "pub struct Hidden;\nimpl super::Outer { pub fn far(&self, hidden: Hidden) {} }"),
    (
        "inner.rs",
        "macro_rules! ids {\n($(#[$meta:meta])* pub enum $name:ident { $($each:ident = $id:literal,)* }) => {\n\
         pub enum $name { $($each,)* }\nimpl $name { /// ```\n/// ```\npub fn as_str(self) -> &'static str { match self { $($name::$each => $id,)* } } }\n};\n}\n\
         pub(crate) use ids;\n/// Says.\n///\n/// ```\n/// ```\n#[derive(Clone)]\npub struct Inner { pub a: u8, b: u8, #[doc(hidden)] pub c: u8 }\n\
         impl Inner { fn private(&self) {} #[doc(hidden)] pub fn hidden(&self) {} }\nimpl Clone for Inner {}\nstruct Own;\nimpl From<Own> for Inner {}\nimpl From<u8> for Inner {}",
    ),
    ("open/mod.rs", "pub mod deep;\nids! {\n/// One.\n#[non_exhaustive]\npub enum One { A = \"a\", B = \"b\", }\n}"),
    ("open/deep.rs", "pub enum Deep { A(u8), B { c: u8 } }"),
];

#[test]
fn a_walk_sees_what_other_crates_do() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("open")).unwrap();
    SMALL.iter().for_each(|(name, text)| fs::write(folder.path().join(name), text).unwrap());
    let face = face("small", &Tree::read(&folder.path().join("lib.rs")));
    assert_eq!(
        lines(&face),
        [
            "small: mod",
            "small::Deep: use small::open::deep::Deep",
            "small::N: const: u8",
            "small::Outer: impl Clone for Inner",
            "small::Outer: impl From<u8> for Inner",
            "small::Outer: struct Inner (Clone)",
            "small::Outer.a: u8",
            "small::Outer::far: fn far(&self, hidden: Hidden)",
            "small::open: mod",
            "small::open::One: #[non_exhaustive] enum One ()",
            "small::open::One::A: variant",
            "small::open::One::B: variant",
            "small::open::One::as_str: fn as_str(self) -> &'static str",
            "small::open::deep: mod",
            "small::open::deep::Deep: enum Deep ()",
            "small::open::deep::Deep::A: variant(u8)",
            "small::open::deep::Deep::B: variant { c: u8 }",
        ]
    );
    let bare = bare(&face);
    assert!(bare.contains(&"small::N") && bare.contains(&"small::open::One") && bare.contains(&"small::Outer::far"));
    assert!(!bare.contains(&"small::Outer") && !bare.contains(&"small::open::One::as_str"));
    assert!(strange(&face).contains("Hidden"));
}
