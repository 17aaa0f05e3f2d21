//! Automatic list numbers, as Word shows them.

use std::collections::HashMap;

use super::symbols::{Font, glyph};
use super::xml::{Element, Node, Ns, Xml};
use crate::fault::Fault;

/// Levels of a list (ECMA-376-1 §17.9.6).
const LEVELS: usize = 9;

/// How a level writes its number (ST_NumberFormat); formats of other scripts as decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Format {
    #[default]
    Decimal,
    DecimalZero,
    UpperRoman,
    LowerRoman,
    UpperLetter,
    LowerLetter,
    InDash,
    InParentheses,
    WithStop,
    /// `một`, `hai`, `ba`.
    Words,
    Bullet,
    None,
}

impl Format {
    fn of(name: &str) -> Format {
        match name {
            "decimalZero" => Format::DecimalZero,
            "upperRoman" => Format::UpperRoman,
            "lowerRoman" => Format::LowerRoman,
            "upperLetter" => Format::UpperLetter,
            "lowerLetter" => Format::LowerLetter,
            "numberInDash" => Format::InDash,
            "decimalEnclosedParen" => Format::InParentheses,
            "decimalEnclosedFullstop" => Format::WithStop,
            "vietnameseCounting" => Format::Words,
            "bullet" => Format::Bullet,
            "none" => Format::None,
            _ => Format::Decimal,
        }
    }

    fn write(self, n: u32) -> String {
        match self {
            Format::None | Format::Bullet => String::new(),
            Format::Decimal => n.to_string(),
            Format::DecimalZero => format!("{n:02}"),
            Format::UpperRoman => roman(n),
            Format::LowerRoman => roman(n).to_ascii_lowercase(),
            Format::UpperLetter => letter(n),
            Format::LowerLetter => letter(n).to_ascii_lowercase(),
            Format::InDash => format!("- {n} -"),
            Format::InParentheses => format!("({n})"),
            Format::WithStop => format!("{n}."),
            Format::Words => words(n),
        }
    }
}

/// One level of a list.
#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    /// `w:numFmt`.
    format: Format,
    /// `w:lvlText`, with `%1` … `%9` for the numbers of levels.
    text: Box<str>,
    /// `w:lvlRestart`: 0 never, n after a paragraph of level n or above (from 1).
    restart: Option<u32>,
    /// All numbers as decimals (`w:isLgl`).
    legal: bool,
    /// The paragraph style that stands for it.
    style: Option<Box<str>>,
    font: Font,
}

/// `w:abstractNum`: levels, and the counts of all lists made from it.
#[derive(Debug, Default)]
struct Abstract {
    levels: Vec<Level>,
    /// `w:numStyleLink`: its levels stand in the list of that style; `w:styleLink` names it there.
    linked: Option<Box<str>>,
    link: Option<Box<str>>,
    counts: [Option<u32>; LEVELS],
}

/// `w:num`.
#[derive(Debug, Default)]
struct List {
    of: u32,
    /// `w:lvlOverride`: level, `w:startOverride`, or a level of its own.
    overrides: Vec<(u8, Option<u32>, Option<Level>)>,
    used: bool,
}

/// All lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    abstracts: HashMap<u32, Abstract>,
    lists: HashMap<u32, List>,
}

/// What is open while `word/numbering.xml` is read.
#[derive(Default)]
struct Open {
    of: Option<(u32, Abstract)>,
    list: Option<(u32, List)>,
    level: Option<(u8, Level)>,
    /// Depth of the open list or kind of list, and of the open level.
    outer: usize,
    inner: usize,
}

