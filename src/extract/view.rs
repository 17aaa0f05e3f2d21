//! A document as the families of facts read it: lines, tokens and shapes over one string.

mod cutter;
mod marked;

use std::ops::Range;

use crate::document::{Cell, Document, Paragraph, Span};
use crate::normalise;

#[cfg(test)]
use super::drawings;
use super::drawings::{Drawing, Shapes};
use super::grid::Grid;
use super::label::Labels;
use super::lists::MarkStyle;
use super::vocabulary::{ListMark, ListMarks, WordId};
pub(crate) use cutter::count_tokens;
use marked::Marked;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters: one syllable of Vietnamese.
    Word,
    /// ASCII digits, glued to letters or not (`8h30` is three tokens).
    Number,
    /// A shape that may be a blank: an index into [`View::drawings`].
    Drawing(u32),
    /// Any other character but white space.
    Symbol(char),
}

/// A stretch of text that the walkers step over. What stands between two tokens is white space
/// or a template tag.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    pub(crate) span: Span,
    /// Index into [`View::lines`].
    pub(crate) line: u32,
    /// Of a word that some table names.
    pub(crate) word: WordId,
}

/// What stands between two breaks, of a line or of a paragraph, and shows something: a line of
/// white space alone is none, so that nobody counts empty paragraphs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    /// Its text, without the break.
    pub(crate) span: Span,
    /// Index into [`Document::paragraphs`].
    pub(crate) paragraph: u32,
    /// Its tokens, as a range of [`View::tokens`].
    pub(crate) tokens: (u32, u32),
    /// Where its text begins after white space and a typed list mark (`1.`, `-`, `a)`).
    pub(crate) body: u32,
    /// Where that ends before white space.
    pub(crate) end: u32,
    /// The first token of that.
    pub(crate) first: u32,
    /// The lists of phrases of which one may stand in it.
    pub(crate) marks: ListMarks,
    /// Its list mark, typed or automatic.
    pub(crate) mark: Option<MarkStyle>,
    /// The first colon of its body: what stands before it may be a label.
    pub(crate) colon: Option<u32>,
    /// It has letters, and all of them are capitals.
    pub(crate) capitals: bool,
}

/// The text of a document without remarks on it, ready to be walked.
pub(crate) struct View<'d> {
    pub(crate) document: &'d Document,
    /// The text in lower case with new tone placement, byte for byte as long as the text:
    /// a span of one is the same span of the other.
    pub(crate) folded: String,
    pub(crate) lines: Vec<Line>,
    /// The lines of the main text; headers stand before it, footers and notes after it.
    pub(crate) main: Range<usize>,
    pub(crate) tokens: Vec<Token>,
    /// The tokens that are numbers, in order.
    figures: Vec<u32>,
    /// The words of three bytes or more that have small letters of ASCII at neither end, in order.
    capitals: Vec<u32>,
    pub(crate) drawings: Vec<Drawing>,
    pub(crate) tags: Vec<Span>,
    pub(crate) grid: Grid,
    /// Where leaders stood round values, in order; spaces stand for them.
    pub(crate) leftovers: Vec<Span>,
    /// What labels ask for.
    pub(crate) labels: Labels<'d>,
    marked: Marked,
}

impl<'d> View<'d> {
    /// Folds, scans and cuts the text of `document`.
    #[cfg(test)]
    pub(crate) fn new(document: &'d Document) -> View<'d> {
        View::of(document, Labels::default(), drawings::scan(document), Vec::new())
    }

    /// The same, with the labels of an office, the shapes of the text and the leaders that were cleared from it.
    pub(crate) fn of(document: &'d Document, labels: Labels<'d>, shapes: Shapes, leftovers: Vec<Span>) -> View<'d> {
        let audited = document.paragraphs.iter().rev().find(|p| p.part.is_audited());
        // With the break that ends it, as cells have it.
        let end = audited.map_or(0, |p| p.span.end as usize + 1).min(document.text.len());
        let mut view = View {
            document,
            folded: normalise::fold(&document.text[..end]),
            lines: Vec::with_capacity(document.paragraphs.len()),
            main: 0..0,
            tokens: Vec::with_capacity(end / 4),
            figures: Vec::with_capacity(end / 32),
            capitals: Vec::with_capacity(end / 32),
            drawings: shapes.drawings,
            tags: shapes.tags,
            grid: Grid::new(document, |cell| document.str(cell.span).bytes().any(|b| !b" \t\n:".contains(&b))),
            labels,
            leftovers,
            marked: Marked::default(),
        };
        view.cut();
        view
    }

