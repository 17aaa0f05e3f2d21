//! What must hold of every part: it is cut as quick-xml cuts it, or broken where quick-xml finds it so.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{Broken, Piece, Scan, Tag};

/// Cuts `text` both ways.
///
/// # Panics
/// When they differ in a piece, its place, or what is wrong.
pub(super) fn check(text: &str) {
    let mut scan = Scan::new(text);
    let mut reader = Reader::from_str(text);
    loop {
        match (scan.next(), reader.read_event()) {
            (Ok(piece), Ok(event)) => {
                assert_eq!(without_x(&piece), by_library(&event), "before byte {} of {text:?}", scan.position());
                assert_eq!(scan.position() as u64, reader.buffer_position(), "after {piece:?} in {text:?}");
                if piece == Piece::Eof {
                    return;
                }
            }
            (Err(Broken { at, why }), Err(error)) => {
                assert_eq!((at, why), (reader.error_position(), error.to_string()), "{text:?}");
                return;
            }
            (piece, event) => panic!("{piece:?} and {event:?} in {text:?}"),
        }
    }
}

/// A piece as the library can give it; a letter `x` among the attributes must have been seen.
fn without_x<'a>(piece: &Piece<'a>) -> Piece<'a> {
    let plain = |tag: &Tag<'a>| {
        assert!(tag.has_x || !tag.attributes.contains('x'), "{tag:?}");
        Tag { has_x: false, ..*tag }
    };
    match piece {
        Piece::Start(tag) => Piece::Start(plain(tag)),
        Piece::Empty(tag) => Piece::Empty(plain(tag)),
        Piece::End => Piece::End,
        Piece::Text(text) => Piece::Text(text),
        Piece::Reference(name) => Piece::Reference(name),
        Piece::DocType => Piece::DocType,
        Piece::Other => Piece::Other,
        Piece::Eof => Piece::Eof,
    }
}

fn by_library<'a>(event: &'a Event<'a>) -> Piece<'a> {
    match event {
        Event::Start(tag) => Piece::Start(tag_of(tag)),
        Event::Empty(tag) => Piece::Empty(tag_of(tag)),
        Event::End(_) => Piece::End,
        Event::Text(text) => Piece::Text(utf8(text)),
        Event::CData(text) => Piece::Text(utf8(text)),
        Event::GeneralRef(name) => Piece::Reference(utf8(name)),
        Event::DocType(_) => Piece::DocType,
        Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Piece::Other,
        Event::Eof => Piece::Eof,
    }
}

fn tag_of<'a>(tag: &'a BytesStart<'a>) -> Tag<'a> {
    Tag { name: utf8(tag.name().into_inner()), attributes: utf8(tag.attributes_raw()), has_x: false }
}

fn utf8(bytes: &[u8]) -> &str {
    match String::from_utf8_lossy(bytes) {
        Cow::Borrowed(text) => text,
        Cow::Owned(text) => panic!("a character was cut: {text:?}"),
    }
}
