//! Lists of phrases, found in tokens by the numbers of their words.

use super::view::{TokenKind, View};
use super::vocabulary::{self, WordId};

/// Phrases of folded words and signs, a space apart, each with what it says.
pub(crate) struct Phrasebook<T: 'static> {
    /// Where in `entries` those stand that begin with a word.
    begins: Vec<(u16, u16)>,
    /// By their first word, longer ones first.
    entries: Vec<(Vec<Part>, &'static T)>,
}

/// A word or a sign of a phrase.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Word(WordId),
    Sign(char),
}

impl Phrasebook<&'static str> {
    /// Of phrases that say nothing but that they are there.
    pub(crate) fn new(list: &'static [&'static str]) -> Self {
        Phrasebook::of(list, |words| words)
    }
}

impl<T> Phrasebook<T> {
    /// Of entries with their words, which are part of the vocabulary.
    pub(crate) fn of(list: &'static [T], words: fn(&T) -> &'static str) -> Self {
        let parts = |entry| words(entry).split(' ').map(part).collect();
        let mut entries: Vec<(Vec<Part>, &'static T)> = list.iter().map(|entry| (parts(entry), entry)).collect();
        entries.sort_by(|a, b| a.0.first().cmp(&b.0.first()).then(b.0.len().cmp(&a.0.len())));
        let mut begins = vec![(0, 0); vocabulary::count()];
        for (at, (parts, _)) in (0..).zip(&entries) {
            let Some(Part::Word(word)) = parts.first().filter(|part| **part != Part::Word(WordId::NONE)) else {
                continue;
            };
            let range = &mut begins[word.index()];
            *range = if range.1 == 0 { (at, at + 1) } else { (range.0, at + 1) };
        }
        Phrasebook { begins, entries }
    }

    /// The longest phrase that stands at token `at`, and the token after it.
    pub(crate) fn at(&self, view: &View<'_>, at: usize) -> Option<(&'static T, usize)> {
        let token = view.tokens.get(at)?;
        let (first, last) = *self.begins.get(token.word.index())?;
        let entries = self.entries.get(usize::from(first)..usize::from(last))?;
        let (parts, entry) = entries.iter().find(|(parts, _)| stand(parts, view, at))?;
        Some((entry, at + parts.len()))
    }

    /// Whether a phrase stands at token `at`.
    pub(crate) fn stands(&self, view: &View<'_>, at: usize) -> bool {
        self.at(view, at).is_some()
    }
}

/// Whether all but the first of `parts`, which does, stand from token `at` on.
fn stand(parts: &[Part], view: &View<'_>, at: usize) -> bool {
    (at + 1..).zip(parts.iter().skip(1)).all(|(next, part)| {
        let Some(token) = view.tokens.get(next) else { return false };
        let same = match (part, token.kind) {
            (Part::Word(word), _) => token.word == *word,
            (Part::Sign(sign), TokenKind::Symbol(c)) => c == *sign,
            _ => false,
        };
        same && view.same_paragraph(at, next)
    })
}

fn part(text: &str) -> Part {
    match text.chars().next() {
        Some(sign) if !sign.is_alphabetic() => Part::Sign(sign),
        _ => Part::Word(vocabulary::id(text)),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::document::Document;
    use crate::normalise;

    /// Fails unless each phrase of a list is folded and is found, all of it.
    pub(crate) fn check_list<T>(list: &'static [T], words: fn(&T) -> &'static str) {
        let book = Phrasebook::of(list, words);
        for entry in list {
            let phrase = words(entry);
            assert_eq!(normalise::fold(phrase), phrase, "not folded");
            let document = Document::from_text(phrase);
            let view = View::new(&document);
            let words = view.tokens.iter().filter(|token| token.kind == TokenKind::Word);
            assert!(words.into_iter().all(|token| token.word != WordId::NONE), "{phrase}: not in the vocabulary");
            let found = book.at(&view, 0).map(|(found, next)| (std::ptr::from_ref(found), next));
            assert_eq!(
                found,
                Some((std::ptr::from_ref(entry), view.tokens.len())),
                "{phrase}: listed twice or not found"
            );
        }
    }

    #[test]
    fn the_longest_phrase_of_one_paragraph_is_found() {
        let book = Phrasebook::new(&["về", "về việc", "v / v"]);
        for (text, found) in [
            ("Về việc họp", Some(("về việc", 2))),
            ("về  nhà", Some(("về", 1))),
            ("về\nviệc", Some(("về", 1))),
            ("V/v họp", Some(("v / v", 3))),
            ("việc về", None),
            ("", None),
        ] {
            let document = Document::from_text(text);
            let view = View::new(&document);
            assert_eq!(book.at(&view, 0).map(|(words, next)| (*words, next)), found, "{text}");
        }
    }
}
