//! What is known of the documents that minutes cite: when each was issued, since when it is in force, and from which day
//! it no longer applies.
//!
//! The program has a table of about 5,500 documents of the central authorities (laws, decrees, circulars, decisions of
//! the Prime Minister). Where no end is known, no repeal was found: that is no proof that the document is in force.
//!
//! ```
//! use bienban::register::Register;
//!
//! let register = Register::default();
//! let law = register.find("45/2013/QH13")[0];
//! assert_eq!(law.expires.unwrap().to_string(), "2024-08-01");
//! assert_eq!(law.successors().collect::<Vec<_>>(), ["31/2024/QH15"]);
//! ```

use std::sync::Arc;

use crate::edtf::Date;
use crate::ids::ids;
use crate::normalise::{bare, fold, plain};

mod error;
mod own;
mod shipped;
mod standing;

pub use error::TableError;
use own::Row;
#[cfg(feature = "settings")]
pub(crate) use own::too_long;
pub use standing::{InForce, Standing};

/// The day up to which the program's own table is known.
///
/// ```
/// assert_eq!(bienban::register::AS_OF.to_string(), "2026-07-23");
/// ```
pub const AS_OF: Date = Date::ymd(2026, 7, 23);

/// What is known of documents.
///
/// ```
/// use bienban::register::Register;
///
/// let register = Register::default();
/// let found = register.find("30/2020/NĐ-CP");
/// assert_eq!(found[0].date.unwrap().to_string(), "2020-03-05");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Register {
    /// Rows of offices, by symbol; of one symbol the later first.
    own: Arc<Vec<Row>>,
    tables: Vec<String>,
}

impl Register {
    /// Every document of this symbol; a law and a resolution may share one. An office's own rows come first, the later
    /// before the earlier, and the program's row only where none of them is of the same type or of none.
    ///
    /// ```
    /// # use bienban::register::Register;
    /// let register = Register::default();
    /// let kinds: Vec<&str> = register.find("18/2008/QH12").iter().map(|entry| entry.kind).collect();
    /// assert_eq!(kinds, ["Luật", "Nghị quyết"]);
    /// assert!(register.find("999/2020/NĐ-CP").is_empty());
    /// ```
    pub fn find<'r>(&'r self, symbol: &str) -> Vec<Entry<'r>> {
        let own = self.own(symbol);
        let shipped = shipped::find(symbol).filter(|entry| !own.iter().any(|row| row.hides(entry)));
        let mut found: Vec<Entry<'r>> = own.iter().filter_map(Row::entry).collect();
        for entry in shipped {
            found.push(entry);
        }
        found
    }

    /// The own rows of a symbol.
    fn own(&self, symbol: &str) -> &[Row] {
        if self.own.is_empty() {
            return &[];
        }
        let key = bare(symbol);
        let from = self.own.partition_point(|row| row.key < key);
        let rest = &self.own[from..];
        &rest[..rest.partition_point(|row| row.key == key)]
    }

    /// As [`Register::find`], however the symbol is typed: spaces, long dashes, letter case and diacritics do not count.
    ///
    /// ```
    /// # use bienban::register::Register;
    /// assert_eq!(Register::default().search("30 / 2020 / nd–cp")[0].symbol, "30/2020/NĐ-CP");
    /// ```
    pub fn search<'r>(&'r self, typed: &str) -> Vec<Entry<'r>> {
        let symbol = normal(typed);
        if shipped::find(&symbol).next().is_some() {
            return self.find(&symbol);
        }
        self.find(shipped::of_folded(&bare(&symbol)).unwrap_or(&symbol))
    }

    /// Adds an office's own table, which is called `name` where settings are shown. It is text with a tab between cells;
    /// its first line names the columns: `number` and one of `effective` and `expires`, and of `type`, `title_start`,
    /// `date`, `status`, `replaced_by`, `amended_by`, `source_count`, `note` and `issuer` whatever is known.
    ///
    /// Later tables and later lines win. What a row leaves empty is as the program's row of the same number and type has
    /// it; `-` in `expires` switches that off. A symbol of a local authority, which others have too, needs an `issuer`.
    ///
    /// ```
    /// # use bienban::register::Register;
    /// let mut register = Register::default();
    /// register.add("own.tsv", "number\teffective\texpires\tissuer\n\
    ///     28/2018/QĐ-UBND\t2018-12-15\t2025-07-01\tUBND tỉnh Hòa Giang\n\
    ///     30/2020/NĐ-CP\t\t2030-01-01\t\n")?;
    /// assert_eq!(register.find("28/2018/QĐ-UBND")[0].issuer, "UBND tỉnh Hòa Giang");
    /// let decree = register.find("30/2020/NĐ-CP")[0];
    /// assert_eq!(decree.expires.unwrap().to_string(), "2030-01-01");
    /// assert_eq!(decree.title(), "Về công tác văn thư");
    /// # Ok::<(), bienban::register::TableError>(())
    /// ```
    ///
    /// # Errors
    /// For the first line that does not hold; nothing is added then.
    pub fn add(&mut self, name: &str, table: &str) -> Result<(), TableError> {
        let new = own::rows(table)?;
        let own = Arc::make_mut(&mut self.own);
        let mut later: Vec<Row> = new.into_iter().rev().chain(own.drain(..)).collect();
        later.sort_by(|a, b| a.key.cmp(&b.key));
        for row in later {
            let same = own.iter().rev().take_while(|kept| kept.key == row.key);
            if !same.into_iter().any(|kept| kept.replaces(&row)) {
                own.push(row);
            }
        }
        self.tables.push(name.to_owned());
        Ok(())
    }

    /// What the tables are called that were added, in their order.
    ///
    /// ```
    /// # use bienban::register::Register;
    /// let mut register = Register::default();
    /// register.add("own.tsv", "number\texpires\n30/2020/NĐ-CP\t-\n")?;
    /// assert_eq!(register.tables(), ["own.tsv"]);
    /// assert!(register.find("30/2020/NĐ-CP").is_empty());
    /// # Ok::<(), bienban::register::TableError>(())
    /// ```
    pub fn tables(&self) -> &[String] {
        &self.tables
    }
}

