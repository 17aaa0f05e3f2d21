//! The objects of a formula, and how their arguments are set into one line.

use super::element::Element;

/// What a formula is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Fraction,
    Scripts,
    /// Scripts before their base.
    PreScripts,
    /// A sum, a product, an integral.
    Nary,
    Delimiters,
    Radical,
    Matrix,
    Equations,
    Accent,
    Bar,
    Function,
    LowerLimit,
    UpperLimit,
    Frame,
}

impl Kind {
    pub(super) fn of(element: &[u8]) -> Option<Kind> {
        Some(match element {
            b"f" => Kind::Fraction,
            b"sSub" | b"sSup" | b"sSubSup" => Kind::Scripts,
            b"sPre" => Kind::PreScripts,
            b"nary" => Kind::Nary,
            b"d" => Kind::Delimiters,
            b"rad" => Kind::Radical,
            b"m" => Kind::Matrix,
            b"eqArr" => Kind::Equations,
            b"acc" => Kind::Accent,
            b"bar" => Kind::Bar,
            b"func" => Kind::Function,
            b"limLow" => Kind::LowerLimit,
            b"limUpp" => Kind::UpperLimit,
            b"groupChr" | b"box" | b"borderBox" | b"phant" => Kind::Frame,
            _ => return None,
        })
    }
}

/// How an argument is set into the line, unless it is empty.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Setting {
    pub(super) lead: &'static str,
    pub(super) trail: &'static str,
    /// In brackets, if it is more than one number or name.
    pub(super) brackets: bool,
}

/// A sign that the file may give, or take away by an empty value.
pub(super) type Sign = Option<Option<char>>;

/// An open object of a formula.
#[derive(Debug)]
pub(super) struct Object {
    pub(super) kind: Kind,
    /// Arguments so far; in a matrix those of the row.
    pub(super) arguments: u32,
    pub(super) rows: u32,
    pub(super) sign: Sign,
    pub(super) begin: Sign,
    pub(super) separator: Sign,
    pub(super) end: Sign,
    /// Names of arguments that are not shown.
    pub(super) hides_sub: bool,
    pub(super) hides_sup: bool,
    pub(super) hides_degree: bool,
    pub(super) hides_all: bool,
    /// The parts of a fraction stand over each other without a line.
    pub(super) stacked: bool,
    /// Of the open argument.
    pub(super) setting: Setting,
}

impl Object {
    pub(super) fn new(kind: Kind) -> Object {
        Object {
            kind,
            arguments: 0,
            rows: 0,
            sign: None,
            begin: None,
            separator: None,
            end: None,
            hides_sub: false,
            hides_sup: false,
            hides_degree: false,
            hides_all: false,
            stacked: false,
            setting: Setting::default(),
        }
    }

    /// Takes over one descendant of its properties.
    pub(super) fn set(&mut self, element: &Element) {
        let sign = || Some(element.val().and_then(|val| val.chars().next()));
        match element.local() {
            b"chr" => self.sign = sign(),
            b"begChr" => self.begin = sign(),
            b"sepChr" => self.separator = sign(),
            b"endChr" => self.end = sign(),
            b"subHide" => self.hides_sub = element.on(),
            b"supHide" => self.hides_sup = element.on(),
            b"degHide" => self.hides_degree = element.on(),
            b"show" => self.hides_all = !element.on(),
            b"type" => self.stacked = element.val().is_some_and(|val| val == "noBar"),
            b"pos" if self.kind == Kind::Bar => {
                self.sign = element.val().map(|val| Some(if val == "top" { '\u{305}' } else { '\u{332}' }));
            }
            _ => {}
        }
    }

    pub(super) fn hides(&self, argument: &[u8]) -> bool {
        match argument {
            b"sub" => self.hides_sub,
            b"sup" => self.hides_sup,
            b"deg" => self.hides_degree,
            _ => self.hides_all,
        }
    }

    /// The sign before the argument that begins.
    pub(super) fn sign_before(&self) -> Option<char> {
        match (self.kind, self.arguments) {
            (Kind::Nary, 0) => self.sign.unwrap_or(Some('∫')),
            (Kind::Radical, 0) => Some('√'),
            (Kind::Delimiters, 0) => self.begin.unwrap_or(Some('(')),
            (Kind::Delimiters, _) => self.separator.unwrap_or(Some('|')),
            _ => None,
        }
    }

    /// The sign after the last argument.
    pub(super) fn sign_after(&self) -> Option<char> {
        match self.kind {
            Kind::Delimiters if self.arguments > 0 => self.end.unwrap_or(Some(')')),
            Kind::Accent => self.sign.unwrap_or(Some('\u{302}')),
            Kind::Bar => self.sign.unwrap_or(Some('\u{332}')),
            _ => None,
        }
    }

    pub(super) fn setting(&self, argument: &[u8]) -> Setting {
        let brackets = |lead| Setting { lead, brackets: true, ..Setting::default() };
        let after = |lead| Setting { lead, ..Setting::default() };
        match (self.kind, argument) {
            (_, b"num") => brackets(""),
            (_, b"den") => brackets(if self.stacked { "¦" } else { "/" }),
            (_, b"sub") | (Kind::LowerLimit, b"lim") => brackets("_"),
            (_, b"sup") | (Kind::UpperLimit, b"lim") => brackets("^"),
            (_, b"deg") => Setting { lead: "[", trail: "]", brackets: false },
            (Kind::Radical, _) => brackets(""),
            (Kind::Nary | Kind::PreScripts | Kind::Function, b"e") => after(" "),
            (Kind::Matrix, _) if self.arguments > 0 => after(" "),
            (Kind::Matrix, _) if self.rows > 1 => after("; "),
            (Kind::Equations, _) if self.arguments > 0 => after("; "),
            _ => Setting::default(),
        }
    }
}

/// The formula that is read.
#[derive(Debug, Default)]
pub(super) struct Math {
    pub(super) objects: Vec<Object>,
    /// In which story an object ended whose last letters must not run into the next ones.
    pub(super) ended: Option<usize>,
}
