//! The text of bytes in one of the web's charsets.

use crate::fault::Detail;
use crate::lang::Text;
use std::borrow::Cow;

use encoding_rs::{CoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::limits;

/// Bytes in which an HTML page names its charset (HTML §13.2.3.2: the first 1024; Word writes more before it).
const HEAD: usize = 4096;

/// Decodes bytes: by a byte-order mark, by what the part's transport says, by `meta` within the
/// page; as UTF-8 otherwise (HTML §13.2.3).
///
/// # Errors
/// What is wrong, in a few words.
pub(super) fn decode(bytes: Vec<u8>, told: Option<&str>, html: bool) -> Result<String, Detail> {
    let (encoding, mark) = match Encoding::for_bom(&bytes) {
        Some(found) => found,
        None => (named(&bytes, told, html)?, 0),
    };
    if encoding == UTF_8 {
        return utf8(bytes, mark);
    }
    if bytes.len() > limits::ENCODED_BYTES {
        let (most, name) = (limits::ENCODED_BYTES, encoding.name());
        return Err(Detail::new(format!("quá {most} byte trong {name}"), format!("more than {most} bytes in {name}")));
    }
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut out = String::new();
    let mut read = mark;
    loop {
        let rest = bytes.get(read..).unwrap_or_default();
        out.reserve((rest.len() + 16).min(1 << 16));
        let (result, used, malformed) = decoder.decode_to_string(rest, &mut out, true);
        read += used;
        if malformed {
            let name = encoding.name();
            let vi = format!("{name} hỏng trước byte {read}");
            return Err(Detail::new(vi, format!("{name} is broken before byte {read}")));
        }
        if result == CoderResult::InputEmpty {
            return Ok(out);
        }
    }
}

fn utf8(mut bytes: Vec<u8>, mark: usize) -> Result<String, Detail> {
    bytes.drain(..mark);
    if let Err(error) = simdutf8::compat::from_utf8(&bytes) {
        let at = mark + error.valid_up_to();
        return Err(Detail::new(format!("không phải UTF-8 ở byte {at}"), format!("no UTF-8 at byte {at}")));
    }
    String::from_utf8(bytes).map_err(|_| Text::new("không phải UTF-8", "no UTF-8").into())
}

/// The encoding of bytes without a mark.
fn named(bytes: &[u8], told: Option<&str>, html: bool) -> Result<&'static Encoding, Detail> {
    match bytes {
        [b'<', 0, ..] => return Ok(UTF_16LE),
        [0, b'<', ..] => return Ok(UTF_16BE),
        _ => {}
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let label = match told {
        Some(told) => Some(Cow::Borrowed(told)),
        None if html => meta(head),
        None => None,
    };
    let Some(label) = label else { return Ok(UTF_8) };
    match Encoding::for_label_no_replacement(label.as_bytes()) {
        // A page that can be read so far is not in UTF-16 (HTML §13.2.3.2).
        Some(wide) if (wide == UTF_16LE || wide == UTF_16BE) && told.is_none() => Ok(UTF_8),
        Some(encoding) => Ok(encoding),
        None => {
            let label: String = label.chars().take(40).collect();
            Err(Detail::new(format!("bảng mã không rõ {label:?}"), format!("unknown charset {label:?}")))
        }
    }
}

/// The charset that a page or an XML declaration names for itself.
fn meta(head: &[u8]) -> Option<Cow<'_, str>> {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let declared = head.strip_prefix("<?xml").and_then(|rest| value(rest.split_once("?>")?.0, "encoding"));
    let in_meta = || {
        let tags = head.split("<meta").skip(1);
        tags.filter_map(|rest| value(rest.split_once('>').map_or(rest, |(tag, _)| tag), "charset")).next()
    };
    Some(Cow::Owned(declared.or_else(in_meta)?.to_owned()))
}

/// What stands after `name=`, with quotes or without.
fn value<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let rest = text.split_once(name)?.1.trim_start().strip_prefix('=')?.trim_start();
    let rest = rest.trim_start_matches(['"', '\'']);
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '/' | '>')).unwrap_or(rest.len());
    Some(&rest[..end]).filter(|label| !label.is_empty())
}
