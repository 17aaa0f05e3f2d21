//! The matcher of lists of phrases among tokens: white space of any sort between two words is nothing.

use std::ops::Range;

use crate::document::Span;

use super::lexicon::index::{ByWord, Gathered, Part, Phrases, Worded};
use super::view::{Token, TokenKind, View};
use super::vocabulary::{self, ListMark, WordId};

/// A phrase found among tokens.
#[derive(Debug)]
pub(crate) struct Said<T: 'static> {
    /// Its first token.
    pub(crate) first: usize,
    /// The token after it.
    pub(crate) next: usize,
    pub(crate) entry: &'static T,
    /// Its place in the list.
    pub(crate) index: usize,
}

impl<T> Said<T> {
    /// Where it stands.
    pub(crate) fn span(&self, view: &View<'_>) -> Span {
        view.span_of(self.first, self.next)
    }
}

impl<T: Sync> Phrases<T> {
    /// What a line has that may have a phrase.
    pub(crate) fn mark(&self) -> ListMark {
        self.tokens().mark
    }

    /// Whether a span may have a phrase, in its text or among its tokens.
    pub(crate) fn may_be_within(&self, view: &View<'_>, span: Span) -> bool {
        view.may_have(span, self.tokens().mark)
    }

    /// The longest phrase that begins at token `at` and ends before token `end`.
    #[inline]
    pub(crate) fn within(&self, view: &View<'_>, at: usize, end: usize) -> Option<Said<T>> {
        let (next, index) = longest(self.tokens(), view, at, end)?;
        Some(Said { first: at, next, entry: self.list.get(index)?, index })
    }

    /// The longest phrase that begins at token `at`, in one paragraph.
    pub(crate) fn at(&self, view: &View<'_>, at: usize) -> Option<Said<T>> {
        self.within(view, at, view.tokens.len())
    }

    /// Whether a phrase begins at token `at`.
    pub(crate) fn stands(&self, view: &View<'_>, at: usize) -> bool {
        self.at(view, at).is_some()
    }

    /// The longest phrase that ends right before token `next`.
    pub(crate) fn ending(&self, view: &View<'_>, next: usize) -> Option<Said<T>> {
        let list = self.tokens();
        let last = view.tokens.get(next.checked_sub(1)?)?;
        let ends = last.kind != TokenKind::Word || list.ends.get(last.word.index()).is_some_and(|&ends| ends);
        let longest = if ends { list.longest.min(next) } else { 0 };
        (1..=longest).rev().filter_map(|back| self.within(view, next - back, next)).find(|said| said.next == next)
    }

    /// Whether a phrase ends right before token `next`.
    pub(crate) fn ends_at(&self, view: &View<'_>, next: usize) -> bool {
        self.ending(view, next).is_some()
    }

    /// The phrases among tokens, in the order of the text.
    pub(crate) fn among(&self, view: &View<'_>, tokens: Range<usize>) -> impl Iterator<Item = Said<T>> {
        let (list, end) = (self.tokens(), tokens.end.min(view.tokens.len()));
        let begun = view.tokens.get(tokens.start..end).unwrap_or_default().iter().zip(tokens.start..);
        begun.filter(move |(token, _)| may_have(list, token)).filter_map(move |(token, at)| {
            let (next, index) = longest_of(list, view, token, at, end)?;
            Some(Said { first: at, next, entry: self.list.get(index)?, index })
        })
    }

    /// Whether the tokens from `start` on may have a phrase; of those of one line its marks tell.
    fn may_be_among(&self, view: &View<'_>, start: usize, end: usize) -> bool {
        let line = |at: usize| view.tokens.get(at).map(|token| token.line);
        let one = end.checked_sub(1).and_then(line).filter(|&last| line(start) == Some(last));
        one.is_none_or(|line| self.may_be_in(view, line as usize))
    }

    /// Whether tokens have a phrase.
    pub(crate) fn is_among(&self, view: &View<'_>, tokens: Range<usize>) -> bool {
        self.may_be_among(view, tokens.start, tokens.end) && self.among(view, tokens).next().is_some()
    }

    /// The phrases of the body of a line, in order.
    pub(crate) fn in_line(&self, view: &View<'_>, line: usize) -> impl Iterator<Item = Said<T>> {
        self.among_of(view, line, view.body_tokens(line))
    }

    /// The phrases among some tokens of a line, in order.
    pub(crate) fn among_of(&self, view: &View<'_>, line: usize, tokens: Range<usize>) -> impl Iterator<Item = Said<T>> {
        self.among(view, if self.may_be_in(view, line) { tokens } else { 0..0 })
    }

