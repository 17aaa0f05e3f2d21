//! One XML part as a stream of elements and text.
//!
//! Gives the pieces of a part what they mean: character references, prefixes, and bounds on depth
//! and size. Nothing here recurses.

use crate::lang::Text;

use memchr::memmem::{self, Finder};
use quick_xml::events::attributes::Attributes;

use super::compat::{Compat, Foreign};
use super::element::{Attrs, Element, Ns, raw_attr};
use super::scan::{Piece, Scan, Tag, character};
use crate::fault::{Detail, Fault, FaultId};
use crate::limits;

/// The attribute of nearly every `w:t`.
const PRESERVED: &str = " xml:space=\"preserve\"";

/// Whether attributes may be more, or longer, than they may.
fn may_be_more(attributes: &str) -> bool {
    // Each takes four bytes at least, one of them an equals sign.
    let equals = || attributes.bytes().filter(|&byte| byte == b'=').count();
    attributes.len() > limits::XML_ATTRIBUTES * 4
        && (attributes.len() > limits::XML_ATTRIBUTE_BYTES || equals() > limits::XML_ATTRIBUTES)
}

/// The names in the value of an attribute.
fn words(value: Option<&[u8]>) -> impl Iterator<Item = &[u8]> {
    value.unwrap_or_default().split(u8::is_ascii_whitespace).filter(|word| !word.is_empty())
}

/// What comes next in a part.
pub(super) enum Node<'a> {
    Start(Element<'a>),
    End,
    Text(&'a str),
    /// A resolved reference.
    Char(char),
    Eof,
}

/// A declared prefix.
struct Prefix {
    /// Empty for the default namespace.
    name: Box<[u8]>,
    ns: Ns,
    /// Which one, if it is [`Ns::Other`].
    foreign: Option<Foreign>,
    /// The depth of the element that declares it.
    depth: usize,
}

/// A reader of one part.
pub(super) struct Xml<'a> {
    scan: Scan<'a>,
    part: &'a str,
    depth: usize,
    events: u64,
    prefixes: Vec<Prefix>,
    /// Which of them was met last: nearly always the next one too.
    last: usize,
    /// A namespace that is not understood was declared.
    foreign: bool,
    compat: Compat,
    /// `xml:space`: whether it is `preserve`, and the depth of its element.
    spaces: Vec<(bool, usize)>,
    xml: Finder<'static>,
    /// An empty element was given as a start; its end is due.
    end_due: bool,
    rooted: bool,
    scope: u64,
}

