//! Where each style stands in its part, so that only those in use are parsed: files that
//! went through many offices carry hundreds of styles and use five.

use std::collections::HashMap;
use std::ops::Range;

use memchr::memmem;

use super::element::{Ns, WORD, raw_attr};
use super::xml::{Node, Xml};
use crate::limits;

/// Styles that nobody asked for yet.
#[derive(Debug, Default)]
pub(super) struct Unread {
    text: String,
    /// The prefix of Word's names with its colon; empty for the default namespace.
    prefix: String,
    styles: HashMap<Box<str>, Range<usize>>,
    /// The id of the default paragraph style.
    pub(super) default: Box<str>,
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
        let mut xml = Xml::new(text, "");
        let root = loop {
            match xml.next().ok()? {
                Node::Start(root) => break root,
                Node::Eof => return None,
                _ => {}
            }
        };
        let prefix = root.name.strip_suffix("styles").filter(|_| root.ns == Ns::Word)?.to_owned();
        let mut index = Unread { prefix, ..Unread::default() };
        let (open, close) = (format!("<{}style ", index.prefix), format!("</{}style>", index.prefix));
        let mut at = 0;
        while let Some(start) = memmem::find(&bytes[at..], open.as_bytes()).map(|found| at + found) {
            let tag = start + memchr::memchr(b'>', &bytes[start..])?;
            at = start + memmem::find(&bytes[start..], close.as_bytes())? + close.len();
            if index.head == 0 {
                index.head = start;
            }
            let attributes = &bytes[start + open.len()..tag];
            if attributes.ends_with(b"/") {
                return None;
            }
            let attribute = |name: &[u8]| raw_attr(attributes, name).and_then(|value| std::str::from_utf8(value).ok());
            let id = attribute(b"styleId").filter(|id| !id.contains('&'))?;
            let paragraph = attribute(b"type").is_none_or(|kind| kind == "paragraph");
            if paragraph && attribute(b"default").is_some_and(|on| on != "0" && on != "false") {
                index.default = id.into();
            }
            index.styles.insert(id.into(), start..at);
            if index.styles.len() > limits::STYLES {
                return None;
            }
        }
        // The defaults stand before the styles; a style in another form would be missed.
        let whole = memmem::find_iter(bytes, close.as_bytes()).count() == index.styles.len()
            && memmem::rfind(bytes, b"docDefaults").is_none_or(|last| last < index.head);
        index.text = text.to_owned();
        (whole && index.head > 0).then_some(index)
    }

    /// The part without its styles.
    pub(super) fn head(&self) -> String {
        format!("{}</{}styles>", &self.text[..self.head], self.prefix)
    }

    /// A part with this style alone; a second time there is none.
    pub(super) fn take(&mut self, id: &str) -> Option<String> {
        let style = &self.text[self.styles.remove(id)?];
        let prefix = &self.prefix;
        let colon = if prefix.is_empty() { "" } else { ":" };
        let name = prefix.trim_end_matches(':');
        Some(format!("<{prefix}styles xmlns{colon}{name}=\"{WORD}\">{style}</{prefix}styles>"))
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
        assert_eq!(&*index.default, "A");
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
