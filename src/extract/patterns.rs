//! The matcher: forms of a table against the tokens of a document.

mod form;
mod index;
#[cfg(test)]
pub(crate) mod tests;

use crate::document::Span;

use super::lexicon::row::Row;
use super::numerals;
use super::slots::{self, Hole, Slot};
use super::view::{Token, TokenKind, View};
use super::vocabulary::WordId;
use form::{Ahead, Form, NEAR, Op, Set};
use index::{Index, Rows};

/// What filled a hole.
#[derive(Debug, Clone)]
pub(crate) struct Capture {
    pub(crate) hole: Hole,
    pub(crate) slot: Slot,
    /// The first of its tokens; the one that follows where it is empty room.
    pub(crate) token: usize,
    /// The token after it.
    pub(crate) next: usize,
}

/// A form found in the tokens.
#[derive(Debug)]
pub(crate) struct Match<'p, R> {
    pub(crate) reads: &'p R,
    /// The form as its table has it.
    pub(crate) form: &'static str,
    /// The token at which what is meant begins.
    pub(crate) first: usize,
    /// The token after all of it.
    pub(crate) next: usize,
    pub(crate) captures: Vec<Capture>,
}

impl<R> Match<'_, R> {
    /// What it covers.
    pub(crate) fn span(&self, view: &View<'_>) -> Span {
        view.span_of(self.first, self.next)
    }
}

/// The forms of a table, made ready.
pub(crate) struct Patterns<R: 'static> {
    rows: Vec<(Form, &'static Row<R>)>,
    /// The rows that may begin with a word or sign, and those that need it behind their first hole.
    begins: Index,
    near: Index,
    /// Those that need it right behind their first hole, and those that need another value behind that.
    behind: Index,
    again: Rows,
    /// Those that go on with it behind the word or sign that they begin with, those that go on with a value or with a
    /// drawing there, and those that go on with anything or do not begin so.
    second: Index,
    valued: Rows,
    drawn_on: Rows,
    open: Rows,
    /// The rows that may begin with a hole, those that may begin with one that only a drawing fills, and those
    /// that need nothing behind their first one.
    holes: Rows,
    drawn: Rows,
    free: Rows,
    /// The rows that begin with a hole and need nothing right behind it, or do not begin with one.
    loose: Rows,
    /// How many tokens behind a value that is one token a row has what it needs there, at most.
    reach: usize,
}

/// Steps of one search from one token: lists are long, but not without end.
const STEPS: usize = 2000;

impl<R> Patterns<R> {
    /// # Panics
    /// With more than 64 rows.
    pub(crate) fn new(rows: &'static [Row<R>]) -> Patterns<R> {
        assert!(rows.len() <= Rows::BITS as usize, "a table of patterns has at most {} rows", Rows::BITS);
        let mut patterns = Patterns {
            rows: Vec::new(),
            begins: Index::default(),
            near: Index::default(),
            behind: Index::default(),
            again: 0,
            second: Index::default(),
            valued: 0,
            drawn_on: 0,
            open: 0,
            holes: 0,
            drawn: 0,
            free: 0,
            loose: 0,
            reach: 0,
        };
        for (index, row) in rows.iter().enumerate() {
            let form = Form::new(row.form);
            patterns.index(&form, 1 << index);
            patterns.rows.push((form, row));
        }
        patterns
    }

    /// Notes a row under all that it may begin with, and what it needs behind that.
    fn index(&mut self, form: &Form, row: Rows) {
        let rows = |is: bool| if is { row } else { 0 };
        let first = Ahead::first(&form.ops);
        first.sets.iter().for_each(|set| self.begins.add(set, row));
        self.drawn |= rows(first.drawn);
        self.holes |= rows(first.value);
        let is_value = first.value || first.drawn;
        let second = first.second(&form.ops);
        second.sets.iter().for_each(|set| self.second.add(set, row));
        self.valued |= rows(second.value);
        self.drawn_on |= rows(second.drawn);
        self.open |= rows(second.any);
        match form.needed() {
            Some((set, reach)) => {
                self.near.add(set, row);
                self.reach = self.reach.max(if is_value { reach } else { 0 });
            }
            None => self.free |= row,
        }
        match form.follower() {
            Some(set) => {
                self.behind.add(set, row);
                self.again |= rows(form.then.is_some_and(|then| form.is_value(then)));
            }
            None => self.loose |= row,
        }
    }

    /// The rows that may go on with token `at` behind a word or sign.
    fn going_on(&self, view: &View<'_>, at: usize) -> Rows {
        let Some(token) = view.tokens.get(at) else { return self.open };
        let valued = if self.valued != 0 && slots::may_hold_value(view, at) { self.valued } else { 0 };
        let drawn = if matches!(token.kind, TokenKind::Drawing(_)) { self.drawn_on } else { 0 };
        self.open | valued | drawn | self.second.of(token.kind, token.word)
    }

