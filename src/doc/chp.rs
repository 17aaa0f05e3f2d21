//! Properties of characters (\[MS-DOC\] 2.6.1), as far as the text depends on them.

use super::bytes::{u16_at, u32_at};
use super::sprm::{Sprm, Sprms, op};
use super::styles::Styles;
use crate::compose::props::Toggles;

/// Properties of a character, all that styles say included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Chp {
    /// Which of [`Toggles`] hold.
    pub(super) toggles: u8,
    /// Which of [`Chp::DELETED`] and the others that follow it hold.
    pub(super) flags: u16,
    /// Index of the font; `None` when nothing names one.
    pub(super) font: Option<u16>,
    /// Half-points; 0 when nothing is said.
    pub(super) size: u16,
    /// The letters are white; `None` when nothing is said.
    pub(super) white: Option<bool>,
    /// The ground is of a colour; `None` when nothing is said.
    pub(super) shaded: Option<bool>,
    /// Where in `Data` its picture or form stands.
    pub(super) data: u32,
    /// Font and code of a symbol, for the character 0x28.
    pub(super) symbol: Option<(u16, u16)>,
}

impl Chp {
    // Properties that count only where the characters have them themselves.
    pub(super) const DELETED: u16 = 1;
    pub(super) const INSERTED: u16 = 2;
    /// The character is no text but what its code means: a picture, a field, a note.
    pub(super) const SPECIAL: u16 = 4;
    /// What stands in `Data` is a form field.
    pub(super) const FORM: u16 = 8;
    pub(super) const OBJECT: u16 = 16;
    pub(super) const UNDERLINED: u16 = 32;
    pub(super) const HIGHLIGHTED: u16 = 64;
    /// A box round it.
    pub(super) const BORDERED: u16 = 128;
    /// A mark that ends its paragraph as a heading before the text of its line.
    pub(super) const HEADS_LINE: u16 = 256;

    /// In the style of prompts.
    pub(super) const PROMPT: u16 = 512;

