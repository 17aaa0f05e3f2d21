//! Links: `HYPERLINK()` formulas, since a sheet may have only 65,530 links of the other sort.

use std::iter::repeat_n;
use std::path::Path;

use crate::system::paths;

/// Most characters of a text in a formula, and of what a link may lead to.
const MOST: usize = 255;

/// The formula of a link, unless it is longer than a spreadsheet takes.
pub(super) fn formula(to: &str, text: &str) -> Option<String> {
    let units = |text: &str| text.encode_utf16().count();
    (units(to) <= MOST && units(text) <= MOST)
        .then(|| format!("=HYPERLINK(\"{}\",\"{}\")", to.replace('"', "\"\""), text.replace('"', "\"\"")))
}

/// The link from a folder to a file, both as the system knows them by their full paths: `../h%E1%BB%93%20s%C6%A1/a.docx`.
/// Where that is longer than a spreadsheet takes, only what has a meaning of its own is encoded.
pub fn relative(folder: &Path, file: &Path) -> Option<String> {
    let (up, down) = paths::way(folder, file)?;
    let link = |encode: fn(&[u8]) -> String| {
        let down = down.iter().map(|name| encode(name.as_os_str().as_encoded_bytes()));
        repeat_n("..".to_owned(), up).chain(down).collect::<Vec<_>>().join("/")
    };
    let whole = link(|name| encoded(name, false));
    if whole.len() <= MOST { Some(whole) } else { Some(link(|name| encoded(name, true))) }
}

/// A name with every byte encoded that is no plain letter, digit or one of `-._~`; letters of other scripts are
/// left as they are with `letters`.
fn encoded(name: &[u8], letters: bool) -> String {
    let mut out = String::with_capacity(name.len() * 3);
    for chunk in name.utf8_chunks() {
        for c in chunk.valid().chars() {
            if c.is_ascii_alphanumeric() || "-._~".contains(c) || letters && c.is_alphabetic() {
                out.push(c);
            } else {
                c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| push(&mut out, byte));
            }
        }
        chunk.invalid().iter().for_each(|&byte| push(&mut out, byte));
    }
    out
}

fn push(out: &mut String, byte: u8) {
    out.push_str(&format!("%{byte:02X}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_meaning_of_its_own_in_a_link_is_encoded() {
        let link = |file: &str| relative(Path::new("/x/out"), Path::new(file)).unwrap();
        assert_eq!(link("/x/a b#1%.docx"), "../a%20b%231%25.docx");
        assert_eq!(link("/x/out/in/á.docx"), "in/%C3%A1.docx");
        assert_eq!(link(&format!("/x/{}.docx", "ố".repeat(60))), format!("../{}.docx", "ố".repeat(60)));
    }

    #[test]
    fn a_link_that_is_too_long_is_none() {
        assert_eq!(formula("a", "\"b\"").unwrap(), "=HYPERLINK(\"a\",\"\"\"b\"\"\")");
        assert!(formula(&"a".repeat(256), "b").is_none() && formula("a", &"b".repeat(256)).is_none());
    }
}
