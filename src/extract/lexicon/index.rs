//! Lists of phrases, ready to be looked up in text or among tokens.

use std::ops::Range;
use std::sync::OnceLock;

use crate::extract::words;

#[cfg(test)]
use crate::extract::view::View;

use super::marks::ListMark;

/// The number of a word that some table names; [`WordId::NONE`] for any other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct WordId(pub(crate) u16);

impl WordId {
    pub(crate) const NONE: WordId = WordId(0);

    /// For an index by words.
    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// Phrases of folded text, some with a value. What is needed to look them up is made at the first lookup.
pub(crate) struct Phrases<T: 'static> {
    pub(crate) list: &'static [T],
    pub(crate) words: fn(&T) -> &'static str,
    by_text: OnceLock<ByText>,
    /// As tokens; see [`crate::extract::said`].
    pub(crate) by_word: OnceLock<ByWord>,
}

/// Phrases as tokens.
#[derive(Debug)]
pub(crate) struct ByWord {
    /// What a line has that may have one of them.
    pub(crate) mark: ListMark,
    /// By what they are looked up by, the longer first.
    pub(crate) phrases: Vec<Worded>,
    /// The tokens of all of them.
    pub(crate) parts: Vec<Part>,
    /// How many are looked up by a word; the others stand behind these.
    pub(crate) worded: usize,
    /// Tokens of the longest.
    pub(crate) longest: usize,
    /// By the numbers of words: one more than the place of the first phrase that is looked up by one; 0 where none is.
    pub(crate) starts: Vec<u16>,
    /// By the numbers of words: whether a phrase ends with one.
    pub(crate) ends: Vec<bool>,
}

/// A phrase as tokens.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Worded {
    /// By which of its tokens it is looked up.
    pub(crate) key: Part,
    /// Which of the tokens of its list are its own.
    pub(crate) parts: (usize, usize),
    /// Its place in the list.
    pub(crate) index: usize,
}

impl Worded {
    /// How many tokens it has.
    pub(crate) fn len(&self) -> usize {
        self.parts.1 - self.parts.0
    }
}

impl ByWord {
    /// The tokens of a phrase.
    pub(crate) fn parts_of(&self, phrase: &Worded) -> &[Part] {
        &self.parts[phrase.parts.0..phrase.parts.1]
    }
}

/// What one token of a phrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Word(WordId),
    Number(&'static str),
    Sign(char),
}

/// A list whose phrases are looked up among tokens.
pub(crate) trait List: Sync {
    fn phrases(&self) -> Vec<&'static str>;

    #[cfg(test)]
    fn found_in(&self, view: &View<'_>) -> Vec<usize>;
}

/// Phrases that stand in another table, to be looked up among tokens.
pub(crate) struct Gathered {
    gather: fn() -> Vec<&'static str>,
    list: OnceLock<Vec<&'static str>>,
    pub(crate) by_rarest: OnceLock<ByRarest>,
}

/// Phrases as tokens, to be looked up by the word of each that the fewest phrases have.
#[derive(Debug)]
pub(crate) struct ByRarest {
    /// The tokens of each, and which of them is that word.
    pub(crate) phrases: Vec<(Range<usize>, usize)>,
    /// The tokens of all of them.
    pub(crate) parts: Vec<Part>,
}

impl Gathered {
    /// What `gather` finds, each once.
    pub(crate) const fn new(gather: fn() -> Vec<&'static str>) -> Gathered {
        Gathered { gather, list: OnceLock::new(), by_rarest: OnceLock::new() }
    }

    /// The phrases, sorted.
    pub(crate) fn list(&self) -> &[&'static str] {
        self.list.get_or_init(|| {
            let mut list = (self.gather)();
            list.sort_unstable();
            list.dedup();
            list
        })
    }

    /// The place of a phrase in the list.
    pub(crate) fn index(&self, phrase: &str) -> Option<usize> {
        self.list().binary_search(&phrase).ok()
    }
}

/// Phrases by their first bytes.
struct ByText {
    may_begin: MayBegin,
    /// For what a text begins with the first of its phrases.
    beginnings: [u16; BEGINNINGS + 1],
    /// By what they begin with, the longer first; behind these the ones too short to be sorted.
    phrases: Vec<Beginning>,
}

/// A phrase of a list.
#[derive(Clone, Copy)]
struct Beginning {
    /// Its first bytes, and which of them count.
    bytes: u64,
    mask: u64,
    words: &'static str,
    /// No letter or figure may stand behind it.
    whole: bool,
    /// Its place among the others: by what it begins with, the longer first.
    order: u32,
    /// Its place in the list.
    index: u16,
}

impl Beginning {
    fn new(words: &'static str, index: u16) -> Beginning {
        let mask = if words.is_empty() { 0 } else { u64::MAX >> (64 - 8 * words.len().min(8)) };
        let whole = words.ends_with(words::is_alphanumeric);
        let bytes = first_bytes(words) & mask;
        let sort = if words.len() < SORTED { BEGINNINGS } else { sort_of(bytes) };
        let order = (sort as u32) << 16 | u32::from(u16::MAX).saturating_sub(words.len() as u32);
        Beginning { bytes, mask, words, whole, order, index }
    }

