//! The markup of a part, cut into tags and text: the hot path under [`super::xml`].
//!
//! What is plain in nearly every part (tags, text, references) is cut here. What is rare (comments, CDATA,
//! declarations) is handed to quick-xml, and what is malformed is read by it again from the beginning, so
//! that a fault has its place and its words.

#[cfg(test)]
mod agreement;
#[cfg(test)]
mod tests;

use memchr::{memchr, memchr2, memchr3};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

/// One piece of a part, as quick-xml cuts it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Start(Tag<'a>),
    Empty(Tag<'a>),
    End,
    Text(&'a str),
    /// The name of a reference, without `&` and `;`.
    Reference(&'a str),
    DocType,
    /// A comment, a declaration, an instruction.
    Other,
    Eof,
}

/// A start tag, without its brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    /// What stands after the name.
    pub(super) attributes: &'a str,
    /// A letter `x` is among them, as in the names that XML reserves.
    pub(super) has_x: bool,
}

/// Where the part breaks the rules of XML, and which.
#[derive(Debug)]
pub(super) struct Broken {
    pub(super) at: u64,
    pub(super) why: String,
}

/// A part that is cut.
#[derive(Debug)]
pub(super) struct Scan<'a> {
    /// With its byte-order mark.
    whole: &'a str,
    text: &'a str,
    at: usize,
    /// The names of the open elements.
    open: Vec<&'a str>,
    /// A quotation mark was met in a name: it may hide a bracket.
    quoted: bool,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Scan<'a> {
        // As quick-xml does, which counts from behind the mark.
        Scan {
            whole: text,
            text: text.strip_prefix('\u{FEFF}').unwrap_or(text),
            at: 0,
            open: Vec::new(),
            quoted: false,
        }
    }

    /// The whole text, which positions count in.
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// The byte after the last piece.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// Passes over so many bytes, which hold whole elements but for those that are left.
    pub(super) fn pass(&mut self, length: usize) {
        self.at += length;
    }

    /// The open element ended in what was passed over.
    pub(super) fn leave(&mut self) {
        self.open.pop();
    }

    /// The text of the element that began last, if it holds nothing else and no more than `most` bytes; its end
    /// tag is passed over then, too.
    pub(super) fn only_text(&mut self, most: usize) -> Option<&'a str> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let length = memchr2(b'<', b'&', rest).filter(|&length| length <= most)?;
        let name = self.open.last()?.as_bytes();
        let after = rest[length..].strip_prefix(b"</")?.strip_prefix(name)?;
        if self.quoted || after.first() != Some(&b'>') {
            return None;
        }
        let text = self.slice(self.at, self.at + length);
        self.pass(length + name.len() + 3);
        self.leave();
        Some(text)
    }

    fn slice(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// The next piece.
    ///
    /// # Errors
    /// Where the part is malformed.
    pub(super) fn next(&mut self) -> Result<Piece<'a>, Broken> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let piece = match rest {
            [b'<', b'!' | b'?', ..] => return self.rare(),
            [b'<', b'/', ..] => self.end(rest),
            [b'<', _, ..] => self.start(rest),
            [b'<'] => None,
            [b'&', ..] => self.reference(rest),
            [] => Some(Piece::Eof),
            _ => {
                let from = self.at;
                self.at += memchr2(b'<', b'&', rest).unwrap_or(rest.len());
                Some(Piece::Text(self.slice(from, self.at)))
            }
        };
        piece.ok_or_else(|| self.broken())
    }

    fn start(&mut self, rest: &'a [u8]) -> Option<Piece<'a>> {
        let (tag, length, empty) = self.tag(rest)?;
        self.at += length;
        if empty {
            return Some(Piece::Empty(tag));
        }
        self.open.push(tag.name);
        Some(Piece::Start(tag))
    }

    /// The tag of an empty element that comes next and begins so, and its length. It is not passed over.
    pub(super) fn empty_tag(&mut self, begins: &[u8]) -> Option<(Tag<'a>, usize)> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let (tag, length, empty) = if rest.starts_with(begins) { self.tag(rest)? } else { return None };
        empty.then_some((tag, length))
    }

    /// The start tag at the beginning of `rest`, its length, and whether its element is empty.
    #[inline]
    fn tag(&mut self, rest: &'a [u8]) -> Option<(Tag<'a>, usize, bool)> {
        let name = rest[1..].iter().position(|&byte| ENDS_NAME[usize::from(byte)]);
        let mut name = 1 + name?;
        let (close, has_x) = if rest[name] == b'>' { (name, false) } else { close(rest, name)? };
        let empty = close > 1 && rest[close - 1] == b'/';
        let end = close - usize::from(empty);
        // A quotation mark ends no name.
        while name < end && !is_space(rest[name]) {
            self.quoted = true;
            name += 1;
        }
        let name = name.min(end);
        let from = self.at;
        let tag =
            Tag { name: self.slice(from + 1, from + name), attributes: self.slice(from + name, from + end), has_x };
        Some((tag, close + 1, empty))
    }

    fn end(&mut self, rest: &'a [u8]) -> Option<Piece<'a>> {
        let name = self.open.last()?.as_bytes();
        let after = rest.get(2..)?;
        // An end tag is nearly always the name and no more.
        let close = match after.get(name.len()) {
            Some(b'>') if !self.quoted => 2 + name.len(),
            _ => close(rest, 2)?.0,
        };
        let content = rest.get(2..close)?;
        let written = content.iter().rposition(|byte| !is_space(*byte)).map_or(content, |last| &content[..=last]);
        if written != name {
            return None;
        }
        self.open.pop();
        self.at += close + 1;
        Some(Piece::End)
    }

    fn reference(&mut self, rest: &'a [u8]) -> Option<Piece<'a>> {
        let end = 1 + memchr3(b';', b'&', b'<', &rest[1..]).filter(|&end| rest[1 + end] == b';')?;
        let from = self.at;
        self.at += end + 1;
        Some(Piece::Reference(self.slice(from + 1, from + end)))
    }

    /// A piece that begins with `<!` or `<?`.
    fn rare(&mut self) -> Result<Piece<'a>, Broken> {
        let mut reader = Reader::from_str(self.slice(self.at, self.text.len()));
        let event = reader.read_event();
        let piece = match event {
            Ok(Event::DocType(_)) => Piece::DocType,
            Ok(Event::CData(data)) => match data.into_inner() {
                std::borrow::Cow::Borrowed(text) => Piece::Text(std::str::from_utf8(text).unwrap_or_default()),
                std::borrow::Cow::Owned(_) => Piece::Other,
            },
            Ok(_) => Piece::Other,
            Err(_) => return Err(self.broken()),
        };
        self.at += reader.buffer_position() as usize;
        Ok(piece)
    }

    /// What quick-xml says of the part.
    #[cold]
    fn broken(&self) -> Broken {
        let mut reader = Reader::from_str(self.whole);
        loop {
            match reader.read_event() {
                Ok(Event::Eof) => return Broken { at: self.at as u64, why: String::new() },
                Ok(_) => {}
                Err(error) => return Broken { at: reader.error_position(), why: error.to_string() },
            }
        }
    }
}

/// The bytes that a name ends before, or may hide a bracket in.
const ENDS_NAME: [bool; 256] = {
    let mut ends = [false; 256];
    let bytes = b">\"' \t\r\n";
    let mut at = 0;
    while at < bytes.len() {
        ends[bytes[at] as usize] = true;
        at += 1;
    }
    ends
};

/// The bracket that closes a tag of which the first `from` bytes hold none, and whether there is a letter `x`
/// between. A bracket in quotation marks closes nothing.
fn close(rest: &[u8], from: usize) -> Option<(usize, bool)> {
    let close = from + memchr(b'>', &rest[from..])?;
    let (mut odd, mut single, mut has_x) = (false, false, false);
    for &byte in &rest[from..close] {
        odd ^= byte == b'"';
        single |= byte == b'\'';
        has_x |= byte == b'x';
    }
    if odd || single { close_after_quotes(rest, from).map(|close| (close, true)) } else { Some((close, has_x)) }
}

/// The same for a tag with single quotation marks, or brackets in some.
fn close_after_quotes(rest: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr3(b'>', b'"', b'\'', &rest[at..])?;
        let mark = rest[at];
        if mark == b'>' {
            return Some(at);
        }
        at += 2 + memchr(mark, &rest[at + 1..])?;
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// The character that a reference stands for.
pub(super) fn character(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => BytesRef::new(name).resolve_char_ref().ok()??,
    })
}
