//! Texts made shorter: without the loop tags of templates, and cut to a number of characters.

use std::borrow::Cow;

use crate::blocks::nth_char;
use crate::normalise::collapse;

/// What stands where a text is cut.
const MARK: &str = "…";

/// `text` without the loop tags of templates: `{% … %}`, `{#x}`, `{/x}`, `{{^x}}`.
pub(super) fn without_loops(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(found) = memchr::memchr(b'{', &rest.as_bytes()[from..]) {
        let open = from + found;
        match loop_tag(&rest[open..]) {
            Some(length) => {
                out.push_str(&rest[..open]);
                rest = &rest[open + length..];
                from = 0;
            }
            None => from = open + 1,
        }
    }
    if rest.len() == text.len() {
        return Cow::Borrowed(text);
    }
    out.push_str(rest);
    Cow::Owned(collapse(&out))
}

/// The length of the loop tag that `text` begins with.
fn loop_tag(text: &str) -> Option<usize> {
    if text.starts_with("{%") {
        return text.find("%}").map(|at| at + 2);
    }
    let inside = text.strip_prefix("{{").or_else(|| text.strip_prefix('{'))?;
    if !inside.starts_with(['#', '/', '^']) {
        return None;
    }
    let close = text.find('}')?;
    Some(if text[close..].starts_with("}}") { close + 2 } else { close + 1 })
}

/// The last `limit` characters of a text.
pub(super) fn last(text: &str, limit: usize) -> &str {
    // A text of so few bytes has no more characters.
    if text.len() <= limit {
        return text;
    }
    let skip = text.chars().count().saturating_sub(limit);
    nth_char(text, skip).map_or("", |at| &text[at..])
}

/// The first `limit` characters of a text.
pub(super) fn first(text: &str, limit: usize) -> &str {
    if text.len() <= limit {
        return text;
    }
    nth_char(text, limit).map_or(text, |at| &text[..at])
}

/// The end of `text`, at most `limit` characters after a `…`.
pub(super) fn cut_start(text: &str, limit: usize) -> Cow<'_, str> {
    let kept = last(text, limit);
    if kept.len() == text.len() {
        return Cow::Borrowed(text);
    }
    let at_word = text[..text.len() - kept.len()].ends_with(' ');
    let words = if at_word { kept } else { kept.split_once(' ').map_or("", |(_, words)| words) };
    let mut out = String::with_capacity(MARK.len() + words.len() + 1);
    for part in [MARK, " ", words] {
        out.push_str(part);
    }
    out.truncate(out.trim_end().len());
    Cow::Owned(out)
}

/// The beginning of `text`, at most `limit` characters before a `…`.
pub(super) fn cut_end(text: &str, limit: usize) -> Cow<'_, str> {
    let kept = first(text, limit);
    if kept.len() == text.len() {
        return Cow::Borrowed(text);
    }
    let at_word = text[kept.len()..].starts_with(' ');
    let words = if at_word { kept } else { kept.rsplit_once(' ').map_or("", |(words, _)| words) };
    let words = words.trim_start();
    let mut out = String::with_capacity(words.len() + MARK.len() + 1);
    for part in [words, if words.is_empty() { "" } else { " " }, MARK] {
        out.push_str(part);
    }
    Cow::Owned(out)
}
