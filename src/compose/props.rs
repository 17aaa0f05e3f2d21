//! Properties of runs and paragraphs, as they stand in a style and directly.

use super::legacy::Face;
use super::symbols::Font;
use crate::docx::element::{Element, Ns};

/// Properties that toggle between styles (ECMA-376-1 §17.7.3), as far as the text depends on them: a
/// bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Toggles {
    said: u8,
    on: u8,
}

impl Toggles {
    pub(crate) const BOLD: u8 = 1;
    pub(crate) const HIDDEN: u8 = 2;
    /// All letters are shown as capitals, large or small.
    pub(crate) const CAPITALS: u8 = 4 | 8;
    /// One line or two through the text.
    pub(crate) const STRUCK: u8 = 16 | 32;

    /// The bit of an element of `w:rPr`.
    fn bit(element: &[u8]) -> Option<u8> {
        Some(match element {
            b"b" => Toggles::BOLD,
            b"vanish" => Toggles::HIDDEN,
            b"caps" => 4,
            b"smallCaps" => 8,
            b"strike" => 16,
            b"dstrike" => 32,
            _ => return None,
        })
    }

    /// Takes over an element of `w:rPr`, if it is one of them.
    pub(crate) fn take(&mut self, element: &Element) {
        if let Some(bit) = Toggles::bit(element.local()) {
            self.set(bit, element.on());
        }
    }

    /// As if nothing were said of this.
    pub(crate) fn without(mut self, bit: u8) -> Toggles {
        self.said &= !bit;
        self.on &= !bit;
        self
    }

    fn set(&mut self, bit: u8, on: bool) {
        self.said |= bit;
        self.on = if on { self.on | bit } else { self.on & !bit };
    }

    /// Lays `over` over these, as a style lies over the one it is based on.
    pub(crate) fn lay(&mut self, over: Toggles) {
        self.said |= over.said;
        self.on = over.over(self.on);
    }

    /// What is on where these lie over what is on by styles.
    pub(crate) fn over(self, styled: u8) -> u8 {
        (styled & !self.said) | self.on
    }

    /// What a style says is on.
    pub(crate) fn on(self) -> u8 {
        self.on
    }
}

/// The colour of letters and of the ground behind them; `None` where nothing is said.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Ink {
    pub(crate) white: Option<bool>,
    pub(crate) shaded: Option<bool>,
}

impl Ink {
    /// Takes over `w:color`, `w:shd` or `w:highlight`.
    fn take(&mut self, element: &Element) {
        match element.local() {
            b"color" => self.white = Some(element.val().is_some_and(|val| val.eq_ignore_ascii_case("FFFFFF"))),
            b"highlight" => self.shaded = Some(is_highlighted(element)),
            _ => self.shaded = Some(is_shaded(element)),
        }
    }

    /// Lays `over` over this, as a style lies over the one it is based on.
    pub(crate) fn lay(&mut self, over: Ink) {
        self.white = over.white.or(self.white);
        self.shaded = over.shaded.or(self.shaded);
    }
}

/// Whether a ground (`w:shd`, CT_Shd) is another than white: by its fill or its pattern (ECMA-376-1
/// §17.3.5).
pub(crate) fn is_shaded(shading: &Element) -> bool {
    let fill = shading.attr("fill");
    let is_filled = fill.is_some_and(|fill| !fill.eq_ignore_ascii_case("auto") && !fill.eq_ignore_ascii_case("FFFFFF"));
    is_filled || shading.val().is_some_and(|pattern| !matches!(&*pattern, "clear" | "nil"))
}

/// Whether a highlighter's colour can be seen: white on paper cannot (`w:highlight`, ST_HighlightColor).
fn is_highlighted(highlight: &Element) -> bool {
    highlight.val().is_some_and(|colour| !matches!(&*colour, "none" | "white"))
}

/// Properties of a run (`w:rPr`); `None` where nothing is said.
#[derive(Debug, Clone, Default)]
pub(crate) struct RunProps {
    pub(crate) toggles: Toggles,
    pub(crate) underline: bool,
    pub(crate) highlight: bool,
    pub(crate) ink: Ink,
    /// A box round it (`w:bdr`).
    pub(crate) border: bool,
    pub(crate) font: Font,
    /// Half-points; 0 where nothing is said.
    pub(crate) size: u16,
    /// `None` where no font is named.
    pub(crate) face: Option<Face>,
}

impl RunProps {
    /// Takes over one child of `w:rPr`.
    pub(crate) fn set(&mut self, element: &Element) {
        if element.ns != Ns::Word {
            return;
        }
        match element.local() {
            b"u" => self.underline = element.val().is_none_or(|val| val != "none"),
            b"bdr" => self.border = is_drawn(element),
            b"color" => self.ink.take(element),
            b"highlight" => {
                self.ink.take(element);
                self.highlight = is_highlighted(element);
            }
            b"shd" => {
                self.ink.take(element);
                self.highlight |= element.attr("fill").is_some_and(|fill| fill.eq_ignore_ascii_case("FFFF00"));
            }
            b"rFonts" => {
                let name = element.attr("ascii").or_else(|| element.attr("hAnsi"));
                self.font = name.map_or(Font::Text, |name| Font::of(&name));
                self.face = Face::of(element).or(self.face);
            }
            b"sz" => self.size = element.number("val").unwrap_or(0),
            _ => self.toggles.take(element),
        }
    }
}

/// Tab stops of one paragraph or style; Word allows 64.
const STOPS: usize = 64;

/// How the text after a tab stands to its stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Centre,
    Right,
    /// No stop: it takes away the stop at its place (`clear`).
    Clear,
}

/// A tab stop (`w:tab` in `w:tabs`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stop {
    /// From the left margin, in twips (1/1440 inch).
    pub(crate) at: i32,
    pub(crate) align: Align,
    pub(crate) leader: bool,
}

