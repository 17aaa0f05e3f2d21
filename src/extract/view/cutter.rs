//! The text of a document into lines and tokens.

use std::ops::Range;

use crate::document::Span;
use crate::extract::vocabulary::{self, ListMarks, WordId};
use crate::extract::words;
use crate::limits;

use super::{Token, TokenKind, View};

/// How many tokens a text has at most: as if it had no tags, and no shapes but dots and lines.
pub(crate) fn count_tokens(text: &str) -> usize {
    let mut before = ' ';
    let begins = |c: char| {
        let before = std::mem::replace(&mut before, c);
        let goes_on = match c {
            '0'..='9' => before.is_ascii_digit(),
            '.' | '…' | '_' => c == before,
            c => words::is_letter(c) && words::is_letter(before),
        };
        !c.is_whitespace() && !goes_on
    };
    text.chars().map(begins).filter(|&begins| begins).count()
}

/// Cuts lines into tokens, with the shapes and tags still ahead.
#[derive(Default)]
pub(super) struct Cutter {
    drawing: usize,
    tag: usize,
    /// Of the words of the line; all, where a shape or a tag has words of its own.
    pub(super) marks: ListMarks,
}

impl Cutter {
    pub(super) fn line(&mut self, view: &mut View<'_>, start: usize, stop: usize) {
        let line = view.lines.len() as u32;
        self.marks = ListMarks::default();
        let mut at = start;
        while at < stop {
            if let Some(end) = self.tagged(view, at) {
                self.mark(view, at..end.min(stop));
                at = end;
                continue;
            }
            if let Some((index, end)) = self.drawn(view, at) {
                // A shape that began on an earlier line has its token there.
                if view.drawings[index].span.start as usize == at {
                    let span = view.drawings[index].span;
                    let kind = TokenKind::Drawing(index as u32);
                    view.tokens.push(Token { kind, span, line, word: WordId::NONE });
                }
                self.mark(view, at..end.min(stop));
                at = end;
                continue;
            }
            let limit = self.limit(view, stop);
            if limit <= at {
                break;
            }
            self.plain(view, at..limit, line);
            at = limit;
        }
    }

    /// Marks the line with all lists where a shape or a tag has words.
    fn mark(&mut self, view: &View<'_>, text: Range<usize>) {
        if view.document.text[text].contains(words::is_letter) {
            self.marks = ListMarks::ALL;
        }
    }

    /// Cuts text without shapes and tags.
    fn plain(&mut self, view: &mut View<'_>, text: Range<usize>, line: u32) {
        let (mut at, text) = (text.start, &view.document.text[..text.end]);
        while let Some(byte) = text.as_bytes().get(at) {
            if *byte == b' ' {
                at += 1;
                continue;
            }
            let (start, mut word) = (at, WordId::NONE);
            at = words::letters_end(text, start);
            let kind = if at > start {
                let marks;
                (word, marks) = vocabulary::word(&view.folded, start, at);
                self.marks.join(marks);
                TokenKind::Word
            } else if byte.is_ascii_digit() {
                let figures = text.as_bytes()[start..].iter().take_while(|byte| byte.is_ascii_digit());
                at += figures.count();
                TokenKind::Number
            } else {
                let Some(c) = text[start..].chars().next() else { break };
                at += c.len_utf8();
                if c.is_whitespace() {
                    continue;
                }
                TokenKind::Symbol(c)
            };
            view.tokens.push(Token { kind, span: Span::new(start, at), line, word });
        }
    }

    fn tagged(&mut self, view: &View<'_>, at: usize) -> Option<usize> {
        while view.tags.get(self.tag).is_some_and(|t| t.end as usize <= at) {
            self.tag += 1;
        }
        view.tags.get(self.tag).filter(|t| t.start as usize <= at).map(|t| t.end as usize)
    }

    fn drawn(&mut self, view: &View<'_>, at: usize) -> Option<(usize, usize)> {
        while view.drawings.get(self.drawing).is_some_and(|d| d.span.end as usize <= at) {
            self.drawing += 1;
        }
        let drawing = view.drawings.get(self.drawing).filter(|d| d.span.start as usize <= at)?;
        Some((self.drawing, drawing.span.end as usize))
    }

    /// Where the next shape or tag begins, `stop` at the latest.
    fn limit(&self, view: &View<'_>, stop: usize) -> usize {
        let drawing = view.drawings.get(self.drawing).map_or(stop, |d| d.span.start as usize);
        let tag = view.tags.get(self.tag).map_or(stop, |t| t.start as usize);
        stop.min(drawing).min(tag)
    }
}

/// Where the line that begins at `start` ends: at its break, at `end`, or, when that is too far, at
/// the last space before [`limits::LINE_BYTES`].
pub(super) fn piece(text: &str, start: usize, end: usize) -> usize {
    let stop = text.floor_char_boundary(end.min(start + limits::LINE_BYTES));
    let line = &text[start..stop];
    if let Some(found) = memchr::memchr(b'\n', line.as_bytes()) {
        return start + found;
    }
    if stop == end || text[stop..].starts_with('\n') {
        return stop;
    }
    line.rfind(' ').filter(|&at| at > 0).map_or(stop, |at| start + at)
}
