//! Names of documents and folders as people type them, with `*` or without.

use std::borrow::Cow;

use glob::{MatchOptions, Pattern as Glob};
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// `*` stays in its folder, as in every shell; `**` does not.
const OPTIONS: MatchOptions =
    MatchOptions { case_sensitive: true, require_literal_separator: true, require_literal_leading_dot: false };

/// A document, a folder with all below it, or a glob for such.
///
/// Names are compared as NFC, with `/` where `\` was typed, and without `./` at the beginning.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// As compared.
    name: String,
    /// `None`: it is no glob, or none that can be read, and then a name like any other.
    glob: Option<Glob>,
    /// It stands for a name in any folder.
    anywhere: bool,
}

impl Pattern {
    /// For names that begin where `typed` does: `2019`, `2019/*.docx`, `**/nháp*`.
    pub fn from_start(typed: &str) -> Pattern {
        let name = tidy(typed);
        let glob = name.contains(['*', '?', '[']).then(|| Glob::new(&name).ok()).flatten();
        Pattern { name: name.into_owned(), glob, anywhere: false }
    }

    /// The same, but one without `/` stands for a file or folder of that name wherever it lies, as in `.gitignore`.
    pub fn anywhere(typed: &str) -> Pattern {
        let pattern = Pattern::from_start(typed);
        Pattern { anywhere: !pattern.name.contains('/'), ..pattern }
    }

    /// Whether it stands for the document `name`, which has `/` between its parts, or for a folder above it.
    pub fn matches(&self, name: &str) -> bool {
        let name = tidy(name);
        if self.anywhere {
            return name.split('/').any(|part| self.is(part));
        }
        let ends = name.match_indices('/').map(|(at, _)| at).chain([name.len()]);
        ends.into_iter().any(|end| self.is(&name[..end]))
    }

    fn is(&self, name: &str) -> bool {
        self.name == name || self.glob.as_ref().is_some_and(|glob| glob.matches_with(name, OPTIONS))
    }

    /// As it is compared.
    pub fn as_str(&self) -> &str {
        &self.name
    }
}

/// A name as it is compared.
pub fn tidy(name: &str) -> Cow<'_, str> {
    let dots = name.starts_with("./") || name.contains("/./") || name.ends_with("/.") || name == ".";
    if is_nfc(name) && !name.contains('\\') && !name.contains("//") && !name.ends_with('/') && !dots {
        return Cow::Borrowed(name);
    }
    let name: String = name.nfc().map(|c| if c == '\\' { '/' } else { c }).collect();
    let root = if name.starts_with('/') { "/" } else { "" };
    let parts = name.split('/').filter(|part| !part.is_empty() && *part != ".");
    Cow::Owned(root.to_owned() + &parts.collect::<Vec<_>>().join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_compared_as_people_type_it() {
        let matches = |typed: &str, name: &str| Pattern::from_start(typed).matches(name);
        for typed in
            ["2019/a.docx", "./2019/a.docx", "2019\\a.docx", "2019", "2019/", ".\\2019\\", "2019/*.docx", "20*"]
        {
            assert!(matches(typed, "2019/a.docx"), "{typed}");
        }
        for typed in ["201", "a.docx", "*.docx", "2019/a", "*/b*", ""] {
            assert!(!matches(typed, "2019/a.docx"), "{typed}");
        }
        assert!(matches("**/a.docx", "2019/01/a.docx") && matches("**/a.docx", "a.docx"));
        assert!(matches("ho\u{302}\u{300} sơ", "hồ sơ/a.docx"), "NFD for NFC");
        assert!(matches("hồ sơ", "ho\u{302}\u{300} sơ/a.docx"), "NFC for NFD");
    }

    #[test]
    fn brackets_in_a_name_are_a_name_too() {
        assert!(Pattern::from_start("[1] họp.docx").matches("[1] họp.docx"));
        assert!(Pattern::from_start("[1-3]*.docx").matches("2 họp.docx"));
        assert!(Pattern::from_start("[1.docx").matches("[1.docx"));
    }

    #[test]
    fn one_without_a_folder_can_stand_for_any() {
        let matches = |typed: &str, name: &str| Pattern::anywhere(typed).matches(name);
        assert!(matches("nháp*", "2019/nháp 1/a.docx") && matches("*.doc", "x/y.doc") && matches("x", "a/x/b.docx"));
        assert!(!matches("x/*.doc", "a/x/y.doc") && matches("x/*.doc", "x/y.doc"));
    }
}
