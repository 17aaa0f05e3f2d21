//! Web pages in one file (MHTML, RFC 2557): the page itself out of a MIME message (RFC 2045, 2046).

use crate::fault::Detail;
use crate::lang::Text;
use memchr::memmem;

use crate::limits;

/// Entities within each other; a page is a part of `multipart/related`, at times within an alternative.
const NESTED: usize = 8;

/// Bytes of one header, with its lines.
const HEADER: usize = 64 << 10;

/// The page of a message.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Page {
    pub(super) bytes: Vec<u8>,
    /// `charset` of its `Content-Type`.
    pub(super) charset: Option<String>,
    /// It is no HTML but plain text.
    pub(super) plain: bool,
}

/// An entity: its headers and what follows them.
struct Entity<'a> {
    headers: Vec<(String, String)>,
    body: &'a [u8],
}

/// Finds the page of a message: the root of `multipart/related`, else the first HTML, else the first text.
///
/// # Errors
/// What is missing or unknown, in a few words.
pub(super) fn page(message: &[u8]) -> Result<Page, Detail> {
    let mut entity = Entity::parse(message);
    for _ in 0..NESTED {
        let content = entity.header("content-type").unwrap_or("text/plain");
        let Some(boundary) = parameter(content, "boundary").filter(|_| media(content).starts_with("multipart/")) else {
            return entity.page();
        };
        let parts = entities(entity.body, &boundary)?;
        entity = root(parts, parameter(content, "start"))
            .ok_or(Text::new("MHTML không có trang nào", "MHTML without a page"))?;
    }
    Err(Text::new("MHTML lồng quá sâu", "MHTML nested too deep").into())
}

/// The entity that is shown of several.
fn root(parts: Vec<Entity<'_>>, start: Option<String>) -> Option<Entity<'_>> {
    let is = |part: &Entity, kinds: &[&str]| {
        let media = media(part.header("content-type").unwrap_or("text/plain"));
        kinds.iter().any(|kind| media.starts_with(kind))
    };
    let named = |part: &Entity| start.is_some() && part.header("content-id").map(str::trim) == start.as_deref();
    let html = ["text/html", "application/xhtml+xml", "multipart/"];
    let place = parts.iter().position(named);
    let place = place.or_else(|| parts.iter().position(|part| is(part, &html)));
    let place = place.or_else(|| parts.iter().position(|part| is(part, &["text/plain"])))?;
    parts.into_iter().nth(place)
}

impl<'a> Entity<'a> {
    fn parse(bytes: &'a [u8]) -> Entity<'a> {
        let mut headers: Vec<(String, String)> = Vec::new();
        let mut rest = bytes;
        while let Some((line, after)) = line(rest) {
            if bytes.len() - after.len() > HEADER {
                break;
            }
            rest = after;
            let text = String::from_utf8_lossy(line);
            let text = text.trim_end();
            match (text.starts_with([' ', '\t']), headers.last_mut(), text.split_once(':')) {
                (false, _, _) if text.is_empty() => break,
                (true, Some(last), _) => last.1.push_str(text),
                (_, _, Some((name, value))) => {
                    headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()))
                }
                _ => {}
            }
        }
        Entity { headers, body: rest }
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|header| header.0 == name).map(|header| header.1.as_str())
    }

    /// The entity as a page, its transfer encoding undone.
    fn page(&self) -> Result<Page, Detail> {
        let content = self.header("content-type").unwrap_or("text/plain");
        let plain = match media(content).as_str() {
            "text/html" | "application/xhtml+xml" => false,
            "text/plain" => true,
            other => {
                let media: String = other.chars().take(40).collect();
                return Err(Detail::new(format!("MHTML chứa {media}"), format!("MHTML of {media}")));
            }
        };
        let encoding = self.header("content-transfer-encoding").unwrap_or("7bit").to_ascii_lowercase();
        let bytes = match encoding.trim() {
            "quoted-printable" => quoted_printable(self.body),
            "base64" => base64(self.body),
            "7bit" | "8bit" | "binary" => self.body.to_vec(),
            _ => {
                let vi = "MHTML có kiểu mã hóa không rõ";
                return Err(Text::new(vi, "MHTML in an unknown transfer encoding").into());
            }
        };
        Ok(Page { bytes, charset: parameter(content, "charset"), plain })
    }
}

/// A line without its end, and what follows.
fn line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    if bytes.is_empty() {
        return None;
    }
    let end = memchr::memchr(b'\n', bytes).unwrap_or(bytes.len());
    let rest = bytes.get(end + 1..).unwrap_or_default();
    Some((bytes[..end].strip_suffix(b"\r").unwrap_or(&bytes[..end]), rest))
}

