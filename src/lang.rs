//! The two languages the program speaks; ids, columns and values are English in both.
//!
//! ```
//! use bienban::lang::{Lang, Text};
//!
//! assert_eq!(Text::new("biên bản", "minutes").get(Lang::Vi), "biên bản");
//! ```

use std::borrow::Cow;
use std::fmt;

use crate::edtf::Date;

/// The language of messages.
///
/// ```
/// use bienban::{Fault, Lang, audit};
///
/// let fault = audit(b"", &Lang::Vi.into()).unwrap_err();
/// assert_eq!(fault.message(Lang::Vi), "empty: tệp rỗng, không có byte nào");
/// assert_eq!(fault.message(Lang::En), "empty: the file is empty");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// A number in groups of three digits: `1.000.000`; `1,000,000` in English.
    pub(crate) fn number(self, number: u64) -> String {
        let digits = number.to_string();
        let mark = match self {
            Lang::Vi => '.',
            Lang::En => ',',
        };
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                out.push(mark);
            }
            out.push(digit);
        }
        out
    }

    /// A date as people write it: `05/03/2024`; `2024-03-05` in English.
    pub(crate) fn day(self, date: Date) -> String {
        let text = date.to_string();
        let parts: Vec<&str> = text.trim_end_matches('?').split('-').rev().collect();
        match self {
            Lang::Vi => parts.join("/"),
            Lang::En => text,
        }
    }
}

/// A text in both languages.
///
/// ```
/// # use bienban::{Lang, rules};
/// assert_eq!(rules::by_id("BB401").unwrap().name.get(Lang::En), rules::by_id("BB401").unwrap().name.en);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// A text in Vietnamese and in English.
    ///
    /// ```
    /// # use bienban::lang::Text;
    /// const MINUTES: Text = Text::new("biên bản", "minutes");
    /// assert_eq!(MINUTES.vi, "biên bản");
    /// ```
    pub const fn new(vi: &'static str, en: &'static str) -> Text {
        Text { vi, en }
    }

    /// What is the same in both languages, such as a name.
    pub(crate) const fn same(name: &'static str) -> Text {
        Text { vi: name, en: name }
    }

    /// The text in `lang`.
    ///
    /// ```
    /// # use bienban::lang::{Lang, Text};
    /// assert_eq!(Text::new("biên bản", "minutes").get(Lang::En), "minutes");
    /// ```
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// A text in both languages that is made where it is needed.
#[doc(hidden)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Vietnamese.
    pub vi: Cow<'static, str>,
    /// English.
    pub en: Cow<'static, str>,
}

impl Said {
    /// A text in Vietnamese and in English.
    pub fn new(vi: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Said {
        Said { vi: vi.into(), en: en.into() }
    }

    /// What `say` makes of each language.
    pub fn of(say: impl Fn(Lang) -> String) -> Said {
        Said::new(say(Lang::Vi), say(Lang::En))
    }

    /// The text in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }

    /// Both with what follows them.
    pub fn and(self, more: &Said) -> Said {
        Said::of(|lang| format!("{}{}", self.get(lang), more.get(lang)))
    }
}

/// English, for who does not say in which language.
impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.en)
    }
}

impl std::error::Error for Said {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!([5, 999, 1000].map(|number| Lang::Vi.number(number)), ["5", "999", "1.000"]);
        assert_eq!(Lang::En.number(1_234_567), "1,234,567");
    }
}
