//! How the page speaks, and what of documents it shows.

use std::borrow::Cow;

use super::Texts;
use crate::lang::{Lang, Text};
use crate::report::shown::harmless;

/// How the page speaks, and what of documents it shows.
#[derive(Clone, Copy)]
pub(super) struct Style<'a> {
    pub(super) lang: Lang,
    pub(super) texts: Texts,
    /// What full paths begin with; a report that travels does not tell it.
    pub(super) root: &'a str,
}

impl Style<'_> {
    /// A text in the language of the page.
    pub(super) fn of(self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    /// A number in the language of the page.
    pub(super) fn number(self, number: u64) -> String {
        self.lang.number(number)
    }

    /// The name of a document or a folder, which is no full path.
    pub(super) fn name(self, path: &str) -> String {
        let name = path.strip_prefix(self.root).unwrap_or(path);
        // Of a folder that holds all.
        let name = if name == self.root.trim_end_matches('/') && !name.is_empty() { "." } else { name };
        harmless(relative(name)).into_owned()
    }

    /// The name of a folder for people.
    pub(super) fn folder(self, folder: &str) -> String {
        let name = self.name(folder);
        if name == "." { self.of(Text::new("(thư mục gốc)", "(top folder)")).to_owned() } else { name }
    }

    /// Words of a document; nothing where these may not be shown.
    pub(super) fn quoted(self, text: &str) -> String {
        if self.texts == Texts::None { String::new() } else { harmless(text.into()).into_owned() }
    }

    /// The same, of a sentence that names other documents, each behind a space.
    pub(super) fn said(self, text: &str) -> String {
        if self.root.is_empty() {
            self.quoted(text)
        } else {
            self.quoted(&text.replace(&format!(" {}", self.root), " "))
        }
    }
}

/// The folder that holds all documents whose names are full paths, with `/` at its end; empty when none is.
pub(super) fn root<'n>(names: impl Iterator<Item = &'n str>) -> &'n str {
    let mut root: Option<&str> = None;
    for name in names.filter(|name| is_full(name)) {
        let folder = &name[..name.rfind('/').map_or(0, |at| at + 1)];
        let same = |root: &str| root.bytes().zip(folder.bytes()).take_while(|(a, b)| a == b).count();
        // A `/` is never within a letter of several bytes.
        let common =
            |root: &'n str| root.as_bytes()[..same(root)].iter().rposition(|&b| b == b'/').map_or(0, |at| at + 1);
        root = Some(root.map_or(folder, |root| &root[..common(root)]));
    }
    root.unwrap_or_default()
}

/// `/a`, `C:/a`, `//server/a`.
fn is_full(name: &str) -> bool {
    name.starts_with('/') || name.get(1..3) == Some(":/")
}

/// A name that begins at no root of a system.
fn relative(name: &str) -> Cow<'_, str> {
    match name.get(1..3) {
        Some(":/") => format!("{}/{}", &name[..1], &name[3..]).into(),
        _ if name == "/" => ".".into(),
        _ => name.trim_start_matches('/').into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_full_paths_have_in_common_is_not_told() {
        let root = |names: &[&'static str]| root(names.iter().copied());
        assert_eq!(root(&["a/x.docx", "b.docx"]), "");
        assert_eq!(root(&["/srv/hồ sơ/2023/x.docx", "/srv/hồ sơ/2024/y.docx", "z.docx"]), "/srv/hồ sơ/");
        assert_eq!(root(&["/srv/a/x.docx"]), "/srv/a/");
        assert_eq!(root(&["/srv/ab/x.docx", "/srv/ac/x.docx"]), "/srv/");
        assert_eq!(root(&["C:/a/x.docx", "C:/b.docx"]), "C:/");
        assert_eq!(root(&["C:/a/x.docx", "D:/b.docx"]), "");
        let style = Style { lang: Lang::Vi, texts: Texts::All, root: "/srv/a/" };
        let names = ["/srv/a/x.docx", "/srv/a", "/etc/y.docx", "D:/z.docx", "a/z.docx"].map(|name| style.name(name));
        assert_eq!(names, ["x.docx", ".", "etc/y.docx", "D/z.docx", "a/z.docx"]);
        assert_eq!(style.said("như /srv/a/x.docx"), "như x.docx");
    }

    #[test]
    fn where_all_that_is_in_common_is_the_root_symbols_keep_their_strokes() {
        let style = Style { lang: Lang::Vi, texts: Texts::All, root: root(["/a/x.docx", "/b/y.docx"].into_iter()) };
        assert_eq!((style.root, &*style.name("/b/y.docx")), ("/", "b/y.docx"));
        let said = style.said("Số 05/BB-UBND đã dùng trong /a/x.docx: đối chiếu sổ đăng ký.");
        assert_eq!(said, "Số 05/BB-UBND đã dùng trong a/x.docx: đối chiếu sổ đăng ký.");
    }
}
