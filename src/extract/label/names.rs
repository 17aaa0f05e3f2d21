//! What placeholders, bookmarks and fields are named for.

use std::cmp::Reverse;
use std::sync::LazyLock;

use fnv::FnvHashMap;

use crate::extract::lexicon::labels::{self, ADDRESSES, DECISION, Follows, NUMBER, SPEAKS_FOR, Stands, WORKPLACES};
use crate::extract::words;
use crate::normalise;
use crate::record::{Field, Table, TableRow};

/// Words of a placeholder's name.
struct Name {
    words: Vec<String>,
    field: Field,
    /// As the table has them.
    text: &'static str,
    /// English: the last noun says what it is.
    last: bool,
}

/// By their first word.
static NAMES: LazyLock<FnvHashMap<String, Vec<Name>>> = LazyLock::new(names);

/// A name of several words as it is typed without a sign between them: `chucvu`.
struct Glued {
    /// Its first bytes.
    head: Head,
    text: String,
    words: &'static [String],
}

/// Letters of such a name that may begin a longer word, and of one that may be all of it.
const GLUED_LETTERS: (usize, usize) = (5, HEAD);

/// Bytes by which they are sorted, and those as one number.
const HEAD: usize = 4;
type Head = u32;

/// Those that a text begins with, the first the highest; `None` where it has fewer.
fn head(text: &str) -> Option<Head> {
    text.as_bytes().first_chunk().map(|head: &[u8; HEAD]| Head::from_be_bytes(*head))
}

/// By their first bytes, the longest first.
static GLUED: LazyLock<Vec<Glued>> = LazyLock::new(|| {
    let names = NAMES.values().flatten().filter(|name| name.words.len() > 1);
    let glued = names.filter_map(|name| {
        let text = name.words.concat();
        Some(Glued { head: head(&text)?, text, words: &name.words })
    });
    let mut glued: Vec<Glued> = glued.collect();
    glued.sort_by(|a, b| {
        let order = |glued: &Glued| (glued.head, Reverse(glued.text.len()));
        order(a).cmp(&order(b)).then_with(|| (&a.text, a.words).cmp(&(&b.text, b.words)))
    });
    glued
});

/// The words of the table of which placeholders may be named: those that only stand there, and all labels of
/// several words; of one word where it needs no diacritics.
fn names() -> FnvHashMap<String, Vec<Name>> {
    let is_name = |stands: &Stands| matches!(stands, Stands::Name | Stands::LastInName);
    let own = labels::rows().filter(|row| row.stands.iter().any(is_name));
    let labels = labels::rows().filter(|row| row.stands.contains(&Stands::Before) && row.follows != Follows::Word);
    let mut by_word: FnvHashMap<String, Vec<Name>> = FnvHashMap::default();
    for (row, text) in own.chain(labels).flat_map(|row| row.words.iter().map(move |text| (row, text))) {
        // The table is written small.
        let words: Vec<String> = words::runs(text).map(normalise::bare).collect();
        let own = row.stands.iter().any(is_name);
        let one = words.len() == 1 && !own && !text.is_ascii();
        let Some(first) = words.first().filter(|_| !one) else { continue };
        let same = by_word.entry(first.clone()).or_default();
        if !same.iter().any(|name| name.words == words) {
            same.push(Name { words, field: row.field, text, last: row.stands.contains(&Stands::LastInName) });
        }
    }
    by_word
}

/// What a placeholder is named for: what is told of a person or a body rather than whose it is, then the most
/// words, then the first, of English ones the last.
pub(crate) fn named(placeholder: &str) -> Option<(Field, TableRow)> {
    let words = words_of(placeholder);
    if let Some(row) = addresses(&words) {
        return Some((Field::Other, row_of(row)));
    }
    let mut found: Vec<&Name> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let name = longest(&words[at..]);
        at += name.map_or(1, |name| name.words.len());
        found.extend(name);
    }
    if let Some(name) = found.iter().rev().find(|name| name.last && !is_owner(name.field)) {
        return Some((name.field, row_of(name.text)));
    }
    let told = found.iter().filter(|name| !is_owner(name.field));
    let best = told.rev().max_by_key(|name| name.words.len()).map(|name| (name.field, row_of(name.text)));
    best.or_else(|| owner(&words, &found)).or_else(|| of_its_number(&words))
}

/// The row of a name.
fn row_of(words: &'static str) -> TableRow {
    TableRow::Of(Table::Labels, words)
}

/// Whether a placeholder stands for the word by which somebody is spoken of: `{{ong_ba}}`, `<pronoun>`.
pub(crate) fn is_address(placeholder: &str) -> bool {
    addresses(&words_of(placeholder)).is_some()
}

/// The same of the words of its name, with a mark of whom behind it (`OngBaCK`): the row.
fn addresses(words: &[String]) -> Option<&'static str> {
    let is = |row: &str| {
        let mut words = words.iter();
        row.split(' ').all(|own| words.next().is_some_and(|word| word == own)) && words.len() <= 1
    };
    ADDRESSES.iter().copied().find(|row| is(row))
}

/// Whether a placeholder has a name of its own: letters that are not all the same, between brackets or signs.
pub(crate) fn is_named(placeholder: &str) -> bool {
    let letters = || placeholder.chars().filter(|c| c.is_alphabetic());
    let first = letters().next();
    placeholder.starts_with(['{', '[', '<', '$', '«', '#']) && letters().any(|c| Some(c) != first)
}

/// Whether a placeholder is named for a number and nothing else that is known: `[so_ttkt]`.
pub(crate) fn is_number(placeholder: &str) -> bool {
    words_of(placeholder).first().is_some_and(|word| word == NUMBER)
}

