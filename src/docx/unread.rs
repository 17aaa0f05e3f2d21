//! Where each style stands in its part, so that only those in use are parsed: files that
//! went through many offices carry hundreds of styles and use five.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem::{self, Finder};

use super::element::{Attrs, Ns, WORD};
use super::xml::{Node, Xml};
use crate::limits;

/// A style that nobody asked for yet: where its id and where it stands.
#[derive(Debug)]
struct Style {
    id: Range<usize>,
    whole: Range<usize>,
    taken: bool,
}

/// Styles that nobody asked for yet.
#[derive(Debug, Default)]
pub(super) struct Unread {
    text: String,
    /// The prefix of Word's names with its colon; empty for the default namespace.
    prefix: String,
    /// By their ids.
    styles: Vec<Style>,
    /// The id of the default paragraph style.
    default: Range<usize>,
    /// Where the first style begins.
    head: usize,
}

impl Unread {
    /// Finds the styles of a part by their tags. `None` when that is not safe, because
    /// something else might look like one, or there are too many; then the part must be parsed as a whole.
    pub(super) fn index(text: &str) -> Option<Unread> {
        let bytes = text.as_bytes();
        let unsafe_parts: [&[u8]; 2] = [b"<!", b"<?xml-"];
        if unsafe_parts.iter().any(|part| memmem::find(bytes, part).is_some()) {
            return None;
        }
        let prefix = prefix(text)?;
        let (open, close) = (format!("<{prefix}style "), format!("</{prefix}style>"));
        let (opens, closes) = (Finder::new(&open), Finder::new(&close));
        let mut index = Unread { prefix, ..Unread::default() };
        let mut at = 0;
        while let Some(start) = opens.find(&bytes[at..]).map(|found| at + found) {
            at = start + closes.find(&bytes[start..])? + close.len();
            if index.styles.len() == limits::STYLES || !index.add(text, start + open.len(), start..at)? {
                return None;
            }
        }
        index.head = index.styles.first()?.whole.start;
        // The defaults stand before the styles; a style in another form would be missed.
        let whole = closes.find_iter(bytes).count() == index.styles.len()
            && memmem::find(&bytes[index.head..], b"docDefaults").is_none();
        let id = |style: &Style| &text[style.id.clone()];
        index.styles.sort_by(|a, b| id(a).cmp(id(b)));
        let apart = index.styles.windows(2).all(|pair| id(&pair[0]) != id(&pair[1]));
        index.text = text.to_owned();
        (whole && apart).then_some(index)
    }

    /// Adds the style at `whole`, whose attributes begin at `from`; false where it has no content.
    fn add(&mut self, text: &str, from: usize, whole: Range<usize>) -> Option<bool> {
        let bytes = text.as_bytes();
        let attributes = &bytes[from..from + memchr::memchr(b'>', &bytes[from..])?];
        if attributes.ends_with(b"/") {
            return Some(false);
        }
        let (mut id, mut paragraph, mut default) = (None, None, None);
        for (name, value) in Attrs::of(attributes) {
            let first = match name {
                b"styleId" => &mut id,
                b"type" => &mut paragraph,
                b"default" => &mut default,
                _ => continue,
            };
            first.get_or_insert(value);
        }
        let id = id.map(|id| from + id.start..from + id.end).filter(|id| !text[id.clone()].contains('&'))?;
        let paragraph = paragraph.is_none_or(|kind| &attributes[kind] == b"paragraph");
        if paragraph && default.is_some_and(|on| !matches!(&attributes[on], b"0" | b"false")) {
            self.default = id.clone();
        }
        self.styles.push(Style { id, whole, taken: false });
        Some(true)
    }

    /// Whether no style was found.
    pub(super) fn is_empty(&self) -> bool {
        self.styles.is_empty()
    }

    /// The id of the default paragraph style; empty where none is.
    pub(super) fn default_id(&self) -> &str {
        &self.text[self.default.clone()]
    }

    /// The part without its styles.
    pub(super) fn head(&self) -> String {
        format!("{}</{}styles>", without_latent(&self.text[..self.head]), self.prefix)
    }

    /// A part with this style alone; a second time there is none.
    pub(super) fn take(&mut self, id: &str) -> Option<String> {
        let at = self.styles.binary_search_by(|style| self.text[style.id.clone()].cmp(id)).ok()?;
        let style = &mut self.styles[at];
        if std::mem::replace(&mut style.taken, true) {
            return None;
        }
        let style = &self.text[style.whole.clone()];
        let prefix = &self.prefix;
        let colon = if prefix.is_empty() { "" } else { ":" };
        let name = prefix.trim_end_matches(':');
        Some(format!("<{prefix}styles xmlns{colon}{name}=\"{WORD}\">{style}</{prefix}styles>"))
    }
}

/// The prefix of Word's names in the part, by that of its root.
fn prefix(text: &str) -> Option<String> {
    let mut xml = Xml::new(text, "");
    loop {
        match xml.next().ok()? {
            Node::Start(root) => {
                return root.name.strip_suffix("styles").filter(|_| root.ns == Ns::Word).map(str::to_owned);
            }
            Node::Eof => return None,
            _ => {}
        }
    }
}

/// The part without `w:latentStyles`: half of what Word writes, and no style of the document.
pub(super) fn without_latent(text: &str) -> Cow<'_, str> {
    let mut names = memmem::find_iter(text.as_bytes(), "latentStyles");
    let (Some(open), Some(close), None) = (names.next(), names.next(), names.next()) else {
        return Cow::Borrowed(text);
    };
    let start = text[..open].rfind('<');
    let last = text[..close].rfind('<').filter(|&at| text[at..].starts_with("</"));
    let end = text[close..].find('>').map(|length| close + length + 1);
    match (start, last, end) {
        (Some(start), Some(_), Some(end)) => Cow::Owned([&text[..start], &text[end..]].concat()),
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(styles: &str) -> String {
        format!("<?xml version='1.0'?>\r\n<w:styles xmlns:w='{WORD}'><w:docDefaults/>{styles}</w:styles>")
    }

    #[test]
    fn styles_are_found_by_their_ids_and_taken_once() {
        let text = part(
            "<w:style w:type='paragraph' w:default='1' w:styleId='A'><w:name w:val='a'/></w:style>\
             <w:style w:type='character' w:default='1' w:styleId='B'></w:style>",
        );
        let mut index = Unread::index(&text).expect("plain styles");
        assert_eq!(index.default_id(), "A");
        assert!(index.head().ends_with("<w:docDefaults/></w:styles>"));
        assert!(index.take("B").is_some_and(|text| text.contains("character") && !text.contains("w:val")));
        assert_eq!(index.take("B"), None);
    }

    #[test]
    fn a_part_that_might_mislead_is_not_indexed() {
        let style = "<w:style w:styleId='A'></w:style>";
        assert!(Unread::index(&part(style)).is_some());
        assert!(Unread::index(&part(&format!("<!-- {style} -->{style}"))).is_none());
        assert!(Unread::index(&part(&format!("{style}<w:style w:styleId='B'/>{style}"))).is_none());
        assert!(Unread::index(&part(&format!("{style}<w:docDefaults/>"))).is_none());
        assert!(Unread::index("<styles/>").is_none());
    }
}
