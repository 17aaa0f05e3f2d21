//! Every word that a table compares tokens with, numbered: tokens are marked with the number once, and tables compare
//! numbers. With each number go, as marks, the lists that have a phrase of which the word is the rarest: a line without
//! any of these words has none of the phrases.

use std::sync::LazyLock;

use super::lexicon::classes::CLASSES;
use super::lexicon::index::{ByRarest, ByWord, Gathered, List, Part, Phrases, Worded};
use super::lexicon::{self, LISTS};
#[cfg(test)]
use super::said::Stretch;
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
    /// The words, each at the place of its bytes or the next free one.
    places: Box<[Place]>,
    /// The marks that go with each word; by its number.
    marks: Vec<ListMarks>,
}

/// A place of the table of words.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// The bytes of the word, the first the lowest.
    bytes: u128,
    /// Its number; that of no word where the place is free.
    id: WordId,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let parts = lexicon::forms().chain(CLASSES.iter().map(|class| class.1)).flat_map(str::split_whitespace);
    let mut vocabulary =
        Vocabulary { places: vec![Place::default(); PLACES].into(), marks: vec![ListMarks::default()] };
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
                words.extend(words::runs(phrase).map(|word| self.add(word)));
                ends.push((words.len(), ListMark(index)));
            }
        }
        words.iter().for_each(|word: &WordId| counts[word.index()] += 1);
        let mut start = 0;
        for (end, mark) in ends {
            let rarest = words[start..end].iter().min_by_key(|word| counts[word.index()]);
            rarest.into_iter().for_each(|word| self.marks[word.index()].add(mark));
            start = end;
        }
    }

    /// The number of a word, which may be new.
    fn add(&mut self, word: &str) -> WordId {
        if word.is_empty() || word.len() > LONGEST || self.marks.len() > PLACES / 2 {
            return WordId::NONE;
        }
        let bytes = packed(word, 0, word.len());
        let (place, id) = self.find(bytes);
        if id != WordId::NONE {
            return id;
        }
        let id = WordId(self.marks.len() as u16);
        self.marks.push(ListMarks::default());
        self.places[place] = Place { bytes, id };
        id
    }

    /// The place and number of a word; a free place and none for one that has no number.
    #[inline]
    fn find(&self, bytes: u128) -> (usize, WordId) {
        let mixed = (bytes as u64 ^ (bytes >> 64) as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut place = (mixed >> 51) as usize % PLACES;
        loop {
            let here = &self.places[place];
            if here.bytes == bytes || here.id == WordId::NONE {
                return (place, here.id);
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
        _ => packed_alone(&bytes[start..end]),
    }
}

/// The same of a word behind which nothing may be looked at: its first and its last bytes, which may be the same.
fn packed_alone(word: &[u8]) -> u128 {
    let behind = |bytes: usize| 8 * (word.len() - bytes);
    match (word.first_chunk::<8>(), word.last_chunk::<8>(), word.first_chunk::<4>(), word.last_chunk::<4>()) {
        (Some(first), Some(last), ..) => {
            u128::from(u64::from_le_bytes(*first)) | u128::from(u64::from_le_bytes(*last)) << behind(8)
        }
        (_, _, Some(first), Some(last)) => {
            u128::from(u32::from_le_bytes(*first)) | u128::from(u32::from_le_bytes(*last)) << behind(4)
        }
        _ => word.iter().rev().fold(0, |bytes, &byte| bytes << 8 | u128::from(byte)),
    }
}

/// The words with their numbers, ready to be looked up.
#[derive(Clone, Copy)]
pub(crate) struct Words(&'static Vocabulary);

impl Words {
    pub(crate) fn all() -> Words {
        Words(&VOCABULARY)
    }

    /// Where the letters end that stand in `text`, folded `low`, from byte `start` on, and the number of the word that
    /// they are; adds its marks to `marks`.
    #[inline]
    pub(crate) fn next(self, text: &str, low: &str, start: usize, marks: &mut ListMarks) -> (usize, WordId) {
        // What is one of the words has nothing but letters.
        if let Some((bytes, length)) = run(low, start)
            && start + length <= text.len()
        {
            let (_, id) = self.0.find(bytes);
            if id != WordId::NONE {
                marks.join(self.0.marks[id.index()]);
                return (start + length, id);
            }
        }
        let end = words::letters_end(text, start);
        (end, self.of(low, start, end, marks))
    }

    /// The number of the word that stands in a folded text from byte `start` to `end`; adds its marks to `marks`.
    fn of(self, low: &str, start: usize, end: usize, marks: &mut ListMarks) -> WordId {
        if end - start > LONGEST {
            return WordId::NONE;
        }
        let (_, id) = self.0.find(packed(low, start, end));
        marks.join(self.0.marks[id.index()]);
        id
    }
}

/// The bytes from byte `at` of a folded text on up to the first that is of ASCII and no letter, as a number, and how
/// many they are; `None` where they may be more than a word has.
#[inline]
fn run(low: &str, at: usize) -> Option<(u128, usize)> {
    let chunk: &[u8; LONGEST] = low.as_bytes().get(at..)?.first_chunk()?;
    let all = u128::from_le_bytes(*chunk);
    let (first, second) = (all as u64, (all >> 64) as u64);
    // Most words are short.
    let end = no_letters(first);
    if end != 0 {
        let bits = end.trailing_zeros() & !7;
        return Some((u128::from(first & !(u64::MAX << bits)), bits as usize / 8));
    }
    let end = no_letters(second);
    if end == 0 {
        return None;
    }
    let bits = end.trailing_zeros() & !7;
    let second = second & !(u64::MAX << bits);
    Some((u128::from(second) << 64 | u128::from(first), 8 + bits as usize / 8))
}

/// Of eight bytes of a folded text, the highest bit of each that is of ASCII and no letter.
#[inline]
fn no_letters(bytes: u64) -> u64 {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    const EACH: u64 = 0x0101_0101_0101_0101;
    // The first small letter of ASCII, and the last.
    const FIRST: u64 = 0x61;
    const LAST: u64 = 0x7A;
    let from_first = (bytes | HIGH) - EACH * FIRST;
    let past_last = (bytes & !HIGH) + EACH * (0x7F - LAST);
    !(bytes | from_first & !past_last) & HIGH
}

/// The number of a folded word.
pub(crate) fn id(text: &str) -> WordId {
    Words::all().of(text, 0, text.len(), &mut ListMarks::default())
}

/// How many numbers there are, with that of no word.
pub(crate) fn count() -> usize {
    VOCABULARY.marks.len()
}

impl<T: Sync> Phrases<T> {
    /// The phrases as tokens, to be looked up by the first.
    pub(crate) fn tokens(&self) -> &ByWord {
        self.by_word.get_or_init(|| by_word(self))
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
    /// The phrases as tokens, each at its place in the list.
    pub(crate) fn tokens(&self) -> &ByRarest {
        self.by_rarest.get_or_init(|| {
            let mark = mark_of(self);
            let mut parts = Vec::with_capacity(self.list().len() * WORDS);
            let of = |&phrase: &&'static str| {
                let start = parts.len();
                add_parts(phrase, &mut parts);
                let rarest = parts[start..].iter().position(|part| has_mark(part, mark));
                (start..parts.len(), rarest.unwrap_or_default())
            };
            let phrases = self.list().iter().map(of).collect();
            ByRarest { phrases, parts }
        })
    }
}

impl List for Gathered {
    fn phrases(&self) -> Vec<&'static str> {
        self.list().to_vec()
    }

    #[cfg(test)]
    fn found_in(&self, view: &View<'_>) -> Vec<usize> {
        let lines = Stretch::new(view, 0..view.lines.len());
        (0..self.list().len()).filter(|&index| lines.has(self, index)).collect()
    }
}

/// Tokens of most phrases.
const WORDS: usize = 3;

/// The mark of a list.
fn mark_of(list: &dyn List) -> ListMark {
    let listed = LISTS.iter().position(|other| std::ptr::addr_eq(std::ptr::from_ref(*other), std::ptr::from_ref(list)));
    debug_assert!(listed.is_some(), "tokens are compared with a list that is none of LISTS: {:?}", list.phrases());
    listed.map_or(ListMark::ANY, |index| ListMark(index as u16))
}

/// A list as tokens, to be looked up by the first of each phrase.
fn by_word(list: &dyn List) -> ByWord {
    let texts = list.phrases();
    let mut parts = Vec::with_capacity(texts.len() * WORDS);
    let mut phrases: Vec<Worded> = Vec::with_capacity(texts.len());
    for (phrase, index) in texts.into_iter().zip(0..) {
        let start = parts.len();
        add_parts(phrase, &mut parts);
        let Some(&key) = parts.get(start) else { continue };
        phrases.push(Worded { key, parts: (start, parts.len()), index });
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
    let mark = if marked { mark_of(list) } else { ListMark::ANY };
    ByWord { mark, phrases, parts, worded, longest, starts, ends }
}

/// Whether a list goes with a word.
fn has_mark(part: &Part, list: ListMark) -> bool {
    matches!(part, Part::Word(word) if VOCABULARY.marks[word.index()].has(list))
}

/// Adds the tokens of a phrase.
fn add_parts(phrase: &'static str, parts: &mut Vec<Part>) {
    let mut rest = phrase.trim_start();
    while let Some(c) = rest.chars().next() {
        let length = match c.is_ascii_digit() {
            true => rest.bytes().take_while(u8::is_ascii_digit).count(),
            false => words::letters_end(rest, 0),
        };
        let (part, after) = rest.split_at(length.max(c.len_utf8()));
        parts.push(match c {
            c if c.is_ascii_digit() => Part::Number(part),
            _ if length > 0 => Part::Word(id(part)),
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
        assert_eq!(Words::all().of(text, 0, 5, &mut ListMarks::default()), id("ngày"));
        assert_ne!(id("ngày"), WordId::NONE);
        assert_ne!(id("ngày"), id("tháng"));
        assert_eq!(id("nghiêngnghiêngnghiêng"), WordId::NONE);
        assert_eq!(id("ngàyx"), WordId::NONE);
    }

    #[test]
    fn words_are_found_where_they_stand_as_by_their_letters() {
        let words = ["ngày", "Ngày", "NGÀY", "HOÀ", "xx", "nghiêng", "nghiêngnghiêngnghiêng", "ở", "Q", "", "İẞ"];
        let signs = [" ", ".", "–", "1", "«", "\u{a0}", "'", "đ", "\u{301}", "日", "×", "{", "@", "`", "~", "\u{7f}"];
        for word in words {
            for sign in signs {
                let text = format!("{sign}{word}{sign}{word} và nhiều chữ nữa đứng sau");
                let low = crate::normalise::fold(&text);
                for (start, _) in text.char_indices() {
                    for text in [&text[..], &text[..sign.len() + word.len()], &text[..start]] {
                        let (mut marks, mut own) = (ListMarks::default(), ListMarks::default());
                        let end = words::letters_end(text, start);
                        let told = (end, Words::all().of(&low, start, end.max(start), &mut own));
                        if start <= text.len() {
                            assert_eq!(Words::all().next(text, &low, start, &mut marks), told, "{text} {start}");
                            assert!(marks.lists().eq(own.lists()), "{text} {start}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_word_is_packed_alike_wherever_it_stands() {
        for length in 0..=LONGEST {
            let word = &"abcdefghijklmnop"[..length];
            let text = format!("{word} và nhiều chữ nữa");
            assert_eq!(packed(word, 0, length), packed(&text, 0, length), "{word}");
        }
    }

    #[test]
    fn what_is_folded_to_letters_has_nothing_but_letters() {
        for c in char::MIN..=char::MAX {
            let low = crate::normalise::fold(&c.to_string());
            assert!(c.is_alphabetic() || !low.chars().all(char::is_alphabetic), "{c:?}");
        }
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
