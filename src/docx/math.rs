//! Formulas (Office math, ECMA-376-1 §22.1) as one line: `a/b`, `x^2`, `∑_(i=1)^n x`. What stands over,
//! under or beside in print is told apart by signs, so no letters run together.

use super::body::{Body, Capture, Context, Ending};
use super::element::Element;

/// What a formula is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
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
    fn of(element: &[u8]) -> Option<Kind> {
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
struct Setting {
    lead: &'static str,
    trail: &'static str,
    /// In brackets, if it is more than one number or name.
    brackets: bool,
}

/// A sign that the file may give, or take away by an empty value.
type Sign = Option<Option<char>>;

/// An open object of a formula.
#[derive(Debug)]
pub(super) struct Object {
    kind: Kind,
    /// Arguments so far; in a matrix those of the row.
    arguments: u32,
    rows: u32,
    sign: Sign,
    begin: Sign,
    separator: Sign,
    end: Sign,
    /// Names of arguments that are not shown.
    hides_sub: bool,
    hides_sup: bool,
    hides_degree: bool,
    hides_all: bool,
    /// The parts of a fraction stand over each other without a line.
    stacked: bool,
    /// Of the open argument.
    setting: Setting,
}

impl Object {
    fn new(kind: Kind) -> Object {
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
    fn set(&mut self, element: &Element) {
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

    fn hides(&self, argument: &[u8]) -> bool {
        match argument {
            b"sub" => self.hides_sub,
            b"sup" => self.hides_sup,
            b"deg" => self.hides_degree,
            _ => self.hides_all,
        }
    }

    /// The sign before the argument that begins.
    fn sign_before(&self) -> Option<char> {
        match (self.kind, self.arguments) {
            (Kind::Nary, 0) => self.sign.unwrap_or(Some('∫')),
            (Kind::Radical, 0) => Some('√'),
            (Kind::Delimiters, 0) => self.begin.unwrap_or(Some('(')),
            (Kind::Delimiters, _) => self.separator.unwrap_or(Some('|')),
            _ => None,
        }
    }

    /// The sign after the last argument.
    fn sign_after(&self) -> Option<char> {
        match self.kind {
            Kind::Delimiters if self.arguments > 0 => self.end.unwrap_or(Some(')')),
            Kind::Accent => self.sign.unwrap_or(Some('\u{302}')),
            Kind::Bar => self.sign.unwrap_or(Some('\u{332}')),
            _ => None,
        }
    }

    fn setting(&self, argument: &[u8]) -> Setting {
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
    objects: Vec<Object>,
    /// In which story an object ended whose last letters must not run into the next ones.
    ended: Option<usize>,
}

impl Body {
    /// An element of a formula; `None` passes it over.
    pub(super) fn formula(&mut self, element: &Element, context: Context) -> Option<(Context, Ending)> {
        let name = element.local();
        match name {
            b"r" => {
                self.part_letters(true);
                self.open_run();
                return Some((Context::Run, Ending::Run));
            }
            b"t" => {
                self.capture = Capture::of(element);
                return Some((Context::Run, Ending::Text));
            }
            b"oMath" => self.math.ended = None,
            // Properties of signs, and whether they are inserted or deleted.
            b"ctrlPr" | b"argPr" => return None,
            b"num" | b"den" | b"e" | b"sub" | b"sup" | b"deg" | b"fName" | b"lim" => {
                return self.open_argument(name, context);
            }
            b"mr" => {
                if let Some(matrix) = self.math.objects.last_mut() {
                    matrix.rows += 1;
                    matrix.arguments = 0;
                }
            }
            _ => match Kind::of(name) {
                // `m:type` and `m:pos` are properties; `m:m` and the like are objects.
                Some(kind) => {
                    self.part_letters(matches!(kind, Kind::Fraction | Kind::Function | Kind::PreScripts));
                    self.math.objects.push(Object::new(kind));
                    return Some((Context::Content, Ending::Formula));
                }
                None => {
                    if let Some(object) = self.math.objects.last_mut() {
                        object.set(element);
                    }
                }
            },
        }
        Some((context, Ending::Nothing))
    }

    /// Puts a space between letters that would run together.
    fn part_letters(&mut self, begins: bool) {
        let depth = self.stories.len();
        let ended = self.math.ended.take() == Some(depth);
        let runs = |text: &str| text.ends_with(char::is_alphanumeric);
        if (ended || begins) && self.story().para.as_ref().is_some_and(|para| runs(&para.text)) {
            self.push_char(' ');
        }
    }

    fn open_argument(&mut self, name: &[u8], context: Context) -> Option<(Context, Ending)> {
        let Some(object) = self.math.objects.last_mut() else { return Some((context, Ending::Nothing)) };
        if object.hides(name) {
            return None;
        }
        object.setting = object.setting(name);
        let sign = object.sign_before();
        object.arguments += 1;
        if let Some(sign) = sign {
            self.push_char(sign);
        }
        self.open_aside();
        Some((Context::Content, Ending::Argument))
    }

    /// Ends an argument: it is set into the line.
    pub(super) fn close_argument(&mut self) {
        self.math.ended = None;
        let Some(argument) = self.close_aside() else { return };
        let Some(Setting { lead, trail, brackets }) = self.math.objects.last().map(|object| object.setting) else {
            return;
        };
        let hidden = self.hides();
        let story = self.story();
        let shown = !hidden && story.shows() && !argument.text.is_empty();
        if let Some(para) = story.para.as_mut().filter(|_| shown) {
            let brackets = brackets && argument.text.chars().any(|c| !c.is_alphanumeric());
            para.text.push_str(lead);
            para.text.push_str(if brackets { "(" } else { "" });
            para.append(&argument);
            para.text.push_str(if brackets { ")" } else { "" });
            para.text.push_str(trail);
        }
        self.spare.push(argument);
    }

    /// Ends an object of a formula.
    pub(super) fn close_formula(&mut self) {
        let Some(object) = self.math.objects.pop() else { return };
        if let Some(sign) = object.sign_after() {
            self.push_char(sign);
        }
        self.math.ended = Some(self.stories.len());
    }
}