    /// What some lines cover; none where there are none.
    pub(crate) fn stretch(&self, lines: Range<usize>) -> Span {
        let start = self.lines.get(lines.start).map_or(0, |l| l.span.start);
        let last = lines.end.checked_sub(1).and_then(|l| self.lines.get(l));
        Span { start, end: last.map_or(start, |l| l.span.end).max(start) }
    }

    /// What stands before the first colon of a line's body, folded; it may be a label.
    pub(crate) fn label(&self, line: &Line) -> Option<&str> {
        let colon = line.colon?;
        Some(self.low(Span { start: line.body, end: colon }).trim())
    }

    /// Whether a line is nothing but shapes that may be blanks.
    pub(crate) fn is_drawn(&self, line: usize) -> bool {
        let (first, last) = self.lines[line].tokens;
        (first as usize..last as usize).all(|at| self.drawing(at).is_some())
    }

    /// Whether a paragraph that begins in the span shows a picture.
    pub(crate) fn shows_picture(&self, span: Span) -> bool {
        if self.document.notes.pictures == 0 && self.document.notes.objects == 0 {
            return false;
        }
        let paragraphs = &self.document.paragraphs;
        let first = paragraphs.partition_point(|paragraph| paragraph.span.start < span.start);
        let own = paragraphs[first..].iter().take_while(|paragraph| paragraph.span.start < span.end);
        own.into_iter().any(|paragraph| paragraph.pictured)
    }