impl Numbering {
    /// Reads `word/numbering.xml`.
    ///
    /// # Errors
    /// Those of [`Xml::next`].
    pub(super) fn read(text: &str, part: &str) -> Result<Numbering, Fault> {
        let mut numbering = Numbering::default();
        let mut xml = Xml::new(text, part);
        let mut open = Open::default();
        let mut depth = 0usize;
        loop {
            match xml.next()? {
                Node::Start(element) => {
                    depth += 1;
                    if element.ns == Ns::Word {
                        open.start(&element, depth);
                    }
                }
                Node::End => {
                    if depth == open.inner {
                        open.close_level();
                    }
                    if depth == open.outer {
                        numbering.abstracts.extend(open.of.take());
                        numbering.lists.extend(open.list.take());
                    }
                    depth = depth.saturating_sub(1);
                }
                Node::Eof => break,
                _ => {}
            }
        }
        numbering.link();
        Ok(numbering)
    }

    /// Gives lists that only name a style the levels of that style's list.
    fn link(&mut self) {
        let named: HashMap<Box<str>, Vec<Level>> =
            self.abstracts.values().filter_map(|a| Some((a.link.clone()?, a.levels.clone()))).collect();
        for of in self.abstracts.values_mut() {
            let levels = of.linked.as_ref().and_then(|style| named.get(style));
            if let Some(levels) = levels.filter(|_| of.levels.is_empty()) {
                of.levels.clone_from(levels);
            }
        }
    }

    /// The level that stands for a paragraph style in a list, from 0.
    pub(super) fn level_of_style(&self, id: u32, style: &str) -> Option<u8> {
        let of = self.abstracts.get(&self.lists.get(&id)?.of)?;
        of.levels.iter().position(|level| level.style.as_deref() == Some(style)).map(|level| level as u8)
    }

    /// The label of the next paragraph of a list at a level (from 0), counted in document order.
    pub(super) fn next(&mut self, id: u32, level: u8) -> Option<Box<str>> {
        let list = self.lists.get_mut(&id)?;
        let Abstract { levels, counts, .. } = self.abstracts.get_mut(&list.of)?;
        list.begin(counts);
        let at = usize::from(level).min(LEVELS - 1);
        let this = list.level(levels, at)?;
        let start = |l: usize| list.start(l).or_else(|| Some(list.level(levels, l)?.start)).unwrap_or(0);
        counts[at] = Some(counts[at].map_or_else(|| start(at), |count| count.saturating_add(1)));
        for (deeper, count) in counts.iter_mut().enumerate().skip(at + 1) {
            let restart = list.level(levels, deeper).and_then(|level| level.restart);
            if restart.is_none_or(|restart| at < restart as usize) {
                *count = None;
            }
        }
        let label = label(this, |l| {
            let count = counts[l].unwrap_or_else(|| start(l));
            (count, list.level(levels, l).map_or(Format::Decimal, |level| level.format))
        });
        (!label.is_empty()).then(|| label.into())
    }
}

impl List {
    /// At its first paragraph a list starts over where it says so; else it counts on.
    fn begin(&mut self, counts: &mut [Option<u32>; LEVELS]) {
        if std::mem::replace(&mut self.used, true) {
            return;
        }
        for (level, start, _) in &self.overrides {
            if let (Some(start), Some(count)) = (start, counts.get_mut(usize::from(*level))) {
                *count = start.checked_sub(1);
            }
        }
    }

    fn level<'a>(&'a self, levels: &'a [Level], level: usize) -> Option<&'a Level> {
        let own = self.overrides.iter().find(|o| usize::from(o.0) == level).and_then(|o| o.2.as_ref());
        own.or_else(|| levels.get(level))
    }

    fn start(&self, level: usize) -> Option<u32> {
        self.overrides.iter().find(|o| usize::from(o.0) == level).and_then(|o| o.1)
    }
}

impl Open {
    fn start(&mut self, element: &Element, depth: usize) {
        match element.local() {
            b"abstractNum" => {
                self.outer = depth;
                self.of = Some((element.number("abstractNumId").unwrap_or(0), Abstract::default()));
            }
            b"num" => {
                self.outer = depth;
                self.list = Some((element.number("numId").unwrap_or(0), List::default()));
            }
            b"lvl" => {
                self.inner = depth;
                self.level = Some((element.number("ilvl").unwrap_or(0), Level::default()));
            }
            _ => self.property(element),
        }
    }

