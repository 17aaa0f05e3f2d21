//! Properties of runs and paragraphs, as they stand in a style and directly.

use super::element::{Element, Ns};
use super::theme::Named;
use crate::compose::props::{Align, STOPS, Stop, Tabbing, Toggles};
use crate::compose::symbols::Font;

impl Toggles {
    /// The bit of an element of `w:rPr`.
    fn bit(element: &[u8]) -> Option<u8> {
        Some(match element {
            b"b" => Toggles::BOLD,
            b"vanish" => Toggles::HIDDEN,
            b"caps" => Toggles::CAPS,
            b"smallCaps" => Toggles::SMALL_CAPS,
            b"strike" => Toggles::STRIKE,
            b"dstrike" => Toggles::DOUBLE_STRIKE,
            _ => return None,
        })
    }

    /// Takes over an element of `w:rPr`, if it is one of them.
    pub(super) fn take(&mut self, element: &Element) {
        if let Some(bit) = Toggles::bit(element.local()) {
            self.set(bit, element.on());
        }
    }
}

/// The colour of letters and of the ground behind them; `None` where nothing is said.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Ink {
    pub(super) white: Option<bool>,
    pub(super) shaded: Option<bool>,
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
    pub(super) fn lay(&mut self, over: Ink) {
        self.white = over.white.or(self.white);
        self.shaded = over.shaded.or(self.shaded);
    }
}

/// Whether a ground (`w:shd`, CT_Shd) is another than white: by its fill or its pattern (ECMA-376-1
/// §17.3.5).
pub(super) fn is_shaded(shading: &Element) -> bool {
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
pub(super) struct RunProps {
    pub(super) toggles: Toggles,
    pub(super) underline: bool,
    pub(super) highlight: bool,
    pub(super) ink: Ink,
    /// A box round it (`w:bdr`).
    pub(super) border: bool,
    pub(super) font: Font,
    /// Half-points; 0 where nothing is said.
    pub(super) size: u16,
    /// `None` where no font is named.
    pub(super) face: Option<Named>,
}

impl RunProps {
    /// Takes over one child of `w:rPr`.
    pub(super) fn set(&mut self, element: &Element) {
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
                self.face = Named::of(element).or(self.face);
            }
            b"sz" => self.size = element.number("val").unwrap_or(0),
            _ => self.toggles.take(element),
        }
    }
}

/// A reference to a list (`w:numPr`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct ListRef {
    /// `w:numId`; 0 is none.
    pub(super) id: Option<u32>,
    /// `w:ilvl`, from 0.
    pub(super) level: Option<u8>,
}

/// Properties of a paragraph (`w:pPr`); `None` where nothing is said.
#[derive(Debug, Clone, Default)]
pub(super) struct ParaProps {
    pub(super) centred: Option<bool>,
    pub(super) list: ListRef,
    pub(super) tabbing: Tabbing,
    /// A line above, below or between (`w:pBdr`).
    pub(super) border: Option<bool>,
    /// Its ground has a colour (`w:shd`).
    pub(super) shaded: Option<bool>,
    /// It begins a page (`w:pageBreakBefore`, ECMA-376-1 §17.3.1.23).
    pub(super) page_before: Option<bool>,
}

impl ParaProps {
    /// Takes over one descendant of `w:pPr`.
    pub(super) fn set(&mut self, element: &Element) {
        if element.ns != Ns::Word {
            return;
        }
        match element.local() {
            b"jc" => self.centred = Some(element.val().is_some_and(|val| val == "center")),
            b"tab" if self.tabbing.stops.len() < STOPS => self.tabbing.stops.extend(stop(element)),
            b"bottom" | b"between" | b"top" => {
                self.border = Some(self.border.unwrap_or(false) || is_drawn(element));
            }
            b"shd" => self.shaded = Some(is_shaded(element)),
            b"pageBreakBefore" => self.page_before = Some(element.on()),
            b"numId" => self.list.id = element.number("val"),
            b"ilvl" => self.list.level = element.number("val"),
            b"ind" => {
                let Tabbing { left, first, .. } = &mut self.tabbing;
                *left = twips(element, "left").or_else(|| twips(element, "start")).or(*left);
                let hanging = twips(element, "hanging").map(|hanging| -hanging);
                *first = hanging.or_else(|| twips(element, "firstLine")).or(*first);
            }
            _ => {}
        }
    }

    /// Forgets everything but the room for stops.
    pub(super) fn clear(&mut self) {
        let mut stops = std::mem::take(&mut self.tabbing.stops);
        stops.clear();
        *self = ParaProps { tabbing: Tabbing { stops, ..Tabbing::default() }, ..ParaProps::default() };
    }

    /// Takes over all that others say, but keeps the room for stops.
    pub(super) fn become_like(&mut self, others: &ParaProps) {
        let ParaProps { centred, list, ref tabbing, border, shaded, page_before } = *others;
        let mut stops = std::mem::take(&mut self.tabbing.stops);
        stops.clone_from(&tabbing.stops);
        let tabbing = Tabbing { stops, ..*tabbing };
        *self = ParaProps { centred, list, tabbing, border, shaded, page_before };
    }

    /// Lays `over` over these, as a style lies over the one it is based on.
    pub(super) fn lay(&mut self, over: &ParaProps) {
        self.centred = over.centred.or(self.centred);
        self.list.id = over.list.id.or(self.list.id);
        self.list.level = over.list.level.or(self.list.level);
        self.border = over.border.or(self.border);
        self.shaded = over.shaded.or(self.shaded);
        self.page_before = over.page_before.or(self.page_before);
        self.tabbing.lay(&over.tabbing);
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
pub(super) fn is_drawn(border: &Element) -> bool {
    border.val().is_some_and(|val| val != "none" && val != "nil")
}

/// Whether a tab stop or an absolute tab is drawn with a leader (ST_TabTlc, ST_PTabLeader).
pub(super) fn leads(element: &Element) -> bool {
    element.attr("leader").is_some_and(|leader| leader != "none")
}
