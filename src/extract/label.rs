//! What asks for a blank: the words before it, the noun after it, the name of a placeholder.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::normalise;
use crate::record::Field;

use super::lexicon::labels::{COUNTERS, ENDS, HEADS, Label, NAMES, NOT_COUNTED};
use super::words;

/// [`ENDS`] by their last word, longest first.
static BY_LAST_WORD: LazyLock<HashMap<&str, Vec<&Label>>> = LazyLock::new(|| {
    let mut map: HashMap<&str, Vec<&Label>> = HashMap::new();
    for label in ENDS {
        map.entry(last_word(label.words)).or_default().push(label);
    }
    for labels in map.values_mut() {
        labels.sort_by_key(|l| std::cmp::Reverse(l.words.len()));
    }
    map
});

/// The last word of a text: what follows its last character that is no letter or digit.
fn last_word(text: &str) -> &str {
    let end = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let start =
        end.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |n| n + end[n..].chars().next().map_or(1, char::len_utf8));
    &end[start..]
}

/// The label that `before` (folded, trimmed, without its colon) ends with: the longest that fits.
pub(crate) fn at_end(before: &str) -> Option<&'static Label> {
    let found = |text: &str| {
        let labels = BY_LAST_WORD.get(last_word(text))?;
        labels.iter().copied().find(|l| {
            let rest = text.strip_suffix(l.words).filter(|rest| !rest.ends_with(char::is_alphanumeric));
            rest.is_some_and(|rest| !rest.ends_with('/') || agrees(rest, l.field))
        })
    };
    if before.contains("  ") {
        return at_end(&normalise::collapse(before));
    }
    found(before).or_else(|| found(without_hint(before)?))
}

/// Labels with a stroke between them that are looked at: `CCCD/CC/Hộ chiếu`.
const ALTERNATIVES: usize = 6;

/// Whether the labels before a stroke ask for the same as the one after it: then they are alternatives,
/// and no label of its own (`ông/bà/tổ chức`).
fn agrees(mut before: &str, field: Field) -> bool {
    for _ in 0..ALTERNATIVES {
        let Some(rest) = before.strip_suffix('/') else { return true };
        let same = BY_LAST_WORD.get(last_word(rest)).into_iter().flatten().find(|label| rest.ends_with(label.words));
        let Some(label) = same.filter(|label| label.field == field) else { return false };
        before = &rest[..rest.len() - label.words.len()];
    }
    false
}

/// The label that governs a blank after `before`: the one at its end, unless that is only the
/// owner in a longer label (`ý kiến của người chứng kiến`).
pub(crate) fn of(before: &str) -> Option<&'static Label> {
    let end = at_end(before)?;
    let text = without_hint(before).unwrap_or(before);
    let owner = text.strip_suffix(end.words).is_some_and(|rest| rest.trim_end().ends_with(" của"));
    if owner { at_head(text).or(Some(end)) } else { Some(end) }
}

/// The label whose words begin `text` (folded, after its list mark).
pub(crate) fn at_head(text: &str) -> Option<&'static Label> {
    HEADS.iter().find(|l| words::begins(text, l.words))
}

/// Papers that are cited by number and are of none of the types that give a symbol.
const PAPERS: &[&str] = &["giấy phép", "giấy chứng nhận", "gcn", "chứng chỉ", "biên lai", "lệnh", "giấy ủy quyền"];

/// Whether `before` ends with the name of such a paper and `số`.
pub(crate) fn is_paper(before: &str) -> bool {
    before.ends_with(" số") && PAPERS.iter().any(|p| words::find(before, p).is_some())
}

/// What the blank before it on its line makes of a blank after `gap`: `Ông ▢ - ▢`, `Giấy phép số ▢ do ▢`.
pub(crate) fn beside(previous: Field, gap: &str) -> Option<Field> {
    match (previous, gap.trim()) {
        (Field::PersonName, "-" | "–" | "," | "là" | ", là") => Some(Field::PersonPosition),
        (Field::Place, "+") => Some(Field::Place),
        (Field::ReferenceNumber, "do" | "của" | ", do") => Some(Field::ReferenceIssuer),
        _ => None,
    }
}

