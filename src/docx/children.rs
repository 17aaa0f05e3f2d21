//! The children of the root of a part, found by their end tags and not read: parts of styles and lists
//! that went through many offices hold hundreds, and a document uses five.

use std::ops::Range;

use memchr::memmem::Finder;

use super::element::{Attrs, Ns, local};
use super::xml::{Node, Xml};
use crate::limits;

/// One child.
#[derive(Debug)]
pub(super) struct Child<'a> {
    /// Its name without the prefix.
    pub(super) name: &'a str,
    /// Its attributes as written, and where they begin in the part.
    pub(super) attributes: &'a str,
    pub(super) from: usize,
    pub(super) whole: Range<usize>,
}

impl Child<'_> {
    /// Its attributes: their local names, and the places of their values in the part.
    pub(super) fn attrs(&self) -> impl Iterator<Item = (&[u8], Range<usize>)> {
        Attrs::of(self.attributes.as_bytes())
            .map(|(name, value)| (local(name), self.from + value.start..self.from + value.end))
    }
}

/// The children of a root.
#[derive(Debug)]
pub(super) struct Children<'a> {
    /// The prefix of Word's names with its colon; empty for the default namespace.
    pub(super) prefix: &'a str,
    /// The byte after the tag of the root.
    pub(super) inner: usize,
    pub(super) all: Vec<Child<'a>>,
}

impl<'a> Children<'a> {
    /// Those of a part whose root is the element `root` of WordprocessingML. `None` when that is not safe,
    /// because something else might look like one, or there are too many; then the part must be read as a
    /// whole.
    pub(super) fn of(text: &'a str, root: &str) -> Option<Children<'a>> {
        let (prefix, inner) = root_of(text, root)?;
        // Comments and the like may hold tags that are none.
        let bytes = text.as_bytes();
        let rare = |at: usize| bytes[inner + at - 1] == b'<';
        if memchr::memchr2_iter(b'!', b'?', &bytes[inner..]).any(rare) {
            return None;
        }
        let mut children = Children { prefix, inner, all: Vec::new() };
        let (open, end) = (format!("<{prefix}"), format!("</{prefix}{root}>"));
        let (mut at, mut close) = (inner, Close::default());
        loop {
            at += bytes[at..].iter().position(|byte| !byte.is_ascii_whitespace())?;
            if bytes[at..].starts_with(end.as_bytes()) {
                return Some(children);
            }
            if !bytes[at..].starts_with(open.as_bytes()) || children.all.len() == limits::CHILDREN {
                return None;
            }
            let child = close.child(text, at, prefix)?;
            at = child.whole.end;
            children.all.push(child);
        }
    }
}

/// The prefix of the root, and the byte after its tag.
fn root_of<'a>(text: &'a str, root: &str) -> Option<(&'a str, usize)> {
    let mut xml = Xml::new(text, "");
    loop {
        match xml.next().ok()? {
            Node::Start(element) if element.ns == Ns::Word && !xml.is_empty_element() => {
                // Places count behind a byte-order mark, which no part has that was decoded.
                let plain = xml.text().len() == text.len();
                return element.name.strip_suffix(root).filter(|_| plain).map(|prefix| (prefix, xml.position()));
            }
            Node::Start(_) | Node::Eof => return None,
            _ => {}
        }
    }
}

/// The end tag that is sought: most children have the name of the one before.
#[derive(Default)]
struct Close<'a> {
    name: &'a str,
    finder: Option<Finder<'static>>,
}

impl<'a> Close<'a> {
    /// The child that begins at `at`.
    fn child(&mut self, text: &'a str, at: usize, prefix: &str) -> Option<Child<'a>> {
        let bytes = text.as_bytes();
        let first = at + 1 + prefix.len();
        let from =
            first + bytes[first..].iter().position(|byte| matches!(byte, b'>' | b'/') || byte.is_ascii_whitespace())?;
        let name = &text[first..from];
        let tag = from + memchr::memchr(b'>', &bytes[from..])?;
        if bytes[tag - 1] == b'/' {
            return Some(Child { name, attributes: &text[from.min(tag - 1)..tag - 1], from, whole: at..tag + 1 });
        }
        if self.finder.is_none() || self.name != name {
            let tag = format!("</{prefix}{name}>");
            (self.name, self.finder) = (name, Some(Finder::new(&tag).into_owned()));
        }
        let length = prefix.len() + name.len() + 3;
        let end = tag + self.finder.as_ref()?.find(&bytes[tag..])? + length;
        Some(Child { name, attributes: &text[from..tag], from, whole: at..end })
    }
}
