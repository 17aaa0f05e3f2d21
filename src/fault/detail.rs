//! What a fault says beside its sentence, in both languages.

use std::fmt::Display;
use std::io;

use crate::lang::Text;
use crate::system;

/// What is counted most.
pub(crate) const BYTES: Text = Text::new("byte", "bytes");
pub(crate) const CHARACTERS: Text = Text::new("ký tự", "characters");
pub(crate) const PARAGRAPH_BYTES: Text = Text::new("byte trong một đoạn", "bytes in a paragraph");

/// Of what a text may have so many and no more.
pub(crate) mod counted {
    use super::Text;

    pub(crate) const TOKENS: Text = Text::new("từ và dấu", "words and signs");
    pub(crate) const LINES: Text = Text::new("dòng", "lines");
    pub(crate) const DRAWINGS: Text = Text::new("dòng chấm và trường", "dotted lines and fields");
    pub(crate) const DATES: Text = Text::new("ngày", "dates");
    pub(crate) const TIMES: Text = Text::new("giờ", "times of day");
    pub(crate) const REFERENCES: Text = Text::new("văn bản viện dẫn", "references");
}

/// A part of the file, a number, a kind of file or a few words, in Vietnamese and in English.
pub(crate) use crate::lang::Said as Detail;

impl Detail {
    /// More than a bound allows: `more than 4096 records`.
    pub(crate) fn more_than(most: impl Display, what: Text) -> Detail {
        Detail::new(format!("quá {most} {}", what.vi), format!("more than {most} {}", what.en))
    }

    /// A number of things: `20001 blanks`.
    pub(crate) fn count(number: impl Display, what: Text) -> Detail {
        Detail::of(|lang| format!("{number} {}", what.get(lang)))
    }

    /// What the operating system says, in words of the program's own.
    pub(crate) fn system(error: &io::Error) -> Detail {
        Detail::of(|lang| system::words(error, lang))
    }

    /// The same of a place, such as a part of the package: `word/styles.xml: …`; the place alone where there is
    /// nothing else to say.
    pub(crate) fn at(self, place: impl Display) -> Detail {
        Detail::of(|lang| match self.get(lang) {
            "" => place.to_string(),
            words => format!("{place}: {words}"),
        })
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