/// The entities between the lines of a boundary (RFC 2046 §5.1.1).
fn entities<'a>(body: &'a [u8], boundary: &str) -> Result<Vec<Entity<'a>>, Detail> {
    let delimiter = format!("--{boundary}");
    let at_line = |&at: &usize| at == 0 || body[at - 1] == b'\n';
    let places = memmem::find_iter(body, &delimiter).filter(at_line).take(limits::ENTRIES + 1);
    let places: Vec<usize> = places.collect();
    if places.len() > limits::ENTRIES {
        return Err(Text::new("MHTML có quá nhiều phần", "MHTML of too many parts").into());
    }
    let mut out = Vec::new();
    for (index, &place) in places.iter().enumerate() {
        let after = &body[place + delimiter.len()..];
        if after.starts_with(b"--") {
            break;
        }
        let end = places.get(index + 1).copied().unwrap_or(body.len());
        let start = body.len() - line(after).map_or(after, |(_, rest)| rest).len();
        out.push(Entity::parse(body.get(start..end).unwrap_or_default()));
    }
    Ok(out)
}

/// `text/html` of `Text/HTML; charset=…`.
fn media(content_type: &str) -> String {
    content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// A parameter of a header, with quotes or without.
fn parameter(header: &str, name: &str) -> Option<String> {
    let mut rest = header.split_once(';')?.1;
    loop {
        let (key, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let (value, next) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => after.split_at(after.find(';').unwrap_or(after.len())),
        };
        if key.trim_matches(|c: char| c.is_whitespace() || c == ';').eq_ignore_ascii_case(name) {
            return Some(value.trim().to_owned());
        }
        rest = next;
    }
}

/// RFC 2045 §6.7; what is no escape stands for itself, as it advises.
fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = memchr::memchr(b'=', rest) {
        out.extend_from_slice(&rest[..at]);
        rest = &rest[at + 1..];
        let digit = |index: usize| rest.get(index).and_then(|&b| char::from(b).to_digit(16));
        if let (Some(high), Some(low)) = (digit(0), digit(1)) {
            out.push((high * 16 + low) as u8);
            rest = &rest[2..];
            continue;
        }
        // White space at the end of a line was added on the way.
        let spaces = rest.iter().take_while(|&&b| b == b' ' || b == b'\t').count();
        match &rest[spaces..] {
            [b'\r', b'\n', after @ ..] | [b'\n', after @ ..] => rest = after,
            [] => rest = &[],
            _ => out.push(b'='),
        }
    }
    out.extend_from_slice(rest);
    out
}

/// RFC 2045 §6.8; what is no digit is passed over, as it says.
fn base64(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() / 4 * 3);
    let (mut bits, mut count) = (0u32, 0);
    for &b in bytes {
        let digit = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = bits << 6 | u32::from(digit);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transfer_encodings_are_undone() {
        assert_eq!(quoted_printable(b"a=3Db =C3=AA=\r\nc= \nd=ZZ="), "a=b êcd=ZZ".as_bytes());
        assert_eq!(base64(b"QmnDqm4g\r\nYuG6o24="), "Biên bản".as_bytes());
    }

    #[test]
    fn parameters_are_found_with_quotes_and_without() {
        let header = "multipart/related; type=\"text/html\";\tboundary=\"--a;b=c\"; start=<x>";
        assert_eq!(parameter(header, "Boundary").as_deref(), Some("--a;b=c"));
        assert_eq!(parameter(header, "start").as_deref(), Some("<x>"));
        assert_eq!(parameter(header, "charset"), None);
    }

    #[test]
    fn the_page_is_the_root_or_the_first_html() {
        let part = |head: &str, text: &str| format!("--b\r\n{head}\r\n\r\n{text}\r\n");
        let message =
            |head: &str, parts: &[String]| format!("MIME-Version: 1.0\r\n{head}\r\n\r\n{}--b--\r\n", parts.concat());
        let parts = [
            part("Content-Type: text/plain", "chữ"),
            part("Content-Type: text/html;\r\n charset=\"windows-1258\"", "<p>một"),
            part("Content-Type: text/html\r\nContent-ID: <hai>", "<p>hai"),
        ];
        let found =
            |head: &str| page(message(head, &parts).as_bytes()).map(|page| String::from_utf8(page.bytes).unwrap());
        assert_eq!(found("Content-Type: multipart/related; boundary=b").unwrap().trim_end(), "<p>một");
        assert_eq!(found("Content-Type: multipart/related; boundary=b; start=\"<hai>\"").unwrap().trim_end(), "<p>hai");
        let first = page(message("Content-Type: multipart/related; boundary=b", &parts).as_bytes()).unwrap();
        assert_eq!((first.charset.as_deref(), first.plain), (Some("windows-1258"), false));
        assert!(page(b"Content-Type: multipart/related; boundary=b\n\nnothing").is_err());
    }
}
