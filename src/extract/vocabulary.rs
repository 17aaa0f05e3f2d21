//! Every word that a table compares tokens with, numbered: tokens are marked with the number once, and tables compare
//! numbers. With each number go, as marks, the lists that have a phrase of which the word is the rarest: a line without
//! any of these words has none of the phrases.

use std::sync::LazyLock;

use super::lexicon::classes::CLASSES;
use super::lexicon::index::{ByWord, Gathered, List, Part, Phrases, Worded};
use super::lexicon::{self, LISTS};
#[cfg(test)]
use super::view::View;
use super::words;

pub(crate) use super::lexicon::index::WordId;
pub(crate) use super::lexicon::marks::{ListMark, ListMarks};

/// Bytes of the longest word that is numbered.
const LONGEST: usize = 16;

/// Places of the table of words: more than four times as many as there are words, so that few fall together.
const PLACES: usize = 1 << 13;

struct Vocabulary {
    /// By the place of its bytes, or the next free one, a word's number.
    places: Vec<WordId>,
    /// The bytes of each word, the first the lowest, and the marks that go with it; by its number.
    words: Vec<(u128, ListMarks)>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let parts = lexicon::forms().chain(CLASSES.iter().map(|class| class.1)).flat_map(str::split_whitespace);
    let mut vocabulary = Vocabulary { places: vec![WordId::NONE; PLACES], words: vec![(0, ListMarks::default())] };
    let words = parts.flat_map(|part| part.split(|c: char| !c.is_lowercase()));
    words.for_each(|word| {
        vocabulary.add(word);
    });
    vocabulary.add_lists();
    vocabulary
});

impl Vocabulary {
    /// Adds the words of all lists, and the marks of each phrase to the one of its words that the fewest phrases have.
    fn add_lists(&mut self) {
        let (mut words, mut ends, mut counts) = (Vec::new(), Vec::new(), vec![0_u32; PLACES]);
        for (list, index) in LISTS.iter().zip(0..) {
            for phrase in list.phrases() {
                let parts = phrase.split(|c| !words::is_letter(c)).filter(|word| !word.is_empty());
                words.extend(parts.map(|word| self.add(word)));
                ends.push((words.len(), ListMark(index)));
            }
        }
        words.iter().for_each(|word: &WordId| counts[word.index()] += 1);
        let mut start = 0;
        for (end, mark) in ends {
            let rarest = words[start..end].iter().min_by_key(|word| counts[word.index()]);
            rarest.into_iter().for_each(|word| self.words[word.index()].1.add(mark));
            start = end;
        }
    }

    /// The number of a word, which may be new.
    fn add(&mut self, word: &str) -> WordId {
        if word.is_empty() || word.len() > LONGEST || self.words.len() > PLACES / 2 {
            return WordId::NONE;
        }
        let bytes = packed(word, 0, word.len());
        let (place, id) = self.find(bytes);
        if id != WordId::NONE {
            return id;
        }
        let id = WordId(self.words.len() as u16);
        self.words.push((bytes, ListMarks::default()));
        self.places[place] = id;
        id
    }

    /// The place and number of a word; a free place and none for one that has no number.
    fn find(&self, bytes: u128) -> (usize, WordId) {
        let mixed = (bytes as u64 ^ (bytes >> 64) as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut place = (mixed >> 51) as usize % PLACES;
        loop {
            let id = self.places[place];
            if id == WordId::NONE || self.words[id.index()].0 == bytes {
                return (place, id);
            }
            place = (place + 1) % PLACES;
        }
    }
}

/// The bytes of a word of a text as a number.
fn packed(text: &str, start: usize, end: usize) -> u128 {
    let bytes = text.as_bytes();
    let length = end - start;
    match bytes.get(start..start + LONGEST).and_then(|chunk| chunk.first_chunk::<LONGEST>()) {
        Some(chunk) if length > 0 => u128::from_le_bytes(*chunk) & (u128::MAX >> (128 - 8 * length.min(LONGEST))),
        _ => {
            let mut chunk = [0; LONGEST];
            chunk.iter_mut().zip(&bytes[start..end]).for_each(|(place, &byte)| *place = byte);
            u128::from_le_bytes(chunk)
        }
    }
}

/// The number of the folded word that stands in `text` from byte `start` to `end`, and its marks.
#[inline]
pub(crate) fn word(text: &str, start: usize, end: usize) -> (WordId, ListMarks) {
    if end - start > LONGEST {
        return (WordId::NONE, ListMarks::default());
    }
    let vocabulary = &*VOCABULARY;
    let (_, id) = vocabulary.find(packed(text, start, end));
    (id, vocabulary.words[id.index()].1)
}

/// The number of a folded word.
pub(crate) fn id(text: &str) -> WordId {
    word(text, 0, text.len()).0
}

/// How many numbers there are, with that of no word.
pub(crate) fn count() -> usize {
    VOCABULARY.words.len()
}

impl<T: Sync> Phrases<T> {
    /// The phrases as tokens, to be looked up by the first.
    pub(crate) fn tokens(&self) -> &ByWord {
        self.by_word.get_or_init(|| by_word(self, false))
    }
}

impl<T: Sync> List for Phrases<T> {
    fn phrases(&self) -> Vec<&'static str> {
        self.list.iter().map(self.words).collect()
    }