/// The longest name that words begin with.
fn longest(words: &[String]) -> Option<&'static Name> {
    let names = NAMES.get(words.first()?).into_iter().flatten();
    names.filter(|name| words.starts_with(&name.words)).max_by_key(|name| name.words.len())
}

/// Whose something is.
fn is_owner(field: Field) -> bool {
    matches!(field, Field::PartyName | Field::PersonName)
}

/// Of a person and a body whichever the other is told of: the first, but for the workplace of a person.
fn owner(words: &[String], found: &[&Name]) -> Option<(Field, TableRow)> {
    let (first, last) = (found.first()?, found.last()?);
    let works = first.field == Field::PersonName && WORKPLACES.iter().any(|row| last.words.iter().eq(row.split(' ')));
    let speaks = words.windows(2).any(|two| SPEAKS_FOR.iter().any(|row| two.iter().eq(row.split(' '))));
    if works && !speaks {
        return Some((Field::PersonUnit, row_of(last.text)));
    }
    let best = found.iter().rev().max_by_key(|name| name.words.len());
    best.map(|name| (name.field, row_of(name.text)))
}

/// `qdthanhtra`, `soQDTT`: the usual short form of quyết định, glued.
fn of_its_number(words: &[String]) -> Option<(Field, TableRow)> {
    let numbered = words.first().is_some_and(|word| word == NUMBER);
    let paper = words.get(usize::from(numbered))?;
    let glued = paper.starts_with(DECISION) && (numbered || paper.len() > 2 * DECISION.len());
    glued.then_some((Field::ReferenceNumber, row_of(DECISION)))
}

/// The words of a placeholder's name, those typed without a sign between them too: `[chucvunguoiky]`.
fn words_of(placeholder: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in name_words(placeholder) {
        let mut rest = word.as_str();
        let known = |rest: &str| NAMES.get(rest).is_some_and(|names| names.iter().any(|name| name.words.len() == 1));
        while let Some(glued) = (!known(rest)).then(|| glued(rest)).flatten() {
            words.extend(glued.words.iter().cloned());
            rest = &rest[glued.text.len()..];
        }
        if !rest.is_empty() {
            words.push(rest.to_owned());
        }
    }
    words
}

/// The longest name of several words that a word begins with.
fn glued(word: &str) -> Option<&'static Glued> {
    let head = head(word)?;
    let least = |name: &str| if name.len() == word.len() { GLUED_LETTERS.1 } else { GLUED_LETTERS.0 };
    let same = &GLUED[GLUED.partition_point(|glued| glued.head < head)..];
    let mut same = same.iter().take_while(|glued| glued.head == head);
    same.find(|glued| word.starts_with(&glued.text) && glued.text.len() >= least(&glued.text))
}

/// The words of a placeholder's name, without diacritics: `{{ten_truong}}`, `<PhongBanNhan>`.
fn name_words(placeholder: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let (mut begun, mut previous_lower) = (None, false);
    for (at, c) in placeholder.char_indices() {
        let letter = words::is_letter(c);
        if !letter || previous_lower && c.is_uppercase() {
            words.extend(begun.take().map(|start: usize| normalise::bare(&placeholder[start..at])));
        }
        if letter {
            begun.get_or_insert(at);
        }
        previous_lower = c.is_lowercase();
    }
    words.extend(begun.map(|start| normalise::bare(&placeholder[start..])));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_table_are_those_of_a_placeholder() {
        for text in labels::rows().flat_map(|row| row.words) {
            let words: Vec<String> = words::runs(text).map(normalise::bare).collect();
            assert_eq!(words, name_words(text), "{text}");
        }
    }

    #[test]
    fn placeholders_are_named_for_what_they_hold() {
        let named = |placeholder| named(placeholder).map(|named| named.0);
        for (name, field) in [
            ("{{ten_truong}}", Some(Field::PartyName)),
            ("<PhongBanNhanHoSo>", Some(Field::PartyName)),
            ("{{chu_tri}}", Some(Field::PersonName)),
            ("${so_tien}", Some(Field::Money)),
            ("[ttkt]", None),
            ("[dv_dc_ttkt]", Some(Field::PartyName)),
            // Glued.
            ("<<tennguoichungkien>>", Some(Field::PersonName)),
            ("<<ykiennguoivipham>>", Some(Field::Text)),
            ("[diachicongty]", Some(Field::PersonAddress)),
            ("{SoQDKT}", Some(Field::ReferenceNumber)),
            // English: the last noun says what it is.
            ("{{tax_amount}}", Some(Field::Money)),
            ("{{company_tax_code}}", Some(Field::Tax)),
            ("{{customer.address}}", Some(Field::PersonAddress)),
            ("{{date_of_birth}}", Some(Field::PersonBirth)),
            ("{{email_address}}", Some(Field::Email)),
            // Where a person works, and who stands for a body.
            ("{{nguoi_lap_co_quan}}", Some(Field::PersonUnit)),
            ("{{nguoi_dai_dien_cong_ty}}", Some(Field::PersonName)),
            ("{{cong_ty_dai_dien}}", Some(Field::PartyName)),
            ("{{ong_ba}}", Some(Field::Other)),
            ("{{ong_ba_ho_ten}}", Some(Field::PersonName)),
        ] {
            assert_eq!(named(name), field, "{name}");
        }
        assert!(is_address("<OngBaCK>") && !is_address("{{ong_ba_ho_ten}}") && !is_address("{{quoc_tich}}"));
    }
}