    /// The rows that may go on behind a value at token `at`, where that is told at a glance: behind a figure
    /// without leaders or words in brackets, behind a drawing alone, and behind each of the words that may make a
    /// number; and whether the value is one token.
    fn fitting(&self, view: &View<'_>, at: usize) -> (Rows, bool) {
        let most = match (view.kind(at), view.kind(at + 1)) {
            (Some(TokenKind::Number), Some(TokenKind::Drawing(_) | TokenKind::Symbol('('))) => 0,
            (Some(TokenKind::Number), _) => 1,
            (Some(TokenKind::Drawing(_)), Some(TokenKind::Drawing(_) | TokenKind::Number)) => 0,
            (Some(TokenKind::Drawing(_)), Some(TokenKind::Symbol('.' | ',' | '(' | ')'))) => 0,
            (Some(TokenKind::Drawing(_)), _) => 1,
            (Some(TokenKind::Word), _) => numerals::LONGEST,
            _ => 0,
        };
        if most == 0 {
            return (Rows::MAX, false);
        }
        let ahead = view.tokens[at + 1..].iter().take(most);
        let rows = ahead.fold(self.loose, |rows, token| rows | self.behind.of(token.kind, token.word));
        let again = most > 1 || rows & self.again == 0 || slots::may_hold_value(view, at + 2);
        (if again { rows } else { rows & !self.again }, most == 1)
    }

    /// Whether a form of the table stands at token `at`.
    pub(crate) fn stands(&self, view: &View<'_>, at: usize) -> bool {
        self.at(view, at).is_some()
    }

    /// Whether a form may begin with a token; most words begin none.
    pub(crate) fn may_begin(&self, kind: TokenKind, word: WordId) -> bool {
        match kind {
            TokenKind::Word => self.may_begin_with(word),
            TokenKind::Symbol(_) => self.begins.of(kind, word) != 0,
            TokenKind::Number | TokenKind::Drawing(_) => self.holes | self.drawn != 0,
        }
    }

    /// Whether a form may begin with the word, by itself or as a value.
    #[inline]
    pub(crate) fn may_begin_with(&self, word: WordId) -> bool {
        let begins = self.begins.words.get(word.index()).is_some_and(|&rows| rows != 0);
        begins || self.holes | self.drawn != 0 && numerals::is_first(word)
    }

