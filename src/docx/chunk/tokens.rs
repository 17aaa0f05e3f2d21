//! A page as tags and texts: the tokenizer of the HTML standard, held within bounds.

use crate::lang::Text;
use std::mem::take;

use html5gum::emitters::Emitter;
use html5gum::{Error, State, Tokenizer};

use super::condition::Comment;
use super::content::{CUT_OFF, unread};
use super::html::Html;
use super::tag::Tag;
use crate::fault::Fault;
use crate::limits;

/// Bytes of text that are gathered before they are shown.
const TEXT: usize = 8 << 10;

/// Bytes of a comment that are kept: those that Word shows hold a few drawings.
const COMMENT: usize = 1 << 20;

/// Bytes of a name that are kept; all that matter are shorter.
const NAME: usize = 64;

/// Reads a page to its end.
///
/// # Errors
/// `xml-limit`, `too-long`, and `unread-chunk` when it is cut off.
pub(super) fn read(html: &mut Html, page: &str) -> Result<(), Fault> {
    pass(html, page, true)?;
    html.finish()
}

/// Gives the tags and texts of a page, or of one comment in it, to `html`.
fn pass(html: &mut Html, text: &str, comments: bool) -> Result<(), Fault> {
    let tokens = Tokens {
        html,
        comments,
        tag: Tag::default(),
        last_start: Vec::new(),
        attribute: Vec::new(),
        value: Vec::new(),
        text: Vec::new(),
        comment: Vec::new(),
        fault: None,
    };
    match Tokenizer::new_with_emitter(text, tokens).next() {
        Some(Ok(fault)) => Err(fault),
        Some(Err(never)) => match never {},
        None => Ok(()),
    }
}

/// What the tokenizer has gathered.
struct Tokens<'h, 'b, 'p> {
    html: &'h mut Html<'b, 'p>,
    /// Comments may be shown; not those within one.
    comments: bool,
    tag: Tag,
    last_start: Vec<u8>,
    /// The open attribute.
    attribute: Vec<u8>,
    value: Vec<u8>,
    text: Vec<u8>,
    comment: Vec<u8>,
    fault: Option<Fault>,
}

impl Tokens<'_, '_, '_> {
    fn keep(&mut self, result: Result<(), Fault>) {
        if let Err(fault) = result {
            self.fault.get_or_insert(fault);
        }
    }

    /// Shows the text so far, up to the last whole character.
    fn show_text(&mut self) {
        if self.text.is_empty() || self.fault.is_some() {
            return;
        }
        let whole = match std::str::from_utf8(&self.text) {
            Ok(text) => text.len(),
            Err(error) => error.valid_up_to(),
        };
        let rest = self.text.split_off(whole);
        let text = take(&mut self.text);
        let result = self.html.text(std::str::from_utf8(&text).unwrap_or_default());
        self.keep(result);
        self.text = text;
        self.text.clear();
        self.text.extend_from_slice(&rest);
    }

    /// Puts the open attribute on the tag, if it matters.
    fn end_attribute(&mut self) {
        if let Some(name) = self.tag.wants(&self.attribute).filter(|_| !self.attribute.is_empty()) {
            if self.value.len() > limits::XML_ATTRIBUTE_BYTES {
                self.tag.too_long = true;
            }
            self.tag.attributes.push((name, String::from_utf8_lossy(&self.value).into_owned()));
        }
        self.attribute.clear();
        self.value.clear();
    }

    fn show_comment(&mut self, text: &str) -> Result<(), Fault> {
        let passed = self.html.passed > 0;
        match Comment::of(text) {
            Comment::Plain => {}
            Comment::Condition | Comment::Passed if passed => self.html.passed += 1,
            Comment::Passed => self.html.passed = 1,
            Comment::End => self.html.passed = self.html.passed.saturating_sub(1),
            Comment::Shown(content) if self.comments && !passed => {
                if text.len() >= COMMENT {
                    return Err(self.html.limit(Text::new("chú thích", "comment")));
                }
                return pass(self.html, content, false);
            }
            Comment::Condition | Comment::Shown(_) => {}
        }
        Ok(())
    }
}

