//! What placeholders, bookmarks and fields are named for.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::extract::lexicon::labels::{self, DECISION, Follows, Stands};
use crate::extract::words;
use crate::normalise;
use crate::record::{Field, Table, TableRow};

/// Words of a placeholder's name.
struct Name {
    words: Vec<String>,
    field: Field,
    /// As the table has them.
    text: &'static str,
}

/// By their first word.
static NAMES: LazyLock<HashMap<String, Vec<Name>>> = LazyLock::new(names);

/// The words of the table of which placeholders may be named: those that only stand there, and all labels of
/// several words; of one word where it needs no diacritics.
fn names() -> HashMap<String, Vec<Name>> {
    let own = labels::rows().filter(|row| row.stands.contains(&Stands::Name));
    let labels = labels::rows().filter(|row| row.stands.contains(&Stands::Before) && row.follows != Follows::Word);
    let mut by_word: HashMap<String, Vec<Name>> = HashMap::new();
    for (row, text) in own.chain(labels).flat_map(|row| row.words.iter().map(move |text| (row, text))) {
        let words = name_words(text);
        let one = words.len() == 1 && !row.stands.contains(&Stands::Name) && !text.is_ascii();
        let Some(first) = words.first().filter(|_| !one) else { continue };
        let same = by_word.entry(first.clone()).or_default();
        if !same.iter().any(|name| name.words == words) {
            same.push(Name { words, field: row.field, text });
        }
    }
    by_word
}

/// What a placeholder is named for: what is told of a person or a body rather than whose it is, then the most
/// words, then the first.
pub(crate) fn named(placeholder: &str) -> Option<(Field, TableRow)> {
    let words = name_words(placeholder);
    let mut best: Option<(usize, usize, &Name)> = None;
    let mut at = 0;
    while at < words.len() {
        let names = NAMES.get(&words[at]).into_iter().flatten();
        let longest = names.filter(|name| words[at..].starts_with(&name.words)).max_by_key(|name| name.words.len());
        let Some(name) = longest else {
            at += 1;
            continue;
        };
        let owner = matches!(name.field, Field::PartyName | Field::PersonName);
        let rank = (usize::from(!owner), name.words.len(), name);
        if best.is_none_or(|best| (rank.0, rank.1) > (best.0, best.1)) {
            best = Some(rank);
        }
        at += name.words.len();
    }
    // `qdthanhtra`: the usual short form of quyết định, glued.
    let glued = || words.first().is_some_and(|w| w.len() > 4 && w.starts_with(DECISION));
    let row = |words| TableRow::Of(Table::Labels, words);
    let best = best.map(|(_, _, name)| (name.field, row(name.text)));
    best.or_else(|| glued().then_some((Field::ReferenceNumber, row(DECISION))))
}

/// The words of a placeholder's name, without diacritics: `{{ten_truong}}`, `<PhongBanNhan>`.
fn name_words(placeholder: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut previous_lower = false;
    for c in placeholder.chars() {
        let camel = c.is_uppercase() && previous_lower;
        if (camel || !words::is_letter(c)) && !word.is_empty() {
            words.push(normalise::bare(&std::mem::take(&mut word)));
        }
        if words::is_letter(c) {
            word.push(c);
        }
        previous_lower = c.is_lowercase();
    }
    if !word.is_empty() {
        words.push(normalise::bare(&word));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_named_for_what_they_hold() {
        let named = |placeholder| named(placeholder).map(|named| named.0);
        assert_eq!(named("{{ten_truong}}"), Some(Field::PartyName));
        assert_eq!(named("<PhongBanNhanHoSo>"), Some(Field::PartyName));
        assert_eq!(named("{{chu_tri}}"), Some(Field::PersonName));
        assert_eq!(named("${so_tien}"), Some(Field::Money));
        assert_eq!(named("[ttkt]"), None);
    }
}