/// Where the lines of a paragraph begin.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Indents {
    /// Left indent, twips.
    pub(crate) left: i32,
    /// Indent of the first line against it, twips.
    pub(crate) first: i32,
}

/// A reference to a list (`w:numPr`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct ListRef {
    /// `w:numId`; 0 is none.
    pub(crate) id: Option<u32>,
    /// `w:ilvl`, from 0.
    pub(crate) level: Option<u8>,
}

/// Properties of a paragraph (`w:pPr`); `None` where nothing is said.
#[derive(Debug, Clone, Default)]
pub(crate) struct ParaProps {
    pub(crate) centred: Option<bool>,
    pub(crate) stops: Vec<Stop>,
    pub(crate) list: ListRef,
    /// Left indent, twips.
    pub(crate) left: Option<i32>,
    /// Indent of the first line against the left one, twips; negative when hanging.
    pub(crate) first: Option<i32>,
    /// A line above, below or between (`w:pBdr`).
    pub(crate) border: Option<bool>,
    /// Its ground has a colour (`w:shd`).
    pub(crate) shaded: Option<bool>,
    /// It begins a page (`w:pageBreakBefore`, ECMA-376-1 §17.3.1.23).
    pub(crate) page_before: Option<bool>,
}

impl ParaProps {
    /// Takes over one descendant of `w:pPr`.
    pub(crate) fn set(&mut self, element: &Element) {
        if element.ns != Ns::Word {
            return;
        }
        match element.local() {
            b"jc" => self.centred = Some(element.val().is_some_and(|val| val == "center")),
            b"tab" if self.stops.len() < STOPS => self.stops.extend(stop(element)),
            b"bottom" | b"between" | b"top" => {
                self.border = Some(self.border.unwrap_or(false) || is_drawn(element));
            }
            b"shd" => self.shaded = Some(is_shaded(element)),
            b"pageBreakBefore" => self.page_before = Some(element.on()),
            b"numId" => self.list.id = element.number("val"),
            b"ilvl" => self.list.level = element.number("val"),
            b"ind" => {
                self.left = twips(element, "left").or_else(|| twips(element, "start")).or(self.left);
                let hanging = twips(element, "hanging").map(|hanging| -hanging);
                self.first = hanging.or_else(|| twips(element, "firstLine")).or(self.first);
            }
            _ => {}
        }
    }

    /// Where its lines begin.
    pub(crate) fn indents(&self) -> Indents {
        Indents { left: self.left.unwrap_or(0), first: self.first.unwrap_or(0) }
    }

    /// Forgets everything but the room for stops.
    pub(crate) fn clear(&mut self) {
        let mut stops = std::mem::take(&mut self.stops);
        stops.clear();
        *self = ParaProps { stops, ..ParaProps::default() };
    }

    /// Lays `over` over these, as a style lies over the one it is based on.
    pub(crate) fn lay(&mut self, over: &ParaProps) {
        self.centred = over.centred.or(self.centred);
        self.list.id = over.list.id.or(self.list.id);
        self.list.level = over.list.level.or(self.list.level);
        self.left = over.left.or(self.left);
        self.first = over.first.or(self.first);
        self.border = over.border.or(self.border);
        self.shaded = over.shaded.or(self.shaded);
        self.page_before = over.page_before.or(self.page_before);
        merge_stops(&mut self.stops, &over.stops);
    }
}

fn stop(element: &Element) -> Option<Stop> {
    let align = match element.val().as_deref() {
        Some("clear") => Align::Clear,
        Some("center") => Align::Centre,
        Some("right" | "end" | "decimal") => Align::Right,
        Some("bar") => return None,
        _ => Align::Left,
    };
    Some(Stop { at: twips(element, "pos")?, align, leader: leads(element) })
}

/// A length in an attribute: twips, or a number with its unit as Strict parts have it
/// (ST_SignedTwipsMeasure, ECMA-376-1 §17.18.81). No longer than a page of Word's can be.
fn twips(element: &Element, name: &str) -> Option<i32> {
    const PAGE: f64 = 31_680.0;
    let value = element.attr(name)?;
    let value = value.trim();
    let digits = value.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = match &value[digits.len()..] {
        "" => 1.0,
        "pt" => 20.0,
        "pc" | "pi" => 240.0,
        "in" => 1440.0,
        "cm" => 1440.0 / 2.54,
        "mm" => 144.0 / 2.54,
        _ => return None,
    };
    let length = digits.parse::<f64>().ok()? * unit;
    length.is_finite().then(|| length.clamp(-PAGE, PAGE) as i32)
}

/// Whether a border (CT_Border) is drawn.
pub(crate) fn is_drawn(border: &Element) -> bool {
    border.val().is_some_and(|val| val != "none" && val != "nil")
}

/// Whether a tab stop or an absolute tab is drawn with a leader (ST_TabTlc, ST_PTabLeader).
pub(crate) fn leads(element: &Element) -> bool {
    element.attr("leader").is_some_and(|leader| leader != "none")
}

/// Adds `over` to `stops`: one stop a place, the later wins, `clear` takes it away.
fn merge_stops(stops: &mut Vec<Stop>, over: &[Stop]) {
    if over.is_empty() {
        return;
    }
    stops.extend_from_slice(over);
    // Stable, so that of two stops at one place the later stands last.
    stops.sort_by_key(|stop| stop.at);
    let mut kept: Vec<Stop> = Vec::with_capacity(stops.len());
    for &stop in stops.iter() {
        if kept.last().is_some_and(|last| last.at == stop.at) {
            kept.pop();
        }
        kept.push(stop);
    }
    kept.retain(|stop| stop.align != Align::Clear);
    *stops = kept;
}
