//! A start tag: its namespace, its name, its attributes.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::escape::unescape;
use quick_xml::events::attributes::Attributes;

/// The transitional namespace of WordprocessingML.
pub(super) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Namespaces, transitional and Strict alike, as far as the text depends on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ns {
    /// WordprocessingML.
    Word,
    /// Office math.
    Math,
    /// Markup compatibility (ECMA-376-3).
    Compat,
    /// Word's extensions of 2010 (`w14`).
    Word14,
    /// Symbols of any font (`w16se`).
    Symbols,
    /// VML: shapes of Word before 2010, and WordArt.
    Vml,
    /// VML's Office extensions.
    Office,
    /// DrawingML.
    Drawing,
    /// Another one that Office writes.
    Known,
    /// Anything else, and prefixes that are not declared.
    Other,
}

impl Ns {
    pub(super) fn of(uri: &[u8]) -> Ns {
        const OFFICE: [&[u8]; 4] = [
            b"http://schemas.openxmlformats.org/",
            b"http://purl.oclc.org/ooxml/",
            b"http://schemas.microsoft.com/office/",
            b"urn:schemas-microsoft-com:",
        ];
        match uri {
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | b"http://purl.oclc.org/ooxml/wordprocessingml/main" => Ns::Word,
            b"http://schemas.openxmlformats.org/officeDocument/2006/math"
            | b"http://purl.oclc.org/ooxml/officeDocument/math" => Ns::Math,
            b"http://schemas.openxmlformats.org/markup-compatibility/2006" => Ns::Compat,
            b"http://schemas.microsoft.com/office/word/2010/wordml" => Ns::Word14,
            b"http://schemas.microsoft.com/office/word/2015/wordml/symex" => Ns::Symbols,
            b"urn:schemas-microsoft-com:vml" => Ns::Vml,
            b"urn:schemas-microsoft-com:office:office" => Ns::Office,
            b"http://schemas.openxmlformats.org/drawingml/2006/main" | b"http://purl.oclc.org/ooxml/drawingml/main" => {
                Ns::Drawing
            }
            uri if OFFICE.iter().any(|known| uri.starts_with(known)) => Ns::Known,
            _ => Ns::Other,
        }
    }
}

/// A start tag.
pub(super) struct Element<'a> {
    /// The namespace of its name.
    pub(super) ns: Ns,
    /// White space at the ends of its text counts (`xml:space`, here or round it).
    pub(super) preserves: bool,
    /// Its name as written.
    pub(super) name: &'a str,
    /// Where the name begins after the prefix.
    pub(super) prefixed: usize,
    /// Its attributes as written.
    pub(super) attributes: &'a str,
}

impl<'a> Element<'a> {
    /// Its name without the prefix.
    pub(super) fn local(&self) -> &'a [u8] {
        self.name.as_bytes().get(self.prefixed..).unwrap_or_default()
    }

    /// The value of the attribute with this local name, whatever its prefix.
    pub(super) fn attr(&self, name: &str) -> Option<Cow<'a, str>> {
        plain(self.attributes.get(attr_range(self.attributes.as_bytes(), name.as_bytes())?)?)
    }

    /// The local names of its attributes and their values.
    pub(super) fn attrs(&self) -> impl Iterator<Item = (&'a [u8], Cow<'a, str>)> {
        let attributes = self.attributes;
        let known = |(name, value)| Some((local(name), plain(attributes.get(value)?)?));
        Attrs::of(attributes.as_bytes()).filter_map(known)
    }

    /// `w:val`.
    pub(super) fn val(&self) -> Option<Cow<'a, str>> {
        self.attr("val")
    }

    /// All attributes: their names as written, their values.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        let mut attributes = Attributes::new(self.attributes, 0);
        attributes.with_checks(false);
        attributes.flatten().filter_map(|attribute| {
            let name = std::str::from_utf8(attribute.key.into_inner()).ok()?;
            let value = match attribute.value {
                Cow::Borrowed(value) => unescape(std::str::from_utf8(value).ok()?).ok()?,
                Cow::Owned(_) => return None,
            };
            Some((name, value))
        })
    }

    /// A number in an attribute.
    pub(super) fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.attr(name)?.trim().parse().ok()
    }

    /// `w:val` of an on/off element: on unless it says otherwise (ECMA-376-1 §17.17.4).
    pub(super) fn on(&self) -> bool {
        !matches!(self.val().as_deref(), Some("0" | "false" | "off"))
    }
}

/// A value with what its references stand for; `None` where one is unknown.
fn plain(value: &str) -> Option<Cow<'_, str>> {
    if memchr::memchr(b'&', value.as_bytes()).is_some() { unescape(value).ok() } else { Some(Cow::Borrowed(value)) }
}

/// The value of an attribute by its local name.
pub(super) fn raw_attr<'a>(attributes: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    attr_range(attributes, name).map(|range| &attributes[range])
}

/// Where that value stands.
fn attr_range(attributes: &[u8], name: &[u8]) -> Option<Range<usize>> {
    let is_named =
        |written: &[u8]| written.strip_suffix(name).is_some_and(|prefix| prefix.is_empty() || prefix.ends_with(b":"));
    Attrs::of(attributes).find(|(written, _)| is_named(written)).map(|(_, value)| value)
}

/// A name without its prefix.
pub(super) fn local(name: &[u8]) -> &[u8] {
    name.iter().rposition(|&byte| byte == b':').map_or(name, |colon| &name[colon + 1..])
}

/// The names of attributes as written and the places of their values, as far as they are well-formed: several
/// times faster than quick-xml's, which unescape and check.
pub(super) struct Attrs<'a> {
    attributes: &'a [u8],
    at: usize,
}

impl<'a> Attrs<'a> {
    pub(super) fn of(attributes: &'a [u8]) -> Attrs<'a> {
        Attrs { attributes, at: 0 }
    }
}

impl<'a> Iterator for Attrs<'a> {
    type Item = (&'a [u8], Range<usize>);

    fn next(&mut self) -> Option<(&'a [u8], Range<usize>)> {
        let Attrs { attributes, at } = *self;
        // Names are short: a call costs more than a look at each byte.
        let equals = at + attributes[at..].iter().position(|&byte| byte == b'=')?;
        let key = attributes[at..equals].trim_ascii();
        let quote = equals + 1 + attributes[equals + 1..].iter().position(|byte| !byte.is_ascii_whitespace())?;
        let start = quote + 1;
        let end = start + memchr::memchr(attributes[quote], &attributes[start..])?;
        self.at = end + 1;
        Some((key, start..end))
    }
}