    /// Whether the body of a line has a phrase.
    #[inline]
    pub(crate) fn is_in(&self, view: &View<'_>, line: usize) -> bool {
        self.may_be_in(view, line) && self.among(view, view.body_tokens(line)).next().is_some()
    }

    /// How many of the phrases the body of a line has.
    pub(crate) fn different_in(&self, view: &View<'_>, line: usize) -> usize {
        let mut met: Vec<usize> = self.in_line(view, line).map(|said| said.index).collect();
        met.sort_unstable();
        met.dedup();
        met.len()
    }

    /// Whether the body of a line has all of the phrases.
    pub(crate) fn all_in(&self, view: &View<'_>, line: usize) -> bool {
        self.different_in(view, line) == self.list.len()
    }

    /// The phrase that the body of a line begins with.
    #[inline]
    pub(crate) fn begins(&self, view: &View<'_>, line: usize) -> Option<Said<T>> {
        if self.may_be_in(view, line) { self.beginning(view, view.body_tokens(line)) } else { None }
    }

    /// The longest phrase that some tokens begin with.
    fn beginning(&self, view: &View<'_>, tokens: Range<usize>) -> Option<Said<T>> {
        self.within(view, tokens.start, tokens.end)
    }

    /// The phrases of some lines, in order.
    pub(crate) fn in_lines(&self, view: &View<'_>, lines: Range<usize>) -> impl Iterator<Item = Said<T>> {
        self.lines(view, lines).flat_map(|line| self.among(view, view.line_tokens(line)))
    }

    /// Those of some lines that may have a phrase, in order.
    pub(crate) fn lines(&self, view: &View<'_>, lines: Range<usize>) -> impl Iterator<Item = usize> {
        view.marked(self.tokens().mark, lines)
    }

    /// Of the phrases of some lines the first of that which is listed first.
    pub(crate) fn first_in(&self, view: &View<'_>, lines: Range<usize>) -> Option<Said<T>> {
        self.in_lines(view, lines).min_by_key(|said| said.index)
    }

    /// Whether a line may have a phrase. Most lines have none of most lists.
    #[inline]
    fn may_be_in(&self, view: &View<'_>, line: usize) -> bool {
        let mark = self.tokens().mark;
        view.lines[line].marks.has(mark)
    }
}

/// Some lines, ready to be asked for many phrases.
pub(crate) struct Stretch<'v, 'd> {
    view: &'v View<'d>,
    tokens: Range<usize>,
    /// By the numbers of words, the last token that is one: one more than its place among the tokens; 0 where none is.
    last: Vec<u32>,
    /// By the place of a token, the one before it that is the same word, in the same way.
    before: Vec<u32>,
}

impl<'v, 'd> Stretch<'v, 'd> {
    pub(crate) fn new(view: &'v View<'d>, lines: Range<usize>) -> Stretch<'v, 'd> {
        let tokens = view.tokens_of(lines);
        let mut last = vec![0; vocabulary::count()];
        // A phrase may go on in the line below, by which it is found.
        let all = &view.tokens[tokens.start..view.tokens.len().min(tokens.end + BEYOND)];
        let before = all.iter().zip(1..).map(|(token, place)| std::mem::replace(&mut last[token.word.index()], place));
        let before = before.collect();
        Stretch { view, tokens, last, before }
    }

    /// Whether the phrase at place `index` of a list begins in the lines.
    pub(crate) fn has(&self, list: &Gathered, index: usize) -> bool {
        let list = list.tokens();
        let Some((range, rarest)) = list.phrases.get(index) else { return false };
        let parts = &list.parts[range.clone()];
        let begins = |at: usize| self.tokens.contains(&at) && are(self.view, at, parts);
        match parts.get(*rarest) {
            Some(Part::Word(word)) => self.places(*word).filter_map(|at| at.checked_sub(*rarest)).any(begins),
            _ => self.tokens.clone().any(begins),
        }
    }

    /// The tokens that are a word, from the last back.
    fn places(&self, word: WordId) -> impl Iterator<Item = usize> {
        let mut place = self.last[word.index()] as usize;
        std::iter::from_fn(move || {
            let here = place.checked_sub(1)?;
            place = self.before[here] as usize;
            Some(self.tokens.start + here)
        })
    }
}

/// Tokens of the longest gathered phrase.
const BEYOND: usize = 16;

/// The longest of some phrases that begins at token `at` and ends before token `end`: the token after it, and
/// its place in the list.
#[inline]
fn longest(list: &ByWord, view: &View<'_>, at: usize, end: usize) -> Option<(usize, usize)> {
    let token = view.tokens.get(at)?;
    if may_have(list, token) { longest_of(list, view, token, at, end) } else { None }
}

