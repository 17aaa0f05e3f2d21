//! Fonts as runs name them, and those of the theme (`a:majorFont`, `a:minorFont`).

use super::element::Element;
use super::xml::{Node, Xml};
use crate::compose::legacy::Face;
use crate::fault::Fault;

/// The font of Latin letters that a run or a style names.
#[derive(Debug, Clone, Copy)]
pub(super) enum Named {
    Font(Face),
    /// The theme's for headings, or for text.
    Major,
    Minor,
}

impl Named {
    /// By `w:rFonts`; `None` when it says nothing of Latin letters.
    pub(super) fn of(element: &Element) -> Option<Named> {
        if let Some(name) = element.attr("ascii").or_else(|| element.attr("hAnsi")) {
            return Some(Named::Font(Face::of_name(&name)));
        }
        let theme = element.attr("asciiTheme").or_else(|| element.attr("hAnsiTheme"))?;
        Some(if theme.starts_with("major") { Named::Major } else { Named::Minor })
    }
}

/// The fonts of the theme, for headings and for text.
#[derive(Debug, Default)]
pub(super) struct Theme([Face; 2]);

impl Theme {
    /// Reads the names of the theme's Latin fonts.
    ///
    /// # Errors
    /// Those of [`Xml::next`].
    pub(super) fn read(text: &str, part: &str) -> Result<Theme, Fault> {
        let mut theme = Theme::default();
        let mut xml = Xml::new(text, part);
        let mut font = None;
        loop {
            match xml.next()? {
                Node::Start(element) => match (element.local(), font) {
                    (b"majorFont", _) => font = Some(0),
                    (b"minorFont", _) => font = Some(1),
                    (b"latin", Some(index)) => {
                        theme.0[index] = element.attr("typeface").map_or(Face::Plain, |name| Face::of_name(&name));
                        font = None;
                    }
                    _ => {}
                },
                Node::Eof => return Ok(theme),
                _ => {}
            }
        }
    }

    /// What the codes of a font stand for.
    pub(super) fn face(&self, named: Option<Named>) -> Face {
        match named {
            Some(Named::Font(face)) => face,
            Some(Named::Major) => self.0[0],
            Some(Named::Minor) => self.0[1],
            None => Face::Plain,
        }
    }
}
