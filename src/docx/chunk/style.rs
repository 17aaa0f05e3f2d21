//! How text looks, as far as it depends on it: the few properties of CSS, of tags and attributes
//! that Word heeds when it shows HTML.

use std::collections::HashMap;

use super::list::Marker;
use super::tag::{Kind, Tag};
use crate::compose::legacy::Face;
use crate::compose::props::Toggles;
use crate::compose::symbols::Font;

/// Classes of one element that are looked up.
const CLASSES: usize = 16;

/// What becomes of white space (CSS `white-space`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Space {
    #[default]
    Collapse,
    /// Only ends of lines are kept.
    Lines,
    Keep,
}

/// How the text of an element looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Look {
    /// Of [`Toggles`].
    pub(super) toggles: u8,
    pub(super) underline: bool,
    pub(super) highlight: bool,
    pub(super) centred: bool,
    /// By a style, or because the element never is shown.
    pub(super) hidden: bool,
    pub(super) never: bool,
    pub(super) space: Space,
    pub(super) font: Font,
    pub(super) face: Face,
}

/// A length of tabs that Word writes as spaces (`mso-tab-count: 1 dotted`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tabs {
    pub(super) count: u8,
    pub(super) leader: bool,
}

/// What an element changes; `None` where it says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Change {
    bold: Option<bool>,
    capitals: Option<bool>,
    /// Underlined, struck. Lines go through what is within, whatever that says (CSS Text Decoration §2).
    lines: Option<(bool, bool)>,
    highlight: Option<bool>,
    centred: Option<bool>,
    /// `display: none`, and what hides text otherwise.
    gone: Option<bool>,
    unseen: Option<bool>,
    pub(super) never: bool,
    space: Option<Space>,
    font: Option<(Font, Face)>,
    pub(super) marker: Option<Marker>,
    pub(super) tabs: Option<Tabs>,
    /// `mso-list: Ignore`.
    pub(super) label: bool,
}

impl Change {
    /// What the tag itself and its attributes say; styles lie over it.
    pub(super) fn of(kind: Kind, tag: &Tag) -> Change {
        let mut change = Change { never: matches!(kind, Kind::Never | Kind::Sheet), ..Change::default() };
        match tag.name.as_slice() {
            b"b" | b"strong" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => change.bold = Some(true),
            b"th" => (change.bold, change.centred) = (Some(true), Some(true)),
            b"center" | b"caption" => change.centred = Some(true),
            b"u" | b"ins" => change.lines = Some((true, false)),
            b"s" | b"strike" | b"del" => change.lines = Some((false, true)),
            b"mark" => change.highlight = Some(true),
            b"pre" | b"listing" | b"xmp" | b"textarea" => change.space = Some(Space::Keep),
            _ => {}
        }
        // On a table it places the table, not its text.
        if let Some(align) = tag.attr("align").filter(|_| kind.is_block() && kind != Kind::Table) {
            change.centred = Some(["center", "middle"].iter().any(|centre| align.eq_ignore_ascii_case(centre)));
        }
        if tag.has("hidden") {
            change.gone = Some(true);
        }
        if let Some(face) = tag.attr("face") {
            change.declare("font-family", face);
        }
        change
    }

    /// Takes over declarations (`font-weight: bold; text-align: center`).
    pub(super) fn declare_all(&mut self, text: &str) {
        for declaration in text.split(';') {
            if let Some((name, value)) = declaration.split_once(':') {
                self.declare(&name.trim().to_ascii_lowercase(), value);
            }
        }
    }

    fn declare(&mut self, name: &str, value: &str) {
        let typed = value.trim();
        let value = typed.to_ascii_lowercase();
        let value = value.trim_end_matches("!important").trim_end();
        let says = |word: &str| value.split_whitespace().any(|said| said == word);
        match name {
            "font-weight" | "font" => self.bold = weight(value).or(self.bold),
            "text-decoration" | "text-decoration-line" => {
                self.lines = Some((says("underline"), says("line-through")));
            }
            "text-transform" => self.capitals = Some(value == "uppercase"),
            "font-variant" | "font-variant-caps" => self.capitals = Some(value.ends_with("small-caps")),
            "text-align" => self.centred = Some(value.ends_with("center")),
            "display" => self.gone = Some(value == "none"),
            "visibility" => self.unseen = Some(matches!(value, "hidden" | "collapse")),
            "mso-hide" => self.unseen = Some(value != "none"),
            "background" | "background-color" | "mso-highlight" => {
                let yellow = value.split_whitespace().any(|colour| matches!(colour, "yellow" | "#ffff00" | "#ff0"));
                self.highlight = Some(yellow);
            }
            "white-space" => {
                self.space = Some(match value {
                    "pre" | "pre-wrap" | "break-spaces" => Space::Keep,
                    "pre-line" => Space::Lines,
                    _ => Space::Collapse,
                });
            }
            "font-family" => {
                let first = typed.split(',').next().unwrap_or_default();
                let first = first.trim_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'');
                self.font = Some((Font::of(first), Face::of_name(first)));
            }
            "list-style" | "list-style-type" => self.marker = Marker::of_style(value).or(self.marker),
            "mso-tab-count" => self.tabs = tabs(value),
            "mso-list" => self.label = value == "ignore",
            _ => {}
        }
    }

    /// Lays `over` over this.
    fn lay(&mut self, over: &Change) {
        *self = Change {
            bold: over.bold.or(self.bold),
            capitals: over.capitals.or(self.capitals),
            lines: over.lines.or(self.lines),
            highlight: over.highlight.or(self.highlight),
            centred: over.centred.or(self.centred),
            gone: over.gone.or(self.gone),
            unseen: over.unseen.or(self.unseen),
            never: over.never | self.never,
            space: over.space.or(self.space),
            font: over.font.or(self.font),
            marker: over.marker.or(self.marker),
            tabs: over.tabs.or(self.tabs),
            label: over.label | self.label,
        };
    }

    /// The look of an element with these changes within one that looks like `outer`.
    pub(super) fn within(&self, outer: Look) -> Look {
        let set = |toggles: u8, bits: u8, on: Option<bool>| match on {
            Some(true) => toggles | bits,
            Some(false) => toggles & !bits,
            None => toggles,
        };
        let (underlined, struck) = self.lines.unwrap_or_default();
        let (font, face) = self.font.unwrap_or((outer.font, outer.face));
        let toggles = set(outer.toggles, Toggles::BOLD, self.bold);
        let toggles = set(toggles, Toggles::CAPITALS, self.capitals);
        Look {
            toggles: set(toggles, Toggles::STRUCK, struck.then_some(true)),
            underline: outer.underline || underlined,
            highlight: self.highlight.unwrap_or(outer.highlight),
            centred: self.centred.unwrap_or(outer.centred),
            hidden: outer.hidden || self.gone == Some(true) || self.unseen == Some(true),
            never: outer.never || self.never,
            space: self.space.unwrap_or(outer.space),
            font,
            face,
        }
    }
}