/// A label without what is in brackets at its end: `thư ký (nếu có)`, `điều(2)`, `bên a (bên mua)`.
pub(crate) fn without_hint(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let inner = text.strip_suffix(')')?;
    let open = inner.rfind('(')?;
    // `<ông (bà)/tổ chức>(*)`: alternatives to strike out.
    let rest = inner[..open].trim_end().trim_end_matches('>');
    if rest.is_empty() {
        // `(viết bằng chữ)` alone.
        return Some(inner[open + 1..].trim()).filter(|t| !t.is_empty());
    }
    Some(rest)
}

/// What the noun that `after` (folded, trimmed) begins with counts.
pub(crate) fn counter(after: &str) -> Option<Field> {
    let (noun, field) =
        COUNTERS.iter().find(|(noun, _)| words::begins(after, noun) || (*noun == "%" && after.starts_with('%')))?;
    let rest = after[noun.len()..].trim_start();
    // `số ▢ ngày ▢`: the date of a document, no number of days.
    let dated = matches!(*noun, "ngày" | "tháng")
        && rest.starts_with(|c: char| {
            c.is_ascii_digit() || matches!(c, '.' | '…' | '_' | '/' | '{' | '[' | '<' | '«' | '$' | '#')
        });
    if dated {
        return None;
    }
    let next = first_word(rest);
    (!NOT_COUNTED.iter().any(|(n, words)| n == noun && words.contains(&next))).then_some(*field)
}

/// A part of a whole that is counted: `▢/115 hộ`, `▢/▢ phiếu`.
pub(crate) fn share(after: &str) -> Option<Field> {
    let whole = after.strip_prefix('/')?.trim_start();
    let drawn = |c: char| c.is_ascii_digit() || matches!(c, '.' | '…' | '_');
    let noun = whole.trim_start_matches(drawn);
    let counted = (noun.len() < whole.len()).then(|| counter(noun.trim_start()))??;
    (counted == Field::Count).then_some(counted)
}

fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())]
}

/// What a placeholder is named for.
pub(crate) fn named(placeholder: &str) -> Option<Field> {
    let words = name_words(placeholder);
    let whole = NAMES.iter().find(|(name, _)| words.windows(name.len()).any(|w| w == *name)).map(|n| n.1);
    // `qdthanhtra`: the usual short form of quyết định, glued.
    whole
        .or_else(|| words.first().is_some_and(|w| w.len() > 4 && w.starts_with("qd")).then_some(Field::ReferenceNumber))
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
    fn the_longest_label_before_a_blank_wins() {
        for (before, field) in [
            ("số điện thoại", Field::Phone),
            ("ông (bà)", Field::PersonName),
            ("thư ký (nếu có)", Field::PersonName),
            ("nơi ở hiện tại", Field::PersonAddress),
            ("tôi: lò văn a, chức vụ", Field::PersonPosition),
            ("bên a (bên mua): công ty", Field::PartyName),
            ("địa điểm", Field::Place),
            ("tổng số", Field::Count),
        ] {
            assert_eq!(at_end(before).map(|l| l.field), Some(field), "{before}");
        }
        assert!(at_end("thông").is_none() && at_end("kéo").is_none());
    }

    #[test]
    fn placeholders_are_named_for_what_they_hold() {
        assert_eq!(named("{{ten_truong}}"), Some(Field::PartyName));
        assert_eq!(named("<PhongBanNhanHoSo>"), Some(Field::PartyName));
        assert_eq!(named("{{chu_tri}}"), Some(Field::PersonName));
        assert_eq!(named("${so_tien}"), Some(Field::Money));
        assert_eq!(named("[ttkt]"), None);
    }

    #[test]
    fn every_label_is_folded() {
        for label in ENDS.iter().chain(HEADS) {
            assert_eq!(normalise::fold(label.words), label.words);
        }
    }
}