    fn property(&mut self, element: &Element) {
        let name = element.local();
        if let Some((_, level)) = &mut self.level {
            match name {
                b"start" => level.start = element.number("val").unwrap_or(0),
                b"numFmt" => level.format = element.val().map_or(Format::Decimal, |name| Format::of(&name)),
                b"lvlText" => level.text = element.val().unwrap_or_default().into(),
                b"lvlRestart" => level.restart = element.number("val"),
                b"isLgl" => level.legal = element.on(),
                b"pStyle" => level.style = element.val().map(|style| style.into()),
                b"rFonts" => level.font = element.attr("ascii").map_or(Font::Text, |font| Font::of(&font)),
                _ => {}
            }
        } else if let Some((_, of)) = &mut self.of {
            match name {
                b"numStyleLink" => of.linked = element.val().map(|style| style.into()),
                b"styleLink" => of.link = element.val().map(|style| style.into()),
                _ => {}
            }
        } else if let Some((_, list)) = &mut self.list {
            match name {
                b"abstractNumId" => list.of = element.number("val").unwrap_or(0),
                b"lvlOverride" if list.overrides.len() < LEVELS => {
                    list.overrides.push((element.number("ilvl").unwrap_or(0), None, None))
                }
                b"startOverride" => {
                    if let Some(last) = list.overrides.last_mut() {
                        last.1 = element.number("val");
                    }
                }
                _ => {}
            }
        }
    }

    fn close_level(&mut self) {
        let Some((at, level)) = self.level.take() else { return };
        if let Some((_, of)) = &mut self.of {
            let at = usize::from(at);
            if at < LEVELS {
                if of.levels.len() <= at {
                    of.levels.resize(at + 1, Level::default());
                }
                of.levels[at] = level;
            }
        } else if let Some((_, list)) = &mut self.list
            && let Some(last) = list.overrides.last_mut()
        {
            last.2 = Some(level);
        }
    }
}

/// The text of a level with its numbers in it.
fn label(level: &Level, number: impl Fn(usize) -> (u32, Format)) -> String {
    if level.format == Format::Bullet {
        let text: String = level.text.chars().map(|c| glyph(level.font, c)).collect();
        return crate::normalise::plain(text.trim());
    }
    let mut out = String::new();
    let mut characters = level.text.chars().peekable();
    while let Some(c) = characters.next() {
        let digit = characters.peek().and_then(|d| d.to_digit(10)).filter(|d| (1..=LEVELS as u32).contains(d));
        match digit {
            Some(digit) if c == '%' => {
                characters.next();
                let (n, format) = number(digit as usize - 1);
                let format = if level.legal { Format::Decimal } else { format };
                out.push_str(&format.write(n));
            }
            _ => out.push(c),
        }
    }
    crate::normalise::plain(out.trim())
}

pub(super) fn roman(n: u32) -> String {
    const DIGITS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if n == 0 || n > 4999 {
        return n.to_string();
    }
    let (mut rest, mut out) = (n, String::new());
    for (value, digit) in DIGITS {
        while rest >= value {
            out.push_str(digit);
            rest -= value;
        }
    }
    out
}

/// A number below a hundred in words; others in digits.
fn words(n: u32) -> String {
    const DIGITS: [&str; 10] = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    let ten = match n / 10 {
        0 => "",
        1 => "mười",
        tens @ 2..=9 => &format!("{} mươi", DIGITS[tens as usize]),
        _ => return n.to_string(),
    };
    let unit = match (n / 10, n % 10) {
        (2.., 1) => "mốt",
        (1.., 5) => "lăm",
        (_, unit) => DIGITS[unit as usize],
    };
    format!("{ten} {unit}").trim().to_owned()
}

/// A … Z, then AA, BB, as Word counts.
pub(super) fn letter(n: u32) -> String {
    if n == 0 || n > 26 * 30 {
        return n.to_string();
    }
    let letter = char::from(b'A' + ((n - 1) % 26) as u8);
    std::iter::repeat_n(letter, 1 + (n as usize - 1) / 26).collect()
}
