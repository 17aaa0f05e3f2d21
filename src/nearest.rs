//! The name that somebody may have meant.

use crate::lang::Said;
use crate::normalise::bare;

/// Letters of the longest word that a name is looked for; what is longer is no slip of the hand.
const LONGEST: usize = 64;

/// The nearest of `candidates` to `word`, when it is near enough to have been meant: every third letter may be another,
/// and one in a short word. Capitals and diacritics do not count, of two as near the first is taken.
///
/// ```
/// use bienban::nearest::nearest;
///
/// assert_eq!(nearest("audti", ["audit", "extract"]), Some("audit"));
/// assert_eq!(nearest("bb1o1", ["BB101", "BB102"]), Some("BB101"));
/// assert_eq!(nearest("Bàn giao", ["ban-giao", "khac"]), Some("ban-giao"));
/// assert_eq!(nearest("picnic", ["ban-giao", "khac"]), None);
/// ```
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.is_empty() || word.chars().nth(LONGEST).is_some() {
        return None;
    }
    let word = bare(word);
    let far = |name: &'a str| {
        let name = bare(name);
        let length = word.chars().count().max(name.chars().count());
        let distance = strsim::osa_distance(&word, &name);
        (distance <= (length / 3).max(1) && distance < length).then_some(distance)
    };
    let near = candidates.into_iter().filter_map(|name| Some((far(name)?, name)));
    near.min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// A name that there is not, the nearest that there is, and where the others are listed.
pub(crate) fn unknown(what: Said, near: Option<&str>, list: &Said) -> Said {
    let (vi, en) = near
        .map_or_else(Default::default, |near| (format!(" (có phải “{near}”?)"), format!(" (did you mean “{near}”?)")));
    Said::new(format!("{}{vi}; {}", what.vi, list.vi), format!("{}{en}; {}", what.en, list.en))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_changed_places_are_one_slip() {
        assert_eq!(nearest("text", ["next", "txet"]), Some("next"), "the first of two as near");
        assert_eq!(nearest("txt", ["text"]), Some("text"));
        assert_eq!(nearest("start.huor", ["start.hour", "start.date"]), Some("start.hour"));
    }

    #[test]
    fn what_is_far_or_no_word_is_nobodys() {
        assert_eq!(nearest("", ["a"]), None);
        assert_eq!(nearest("b", ["a"]), None, "nothing of it is left");
        assert_eq!(nearest("reports", ["rules", "explain"]), None);
        assert_eq!(nearest(&"a".repeat(100), ["a"]), None);
    }

    #[test]
    fn an_exact_name_is_itself() {
        assert_eq!(nearest("HOP", ["hop", "hop-dong"]), Some("hop"));
    }
}
