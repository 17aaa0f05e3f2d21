//! What the title and the subject say the minutes are of, and which of the topics that the law
//! then asks for no word speaks of.

use memchr::memmem;

use crate::document::Span;
use crate::normalise;
use crate::record::{Found, Matter, Record, Topic, Unsaid};

use super::super::additions::Additions;
use super::super::lexicon::matters::{ASKED, MATTERS, WORDS};
use super::super::view::View;
use super::super::words;
use super::near::{NEAR, beside};

/// Each matter at the title or the subject that names it, in the order of the table.
pub(super) fn find(record: &Record) -> Vec<Found<Matter>> {
    let headings = [&record.title, &record.subject].into_iter().filter_map(|heading| heading.found());
    let headings: Vec<(String, Span)> = headings.map(|h| (normalise::fold(&h.value), h.span)).collect();
    let named =
        |words: &[&str], text: &str| words.iter().any(|w| memmem::find(text.as_bytes(), w.as_bytes()).is_some());
    let mut found = Vec::new();
    for &(matter, words) in MATTERS {
        let places = headings.iter().filter(|(text, _)| named(words, text));
        found.extend(places.map(|&(_, span)| Found::new(matter, span)));
    }
    found
}

/// Lines from the title to a subject right under it: a second line of the title may stand between.
const UNDER: usize = 2;

/// Whether the subject stands right under the title after `V/v`, as in a letter.
pub(super) fn letter_style(view: &View<'_>, record: &Record) -> bool {
    let (Some(subject), Some(title)) = (record.subject.span(), record.title.span()) else { return false };
    let near = view.line_at(subject.start) <= view.line_at(title.end) + UNDER;
    near && beside(view, subject, NEAR).0.trim().trim_start_matches('(').starts_with("v/v")
}

/// What the law of the most particular of `matters` asks for and no word speaks of. A matter
/// whose text is of another is asked for nothing, and no other matter in its place.
pub(super) fn unsaid(view: &View<'_>, record: &Record, matters: &[Found<Matter>]) -> Option<Unsaid> {
    let asked = ASKED.iter().find(|asked| matters.iter().any(|m| m.value == asked.matter))?;
    let text = view.low(record.span);
    let has = |words: &[&str]| words.iter().any(|phrase| find_words(text, phrase).is_some());
    if !asked.only_with.is_empty() && !has(asked.only_with) {
        return None;
    }
    let said = |topic: &Topic| match WORDS.iter().find(|(t, _)| t == topic) {
        Some((_, words)) => has(words),
        None => !record.copies.is_absent(),
    };
    let topics = asked.topics.iter().copied().filter(|topic| !said(topic)).collect();
    Some(Unsaid { matter: asked.matter, topics })
}

/// What an office wants in minutes of this kind and no word speaks of, as indices into its list.
pub(super) fn own_unsaid(view: &View<'_>, record: &Record, additions: &Additions) -> Vec<usize> {
    let mut required = additions.required(record.kind).peekable();
    if required.peek().is_none() {
        return Vec::new();
    }
    let text = normalise::collapse(view.low(record.span));
    let unsaid = |phrases: &[String]| phrases.iter().all(|phrase| !words::has(&text, phrase));
    required.filter(|(_, words)| unsaid(words)).map(|(index, _)| index).collect()
}

/// Where the words of `phrase` stand in `text`, whatever white space is between them.
pub(super) fn find_words(text: &str, phrase: &str) -> Option<(usize, usize)> {
    let mut words = phrase.split(' ');
    let first = words.next()?;
    memmem::find_iter(text.as_bytes(), first.as_bytes()).find_map(|start| {
        let mut end = start + first.len();
        for word in words.clone() {
            let behind = &text[end..];
            let next = behind.trim_start();
            if next.len() == behind.len() || !next.starts_with(word) {
                return None;
            }
            end = text.len() - next.len() + word.len();
        }
        Some((start, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_may_stand_on_two_lines() {
        assert_eq!(find_words("ý kiến\n  của bên a", "ý kiến của"), Some((0, "ý kiến\n  của".len())));
        assert_eq!(find_words("ý kiếncủa, ý kiến bên", "ý kiến của"), None);
        assert_eq!(find_words("kết quả kết luận", "kết luận").map(|(start, _)| start), Some("kết quả ".len()));
    }

    #[test]
    fn every_topic_that_is_asked_for_has_words() {
        let topics = ASKED.iter().flat_map(|asked| asked.topics).filter(|topic| **topic != Topic::Copies);
        for topic in topics {
            assert!(WORDS.iter().any(|(t, _)| t == topic), "{topic:?}");
        }
    }
}