    pub(super) fn is(&self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    pub(super) fn is_hidden(&self) -> bool {
        self.toggles & Toggles::HIDDEN != 0
    }

    /// Lays what a style says over what the style says that it is based on.
    pub(super) fn lay_style(&mut self, list: &[u8]) {
        let base = self.toggles;
        for sprm in Sprms(list) {
            self.set(&sprm, base);
        }
        self.flags = 0;
    }

    /// Lays a character style over a paragraph style: what both turn on is off.
    fn lay_character_style(&mut self, style: &Chp) {
        self.toggles ^= style.toggles;
        self.font = style.font.or(self.font);
        self.size = if style.size > 0 { style.size } else { self.size };
        self.white = style.white.or(self.white);
        self.shaded = style.shaded.or(self.shaded);
    }

    /// Lays the characters' own properties over `styled`, what their styles say.
    pub(super) fn lay(&mut self, styled: &mut Chp, list: &[u8], styles: &Styles) {
        for sprm in Sprms(list) {
            match sprm.op {
                op::C_STYLE => {
                    let style = styles.get(sprm.word()).chp;
                    styled.lay_character_style(&style);
                    self.lay_character_style(&style);
                    self.flag(Chp::PROMPT, styles.is_prompt(sprm.word()));
                }
                op::C_PLAIN => *self = Chp { flags: self.flags & Chp::SPECIAL, ..*styled },
                _ => self.set(&sprm, styled.toggles),
            }
        }
    }

    /// Takes over one modifier.
    pub(super) fn set(&mut self, sprm: &Sprm, styled: u8) {
        match sprm.op {
            op::C_DELETED => self.flag(Chp::DELETED, sprm.on()),
            op::C_INSERTED => self.flag(Chp::INSERTED, sprm.on()),
            op::C_SPEC => self.flag(Chp::SPECIAL, sprm.on()),
            op::C_SPEC_VANISH => self.flag(Chp::HEADS_LINE, sprm.on()),
            op::C_DATA => self.flag(Chp::FORM, sprm.on()),
            op::C_OBJ | op::C_OLE2 => self.flag(Chp::OBJECT, sprm.on()),
            // 5 underlines nothing (Kul, 2.9.132).
            op::C_UNDERLINE => self.flag(Chp::UNDERLINED, !matches!(sprm.byte(), 0 | 5)),
            op::C_HIGHLIGHT => {
                // White shows nothing.
                let shows = sprm.on() && sprm.byte() != Ico::WHITE;
                self.flag(Chp::HIGHLIGHTED, shows);
                self.shaded = Some(shows);
            }
            op::C_ICO => self.white = Some(sprm.byte() == Ico::WHITE),
            op::C_COLOUR => self.white = Some(sprm.long() == WHITE),
            op::C_SHADING_80 | op::C_SHADING => {
                self.shaded = Some(is_shaded(sprm));
                self.flags |= if is_yellow(sprm) { Chp::HIGHLIGHTED } else { 0 };
            }
            op::C_BORDER_80 | op::C_BORDER => self.flag(Chp::BORDERED, is_drawn(sprm.operand)),
            op::C_FONT => self.font = Some(sprm.word()),
            op::C_SIZE => self.size = sprm.word(),
            op::C_PICTURE => self.data = sprm.long(),
            op::C_SYMBOL => self.symbol = Some((sprm.word(), (sprm.long() >> 16) as u16)),
            _ => {
                if let Some(bit) = toggle(sprm.op) {
                    self.toggle(bit, sprm.byte(), styled);
                }
            }
        }
    }

    /// A toggle (ToggleOperand, 2.9.325): off, on, as the style has it, or the opposite.
    fn toggle(&mut self, bit: u8, operand: u8, styled: u8) {
        let on = match operand {
            0 => false,
            0x80 => styled & bit != 0,
            0x81 => styled & bit == 0,
            _ => true,
        };
        self.toggles = if on { self.toggles | bit } else { self.toggles & !bit };
    }

    fn flag(&mut self, flag: u16, on: bool) {
        self.flags = if on { self.flags | flag } else { self.flags & !flag };
    }
}

/// Which of [`Toggles`] a modifier sets.
pub(super) fn toggle(op: u16) -> Option<u8> {
    Some(match op {
        op::C_BOLD => Toggles::BOLD,
        op::C_VANISH => Toggles::HIDDEN,
        op::C_CAPS => Toggles::CAPS,
        op::C_SMALL_CAPS => Toggles::SMALL_CAPS,
        op::C_STRIKE => Toggles::STRIKE,
        op::C_DSTRIKE => Toggles::DOUBLE_STRIKE,
        _ => return None,
    })
}

/// Colours by number (2.9.119).
struct Ico;

impl Ico {
    const YELLOW: u8 = 7;
    const WHITE: u8 = 8;
}

/// White and yellow as COLORREF (2.9.43), whose last byte says that nothing is chosen.
const WHITE: u32 = 0x00FF_FFFF;
const YELLOW: u32 = 0x0000_FFFF;
const AUTOMATIC: u8 = 0xFF;

/// What a ground looks like: its pattern and, when there is one, its colour.
enum Ground {
    Number { pattern: u8, back: u8 },
    Colour { pattern: u16, back: u32 },
}

/// Reads a Shd80 (2 bytes, 2.9.249) or a Shd (10 bytes, 2.9.248).
fn ground(shading: &[u8]) -> Option<Ground> {
    if let Some(back) = u32_at(shading, 4) {
        let pattern = u16_at(shading, 8).unwrap_or(0);
        return Some(Ground::Colour { pattern, back });
    }
    let bits = u16_at(shading, 0)?;
    (bits != u16::MAX).then_some(Ground::Number { pattern: (bits >> 10) as u8, back: (bits >> 5) as u8 & 0x1F })
}

/// Whether a Shd or a Shd80 is a ground of another colour than white.
pub(super) fn is_ground(shading: &[u8]) -> bool {
    match ground(shading) {
        Some(Ground::Number { pattern, back }) => pattern != 0 || (back != 0 && back != Ico::WHITE),
        Some(Ground::Colour { pattern, back }) => {
            let chosen = (back >> 24) as u8 != AUTOMATIC && back != WHITE;
            pattern != u16::MAX && (pattern != 0 || chosen)
        }
        None => false,
    }
}

/// The same of a property.
pub(super) fn is_shaded(sprm: &Sprm) -> bool {
    is_ground(sprm.operand)
}

fn is_yellow(sprm: &Sprm) -> bool {
    match ground(sprm.operand) {
        Some(Ground::Number { back, .. }) => back == Ico::YELLOW,
        Some(Ground::Colour { back, .. }) => back == YELLOW,
        None => false,
    }
}

/// Whether a border is drawn: a Brc80 (4 bytes, 2.9.17) or a Brc (8 bytes, 2.9.16).
pub(super) fn is_drawn(border: &[u8]) -> bool {
    let kind = if border.len() >= 8 { border.get(5) } else { border.get(1) };
    kind.is_some_and(|&kind| kind != 0 && kind != 0xFF)
}