    /// The paragraph that a line stands in.
    pub(crate) fn paragraph(&self, line: usize) -> &'d Paragraph {
        &self.document.paragraphs[self.lines[line].paragraph as usize]
    }

    /// The cell that a line stands in; `None` outside tables.
    pub(crate) fn cell(&self, line: usize) -> Option<&'d Cell> {
        self.paragraph(line).cell.map(|cell| &self.document.cells[cell as usize])
    }

    /// The table and row that a line stands in.
    pub(crate) fn row(&self, line: usize) -> Option<(u32, u32)> {
        self.cell(line).map(|cell| (cell.table, cell.row))
    }

    /// Whether two lines stand in cells of one row of a table.
    pub(crate) fn in_one_row(&self, a: usize, b: usize) -> bool {
        self.row(a).is_some_and(|row| self.row(b) == Some(row))
    }

    /// The shapes that may be blanks and touch `span`.
    pub(crate) fn drawings_in(&self, span: Span) -> impl Iterator<Item = &Drawing> {
        let first = self.drawings.partition_point(|d| d.span.end <= span.start);
        self.drawings[first..].iter().take_while(move |d| d.span.start < span.end)
    }

    /// Whether a shape that may be a blank touches `span`.
    pub(crate) fn has_drawing(&self, span: Span) -> bool {
        self.drawings_in(span).next().is_some()
    }

    /// The text of a span as the document has it.
    pub(crate) fn raw(&self, span: Span) -> &'d str {
        self.document.str(span)
    }

    /// The folded text of a span.
    pub(crate) fn low(&self, span: Span) -> &str {
        &self.folded[span.range()]
    }

    /// The folded text of token `at`; empty past the end.
    pub(crate) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| self.low(t.span))
    }

    /// Whether a leader that was left round a value stood at byte `at`.
    pub(crate) fn is_leftover(&self, at: u32) -> bool {
        Span { start: at, end: at + 1 }.overlaps_any(&self.leftovers)
    }

    /// The kind of token `at`.
    pub(crate) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|t| t.kind)
    }

    /// Whether token `at` is the symbol `c`.
    pub(crate) fn is_symbol(&self, at: usize, c: char) -> bool {
        self.kind(at) == Some(TokenKind::Symbol(c))
    }

    /// The shape that token `at` is.
    pub(crate) fn drawing(&self, at: usize) -> Option<&Drawing> {
        match self.kind(at)? {
            TokenKind::Drawing(index) => self.drawings.get(index as usize),
            _ => None,
        }
    }

    /// The value of the number that token `at` is, when it has at most six digits.
    pub(crate) fn number(&self, at: usize) -> Option<u32> {
        let token = self.tokens.get(at)?;
        (token.kind == TokenKind::Number && token.span.len() <= 6).then(|| self.low(token.span).parse().ok())?
    }

    /// The lines that begin in a span.
    pub(crate) fn lines_in(&self, span: Span) -> Range<usize> {
        let first = self.lines.partition_point(|line| line.span.start < span.start);
        first..first + self.lines[first..].partition_point(|line| line.span.start < span.end)
    }

    /// Those of some lines that may have a phrase of the list that has a mark, in order.
    pub(crate) fn marked(&self, list: ListMark, lines: Range<usize>) -> impl Iterator<Item = usize> {
        self.marked.among(list, lines)
    }

    /// Whether a line of a span may have a phrase of the list that has a mark.
    pub(crate) fn may_have(&self, span: Span, list: ListMark) -> bool {
        let lines = self.lines[self.line_at(span.start)..].iter().take_while(|line| line.span.start < span.end);
        lines.into_iter().any(|line| line.marks.has(list))
    }

    /// The tokens of a line.
    pub(crate) fn line_tokens(&self, line: usize) -> Range<usize> {
        let (first, last) = self.lines[line].tokens;
        first as usize..last as usize
    }

    /// The tokens of some lines.
    pub(crate) fn tokens_of(&self, lines: Range<usize>) -> Range<usize> {
        let ends = self.lines.get(lines).and_then(|lines| lines.first().zip(lines.last()));
        ends.map_or(0..0, |(first, last)| first.tokens.0 as usize..last.tokens.1 as usize)
    }

    /// Those of some tokens that are numbers, in order.
    pub(crate) fn figures(&self, tokens: Range<usize>) -> impl Iterator<Item = usize> {
        within(&self.figures, tokens)
    }

    /// Those of some tokens that may be words in capitals, in order.
    pub(crate) fn capitals(&self, tokens: Range<usize>) -> impl Iterator<Item = usize> {
        within(&self.capitals, tokens)
    }

    /// The tokens of a line's body.
    pub(crate) fn body_tokens(&self, line: usize) -> Range<usize> {
        let here = &self.lines[line];
        here.first as usize..here.tokens.1 as usize
    }

    /// The tokens before the first colon of a line's body, which may be a label; none without one.
    pub(crate) fn label_tokens(&self, line: usize) -> Range<usize> {
        let tokens = self.body_tokens(line);
        let Some(colon) = self.lines[line].colon else { return tokens.start..tokens.start };
        tokens.start..tokens.start + self.tokens[tokens].partition_point(|token| token.span.start < colon)
    }

    /// The tokens that begin in a span.
    pub(crate) fn tokens_in(&self, span: Span) -> Range<usize> {
        let first = self.token_from(span.start);
        first..first + self.tokens[first..].partition_point(|token| token.span.start < span.end)
    }

    /// The token after those that end within so many characters of byte `from`, `end` at most.
    pub(crate) fn reach(&self, from: u32, characters: usize, end: usize) -> usize {
        let rest = &self.folded[from as usize..];
        let reach = rest.char_indices().nth(characters).map_or(rest.len(), |(bytes, _)| bytes) + from as usize;
        let ends = self.tokens[..end].partition_point(|token| token.span.end as usize <= reach);
        ends.max(self.token_from(from)).min(end)
    }

    /// What the tokens from `first` up to (not including) `next` cover.
    pub(crate) fn span_of(&self, first: usize, next: usize) -> Span {
        let last = next.saturating_sub(1).max(first).min(self.tokens.len().saturating_sub(1));
        self.tokens[first].span.join(self.tokens[last].span)
    }

    /// What stands between token `at` and the one before it.
    pub(crate) fn gap(&self, at: usize) -> &'d str {
        let end = self.tokens.get(at).map_or(self.folded.len(), |t| t.span.start as usize);
        let start = at.checked_sub(1).and_then(|b| self.tokens.get(b)).map_or(0, |t| t.span.end as usize);
        self.document.text.get(start..end).unwrap_or("")
    }

    /// The paragraph of token `at`.
    pub(crate) fn paragraph_of(&self, at: usize) -> Option<u32> {
        self.tokens.get(at).map(|t| self.lines[t.line as usize].paragraph)
    }

    /// Whether tokens `a` and `b` stand in one paragraph.
    pub(crate) fn same_paragraph(&self, a: usize, b: usize) -> bool {
        match (self.paragraph_of(a), self.paragraph_of(b)) {
            (Some(a), Some(b)) => a == b,
            _ => false,
        }
    }

    /// The first token that begins at or after byte `at`.
    pub(crate) fn token_from(&self, at: u32) -> usize {
        self.tokens.partition_point(|t| t.span.start < at)
    }

    /// The line that holds byte `at`.
    pub(crate) fn line_at(&self, at: u32) -> usize {
        self.lines.partition_point(|l| l.span.start <= at).saturating_sub(1)
    }

    /// The line's text after white space and list mark, folded.
    pub(crate) fn body(&self, line: &Line) -> &str {
        &self.folded[line.body as usize..line.end as usize]
    }

    /// The line's text after white space and list mark, as written.
    pub(crate) fn raw_body(&self, line: &Line) -> &'d str {
        &self.document.text[line.body as usize..line.end as usize]
    }

    /// Whether two lines bear list marks of one kind: `1.` and `2.`, `-` and `-`, both automatic.
    pub(crate) fn siblings(&self, a: usize, b: usize) -> bool {
        self.lines[a].mark.is_some() && self.lines[a].mark == self.lines[b].mark
    }

    /// The span without white space and colons at its ends.
    pub(crate) fn trimmed(&self, span: Span) -> Span {
        let text = self.raw(span);
        let start = text.len() - text.trim_start_matches([' ', '\t', '\n', ':']).len();
        let end = text.trim_end().len().max(start);
        Span::new(span.start as usize + start, span.start as usize + end)
    }

    /// The span without white space at its ends.
    pub(crate) fn bare(&self, span: Span) -> Span {
        let text = self.raw(span);
        let start = span.start as usize + text.len() - text.trim_start().len();
        Span::new(start, start + text.trim().len())
    }

    /// What stands beside each other in the span, between tabs and wide gaps.
    pub(crate) fn apart(&self, span: Span) -> Vec<Span> {
        let text = self.raw(span);
        let mut parts = Vec::new();
        let mut start = 0;
        let mut gaps: Vec<(usize, usize)> = text.match_indices('\t').map(|(at, _)| (at, at + 1)).collect();
        gaps.extend(text.match_indices("    ").map(|(at, gap)| (at, at + gap.len())));
        gaps.sort_unstable();
        gaps.push((text.len(), text.len()));
        for (end, next) in gaps {
            parts.push(self.bare(span.part(start, end.max(start))));
            start = next.max(start);
        }
        parts.retain(|part| !part.is_empty());
        parts
    }

    /// The text of the cell to the right of a label's.
    pub(crate) fn next_cell(&self, line: usize) -> Option<Span> {
        let right = self.grid.right(self.paragraph(line).cell?)?;
        Some(self.trimmed(self.document.cells[right as usize].span))
    }
}

/// Those of some tokens, in order, that stand among others.
fn within(some: &[u32], tokens: Range<usize>) -> impl Iterator<Item = usize> {
    let first = some.partition_point(|&at| (at as usize) < tokens.start);
    some[first..].iter().map(|&at| at as usize).take_while(move |&at| at < tokens.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_cover_words_numbers_and_shapes() {
        let document = Document::from_text("Hồi ....... giờ 8h30 ngày{{ngay}}");
        let view = View::new(&document);
        let words: Vec<&str> = (0..view.tokens.len()).map(|t| view.word(t)).collect();
        assert_eq!(words, ["hồi", ".......", "giờ", "8", "h", "30", "ngày", "{{ngay}}"]);
        assert!(view.drawing(1).is_some() && view.drawing(7).is_some());
    }
}
