//! Where dates, times of day and citations may begin: one look at each token tells for all of them.

use std::sync::LazyLock;

use super::view::{Token, TokenKind, View};
use super::vocabulary::{self, WordId};
use super::{dates, references, times};

/// What may begin at a token, a bit each.
type Kinds = u8;

pub(crate) const DATE: Kinds = 1;
pub(crate) const TIME: Kinds = 2;
pub(crate) const CITATION: Kinds = 4;

/// The tokens at which something may begin, in order.
pub(crate) struct Beginnings(Vec<(u32, Kinds)>);

/// What may begin with each word, by its number: nothing with most.
static WORDS: LazyLock<Vec<Kinds>> =
    LazyLock::new(|| (0..vocabulary::count()).map(|word| with(TokenKind::Word, WordId(word as u16))).collect());

/// What may begin with each sign of the first 128.
static SIGNS: LazyLock<[Kinds; 128]> =
    LazyLock::new(|| std::array::from_fn(|sign| with(TokenKind::Symbol(char::from(sign as u8)), WordId::NONE)));

/// What may begin with a figure, and with a shape.
static FIGURE: LazyLock<Kinds> = LazyLock::new(|| with(TokenKind::Number, WordId::NONE));
static SHAPE: LazyLock<Kinds> = LazyLock::new(|| with(TokenKind::Drawing(0), WordId::NONE));

/// What may begin with a kind of token.
fn with(kind: TokenKind, word: WordId) -> Kinds {
    let kinds = [(DATE, dates::may_begin(kind, word)), (TIME, times::may_begin(kind, word))];
    let kinds = kinds.into_iter().chain([(CITATION, references::may_begin(kind, word))]);
    kinds.filter(|&(_, may_begin)| may_begin).map(|(kind, _)| kind).sum()
}

/// Of so many tokens of most texts at most one begins something.
const SELDOM: usize = 4;

impl Beginnings {
    pub(crate) fn of(view: &View<'_>) -> Beginnings {
        let (words, signs, figure, shape) = (&*WORDS, &*SIGNS, *FIGURE, *SHAPE);
        let kinds = |token: &Token| match token.kind {
            TokenKind::Word => words[token.word.index()],
            TokenKind::Number => figure,
            TokenKind::Drawing(_) => shape,
            TokenKind::Symbol(sign) => {
                signs.get(sign as usize).copied().unwrap_or_else(|| with(token.kind, WordId::NONE))
            }
        };
        let mut found = Vec::with_capacity(view.tokens.len() / SELDOM);
        let tokens = view.tokens.iter().zip(0..);
        found.extend(tokens.map(|(token, at)| (at, kinds(token))).filter(|&(_, kinds)| kinds != 0));
        Beginnings(found)
    }

    /// The tokens at which one kind may begin.
    pub(crate) fn of_kind(&self, kind: Kinds) -> impl Iterator<Item = usize> {
        self.0.iter().filter(move |(_, kinds)| kinds & kind != 0).map(|&(at, _)| at as usize)
    }
}
