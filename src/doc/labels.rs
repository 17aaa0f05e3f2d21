//! Lists as the page counts them.

use std::collections::HashSet;

use super::chp;
use super::lists::{self, Lists};
use super::sprm::{Sprms, op};
use crate::compose::levels::{Kind, LEVELS, Level, List, Lists as Counted, Override};
use crate::compose::number_format::Format;
use crate::compose::symbols::Font;

/// The formats of numbers (\[MS-OSHARED\] 2.2.1.3, MSONFC); others are written as decimals.
const FORMATS: [(u8, Format); 22] = [
    (0, Format::Decimal),
    (1, Format::UpperRoman),
    (2, Format::LowerRoman),
    (3, Format::UpperLetter),
    (4, Format::LowerLetter),
    (5, Format::Ordinal),
    (6, Format::CardinalText),
    (7, Format::OrdinalText),
    (8, Format::Hex),
    (9, Format::Chicago),
    (14, Format::FullWidth),
    (18, Format::InCircle),
    (19, Format::FullWidth),
    (22, Format::Padded(2)),
    (23, Format::Bullet),
    (26, Format::WithStop),
    (27, Format::InParentheses),
    (28, Format::InCircle),
    (56, Format::Vietnamese),
    (57, Format::InDash),
    (58, Format::LowerRussian),
    (59, Format::UpperRussian),
];

/// No number at all.
const NONE: u8 = 255;

/// The lists of a document that paragraphs are in.
pub(super) fn lists(lists: &Lists, fonts: &[Font], used: &HashSet<u32>) -> Counted {
    let mut counted = Counted::default();
    for &id in used {
        let Some((ilfo, kind)) = u16::try_from(id).ok().and_then(|ilfo| Some((ilfo, lists.kind(ilfo)?))) else {
            continue;
        };
        let overrides = (0..LEVELS as u8).filter_map(|level| {
            let own = lists.own(ilfo, level)?;
            let shown = own.1.map(|own| self::level(own, fonts));
            Some(Override { level: level.into(), start: own.0, own: shown })
        });
        counted.lists.insert(id, List { kind, overrides: overrides.collect() });
        counted.kinds.entry(kind).or_insert_with(|| {
            let levels = lists.levels(kind).iter().map(|level| self::level(level, fonts)).collect();
            Kind { levels, same_as: None }
        });
    }
    counted
}

/// A level of a list. Where its tabs go is told with each paragraph.
fn level(level: &lists::Level, fonts: &[Font]) -> Level {
    let format = FORMATS.iter().find(|row| row.0 == level.format).map_or(Format::Decimal, |row| row.1);
    let mut shown = Level {
        start: Some(level.start),
        format: if level.format == NONE { Format::None } else { format },
        text: text(&level.text()).into(),
        restart: level.restart.map(u32::from),
        legal: level.legal,
        suffix: level.suffix,
        ..Level::default()
    };
    for sprm in Sprms(level.chp) {
        match sprm.op {
            op::C_FONT => shown.font = fonts.get(usize::from(sprm.word())).copied().unwrap_or_default(),
            op::C_BULLET => shown.picture = true,
            _ => {
                if let Some(bit) = chp::toggle(sprm.op) {
                    shown.toggles.set(bit, sprm.byte() == 1 || sprm.byte() == 0x81);
                }
            }
        }
    }
    shown
}

/// A label with `%1` to `%9` for the numbers of levels.
fn text(label: &str) -> String {
    let mut text = String::new();
    for c in label.chars() {
        match u8::try_from(c) {
            Ok(level) if usize::from(level) < LEVELS => text.extend(['%', char::from(b'1' + level)]),
            _ => text.push(c),
        }
    }
    text
}
