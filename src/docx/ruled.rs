//! Lines to write on that no character draws: borders and shapes.

use super::body::Body;
use super::element::Element;
use crate::compose::ruled::is_flat;

impl Body<'_> {
    /// Notes a shape that is a line across the page: `v:line`, a connector, Word's own rule (`o:hr`), and
    /// the same in DrawingML.
    pub(super) fn drawn_line(&mut self, element: &Element) {
        let ruled = match element.local() {
            // A group has lines of its own, whose places are not those of the page.
            b"inline" | b"anchor" | b"wgp" => {
                self.extent = None;
                false
            }
            b"extent" => {
                self.extent = element.number("cx").zip(element.number("cy"));
                false
            }
            b"prstGeom" => {
                let line = element.attr("prst").is_some_and(|kind| kind == "line" || kind == "straightConnector1");
                line && self.extent.take().is_some_and(|(width, height)| is_flat(width, height))
            }
            b"line" => ends(element).is_some_and(|(width, height)| is_flat(width, height)),
            // `t32` is the straight connector of Word's menu.
            b"shape" => {
                element.attr("type").is_some_and(|kind| kind.ends_with("_t32"))
                    && element.attr("style").and_then(|style| size(&style)).is_some_and(|(w, h)| is_flat(w, h))
            }
            b"rect" => element.attr("hr").is_some_and(|on| on.starts_with('t')),
            _ => false,
        };
        if ruled {
            self.page.draw_line();
        }
    }
}

/// How far a `v:line` goes to the right and down, in whatever unit both have.
fn ends(line: &Element) -> Option<(f64, f64)> {
    let point = |name: &str| {
        let value = line.attr(name)?;
        let (x, y) = value.split_once(',')?;
        Some((length(x), length(y)))
    };
    let (from, to) = (point("from")?, point("to")?);
    Some(((to.0 - from.0).abs(), (to.1 - from.1).abs()))
}

/// Width and height in a style attribute of VML: `width:200pt;height:0`.
fn size(style: &str) -> Option<(f64, f64)> {
    let of = |name: &str| {
        style.split(';').find_map(|said| said.trim().strip_prefix(name)?.trim_start().strip_prefix(':')).map(length)
    };
    Some((of("width")?, of("height")?))
}

/// A length in points; nothing written is none (VML, §14.1.2.1).
fn length(text: &str) -> f64 {
    let text = text.trim();
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = match &text[digits.len()..] {
        "in" => 72.0,
        "cm" => 72.0 / 2.54,
        "mm" => 7.2 / 2.54,
        "px" => 0.75,
        _ => 1.0,
    };
    digits.parse::<f64>().unwrap_or(0.0) * unit
}