/// Whether one of some phrases may be looked up by a token.
#[inline]
fn may_have(list: &ByWord, token: &Token) -> bool {
    // Nothing is looked up by no word, which is all that signs and figures have.
    let by_sign = || list.worded < list.phrases.len() && matches!(token.kind, TokenKind::Symbol(_) | TokenKind::Number);
    list.starts[token.word.index()] != 0 || by_sign()
}

/// The same at a token that one of the phrases may begin with.
fn longest_of(list: &ByWord, view: &View<'_>, token: &Token, at: usize, end: usize) -> Option<(usize, usize)> {
    let fits = |phrase: &&Worded| at + phrase.len() <= end && are(view, at, list.parts_of(phrase));
    let found = looked_up(list, token).find(fits);
    found.map(|phrase| (at + phrase.len(), phrase.index))
}

/// The phrases that may be looked up by a token, the longer first.
fn looked_up<'l>(list: &'l ByWord, token: &Token) -> impl Iterator<Item = &'l Worded> {
    let (from, word) = match token.kind {
        TokenKind::Word => {
            let start = usize::from(list.starts[token.word.index()]);
            (start.checked_sub(1).unwrap_or(list.worded), Some(Part::Word(token.word)))
        }
        _ => (list.worded, None),
    };
    list.phrases[from..].iter().take_while(move |phrase| word.is_none_or(|word| phrase.key == word))
}

/// Whether the tokens from `at` on are `parts`, in one paragraph.
fn are(view: &View<'_>, at: usize, parts: &[Part]) -> bool {
    let Some(tokens) = view.tokens.get(at..at + parts.len()) else { return false };
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
    // They differ in their last more often than in their first.
    tokens.iter().zip(parts).rev().all(|(token, part)| is(view, token, part))
        && (first.line == last.line || view.same_paragraph(at, at + parts.len() - 1))
}

fn is(view: &View<'_>, token: &Token, part: &Part) -> bool {
    match (token.kind, part) {
        (TokenKind::Word, Part::Word(word)) => *word != WordId::NONE && token.word == *word,
        (TokenKind::Symbol(sign), Part::Sign(other)) => sign == *other,
        (TokenKind::Number, Part::Number(digits)) => view.low(token.span) == *digits,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::lexicon::kinds::WORDS;
    use super::super::lexicon::phrases::STARTS;
    use super::super::lexicon::{LISTS, TABLES};
    use super::super::patterns::Patterns;
    use super::super::patterns::tests::check_examples;
    use super::*;
    use crate::document::Document;
    use crate::normalise;

    #[test]
    fn a_phrase_is_found_whatever_white_space_it_has() {
        let document = Document::from_text("Bắt  đầu\tlúc 8 giờ; khai\u{a0}mạc; bắtđầu\nBắt\nđầu");
        let view = View::new(&document);
        let begun: Vec<&str> = STARTS.among(&view, 0..view.tokens.len()).map(|said| *said.entry).collect();
        assert_eq!(begun, ["bắt đầu", "khai mạc"]);
        assert!(STARTS.ends_at(&view, 2) && !STARTS.ends_at(&view, 3) && !STARTS.stands(&view, 1));
    }

    #[test]
    fn a_line_may_have_phrases_of_its_own_words_and_of_those_in_its_shapes() {
        let document = Document::from_text("Lúc bắt đầu\nLúc {{bắt đầu}}\nLúc ......");
        let view = View::new(&document);
        let may_have = |line: usize| STARTS.may_be_within(&view, view.lines[line].span);
        assert_eq!([0, 1, 2].map(may_have), [true, true, false]);
    }

    #[test]
    fn every_phrase_of_a_list_is_folded_listed_once_and_found() {
        for list in LISTS {
            let mut met = HashSet::new();
            for (index, phrase) in list.phrases().into_iter().enumerate() {
                assert_eq!(phrase, normalise::fold(phrase));
                assert!(met.insert(phrase), "{phrase} is listed twice");
                let document = Document::from_text(phrase);
                assert!(list.found_in(&View::new(&document)).contains(&index), "{phrase}");
            }
        }
    }

    #[test]
    fn no_gathered_phrase_goes_on_beyond_its_reach() {
        assert!(WORDS.tokens().phrases.iter().all(|(tokens, _)| tokens.len() <= BEYOND));
    }

    #[test]
    fn the_forms_of_words_find_their_examples_and_no_counter_examples() {
        for &rows in TABLES {
            let patterns = Patterns::new(rows);
            check_examples(rows, &patterns, |text| {
                let document = Document::from_text(text);
                let view = View::new(&document);
                let found = (0..view.tokens.len()).filter_map(|at| patterns.at(&view, at));
                found.map(|found| view.low(found.span(&view)).to_owned()).collect()
            });
        }
    }
}