    #[cfg(test)]
    fn found_in(&self, view: &View<'_>) -> Vec<usize> {
        self.at(view, 0).map(|said| said.index).into_iter().collect()
    }
}

impl Gathered {
    /// The phrases as tokens, to be looked up by the rarest.
    pub(crate) fn tokens(&self) -> &ByWord {
        self.by_word.get_or_init(|| by_word(self, true))
    }
}

impl List for Gathered {
    fn phrases(&self) -> Vec<&'static str> {
        self.list().to_vec()
    }

    #[cfg(test)]
    fn found_in(&self, view: &View<'_>) -> Vec<usize> {
        let met = self.met(view, 0..view.lines.len());
        (0..met.len()).filter(|&index| met[index]).collect()
    }
}

/// Tokens of most phrases.
const WORDS: usize = 3;

/// A list as tokens, to be looked up by the rarest or by the first of each phrase.
fn by_word(list: &dyn List, by_rarest: bool) -> ByWord {
    let listed = LISTS.iter().position(|other| std::ptr::addr_eq(std::ptr::from_ref(*other), std::ptr::from_ref(list)));
    debug_assert!(listed.is_some(), "tokens are compared with a list that is none of LISTS: {:?}", list.phrases());
    let own_mark = listed.map_or(ListMark::ANY, |index| ListMark(index as u16));
    let texts = list.phrases();
    let mut parts = Vec::with_capacity(texts.len() * WORDS);
    let mut phrases: Vec<Worded> = Vec::with_capacity(texts.len());
    for (phrase, index) in texts.into_iter().zip(0..) {
        let start = parts.len();
        add_parts(phrase, &mut parts);
        let own = &parts[start..];
        let before = if by_rarest { own.iter().position(|part| has_mark(part, own_mark)) } else { None };
        let before = before.unwrap_or_default();
        let Some(&key) = own.get(before) else { continue };
        phrases.push(Worded { key, before, parts: (start, parts.len()), index });
    }
    phrases.sort_by(|a, b| a.key.cmp(&b.key).then(b.len().cmp(&a.len())));
    let worded = phrases.partition_point(|phrase| matches!(phrase.key, Part::Word(_)));
    let longest = phrases.iter().map(Worded::len).max().unwrap_or_default();
    let (mut starts, mut ends) = (vec![0; count()], vec![false; count()]);
    // A phrase of signs alone leaves no mark on a line.
    let mut marked = true;
    for (place, phrase) in phrases.iter().enumerate().rev() {
        let own = &parts[phrase.parts.0..phrase.parts.1];
        marked &= own.iter().any(|part| matches!(part, Part::Word(_)));
        if let Some(Part::Word(word)) = own.last() {
            ends[word.index()] = true;
        }
        if let Part::Word(word) = phrase.key {
            starts[word.index()] = place as u16 + 1;
        }
    }
    let mark = if marked { own_mark } else { ListMark::ANY };
    ByWord { mark, phrases, parts, worded, longest, starts, ends }
}

/// Whether a list goes with a word.
fn has_mark(part: &Part, list: ListMark) -> bool {
    matches!(part, Part::Word(word) if VOCABULARY.words[word.index()].1.has(list))
}

/// Adds the tokens of a phrase.
fn add_parts(phrase: &'static str, parts: &mut Vec<Part>) {
    let mut rest = phrase.trim_start();
    while let Some(c) = rest.chars().next() {
        let is: fn(char) -> bool = if c.is_ascii_digit() { |c| c.is_ascii_digit() } else { words::is_letter };
        let length = rest.find(|c| !is(c)).unwrap_or(rest.len()).max(c.len_utf8());
        let (part, after) = rest.split_at(length);
        parts.push(match c {
            c if c.is_ascii_digit() => Part::Number(part),
            c if words::is_letter(c) => Part::Word(id(part)),
            c => Part::Sign(c),
        });
        rest = after.trim_start();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_number_wherever_it_stands() {
        let text = "ngày tháng biên";
        assert_eq!(word(text, 0, 5).0, id("ngày"));
        assert_ne!(id("ngày"), WordId::NONE);
        assert_ne!(id("ngày"), id("tháng"));
        assert_eq!(id("nghiêngnghiêngnghiêng"), WordId::NONE);
        assert_eq!(id("ngàyx"), WordId::NONE);
    }

    #[test]
    fn every_word_of_a_list_has_a_number() {
        assert!(count() < PLACES / 4, "{}", count());
        assert!(LISTS.len() <= ListMarks::MOST, "{}", LISTS.len());
        for list in LISTS {
            for phrase in list.phrases() {
                let mut parts = Vec::new();
                add_parts(phrase, &mut parts);
                assert!(!phrase.is_empty() && !parts.contains(&Part::Word(WordId::NONE)), "{phrase}");
            }
        }
    }
}