/// A symbol without what people add to it when they type.
fn normal(typed: &str) -> String {
    let dash = |c| if matches!(c, '–' | '—' | '−') { '-' } else { c };
    plain(typed).chars().filter(|c| !c.is_whitespace()).map(dash).collect()
}

/// A document as the register has it.
///
/// ```
/// # use bienban::register::Register;
/// let register = Register::default();
/// let decree = register.find("46/2015/NĐ-CP")[0];
/// assert_eq!((decree.kind, decree.symbol), ("Nghị định", "46/2015/NĐ-CP"));
/// assert_eq!(decree.expires.unwrap().to_string(), "2021-01-26");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry<'r> {
    /// The type word: `Nghị định`; empty where an office's own row leaves it out.
    pub kind: &'r str,
    /// `28/2018/QĐ-TTg`.
    pub symbol: &'r str,
    /// Who issued it; in an office's own rows alone.
    pub issuer: &'r str,
    /// When it was issued.
    pub date: Option<Date>,
    /// The first day in force; the main one where a law comes in stages.
    pub effective: Option<Date>,
    /// The first day on which it no longer applies; `None` where no repeal was found, which is no proof of force.
    pub expires: Option<Date>,
    /// Symbols of what replaces or repeals it, joined by `;`.
    pub replaced_by: &'r str,
    /// Symbols of what amends it, joined by `;`.
    pub amended_by: &'r str,
    /// What there is to say of its end.
    pub note: Option<Note>,
    title: Title<'r>,
}

/// Where the title of an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Title<'r> {
    /// In the program's table, of the row that begins at this byte.
    Shipped(usize),
    Own(&'r str),
}

impl<'r> Entry<'r> {
    /// How its title begins; empty where that is not known.
    ///
    /// ```
    /// # use bienban::register::Register;
    /// assert_eq!(Register::default().find("30/2020/NĐ-CP")[0].title(), "Về công tác văn thư");
    /// ```
    pub fn title(&self) -> &'r str {
        match self.title {
            Title::Shipped(row) => shipped::title(row),
            Title::Own(title) => title,
        }
    }

    /// Whether a type word, as a document cites it, may be this one's. One may say more than the other, a code is a law,
    /// and where there is no word anything may be meant.
    ///
    /// ```
    /// # use bienban::register::Register;
    /// let register = Register::default();
    /// let law = register.find("49/2010/QH12")[0];
    /// assert!(law.is_of_kind("Luật") && law.is_of_kind("LUẬT BƯU CHÍNH") && law.is_of_kind("Bộ luật"));
    /// assert!(law.is_of_kind("") && !law.is_of_kind("Nghị quyết"));
    /// ```
    pub fn is_of_kind(&self, kind: &str) -> bool {
        agree(self.kind, kind)
    }

    /// The symbols of what replaces or repeals it.
    ///
    /// ```
    /// # use bienban::register::Register;
    /// let register = Register::default();
    /// assert_eq!(register.find("46/2015/NĐ-CP")[0].successors().next(), Some("06/2021/NĐ-CP"));
    /// ```
    pub fn successors(&self) -> impl Iterator<Item = &'r str> + use<'r> {
        symbols(self.replaced_by)
    }

    /// The symbols of what amends it.
    ///
    /// ```
    /// # use bienban::register::Register;
    /// let register = Register::default();
    /// assert!(register.find("59/2020/QH14")[0].amendments().any(|symbol| symbol == "76/2025/QH15"));
    /// ```
    pub fn amendments(&self) -> impl Iterator<Item = &'r str> + use<'r> {
        symbols(self.amended_by)
    }
}

