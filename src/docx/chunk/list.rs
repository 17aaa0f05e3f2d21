//! Lists of HTML and the labels of their items (HTML §4.4.5–4.4.8, CSS Lists §3).

use super::tag::Tag;
use crate::compose::number_format::Format;

/// What stands before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    Number(Format),
    Bullet(char),
    None,
}

/// Bullets by the level of the list, as Word draws them.
const BULLETS: [char; 3] = ['•', 'o', '▪'];

impl Marker {
    /// By `type` of a list or an item.
    fn of_type(name: &str) -> Option<Marker> {
        Some(match name.trim() {
            "1" => Marker::Number(Format::Decimal),
            "a" => Marker::Number(Format::LowerLetter),
            "A" => Marker::Number(Format::UpperLetter),
            "i" => Marker::Number(Format::LowerRoman),
            "I" => Marker::Number(Format::UpperRoman),
            other => return Marker::of_style(&other.to_ascii_lowercase()),
        })
    }

    /// By one of the words of `list-style`.
    pub(super) fn of_style(value: &str) -> Option<Marker> {
        value.split_whitespace().find_map(|word| {
            Some(match word {
                "decimal" => Marker::Number(Format::Decimal),
                "decimal-leading-zero" => Marker::Number(Format::Padded(2)),
                "lower-alpha" | "lower-latin" => Marker::Number(Format::LowerLetter),
                "upper-alpha" | "upper-latin" => Marker::Number(Format::UpperLetter),
                "lower-roman" => Marker::Number(Format::LowerRoman),
                "upper-roman" => Marker::Number(Format::UpperRoman),
                "disc" => Marker::Bullet(BULLETS[0]),
                "circle" => Marker::Bullet(BULLETS[1]),
                "square" => Marker::Bullet(BULLETS[2]),
                "none" => Marker::None,
                _ => {
                    let quoted = word.strip_prefix(['"', '\''])?.strip_suffix(['"', '\''])?;
                    Marker::Bullet(quoted.chars().next()?)
                }
            })
        })
    }
}

/// An open list.
#[derive(Debug)]
pub(super) struct List {
    marker: Marker,
    next: i32,
    step: i32,
}

impl List {
    /// A list that begins within `depth` others.
    pub(super) fn new(tag: &Tag, depth: usize, style: Option<Marker>) -> List {
        let ordered = tag.name == b"ol";
        let usual = match ordered {
            true => Marker::Number(Format::Decimal),
            false => Marker::Bullet(BULLETS[depth.min(BULLETS.len() - 1)]),
        };
        let marker = style.or_else(|| Marker::of_type(tag.attr("type")?)).unwrap_or(usual);
        let step = if ordered && tag.has("reversed") { -1 } else { 1 };
        List { marker, next: tag.number("start").unwrap_or(1), step }
    }

    /// The label of the next item.
    pub(super) fn label(&mut self, tag: &Tag, style: Option<Marker>) -> Option<Box<str>> {
        let number = tag.number("value").unwrap_or(self.next);
        self.next = number.saturating_add(self.step);
        let marker = style.or_else(|| Marker::of_type(tag.attr("type")?)).unwrap_or(self.marker);
        Some(match marker {
            Marker::Bullet(bullet) => bullet.to_string().into(),
            Marker::Number(format) => match u32::try_from(number) {
                Ok(number) if number > 0 => format!("{}.", format.write(number)).into(),
                _ => format!("{number}.").into(),
            },
            Marker::None => return None,
        })
    }
}