    /// Whether a text whose first bytes are `bytes` may begin with the phrase.
    #[inline]
    fn may_begin(&self, bytes: u64) -> bool {
        bytes & self.mask == self.bytes
    }

    /// Whether `text` begins with the phrase.
    #[inline(never)]
    fn begins(&self, text: &str) -> bool {
        text.strip_prefix(self.words)
            .is_some_and(|rest| !self.whole || rest.chars().next().is_none_or(|c| !words::is_alphanumeric(c)))
    }
}

impl ByText {
    fn new(phrases: impl Iterator<Item = &'static str>) -> ByText {
        let mut phrases: Vec<_> = phrases.zip(0..).map(|(words, index)| Beginning::new(words, index)).collect();
        phrases.sort_by_key(|beginning| beginning.order);
        let mut beginnings = [0; BEGINNINGS + 1];
        for beginning in &phrases {
            if let Some(next) = beginnings.get_mut((beginning.order >> 16) as usize + 1) {
                *next += 1;
            }
        }
        for sort in 0..BEGINNINGS {
            beginnings[sort + 1] += beginnings[sort];
        }
        let may_begin = MayBegin::new(&phrases);
        ByText { may_begin, beginnings, phrases }
    }

    /// The place and words of the longest phrase that `text` begins with.
    #[inline]
    fn longest(&self, text: &str) -> Option<(usize, &'static str)> {
        // Most texts begin with none of most lists.
        let bytes = first_bytes(text);
        if self.may_begin.has(bytes) { self.search(text, bytes) } else { None }
    }

    fn search(&self, text: &str, bytes: u64) -> Option<(usize, &'static str)> {
        let sort = sort_of(bytes);
        let same = self.beginnings[sort]..self.beginnings[sort + 1];
        let short = usize::from(self.beginnings[BEGINNINGS]);
        let same = &self.phrases[usize::from(same.start)..usize::from(same.end)];
        let found = find(same, text, bytes).or_else(|| find(&self.phrases[short..], text, bytes))?;
        Some((usize::from(found.index), found.words))
    }
}

/// What the phrases of a list begin with, a bit each: the first bytes by which they are sorted, or all of a shorter one.
/// Something else may have the same bit.
struct MayBegin {
    bits: [u64; 64],
    /// Some phrases are shorter than the bytes by which they are sorted.
    short: bool,
}

impl MayBegin {
    fn new(phrases: &[Beginning]) -> MayBegin {
        let mut all = MayBegin { bits: [0; 64], short: false };
        for beginning in phrases {
            let bits = mixed(beginning.bytes);
            match beginning.words.is_empty() {
                true => all.bits = [u64::MAX; 64],
                false => all.bits[(bits >> 26) as usize] |= 1 << (bits >> 20 & 63),
            }
            all.short |= beginning.words.len() < SORTED;
        }
        all
    }

    /// Whether a text may begin with one of the phrases, by its first bytes.
    #[inline]
    fn has(&self, bytes: u64) -> bool {
        let has = |bytes: u64| self.bits[(mixed(bytes) >> 26) as usize] >> (mixed(bytes) >> 20 & 63) & 1 != 0;
        has(bytes) || self.short && (has(bytes & 0xFFFF) || has(bytes & 0xFF))
    }
}

/// The first of some phrases that `text` begins with, whose first bytes are `bytes`.
fn find<'b>(phrases: &'b [Beginning], text: &str, bytes: u64) -> Option<&'b Beginning> {
    phrases.iter().find(|beginning| beginning.may_begin(bytes) && beginning.begins(text))
}

/// How many sorts of beginnings are told apart.
const BEGINNINGS: usize = 256;

/// Bytes by which they are.
const SORTED: usize = 3;

/// Of which sort the first of the bytes are that a text begins with.
fn sort_of(bytes: u64) -> usize {
    (mixed(bytes) >> 24) as usize
}