    /// The first form of the table that stands at token `at`.
    #[inline]
    pub(crate) fn at(&self, view: &View<'_>, at: usize) -> Option<Match<'static, R>> {
        self.found(view, at, &mut Scratch::default())
    }

    /// The same, with what another search needed.
    #[inline]
    pub(crate) fn found(&self, view: &View<'_>, at: usize, scratch: &mut Scratch) -> Option<Match<'static, R>> {
        let token = view.tokens.get(at)?;
        if token.kind != TokenKind::Word || self.may_begin_with(token.word) {
            self.search(view, at, token, scratch)
        } else {
            None
        }
    }

    fn search(&self, view: &View<'_>, at: usize, token: &Token, scratch: &mut Scratch) -> Option<Match<'static, R>> {
        let mut rows = self.begins.of(token.kind, token.word);
        if rows & !self.open != 0 {
            rows &= self.going_on(view, at + 1);
        }
        let is_value = self.holes | self.drawn != 0
            && match token.kind {
                TokenKind::Word => token.word != WordId::NONE && slots::may_be_value(view, at),
                TokenKind::Symbol(_) => false,
                TokenKind::Number | TokenKind::Drawing(_) => true,
            };
        let mut reach = NEAR;
        if is_value {
            let drawn = if matches!(token.kind, TokenKind::Drawing(_)) { self.drawn } else { 0 };
            let (fitting, alone) = self.fitting(view, at);
            rows |= (self.holes | drawn) & fitting;
            if alone {
                rows = self.glanced(rows, view, at);
                reach = self.reach;
            }
        }
        if rows == 0 {
            return None;
        }
        if rows & !self.free != 0 {
            let ahead = &view.tokens[at + 1..view.tokens.len().min(at + 1 + reach)];
            let line = token.line;
            let ahead = ahead.iter().take_while(|token| token.line <= line + 1);
            let mut wanting = rows & !self.free;
            let mut ahead = ahead.map(|token| self.near.of(token.kind, token.word));
            while wanting != 0
                && let Some(met) = ahead.next()
            {
                wanting &= !met;
            }
            rows &= !wanting;
        }
        while rows != 0 {
            let row = rows.trailing_zeros() as usize;
            rows &= rows - 1;
            let (form, row): &(Form, &'static Row<R>) = &self.rows[row];
            if let Some((first, next)) = run(&form.ops, view, at, scratch) {
                let captures = std::mem::take(&mut scratch.captures);
                return Some(Match { reads: &row.reads, form: row.form, first, next, captures });
            }
        }
        None
    }

    /// Those of some rows that may stand at token `at` where that alone is their first value.
    fn glanced(&self, mut rows: Rows, view: &View<'_>, at: usize) -> Rows {
        let mut glanced = rows;
        while rows != 0 {
            let row = rows.trailing_zeros();
            rows &= rows - 1;
            if !self.rows[row as usize].0.may_stand(view, at) {
                glanced &= !(1 << row);
            }
        }
        glanced
    }
}

/// A state to go on from when the one before it fails.
struct State {
    op: usize,
    at: usize,
    first: Option<usize>,
    kept: usize,
    capture: Option<Capture>,
}

/// What a search needs, kept from one form and from one place to the next.
#[derive(Default)]
pub(crate) struct Scratch {
    captures: Vec<Capture>,
    states: Vec<State>,
    found: Vec<(Slot, usize)>,
}

/// Where the form stands that begins at token `start`: where what it means begins, and where it ends. What
/// fills its holes is left in `scratch`.
fn run(ops: &[Op], view: &View<'_>, start: usize, scratch: &mut Scratch) -> Option<(usize, usize)> {
    let Scratch { captures, states, found } = scratch;
    captures.clear();
    states.clear();
    let mut steps = 0;
    let (mut op, mut at, mut first) = (0, start, None);
    loop {
        loop {
            steps += 1;
            if steps > STEPS {
                return None;
            }
            // Nothing of a form stands in another paragraph.
            let here = || at == start || view.same_paragraph(at - 1, at);
            match ops.get(op) {
                None => return Some((first.unwrap_or(start), at)),
                Some(Op::One(set)) if set.has(view, at) && here() => at += 1,
                Some(Op::Follows(set, follows)) if (set.has(view, at) && here() || set.end && !here()) == *follows => {}
                Some(Op::After(set)) if at > 0 && view.same_paragraph(at - 1, at) && set.has(view, at - 1) => {}
                Some(Op::Begin) => first = Some(at),
                Some(Op::Gap(most)) if here() && view.gap(at).len() <= *most => {}
                Some(Op::AloneBefore) if is_alone_before(view, at) => {}
                Some(Op::AloneAfter) if !here() || is_alone_after(view, at) => {}
                Some(Op::Split(other)) => {
                    states.push(State { op: *other, at, first, kept: captures.len(), capture: None });
                }
                Some(Op::Jump(to)) => {
                    op = *to;
                    continue;
                }
                Some(Op::Hole(hole, want)) => {
                    slots::fill(view, at, *hole, *want, here(), found);
                    let token = at;
                    let mut capture = || found.pop().map(|(slot, next)| Capture { hole: *hole, slot, token, next });
                    let Some(mut likeliest) = capture() else { break };
                    while let Some(likelier) = capture() {
                        let other = std::mem::replace(&mut likeliest, likelier);
                        let (at, kept) = (other.next, captures.len());
                        states.push(State { op: op + 1, at, first, kept, capture: Some(other) });
                    }
                    at = likeliest.next;
                    captures.push(likeliest);
                }
                _ => break,
            }
            op += 1;
        }
        let state = states.pop()?;
        captures.truncate(state.kept);
        captures.extend(state.capture);
        (op, at, first) = (state.op, state.at, state.first);
    }
}

impl Set {
    fn has(&self, view: &View<'_>, at: usize) -> bool {
        let Some(token) = view.tokens.get(at) else { return false };
        match token.kind {
            TokenKind::Word => self.word || token.word != WordId::NONE && self.words.contains(&token.word),
            TokenKind::Symbol(sign) => self.signs.contains(&sign),
            TokenKind::Number => self.figure,
            TokenKind::Drawing(_) => false,
        }
    }
}

/// Whether no letter, sign or figure is glued to the front of the figure at token `at`. `ngày15` is a
/// slip of the hand, `QĐ15` a symbol.
fn is_alone_before(view: &View<'_>, at: usize) -> bool {
    let glued = at > 0 && view.gap(at).is_empty();
    !glued
        || !matches!(
            view.kind(at - 1),
            Some(TokenKind::Symbol('/' | '-' | '.' | ':') | TokenKind::Word | TokenKind::Number)
        )
}

/// Whether nothing goes on with the figure before token `at`: `2023/QĐ`, `2023.1`.
fn is_alone_after(view: &View<'_>, at: usize) -> bool {
    let glued = view.gap(at).is_empty() && view.gap(at + 1).is_empty();
    let goes_on = match view.kind(at) {
        Some(TokenKind::Symbol('/' | '-')) => {
            matches!(view.kind(at + 1), Some(TokenKind::Word | TokenKind::Number))
        }
        Some(TokenKind::Symbol('.')) => view.kind(at + 1) == Some(TokenKind::Number),
        _ => false,
    };
    !(glued && goes_on)
}
