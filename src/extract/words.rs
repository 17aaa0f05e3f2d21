//! Whole words in folded text.

/// Whether `text` begins with the words of `phrase`.
pub(crate) fn begins(text: &str, phrase: &str) -> bool {
    // Most phrases differ in their first byte: no call is made for those.
    text.as_bytes().first() == phrase.as_bytes().first()
        && text
            .strip_prefix(phrase)
            .is_some_and(|rest| !phrase.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric))
}

/// Whether `text` has the words of `phrase` somewhere.
pub(crate) fn has(text: &str, phrase: &str) -> bool {
    find(text, phrase).is_some()
}

/// Where `text` has the words of `phrase`.
pub(crate) fn find(text: &str, phrase: &str) -> Option<usize> {
    let first = *phrase.as_bytes().first()?;
    // Lines are short: looking for one byte costs less than building a searcher.
    memchr::memchr_iter(first, text.as_bytes()).find(|&at| {
        text.as_bytes()[at..].starts_with(phrase.as_bytes())
            && !text[..at].ends_with(char::is_alphabetic)
            && !text[at + phrase.len()..].starts_with(char::is_alphabetic)
    })
}