/// Appends what there is room for.
fn push(buffer: &mut Vec<u8>, bytes: &[u8], room: usize) {
    let room = room.saturating_sub(buffer.len()).min(bytes.len());
    buffer.extend_from_slice(&bytes[..room]);
}

/// Elements whose content is no markup (HTML §13.2.5.1); what stands in `noscript` Word shows.
fn next_state(name: &[u8]) -> Option<State> {
    Some(match name {
        b"title" | b"textarea" => State::RcData,
        b"style" | b"xmp" | b"iframe" | b"noembed" | b"noframes" => State::RawText,
        b"script" => State::ScriptData,
        b"plaintext" => State::PlainText,
        _ => return None,
    })
}

impl Emitter for Tokens<'_, '_, '_> {
    type Token = Fault;

    fn set_last_start_tag(&mut self, last_start_tag: Option<&[u8]>) {
        self.last_start = last_start_tag.unwrap_or_default().to_vec();
    }

    fn emit_eof(&mut self) {
        self.show_text();
    }

    fn emit_error(&mut self, error: Error) {
        // What stands in a tag or a comment that does not end would be lost.
        let lost = matches!(error, Error::EofInTag | Error::EofInComment | Error::EofInScriptHtmlCommentLikeText);
        if lost && self.fault.is_none() {
            self.fault = Some(unread(self.html.part, CUT_OFF));
        }
    }

    fn pop_token(&mut self) -> Option<Fault> {
        self.fault.take()
    }

    fn emit_string(&mut self, bytes: &[u8]) {
        for piece in bytes.chunks(TEXT) {
            self.text.extend_from_slice(piece);
            if self.text.len() >= TEXT {
                self.show_text();
            }
        }
    }

    fn init_start_tag(&mut self) {
        self.tag.clear(false);
    }

    fn init_end_tag(&mut self) {
        self.tag.clear(true);
    }

    fn init_comment(&mut self) {
        self.comment.clear();
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.end_attribute();
        self.show_text();
        if self.fault.is_some() {
            return None;
        }
        let result = self.html.tag(&self.tag);
        self.keep(result);
        self.last_start.clear();
        if self.tag.is_end || (self.tag.closes_itself && self.html.is_xml) {
            return None;
        }
        self.last_start.extend_from_slice(&self.tag.name);
        next_state(&self.tag.name)
    }

    fn emit_current_comment(&mut self) {
        self.show_text();
        let comment = take(&mut self.comment);
        let text = String::from_utf8_lossy(&comment);
        let result = self.html.spend(1).and_then(|()| self.show_comment(&text));
        self.keep(result);
    }

    fn emit_current_doctype(&mut self) {}

    fn set_self_closing(&mut self) {
        self.tag.closes_itself = true;
    }

    fn set_force_quirks(&mut self) {}

    fn push_tag_name(&mut self, bytes: &[u8]) {
        push(&mut self.tag.name, bytes, NAME);
    }

    fn push_comment(&mut self, bytes: &[u8]) {
        push(&mut self.comment, bytes, COMMENT);
    }

    fn push_doctype_name(&mut self, _: &[u8]) {}

    fn init_doctype(&mut self) {}

    fn init_attribute(&mut self) {
        self.end_attribute();
    }

    fn push_attribute_name(&mut self, bytes: &[u8]) {
        push(&mut self.attribute, bytes, NAME);
    }

    fn push_attribute_value(&mut self, bytes: &[u8]) {
        // One byte more than may be kept tells that there was more.
        push(&mut self.value, bytes, limits::XML_ATTRIBUTE_BYTES + 1);
    }

    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.tag.is_end && !self.last_start.is_empty() && self.last_start == self.tag.name
    }
}
