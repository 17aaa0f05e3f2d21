//! The register of decisions: when documents of the central authorities were issued, since when they are in force,
//! and from which day they no longer apply, as far as that is known; and what an office knows of its own.
//!
//! ```
//! use bienban::register::Register;
//!
//! let register = Register::default();
//! let law = register.find("45/2013/QH13")[0];
//! assert_eq!((law.kind, law.title()), ("Luật", "Đất đai"));
//! assert_eq!((law.expires.unwrap().to_string().as_str(), law.replaced_by), ("2024-08-01", "31/2024/QH15"));
//! ```
//!
//! Silence is no proof of force: where no end is known, no repeal was found, and that is all.

use crate::edtf::Date;
use crate::ids::ids;
use crate::normalise;

mod own;
mod shipped;
mod standing;

use own::Own;
pub use own::TableError;
pub use standing::{InForce, Standing};

/// The day up to which the shipped table is known: year, month, day.
///
/// ```
/// assert!(bienban::register::AS_OF >= (2026, 7, 23));
/// ```
pub const AS_OF: (u16, u8, u8) = (2026, 7, 23);

/// The shipped table under an office's own rows.
///
/// ```
/// use bienban::register::Register;
///
/// let mut register = Register::default();
/// register.add("own.tsv", "number\texpires\tissuer\n12/2019/QĐ-UBND\t2024-03-01\tUBND tỉnh Hòa Giang\n").unwrap();
/// assert_eq!(register.find("12/2019/QĐ-UBND")[0].issuer, "UBND tỉnh Hòa Giang");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Register {
    own: Own,
}

ids! {
    /// What is to be known of how a row was made.
    ///
    /// ```
    /// use bienban::register::{Note, Register};
    ///
    /// let register = Register::default();
    /// assert_eq!(register.find("43/2014/NĐ-CP")[0].note, Some(Note::Memory));
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Note {
        /// No text of the repeal was seen.
        Memory = "memory",
        /// The repeal keeps some articles alive.
        Except = "except",
        /// It was repealed, the day is not known.
        NoDate = "no-date",
        /// There are two repeals; the better supported or the later is kept.
        Conflict = "conflict",
    }
}

/// A document as the register has it.
///
/// ```
/// use bienban::register::Register;
///
/// let register = Register::default();
/// let decree = register.find("30/2020/NĐ-CP")[0];
/// assert_eq!(decree.date.unwrap().to_string(), "2020-03-05");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry<'r> {
    /// The type word: `Nghị định`; empty where a row of an office does not say it.
    pub kind: &'r str,
    /// The symbol in normal form: `28/2018/QĐ-TTg`.
    pub symbol: &'r str,
    /// Who issued it; of an office's own rows alone.
    pub issuer: &'r str,
    /// When it was issued.
    pub date: Option<Date>,
    /// The first day on which it is in force; the main one where it comes in stages.
    pub effective: Option<Date>,
    /// The first day on which it no longer is; it may lie ahead.
    pub expires: Option<Date>,
    /// The symbols of what replaces or repeals it, joined by `;`.
    pub replaced_by: &'r str,
    /// The symbols of what amends it, likewise.
    pub amended_by: &'r str,
    /// How sure the row is.
    pub note: Option<Note>,
    title: Title<'r>,
}

/// Where a title is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Title<'r> {
    Told(&'r str),
    /// Behind so many bytes of the shipped facts.
    Shipped(usize),
}