/// A number that tells the first bytes of one phrase from those of most others, by its highest bits.
#[inline]
fn mixed(bytes: u64) -> u32 {
    ((bytes as u32) & 0xFF_FFFF).wrapping_mul(0x9E37_79B1)
}

/// The first eight bytes of a text, the first the lowest.
fn first_bytes(text: &str) -> u64 {
    match text.as_bytes().first_chunk() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => text.bytes().rev().fold(0, |bytes, byte| bytes << 8 | u64::from(byte)),
    }
}

impl Phrases<&'static str> {
    pub(crate) const fn new(list: &'static [&'static str]) -> Self {
        Phrases::of(list, |words| words)
    }
}

impl<V> Phrases<(&'static str, V)> {
    /// Phrases with a value each.
    pub(crate) const fn pairs(list: &'static [(&'static str, V)]) -> Self {
        Phrases::of(list, |(words, _)| words)
    }
}

impl<T> Phrases<T> {
    /// Entries with their phrases.
    pub(crate) const fn of(list: &'static [T], words: fn(&T) -> &'static str) -> Self {
        Phrases { list, words, by_text: OnceLock::new(), by_word: OnceLock::new() }
    }

    /// The longest phrase that `text` begins with.
    #[inline]
    pub(crate) fn find(&self, text: &str) -> Option<&'static T> {
        self.list.get(self.by_text().longest(text)?.0)
    }

    /// The length of the longest phrase that `text` begins with, in bytes.
    #[inline]
    pub(crate) fn longest(&self, text: &str) -> Option<usize> {
        self.by_text().longest(text).map(|(_, words)| words.len())
    }

    /// Whether `text` is one of the phrases.
    pub(crate) fn contains(&self, text: &str) -> bool {
        self.longest(text) == Some(text.len())
    }

    /// Whether a folded text has one of the phrases.
    pub(crate) fn is_in_text(&self, text: &str) -> bool {
        self.find_in_text(text).is_some()
    }

    /// Where a folded text first has one of the phrases.
    pub(crate) fn find_in_text(&self, text: &str) -> Option<usize> {
        let mut before = ' ';
        let begins = text.char_indices().filter(|&(_, c)| {
            let goes_on = words::is_letter(before) && words::is_letter(c);
            before = c;
            !goes_on
        });
        begins.map(|(at, _)| at).find(|&at| self.longest(&text[at..]).is_some())
    }

    /// The phrases as they are listed.
    #[cfg(test)]
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.list.iter().map(self.words)
    }

    fn by_text(&self) -> &ByText {
        self.by_text.get_or_init(|| ByText::new(self.list.iter().map(self.words)))
    }
}

/// Phrases with values that are put together while the program runs.
pub(crate) struct Entries<V> {
    list: Vec<(&'static str, V)>,
    by_text: ByText,
}

impl<V: Copy> Entries<V> {
    pub(crate) fn new(entries: impl Iterator<Item = (&'static str, V)>) -> Entries<V> {
        let list: Vec<(&'static str, V)> = entries.collect();
        let by_text = ByText::new(list.iter().map(|(words, _)| *words));
        Entries { list, by_text }
    }

    /// The longest phrase that `text` begins with, and its value.
    #[inline]
    pub(crate) fn find(&self, text: &str) -> Option<(&'static str, V)> {
        self.list.get(self.by_text.longest(text)?.0).copied()
    }

    /// The value of the phrase that `text` is.
    pub(crate) fn get(&self, text: &str) -> Option<V> {
        self.find(text).filter(|(words, _)| words.len() == text.len()).map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_of_whole_words_is_found() {
        let phrases = Phrases::new(&["thư ký", "thư", "p.", "(theo", "đi "]);
        for (text, found) in [
            ("thư ký: ông a", Some("thư ký")),
            ("thư ký", Some("thư ký")),
            ("thư mời", Some("thư")),
            ("thưa ông", None),
            ("p.giám đốc", Some("p.")),
            ("(theo giấy mời)", Some("(theo")),
            ("đi vắng", Some("đi ")),
            ("đi", None),
            ("", None),
        ] {
            assert_eq!(phrases.find(text).copied(), found, "{text}");
        }
        let roles = Phrases::pairs(&[("thư ký", 1), ("chủ trì", 2)]);
        assert_eq!(roles.find("chủ trì: bà b"), Some(&("chủ trì", 2)));
        assert!(phrases.contains("thư") && !phrases.contains("thư m"));
        let letters = Phrases::new(&["p", "đ"]);
        assert_eq!((letters.longest("p. ba"), letters.longest("đ"), letters.longest("đi")), (Some(1), Some(2), None));
    }
}