/// Symbols joined by `;`.
fn symbols(joined: &str) -> impl Iterator<Item = &str> {
    joined.split(';').filter(|symbol| !symbol.is_empty())
}

/// Whether two type words may be of one document.
fn agree(one: &str, other: &str) -> bool {
    let word = |kind: &str| {
        let folded = fold(kind.trim());
        folded.strip_prefix("bộ ").map(str::to_owned).unwrap_or(folded)
    };
    if one == other {
        return true;
    }
    let (one, other) = (word(one), word(other));
    one.starts_with(&other) || other.starts_with(&one)
}

ids! {
    /// What there is to say of the end of a document.
    ///
    /// ```
    /// use bienban::register::{Note, Register};
    ///
    /// assert_eq!(Register::default().find("43/2014/NĐ-CP")[0].note, Some(Note::Memory));
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Note {
        /// No text of the repeal was seen; the end was written down from memory and is to be checked.
        Memory = "memory",
        /// The repeal keeps some articles alive.
        Except = "except",
        /// It was repealed; from which day is not known.
        NoDate = "no-date",
        /// There are two repeals; the better supported or the later is kept.
        Conflict = "conflict",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_there_is_not_found() {
        let register = Register::default();
        let long = "9".repeat(100_000);
        for symbol in ["", "0", "30/2020/NĐ-CP ", "999/2030/QĐ-XYZ", "\t", "\n", "\u{10FFFF}", &long] {
            assert_eq!(register.find(symbol), [], "{symbol}");
        }
        assert_eq!(register.search(""), []);
    }

    #[test]
    fn a_symbol_is_found_however_it_is_typed() {
        let register = Register::default();
        for typed in ["30 / 2020 / nd–cp", "30/2020/NĐ-CP", " 30/2020/NÐ‑CP", "30/2020/nđ—cp"] {
            assert_eq!(register.search(typed).len(), 1, "{typed}");
        }
        assert_eq!(register.search("18/2008/qh12").len(), 2);
    }

    #[test]
    fn days_that_were_wrong_once_are_right() {
        let effective = |symbol: &str| Register::default().find(symbol)[0].effective.map(|day| day.to_string());
        for (symbol, day) in [
            ("38/2019/QH14", "2020-07-01"),
            ("52/2024/NĐ-CP", "2024-07-01"),
            ("113/2017/NĐ-CP", "2017-11-25"),
            ("96/2016/TT-BQP", "2016-08-15"),
            ("07/2020/TT-BKHĐT", "2020-11-15"),
        ] {
            assert_eq!(effective(symbol).as_deref(), Some(day), "{symbol}");
        }
        let register = Register::default();
        assert!(register.find("105").is_empty() && !register.find("105/2021/TT-BQP").is_empty());
        assert!(register.find("21-").is_empty() && !register.find("21-TC/TCT").is_empty());
    }

    #[test]
    fn type_words_agree_where_one_says_more() {
        for (one, other) in [
            ("Luật", "Luật"),
            ("Luật", "bộ luật"),
            ("Thông tư", "THÔNG TƯ LIÊN TỊCH"),
            ("Nghị Định", "Nghị định"),
            ("", "Luật"),
        ] {
            assert!(agree(one, other) && agree(other, one), "{one} {other}");
        }
        for (one, other) in [("Luật", "Nghị quyết"), ("Quyết định", "Nghị định"), ("Bộ luật", "Pháp lệnh")]
        {
            assert!(!agree(one, other) && !agree(other, one), "{one} {other}");
        }
    }
}
