//! What a fault says beside its sentence, in both languages.

use std::borrow::Cow;
use std::fmt::Display;
use std::io;

use crate::lang::{Lang, Text};
use crate::system;

/// What is counted most.
pub(crate) const BYTES: Text = Text::new("byte", "bytes");
pub(crate) const CHARACTERS: Text = Text::new("ký tự", "characters");
pub(crate) const PARAGRAPH_BYTES: Text = Text::new("byte trong một đoạn", "bytes in a paragraph");

/// A part of the file, a number, a kind of file or a few words, in Vietnamese and in English.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Detail {
    vi: Cow<'static, str>,
    en: Cow<'static, str>,
}

impl Detail {
    /// Words in both languages.
    pub(crate) fn new(vi: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Detail {
        Detail { vi: vi.into(), en: en.into() }
    }

    /// More than a bound allows: `more than 4096 records`.
    pub(crate) fn more_than(most: impl Display, what: Text) -> Detail {
        Detail::new(format!("quá {most} {}", what.vi), format!("more than {most} {}", what.en))
    }

    /// A number of things: `20001 blanks`.
    pub(crate) fn count(number: impl Display, what: Text) -> Detail {
        Detail::new(format!("{number} {}", what.vi), format!("{number} {}", what.en))
    }

    /// What the operating system says, in words of the program's own.
    pub(crate) fn system(error: &io::Error) -> Detail {
        Detail::new(system::words(error, Lang::Vi), system::words(error, Lang::En))
    }

    /// The same of a place, such as a part of the package: `word/styles.xml: …`; the place alone where there is
    /// nothing else to say.
    pub(crate) fn at(self, place: impl Display) -> Detail {
        let at = |words: &str| if words.is_empty() { place.to_string() } else { format!("{place}: {words}") };
        Detail::new(at(&self.vi), at(&self.en))
    }

    /// The words in one language.
    pub(super) fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

impl From<Text> for Detail {
    fn from(text: Text) -> Detail {
        Detail::new(text.vi, text.en)
    }
}

/// What is the same in every language: the name of a part, an offset.
impl From<&str> for Detail {
    fn from(neutral: &str) -> Detail {
        Detail::from(neutral.to_owned())
    }
}

impl From<String> for Detail {
    fn from(neutral: String) -> Detail {
        Detail::new(neutral.clone(), neutral)
    }
}
