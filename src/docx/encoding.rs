//! The text of a part by its bytes.

use crate::lang::Text;
use std::borrow::Cow;

use crate::fault::{Detail, Fault, FaultId};
use crate::limits;

/// The text of a part: UTF-8, or UTF-16 with or without a byte-order mark.
///
/// # Errors
/// `bad-encoding` with the offset of the first byte that is neither; `xml-limit` for more UTF-16 than
/// [`limits::ENCODED_BYTES`].
pub(super) fn decode<'a>(bytes: &'a [u8], part: &str) -> Result<Cow<'a, str>, Fault> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, 2, part, u16::from_le_bytes).map(Cow::Owned),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, 2, part, u16::from_be_bytes).map(Cow::Owned),
        [b'<', 0, ..] => utf16(bytes, 0, part, u16::from_le_bytes).map(Cow::Owned),
        [0, b'<', ..] => utf16(bytes, 0, part, u16::from_be_bytes).map(Cow::Owned),
        _ => {
            let (mark, rest) = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
                Some(rest) => (3, rest),
                None => (0, bytes),
            };
            if let Ok(text) = simdutf8::basic::from_utf8(rest) {
                return Ok(Cow::Borrowed(text));
            }
            let at = simdutf8::compat::from_utf8(rest).map_or_else(|e| e.valid_up_to(), str::len);
            Err(bad_encoding(part, mark + at))
        }
    }
}

/// The same for bytes that nobody else needs, which become the text.
///
/// # Errors
/// Those of [`decode`].
pub(super) fn into_text(bytes: Vec<u8>, part: &str) -> Result<String, Fault> {
    if bytes.first() != Some(&b'<') || bytes.get(1) == Some(&0) {
        return decode(&bytes, part).map(Cow::into_owned);
    }
    String::from_utf8(bytes).map_err(|error| bad_encoding(part, error.utf8_error().valid_up_to()))
}

fn utf16(bytes: &[u8], mark: usize, part: &str, unit: fn([u8; 2]) -> u16) -> Result<String, Fault> {
    if bytes.len() > limits::ENCODED_BYTES {
        let what = Text::new("byte trong UTF-16", "bytes in UTF-16");
        return Err(Fault::new(FaultId::XmlLimit, Detail::more_than(limits::ENCODED_BYTES, what).at(part)));
    }
    let pairs = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let mut at = mark;
    for c in char::decode_utf16(pairs.0.iter().map(|&pair| unit(pair))) {
        let Ok(c) = c else { return Err(bad_encoding(part, at)) };
        text.push(c);
        at += c.len_utf16() * 2;
    }
    if pairs.1.is_empty() { Ok(text) } else { Err(bad_encoding(part, at)) }
}

fn bad_encoding(part: &str, at: usize) -> Fault {
    Fault::new(FaultId::BadEncoding, format!("{part}, byte {at}"))
}
