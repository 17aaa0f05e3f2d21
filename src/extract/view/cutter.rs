//! The text of a document into lines and tokens.

use std::ops::Range;

use crate::document::{Part, Span};
use crate::extract::lists;
use crate::extract::vocabulary::{ListMarks, WordId, Words};
use crate::extract::words;
use crate::limits;

use super::marked::Marked;
use super::{Line, Token, TokenKind, View};

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

impl View<'_> {
    /// Cuts the text into lines with their tokens.
    pub(super) fn cut(&mut self) {
        let mut cutter = Cutter::new();
        for (index, paragraph) in self.document.paragraphs.iter().enumerate() {
            if !paragraph.part.is_audited() {
                continue;
            }
            let end = paragraph.span.end as usize;
            let mut start = paragraph.span.start as usize;
            loop {
                let stop = piece(&self.document.text, start, end);
                let first = self.tokens.len();
                cutter.line(self, start, stop);
                let text = &self.document.text[start..stop];
                if self.tokens.len() > first || !text.trim_start().is_empty() {
                    let line = self.line(index, start, text, first);
                    self.lines.push(Line { marks: cutter.marks, ..line });
                }
                if stop == end {
                    break;
                }
                // At a break, or in the middle of a line that is too long.
                start = stop + usize::from(self.document.text[stop..].starts_with('\n'));
            }
        }
        self.marked = Marked::new(&self.lines);
        let before = |line: &Line| matches!(self.document.paragraphs[line.paragraph as usize].part, Part::Header(_));
        let start = self.lines.partition_point(before);
        let of_main = |line: &Line| self.document.paragraphs[line.paragraph as usize].part.is_main();
        self.main = start..start + self.lines[start..].partition_point(of_main);
    }

    /// The line of `text`, which begins at byte `start` of paragraph `index`, with all its features.
    fn line(&self, index: usize, start: usize, text: &str, first: usize) -> Line {
        let body = lists::list_mark(text);
        let typed = text[..body].trim();
        let label = self.document.paragraphs[index].label.as_deref();
        let letters = &text[body..];
        let before = |token: &&Token| (token.span.start as usize) < start + body;
        Line {
            span: Span::new(start, start + text.len()),
            paragraph: index as u32,
            tokens: (first as u32, self.tokens.len() as u32),
            body: (start + body) as u32,
            end: (start + body + letters.trim_end().len()) as u32,
            first: (first + self.tokens[first..].iter().take_while(before).count()) as u32,
            marks: ListMarks::default(),
            mark: lists::style(label.filter(|_| typed.is_empty()).unwrap_or(typed)),
            colon: memchr::memchr(b':', letters.as_bytes()).map(|at| (start + body + at) as u32),
            capitals: !letters.contains(char::is_lowercase) && letters.contains(words::is_letter),
        }
    }
}

/// Bytes of the shortest word that is kept as one of capitals.
const CAPITALS: usize = 3;

/// Cuts lines into tokens, with the shapes and tags still ahead.
struct Cutter {
    words: Words,
    drawing: usize,
    tag: usize,
    /// Of the words of the line; all, where a shape or a tag has words of its own.
    marks: ListMarks,
}

impl Cutter {
    fn new() -> Cutter {
        Cutter { words: Words::all(), drawing: 0, tag: 0, marks: ListMarks::default() }
    }

    fn line(&mut self, view: &mut View<'_>, start: usize, stop: usize) {
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
        let View { document, folded, tokens, figures, capitals, .. } = view;
        let (mut at, text) = (text.start, &document.text[..text.end]);
        let (bytes, mut marks) = (text.as_bytes(), self.marks);
        while let Some(&byte) = bytes.get(at) {
            if byte == b' ' {
                at += 1;
                continue;
            }
            let (start, mut word) = (at, WordId::NONE);
            let kind = if byte.is_ascii_digit() {
                at += bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                figures.push(tokens.len() as u32);
                TokenKind::Number
            } else {
                if words::may_be_letter(byte) {
                    (at, word) = self.words.next(text, folded, start, &mut marks);
                }
                if at > start {
                    if at - start >= CAPITALS && !byte.is_ascii_lowercase() && !bytes[at - 1].is_ascii_lowercase() {
                        capitals.push(tokens.len() as u32);
                    }
                    TokenKind::Word
                } else {
                    let Some(c) = text[start..].chars().next() else { break };
                    at += c.len_utf8();
                    if c.is_whitespace() {
                        continue;
                    }
                    TokenKind::Symbol(c)
                }
            };
            tokens.push(Token { kind, span: Span::new(start, at), line, word });
        }
        self.marks = marks;
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
fn piece(text: &str, start: usize, end: usize) -> usize {
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