impl<'r> Entry<'r> {
    /// How its title begins.
    ///
    /// ```
    /// let register = bienban::register::Register::default();
    /// assert_eq!(register.find("59/2020/QH14")[0].title(), "Doanh nghiệp");
    /// ```
    pub fn title(&self) -> &'r str {
        match self.title {
            Title::Told(title) => title,
            Title::Shipped(at) => shipped::title(at),
        }
    }

    /// Whether a type word, as cited, may be this document's: a law and a resolution can have one symbol. A code is a
    /// law too, a joint circular a circular.
    ///
    /// ```
    /// let register = bienban::register::Register::default();
    /// let law = register.find("45/2013/QH13")[0];
    /// assert!(law.is_of_kind("Luật") && !law.is_of_kind("Nghị quyết"));
    /// ```
    pub fn is_of_kind(&self, kind: &str) -> bool {
        let (own, cited) = (normalise::fold(self.kind), normalise::fold(kind));
        let both = |ending: &str| own.ends_with(ending) && cited.ends_with(ending);
        own.starts_with(&cited) || cited.starts_with(&own) || both(LAW)
    }

    /// The symbols of what replaces or repeals it.
    ///
    /// ```
    /// let register = bienban::register::Register::default();
    /// assert_eq!(register.find("45/2013/QH13")[0].successors().next(), Some("31/2024/QH15"));
    /// ```
    pub fn successors(&self) -> impl Iterator<Item = &'r str> + use<'r> {
        self.replaced_by.split(';').filter(|symbol| !symbol.is_empty())
    }

    /// The symbols of what amends it.
    ///
    /// ```
    /// let register = bienban::register::Register::default();
    /// assert!(register.find("59/2020/QH14")[0].amendments().any(|symbol| symbol == "76/2025/QH15"));
    /// ```
    pub fn amendments(&self) -> impl Iterator<Item = &'r str> + use<'r> {
        self.amended_by.split(';').filter(|symbol| !symbol.is_empty())
    }
}

/// How the words for laws and codes (bộ luật) end.
const LAW: &str = "luật";

impl Register {
    /// Every document of this symbol, in normal form; two bodies may have used one. Rows of the office stand in the
    /// place of the shipped one.
    ///
    /// ```
    /// let register = bienban::register::Register::default();
    /// assert_eq!(register.find("30/2020/NĐ-CP").len(), 1);
    /// assert!(register.find("999/2030/NĐ-CP").is_empty());
    /// ```
    pub fn find<'r>(&'r self, symbol: &str) -> Vec<Entry<'r>> {
        self.own.over(symbol, shipped::find(symbol))
    }

    /// As [`find`](Register::find), however the symbol is typed: spaces, long dashes and letter case do not count.
    ///
    /// ```
    /// let register = bienban::register::Register::default();
    /// assert_eq!(register.search("30 / 2020 / nd–cp").len(), 1);
    /// ```
    pub fn search<'r>(&'r self, typed: &str) -> Vec<Entry<'r>> {
        let symbol = symbol(typed);
        let found = self.find(&symbol);
        if !found.is_empty() {
            return found;
        }
        let bare = normalise::bare(&symbol);
        let near = shipped::all().find(|entry| normalise::bare(entry.symbol) == bare);
        near.map_or_else(Vec::new, |entry| self.find(entry.symbol))
    }

    /// Adds the table `text`, called `name`, of an office: the columns of the shipped table and `issuer`, under one
    /// header line, separated by tabs. A later row wins over an earlier one and over the shipped one; what it leaves out
    /// stays as shipped; `-` for `expires` switches the shipped row off.
    ///
    /// # Errors
    /// For the first line that is no row: an unknown column, no number, no day of either kind, what is no day.
    ///
    /// ```
    /// let mut register = bienban::register::Register::default();
    /// let error = register.add("own.tsv", "number\texpires\n12/2019/QĐ-BNV\t1/3/2024\n").unwrap_err();
    /// assert_eq!((error.line, register.tables().count()), (2, 0));
    /// ```
    pub fn add(&mut self, name: &str, text: &str) -> Result<(), TableError> {
        self.own.add(name, text)
    }

    /// The names of the tables that were added.
    ///
    /// ```
    /// assert_eq!(bienban::register::Register::default().tables().count(), 0);
    /// ```
    pub fn tables(&self) -> impl Iterator<Item = &str> {
        self.own.tables.iter().map(String::as_str)
    }
}

/// A symbol as typed in its normal form, but for the case of its letters.
fn symbol(typed: &str) -> String {
    let plain = normalise::plain(typed);
    plain.chars().filter(|c| !c.is_whitespace()).map(|c| if c == '–' { '-' } else { c }).collect()
}

/// The day `YYYYMMDD`.
fn day(text: &str) -> Option<Date> {
    let digits: &[u8; 8] =
        text.as_bytes().try_into().ok().filter(|digits: &&[u8; 8]| digits.iter().all(u8::is_ascii_digit))?;
    let number = |of: &[u8]| of.iter().fold(0u16, |number, digit| number * 10 + u16::from(digit - b'0'));
    Some(Date::ymd(number(&digits[..4]), number(&digits[4..6]) as u8, number(&digits[6..]) as u8))
}