/// `bold`, `700` in a weight or among the words of `font`.
fn weight(value: &str) -> Option<bool> {
    value.split_whitespace().find_map(|word| match word {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        _ => word.parse::<u32>().ok().filter(|weight| (1..=1000).contains(weight)).map(|weight| weight >= 600),
    })
}

/// `1`, `2 dotted`: as many tabs, with a leader.
fn tabs(value: &str) -> Option<Tabs> {
    let mut words = value.split_whitespace();
    let count = words.next()?.parse::<u8>().ok()?.min(64);
    Some(Tabs { count, leader: words.next().is_some() })
}

/// The rules of the `style` elements of a page, of selectors of one element: `p`, `.a`, `p.a`.
#[derive(Debug, Default)]
pub(super) struct Sheet(HashMap<String, Change>);

impl Sheet {
    /// Takes over the rules of one `style` element.
    pub(super) fn add(&mut self, css: &str) {
        let mut rest = css;
        while let Some((selectors, after)) = rest.split_once('{') {
            let selectors = selectors.rsplit(['}', ';']).next().unwrap_or_default();
            let selectors = selectors.rsplit("*/").next().unwrap_or_default().trim();
            let selectors = selectors.trim_start_matches("<!--").trim();
            if selectors.starts_with('@') && after.find('{') < after.find('}') {
                rest = passed(after);
                continue;
            }
            let Some((declarations, next)) = after.split_once('}') else { return };
            rest = next;
            let mut change = Change::default();
            change.declare_all(declarations);
            if change == Change::default() {
                continue;
            }
            for selector in selectors.split(',').map(str::trim).filter(|selector| is_simple(selector)) {
                self.0.entry(selector.to_ascii_lowercase()).or_default().lay(&change);
            }
        }
    }

    /// Lays over `change` what the rules say of a tag: of its name, of its classes, of both.
    pub(super) fn apply(&self, tag: &Tag, change: &mut Change) {
        if self.0.is_empty() {
            return;
        }
        let Ok(name) = std::str::from_utf8(&tag.name) else { return };
        let mut lay = |selector: &str| {
            if let Some(over) = self.0.get(selector) {
                change.lay(over);
            }
        };
        lay(name);
        let classes = tag.attr("class").unwrap_or_default().to_ascii_lowercase();
        let classes = || classes.split_ascii_whitespace().take(CLASSES);
        classes().for_each(|class| lay(&format!(".{class}")));
        classes().for_each(|class| lay(&format!("{name}.{class}")));
    }
}

/// Names an element or a class of it, and nothing round it.
fn is_simple(selector: &str) -> bool {
    !selector.is_empty()
        && selector.bytes().all(|b| b.is_ascii_alphanumeric() || b >= 0x80 || matches!(b, b'-' | b'_' | b'.' | b':'))
        && selector.matches('.').count() <= 1
}

/// What follows a block with blocks in it, whose opening brace stands before `css`.
fn passed(css: &str) -> &str {
    let mut depth = 1;
    for (at, c) in css.bytes().enumerate() {
        match c {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => continue,
        }
        if depth == 0 {
            return &css[at + 1..];
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(name: &str, class: &str) -> Tag {
        Tag { name: name.into(), attributes: vec![(b"class", class.into())], ..Tag::default() }
    }

    #[test]
    fn rules_of_one_element_are_heeded() {
        let mut sheet = Sheet::default();
        sheet.add(
            "<!-- /* a { display: none } */ @page { margin: 1in } @media print { p { display: none } }
             @list l0:level1 { mso-level-text: '%1.' }
             P, li.MsoNormal, .hoa { text-transform: uppercase !important } div p { display: none }
             .hoa { FONT-WEIGHT: 700 } p.nho { text-transform: none } -->",
        );
        let toggles = |name: &str, class: &str| {
            let mut change = Change::default();
            sheet.apply(&tag(name, class), &mut change);
            assert_eq!(change.gone, None, "{name} {class}");
            change.within(Look::default()).toggles
        };
        assert_eq!(toggles("p", ""), Toggles::CAPITALS);
        assert_eq!(toggles("p", "NHO"), 0);
        assert_eq!(toggles("span", "a hoa"), Toggles::CAPITALS | Toggles::BOLD);
        assert_eq!(toggles("li", "MsoNormal"), Toggles::CAPITALS);
        assert_eq!(toggles("li", ""), 0);
    }
}