impl<'a> Xml<'a> {
    /// Reads `text`, the part called `part`.
    pub(super) fn new(text: &'a str, part: &'a str) -> Xml<'a> {
        Xml {
            scan: Scan::new(text),
            part,
            depth: 0,
            events: 0,
            prefixes: Vec::new(),
            last: usize::MAX,
            foreign: false,
            compat: Compat::default(),
            spaces: Vec::new(),
            xml: Finder::new(b"xml"),
            end_due: false,
            rooted: false,
            scope: 0,
        }
    }

    /// The whole text of the part.
    pub(super) fn text(&self) -> &'a str {
        self.scan.text()
    }

    /// The byte after the tag that was given last.
    pub(super) fn position(&self) -> usize {
        self.scan.position()
    }

    /// How many pieces were read.
    pub(super) fn pieces(&self) -> u64 {
        self.events
    }

    /// What names mean here: another number where a namespace was declared, or ended, in between.
    pub(super) fn scope(&self) -> u64 {
        self.scope
    }

    /// The element that began last has neither content nor end tag.
    pub(super) fn is_empty_element(&self) -> bool {
        self.end_due
    }

    /// White space at the ends of text counts here.
    pub(super) fn preserves(&self) -> bool {
        self.spaces.last().is_some_and(|space| space.0)
    }

    /// Ends the empty element that began last.
    pub(super) fn end_empty(&mut self) {
        self.events += 1;
        self.end();
    }

    /// Passes over what is left of the element that began last, `length` bytes with its end tag that are
    /// known to hold so many pieces; false, and nothing is passed over, where they might break a bound.
    pub(super) fn jump(&mut self, length: usize, pieces: u64) -> bool {
        let jumped = self.jump_whole(length, pieces);
        if jumped {
            self.scan.leave();
            self.end();
        }
        jumped
    }

    /// Passes over whole elements in the same way.
    pub(super) fn jump_whole(&mut self, length: usize, pieces: u64) -> bool {
        if self.events + pieces > limits::XML_EVENTS || self.depth > limits::XML_DEPTH / 3 {
            return false;
        }
        self.events += pieces;
        self.scan.pass(length);
        true
    }

    /// The next node.
    ///
    /// # Errors
    /// `malformed-xml`, `dtd` or `xml-limit`, with the part and the byte offset.
    pub(super) fn next(&mut self) -> Result<Node<'a>, Fault> {
        if self.end_due {
            self.end_empty();
            return Ok(Node::End);
        }
        loop {
            match self.piece()? {
                Piece::Start(tag) => {
                    if let Some(element) = self.start(tag)? {
                        return Ok(Node::Start(element));
                    }
                }
                Piece::Empty(tag) => {
                    self.end_due = true;
                    if let Some(element) = self.start(tag)? {
                        return Ok(Node::Start(element));
                    }
                }
                Piece::End => return Ok(self.end()),
                Piece::Text(text) => return Ok(Node::Text(text)),
                Piece::Reference(name) => return self.reference(name).map(Node::Char),
                Piece::Eof => return Ok(Node::Eof),
                Piece::DocType | Piece::Other => {}
            }
        }
    }

    /// The next piece, within bounds.
    fn piece(&mut self) -> Result<Piece<'a>, Fault> {
        self.events += 1;
        if self.events > limits::XML_EVENTS {
            return Err(self.limit(Text::new("số thẻ", "events")));
        }
        match self.scan.next() {
            Ok(Piece::DocType) => Err(self.here(FaultId::Dtd, "")),
            Ok(Piece::Eof) if self.depth > 0 || !self.rooted => {
                Err(self.here(FaultId::MalformedXml, Text::new("có phần tử chưa đóng", "an element is not closed")))
            }
            Ok(piece) => Ok(piece),
            // The parser speaks English only; the place says enough without it.
            Err(broken) => Err(self.fault(FaultId::MalformedXml, broken.at, Detail::new("", broken.why))),
        }
    }

    /// The text of the element that began last, if it holds nothing else and no more than `most` bytes; its end
    /// is read then, too.
    pub(super) fn only_text(&mut self, most: usize) -> Option<&'a str> {
        if self.end_due || self.events + 2 > limits::XML_EVENTS {
            return None;
        }
        let text = self.scan.only_text(most)?;
        self.events += 1 + u64::from(!text.is_empty());
        self.end();
        Some(text)
    }

    /// The element that comes next, with its end, if it is one of Word's that is empty, declares nothing and is
    /// no earlier state of another (`w:…Change`).
    pub(super) fn empty_element(&mut self) -> Option<Element<'a>> {
        if self.end_due || self.foreign || self.events + 2 > limits::XML_EVENTS || self.depth >= limits::XML_DEPTH {
            return None;
        }
        let (tag, length) = self.scan.empty_tag(b"<w:")?;
        let is_more = tag.has_x || may_be_more(tag.attributes);
        if is_more || self.resolve(b"w") != Ns::Word || tag.name.ends_with("Change") {
            return None;
        }
        self.events += 2;
        self.scan.pass(length);
        Some(Element {
            ns: Ns::Word,
            preserves: self.preserves(),
            name: tag.name,
            prefixed: 2,
            attributes: tag.attributes,
        })
    }

    /// Reads to the end of the element that began last.
    ///
    /// # Errors
    /// Those of [`Xml::next`].
    pub(super) fn pass_over(&mut self) -> Result<(), Fault> {
        let outside = self.depth - 1;
        while self.depth > outside {
            if self.end_due {
                self.end();
                continue;
            }
            match self.piece()? {
                Piece::Start(_) => self.deepen()?,
                Piece::End => {
                    self.end();
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn deepen(&mut self) -> Result<(), Fault> {
        self.depth += 1;
        if self.depth > limits::XML_DEPTH { Err(self.limit(Text::new("độ sâu", "depth"))) } else { Ok(()) }
    }

    fn end(&mut self) -> Node<'a> {
        self.end_due = false;
        while self.prefixes.pop_if(|prefix| prefix.depth == self.depth).is_some() {
            self.last = usize::MAX;
            self.scope += 1;
        }
        self.spaces.pop_if(|space| space.1 == self.depth);
        self.scope += u64::from(self.compat.end(self.depth));
        self.depth = self.depth.saturating_sub(1);
        Node::End
    }

    /// The element that begins; `None` when it was passed over.
    fn start(&mut self, tag: Tag<'a>) -> Result<Option<Element<'a>>, Fault> {
        if self.depth == 0 && self.rooted {
            return Err(self.here(FaultId::MalformedXml, Text::new("có hai phần tử gốc", "more than one root")));
        }
        self.rooted = true;
        self.deepen()?;
        if may_be_more(tag.attributes) {
            self.bound_attributes(tag.attributes)?;
        }
        let attributes = tag.attributes.as_bytes();
        if tag.attributes == PRESERVED {
            self.spaces.push((true, self.depth));
        } else if tag.has_x {
            self.reserved(tag.attributes)?;
        }
        if self.foreign {
            self.ignore(attributes)?;
        }
        let name = tag.name.as_bytes();
        let colon = name.iter().position(|&b| b == b':');
        let (prefix, local) = (&name[..colon.unwrap_or(0)], colon.map_or(0, |at| at + 1));
        let ns = self.resolve(prefix);
        let read = match ns {
            Ns::Compat => self.branches(&name[local..], attributes),
            Ns::Other if self.foreign => !self.is_ignorable(prefix, &name[local..]),
            _ => true,
        };
        if !read {
            self.pass_over()?;
            return Ok(None);
        }
        Ok(Some(Element {
            ns,
            preserves: self.preserves(),
            name: tag.name,
            prefixed: local,
            attributes: tag.attributes,
        }))
    }

    /// What attributes with names that XML reserves say: `xmlns`, `xmlns:…`, `xml:space`.
    fn reserved(&mut self, attributes: &str) -> Result<(), Fault> {
        let mut declares = false;
        for at in self.xml.find_iter(attributes.as_bytes()) {
            let name = &attributes.as_bytes()[at..];
            declares |= name.starts_with(b"xmlns");
            if name.starts_with(b"xml:space")
                && let Some(value) = raw_attr(name, b"space")
            {
                self.spaces.push((value == b"preserve", self.depth));
            }
        }
        if declares { self.declare(attributes) } else { Ok(()) }
    }

    /// `mc:Ignorable` and `mc:ProcessContent` of an element.
    fn ignore(&mut self, attributes: &[u8]) -> Result<(), Fault> {
        let list = |name: &[u8]| {
            let there = memmem::find(attributes, name).is_some();
            words(there.then(|| raw_attr(attributes, name)).flatten())
        };
        for prefix in list(b"Ignorable") {
            self.scope += 1;
            if let Some(namespace) = self.foreign(prefix) {
                self.compat.ignore(namespace, self.depth);
            }
        }
        for name in list(b"ProcessContent") {
            self.scope += 1;
            let Some(colon) = memchr::memchr(b':', name) else { continue };
            let Some(namespace) = self.foreign(&name[..colon]) else { continue };
            if self.compat.process(namespace, &name[colon + 1..], self.depth) > limits::XML_NAMESPACES {
                return Err(self.limit(Text::new("tên trong mc:ProcessContent", "names in mc:ProcessContent")));
            }
        }
        Ok(())
    }

    /// Whether an element of markup compatibility is read: of alternates one branch is.
    fn branches(&mut self, local: &[u8], attributes: &[u8]) -> bool {
        match local {
            b"AlternateContent" => self.compat.alternates(self.depth),
            b"Choice" => {
                let mut needed = words(raw_attr(attributes, b"Requires"));
                let understood = needed.all(|prefix| self.resolve(prefix) != Ns::Other);
                return self.compat.takes(understood, self.depth - 1);
            }
            b"Fallback" => return self.compat.takes(true, self.depth - 1),
            _ => {}
        }
        true
    }

    fn is_ignorable(&self, prefix: &[u8], local: &[u8]) -> bool {
        self.foreign(prefix).is_some_and(|namespace| self.compat.passes_over(namespace, local))
    }

    fn bound_attributes(&self, attributes: &str) -> Result<(), Fault> {
        let mut attributes = Attributes::new(attributes, 0);
        for (count, attribute) in attributes.with_checks(false).enumerate() {
            let length = attribute.map_or(0, |a| a.value.len());
            if count >= limits::XML_ATTRIBUTES || length > limits::XML_ATTRIBUTE_BYTES {
                return Err(self.limit(Text::new("số thuộc tính", "attributes")));
            }
        }
        Ok(())
    }

    fn declare(&mut self, attributes: &str) -> Result<(), Fault> {
        for (name, value) in Attrs::of(attributes.as_bytes()) {
            let value = &attributes.as_bytes()[value];
            let prefix = match name.strip_prefix(b"xmlns") {
                Some([]) => &[],
                Some([b':', prefix @ ..]) => prefix,
                _ => continue,
            };
            if self.prefixes.len() >= limits::XML_NAMESPACES {
                return Err(self.limit(Text::new("số không gian tên", "namespaces")));
            }
            let ns = Ns::of(value);
            let foreign = (ns == Ns::Other).then(|| Foreign::of(value));
            self.foreign |= foreign.is_some();
            self.prefixes.push(Prefix { name: prefix.into(), ns, foreign, depth: self.depth });
            self.last = usize::MAX;
            self.scope += 1;
        }
        Ok(())
    }

    /// What a prefix (empty: the default namespace) means here.
    fn resolve(&mut self, prefix: &[u8]) -> Ns {
        if let Some(last) = self.prefixes.get(self.last)
            && *last.name == *prefix
        {
            return last.ns;
        }
        let Some(index) = self.declared(prefix) else { return Ns::Other };
        self.last = index;
        self.prefixes[index].ns
    }

    /// Where a prefix was last declared.
    fn declared(&self, prefix: &[u8]) -> Option<usize> {
        self.prefixes.iter().rposition(|declared| *declared.name == *prefix)
    }

    /// The namespace of a prefix, if it is not understood.
    fn foreign(&self, prefix: &[u8]) -> Option<Foreign> {
        self.prefixes[self.declared(prefix)?].foreign
    }

    fn reference(&self, name: &str) -> Result<char, Fault> {
        let unknown = || self.here(FaultId::MalformedXml, Text::new("tham chiếu không rõ", "unknown reference"));
        character(name).ok_or_else(unknown)
    }

    fn limit(&self, what: Text) -> Fault {
        self.here(FaultId::XmlLimit, what)
    }

    /// A fault at the place that was reached.
    pub(super) fn here(&self, id: FaultId, what: impl Into<Detail>) -> Fault {
        self.fault(id, self.scan.position() as u64, what)
    }

    fn fault(&self, id: FaultId, at: u64, what: impl Into<Detail>) -> Fault {
        Fault::new(id, what.into().at(format_args!("{}, byte {at}", self.part)))
    }
}
